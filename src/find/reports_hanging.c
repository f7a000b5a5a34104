/*
 * reports_hanging.c - whose a cue is that hangs on another clause, one behind "and" or a participle.
 *
 *     [Ruiz] met Holm and came away convinced     the clause it goes on with
 *     After claiming it rained, [Ruiz] left       the clause behind
 *     Ruiz said so, and [Holm], citing it, said   the clause around
 */
#include "find/find.h"
#include "find/item.h"
#include "find/reports.h"
#include "find/view.h"
#include "tag/penn.h"

static bool is_tagged(const quoth_doc *d, uint32_t i, uint8_t tag)
{
    return item_is_word(d, i) && d->tags[item_token(d, i)] == tag;
}

/* Is mention x what a clause is about, one that a participle may hang on if part: after [Ruiz]
 * left; but not: after a call to [Ruiz]? */
static bool is_subject(const quoth_doc *d, const mention *x, bool part)
{
    return mention_acts(d, x) &&
           (!mention_is_oblique(d, x) ||
            (part && item_among(d, x->first - 1, W(after), W(before), W(since), W(until), W(as))));
}

/* A pier [which] opened last year, cost millions, and is said to sink: does the clause of mention x
 * end before item i? */
static bool clause_closed(const quoth_doc *d, const mention *x, uint32_t i)
{
    if (x->kind != MEN_RELATIVE)
        return false;
    for (uint32_t k = x->last; k < i; k++)
        if (item_is(d, k, ','))
            return true;
    return false;
}

/* "By [saying]", "and [claimed]", ", [warning]", "instead of [calling]": the verb of cue item i
 * hangs on a clause. */
static bool hangs_on(const quoth_doc *d, uint32_t i, bool part)
{
    if (!part)
        return item_among(d, i - 1, W(and), W(but), W(then));
    if (item_among(d, i - 1, W(to), W(of)))
        return i > 1 && item_among(d, i - 2, W(addition), W(instead));
    return item_is(d, i - 1, ',') ||
           item_among(d, i - 1, W(and), W(but), W(after), W(before), W(besides), W(by), W(despite),
                      W(in), W(since), W(upon), W(when), W(while), W(without));
}

uint32_t clause_subject(const quoth_doc *d, uint32_t s, uint32_t i, bool part)
{
    bool both = part && item_among(d, i - 1, W(and));

    if (i == d->sentences.at[s].first || !hangs_on(d, i, part))
        return NONE;
    for (uint32_t k = d->mention_from[s + 1]; k-- > d->mention_from[s];) {
        const mention *x = &d->mentions.at[k];
        if (x->last >= i)
            continue;
        bool does = is_subject(d, x, part) && !clause_closed(d, x, i);
        if (does || (both && is_tagged(d, x->last, PENN_VBG)))
            return x->flags & MEN_POSSESSOR ? NONE : k;
    }
    return NONE;
}

uint32_t loose_subject(const quoth_doc *d, uint32_t s, uint32_t i)
{
    const uint32_t start = d->sentences.at[s].first;

    if (i < start + 4 || !hangs_on(d, i, false) || !penn_is_finite(d->tags[item_token(d, i)]))
        return NONE;
    for (uint32_t k = mention_from_item(d, s, i); k-- > d->mention_from[s];) {
        const mention *x = &d->mentions.at[k];
        bool opens = x->first == start || item_is(d, x->first - 1, ',');
        if (!opens || x->last >= i || x->kind == MEN_RELATIVE || x->flags & MEN_POSSESSOR)
            continue;
        if (is_tagged(d, x->last, PENN_VBN) || (x->first == start && item_is(d, x->last, ',') &&
                                                item_among(d, x->last + 1, W(which), W(who))))
            return k;
    }
    return NONE;
}

