#include "lex/gist.h"

static const uint64_t NOUNISH = LEX_(ROLE) | LEX_(ROLES) | LEX_(UNNAMED) | LEX_(ORG) |
                                LEX_(DOCUMENT) | LEX_(OUTLET) | LEX_(PLATFORM);
enum { SURE = 30 }; /* Percent of a word's uses. */

static const uint64_t OFFICES = LEX_(ROLE) | LEX_(ROLES) | LEX_(UNNAMED) | LEX_(ORG) |
                                LEX_(DOCUMENT) | LEX_(OUTLET) | LEX_(TITLE);
static const uint64_t PARTIES = LEX_(ROLE) | LEX_(ROLES) | LEX_(TITLE) | LEX_(UNNAMED) |
                                LEX_(MALE) | LEX_(FEMALE) | LEX_(ORG) | LEX_(OUTLET) |
                                LEX_(PLATFORM) | LEX_(DOCUMENT) | LEX_(ABBREVIATION);
static const uint64_t SMALL = LEX_(PREPOSITION) | LEX_(DETERMINER) | LEX_(CONJUNCTION);
static const uint64_t HELPERS = LEX_(AUXILIARY) | LEX_(MODAL) | LEX_(NEGATION) | LEX_(HEDGE);

static const struct {
    const char *form;
    gist is;
} FEW[] = {
    {"of", GIST_OF},
    {"for", GIST_ATTACH},
    {"at", GIST_ATTACH},
    {"from", GIST_ATTACH},
    {"with", GIST_ATTACH},
    {"in", GIST_ATTACH},
    {"on", GIST_ATTACH},
    {"by", GIST_ATTACH},
    {"to", GIST_ATTACH | GIST_TO},
    {"and", GIST_AND},
    {"that", GIST_THAT | P_WHO | GIST_DEFINITE},
    {"this", GIST_DEFINITE},
    {"who", P_WHO},
    {"which", P_WHO},
    {"the", GIST_THE | GIST_DEFINITE},
    {"is", GIST_BE},
    {"are", GIST_BE},
    {"was", GIST_BE},
    {"were", GIST_BE},
    {"be", GIST_BE},
    {"been", GIST_BE},
    {"being", GIST_BE},
    {"has", GIST_HAVE},
    {"have", GIST_HAVE},
    {"had", GIST_HAVE},
    {"having", GIST_HAVE},
    {"according", GIST_CUE},
    {"one", GIST_ODD | GIST_PARTY},
    {"another", GIST_PARTY},
    {"some", GIST_PARTY},
    {"many", GIST_PARTY},
    {"others", GIST_PARTY},
    {"several", GIST_PARTY},
    {"both", GIST_PARTY},
    {"most", GIST_PARTY},
    {"few", GIST_PARTY},
    {"these", GIST_PARTY | GIST_DEFINITE},
    {"those", GIST_PARTY | GIST_DEFINITE},
    {"paper", GIST_PARTY},
    {"newspaper", GIST_PARTY},
    {"magazine", GIST_PARTY},
    {"daily", GIST_PARTY},
    {"weekly", GIST_PARTY},
    {"company", GIST_PARTY},
    {"firm", GIST_PARTY},
    {"maker", GIST_PARTY},
    {"group", GIST_PARTY},
    {"retailer", GIST_PARTY},
    {"manufacturer", GIST_PARTY},
    {"startup", GIST_PARTY},
    {"start-up", GIST_PARTY},
    {"airline", GIST_PARTY},
    {"carmaker", GIST_PARTY},
};

static np_part part_of_word(const word *w)
{
    if (w->classes & LEX_(PRONOUN))
        return P_PRONOUN;
    if (w->classes & (LEX_(WH) | LEX_(DAY)))
        return P_OTHER; /* who, which and that are listed above. */
    if (w->classes & LEX_(NAME_PART))
        return P_JOINER;
    if (w->classes & LEX_(POSSESSIVE))
        return P_DET;
    if (w->classes & NOUNISH)
        return P_NOUN;
    switch ((lex_pos)w->pos) {
    case POS_NOUN:
    case POS_NOUNS:
    case POS_NAME:
        return P_NOUN;
    case POS_ADJ:
    case POS_NUM:
        return P_MOD;
    case POS_DET:
        return P_DET;
    default:
        break;
    }
    if (w->classes & LEX_(DETERMINER))
        return P_DET;
    if (w->classes & (LEX_(DOCUMENT) | LEX_(CUE_NOUN)) && !(w->classes & LEX_(CUE_VERB)))
        return P_NOUN; /* invitations */
    return w->classes & LEX_(NATIONALITY) ? P_MOD : P_OTHER;
}

