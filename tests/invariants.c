/*
 * invariants - does every record say what stands in the text?
 *
 *     invariants DOCS.jsonl RECORDS.jsonl [char|byte|utf16]
 *     invariants --wrap FILE... > DOCS.jsonl
 *
 * DOCS are what quoth read, RECORDS what it printed with --offsets of that
 * unit.  For every span of every record text[start:end] must be the printed
 * words, the segments of a quotation joined by one space; records must come in
 * text order and have ids of their own.  Each fault is a line on standard
 * error; the exit status is 1 then.
 */
#include <stdarg.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/types.h>

#include <cjson/cJSON.h>

typedef enum { CHAR, BYTE, UTF16 } unit;

typedef struct {
    FILE *f;
    const char *name;
    char *line;
    size_t cap;
    long number; /* Of the line. */
} lines;

static struct {
    unit unit;
    char *doc, *text;
    size_t *at; /* [i]: the byte where unit i begins, NO_BORDER inside a character. */
    size_t units;
    long records, faults;
    size_t last_start; /* Where the record before begins. */
    uint64_t *ids;
    size_t ids_n, ids_cap;
    const char *id; /* Of the record at hand. */
} now;

enum { SHOWN = 50 };
#define NO_BORDER ((size_t)-1)

static void die(const char *what)
{
    fprintf(stderr, "invariants: %s\n", what);
    exit(2);
}

static void *need(void *p)
{
    if (!p)
        die("out of memory");
    return p;
}

static void fault(const char *fmt, ...) __attribute__((format(printf, 1, 2)));

static void fault(const char *fmt, ...)
{
    va_list ap;
    if (now.faults++ >= SHOWN)
        return;
    fprintf(stderr, "%s %s: ", now.doc ? now.doc : "-", now.id ? now.id : "-");
    va_start(ap, fmt);
    vfprintf(stderr, fmt, ap);
    va_end(ap);
    fputc('\n', stderr);
}

static cJSON *next(lines *x)
{
    ssize_t n = getline(&x->line, &x->cap, x->f);
    if (n <= 0)
        return NULL;
    x->number++;
    cJSON *json = cJSON_ParseWithLength(x->line, (size_t)n);
    if (!json) {
        fprintf(stderr, "%s:%ld: this is not JSON\n", x->name, x->number);
        exit(1);
    }
    return json;
}

static const cJSON *get(const cJSON *x, const char *name)
{
    return cJSON_GetObjectItemCaseSensitive(x, name);
}

static const char *get_string(const cJSON *x, const char *name)
{
    return cJSON_GetStringValue(get(x, name));
}

/* --- The document ------------------------------------------------------------ */

static void map_units(void)
{
    size_t n = strlen(now.text), u = 0;
    now.at = need(realloc(now.at, (n + 1) * sizeof *now.at));
    for (size_t i = 0; i < n; i++) {
        unsigned char c = (unsigned char)now.text[i];
        bool first = (c & 0xc0) != 0x80;
        if (first || now.unit == BYTE)
            now.at[u++] = first ? i : NO_BORDER;
        if (now.unit == UTF16 && c >= 0xf0)
            now.at[u++] = NO_BORDER;
    }
    now.at[u] = n;
    now.units = u;
}

/* Reads documents up to the one that the record names. */
static bool seek(lines *docs, const char *doc)
{
    if (now.doc && strcmp(now.doc, doc) == 0)
        return true;
    for (cJSON *x; (x = next(docs)); cJSON_Delete(x)) {
        static const char *const names[] = {"doc", "id", "url"};
        const char *id = NULL, *text = get_string(x, "text");
        for (int i = 0; i < 3 && !id; i++)
            id = get_string(x, names[i]);
        if (!id || !text || strcmp(id, doc) != 0)
            continue;
        free(now.doc);
        free(now.text);
        now.doc = need(strdup(id));
        now.text = need(strdup(text));
        now.last_start = 0;
        now.ids_n = 0;
        map_units();
        cJSON_Delete(x);
        return true;
    }
    return false;
}

/* --- A record ------------------------------------------------------------------ */

