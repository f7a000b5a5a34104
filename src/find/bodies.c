/*
 * bodies.c - is a name that of an organisation?
 *
 * Its own words tell, or the word before it: the Harbour Council, Skerry Boilers, NRK 2,
 * the carmaker Volta.
 */
#include "base/ascii.h"
#include "find/face.h"

static bool acronym(const reader *r, uint32_t i)
{
    const item *t = item_at(r->d, i);
    str s = item_text(r->d, i);
    size_t n = t->shape == SHAPE_UPPER ? s.n : 0, k = 0;

    if (n > 2 && n < 5 && s.p[1] == '.' && !item_id(r->d, i) &&
        !(i && item_among(r->d, i - 1, W(the))))
        return false; /* J.M. */

    while (k < n && memchr("IVX", s.p[k], 3))
        k++;
    if (n && k == n)
        return false; /* Charles III */
    return t->shape == SHAPE_UPPER && n > 1 && n <= 6 && !(r->x->flags & MEN_TURN) &&
           !((item_is(r->d, i + 1, ':') || item_is(r->d, i + 1, '(')) &&
             opens_sentence(r, r->x->first));
}

/* Clara Banks: a plural by its looks only. */
static bool surname_in_s(const reader *r, uint32_t first)
{
    const word *given = at(r, first), *w = at(r, first + 1);
    bool titled = first > r->x->first && at(r, first - 1)->classes & LEX_(TITLE) &&
                  !(at(r, first - 1)->classes & LEX_(ORG)); /* Mayor Emory Banks */
    return (titled || (given->classes & FIRST && !(given->classes & LEX_(PLACE)))) &&
           w->lemma != w - r->m->lex.words && !(w->classes & (LEX_(ORG_NAME) | LEX_(ORG_END)));
}

bool name_of_family(str s)
{
    static const str FAMILIES[] = {
        S("Abbey"), S("Bloomberg"), S("Church"), S("Court"),   S("Force"), S("Fox"),
        S("Guard"), S("Line"),      S("Lodge"),  S("Parish"),  S("Post"),  S("Power"),
        S("Press"), S("Steel"),     S("Temple"), S("Thistle"), S("Tribe"), S("Water")};
    return str_among(s, FAMILIES, LEN(FAMILIES));
}

bool body_public(const quoth_doc *d, uint32_t first, uint32_t last, bool group)
{
    static const str PUBLIC[] = {
        S("ATF"),        S("Agency"), S("Army"),       S("Assembly"), S("Attorney"),
        S("Bureau"),     S("C.I.A."), S("CDC"),        S("CIA"),      S("CPS"),
        S("Cabinet"),    S("City"),   S("Commission"), S("Congress"), S("Council"),
        S("County"),     S("Court"),  S("Crown"),      S("DEA"),      S("DOJ"),
        S("Department"), S("E.P.A."), S("EPA"),        S("EU"),       S("Embassy"),
        S("F.A.A."),     S("F.B.I."), S("F.D.A."),     S("F.T.C."),   S("FAA"),
        S("FBI"),        S("FCC"),    S("FDA"),        S("FTC"),      S("Government"),
        S("HMRC"),       S("House"),  S("I.R.S."),     S("IRS"),      S("Interpol"),
        S("Kremlin"),    S("MI5"),    S("MI6"),        S("Ministry"), S("N.S.A."),
        S("NATO"),       S("NHS"),    S("NHTSA"),      S("NSA"),      S("NTSB"),
        S("Navy"),       S("Ofcom"),  S("Parliament"), S("Pentagon"), S("Police"),
        S("S.E.C."),     S("SEC"),    S("Senate"),     S("Treasury"), S("Tribunal"),
        S("U.N."),       S("UN")};
    static const str OTHERS[] = {S("Association"), S("Board"),    S("Committee"),
                                 S("League"),      S("Movement"), S("Office"),
                                 S("Party"),       S("Union"),    S("University")};
    bool any = first < last && item_among(d, first, W(no), W(number)); /* Number 10 */

    for (uint32_t i = first; i < last && !any; i++)
        any = item_is_word(d, i) && (str_among(item_text(d, i), PUBLIC, LEN(PUBLIC)) ||
                                     (!group && str_among(item_text(d, i), OTHERS, LEN(OTHERS))));
    return any;
}

