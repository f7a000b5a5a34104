/*
 * beside.c - what stands beside a name: "her deputy, Ana Ruiz", "the founder and chief executive,
 * Ana Ruiz".
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

/* Do mention k and the next, with little between them, stand side by side, and has one of them an entity, or the one behind
 * those where it has none?  Without a branch: few do. */
static bool is_pair(const quoth_doc *d, uint32_t k)
{
    const mention *a = &d->mentions.at[k], *b = a + 1;
    const uint32_t *e = &d->entity_of[k];

    const item *between = item_at(d, a->last);
    bool linked = (b->first == a->last) | (between->kind == TOK_PUNCT) | (between->word == W(and)) |
                  (between->word == W(named)) | ((between->is & ITEM_SPAN) != 0);
    uint32_t third = k + 2 < d->mentions.n ? e[2] : e[0]; /* Her age between them. */
    bool none = e[0] == NONE;

    return (a->sentence == b->sentence) & linked &
           ((none != (e[1] == NONE)) | (none != (third == NONE)));
}

/* Ana Ruiz, [then] the mayor: when somebody was it. */
static bool tells_when(const quoth_doc *d, uint32_t i)
{
    static const str TIMES[] = {S("currently"), S("formerly"),   S("now"), S("once"),
                                S("presently"), S("previously"), S("then")};
    return item_is_word(d, i) && str_among(item_text(d, i), TIMES, LEN(TIMES));
}

/* Ana Ruiz, then a [host]; but not: once bitten, then a startup. */
static bool is_of_people(const chains *c, const mention *x)
{
    return x->kind == MEN_NOMINAL && item_word(c->d, c->m, x->head)->classes & PEOPLE;
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
static bool leads_in(const quoth_doc *d, const mention *a, const mention *b, bool other)
{
    const mention *next = b + 1;
    uint32_t first = d->sentences.at[a->sentence].first;

    if (b->kind == MEN_NAME || other) /* During the campaign, [Ana Ruiz], an aide, said */
        return mention_is_oblique(d, a) && a->kind != MEN_NAME && a->first == first + 1 &&
               item_is(d, b->last, ',') && item_among(d, b->last + 1, W(a), W(an), W(who));
    if (a->first == first + 1 && item_among(d, b->first, W(a), W(an)) &&
        item_among(d, first, W(in), W(at), W(near), W(outside), W(inside), W(across)))
        return true;
    return a->kind != MEN_NAME ||
           (mention_is_oblique(d, a) && next < d->mentions.at + d->mentions.n &&
            item_is(d, b->last, ',') && next->first == b->last + 1 && next->kind == MEN_NAME);
}

bool entity_is_bare(const chains *c, uint32_t e, uint32_t words)
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
    if (noun->human)
        return false;
    if (x->first && item_among(c->d, x->first - 1, W(at), W(in), W(inside), W(near), W(outside)))
        return true; /* at her hotel, Ana Ruiz said */
    if (!item_id(c->d, noun->noun))
        return false;
    if (item_word(c->d, c->m, x->first)->classes & LEX_(POSSESSIVE) ||
        item_at(c->d, noun->noun - 1)->flags & TOK_POSSESSIVE)
        return false; /* her counterpart */
    return s.n <= SHORT || !str_ends_in(s, doers, LEN(doers), 0);
}

/* Breid, a glacier in the north: what stands, lies or floats and is nobody. */
static bool is_sight(const quoth_doc *d, const face *noun)
{
    static const str SIGHTS[] = {
        S("atoll"),     S("barge"),     S("bay"),       S("beach"),   S("bridge"),     S("canal"),
        S("castle"),    S("cave"),      S("cottage"),   S("dam"),     S("estuary"),    S("ferry"),
        S("fjord"),     S("forest"),    S("freighter"), S("glacier"), S("hamlet"),     S("hill"),
        S("island"),    S("islet"),     S("lagoon"),    S("lake"),    S("lighthouse"), S("mansion"),
        S("mountain"),  S("peak"),      S("peninsula"), S("pub"),     S("racehorse"),  S("reef"),
        S("reservoir"), S("river"),     S("schooner"),  S("ship"),    S("suburb"),     S("summit"),
        S("tanker"),    S("town"),      S("trawler"),   S("valley"),  S("vessel"),     S("village"),
        S("volcano"),   S("waterfall"), S("yacht")};
    return noun->noun != NONE && str_among(item_text(d, noun->noun), SIGHTS, LEN(SIGHTS));
}

