/* Formats beside the record: what they say, and what a hostile text cannot make them say. */
#include "config.h"

#include <stdio.h>
#include <stdlib.h>

#include "lex/model.h"
#include "out/place.h"
#include "out_sample.h"
#include "suites.h"
#ifdef LOAD_SQLITE
#include "out/sqlite_api.h"
#endif

/* What the document alone becomes, as a C string in the document's buffer. */
static const char *rendered(quoth_doc *d, quoth_to to, quoth_offsets unit)
{
    render(d, to, unit, false);
    buf_char(&d->rendered, '\0');
    return d->rendered.p;
}

static int collect(void *ctx, const void *p, size_t n)
{
    buf_put(ctx, p, n);
    return 0;
}

/* The whole output of n such documents; free it. */
static char *whole(quoth_to to, quoth_doc *d, int n)
{
    quoth_model m = {.from = heap()};
    quoth_style style = {.to = to};
    buf b;
    buf_init(&b, heap());
    quoth_writer *w = quoth_writer_new(&m, &style, collect, &b, NULL);
    while (n--)
        ck_assert_int_eq(quoth_writer_put(w, d, NULL), QUOTH_OK);
    ck_assert_int_eq(quoth_writer_end(w, NULL), QUOTH_OK);
    quoth_writer_free(w);
    buf_char(&b, '\0');
    return b.p;
}

/* --- csv, tsv ----------------------------------------------------------------- */

START_TEST(csv_rows)
{
    quoth_doc *d = sample(heap());
    ck_assert_str_eq(
        rendered(d, QUOTH_TO_CSV, QUOTH_CHAR),
        "efcea6c9294f1a79,harbour.txt,mixed,Harbour chief Inès Öst,Inès Öst,Harbour chief,person,"
        "1,self,told,tell,asserted,worn\tout,the quay was “worn\tout”,85-93,71-94,true,false,"
        "the Tide Gazette,\"Tide Gazette; \",relay; origin,\"told; \",1,21,95,,,0.97,"
        "speaker-cue-content,\r\n"
        "a8c36bf9402f5db5,harbour.txt,direct,she,Inès Öst,Harbour chief,person,1,pronoun,said,say,"
        "asserted,\"We go on, Every \\ day😀.\",\"\"\"We go on,\"\" \"\"Every \\ day😀.\"\"\","
        "98-107 120-133,97-108 119-134,false,true,,,,,2,97,134,,,1.00,content-speaker-cue,\r\n"
        "c59d903d743ea16a,harbour.txt,indirect,Lund and Mo,Lund; Ada Mo,,group,2,self,denied,deny,"
        "negated,,that e\xcc\x81lan was gone,,155-174,false,false,,,,,3,155,174,,,0.00,"
        "speaker-cue-content,\r\n"
        "38c20b557bd4c90e,harbour.txt,marks,,,,,,,,,,silent,\"\"\"silent\"\"\",185-191,184-192,"
        "true,false,,,,,,,,,,0.00,,scare\r\n");
    doc_free(d);
}
END_TEST

/* The cells that need marks, and only they, stand between marks. */
START_TEST(cells_are_quoted_where_they_must)
{
    static const char *const cells[][3] = {
        {"a,b", "\"a,b\"", "a,b"},        {"a\tb", "a\tb", "\"a\tb\""},
        {"a\nb", "\"a\nb\"", "\"a\nb\""}, {"a\rb", "\"a\rb\"", "\"a\rb\""},
        {"\"", "\"\"\"\"", "\"\"\"\""},   {" a", "\" a\"", "\" a\""},
        {"a ", "\"a \"", "\"a \""},       {"=1+1", "=1+1", "=1+1"},
    };
    for (size_t i = 0; i < LEN(cells); i++)
        for (int tab = 0; tab < 2; tab++) {
            char want[64], separator = tab ? '\t' : ',';
            str text = {cells[i][0], strlen(cells[i][0])};
            quoth_doc *d = single(text, text);
            snprintf(want, sizeof want, "%016llx%c%s%cdirect%c",
                     (unsigned long long)d->quotations.at->id, separator, cells[i][1 + tab],
                     separator, separator);
            const char *row = rendered(d, tab ? QUOTH_TO_TSV : QUOTH_TO_CSV, QUOTH_CHAR);
            ck_assert_msg(!strncmp(row, want, strlen(want)), "%s: not %s", row, want);
            doc_free(d);
        }
}
END_TEST

