/* rows.h - annotated documents as rows of words, for the taggers. */
#ifndef TRAIN_ROWS_H
#define TRAIN_ROWS_H

#include "tag/facts.h"
#include "tag/states.h"
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

/* Appends the rows of the documents in a file of annotated JSON Lines, with the tags of
 * another such file (NULL: none).  Exits with a message if that cannot be. */
void rows_read(gold_rows *r, const quoth_model *m, const char *gold, const char *tags);

#endif
