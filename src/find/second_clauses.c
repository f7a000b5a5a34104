/*
 * second_clauses.c - whose verb stands behind a comma where a second clause began.
 *
 *     It sank, but [its owner], Tom Hale, called it “odd”
 *     Holm left after [Ruiz], 43, a baker, called it “odd”
 */
#include "find/item.h"
#include "find/nested.h"
#include "find/view.h"

enum { SURE = 65 }; /* The share of a sure verb of saying. */

/* The subject of cue y across what commas set off behind it: [the daily], citing officials, reported;
 * NONE: there is none. */
static uint32_t subject_beyond(const quoth_doc *d, const cue *y)
{
    enum { LONGEST = 12 };
    uint32_t first = d->sentences.at[y->sentence].first, i = y->first - 2, k = subject_of(d, y);

    if (k != NONE)
        return k;
    while (i > first + 1 && y->first - i < LONGEST && !item_is(d, i, ',') && !item_is_span(d, i))
        i--;
    return item_is(d, i, ',') && item_among(d, i + 1, W(citing), W(quoting))
               ? mention_ending(d, y->sentence, i)
               : NONE;
}

/* It sank [after] Ruiz, a baker, called: is the sentence about somebody who does something before item
 * i, so that a clause may begin there?  Not: Holm, who came [after] Ruiz, a baker, called. */
static bool acts_before(const quoth_doc *d, const quoth_model *m, uint32_t s, uint32_t i)
{
    uint32_t k = view_subject(d, m, s), verb = k != NONE ? d->mentions.at[k].last : i;

    if (verb < i && item_is(d, verb, ','))
        for (verb++; verb < i && !item_is(d, verb++, ',');)
            ;
    uint8_t pos = item_word(d, m, verb)->pos;
    return verb < i && (item_gist(d, verb) & (GIST_FINITE | GIST_HELPER | GIST_HAVE | GIST_SAYS) ||
                        pos == POS_PAST || pos == POS_PART);
}

bool begins_joined(const quoth_doc *d, const quoth_model *m, uint32_t k)
{
    const mention *x = &d->mentions.at[k];
    uint32_t s = x->sentence, first = d->sentences.at[s].first, i = x->first - 1;

    if (x->first <= first)
        return false;
    if (item_is(d, i, ';') || item_among(d, i, W(but), W(while), W(whereas), W(though), W(although),
                                         W(because), W(when), W(where), W(if), W(unless)))
        return true;
    if (item_among(d, i, W(after), W(before), W(since), W(as), W(until), W(once)))
        return i == first ? x->kind == MEN_NAME : !item_poses(d, i - 1) && acts_before(d, m, s, i);
    if (!(item_gist(d, i) & GIST_AND) || !acts_before(d, m, s, i))
        return false;
    bool comma = item_is(d, i - 1, ','); /* not: after Holm, a judge, and Ruiz, a baker, called */
    uint32_t other = mention_ending(d, s, i - comma);
    return other == NONE || (comma ? !item_is(d, d->mentions.at[other].first - 1, ',')
                                   : item_word(d, m, x->first)->classes & LEX_(POSSESSIVE));
}

/* Does a clause of its own begin with mention k, though it is not the first one?  One that somebody
 * tells of, if its verb says something: not: said Ruiz, a baker, had shown. */
static bool begins_clause(const quoth_doc *d, const quoth_model *m, uint32_t k, bool says)
{
    const mention *x = &d->mentions.at[k];
    uint32_t s = x->sentence, first = d->sentences.at[s].first, i = x->first - 1;

    if (x->first < first + 2)
        return begins_joined(d, m, k);
    if (item_gist(d, i) & GIST_THAT)
        return says && !(item_gist(d, i - 1) & (GIST_PREP | GIST_OF)); /* not: of that year */
    if (begins_joined(d, m, k))
        return true;
    if (item_is(d, i, ',')) { /* With Holm, the mayor, at her side, Ruiz, a baker, called */
        uint8_t pos = item_word(d, m, first)->pos;
        return x->kind == MEN_NAME && (item_gist(d, first) & GIST_PREP || pos == POS_ING);
    }
    for (uint32_t c = d->cue_from[s], end = d->cue_from[s + 1]; says && c < end; c++)
        if (reports_clause(d, m, &d->cues.at[c], x->first)) {
            uint32_t teller = mention_ending(d, s, d->cues.at[c].first);
            return teller != NONE && d->mentions.at[teller].kind != MEN_RELATIVE;
        }
    return false;
}

