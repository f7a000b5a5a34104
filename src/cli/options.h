/* options.h - the command line of quoth. */
#ifndef CLI_OPTIONS_H
#define CLI_OPTIONS_H

#include "cli/optparse.h"

enum { COLOR_AUTO, COLOR_ALWAYS, COLOR_NEVER };

/* Strings are argv's. */
typedef struct {
    int from;       /* quoth_from */
    int to;         /* quoth_to */
    int offsets;    /* quoth_offsets */
    int color;      /* COLOR_AUTO ... */
    int shell;      /* shell of completions.h; -1: none. */
    unsigned kinds; /* QUOTH_DIRECT | ... */
    unsigned jobs;  /* 0: as many as processors. */
    /* NULL: not given. */
    const char *text_field, *id_field, *model, *lexicon, *output;
    float min_confidence;
    bool all_marks, explain, quiet, version, help;
    bool recursive, verbose;
    int search_at; /* Where in argv "search" stands, behind options alone; 0: it does not. */
    char **files;
    int files_n;
} options;

extern const opt_table options_table;

/* Sets o to the defaults, then to what argv says; reorders argv.  --help and
 * --version end the parsing.  False: why holds one line. */
bool options_parse(options *o, int argc, char **argv, char *why, size_t why_n);

/* Writes the --help page. */
int options_help(quoth_write_fn *fn, void *ctx);

#endif
