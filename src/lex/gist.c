#include "lex/gist.h"

/*
 * The judgement is written as constant expressions: the compiler judges the compiled-in
 * words (gist_en.inc), gist_of those of a lexicon that a user's folder has changed.
 */
#define HAS(c, list) ((c)&LEX_(list))
#define NOUNISH                                                                                    \
    (LEX_(ROLE) | LEX_(ROLES) | LEX_(UNNAMED) | LEX_(ORG) | LEX_(DOCUMENT) | LEX_(OUTLET) |        \
     LEX_(PLATFORM))
#define OFFICES                                                                                    \
    (LEX_(ROLE) | LEX_(ROLES) | LEX_(UNNAMED) | LEX_(ORG) | LEX_(DOCUMENT) | LEX_(OUTLET) |        \
     LEX_(TITLE))
/* In small letters something else: the pier, a rose. */
#define NAMES                                                                                      \
    (LEX_(FIRST_MALE) | LEX_(FIRST_FEMALE) | LEX_(PLACE) | LEX_(ORG_NAME) | LEX_(ORG_END) |        \
     LEX_(WORK))
#define PARTIES (OFFICES | LEX_(MALE) | LEX_(FEMALE) | LEX_(PLATFORM) | LEX_(ABBREVIATION))
#define SMALL (LEX_(PREPOSITION) | LEX_(DETERMINER) | LEX_(CONJUNCTION))
#define HELPERS (LEX_(AUXILIARY) | LEX_(MODAL) | LEX_(NEGATION) | LEX_(HEDGE))
enum { SURE = 30 }; /* Percent of a word's uses. */

/* An np_part; who, which and that are in grammar.txt; "invitations" have no tag of their own. */
#define PART_BY_TAG(c, pos)                                                                        \
    ((pos) == POS_NOUN || (pos) == POS_NOUNS || (pos) == POS_NAME  ? P_NOUN                        \
     : (pos) == POS_ADJ || (pos) == POS_NUM                        ? P_MOD                         \
     : (pos) == POS_DET || HAS(c, DETERMINER)                      ? P_DET                         \
     : (HAS(c, DOCUMENT) || HAS(c, CUE_NOUN)) && !HAS(c, CUE_VERB) ? P_NOUN                        \
     : HAS(c, NATIONALITY)                                         ? P_MOD                         \
     : (pos) == POS_NONE && (c)&NAMES && !HAS(c, CUE_VERB)         ? P_NOUN                        \
                                                                   : P_OTHER)
/* one, another: "one western diplomat"; alone it is an elliptic phrase. */
#define WORD_PART(c, pos)                                                                          \
    (HAS(c, PRONOUN)             ? HAS(c, DETERMINER) ? P_DET : P_PRONOUN                          \
     : HAS(c, WH) || HAS(c, DAY) ? P_OTHER                                                         \
     : HAS(c, NAME_PART)         ? P_JOINER                                                        \
     : HAS(c, POSSESSIVE)        ? P_DET                                                           \
     : (c)&NOUNISH               ? P_NOUN                                                          \
                                 : PART_BY_TAG(c, pos))

#define WORD_IS_CUE(c, share)                                                                      \
    (HAS(c, ACCORDING) || HAS(c, CUE_NOUN) || (HAS(c, CUE_VERB) && (share) > 0))
#define TAG_IS_VERBAL(pos)                                                                         \
    ((pos) == POS_VERB || (pos) == POS_PAST || (pos) == POS_ING || (pos) == POS_PART ||            \
     (pos) == POS_NONE)
#define TAG_IS_FINITE(pos) ((pos) == POS_PAST || (pos) == POS_VERB_S)

/* Of its classes, share and usual part of speech; compound: "father-of-two", "31-year-old",
 * and maybe others. */
#define WORD_GIST(c, share, pos, compound)                                                         \
    ((gist)WORD_PART(c, pos) | /**/                                                                \
     (WORD_IS_CUE(c, share) ? GIST_CUE : 0u) |                                                     \
     (HAS(c, CUE_VERB) && (share) >= SURE ? GIST_SAYS : 0u) | ((c)&OFFICES ? GIST_OFFICE : 0u) |   \
     ((pos) == POS_NOUNS || HAS(c, ROLES) ? GIST_PLURAL : 0u) |                                    \
     (HAS(c, HONORIFIC) || HAS(c, ABBREVIATION) ? GIST_SHORT : 0u) |                               \
     ((c)&HELPERS ? GIST_HELPER : 0u) |                                                            \
     (HAS(c, OBJECT_PRONOUN) || HAS(c, DAY) || (HAS(c, ABBREVIATION) && HAS(c, ORG_END))           \
          ? GIST_ODD                                                                               \
          : 0u) |                                                                                  \
     ((c)&PARTIES || (compound) ? GIST_PARTY : 0u) | (HAS(c, PREPOSITION) ? GIST_PREP : 0u) |      \
     (HAS(c, FIRST_MALE) || HAS(c, FIRST_FEMALE) ? GIST_GIVEN : 0u) |                              \
     (HAS(c, WH) ? GIST_WH : 0u) | (TAG_IS_FINITE(pos) || HAS(c, AUXILIARY) ? GIST_FINITE : 0u) |  \
     (TAG_IS_VERBAL(pos) ? GIST_VERBAL : 0u) | ((pos) == POS_ADV ? GIST_ADVERB : 0u) |             \
     ((c)&SMALL ? GIST_SMALL : 0u) | (HAS(c, PRONOUN) ? GIST_I : 0u) |                             \
     (HAS(c, POSSESSIVE) ? GIST_DEFINITE : 0u) | (HAS(c, DIVISION) ? GIST_DIVISION : 0u) |         \
     (HAS(c, AUXILIARY) || HAS(c, MODAL) ? GIST_MAY : 0u))

/* Of a word of grammar.txt whose gist would else be g: a part there is its only one. */
#define GRAMMAR_GIST(g, is) (((g) & ((is)&GIST_PART ? ~(gist)GIST_PART : ~(gist)0)) | (is))

typedef struct {
    uint16_t id;
    gist is;
} grammar_word;

#include "lex/gist_en.inc"

static gist gist_of(const lexicon *x, const word *w)
{
    str form = word_form(x, w);
    bool compound = form.n && memchr(form.p, '-', form.n);
    return WORD_GIST(w->classes, w->share, (lex_pos)w->pos, compound);
}

const gist *gist_load(lexicon *x)
{
    if (!x->own)
        return EN_GIST;
    gist *g = arena_alloc(&x->keep, x->n, sizeof *g);
    for (uint32_t i = 0; g && i < x->n; i++)
        g[i] = gist_of(x, &x->words[i]);
    for (size_t i = 0; g && i < LEN(GRAMMAR); i++)
        g[GRAMMAR[i].id] = GRAMMAR_GIST(g[GRAMMAR[i].id], GRAMMAR[i].is);
    return g;
}

const uint8_t *pos_load(lexicon *x)
{
    if (!x->own)
        return EN_POS;
    uint8_t *pos = arena_alloc(&x->keep, x->n, sizeof *pos);
    for (uint32_t i = 0; pos && i < x->n; i++)
        pos[i] = x->words[i].pos;
    return pos;
}
