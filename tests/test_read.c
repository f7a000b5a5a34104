/* Reading plain text and JSON Lines: transcripts as reading.h explains them. */
#include "reading.h"
#include "suites.h"

/* --- Examples ------------------------------------------------------------------ */

typedef struct {
    quoth_from from;
    str bytes;
    const char *transcript;
} example;

#define B(lit)                                                                                     \
    {                                                                                              \
        (lit), sizeof(lit) - 1                                                                     \
    }
#define ELSEWHERE "; offsets count in the decoded text\n"

// clang-format off
static const example EXAMPLES[] = {
    /* Plain text */
    {0, B(""), "in||\n"},
    {0, B("One day.\n\nTwo.\n"), "in|One day.//Two./|\n"},
    {0, B("a\r\nb\rc\r\n\r\n\r"), "in|a/b/c///|CRLF line ends read as LF" ELSEWHERE},
    {0, B("a\rb"), "in|a/b|\n"},
    {0, B("\r\n"), "in|/|CRLF line ends read as LF" ELSEWHERE},
    {0, B("\xEF\xBB\xBFh\xC3\xA9"), "in|h\xC3\xA9|\n"},
    {0, B("\xEF\xBB\xBF"), "in||\n"},
    {0, B("caf\xE9 \x93yes\x94\x80"),
     "in|caf\xC3\xA9 \xE2\x80\x9Cyes\xE2\x80\x9D\xE2\x82\xAC|read as Windows-1252" ELSEWHERE},
    {0, B("caf\xE9"), "in|caf\xC3\xA9|read as Windows-1252" ELSEWHERE},
    {0, B("\x81\x8D\x8F\x90\x9D\xFF"),
     "in|\xEF\xBF\xBD\xEF\xBF\xBD\xEF\xBF\xBD\xEF\xBF\xBD\xEF\xBF\xBD\xC3\xBF|"
     "read as Windows-1252" ELSEWHERE},
    {0, B("\xE9\xE9\xE9\xE9\xE9\xE9\xE9\xE9\xC3\xA9"),
     "in|\xC3\xA9\xC3\xA9\xC3\xA9\xC3\xA9\xC3\xA9\xC3\xA9\xC3\xA9\xC3\xA9\xC3\x83\xC2\xA9|"
     "read as Windows-1252" ELSEWHERE},
    {0, B("h\xC3\xA9 x\xE9y"), "in|h\xC3\xA9 x\xEF\xBF\xBDy|1 invalid byte replaced by U+FFFD\n"},
    {0, B("\xEF\xBB\xBFx\xE9y"), "in|x\xEF\xBF\xBDy|1 invalid byte replaced by U+FFFD\n"},
    {0, B("\xC3\xA9\xE2\x80x\xF0\x9F\x98y\xC0\xAF"),
     "in|\xC3\xA9\xEF\xBF\xBDx\xEF\xBF\xBDy\xEF\xBF\xBD\xEF\xBF\xBD|"
     "7 invalid bytes replaced by U+FFFD\n"},
    {0, B("cut \xE2\x80"), "in|cut \xEF\xBF\xBD|2 invalid bytes replaced by U+FFFD\n"},
    {0, B("\xE9\r\n"), "in|\xC3\xA9/|read as Windows-1252; offsets count in the decoded text; "
                       "CRLF line ends read as LF" ELSEWHERE},
    /* UTF-16 */
    {0, B("\xFF\xFEh\0\xE9\0\x1C\x20=\xD8\0\xDE"),
     "in|h\xC3\xA9\xE2\x80\x9C\xF0\x9F\x98\x80|read as UTF-16" ELSEWHERE},
    {0, B("\xFE\xFF\0h\0\xE9\x20\x1C\xD8=\xDE\0"),
     "in|h\xC3\xA9\xE2\x80\x9C\xF0\x9F\x98\x80|read as UTF-16" ELSEWHERE},
    {0, B("\xFE\xFF\0a\0\r\0\n\0b"), "in|a/b|read as UTF-16; offsets count in the decoded text; "
                                     "CRLF line ends read as LF" ELSEWHERE},
    {0, B("\xFF\xFE"), "in||read as UTF-16" ELSEWHERE},
    {0, B("\xFE\xFF\xD8=\0a\xDE\0\xD8=z"),
     "in|\xEF\xBF\xBD" "a\xEF\xBF\xBD\xEF\xBF\xBD\xEF\xBF\xBD|7 invalid bytes replaced by U+FFFD; "
     "read as UTF-16" ELSEWHERE},
    {0, B("h\0i\0,\0\r\0\n\0h\0o\0.\0"), "in|hi,/ho.|read as UTF-16; offsets count in the decoded text; "
                                              "CRLF line ends read as LF" ELSEWHERE},
    {0, B("\x20\x1C\0h\0i\0,\0h\0i\0,\0h\0i\0."),
     "in|\xE2\x80\x9Chi,hi,hi.|read as UTF-16" ELSEWHERE},
    {0, B("\xFF\xFE<\0p\0>\0h\0i\0"), "in|hi|read as UTF-16" ELSEWHERE},
    {0, B("<\0p\0>\0h\0i\0"), "in|hi|read as UTF-16" ELSEWHERE},
    {0, B("\xFF\xFE{\0\"\0t\0\"\0:\0"), "skip in: JSON in UTF-16; skipped\n"},
    /* No text */
    {0, B("%PDF-1.7\n"), "skip in: a binary file; skipped\n"},
    {0, B("{\\rtf1\\ansi \\ldblquote Hi,\\rdblquote  said Bo.}\n"), "skip in: a binary file; skipped\n"},
    {0, B("\x89PNG\r\n\x1A\nIHDR"), "skip in: a binary file; skipped\n"},
    {0, B("\xFF\xFE\0\0a\0\0\0"), "skip in: a binary file; skipped\n"},
    {0, B("Hi.\x1A"), "in|Hi.\x1A|\n"},
    {0, B("a \1\2\3\4\5 among words\n"), "skip in: a binary file; skipped\n"},
    {0, B("a page \f with \b\x1B[1mcodes\x1B[0m of printers\n"),
     "in|a page \f with \b\x1B[1mcodes\x1B[0m of printers/|\n"},
    {QUOTH_FROM_TEXT, B("a few \1\2\3 among words\n"), "in|a few \1\2\3 among words/|\n"},
    /* Arrays, and objects over several lines */
    {0, B("[{\"text\":\"a\"},\n {\"id\":\"}\\\"{\",\"text\":\"b\"} ]\n"), "in:1|a|\n}\"{|b|\n"},
    {0, B("[\n\n  {\n    \"text\": \"a\"\n  }\n]"), "in:1|a|\n"},
    {0, B("[{}, {\"text\":1}, {\"text\" 1}, {\"text\":\"d\"}]"),
     "skip in: object 1: no field \"text\"; skipped\n"
     "skip in: object 2: field \"text\" is not a string; skipped\n"
     "skip in: object 3: not valid JSON at byte 9; skipped\nin:4|d|\n"},
    {0, B("{\"a\": {\n\"b\":1},\n\"text\":\"a\"}{\"text\":\n\"b\"}"), "in:1|a|\nin:2|b|\n"},
    {0, B("{\n\"text\":\"a\"\n}\n{\"text\":\"b"), "in:1|a|\nskip in: object 2: cut off; skipped\n"},
    {0, B("[{\"text\":\"a\"},"), "in:1|a|\nskip in: cut off behind object 1; the rest skipped\n"},
    {0, B("[{\"text\":\"a\"}, 3]"), "in:1|a|\nskip in: not JSON behind object 1; the rest skipped\n"},
    {0, B("{\"text\":\"a\",\n{\"text\":\"b\"}\n"),
     "skip in:1: not valid JSON at byte 13; line skipped\nin:2|b|\n"},
    {0, B("\xEF\xBB\xBF[{\"text\":\"a\"}]"), "in:1|a|\n"},
    {0, B("[{not JSON}]"), "in|[{not JSON}]|\n"},
    /* Pages */
    {0, B("<?xml version='1.0'?>\n<!-- x -->\n<!DOCTYPE html PUBLIC '-//W3C//DTD XHTML 1.0 Strict//EN'>\n<html><p>x"),
     "in|x|\n"},
    {0, B("<?xml version='1.0'?><report><p>x</p></report>"), "in|x|\n"},
    {0, B("<H3>x</H3>"), "in|x|\n"},
    {0, B("<amp-story>x</amp-story>"), "in|x|\n"},
    {0, B("<b>x</b>\n<p>y"), "in|x//y|\n"},
    {0, B("<b>x</b>\n\ny"), "in|<b>x</b>//y|\n"},
    {0, B("<one-two> hm"), "in|<one-two> hm|\n"},
    {0, B("<Bo> no page"), "in|<Bo> no page|\n"},
    /* Which format? */
    {0, B("{not JSON}"), "in|{not JSON}|\n"},
    {0, B("{\"a\" b}"), "in|{\"a\" b}|\n"},
    {0, B("{"), "in|{|\n"},
    {0, B("[1]"), "in|[1]|\n"},
    {0, B("{\n"), "in|{/|\n"},
    {0, B("{\n\"text\":\"x\"}"), "in:1|x|\n"},
    {0, B("{\"a\n\" b"), "skip in:1: not valid JSON at byte 3; line skipped\n"
                       "skip in:2: not valid JSON at byte 2; line skipped\n"},
    {0, B("{}"), "skip in:1: no field \"text\"; line skipped\n"},
    {0, B("\n \r\n {\"text\": \"x\"}"), "in:3|x|\n"},
    {0, B("\xEF\xBB\xBF{\"text\":\"x\"}"), "in:1|x|\n"},
    {QUOTH_FROM_TEXT, B("{\"text\":\"x\"}"), "in|{\"text\":\"x\"}|\n"},
    {QUOTH_FROM_JSONL, B(""), ""},
    {QUOTH_FROM_JSONL, B(" \n\t\r\n\n"), ""},
    {QUOTH_FROM_JSONL, B("plain\n{\"text\":\"x\"}\n"),
     "skip in:1: not valid JSON at byte 1; line skipped\nin:2|x|\n"},
    /* Ids */
    {0, B("{\"url\":\"u\",\"id\":7,\"text\":\"x\"}"), "7|x|\n"},
    {0, B("{\"url\":\"u\",\"id\":null,\"text\":\"x\"}"), "u|x|\n"},
    {0, B("{\"doc\":\"\",\"id\":true,\"text\":\"x\"}"), "in:1|x|\n"},
    {0, B("{\"doc\":\"d\",\"id\":1,\"text\":\"x\"}\r\n"), "d|x|\n"},
    {0, B("{\"text\":\"\\\"id\\\":1 ,\\\\\",\"a\":[{\"id\":2},\"id\"],\"id\" : 1844674407370955161 }"),
     "1844674407370955161|\"id\":1 ,\\|\n"},
    {0, B("{\"i\\u0064\":12.5,\"text\":\"x\"}"), "12.5|x|\n"},
    {0, B("{\"id\":\"\xFF\\n\",\"text\":\"x\"}"), "\xEF\xBF\xBD\n|x|\n"},
    /* Texts */
    {0, B("{\"text\":\"a\\r\\nb\\rc \\u00e9 \\ud83d\\ude00\"}"),
     "in:1|a /b/c \xC3\xA9 \xF0\x9F\x98\x80|\n"},
    {0, B("{\"text\":\"a\\u0000b\\\\u0000\"}"),
     "in:1|a\xEF\xBF\xBD" "b\\u0000|1 escape replaced by U+FFFD\n"},
    {0, B("{\"text\":\"\\ud83d \\ude00\\uD83D\\uD83D\\uDE00\\ud83d\"}"),
     "in:1|\xEF\xBF\xBD \xEF\xBF\xBD\xEF\xBF\xBD\xF0\x9F\x98\x80\xEF\xBF\xBD|"
     "4 escapes replaced by U+FFFD\n"},
    {0, B("{\"text\":\"a\xE9z\\u0000\"}"), "in:1|a\xEF\xBF\xBDz\xEF\xBF\xBD|"
     "1 invalid byte replaced by U+FFFD; 1 escape replaced by U+FFFD\n"},
    {0, B("{\"text\":\"a\",\"text\":\"b\"}"), "in:1|a|\n"},
    {0, B("{\"te\\u0078t\":\"a\",\"text\":\"b\"}"), "in:1|a|\n"},
    {0, B("{\"a\":{\"text\":\"n\"},\"b\":[{\"text\":1}],\"c\":\"text\", \"text\" : \"y\" }"), "in:1|y|\n"},
    {0, B("{\"text\":\"\\\"\\\\\\/\\b\\f\\t\\u20AC\\\\\",\"id\":3}"), "3|\"\\/\b\f\t\xE2\x82\xAC\\|\n"},
    {0, B("{\"text\":\"\"}"), "in:1||\n"},
    /* Bad lines */
    {0, B("{\"text\":\"a\"}\n{\"text\":\"b}\n{\"text\":\"c\"}"),
     "in:1|a|\nskip in:2: not valid JSON at byte 10; line skipped\nin:3|c|\n"},
    {0, B("{\"text\":\"a\"} x\n"), "skip in:1: not valid JSON at byte 14; line skipped\n"},
    {0, B("{\"text\":\"a\\uZZZZ b\"}\n"), "skip in:1: not valid JSON at byte 11; line skipped\n"},
    {0, B("{\"text\":\"ab\\n\" x}\n"), "skip in:1: not valid JSON at byte 16; line skipped\n"},
    {0, B("{\"text\":\"ab\\qc\"}\n"), "skip in:1: not valid JSON at byte 12; line skipped\n"},
    {0, B("{\"text\":\"\\u12\"}\n"), "skip in:1: not valid JSON at byte 10; line skipped\n"},
    {0, B("{\"text\":\"a\"}\n[1]\n3\n{\"Text\":\"a\"}\n{\"text\":1}"),
     "in:1|a|\nskip in:2: not a JSON object; line skipped\n"
     "skip in:3: not a JSON object; line skipped\n"
     "skip in:4: no field \"text\"; line skipped\n"
     "skip in:5: field \"text\" is not a string; line skipped\n"},
    {0, B("{\"text\":\"a\0b\"}\n{\"text\":\"\\\n{\"text\":\"c\"}"),
     "skip in:1: NUL at byte 11; line skipped\n"
     "skip in:2: not valid JSON at byte 10; line skipped\nin:3|c|\n"},
};
// clang-format on

