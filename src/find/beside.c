/*
 * beside.c - what stands beside a name: "her deputy, Ana Ruiz", "Odd Lien and Turi
 * Vang", "the founder and chief executive, Ana Ruiz".
 */
#include "find/called.h"
#include "find/chains.h"
#include "find/face.h"
#include "find/find.h"
#include "find/item.h"

enum { BESIDE = 2 };    /* Items between two mentions that may be one. */
enum { LONG_NAME = 3 }; /* Words of a firm's name that might be a person's. */

static bool closes(const quoth_doc *d, const mention *x)
{
    uint32_t end = d->sentences.at[x->sentence].last;
    return x->last >= end || item_is_span(d, x->last) || item_at(d, x->last)->kind == TOK_PUNCT;
}

/* Do mention k and the next stand side by side, and has one of them an entity, or the one behind
 * those where it has none? */
static bool is_pair(const quoth_doc *d, uint32_t k)
{
    const mention *a = &d->mentions.at[k], *b = a + 1;
    const uint32_t *e = &d->entity_of[k];
    const item *between = item_at(d, a->last);
    bool one = (e[0] == NONE) != (e[1] == NONE);
    bool linked = (b->first == a->last) | (between->kind == TOK_PUNCT) | (between->word == W(and)) |
                  (between->word == W(named));

    one |= k + 2 < d->mentions.n && (e[0] == NONE) != (e[2] == NONE); /* Her age between them. */
    return one & linked & (b->first - a->last <= BESIDE) & (a->sentence == b->sentence);
}

/* A participle before an office without an article: "retired pilot Ana Ruiz". */
static bool retired(const chains *c, uint32_t i)
{
    const word *w = item_word(c->d, c->m, i);
    bool part = w->pos == POS_PART || w->pos == POS_PAST || w->pos == POS_ING;
    return part && item_word(c->d, c->m, i + 1)->classes & (LEX_(ROLE) | LEX_(TITLE));
}

/* In Varn, the mayor, Ana Ruiz, said; in Varn, a driver said; asked about the row, her deputy, Ana
 * Ruiz, said: the first comma closes what leads in. */
static bool leads_in(const quoth_doc *d, const mention *a, const mention *b)
{
    const mention *next = b + 1;
    uint32_t first = d->sentences.at[a->sentence].first;

    if (b->kind == MEN_NAME) /* During the campaign, [Ana Ruiz], an aide, said */
        return mention_is_oblique(d, a) && a->kind != MEN_NAME && a->first == first + 1 &&
               item_is(d, b->last, ',') && item_among(d, b->last + 1, W(a), W(an), W(who));
    if (a->first == first + 1 && item_among(d, b->first, W(a), W(an)) &&
        item_among(d, first, W(in), W(at), W(near), W(outside), W(inside), W(across)))
        return true;
    return a->kind != MEN_NAME ||
           (mention_is_oblique(d, a) && next < d->mentions.at + d->mentions.n &&
            item_is(d, b->last, ',') && next->first == b->last + 1 && next->kind == MEN_NAME);
}

/* Is e known by so many words at most, none of them a given name? */
static bool bare(const chains *c, uint32_t e, uint32_t words)
{
    const identity *id = &c->ids.at[e];
    const entity *x = &c->d->entities.at[e];

    if (x->kind != QUOTH_PERSON || id->sure || id->words.n > words || x->gender)
        return false;
    const word *w = item_word(c->d, c->m, id->first);
    return !(w->classes & (LEX_(FIRST_MALE) | LEX_(FIRST_FEMALE)));
}

/* "the swimmer, Ana Ruiz", but not "the pier, Ana Ruiz, 62, said, was old": a noun that is
 * listed, and neither among those for people nor made like them. */
