/* unpack.c - the caller's bytes, unpacked where they are packed, for the reader's buffer. */
#include "read/unpack.h"

#include <errno.h>

#include "read/read.h"

enum {
    RAW_SIZE = 64 * 1024,
    KEEP_MOST = 4 * 1024 * 1024, /* Bytes of a member kept for unpack_resume, roughly. */
    RESUMES_MOST = 64,           /* In vain; then bytes are no longer looked at twice. */
};

static const packing *const PACKINGS[] = {&PACKING_GZIP, &PACKING_ZSTD};

/* --- The caller's bytes ---------------------------------------------------------- */

quoth_status unpack_caller(quoth_reader *r, char *to, size_t room, size_t *n, quoth_error *err)
{
    errno = 0;
    ptrdiff_t got = r->fn(r->ctx, to, room);

    if (got < 0)
        return fail(err, QUOTH_FATAL, "%s: %s", r->label.p,
                    errno ? strerror(errno) : "cannot be read");
    if ((size_t)got > room)
        return fail(err, QUOTH_FATAL, "%s: read more than was asked for", r->label.p);
    *n = (size_t)got;
    return QUOTH_OK;
}

/* More packed bytes behind those not used; none at the end. */
static quoth_status more_raw(quoth_reader *r, quoth_error *err)
{
    size_t n;

    if (r->raw_start - r->raw_keep > KEEP_MOST)
        r->raw_keep = r->raw_start;
    if (r->raw_cap - r->raw_end < RAW_SIZE / 2 && r->raw_keep) {
        memmove(r->raw, r->raw + r->raw_keep, r->raw_end - r->raw_keep);
        r->raw_end -= r->raw_keep;
        r->raw_start -= r->raw_keep;
        r->raw_keep = 0;
    }
    if (r->raw_cap - r->raw_end < RAW_SIZE / 2) {
        char *p = alloc_resize(r->arena.from, r->raw, 2 * r->raw_cap);
        if (!p)
            return fail(err, QUOTH_FATAL, "out of memory");
        r->raw = p;
        r->raw_cap *= 2;
    }
    TRY(unpack_caller(r, r->raw + r->raw_end, r->raw_cap - r->raw_end, &n, err));
    r->raw_end += n;
    r->raw_ended = n == 0;
    return QUOTH_OK;
}

/* --- Is it packed? --------------------------------------------------------------- */

/* Whether the bytes are, or (too few) may become, the start of such a member. */
static bool may_be(const packing *how, str s)
{
    return !memcmp(s.p, how->magic, s.n < how->magic_n ? s.n : how->magic_n);
}

static bool begins(const packing *how, str s)
{
    return s.n >= how->magic_n && may_be(how, s);
}

bool unpack_wants_more(str head)
{
    for (size_t i = 0; i < LEN(PACKINGS); i++)
        if (head.n && head.n < PACKINGS[i]->magic_n && may_be(PACKINGS[i], head))
            return true;
    return false;
}

/* What has been read so far turns out to be packed: it moves to r->raw. */
static quoth_status set_up(quoth_reader *r, const packing *how, quoth_error *err)
{
    size_t held = r->end - r->start;

    r->packing = how;
    if (!how->open) {
        r->done = true;
        return fail(err, QUOTH_SKIP,
                    "%s: packed by %s, and this quoth was built without %s; skipped", r->label.p,
                    how->name, how->library);
    }
    r->raw_cap = held + RAW_SIZE;
    r->raw = alloc_resize(r->arena.from, NULL, r->raw_cap);
    r->unpacker = r->raw ? how->open(r->arena.from) : NULL;
    if (!r->unpacker)
        return fail(err, QUOTH_FATAL, "out of memory");
    memcpy(r->raw, r->p + r->start, held);
    r->raw_end = held;
    r->raw_ended = r->ended;
    r->start = r->end = 0;
    r->ended = false;
    return QUOTH_OK;
}

quoth_status unpack_choose(quoth_reader *r, quoth_error *err)
{
    str head = {r->p + r->start, r->end - r->start};

    for (size_t i = 0; i < LEN(PACKINGS); i++)
        if (begins(PACKINGS[i], head))
            return set_up(r, PACKINGS[i], err);
    return QUOTH_OK;
}

void unpack_free(quoth_reader *r)
{
    if (r->unpacker)
        r->packing->close(r->unpacker);
    alloc_free(r->arena.from, r->raw);
}

/* --- Unpacking ------------------------------------------------------------------- */

/* A member is over: another follows, or nothing, or bytes of something else,
 * such as the zeros of a tape, which end the file as they do for gzip. */
