/* reports.h - labelled words become links. */
#ifndef FIND_REPORTS_H
#define FIND_REPORTS_H

#include "doc/doc.h"
#include "lex/model.h"

enum { REPORT_PIECES = 8 };

/* A stretch of words with one label. */
typedef struct {
    uint32_t first, last; /* Tokens [first, last). */
    uint32_t sentence;
    uint8_t label; /* label: LABEL_SOURCE, LABEL_CUE or LABEL_CONTENT */
} segment;

/* What belongs together: a cue, whose it is, and what it attributes. */
typedef struct {
    const segment *source, *cue; /* NULL: none. */
    const segment *content[REPORT_PIECES];
    uint32_t content_n;
    bool shared; /* The source is the one of the report before. */
} report;

/* Reads the reports of n segments of one paragraph; at most n go into out.  Returns how
 * many.  (reports_read.c) */
uint32_t reports_read(const segment *s, uint32_t n, report *out);

#endif
