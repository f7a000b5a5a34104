/* id.h - the number that a quotation keeps through every run. */
#ifndef DOC_ID_H
#define DOC_ID_H

#include "doc/doc.h"

/*
 * Depends on the document's id, the bytes of the content and the place of its
 * first byte, nothing else.  ordinal, from 0, tells apart quotations of one
 * document that start at the same byte and have the same content; count it
 * before any option drops quotations.
 *
 * MurmurHash64A (Austin Appleby, public domain) over little-endian words,
 * each hash being the seed of the next: the document's id with seed 0, every
 * content segment, then start and ordinal as two 32-bit numbers.
 */
uint64_t quotation_id(const quoth_doc *d, const quotation *q, uint32_t ordinal);

#endif
