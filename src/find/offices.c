/*
 * offices.c - offices: where one ends and a name begins, and which are nobody's name.
 *
 *     [the Dutch Foreign Minister] Ana Ruiz    Varn's Foreign Minister said
 */
#include "find/face.h"

/* --- Before a name -------------------------------------------------------------- */

/* "Mum-of-three", "Gran-of-six" */
static bool parent_of(const reader *r, str s)
{
    const lexicon *x = &r->m->lex;
    const char *dash = memchr(s.p, '-', s.n);
    size_t n = dash ? (size_t)(dash - s.p) : 0;

    return n && s.n > n + 4 && !memcmp(dash, "-of-", 4) &&
           x->words[lexicon_find(x, s.p, n)].classes & (LEX_(MALE) | LEX_(FEMALE));
}

/* Then-Secretary, Ex-Mayor: an office, and whether somebody holds it. */
static bool was_office(const reader *r, str s)
{
    static const str WHEN[] = {S("Acting-"), S("Ex-"),  S("Then-"), S("acting-"),
                               S("ex-"),     S("now-"), S("then-")};
    const lexicon *x = &r->m->lex;

    for (size_t k = 0; k < LEN(WHEN); k++) {
        size_t n = WHEN[k].n;
        if (s.n > n && str_eq((str){s.p, n}, WHEN[k]))
            return x->words[lexicon_find(x, s.p + n, s.n - n)].classes & LEX_(TITLE);
    }
    return false;
}

/* Attorney [General-designate] Ana Ruiz, [Judge-Executive] Ana Ruiz, [Commissioner-at-large] Ana Ruiz: a title, and what
 * it is more, before a given name. */
static bool is_double(const reader *r, uint32_t i)
{
    const lexicon *x = &r->m->lex;
    str s = item_text(r->d, i);
    const char *dash = memchr(s.p, '-', s.n);
    size_t n = dash ? (size_t)(dash - s.p) : 0;

    if (n < 4 || n + 2 > s.n || !(at(r, i + 1)->classes & FIRST) ||
        !(x->words[lexicon_find(x, s.p, n)].classes & LEX_(TITLE)))
        return false;
    return (dash[1] >= 'a' && dash[1] <= 'z') ||
           x->words[lexicon_find(x, dash + 1, s.n - n - 1)].classes & OFFICE;
}

/* [CS] Kiprono Langat, [DIG] Anil Rao: an office in letters that are something else as often, before
 * two words of a name; but: CS Lewis, LG Energy Solution. */
static bool in_letters(const reader *r, uint32_t i)
{
    static const str LETTERS[] = {S("ADC"), S("AG"), S("CA"),  S("CEC"), S("CJ"), S("CP"),
                                  S("CS"),  S("DG"), S("DIG"), S("DPP"), S("FM"), S("LG"),
                                  S("MCA"), S("MK"), S("NSA"), S("OC"),  S("PS"), S("VC")};

    return i + 3 <= r->x->name_last && item_at(r->d, i)->shape == SHAPE_UPPER &&
           str_among(item_text(r->d, i), LETTERS, LEN(LETTERS)) && capital(r, i + 2) &&
           item_at(r->d, i + 1)->shape == SHAPE_TITLE &&
           (!item_id(r->d, i + 1) || at(r, i + 1)->classes & FIRST);
}

bool office_compound(const reader *r, uint32_t i)
{
    const uint64_t people = LEX_(ROLE) | LEX_(UNNAMED) | LEX_(MALE) | LEX_(FEMALE);
    const lexicon *x = &r->m->lex;
    const item *t = item_at(r->d, i);

    if (in_letters(r, i))
        return true;
    if (!(t->flags & TOK_HYPHEN) || t->kind != TOK_WORD)
        return false;
    str s = item_text(r->d, i);
    if (t->word || was_office(r, s))
        return was_office(r, s);
    if (is_double(r, i))
        return true;
    const char *end = s.p + s.n, *tail = end;
    while (tail > s.p && tail[-1] >= 'a' && tail[-1] <= 'z')
        tail--;
    if (end - tail < 3 || tail - s.p < 2 || tail[-1] != '-')
        return false;
    bool doer = end[-2] == 'e' && end[-1] == 'r';
    return doer || parent_of(r, s) ||
           x->words[lexicon_find(x, tail, (size_t)(end - tail))].classes & people;
}

