/*
 * html_lean.c - a page without its weight, for gumbo.
 *
 *     <div class="a"><p>One <b>two</b> &amp; three   ->   <div><p>xx&amp;~x
 *
 * Every run of text is one x, an entity stays, and a private character, ~ above, ends
 * it.  Tags have no attributes but one that is kept; what only changes the looks is left
 * out, what is no markup inside is skipped, and every element that is no block becomes
 * an object.  So the tree is built of a twentieth of the bytes, at a bounded depth,
 * without the parts of HTML's algorithm that take more than linear time, and page.tags
 * and page.runs know what stood there.
 */
#include "base/ascii.h"
#include "read/html.h"

enum { NAME_MOST = 12, ENTITY_MOST = 40, BYTES_A_TAG = 100 };
enum { LEAN_MOST = INT32_MAX / 2 }; /* Places in it are 32 bits wide. */

typedef struct {
    uint8_t id;
    bool emitted;
} open_tag;

typedef struct {
    page *g;
    const char *p, *end; /* What is left. */
    open_tag open[DEPTH_MOST];
    uint32_t open_n;
    uint32_t left_out[TAG_N]; /* Open, but too deep for open. */
    uint32_t svg;             /* How many are open. */
    uint32_t p_open, made;    /* A </p> where none is open makes an element. */
    unclosed marks;
} leaner;

static uint32_t at(const leaner *l, const char *p)
{
    return (uint32_t)(p - l->g->source.p);
}

/* --- Text ------------------------------------------------------------------------ */

static quoth_status put_run(leaner *l, const char *p, size_t n, bool is_entity)
{
    page *g = l->g;
    run r = {(uint32_t)g->lean.n, at(l, p), (uint32_t)n, is_entity};
    size_t blanks = 0;

    if (g->runs.n >= RUNS_MOST || g->lean.n > LEAN_MOST)
        return QUOTH_SKIP;
    if (is_entity) {
        buf_put(&g->lean, p, n);
        buf_str(&g->lean, S(ENTITY_END));
    } else {
        while (blanks < n && ascii_is_blank(p[blanks]))
            blanks++;
        buf_char(&g->lean, blanks == n ? ' ' : 'x');
    }
    return run_push(g->a, &g->runs, r);
}

/* The length of what may be an entity at p, or 0. */
static size_t entity_length(const char *p, const char *end)
{
    const char *from = p++;

    if (p < end && *p == '#')
        p++;
    while (p < end && p - from < ENTITY_MOST && ascii_is_alnum(*p))
        p++;
    if (p - from < 2 || p[-1] == '#')
        return 0;
    return (size_t)(p - from) + (p < end && *p == ';');
}

static quoth_status put_text(leaner *l, const char *end)
{
    const char *from = l->p;

    while (l->p < end) {
        const char *amp = memchr(l->p, '&', (size_t)(end - l->p));
        size_t n = amp ? entity_length(amp, end) : 0;
        l->p = !amp ? end : n ? amp : amp + 1;
        if (n || l->p == end) {
            if (l->p > from)
                TRY(put_run(l, from, (size_t)(l->p - from), false));
            if (n)
                TRY(put_run(l, amp, n, true));
            l->p += n;
            from = l->p;
        }
    }
    return QUOTH_OK;
}

/* --- Tags of the lean page --------------------------------------------------------- */

/* What the lean page calls an element. */
static str lean_name(tag_id id)
{
    static const char *const NAMES[] = {
        [TAG_NONE] = "",
#define TAG(name, text, flags) [TAG_##name] = text,
#include "read/html_tags.h"
#undef TAG
    };
    unsigned flags = tag_flags(id);
    const char *name = NAMES[id];

    if (id == TAG_xmp || id == TAG_listing)
        name = "pre";
    else if (id == TAG_form)
        name = "div";
    else if (id == TAG_dd || id == TAG_dt)
        name = "li"; /* All three end each other: by turns, dd and li would nest without end. */
    else if (flags & (F_VOID | F_RAW) && id != TAG_br && id != TAG_hr)
        name = "img";
    else if (!(flags & (F_BLOCK | F_VOID)))
        name = "object"; /* It may lie in a <p>, hold anything, and ends where its end tag is. */
    return (str){name, strlen(name)};
}

static void put_end(leaner *l, tag_id id)
{
    buf_put(&l->g->lean, "</", 2);
    buf_str(&l->g->lean, lean_name(id));
    buf_char(&l->g->lean, '>');
}

static void put_value(buf *b, str value)
{
    buf_put(b, " v=\"", 4);
    for (size_t i = 0; i < value.n && i < VALUE_MOST; i++) {
        if (value.p[i] == '"')
            buf_put(b, "&quot;", 6);
        else if (value.p[i])
            buf_char(b, value.p[i]);
    }
    buf_char(b, '"');
}

