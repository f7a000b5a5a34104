/*
 * firms.c - names of firms and unions that go over a comma, an "and", an 's.
 *
 *     Hale, Moss & Co     the Dockers and General Workers Union     Moody's
 */
#include "find/chunk.h"
#include "find/item.h"

/* The Fish [and Kelp Board] clerk, a Fish [and Kelp Board] clerk: one word, no body's own, "and" at item end, and the
 * rest of a body in front of an office.  Where the phrase ends, or NONE. */
static uint32_t behind_clerk(const chunker *c, uint32_t i, uint32_t end)
{
    const uint64_t own = LEX_(ORG) | LEX_(ORG_NAME) | LEX_(ORG_END) | LEX_(OUTLET) | LEX_(PLACE) |
                         LEX_(PLATFORM) | LEX_(FIRST_MALE) | LEX_(FIRST_FEMALE);
    const uint64_t office = LEX_(TITLE) | LEX_(ROLE) | LEX_(ROLES) | LEX_(UNNAMED);
    const quoth_doc *d = c->d;
    uint32_t k = end + 1;

    if (!item_among(d, i, W(the), W(a), W(an)) || end != i + 2 || part_of(c, end - 1) != P_NAME ||
        item_at(d, end - 1)->shape != SHAPE_TITLE || item_word(d, c->m, end - 1)->classes & own)
        return NONE;
    while (k < c->last && part_of(c, k) == P_NAME && item_at(d, k)->shape == SHAPE_TITLE)
        k++;
    if (k == end + 1 || !(item_word(d, c->m, k - 1)->classes & (LEX_(ORG) | LEX_(ORG_END))))
        return NONE;
    uint32_t behind = k + 3 < c->last && item_is(d, k, '(') && item_is(d, k + 2, ')') ? k + 3 : k;
    bool held = item_at(d, behind)->shape == SHAPE_LOWER && part_of(c, behind) == P_NOUN &&
                item_word(d, c->m, behind)->classes & office;
    uint32_t last = held ? phrase_end(c, end + 1) : 0;
    return last > behind ? last : NONE;
}

uint32_t firm_behind_and(const chunker *c, uint32_t i, uint32_t end)
{
    static const str ENDS[] = {S("Alliance"), S("Association"), S("Federation"), S("Guild"),
                               S("Union")};
    const quoth_doc *d = c->d;
    str s = item_text(d, end - 1);
    uint32_t k = behind_clerk(c, i, end);

    if (k == NONE) {
        k = end + 1;
        if (!item_among(d, i, W(the)) || part_of(c, end - 1) != P_NAME || s.p[s.n - 1] != 's')
            return end;
        while (k < c->last && part_of(c, k) == P_NAME && item_at(d, k)->shape == SHAPE_TITLE)
            k++;
        if (k == end + 1 || !str_among(item_text(d, k - 1), ENDS, LEN(ENDS)))
            return end;
    }
    c->is[end] = (c->is[end] & ~(gist)(GIST_PART | GIST_AND)) | P_NAME;
    return k;
}

bool firm_form_at(const chunker *c, uint32_t i)
{
    static const str FORMS[] = {S("Corp"), S("GmbH"), S("Inc"), S("Incorporated"), S("LLC"),
                                S("LLP"),  S("Ltd"),  S("PLC")}; /* AG, Co, SA: offices, states */
    return i < c->last && part_of(c, i) == P_NAME && part_of(c, i + 1) != P_NAME &&
           str_among(item_text(c->d, i), FORMS, LEN(FORMS));
}

