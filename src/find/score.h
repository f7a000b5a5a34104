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

enum {
    WEIGHT_BITS = 16,
    EVIDENCE_BITS = 12,
    EVIDENCE = 1 << WEIGHT_BITS, /* The weights of evidence.c stand behind all others. */
    WEIGHT_N = EVIDENCE + (1 << EVIDENCE_BITS),
    WEIGHT_ONE = 256
};

/* One template a line, and what it looks at in the words of --explain: %c is the cue,
 * %s the speaker. */
#define TEMPLATES(X)                                                                               \
    X(KIND, "how often such links are right")                                                      \
    X(KIND_PLACE, "where the quotation stands in its sentence")                                    \
    X(KIND_LENGTH, "the length of the quotation")                                                  \
    X(KIND_MARK, "how the quotation ends")                                                         \
    X(CUE_LEMMA, "the word %c")                                                                    \
    X(CUE_LEMMA_SIDE, "the word %c on this side of the quotation")                                 \
    X(CUE_LEMMA_NEXT, "the word %c this near the quotation")                                       \
    X(CUE_SHARE, "how often %c announces words")                                                   \
    X(CUE_FORM, "the form of %c")                                                                  \
    X(CUE_GROUP, "what helps the verb: not, was, to")                                              \
    X(CUE_BEFORE, "the word before %c")                                                            \
    X(CUE_AFTER, "the word after %c")                                                              \
    X(CUE_BEFORE_POS, "what stands before %c")                                                     \
    X(CUE_AFTER_POS, "what stands after %c")                                                       \
    X(CUE_FAR, "how far %c is from the quotation")                                                 \
    X(CUE_BETWEEN, "what stands between %c and the quotation")                                     \
    X(CUE_TOUCH, "what touches the quotation")                                                     \
    X(CUE_RANK, "how near %c is beside other cues")                                                \
    X(CUE_BETTER, "whether a better cue than %c is nearer")                                        \
    X(CUE_SPANS, "quotations between %c and this one")                                             \
    X(CUE_LOW, "whether the quotation begins in lower case")                                       \
    X(PAIR_SIDE, "the order of speaker, cue and quotation")                                        \
    X(PAIR_FAR, "how far %s is from %c")                                                           \
    X(PAIR_COMMAS, "commas between %s and %c")                                                     \
    X(PAIR_CUES, "other verbs between %s and %c")                                                  \
    X(PAIR_MENTIONS, "others between %s and %c")                                                   \
    X(PAIR_WHO, "who or which between %s and %c")                                                  \
    X(PAIR_FIRST, "whether %s comes first in the sentence")                                        \
    X(PAIR_GAP, "the words between %s and %c")                                                     \
    X(PAIR_LEMMA, "the word %c in this order")                                                     \
    X(PAIR_PASSIVE, "whether %c is passive, and by whom")                                          \
    X(PAIR_SPAN, "a quotation between %s and %c")                                                  \
    X(PAIR_RANK, "how near %s is beside others")                                                   \
    X(HOLDER_KIND, "what kind of words %s is")                                                     \
    X(HOLDER_WORD, "the main word of %s")                                                          \
    X(HOLDER_CLASS, "what the main word of %s means")                                              \
    X(HOLDER_BEFORE, "the word before %s")                                                         \
    X(HOLDER_AFTER, "the word after %s")                                                           \
    X(HOLDER_BEFORE_POS, "what stands before %s")                                                  \
    X(HOLDER_AFTER_POS, "what stands after %s")                                                    \
    X(HOLDER_KIND_CUE, "such a speaker with such a verb")                                          \
    X(ONLY_BETWEEN, "what stands between %s and the quotation")                                    \
    X(ONLY_STRONG, "whether a cue stands in the sentence")                                         \
    X(ONLY_BACK, "how many sentences back %s stands")                                              \
    X(ONLY_TOUCH, "what touches the quotation")                                                    \
    X(ONLY_ALONE, "whether the quotation stands alone")                                            \
    X(CARRY_FAR, "how far back the last quotation is")                                             \
    X(CARRY_WORDS, "words since the last quotation")                                               \
    X(CARRY_ALONE, "whether the quotation stands alone in its sentence")                           \
    X(CARRY_CLOSED, "how the last quotation ended")                                                \
    X(CARRY_STRONG, "whether a cue stands in this sentence")                                       \
    X(CARRY_RULE, "how the last quotation found its speaker")                                      \
    X(CARRY_LEMMA, "the last cue")                                                                 \
    X(CARRY_LOW, "whether the quotation begins in lower case")                                     \
    X(NOT_LENGTH, "how many words the marks hold")                                                 \
    X(NOT_CAPS, "capitals inside the marks")                                                       \
    X(NOT_LAST, "how the words in marks end")                                                      \
    X(NOT_PERSON, "I, we or you inside the marks")                                                 \
    X(NOT_FINITE, "small words inside the marks")                                                  \
    X(NOT_BEFORE, "the word before the marks")                                                     \
    X(NOT_AFTER, "the word after the marks")                                                       \
    X(NOT_BEFORE_POS, "what stands before the marks")                                              \
    X(NOT_AFTER_POS, "what stands after the marks")                                                \
    X(NOT_CUE, "how far the nearest cue is")                                                       \
    X(NOT_SINGLE, "single marks")                                                                  \
    X(NOT_WORD, "the very words in marks")                                                         \
    X(LABEL_SPAN, "how the taggers label the quotation")                                           \
    X(LABEL_BOTH, "how the taggers label %s and %c")                                               \
    X(LABEL_ALL, "how the taggers label %s, %c and the quotation")

