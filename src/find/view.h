/* view.h - what a quoted span and its neighbours look like, as small numbers. */
#ifndef FIND_VIEW_H
#define FIND_VIEW_H

#include "doc/doc.h"
#include "lex/model.h"

enum { STRONG = 35 }; /* Percent: a cue that is likely one. */

enum {
    LOOK_SPAN = 40,
    LOOK_EDGE,
    LOOK_NUMBER,
    LOOK_MARK,
    LOOK_NAME,
    LOOK_ED,
    LOOK_ING,
    LOOK_PUNCT = 64
};

/* What stands at item i, for features: part of speech, punctuation, span. */
uint32_t look(const quoth_doc *d, const quoth_model *m, uint32_t i);

/* word_hash at item i; unknown words by what they look like. */
uint32_t look_word(const quoth_doc *d, const quoth_model *m, uint32_t i);

/* Both. */
typedef struct {
    uint32_t word, look;
} sight;

/* Nothing is seen beyond the borders of sentence s. */
sight see(const quoth_doc *d, const quoth_model *m, const sentence *s, uint32_t i);

typedef struct {
    uint32_t words, lower, person, finite, length;
    uint8_t last;     /* Punctuation that ends it: inside, or right behind the mark. */
    bool low;         /* Begins in lower case. */
    bool opens;       /* First in its sentence. */
    bool alone;       /* Nothing else in its sentence. */
    bool single;      /* Between single marks. */
    uint32_t word;    /* Its word if there is only one, else a hash of the first two. */
    uint32_t nearest; /* Distance of the nearest strong cue. */
    uint32_t place;   /* Where it stands: the state of the sentence as the machine sees it. */
    sight before, after;
} span_view;

/* The folded span at item `at` of sentence `in`. */
span_view view_span(const quoth_doc *d, const quoth_model *m, uint32_t in, uint32_t at);

/* A mention that may be speaking, and its neighbours. */
typedef struct {
    uint32_t holder; /* Its index. */
    uint32_t kind, word, classes;
    sight before, after;
} holder_view;

holder_view view_holder(const quoth_doc *d, const quoth_model *m, uint32_t holder);

/* Smiling at Holm, Ruiz; Sentencing Holm, Ruiz: does the sentence open with what somebody does, by a word in -ing,
 * which in no list or a noun has a name behind it? */
bool view_opens_doing(const quoth_doc *d, const quoth_model *m, uint32_t s);

/* The mention that sentence s is about, or NONE: its first, but "When it rained, [Ruiz] left". */
uint32_t view_subject(const quoth_doc *d, const quoth_model *m, uint32_t s);

/* Punctuation that ends a span, inside or right behind its mark; 0: none. */
uint8_t view_last_mark(const quoth_doc *d, const span *s);

/* Is item i a comma, or a span that ends in one: “Late[,]”? */
bool view_comma(const quoth_doc *d, uint32_t i);

/* Bits for what stands in items (a, b). */
uint32_t view_between(const quoth_doc *d, uint32_t a, uint32_t b);

/* What stands in items [from, to). */
typedef struct {
    uint32_t commas, who, finite, spans;
    uint32_t breaks; /* A colon or semicolon is among them. */
} gap_view;

enum { GAP_SEEN = 20 }; /* Items: beyond that the numbers are all large. */

gap_view view_gap(const quoth_doc *d, uint32_t from, uint32_t to);

/* Holm is late, [Ruiz] said.  Does x with a verb behind it close its sentence? */
bool view_closes(const quoth_doc *d, const mention *x);

#endif
