/* Rendering: every printed record is read back with cJSON and compared. */
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>

#include "lex/model.h"
#include "out_compare.h"
#include "suites.h"

/* --- Records -------------------------------------------------------------------- */

START_TEST(every_field)
{
    quoth_doc *d = sample(heap());
    render(d, QUOTH_TO_JSONL, (quoth_offsets)_i, false);
    const char *p = d->rendered.p, *end = p + d->rendered.n;
    for (uint32_t i = 0; i < d->quotations.n; i++) {
        const char *after;
        cJSON *o = cJSON_ParseWithLengthOpts(p, (size_t)(end - p), &after, false);
        ck_assert_msg(o && *after == '\n', "record %u does not parse", i);
        same_record(o, d, &d->quotations.at[i], (quoth_offsets)_i);
        cJSON_Delete(o);
        p = after + 1;
    }
    ck_assert_ptr_eq(p, end);
    doc_free(d);
}
END_TEST

START_TEST(fields_stand_in_order)
{
    static const char *const names[] = {
        "v",         "id",       "doc",           "kind", "quote",   "quote_spans", "closed",
        "altered",   "content",  "content_spans", "cue",  "speaker", "addressee",   "source",
        "paragraph", "sentence", "confidence",    "rule", "why"};
    quoth_doc *d = sample(heap());
    render(d, QUOTH_TO_JSON, QUOTH_CHAR, false);
    buf_char(&d->rendered, '\0');
    const char *last = strrchr(d->rendered.p, '\n') + 1; /* Of marks: it has them all. */
    cJSON *o = cJSON_Parse(last);
    size_t i = 0;
    for (const cJSON *x = o->child; x; x = x->next)
        ck_assert_str_eq(x->string, names[i++]);
    ck_assert_uint_eq(i, LEN(names));
    cJSON_Delete(o);
    doc_free(d);
}
END_TEST

/* Every byte of the text, with checkpoints before, in and after characters, and in ASCII. */
START_TEST(offsets_everywhere)
{
    enum { TIMES = 23, PLAIN = 1000 };
    static char text[TIMES * sizeof piece + PLAIN];
    size_t n = 0;
    for (int i = 0; i < TIMES; i++, n += sizeof piece - 1) {
        memcpy(text + n, piece, sizeof piece - 1);
        if (i != TIMES / 2)
            continue;
        memset(text + n + sizeof piece - 1, 'a', PLAIN);
        n += PLAIN;
    }
    quoth_doc *d = document(heap(), S("long"), (str){text, n});
    offsets o;
    ck_assert_int_eq(offsets_init(&o, d, (quoth_offsets)_i), QUOTH_OK);
    for (uint32_t byte = 0; byte <= n; byte++)
        if (byte == n || (text[byte] & 0xc0) != 0x80)
            ck_assert_uint_eq(offsets_at(&o, byte), units(d, byte, (quoth_offsets)_i));
    doc_free(d);
}
END_TEST

START_TEST(confidence_has_two_decimals)
{
    static const float shares[] = {0, 1, 0.97f, 0.5f, 0.004f, 0.051f, 0.999f, -3, 7, 0.f / 0.f};
    static const char *const want[] = {"0", "1", "0.97", "0.50", "0", "0.05", "1", "0", "1", "0"};
    for (size_t i = 0; i < LEN(shares); i++) {
        char field[32];
        quoth_doc *d = single(S("a"), S("b"));
        d->quotations.at->confidence = shares[i];
        render(d, QUOTH_TO_JSONL, QUOTH_CHAR, false);
        buf_char(&d->rendered, '\0');
        snprintf(field, sizeof field, "\"confidence\":%s,", want[i]);
        ck_assert_msg(strstr(d->rendered.p, field), "no %s", field);
        doc_free(d);
    }
}
END_TEST

