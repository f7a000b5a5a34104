/*
 * reports.c - indirect speech, as the taggers label it.
 *
 * Marks decide where there are marks: what a quoted span has taken is left alone, and
 * so is what is said inside of marks.
 */
#include "find/reports.h"

#include <math.h>

#include "find/content.h"
#include "find/explain.h"
#include "find/find.h"
#include "find/item.h"
#include "tag/penn.h"
#include "tag/weights.h"

/* A cue verb with this share needs no tagger; how sure a report is that grammar alone made. */
enum { SURE_SHARE = 85 };
static const float PLAIN = 0.97F;

/* More spans in one content are a list, each with words of its own. */
enum { FEW_SPANS = 4 };

typedef struct {
    quoth_doc *d;
    const quoth_model *m;
    uint8_t *taken; /* By token: the cue of a quoted span, or a span that is speech. */
    uint32_t outer; /* Items of the outermost stream. */
    segment *segments;
    report *reports;
} reporter;

static quoth_status reporter_new(reporter *r, quoth_doc *d, const quoth_model *m)
{
    uint32_t longest = 0;

    *r = (reporter){.d = d, .m = m};
    for (uint32_t s = 0; s < d->sentences.n && d->sentences.at[s].inside == NONE; s++)
        r->outer = d->sentences.at[s].last;
    for (uint32_t p = 0; p < d->paragraphs.n; p++) {
        uint32_t n = d->paragraphs.at[p].last - d->paragraphs.at[p].first;
        longest = n > longest ? n : longest;
    }
    r->taken = arena_zero(&d->arena, (size_t)d->tokens.n + 1, 1);
    r->segments = arena_alloc(&d->arena, longest + 1, sizeof *r->segments);
    r->reports = arena_alloc(&d->arena, longest + 1, sizeof *r->reports);
    return r->taken && r->segments && r->reports ? QUOTH_OK : QUOTH_FATAL;
}

static void take_links(reporter *r)
{
    quoth_doc *d = r->d;

    for (uint32_t i = 0; i < d->links.n; i++) {
        const attribution *a = &d->links.at[i];
        if (a->rule == RULE_MARKS)
            continue;
        if (a->span != NONE)
            for (uint32_t t = d->spans.at[a->span].open; t < d->spans.at[a->span].last; t++)
                r->taken[t] = 1;
        if (a->cue == NONE || a->rule == RULE_CARRY)
            continue;
        const cue *c = &d->cues.at[a->cue];
        for (uint32_t k = c->first; k < c->last; k++)
            if (!item_is_span(d, k))
                r->taken[item_token(d, k)] = 1;
    }
}

static bool is_taken(const reporter *r, const segment *s)
{
    for (uint32_t t = s->first; t < s->last; t++)
        if (r->taken[t])
            return true;
    return false;
}

/* The item that token t is, or is folded into. */
static uint32_t item_of(const reporter *r, uint32_t t)
{
    uint32_t lo = 0, hi = r->outer;
    while (lo < hi) {
        uint32_t mid = (lo + hi) / 2;
        if (item_token(r->d, mid) <= t)
            lo = mid + 1;
        else
            hi = mid;
    }
    return lo ? lo - 1 : 0;
}

/* Does the segment begin or end inside of marks? */
static bool in_marks(const reporter *r, const segment *s)
{
    return item_is_span(r->d, item_of(r, s->first)) || item_is_span(r->d, item_of(r, s->last - 1));
}

/* --- Segments ---------------------------------------------------------------------------- */

/* Commas, stops and marks at its ends belong to nobody. */
static void trim(const quoth_doc *d, segment *s)
{
    while (s->last > s->first) {
        const token *t = &d->tokens.at[s->last - 1];
        if (t->kind != TOK_PUNCT || !memchr(",.;:?!_-", t->sub, 8))
            break;
        s->last--;
    }
    while (s->last > s->first) {
        const token *t = &d->tokens.at[s->first];
        if (t->kind != TOK_PUNCT || !memchr(",.;:_-", t->sub, 6))
            break;
        s->first++;
    }
}

static uint32_t read_segments(reporter *r, const paragraph *p)
{
    const quoth_doc *d = r->d;
    uint32_t n = 0;

    for (uint32_t t = p->first, last; t < p->last; t = last) {
        uint8_t l = d->labels[t];
        last = t + 1;
        if (l == LABEL_NONE)
            continue;
        while (last < p->last && d->labels[last] == l + 1)
            last++;
        segment s = {t, last, sentence_at(d, NONE, d->tokens.at[t].start), l};
        trim(d, &s);
        if (s.first < s.last)
            r->segments[n++] = s;
    }
    return n;
}

