/* http.h - the answer of a web server, as a web archive keeps it. */
#ifndef READ_HTTP_H
#define READ_HTTP_H

#include "base/arena.h"

typedef struct {
    int status;
    str type, charset; /* text/html, utf-8; n 0 where nothing is said. */
    str body;          /* Whole and unpacked. */
} http_answer;

/* The value of a field in lines of "Name: value"; name is lower case; n 0: none. */
str http_field(str head, const char *name);

/* The end of the lines before an empty one, that one included; 0 if there is none. */
size_t http_head(str bytes);

/* "text/html; charset=utf-8" in two. */
void http_type(str value, str *type, str *charset);

/* What lies in a is unpacked there.  QUOTH_SKIP: *why says what is wrong with it. */
MUST_USE quoth_status http_read(arena *a, str bytes, size_t limit, http_answer *out,
                                const char **why);

#endif
