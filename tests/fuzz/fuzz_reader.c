/* Any bytes as a file, read in every way, in pieces of uneven size. */
#include "fuzz.h"

#include "../sane.h"

typedef struct {
    const uint8_t *p;
    size_t n, step;
} input;

static ptrdiff_t read_some(void *ctx, void *out, size_t cap)
{
    input *in = ctx;
    size_t n = in->n < in->step ? in->n : in->step;
    n = n < cap ? n : cap;
    if (n)
        memcpy(out, in->p, n);
    in->p += n;
    in->n -= n;
    in->step = in->step * 7 % 1000 + 1;
    return (ptrdiff_t)n;
}

static void read_as(const quoth_model *m, quoth_from from, const uint8_t *data, size_t size)
{
    input in = {data, size, 1};
    quoth_reader_options o = {.from = from};
    quoth_error err = {0};
    quoth_reader *r = quoth_reader_new(m, &o, read_some, &in, "fuzz", &err);
    quoth_status status = QUOTH_OK;
    char why[200];

    if (!r)
        broken("no reader");
    for (size_t docs = 0; status == QUOTH_OK || status == QUOTH_SKIP; docs++) {
        quoth_doc *d = NULL;
        status = quoth_reader_next(r, &d, &err);
        if ((status == QUOTH_OK) != (d != NULL))
            broken("a document and its status disagree");
        if ((status == QUOTH_SKIP || status == QUOTH_FATAL) && !err.message[0])
            broken("a failure without a message");
        if (docs > size + 2)
            broken("more documents than bytes");
        if (d && quoth_extract(m, d, &err) != QUOTH_OK)
            broken("a document that fails");
        if (d && !doc_sane(d, why, sizeof why))
            broken(why);
        quoth_doc_free(d);
    }
    if (status == QUOTH_FATAL)
        broken(err.message);
    quoth_reader_free(r);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    for (int from = QUOTH_FROM_AUTO; from <= QUOTH_FROM_FEED; from++)
        read_as(fuzz_model(), (quoth_from)from, data, size);
    return 0;
}
