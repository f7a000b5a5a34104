/*
 * evidence.h - what the taggers say of a quoted span, as features of its proposals.
 *
 * Only where labels were asked for (tag/tag.h).  Their weights are learnt apart from those
 * of find/propose.c, which must do without.
 */
#ifndef FIND_EVIDENCE_H
#define FIND_EVIDENCE_H

#include "find/propose.h"

typedef enum { SAYS_NOTHING, SAYS_SOURCE, SAYS_CUE, SAYS_CONTENT } label_sort;

/* The sort of label that token t has; 0 where there are no labels. */
label_sort label_sort_at(const quoth_doc *d, uint32_t t);

/* Do labels call most words between the marks of span s content? */
bool labels_hear(const quoth_doc *d, uint32_t s);

/* Reads the labels of p->d, which are there, as p->witness. */
MUST_USE quoth_status evidence_read(proposal *p);

/* Adds what the labels say of the span at p->at to the scores of its proposals, but for that
 * of no speech: which words are somebody's does not depend on labels.  Returns whether they
 * say anything. */
bool evidence_add(proposal *p);

#endif