/* "the operator, Ana Ruiz": of the nouns for bodies, one for people too; or one made like those, Ana Ruiz, a mail
 * carrier, where given. */
static bool is_either(const chains *c, const mention *x, const face *noun, bool given)
{
    static const str DOERS[] = {S("er"), S("or")};

    return noun->kind == QUOTH_ORGANIZATION && !noun->plural && x->core == x->last &&
           (item_word(c->d, c->m, noun->noun)->classes & LEX_(ROLE) ||
            (given && item_among(c->d, x->first, W(a), W(an)) &&
             str_ends_in(item_text(c->d, noun->noun), DOERS, LEN(DOERS), 3)));
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

/* A spokeswoman for its parent company, [Grey Heron Care]: the name, of words that are no names elsewhere, is
 * that of the body behind her office. */
static bool names_inner(const chains *c, const mention *a, uint32_t e)
{
    const quoth_doc *d = c->d;
    const identity *id = &c->ids.at[e];
    uint32_t plain = 0, i = a->last - 1;

    if (a->kind != MEN_NOMINAL || a->last < a->core + 2 ||
        !item_among(d, a->core, W(for), W(at), W(of)) || item_at(d, i)->shape != SHAPE_LOWER ||
        !(item_word(d, c->m, i)->classes & LEX_(ORG)) || id->last < id->first + 2 ||
        !entity_is_bare(c, e, LONG_NAME))
        return false;
    for (uint32_t k = id->first; k < id->last; k++) {
        lex_pos pos = (lex_pos)item_word(d, c->m, k)->pos;
        bool common = pos == POS_NOUN || pos == POS_NOUNS || pos == POS_ADJ || pos == POS_ING;
        plain += common ? 1 + (k == id->first) : 0;
    }
    return plain > 1;
}

/* Is entity e, of mention a or b, whichever is not before, a body by the noun set off beside it? */
static bool is_body(const chains *c, const mention *a, const mention *b, const face *noun,
                    uint32_t e, bool before)
{
    static const str MANY[] = {S("developers"), S("owners"),    S("makers"),     S("organisers"),
                               S("organizers"), S("operators"), S("architects"), S("publishers"),
                               S("builders"),   S("promoters"), S("consultants")};
    const quoth_doc *d = c->d;
    bool lone = entity_is_bare(c, e, LONG_NAME);

    if (noun->plural && before && noun->noun != NONE &&
        (lone || d->entities.at[e].kind == QUOTH_ORGANIZATION) &&
        str_among(item_text(d, noun->noun), MANY, LEN(MANY)))
        return true; /* the developers, Nexus Grid, */
    if (noun->kind != QUOTH_ORGANIZATION || (d->entities.at[e].kind != QUOTH_ORGANIZATION && !lone))
        return false;
    bool of_body = a->kind == MEN_NAME && a->last > a->core + 1;    /* Ruiz of Volta, a firm */
    return before || (!item_among(d, b->last, W(and)) && !of_body); /* on Lake Varn, police and */
}

/* her deputy, Ana Ruiz [and] Leo Holm; Ana Ruiz, an aide [under] Leo Holm: what may follow b, a name or, if
 * `behind`, what somebody is, though nothing closes it. */
static bool goes_on_so(const chains *c, const mention *b, bool behind)
{
    const quoth_doc *d = c->d;
    bool doing = (item_word(d, c->m, b->last)->pos == POS_ING ||
                  item_among(d, b->last, W(based), W(known), W(stuck), W(turned))) &&
                 b->last > b->first + 1 &&
                 !(item_word(d, c->m, b->last - 1)->classes & LEX_(DETERMINER));

    return item_among(d, b->last, W(and)) ||
           (behind && (doing || item_among(d, b->last, W(who), W(whose), W(which), W(at), W(with),
                                           W(for), W(in), W(under))));
}

/* Two mentions side by side, one of which has an entity. */
typedef struct {
    const mention *a, *b;
    uint32_t who, what; /* The one that has it, and the other: Ana Ruiz, her deputy. */
    bool before;        /* What, then who. */
    bool comma;         /* Between them; */
    bool by_name;       /* or this word: a nurse named Ana Ruiz. */
} neighbours;

/* The head of the list [“Go”], Ana Ruiz, said: what in marks names the body that ends mention a, before b. */
static bool names_body(const chains *c, const mention *a, const mention *b)
{
    const quoth_doc *d = c->d;
    const uint64_t body = LEX_(ORG) | LEX_(DIVISION) | LEX_(WORK);

    return b->first == a->last + 2 && item_is(d, a->last + 1, ',') && item_is_span(d, a->last) &&
           a->kind == MEN_NOMINAL && b->kind == MEN_NAME && a->last > a->core + 1 &&
           item_among(d, a->core, W(of)) && item_is(d, b->last, ',') &&
           (item_word(d, c->m, a->last - 1)->classes & body ||
            item_among(d, a->last - 1, W(list), W(ngo), W(project)));
}

/* "her deputy, Ana Ruiz," and "Ana Ruiz, 40, her deputy,": mentions k and k + 1, or k + 2. */
static bool stand_together(const chains *c, uint32_t k, neighbours *out)
{
    static const str UNSEEN[] = {S("v/o"), S("voice-over"), S("voiceover")};
    const quoth_doc *d = c->d;
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
        return false;
    bool before = d->entity_of[k] == NONE;
    bool bracket = a->flags & MEN_TURN && item_is(d, gap, '(') &&
                   !str_among(item_text(d, b->head), UNSEEN, LEN(UNSEEN)); /* RUIZ (voice-over): */
    bool comma =
        (item_is(d, gap, ',') || bracket) &&
        (gap + 1 == b->first ||
         (gap + 2 == b->first &&
          (retired(c, gap + 1) || (!before && tells_when(d, gap + 1) && is_of_people(c, b)))));
    comma |= names_body(c, a, b);
    bool by_name = a->kind == MEN_NOMINAL && a->last == a->core && b->kind == MEN_NAME &&
                   b->first == a->last + 1 && item_among(d, a->last, W(named));
    *out = (neighbours){a, b, before ? other : k, before ? k : other, before, comma, by_name};
    return (comma || by_name || a->last == b->first) && before != (d->entity_of[other] == NONE);
}

/* It hired Ana Ruiz, [a lawyer] and a friend said; but: Ana Ruiz, [a lawyer] and a friend, said. */
static bool speaks_with_another(const quoth_doc *d, const mention *b)
{
    return item_gist(d, b->last) & GIST_AND && b + 1 < d->mentions.at + d->mentions.n &&
           b[1].first == b->last + 1 && item_gist(d, b[1].last) & GIST_SAYS &&
           item_among(d, b->first, W(a), W(an), W(another), W(one)) &&
           item_among(d, b[1].first, W(a), W(an), W(another), W(one), W(two), W(other));
}

/* Ruiz, his wife [and their son]; Ruiz, a nurse [and two aides]; Ruiz, his driver[, his cook]: does a list go on behind
 * b, with one more who has a determiner of his own? */
static bool in_list(const chains *c, const mention *b)
{
    const quoth_doc *d = c->d;
    bool comma = item_is(d, b->last, ',');
    uint32_t i = b->last + comma;
    bool joined = item_among(d, i, W(and));

    bool his = (item_word(d, c->m, b->first)->classes & LEX_(POSSESSIVE)) != 0;
    if (joined && (his || !comma) && item_among(d, i + 1, W(two), W(three), W(four), W(several)))
        return true;
    uint64_t more = item_word(d, c->m, i + joined)->classes;
    return (joined || comma) && his &&
           more & (joined ? LEX_(POSSESSIVE) | LEX_(DETERMINER) : LEX_(POSSESSIVE));
}

/* Does the comma between them part what belongs to others: In Varn, Ana Ruiz said; oh yes, Ana Ruiz;
 * according to Ruiz, the pier fell? */
static bool comma_parts(const chains *c, const neighbours *n)
{
    const quoth_doc *d = c->d;
    const mention *a = n->a, *b = n->b;

    if (!(closes(d, b) || goes_on_so(c, b, !n->before)) || leads_in(d, a, b, n->before) ||
        calls_beside(d, a, b) || (!n->before && speaks_with_another(d, b)))
        return true;
    if (n->before)
        return principal(c, a, b);
    if (in_list(c, b))
        return true;
    return a->first > 1 && item_among(d, a->first - 2, W(according)) &&
           (item_is_span(d, b->last) || item_gist(d, b->last) & (GIST_FINITE | GIST_HELPER));
}

/* The eldest, Leo; one of them, Leo; another, Leo, 28, said. */
static bool is_one_of_them(const quoth_doc *d, const mention *x)
{
    if (item_among(d, x->first, W(another)))
        return x->last == x->first + 1;
    return x->flags & MEN_ELLIPTIC && (item_among(d, x->first, W(the)) ||
                                       (item_among(d, x->first, W(one)) && x->last > x->core));
}

/* Ana Ruiz, president [and chief executive]: the office of mention k, whose words begin at item first, goes on with
 * the next one's. */
static void and_another(chains *c, uint32_t k, uint32_t first)
{
    quoth_doc *d = c->d;
    const mention *a = &d->mentions.at[k], *b = a + 1;
    uint32_t e = d->entity_of[k];

    if (k + 1 >= d->mentions.n || b->sentence != a->sentence || b->first != a->last + 1 ||
        !(item_among(d, a->last, W(and)) || item_is(d, a->last, '&')) ||
        d->entity_of[k + 1] != NONE || b->flags & (MEN_POSSESSOR | MEN_JOINT) || !closes(d, b) ||
        item_word(d, c->m, b->first)->classes & (LEX_(DETERMINER) | LEX_(POSSESSIVE)))
        return;
    const face *f = chain_face(c, k + 1);
    if (f->kind != QUOTH_UNNAMED || f->plural || !f->human || f->role_first >= f->role_last)
        return;
    d->entity_of[k + 1] = e;
    d->resolved_by[k + 1] = QUOTH_BY_DESCRIPTION;
    if (d->entities.at[e].role.start == item_start(d, first))
        d->entities.at[e].role = item_range(d, first, f->role_last);
}

/* Ana Ruiz, Chief Medical Officer, [Volta Health]: the office of mention k is hers, and the bare name behind is the
 * body's. */
static bool names_home(const chains *c, uint32_t k)
{
    const quoth_doc *d = c->d;
    const mention *a = &d->mentions.at[k], *who = a - 1;
    uint32_t e = k ? d->entity_of[k - 1] : NONE;

    return e != NONE && item_at(d, a->head)->shape != SHAPE_LOWER && who->kind == MEN_NAME &&
           a->first == who->last + 1 && item_is(d, who->last, ',') && a->last == a->core &&
           who->sentence == a->sentence && d->entities.at[e].kind == QUOTH_PERSON &&
           !entity_is_bare(c, e, 1) && entity_is_bare(c, d->entity_of[k + 1], LONG_NAME);
}

/* Gives mentions k and k + 1, if one says who or what the other is, the entity of the other. */
static quoth_status beside(chains *c, uint32_t k)
{
    quoth_doc *d = c->d;
    neighbours n;

    if (!stand_together(c, k, &n) || (n.comma && comma_parts(c, &n)))
        return QUOTH_OK;
    const face *noun = chain_face(c, n.what);
    const mention *x = &d->mentions.at[n.what];
    uint32_t e = d->entity_of[n.who];
    if (n.comma && n.before && (names_inner(c, n.a, e) || (n.who == k + 1 && names_home(c, k)))) {
        d->entities.at[e].kind = QUOTH_ORGANIZATION;
        d->entities.at[e].human = false;
        return QUOTH_OK;
    }
    bool person = d->entities.at[e].kind == QUOTH_PERSON,
         trader = d->entities.at[e].kind == QUOTH_ORGANIZATION;
    bool one = noun->kind == QUOTH_UNNAMED && !noun->plural;

    if (item_among(d, x->first, W(no), W(not )))
        return QUOTH_OK; /* Ana Ruiz, no liberal */
    if (person && one && n.comma && !n.before && item_among(d, x->first, W(a), W(an), W(the)) &&
        is_sight(d, noun)) {
        c->ids.at[e].mute = true;
        c->ids.at[e].surname = false; /* Mount Varn, a peak; Varn */
        return QUOTH_OK;
    }
    bool office = person && one && noun->role_first < noun->role_last &&
                  (n.comma ? !is_thing(c, x, noun) : noun->human); /* told Ruiz the boat was */
    if (n.before && !noun->human && item_gist(d, n.b->last) & GIST_AND && item_id(d, x->head))
        office = false; /* hit their house, Ana and Bo Ruiz say */
    bool body = n.comma && is_body(c, n.a, n.b, noun, e, n.before);
    if (body && person) /* the company, Tarnbus */
        d->entities.at[e].kind = QUOTH_ORGANIZATION;
    else if (!body && n.comma && person &&
             is_either(c, x, noun, !n.before && !entity_is_bare(c, e, LONG_NAME)))
        return take_office(c, x, noun, e, n.what);
    trader = trader && n.comma && one && n.before && noun->noun != NONE &&
             trade_of_both(item_text(d, noun->noun));
    bool eldest = person && one && n.comma && is_one_of_them(d, x);
    if ((!office && !body && !eldest && !trader) || noun->noun == NONE)
        return QUOTH_OK;
    d->entity_of[n.what] = e;
    d->resolved_by[n.what] = QUOTH_BY_DESCRIPTION;
    bool anyone =
        n.by_name && item_among(d, noun->noun, W(man), W(woman), W(boy), W(girl), W(person));
    bool timed = n.comma && !n.before && tells_when(d, x->first - 1);
    if (eldest && x->last > x->core && !d->entities.at[e].role.end &&
        item_word(d, c->m, x->last - 1)->classes & LEX_(ROLES))
        d->entities.at[e].role = item_range(d, x->first, x->last); /* One of her players, Leo */
    if ((!office && !body) || x->flags & MEN_ELLIPTIC || anyone ||
        (timed && d->entities.at[e].role.end)) /* Another, Ana Ruiz, said */
        return QUOTH_OK;
    uint32_t first = office ? noun->role_first : noun->noun;
    TRY(entity_role(c, e, first, office ? noun->role_last : noun->noun + 1, noun->noun));
    if (timed)
        c->ids.at[e].office = false; /* A clerk, Ana Ruiz; Ana Ruiz, now a host */
    else if (office && !n.before && n.comma)
        and_another(c, n.what, first);
    return QUOTH_OK;
}

/* The king and Prime Minister Ana Ruiz; but: the actor and senator Ana Ruiz, the chairman and Chief Executive Ana
 * Ruiz: does a title of her own behind "and" tell her from the one before it? */
static bool is_another(const quoth_doc *d, const quoth_model *m, const mention *a, uint32_t first,
                       uint32_t noun)
{
    return item_word(d, m, a->first)->classes & (LEX_(DETERMINER) | LEX_(POSSESSIVE)) &&
           item_at(d, a->head)->shape == SHAPE_LOWER && item_at(d, first)->shape == SHAPE_TITLE &&
           item_at(d, noun)->shape == SHAPE_TITLE && item_word(d, m, noun)->classes & LEX_(TITLE) &&
           !item_among(d, first, W(chief));
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
    if (!office || f->kind != QUOTH_UNNAMED || f->plural ||
        is_another(d, c->m, a, g->role_first, g->noun))
        return;
    d->entity_of[k] = e;
    d->resolved_by[k] = QUOTH_BY_DESCRIPTION;
    range *role = &d->entities.at[e].role,
          second = role_range(d, c->m, g->role_first, g->role_last, g->noun);
    if (role->start == second.start)
        *role = item_range(d, f->role_first, g->role_last);
}

quoth_status chains_beside(chains *c)
{
    const quoth_doc *d = c->d;
    const mention *at = d->mentions.at;

    for (uint32_t k = d->mentions.n; k-- > 1;) {
        if (at[k].kind == MEN_RELATIVE)
            TRY(chains_self_named(c, k));
        else if (at[k].kind == MEN_NAME &&
                 (item_is(d, at[k].first - 1, ',') || item_among(d, at[k].first - 1, W(as))))
            TRY(chains_identified(c, k));
        if (at[k].first - at[k - 1].last > BESIDE || !is_pair(d, k - 1))
            continue;
        and_so(c, k - 1);
        TRY(beside(c, k - 1));
    }
    return QUOTH_OK;
}
