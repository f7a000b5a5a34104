/*
 * facts.c - what words look like, as numbers.
 */
#include "tag/facts.h"

#include "base/eight.h"
#include "lex/token_hash.h"
#include "lex/word_ids.h"

quoth_status fact_row_new(fact_row *r, quoth_doc *d)
{
    uint32_t *at = arena_alloc(&d->arena, facts_size(FACTS_ROW), sizeof *at);
    r->flags = arena_alloc(&d->arena, FACTS_ROW, 1);
    r->at = at ? at + FACTS_PAD : NULL;
    r->n = 0;
    return at && r->flags ? QUOTH_OK : QUOTH_FATAL;
}

/* --- One word ------------------------------------------------------------------ */

enum { DIGIT = 1, HYPHEN = 2, UPPER = 4, UPPERS = 8, LOWER = 16, FIRST = 32, OTHER = 64 };

/* The bytes of s from `from` on, eight at most, and flags of those that are there. */
static uint64_t some_bytes(str s, size_t from, uint64_t *there)
{
    size_t n = s.n - from < 8 ? s.n - from : 8;
    *there = n < 8 ? HIGH_BITS >> 8 * (8 - n) : HIGH_BITS;
    return n < 8 ? n ? load_part(s.p + from, n) : 0 : load8(s.p + from);
}

static uint32_t shape_of(str s)
{
    uint32_t f = 0, capitals = 0;

    for (size_t i = 0; i < s.n; i += 8) {
        uint64_t there, x = some_bytes(s, i, &there);
        uint64_t big = capital_flags(x), small = letter_flags(x) & ~big;
        capitals += count_flags(big);
        f |= small ? LOWER : 0;
        f |= !i && big & 0x80 ? FIRST : 0;
        uint64_t rest = there & ~big & ~small, digits = rest ? digit_flags(x) : 0;
        uint64_t hyphens = rest ? equal_flags(x, '-') : 0;
        f |= (digits ? DIGIT : 0) | (hyphens ? HYPHEN : 0);
        f |= rest & ~digits & ~hyphens ? OTHER : 0;
    }
    return f | (capitals ? UPPER : 0) | (capitals > 1 ? UPPERS : 0);
}

static uint32_t reversed(uint32_t x)
{
    return x >> 24 | (x >> 8 & 0xFF00) | (x << 8 & 0xFF0000) | x << 24;
}

/* The first and last letters, small, as numbers: the last one lowest. */
static void fill_letters(uint32_t *x, uint32_t stride, str s)
{
    bool long_enough = s.n >= 4;
    uint64_t end = long_enough ? load4(s.p + s.n - 4) : load_part(s.p, s.n) << 8 * (4 - s.n);
    uint32_t last = reversed((uint32_t)lower_case(end));
    uint64_t first = lower_case(long_enough ? load4(s.p) : load_part(s.p, s.n));

    x[FACT_LAST1 * stride] = last & 0xFF;
    x[FACT_LAST2 * stride] = last & 0xFFFF;
    x[FACT_LAST3 * stride] = last & 0xFFFFFF;
    x[FACT_LAST4 * stride] = last;
    x[FACT_FIRST1 * stride] = (uint32_t)first & 0xFF;
    x[FACT_FIRST3 * stride] = long_enough ? reversed((uint32_t)first) >> 8 : last;
}

