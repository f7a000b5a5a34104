#include "out/report.h"

#include <stdlib.h>

#include "out/html.h"
#include "out/report/policy_txt.inc"
#include "out/report/report_css.inc"
#include "out/report/report_js.inc"

typedef struct {
    uint64_t anchor;
    size_t id, id_n; /* In names. */
    uint32_t quotations, named;
} document;

/* A named speaker of one document; sorted, those of a name stand together. */
typedef struct {
    const char *names; /* For compare; set by report_tail. */
    size_t name, name_n;
    uint32_t count, documents;
} speaker;

/* Two arrays and the names both point into. */
struct report {
    allocator from;
    buf documents, speakers, names;
};

report *report_new(allocator from)
{
    report *r = alloc_resize(from, NULL, sizeof *r);

    if (!r)
        return NULL;
    r->from = from;
    buf_init(&r->documents, from);
    buf_init(&r->speakers, from);
    buf_init(&r->names, from);
    return r;
}

void report_free(report *r)
{
    if (!r)
        return;
    buf_free(&r->documents);
    buf_free(&r->speakers);
    buf_free(&r->names);
    alloc_free(r->from, r);
}

void report_head(buf *b)
{
    PUT(b, "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n"
           "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
           "<meta name=\"generator\" content=\"quoth\">\n"
           "<meta http-equiv=\"Content-Security-Policy\" content=\"");
    put_bytes(b, policy_txt, sizeof policy_txt - 2); /* Without its line end. */
    PUT(b, "\">\n<title>Who said what</title>\n<style>");
    PUT(b, report_css);
    PUT(b, "</style>\n</head>\n<body>\n"
           "<header>\n<a class=\"skip\" href=\"#documents\">Skip to the documents</a>\n"
           "<h1>Who said what</h1>\n"
           "<p class=\"muted\">Marked by quoth: underlined solid is direct, dashed is mixed, dotted"
           " is indirect speech; the number is the speaker's. Point at a mark, touch it or reach it"
           " with the Tab key to see its record. <a class=\"jump\" href=\"#index\">Index</a></p>\n"
           "<form id=\"filter\" hidden>\n<fieldset><legend>Kinds</legend>\n");
    static const char *const kinds[] = {"direct", "mixed", "indirect", "marks"};
    for (size_t i = 0; i < LEN(kinds); i++)
        buf_fmt(b,
                "<label><input type=\"checkbox\" name=\"kind\" value=\"%s\" checked>%s</label>\n",
                kinds[i], kinds[i]);
    PUT(b, "</fieldset>\n<label>Confidence at least\n"
           "<input type=\"range\" name=\"confidence\" min=\"0\" max=\"100\" step=\"5\" value=\"0\">"
           "\n<output name=\"least\">0.00</output></label>\n"
           "<p id=\"shown\" role=\"status\"></p>\n</form>\n</header>\n<main id=\"documents\">\n");
}

/* --- What the index needs ------------------------------------------------------- */

static size_t keep(report *r, str s)
{
    buf_str(&r->names, s);
    return r->names.n - s.n;
}

static void keep_speaker(report *r, const party *p)
{
    if (!p->name.n)
        return;
    speaker s = {.name = keep(r, p->name), .name_n = p->name.n, .count = 1, .documents = 1};
    buf_put(&r->speakers, &s, sizeof s);
}

static int compare(const void *x, const void *y)
{
    const speaker *a = x, *b = y;
    size_t n = a->name_n < b->name_n ? a->name_n : b->name_n;
    int c = memcmp(a->names + a->name, b->names + b->name, n);

    return c ? c : a->name_n < b->name_n ? -1 : a->name_n > b->name_n;
}

/* Sorts speakers [from, n) and makes one of those of a name; returns the new n. */
static size_t merge(report *r, size_t from, bool one_document)
{
    speaker *s = (speaker *)(void *)r->speakers.p;
    size_t n = r->speakers.n / sizeof *s, kept = from;

    for (size_t i = from; i < n; i++)
        s[i].names = r->names.p;
    if (n > from)
        qsort(s + from, n - from, sizeof *s, compare);
    for (size_t i = from; i < n; i++) {
        if (kept > from && compare(&s[kept - 1], &s[i]) == 0) {
            s[kept - 1].count += s[i].count;
            s[kept - 1].documents += one_document ? 0 : s[i].documents;
        } else {
            s[kept++] = s[i];
        }
    }
    r->speakers.n = kept * sizeof *s;
    return kept;
}

