/*
 * openings.c - participles that open a sentence.
 *
 *     [Rising] Tide said        part of a name
 *     [Mitigating], Ana Ruiz said
 */
#include "find/chunk.h"
#include "find/item.h"

bool part_opens_body(const chunker *c, uint32_t i, const word *w)
{
    const uint64_t no_thing = LEX_(DAY) | LEX_(PLACE) | LEX_(NATIONALITY) | LEX_(TITLE) |
                              LEX_(ORG_NAME) | LEX_(FIRST_MALE) | LEX_(FIRST_FEMALE);
    const quoth_doc *d = c->d;
    const word *thing = item_word(d, c->m, i + 1);
    uint32_t k = i + 1;

    bool named = w->pos == POS_NAME && w->classes & LEX_(CUE_VERB); /* Planned */
    if ((w->pos != POS_ING && w->pos != POS_PART && !named) || i + 2 >= c->last ||
        (!named && (thing->pos == POS_NONE || thing->pos == POS_NAME)))
        return false;
    for (; k < c->last && item_at(d, k)->shape == SHAPE_TITLE; k++)
        if (item_word(d, c->m, k)->classes & no_thing)
            return false;
    if (item_gist(d, k) & GIST_OF && k > i + 1) {
        k += 1 + (uint32_t)item_among(d, k + 1, W(the));
        while (k < c->last && item_at(d, k)->shape == SHAPE_TITLE)
            k++;
    }
    return item_at(d, k)->shape == SHAPE_LOWER && item_gist(d, k) & GIST_SAYS;
}

bool part_does_alone(const chunker *c, uint32_t i)
{
    const quoth_doc *d = c->d;
    uint32_t k = i + 2;

    if (!item_is(d, i + 1, ','))
        return false;
    while (k < c->last && item_capitalised(item_at(d, k)))
        k++;
    return k > i + 2 && k + 1 < c->last && item_at(d, k)->shape == SHAPE_LOWER &&
           item_gist(d, k) & GIST_SAYS && !item_is(d, k + 1, ',') && !item_is(d, k + 1, '.');
}
