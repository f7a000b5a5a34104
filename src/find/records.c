/*
 * records.c - links become quotations: what was said, in which words, by whom.
 */
#include <stdlib.h>

#include "doc/id.h"
#include "find/confidence.h"
#include "find/content.h"
#include "find/explain.h"
#include "find/find.h"
#include "find/item.h"
#include "find/layers.h"
#include "find/nonspeech.h"
#include "find/parties.h"
#include "find/span_content.h"
#include "tag/tag.h"

/* --- Content ------------------------------------------------------------------ */

/* The words between the marks, without white space at the ends. */
static range quoted_words(const quoth_doc *d, const span *s)
{
    range r = {d->tokens.at[s->open].end, d->tokens.at[s->last].start};
    uint32_t first = s->open + 1;

    if (first < s->last) {
        r.start = d->tokens.at[first].start;
        r.end = d->tokens.at[s->last - 1].end;
    }
    return r;
}

/* Merges r into v, whose ranges are sorted and apart: what touches becomes one. */
static quoth_status add_range(arena *a, range_vec *v, range r)
{
    while (v->n && r.start <= v->at[v->n - 1].end) {
        range w = v->at[--v->n];
        r = (range){w.start < r.start ? w.start : r.start, w.end > r.end ? w.end : r.end};
    }
    return range_push(a, v, r);
}

static bool holds(str s, str what)
{
    const char *p = s.p, *end = s.p + s.n;

    while ((p = memchr(p, what.p[0], (size_t)(end - p)))) {
        if ((size_t)(end - p) >= what.n && memcmp(p, what.p, what.n) == 0)
            return true;
        p++;
    }
    return false;
}

static bool was_edited(str s)
{
    return s.n && (holds(s, S("[")) || holds(s, S("...")) || holds(s, S("\xE2\x80\xA6")));
}

/* The taggers' words of link a hold who said them: quoted [a man as saying …]. */
static bool holds_holder(const quoth_doc *d, const attribution *a)
{
    uint32_t h = link_holder(d, a);
    return h != NONE && range_holds(a->content_words,
                                    item_range(d, d->mentions.at[h].first, d->mentions.at[h].core));
}

/* “If so,” said Ruiz - pausing there - “we go”: do the words of link `first` go on in its later
 * span a, behind its cue and nothing but a comma or dash? */
static bool resumed(const quoth_doc *d, uint32_t first, const attribution *a)
{
    const attribution *b = &d->links.at[first];
    uint32_t at = d->folds[a->span].item;

    if (a == b || a->cue == NONE || b->cue != a->cue || b->span == NONE || at == 0 ||
        d->cues.at[a->cue].sentence != d->folds[a->span].sentence)
        return false;
    const cue *c = &d->cues.at[a->cue];
    return d->folds[b->span].item < c->first && at > c->head &&
           (item_is(d, at - 1, ',') || item_is_dash(d, at - 1));
}

/* told the court [Ruiz] was “late”: do the labels leave out the subject that r begins with, in front of
 * their verb? */
static bool lacks_subject(const quoth_doc *d, const attribution *a, range r)
{
    const cue *c = &d->cues.at[a->cue];
    uint32_t end = d->sentences.at[c->sentence].last, i = c->last;

    while (i < end && item_start(d, i) < r.start)
        i++;
    return i < end && item_start(d, i) == r.start && item_begins_clause(d, c->sentence, i) &&
           item_start(d, d->mentions.at[mention_beginning(d, c->sentence, i)].last) ==
               a->content_words.start;
}

/* [Ruiz thanked Holm for his] “courage,” the Post said: are the words that the labels give link a, whose cue
 * stands behind, those of a verb in front of them, whose subject r begins with? */
