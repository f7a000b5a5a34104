/*
 * kin.c - relatives, who share a surname.
 *
 *     Ana Ruiz, the senator's wife     is not Senator Ruiz
 *     Satya Verma … Mr. Verma          one, whatever sex the given name is listed with
 */
#include "find/chains.h"
#include "find/face.h"
#include "find/item.h"

bool is_kin(const quoth_doc *d, uint32_t i)
{
    return item_at(d, i)->shape == SHAPE_LOWER && (item_gist(d, i) & GIST_PART) == P_NOUN &&
           item_among(d, i, W(aunt), W(brother), W(cousin), W(daughter), W(ex_husband), W(ex_wife),
                      W(father), W(fiance), W(fiancee), W(granddaughter), W(grandson), W(husband),
                      W(mother), W(nephew), W(niece), W(sister), W(son), W(stepdaughter),
                      W(stepson), W(uncle), W(widow), W(widower), W(wife));
}

/* The sex of whoever's kin stands at item i: his, her, Mr. Ruiz's; 0: not known. */
static uint8_t sex_of_owner(const chains *c, uint32_t i, uint32_t first)
{
    const quoth_doc *d = c->d;

    if (item_among(d, i, W(his), W(her)))
        return item_among(d, i, W(his)) ? GENDER_MALE : GENDER_FEMALE;
    for (uint32_t k = i; k-- > first && k + 4 > i;)
        if (item_word(d, c->m, k)->classes & LEX_(HONORIFIC))
            return face_gender(item_word(d, c->m, k));
    return GENDER_UNKNOWN;
}

/* Notes that e comes in as the kin at item i, of whom item `owner` is the word.  Mr. Ruiz's son,
 * Ivo Ruiz: nobody else's title and surname. */
static bool is_kin_of(chains *c, uint32_t e, uint32_t i, uint32_t owner, uint32_t first)
{
    const name_words *w = &c->ids.at[e].words;
    const uint64_t sex = item_word(c->d, c->m, i)->classes & (LEX_(MALE) | LEX_(FEMALE));
    uint8_t *own = &c->d->entities.at[e].gender;

    if (!*own && sex)
        *own = sex & LEX_(MALE) ? GENDER_MALE : GENDER_FEMALE;
    c->ids.at[e].wed = item_among(c->d, i, W(wife), W(husband), W(widow));
    c->ids.at[e].kin_of = sex_of_owner(c, owner, first);
    c->ids.at[e].namesake = c->ids.at[e].kin_of && owner > first && w->n &&
                            item_at(c->d, owner)->flags & TOK_POSSESSIVE &&
                            item_hash(c->d, c->m, owner - 1) == w->at[w->n - 1];
    return true;
}

/* His wife, Ana, 62, [died]; is missing, was killed: who says nothing any more; but: killed a man, has lost her job, was
 * stabbed twice. */
static bool is_gone(const quoth_doc *d, uint32_t i)
{
    static const str GONE[] = {S("dead"), S("deceased"), S("died"), S("dies"), S("drowned")},
                     DONE[] = {S("executed"), S("killed"), S("lost"),      S("missing"),
                               S("murdered"), S("slain"),  S("strangled"), S("swept")};
    bool is = false;

    if (item_is(d, i, ',') && item_at(d, i + 1)->kind == TOK_NUMBER)
        i += 2;
    i += item_is(d, i, ',');
    while (item_gist(d, i) & (GIST_BE | GIST_HAVE) ||
           item_among(d, i, W(been), W(still), W(also))) {
        is |= item_gist(d, i) & GIST_BE || item_among(d, i, W(been));
        i++;
    }
    i += is && item_among(d, i, W(found), W(shot));
    while (is && item_among(d, i, W(among), W(one), W(of), W(the), W(those)))
        i++;
    if (!item_is_word(d, i))
        return false;
    bool back = item_among(d, i + 1, W(for), W(when)); /* was missing for a day */
    return str_among(item_text(d, i), GONE, LEN(GONE)) ||
           (is && !back && str_among(item_text(d, i), DONE, LEN(DONE)));
}

