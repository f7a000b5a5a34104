/*
 * Hostile input through the public API: everything ends in linear time, gives
 * sane quotations and output of linear size; and an allocator that fails at
 * any point gives QUOTH_FATAL, no crash and no leak.
 */
#include <check.h>
#include <limits.h>
#include <time.h>

#include "hostile_inputs.h"
#include "sane.h"

Suite *hostile_suite(void);

/* --- Time and sanity --------------------------------------------------------- */

/* Of processor time.  Twice the input may take three times as long, and a little. */
static const double MOST_SECONDS = 60, SLACK_SECONDS = 0.1; /* Slow is no failure; for ever is. */

static quoth_model *all, *usual; /* Every kind and mark; the defaults. */

static void setup(void)
{
    quoth_options o = quoth_defaults();
    quoth_error err = {0};

    o.max_doc_bytes = (size_t)64 << 20;
    usual = quoth_model_new(&o, &err);
    o.kinds = QUOTH_DIRECT | QUOTH_MIXED | QUOTH_INDIRECT;
    o.all_marks = true;
    all = quoth_model_new(&o, &err);
    ck_assert_msg(usual && all, "%s", err.message);
}

static void teardown(void)
{
    quoth_model_free(all);
    quoth_model_free(usual);
}

/* Valgrind is forty times slower: less of everything and no clock. */
static bool in_valgrind(void)
{
    const char *preload = getenv("LD_PRELOAD");
    return preload && strstr(preload, "vgpreload");
}

/* What runs many times slower makes do with a part of the input: HOSTILE_PART (Makefile.am). */
static size_t part_of(size_t n)
{
    const char *part = getenv("HOSTILE_PART");
    long one_in = in_valgrind() ? 100 : part ? strtol(part, NULL, 10) : 1;

    return one_in > 1 ? n / (size_t)one_in + 1 : n;
}

static double cpu_seconds(void)
{
    struct timespec t;
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &t);
    return (double)t.tv_sec + (double)t.tv_nsec / 1e9;
}

static int count_bytes(void *ctx, const void *p, size_t n)
{
    (void)p;
    *(size_t *)ctx += n;
    return 0;
}

typedef struct {
    quoth_doc *doc;
    double seconds;
    size_t bytes, records; /* Of output, in every format and as records alone. */
} result;

static result run(const quoth_model *m, text t)
{
    static const quoth_to formats[] = {QUOTH_TO_JSONL, QUOTH_TO_TEXT, QUOTH_TO_CSV, QUOTH_TO_JSONLD,
                                       QUOTH_TO_HTML};
    quoth_error err = {0};
    result r = {0};

    double start = cpu_seconds();
    r.doc = quoth_doc_new(m, "hostile", t.p ? t.p : "", t.n, &err);
    ck_assert_msg(r.doc != NULL, "%s", err.message);
    ck_assert_msg(quoth_extract(m, r.doc, &err) == QUOTH_OK, "%s", err.message);
    for (size_t i = 0; i < sizeof formats / sizeof *formats; i++) {
        quoth_style style = {.to = formats[i], .offsets = QUOTH_UTF16};
        quoth_writer *w = quoth_writer_new(m, &style, count_bytes, &r.bytes, &err);
        ck_assert_msg(w && quoth_writer_put(w, r.doc, &err) == QUOTH_OK, "%s", err.message);
        quoth_writer_free(w);
        r.records = i ? r.records : r.bytes;
    }
    r.seconds = cpu_seconds() - start;
    return r;
}

static void assert_sane(const quoth_doc *d, const char *name)
{
    char why[200];
    ck_assert_msg(doc_sane(d, why, sizeof why), "%s: %s", name, why);
}

/* The ids of d in ascending order. */
static uint64_t *sorted_ids(const quoth_doc *d, size_t *n)
{
    const quoth_quotation *q = quoth_quotations(d, n);
    uint64_t *ids = calloc(*n + 1, sizeof *ids);
    ck_assert_ptr_nonnull(ids);
    for (size_t i = 0; i < *n; i++)
        ids[i] = q[i].id;
    qsort(ids, *n, sizeof *ids, by_id);
    return ids;
}