/* Is nothing but what is told of somebody between the commas at items a and b: 43, a baker; speaking
 * in Varn; a clerk who left? */
static bool is_aside(const quoth_doc *d, uint32_t a, uint32_t b)
{
    bool who = false;

    for (uint32_t i = a + 1; i < b; i++) {
        if (item_is_span(d, i) || item_is(d, i, ';') || item_is(d, i, ':'))
            return false;
        who |= (item_gist(d, i) & GIST_WH) != 0 || item_among(d, i, W(who), W(as));
        if (!who && ((item_gist(d, i) & GIST_HELPER && !item_is_clitic(d, i)) ||
                     (i == a + 1 && item_gist(d, i) & (GIST_FINITE | GIST_AND))))
            return false;
    }
    return b > a + 1;
}

/* Holm left after [Ruiz], 43, a baker, called: the subject of cue y's clause, whatever commas set off
 * behind it; NONE: it has another one, or is the first clause. */
static uint32_t set_off_subject(const quoth_doc *d, const quoth_model *m, const cue *y, bool says)
{
    enum { LONGEST = 20, FEW = 3 };
    uint32_t s = y->sentence, first = d->sentences.at[s].first, b = y->first - 1;

    for (uint32_t i = b - 1; i > first + 1 && b - i < LONGEST && !item_is_span(d, i); i--) {
        if (!item_is(d, i, ','))
            continue;
        uint32_t k = mention_ending(d, s, i), from = d->mention_from[s];
        for (uint32_t n = 0; k != NONE && k >= from && n < FEW; k--, n++) {
            const mention *x = &d->mentions.at[k];
            bool who = x->kind == MEN_NAME || x->flags & MEN_ELLIPTIC ||
                       item_gist(d, x->head) & GIST_PARTY;
            if (x->last == i && who && !(x->flags & MEN_POSSESSOR) && begins_clause(d, m, k, says))
                return is_aside(d, i, b) ? k : NONE;
            if (!k)
                break;
        }
    }
    return NONE;
}

/* Ruiz, a clerk, [conveyed] to Holm that it was “odd”; but: [voted] to “cut” it. */
static bool tells_that(const quoth_doc *d, const cue *y)
{
    enum { LIKELY = 60, REACH = 6 };

    if (y->share < LIKELY)
        return false;
    for (uint32_t i = y->last; i < y->last + REACH && (item_is_word(d, i) || item_is(d, i, '.'));
         i++)
        if (item_gist(d, i) & GIST_THAT)
            return !(item_gist(d, i + 1) & (GIST_HELPER | GIST_FINITE)); /* for a bill that would */
    return false;
}

uint32_t second_subject(const quoth_doc *d, const quoth_model *m, const cue *y)
{
    enum { SOME = 40 };
    uint32_t s = y->sentence, first = d->sentences.at[s].first;

    if (y->first < first + 4 || !item_is(d, y->first - 1, ',') || y->kind != CUE_SPEECH ||
        y->group & CUE_PASSIVE || mention_ending(d, s, y->first) != NONE)
        return NONE;
    uint64_t is = item_word(d, m, y->head)->classes;
    if (!(is & LEX_(OBJECT_VERB)) && (y->share < SOME || is & LEX_(THOUGHT_VERB)))
        return NONE;
    bool says = y->share >= SURE || is & LEX_(OBJECT_VERB) || tells_that(d, y);
    if (cue_ends(y) != ENDS_ING) {
        uint32_t k = one_of_whom(d, y);
        k = k != NONE ? k : set_off_subject(d, m, y, says);
        if (k != NONE)
            return k;
    }
    uint32_t k = says ? subject_beyond(d, y) : NONE;
    uint32_t i = k != NONE ? d->mentions.at[k].first : 0;
    if (i < first + 3 || d->mentions.at[k].kind == MEN_RELATIVE)
        return NONE;
    if (cue_ends(y) == ENDS_ING) /* its owner, Tom Hale, telling them */
        return item_is(d, i - 1, ',') && item_word(d, m, i)->classes & LEX_(POSSESSIVE) ? k : NONE;
    return begins_clause(d, m, k, true) ? k : NONE;
}

