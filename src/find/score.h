/*
 * score.h - features as data, and the weights that score them.
 *
 * A feature is a template (what is looked at) and a value (what was seen),
 * hashed to an index of one table of small integers.  A candidate's score is
 * the sum over its features; softmax over the candidates of one span says how
 * sure the choice is.  Sums are integers: the same on every machine.
 */
#ifndef FIND_SCORE_H
#define FIND_SCORE_H

#include "doc/doc.h"

enum { WEIGHT_BITS = 16, WEIGHT_N = 1 << WEIGHT_BITS, WEIGHT_ONE = 256 };

/* One template a line: its name for --explain. */
#define TEMPLATES(X)                                                                               \
    X(KIND, "kind of link")                                                                        \
    X(KIND_PLACE, "kind of link, where the quotation stands")                                      \
    X(KIND_LENGTH, "kind of link, length of the quotation")                                        \
    X(KIND_MARK, "kind of link, last mark inside")                                                 \
    X(CUE_LEMMA, "the cue")                                                                        \
    X(CUE_LEMMA_SIDE, "the cue, before or after")                                                  \
    X(CUE_LEMMA_NEXT, "the cue, right beside the quotation")                                       \
    X(CUE_SHARE, "how often this word is a cue")                                                   \
    X(CUE_FORM, "form of the cue")                                                                 \
    X(CUE_GROUP, "negated, passive, infinitive")                                                   \
    X(CUE_BEFORE, "word before the cue")                                                           \
    X(CUE_AFTER, "word after the cue")                                                             \
    X(CUE_BEFORE_POS, "part of speech before the cue")                                             \
    X(CUE_AFTER_POS, "part of speech after the cue")                                               \
    X(CUE_FAR, "words between cue and quotation")                                                  \
    X(CUE_BETWEEN, "what stands between cue and quotation")                                        \
    X(CUE_TOUCH, "what touches the quotation")                                                     \
    X(CUE_RANK, "nearest cue, second nearest")                                                     \
    X(CUE_BETTER, "a better cue stands between")                                                   \
    X(CUE_SPANS, "quotations between")                                                             \
    X(CUE_LOW, "the quotation begins in lower case")                                               \
    X(PAIR_SIDE, "order of cue, speaker, quotation")                                               \
    X(PAIR_FAR, "words between speaker and cue")                                                   \
    X(PAIR_COMMAS, "commas between speaker and cue")                                               \
    X(PAIR_CUES, "other verbs between speaker and cue")                                            \
    X(PAIR_MENTIONS, "others between speaker and cue")                                             \
    X(PAIR_WHO, "who or which between speaker and cue")                                            \
    X(PAIR_FIRST, "first in the sentence")                                                         \
    X(PAIR_GAP, "what stands between speaker and cue")                                             \
    X(PAIR_LEMMA, "the cue and the order")                                                         \
    X(PAIR_PASSIVE, "passive, and its agent")                                                      \
    X(PAIR_SPAN, "the quotation stands between")                                                   \
    X(PAIR_RANK, "nearest speaker, second nearest")                                                \
    X(HOLDER_KIND, "kind of speaker")                                                              \
    X(HOLDER_WORD, "the speaker's head word")                                                      \
    X(HOLDER_CLASS, "class of the speaker's head word")                                            \
    X(HOLDER_BEFORE, "word before the speaker")                                                    \
    X(HOLDER_AFTER, "word after the speaker")                                                      \
    X(HOLDER_BEFORE_POS, "part of speech before the speaker")                                      \
    X(HOLDER_AFTER_POS, "part of speech after the speaker")                                        \
    X(HOLDER_KIND_CUE, "kind of speaker and form of the cue")                                      \
    X(ONLY_BETWEEN, "no cue: what stands between")                                                 \
    X(ONLY_STRONG, "no cue: a cue stands in the sentence")                                         \
    X(ONLY_BACK, "no cue: sentences back")                                                         \
    X(ONLY_TOUCH, "no cue: what touches the quotation")                                            \
    X(ONLY_ALONE, "no cue: the quotation stands alone")                                            \
    X(CARRY_FAR, "paragraphs and sentences since the last quotation")                              \
    X(CARRY_WORDS, "words since the last quotation")                                               \
    X(CARRY_ALONE, "the quotation stands alone in its sentence")                                   \
    X(CARRY_CLOSED, "the last quotation was closed, how it ended")                                 \
    X(CARRY_STRONG, "a cue stands in this sentence")                                               \
    X(CARRY_RULE, "path of the last link")                                                         \
    X(CARRY_LEMMA, "the last cue")                                                                 \
    X(CARRY_LOW, "quotation begins in lower case, after words")                                    \
    X(NOT_LENGTH, "words inside the marks")                                                        \
    X(NOT_CAPS, "capitals inside the marks")                                                       \
    X(NOT_LAST, "last mark inside, length")                                                        \
    X(NOT_PERSON, "I, we, you inside the marks")                                                   \
    X(NOT_FINITE, "function words inside the marks")                                               \
    X(NOT_BEFORE, "word before the marks")                                                         \
    X(NOT_AFTER, "word after the marks")                                                           \
    X(NOT_BEFORE_POS, "part of speech before the marks")                                           \
    X(NOT_AFTER_POS, "part of speech after the marks")                                             \
    X(NOT_CUE, "how far the nearest strong cue is")                                                \
    X(NOT_SINGLE, "single marks")                                                                  \
    X(NOT_WORD, "the word in marks")                                                               \
    X(REPORT_KIND, "indirect: speaker or none")                                                    \
    X(REPORT_NEXT, "indirect: word after the cue")                                                 \
    X(REPORT_NEXT_LEMMA, "indirect: cue and part of speech after it")                              \
    X(REPORT_LENGTH, "indirect: words that would be content")                                      \
    X(REPORT_CUE, "indirect: the cue and its form")                                                \
    X(REPORT_THAT, "indirect: that, whether, to")                                                  \
    X(REPORT_PLACE, "indirect: where the cue stands")