/* The lexicon's lemma, else the word without its ending: warned, warning, warns. */
static uint32_t lemma_of(const quoth_model *m, const token *t, str s, uint32_t hash)
{
    char at[32];
    size_t n = s.n;
    const word *w = &m->lex.words[t->word];

    if (t->word && w->lemma != t->word)
        return m->lex.words[w->lemma].hash;
    if ((t->word && w->classes & (LEX_(CUE_VERB) | LEX_(CUE_NOUN) | LEX_(AUXILIARY))) ||
        n >= sizeof at || n < 4)
        return hash;
    memcpy(at, s.p, n);
    bool s_end = at[n - 1] == 's' && at[n - 2] != 's' && at[n - 2] != 'u';
    bool ed = at[n - 1] == 'd' && at[n - 2] == 'e', ing = n > 4 && !memcmp(at + n - 3, "ing", 3);
    if (!s_end && !ed && !ing)
        return word_hash(at, at[n - 1] == 'e' ? n - 1 : n);
    n -= s_end ? 1 : ed ? 2 : 3;
    if (!s_end && n > 2 && at[n - 1] == at[n - 2] && at[n - 1] != 'l' && at[n - 1] != 's')
        n--;
    if (n > 2 && at[n - 1] == 'e')
        n--;
    return word_hash(at, n);
}

/* What a word may mean to a template, the first in the lowest bit. */
#define MEANINGS(X)                                                                                \
    X(LEX_(CUE_VERB))                                                                              \
    X(LEX_(CUE_NOUN))                                                                              \
    X(LEX_(THOUGHT_VERB))                                                                          \
    X(LEX_(TELL_VERB))                                                                             \
    X(LEX_(DENY_VERB))                                                                             \
    X(LEX_(ROLE))                                                                                  \
    X(LEX_(ROLES))                                                                                 \
    X(LEX_(UNNAMED))                                                                               \
    X(LEX_(ORG))                                                                                   \
    X(LEX_(OUTLET))                                                                                \
    X(LEX_(DOCUMENT))                                                                              \
    X(LEX_(TITLE))                                                                                 \
    X(LEX_(FIRST_MALE) | LEX_(FIRST_FEMALE))                                                       \
    X(LEX_(ORG_END))                                                                               \
    X(LEX_(DAY))                                                                                   \
    X(LEX_(NATIONALITY))                                                                           \
    X(LEX_(PLACE))                                                                                 \
    X(LEX_(HONORIFIC))                                                                             \
    X(LEX_(SUBORDINATOR))                                                                          \
    X(LEX_(MODAL))                                                                                 \
    X(LEX_(NEGATION))                                                                              \
    X(LEX_(HEDGE))                                                                                 \
    X(LEX_(PLATFORM))

static uint32_t meaning_of(const word *w)
{
#define X(classes) | (classes)
    const uint64_t any = 0 MEANINGS(X);
#undef X
    uint32_t f = 0, i = 0;
    if (!(w->classes & any)) /* Most words. */
        return 0;
#define X(wanted) f |= (w->classes & (wanted) ? 1u : 0) << i++;
    MEANINGS(X)
#undef X
    return f;
}

/* What word i tells by itself. */
static void fill_word(const fact_row *r, uint32_t i, const quoth_doc *d, const quoth_model *m)
{
    const token *t = &d->tokens.at[r->first + i];
    const word *w = &m->lex.words[t->word];
    str s = doc_slice(d, t->start, t->end);
    uint32_t *x = r->at + i, stride = r->stride, hash = token_hash(d, m, t);

    x[FACT_WORD * stride] = hash;
    fill_letters(x, stride, s);
    x[FACT_SHAPE * stride] = shape_of(s);
    x[FACT_USUAL * stride] = m->pos[t->word];
    x[FACT_LEMMA * stride] = lemma_of(m, t, s, hash);
    x[FACT_SHARE * stride] = w->share;
    x[FACT_MEANS * stride] = meaning_of(w);
}

static uint8_t flags_of(const token *t)
{
    if (t->kind == TOK_WORD)
        return t->word == W(that) ? WORD_THAT : 0;
    if (t->kind != TOK_PUNCT)
        return 0;
    switch (t->sub) {
    case ',':
        return WORD_PUNCT | WORD_COMMA;
    case ':':
    case ';':
    case '(':
    case ')':
    case '[':
    case ']':
    case PUNCT_DASH:
        return WORD_PUNCT;
    case '.':
    case '?':
    case '!':
        return WORD_END;
    default:
        return 0;
    }
}

