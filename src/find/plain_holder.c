/*
 * plain_holder.c - whose words a cue must be by grammar alone.
 *
 *     according to [Ruiz]
 *     It rained, [records] show.
 *     It rained, said [his wife], Ann Holm.
 *     [The form] states that it rained
 */
#include "find/content.h"
#include "find/item.h"
#include "find/reports.h"
#include "tag/penn.h"
#include "tag/states.h"

/* A cue that closes the sentence with its speaker needs no more. */
enum { CLOSING_SHARE = 40 };

/* k, if nothing but a stop follows that mention, its name, what it is or did: said [his lawyer], Ann Holm;
 * said [Ana Ruiz], a vet in Varn; said [traders], who saw it. */
static uint32_t ends_sentence(const quoth_doc *d, uint32_t k)
{
    if (k == NONE)
        return NONE;
    const mention *x = &d->mentions.at[k];
    uint32_t end = d->sentences.at[x->sentence].last, i = x->last;
    uint32_t name = x->kind == MEN_NOMINAL && item_is(d, i, ',')
                        ? mention_beginning(d, x->sentence, i + 1)
                        : NONE;
    if (name != NONE && d->mentions.at[name].kind == MEN_NAME)
        i = d->mentions.at[name].last;
    if (item_among(d, i + item_is(d, i, ','), W(who)) && item_gist(d, x->head) & GIST_PARTY)
        for (i += 2; i < end && !item_is_span(d, i) && !item_is(d, i, ',');)
            i++;
    if (x->kind == MEN_NAME && item_is(d, i, ',') &&
        (item_among(d, i + 1, W(a), W(an), W(the)) || item_gist(d, i + 1) & GIST_PARTY)) {
        bool relative = false; /* head of the union [that called] the strike */
        while (++i < end && item_is_word(d, i) && !item_is_span(d, i) &&
               (relative || !(item_gist(d, i) & (GIST_FINITE | GIST_HELPER | GIST_AND))))
            relative |= item_among(d, i, W(who), W(that), W(which), W(whose));
    }
    return i == end || (i + 1 == end && item_is(d, i, '.')) ? k : NONE;
}

/* It rained, photos obtained by [the Post] show: the mention that one at item i only brought, k, or h. */
static uint32_t brought(const quoth_doc *d, uint32_t h)
{
    const mention *x = &d->mentions.at[h];
    uint32_t i = x->first, t = item_token(d, i);

    if (i < d->sentences.at[x->sentence].first + 4 || !item_among(d, i - 1, W(by)) ||
        d->tags[t - 2] != PENN_VBN || item_is(d, i - 3, ','))
        return h;
    uint32_t k = mention_ending(d, x->sentence, i - 2);
    return k != NONE ? k : h;
}

bool cue_closes(const quoth_doc *d, const cue *x)
{
    return x->last + 1 == d->sentences.at[x->sentence].last && item_is(d, x->last, '.') &&
           !(x->group & (CUE_PASSIVE | CUE_NEGATED));
}

/* He broke into a long, [querulous] cry: a second adjective, and what looks like a verb is a noun. */
static bool is_second_adjective(const quoth_doc *d, const mention *x)
{
    uint32_t i = x->first;

    return x->kind == MEN_NOMINAL && x->last == i + 1 && (d->parts[i - 2] & GIST_PART) == P_MOD &&
           !(item_gist(d, i) & GIST_PARTY) && (d->parts[i - 3] & GIST_PART) == P_DET;
}

/* Who said [it rained], who told aides [it rained] */
static bool leads_to_clause(const quoth_doc *d, const cue *x)
{
    uint32_t whom = mention_beginning(d, x->sentence, x->last);

    return !(x->group & CUE_PASSIVE) && x->share >= SURE_SHARE &&
           (item_begins_clause(d, x->sentence, x->last) || item_among(d, x->last, W(that)) ||
            (whom != NONE && item_begins_clause(d, x->sentence, d->mentions.at[whom].last)));
}

