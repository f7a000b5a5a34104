/*
 * html.h - a page on its way to a document.
 *
 *   page.c          charset, document; a tree made by hand, for markup that is not HTML
 *   html.c          which files are pages; what the other html_ files do, in order
 *   html_names.c    tags, and what their class and id hint at
 *   html_attributes.c  what its attributes say of an element
 *   html_lean.c     bytes -> a lean page: tags without attributes, a mark for every run of text
 *   html_tree.c     lean page -> tree, by gumbo, which is known here alone
 *   html_score.c    how much of a node is text, links, commas
 *   html_article.c, html_clean.c  tree -> the nodes that are the article
 *   html_text.c     those nodes -> text, and where each piece of it stands in the page
 *   html_meta.c     title, byline, date, url; jsonld.c reads JSON-LD
 *
 * Everything lives in one arena, which is freed when the document is made.
 */
#ifndef READ_HTML_H
#define READ_HTML_H

#include "base/buf.h"
#include "base/vec.h"
#include "read/charset.h"
#include "read/read.h"

#define ENTITY_END "\xF4\x8F\xBF\xBD" /* U+10FFFD: private, and seen on no page. */

enum {
    DEPTH_MOST = 256,             /* Open elements; deeper tags are left out, their text is not. */
    TAGS_MOST = 1024 * 1024,      /* A page with more is refused: each costs some hundred bytes. */
    RUNS_MOST = 4 * TAGS_MOST,    /* The same for runs of text and entities. */
    VALUE_MOST = 4096,            /* Bytes of an attribute that is kept. */
    NODES_MOST = 4 * 1024 * 1024, /* Of a tree made by hand; pieces of text in it. */
    PIECES_MOST = 4 * 1024 * 1024,
};

/* X(NAME, "name", flags): see html_names.c for the flags. */
typedef enum {
    TAG_NONE, /* Text, and names that mean nothing here. */
#define TAG(name, text, flags) TAG_##name,
#include "read/html_tags.h"
#undef TAG
    TAG_N
} tag_id;

enum {
    F_VOID = 1,    /* No content, no end tag. */
    F_RAW = 2,     /* The content is no markup, and never text of the page. */
    F_DROP = 4,    /* The content never belongs to the article. */
    F_PLAIN = 8,   /* Looks only: left out of the lean page. */
    F_BLOCK = 16,  /* Text before and after it never runs together with its own. */
    F_FREE = 32,   /* Its end is implied by what follows: not counted as open. */
    F_BREAKS = 64, /* Ends foreign content, as svg. */
    F_LIST = 128,  /* Cleaned by what it holds: lists, tables, div, form. */
};

/* What class, id, role and the like say of an element. */
enum {
    H_UNLIKELY = 1,
    H_MAYBE = 2,
    H_CLASS_GOOD = 4,
    H_CLASS_BAD = 8,
    H_ID_GOOD = 16,
    H_ID_BAD = 32,
    H_BYLINE = 64,
    H_SHARE = 128,
    H_HIDDEN = 256,
    H_ROLE = 512,    /* navigation, dialog, complementary ... */
    H_HASH = 1024,   /* A link to a place on this page. */
    H_CHROME = 2048, /* Cookie banners, "read more": never the article's. */
    H_BODY = 4096,   /* itemprop=articleBody */
    H_STANDFIRST = 8192,
    H_TITLE = 16384,  /* itemprop=headline */
    H_SIGNER = 32768, /* In a block quotation: who said it. */
    H_APART = 65536,  /* Comments, whatever else it is called. */
    H_AD = 131072,    /* Advertising, so too. */
};

/* A tag of the lean page. */
typedef struct {
    uint32_t lean, source, source_n; /* Bytes of the lean page; of the page. */
    str value;                       /* Of the attribute that is kept, entities decoded. */
    uint32_t hints;
    uint8_t id;     /* tag_id */
    uint32_t style; /* Equal for equal classes; 0: none. */
    uint8_t field;  /* doc_field that value is meant for, if rank is not 0. */
    uint8_t rank;   /* Of several values for a field the highest stands. */
} tag;

/* A run of text, or of one entity. */
typedef struct {
    uint32_t lean, source, n;
    bool entity;
} run;

/* A node of the tree, in reading order: its inside is (itself, end). */
typedef struct {
    uint32_t parent, end;
    uint32_t tag;         /* Of page.tags, or NONE. */
    uint32_t first, last; /* Of page.pieces: text only. */
    uint32_t hints;
    uint8_t id;   /* tag_id; TAG_NONE is text. */
    bool removed; /* With its inside. */
} node;

/* A piece of text: source_n == n if it stands so in the page. */
typedef struct {
    const char *p;
    uint32_t n, source, source_n;
} piece;

/* The value of a field and how good its source is. */
typedef struct {
    str value;
    unsigned rank;
} field_value;

