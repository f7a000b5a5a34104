/*
 * optparse.h - options as tables: one table a command gives parsing, --help,
 * the manual's list (tests/cli/manual.t compares them) and completions.
 */
#ifndef CLI_OPTPARSE_H
#define CLI_OPTPARSE_H

#include <stdbool.h>
#include <stddef.h>

#include "quoth.h"

typedef enum {
    OPT_HEADING, /* help alone: a line above the next options. */
    OPT_FLAG,    /* bool */
    OPT_PAGE,    /* bool that ends the parsing. */
    OPT_CHOICE,  /* int: the index of a choice. */
    OPT_SET,     /* unsigned: one bit a choice, the last choice is all of them. */
    OPT_NUMBER,  /* unsigned: 0..JOBS_MAX. */
    OPT_SHARE,   /* float: 0..1. */
    OPT_STRING,  /* const char *, not empty. */
} opt_kind;

typedef struct {
    opt_kind kind;
    char brief; /* 0: none. */
    const char *name, *arg;
    size_t at; /* Where in the struct of values this one goes. */
    const char *help;
    const char *const *choices; /* Ends with NULL; in the order of the enum. */
} opt;

typedef struct {
    const opt *at;
    int n;
    const void *defaults; /* A struct of values. */
    const char *command;  /* As the first operand it ends the parsing; NULL: none does. */
} opt_table;

#define OPT_TABLE(rows, values, command)                                                           \
    {                                                                                              \
        (rows), sizeof(rows) / sizeof *(rows), &(values), (command)                                \
    }
#define OPT_HEADLINE(text)                                                                         \
    {                                                                                              \
        OPT_HEADING, 0, NULL, NULL, 0, text, NULL                                                  \
    }

enum { JOBS_MAX = 1024 };

/* What is no option, in order. */
typedef struct {
    char **at;
    int n;
    int command; /* Where in argv the table's command stands; 0: nowhere. */
} operands;

/* Puts into values, which holds the defaults, what argv[1..] says; reorders
 * argv, whose strings values and rest refer to.  False: why holds one line. */
bool opt_parse(const opt_table *t, void *values, operands *rest, int argc, char **argv, char *why,
               size_t why_n);

/* A page that is written line by line. */
typedef struct {
    quoth_write_fn *fn;
    void *ctx;
    int rc; /* Of the first write that failed. */
} opt_page;

void opt_put(opt_page *g, const char *fmt, ...) __attribute__((format(printf, 2, 3)));

/* The lines of --help, headings included. */
void opt_put_help(opt_page *g, const opt_table *t);

#endif
