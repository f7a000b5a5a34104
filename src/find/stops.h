/* stops.h - which full stops end a sentence, and which a short word has of its own: Mr., U.S. */
#ifndef FIND_STOPS_H
#define FIND_STOPS_H

#include "doc/doc.h"
#include "lex/model.h"

static inline bool stop_is(const token *t)
{
    static const bool stops[UINT8_MAX + 1] = {['.'] = true, ['?'] = true, ['!'] = true};
    return stops[t->sub]; /* No mark_kind is a character. */
}

static inline bool stop_capital(const token *t)
{
    return t->kind == TOK_WORD && t->shape != SHAPE_LOWER;
}

/* The full stop at token t belongs to the word before it: Mr., J. */
bool stop_shortens(const quoth_doc *d, const quoth_model *m, uint32_t t);

/* Can a sentence begin at token t? */
bool stop_lets_begin(const quoth_doc *d, uint32_t t);

/* Does the stop at token t end a sentence? */
bool stop_ends(const quoth_doc *d, const quoth_model *m, uint32_t t);

/* Does the word at token t, with a stop of its own, end a sentence before token next?  She left the U.S. Holm said */
bool stop_in_word_ends(const quoth_doc *d, const quoth_model *m, uint32_t t, uint32_t next);

/* The same of a shortened word before span s: it began at 9 p.m. “It was chaos,” she said */
bool stop_ends_before_span(const quoth_doc *d, const quoth_model *m, const span *s);

#endif