/* "father-of-two", "31-year-old", and maybe others. */
static bool is_compound(str s)
{
    return s.n && memchr(s.p, '-', s.n);
}

static gist gist_of(const lexicon *x, const word *w)
{
    uint32_t g = part_of_word(w);
    if (w->classes & LEX_(DETERMINER) && g == P_PRONOUN)
        g = P_DET; /* one, another: "one western diplomat"; alone it is an elliptic phrase. */
    bool according = w->classes & LEX_(ACCORDING), noun = w->classes & LEX_(CUE_NOUN);

    if (according || noun || (w->classes & LEX_(CUE_VERB) && w->share > 0))
        g |= GIST_CUE;
    g |= w->classes & LEX_(CUE_VERB) && w->share >= SURE ? GIST_SAYS : 0;
    g |= w->classes & OFFICES ? GIST_OFFICE : 0;
    g |= w->pos == POS_NOUNS || w->classes & LEX_(ROLES) ? GIST_PLURAL : 0;
    g |= w->classes & (LEX_(HONORIFIC) | LEX_(ABBREVIATION)) ? GIST_SHORT : 0;
    g |= w->classes & HELPERS ? GIST_HELPER : 0;
    g |= w->classes & (LEX_(OBJECT_PRONOUN) | LEX_(DAY)) ? GIST_ODD : 0;
    g |= w->classes & PARTIES || is_compound(word_form(x, w)) ? GIST_PARTY : 0;
    g |= w->classes & LEX_(PREPOSITION) ? GIST_PREP : 0;
    g |= w->classes & (LEX_(FIRST_MALE) | LEX_(FIRST_FEMALE)) ? GIST_GIVEN : 0;
    g |= w->classes & LEX_(WH) ? GIST_WH : 0;
    if (w->pos == POS_PAST || w->pos == POS_VERB_S || w->classes & LEX_(AUXILIARY))
        g |= GIST_FINITE;
    bool verb = w->pos == POS_VERB || w->pos == POS_PAST || w->pos == POS_ING || w->pos == POS_PART;
    g |= verb || w->pos == POS_NONE ? GIST_VERBAL : 0;
    g |= w->pos == POS_ADV ? GIST_ADVERB : 0;
    g |= w->classes & SMALL ? GIST_SMALL : 0;
    g |= w->classes & LEX_(PRONOUN) ? GIST_I : 0;
    g |= w->classes & LEX_(POSSESSIVE) ? GIST_DEFINITE : 0;
    g |= w->classes & (LEX_(AUXILIARY) | LEX_(MODAL)) ? GIST_MAY : 0;
    return g;
}

gist *gist_new(const lexicon *x, allocator from)
{
    gist *g = alloc_resize(from, NULL, x->n * sizeof *g);
    if (!g)
        return NULL;
    for (uint32_t i = 0; i < x->n; i++)
        g[i] = gist_of(x, &x->words[i]);
    for (size_t i = 0; i < LEN(FEW); i++) {
        size_t n = strlen(FEW[i].form);
        uint32_t id = lexicon_find(x, FEW[i].form, n);
        if (id && FEW[i].is & GIST_PART)
            g[id] &= ~(gist)GIST_PART;
        if (id)
            g[id] |= FEW[i].is;
    }
    return g;
}

uint8_t *pos_new(const lexicon *x, allocator from)
{
    uint8_t *pos = alloc_resize(from, NULL, x->n);
    for (uint32_t i = 0; pos && i < x->n; i++)
        pos[i] = x->words[i].pos;
    return pos;
}
