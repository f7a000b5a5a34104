#include "base/eight.h"
#include "base/utf8.h"
#include "out/out.h"

enum { STEP = 32 }; /* Bytes from one checkpoint to the next. */

#define EACH_PAIR UINT64_C(0x00FF00FF00FF00FF)

static bool is_ascii(str s)
{
    size_t i = 0;
    for (; s.n - i >= 8; i += 8)
        if (load8(s.p + i) & HIGH_BITS)
            return false;
    return !(load_part(s.p + i, s.n - i) & HIGH_BITS);
}

/* Characters that begin in p[0..n); p may lie inside a character. */
static uint32_t count_chars(const char *p, size_t n)
{
    uint32_t chars = 0;

    for (; n >= 8; n -= 8, p += 8) {
        uint64_t w = load8(p);
        chars += count_flags((~w | w << 1) & HIGH_BITS);
    }
    uint64_t w = load_part(p, n); /* The zeros behind seem to begin characters. */
    return chars + count_flags((~w | w << 1) & HIGH_BITS) - (uint32_t)(8 - n);
}

/* The same in units. */
static uint32_t count(const char *p, size_t n, quoth_offsets unit)
{
    return unit == QUOTH_UTF16 ? (uint32_t)utf8_utf16_count(p, n) : count_chars(p, n);
}

/* Characters that begin in the first n of the STEP bytes at p, counted without a branch: few enough
 * to add them up in the bytes of a number. */
static uint32_t count_step(const char *p, uint32_t n)
{
#define EIGHT 1, 1, 1, 1, 1, 1, 1, 1
    static const char ONES[2 * STEP] = {EIGHT, EIGHT, EIGHT, EIGHT};
#undef EIGHT
    const char *counts = ONES + STEP - n; /* A one for each byte of the first n. */
    uint64_t sums = 0;

    for (size_t i = 0; i < STEP; i += 8) {
        uint64_t w = load8(p + i);
        sums += (~w >> 7 | w >> 6) & load8(counts + i);
    }
    uint64_t pairs = (sums & EACH_PAIR) + (sums >> 8 & EACH_PAIR);
    return (uint32_t)(pairs * UINT64_C(0x0001000100010001) >> 48);
}

quoth_status offsets_init(offsets *o, quoth_doc *d, quoth_offsets unit)
{
    *o = (offsets){.text = d->text, .unit = unit};
    if (unit == QUOTH_BYTE || is_ascii(d->text))
        return QUOTH_OK;

    size_t n = d->text.n / STEP + 1;
    uint32_t *before = arena_alloc(&d->arena, n, sizeof *before);
    if (!before)
        return QUOTH_FATAL;
    before[0] = 0;
    for (size_t i = 1; i < n; i++)
        before[i] =
            before[i - 1] + (unit == QUOTH_CHAR ? count_step(d->text.p + (i - 1) * STEP, STEP)
                                                : count(d->text.p + (i - 1) * STEP, STEP, unit));
    o->before = before;
    o->steps = n;
    return QUOTH_OK;
}

uint32_t offsets_at(const offsets *o, uint32_t byte)
{
    uint32_t step = byte / STEP, from = step * STEP;

    if (!o->before)
        return byte;
    if (o->unit == QUOTH_CHAR && step + 1 < o->steps)
        return o->before[step] + count_step(o->text.p + from, byte - from);
    return o->before[step] + count(o->text.p + from, byte - from, o->unit);
}

str clean_id(quoth_doc *d)
{
    str id = d->id;
    if (utf8_valid_prefix(id.p, id.n) == id.n)
        return id.n ? id : S("");
    char *p = arena_alloc(&d->arena, id.n, sizeof UTF8_REPLACEMENT - 1);
    if (!p)
        return (str){0};

    size_t n = 0;
    for (size_t i = 0; i < id.n;) {
        size_t good = utf8_valid_prefix(id.p + i, id.n - i);
        memcpy(p + n, id.p + i, good);
        n += good;
        i += good;
        if (i < id.n) {
            memcpy(p + n, UTF8_REPLACEMENT, sizeof UTF8_REPLACEMENT - 1);
            n += sizeof UTF8_REPLACEMENT - 1;
            i += utf8_bad_part(id.p + i, id.n - i);
        }
    }
    return (str){p, n};
}
