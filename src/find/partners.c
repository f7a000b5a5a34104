/*
 * partners.c - who may as well be meant as the likeliest: with whom, to whom, for whom he does it.
 *
 *     Holm blamed [Ana Ruiz].  She: either, where nothing tells the sex of Holm
 */
#include "find/item.h"
#include "find/resolver.h"

/* A town with a given name, "in Florence", that never did anything; Tarn Avenue, a greyhound. */
bool is_place(const resolver *r, uint32_t e)
{
    const identity *id = &r->c->ids.at[e];
    return (id->place && !id->acts) || (id->mute && !id->talks && !id->surname);
}

/* Holm runs it with [Ana Ruiz]; Holm blamed [Ana Ruiz].  [She]: may the best, of whose sex nothing is known, as well be
 * whom he does it to, in a sentence before s? */
bool has_partner(const resolver *r, const appearance *best, uint32_t s, uint8_t sex)
{
    const appearance *a;
    const entity *it = best->entity == NONE ? NULL : entity_at(r, best->entity);

    if (!it || !best->subject || it->kind != QUOTH_PERSON || it->gender || it->role.end)
        return false;
    for (uint32_t i = 0; (a = recent(r, i)) && a->sentence >= best->sentence; i++) {
        if (a->sentence != best->sentence || a->entity == NONE || a->entity == best->entity)
            continue;
        const entity *e = entity_at(r, a->entity);
        const mention *x = &r->c->d->mentions.at[a->mention];
        if (a->entity == r->talking || is_called(r, a->entity))
            continue; /* Holm met Ana Ruiz.  “Ruiz is late,” [she] said. */
        if (e->kind == QUOTH_PERSON && e->gender == sex && !e->plural && !is_place(r, a->entity) &&
            (item_among(r->c->d, x->first - 1, W(with)) ||
             (best->sentence < s && !a->possessor && !(item_gist(r->c->d, x->last) & GIST_FINITE))))
            return true;
    }
    return false;
}

/* [Ruiz]'s office asked for it, which Holm gave.  [He]: may the best, who only owns the subject, as well be who does
 * something himself there? */
bool owns_subject(const resolver *r, const appearance *best, uint8_t sex)
{
    const quoth_doc *d = r->c->d;
    const appearance *a;

    if (!best->possessor || !best->subject || best->entity == NONE)
        return false;
    for (uint32_t i = 0; (a = recent(r, i)) && a->sentence >= best->sentence; i++)
        if (a->sentence == best->sentence && a->entity != NONE && a->entity != best->entity &&
            !a->possessor && !a->oblique && !a->home && a->entity != r->talking &&
            !is_called(r, a->entity) && suits_person(a, entity_at(r, a->entity), sex) &&
            item_gist(d, d->mentions.at[a->mention].last) & GIST_FINITE)
            return true;
    return false;
}

/* [Ana Ruiz] and Lea Holm met.  [She]: may the best as well be the other of a pair? */
bool is_of_pair(const resolver *r, const appearance *best, uint8_t sex)
{
    const quoth_doc *d = r->c->d;
    uint32_t k = best->mention + 1;
    bool joint = k < d->mentions.n && d->mentions.at[k].flags & MEN_JOINT &&
                 d->mentions.at[k].first == d->mentions.at[best->mention].first;
    uint32_t both = joint ? d->entity_of[k] : k < d->mentions.n ? r->c->pairs[k] : NONE;

    if (both == NONE || best->entity == NONE || d->entity_of[best->mention] != best->entity)
        return false;
    const entity *e = entity_at(r, both),
                 *other = e->parts[1] != NONE ? entity_at(r, e->parts[1]) : e;
    return e->parts[0] == best->entity && other->kind == QUOTH_PERSON && other->gender == sex &&
           !(item_word(d, r->c->m, d->mentions.at[k].first)->classes & LEX_(POSSESSIVE));
}
