/*
 * chains.c - which mentions are one speaker.
 *
 * First the full names, then the short ones: a surname or given name that fits
 * exactly one of them.  Then what is said beside a name: "her deputy, Ana
 * Ruiz".  What is left, descriptions and pronouns, is for pronouns.c.
 */
#include "find/chains.h"

#include "find/find.h"
#include "find/item.h"
#include "find/parties.h"

/* --- Clues ----------------------------------------------------------------- */

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

/* --- Words of a name -------------------------------------------------------- */

static name_words words_of(const quoth_doc *d, uint32_t first, uint32_t last)
{
    name_words w = {.n = 0};
    for (uint32_t i = first; i < last && w.n < NAME_WORDS; i++)
        if (item_is_word(d, i) && !(item_tok(d, i)->flags & TOK_POSSESSIVE))
            w.at[w.n++] = item_tok(d, i)->hash;
    return w;
}

/* b ends a, or begins it. */
static bool is_suffix(const name_words *a, const name_words *b)
{
    return b->n && b->n <= a->n && !memcmp(a->at + a->n - b->n, b->at, b->n * sizeof *b->at);
}

static bool is_prefix(const name_words *a, const name_words *b)
{
    return b->n && b->n <= a->n && !memcmp(a->at, b->at, b->n * sizeof *b->at);
}

/* Letters of a surname as transliterations differ least in them: Ambrazevych,
 * Ambrazevic; Hryhorenko, Grigorenko. */
typedef struct {
    char at[24];
    uint32_t n;
} skeleton;

