/* text.c - plain text: the whole input is one document. */
#include "read/read.h"

static int bid(str head)
{
    (void)head;
    return 1; /* Anything can be read as text. */
}

static quoth_status next(quoth_reader *r, quoth_doc **doc, quoth_error *err)
{
    quoth_status status = QUOTH_SKIP;

    while (!r->ended && r->end - r->start <= r->limit)
        TRY(reader_fill(r, err));
    r->done = true;
    if (r->damaged)
        return reader_damaged(r, "document", err);
    str bytes = {r->p + r->start, r->end - r->start};
    if (bytes.n <= r->limit)
        status = decode_doc(r->arena.from, r->name, bytes, DECODE_FILE, r->limit, doc);
    if (status == QUOTH_SKIP)
        fail(err, status, "%s: longer than %zu bytes; document skipped", r->label.p, r->limit);
    else if (status == QUOTH_FATAL)
        fail(err, status, "out of memory");
    return status;
}

const format FORMAT_TEXT = {QUOTH_FROM_TEXT, bid, next, "text"};