/* Each character at every place of an eight-byte word, escaped and read back. */
START_TEST(hostile_text_is_escaped)
{
    static const char *const chars[] = {"\x01",
                                        "\x1b",
                                        "\x1f",
                                        "\x7f",
                                        "\"",
                                        "\\",
                                        "\n",
                                        "\xc2\x80",
                                        "\xc2\x9b",
                                        "\xc2\x9f",
                                        "\xc2\xa0",
                                        "\xc2\xab",
                                        "\xe2\x80\xa8",
                                        "\xf4\x8f\xbf\xbf",
                                        "/",
                                        " ",
                                        "!"};
    for (size_t i = 0; i < LEN(chars) * 24; i++) {
        char text[64] = "";
        memset(text, 'x', i % 24);
        strcat(text, chars[i / 24]);
        strcat(text, chars[i / 24]);
        memcpy(text + strlen(text), "0123456789", i % 11); /* text was zeroed */
        str s = {text, strlen(text)};
        quoth_doc *d = single(s, s);
        render(d, QUOTH_TO_JSONL, QUOTH_CHAR, false);
        for (size_t k = 0; k + 1 < d->rendered.n; k++) {
            unsigned char c = (unsigned char)d->rendered.p[k],
                          next = (unsigned char)d->rendered.p[k + 1];
            ck_assert(c >= 0x20 && c != 0x7f && !(c == 0xc2 && next < 0xa0));
        }
        cJSON *o = cJSON_ParseWithLength(d->rendered.p, d->rendered.n);
        ck_assert(o);
        same_record(o, d, d->quotations.at, QUOTH_CHAR);
        cJSON_Delete(o);
        doc_free(d);
    }
}
END_TEST

START_TEST(nul_is_text)
{
    quoth_doc *d = single(S("a\0b"), S("c\0d"));
    render(d, QUOTH_TO_JSONL, QUOTH_CHAR, false);
    buf_char(&d->rendered, '\0');
    ck_assert(strstr(d->rendered.p, "\"doc\":\"a\\u0000b\""));
    ck_assert(strstr(d->rendered.p, "\"quote\":\"c\\u0000d\""));
    doc_free(d);
}
END_TEST

START_TEST(file_name_that_is_no_utf8)
{
    for (int to = 0; to <= QUOTH_TO_HTML; to++) {
        quoth_doc *d = single(S("\xff"
                                "caf\xc3\xa9 \xe2\x80"),
                              S("x"));
        render(d, (quoth_to)to, QUOTH_CHAR, false);
        buf_char(&d->rendered, '\0');
        ck_assert(strstr(d->rendered.p, "\xef\xbf\xbd"
                                        "caf\xc3\xa9 \xef\xbf\xbd"));
        ck_assert(!strchr(d->rendered.p, '\xff'));
        doc_free(d);
    }
}
END_TEST

START_TEST(rendering_again_follows_the_new_style)
{
    quoth_doc *d = sample(heap());
    render(d, QUOTH_TO_JSONL, QUOTH_CHAR, false);
    size_t n = d->rendered.n;
    render(d, QUOTH_TO_TEXT, QUOTH_CHAR, false);
    ck_assert_uint_ne(d->rendered.n, n);
    render(d, QUOTH_TO_JSONL, QUOTH_CHAR, false);
    ck_assert_uint_eq(d->rendered.n, n);
    doc_free(d);
}
END_TEST

/* --- The id --------------------------------------------------------------------- */

static uint64_t id_of(const char *doc, const char *text, range a, range b, uint32_t ordinal)
{
    quoth_doc *d = document(heap(), (str){doc, strlen(doc)}, (str){text, strlen(text)});
    range content[] = {a, b};
    quotation q = {.content = content, .content_n = b.end ? 2 : 1};
    uint64_t id = quotation_id(d, &q, ordinal);
    doc_free(d);
    return id;
}

START_TEST(id_follows_its_description)
{
    const range a = {0, 9}, b = {10, 14}, none = {0, 0};
    uint64_t id = id_of("a.txt", "\"We stay\" here", a, none, 0);
    ck_assert_uint_eq(id, UINT64_C(0xc8c55787e6fa5403));
    ck_assert_uint_eq(id_of("a.txt", "\"We stay\" gone, all", a, none, 0), id);
    ck_assert_uint_ne(id_of("b.txt", "\"We stay\" here", a, none, 0), id);
    ck_assert_uint_ne(id_of("a.txt", "\"We stay\" here", a, none, 1), id);
    ck_assert_uint_ne(id_of("a.txt", "\"We stay\" here", a, b, 0), id);
    ck_assert_uint_ne(id_of("a.txt", " \"We stay\" here", (range){1, 10}, none, 0), id);
}
END_TEST

/* --- For people ------------------------------------------------------------------- */

