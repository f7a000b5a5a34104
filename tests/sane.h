/*
 * sane.h - what holds for the quotations of any document, however hostile.
 *
 * Header only, on the public API alone, so that the Check suites and the fuzz
 * targets share it.
 */
#ifndef TESTS_SANE_H
#define TESTS_SANE_H

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "quoth.h"

static inline bool utf8_ok(quoth_str s)
{
    static const unsigned least[] = {0, 0, 0x80, 0x800, 0x10000};
    const unsigned char *p = (const unsigned char *)s.p;
    for (size_t i = 0, len; i < s.n; i += len) {
        unsigned c = p[i];
        len = c < 0x80 ? 1 : c < 0xc2 ? 0 : c < 0xe0 ? 2 : c < 0xf0 ? 3 : c < 0xf5 ? 4 : 0;
        if (len == 0 || len > s.n - i)
            return false;
        unsigned code = len == 1 ? c : c & (0x7fu >> len);
        for (size_t k = 1; k < len; k++) {
            if ((p[i + k] & 0xc0) != 0x80)
                return false;
            code = code << 6 | (p[i + k] & 0x3f);
        }
        if (code < least[len] || code > 0x10ffff || (code >= 0xd800 && code < 0xe000))
            return false;
    }
    return true;
}

static inline bool at_border(quoth_str t, uint32_t at)
{
    return at == t.n || ((unsigned char)t.p[at] & 0xc0) != 0x80;
}

static inline bool range_ok(quoth_str t, quoth_range r)
{
    return r.start <= r.end && r.end <= t.n && at_border(t, r.start) && at_border(t, r.end);
}

/* Segments in text order, none empty, none touching what came before. */
static inline bool segments_ok(quoth_str t, const quoth_range *r, size_t n)
{
    for (size_t i = 0; i < n; i++)
        if (!range_ok(t, r[i]) || (n > 1 && r[i].start == r[i].end) ||
            (i && r[i].start < r[i - 1].end))
            return false;
    return true;
}

static inline bool party_ok(quoth_str t, const quoth_party *p)
{
    if (!range_ok(t, p->range) || p->kind > QUOTH_DOCUMENT || p->resolved_by > QUOTH_BY_CARRY ||
        !utf8_ok(p->name) || !utf8_ok(p->role) || !utf8_ok(p->how))
        return false;
    for (size_t i = 0; i < p->members_n; i++)
        if (!range_ok(t, p->members[i].range) || p->members[i].members_n ||
            !utf8_ok(p->members[i].name) || !utf8_ok(p->members[i].role))
            return false;
    return true;
}

static inline bool inside(quoth_range r, const quoth_range *of, size_t n)
{
    for (size_t i = 0; i < n; i++)
        if (of[i].start <= r.start && r.end <= of[i].end)
            return true;
    return false;
}

/* NULL, or what is wrong with q. */
static inline const char *quotation_fault(quoth_str t, const quoth_quotation *q)
{
    bool marked = q->kind == QUOTH_DIRECT || q->kind == QUOTH_MIXED || q->kind == QUOTH_MARKS;
    if (!marked && q->kind != QUOTH_INDIRECT)
        return "kind is none of the four";
    if (!segments_ok(t, q->quote, q->quote_n))
        return "quote ranges";
    if (!segments_ok(t, q->content, q->content_n))
        return "content ranges";
    if (!q->content_n || q->content[0].start == q->content[0].end)
        return "no content";
    if (q->kind == QUOTH_INDIRECT && q->quote_n)
        return "an indirect quotation has words in marks";
    if (q->kind == QUOTH_MIXED && !q->quote_n)
        return "a mixed quotation has no words in marks";
    for (size_t i = 0; i < q->quote_n && i < 64; i++)
        if (!inside(q->quote[i], q->content, q->content_n))
            return "words in marks outside the content";
    if (!range_ok(t, q->cue) || !range_ok(t, q->sentence))
        return "cue or sentence range";
    if (!utf8_ok(q->cue_lemma) || !utf8_ok(q->rule) || q->force > QUOTH_ALLEGED)
        return "lemma, rule or force";
    if ((q->has_speaker && !party_ok(t, &q->speaker)) ||
        (q->has_addressee && !party_ok(t, &q->addressee)))
        return "speaker or addressee";
    for (size_t i = 0; i < q->source_n; i++)
        if (!party_ok(t, &q->source[i]))
            return "source";
    if (!(q->confidence >= 0 && q->confidence <= 1))
        return "confidence is not 0 to 1";
    return NULL;
}

static inline int by_id(const void *a, const void *b)
{
    uint64_t x = *(const uint64_t *)a, y = *(const uint64_t *)b;
    return (x > y) - (x < y);
}

/* false, and why says what, if the document's quotations cannot be right. */
static inline bool doc_sane(const quoth_doc *d, char *why, size_t cap)
{
    quoth_str t = quoth_doc_text(d);
    size_t n;
    const quoth_quotation *q = quoth_quotations(d, &n);
    const char *fault = utf8_ok(t) ? NULL : "the text is not UTF-8";
    uint64_t *ids = n ? calloc(n, sizeof *ids) : NULL;
    size_t i;

    for (i = 0; i < n && !fault; i++) {
        fault = quotation_fault(t, &q[i]);
        if (!fault && i && q[i].content[0].start < q[i - 1].content[0].start)
            fault = "not in text order";
        if (ids)
            ids[i] = q[i].id;
    }
    if (!fault && ids) {
        qsort(ids, n, sizeof *ids, by_id);
        for (i = 1; i < n && !fault; i++)
            if (ids[i] == ids[i - 1])
                fault = "two quotations have one id";
    }
    free(ids);
    if (fault) {
        quoth_range r = i && i <= n && q[i - 1].content_n ? q[i - 1].content[0] : (quoth_range){0};
        snprintf(why, cap, "%s (quotation %zu of %zu, bytes %u to %u)", fault, i, n,
                 (unsigned)r.start, (unsigned)r.end);
    }
    return !fault;
}

#endif
