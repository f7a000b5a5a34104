/*
 * sources.c - to whom it was said, and through whom it reached the reader.
 *
 *     Ruiz | wrote | in an email to the Ledger | that Q
 *     In a statement, | Ruiz, quoted by Nova, | said Q
 *     Q, Ruiz told Reuters by phone, as the Ledger first reported.
 *
 * Three regions of the cue's sentence are read, each a few items: what is put
 * in front, what stands between holder and cue, and what follows the cue up to
 * its content.  Whoever reports the attribution itself comes last.
 */
#include "find/content.h"
#include "find/item.h"
#include "find/layers.h"
#include "find/names.h"
#include "find/parties.h"

enum { REACH = 40, LAYERS = 3, FRONT = 24, NEAR = 6 };

typedef struct {
    quoth_doc *d;
    const quoth_model *m;
    const attribution *a;
    uint32_t holder; /* link_holder */
    const sentence *s;
    uint32_t index; /* Of s. */
    party addressee;
    bool has_addressee;
    uint32_t own; /* Item of the quotation itself, or NONE. */
    bool behind;  /* Reading behind the cue. */
    party_vec chain;
} trace;

static const word *at(const trace *t, uint32_t i)
{
    return item_word(t->d, t->m, i);
}

/* The word of item i of the sentence is one of these. */
#define among(t, i, ...)                                                                           \
    ((i) >= (t)->s->first && (i) < (t)->s->last && item_among((t)->d, (i), __VA_ARGS__))

/* The mention of the sentence that begins at item i, the longest, or NONE. */
static uint32_t begins_at(const trace *t, uint32_t i)
{
    const quoth_doc *d = t->d;
    uint32_t k = mention_beginning(d, t->index, i), end = d->mention_from[t->index + 1];

    if (k == NONE)
        return NONE;
    return k + 1 < end && d->mentions.at[k + 1].first == i ? k + 1 : k;
}

/* --- Parties ---------------------------------------------------------------- */

static party party_of(const trace *t, uint32_t k)
{
    const quoth_doc *d = t->d;
    const mention *x = &d->mentions.at[k];
    face f = face_of(d, t->m, x);
    uint32_t e = d->entity_of[k];
    party p = {.range = item_range(d, x->first, x->last), .kind = f.kind};

    if (x->kind == MEN_PRONOUN && e == NONE)
        p.kind = QUOTH_UNKNOWN;
    if (e != NONE) {
        const entity *y = &d->entities.at[e];
        p.kind = y->kind;
        p.entity = y->number;
        p.resolved_by = d->resolved_by[k];
        if (y->name.end)
            p.name = doc_slice(d, y->name.start, y->name.end);
    } else if (f.name_first < f.name_last) {
        range r = face_name(d, &f);
        p.name = doc_slice(d, r.start, r.end);
    }
    return p;
}

/* A party of items [first, last) that are part of a longer mention. */
static party part_party(const trace *t, uint32_t first, uint32_t last)
{
    mention x = {.first = first, .last = last, .core = last, .head = last - 1, .kind = MEN_NOMINAL};

    x.name_first = x.name_last = last;
    while (x.name_first > first && item_is_word(t->d, x.name_first - 1) &&
           item_at(t->d, x.name_first - 1)->shape != SHAPE_LOWER &&
           !(at(t, x.name_first - 1)->classes & LEX_(DETERMINER)))
        x.name_first--;
    face f = face_of(t->d, t->m, &x);
    party p = {.range = item_range(t->d, first, last), .kind = f.kind};
    if (f.name_first < f.name_last) {
        range r = face_name(t->d, &f);
        p.name = doc_slice(t->d, r.start, r.end);
    }
    return p;
}

/* Does items [first, last) name one who brings news?  A named organisation does
 * unless it is an office, a court, a party. */
static bool is_outlet(const trace *t, uint32_t first, uint32_t last, const party *p)
{
    bool outlet = false, office = false, name = false;

    for (uint32_t i = first; i < last; i++) {
        const word *w = at(t, i);
        outlet |= (w->classes & LEX_(OUTLET)) != 0;
        office |= (w->classes & LEX_(ORG)) && !(w->classes & LEX_(OUTLET));
        name |= item_is_word(t->d, i) && item_at(t->d, i)->shape != SHAPE_LOWER;
    }
    return p->kind == QUOTH_ORGANIZATION && (outlet || (p->name.n && name && !office));
}