START_TEST(tables_have_one_header)
{
    static const quoth_to to[] = {QUOTH_TO_CSV, QUOTH_TO_TSV};
    for (size_t i = 0; i < LEN(to); i++) {
        quoth_doc *d = single(S("one"), S("Hm"));
        char *none = whole(to[i], d, 0), *two = whole(to[i], d, 2);
        const char *row = rendered(d, to[i], QUOTH_CHAR);
        int columns = 0, cells = 0;
        for (const char *p = none; *p; p++)
            columns += *p == ",\t"[i];
        for (const char *p = row; *p; p++)
            cells += *p == ",\t"[i];
        ck_assert_int_eq(columns, 29);
        ck_assert_int_eq(cells, columns);
        ck_assert(!strncmp(two, none, strlen(none)));
        ck_assert_str_eq(two + strlen(two) - strlen(row), row);
        ck_assert_uint_eq(strlen(two), strlen(none) + 2 * strlen(row));
        free(none);
        free(two);
        doc_free(d);
    }
}
END_TEST

/* --- Times --------------------------------------------------------------------- */

START_TEST(times_of_subtitles)
{
    static const struct {
        quoth_time t;
        const char *cells, *clock;
    } times[] = {
        {{0, 0}, ",0.000,0.000,", "0:00–0:00"},
        {{31500, 34001}, ",31.500,34.001,", "0:31–0:35"},
        {{59999, 60000}, ",59.999,60.000,", "0:59–1:00"},
        {{3599000, 3724000}, ",3599.000,3724.000,", "59:59–1:02:04"},
        {{UINT32_MAX - 1, UINT32_MAX}, ",4294967.294,4294967.295,", "1193:02:47–1193:02:48"},
    };
    for (size_t i = 0; i < LEN(times); i++) {
        char text[80], html[80];
        quoth_doc *d = single(S("talk.srt"), S("Hm"));
        timing t = {0, times[i].t.start, times[i].t.end};
        ck_assert_int_eq(timing_push(&d->arena, &d->times, t), QUOTH_OK);
        snprintf(text, sizeof text, "paragraph 1, 0–2 · %s · 0.00\n", times[i].clock);
        snprintf(html, sizeof html, "<b>Time</b> <bdi>%s</bdi>", times[i].clock);
        const char *row = rendered(d, QUOTH_TO_CSV, QUOTH_CHAR);
        ck_assert_msg(strstr(row, times[i].cells), "%s: no %s", row, times[i].cells);
        ck_assert_msg(strstr(rendered(d, QUOTH_TO_TEXT, QUOTH_CHAR), text), "%s: no %s",
                      d->rendered.p, text);
        ck_assert_msg(strstr(rendered(d, QUOTH_TO_HTML, QUOTH_CHAR), html), "no %s", html);
        doc_free(d);
    }
}
END_TEST

/* --- jsonld -------------------------------------------------------------------- */

static int count(const char *in, const char *what)
{
    int n = 0;
    for (; (in = strstr(in, what)); in += strlen(what))
        n++;
    return n;
}

