/*
 * charges.c - what a body or an office is for, and two offices of one holder, where the words look
 * like a second name.
 *
 *     the Department of [Housing, Transport and Roads]
 *     [Finance Minister and Deputy Premier] Ana Ruiz
 */
#include "base/ascii.h"
#include "find/chunk.h"
#include "find/item.h"

static const str CHARGES[] = {S("Antiquities"),
                              S("Broadcasting"),
                              S("Children"),
                              S("Commerce"),
                              S("Commonwealth"),
                              S("Communications"),
                              S("Conservation"),
                              S("Culture"),
                              S("Customs"),
                              S("Disability"),
                              S("Emigration"),
                              S("Endowments"),
                              S("Energy"),
                              S("Excise"),
                              S("Fisheries"),
                              S("Forestry"),
                              S("Forests"),
                              S("Information"),
                              S("Innovation"),
                              S("Interior"),
                              S("Lakes"),
                              S("Oceans"),
                              S("Rivers"),
                              S("Gas"),
                              S("Government"),
                              S("Harbors"),
                              S("Harbours"),
                              S("Industry"),
                              S("Irrigation"),
                              S("Justice"),
                              S("Labour"),
                              S("Livestock"),
                              S("Marine"),
                              S("Maritime"),
                              S("Media"),
                              S("Meteorology"),
                              S("Mineral"),
                              S("Minerals"),
                              S("Mines"),
                              S("Mining"),
                              S("Oil"),
                              S("Petroleum"),
                              S("Planning"),
                              S("Ports"),
                              S("Power"),
                              S("Prevention"),
                              S("Prisons"),
                              S("Rail"),
                              S("Railways"),
                              S("Research"),
                              S("Resources"),
                              S("Rural"),
                              S("Sanitation"),
                              S("Science"),
                              S("Services"),
                              S("Shipping"),
                              S("Sports"),
                              S("Statistics"),
                              S("Sustainability"),
                              S("Taxation"),
                              S("Technology"),
                              S("Telecommunications"),
                              S("Tobacco"),
                              S("Tourism"),
                              S("Transport"),
                              S("Tribal"),
                              S("Waterways"),
                              S("Wildlife"),
                              S("Women"),
                              S("Works"),
                              S("Youth")};

bool charge_called(str s)
{
    return str_among(s, CHARGES, LEN(CHARGES));
}

bool mention_has_charge(const quoth_doc *d, const mention *x)
{
    for (uint32_t i = x->first; i + 2 < x->last; i++)
        if (item_among(d, i, W(ministry), W(department), W(committee), W(office), W(commission),
                       W(council), W(board), W(bureau), W(institute), W(secretary), W(minister),
                       W(center), W(centers), W(centre), W(centres)) &&
            item_among(d, i + 1, W(of), W(for), W(on)))
            return true;
    return false;
}

/* Words of what a body is for: [Food], [Human Services], and nobody's name. */
static bool are_charges(const chunker *c, uint32_t i, uint32_t end)
{
    const uint64_t named = LEX_(FIRST_MALE) | LEX_(FIRST_FEMALE) | LEX_(ORG) | LEX_(ORG_NAME) |
                           LEX_(ORG_END) | LEX_(OUTLET) | LEX_(PLACE) | LEX_(TITLE);

    for (uint32_t k = i; k < end; k++) {
        const word *w = item_word(c->d, c->m, k);
        str s = item_text(c->d, k);
        const word *one = &c->m->lex.words[lexicon_find(&c->m->lex, s.p, s.n - (s.n > 3))];
        bool noun = w->pos == POS_NOUN || w->pos == POS_NOUNS || w->pos == POS_ADJ ||
                    (s.p[s.n - 1] == 's' && one->pos == POS_NOUN);
        if (!str_among(s, CHARGES, LEN(CHARGES)) &&
            (!noun || !item_is_word(c->d, k) || w->classes & named))
            return false;
    }
    return i < end;
}

