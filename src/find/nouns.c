/*
 * nouns.c - what a noun phrase without a name says: its head noun decides.
 *
 *     a nurse at the clinic    somebody unnamed
 *     the town council         a body
 *     a leaked memo            a document
 */
#include "base/ascii.h"
#include "find/face.h"

uint8_t face_gender(const word *w)
{
    bool male = w->classes & (LEX_(MALE) | LEX_(FIRST_MALE));
    bool female = w->classes & (LEX_(FEMALE) | LEX_(FIRST_FEMALE));
    return male == female ? GENDER_UNKNOWN : male ? GENDER_MALE : GENDER_FEMALE;
}

bool face_attribute(const reader *r, uint32_t i)
{
    static const str ends[] = {S("-born"),   S("-based"),  S("-trained"), S("-area"),
                               S("-raised"), S("-backed"), S("-led"),     S("-linked"),
                               S("-owned"),  S("-run"),    S("-language")};
    str s = item_text(r->d, i);

    return item_at(r->d, i)->flags & TOK_HYPHEN && str_ends_in(s, ends, LEN(ends), 1);
}

static bool counted(const reader *r)
{
    const item *t = item_at(r->d, r->x->first);
    const word *w = at(r, r->x->first);
    return t->kind == TOK_NUMBER || w->pos == POS_NUM;
}

/* Only 22% said, half of them, 60 percent: some of those who were asked. */
static bool is_share(const reader *r)
{
    static const str SHARES[] = {S("half"), S("majority"), S("pct"), S("per"), S("percent")};
    const mention *x = r->x;

    for (uint32_t i = x->first; i < x->last && i < x->first + 4; i++)
        if (item_is(r->d, i + 1, '%') || str_among(item_text(r->d, i), SHARES, LEN(SHARES)))
            return true;
    return false;
}

static uint8_t kind_of_elliptic(const reader *r, face *f)
{
    if (item_among(r->d, r->x->first, W(some), W(many), W(others), W(several), W(both), W(most),
                   W(few), W(these), W(those)))
        f->plural = true;
    if (counted(r) && !item_among(r->d, r->x->first, W(one)))
        f->plural = true;
    return f->plural && !counted(r) ? QUOTH_GROUP : QUOTH_UNNAMED;
}

/* A compound that stands for a person: 31-year-old, mum-of-three. */
static bool is_age(const reader *r, uint32_t i)
{
    str s = item_text(r->d, i), old = S("-year-old"), of = S("-of-");
    const char *p = s.n ? memchr(s.p, '-', s.n) : NULL;

    for (; p && p + of.n < s.p + s.n; p++)
        if (str_eq((str){p, of.n}, of))
            return true;
    return p && str_ends_in(s, &old, 1, 1);
}

/* "the 31-year-old", "the 20-year-old Swede" */
static bool of_people(const reader *r)
{
    uint32_t last = r->x->core - 1;

    if (item_at(r->d, last)->flags & TOK_HYPHEN)
        return is_age(r, last);
    return last > r->x->first && item_at(r->d, last - 1)->flags & TOK_HYPHEN &&
           is_age(r, last - 1) && at(r, last)->classes & (PEOPLE | LEX_(NATIONALITY));
}

/* "media reports": some outlet or other said so. */
static bool is_hearsay(const reader *r)
{
    uint32_t head = r->x->head;
    return head > r->x->first && item_among(r->d, head, W(reports), W(accounts)) &&
           item_among(r->d, head - 1, W(media), W(press), W(news));
}

/* A group [of doctors], a team [of researchers at Harvard], a group [of MPs]. */
static bool of_many(const reader *r)
{
    const mention *x = r->x;
    uint32_t who = x->core + 1;

    if (!item_among(r->d, x->core, W(of)))
        return false;
    while (who + 1 < x->last && !(item_gist(r->d, who + 1) & GIST_PREP))
        who++;
    return who < x->last && item_at(r->d, who)->shape != SHAPE_TITLE &&
           at(r, who)->classes & LEX_(ROLES) && role_of_many(r->d, r->m, who);
}

/* A group of doctors, a team of researchers: no body, but some of them. */
static bool some_of(const reader *r)
{
    const mention *x = r->x;

    return item_among(r->d, x->first, W(a), W(an), W(another)) &&
           item_among(r->d, x->head, W(group), W(team)) &&
           (x->head == x->first + 1 || !capital(r, x->head - 1)) && of_many(r);
}

