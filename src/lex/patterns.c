#include "lex/patterns.h"

#include "lex/folder.h"

#define PCRE2_CODE_UNIT_WIDTH 8
#include <pcre2.h>
#ifndef __STDC_NO_ATOMICS__
#include <stdatomic.h>
#endif

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

/* Ours are compiled when first asked for, by whichever thread asks: most texts need few of
 * them.  Where C has no atomics they are compiled as they are loaded. */
#ifdef __STDC_NO_ATOMICS__
typedef pcre2_code *our_code;
#else
typedef _Atomic(pcre2_code *) our_code;
#endif

typedef struct pattern {
    pattern_name name;
    pcre2_code *code;
} pattern;

/* Ours are tried before a user's, both in the order of their files. */
struct pattern_set {
    allocator from; /* What the context hands to take and give. */
    pcre2_general_context *general;
    pcre2_compile_context *compile;
    pcre2_match_context *match;
    our_code ours[LEN(EN_PATTERNS)]; /* NULL: not yet compiled. */
    pattern *at;                     /* A user's, whose mistakes must be told at once. */
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

/* NULL on failure; *code and *offset say why, in PCRE2's terms.
 * No machine code: PCRE2 10.42's JIT crashes when memory runs out, takes longer
 * than all the rest of the start, and does not serve PCRE2_ANCHORED. */
static pcre2_code *compile(const struct pattern_set *set, str regex, int *code, size_t *offset)
{
    const uint32_t how = PCRE2_UTF | PCRE2_DOLLAR_ENDONLY | PCRE2_NEVER_BACKSLASH_C;
    return pcre2_compile((PCRE2_SPTR)regex.p, regex.n, how, code, offset, set->compile);
}

static pcre2_code *compile_ours(const struct pattern_set *set, size_t i)
{
    int code;
    size_t offset;
    return compile(set, (str){EN_PATTERNS[i].regex, strlen(EN_PATTERNS[i].regex)}, &code, &offset);
}

#ifdef __STDC_NO_ATOMICS__
static bool load_ours(struct pattern_set *set)
{
    for (size_t i = 0; i < LEN(EN_PATTERNS); i++)
        if (!(set->ours[i] = compile_ours(set, i)))
            return false;
    return true;
}

static const pcre2_code *ours(struct pattern_set *set, size_t i)
{
    return set->ours[i];
}
#else
static bool load_ours(struct pattern_set *set)
{
    for (size_t i = 0; i < LEN(EN_PATTERNS); i++)
        atomic_init(&set->ours[i], NULL);
    return true;
}

/* NULL without memory.  Of threads that compile it at the same time the first one to be
 * ready is served, and all take its code. */
static const pcre2_code *ours(struct pattern_set *set, size_t i)
{
    pcre2_code *was = atomic_load_explicit(&set->ours[i], memory_order_acquire);
    if (was)
        return was;
    pcre2_code *mine = compile_ours(set, i);
    if (!mine || atomic_compare_exchange_strong_explicit(
                     &set->ours[i], &was, mine, memory_order_acq_rel, memory_order_acquire))
        return mine;
    pcre2_code_free(mine);
    return was;
}
#endif

static bool set_up(struct pattern_set *set)
{
    set->general = pcre2_general_context_create(take, give, set);
    if (!set->general)
        return false;
    set->compile = pcre2_compile_context_create(set->general);
    set->match = pcre2_match_context_create(set->general);
    if (!set->compile || !set->match || !load_ours(set))
        return false;
    pcre2_set_match_limit(set->match, MATCH_STEPS);
    pcre2_set_depth_limit(set->match, MATCH_DEPTH);
    pcre2_set_heap_limit(set->match, MATCH_HEAP_KIB);
    return true;
}

/* Keeps a user's pattern; as compile. */
static bool add(struct pattern_set *set, pattern_name name, str regex, int *code, size_t *offset)
{
    *code = PCRE2_ERROR_NOMEMORY;
    if (!set_room(set))
        return false;
    pcre2_code *re = compile(set, regex, code, offset);
    if (re)
        set->at[set->n++] = (pattern){name, re};
    return re != NULL;
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
    if (LEN(EN_PATTERNS) + set->n == SETS_MAX)
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
    memset(x->sets, 0, sizeof *x->sets);
    x->sets->from = from;
    s = set_up(x->sets) ? QUOTH_OK : fail(err, QUOTH_FATAL, "out of memory");
    if (s == QUOTH_OK && dir)
        s = users(x->sets, dir, err);
    x->users = x->sets->n != 0;
    if (s != QUOTH_OK)
        patterns_free(x);
    return s;
}

void patterns_free(patterns *x)
{
    struct pattern_set *set = x->sets;
    if (!set)
        return;
    for (size_t i = 0; i < LEN(EN_PATTERNS); i++)
        pcre2_code_free(set->ours[i]);
    for (uint32_t i = 0; i < set->n; i++)
        pcre2_code_free(set->at[i].code);
    alloc_free(set->from, set->at);
    pcre2_match_context_free(set->match);
    pcre2_compile_context_free(set->compile);
    pcre2_general_context_free(set->general);
    alloc_free(x->from, set);
    x->sets = NULL;
}

/* One search for a pattern. */
typedef struct {
    struct pattern_set *set;
    pcre2_match_data *data;
    str text; /* The stretch, moved on by from. */
    uint32_t from, how;
    bool found; /* Then at out; */
    range *out;
    bool *starved;
} search;

/* Tries one pattern: its match counts if it begins before what was found. */
static void try_one(search *s, const pcre2_code *code)
{
    int rc = code ? pcre2_match(code, (PCRE2_SPTR)s->text.p, s->text.n, 0,
                                s->how | PCRE2_NO_UTF_CHECK, s->data, s->set->match)
                  : PCRE2_ERROR_NOMEMORY;
    const size_t *at = pcre2_get_ovector_pointer(s->data);

    if (rc == PCRE2_ERROR_NOMEMORY)
        *s->starved = true;
    if (rc < 0 || at[0] > at[1] || (s->found && s->from + at[0] >= s->out[0].start))
        return;
    s->found = true;
    for (int g = 0; g < PATTERN_GROUPS; g++) {
        bool is_set = (rc == 0 || g < rc) && at[2 * g] != PCRE2_UNSET;
        s->out[g] = is_set
                        ? (range){s->from + (uint32_t)at[2 * g], s->from + (uint32_t)at[2 * g + 1]}
                        : (range){s->from, s->from};
    }
}

static bool is_first(const search *s)
{
    return s->found && s->out[0].start == s->from;
}

bool pattern_match(const patterns *x, pattern_name name, str text, uint32_t from, uint32_t to,
                   bool anchored, range out[PATTERN_GROUPS], bool *starved)
{
    struct pattern_set *set = x->sets;
    search s = {
        .set = set,
        .data = pcre2_match_data_create(PATTERN_GROUPS, set->general),
        .text = {text.p + from, to - from},
        .from = from,
        .how = anchored ? PCRE2_ANCHORED : 0,
        .out = out,
        .starved = starved,
    };

    *starved |= !s.data;
    for (size_t i = 0; i < LEN(EN_PATTERNS) && !is_first(&s) && !*starved; i++)
        if (EN_PATTERNS[i].name == name)
            try_one(&s, ours(set, i));
    for (uint32_t i = 0; i < set->n && !is_first(&s) && !*starved; i++)
        if (set->at[i].name == name)
            try_one(&s, set->at[i].code);
    pcre2_match_data_free(s.data);
    return s.found && !*starved;
}
