/* json_values.c - JSON that is not one object a line: [{...}, {...}], or laid out over lines. */
#include "read/jsonl.h"

#include <inttypes.h>

#include "read/json_scan.h"

/* --- Which? --------------------------------------------------------------------------- */

/* The end of the first object's first line, or of the object: *depth 0. */
static const char *line_end(const char *p, const char *end, int *depth)
{
    *depth = 0;
    while (p < end && *p != '\n') {
        if (*p == '"') {
            p = json_string_end(p, end);
            continue;
        }
        *depth += *p == '{' || *p == '[';
        *depth -= *p == '}' || *p == ']';
        p++;
        if (!*depth)
            break;
    }
    return p;
}

bool json_is_values(str s, bool *more)
{
    const char *end = s.p + s.n, *p = json_blanks(s.p, end);
    int depth;

    *more = p == end;
    if (p == end || (*p != '{' && *p != '['))
        return false;
    if (*p == '[') {
        p = json_blanks(p + 1, end);
        *more = p == end;
        return p < end && *p == '{';
    }
    p = line_end(p, end, &depth);
    if (!depth)
        return false;
    p = json_blanks(p, end);
    *more = p == end;
    return p < end && *p != '{'; /* Else a line that was cut off, and the next. */
}

/* --- Objects --------------------------------------------------------------------------- */

static quoth_status stop(quoth_reader *r, const char *what, quoth_error *err)
{
    r->done = true;
    if (!r->line)
        return fail(err, QUOTH_SKIP, "%s: neither a JSON object nor an array of them; skipped",
                    r->label.p);
    return fail(err, QUOTH_SKIP, "%s: %s behind object %" PRIu64 "; the rest skipped", r->label.p,
                what, r->line);
}

/* To the next object: past blanks, commas, and what begins and ends an array. */
static quoth_status seek(quoth_reader *r, json_input *in, quoth_error *err)
{
    for (;;) {
        for (; r->start < r->end; r->start++) {
            char c = r->p[r->start];
            if (c == '{')
                return QUOTH_OK;
            if (c == '[' || c == ']')
                in->open = c == '[';
            else if (!strchr(" \t\r\n,", c) || !c)
                return stop(r, "not JSON", err);
        }
        if (r->damaged)
            return reader_damaged(r, "the rest", err);
        if (r->ended && in->open)
            return stop(r, "cut off", err);
        if (r->ended)
            return QUOTH_END;
        TRY(reader_fill(r, err));
    }
}

typedef struct {
    int64_t depth;
    bool string, escaped;
} braces;

/* How many bytes to the end of the object; n: it does not end in them. */
static size_t object_end(braces *b, const char *p, size_t n)
{
    for (size_t i = 0; i < n; i++) {
        if (b->string) {
            b->string = b->escaped || p[i] != '"';
            b->escaped = !b->escaped && p[i] == '\\';
            continue;
        }
        b->string = p[i] == '"';
        b->depth += p[i] == '{';
        b->depth -= p[i] == '}';
        if (!b->depth)
            return i + 1;
    }
    return n;
}

quoth_status json_next_value(quoth_reader *r, json_input *in, str *value, quoth_error *err)
{
    const size_t limit = 2 * r->limit + LINE_EXTRA;
    size_t seen = 0; /* Bytes of the object so far. */
    braces b = {0};
    bool dropped = false;

    if (in->held)
        r->p[r->start] = in->under;
    in->held = false;
    TRY(seek(r, in, err));
    r->line++;
    for (;;) {
        seen += object_end(&b, r->p + r->start + seen, r->end - r->start - seen);
        if (!b.depth)
            break;
        if (r->damaged)
            return reader_damaged(r, "the rest", err);
        if (r->ended) {
            r->done = true;
            return fail(err, QUOTH_SKIP, "%s: object %" PRIu64 ": cut off; skipped", r->label.p,
                        r->line);
        }
        if (dropped || seen > limit) {
            dropped = true;
            r->start = r->end;
            seen = 0;
        }
        TRY(reader_fill(r, err));
    }
    *value = (str){r->p + r->start, seen};
    r->start += seen;
    in->under = r->p[r->start]; /* The buffer has a byte to spare. */
    in->held = true;
    r->p[r->start] = '\0';
    if (dropped || seen > limit)
        return fail(err, QUOTH_SKIP, "%s: object %" PRIu64 ": longer than %zu bytes; skipped",
                    r->label.p, r->line, limit);
    return QUOTH_OK;
}
