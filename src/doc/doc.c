#include "doc/doc.h"

quoth_doc *doc_new(allocator from)
{
    arena a;
    arena_init(&a, from);
    quoth_doc *d = arena_zero(&a, 1, sizeof *d);
    bool *starved = arena_zero(&a, 1, sizeof *starved);
    if (!d || !starved) {
        arena_free(&a);
        return NULL;
    }
    d->starved = starved;
    d->arena = a;
    buf_init(&d->explain, from);
    buf_init(&d->rendered, from);
    return d;
}

void doc_free(quoth_doc *d)
{
    if (!d)
        return;
    buf_free(&d->explain);
    buf_free(&d->rendered);
    arena a = d->arena; /* d itself lies inside. */
    arena_free(&a);
}

str rule_name(rule r)
{
    static const str names[] = {
#define X(name, text) {text, sizeof(text) - 1},
        RULES(X)
#undef X
    };
    return names[r];
}