VEC(tag);
VEC(run);
VEC(node);
VEC(piece);
VEC(str);

typedef struct {
    arena *a;
    str source; /* Valid UTF-8. */
    shift_vec shifts;
    buf lean;
    tag_vec tags;
    run_vec runs;
    str_vec jsonld;
    node_vec nodes;
    piece_vec pieces;
    field_value fields[DOC_FIELDS];
    uint32_t title, byline; /* Nodes, or NONE. */
    bool fragment;          /* No article is sought: all text counts. */
    uint32_t open, run;     /* Of a tree made by hand: the open node, and the text in it or NONE. */
} page;

/* How the page whose source is there becomes a tree. */
typedef struct {
    quoth_status (*grow)(page *g, void *ctx);
    void *ctx;
    const decoded *text; /* The source, if it was decoded before. */
    bool keep_id;        /* As html_options. */
} page_plan;

/* As html_doc, for any markup. */
MUST_USE quoth_status page_doc(allocator from, str id, str bytes, str charset,
                               const page_plan *plan, size_t limit, quoth_doc **doc);

/* All that the reader has as one document, QUOTH_SKIP with a message if it is none. */
MUST_USE quoth_status page_whole(quoth_reader *r, const page_plan *plan, quoth_doc **doc,
                                 quoth_error *err);

/* The status of a document that was to be made, with a message unless all is well. */
quoth_status page_result(const quoth_reader *r, quoth_status status, quoth_error *err);

/* A tree by hand, in reading order.  QUOTH_SKIP: it has too many nodes or pieces.  source is where
 * the node's mark stands; the root is opened first and left open. */
MUST_USE quoth_status page_open(page *g, tag_id id, uint32_t source, uint32_t source_n);
void page_close(page *g);

/* Where a byte of the source stands in what was read. */
uint32_t page_raw(const page *g, uint32_t at);
MUST_USE quoth_status page_put(page *g, piece x);

typedef struct {
    str class, id, role, style, itemprop, property, name, content, href, rel, cite, datetime, type;
    bool hidden, aria_hidden;
} attributes;

/* Marks that open a value and close none any more: they are not sought again. */
typedef struct {
    bool no_double, no_single;
} unclosed;

/* Reads attributes from behind a tag's name on; returns the place behind the closing
 * bracket, or NULL. */
const char *attributes_read(unclosed *u, const char *p, const char *end, attributes *a);

/* H_UNLIKELY ... */
unsigned attributes_hint(const attributes *a, tag_id id);
uint32_t attributes_style(const attributes *a);

/* Sets the field that the element gives, and the value to keep. */
void attributes_field(tag *t, const attributes *a);

/* Whether the value holds the word, which is in lower case. */
bool attribute_says(str value, const char *word);

/* name is lower case. */
tag_id tag_named(const char *name, size_t n);
unsigned tag_flags(tag_id id);

/* The hints of words in a class or an id: H_UNLIKELY to H_CHROME; good and bad as
 * H_CLASS_GOOD and H_CLASS_BAD. */
unsigned hints_of(str value);

/* s behind <?...?>, <!--...-->, <!...> and blanks; n 0: they do not end here. */
str markup_root(str s);

MUST_USE quoth_status html_lean(page *g);
MUST_USE quoth_status html_tree(page *g);

/* Sets removed for all that is not the article, and g->byline. */
MUST_USE quoth_status html_article(page *g);

/* Whether neither the node nor one around it was removed. */
bool node_stands(const page *g, uint32_t i);

/* The words of a node, removed or not; n 0 if there are none or too many. */
str page_words(page *g, uint32_t i, bool *failed);

/* Sets g->fields, and g->title to the heading that is the title. */
MUST_USE quoth_status html_meta(page *g);
MUST_USE quoth_status jsonld_fields(page *g, str json);

/* Sets the field to the value, blanks trimmed, unless that is empty or the field has
 * a better source. */
void field_set(page *g, doc_field f, str value, unsigned rank);

/* Puts what was not removed into d: text, origins, cited.  QUOTH_SKIP: longer. */
MUST_USE quoth_status page_text(page *g, quoth_doc *d, size_t limit);

/* What a node holds, the removed left out. */
typedef struct {
    uint32_t chars, links;             /* Characters; those of links, in tenths. */
    uint32_t commas, headings, listed; /* Characters of headings and of lists. */
    uint16_t p, img, li, input, embeds, td, tr, th, tables;
    bool blocks; /* Holds div, p, list, table and the like. */
} measure;

/* of: one for each node, to be filled. */
void html_measure(const page *g, measure *of);

/* One node from what it holds itself, added to its parent's unless removed: nodes
 * are to be taken last first. */
void measure_own(const page *g, uint32_t i, measure *m);
void measure_add(measure *to, const measure *from);

#endif
