/* token_hash.h - one number a word form, listed or not. */
#ifndef LEX_TOKEN_HASH_H
#define LEX_TOKEN_HASH_H

#include "doc/doc.h"
#include "lex/model.h"

/* The hash of a word or number: the same for the same word. */
static inline uint32_t token_hash(const quoth_doc *d, const quoth_model *m, const token *t)
{
    if (t->word)
        return m->lex.words[t->word].hash;
    uint32_t n = t->end - t->start;
    return word_hash(d->text.p + t->start, n > 2 && d->text.p[t->end - 1] == '.' ? n - 1 : n);
}

#endif