static skeleton skeleton_of(str s)
{
    skeleton k = {.n = 0};
    for (size_t i = 0; i < s.n && k.n < sizeof k.at; i++) {
        char ch = s.p[i];
        char next = i + 1 < s.n ? s.p[i + 1] : 0;
        ch = ch >= 'A' && ch <= 'Z' ? (char)(ch - 'A' + 'a') : ch;
        if (next == 'h' && (ch == 'c' || ch == 'k' || ch == 's' || ch == 'z'))
            i++;
        ch = ch == 'h' ? 'g' : ch == 'y' || ch == 'j' ? 'i' : ch == 'w' ? 'v' : ch;
        if (!k.n || k.at[k.n - 1] != ch)
            k.at[k.n++] = ch;
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

enum { STEM = 4, LONG = 6, LONGER = 8 };

static skeleton surname(const chains *c, uint32_t last)
{
    return skeleton_of(item_text(c->d, last - 1));
}

static uint32_t stem_key(const skeleton *k)
{
    return clue_key(CLUE_STEM, word_hash(k->at, STEM));
}

/* --- Entities ----------------------------------------------------------------- */

static bool all_capitals(const quoth_doc *d, uint32_t first, uint32_t last)
{
    for (uint32_t i = first; i < last; i++)
        if (item_is_word(d, i) && item_tok(d, i)->shape != SHAPE_UPPER)
            return false;
    return true;
}

static quoth_status add_initials(chains *c, uint32_t e, uint32_t first, uint32_t last)
{
    char letters[NAME_WORDS];
    uint32_t n = 0;

    for (uint32_t i = first; i < last && n < sizeof letters; i++)
        if (item_is_word(c->d, i) && item_tok(c->d, i)->shape != SHAPE_LOWER)
            letters[n++] = item_text(c->d, i).p[0];
    if (n < 2)
        return QUOTH_OK;
    return clue_add(c, clue_key(CLUE_INITIALS, word_hash(letters, n)), e, 0, 0);
}

/* Takes the name if it is fuller than what is known. */
static quoth_status take_name(chains *c, uint32_t e, const face *f)
{
    quoth_doc *d = c->d;
    identity *id = &c->ids.at[e];
    name_words w = words_of(d, f->name_first, f->name_last);

    bool better = w.n > id->words.n;
    if (w.n == id->words.n && all_capitals(d, id->first, id->last) && w.n > 1)
        better = !all_capitals(d, f->name_first, f->name_last);
    if (!w.n || !better)
        return QUOTH_OK;
    *id = (identity){w, f->name_first, f->name_last, id->sure, id->office, id->given, id->outlet};
    d->entities.at[e].name = face_name(d, f);
    TRY(clue_add(c, clue_key(CLUE_NAME, w.at[w.n - 1]), e, 0, 0));
    if (w.n > 1)
        TRY(clue_add(c, clue_key(CLUE_NAME, w.at[0]), e, 0, 0));
    if (f->kind == QUOTH_ORGANIZATION)
        TRY(add_initials(c, e, f->name_first, f->name_last));
    skeleton k = surname(c, f->name_last);
    if (f->kind == QUOTH_PERSON && k.n >= LONG)
        TRY(clue_add(c, stem_key(&k), e, 0, 0));
    return QUOTH_OK;
}

quoth_status entity_new(chains *c, const face *f, uint32_t *out)
{
    entity e = {.parts = {NONE, NONE}, .kind = f->kind, .gender = f->gender, .plural = f->plural,
                .human = f->human};
    identity id = {.sure = false};

    *out = c->d->entities.n;
    TRY(entity_push(&c->d->arena, &c->d->entities, e));
    TRY(identity_push(&c->d->arena, &c->ids, id));
    return f->name_first < f->name_last ? take_name(c, *out, f) : QUOTH_OK;
}

quoth_status entity_role(chains *c, uint32_t e, uint32_t first, uint32_t last, uint32_t noun)
{
    enum { SHORT = 3 };
    const word *w = item_word(c->d, c->m, noun);
    entity *x = &c->d->entities.at[e];
    bool office = w->classes & (LEX_(ROLE) | LEX_(UNNAMED));
    str text = item_text(c->d, noun);

    if (x->role.end == 0 || (office && !c->ids.at[e].office)) {
        x->role = item_range(c->d, first, last);
        c->ids.at[e].office = office;
    }
    if (!x->gender && w->classes & (LEX_(MALE) | LEX_(FEMALE)))
        x->gender = w->classes & LEX_(MALE) ? GENDER_MALE : GENDER_FEMALE;
    if (w->classes & LEX_(ABBREVIATION) && text.n >= SHORT)
        TRY(clue_add(c, clue_key(CLUE_SHORT_ROLE, word_hash(text.p, SHORT)), e, first, last));
    uint32_t hash = c->m->lex.words[w->lemma].hash;
    return clue_add(c, clue_key(CLUE_ROLE, hash ? hash : item_tok(c->d, noun)->hash), e, first, last);
}

/* --- Names ------------------------------------------------------------------- */

/* How well a name fits an entity: 0 not; 1 given name or front of it; 2 surname
 * or end of it; 3 both. */
static uint32_t fits(const chains *c, uint32_t e, const name_words *w, const face *f)
{
    const name_words *a = &c->ids.at[e].words;
    bool body = c->d->entities.at[e].kind == QUOTH_ORGANIZATION;

    if (a->n == w->n && is_suffix(a, w))
        return 3;
    if (is_suffix(a, w) || (is_suffix(w, a) && !body))
        return 2;
    if (a->n > 1 && w->n > 1 && !body && a->at[0] == w->at[0] && a->at[a->n - 1] == w->at[w->n - 1])
        return 3;
    if (is_prefix(a, w) || (body && f->kind == QUOTH_ORGANIZATION && is_prefix(w, a)))
        return body || w->n == 1 ? 1 : 0;
    return 0;
}

typedef struct {
    uint32_t at[CLUES_SEEN];
    uint32_t n, best; /* All fit equally well: best. */
} fitting;

static void look_up(const chains *c, uint32_t key, const name_words *w, const face *f, fitting *out)
{
    uint32_t seen = 0;

    for (uint32_t i = clue_first(c, key); i != NONE && seen++ < CLUES_SEEN; i = c->clues.at[i].next) {
        if (c->clues.at[i].key != key)
            continue;
        uint32_t e = c->clues.at[i].entity, how = fits(c, e, w, f);
        const entity *x = &c->d->entities.at[e];
        bool other = (f->titled || w->n > 1) && f->gender && x->gender && f->gender != x->gender && x->kind == QUOTH_PERSON;
        if (!how || how < out->best || other)
            continue;
        if (how > out->best)
            out->n = 0;
        out->best = how;
        bool known = false;
        for (uint32_t k = 0; k < out->n; k++)
            known |= out->at[k] == e;
        if (!known && out->n < CLUES_SEEN)
            out->at[out->n++] = e;
    }
}

/* A name spelled otherwise: same skeleton, or nearly and with given names that
 * begin alike. */
static uint32_t find_variant(const chains *c, const face *f)
{
    skeleton k = surname(c, f->name_last);
    uint32_t seen = 0;

    if (f->kind != QUOTH_PERSON || k.n < LONG)
        return NONE;
    for (uint32_t i = clue_first(c, stem_key(&k)); i != NONE && seen++ < CLUES_SEEN; i = c->clues.at[i].next) {
        if (c->clues.at[i].key != stem_key(&k))
            continue;
        const identity *id = &c->ids.at[c->clues.at[i].entity];
        skeleton other = surname(c, id->last);
        bool same = k.n == other.n && !memcmp(k.at, other.at, k.n);
        if (item_tok(c->d, id->last - 1)->hash == item_tok(c->d, f->name_last - 1)->hash)
            continue; /* The very same surname: another person, see fits. */
        bool given = id->last - id->first > 1 && f->name_last - f->name_first > 1 &&
                     item_text(c->d, id->first).p[0] == item_text(c->d, f->name_first).p[0];
        bool lone = f->name_last - f->name_first == 1 && id->last - id->first > 1;
        if (same || ((given || lone) && k.n >= LONGER && nearly(&k, &other)))
            return c->clues.at[i].entity;
    }
    return NONE;
}

static uint32_t find_initials(const chains *c, const face *f)
{
    const token *t = item_tok(c->d, f->name_first);
    uint32_t key = clue_key(CLUE_INITIALS, t->hash), seen = 0;

    if (t->shape != SHAPE_UPPER || f->name_last - f->name_first != 1)
        return NONE;
    for (uint32_t i = clue_first(c, key); i != NONE && seen++ < CLUES_SEEN; i = c->clues.at[i].next)
        if (c->clues.at[i].key == key)
            return c->clues.at[i].entity;
    return NONE;
}

/* Of those who share a surname, the only one who is not called by the given
 * name elsewhere. */
static uint32_t not_given(const chains *c, const fitting *fit)
{
    uint32_t left = NONE;

    for (uint32_t i = 0; i < fit->n; i++) {
        if (c->ids.at[fit->at[i]].given)
            continue;
        if (left != NONE)
            return NONE;
        left = fit->at[i];
    }
    return left;
}

/* The entity that face f names, NONE if there is none yet; *many if several
 * may be meant. */
static uint32_t find_named(const chains *c, const face *f, bool *many)
{
    fitting fit = {.n = 0};
    name_words w = words_of(c->d, f->name_first, f->name_last);

    *many = false;
    if (!w.n)
        return NONE;
    look_up(c, clue_key(CLUE_NAME, w.at[w.n - 1]), &w, f, &fit);
    if (w.n > 1)
        look_up(c, clue_key(CLUE_NAME, w.at[0]), &w, f, &fit);
    if (fit.n == 1)
        return fit.at[0];
    if (fit.n > 1) {
        uint32_t left = not_given(c, &fit);
        *many = left == NONE;
        return left;
    }
    uint32_t e = find_initials(c, f);
    return e != NONE ? e : find_variant(c, f);
}

/* A second look at its kind: what is called an organisation once, is one. */
static void settle_kind(chains *c, uint32_t e, const face *f)
{
    entity *x = &c->d->entities.at[e];
    bool person = f->kind == QUOTH_PERSON && (f->gender || f->role_first < f->role_last);

    if (!c->ids.at[e].sure && f->kind == QUOTH_ORGANIZATION && x->kind == QUOTH_PERSON &&
        c->ids.at[e].words.n == 1)
        x->kind = QUOTH_ORGANIZATION;
    c->ids.at[e].sure |= person || f->kind == QUOTH_ORGANIZATION;
    if (!x->gender)
        x->gender = f->gender;
}

static quoth_status name_entity(chains *c, const face *f, uint32_t *out)
{
    bool many;

    *out = find_named(c, f, &many);
    if (many)
        return QUOTH_OK;
    if (*out == NONE)
        TRY(entity_new(c, f, out));
    else
        TRY(take_name(c, *out, f));
    settle_kind(c, *out, f);
    if (f->role_first < f->role_last && f->noun != NONE)
        return entity_role(c, *out, f->role_first, f->role_last, f->noun);
    return QUOTH_OK;
}

/* Gives their entity to all names of several words, or to all of one word. */
static quoth_status name_pass(chains *c, bool single)
{
    quoth_doc *d = c->d;

    for (uint32_t k = 0; k < d->mentions.n; k++) {
        const face *f = &c->faces[k];
        if (f->name_first >= f->name_last || d->mentions.at[k].flags & MEN_JOINT)
            continue;
        name_words w = words_of(d, f->name_first, f->name_last);
        if (!w.n || (w.n == 1) != single)
            continue;
        uint32_t e;
        TRY(name_entity(c, f, &e));
        d->entity_of[k] = e;
        if (e == NONE)
            continue;
        const name_words *full = &c->ids.at[e].words;
        c->ids.at[e].given |= single && full->n > 1 && full->at[0] == w.at[0];
        bool same = face_name(d, f).end - face_name(d, f).start ==
                    d->entities.at[e].name.end - d->entities.at[e].name.start;
        d->resolved_by[k] = same ? QUOTH_BY_SELF : QUOTH_BY_SHORT_NAME;
    }
    return QUOTH_OK;
}

/* "the Courier's Alan Tigg", "Ruiz's next film": the owner appears, too; with an
 * article it is an organisation. */
static quoth_status owner_pass(chains *c)
{
    for (uint32_t k = 0; k < c->d->mentions.n; k++) {
        const face *f = &c->faces[k];
        face owner = {.name_first = f->owner_first, .name_last = f->owner_last, .noun = NONE,
                      .kind = QUOTH_PERSON, .human = true};
        bool many;
        if (owner.name_first >= owner.name_last)
            continue;
        if (owner.name_first > c->d->mentions.at[k].first &&
            item_among(c->d, c->m, owner.name_first - 1, "the")) {
            owner.kind = QUOTH_ORGANIZATION;
            owner.human = false;
            TRY(name_entity(c, &owner, &c->owners[k]));
        } else {
            c->owners[k] = find_named(c, &owner, &many);
            const word *given = item_word(c->d, c->m, owner.name_first);
            bool full = owner.name_last - owner.name_first > 1 &&
                        given->classes & (LEX_(FIRST_MALE) | LEX_(FIRST_FEMALE));
            if (c->owners[k] == NONE && !many && full)
                TRY(entity_new(c, &owner, &c->owners[k]));
        }
    }
    return QUOTH_OK;
}

/* --- Beside a name ------------------------------------------------------------- */

static bool closes(const quoth_doc *d, const mention *x)
{
    uint32_t end = d->sentences.at[x->sentence].last;
    return x->last >= end || item_is_span(d->items.at[x->last]) ||
           item_tok(d, x->last)->kind == TOK_PUNCT;
}

/* "her deputy, Ana Ruiz," and "Ana Ruiz, 40, her deputy,": mentions k and k + 1. */
static quoth_status beside(chains *c, uint32_t k)
{
    quoth_doc *d = c->d;
    const mention *a = &d->mentions.at[k], *b = a + 1;
    uint32_t gap = a->last, other = k + 1;

    if (other + 1 < d->mentions.n && item_is(d, gap, ',') && b->first == gap + 1 &&
        item_tok(d, gap + 1)->kind == TOK_NUMBER && item_is(d, gap + 2, ',')) {
        gap += 2; /* Her age. */
        other++;
        b++;
    }
    if (a->sentence != b->sentence || a->flags & (MEN_POSSESSOR | MEN_JOINT) || b->flags & MEN_JOINT)
        return QUOTH_OK;
    bool comma = item_is(d, gap, ',') && gap + 1 == b->first;
    bool touch = a->last == b->first;
    bool before = d->entity_of[k] == NONE && d->entity_of[other] != NONE;
    bool behind = d->entity_of[k] != NONE && d->entity_of[other] == NONE;
    bool closed = closes(d, b) || (behind && item_among(d, c->m, b->last, "and|who|whose|which|at|with|for")) ||
                  (before && item_among(d, c->m, b->last, "and"));
    if ((!comma && !touch) || (!before && !behind) || (comma && !closed))
        return QUOTH_OK;
    const face *noun = &c->faces[before ? k : other];
    uint32_t e = d->entity_of[before ? other : k];
    uint8_t kind = d->entities.at[e].kind;
    bool person = kind == QUOTH_PERSON && noun->kind == QUOTH_UNNAMED && !noun->plural &&
                  noun->role_first < noun->role_last;
    bool body = kind == QUOTH_ORGANIZATION && noun->kind == QUOTH_ORGANIZATION && comma;
    if ((!person && !body) || noun->noun == NONE)
        return QUOTH_OK;
    d->entity_of[before ? k : other] = e;
    d->resolved_by[before ? k : other] = QUOTH_BY_DESCRIPTION;
    uint32_t first = person ? noun->role_first : noun->noun;
    return entity_role(c, e, first, person ? noun->role_last : noun->noun + 1, noun->noun);
}

/* "the founder and chief executive, Ana Ruiz": two offices of one. */
static void and_so(chains *c, uint32_t k)
{
    quoth_doc *d = c->d;
    const mention *a = &d->mentions.at[k], *b = a + 1;
    const face *f = &c->faces[k];
    uint32_t e = d->entity_of[k + 1];

    if (a->sentence != b->sentence || d->entity_of[k] != NONE || e == NONE || a->flags & MEN_POSSESSOR ||
        f->kind != QUOTH_UNNAMED || f->plural || f->role_first >= f->role_last)
        return;
    bool joined = item_among(d, c->m, a->last, "and") && b->first - a->last <= 2;
    bool bare = !(item_word(d, c->m, b->first)->classes & (LEX_(DETERMINER) | LEX_(POSSESSIVE)));
    bool office = c->faces[k + 1].role_first < c->faces[k + 1].role_last;
    if (!joined || !bare || !office || d->entities.at[e].kind != QUOTH_PERSON)
        return;
    d->entity_of[k] = e;
    d->resolved_by[k] = QUOTH_BY_DESCRIPTION;
}

/* "Odd Lien and Turi Vang": an entity of two. */
static quoth_status join(chains *c, uint32_t k)
{
    quoth_doc *d = c->d;
    mention second = d->mentions.at[k];
    uint32_t i = k ? d->mentions.at[k - 1].last : 0, e, both;

    if (!k || d->mentions.at[k - 1].first != second.first || i >= second.last)
        return QUOTH_OK;
    second.first = second.name_first = i + 1;
    second.flags &= (uint8_t)~(MEN_JOINT | MEN_PLURAL);
    while (second.name_first < second.name_last && item_is_word(d, second.name_first) &&
           item_tok(d, second.name_first)->shape == SHAPE_LOWER)
        second.name_first++;
    face f = face_of(d, c->m, &second);
    if (f.name_first >= f.name_last)
        return QUOTH_OK;
    TRY(name_entity(c, &f, &e));
    uint32_t one = d->entity_of[k - 1];
    if (e == NONE || one == NONE)
        return QUOTH_OK;
    face pair = {.kind = d->entities.at[one].kind, .plural = true};
    TRY(entity_new(c, &pair, &both));
    d->entities.at[both].parts[0] = one;
    d->entities.at[both].parts[1] = e;
    if (d->entities.at[e].kind != pair.kind)
        d->entities.at[both].kind = QUOTH_GROUP;
    d->entity_of[k] = both;
    return QUOTH_OK;
}

/* "Ana Ruiz and her brother, Leo": the two appear together, for "they". */
static quoth_status pair_up(chains *c, uint32_t k)
{
    quoth_doc *d = c->d;
    const mention *a = &d->mentions.at[k], *b = a + 1;
    uint32_t one = d->entity_of[k], two = d->entity_of[k + 1];

    if (a->sentence != b->sentence || a->kind != MEN_NAME || one == NONE || two == NONE || one == two ||
        a->flags & MEN_JOINT || b->first != a->last + 1 || !item_among(d, c->m, a->last, "and"))
        return QUOTH_OK;
    if (d->entities.at[one].kind != d->entities.at[two].kind || !d->entities.at[two].name.end)
        return QUOTH_OK;
    face pair = {.kind = QUOTH_GROUP, .plural = true, .human = d->entities.at[one].human};
    TRY(entity_new(c, &pair, &c->pairs[k + 1]));
    d->entities.at[c->pairs[k + 1]].parts[0] = one;
    d->entities.at[c->pairs[k + 1]].parts[1] = two;
    return QUOTH_OK;
}

/* --- The pass ------------------------------------------------------------------ */

static quoth_status prepare(chains *c)
{
    quoth_doc *d = c->d;
    uint32_t n = d->mentions.n, size = 64;

    while (size < n)
        size *= 2;
    c->mask = size - 1;
    c->faces = arena_alloc(&d->arena, n, sizeof *c->faces);
    c->speaks = arena_alloc(&d->arena, n, sizeof *c->speaks);
    c->owners = arena_alloc(&d->arena, n, sizeof *c->owners);
    c->pairs = arena_alloc(&d->arena, n, sizeof *c->pairs);
    c->slots = arena_alloc(&d->arena, size, sizeof *c->slots);
    d->entity_of = arena_alloc(&d->arena, n, sizeof *d->entity_of);
    d->resolved_by = arena_zero(&d->arena, n, sizeof *d->resolved_by);
    if (!c->faces || !c->speaks || !c->owners || !c->pairs || !c->slots || !d->entity_of || !d->resolved_by)
        return QUOTH_FATAL;
    memset(c->slots, 0xFF, size * sizeof *c->slots);
    memset(c->speaks, 0xFF, n * sizeof *c->speaks);
    memset(c->owners, 0xFF, n * sizeof *c->owners);
    memset(c->pairs, 0xFF, n * sizeof *c->pairs);
    memset(d->entity_of, 0xFF, n * sizeof *d->entity_of);
    for (uint32_t k = 0; k < n; k++)
        c->faces[k] = face_of(d, c->m, &d->mentions.at[k]);
    for (uint32_t i = d->links.n; i-- > 0;) {
        uint32_t h = link_holder(d, c->m, &d->links.at[i]);
        if (h != NONE && d->links.at[i].rule != RULE_MARKS)
            c->speaks[h] = i;
    }
    return QUOTH_OK;
}

/* Merges two sorted runs, a bottom-up merge sort of links by content. */
static quoth_status order_links(quoth_doc *d)
{
    uint32_t n = d->links.n;
    uint32_t *a = arena_alloc(&d->arena, n, sizeof *a), *b = arena_alloc(&d->arena, n, sizeof *b);

    d->link_rank = arena_alloc(&d->arena, n, sizeof *d->link_rank);
    if (!a || !b || !d->link_rank)
        return QUOTH_FATAL;
    for (uint32_t i = 0; i < n; i++)
        a[i] = i;
    for (uint32_t width = 1; width < n; width *= 2) {
        for (uint32_t lo = 0; lo < n; lo += 2 * width) {
            uint32_t mid = lo + width < n ? lo + width : n;
            uint32_t hi = mid + width < n ? mid + width : n, i = lo, j = mid;
            for (uint32_t k = lo; k < hi; k++) {
                bool left = i < mid && (j >= hi || d->links.at[a[i]].content.start <=
                                                       d->links.at[a[j]].content.start);
                b[k] = left ? a[i++] : a[j++];
            }
        }
        uint32_t *swap = a;
        a = b;
        b = swap;
    }
    d->link_order = a;
    for (uint32_t i = 0; i < n; i++)
        d->link_rank[a[i]] = i;
    return QUOTH_OK;
}

/* Speakers get their numbers as they appear. */
static void number_speakers(quoth_doc *d, const quoth_model *m)
{
    uint32_t number = 0;

    for (uint32_t i = 0; i < d->links.n; i++) {
        const attribution *a = &d->links.at[d->link_order[i]];
        uint32_t h = link_holder(d, m, a), e = h == NONE ? NONE : d->entity_of[h];
        if (!a->head || a->rule == RULE_MARKS)
            continue;
        if (e == NONE || d->entities.at[e].number)
            continue;
        d->entities.at[e].number = ++number;
        for (uint32_t k = 0; k < 2; k++)
            if (d->entities.at[e].parts[k] != NONE && !d->entities.at[d->entities.at[e].parts[k]].number)
                d->entities.at[d->entities.at[e].parts[k]].number = ++number;
    }
}

quoth_status find_chains(quoth_doc *d, const quoth_model *m)
{
    chains c = {.d = d, .m = m};

    TRY(order_links(d));
    TRY(prepare(&c));
    TRY(name_pass(&c, false));
    TRY(name_pass(&c, true));
    TRY(owner_pass(&c));
    for (uint32_t k = 0; k < d->mentions.n; k++)
        if (d->mentions.at[k].flags & MEN_JOINT)
            TRY(join(&c, k));
    for (uint32_t k = d->mentions.n; k-- > 1;) {
        and_so(&c, k - 1);
        TRY(beside(&c, k - 1));
    }
    for (uint32_t k = 0; k + 1 < d->mentions.n; k++)
        TRY(pair_up(&c, k));
    TRY(chains_resolve(&c));
    number_speakers(d, m);
    return QUOTH_OK;
}
