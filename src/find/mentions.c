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

typedef struct {
    quoth_doc *d;
    const quoth_model *m;
    uint32_t sentence, first, last; /* Items of the sentence. */
    uint8_t *parts;                 /* By item. */
} chunker;

static const uint64_t FUNCTION = LEX_(PREPOSITION) | LEX_(CONJUNCTION) | LEX_(SUBORDINATOR) |
                                 LEX_(AUXILIARY) | LEX_(MODAL) | LEX_(NEGATION) | LEX_(WH);

static bool capitalised(const token *t)
{
    return t->kind == TOK_WORD && (t->shape == SHAPE_TITLE || t->shape == SHAPE_UPPER);
}

/* A capitalised word that begins a sentence is a name only if its lower-case
 * form is no common word, or a name goes on behind it. */
static np_part part_of_initial(const chunker *c, uint32_t i, const word *w)
{
    const uint64_t names = LEX_(FIRST_MALE) | LEX_(FIRST_FEMALE) | LEX_(ORG_NAME) | LEX_(PLACE) |
                           LEX_(HONORIFIC) | LEX_(OUTLET);
    bool next = i + 1 < c->last && !item_is_span(c->d->items.at[i + 1]) &&
                capitalised(item_tok(c->d, i + 1)) &&
                !(item_word(c->d, c->m, i + 1)->classes & (LEX_(DAY) | LEX_(PRONOUN)));

    if (w->classes & LEX_(CUE_VERB) && w->share > 60 && w->pos != POS_NOUN)
        return P_OTHER; /* Said Ruiz: … */
    if (w->classes & (FUNCTION | LEX_(PRONOUN) | LEX_(POSSESSIVE) | LEX_(DETERMINER)))
        return P_OTHER;
    if (w->classes & names || (!w->form.n && !w->pos) || w->pos == POS_NAME)
        return P_NAME;
    if (next && w->pos != POS_ADV && w->pos != POS_PREP && w->pos != POS_ING && w->pos != POS_DET)
        return P_NAME;
    return P_OTHER;
}

/* A capitalised word. */
static np_part part_of_capital(const chunker *c, uint32_t i, const token *t)
{
    const quoth_doc *d = c->d;
    const word *w = item_word(d, c->m, i);
    np_part low = (np_part)(c->m->gist[t->word] & GIST_PART);

    if (low == P_PRONOUN)
        return t->shape == SHAPE_UPPER && t->end - t->start > 1 ? P_NAME : P_PRONOUN;
    if (low == P_WHO)
        return low;
    if (w->classes & LEX_(DAY)) { /* Jan van der Meer, April Holt */
        bool given = w->classes & (LEX_(FIRST_MALE) | LEX_(FIRST_FEMALE));
        const token *next = i + 1 < c->last ? item_tok(d, i + 1) : t;
        bool name = capitalised(next) || (next->kind == TOK_WORD &&
                                          c->m->lex.words[next->word].classes & LEX_(NAME_PART) &&
                                          next->shape == SHAPE_LOWER);
        return given && name && next != t ? P_NAME : P_OTHER;
    }
    if (w->classes & (FUNCTION & ~LEX_(PREPOSITION)) && t->shape == SHAPE_TITLE)
        return P_OTHER;
    if (t->shape == SHAPE_UPPER && i == c->first && w->classes & LEX_(LABEL))
        return P_OTHER; /* EXCLUSIVE: … */
    if (i == c->first && t->shape == SHAPE_TITLE) {
        np_part p = part_of_initial(c, i, w);
        return p == P_OTHER ? low : p;
    }
    bool start = i == c->first || item_tok(d, i - 1)->kind == TOK_PUNCT;
    if (start && (w->classes & (LEX_(DETERMINER) | LEX_(PREPOSITION))))
        return low;
    if (w->classes & (LEX_(DETERMINER) | LEX_(POSSESSIVE)) && w->pos != POS_NAME)
        return P_DET;
    if (w->classes & LEX_(PREPOSITION) && (w->pos == POS_PREP || w->pos == POS_NONE))
        return P_OTHER;
    bool alone = i > c->first && !capitalised(item_tok(d, i - 1)) &&
                 (i + 1 >= c->last || !capitalised(item_tok(d, i + 1)));
    return w->classes & LEX_(NATIONALITY) && (alone || i == c->first) ? P_MOD : P_NAME;
}