static bool same_range(range a, range b)
{
    return a.start < b.end && b.start < a.end;
}

static quoth_status push_link(trace *t, party p, quoth_link_role role, str how)
{
    for (uint32_t i = 0; i < t->chain.n; i++)
        if (same_range(t->chain.at[i].range, p.range) ||
            (p.name.n && str_eq(t->chain.at[i].name, p.name)))
            return QUOTH_OK;
    p.link = role;
    p.how = how;
    p.role = (str){0};
    return party_push(&t->d->arena, &t->chain, p);
}

static str words(const trace *t, uint32_t first, uint32_t last)
{
    range r = item_range(t->d, first, last);
    return doc_slice(t->d, r.start, r.end);
}

static void set_addressee(trace *t, party p)
{
    if (t->has_addressee)
        return;
    t->addressee = p;
    t->has_addressee = true;
}

/* Told to an outlet, it is told through it. */
static quoth_status tell(trace *t, uint32_t first, uint32_t last, party p, str how)
{
    set_addressee(t, p);
    return is_outlet(t, first, last, &p) ? push_link(t, p, QUOTH_RELAY, how) : QUOTH_OK;
}

/* --- Phrases --------------------------------------------------------------- */

/* "an email to the Ashby Mercury": a medium, and whom it went to. */
static quoth_status medium(trace *t, uint32_t prep, uint32_t k)
{
    const mention *x = &t->d->mentions.at[k];
    uint32_t to = x->core;

    TRY(push_link(t, party_of(t, k), QUOTH_RELAY, words(t, prep, prep + 1)));
    while (to < x->last && !among(t, to, W(to)))
        to++;
    if (to + 1 < x->last)
        return tell(t, to + 1, x->last, part_party(t, to + 1, x->last), words(t, prep, to + 1));
    return QUOTH_OK;
}

/* "in the journal Old Bones", "in the Ashby Mercury": an outlet by its words, or
 * a name with an article that is no place and no abbreviation. */
static bool brings_news(const trace *t, const mention *x)
{
    bool outlet = false, plain = true;

    if (x->name_first >= x->name_last)
        return false;
    for (uint32_t i = x->first; i < x->core; i++) {
        outlet |= (at(t, i)->classes & LEX_(OUTLET)) != 0;
        plain = plain &&
                !(at(t, i)->classes &
                  (LEX_(PLACE) | LEX_(ORG) | LEX_(ORG_NAME) | LEX_(ORG_END) | LEX_(NATIONALITY))) &&
                !(item_is_word(t->d, i) && item_at(t->d, i)->shape == SHAPE_UPPER);
    }
    return outlet || (plain && among(t, x->first, W(the)) && x->core - x->first > 2);
}

/* quoted by "Reuters": the marks hold the name. */
static quoth_status marked_name(trace *t, uint32_t i, quoth_link_role role)
{
    enum { LONGEST = 5 };
    const quoth_doc *d = t->d;
    const span *s = item_span(d, i);

    if (s->last - s->open - 1 > LONGEST || s->last == s->open + 1)
        return QUOTH_OK;
    if (d->tokens.at[s->open + 1].shape == SHAPE_LOWER)
        return QUOTH_OK;
    range r = {d->tokens.at[s->open + 1].start, d->tokens.at[s->last - 1].end};
    party p = {.range = r, .kind = QUOTH_ORGANIZATION, .name = doc_slice(d, r.start, r.end)};
    if (among(t, i - 1, W(for), W(with), W(to)))
        set_addressee(t, p);
    return push_link(t, p, role, words(t, i - 1, i));
}

/* "seen by", "published last week by": the participle before preposition i, or NONE. */
static uint32_t carried_by(const trace *t, uint32_t i)
{
    enum { REACH_BACK = 4 };
    if (!among(t, i, W(by)))
        return NONE;
    for (uint32_t k = i; k-- > t->s->first && i - k <= REACH_BACK && !item_is(t->d, k, ',');)
        if (among(t, k, W(quoted), W(cited), W(reported), W(published), W(carried), W(seen),
                  W(obtained), W(reviewed)))
            return k;
    return NONE;
}