START_TEST(annotations)
{
    quoth_doc *d = sample(heap());
    const char *json = rendered(d, QUOTH_TO_JSONLD, QUOTH_UTF16);
    /* The split quotation has two targets, mere marks no body. */
    ck_assert_int_eq(count(json, "\"type\":\"Annotation\""), 4);
    ck_assert_int_eq(count(json, "\"type\":\"SpecificResource\""), 5);
    ck_assert_int_eq(count(json, "\"body\":"), 3);
    /* The denied one is no claim, and nobody's. */
    ck_assert_int_eq(count(json, "[\"Quotation\",\"Claim\"]"), 2);
    ck_assert_int_eq(count(json, "\"creator\""), 2);
    ck_assert_int_eq(count(json, "creditText"), 0);
    ck_assert(strstr(json, "\"creator\":{\"@type\":\"Person\",\"@id\":\"harbour.txt#speaker-1\","
                           "\"name\":\"Inès Öst\",\"jobTitle\":\"Harbour chief\"}"));
    /* Characters, whatever is asked for; 32 of them around, fewer at a border. */
    ck_assert(strstr(json, "\"exact\":\"the quay was “worn\\tout”\","
                           "\"prefix\":\" Öst told the Tide Gazette that \","
                           "\"suffix\":\".\\n\\n\\\"We go on,\\\" she said. \\\"Every \"},"
                           "{\"type\":\"TextPositionSelector\",\"start\":71,\"end\":94}"));
    ck_assert(strstr(json, "\"suffix\":\" quay.\\n\""));
    doc_free(d);
}
END_TEST

START_TEST(document_ids_become_iris)
{
    static const char *const ids[][2] = {
        {"a b.txt", "a%20b.txt"},
        {"news.jsonl:3", "news.jsonl%3A3"},
        {"100%.txt", "100%25.txt"},
        {"what?#1", "what%3F%231"},
        {"\"><\\\n", "%22%3E%3C%5C%0A"},
        {"caf\xc3\xa9.txt", "caf\xc3\xa9.txt"},
        {"https://a.example/x?y=1&z=%20#top", "https://a.example/x?y=1&z=%20#top"},
        {"https://a.example/\"x", "https://a.example/%22x"},
        {"urn:uuid:1", "urn:uuid:1"},
        {"-", "-"},
    };
    for (size_t i = 0; i < LEN(ids); i++) {
        char want[128];
        quoth_doc *d = single((str){ids[i][0], strlen(ids[i][0])}, S("x"));
        snprintf(want, sizeof want, "\"source\":\"%s\"", ids[i][1]);
        const char *json = rendered(d, QUOTH_TO_JSONLD, QUOTH_CHAR);
        ck_assert_msg(strstr(json, want), "%s: not %s", json, want);
        doc_free(d);
    }
}
END_TEST

/* Only the parties that schema.org can name are creators. */
START_TEST(creators)
{
    static const struct {
        quoth_party_kind kind;
        const char *name, *want;
    } parties[] = {
        {QUOTH_PERSON, "Bo", "\"creator\":{\"@type\":\"Person\",\"name\":\"Bo\""},
        {QUOTH_ORGANIZATION, "Bo", "\"creator\":{\"@type\":\"Organization\",\"name\":\"Bo\""},
        {QUOTH_PERSON, "", "\"creditText\":\"she\""},
        {QUOTH_GROUP, "", "\"creditText\":\"she\""},
        {QUOTH_DOCUMENT, "Bo", "\"creditText\":\"she\""},
    };
    for (size_t i = 0; i < LEN(parties); i++) {
        quoth_doc *d = single(S("a"), S("\"x\" she"));
        quotation *q = d->quotations.at;
        q->has_speaker = true;
        q->speaker = (party){.range = {4, 7},
                             .kind = parties[i].kind,
                             .name = {parties[i].name, strlen(parties[i].name)}};
        const char *json = rendered(d, QUOTH_TO_JSONLD, QUOTH_CHAR);
        ck_assert_msg(strstr(json, parties[i].want), "%s: not %s", json, parties[i].want);
        ck_assert_int_eq(count(json, "creator") + count(json, "creditText"), 1);
        doc_free(d);
    }
}
END_TEST

/* --- sqlite -------------------------------------------------------------------- */

