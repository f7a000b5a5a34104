/* spans.h - which marks open and close quotations. */
#ifndef FIND_SPANS_H
#define FIND_SPANS_H

#include "doc/doc.h"
#include "lex/model.h"

/* Fills d->spans from d->tokens and d->paragraphs.  m may be NULL: then only
 * spelling tells an apostrophe, and an unclosed span ends with its paragraph. */
MUST_USE quoth_status find_spans(quoth_doc *d, const quoth_model *m);

#endif
