/*
 * no_saying.c - words of saying that announce nobody's words where they stand.
 *
 *     a post [shared] 12,000 times         what was done with what speaks,
 *     a letter [seen] by the Lantern       or with it
 *     the [campaign] chief                 part of what somebody is called
 *     [called] off the strike              another meaning
 */
#include "find/find.h"
#include "find/item.h"

/* Reuters, [citing] two officials, said: who is cited, no words. */
static bool only_cites(const quoth_doc *d, const sentence *s, uint32_t i)
{
    enum { REACH = 16 };

    if (i == s->first || !item_among(d, i, W(citing)) || !item_is(d, i - 1, ','))
        return false;
    for (uint32_t k = i + 1; k + 1 < s->last && k < i + REACH; k++) {
        if (item_is_span(d, k) || item_as_saying(d, k))
            return false;
        if (item_is(d, k, ','))
            return item_gist(d, k + 1) & GIST_SAYS;
    }
    return false;
}

/* A post [shared] 12,000 times, shared thousands of times, shared more than once claims: passed on by
 * many, no verb of whoever posted it. */
static bool shared_often(const quoth_doc *d, uint32_t i)
{
    uint32_t k = i + 1;

    if (!item_among(d, i, W(shared)) || i == 0 || (item_gist(d, i - 1) & GIST_PART) != P_NOUN)
        return false;
    k += item_among(d, k, W(more)) && item_among(d, k + 1, W(than)) ? 2 : 0;
    k += 1 + (item_gist(d, k + 1) & GIST_OF ? 1 : 0);
    return item_among(d, k, W(times)) || item_among(d, k + 1, W(times));
}

/* The letter, which was [seen] by the Lantern, says; an expert [cited] by the panel, Ana Ruiz, said:
 * who brought it, or who is meant, and no words. */
static bool only_brings(const quoth_doc *d, const sentence *s, uint32_t i)
{
    enum { REACH = 12 };

    if (i < s->first + 2 || !item_among(d, i + 1, W(by), W(in), W(for), W(on)))
        return false;
    bool seen = item_among(d, i, W(seen), W(obtained), W(viewed), W(reviewed)) &&
                item_gist(d, i - 1) & (GIST_BE | GIST_AND);
    bool named = item_among(d, i, W(cited), W(quoted), W(interviewed)) &&
                 (item_gist(d, i - 1) & GIST_PART) == P_NOUN;
    bool dated = item_among(d, i, W(published), W(released), W(issued), W(written), W(filed),
                            W(posted), W(sent), W(signed)) &&
                 item_gist(d, i - 1) & GIST_PARTY && item_among(d, i + 1, W(in), W(on)) &&
                 i > s->first + 3 && item_among(d, i - 3, W(in)) && item_is(d, i - 4, ',');
    for (uint32_t k = i; item_among(d, i + 1, W(by)) && k-- > s->first && i - k < REACH;)
        if (item_is_span(d, k) && item_among(d, k + 1, W(reads), W(read)))
            return true; /* Q, reads the note sent by Ruiz */
    bool says = false, comma = false;
    for (uint32_t k = i + 2; (seen || named || dated) && !says && k < s->last && k < i + REACH;
         k++) {
        if (item_is_span(d, k) || item_among(d, k, W(as)))
            return false;
        comma |= item_is(d, k, ',');
        says |= comma && item_gist(d, k) & (GIST_SAYS | GIST_FINITE | GIST_BE);
    }
    return says;
}

/* wrote to [campaign] manager Ana Ruiz: part of whom it was said to */
static bool of_office(const quoth_doc *d, const quoth_model *m, const sentence *s, uint32_t i)
{
    return i > s->first + 1 && i + 2 < s->last && item_gist(d, i - 1) & GIST_TO &&
           item_gist(d, i - 2) & GIST_SAYS && item_gist(d, i + 1) & GIST_OFFICE &&
           item_at(d, i + 1)->shape == SHAPE_LOWER && item_at(d, i + 2)->shape == SHAPE_TITLE &&
           (!(item_word(d, m, i)->classes & LEX_(TELL_VERB)) || item_among(d, i, W(press)));
}

/* in a report [released] on Monday: what was done with where it was said. */
static bool made_public(const quoth_doc *d, const quoth_model *m, const sentence *s, uint32_t i)
{
    enum { LONGEST = 4 };

    if (!item_among(d, i, W(released), W(published), W(posted), W(issued)) || i < s->first + 3 ||
        item_at(d, i - 1)->shape != SHAPE_LOWER ||
        !(item_word(d, m, i - 1)->classes & LEX_(DOCUMENT)) || item_is_span(d, i + 1))
        return false;
    for (uint32_t k = i - 2; k + 1 > s->first && i - k <= LONGEST && item_is_word(d, k); k--)
        if (item_gist(d, k) & GIST_PREP)
            return item_among(d, k, W(in)) && item_among(d, k + 1, W(a), W(an), W(the));
    return false;
}