/* Do the two words make one rank: Associate [Dean], Sgt. [Major], Field [Marshal], Head [Porter]? */
static bool is_rank_of(const reader *r, uint32_t before, uint32_t i)
{
    if (item_among(r->d, i, W(major)))
        return item_among(r->d, before, W(sergeant), W(sgt));
    if (item_among(r->d, before, W(head), W(master)))
        return true;
    return item_among(r->d, i, W(dean), W(marshal)) &&
           item_among(r->d, before, W(assistant), W(associate), W(deputy), W(field), W(air),
                      W(chief), W(fire));
}

/* Does a surname of two words end the run at item last: [Le] Pen, Jordan [III]? */
static bool long_surname(const reader *r, uint32_t i, uint32_t last)
{
    return i + 2 == last &&
           (at(r, i)->classes & LEX_(NAME_PART) || at(r, i + 1)->classes & LEX_(NAME_END));
}

/* Gov. [Dean] Hale, Police Chief [Victor] Hale, Carl [Dean] Hale, but not: Associate Dean Hale, Jordan
 * King Hale.  Of some trades no office needs to stand before: [Mason] Hale, a nurse, [Marine] Le Pen; but:
 * Mason Ana Hale. */
static bool given_too(const reader *r, uint32_t i, uint32_t first, uint32_t last)
{
    static const str TRADES[] = {S("Ally"),   S("Archer"),   S("Baker"),  S("Fisher"), S("Hunter"),
                                 S("Marine"), S("Mason"),    S("Miller"), S("Porter"), S("Sawyer"),
                                 S("Scout"),  S("Shepherd"), S("Walker")};
    static const str GIVEN[] = {S("Baron"), S("Bishop"), S("Buddy"),  S("Christian"), S("Dean"),
                                S("Duke"),  S("Earl"),   S("King"),   S("Major"),     S("Marshal"),
                                S("Nan"),   S("Piper"),  S("Prince"), S("Tanner"),    S("Victor")};

    bool longer = long_surname(r, i + 1, last);
    if ((i + 2 != last && !longer) || item_is(r->d, i + 1, '.'))
        return false;
    str s = item_text(r->d, i);
    bool trade = str_among(s, TRADES, LEN(TRADES));
    if (longer && i > first)
        return trade && at(r, i - 1)->classes & FIRST; /* Judge Daniel [Porter] Jordan III */
    if (i == first || !(trade || str_among(s, GIVEN, LEN(GIVEN))))
        return trade;
    uint32_t before = i - (i > first + 1 && item_is(r->d, i - 1, '.')) - 1;
    const uint64_t w = at(r, before)->classes;
    return w & OFFICE ? !is_rank_of(r, before, i) : w & FIRST && !(w & LEX_(PLACE));
}

/* The words at item i, before a name that ends at item last, that say where somebody is from: one in
 * Belgian Guy Maes, Dutchman Wim Maes; two in New Zealander Guy Maes; or none. */
static uint32_t nation(const reader *r, uint32_t i, uint32_t last)
{
    enum { LONGEST = 24 };
    static const str WHO[] = {S("man"), S("woman")};
    const lexicon *x = &r->m->lex;
    const word *w = at(r, i);
    char both[2 * LONGEST];

    if (w->classes & LEX_(NATIONALITY) && !(w->classes & FIRST))
        return i + 2 < last &&
               (at(r, i + 1)->classes & FIRST || str_ends_in(item_text(r->d, i), WHO, 2, 3));
    if (i + 3 >= last || !(at(r, i + 2)->classes & FIRST) || !item_is_word(r->d, i + 1))
        return 0;
    str s = item_text(r->d, i), t = item_text(r->d, i + 1);
    if (s.n + 1 > LONGEST || t.n > LONGEST)
        return 0;
    memcpy(both, s.p, s.n);
    both[s.n] = '-';
    memcpy(both + s.n + 1, t.p, t.n);
    return x->words[lexicon_find(x, both, s.n + 1 + t.n)].classes & LEX_(NATIONALITY) ? 2 : 0;
}

