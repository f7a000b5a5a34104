#include "base/arena.h"

#include <stdalign.h>
#include <stdlib.h>

enum { FIRST_BLOCK = 64 * 1024, ALIGN = alignof(max_align_t) };

struct arena_block {
    arena_block *older;
    size_t used, cap;
    alignas(max_align_t) unsigned char bytes[];
};

static void *use_malloc(void *ctx, void *p, size_t size)
{
    (void)ctx;
    if (size)
        return realloc(p, size);
    free(p);
    return NULL;
}

allocator alloc_or_malloc(quoth_alloc_fn *fn, void *ctx)
{
    return fn ? (allocator){fn, ctx} : (allocator){use_malloc, NULL};
}

void arena_init(arena *a, allocator from)
{
    *a = (arena){.from = from};
}

void arena_free(arena *a)
{
    while (a->top) {
        arena_block *older = a->top->older;
        alloc_free(a->from, a->top);
        a->top = older;
    }
    a->total = 0;
}

/* Blocks double, so a long document costs few calls and at most half waste. */
static arena_block *block_new(arena *a, size_t need)
{
    size_t cap = a->total > FIRST_BLOCK ? a->total : FIRST_BLOCK;
    if (cap > (size_t)1 << 20)
        cap = (size_t)1 << 20;
    if (cap < need)
        cap = need;
    arena_block *b = alloc_resize(a->from, NULL, sizeof(arena_block) + cap);
    if (!b)
        return NULL;
    *b = (arena_block){.older = a->top, .cap = cap};
    a->total += sizeof(arena_block) + cap;
    return a->top = b;
}

static bool round_up(size_t count, size_t size, size_t *n)
{
    bool few = !((count | size) >> (4 * sizeof count - 1)); /* Then there is no need to divide. */

    if (!few && size && count > (SIZE_MAX / 2) / size)
        return false; /* count * size would overflow. */
    *n = (count * size + ALIGN - 1) / ALIGN * ALIGN;
    return true;
}

void *arena_alloc(arena *a, size_t count, size_t size)
{
    size_t n;
    if (!round_up(count, size, &n))
        return NULL;
    arena_block *b = a->top;
    if (!b || b->cap - b->used < n)
        b = block_new(a, n);
    if (!b)
        return NULL;
    void *p = b->bytes + b->used;
    b->used += n;
    return p;
}

void *arena_zero(arena *a, size_t count, size_t size)
{
    void *p = arena_alloc(a, count, size);
    return p ? memset(p, 0, count * size) : NULL;
}

void *arena_grow(arena *a, void *p, size_t old, size_t count, size_t size)
{
    size_t was, now;
    arena_block *b = a->top;

    if (!round_up(old, size, &was) || !round_up(count, size, &now))
        return NULL;
    if (p && b && (unsigned char *)p + was == b->bytes + b->used &&
        now <= b->cap - (b->used - was)) {
        b->used += now - was;
        return p;
    }
    void *q = arena_alloc(a, count, size);
    return q && old ? memcpy(q, p, old * size) : q;
}

str arena_copy(arena *a, str s)
{
    char *p = arena_alloc(a, s.n, 1);
    if (p && s.n)
        memcpy(p, s.p, s.n);
    return (str){p, s.n};
}