static bool is_thing(const chains *c, const mention *x, const face *noun)
{
    static const str doers[] = {S("er"), S("or"), S("ist"), S("ian"), S("ant"), S("ee")};
    static const str CRIES[] = {S("no"), S("oh"), S("well"), S("yeah"), S("yep"), S("yes")};
    enum { SHORT = 5 };
    str s = item_text(c->d, noun->noun);

    if (str_among(s, CRIES, LEN(CRIES)))
        return true; /* oh yes, Ana Ruiz */
    if (noun->human || !item_id(c->d, noun->noun))
        return false;
    if (x->first && item_among(c->d, x->first - 1, W(at), W(in), W(inside), W(near), W(outside)))
        return true; /* at her hotel, Ana Ruiz said */
    if (item_word(c->d, c->m, x->first)->classes & LEX_(POSSESSIVE) ||
        item_at(c->d, noun->noun - 1)->flags & TOK_POSSESSIVE)
        return false; /* her counterpart */
    return s.n <= SHORT || !str_ends_in(s, doers, LEN(doers), 0);
}

/* "the operator, Ana Ruiz": of the nouns for bodies, one for people too. */
static bool is_either(const chains *c, const mention *x, const face *noun)
{
    return noun->kind == QUOTH_ORGANIZATION && !noun->plural &&
           item_word(c->d, c->m, noun->noun)->classes & LEX_(ROLE) && x->core == x->last;
}

/* The largest shareholder, Halden Capital: what a firm can be as well as a person. */
static bool may_be_body(const chains *c, const face *noun)
{
    static const str BOTH[] = {
        S("backer"),     S("bidder"),      S("buyer"),    S("client"),    S("competitor"),
        S("contractor"), S("creditor"),    S("customer"), S("developer"), S("employer"),
        S("investor"),   S("landlord"),    S("lender"),   S("maker"),     S("operator"),
        S("owner"),      S("partner"),     S("producer"), S("promoter"),  S("rival"),
        S("seller"),     S("shareholder"), S("sponsor"),  S("supplier"),  S("subcontractor"),
        S("tenant"),     S("underwriter"), S("vendor")};
    return noun->noun != NONE && str_among(item_text(c->d, noun->noun), BOTH, LEN(BOTH));
}

static quoth_status take_office(chains *c, const mention *x, const face *noun, uint32_t e,
                                uint32_t k)
{
    const quoth_doc *d = c->d;
    uint32_t first = x->first;

    first += (item_word(d, c->m, first)->classes & LEX_(DETERMINER)) != 0;
    c->d->entity_of[k] = e;
    c->d->resolved_by[k] = QUOTH_BY_DESCRIPTION;
    return entity_role(c, e, first, x->last, noun->noun);
}

/* a spokesman for the nominee, Sen. Ana Ruiz: hers is the title, not the spokesman's. */
static bool principal(const chains *c, const mention *a, const mention *b)
{
    static const str AGENTS[] = {S("attorney"), S("friend"),    S("lawyer"),
                                 S("neighbor"), S("neighbour"), S("parent"),
                                 S("relative"), S("spokesman"), S("spokeswoman")};
    const quoth_doc *d = c->d;
    uint32_t i = b->first;

    if (a->kind != MEN_NOMINAL || a->last < a->core + 2)
        return false;
    if (item_among(d, a->core, W(of)) && item_among(d, a->core + 1, W(one)))
        return is_kin(d, a->head) || /* the mother of one of the victims, Ana Ruiz */
               str_among(item_text(d, a->head), AGENTS, LEN(AGENTS));
    if (!item_among(d, a->core, W(for), W(to)))
        return false;
    i += (item_word(d, c->m, i)->classes & LEX_(EPITHET)) != 0; /* former Gov. */
    return item_among(d, i, W(sen), W(gov), W(rep), W(president), W(senator), W(governor), W(mayor),
                      W(minister), W(representative)) &&
           i + 1 < b->last;
}

