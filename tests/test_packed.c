/* Packed input: the same transcripts as of the bytes inside; damage is named. */
#include "packing.h"
#include "reading.h"
#include "suites.h"

#if defined HAVE_ZLIB && defined HAVE_ZSTD

typedef str pack_fn(str s);

static pack_fn *const PACKS[] = {pack_gzip, pack_zstd};
static const char *const NAMES[] = {"gzip", "zstd"};

#define LINES "{\"text\":\"a\"}\n{\"text\":\"b\"}\n"

static str joined(str a, str b)
{
    char *p = malloc(a.n + b.n + 1);
    ck_assert_ptr_nonnull(p);
    memcpy(p, a.p, a.n);
    memcpy(p + a.n, b.p, b.n);
    return (str){p, a.n + b.n};
}

static void check_transcript(str bytes, const char *transcript)
{
    buf b = transcript_of(NULL, bytes, "in", 0);
    ck_assert_str_eq(b.p, transcript);
    buf_free(&b);
}

static void free_str(str s)
{
    free((char *)(uintptr_t)s.p);
}

START_TEST(unpacked)
{
    str text = PACKS[_i](S("caf\xC3\xA9\r\n")), lines = PACKS[_i](S(LINES)),
        none = PACKS[_i](S(""));

    check_transcript(text,
                     "in|caf\xC3\xA9/|CRLF line ends read as LF; offsets count in the decoded "
                     "text\n");
    check_transcript(lines, "in:1|a|\nin:2|b|\n");
    check_transcript(none, "in||\n");
    free_str(text);
    free_str(lines);
    free_str(none);
}
END_TEST

/* Members follow one another; what follows them and is none is left alone. */
START_TEST(several_members)
{
    str a = PACKS[_i](S("{\"text\":\"a")), b = PACKS[_i](S("b\"}\n")), ab = joined(a, b);
    str tape = joined(ab, (str){"\0\0\0\0\0", 5});

    check_transcript(ab, "in:1|ab|\n");
    check_transcript(tape, "in:1|ab|\n");
    free_str(a);
    free_str(b);
    free_str(ab);
    free_str(tape);
}
END_TEST

START_TEST(cut_off)
{
    str text = PACKS[_i](S("some text")), lines = PACKS[_i](S(LINES)), more = joined(lines, text);
    char expect[200];

    snprintf(expect, sizeof expect, "skip in: %s data damaged or cut off; document skipped\n",
             NAMES[_i]);
    check_transcript((str){text.p, text.n - 3}, expect);
    snprintf(expect, sizeof expect,
             "in:1|a|\nin:2|b|\nskip in: %s data damaged or cut off; the rest skipped\n",
             NAMES[_i]);
    check_transcript((str){more.p, more.n - 3}, expect);
    free_str(text);
    free_str(lines);
    free_str(more);
}
END_TEST

/* The first bytes alone, in every length, are text or a file cut off. */
START_TEST(magic_alone)
{
    str text = PACKS[_i](S("some text"));

    for (size_t n = 1; n < 12; n++) {
        buf b = transcript_of(NULL, (str){text.p, n}, "in", 0);
        size_t magic = _i ? 4 : 3;
        ck_assert_msg((n >= magic) == (strstr(b.p, "damaged or cut off") != NULL), "%zu: %s", n,
                      b.p);
        buf_free(&b);
    }
    free_str(text);
}
END_TEST

/* Nothing that is unpacked grows beyond what the document may have. */
START_TEST(grows_without_end)
{
    char *zeros = calloc(1, 1 << 24);
    str bomb = PACKS[_i]((str){zeros, 1 << 24});
    purse w;
    quoth_model m = model_of(&w, 1000);
    input in = {.bytes = bomb, .step = SIZE_MAX};
    buf b;

    buf_init(&b, alloc_or_malloc(NULL, NULL));
    ck_assert_int_eq(transcribe(&m, NULL, &in, "in", &b), QUOTH_END);
    buf_char(&b, '\0');
    ck_assert_str_eq(b.p, "skip in: longer than 1000 bytes; document skipped\n");
    ck_assert_int_eq(w.live, 0);
    buf_free(&b);
    free(zeros);
    free_str(bomb);
}
END_TEST

