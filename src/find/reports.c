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

quoth_status reporter_new(reporter *r, quoth_doc *d, const quoth_model *m)
{
    uint32_t longest = 0;

    *r = (reporter){.d = d, .m = m};
    for (uint32_t s = 0; s < d->sentences.n && d->sentences.at[s].inside == NONE; s++)
        r->outer = d->sentences.at[s].last;
    for (uint32_t p = 0; p < d->paragraphs.n; p++) {
        uint32_t n = d->paragraphs.at[p].last - d->paragraphs.at[p].first;
        longest = n > longest ? n : longest;
    }
    r->taken = arena_zero(&d->arena, (size_t)d->tokens.n + 1, sizeof *r->taken);
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
                r->taken[t] = i + 1;
        if (a->cue == NONE || a->rule == RULE_CARRY)
            continue;
        const cue *c = &d->cues.at[a->cue];
        for (uint32_t k = c->first; k < c->last; k++)
            if (!item_is_span(d, k))
                r->taken[item_token(d, k)] = i + 1;
    }
}

/* --- Links -------------------------------------------------------------------------------- */

/* The cue that grammar found there, whose borders tell what follows it: told [Reuters];
 * else a new one, whose head is its last verb. */
static quoth_status push_cue(reporter *r, const segment *s)
{
    quoth_doc *d = r->d;
    uint32_t first = report_item(r, s->first), last = report_item(r, s->last - 1) + 1,
             head = last - 1;
    cue c = {.kind = CUE_SPEECH};

    for (uint32_t k = first + 1; k < last; k++)
        if (item_is(d, k, ',') && item_gist(d, first) & GIST_SAYS &&
            d->tags[item_token(d, k + 1)] != PENN_VBG)
            last = k; /* said on Sunday, [in the latest attack] */
    for (uint32_t k = first; k < last; k++) {
        uint8_t tag = d->tags[item_token(d, k)];
        if (penn_is_verb(tag) && tag != PENN_MD)
            head = k;
    }
    uint32_t n = d->items.at[head].is & ITEM_SPAN ? 0 : d->items.at[head].word;
    c.lemma = r->m->lex.words[n].lemma;
    c.form = d->tags[item_token(d, head)] == PENN_VBG ? ENDS_ING : 0;
    c.head = head;
    c.share = r->m->lex.words[n].share;
    c.first = first;
    c.last = last;
    c.sentence = s->sentence;
    for (uint32_t k = d->cue_from[s->sentence]; k < d->cue_from[s->sentence + 1]; k++)
        if (d->cues.at[k].head >= first && d->cues.at[k].head < last) {
            c = d->cues.at[k];
            if (item_among(d, c.head, W(said), W(says), W(wrote), W(writes)))
                break; /* said in a [letter] */
        }
    return cue_push(&d->arena, &d->cues, c);
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

quoth_status report_piece(quoth_doc *d, attribution *a, range words, bool first)
{
    a->content = words;
    a->head = first;
    TRY(attribution_push(&d->arena, &d->links, *a));
    if (!first)
        d->links.at[d->links.n - 2].next = d->links.n - 1;
    return QUOTH_OK;
}

/* Is segment s how the text has mention h?  Not: a statement from [the ministry], Ana Ruiz and
 * [Odd Lien]. */
static bool names_holder(const quoth_doc *d, const segment *s, uint32_t h)
{
    const mention *x = &d->mentions.at[h];
    uint32_t head = item_token(d, x->head);

    return s->first <= head && head < s->last && !(x->flags & MEN_JOINT);
}

/* Ana Ruiz, [who heads the bloc], said: the labels stop where grammar goes on. */
static bool stops_short(const quoth_doc *d, const segment *s)
{
    const token *t = &d->tokens.at[s->last];
    return t->kind == TOK_PUNCT && t->sub == ',' &&
           id_among(t[1].word, (uint32_t[]){W(who), W(whose), W(which)}, 3);
}

/* who until [Holm] decided: does source s begin with what only tells when holder x did it? */
static bool is_behind_when(const quoth_doc *d, const segment *s, const mention *x)
{
    return s && x->first && s->first < item_token(d, x->first) &&
           item_among(d, x->first - 1, W(until), W(before), W(as));
}

/* Holm: Has [the bank] said: does source s open with the head of the turn that x is in? */
static bool is_behind_head(const quoth_doc *d, const segment *s, const mention *x)
{
    const mention *head = &d->mentions.at[d->mention_from[x->sentence]];

    return s && head->flags & MEN_TURN && head->last < x->first && item_is(d, head->last, ':') &&
           s->first <= item_token(d, head->last);
}

/* [The head of the mill], Ana Ruiz, had warned: the byte where the office begins that opens the sentence right before
 * name x, or where x does. */
static uint32_t office_start(const reporter *r, const mention *x)
{
    const quoth_doc *d = r->d;
    uint32_t first = d->sentences.at[x->sentence].first;
    uint32_t k = x->kind == MEN_NAME && x->first > first + 2 && item_is(d, x->first - 1, ',') &&
                         item_is(d, x->last, ',')
                     ? mention_beginning(d, x->sentence, first)
                     : NONE;

    for (; k != NONE && k < d->mention_from[x->sentence + 1] && d->mentions.at[k].first == first;
         k++) {
        const mention *y = &d->mentions.at[k];
        if (y->last + 1 == x->first && y->kind == MEN_NOMINAL && !(y->flags & MEN_PLURAL) &&
            item_gist(d, y->head) & GIST_PARTY &&
            item_word(d, r->m, first)->classes & (LEX_(DETERMINER) | LEX_(POSSESSIVE)))
            return item_start(d, first);
    }
    return item_start(d, x->first);
}

/* Which words are the cue of link *a, and which tell its holder, as the labels of x have them; own: the
 * holder is the one of its source. */
static void take_labels(const reporter *r, const report *x, attribution *a, range who, bool own)
{
    const quoth_doc *d = r->d;
    const cue *c = &d->cues.at[a->cue];
    uint32_t holder = a->holder;

    a->cue_words = segment_bytes(d, x->cue);
    if (holder != NONE && d->mentions.at[holder].first >= report_item(r, x->cue->first) &&
        d->mentions.at[holder].last == c->first)
        a->cue_words.start = item_start(d, c->first);
    for (uint32_t i = c->last; i < report_item(r, x->cue->last - 1); i++)
        if (item_is(d, i, ',') && i > c->head) {
            a->cue_words.end = item_end(d, i - 1); /* said Monday, [the most in a decade] */
            break;
        }
    if (c->kind == CUE_NOMINAL && item_is_when(d, r->m, report_item(r, x->cue->last - 1)))
        a->cue_words.end = item_end(d, c->last - 1); /* her admission [last month] that */
    if (x->source && holder != NONE && own && names_holder(d, x->source, holder) &&
        (!item_quotes(d, c->head) || (cue_ends(c) == ENDS_ING && item_is(d, c->first - 1, ','))) &&
        !item_as_saying(d, c->head - 1) && !stops_short(d, x->source)) {
        a->holder_words = segment_bytes(d, x->source);
        if (a->holder_words.start == item_start(d, d->mentions.at[holder].first))
            a->holder_words.start = office_start(r, &d->mentions.at[holder]);
    } else if (!x->source && holder != NONE && mention_acts(d, &d->mentions.at[holder]))
        a->holder_words = who; /* After claiming it rained, [the board] left */
    /* The mayor [and the board] shut it, citing */
    uint32_t more = x->source && a->holder_words.end && x->source->last < x->cue->first &&
                            d->tokens.at[x->source->last].word == W(and) &&
                            d->mentions.at[holder].kind == MEN_NOMINAL
                        ? mention_beginning(d, c->sentence, report_item(r, x->source->last) + 1)
                        : NONE;
    if (more != NONE && mention_acts(d, &d->mentions.at[more]))
        a->holder_words.end = item_end(d, d->mentions.at[more].last - 1);
    if (a->holder_words.end &&
        (segment_breaks(r, holder) || is_behind_when(d, x->source, &d->mentions.at[holder]) ||
         is_behind_head(d, x->source, &d->mentions.at[holder])))
        a->holder_words.start = item_start(d, d->mentions.at[holder].first);
}

/* Told [a regular briefing]: whom it was told, a noun that looks like a verb, is no part of cue s. */
static void cut_told(reporter *r, const segment *s)
{
    segment *said = &r->segments[s - r->segments];
    const token *at = r->d->tokens.at;

    for (uint32_t t = said->first; t + 1 < said->last; t++)
        if (id_among(at[t].word, (uint32_t[]){W(told), W(tells), W(telling)}, 3) &&
            id_among(at[t + 1].word, (uint32_t[]){W(a), W(an), W(the)}, 3))
            said->last = t + 1;
}

/* The man, police said, [fled]: what the labels leave out of a clause whose subject alone, `words`, stands before
 * the cue of link a; or an empty segment. */
static segment second_half(const reporter *r, const report *x, const attribution *a, range words)
{
    const quoth_doc *d = r->d;
    const segment *s = x->content[0], none = {0};
    uint32_t i = report_item(r, s->first), last = report_item(r, s->last - 1) + 1;

    const cue *c = &d->cues.at[a->cue];

    if (!(c->kind == CUE_ACCORDING || item_gist(d, c->head) & GIST_SAYS) ||
        item_among(d, c->last, W(by)))
        return none; /* The bill, opposed by many, failed. */
    if (x->content_n != 1 || s->last > x->cue->first || s->sentence != x->cue->sentence ||
        words.start != item_start(d, i) || mention_ending(d, s->sentence, last) == NONE ||
        mention_beginning(d, s->sentence, i) == NONE || !item_is(d, last, ','))
        return none;
    content y = content_of_cue(d, r->m, a->cue, a->holder);
    if (y.n != 2 || y.part[0].first != i || y.part[0].last != last || y.part[1].first <= last)
        return none;
    uint32_t verb = y.part[1].first + item_is_adverb(d, r->m, y.part[1].first);
    segment half = {item_token(d, y.part[1].first), item_token(d, y.part[1].last - 1) + 1,
                    s->sentence, s->label};
    return item_is_word(d, verb) && penn_is_finite(d->tags[item_token(d, verb)]) &&
                   !item_is_span(d, y.part[1].last - 1) && !segment_taken(r, &half)
               ? half
               : none;
}

static quoth_status push_report(reporter *r, const report *x)
{
    quoth_doc *d = r->d;
    uint32_t pieces = 0, cue_margin = margin_of(d, x->cue), source_margin = margin_of(d, x->source);
    bool own;

    cut_told(r, x->cue);
    TRY(push_cue(r, x->cue));
    const cue *c = &d->cues.at[d->cues.n - 1];
    uint32_t holder = report_whose(r, x, c, &own);
    range who = {0, 0};
    if (x->split)
        holder = NONE;
    if (holder != NONE)
        who = item_range(d, d->mentions.at[holder].first, d->mentions.at[holder].last);
    if (holder != NONE && report_only_spoken_of(r, x, c, &d->mentions.at[holder]))
        holder = NONE;
    bool sure = c->kind == CUE_ACCORDING || c->share >= SURE_SHARE;
    float p = probability(cue_margin, source_margin);
    if (holder != NONE && plain_holder(d, d->cues.n - 1) == holder && p < PLAIN_P)
        p = PLAIN_P;
    attribution a = {.span = NONE,
                     .next = NONE,
                     .echo = NONE,
                     .cue = d->cues.n - 1,
                     .holder = holder,
                     .p = p,
                     .rule = (uint8_t)rule_of(x, holder)};
    take_labels(r, x, &a, who, own);
    for (uint32_t i = 0; i < x->content_n; i++) {
        if (report_points_back(d, x, i))
            continue;
        segment s = report_stretch(r, x, &i);
        if (segment_taken(r, &s) && !(sure && segment_wraps(r, &s)))
            continue;
        range words = report_words(r, &s, &a, x->source ? NONE : holder);
        if (words.start == words.end || range_holds(who, words) ||
            (who.end && words.start == who.start))
            continue; /* [The ship] was named “Hope”; who speaks is not in his words. */
        range opener = pieces ? (range){0, 0} : report_opener(r, x, c, holder);
        if (opener.end)
            TRY(report_piece(d, &a, opener, pieces++ == 0));
        TRY(report_piece(d, &a, words, pieces == 0));
        if (!pieces++ && r->m->options.explain)
            explain_report(d, &a, cue_margin, source_margin);
        segment half = pieces == 1 ? second_half(r, x, &a, words) : s;
        if (pieces == 1 && half.last > half.first)
            TRY(report_piece(d, &a, segment_bytes(d, &half), !pieces++));
    }
    return QUOTH_OK;
}

/* refused [to say] whose it was: the verb of saying is part of the cue, whatever the labels of segments [s, end). */
static void widen_refusals(const reporter *r, segment *s, const segment *end)
{
    const quoth_doc *d = r->d;

    for (; s + 1 < end; s++) {
        if (s->label != LABEL_CUE || s[1].label != LABEL_CONTENT || s->last != s[1].first ||
            s[1].last < s[1].first + 4)
            continue;
        const token *t = &d->tokens.at[s->last];
        if (id_among(t[-1].word, (uint32_t[]){W(declined), W(declines), W(refused), W(refuses)},
                     4) &&
            t[0].word == W(to) && t[1].word == W(say) && r->m->gist[t[2].word] & GIST_WH) {
            s->last += 2;
            s[1].first += 2;
        }
    }
}

static quoth_status read_paragraph(reporter *r, const paragraph *p)
{
    uint32_t segments = segments_read(r, p);

    widen_refusals(r, r->segments, r->segments + segments);
    uint32_t n = reports_read(r, segments, true, r->reports);

    for (uint32_t i = 0; i < n; i++)
        if (r->reports[i].cue) {
            report_drop_subject(r, &r->reports[i]);
            report_cut(r, &r->reports[i]);
            report_take_front(r, &r->reports[i]);
            report_drop_when(r, &r->reports[i]);
            report_take_agent(r, &r->reports[i]);
        }
    for (uint32_t i = 0; i < n; i++) {
        report *x = &r->reports[i];
        if (x->cue && x->content_n == 1 && x->content[0]->last == x->content[0]->first + 1 &&
            i + 1 < n && x[1].cue && report_is_wish(r, &x[1]))
            x->content_n = 0; /* is demanding [that] Ruiz testify */
        if (x->cue && !x->content_n && !segment_taken(r, x->cue) && !segment_in_marks(r, x->cue) &&
            !report_sets_time(r, x->cue))
            TRY(report_bare(r, x));
    }
    for (uint32_t i = 0; i < n; i++)
        if (report_is_whole(r, &r->reports[i])) {
            bool done;
            TRY(report_first_hand(r, &r->reports[i], &done));
            if (!done)
                TRY(push_report(r, &r->reports[i]));
        }
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
            report_refine(&r, a);
    }
    TRY(reports_plain(&r));
    for (uint32_t p = 0; p < d->paragraphs.n; p++)
        TRY(read_paragraph(&r, &d->paragraphs.at[p]));
    return QUOTH_OK;
}
