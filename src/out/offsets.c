#include "base/utf8.h"
#include "out/out.h"

enum { STEP = 256 }; /* Bytes from one checkpoint to the next. */

#define ONES UINT64_C(0x0101010101010101)

static bool is_ascii(str s)
{
    size_t i = 0;
    for (uint64_t w; i + sizeof w <= s.n; i += sizeof w) {
        memcpy(&w, s.p + i, sizeof w);
        if (w & ONES << 7)
            return false;
    }
    for (; i < s.n; i++)
        if ((unsigned char)s.p[i] >= 0x80)
            return false;
    return true;
}

/* Units that begin in p[0..n); p may lie inside a character. */
static uint32_t count(const char *p, size_t n, quoth_offsets unit)
{
    return (uint32_t)(unit == QUOTH_UTF16 ? utf8_utf16_count(p, n) : utf8_count(p, n));
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
        before[i] = before[i - 1] + count(d->text.p + (i - 1) * STEP, STEP, unit);
    o->before = before;
    return QUOTH_OK;
}

uint32_t offsets_at(const offsets *o, uint32_t byte)
{
    if (!o->before)
        return byte;
    uint32_t step = byte / STEP;
    return o->before[step] + count(o->text.p + (size_t)step * STEP, byte % STEP, o->unit);
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