START_TEST(outlets_and_days)
{
    static const struct {
        const char *id, *outlet, *date;
    } ids[] = {
        {"https://www.tide.example/2026/11/03/quay", "tide.example", "2026-11-03"},
        {"http://ana:pw@gale.example:8080/?d=2026-11-03", "gale.example", "2026-11-03"},
        {"https://tide.example", "tide.example", ""},
        {"https://", "", ""},
        {"://tide.example", "", ""},
        {"gale/2026-11-03T10:00.txt", "", "2026-11-03"},
        {"12026-11-03", "", ""},
        {"2026-11-031", "", ""},
        {"2026-13-03", "", ""},
        {"2026-11-32 2026-11-30", "", "2026-11-30"},
        {"2026/11-03", "", ""},
        {"0026-11-03", "", ""},
        {"2026-11-0", "", ""},
        {"", "", ""},
    };
    for (size_t i = 0; i < LEN(ids); i++) {
        char date[DATE_N + 1] = "";
        str id = {ids[i].id, strlen(ids[i].id)}, outlet = place_outlet(id);
        ck_assert_msg(str_eq(outlet, (str){ids[i].outlet, strlen(ids[i].outlet)}), "%s: %.*s",
                      ids[i].id, (int)outlet.n, outlet.p);
        ck_assert_int_eq(place_date(id, date), ids[i].date[0] != '\0');
        ck_assert_str_eq(date, ids[i].date);
    }
}
END_TEST

START_TEST(days_in_words)
{
    static const char *const said[][2] = {
        {"2026-11-03T10:00:00Z", "2026-11-03"},
        {"Tue, 03 Nov 2026 10:00:00 GMT", "2026-11-03"},
        {"November 3rd, 2026", "2026-11-03"},
        {"3 Sept 2026", "2026-09-03"},
        {"Tuesday", ""},
        {"November 2026", ""},
        {"32 May 2026", ""},
        {"", ""},
    };
    for (size_t i = 0; i < LEN(said); i++) {
        char date[DATE_N + 1] = "";
        ck_assert_int_eq(place_day((str){said[i][0], strlen(said[i][0])}, date),
                         said[i][1][0] != '\0');
        ck_assert_str_eq(date, said[i][1]);
    }
}
END_TEST

#ifdef LOAD_SQLITE
START_TEST(sqlite_may_be_missing)
{
    sqlite_api api;
    quoth_error err = {0};

    ck_assert_int_eq(sqlite_api_get(&api, "libnowhere.so.0", &err), QUOTH_FATAL);
    ck_assert_str_eq(err.message, "databases need SQLite: cannot load libnowhere.so.0");
    ck_assert_int_eq(sqlite_api_get(&api, SQLITE_LIBRARY, &err), QUOTH_OK);
}
END_TEST
#endif

/* A database in memory takes what every hostile document holds. */
START_TEST(rows_of_hostile_text)
{
    quoth_model m = {.from = heap()};
    quoth_style style = {.to = QUOTH_TO_SQLITE, .database = ":memory:"};
    quoth_error err = {0};
    quoth_writer *w = quoth_writer_new(&m, &style, NULL, NULL, &err);
    if (!w) {
        ck_assert_str_eq(err.message, "this quoth was built without SQLite");
        return;
    }
    for (int i = 0; i < 3; i++) {
        quoth_style before = {.to = QUOTH_TO_TEXT}; /* Rendered anew. */
        quoth_doc *d = i == 0   ? sample(heap())
                       : i == 1 ? single(S(""), S("a\0b'; DROP TABLE documents; --"))
                                : document(heap(), S("\xff"), S("Nobody spoke."));
        ck_assert_int_eq(quoth_doc_render(d, &before, &err), QUOTH_OK);
        ck_assert_msg(quoth_writer_put(w, d, &err) == QUOTH_OK, "%s", err.message);
        doc_free(d);
    }
    ck_assert_int_eq(quoth_writer_end(w, &err), QUOTH_OK);
    quoth_writer_free(w);
}
END_TEST