/* Minister of Trade and [Industry Obinze Awka]: do the words of b go on with the charge of the officer a, and
 * then name him? */
static bool goes_on_to_name(const chunker *c, const mention *a, const mention *b)
{
    uint32_t i = b->first, from = a->last;

    while (from > a->core && part_of(c, from - 1) == P_NAME)
        from--;
    if (item_at(c->d, a->core - 1)->shape != SHAPE_TITLE || !(c->is[a->core - 1] & GIST_OFFICE) ||
        !are_charges(c, from, a->last) || b->last != b->core)
        return false;
    while (i < b->last && are_charges(c, i, i + 1))
        i++;
    return i > b->first && i + 1 < b->last;
}

bool mention_for_both(const chunker *c, const mention *a, const mention *b)
{
    return mention_has_charge(c->d, a) &&
           (are_charges(c, b->first, b->last) || goes_on_to_name(c, a, b));
}

/* Does item i, of a phrase in capitals, hold no word of anybody's name? */
static bool is_of_office(const chunker *c, uint32_t i)
{
    const uint64_t given = LEX_(FIRST_MALE) | LEX_(FIRST_FEMALE),
                   other = LEX_(TITLE) | LEX_(ORG) | LEX_(ORG_END);
    const word *w = item_word(c->d, c->m, i);

    return item_at(c->d, i)->shape == SHAPE_TITLE && !(w->classes & given) &&
           (w->classes & other || item_among(c->d, i, W(house)) ||
            (w->pos != POS_NONE && w->pos != POS_NAME));
}

bool mention_one_holder(const chunker *c, mention *a, const mention *b)
{
    const quoth_doc *d = c->d;
    const uint64_t office = LEX_(TITLE) | LEX_(ROLE);
    uint32_t i = a->first, k = b->first;

    if (a->last < i + 2 || !item_among(d, a->head, W(chairman), W(chairwoman), W(commissioner),
                                       W(director), W(governor), W(leader), W(minister), W(premier),
                                       W(president), W(secretary), W(speaker)))
        return false;
    while (i < a->last && (is_of_office(c, i) || (i == a->core && c->is[i] & GIST_OF)))
        i++;
    while (k < b->core && (!(item_word(d, c->m, k)->classes & office) || c->is[k] & GIST_GIVEN))
        k++;
    bool named = k + 1 < b->core || (k < b->core && b->last > b->core + 2);
    if (i < a->last || !named)
        return false;
    a->name_first = b->name_first;
    return true;
}

bool mention_shares_office(const chunker *c, const mention *x, mention *y)
{
    const quoth_doc *d = c->d;
    uint32_t other = x->last + 1, office = other + 1;
    const uint64_t who = LEX_(ORG) | LEX_(ROLE) | LEX_(ROLES) | LEX_(TITLE) | LEX_(UNNAMED);

    if (x->kind != MEN_NOMINAL || x->last != x->head + 1 || part_of(c, x->head) != P_NOUN ||
        x->head != x->first + item_among(d, x->first, W(the)) || c->is[other] & GIST_PLURAL ||
        item_at(d, other)->shape != SHAPE_LOWER || part_of(c, other) != P_NOUN ||
        item_at(d, office)->shape != SHAPE_LOWER || c->is[office] & GIST_PLURAL ||
        !(item_word(d, c->m, office)->classes & LEX_(TITLE)))
        return false;
    bool police = item_among(d, x->head, W(police)) && item_among(d, other, W(crime), W(fire));
    if (!police && (c->is[x->head] & GIST_PLURAL || item_word(d, c->m, x->head)->classes & who))
        return false;
    phrase_at(c, other, y);
    return y->kind == MEN_NAME && y->name_first > office;
}

static bool is_officer(const quoth_doc *d, uint32_t i)
{
    return item_among(d, i, W(secretary), W(minister), W(commissioner));
}

