/*
 * mutes.c - what is named like somebody, but never says a word.
 *
 *     Tarn Avenue, the A38          a street
 *     a greyhound, Malachy          an animal
 *     her memoir, Throwing Off      a book
 */
#include "find/chains.h"
#include "find/item.h"

/* Tarn [Avenue], Cedar [Park]: but Rosa Park, Vern Hill. */
static bool is_street(const chains *c, const face *f)
{
    static const str STREETS[] = {S("Avenue"),  S("Boulevard"), S("Bridge"), S("Crescent"),
                                  S("Highway"), S("Plaza"),     S("Road"),   S("Square"),
                                  S("Stadium"), S("Station"),   S("Street"), S("Terrace")};
    static const str SURNAMES[] = {S("Beach"), S("Court"), S("Drive"),  S("Gardens"),
                                   S("Green"), S("Hill"),  S("Hills"),  S("Island"),
                                   S("Lane"),  S("Park"),  S("Valley"), S("Wood")};
    const uint64_t given = LEX_(FIRST_MALE) | LEX_(FIRST_FEMALE);
    str s = item_text(c->d, f->name_last - 1);
    uint32_t i = f->name_first;

    if (str_among(s, STREETS, LEN(STREETS)))
        return true;
    return !(item_word(c->d, c->m, i)->classes & given) && item_text(c->d, i).n > 2 &&
           (item_id(c->d, i) || (i > 0 && item_gist(c->d, i - 1) & GIST_PREP)) &&
           str_among(s, SURNAMES, LEN(SURNAMES));
}

/* A38, God, [Saturday]'s match; [Trains] were late; [Subscribe] below. */
static bool is_no_name(const chains *c, const mention *x, const face *f)
{
    const uint64_t given = LEX_(FIRST_MALE) | LEX_(FIRST_FEMALE);
    static const str GODS[] = {S("Allah"), S("God")};
    uint32_t i = f->name_first;
    str s = item_text(c->d, i);

    for (size_t k = 0; k < s.n; k++)
        if (s.p[k] >= '0' && s.p[k] <= '9')
            return true;
    const word *own = item_word(c->d, c->m, i);
    const uint64_t w = own->classes;
    const entity *e = &c->d->entities.at[c->d->entity_of[x - c->d->mentions.at]];
    bool common = own->pos != POS_NONE && own->pos != POS_NAME;
    return str_among(s, GODS, LEN(GODS)) || (w & LEX_(DAY) && !(w & given)) ||
           (common && !e->gender && !e->role.end) ||
           (i == c->d->sentences.at[x->sentence].first && s.p[s.n - 1] == 's' && !(w & given) &&
            item_among(c->d, x->last, W(were), W(are), W(have)));
}

/* Her memoir, [Throwing Off]; a greyhound, [Malachy]; her horse [Bess]. */
static bool is_beside_thing(const chains *c, const mention *x, const face *f)
{
    static const str ANIMALS[] = {
        S("bird"),    S("bull"),    S("calf"),      S("cat"),      S("collie"),  S("colt"),
        S("cow"),     S("dog"),     S("donkey"),    S("elephant"), S("filly"),   S("gelding"),
        S("goat"),    S("gorilla"), S("greyhound"), S("hamster"),  S("hen"),     S("horse"),
        S("hound"),   S("kitten"),  S("labrador"),  S("mare"),     S("parrot"),  S("pony"),
        S("poodle"),  S("puppy"),   S("rabbit"),    S("sheepdog"), S("spaniel"), S("stallion"),
        S("terrier"), S("tiger"),   S("tortoise"),  S("whippet")};
    const uint64_t given = LEX_(FIRST_MALE) | LEX_(FIRST_FEMALE);
    const quoth_doc *d = c->d;
    uint32_t i = f->name_first, first = d->sentences.at[x->sentence].first;
    bool comma = i > first && item_is(d, i - 1, ',');

    i -= comma;
    if (i <= first || !item_is_word(d, i - 1) || item_at(d, i - 1)->shape != SHAPE_LOWER)
        return false;
    if ((item_gist(d, i - 1) & (GIST_PART | GIST_OFFICE)) == P_NOUN && /* No animal holds one. */
        str_among(item_text(d, i - 1), ANIMALS, LEN(ANIMALS)))
        return true;
    bool ends = item_is(d, x->last, ',') || item_is(d, x->last, '.');
    return comma && ends && f->name_last - f->name_first > 1 &&
           !(item_word(d, c->m, f->name_first)->classes & given) && item_id(d, f->name_first) &&
           item_word(d, c->m, i - 1)->classes & LEX_(DOCUMENT);
}

void chains_mutes(chains *c)
{
    const uint32_t *of = c->d->entity_of;

    for (uint32_t n = 0; n < c->names.n; n++) {
        uint32_t k = c->names.at[n].mention;
        if (of[k] != NONE && c->faces[k].kind == QUOTH_PERSON)
            c->ids.at[of[k]].talks |= c->speaks[k] != NONE || c->faces[k].titled;
    }
    for (uint32_t n = 0; n < c->names.n; n++) {
        uint32_t k = c->names.at[n].mention;
        const mention *x = &c->d->mentions.at[k];
        const face *f = &c->faces[k];
        if (of[k] == NONE || f->kind != QUOTH_PERSON || c->ids.at[of[k]].talks ||
            c->ids.at[of[k]].mute)
            continue;
        bool one = f->name_last - f->name_first == 1;
        c->ids.at[of[k]].mute |=
            (one ? c->ids.at[of[k]].words.n == 1 && is_no_name(c, x, f) : is_street(c, f)) ||
            is_beside_thing(c, x, f);
    }
}
