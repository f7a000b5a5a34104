/* html_attributes.c - what the attributes of a tag say of it, and of the page. */
#include "base/ascii.h"
#include "read/html.h"

#define ATTRIBUTE(name, member)                                                                    \
    {                                                                                              \
        name, sizeof(name) - 1, offsetof(attributes, member)                                       \
    }

static const struct {
    const char *name;
    size_t n, at;
} ATTRIBUTES[] = {
    ATTRIBUTE("class", class),       ATTRIBUTE("id", id),
    ATTRIBUTE("role", role),         ATTRIBUTE("style", style),
    ATTRIBUTE("itemprop", itemprop), ATTRIBUTE("property", property),
    ATTRIBUTE("name", name),         ATTRIBUTE("content", content),
    ATTRIBUTE("href", href),         ATTRIBUTE("rel", rel),
    ATTRIBUTE("cite", cite),         ATTRIBUTE("datetime", datetime),
    ATTRIBUTE("type", type),
};

static void note_attribute(attributes *a, str name, str value)
{
    if (name.n < 2 || name.n > 11)
        return;
    if (ascii_same(name, "hidden"))
        a->hidden = !ascii_same(value, "until-found");
    else if (ascii_same(name, "aria-hidden"))
        a->aria_hidden = ascii_same(value, "true");
    for (size_t i = 0; i < LEN(ATTRIBUTES); i++) {
        str *to = (str *)(void *)((char *)a + ATTRIBUTES[i].at);
        if (name.n == ATTRIBUTES[i].n && ascii_lower(*name.p) == *ATTRIBUTES[i].name && !to->p &&
            ascii_same(name, ATTRIBUTES[i].name)) {
            *to = value;
            return;
        }
    }
}

/* The value at p, behind the equals sign; moves p behind it. */
static str read_value(unclosed *u, const char **p, const char *end)
{
    const char *from = *p, *close = NULL;
    bool *none = from < end && *from == '"' ? &u->no_double : &u->no_single;

    if (from < end && (*from == '"' || *from == '\'') && !*none) {
        close = memchr(from + 1, *from, (size_t)(end - from - 1));
        *none = !close;
    }
    if (close) {
        *p = close + 1;
        return (str){from + 1, (size_t)(close - from - 1)};
    }
    while (*p < end && !ascii_is_blank(**p) && **p != '>')
        ++*p;
    return (str){from, (size_t)(*p - from)};
}

const char *attributes_read(unclosed *u, const char *p, const char *end, attributes *a)
{
    while (p < end) {
        while (p < end && (ascii_is_blank(*p) || *p == '/'))
            p++;
        if (p == end || *p == '>')
            return p < end ? p + 1 : NULL;
        const char *name = p++;
        while (p < end && !ascii_is_blank(*p) && *p != '/' && *p != '>' && *p != '=')
            p++;
        size_t n = (size_t)(p - name);
        while (p < end && ascii_is_blank(*p))
            p++;
        str value = {"", 0};
        if (p < end && *p == '=') {
            p++;
            while (p < end && ascii_is_blank(*p))
                p++;
            value = read_value(u, &p, end);
        }
        note_attribute(a, (str){name, n}, value);
    }
    return NULL;
}

bool attribute_says(str s, const char *lower_case)
{
    size_t n = strlen(lower_case);

    for (size_t i = 0; i + n <= s.n; i++)
        if (ascii_starts((str){s.p + i, s.n - i}, lower_case))
            return true;
    return false;
}

unsigned attributes_hint(const attributes *a, tag_id id)
{
    static const char *const ROLES[] = {"menu",  "menubar",     "complementary", "navigation",
                                        "alert", "alertdialog", "dialog",        "search"};
    const unsigned weights = H_CLASS_GOOD | H_CLASS_BAD;
    unsigned hints = hints_of(a->class), ids = hints_of(a->id);

    hints |= (ids & ~weights) | (ids & weights) << 2;
    for (size_t i = 0; a->role.n && i < LEN(ROLES); i++)
        if (ascii_same(a->role, ROLES[i]))
            hints |= H_ROLE;
    if (a->hidden || (a->aria_hidden && !attribute_says(a->class, "fallback-image")) ||
        attribute_says(a->style, "display:none") || attribute_says(a->style, "display: none") ||
        attribute_says(a->style, "visibility:hidden") ||
        attribute_says(a->style, "visibility: hidden"))
        hints |= H_HIDDEN;
    if (a->itemprop.n) {
        hints |= attribute_says(a->itemprop, "articlebody") ? H_BODY : 0;
        hints |= attribute_says(a->itemprop, "author") ? H_BYLINE : 0;
        hints |= attribute_says(a->itemprop, "headline") ? H_TITLE : 0;
    }
    if (attribute_says(a->rel, "author"))
        hints |= H_BYLINE;
    if (id == TAG_a && a->href.n && a->href.p[0] == '#')
        hints |= H_HASH;
    return hints;
}

/* --- What a page says of itself ------------------------------------------------------ */

static const struct {
    const char *name;
    doc_field field;
    uint8_t rank;
} METAS[] = {
    {"og:title", DOC_TITLE, 6},
    {"twitter:title", DOC_TITLE, 4},
    {"parsely-title", DOC_TITLE, 5},
    {"dc:title", DOC_TITLE, 3},
    {"dcterm:title", DOC_TITLE, 3},
    {"dc.title", DOC_TITLE, 3},
    {"title", DOC_TITLE, 2},
    {"author", DOC_BYLINE, 5},
    {"parsely-author", DOC_BYLINE, 4},
    {"article:author", DOC_BYLINE, 2},
    {"dc:creator", DOC_BYLINE, 4},
    {"dc.creator", DOC_BYLINE, 4},
    {"byl", DOC_BYLINE, 4},
    {"article:published_time", DOC_DATE, 6},
    {"parsely-pub-date", DOC_DATE, 5},
    {"datepublished", DOC_DATE, 5},
    {"dc.date.issued", DOC_DATE, 4},
    {"dc.date", DOC_DATE, 3},
    {"pubdate", DOC_DATE, 3},
    {"date", DOC_DATE, 3},
    {"og:url", DOC_URL, 4},
};

void attributes_field(tag *t, const attributes *a)
{
    str name = a->property.n ? a->property : a->name.n ? a->name : a->itemprop;

    if (t->id == TAG_link && ascii_same(a->rel, "canonical")) {
        *t = (tag){.id = t->id, .field = DOC_URL, .rank = 6, .value = a->href};
    } else if (t->id == TAG_time && a->datetime.n) {
        t->field = DOC_DATE;
        t->rank = attribute_says(a->itemprop, "datepublished") ? 4 : 1;
        t->value = a->datetime;
    } else if (t->id == TAG_blockquote || t->id == TAG_q) {
        t->value = a->cite;
    }
    for (size_t i = 0; t->id == TAG_meta && i < LEN(METAS); i++)
        if (attribute_says(name, METAS[i].name) && METAS[i].rank > t->rank) {
            t->field = (uint8_t)METAS[i].field;
            t->rank = METAS[i].rank;
            t->value = a->content;
        }
}

/* FNV-1a, 32 bits. */
uint32_t attributes_style(const attributes *a)
{
    uint32_t h = a->class.n ? 2166136261u : 0;

    for (size_t i = 0; i < a->class.n; i++)
        h = (h ^ (unsigned char)a->class.p[i]) * 16777619u;
    return h;
}
