/*
 * quoth.h - find quotations in text and say who said them.
 *
 *     bytes -> reader -> document -> extract -> quotations -> writer
 *
 * Ownership    A function whose name ends in _new returns an object that you
 *              release with the matching _free.  Every other pointer this
 *              library hands you is borrowed: it lives exactly as long as the
 *              object you asked.  Nothing you pass in is kept unless the
 *              comment says so.
 * Errors       Functions that can fail return a quoth_status and, when err is
 *              not NULL, a one-line message in *err.  Pointers returned by a
 *              _new function are NULL on failure.  The library never prints,
 *              never exits and never aborts on bad input or lack of memory.
 * Threads      A quoth_model never changes after quoth_model_new and may be
 *              used by any number of threads at once.  A reader, a document
 *              or a writer belongs to one thread at a time.  There is no
 *              global state.
 */
#ifndef QUOTH_H
#define QUOTH_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

#define QUOTH_RECORD_VERSION 1

/* What happened, from best to worst. */
typedef enum {
    QUOTH_OK,    /* Done. */
    QUOTH_END,   /* No more documents. */
    QUOTH_SKIP,  /* This document is unusable; the reader can go on. */
    QUOTH_FATAL, /* This object is unusable; only _free is allowed. */
} quoth_status;

/* Lives on the caller's stack.  message is one line, no trailing newline. */
typedef struct {
    quoth_status status;
    char message[256];
} quoth_error;

typedef struct quoth_model quoth_model;
typedef struct quoth_reader quoth_reader;
typedef struct quoth_doc quoth_doc;
typedef struct quoth_writer quoth_writer;

/* One function for all memory: p NULL allocates, size 0 frees (and returns
 * NULL), otherwise p grows or shrinks as realloc does.  Must be safe to call
 * from every thread that uses an object made with it. */
typedef void *quoth_alloc_fn(void *ctx, void *p, size_t size);

/* Fills buf with at most cap bytes; returns how many, 0 at the end, -1 on
 * error with errno set. */
typedef ptrdiff_t quoth_read_fn(void *ctx, void *buf, size_t cap);

/* Takes n bytes; returns 0, or -1 on error with errno set. */
typedef int quoth_write_fn(void *ctx, const void *buf, size_t n);

/* --- What a quotation is ------------------------------------------------ */

/* A half-open run of bytes [start, end) of the document's text. */
typedef struct {
    uint32_t start, end;
} quoth_range;

/* A run of bytes, not NUL-terminated; n is 0 where nothing is known. */
typedef struct {
    const char *p;
    size_t n;
} quoth_str;

typedef enum {
    QUOTH_DIRECT = 1,   /* The content lies wholly inside marks. */
    QUOTH_MIXED = 2,    /* Partly. */
    QUOTH_INDIRECT = 4, /* No marks. */
    QUOTH_MARKS = 8,    /* Marks that hold nobody's words (all_marks). */
} quoth_kind;

typedef enum {
    QUOTH_UNKNOWN,
    QUOTH_PERSON,
    QUOTH_ORGANIZATION,
    QUOTH_GROUP,
    QUOTH_UNNAMED,
    QUOTH_DOCUMENT,
} quoth_party_kind;

typedef enum {
    QUOTH_ASSERTED,
    QUOTH_NEGATED,
    QUOTH_QUESTIONED,
    QUOTH_CONDITIONAL,
    QUOTH_ALLEGED,
} quoth_force;

typedef enum {
    QUOTH_BY_SELF,
    QUOTH_BY_PRONOUN,
    QUOTH_BY_SHORT_NAME,
    QUOTH_BY_DESCRIPTION,
    QUOTH_BY_CARRY, /* Nobody is named near: the speaker before. */
} quoth_resolved;

typedef enum { QUOTH_RELAY, QUOTH_ORIGIN } quoth_link_role;

/* Why marks hold nobody's words. */
typedef enum {
    QUOTH_WHY_UNKNOWN,
    QUOTH_WHY_TITLE,
    QUOTH_WHY_NAME,
    QUOTH_WHY_SCARE,
} quoth_why;

/* A speaker, an addressee, a link of the source chain or a member of a joint
 * speaker.  An empty range means that the words stand nowhere. */
typedef struct quoth_party {
    quoth_range range; /* The noun phrase as printed: "she". */
    quoth_party_kind kind;
    quoth_resolved resolved_by;
    quoth_str name;                    /* Fullest form in the document. */
    quoth_str role;                    /* Words of the role or title. */
    uint32_t entity;                   /* Equal numbers are one speaker; 0: none. */
    quoth_link_role link;              /* Source chain only. */
    quoth_str how;                     /* Source chain only: "told". */
    const struct quoth_party *members; /* Joint speaker only. */
    size_t members_n;
} quoth_party;