START_TEST(examples)
{
    const example *x = &EXAMPLES[_i];
    const quoth_reader_options o = {.from = x->from};
    buf b = transcript_of(x->from ? &o : NULL, x->bytes, "in", 0);

    ck_assert_str_eq(b.p, x->transcript);
    buf_free(&b);
}
END_TEST

/* What nothing in the bytes tells is told by the name. */
START_TEST(by_name)
{
    static const struct {
        const char *name, *bytes, *transcript;
    } CASES[] = {
        {"a.html", "HTTP/1.1 200 OK\n\n<p>x", "a.html|HTTP/1.1 200 OK//x|\n"},
        {"a.XHTML.gz", "x<br>y", "a.XHTML.gz|x/y|\n"},
        {"a.html", "{\"text\":\"x\"}", "a.html:1|x|\n"},
        {"a.jsonl", "# x\n{\"text\":\"x\"}\n",
         "skip a.jsonl:1: not valid JSON at byte 1; line skipped\na.jsonl:2|x|\n"},
        {"a.ndjson", "{\"text\n{\"text\":\"x\"}\n",
         "skip a.ndjson:1: not valid JSON at byte 3; line skipped\na.ndjson:2|x|\n"},
        {"a.json", "[1, 2]", "skip a.json: neither a JSON object nor an array of them; skipped\n"},
        {"a.json", "", ""},
    };
    str bytes = {CASES[_i].bytes, strlen(CASES[_i].bytes)};
    buf b = transcript_of(NULL, bytes, CASES[_i].name, 0);

    ck_assert_str_eq(b.p, CASES[_i].transcript);
    buf_free(&b);
}
END_TEST

