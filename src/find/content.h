/* content.h - which words a cue attributes. */
#ifndef FIND_CONTENT_H
#define FIND_CONTENT_H

#include "doc/doc.h"
#include "lex/model.h"

enum { CONTENT_PARTS = 2 };

/* Items, half open: the words that cue c with holder h (NONE: nobody)
 * attributes in its own sentence; the second part only where the cue stands
 * inside: A, she said, B. */
typedef struct {
    struct {
        uint32_t first, last;
    } part[CONTENT_PARTS];
    uint32_t n;
    bool clause; /* Opened by that, whether, if, to or what. */
    bool after;  /* The content follows the cue. */
} content;

content content_of_cue(const quoth_doc *d, const quoth_model *m, uint32_t c, uint32_t h);

/* First item behind the cue group and whom it was said to: told [reporters]. */
uint32_t content_begins(const quoth_doc *d, const quoth_model *m, uint32_t c);

/* said it was “late,” [a claim that many doubt]: the comma of items [first, last), which end a sentence,
 * behind which its writer tells of all before; or last. */
uint32_t content_appended(const quoth_doc *d, uint32_t first, uint32_t last);

/* was “late” [and hung up], was late, [without saying why], [drawing cheers]: do the words of sentence s from item i
 * on, right behind marks or a comma, tell of who spoke or what came of it? */
bool content_left_behind(const quoth_doc *d, const quoth_model *m, uint32_t s, uint32_t i,
                         bool comma);

/* said it was late [but would not say] why: behind what tells, from the "but" or "and" at item i on, what the speaker
 * keeps back, whose verb is *verb; or NONE. */
uint32_t content_kept_back(const quoth_doc *d, const quoth_model *m, uint32_t i, uint32_t *verb);

/* The first comma of items [i, last) behind which they do so, or the word behind which something is kept back;
 * or last.  The content begins at item first. */
uint32_t content_tail(const quoth_doc *d, const quoth_model *m, uint32_t s, uint32_t first,
                      uint32_t i, uint32_t last);

/* [In the north], Ruiz said, roads are closed: are items [first, last), in front of a verb of saying that
 * interrupts its clause, said, too?  Not: [in an interview].  (opener.c) */
bool content_opener(const quoth_doc *d, const quoth_model *m, uint32_t first, uint32_t last);

/* said [Monday] the pier was closed, said [in an interview] it was: behind item i of sentence s, right behind a verb
 * of saying, and what says when or where it was said; or i.  (opener.c) */
uint32_t content_behind_setting(const quoth_doc *d, const quoth_model *m, uint32_t s, uint32_t i);

/* said on [X] it was late: behind the platform at item i of sentence s, where a clause begins; or i.  (opener.c) */
uint32_t content_behind_platform(const quoth_doc *d, const quoth_model *m, uint32_t s, uint32_t i);

/* Is what cue c of holder who attributes part of a subject, whose verb follows: [a post claiming
 * that it is “late”] is false? */
bool content_is_subject(const quoth_doc *d, const cue *c, const mention *who);

#endif