START_TEST(text_for_people)
{
    quoth_doc *d = sample(heap());
    render(d, QUOTH_TO_TEXT, QUOTH_CHAR, false);
    buf_char(&d->rendered, '\0');
    ck_assert_str_eq(
        d->rendered.p,
        "harbour.txt\n"
        "  the quay was “worn out”\n"
        "    — Inès Öst, Harbour chief · told the Tide Gazette · mixed ·\n"
        "    paragraph 1, 71–94 · 0.97\n"
        "  \"We go on,\" \"Every \\ day😀.\"\n"
        "    — Inès Öst, Harbour chief (she) · said · direct · end inferred · edited ·\n"
        "    paragraph 2, 97–134 · 1.00\n"
        "  that e\xcc\x81lan was gone\n"
        "    — Lund and Ada Mo (Mo) · denied · negated · indirect · paragraph 3, 155–174 · 0.00\n"
        "  \"silent\"\n"
        "    — not speech · marks scare · paragraph 0, 184–192 · 0.00\n");
    doc_free(d);
}
END_TEST

START_TEST(long_words_wrap)
{
    char text[2000] = "";
    for (int i = 0; i < 40; i++)
        strcat(text, i % 2 ? "steamboats  \n" : "東京東京 ");
    quoth_doc *d = single(S("wide"), (str){text, strlen(text)});
    render(d, QUOTH_TO_TEXT, QUOTH_CHAR, false);
    const char *line = d->rendered.p, *end = line + d->rendered.n;
    for (int i = 0; line < end; i++) {
        const char *stop = memchr(line, '\n', (size_t)(end - line));
        size_t columns = 0;
        ck_assert(stop);
        for (const char *p = line; p < stop; p++)
            columns += (*p & 0xc0) != 0x80 && (unsigned char)*p < 0xe3 ? 1u
                       : (unsigned char)*p >= 0xe3                     ? 2u
                                                                       : 0u;
        ck_assert_msg(columns <= 88, "line %d has %zu columns", i, columns);
        ck_assert(i == 0 || !memcmp(line, "  ", 2));
        line = stop + 1;
    }
    doc_free(d);
}
END_TEST

START_TEST(a_page_cannot_write_to_the_terminal)
{
    str hostile = S("\x1b]0;owned\x07 \xc2\x9b"
                    "2J \x7f \xe2\x80\xae txet \r\n\t\b end");
    for (int color = 0; color < 2; color++) {
        quoth_doc *d = single(hostile, hostile);
        render(d, QUOTH_TO_TEXT, QUOTH_CHAR, color);
        for (size_t i = 0; i < d->rendered.n; i++) {
            unsigned char c = (unsigned char)d->rendered.p[i];
            bool ours = color && c == 0x1b && d->rendered.p[i + 1] == '[';
            ck_assert_msg(c >= 0x20 || c == '\n' || ours, "byte %02x at %zu", c, i);
            ck_assert(c != 0x7f && !(c == 0xc2 && (unsigned char)d->rendered.p[i + 1] < 0xa0));
        }
        doc_free(d);
    }
}
END_TEST

START_TEST(nothing_found_nothing_said)
{
    for (int to = 0; to <= QUOTH_TO_JSONLD; to++) {
        if (to == QUOTH_TO_DOCUMENT)
            continue; /* It is what was read. */
        quoth_doc *d = document(heap(), S("empty"), S("Nobody spoke."));
        render(d, (quoth_to)to, QUOTH_UTF16, true);
        ck_assert_uint_eq(d->rendered.n, 0);
        ck_assert(d->is_rendered);
        doc_free(d);
    }
}
END_TEST

/* --- Writers ------------------------------------------------------------------------ */

static int collect(void *ctx, const void *p, size_t n)
{
    buf_put(ctx, p, n);
    return 0;
}

static int full_disk(void *ctx, const void *p, size_t n)
{
    (void)ctx, (void)p, (void)n;
    errno = ENOSPC;
    return -1;
}

/* The output of n documents of one record each; every second one is empty. */
static char *written(quoth_to to, int n)
{
    quoth_model m = {.from = heap()};
    quoth_style style = {.to = to};
    buf b;
    buf_init(&b, heap());
    quoth_writer *w = quoth_writer_new(&m, &style, collect, &b, NULL);
    for (int i = 0; i < n; i++) {
        quoth_doc *d =
            i % 2 ? document(heap(), S("none"), S("Nothing")) : single(S("one"), S("Hm"));
        ck_assert_int_eq(quoth_writer_put(w, d, NULL), QUOTH_OK);
        doc_free(d);
    }
    ck_assert_int_eq(quoth_writer_end(w, NULL), QUOTH_OK);
    quoth_writer_free(w);
    buf_char(&b, '\0');
    return b.p;
}

