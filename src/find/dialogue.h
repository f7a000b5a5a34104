/* dialogue.h - whose turn it is where two talk and no tag says so. */
#ifndef FIND_DIALOGUE_H
#define FIND_DIALOGUE_H

#include "find/chains.h"
#include "find/item.h"

/* Gives paragraphs that only quote, in a dialogue, to the one whose turn it is, or to nobody. */
MUST_USE quoth_status dialogue_run(chains *c);

/* In somebody's words: is there an "I", a "you", a "he", and how many are there? */
typedef struct {
    bool me, you, he, she;
    uint32_t words;
} sides;

/* In those of span k. */
sides sides_of(const quoth_doc *d, uint32_t k);

/* I, our, you: a word of people who talk. */
static inline bool is_of_talk(uint32_t id)
{
    static const uint32_t TALK[] = {W(i), W(me), W(my), W(we), W(us), W(our), W(you), W(your)};

    return id_among(id, TALK, LEN(TALK));
}

/* "I" in what span s of d holds is who speaks: an entity, or NONE. */
void dialogue_follow(quoth_doc *d, uint32_t s, uint32_t who);

#endif
