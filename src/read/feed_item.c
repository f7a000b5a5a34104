/*
 * feed_item.c - one item of RSS or entry of Atom, parsed by itself.
 *
 *     <item><title>Bridge</title><description>&lt;p&gt;We close...
 *
 * expat is given the file from the item on, in pieces, until its end; what it says of
 * places tells where each byte of text stands.  It takes its memory from malloc.  There
 * is no document type, so that no entity can grow; those of HTML, &nbsp;, stay as they are
 * and are read with the HTML.
 */
#include "config.h"

#include "base/utf8.h"
#include "read/feed.h"

bool item_begins(const char *s, size_t n)
{
    static const str NAMES[] = {{"item", 4}, {"entry", 5}, {"atom:entry", 10}};

    for (size_t i = 0; i < LEN(NAMES); i++) {
        size_t k = NAMES[i].n;
        if (n > k + 1 && s[0] == '<' && !memcmp(s + 1, NAMES[i].p, k) &&
            strchr(" \t\r\n>", s[k + 1]) && s[k + 1])
            return true;
    }
    return false;
}

void item_free(feed_item *x)
{
    for (size_t i = 0; i < SLOT_N; i++)
        buf_free(&x->slots[i].text);
}

#ifdef HAVE_EXPAT
#include <expat.h>

enum { PIECE = 64 * 1024 };

static const struct {
    const char *name;
    slot_id slot;
    uint8_t rank;
} ELEMENTS[] = {
    {"title", SLOT_TITLE, 2},
    {"dc:title", SLOT_TITLE, 1},
    {"content:encoded", SLOT_CONTENT, 2},
    {"content", SLOT_CONTENT, 2},
    {"description", SLOT_SUMMARY, 2},
    {"summary", SLOT_SUMMARY, 2},
    {"dc:description", SLOT_SUMMARY, 1},
    {"guid", SLOT_ID, 3},
    {"id", SLOT_ID, 3},
    {"dc:identifier", SLOT_ID, 1},
    {"feedburner:origLink", SLOT_LINK, 3},
    {"link", SLOT_LINK, 2},
    {"dc:creator", SLOT_AUTHOR, 3},
    {"author", SLOT_AUTHOR, 2},
    {"pubDate", SLOT_DATE, 4},
    {"published", SLOT_DATE, 4},
    {"dc:date", SLOT_DATE, 3},
    {"updated", SLOT_DATE, 2},
};

typedef struct {
    feed_item *x;
    XML_Parser p;
    size_t from; /* Where the item begins in the file. */
    size_t seen; /* Behind the last thing that expat told of. */
    uint32_t depth;
    slot_id slot;  /* Of the element at depth 2 that is open. */
    size_t inside; /* Where its inside begins, */
    bool is_raw;   /* which is taken as it stands: XHTML. */
    bool over, failed;
} parser;

/* --- Places -------------------------------------------------------------------------------- */

/* What is no copy has a place of its own. */
static void note_place(parser *w, item_slot *s, uint32_t raw, bool literal)
{
    const shift *last = s->shifts.n ? &s->shifts.at[s->shifts.n - 1] : NULL;
    uint32_t n = (uint32_t)s->text.n;

    if (!literal || !last || last->raw + (n - last->decoded) != raw)
        w->failed |= shift_push(w->x->a, &s->shifts, (shift){n, raw}) != QUOTH_OK;
}

/* Adds n bytes that stand at byte `at` of the file, or for what stands there. */
static void add(parser *w, item_slot *s, const char *p, size_t n, size_t at)
{
    const decoded *file = w->x->file;
    bool literal = at + n <= file->text.n && !memcmp(file->text.p + at, p, n);

    while (n && !w->failed) {
        uint32_t to;
        note_place(w, s, shift_raw(&file->shifts, (uint32_t)at, &to), literal);
        size_t part = literal && to - at < n ? to - at : n;
        buf_put(&s->text, p, part);
        p += part;
        at += part;
        n -= part;
    }
    w->failed |= s->text.failed;
}

