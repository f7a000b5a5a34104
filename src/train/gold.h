/* gold.h - annotated documents for training, as ../shared/eval has them. */
#ifndef TRAIN_GOLD_H
#define TRAIN_GOLD_H

#include <stdio.h>

#include "doc/doc.h"

/* One annotated quotation; spans are bytes of the text. */
typedef struct {
    range_vec content, cue, source;
} gold_quotation;

VEC(gold_quotation);

typedef struct {
    arena arena;
    str id, text;
    gold_quotation_vec quotations;
} gold_doc;

/* Reads one JSON line {"doc","text","quotations":[{"content","cue","source"}]};
 * false, with nothing to free, if it is none. */
bool gold_read(gold_doc *g, const char *line, size_t n);
void gold_free(gold_doc *g);

/* A file of them, a line each. */
typedef struct {
    const char *path;
    FILE *file;
    char *line;
    size_t cap, number;
} gold_lines;

/* Exits with a message if the file cannot be opened. */
void gold_open(gold_lines *in, const char *path);

/* False at the end, where the file is closed.  Exits with a message at a line that holds no
 * annotated document. */
bool gold_next(gold_lines *in, gold_doc *g);

uint32_t ranges_common(const range_vec *a, range b);

#endif