/* The secretary or minister that a row of charges leads to from item i, "[and Pensions Secretary]", or NONE. */
static uint32_t office_ahead(const chunker *c, uint32_t i)
{
    enum { LONGEST = 8 };
    static const gist ELSE = GIST_PREP | GIST_FINITE | GIST_HELPER | GIST_WH | GIST_DEFINITE;
    static const str FOR[] = {
        S("affairs"),  S("agriculture"), S("arts"),        S("business"),   S("care"),
        S("children"), S("communities"), S("crime"),       S("culture"),    S("education"),
        S("energy"),   S("employment"),  S("environment"), S("equalities"), S("families"),
        S("fire"),     S("food"),        S("health"),      S("housing"),    S("industry"),
        S("media"),    S("pensions"),    S("police"),      S("rural"),      S("science"),
        S("services"), S("skills"),      S("social"),      S("sport"),      S("sports"),
        S("tourism"),  S("trade"),       S("transport"),   S("welfare"),    S("women"),
        S("work"),     S("youth"),       S("technology"),  S("innovation"), S("resources")};
    const quoth_doc *d = c->d;
    uint32_t end = i + LONGEST < c->last ? i + LONGEST : c->last, office = i;

    while (office < end && (item_is_word(d, office) || item_is(d, office, ',')) &&
           !(c->is[office] & ELSE) && !is_officer(d, office))
        office++;
    if (office == end || office < i + 2 || !is_officer(d, office) ||
        item_at(d, office)->flags & TOK_POSSESSIVE ||
        !ascii_among(item_text(d, i - 1), FOR, LEN(FOR)))
        return NONE;
    bool joined = false;
    for (uint32_t k = i; k < office; k++) {
        bool ends = c->is[k] & GIST_AND || item_is(d, k, ',');
        joined |= (c->is[k] & GIST_AND) != 0;
        if (ends ? k + 1 == office : !ascii_among(item_text(d, k), FOR, LEN(FOR)))
            return NONE;
    }
    return joined ? office : NONE;
}

void mention_take_officer(const chunker *c, mention *x)
{
    const quoth_doc *d = c->d;
    uint32_t i = x->core, last = x->last - 1;

    if (x->last < i + 3 || x->flags & MEN_POSSESSOR || !(c->is[i] & GIST_OF) ||
        item_at(d, i - 1)->shape != SHAPE_TITLE || item_at(d, i + 1)->shape != SHAPE_TITLE ||
        item_at(d, last)->shape != SHAPE_LOWER || part_of(c, last) != P_NOUN ||
        (c->is[last] | c->is[x->head]) & GIST_PLURAL || !(c->is[last] & GIST_OFFICE) ||
        item_word(d, c->m, x->head)->classes & (LEX_(ROLE) | LEX_(ROLES) | LEX_(TITLE)))
        return;
    for (uint32_t k = i + 2; k < last; k++)
        if (c->is[k] & (GIST_OF | GIST_PREP | GIST_AND) || part_of(c, k) == P_DET)
            return; /* the Bank of England and its governor */
    x->kind = MEN_NOMINAL;
    x->core = x->last;
    x->head = last;
    x->name_last = x->name_first;
}

bool mention_frees_work(const chunker *c, uint32_t i)
{
    if (office_ahead(c, i + 1) == NONE)
        return false;
    c->is[i] = (c->is[i] & ~(gist)GIST_PART) | P_NOUN;
    return true;
}

bool mention_of_charges(const chunker *c, mention *x)
{
    uint32_t office =
        x->last == x->core && !(x->flags & MEN_POSSESSOR) ? office_ahead(c, x->last) : NONE;
    mention y;

    if (office == NONE)
        return false;
    bool named = part_of(c, office + 1) == P_NAME;
    phrase_at(c, named ? office + 1 : office, &y);
    x->last = y.last;
    x->core = y.core;
    x->head = y.head;
    x->kind = y.kind;
    x->name_first = y.name_first;
    x->name_last = y.name_last;
    x->flags = y.flags;
    return true;
}

