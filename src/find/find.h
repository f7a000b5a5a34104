/*
 * find.h - the passes of this room, in the order they run.
 *
 * Each reads what came before and appends to its own arrays of the document;
 * each returns QUOTH_OK, or QUOTH_FATAL without memory.
 */
#ifndef FIND_FIND_H
#define FIND_FIND_H

#include "doc/doc.h"
#include "lex/model.h"

/* All of the passes below, after find_spans (find/spans.h). */
MUST_USE quoth_status find_quotations(quoth_doc *d, const quoth_model *m);

MUST_USE quoth_status find_streams(quoth_doc *d, const quoth_model *m);
MUST_USE quoth_status find_mentions(quoth_doc *d, const quoth_model *m);
MUST_USE quoth_status find_background(quoth_doc *d, const quoth_model *m);
MUST_USE quoth_status find_cues(quoth_doc *d, const quoth_model *m);

/* Does the word of saying at item i of s announce nobody's words there: a post [shared] 12,000 times, [called] off
 * the strike?  (no_saying.c) */
bool says_nothing_here(const quoth_doc *d, const quoth_model *m, const sentence *s, uint32_t i);

/* Bytes of a cue as a record prints it: its verbs with the adverbs beside them, "reportedly
 * said", "added dryly". */
range cue_range(const quoth_doc *d, const quoth_model *m, const cue *c);
MUST_USE quoth_status find_turns(quoth_doc *d, const quoth_model *m);

/* Holm: Rivals ‘waved the flag’ to Berg: has the links of marks in a headline that names its
 * speaker go on with the headline's own, one partial quotation.  After find_links(). */
void turns_take_marks(quoth_doc *d);
MUST_USE quoth_status find_links(quoth_doc *d, const quoth_model *m);
MUST_USE quoth_status find_echoes(quoth_doc *d, const quoth_model *m);
MUST_USE quoth_status find_reports(quoth_doc *d, const quoth_model *m);
MUST_USE quoth_status find_chains(quoth_doc *d, const quoth_model *m);
MUST_USE quoth_status find_records(quoth_doc *d, const quoth_model *m);

/* The record of a link that heads its quotation; QUOTH_SKIP: its kind is not asked for.
 * (records.c) */
MUST_USE quoth_status record_of_link(quoth_doc *d, const quoth_model *m, uint32_t link,
                                     quotation *q);

/* Q or A where paragraph p, which has a token, opens with one as a turn: "Q. Did it leak?"; else
 * 0.  (streams.c) */
char turn_letter(const quoth_doc *d, const paragraph *p);

/* The first token of paragraph p, which has one, behind a place or a label that opens it and says
 * nothing: "JALPAR: Police said", "Film review: The Gull"; else its first.  places: datelines_alone().
 * (datelines.c) */
uint32_t turns_behind_head(const quoth_doc *d, const quoth_model *m, uint32_t p, bool places);

/* A paragraph more, as sentences of the stream BACKGROUND.  (streams.c) */
MUST_USE quoth_status streams_add(quoth_doc *d, const quoth_model *m, uint32_t para);

/* No more paragraphs: empty items behind all others.  (streams.c) */
MUST_USE quoth_status streams_end(quoth_doc *d, const quoth_model *m);

/* The mentions of all sentences from the first on.  (mentions.c) */
MUST_USE quoth_status mentions_add(quoth_doc *d, const quoth_model *m, uint32_t first);

/* Mention k ends before item `last`, which is in it: the survey [shows].  Of no stream of
 * background; before find_chains.  (mentions.c) */
void mention_cut(quoth_doc *d, const quoth_model *m, uint32_t k, uint32_t last);

/* Cuts mention k down to its owner: [Ruiz]'s refusal, [his] regret.  false: it has none. */
bool mention_cut_owner(quoth_doc *d, const quoth_model *m, uint32_t k);

#endif
