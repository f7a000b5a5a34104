/*
 * span_content.c - which words of its sentence a link attributes with those in its marks.
 *
 *     Ruiz said [the law was “late”].
 *     [The lake is], Ruiz said, [“a bath”].
 */
#include "find/span_content.h"

#include "find/asides.h"
#include "find/content.h"
#include "find/item.h"
#include "find/parties.h"
#include "find/view.h"

/* Only spans, commas and stops in items [first, last). */
static bool only_marks(const quoth_doc *d, uint32_t first, uint32_t last)
{
    for (uint32_t i = first; i < last; i++)
        if (!item_is_span(d, i) && item_at(d, i)->kind != TOK_PUNCT)
            return false;
    return true;
}

/* Does the sentence hold a strong cue of its own? */
static bool has_strong_cue(const quoth_doc *d, uint32_t s)
{
    for (uint32_t c = d->cue_from[s]; c < d->cue_from[s + 1]; c++)
        if (d->cues.at[c].share >= 35)
            return true;
    return false;
}

/* Some called it [“a lifeline”] and others “vandalism”: where what link a attributes ends, at
 * `last` or before whoever has the next words without a cue. */
static uint32_t before_other(const quoth_doc *d, const attribution *a, uint32_t last)
{
    const attribution *next = a + 1;

    if (next >= d->links.at + d->links.n || next->span == NONE || next->cue != NONE ||
        next->holder == NONE || next->rule != RULE_SPEAKER_ONLY)
        return last;
    uint32_t at = d->folds[a->span].item, end = d->mentions.at[next->holder].first;
    end = end > d->folds[next->span].item ? d->folds[next->span].item : end;
    if (end <= at || end >= last || d->folds[next->span].sentence != d->folds[a->span].sentence)
        return last;
    end -= item_among(d, end - 1, W(by));
    while (end > at + 1 &&
           (item_at(d, end - 1)->kind == TOK_PUNCT || item_gist(d, end - 1) & GIST_AND ||
            item_among(d, end - 1, W(while), W(but))))
        end--;
    return end;
}

/* said [the law, passed in May,] “has no author”: does span item at go on with a subject that begins
 * at item first, right behind the verb, and what commas set off? */
static bool is_predicate(const quoth_doc *d, const quoth_model *m, uint32_t s, uint32_t first,
                         uint32_t at)
{
    uint32_t k = mention_beginning(d, s, first), verb = item_span(d, at)->open + 1;
    const mention *x = k != NONE ? &d->mentions.at[k] : NULL;

    if (!x || x->last + 1 >= at || !item_is(d, x->last, ',') || item_is(d, first - 1, ',') ||
        item_word(d, m, x->last + 1)->classes & (LEX_(CONJUNCTION) | LEX_(SUBORDINATOR)))
        return false;
    const token *t = &d->tokens.at[verb];
    const word *w = &m->lex.words[t->word];
    bool treats =
        d->text.p[t->end - 1] == 's' && !w->classes && (w->pos == POS_NONE || w->pos == POS_NOUNS);
    return t->shape == SHAPE_LOWER && (treats || m->gist[t->word] & (GIST_FINITE | GIST_HELPER));
}

/* The part of its cue's content that a quoted span stands in. */
typedef struct {
    const quoth_doc *d;
    const quoth_model *m;
    const attribution *a;
    const cue *c;
    uint32_t s, at;       /* Sentence and item of the span. */
    uint32_t first, last; /* Items. */
    bool clause, after;   /* Of the content. */
} place;

/* She shrugged.  It was “late.”: the words of a link whose cue, if any, stands in another sentence. */
static range carried_content(const quoth_doc *d, const attribution *a)
{
    uint32_t s = d->folds[a->span].sentence, at = d->folds[a->span].item;
    const sentence *x = &d->sentences.at[s];
    bool whole = a->rule == RULE_CARRY && at > x->first && !has_strong_cue(d, s);

    if (!whole)
        return a->content;
    uint32_t last = x->last;
    while (last > at + 1 && item_at(d, last - 1)->kind == TOK_PUNCT)
        last--;
    return item_range(d, x->first, last);
}

