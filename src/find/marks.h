/*
 * marks.h - what can one quotation mark do?
 *
 * A mark is read as text (an apostrophe, an inch), as an opening or as a
 * closing mark.  Every reading has a price: 0 is what good typography would
 * print there, MARK_NEVER is impossible.  spans.c buys the cheapest reading of
 * the whole paragraph.
 */
#ifndef FIND_MARKS_H
#define FIND_MARKS_H

#include "doc/doc.h"
#include "lex/model.h"

enum { MARK_NEVER = 99 };

/* A mark_kind and how it opened, in one byte that is never 0. */
typedef uint8_t mark_level;

typedef struct {
    uint32_t tok;
    uint8_t kind;              /* mark_kind */
    mark_level level;          /* What the stack keeps when it opens. */
    uint8_t text, open, close; /* Prices. */
    bool fresh;                /* Behind a stop: a sentence begins. */
    uint8_t left, right;       /* What stands beside it, for marks.c. */
} mark;

/* The marks of tokens [*from, end) into out, at most cap; first is the first
 * token of the paragraph.  Moves *from behind the last token looked at. */
uint32_t marks_read(const quoth_doc *d, const quoth_model *m, uint32_t first, uint32_t *from,
                    uint32_t end, mark *out, uint32_t cap);

/* The price of closing what `open` opened with a mark of kind `close`. */
uint8_t mark_pair(mark_level open, uint8_t close);

/* The price of opening inner directly inside `outer`. */
uint8_t mark_nest(mark_level outer, const mark *inner);

/* The price of never closing `open` in its paragraph. */
uint8_t mark_hang(mark_level open);

/* The price of never closing it because `lead`, the mark that begins the next
 * paragraph, takes it up again. */
uint8_t mark_run(mark_level open, const mark *lead);

#endif