/* Her husband, Ariel, and her brother Ashley are men, whatever the lists say; but: missed his wife, Ivo Ruiz said. */
static void sex_of_kin(const chains *c, const mention *x, const face *f, uint32_t noun, uint32_t e)
{
    uint64_t sex = item_word(c->d, c->m, noun)->classes & (LEX_(MALE) | LEX_(FEMALE));
    bool said = item_is(c->d, noun + 1, ',') && !item_is(c->d, x->last, ',');

    if (sex && !said && !f->titled)
        c->d->entities.at[e].gender = sex & LEX_(MALE) ? GENDER_MALE : GENDER_FEMALE;
}

bool name_comes_as_kin(chains *c, const mention *x, const face *f, uint32_t e)
{
    enum { REACH = 6 };
    const quoth_doc *d = c->d;
    const sentence *s = &d->sentences.at[x->sentence];
    uint32_t i = f->name_first, end = x->last + REACH < s->last ? x->last + REACH : s->last;

    while (i > s->first + 1 && !is_kin(d, i - 1) &&
           (item_is(d, i - 1, '.') ||
            item_word(d, c->m, i - 1)->classes & (LEX_(TITLE) | LEX_(HONORIFIC))))
        i--; /* Ruiz's son, [Capt.] Ivo Ruiz; but: her sister Ana */
    i -= i > s->first && item_is(d, i - 1, ',');
    if (i > s->first + 1 && is_kin(d, i - 1))
        for (uint32_t k = i - 1; k > s->first && k + 3 > i - 1; k--)
            if (item_at(d, k - 1)->flags & TOK_POSSESSIVE ||
                item_word(d, c->m, k - 1)->classes & LEX_(POSSESSIVE)) {
                sex_of_kin(c, x, f, i - 1, e);
                c->ids.at[e].gone = is_gone(d, x->last);
                return is_kin_of(c, e, i - 1, k - 1, s->first);
            }
    if (x->last >= s->last || !item_is(d, x->last, ','))
        return false;
    if (item_gist(d, x->last + 1) & (GIST_FINITE | GIST_SAYS | GIST_HELPER))
        return false; /* Ruiz, knew what his wife did */
    for (uint32_t k = x->last + 1; k < end && !item_is(d, k, ','); k++)
        if (is_kin(d, k) && (item_at(d, k - 1)->flags & TOK_POSSESSIVE ||
                             item_among(d, k + 1, W(of)) || item_among(d, k - 1, W(his), W(her))))
            return is_kin_of(c, e, k, k - 1, x->last);
    return false;
}

/* Is a word for kin among items [i, end) and before the name of f, or Mr or Ms with that surname for
 * the other sex? */
static bool may_be_kin(const quoth_doc *d, const quoth_model *m, uint32_t i, uint32_t end,
                       const face *f)
{
    str own = item_text(d, f->name_last - 1);

    end = end < d->items.n ? end : d->items.n;
    for (; i < end; i++) {
        uint32_t name = i + 1 + item_is(d, i + 1, '.');
        bool courtesy = item_among(d, i, W(mr), W(ms), W(mrs), W(miss));
        if ((i < f->name_first && is_kin(d, i)) ||
            (courtesy && face_gender(item_word(d, m, i)) != f->gender && item_is_word(d, name) &&
             str_eq(item_text(d, name), own)))
            return true;
    }
    return false;
}

