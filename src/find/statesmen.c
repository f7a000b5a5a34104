/*
 * statesmen.c - who is called by a state and a party or a seat there.
 *
 *     Sen. Ana Ruiz, R-Ore., was furious.  “No,” [the Oregon Republican] said.
 *     Gov. Ana Ruiz was furious.  “No,” [the Republican] said.
 *     Ana Ruiz spoke in Iowa.  “No,” [the former Ohio governor] said.        nobody else is about
 */
#include "find/item.h"
#include "find/resolver.h"

/* A state as it stands in full, as news shortens it and as letters are sent there. */
static const str STATES[][3] = {
    {S("Alabama"), S("Ala."), S("AL")},        {S("Alaska"), S("Alaska"), S("AK")},
    {S("Arizona"), S("Ariz."), S("AZ")},       {S("Arkansas"), S("Ark."), S("AR")},
    {S("California"), S("Calif."), S("CA")},   {S("Colorado"), S("Colo."), S("CO")},
    {S("Connecticut"), S("Conn."), S("CT")},   {S("Delaware"), S("Del."), S("DE")},
    {S("Florida"), S("Fla."), S("FL")},        {S("Georgia"), S("Ga."), S("GA")},
    {S("Hawaii"), S("Hawaii"), S("HI")},       {S("Idaho"), S("Idaho"), S("ID")},
    {S("Illinois"), S("Ill."), S("IL")},       {S("Indiana"), S("Ind."), S("IN")},
    {S("Iowa"), S("Iowa"), S("IA")},           {S("Kansas"), S("Kan."), S("KS")},
    {S("Kentucky"), S("Ky."), S("KY")},        {S("Louisiana"), S("La."), S("LA")},
    {S("Maine"), S("Maine"), S("ME")},         {S("Maryland"), S("Md."), S("MD")},
    {S("Massachusetts"), S("Mass."), S("MA")}, {S("Michigan"), S("Mich."), S("MI")},
    {S("Minnesota"), S("Minn."), S("MN")},     {S("Mississippi"), S("Miss."), S("MS")},
    {S("Missouri"), S("Mo."), S("MO")},        {S("Montana"), S("Mont."), S("MT")},
    {S("Nebraska"), S("Neb."), S("NE")},       {S("Nevada"), S("Nev."), S("NV")},
    {S("New Hampshire"), S("N.H."), S("NH")},  {S("New Jersey"), S("N.J."), S("NJ")},
    {S("New Mexico"), S("N.M."), S("NM")},     {S("New York"), S("N.Y."), S("NY")},
    {S("North Carolina"), S("N.C."), S("NC")}, {S("North Dakota"), S("N.D."), S("ND")},
    {S("Ohio"), S("Ohio"), S("OH")},           {S("Oklahoma"), S("Okla."), S("OK")},
    {S("Oregon"), S("Ore."), S("OR")},         {S("Pennsylvania"), S("Pa."), S("PA")},
    {S("Rhode Island"), S("R.I."), S("RI")},   {S("South Carolina"), S("S.C."), S("SC")},
    {S("South Dakota"), S("S.D."), S("SD")},   {S("Tennessee"), S("Tenn."), S("TN")},
    {S("Texas"), S("Tex."), S("TX")},          {S("Utah"), S("Utah"), S("UT")},
    {S("Vermont"), S("Vt."), S("VT")},         {S("Virginia"), S("Va."), S("VA")},
    {S("Washington"), S("Wash."), S("WA")},    {S("West Virginia"), S("W.Va."), S("WV")},
    {S("Wisconsin"), S("Wis."), S("WI")},      {S("Wyoming"), S("Wyo."), S("WY")}};

typedef enum { SEAT_ANY, SEAT_SOME, SEAT_SENATE, SEAT_HOUSE, SEAT_GOVERNOR } seat;

static bool starts(str s, str with)
{
    return s.n >= with.n && str_eq((str){s.p, with.n}, with);
}

static str from(str s, size_t i)
{
    return i < s.n ? (str){s.p + i, s.n - i} : (str){s.p + s.n, 0};
}

/* The row of the state that s begins with, or NONE. */
static uint32_t state_opens(str s)
{
    for (uint32_t i = 0; i < LEN(STATES); i++)
        for (size_t k = 0; k < LEN(STATES[0]); k++)
            if (s.n && s.p[0] == STATES[i][k].p[0] && starts(s, STATES[i][k]) &&
                !(s.n > STATES[i][k].n && s.p[STATES[i][k].n - 1] != '.' &&
                  ((s.p[STATES[i][k].n] | 32) >= 'a' && (s.p[STATES[i][k].n] | 32) <= 'z')))
                return i;
    return NONE;
}