/* The bytes of a span; false and a fault if it is none. */
static bool bytes_of(const char *what, const cJSON *span, size_t *start, size_t *end)
{
    const cJSON *s = get(span, "start"), *e = get(span, "end");
    if (!cJSON_IsNumber(s) || !cJSON_IsNumber(e) ||
        s->valuedouble != (double)(long)s->valuedouble ||
        e->valuedouble != (double)(long)e->valuedouble) {
        fault("%s: no start and end", what);
        return false;
    }
    if (!(0 <= s->valuedouble && s->valuedouble < e->valuedouble &&
          e->valuedouble <= (double)now.units)) {
        fault("%s: [%.0f, %.0f) of %zu", what, s->valuedouble, e->valuedouble, now.units);
        return false;
    }
    *start = now.at[(size_t)s->valuedouble];
    *end = now.at[(size_t)e->valuedouble];
    if (*start == NO_BORDER || *end == NO_BORDER)
        fault("%s: [%.0f, %.0f) cuts a character", what, s->valuedouble, e->valuedouble);
    return *start != NO_BORDER && *end != NO_BORDER;
}

/* Spans joined by one space are the words; returns the first start. */
static size_t check_words(const char *what, const cJSON *spans, const char *words)
{
    size_t first = NO_BORDER, was = 0, start, end;
    const cJSON *span;
    const char *w = words;

    if (!cJSON_IsArray(spans)) {
        fault("%s: no array of spans", what);
        return NO_BORDER;
    }
    if (!words != (cJSON_GetArraySize(spans) == 0)) {
        fault("%s: words without spans or spans without words", what);
        return NO_BORDER;
    }
    cJSON_ArrayForEach(span, spans)
    {
        if (!bytes_of(what, span, &start, &end))
            return first;
        if (first != NO_BORDER && start < was)
            fault("%s: segments overlap or are not in order", what);
        if (first != NO_BORDER && *w++ != ' ') {
            fault("%s: no space between segments", what);
            return first;
        }
        if (first == NO_BORDER)
            first = start;
        was = end;
        if (strncmp(w, now.text + start, end - start) != 0) {
            fault("%s: printed \"%.80s\", in the text \"%.*s\"", what, w,
                  (int)(end - start < 80 ? end - start : 80), now.text + start);
            return first;
        }
        w += end - start;
    }
    if (w && *w)
        fault("%s: more words than spans: \"%.80s\"", what, w);
    return first;
}

/* An object with text, start and end, all null where the words stand nowhere. */
static void check_place(const char *what, const cJSON *x)
{
    const char *words = get_string(x, "text");
    size_t start, end;

    if (cJSON_IsNull(get(x, "text"))) {
        if (!cJSON_IsNull(get(x, "start")) || !cJSON_IsNull(get(x, "end")))
            fault("%s: a place without words", what);
        return;
    }
    if (!words)
        fault("%s: no text", what);
    else if (bytes_of(what, x, &start, &end) &&
             (strlen(words) != end - start || strncmp(words, now.text + start, end - start) != 0))
        fault("%s: printed \"%.80s\", in the text \"%.*s\"", what, words,
              (int)(end - start < 80 ? end - start : 80), now.text + start);
}

static void check_object(const char *what, const cJSON *x)
{
    if (cJSON_IsObject(x))
        check_place(what, x);
    else if (!cJSON_IsNull(x))
        fault("%s: neither object nor null", what);
}

static void check_parties(const cJSON *record)
{
    const cJSON *speaker = get(record, "speaker"), *x;

    check_object("cue", get(record, "cue"));
    check_object("speaker", speaker);
    check_object("addressee", get(record, "addressee"));
    cJSON_ArrayForEach(x, get(speaker, "members")) check_object("member", x);
    if (!cJSON_IsArray(get(record, "source")))
        fault("source: no array");
    cJSON_ArrayForEach(x, get(record, "source")) check_object("source", x);
}

static void check_id(void)
{
    uint64_t id = strtoull(now.id, NULL, 16);
    if (strlen(now.id) != 16 || strspn(now.id, "0123456789abcdef") != 16)
        fault("the id is not 16 hex digits");
    for (size_t i = 0; i < now.ids_n; i++)
        if (now.ids[i] == id)
            fault("this id came before in the document");
    if (now.ids_n == now.ids_cap) {
        now.ids_cap = now.ids_cap ? 2 * now.ids_cap : 64;
        now.ids = need(realloc(now.ids, now.ids_cap * sizeof *now.ids));
    }
    now.ids[now.ids_n++] = id;
}

