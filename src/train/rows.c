#include "train/rows.h"

#include <cjson/cJSON.h>
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>

#include "find/spans.h"
#include "tag/penn.h"
#include "text/text.h"

static void give_up(const char *what, const char *why)
{
    fprintf(stderr, "quoth-train: %s: %s\n", what, why);
    exit(2);
}

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

/* By token, from one line {"doc","tokens":[[start,end,"NN"],...]} in code points. */
static uint8_t *read_tags(arena *a, const quoth_doc *d, const char *line)
{
    uint8_t *tags = arena_alloc(a, d->tokens.n + 1, 1);
    uint32_t *at = arena_alloc(a, d->text.n + 1, sizeof *at), n = 0;
    cJSON *root = cJSON_Parse(line), *x;

    if (!tags || !at || !root)
        give_up("tags", "no JSON, or out of memory");
    memset(tags, PENN_N, d->tokens.n + 1);
    for (uint32_t i = 0; i < d->text.n; i++)
        if (((unsigned char)d->text.p[i] & 0xC0) != 0x80)
            at[n++] = i;
    at[n] = (uint32_t)d->text.n;
    cJSON_ArrayForEach(x, cJSON_GetObjectItem(root, "tokens"))
    {
        int from = cJSON_GetArrayItem(x, 0)->valueint, to = cJSON_GetArrayItem(x, 1)->valueint;
        if (from < 0 || (uint32_t)to > n)
            continue;
        uint32_t t = token_at(d, at[from]);
        if (t < d->tokens.n && d->tokens.at[t].start == at[from] && d->tokens.at[t].end == at[to])
            tags[t] = penn_of(cJSON_GetArrayItem(x, 2)->valuestring);
    }
    cJSON_Delete(root);
    return tags;
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
    uint8_t *labels = arena_zero(a, d->tokens.n + 1, 1);
    for (uint32_t i = 0; labels && i < g->quotations.n; i++)
        set_labels(labels, d, &g->quotations.at[i].cue, LABEL_CUE);
    for (uint32_t i = 0; labels && i < g->quotations.n; i++)
        set_labels(labels, d, &g->quotations.at[i].source, LABEL_SOURCE);
    for (uint32_t i = 0; labels && i < g->quotations.n; i++)
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
    void *to = arena_alloc(a, n, 1);
    if (!to)
        give_up("rows", "out of memory");
    memcpy(to, p, n);
    return to;
}

static void add_row(gold_rows *r, const fact_row *f, const uint8_t *labels, const uint8_t *tags)
{
    if (r->n == r->cap) {
        r->cap = r->cap ? 2 * r->cap : 1024;
        r->at = realloc(r->at, r->cap * sizeof *r->at);
        if (!r->at)
            give_up("rows", "out of memory");
    }
    gold_row *x = &r->at[r->n++];
    *x = (gold_row){.facts = *f, .doc = r->docs};
    facts *at = copy(&r->arena, f->at - FACTS_PAD, (f->n + 2 * FACTS_PAD) * sizeof *at);
    x->facts.at = at + FACTS_PAD;
    x->facts.flags = copy(&r->arena, f->flags, f->n);
    x->label = copy(&r->arena, labels + f->first, f->n);
    x->tag = copy(&r->arena, tags + f->first, f->n);
    x->got = arena_zero(&r->arena, f->n, 1);
    mend(x->label, f->n);
}

static void add_doc(gold_rows *r, const quoth_model *m, const gold_doc *g, const char *tag_line)
{
    quoth_error err;
    quoth_doc *d = quoth_doc_new(m, "", g->text.p, g->text.n, &err);
    fact_row f;

    if (!d || extract(d, m) != QUOTH_OK || fact_row_new(&f, d) != QUOTH_OK)
        give_up("rows", "out of memory");
    uint8_t *labels = gold_labels(&d->arena, d, g), *tags = arena_alloc(&d->arena, d->tokens.n, 1);
    if (tags)
        memset(tags, PENN_N, d->tokens.n);
    if (tag_line)
        tags = read_tags(&d->arena, d, tag_line);
    if (!labels || !tags)
        give_up("rows", "out of memory");
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

void rows_read(gold_rows *r, const quoth_model *m, const char *gold, const char *tags)
{
    FILE *f = fopen(gold, "r"), *t = tags ? fopen(tags, "r") : NULL;
    char *line = NULL, *tag_line = NULL;
    size_t cap = 0, tag_cap = 0;
    ssize_t n;
    gold_doc g;
    bool ahead = false; /* tag_line waits for its text: some texts have no tags. */

    if (!f || (tags && !t))
        give_up(f ? tags : gold, strerror(errno));
    if (!r->arena.from.fn)
        arena_init(&r->arena, alloc_or_malloc(NULL, NULL));
    while ((n = getline(&line, &cap, f)) > 0) {
        if (!gold_read(&g, line, (size_t)n))
            give_up(gold, "no annotated document in a line");
        if (t && !ahead)
            ahead = getline(&tag_line, &tag_cap, t) > 0;
        bool same = ahead && is_of(tag_line, &g);
        add_doc(r, m, &g, same ? tag_line : NULL);
        ahead = ahead && !same;
        gold_free(&g);
    }
    free(line);
    free(tag_line);
    fclose(f);
    if (t)
        fclose(t);
}