/* The whole stretch of words whose label goes on through token t; false: t has none. */
static bool segment_around(const quoth_doc *d, uint32_t t, segment *s)
{
    uint32_t first = t, last = t + 1;

    if (d->labels[t] == LABEL_NONE)
        return false;
    while (first > 0 && d->labels[first] % 2 == 0)
        first--;
    while (d->tokens.at[last].kind != TOK_BREAK && d->labels[last] == d->labels[first] + 1)
        last++;
    *s = (segment){.first = first, .last = last, .label = d->labels[first]};
    trim(d, s);
    return s->first < s->last;
}

static range bytes_of(const quoth_doc *d, const segment *s)
{
    return (range){d->tokens.at[s->first].start, d->tokens.at[s->last - 1].end};
}

/* --- Quotations in marks -------------------------------------------------------------------- */

static bool holds(range r, range inner)
{
    return r.start <= inner.start && inner.end <= r.end;
}

/* Outermost spans from span s on that open before token `last`, counted to FEW_SPANS + 1. */
static uint32_t spans_within(const quoth_doc *d, uint32_t s, uint32_t last)
{
    uint32_t n = 0;
    for (; s < d->spans.n && n <= FEW_SPANS && d->spans.at[s].open < last; s++)
        n += d->spans.at[s].outer == NONE;
    return n;
}

/* How far the words around link a reach, where the taggers agree with it on which they are. */
static void refine(quoth_doc *d, attribution *a)
{
    const cue *c = &d->cues.at[a->cue];
    range head = item_range(d, c->head, c->head + 1), who = {0, 0};
    segment s;

    if (item_is_span(d, c->head) || d->sentences.at[c->sentence].inside != NONE)
        return;
    if (a->holder != NONE && d->mentions.at[a->holder].sentence == c->sentence) {
        const mention *x = &d->mentions.at[a->holder];
        who = item_range(d, x->head, x->head + 1);
        bool named = segment_around(d, item_token(d, x->head), &s) && s.label == LABEL_SOURCE;
        if (named && holds(bytes_of(d, &s), item_range(d, x->first, x->last)))
            a->holder_words = bytes_of(d, &s);
    }
    const span *x = &d->spans.at[a->span];
    if (x->outer != NONE || !segment_around(d, x->open, &s) || s.label != LABEL_CONTENT)
        return;
    range words = bytes_of(d, &s);
    if (spans_within(d, a->span, s.last) > FEW_SPANS)
        return;
    if (holds(words, a->content) && !holds(words, head) && !(who.end && holds(words, who)))
        a->content_words = words;
}

/* --- Links -------------------------------------------------------------------------------- */

/* The cue that grammar found there, whose borders tell what follows it: told [Reuters];
 * else a new one, whose head is its last verb. */
static quoth_status push_cue(reporter *r, const segment *s)
{
    quoth_doc *d = r->d;
    uint32_t first = item_of(r, s->first), last = item_of(r, s->last - 1) + 1, head = last - 1;
    cue c = {.kind = CUE_SPEECH};

    for (uint32_t k = first; k < last; k++) {
        uint8_t tag = d->tags[item_token(d, k)];
        if (tag == PENN_VBD || tag == PENN_VBZ || tag == PENN_VBP || tag == PENN_VBN ||
            tag == PENN_VBG || tag == PENN_VB)
            head = k;
    }
    uint32_t n = d->items.at[head].is & ITEM_SPAN ? 0 : d->items.at[head].word;
    c.lemma = r->m->lex.words[n].lemma;
    c.head = head;
    c.share = r->m->lex.words[n].share;
    c.first = first;
    c.last = last;
    c.sentence = s->sentence;
    for (uint32_t k = d->cue_from[s->sentence]; k < d->cue_from[s->sentence + 1]; k++)
        if (d->cues.at[k].head >= first && d->cues.at[k].head < last)
            c = d->cues.at[k];
    return cue_push(&d->arena, &d->cues, c);
}

/* The first noun phrase whose main word is in the segment, what follows it being said of
 * it: [Two soldiers] resting near the bus station; but the inquiry's [report], which [he]
 * said.  NONE if there is none. */