/* Pilar [Di] Stefano, Ana [di] Natale, Pat [Mc] Cabe: no detective inspector, DI Holm, and no master of
 * ceremonies. */
static bool is_particle(const reader *r, uint32_t i)
{
    str s = item_text(r->d, i);

    return s.n == 2 && (str_eq(s, S("Di")) || str_eq(s, S("di")) || str_eq(s, S("Mc")));
}

/* [Professors] Holm and Ruiz, [Republicans] Holm of Varn and Ruiz: before one surname of several. */
static bool precedes_several(const reader *r, uint32_t i, uint32_t last)
{
    const uint64_t other = LEX_(ORG) | LEX_(ORG_END) | LEX_(ORG_NAME) | LEX_(OUTLET) | LEX_(PLACE);
    const lexicon *x = &r->m->lex;
    const word *name = at(r, i + 1);
    str s = item_text(r->d, i);
    uint32_t behind = r->x->last;

    bool of_party = item_among(r->d, i, W(democrats), W(republicans));
    if (i + 2 != last || s.n < 5 || s.p[s.n - 1] != 's' || name->classes & other ||
        (name->pos != POS_NONE && name->pos != POS_NAME && !(of_party && name->pos == POS_ADJ)))
        return false;
    bool title = of_party || x->words[lexicon_find(x, s.p, s.n - 1)].classes & LEX_(TITLE);
    return title && (r->x->flags & MEN_JOINT || item_among(r->d, behind, W(and)));
}

/* [Tun] Min Latt: a title only before a name of more than two words, or behind another title. */
static bool is_part_title(const reader *r, uint32_t i, uint32_t first, uint32_t last)
{
    return i == first && last - i <= 3 && item_among(r->d, i, W(seri), W(tun));
}

/* Is the word at item i, one of offices or titles, somebody's own name: [King] Jr, [Don] Holm; but not:
 * Don Vito Holm, Dean Ana Ruiz? */
static bool is_given(const reader *r, uint32_t i, uint32_t first, uint32_t last)
{
    const word *w = at(r, i);
    bool other = (w->classes & LEX_(HONORIFIC) || item_among(r->d, i, W(dean))) && i + 2 < last &&
                 at(r, i + 1)->classes & FIRST && !(at(r, last - 1)->classes & LEX_(NAME_END));

    return (w->classes & FIRST && (i == first || w->classes & LEX_(HONORIFIC)) && !other &&
            !item_is(r->d, i + 1, '.')) ||
           given_too(r, i, first, last) || is_part_title(r, i, first, last) ||
           (i > first && i + 2 == last &&
            item_among(r->d, i + 1, W(jr), W(jnr), W(sr), W(ii), W(iii)));
}

/* Miss [Universe] Ana Ruiz, Miss [South Varn] Ana Ruiz: behind the words at item i that say of what she is
 * Miss.  But: Miss London Ruiz. */
static uint32_t behind_contest(const reader *r, uint32_t i, uint32_t last)
{
    static const str OF[] = {S("America"),          S("Earth"),         S("Grand"),
                             S("Intercontinental"), S("International"), S("Teen"),
                             S("Universe"),         S("USA"),           S("World")};
    uint32_t end = i;
    bool place = false;

    while (end < last && end < i + 3 && !(at(r, end)->classes & FIRST)) {
        bool contest = str_among(item_text(r->d, end), OF, LEN(OF));
        if (!contest && !(at(r, end)->classes & LEX_(PLACE)) &&
            !(end + 1 < last && at(r, end + 1)->classes & LEX_(PLACE)))
            break; /* Miss South Varn */
        place |= !contest;
        end++;
    }
    return end + 1 < last || (end == last && !place) ? end : i;
}

