/*
 * own_names.c - the name that somebody gives, or is given, behind who it is.
 *
 *     A baker, who gave her name only as Ana, said
 *     A baker, identified only as Ana; asking to be identified only by her first name, Ana
 */
#include "find/chains.h"
#include "find/item.h"

/* gave her name only [as], gave only his first name[,], identified himself [as]: the item behind, from item i on,
 * where the name that somebody gives for himself begins; or NONE. */
static uint32_t behind_own_name(const quoth_doc *d, uint32_t i)
{
    static const str GIVES[] = {S("gave"), S("give"), S("gives"), S("giving")},
                     TELLS[] = {S("identified"), S("identifies"), S("introduced")},
                     SMALL[] = {S("first"), S("full"), S("her"),    S("his"),
                                S("just"),  S("only"), S("simply"), S("their")},
                     HELPS[] = {S("could"), S("only"), S("would")};
    enum { REACH = 6 };
    bool own = false;

    while (item_is_word(d, i) && str_among(item_text(d, i), HELPS, LEN(HELPS)))
        i++;
    bool tells = str_among(item_text(d, i), TELLS, LEN(TELLS)) && item_is_self(d, i + 1);
    if (!tells && !str_among(item_text(d, i), GIVES, LEN(GIVES)))
        return NONE;
    i += 1 + tells;
    for (uint32_t end = i + REACH; i < end && item_is_word(d, i); i++) {
        bool name = item_among(d, i, W(name));
        if (!name && !str_among(item_text(d, i), SMALL, LEN(SMALL)))
            break;
        own |= name;
    }
    if (item_among(d, i, W(as)) || (own && item_is(d, i, ',')))
        return own || tells ? i + 1 : NONE;
    return NONE;
}

/* One without a name, mention of, is entity e, who is named behind. */
static quoth_status take_own_name(chains *c, uint32_t of, uint32_t e)
{
    quoth_doc *d = c->d;

    if (of == NONE || e == NONE || d->mentions.at[of].kind != MEN_NOMINAL ||
        d->entity_of[of] != NONE || d->mentions.at[of].flags & MEN_PLURAL)
        return QUOTH_OK;
    const face *f = chain_face(c, of);
    if (d->entities.at[e].kind != QUOTH_PERSON || f->kind != QUOTH_UNNAMED || f->noun == NONE)
        return QUOTH_OK;
    d->entity_of[of] = e;
    d->resolved_by[of] = QUOTH_BY_DESCRIPTION;
    if (f->role_first >= f->role_last ||
        item_among(d, f->noun, W(man), W(woman), W(boy), W(girl), W(person)))
        return QUOTH_OK;
    return entity_role(c, e, f->role_first, f->role_last, f->noun);
}

quoth_status chains_self_named(chains *c, uint32_t k)
{
    const quoth_doc *d = c->d;
    const mention *x = &d->mentions.at[k];
    uint32_t i = item_among(d, x->first, W(who)) ? behind_own_name(d, x->last) : NONE;
    uint32_t who = i != NONE ? mention_beginning(d, x->sentence, i) : NONE;

    if (who == NONE || d->mentions.at[who].kind != MEN_NAME)
        return QUOTH_OK;
    return take_own_name(c, chain_antecedent(d, k), d->entity_of[who]);
}

/* A baker, identified only as [Ana]; who asked to be identified only by her first name, [Ana]: the item that "identified"
 * or "asked" is, before the name at item i; or NONE. */
static uint32_t where_identified(const quoth_doc *d, uint32_t i, uint32_t first)
{
    static const str SMALL[] = {S("as"),   S("by"),   S("first"),  S("her"),
                                S("his"),  S("just"), S("last"),   S("middle"),
                                S("name"), S("only"), S("simply"), S("their")};

    if (!item_among(d, i - 1, W(as)) && !(item_is(d, i - 1, ',') && item_among(d, i - 2, W(name))))
        return NONE;
    i -= item_is(d, i - 1, ',') ? 2 : 1;
    while (i > first && str_among(item_text(d, i), SMALL, LEN(SMALL)))
        i--;
    if (!str_eq(item_text(d, i), S("identified")))
        return NONE;
    bool asks = i > first + 3 && item_among(d, i - 1, W(be)) && item_among(d, i - 2, W(to)) &&
                item_among(d, i - 3, W(asked), W(asking));
    return asks ? i - 3 : i;
}

quoth_status chains_identified(chains *c, uint32_t k)
{
    const quoth_doc *d = c->d;
    const mention *x = &d->mentions.at[k];
    uint32_t i = where_identified(d, x->first, d->sentences.at[x->sentence].first), of = k;
    uint32_t from = d->mention_from[x->sentence];

    if (i == NONE)
        return QUOTH_OK;
    if (item_among(d, i, W(asking))) {
        of = from; /* A baker told Ruiz, asking to be */
    } else {
        i -= item_among(d, i - 1, W(who));
        i -= item_is(d, i - 1, ',');
        while (of > from && d->mentions.at[of].last > i)
            of--;
    }
    const mention *y = &d->mentions.at[of]; /* but: a lawyer for the man identified as Ana */
    bool ends = y->last == i && (item_is(d, i, ',') || y->core == y->last);
    ends |= item_among(d, i, W(asking));
    return of < k && ends ? take_own_name(c, of, d->entity_of[k]) : QUOTH_OK;
}
