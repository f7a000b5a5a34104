/*
 * ways.h - the edges of the state machine, laid out for the search.
 *
 * States of one label, and of one mark, are a place; in it each has the slot of what its
 * sentence has had.  So all edges from one place to a label are a row of SEEN weights, and
 * compilers make vectors of what is done with a row.  Half of the slots have no state.
 */
#ifndef TAG_WAYS_H
#define TAG_WAYS_H

#include "tag/states.h"

enum { STATE_ROW = 40, LANES = 8, SEEN = 8 };

/* Labels in their order, then the contents that began with a mark. */
enum { PLACES = LABEL_N + 2, MARKED = 2, SLOTS = PLACES * SEEN };

/* Sums of weights along a way are in 1/SUM_ONE, so that the number of a state fits below
 * them; all label weights are in 1/TAG_ONE. */
enum { TAG_ONE = 64, SUM_SHIFT = 6, SUM_ONE = TAG_ONE << SUM_SHIFT };

/* What no sum of weights comes near; three of them can be added. */
enum { NEVER = INT32_MIN / 4 };

typedef struct {
    int32_t edge[LABEL_N][PLACES][SEEN]; /* To a label from a slot; NEVER: no edge. */
    /* To a label from any state that has seen so much: the slot it leads to.
     * Every state may be followed by none and by what begins; others lead to their place. */
    uint8_t to[LABEL_N][SEEN];
} way_table;

/* The slot of a state. */
uint32_t state_slot(const state_machine *m, uint32_t state);

/* Of every setting; weights by the id of an edge, in 1/TAG_ONE. */
void ways_build(way_table t[WORD_SETTINGS], const state_machine *m, const int16_t *weights);

#endif
