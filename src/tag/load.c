#include <errno.h>
#include <stdio.h>

#include "base/buf.h"
#include "tag/weights.h"

enum { FILE_MAX = 64 << 20, PIECE = 65536 };

static quoth_status read_file(buf *b, const char *path, quoth_error *err)
{
    FILE *in = fopen(path, "rb");
    size_t got = PIECE;

    if (!in)
        return fail(err, QUOTH_FATAL, "%s: %s", path, strerror(errno));
    while (got && b->n <= FILE_MAX && buf_room(b, PIECE)) {
        got = fread(b->p + b->n, 1, PIECE, in);
        b->n += got;
    }
    bool broken = ferror(in);
    fclose(in);
    if (broken)
        return fail(err, QUOTH_FATAL, "%s: cannot be read", path);
    if (b->failed)
        return fail(err, QUOTH_FATAL, "%s: out of memory", path);
    if (b->n > FILE_MAX)
        return fail(err, QUOTH_FATAL, "%s: longer than %d MiB", path, FILE_MAX >> 20);
    return QUOTH_OK;
}

/* The wide tables of the model that comes with quoth. */
#include "tag/model_wide.inc"

static bool widen(tag_weights *w, tag_table t, allocator from)
{
    size_t n = (size_t)WIDE_ROW << w->bits[t];
    int16_t *to = alloc_resize(from, NULL, n * sizeof *to);
    const int8_t *bytes = (const int8_t *)w->at[t];

    for (size_t i = 0; to && i < n; i += 8)
        for (size_t k = i; k < i + 8; k++)
            to[k] = bytes[k];
    w->wide[t] = w->own_wide[t] = to;
    return to != NULL;
}

bool tag_weights_widen(tag_weights *w, allocator from)
{
    return widen(w, TABLE_PAIR, from) && widen(w, TABLE_STATE, from);
}

tag_weights *tagger_new(allocator from, const char *path, quoth_error *err)
{
    tag_weights *w = alloc_resize(from, NULL, sizeof *w);
    const char *why;

    if (!w) {
        fail(err, QUOTH_FATAL, "out of memory");
        return NULL;
    }
    memset(w, 0, sizeof *w);
    buf_init(&w->own, from);
    quoth_status s = path ? read_file(&w->own, path, err) : QUOTH_OK;
    str model = path ? (str){w->own.p, w->own.n} : tag_model;
    if (s == QUOTH_OK && tag_weights_read(w, model, &why) != QUOTH_OK)
        s = fail(err, QUOTH_FATAL, "%s: %s", path ? path : "the tagger", why);
    if (!path) {
        w->wide[TABLE_PAIR] = WIDE_PAIR;
        w->wide[TABLE_STATE] = WIDE_STATE;
    } else if (s == QUOTH_OK && !tag_weights_widen(w, from)) {
        s = fail(err, QUOTH_FATAL, "out of memory");
    }
    if (s == QUOTH_OK)
        return w;
    tagger_free(w, from);
    return NULL;
}

void tagger_free(tag_weights *w, allocator from)
{
    if (!w)
        return;
    alloc_free(from, w->own_wide[TABLE_PAIR]);
    alloc_free(from, w->own_wide[TABLE_STATE]);
    buf_free(&w->own);
    alloc_free(from, w);
}
