/*
 * inputs.h - which files to read: arguments, the lines of @LIST, what lies in a folder.
 *
 * Names that are waited for are kept on a stack, never more than the folders on the way
 * hold; a list is read as it is needed.
 */
#ifndef CLI_INPUTS_H
#define CLI_INPUTS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdio.h>

/* A name lives as long as somebody holds it; the main thread alone does. */
typedef struct {
    size_t holders;
    char text[];
} input_name;

input_name *name_hold(input_name *n);
void name_drop(input_name *n); /* NULL: nothing. */

typedef struct {
    char **args;
    int args_n;
    bool recursive;
    FILE *list; /* Being read; NULL: none. */
    input_name *list_name;
    char *line;
    size_t line_cap;
    input_name **waiting; /* A stack. */
    size_t n, cap;
} inputs;

typedef enum { INPUT_FILE, INPUT_END, INPUT_TROUBLE, INPUT_MEMORY } input_result;

void inputs_init(inputs *in, char **args, int args_n, bool recursive);

/* The next file, held for the caller; INPUT_TROUBLE: what *name is cannot be read, *error
 * says why. */
input_result inputs_next(inputs *in, input_name **name, int *error);
void inputs_free(inputs *in);

#endif
