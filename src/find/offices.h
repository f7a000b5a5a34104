/* offices.h - the nouns that stand for a title: "the officer" for Det Supt Gale. */
#ifndef FIND_OFFICES_H
#define FIND_OFFICES_H

#include "base/base.h"

/* Titles that noun may stand for, in lower case with a blank between, or none. */
str office_titles(str noun);

#endif