typedef enum {
#define X(name, text) T_##name,
    TEMPLATES(X)
#undef X
        TEMPLATE_N
} template_id;

/* The weights that come with quoth, [WEIGHT_N]; WEIGHT_ONE is 1.0. */
extern const int16_t *const score_weights;

/* What template t looks at. */
const char *template_text(template_id t);

/* The features of all candidates of one span, which share stretches of them: a trainer learns from
 * these, and --explain speaks of them. */
typedef struct {
    const int16_t *weights;
    int32_t sum;        /* Of the stretch at hand. */
    uint32_t *at, *end; /* Template and index of each; there is room for all there can be. */
} feature_pool;

enum { INDEX_BITS = WEIGHT_BITS + 1, INDEX_FITS = 1 / (WEIGHT_N < 1 << INDEX_BITS) };

/* Where its weight is. */
static inline uint32_t feature_weight(uint32_t feature)
{
    return feature & ((1u << INDEX_BITS) - 1);
}

static inline template_id feature_template(uint32_t feature)
{
    return (template_id)(feature >> INDEX_BITS);
}

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

static inline void feature_at(feature_pool *p, template_id t, uint32_t i)
{
    p->sum += p->weights[i];
    *p->end++ = (uint32_t)t << INDEX_BITS | i;
}

static inline void feature(feature_pool *p, template_id t, uint32_t value)
{
    feature_at(p, t, feature_index(t, value));
}

/* One of evidence.c. */
static inline void label_feature(feature_pool *p, template_id t, uint32_t value)
{
    feature_at(p, t, EVIDENCE + (feature_index(t, value) >> (WEIGHT_BITS - EVIDENCE_BITS)));
}

static inline features features_begin(feature_pool *p)
{
    p->sum = 0;
    return (features){.from = (uint32_t)(p->end - p->at)};
}

static inline void features_end(const feature_pool *p, features *f)
{
    f->to = (uint32_t)(p->end - p->at);
    f->sum = p->sum;
}

/* 0 1 2 3 4 5-6 7-9 10-14 15-24 25- as 0..9 */
static inline uint32_t bin(uint32_t n)
{
    static const uint8_t bins[] = {0, 1, 2, 3, 4, 5, 5, 6, 6, 6, 7, 7, 7,
                                   7, 7, 8, 8, 8, 8, 8, 8, 8, 8, 8, 8, 9};
    return bins[n < LEN(bins) ? n : LEN(bins) - 1];
}

#endif