/* Sarah Church, Laurence H. Post: families, too, behind a given name and no article. */
static bool surname_of_body(const reader *r, uint32_t first, uint32_t i)
{
    static const str CHURCHES[] = {S("Austin"),  S("Charlotte"), S("Faith"),   S("Grace"),
                                   S("Hope"),    S("Ivy"),       S("Jackson"), S("Joy"),
                                   S("Lincoln"), S("Madison"),   S("Mercy"),   S("Trinity"),
                                   S("Victoria")};
    const word *given = at(r, first);
    bool initial = i == first + 3 && item_is(r->d, i - 1, '.') && item_text(r->d, i - 2).n == 1;

    return (i == first + 1 || initial) && given->classes & FIRST &&
           !str_among(item_text(r->d, first), CHURCHES, LEN(CHURCHES)) &&
           !(given->classes & LEX_(PLACE)) && name_of_family(item_text(r->d, i)) &&
           !(first > 0 && item_among(r->d, first - 1, W(the)));
}

/* Ida Union, whom the text calls Ms. Union. */
static bool surname_of_titled(const reader *r, uint32_t first, uint32_t i)
{
    return at(r, first)->classes & FIRST &&
           id_among(item_id(r->d, i), r->d->titled, r->d->titled_n);
}

/* Tarnpost.com, Varnwatch.org */
static bool is_site(const reader *r, uint32_t i)
{
    static const str ENDS[] = {S(".com"), S(".net"), S(".org"), S(".uk"), S(".tv")};

    return str_ends_in(item_text(r->d, i), ENDS, LEN(ENDS), 2);
}

/* WQXB-TV */
static bool is_call_sign(const reader *r, uint32_t i)
{
    static const str ENDS[] = {S("-TV"), S("-FM"), S("-AM")};

    return item_at(r->d, i)->shape == SHAPE_UPPER &&
           str_ends_in(item_text(r->d, i), ENDS, LEN(ENDS), 2);
}

/* KelpNow, Tarnpost.com, but not MacLeod. */
static bool camel(const reader *r, uint32_t i)
{
    static const str FAMILIES[] = {S("Mac"), S("Van"), S("Von"), S("Del"), S("Fitz")};
    str s = item_text(r->d, i);
    size_t k = 1;

    while (k < s.n && s.p[k] >= 'a' && s.p[k] <= 'z')
        k++;
    if (k + 2 < s.n && s.p[k] == '.')
        return is_site(r, i);
    bool hump = k > 2 && k + 1 < s.n && s.p[k] >= 'A' && s.p[k] <= 'Z';
    return hump && !str_among((str){s.p, k}, FAMILIES, LEN(FAMILIES));
}

/* Skerry Boilers: things, and no given name before them. */
static bool sells_things(const reader *r, uint32_t first, uint32_t last)
{
    const lexicon *x = &r->m->lex;
    str s = item_text(r->d, last - 1);

    if (last - first < 2 || s.p[s.n - 1] != 's' || s.n < 5 || s.p[s.n - 2] == 's' ||
        at(r, first)->classes & (FIRST | LEX_(HONORIFIC)) || r->x->flags & MEN_JOINT ||
        (item_is(r->d, first + 1, '.') && item_text(r->d, first).n == 1)) /* M. Dana Banks */
        return false;
    if (first > r->x->first && at(r, first - 1)->classes & (LEX_(TITLE) | LEX_(ROLE)) &&
        !(at(r, first - 1)->classes & LEX_(ORG)))
        return false; /* Councilman Aurelio Banks */
    const word *one = &x->words[lexicon_find(x, s.p, s.n - 1)];
    return at(r, last - 1)->pos == POS_NOUNS || one->pos == POS_NOUN;
}

/* Public Health Tarn, Rising Tide: begins with an adjective, and nobody's given name in it. */
static bool is_scheme(const reader *r, uint32_t first, uint32_t last)
{
    const word *w = at(r, first);
    const uint64_t odd = FIRST | LEX_(EPITHET) | LEX_(NATIONALITY) | LEX_(TITLE) | LEX_(ROLE);
    lex_pos next = (lex_pos)at(r, last - 1)->pos;
    bool doing = last - first == 2 && w->pos == POS_ING &&
                 (next == POS_NOUN || next == POS_ADJ || next == POS_ADV); /* Rising Tide */

    if ((!doing && (last - first < 3 || w->pos != POS_ADJ)) || w->classes & odd)
        return false;
    for (uint32_t i = first + 1; i < last; i++)
        if (at(r, i)->classes & FIRST || !item_is_word(r->d, i))
            return false;
    return true;
}

