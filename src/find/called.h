/* called.h - whom somebody calls by name: "I tell you, Mr. Berg, it leaks." */
#ifndef FIND_CALLED_H
#define FIND_CALLED_H

#include "find/chains.h"

enum { CALLED = 6 }; /* Names kept. */

typedef struct {
    uint32_t word[CALLED]; /* Hashes of their words, */
    uint8_t sex[CALLED];   /* and what the title before tells. */
    uint32_t n;
    uint32_t told[CALLED][2]; /* Who is told of: the first and the last word of each name. */
    uint32_t tells;
    uint32_t title; /* The token of an office that somebody is called by: "Yes, [senator]"; or 0. */
} called;

/* Adds the names in the words of span s, and of whom these tell: "[Ana Ruiz] is late". */
void called_read(const quoth_doc *d, const quoth_model *m, uint32_t s, called *x);

/* Adds those in the turn from byte `from` on, as far as item i. */
void called_read_turn(const quoth_doc *d, const quoth_model *m, uint32_t from, uint32_t i,
                      called *x);

/* Mr. [Ruiz], your witness; he is no doctor, [Ruiz]: of mentions a and b, with a comma between, one only
 * calls somebody. */
bool calls_beside(const quoth_doc *d, const mention *a, const mention *b);

/* Is entity e among those called? */
bool called_is(const chains *c, const called *x, uint32_t e);

/* Is it called by its office, which nobody else holds? */
bool called_by_title(const chains *c, const called *x, uint32_t e);

/* Is it among those of whom somebody tells, so that it is not e who does? */
bool called_tells_of(const chains *c, const called *x, uint32_t e);

#endif
