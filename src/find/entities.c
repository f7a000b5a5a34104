/*
 * entities.c - find or make the entity that a name stands for.
 *
 * A name fits an entity by its last word, its first, all of them, its initials, or,
 * transliterated otherwise, by its sound (respelled.c).  Words and roles are clues in
 * a hash table; what it looks at is bounded.
 */
#include "find/chains.h"
#include "find/item.h"

/* --- Words of a name -------------------------------------------------------- */

/* Jr, III: the word behind a name that ends before item `last`, or 0. */
static uint32_t generation(const chains *c, uint32_t first, uint32_t last)
{
    while (last > first + 1 && !item_is_word(c->d, last - 1))
        last--;
    return last > first + 1 &&
                   item_among(c->d, last - 1, W(jr), W(jnr), W(sr), W(snr), W(ii), W(iii), W(iv))
               ? item_id(c->d, last - 1)
               : 0;
}

bool other_generation(const chains *c, uint32_t e, const face *f)
{
    uint32_t one = generation(c, c->ids.at[e].first, c->ids.at[e].last);
    uint32_t two = one ? generation(c, f->name_first, f->name_last) : 0;
    return two && one != two;
}

/* Ahmed [al-Sharaa]: the hash of what is left of the item without the article, as Sharaa has it, or of all of
 * it. */
static uint32_t without_article(const chains *c, uint32_t i)
{
    static const str ARTICLES[] = {S("al-"), S("Al-"), S("el-"), S("El-")};
    enum { ARTICLE = 3, LONG = 3 };
    str s = item_text(c->d, i);

    if (s.n < ARTICLE + LONG || !str_among((str){s.p, ARTICLE}, ARTICLES, LEN(ARTICLES)))
        return item_hash(c->d, c->m, i);
    return word_hash(s.p + ARTICLE, (uint32_t)s.n - ARTICLE);
}

