/* packing.h - packs bytes for tests of unpacking. */
#ifndef TESTS_PACKING_H
#define TESTS_PACKING_H

#include "config.h"

#include <stdlib.h>
#include <string.h>

#include "base/base.h"

#ifdef HAVE_ZLIB
#include <zlib.h>

/* window: 31 gzip, 15 zlib, -15 bare deflate.  Free it. */
static inline str pack_deflate(str s, int window)
{
    z_stream z = {0};
    if (deflateInit2(&z, 6, Z_DEFLATED, window, 8, Z_DEFAULT_STRATEGY) != Z_OK)
        abort();
    size_t cap = deflateBound(&z, (uLong)s.n) + 64;
    char *p = malloc(cap);
    if (!p)
        abort();
    z.next_in = (Bytef *)(uintptr_t)s.p;
    z.avail_in = (uInt)s.n;
    z.next_out = (Bytef *)p;
    z.avail_out = (uInt)cap;
    if (deflate(&z, Z_FINISH) != Z_STREAM_END)
        abort();
    str out = {p, z.total_out};
    deflateEnd(&z);
    return out;
}

static inline str pack_gzip(str s)
{
    return pack_deflate(s, 31);
}
#endif

#ifdef HAVE_ZSTD
#include <zstd.h>

/* Free it. */
static inline str pack_zstd(str s)
{
    size_t cap = ZSTD_compressBound(s.n);
    char *p = malloc(cap);
    if (!p)
        abort();
    return (str){p, ZSTD_compress(p, cap, s.p, s.n, 3)};
}
#endif

#endif
