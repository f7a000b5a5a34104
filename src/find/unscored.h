/*
 * unscored.h - links that need no scores: shapes that leave no choice.
 */
#ifndef FIND_UNSCORED_H
#define FIND_UNSCORED_H

#include "find/propose.h"

/* Whose words a quoted span is, and how sure. */
typedef struct {
    uint32_t cue, holder; /* Indexes, or NONE. */
    uint8_t kind, rule;   /* As of a candidate. */
    float p;              /* 0: there is a choice. */
} settled;

/* The span that p stands at, by the link before it. */
settled settled_by_last(const proposal *p);

/* By what stands around it alone. */
settled settled_here(const proposal *p);

/* “…”と述べた: by the particles of Japanese.  (japanese.c) */
settled settled_by_particle(const proposal *p);

/* replies.c */

/* “Who did it?” Lund asked [the porter]. “The cook.”: whom a question went to that few words without
 * a verb answer. */
uint32_t who_was_asked(const proposal *p);

/* “Late,” Lund said.  Then, after a pause: “No”; a beat.  “No”: who has just spoken goes on behind words that tell how, and
 * of nobody else. */
uint32_t after_pause(const proposal *p);

/* “I was alone,” Lund said. [“All night?”] “All night,” said Lund: right before an answer, the words of
 * another, whom nobody names here. */
bool is_anothers_question(const proposal *p);

/* “Yes,” Lund said. “I did.” [“Why?”]: marks open again right where others close, at a question or where
 * somebody else speaks next. */
bool is_anothers_turn(const proposal *p);

/* “Late,” Holm said.  “Always!”  Ruiz [laughed]; “Always!”  Ruiz [answered] that it was not: the cue behind the
 * span of what another does about it, or NONE. */
uint32_t reacting_cue(const proposal *p);

/* “I did, sir.” */
bool ends_humbly(const proposal *p);

/* Of whom the sentence before tells that she takes the floor, is asked, speaks, or is told of
 * something; or NONE. */
uint32_t next_speaker(const proposal *p);
/* Are the marks of p, by their place alone, words that somebody says? */
bool stands_as_said(const proposal *p);

/* Gives choice c the later verb of its speaker that has these words for its own, and takes from it who is nobody.
 * (choice.c) */
void choice_refine(const proposal *p, candidate *c);

/* Ruiz won despite [claims], faces [new claims] that it is “late”: is noun cue x what she bears, and not what she
 * says?  But: with claims, on a warning, over her claims.  (choice.c) */
bool choice_is_borne(const quoth_doc *d, const quoth_model *m, const cue *x);

/* The cue that a choice c has: a later verb of the same speaker, where c's declines to say. */
uint32_t later_cue(const proposal *p, const candidate *c);
/* Gives c the cue of the quotation that it goes on with behind what its speaker does. */
void resume(const proposal *p, candidate *c);

#endif