/* Is what ends before cue y its object or what a preposition takes, and not whose verb it is: who wrote [it] said, bitten in
 * [May] said? */
static bool is_no_subject(const quoth_doc *d, const cue *y, bool who)
{
    uint32_t k = mention_ending(d, y->sentence, y->first);

    if (k == NONE) /* not: made him say */
        return !item_among(d, y->first - 2, W(made), W(makes), W(let), W(lets));
    const mention *x = &d->mentions.at[k];
    gist before = item_gist(d, x->first - 1);
    if (x->kind == MEN_RELATIVE || before & GIST_THAT)
        return false;
    return before & (GIST_PREP | GIST_OF | GIST_TO) ||
           (who && !item_among(d, x->first - 1, W(said), W(says), W(say)) &&
            !item_among(d, x->head, W(he), W(she), W(they), W(i), W(we)));
}

/* [Holm] denied that she had lied, but admitted it was: who denies what somebody then says of the same one, or NONE. */
static uint32_t denies_before(const quoth_doc *d, const cue *y)
{
    const cue *x = &d->cues.at[d->cue_from[y->sentence]];
    uint32_t i = x->last + (item_gist(d, x->last) & GIST_THAT ? 1 : 0);

    return x->last < y->first && item_among(d, x->head, W(denied), W(denies)) && y->share >= SURE &&
                   y->kind == CUE_SPEECH && !(y->group & CUE_PASSIVE) &&
                   item_among(d, i, W(he), W(she), W(it), W(they))
               ? subject_of(d, x)
               : NONE;
}

uint32_t related_subject(const quoth_doc *d, const quoth_model *m, const cue *y)
{
    enum { LONGEST = 16, NOT = CUE_MODAL | CUE_PASSIVE | CUE_TO | CUE_BE };
    uint32_t s = y->sentence, first = d->sentences.at[s].first, i = y->first - 1;

    if (y->first > first + 4 && item_among(d, i, W(but)))
        return denies_before(d, y);
    if (y->first < first + 7 || y->kind != CUE_SPEECH || y->group & NOT ||
        cue_ends(y) == ENDS_ING ||
        !(y->share >= SURE || item_word(d, m, y->head)->classes & LEX_(OBJECT_VERB)))
        return NONE;
    while (i > first + 2 && y->first - i < LONGEST && item_is_word(d, i) &&
           !item_among(d, i, W(but), W(while), W(whereas), W(though), W(although), W(and)))
        i--;
    if (!item_is_word(d, i) || i <= first + 2 || y->first - i >= LONGEST ||
        (item_gist(d, i) & GIST_AND && item_is_word(d, i - 1)))
        return NONE;
    i += item_gist(d, i + 1) & GIST_THAT && mention_beginning(d, s, i + 2) != NONE ? 1 : 0;
    uint32_t k = mention_beginning(d, s, i + 1);
    const mention *x = k != NONE ? &d->mentions.at[k] : NULL;
    if (!x || x->flags & MEN_POSSESSOR || x->kind == MEN_PRONOUN || x->core + 2 > y->first)
        return NONE;
    uint32_t verb = x->last < y->first ? x->last : x->core;
    bool who = item_gist(d, verb) & GIST_WH || item_among(d, verb, W(who), W(which), W(that));
    bool does = false;
    for (uint32_t n = verb + who; n < y->first; n++) {
        uint8_t pos = item_word(d, m, n)->pos;
        does |= item_gist(d, n) & (GIST_FINITE | GIST_HELPER | GIST_HAVE | GIST_BE) ||
                (n == verb + who && (pos == POS_PAST || pos == POS_PART || pos == POS_VERB));
    }
    return does && y->first > verb + who + 1 && is_no_subject(d, y, who) ? k : NONE;
}