/* Words in no list are nouns, if they do not look like verbs or adverbs. */
static np_part part_of_unknown(const quoth_doc *d, const token *t)
{
    uint32_t n = t->end - t->start;
    const char *end = d->text.p + t->end;
    bool verbal = n > 4 && (memcmp(end - 2, "ed", 2) == 0 || memcmp(end - 2, "ly", 2) == 0 ||
                            memcmp(end - 3, "ing", 3) == 0);
    return verbal || n < 3 ? P_OTHER : P_NOUN;
}

static inline np_part classify(const chunker *c, uint32_t i)
{
    item it = c->d->items.at[i];
    if (item_is_span(it))
        return P_OTHER;
    const token *t = &c->d->tokens.at[it];
    if (t->kind != TOK_WORD)
        return t->kind == TOK_NUMBER ? P_MOD : P_OTHER;
    if (t->flags & TOK_POSSESSIVE)
        return P_POSS;
    if (t->shape == SHAPE_LOWER)
        return t->word ? (np_part)(c->m->gist[t->word] & GIST_PART) : part_of_unknown(c->d, t);
    return t->shape == SHAPE_OTHER ? P_NAME : part_of_capital(c, i, t); /* A script without case. */
}

static inline np_part part_of(const chunker *c, uint32_t i)
{
    return i < c->first || i >= c->last ? P_OTHER : (np_part)c->parts[i];
}

/* --- One noun phrase ------------------------------------------------------ */

/* A participle between determiner and noun: the leading campaigner. */
static bool bridges(const chunker *c, uint32_t i)
{
    const word *w = item_word(c->d, c->m, i);
    np_part next = part_of(c, i + 1);
    bool verbal = w->pos == POS_ING || w->pos == POS_PART || w->pos == POS_PAST ||
                  w->pos == POS_VERB || w->pos == POS_NONE;
    return (verbal || (w->pos == POS_ADV && next == P_MOD)) && item_is_word(c->d, i) &&
           (next == P_NOUN || next == P_MOD || next == P_NAME);
}

/* "The letter states that", "spokeswoman Bee Hale says": a noun by its looks,
 * a verb by its place. */
static bool verb_here(const chunker *c, uint32_t k, np_part before)
{
    if ((before != P_NOUN && before != P_NAME) || !(item_gist(c->d, c->m, k) & GIST_SAYS) ||
        item_tok(c->d, k)->shape != SHAPE_LOWER)
        return false;
    if (k + 1 >= c->last || item_is_span(c->d->items.at[k + 1]))
        return true;
    np_part next = part_of(c, k + 1);
    return next == P_DET || next == P_PRONOUN || next == P_WHO || item_is(c->d, k + 1, ',') ||
           item_is(c->d, k + 1, ':') || item_is(c->d, k + 1, '.') ||
           item_gist(c->d, c->m, k + 1) & GIST_ATTACH;
}

