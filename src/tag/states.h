/*
 * states.h - labels of indirect speech, and what a sentence has had of them.
 *
 * A state is a label, which of source, cue and content the sentence has seen, and
 * whether the content that is running began with a mark: 40 states in all.  So the
 * machine knows that a source still waits for its cue.
 *
 * Their numbers: none, by what it has seen, 0 to 7; then fours of one label that has seen
 * itself, by what else; contents that began with a mark come last.
 */
#ifndef TAG_STATES_H
#define TAG_STATES_H

#include "base/base.h"

typedef enum {
    LABEL_NONE,
    LABEL_SOURCE, /* Begins; */
    LABEL_IN_SOURCE,
    LABEL_CUE,
    LABEL_IN_CUE,
    LABEL_CONTENT,
    LABEL_IN_CONTENT,
    LABEL_N
} label;

enum { STATE_MAX = 48, EDGE_MAX = 256, EDGE_IDS = 512 };

/* What the word itself decides: 1: it begins a sentence, 2: it is an opening mark. */
enum { WORD_STARTS = 1, WORD_OPENS = 2, WORD_SETTINGS = 4 };

typedef struct {
    uint8_t from, to;
    uint8_t pair; /* label of from * LABEL_N + label of to */
    uint16_t id;  /* Of (from, to), below edge_n. */
} edge;

typedef struct {
    uint32_t n, edge_n;
    uint8_t label[STATE_MAX];
    uint8_t seen[STATE_MAX];   /* 1: source, 2: cue, 4: content. */
    uint8_t marked[STATE_MAX]; /* 1: in a content that began with a mark. */
    bool first[2][STATE_MAX];  /* Can begin a row; whose first word opens a mark. */
    uint32_t edges[WORD_SETTINGS];
    edge edge[WORD_SETTINGS][EDGE_MAX];         /* By the state they come from: */
    uint8_t from[WORD_SETTINGS][STATE_MAX + 1]; /* those of state i begin here. */
} state_machine;

void states_build(state_machine *s);

/* The state behind `state` (STATE_MAX: the start) when the next word has this label. */
uint32_t state_next(const state_machine *s, uint32_t state, label l, uint32_t setting);

#endif