/* --- html ----------------------------------------------------------------------- */

/* A document with pieces of content at will: "0-4 2-6" is two quotations. */
static quoth_doc *with_pieces(const char *text, const char *pieces)
{
    quoth_doc *d = document(heap(), S("a.txt"), (str){text, strlen(text)});
    unsigned start, end;
    int n;
    for (; sscanf(pieces, " %u-%u%n", &start, &end, &n) == 2; pieces += n) {
        range r = {start, end};
        quotation q = {.kind = QUOTH_INDIRECT, .content_n = 1};
        ck_assert(push(d, q, NULL, &r));
    }
    return d;
}

/* The text of the page with [ ] for marks and / for the border of paragraphs. */
static char *outline(quoth_doc *d)
{
    static const char *const tags[][2] = {
        {"<mark", "["}, {"</mark>", "]"}, {"</p>\n<p>", "/"}, {"</p>\n</div>", ""}};
    static char out[4096];
    const char *p = strstr(rendered(d, QUOTH_TO_HTML, QUOTH_CHAR), "\n<p>") + 4;
    size_t n = 0;
    while (n + 2 < sizeof out) {
        size_t i = 0;
        while (i < LEN(tags) && strncmp(p, tags[i][0], strlen(tags[i][0])) != 0)
            i++;
        if (i + 1 == LEN(tags))
            break;
        if (i < LEN(tags))
            out[n++] = *tags[i][1];
        if (i == 0)
            p = strchr(p, '>') + 1;
        else if (i < LEN(tags))
            p += strlen(tags[i][0]);
        else if (!strncmp(p, "<span class=\"card\"", 18))
            p = strstr(p, "</span></span>") + 14;
        else
            out[n++] = *p++;
    }
    out[n] = '\0';
    return out;
}

START_TEST(marks_are_well_nested)
{
    static const struct {
        const char *text, *pieces, *want;
    } cases[] = {
        {"abcdef", "", "abcdef"},
        {"abcdef", "0-6", "[abcdef]"},
        {"abcdef", "1-3 4-5", "a[bc]d[e]f"},
        {"abcdef", "0-3 3-6", "[abc][def]"},
        {"abcdef", "0-6 2-4", "[ab[cd]ef]"},
        {"abcdef", "2-4 0-6", "[ab[cd]ef]"},
        {"abcdef", "0-4 2-6", "[ab[cd]][ef]"},
        {"abcdef", "0-4 0-4", "[[abcd]]ef"},
        {"abcdef", "0-3 1-4 2-5", "[a[b[c]]][[d]][e]f"},
        {"ab\n\ncd", "", "ab/cd"},
        {"ab\n\ncd", "1-5", "a[b]/[c]d"},
        {"ab\n \n\t\ncd\n", "1-8", "a[b]/[c]d\n"},
        {"ab\n\ncd", "1-3 3-5", "a[b]/[][\nc]d"},
        {"ab\ncd", "1-4", "a[b\nc]d"},
    };
    for (size_t i = 0; i < LEN(cases); i++) {
        quoth_doc *d = with_pieces(cases[i].text, cases[i].pieces);
        ck_assert_str_eq(outline(d), cases[i].want);
        doc_free(d);
    }
}
END_TEST

/* Every piece crosses every other: marks stay few, records are all there. */
START_TEST(many_pieces_that_cross)
{
    enum { N = 400 };
    char *text = malloc(2 * N + 1);
    memset(text, 'x', 2 * N);
    text[2 * N] = '\0';
    quoth_doc *d = document(heap(), S("a.txt"), (str){text, 2 * N});
    for (uint32_t i = 0; i < N; i++) {
        range r = {i, i + N};
        ck_assert(push(d, (quotation){.kind = QUOTH_INDIRECT, .content_n = 1}, NULL, &r));
    }
    const char *page = rendered(d, QUOTH_TO_HTML, QUOTH_CHAR);
    ck_assert_int_lt(count(page, "<mark"), 100);
    ck_assert_int_eq(count(page, "<mark"), count(page, "</mark>"));
    ck_assert_int_eq(count(page, "id=\"r-"), N);
    doc_free(d);
    free(text);
}
END_TEST