/* Does a name that ends with item last end as that of an office? */
static bool ends_office(const chunker *c, uint32_t last)
{
    static const str ENDS[] = {
        S("Administration"), S("Agency"),     S("Association"), S("Authority"),
        S("Board"),          S("Bureau"),     S("Commission"),  S("Committee"),
        S("Council"),        S("Department"), S("Directorate"), S("Executive"),
        S("Institute"),      S("Ministry"),   S("Office"),      S("Service")};
    return str_among(item_text(c->d, last), ENDS, LEN(ENDS));
}

bool mention_one_body(const chunker *c, const mention *a, const mention *b)
{
    static const str TASKS[] = {
        S("Affairs"), S("Development"), S("Enforcement"), S("Protection"), S("Recreation"),
        S("Safety"),  S("Sanitation"),  S("Services"),    S("Welfare"),    S("Works")};
    uint32_t last = b->core - 1;

    if (a->core == a->first + 1 && a->last == a->core && b->last == b->core &&
        item_at(c->d, a->first)->shape == SHAPE_TITLE &&
        str_among(item_text(c->d, last), TASKS, LEN(TASKS)) && are_charges(c, a->first, a->core) &&
        (b->first == last || are_charges(c, b->first, last)))
        return true; /* Customs and Border Protection */
    return item_among(c->d, a->first, W(the)) && a->last == a->core && b->last == b->core &&
           ends_office(c, last) && are_charges(c, a->core - 1, a->core) &&
           are_charges(c, b->first, last);
}

/* [the Ports], Roads & Rail Office: words that each are a charge, in a name with an ampersand, too. */
static bool are_parts(const chunker *c, uint32_t i, uint32_t end)
{
    for (uint32_t k = i; k < end; k++)
        if (!item_is(c->d, k, '&') && !are_charges(c, k, k + 1))
            return false;
    return i < end;
}

bool mention_take_row(const chunker *c, mention *x)
{
    const quoth_doc *d = c->d;
    enum { MOST = 8 };
    uint32_t i = x->last;
    bool ends = false;
    mention y = *x;

    if (item_at(d, i - 1)->shape != SHAPE_TITLE || i + 2 >= c->last ||
        part_of(c, i + 1) != P_NAME || !are_charges(c, i - 1, i))
        return false;
    for (uint32_t n = 0;
         !ends && n < MOST && i + 1 < c->last && (item_is(d, i, ',') || c->is[i] & GIST_AND); n++) {
        bool comma = item_is(d, i, ',');
        ends = !comma || c->is[i + 1] & GIST_AND;
        i += comma && ends ? 2 : 1;
        if (i >= c->last || part_of(c, i) != P_NAME)
            return false;
        phrase_at(c, i, &y);
        bool whole = ends_office(c, y.core - 1);
        if (y.kind != MEN_NAME || !are_parts(c, y.first, y.core - whole))
            return false;
        ends |= whole;
        i = y.core;
    }
    if (!ends || !ends_office(c, y.core - 1))
        return false;
    if (x->last == x->core) {
        x->core = y.core;
        x->head = y.head;
        x->name_last = y.name_last;
        x->last = y.last;
        x->flags |= y.flags & MEN_POSSESSOR;
    } else
        x->last = y.core;
    return true;
}

void mention_take_charges(const chunker *c, mention *x)
{
    const quoth_doc *d = c->d;
    uint32_t i = x->last;
    mention y;

    for (bool ends = false; !ends && i < c->last;) {
        i += item_is(d, i, ',');
        ends = (c->is[i] & GIST_AND) != 0;
        i += ends;
        if (i >= c->last || part_of(c, i) != P_NAME)
            return;
        phrase_at(c, i, &y);
        if (y.kind != MEN_NAME || y.flags & MEN_POSSESSOR || !mention_for_both(c, x, &y))
            return;
        i = y.last;
        if (ends)
            x->last = i;
    }
}