/* --- Sentences and marks ---------------------------------------------------------- */

static bool short_form(const quoth_doc *d, const quoth_model *m, uint32_t stop)
{
    if (!stop)
        return false;
    const token *t = &d->tokens.at[stop - 1];
    return t->kind == TOK_WORD && t->end == d->tokens.at[stop].start &&
           (m->lex.words[t->word].classes & (LEX_(ABBREVIATION) | LEX_(HONORIFIC)) ||
            (t->end - t->start == 1 && t->shape == SHAPE_UPPER));
}

/* A sentence begins at the row's start, and where a capital, mark or number follows a stop. */
static void mark_starts(fact_row *r, const quoth_doc *d, const quoth_model *m)
{
    uint32_t *starts = facts_of(r, FACT_STARTS);
    const uint32_t *quote = facts_of(r, FACT_QUOTE);

    if (r->n)
        starts[0] = 1;
    for (uint32_t i = 0; i + 1 < r->n; i++) {
        if (!(r->flags[i] & WORD_END) || r->flags[i + 1] & WORD_END ||
            short_form(d, m, r->first + i))
            continue;
        uint32_t k = i + 1;
        while (k < r->n &&
               (quote[k] == QUOTE_CLOSING || (d->tokens.at[r->first + k].kind == TOK_PUNCT &&
                                              d->tokens.at[r->first + k].sub == ')')))
            k++;
        if (k >= r->n)
            continue;
        const token *t = &d->tokens.at[r->first + k];
        if (t->kind == TOK_MARK || t->kind == TOK_NUMBER || t->shape != SHAPE_LOWER)
            starts[k] = 1;
    }
}

/* A span that begins before the row is left out: rows end where spans do, if they can. */
static void mark_quotes(fact_row *r, const quoth_doc *d)
{
    uint32_t last = r->first + r->n, *quote = facts_of(r, FACT_QUOTE);
    for (uint32_t s = doc_span_from(d, d->tokens.at[r->first].start);
         s < d->spans.n && d->spans.at[s].open < last; s++) {
        const span *x = &d->spans.at[s];
        if (x->outer != NONE)
            continue;
        uint32_t inside = x->close == NONE ? QUOTE_UNCLOSED : QUOTE_INSIDE;
        for (uint32_t i = x->open + 1; i < x->last && i < last; i++)
            quote[i - r->first] = inside;
        quote[x->open - r->first] = QUOTE_OPENING;
        if (x->close != NONE && x->close < last)
            quote[x->close - r->first] = QUOTE_CLOSING;
    }
}

/* Words whose line in the lexicon is on its way. */
enum { AHEAD = 8 };

uint32_t facts_of_words(fact_row *r, const quoth_doc *d, const quoth_model *m, uint32_t first,
                        uint32_t last)
{
    r->first = first;
    r->n = last - first < FACTS_ROW ? last - first : FACTS_ROW;
    r->stride = r->n + 2 * FACTS_PAD;
    for (uint32_t f = 0; f <= FACT_QUOTE; f++) {
        uint32_t *x = facts_of(r, f);
        x[-2] = x[-1] = FACT_EDGE;
        x[r->n] = x[r->n + 1] = FACT_EDGE + 1;
    }
    memset(facts_of(r, FACT_STARTS), 0, r->n * sizeof *r->at);
    memset(facts_of(r, FACT_QUOTE), 0, r->n * sizeof *r->at);
    for (uint32_t i = 0; i < r->n; i++) {
        const token *ahead = &d->tokens.at[first + (i + AHEAD < r->n ? i + AHEAD : i)];
        PREFETCH(&m->lex.words[ahead->word]);
        fill_word(r, i, d, m);
        r->flags[i] = flags_of(&d->tokens.at[first + i]);
    }
    mark_quotes(r, d);
    mark_starts(r, d, m);
    return first + r->n;
}
