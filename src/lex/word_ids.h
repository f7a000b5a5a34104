/* word_ids.h - the compiled-in words by name: W(that), W(so_called). */
#ifndef LEX_WORD_IDS_H
#define LEX_WORD_IDS_H

enum word_id {
#include "lex/word_ids.inc"
};

#define W(form) W_##form

#endif
