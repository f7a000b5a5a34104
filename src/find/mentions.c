/*
 * mentions.c - noun phrases that could be speaking.
 *
 * A small chunker: every item has a part (determiner, modifier, noun, name,
 * possessive, pronoun, other); a base noun phrase is
 *
 *     (determiner | modifier | noun | name | possessive)* (noun | name)
 *
 * and takes its "of" phrase, and where it is a person or office also its for,
 * at, from and with phrases.  No parser: what it gets wrong, the scores of
 * links.c have to live with.
 */
#include "find/find.h"
#include "find/item.h"

typedef enum {
    P_OTHER,
    P_DET,     /* the, a, two, his */
    P_MOD,     /* adjective, number, nationality */
    P_NOUN,
    P_NAME,    /* capitalised */
    P_POSS,    /* 's */
    P_JOINER,  /* van, de: inside names only */
    P_PRONOUN, /* he */
    P_WHO,     /* who, which, that after a noun */
} part;

typedef struct {
    quoth_doc *d;
    const quoth_model *m;
    uint32_t sentence, first, last; /* Items of the sentence. */
} chunker;

static const uint64_t NOUNISH = LEX_(ROLE) | LEX_(ROLES) | LEX_(UNNAMED) | LEX_(ORG) |
                                LEX_(DOCUMENT) | LEX_(OUTLET) | LEX_(PLATFORM);
static const uint64_t FUNCTION = LEX_(PREPOSITION) | LEX_(CONJUNCTION) | LEX_(SUBORDINATOR) |
                                 LEX_(AUXILIARY) | LEX_(MODAL) | LEX_(NEGATION) | LEX_(WH);

static bool capitalised(const token *t)
{
    return t->kind == TOK_WORD && (t->shape == SHAPE_TITLE || t->shape == SHAPE_UPPER);
}

static part part_of_lower(const word *w)
{
    if (w->classes & LEX_(POSSESSIVE))
        return P_DET;
    if (w->classes & NOUNISH)
        return P_NOUN;
    switch ((lex_pos)w->pos) {
    case POS_NOUN:
    case POS_NOUNS:
        return P_NOUN;
    case POS_NAME:
        return P_NOUN;
    case POS_ADJ:
    case POS_NUM:
        return P_MOD;
    case POS_DET:
        return P_DET;
    default:
        break;
    }
    if (w->classes & LEX_(DETERMINER))
        return P_DET;
    if (w->classes & LEX_(NATIONALITY))
        return P_MOD;
    return P_OTHER;
}

/* A capitalised word that begins a sentence is a name only if its lower-case
 * form is no common word, or a name goes on behind it. */
static part part_of_initial(const chunker *c, uint32_t i, const word *w)
{
    const uint64_t names = LEX_(FIRST_MALE) | LEX_(FIRST_FEMALE) | LEX_(ORG_NAME) | LEX_(PLACE) |
                           LEX_(HONORIFIC) | LEX_(OUTLET);
    bool next = i + 1 < c->last && !item_is_span(c->d->items.at[i + 1]) &&
                capitalised(item_tok(c->d, i + 1)) &&
                !(item_word(c->d, c->m, i + 1)->classes & (LEX_(DAY) | LEX_(PRONOUN)));

    if (w->classes & (FUNCTION | LEX_(PRONOUN) | LEX_(POSSESSIVE) | LEX_(DETERMINER)))
        return P_OTHER;
    if (w->classes & names || (!w->form.n && !w->pos) || w->pos == POS_NAME)
        return P_NAME;
    if (next && w->pos != POS_ADV && w->pos != POS_PREP && w->pos != POS_ING && w->pos != POS_DET)
        return P_NAME;
    return P_OTHER;
}

