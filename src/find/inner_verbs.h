/*
 * inner_verbs.h - whose a second verb is that may belong to a reported clause or to who reports it.
 */
#ifndef FIND_INNER_VERBS_H
#define FIND_INNER_VERBS_H

#include "doc/doc.h"
#include "lex/model.h"

/* Holm said that [a man] had come up to her and asked: whose the second verb of a reported clause, cue c,
 * is, or NONE: no sign tells. */
uint32_t second_verb(const quoth_doc *d, const quoth_model *m, uint32_t c);

/* Police said [a man] ran, shouting: whose the crying of a reported clause, cue c, is, or NONE. */
uint32_t cries_inside(const quoth_doc *d, const quoth_model *m, uint32_t c);

/* Holm said she asked, and [he] told her: does pronoun x, the subject of cue c, tell one of the other sex? */
bool answers_reporter(const quoth_doc *d, const quoth_model *m, const cue *c, const mention *x);

/* Holm said she had asked and was told to: does cue c, a second verb, say by nobody who told? */
bool told_by_nobody(const quoth_doc *d, const quoth_model *m, uint32_t c);

/* Ruiz said, as [Holm] denied; [Holm] denied claims: who denies what cue c leads to, by cue *verb, where
 * another told of something before or the denied words have a noun; or NONE. */
uint32_t denier(const quoth_doc *d, const quoth_model *m, uint32_t c, uint32_t *verb);

/* She met [Holm], according to whom it is late: who stands before cue x; or NONE. */
uint32_t whom_of(const quoth_doc *d, const cue *x);

/* Holm declined, but [a clerk] who was with her on the step said: the subject of cue x in a clause of its own,
 * behind a relative clause; or NONE. */
uint32_t beyond_who(const quoth_doc *d, const cue *x);

/* Holm recalled what [Ruiz] had said; heard [a clerk] say: who speaks by cue x what another only heard or shows,
 * in words at item at; or NONE.  (inner_heard.c) */
uint32_t heard_inside(const quoth_doc *d, const quoth_model *m, const cue *x, uint32_t at);

/* [Friends] of the victim, Ana Ruiz, said: the many who are the subject of cue x, where what they are to somebody
 * alone is set off by commas; or NONE.  (inner_heard.c) */
uint32_t group_beside(const quoth_doc *d, const quoth_model *m, const cue *x);

/* As second_verb; or: When Holm denied it, [Ruiz] laughed and said: whose the second verb, cue c, is where who stands
 * at item i opens a clause before the main one; or NONE. */
uint32_t second_actor(const quoth_doc *d, const quoth_model *m, const cue *c, uint32_t i);

/* told her on Monday [to expect] “no more”: does cue at_cue only say what the verb before it tells somebody to do? */
bool tells_what_to_do(const quoth_doc *d, const quoth_model *m, uint32_t at_cue);

#endif
