/* The passes of this room. */
#ifndef TEXT_TEXT_H
#define TEXT_TEXT_H

#include "doc/doc.h"
#include "lex/model.h"

/* Fills d->tokens and d->paragraphs from d->text, which is valid UTF-8. */
MUST_USE quoth_status text_tokens(quoth_doc *d, const quoth_model *m);

#endif
