/* The passes of this room. */
#ifndef TEXT_TEXT_H
#define TEXT_TEXT_H

#include "doc/doc.h"
#include "lex/model.h"

/* Fills d->unread where the model's options allow to leave text out.  (skim.c) */
MUST_USE quoth_status text_skim(quoth_doc *d, const quoth_model *m);

/* How long the lines of a text are, as far as LINES_LOOK bytes. */
typedef struct {
    uint32_t lines, blank, full, over, single;
} line_lengths;

enum { LINES_LOOK = 200000 };

/* Notes the line [from, end) of the text.  (tokens.c) */
void line_note(line_lengths *seen, str text, const char *from, const char *end);

/* Lines of a fixed width, hardly one longer, and paragraphs set off by blank ones?  (tokens.c) */
bool lines_are_wrapped(const line_lengths *seen);

/* Fills d->tokens and d->paragraphs from d->text, which is valid UTF-8, but for
 * what is in d->unread. */
MUST_USE quoth_status text_tokens(quoth_doc *d, const quoth_model *m);

/* Reads a paragraph of d->unread after all: its tokens come behind all others, its
 * entry behind all other paragraphs. */
MUST_USE quoth_status text_read_on(quoth_doc *d, const quoth_model *m, range bytes);

/* The "VI", "2" or "Three" behind "Chapter".  (headings.c) */
bool heading_number(const lexicon *lex, str text, const token *t);

#endif
