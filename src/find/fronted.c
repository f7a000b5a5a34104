/*
 * fronted.c - a phrase of place or time before the subject, and no comma between.
 *
 *     In Leeds | Ana Ruiz said     By 2021 | President Ruiz was saying     On the wall | somebody wrote
 */
#include "find/chunk.h"
#include "find/item.h"

/* Does the sentence open with a preposition, and the phrase at item i stand right behind it or behind
 * another in what that one governs: In the town of [Leeds Ana Ruiz]? */
static bool is_fronted(const chunker *c, uint32_t i)
{
    enum { REACH = 7 };
    const gist things = 1u << P_DET | 1u << P_MOD | 1u << P_NOUN | 1u << P_NAME;
    uint32_t k = c->first + 1;

    if (i > c->first + REACH || !(c->is[c->first] & GIST_PREP))
        return false;
    while (k < i && (things >> part_of(c, k) & 1 || c->is[k] & (GIST_PREP | GIST_DEFINITE) ||
                     item_word(c->d, c->m, k)->classes & LEX_(DAY)))
        k++;
    return k == i && (c->is[i - 1] & (GIST_PREP | GIST_DEFINITE) ||
                      item_word(c->d, c->m, i - 1)->classes & LEX_(DAY));
}

static bool is_verb(const chunker *c, uint32_t i)
{
    return i < c->last && item_is_word(c->d, i) && item_at(c->d, i)->shape == SHAPE_LOWER &&
           c->is[i] & (GIST_FINITE | GIST_HELPER | GIST_SAYS) && !(c->is[i] & GIST_PREP);
}

static bool is_of(const chunker *c, uint32_t i, uint64_t classes)
{
    return item_word(c->d, c->m, i)->classes & classes;
}

/* Where somebody's name begins in the names of items [i, end), behind another: Leeds [Ana Ruiz], West Virginia
 * [Senator Ruiz], Northern Ireland [First Minister Ana Ruiz]; or end. */
static uint32_t second_name(const chunker *c, uint32_t i, uint32_t end)
{
    const uint64_t given = LEX_(FIRST_MALE) | LEX_(FIRST_FEMALE),
                   title = LEX_(TITLE) | LEX_(HONORIFIC);
    const uint64_t body = LEX_(ORG) | LEX_(ORG_END) | LEX_(ROLE), place = LEX_(PLACE);
    uint32_t k = i, who;

    while (k < end && !item_among(c->d, k, W(prime), W(vice), W(former)) && !is_of(c, k, title) &&
           !(is_of(c, k, given) && (!is_of(c, k, place) || is_of(c, k - 1, place))))
        k++;
    who = k;
    if (k < end && !is_of(c, k, given))
        while (k > i && !is_of(c, k - 1, place))
            k = item_at(c->d, k - 1)->shape == SHAPE_TITLE ? k - 1 : i;
    k = k > i ? k : who;
    k += k < who && item_among(c->d, k, W(city), W(county)); /* Mexico City [Mayor Ruiz] */
    return k > i && who + 1 < end && !is_of(c, k - 1, body) && !is_of(c, end - 1, body) ? k : end;
}

/* On the [back] */
static bool is_side(const chunker *c, uint32_t i)
{
    return item_among(c->d, i, W(back), W(front)) && item_among(c->d, i - 1, W(the));
}

uint32_t phrase_front_end(const chunker *c, uint32_t i, uint32_t stop)
{
    const gist things =
        1u << P_DET | 1u << P_MOD | 1u << P_NOUN | 1u << P_NAME | 1u << P_JOINER | 1u << P_STOP;
    const uint64_t who = LEX_(ROLE) | LEX_(TITLE) | LEX_(ROLES) | LEX_(UNNAMED);
    const quoth_doc *d = c->d;
    uint32_t end = i, k;

    if (!is_fronted(c, i))
        return stop;
    while (end < stop && (things >> part_of(c, end) & 1 || is_side(c, end)))
        end++;
    if (end < i + 2 || !is_verb(c, end))
        return stop;
    if (item_among(d, end - 1, W(somebody), W(someone), W(everybody), W(everyone), W(nobody)))
        return end - 1;
    for (k = end; k > i && (part_of(c, k - 1) == P_NAME || part_of(c, k - 1) == P_JOINER ||
                            part_of(c, k - 1) == P_STOP);)
        k--;
    if (k == end)
        return stop;
    if (k == i || part_of(c, k - 1) == P_DET)
        k = second_name(c, k, end);
    bool thing = k > i && k < end &&
                 (item_is_year(d, k - 1) || part_of(c, k - 1) == P_NAME || is_side(c, k - 1) ||
                  (part_of(c, k - 1) == P_NOUN && item_at(d, k - 1)->shape == SHAPE_LOWER &&
                   !(item_word(d, c->m, k - 1)->classes & who)));
    return thing ? k : stop;
}
