/* unzstd.c - zstd frames.  zstd takes its memory from malloc. */
#include "config.h"

#include "read/unpack.h"

#ifdef HAVE_ZSTD
#include <zstd.h>
#include <zstd_errors.h>

/* A frame may ask for this window, as `zstd -d` grants it: 128 MiB. */
enum { WINDOW_LOG = 27 };

typedef struct {
    ZSTD_DStream *z;
    allocator from;
} unzstd;

static void *open_zstd(allocator from)
{
    unzstd *s = alloc_resize(from, NULL, sizeof *s);
    if (!s)
        return NULL;
    *s = (unzstd){ZSTD_createDStream(), from};
    if (s->z && !ZSTD_isError(ZSTD_DCtx_setParameter(s->z, ZSTD_d_windowLogMax, WINDOW_LOG)))
        return s;
    ZSTD_freeDStream(s->z);
    alloc_free(from, s);
    return NULL;
}

static void close_zstd(void *state)
{
    unzstd *s = state;
    ZSTD_freeDStream(s->z);
    alloc_free(s->from, s);
}

static unpack_result begin(void *state)
{
    unzstd *s = state;
    size_t rc = ZSTD_DCtx_reset(s->z, ZSTD_reset_session_only);
    return ZSTD_isError(rc) ? UNPACK_MEMORY : UNPACK_ON;
}

static unpack_result step(void *state, str *in, char *to, size_t room, size_t *put)
{
    unzstd *s = state;
    ZSTD_inBuffer from = {in->p, in->n, 0};
    ZSTD_outBuffer out = {to, room, 0};
    size_t rc = ZSTD_decompressStream(s->z, &out, &from);

    *in = (str){in->p + from.pos, in->n - from.pos};
    *put = out.pos;
    if (ZSTD_isError(rc))
        return ZSTD_getErrorCode(rc) == ZSTD_error_memory_allocation ? UNPACK_MEMORY
                                                                     : UNPACK_DAMAGED;
    return rc ? UNPACK_ON : UNPACK_END;
}

#define FUNCTIONS .open = open_zstd, .close = close_zstd, .begin = begin, .step = step
#else
#define FUNCTIONS .open = NULL
#endif

const packing PACKING_ZSTD = {
    .name = "zstd", .library = "zstd", .magic = "\x28\xB5\x2F\xFD", .magic_n = 4, FUNCTIONS};