static quoth_status put_start(leaner *l, tag t)
{
    buf *b = &l->g->lean;

    t.lean = (uint32_t)b->n;
    buf_char(b, '<');
    buf_str(b, lean_name((tag_id)t.id));
    if (t.value.n)
        put_value(b, t.value);
    buf_char(b, '>');
    t.value = (str){NULL, 0};
    return tag_push(l->g->a, &l->g->tags, t);
}

/* Closes the innermost that is open. */
static void pop(leaner *l, bool say)
{
    open_tag o = l->open[--l->open_n];

    l->svg -= o.id == TAG_svg;
    if (say && o.emitted)
        put_end(l, (tag_id)o.id);
}

static void close_tag(leaner *l, tag_id id)
{
    uint32_t i = l->open_n;
    bool inner = !(tag_flags(id) & (F_BLOCK | F_DROP)) && id != TAG_a;

    if (l->left_out[id]) {
        l->left_out[id]--;
        return;
    }
    while (i && l->open[i - 1].id != id) {
        if (inner && (tag_flags((tag_id)l->open[i - 1].id) & F_BLOCK))
            return; /* HTML too leaves </span> alone across a block. */
        i--;
    }
    if (!i)
        return;
    while (l->open_n > i)
        pop(l, true);
    pop(l, true);
}

static bool is_open(const leaner *l, tag_id id)
{
    for (uint32_t i = 0; i < l->open_n; i++)
        if (l->open[i].id == id)
            return true;
    return false;
}

/* --- Elements ---------------------------------------------------------------------- */

/* The end of the raw content that starts at p: its end tag, or the end of all. */
static const char *raw_end(const char *p, const char *end, str name)
{
    while ((p = memchr(p, '<', (size_t)(end - p)))) {
        size_t left = (size_t)(end - p);
        if (left >= name.n + 2 && p[1] == '/') {
            size_t i = 0;
            while (i < name.n && ascii_lower(p[2 + i]) == ascii_lower(name.p[i]))
                i++;
            if (i == name.n && (left == name.n + 2 || !ascii_is_alnum(p[2 + name.n])))
                return p;
        }
        p++;
    }
    return end;
}

/* script, style, title and their like, from the end of the start tag on. */
static quoth_status raw_element(leaner *l, tag t, str name, const attributes *a)
{
    const char *from = l->p, *to = raw_end(from, l->end, name);
    str content = {from, (size_t)(to - from)};

    l->p = to;
    if (l->svg)
        return QUOTH_OK;
    if (t.id == TAG_script && attribute_says(a->type, "ld+json"))
        return str_push(l->g->a, &l->g->jsonld, content);
    if (t.id == TAG_title) {
        t = (tag){.id = TAG_title, .field = DOC_TITLE, .rank = 1, .value = content};
        return put_start(l, t);
    }
    if (t.id == TAG_iframe || t.id == TAG_textarea) {
        t.id = t.id == TAG_iframe ? TAG_embed : TAG_input;
        return put_start(l, t);
    }
    return QUOTH_OK;
}

/* Looks without meaning are not worth a node. */
static bool worth_a_node(const tag *t, const attributes *a)
{
    const unsigned telling = H_UNLIKELY | H_BYLINE | H_SHARE | H_HIDDEN | H_ROLE | H_CHROME |
                             H_SIGNER | H_APART | H_AD | H_STANDFIRST | H_TITLE | H_BODY;
    unsigned flags = tag_flags((tag_id)t->id);

    if (t->id == TAG_a)
        return a->href.p != NULL;
    if (t->id == TAG_meta || t->id == TAG_link)
        return t->value.n > 0;
    if (flags & (F_BLOCK | F_DROP | F_VOID) || t->id == TAG_q || t->id == TAG_cite || t->value.n)
        return true;
    return (t->hints & telling) != 0;
}

static quoth_status start_tag(leaner *l, tag t, const attributes *a)
{
    unsigned flags = tag_flags((tag_id)t.id);
    bool counted = !(flags & (F_VOID | F_FREE));

    if (l->svg && t.id != TAG_svg) {
        if (!(flags & F_BREAKS))
            return QUOTH_OK;
        close_tag(l, TAG_svg);
    }
    if (flags & F_PLAIN)
        return QUOTH_OK;
    if (t.id == TAG_a && is_open(l, TAG_a))
        close_tag(l, TAG_a);
    attributes_field(&t, a);
    bool emitted = worth_a_node(&t, a);
    if (counted && l->open_n == DEPTH_MOST) {
        l->left_out[t.id]++;
        return QUOTH_OK;
    }
    if (counted)
        l->open[l->open_n++] = (open_tag){t.id, emitted};
    l->svg += t.id == TAG_svg;
    return emitted ? put_start(l, t) : QUOTH_OK;
}

