/*
 * neighbours.c - what words see of those around them, as numbers.
 */
#include "tag/facts.h"
#include "tag/penn.h"

/* n numbers of a fact that are x[0], of the next fact x[1] and so on; and three more at most:
 * columns are filled from left to right. */
static inline void fill_runs(uint32_t *to, size_t stride, uint32_t n, const uint32_t *x,
                             uint32_t facts)
{
    for (uint32_t i = 0; i < n; i += 4)
        for (uint32_t k = 0; k < facts; k++) {
            uint32_t *at = to + k * stride + i;
            at[0] = at[1] = at[2] = at[3] = x[k];
        }
}

enum { NOWHERE = 20, LIKELY = 5, POSSIBLE = 3, FARTHEST = 41 };

/* Of n words that do not see it: how far it is, and nothing else of it. */
static inline void fill_unseen(uint32_t *to, size_t stride, uint32_t n, uint32_t facts)
{
    static const uint32_t none[] = {NOWHERE, 0, 0, 0, 0, 0, 0};
    fill_runs(to, stride, n, none, facts);
}

/* 0 to 5, then 6-7, 8-10, 11-15, 16-25, 26-40 and more, as 6 to 11. */
static const uint8_t far_by[FARTHEST + 1] = {
    0, 1, 2, 3, 4, 5,  6,  6,  7,  7,  7,  8,  8,  8,  8,  8,  9,  9,  9,  9,  9,
    9, 9, 9, 9, 9, 10, 10, 10, 10, 10, 10, 10, 10, 10, 10, 10, 10, 10, 10, 10, 11};

static inline uint32_t far(uint32_t n)
{
    return far_by[n < FARTHEST ? n : FARTHEST];
}

/* Of n words: the first one is `least` away, or the last one. */
static inline void fill_far(uint32_t *to, uint32_t n, uint32_t least)
{
    for (uint32_t i = 0; i < n; i++)
        to[i] = far(least + i);
}

static inline void fill_far_back(uint32_t *to, uint32_t n, uint32_t least)
{
    for (uint32_t i = 0; i < n; i++)
        to[i] = far(least + n - 1 - i);
}

/* Of a word that may be FACTS_PAD before or behind the row. */
static inline uint32_t get(const fact_row *r, int64_t i, fact f)
{
    return facts_of(r, f)[i];
}

static uint32_t habit_tag(const fact_row *r, int64_t i)
{
    return get(r, i, FACT_HABIT) << 8 | get(r, i, FACT_TAG);
}

/* What is behind a comma or such. */
static uint32_t after_punct(const fact_row *r, int64_t i)
{
    return habit_tag(r, i + 1) * 16 + get(r, i + 2, FACT_HABIT);
}

static uint32_t habits_from(const fact_row *r, int64_t i)
{
    uint32_t third = i + 2 < r->n ? get(r, i + 2, FACT_HABIT) : FACT_EDGE + 1;
    return (get(r, i, FACT_HABIT) * 16 + get(r, i + 1, FACT_HABIT)) * 16 + third;
}

/* What others see of a word: bits of FACT_LEFT_BETWEEN, and more. */
enum {
    SEES_VERB = 1,
    SEES_COMMA = 2,
    SEES_THAT = 4,
    SEES_MARK = 8,
    SEES_LEFT = SEES_VERB | SEES_COMMA | SEES_THAT | SEES_MARK,
    SEES_RIGHT = SEES_VERB | SEES_COMMA | SEES_MARK,
    SEES_LIKELY = 16,   /* Cues, */
    SEES_POSSIBLE = 32, /* outside of marks; */
    SEES_PUNCT = 64,    /* so too. */
    SEES_STOP = 128,
};