static bool has_own_verb(const quoth_doc *d, const attribution *a, range r)
{
    uint32_t s = d->folds[a->span].sentence, i = d->folds[a->span].item;
    uint32_t first = d->sentences.at[s].first;

    if (d->cues.at[a->cue].first <= i)
        return false;
    while (i > first && item_start(d, i) > a->content_words.start)
        i--;
    bool that = item_gist(d, i) & GIST_THAT || item_among(d, i, W(what));
    if (i > first && that && item_is_word(d, i - 1) && item_start(d, i) == a->content_words.start &&
        !(item_gist(d, i - 1) & GIST_AND))
        return true; /* Ruiz will tell the court that it was “late”, he said */
    uint8_t part = i > first ? d->labels[item_token(d, i - 1)] : LABEL_NONE;
    while (i > first && item_start(d, i) > r.start)
        i--;
    return (part == LABEL_CUE || part == LABEL_IN_CUE) && mention_beginning(d, s, i) != NONE;
}

/* said on X [it was] “late”: where the words of link a that begin at byte start do so behind what brought them. */
static uint32_t behind_platform(const quoth_doc *d, const quoth_model *m, const attribution *a,
                                uint32_t start)
{
    uint32_t s = d->folds[a->span].sentence, i = d->folds[a->span].item;

    while (i > d->sentences.at[s].first && item_start(d, i) > start)
        i--;
    return item_start(d, i) == start ? item_start(d, content_behind_platform(d, m, s, i)) : start;
}

/* What Holm said, in fact, was [that it was “late”]; All she said was [“no”]: words r of link a behind the verb. */
static range behind_cleft(const quoth_doc *d, const attribution *a, range r)
{
    const cue *c = a->cue != NONE ? &d->cues.at[a->cue] : NULL;
    uint32_t s = d->folds[a->span].sentence, at = d->folds[a->span].item;
    const sentence *x = &d->sentences.at[s];

    if (!c || c->sentence != s || c->first < x->first + 2 || c->last >= at ||
        !item_among(d, x->first, W(what), W(all)))
        return r;
    for (uint32_t i = x->first + 1; i < c->first; i++)
        if (item_is(d, i, ',')) /* What he misses, she says, is “rest” */
            return r;
    for (uint32_t i = c->last; i < at; i++) {
        bool last = i + 1 + item_is(d, i + 1, ':') == at && at + 2 >= x->last &&
                    (i == c->last || item_is(d, i - 1, ','));
        if (!(item_gist(d, i) & GIST_BE) || item_start(d, i) < r.start)
            continue;
        if (last)
            return a->content;
        if (item_gist(d, i + 1) & GIST_THAT)
            return (range){item_start(d, i + 1), r.end};
    }
    return r;
}

/* r, what grammar has link a attribute, or what the labels have. */
static range labelled_content(const quoth_doc *d, const quoth_model *m, const attribution *a,
                              range r)
{
    if (!range_holds(a->content, r) && a->content_words.end && !holds_holder(d, a)) {
        bool told = item_among(d, d->cues.at[a->cue].head, W(told), W(tell), W(tells)) &&
                    r.start < a->content.start && a->content_words.start >= a->content.start;
        bool led = r.start > a->content_words.start + 1 && d->text.p[r.start - 2] == ':';
        bool lacks =
            r.start < a->content_words.start && (lacks_subject(d, a, r) || has_own_verb(d, a, r));
        r = (range){told || led || lacks ? r.start : a->content_words.start,
                    told ? r.end : a->content_words.end};
    }
    r.start = behind_platform(d, m, a, r.start);
    uint32_t end = span_content_end(d, m, a);
    r.end = end < r.end ? end : r.end;
    return r;
}

