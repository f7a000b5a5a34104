/*
 * jsonld.c - W3C Web Annotations of the text, whose bodies are schema.org
 * Quotations and Claims.
 *
 *     {"@context": anno.jsonld, "@graph": [
 *       {"type": "Annotation", "body": {what was said, by whom}, "target": {where}}, ...]}
 *
 * Web Annotation Data Model (W3C Recommendation, 23 February 2017), 4.2.4 and
 * 4.2.5: selectors count code points.  A body has the context of schema.org
 * inside, so that it can be lifted out, into a ClaimReview.itemReviewed.
 */
#include <inttypes.h>

#include "base/ascii.h"
#include "base/utf8.h"
#include "out/out.h"

enum { AROUND = 32 }; /* Characters of prefix and suffix, as Hypothesis has them. */

typedef struct {
    buf *b;
    const quoth_doc *d;
    offsets *o;
    str id;
    bool is_iri; /* The id is one; otherwise it becomes a relative reference. */
} page;

/* --- IRIs ------------------------------------------------------------------- */

/* https://..., urn:...; "news.jsonl:3" is a file and its line. */
static bool has_scheme(str s)
{
    size_t n = 0;

    while (n < s.n && (ascii_is_letter(s.p[n]) || (n && ascii_is_digit(s.p[n]))))
        n++;
    return (n + 3 <= s.n && n && memcmp(s.p + n, "://", 3) == 0) ||
           (s.n > 4 && memcmp(s.p, "urn:", 4) == 0);
}

/* RFC 3987: these and all beyond ASCII stand for themselves in a path. */
static bool is_plain(const page *g, char c)
{
    static const char path[] = "-._~/!$&'()*+,;=@", iri[] = "-._~/!$&'()*+,;=@:?#[]%";

    if (ascii_is_letter(c) || ascii_is_digit(c) || (unsigned char)c >= 0x80)
        return true;
    return g->is_iri ? memchr(iri, c, sizeof iri - 1) != NULL
                     : memchr(path, c, sizeof path - 1) != NULL;
}

/* The document as an IRI reference, the inside of a JSON string. */
static void put_iri(page *g)
{
    for (size_t i = 0; i < g->id.n; i++) {
        char c = g->id.p[i];
        if (is_plain(g, c))
            buf_char(g->b, c);
        else
            buf_fmt(g->b, "%%%02X", (unsigned)(unsigned char)c);
    }
}

/* --- What was said, and by whom ------------------------------------------------ */

static str words_of(const page *g, range r)
{
    return doc_slice(g->d, r.start, r.end);
}

static bool is_creator(const party *p)
{
    return p->name.n && (p->kind == QUOTH_PERSON || p->kind == QUOTH_ORGANIZATION);
}

static void put_creator(page *g, const party *p)
{
    bool person = p->kind == QUOTH_PERSON;

    buf_str(g->b, person ? S("{\"@type\":\"Person\"") : S("{\"@type\":\"Organization\""));
    if (p->entity && !(g->is_iri && memchr(g->id.p, '#', g->id.n))) {
        PUT(g->b, ",\"@id\":\"");
        put_iri(g);
        buf_fmt(g->b, "#speaker-%" PRIu32 "\"", p->entity);
    }
    PUT(g->b, ",\"name\":");
    json_string(g->b, p->name);
    if (p->role.n) {
        buf_str(g->b, person ? S(",\"jobTitle\":") : S(",\"description\":"));
        json_string(g->b, p->role);
    }
    buf_char(g->b, '}');
}

static void put_creators(page *g, const party *p, size_t n)
{
    size_t creators = 0;

    for (size_t i = 0; i < n; i++) {
        if (!is_creator(&p[i]))
            continue;
        buf_str(g->b, creators++ ? S(",") : n > 1 ? S(",\"creator\":[") : S(",\"creator\":"));
        put_creator(g, &p[i]);
    }
    if (creators && n > 1)
        buf_char(g->b, ']');
}

/* Who is neither a person nor an organization with a name, is no creator of
 * schema.org: the words that stand for them are a credit. */
