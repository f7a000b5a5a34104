/* propose.h - who may have said a quoted span, each proposal with features. */
#ifndef FIND_PROPOSE_H
#define FIND_PROPOSE_H

#include "find/score.h"
#include "find/view.h"
#include "lex/model.h"

typedef enum {
    BY_PAIR,   /* cue and holder */
    BY_CUE,    /* cue, nobody named */
    BY_HOLDER, /* holder, no cue */
    BY_CARRY,  /* the speaker of the span before */
    BY_NOBODY, /* speech of nobody named */
    BY_MARKS,  /* no speech */
    CANDIDATE_KINDS
} candidate_kind;

enum {
    MAX_CUES = 9,          /* Cues looked at for one span. */
    MAX_HOLDERS = 9,       /* Speakers looked at for one cue. */
    BEAM = 4 * WEIGHT_ONE, /* A cue this much worse than the best is not followed. */
    MAX_CANDIDATES = MAX_CUES * (MAX_HOLDERS + 1) + 16,
    MAX_PARTS = 4,
    OF_A_STRETCH = 24, /* Features; a candidate has one or two of its own, a cue and a kind one. */
    POOL = (2 * MAX_CANDIDATES + MAX_CUES + CANDIDATE_KINDS) * OF_A_STRETCH,
    KNOWN = 16, /* Speakers whose looks are kept. */
};

typedef struct {
    uint32_t cue, holder; /* Indexes, or NONE. */
    uint8_t kind;         /* candidate_kind */
    uint8_t rule;
    bool breaks; /* A colon or the like may stand between holder and cue. */
    int32_t score;
    features part[MAX_PARTS];
} candidate;

/* The link made last in this stream. */
typedef struct {
    uint32_t link; /* Index into links, or NONE. */
    uint32_t span;
    uint32_t sentence, item;
    float p;
} last_link;

typedef struct {
    quoth_doc *d;
    const quoth_model *m;
    uint32_t s;     /* Sentence of the span. */
    uint32_t at;    /* Its item. */
    uint32_t span;  /* Its index. */
    uint32_t words; /* In it. */
    last_link last;
    const struct witness *witness; /* Of evidence.c, in the order of the text; NULL: no labels. */
    uint32_t witnesses;
    bool all; /* No pruning: a trainer looks on. */
    candidate c[MAX_CANDIDATES + 1];
    uint32_t n;
    int32_t top; /* The best score, priors aside. */
    feature_pool pool;
    holder_view known[KNOWN]; /* By mention. */
} proposal;

/* p is cleared.  all: a trainer looks on, nothing is pruned. */
MUST_USE quoth_status proposal_init(proposal *p, quoth_doc *d, const quoth_model *m, bool all,
                                    const int16_t *weights);

/* Fills p->c for the span at item p->at; at least one candidate. */
void propose(proposal *p);

#endif
