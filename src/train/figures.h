/*
 * figures.h - figures as a table: aligned columns under one line of head, or JSON Lines,
 * an object a row.
 */
#ifndef TRAIN_FIGURES_H
#define TRAIN_FIGURES_H

#include "base/base.h"

typedef struct {
    const char *name; /* A key of the JSON, too. */
    int digits;       /* Behind the point. */
} column;

typedef struct {
    const char *name, *first; /* Of the table, and of its first column, which holds words. */
    const column *at;
    int n;
    bool json;
} figures;

void figures_head(const figures *r);

/* The words of the first column, which need no escaping, and n numbers; NAN: unknown. */
void figures_row(const figures *r, const char *first, const double *value);

/* Is what --report says "json"?  Exits if it is neither that nor "text". */
bool figures_json(const char *form);

#endif
