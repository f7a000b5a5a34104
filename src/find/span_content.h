/* span_content.h - what a link attributes beside the words in its marks. */
#ifndef FIND_SPAN_CONTENT_H
#define FIND_SPAN_CONTENT_H

#include "doc/doc.h"
#include "lex/model.h"

/* What link a, a quoted span, attributes in its own sentence. */
range span_content(const quoth_doc *d, const quoth_model *m, const attribution *a);

/* The lake is, Ruiz said, “a bath”: what stands before a cue that cuts the words of
 * link a in two.  Empty if it does not. */
range front_content(const quoth_doc *d, const quoth_model *m, const attribution *a);

/* The byte behind which the words of link a, a quoted span, cannot go, whatever labels say: called it
 * “odd” [on Monday]; UINT32_MAX if there is none. */
uint32_t span_content_end(const quoth_doc *d, const quoth_model *m, const attribution *a);

/* reported, citing [a letter, that] it was “late”: the item of sentence s behind who is cited at item
 * first, or first. */
uint32_t behind_cited(const quoth_doc *d, uint32_t s, uint32_t first);

/* Volta rejected the criticism: [it had] “done” all it could: the item behind the colon where whoever
 * denies, by cue c, speaks up, before item at; or NONE. */
uint32_t denier_speaks(const quoth_doc *d, const quoth_model *m, const cue *c, uint32_t at);

/* The item where the words of somebody else begin that stand behind those of link a, at item `at`, in
 * their sentence; or NONE.  (span_ends.c) */
uint32_t span_others_begin(const quoth_doc *d, const quoth_model *m, const attribution *a,
                           uint32_t at);

/* called it “odd” [on Monday]: does it say when somebody called it so, behind item at?  (span_ends.c) */
bool span_called_when(const quoth_doc *d, const quoth_model *m, const cue *c, uint32_t at);

#endif
