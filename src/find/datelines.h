/* datelines.h - what opens a paragraph and names nobody who speaks. */
#ifndef FIND_DATELINES_H
#define FIND_DATELINES_H

#include "doc/doc.h"
#include "lex/model.h"

/* Are places all that stands in capitals before a colon, each once: a round-up of news? */
bool datelines_alone(const quoth_doc *d, const quoth_model *m);

/* Words of a head that say it is somebody's, and no rubric. */
static const uint64_t datelines_somebody = LEX_(ROLE) | LEX_(ROLES) | LEX_(UNNAMED) | LEX_(TITLE) |
                                           LEX_(ORG) | LEX_(ORG_NAME) | LEX_(OUTLET) |
                                           LEX_(FIRST_MALE) | LEX_(FIRST_FEMALE) | LEX_(MALE) |
                                           LEX_(FEMALE) | LEX_(DOCUMENT);

typedef enum {
    NO_RUBRIC,
    MAYBE_RUBRIC, /* MARKET WRAP, SLOW COACH: common words that name nobody. */
    RUBRIC,       /* FIRST LOOK, ON THE RECORD: the last is a label's, or it opens with no noun. */
} rubric;

/* Are tokens [t, end), before a colon, a rubric of two or more words? */
rubric rubric_of(const quoth_doc *d, const quoth_model *m, uint32_t t, uint32_t end);

#endif
