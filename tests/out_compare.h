/* out_compare.h - for test_out.c: printed records against documents. */
#ifndef TESTS_OUT_COMPARE_H
#define TESTS_OUT_COMPARE_H

#include <stdio.h>

#include <cjson/cJSON.h>

#include "out_sample.h"

/* --- Comparing ---------------------------------------------------------------- */

/* Counts anew from the start of the text, one byte after another. */
static uint32_t units(const quoth_doc *d, uint32_t byte, quoth_offsets unit)
{
    uint32_t n = 0;
    for (uint32_t i = 0; i < byte; i++) {
        unsigned char c = (unsigned char)d->text.p[i];
        n += unit == QUOTH_BYTE || c < 0x80 || c >= 0xc0;
        n += unit == QUOTH_UTF16 && c >= 0xf0;
    }
    return n;
}

static const cJSON *field(const cJSON *o, const char *name)
{
    const cJSON *x = cJSON_GetObjectItemCaseSensitive(o, name);
    ck_assert_msg(x, "%s is missing", name);
    return x;
}

/* n 0 means null. */
static void same_text(const cJSON *o, const char *name, str want)
{
    const cJSON *x = field(o, name);
    if (!want.n) {
        ck_assert_msg(cJSON_IsNull(x), "%s is not null", name);
        return;
    }
    ck_assert_msg(cJSON_IsString(x), "%s is no string", name);
    ck_assert_msg(str_eq((str){x->valuestring, strlen(x->valuestring)}, want), "%s: %s", name,
                  x->valuestring);
}

static void same_number(const cJSON *o, const char *name, double want)
{
    ck_assert_msg(cJSON_IsNumber(field(o, name)), "%s is no number", name);
    ck_assert_double_eq(field(o, name)->valuedouble, want);
}

static void same_range(const cJSON *o, const quoth_doc *d, range r, quoth_offsets unit)
{
    same_number(o, "start", units(d, r.start, unit));
    same_number(o, "end", units(d, r.end, unit));
}

static void same_place(const cJSON *o, const quoth_doc *d, range r, quoth_offsets unit)
{
    same_text(o, "text", doc_slice(d, r.start, r.end));
    if (r.start < r.end)
        same_range(o, d, r, unit);
    else
        ck_assert(cJSON_IsNull(field(o, "start")) && cJSON_IsNull(field(o, "end")));
}

static void same_spans(const cJSON *o, const char *words, const char *spans, const quoth_doc *d,
                       const range *r, size_t n, quoth_offsets unit)
{
    char joined[512];
    size_t len = 0;
    ck_assert_int_eq(cJSON_GetArraySize(field(o, spans)), (int)n);
    for (size_t i = 0; i < n; i++) {
        same_range(cJSON_GetArrayItem(field(o, spans), (int)i), d, r[i], unit);
        if (i)
            joined[len++] = ' ';
        memcpy(joined + len, d->text.p + r[i].start, r[i].end - r[i].start);
        len += r[i].end - r[i].start;
    }
    same_text(o, words, (str){joined, len});
}

static void same_party(const cJSON *o, const quoth_doc *d, const party *p, quoth_offsets unit)
{
    static const char *const kinds[] = {"unknown", "person",  "organization",
                                        "group",   "unnamed", "document"};
    same_place(o, d, p->range, unit);
    ck_assert_str_eq(field(o, "kind")->valuestring, kinds[p->kind]);
    same_text(o, "name", p->name);
}

static void same_speaker(const cJSON *o, const quoth_doc *d, const party *p, quoth_offsets unit)
{
    static const char *const by[] = {"self", "pronoun", "short-name", "description",
                                     "carried-over"};
    same_party(o, d, p, unit);
    same_text(o, "role", p->role);
    same_number(o, "entity", p->entity);
    ck_assert_str_eq(field(o, "resolved_by")->valuestring, by[p->resolved_by]);
    ck_assert_int_eq(cJSON_HasObjectItem(o, "members"), p->members_n > 0);
    for (size_t i = 0; i < p->members_n; i++)
        same_speaker(cJSON_GetArrayItem(field(o, "members"), (int)i), d, &p->members[i], unit);
}

static void same_source(const cJSON *list, const quoth_doc *d, const quotation *q,
                        quoth_offsets unit)
{
    ck_assert_int_eq(cJSON_GetArraySize(list), (int)q->source_n);
    for (size_t i = 0; i < q->source_n; i++) {
        const cJSON *o = cJSON_GetArrayItem(list, (int)i);
        same_party(o, d, &q->source[i], unit);
        ck_assert_str_eq(field(o, "role")->valuestring,
                         q->source[i].link == QUOTH_RELAY ? "relay" : "origin");
        same_text(o, "how", q->source[i].how);
    }
}

static void same_record(const cJSON *o, const quoth_doc *d, const quotation *q, quoth_offsets unit)
{
    static const char *const forces[] = {"asserted", "negated", "questioned", "conditional",
                                         "alleged"};
    static const char *const whys[] = {"unknown", "title", "name", "scare"};
    bool marks = q->kind == QUOTH_MARKS;
    char id[17];

    snprintf(id, sizeof id, "%016llx", (unsigned long long)q->id);
    same_number(o, "v", 1);
    same_text(o, "id", S(id));
    same_text(o, "doc", d->id);
    ck_assert_str_eq(field(o, "kind")->valuestring, q->kind == QUOTH_DIRECT     ? "direct"
                                                    : q->kind == QUOTH_MIXED    ? "mixed"
                                                    : q->kind == QUOTH_INDIRECT ? "indirect"
                                                                                : "marks");
    same_spans(o, "quote", "quote_spans", d, q->quote, q->quote_n, unit);
    same_spans(o, "content", "content_spans", d, q->content, q->content_n, unit);
    ck_assert_int_eq(cJSON_IsTrue(field(o, "closed")), q->closed);
    ck_assert_int_eq(cJSON_IsTrue(field(o, "altered")), q->altered);

    ck_assert_int_eq(cJSON_IsNull(field(o, "cue")), marks || q->cue.start == q->cue.end);
    if (!cJSON_IsNull(field(o, "cue"))) {
        same_place(field(o, "cue"), d, q->cue, unit);
        same_text(field(o, "cue"), "lemma", q->cue_lemma);
        same_text(field(o, "cue"), "force", (str){forces[q->force], strlen(forces[q->force])});
    }
    ck_assert_int_eq(cJSON_IsNull(field(o, "speaker")), marks || !q->has_speaker);
    if (!cJSON_IsNull(field(o, "speaker")))
        same_speaker(field(o, "speaker"), d, &q->speaker, unit);
    ck_assert_int_eq(cJSON_IsNull(field(o, "addressee")), !q->has_addressee);
    if (q->has_addressee)
        same_place(field(o, "addressee"), d, q->addressee.range, unit);
    same_source(field(o, "source"), d, q, unit);

    if (q->paragraph)
        same_number(o, "paragraph", q->paragraph);
    else
        ck_assert(cJSON_IsNull(field(o, "paragraph")));
    if (q->sentence.end)
        same_range(field(o, "sentence"), d, q->sentence, unit);
    else
        ck_assert(cJSON_IsNull(field(o, "sentence")));
    ck_assert_double_eq_tol(field(o, "confidence")->valuedouble, (double)q->confidence, 0.0051);
    same_text(o, "rule", q->rule);
    ck_assert_int_eq(cJSON_HasObjectItem(o, "why"), marks);
    if (marks)
        ck_assert_str_eq(field(o, "why")->valuestring, whys[q->why]);
}

#endif
