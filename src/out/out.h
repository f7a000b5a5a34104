/*
 * out.h - quotations become bytes: one file per output format.
 *
 *   offsets.c  byte -> character or UTF-16 unit
 *   names.c    what all of them call a kind, a force, a time
 *   jsonl.c    records for programs (jsonl, json)
 *   text.c     the same for people
 *   csv.c      one flat row a record (csv, tsv)
 *   jsonld.c   Web Annotations and schema.org
 *   html.c     a page of its own: html.h, report.h
 *   sqlite.c   rows of a database; sqlite_search.c finds them, place.c dates them
 *   document.c the text that was read
 *   writer.c   one document after another
 */
#ifndef OUT_OUT_H
#define OUT_OUT_H

#include "doc/doc.h"

/* How the style counts; good as long as the document. */
typedef struct {
    str text;
    quoth_offsets unit;
    const uint32_t *before; /* [i]: units before byte STEP * i; NULL: every byte is a unit. */
    size_t steps;           /* Of before. */
} offsets;

MUST_USE quoth_status offsets_init(offsets *o, quoth_doc *d, quoth_offsets unit);

/* byte is the start of a character, or the end of the text.  Constant time. */
uint32_t offsets_at(const offsets *o, uint32_t byte);

/* The document's id as valid UTF-8: file names may be anything.  p is NULL
 * when memory runs out. */
MUST_USE str clean_id(quoth_doc *d);

/* Append to b; a failed allocation stays in b->failed. */
void jsonl_render(buf *b, const quoth_doc *d, str id, offsets *o, str separator, str end);
void text_render(buf *b, const quoth_doc *d, str id, offsets *o, bool color);
void text_lines(buf *b, unsigned indent, str words); /* Harmless, wrapped. */
void csv_render(buf *b, const quoth_doc *d, str id, offsets *o, char separator);
str csv_header(char separator); /* The names of the columns. */
void html_render(buf *b, quoth_doc *d, str id, offsets *o);
void jsonld_render(buf *b, const quoth_doc *d, str id, offsets *o);

void document_render(buf *b, const quoth_doc *d, str id);

/* Pieces of several formats. */
void json_string(buf *b, str s);                                        /* With its marks. */
void json_pieces(buf *b, const quoth_doc *d, const range *r, size_t n); /* "one two", or null. */
unsigned percent_of(float share);                                       /* 0..100, rounded. */
str kind_name(quoth_kind kind);
str force_name(quoth_force force);
str party_kind_name(quoth_party_kind kind);
str resolved_name(quoth_resolved by);
str why_name(quoth_why why);

/* When the words are said, from the first to the last; false: the document has no times. */
bool time_of_words(const quoth_doc *d, const quotation *q, quoth_time *t);
/* 0:31–1:02:04, in whole seconds around the time. */
enum { CLOCK = 48 };
str clock_of(char to[CLOCK], quoth_time t);

static inline void put_bytes(buf *b, const char *p, size_t n)
{
    if (n <= b->cap - b->n && n) {
        memcpy(b->p + b->n, p, n);
        b->n += n;
    } else {
        buf_put(b, p, n);
    }
}

#define PUT(b, lit) put_bytes((b), (lit), sizeof(lit) - 1)

#endif
