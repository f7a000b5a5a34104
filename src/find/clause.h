/* clause.h - the sentence around a cue, and where its clauses end; for content.c. */
#ifndef FIND_CLAUSE_H
#define FIND_CLAUSE_H

#include "find/content.h"
#include "find/item.h"

typedef struct {
    const quoth_doc *d;
    const quoth_model *m;
    const sentence *s;
    const cue *c;
    uint32_t holder; /* Or NONE. */
    uint32_t end;    /* Sentence end without its stop. */
} clause;

static inline bool comma(const clause *x, uint32_t i)
{
    return i >= x->s->first && i < x->s->last && item_is(x->d, i, ',');
}

/* The mention that begins at item i, or NULL. */
static inline const mention *mention_from(const quoth_doc *d, uint32_t s, uint32_t i)
{
    uint32_t k = mention_beginning(d, s, i);
    return k != NONE ? &d->mentions.at[k] : NULL;
}

/* The mention that ends at item i, or NULL. */
static inline const mention *mention_before(const quoth_doc *d, uint32_t s, uint32_t i)
{
    for (uint32_t k = d->mention_from[s]; k < d->mention_from[s + 1]; k++)
        if (d->mentions.at[k].last == i)
            return &d->mentions.at[k];
    return NULL;
}

/* said the plan is late and [in May] called it “odd”, but not: said Ruiz fled and in May called it “odd”, which she may
 * have: where what parts the verb at item a from the clause told from item i on begins; or a. */
uint32_t clause_before_when(const clause *x, uint32_t i, uint32_t a);

/* Where a clause that begins at item i ends: before a new attribution joined
 * by a comma or "and", else the sentence end. */
uint32_t clause_end(const clause *x, uint32_t i);

#endif
