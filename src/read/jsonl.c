/*
 * jsonl.c - JSON Lines: every line is an object that holds one document; and other JSON that
 * holds such objects.
 *
 * A bad line or object costs itself only.  cJSON ends a string at a NUL and refuses
 * half a surrogate pair, so such escapes are replaced in the line beforehand,
 * six bytes for six bytes: positions in messages stay true.  cJSON takes its
 * memory from malloc and does not say when there is none, but errno does.
 */
#include "read/jsonl.h"

#include <cjson/cJSON.h>
#include <errno.h>
#include <inttypes.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>

#include "read/json_scan.h"

enum {
    BID = 2,
    VALUES_MAX = 1024 * 1024,  /* JSON values in a line: each costs 64 bytes and more. */
    LONG_LINE = 2 * VALUES_MAX /* Shorter lines cannot hold too many. */
};

static quoth_status bad_line(const quoth_reader *r, quoth_error *err, const char *fmt, ...)
    PRINTF(3, 4);

static quoth_status bad_line(const quoth_reader *r, quoth_error *err, const char *fmt, ...)
{
    char what[96];
    va_list ap;

    va_start(ap, fmt);
    vsnprintf(what, sizeof what, fmt, ap);
    va_end(ap);
    if (((json_input *)r->state)->values)
        return fail(err, QUOTH_SKIP, "%s: object %" PRIu64 ": %s; skipped", r->label.p, r->line,
                    what);
    return fail(err, QUOTH_SKIP, "%s:%" PRIu64 ": %s; line skipped", r->label.p, r->line, what);
}

static bool is_named(str name)
{
    return reader_named(name, ".jsonl") || reader_named(name, ".ndjson") ||
           reader_named(name, ".json");
}

/* {} or {"key": and anything after it, perhaps behind [; a head that ends too early passes. */
static int bid(str head, str name)
{
    const char *end = head.p + head.n;
    const char *p = json_blanks(head.p, end);
    int called = is_named(name) ? BID : 0;

    if (p < end && *p == '[')
        p = json_blanks(p + 1, end);
    else if (p == end || *p != '{')
        return called;
    if (p < end && *p != '{')
        return called;
    if (p < end)
        p = json_blanks(p + 1, end);
    if (p == end)
        return called ? called : BID_MORE;
    if (*p == '"') {
        p = json_blanks(json_string_end(p, end), end);
        return p == end || *p == ':' ? BID : called;
    }
    return *p == '}' ? BID : called;
}

static quoth_status read_line(quoth_reader *r, str *line, quoth_error *err)
{
    const size_t limit = 2 * r->limit + LINE_EXTRA;
    size_t seen = 0; /* Bytes from r->start on that hold no line end. */
    bool dropped = false;

    for (;;) {
        char *nl = NULL;
        if (r->end - r->start > seen)
            nl = memchr(r->p + r->start + seen, '\n', r->end - r->start - seen);
        if (!nl && r->damaged)
            return reader_damaged(r, "the rest", err);
        if (nl || (r->ended && (r->end > r->start || dropped))) {
            char *p = r->p + r->start;
            char *stop = nl ? nl : r->p + r->end;
            *stop = '\0'; /* The buffer has a byte to spare. */
            *line = (str){p, (size_t)(stop - p)};
            r->start = (size_t)(stop - r->p) + (nl != NULL);
            r->line++;
            if (dropped || line->n > limit)
                return bad_line(r, err, "line longer than %zu bytes", limit);
            return QUOTH_OK;
        }
        if (r->ended)
            return QUOTH_END;
        seen = r->end - r->start;
        if (dropped || seen > limit) {
            dropped = true;
            r->start = r->end;
            seen = 0;
        }
        TRY(reader_fill(r, err));
    }
}

static bool too_many_values(str s)
{
    const char *p = s.p, *end = s.p + s.n;
    size_t values = 0;

    while (p < end && values <= VALUES_MAX) {
        if (*p == '"') {
            p = json_string_end(p, end);
            continue;
        }
        values += *p == ',' || *p == '[' || *p == '{';
        p++;
    }
    return values > VALUES_MAX;
}

/* The number behind the key of the outermost object, as written: a double
 * holds no id above 2^53.  s is valid JSON. */