/* Is entity e, of mention a or b, whichever is not before, a body by the noun set off beside it? */
static bool is_body(const chains *c, const mention *a, const mention *b, const face *noun,
                    uint32_t e, bool before)
{
    static const str MANY[] = {S("developers"), S("owners"),    S("makers"),     S("organisers"),
                               S("organizers"), S("operators"), S("architects"), S("publishers"),
                               S("builders"),   S("promoters"), S("consultants")};
    const quoth_doc *d = c->d;
    bool lone = bare(c, e, LONG_NAME);

    if (noun->plural && before && noun->noun != NONE && lone &&
        str_among(item_text(d, noun->noun), MANY, LEN(MANY)))
        return true; /* the developers, Nexus Grid, */
    if (noun->kind != QUOTH_ORGANIZATION || (d->entities.at[e].kind != QUOTH_ORGANIZATION && !lone))
        return false;
    bool of_body = a->kind == MEN_NAME && a->last > a->core + 1;    /* Ruiz of Volta, a firm */
    return before || (!item_among(d, b->last, W(and)) && !of_body); /* on Lake Varn, police and */
}

/* her deputy, Ana Ruiz [and] Leo Holm; Ana Ruiz, an aide [under] Leo Holm: what may follow b, a name or, if
 * `behind`, what somebody is, though nothing closes it. */
static bool goes_on_so(const quoth_doc *d, const mention *b, bool behind)
{
    return item_among(d, b->last, W(and)) ||
           (behind && item_among(d, b->last, W(who), W(whose), W(which), W(at), W(with), W(for),
                                 W(in), W(under)));
}

/* "her deputy, Ana Ruiz," and "Ana Ruiz, 40, her deputy,": mentions k and k + 1. */
static quoth_status beside(chains *c, uint32_t k)
{
    quoth_doc *d = c->d;
    const mention *a = &d->mentions.at[k], *b = a + 1;
    uint32_t gap = a->last, other = k + 1;

    if (other + 1 < d->mentions.n && item_is(d, gap, ',') && b->first == gap + 1 &&
        item_at(d, gap + 1)->kind == TOK_NUMBER && item_is(d, gap + 2, ',')) {
        gap += 2; /* Her age. */
        other++;
        b++;
    }
    if (a->sentence != b->sentence || a->flags & (MEN_POSSESSOR | MEN_JOINT) ||
        b->flags & MEN_JOINT)
        return QUOTH_OK;
    bool comma = (item_is(d, gap, ',') || (a->flags & MEN_TURN && item_is(d, gap, '('))) &&
                 (gap + 1 == b->first || (gap + 2 == b->first && retired(c, gap + 1)));
    bool is_called = a->kind == MEN_NOMINAL && a->last == a->core && b->kind == MEN_NAME &&
                     b->first == a->last + 1 &&
                     item_among(d, a->last, W(named)); /* a nurse named Ana Ruiz */
    bool touch = a->last == b->first || is_called;
    bool before = d->entity_of[k] == NONE && d->entity_of[other] != NONE;
    bool behind = d->entity_of[k] != NONE && d->entity_of[other] == NONE;
    if ((!comma && !touch) || (!before && !behind))
        return QUOTH_OK;
    bool closed = closes(d, b) || goes_on_so(d, b, behind);
    if (comma && (!closed || leads_in(d, a, b) || calls_beside(d, a, b)))
        return QUOTH_OK;
    if (before && comma && principal(c, a, b))
        return QUOTH_OK;
    bool told =
        a->first > 1 && item_among(d, a->first - 2, W(according)); /* According to Ruiz, the */
    if (behind && comma && told &&
        (item_is_span(d, b->last) || item_gist(d, b->last) & (GIST_FINITE | GIST_HELPER)))
        return QUOTH_OK;
    const face *noun = chain_face(c, before ? k : other);
    uint32_t e = d->entity_of[before ? other : k];
    uint8_t kind = d->entities.at[e].kind;
    const mention *x = &d->mentions.at[before ? k : other];
    if (item_among(d, x->first, W(no), W(not )))
        return QUOTH_OK; /* Ana Ruiz, no liberal */
    bool person = kind == QUOTH_PERSON && noun->kind == QUOTH_UNNAMED && !noun->plural &&
                  noun->role_first < noun->role_last &&
                  (comma ? !is_thing(c, x, noun) : noun->human); /* told Ruiz the boat was */
    bool body = comma && is_body(c, a, b, noun, e, before);
    if (body && kind == QUOTH_PERSON) /* the company, Tarnbus */
        d->entities.at[e].kind = QUOTH_ORGANIZATION;
    else if (!body && comma && kind == QUOTH_PERSON && is_either(c, x, noun))
        return take_office(c, x, noun, e, before ? k : other);
    bool trader = kind == QUOTH_ORGANIZATION && comma && noun->kind == QUOTH_UNNAMED &&
                  !noun->plural && before && may_be_body(c, noun);
    bool eldest = kind == QUOTH_PERSON && noun->kind == QUOTH_UNNAMED && !noun->plural && comma &&
                  x->flags & MEN_ELLIPTIC &&
                  (item_among(d, x->first, W(the)) || /* the eldest, Leo; one of them, Leo */
                   (item_among(d, x->first, W(one)) && x->last > x->core));
    eldest |= kind == QUOTH_PERSON && comma && x->last == x->first + 1 &&
              item_among(d, x->first, W(another)); /* Another, Leo, 28, said */
    if ((!person && !body && !eldest && !trader) || noun->noun == NONE)
        return QUOTH_OK;
    d->entity_of[before ? k : other] = e;
    d->resolved_by[before ? k : other] = QUOTH_BY_DESCRIPTION;
    bool anyone =
        is_called && item_among(d, noun->noun, W(man), W(woman), W(boy), W(girl), W(person));
    if ((!person && !body) || x->flags & MEN_ELLIPTIC || anyone) /* Another, Ana Ruiz, said */
        return QUOTH_OK;
    uint32_t first = person ? noun->role_first : noun->noun;
    return entity_role(c, e, first, person ? noun->role_last : noun->noun + 1, noun->noun);
}

