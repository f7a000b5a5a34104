#include "train/rows.h"

#include <cjson/cJSON.h>

#include "find/spans.h"
#include "tag/columns.h"
#include "tag/penn.h"
#include "text/text.h"
#include "train/memory.h"

/* --- Part-of-speech tags ---------------------------------------------------------- */

static uint8_t penn_of(const char *name)
{
    static const char *const NAMES[] = {
#define X(tag, text) text,
        PENN_TAGS(X)
#undef X
    };
    for (uint8_t i = 0; i < PENN_N; i++)
        if (strcmp(NAMES[i], name) == 0)
            return i;
    return PENN_N;
}

static uint32_t token_at(const quoth_doc *d, uint32_t byte)
{
    uint32_t lo = 0, hi = d->tokens.n;
    while (lo < hi) {
        uint32_t mid = (lo + hi) / 2;
        if (d->tokens.at[mid].start < byte)
            lo = mid + 1;
        else
            hi = mid;
    }
    return lo;
}

/* Sets tags, by token, from one line {"doc","tokens":[[start,end,"NN"],...]} in code points;
 * false if it is none. */
static bool read_tags(arena *a, const quoth_doc *d, const char *line, uint8_t *tags)
{
    uint32_t *at = must(arena_alloc(a, d->text.n + 1, sizeof *at)), n = 0;
    cJSON *root = cJSON_Parse(line), *x;
    bool ok = root != NULL;

    for (uint32_t i = 0; i < d->text.n; i++)
        if (((unsigned char)d->text.p[i] & 0xC0) != 0x80)
            at[n++] = i;
    at[n] = (uint32_t)d->text.n;
    cJSON_ArrayForEach(x, cJSON_GetObjectItem(root, "tokens"))
    {
        const cJSON *from = cJSON_GetArrayItem(x, 0), *to = cJSON_GetArrayItem(x, 1);
        const char *tag = cJSON_GetStringValue(cJSON_GetArrayItem(x, 2));
        ok = ok && cJSON_IsNumber(from) && cJSON_IsNumber(to) && tag;
        if (!ok || from->valueint < 0 || to->valueint < 0 || (uint32_t)from->valueint > n ||
            (uint32_t)to->valueint > n)
            continue;
        uint32_t start = at[from->valueint], t = token_at(d, start);
        if (t < d->tokens.n && d->tokens.at[t].start == start &&
            d->tokens.at[t].end == at[to->valueint])
            tags[t] = penn_of(tag);
    }
    cJSON_Delete(root);
    return ok;
}

/* --- Labels ------------------------------------------------------------------------- */

static void set_labels(uint8_t *labels, const quoth_doc *d, const range_vec *v, label begin)
{
    for (uint32_t i = 0; i < v->n; i++) {
        uint32_t t = token_at(d, v->at[i].start), first = t;
        for (; t < d->tokens.n && d->tokens.at[t].start < v->at[i].end; t++)
            if (labels[t] == LABEL_NONE && d->tokens.at[t].kind != TOK_BREAK)
                labels[t] = (uint8_t)(t == first ? begin : begin + 1);
    }
}

static uint8_t *gold_labels(arena *a, const quoth_doc *d, const gold_doc *g)
{
    uint8_t *labels = must(arena_zero(a, d->tokens.n + (size_t)1, 1));
    for (uint32_t i = 0; i < g->quotations.n; i++)
        set_labels(labels, d, &g->quotations.at[i].cue, LABEL_CUE);
    for (uint32_t i = 0; i < g->quotations.n; i++)
        set_labels(labels, d, &g->quotations.at[i].source, LABEL_SOURCE);
    for (uint32_t i = 0; i < g->quotations.n; i++)
        set_labels(labels, d, &g->quotations.at[i].content, LABEL_CONTENT);
    return labels;
}

/* What goes on without having begun, begins. */
static void mend(uint8_t *labels, uint32_t n)
{
    for (uint32_t i = 0; i < n; i++) {
        uint8_t l = labels[i];
        bool on = l && l % 2 == 0;
        if (on && (!i || (labels[i - 1] != l && labels[i - 1] != l - 1)))
            labels[i]--;
    }
}

/* --- Rows ------------------------------------------------------------------------------ */

static quoth_status extract(quoth_doc *d, const quoth_model *m)
{
    TRY(text_tokens(d, m));
    return find_spans(d, m);
}

