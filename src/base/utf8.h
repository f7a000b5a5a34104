/* utf8.h - code points in runs of bytes.  Nothing here allocates. */
#ifndef BASE_UTF8_H
#define BASE_UTF8_H

#include "base/base.h"

#define UTF8_REPLACEMENT "\xEF\xBF\xBD" /* U+FFFD */

/* How many bytes from p on are valid UTF-8: n if all are.  Stops before the
 * first bad byte, also before a sequence that the end cuts off. */
size_t utf8_valid_prefix(const char *p, size_t n);

/* p[0..n), n > 0, does not start with a valid sequence: how many bytes become
 * one U+FFFD, 1 to 3.  This is the "maximal subpart" of the Unicode Standard,
 * section 3.9, which browsers follow: E2 80 41 gives 2, C0 AF gives 1. */
size_t utf8_bad_part(const char *p, size_t n);

/* For utf8_decode, where p[0] is not ASCII. */
size_t utf8_decode_long(const char *p, size_t n, uint32_t *code);

/* Reads the code point at p[0..n), n > 0, and returns its length in bytes.
 * Bytes that are not valid give U+FFFD and the length of their bad part. */
static inline size_t utf8_decode(const char *p, size_t n, uint32_t *code)
{
    if ((unsigned char)*p < 0x80) {
        *code = (unsigned char)*p;
        return 1;
    }
    return utf8_decode_long(p, n, code);
}

/* Writes the code point and returns its length; a surrogate or a number above
 * U+10FFFF is written as U+FFFD. */
size_t utf8_encode(char out[4], uint32_t code);

/* How many code points, and how many UTF-16 code units, are in valid text. */
size_t utf8_count(const char *p, size_t n);
size_t utf8_utf16_count(const char *p, size_t n);

#endif
