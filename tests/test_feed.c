/* Feeds: items become documents, whatever is damaged between them. */
#include "config.h"

#include "markups.h"
#include "suites.h"

#if defined HAVE_GUMBO && defined HAVE_EXPAT

#define ITEM(id, words) "<item><guid>" id "</guid><description>" words "</description></item>\n"
#define RSS(items) "<rss version=\"2.0\"><channel><title>No</title>" items "</channel></rss>"
#define ATOM(items) "<feed xmlns=\"http://www.w3.org/2005/Atom\"><id>no</id>" items "</feed>"

// clang-format off
static const struct {
    const char *bytes, *text; /* As a transcript. */
} EXAMPLES[] = {
    {RSS(ITEM("u:1", "One") ITEM("u:2", "two")), "u:1|One|\nu:2|two|\n"},
    {RSS(ITEM("u:1", "&lt;p&gt;One &lt;b&gt;two&lt;/b&gt; &amp;amp; &amp;ldquo;x&lt;p&gt;three")), "u:1|One two & \xE2\x80\x9Cx//three|\n"},
    {RSS(ITEM("u:1", "<![CDATA[<p>One<item>two</p>]]>")), "u:1|Onetwo|\n"},
    {RSS(ITEM("u:1", "<p>One <b>two</b></p>")), "u:1|One two|\n"},
    {RSS(ITEM("u:1", "One&nbsp;two &eacute;")), "u:1|One\xC2\xA0two \xC3\xA9|\n"},
    {RSS("<item><title>A &amp; b</title><link>https://x.example/</link><description>short</description>"
         "<content:encoded>One</content:encoded></item>"), "https://x.example/|A & b//One|\n"},
    {RSS("<item><content:encoded> </content:encoded><description>One</description></item><item/>"
         "<item><media:title>no</media:title></item>"), "in:1|One|\nin:2||\n"},
    {"<!-- " ITEM("no", "no") " -->" RSS(ITEM("u:1", "One")), "u:1|One|\n"},
    {"<?xml version='1.0'?><!DOCTYPE rss [<!ENTITY a \"&b;\"><!ENTITY b \"no\">]>" RSS(ITEM("u:1", "One &a;")), "u:1|One &a;|\n"},
    {"<?xml version='1.0' encoding='iso-8859-1'?>" RSS(ITEM("u:1", "caf\xE9")), "u:1|caf\xC3\xA9|read as Windows-1252; offsets count in the decoded text\n"},
    {"<rdf:RDF><item rdf:about=\"x\"><dc:identifier>u:1</dc:identifier><description>One</description></item></rdf:RDF>", "u:1|One|\n"},
    {ATOM("<entry><id>u:1</id><title>T</title><content type=\"html\">&lt;p&gt;One</content></entry>"), "u:1|T//One|\n"},
    {ATOM("<entry><id>u:1</id><summary>no</summary><content type=\"xhtml\"><div xmlns=\"x\"><p>One &amp; <b>two</b></p></div></content></entry>"), "u:1|One & two|\n"},
    {ATOM("<entry><id>u:1</id><content>1 &lt; 2\n\n&amp;amp;</content></entry>"), "u:1|1 < 2//&amp;|\n"},
    {ATOM("<entry><id>u:1</id><content src=\"x\"/><summary>One</summary></entry>"), "u:1|One|\n"},
    {"<a:feed xmlns:a='x'><atom:entry><atom:id>u:1</atom:id><atom:summary>One</atom:summary></atom:entry></a:feed>", "u:1|One|\n"},
    {RSS(""), ""},
    {"<rss>" ITEM("u:1", "One"), "u:1|One|\nskip in: cut off behind item 1\n"},
    {"", ""},
    {"<p>no", "skip in: neither RSS nor Atom; skipped\n"},
    {RSS(ITEM("u:1", "One") ITEM("u:2", "two</b>") ITEM("u:3", "three")),
     "u:1|One|\nskip in: item 2, u:2: mismatched tag; item skipped\nu:3|three|\n"},
    {RSS(ITEM("u:1", "One") "<item><guid>u:2</guid>" ITEM("u:3", "three")),
     "u:1|One|\nskip in: item 2, u:2: its end is missing; item skipped\nu:3|three|\n"},
    {RSS(ITEM("u:1", "One") ITEM("u:2", "<![CDATA[two") ITEM("u:3", "three")),
     "u:1|One|\nskip in: item 2, u:2: cut off; item skipped\nu:3|three|\n"},
    {RSS(ITEM("u:1", "One") ITEM("u:2", "\x01") ITEM("u:3", "1 < 2") ITEM("u:4", "four")),
     "u:1|One|\nskip in: item 2, u:2: not well-formed (invalid token); item skipped\n"
     "skip in: item 3, u:3: not well-formed (invalid token); item skipped\nu:4|four|\n"},
    {"<rss><channel>" ITEM("u:1", "One") "<item><guid>u:2</guid><description>tw",
     "u:1|One|\nskip in: item 2, u:2: cut off; item skipped\n"},
    {"<rss>" ITEM("u:1", "a\xFF" "b \xC3\xA9") ITEM("u:2", "two") "</rss>", "u:1|a\xEF\xBF\xBD" "b \xC3\xA9|1 invalid byte replaced by U+FFFD\nu:2|two|\n"},
};

