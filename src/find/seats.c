/*
 * seats.c - states behind towns, parties and their states, which are nobody.
 *
 *     Ana Ruiz, of Dayton, [Ohio,] said
 *     Sen. Ana Ruiz, [R-S.C.,] said
 */
#include "find/chunk.h"
#include "find/item.h"

/* Ohio, Ga., N.C., New York, West Virginia: the item behind the state at item i; or i. */
static uint32_t behind_state(const chunker *c, uint32_t i)
{
    static const str STATES[] = {
        S("Ala"),      S("Alabama"),      S("Alaska"),        S("Alberta"),     S("Ariz"),
        S("Arizona"),  S("Ark"),          S("Arkansas"),      S("Calif"),       S("California"),
        S("Colo"),     S("Colorado"),     S("Conn"),          S("Connecticut"), S("Del"),
        S("Delaware"), S("Fla"),          S("Florida"),       S("Ga"),          S("Georgia"),
        S("Hawaii"),   S("Idaho"),        S("Ill"),           S("Illinois"),    S("Ind"),
        S("Indiana"),  S("Iowa"),         S("Kan"),           S("Kansas"),      S("Kentucky"),
        S("Ky"),       S("La"),           S("Louisiana"),     S("Maine"),       S("Manitoba"),
        S("Maryland"), S("Mass"),         S("Massachusetts"), S("Md"),          S("Mich"),
        S("Michigan"), S("Minn"),         S("Minnesota"),     S("Miss"),        S("Mississippi"),
        S("Missouri"), S("Mo"),           S("Mont"),          S("Montana"),     S("Neb"),
        S("Nebraska"), S("Nev"),          S("Nevada"),        S("Ohio"),        S("Okla"),
        S("Oklahoma"), S("Ont"),          S("Ontario"),       S("Ore"),         S("Oregon"),
        S("Pa"),       S("Pennsylvania"), S("Que"),           S("Quebec"),      S("Saskatchewan"),
        S("Tenn"),     S("Tennessee"),    S("Tex"),           S("Texas"),       S("Utah"),
        S("Va"),       S("Vermont"),      S("Virginia"),      S("Vt"),          S("Wash"),
        S("Wis"),      S("Wisconsin"),    S("Wyo"),           S("Wyoming")};
    static const str SIDES[] = {S("New"), S("North"), S("Rhode"), S("South"), S("West")};
    static const str SIDED[] = {S("Brunswick"), S("Carolina"), S("Dakota"),
                                S("Hampshire"), S("Island"),   S("Jersey"),
                                S("Mexico"),    S("Virginia"), S("York")};
    const quoth_doc *d = c->d;
    str s = item_text(d, i);

    if (s.n == 1 && item_is(d, i + 1, '.') && item_text(d, i + 2).n == 1 && item_is(d, i + 3, '.'))
        return i + 4;
    uint32_t behind = i + 1 + (uint32_t)item_is(d, i + 1, '.');
    if ((s.n == 3 || s.n == 4) && s.p[1] == '.' && item_at(d, i)->shape == SHAPE_UPPER)
        return behind; /* N.C. */
    if (item_at(d, i)->shape != SHAPE_TITLE)
        return i;
    if (item_at(d, i + 1)->shape == SHAPE_TITLE && str_among(s, SIDES, LEN(SIDES)) &&
        str_among(item_text(d, i + 1), SIDED, LEN(SIDED)))
        return i + 2;
    return item_is(d, behind, ',') && str_among(s, STATES, LEN(STATES)) ? behind : i;
}

uint32_t part_behind_comma(const chunker *c, uint32_t i)
{
    enum { LONGEST = 6 };
    const quoth_doc *d = c->d;

    uint32_t town = i - 1, state = behind_state(c, i);
    while (town > c->first && part_of(c, town - 1) == P_NAME)
        town--;
    if (state > i && state < c->last && item_is(d, state, ',') && town < i - 1 &&
        !(town > c->first && item_is(d, town - 1, ',')) &&
        behind_state(c, town) != i - 1) /* Not: in Iowa, Ohio, Texas. */
        return state;
    str s = item_text(d, i);
    if (s.n < 3 || s.p[1] != '-' || !memchr("DIR", s.p[0], 3))
        return i;
    uint32_t k = i + 1;
    for (; k < c->last && k < i + LONGEST &&
           !(item_at(d, k)->shape == SHAPE_LOWER && item_is_word(d, k) && !(c->is[k] & GIST_SMALL));
         k++)
        if (item_is(d, k, ','))
            return k;
    bool acts = k < c->last && k - i <= 2 && (k == i + 1 || item_is(d, i + 1, '.')) &&
                c->is[k] & (GIST_SAYS | GIST_FINITE);
    return acts ? k : i; /* Ana Ruiz, [D-N.J.] said */
}
