/* doc_new.c - documents from memory, and what the reader left in them. */
#include "read/read.h"

quoth_doc *quoth_doc_new(const quoth_model *m, const char *id, const char *text, size_t len,
                         quoth_error *err)
{
    quoth_doc *d = NULL;
    quoth_status status = QUOTH_SKIP;
    size_t limit = read_limit(m);
    str name = {id ? id : "", id ? strlen(id) : 0};

    if (len <= limit)
        status = decode_doc(m->from, name, (str){text ? text : "", len}, DECODE_UTF8, limit, &d);
    if (status == QUOTH_SKIP)
        fail(err, status, "document longer than %zu bytes", limit);
    else if (status == QUOTH_FATAL)
        fail(err, status, "out of memory");
    return d;
}

void quoth_doc_free(quoth_doc *d)
{
    doc_free(d);
}

quoth_str quoth_doc_id(const quoth_doc *d)
{
    return d->id;
}

quoth_str quoth_doc_text(const quoth_doc *d)
{
    return d->text;
}

quoth_str quoth_doc_note(const quoth_doc *d)
{
    return d->note;
}

quoth_str quoth_doc_field(const quoth_doc *d, quoth_field field)
{
    return (size_t)field < DOC_FIELDS ? d->fields[field] : (quoth_str){NULL, 0};
}

quoth_range quoth_doc_origin(const quoth_doc *d, quoth_range r)
{
    return doc_origin(d, r);
}

bool quoth_doc_time(const quoth_doc *d, quoth_range r, quoth_time *t)
{
    return doc_time(d, r, t);
}
