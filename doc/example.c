/*
 * example.c - who said what, in one page: reads a text on standard input.
 *
 *     cc example.c $(pkg-config --cflags --libs libquoth)
 */
#include <quoth.h>
#include <stdio.h>
#include <unistd.h>

static ptrdiff_t read_stdin(void *ctx, void *buf, size_t cap)
{
    (void)ctx;
    return read(STDIN_FILENO, buf, cap);
}

/* One line a quotation: the speaker, a tab, the words inside the marks. */
static void print(const quoth_doc *doc)
{
    size_t n;
    quoth_str text = quoth_doc_text(doc);
    const quoth_quotation *q = quoth_quotations(doc, &n);

    for (size_t i = 0; i < n; i++) {
        quoth_str name = q[i].speaker.name;
        if (name.n)
            printf("%.*s\t", (int)name.n, name.p);
        else
            printf("somebody\t");
        for (size_t k = 0; k < q[i].quote_n; k++) {
            quoth_range r = q[i].quote[k];
            printf("%s%.*s", k ? " " : "", (int)(r.end - r.start), text.p + r.start);
        }
        putchar('\n');
    }
}

int main(void)
{
    quoth_error err = {QUOTH_OK, ""};
    quoth_model *model = quoth_model_new(NULL, &err);
    quoth_reader *reader =
        model ? quoth_reader_new(model, NULL, read_stdin, NULL, "stdin", &err) : NULL;
    quoth_status status = reader ? QUOTH_OK : QUOTH_FATAL;
    quoth_doc *doc;

    while (reader && (status = quoth_reader_next(reader, &doc, &err)) < QUOTH_FATAL) {
        if (status == QUOTH_END)
            break;
        if (status == QUOTH_OK && (status = quoth_extract(model, doc, &err)) == QUOTH_OK)
            print(doc);
        if (status != QUOTH_OK)
            fprintf(stderr, "%s\n", err.message);
        quoth_doc_free(doc);
    }
    if (status == QUOTH_FATAL)
        fprintf(stderr, "%s\n", err.message);
    quoth_reader_free(reader);
    quoth_model_free(model);
    return status != QUOTH_END;
}
