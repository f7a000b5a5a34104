/* Subtitles: cues become paragraphs, with their times; damaged ones are named. */
#include "markups.h"
#include "suites.h"

#define CUE(n, from, to, words) #n "\n00:00:" from ",000 --> 00:00:" to ",000\n" words "\n\n"
#define VTT(from, to, words) "00:" from ".000 --> 00:" to ".000\n" words "\n\n"

// clang-format off
static const struct {
    const char *bytes, *text; /* As a transcript. */
} EXAMPLES[] = {
    {CUE(1, "01", "02", "One") CUE(2, "02", "03", "two\nthree."), "in|One two three.|\n"},
    {"1\r\n00:00:01,000 --> 00:00:02,000\r\nOne\r\ntwo\r\n\r\n", "in|One two|\n"},
    {"\xEF\xBB\xBF" CUE(1, "01", "02", "One"), "in|One|\n"},
    {CUE(1, "01", "02", "<i>One</i> {\\an8}two\\Nthree <font color=\"#fff\">four</font> {y:i}1 < 2"), "in|One two three four 1 < 2|\n"},
    {CUE(1, "01", "02", "- One.\n- Two.") CUE(2, "02", "03", "\xE2\x80\x94 Three."), "in|One.//Two.//Three.|\n"},
    {CUE(1, "01", "02", ">> One.\n>> RUIZ: Two") CUE(2, "02", "03", "three. -4 is cold."), "in|One.//RUIZ: Two three. -4 is cold.|\n"},
    {CUE(1, "01", "02", "RUIZ: One.") CUE(2, "02", "03", "HOLM: Two.\nAna Ruiz: Three."), "in|RUIZ: One.//HOLM: Two.//Ana Ruiz: Three.|\n"},
    {CUE(1, "01", "02", "He said") CUE(2, "02", "03", "Note: the end"), "in|He said Note: the end|\n"},
    {CUE(1, "01", "02", "One.") CUE(2, "04", "05", "Two.") CUE(3, "08", "09", "Three"), "in|One. Two.//Three|\n"},
    {CUE(1, "01", "02", "One") CUE(2, "08", "09", "two") CUE(3, "30", "31", "three"), "in|One two//three|\n"},
    {CUE(1, "01", "02", "One") CUE(2, "02", "03", "[door slams]") CUE(3, "03", "04", "two (they) left"), "in|One two (they) left|\n"},
    {CUE(1, "01", "02", "One\ntwo") CUE(2, "02", "03", "two\nthree"), "in|One two three|\n"},
    {CUE(1, "01", "02", "One\n\ntwo") CUE(2, "02", "03", "three"), "in|One two three|\n"},
    {"1\n00:00:01,000 --> 00:00:02,000\nOne\n2\n00:00:02,000 --> 00:00:03,000\ntwo", "in|One two|\n"},
    {"00:00:01,000 --> 00:00:02,000\n1984 was\n\n00:00:02,000 --> 00:00:03,000\n1985", "in|1984 was 1985|\n"},
    {"1\n0:01:01.5 --> 100:01:02.5  X1:1\nOne", "in|One|\n"},
    {CUE(1, "01", "02", "One") CUE(2, "x2", "03", "no") CUE(3, "03", "04", "three"),
     "skip in:6: times damaged; cue skipped\nin|One three|\n"},
    {CUE(1, "02", "01", "no") CUE(2, "61", "62", "no") CUE(3, "03", "04", "three"),
     "skip in:2: times damaged; cue skipped\nskip in:6: times damaged; cue skipped\nin|three|\n"},
    {"1\n00:00:01,000 -> 00:00:02,000\nno\n\n" CUE(2, "03", "04", "two"), "skip in:2: times damaged; cue skipped\nin|two|\n"},
    {"00:00:01,000 - 00:00:02,000\nno\n\n" CUE(2, "03", "04", "two"), "skip in:1: times damaged; cue skipped\nin|two|\n"},
    {CUE(1, "01", "02", "caf\xE9"), "in|caf\xC3\xA9|read as Windows-1252; offsets count in the decoded text\n"},
    {CUE(1, "01", "02", ""), "in||\n"},
    {"", "in||\n"},
    {"WEBVTT\n", "in||\n"},
    {"No cue in\n\nit.\n", "skip in: no subtitles; skipped\n"},
    {"WEBVTT\n\n" VTT("01", "02", "One") "NOTE no\nno\n\nSTYLE\n::cue {}\n\nREGION\nid:x\n\nname\n" VTT("02", "03", "two"), "in|One two|\n"},
    {"WEBVTT - x\nKind: y\n\n" VTT("01", "02", "<v Ana Ruiz>One</v>") VTT("02", "03", "<v.a.b Ana Ruiz>two.") VTT("03", "04", "<v Tom>three"),
     "in|Ana Ruiz: One two.//Tom: three|\n"},
    {"WEBVTT\n\n" VTT("01", "02", "<v Ana>One.\n<v Tom>Two.") VTT("03", "04", "Three."), "in|Ana: One.//Tom: Two.//Three.|\n"},
    {"WEBVTT\n\n" VTT("01", "02", "<v Ana>One.") VTT("08", "09", "<v Ana>Two."), "in|Ana: One.//Ana: Two.|\n"},
    {"WEBVTT\n\n" VTT("01", "02", "a<00:00:01.500><c.x> b</c> &amp; <lang en>c</lang> &lt;d"), "in|a b & c <d|\n"},
    {"WEBVTT\n\n" VTT("01", "02", "One") "not a cue\n\nx\n00:0y.000 --> 00:03.000\nno\n\n" VTT("04", "05", "two"),
     "skip in:9: times damaged; cue skipped\nin|One two|\n"},
};