/* json_scan.h takes a text out of its line, but not if it is the id too. */
START_TEST(text_is_id)
{
    const quoth_reader_options o = {.text_field = "id"},
                               both = {.text_field = "a", .id_field = "a"};
    buf b = transcript_of(&o, S("{\"id\":\"i\",\"text\":\"x\"}"), "in", 0);

    ck_assert_str_eq(b.p, "i|i|\n");
    buf_free(&b);
    b = transcript_of(&both, S("{\"id\":\"i\",\"a\":\"\\u0041\"}"), "in", 0);
    ck_assert_str_eq(b.p, "A|A|\n");
    buf_free(&b);
}
END_TEST

START_TEST(named_fields)
{
    const quoth_reader_options o = {.text_field = "body", .id_field = "key"};
    buf b = transcript_of(&o,
                          S("{\"key\":\"k\",\"id\":\"i\",\"body\":\"x\"}\n"
                            "{\"id\":\"i\",\"body\":\"y\"}\n"
                            "{\"key\":1,\"text\":\"z\"}"),
                          "in", 0);

    ck_assert_str_eq(b.p, "k|x|\nin:2|y|\nskip in:3: no field \"body\"; line skipped\n");
    buf_free(&b);
}
END_TEST

/* A message is one line and keeps what matters. */
START_TEST(long_names)
{
    char name[1000], *at;
    memset(name, 'n', sizeof name);
    strcpy(name + sizeof name - 12, "\n/here.json");

    buf b = transcript_of(NULL, S("{\"a\":1}"), name, 0);
    at = strchr(b.p, '\n');
    ck_assert(at && !at[1]);
    ck_assert_ptr_nonnull(strstr(b.p, "?/here.json:1: no field \"text\"; line skipped"));
    buf_free(&b);
}
END_TEST