static void fill_seen(const fact_row *r, uint8_t *seen)
{
    const uint32_t *quote = facts_of(r, FACT_QUOTE), *habit = facts_of(r, FACT_HABIT),
                   *tag = facts_of(r, FACT_TAG);

    for (uint32_t i = 0; i < r->n; i++) {
        uint32_t f = r->flags[i], x = penn_is_verb(tag[i]) ? SEES_VERB : 0;
        x |= (f & WORD_COMMA ? SEES_COMMA : 0u) | (f & WORD_THAT ? SEES_THAT : 0u);
        x |= f & (WORD_PUNCT | WORD_END) ? SEES_STOP : 0u;
        if (quote[i] != QUOTE_OUTSIDE)
            x |= SEES_MARK;
        else
            x |= (f & WORD_PUNCT ? SEES_PUNCT : 0u) | (habit[i] >= LIKELY ? SEES_LIKELY : 0u) |
                 (habit[i] >= POSSIBLE ? SEES_POSSIBLE : 0u);
        seen[i] = (uint8_t)x;
    }
}

/* What words [open, end) in marks see of the marks. */
static void fill_quote(const fact_row *r, uint32_t open, uint32_t end, bool closed)
{
    enum { ALL = FACT_CLOSE_HABIT3 - FACT_QUOTE_WORDS + 1 };
    const int64_t first = open, last = (int64_t)end - 1;
    const uint32_t x[ALL] = {
        closed ? far(end - open - 2) : 15,
        get(r, first - 1, FACT_WORD),
        habit_tag(r, first - 1),
        get(r, first, FACT_STARTS),
        closed ? get(r, last - 1, FACT_WORD) : 0,
        closed ? get(r, last + 1, FACT_WORD) : 0,
        closed ? habit_tag(r, last + 1) : 0,
        closed ? habits_from(r, last + 1) : 0,
    };
    fill_runs(facts_of(r, FACT_QUOTE_WORDS) + open, r->stride, end - open, x, ALL);
}

static void fill_no_quote(const fact_row *r, uint32_t a, uint32_t b)
{
    for (uint32_t f = FACT_QUOTE_WORDS; f <= FACT_CLOSE_HABIT3; f++)
        memset(facts_of(r, f) + a, 0, (b - a) * sizeof *r->at);
}

/* How far the next mark is on either side. */
static void fill_marks(const fact_row *r)
{
    enum { REACH = 12 };
    const uint32_t *quote = facts_of(r, FACT_QUOTE);
    uint32_t *left = facts_of(r, FACT_MARK_LEFT), *right = facts_of(r, FACT_MARK_RIGHT);
    uint32_t last = NONE, next = NONE;

    for (uint32_t i = 0; i < r->n; i++) {
        left[i] = quote[i] ? 0 : last == NONE || i - last - 1 > REACH ? NOWHERE : far(i - last - 1);
        last = quote[i] ? i : last;
    }
    for (uint32_t i = r->n; i-- > 0;) {
        right[i] = quote[i]                               ? 0
                   : next == NONE || next - i - 1 > REACH ? NOWHERE
                                                          : far(next - i - 1);
        next = quote[i] ? i : next;
    }
}

static void fill_quotes(const fact_row *r)
{
    const uint32_t *quote = facts_of(r, FACT_QUOTE);
    static const uint32_t nowhere[] = {NOWHERE, NOWHERE};
    bool any = false;

    for (uint32_t a = 0, b; a < r->n; a = b) {
        bool marks = quote[a] == QUOTE_OPENING, closed = false;
        for (b = a + 1; b < r->n && (marks ? quote[b] == QUOTE_INSIDE || quote[b] == QUOTE_UNCLOSED
                                           : quote[b] != QUOTE_OPENING);
             b++)
            ;
        closed = marks && b < r->n && quote[b] == QUOTE_CLOSING;
        b += closed;
        if (marks)
            fill_quote(r, a, b, closed);
        else
            fill_no_quote(r, a, b);
        any |= marks;
    }
    if (any)
        fill_marks(r);
    else
        fill_runs(facts_of(r, FACT_MARK_LEFT), r->stride, r->n, nowhere, 2);
}

/* What words [a, b) see of cue c on their left (NONE: none), as the first `all` facts from `base`
 * on. */