static const char *const UNITS[] = {
    CUE(1, "01", "02", "a"), "<", "<i>a", "{\\an8}", "-->", "- a\n", "00:00:01,000 --> 00:00:02,000\n",
    "&amp;", "A: b\n", "1\n", "<v ", "\\N", "[", "00:00:0x -->\n\n", "{", "<a", "\n", "<v a>b", "[a]\n",
};

static const char *const HEADS[] = {"", "WEBVTT\n\n", "WEBVTT\n\n00:01.000 --> 00:02.000\n",
                                    "1\n00:00:01,000 --> 00:00:02,000\n"};
// clang-format on

START_TEST(examples)
{
    check_transcript(QUOTH_FROM_SUBTITLES, EXAMPLES[_i].bytes, EXAMPLES[_i].text);
}
END_TEST

START_TEST(origins)
{
    const quoth_from from = QUOTH_FROM_SUBTITLES;

    check_origin(from, CUE(1, "01", "02", "<i>One</i> two"), "One two", "One</i> two");
    check_origin(from, CUE(1, "01", "02", "One") CUE(2, "02", "03", "two."), "two", "two");
    check_origin(from, CUE(1, "01", "02", "One\r\ntwo"), "One two", "One\r\ntwo");
    check_origin(from, "WEBVTT\n\n" VTT("01", "02", "<v Ana Ruiz>One"), "Ana Ruiz: One",
                 "Ana Ruiz>One");
    check_origin(from, CUE(1, "01", "02", "a &amp; b"), "& b", "&amp; b");
}
END_TEST

/* The time of those words in the document. */
static void check_time(const char *bytes, const char *words, uint32_t start, uint32_t end)
{
    purse w;
    quoth_model m = model_of(&w, 0);
    quoth_reader_options o = {.from = QUOTH_FROM_SUBTITLES};
    input in = {.bytes = {bytes, strlen(bytes)}, .step = SIZE_MAX};
    quoth_error err = {0};
    quoth_doc *d;
    quoth_time t = {0, 0};
    quoth_reader *r = quoth_reader_new(&m, &o, read_input, &in, "in", &err);
    char text[1000];

    ck_assert_int_eq(quoth_reader_next(r, &d, &err), QUOTH_OK);
    snprintf(text, sizeof text, "%.*s", (int)d->text.n, d->text.p);
    const char *at = strstr(text, words);
    ck_assert_msg(at != NULL, "%s", text);
    uint32_t from = (uint32_t)(at - text);
    ck_assert(quoth_doc_time(d, (range){from, from + (uint32_t)strlen(words)}, &t));
    ck_assert_msg(t.start == start && t.end == end, "%s: %u-%u", words, t.start, t.end);
    ck_assert(!quoth_doc_time(d, (range){from, from}, &t));
    quoth_doc_free(d);
    quoth_reader_free(r);
}