/* Cycling, hospitality, athletics: what people do, and no name. */
static bool is_pursuit(const reader *r, uint32_t i)
{
    static const str ENDS[] = {S("ball"), S("ity")}, ING = S("ing");
    static const str GAMES[] = {S("Aquatics"), S("Athletics"), S("Badminton"),  S("Chess"),
                                S("Cricket"),  S("Golf"),      S("Gymnastics"), S("Hockey"),
                                S("Judo"),     S("Rugby"),     S("Tennis"),     S("Tourism")};

    str s = item_text(r->d, i);
    bool ing = item_id(r->d, i) && str_ends_in(s, &ING, 1, 4); /* not: German Golding */

    return !(at(r, i)->classes & FIRST) &&
           (ing || str_among(s, GAMES, LEN(GAMES)) || str_ends_in(s, ENDS, LEN(ENDS), 4));
}

/* Traffic Wales, Sport Canada, Swimming New Zealand, British Cycling: of a country, with a common word. */
static bool is_of_country(const reader *r, uint32_t first, uint32_t last)
{
    static const str COUNTRIES[] = {S("Africa"),  S("America"),  S("Australia"), S("Britain"),
                                    S("Canada"),  S("England"),  S("Europe"),    S("India"),
                                    S("Ireland"), S("Scotland"), S("Wales")};
    const word *w = at(r, first);
    uint32_t i = last - 1;
    bool common = (w->pos != POS_NONE && w->pos != POS_NAME) || is_pursuit(r, first);
    bool two = last - first > 2 && str_eq(item_text(r->d, i - 1), S("New")) &&
               str_eq(item_text(r->d, i), S("Zealand"));

    if (last - first == 2 && w->classes & LEX_(NATIONALITY))
        return is_pursuit(r, i);
    return last - first > 1 && common && !(w->classes & (FIRST | OFFICE | LEX_(HONORIFIC))) &&
           (two || str_among(item_text(r->d, i), COUNTRIES, LEN(COUNTRIES)));
}

/* Le Phare de l'Ouest, but not Le Goff. */
static bool is_foreign_title(const reader *r, uint32_t first, uint32_t last)
{
    static const str ARTICLES[] = {S("Le"), S("La"), S("Les"), S("El"), S("Il"), S("Die")};
    str s = item_text(r->d, first);

    return last - first >= 3 && item_at(r->d, first)->shape == SHAPE_TITLE &&
           str_among(s, ARTICLES, LEN(ARTICLES));
}

/* Médecins du Désert: many of some kind, and no given name; but not: Luis du Toit. */
static bool is_foreign_society(const reader *r, uint32_t first, uint32_t last)
{
    static const str OF[] = {S("des"), S("du"), S("sans")};
    enum { SHORTEST = 6 };
    str s = item_text(r->d, first);

    return last - first >= 3 && !(at(r, first)->classes & (FIRST | LEX_(TITLE))) &&
           s.n >= SHORTEST && s.p[s.n - 1] == 's' &&
           str_among(item_text(r->d, first + 1), OF, LEN(OF));
}

/* The Scottish [Liberal Democrats], the [Young Conservatives]. */
static bool is_party(const reader *r, uint32_t i)
{
    static const str SORTS[] = {S("Christian"), S("Liberal"), S("Social")},
                     PARTIES[] = {S("Conservatives"), S("Democrats"), S("Liberals"),
                                  S("Republicans"), S("Socialists")};
    str noun = item_text(r->d, i + 1);

    return str_eq(item_text(r->d, i), S("Young"))
               ? str_among(noun, PARTIES, LEN(PARTIES))
               : str_eq(noun, S("Democrats")) && str_among(item_text(r->d, i), SORTS, LEN(SORTS));
}