START_TEST(framing)
{
    static const int records[] = {0, 1, 1, 2};
    for (int n = 0; n < (int)LEN(records); n++) {
        char *json = written(QUOTH_TO_JSON, n), *lines = written(QUOTH_TO_JSONL, n);
        char *text = written(QUOTH_TO_TEXT, n);
        cJSON *list = cJSON_ParseWithOpts(json, NULL, false);
        ck_assert(cJSON_IsArray(list));
        ck_assert_int_eq(cJSON_GetArraySize(list), records[n]);
        ck_assert(strcmp(json + strlen(json) - 2, "]\n") == 0);
        int ends = 0;
        for (const char *p = lines; *p; p++)
            ends += *p == '\n';
        ck_assert_int_eq(ends, records[n]);
        ck_assert_int_eq(strstr(text, "\n\n") != NULL, records[n] > 1);
        cJSON_Delete(list);
        free(json);
        free(lines);
        free(text);
    }
    char *empty = written(QUOTH_TO_JSON, 0);
    ck_assert_str_eq(empty, "[]\n");
    free(empty);
}
END_TEST

START_TEST(a_full_disk_is_named)
{
    quoth_model m = {.from = heap()};
    quoth_style style = {.to = QUOTH_TO_JSONL};
    quoth_error err = {0};
    quoth_writer *w = quoth_writer_new(&m, &style, full_disk, NULL, &err);
    quoth_doc *d = sample(heap());
    ck_assert_int_eq(quoth_writer_put(w, d, &err), QUOTH_FATAL);
    ck_assert_msg(strstr(err.message, strerror(ENOSPC)), "%s", err.message);
    doc_free(d);
    quoth_writer_free(w);
}
END_TEST

typedef struct {
    long open, fuse;
} meter;

static void *metered(void *ctx, void *p, size_t size)
{
    meter *me = ctx;
    if (size == 0) {
        me->open -= p != NULL;
        free(p);
        return NULL;
    }
    if (me->fuse-- <= 0)
        return NULL;
    void *now = realloc(p, size);
    me->open += now && !p;
    return now;
}

static quoth_status metered_job(meter *me, quoth_to to)
{
    quoth_model m = {.from = {metered, me}};
    quoth_style style = {.to = to, .offsets = QUOTH_UTF16, .color = true};
    quoth_error err = {0};
    buf b;
    buf_init(&b, heap());
    quoth_writer *w = quoth_writer_new(&m, &style, collect, &b, &err);
    quoth_doc *d = w ? sample(m.from) : NULL;
    quoth_status status = d ? quoth_writer_put(w, d, &err) : QUOTH_FATAL;
    ck_assert(!d || status == QUOTH_OK || err.message[0]);
    doc_free(d);
    quoth_writer_free(w);
    buf_free(&b);
    return status;
}

START_TEST(out_of_memory_is_a_status)
{
    for (int to = 0; to <= QUOTH_TO_HTML; to++) {
        quoth_status status = QUOTH_FATAL;
        for (long n = 0; status != QUOTH_OK; n++) {
            meter me = {.fuse = n};
            ck_assert_int_lt(n, 100);
            status = metered_job(&me, (quoth_to)to);
            ck_assert_int_eq(me.open, 0);
        }
    }
}
END_TEST

/* --- The schema ------------------------------------------------------------------------ */

static cJSON *schema_load(void)
{
    const char *dir = getenv("top_srcdir");
    char path[512];
    snprintf(path, sizeof path, "%s/doc/record.schema.json", dir ? dir : ".");
    FILE *f = fopen(path, "r");
    ck_assert_msg(f, "%s: %s", path, strerror(errno));
    static char bytes[64 * 1024];
    size_t n = fread(bytes, 1, sizeof bytes, f);
    fclose(f);
    cJSON *schema = cJSON_ParseWithLength(bytes, n);
    ck_assert_msg(schema, "%s is no JSON", path);
    return schema;
}

static bool has_string(const cJSON *list, const char *s)
{
    if (cJSON_IsString(list))
        return !strcmp(list->valuestring, s);
    for (const cJSON *x = list->child; x; x = x->next)
        if (!strcmp(x->valuestring, s))
            return true;
    return false;
}

static const char *type_of(const cJSON *x)
{
    return cJSON_IsNull(x)     ? "null"
           : cJSON_IsString(x) ? "string"
           : cJSON_IsArray(x)  ? "array"
           : cJSON_IsObject(x) ? "object"
           : cJSON_IsBool(x)   ? "boolean"
                               : "number";
}