/* As first [reported] by Holm, it rained; it rained, as [noted] by her. */
static bool as_told_by(const quoth_doc *d, const cue *x)
{
    uint32_t i = x->head, first = d->sentences.at[x->sentence].first;

    if (!item_among(d, i + 1, W(by)) || i == first ||
        !item_among(d, i, W(announced), W(confirmed), W(disclosed), W(mentioned), W(noted),
                    W(reported), W(revealed)))
        return false;
    i -= item_gist(d, i - 1) & GIST_ADVERB || item_among(d, i - 1, W(first)) ? 1 : 0;
    return i > first && item_among(d, i - 1, W(as)) && (i - 1 == first || item_is(d, i - 2, ','));
}

/* It rained, [the source], who asked not to be named, told Reuters: who is before cue x and the clause, or NONE. */
static uint32_t before_who(const quoth_doc *d, const cue *x)
{
    enum { REACH = 16 };
    uint32_t first = d->sentences.at[x->sentence].first, close = x->first - 1, i = close - 1;

    while (i > first && i + REACH > close && !item_is(d, i, ',') && !item_is_span(d, i))
        i--;
    uint32_t k = item_is(d, i, ',') && item_among(d, i + 1, W(who))
                     ? mention_ending(d, x->sentence, i)
                     : NONE;
    return k != NONE && d->mentions.at[k].first > first &&
                   item_is(d, d->mentions.at[k].first - 1, ',')
               ? k
               : NONE;
}

uint32_t plain_holder(const quoth_doc *d, uint32_t c)
{
    const cue *x = &d->cues.at[c];

    if (x->kind == CUE_ACCORDING)
        return mention_beginning(d, x->sentence, x->last);
    if (as_told_by(d, x))
        return mention_beginning(d, x->sentence, x->head + 2);
    bool within = item_is(d, x->last, ',') && d->labels[item_token(d, x->first)] == LABEL_CUE;
    uint32_t least = cue_closes(d, x) ? CLOSING_SHARE
                     : within         ? LABELLED_SHARE /* The pier, [he] points out, fell. */
                                      : SURE_SHARE;
    if (x->kind != CUE_SPEECH || x->share < least)
        return NONE;
    uint32_t h = mention_ending(d, x->sentence, x->first);
    if (h != NONE && item_among(d, x->first - 1, W(first)) && item_is(d, x->first - 2, ','))
        return NONE; /* The emails, [first] requested by Ruiz, show */
    if (h == NONE && x->first > d->sentences.at[x->sentence].first + 1 &&
        item_gist(d, x->first - 1) & GIST_ADVERB)
        h = mention_ending(d, x->sentence, x->first - 1); /* His father, [he] often said, */
    if (h == NONE && x->first > d->sentences.at[x->sentence].first && cue_ends(x) != ENDS_ING &&
        item_is(d, x->first - 1, ',')) {
        if (item_among(d, x->head, W(told), W(tells)))
            return before_who(d, x);
        /* It rained, said [his wife]; denies nine counts. */
        uint32_t k = mention_beginning(d, x->sentence, x->last);
        if (report_parts_joined(d, x, k))
            return k;
        h = k != NONE && item_left_open(d, x->first) && item_is(d, d->mentions.at[k].last, ',')
                ? k
                : ends_sentence(d, k);
        bool thing = h != NONE && d->mentions.at[h].kind == MEN_NOMINAL &&
                     (!(item_gist(d, d->mentions.at[h].head) & GIST_PARTY) ||
                      item_among(d, x->head, W(denies), W(denied)) || report_only_acts(d, x));
        bool object =
            h != NONE && (x->group & CUE_NEGATED || item_among(d, d->mentions.at[h].head, W(it)));
        return thing || object ? NONE : h; /* Ruiz, who had read it, never mentioned it. */
    }
    if (h != NONE && d->mentions.at[h].kind == MEN_RELATIVE && !leads_to_clause(d, x))
        return NONE; /* The report, [which] was posted today, [who] testified in May, */
    if (h != NONE && d->tags[item_token(d, x->head)] == PENN_VBN && x->first == x->head &&
        !(item_among(d, x->head, W(found), W(heard)) && cue_closes(d, x)))
        return NONE; /* Ruiz, an engineer [advised] by the court, said */
    h = h != NONE ? brought(d, h) : NONE;
    const mention *who = h != NONE ? &d->mentions.at[h] : NULL;
    uint32_t least_words = d->sentences.at[x->sentence].first + 3;
    bool off = who && who->first > d->sentences.at[x->sentence].first &&
               item_is(d, who->first - 1, ',') &&
               !(who->first >= least_words && is_second_adjective(d, who));
    return off ? h : NONE;
}