static quoth_status next_member(quoth_reader *r, quoth_error *err)
{
    r->raw_keep = r->raw_start;
    while (r->raw_end - r->raw_start < r->packing->magic_n && !r->raw_ended)
        TRY(more_raw(r, err));
    r->ended = !begins(r->packing, (str){r->raw + r->raw_start, r->raw_end - r->raw_start});
    if (!r->ended && r->packing->begin(r->unpacker) != UNPACK_ON)
        return fail(err, QUOTH_FATAL, "out of memory");
    return QUOTH_OK;
}

quoth_status unpack_read(quoth_reader *r, char *to, size_t room, size_t *n, quoth_error *err)
{
    *n = 0;
    r->member_over = false;
    while (!*n && !r->ended && !r->member_over) {
        if (r->raw_start == r->raw_end && !r->raw_ended)
            TRY(more_raw(r, err));
        str in = {r->raw + r->raw_start, r->raw_end - r->raw_start};
        bool all = r->raw_ended && !in.n;
        unpack_result got = r->packing->step(r->unpacker, &in, to, room, n);
        r->raw_start = r->raw_end - in.n;
        r->damaged = got == UNPACK_DAMAGED || (got == UNPACK_ON && !*n && all);
        r->ended = r->damaged;
        r->member_over = got == UNPACK_END;
        if (got == UNPACK_MEMORY)
            return fail(err, QUOTH_FATAL, "out of memory");
        if (got == UNPACK_END)
            TRY(next_member(r, err));
    }
    return QUOTH_OK;
}

/* The place of the next member in what is at hand, or as far as none begins. */
static size_t seek(const packing *how, str s, bool *found)
{
    const char *p = s.p, *end = s.p + s.n;

    *found = false;
    while (p < end && (p = memchr(p, how->magic[0], (size_t)(end - p)))) {
        str rest = {p, (size_t)(end - p)};
        *found = begins(how, rest);
        if (*found || may_be(how, rest))
            return (size_t)(p - s.p);
        p++;
    }
    return s.n;
}

quoth_status unpack_resume(quoth_reader *r, bool *found, quoth_error *err)
{
    /* What is damaged may have led the unpacker past the start of the next
     * member: look from the byte behind its own start. */
    if (r->resumes++ < RESUMES_MOST)
        r->raw_start = r->raw_keep;
    r->raw_start += r->raw_start < r->raw_end;
    for (;;) {
        str s = {r->raw + r->raw_start, r->raw_end - r->raw_start};
        r->raw_start += seek(r->packing, s, found);
        r->raw_keep = r->raw_start;
        if (*found || r->raw_ended)
            break;
        TRY(more_raw(r, err));
    }
    r->damaged = false;
    if (!*found)
        return QUOTH_OK;
    if (r->packing->begin(r->unpacker) != UNPACK_ON)
        return fail(err, QUOTH_FATAL, "out of memory");
    r->start = r->end = 0;
    r->ended = false;
    return QUOTH_OK;
}

/* --- All at once ----------------------------------------------------------------- */

static quoth_status unpack_into(const packing *how, void *state, str in, size_t limit, buf *b,
                                const char **why)
{
    unpack_result got = UNPACK_ON;

    while (got == UNPACK_ON) {
        size_t put, before = in.n;
        if (!buf_room(b, RAW_SIZE))
            return QUOTH_FATAL;
        got = how->step(state, &in, b->p + b->n, b->cap - b->n, &put);
        b->n += put;
        if (b->n > limit) {
            *why = "too long";
            return QUOTH_SKIP;
        }
        if (got == UNPACK_ON && !put && before == in.n)
            got = UNPACK_DAMAGED; /* Cut off. */
        if (got == UNPACK_END && in.n && how->magic_n && begins(how, in))
            got = how->begin(state);
    }
    *why = "damaged";
    return got == UNPACK_END ? QUOTH_OK : got == UNPACK_MEMORY ? QUOTH_FATAL : QUOTH_SKIP;
}

quoth_status unpack_whole(arena *a, const packing *how, str in, size_t limit, str *out,
                          const char **why)
{
    quoth_status status = QUOTH_FATAL;
    buf b;

    *why = "of a kind that this quoth was built without";
    if (!how->open)
        return QUOTH_SKIP;
    void *state = how->open(a->from);
    if (!state)
        return QUOTH_FATAL;
    buf_init(&b, a->from);
    status = unpack_into(how, state, in, limit, &b, why);
    if (status == QUOTH_OK) {
        *out = arena_copy(a, (str){b.p, b.n});
        status = out->p ? QUOTH_OK : QUOTH_FATAL;
    }
    buf_free(&b);
    how->close(state);
    return status;
}