/* "the founder and chief executive, Ana Ruiz": two offices of one. */
static void and_so(chains *c, uint32_t k)
{
    quoth_doc *d = c->d;
    const mention *a = &d->mentions.at[k], *b = a + 1;
    uint32_t e = d->entity_of[k + 1];

    if (e == NONE || d->entity_of[k] != NONE || a->flags & MEN_POSSESSOR ||
        d->entities.at[e].kind != QUOTH_PERSON)
        return;
    bool joined = item_among(d, a->last, W(and)) && b->first - a->last <= 2;
    bool bare = !(item_word(d, c->m, b->first)->classes & (LEX_(DETERMINER) | LEX_(POSSESSIVE)));
    if (!joined || !bare)
        return;
    const face *f = chain_face(c, k), *g = chain_face(c, k + 1);
    bool office = f->role_first < f->role_last && g->role_first < g->role_last && f->noun != NONE &&
                  f->human; /* corruption and Mayor Ana Ruiz */
    if (!office || f->kind != QUOTH_UNNAMED || f->plural)
        return;
    d->entity_of[k] = e;
    d->resolved_by[k] = QUOTH_BY_DESCRIPTION;
    range *role = &d->entities.at[e].role,
          second = role_range(d, c->m, g->role_first, g->role_last, g->noun);
    if (role->start == second.start)
        *role = item_range(d, f->role_first, g->role_last);
}

/* "Novalink and Corvane said in a joint statement": two bodies. */
static void join_bodies(const chains *c, const mention *both, uint32_t one, uint32_t two)
{
    enum { REACH = 64 };
    const quoth_doc *d = c->d;
    const sentence *s = &d->sentences.at[both->sentence];
    bool joint = false;

    if (!bare(c, one, 1) || !bare(c, two, 1))
        return;
    for (uint32_t i = s->first; i < s->last && i < both->last + REACH && !joint; i++)
        joint = item_among(d, i, W(joint), W(jointly), W(merger), W(companies), W(firms));
    if (!joint)
        return;
    c->d->entities.at[one].kind = c->d->entities.at[two].kind = QUOTH_ORGANIZATION;
}