/* The crowd, a couple, a couple of nurses; but not: a couple of posts. */
static bool is_many(const reader *r)
{
    static const str MANY[] = {S("audience"), S("crowd"), S("family"), S("mob")};
    str s = item_text(r->d, r->x->head);

    return str_among(s, MANY, LEN(MANY)) ||
           (str_eq(s, S("couple")) && (of_many(r) || !item_among(r->d, r->x->head + 1, W(of))));
}

/* Public [figures], two senior [figures] in the party: people, and not those of a report. */
static bool are_people(const reader *r)
{
    static const str WHOSE[] = {S("church"),    S("establishment"), S("leading"),   S("literary"),
                                S("media"),     S("opposition"),    S("party"),     S("political"),
                                S("prominent"), S("public"),        S("religious"), S("senior"),
                                S("top"),       S("town")};
    static const str SUMS[] = {S("compiled"), S("for"),       S("from"),     S("obtained"),
                               S("provided"), S("published"), S("released"), S("seen"),
                               S("show"),     S("showed"),    S("suggest"),  S("suggested")};
    const mention *x = r->x;
    uint32_t head = x->head;

    return head > x->first && item_among(r->d, head, W(figures)) &&
           ascii_among(item_text(r->d, head - 1), WHOSE, LEN(WHOSE)) &&
           !str_among(item_text(r->d, head + 1), SUMS, LEN(SUMS)); /* Top figures released today */
}

static uint8_t kind_of_noun(const reader *r, const face *f)
{
    const word *w = at(r, r->x->head);
    bool people = w->classes & (LEX_(ROLE) | LEX_(MALE) | LEX_(FEMALE) | LEX_(ROLES));
    static const str MEN[] = {S("man"), S("woman")}; /* the Scotsman: somebody, and a paper */
    bool man = str_ends_in(item_text(r->d, r->x->head), MEN, LEN(MEN), 0);
    bool body = w->classes & (LEX_(ORG) | LEX_(PLATFORM)) || (w->classes & LEX_(OUTLET) && !man);
    bool maker = w->classes & LEX_(ORG) && f->definite && !(w->classes & LEX_(TITLE)) &&
                 !item_among(r->d, r->x->head, W(guard));

    if (is_hearsay(r))
        return QUOTH_UNNAMED;
    if (some_of(r))
        return QUOTH_GROUP;
    if (item_among(r->d, r->x->head, W(bench)) && str_eq(item_text(r->d, r->x->head), S("bench")))
        return QUOTH_ORGANIZATION;
    static const str TEXTS[] = {
        S("autopsy"),    S("cap"),         S("commercial"), S("entry"),      S("examination"),
        S("flier"),      S("fliers"),      S("guidance"),   S("hat"),        S("headstone"),
        S("hoodie"),     S("jacket"),      S("jersey"),     S("listing"),    S("page"),
        S("pop-up"),     S("post-mortem"), S("recipe"),     S("settlement"), S("suit"),
        S("sweatshirt"), S("T-shirt"),     S("t-shirt"),    S("tee"),        S("tombstone")};
    if (!people && !body && !(w->classes & LEX_(DOCUMENT)) &&
        str_among(item_text(r->d, r->x->head), TEXTS, LEN(TEXTS)))
        return QUOTH_DOCUMENT;
    if (item_among(r->d, r->x->head, W(guard)) && r->x->head > r->x->first &&
        item_among(r->d, r->x->head - 1, W(coast), W(national), W(border), W(civil)))
        return QUOTH_ORGANIZATION;
    if (w->classes & LEX_(DOCUMENT) && !people && !(w->classes & LEX_(ORG)))
        return are_people(r) ? QUOTH_GROUP : QUOTH_DOCUMENT;
    if (body && (maker || !(w->classes & LEX_(ROLE))) &&
        (!f->plural || w->lemma == w - r->m->lex.words))
        return QUOTH_ORGANIZATION;
    if (!f->plural)
        return is_many(r) ? QUOTH_GROUP : QUOTH_UNNAMED;
    if (counted(r)) /* Three in four doctors */
        return item_among(r->d, r->x->first + 1, W(in)) ? QUOTH_GROUP : QUOTH_UNNAMED;
    return item_among(r->d, r->x->head, W(officials), W(diplomats), W(sources), W(aides),
                      W(insiders), W(people))
               ? QUOTH_UNNAMED
               : QUOTH_GROUP;
}

