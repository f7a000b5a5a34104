/*
 * templates.c - the tables of templates, those with fewer facts first.
 */
#include "tag/templates.h"

/* Fact f of the word itself, and of the word n away. */
#define IT(f) AT(f, 0)
#define AT(f, n)                                                                                   \
    {                                                                                              \
        FACT_##f, (n)                                                                              \
    }

/* What a part of speech sees of the words, */
static const template pos_word[] = {
    {{IT(WORD)}},
    {{IT(LAST1)}},
    {{IT(LAST2)}},
    {{IT(LAST3)}},
    {{IT(LAST4)}},
    {{IT(FIRST1)}},
    {{IT(FIRST3)}},
    {{IT(SHAPE)}},
    {{AT(WORD, -1)}},
    {{AT(WORD, -2)}},
    {{AT(WORD, 1)}},
    {{AT(WORD, 2)}},
    {{AT(LAST3, 1)}},
    {{AT(SHAPE, 1)}},
    {{AT(LAST3, -1)}},
    {{IT(WORD), AT(WORD, 1)}},
    {{AT(WORD, -1), IT(WORD)}},
    {{IT(USUAL), AT(USUAL, 1)}},
    {{IT(QUOTE), IT(LAST1)}},
    {{AT(USUAL, -1), IT(USUAL), AT(USUAL, 1)}},
};

/* and of the tags before it. */
static const template pos_tag[] = {
    {{AT(TAG, -1)}},
    {{AT(TAG, -1), AT(TAG, -2)}},
    {{AT(TAG, -1), IT(WORD)}},
    {{AT(TAG, -1), AT(WORD, 1)}},
    {{AT(TAG, -1), AT(LAST3, 1)}},
    {{AT(TAG, -1), IT(LAST3)}},
    {{IT(USUAL), AT(TAG, -1)}},
    {{AT(TAG, -1), AT(USUAL, 1)}},
    {{IT(SHAPE), IT(STARTS), AT(TAG, -1)}},
};

/* What one label sees. */
static const template label[] = {
    {{IT(WORD)}},
    {{AT(WORD, -1)}},
    {{AT(WORD, 1)}},
    {{IT(LEMMA)}},
    {{AT(LEMMA, -1)}},
    {{AT(LEMMA, 1)}},
    {{IT(LAST3)}},
    {{IT(MEANS)}},
    {{AT(MEANS, -1)}},
    {{AT(MEANS, 1)}},
    {{AT(WORD, -1), IT(WORD)}},
    {{IT(WORD), AT(WORD, 1)}},
    {{AT(SHAPE, -1), IT(SHAPE)}},
    {{IT(SHAPE), AT(SHAPE, 1)}},
    {{AT(WORD, -1), IT(TAG)}},
    {{IT(TAG), AT(WORD, 1)}},
    {{IT(LEMMA), IT(TAG)}},
    {{IT(QUOTE), IT(TAG)}},
    {{IT(QUOTE), IT(WORD)}},
    {{IT(QUOTE), IT(QUOTE_WORDS)}},
    {{IT(QUOTE), IT(OPEN_WORD)}},
    {{IT(QUOTE), IT(OPEN_HABIT)}},
    {{IT(QUOTE), IT(CLOSE_WORD)}},
    {{IT(QUOTE), IT(CLOSE_HABIT3)}},
    {{IT(MARK_LEFT), IT(MARK_RIGHT)}},
    {{AT(HABIT, -1), IT(TAG)}},
    {{AT(HABIT, 1), IT(TAG)}},
    {{AT(HABIT, -1), IT(WORD)}},
    {{IT(WORD), AT(HABIT, 1)}},
    {{IT(LEFT_LEMMA), IT(TAG)}},
    {{IT(LEFT_FAR), IT(TAG)}},
    {{IT(LEFT_BETWEEN), IT(TAG)}},
    {{IT(LEFT_BETWEEN), IT(LEFT_LEMMA)}},
    {{IT(LEFT_NEXT), IT(TAG)}},
    {{IT(LEFT_BEFORE_TAG), IT(TAG)}},
    {{IT(RIGHT_LEMMA), IT(TAG)}},
    {{IT(RIGHT_FAR), IT(TAG)}},
    {{IT(RIGHT_BETWEEN), IT(TAG)}},
    {{IT(RIGHT_BETWEEN), IT(RIGHT_LEMMA)}},
    {{IT(RIGHT_BEFORE_TAG), IT(TAG)}},
    {{IT(RIGHT_COMMA), IT(RIGHT_BETWEEN)}},
    {{IT(LEFT_LEMMA), IT(RIGHT_LEMMA)}},
    {{IT(LEFT2_LEMMA), IT(TAG)}},
    {{IT(LEFT2_FAR), IT(TAG)}},
    {{IT(LEFT2_BETWEEN), IT(TAG)}},
    {{IT(LEFT2_BETWEEN), IT(LEFT2_LEMMA)}},
    {{IT(RIGHT2_LEMMA), IT(TAG)}},
    {{IT(RIGHT2_FAR), IT(TAG)}},
    {{IT(RIGHT2_BETWEEN), IT(TAG)}},
    {{IT(RIGHT2_BETWEEN), IT(RIGHT2_LEMMA)}},
    {{IT(SENT_CUES), IT(TAG)}},
    {{IT(SENT_FROM), IT(TAG)}},
    {{IT(SENT_TO), IT(TAG)}},
    {{IT(SENT_FROM), IT(SENT_FIRST)}},
    {{IT(QUOTE), IT(SENT_CUES)}},
    {{IT(PUNCT_LEFT), IT(PUNCT_LEFT_FAR)}},
    {{IT(PUNCT_RIGHT), IT(PUNCT_RIGHT_FAR)}},
    {{IT(PUNCT_RIGHT), IT(PUNCT_RIGHT_NEXT)}},
    {{IT(PUNCT_LEFT), IT(PUNCT_LEFT_NEXT)}},
    {{IT(VERB_RIGHT), IT(VERB_RIGHT_FAR)}},
    {{IT(VERB_LEFT), IT(VERB_LEFT_FAR)}},
    {{IT(SHARE), IT(TAG)}},
    {{AT(TAG, -1), IT(TAG), AT(TAG, 1)}},
    {{AT(TAG, -2), AT(TAG, -1), IT(TAG)}},
    {{IT(TAG), AT(TAG, 1), AT(TAG, 2)}},
    {{AT(WORD, -1), IT(TAG), AT(TAG, 1)}},
    {{AT(TAG, -1), IT(TAG), AT(WORD, 1)}},
    {{AT(QUOTE, -1), IT(QUOTE), AT(QUOTE, 1)}},
    {{IT(MARK_LEFT), IT(TAG), IT(HABIT)}},
    {{IT(MARK_RIGHT), IT(TAG), IT(HABIT)}},
    {{IT(HABIT), IT(TAG), IT(QUOTE)}},
    {{AT(HABIT, -1), IT(HABIT), AT(HABIT, 1)}},
    {{AT(HABIT, -2), AT(HABIT, -1), IT(HABIT)}},
    {{IT(HABIT), AT(HABIT, 1), AT(HABIT, 2)}},
    {{AT(WORD, -1), IT(HABIT), AT(WORD, 1)}},
    {{AT(TAG, -1), IT(HABIT), AT(TAG, 1)}},
    {{IT(LEFT_FAR), IT(WORD), IT(LEFT_HABIT)}},
    {{IT(LEFT_NEXT_TAG), IT(LEFT_NEXT), IT(LEFT_FAR)}},
    {{IT(LEFT_LEMMA), IT(LEFT_BETWEEN), AT(TAG, 1)}},
    {{IT(RIGHT_FAR), IT(WORD), IT(RIGHT_HABIT)}},
    {{IT(LEFT_FAR), IT(RIGHT_FAR), IT(QUOTE)}},
    {{IT(LEFT2_NEXT_TAG), IT(LEFT2_NEXT), IT(LEFT2_FAR)}},
    {{IT(LEFT2_FAR), IT(RIGHT2_FAR), IT(QUOTE)}},
    {{IT(SENT_BEFORE), IT(QUOTE), IT(SENT_MARKS)}},
    {{IT(SENT_AFTER), IT(QUOTE), IT(SENT_MARKS)}},
    {{AT(TAG, -2), AT(TAG, -1), IT(TAG), AT(TAG, 1)}},
    {{AT(TAG, -1), IT(TAG), AT(TAG, 1), AT(TAG, 2)}},
    {{IT(QUOTE), IT(OPEN_STARTS), IT(QUOTE_WORDS), IT(OPEN_HABIT)}},
    {{IT(QUOTE), IT(CLOSE_LAST), IT(CLOSE_HABIT), IT(QUOTE_WORDS)}},
    {{IT(QUOTE), IT(OPEN_STARTS), IT(CLOSE_LAST), IT(CLOSE_HABIT)}},
    {{IT(LEFT_HABIT), IT(RIGHT_HABIT), IT(QUOTE), IT(TAG)}},
    {{IT(LEFT2_HABIT), IT(RIGHT2_HABIT), IT(QUOTE), IT(TAG)}},
};