/* shouts of “Go” from the back rows; what Ruiz calls “the ark” - a sanctuary - */
static bool is_named(const quoth_doc *d, const attribution *a)
{
    uint32_t at = d->folds[a->span].item, behind = d->cues.at[a->cue].last;
    const mention *who = a->holder != NONE ? &d->mentions.at[a->holder] : NULL;

    if (behind + 1 == at && item_among(d, behind, W(of)))
        return true;
    return behind == at && item_at(d, at + 1)->kind == TOK_PUNCT && who &&
           who->last == d->cues.at[a->cue].first &&
           who->first > d->sentences.at[d->folds[a->span].sentence].first &&
           item_among(d, who->first - 1, W(what));
}

/* said [to us at half-time], “Stay!”: do the words of x before its marks say to whom and when? */
static bool leads_in(const place *x)
{
    const quoth_doc *d = x->d;

    if (x->at < x->first + 3 || !item_is(d, x->at - 1, ',') ||
        !(item_gist(d, x->first) & GIST_PREP) || item_gist(d, x->first + 1) & GIST_VERBAL)
        return false;
    for (uint32_t i = x->first + 1; i + 1 < x->at; i++)
        if (!item_is_word(d, i) || item_gist(d, i) & (GIST_FINITE | GIST_HELPER | GIST_THAT))
            return false;
    return d->tokens.at[d->spans.at[x->a->span].open + 1].shape != SHAPE_LOWER;
}

/* said [it was late], “and odd”, “all of it”: do the words in the marks go on with a clause in front of them? */
static bool goes_on_inside(const place *x)
{
    const quoth_doc *d = x->d;
    const token *inner = &d->tokens.at[d->spans.at[x->a->span].open + 1];
    bool acts = item_among(d, x->at + 1, W(and)) &&
                item_word(d, x->m, x->at + 2)->pos == POS_PAST &&
                !content_left_behind(d, x->m, x->s, x->at + 1, true);
    return inner->shape == SHAPE_LOWER &&
           !acts && /* said he was late, “as ever,” and thanked her */
           item_begins_clause(d, x->s, x->first) &&
           (x->c->last == x->first || mention_ending(d, x->s, x->first) != NONE);
}

/* Are the words in the marks all of it? */
static bool stands_alone(const place *x)
{
    const quoth_doc *d = x->d;
    uint32_t at = x->at, open = d->sentences.at[x->s].first;
    bool set_off = at > open && at > x->first && !x->clause &&
                   (item_is(d, at - 1, ',') || item_is(d, at - 1, ':')) && x->after;

    set_off &= !is_predicate(d, x->m, x->s, x->first, at) && !goes_on_inside(x);
    set_off |= x->last == at + 1 && at > x->first && item_is(d, at - 1, ':'); /* All was calm: Q */
    if (set_off || only_marks(d, x->first, x->last) || leads_in(x))
        return true;
    const span *marks = &d->spans.at[x->a->span];
    bool opens = d->tokens.at[marks->open + 1].shape != SHAPE_LOWER;
    return at == x->first && x->after && opens &&
           (d->tokens.at[marks->last - 1].kind == TOK_PUNCT ||
            item_gist(d, at + 1) &
                (GIST_PREP | GIST_FINITE | GIST_HELPER)); /* said “Go.” and left */
}

/* was “late,” and [its owner, Holm, said], [Holm, its owner, said]: does somebody who says something else begin at
 * item i? */
static bool begins_apposed(const quoth_doc *d, uint32_t s, uint32_t i)
{
    uint32_t k = mention_beginning(d, s, i), behind = k != NONE ? d->mentions.at[k].last : 0;
    uint32_t n = k != NONE && item_is(d, behind, ',') ? mention_beginning(d, s, behind + 1) : NONE;

    return n != NONE &&
           (d->mentions.at[k].kind == MEN_NAME) != (d->mentions.at[n].kind == MEN_NAME) &&
           item_is(d, d->mentions.at[n].last, ',') &&
           item_gist(d, d->mentions.at[n].last + 1) & GIST_SAYS;
}

/* was “late,” and [Holm left]; but: was “late,” and [it rained], and [the valley could flood]. */
static bool begins_told(const quoth_doc *d, const quoth_model *m, uint32_t s, uint32_t i)
{
    if (begins_apposed(d, s, i))
        return true;
    if (!item_begins_clause(d, s, i) || item_word(d, m, i)->classes & LEX_(PRONOUN))
        return false;
    return !item_shifts_back(d, d->mentions.at[mention_beginning(d, s, i)].last);
}

