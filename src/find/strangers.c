/*
 * strangers.c - who comes between a person and the next "she", but is hardly meant.
 *
 *     Ana Ruiz made the film.  Blue Pencil called it “odd”.  “I'm glad,” she said.
 *     The mayor, who beat Ana Ruiz, was asked if it was “odd”.  “No,” she said.
 */
#include "find/face.h"
#include "find/item.h"
#include "find/resolver.h"

/* Is nothing known of who, first named by mention k as [Tidemark] or [Blue Pencil], or before it in one word, that only
 * a person has: a sex, an office, a given name, an age, a surname that goes for the whole, fame? */
static bool is_stranger(const resolver *r, uint32_t who, uint32_t k)
{
    const quoth_doc *d = r->c->d;
    const entity *e = entity_at(r, who);
    const identity *id = &r->c->ids.at[who];
    const mention *x = &d->mentions.at[k];

    if (e->gender || e->role.end || e->kind != QUOTH_PERSON || id->surname || id->kin ||
        id->words.n == 0 || id->words.n > 2 || id->last != id->first + id->words.n ||
        (id->first < x->first && id->words.n > 1) || id->first >= x->last)
        return false;
    const word *w = item_word(d, r->c->m, id->first);
    const uint64_t given = LEX_(FIRST_MALE) | LEX_(FIRST_FEMALE);
    return !(w->classes & given) && w->pos != POS_NAME && (w->pos || id->words.n == 1) &&
           !item_is(d, id->last, ',') && !item_is(d, id->last, '(');
}

bool stranger_before(const resolver *r, const appearance *best, uint8_t sex, uint32_t *other)
{
    const appearance *a;
    bool found = false, many = false;

    *other = NONE;
    if (best->entity == NONE || !best->subject || !is_stranger(r, best->entity, best->mention))
        return false;
    for (uint32_t i = 0; (a = recent(r, i)); i++) {
        if (a->entity == NONE || a->entity == *other || a->home || a->entity == r->talking)
            continue;
        const entity *e = entity_at(r, a->entity);
        if (e->kind != QUOTH_PERSON || e->gender != sex || e->plural)
            continue;
        many |= found;
        found = true;
        *other = a->entity;
    }
    uint32_t name = r->c->ids.at[best->entity].first;
    bool said =
        item_word(r->c->d, r->c->m, name)->pos != POS_NONE ||
        (name && item_among(r->c->d, name - 1, W(from), W(with))); /* bought it from Volta */
    *other = many || !said ? NONE : *other;
    return found;
}

bool is_in_relative(const quoth_doc *d, uint32_t s, uint32_t i)
{
    uint32_t first = d->sentences.at[s].first;

    while (i > first && !item_is(d, i - 1, ',') && !item_among(d, i - 1, W(who), W(whose), W(whom)))
        i--;
    return i > first && !item_is(d, i - 1, ',');
}

/* Does somebody else say something in the sentence of a? */
static bool other_speaks(const resolver *r, const appearance *a)
{
    const appearance *b;

    for (uint32_t i = 0; (b = recent(r, i)) && b->sentence >= a->sentence; i++)
        if (b->sentence == a->sentence && b->speaker && b->entity != a->entity)
            return true;
    return false;
}

/* The firm, whose head, [Ruiz], left, was ill: is what the clause of a tells of a body, so that "he" is rather Ruiz? */
static bool tells_of_body(const resolver *r, const appearance *a, uint32_t who)
{
    const quoth_doc *d = r->c->d;

    while (!item_among(d, who - 1, W(who), W(whose), W(whom)))
        who--;
    uint32_t k = mention_ending(d, a->sentence, who - 1 - item_is(d, who - 2, ','));
    uint32_t e = k != NONE ? d->entity_of[k] : NONE;
    return e != NONE && entity_at(r, e)->kind == QUOTH_ORGANIZATION;
}

bool only_related(const resolver *r, const appearance *a, bool here)
{
    const quoth_doc *d = r->c->d;
    const mention *x = &d->mentions.at[a->mention];
    uint32_t i = x->last, end = here ? r->at : d->sentences.at[a->sentence].last;
    bool off = x->first > 0 && item_is(d, x->first - 1, ',');

    if (a->subject || a->speaker || !is_in_relative(d, a->sentence, x->first - off) ||
        tells_of_body(r, a, x->first - off))
        return false;
    off |=
        item_is(d, i, ',') && item_at(d, i + 1)->shape == SHAPE_TITLE; /* whose [son], Ivo, left */
    for (i += off; i + 2 < end; i++)
        if (item_is(d, i, ','))
            return true;
    return !here && other_speaks(r, a);
}