START_TEST(packed_no_memory)
{
    str lines = PACKS[_i](S(LINES));
    quoth_status status = QUOTH_FATAL;

    for (long k = 0; status == QUOTH_FATAL; k++) {
        purse w;
        quoth_model m = model_of(&w, 0);
        input in = {.bytes = lines, .step = 5};
        buf b;
        buf_init(&b, alloc_or_malloc(NULL, NULL));
        w.left = k;
        status = transcribe(&m, NULL, &in, "in", &b);
        buf_char(&b, '\0');
        ck_assert_int_eq(w.live, 0);
        ck_assert(status == QUOTH_END || strstr(b.p, "fatal out of memory\n"));
        ck_assert(k < 100);
        buf_free(&b);
    }
    free_str(lines);
}
END_TEST

/* Any byte changed: an end, and no crash; the transcript does not depend on the steps. */
START_TEST(flipped)
{
    str lines = PACKS[_i](S(LINES LINES LINES));

    for (size_t i = 0; i < lines.n; i++)
        for (int bit = 0; bit < 8; bit++) {
            ((char *)(uintptr_t)lines.p)[i] ^= (char)(1 << bit);
            buf b = transcript_of(NULL, lines, "in", 0);
            buf_free(&b);
            ((char *)(uintptr_t)lines.p)[i] ^= (char)(1 << bit);
        }
    free_str(lines);
}
END_TEST

START_TEST(whole)
{
    static const struct {
        const char *coding;
        int window;
    } CASES[] = {{"gzip", 31}, {"x-gzip", 31}, {"deflate", 15}, {"deflate", -15}, {"zstd", 0}};
    str bytes = {CASES[_i].coding, strlen(CASES[_i].coding)}, out = {NULL, 0};
    const packing *how = packing_named(bytes);
    str packed =
        CASES[_i].window ? pack_deflate(S("hello"), CASES[_i].window) : pack_zstd(S("hello"));
    const char *why;
    arena a;

    arena_init(&a, alloc_or_malloc(NULL, NULL));
    ck_assert_ptr_nonnull(how);
    ck_assert_int_eq(unpack_whole(&a, how, packed, 5, &out, &why), QUOTH_OK);
    ck_assert(str_eq(out, S("hello")));
    ck_assert_int_eq(unpack_whole(&a, how, packed, 4, &out, &why), QUOTH_SKIP);
    ck_assert_str_eq(why, "too long");
    packed.n -= 2;
    if (CASES[_i].window != -15)
        ck_assert_int_eq(unpack_whole(&a, how, packed, 5, &out, &why), QUOTH_SKIP);
    ck_assert_ptr_null(packing_named(S("br")));
    arena_free(&a);
    free_str(packed);
}
END_TEST

static void add_tests(TCase *t)
{
    tcase_add_loop_test(t, unpacked, 0, 2);
    tcase_add_loop_test(t, several_members, 0, 2);
    tcase_add_loop_test(t, cut_off, 0, 2);
    tcase_add_loop_test(t, magic_alone, 0, 2);
    tcase_add_loop_test(t, grows_without_end, 0, 2);
    tcase_add_loop_test(t, packed_no_memory, 0, 2);
    tcase_add_loop_test(t, flipped, 0, 2);
    tcase_add_loop_test(t, whole, 0, 5);
}

#else

/* Built without one of the two: what it packed is named and skipped. */
START_TEST(unpacked)
{
#ifndef HAVE_ZLIB
    buf b = transcript_of(NULL, S("\x1F\x8B\x08\0\0\0\0\0"), "in", 0);
    ck_assert_str_eq(b.p,
                     "skip in: packed by gzip, and this quoth was built without zlib; skipped\n");
#else
    buf b = transcript_of(NULL, S("\x28\xB5\x2F\xFD\0\0\0\0"), "in", 0);
    ck_assert_str_eq(b.p,
                     "skip in: packed by zstd, and this quoth was built without zstd; skipped\n");
#endif
    buf_free(&b);
}
END_TEST

static void add_tests(TCase *t)
{
    tcase_add_test(t, unpacked);
}

#endif

Suite *packed_suite(void)
{
    Suite *s = suite_create("packed");
    TCase *t = tcase_create("packed");

    tcase_set_timeout(t, 120);
    add_tests(t);
    suite_add_tcase(s, t);
    return s;
}