uint32_t behind_cited(const quoth_doc *d, uint32_t s, uint32_t first)
{
    uint32_t k = first > d->sentences.at[s].first && item_among(d, first - 1, W(citing), W(quoting))
                     ? mention_beginning(d, s, first)
                     : NONE;
    return k != NONE && item_is(d, d->mentions.at[k].last, ',') ? d->mentions.at[k].last + 1
                                                                : first;
}

/* Holm, told that it was “late,” left: does a comma behind or in span item at close what cue c opened behind one? */
static bool closes_aside(const quoth_doc *d, const cue *c, uint32_t at)
{
    return c->group & CUE_PASSIVE && c->last <= at && c->first > 0 &&
           item_is(d, c->first - 1, ',') && view_comma(d, at + item_is(d, at + 1, ','));
}

/* The claim [that Ruiz said] it was “late” [is] false: do the words of cue c, whose marks are item `at`, belong to
 * what the sentence is about, whose verb stands behind them? */
static bool main_verb_behind(const quoth_doc *d, const quoth_model *m, const cue *c, uint32_t at)
{
    const gist verb = GIST_BE | GIST_HAVE | GIST_HELPER | GIST_FINITE;
    uint32_t first = d->sentences.at[c->sentence].first;
    uint32_t k = mention_beginning(d, c->sentence, first);

    if (c->kind != CUE_SPEECH || c->last > at || !(item_gist(d, at + 1) & verb) || k == NONE)
        return false;
    uint32_t that = d->mentions.at[k].last;
    if (d->mentions.at[k].kind != MEN_NOMINAL || that >= c->first ||
        !(item_gist(d, that) & (GIST_THAT | GIST_WH) || item_word(d, m, that)->pos == POS_ING))
        return false;
    const token *inner = &d->tokens.at[item_span(d, at)->open + 1];
    bool whole = item_word(d, m, c->head)->classes & LEX_(OBJECT_VERB) ||
                 item_gist(d, at - 1) & GIST_TO ||
                 (inner->shape == SHAPE_LOWER &&
                  (m->gist[inner->word] & verb || mention_ending(d, c->sentence, at) != NONE));
    for (uint32_t i = c->last; i < at; i++) {
        if (item_is(d, i, ',') || item_is(d, i, ';'))
            return false;
        whole |= (item_gist(d, i) & verb) != 0;
    }
    return whole;
}

/* Does what stands right behind the marks begin something else? */
static bool ends_at_marks(const place *x)
{
    const quoth_doc *d = x->d;
    uint32_t at = x->at;
    const uint64_t turns = LEX_(SUBORDINATOR) | LEX_(WH);

    if (item_is(d, at + 1, ',') &&
        (item_word(d, x->m, at + 2)->classes & turns ||
         (at == x->first && item_begins_clause(d, x->s, at + 2)) ||
         (cue_ends(x->c) == ENDS_ING && item_gist(d, d->sentences.at[x->s].first) & GIST_PREP)))
        return true; /* said “late”, though …; under a sign reading “late”, Holm wept */
    if (at == x->first && item_is(d, at + 1, PUNCT_DASH) &&
        (item_word(d, x->m, x->c->head)->classes & LEX_(OBJECT_VERB) ||
         (x->a->holder != NONE && d->mentions.at[x->a->holder].kind == MEN_RELATIVE)))
        return true; /* voters - whom Ruiz called “lazy” - had; those who say, “No” - oh, stop */
    if (at == x->first && item_is(d, at + 1, ',') && item_is(d, at - 1, ',') &&
        item_gist(d, at + 2) & (GIST_FINITE | GIST_HELPER))
        return true; /* His last words, “late,” are carved */
    const token *stop = &d->tokens.at[d->spans.at[x->a->span].last - 1];
    uint32_t by = at + 1 + item_is(d, at + 1, ',');
    if (item_among(d, by, W(according)) && item_gist(d, by + 1) & GIST_TO && view_comma(d, by - 1))
        return true; /* said it was “late”, according to Holm */
    if (closes_aside(d, x->c, at) || main_verb_behind(d, x->m, x->c, at) ||
        (x->c->last <= at && content_left_behind(d, x->m, x->s, by, view_comma(d, by - 1))))
        return true;
    if (x->c->last < at && item_word(d, x->m, x->c->head)->classes & LEX_(OBJECT_VERB) &&
        item_gist(d, at + 1) & (GIST_FINITE | GIST_HELPER) &&
        !(item_word(d, x->m, at - 1)->classes & LEX_(DETERMINER) ||
          item_at(d, at - 1)->flags & TOK_POSSESSIVE))
        return true; /* A clip claiming that Ruiz called voters “late” was shared. */
    if (stop->kind != TOK_PUNCT || stop->sub != ',' || x->last <= at + 2 || x->c->last > at)
        return false;
    if (cue_ends(x->c) == ENDS_ING && item_gist(d, at + 1) & (GIST_FINITE | GIST_HELPER | GIST_BE))
        return true; /* Ruiz, with one calling him “late,” left */
    if (item_among(d, at + 1, W(a), W(an)) && content_appended(d, x->first, x->last) == at)
        return true; /* was “late,” a claim that many doubt */
    return item_among(d, at + 1, W(and), W(but), W(while)) && begins_told(d, x->m, x->s, at + 2);
}

