/* Markdown: what its marks leave of the text, where that stands, and that any of it ends. */
#include "markups.h"
#include "suites.h"

#define Q1 "\xE2\x80\x9C"
#define Q2 "\xE2\x80\x9D"
#define LEAD "The ministry had said this many times before, in letters and at meetings:\n"

// clang-format off
static const struct {
    const char *bytes, *text; /* As in a transcript. */
} EXAMPLES[] = {
    {"One\ntwo\n\nthree", "One two//three"},
    {"One\r\ntwo\r\n\r\nthree\r\n", "One two//three"},
    {"One  \ntwo\\\nthree", "One/two/three"},
    {"# One #\ntwo\n###### three ###\n####### four", "One//two//three//####### four"},
    {"One\n===\nTwo\n---\nthree\n\n---\nfour", "One//Two//three//four"},
    {"*One* **two** ***three*** _four_ __five__ ~~six~~", "One two three four five six"},
    {"**One *two* three** *four **five***", "One two three four five"},
    {"2 * 3 * 4, snake_case_word, a*b*c, 5*, _", "2 * 3 * 4, snake_case_word, abc, 5*, _"},
    {Q1 "*One*" Q2 " **" Q1 "two" Q2 "**", Q1 "One" Q2 " " Q1 "two" Q2},
    {"\\*One\\* \\[two\\] \\\\ \\a", "*One* [two] \\ \\a"},
    {"`One * two` ``a ` b`` `` c ` d", "One * two a ` b `` c ` d"},
    {"&ldquo;One&rdquo; &amp; &#8220;two&#x201D; &nosuch; AT&T", Q1 "One" Q2 " & " Q1 "two" Q2 " &nosuch; AT&T"},
    {"[One](x) [two](<x y> \"t\") [three]( x 't' ) [four](a(b)c)", "One two three four"},
    {"[*One*][a] [two][] [Three] [four][b] [five]\n\n[A]: x\n[two]: <y> 'z'\n[three]: z", "One two Three [four][b] [five]"},
    {"\"They [the miners] left,\" [he] said [sic].", "\"They [the miners] left,\" [he] said [sic]."},
    {"One ![\"no\"](x) two ![no [no](y)](x) ![no][a]\n\n[a]: x", "One two"},
    {"One[^1] two.\n\n[^1]: Three.", "One two.//Three."},
    {"[Ana Ruiz]: We close at six.", "[Ana Ruiz]: We close at six."},
    {"<https://x.example/a> <ana@x.example>", "https://x.example/a ana@x.example"},
    {"One <b class=\"x\">two</b> <!-- no --> 1 < 2 <3 a<br/>b", "One two 1 < 2 <3 a/b"},
    {"<div align=center>\nOne <p>two</p>three\n</div>", "One//two//three"},
    {"<!-- no\n\n\"no\" -->\nOne\n\n<script>\n\nno\n</script>two", "One//two"},
    {"Ruiz said: <q>no</q>.", "Ruiz said: " Q1 "no" Q2 "."},
    {"One\n```js\nno\n\n```\ntwo\n~~~\nno\n```\nno", "One//two"},
    {"    indented\n    text\n\n\tmore", "indented text//more"},
    {"- One\n- two\n  three\n\n  four\n* five\n1. six\n2. seven\n10) eight", "One//two three//four//five//six//seven//eight"},
    {"- One\n  - two\n    - three\n- four", "One//two//three//four"},
    {"It was\n1986. A year", "It was 1986. A year"},
    {"- One\ntwo", "One two"},
    {"| One | two |\n|---|:-:|\n| a \\| b | *c* |\nd | e\n\nf", "One//two//a | b//c//d//e//f"},
    {LEAD "\n> One\ntwo\n>\n> three\n\nfour", "The ministry had said this many times before, in letters and at meetings://"
     Q1 "One two//" Q1 "three" Q2 "//four"},
    {LEAD "> > One\n> two\n", "The ministry had said this many times before, in letters and at meetings://" Q1 "One two" Q2},
    {LEAD "> \"One\"\n", "The ministry had said this many times before, in letters and at meetings://\"One\""},
    {LEAD "> One\n> - Ana Ruiz\n", "The ministry had said this many times before, in letters and at meetings://"
     Q1 "One" Q2 "//- Ana Ruiz"},
    {LEAD "> One\n>\n> - Ana Ruiz\n", "The ministry had said this many times before, in letters and at meetings://"
     Q1 "One" Q2 "//- Ana Ruiz"},
    {LEAD "> One.  \n> \xE2\x80\x94 Ana Ruiz\n",
     "The ministry had said this many times before, in letters and at meetings://"
     Q1 "One." Q2 "//\xE2\x80\x94 Ana Ruiz"},
    {LEAD "> We want:\n>\n> - Peace\n", "The ministry had said this many times before, in letters and at meetings://"
     Q1 "We want://" Q1 "Peace" Q2},
    {LEAD "> We want:\n> - peace\n> - bread\n", "The ministry had said this many times before, in letters and at meetings://"
     Q1 "We want://" Q1 "peace//" Q1 "bread" Q2},
    {"> All of it is set off", "All of it is set off"},
    {"---\ntitle: x\n---\nOne", "One"},
    {"---\n\nOne\n\n---\n", "One"},
    {"+++\ntitle = \"x\"\n+++\nOne", "One"},
    {"caf\xE9 \x93x\x94", "caf\xC3\xA9 " Q1 "x" Q2},
    {"\xEF\xBB\xBF# One", "One"},
    {"", ""},
    {"[]() []: ![] [](", "[]: ![] []("},
    {"*\n_\n`\n<\n>\n", "_ ` <"},
};

