/*
 * html.h - the report: one page that needs nothing but itself.
 *
 *   html.c        a document: its text and its panel
 *   html_marks.c  the text, every quotation marked
 *   html_panel.c  its speakers and records
 *   report.c      what stands around the documents, and the index
 *
 * Everything that comes from a document goes through html_text.
 */
#ifndef OUT_HTML_H
#define OUT_HTML_H

#include <inttypes.h>

#include "out/out.h"

typedef struct {
    buf *b;
    const quoth_doc *d;
    str id;
    offsets *o;
} sheet;

/* Text of others: nothing of it is markup, in an element or in a value. */
void html_text(buf *b, str s);

/* A short name of the document within the page: its anchor. */
uint64_t html_anchor(const quoth_doc *d);

/* False: no memory. */
MUST_USE bool html_marks(sheet *h, arena *a);
MUST_USE bool html_panel(sheet *h, arena *a);

/* Names the speaker: <bdi>Ana Ruiz</bdi>, Transport Minister. */
void html_who(sheet *h, const quotation *q);
/* The record in a few lines, each <span class="f">. */
void html_facts(sheet *h, const quotation *q);
/* Attributes of what belongs to a quotation: colour, kind, confidence. */
void html_attributes(buf *b, const quotation *q, const char *class);
bool html_is_named(const quotation *q);
/* The number that stands for the speaker, 0: nobody. */
uint32_t html_key(const quotation *q);

static inline str html_words(const sheet *h, range r)
{
    return doc_slice(h->d, r.start, r.end);
}

#endif
