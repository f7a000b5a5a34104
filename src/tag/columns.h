/*
 * columns.h - the facts of a few words, fact by fact, so that one feature is made of all of
 * them at a time: compilers make vectors of loops over COLUMN words.
 */
#ifndef TAG_COLUMNS_H
#define TAG_COLUMNS_H

#include "tag/templates.h"

/* Of COLUMN words and FACTS_PAD on either side: COLUMN_ROW of each fact. */
typedef struct {
    uint32_t at[FACT_N * COLUMN_ROW];
} fact_columns;

/* Which facts a table of templates asks for: 1 of the word itself, 2 of its neighbours too. */
void columns_asked(const template_table *t, uint8_t asked[FACT_N]);

/* What is asked for of the COLUMN words of r from `first` on; those past its end may be read, and
 * are of no meaning. */
void columns_fill(fact_columns *c, const fact_row *r, uint32_t first, const uint8_t *asked);

/* f[k][i]: feature k of word i, as features_of makes it, but that its low byte is what
 * tag_check says: never 0. */
void columns_features(const fact_columns *c, const template_table *t, uint32_t (*f)[COLUMN]);

#endif