static const char *const UNITS[] = {
    "<item>", ITEM("a", "b"), "<item><![CDATA[", "<item><!--", "<entry><a>", "<item><a", "<!--",
    "<![CDATA[", "<item><description>&lt;p&gt;", "<item a=\"", "<item>&a;", "<a>", "<", "&",
    "<item><description><a>", "<item/>", "<item ", "<item><!DOCTYPE a [", "&amp;", "a<b/>", "</item>",
};

static const char *const HEADS[] = {"<rss>", "<rss><item><description>", "<rss><item><description><![CDATA["};
// clang-format on

START_TEST(examples)
{
    check_transcript(QUOTH_FROM_FEED, EXAMPLES[_i].bytes, EXAMPLES[_i].text);
}
END_TEST

START_TEST(origins)
{
    const quoth_from from = QUOTH_FROM_FEED;

    check_origin(from, RSS(ITEM("u", "One two")), "two", "two");
    check_origin(from, RSS(ITEM("u", "&lt;b&gt;One&lt;/b&gt; &amp;amp; two")), "One & t",
                 "One&lt;/b&gt; &amp;amp; t");
    check_origin(from, RSS(ITEM("u", "Tom &quot;One&quot; x")), "\"One\"", "&quot;One&quot;");
    check_origin(from, RSS(ITEM("u", "<![CDATA[<p>One <i>two</i>]]>")), "One two", "One <i>two");
    check_origin(from, RSS(ITEM("u", "<p>One <i>two</i></p>")), "One two", "One <i>two");
    check_origin(from, RSS(ITEM("u", "One\r\ntwo")), "One two", "One\r\ntwo");
    check_origin(from, RSS("<item><title>A &amp; b</title></item>"), "A & b", "A &amp; b");
    check_origin(from, RSS(ITEM("u", "caf\xE9 b")), "b", "b");
    check_origin(from, ATOM("<entry><content>1 &lt; 2</content></entry>"), "< 2", "&lt; 2");
}
END_TEST

START_TEST(fields)
{
    static const char bytes[] = RSS(
        "<item><title>A &amp;amp; <![CDATA[<b>b</b>]]></title><author>ana@x.example (Ana "
        "Ruiz)</author>"
        "<pubDate> Tue, 03 Nov 2026 10:00:00 GMT </pubDate><guid>https://x.example/1</guid></item>")
        ATOM(
            "<entry><author><uri>no</uri><name>Tom "
            "Holm</name><email>no</email></author><id>u:2</id>"
            "<updated>no</updated><published>2026-11-03</published>"
            "<link rel=\"self\" href=\"https://no\"/><link href=\"https://x.example/2\"/></entry>");
    static const char *const WANT[][4] = {
        {"A & b", "Ana Ruiz", "Tue, 03 Nov 2026 10:00:00 GMT", "https://x.example/1"},
        {"", "Tom Holm", "2026-11-03", "https://x.example/2"}};
    purse w;
    quoth_model m = model_of(&w, 0);
    input in = {.bytes = {bytes, sizeof bytes - 1}, .step = SIZE_MAX};
    quoth_error err = {0};
    quoth_doc *d;
    quoth_reader *r = quoth_reader_new(&m, NULL, read_input, &in, "in", &err);

    for (int i = 0; i < 2; i++) {
        ck_assert_int_eq(quoth_reader_next(r, &d, &err), QUOTH_OK);
        for (int f = QUOTH_TITLE; f <= QUOTH_URL; f++) {
            str s = quoth_doc_field(d, (quoth_field)f);
            ck_assert_msg(str_eq(s, (str){WANT[i][f], strlen(WANT[i][f])}), "%s: %.*s", WANT[i][f],
                          (int)s.n, s.p);
        }
        quoth_doc_free(d);
    }
    ck_assert_str_eq(quoth_reader_format(r), "feed");
    quoth_reader_free(r);
}
END_TEST

