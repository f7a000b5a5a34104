/* rows.h - annotated documents as rows of words, for the taggers. */
#ifndef TRAIN_ROWS_H
#define TRAIN_ROWS_H

#include <stdio.h>

#include "tag/facts.h"
#include "tag/states.h"
#include "train/folds.h"
#include "train/gold.h"

/* A paragraph of a document. */
typedef struct {
    fact_row facts;
    uint8_t *label; /* What the annotation says: label, by word. */
    uint8_t *tag;   /* penn_tag; PENN_N where the words are cut otherwise. */
    uint8_t *got;   /* label, as found. */
    uint32_t doc;
} gold_row;

typedef struct {
    gold_row *at;
    uint32_t n, cap;
    uint32_t docs;
    arena arena;
} gold_rows;

/* Tags of the documents that follow; one line is read ahead, for some texts have none. */
typedef struct {
    const char *path;
    FILE *file;
    char *line;
    size_t cap, number;
    bool ahead;
} tag_lines;

/* Appends the rows of the documents in a file of annotated JSON Lines, with their tags in a
 * stream of the same form (NULL: none), which goes on over all files.  Exits with a message
 * if that cannot be. */
void rows_read(gold_rows *r, const quoth_model *m, const char *gold, tag_lines *tags);

/* Appends copies of the rows of the documents in fold k, or of all others: their facts may
 * be changed, the rest is shared with `from`. */
void rows_copy(gold_rows *r, const gold_rows *from, const folds *f, uint32_t k, bool held);
void rows_free(gold_rows *r);

#endif