static inline void fill_left(const fact_row *r, const uint8_t *seen, uint32_t a, uint32_t b,
                             uint32_t c, uint32_t base, uint32_t all)
{
    const uint32_t n = b - a;
    const size_t stride = r->stride;
    uint32_t *to = facts_of(r, base) + a;

    if (c == NONE) {
        fill_unseen(to, stride, n, all);
        return;
    }
    for (uint32_t i = 0, bits = 0; i < n; i++) {
        to[i] = far(i);
        to[stride + i] = bits;
        bits |= seen[a + i] & SEES_LEFT;
    }
    const int64_t at = c;
    const uint32_t x[] = {get(r, at, FACT_LEMMA), get(r, at, FACT_HABIT), get(r, at + 1, FACT_WORD),
                          get(r, at + 1, FACT_TAG), get(r, at - 1, FACT_TAG)};
    fill_runs(to + 2 * stride, stride, n, x, all - 2);
}

/* The same on their right. */
static inline void fill_right(const fact_row *r, const uint8_t *seen, uint32_t a, uint32_t b,
                              uint32_t c, uint32_t base, uint32_t all)
{
    const uint32_t n = b - a;
    const size_t stride = r->stride;
    uint32_t *to = facts_of(r, base) + a;

    if (c == NONE) {
        fill_unseen(to, stride, n, all);
        return;
    }
    for (uint32_t i = n, bits = 0; i-- > 0;) {
        to[i] = far(n - 1 - i);
        to[stride + i] = bits;
        bits |= seen[a + i] & SEES_RIGHT;
    }
    const int64_t at = c;
    const uint32_t comma = c && r->flags[c - 1] & WORD_COMMA ? 256 : 0;
    const uint32_t x[] = {get(r, at, FACT_LEMMA), get(r, at, FACT_HABIT), get(r, at - 1, FACT_TAG),
                          comma | get(r, at + 1, FACT_TAG)};
    fill_runs(to + 2 * stride, stride, n, x, all - 2);
}

/* Words that have a bit, from left to right: those behind the one before up to this one see the
 * one before on their left, those from the one before on see this one on their right. */
typedef struct {
    uint32_t before, at; /* NONE: none. */
    uint32_t left, left_end, right, right_end;
} seen_step;

/* Of sentence [a, b); false: that was the last. */
static inline bool step_seen(seen_step *s, const uint8_t *seen, uint32_t a, uint32_t b,
                             uint32_t bit)
{
    if (s->right_end == b)
        return false;
    s->before = s->at;
    s->left = s->right = s->before == NONE ? a : s->before;
    s->left += s->before != NONE;
    for (s->at = s->left; s->at < b && !(seen[s->at] & bit); s->at++)
        ;
    s->right_end = s->at;
    s->left_end = s->at < b ? s->at + 1 : b;
    s->at = s->at < b ? s->at : NONE;
    return true;
}

static void fill_cues(const fact_row *r, const uint8_t *seen, uint32_t a, uint32_t b)
{
    for (seen_step s = {.at = NONE}; step_seen(&s, seen, a, b, SEES_LIKELY);) {
        fill_left(r, seen, s.left, s.left_end, s.before, FACT_LEFT_FAR, 7);
        fill_right(r, seen, s.right, s.right_end, s.at, FACT_RIGHT_FAR, 6);
    }
    for (seen_step s = {.at = NONE}; step_seen(&s, seen, a, b, SEES_POSSIBLE);) {
        fill_left(r, seen, s.left, s.left_end, s.before, FACT_LEFT2_FAR, 6);
        fill_right(r, seen, s.right, s.right_end, s.at, FACT_RIGHT2_FAR, 4);
    }
}

/* Of words [a, b): how far a word is that they see on their left, and what else they see of it,
 * in the facts from `base` on. */
static inline void fill_beside(const fact_row *r, uint32_t a, uint32_t b, bool none, bool left,
                               uint32_t base, const uint32_t *x, uint32_t all)
{
    uint32_t *to = facts_of(r, base) + a;

    if (none) {
        fill_unseen(to, r->stride, b - a, 1 + all);
        return;
    }
    if (left)
        fill_far(to, b - a, 0);
    else
        fill_far_back(to, b - a, 0);
    fill_runs(to + r->stride, r->stride, b - a, x, all);
}