/* Every id of part is one of whole's; equal: and none besides. */
static void assert_ids(const quoth_doc *part, const quoth_doc *whole, bool equal, const char *name)
{
    size_t n, m;
    uint64_t *some = sorted_ids(part, &n), *ids = sorted_ids(whole, &m);

    ck_assert_msg(!equal || n == m, "%s: %zu quotations, then %zu", name, n, m);
    for (size_t i = 0; i < n; i++)
        ck_assert_msg(bsearch(&some[i], ids, m, sizeof *ids, by_id) != NULL,
                      "%s: id %016llx is only there sometimes", name, (unsigned long long)some[i]);
    free(some);
    free(ids);
}

static void assert_grows_in_line(const char *name, text half, result *h, text whole, result *w)
{
    /* Chance may put most of the marks into one half: some bytes for each of input are no growth. */
    ck_assert_msg(w->bytes <= 3 * h->bytes + 65536 + 32 * whole.n,
                  "%s: %zu bytes of output for %zu, %zu for %zu", name, h->bytes, half.n, w->bytes,
                  whole.n);
    for (int i = 0; i < 2 && w->seconds > 3 * h->seconds + SLACK_SECONDS; i++) {
        result a = run(all, half);
        quoth_doc_free(a.doc); /* first: memory never touched before costs the kernel seconds */
        result b = run(all, whole);
        quoth_doc_free(b.doc);
        h->seconds = a.seconds < h->seconds ? a.seconds : h->seconds;
        w->seconds = b.seconds < w->seconds ? b.seconds : w->seconds;
    }
    ck_assert_msg(w->seconds <= 3 * h->seconds + SLACK_SECONDS && w->seconds < MOST_SECONDS,
                  "%s: %.3f s for %zu bytes, %.3f s for %zu", name, h->seconds, half.n, w->seconds,
                  whole.n);
}

START_TEST(ends_and_is_sane)
{
    const hostile *h = &inputs[_i];
    size_t n = part_of(h->n);
    text half = make(h, n / 2), whole = make(h, n);
    result one = run(all, half), again = run(all, half), few = run(usual, half),
           two = run(all, whole);

    assert_sane(one.doc, h->name);
    assert_sane(few.doc, h->name);
    assert_sane(two.doc, h->name);
    assert_ids(again.doc, one.doc, true, h->name);
    assert_ids(few.doc, one.doc, false, h->name);
    if (!in_valgrind())
        assert_grows_in_line(h->name, half, &one, whole, &two);
    quoth_doc_free(one.doc);
    quoth_doc_free(again.doc);
    quoth_doc_free(few.doc);
    quoth_doc_free(two.doc);
    free(half.p);
    free(whole.p);
}
END_TEST

START_TEST(empty_text_has_none)
{
    text empty = {0};
    result r = run(all, empty);
    size_t n;

    (void)quoth_quotations(r.doc, &n);
    ck_assert_uint_eq(n, 0);
    ck_assert_uint_eq(r.records, 0);
    quoth_doc_free(r.doc);
}
END_TEST

/* --- No memory ---------------------------------------------------------------- */

typedef struct {
    long live;    /* Blocks not freed yet. */
    long left;    /* Calls that will succeed; then */
    bool once;    /* only one fails, or all of them. */
    long failed;  /* How many did. */
    size_t least; /* Smaller blocks always come. */
} meter;

/* The ways to fail, as _i: for good, once, once for a block of an arena. */
enum { WAYS = 3 };

static meter meter_of(int way)
{
    return (meter){.once = way > 0, .least = way == 2 ? 16384 : 0};
}

/* Every call while there are few, then every 64th part of those so far. */
static long next_call(const meter *m, long n)
{
    return n + 1 + (m->least ? 0 : n / 64);
}

static void *metered(void *ctx, void *p, size_t size)
{
    meter *m = ctx;
    if (size == 0) {
        m->live -= p != NULL;
        free(p);
        return NULL;
    }
    if (size >= m->least && m->left-- <= 0 && !(m->once && m->failed)) {
        m->failed++;
        return NULL;
    }
    void *q = realloc(p, size);
    m->live += !p && q;
    return q;
}

static quoth_model *metered_model(meter *m, quoth_error *err)
{
    quoth_options o = quoth_defaults();
    o.alloc = metered;
    o.alloc_ctx = m;
    o.kinds = QUOTH_DIRECT | QUOTH_MIXED | QUOTH_INDIRECT;
    o.explain = true;
    return quoth_model_new(&o, err);
}