START_TEST(nothing_of_a_text_is_markup)
{
    str hostile = S("</p><script>&\"'\x01\x7f\xc2\x9b\r\xe2\x80\xae");
    quoth_doc *d = single(hostile, hostile);
    quotation *q = d->quotations.at;
    q->has_speaker = true;
    q->speaker = (party){.range = {0, 4}, .kind = QUOTH_PERSON, .name = hostile, .role = hostile};
    q->speaker.entity = 1;
    q->cue = (range){4, 12};
    q->source = &q->speaker;
    q->source_n = 1;
    char *page = whole(QUOTH_TO_HTML, d, 1);
    ck_assert_int_eq(count(page, "<script>"), 1);
    ck_assert_int_eq(count(page, "</p><"), 0);
    ck_assert_int_ge(count(page, "&lt;/p&gt;&lt;script&gt;&amp;&quot;&#39;\xef\xbf\xbd\xef\xbf\xbd"
                                 "\xef\xbf\xbd&#13;\xe2\x80\xae"),
                     6);
    for (const char *p = page; *p; p++)
        ck_assert((unsigned char)*p >= 0x20 || *p == '\n');
    free(page);
    doc_free(d);
}
END_TEST

START_TEST(a_report_has_an_index)
{
    quoth_doc *d = sample(heap());
    char *none = whole(QUOTH_TO_HTML, d, 0), *two = whole(QUOTH_TO_HTML, d, 2);
    ck_assert(!strncmp(none, "<!DOCTYPE html>", 15));
    ck_assert_int_eq(count(none, "<article"), 0);
    ck_assert_int_eq(count(two, "<article"), 2);
    ck_assert_int_eq(count(two, "</html>"), 1);
    /* Two quotations of hers in each of the two. */
    ck_assert(strstr(two, "<bdi>Inès Öst</bdi></td><td class=\"n\">4</td><td class=\"n\">2</td>"));
    ck_assert(strstr(two, "<bdi>harbour.txt</bdi></a></td><td class=\"n\">3</td>"
                          "<td class=\"n\">100 %</td>"));
    ck_assert(strstr(two, "3 of 3 quotations (100&nbsp;%) name their speaker"));
    free(none);
    free(two);
    doc_free(d);
}
END_TEST

Suite *writers_suite(void)
{
    Suite *suite = suite_create("writers");
    TCase *tables = tcase_create("tables");
    tcase_add_test(tables, csv_rows);
    tcase_add_test(tables, cells_are_quoted_where_they_must);
    tcase_add_test(tables, tables_have_one_header);
    tcase_add_test(tables, times_of_subtitles);
    suite_add_tcase(suite, tables);
    TCase *annotated = tcase_create("jsonld");
    tcase_add_test(annotated, annotations);
    tcase_add_test(annotated, document_ids_become_iris);
    tcase_add_test(annotated, creators);
    suite_add_tcase(suite, annotated);
    TCase *rows = tcase_create("sqlite");
    tcase_add_test(rows, outlets_and_days);
    tcase_add_test(rows, days_in_words);
    tcase_add_test(rows, rows_of_hostile_text);
#ifdef LOAD_SQLITE
    tcase_add_test(rows, sqlite_may_be_missing);
#endif
    suite_add_tcase(suite, rows);
    TCase *page = tcase_create("html");
    tcase_add_test(page, marks_are_well_nested);
    tcase_add_test(page, many_pieces_that_cross);
    tcase_add_test(page, nothing_of_a_text_is_markup);
    tcase_add_test(page, a_report_has_an_index);
    suite_add_tcase(suite, page);
    return suite;
}
