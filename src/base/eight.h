/* eight.h - eight bytes of text at a time, as one number. */
#ifndef BASE_EIGHT_H
#define BASE_EIGHT_H

#include "base/base.h"

#define EACH_BYTE UINT64_C(0x0101010101010101)
#define HIGH_BITS (EACH_BYTE << 7)

#ifdef __BYTE_ORDER__
#define LITTLE_ENDIAN_HERE (__BYTE_ORDER__ == __ORDER_LITTLE_ENDIAN__)
#else
#define LITTLE_ENDIAN_HERE 0
#endif

static inline uint64_t load4(const char *s)
{
    const unsigned char *p = (const unsigned char *)s;
    return (uint64_t)p[0] | (uint64_t)p[1] << 8 | (uint64_t)p[2] << 16 | (uint64_t)p[3] << 24;
}

/* The first byte lowest, on every machine. */
static inline uint64_t load8(const char *s)
{
    uint64_t x;
    if (!LITTLE_ENDIAN_HERE)
        return load4(s) | load4(s + 4) << 32;
    memcpy(&x, s, sizeof x);
    return x;
}

/* The same of n <= 8 bytes, zeros behind them; bytes may be read twice. */
static inline uint64_t load_part(const char *s, size_t n)
{
    const unsigned char *p = (const unsigned char *)s;
    if (n >= 4)
        return load4(s) | load4(s + n - 4) << 8 * (n - 4);
    if (!n)
        return 0;
    return (uint64_t)p[0] | (uint64_t)p[n / 2] << 8 * (n / 2) | (uint64_t)p[n - 1] << 8 * (n - 1);
}

/* Flags are 0 or 0x80 in each byte. */
static inline uint64_t other_flags(uint64_t x)
{
    uint64_t low = (x | EACH_BYTE * 0x20) & EACH_BYTE * 0x7F;
    uint64_t to_a = EACH_BYTE * (0x80 + 'a' - 1) - low, past_z = low + EACH_BYTE * (0x7F - 'z');
    return (to_a | past_z | x) & HIGH_BITS;
}

static inline uint64_t letter_flags(uint64_t x)
{
    return other_flags(x) ^ HIGH_BITS;
}

static inline uint64_t capital_flags(uint64_t x)
{
    uint64_t low = x & EACH_BYTE * 0x7F;
    uint64_t from_a = low + EACH_BYTE * (0x80 - 'A'), past_z = low + EACH_BYTE * (0x7F - 'Z');
    return from_a & ~past_z & ~x & HIGH_BITS;
}

static inline uint64_t digit_flags(uint64_t x)
{
    uint64_t low = x & EACH_BYTE * 0x7F;
    uint64_t from_0 = low + EACH_BYTE * (0x80 - '0'), past_9 = low + EACH_BYTE * (0x7F - '9');
    return from_0 & ~past_9 & ~x & HIGH_BITS;
}

/* Of the bytes that are c, below 0x80. */
static inline uint64_t equal_flags(uint64_t x, unsigned char c)
{
    uint64_t y = x ^ EACH_BYTE * c;
    return ~((y & EACH_BYTE * 0x7F) + EACH_BYTE * 0x7F) & ~y & HIGH_BITS;
}

/* Its ASCII capitals made small. */
static inline uint64_t lower_case(uint64_t x)
{
    return x | letter_flags(x) >> 2;
}

/* How many bytes lie before the first flag, flags not 0. */
static inline uint32_t first_flag(uint64_t flags)
{
#ifdef __GNUC__
    return (uint32_t)__builtin_ctzll(flags) >> 3;
#else
    return (uint32_t)((((flags & (0 - flags)) - 1) & EACH_BYTE) * EACH_BYTE >> 56) - 1;
#endif
}

/* Which bit is the lowest that is set, bits not 0. */
static inline uint32_t lowest_bit(uint64_t bits)
{
#ifdef __GNUC__
    return (uint32_t)__builtin_ctzll(bits);
#else
    uint32_t n = 0;
    while (!(bits >> n & 1))
        n++;
    return n;
#endif
}

/* All bits of the bytes before the first flag, flags not 0. */
static inline uint64_t before_flag(uint64_t flags)
{
    return (flags ^ (flags - 1)) >> 8;
}

static inline uint32_t count_flags(uint64_t flags)
{
    return (uint32_t)((flags >> 7) * EACH_BYTE >> 56);
}

/* The ASCII letters that a text of at least eight bytes begins with. */
typedef struct {
    uint32_t n;      /* 0 to 8. */
    uint64_t folded; /* They themselves in lower case, zeros behind them. */
    uint64_t small;  /* Not 0 in the bytes that were in lower case. */
} letter_run;

static inline letter_run letters_at(const char *p)
{
    uint64_t x = load8(p), other = other_flags(x);
    uint64_t in = other ? before_flag(other) : ~UINT64_C(0);
    return (letter_run){.n = other ? first_flag(other) : 8,
                        .folded = (x | EACH_BYTE * 0x20) & in,
                        .small = x & in & EACH_BYTE * 0x20};
}

#endif
