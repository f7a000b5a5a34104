/*
 * markups.h - what the tests of Markdown, subtitles and feeds share: any of it, however
 * damaged, is read to its end in linear time, and what is there stands where it says.
 */
#ifndef TESTS_MARKUPS_H
#define TESTS_MARKUPS_H

#include <time.h>

#include "reading.h"

/* Pieces lie in the text and in the bytes; those as long stand there so. */
static inline void check_places(const quoth_doc *d, str bytes)
{
    uint32_t at = 0;

    for (uint32_t i = 0; i < d->origins.n; i++) {
        const origin *o = &d->origins.at[i];
        if (o->text < at || o->text + o->n > d->text.n || (size_t)o->source + o->source_n > bytes.n)
            ck_abort_msg("origin %u: text %u, source %u", i, o->text, o->source);
        at = o->text + o->n;
    }
}

/* Every word of the text, as far as it stands so in valid UTF-8. */
static inline void check_words(const quoth_doc *d, str bytes)
{
    for (uint32_t i = 0; i < d->origins.n; i++) {
        const origin *o = &d->origins.at[i];
        const char *there = bytes.p + o->source, *text = d->text.p + o->text;
        if (o->n != o->source_n || strchr("&<>\\", *there))
            continue;
        for (uint32_t k = 0; k < o->n; k++)
            ck_assert_msg(text[k] == there[k] || (text[k] == ' ' && (unsigned char)there[k] <= ' '),
                          "%.*s: %.*s", (int)o->n, text, (int)o->n, there);
    }
}

/* Where those words of the first document stand in the bytes. */
static inline void check_origin(quoth_from from, const char *bytes, const char *words,
                                const char *there)
{
    purse w;
    quoth_model m = model_of(&w, 0);
    quoth_reader_options o = {.from = from};
    input in = {.bytes = {bytes, strlen(bytes)}, .step = SIZE_MAX};
    quoth_error err = {0};
    quoth_doc *d;
    quoth_reader *r = quoth_reader_new(&m, &o, read_input, &in, "in", &err);

    ck_assert_int_eq(quoth_reader_next(r, &d, &err), QUOTH_OK);
    check_words(d, in.bytes);
    check_there(d, bytes, words, there);
    quoth_doc_free(d);
    quoth_reader_free(r);
}

/* Reads all of it, documents checked; the transcript, NUL-terminated. */
static inline buf read_any(quoth_from from, str bytes, size_t step)
{
    purse w;
    quoth_model m = model_of(&w, 0);
    quoth_reader_options o = {.from = from};
    input in = {.bytes = bytes, .step = step};
    quoth_error err = {0};
    quoth_doc *d;
    quoth_status status;
    buf t;
    quoth_reader *r = quoth_reader_new(&m, &o, read_input, &in, "in", &err);

    buf_init(&t, alloc_or_malloc(NULL, NULL));
    while ((status = quoth_reader_next(r, &d, &err)) == QUOTH_OK || status == QUOTH_SKIP) {
        if (status == QUOTH_OK) {
            check_places(d, bytes);
            note_doc(&t, d);
        } else {
            ck_assert(err.message[0] && !strchr(err.message, '\n'));
            buf_fmt(&t, "skip %s\n", err.message);
        }
        quoth_doc_free(d);
    }
    ck_assert_int_eq(status, QUOTH_END);
    quoth_reader_free(r);
    ck_assert_int_eq(w.live, 0);
    for (size_t i = 0; i < t.n; i++)
        t.p[i] = t.p[i] ? t.p[i] : '?';
    buf_char(&t, '\0');
    return t;
}

/* Bytes of that format: their transcript, also where they come in small steps. */
static inline void check_transcript(quoth_from from, const char *bytes, const char *text)
{
    quoth_reader_options o = {.from = from};
    str s = {bytes, strlen(bytes)};
    buf t = transcript_of(&o, s, "in", 0);

    ck_assert_msg(!strcmp(t.p, text), "%s\n%s\n%s", bytes, text, t.p);
    buf_free(&t);
    t = read_any(from, s, 7);
    buf_free(&t);
}

/* --- Damage ------------------------------------------------------------------------------ */

/* A changed copy of the bytes: bits flipped, a piece cut out, or another put in, all in
 * [from, to). */
static inline buf damage(str whole, size_t from, size_t to, uint64_t *seed)
{
    buf b;
    size_t at = from + draw(seed, to - from), n = draw(seed, 40);
    size_t other = from + draw(seed, to - from), way = draw(seed, 4);

    buf_init(&b, alloc_or_malloc(NULL, NULL));
    n = n < to - at ? n : to - at;
    if (way < 2) {
        buf_str(&b, whole);
        for (size_t i = 0; i < 1 + way * 5; i++)
            b.p[from + draw(seed, to - from)] ^= (char)(1 << draw(seed, 8));
        return b;
    }
    buf_put(&b, whole.p, at);
    if (way == 3)
        buf_put(&b, whole.p + other, n < to - other ? n : to - other);
    buf_put(&b, whole.p + at + (way == 2 ? n : 0), whole.n - at - (way == 2 ? n : 0));
    return b;
}

/* --- Time, memory ------------------------------------------------------------------------- */

static inline double time_of(quoth_from from, const char *before, const char *unit, size_t n)
{
    size_t k = strlen(unit);
    struct timespec t[2];
    buf b;

    buf_init(&b, alloc_or_malloc(NULL, NULL));
    buf_put(&b, before, strlen(before));
    for (size_t i = 0; i < n / k; i++)
        buf_put(&b, unit, k);
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &t[0]);
    buf s = read_any(from, (str){b.p, b.n}, SIZE_MAX);
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &t[1]);
    buf_free(&s);
    buf_free(&b);
    return (double)(t[1].tv_sec - t[0].tv_sec) + (double)(t[1].tv_nsec - t[0].tv_nsec) / 1e9;
}

/* Twice as much may take three times as long, and a little; a busy machine gets two more
 * tries.  UNTIMED=1, for valgrind, whose own allocator is slower than that: it is only read. */
static inline void check_linear(quoth_from from, const char *before, const char *unit)
{
    double half = time_of(from, before, unit, 60000);

    if (getenv("UNTIMED"))
        return;
    double whole = time_of(from, before, unit, 120000);
    for (int i = 0; i < 2 && whole > 3 * half + 0.2; i++) {
        double again = time_of(from, before, unit, 120000);
        whole = again < whole ? again : whole;
    }
    ck_assert_msg(whole <= 3 * half + 0.2, "%s%s: %.3f s, twice as much %.3f s", before, unit, half,
                  whole);
}

static inline void check_memory(quoth_from from, str bytes)
{
    quoth_status status = QUOTH_FATAL;

    for (long k = 0; status == QUOTH_FATAL; k++) {
        purse w;
        quoth_model m = model_of(&w, 0);
        quoth_reader_options o = {.from = from};
        input in = {.bytes = bytes, .step = 50};
        buf t;
        buf_init(&t, alloc_or_malloc(NULL, NULL));
        w.left = k;
        status = transcribe(&m, &o, &in, "in", &t);
        ck_assert_int_eq(w.live, 0);
        ck_assert(k < 500);
        buf_free(&t);
    }
}

#endif
