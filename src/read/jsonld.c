/*
 * jsonld.c - what a page's JSON-LD says: {"@type": "NewsArticle", "headline": ...}.
 *
 * Looked for are the objects at the top, in an array there and in "@graph".
 */
#include "read/html.h"

#include <cjson/cJSON.h>
#include <errno.h>

enum { RANK = 8, OBJECTS_MOST = 100, AUTHORS_MOST = 20, JSON_MOST = 1024 * 1024 };

static bool is_article(const cJSON *type)
{
    static const char *const NAMES[] = {"Article", "BlogPosting", "Report", "NewsReport"};
    const cJSON *one = cJSON_IsArray(type) ? type->child : type;

    for (int i = 0; one && i < OBJECTS_MOST; i++, one = cJSON_IsArray(type) ? one->next : NULL)
        for (size_t k = 0; cJSON_IsString(one) && k < LEN(NAMES); k++) {
            size_t n = strlen(one->valuestring), m = strlen(NAMES[k]);
            /* NewsArticle, ReportageNewsArticle, LiveBlogPosting ... */
            if (n >= m && !strcmp(one->valuestring + n - m, NAMES[k]))
                return true;
        }
    return false;
}

static const cJSON *member(const cJSON *x, const char *name)
{
    return cJSON_GetObjectItemCaseSensitive(x, name);
}

static quoth_status set(page *g, doc_field f, const char *value)
{
    str s = arena_copy(g->a, (str){value, strlen(value)});

    if (!s.p)
        return QUOTH_FATAL;
    field_set(g, f, s, RANK);
    return QUOTH_OK;
}

/* "Ana Ruiz", {"name": "Ana Ruiz"}, or several of these: Ana Ruiz, Tom Holm. */
static quoth_status set_author(page *g, const cJSON *author)
{
    const cJSON *one = cJSON_IsArray(author) ? author->child : author;
    quoth_status status = QUOTH_OK;
    buf b;

    buf_init(&b, g->a->from);
    for (int i = 0; one && i < AUTHORS_MOST; i++) {
        const cJSON *name = cJSON_IsObject(one) ? member(one, "name") : one;
        if (cJSON_IsString(name) && *name->valuestring) {
            buf_put(&b, ", ", b.n ? 2 : 0);
            buf_put(&b, name->valuestring, strlen(name->valuestring));
        }
        one = cJSON_IsArray(author) ? one->next : NULL;
    }
    buf_char(&b, '\0');
    status = b.failed ? QUOTH_FATAL : set(g, DOC_BYLINE, b.p);
    buf_free(&b);
    return status;
}

static quoth_status read_article(page *g, const cJSON *x)
{
    const cJSON *title = member(x, "headline"), *date = member(x, "datePublished");
    const cJSON *url = member(x, "url"), *main = member(x, "mainEntityOfPage");

    if (!cJSON_IsString(title))
        title = member(x, "name");
    if (cJSON_IsString(title))
        TRY(set(g, DOC_TITLE, title->valuestring));
    if (cJSON_IsString(date))
        TRY(set(g, DOC_DATE, date->valuestring));
    if (cJSON_IsObject(main))
        main = member(main, "@id");
    if (!cJSON_IsString(url))
        url = main;
    if (cJSON_IsString(url))
        field_set(g, DOC_URL, arena_copy(g->a, (str){url->valuestring, strlen(url->valuestring)}),
                  RANK - 4);
    return set_author(g, member(x, "author"));
}

static quoth_status read_list(page *g, const cJSON *list)
{
    const cJSON *x = cJSON_IsArray(list) ? list->child : list;

    for (int i = 0; x && i < OBJECTS_MOST; i++) {
        if (cJSON_IsObject(x) && is_article(member(x, "@type")))
            TRY(read_article(g, x));
        const cJSON *graph = cJSON_IsObject(x) ? member(x, "@graph") : NULL;
        for (const cJSON *y = cJSON_IsArray(graph) ? graph->child : NULL; y && i < OBJECTS_MOST;
             y = y->next, i++)
            if (cJSON_IsObject(y) && is_article(member(y, "@type")))
                TRY(read_article(g, y));
        x = cJSON_IsArray(list) ? x->next : NULL;
    }
    return QUOTH_OK;
}

quoth_status jsonld_fields(page *g, str json)
{
    const char *end;

    if (json.n > JSON_MOST)
        return QUOTH_OK;
    errno = 0;
    cJSON *top = cJSON_ParseWithLengthOpts(json.p, json.n, &end, false);
    if (!top)
        return errno == ENOMEM ? QUOTH_FATAL : QUOTH_OK;
    quoth_status status = read_list(g, top);
    cJSON_Delete(top);
    return status;
}
