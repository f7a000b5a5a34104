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

enum { STATE_ROW = 40, SEEN = 8 };

/* Labels that may come behind any other: none, and what begins something. */
enum { BEGINS = 4, PAIR_N = LABEL_N * BEGINS + LABEL_N - 1 };

/* Where the weight of two labels in a row stands, `to` going on with `from` if it does not
 * begin something. */
static inline uint32_t pair_lane(uint32_t from, uint32_t to)
{
    return to == LABEL_NONE || to % 2 ? from * BEGINS + (to + 1) / 2
                                      : LABEL_N * BEGINS + to - 2 + (from == to);
}

/* Labels in their order, then contents that began with a mark. */
enum { PLACES = LABEL_N + 2, MARKED = 2, SLOTS = PLACES * SEEN };

/* Sums of weights along a way are in 1/SUM_ONE, so that the number of a state fits below
 * them; all label weights are in 1/TAG_ONE. */
enum { TAG_ONE = 64, SUM_SHIFT = 6, SUM_ONE = TAG_ONE << SUM_SHIFT };

/* What no sum of weights comes near; three of them can be added. */
enum { NEVER = INT32_MIN / 4 };

typedef struct {
    int32_t edge[LABEL_N][PLACES][SEEN]; /* To a label from a slot; NEVER: no edge. */
    /* Every state may be followed by none, whose slot is told by that of the state, and by what
     * begins, which has a place: begin_it.  What goes on stays in its slot. */
    uint8_t none[SEEN], content;
} way_table;

/* What a sentence has had, as bits of a slot: `it`, which a label begins, and two others. */
enum { HAD_SOURCE = 1, HAD_CUE = 2, HAD_CONTENT = 4, HAD_ALL = 7 };

static inline int32_t larger(int32_t a, int32_t b)
{
    return a > b ? a : b;
}

/* Forwards, where `it` begins: from each slot on to the slot of the place it leads to.  What has
 * been had begins anew, but for the content of a sentence that has had all. */
static inline void begin_it(int32_t *restrict to, const int32_t *restrict from, uint32_t it,
                            uint32_t a, uint32_t b)
{
    const bool stays = it == HAD_CONTENT;
    int32_t anew = larger(from[it], larger(from[it | a], from[it | b]));

    to[it] = larger(from[0], stays ? anew : larger(anew, from[HAD_ALL]));
    to[it | a] = from[a];
    to[it | b] = from[b];
    to[HAD_ALL] = stays ? larger(from[a | b], from[HAD_ALL]) : from[a | b];
}

/* Backwards: to each slot what the slot has that it leads to. */
static inline void begun_it(int32_t *restrict to, const int32_t *restrict from, uint32_t it,
                            uint32_t a, uint32_t b)
{
    to[0] = to[it] = to[it | a] = to[it | b] = from[it];
    to[a] = from[it | a];
    to[b] = from[it | b];
    to[a | b] = from[HAD_ALL];
    to[HAD_ALL] = it == HAD_CONTENT ? from[HAD_ALL] : from[it];
}

/* The slot of a state. */
uint32_t state_slot(const state_machine *m, uint32_t state);

/* Of every setting; weights by the id of an edge, in 1/TAG_ONE. */
void ways_build(way_table t[WORD_SETTINGS], const state_machine *m, const int16_t *weights);

#endif