/* Holm advised [Ruiz] to go: the mention told to do something by cue x, or NONE. */
static uint32_t told_to_do(const quoth_doc *d, const cue *x)
{
    uint32_t k = item_among(d, x->head, W(advise), W(advised), W(advises), W(instructed))
                     ? mention_beginning(d, x->sentence, x->last)
                     : NONE;
    uint32_t i = k != NONE ? d->mentions.at[k].last : 0;

    return k != NONE &&
                   (d->mentions.at[k].kind != MEN_NOMINAL ||
                    item_gist(d, d->mentions.at[k].head) & GIST_PARTY) &&
                   item_gist(d, i + item_among(d, i, W(not ))) & GIST_TO
               ? k
               : NONE;
}

/* Norinform reported on Monday[, citing aides,] that it rained: do items [i, that) end with on whose word? */
static bool cites(const quoth_doc *d, uint32_t i, uint32_t that)
{
    enum { NEAR = 5 };

    for (uint32_t last = i + NEAR; i < last && i + 2 < that; i++)
        if (item_is(d, i, ','))
            return item_among(d, i + 1, W(citing), W(quoting)) && item_is(d, that - 1, ',');
    return false;
}

/* [Two men] who asked not to be named said it rained: who said it, cue x, or NONE. */
static uint32_t past_who(const quoth_doc *d, const cue *x)
{
    enum { REACH = 24 };
    uint32_t first = d->sentences.at[x->sentence].first, i = x->first;

    if (!(item_gist(d, x->head) & GIST_SAYS) ||
        !(item_begins_clause(d, x->sentence, x->last) || item_among(d, x->last, W(that))))
        return NONE;
    while (i > first + 1 && i + REACH > x->first && !item_is_span(d, i) && !item_is(d, i, ',') &&
           !item_among(d, i, W(who)))
        i--;
    uint32_t k = item_among(d, i, W(who)) ? mention_ending(d, x->sentence, i) : NONE;
    bool people = k != NONE && item_gist(d, d->mentions.at[k].head) & GIST_PARTY;
    uint32_t from = people ? d->mentions.at[k].first : 0;
    return people && i + 2 < x->first &&
                   (from == first || item_is(d, from - 1, ',') || item_gist(d, from - 1) & GIST_AND)
               ? k
               : NONE;
}

uint32_t plain_holder_of_that(const reporter *r, uint32_t c)
{
    const quoth_doc *d = r->d;
    const cue *x = &d->cues.at[c];

    if (x->kind != CUE_SPEECH || x->share < SURE_SHARE || cue_ends(x) == ENDS_ING ||
        x->group & (CUE_PASSIVE | CUE_TO | CUE_MODAL))
        return NONE;
    uint32_t h = mention_ending(d, x->sentence, x->first);
    if (h == NONE)
        return past_who(d, x);
    if (d->mentions.at[h].first != behind_dateline(d, x->sentence) ||
        d->mentions.at[h].flags & MEN_POSSESSOR || item_among(d, d->mentions.at[h].first, W(it)))
        return NONE; /* It is no wonder that */
    content told = content_of_cue(d, r->m, c, h);
    bool sourced = told.n == 1 && told.after && cites(d, x->last, told.part[0].first);
    uint32_t that = sourced ? told.part[0].first : content_begins(d, r->m, c);
    uint32_t whom = told_to_do(d, x);
    if (whom == NONE && (!(item_gist(d, that) & GIST_THAT) || !item_among(d, that, W(that)) ||
                         mention_beginning(d, x->sentence, that + 1) == NONE))
        return NONE;
    for (uint32_t i = that; i < d->sentences.at[x->sentence].last; i++)
        if (item_is_span(d, i) || (d->labels[item_token(d, i)] != LABEL_NONE && !sourced))
            return NONE;
    return h;
}
