/* json_scan.h - a look at a line of JSON that need not be valid; linear, and safe on any bytes. */
#ifndef READ_JSON_SCAN_H
#define READ_JSON_SCAN_H

#include "base/buf.h"

const char *json_blanks(const char *p, const char *end);

/* Behind the closing mark of the string that opens at p, or end. */
const char *json_string_end(const char *p, const char *end);

/* A walk over the outermost members of a line. */
typedef struct {
    const char *p, *end;
    int depth;
    str name;          /* As written, without its marks; */
    const char *value; /* where its value begins. */
} json_members;

static inline json_members json_members_of(str line)
{
    return (json_members){.p = line.p, .end = line.p + line.n};
}

/* Goes on to the next member, name and colon; false: there is none. */
bool json_next_member(json_members *m);

/* Makes \ufffd of \u0000 and of every half of a surrogate pair, in place; how many. */
size_t json_mend_escapes(char *p, char *end);

/*
 * Takes the string that is the value of the first outermost member called key out of a line
 * without NUL, mended: its decoded bytes, none of them NUL, replace those of text, the line
 * with "" in its place and a NUL behind it those of rest.  cJSON finds in rest what it finds
 * in the line but for that string, and refuses it where it refuses the line.  False, with
 * anything in text and rest: no such string, an empty one, one that cJSON would refuse,
 * names with escapes, or no memory.
 */
bool json_take_string(str line, const char *key, buf *text, buf *rest);

#endif