static uint32_t holder_of(const reporter *r, const segment *s)
{
    const quoth_doc *d = r->d;
    uint32_t first = item_of(r, s->first), last = item_of(r, s->last - 1) + 1, spare = NONE;

    for (uint32_t k = d->mention_from[s->sentence]; k < d->mention_from[s->sentence + 1]; k++) {
        const mention *x = &d->mentions.at[k];
        if (x->head < first || x->head >= last)
            continue;
        if (!(x->flags & MEN_POSSESSOR) && x->kind != MEN_RELATIVE)
            return k;
        spare = spare == NONE ? k : spare;
    }
    return spare;
}

/* Who stands beside a cue whose source has no label: before it, behind "according to". */
static uint32_t neighbour_of(const reporter *r, const segment *s)
{
    uint32_t first = item_of(r, s->first), last = item_of(r, s->last - 1);
    bool to = item_among(r->d, last, W(to)) && first < last;
    return to ? mention_beginning(r->d, s->sentence, last + 1)
              : mention_ending(r->d, s->sentence, first);
}

static rule rule_of(const report *x, uint32_t holder)
{
    bool first = x->content[0]->first < x->cue->first;
    if (holder == NONE)
        return RULE_CUE_ONLY;
    bool before = !x->source || x->source->first < x->cue->first;
    if (first)
        return before ? RULE_CONTENT_SPEAKER_CUE : RULE_CONTENT_CUE_SPEAKER;
    return before ? RULE_SPEAKER_CUE_CONTENT : RULE_CUE_SPEAKER_CONTENT;
}

/* How much worse the next best label of a segment is, at its first word. */
static uint32_t margin_of(const quoth_doc *d, const segment *s)
{
    return s ? d->margins[s->first] : UINT32_MAX;
}

/* What both margins leave of doubt, as a probability. */
static float probability(uint32_t cue_margin, uint32_t source_margin)
{
    uint32_t least = cue_margin < source_margin ? cue_margin : source_margin;
    return 1 / (1 + expf(-(float)least / TAG_ONE));
}

static quoth_status push_report(reporter *r, const report *x)
{
    quoth_doc *d = r->d;
    uint32_t pieces = 0, holder = x->source ? holder_of(r, x->source) : neighbour_of(r, x->cue);

    uint32_t cue_margin = margin_of(d, x->cue), source_margin = margin_of(d, x->source);

    TRY(push_cue(r, x->cue));
    attribution a = {.span = NONE,
                     .next = NONE,
                     .echo = NONE,
                     .cue = d->cues.n - 1,
                     .holder = holder,
                     .p = probability(cue_margin, source_margin),
                     .rule = (uint8_t)rule_of(x, holder)};
    a.cue_words = bytes_of(d, x->cue);
    if (x->source && holder != NONE)
        a.holder_words = bytes_of(d, x->source);
    for (uint32_t i = 0; i < x->content_n; i++) {
        if (is_taken(r, x->content[i]))
            continue;
        a.content = bytes_of(d, x->content[i]);
        a.head = pieces == 0;
        if (!pieces && r->m->options.explain)
            explain_report(d, &a, cue_margin, source_margin);
        TRY(attribution_push(&d->arena, &d->links, a));
        if (pieces++)
            d->links.at[d->links.n - 2].next = d->links.n - 1;
    }
    return QUOTH_OK;
}

/* Reuters reported, citing two officials: a source, no words.  Declined to comment: no
 * words of anybody. */
static bool says_nothing(const reporter *r, const report *x)
{
    const quoth_doc *d = r->d;
    uint32_t last = item_of(r, x->cue->last - 1);
    bool to = d->tokens.at[x->content[0]->first].word == W(to) || item_among(d, last, W(to));

    if (item_among(d, last, W(citing), W(quoting)))
        return true;
    for (uint32_t i = item_of(r, x->cue->first); to && i <= last; i++)
        if (!item_is_span(d, i) && item_word(d, r->m, i)->classes & LEX_(DENY_VERB))
            return true;
    return false;
}

/* --- According to, where the taggers saw nothing --------------------------------------------- */

