/*
 * facts.c - what words and their neighbours look like, as numbers.
 */
#include "tag/facts.h"

#include "base/eight.h"
#include "lex/token_hash.h"
#include "lex/word_ids.h"
#include "tag/penn.h"

#define EDGE UINT32_C(0xED6E)

quoth_status fact_row_new(fact_row *r, quoth_doc *d)
{
    facts *at = arena_alloc(&d->arena, FACTS_ROW + 2 * FACTS_PAD, sizeof *at);
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
static void fill_letters(facts *x, str s)
{
    bool long_enough = s.n >= 4;
    uint64_t end = long_enough ? load4(s.p + s.n - 4) : load_part(s.p, s.n) << 8 * (4 - s.n);
    uint32_t last = reversed((uint32_t)lower_case(end));
    uint64_t first = lower_case(long_enough ? load4(s.p) : load_part(s.p, s.n));

    x->at[FACT_LAST1] = last & 0xFF;
    x->at[FACT_LAST2] = last & 0xFFFF;
    x->at[FACT_LAST3] = last & 0xFFFFFF;
    x->at[FACT_LAST4] = last;
    x->at[FACT_FIRST1] = (uint32_t)first & 0xFF;
    x->at[FACT_FIRST3] = long_enough ? reversed((uint32_t)first) >> 8 : last;
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

/* x is zero. */
static void fill_word(facts *x, const quoth_doc *d, const quoth_model *m, uint32_t token_at)
{
    const token *t = &d->tokens.at[token_at];
    str s = doc_slice(d, t->start, t->end);

    x->at[FACT_WORD] = token_hash(d, m, t);
    fill_letters(x, s);
    x->at[FACT_SHAPE] = shape_of(s);
    x->at[FACT_USUAL] = m->pos[t->word];
    x->at[FACT_LEMMA] = lemma_of(m, t, s, x->at[FACT_WORD]);
    x->at[FACT_SHARE] = m->lex.words[t->word].share;
    x->at[FACT_MEANS] = meaning_of(&m->lex.words[t->word]);
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
    if (r->n)
        r->at[0].at[FACT_STARTS] = 1;
    for (uint32_t i = 0; i + 1 < r->n; i++) {
        if (!(r->flags[i] & WORD_END) || r->flags[i + 1] & WORD_END ||
            short_form(d, m, r->first + i))
            continue;
        uint32_t k = i + 1;
        while (k < r->n && (r->at[k].at[FACT_QUOTE] == QUOTE_CLOSING ||
                            (d->tokens.at[r->first + k].kind == TOK_PUNCT &&
                             d->tokens.at[r->first + k].sub == ')')))
            k++;
        if (k >= r->n)
            continue;
        const token *t = &d->tokens.at[r->first + k];
        if (t->kind == TOK_MARK || t->kind == TOK_NUMBER || t->shape != SHAPE_LOWER)
            r->at[k].at[FACT_STARTS] = 1;
    }
}

static uint32_t span_from(const quoth_doc *d, uint32_t token_at)
{
    uint32_t lo = 0, hi = d->spans.n;
    while (lo < hi) {
        uint32_t mid = (lo + hi) / 2;
        if (d->spans.at[mid].open < token_at)
            lo = mid + 1;
        else
            hi = mid;
    }
    return lo;
}

/* A span that begins before the row is left out: rows end where spans do, if they can. */
static void mark_quotes(fact_row *r, const quoth_doc *d)
{
    uint32_t last = r->first + r->n;
    for (uint32_t s = span_from(d, r->first); s < d->spans.n && d->spans.at[s].open < last; s++) {
        const span *x = &d->spans.at[s];
        if (x->outer != NONE)
            continue;
        uint32_t inside = x->close == NONE ? QUOTE_UNCLOSED : QUOTE_INSIDE;
        for (uint32_t i = x->open + 1; i < x->last && i < last; i++)
            r->at[i - r->first].at[FACT_QUOTE] = inside;
        r->at[x->open - r->first].at[FACT_QUOTE] = QUOTE_OPENING;
        if (x->close != NONE && x->close < last)
            r->at[x->close - r->first].at[FACT_QUOTE] = QUOTE_CLOSING;
    }
}

uint32_t facts_of_words(fact_row *r, const quoth_doc *d, const quoth_model *m, uint32_t first,
                        uint32_t last)
{
    r->first = first;
    r->n = last - first < FACTS_ROW ? last - first : FACTS_ROW;
    for (int i = 0; i < FACTS_PAD; i++)
        for (int k = 0; k < FACT_N; k++) {
            r->at[i - FACTS_PAD].at[k] = EDGE;
            r->at[r->n + (uint32_t)i].at[k] = EDGE + 1;
        }
    memset(r->at, 0, r->n * sizeof *r->at);
    for (uint32_t i = 0; i < r->n; i++) {
        fill_word(&r->at[i], d, m, first + i);
        r->flags[i] = flags_of(&d->tokens.at[first + i]);
    }
    mark_quotes(r, d);
    mark_starts(r, d, m);
    return first + r->n;
}

/* --- Neighbours ---------------------------------------------------------------------- */

/* 0 to 5, then 6-7, 8-10, 11-15, 16-25, 26-40 and more, as 6 to 11. */
static uint32_t far(uint32_t n)
{
    return n < 6 ? n : n < 8 ? 6 : n < 11 ? 7 : n < 16 ? 8 : n < 26 ? 9 : n < 41 ? 10 : 11;
}

enum { NOWHERE = 20, LIKELY = 5, POSSIBLE = 3 };

static uint32_t get(const fact_row *r, int64_t i, fact f)
{
    return i < 0 ? EDGE : i >= r->n ? EDGE + 1 : r->at[i].at[f];
}

static uint32_t habit_tag(const fact_row *r, int64_t i)
{
    return get(r, i, FACT_HABIT) << 8 | get(r, i, FACT_TAG);
}

static uint32_t habits(const fact_row *r, int64_t a, int64_t b, int64_t c)
{
    return (get(r, a, FACT_HABIT) * 16 + get(r, b, FACT_HABIT)) * 16 + get(r, c, FACT_HABIT);
}

static bool is_verb(uint32_t tag)
{
    return tag == PENN_VBD || tag == PENN_VBZ || tag == PENN_VBP || tag == PENN_VB ||
           tag == PENN_VBG || tag == PENN_VBN || tag == PENN_MD;
}

/* What words in marks see of the marks, words outside of the next ones. */
static void fill_quote(fact_row *r, uint32_t open, uint32_t end, bool closed)
{
    uint32_t words = closed ? far(end - open - 1) : 15;
    for (uint32_t i = open; i < end + closed; i++) {
        uint32_t *x = r->at[i].at;
        x[FACT_QUOTE_WORDS] = words;
        x[FACT_QUOTE_FROM] = far(i - open);
        x[FACT_OPEN_WORD] = get(r, (int64_t)open - 1, FACT_WORD);
        x[FACT_OPEN_HABIT] = habit_tag(r, (int64_t)open - 1);
        x[FACT_OPEN_HABIT2] = habits(r, (int64_t)open - 2, (int64_t)open - 1, open);
        x[FACT_OPEN_STARTS] = r->at[open].at[FACT_STARTS];
        if (!closed)
            continue;
        x[FACT_QUOTE_TO] = far(end - i);
        x[FACT_CLOSE_LAST] = get(r, (int64_t)end - 1, FACT_WORD);
        x[FACT_CLOSE_WORD] = get(r, (int64_t)end + 1, FACT_WORD);
        x[FACT_CLOSE_HABIT] = habit_tag(r, (int64_t)end + 1);
        x[FACT_CLOSE_HABIT3] = habits(r, (int64_t)end + 1, (int64_t)end + 2, (int64_t)end + 3);
    }
}

static void fill_quotes(fact_row *r)
{
    enum { REACH = 12 };
    uint32_t last = NONE, next = NONE;

    for (uint32_t i = 0; i < r->n; i++) {
        if (r->at[i].at[FACT_QUOTE] == QUOTE_OPENING) {
            uint32_t k = i + 1;
            while (k < r->n && (r->at[k].at[FACT_QUOTE] == QUOTE_INSIDE ||
                                r->at[k].at[FACT_QUOTE] == QUOTE_UNCLOSED))
                k++;
            fill_quote(r, i, k, k < r->n && r->at[k].at[FACT_QUOTE] == QUOTE_CLOSING);
        }
        if (r->at[i].at[FACT_QUOTE])
            last = i;
        else
            r->at[i].at[FACT_MARK_LEFT] =
                last == NONE || i - last - 1 > REACH ? NOWHERE : far(i - last - 1);
    }
    for (uint32_t i = r->n; i-- > 0;) {
        if (r->at[i].at[FACT_QUOTE])
            next = i;
        else
            r->at[i].at[FACT_MARK_RIGHT] =
                next == NONE || next - i - 1 > REACH ? NOWHERE : far(next - i - 1);
    }
}

static uint32_t between(const fact_row *r, uint32_t i)
{
    return (r->flags[i] & WORD_VERB ? 1u : 0) | (r->flags[i] & WORD_COMMA ? 2u : 0) |
           (r->flags[i] & WORD_THAT ? 4u : 0) | (r->at[i].at[FACT_QUOTE] ? 8u : 0);
}

static bool is_cue(const fact_row *r, uint32_t i, uint32_t least)
{
    return r->at[i].at[FACT_QUOTE] == QUOTE_OUTSIDE && r->at[i].at[FACT_HABIT] >= least;
}

static void fill_left(fact_row *r, uint32_t a, uint32_t b, uint32_t least, int base)
{
    uint32_t c = NONE, seen = 0;
    for (uint32_t i = a; i < b; i++) {
        uint32_t *x = r->at[i].at + base - FACT_LEFT_FAR;
        if (c == NONE) {
            x[FACT_LEFT_FAR] = NOWHERE;
            x[FACT_LEFT_HABIT] = x[FACT_LEFT_BETWEEN] = x[FACT_LEFT_TAG] = 0;
        } else {
            x[FACT_LEFT_FAR] = far(i - c - 1);
            x[FACT_LEFT_LEMMA] = r->at[c].at[FACT_LEMMA];
            x[FACT_LEFT_HABIT] = r->at[c].at[FACT_HABIT];
            x[FACT_LEFT_TAG] = r->at[c].at[FACT_TAG];
            x[FACT_LEFT_BETWEEN] = seen;
            x[FACT_LEFT_NEXT] = get(r, (int64_t)c + 1, FACT_WORD);
            x[FACT_LEFT_NEXT_TAG] = get(r, (int64_t)c + 1, FACT_TAG);
            x[FACT_LEFT_BEFORE_TAG] = get(r, (int64_t)c - 1, FACT_TAG);
        }
        seen |= between(r, i);
        if (is_cue(r, i, least)) {
            c = i;
            seen = 0;
        }
    }
}

static void fill_right(fact_row *r, uint32_t a, uint32_t b, uint32_t least, int base)
{
    uint32_t c = NONE, seen = 0;
    for (uint32_t i = b; i-- > a;) {
        uint32_t *x = r->at[i].at + base - FACT_RIGHT_FAR;
        if (c == NONE) {
            x[FACT_RIGHT_FAR] = NOWHERE;
            x[FACT_RIGHT_HABIT] = x[FACT_RIGHT_BETWEEN] = x[FACT_RIGHT_TAG] = 0;
        } else {
            x[FACT_RIGHT_FAR] = far(c - i - 1);
            x[FACT_RIGHT_LEMMA] = r->at[c].at[FACT_LEMMA];
            x[FACT_RIGHT_HABIT] = r->at[c].at[FACT_HABIT];
            x[FACT_RIGHT_TAG] = r->at[c].at[FACT_TAG];
            x[FACT_RIGHT_BETWEEN] = seen & 11;
            x[FACT_RIGHT_BEFORE_TAG] = get(r, (int64_t)c - 1, FACT_TAG);
            x[FACT_RIGHT_COMMA] =
                (c && r->flags[c - 1] & WORD_COMMA ? 256u : 0) | get(r, (int64_t)c + 1, FACT_TAG);
        }
        seen |= between(r, i);
        if (is_cue(r, i, least)) {
            c = i;
            seen = 0;
        }
    }
}

static void fill_punct(fact_row *r, uint32_t a, uint32_t b)
{
    uint32_t p = NONE, v = NONE;
    for (uint32_t i = a; i < b; i++) {
        uint32_t *x = r->at[i].at;
        x[FACT_PUNCT_LEFT] = p == NONE ? 0 : r->at[p].at[FACT_WORD];
        x[FACT_PUNCT_LEFT_FAR] = p == NONE ? NOWHERE : far(i - p - 1);
        x[FACT_PUNCT_LEFT_NEXT] =
            p == NONE ? 0 : habit_tag(r, (int64_t)p + 1) * 16 + get(r, (int64_t)p + 2, FACT_HABIT);
        x[FACT_VERB_LEFT] = v == NONE ? 0 : r->at[v].at[FACT_LEMMA];
        x[FACT_VERB_LEFT_FAR] = v == NONE ? NOWHERE : far(i - v - 1);
        if (r->flags[i] & WORD_PUNCT && r->at[i].at[FACT_QUOTE] == QUOTE_OUTSIDE)
            p = i;
        if (r->flags[i] & WORD_VERB)
            v = i;
    }
    p = v = NONE;
    for (uint32_t i = b; i-- > a;) {
        uint32_t *x = r->at[i].at;
        x[FACT_PUNCT_RIGHT] = p == NONE ? 0 : r->at[p].at[FACT_WORD];
        x[FACT_PUNCT_RIGHT_FAR] = p == NONE ? NOWHERE : far(p - i - 1);
        x[FACT_PUNCT_RIGHT_NEXT] =
            p == NONE ? 0 : habit_tag(r, (int64_t)p + 1) * 16 + get(r, (int64_t)p + 2, FACT_HABIT);
        x[FACT_VERB_RIGHT] = v == NONE ? 0 : r->at[v].at[FACT_LEMMA];
        x[FACT_VERB_RIGHT_FAR] = v == NONE ? NOWHERE : far(v - i - 1);
        if (r->flags[i] & (WORD_PUNCT | WORD_END))
            p = i;
        if (r->flags[i] & WORD_VERB)
            v = i;
    }
}

/* What a sentence [a, b) holds, in small numbers. */
typedef struct {
    uint32_t marks, cues;
} sentence_view;

static sentence_view view_sentence(const fact_row *r, uint32_t a, uint32_t b)
{
    uint32_t marks = 0, likely = 0, possible = 0, inside = 0;
    for (uint32_t i = a; i < b; i++) {
        marks += r->at[i].at[FACT_QUOTE] == QUOTE_OPENING;
        inside |= r->at[i].at[FACT_QUOTE] != QUOTE_OUTSIDE;
        likely += is_cue(r, i, LIKELY);
        possible += is_cue(r, i, POSSIBLE);
    }
    likely = likely > 2 ? 2 : likely;
    possible = possible > 3 ? 3 : possible;
    return (sentence_view){inside | (marks > 2 ? 2 : marks) << 1 | likely << 3,
                           likely << 2 | possible};
}

static uint32_t sentence_end(const fact_row *r, uint32_t a)
{
    uint32_t b = a + 1;
    while (b < r->n && !r->at[b].at[FACT_STARTS])
        b++;
    return b;
}

static void fill_sentence(fact_row *r, uint32_t a, uint32_t b, sentence_view v, uint32_t before,
                          uint32_t after)
{
    for (uint32_t i = a; i < b; i++) {
        uint32_t *x = r->at[i].at;
        x[FACT_SENT_MARKS] = v.marks;
        x[FACT_SENT_CUES] = v.cues;
        x[FACT_SENT_FROM] = far(i - a);
        x[FACT_SENT_TO] = far(b - i);
        x[FACT_SENT_FIRST] = r->at[a].at[FACT_WORD];
        x[FACT_SENT_FIRST_TAGS] = r->at[a].at[FACT_TAG] * 64 + get(r, (int64_t)a + 1, FACT_TAG);
        x[FACT_SENT_BEFORE] = before;
        x[FACT_SENT_AFTER] = after;
    }
}

void facts_of_neighbours(fact_row *r)
{
    uint32_t before = EDGE;
    sentence_view v = {0, 0};

    for (uint32_t i = 0; i < r->n; i++)
        if (is_verb(r->at[i].at[FACT_TAG]))
            r->flags[i] |= WORD_VERB;
    fill_quotes(r);
    if (r->n)
        v = view_sentence(r, 0, sentence_end(r, 0));
    for (uint32_t a = 0, b; a < r->n; a = b) {
        b = sentence_end(r, a);
        bool more = b < r->n;
        sentence_view next = more ? view_sentence(r, b, sentence_end(r, b)) : v;
        fill_left(r, a, b, LIKELY, FACT_LEFT_FAR);
        fill_right(r, a, b, LIKELY, FACT_RIGHT_FAR);
        fill_left(r, a, b, POSSIBLE, FACT_LEFT2_FAR);
        fill_right(r, a, b, POSSIBLE, FACT_RIGHT2_FAR);
        fill_punct(r, a, b);
        fill_sentence(r, a, b, v, before, more ? next.marks : EDGE);
        before = v.marks;
        v = next;
    }
}

uint32_t habit_key(const facts *x)
{
    return x->at[FACT_LEMMA] * 2 + is_verb(x->at[FACT_TAG]);
}
