/* The public functions as a program outside would call them. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "quoth.h"
#include "suites.h"

static const char piece[] = "The council met on Tuesday.\n\n"
                            "\"We will mend the old mill,\" said Mayor Ilse Brandt.\n\n"
                            "Nobody asked \"who pays\" at the door.\n";

static quoth_model *model(void)
{
    quoth_error err;
    quoth_model *m = quoth_model_new(NULL, &err);
    ck_assert_msg(m, "%s", err.message);
    return m;
}

static quoth_doc *document(const quoth_model *m, const char *text)
{
    quoth_error err;
    quoth_doc *d = quoth_doc_new(m, "piece", text, strlen(text), &err);
    ck_assert_msg(d, "%s", err.message);
    return d;
}

START_TEST(defaults_are_quoted_speech)
{
    quoth_options o = quoth_defaults();
    ck_assert_uint_eq(o.kinds, QUOTH_DIRECT | QUOTH_MIXED);
    ck_assert_uint_eq(o.max_doc_bytes, 64u << 20);
    ck_assert(!o.alloc && !o.lexicon_dir && !o.all_marks && !o.explain);
    ck_assert(o.min_confidence > 0 && o.min_confidence < 0.5F);
    ck_assert_int_gt(strlen(quoth_version()), 0);
}
END_TEST

START_TEST(free_takes_null)
{
    quoth_model_free(NULL);
    quoth_doc_free(NULL);
    quoth_reader_free(NULL);
    quoth_writer_free(NULL);
}
END_TEST

START_TEST(unknown_kinds_are_refused)
{
    static const unsigned bad[] = {0, QUOTH_MARKS, QUOTH_DIRECT | 64};
    for (size_t i = 0; i < sizeof bad / sizeof *bad; i++) {
        quoth_options o = quoth_defaults();
        quoth_error err = {0};
        o.kinds = bad[i];
        ck_assert(!quoth_model_new(&o, &err));
        ck_assert_int_eq(err.status, QUOTH_FATAL);
        ck_assert(strstr(err.message, "kinds"));
        ck_assert(!quoth_model_new(&o, NULL));
    }
}
END_TEST

START_TEST(odd_shares_are_refused)
{
    static const float bad[] = {-0.1F, 1.01F, 0.0F / 0.0F};
    for (size_t i = 0; i < sizeof bad / sizeof *bad; i++) {
        quoth_options o = quoth_defaults();
        quoth_error err = {0};
        o.min_confidence = bad[i];
        ck_assert(!quoth_model_new(&o, &err));
        ck_assert_int_eq(err.status, QUOTH_FATAL);
        ck_assert(strstr(err.message, "min_confidence"));
    }
}
END_TEST

/* The record stays, with its words and how sure the name would have been. */
START_TEST(unsure_speakers_are_withheld)
{
    const char *text = "\"It leaks,\" said Ana Ruiz.";
    float sure = 0;
    for (int strict = 0; strict < 2; strict++) {
        quoth_options o = quoth_defaults();
        o.min_confidence = strict ? 1 : 0;
        quoth_model *m = quoth_model_new(&o, NULL);
        ck_assert(m);
        quoth_doc *d = document(m, text);
        size_t n;
        ck_assert_int_eq(quoth_extract(m, d, NULL), QUOTH_OK);
        const quoth_quotation *q = quoth_quotations(d, &n);
        ck_assert_uint_eq(n, 1);
        ck_assert_int_eq(q->has_speaker, !strict);
        ck_assert_uint_eq(q->quote_n, 1);
        if (strict)
            ck_assert(q->confidence == sure && sure > 0.5F && sure < 1);
        sure = q->confidence;
        quoth_doc_free(d);
        quoth_model_free(m);
    }
}
END_TEST

START_TEST(missing_folder_is_named)
{
    quoth_options o = quoth_defaults();
    quoth_error err = {0};
    o.lexicon_dir = "/nowhere/to/be/found";
    ck_assert(!quoth_model_new(&o, &err));
    ck_assert_msg(strstr(err.message, "/nowhere/to/be/found"), "%s", err.message);
}
END_TEST

START_TEST(nothing_before_extract)
{
    quoth_model *m = model();
    quoth_doc *d = document(m, piece);
    size_t n = 7;
    quoth_quotations(d, &n);
    ck_assert_uint_eq(n, 0);
    quoth_doc_free(d);
    quoth_model_free(m);
}
END_TEST

static int count_bytes(void *ctx, const void *p, size_t n)
{
    (void)p;
    *(size_t *)ctx += n;
    return 0;
}

