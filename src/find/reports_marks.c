/*
 * reports_marks.c - what the labels add to quotations in marks: how far their words, and the
 * phrase of who says them, reach.
 */
#include "find/asides.h"
#include "find/content.h"
#include "find/item.h"
#include "find/parties.h"
#include "find/reports.h"
#include "find/span_content.h"
#include "find/view.h"
#include "tag/penn.h"
#include "tag/weights.h"

/* More spans in one content are a list, each with words of its own. */
enum { FEW_SPANS = 4 };

/* Outermost spans from span s on that open before token `last`, counted to FEW_SPANS + 1. */
static uint32_t spans_within(const quoth_doc *d, uint32_t s, uint32_t last)
{
    uint32_t n = 0;
    for (; s < d->spans.n && n <= FEW_SPANS && d->spans.at[s].open < last; s++)
        n += d->spans.at[s].outer == NONE;
    return n;
}

/* said [late last week] it rained, [Friday night] it rained: does item i begin to tell when somebody said
 * so?  Not: said last year was good, said tomorrow it would rain. */
static bool says_when(const reporter *r, uint32_t i)
{
    const quoth_doc *d = r->d;

    if (item_among(d, i, W(late), W(early), W(earlier), W(on)))
        i += 1 + item_among(d, i + 1, W(this));
    else if (item_at(d, i)->shape == SHAPE_LOWER && !item_among(d, i, W(yesterday)))
        return false;
    return item_is_when(d, r->m, i);
}

/* told everyone [she met] the plan was dead, the workers [it had hired] that they could stay: does the
 * clause at item i only say whom? */
static bool says_whom(const quoth_doc *d, uint32_t s, uint32_t i)
{
    enum { REACH = 8 };
    uint32_t k = mention_beginning(d, s, i), end = d->sentences.at[s].last;
    uint32_t verb = k != NONE ? d->mentions.at[k].last : end;

    while (verb < end && item_gist(d, verb) & (GIST_HAVE | GIST_HELPER))
        verb++;
    bool ends = verb < end && item_is_span(d, verb) && view_comma(d, verb);
    if (verb >= end || item_gist(d, verb) & GIST_SAYS || ends)
        return false;
    if (item_begins_clause(d, s, verb + 1))
        return true;
    for (i = verb + 1; i < end && i < verb + REACH && item_is_word(d, i); i++)
        if (item_among(d, i, W(that)))
            return item_begins_clause(d, s, i + 1);
    return false;
}

/* told the board [it rained], told him [there was no time], told him [that] at item i;
 * not: challenged the claim that, told all who came */
static bool told_clause(const quoth_doc *d, const quoth_model *m, const cue *c, uint32_t i)
{
    static const uint32_t TELLS[] = {W(tell),   W(assure), W(convince), W(inform),   W(persuade),
                                     W(remind), W(notify), W(promise),  W(reassure), W(warn)};

    if (!id_among(c->lemma, TELLS, LEN(TELLS)))
        return false;
    if ((item_gist(d, i) & GIST_PART) == P_WHO)
        return item_gist(d, i) & GIST_THAT;
    uint32_t k = mention_beginning(d, c->sentence, i);
    if (k != NONE && mention_opens_words(d, m, true, &d->mentions.at[k]))
        return true; /* told the inquest [she] “never” woke */
    return (item_begins_clause(d, c->sentence, i) && !says_whom(d, c->sentence, i)) ||
           (item_among(d, i, W(there)) && item_gist(d, i + 1) & (GIST_BE | GIST_MAY));
}

/* Words of link a, as labelled, from where grammar has them begin: quoted Holm as saying [so],
 * according to the board, which meets today, [it rains]. */
