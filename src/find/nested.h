/*
 * nested.h - who speaks in a clause inside another one's, or in a text that somebody has.
 */
#ifndef FIND_NESTED_H
#define FIND_NESTED_H

#include "find/propose.h"

enum { LEADING_WORDS = 8 };

/* Nothing but LEADING_WORDS plain words, perhaps a comma or colon last, between items a and b. */
bool leads_to(const quoth_doc *d, uint32_t a, uint32_t b);

/* Whose words the span is where the shape of a clause leaves no choice, though somebody else is
 * the subject of the sentence. */
bool spoken_inside(const proposal *p, candidate *found);

/* According to Holm, Ruiz said Q; Q, Ruiz texted her, according to Holm: gives c, Holm's by its cue,
 * to whom the clause has say it.  (speaks_inside.c) */
void speaks_inside(const proposal *p, candidate *c);

/* Ruiz said [the town had ordered] people to leave “at once”: does a verb of telling whom to do it, with a subject right behind
 * another's verb, stand before the span?  Then *own.  (speaks_inside.c) */
bool told_to_do(const proposal *p, candidate *own);

/* Like spoken_inside, for texts, and for what is heard from many or through a text. */
bool told_by_text(const proposal *p, candidate *found);

/* Whose the participle of saying, cue c, right before the span is, or NONE: no shape tells. */
uint32_t participle_holder(const proposal *p, uint32_t c);

/* Fired him for [calling] it “odd”: a participle whose speaker is a pronoun that is no mention. */
bool participle_of_him(const quoth_doc *d, const cue *c);

/* Whose cue c is, where somebody else stands right before it: the doctor, she said, told; or NONE. */
uint32_t past_others(const proposal *p, uint32_t c);

/* The mention of sentence s that begins at item i and may speak, or NONE. */
uint32_t party_from(const quoth_doc *d, uint32_t s, uint32_t i);

/* The subject of cue x, right before it or before an aside or an adverb: [Ruiz], the mayor, once said;
 * NONE: it has none of its own. */
uint32_t subject_of(const quoth_doc *d, const cue *x);

/* It sank, [but] Ruiz called: does a conjunction, or a semicolon, begin a clause with mention k? */
bool begins_joined(const quoth_doc *d, const quoth_model *m, uint32_t k);

/* It sank, but [its owner], Tom Hale, called: the subject of a second clause, where a name or who is
 * cited parts it from its verb, cue y; or NONE. */
uint32_t second_subject(const quoth_doc *d, const quoth_model *m, const cue *y);

/* It sank, but [the man] who built it called it “odd”: the subject of cue y, where a second clause begins with it and what tells
 * which one it is parts it from the verb; or NONE. */
uint32_t related_subject(const quoth_doc *d, const quoth_model *m, const cue *y);

/* Does y report a clause that begins at item i, right behind it or behind a time: said on Monday that? */
bool reports_clause(const quoth_doc *d, const quoth_model *m, const cue *y, uint32_t i);

/* The item is a means of telling, with nothing before its clause: told by [text] that. */
bool is_means(const quoth_doc *d, uint32_t i);

/* She met clerks, one of whom, the mayor [Ana Ruiz], replied: the subject of cue x, or NONE.  (inner_heard.c) */
uint32_t one_of_whom(const quoth_doc *d, const cue *x);

/* citing a clerk, that [Ruiz] had said: does who stands at item i speak by a cue behind c? */
bool speaks_from(const quoth_doc *d, uint32_t c, uint32_t i);

/* Makes found the pair of cue c and holder; false: it has none. */
static inline bool found_pair(candidate *found, uint32_t c, uint32_t holder, rule by)
{
    found->cue = c;
    found->holder = holder;
    found->kind = BY_PAIR;
    found->rule = (uint8_t)by;
    return holder != NONE;
}

#endif