/* What was said, of link a and those that go on with it; QUOTH_SKIP: its kind is not asked for. */
static quoth_status fill_words(quoth_doc *d, const quoth_model *m, const attribution *head,
                               quotation *q)
{
    const uint32_t link = (uint32_t)(head - d->links.at);
    range_vec quote = {0}, body = {0};
    const bool titled = head->span == NONE && head->rule == RULE_COLON;
    bool all_inside = !titled;

    if (head->rule == RULE_MARKS && !m->options.all_marks)
        return QUOTH_SKIP;
    *q = (quotation){.closed = true, .rule = rule_name((rule)head->rule)};
    for (uint32_t i = link; i != NONE; i = d->links.at[i].next) {
        const attribution *a = &d->links.at[i];
        range r = a->content;
        if (a->span != NONE) {
            const span *s = &d->spans.at[a->span];
            range words = quoted_words(d, s);
            TRY(range_push(&d->arena, &quote, words));
            q->closed = s->close != NONE || s->runs_on;
            q->altered |= was_edited(doc_slice(d, words.start, words.end));
            range front = front_content(d, m, a);
            if (front.start < front.end && (!body.n || body.at[body.n - 1].end <= front.start))
                TRY(add_range(&d->arena, &body, front));
            all_inside &= front.start == front.end;
            r = resumed(d, link, a) ? a->content : span_content(d, m, a);
            r = behind_cleft(d, a, r);
            all_inside &= range_holds(a->content, r);
            r = behind_cleft(d, a, labelled_content(d, m, a, r));
        }
        if (!titled || i == link) /* Holm: Rivals ‘waved the flag’ to Berg: all of the title. */
            TRY(add_range(&d->arena, &body, r));
    }
    if (head->rule == RULE_TURN && head->span == NONE)
        TRY(range_push(&d->arena, &quote, head->content));
    q->kind = !quote.n ? QUOTH_INDIRECT : all_inside ? QUOTH_DIRECT : QUOTH_MIXED;
    if (head->rule == RULE_MARKS)
        q->kind = QUOTH_MARKS;
    q->quote = quote.at;
    q->quote_n = quote.n;
    q->content = body.at;
    q->content_n = body.n;
    return q->kind == QUOTH_MARKS || q->kind & m->options.kinds ? QUOTH_OK : QUOTH_SKIP;
}

quoth_status on_one_line(quoth_doc *d, str *words)
{
    if (!d->lines || !words->n || !memchr(words->p, '\n', words->n))
        return QUOTH_OK;
    char *p = arena_alloc(&d->arena, words->n, 1);
    size_t n = 0;
    if (!p)
        return QUOTH_FATAL;
    for (size_t i = 0; i < words->n; i++) {
        char c = words->p[i];
        bool blank = c == ' ' || c == '\t' || c == '\r' || c == '\n';
        if (!blank || (n && p[n - 1] != ' '))
            p[n++] = blank ? ' ' : c;
    }
    *words = (str){p, n};
    return QUOTH_OK;
}

/* --- The record ------------------------------------------------------------------ */

static bool overlaps(range r, const quotation *q)
{
    for (size_t i = 0; i < q->content_n; i++)
        if (r.start < q->content[i].end && q->content[i].start < r.end)
            return true;
    return false;
}

static bool is_colon(const token *t)
{
    return t->kind == TOK_PUNCT && t->sub == ':';
}

static bool is_dash(const token *t)
{
    return t->kind == TOK_PUNCT && (t->sub == PUNCT_DASH || t->sub == '-');
}

/* The first token of what link a attributes. */
static uint32_t first_token(const quoth_doc *d, const attribution *a)
{
    if (a->span != NONE)
        return d->spans.at[a->span].open;
    const sentence *s = &d->sentences.at[sentence_at(d, NONE, a->content.start)];
    uint32_t i = s->first;
    while (i + 1 < s->last && item_start(d, i) < a->content.start)
        i++;
    return item_token(d, i);
}

/* The colon or dash that alone gives link a its speaker: “RUIZ: words”, “Words” - Ana Ruiz.
 * Empty if there is none. */
static range mark_of(const quoth_doc *d, const attribution *a)
{
    const token *at = d->tokens.at;
    uint32_t t = first_token(d, a), last = t + 1;

    if (a->rule == RULE_SIGNATURE && a->span != NONE) {
        while (a->next != NONE)
            a = &d->links.at[a->next];
        t = span_after(&d->spans.at[a->span]);
        t += at[t].kind == TOK_BREAK;
        return is_dash(&at[t]) ? (range){at[t].start, at[t].end} : (range){0, 0};
    }
    if (a->rule == RULE_TURN && a->span != NONE)
        last = d->spans.at[a->span].last; /* The head of the turn stands inside the marks. */
    else if (a->rule != RULE_TURN && a->rule != RULE_COLON)
        return (range){0, 0};
    for (uint32_t i = t ? t - 1 : 0; i < last; i++)
        if (is_colon(&at[i]))
            return (range){at[i].start, at[i].end};
    return (range){0, 0};
}

