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
#include "find/nonspeech.h"
#include "tag/penn.h"
#include "tag/weights.h"

/* More spans in one content are a list, each with words of its own. */
enum { FEW_SPANS = 4 };

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

/* --- Quotations in marks -------------------------------------------------------------------- */

/* Outermost spans from span s on that open before token `last`, counted to FEW_SPANS + 1. */
static uint32_t spans_within(const quoth_doc *d, uint32_t s, uint32_t last)
{
    uint32_t n = 0;
    for (; s < d->spans.n && n <= FEW_SPANS && d->spans.at[s].open < last; s++)
        n += d->spans.at[s].outer == NONE;
    return n;
}

/* Words of link a, as labelled, from where grammar has them begin: quoted Holm as saying [so],
 * according to the board, which meets today, [it rains]. */
static range not_before(const reporter *r, const attribution *a, range words)
{
    const quoth_doc *d = r->d;
    const cue *c = &d->cues.at[a->cue];
    uint32_t begins = words.start;

    if (item_quotes(d, c->head))
        begins = item_start(d, content_begins(d, r->m, a->cue));
    if (c->kind == CUE_ACCORDING) {
        content x = content_of_cue(d, r->m, a->cue, a->holder);
        begins = x.n && x.after ? item_start(d, x.part[0].first) : begins;
    }
    if (item_quotes(d, c->head) && begins >= words.end)
        return (range){0, 0}; /* quoted [Holm] as saying */
    if (words.start < begins && begins < words.end)
        words.start = begins;
    return words;
}

/* really, also, repeatedly: before a verb, no part of who does it. */
static bool is_adverb_between(const quoth_doc *d, const quoth_model *m, uint32_t t)
{
    const token *k = &d->tokens.at[t];
    str s = doc_slice(d, k->start, k->end);
    const str end = S("ly");
    bool ly = str_ends_in(s, &end, 1, 3);
    static const uint32_t OTHERS[] = {W(also), W(once), W(ever),  W(even),  W(just),  W(still),
                                      W(then), W(soon), W(often), W(again), W(later), W(never)};
    return k->shape == SHAPE_LOWER && ((ly && (!k->word || m->lex.words[k->word].pos == POS_ADV)) ||
                                       id_among(k->word, OTHERS, LEN(OTHERS)));
}

/* Does token t, the last of a phrase, want a noun behind it? */
static bool hangs_over(const reporter *r, uint32_t t)
{
    static const uint32_t SMALL[] = {W(to), W(in), W(of), W(for), W(with), W(at),
                                     W(by), W(on), W(a),  W(an),  W(the)};
    return id_among(r->d->tokens.at[t].word, SMALL, LEN(SMALL)) &&
           r->d->tokens.at[t].shape == SHAPE_LOWER;
}

/* How far the labels say that the phrase of x reaches, whose cue is c: {0, 0} if they do not. */
static range labelled_holder(const reporter *r, const cue *c, const mention *x)
{
    const quoth_doc *d = r->d;
    uint32_t begins = item_token(d, d->sentences.at[c->sentence].first);
    uint32_t first = item_token(d, x->first), last = item_token(d, x->last);
    uint32_t verb = item_token(d, c->first);
    segment s;

    if (!segment_at(d, item_token(d, x->head), &s) || s.label != LABEL_SOURCE)
        return (range){0, 0};
    s.sentence = c->sentence;
    if (s.first < begins && begins < s.last)
        s.first = begins; /* A. [My boss] said */
    segment_trim_source(r, &s);
    while (s.last > s.first + 1 && s.last > last && is_adverb_between(d, r->m, s.last - 1))
        s.last--; /* the mayor [really] say */
    if (s.first >= s.last)
        return (range){0, 0};
    if (x->kind == MEN_NAME && item_among(d, x->last, W(to), W(after), W(during)) && last < s.last)
        s.last = last; /* Ana Ruiz [to the press]: “Go home.” */
    if (last < s.last && item_word(d, r->m, x->last)->pos == POS_PAST &&
        item_gist(d, x->last + 1) & GIST_PREP && cue_ends(c) == ENDS_ING)
        s.last = last; /* The party [withdrew from talks], saying Q */
    if (item_token(d, x->head) < verb && s.first < verb && verb < s.last)
        s.last = verb; /* a source [sniping]: Q */
    while (s.last > last && hangs_over(r, s.last - 1))
        s.last--; /* the crowd [to] chants */
    if (first > s.first && item_among(d, x->first - 1, W(whom), W(which)))
        s.first = first; /* Holm, whom [Ana Ruiz] calls odd */
    if ((x->first >= c->last && s.first <= item_token(d, c->head)) ||
        segment_breaks(r, (uint32_t)(x - d->mentions.at)))
        s.first = first; /* Said [Ana Ruiz]: Q; the plan [Ana Ruiz] called Q */
    const token *end = &d->tokens.at[s.last - 1];
    if (end->kind == TOK_PUNCT && end->sub == ',' && s.last > s.first + 1) {
        if (item_among(d, x->last + 1, W(a), W(an)))
            return (range){0, 0}; /* Ana Ruiz, [a Republican], said */
        s.last--;
    }
    range words = segment_bytes(d, &s);
    return range_holds(words, item_range(d, x->first, x->last)) ? words : (range){0, 0};
}

