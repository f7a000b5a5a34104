/*
 * jsonl.h - documents in JSON.
 *
 *   jsonl.c        which files are JSON; lines; an object becomes a document
 *   json_values.c  objects over several lines, and arrays of objects
 *   json_scan.c    a look at JSON beside cJSON, which jsonl.c alone knows
 */
#ifndef READ_JSONL_H
#define READ_JSONL_H

#include "read/read.h"

typedef struct {
    bool values; /* Not an object a line: an array, or objects written over lines. */
    bool open;   /* An array has begun and not ended. */
    bool held;   /* The byte behind the last object, now a NUL, was under. */
    char under;
} json_input;

enum { LINE_EXTRA = 64 * 1024 }; /* A line, an object may be 2 * r->limit + LINE_EXTRA long. */

/* Whether bytes that begin so are such; *more: they end before that can be told. */
bool json_is_values(str s, bool *more);

/* The next object, as far as its braces tell, with a NUL behind it.  QUOTH_SKIP and a message. */
MUST_USE quoth_status json_next_value(quoth_reader *r, json_input *in, str *value,
                                      quoth_error *err);

#endif
