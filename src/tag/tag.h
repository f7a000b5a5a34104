/*
 * tag.h - parts of speech, and the sources, cues and contents of indirect speech.
 */
#ifndef TAG_TAG_H
#define TAG_TAG_H

#include "doc/doc.h"
#include "lex/model.h"
#include "tag/scores.h"

/* Fills d->tags and d->labels for all paragraphs; d->evidence is there.  Linear in the
 * text: a row of words is cut at FACTS_ROW. */
MUST_USE quoth_status tag_document(quoth_doc *d, const quoth_model *m);

/* Fills FACT_TAG of a row whose facts_of_words are there. */
void tag_parts_of_speech(const fact_row *r, const tag_weights *w);

/* Fills FACT_HABIT. */
void tag_habits(const fact_row *r, const tag_weights *w);

/* WORD_STARTS | WORD_OPENS of states.h, as word i has it. */
static inline uint32_t word_setting(const fact_row *r, uint32_t i)
{
    return (facts_of(r, FACT_STARTS)[i] ? WORD_STARTS : 0u) |
           (facts_of(r, FACT_QUOTE)[i] == QUOTE_OPENING ? WORD_OPENS : 0u);
}

/* A word's scores of two labels in a row, by pair_lane, with those of the second. */
typedef struct {
    int32_t at[PAIR_N];
} edge_scores;

/* Numbers of states, slot by slot (ways.h). */
typedef struct {
    int32_t at[SLOTS];
} slots;

/* The best way to each state: its sum and, in the lowest bits, where it comes from.  The
 * same with what the state itself adds, less the best of all, and in the lowest bits which
 * state it is; NEVER where the way is not worth following. */
typedef struct {
    slots keys, own, before;
    edge_scores edges;
    uint32_t setting, places; /* Of those there are (ways.h), which are looked at. */
} tag_step;

/* Words in a row that wait for their labels. */
typedef struct {
    uint32_t first, n; /* Of those that wait. */
    uint8_t *labels;
    uint16_t *margins;
} tag_part;

/* Room for FACTS_ROW words; and the best way on from each state, of two words in turn. */
typedef struct {
    word_scores *scores;
    tag_step *step;
    slots behind[2];
    score_block block;
    uint32_t words, parts;
    tag_part part[STRETCHES];
    uint8_t setting[FACTS_ROW];
} tag_paths;

void tag_paths_begin(tag_paths *p);

/* Labels for a row whose facts_of_neighbours are there; where one begins, how much worse
 * the best row is in which the word has another sort of label.  Sentences in which nothing
 * hints at somebody else's words are left out.  Rows wait for each other: labels and margins are
 * there behind tag_labels_end. */
void tag_labels(const fact_row *r, const tag_weights *w, tag_paths *p, uint8_t *labels,
                uint16_t *margins);
void tag_labels_end(const tag_weights *w, tag_paths *p);

/* 0 none, to 6: nearly always a cue, from how often a lemma was one, of n words, and its
 * FACT_SHARE. */
uint8_t habit_of(uint32_t cues, uint32_t n, uint32_t share);

#endif