START_TEST(linear)
{
    check_linear(QUOTH_FROM_FEED, HEADS[_i % 3], UNITS[_i / 3]);
}
END_TEST

/* Ten thousand changes inside the second item, which holds all there is. */
START_TEST(changed)
{
    static const char before[] = "<rss><channel>" ITEM("u:1", "One");
    static const char middle[] =
        "<item><title>A &amp; b</title><guid>u:2</guid><description>&lt;p&gt;two</description>"
        "<content:encoded><![CDATA[<p>T<q cite=x>y</q>]]></content:encoded><!-- c "
        "--><author><name>x"
        "</name></author><summary type=\"xhtml\"><div>z&nbsp;</div></summary><link "
        "href='l'/></item>\n";
    static const char after[] = ITEM("u:3", "Three") ITEM("u:4", "Four") "</channel></rss>";
    uint64_t seed = (uint64_t)_i + 1;
    buf whole;

    buf_init(&whole, alloc_or_malloc(NULL, NULL));
    buf_fmt(&whole, "%s%s%s", before, middle, after);
    size_t from = sizeof before - 1, to = from + sizeof middle - 1;
    for (long round = damage_rounds(); round--;) {
        buf b = damage((str){whole.p, whole.n}, from, to, &seed);
        buf c = damage((str){b.p, b.n}, from, b.n - (whole.n - to), &seed);
        buf t = read_any(QUOTH_FROM_FEED, (str){c.p, c.n}, 1 + draw(&seed, 300));
        ck_assert_msg(strstr(t.p, "u:1|One|") && strstr(t.p, "u:3|Three|") &&
                          strstr(t.p, "u:4|Four|"),
                      "%.*s\n%s", (int)c.n, c.p, t.p);
        buf_free(&b);
        buf_free(&c);
        buf_free(&t);
    }
    buf_free(&whole);
}
END_TEST

START_TEST(no_memory)
{
    check_memory(QUOTH_FROM_FEED,
                 S(RSS("<item><title>A</title><guid>u:1</guid><description>"
                       "&lt;q&gt;b&lt;/q&gt;</description></item><item>") ITEM("u:2", "c")));
}
END_TEST

static void add_tests(TCase *t)
{
    tcase_add_loop_test(t, examples, 0, LEN(EXAMPLES));
    tcase_add_test(t, origins);
    tcase_add_test(t, fields);
    tcase_add_loop_test(t, linear, 0, 3 * LEN(UNITS));
    tcase_add_loop_test(t, changed, 0, DAMAGE_PARTS);
    tcase_add_test(t, no_memory);
}

#else

/* What is missing is named. */
START_TEST(refused)
{
    buf b =
        transcript_of(NULL, S("<rss><item><description>One</description></item></rss>"), "in", 0);
    ck_assert_msg(strstr(b.p, "this quoth was built without") != NULL, "%s", b.p);
    buf_free(&b);
}
END_TEST

static void add_tests(TCase *t)
{
    tcase_add_test(t, refused);
}

#endif

Suite *feed_suite(void)
{
    Suite *s = suite_create("feed");
    TCase *t = tcase_create("feed");

    tcase_set_timeout(t, 300);
    add_tests(t);
    suite_add_tcase(s, t);
    return s;
}