static str number_as_written(str s, const char *key)
{
    const str wanted = {key, strlen(key)};
    json_members m = json_members_of(s);

    while (json_next_member(&m)) {
        if (!str_eq(m.name, wanted))
            continue;
        const char *p = m.value;
        while (p < m.end && strchr("+-.0123456789eE", *p) && *p)
            p++;
        return (str){m.value, (size_t)(p - m.value)};
    }
    return (str){NULL, 0};
}

/* The string or number in that member of the object; n 0 if there is none. */
static str id_in(quoth_reader *r, const cJSON *json, str line, const char *key)
{
    const cJSON *id = cJSON_GetObjectItemCaseSensitive(json, key);

    if (cJSON_IsString(id))
        return (str){id->valuestring, strlen(id->valuestring)};
    if (!cJSON_IsNumber(id))
        return (str){NULL, 0};
    str written = number_as_written(line, key);
    if (written.n)
        return written;
    buf_fmt(&r->id, "%.17g", id->valuedouble); /* The key has escapes. */
    return (str){r->id.p, r->id.n};
}

static const char *const KEYS[] = {"doc", "id", "url"};

/* Then the text must stay in its line. */
static bool text_is_id(const quoth_reader *r)
{
    if (r->id_field)
        return strcmp(r->id_field, r->text_field) == 0;
    for (size_t i = 0; i < LEN(KEYS); i++)
        if (strcmp(KEYS[i], r->text_field) == 0)
            return true;
    return false;
}

/* n is 0 only when memory ran out. */
static str id_of(quoth_reader *r, const cJSON *json, str line)
{
    str id = {NULL, 0};

    r->id.n = 0;
    if (r->id_field)
        id = id_in(r, json, line, r->id_field);
    for (size_t i = 0; !r->id_field && i < LEN(KEYS) && !id.n; i++)
        id = id_in(r, json, line, KEYS[i]);
    if (!id.n) {
        buf_str(&r->id, r->name);
        buf_fmt(&r->id, ":%" PRIu64, r->line);
        id = (str){r->id.p, r->id.n};
    }
    return r->id.failed ? (str){NULL, 0} : id;
}

/* Its day and its address, where the line tells them. */
static quoth_status set_fields(quoth_doc *d, const cJSON *json)
{
    static const struct {
        const char *key;
        doc_field field;
    } FIELDS[] = {{"date", DOC_DATE}, {"url", DOC_URL}};

    for (size_t i = 0; i < LEN(FIELDS); i++) {
        const cJSON *x = cJSON_GetObjectItemCaseSensitive(json, FIELDS[i].key);
        size_t n = cJSON_IsString(x) ? strlen(x->valuestring) : 0;
        if (n && n <= ID_MOST)
            TRY(decode_id(&d->arena, (str){x->valuestring, n}, &d->fields[FIELDS[i].field]));
    }
    return QUOTH_OK;
}

/* taken: the text, where json_take_string has taken it out of the line; else n is 0. */
static quoth_status make_doc(quoth_reader *r, const cJSON *json, str line, str taken, size_t mended,
                             quoth_doc **doc, quoth_error *err)
{
    quoth_status status = QUOTH_SKIP;

    if (!cJSON_IsObject(json))
        return bad_line(r, err, "not a JSON object");
    const cJSON *text = cJSON_GetObjectItemCaseSensitive(json, r->text_field);
    if (!text)
        return bad_line(r, err, "no field \"%.40s\"", r->text_field);
    if (!cJSON_IsString(text))
        return bad_line(r, err, "field \"%.40s\" is not a string", r->text_field);

    str bytes = taken.n ? taken : (str){text->valuestring, strlen(text->valuestring)};
    str id = id_of(r, json, line);
    if (!id.n)
        return fail(err, QUOTH_FATAL, "out of memory");
    if (id.n > ID_MOST)
        return bad_line(r, err, "id longer than %d bytes", ID_MOST);
    if (bytes.n <= r->limit)
        status = decode_doc(r->arena.from, id, bytes, DECODE_FIELD, r->limit, doc);
    if (status == QUOTH_OK)
        status = set_fields(*doc, json);
    if (status == QUOTH_OK && mended)
        status =
            decode_remark(*doc, "%zu escape%s replaced by U+FFFD", mended, mended == 1 ? "" : "s");
    if (status == QUOTH_SKIP)
        return bad_line(r, err, "text longer than %zu bytes", r->limit);
    if (status == QUOTH_FATAL) {
        quoth_doc_free(*doc);
        *doc = NULL;
        return fail(err, QUOTH_FATAL, "out of memory");
    }
    return status;
}