/* One quotation.  Every pointer is borrowed from the document. */
typedef struct {
    uint64_t id; /* The same bytes, the same id, always. */
    quoth_kind kind;
    bool closed;  /* false: the end was inferred. */
    bool altered; /* The outlet shows that it edited. */
    bool has_speaker, has_addressee;
    const quoth_range *quote;   /* The words inside the marks, in order. */
    size_t quote_n;             /* 0 for indirect. */
    const quoth_range *content; /* All that is attributed, with marks. */
    size_t content_n;
    quoth_range cue; /* With the adverbs beside the verb.  Empty: no cue. */
    quoth_str cue_lemma;
    quoth_force force;
    quoth_party speaker;
    quoth_party addressee;
    const quoth_party *source; /* Nearest to the words first. */
    size_t source_n;
    uint32_t paragraph; /* From 1. */
    quoth_range sentence;
    float confidence; /* 0..1: how sure the speaker is right. */
    quoth_str rule;   /* The path that made the link. */
    quoth_why why;    /* QUOTH_MARKS only. */
} quoth_quotation;

/* --- Model: what words mean; shared by all threads ---------------------- */

typedef struct {
    quoth_alloc_fn *alloc; /* NULL: malloc.  cJSON, which parses JSON
                              * Lines, expat and zstd always use malloc. */
    void *alloc_ctx;
    const char *lexicon_dir; /* A user's own words, or NULL. */
    const char *tagger;      /* A file with a model for indirect speech; NULL: quoth's own. */
    unsigned kinds; /* QUOTH_DIRECT, _MIXED, _INDIRECT, at least one; default direct, mixed. */
    bool all_marks; /* Also report marks that are not speech. */
    bool explain;   /* Keep the reasons: quoth_doc_explain. */
    size_t max_doc_bytes; /* Longer documents are QUOTH_SKIP. */
    float min_confidence; /* A speaker less sure than this is none: has_speaker is false. */
} quoth_options;

const char *quoth_version(void);
quoth_options quoth_defaults(void);

/* opt NULL means quoth_defaults().  Strings in opt are not kept. */
quoth_model *quoth_model_new(const quoth_options *opt, quoth_error *err);
void quoth_model_free(quoth_model *m);

/* --- Documents ----------------------------------------------------------- */

/* text is UTF-8 and is copied; bad bytes become U+FFFD.  An id that is NULL is empty.  NULL, and
 * QUOTH_SKIP in *err: the text is longer than max_doc_bytes. */
quoth_doc *quoth_doc_new(const quoth_model *m, const char *id, const char *text, size_t len,
                         quoth_error *err);
void quoth_doc_free(quoth_doc *d);

quoth_str quoth_doc_id(const quoth_doc *d);

/* The text all ranges point into. */
quoth_str quoth_doc_text(const quoth_doc *d);

/* A one-line remark of the reader on this document ("read as Windows-1252",
 * "3 invalid bytes replaced"), n 0 if there is none. */
quoth_str quoth_doc_note(const quoth_doc *d);

/* What a page, front matter, a feed, an e-mail or JSON Lines (date, url) says of the document, and
 * an archive of its address; n 0 where nothing is known:
 * the date as it stands there, most often ISO 8601. */
typedef enum { QUOTH_TITLE, QUOTH_BYLINE, QUOTH_DATE, QUOTH_URL } quoth_field;
quoth_str quoth_doc_field(const quoth_doc *d, quoth_field field);

/* Where a range of the text stands in the bytes that were read, tags and all; the
 * range itself where the reader only decoded. */
quoth_range quoth_doc_origin(const quoth_doc *d, quoth_range r);

/* Milliseconds. */
typedef struct {
    uint32_t start, end;
} quoth_time;

/* When a range of the text is said: from where the subtitle that it begins in appears until the
 * one it ends in is gone.  false: the document has no times. */
bool quoth_doc_time(const quoth_doc *d, quoth_range r, quoth_time *t);

/* Finds the quotations.  Calling it again changes nothing. */
quoth_status quoth_extract(const quoth_model *m, quoth_doc *d, quoth_error *err);

/* The quotations in text order; *n is how many.  Borrowed from d. */
const quoth_quotation *quoth_quotations(const quoth_doc *d, size_t *n);

/* Why each link was made, as lines of text; empty without opt.explain. */
quoth_str quoth_doc_explain(const quoth_doc *d);

/* --- Readers -------------------------------------------------------------- */