static void check_record(const cJSON *r)
{
    static const char *const kinds[] = {"direct", "mixed", "indirect", "marks"};
    const char *kind = get_string(r, "kind"), *quote = get_string(r, "quote");
    const cJSON *sure = get(r, "confidence"), *v = get(r, "v"), *paragraph = get(r, "paragraph");
    size_t start, end;
    int k = 0;

    check_id();
    while (k < 4 && (!kind || strcmp(kind, kinds[k]) != 0))
        k++;
    if (k == 4)
        fault("kind: %s", kind ? kind : "null");
    if (!cJSON_IsNumber(v) || v->valuedouble != 1)
        fault("v is not 1");
    if ((k == 2) != !quote)
        fault("%s, and quote is %s", kind, quote ? "not null" : "null");
    if (!cJSON_IsNumber(sure) || !(sure->valuedouble >= 0 && sure->valuedouble <= 1))
        fault("confidence is not 0 to 1");
    if (!cJSON_IsNumber(paragraph) || paragraph->valuedouble < 1)
        fault("paragraph is not 1 or more");
    if (!cJSON_IsBool(get(r, "closed")) || !cJSON_IsBool(get(r, "altered")))
        fault("closed and altered are no booleans");

    check_words("quote", get(r, "quote_spans"), quote);
    size_t first = check_words("content", get(r, "content_spans"), get_string(r, "content"));
    if (first == NO_BORDER)
        fault("no content");
    else if (first < now.last_start)
        fault("not in text order");
    else
        now.last_start = first;
    check_parties(r);
    if (!cJSON_IsNull(get(r, "sentence")))
        bytes_of("sentence", get(r, "sentence"), &start, &end);
}

/* --- Commands -------------------------------------------------------------------- */

static FILE *open_file(const char *name)
{
    FILE *f = fopen(name, "rb");
    if (!f) {
        perror(name);
        exit(2);
    }
    return f;
}

static int wrap(int n, char **names)
{
    for (int i = 0; i < n; i++) {
        FILE *f = open_file(names[i]);
        char *text = NULL, *json;
        size_t cap = 0;
        ssize_t len = getdelim(&text, &cap, 0, f); /* The whole file: text has no NUL. */
        cJSON *x = need(cJSON_CreateObject());

        need(cJSON_AddStringToObject(x, "doc", names[i]));
        need(cJSON_AddStringToObject(x, "text", len > 0 ? text : ""));
        puts(json = need(cJSON_PrintUnformatted(x)));
        cJSON_free(json);
        cJSON_Delete(x);
        free(text);
        fclose(f);
    }
    return fclose(stdout) ? 2 : 0;
}

static int check(const char *docs_name, const char *records_name)
{
    lines docs = {.f = open_file(docs_name), .name = docs_name};
    lines records = {.f = open_file(records_name), .name = records_name};

    for (cJSON *r; (r = next(&records)); cJSON_Delete(r)) {
        const char *doc = get_string(r, "doc");
        now.id = get_string(r, "id");
        now.records++;
        if (!doc || !now.id) {
            fault("line %ld: no doc or no id", records.number);
        } else if (!seek(&docs, doc)) {
            fault("line %ld: no document \"%s\", or out of order", records.number, doc);
            break;
        } else {
            check_record(r);
        }
        now.id = NULL;
    }
    fclose(docs.f);
    fclose(records.f);
    free(docs.line);
    free(records.line);
    free(now.doc);
    free(now.text);
    free(now.at);
    free(now.ids);
    if (now.faults)
        fprintf(stderr, "%s: %ld records, %ld faults\n", docs_name, now.records, now.faults);
    return now.faults != 0;
}

int main(int argc, char **argv)
{
    static const char *const units[] = {"char", "byte", "utf16"};

    if (argc > 2 && strcmp(argv[1], "--wrap") == 0)
        return wrap(argc - 2, argv + 2);
    if (argc == 3 || argc == 4) {
        for (int i = 0; i < 3; i++) {
            now.unit = (unit)i;
            if (argc == 3 || strcmp(argv[3], units[i]) == 0)
                return check(argv[1], argv[2]);
        }
    }
    fprintf(stderr, "usage: invariants DOCS.jsonl RECORDS.jsonl [char|byte|utf16]\n"
                    "       invariants --wrap FILE... > DOCS.jsonl\n");
    return 2;
}
