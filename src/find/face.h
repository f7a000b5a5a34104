/* face.h - a noun phrase that is being read: what names.c, nouns.c, bodies.c and offices.c share. */
#ifndef FIND_FACE_H
#define FIND_FACE_H

#include "find/item.h"
#include "find/names.h"

typedef struct {
    const quoth_doc *d;
    const quoth_model *m;
    const mention *x;
} reader;

static const uint64_t FIRST = LEX_(FIRST_MALE) | LEX_(FIRST_FEMALE);
static const uint64_t OFFICE = LEX_(ROLE) | LEX_(TITLE);
static const uint64_t PEOPLE = LEX_(ROLE) | LEX_(TITLE) | LEX_(UNNAMED) | LEX_(MALE) | LEX_(FEMALE);

static inline const word *at(const reader *r, uint32_t i)
{
    return item_word(r->d, r->m, i);
}

static inline bool capital(const reader *r, uint32_t i)
{
    const item *t = item_at(r->d, i);
    return t->kind == TOK_WORD && t->shape != SHAPE_LOWER;
}

static inline bool possessive(const reader *r, uint32_t i)
{
    const item *t = item_at(r->d, i);
    return t->kind == TOK_WORD && t->flags & TOK_POSSESSIVE;
}

static inline bool opens_sentence(const reader *r, uint32_t i)
{
    const sentence *s = &r->d->sentences.at[r->x->sentence];
    return i == s->first || (i > s->first && r->x->first == i &&
                             (item_is(r->d, i - 1, PUNCT_DASH) || item_is(r->d, i - 1, '-')) &&
                             i == behind_dateline(r->d, r->x->sentence));
}

/* Do the words [first, last) of a name say that it is an organisation's? */
bool body_named(const reader *r, uint32_t first, uint32_t last);
/* Is the whole name in the list of names? */
bool body_listed(const reader *r, uint32_t first, uint32_t last);

/* Does what stands around the name that begins at item a say so: the Nora Courier, the charity
 * Shelterline? */
bool body_called(const reader *r, uint32_t a);

/* The [retailer] Volta: a firm, though a retailer may be a person too. */
bool body_trade(const reader *r, uint32_t i);

/* "Queen's Gallery", "Ministry of Finance": the whole name. */
void body_widen(const reader *r, face *f);

/* The words of office at the front of [first, last) end here; one word at least stays. */
uint32_t office_end(const reader *r, uint32_t first, uint32_t last);

/* "Ninth-grader", "ex-striker": a description in one word, not a part of the name. */
bool office_compound(const reader *r, uint32_t i);

/* The Farmers Union [Secretary], Dr Ana Ruiz, said: a body's office in capitals ends the phrase, and commas set it off
 * from who holds it. */
bool office_held(const reader *r);

/* "the Prime Minister", "a senior MP": capitals, but no name. */
bool office_alone(const reader *r);

/* "Former Governor of Ohio Ana Ruiz": the run of capitals is an office, the name comes behind. */
bool office_for(const reader *r);

/* Does a [Commissioner] of Police end the base phrase, whose charge a name may follow without a comma?  (late.c) */
bool office_charged(const reader *r);

/* "Former Governor of Ohio Ana Ruiz": where the name begins behind all that the office of the phrase is of
 * and for, and ends; or NONE.  (late.c) */
uint32_t late_name(const reader *r, uint32_t *end);

/* Where the words of office among items [first, end) before a name begin: behind a verb.  (role.c) */
uint32_t role_start(const reader *r, uint32_t first, uint32_t end);

/* Are capitals [a, b) nobody's name, but say what f is: a super PAC, Latino Republicans?  (capitals.c) */
bool face_read_nobody(const reader *r, face *f, uint32_t a, uint32_t b);

static inline bool face_nobody(const reader *r, face *f, uint32_t a, uint32_t b)
{
    const item *t = item_at(r->d, b - 1);

    if ((b - a > 2 && !item_among(r->d, b - 1, W(democrats), W(republicans))) ||
        item_gist(r->d, a) & GIST_GIVEN)
        return false;
    const char *end = r->d->text.p + item_end(r->d, b - 1);
    unsigned many = (end[-1] == 's') & ((b - a == 2) | (end[-2] == 't')), /* -ists */
        maybe = many | ((t->shape == SHAPE_UPPER) & (r->x->first + 1 < b)) |
                ((b - a == 1) & (a > r->x->first)) | /* a Baptist */
                ((at(r, b - 1)->classes & (LEX_(ORG) | LEX_(ROLE) | LEX_(ROLES))) != 0) |
                (t->kind == TOK_NUMBER) | /* Speaker 1 */
                ((b - a == 2) & (t->shape == SHAPE_TITLE) &
                 (item_end(r->d, b - 1) - item_start(r->d, b - 1) == 1)); /* Witness B */
    return maybe && face_read_nobody(r, f, a, b);                         /* Few are. */
}

/* Her sex, by the words before her name and by the given one. */
void face_read_gender(const reader *r, face *f);

/* A Department of Health [spokeswoman], a Ministry of Justice [memo]: the phrase is about the noun
 * behind the name of a body.  (hosted.c) */
void face_headed(const reader *r, face *f);

/* Department of Transport spokesman [Ana Ruiz]: who holds an office of the body whose name opens the
 * phrase.  (hosted.c) */
bool face_officer(const reader *r, face *f);

/* Bank of Varn governor [Ana Ruiz], where no capital tells the bank from any other.  (hosted.c) */
bool face_late_officer(const reader *r, face *f);

/* Varn News [Ana Ruiz]: the name of f, a body's, ends with somebody's.  (hosted.c) */
bool face_hosted(const reader *r, face *f);

/* The [Ana Ruiz campaign]: its name goes on behind hers.  (hosted.c) */
void face_team(const reader *r, face *f);

/* What a word says of its bearer's sex. */
uint8_t face_gender(const word *w);

/* "Sweden-born", "Iran-backed": an attribute in one word. */
bool face_attribute(const reader *r, uint32_t i);

/* Fills f from a phrase without a name. */
void face_nominal(const reader *r, face *f);

#endif
