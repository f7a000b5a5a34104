/*
 * ways.h - the edges of the state machine, laid out for the search.
 *
 * Seen from one state, an edge is the label it leads to: a lane.  States whose lanes lead
 * to the same states (those that have seen the same, whatever their label) are a group:
 * the best of each lane is found for the whole group, and only then goes to its state.
 */
#ifndef TAG_WAYS_H
#define TAG_WAYS_H

#include "tag/states.h"

enum { STATE_ROW = 40, LANES = 8, GROUPS = 16 };

/* Sums of weights along a way are in 1/SUM_ONE, so that the number of a state fits below
 * them; all label weights are in 1/TAG_ONE. */
enum { TAG_ONE = 64, SUM_SHIFT = 6, SUM_ONE = TAG_ONE << SUM_SHIFT };

/* What no sum of weights comes near; two of them can be added. */
enum { NEVER = INT32_MIN / 4 };

typedef struct {
    int32_t edge[STATE_ROW][LANES]; /* Weights; NEVER: no edge. */
    uint8_t group[STATE_ROW];
    uint8_t to[GROUPS][LANES]; /* STATE_ROW: no state of the group has such an edge. */
    uint32_t groups;
} way_table;

/* Of every setting; weights by the id of an edge, in 1/TAG_ONE. */
void ways_build(way_table t[WORD_SETTINGS], const state_machine *m, const int16_t *weights);

#endif