static part part_of(const chunker *c, uint32_t i)
{
    if (i < c->first || i >= c->last)
        return P_OTHER;
    const quoth_doc *d = c->d;
    if (item_is_span(d->items.at[i]))
        return P_OTHER;
    const token *t = item_tok(d, i);
    const word *w = item_word(d, c->m, i);
    if (t->kind == TOK_NUMBER)
        return P_MOD;
    if (t->kind != TOK_WORD)
        return P_OTHER;
    if (t->flags & TOK_POSSESSIVE)
        return P_POSS;
    if (w->classes & LEX_(PRONOUN))
        return t->shape == SHAPE_UPPER && t->end - t->start > 1 ? P_NAME : P_PRONOUN;
    if ((w->classes & LEX_(WH)) && item_among(d, c->m, i, "who|which|that"))
        return P_WHO;
    if (w->classes & LEX_(DAY))
        return P_OTHER;
    if (t->shape == SHAPE_OTHER)
        return P_NAME; /* A script without case. */
    if (capitalised(t)) {
        if (w->classes & (FUNCTION & ~LEX_(PREPOSITION)) && t->shape == SHAPE_TITLE)
            return P_OTHER;
        bool start = i == c->first || item_tok(d, i - 1)->kind == TOK_PUNCT;
        if (t->shape == SHAPE_UPPER || !(i == c->first)) {
            if (start && (w->classes & (LEX_(DETERMINER) | LEX_(PREPOSITION))))
                return part_of_lower(w);
            if (w->classes & (LEX_(DETERMINER) | LEX_(POSSESSIVE)) && w->pos != POS_NAME)
                return P_DET;
            if (w->classes & LEX_(PREPOSITION))
                return P_OTHER;
            return w->classes & LEX_(NATIONALITY) && !capitalised(item_tok(d, i + 1)) ? P_MOD
                                                                                      : P_NAME;
        }
        part p = part_of_initial(c, i, w);
        return p == P_OTHER ? part_of_lower(w) : p;
    }
    if (t->shape == SHAPE_LOWER && (w->classes & LEX_(NAME_PART)))
        return P_JOINER;
    return part_of_lower(w);
}

/* --- One noun phrase ------------------------------------------------------ */

/* A participle between determiner and noun: the leading campaigner. */
static bool bridges(const chunker *c, uint32_t i)
{
    const word *w = item_word(c->d, c->m, i);
    part next = part_of(c, i + 1);
    bool verbal = w->pos == POS_ING || w->pos == POS_PART || w->pos == POS_PAST;
    return (verbal || (w->pos == POS_ADV && next == P_MOD)) && item_is_word(c->d, i) &&
           (next == P_NOUN || next == P_MOD || next == P_NAME);
}

/* Extends the base noun phrase that begins at item i; returns its end. */
static uint32_t base_end(const chunker *c, uint32_t i)
{
    enum { LONGEST = 24 };
    uint32_t end = i, stop = i + LONGEST < c->last ? i + LONGEST : c->last;
    part before = P_OTHER;

    for (uint32_t k = i; k < stop; k++) {
        part p = part_of(c, k);
        if (p == P_DET && k > i && before != P_POSS && before != P_DET)
            break; /* told the reporters: a new phrase. */
        if (p == P_JOINER)
            p = before == P_NAME && (part_of(c, k + 1) == P_NAME || part_of(c, k + 1) == P_JOINER)
                    ? P_NAME
                    : P_OTHER;
        if (p == P_POSS && (before != P_NOUN && before != P_NAME))
            break;
        if (p == P_OTHER && before != P_OTHER && bridges(c, k) && before != P_NAME && before != P_NOUN)
            p = P_MOD;
        if (p == P_OTHER && before == P_NAME && k + 1 < stop && part_of(c, k + 1) == P_NAME) {
            if (item_is_span(c->d->items.at[k]) || item_is(c->d, k, '&'))
                p = P_NAME; /* A nickname in marks; Marks & Co */
            else if (item_is(c->d, k, '.') && item_end(c->d, k - 1) == item_start(c->d, k))
                p = P_NAME; /* John D. Hale */
        }
        if (p == P_OTHER && item_is(c->d, k, '.') && before == P_NAME &&
            (item_word(c->d, c->m, k - 1)->classes & (LEX_(HONORIFIC) | LEX_(ABBREVIATION))))
            p = P_NAME;
        if (p == P_OTHER || p == P_PRONOUN || p == P_WHO)
            break;
        if (p == P_NOUN || p == P_NAME || (p == P_MOD && before == P_DET) || k == i)
            end = k + 1;
        before = p;
    }
    while (end > i + 1 && (item_is(c->d, end - 1, '.') || part_of(c, end - 1) == P_POSS))
        end--;
    return end;
}

static bool person_or_office(const word *w)
{
    return w->classes & (LEX_(ROLE) | LEX_(ROLES) | LEX_(UNNAMED) | LEX_(ORG) | LEX_(DOCUMENT) |
                         LEX_(OUTLET) | LEX_(TITLE));
}

/* Takes "of", and after a person or office for, at, from, with, in, to. */
static uint32_t with_phrases(const chunker *c, uint32_t end, uint32_t head)
{
    enum { PHRASES = 4 };
    const quoth_doc *d = c->d;
    bool office = person_or_office(item_word(d, c->m, head)) || part_of(c, head) == P_DET ||
                  part_of(c, head) == P_MOD;

    for (int n = 0; n < PHRASES; n++) {
        bool of = item_among(d, c->m, end, "of");
        bool more = office && item_among(d, c->m, end, "for|at|from|with|in|to|on|by");
        if (!of && !more)
            break;
        part p = part_of(c, end + 1);
        if (p != P_DET && p != P_MOD && p != P_NOUN && p != P_NAME)
            break;
        end = base_end(c, end + 1);
    }
    return end;
}