static inline uint32_t behind_crown(const reader *r, uint32_t i, uint32_t last)
{
    return i && item_among(r->d, i - 1, W(miss), W(mister)) ? behind_contest(r, i, last) : i;
}

/* Dr (Mrs) [Holm], DCP (Outer North) [Holm]; but: Mrs [Ruth (Berg) Holm].  Moves *end, where the name begins, behind
 * the bracket at item i, and returns where that closes. */
static uint32_t behind_note(const reader *r, uint32_t i, uint32_t last, uint32_t *end)
{
    const uint64_t w = at(r, *end)->classes;
    bool born = i > *end && w & FIRST && (i > *end + 1 || !(w & OFFICE));

    while (i + 1 < last && !item_is(r->d, i, ')'))
        i++;
    *end = born ? *end : i + 1;
    return i;
}

uint32_t office_end(const reader *r, uint32_t first, uint32_t last)
{
    uint32_t end = first;

    for (uint32_t i = first; i + 1 < last; i++) {
        const word *w = at(r, i);
        if (is_particle(r, i))
            continue;
        if (item_is(r->d, i, '(')) {
            i = behind_note(r, i, last, &end);
            continue;
        }
        uint32_t crown = i == end ? behind_crown(r, i, last) : i;
        if (crown > i) {
            end = crown;
            i = crown - 1;
            continue;
        }
        uint32_t from = i == end ? nation(r, i, last) : 0;
        bool epithet = w->classes & LEX_(EPITHET) && i == end; /* Not in "Big Old Oak". */
        bool several = w->classes & LEX_(ROLES) &&
                       (at(r, i + 1)->classes & FIRST || /* Senators Ana Ruiz and */
                        precedes_several(r, i, last));
        bool office = w->classes & (OFFICE | LEX_(HONORIFIC)) && !is_given(r, i, first, last);
        const item *t = item_at(r->d, i);
        bool odd = (t->flags & TOK_HYPHEN) | (t->shape == SHAPE_UPPER); /* Few are. */
        if (office || epithet || from || several ||
            (odd && (office_compound(r, i) || (i <= first + 1 && face_attribute(r, i)))))
            end = from ? i + from : item_is(r->d, i + 1, '.') && i + 2 < last ? i + 2 : i + 1;
        i += from == 2;
    }
    return end;
}

/* --- Without a name -------------------------------------------------------------- */

/* [High] Commissioner, [National] President, [Permanent] Secretary: of what rank an office is. */
static bool is_rank(str s)
{
    static const str RANK[] = {S("Executive"),  S("Federal"),  S("Former"),    S("General"),
                               S("High"),       S("National"), S("Permanent"), S("Prime"),
                               S("Provincial"), S("Regional"), S("Senior"),    S("Special"),
                               S("State"),      S("Vice")};

    return str_among(s, RANK, LEN(RANK));
}

/* "Deputy Minister for Roads", "the Right Honourable Minister" */
static bool all_office(const reader *r)
{
    uint32_t first = r->x->name_first + item_among(r->d, r->x->name_first, W(right), W(most));

    first += first + 1 < r->x->name_last && item_among(r->d, first, W(honourable), W(honorable));
    for (uint32_t i = first; i < r->x->name_last; i++)
        if (!(i + 1 < r->x->name_last && is_rank(item_text(r->d, i))) &&
            (!(at(r, i)->classes & OFFICE) || at(r, i)->classes & FIRST ||
             at(r, i)->pos == POS_NAME))
            return false;
    return true;
}

