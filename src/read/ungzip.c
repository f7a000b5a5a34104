/* ungzip.c - gzip members; zlib and raw deflate streams, which HTTP calls deflate. */
#include "config.h"

#include "read/unpack.h"

#ifdef HAVE_ZLIB
#include <zlib.h>

enum { ANY_WINDOW = 15, GZIP = 16, ZLIB_OR_GZIP = 32, MOST = 1 << 30 };

typedef struct {
    z_stream z;
    allocator from;
    int window;  /* As inflateInit2 takes it. */
    bool begun;  /* A byte of this member has been read. */
    bool is_raw; /* Deflate without the header that it should have. */
} inflater;

static voidpf zalloc(voidpf from, uInt count, uInt size)
{
    return alloc_resize(*(allocator *)from, NULL, (size_t)count * size);
}

static void zfree(voidpf from, voidpf p)
{
    alloc_free(*(allocator *)from, p);
}

static void *open_as(allocator from, int window)
{
    inflater *s = alloc_resize(from, NULL, sizeof *s);
    if (!s)
        return NULL;
    *s = (inflater){.from = from, .window = window};
    s->z.zalloc = zalloc;
    s->z.zfree = zfree;
    s->z.opaque = &s->from;
    if (inflateInit2(&s->z, window) == Z_OK)
        return s;
    alloc_free(from, s);
    return NULL;
}

static void *open_gzip(allocator from)
{
    return open_as(from, ANY_WINDOW + GZIP);
}

static void *open_deflate(allocator from)
{
    return open_as(from, ANY_WINDOW + ZLIB_OR_GZIP);
}

static void close_inflater(void *state)
{
    inflater *s = state;
    inflateEnd(&s->z);
    alloc_free(s->from, s);
}

static unpack_result begin(void *state)
{
    inflater *s = state;
    s->begun = false;
    return inflateReset2(&s->z, s->window) == Z_OK ? UNPACK_ON : UNPACK_MEMORY;
}

static unpack_result step(void *state, str *in, char *to, size_t room, size_t *put)
{
    inflater *s = state;
    s->z.next_in = (Bytef *)(uintptr_t)in->p;
    s->z.avail_in = (uInt)(in->n < MOST ? in->n : MOST);
    s->z.next_out = (Bytef *)to;
    s->z.avail_out = (uInt)(room < MOST ? room : MOST);
    int rc = inflate(&s->z, Z_NO_FLUSH);
    *in = (str){(const char *)s->z.next_in, in->n - (size_t)((const char *)s->z.next_in - in->p)};
    *put = (size_t)((char *)s->z.next_out - to);
    if (rc == Z_OK || rc == Z_BUF_ERROR)
        return UNPACK_ON;
    return rc == Z_STREAM_END ? UNPACK_END : rc == Z_MEM_ERROR ? UNPACK_MEMORY : UNPACK_DAMAGED;
}

/* What a server calls deflate should be a zlib stream; some send it bare. */
static unpack_result step_deflate(void *state, str *in, char *to, size_t room, size_t *put)
{
    inflater *s = state;
    str all = *in;
    unpack_result got = step(s, in, to, room, put);
    bool first = !s->begun;

    s->begun = true;
    if (got != UNPACK_DAMAGED || !first || s->is_raw || *put)
        return got;
    s->is_raw = true;
    if (inflateReset2(&s->z, -ANY_WINDOW) != Z_OK)
        return UNPACK_MEMORY;
    *in = all;
    return step(s, in, to, room, put);
}

#define GZIP_FUNCTIONS .open = open_gzip, .close = close_inflater, .begin = begin, .step = step
#define DEFLATE_FUNCTIONS                                                                          \
    .open = open_deflate, .close = close_inflater, .begin = begin, .step = step_deflate
#else
#define GZIP_FUNCTIONS .open = NULL
#define DEFLATE_FUNCTIONS .open = NULL
#endif

const packing PACKING_GZIP = {
    .name = "gzip", .library = "zlib", .magic = "\x1F\x8B\x08", .magic_n = 3, GZIP_FUNCTIONS};

static const packing PACKING_DEFLATE = {
    .name = "deflate", .library = "zlib", .magic = "", .magic_n = 0, DEFLATE_FUNCTIONS};

const packing *packing_named(str coding)
{
    static const struct {
        str name;
        const packing *how;
    } KNOWN[] = {
        {{"gzip", 4}, &PACKING_GZIP},
        {{"x-gzip", 6}, &PACKING_GZIP},
        {{"deflate", 7}, &PACKING_DEFLATE},
        {{"zstd", 4}, &PACKING_ZSTD},
    };
    for (size_t i = 0; i < LEN(KNOWN); i++)
        if (str_eq(KNOWN[i].name, coding))
            return KNOWN[i].how;
    return NULL;
}
