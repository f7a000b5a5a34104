/* Pages: what becomes of markup, where the words stand in it, and that any of it ends. */
#include "config.h"

#include <time.h>

#include "read/html.h"
#include "reading.h"
#include "suites.h"

#ifdef HAVE_GUMBO

#define LEAD "<p>It had said this some time ago:"
#define SAID "It had said this some time ago://\xE2\x80\x9C"
#define SIGNED "\xE2\x80\x9D//\xE2\x80\x94 "

#define BODY                                                                                       \
    "The council voted on Tuesday night to close the bridge after engineers found cracks in "      \
    "three of its supports, ending months of debate over the crossing that links the two halves "  \
    "of the town and is used by everybody."
#define ARTICLE "<p>" BODY "</p>"

// clang-format off
static const struct {
    const char *page, *text; /* The text as in a transcript, line ends shown as /. */
} EXAMPLES[] = {
    {"<p>One</p><p>Two", "One//Two"},
    {"<div>One<div>Two</div>Three</div>", "One//Two//Three"},
    {"<p>One <b>two</b>, th<i>ree</i>", "One two, three"},
    {"<p>One<br>two<br><br>three", "One/two//three"},
    {"<ul><li>One<li>two</ul>", "One//two"},
    {"<table><tr><td>One<td>two<tr><td>three</table>", "One//two//three"},
    {"<p>  One \n\t two  </p>", "One two"},
    {"<pre>One\n  two</pre>", "One/two"},
    {"<p>caf&eacute; &amp; &#8220;tea&#x201D; &copy 1 &nosuch; &", "caf\xC3\xA9 & \xE2\x80\x9Ctea\xE2\x80\x9D \xC2\xA9 1 &nosuch; &"},
    {"<p>&lt;b&gt;&quot;", "<b>\""},
    {"<p>a&nbsp;b<p>&nbsp;<p>c", "a\xC2\xA0" "b//c"},
    {"<p>a < b > c <3", "a < b > c <3"},
    {"<!-- <p>no</p> --><p>yes<!-- no --", "yes"},
    {"<p>a<!--> b --> c", "a b --> c"},
    {"<p>a<script>x = '<p>no'</script>b<style>no</style>c", "abc"},
    {"<p>a</p><script>no", "a"},
    {"<p>a</p><p hidden>no</p><p style='display: none'>no<p aria-hidden=true>no", "a"},
    {"<p title=\"a>b\" id='x>y'>One<p =x \"y>Two", "One//Two"},
    {"<p title=\"never closed>One</p><p>Two", "One//Two"},
    {"<p>One<a", "One"},
    {"<p>One</", "One"},
    {"<html><head><title>The title</title></head><body><p>One", "One"},
    {"<p>Ruiz said: <q>no</q>.", "Ruiz said: \xE2\x80\x9Cno\xE2\x80\x9D."},
    {"<p>Ruiz said: <q>\"no\"</q>.", "Ruiz said: \"no\"."},
    {"<p>Ruiz said on Monday at the harbour:<blockquote><p>One<p>two</blockquote><p>three",
     "Ruiz said on Monday at the harbour://\xE2\x80\x9COne//\xE2\x80\x9Ctwo\xE2\x80\x9D//three"},
    {"<p>It had said this some time ago:<blockquote>One<footer>- Ana Ruiz</footer></blockquote>",
     "It had said this some time ago://\xE2\x80\x9COne\xE2\x80\x9D//- Ana Ruiz"},
    {"<p>It had said this some time ago:<blockquote><p>One</p>\xE2\x80\x94 Ana Ruiz</blockquote>",
     "It had said this some time ago://\xE2\x80\x9COne\xE2\x80\x9D//\xE2\x80\x94 Ana Ruiz"},
    {LEAD "<blockquote><p>One</p><cite>Ana Ruiz, mayor</cite></blockquote>", SAID "One" SIGNED "Ana Ruiz, mayor"},
    {LEAD "<blockquote><p>One</p><footer class=blockquote-footer>Ana Ruiz</footer></blockquote>", SAID "One" SIGNED "Ana Ruiz"},
    {LEAD "<blockquote><p>One</p><p class=quote-attribution>Ana Ruiz</p></blockquote>", SAID "One" SIGNED "Ana Ruiz"},
    {LEAD "<blockquote><p>One</p><div class=author>Ana Ruiz</div></blockquote>", SAID "One" SIGNED "Ana Ruiz"},
    {LEAD "<figure><blockquote><p>One</blockquote><figcaption>Ana Ruiz</figcaption></figure>", SAID "One" SIGNED "Ana Ruiz"},
    {LEAD "<blockquote>One. <cite>Ana Ruiz</cite></blockquote>", SAID "One." SIGNED "Ana Ruiz"},
    {LEAD "<blockquote class=citation><p>One.</p></blockquote>", SAID "One.\xE2\x80\x9D"},
    {LEAD "<blockquote><div class=citation><p>One.</div></blockquote>", SAID "One.\xE2\x80\x9D"},
    {LEAD "<blockquote><div class=author>Ana</div><p>One.</blockquote>", SAID "One.\xE2\x80\x9D"},
    {LEAD "<blockquote>One.<figure><img src=x><figcaption>Two</figcaption></figure></blockquote>",
     SAID "One.\xE2\x80\x9D//Two"},
    {LEAD "<blockquote>One<br>\xE2\x80\x94 Ana Ruiz</blockquote>", SAID "One" SIGNED "Ana Ruiz"},
    {LEAD "<blockquote><p>\"One\"</p><cite>Ana Ruiz</cite></blockquote>",
     "It had said this some time ago://\"One\"//\xE2\x80\x94 Ana Ruiz"},
    {LEAD "<blockquote>I saw <cite>Hamlet</cite> twice.</blockquote>", SAID "I saw Hamlet twice.\xE2\x80\x9D"},
    {LEAD "<blockquote><p>One</p><p><cite>Hamlet</cite> is long.</p></blockquote>",
     SAID "One//\xE2\x80\x9CHamlet is long.\xE2\x80\x9D"},
    {LEAD "<blockquote>- One<br>- Two</blockquote>", "It had said this some time ago://- One/- Two"},
    {ARTICLE "<section class=article-comments><p>Not so.</section>", BODY},
    {ARTICLE "<div class=advertisement><p>Buy.</div><p>The end.", BODY "//The end."},
    {ARTICLE "<amp-ad width=3><p>Buy.</amp-ad><amp-consent>Yes?</amp-consent>", BODY},
    {ARTICLE "<section class=articleComments><p>Not so.</section>", BODY},
    {"<p>Top.<div class='post has-comments'>" ARTICLE "</div>", "Top.//" BODY},
    {"<p>Top.<div class=thread-container>" ARTICLE "</div>", "Top.//" BODY},
    {"<div class=comments-main><h1>Comments</h1>" ARTICLE "</div>", "Comments//" BODY},
    {"<div class=ad>" ARTICLE "</div>", BODY},
    {"<div class=l><div class=post>" ARTICLE "</div><div class=post>" ARTICLE "</div>"
     "<div class=post><h2>Readers</h2><p>Shame.</div></div>", BODY "//" BODY "//Readers//Shame."},
    {"<blockquote><p>All of it is set off</blockquote>", "All of it is set off"},
    {"<span><div>a</span>b</div>c", "ab//c"}, /* </span> is no end of a div. */
    {"<a href=x><div>a</a>b</div>c", "a//bc"},
    {"<button><p>no</button><p>yes", "yes"},
    {"<svg><title>no</title><text>no</text><p>yes", "yes"},
    {"<p>a <svg class=x /> b<p>c", "a b//c"},
    {"<p>a<svg><style/><text>no</text></svg> b", "a b"},
    {"<p>a&#x10FFFD;b &amp; c", "a\xF4\x8F\xBF\xBD" "b & c"},
    {"<dl><dt>One<dd>two<dd>three</dl>", "One//two//three"},
    {"<meta charset=iso-8859-1><p>caf\xE9 \x93x\x94", "caf\xC3\xA9 \xE2\x80\x9Cx\xE2\x80\x9D"},
    {"<meta charset=latin1><p>caf\xC3\xA9", "caf\xC3\xA9"},
    {"<meta charset=koi8-r><p>\xC4\xC1", "\xD0\xB4\xD0\xB0"},
    {"<meta charset=shift_jis><p>\x82\xA0\x82\xA2", "\xE3\x81\x82\xE3\x81\x84"},
    {"<meta charset=no-such><p>caf\xE9", "caf\xC3\xA9"},
    {"<p>a\xFF" "b \xC3\xA9", "a\xEF\xBF\xBD" "b \xC3\xA9"},
    {"\xEF\xBB\xBF<p>caf\xC3\xA9", "caf\xC3\xA9"},
};
// clang-format on

