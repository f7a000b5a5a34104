/* folder.h - the files of a user's lexicon folder, line by line. */
#ifndef LEX_FOLDER_H
#define LEX_FOLDER_H

#include "base/buf.h"

/* The lines of DIR/NAME that say something: no blank ones, no # comments. */
typedef struct {
    const char *dir, *name;
    buf text;      /* The whole file. */
    size_t at;     /* Where the next line starts. */
    unsigned line; /* The number of the line last handed out, from 1. */
} wordfile;

/* Reads the file whole; a file that is not there is an empty one.  After
 * QUOTH_OK release with wordfile_close. */
MUST_USE quoth_status wordfile_open(wordfile *f, allocator from, const char *dir, const char *name,
                                    quoth_error *err);
void wordfile_close(wordfile *f);

/* The next line without its end; false after the last. */
bool wordfile_next(wordfile *f, str *line);

/* QUOTH_FATAL with "DIR/NAME:LINE: why" in *err. */
quoth_status wordfile_fail(const wordfile *f, quoth_error *err, const char *fmt, ...) PRINTF(3, 4);

/* Calls known for every *.txt in dir; its false is an error that names the
 * file. */
MUST_USE quoth_status folder_check(const char *dir, bool (*known)(const char *name),
                                   quoth_error *err);

#endif
