/*
 * patterns.h - what words alone cannot say, as PCRE2 patterns.
 *
 * src/lex/en/patterns.txt holds one pattern a line, NAME <tab> REGEX; a user's
 * folder may hold a patterns.txt of the same form, whose lines are tried too.
 * The only file that knows pcre2.h is patterns.c.
 */
#ifndef LEX_PATTERNS_H
#define LEX_PATTERNS_H

#include "base/arena.h"

/* Groups are what range out[1..] means. */
#define PATTERNS(X)                                                                                                \
    X(TURN,                                                                                                        \
      "turn") /* line start: NAME: or NAME, ROLE: -> 1 name, 2 role (may be empty); out[0] ends after the colon */ \
    X(SIGNATURE,                                                                                                   \
      "signature") /* after a closing mark or at a line start: - Name, Role -> 1 name, 2 role */                   \
    X(CHROME,                                                                                                      \
      "chrome") /* a whole line that is page furniture: menus, Read more, captions, bylines, share buttons */      \
    X(DATELINE, "dateline") /* paragraph start: VARN, March 4 (Reuters) - -> 1 agency */                           \
    X(STAMP, "stamp")       /* line start: time stamps of transcripts and live blogs */
typedef enum {
#define X(name, file) PATTERN_##name,
    PATTERNS(X)
#undef X
        PATTERN_N
} pattern_name;

typedef struct {
    allocator from;
    struct pattern_set *sets; /* [PATTERN_N] */
    bool users;               /* Some are a user's. */
} patterns;

enum { PATTERN_GROUPS = 4 };

/* Compiles a user's patterns; a mistake is an error that names file and line.  Ours wait until
 * pattern_match first asks for them. */
MUST_USE quoth_status patterns_load(patterns *x, allocator from, const char *dir, quoth_error *err);
void patterns_free(patterns *x);

/* Matches the pattern in text[from, to), which must be valid UTF-8; with
 * anchored only at from itself.  Fills out[0] with the whole match and
 * out[1...PATTERN_GROUPS-1] with the groups (empty where unset).  Safe from
 * any thread; false also when a limit was hit, and when memory ran out: then
 * *starved is set, never cleared here, and nothing matches any more.  Costs 0.1
 * microseconds a pattern where anchored, 25 nanoseconds a byte where not. */
bool pattern_match(const patterns *x, pattern_name name, str text, uint32_t from, uint32_t to,
                   bool anchored, range out[PATTERN_GROUPS], bool *starved);

#endif