static void fill_clauses(const fact_row *r, const uint8_t *seen, uint32_t a, uint32_t b)
{
    const uint32_t *words = facts_of(r, FACT_WORD), *lemma = facts_of(r, FACT_LEMMA);

    for (seen_step s = {.at = NONE}; step_seen(&s, seen, a, b, SEES_PUNCT);) {
        bool none = s.before == NONE;
        uint32_t at = none ? a : s.before, x[] = {words[at], after_punct(r, at)};
        fill_beside(r, s.left, s.left_end, none, true, FACT_PUNCT_LEFT_FAR, x, 2);
    }
    for (seen_step s = {.at = NONE}; step_seen(&s, seen, a, b, SEES_STOP);) {
        bool none = s.at == NONE;
        uint32_t at = none ? a : s.at, x[] = {words[at], after_punct(r, at)};
        fill_beside(r, s.right, s.right_end, none, false, FACT_PUNCT_RIGHT_FAR, x, 2);
    }
    for (seen_step s = {.at = NONE}; step_seen(&s, seen, a, b, SEES_VERB);) {
        bool first = s.before == NONE, last = s.at == NONE;
        fill_beside(r, s.left, s.left_end, first, true, FACT_VERB_LEFT_FAR,
                    &lemma[first ? a : s.before], 1);
        fill_beside(r, s.right, s.right_end, last, false, FACT_VERB_RIGHT_FAR,
                    &lemma[last ? a : s.at], 1);
    }
}

/* What a sentence [a, b) holds, in small numbers. */
typedef struct {
    uint32_t marks, cues;
} sentence_view;

static sentence_view view_sentence(const fact_row *r, const uint8_t *seen, uint32_t a, uint32_t b)
{
    const uint32_t *quote = facts_of(r, FACT_QUOTE);
    uint32_t marks = 0, likely = 0, possible = 0, any = 0;

    for (uint32_t i = a; i < b; i++) {
        any |= seen[i];
        likely += seen[i] / SEES_LIKELY & 1;
        possible += seen[i] / SEES_POSSIBLE & 1;
    }
    for (uint32_t i = a; i < b && any & SEES_MARK; i++)
        marks += quote[i] == QUOTE_OPENING;
    likely = likely > 2 ? 2 : likely;
    possible = possible > 3 ? 3 : possible;
    return (sentence_view){(any & SEES_MARK ? 1 : 0) | (marks > 2 ? 2 : marks) << 1 | likely << 3,
                           likely << 2 | possible};
}

static uint32_t sentence_end(const fact_row *r, uint32_t a)
{
    const uint32_t *starts = facts_of(r, FACT_STARTS);
    uint32_t b = a + 1;
    while (b < r->n && !starts[b])
        b++;
    return b;
}

static void fill_sentence(const fact_row *r, uint32_t a, uint32_t b, sentence_view v,
                          uint32_t before, uint32_t after)
{
    enum { ALL = FACT_SENT_AFTER - FACT_SENT_MARKS + 1 };
    const uint32_t x[ALL] = {v.marks, v.cues, get(r, a, FACT_WORD), before, after};

    fill_far(facts_of(r, FACT_SENT_FROM) + a, b - a, 0);
    fill_far_back(facts_of(r, FACT_SENT_TO) + a, b - a, 1);
    fill_runs(facts_of(r, FACT_SENT_MARKS) + a, r->stride, b - a, x, ALL);
}

void facts_of_neighbours(const fact_row *r)
{
    uint32_t before = FACT_EDGE;
    sentence_view v = {0, 0};
    uint8_t seen[FACTS_ROW];

    fill_seen(r, seen);
    fill_quotes(r);
    if (r->n)
        v = view_sentence(r, seen, 0, sentence_end(r, 0));
    for (uint32_t a = 0, b; a < r->n; a = b) {
        b = sentence_end(r, a);
        bool more = b < r->n;
        sentence_view next = more ? view_sentence(r, seen, b, sentence_end(r, b)) : v;
        fill_cues(r, seen, a, b);
        fill_clauses(r, seen, a, b);
        fill_sentence(r, a, b, v, before, more ? next.marks : FACT_EDGE);
        before = v.marks;
        v = next;
    }
}

uint32_t habit_key(const fact_row *r, uint32_t i)
{
    return get(r, i, FACT_LEMMA) * 2 + penn_is_verb(get(r, i, FACT_TAG));
}
