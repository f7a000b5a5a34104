#include "base/utf8.h"

#include "base/eight.h"

typedef unsigned char byte;

/* The first byte from i on that is not ASCII, or n. */
static size_t skip_ascii(const char *p, size_t i, size_t n)
{
    for (; n - i >= 32; i += 32) {
        uint64_t any = load8(p + i) | load8(p + i + 8) | load8(p + i + 16) | load8(p + i + 24);
        if (any & HIGH_BITS)
            break;
    }
    for (; n - i >= 8; i += 8) {
        uint64_t high = load8(p + i) & HIGH_BITS;
        if (high)
            return i + first_flag(high);
    }
    while (i < n && (byte)p[i] < 0x80)
        i++;
    return i;
}

/* The sequences of more than one byte: Unicode Standard, table 3-7. */
static bool sequence_of(byte lead, size_t *len, byte *low, byte *high)
{
    *low = 0x80;
    *high = 0xBF;
    if (lead >= 0xC2 && lead <= 0xDF) {
        *len = 2;
    } else if ((lead & 0xF0) == 0xE0) {
        *len = 3;
        if (lead == 0xE0)
            *low = 0xA0; /* Below: overlong. */
        else if (lead == 0xED)
            *high = 0x9F; /* Above: surrogates. */
    } else if (lead >= 0xF0 && lead <= 0xF4) {
        *len = 4;
        if (lead == 0xF0)
            *low = 0x90;
        else if (lead == 0xF4)
            *high = 0x8F; /* Above: beyond U+10FFFF. */
    } else {
        return false;
    }
    return true;
}

/* The length of the sequence at p if it is whole (*ok), else of its bad part. */
static size_t sequence(const byte *p, size_t n, bool *ok)
{
    size_t len, i = 1;
    byte low, high;

    *ok = false;
    if (!sequence_of(*p, &len, &low, &high) || n < 2 || p[1] < low || p[1] > high)
        return 1;
    for (i = 2; i < len && i < n && (p[i] & 0xC0) == 0x80;)
        i++;
    *ok = i == len;
    return i;
}

size_t utf8_valid_prefix(const char *s, size_t n)
{
    const byte *p = (const byte *)s;
    size_t i = 0;
    bool ok;

    while (i < n) {
        if (p[i] < 0x80) {
            i = skip_ascii(s, i, n);
            continue;
        }
        size_t len = sequence(p + i, n - i, &ok);
        if (!ok)
            return i;
        i += len;
    }
    return n;
}

size_t utf8_bad_part(const char *p, size_t n)
{
    bool ok;
    return sequence((const byte *)p, n, &ok);
}

size_t utf8_decode_long(const char *s, size_t n, uint32_t *code)
{
    const byte *p = (const byte *)s;
    bool ok;
    size_t len = sequence(p, n, &ok);

    if (!ok) {
        *code = 0xFFFD;
        return len;
    }
    uint32_t c = p[0] & (0xFFu >> (len + 1));
    for (size_t i = 1; i < len; i++)
        c = c << 6 | (p[i] & 0x3F);
    *code = c;
    return len;
}

size_t utf8_encode(char out[4], uint32_t c)
{
    if (c < 0x80) {
        out[0] = (char)c;
        return 1;
    }
    if (c < 0x800) {
        out[0] = (char)(0xC0 | c >> 6);
        out[1] = (char)(0x80 | (c & 0x3F));
        return 2;
    }
    if (c > 0x10FFFF || (c >= 0xD800 && c <= 0xDFFF))
        c = 0xFFFD;
    if (c < 0x10000) {
        out[0] = (char)(0xE0 | c >> 12);
        out[1] = (char)(0x80 | (c >> 6 & 0x3F));
        out[2] = (char)(0x80 | (c & 0x3F));
        return 3;
    }
    out[0] = (char)(0xF0 | c >> 18);
    out[1] = (char)(0x80 | (c >> 12 & 0x3F));
    out[2] = (char)(0x80 | (c >> 6 & 0x3F));
    out[3] = (char)(0x80 | (c & 0x3F));
    return 4;
}

typedef enum { STARTS, FOURS } count_what;

/* 1 in each byte that starts a sequence (is not 10xxxxxx), or one of four
 * bytes (1111xxxx). */
static inline uint64_t ones(uint64_t x, count_what what)
{
    return (what == STARTS ? ~x >> 7 | x >> 6 : x >> 7 & x >> 6 & x >> 5 & x >> 4) & EACH_BYTE;
}

/* The sum of eight bytes of at most 32. */
static inline size_t sum_of(uint64_t x)
{
    const uint64_t low = UINT64_C(0x00FF00FF00FF00FF), each = UINT64_C(0x0001000100010001);
    return (size_t)(((x & low) + (x >> 8 & low)) * each >> 48);
}

static inline size_t count(const char *p, size_t n, count_what what)
{
    size_t total = 0;

    for (; n >= 256; n -= 256, p += 256) {
        uint64_t sums = 0;
        for (size_t i = 0; i < 256; i += 8)
            sums += ones(load8(p + i), what);
        total += sum_of(sums);
    }
    uint64_t sums = 0;
    for (; n >= 8; n -= 8, p += 8)
        sums += ones(load8(p), what);
    uint64_t in = n ? ~UINT64_C(0) >> (64 - 8 * n) : 0;
    return total + sum_of(sums + (ones(load_part(p, n), what) & in));
}

size_t utf8_count(const char *p, size_t n)
{
    return count(p, n, STARTS);
}

/* A sequence of four bytes makes two units. */
size_t utf8_utf16_count(const char *p, size_t n)
{
    return count(p, n, STARTS) + count(p, n, FOURS);
}