uint32_t participle_beyond(const quoth_doc *d, uint32_t h, uint32_t i)
{
    const mention *x = &d->mentions.at[h];

    if (i < 1 || !item_is(d, i - 1, ','))
        return h;
    uint32_t k = clause_subject(d, x->sentence, i, true);
    for (uint32_t b = x->first; k < h && b > d->mentions.at[k].last; b--)
        if (item_among(d, b - 1, W(with), W(by)) || is_tagged(d, b - 1, PENN_VBG))
            return h; /* She left, with her aide, [Odd Lien], saying; left, leading [Lien], shouting */
    return k < h ? k : h;
}

uint32_t participle_past_occasion(const reporter *r, uint32_t h, uint32_t i)
{
    const quoth_doc *d = r->d;
    const mention *x = &d->mentions.at[h];
    bool somebody = item_gist(d, x->head) & GIST_PARTY && !item_among(d, x->head, W(times)) &&
                    !(item_word(d, r->m, x->head)->classes & LEX_(DOCUMENT));

    if (x->last != i || x->first < d->sentences.at[x->sentence].first + 3 ||
        x->kind != MEN_NOMINAL || somebody || !item_among(d, x->first - 1, W(in), W(at), W(on)) ||
        !item_is(d, x->first - 2, ','))
        return h;
    uint32_t k = clause_subject(d, x->sentence, x->first - 1, true);
    if (k == NONE || item_gist(d, d->mentions.at[k].last) & GIST_BE)
        return h; /* Ruiz was mocked, in a report saying */
    return k;
}

/* After calling it “odd”, [no money] was left; since announcing his run, [polls] show: does mention x, whom
 * the clause behind a participle is about, say nothing? */
static bool is_mute(const quoth_doc *d, const quoth_model *m, const mention *x)
{
    if (x->kind != MEN_NOMINAL)
        return false;
    if (item_among(d, x->first, W(no), W(little)) ||
        item_word(d, m, x->head)->classes & LEX_(DOCUMENT))
        return true;
    uint32_t verb = x->last + (item_gist(d, x->last) & GIST_ADVERB ? 1 : 0);
    return !(item_gist(d, x->head) & GIST_PARTY) && !(item_gist(d, verb) & GIST_CUE);
}

/* Whom a main clause is about that a comma parts from what stands before it, the first from mention k of
 * sentence s on that ends before item end and may say something; or NONE.  *found: there is one at all. */
static uint32_t set_off(const quoth_doc *d, const quoth_model *m, uint32_t s, uint32_t k,
                        uint32_t end, bool *found)
{
    *found = false;
    for (; k < d->mention_from[s + 1] && d->mentions.at[k].last < end; k++) {
        const mention *x = &d->mentions.at[k];
        *found =
            x->kind != MEN_RELATIVE && item_is(d, x->first - 1, ',') && is_subject(d, x, false);
        if (*found)
            return is_mute(d, m, x) ? NONE : k;
    }
    return NONE;
}

uint32_t clause_behind(const quoth_doc *d, const quoth_model *m, uint32_t s, uint32_t i)
{
    uint32_t start = d->sentences.at[s].first;
    bool found;

    if (i > start && !hangs_on(d, i, true))
        return NONE;
    uint32_t k =
        set_off(d, m, s, mention_from_item(d, s, i + 1), d->sentences.at[s].last + 1, &found);
    if (found || i > start + 2)
        return k;
    k = view_subject(d, m, s);
    bool comma =
        k != NONE && d->mentions.at[k].first > i && item_is(d, d->mentions.at[k].first - 1, ',');
    return comma ? k : NONE;
}

/* Ruiz said it was over, and [Holm], citing the cost, said: whose the participle at item i is, where it
 * stands between the subject of a later clause and its verb; or NONE. */
