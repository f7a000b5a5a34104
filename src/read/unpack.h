/*
 * unpack.h - what gzip and zstd packed, piece by piece.
 *
 *   unpack.c   between the caller's bytes and the reader's buffer
 *   ungzip.c   gzip and zlib: zlib is known here alone
 *   unzstd.c   zstd is known here alone
 *
 * A packed file is a row of members, each whole in itself.  When one is
 * damaged, the next may be sought: a web archive packs every record by itself.
 */
#ifndef READ_UNPACK_H
#define READ_UNPACK_H

#include "base/arena.h"

typedef enum {
    UNPACK_ON,      /* All went well; give it more to read or more room. */
    UNPACK_END,     /* The member is over. */
    UNPACK_DAMAGED, /* It cannot be read on. */
    UNPACK_MEMORY,
} unpack_result;

typedef struct {
    const char *name, *library;
    const char *magic; /* The first bytes of every member. */
    size_t magic_n;
    /* NULL where the library is not there. */
    void *(*open)(allocator from); /* NULL: no memory. */
    void (*close)(void *state);
    unpack_result (*begin)(void *state); /* A new member follows. */
    /* Takes from *in and puts up to room bytes into to; *put is how many. */
    unpack_result (*step)(void *state, str *in, char *to, size_t room, size_t *put);
} packing;

extern const packing PACKING_GZIP, PACKING_ZSTD;

/* The packing of that name for HTTP: gzip, x-gzip, deflate, zstd; or NULL. */
const packing *packing_named(str coding);

/* Unpacks all of in, at most limit bytes, into a new piece of a.  QUOTH_SKIP:
 * damaged, longer than limit, or its library is missing; *why says which. */
MUST_USE quoth_status unpack_whole(arena *a, const packing *how, str in, size_t limit, str *out,
                                   const char **why);

#endif