static size_t here(const parser *w)
{
    return w->from + (size_t)XML_GetCurrentByteIndex(w->p);
}

static void stop(parser *w, const char *why)
{
    if (!w->over && !w->x->why) {
        w->x->why = why;
        w->x->end = here(w);
    }
    XML_StopParser(w->p, XML_FALSE);
}

/* --- What expat tells ------------------------------------------------------------------------ */

static const char *attribute(const XML_Char **atts, const char *name)
{
    for (; *atts; atts += 2)
        if (!strcmp(atts[0], name))
            return atts[1];
    return NULL;
}

static void clear(item_slot *s, uint8_t rank)
{
    s->text.n = 0;
    s->shifts.n = 0;
    s->rank = rank;
}

/* An element right inside the item. */
static void begin_element(parser *w, const char *name, const XML_Char **atts)
{
    const char *href = attribute(atts, "href"), *rel = attribute(atts, "rel"),
               *type = attribute(atts, "type");

    for (size_t i = 0; i < LEN(ELEMENTS); i++) {
        item_slot *s = &w->x->slots[ELEMENTS[i].slot];
        if (strcmp(name, ELEMENTS[i].name) != 0 || ELEMENTS[i].rank <= s->rank)
            continue;
        if (ELEMENTS[i].slot == SLOT_LINK && href) { /* Atom's. */
            if (rel && strcmp(rel, "alternate") != 0)
                return;
            clear(s, ELEMENTS[i].rank);
            buf_put(&s->text, href, strlen(href));
            return;
        }
        clear(s, ELEMENTS[i].rank);
        w->slot = ELEMENTS[i].slot;
        bool atom = !strcmp(name, "content") || !strcmp(name, "summary");
        s->plain = type ? !strcmp(type, "text") || !strcmp(type, "text/plain") : atom;
        w->inside = here(w) + (size_t)XML_GetCurrentByteCount(w->p);
        w->is_raw = false;
        return;
    }
}

static const char *unprefixed(const char *name)
{
    return strncmp(name, "atom:", 5) ? name : name + 5;
}

static void XMLCALL on_start(void *ctx, const XML_Char *name, const XML_Char **atts)
{
    parser *w = ctx;

    w->seen = here(w);
    name = unprefixed(name);
    if (w->depth++ && (!strcmp(name, "item") || !strcmp(name, "entry"))) {
        stop(w, "its end is missing");
        return;
    }
    if (w->depth > ELEMENTS_DEEP)
        stop(w, "its elements lie too deep");
    else if (w->depth == 2)
        begin_element(w, name, atts);
    else if (w->slot == SLOT_AUTHOR) /* Atom's has a <name>, and more. */
        clear(&w->x->slots[SLOT_AUTHOR], strcmp(name, "name") ? 0 : 2);
    else if (w->slot)
        w->is_raw = true;
}

static bool is_blank(const buf *b)
{
    for (size_t i = 0; i < b->n; i++)
        if ((unsigned char)b->p[i] > ' ')
            return false;
    return true;
}

static void end_element(parser *w)
{
    item_slot *s = &w->x->slots[w->slot];

    if (w->is_raw) {
        clear(s, s->rank);
        s->plain = false;
        add(w, s, w->x->file->text.p + w->inside, here(w) - w->inside, w->inside);
    }
    if (is_blank(&s->text))
        clear(s, 0);
    w->slot = SLOT_NONE;
}

static void XMLCALL on_end(void *ctx, const XML_Char *name)
{
    parser *w = ctx;

    w->seen = here(w);
    if (w->depth == 3 && w->slot == SLOT_AUTHOR && !strcmp(unprefixed(name), "name"))
        w->slot = SLOT_NONE;
    if (w->depth == 2 && w->slot)
        end_element(w);
    if (!--w->depth && !w->x->why) {
        w->over = true;
        w->x->end = here(w) + (size_t)XML_GetCurrentByteCount(w->p);
        XML_StopParser(w->p, XML_FALSE);
    }
}

