/*
 * columns.h - the facts of some words, fact by fact, so that one feature is made of all of
 * them at a time: compilers make vectors of loops over LANES words.
 */
#ifndef TAG_COLUMNS_H
#define TAG_COLUMNS_H

#include "tag/templates.h"

/* Of COLUMN words and FACTS_PAD on either side, and room behind them: COLUMN_ROW of each fact. */
enum { COLUMN_ROW = COLUMN + 2 * FACTS_PAD + 4 };

typedef struct {
    uint32_t at[FACT_N * COLUMN_ROW];
} fact_columns;

/* Which facts a table of templates asks for: 1 of the word itself, 2 of its neighbours too. */
void columns_asked(const template_table *t, uint8_t asked[FACT_N]);

/* What is asked for of n words of r from `first` on, as words `at` and so on of the columns; and
 * of FACTS_PAD words on either side. */
void columns_fill(fact_columns *c, uint32_t at, const fact_row *r, uint32_t first, uint32_t n,
                  const uint8_t *asked);

/* f[k - from][i]: feature k, `from` to `to`, of the word i behind x, as features_of makes it, but
 * that its low byte is what tag_check says: never 0.  Of words [0, n), and maybe of LANES more. */
void columns_features(const uint32_t *x, size_t stride, const template_table *t, uint32_t from,
                      uint32_t to, uint32_t n, uint32_t (*f)[COLUMN]);

#endif