/* Wells Fargo, Costa Rica, whose whole name is listed: wells-fargo. */
bool body_listed(const reader *r, uint32_t first, uint32_t last)
{
    char name[40] = "";
    size_t n = 0;

    if (last - first < 2 || last - first > 4)
        return false;
    if (is_party(r, last - 2))
        return true;
    for (uint32_t i = first; i < last; i++) {
        str s = item_text(r->d, i);
        if (n + s.n + 1 > sizeof name)
            return false;
        memcpy(name + n, s.p, s.n);
        n += s.n;
        name[n++] = '-';
    }
    const word *w = &r->m->lex.words[lexicon_find(&r->m->lex, name, n - 1)];
    return w->classes & (LEX_(ORG_NAME) | LEX_(PLACE));
}

/* Does the word at item i of the name [first, last) say so? */
static bool says_body(const reader *r, uint32_t first, uint32_t last, uint32_t i)
{
    const uint64_t anywhere = LEX_(ORG) | LEX_(ORG_NAME);
    const uint64_t closing = LEX_(ORG_END) | LEX_(OUTLET) | LEX_(PLATFORM);
    const uint64_t w = at(r, i)->classes;

    if (w & anywhere && (!(w & LEX_(NAME_PART)) || capital(r, i))) /* not: Rhys ap Owen */
        return true;
    if (i + 1 == last) /* Not: Malcolm X */
        return w & closing && (i == first || item_end(r->d, i) - item_start(r->d, i) > 1);
    return i > first && w & LEX_(PREPOSITION) && capital(r, i); /* Doctors Without Borders */
}

/* Lena Grid[, 9,]: an age behind a name that ends before item i. */
static bool has_age(const reader *r, uint32_t i)
{
    return item_is(r->d, i, ',') && item_at(r->d, i + 1)->kind == TOK_NUMBER &&
           item_text(r->d, i + 1).n <= 2 && item_is(r->d, i + 2, ',');
}

/* It does, but is somebody's: [Chase] Holm, Clara [Banks], Sarah [Church], Ana de [Sa]. */
static bool is_own(const reader *r, uint32_t first, uint32_t last, uint32_t i)
{
    const uint64_t body = LEX_(ORG) | LEX_(ORG_END) | LEX_(OUTLET) | LEX_(PLATFORM);

    if (i == first)
        return last - first > 1 && at(r, i)->classes & FIRST;
    if (last - first == 2 && at(r, first)->classes & FIRST && !(at(r, i)->classes & body))
        return true; /* Lena Fitch */
    if (i + 1 == last && at(r, first)->classes & FIRST && has_age(r, last))
        return true;
    if (i + 1 == last && ((i == first + 1 && surname_in_s(r, first)) ||
                          surname_of_body(r, first, i) || surname_of_titled(r, first, i)))
        return true;
    return str_eq(item_text(r->d, i), S("Sa"));
}

bool body_named(const reader *r, uint32_t first, uint32_t last)
{
    if (last - first > 2 && item_among(r->d, last - 1, W(jr), W(jnr), W(sr), W(ii), W(iii)))
        last--; /* Clara Banks Jr. */
    if (last - first > 1 &&
        (item_at(r->d, last - 1)->kind == TOK_NUMBER || possessive(r, last - 1) ||
         (item_gist(r->d, first + 2) & GIST_OF && last - first > 3 && possessive(r, first + 1)) ||
         item_among(r->d, first, W(radio), W(channel), W(air), W(kanal), W(tv)) ||
         item_among(r->d, last - 1, W(today), W(tonight)) ||
         str_eq(item_text(r->d, first + 1), S("Morning")) ||
         (item_among(r->d, last - 1, W(street)) && !(at(r, first)->classes & FIRST))))
        return true; /* Channel 6, Lloyd's of London, Air Varn, Varn Today, This Morning, Downing Street */
    for (uint32_t i = first; i < last; i++) {
        if (item_is(r->d, i, '&') || item_is(r->d, i, '+') ||
            (says_body(r, first, last, i) && !is_own(r, first, last, i)))
            return true;
        if (i > first && i + 1 < last && item_among(r->d, i, W(the)) && item_calls_for(r->d, i - 1))
            return true; /* Save the Pier */
    }
    if (last - first > 1 && acronym(r, last - 1) && item_at(r->d, first)->shape != SHAPE_UPPER)
        return true; /* Harbour FM */
    if (sells_things(r, first, last) || is_scheme(r, first, last) ||
        is_of_country(r, first, last) || is_foreign_title(r, first, last) ||
        is_foreign_society(r, first, last))
        return true;
    if (last - first == 2 && item_among(r->d, first, W(north), W(south), W(east), W(west)) &&
        !(at(r, last - 1)->classes & FIRST))
        return true; /* South Arden */
    bool place = at(r, first)->classes & LEX_(PLACE) && !(at(r, first)->classes & FIRST);
    return last - first == 1 && (place || camel(r, first) || is_call_sign(r, first) ||
                                 (acronym(r, first) && !(at(r, first)->classes & FIRST)));
}

