/* search.h - quoth search: records of a database by their words. */
#ifndef CLI_SEARCH_H
#define CLI_SEARCH_H

#include "cli/optparse.h"

extern const opt_table search_table;

/* argv[at] is "search", before it stand options; returns the exit status. */
int search_main(int argc, char **argv, int at);

#endif
