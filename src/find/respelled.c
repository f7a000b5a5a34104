/*
 * respelled.c - names that a text spells in two ways.
 *
 *     Ambrazevych, Ambrazevic; Hryhorenko, Grigorenko     a surname
 *     Oleksandr, Alexander                                a given name
 */
#include "base/ascii.h"
#include "find/chains.h"
#include "find/item.h"

enum { STEM = 4, LONG = 6, LONGER = 8 };

/* Letters of a name as transliterations differ least in them. */
typedef struct {
    char at[24];
    uint32_t n;
} skeleton;

static skeleton skeleton_of(str s)
{
    skeleton k = {.n = 0};
    char before = 0;

    for (size_t i = 0; i < s.n && k.n < sizeof k.at; i++) {
        char ch = ascii_lower(s.p[i]);
        char next = i + 1 < s.n ? s.p[i + 1] : 0;
        if (next == 'h' && (ch == 'c' || ch == 'k' || ch == 's' || ch == 'z'))
            i++;
        ch = ch == 'h' ? 'g' : ch == 'y' || ch == 'j' ? 'i' : ch == 'w' ? 'v' : ch;
        k.at[k.n] = ch;
        k.n += ch != before;
        before = ch;
    }
    return k;
}

/* At most one letter more, less or other. */
static bool nearly(const skeleton *a, const skeleton *b)
{
    uint32_t i = 0, j = 0;
    while (i < a->n && i < b->n && a->at[i] == b->at[i])
        i++;
    while (j < a->n - i && j < b->n - i && a->at[a->n - 1 - j] == b->at[b->n - 1 - j])
        j++;
    return a->n - i - j <= 1 && b->n - i - j <= 1;
}

static skeleton surname(const chains *c, uint32_t last)
{
    return skeleton_of(item_text(c->d, last - 1));
}

static uint32_t stem_key(const skeleton *k)
{
    return clue_key(CLUE_STEM, word_hash(k->at, STEM));
}

static void note_stem(const chains *c, uint32_t last, const skeleton *k)
{
    c->stem->last = last;
    c->stem->known = k->n >= LONG;
    c->stem->key = c->stem->known ? stem_key(k) : 0;
}

quoth_status respelled_add(chains *c, uint32_t e, const face *f)
{
    if (f->kind != QUOTH_PERSON || item_text(c->d, f->name_last - 1).n < LONG)
        return QUOTH_OK;
    if (c->stem->last != f->name_last) { /* Who is new was looked for before. */
        skeleton k = surname(c, f->name_last);
        note_stem(c, f->name_last, &k);
    }
    return c->stem->known ? clue_add(c, c->stem->key, e, 0, 0) : QUOTH_OK;
}

/* A name spelled otherwise: same skeleton, or nearly and with given names that
 * begin alike. */
static uint32_t find_variant(const chains *c, const face *f)
{
    if (f->kind != QUOTH_PERSON || item_text(c->d, f->name_last - 1).n < LONG)
        return NONE;
    skeleton k = surname(c, f->name_last);
    note_stem(c, f->name_last, &k);
    if (!c->stem->known)
        return NONE;
    clue_walk walk = clues_of(c, c->stem->key);
    for (const clue *x; (x = clue_next(c, &walk));) {
        const identity *id = &c->ids.at[x->entity];
        skeleton other = surname(c, id->last);
        bool same = k.n == other.n && !memcmp(k.at, other.at, k.n);
        if (item_hash(c->d, c->m, id->last - 1) == item_hash(c->d, c->m, f->name_last - 1))
            continue; /* The very same surname: another person, see fits. */
        bool given = id->last - id->first > 1 && f->name_last - f->name_first > 1 &&
                     item_text(c->d, id->first).p[0] == item_text(c->d, f->name_first).p[0];
        bool lone = f->name_last - f->name_first == 1 && id->last - id->first > 1;
        if (same || ((given || lone) && k.n >= LONGER && nearly(&k, &other)))
            return x->entity;
    }
    return NONE;
}

/* Consonants of a given name: Oleksandr and Alexander. */
static skeleton given_of(str s)
{
    skeleton all = skeleton_of(s), k = {.n = 0};

    for (uint32_t i = 0; i < all.n && k.n + 1 < sizeof k.at; i++) {
        char ch = all.at[i];
        if (ch == 'a' || ch == 'e' || ch == 'i' || ch == 'o' || ch == 'u')
            continue;
        if (ch == 'x')
            k.at[k.n++] = 'k';
        k.at[k.n++] = ch == 'x' ? 's' : ch;
    }
    return k;
}

/* The only one of that surname with a given name spelled otherwise. */
static uint32_t find_respelled(const chains *c, const face *f, const name_words *w)
{
    enum { TELLING = 3 };
    if (f->kind != QUOTH_PERSON || w->n < 2)
        return NONE;
    clue_walk walk = clues_of(c, clue_key(CLUE_NAME, w->at[w->n - 1]));
    uint32_t found = NONE;
    skeleton k = {.n = 0};
    for (const clue *y; (y = clue_next(c, &walk));) {
        uint32_t e = y->entity;
        const identity *id = &c->ids.at[e];
        const entity *x = &c->d->entities.at[e];
        if (id->words.n < 2 || x->kind != QUOTH_PERSON ||
            id->words.at[id->words.n - 1] != w->at[w->n - 1] ||
            (f->gender && x->gender && f->gender != x->gender) || other_generation(c, e, f))
            continue;
        if (!k.n)
            k = given_of(item_text(c->d, f->name_first));
        if (k.n < TELLING)
            return NONE;
        skeleton other = given_of(item_text(c->d, id->first));
        if (k.n != other.n || memcmp(k.at, other.at, k.n) || (found != NONE && found != e))
            continue;
        found = e;
    }
    return found;
}

uint32_t entity_respelled(const chains *c, const face *f, const name_words *w)
{
    uint32_t e = find_variant(c, f);
    return e != NONE ? e : find_respelled(c, f, w);
}