static bool is_handle(const reader *r, uint32_t i)
{
    uint32_t start = item_start(r->d, i);
    return r->d->text.p[start] == '@' || (start && r->d->text.p[start - 1] == '@');
}

/* @HarbourWatch, but not @AnaRuiz or @MayorRuiz: its first part is no given name or office. */
static bool handle_of_body(const reader *r, uint32_t i)
{
    const lexicon *x = &r->m->lex;
    str s = item_text(r->d, i);
    size_t k = 1;

    if (s.n && s.p[0] == '@') {
        s.p++;
        s.n--;
    }
    while (k < s.n && ((s.p[k] >= 'a' && s.p[k] <= 'z') || s.p[k] == '\''))
        k++;
    return !s.n ||
           !(x->words[lexicon_find(x, s.p, k < s.n ? k : s.n)].classes & (FIRST | LEX_(TITLE)));
}

/* Copper [miner] Andina Roja, oil [major] Terranova: does item i stand for a firm by what it sells? */
static bool of_industry(const reader *r, uint32_t i)
{
    static const str FIRMS[] = {S("designer"), S("explorer"), S("giant"),  S("major"),
                                S("miner"),    S("producer"), S("refiner")};
    static const str CHIPS[] = {S("Chip"), S("Semiconductor"), S("chip"), S("semiconductor")};
    static const str WARES[] = {S("aluminium"), S("aluminum"), S("copper"),  S("diamond"),
                                S("energy"),    S("gas"),      S("gold"),    S("iron"),
                                S("lithium"),   S("nickel"),   S("oil"),     S("ore"),
                                S("silver"),    S("steel"),    S("uranium"), S("zinc")};
    str s = i > r->x->first ? item_text(r->d, i - 1) : S("");
    char c = s.n ? ascii_lower(s.p[0]) : 0;

    if (capital(r, i) || !str_among(item_text(r->d, i), FIRMS, LEN(FIRMS)))
        return false;
    if (str_among(s, CHIPS, LEN(CHIPS)))
        return true;
    if (str_eq(item_text(r->d, i), S("designer")))
        return false; /* gold designer Ana Ruiz */
    for (size_t k = 0; k < LEN(WARES); k++)
        if (WARES[k].n == s.n && WARES[k].p[0] == c && !memcmp(WARES[k].p + 1, s.p + 1, s.n - 1))
            return true;
    return false;
}

bool body_trade(const reader *r, uint32_t i)
{
    static const str OWNED[] = {S("-owned"), S("-listed"), S("-traded")};
    uint64_t w = at(r, i)->classes;
    if (!(w & LEX_(ROLE)))
        return false;
    bool owned = i > r->x->first && item_at(r->d, i - 1)->flags & TOK_HYPHEN &&
                 str_ends_in(item_text(r->d, i - 1), OWNED, LEN(OWNED), 1); /* state-owned miner */

    if (of_industry(r, i) ||
        (item_among(r->d, i, W(rival), W(parent)) && i > r->x->first &&
         (at(r, i - 1)->classes & LEX_(ORG_NAME) || item_among(r->d, i - 1, W(its)))))
        return true; /* Toyota rival Kestra, its rival Kestra */
    return (w & LEX_(ORG) || owned) && !(w & LEX_(TITLE)) &&
           (opens_sentence(r, i) || !capital(r, i)) &&
           !item_among(r->d, i, W(guard), W(broker), W(developer), W(producer), W(publisher),
                       W(sponsor), W(pollster));
}

