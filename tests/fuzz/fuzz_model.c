/*
 * Any bytes as a model of the taggers: as they are; and as the tables of one whose head
 * and checksum are right, so that it is taken, and tags a text.
 */
#include "fuzz.h"

#include <string.h>
#include <unistd.h>

#include "tag/weights.h"

/* A table has 1 << 4 to 1 << 7 rows; that of labels more: a template has two at least. */
enum { FEWEST_BITS = 4, SOME = 4, LABEL_BITS = 8 };

static char path[80];

static void clean(void)
{
    unlink(path);
}

static void make_path(void)
{
    const char *tmp = getenv("TMPDIR");
    snprintf(path, sizeof path, "%.40s/quoth-fuzz.XXXXXX", tmp ? tmp : "/tmp");
    int fd = mkstemp(path);
    if (fd < 0 || close(fd) != 0)
        broken("no temporary file");
    atexit(clean);
}

/* NULL: refused, and *err is a line. */
static quoth_model *model_from(const uint8_t *p, size_t n, quoth_error *err)
{
    quoth_options o = quoth_defaults();
    FILE *f = fopen(path, "wb");

    if (!f || fwrite(p, 1, n, f) != n || fclose(f) != 0)
        broken("cannot write the model");
    o.tagger = path;
    o.kinds |= QUOTH_INDIRECT;
    quoth_model *m = quoth_model_new(&o, err);
    if (!m && (err->status != QUOTH_FATAL || !err->message[0] || strchr(err->message, '\n')))
        broken("a refused model without a one-line message");
    return m;
}

static void use(quoth_model *m)
{
    static const char text[] = "The mayor said the ferry would sail again.\n\n"
                               "“Late,” said Ana Ruiz, adding that it was old.\n";
    quoth_error err = {0};
    quoth_doc *d = quoth_doc_new(m, "fuzz", text, sizeof text - 1, &err);

    if (!d || quoth_extract(m, d, &err) != QUOTH_OK)
        broken("a document that fails");
    quoth_doc_free(d);
    quoth_model_free(m);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    quoth_error err = {0};
    uint8_t bits[TABLE_N];

    if (!*path)
        make_path();
    quoth_model *m = model_from(data, size, &err);
    if (m)
        use(m);
    if (!size)
        return 0;
    for (size_t t = 0; t < TABLE_N; t++)
        bits[t] = (uint8_t)(FEWEST_BITS + data[t % size] % SOME);
    bits[TABLE_LABEL] = LABEL_BITS;
    size_t n = tag_layout_of(bits).size;
    uint8_t *model = malloc(n);
    if (!model)
        broken("no memory");
    for (size_t i = 0; i < n; i++)
        model[i] = data[i % size];
    memset(model + tag_layout_of(bits).regions, 1, MAX_FEATURES);
    tag_weights_seal(model, bits);
    m = model_from(model, n, &err);
    free(model);
    if (!m)
        broken(err.message);
    use(m);
    return 0;
}