/* What was put too early is written once it is extracted. */
START_TEST(put_before_extract)
{
    quoth_model *m = model();
    quoth_doc *d = document(m, piece);
    quoth_style style = {.to = QUOTH_TO_JSONL};
    size_t n = 0;
    quoth_writer *w = quoth_writer_new(m, &style, count_bytes, &n, NULL);
    ck_assert_int_eq(quoth_writer_put(w, d, NULL), QUOTH_OK);
    ck_assert_uint_eq(n, 0);
    ck_assert_int_eq(quoth_extract(m, d, NULL), QUOTH_OK);
    ck_assert_int_eq(quoth_writer_put(w, d, NULL), QUOTH_OK);
    ck_assert_uint_gt(n, 0);
    quoth_writer_free(w);
    quoth_doc_free(d);
    quoth_model_free(m);
}
END_TEST

static int keep_bytes(void *ctx, const void *p, size_t n)
{
    return fwrite(p, 1, n, ctx) == n ? 0 : -1;
}

/* What was rendered in one unit is rendered anew for a writer that counts in another. */
START_TEST(put_in_another_style)
{
    quoth_model *m = model();
    quoth_doc *d = document(m, "Caf\xC3\xA9. \"Hi,\" Bo Ruiz said.");
    quoth_style style = {.to = QUOTH_TO_JSONL};
    char *text = NULL;
    size_t n = 0;
    FILE *out = open_memstream(&text, &n);
    ck_assert_int_eq(quoth_extract(m, d, NULL), QUOTH_OK);
    ck_assert_int_eq(quoth_doc_render(d, &style, NULL), QUOTH_OK);
    style.offsets = QUOTH_BYTE;
    quoth_writer *w = quoth_writer_new(m, &style, keep_bytes, out, NULL);
    ck_assert_int_eq(quoth_writer_put(w, d, NULL), QUOTH_OK);
    fclose(out);
    ck_assert_ptr_nonnull(strstr(text, "\"quote_spans\":[{\"start\":8,\"end\":11}]"));
    free(text);
    quoth_writer_free(w);
    quoth_doc_free(d);
    quoth_model_free(m);
}
END_TEST

static ptrdiff_t no_bytes(void *ctx, void *buf, size_t n)
{
    (void)ctx, (void)buf, (void)n;
    return -1;
}

START_TEST(odd_readers_are_refused)
{
    quoth_model *m = model();
    quoth_error err = {0};
    quoth_doc *d = NULL;
    quoth_reader_options none = {.from = (quoth_from)99};
    ck_assert(!quoth_reader_new(m, &none, no_bytes, NULL, "in", &err));
    ck_assert_str_eq(err.message, "no format of input has the number 99");
    quoth_reader *r = quoth_reader_new(m, NULL, no_bytes, NULL, "in", &err);
    ck_assert_int_eq(quoth_reader_next(r, &d, &err), QUOTH_FATAL);
    ck_assert_str_eq(err.message, "in: cannot be read");
    quoth_reader_free(r);
    quoth_model_free(m);
}
END_TEST

START_TEST(odd_writers_are_refused)
{
    quoth_model *m = model();
    quoth_error err = {0};
    size_t n = 0;
    quoth_style nowhere = {.to = QUOTH_TO_SQLITE}, none = {.to = (quoth_to)99};
    ck_assert(!quoth_writer_new(m, &nowhere, count_bytes, &n, &err));
    ck_assert_str_eq(err.message, "a database needs the name of a file");
    ck_assert(!quoth_writer_new(m, &none, count_bytes, &n, &err));
    ck_assert_str_eq(err.message, "no format of output has the number 99");
    quoth_doc *d = document(m, piece);
    ck_assert_int_eq(quoth_doc_render(d, &none, NULL), QUOTH_FATAL);
    none = (quoth_style){.to = QUOTH_TO_JSONL, .offsets = (quoth_offsets)9};
    ck_assert_int_eq(quoth_doc_render(d, &none, &err), QUOTH_FATAL);
    ck_assert_str_eq(err.message, "no unit of offsets has the number 9");
    quoth_doc_free(d);
    quoth_query q = {.speaker = "Ruiz", .to = QUOTH_TO_CSV}, empty = {.to = QUOTH_TO_JSONL};
    ck_assert_int_eq(quoth_search("none", &q, count_bytes, &n, &err), QUOTH_FATAL);
    ck_assert_str_eq(err.message, "a search writes JSON Lines, JSON or text");
    ck_assert_int_eq(quoth_search("none", &empty, count_bytes, &n, &err), QUOTH_FATAL);
    ck_assert_str_eq(err.message, "a search needs a word, a speaker or a day");
    quoth_model_free(m);
}
END_TEST

START_TEST(extract_twice_changes_nothing)
{
    quoth_model *m = model();
    quoth_doc *d = document(m, piece);
    quoth_error err;
    size_t n, again;
    ck_assert_int_eq(quoth_extract(m, d, &err), QUOTH_OK);
    const quoth_quotation *first = quoth_quotations(d, &n);
    ck_assert_int_eq(quoth_extract(m, d, NULL), QUOTH_OK);
    ck_assert_ptr_eq(quoth_quotations(d, &again), first);
    ck_assert_uint_eq(n, again);
    quoth_doc_free(d);
    quoth_model_free(m);
}
END_TEST