bool trade_of_both(str s)
{
    static const str BOTH[] = {
        S("backer"),        S("bidder"),     S("broker"),      S("buyer"),    S("client"),
        S("competitor"),    S("contractor"), S("creditor"),    S("customer"), S("developer"),
        S("driller"),       S("employer"),   S("explorer"),    S("grocer"),   S("investor"),
        S("landlord"),      S("lender"),     S("maker"),       S("miner"),    S("operator"),
        S("owner"),         S("partner"),    S("producer"),    S("promoter"), S("publisher"),
        S("rival"),         S("seller"),     S("shareholder"), S("sponsor"),  S("supplier"),
        S("subcontractor"), S("tenant"),     S("underwriter"), S("vendor")};
    return str_among(s, BOTH, LEN(BOTH));
}

/* Spain's [Corvani] told investors it was late; rival [Corvani] said it would sell: a firm, by whom it tells of what. */
static bool tells_of_trade(const reader *r, uint32_t a)
{
    enum { NEAR = 4 };
    static const str DEALS[] = {S("acquire"), S("appeal"), S("build"),   S("buy"),     S("close"),
                                S("cut"),     S("expand"), S("halt"),    S("hire"),    S("invest"),
                                S("issue"),   S("launch"), S("lay"),     S("list"),    S("offer"),
                                S("open"),    S("pay"),    S("raise"),   S("recall"),  S("reduce"),
                                S("sell"),    S("shed"),   S("shut"),    S("spend"),   S("start"),
                                S("stop"),    S("supply"), S("suspend"), S("withdraw")};
    const quoth_doc *d = r->d;
    bool known = (a > 1 && possessive(r, a - 1) && at(r, a - 2)->classes & LEX_(PLACE)) ||
                 item_among(d, a - 1, W(rival));

    for (uint32_t i = r->x->name_last, end = i + NEAR; known && i < end; i++) {
        if (item_among(d, i, W(told),
                       W(tells))) /* but: Spain's Holm told investors that rates fell */
            return item_among(d, i + 1, W(investors), W(analysts), W(shareholders), W(customers)) &&
                   (item_among(d, i + 2 + item_among(d, i + 2, W(that)), W(it), W(its)) ||
                    (item_among(d, i + 2, W(to)) && str_eq(item_text(d, i + 3), S("expect"))));
        if (item_among(d, i, W(said), W(says)))
            return item_among(d, i + 1, W(it)) && item_among(d, i + 2, W(would), W(will)) &&
                   str_among(item_text(d, i + 3), DEALS, LEN(DEALS));
    }
    return false;
}

/* Shares in Volta, Volta's shareholders: a firm, unless it has a given name. */
static bool is_traded(const reader *r, uint32_t a)
{
    const quoth_doc *d = r->d;
    uint32_t b = r->x->name_last;

    if (at(r, a)->classes & (FIRST | LEX_(PLACE)))
        return false;
    if (a > 0 && b == a + 1 && tells_of_trade(r, a))
        return true;
    if (a > 3 && possessive(r, a - 1) && at(r, a - 2)->classes & LEX_(PLACE))
        a -= 2; /* shares in Varn's [Volta] */
    if (a > 1 && item_among(d, a - 1, W(in), W(of)) &&
        item_among(d, a - 2, W(shares), W(shareholders), W(shareholder), W(stake), W(stock),
                   W(investors)))
        return true;
    return possessive(r, b) &&
           (item_among(d, b + 1, W(shares), W(shareholders), W(shareholder), W(stock), W(investors),
                       W(headquarters), W(revenue), W(profits), W(sales)) ||
            item_among(d, b + 2, W(shareholder), W(shareholders), W(investor)));
}

/* The [insurer] Varn Re, the [maker] Corvane Semiconductor: does item i stand for firms alone? */
static bool sure_firm(const reader *r, uint32_t i)
{
    static const str FIRMS[] = {S("airline"),      S("automaker"),  S("carmaker"), S("chipmaker"),
                                S("drugmaker"),    S("insurer"),    S("lender"),   S("maker"),
                                S("manufacturer"), S("planemaker"), S("retailer"), S("steelmaker")};
    static const str RUNS[] = {S("airport"), S("bus"),      S("ferry"), S("grid"),
                               S("mobile"),  S("network"),  S("phone"), S("pipeline"),
                               S("port"),    S("power"),    S("rail"),  S("railway"),
                               S("telecom"), S("telecoms"), S("train"), S("tram")};

    if (item_among(r->d, i, W(operator))) /* the rail operator Varn Reval */
        return i > r->x->first && ascii_among(item_text(r->d, i - 1), RUNS, LEN(RUNS));
    return str_among(item_text(r->d, i), FIRMS, LEN(FIRMS));
}

