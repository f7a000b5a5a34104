/*
 * late.c - the name that follows all that an office is of and for, with no comma before it.
 *
 *     the prime minister of Zavoria Oleksiy Hale
 *     Commissioner of Police Obinze Awka     Adviser to the President Obinze Awka
 *
 * A given name tells where it begins; where none does, the last word before it that is no
 * name.  A place may look the same: the Bishop of Alba Longa.
 */
#include "find/face.h"

/* head of policy, minister of foreign affairs, adviser for Arab and African affairs: do plain words before the name
 * at item a, with a given name that is listed, say of what? */
static bool heads_field(const reader *r, uint32_t a, bool listed)
{
    enum { LONGEST = 5 };
    static const str UNDER = S("-general"), ING = S("ing");
    uint32_t i = r->x->core, head = r->x->head;

    if (!item_among(r->d, head, W(adviser), W(advisor), W(commissioner), W(minister),
                    W(secretary)) &&
        !str_ends_in(item_text(r->d, head), &UNDER, 1, 3) &&
        !(listed && item_among(r->d, head, W(chair), W(chairman), W(chairwoman), W(head),
                               W(director), W(president), W(professor))))
        return false; /* but: chairman of Welsh side Neath Athletic */
    if (item_among(r->d, i, W(of)) && item_among(r->d, i + 1, W(state)) && i + 2 < a)
        i += 2; /* secretary of state for trade */
    str last = item_text(r->d, a - 1);
    if (!item_among(r->d, i, W(of), W(for)) || a < i + 2 || a > i + 1 + LONGEST ||
        item_at(r->d, a - 1)->shape != SHAPE_LOWER || at(r, a - 1)->pos == POS_ADJ ||
        item_among(r->d, r->x->first, W(a), W(an)) || /* an adviser for luxury brand Orsk Tarn */
        (!listed && (str_ends_in(last, &ING, 1, 3) || memchr(last.p, '-', last.n))))
        return false; /* minister of neighbouring, of gas-rich Orsk Tarn */
    while (++i < a)
        if ((item_at(r->d, i)->shape != SHAPE_LOWER && at(r, i)->pos != POS_ADJ &&
             !(at(r, i)->classes & LEX_(NATIONALITY))) ||
            item_gist(r->d, i) & (GIST_PREP | GIST_TO | GIST_FINITE) ||
            at(r, i)->classes & (PEOPLE | LEX_(ORG) | LEX_(WORK) | LEX_(DOCUMENT)))
            return false;
    return true;
}

/* Special Adviser to the [Prime Minister] Obinze Awka: is the office before item a, behind an article, not
 * his?  But: a spokesman for the Prime Minister Ana Ruiz. */
static bool serves_office(const reader *r, uint32_t a)
{
    const mention *x = r->x;
    uint32_t i = a;

    while (i > x->core + 2 && capital(r, i - 1))
        i--;
    return capital(r, x->first) && i < a && item_among(r->d, i - 2, W(to)) &&
           item_among(r->d, i - 1, W(the));
}

/* The widow of police [officer] Ana Ruiz, of Norway [captain] Ana Ruiz: an office of something, right before the name
 * at item a. */
static bool has_officer(const reader *r, uint32_t a)
{
    return a > r->x->core + 2 && item_at(r->d, a - 1)->shape == SHAPE_LOWER &&
           at(r, a - 1)->classes & (OFFICE | LEX_(UNNAMED)) &&
           (capital(r, a - 2) || at(r, a - 2)->classes & LEX_(ORG));
}

/* A spokesman for Ana Ruiz, for Governor Ana Ruiz, for Liberal hopeful Ana Ruiz: the name at
 * item a is hers, and hers is not the phrase. */
static bool works_for(const reader *r, uint32_t a)
{
    uint32_t i = a;

    if (at(r, a - 1)->pos == POS_NUM)
        return false; /* mother of three Ana Ruiz */
    if (heads_field(r, a, true) || serves_office(r, a))
        return false;
    if (item_is(r->d, a - 1, '&'))
        return true; /* A spokesman for Marsh & Hale Bank */
    bool held = at(r, a - 1)->classes & OFFICE && item_among(r->d, r->x->core, W(for), W(to)),
         officer = has_officer(r, a);
    while (i > r->x->core + 1 && !item_among(r->d, i - 1, W(staff)) && /* chief of staff Ana Ruiz */
           (at(r, i - 1)->classes & (OFFICE | LEX_(HONORIFIC) | LEX_(EPITHET)) ||
            item_is(r->d, i - 1, '.') || (held && capital(r, i - 1)) || /* for House Speaker Ruiz */
            (officer && (capital(r, i - 1) || at(r, i - 1)->classes & LEX_(ORG))) ||
            (item_at(r->d, i - 1)->shape == SHAPE_LOWER && !(at(r, i - 1)->classes & LEX_(ORG)) &&
             !(item_gist(r->d, i - 1) & (GIST_PREP | GIST_TO)))))
        i--;
    return item_gist(r->d, i - 1) & (GIST_PREP | GIST_TO);
}