static void *copy(arena *a, const void *p, size_t n)
{
    void *to = must(arena_alloc(a, n, 1));
    memcpy(to, p, n);
    return to;
}

/* With those around them that may be read. */
static uint32_t *copy_facts(arena *a, const fact_row *f)
{
    uint32_t *at = copy(a, f->at - FACTS_PAD, facts_size(f->n) * sizeof *at);
    return at + FACTS_PAD;
}

static void add_row(gold_rows *r, const fact_row *f, const uint8_t *labels, const uint8_t *tags)
{
    if (r->n == r->cap) {
        r->cap = r->cap ? 2 * r->cap : 1024;
        r->at = must(realloc(r->at, r->cap * sizeof *r->at));
    }
    gold_row *x = &r->at[r->n++];
    *x = (gold_row){.facts = *f, .doc = r->docs};
    x->facts.at = copy_facts(&r->arena, f);
    x->facts.flags = copy(&r->arena, f->flags, f->n);
    x->label = copy(&r->arena, labels + f->first, f->n);
    x->tag = copy(&r->arena, tags + f->first, f->n);
    x->got = must(arena_zero(&r->arena, f->n, 1));
    mend(x->label, f->n);
}

static void add_doc(gold_rows *r, const quoth_model *m, const gold_doc *g, const char *tag_line,
                    const tag_lines *from)
{
    quoth_error err;
    quoth_doc *d = quoth_doc_new(m, "", g->text.p, g->text.n, &err);
    fact_row f;

    if (!d || extract(d, m) != QUOTH_OK || fact_row_new(&f, d) != QUOTH_OK)
        must(NULL);
    uint8_t *labels = gold_labels(&d->arena, d, g);
    uint8_t *tags = must(arena_alloc(&d->arena, d->tokens.n + (size_t)1, 1));
    memset(tags, PENN_N, d->tokens.n + (size_t)1);
    if (tag_line && !read_tags(&d->arena, d, tag_line, tags)) {
        fprintf(stderr, "quoth-train: %s:%zu: not [start, end, tag] throughout\n", from->path,
                from->number);
        exit(2);
    }
    for (uint32_t p = 0; p < d->paragraphs.n; p++)
        for (uint32_t t = d->paragraphs.at[p].first; t < d->paragraphs.at[p].last;) {
            t = facts_of_words(&f, d, m, t, d->paragraphs.at[p].last);
            add_row(r, &f, labels, tags);
        }
    quoth_doc_free(d);
    r->docs++;
}

static bool is_of(const char *tag_line, const gold_doc *g)
{
    cJSON *root = cJSON_Parse(tag_line);
    const char *id = cJSON_GetStringValue(cJSON_GetObjectItem(root, "doc"));
    bool same = id && str_eq((str){id, strlen(id)}, g->id);
    cJSON_Delete(root);
    return same;
}

/* The line of g's tags; NULL if it has none. */
static const char *tags_of(tag_lines *t, const gold_doc *g)
{
    if (!t)
        return NULL;
    if (!t->ahead) {
        t->ahead = getline(&t->line, &t->cap, t->file) > 0;
        t->number++;
    }
    if (!t->ahead || !is_of(t->line, g))
        return NULL;
    t->ahead = false;
    return t->line;
}

void rows_read(gold_rows *r, const quoth_model *m, const char *gold, tag_lines *tags)
{
    gold_lines in;
    gold_doc g;

    if (!r->arena.from.fn)
        arena_init(&r->arena, alloc_or_malloc(NULL, NULL));
    gold_open(&in, gold);
    while (gold_next(&in, &g)) {
        add_doc(r, m, &g, tags_of(tags, &g), tags);
        gold_free(&g);
    }
}

void rows_copy(gold_rows *r, const gold_rows *from, const folds *f, uint32_t k, bool held)
{
    arena_init(&r->arena, from->arena.from);
    r->at = must(malloc((from->n + (size_t)1) * sizeof *r->at));
    for (uint32_t i = 0; i < from->n; i++) {
        const gold_row *x = &from->at[i];
        if ((f->of[x->doc] == (int32_t)k) != held)
            continue;
        gold_row *y = &r->at[r->n++];
        *y = *x;
        y->facts.at = copy_facts(&r->arena, &x->facts);
        y->got = must(arena_zero(&r->arena, x->facts.n, 1));
    }
    r->docs = from->docs;
}

void rows_free(gold_rows *r)
{
    free(r->at);
    arena_free(&r->arena);
    *r = (gold_rows){0};
}