uint32_t entity_by_courtesy(const chains *c, const face *f, const name_words *w)
{
    enum { REACH = 2000 };
    const quoth_doc *d = c->d;
    uint32_t title = f->name_first - 1, found = NONE;

    title -= item_is(d, title, '.');
    if (w->n != 1 || !f->titled || !item_among(d, title, W(mr), W(ms)))
        return NONE;
    clue_walk walk = clues_of(c, clue_key(CLUE_NAME, w->at[0]));
    for (const clue *x; (x = clue_next(c, &walk));) {
        uint32_t e = x->entity;
        const identity *id = &c->ids.at[e];
        if (e == found || d->entities.at[e].kind != QUOTH_PERSON || !id->words.n ||
            id->words.at[id->words.n - 1] != w->at[0])
            continue;
        if (found != NONE)
            return NONE;
        found = e;
    }
    if (found == NONE)
        return NONE;
    const identity *id = &c->ids.at[found];
    bool second = id->first > 1 && item_gist(c->d, id->first - 1) & GIST_AND &&
                  item_gist(c->d, id->first - 2) & GIST_GIVEN; /* Leo and Ana Ruiz */
    bool listed = id->words.n > 1 && !id->kin && !second && id->first < f->name_first &&
                  face_gender(item_word(d, c->m, id->first)) == d->entities.at[found].gender &&
                  !face_gender(item_word(d, c->m, id->first - 1 - item_is(d, id->first - 1, '.')));
    return listed && f->name_first - id->first < REACH &&
                   !may_be_kin(d, c->m, id->first, id->first + REACH, f)
               ? found
               : NONE;
}

/* Does e come in as somebody's father, who is the elder (1), or son (-1)?  0: as neither. */
static int comes_as_elder(const chains *c, uint32_t e)
{
    enum { REACH = 4 };
    uint32_t first = c->ids.at[e].first, n = c->ids.at[e].kin ? REACH : 0;

    for (uint32_t i = first; n-- > 0 && i-- > 0;) {
        if (item_among(c->d, i, W(father), W(mother), W(uncle), W(aunt)))
            return 1;
        if (item_among(c->d, i, W(son), W(daughter), W(nephew), W(niece), W(grandson),
                       W(granddaughter)))
            return -1;
    }
    return 0;
}

/* Ivo Ruiz [Jr.] is the younger (-1), [Sr.] the elder (1); 0: neither. */
static int age_named(const chains *c, uint32_t e)
{
    uint32_t i = c->ids.at[e].last;

    while (i > c->ids.at[e].first + 1 && !item_is_word(c->d, i - 1))
        i--;
    if (i < c->ids.at[e].first + 2 || !item_among(c->d, i - 1, W(jr), W(jnr), W(sr), W(snr)))
        return 0;
    return item_among(c->d, i - 1, W(sr), W(snr)) ? 1 : -1;
}

bool entity_by_age(const chains *c, const face *f, const name_words *w, uint32_t *out)
{
    const quoth_doc *d = c->d;
    uint32_t i = f->name_first - 1, who[2] = {NONE, NONE}, n = 0;

    *out = NONE;
    if (f->titled)
        i -= 1 + item_is(d, i, '.');
    if (w->n != 1 || !item_among(d, i, W(elder), W(older), W(younger)) ||
        item_at(d, i)->shape != SHAPE_LOWER || !item_among(d, i - 1, W(the)))
        return false;
    int elder = item_among(d, i, W(younger)) ? -1 : 1;
    clue_walk walk = clues_of(c, clue_key(CLUE_NAME, w->at[0]));
    for (const clue *x; (x = clue_next(c, &walk));) {
        uint32_t e = x->entity;
        const name_words *own = &c->ids.at[e].words;
        bool bears = own->n && own->at[own->n - 1] == w->at[0];
        if (!bears || e == who[0] || e == who[1])
            continue;
        if (n == LEN(who))
            return true;
        who[n++] = e;
    }
    for (uint32_t k = 0; k < n; k++)
        if (age_named(c, who[k]) == elder)
            *out = who[k];
    for (uint32_t k = 0; n == LEN(who) && k < n; k++) {
        int is = comes_as_elder(c, who[k]);
        if (is && *out == NONE)
            *out = is == elder ? who[k] : who[1 - k];
    }
    return true;
}

bool name_unlisted(const chains *c, const face *f, const name_words *w)
{
    const uint64_t other = LEX_(PLACE) | LEX_(ORG) | LEX_(ORG_NAME) | LEX_(ORG_END) | LEX_(OUTLET) |
                           LEX_(TITLE) | LEX_(ROLE) | LEX_(NATIONALITY);
    return w->n == 2 && f->name_last == f->name_first + 2 && !item_id(c->d, f->name_last - 1) &&
           !(item_word(c->d, c->m, f->name_first)->classes & other);
}

