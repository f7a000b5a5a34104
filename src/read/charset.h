/* charset.h - a page in the charset it names becomes UTF-8, and what was where is kept. */
#ifndef READ_CHARSET_H
#define READ_CHARSET_H

#include "base/vec.h"

/* From here on the decoded text and the bytes run in parallel, up to the next. */
typedef struct {
    uint32_t decoded, raw;
} shift;

VEC(shift);

typedef struct {
    str text;         /* Valid UTF-8; the bytes themselves if they are. */
    shift_vec shifts; /* None: the same offsets. */
    const char *name; /* What it was read as: NULL for UTF-8. */
    size_t bad;       /* Bytes that became U+FFFD. */
} decoded;

/* The byte that decoded byte `at` was read from; *to: where both stop running in parallel,
 * UINT32_MAX for nowhere. */
uint32_t shift_raw(const shift_vec *v, uint32_t at, uint32_t *to);

/* Is it UTF-16?  By its byte order mark, of *mark bytes, or because nearly every second byte at
 * its start is 0. */
typedef enum { NO_UTF16, UTF16_LITTLE, UTF16_BIG } utf16;
utf16 charset_utf16(str bytes, size_t *mark);

/* label is what a header or a page says, perhaps nothing; a byte order mark goes
 * first.  QUOTH_SKIP: longer than limit. */
MUST_USE quoth_status charset_decode(arena *a, str bytes, str label, size_t limit, decoded *out);

/* The charset that the first bytes of a page name in <meta> or <?xml?>; n 0: none. */
str charset_named_in(str bytes);

#endif
