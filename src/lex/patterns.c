#include "lex/patterns.h"

#include "lex/folder.h"

#define PCRE2_CODE_UNIT_WIDTH 8
#include <pcre2.h>

/* A pattern that needs more than this is given up: no match. */
enum { MATCH_STEPS = 100000, MATCH_DEPTH = 1000, MATCH_HEAP_KIB = 4096, SETS_MAX = 4096 };

struct source {
    pattern_name name;
    unsigned line;
    const char *regex;
};

#include "lex/patterns_en.inc"

static const char *const NAMES[PATTERN_N] = {
#define X(name, file) file,
    PATTERNS(X)
#undef X
};

typedef struct pattern {
    pattern_name name;
    pcre2_code *code;
} pattern;

/* Patterns in the order of the files, ours first. */
struct pattern_set {
    allocator from; /* What the context hands to take and give. */
    pcre2_general_context *general;
    pcre2_compile_context *compile;
    pcre2_match_context *match;
    pattern *at;
    uint32_t n, cap;
};

static void *take(size_t size, void *set)
{
    return alloc_resize(((struct pattern_set *)set)->from, NULL, size);
}

static void give(void *p, void *set)
{
    alloc_free(((struct pattern_set *)set)->from, p);
}

static bool set_up(struct pattern_set *set)
{
    set->general = pcre2_general_context_create(take, give, set);
    if (!set->general)
        return false;
    set->compile = pcre2_compile_context_create(set->general);
    set->match = pcre2_match_context_create(set->general);
    if (!set->compile || !set->match)
        return false;
    pcre2_set_match_limit(set->match, MATCH_STEPS);
    pcre2_set_depth_limit(set->match, MATCH_DEPTH);
    pcre2_set_heap_limit(set->match, MATCH_HEAP_KIB);
    return true;
}

static bool set_room(struct pattern_set *set)
{
    if (set->n < set->cap)
        return true;
    uint32_t cap = set->cap ? 2 * set->cap : 64;
    pattern *at = alloc_resize(set->from, set->at, cap * sizeof *at);
    if (!at)
        return false;
    set->at = at;
    set->cap = cap;
    return true;
}

/* Compiles and keeps; on failure *code and *offset say why, in PCRE2's terms.
 * No machine code: PCRE2 10.42's JIT crashes when memory runs out, takes longer
 * than all the rest of the start, and does not serve PCRE2_ANCHORED. */
static bool add(struct pattern_set *set, pattern_name name, str regex, int *code, size_t *offset)
{
    const uint32_t how = PCRE2_UTF | PCRE2_DOLLAR_ENDONLY | PCRE2_NEVER_BACKSLASH_C;

    *code = PCRE2_ERROR_NOMEMORY;
    if (!set_room(set))
        return false;
    pcre2_code *re = pcre2_compile((PCRE2_SPTR)regex.p, regex.n, how, code, offset, set->compile);
    if (!re)
        return false;
    set->at[set->n++] = (pattern){name, re};
    return true;
}

static quoth_status compiled_in(struct pattern_set *set, quoth_error *err)
{
    int code;
    size_t offset = 0;

    for (size_t i = 0; i < LEN(EN_PATTERNS); i++) {
        str regex = {EN_PATTERNS[i].regex, strlen(EN_PATTERNS[i].regex)};
        if (!add(set, EN_PATTERNS[i].name, regex, &code, &offset))
            return fail(err, QUOTH_FATAL, "patterns.txt:%u: error %d at offset %zu",
                        EN_PATTERNS[i].line, code, offset);
    }
    return QUOTH_OK;
}