/* Extends the base noun phrase that begins at item i; returns its end. */
static uint32_t base_end(const chunker *c, uint32_t i)
{
    enum { LONGEST = 24 };
    uint32_t end = i, stop = i + LONGEST < c->last ? i + LONGEST : c->last;
    np_part before = P_OTHER;

    for (uint32_t k = i; k < stop; k++) {
        np_part p = (np_part)c->parts[k];
        if (p == P_NAME || p == P_MOD) {
            if (p == P_NAME || before == P_DET || k == i)
                end = k + 1;
            before = p;
            continue;
        }
        if (p == P_DET && k > i && before != P_POSS && before != P_DET)
            break; /* told the reporters: a new phrase. */
        if (p == P_JOINER)
            p = before == P_NAME && (part_of(c, k + 1) == P_NAME || part_of(c, k + 1) == P_JOINER)
                    ? P_NAME
                    : P_OTHER;
        if (p == P_POSS && (before != P_NOUN && before != P_NAME))
            break;
        if (p == P_OTHER && before != P_OTHER && bridges(c, k) && before != P_NAME &&
            before != P_NOUN)
            p = P_MOD;
        if (p == P_OTHER && before == P_NAME && k + 1 < stop && part_of(c, k + 1) == P_NAME) {
            if (item_is_span(c->d->items.at[k]) || item_is(c->d, k, '&'))
                p = P_NAME; /* A nickname in marks; Marks & Co */
            else if (item_is(c->d, k, '.') && item_end(c->d, k - 1) == item_start(c->d, k))
                p = P_NAME; /* John D. Hale */
        }
        if (p == P_OTHER && item_is(c->d, k, '.') && before == P_NAME &&
            item_gist(c->d, c->m, k - 1) & GIST_SHORT)
            p = P_NAME;
        if (p == P_OTHER || p == P_PRONOUN || p == P_WHO || verb_here(c, k, before))
            break;
        if (p == P_NOUN || p == P_NAME || (p == P_MOD && before == P_DET) || k == i)
            end = k + 1;
        before = p;
    }
    while (end > i + 1 && (item_is(c->d, end - 1, '.') || part_of(c, end - 1) == P_POSS))
        end--;
    return end;
}

