/* inside.h - what words in marks look like, for those who ask whether they are speech. */
#ifndef FIND_INSIDE_H
#define FIND_INSIDE_H

#include "find/item.h"

typedef struct {
    uint32_t words, lower; /* Words; those in lower case that are no small words. */
    bool article;          /* The first of them is one, in lower case. */
    bool org;              /* Only words of names of organisations. */
    bool ended;            /* Ends in punctuation: . ? ! , */
    bool bracketed;        /* All of it is in brackets: “(CROSSTALK)” */
    bool title, few;       /* In capitals as titles are; a few words that end in no punctuation. */
} inside;

static inline bool is_capital(const quoth_doc *d, uint32_t i)
{
    return item_is_word(d, i) && item_at(d, i)->shape == SHAPE_TITLE;
}

/* Is a title in the marks at item i, in capitals but for a caption's?  (titled_marks.c) */
bool marks_hold_title(const quoth_doc *d, const quoth_model *m, const sentence *x, uint32_t i,
                      const inside *v);

#endif