static void plenty(meter *m)
{
    m->left = LONG_MAX;
    m->failed = 0;
}

START_TEST(model_without_memory)
{
    meter m = meter_of(_i);
    quoth_model *model = NULL;

    for (long n = 0; !model; n++) {
        quoth_error err = {0};
        m.left = n;
        m.failed = 0;
        model = metered_model(&m, &err);
        if (model && m.failed) { /* It did without. */
            quoth_model_free(model);
            model = NULL;
        } else if (!model) {
            ck_assert_msg(m.failed > 0, "call %ld: %s", n, err.message);
            ck_assert_int_eq(err.status, QUOTH_FATAL);
            ck_assert_msg(err.message[0] != 0, "call %ld: no message", n);
        }
        ck_assert_msg(model || m.live == 0, "call %ld: %ld blocks leaked", n, m.live);
    }
    quoth_model_free(model);
    ck_assert_int_eq(m.live, 0);
}
END_TEST

static const hostile ordinary = {
    "ordinary news",
    0,
    NULL,
    "“The bridge is ‘gone’,” Transport Minister Ana Ruiz told Reuters on Monday. “We need [a] new "
    "one.”\n\nRuiz said that the work would take years, according to Boris Ode, a spokesman.\n\n"
    "ODE: Not now.\n\n« Non », a-t-elle dit.\n\n",
    NULL,
    NULL,
    NULL};

/* What became of one document: 0 it worked, -1 memory ran out. */
static int whole_way(const quoth_model *m, text t, size_t *bytes, quoth_error *err)
{
    static const quoth_style styles[] = {{.to = QUOTH_TO_JSONL, .offsets = QUOTH_CHAR},
                                         {.to = QUOTH_TO_JSON, .offsets = QUOTH_BYTE},
                                         {.to = QUOTH_TO_TEXT}};
    quoth_doc *d = quoth_doc_new(m, "memory — é", t.p, t.n, err);
    bool ok = d && quoth_extract(m, d, err) == QUOTH_OK;

    *bytes = 0;
    for (size_t i = 0; ok && i < sizeof styles / sizeof *styles; i++) {
        quoth_writer *w = quoth_writer_new(m, &styles[i], count_bytes, bytes, err);
        ok = w && quoth_doc_render(d, &styles[i], err) == QUOTH_OK &&
             quoth_writer_put(w, d, err) == QUOTH_OK && quoth_writer_end(w, err) == QUOTH_OK;
        quoth_writer_free(w);
    }
    *bytes += ok ? quoth_doc_explain(d).n : 0;
    quoth_doc_free(d);
    return ok ? 0 : -1;
}

/* An arena asks for memory when a block is full, so every size of text makes
 * another pass the one that finds none. */
START_TEST(document_without_memory)
{
    static const size_t copies[] = {1, 3, 10, 20, 30, 40, 60, 80, 130, 200};
    meter m = meter_of(_i);
    quoth_error err = {0};

    plenty(&m);
    quoth_model *model = metered_model(&m, &err);
    ck_assert_msg(model != NULL, "%s", err.message);
    for (size_t i = 0; i < (in_valgrind() ? 3 : sizeof copies / sizeof *copies); i++) {
        text t = make(&ordinary, copies[i]);
        size_t want, got;
        plenty(&m);
        ck_assert_int_eq(whole_way(model, t, &want, &err), 0);
        long before = m.live; /* The model has the patterns that this took. */
        ck_assert_uint_gt(want, 0);
        for (long n = 0;; n = next_call(&m, n)) {
            err = (quoth_error){0};
            m.left = n;
            m.failed = 0;
            int status = whole_way(model, t, &got, &err);
            ck_assert_msg(m.live == before, "%zu copies, call %ld: %ld blocks leaked", copies[i], n,
                          m.live - before);
            ck_assert_msg(status == 0 || (err.status == QUOTH_FATAL && err.message[0] && m.failed),
                          "%zu copies, call %ld: status %d, %s", copies[i], n, (int)err.status,
                          err.message);
            ck_assert_msg(status || got == want,
                          "%zu copies, call %ld: no memory, other output and no word about it",
                          copies[i], n);
            if (!m.failed)
                break;
        }
        free(t.p);
    }
    plenty(&m);
    quoth_model_free(model);
    ck_assert_int_eq(m.live, 0);
}
END_TEST