/* --- Limits -------------------------------------------------------------------- */

static str times(const char *before, size_t n, const char *unit, const char *after)
{
    buf b;

    buf_init(&b, alloc_or_malloc(NULL, NULL));
    buf_put(&b, before, strlen(before));
    while (n--)
        buf_put(&b, unit, strlen(unit));
    buf_put(&b, after, strlen(after));
    ck_assert(!b.failed);
    return (str){b.p, b.n};
}

static void check_long(str bytes, size_t max, const char *transcript)
{
    buf b = transcript_of(NULL, bytes, "in", max);
    ck_assert_str_eq(b.p, transcript);
    buf_free(&b);
    free((char *)bytes.p);
}

START_TEST(long_texts)
{
    check_long(times("", 4, "a", ""), 4, "in|aaaa|\n");
    check_long(times("", 5, "a", ""), 4, "skip in: longer than 4 bytes; document skipped\n");
    check_long(times("", 4, "\x80", ""), 8, "skip in: longer than 8 bytes; document skipped\n");
    check_long(times("\xEF\xBB\xBF", 4, "\xFF", ""), 8,
               "skip in: longer than 8 bytes; document skipped\n");
    check_long(times("{\"text\":\"", 5, "a", "\"}\n{\"text\":\"ab\"}\n"), 4,
               "skip in:1: text longer than 4 bytes; line skipped\nin:2|ab|\n");
    check_long(times("{\"text\":\"", 4, "\xFF", "\"}"), 8,
               "skip in:1: text longer than 8 bytes; line skipped\n");
}
END_TEST

