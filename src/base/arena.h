/*
 * A bump allocator: many small pieces, one release.
 *
 *     +--------+-----------------+------------+
 *     | header | handed out      | free       |  -> older block -> ...
 *     +--------+-----------------+------------+
 *                                ^ used       ^ cap
 *
 * Every document owns one arena and nothing else, so a pass that stops half
 * way has nothing to clean up.
 */
#ifndef BASE_ARENA_H
#define BASE_ARENA_H

#include "base/base.h"

/* The caller's allocator; fn is never NULL once set up by alloc_or_malloc. */
typedef struct {
    quoth_alloc_fn *fn;
    void *ctx;
} allocator;

allocator alloc_or_malloc(quoth_alloc_fn *fn, void *ctx);

static inline void *alloc_resize(allocator a, void *p, size_t size)
{
    return a.fn(a.ctx, p, size);
}

static inline void alloc_free(allocator a, void *p)
{
    if (p)
        a.fn(a.ctx, p, 0);
}

typedef struct arena_block arena_block;

typedef struct {
    allocator from;
    arena_block *top;
    size_t total; /* Bytes asked of the allocator so far. */
} arena;

void arena_init(arena *a, allocator from);
void arena_free(arena *a);

/* Not cleared, aligned for any type; NULL when memory runs out or count *
 * size overflows.  count or size 0 gives a valid pointer to nothing. */
MUST_USE void *arena_alloc(arena *a, size_t count, size_t size);

/* The same, cleared to zero. */
MUST_USE void *arena_zero(arena *a, size_t count, size_t size);

/* Grows p from old to count elements; in place when p is the newest piece. */
MUST_USE void *arena_grow(arena *a, void *p, size_t old, size_t count, size_t size);

/* A copy of s that lives as long as the arena; p is NULL on failure. */
MUST_USE str arena_copy(arena *a, str s);

#endif