static quoth_status pattern_line(struct pattern_set *set, const wordfile *f, str line,
                                 quoth_error *err)
{
    const char *tab = memchr(line.p, '\t', line.n);
    str name = {line.p, tab ? (size_t)(tab - line.p) : 0};
    str regex = {line.p + name.n + 1, tab ? line.n - name.n - 1 : 0};
    int code, i = 0;
    size_t offset = 0;
    PCRE2_UCHAR why[128];

    if (regex.n == 0)
        return wordfile_fail(f, err, "expected a name, a tab and a pattern");
    while (i < PATTERN_N && !str_eq(name, (str){NAMES[i], strlen(NAMES[i])}))
        i++;
    if (i == PATTERN_N)
        return wordfile_fail(f, err, "no pattern is called \"%.*s\"", (int)name.n, name.p);
    if (set->n == SETS_MAX)
        return wordfile_fail(f, err, "more than %d patterns", SETS_MAX);
    if (add(set, (pattern_name)i, regex, &code, &offset))
        return QUOTH_OK;
    if (pcre2_get_error_message(code, why, sizeof why) < 0)
        why[0] = '\0';
    return wordfile_fail(f, err, "offset %zu: %s", offset, (const char *)why);
}

static quoth_status users(struct pattern_set *set, const char *dir, quoth_error *err)
{
    wordfile f;
    str line;
    quoth_status s = QUOTH_OK;

    TRY(wordfile_open(&f, set->from, dir, "patterns.txt", err));
    while (s == QUOTH_OK && wordfile_next(&f, &line))
        s = pattern_line(set, &f, line, err);
    wordfile_close(&f);
    return s;
}

quoth_status patterns_load(patterns *x, allocator from, const char *dir, quoth_error *err)
{
    quoth_status s;

    *x = (patterns){.from = from};
    x->sets = alloc_resize(from, NULL, sizeof *x->sets);
    if (!x->sets)
        return fail(err, QUOTH_FATAL, "out of memory");
    *x->sets = (struct pattern_set){.from = from};
    if (!set_up(x->sets))
        s = fail(err, QUOTH_FATAL, "out of memory");
    else
        s = compiled_in(x->sets, err);
    if (s == QUOTH_OK && dir)
        s = users(x->sets, dir, err);
    if (s != QUOTH_OK)
        patterns_free(x);
    return s;
}

void patterns_free(patterns *x)
{
    struct pattern_set *set = x->sets;
    if (!set)
        return;
    for (uint32_t i = 0; i < set->n; i++)
        pcre2_code_free(set->at[i].code);
    alloc_free(set->from, set->at);
    pcre2_match_context_free(set->match);
    pcre2_compile_context_free(set->compile);
    pcre2_general_context_free(set->general);
    alloc_free(x->from, set);
    x->sets = NULL;
}

/* The first match of one pattern in s, moved on by from; false also when it
 * gave up. */
static bool try_one(const struct pattern_set *set, const pattern *p, str s, uint32_t how,
                    uint32_t from, pcre2_match_data *data, range out[PATTERN_GROUPS], bool *starved)
{
    int rc =
        pcre2_match(p->code, (PCRE2_SPTR)s.p, s.n, 0, how | PCRE2_NO_UTF_CHECK, data, set->match);
    const size_t *at = pcre2_get_ovector_pointer(data);

    if (rc == PCRE2_ERROR_NOMEMORY)
        *starved = true;
    if (rc < 0 || at[0] > at[1])
        return false;
    for (int g = 0; g < PATTERN_GROUPS; g++) {
        bool is_set = (rc == 0 || g < rc) && at[2 * g] != PCRE2_UNSET;
        out[g] = is_set ? (range){from + (uint32_t)at[2 * g], from + (uint32_t)at[2 * g + 1]}
                        : (range){from, from};
    }
    return true;
}

bool pattern_match(const patterns *x, pattern_name name, str text, uint32_t from, uint32_t to,
                   bool anchored, range out[PATTERN_GROUPS], bool *starved)
{
    const struct pattern_set *set = x->sets;
    const uint32_t how = anchored ? PCRE2_ANCHORED : 0;
    str s = {text.p + from, to - from};
    range got[PATTERN_GROUPS];
    bool found = false;
    pcre2_match_data *data = pcre2_match_data_create(PATTERN_GROUPS, set->general);

    if (!data) {
        *starved = true;
        return false;
    }
    for (uint32_t i = 0; i < set->n && !(found && out[0].start == from); i++) {
        if (set->at[i].name != name || !try_one(set, &set->at[i], s, how, from, data, got, starved))
            continue;
        if (!found || got[0].start < out[0].start)
            memcpy(out, got, sizeof got);
        found = true;
    }
    pcre2_match_data_free(data);
    return found;
}