START_TEST(long_lines)
{
#define SKIP "skip in:1: line longer than 65736 bytes; line skipped\n"
    const char *start = "{\"text\":\"a\",\"x\":\"", *end = "\"}\n{\"text\":\"b\"}";

    check_long(times(start, 65736 - 19, ".", end), 100, "in:1|a|\nin:2|b|\n");
    check_long(times(start, 65736 - 18, ".", end), 100, SKIP "in:2|b|\n");
    check_long(times(start, 1000000, ".", end), 100, SKIP "in:2|b|\n");
    check_long(times(start, 1000000, ".", ""), 100, SKIP);
#undef SKIP
}
END_TEST

/* The buffer must not grow with a line that is skipped anyway. */
static ptrdiff_t endless(void *ctx, void *to, size_t cap)
{
    size_t *left = ctx;
    size_t n = *left < cap ? *left : cap;
    memset(to, 'x', n);
    *left -= n;
    return (ptrdiff_t)n;
}

typedef struct {
    size_t most;
} meter;

static void *from_meter(void *ctx, void *p, size_t size)
{
    meter *w = ctx;
    if (size > w->most)
        w->most = size;
    if (size)
        return realloc(p, size);
    free(p);
    return NULL;
}

START_TEST(long_ids)
{
    check_long(times("{\"text\":\"a\",\"id\":\"", 4097, "i", "\"}"), 0,
               "skip in:1: id longer than 4096 bytes; line skipped\n");
    check_long(times("{\"text\":\"a\",\"id\":", 4097, "1", "}"), 0,
               "skip in:1: id longer than 4096 bytes; line skipped\n");
}
END_TEST