static uint32_t later_subject(const quoth_doc *d, uint32_t s, uint32_t i)
{
    enum { LONGEST = 24 };
    uint32_t end = d->sentences.at[s].last;
    uint32_t k = item_is(d, i - 1, ',') ? mention_ending(d, s, i - 1) : NONE;

    if (k == NONE || d->mentions.at[k].first < d->sentences.at[s].first + 2)
        return NONE;
    uint32_t joins = d->mentions.at[k].first - 1;
    if (!(item_gist(d, joins) & GIST_AND) && !item_among(d, joins, W(but), W(while), W(whereas)))
        return NONE;
    for (uint32_t b = i + 1; b + 1 < end && b < i + LONGEST && item_is_word(d, b - 1); b++)
        if (item_is(d, b, ',') && clause_acts(d, b + 1, s))
            return k;
    return NONE;
}

/* Ruiz and Holm met, [each] touting and [saying]: whose the participle of report x is where a pronoun in front of
 * it, or of the one it goes on from, counts those the clause is about; or NONE. */
static uint32_t each_of_them(const reporter *r, const report *x)
{
    static const uint32_t COUNTS[] = {W(all),  W(another), W(both), W(each),   W(half),
                                      W(many), W(most),    W(one),  W(others), W(some)};
    const quoth_doc *d = r->d;
    uint32_t s = x->cue->sentence, i = report_item(r, x->cue->first);
    bool second = i > 0 && item_gist(d, i - 1) & GIST_AND && x > r->reports && x[-1].cue &&
                  x[-1].cue->sentence == s && d->tags[x[-1].cue->first] == PENN_VBG;
    uint32_t k = mention_ending(d, s, second ? report_item(r, x[-1].cue->first) : i);

    if (k == NONE)
        return NONE;
    const mention *y = &d->mentions.at[k];
    bool counts = y->last == y->first + 1 && id_among(item_id(d, y->first), COUNTS, LEN(COUNTS));
    return counts && item_is(d, y->first - 1, ',') ? k : NONE;
}

uint32_t participle_subject(const reporter *r, const report *x)
{
    const quoth_doc *d = r->d;
    uint32_t s = x->cue->sentence, i = report_item(r, x->cue->first);
    uint32_t first = d->sentences.at[s].first, k = mention_ending(d, s, i);
    uint32_t each = each_of_them(r, x);

    if (each != NONE)
        return each;
    if (!x->source || x->source->first > x->cue->first)
        return NONE;
    if (x->shared && i > first) {
        uint32_t second = later_subject(d, s, i);
        if (second != NONE)
            return second;
    }
    if (!x->shared && x > r->reports && x[-1].cue && x[-1].source && x[-1].source < x->source &&
        x[-1].cue->last == x->source->first && d->tokens.at[x->source->first - 1].word == W(to))
        return segment_holder(r, x[-1].source);
    if (k != NONE)
        return item_among(d, d->mentions.at[k].first - 1, W(with)) &&
                       item_is(d, d->mentions.at[k].first - 2, ',')
                   ? k
                   : NONE;
    if (!(item_gist(d, first) & GIST_PREP ||
          item_word(d, r->m, first)->classes & LEX_(SUBORDINATOR)))
        return NONE;
    bool found;
    k = mention_from_item(d, s, report_item(r, x->source->last - 1) + 1);
    return set_off(d, r->m, s, k, i, &found);
}

bool participle_of_either(const quoth_doc *d, uint32_t h, uint32_t i)
{
    const uint32_t s = d->mentions.at[h].sentence;

    if (d->mentions.at[h].kind == MEN_RELATIVE || i < 3 || !item_is(d, i - 1, ','))
        return false;
    for (uint32_t k = mention_from_item(d, s, i); k-- > h + 1;) {
        const mention *x = &d->mentions.at[k];
        if (x->last >= i || (x->kind != MEN_RELATIVE && !item_is(d, x->first - 1, ',')))
            continue;
        return x->kind == MEN_RELATIVE && item_is(d, x->first - 1, ',') &&
               mention_antecedent(d, k) != h;
    }
    return false;
}