typedef struct {
    const char *p;
    size_t n;
} bytes_left;

static ptrdiff_t read_bytes(void *ctx, void *out, size_t cap)
{
    bytes_left *in = ctx;
    size_t n = in->n < cap ? in->n : cap;
    n = n > 4000 ? 4000 : n;
    memcpy(out, in->p, n);
    in->p += n;
    in->n -= n;
    return (ptrdiff_t)n;
}

/* How many documents came, or -1 when memory ran out. */
static int read_all(const quoth_model *m, text t, quoth_from from, quoth_error *err)
{
    bytes_left in = {t.p, t.n};
    quoth_reader_options o = {.from = from};
    quoth_reader *r = quoth_reader_new(m, &o, read_bytes, &in, "memory", err);
    quoth_status status = r ? QUOTH_OK : QUOTH_FATAL;
    int docs = 0;

    while (status == QUOTH_OK || status == QUOTH_SKIP) {
        quoth_doc *d = NULL;
        status = quoth_reader_next(r, &d, err);
        ck_assert(status == QUOTH_OK ? d != NULL : d == NULL);
        docs += status == QUOTH_OK;
        quoth_doc_free(d);
    }
    quoth_reader_free(r);
    return status == QUOTH_END ? docs : -1;
}

START_TEST(reader_without_memory)
{
    static const hostile sources[] = {
        {"text", 2000, NULL, "“Late,” said Ruiz. \xff ", NULL, NULL, NULL},
        {"lines", 40, NULL, "{\"doc\": \"a\", \"text\": \"“Late,” said Ruiz.\"}\n", NULL, NULL,
         NULL},
        {"long", 1, "{\"text\": \"x", NULL, NULL, NULL, NULL}};
    meter m = meter_of(_i);
    quoth_error err = {0};

    plenty(&m);
    quoth_model *model = metered_model(&m, &err);
    ck_assert_msg(model != NULL, "%s", err.message);
    long before = m.live;
    for (size_t i = 0; i < 3; i++) {
        text t = make(&sources[i], sources[i].n);
        if (i == 2) {
            add_times(&t, " and so on", 30000);
            add_times(&t, "\"}\n", 1);
        }
        plenty(&m);
        int want = read_all(model, t, i ? QUOTH_FROM_JSONL : QUOTH_FROM_AUTO, &err), got;
        ck_assert_msg(want > 0, "%s: %s", sources[i].name, err.message);
        for (long n = 0;; n = next_call(&m, n)) {
            err = (quoth_error){0};
            m.left = n;
            m.failed = 0;
            got = read_all(model, t, i ? QUOTH_FROM_JSONL : QUOTH_FROM_AUTO, &err);
            ck_assert_msg(m.live == before, "%s, call %ld: %ld blocks leaked", sources[i].name, n,
                          m.live - before);
            ck_assert_msg(got == want || (got == -1 && err.status == QUOTH_FATAL && m.failed),
                          "%s, call %ld: %d documents of %d, status %d, %s", sources[i].name, n,
                          got, want, (int)err.status, err.message);
            if (!m.failed)
                break;
        }
        free(t.p);
    }
    plenty(&m);
    quoth_model_free(model);
    ck_assert_int_eq(m.live, 0);
}
END_TEST

Suite *hostile_suite(void)
{
    Suite *s = suite_create("hostile");

    TCase *input = tcase_create("input");
    tcase_set_timeout(input, 120);
    tcase_add_unchecked_fixture(input, setup, teardown);
    tcase_add_test(input, empty_text_has_none);
    tcase_add_loop_test(input, ends_and_is_sane, 0, INPUTS);
    suite_add_tcase(s, input);

    TCase *memory = tcase_create("memory");
    tcase_set_timeout(memory, 300);
    tcase_add_loop_test(memory, model_without_memory, 0, WAYS);
    tcase_add_loop_test(memory, document_without_memory, 0, WAYS);
    tcase_add_loop_test(memory, reader_without_memory, 0, WAYS);
    suite_add_tcase(s, memory);
    return s;
}
