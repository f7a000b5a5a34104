/* Any bytes as the text of a document, through every pass and format. */
#include "fuzz.h"

#include <cjson/cJSON.h>

#include "../sane.h"

static int check_json(void *ctx, const void *p, size_t n)
{
    (void)ctx;
    for (const char *s = p, *end = s + n, *line; s < end; s = line) {
        line = memchr(s, '\n', (size_t)(end - s));
        if (!line++)
            broken("a record without a line end");
        cJSON *x = cJSON_ParseWithLength(s, (size_t)(line - s));
        if (!cJSON_IsObject(x))
            broken("a record that is not JSON");
        cJSON_Delete(x);
    }
    return 0;
}

static int check_utf8(void *ctx, const void *p, size_t n)
{
    (void)ctx;
    if (!utf8_ok((quoth_str){p, n}))
        broken("output that is not UTF-8");
    return 0;
}

static void write_as(const quoth_model *m, quoth_doc *d, quoth_style style)
{
    quoth_write_fn *fn = style.to == QUOTH_TO_JSONL ? check_json : check_utf8;
    quoth_writer *w = quoth_writer_new(m, &style, fn, NULL, NULL);
    if (!w || quoth_doc_render(d, &style, NULL) != QUOTH_OK ||
        quoth_writer_put(w, d, NULL) != QUOTH_OK || quoth_writer_end(w, NULL) != QUOTH_OK)
        broken("a writer that fails");
    quoth_writer_free(w);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    quoth_model *m = fuzz_model();
    quoth_doc *d = quoth_doc_new(m, "fuzz", (const char *)data, size, NULL);
    char why[200];

    if (!d || quoth_extract(m, d, NULL) != QUOTH_OK)
        broken("a document that fails");
    if (!doc_sane(d, why, sizeof why))
        broken(why);
    if (!utf8_ok(quoth_doc_explain(d)))
        broken("explanations that are not UTF-8");
    for (int unit = QUOTH_CHAR; unit <= QUOTH_UTF16; unit++)
        write_as(m, d, (quoth_style){.to = QUOTH_TO_JSONL, .offsets = (quoth_offsets)unit});
    for (int to = QUOTH_TO_JSON; to < QUOTH_TO_SQLITE; to++)
        write_as(m, d, (quoth_style){.to = (quoth_to)to});
    write_as(m, d, (quoth_style){.to = QUOTH_TO_TEXT, .color = true});
    quoth_doc_free(d);
    return 0;
}
