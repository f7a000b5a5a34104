/* datelines.h - what opens a paragraph and names nobody who speaks. */
#ifndef FIND_DATELINES_H
#define FIND_DATELINES_H

#include "doc/doc.h"
#include "lex/model.h"

/* Are places all that stands in capitals before a colon, each once: a round-up of news? */
bool datelines_alone(const quoth_doc *d, const quoth_model *m);

#endif