/* No record claims to be beyond doubt, and less those inside other quotations. */
static const float SUREST = 0.99f, NESTED = 0.9f;

/* How sure, and no speaker where that is less than was asked for. */
static quoth_status fill_confidence(quoth_doc *d, const quoth_model *m, const attribution *a,
                                    quotation *q)
{
    float signs[SIGN_N], p = a->p;
    sure_kind kind = SURE_QUOTED;
    bool judged = q->has_speaker && !confidence_by_form(a);

    if (judged) {
        kind = confidence_signs(d, a, q, signs);
        p = confidence_of(signs, kind);
        if (a->span != NONE && d->spans.at[a->span].outer != NONE)
            p *= NESTED;
        p *= 1 - a->doubt;
    }
    q->confidence = p < SUREST ? p : SUREST;
    if (m->options.explain && q->has_speaker)
        explain_confidence(d, q, kind, judged ? signs : NULL, m->options.min_confidence);
    if (q->has_speaker && q->confidence < m->options.min_confidence)
        q->has_speaker = false;
    return QUOTH_OK;
}

/* called [for] “calm”, referred [to] it: the preposition between verb c and the words of link a belongs to the cue. */
static uint32_t behind_particle(const quoth_doc *d, const attribution *a, const cue *c,
                                uint32_t end)
{
    uint32_t i = c->last, start = a->content_words.end ? a->content_words.start : a->content.start;
    bool calls = item_among(d, c->head, W(call), W(calls), W(called), W(calling)),
         refers = item_among(d, c->head, W(refer), W(refers), W(referred), W(referring));

    if (c->last != c->head + 1 || start < item_start(d, i + 1) || start >= item_end(d, i + 1))
        return end;
    return (calls && item_among(d, i, W(for))) || (refers && item_among(d, i, W(to)))
               ? item_end(d, i)
               : end;
}

static quoth_status fill_speaker(quoth_doc *d, const quoth_model *m, const attribution *a,
                                 quotation *q)
{
    if (a->cue != NONE && a->rule != RULE_CARRY) {
        const cue *c = &d->cues.at[a->cue];
        q->cue = a->cue_words.end ? a->cue_words : cue_range(d, m, c);
        if (!a->cue_words.end)
            q->cue.end = behind_particle(d, a, c, q->cue.end);
        q->cue_lemma = word_form(&m->lex, &m->lex.words[c->lemma]);
        q->force = link_force(d, m, a);
    } else if (a->cue == NONE) {
        q->cue = mark_of(d, a);
        q->cue_lemma = doc_slice(d, q->cue.start, q->cue.end);
    }
    TRY(link_speaker(d, m, a, &q->speaker, &q->has_speaker));
    if (q->has_speaker && a->holder != NONE && overlaps(q->speaker.range, q)) {
        const mention *x = &d->mentions.at[link_holder(d, a)]; /* Its apposition was the content. */
        q->speaker.range = item_range(d, x->first, x->core);
    }
    return on_one_line(d, &q->speaker.role);
}

/* Where it stands and who says it, or why nobody does. */
static quoth_status fill_place(quoth_doc *d, const quoth_model *m, const attribution *a,
                               quotation *q)
{
    uint32_t s = a->span != NONE  ? d->folds[a->span].sentence
                 : a->cue != NONE ? d->cues.at[a->cue].sentence
                                  : NONE;
    if (s == NONE)
        s = sentence_at(d, NONE, a->content.start);
    const sentence *x = &d->sentences.at[s];
    q->paragraph = x->para + 1;
    q->sentence = item_range(d, x->first, x->last);
    if (q->kind != QUOTH_MARKS)
        return fill_speaker(d, m, a, q);
    const fold *f = &d->folds[a->span];
    bool sure;
    q->why = nonspeech_reason(d, m, f->sentence, f->item, &sure);
    return QUOTH_OK;
}

static quoth_status fill_sources(quoth_doc *d, const quoth_model *m, const attribution *a,
                                 quotation *q)
{
    party_vec source = {0};

    if (q->kind == QUOTH_MARKS)
        return QUOTH_OK;
    TRY(link_sources(d, m, a, &q->addressee, &q->has_addressee, &source));
    if (d->cited.n)
        TRY(link_cited(d, q, &source));
    for (uint32_t i = 0; i < source.n; i++)
        TRY(on_one_line(d, &source.at[i].name));
    q->source = source.at;
    q->source_n = source.n;
    return QUOTH_OK;
}