/* As much of JSON Schema as the record needs; marks the properties it saw. */
static void validate(const cJSON *root, cJSON *s, const cJSON *x)
{
    const cJSON *ref = cJSON_GetObjectItem(s, "$ref");
    if (ref)
        s = cJSON_GetObjectItem(cJSON_GetObjectItem(root, "$defs"),
                                ref->valuestring + sizeof "#/$defs/" - 1);
    ck_assert(s);
    const cJSON *types = field(s, "type"), *words = cJSON_GetObjectItem(s, "enum");
    ck_assert_msg(
        has_string(types, type_of(x)) ||
            (cJSON_IsNumber(x) && x->valuedouble == x->valueint && has_string(types, "integer")),
        "%s is a %s", x->string, type_of(x));
    if (words)
        ck_assert_msg(has_string(words, x->valuestring), "%s: %s", x->string, x->valuestring);
    if (cJSON_IsObject(x))
        for (const cJSON *name = field(s, "required")->child; name; name = name->next)
            (void)field(x, name->valuestring);
    for (const cJSON *y = x->child; y; y = y->next) {
        cJSON *of = cJSON_IsArray(x)
                        ? cJSON_GetObjectItem(s, "items")
                        : cJSON_GetObjectItem(cJSON_GetObjectItem(s, "properties"), y->string);
        ck_assert_msg(of, "the schema does not know %s", y->string);
        if (!cJSON_HasObjectItem(of, "seen"))
            cJSON_AddTrueToObject(of, "seen");
        validate(root, of, y);
    }
}

static void all_seen(const cJSON *s)
{
    for (const cJSON *p = s->child; p; p = p->next) {
        if (p->string && !strcmp(p->string, "properties") && !cJSON_HasObjectItem(s, "const"))
            for (const cJSON *x = p->child; x; x = x->next)
                ck_assert_msg(cJSON_HasObjectItem(x, "seen"), "never printed: %s", x->string);
        all_seen(p);
    }
}

START_TEST(the_schema_is_the_record)
{
    cJSON *schema = schema_load();
    quoth_doc *d = sample(heap());
    ck_assert_int_eq(origin_push(&d->arena, &d->origins, (origin){0, 9, 7, 9}), QUOTH_OK);
    ck_assert_int_eq(timing_push(&d->arena, &d->times, (timing){0, 1500, 2500}), QUOTH_OK);
    render(d, QUOTH_TO_JSONL, QUOTH_CHAR, false);
    const char *p = d->rendered.p, *end = p + d->rendered.n;
    while (p < end) {
        cJSON *o = cJSON_ParseWithLengthOpts(p, (size_t)(end - p), &p, false);
        validate(schema, schema, o);
        cJSON_Delete(o);
        p++;
    }
    cJSON_DeleteItemFromObject(schema, "if");
    cJSON_DeleteItemFromObject(schema, "then");
    all_seen(schema);
    cJSON_Delete(schema);
    doc_free(d);
}
END_TEST

Suite *out_suite(void)
{
    Suite *suite = suite_create("out");
    TCase *records = tcase_create("records");
    tcase_add_loop_test(records, every_field, QUOTH_CHAR, QUOTH_UTF16 + 1);
    tcase_add_loop_test(records, offsets_everywhere, QUOTH_CHAR, QUOTH_UTF16 + 1);
    tcase_add_test(records, fields_stand_in_order);
    tcase_add_test(records, confidence_has_two_decimals);
    tcase_add_test(records, hostile_text_is_escaped);
    tcase_add_test(records, nul_is_text);
    tcase_add_test(records, file_name_that_is_no_utf8);
    tcase_add_test(records, rendering_again_follows_the_new_style);
    tcase_add_test(records, id_follows_its_description);
    tcase_add_test(records, the_schema_is_the_record);
    suite_add_tcase(suite, records);
    TCase *people = tcase_create("people");
    tcase_add_test(people, text_for_people);
    tcase_add_test(people, long_words_wrap);
    tcase_add_test(people, a_page_cannot_write_to_the_terminal);
    tcase_add_test(people, nothing_found_nothing_said);
    suite_add_tcase(suite, people);
    TCase *writers = tcase_create("writers");
    tcase_add_test(writers, framing);
    tcase_add_test(writers, a_full_disk_is_named);
    tcase_add_test(writers, out_of_memory_is_a_status);
    suite_add_tcase(suite, writers);
    return suite;
}