/* The name behind "and" in joint mention k, false if there is none. */
static bool second_name(const chains *c, uint32_t k, face *f)
{
    const quoth_doc *d = c->d;
    mention second = d->mentions.at[k];
    uint32_t i = k ? d->mentions.at[k - 1].last : 0;

    if (!k || d->mentions.at[k - 1].first != second.first || i >= second.last ||
        item_word(d, c->m, i - 1)->classes & LEX_(HONORIFIC)) /* Mr and Mrs Lien */
        return false;
    second.first = second.name_first = i + 1;
    second.flags &= (uint8_t) ~(MEN_JOINT | MEN_PLURAL);
    while (second.name_first < second.name_last && item_is_word(d, second.name_first) &&
           item_at(d, second.name_first)->shape == SHAPE_LOWER)
        second.name_first++;
    for (uint32_t p = second.name_first; p + 1 < second.name_last; p++)
        if (item_at(d, p)->flags & TOK_POSSESSIVE)
            second.first = second.name_first = p + 1; /* Italy's Lien and [Norway's] Vang */
    *f = face_of(d, c->m, &second);
    return f->name_first < f->name_last;
}

/* [Leo] and Ana Ruiz, as k and f: he is Mr Ruiz, unless somebody else is called Leo; but: Tom, Leo and Ana. */
static quoth_status share_surname(chains *c, uint32_t k, const name_words *w)
{
    const face *f = chain_face(c, k);
    uint32_t e, i = f->name_first;
    bool many = i > 1 && item_is(c->d, i - 1, ',') && item_gist(c->d, i - 2) & GIST_GIVEN;

    if (f->name_last != i + 1 || f->kind != QUOTH_PERSON || f->role_first < f->role_last || many ||
        !(item_gist(c->d, i) & GIST_GIVEN))
        return QUOTH_OK;
    name_words own = name_words_of(c, f->name_first, f->name_last);
    if (own.n != 1 || entity_named(c, f, &own, &many) != NONE || many)
        return QUOTH_OK;
    own.at[own.n++] = w->at[w->n - 1];
    return entity_for(c, f, &own, &e);
}

quoth_status chains_seconds(chains *c)
{
    for (uint32_t k = 0; k < c->d->mentions.n; k++) {
        face f;
        uint32_t e;
        if (!(c->d->mentions.at[k].flags & MEN_JOINT) || !second_name(c, k, &f))
            continue;
        name_words w = name_words_of(c, f.name_first, f.name_last);
        bool given =
            item_word(c->d, c->m, f.name_first)->classes & (LEX_(FIRST_MALE) | LEX_(FIRST_FEMALE));
        if (w.n < 2 || f.kind != QUOTH_PERSON || !given)
            continue;
        TRY(entity_for(c, &f, &w, &e));
        if (e != NONE)
            TRY(share_surname(c, k - 1, &w));
    }
    for (uint32_t n = c->first_of[FULL_NAMES]; n != NONE; n = c->names.at[n].next) {
        uint32_t k = c->names.at[n].mention, i = c->faces[k].name_first;
        if (k && i > 1 && item_gist(c->d, i - 1) & GIST_AND &&
            item_gist(c->d, i - 2) & GIST_GIVEN && c->d->mentions.at[k - 1].last == i - 1 &&
            c->d->mentions.at[k].first == i && c->faces[k].kind == QUOTH_PERSON)
            TRY(share_surname(c, k - 1, &c->names.at[n].words)); /* met [Leo] and Ana Ruiz */
    }
    return QUOTH_OK;
}

/* Justices Odd Lien and Turi Vang, entities one and e, the first of them mention x: each is a justice. */
static void share_role(chains *c, const mention *x, uint32_t one, uint32_t e)
{
    quoth_doc *d = c->d;
    entity *b = &d->entities.at[e];

    if (d->entities.at[one].kind != QUOTH_PERSON || b->kind != QUOTH_PERSON || b->role.end)
        return;
    face f = face_of(d, c->m, x);
    if (f.noun == NONE || f.role_first >= f.role_last)
        return;
    if (role_of_many(d, c->m, f.noun))
        b->role = role_range(d, c->m, f.role_first, f.role_last, f.noun);
}

