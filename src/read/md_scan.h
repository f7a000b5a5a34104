/* md_scan.h - the bytes of a paragraph of Markdown, and what is known of each. */
#ifndef READ_MD_SCAN_H
#define READ_MD_SCAN_H

#include "read/markup.h"

enum { DROPPED, KEPT }; /* scan.keep */

typedef enum { EVENT_ENTITY, EVENT_TAG } event_kind;

/* Bytes [at, at + n) are no text themselves but stand for some, or for an element. */
typedef struct {
    uint32_t at, n;
    uint8_t kind;
    uint8_t tag; /* tag_id */
    bool closes;
} event;

/* A run of *, _ or ~~. */
typedef struct {
    uint32_t at, n, was; /* What is left of it; how long it was. */
    uint32_t before;     /* The one that may open something before it, or NONE. */
    char c;
    bool opens, closes;
} delimiter;

typedef struct {
    uint32_t at;
    bool image, holds; /* It holds another one. */
} bracket;

VEC(event);
VEC(delimiter);
VEC(bracket);

/* What stands nowhere behind: not sought again. */
typedef struct {
    bool tag, comment, declaration, raw;
    unclosed marks;
    uint64_t ticks; /* Bit n: a run of n backticks. */
} scan_ends;

typedef struct scan {
    markdown *m;
    const char *p;
    size_t n;
    char *keep;      /* n + 1 of them. */
    shift_vec lines; /* Where the lines stand in the source. */
    uint32_t line;   /* The last that was asked for. */
    event_vec events;
    delimiter_vec delimiters;
    bracket_vec brackets;
    uint32_t bottom[3][2][3]; /* Delimiters up to this one open nothing of that kind. */
    uint32_t quotes;          /* <q> that are open. */
    scan_ends ends;
} scan;

/* Fills events, delimiters, keep. */
MUST_USE quoth_status md_scan(scan *s);

#endif