START_TEST(speaker_and_words)
{
    quoth_model *m = model();
    quoth_doc *d = document(m, piece);
    size_t n;
    ck_assert_int_eq(quoth_extract(m, d, NULL), QUOTH_OK);
    const quoth_quotation *q = quoth_quotations(d, &n);
    ck_assert_uint_ge(n, 1);
    ck_assert_int_eq(q->kind, QUOTH_DIRECT);
    ck_assert_uint_eq(q->quote_n, 1);
    quoth_str text = quoth_doc_text(d);
    static const char words[] = "We will mend the old mill,";
    ck_assert_uint_eq(q->quote->end - q->quote->start, sizeof words - 1);
    ck_assert_int_eq(memcmp(text.p + q->quote->start, words, sizeof words - 1), 0);
    ck_assert(q->has_speaker);
    ck_assert_msg(q->speaker.name.n == 11 && !memcmp(q->speaker.name.p, "Ilse Brandt", 11),
                  "the speaker is \"%.*s\"", (int)q->speaker.name.n, q->speaker.name.p);
    ck_assert(q->confidence > 0 && q->confidence <= 1);
    quoth_doc_free(d);
    quoth_model_free(m);
}
END_TEST

START_TEST(empty_document)
{
    quoth_model *m = model();
    quoth_doc *d = document(m, "");
    size_t n = 7;
    ck_assert_int_eq(quoth_extract(m, d, NULL), QUOTH_OK);
    quoth_quotations(d, &n);
    ck_assert_uint_eq(n, 0);
    ck_assert_uint_eq(quoth_doc_text(d).n, 0);
    quoth_doc_free(d);
    quoth_model_free(m);
}
END_TEST

START_TEST(explains_only_when_asked)
{
    for (int explain = 0; explain < 2; explain++) {
        quoth_options o = quoth_defaults();
        o.explain = explain;
        quoth_model *m = quoth_model_new(&o, NULL);
        ck_assert(m);
        quoth_doc *d = document(m, piece);
        ck_assert_int_eq(quoth_extract(m, d, NULL), QUOTH_OK);
        ck_assert_int_eq(quoth_doc_explain(d).n > 0, explain);
        quoth_doc_free(d);
        quoth_model_free(m);
    }
}
END_TEST

/* An allocator that counts what is open and fails after a while. */
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
    if (me->fuse == 0)
        return NULL;
    me->fuse--;
    void *now = realloc(p, size);
    me->open += now && !p;
    return now;
}

static quoth_status job(const quoth_options *o)
{
    quoth_error err = {0};
    quoth_status status = QUOTH_FATAL;
    quoth_model *m = quoth_model_new(o, &err);
    quoth_doc *d = m ? quoth_doc_new(m, "piece", piece, sizeof piece - 1, &err) : NULL;
    if (d)
        status = quoth_extract(m, d, &err);
    ck_assert_msg(status == QUOTH_OK || err.message[0], "a failure without a message");
    quoth_doc_free(d);
    quoth_model_free(m);
    return status;
}

START_TEST(out_of_memory_is_a_status)
{
    meter me = {0, 0};
    quoth_options o = quoth_defaults();
    o.alloc = metered;
    o.alloc_ctx = &me;
    long fuse = 0;
    do {
        ck_assert_msg(fuse < 100000, "it never succeeds");
        me.fuse = fuse;
        fuse += 1 + fuse / 64;
        quoth_status status = job(&o);
        ck_assert_int_eq(me.open, 0);
        if (status == QUOTH_OK)
            break;
    } while (true);
    ck_assert_int_gt(fuse, 1);
}
END_TEST

Suite *api_suite(void)
{
    Suite *suite = suite_create("api");
    TCase *basics = tcase_create("basics");
    tcase_add_test(basics, defaults_are_quoted_speech);
    tcase_add_test(basics, free_takes_null);
    tcase_add_test(basics, unknown_kinds_are_refused);
    tcase_add_test(basics, odd_shares_are_refused);
    tcase_add_test(basics, missing_folder_is_named);
    suite_add_tcase(suite, basics);
    TCase *extract = tcase_create("extract");
    tcase_add_test(extract, nothing_before_extract);
    tcase_add_test(extract, put_before_extract);
    tcase_add_test(extract, odd_writers_are_refused);
    tcase_add_test(extract, put_in_another_style);
    tcase_add_test(extract, odd_readers_are_refused);
    tcase_add_test(extract, extract_twice_changes_nothing);
    tcase_add_test(extract, speaker_and_words);
    tcase_add_test(extract, unsure_speakers_are_withheld);
    tcase_add_test(extract, empty_document);
    tcase_add_test(extract, explains_only_when_asked);
    suite_add_tcase(suite, extract);
    TCase *memory = tcase_create("memory");
    tcase_set_timeout(memory, 60);
    tcase_add_test(memory, out_of_memory_is_a_status);
    suite_add_tcase(suite, memory);
    return suite;
}