/* Does s begin with a word of politics? */
static bool is_of_politics(str s)
{
    static const str WORDS[] = {S("assembly"),       S("attorney general"),
                                S("candidate"),      S("congress"),
                                S("conservative"),   S("delegate"),
                                S("democrat"),       S("gov"),
                                S("house"),          S("independent"),
                                S("lawmaker"),       S("leader"),
                                S("legislat"),       S("liberal"),
                                S("lieutenant gov"), S("lt. gov"),
                                S("mayor"),          S("nominee"),
                                S("presiden"),       S("rep"),
                                S("secretary"),      S("sen"),
                                S("speaker"),        S("state "),
                                S("treasurer"),      S("whip")};

    for (size_t k = 0; k < LEN(WORDS); k++) {
        size_t i = 0;
        while (i < s.n && i < WORDS[k].n && (s.p[i] | ' ') == WORDS[k].p[i])
            i++;
        if (i == WORDS[k].n)
            return !starts(s, S("report")) && !starts(s, S("State "));
    }
    return false;
}

/* The row of the state that s begins with, if a word of politics or nothing comes then, [Ohio] governor; with `alone`,
 * if no other capital does; or NONE: Kansas City, a Kansas teacher, Virginia Beach. */
static uint32_t state_apart(str s, bool alone)
{
    uint32_t state = state_opens(s);

    for (size_t k = 0; state != NONE && k < LEN(STATES[0]); k++) {
        str rest = from(s, STATES[state][k].n);
        bool more = rest.n > 1 && rest.p[0] == ' ' && rest.p[1] >= 'A' && rest.p[1] <= 'Z';
        if (starts(s, STATES[state][k]) &&
            (alone ? !more : !rest.n || is_of_politics(from(rest, 1))))
            return state;
    }
    return NONE;
}

/* Where what is told in commas or brackets begins in s, behind a name; 0: nowhere. */
static size_t aside_in(str s)
{
    return s.n > 2 && s.p[0] == ',' ? 2 : s.n > 2 && s.p[0] == ' ' && s.p[1] == '(' ? 2 : 0;
}

/* The words behind the name of e. */
static str behind_name(const resolver *r, uint32_t e)
{
    const quoth_doc *d = r->c->d;
    const identity *id = &r->c->ids.at[e];

    return id->first < id->last ? doc_slice(d, item_end(d, id->last - 1), (uint32_t)d->text.n)
                                : (str){d->text.p, 0};
}

/* Is e said to be of another party, [D-N.J.], than the one that begins with that letter? */
static bool of_other_party(const resolver *r, uint32_t e, char letter)
{
    str s = behind_name(r, e);
    size_t i = aside_in(s);

    return i && i + 1 < s.n && memchr("DIR", s.p[i], 3) && s.p[i + 1] == '-' && letter != s.p[i];
}

/* Of which state is said to be whose name s stands behind: [, R-Ore.], [(D-N.J.)], [ of Ohio], [, a Texas Republican],
 * [, a Republican from Ohio]; or NONE. */
static uint32_t state_behind(str s)
{
    static const str OPENS[] = {S(", a "),
                                S(", the "),
                                S(" of "),
                                S(" from "),
                                S(", a Republican from "),
                                S(", a Democrat from ")};
    size_t i = aside_in(s);
    uint32_t state = NONE;

    if (i && i + 2 < s.n && memchr("DIR", s.p[i], 3) && s.p[i + 1] == '-')
        return state_opens(from(s, i + 2));
    for (size_t k = 0; k < LEN(OPENS) && state == NONE; k++)
        if (starts(s, OPENS[k]))
            state = state_apart(from(s, OPENS[k].n), k > 1);
    return state;
}

/* The state that e is said to be of, where it is named or by its role; or NONE. */
static uint32_t state_of(const resolver *r, uint32_t e)
{
    const quoth_doc *d = r->c->d;
    const range role = entity_at(r, e)->role;
    uint32_t state = state_behind(behind_name(r, e));

    for (uint32_t i = role.start; i < role.end && state == NONE; i++)
        if (i == role.start || d->text.p[i - 1] == ' ')
            state = state_apart(doc_slice(d, i, role.end), false);
    return state;
}

