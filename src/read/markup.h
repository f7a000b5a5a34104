/*
 * markup.h - what Markdown and subtitles share on their way to a page.
 *
 *   markdown.c  which files are Markdown; front matter
 *   md_blocks.c   lines -> headings, paragraphs, lists, block quotations
 *   md_inline.c   a paragraph's lines put together; emphasis; what is left becomes text
 *   md_scan.c     its code, tags, escapes and links, from left to right
 *   md_links.c    where a link ends; the labels that are defined
 *   subtitles.c   cues -> paragraphs
 *   entity.c      &amp; and its like
 */
#ifndef READ_MARKUP_H
#define READ_MARKUP_H

#include "read/html.h"

enum { ENTITY_NAME = 8 }; /* Bytes of & and the longest name. */

typedef struct {
    char p[4];
    size_t n;
} entity_text;

/* The entity at s, which begins with &: its length there, 0 if it is none. */
MUST_USE size_t entity_at(str s, entity_text *out);

/* It as text of the open node, where it stands. */
MUST_USE quoth_status entity_put(page *g, const entity_text *t, uint32_t source, uint32_t n);

typedef uint64_t label;
VEC(label);

typedef enum { IN_QUOTE, IN_ITEM } container_kind;

/* What lines lie in: > or a list item, whose lines are indented so far. */
typedef struct {
    container_kind kind;
    uint32_t indent;
} container;

enum {
    CONTAINERS_MOST = 64, /* Marks of deeper ones are left out, their text is not. */
    LABEL_MOST = 999,     /* Bytes: CommonMark's limit. */
    LINK_MOST = 4096,     /* Bytes of an address with its title. */
};

typedef struct {
    page *g;
    bool dry;         /* Only the labels that are defined are noted. */
    label_vec labels; /* Hashes, sorted once all are there. */
    str_vec lines;    /* Of the paragraph at hand, slices of the source. */
    container open[CONTAINERS_MOST];
    uint32_t open_n;
    char fence; /* ` or ~ inside fenced code, else 0. */
    uint32_t fence_n;
    const char *skip_to; /* What ends the comment, the script at hand; NULL: none. */
    bool table;
    struct scan *scan; /* Of md_inline. */
    buf text, keep;    /* For it: the paragraph, and what is text in it. */
} markdown;

MUST_USE quoth_status md_blocks(markdown *m, str source);

/* The lines as text of the open node. */
MUST_USE quoth_status md_inline(markdown *m, const str *lines, uint32_t n);

/* [label]: address "title", alone on its line; *text is what follows [^label]:. */
typedef enum { DEFINES_NOTHING, DEFINES_LINK, DEFINES_NOTE } definition;
definition md_definition(str line, str *name, str *text);

MUST_USE quoth_status md_define(markdown *m, str name);
bool md_defined(const markdown *m, str name);
void md_sort_labels(markdown *m);

/* Behind the address in parentheses at s, which begins with one; 0: it is none. */
size_t md_link_tail(str s);

#endif