name_words name_words_of(const chains *c, uint32_t first, uint32_t last)
{
    name_words w;
    w.n = 0;
    if (generation(c, first, last)) {
        while (!item_is_word(c->d, last - 1))
            last--;
        last -= last > first + 2; /* Ruiz is Ivo Ruiz Jr., and Ivo Jr. somebody else. */
    }
    for (uint32_t i = first; i < last && w.n < NAME_WORDS; i++) {
        const item *t = item_at(c->d, i); /* The mark of a span is no word. */
        if (t->kind == TOK_WORD && !(t->flags & TOK_POSSESSIVE))
            w.at[w.n++] = t->flags & TOK_HYPHEN ? without_article(c, i) : item_hash(c->d, c->m, i);
    }
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

/* --- Entities ----------------------------------------------------------------- */

static bool all_capitals(const quoth_doc *d, uint32_t first, uint32_t last)
{
    for (uint32_t i = first; i < last; i++)
        if (item_is_word(d, i) && item_at(d, i)->shape != SHAPE_UPPER)
            return false;
    return true;
}

static quoth_status add_initials(chains *c, uint32_t e, uint32_t first, uint32_t last)
{
    char letters[NAME_WORDS];
    uint32_t n = 0;

    for (uint32_t i = first; i < last && n < sizeof letters; i++)
        if (item_is_word(c->d, i) && item_at(c->d, i)->shape != SHAPE_LOWER)
            letters[n++] = item_text(c->d, i).p[0];
    if (n < 2)
        return QUOTH_OK;
    return clue_add(c, clue_key(CLUE_INITIALS, word_hash(letters, n)), e, 0, 0);
}

/* Ana Quiñones Paz may be called by the first of her surnames. */
static quoth_status add_middle(chains *c, uint32_t e, const face *f, const name_words *w)
{
    const uint64_t given = LEX_(FIRST_MALE) | LEX_(FIRST_FEMALE);
    uint32_t i = f->name_last - 2;

    if (w->n < 3 || f->kind != QUOTH_PERSON || !item_is_word(c->d, i) ||
        item_word(c->d, c->m, i)->classes & LEX_(PLACE) ||
        !(item_word(c->d, c->m, f->name_first)->classes & given))
        return QUOTH_OK;
    return clue_add(c, clue_key(CLUE_MIDDLE, w->at[w->n - 2]), e, 0, 0);
}

/* Robert “Bob” Hale may be called Bob. */
static quoth_status add_nickname(chains *c, uint32_t e, const face *f)
{
    const quoth_doc *d = c->d;

    for (uint32_t i = f->name_first + 1; i + 1 < f->name_last; i++) {
        if (item_is(d, i, '(') && item_is(d, i + 2, ')') &&
            item_gist(d, i + 1) & GIST_GIVEN) /* William (Bill) Holm */
            return clue_add(c, clue_key(CLUE_ALIAS, item_hash(d, c->m, i + 1)), e, 0, 0);
        if (!item_is_span(d, i))
            continue;
        const span *s = item_span(d, i);
        uint32_t t = s->open + 1;
        if (d->tokens.at[t].kind == TOK_WORD && span_after(s) == t + 2)
            return clue_add(c, clue_key(CLUE_ALIAS, token_hash(d, c->m, &d->tokens.at[t])), e, 0,
                            0);
    }
    return QUOTH_OK;
}

/* Ivo Ruiz ([IMR]): the letters at item i, that begin and end as the name does. */
static quoth_status add_letters(chains *c, uint32_t e, const face *f, uint32_t i)
{
    const quoth_doc *d = c->d;
    str s = item_text(d, i);

    if (f->kind != QUOTH_PERSON || !item_is(d, i + 1, ')') || s.n < 3 ||
        item_at(d, i)->shape != SHAPE_UPPER || f->name_last < f->name_first + 2 ||
        s.p[0] != item_text(d, f->name_first).p[0] ||
        !memchr(s.p + 1, item_text(d, f->name_last - 1).p[0], s.n - 1))
        return QUOTH_OK;
    return clue_add(c, clue_key(CLUE_INITIALS, item_hash(d, c->m, i)), e, 0, 0);
}

/* Ivo Ruiz alias [Kalu]; Ivo Ruiz, known as [Kalu]: what e is called, too. */
static quoth_status add_alias(chains *c, uint32_t e, const face *f)
{
    const quoth_doc *d = c->d;
    uint32_t i = f->name_last + item_is(d, f->name_last, ',');

    if (item_is(d, i, '('))
        return add_letters(c, e, f, i + 1);
    i += item_among(d, i, W(also), W(better));
    bool known = item_among(d, i, W(known)) && item_among(d, i + 1, W(as));
    if (f->kind != QUOTH_PERSON || !(known || item_is_alias(d, i)))
        return QUOTH_OK;
    i += known ? 2 : 1;
    if (item_at(d, i)->shape != SHAPE_TITLE || item_at(d, i + 1)->shape == SHAPE_TITLE ||
        item_at(d, i + 1)->flags & TOK_POSSESSIVE) /* known as Holm's lawyer */
        return QUOTH_OK;
    return clue_add(c, clue_key(CLUE_ALIAS, item_hash(d, c->m, i)), e, 0, 0);
}

/* The only entity with a clue of this kind and word, or NONE. */
static uint32_t only_one(const chains *c, clue_kind kind, uint32_t hash)
{
    clue_walk walk = clues_of(c, clue_key(kind, hash));
    uint32_t found = NONE;

    for (const clue *x; (x = clue_next(c, &walk)); found = x->entity)
        if (found != NONE && found != x->entity)
            return NONE;
    return found;
}

/* Pope Rui is not Ana Rui Paz: has e an office that the other has not? */
static bool holds_other(const quoth_doc *d, uint32_t e, uint32_t other)
{
    enum { START = 3 };
    range a = d->entities.at[e].role, b = d->entities.at[other].role;
    uint32_t n = a.end - a.start < START ? a.end - a.start : START;

    return n && (b.end - b.start < n || memcmp(d->text.p + a.start, d->text.p + b.start, n));
}

uint32_t entity_by_middle(const chains *c, uint32_t e, const name_words *w)
{
    uint32_t alias = only_one(c, CLUE_ALIAS, w->at[0]);
    uint32_t middle = alias == NONE ? only_one(c, CLUE_MIDDLE, w->at[0]) : NONE;

    bool called = middle != NONE && !c->ids.at[middle].surname && !holds_other(c->d, e, middle);
    return called ? middle : alias;
}

/* Takes the name if it is fuller than what is known. */
static quoth_status take_name(chains *c, uint32_t e, const face *f, const name_words *w)
{
    quoth_doc *d = c->d;
    identity *id = &c->ids.at[e];

    bool better = w->n > id->words.n;
    if (w->n == id->words.n && w->n > 1 && all_capitals(d, id->first, id->last))
        better = !all_capitals(d, f->name_first, f->name_last);
    if (!w->n || !better)
        return QUOTH_OK;
    id->words = *w;
    id->first = f->name_first;
    id->last = f->name_last;
    d->entities.at[e].name = face_name(d, f);
    TRY(clue_add(c, clue_key(CLUE_NAME, w->at[w->n - 1]), e, 0, 0));
    if (w->n > 1)
        TRY(clue_add(c, clue_key(CLUE_NAME, w->at[0]), e, 0, 0));
    if (f->kind == QUOTH_ORGANIZATION)
        TRY(add_initials(c, e, f->name_first, f->name_last));
    TRY(add_middle(c, e, f, w));
    TRY(add_nickname(c, e, f));
    TRY(add_alias(c, e, f));
    return respelled_add(c, e, f);
}

static quoth_status entity_make(chains *c, const face *f, const name_words *w, uint32_t *out)
{
    entity e = {.parts = {NONE, NONE},
                .kind = f->kind,
                .gender = f->gender,
                .plural = f->plural,
                .human = f->human};

    *out = c->d->entities.n;
    TRY(entity_push(&c->d->arena, &c->d->entities, e));
    TRY(identity_push(&c->d->arena, &c->ids, (identity){.sure = false}));
    return f->name_first < f->name_last ? take_name(c, *out, f, w) : QUOTH_OK;
}

quoth_status entity_new(chains *c, const face *f, uint32_t *out)
{
    name_words w = {.n = 0};
    if (f->name_first < f->name_last)
        w = name_words_of(c, f->name_first, f->name_last);
    return entity_make(c, f, &w, out);
}

/* Defense Minister [Gen.] Ana Ruiz, Chief of Staff [General] Ana Ruiz: the rank behind an office is a role, too. */
static quoth_status entity_rank(chains *c, uint32_t e, uint32_t first, uint32_t last, uint32_t noun)
{
    uint32_t i = last - 1, key;

    if (i <= first || i == noun || item_at(c->d, i)->shape != SHAPE_TITLE ||
        !(item_word(c->d, c->m, i)->classes & LEX_(TITLE)))
        return QUOTH_OK;
    if (item_word(c->d, c->m, i)->classes & LEX_(ABBREVIATION) && clue_of_start(c, i, &key)) {
        c->shortened = true;
        TRY(clue_add(c, key, e, first, last));
    }
    *clue_roles(c, i) = true;
    return clue_add(c, clue_of_noun(c, i), e, first, last);
}

quoth_status entity_role(chains *c, uint32_t e, uint32_t first, uint32_t last, uint32_t noun)
{
    const word *w = item_word(c->d, c->m, noun);
    entity *x = &c->d->entities.at[e];
    bool of_party = item_among(c->d, noun, W(democrat), W(republican)); /* One of many. */
    bool office = w->classes & (LEX_(ROLE) | LEX_(UNNAMED)) && !of_party;
    bool anyone = item_among(c->d, noun, W(man), W(woman), W(boy), W(girl), W(person));
    bool looks = anyone && item_at(c->d, first)->shape == SHAPE_LOWER &&
                 !item_among(c->d, first, W(local)); /* Ana Ruiz, a slim woman */
    uint32_t key;

    bool kin = office && is_kin(c->d, noun);
    bool better =
        (!c->ids.at[e].office && !kin && !anyone) || (role_is_short(x->role) && last - first > 2);
    if (!looks && (x->role.end == 0 || (office && better))) {
        x->role = role_range(c->d, c->m, first, last, noun);
        c->ids.at[e].office = office && !kin; /* his sister; a lawyer */
    }
    if (!x->gender && w->classes & (LEX_(MALE) | LEX_(FEMALE)))
        x->gender = w->classes & LEX_(MALE) ? GENDER_MALE : GENDER_FEMALE;
    if (of_party)
        return QUOTH_OK;
    if (w->classes & LEX_(ABBREVIATION) && clue_of_start(c, noun, &key)) {
        c->shortened = true;
        TRY(clue_add(c, key, e, first, last));
    }
    *clue_roles(c, noun) = true;
    if (c->d->entities.at[e].kind == QUOTH_PERSON) {
        TRY(clue_office_letters(c, e, first, last));
        TRY(entity_rank(c, e, first, last, noun));
    }
    return clue_add(c, clue_of_noun(c, noun), e, first, last);
}

/* --- Names ------------------------------------------------------------------- */

/* Ana Ruiz [Jacked] Up the Rent: a headline, whose verb the name of e may end in. */
static bool in_headline(const chains *c, uint32_t e)
{
    return item_at(c->d, c->ids.at[e].last)->shape == SHAPE_TITLE;
}

/* lives on Barrow [Hill]: a place, of which Barrow is not the short name. */
static bool is_ground(const chains *c, uint32_t e)
{
    static const str GROUNDS[] = {S("Brook"), S("Hill"),   S("Lane"),   S("Park"),
                                  S("Road"),  S("Square"), S("Street"), S("Wood")};
    const identity *id = &c->ids.at[e];
    uint32_t i = id->first;

    return i > 0 && id->last == i + 2 && !(item_gist(c->d, i) & GIST_GIVEN) &&
           item_among(c->d, i - 1, W(on), W(in), W(at), W(near)) &&
           str_among(item_text(c->d, i + 1), GROUNDS, LEN(GROUNDS));
}

/* How well a name fits an entity: 0 not; 1 given name or front of it; 2 surname
 * or end of it; 3 both. */
static uint32_t fits(const chains *c, uint32_t e, const name_words *w, const face *f)
{
    const name_words *a = &c->ids.at[e].words;
    bool body = c->d->entities.at[e].kind == QUOTH_ORGANIZATION;

    if (other_generation(c, e, f))
        return 0;
    if (body && w->n < a->n && !body_shortened(c, e, f))
        return 0;
    if (a->n == w->n && is_suffix(a, w))
        return 3;
    if (is_suffix(a, w) || (is_suffix(w, a) && !body))
        return 2;
    if (a->n > 1 && w->n > 1 && !body && a->at[0] == w->at[0] && a->at[a->n - 1] == w->at[w->n - 1])
        return 3;
    if (is_prefix(a, w) || (body && f->kind == QUOTH_ORGANIZATION && is_prefix(w, a) &&
                            !(a->n == 1 && body_product(c, f->name_last))))
        return body || (w->n == 1 && !is_ground(c, e)) || (a->n == 3 && !in_headline(c, e))
                   ? 1
                   : 0; /* Ahmad Zaki [Hamid] */
    return 0;
}

typedef struct {
    uint32_t at[CLUES_SEEN];
    uint32_t n, best; /* All fit equally well: best. */
    bool given;       /* The name may be somebody's given name and a place. */
} fitting;

/* Hale said no.  His wife, [Ana Hale]: who has not come in yet, is not Hale, nor is she Senator
 * Hale; but Mrs. Hale she is. */
static bool is_new_kin(const chains *c, uint32_t e, const face *f)
{
    const identity *id = &c->ids.at[e];
    uint8_t sex = c->d->entities.at[e].gender;
    bool office = f->role_first < f->role_last;

    if (id->namesake && f->titled && sex == f->gender && sex == id->kin_of)
        return true;
    if (!id->kin || (f->name_first > id->first && (f->titled || !office)))
        return false;
    return !(f->titled && f->gender && sex == f->gender && id->wed && id->kin_of &&
             id->kin_of != sex);
}

/* [Chad] closed the border.  Its envoy, Chad Holm, left, as did Ivo al-Chad: a place is not he, e, who is called so by
 * the given name and comes in later, nor whom an article tells from it. */
static bool is_place_besides(const chains *c, uint32_t e, const face *f, uint32_t how)
{
    const identity *id = &c->ids.at[e];

    if (f->titled || f->role_first < f->role_last || f->name_last != f->name_first + 1 ||
        !(item_word(c->d, c->m, f->name_first)->classes & LEX_(PLACE)))
        return false;
    return how == 1 ? f->name_first < id->first
                    : item_hash(c->d, c->m, f->name_first) != item_hash(c->d, c->m, id->last - 1);
}

/* Chad closed the border.  Its envoy, Chad Holm, left.  [Chad] was glad: the place, or he, e? */
static bool is_given_and_place(const chains *c, uint32_t e, const face *f)
{
    return !f->titled && f->name_last == f->name_first + 1 &&
           c->d->entities.at[e].kind == QUOTH_PERSON && c->ids.at[e].first < f->name_first &&
           item_gist(c->d, f->name_first) & GIST_GIVEN &&
           item_word(c->d, c->m, f->name_first)->classes & LEX_(PLACE);
}

static void look_up(const chains *c, uint32_t key, const name_words *w, const face *f, fitting *out)
{
    const uint64_t body = LEX_(ORG) | LEX_(ORG_END) | LEX_(OUTLET);
    clue_walk walk = clues_of(c, key);
    bool the_body = f->kind == QUOTH_ORGANIZATION && f->definite && w->n == 1 &&
                    item_word(c->d, c->m, f->name_last - 1)->classes & body;

    for (const clue *y; (y = clue_next(c, &walk));) {
        uint32_t e = y->entity, how = fits(c, e, w, f);
        const entity *x = &c->d->entities.at[e];
        bool office = f->titled || f->role_first < f->role_last;
        if (the_body && x->kind == QUOTH_PERSON)
            continue; /* The Post is not Ana Post. */
        if (how == 3 && w->n == 1 && !office && x->kind == QUOTH_PERSON && x->gender)
            how = 2; /* Hale: Mr Hale, or Ana Hale? */
        if ((how == 2 && w->n == 1 && is_new_kin(c, e, f)) ||
            (how < 3 && x->kind == QUOTH_PERSON && is_place_besides(c, e, f, how)))
            continue;
        if (how == 3 && w->n == 1 && f->gender && !x->gender)
            how = 1; /* Ms. Hale: Senator Hale, or Ana Hale? */
        out->given |= how == 1 && is_given_and_place(c, e, f);
        bool other = (f->titled || w->n > 1) && f->gender && x->gender && f->gender != x->gender &&
                     x->kind == QUOTH_PERSON;
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

static uint32_t find_initials(const chains *c, const face *f)
{
    if (item_at(c->d, f->name_first)->shape != SHAPE_UPPER || f->name_last - f->name_first != 1)
        return NONE;
    clue_walk walk = clues_of(c, clue_key(CLUE_INITIALS, item_hash(c->d, c->m, f->name_first)));
    const clue *x = clue_next(c, &walk);
    return x ? x->entity : NONE;
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

/* Ana Ruiz's rally is over.  [Leo Ruiz] spoke; [Leo Ruiz], Ana Ruiz's son: who comes in himself behind
 * entity `aside`, or in one sentence with it. */
static bool upstages(const chains *c, uint32_t e, uint32_t aside)
{
    uint32_t one = c->ids.at[e].first, other = c->ids.at[aside].first;

    if (!c->ids.at[aside].aside || c->ids.at[e].aside || !c->ids.at[e].leads)
        return false;
    return one > other || sentence_at(c->d, NONE, item_start(c->d, one)) ==
                              sentence_at(c->d, NONE, item_start(c->d, other));
}

/* Of those who share the surname that f is, the only one who has come in by then; of whom Ms. Hale
 * may be, the only woman. */
static uint32_t come_in(const chains *c, const fitting *fit, const face *f)
{
    uint32_t left = NONE;
    bool upstaged = false;

    for (uint32_t n = 0; n < fit->n; n++) {
        uint32_t e = fit->at[n];
        const entity *x = &c->d->entities.at[e];
        bool woman = f->titled && f->gender == GENDER_FEMALE;
        if (woman ? x->gender != f->gender : c->ids.at[e].first >= f->name_first)
            continue;
        bool behind = left != NONE && upstages(c, left, e);
        if (left != NONE && !behind && !upstages(c, e, left))
            return NONE;
        upstaged |= left != NONE;
        left = behind ? left : e;
    }
    const entity *one = left != NONE ? &c->d->entities.at[left] : NULL;
    bool sure = one && one->kind == QUOTH_PERSON && (one->gender || one->role.end || upstaged);
    return sure ? left : NONE;
}

/* Mayor Ivo Ruiz and Sheriff Ana Ruiz met.  [Sheriff Ruiz] said: of those of that surname the only one of that office. */
static uint32_t by_title(const chains *c, const fitting *fit, const face *f)
{
    uint32_t found = NONE;

    if (f->role_first >= f->role_last || f->noun == NONE)
        return NONE;
    clue_walk walk = clues_of(c, clue_of_noun(c, f->noun));
    for (const clue *x; (x = clue_next(c, &walk));)
        for (uint32_t i = 0; i < fit->n; i++) {
            if (x->entity != fit->at[i] || x->entity == found)
                continue;
            if (found != NONE)
                return NONE;
            found = x->entity;
        }
    return found;
}

uint32_t entity_named(const chains *c, const face *f, const name_words *w, bool *many)
{
    fitting fit;

    *many = false;
    fit.n = fit.best = 0;
    fit.given = false;
    if (!w->n)
        return NONE;
    look_up(c, clue_key(CLUE_NAME, w->at[w->n - 1]), w, f, &fit);
    if (w->n > 1)
        look_up(c, clue_key(CLUE_NAME, w->at[0]), w, f, &fit);
    *many = fit.n == 1 && fit.given && c->ids.at[fit.at[0]].words.n == 1;
    if (fit.n == 1)
        return *many ? NONE : fit.at[0];
    if (fit.n > 1) {
        uint32_t left = w->n == 1 ? by_title(c, &fit, f) : NONE;
        left = left == NONE && w->n == 1 ? come_in(c, &fit, f) : left;
        left = left == NONE ? not_given(c, &fit) : left;
        *many = left == NONE;
        return left;
    }
    uint32_t e = find_initials(c, f);
    if (e == NONE)
        e = entity_by_office(c, f, w);
    return e != NONE ? e : entity_respelled(c, f, w);
}

/* Her star, [Holm], said: is the name of one word at item i one that commas set off, who has a role beside her? */
static bool set_off(const chains *c, uint32_t i)
{
    return item_is(c->d, i - 1, ',') && item_is(c->d, i + 1, ',');
}

/* A second look at its kind: what is called an organisation once, is one. */
static void settle_kind(chains *c, uint32_t e, const face *f)
{
    entity *x = &c->d->entities.at[e];
    bool person = f->kind == QUOTH_PERSON && (f->gender || f->role_first < f->role_last);

    if (!c->ids.at[e].sure && f->kind == QUOTH_ORGANIZATION && x->kind == QUOTH_PERSON &&
        c->ids.at[e].words.n == 1)
        x->kind = QUOTH_ORGANIZATION;
    if (item_gist(c->d, f->name_last) & GIST_SAYS && x->kind == QUOTH_PERSON && !x->gender &&
        !f->gender && !person && c->ids.at[e].words.n == 1 && !c->ids.at[e].sure &&
        !c->ids.at[e].surname && !x->role.end && f->name_last == f->name_first + 1 &&
        !set_off(c, c->ids.at[e].first) && body_tells_of_it(c, f->name_first)) {
        x->kind = QUOTH_ORGANIZATION;
        x->human = false;
    }
    c->ids.at[e].sure |= person || f->kind == QUOTH_ORGANIZATION;
    if (!x->gender)
        x->gender = f->gender;
}

quoth_status entity_for(chains *c, const face *f, const name_words *w, uint32_t *out)
{
    bool many;

    *out = entity_named(c, f, w, &many);
    if (many)
        return QUOTH_OK;
    uint32_t courtesy = *out == NONE ? entity_by_courtesy(c, f, w) : NONE;
    if (courtesy != NONE) {
        c->d->entities.at[courtesy].gender = f->gender;
        *out = courtesy;
    } else if (*out == NONE)
        TRY(entity_make(c, f, w, out));
    else
        TRY(take_name(c, *out, f, w));
    settle_kind(c, *out, f);
    if (f->kind == QUOTH_ORGANIZATION && f->noun != NONE)
        TRY(clue_add(c, clue_key(CLUE_BODY, item_hash(c->d, c->m, f->noun)), *out, f->name_first,
                     f->name_first));
    if (f->role_first < f->role_last && f->noun != NONE)
        return entity_role(c, *out, f->role_first, f->role_last, f->noun);
    return QUOTH_OK;
}
