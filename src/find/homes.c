/*
 * homes.c - whom somebody works or speaks for: "the head of Tarn Boilers".
 *
 * The name is no mention of its own, but "the company" may mean it later, and a surname the
 * person.
 */
#include "find/face.h"

/* Offices that only a firm has; a union or a country may have a president. */
static bool is_of_firm(const reader *r, uint32_t i)
{
    return item_among(r->d, i, W(executive), W(ceo), W(founder), W(co_founder), W(analyst),
                      W(economist), W(strategist), W(employee));
}

/* The Courier [Ruiz] said, the House [Newt Hale]: somebody's name runs on behind the body's. */
static bool runs_on(const reader *r, uint32_t first, uint32_t last)
{
    const uint64_t closing =
        LEX_(ORG) | LEX_(ORG_NAME) | LEX_(ORG_END) | LEX_(OUTLET) | LEX_(PLATFORM);

    for (uint32_t i = first + 1; i < last; i++)
        if (at(r, i)->classes & FIRST && !(at(r, i)->classes & closing))
            return true;
    return last - first > 1 && !(at(r, last - 1)->classes & closing) &&
           (body_named(r, first, last - 1) || item_among(r->d, first, W(house), W(senate)));
}

/* The home of [former] Mayor Ana Ruiz, [finance minister] Ana Ruiz, [Norway captain] Ana Ruiz, [hedge fund] Tarn Capital:
 * behind it, or a. */
static uint32_t behind_title(const reader *r, uint32_t a)
{
    enum { LONGEST = 4 };
    const uint64_t stands = OFFICE | LEX_(EPITHET) | LEX_(ORG);

    for (uint32_t b = a; b + 2 < r->x->last && b < a + LONGEST; b++) {
        const word *w = at(r, b);
        bool small = item_at(r->d, b)->shape == SHAPE_LOWER;
        bool fits = small ? w->pos == POS_NOUN || w->pos == POS_ADJ || w->classes & stands
                          : capital(r, b) && !(w->classes & FIRST);
        if (!fits)
            return a;
        if (small && w->classes & stands && capital(r, b + 1) && capital(r, b + 2))
            return b + 1;
    }
    return a;
}

bool home_of(const quoth_doc *d, const quoth_model *m, const mention *x, face *out)
{
    uint32_t i = x->core;

    if (x->flags & MEN_JOINT)
        return false;
    while (i + 1 < x->last && !item_among(d, i, W(of), W(for), W(at), W(with), W(from),
                                               W(to), W(by)))
        i++;
    if (i + 1 >= x->last)
        return false;
    mention y = {.first = i + 1, .last = x->last, .sentence = x->sentence, .kind = MEN_NAME};
    reader r = {d, m, &y};
    uint32_t a = y.first + (at(&r, y.first)->classes & LEX_(DETERMINER) ? 1 : 0);
    uint32_t title = a;
    a = behind_title(&r, a);
    uint32_t b = a;
    while (b < x->last &&
           (capital(&r, b) || (item_is(d, b, '&') && b > a) || (item_is(d, b, '.') && b > a)) &&
           !possessive(&r, b))
        b++;
    if (b == a || item_is(d, b - 1, '&') || item_is(d, b - 1, '.'))
        return false;
    if (b < x->last && !(item_gist(d, b) & (GIST_OF | GIST_PREP)))
        y.last = b; /* of Federal Election Commission [filings] */
    y.core = y.name_last = b;
    y.head = b - 1;
    y.name_first = a;
    *out = face_of(d, m, &y);
    if (out->kind == QUOTH_PERSON && is_of_firm(&r, x->head) && a == y.first &&
        out->name_first == a && !(at(&r, a)->classes & (FIRST | LEX_(PLACE)))) {
        out->kind = QUOTH_ORGANIZATION;
        out->human = false;
    }
    if (out->kind == QUOTH_PERSON) /* a spokesman for Gov. Ana Ruiz */
        return out->name_last - out->name_first > 1 && !item_among(d, a, W(staff)) &&
               at(&r, out->name_first)->classes & FIRST &&
               (out->gender || !(at(&r, out->name_first)->classes & LEX_(PLACE)));
    if (title < a && !(at(&r, a - 1)->classes & LEX_(ORG)))
        return false;
    bool town = out->name_last - out->name_first == 1 && at(&r, a)->classes & LEX_(PLACE);
    return out->kind == QUOTH_ORGANIZATION && out->name_first < out->name_last && !town &&
           !runs_on(&r, a, b);
}