START_TEST(times)
{
    static const char cues[] = CUE(1, "01", "02", "One") CUE(2, "03", "04", "two three.\n- Four.");

    check_time(cues, "One", 1000, 2000);
    check_time(cues, "One two", 1000, 4000);
    check_time(cues, "two three", 3000, 4000);
    check_time(cues, "Four", 3000, 4000);
    check_time("WEBVTT\n\n1:02:03.456 --> 1:02:04.005\n<v Ana>One", "Ana: One", 3723456, 3724005);
    check_time(CUE(1, "01", "02", "caf\xE9 caf\xE9") CUE(2, "03", "04", "b"), "b", 3000, 4000);
}
END_TEST

START_TEST(linear)
{
    check_linear(QUOTH_FROM_SUBTITLES, HEADS[_i % 4], UNITS[_i / 4]);
}
END_TEST

static const char SRT[] =
    CUE(1, "01", "02", "<i>RUIZ: One</i>\ntwo.") CUE(2, "03", "04", "- caf\xC3\xA9 &amp;\\N")
        CUE(3, "09", "10", "{\\an8}Three\n[sound]") CUE(4, "11", "12", "four: (five)");
static const char WEBVTT[] =
    "WEBVTT\n\nNOTE x\n\n" VTT("01", "02", "<v Ana Ruiz>One <c.x>two</c></v>")
        VTT("03", "04", "<00:03.500>three &lt; four.") "STYLE\nx\n\nid\n" VTT("05", "06",
                                                                              "<v Tom>Five");

START_TEST(changed)
{
    str whole = _i % 2 ? (str){SRT, sizeof SRT - 1} : (str){WEBVTT, sizeof WEBVTT - 1};
    uint64_t seed = (uint64_t)_i + 1;

    for (long round = damage_rounds(); round--;) {
        buf b = damage(whole, 0, whole.n, &seed), c = damage((str){b.p, b.n}, 0, b.n, &seed);
        buf t = read_any(QUOTH_FROM_SUBTITLES, (str){c.p, c.n}, 1 + draw(&seed, 300));
        ck_assert_msg(strstr(t.p, "in|") != NULL, "%s", t.p);
        buf_free(&b);
        buf_free(&c);
        buf_free(&t);
    }
}
END_TEST

/* Whatever is wrong with one cue, the others are there. */
START_TEST(one_damaged)
{
    static const char before[] = CUE(1, "01", "02", "One of three."),
                      middle[] = CUE(2, "03", "04", "two"),
                      after[] = CUE(3, "05", "06", "Three of three.");

    for (size_t at = 0; at < sizeof middle - 3; at++)
        for (int bit = 0; bit < 7; bit++) {
            char bytes[200];
            int n = snprintf(bytes, sizeof bytes, "%s%s%s", before, middle, after);
            bytes[sizeof before - 1 + at] ^= (char)(1 << bit);
            buf t = read_any(QUOTH_FROM_SUBTITLES, (str){bytes, (size_t)n}, SIZE_MAX);
            ck_assert_msg(strstr(t.p, "One of three.") && strstr(t.p, "Three of three."),
                          "byte %zu, bit %d: %s", at, bit, t.p);
            buf_free(&t);
        }
}
END_TEST

START_TEST(no_memory)
{
    check_memory(QUOTH_FROM_SUBTITLES,
                 _i ? (str){SRT, sizeof SRT - 1} : (str){WEBVTT, sizeof WEBVTT - 1});
}
END_TEST

Suite *subtitles_suite(void)
{
    Suite *s = suite_create("subtitles");
    TCase *t = tcase_create("subtitles");

    tcase_set_timeout(t, 300);
    tcase_add_loop_test(t, examples, 0, LEN(EXAMPLES));
    tcase_add_test(t, origins);
    tcase_add_test(t, times);
    tcase_add_loop_test(t, linear, 0, 4 * LEN(UNITS));
    tcase_add_loop_test(t, changed, 0, DAMAGE_PARTS);
    tcase_add_test(t, one_damaged);
    tcase_add_loop_test(t, no_memory, 0, 2);
    suite_add_tcase(s, t);
    return s;
}