/* Where the words end behind the marks, at most at x->last. */
static uint32_t behind_marks(const place *x)
{
    const quoth_doc *d = x->d;
    uint32_t at = x->at, last = ends_at_marks(x) ? at + 1 : x->last, teller;
    uint32_t holder = link_holder(d, x->a);
    const mention *by = holder != NONE ? &d->mentions.at[holder] : NULL;

    if (by && by->first > at + 1 && by->first < last && item_among(d, by->first - 1, W(by)))
        last = by->first - 1; /* was called “weak” [by one of the mayors] */
    if (item_word(d, x->m, x->c->head)->classes & LEX_(OBJECT_VERB) && at + 2 < last &&
        item_gist(d, at + 1) & GIST_AND && !(item_gist(d, at + 2) & GIST_PART) &&
        item_gist(d, at + 2) & (GIST_VERBAL | GIST_FINITE))
        last = at + 1; /* called it “late” and appealed for more */
    uint32_t own = x->c->last <= at ? content_appended(d, x->first, last) : last;
    last = own > at ? own : last; /* was “late” again[, a remark he regrets] */
    last = x->c->last <= at ? content_tail(d, x->m, x->s, x->c->last, at + 1, last) : last;
    for (uint32_t k = at + 1; k + 2 < last && x->c->last <= at; k++)
        if (item_is(d, k, ',') && item_among(d, k + 1, W(according)) &&
            item_gist(d, k + 2) & GIST_TO)
            last = k; /* was “late” in May, according to a letter */
    for (uint32_t k = at + 1; k + 2 < last; k++)
        if (item_is(d, k, ';') && mention_beginning(d, x->s, k + 1) != NONE &&
            d->cues.at[d->cue_from[x->s + 1] - 1].first > k)
            last = k; /* felt “ill”; Ruiz said … */
    if (x->c->last <= at && last > at + 1 && teller_behind(d, x->s, at, &teller) != NONE)
        last = at + 1; /* called it “odd,” the Lantern reported */
    uint32_t verb = at + 1 + item_is(d, at + 1, ','),
             name = verb + 1 + item_among(d, verb + 1, W(the));
    if (name < last && item_brings(d, verb) && view_comma(d, verb - 1) && item_is_word(d, name) &&
        item_at(d, name)->shape != SHAPE_LOWER)
        last = at + 1; /* said it was “late”, relays Norinform */
    return before_other(d, x->a, last);
}

/* It was “late”, Holm said, and [“odd”, Ruiz said]: where link a's words begin behind those of another,
 * whose verb a comma closes; or item first. */
static uint32_t behind_other(const quoth_doc *d, const attribution *a, uint32_t first)
{
    const attribution *was = a - 1;

    if (a == d->links.at || was->cue == NONE || was->cue >= a->cue || was->span == NONE)
        return first;
    const cue *y = &d->cues.at[was->cue];
    uint32_t at = d->folds[a->span].item;
    uint32_t end = y->last; /* wrote [one]; */
    if (was->holder != NONE && d->mentions.at[was->holder].first == end)
        end = d->mentions.at[was->holder].last;
    bool closed = y->sentence == d->cues.at[a->cue].sentence && y->first > first && end < at &&
                  d->folds[was->span].sentence == y->sentence &&
                  d->folds[was->span].item < y->first &&
                  (item_is(d, end, ',') || item_is(d, end, ';')) && d->cues.at[a->cue].first > at;
    return closed ? end + 1 : first;
}