static void XMLCALL on_text(void *ctx, const XML_Char *s, int n)
{
    parser *w = ctx;
    item_slot *to = &w->x->slots[w->slot];

    w->seen = here(w);
    if (!w->slot || w->is_raw)
        return;
    add(w, to, s, (size_t)n, here(w));
    if (to->text.n > w->x->limit)
        stop(w, "longer than is allowed");
}

/* &nbsp; and whatever else nobody has declared. */
static void XMLCALL on_entity(void *ctx, const XML_Char *name, int is_parameter)
{
    parser *w = ctx;
    size_t at = here(w), n = (size_t)XML_GetCurrentByteCount(w->p);

    (void)name;
    if (w->slot && !w->is_raw && !is_parameter && at + n <= w->x->file->text.n)
        add(w, &w->x->slots[w->slot], w->x->file->text.p + at, n, at);
}

/* Comments and all else: only that the parser goes on. */
static void XMLCALL on_other(void *ctx, const XML_Char *s, int n)
{
    parser *w = ctx;

    (void)s;
    (void)n;
    w->seen = here(w);
}

static void XMLCALL on_doctype(void *ctx, const XML_Char *name, const XML_Char *system,
                               const XML_Char *public, int has_inside)
{
    (void)name;
    (void)system;
    (void)public;
    (void)has_inside;
    stop(ctx, "it is no XML");
}

/* ------------------------------------------------------------------------------------------- */

static void listen(parser *w)
{
    XML_SetUserData(w->p, w);
    XML_SetElementHandler(w->p, on_start, on_end);
    XML_SetCharacterDataHandler(w->p, on_text);
    XML_SetSkippedEntityHandler(w->p, on_entity);
    XML_SetDefaultHandler(w->p, on_other);
    XML_SetDoctypeDeclHandler(w->p, on_doctype, NULL);
    XML_UseForeignDTD(w->p, XML_TRUE); /* Entities that nobody declared are no error. */
}

static quoth_status parse(parser *w)
{
    str s = w->x->file->text;
    enum XML_Status status = XML_STATUS_OK;

    for (size_t at = w->from; status == XML_STATUS_OK && at < s.n && !w->failed;) {
        size_t n = s.n - at < PIECE ? s.n - at : PIECE;
        status = XML_Parse(w->p, s.p + at, (int)n, at + n == s.n);
        at += n;
        if (status == XML_STATUS_OK && at > w->seen + TOKEN_MOST)
            stop(w, "one of its tags is too long");
        if (w->x->why)
            break;
    }
    if (w->failed || XML_GetErrorCode(w->p) == XML_ERROR_NO_MEMORY)
        return QUOTH_FATAL;
    if (w->over)
        return QUOTH_OK;
    if (!w->x->why) {
        bool cut = status == XML_STATUS_OK || here(w) >= s.n;
        w->x->why = cut ? "cut off" : XML_ErrorString(XML_GetErrorCode(w->p));
        w->x->end = here(w);
    }
    return QUOTH_SKIP;
}

quoth_status item_read(feed_item *x, size_t from)
{
    parser w = {.x = x, .from = from, .seen = from};

    for (size_t i = 0; i < SLOT_N; i++)
        buf_init(&x->slots[i].text, x->a->from);
    w.p = XML_ParserCreate("UTF-8");
    if (!w.p)
        return QUOTH_FATAL;
    listen(&w);
    quoth_status status = parse(&w);
    XML_ParserFree(w.p);
    return status;
}
#else
quoth_status item_read(feed_item *x, size_t from)
{
    x->end = from;
    x->why = "a feed, and this quoth was built without expat";
    return QUOTH_END;
}
#endif
