/*
 * couples.c - two who are named together.
 *
 *     Odd Lien and Turi Vang          an entity of two, "they"
 *     Leo and Ana Ruiz                he is Mr Ruiz
 *     Ana Ruiz and her brother, Leo   they, too
 */
#include "find/chains.h"
#include "find/item.h"

/* "Novalink and Corvane said in a joint statement": two bodies. */
static void join_bodies(const chains *c, const mention *both, uint32_t one, uint32_t two)
{
    enum { REACH = 64 };
    const quoth_doc *d = c->d;
    const sentence *s = &d->sentences.at[both->sentence];
    bool joint = false;

    if (!entity_is_bare(c, one, 1) || !entity_is_bare(c, two, 1))
        return;
    for (uint32_t i = s->first; i < s->last && i < both->last + REACH && !joint; i++)
        joint = item_among(d, i, W(joint), W(jointly), W(merger), W(companies), W(firms));
    if (!joint)
        return;
    c->d->entities.at[one].kind = c->d->entities.at[two].kind = QUOTH_ORGANIZATION;
}

/* The name behind "and" in joint mention k, false if there is none. */
static bool second_name(const chains *c, uint32_t k, face *f)
{
    const quoth_doc *d = c->d;
    mention second = d->mentions.at[k];
    uint32_t i = k ? d->mentions.at[k - 1].last : 0;

    if (!k || d->mentions.at[k - 1].first != second.first || i >= second.last ||
        item_word(d, c->m, i - 1)->classes & LEX_(HONORIFIC)) /* Mr and Mrs Lien */
        return false;
    second.first = second.name_first = i + 1;
    second.flags &= (uint8_t) ~(MEN_JOINT | MEN_PLURAL);
    while (second.name_first < second.name_last && item_is_word(d, second.name_first) &&
           item_at(d, second.name_first)->shape == SHAPE_LOWER)
        second.name_first++;
    for (uint32_t p = second.name_first; p + 1 < second.name_last; p++)
        if (item_at(d, p)->flags & TOK_POSSESSIVE)
            second.first = second.name_first = p + 1; /* Italy's Lien and [Norway's] Vang */
    *f = face_of(d, c->m, &second);
    return f->name_first < f->name_last;
}

/* [Leo] and Ana Ruiz, as k and f: he is Mr Ruiz, unless somebody else is called Leo; but: Tom, Leo and Ana. */
static quoth_status share_surname(chains *c, uint32_t k, const name_words *w)
{
    const face *f = chain_face(c, k);
    uint32_t e, i = f->name_first;
    bool many = i > 1 && item_is(c->d, i - 1, ',') && item_gist(c->d, i - 2) & GIST_GIVEN;

    if (f->name_last != i + 1 || f->kind != QUOTH_PERSON || f->role_first < f->role_last || many ||
        !(item_gist(c->d, i) & GIST_GIVEN))
        return QUOTH_OK;
    name_words own = name_words_of(c, f->name_first, f->name_last);
    if (own.n != 1 || entity_named(c, f, &own, &many) != NONE || many)
        return QUOTH_OK;
    own.at[own.n++] = w->at[w->n - 1];
    return entity_for(c, f, &own, &e);
}

quoth_status chains_seconds(chains *c)
{
    c->seconds = arena_zero(&c->d->arena, c->joint_end - c->joint, sizeof *c->seconds);
    if (!c->seconds && c->joint_end)
        return QUOTH_FATAL;
    for (uint32_t k = c->joint; k < c->joint_end; k++) {
        face f;
        uint32_t e;
        if (!(c->d->mentions.at[k].flags & MEN_JOINT) || !second_name(c, k, &f))
            continue;
        c->seconds[k - c->joint] = f;
        name_words w = name_words_of(c, f.name_first, f.name_last);
        bool given =
            item_word(c->d, c->m, f.name_first)->classes & (LEX_(FIRST_MALE) | LEX_(FIRST_FEMALE));
        if (w.n < 2 || f.kind != QUOTH_PERSON || !given)
            continue;
        TRY(entity_for(c, &f, &w, &e));
        if (e != NONE)
            TRY(share_surname(c, k - 1, &w));
    }
    for (uint32_t n = c->first_of[FULL_NAMES]; n != NONE; n = c->names.at[n].next) {
        uint32_t k = c->names.at[n].mention, i = c->faces[k].name_first;
        if (k && i > 1 && item_gist(c->d, i - 1) & GIST_AND &&
            item_gist(c->d, i - 2) & GIST_GIVEN && c->d->mentions.at[k - 1].last == i - 1 &&
            c->d->mentions.at[k].first == i && c->faces[k].kind == QUOTH_PERSON)
            TRY(share_surname(c, k - 1, &c->names.at[n].words)); /* met [Leo] and Ana Ruiz */
    }
    return QUOTH_OK;
}