static quoth_doc *doc_of(const quoth_model *m, str bytes, bool fragment, quoth_status want)
{
    const html_options o = {.fragment = fragment};
    quoth_doc *d = NULL;

    ck_assert_int_eq(html_doc(m->from, S("in"), bytes, &o, read_limit(m), &d), want);
    return d;
}

START_TEST(examples)
{
    str bytes = {EXAMPLES[_i].page, strlen(EXAMPLES[_i].page)};

    purse w;
    quoth_model m = model_of(&w, 0);
    quoth_doc *d = doc_of(&m, bytes, false, QUOTH_OK);
    buf b;

    buf_init(&b, alloc_or_malloc(NULL, NULL));
    for (size_t i = 0; i < d->text.n; i++)
        buf_char(&b, d->text.p[i] == '\n' ? '/' : d->text.p[i]);
    buf_char(&b, '\0');
    ck_assert_msg(!strcmp(b.p, EXAMPLES[_i].text), "%s\n%s\n%s", EXAMPLES[_i].page,
                  EXAMPLES[_i].text, b.p);
    ck_assert(utf8_ok(d->text));
    quoth_doc_free(d);
    ck_assert_int_eq(w.live, 0);
    buf_free(&b);
}
END_TEST

/* Pieces lie in the text and in the page, in order; those as long stand there so. */
/* One assertion for all bytes: each is a message to the process that counts them. */
static void check_origins(const quoth_doc *d, str bytes, bool utf8)
{
    uint32_t at = 0, strange = 0;

    for (uint32_t i = 0; i < d->origins.n; i++) {
        const origin *o = &d->origins.at[i];
        if (o->text < at || o->text + o->n > d->text.n || (size_t)o->source + o->source_n > bytes.n)
            ck_abort_msg("origin %u: text %u, source %u", i, o->text, o->source);
        if (utf8 && o->n == o->source_n && bytes.p[o->source] != '&' &&
            bytes.p[o->source] != '<') /* A tag that is as long as the mark it stands for. */
            for (uint32_t k = 0; k < o->n; k++)
                strange += d->text.p[o->text + k] != bytes.p[o->source + k] &&
                           !(d->text.p[o->text + k] == ' ' &&
                             (unsigned char)bytes.p[o->source + k] <= ' ');
        at = o->text + o->n;
    }
    ck_assert_uint_eq(strange, 0);
}

