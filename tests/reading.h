/*
 * reading.h - what becomes of the input is written down as a transcript, one line
 * a document or message, and must be the same however the bytes come in.
 *
 *     id|text|note       QUOTH_OK; a line end in the text is shown as /
 *     skip message
 *     fatal message
 */
#ifndef TESTS_READING_H
#define TESTS_READING_H

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>

#include "base/utf8.h"
#include "read/read.h"
#include "sane.h"

/* Last: it has a macro called fail. */
#include <check.h>

/* --- Input, memory, transcript ----------------------------------------------- */

typedef struct {
    str bytes;
    size_t at, step;
    int error; /* errno at the end instead of 0. */
} input;

static inline ptrdiff_t read_input(void *ctx, void *to, size_t cap)
{
    input *in = ctx;
    size_t n = in->bytes.n - in->at;

    if (!n && in->error) {
        errno = in->error;
        return -1;
    }
    if (n > cap)
        n = cap;
    if (n > in->step)
        n = in->step;
    if (n)
        memcpy(to, in->bytes.p + in->at, n);
    in->at += n;
    return (ptrdiff_t)n;
}

/* Counts the pieces that are out; fails when `left` calls are used up. */
typedef struct {
    long left, live;
} purse;

static inline void *from_purse(void *ctx, void *p, size_t size)
{
    purse *w = ctx;

    if (!size) {
        w->live -= p != NULL;
        free(p);
        return NULL;
    }
    if (w->left-- <= 0)
        return NULL;
    w->live += p == NULL;
    return realloc(p, size);
}

static inline quoth_model model_of(purse *w, size_t max_doc_bytes)
{
    *w = (purse){.left = 1L << 40};
    return (quoth_model){
        .from = {from_purse, w},
        .options = {.max_doc_bytes = max_doc_bytes},
    };
}

static inline void note_doc(buf *b, const quoth_doc *d)
{
    str text = quoth_doc_text(d);

    ck_assert(utf8_ok(text) && utf8_ok(quoth_doc_id(d)) && utf8_ok(quoth_doc_note(d)));
    ck_assert(!text.n || !memchr(text.p, '\r', text.n));
    buf_str(b, quoth_doc_id(d));
    buf_char(b, '|');
    for (size_t i = 0; i < text.n; i++)
        buf_char(b, text.p[i] == '\n' ? '/' : text.p[i]);
    buf_char(b, '|');
    buf_str(b, quoth_doc_note(d));
    buf_char(b, '\n');
}

/* Reads everything; the last status is returned, the transcript goes to b. */
static inline quoth_status transcribe(const quoth_model *m, const quoth_reader_options *o,
                                      input *in, const char *name, buf *b)
{
    quoth_error err = {0};
    quoth_doc *d;
    quoth_status status;
    quoth_reader *r = quoth_reader_new(m, o, read_input, in, name, &err);

    if (!r) {
        buf_fmt(b, "fatal %s\n", err.message);
        return err.status;
    }
    while ((status = quoth_reader_next(r, &d, &err)) < QUOTH_FATAL && status != QUOTH_END) {
        if (status == QUOTH_OK)
            note_doc(b, d);
        else
            buf_fmt(b, "skip %s\n", err.message);
        ck_assert((d != NULL) == (status == QUOTH_OK));
        quoth_doc_free(d);
    }
    ck_assert_ptr_null(d);
    if (status == QUOTH_FATAL)
        buf_fmt(b, "fatal %s\n", err.message);
    ck_assert_int_eq(quoth_reader_next(r, &d, &err), status);
    ck_assert_ptr_null(d);
    quoth_reader_free(r);
    return status;
}

/* The transcript of the bytes, the same for every step, NUL-terminated. */
static inline buf transcript_of(const quoth_reader_options *o, str bytes, const char *name,
                                size_t max)
{
    static const size_t STEPS[] = {SIZE_MAX, 1, 2, 7, 4095};
    buf first = {0};

    for (size_t i = 0; i < LEN(STEPS); i++) {
        purse w;
        quoth_model m = model_of(&w, max);
        input in = {.bytes = bytes, .step = STEPS[i]};
        buf b;
        buf_init(&b, alloc_or_malloc(NULL, NULL));
        transcribe(&m, o, &in, name, &b);
        ck_assert_int_eq(w.live, 0);
        if (i == 0) {
            first = b;
            continue;
        }
        ck_assert_msg(str_eq((str){b.p, b.n}, (str){first.p, first.n}), "step %zu: %.*s", STEPS[i],
                      (int)b.n, b.p);
        buf_free(&b);
    }
    buf_char(&first, '\0');
    return first;
}

/* --- Places and chance --------------------------------------------------------- */

/* Where those words of the text stand in the bytes that were read. */
static inline void check_there(const quoth_doc *d, const char *bytes, const char *words,
                               const char *there)
{
    char text[1000];

    snprintf(text, sizeof text, "%.*s", (int)d->text.n, d->text.p);
    const char *at = strstr(text, words);
    ck_assert_msg(at != NULL, "%s", text);
    uint32_t start = (uint32_t)(at - text);
    range r = doc_origin(d, (range){start, start + (uint32_t)strlen(words)});
    ck_assert_msg(r.end - r.start == strlen(there) &&
                      !memcmp(bytes + r.start, there, strlen(there)),
                  "%s: %.*s", there, (int)(r.end - r.start), bytes + r.start);
}

/* Below n, the same in every run. */
static inline size_t draw(uint64_t *seed, size_t n)
{
    *seed = *seed * UINT64_C(6364136223846793005) + UINT64_C(1442695040888963407);
    return (size_t)(*seed >> 33) % n;
}

/* Damaged inputs of a reader come in so many tests; DAMAGED_INPUTS (Makefile.am) says how many in
 * all. */
enum { DAMAGE_PARTS = 4 };

static inline long damage_rounds(void)
{
    const char *setting = getenv("DAMAGED_INPUTS");
    long n = setting ? strtol(setting, NULL, 10) : 0;

    return (n > 0 ? n : 10000) / DAMAGE_PARTS;
}

#endif
