/* title_nouns.h - the nouns that stand for a title: "the officer" for Det Supt Gale. */
#ifndef FIND_TITLE_NOUNS_H
#define FIND_TITLE_NOUNS_H

#include "find/item.h"

/* Titles that the noun at item i may stand for, in lower case with a blank between, or none. */
str office_titles(const quoth_doc *d, uint32_t i);

#endif