/* The name at p in lower case; unknown ones are spans, so that their class counts. */
static tag_id read_name(const char **p, const char *end)
{
    char name[NAME_MOST];
    size_t n = 0;

    while (*p < end && !ascii_is_blank(**p) && **p != '/' && **p != '>') {
        if (n < NAME_MOST)
            name[n] = ascii_lower(**p);
        n++;
        ++*p;
    }
    tag_id id = n <= NAME_MOST ? tag_named(name, n) : TAG_NONE;
    return id == TAG_NONE ? TAG_span : id;
}

static bool full(const leaner *l)
{
    return l->g->tags.n + l->made >= TAGS_MOST || l->g->lean.n > LEAN_MOST;
}

static quoth_status read_start(leaner *l)
{
    const char *from = l->p, *p = from + 1;
    attributes a = {0};
    tag_id id = read_name(&p, l->end);
    str name = {from + 1, (size_t)(p - from - 1)};
    const char *behind = attributes_read(&l->marks, p, l->end, &a);

    if (!behind) {
        l->p = l->end; /* A tag that the end cuts off is nothing. */
        return QUOTH_OK;
    }
    tag t = {.source = at(l, from), .source_n = (uint32_t)(behind - from), .id = (uint8_t)id};
    t.hints = attributes_hint(&a, id);
    if (id == TAG_span && memchr(name.p, '-', name.n))
        t.hints |= hints_of(name); /* <amp-ad> */
    t.style = attributes_style(&a);
    l->p = behind;
    if (full(l))
        return QUOTH_SKIP;
    if (behind[-2] == '/' && (id == TAG_svg || (l->svg && !(tag_flags(id) & F_BREAKS))))
        return QUOTH_OK; /* <svg/>, and <style/> inside one, have no content. */
    l->p_open += id == TAG_p;
    if (tag_flags(id) & F_RAW)
        return raw_element(l, t, name, &a);
    return start_tag(l, t, &a);
}

static quoth_status read_end(leaner *l)
{
    const char *p = l->p + 2;
    tag_id id = read_name(&p, l->end);
    unsigned flags = tag_flags(id);
    const char *close = memchr(p, '>', (size_t)(l->end - p));

    l->p = close ? close + 1 : l->end;
    if (flags & (F_PLAIN | F_VOID | F_RAW) || (l->svg && id != TAG_svg && !(flags & F_BREAKS)))
        return QUOTH_OK;
    if (full(l))
        return QUOTH_SKIP;
    if (id == TAG_p && l->p_open)
        l->p_open--;
    else
        l->made += id == TAG_p;
    if (flags & F_FREE)
        put_end(l, id);
    else
        close_tag(l, id);
    return QUOTH_OK;
}

/* <!-- -->, <!doctype>, <![CDATA[ ]]>, <?php ?>: nothing. */
static void read_other(leaner *l)
{
    const char *p = l->p, *close = NULL;
    bool comment = l->end - p >= 4 && !memcmp(p, "<!--", 4);

    if (comment && l->end - p >= 5 &&
        (p[4] == '>' || (p[4] == '-' && l->end - p > 5 && p[5] == '>')))
        comment = false; /* <!-->, <!---> */
    for (const char *q = p + 4; comment && q < l->end && (q = memchr(q, '>', (size_t)(l->end - q)));
         q++)
        if (q - p >= 6 && q[-1] == '-' && q[-2] == '-') {
            close = q;
            break;
        }
    if (!close && !comment)
        close = memchr(p, '>', (size_t)(l->end - p));
    l->p = close ? close + 1 : l->end;
}

static quoth_status read_markup(leaner *l)
{
    char next = l->p[1];

    if (ascii_is_letter(next))
        return read_start(l);
    if (next == '/' && l->end - l->p > 2 && ascii_is_letter(l->p[2]))
        return read_end(l);
    read_other(l);
    return QUOTH_OK;
}

static bool is_markup(const char *p, const char *end)
{
    return end - p > 1 && (ascii_is_letter(p[1]) || p[1] == '!' || p[1] == '?' || p[1] == '/');
}

quoth_status html_lean(page *g)
{
    leaner l = {.g = g, .p = g->source.p, .end = g->source.p + g->source.n};

    TRY(tag_reserve(g->a, &g->tags, (uint32_t)(g->source.n / BYTES_A_TAG) + 16));
    TRY(run_reserve(g->a, &g->runs, (uint32_t)(g->source.n / BYTES_A_TAG) + 16));
    buf_put(&g->lean, "<!doctype html><body>", 21);
    while (l.p < l.end && !g->lean.failed) {
        const char *p = l.p;
        while ((p = memchr(p, '<', (size_t)(l.end - p))) && !is_markup(p, l.end))
            p++;
        const char *to = p ? p : l.end;
        if (to > l.p && l.svg)
            l.p = to;
        TRY(put_text(&l, to));
        if (p)
            TRY(read_markup(&l));
    }
    return g->lean.failed ? QUOTH_FATAL : QUOTH_OK;
}
