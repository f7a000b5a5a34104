/* A growing byte string outside arenas: output, explanations, input lines. */
#ifndef BASE_BUF_H
#define BASE_BUF_H

#include "base/arena.h"

/* After a failed allocation `failed` stays set and puts do nothing, so that a
 * writer can check once at the end. */
typedef struct {
    allocator from;
    char *p;
    size_t n, cap;
    bool failed;
} buf;

void buf_init(buf *b, allocator from);
void buf_free(buf *b);

/* Room for `more` bytes beyond n; false when memory ran out. */
bool buf_room(buf *b, size_t more);
void buf_put(buf *b, const void *p, size_t n);
void buf_fmt(buf *b, const char *fmt, ...) PRINTF(2, 3);

static inline void buf_str(buf *b, str s)
{
    buf_put(b, s.p, s.n);
}

static inline void buf_char(buf *b, char c)
{
    if (b->n < b->cap)
        b->p[b->n++] = c;
    else
        buf_put(b, &c, 1);
}

#endif