static quoth_status push_plain(reporter *r, uint32_t c, uint32_t h)
{
    quoth_doc *d = r->d;
    content x = content_of_cue(d, r->m, c, h);
    attribution a = {.span = NONE, .next = NONE, .echo = NONE, .cue = c, .holder = h, .p = PLAIN};

    for (uint32_t i = 0; i < x.n; i++) {
        segment s = {item_token(d, x.part[i].first), item_token(d, x.part[i].last - 1) + 1, 0, 0};
        if (x.part[i].last <= x.part[i].first || is_taken(r, &s))
            return QUOTH_OK;
    }
    bool behind = x.n && x.part[0].first < d->cues.at[c].first;
    a.rule = behind                                ? RULE_CONTENT_CUE_SPEAKER
             : d->cues.at[c].kind == CUE_ACCORDING ? RULE_CUE_SPEAKER_CONTENT
                                                   : RULE_SPEAKER_CUE_CONTENT;
    for (uint32_t i = 0; i < x.n; i++) {
        a.content = item_range(d, x.part[i].first, x.part[i].last);
        a.head = i == 0;
        TRY(attribution_push(&d->arena, &d->links, a));
        if (i)
            d->links.at[d->links.n - 2].next = d->links.n - 1;
        for (uint32_t k = x.part[i].first; k < x.part[i].last; k++)
            r->taken[item_token(d, k)] = 1;
    }
    return QUOTH_OK;
}

/* Whose words cue c must be by grammar alone: "according to Ruiz", and "…, Ruiz said" behind
 * what was said; NONE if it takes more than that. */
static uint32_t plain_holder(const quoth_doc *d, uint32_t c)
{
    const cue *x = &d->cues.at[c];

    if (x->kind == CUE_ACCORDING)
        return mention_beginning(d, x->sentence, x->last);
    if (x->kind != CUE_SPEECH || x->share < SURE_SHARE)
        return NONE;
    uint32_t h = mention_ending(d, x->sentence, x->first);
    bool off = h != NONE && d->mentions.at[h].first > d->sentences.at[x->sentence].first &&
               item_is(d, d->mentions.at[h].first - 1, ',');
    return off ? h : NONE;
}

static quoth_status read_plain(reporter *r)
{
    quoth_doc *d = r->d;
    uint32_t n = d->cue_from[d->sentences.n];

    for (uint32_t c = 0; c < n; c++) {
        uint32_t head = item_token(d, d->cues.at[c].head);
        if (d->sentences.at[d->cues.at[c].sentence].inside != NONE || d->labels[head] ||
            r->taken[head])
            continue;
        uint32_t h = plain_holder(d, c);
        if (h != NONE)
            TRY(push_plain(r, c, h));
    }
    return QUOTH_OK;
}

/* A cue, perhaps its source, and no content: it was given to the cue of a clause inside. */
static quoth_status read_bare(reporter *r, const report *x)
{
    quoth_doc *d = r->d;
    uint32_t first = item_of(r, x->cue->first), last = item_of(r, x->cue->last - 1);

    for (uint32_t c = d->cue_from[x->cue->sentence]; c < d->cue_from[x->cue->sentence + 1]; c++) {
        const cue *y = &d->cues.at[c];
        bool sure = y->kind == CUE_ACCORDING || (y->kind == CUE_SPEECH && y->share >= SURE_SHARE);
        if (y->head < first || y->head > last || !sure)
            continue;
        uint32_t h = x->source && !x->shared ? holder_of(r, x->source) : neighbour_of(r, x->cue);
        return h != NONE ? push_plain(r, c, h) : QUOTH_OK;
    }
    return QUOTH_OK;
}

static bool is_whole(const reporter *r, const report *x)
{
    return x->cue && x->content_n && !is_taken(r, x->cue) && !in_marks(r, x->cue) &&
           !says_nothing(r, x);
}

static quoth_status read_paragraph(reporter *r, const paragraph *p)
{
    uint32_t n = reports_read(r->segments, read_segments(r, p), r->reports);

    for (uint32_t i = 0; i < n; i++) {
        const report *x = &r->reports[i];
        if (x->cue && !x->content_n && !is_taken(r, x->cue) && !in_marks(r, x->cue))
            TRY(read_bare(r, x));
    }
    for (uint32_t i = 0; i < n; i++)
        if (is_whole(r, &r->reports[i]))
            TRY(push_report(r, &r->reports[i]));
    return QUOTH_OK;
}

quoth_status find_reports(quoth_doc *d, const quoth_model *m)
{
    reporter r;

    TRY(reporter_new(&r, d, m));
    take_links(&r);
    for (uint32_t i = 0; i < d->links.n; i++) {
        attribution *a = &d->links.at[i];
        if (a->span != NONE && a->cue != NONE && a->rule != RULE_CARRY && a->rule != RULE_MARKS)
            refine(d, a);
    }
    TRY(read_plain(&r));
    for (uint32_t p = 0; p < d->paragraphs.n; p++)
        TRY(read_paragraph(&r, &d->paragraphs.at[p]));
    return QUOTH_OK;
}