/* The [Kochs], where Ivo Koch is somebody: those of the name, and no firm. */
static bool is_family(const chains *c, const face *f)
{
    const quoth_doc *d = c->d;
    str s = item_text(d, f->name_first);

    if (s.n < 4 || s.p[s.n - 1] != 's' || !item_among(d, f->name_first - 1, W(the)))
        return false;
    uint32_t id = lexicon_find(&c->m->lex, s.p, s.n - 1);
    uint32_t hash = id ? c->m->lex.words[id].hash : word_hash(s.p, s.n - 1);
    clue_walk walk = clues_of(c, clue_key(CLUE_NAME, hash));
    for (const clue *x; (x = clue_next(c, &walk));) {
        const name_words *w = &c->ids.at[x->entity].words;
        if (w->n > 1 && w->at[w->n - 1] == hash &&
            c->d->entities.at[x->entity].kind == QUOTH_PERSON)
            return true;
    }
    return false;
}

typedef struct {
    uint32_t at[8], n;
    uint8_t sex[8];
} few_kin;

/* Her mother, [Tracey], said: is the name at item i that of a parent or spouse? */
static bool is_parent(const quoth_doc *d, uint32_t i)
{
    i -= item_is(d, i - 1, ',');
    return item_among(d, i - 1, W(mother), W(father), W(husband), W(wife), W(widow), W(widower)) &&
           (item_at(d, i - 2)->flags & TOK_POSSESSIVE || item_among(d, i - 2, W(his), W(her)));
}

/* Ana Ruiz died.  Her mother, Eva, wept.  [Mrs Ruiz] said: either; nobody is told. */
static void untitle(chains *c, const few_kin *kin)
{
    quoth_doc *d = c->d;

    for (uint32_t i = c->first_of[TITLED_NAMES]; i != NONE; i = c->names.at[i].next) {
        uint32_t k = c->names.at[i].mention, e = d->entity_of[k];
        const face *f = &c->faces[k];
        uint32_t title = f->name_first - 1 - item_is(d, f->name_first - 1, '.');
        if (e == NONE || d->entities.at[e].kind != QUOTH_PERSON || c->ids.at[e].words.n < 2 ||
            !item_among(d, title, W(mrs)))
            continue;
        uint32_t own = c->ids.at[e].first - 1; /* Mrs. Ana Ruiz */
        if (item_among(d, own - item_is(d, own, '.'), W(mr), W(mrs), W(ms)))
            continue;
        uint32_t *since = &c->ids.at[e].courtesy;
        *since = *since ? *since : f->name_first;
        for (uint32_t j = 0; j < kin->n; j++)
            if (c->ids.at[e].first < kin->at[j] && kin->at[j] < *since &&
                kin->sex[j] == f->gender) {
                d->entity_of[k] = NONE;
                d->resolved_by[k] = QUOTH_BY_SELF;
            }
    }
}

void kin_pass(chains *c)
{
    quoth_doc *d = c->d;
    few_kin kin = {.n = 0};

    for (uint32_t i = c->first_of[SHORT_NAMES]; i != NONE; i = c->names.at[i].next) {
        uint32_t k = c->names.at[i].mention, e = d->entity_of[k];
        const face *f = &c->faces[k];
        if (e == NONE || c->ids.at[e].words.n > 1 || f->name_first < 2)
            continue;
        if (f->kind == QUOTH_ORGANIZATION && c->ids.at[e].first == f->name_first &&
            is_family(c, f)) {
            d->entities.at[e].kind = QUOTH_GROUP;
            d->entities.at[e].plural = d->entities.at[e].human = true;
        } else if (kin.n < LEN(kin.at) && is_parent(d, f->name_first)) {
            uint32_t noun = f->name_first - 1 - item_is(d, f->name_first - 1, ',');
            kin.at[kin.n] = f->name_first;
            kin.sex[kin.n++] = face_gender(item_word(d, c->m, noun));
        }
    }
    if (kin.n)
        untitle(c, &kin);
}