START_TEST(bounded_memory)
{
    const quoth_reader_options o = {.from = _i ? QUOTH_FROM_JSONL : QUOTH_FROM_TEXT};
    meter w = {0};
    quoth_model m = {.from = {from_meter, &w}, .options = {.max_doc_bytes = 1000}};
    size_t left = (size_t)64 << 20;
    quoth_doc *d;
    quoth_reader *r = quoth_reader_new(&m, &o, endless, &left, "in", NULL);

    ck_assert_int_eq(quoth_reader_next(r, &d, NULL), QUOTH_SKIP);
    ck_assert_int_eq(quoth_reader_next(r, &d, NULL), QUOTH_END);
    ck_assert_uint_le(w.most, (size_t)1 << 20);
    quoth_reader_free(r);
}
END_TEST

START_TEST(many_values)
{
    check_long(times("{\"text\":\"a\",\"x\":[", 1024 * 1024, "0,", "0]}"), 0,
               "skip in:1: more than 1048576 JSON values; line skipped\n");
    check_long(times("{\"text\":\"a\",\"x\":\"", 1024 * 1024 + 8, ",[", "\"}"), 0, "in:1|a|\n");
}
END_TEST

START_TEST(deep_values)
{
    check_long(times("{\"text\":\"a\",\"x\":", 100000, "[", ""), 0,
               "skip in:1: not valid JSON at byte 1016; line skipped\n");
}
END_TEST

/* --- Errors -------------------------------------------------------------------- */

START_TEST(read_errors)
{
    static const struct {
        str bytes;
        const char *before;
    } CASES[] = {
        {{"", 0}, ""},
        {{"some text", 9}, ""},
        {{"{\"text\":\"a\"}\n{\"text\":\"b\"}", 25}, "in:1|a|\n"},
    };
    for (size_t step = 1; step < 40; step += 13) {
        purse w;
        quoth_model m = model_of(&w, 0);
        input in = {CASES[_i].bytes, 0, step, EIO};
        buf b, expect;
        buf_init(&b, alloc_or_malloc(NULL, NULL));
        buf_init(&expect, b.from);
        buf_fmt(&expect, "%sfatal in: %s\n", CASES[_i].before, strerror(EIO));
        ck_assert_int_eq(transcribe(&m, NULL, &in, "in", &b), QUOTH_FATAL);
        ck_assert(str_eq((str){b.p, b.n}, (str){expect.p, expect.n}));
        ck_assert_int_eq(w.live, 0);
        buf_free(&b);
        buf_free(&expect);
    }
}
END_TEST

START_TEST(no_memory)
{
    static const str INPUTS[] = {
        B("caf\xE9\r\n"),
        B("\xFF\xFEh\0\r\0\n\0\0\xDC"),
        B("{\"text\":\"a\xFF\\u0000\"}\n{\"id\":1,\"text\":\"b\"}\n{\"i\\u0064\":1,\"text\":"
          "\"c\"}"),
    };
    const quoth_reader_options o = {.text_field = "text", .id_field = _i == 2 ? "id" : NULL};
    quoth_status status = QUOTH_FATAL;

    for (long k = 0; status == QUOTH_FATAL; k++) {
        purse w;
        quoth_model m = model_of(&w, 0);
        input in = {.bytes = INPUTS[_i], .step = 5};
        buf b;
        buf_init(&b, alloc_or_malloc(NULL, NULL));
        w.left = k;
        status = transcribe(&m, &o, &in, "in", &b);
        buf_char(&b, '\0');
        ck_assert_int_eq(w.live, 0);
        ck_assert(status == QUOTH_END || strstr(b.p, "fatal out of memory\n"));
        ck_assert(k < 100);
        buf_free(&b);
    }
}
END_TEST

