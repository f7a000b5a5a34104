/*
 * clues.c - by what an entity is found: a name's word, an office, its letters, the start of a long word.
 */
#include "base/ascii.h"
#include "find/chains.h"
#include "find/item.h"

uint32_t clue_key(clue_kind kind, uint32_t hash)
{
    return (hash ^ (uint32_t)kind * 0x9E3779B9u) * 0x85EBCA6Bu;
}

quoth_status clue_add(chains *c, uint32_t key, uint32_t e, uint32_t first, uint32_t last)
{
    uint32_t *slot = &c->slots[key >> 7 & c->mask], seen = 0;
    clue x = {key, *slot, e, first, last};

    for (uint32_t i = *slot; i != NONE && seen++ < CLUES_SEEN; i = c->clues.at[i].next) {
        const clue *y = &c->clues.at[i];
        if (y->key == key && y->entity == e && y->last - y->first == last - first)
            return QUOTH_OK;
    }
    TRY(clue_push(&c->d->arena, &c->clues, x));
    *slot = c->clues.n - 1;
    return QUOTH_OK;
}

uint32_t clue_first(const chains *c, uint32_t key)
{
    return c->slots[key >> 7 & c->mask];
}

uint32_t clue_of_noun(const chains *c, uint32_t noun)
{
    uint32_t id = item_id(c->d, noun);
    const word *w = &c->m->lex.words[id];
    uint32_t hash = w->lemma == id ? w->hash : c->m->lex.words[w->lemma].hash;
    return clue_key(CLUE_ROLE, hash ? hash : item_hash(c->d, c->m, noun));
}

uint32_t clue_of_title(const chains *c, str form)
{
    const lexicon *x = &c->m->lex;
    uint32_t id = lexicon_find(x, form.p, form.n);
    return clue_key(CLUE_ROLE, id ? x->words[x->words[id].lemma].hash : word_hash(form.p, form.n));
}

/* Col. Ruiz is a colonel, and no columnist. */
static bool is_other(str s)
{
    static const str STARTS[] = {S("ol"), S("om"), S("on"), S("ep"), S("en"),
                                 S("ns"), S("re"), S("ro"), S("up")};
    static const str WHOLE[] = {
        S("olonel"),   S("ommander"), S("ommissioner"),   S("ongressman"),   S("ongresswoman"),
        S("onstable"), S("eputy"),    S("eneral"),        S("nspector"),     S("resident"),
        S("rofessor"), S("enator"),   S("epresentative"), S("uperintendent")};
    str start = {s.p + 1, 2}, rest = {s.p + 1, s.n - 1}; /* Capital or not. */

    return str_among(start, STARTS, LEN(STARTS)) && !str_among(rest, WHOLE, LEN(WHOLE));
}

bool clue_of_start(const chains *c, uint32_t noun, uint32_t *key)
{
    enum { SHORT = 3 };
    const uint64_t w = item_word(c->d, c->m, noun)->classes;
    str s = item_text(c->d, noun);

    if (s.n < SHORT || !(w & (LEX_(ROLE) | LEX_(TITLE))))
        return false;
    if (!(w & LEX_(ABBREVIATION)) && is_other(s))
        return false;
    *key = clue_key(CLUE_SHORT_ROLE, word_hash(s.p, SHORT));
    return true;
}

bool *clue_roles(const chains *c, uint32_t noun)
{
    return &c->roles[clue_of_noun(c, noun) >> 7 & c->mask];
}

/* --- Letters of an office ------------------------------------------------------ */

/* CS, DPP: letters that may stand for an office. */
static bool in_letters(const chains *c, uint32_t i)
{
    const uint64_t body = LEX_(ORG_NAME) | LEX_(OUTLET) | LEX_(PLACE) | LEX_(ORG);

    return item_at(c->d, i)->shape == SHAPE_UPPER && item_text(c->d, i).n > 1 &&
           item_text(c->d, i).n <= OFFICE_LETTERS && !(item_word(c->d, c->m, i)->classes & body);
}

/* The ends of the n letters, of two letters at least. */
static quoth_status add_ends(chains *c, uint32_t e, const char *letters, uint32_t n)
{
    for (uint32_t k = 2; k <= n && k <= OFFICE_LETTERS; k++)
        TRY(clue_add(c, clue_key(CLUE_LETTERS, word_hash(letters + n - k, k)), e, 0, 0));
    return QUOTH_OK;
}

quoth_status clue_office_letters(chains *c, uint32_t e, uint32_t first, uint32_t last)
{
    char letters[2 * OFFICE_LETTERS];
    uint32_t n = 0;

    for (uint32_t i = first; i < last && n + 1 < sizeof letters; i++) {
        str s = item_text(c->d, i);
        if (in_letters(c, i))
            TRY(clue_add(c, clue_key(CLUE_LETTERS, item_hash(c->d, c->m, i)), e, 0, 0));
        if (item_gist(c->d, i) & (GIST_OF | GIST_PREP) && n)
            TRY(add_ends(c, e, letters, n)); /* the Chief Justice of Varn */
        if (!item_is_word(c->d, i) || item_gist(c->d, i) & GIST_SMALL)
            continue;
        letters[n++] = ascii_lower(s.p[0]);
        const char *dash = memchr(s.p, '-', s.n);
        if (dash && dash + 1 < s.p + s.n && n < sizeof letters)
            letters[n++] = ascii_lower(dash[1]); /* Secretary-General */
    }
    return add_ends(c, e, letters, n);
}

uint32_t entity_by_office(const chains *c, const face *f, const name_words *w)
{
    static const str ALONE[] = {S("AG"), S("CJ"), S("CP"), S("CS"), S("DA"),  S("DC"),
                                S("DG"), S("PS"), S("SG"), S("VC"), S("DIG"), S("MCA")};
    uint32_t i = f->name_first, found = NONE;

    if (w->n > 2 ||
        (w->n == 1 && !(f->definite && str_among(item_text(c->d, i), ALONE, LEN(ALONE)))))
        return NONE;
    bool letters = in_letters(c, i);
    if (w->n == 2 && !letters &&
        !(item_word(c->d, c->m, i)->classes & LEX_(TITLE) || item_among(c->d, i, W(tun))))
        return NONE;
    uint32_t key = letters                       ? clue_key(CLUE_LETTERS, w->at[0])
                   : item_among(c->d, i, W(tun)) ? clue_key(CLUE_NAME, w->at[1])
                                                 : clue_of_noun(c, i);
    clue_walk walk = clues_of(c, key);
    for (const clue *x; (x = clue_next(c, &walk));) {
        const name_words *name = &c->ids.at[x->entity].words;
        if (c->d->entities.at[x->entity].kind != QUOTH_PERSON || !name->n || x->entity == found ||
            (w->n == 2 && name->at[name->n - 1] != w->at[1] && name->at[0] != w->at[1]))
            continue;
        if (found != NONE)
            return NONE;
        found = x->entity;
    }
    return found;
}
