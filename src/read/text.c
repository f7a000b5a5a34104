/* text.c - plain text: the whole input is one document. */
#include "read/read.h"

static int bid(str head, str name)
{
    (void)head;
    (void)name;
    return 1; /* Anything can be read as text. */
}

static quoth_status next(quoth_reader *r, quoth_doc **doc, quoth_error *err)
{
    str bytes = {NULL, 0};

    TRY(reader_whole(r, r->limit, "document", &bytes, err));
    quoth_status status = decode_doc(r->arena.from, r->name, bytes, DECODE_FILE, r->limit, doc);
    if (status == QUOTH_SKIP)
        fail(err, status, "%s: longer than %zu bytes; document skipped", r->label.p, r->limit);
    else if (status == QUOTH_FATAL)
        fail(err, status, "out of memory");
    return status;
}

quoth_status text_doc(const quoth_reader *r, arena *a, str id, str body, str charset,
                      quoth_doc **doc)
{
    decoded text = {.text = body};
    bool whole = !charset.n;

    if (!whole)
        TRY(charset_decode(a, body, charset, r->limit, &text));
    TRY(decode_doc(r->arena.from, id, text.text, whole ? DECODE_FILE : DECODE_UTF8, r->limit, doc));
    if (decode_remarks(*doc, &text) != QUOTH_OK) {
        doc_free(*doc);
        *doc = NULL;
        return QUOTH_FATAL;
    }
    return QUOTH_OK;
}

const format FORMAT_TEXT = {.from = QUOTH_FROM_TEXT, .bid = bid, .next = next, .name = "text"};