/* A video [posted] to TikTok claims, video [posted] online shows: what was done with what speaks. */
static bool was_posted(const quoth_doc *d, const quoth_model *m, const sentence *s, uint32_t i)
{
    enum { REACH = 8 };
    static const str SEEN[] = {S("clip"),  S("clips"),  S("image"),      S("images"),
                               S("photo"), S("photos"), S("photograph"), S("picture")};

    if (!item_among(d, i, W(posted), W(shared), W(published), W(released)) || i == s->first ||
        (item_at(d, i - 1)->shape != SHAPE_LOWER && i != s->first + 1) ||
        !(item_word(d, m, i - 1)->classes & LEX_(DOCUMENT) ||
          str_among(item_text(d, i - 1), SEEN, LEN(SEEN))) ||
        !item_among(d, i + 1, W(to), W(on), W(in), W(by), W(online)))
        return false;
    for (uint32_t k = i + 2; k < s->last && k < i + REACH && item_is_word(d, k); k++)
        if (item_gist(d, k) & GIST_SAYS || item_among(d, k, W(shows), W(showed), W(show)))
            return !(item_gist(d, k - 1) & (GIST_TO | GIST_AND | GIST_HELPER | GIST_BE));
    return false;
}

/* was held on [suspicion] of “theft”, on charges of it: why somebody was. */
static bool names_charge(const quoth_doc *d, const sentence *s, uint32_t i)
{
    static const str CHARGES[] = {S("accusations"), S("allegations"), S("charges"), S("suspicion"),
                                  S("suspicions")};

    return i > s->first + 1 && item_among(d, i - 1, W(on)) && item_gist(d, i + 1) & GIST_OF &&
           str_among(item_text(d, i), CHARGES, LEN(CHARGES));
}

/* Police [held] Holm on suspicion of “theft”: nobody's words in particular, either. */
static bool is_charge(const quoth_doc *d, const sentence *s, uint32_t i)
{
    enum { REACH = 8 };

    if (!item_among(d, i, W(held), W(holding)))
        return names_charge(d, s, i);
    for (uint32_t k = i + 1; k <= i + REACH && k + 1 < s->last && item_is_word(d, k); k++)
        if (names_charge(d, s, k))
            return true;
    return false;
}

static bool ends_noun(const quoth_doc *d, const quoth_model *m, uint32_t i)
{
    uint32_t part = item_gist(d, i) & GIST_PART;
    return part == P_NOUN ||
           (part == P_OTHER && item_is_word(d, i) && item_at(d, i)->shape == SHAPE_LOWER &&
            item_word(d, m, i)->pos == POS_NONE);
}

/* would publish the inspection [reports] “in full”, said the newspaper [claims] “are lies”: a noun in the plural that
 * closes what something is done to, or that does what the words in marks begin with. */
static bool closes_phrase(const quoth_doc *d, const quoth_model *m, const sentence *s, uint32_t i)
{
    enum { LONGEST = 5 };
    const gist within = 1u << P_NOUN | 1u << P_MOD | 1u << P_NAME | 1u << P_POSS;
    uint32_t a = i;

    if (!item_among(d, i, W(claims), W(demands), W(pledges), W(reports), W(threats)) ||
        !item_is_span(d, i + 1) || i < s->first + 3 || !ends_noun(d, m, i - 1))
        return false;
    for (a = i - 1;
         a > s->first + 1 && i - a < LONGEST && within >> (item_gist(d, a - 1) & GIST_PART) & 1;)
        a--;
    a -= (item_gist(d, a - 1) & GIST_PART) == P_DET;
    if (a < s->first + 2)
        return false;
    const token *inner = &d->tokens.at[item_token(d, i + 1) + 1];
    if (inner->word == W(are) || inner->word == W(were))
        return true;
    const word *w = item_word(d, m, a - 1);
    bool does = w->pos == POS_PAST || w->pos == POS_VERB || w->pos == POS_ING ||
                w->pos == POS_PART || item_word(d, m, a - 2)->classes & LEX_(MODAL);
    return does && (!(w->classes & LEX_(CUE_VERB)) ||
                    item_among(d, a - 1, W(read), W(found), W(publish), W(published)));
}

/* The art of buying and [selling]: “…”: the second of two things to do, behind a preposition. */
static bool is_second_doing(const quoth_doc *d, const sentence *s, uint32_t i)
{
    static const str ing = S("ing");

    return i > s->first + 3 && item_gist(d, i - 1) & GIST_AND &&
           item_gist(d, i - 3) & (GIST_OF | GIST_PREP) &&
           str_ends_in(item_text(d, i), &ing, 1, 2) &&
           str_ends_in(item_text(d, i - 2), &ing, 1, 2) && item_is(d, i + 1, ':');
}

/* [called] off the strike, [calls] those claims into question */
static bool calls_off(const quoth_doc *d, const sentence *s, uint32_t i)
{
    enum { REACH = 6 };

    if (!item_among(d, i, W(call), W(calls), W(called), W(calling)))
        return false;
    for (uint32_t k = i + 2; k <= i + REACH && k + 1 < s->last; k++)
        if (item_among(d, k, W(into)) && item_among(d, k + 1, W(question), W(doubt)))
            return true;
    return item_among(d, i + 1, W(off));
}

bool says_nothing_here(const quoth_doc *d, const quoth_model *m, const sentence *s, uint32_t i)
{
    return made_public(d, m, s, i) || was_posted(d, m, s, i) || shared_often(d, i) ||
           only_cites(d, s, i) || only_brings(d, s, i) || is_charge(d, s, i) ||
           of_office(d, m, s, i) || closes_phrase(d, m, s, i) || calls_off(d, s, i) ||
           is_second_doing(d, s, i);
}