/* Takes "of", and after a person or office for, at, from, with, in, to. */
static uint32_t with_phrases(const chunker *c, uint32_t end, uint32_t head)
{
    enum { PHRASES = 4 };
    const quoth_doc *d = c->d;
    bool office = item_gist(d, c->m, head) & GIST_OFFICE || part_of(c, head) == P_DET ||
                  part_of(c, head) == P_MOD;

    for (int n = 0; n < PHRASES; n++) {
        if (office && part_of(c, end) == P_MOD && end + 1 < c->last &&
            item_gist(d, c->m, end + 1) & GIST_ATTACH)
            end++; /* a person close to the talks */
        gist g = end < c->last ? item_gist(d, c->m, end) : 0;
        if (!(g & GIST_OF) && !(office && g & GIST_ATTACH))
            break;
        np_part p = part_of(c, end + 1);
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
        np_part p = part_of(c, i - 1);
        bool inside =
            i < x->core && (p == P_JOINER || item_is(c->d, i - 1, '.') ||
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

/* The noun phrase that begins at item i, with all that belongs to it. */
static mention phrase_at(const chunker *c, uint32_t i)
{
    mention x = {.first = i, .core = base_end(c, i), .sentence = c->sentence};
    np_part p = part_of(c, x.core - 1);

    x.head = x.core - 1;
    x.last = with_phrases(c, x.core, x.head);
    name_in(c, &x);
    x.kind = p == P_NAME ? MEN_NAME : MEN_NOMINAL;
    if (p == P_DET || p == P_MOD)
        x.flags |= MEN_ELLIPTIC;
    if (item_gist(c->d, c->m, x.head) & GIST_PLURAL)
        x.flags |= MEN_PLURAL;
    if (part_of(c, x.last) == P_POSS ||
        (x.last < c->last && item_tok(c->d, x.last)->kind == TOK_MARK &&
         item_tok(c->d, x.last)->sub >= MARK_SINGLE &&
         !(item_tok(c->d, x.last)->flags & TOK_SPACE)))
        x.flags |= MEN_POSSESSOR;
    return x;
}

/* "Captain Holm's claim", "their warning": whose words a noun announces is a
 * mention of its own, before the whole phrase. */
static quoth_status push_possessor(const chunker *c, const mention *x)
{
    quoth_doc *d = c->d;
    const word *w = item_word(d, c->m, x->head);

    if (!(w->classes & LEX_(CUE_NOUN)) || x->core - x->first < 2)
        return QUOTH_OK;
    mention own = {.first = x->first, .sentence = c->sentence, .flags = MEN_POSSESSOR};
    uint32_t k = x->first;
    while (k < x->head && part_of(c, k) != P_POSS)
        k++;
    if (k == x->head) {
        if (!(item_word(d, c->m, x->first)->classes & LEX_(POSSESSIVE)))
            return QUOTH_OK;
        own.kind = MEN_PRONOUN;
        own.last = own.core = x->first + 1;
        own.head = own.name_first = own.name_last = x->first;
        return mention_push(&d->arena, &d->mentions, own);
    }
    own.last = own.core = k;
    own.head = k - 1;
    name_in(c, &own);
    own.kind = part_of(c, own.head) == P_NAME ? MEN_NAME : MEN_NOMINAL;
    return mention_push(&d->arena, &d->mentions, own);
}

/* "Odd Lien and Turi Vang": two names of a kind, at the start of a clause. */
static bool joins(const chunker *c, const mention *a, mention *b)
{
    if (a->kind != MEN_NAME || a->flags & MEN_POSSESSOR ||
        !(item_gist(c->d, c->m, a->last) & GIST_AND))
        return false;
    np_part p = part_of(c, a->last + 1);
    if (p != P_NAME)
        return false;
    *b = phrase_at(c, a->last + 1);
    uint32_t before = a->first;
    bool start =
        before == c->first || item_is_span(c->d->items.at[before - 1]) ||
        item_is(c->d, before - 1, ',') ||
        (item_word(c->d, c->m, before - 1)->classes & (LEX_(CUE_VERB) | LEX_(SUBORDINATOR)));
    return b->kind == MEN_NAME && start;
}

/* What item i is between its neighbours: "her" that possesses nothing, "one" of
 * several, the Sunday Courant, according to him. */
static np_part settle(const chunker *c, uint32_t i)
{
    const quoth_doc *d = c->d;
    np_part p = part_of(c, i), before = part_of(c, i - 1), after = part_of(c, i + 1);
    bool noun = after == P_NOUN || after == P_MOD || after == P_NAME || after == P_DET;

    if (!item_is_word(d, i))
        return p;
    const word *w = item_word(d, c->m, i);
    const token *t = item_tok(d, i);
    if (p == P_OTHER && w->classes & LEX_(DAY) && capitalised(t))
        return (before == P_DET && after == P_NAME) || after == P_POSS ? P_NAME : p;
    if (p == P_PRONOUN && item_among(d, i, W(one)))
        return noun || (i + 1 < c->last && item_gist(d, c->m, i + 1) & GIST_OF) ? P_DET : p;
    if (p == P_DET && w->classes & LEX_(OBJECT_PRONOUN))
        return noun || item_tok(d, i + 1)->word == 0 || bridges(c, i + 1) ? p : P_PRONOUN;
    bool told =
        i > c->first + 1 && item_among(d, i - 2, W(according)) && item_among(d, i - 1, W(to));
    bool quoted = item_among(d, i + 1, W(as)) && i > c->first &&
                  item_among(d, i - 1, W(quoted), W(quoting), W(cited));
    return w->classes & LEX_(OBJECT_PRONOUN) && (told || quoted) ? P_PRONOUN : p;
}

/* Items of "VARN, March 4 (Coastal Wire) -" at the start of a paragraph: a place
 * and an agency, no speakers.  Returns the first item behind them. */
static uint32_t skip_dateline(const chunker *c)
{
    enum { REACH = 20 };
    const quoth_doc *d = c->d;
    const sentence *s = &d->sentences.at[c->sentence];
    uint32_t end = s->first + REACH < s->last ? s->first + REACH : s->last, dash = s->first;
    range out[PATTERN_GROUPS];

    if (s->inside != NONE || d->items.at[s->first] != d->paragraphs.at[s->para].first ||
        item_tok(d, s->first)->shape != SHAPE_UPPER)
        return s->first;
    while (dash < end && !item_is(d, dash, '-') && !item_is(d, dash, PUNCT_DASH))
        dash++;
    if (dash == end ||
        !pattern_match(&c->m->patterns, PATTERN_DATELINE, d->text, item_start(d, s->first),
                       item_end(d, s->last - 1), true, out, d->starved))
        return s->first;
    uint32_t i = s->first;
    while (i < s->last && item_start(d, i) < out[0].end)
        i++;
    return i;
}

/* Menus, bylines, captions, "Read more": short lines without marks. */
static bool is_chrome(const chunker *c)
{
    enum { LONGEST = 14 };
    const quoth_doc *d = c->d;
    const sentence *s = &d->sentences.at[c->sentence];
    const paragraph *p = &d->paragraphs.at[s->para];
    const token *end = &d->tokens.at[p->last - 1];
    range out[PATTERN_GROUPS];

    if (s->inside != NONE || s->spans || p->last - p->first > LONGEST ||
        (end->kind == TOK_PUNCT && end->sub != ')'))
        return false;
    return pattern_match(&c->m->patterns, PATTERN_CHROME, d->text, d->tokens.at[p->first].start,
                         end->end, true, out, d->starved);
}

/* Lower-case words of the lexicon, four fifths of all, are judged here. */
static void fill_parts(const chunker *c)
{
    const quoth_doc *d = c->d;
    const gist *gists = c->m->gist;
    gist seen = 0;

    for (uint32_t i = c->first; i < c->last; i++) {
        item it = d->items.at[i];
        const token *t = &d->tokens.at[it & ~ITEM_SPAN];
        bool plain = !(it & ITEM_SPAN) && t->kind == TOK_WORD && t->shape == SHAPE_LOWER && t->word &&
                     !(t->flags & TOK_POSSESSIVE);
        gist g = plain ? gists[t->word] : item_gist(d, c->m, i);
        c->parts[i] = plain ? (uint8_t)(g & GIST_PART) : (uint8_t)classify(c, i);
        seen |= g;
    }
    for (uint32_t i = c->first; seen & GIST_ODD && i < c->last; i++)
        if (item_gist(d, c->m, i) & GIST_ODD)
            c->parts[i] = (uint8_t)settle(c, i);
}

static quoth_status chunk(chunker *c)
{
    quoth_doc *d = c->d;
    uint32_t from = is_chrome(c) ? c->last : skip_dateline(c);

    memset(c->parts + c->first, P_OTHER, from - c->first);
    c->first = from;
    fill_parts(c);
    for (uint32_t i = c->first; i < c->last;) {
        np_part p = (np_part)c->parts[i];
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
            TRY(push_possessor(c, &x));
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
        if (i < c->last && verb_here(c, i, part_of(c, i - 1)))
            i++;
    }
    return QUOTH_OK;
}

quoth_status find_mentions(quoth_doc *d, const quoth_model *m)
{
    d->mention_from = arena_alloc(&d->arena, (size_t)d->sentences.n + 1, sizeof *d->mention_from);
    uint8_t *parts = arena_alloc(&d->arena, d->items.n, 1);
    if (!d->mention_from || !parts)
        return QUOTH_FATAL;
    TRY(mention_reserve(&d->arena, &d->mentions, d->tokens.n / 8 + 16));
    for (uint32_t s = 0; s < d->sentences.n; s++) {
        chunker c = {d, m, s, d->sentences.at[s].first, d->sentences.at[s].last, parts};
        d->mention_from[s] = d->mentions.n;
        TRY(chunk(&c));
    }
    d->mention_from[d->sentences.n] = d->mentions.n;
    return QUOTH_OK;
}