/* --- Documents from memory ----------------------------------------------------- */

static void check_doc(const char *text, size_t n, const char *transcript)
{
    purse w;
    quoth_model m = model_of(&w, 9);
    quoth_error err = {0};
    buf b;

    buf_init(&b, alloc_or_malloc(NULL, NULL));
    quoth_doc *d = quoth_doc_new(&m, "id", text, n, &err);
    if (d)
        note_doc(&b, d);
    else
        buf_fmt(&b, "%d %s", (int)err.status, err.message);
    quoth_doc_free(d);
    buf_char(&b, '\0');
    ck_assert_str_eq(b.p, transcript);
    ck_assert_int_eq(w.live, 0);
    buf_free(&b);
    for (long k = 0; d && k < 2; k++) {
        w.left = k;
        d = quoth_doc_new(&m, "id", text, n, &err);
        ck_assert(d || (err.status == QUOTH_FATAL && w.live == 0));
        quoth_doc_free(d);
    }
}

START_TEST(doc_from_memory)
{
    check_doc(NULL, 0, "id||\n");
    check_doc("a\nb", 3, "id|a/b|\n");
    check_doc("caf\xE9", 4, "id|caf\xEF\xBF\xBD|1 invalid byte replaced by U+FFFD\n");
    check_doc("\xEF\xBB\xBFx", 4, "id|x|\n");
    check_doc("a\r\nb", 4, "id|a/b|CRLF line ends read as LF" ELSEWHERE);
    check_doc("0123456789", 10, "2 document longer than 9 bytes");
    check_doc("\xFF\xFF\xFF\xFF", 4, "2 document longer than 9 bytes");
}
END_TEST

/* --- Random bytes -------------------------------------------------------------- */

START_TEST(random_bytes)
{
    static const char *const PIECES[] = {
        "{\"text\":\"", "\"}\n",        "\\u0000", "\\ud83d", "\\ude00", "\\",   "\"",       "\n",
        "\r\n",         "\xE2\x80\x9C", "\xE2",    "\x80",    "\xFF",    "\xFE", "\xC3\xA9", "a",
        "id\":",        "1,",           "[",       "]",       "{",       "}",    " ",        ",\"",
        "\xEF\xBB\xBF"};
    uint64_t seed = (uint64_t)_i + 1;

    for (int round = 0; round < 300; round++) {
        const quoth_reader_options o = {.from = (quoth_from)(draw(&seed, 3))};
        char bytes[512];
        size_t n = 0, most = draw(&seed, 300);
        while (n < most) {
            size_t pick = draw(&seed, LEN(PIECES) + 3);
            if (pick < LEN(PIECES)) {
                memcpy(bytes + n, PIECES[pick], strlen(PIECES[pick]));
                n += strlen(PIECES[pick]);
            } else {
                bytes[n++] = (char)draw(&seed, 256);
            }
        }
        buf b = transcript_of(&o, (str){bytes, n}, "in", draw(&seed, 2) ? 40 : 0);
        buf_free(&b);
    }
}
END_TEST

Suite *read_suite(void)
{
    Suite *s = suite_create("read");
    TCase *t = tcase_create("read");

    tcase_set_timeout(t, 120);
    tcase_add_loop_test(t, examples, 0, LEN(EXAMPLES));
    tcase_add_test(t, text_is_id);
    tcase_add_loop_test(t, by_name, 0, 7);
    tcase_add_test(t, named_fields);
    tcase_add_test(t, long_names);
    tcase_add_test(t, long_texts);
    tcase_add_test(t, long_lines);
    tcase_add_test(t, long_ids);
    tcase_add_loop_test(t, bounded_memory, 0, 2);
    tcase_add_test(t, many_values);
    tcase_add_test(t, deep_values);
    tcase_add_loop_test(t, read_errors, 0, 3);
    tcase_add_loop_test(t, no_memory, 0, 3);
    tcase_add_test(t, doc_from_memory);
    tcase_add_loop_test(t, random_bytes, 0, 4);
    suite_add_tcase(s, t);
    return s;
}
