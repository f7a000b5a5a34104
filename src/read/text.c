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

const format FORMAT_TEXT = {.from = QUOTH_FROM_TEXT, .bid = bid, .next = next, .name = "text"};
