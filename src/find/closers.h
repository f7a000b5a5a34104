/* closers.h - an unlisted verb and a person between a quotation and the end of its sentence. */
#ifndef FIND_CLOSERS_H
#define FIND_CLOSERS_H

#include "doc/doc.h"
#include "lex/model.h"

/* “Late”, analyses [the surveyor Ana Ruiz]. “Late”, [Ana Ruiz] analyses.  Item i of sentence n is
 * the quotation.  The mention, and at *verb the item of its verb; or NONE. */
uint32_t closing_holder(const quoth_doc *d, const quoth_model *m, uint32_t n, uint32_t i,
                        uint32_t *verb);

/* “Late,” a worker who lost his job [said]: the verb at the end of sentence s, behind a clause about *holder, a
 * mention right behind the span at item `at`; a cue, or NONE. */
uint32_t closing_relative(const quoth_doc *d, uint32_t s, uint32_t at, uint32_t *holder);

/* Clerk used fund ‘like a till,’ prosecutors [say]: the verb at the end of sentence s, if a headline, behind *holder, a mention
 * right behind the span at item `at`, which a comma ends; a cue, or NONE. */
uint32_t closing_headline(const quoth_doc *d, uint32_t s, uint32_t at, uint32_t *holder);

#endif
