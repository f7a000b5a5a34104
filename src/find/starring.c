/*
 * starring.c - the one whom a piece on show and sport is about: Ana Ruiz left.  [The singer, 29,] wrote.
 */
#include "find/face.h"
#include "find/item.h"
#include "find/resolver.h"

static const str STARS[] = {
    S("actor"),      S("actress"),    S("broadcaster"), S("comedian"),  S("footballer"),
    S("influencer"), S("model"),      S("musician"),    S("presenter"), S("rapper"),
    S("singer"),     S("songwriter"), S("star"),        S("striker"),   S("superstar"),
};

/* Has e a name, and no trade but such a one? */
static bool may_star(const resolver *r, uint32_t e)
{
    const entity *x = entity_at(r, e);

    if (x->kind != QUOTH_PERSON || x->plural || !x->name.end)
        return false;
    return !x->role.end ||
           str_ends_in(doc_slice(r->c->d, x->role.start, x->role.end), STARS, LEN(STARS), 0);
}

/* Ruiz moved.  [Her neighbour's son] plays there.  The footballer: does a, in the sentence before that of x, tell of
 * somebody else without a name, who may be meant? */
static bool may_star_unnamed(const resolver *r, const mention *x, const appearance *a)
{
    const quoth_doc *d = r->c->d;
    const mention *y = &d->mentions.at[a->mention];

    if (a->sentence + 1 < x->sentence || a->sentence >= x->sentence || y->kind != MEN_NOMINAL ||
        y->flags & MEN_PLURAL || (a->entity != NONE && entity_at(r, a->entity)->name.end))
        return false;
    if (item_among(d, y->first, W(the)))
        return false; /* The Grammy winner laughed.  The singer: she herself */
    bool hers =
        item_word(d, r->c->m, y->first)->classes & LEX_(POSSESSIVE) && y->head == y->first + 1;
    return !hers && face_of(d, r->c->m, y).human;
}

uint32_t find_star(const resolver *r, uint32_t k, const face *f)
{
    const quoth_doc *d = r->c->d;
    const mention *x = &d->mentions.at[k];
    uint32_t who = NONE;

    bool alone = f->noun + 1 == x->core && (x->last == x->core || item_is(d, x->core, ','));
    bool leads = x->first == d->sentences.at[x->sentence].first || r->c->speaks[k] != NONE;
    if (!alone || !leads || item_at(d, x->last)->shape == SHAPE_TITLE || r->kept > RING ||
        !item_among(d, x->first, W(the)) || !str_among(item_text(d, f->noun), STARS, LEN(STARS)))
        return NONE;
    for (uint32_t i = 0; i < r->kept; i++) {
        uint32_t e = r->last[i].entity;
        bool acts = r->last[i].subject || r->last[i].speaker;
        if (may_star_unnamed(r, x, &r->last[i]))
            return NONE;
        if (e == NONE || e == who || !acts || !may_star(r, e))
            continue;
        if (who != NONE)
            return NONE;
        who = e;
    }
    uint8_t sex = who != NONE ? entity_at(r, who)->gender : 0;
    return f->gender && sex && f->gender != sex ? NONE : who;
}
