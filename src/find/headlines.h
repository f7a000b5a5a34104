/* headlines.h - a headline whose words before the colon name no speaker. */
#ifndef FIND_HEADLINES_H
#define FIND_HEADLINES_H

#include "doc/doc.h"
#include "lex/model.h"

/* Storm hits village: “We lost it all”; Long read: “We lost it all”: does the span, item `at` of
 * sentence s, close a headline that tells what a thing did, or what kind of piece it is? */
bool headline_names_nobody(const quoth_doc *d, const quoth_model *m, uint32_t s, uint32_t at);

#endif
