/*
 * signatures.h - the name that signs the words, below them or behind.
 */
#ifndef QUOTH_FIND_SIGNATURES_H
#define QUOTH_FIND_SIGNATURES_H

#include "find/unscored.h"

/* Whose the span of proposal p is by its signature; .p is 0 if it bears none. */
settled settled_by_signature(const proposal *p);

#endif