/* What preposition i and mention k behind it add. */
static quoth_status phrase(trace *t, uint32_t i, uint32_t k)
{
    const mention *x = &t->d->mentions.at[k];
    const word *head = at(t, x->head);
    party p = party_of(t, k);
    bool document = p.kind == QUOTH_DOCUMENT;
    for (uint32_t w = x->first; w < x->last && x->kind == MEN_NOMINAL; w++)
        document |= (at(t, w)->classes & LEX_(DOCUMENT)) &&
                    item_at(t->d, w)->shape == SHAPE_LOWER &&
                    !among(t, w, W(briefing), W(briefings), W(speech), W(hearing), W(inquiry),
                           W(inquest), W(presentation), W(order), W(story), W(plan), W(analysis));
    if (document)
        p.kind = QUOTH_DOCUMENT;
    bool human = x->kind == MEN_PRONOUN ? false : face_of(t->d, t->m, x).human;
    bool talk =
        among(t, x->head, W(interview), W(commentary), W(comments), W(remarks), W(conversation));

    uint32_t carried = carried_by(t, i);
    if (carried != NONE)
        return push_link(t, p, QUOTH_RELAY, words(t, carried, i + 1));
    if (among(t, i, W(through)) && human)
        return push_link(t, p, QUOTH_RELAY, words(t, i, i + 1));
    if (among(t, i, W(via)))
        return push_link(t, p, QUOTH_RELAY, words(t, i, i + 1));
    if (among(t, i, W(with), W(for)) &&
        among(t, i - 1, W(interview), W(commentary), W(comments), W(remarks), W(conversation)))
        return tell(t, x->first, x->last, p, words(t, i - 1, i + 1));
    if (among(t, i, W(on), W(in)) && head->classes & LEX_(PLATFORM))
        return push_link(t, p, QUOTH_RELAY, words(t, i, i + 1));
    if (among(t, i, W(in), W(on), W(for), W(with)) && p.kind == QUOTH_ORGANIZATION && brings_news(t, x))
        return push_link(t, p, QUOTH_RELAY, words(t, i, i + 1));
    if (among(t, i, W(in), W(by), W(on), W(through), W(from), W(at)) && talk && !among(t, x->last, W(with), W(for))) {
        p.kind = QUOTH_DOCUMENT;
        return push_link(t, p, QUOTH_RELAY, words(t, i, i + 1));
    }
    if (among(t, i, W(in), W(by), W(on), W(through), W(from)) && document && !talk)
        return medium(t, i, k);
    return QUOTH_OK;
}

/* Can mention k be spoken to? */
static bool may_hear(const trace *t, uint32_t k)
{
    const mention *x = &t->d->mentions.at[k];
    if (x->kind == MEN_PRONOUN || x->kind == MEN_RELATIVE)
        return x->kind == MEN_PRONOUN;
    face f = face_of(t->d, t->m, x);
    bool own = at(t, x->first)->classes & LEX_(POSSESSIVE) && f.kind != QUOTH_DOCUMENT;
    return f.human || own || f.kind == QUOTH_ORGANIZATION || f.kind == QUOTH_PERSON;
}

/* Reads items [i, stop).  bound: the content follows, so the first word that
 * belongs to no phrase ends the region. */