/* Repeated, each after each. */
static const char *const UNITS[] = {
    "*a ", "_a_", "**", "*_", "`", "`a``", "[", "![", "![a]", "[a](", "[a](b", "](", "<a ", "<a x=\"",
    "<!-- ", "<!x", "&amp;", "\\*", "> ", "- ", "- a\n", "> a\n> b\n\n", "    a\n", "| a ", "|-",
    "a|b\n-|-\n", "```\n", "[a]: b\n", "[a]: b \"", "[^a]: c\n", "# a\n", "a\n-\n", "<q>", "<q>a</q>",
    "<br>", "<div>", "![](", "~~a~~", "1. a\n", "\n", "a\n", "**a *b", "\t", "[x][", "<script>",
    "a***b", "<a:b", "\r", "]", "[a][a]", "> - ", ">a\n- b\n", "[a](<", "[a](b '",
};
// clang-format on

START_TEST(examples)
{
    quoth_reader_options o = {.from = QUOTH_FROM_MARKDOWN};
    str bytes = {EXAMPLES[_i].bytes, strlen(EXAMPLES[_i].bytes)};
    buf t = transcript_of(&o, bytes, "in", 0), want;

    buf_init(&want, alloc_or_malloc(NULL, NULL));
    buf_fmt(&want, "in|%s|", EXAMPLES[_i].text);
    ck_assert_msg(!strncmp(t.p, want.p, want.n), "%s\n%s\n%s", bytes.p, EXAMPLES[_i].text, t.p);
    buf_free(&want);
    buf_free(&t);
    t = read_any(QUOTH_FROM_MARKDOWN, bytes, 7);
    buf_free(&t);
}
END_TEST

START_TEST(origins)
{
    const quoth_from from = QUOTH_FROM_MARKDOWN;

    check_origin(from, "a *b* c", "b c", "b* c");
    check_origin(from, "a\r\n  b", "a b", "a\r\n  b");
    check_origin(from, "> \"One\n> two\" x", "One two", "One\n> two");
    check_origin(from, "x [One](y) &amp; z", "One & z", "One](y) &amp; z");
    check_origin(from, "x \\*a", "*a", "*a");
    check_origin(from, LEAD "> One", Q1 "One" Q2, "> One");
    check_origin(from, "caf\xE9 b", "b", "b");
    check_origin(from, "---\ntitle: x\n---\n\n- One\n- two", "two", "two");
    check_origin(from, "| a | b |\n|--|--|\n| c | `d` |", "d", "d");
}
END_TEST

/* The document of Markdown, to be freed. */
static quoth_doc *doc_of(purse *w, const char *bytes)
{
    quoth_model m = model_of(w, 0);
    quoth_reader_options o = {.from = QUOTH_FROM_MARKDOWN};
    input in = {.bytes = {bytes, strlen(bytes)}, .step = SIZE_MAX};
    quoth_error err = {0};
    quoth_doc *d;
    quoth_reader *r = quoth_reader_new(&m, &o, read_input, &in, "in", &err);

    ck_assert_int_eq(quoth_reader_next(r, &d, &err), QUOTH_OK);
    quoth_reader_free(r);
    return d;
}

