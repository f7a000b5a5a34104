/* glyph.h - what a character beyond ASCII is to the tokenizer. */
#ifndef TEXT_GLYPH_H
#define TEXT_GLYPH_H

#include "doc/doc.h"

typedef enum { C_LETTER, C_HAN, C_KANA, C_SPACE, C_PUNCT, C_MARK } char_class;

typedef struct {
    char_class is;
    uint8_t sub; /* Of the token it makes: mark_kind or punctuation. */
    uint8_t n;   /* Bytes. */
    bool upper;
} glyph;

/* The character at p, where a sequence of two to four bytes begins. */
glyph glyph_at(const char *p);

#endif