/* The line lies in the reader's own buffer, what is left of it in another, a NUL behind each. */
static size_t mend(str line)
{
    return json_mend_escapes((char *)line.p, (char *)line.p + line.n);
}

/* Takes the text out of the line, if it is plain to see. */
static bool take_text(quoth_reader *r, str *line, str *taken)
{
    if (text_is_id(r) || !json_take_string(*line, r->text_field, &r->text, &r->rest))
        return false;
    *taken = (str){r->text.p, r->text.n};
    *line = (str){r->rest.p, r->rest.n - 1};
    return true;
}

static quoth_status parse_line(quoth_reader *r, str line, quoth_doc **doc, quoth_error *err)
{
    const char *end = line.n ? memchr(line.p, '\0', line.n) : NULL;
    if (end)
        return bad_line(r, err, "NUL at byte %zu", (size_t)(end - line.p) + 1);
    if (line.n > LONG_LINE && too_many_values(line))
        return bad_line(r, err, "more than %d JSON values", VALUES_MAX);

    str taken = {NULL, 0}, all = line;
    bool plain = take_text(r, &line, &taken); /* Then nothing in the text is to be mended. */
    size_t mended = mend(line);
    if (!plain && mended)
        take_text(r, &line, &taken);
    errno = 0;
    cJSON *json = cJSON_ParseWithLengthOpts(line.p, line.n + 1, &end, true);
    if (!json && errno != ENOMEM && taken.n) { /* For where it is wrong. */
        mend(all);
        json = cJSON_ParseWithLengthOpts(all.p, all.n + 1, &end, true);
    }
    if (!json && errno == ENOMEM)
        return fail(err, QUOTH_FATAL, "out of memory");
    if (!json)
        return bad_line(r, err, "not valid JSON at byte %zu", (size_t)(end - all.p) + 1);
    quoth_status status = make_doc(r, json, line, taken, mended, doc, err);
    cJSON_Delete(json);
    return status;
}

/* No more is read than tells lines from other layouts: a pipe may be slow. */
static quoth_status open_input(quoth_reader *r, quoth_error *err)
{
    json_input *in = r->state = arena_zero(&r->arena, 1, sizeof *in);
    bool more = true;

    if (!in)
        return fail(err, QUOTH_FATAL, "out of memory");
    if (r->end - r->start >= 3 && !memcmp(r->p + r->start, "\xEF\xBB\xBF", 3))
        r->start += 3;
    for (;;) {
        size_t n = r->end - r->start;
        in->values = json_is_values((str){r->p + r->start, n < BID_SIZE ? n : BID_SIZE}, &more);
        if (!more || r->ended || n >= BID_SIZE)
            break;
        TRY(reader_fill(r, err));
    }
    const char *end = r->p + r->end, *p = json_blanks(r->p + r->start, end);
    in->values |= p < end && *p != '{' && reader_named(r->name, ".json");
    if (!r->wide)
        return QUOTH_OK;
    r->done = true;
    return fail(err, QUOTH_SKIP, "%s: JSON in UTF-16; skipped", r->label.p);
}

static quoth_status next(quoth_reader *r, quoth_doc **doc, quoth_error *err)
{
    if (!r->state)
        TRY(open_input(r, err));
    json_input *in = r->state;
    for (;;) {
        str line = {NULL, 0};
        if (in->values)
            TRY(json_next_value(r, in, &line, err));
        else
            TRY(read_line(r, &line, err));
        const char *end = line.p + line.n;
        if (json_blanks(line.p, end) != end)
            return parse_line(r, line, doc, err);
    }
}

const format FORMAT_JSONL = {.from = QUOTH_FROM_JSONL, .bid = bid, .next = next, .name = "jsonl"};