/* Gold explorer [Monte] Seco: hills and coasts, which are given names elsewhere. */
static bool is_land(const reader *r, uint32_t a)
{
    static const str LANDS[] = {S("Costa"), S("Monte"), S("Rio"), S("Santa"), S("Sierra")};
    return str_among(item_text(r->d, a), LANDS, LEN(LANDS));
}

bool body_called(const reader *r, uint32_t a)
{
    const uint64_t kind = LEX_(ORG) | LEX_(OUTLET) | LEX_(PLATFORM);

    if (is_traded(r, a))
        return true;
    if (is_handle(r, a))
        return handle_of_body(r, a);
    if (r->x->core - a == 1 && item_is(r->d, r->x->core, ',') && !(at(r, a)->classes & FIRST) &&
        item_among(r->d, r->x->core + 1, W(based)))
        return true; /* Numa, based in Varn */
    if (a <= r->x->first)
        return false;
    bool given = at(r, a)->classes & FIRST;
    if (item_among(r->d, a - 1, W(the)) && (!given || r->x->core - a > 1) &&
        !(given && item_among(r->d, r->x->core, W(i), W(we), W(you), W(who))))
        return true; /* the Nora Courier; but: the Nora Ruiz we know */
    const word *w = at(r, a - 1);
    bool kind_of = !capital(r, a - 1) && w->classes & kind && !(w->classes & LEX_(ROLE));
    if (given) /* the news agency SANA */
        return (is_land(r, a) && of_industry(r, a - 1)) ||
               (kind_of && item_at(r->d, a)->shape == SHAPE_UPPER && r->x->core - a == 1);
    if (item_among(r->d, a - 1, W(broadcaster)) && a > r->x->first + 1 &&
        item_among(r->d, a - 2, W(state), W(public), W(national), W(private)))
        return true;          /* the public broadcaster Varnia Rundfunk */
    if (body_trade(r, a - 1)) /* the chip maker Corvane Semiconductor */
        return r->x->core - a == 1 || sure_firm(r, a - 1) ||
               (r->x->core - a == 2 &&
                (at(r, a)->pos == POS_ADJ || of_industry(r, a - 1))); /* the watchdog Clean Hill */
    return kind_of;
}

/* [Spain]'s Banco Lund: where a body with a name of its own is from; but: Varn's Supreme Court. */
static bool is_from(const reader *r, uint32_t i, uint32_t a)
{
    const word *own = at(r, a);

    return at(r, i)->classes & LEX_(PLACE) && !(at(r, i)->classes & FIRST) &&
           !(own->classes & LEX_(ORG)) && (own->pos == POS_NONE || own->pos == POS_NAME) &&
           (i == r->x->first || !capital(r, i - 1));
}

void body_widen(const reader *r, face *f)
{
    uint32_t a = f->name_first, b = r->x->core;

    while (a > r->x->first + 1 && possessive(r, a - 1) && capital(r, a - 2) &&
           !is_from(r, a - 2, a) && !is_site(r, b - 1)) {
        a -= 2;
        while (a > r->x->first && capital(r, a - 1) && !(at(r, a - 1)->classes & LEX_(DETERMINER)))
            a--;
        if (a > r->x->first + 1 && item_is(r->d, a - 1, '.') && item_among(r->d, a - 2, W(st)))
            a -= 2; /* St. Mary's Hospital */
    }
    /* a comma, too: the Department of Housing, Transport and Roads */
    while (b < r->x->last && (item_is(r->d, b, ',') || item_among(r->d, b, W(of), W(in), W(for),
                                                                  W(at), W(on), W(and)))) {
        uint32_t k = b + 1 + (item_is(r->d, b, ',') && item_among(r->d, b + 1, W(and)));
        while (k < r->x->last && (capital(r, k) || item_among(r->d, k, W(the), W(a))))
            k++;
        if (k == b + 1 || !capital(r, k - 1) || (possessive(r, k) && item_among(r->d, b, W(on))))
            break; /* a report for Oxfam on Gorland's plants */
        b = k;
    }
    f->name_first = a;
    if (b > f->name_last)
        f->name_last = b;
}