static quoth_status region(trace *t, uint32_t i, uint32_t stop, bool bound)
{
    const quoth_doc *d = t->d;

    while (i < stop) {
        bool by = i > t->s->first + 1 && (among(t, i - 1, W(by), W(via)) ||
                                          (among(t, i - 1, W(for), W(with), W(to)) &&
                                           among(t, i - 2, W(interview), W(commentary), W(comments), W(told))));
        if (item_is_span(d, i) && by && i != t->own) {
            TRY(marked_name(t, i, QUOTH_RELAY));
            i++;
            continue;
        }
        if (item_is_span(d, i) || (bound && among(t, i, W(that), W(whether), W(if))))
            break;
        uint32_t k = i + 1 < stop ? begins_at(t, i + 1) : NONE;
        if (k != NONE && among(t, i, W(citing), W(quoting), W(cited))) {
            TRY(push_link(t, party_of(t, k), QUOTH_ORIGIN, words(t, i, i + 1)));
            i = d->mentions.at[k].last;
        } else if (k != NONE && at(t, i)->classes & LEX_(PREPOSITION)) {
            bool to = among(t, i, W(to)) && may_hear(t, k);
            if (to && among(t, i - 1, W(reference)))
                TRY(push_link(t, party_of(t, k), QUOTH_ORIGIN, words(t, i - 1, i + 1)));
            else if (to && t->behind && !t->has_addressee)
                TRY(tell(t, d->mentions.at[k].first, d->mentions.at[k].last, party_of(t, k),
                         words(t, i, i + 1)));
            else
                TRY(phrase(t, i, k));
            i = d->mentions.at[k].last;
        } else {
            const word *w = at(t, i);
            bool loose = w->classes & (LEX_(DAY) | LEX_(PREPOSITION)) || w->pos == POS_ADV ||
                         item_is(d, i, ',') || item_at(d, i)->kind == TOK_NUMBER;
            bool verb = w->pos == POS_PAST || w->pos == POS_VERB_S ||
                        w->classes & (LEX_(AUXILIARY) | LEX_(MODAL));
            if (bound && !loose && (t->a->span == NONE || verb))
                break;
            i++;
        }
    }
    return QUOTH_OK;
}

/* --- The cue ---------------------------------------------------------------- */

/* Whom a verb of telling is told: "told [reporters]", "[she] was asked". */
static quoth_status addressed(trace *t, const cue *c, uint32_t *from)
{
    const quoth_doc *d = t->d;
    uint32_t i = c->last, k = begins_at(t, i), who = link_told(d, t->m, t->a);

    *from = c->last;
    if (t->holder != NONE && d->mentions.at[t->holder].first == i)
        *from = d->mentions.at[t->holder].last;
    if (who != NONE) {
        party p = party_of(t, who);
        p.range = holder_range(d, t->m, who, t->a->cue);
        set_addressee(t, p);
        return QUOTH_OK;
    }
    if (!(at(t, c->head)->classes & LEX_(TELL_VERB)) ||
        among(t, c->head, W(quote), W(quotes), W(quoted), W(quoting)))
        return QUOTH_OK;
    if (at(t, i)->classes & LEX_(OBJECT_PRONOUN) &&
        !(k != NONE && d->mentions.at[k].last > i + 1)) {
        party p = {.range = item_range(d, i, i + 1), .kind = QUOTH_UNKNOWN};
        if (k != NONE)
            p = party_of(t, k);
        set_addressee(t, p);
        *from = i + 1;
    } else if (k != NONE && k != t->holder && d->mentions.at[k].kind != MEN_RELATIVE) {
        *from = d->mentions.at[k].last;
        return tell(t, i, *from, party_of(t, k), words(t, c->head, c->head + 1));
    }
    return QUOTH_OK;
}

/* "the tweet quoted her as saying": who quotes. */
static quoth_status quoting(trace *t, const cue *c)
{
    const quoth_doc *d = t->d;
    bool says = among(t, c->head, W(saying)) && among(t, c->head - 1, W(as));
    if ((!says && !among(t, c->head, W(quote), W(quotes), W(quoted), W(quoting), W(cites), W(cited),
                         W(cite))) ||
        t->holder == NONE || (says && d->mentions.at[t->holder].last + 1 != c->head) ||
        (!says && d->mentions.at[t->holder].first < c->last))
        return QUOTH_OK;
    uint32_t stop = says ? d->mentions.at[t->holder].first - 1 : c->first, who = NONE;
    for (uint32_t k = d->mention_from[t->index]; k < d->mention_from[t->index + 1]; k++) {
        if (d->mentions.at[k].first >= stop)
            break;
        bool object = d->mentions.at[k].first > t->s->first &&
                      item_gist(d, d->mentions.at[k].first - 1) & GIST_PREP;
        if (d->mentions.at[k].last <= stop && d->mentions.at[k].kind != MEN_RELATIVE && !object &&
            !(d->mentions.at[k].flags & MEN_POSSESSOR))
            who = k;
    }
    if (who == NONE)
        return QUOTH_OK;
    return push_link(t, party_of(t, who), QUOTH_RELAY, words(t, c->head, c->head + 1));
}