/* Do quotations of others stand behind the one of link a, before token `last`?  “Go” - and the
 * crowd shouted “Stay” - “or stay.” */
static bool others_speak(const reporter *r, const attribution *a, uint32_t last)
{
    const quoth_doc *d = r->d;

    for (uint32_t s = a->span + 1; s < d->spans.n && d->spans.at[s].open < last; s++) {
        uint32_t n = r->taken[d->spans.at[s].open];
        const attribution *b = n ? &d->links.at[n - 1] : a;
        if (d->spans.at[s].outer == NONE && b->span == s && b->holder != NONE && b->cue != a->cue &&
            b->cue != NONE && b->holder != a->holder)
            return true;
    }
    return false;
}

/* How far the words around link a reach, where the taggers agree with it on which they are. */
static void refine(const reporter *r, attribution *a)
{
    quoth_doc *d = r->d;
    const cue *c = &d->cues.at[a->cue];
    range head = item_range(d, c->head, c->head + 1), who = {0, 0};
    segment s;

    if (item_is_span(d, c->head) || d->sentences.at[c->sentence].inside != NONE)
        return;
    if (a->holder != NONE && d->mentions.at[a->holder].sentence == c->sentence) {
        const mention *x = &d->mentions.at[a->holder];
        who = item_range(d, x->head, x->head + 1);
        range words = labelled_holder(r, c, x);
        if (words.end)
            a->holder_words = words;
    }
    const span *x = &d->spans.at[a->span];
    if (x->outer != NONE || !segment_at(d, x->open, &s) || s.label != LABEL_CONTENT)
        return;
    const sentence *in = &d->sentences.at[d->folds[a->span].sentence];
    uint32_t end = item_token(d, in->last);
    if (x[0].last < end && end < s.last)
        s.last = end; /* wrote: “It is late.” [The colleague], … */
    range words = not_before(r, a, segment_bytes(d, &s));
    uint32_t behind = d->folds[a->span].item + 1;
    if (a->holder != NONE && d->mentions.at[a->holder].sentence == c->sentence &&
        content_is_subject(d, c, &d->mentions.at[a->holder]) && c->head < behind &&
        behind < in->last && item_gist(d, behind) & (GIST_FINITE | GIST_HELPER))
        return; /* A post claiming that it is “late” [is false]. */
    if (words.start == words.end || spans_within(d, a->span, s.last) > FEW_SPANS ||
        others_speak(r, a, s.last))
        return;
    if (range_holds(words, a->content) && !range_holds(words, head) &&
        !(who.end && words.start == who.start))
        a->content_words = words;
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

    for (uint32_t k = first; k < last; k++) {
        uint8_t tag = d->tags[item_token(d, k)];
        if (penn_is_verb(tag) && tag != PENN_MD)
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

/* What is said ends before the comma behind which its own speaker stands: after promising
 * [that the pier would stay], Holm left. */
static range said_words(const reporter *r, const segment *s, const attribution *a, uint32_t holder)
{
    const quoth_doc *d = r->d;
    range words = not_before(r, a, segment_bytes(d, s));
    uint32_t first = holder == NONE ? 0 : d->mentions.at[holder].first;

    if (first > 1 && item_is(d, first - 1, ',') && item_start(d, first) < words.end &&
        item_start(d, first - 2) > words.start)
        words.end = item_end(d, first - 2);
    const sentence *in = &d->sentences.at[s->sentence];
    bool verb = false;
    for (uint32_t i = in->last; i-- > in->first + 1 && item_start(d, i) > words.start;) {
        if (item_start(d, i) >= words.end)
            continue;
        verb |= item_is_span(d, i) || item_gist(d, i) & (GIST_FINITE | GIST_HELPER | GIST_SAYS);
        if (item_is(d, i, ';') && !verb && item_end(d, i) < words.end)
            words.end = item_start(d, i); /* it was closed; [its owner] */
    }
    uint32_t end = in->last - 1;
    bool side = a->holder != NONE && d->mentions.at[a->holder].kind == MEN_RELATIVE;
    for (uint32_t i = report_item(r, s->first) + 1; side && i + 1 < in->last; i++)
        if (item_is(d, i, ',') && item_end(d, i) < words.end &&
            item_at(d, i + 1)->shape == SHAPE_LOWER &&
            item_gist(d, i + 1) & (GIST_FINITE | GIST_HELPER)) {
            words.end = item_start(d, i); /* Ruiz, who wrote [the report], is calm */
            break;
        }
    if (item_start(d, end) > words.start && item_end(d, end) < words.end && !item_is_span(d, end))
        words.end = item_start(d, end); /* at the benches. [Ruiz hit back] */
    return words;
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

/* The council, which paid for [the survey], has said: whom the clause that ends in mention h and a
 * comma is about, or h. */
static uint32_t outside_aside(const quoth_doc *d, uint32_t h, const cue *c)
{
    enum { LONGEST = 16 };
    const mention *x = &d->mentions.at[h];
    uint32_t first = d->sentences.at[c->sentence].first;

    if (x->sentence != c->sentence || !item_is(d, x->last, ',') || c->first != x->last + 1)
        return h;
    uint32_t street = x->first > first + 2 && item_is(d, x->first - 1, ',')
                          ? mention_ending(d, c->sentence, x->first - 1)
                          : NONE;
    if (street != NONE && mention_is_oblique(d, &d->mentions.at[street])) {
        uint32_t k = mention_subject(d, c->sentence, c->first);
        return k != NONE ? k : h; /* Ana Ruiz, of Hill Drive, [Tarn], denied */
    }
    for (uint32_t i = x->first; i > first + 1 && x->first - i < LONGEST; i--) {
        if (!item_is(d, i - 1, ',') && item_is_word(d, i - 1))
            continue;
        if (!item_is(d, i - 1, ',') || !item_among(d, i, W(who), W(which), W(whose)))
            return h;
        uint32_t k = mention_ending(d, c->sentence, i - 1);
        return k != NONE ? k : h;
    }
    return h;
}

static quoth_status push_report(reporter *r, const report *x)
{
    quoth_doc *d = r->d;
    uint32_t pieces = 0, holder = x->shared ? cue_subject(r, x->cue) : NONE,
             cue_margin = margin_of(d, x->cue), source_margin = margin_of(d, x->source);

    bool own = holder == NONE;
    if (own)
        holder = x->source ? segment_holder(r, x->source) : cue_neighbour(r, x->cue);
    TRY(push_cue(r, x->cue));
    const cue *c = &d->cues.at[d->cues.n - 1];
    uint32_t outside = holder != NONE ? outside_aside(d, holder, c) : NONE;
    own &= outside == holder;
    holder = outside;
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
    a.cue_words = segment_bytes(d, x->cue);
    if (x->source && holder != NONE && own && names_holder(d, x->source, holder) &&
        !item_quotes(d, c->head) && !item_as_saying(d, c->head - 1) && !stops_short(d, x->source))
        a.holder_words = segment_bytes(d, x->source);
    if (a.holder_words.end && segment_breaks(r, holder))
        a.holder_words.start = item_start(d, d->mentions.at[holder].first);
    range who = {0, 0};
    if (holder != NONE)
        who = item_range(d, d->mentions.at[holder].first, d->mentions.at[holder].last);
    for (uint32_t i = 0; i < x->content_n; i++) {
        if (segment_taken(r, x->content[i]) && !(sure && segment_wraps(r, x->content[i])))
            continue;
        range words = said_words(r, x->content[i], &a, x->source ? NONE : holder);
        if (words.start == words.end || range_holds(who, words) ||
            (who.end && words.start == who.start))
            continue; /* [The ship] was named “Hope”; who speaks is not in his words. */
        TRY(report_piece(d, &a, words, pieces == 0));
        if (!pieces++ && r->m->options.explain)
            explain_report(d, &a, cue_margin, source_margin);
    }
    return QUOTH_OK;
}

/* Reuters reported, citing two officials: a source, no words.  Declined to comment: no
 * words of anybody. */
/* denies nine [counts] of theft: a plea, no words. */
static bool only_pleads(const reporter *r, const report *x, uint32_t last)
{
    enum { REACH = 4 };
    const quoth_doc *d = r->d;
    uint32_t i = report_item(r, x->content[0]->first), end = i + REACH;

    if (!item_among(d, last, W(denies), W(denied), W(denying), W(admits), W(admitted),
                    W(admitting)))
        return false;
    for (; i < end; i++)
        if (item_among(d, i, W(counts), W(charges), W(offense), W(count)))
            return !item_among(d, i - 1, W(the), W(these), W(those));
    return false;
}

static bool says_nothing(const reporter *r, const report *x)
{
    const quoth_doc *d = r->d;
    uint32_t last = report_item(r, x->cue->last - 1);
    uint32_t begins = report_item(r, x->cue->first), told = report_item(r, x->content[0]->first);

    bool so = begins + 1 < last && item_among(d, last - 1, W(so)) &&
              item_gist(d, told) & GIST_THAT; /* spoke so softly that */
    bool asks = item_among(d, begins, W(declined), W(declines), W(refused)) &&
                (item_among(d, told, W(requests), W(request), W(interview)) ||
                 item_among(d, told + 1, W(requests), W(request), W(interview)));
    bool saying = begins == last && begins > 0 && item_among(d, last, W(saying)) &&
                  item_word(d, r->m, begins - 1)->pos == POS_ADJ; /* There is an old saying */
    if (so || asks || saying || only_pleads(r, x, last))
        return true;
    bool to = d->tokens.at[x->content[0]->first].word == W(to) || item_among(d, last, W(to));

    if (item_among(d, last, W(citing), W(quoting)) || /* when asked about the pier */
        (item_among(d, last, W(about)) &&
         item_among(d, last - 1, W(asked), W(quizzed), W(pressed))) ||
        (item_among(d, last, W(asked)) && last > 0 && item_among(d, last - 1, W(when), W(if)) &&
         r->d->tokens.at[x->cue->first].shape == SHAPE_LOWER) ||
        (d->tokens.at[x->content[0]->first].word == W(not ) &&
         d->tokens.at[x->content[0]->first + 1].word == W(to)))
        return true; /* Asked not to be named. */
    for (uint32_t i = report_item(r, x->cue->first); to && i <= last; i++)
        if (!item_is_span(d, i) && item_word(d, r->m, i)->classes & LEX_(DENY_VERB))
            return true;
    return false;
}

/* "Asked whether it rained, Ruiz laughed", "Ruiz, who came late, denied that it rained": nothing
 * that somebody says begins so. */
static bool begins_badly(const reporter *r, const report *x)
{
    static const uint32_t pointers[] = {W(that), W(this), W(it)};
    static const uint32_t asked[] = {W(asked), W(pressed), W(questioned)};
    static const uint32_t what[] = { W(whether), W(why), W(how), W(what), W(about), W(if) };
    const token *t = &r->d->tokens.at[x->content[0]->first];
    const word *w = &r->m->lex.words[t->word];
    bool one = x->content_n == 1 && x->content[0]->last == x->content[0]->first + 1;

    if (one && w->classes & LEX_(WH) &&
        (x->content[0] < x->cue || (t->word == W(what) && t[1].kind == TOK_WORD)))
        return true; /* What the papers say; welcomed what she called a gift */
    if (id_among(t->word, pointers, LEN(pointers)) && x->content_n == 1 &&
        x->content[0]->last == x->content[0]->first + 2 && t[1].word == W(up))
        return true; /* Moss summed [it up]. */
    if (id_among(t->word, pointers, LEN(pointers)) &&
        x->content[0]->last == x->content[0]->first + 2 &&
        r->m->lex.words[t[1].word].classes & LEX_(DAY))
        return true; /* He repeated [that Tuesday]. */
    if (one && (id_among(t->word, pointers, LEN(pointers)) || w->pos == POS_ADV))
        return true; /* A spokeswoman denied this, has not spoken publicly. */
    const token *before = t - (x->content[0]->first > 0);
    if (x->cue < x->content[0] && before->kind == TOK_PUNCT && before->sub == ',' &&
        id_among(r->d->tokens.at[x->cue->first].word, asked, LEN(asked)) &&
        r->d->tokens.at[x->cue->first].shape == SHAPE_TITLE)
        return true; /* Asked by whom, the aide smiled. */
    if (t->kind != TOK_WORD || w->pos == POS_NOUN)
        return false;
    if (t->shape == SHAPE_TITLE && x->content[0] < x->cue)
        return id_among(t->word, asked, LEN(asked)) && t[1].kind == TOK_WORD &&
               id_among(t[1].word, what, LEN(what));
    return t->shape == SHAPE_LOWER && w->classes & (LEX_(CUE_VERB) | LEX_(DENY_VERB)) &&
           (w->pos == POS_PAST || w->pos == POS_PART) && t[1].word == W(that);
}

/* The file is called [“budget.xls”]: marks that surely hold a name or title. */
static bool names_only(const reporter *r, const report *x)
{
    uint32_t i = report_item(r, x->content[0]->first);
    bool sure = false;

    if (x->content_n > 1 || !item_is_span(r->d, i) || report_item(r, x->content[0]->last - 1) != i)
        return false;
    nonspeech_reason(r->d, r->m, x->content[0]->sentence, i, &sure);
    return sure;
}

/* She [laughs] so hard; best [known] for “Halo”; the pearl, [described] this week in a journal, was
 * small: what follows is no content. */
static bool only_tells_how(const reporter *r, const report *x)
{
    const quoth_doc *d = r->d;
    const token *head = &d->tokens.at[x->cue->last - 1], *next = head + 1;
    uint32_t i = report_item(r, x->cue->last - 1);

    if (x->content[0]->first < x->cue->last)
        return false;
    if (item_among(d, i, W(told)) && i > 0 && item_is(d, i - 1, ',') &&
        item_among(d, i + 1, W(this), W(that), W(of), W(about)))
        return true; /* Vik, told this, left. */
    for (; i >= report_item(r, x->cue->first) && i > 0; i--) {
        if (item_among(d, i, W(known)))
            return true;
        if (item_among(d, i, W(laughs), W(laughed), W(smiles), W(smiled), W(nods), W(nodded),
                       W(shrugs), W(shrugged), W(sighs), W(sighed), W(grins), W(grinned)))
            return next->word != W(that) || item_token(d, i) + 1 != x->cue->last;
    }
    if (!x->source || x->source->last + 1 != x->cue->first || x->cue->last != x->cue->first + 1 ||
        head[-1].kind != TOK_PUNCT || head[-1].sub != ',' ||
        r->m->lex.words[head->word].classes & LEX_(TELL_VERB)) /* Ruiz, asked if it rained, */
        return false;
    for (uint32_t t = x->source->first - (x->source->first > 0); t < x->source->last; t++)
        if (d->tokens.at[t].kind == TOK_PUNCT && d->tokens.at[t].sub == ',')
            return false; /* Ruiz, a doctor, described it */
    str s = doc_slice(d, head->start, head->end);
    return s.n > 2 && memcmp(s.p + s.n - 2, "ed", 2) == 0;
}

static bool is_whole(const reporter *r, const report *x)
{
    return x->cue && x->content_n && !segment_taken(r, x->cue) && !segment_in_marks(r, x->cue) &&
           !says_nothing(r, x) && !begins_badly(r, x) && !names_only(r, x) && !only_tells_how(r, x);
}

static quoth_status read_paragraph(reporter *r, const paragraph *p)
{
    uint32_t n = reports_read(r->segments, segments_read(r, p), r->reports);

    for (uint32_t i = 0; i < n; i++)
        if (r->reports[i].cue)
            report_cut(r, &r->reports[i]);
    for (uint32_t i = 0; i < n; i++) {
        const report *x = &r->reports[i];
        if (x->cue && !x->content_n && !segment_taken(r, x->cue) && !segment_in_marks(r, x->cue))
            TRY(report_bare(r, x));
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
            refine(&r, a);
    }
    TRY(reports_plain(&r));
    for (uint32_t p = 0; p < d->paragraphs.n; p++)
        TRY(read_paragraph(&r, &d->paragraphs.at[p]));
    return QUOTH_OK;
}