/* The seat that role s tells of: Sen, House Speaker, Majority Leader. */
static seat seat_in(str s)
{
    static const struct {
        str opens;
        seat is;
    } SEATS[] = {{S("sen"), SEAT_SENATE},     {S("rep"), SEAT_HOUSE},
                 {S("congress"), SEAT_HOUSE}, {S("house"), SEAT_HOUSE},
                 {S("gov"), SEAT_GOVERNOR},   {S("leader"), SEAT_SOME},
                 {S("whip"), SEAT_SOME},      {S("speaker"), SEAT_HOUSE},
                 {S("lawmaker"), SEAT_SOME},  {S("presidential"), SEAT_SOME}};

    for (size_t i = 0; i < s.n; i++)
        for (size_t k = 0; k < LEN(SEATS) && (!i || s.p[i - 1] == ' '); k++)
            if (s.n - i >= SEATS[k].opens.n && (s.p[i] | ' ') == SEATS[k].opens.p[0] &&
                str_eq((str){s.p + i + 1, SEATS[k].opens.n - 1}, from(SEATS[k].opens, 1)) &&
                !starts(from(s, i + 1), S("epublican")))
                return SEATS[k].is;
    return SEAT_ANY;
}

/* The Oregon Republican, the former Ohio governor: the row of its state, and what seat it tells of; or NONE. */
static uint32_t read_description(const quoth_doc *d, const quoth_model *m, const mention *x,
                                 seat *is)
{
    static const str NOUNS[] = {S("Democrat"),      S("Republican"),   S("congressman"),
                                S("congresswoman"), S("conservative"), S("governor"),
                                S("independent"),   S("lawmaker"),     S("liberal"),
                                S("libertarian"),   S("senator")};
    enum { LONGEST = 6 };
    uint32_t noun = x->last - 1, i = x->first + 1;

    if (!item_among(d, x->first, W(the)) || item_gist(d, x->last) & GIST_AND ||
        x->last > x->first + LONGEST || noun < x->first + 2 ||
        !str_among(item_text(d, noun), NOUNS, LEN(NOUNS)))
        return NONE;
    uint8_t next = item_is_word(d, x->last) ? m->pos[item_id(d, x->last)] : POS_PAST;
    if ((next == POS_NOUN || next == POS_ADJ) &&
        !(item_gist(d, x->last) & (GIST_SAYS | GIST_FINITE)))
        return NONE; /* The Ohio Republican primary. */
    while (i < noun && item_at(d, i)->shape == SHAPE_LOWER)
        i++;
    if (i == noun)
        return NONE;
    str rest = doc_slice(d, item_start(d, i), item_end(d, noun - 1));
    for (uint32_t k = 0; k < LEN(STATES); k++)
        if (str_eq(rest, STATES[k][0])) {
            *is = str_eq(item_text(d, noun), S("Republican")) ? SEAT_ANY
                                                              : seat_in(item_text(d, noun));
            return k;
        }
    return NONE;
}

static seat holds_seat(const resolver *r, uint32_t e)
{
    const range role = entity_at(r, e)->role;

    return role.end ? seat_in(doc_slice(r->c->d, role.start, role.end)) : SEAT_ANY;
}

/* Is the role of e, if one is told, none of politics: Coach, reporter? */
static bool is_outside(const resolver *r, uint32_t e)
{
    const range role = entity_at(r, e)->role;
    str s = doc_slice(r->c->d, role.start, role.end);

    for (size_t i = 0; i < s.n; i++)
        if ((!i || s.p[i - 1] == ' ') && is_of_politics(from(s, i)))
            return false;
    return s.n != 0;
}

static bool may_be(const resolver *r, const face *f, uint32_t e)
{
    const entity *x = entity_at(r, e);

    return x->kind == QUOTH_PERSON && !x->plural && x->name.end &&
           !(f->gender && x->gender && f->gender != x->gender);
}

/* Who may be meant. */
typedef struct {
    uint32_t state;
    seat seat;
    char party;           /* D, R or 0. */
    bool past;            /* It is a former one. */
    uint32_t found, lead; /* Who is of that state, or has lately led a paragraph; or NONE. */
    bool two;             /* Two are of that state. */
    bool speaks;          /* The lead has spoken. */
    bool rival, other;    /* Another in office has led one, too; somebody else is about. */
} rivals;

/* [Ana Ruiz] and Tom Hale met. */
static bool beside_another(const quoth_doc *d, const mention *x)
{
    return item_gist(d, x->last) & GIST_AND && item_is_word(d, x->last + 1) &&
           item_at(d, x->last + 1)->shape != SHAPE_LOWER;
}

