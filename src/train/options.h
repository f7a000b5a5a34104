/*
 * options.h - options as tables: one table a command gives parsing and --help.
 */
#ifndef TRAIN_OPTIONS_H
#define TRAIN_OPTIONS_H

#include "base/base.h"

typedef enum {
    OPTION_HEADING, /* help alone: a line above the next options. */
    OPTION_MORE,    /* help alone: a line more of the option above. */
    OPTION_INT,     /* int, least..most. */
    OPTION_FLOAT,   /* float, least..most. */
    OPTION_TEXT,    /* const char *; "" where arg begins with [ and no value is given. */
    OPTION_PART,    /* modulo: K/N, K < N. */
} option_kind;

/* The documents whose number is k modulo of; of 0: none. */
typedef struct {
    uint32_t k, of;
} modulo;

typedef struct {
    option_kind kind;
    const char *name, *arg;
    void *to; /* Holds the default. */
    double least, most;
    const char *help;
} option;

/* Sets what argv says and moves what is no option to the front of argv, in order; returns
 * how many those are.  Exits with a line on what is wrong, or with --help's page. */
int options_parse(const option *o, size_t n, const char *usage, int argc, char **argv);

#endif