range report_not_before(const reporter *r, const attribution *a, range words)
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
    uint32_t behind = c->kind == CUE_SPEECH ? content_begins(d, r->m, a->cue) : 0;
    if (behind && says_when(r, behind) && words.start == item_start(d, behind)) {
        content x = content_of_cue(d, r->m, a->cue, a->holder);
        uint32_t first = x.n == 1 && x.after ? x.part[0].first : 0;
        bool subject = first > behind && (item_gist(d, first) & GIST_THAT ||
                                          mention_beginning(d, c->sentence, first) != NONE);
        begins = subject ? item_start(d, first) : begins;
    }
    if (behind && item_among(d, c->head, W(said), W(says), W(told), W(wrote), W(argued)) &&
        item_among(d, behind, W(at), W(in), W(on), W(during)) &&
        (words.start == item_start(d, behind + 1) ||
         (item_is_span(d, behind + 1) && words.start == item_start(d, behind)))) {
        content x = content_of_cue(d, r->m, a->cue, a->holder);
        bool that = x.n == 1 && x.after && item_gist(d, x.part[0].first) & GIST_THAT;
        begins =
            that ? item_start(d, x.part[0].first) : begins; /* said at [the rally that] it rained */
    }
    if (behind > c->last && words.start == item_start(d, c->last) &&
        told_clause(d, r->m, c, behind))
        begins = item_start(d, behind);
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

/* said [Ana Ruiz], head of the union, while the mayor, [Odd Lien], called it Q: of segment s, what is in
 * one clause with tokens first to last. */
static void within_clause(const quoth_doc *d, segment *s, uint32_t first, uint32_t last)
{
    static const uint32_t JOINS[] = { W(while), W(but), W(although), W(though) };

    for (uint32_t t = s->first; t + 1 < s->last; t++) {
        const token *k = &d->tokens.at[t];
        if (k->kind != TOK_PUNCT || k->sub != ',' || !id_among(k[1].word, JOINS, LEN(JOINS)))
            continue;
        if (t + 1 < first)
            s->first = t + 2;
        else if (t >= last) {
            s->last = t;
            return;
        }
    }
}

/* said Ana Ruiz[, pouring tea]; shouted Ana Ruiz [from the window]: what she does or has is no part of
 * mention x, a name, in segment s. */
static void trim_manner(const reporter *r, const mention *x, segment *s, bool behind)
{
    const quoth_doc *d = r->d;
    uint32_t last = item_token(d, x->last), i = x->last + 1;

    if (x->kind != MEN_NAME || s->last <= last)
        return;
    bool does = item_is(d, x->last, ',') && item_at(d, i)->shape == SHAPE_LOWER &&
                d->tags[item_token(d, i)] == PENN_VBG && !item_leads_office(d, i);
    bool from = item_among(d, x->last, W(from)) && item_at(d, x->last)->shape == SHAPE_LOWER;
    from |=
        s->first < last && behind && /* said Ana Ruiz [at a rally]; not: at Varn College */
        item_among(d, x->last, W(at), W(in), W(by), W(before), W(outside), W(inside), W(near)) &&
        item_at(d, i)->shape == SHAPE_LOWER && *item_text(d, i).p != '\''; /* in 't Veld */
    if (does || from || holder_manner(d, r->m, x))
        s->last = last;
}

/* Sitting at [Varn Court, the judge,] Ana Ruiz: where who speaks, mention x, stands behind a phrase that
 * opens the sentence, segment s begins with what is set off before her. */
static void trim_opener(const quoth_doc *d, const mention *x, segment *s)
{
    uint32_t i = x->first, first = d->sentences.at[x->sentence].first;

    while (i > first && item_token(d, i - 1) >= s->first)
        i--;
    if (i <= first || i >= x->first || !(item_gist(d, i - 1) & GIST_PREP))
        return;
    while (i < x->first && !item_is(d, i, ','))
        i++;
    if (i < x->first)
        s->first = item_token(d, i + 1);
}

/* replied Ana Ruiz, [who runs the pool]; Ana Ruiz, whose son Odd, [12, is ill], said: do the labels of
 * segment s stop within a clause about mention x? */
static bool stops_in_clause(const quoth_doc *d, const mention *x, const segment *s)
{
    const token *t = &d->tokens.at[s->last];

    if (!item_is(d, x->last, ',') || !item_among(d, x->last + 1, W(who), W(whose), W(which)))
        return false;
    return s->last == item_token(d, x->last) ||
           (t->kind == TOK_PUNCT && t->sub == ',' && t[1].kind == TOK_NUMBER);
}

/* [Ana Ruiz left and] her boss, Odd Lien, called it Q: do labels from token `from` to mention x hold a clause
 * that stands before hers? */
