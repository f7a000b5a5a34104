/*
 * read.h - bytes become documents of clean UTF-8.
 *
 *   reader.c  fills a buffer and asks every format how well it knows the bytes
 *   unpack.c, ungzip.c, unzstd.c  unpack them on the way there
 *   text.c    takes them for one document; jsonl.h says how JSON is cut into several
 *   html.c    does so for pages; html.h says how
 *   markdown.c, subtitles.c, feed.c  make pages too, of other markup
 *   warc.c    does so for web archives, with http.c
 *   mail.c    for e-mail and pages saved as one file, with mail_codes.c
 *   binary.c  tells what is no text
 *   decode.c  makes UTF-8 with LF line ends of each, and says what it changed
 */
#ifndef READ_READ_H
#define READ_READ_H

#include "doc/doc.h"
#include "lex/model.h"
#include "read/charset.h"
#include "read/unpack.h"

enum {
    READ_SIZE = 256 * 1024, /* Bytes asked for at a time, roughly. */
    BID_SIZE = 4096,        /* Bytes looked at to choose a format. */
    BID_MORE = -1,          /* A bid: the next lines will tell. */
    ID_MOST = 4096,         /* Bytes of an id in the input: every record repeats it. */
};

/* A way of cutting input into documents. */
typedef struct {
    quoth_from from;
    /* How sure the format is that a file of that name which begins so is its own: the
     * highest wins, 0 is none.  head is the first line that is not blank, or as many as
     * BID_MORE asked for; the last may be only the start of one. */
    int (*bid)(str head, str name);
    quoth_status (*next)(quoth_reader *r, quoth_doc **doc, quoth_error *err);
    const char *name;
    void (*close)(quoth_reader *r); /* Frees r->state; NULL: it keeps none. */
} format;

extern const format FORMAT_TEXT, FORMAT_JSONL, FORMAT_HTML, FORMAT_WARC, FORMAT_MARKDOWN,
    FORMAT_SUBTITLES, FORMAT_FEED, FORMAT_MAIL;

struct quoth_reader {
    arena arena; /* Owns the reader itself and its strings, not the buffer. */
    quoth_read_fn *fn;
    void *ctx;
    str name;                          /* As given: the id of a text. */
    str label;                         /* For messages: short and printable, NUL-terminated. */
    const char *text_field, *id_field; /* id_field may be NULL. */
    quoth_from from;
    size_t limit;         /* Bytes of the longest document. */
    const format *format; /* NULL until the first bytes are there. */
    bool ended;           /* Nothing more to read. */
    bool done;            /* No more documents, or broken. */
    bool broken;
    bool wide;       /* The bytes are UTF-16. */
    char chosen[32]; /* For quoth_reader_format. */
    uint64_t line;   /* Number of the line, record or item read last. */
    void *state;     /* What the format keeps between documents. */
    buf id;          /* JSON Lines: made for a document without one; */
    buf text, rest;  /* of the last line, see json_scan.h. */
    char *p;         /* Buffer of cap + 1 bytes; [start, end) is not used yet. */
    size_t start, end, cap;
    /* Packed input; packing is NULL where it is not. */
    const packing *packing;
    void *unpacker;
    char *raw; /* Packed bytes; [raw_start, raw_end) are not used yet. */
    size_t raw_start, raw_end, raw_cap;
    size_t raw_keep;  /* Where the member at hand began, or as much of it as is kept. */
    unsigned resumes; /* Since a member last was whole: unpack_resume. */
    bool raw_ended;
    bool damaged;     /* The bytes end here because what follows cannot be unpacked. */
    bool member_over; /* They ended with a member. */
};

/* Reads some more bytes behind r->end, or sets r->ended.  May move r->p. */
MUST_USE quoth_status reader_fill(quoth_reader *r, quoth_error *err);

/* All there is, in r's own buffer, and r->done.  QUOTH_SKIP and a message: longer than limit,
 * damaged, or binary, unless the format was asked for; lost says what is skipped. */
MUST_USE quoth_status reader_whole(quoth_reader *r, size_t limit, const char *lost, str *bytes,
                                   quoth_error *err);

/* Is it a picture, a program, a packed file or the like, by its first bytes? */
bool is_binary(str bytes);

/* Whether the file's name ends so, in whatever case, perhaps followed by .gz or .zst. */
bool reader_named(str name, const char *ending);

/* What unpack.c does for reader.c.  The caller's bytes as they are; whether a
 * head is too short to tell if it is packed; from then on, unpacked bytes, which stop
 * at the end of a member; sets r->ended, r->damaged, r->member_over. */
MUST_USE quoth_status unpack_caller(quoth_reader *r, char *to, size_t room, size_t *n,
                                    quoth_error *err);
bool unpack_wants_more(str head);
MUST_USE quoth_status unpack_choose(quoth_reader *r, quoth_error *err);
MUST_USE quoth_status unpack_read(quoth_reader *r, char *to, size_t room, size_t *n,
                                  quoth_error *err);
void unpack_free(quoth_reader *r);

/* After damage: goes on with the next member, the buffer empty, if one is found. */
MUST_USE quoth_status unpack_resume(quoth_reader *r, bool *found, quoth_error *err);

/* After damage, where nothing can be resumed: QUOTH_SKIP and a message. */
MUST_USE quoth_status reader_damaged(quoth_reader *r, const char *lost, quoth_error *err);

/* The longest document that options allow. */
size_t read_limit(const quoth_model *m);

typedef enum {
    DECODE_FILE,  /* Any byte order mark; else UTF-8 or Windows-1252, guessed. */
    DECODE_UTF8,  /* UTF-8, perhaps after a byte order mark. */
    DECODE_FIELD, /* UTF-8, a piece of something larger. */
} decode_kind;

/* A new document with that id and the decoded bytes.  Without a message:
 * QUOTH_SKIP if it is longer than limit, QUOTH_FATAL without memory. */
MUST_USE quoth_status decode_doc(allocator from, str id, str bytes, decode_kind kind, size_t limit,
                                 quoth_doc **doc);

/* A copy with every bad part replaced. */
MUST_USE quoth_status decode_id(arena *a, str id, str *out);

/* The same of text in the charset that was named; n 0: guessed. */
MUST_USE quoth_status text_doc(const quoth_reader *r, arena *a, str id, str body, str charset,
                               quoth_doc **doc);

/* The code point of a byte in Windows-1252; whether bytes look like that. */
uint32_t decode_windows_1252(char c);
bool decode_is_windows_1252(str s);

typedef struct {
    str charset;         /* As a header names it; n 0: as the page does. */
    const decoded *text; /* The page, if it was decoded before. */
    bool fragment;       /* All of it is the text; no article is sought, nothing of its fields. */
    bool keep_id;        /* The id is the one given, whatever the page calls itself. */
} html_options;

/* The document of a page.  Without a message: QUOTH_SKIP if it is too long or has too
 * many tags, QUOTH_END if there is no gumbo, QUOTH_FATAL without memory; html_why
 * has words for the first two. */
MUST_USE quoth_status html_doc(allocator from, str id, str bytes, const html_options *o,
                               size_t limit, quoth_doc **doc);
const char *html_why(quoth_status status);

/* What was replaced, and what it was read as: remarks. */
MUST_USE quoth_status decode_remarks(quoth_doc *d, const decoded *text);

/* Adds "; " and the remark to the document's note. */
MUST_USE quoth_status decode_remark(quoth_doc *d, const char *fmt, ...) PRINTF(2, 3);

#endif