/* UNIDENTIFIED MAN:, ON-SCREEN TEXT:, THE COURT:, ANNOUNCER: - nobody's name. */
static bool nameless_turn(const reader *r)
{
    const mention *x = r->x;
    const uint64_t kinds = PEOPLE | LEX_(DOCUMENT) | LEX_(ORG);
    uint32_t a = x->name_first, last = x->name_last - 1;
    str s = item_text(r->d, a);

    if (item_at(r->d, last)->shape != SHAPE_UPPER && item_text(r->d, last).n > 1)
        return false;
    if (a == last && a == x->first)
        return item_among(r->d, a, W(announcer), W(narrator), W(moderator), W(interviewer),
                          W(interpreter), W(translator), W(caption), W(text), W(question), W(q),
                          W(answer), W(voice), W(crowd), W(audience));
    bool told = a > x->first && at(r, x->first)->classes & LEX_(DETERMINER);
    bool which = at(r, a)->pos == POS_ADJ || item_among(r->d, a, W(male), W(female)) ||
                 str_eq(s, S("UNIDENTIFIED")) || str_eq(s, S("ON-SCREEN"));
    return (told || (which && last == a + 1 && !(at(r, a)->classes & FIRST))) &&
           (at(r, last)->classes & kinds || item_among(r->d, last, W(voice)));
}

/* Tourism, Sanitation: what an office is for, by its ending. */
static bool is_trade(const reader *r, uint32_t i)
{
    static const str ends[] = {S("ism"), S("tion"), S("ics"), S("ment"), S("ure")};

    return str_ends_in(item_text(r->d, i), ends, LEN(ends), 3);
}

bool office_for(const reader *r)
{
    const mention *x = r->x;
    const word *last = at(r, x->name_last - 1);

    return x->core == x->name_last && x->last > x->core + 3 && last->classes & LEX_(ROLE) &&
           !(last->classes & (LEX_(ORG) | LEX_(ORG_END))) &&
           !(last->classes & FIRST) && item_among(r->d, x->core, W(of), W(for), W(on));
}

static bool may_be_surname(str s)
{
    static const str SURNAMES[] = {S("Bishop"), S("Dean"), S("Farmer"), S("Judge"),
                                   S("King"),   S("Pope"), S("Prince"), S("Singer")};
    return str_among(s, SURNAMES, LEN(SURNAMES));
}

/* Ana Ruiz, [Chairman]; Ana Ruiz, [President] and CEO: one title in capitals behind somebody's full name; but: Soft
 * Cell, Queen, and others. */
static bool title_behind(const reader *r)
{
    const mention *x = r->x;
    uint32_t i = x->last;
    const word *w = at(r, x->first);

    if (i != x->first + 1 || x->first < 3 || !item_is(r->d, x->first - 1, ',') ||
        !(w->classes & LEX_(TITLE)) || w->classes & FIRST || item_among(r->d, x->first, W(queen)) ||
        may_be_surname(item_text(r->d, x->first)) || !capital(r, x->first - 2) ||
        !capital(r, x->first - 3))
        return false;
    bool two = item_is(r->d, i, '&') || item_among(r->d, i, W(and));
    return two ? (at(r, i + 1)->classes & OFFICE) != 0
               : item_is_span(r->d, i) || item_at(r->d, i)->kind == TOK_PUNCT;
}

/* [Varn's] Foreign Minister, Varn's new Chancellor; but not: Lund's Bishop, of one word that may be
 * a surname. */
static bool owned_office(const reader *r)
{
    const mention *x = r->x;
    uint32_t i = x->name_first;

    while (i > x->first && !possessive(r, i - 1))
        i--;
    if (i == x->first)
        return false;
    uint32_t last = x->name_last - 1;
    return last > x->name_first ||
           (at(r, last)->classes & LEX_(TITLE) && !may_be_surname(item_text(r->d, last)));
}

/* Is the word at item i of an office no word of offices?  But not: [Supreme] Leader, [U.N.] Envoy. */
static bool may_be_name(const reader *r, uint32_t i)
{
    static const str RANKS[] = {S("Grand"), S("Paramount"), S("Supreme")};
    const word *w = at(r, i);
    bool rank = str_among(item_text(r->d, i), RANKS, LEN(RANKS)) && at(r, i + 1)->classes & OFFICE;

    if (rank || item_is(r->d, i, '.') ||
        w->classes & (LEX_(TITLE) | LEX_(ORG_NAME) | LEX_(ORG_END)))
        return false;
    return w->pos == POS_NAME ? !(w->classes & LEX_(ORG)) : w->pos == POS_NONE && !is_trade(r, i);
}

