/* run.h - every file in, every record out. */
#ifndef CLI_RUN_H
#define CLI_RUN_H

#include "cli/options.h"

/* The exit status. */
enum {
    ALL_WELL = 0,
    SOME_BROKEN = 1,     /* Some input was skipped; the rest was done. */
    COULD_NOT_GO_ON = 2, /* Bad option, no memory, output not written. */
};

/* Reads o->files, writes what o says; messages go to standard error. */
int run(const options *o);

#endif
