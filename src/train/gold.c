#include "train/gold.h"

#include <cjson/cJSON.h>
#include <errno.h>
#include <stdlib.h>

/* Byte offset of every code point of s, and of its end. */
static uint32_t *byte_offsets(arena *a, str s, uint32_t *n)
{
    uint32_t *at = arena_alloc(a, s.n + 1, sizeof *at);
    *n = 0;
    for (uint32_t i = 0; at && i < s.n; i++)
        if (((unsigned char)s.p[i] & 0xC0) != 0x80)
            at[(*n)++] = i;
    if (at)
        at[*n] = (uint32_t)s.n;
    return at;
}

static bool read_spans(arena *a, range_vec *v, const cJSON *list, const uint32_t *at, uint32_t n)
{
    const cJSON *pair;
    cJSON_ArrayForEach(pair, list)
    {
        const cJSON *from = cJSON_GetArrayItem(pair, 0), *to = cJSON_GetArrayItem(pair, 1);
        if (!cJSON_IsNumber(from) || !cJSON_IsNumber(to) || from->valueint < 0 ||
            (uint32_t)to->valueint > n || from->valueint > to->valueint)
            return false;
        if (range_push(a, v, (range){at[from->valueint], at[to->valueint]}) != QUOTH_OK)
            return false;
    }
    return true;
}

static bool read_doc(gold_doc *g, const cJSON *root)
{
    const cJSON *text = cJSON_GetObjectItem(root, "text"), *id = cJSON_GetObjectItem(root, "doc");
    const cJSON *list = cJSON_GetObjectItem(root, "quotations"), *q;
    if (!cJSON_IsString(text) || !cJSON_IsString(id) || !cJSON_IsArray(list))
        return false;
    g->id = arena_copy(&g->arena, (str){id->valuestring, strlen(id->valuestring)});
    g->text = arena_copy(&g->arena, (str){text->valuestring, strlen(text->valuestring)});
    uint32_t n;
    uint32_t *at = g->text.p ? byte_offsets(&g->arena, g->text, &n) : NULL;
    if (!at)
        return false;
    cJSON_ArrayForEach(q, list)
    {
        gold_quotation x = {0};
        if (!read_spans(&g->arena, &x.content, cJSON_GetObjectItem(q, "content"), at, n) ||
            !read_spans(&g->arena, &x.cue, cJSON_GetObjectItem(q, "cue"), at, n) ||
            !read_spans(&g->arena, &x.source, cJSON_GetObjectItem(q, "source"), at, n) ||
            gold_quotation_push(&g->arena, &g->quotations, x) != QUOTH_OK)
            return false;
    }
    return true;
}

bool gold_read(gold_doc *g, const char *line, size_t n)
{
    cJSON *root = cJSON_ParseWithLength(line, n);
    *g = (gold_doc){0};
    arena_init(&g->arena, alloc_or_malloc(NULL, NULL));
    bool ok = root && read_doc(g, root);
    cJSON_Delete(root);
    if (!ok)
        arena_free(&g->arena);
    return ok;
}

void gold_free(gold_doc *g)
{
    arena_free(&g->arena);
}

void gold_open(gold_lines *in, const char *path)
{
    *in = (gold_lines){.path = path, .file = fopen(path, "r")};
    if (!in->file) {
        fprintf(stderr, "quoth-train: %s: %s\n", path, strerror(errno));
        exit(2);
    }
}

bool gold_next(gold_lines *in, gold_doc *g)
{
    ssize_t n = getline(&in->line, &in->cap, in->file);

    in->number++;
    if (n < 0 && ferror(in->file)) {
        fprintf(stderr, "quoth-train: %s: %s\n", in->path, strerror(errno));
        exit(2);
    }
    if (n < 0) {
        free(in->line);
        fclose(in->file);
        return false;
    }
    if (!gold_read(g, in->line, (size_t)n)) {
        fprintf(stderr, "quoth-train: %s:%zu: no annotated document; see doc/training.md\n",
                in->path, in->number);
        exit(2);
    }
    return true;
}

uint32_t ranges_common(const range_vec *a, range b)
{
    uint32_t n = 0;
    for (uint32_t i = 0; i < a->n; i++) {
        uint32_t s = a->at[i].start > b.start ? a->at[i].start : b.start;
        uint32_t e = a->at[i].end < b.end ? a->at[i].end : b.end;
        n += e > s ? e - s : 0;
    }
    return n;
}