START_TEST(origins)
{
    str bytes = {EXAMPLES[_i].page, strlen(EXAMPLES[_i].page)};
    purse w;
    quoth_model m = model_of(&w, 0);
    quoth_doc *d = doc_of(&m, bytes, false, QUOTH_OK);

    check_origins(d, bytes, utf8_valid_prefix(bytes.p, bytes.n) == bytes.n);
    quoth_doc_free(d);
}
END_TEST

static void check_origin(const char *markup, const char *words, const char *there)
{
    purse w;
    quoth_model m = model_of(&w, 0);
    str bytes = {markup, strlen(markup)};
    quoth_doc *d = doc_of(&m, bytes, false, QUOTH_OK);

    check_there(d, markup, words, there);
    quoth_doc_free(d);
}

START_TEST(exact_origins)
{
    check_origin("<p>Tom &amp; Ana", "Tom", "Tom");
    check_origin("<p>Tom &amp; Ana", "& Ana", "&amp; Ana");
    check_origin("<p>Tom &amp; Ana", "Tom &", "Tom &amp;");
    check_origin("<p>a <b>b</b>  c<p>d", "b c", "b</b>  c");
    check_origin("<p>x <q>no</q>", "\xE2\x80\x9Cno\xE2\x80\x9D", "<q>no");
    check_origin("<meta charset=latin1><p>\xE9t\xE9 b", "t\xC3\xA9", "t\xE9");
    check_origin("<meta charset=shift_jis><p>\x82\xA0\x82\xA2x", "\xE3\x81\x84x", "\x82\xA2x");
    check_origin("<p>a\xFF"
                 "bc",
                 "bc", "bc");
}
END_TEST