static void weigh(const resolver *r, const appearance *a, uint32_t para, rivals *w)
{
    uint32_t of = state_of(r, a->entity), state = w->state;
    seat has = holds_seat(r, a->entity);

    if ((w->seat > SEAT_SOME && has != w->seat && (has > SEAT_SOME || w->past)) ||
        (w->party && of_other_party(r, a->entity, w->party)))
        of = of == state ? LEN(STATES) : of; /* The Ohio senator is not its governor. */
    of = of != NONE && is_outside(r, a->entity) ? LEN(STATES) : of;
    if (of != NONE) {
        w->two |= of == state && w->found != NONE && w->found != a->entity;
        w->found = of == state ? a->entity : w->found;
        return;
    }
    if (a->para + 1 >= para && (a->subject || a->speaker) && w->lead == NONE)
        w->lead = a->entity;
    if (a->entity == w->lead) {
        w->speaks |= a->speaker;
        w->other |= beside_another(r->c->d, &r->c->d->mentions.at[a->mention]);
        return;
    }
    w->other |= a->subject || a->speaker || r->c->ids.at[a->entity].sure; /* Not: Nashua. */
    w->rival |= a->para + 1 >= para && (a->subject || a->speaker) && has;
}

uint32_t find_statesman(const resolver *r, const mention *x, const face *f)
{
    const quoth_doc *d = r->c->d;
    const appearance *a;
    rivals w = {.found = NONE, .lead = NONE, .seat = SEAT_ANY};

    w.state = read_description(d, r->c->m, x, &w.seat);
    str noun = item_text(d, x->last - 1);
    w.party = str_eq(noun, S("Republican")) ? 'R' : str_eq(noun, S("Democrat")) ? 'D' : 0;
    w.past = item_among(d, x->first + 1, W(former), W(ex));
    for (uint32_t i = 0; w.state != NONE && (a = recent(r, i)); i++)
        if (a->entity != NONE && may_be(r, f, a->entity))
            weigh(r, a, d->sentences.at[x->sentence].para, &w);
    if (w.two || w.found != NONE || w.lead == NONE)
        return w.two ? NONE : w.found;
    seat has = holds_seat(r, w.lead);
    if (is_outside(r, w.lead) ||
        (has == SEAT_ANY && w.seat > SEAT_SOME && entity_at(r, w.lead)->role.end))
        return NONE; /* Coach Ruiz, the mayor, Ana Ruiz: no Ohio governor. */
    if (has == SEAT_ANY)
        return w.other || !w.speaks ? NONE : w.lead;
    return w.rival || (has > SEAT_SOME && w.seat > SEAT_SOME && has != w.seat) ? NONE : w.lead;
}

/* Is e, by what stands behind its name, of the party that begins with that letter, of another one, [, a Democrat,],
 * [(D)], or is neither said?  1, -1, 0. */
static int party_told(const resolver *r, uint32_t e, char letter)
{
    str s = behind_name(r, e);
    size_t i = aside_in(s);

    if (starts(s, S(", a Democrat")) || starts(s, S(", a Republican")))
        return s.p[4] == letter ? 1 : -1;
    if (i && i + 1 < s.n && memchr("DIR", s.p[i], 3) && (s.p[i + 1] == '-' || s.p[i + 1] == ')'))
        return s.p[i] == letter ? 1 : -1;
    return 0;
}

uint32_t find_partisan(const resolver *r, const mention *x, const face *f)
{
    const quoth_doc *d = r->c->d;
    uint32_t noun = x->last - 1, found = NONE, para = d->sentences.at[x->sentence].para;
    const appearance *a;

    if (!item_among(d, x->first, W(the)) || x->core != x->last || noun > x->first + 2 ||
        !item_among(d, noun, W(democrat), W(republican)) ||
        (noun > x->first + 1 && item_at(d, noun - 1)->shape != SHAPE_LOWER))
        return NONE;
    for (uint32_t i = 0; (a = recent(r, i)) && a->para + 1 >= para; i++) {
        if (a->entity == NONE || !may_be(r, f, a->entity) || a->entity == found)
            continue;
        int told = party_told(r, a->entity, item_text(d, noun).p[0]);
        if (told < 0)
            continue;
        bool fits = told > 0 || holds_seat(r, a->entity) != SEAT_ANY;
        bool here = a->para == para, rival = here || found == NONE;
        if ((found != NONE && (fits || here)) || (!fits && rival && (a->subject || a->speaker)))
            return NONE;
        found = fits ? a->entity : found;
    }
    return found;
}
