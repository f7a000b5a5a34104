/*
 * near.h - which cues and holders stand near a quoted span.
 */
#ifndef FIND_NEAR_H
#define FIND_NEAR_H

#include "find/propose.h"

enum { FIRST = 7 }; /* The rank of who opens a sentence, or is its subject, farther away. */

typedef struct {
    uint32_t index, far;
    uint32_t rank;
    uint8_t back; /* Sentences back: 0 or 1. */
} near_cue;

typedef struct {
    uint32_t index, rank;
} near_holder;

/* Ruiz was calm when [the mayor] left. Q: does mention k only do what says when, in a sentence about somebody
 * else, mention who? */
bool near_only_when(const quoth_doc *d, uint32_t who, uint32_t k);

/* Cues of the sentence by distance, and two strong ones of the sentence before; how many. */
uint32_t near_cues(const proposal *p, const span_view *v, near_cue list[MAX_CUES]);

/* Up to LEFT mentions before item a and RIGHT behind item b in sentence s, the first of the
 * sentence and its subject. */
uint32_t near_holders(const proposal *p, uint32_t s, uint32_t a, uint32_t b,
                      near_holder list[MAX_HOLDERS]);

#endif
