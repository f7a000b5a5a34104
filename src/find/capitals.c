/*
 * capitals.c - capitals that are nobody's name.
 *
 *     a super PAC, an NGO             one of many
 *     Network says                    a headline's, without its article
 *     Latino Republicans              people of one kind
 */
#include "find/face.h"
#include "find/headlines.h"

/* Another [Muslim], a [PAC], the super [PAC]: a word for one of many, behind an article. */
static bool is_kind_of(const reader *r, uint32_t i)
{
    static const str KINDS[] = {S("NGO"), S("NGOs"), S("PAC"), S("PACs")};
    const mention *x = r->x;

    if (x->first == i)
        return false;
    if (item_at(r->d, i)->shape != SHAPE_TITLE)
        return str_among(item_text(r->d, i), KINDS, LEN(KINDS));
    return x->first + 1 == i && item_among(r->d, x->first, W(another)) &&
           at(r, i)->classes & LEX_(ROLE) && !(at(r, i)->classes & (FIRST | LEX_(ORG)));
}

/* A lifelong [Baptist], one retired [Marine], a [Tory]: behind "a" or "one", of a creed, a corps or a party. */
static bool is_member(const reader *r, uint32_t i)
{
    static const str WHO[] = {S("Anglican"), S("Lutheran"),    S("Marine"),
                              S("Mormon"),   S("Pentecostal"), S("Presbyterian"),
                              S("Quaker"),   S("Tory"),        S("Unitarian")};
    static const str CREED = S("ist");
    uint32_t first = r->x->first;
    str s = item_text(r->d, i);

    bool the = item_among(r->d, first, W(the)) &&
               i == first + 1 && /* “No,” said the Conservative. */
               (str_eq(s, S("Conservative")) || str_eq(s, S("Tory")));
    return i > first && (the || item_among(r->d, first, W(a), W(an), W(one), W(another))) &&
           item_at(r->d, i)->shape == SHAPE_TITLE &&
           (i == first + 1 || item_at(r->d, i - 1)->shape == SHAPE_LOWER) &&
           (the || str_among(s, WHO, LEN(WHO)) || str_ends_in(s, &CREED, 1, 4));
}

/* [Banks] say, in a headline; but not: Sen. Mel Banks left. [Banks] said. Ex-senator [Banks] left. */
static bool is_surname(const reader *r, uint32_t i)
{
    enum { HEADLINES = 2 };
    const sentence *s = &r->d->sentences.at[r->x->sentence];

    if (!str_eq(item_text(r->d, i), S("Banks")))
        return false;
    if (i > r->x->first)
        return at(r, i - 1)->classes & OFFICE;
    return (s->para >= HEADLINES || (r->x->sentence && s[-1].para == s->para) ||
            headline_word_speaks(r->d, r->m, item_token(r->d, i)));
}

/* [Network] says, Top Climate [Group] says, Anti-Holm [Groups] say: a common noun for a body, behind no
 * article, in capitals that begin at item a. */
static bool is_headline_noun(const reader *r, uint32_t a, uint32_t i)
{
    static const str NOUNS[] = {S("Agencies"),  S("Agency"),     S("Bank"),       S("Banks"),
                                S("Board"),     S("Campaign"),   S("Club"),       S("Clubs"),
                                S("Committee"), S("Committees"), S("Companies"),  S("Company"),
                                S("Council"),   S("Firm"),       S("Firms"),      S("Group"),
                                S("Groups"),    S("Hospital"),   S("Hospitals"),  S("Leadership"),
                                S("Magazine"),  S("Media"),      S("Network"),    S("Networks"),
                                S("Newspaper"), S("Newspapers"), S("School"),     S("Schools"),
                                S("Union"),     S("Unions"),     S("University"), S("Website")};

    return at(r, i)->classes & LEX_(ORG) && str_among(item_text(r->d, i), NOUNS, LEN(NOUNS)) &&
           !(at(r, r->x->first)->classes & LEX_(DETERMINER)) && !(a == i && is_surname(r, i)) &&
           !possessive(r, i - 1) &&
           (a == r->x->first ? opens_sentence(r, a) : !item_among(r->d, a - 1, W(the)));
}

/* Latino [Republicans]; Monetarists: many by a party, a people or a creed; not a party: the Sweden Democrats. */
static bool is_people(const reader *r, uint32_t a, uint32_t i)
{
    static const str PARTIES[] = {S("Christian"),   S("College"), S("Free"), S("Liberal"),
                                  S("Progressive"), S("Social"),  S("Young")};
    static const str CREED = S("ists"), MPS[] = {S("MPs"), S("MSPs"), S("MEPs"), S("TDs")};
    const lexicon *x = &r->m->lex;
    str s = item_text(r->d, i);

    if (s.n < 3 || s.p[s.n - 1] != 's' || at(r, i)->classes & FIRST)
        return false;
    if (i == a)
        return s.n > 5 && !item_id(r->d, i) && str_ends_in(s, &CREED, 1, 4);
    if (i > a + 1 && item_among(r->d, i, W(democrats), W(republicans)))
        return item_at(r->d, r->x->first)->kind == TOK_NUMBER || /* two Eastern Shore Democrats */
               item_among(r->d, r->x->first, W(two), W(three), W(four), W(five), W(several),
                          W(some), W(many), W(most), W(both));
    if (i == a + 1 && s.p[0] < 'a' && s.p[s.n - 2] < 'a' && str_among(s, MPS, LEN(MPS)))
        return true; /* Labour MPs */
    return s.n > 5 && !(at(r, a)->classes & FIRST) && i == a + 1 &&
           !str_among(item_text(r->d, a), PARTIES, LEN(PARTIES)) &&
           !(at(r, a)->classes & LEX_(PLACE) && item_gist(r->d, r->x->first) & GIST_THE) &&
           (item_among(r->d, i, W(democrats), W(republicans)) ||
            (at(r, a)->classes & (LEX_(NATIONALITY) | LEX_(ROLE)) &&
             x->words[lexicon_find(x, s.p, s.n - 1)].classes & LEX_(NATIONALITY)));
}