static void put_speaker(page *g, const party *p)
{
    const party *each = p->members_n ? p->members : p;
    size_t n = p->members_n ? p->members_n : 1;
    bool credit = false;

    put_creators(g, each, n);
    for (size_t i = 0; i < n; i++)
        credit |= !is_creator(&each[i]);
    if (credit && p->range.start < p->range.end) {
        PUT(g->b, ",\"creditText\":");
        json_string(g->b, words_of(g, p->range));
    }
}

static void put_work(page *g, const char *property)
{
    buf_fmt(g->b, ",\"%s\":{\"@type\":\"CreativeWork\",\"@id\":\"", property);
    put_iri(g);
    PUT(g->b, "\",\"name\":");
    json_string(g->b, g->id);
    buf_char(g->b, '}');
}

/* Only what is plainly asserted is a Claim of its speaker: who denies that it
 * rained claims no rain. */
static void put_body(page *g, const quotation *q)
{
    bool claim = q->force == QUOTH_ASSERTED;
    bool direct = q->kind == QUOTH_DIRECT && q->quote_n;

    PUT(g->b, "\"motivation\":\"identifying\",\"body\":{\"@context\":\"https://schema.org\",");
    buf_str(g->b, claim ? S("\"@type\":[\"Quotation\",\"Claim\"]") : S("\"@type\":\"Quotation\""));
    buf_fmt(g->b, ",\"identifier\":\"%016" PRIx64 "\",\"text\":", q->id);
    if (direct)
        json_pieces(g->b, g->d, q->quote, q->quote_n);
    else
        json_pieces(g->b, g->d, q->content, q->content_n);
    if (q->has_speaker && q->force != QUOTH_NEGATED)
        put_speaker(g, &q->speaker);
    put_work(g, claim ? "appearance" : "isPartOf");
    PUT(g->b, "},");
}

/* --- Where ---------------------------------------------------------------------- */

static bool is_inside(char c)
{
    return ((unsigned char)c & 0xc0) == 0x80;
}

static uint32_t back(const page *g, uint32_t at)
{
    const char *text = g->d->text.p;

    for (int i = 0; i < AROUND && at; i++)
        for (at--; at && is_inside(text[at]);)
            at--;
    return at;
}

static uint32_t forth(const page *g, uint32_t at)
{
    str text = g->d->text;

    for (int i = 0; i < AROUND && at < text.n; i++)
        for (at++; at < text.n && is_inside(text.p[at]);)
            at++;
    return at;
}

static void put_target(page *g, range r)
{
    PUT(g->b, "{\"type\":\"SpecificResource\",\"source\":\"");
    put_iri(g);
    PUT(g->b, "\",\"selector\":[{\"type\":\"TextQuoteSelector\",\"exact\":");
    json_string(g->b, words_of(g, r));
    PUT(g->b, ",\"prefix\":");
    json_string(g->b, doc_slice(g->d, back(g, r.start), r.start));
    PUT(g->b, ",\"suffix\":");
    json_string(g->b, doc_slice(g->d, r.end, forth(g, r.end)));
    buf_fmt(g->b,
            "},{\"type\":\"TextPositionSelector\",\"start\":%" PRIu32 ",\"end\":%" PRIu32 "}]}",
            offsets_at(g->o, r.start), offsets_at(g->o, r.end));
}

static void put_annotation(page *g, const quotation *q)
{
    buf_fmt(g->b, "{\"type\":\"Annotation\",\"id\":\"urn:quoth:%016" PRIx64 "\",", q->id);
    if (q->kind == QUOTH_MARKS)
        PUT(g->b, "\"motivation\":\"highlighting\",");
    else
        put_body(g, q);
    buf_str(g->b, q->content_n > 1 ? S("\"target\":[") : S("\"target\":"));
    for (size_t i = 0; i < q->content_n; i++) {
        if (i)
            buf_char(g->b, ',');
        put_target(g, q->content[i]);
    }
    buf_str(g->b, q->content_n > 1 ? S("]}") : S("}"));
}

void jsonld_render(buf *b, const quoth_doc *d, str id, offsets *o)
{
    page g = {.b = b, .d = d, .o = o, .id = id, .is_iri = has_scheme(id)};

    for (uint32_t i = 0; i < d->quotations.n && !b->failed; i++) {
        if (i)
            PUT(b, ",\n");
        put_annotation(&g, &d->quotations.at[i]);
    }
}
