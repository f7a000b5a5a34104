/* Code points in bytes, against the slow and plain check of sane.h. */
#include "base/utf8.h"
#include "sane.h"
#include "suites.h"

typedef struct {
    const char *bytes;
    size_t n, valid; /* Bytes before the first bad part, */
    size_t part;     /* and its length; 0: all are valid. */
} example;

#define B(lit) (lit), sizeof(lit) - 1

// clang-format off
static const example EXAMPLES[] = {
    {B(""), 0, 0},
    {B("plain"), 5, 0},
    {B("a\0b"), 3, 0},
    {B("na\xC3\xAFve \xE2\x80\x9Cwords\xE2\x80\x9D \xF0\x9F\x98\x80"), 23, 0},
    {B("\xEF\xBF\xBD\xEF\xBB\xBF\xEF\xBF\xBF"), 9, 0},   /* U+FFFD, U+FEFF, U+FFFF */
    {B("\xED\x9F\xBF\xEE\x80\x80"), 6, 0},               /* Around the surrogates. */
    {B("\xF4\x8F\xBF\xBF"), 4, 0},                       /* U+10FFFF */
    {B("ab\x80"), 2, 1},                                 /* Continues nothing. */
    {B("ab\xBF\x80"), 2, 1},
    {B("\xC0\x80"), 0, 1},                               /* Overlong NUL. */
    {B("\xC1\xBF"), 0, 1},
    {B("\xE0\x9F\xBF"), 0, 1},                           /* Overlong. */
    {B("\xF0\x8F\xBF\xBF"), 0, 1},
    {B("\xED\xA0\x80"), 0, 1},                           /* U+D800 */
    {B("\xED\xBF\xBF"), 0, 1},                           /* U+DFFF */
    {B("\xF4\x90\x80\x80"), 0, 1},                       /* U+110000 */
    {B("\xF5\x80\x80\x80"), 0, 1},
    {B("\xFE"), 0, 1},
    {B("\xFF\xFF"), 0, 1},
    {B("\xC3"), 0, 1},                                   /* Cut off. */
    {B("\xC3\xC3\xA9"), 0, 1},
    {B("\xE2\x80"), 0, 2},
    {B("\xE2\x80\x41"), 0, 2},
    {B("\xE2\x41\x80"), 0, 1},
    {B("x\xF0\x9F\x98"), 1, 3},
    {B("x\xF0\x9F\x98y"), 1, 3},
    {B("\xF0\x9F\xC3\xA9"), 0, 2},
};
// clang-format on

/* A copy of just that size, so that a tool sees a read beyond it. */
static char *exact(const char *p, size_t n)
{
    char *copy = malloc(n ? n : 1);
    ck_assert_ptr_nonnull(copy);
    if (n)
        memcpy(copy, p, n);
    return copy;
}

START_TEST(examples)
{
    const example *x = &EXAMPLES[_i];
    char *p = exact(x->bytes, x->n);

    ck_assert_uint_eq(utf8_valid_prefix(p, x->n), x->valid);
    if (x->part) {
        uint32_t code = 0;
        ck_assert_uint_eq(utf8_bad_part(p + x->valid, x->n - x->valid), x->part);
        ck_assert_uint_eq(utf8_decode(p + x->valid, x->n - x->valid, &code), x->part);
        ck_assert_uint_eq(code, 0xFFFD);
    } else {
        ck_assert_uint_eq(x->valid, x->n);
    }
    free(p);
}
END_TEST

START_TEST(every_code_point)
{
    for (uint32_t c = 0; c <= 0x110001; c++) {
        bool real = c <= 0x10FFFF && (c < 0xD800 || c > 0xDFFF);
        uint32_t back = 0;
        char s[4];
        size_t n = utf8_encode(s, c);

        if (utf8_decode(s, n, &back) != n || back != (real ? c : 0xFFFD) ||
            utf8_valid_prefix(s, n) != n || utf8_count(s, n) != 1 ||
            utf8_utf16_count(s, n) != (real && c > 0xFFFF ? 2 : 1))
            ck_abort_msg("U+%04X", (unsigned)c);
    }
}
END_TEST

/* Every lead byte, followed by three bytes around all the limits. */
START_TEST(every_sequence)
{
    static const unsigned char NEXT[] = {0x00, 0x41, 0x7F, 0x80, 0x8F, 0x90,
                                         0x9F, 0xA0, 0xBF, 0xC0, 0xFF};
    for (size_t i = 0; i < 256 * LEN(NEXT) * LEN(NEXT) * LEN(NEXT); i++) {
        size_t k = i >> 8;
        char s[4] = {(char)(i & 0xFF), (char)NEXT[k % LEN(NEXT)],
                     (char)NEXT[k / LEN(NEXT) % LEN(NEXT)], (char)NEXT[k / LEN(NEXT) / LEN(NEXT)]};
        for (size_t n = 1; n <= 4; n++) {
            size_t good = utf8_valid_prefix(s, n);
            if ((good == n) != utf8_ok((str){s, n}) || !utf8_ok((str){s, good}))
                ck_abort_msg("%02X %02X %02X %02X, %zu bytes", (unsigned)s[0] & 0xFF,
                             (unsigned)s[1] & 0xFF, (unsigned)s[2] & 0xFF, (unsigned)s[3] & 0xFF,
                             n);
            if (good < n && utf8_bad_part(s + good, n - good) > n - good)
                ck_abort_msg("a bad part beyond the end");
        }
    }
}
END_TEST

/* One bad byte, or a letter of two bytes, at every place of the fast loop. */
START_TEST(every_place)
{
    for (size_t n = 1; n <= 80; n++) {
        for (size_t at = 0; at < n; at++) {
            char *p = malloc(n);
            ck_assert_ptr_nonnull(p);
            memset(p, 'a', n);
            p[at] = (char)0xFF;
            ck_assert_uint_eq(utf8_valid_prefix(p, n), at);
            if (at + 1 < n) {
                memcpy(p + at, "\xC3\xA9", 2);
                ck_assert_uint_eq(utf8_valid_prefix(p, n), n);
                ck_assert_uint_eq(utf8_count(p, n), n - 1);
                ck_assert_uint_eq(utf8_utf16_count(p, n), n - 1);
            }
            if (at + 3 < n) {
                memcpy(p + at, "\xF0\x9F\x98\x80", 4);
                ck_assert_uint_eq(utf8_count(p, n), n - 3);
                ck_assert_uint_eq(utf8_utf16_count(p, n), n - 2);
            }
            free(p);
        }
    }
}
END_TEST

Suite *utf8_suite(void)
{
    Suite *s = suite_create("utf8");
    TCase *t = tcase_create("code points");

    tcase_set_timeout(t, 120);
    tcase_add_loop_test(t, examples, 0, LEN(EXAMPLES));
    tcase_add_test(t, every_code_point);
    tcase_add_test(t, every_sequence);
    tcase_add_test(t, every_place);
    suite_add_tcase(s, t);
    return s;
}