static void check_field(const char *bytes, quoth_field field, const char *value)
{
    purse w;
    quoth_doc *d = doc_of(&w, bytes);
    str s = quoth_doc_field(d, field);

    ck_assert_msg(str_eq(s, (str){value, strlen(value)}), "%s: %.*s", value, (int)s.n, s.p);
    quoth_doc_free(d);
}

START_TEST(fields)
{
    check_field("---\ntitle: \"One \\\"two\\\"\"\n---\n# Three", QUOTH_TITLE, "One \"two\"");
    check_field("---\nTitle: 'One: two'\ndraft: true\n---\n", QUOTH_TITLE, "One: two");
    check_field("---\nauthor: Ana Ruiz\n---\n", QUOTH_BYLINE, "Ana Ruiz");
    check_field("---\nauthors: [Ana Ruiz, \"Tom Holm\"]\n---\n", QUOTH_BYLINE,
                "Ana Ruiz, Tom Holm");
    check_field("---\nauthors:\n  - Ana Ruiz\n  - Tom Holm\ndate: x\n---\n", QUOTH_BYLINE,
                "Ana Ruiz, Tom Holm");
    check_field("---\ndate: 2026-11-03T10:00:00+01:00\n...\nOne", QUOTH_DATE,
                "2026-11-03T10:00:00+01:00");
    check_field("---\nurl: https://x.example/a\n---\n", QUOTH_URL, "https://x.example/a");
    check_field("---\nurl: /a\n---\n", QUOTH_URL, "");
    check_field("+++\ntitle = \"One\"\n+++\n", QUOTH_TITLE, "One");
    check_field("## No\n# One *two*\n# No", QUOTH_TITLE, "One two");
    check_field("One\n===", QUOTH_TITLE, "One");
    check_field("---\ntitle: One\n\nno end", QUOTH_TITLE, "");
    purse w;
    quoth_doc *d = doc_of(&w, "---\nurl: https://x.example/a\n---\nOne");
    ck_assert(str_eq(quoth_doc_id(d), S("https://x.example/a")));
    quoth_doc_free(d);
}
END_TEST

START_TEST(linear)
{
    check_linear(QUOTH_FROM_MARKDOWN, _i % 2 ? "> - a" : "", UNITS[_i / 2]);
}
END_TEST

static const char WHOLE[] = "---\ntitle: \"One\"\nauthor: [Ana, Tom]\n---\n\n# One *two*\n\nRuiz "
                            "said: \"We **close** [at](x "
                            "\"t\")\nsix\" &amp; `left`[^1] <q>no</q>.\n\n> Quoted\n> - and "
                            "signed\n\n1. a\n2. b\n\n   - c\n\n"
                            "| d | e |\n|---|---|\n| f \\| g | ![h](i) |\n\n```\ncode\n```\n<!-- "
                            "no -->\n[a]: <b> 'c'\n[^1]: "
                            "note\n\nTwo  \nthree\\\nfour_five_ caf\xC3\xA9\n===\n";

START_TEST(changed)
{
    uint64_t seed = (uint64_t)_i + 1;

    for (long round = damage_rounds(); round--;) {
        buf b = damage((str){WHOLE, sizeof WHOLE - 1}, 0, sizeof WHOLE - 1, &seed);
        buf c = damage((str){b.p, b.n}, 0, b.n, &seed);
        buf t = read_any(QUOTH_FROM_MARKDOWN, (str){c.p, c.n}, 1 + draw(&seed, 300));
        ck_assert(*t.p);
        buf_free(&b);
        buf_free(&c);
        buf_free(&t);
    }
}
END_TEST

START_TEST(no_memory)
{
    check_memory(QUOTH_FROM_MARKDOWN, (str){WHOLE, sizeof WHOLE - 1});
}
END_TEST

Suite *markdown_suite(void)
{
    Suite *s = suite_create("markdown");
    TCase *t = tcase_create("markdown");

    tcase_set_timeout(t, 300);
    tcase_add_loop_test(t, examples, 0, LEN(EXAMPLES));
    tcase_add_test(t, origins);
    tcase_add_test(t, fields);
    tcase_add_loop_test(t, linear, 0, 2 * LEN(UNITS));
    tcase_add_loop_test(t, changed, 0, DAMAGE_PARTS);
    tcase_add_test(t, no_memory);
    suite_add_tcase(s, t);
    return s;
}