START_TEST(fields)
{
    static const char markup[] =
        "<html><head><title>Ferry stops | Coastal Wire</title>"
        "<meta property='og:title' content='Ferry &quot;stops&quot;'>"
        "<link rel=canonical href='https://x.example/a?b&amp;c'>"
        "<script type='application/ld+json'>{\"@graph\":[{\"@type\":\"WebSite\"},{\"@type\":"
        "[\"NewsArticle\"],\"author\":[{\"name\":\"Ana\"},{\"name\":\"Tom\"}],"
        "\"datePublished\":\"2026-11-12\"}]}</script></head><body>"
        "<article><p>"
        "The ferry stops in winter, the ministry said on Thursday.</article>";
    purse w;
    quoth_model m = model_of(&w, 0);
    quoth_doc *d = doc_of(&m, (str){markup, sizeof markup - 1}, false, QUOTH_OK);

    ck_assert(str_eq(quoth_doc_field(d, QUOTH_TITLE), S("Ferry \"stops\"")));
    ck_assert(str_eq(quoth_doc_field(d, QUOTH_BYLINE), S("Ana, Tom")));
    ck_assert(str_eq(quoth_doc_field(d, QUOTH_DATE), S("2026-11-12")));
    ck_assert(str_eq(quoth_doc_field(d, QUOTH_URL), S("https://x.example/a?b&c")));
    ck_assert(str_eq(quoth_doc_id(d), S("https://x.example/a?b&c")));
    quoth_doc_free(d);
}
END_TEST

/* --- Hostile pages ------------------------------------------------------------------ */

static double seconds(void)
{
    struct timespec t;
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &t);
    return (double)t.tv_sec + (double)t.tv_nsec / 1e9;
}

static str times(const char *unit, size_t n)
{
    size_t k = strlen(unit);
    char *p = malloc(n * k + 1);
    ck_assert_ptr_nonnull(p);
    for (size_t i = 0; i < n; i++)
        memcpy(p + i * k, unit, k);
    return (str){p, n * k};
}

static const char *const UNITS[] = {
    "<div>",
    "<p>",
    "<b>",
    "<a href=x>",
    "<a href=x><div>",
    "<table>",
    "<table><tr><td>",
    "<li>",
    "<ul><li>",
    "<blockquote>x",
    "<q>x",
    "<q>",
    "<span class=comment>",
    "<button><p>",
    "<svg>",
    "</div>",
    "</p>",
    "<dd><dt>",
    "<dd><li class=sidebar>",
    "<table><p>x",
    "<table>x",
    "<h1><h2>",
    "<form><input>",
    "<pre>\n",
    "<select><option>",
    "<!--",
    "<!-- -->",
    "<script>",
    "<![CDATA[",
    "&amp;",
    "&",
    "<",
    "</",
    "<a ",
    "<p title=\"",
    "<p a='b' ",
    "x<br>",
    "<object><p>",
    "<nobr><i>",
    "<font size=1>x",
    "<div>x</span>",
    "<table><caption>",
    "<td><table>",
    "<template>",
    "<math><mi>",
    "<meta charset=x>",
    "<title>",
    "<article><p>x, y, z and so on, more and more</p></article>",
    "\xC3\xA9",
    "\xFF",
    "<img>",
    "<div class=article><p>Words enough for a paragraph, with a comma.</p>",
};

/* How long a page of so many units takes, its document being sane. */
static double time_of(const char *unit, size_t n)
{
    purse w;
    quoth_model m = model_of(&w, 0);
    str bytes = times(unit, n);
    quoth_doc *d = NULL;
    const html_options o = {.keep_id = true};
    double from = seconds();
    quoth_status status = html_doc(m.from, S("in"), bytes, &o, read_limit(&m), &d);
    double took = seconds() - from;

    ck_assert_msg(status == QUOTH_OK, "%s: %d", unit, (int)status);
    check_origins(d, bytes, true);
    quoth_doc_free(d);
    ck_assert_int_eq(w.live, 0);
    free((char *)(uintptr_t)bytes.p);
    return took;
}

/* Twice the page may take three times as long, and a little; a busy machine gets two
 * more tries. */
START_TEST(hostile)
{
    double half = time_of(UNITS[_i], 50000), whole = time_of(UNITS[_i], 100000);

    for (int i = 0; i < 2 && whole > 3 * half + 0.2; i++) {
        double again = time_of(UNITS[_i], 100000);
        whole = again < whole ? again : whole;
    }
    ck_assert_msg(whole <= 3 * half + 0.2, "%s: %.3f s, twice as much %.3f s", UNITS[_i], half,
                  whole);
}
END_TEST

