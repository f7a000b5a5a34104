/* cues.h - the words of subtitles on their way to paragraphs. */
#ifndef READ_CUES_H
#define READ_CUES_H

#include "read/markup.h"

enum {
    PAUSE = 3000,        /* Milliseconds: behind a full stop it ends the paragraph, */
    SILENCE = 10 * 1000, /* and this always does. */
    REPEATED = 100,      /* A line that comes again that soon has only moved up. */
};

typedef uint32_t damaged; /* The number of a line. */
VEC(damaged);

typedef struct {
    page *g;
    bool vtt;
    timing_vec times;
    timing now;
    uint32_t gap;      /* Milliseconds between this cue and the one before. */
    bool first;        /* No line of this cue has been read. */
    bool in_paragraph; /* One is open; */
    bool ended;        /* its last sentence is over. */
    str voice;         /* Who speaks in it, as <v> says. */
    bool voices;       /* There are such. */
    buf plain, last;   /* This line and the one before it without tags. */
} cues;

void cues_begin(cues *c, const timing *times);

/* A line of the cue that has begun last, without blanks around it. */
MUST_USE quoth_status cues_line(cues *c, str line);
void cues_end(cues *c);

#endif
