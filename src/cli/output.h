/*
 * output.h - what leaves the program: records and messages.
 *
 * Records go through one buffer to standard output, or to a temporary file
 * beside --output=FILE that takes FILE's place only when all went well.
 */
#ifndef CLI_OUTPUT_H
#define CLI_OUTPUT_H

#include <stdbool.h>
#include <stddef.h>

enum { OUTPUT_BUFFER = 64 * 1024 };

typedef struct {
    int fd;
    int error;        /* errno of the first failed write, 0 if none. */
    const char *name; /* For messages. */
    char *path;       /* The file that commit replaces; NULL: none. */
    bool eager;       /* A terminal: show every document at once. */
    size_t n;
    char buf[OUTPUT_BUFFER];
} output;

/* path NULL or "-" is standard output.  A path that names a device or a pipe
 * is written directly.  False: it cannot be, and a message said why. */
bool output_open(output *o, const char *path);

/* A quoth_write_fn; ctx is the output. */
int output_write(void *ctx, const void *p, size_t n);

/* The document is complete; shows it if somebody is watching. */
void output_pause(output *o);

/* Shows what there is: nothing more comes for a while. */
void output_show(output *o);

/* With keep, writes what is left and puts the file in its place; otherwise
 * forgets both.  False: that failed, and a message said why. */
bool output_close(output *o, bool keep);

/* One line on standard error, "quoth: ..." and a newline; control characters
 * of file names and the like become '?'. */
void say(const char *fmt, ...) __attribute__((format(printf, 1, 2)));

/* A line on the terminal that the next one, or any message, takes the place
 * of; empty: none. */
void say_status(const char *line);

/* Bytes as they are on standard error. */
void say_raw(const char *p, size_t n);

#endif