/* "emails seen by the Lantern", "a Reuters poll": outlets inside a document's
 * noun phrase. */
static quoth_status inside_holder(trace *t)
{
    const quoth_doc *d = t->d;
    uint32_t h = t->holder;
    const mention *x = &d->mentions.at[h];
    range r = holder_range(d, t->m, h, t->a->cue);
    uint32_t e = d->entity_of[h];

    if (e == NONE || d->entities.at[e].kind != QUOTH_DOCUMENT || x->sentence != t->index)
        return QUOTH_OK;
    for (uint32_t i = x->first; i < x->head; i++)
        if (at(t, i)->classes & LEX_(OUTLET) && item_at(d, i)->shape != SHAPE_LOWER) {
            party p = {.range = item_range(d, i, i + 1),
                       .kind = QUOTH_ORGANIZATION,
                       .name = words(t, i, i + 1)};
            TRY(push_link(t, p, QUOTH_RELAY, words(t, x->head, x->head + 1)));
        }
    for (uint32_t i = x->core; i < t->s->last && i < x->core + FRONT && item_start(d, i) < r.end;
         i++) {
        uint32_t k = among(t, i, W(by), W(in)) ? begins_at(t, i + 1) : NONE;
        if (k == NONE && among(t, i, W(by), W(in)) && i + 1 < x->last)
            continue;
        if (k == NONE)
            continue;
        party p = party_of(t, k);
        if (is_outlet(t, d->mentions.at[k].first, d->mentions.at[k].last, &p))
            TRY(push_link(t, p, QUOTH_RELAY, words(t, i > x->first ? i - 1 : i, i + 1)));
    }
    return QUOTH_OK;
}

/* "sent a message to parents saying": the object is the medium. */
static quoth_status sent(trace *t, uint32_t i, uint32_t stop)
{
    for (; i < stop; i++) {
        uint32_t k = begins_at(t, i);
        if (k == NONE || at(t, i - 1)->classes & LEX_(PREPOSITION) ||
            t->d->mentions.at[k].last > stop)
            continue;
        if (party_of(t, k).kind == QUOTH_DOCUMENT)
            return medium(t, i - 1, k);
    }
    return QUOTH_OK;
}

/* "According to police, the note read Q": who else is named as a source in the
 * sentence of the cue. */
static quoth_status according(trace *t, const cue *own)
{
    const quoth_doc *d = t->d;

    for (uint32_t c = d->cue_from[t->index]; c < d->cue_from[t->index + 1]; c++) {
        const cue *y = &d->cues.at[c];
        uint32_t k = y->kind == CUE_ACCORDING && y != own ? begins_at(t, y->last) : NONE;
        if (k == NONE || k == t->holder)
            continue;
        uint32_t i = d->mentions.at[k].last, stop = i + NEAR < t->s->last ? i + NEAR : t->s->last;
        TRY(push_link(t, party_of(t, k), QUOTH_RELAY, words(t, y->first, y->last)));
        TRY(region(t, i, stop, false)); /* emails seen by the Lantern */
    }
    return QUOTH_OK;
}

/* "Le Matin reports that …. “Q,” the mayor is quoted as saying": by whom, the sentence
 * before says. */
static quoth_status quoted_before(trace *t, const cue *c)
{
    const quoth_doc *d = t->d;
    const attribution *b = link_before_any(d, t->a);
    party p;
    bool has;

    if (!b || !(c->group & CUE_PASSIVE) || t->chain.n ||
        !item_among(d, c->head, W(quoted), W(cited)) || item_among(d, c->last, W(by)))
        return QUOTH_OK;
    TRY(link_speaker(t->d, t->m, b, &p, &has));
    if (!has || p.kind != QUOTH_ORGANIZATION || !p.name.n)
        return QUOTH_OK;
    return push_link(t, p, QUOTH_RELAY, words(t, c->head, c->head + 1));
}

