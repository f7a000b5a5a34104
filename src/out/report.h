/* report.h - around the documents of an HTML report: head, index, script. */
#ifndef OUT_REPORT_H
#define OUT_REPORT_H

#include "out/out.h"

typedef struct report report;

/* NULL: no memory. */
MUST_USE report *report_new(allocator from);
void report_free(report *r);

/* The page up to the first document; static. */
void report_head(buf *b);

/* Remembers a document for the index. */
MUST_USE bool report_add(report *r, const quoth_doc *d, str id);

/* The page behind the last document.  What was remembered is sorted, not kept
 * in order. */
void report_tail(report *r, buf *b);

#endif
