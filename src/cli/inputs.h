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
#include <sys/stat.h>

/* A name lives as long as somebody holds it; the main thread alone does. */
typedef struct {
    size_t holders;
    char text[];
} input_name;

input_name *name_hold(input_name *n);
void name_drop(input_name *n); /* NULL: nothing. */

typedef struct {
    dev_t dev;
    ino_t ino;
} file_id;

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
    file_id output[2]; /* The file that records are written to, and the one it will replace. */
    int output_n, written_n;
} inputs;

typedef enum { INPUT_FILE, INPUT_END, INPUT_TROUBLE, INPUT_MEMORY } input_result;

void inputs_init(inputs *in, char **args, int args_n, bool recursive);

/* Records are written to fd, a file perhaps that will be called path; NULL: standard output. */
void inputs_set_output(inputs *in, int fd, const char *path);

/* Is it the file that is written to?  What was found in a folder may not be the one that
 * it replaces, either. */
bool inputs_is_output(const inputs *in, const struct stat *st, bool given);

/* The next file, held for the caller; INPUT_TROUBLE: what *name is cannot be read, *error
 * says why. */
input_result inputs_next(inputs *in, input_name **name, int *error);
void inputs_free(inputs *in);

#endif