/* "Odd Lien and Turi Vang": an entity of two. */
static quoth_status join(chains *c, uint32_t k)
{
    quoth_doc *d = c->d;
    uint32_t e, both;
    face f;

    if (!second_name(c, k, &f))
        return QUOTH_OK;
    name_words w = name_words_of(c, f.name_first, f.name_last);
    TRY(entity_for(c, &f, &w, &e));
    uint32_t one = d->entity_of[k - 1];
    if (e == NONE || one == NONE)
        return QUOTH_OK;
    share_role(c, &d->mentions.at[k - 1], one, e);
    join_bodies(c, &d->mentions.at[k], one, e);
    face pair = {.kind = d->entities.at[one].kind, .plural = true};
    TRY(entity_new(c, &pair, &both));
    d->entities.at[both].parts[0] = one;
    d->entities.at[both].parts[1] = e;
    if (d->entities.at[e].kind != pair.kind)
        d->entities.at[both].kind = QUOTH_GROUP;
    d->entity_of[k] = both;
    return QUOTH_OK;
}

/* "Ana Ruiz and her brother, Leo": the two appear together, for "they". */
static quoth_status pair_up(chains *c, uint32_t k)
{
    quoth_doc *d = c->d;
    const mention *a = &d->mentions.at[k], *b = a + 1;
    uint32_t one = d->entity_of[k], two = d->entity_of[k + 1];

    bool close = (b->first == a->last + 1) & (a->kind == MEN_NAME) & !(a->flags & MEN_JOINT);
    if (!close || one == NONE || two == NONE || one == two || a->sentence != b->sentence ||
        !item_among(d, a->last, W(and)))
        return QUOTH_OK;
    if (d->entities.at[one].kind != d->entities.at[two].kind || !d->entities.at[two].name.end)
        return QUOTH_OK;
    face pair = {.kind = QUOTH_GROUP, .plural = true, .human = d->entities.at[one].human};
    TRY(entity_new(c, &pair, &c->pairs[k + 1]));
    d->entities.at[c->pairs[k + 1]].parts[0] = one;
    d->entities.at[c->pairs[k + 1]].parts[1] = two;
    return QUOTH_OK;
}

/* Tarn [Avenue], Cedar [Park]: but Rosa Park, Vern Hill. */
static bool is_street(const chains *c, const face *f)
{
    static const str STREETS[] = {S("Avenue"),  S("Boulevard"), S("Bridge"), S("Crescent"),
                                  S("Highway"), S("Plaza"),     S("Road"),   S("Square"),
                                  S("Stadium"), S("Station"),   S("Street"), S("Terrace")};
    static const str SURNAMES[] = {S("Beach"), S("Court"), S("Drive"),  S("Gardens"),
                                   S("Green"), S("Hill"),  S("Hills"),  S("Island"),
                                   S("Lane"),  S("Park"),  S("Valley"), S("Wood")};
    const uint64_t given = LEX_(FIRST_MALE) | LEX_(FIRST_FEMALE);
    str s = item_text(c->d, f->name_last - 1);
    uint32_t i = f->name_first;

    if (str_among(s, STREETS, LEN(STREETS)))
        return true;
    return !(item_word(c->d, c->m, i)->classes & given) && item_text(c->d, i).n > 2 &&
           (item_id(c->d, i) || (i > 0 && item_gist(c->d, i - 1) & GIST_PREP)) &&
           str_among(s, SURNAMES, LEN(SURNAMES));
}

/* A38, God, [Saturday]'s match; [Trains] were late; [Subscribe] below. */
static bool is_no_name(const chains *c, const mention *x, const face *f)
{
    const uint64_t given = LEX_(FIRST_MALE) | LEX_(FIRST_FEMALE);
    static const str GODS[] = {S("Allah"), S("God")};
    uint32_t i = f->name_first;
    str s = item_text(c->d, i);

    for (size_t k = 0; k < s.n; k++)
        if (s.p[k] >= '0' && s.p[k] <= '9')
            return true;
    const word *own = item_word(c->d, c->m, i);
    const uint64_t w = own->classes;
    const entity *e = &c->d->entities.at[c->d->entity_of[x - c->d->mentions.at]];
    bool common = own->pos != POS_NONE && own->pos != POS_NAME;
    return str_among(s, GODS, LEN(GODS)) || (w & LEX_(DAY) && !(w & given)) ||
           (common && !e->gender && !e->role.end) ||
           (i == c->d->sentences.at[x->sentence].first && s.p[s.n - 1] == 's' && !(w & given) &&
            item_among(c->d, x->last, W(were), W(are), W(have)));
}

