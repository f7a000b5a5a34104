/*
 * feed.h - an item of a feed on its way to a document.
 *
 *   feed.c       which files are feeds; where items begin; what is lost
 *   feed_item.c  one item: its fields, its content as a page; expat is known here alone
 */
#ifndef READ_FEED_H
#define READ_FEED_H

#include "read/html.h"

enum {
    ELEMENTS_DEEP = 256,      /* An item whose elements lie deeper is damaged. */
    TOKEN_MOST = 1024 * 1024, /* Bytes of a tag or comment. */
};

/* What items say; the content and its short form are HTML most often. */
typedef enum {
    SLOT_NONE,
    SLOT_TITLE,
    SLOT_CONTENT,
    SLOT_SUMMARY,
    SLOT_ID,
    SLOT_LINK,
    SLOT_AUTHOR,
    SLOT_DATE,
    SLOT_N
} slot_id;

typedef struct {
    buf text;         /* Decoded once; HTML has its own entities inside. */
    shift_vec shifts; /* Where it stands in what was read. */
    uint8_t rank;     /* Of several elements the one of the highest rank stands. */
    bool plain;       /* No HTML: type="text". */
} item_slot;

typedef struct {
    arena *a;
    const decoded *file;
    size_t limit; /* Bytes of the longest slot. */
    item_slot slots[SLOT_N];
    size_t end;      /* Behind the item, or where it is damaged: a byte of the decoded file. */
    const char *why; /* What is wrong with it, or NULL. */
} feed_item;

/* Whether a tag at s, of which n bytes are there, begins an item. */
bool item_begins(const char *s, size_t n);

/* Fills x from the item at byte `from`.  QUOTH_SKIP: it is damaged; QUOTH_END: this quoth was
 * built without expat. */
MUST_USE quoth_status item_read(feed_item *x, size_t from);
void item_free(feed_item *x);

#endif