/* The ministry's conclusion: [the dam was] “late”: the item behind the colon that leads from a noun that is
 * cue c to a clause with the span, item at; or NONE. */
static uint32_t behind_colon(const quoth_doc *d, const cue *c, uint32_t at)
{
    uint32_t first = NONE;
    bool finite = false;

    if (c->kind != CUE_NOMINAL || c->last >= at)
        return NONE;
    for (uint32_t i = c->last; i < at; i++) {
        if (item_is(d, i, ':'))
            first = i + 1;
        finite |= first != NONE && item_gist(d, i) & (GIST_FINITE | GIST_HELPER);
    }
    return finite && mention_beginning(d, c->sentence, first) != NONE ? first : NONE;
}

uint32_t denier_speaks(const quoth_doc *d, const quoth_model *m, const cue *c, uint32_t at)
{
    if (!(item_word(d, m, c->head)->classes & LEX_(DENY_VERB)) || c->last >= at)
        return NONE;
    uint32_t k = mention_beginning(d, c->sentence, c->last);
    uint32_t i = k != NONE ? d->mentions.at[k].last : at;
    return i < at && item_is(d, i, ':') && !(item_gist(d, i + 1) & GIST_THAT) &&
                   !item_among(d, d->mentions.at[k].head, W(thing), W(things), W(this),
                               W(following))
               ? i + 1
               : NONE;
}

range span_content(const quoth_doc *d, const quoth_model *m, const attribution *a)
{
    uint32_t s = d->folds[a->span].sentence, at = d->folds[a->span].item;

    if (a->cue == NONE || d->cues.at[a->cue].sentence != s)
        return carried_content(d, a);
    if (is_named(d, a) || (at && item_is(d, at - 1, '(') && !item_is(d, at + 1, ')') &&
                           d->cues.at[a->cue].first > at)) /* (“Late,” Holm said.) */
        return a->content;
    uint32_t led = behind_colon(d, &d->cues.at[a->cue], at);
    uint32_t own = denier_speaks(d, m, &d->cues.at[a->cue], at);
    if (led != NONE)
        return item_range(d, led, at + 1);
    content c = content_of_cue(d, m, a->cue, link_holder(d, a));
    for (uint32_t i = 0; i < c.n; i++) {
        place x = {d,        m,      a, &d->cues.at[a->cue], s, at, c.part[i].first, c.part[i].last,
                   c.clause, c.after};
        if (at < x.first || at >= x.last)
            continue;
        x.first = behind_other(d, a, behind_cited(d, s, x.first));
        x.first = own != NONE && own > x.first ? own : x.first;
        if (stands_alone(&x))
            return a->content;
        uint32_t last = behind_marks(&x);
        return at == x.first && last == at + 1 ? a->content : item_range(d, x.first, last);
    }
    return a->content;
}

uint32_t span_content_end(const quoth_doc *d, const quoth_model *m, const attribution *a)
{
    uint32_t at = d->folds[a->span].item;

    if (a->cue == NONE || a->rule == RULE_CARRY ||
        d->cues.at[a->cue].sentence != d->folds[a->span].sentence)
        return UINT32_MAX;
    bool other = view_comma(d, at) && item_gist(d, at + 1) & GIST_AND &&
                 d->cues.at[a->cue].last <= at &&
                 begins_apposed(d, d->folds[a->span].sentence, at + 2);
    if (other || span_called_when(d, m, &d->cues.at[a->cue], at) ||
        closes_aside(d, &d->cues.at[a->cue], at) ||
        main_verb_behind(d, m, &d->cues.at[a->cue], at) || span_others_begin(d, m, a, at) != NONE)
        return item_end(d, at);
    uint32_t last = d->sentences.at[d->folds[a->span].sentence].last;
    uint32_t end = before_other(d, a, last);
    return end < last ? item_end(d, end - 1) : UINT32_MAX;
}