/* Justices Odd Lien and Turi Vang, entities one and e, the first of them mention k: each is a justice. */
static void share_role(chains *c, uint32_t k, uint32_t one, uint32_t e)
{
    quoth_doc *d = c->d;
    entity *b = &d->entities.at[e];

    if (d->entities.at[one].kind != QUOTH_PERSON || b->kind != QUOTH_PERSON || b->role.end)
        return;
    face f = face_known(d, c->m, k);
    if (f.noun == NONE || f.role_first >= f.role_last)
        return;
    if (role_of_many(d, c->m, f.noun))
        b->role = role_range(d, c->m, f.role_first, f.role_last, f.noun);
}

/* "Odd Lien and Turi Vang": an entity of two. */
static quoth_status join(chains *c, uint32_t k)
{
    quoth_doc *d = c->d;
    uint32_t e, both;
    face f = c->seconds[k - c->joint];

    if (f.name_first >= f.name_last)
        return QUOTH_OK;
    name_words w = name_words_of(c, f.name_first, f.name_last);
    TRY(entity_for(c, &f, &w, &e));
    uint32_t one = d->entity_of[k - 1];
    if (e == NONE || one == NONE)
        return QUOTH_OK;
    share_role(c, k - 1, one, e);
    join_bodies(c, &d->mentions.at[k], one, e);
    face pair = {.kind = d->entities.at[one].kind, .plural = true};
    TRY(entity_new(c, &pair, &both));
    d->entities.at[both].parts[0] = one;
    d->entities.at[both].parts[1] = e;
    if (d->entities.at[e].kind != pair.kind)
        d->entities.at[both].kind = QUOTH_GROUP;
    d->entity_of[k] = both;
    return QUOTH_OK;
}

/* "Ana Ruiz and her brother, Leo": the two appear together, for "they".  "And" parts them. */
static quoth_status pair_up(chains *c, uint32_t k)
{
    quoth_doc *d = c->d;
    const mention *a = &d->mentions.at[k], *b = a + 1;

    if (a->kind != MEN_NAME || a->flags & MEN_JOINT || a->sentence != b->sentence)
        return QUOTH_OK;
    uint32_t one = d->entity_of[k], two = d->entity_of[k + 1];
    if (one == NONE || two == NONE || one == two)
        return QUOTH_OK;
    if (d->entities.at[one].kind != d->entities.at[two].kind || !d->entities.at[two].name.end)
        return QUOTH_OK;
    face pair = {.kind = QUOTH_GROUP, .plural = true, .human = d->entities.at[one].human};
    TRY(entity_new(c, &pair, &c->pairs[k + 1]));
    d->entities.at[c->pairs[k + 1]].parts[0] = one;
    d->entities.at[c->pairs[k + 1]].parts[1] = two;
    return QUOTH_OK;
}

quoth_status chains_couples(chains *c)
{
    for (uint32_t k = c->joint; k < c->joint_end; k++)
        if (c->d->mentions.at[k].flags & MEN_JOINT)
            TRY(join(c, k));
    return QUOTH_OK;
}

quoth_status chains_pairs(chains *c)
{
    const mention *at = c->d->mentions.at;

    for (uint32_t k = 0, n = c->d->mentions.n; k + 1 < n; k++)
        if ((at[k + 1].first == at[k].last + 1) & item_among(c->d, at[k].last, W(and)))
            TRY(pair_up(c, k));
    return QUOTH_OK;
}
