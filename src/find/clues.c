/*
 * clues.c - by what an entity is found: a name's word, an office, the start of a long word.
 */
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
