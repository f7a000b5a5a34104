/* completions.h - what a shell completes of a command line, from its tables. */
#ifndef CLI_COMPLETIONS_H
#define CLI_COMPLETIONS_H

#include "cli/optparse.h"

typedef enum { SHELL_BASH, SHELL_ZSH, SHELL_FISH } shell;

/* Writes the script of a shell. */
int completions_put(shell sh, quoth_write_fn *fn, void *ctx);

#endif