/* Are items [first, last) a phrase: mention k, as attacks on bridges in the north, or an article and
 * a word of any kind, [its closing]? */
static bool is_subject(const quoth_doc *d, const quoth_model *m, uint32_t k, uint32_t first,
                       uint32_t last)
{
    for (uint32_t j = k; j != NONE; j = mention_beginning(d, d->mentions.at[k].sentence, j + 1)) {
        j = d->mentions.at[j].last;
        if (j >= last || !(item_gist(d, j) & GIST_PREP)) {
            if (j == last)
                return true;
            break;
        }
    }
    return last == first + 2 && !item_is_span(d, first + 1) &&
           item_word(d, m, first)->classes & (LEX_(DETERMINER) | LEX_(POSSESSIVE));
}

/* [In the north], he said, roads are “odd”: is the first part of x, link a's words, what opens the clause
 * that its cue and who speaks interrupt? */
static bool is_opener(const quoth_doc *d, const quoth_model *m, const attribution *a,
                      const content *x)
{
    const cue *c = &d->cues.at[a->cue];
    const mention *h = a->holder != NONE ? &d->mentions.at[a->holder] : NULL;
    uint32_t i = x->part[1].first;

    return h && (h->last == c->first || h->first == c->last) && item_is(d, i - 1, ',') &&
           i == 1 + (h->last > c->last ? h->last : c->last) &&
           !(item_gist(d, i) & (GIST_AND | GIST_WH | GIST_THAT)) &&
           item_word(d, m, i)->pos != POS_ING &&
           content_opener(d, m, x->part[0].first, x->part[0].last);
}

range front_content(const quoth_doc *d, const quoth_model *m, const attribution *a)
{
    const range none = {0, 0};
    if (a->cue == NONE || a->rule == RULE_CARRY || d->cues.at[a->cue].kind == CUE_FRAME)
        return none;
    uint32_t s = d->folds[a->span].sentence, at = d->folds[a->span].item;
    const sentence *x = &d->sentences.at[s];
    const cue *c = &d->cues.at[a->cue];
    if (c->sentence != s || c->first < x->first + 2 || !d->spans.at[a->span].open)
        return none;
    if (at < c->first)
        return none;
    content y = content_of_cue(d, m, a->cue, a->holder);
    if (y.n < 2 || at < y.part[1].first)
        return none;
    uint32_t k = mention_beginning(d, s, y.part[0].first), verb = y.part[1].first;
    bool left_open = verb == at && item_gist(d, y.part[0].last - 1) & (GIST_FINITE | GIST_HELPER);
    const token *inner = &d->tokens.at[d->spans.at[a->span].open + 1];
    bool within =
        verb == at && inner->shape == SHAPE_LOWER &&
        m->gist[inner->word] & (GIST_FINITE | GIST_HELPER); /* Holm, he said, “was late” */
    bool what = item_among(d, y.part[0].first, W(what)) &&
                item_gist(d, verb) & GIST_BE; /* What he likes, he said, is “odd” */
    bool subject = (verb < at || within) &&
                   (what || is_subject(d, m, k, y.part[0].first, y.part[0].last)) &&
                   (within || item_gist(d, verb) & (GIST_FINITE | GIST_HELPER));
    bool joined =
        (item_among(d, verb, W(that), W(because), W(whether), W(until), W(why)) ||
         (verb + 1 == at && item_among(d, verb, W(with)))) &&
        item_begins_clause(d, s, y.part[0].first); /* He hopes, he said, that it is “odd” */
    bool condition = verb == at && inner->shape == SHAPE_LOWER &&
                     item_among(d, y.part[0].first, W(if), W(unless), W(whether)) &&
                     item_begins_clause(d, s, y.part[0].first + 1); /* If so, he said, “it is” */
    if (!subject && !joined &&
        !(((verb < at && !item_is(d, at - 1, ':')) || condition) && is_opener(d, m, a, &y)) &&
        (k == NONE || !left_open))
        return none;
    for (uint32_t i = y.part[0].first; i < y.part[0].last; i++)
        if (item_is_span(d, i))
            return none;
    const mention *h = a->holder != NONE ? &d->mentions.at[a->holder] : NULL;
    if (h && h->sentence == s && h->first < y.part[0].last)
        return none;
    return item_range(d, y.part[0].first, y.part[0].last);
}