/* [Anti-Holm] Groups */
static bool is_stance(str s)
{
    return s.n > 5 && (memcmp(s.p, "Anti-", 5) == 0 || memcmp(s.p, "Pro-", 4) == 0);
}

/* A [Mum-of-three]; UNIDENTIFIED [FEMALE]; TEACHERS say so. */
static bool is_somebody(const reader *r, uint32_t a, uint32_t i)
{
    static const str NOBODY[] = {S("UNIDENTIFIED"), S("UNKNOWN"), S("Unidentified"), S("Unknown")};
    const item *t = item_at(r->d, i);

    if (i == a + 1)
        return str_among(item_text(r->d, a), NOBODY, LEN(NOBODY)) &&
               (at(r, i)->classes & PEOPLE || item_among(r->d, i, W(male), W(female)));
    if (i > r->x->first)
        return item_among(r->d, r->x->first, W(a), W(an), W(another)) && t->flags & TOK_HYPHEN &&
               office_compound(r, i);
    str s = item_text(r->d, i);
    return t->shape == SHAPE_UPPER && s.p[s.n - 1] == 'S' && at(r, i)->classes & LEX_(ROLES) &&
           item_at(r->d, i + 1)->shape == SHAPE_LOWER && opens_sentence(r, i);
}

/* Witness [B], Speaker [1], Juror [No]. 6: a letter or number in the stead of a name, behind item a. */
static bool is_numbered(const reader *r, uint32_t a, uint32_t b)
{
    const uint64_t w = at(r, a)->classes;
    bool letter = b == a + 2 && !item_is(r->d, b, '.') &&
                  (item_text(r->d, a + 1).n == 1 || item_at(r->d, a + 1)->kind == TOK_NUMBER),
         number =
             b == a + 1 && ((str_eq(item_text(r->d, b), S("No")) && item_is(r->d, b + 1, '.')) ||
                            (item_at(r->d, b)->kind == TOK_NUMBER && /* Officer 1 said */
                             (!item_is_word(r->d, b + 1) || item_gist(r->d, b + 1) & GIST_SAYS))),
         ranked = a > r->x->first && w & LEX_(NATIONALITY) && /* the British [No 1] */
                  str_eq(item_text(r->d, a + 1), S("No")) &&
                  item_at(r->d, a + 2)->kind == TOK_NUMBER;

    return ranked || ((letter || number) && w & (LEX_(UNNAMED) | LEX_(ROLE)) &&
                      !(w & (FIRST | LEX_(HONORIFIC))));
}

bool face_read_nobody(const reader *r, face *f, uint32_t a, uint32_t b)
{
    uint32_t i = b - 1;

    if (is_numbered(r, a, b)) {
        f->kind = QUOTH_UNNAMED;
        f->human = true;
        f->name_last = f->name_first;
        f->noun = a;
        return true;
    }
    if (a > r->x->first && b == r->x->core && item_among(r->d, b, W(one)) &&
        at(r, r->x->first)->classes & LEX_(DETERMINER)) {
        f->kind = QUOTH_UNNAMED; /* a Labour one */
        f->human = true;
        f->name_last = f->name_first;
        f->noun = b;
        return true;
    }
    if (b != r->x->core)
        return false;
    str s = item_text(r->d, i);
    bool one = b - a == 1 || is_stance(item_text(r->d, a));
    if (one && a > r->x->first && str_eq(s, S("Bench")))
        f->kind = QUOTH_ORGANIZATION;
    else if (b - a <= 2 && is_somebody(r, a, i))
        f->kind = at(r, i)->classes & LEX_(ROLES) ? QUOTH_GROUP : QUOTH_UNNAMED;
    else if (b - a == 1 && is_member(r, i))
        f->kind = QUOTH_UNNAMED;
    else if (((one || str_eq(item_text(r->d, a), S("Super"))) && is_kind_of(r, i)) ||
             (one && is_headline_noun(r, a, i)))
        f->kind = at(r, i)->classes & LEX_(ROLE) ? QUOTH_UNNAMED : QUOTH_ORGANIZATION;
    else if (is_people(r, a, i))
        f->kind = QUOTH_GROUP;
    else
        return false;
    f->human = f->kind != QUOTH_ORGANIZATION;
    f->plural = s.p[s.n - 1] == 's' || f->kind == QUOTH_GROUP;
    f->name_last = f->name_first;
    f->noun = i;
    return true;
}
