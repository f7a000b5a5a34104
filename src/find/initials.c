/*
 * initials.c - who the letters before a turn are: Ines Carver met Tom Arden.  ¶ [IC]: Why?  ¶ [TA]: Why not?
 */
#include "find/chains.h"
#include "find/item.h"

/* Is e, who comes in before item `before`, somebody whose name begins so? */
static bool bears(const chains *c, uint32_t e, str letters, uint32_t before)
{
    const identity *id = &c->ids.at[e];
    const entity *x = &c->d->entities.at[e];
    size_t n = 0;

    if (x->kind != QUOTH_PERSON || x->plural || id->words.n < 2 || id->first >= before)
        return false;
    for (uint32_t i = id->first; i < id->last; i++) {
        const item *t = item_at(c->d, i);
        if (!item_is_word(c->d, i) || t->shape == SHAPE_LOWER)
            continue;
        if (n == letters.n || item_text(c->d, i).p[0] != letters.p[n++])
            return false;
    }
    return n == letters.n;
}

static uint32_t bearer(const chains *c, str letters, uint32_t before)
{
    uint32_t who = NONE;

    for (uint32_t e = 0; e < c->d->entities.n; e++)
        if (bears(c, e, letters, before)) {
            if (who != NONE)
                return NONE;
            who = e;
        }
    return who;
}

void chains_initials(chains *c)
{
    enum { VOICES = 8, LETTERS = 3 };
    quoth_doc *d = c->d;
    uint32_t letters[VOICES], whose[VOICES], n = 0, v;

    for (uint32_t i = c->first_of[SHORT_NAMES]; i != NONE; i = c->names.at[i].next) {
        uint32_t k = c->names.at[i].mention, e = d->entity_of[k];
        const mention *x = &d->mentions.at[k];
        str s = item_text(d, x->first);
        if (!(x->flags & MEN_TURN) || e == NONE || x->last != x->first + 1 ||
            item_at(d, x->first)->shape != SHAPE_UPPER || s.n < 2 || s.n > LETTERS)
            continue;
        for (v = 0; v < n && letters[v] != e; v++)
            ;
        if (v == n && n == VOICES)
            return;
        if (v == n) {
            letters[n] = e;
            bool body = d->entities.at[e].kind == QUOTH_ORGANIZATION; /* EU, UN */
            whose[n++] = c->ids.at[e].words.n == 1 && !body ? bearer(c, s, x->first) : NONE;
        }
        if (whose[v] == NONE)
            continue;
        d->entity_of[k] = whose[v];
        d->resolved_by[k] = QUOTH_BY_SHORT_NAME;
    }
}