uint32_t firm_behind_comma(const chunker *c, uint32_t i)
{
    const quoth_doc *d = c->d;
    uint32_t k = i + 1;

    while (k + 3 < c->last && part_of(c, k) == P_COMMA && part_of(c, k + 1) == P_NAME &&
           item_at(d, k + 1)->shape == SHAPE_TITLE)
        k += 2;
    if (k == i + 1 || part_of(c, k) != P_ET || part_of(c, k + 1) != P_NAME ||
        item_word(d, c->m, i)->classes & (LEX_(PLACE) | LEX_(DAY) | LEX_(OUTLET)) ||
        (i > c->first && (item_among(d, i - 1, W(in)) || part_of(c, i - 1) == P_COMMA ||
                          (i == c->first + 1 && c->is[i - 1] & GIST_PREP))))
        return i + 1;
    for (uint32_t comma = i + 1; comma < k; comma += 2)
        c->is[comma] = P_JOINER;
    while (k + 1 < c->last && part_of(c, k + 1) == P_NAME)
        k++;
    return k + 1;
}

uint32_t firm_behind_ticker(const chunker *c, uint32_t i)
{
    enum { LONGEST = 12 };
    const quoth_doc *d = c->d;
    bool market = false, called = false, other = false;

    if (!(item_is(d, i, '(') || item_is(d, i + 1, '(')))
        return i;
    uint32_t open = i + (item_is(d, i, '.') && item_end(d, i - 1) == item_start(d, i));
    if (!item_is(d, open, '(') || open + 2 >= c->last || part_of(c, i - 1) != P_NAME)
        return i;
    for (uint32_t k = open + 1; k < c->last && k <= open + LONGEST; k++) {
        if (item_is(d, k, ')'))
            return !other && (market || called) ? k + 1 : i;
        if (item_is_span(d, k))
            called = true;
        else if (item_is(d, k, ':'))
            market |=
                item_at(d, k + 1)->shape == SHAPE_UPPER || item_at(d, k + 1)->kind == TOK_NUMBER;
        else if (item_is(d, k, '.'))
            market |=
                item_at(d, k + 1)->shape == SHAPE_UPPER && item_start(d, k + 1) == item_end(d, k);
        else
            other |= item_at(d, k)->shape == SHAPE_LOWER &&
                     !item_among(d, k, W(or), W(and), W(the), W(collectively));
    }
    return i;
}

/* [Hartley]'s said; but: Ana Holm's said no, Holm's said he is tired, a name that is known of many. */
static bool firm_says(const chunker *c, uint32_t behind)
{
    const quoth_doc *d = c->d;
    bool full =
        behind > c->first + 1 && part_of(c, behind - 2) == P_NAME && c->is[behind - 2] & GIST_GIVEN;

    return item_among(d, behind + 1, W(said), W(says)) && !full &&
           item_word(d, c->m, behind - 1)->pos != POS_NAME &&
           !item_among(d, behind + 2, W(he), W(she)) && d->sentences.at[c->sentence].inside == NONE;
}

bool firm_in_s(const chunker *c, uint32_t behind)
{
    static const str SHOPS[] = {S("Applebee"),  S("Arby"),    S("Bloomingdale"), S("Christie"),
                                S("Claridge"),  S("Denny"),   S("Dillard"),      S("Domino"),
                                S("Kellogg"),   S("Kohl"),    S("Levi"),         S("Lloyd"),
                                S("Lowe"),      S("Macy"),    S("McDonald"),     S("Moody"),
                                S("Sainsbury"), S("Sotheby"), S("Wendy")};
    gist next = item_gist(c->d, behind + 1);

    return behind > 0 && part_of(c, behind - 1) == P_NAME &&
           (str_among(item_text(c->d, behind - 1), SHOPS, LEN(SHOPS)) ||
            (behind > 2 && item_is(c->d, behind - 2, '&')) || firm_says(c, behind)) &&
           (next & (GIST_SAYS | GIST_MAY | GIST_BE | GIST_HAVE) ||
            (next & GIST_OF && part_of(c, phrase_end(c, behind + 2) - 1) == P_NAME) ||
            item_is(c->d, behind + 1, ',') || item_among(c->d, behind + 1, W(in)));
}