/* What the sentence of link a itself says. */
static quoth_status own_chain(trace *t)
{
    const quoth_doc *d = t->d;
    const attribution *a = t->a;
    const cue *c = a->cue != NONE && a->rule != RULE_CARRY ? &d->cues.at[a->cue] : NULL;
    t->holder = link_holder(d, a);
    const mention *h = t->holder != NONE ? &d->mentions.at[t->holder] : NULL;

    if (!c && (!h || a->rule == RULE_CARRY))
        return QUOTH_OK;
    t->index = c ? c->sentence : h->sentence;
    t->s = &d->sentences.at[t->index];
    t->own = NONE;
    if (h && h->sentence != t->index)
        h = NULL;
    uint32_t left = c && h && h->first < c->first ? h->first : c ? c->first : h->first;
    uint32_t from = c ? c->last : h->last;
    bool bound = c && a->content.start >= item_end(d, c->last - 1);
    if (c) {
        TRY(addressed(t, c, &from));
        TRY(quoting(t, c));
    }
    if (left > t->s->first && left - t->s->first < FRONT &&
        at(t, t->s->first)->classes & LEX_(PREPOSITION) && !(c && c->first == t->s->first))
        TRY(region(t, t->s->first, left, false));
    if (c && h && h->last < c->first && c->first - h->last < REACH)
        TRY(region(t, h->last, c->first, false));
    t->behind = c != NULL;
    uint32_t stop = from + REACH < t->s->last ? from + REACH : t->s->last;
    TRY(region(t, from, stop, bound));
    t->behind = false;
    if (c && h && among(t, c->head, W(saying), W(stating), W(reading), W(warning), W(announcing)) &&
        h->last < c->first)
        TRY(sent(t, h->last, c->first));
    if (h)
        TRY(inside_holder(t));
    if (c) {
        TRY(according(t, c));
        TRY(quoted_before(t, c));
    }
    return QUOTH_OK;
}

/* --- The whole chain ---------------------------------------------------------- */

static quoth_status add_speaker(trace *t, const attribution *b)
{
    const cue *c = b->cue != NONE ? &t->d->cues.at[b->cue] : NULL;
    party p;
    bool has;

    TRY(link_speaker(t->d, t->m, b, &p, &has));
    if (!has)
        return QUOTH_OK;
    p.members = NULL;
    p.members_n = 0;
    return push_link(t, p, QUOTH_RELAY, c ? words(t, c->first, c->last) : S(""));
}

/* Without nicknames. */
static quoth_status plain_name(quoth_doc *d, party *p)
{
    if (p->kind != QUOTH_PERSON || p->name.p < d->text.p || p->name.p >= d->text.p + d->text.n)
        return QUOTH_OK;
    uint32_t start = (uint32_t)(p->name.p - d->text.p);
    return name_text(d, (range){start, start + (uint32_t)p->name.n}, &p->name);
}

quoth_status link_sources(quoth_doc *d, const quoth_model *m, const attribution *a,
                          party *addressee, bool *has, party_vec *source)
{
    trace t = {.d = d, .m = m, .a = a};
    const attribution *b = a;

    *addressee = (party){0};
    *has = false;
    taken_up taken = link_taken_up(d, a);
    if (taken != IN_ANOTHER_PARAGRAPH)
        TRY(own_chain(&t));
    if (taken == AT_FIRST) {
        *addressee = t.addressee;
        *has = t.has_addressee;
    }
    if (!t.chain.n && taken != IN_ANOTHER_PARAGRAPH)
        for (int i = 0; i < LAYERS && !t.chain.n; i++) {
            b = link_before(d, b);
            if (!b)
                break;
            t.a = b;
            TRY(own_chain(&t));
        }
    b = a;
    for (int i = 0; i < LAYERS; i++) {
        const attribution *around = link_around(d, b);
        if (!around)
            break;
        if (!link_same_speaker(d, around, a) && link_force(d, m, around) != QUOTH_NEGATED)
            TRY(add_speaker(&t, around));
        t.a = around;
        TRY(own_chain(&t));
        b = around;
    }
    for (uint32_t i = 0; i < t.chain.n; i++)
        TRY(plain_name(d, &t.chain.at[i]));
    *source = t.chain;
    return plain_name(d, addressee);
}