/* The [Oba of Varn], Ade Ruiz, said: a word in no list, but of honorifics, that commas set off from somebody's
 * full name is a title. */
static bool unlisted_title(const reader *r)
{
    enum { LONGEST = 5 };
    const quoth_doc *d = r->d;
    const mention *x = r->x;
    const uint64_t opens = FIRST | LEX_(HONORIFIC) | LEX_(TITLE);
    const word *title = at(r, x->first + 1);
    uint32_t i = x->last + 1, end = i;

    if (!(item_gist(d, x->first) & GIST_THE) || x->name_first != x->first + 1 ||
        x->core != x->first + 2 || title->pos != POS_NONE || title->classes & ~LEX_(HONORIFIC) ||
        x->last < x->core + 2 || !(item_gist(d, x->core) & GIST_OF) || !item_is(d, x->last, ',') ||
        !(at(r, i)->classes & opens || !item_id(d, i)))
        return false;
    while (end < i + LONGEST && capital(r, end))
        end++;
    return end > i + 1 && item_is(d, end, ',');
}

/* Mr. [Chairman], Madam [Speaker], Mr [Deputy Speaker]: how an office is called. */
static bool is_address(const reader *r)
{
    static const str OFFICES_CALLED[] = {S("Chair"),        S("Chairman"), S("Chairwoman"),
                                         S("Commissioner"), S("Mayor"),    S("Speaker"),
                                         S("President"),    S("Secretary")};
    const mention *x = r->x;
    uint32_t i = x->last - 1;

    return x->last - x->first - 2 <= 1 && x->last == x->core && i + 1 == x->name_last &&
           (i == x->first + 1 || item_is(r->d, x->first + 1, '.') ||
            item_among(r->d, x->first + 1, W(deputy), W(vice))) &&
           str_among(item_text(r->d, i), OFFICES_CALLED, LEN(OFFICES_CALLED));
}

/* A lawyer and longtime [Republican National Committeeman]: a party's, no office between. */
static bool party_office(const reader *r)
{
    const mention *x = r->x;
    uint32_t a = x->name_first;

    return x->name_last == a + 3 && x->core == a + 3 &&
           item_among(r->d, a, W(republican), W(democratic), W(democrat)) &&
           !(at(r, a + 1)->classes & OFFICE);
}

/* Miss World, [former Miss World] */
static bool crown_alone(const reader *r)
{
    uint32_t last = r->x->name_last, i = r->x->name_first + 1;

    while (i < last && behind_crown(r, i, last) != last)
        i++;
    return i < last;
}

bool office_held(const reader *r)
{
    const uint64_t body = LEX_(ORG) | LEX_(ORG_END) | LEX_(ORG_NAME) | LEX_(PLACE);
    const uint64_t who = FIRST | LEX_(HONORIFIC) | LEX_(TITLE);
    const mention *x = r->x;
    uint32_t i = x->last - 1, behind = i + 2;
    bool of_body = false;

    if (!(at(r, i)->classes & OFFICE) || !capital(r, i) ||
        at(r, i)->classes & (FIRST | LEX_(ORG)) || !item_is(r->d, i + 1, ',') ||
        !capital(r, behind) ||
        !(at(r, behind)->classes & who || item_among(r->d, behind, W(dr), W(prof)) ||
          (!item_id(r->d, behind) && capital(r, behind + 1) && item_is(r->d, behind + 2, ','))))
        return false;
    for (uint32_t k = x->name_first; k < i; k++) {
        if (at(r, k)->classes & FIRST && !(item_gist(r->d, x->first) & GIST_THE))
            return false;
        of_body |= (at(r, k)->classes & body) != 0;
    }
    return of_body;
}

