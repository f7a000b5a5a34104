/* The few words every other file speaks: str, TRY, fail. */
#ifndef BASE_BASE_H
#define BASE_BASE_H

#include <string.h>

#include "quoth.h"

#define MUST_USE __attribute__((warn_unused_result))
#define PRINTF(fmt, args) __attribute__((format(printf, fmt, args)))
#define LEN(a) (sizeof(a) / sizeof *(a))

/* What lies at p will be asked for soon: memory takes the time of hundreds of instructions. */
#ifdef __GNUC__
#define PREFETCH(p) __builtin_prefetch(p)
#else
#define PREFETCH(p) ((void)(p))
#endif

/* Return early with whatever went wrong.  Use only where there is nothing to
 * clean up: in a pass, every allocation belongs to the document's arena. */
#define TRY(call)                                                                                  \
    do {                                                                                           \
        quoth_status try_ = (call);                                                                \
        if (try_ != QUOTH_OK)                                                                      \
            return try_;                                                                           \
    } while (0)

/* A run of bytes owned by somebody else.  Not NUL-terminated. */
typedef quoth_str str;
typedef quoth_range range;

static inline bool range_holds(range r, range inner)
{
    return r.start <= inner.start && inner.end <= r.end;
}

#define S(lit) ((str){(lit), sizeof(lit) - 1})

static inline bool str_eq(str a, str b)
{
    return a.n == b.n && (a.n == 0 || memcmp(a.p, b.p, a.n) == 0);
}

/* Does s end in one of n endings, with `more` bytes at least before it? */
static inline bool str_ends_in(str s, const str *endings, size_t n, size_t more)
{
    for (size_t k = 0; k < n; k++)
        if (s.n >= endings[k].n + more &&
            str_eq((str){s.p + s.n - endings[k].n, endings[k].n}, endings[k]))
            return true;
    return false;
}

/* Is s one of n strings, none of them empty?  Length and first letter, constants of most lists, are
 * compared first, all of them without a branch. */
static inline bool str_among(str s, const str *list, size_t n)
{
    size_t key = s.n ? s.n << 8 | (unsigned char)s.p[0] : 0;
    bool maybe = false;

#pragma GCC unroll 64
    for (size_t k = 0; k < n; k++)
        maybe |= key == (list[k].n << 8 | (unsigned char)list[k].p[0]);
    for (size_t k = 0; maybe && k < n; k++)
        if (str_eq(s, list[k]))
            return true;
    return false;
}

/* Fills *err (if any) and returns status, so callers can `return fail(...)`. */
quoth_status fail(quoth_error *err, quoth_status status, const char *fmt, ...) PRINTF(3, 4);

#endif