typedef enum {
    QUOTH_FROM_AUTO,
    QUOTH_FROM_TEXT,
    QUOTH_FROM_JSONL,
    QUOTH_FROM_HTML,
    QUOTH_FROM_WARC,
    QUOTH_FROM_MARKDOWN,
    QUOTH_FROM_SUBTITLES, /* SubRip and WebVTT. */
    QUOTH_FROM_FEED,      /* RSS and Atom: a document an item. */
    QUOTH_FROM_MAIL,      /* A message of MIME, as a page saved in one file (MHTML) is. */
} quoth_from;

typedef struct {
    quoth_from from;
    const char *text_field; /* JSONL: member with the text; NULL "text". */
    const char *id_field;   /* JSONL: member with the id; NULL: doc, then
                             * id, then url. */
} quoth_reader_options;

/* name is used in messages and as the default document id; name and the
 * strings of opt are copied.  opt may be NULL.  The model must outlive the
 * reader and its documents. */
quoth_reader *quoth_reader_new(const quoth_model *m, const quoth_reader_options *opt,
                               quoth_read_fn *fn, void *ctx, const char *name, quoth_error *err);

/* On QUOTH_OK *doc is a new document, yours to free; otherwise NULL.
 * QUOTH_SKIP: one document was lost and *err says which; go on.  The text is
 * read but not yet extracted. */
quoth_status quoth_reader_next(quoth_reader *r, quoth_doc **doc, quoth_error *err);

/* What the input was taken for: "text", "warc, packed by gzip"; "" before the first
 * document was asked for.  Lives as long as the reader. */
const char *quoth_reader_format(const quoth_reader *r);
void quoth_reader_free(quoth_reader *r);

/* --- Writers -------------------------------------------------------------- */

typedef enum {
    QUOTH_TO_JSONL,
    QUOTH_TO_JSON,
    QUOTH_TO_TEXT,
    QUOTH_TO_DOCUMENT, /* One JSON object a document: its text, no quotations. */
    QUOTH_TO_CSV,      /* RFC 4180, one row a record, the columns of quoth-records(7). */
    QUOTH_TO_TSV,      /* The same with tabs. */
    QUOTH_TO_JSONLD,   /* W3C Web Annotations of schema.org Quotations; always counts characters. */
    QUOTH_TO_HTML,     /* One page that needs nothing else. */
    QUOTH_TO_SQLITE,   /* Rows of style.database; the write function is not called. */
} quoth_to;
typedef enum { QUOTH_CHAR, QUOTH_BYTE, QUOTH_UTF16 } quoth_offsets;

typedef struct {
    quoth_to to;
    quoth_offsets offsets;
    bool color; /* QUOTH_TO_TEXT: ANSI colours. */
    /* QUOTH_TO_SQLITE: the file, made if need be; not kept after _new.  A record
     * that is there already is not added again; one that a document, read again by
     * another writer, does not have any more goes.  SQLite always uses malloc. */
    const char *database;
} quoth_style;

/* Formats the quotations of an extracted document and keeps the bytes in it;
 * a pure function of document and style, so any thread may do it. */
quoth_status quoth_doc_render(quoth_doc *d, const quoth_style *style, quoth_error *err);

/* Puts rendered documents one after another, with what the format wants
 * before, between and after them. */
quoth_writer *quoth_writer_new(const quoth_model *m, const quoth_style *style, quoth_write_fn *fn,
                               void *ctx, quoth_error *err);
/* Renders d if it is not rendered in this style yet, then writes it. */
quoth_status quoth_writer_put(quoth_writer *w, quoth_doc *d, quoth_error *err);
/* Ends the output; call once, before _free. */
quoth_status quoth_writer_end(quoth_writer *w, quoth_error *err);
void quoth_writer_free(quoth_writer *w);

/* --- Searching -------------------------------------------------------------- */

typedef struct {
    const char *const *words; /* All must be in the content; several words in one string are a
                               * phrase, a * at the end of it stands for any ending. */
    size_t words_n;
    const char *speaker; /* Words of the speaker's name, one after another; NULL: anybody. */
    const char *after;   /* "2026-11-03", "2026": documents of that day and later; NULL: all. */
    quoth_to to;         /* QUOTH_TO_JSONL, _JSON or _TEXT. */
} quoth_query;

/* Writes the records of a database made with QUOTH_TO_SQLITE that answer the
 * query, by the day of their document, then in its order. */
quoth_status quoth_search(const char *database, const quoth_query *q, quoth_write_fn *fn, void *ctx,
                          quoth_error *err);

#ifdef __cplusplus
}
#endif
#endif /* QUOTH_H */