bool report_add(report *r, const quoth_doc *d, str id)
{
    document doc = {.anchor = html_anchor(d), .id = keep(r, id), .id_n = id.n};
    size_t before = r->speakers.n / sizeof(speaker);

    for (uint32_t i = 0; i < d->quotations.n; i++) {
        const quotation *q = &d->quotations.at[i];
        if (q->kind == QUOTH_MARKS)
            continue;
        doc.quotations++;
        doc.named += html_is_named(q);
        if (!q->has_speaker)
            continue;
        if (!q->speaker.members_n)
            keep_speaker(r, &q->speaker);
        for (size_t k = 0; k < q->speaker.members_n; k++)
            keep_speaker(r, &q->speaker.members[k]);
    }
    buf_put(&r->documents, &doc, sizeof doc);
    if (r->documents.failed || r->speakers.failed || r->names.failed)
        return false;
    (void)merge(r, before, true);
    return true;
}

/* --- The index ------------------------------------------------------------------- */

static void put_document(report *r, buf *b, const document *doc)
{
    unsigned share =
        doc->quotations ? (200 * doc->named + doc->quotations) / (2 * doc->quotations) : 0;

    buf_fmt(b, "<tr><td><a href=\"#d-%016" PRIx64 "\"><bdi>", doc->anchor);
    html_text(b, (str){r->names.p + doc->id, doc->id_n});
    buf_fmt(b, "</bdi></a></td><td class=\"n\">%" PRIu32 "</td><td class=\"n\">", doc->quotations);
    if (doc->quotations)
        buf_fmt(b, "%u %%", share);
    PUT(b, "</td></tr>\n");
}

/* Most quoted first. */
static int compare_counts(const void *x, const void *y)
{
    const speaker *a = x, *b = y;

    if (a->count != b->count)
        return a->count > b->count ? -1 : 1;
    return compare(x, y);
}

static void put_speakers(report *r, buf *b)
{
    size_t n = merge(r, 0, false);
    speaker *s = (speaker *)(void *)r->speakers.p;

    if (!n)
        return;
    qsort(s, n, sizeof *s, compare_counts);
    PUT(b, "<table><caption>Named speakers</caption>\n<thead><tr><th scope=\"col\">Name</th>"
           "<th scope=\"col\" class=\"n\">Quotations</th>"
           "<th scope=\"col\" class=\"n\">Documents</th></tr></thead>\n<tbody>\n");
    for (size_t i = 0; i < n; i++) {
        PUT(b, "<tr><td><bdi>");
        html_text(b, (str){r->names.p + s[i].name, s[i].name_n});
        buf_fmt(
            b, "</bdi></td><td class=\"n\">%" PRIu32 "</td><td class=\"n\">%" PRIu32 "</td></tr>\n",
            s[i].count, s[i].documents);
    }
    PUT(b, "</tbody></table>\n");
}

void report_tail(report *r, buf *b)
{
    const document *doc = (const document *)(const void *)r->documents.p;
    size_t n = r->documents.n / sizeof *doc;

    PUT(b, "</main>\n<nav id=\"index\" aria-labelledby=\"index-title\">\n"
           "<h2 id=\"index-title\">Index</h2>\n"
           "<table><caption>Documents</caption>\n<thead><tr><th scope=\"col\">Document</th>"
           "<th scope=\"col\" class=\"n\">Quotations</th>"
           "<th scope=\"col\" class=\"n\">Speaker named</th></tr></thead>\n<tbody>\n");
    for (size_t i = 0; i < n; i++)
        put_document(r, b, &doc[i]);
    PUT(b, "</tbody></table>\n");
    put_speakers(r, b);
    PUT(b, "</nav>\n<script>");
    PUT(b, report_js);
    PUT(b, "</script>\n</body>\n</html>\n");
}