typedef enum {
#define X(name, text) T_##name,
    TEMPLATES(X)
#undef X
        TEMPLATE_N
} template_id;

/* The weights that come with quoth, [WEIGHT_N]; WEIGHT_ONE is 1.0. */
extern const int16_t *const score_weights;

const char *template_name(template_id t);

/* The features of all candidates of one span; candidates share stretches.
 * Only a trainer and --explain need to see them: else at is NULL and nothing
 * but the running sum is kept. */
typedef struct {
    const int16_t *weights;
    int32_t sum;
    uint32_t n, cap;
    uint32_t *at;   /* Indexes, or NULL. */
    uint8_t *names; /* template_id of each. */
} feature_pool;

/* A stretch of the pool and its score. */
typedef struct {
    uint32_t from, to;
    int32_t sum;
} features;

static inline uint32_t feature_index(template_id t, uint32_t value)
{
    uint32_t h = ((uint32_t)t + 1) * 0x9E3779B1u ^ value * 0x85EBCA6Bu;
    h ^= h >> 15;
    h *= 0x2C1B3C6Du;
    return h >> (32 - WEIGHT_BITS);
}

static inline void feature(feature_pool *p, template_id t, uint32_t value)
{
    uint32_t i = feature_index(t, value);
    p->sum += p->weights[i];
    if (p->at && p->n < p->cap) {
        p->names[p->n] = (uint8_t)t;
        p->at[p->n++] = i;
    }
}

static inline features features_begin(feature_pool *p)
{
    p->sum = 0;
    return (features){p->n, p->n, 0};
}

static inline void features_end(const feature_pool *p, features *f)
{
    f->to = p->n;
    f->sum = p->sum;
}

/* 0 1 2 3 4 5-6 7-9 10-14 15-24 25- as 0..9 */
static inline uint32_t bin(uint32_t n)
{
    return n < 5 ? n : n < 7 ? 5 : n < 10 ? 6 : n < 15 ? 7 : n < 25 ? 8 : 9;
}

#endif