/* Her memoir, [Throwing Off]; a greyhound, [Malachy]; her horse [Bess]. */
static bool is_beside_thing(const chains *c, const mention *x, const face *f)
{
    static const str ANIMALS[] = {
        S("bird"),    S("bull"),    S("calf"),      S("cat"),      S("collie"),  S("colt"),
        S("cow"),     S("dog"),     S("donkey"),    S("elephant"), S("filly"),   S("gelding"),
        S("goat"),    S("gorilla"), S("greyhound"), S("hamster"),  S("hen"),     S("horse"),
        S("hound"),   S("kitten"),  S("labrador"),  S("mare"),     S("parrot"),  S("pony"),
        S("poodle"),  S("puppy"),   S("rabbit"),    S("sheepdog"), S("spaniel"), S("stallion"),
        S("terrier"), S("tiger"),   S("tortoise"),  S("whippet")};
    const uint64_t given = LEX_(FIRST_MALE) | LEX_(FIRST_FEMALE);
    const quoth_doc *d = c->d;
    uint32_t i = f->name_first, first = d->sentences.at[x->sentence].first;
    bool comma = i > first && item_is(d, i - 1, ',');

    i -= comma;
    if (i <= first || !item_is_word(d, i - 1) || item_at(d, i - 1)->shape != SHAPE_LOWER)
        return false;
    if ((item_gist(d, i - 1) & (GIST_PART | GIST_OFFICE)) == P_NOUN && /* No animal holds one. */
        str_among(item_text(d, i - 1), ANIMALS, LEN(ANIMALS)))
        return true;
    bool ends = item_is(d, x->last, ',') || item_is(d, x->last, '.');
    return comma && ends && f->name_last - f->name_first > 1 &&
           !(item_word(d, c->m, f->name_first)->classes & given) && item_id(d, f->name_first) &&
           item_word(d, c->m, i - 1)->classes & LEX_(DOCUMENT);
}

/* Notes who or what has a name, but never says a word. */
static void mark_mutes(chains *c)
{
    const uint32_t *of = c->d->entity_of;

    for (uint32_t n = 0; n < c->names.n; n++) {
        uint32_t k = c->names.at[n].mention;
        if (of[k] != NONE && c->faces[k].kind == QUOTH_PERSON)
            c->ids.at[of[k]].talks |= c->speaks[k] != NONE || c->faces[k].titled;
    }
    for (uint32_t n = 0; n < c->names.n; n++) {
        uint32_t k = c->names.at[n].mention;
        const mention *x = &c->d->mentions.at[k];
        const face *f = &c->faces[k];
        if (of[k] == NONE || f->kind != QUOTH_PERSON || c->ids.at[of[k]].talks)
            continue;
        bool one = f->name_last - f->name_first == 1;
        c->ids.at[of[k]].mute |=
            (one ? c->ids.at[of[k]].words.n == 1 && is_no_name(c, x, f) : is_street(c, f)) ||
            is_beside_thing(c, x, f);
    }
}

quoth_status chains_beside(chains *c)
{
    const quoth_doc *d = c->d;

    for (uint32_t k = 0; k < d->mentions.n; k++)
        if (d->mentions.at[k].flags & MEN_JOINT)
            TRY(join(c, k));
    for (uint32_t k = d->mentions.n; k-- > 1;) {
        if (!is_pair(d, k - 1))
            continue;
        and_so(c, k - 1);
        TRY(beside(c, k - 1));
    }
    for (uint32_t k = 0; k + 1 < d->mentions.n; k++)
        TRY(pair_up(c, k));
    mark_mutes(c);
    return QUOTH_OK;
}