static bool clause_before(const reporter *r, const mention *x, uint32_t from)
{
    const quoth_doc *d = r->d;
    uint32_t i = x->first - 1, t = item_token(d, i), opens = d->sentences.at[x->sentence].first;

    if (x->kind == MEN_RELATIVE)
        return false;
    if (item_is(d, i, ',')) /* With Holm at [her side], Ana Ruiz, a baker, called it Q */
        return x->kind == MEN_NAME && item_is(d, x->last, ',') &&
               (item_among(d, opens, W(with)) || item_word(d, r->m, opens)->pos == POS_ING);
    if (item_is(d, i, ';') ||
        item_among(d, i, W(but), W(while), W(whereas), W(though), W(although), W(because), W(when),
                   W(where), W(after), W(before), W(since), W(as)))
        return true;
    if (!(item_gist(d, i) & GIST_AND))
        return false;
    while (t > from && !penn_is_finite(d->tags[t - 1]))
        t--;
    return t > from;
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
    uint32_t ends = item_token(d, d->sentences.at[c->sentence].last);
    if (last <= ends && ends < s.last) { /* said [Ms. Holm]. Ruiz, her rival, left */
        s.last = ends;
        while (s.last > last && d->tokens.at[s.last - 1].kind == TOK_PUNCT)
            s.last--;
    }
    within_clause(d, &s, first, last);
    segment_trim_source(r, &s);
    trim_manner(r, x, &s, x->first >= c->last);
    if (x->last <= c->first && x->kind != MEN_RELATIVE)
        trim_opener(d, x, &s);
    if (stops_in_clause(d, x, &s))
        return (range){0, 0};
    while (s.last > s.first + 1 && s.last > last && is_adverb_between(d, r->m, s.last - 1))
        s.last--; /* the mayor [really] say */
    if (s.first >= s.last)
        return (range){0, 0};
    bool manner = x->kind == MEN_NAME && item_among(d, x->last, W(to), W(after), W(during));
    if (last < s.last && (manner || (x->kind == MEN_RELATIVE && s.first == first)))
        s.last = last; /* Ana Ruiz [to the press]: “Go home.”; who [in May] said */
    bool acts = d->tags[last] == PENN_VBD && x->kind == MEN_NAME && x->first < c->first;
    if (last < s.last &&
        (acts || (item_word(d, r->m, x->last)->pos == POS_PAST && cue_ends(c) == ENDS_ING)))
        s.last = last; /* The party [withdrew from talks], saying Q */
    if (item_token(d, x->head) < verb && s.first < verb && verb < s.last)
        s.last = verb; /* a source [sniping]: Q */
    if (last < s.last && item_gist(d, x->last) & GIST_PREP && item_among(d, x->last + 1, W(which)))
        s.last = last; /* [A report] in which Ruiz is named says */
    uint32_t close, by;
    if (last < s.last && aside_teller(d, c->sentence, x->last, &close, &by) != NONE)
        s.last = last; /* [Holm], Ruiz recalled, said */
    if (item_is(d, x->last, ',') && last < s.last &&
        item_among(d, x->last + 1, W(but), W(while), W(as), W(whom)))
        s.last = last; /* said [Ana Ruiz], but Holm said; [the man], whom police */
    while (s.last > last && hangs_over(r, s.last - 1))
        s.last--; /* the crowd [to] chants */
    if (first > s.first && (item_among(d, x->first - 1, W(whom), W(which)) ||
                            (x->kind == MEN_PRONOUN && item_recalls(d, x->first - 1))))
        s.first = first; /* Holm, whom [Ana Ruiz] calls odd; Holm recalls [him] saying */
    if ((x->first >= c->last && s.first <= item_token(d, c->head)) ||
        segment_breaks(r, (uint32_t)(x - d->mentions.at)) ||
        (s.first < first && clause_before(r, x, s.first)))
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

/* said it was “late,” [then added]: “Very”: where the labelled words of link a end before the cue of
 * a quotation behind it, or `end`. */
static uint32_t before_next_cue(const reporter *r, const attribution *a, uint32_t last,
                                uint32_t end)
{
    const quoth_doc *d = r->d;
    const cue *own = &d->cues.at[a->cue];

    for (uint32_t s = a->span + 1; s < d->spans.n && d->spans.at[s].open < last; s++) {
        uint32_t n = r->taken[d->spans.at[s].open];
        const attribution *b = n ? &d->links.at[n - 1] : a;
        if (d->spans.at[s].outer != NONE || b->span != s || b->cue == NONE || b->cue == a->cue)
            continue;
        const cue *c = &d->cues.at[b->cue];
        const mention *by = b->holder != NONE ? &d->mentions.at[b->holder] : NULL;
        uint32_t i =
            by && by->sentence == c->sentence && by->last == c->first ? by->first : c->first;
        if (c->sentence != own->sentence || i < d->folds[a->span].item + 2 ||
            d->folds[a->span].sentence != c->sentence)
            return end;
        while (i > d->folds[a->span].item + 1 &&
               (item_is(d, i - 1, ',') || item_gist(d, i - 1) & GIST_AND ||
                item_among(d, i - 1, W(but), W(then))))
            i--;
        return item_end(d, i - 1) < end && i == d->folds[a->span].item + 1 ? item_end(d, i - 1)
                                                                           : end;
    }
    return end;
}

/* wrote that she was “late,” [and the mayor left]: a clause behind a comma inside the marks is no part
 * of the words of link a, which end at byte end; nor is the verb of the claim that they are. */
static uint32_t before_own_clause(const reporter *r, const attribution *a, const sentence *in,
                                  uint32_t end)
{
    const quoth_doc *d = r->d;
    const cue *c = &d->cues.at[a->cue];
    uint32_t i = d->folds[a->span].item + 1;

    if (view_last_mark(d, &d->spans.at[a->span]) == ',' && i + 2 < in->last &&
        item_among(d, i, W(and), W(but), W(while))) {
        uint32_t k = mention_beginning(d, d->folds[a->span].sentence, i + 1);
        const mention *x = k != NONE ? &d->mentions.at[k] : NULL;
        if (x && x->last < in->last && x->kind != MEN_PRONOUN && c->last < i &&
            !item_shifts_back(d, x->last) && penn_is_finite(d->tags[item_token(d, x->last)]))
            return item_end(d, i - 1);
    }
    uint32_t by = i + item_is(d, i, ',');
    uint32_t own = c->last < i ? content_appended(d, c->last, in->last) : in->last;
    if (own < in->last && own + 1 >= i && item_end(d, own) < end)
        return item_end(d, own - !item_is_span(d, own)); /* was “late,” [a claim that many doubt] */
    if (c->last < i && by < in->last &&
        content_left_behind(d, r->m, c->sentence, by, view_comma(d, by - 1)))
        return item_end(d, i - 1); /* was “late,” [drawing cheers] */
    uint32_t tail =
        c->last < i ? content_tail(d, r->m, c->sentence, c->last, i, in->last) : in->last;
    if (tail < in->last && item_end(d, tail - 1) < end)
        return item_end(d, tail - 1);
    if (a->holder == NONE || i > in->last)
        return end;
    const mention *who = &d->mentions.at[a->holder];
    uint32_t k = mention_ending(d, c->sentence, c->first);
    k = k != NONE && d->mentions.at[k].kind == MEN_RELATIVE && c->last < i
            ? mention_ending(d, c->sentence, d->mentions.at[k].first)
            : NONE;
    bool side = (k != NONE && d->mentions.at[k].first == in->first) ||
                (who->first == in->first + 1 && item_among(d, in->first, W(when), W(if), W(while)));
    if (!side && (c->kind != CUE_NOMINAL || !content_is_subject(d, c, who)))
        return end;
    content x = content_of_cue(d, r->m, a->cue, a->holder);
    uint32_t last = x.n == 1 && x.after ? item_end(d, x.part[0].last - 1) : end;
    return last < end && last >= item_end(d, i - 1) ? last : end;
}

/* said [the bridge, which many call “the Beast”], had closed: does the verb follow whose subject the
 * words of s are, as grammar sees? */
static bool verb_waits(const reporter *r, const segment *s)
{
    const quoth_doc *d = r->d;
    const token *comma = &d->tokens.at[s->last], *verb = comma + 1;

    bool aside = false;
    for (uint32_t t = s->first; t < s->last && !aside; t++)
        aside = d->tokens.at[t > 0 ? t - 1 : t].kind == TOK_PUNCT &&
                id_among(d->tokens.at[t].word, (uint32_t[]){W(which), W(who), W(whom)}, 3);
    return aside && comma->kind == TOK_PUNCT && comma->sub == ',' && verb->kind == TOK_WORD &&
           verb->shape == SHAPE_LOWER && penn_is_finite(d->tags[s->last + 1]) &&
           !(r->m->gist[verb->word] & GIST_SAYS);
}

/* [If it passes,] “we can pay,” Holm insisted: where words that begin at byte start behind a clause that
 * opens their sentence `in`, or behind right now, begin with it. */
static uint32_t with_condition(const reporter *r, const attribution *a, const sentence *in,
                               uint32_t start)
{
    const quoth_doc *d = r->d;
    uint32_t s = d->folds[a->span].sentence, at = d->folds[a->span].item, i = in->first;
    bool now = item_among(d, i, W(right)) && item_among(d, i + 1, W(now)) && item_is(d, i + 2, ',');

    if (d->cues.at[a->cue].first <= at || item_start(d, i) >= start ||
        !(now || (item_among(d, i, W(if), W(unless), W(once)) && item_begins_clause(d, s, i + 1))))
        return start;
    while (i < at && !item_is_span(d, i) && !item_is(d, i, ','))
        i++;
    return item_is(d, i, ',') && item_start(d, i + 1) == start ? item_start(d, in->first) : start;
}

/* reported, citing a letter, [that] it was “late”: where words of segment s begin that are no longer
 * about who is cited. */
static uint32_t past_cited(const reporter *r, const segment *s, uint32_t start)
{
    const quoth_doc *d = r->d;
    uint32_t i = report_item(r, s->first);

    return item_start(d, i) == start ? item_start(d, behind_cited(d, s->sentence, i)) : start;
}

/* told [Radio 5 Live] it was “late”: where whom cue c tells ends, if the words from byte `start` on halve the name; or
 * start. */
static uint32_t past_told(const quoth_doc *d, const cue *c, uint32_t start)
{
    uint32_t k = mention_beginning(d, c->sentence, c->last);
    const mention *x = k != NONE ? &d->mentions.at[k] : NULL;

    return x && x->kind == MEN_NAME && start > item_start(d, x->first) &&
                   start < item_end(d, x->core - 1) && !item_is_span(d, x->last)
               ? item_start(d, x->last)
               : start;
}

/* How far the words around link a reach, where the taggers agree with it on which they are. */
void report_refine(const reporter *r, attribution *a)
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
    if (verb_waits(r, &s))
        return;
    range words = report_not_before(r, a, segment_bytes(d, &s));
    uint32_t behind = d->folds[a->span].item + 1;
    const mention *holder = who.end ? &d->mentions.at[a->holder] : NULL;
    if (holder && c->head < behind &&
        (content_is_subject(d, c, holder) || holder->kind == MEN_RELATIVE ||
         (holder->first > in->first && item_among(d, holder->first - 1, W(which), W(whom)))) &&
        behind < in->last && item_gist(d, behind) & (GIST_FINITE | GIST_HELPER))
        return; /* A post claiming that it is “late” [is false]; Ana Ruiz, who calls it “late,” */
    if (c->first > behind && item_gist(d, behind) & (GIST_BE | GIST_HAVE) &&
        words.end == item_end(d, behind - 1))
        return; /* The word “late” [was used], according to Ruiz. */
    words.end = before_next_cue(r, a, s.last, words.end);
    words.end = before_own_clause(r, a, in, words.end);
    words.start = past_told(d, c, past_cited(r, &s, with_condition(r, a, in, words.start)));
    if (words.start >= words.end || spans_within(d, a->span, s.last) > FEW_SPANS ||
        others_speak(r, a, s.last))
        return;
    if (range_holds(words, a->content) && !range_holds(words, head) &&
        !(who.end && words.start == who.start))
        a->content_words = words;
}