/* What would each cost some hundred bytes. */
static const struct {
    const char *unit;
    size_t most;
} TOO_MANY[] = {
    {"<br>", TAGS_MOST},
    {"</p>", TAGS_MOST}, /* Makes an element. */
    {"&lt;", RUNS_MOST},
};

START_TEST(too_many_tags)
{
    purse w;
    quoth_model m = model_of(&w, 0);
    str bytes = times(TOO_MANY[_i].unit, TOO_MANY[_i].most + 1);

    ck_assert_ptr_null(doc_of(&m, bytes, false, QUOTH_SKIP));
    ck_assert_int_eq(w.live, 0);
    free((char *)(uintptr_t)bytes.p);
}
END_TEST

START_TEST(html_no_memory)
{
    static const str PAGES[] = {
        {"<p>One &amp; two<blockquote cite=x>three</blockquote><q cite=y>z</q>", 67},
        {"<meta charset=koi8-r><title>T</title><p>\xC4\xC1<table><tr><td>x", 59},
    };
    quoth_status status = QUOTH_FATAL;

    for (long k = 0; status == QUOTH_FATAL; k++) {
        purse w;
        quoth_model m = model_of(&w, 0);
        const html_options o = {.keep_id = true};
        quoth_doc *d = NULL;
        w.left = k;
        status = html_doc(m.from, S("in"), PAGES[_i], &o, 1000, &d);
        ck_assert(status == QUOTH_OK || (status == QUOTH_FATAL && !d));
        quoth_doc_free(d);
        ck_assert_int_eq(w.live, 0);
        ck_assert(k < 100);
    }
}
END_TEST

/* Anything put together of pieces of markup: an end, sane text, places that are there. */
START_TEST(random_pages)
{
    uint64_t seed = (uint64_t)_i + 1;

    for (int round = 0; round < 500; round++) {
        char bytes[4096];
        size_t n = 0;
        while (n < sizeof bytes - 64) {
            seed = seed * UINT64_C(6364136223846793005) + UINT64_C(1442695040888963407);
            uint32_t pick = (uint32_t)(seed >> 33) % (LEN(UNITS) + LEN(EXAMPLES) + 4);
            const char *unit = pick < LEN(UNITS) ? UNITS[pick]
                               : pick < LEN(UNITS) + LEN(EXAMPLES)
                                   ? EXAMPLES[pick - LEN(UNITS)].page + (seed >> 60)
                                   : "</div></p></a>";
            if (pick >= LEN(UNITS) &&
                strlen(EXAMPLES[(pick - LEN(UNITS)) % LEN(EXAMPLES)].page) < 16)
                continue;
            size_t k = strlen(unit) < 60 ? strlen(unit) : 60;
            memcpy(bytes + n, unit, k);
            n += k;
            if (seed >> 61 == 0)
                bytes[n++] = (char)(seed >> 20);
        }
        purse w;
        quoth_model m = model_of(&w, 0);
        quoth_doc *d = doc_of(&m, (str){bytes, n}, round % 2, QUOTH_OK);
        ck_assert(utf8_ok(d->text) && (!d->text.n || !memchr(d->text.p, '\r', d->text.n)));
        check_origins(d, (str){bytes, n}, false);
        quoth_doc_free(d);
        ck_assert_int_eq(w.live, 0);
    }
}
END_TEST

static void add_tests(TCase *t)
{
    tcase_add_loop_test(t, examples, 0, LEN(EXAMPLES));
    tcase_add_loop_test(t, origins, 0, LEN(EXAMPLES));
    tcase_add_test(t, exact_origins);
    tcase_add_test(t, fields);
    tcase_add_loop_test(t, hostile, 0, LEN(UNITS));
    tcase_add_loop_test(t, too_many_tags, 0, LEN(TOO_MANY));
    tcase_add_loop_test(t, html_no_memory, 0, 2);
    tcase_add_loop_test(t, random_pages, 0, 4);
}

#else

START_TEST(no_gumbo)
{
    buf b = transcript_of(NULL, S("<p>One"), "in", 0);
    ck_assert_str_eq(b.p,
                     "skip in: a page, and this quoth was built without gumbo; document skipped\n");
    buf_free(&b);
}
END_TEST

static void add_tests(TCase *t)
{
    tcase_add_test(t, no_gumbo);
}

#endif

Suite *html_suite(void)
{
    Suite *s = suite_create("html");
    TCase *t = tcase_create("html");

    tcase_set_timeout(t, 300);
    add_tests(t);
    suite_add_tcase(s, t);
    return s;
}