/* The [Economist]: a paper's name that is a trade, too. */
static bool paper_called(const reader *r)
{
    const mention *x = r->x;
    uint32_t i = x->name_first;

    return i == x->first + 1 && x->name_last == i + 1 && x->core == i + 1 &&
           item_gist(r->d, x->first) & GIST_THE && at(r, i)->classes & LEX_(OUTLET) &&
           item_at(r->d, i)->shape == SHAPE_TITLE;
}

/* Ana Ruiz, [Chief Medical Officer], Volta Health: words that are no names end in an office, behind somebody's full
 * name. */
static bool office_behind(const reader *r)
{
    const uint64_t other =
        FIRST | LEX_(ORG_NAME) | LEX_(PLACE) | LEX_(OUTLET) | LEX_(HONORIFIC) | LEX_(ORG_END);
    const mention *x = r->x;
    uint32_t a = x->first, last = x->name_last - 1;

    if (x->name_first != a || last <= a || a < 3 || !item_is(r->d, a - 1, ',') ||
        !capital(r, a - 2) || !capital(r, a - 3) || !(at(r, last)->classes & OFFICE) ||
        may_be_surname(item_text(r->d, last)))
        return false;
    for (uint32_t i = a; i <= last; i++) {
        const word *w = at(r, i);
        if (w->classes & other || w->pos == POS_NAME ||
            (w->pos == POS_NONE && !(w->classes & OFFICE)))
            return false;
    }
    return true;
}

bool office_alone(const reader *r)
{
    const mention *x = r->x;

    if (paper_called(r))
        return false;
    if (office_behind(r) || unlisted_title(r) || crown_alone(r) || title_behind(r))
        return true;
    const word *first = at(r, x->first), *last = at(r, x->name_last - 1);
    static const str MEMBERS[] = {S("MEP"), S("MP"), S("MSP"), S("TD")};

    if (!(last->classes & (OFFICE | LEX_(NAME_END))) && !(x->flags & MEN_TURN) &&
        item_text(r->d, x->name_last - 1).n > 3 &&
        !item_among(r->d, x->name_last - 1, W(democrat), W(republican)))
        return false; /* A surname, most often. */
    if (first->classes & LEX_(HONORIFIC) && is_address(r))
        return true;
    bool article = first->classes & (LEX_(DETERMINER) | LEX_(POSSESSIVE)) || owned_office(r) ||
                   party_office(r);
    if (x->name_last - x->name_first > 1 &&
        (all_office(r) || (x->last == x->name_last && office_held(r))))
        return true;
    bool counted = article || item_among(r->d, x->first, W(one), W(another), W(some));
    if (counted && x->core == x->name_last &&
        (item_among(r->d, x->name_last - 1, W(democrat), W(republican)) ||
         (x->name_last - x->name_first == 2 &&
          str_among(item_text(r->d, x->name_last - 1), MEMBERS, LEN(MEMBERS)))))
        return true; /* the Oregon Republican, a Tory MP */
    if (x->flags & MEN_TURN && nameless_turn(r))
        return true;
    if (x->name_last - x->first == 1 && last->classes & OFFICE && !(last->classes & FIRST) &&
        item_is(r->d, x->first - 1, ',') && item_among(r->d, x->core, W(of), W(for), W(at)))
        return true; /* Ana Ruiz, Leader of Varn Council */
    if (last->classes & LEX_(NAME_END) && x->name_last - x->name_first == 1)
        return item_at(r->d, x->name_first)->shape == SHAPE_UPPER;
    uint64_t office =
        x->name_last - x->first > 2 ? OFFICE : LEX_(TITLE); /* the Examiner: a paper */
    for (uint32_t i = x->name_first; i < x->name_last; i++)
        if (may_be_name(r, i))
            return false;
    return article && last->classes & office && !(last->classes & (FIRST | LEX_(ORG_END))) &&
           office_end(r, x->name_first, x->name_last + 1) == x->name_last;
}