bool office_charged(const reader *r)
{
    static const str GENERAL = S("-General");
    uint32_t i = r->x->core - 1;

    return item_among(r->d, i, W(adviser), W(advisor), W(ambassador), W(assistant),
                      W(cathaoirleach), W(chancellor), W(chief), W(commissioner), W(counsel),
                      W(dean), W(director), W(envoy)) ||
           item_among(r->d, i, W(governor), W(inspector), W(justice), W(leader), W(mayor),
                      W(member), W(minister), W(registrar), W(secretary), W(speaker),
                      W(superintendent)) ||
           (item_at(r->d, i)->flags & TOK_HYPHEN &&
            str_ends_in(item_text(r->d, i), &GENERAL, 1, 3));
}

/* Kawempe [North] */
static bool is_compass(const reader *r, uint32_t i)
{
    return item_among(r->d, i, W(central), W(east), W(north), W(south), W(west));
}

/* May the word at item i, in no other list, be of somebody's name? */
static bool is_personal(const reader *r, uint32_t i)
{
    const uint64_t own = FIRST | LEX_(NAME_PART) | LEX_(NAME_END);
    const word *w = at(r, i);

    if (item_end(r->d, i) == item_start(r->d, i) + 1)
        return capital(r, i); /* An initial. */
    return capital(r, i) && !possessive(r, i) && !(w->classes & ~own) &&
           (w->pos == POS_NONE || w->pos == POS_NAME) && !charge_called(item_text(r->d, i)) &&
           !is_compass(r, i);
}

/* Can the word before item a, in capitals that begin at item s, end an office's charge: Commissioner of
 * [Police], Mayor of [Tarn], Director of Public [Health]?  Not: of [Bank] Awka, of [Southern] Awka. */
static bool ends_charge(const reader *r, uint32_t s, uint32_t a)
{
    const uint64_t body = LEX_(ORG_END) | LEX_(ORG_NAME) | LEX_(OUTLET);
    const word *w = at(r, a - 1);
    bool lone = a - 1 == s;

    if (w->classes & (LEX_(PLACE) | LEX_(HONORIFIC)) || item_among(r->d, a - 1, W(dr), W(staff)))
        return true;
    if (w->classes & OFFICE)
        return serves_office(r, a) ||
               (!lone && item_among(r->d, a - 1, W(barrister), W(captain), W(colonel), W(justice),
                                    W(professor), W(senator)));
    if (charge_called(item_text(r->d, a - 1)) || w->classes & LEX_(ORG))
        return true;
    static const str FIELDS[] = {S("Defence"),   S("Defense"), S("Energy"), S("Health"),
                                 S("Industry"),  S("Justice"), S("Media"),  S("Power"),
                                 S("Transport"), S("Water")};
    if (lone && str_among(item_text(r->d, a - 1), FIELDS, LEN(FIELDS)))
        return true; /* Minister for Transport */
    if (lone && (w->classes & body || is_compass(r, a - 1)))
        return false;
    return w->pos != POS_ADJ && (w->pos != POS_NONE || w->classes & body);
}

/* Superintendent of Police [Obinze Awka]: where the name begins, of words in no list.  NONE: nowhere. */
static uint32_t unlisted_name(const reader *r, uint32_t end)
{
    enum { FEWEST = 2, LONGEST = 4 };
    const mention *x = r->x;
    uint32_t a = end, words = 0, s = x->core + 1;

    if (!item_among(r->d, x->core, W(for), W(in), W(of), W(on), W(to)))
        return NONE;
    while (a > s && (is_personal(r, a - 1) || (item_is(r->d, a - 1, '.') && a < end)))
        words += !item_is(r->d, --a, '.');
    if (words < FEWEST || words > LONGEST)
        return NONE;
    if (heads_field(r, a, false))
        return a;
    if (!office_charged(r) || !capital(r, x->core - 1))
        return NONE;
    for (s = a; s > x->core + 1 && capital(r, s - 1); s--)
        ;
    return s < a && ends_charge(r, s, a) ? a : NONE;
}

/* Mayor of San [Juan] Ana Ruiz, of St. [Paul] Ana Ruiz: does the word at item i end a town's name? */
static bool names_town(const reader *r, uint32_t i)
{
    static const str OPENS[] = {S("El"),   S("La"),    S("Las"),    S("Los"),
                                S("Port"), S("Porto"), S("Puerto"), S("Saint"),
                                S("San"),  S("Santa"), S("Santo"),  S("St")};

    i -= 1 + item_is(r->d, i - 1, '.');
    return i > r->x->core && str_among(item_text(r->d, i), OPENS, LEN(OPENS));
}

uint32_t late_name(const reader *r, uint32_t *end)
{
    const mention *x = r->x;
    uint32_t a = x->core;

    if (!(at(r, x->head)->classes & PEOPLE) || capital(r, a)) /* the lawyer [Ana Ruiz] hired */
        return NONE;
    while (a + 1 < x->last && !(capital(r, a) && capital(r, a + 1) && at(r, a)->classes & FIRST &&
                                !(at(r, a)->classes & LEX_(PLACE)) && !names_town(r, a)))
        a++;
    if (a + 1 < x->last && works_for(r, a))
        return NONE;
    if (a + 1 >= x->last)
        a = unlisted_name(r, x->last);
    uint32_t b = a;
    while (b < x->last &&
           (capital(r, b) || (item_is(r->d, b, '.') && b + 1 < x->last && capital(r, b + 1))))
        b++; /* John F. Hale */
    *end = b;
    return a == NONE || body_named(r, a, b) /* researchers at the Royal Heath Society */ ? NONE : a;
}
