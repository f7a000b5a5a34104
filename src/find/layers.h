/* layers.h - links around a link and before it. */
#ifndef FIND_LAYERS_H
#define FIND_LAYERS_H

#include "doc/doc.h"
#include "lex/model.h"

typedef enum { AT_FIRST, IN_THE_PARAGRAPH, IN_ANOTHER_PARAGRAPH } taken_up;

/* Is the cue of link a that of a quotation before, only taken up again? */
taken_up link_taken_up(const quoth_doc *d, const attribution *a);

/* The link whose content holds link a with its cue, or NULL. */
const attribution *link_around(const quoth_doc *d, const attribution *a);

/* The same speaker's quotation before, in the same paragraph, or NULL. */
const attribution *link_before(const quoth_doc *d, const quoth_model *m, const attribution *a);

bool link_same_speaker(const quoth_doc *d, const attribution *a, const attribution *b);

/* Adds the page that what holds the words names as their source, if it does. */
MUST_USE quoth_status link_cited(quoth_doc *d, const quotation *q, party_vec *source);

#endif