/* What is filled once the words are: each for all records before the next, so that its code stays
 * in the nearest cache. */
static quoth_status (*const FILLS[])(quoth_doc *d, const quoth_model *m, const attribution *a,
                                     quotation *q) = {fill_place, fill_sources, fill_confidence};

quoth_status record_of_link(quoth_doc *d, const quoth_model *m, uint32_t link, quotation *q)
{
    const attribution *a = &d->links.at[link];

    TRY(fill_words(d, m, a, q));
    for (size_t i = 0; i < LEN(FILLS); i++)
        TRY(FILLS[i](d, m, a, q));
    return QUOTH_OK;
}

static int by_place(const void *a, const void *b)
{
    const quotation *x = a, *y = b;
    uint32_t ax = x->content[0].start, ay = y->content[0].start;
    if (ax != ay)
        return ax < ay ? -1 : 1;
    uint32_t ex = x->content[x->content_n - 1].end, ey = y->content[y->content_n - 1].end;
    if (ex != ey)
        return ex > ey ? -1 : 1;
    if (!x->quote_n != !y->quote_n) /* So that ids do not depend on the kinds asked for. */
        return x->quote_n ? -1 : 1;
    return x->cue.start < y->cue.start ? -1 : x->cue.start > y->cue.start;
}

/* Quotations that begin at one byte with the same words are told apart by a
 * number, counted here in the order of the records. */
static quoth_status number_all(quoth_doc *d)
{
    uint64_t *plain = arena_alloc(&d->arena, d->quotations.n, sizeof *plain);
    if (!plain)
        return QUOTH_FATAL;
    for (uint32_t i = 0; i < d->quotations.n; i++) {
        quotation *q = &d->quotations.at[i];
        uint32_t ordinal = 0;
        plain[i] = quotation_id(d, q, 0);
        for (uint32_t k = i;
             k-- > 0 && d->quotations.at[k].content[0].start == q->content[0].start;)
            ordinal += plain[k] == plain[i];
        q->id = ordinal ? quotation_id(d, q, ordinal) : plain[i];
    }
    return QUOTH_OK;
}

quoth_status find_records(quoth_doc *d, const quoth_model *m)
{
    uint32_t *link = arena_alloc(&d->arena, d->links.n, sizeof *link); /* By record. */

    if (!link)
        return QUOTH_FATAL;
    for (uint32_t i = 0; i < d->links.n; i++) {
        quotation q;
        if (!d->links.at[i].head)
            continue;
        quoth_status s = fill_words(d, m, &d->links.at[i], &q);
        if (s == QUOTH_SKIP)
            continue;
        TRY(s);
        TRY(quotation_push(&d->arena, &d->quotations, q));
        link[d->quotations.n - 1] = i;
    }
    for (size_t i = 0; i < LEN(FILLS); i++)
        for (uint32_t k = 0; k < d->quotations.n; k++)
            TRY(FILLS[i](d, m, &d->links.at[link[k]], &d->quotations.at[k]));
    if (!d->quotations.n)
        return QUOTH_OK;
    qsort(d->quotations.at, d->quotations.n, sizeof *d->quotations.at, by_place);
    return number_all(d);
}

quoth_status find_quotations(quoth_doc *d, const quoth_model *m)
{
    TRY(find_streams(d, m));
    TRY(find_mentions(d, m));
    TRY(find_background(d, m));
    TRY(find_cues(d, m));
    TRY(find_turns(d, m));
    if (m->options.kinds & QUOTH_INDIRECT)
        TRY(tag_document(d, m));
    TRY(find_links(d, m));
    turns_take_marks(d);
    TRY(find_echoes(d, m));
    if (m->options.kinds & QUOTH_INDIRECT)
        TRY(find_reports(d, m));
    TRY(find_chains(d, m));
    TRY(find_records(d, m));
    return *d->starved || d->explain.failed ? QUOTH_FATAL : QUOTH_OK;
}
