/*
 * facts.h - what the taggers know of one word: a row of numbers.
 *
 * Every fact is a number that says nothing but "same" or "other": a hash, a tag, a
 * small count.  Templates (templates.h) make features of them.
 */
#ifndef TAG_FACTS_H
#define TAG_FACTS_H

#include "doc/doc.h"
#include "lex/model.h"

/* name, what it says */
#define FACTS(X)                                                                                   \
    X(WORD, "the word in lower case")                                                              \
    X(LAST1, "its last letter")                                                                    \
    X(LAST2, "its last two letters")                                                               \
    X(LAST3, "its last three letters")                                                             \
    X(LAST4, "its last four letters")                                                              \
    X(FIRST1, "its first letter")                                                                  \
    X(FIRST3, "its first three letters")                                                           \
    X(SHAPE, "capitals, digits, hyphens")                                                          \
    X(USUAL, "its usual part of speech")                                                           \
    X(TAG, "its part of speech here")                                                              \
    X(LEMMA, "its lemma")                                                                          \
    X(HABIT, "how often the lemma announces speech, 0 to 6")                                       \
    X(SHARE, "of its uses that announce speech by the lexicon, in percent")                        \
    X(MEANS, "what it means: role, organisation, document ...")                                    \
    X(STARTS, "begins a sentence")                                                                 \
    X(QUOTE, "outside of marks, opening, inside, closing, unclosed")                               \
    X(QUOTE_WORDS, "how many words the marks hold")                                                \
    X(OPEN_WORD, "the word before the opening mark")                                               \
    X(OPEN_HABIT, "and its habit and tag")                                                         \
    X(OPEN_STARTS, "the opening mark begins a sentence")                                           \
    X(CLOSE_LAST, "the last word in the marks")                                                    \
    X(CLOSE_WORD, "the word behind the closing mark")                                              \
    X(CLOSE_HABIT, "and its habit and tag")                                                        \
    X(CLOSE_HABIT3, "the habits of three words behind the closing mark")                           \
    X(MARK_LEFT, "outside of marks: how far the last one is")                                      \
    X(MARK_RIGHT, "outside of marks: how far the next one is")                                     \
    X(LEFT_FAR, "how far the last likely cue of the sentence is")                                  \
    X(LEFT_BETWEEN, "verb, comma, that, mark between")                                             \
    X(LEFT_LEMMA, "its lemma")                                                                     \
    X(LEFT_HABIT, "its habit")                                                                     \
    X(LEFT_NEXT, "the word behind it")                                                             \
    X(LEFT_NEXT_TAG, "and its tag")                                                                \
    X(LEFT_BEFORE_TAG, "the tag before it")                                                        \
    X(RIGHT_FAR, "how far the next likely cue of the sentence is")                                 \
    X(RIGHT_BETWEEN, "verb, comma, mark between")                                                  \
    X(RIGHT_LEMMA, "its lemma")                                                                    \
    X(RIGHT_HABIT, "its habit")                                                                    \
    X(RIGHT_BEFORE_TAG, "the tag before it")                                                       \
    X(RIGHT_COMMA, "a comma before it and the tag behind it")                                      \
    X(LEFT2_FAR, "the same for any possible cue")                                                  \
    X(LEFT2_BETWEEN, "")                                                                           \
    X(LEFT2_LEMMA, "")                                                                             \
    X(LEFT2_HABIT, "")                                                                             \
    X(LEFT2_NEXT, "")                                                                              \
    X(LEFT2_NEXT_TAG, "")                                                                          \
    X(RIGHT2_FAR, "")                                                                              \
    X(RIGHT2_BETWEEN, "")                                                                          \
    X(RIGHT2_LEMMA, "")                                                                            \
    X(RIGHT2_HABIT, "")                                                                            \
    X(PUNCT_LEFT_FAR, "how far the last comma, colon, dash or bracket is")                         \
    X(PUNCT_LEFT, "which it is")                                                                   \
    X(PUNCT_LEFT_NEXT, "the habit and tag behind it, and the habit behind that")                   \
    X(PUNCT_RIGHT_FAR, "how far the next one or the stop is")                                      \
    X(PUNCT_RIGHT, "which it is")                                                                  \
    X(PUNCT_RIGHT_NEXT, "the same behind that one")                                                \
    X(VERB_LEFT_FAR, "how far the last verb is")                                                   \
    X(VERB_LEFT, "its lemma")                                                                      \
    X(VERB_RIGHT_FAR, "how far the next verb is")                                                  \
    X(VERB_RIGHT, "its lemma")                                                                     \
    X(SENT_FROM, "words from its start")                                                           \
    X(SENT_TO, "words to its end")                                                                 \
    X(SENT_MARKS, "marks and likely cues in the sentence")                                         \
    X(SENT_CUES, "likely and possible cues in the sentence")                                       \
    X(SENT_FIRST, "its first word")                                                                \
    X(SENT_BEFORE, "marks and cues of the sentence before")                                        \
    X(SENT_AFTER, "marks and cues of the sentence behind")

typedef enum {
#define X(name, says) FACT_##name,
    FACTS(X)
#undef X
        FACT_N
} fact;

/* FACT_QUOTE: where a word stands. */
enum { QUOTE_OUTSIDE, QUOTE_OPENING, QUOTE_INSIDE, QUOTE_CLOSING, QUOTE_UNCLOSED };

/* A row of words: a paragraph, or a part of a long one; and as many as are looked at in one go
 * (columns.h). */
enum { FACTS_PAD = 2, FACTS_ROW = 1024, COLUMN = 128, LANES = 16 };

/* What stands before a row and, plus 1, behind it. */
#define FACT_EDGE UINT32_C(0xED6E)

/* Fact by fact: of each the words, and FACTS_PAD on either side, which say "edge" where a
 * template asks for neighbours. */
typedef struct {
    uint32_t *at;    /* The first fact of the first word, */
    uint32_t stride; /* and how far the next fact of a word is. */
    uint32_t n;      /* At most FACTS_ROW. */
    uint32_t first;  /* Token of the first word. */
    uint8_t *flags;  /* WORD_PUNCT | ..., by word. */
} fact_row;

/* Fact f of all words. */
static inline uint32_t *facts_of(const fact_row *r, uint32_t f)
{
    return r->at + (size_t)f * r->stride;
}

/* Numbers that a row of n words takes; what goes over it four or LANES words at a time may touch
 * the words behind. */
static inline size_t facts_size(uint32_t n)
{
    return (size_t)FACT_N * (n + 2 * FACTS_PAD) + LANES;
}

enum {
    WORD_PUNCT = 1, /* Comma, colon, dash, bracket. */
    WORD_END = 2,   /* Full stop and such. */
    WORD_THAT = 4,
    WORD_COMMA = 8,
};

/* Room for one row, to be filled again and again. */
MUST_USE quoth_status fact_row_new(fact_row *r, quoth_doc *d);

/* Sets r to the tokens from `first` on, not past `last` and no more than fit; fills what
 * a word alone tells, and the marks.  Returns the token behind it. */
uint32_t facts_of_words(fact_row *r, const quoth_doc *d, const quoth_model *m, uint32_t first,
                        uint32_t last);

/* Fills what the neighbours tell; FACT_TAG and FACT_HABIT are there.  (neighbours.c) */
void facts_of_neighbours(const fact_row *r);

/* The key of the lemma of word i in a table of habits: apart for verbs and others. */
uint32_t habit_key(const fact_row *r, uint32_t i);

#endif