/* What two labels in a row see, at the second. */
static const template pair[] = {
    {{IT(STARTS)}},
    {{IT(WORD)}},
    {{AT(WORD, -1)}},
    {{AT(TAG, -1), IT(TAG)}},
    {{IT(TAG), IT(HABIT)}},
    {{AT(TAG, -1), AT(HABIT, -1)}},
    {{IT(HABIT), AT(HABIT, -1)}},
    {{AT(QUOTE, -1), IT(QUOTE), IT(STARTS)}},
    {{IT(WORD), IT(QUOTE), AT(QUOTE, 1)}},
    {{AT(WORD, -1), IT(TAG), IT(QUOTE)}},
};

/* What a state sees. */
static const template state[] = {
    {{IT(TAG)}},
    {{IT(WORD)}},
    {{IT(QUOTE), IT(STARTS)}},
    {{IT(HABIT), IT(TAG)}},
    {{AT(WORD, -1), AT(QUOTE, -1)}},
    {{AT(TAG, -1), IT(TAG)}},
    {{IT(WORD), IT(QUOTE)}},
    {{IT(LEFT_LEMMA), IT(QUOTE)}},
    {{IT(RIGHT_LEMMA), IT(QUOTE)}},
    {{IT(SENT_TO), IT(QUOTE)}},
    {{IT(PUNCT_RIGHT), IT(PUNCT_RIGHT_FAR)}},
    {{AT(WORD, -1), IT(WORD)}},
    {{AT(TAG, -1), AT(HABIT, -1), AT(HABIT, 1)}},
    {{IT(WORD), AT(HABIT, 1), AT(TAG, 1)}},
};

const template_table pos_word_templates = {pos_word, {15, 19, 20, 20}, LEN(pos_word)};
const template_table pos_tag_templates = {pos_tag, {1, 8, 9, 9}, LEN(pos_tag)};
const template_table label_templates = {label, {10, 62, 85, 92}, LEN(label)};
const template_table pair_templates = {pair, {3, 7, 10, 10}, LEN(pair)};
const template_table state_templates = {state, {2, 12, 14, 14}, LEN(state)};