/* The name inside [first, end): the last run of names, with its joiners. */
static void name_in(const chunker *c, mention *x)
{
    uint32_t i = x->core;
    while (i > x->first) {
        part p = part_of(c, i - 1);
        bool inside = i < x->core && (p == P_JOINER || item_is(c->d, i - 1, '.') ||
                                      item_is(c->d, i - 1, '&') || item_is_span(c->d->items.at[i - 1]));
        if (p != P_NAME && !inside)
            break;
        i--;
    }
    while (i < x->core && part_of(c, i) != P_NAME)
        i++;
    x->name_first = i;
    x->name_last = x->core;
}

static bool plural(const word *w)
{
    return w->pos == POS_NOUNS || (w->classes & LEX_(ROLES));
}

/* The noun phrase that begins at item i, with all that belongs to it. */
static mention phrase_at(const chunker *c, uint32_t i)
{
    mention x = {.first = i, .core = base_end(c, i), .sentence = c->sentence};
    part p = part_of(c, x.core - 1);

    x.head = x.core - 1;
    x.last = with_phrases(c, x.core, x.head);
    name_in(c, &x);
    x.kind = p == P_NAME ? MEN_NAME : MEN_NOMINAL;
    if (p == P_DET || p == P_MOD)
        x.flags |= MEN_ELLIPTIC;
    if (plural(item_word(c->d, c->m, x.head)))
        x.flags |= MEN_PLURAL;
    if (part_of(c, x.last) == P_POSS ||
        (x.last < c->last && item_tok(c->d, x.last)->kind == TOK_MARK &&
         item_tok(c->d, x.last)->sub >= MARK_SINGLE && !(item_tok(c->d, x.last)->flags & TOK_SPACE)))
        x.flags |= MEN_POSSESSOR;
    return x;
}

/* "Odd Lien and Turi Vang": two names of a kind, at the start of a clause. */
static bool joins(const chunker *c, const mention *a, mention *b)
{
    if (a->kind != MEN_NAME || a->flags & MEN_POSSESSOR || !item_among(c->d, c->m, a->last, "and"))
        return false;
    part p = part_of(c, a->last + 1);
    if (p != P_NAME)
        return false;
    *b = phrase_at(c, a->last + 1);
    uint32_t before = a->first;
    bool start = before == c->first || item_is_span(c->d->items.at[before - 1]) ||
                 item_is(c->d, before - 1, ',') ||
                 (item_word(c->d, c->m, before - 1)->classes & (LEX_(CUE_VERB) | LEX_(SUBORDINATOR)));
    return b->kind == MEN_NAME && start;
}

static quoth_status chunk(const chunker *c)
{
    quoth_doc *d = c->d;

    for (uint32_t i = c->first; i < c->last;) {
        part p = part_of(c, i);
        if (p == P_OTHER || p == P_POSS || p == P_JOINER) {
            i++;
            continue;
        }
        mention x = {.first = i, .last = i + 1, .core = i + 1, .head = i, .sentence = c->sentence};
        mention with;
        if (p == P_PRONOUN) {
            x.kind = MEN_PRONOUN;
        } else if (p == P_WHO) {
            x.kind = MEN_RELATIVE;
        } else {
            x = phrase_at(c, i);
            if (joins(c, &x, &with)) {
                TRY(mention_push(&d->arena, &d->mentions, x));
                x.last = with.last;
                x.core = with.core;
                x.head = with.head;
                x.name_last = with.name_last;
                x.flags |= MEN_JOINT | MEN_PLURAL | (with.flags & MEN_POSSESSOR);
            }
        }
        TRY(mention_push(&d->arena, &d->mentions, x));
        i = x.last > i ? x.last : i + 1;
    }
    return QUOTH_OK;
}

quoth_status find_mentions(quoth_doc *d, const quoth_model *m)
{
    d->mention_from = arena_alloc(&d->arena, (size_t)d->sentences.n + 1, sizeof *d->mention_from);
    if (!d->mention_from)
        return QUOTH_FATAL;
    TRY(mention_reserve(&d->arena, &d->mentions, d->tokens.n / 8 + 16));
    for (uint32_t s = 0; s < d->sentences.n; s++) {
        chunker c = {d, m, s, d->sentences.at[s].first, d->sentences.at[s].last};
        d->mention_from[s] = d->mentions.n;
        TRY(chunk(&c));
    }
    d->mention_from[d->sentences.n] = d->mentions.n;
    return QUOTH_OK;
}