static bool unlisted_plural(const reader *r)
{
    const item *t = item_at(r->d, r->x->head);
    str s = item_text(r->d, r->x->head);
    return !t->word && t->shape == SHAPE_LOWER && s.n > 3 && s.p[s.n - 1] == 's' &&
           s.p[s.n - 2] != 's';
}

/* "the FNV Licht union": a name before the noun for it. */
static void read_inner_name(const reader *r, face *f)
{
    uint32_t b = r->x->head, a = b;

    while (a > r->x->first && capital(r, a - 1) && !(at(r, a - 1)->classes & LEX_(DETERMINER)))
        a--;
    bool station = at(r, b)->classes & LEX_(OUTLET) && b > a + 1; /* France Onze television */
    while (a < b && !station &&
           (at(r, a)->classes & (LEX_(NATIONALITY) | LEX_(PLACE) | LEX_(POSSESSIVE)) ||
            face_attribute(r, a) || str_eq(item_text(r->d, a), S("US")) ||
            str_eq(item_text(r->d, a), S("UK"))))
        a++;
    if (a == b || f->plural || (opens_sentence(r, a) && a + 1 == b && at(r, a)->pos == POS_NOUN))
        return; /* Bus company */
    if (a > r->x->first + 1 && a < b && possessive(r, a - 1) && capital(r, a - 2) &&
        item_gist(r->d, a - 2) & GIST_PLURAL && at(r, b)->classes & LEX_(OUTLET))
        a -= 2; /* the People's Gazette newspaper */
    static const str TOWNS[] = {S("authorities"), S("consulate"),  S("council"),  S("court"),
                                S("embassy"),     S("government"), S("hospital"), S("parliament"),
                                S("police"),      S("port"),       S("school"),   S("university")};
    static const str PARTS[] = {S("camp"),    S("campaign"),   S("commission"), S("committee"),
                                S("inquiry"), S("mission"),    S("panel"),      S("subcommittee"),
                                S("team"),    S("task-force"), S("tribunal")};
    bool persons = item_among(r->d, b, W(administration), W(family), W(estate), W(brand)) ||
                   str_among(item_text(r->d, b), PARTS, LEN(PARTS)) ||
                   (b == a + 1 && str_among(item_text(r->d, b), TOWNS, LEN(TOWNS)));
    if (!persons && item_among(r->d, r->x->first, W(a), W(an)))
        return; /* a Volta subsidiary: not Volta */
    f->name_first = a;
    f->name_last = persons ? b + 1 : b; /* the Hale campaign is not Ana Hale */
}

void face_nominal(const reader *r, face *f)
{
    const mention *x = r->x;

    f->noun = x->head;
    if ((counted(r) || str_eq(item_text(r->d, x->first), S("half"))) && is_share(r)) {
        f->kind = QUOTH_GROUP;
        f->plural = f->human = true;
        return;
    }
    if (x->flags & MEN_ELLIPTIC) {
        f->kind = kind_of_elliptic(r, f);
        f->age = of_people(r);
        f->human = f->age || item_among(r->d, x->first, W(one), W(another), W(some), W(many),
                                        W(others), W(several), W(both));
        f->human |= item_among(r->d, x->first, W(the)) && item_among(r->d, x->head, W(other));
        return;
    }
    if (unlisted_plural(r))
        f->plural = true;
    f->kind = kind_of_noun(r, f);
    if (f->kind == QUOTH_ORGANIZATION && item_among(r->d, x->first, W(a), W(an)) &&
        x->last > x->core + 2 && item_among(r->d, x->core, W(of)) && !capital(r, x->last - 1) &&
        at(r, x->last - 1)->classes & LEX_(DOCUMENT)) {
        f->kind = QUOTH_DOCUMENT; /* a ministry of defence statement */
        f->noun = x->last - 1;
        return;
    }
    f->age = of_people(r);
    f->human = f->age || at(r, x->head)->classes & (PEOPLE | LEX_(ROLES));
    if (f->kind == QUOTH_ORGANIZATION)
        read_inner_name(r, f);
    if (f->kind != QUOTH_UNNAMED || f->plural)
        return;
    if (item_among(r->d, x->head, W(another), W(other), W(one), W(name)))
        return; /* No office. */
    f->gender = face_gender(at(r, x->head));
    f->role_first = x->first;
    if (at(r, x->first)->classes & LEX_(DETERMINER) && x->first < x->head)
        f->role_first++;
    bool about = x->last > x->core && item_at(r->d, x->core)->shape == SHAPE_TITLE;
    f->role_last = about ? x->core : x->last; /* the doctor [Ruiz trusted] */
}
