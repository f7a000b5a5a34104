/* progress.h - how far long work has come: one line on a terminal, nothing in a
 * pipe or a file. */
#ifndef CLI_PROGRESS_H
#define CLI_PROGRESS_H

#include <stdbool.h>
#include <stdint.h>

#include "cli/options.h"

typedef struct {
    bool on;
    uint64_t documents;
    uint64_t read, total; /* Bytes; total 0: unknown. */
    double begun, shown;  /* Seconds of some clock. */
} progress;

/* records_shown: records go to the terminal, where the line would disturb. */
void progress_begin(progress *p, const options *o, bool records_shown);

/* Another document is done, and so many bytes are read by now. */
void progress_step(progress *p, uint64_t read);

/* Takes the line away. */
void progress_end(progress *p);

#endif
