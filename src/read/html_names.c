/* html_names.c - tags by name, and what the words of a class or id hint at. */
#include "base/ascii.h"
#include "read/html.h"

typedef struct {
    const char *name;
    uint8_t n, flags;
} tag_row;

static const tag_row TAGS[] = {
    {"", 0, 0},
#define TAG(name, text, flags) {text, sizeof(text) - 1, flags},
#include "read/html_tags.h"
#undef TAG
};

typedef struct {
    const char *word;
    uint8_t n;
    bool start, end; /* Only there. */
    uint32_t hints;
} hint_word;

typedef struct {
    uint8_t first, last; /* Of HINTS. */
} hint_range;

#include "read/hints.inc"

static int compare(const tag_row *t, const char *name, size_t n)
{
    int order = memcmp(t->name, name, t->n < n ? t->n : n);
    return order ? order : (t->n > n) - (t->n < n);
}

tag_id tag_named(const char *name, size_t n)
{
    size_t low = 1, high = LEN(TAGS);

    while (low < high) {
        size_t middle = (low + high) / 2;
        int order = compare(&TAGS[middle], name, n);
        if (order == 0)
            return (tag_id)middle;
        if (order < 0)
            low = middle + 1;
        else
            high = middle;
    }
    return TAG_NONE;
}

unsigned tag_flags(tag_id id)
{
    return TAGS[id].flags;
}

static bool is_edge(str s, size_t i)
{
    return i >= s.n || s.p[i] == ' ' || s.p[i] == '\t' || s.p[i] == '\n';
}

/* Is the word at i of a class only the end of one, thread-slot, or is it told that the element has
 * such a thing, or none: has-comments, no-ads? */
static bool is_of_another(str s, size_t i)
{
    static const char *const BEFORE[] = {"has",     "no",   "not",  "non",  "with",
                                         "without", "show", "hide", "open", "allow"};
    size_t end = i, from;

    if (!i || is_edge(s, i - 1))
        return false;
    if (ascii_is_letter(s.p[i - 1]))
        return ascii_lower(s.p[i]) == s.p[i];
    while (end && !ascii_is_letter(s.p[end - 1]) && !is_edge(s, end - 1))
        end--;
    for (from = end; from && ascii_is_letter(s.p[from - 1]);)
        from--;
    for (size_t k = 0; k < LEN(BEFORE); k++)
        if (ascii_same((str){s.p + from, end - from}, BEFORE[k]))
            return true;
    return false;
}

static bool stands_at(const hint_word *w, str s, size_t i)
{
    if (s.n - i < w->n || (w->start && i && !is_edge(s, i - 1)) ||
        (w->end && !is_edge(s, i + w->n)))
        return false;
    for (size_t k = 1; k < w->n; k++)
        if (ascii_lower(s.p[i + k]) != w->word[k])
            return false;
    return !(w->hints & (H_APART | H_AD)) || !is_of_another(s, i);
}

unsigned hints_of(str value)
{
    unsigned hints = 0;

    for (size_t i = 0; i < value.n; i++) {
        hint_range r = HINT_RANGES[(unsigned char)ascii_lower(value.p[i])];
        for (unsigned k = r.first; k < r.last; k++)
            if (stands_at(&HINTS[k], value, i))
                hints |= HINTS[k].hints;
    }
    return hints;
}
