#include "tag/tag.h"

quoth_status tag_document(quoth_doc *d, const quoth_model *m)
{
    fact_row r;
    tag_paths *p = arena_alloc(&d->arena, 1, sizeof *p);

    d->tags = arena_zero(&d->arena, (size_t)d->tokens.n + 1, 1);
    d->labels = arena_zero(&d->arena, (size_t)d->tokens.n + 1, 1);
    d->margins = arena_zero(&d->arena, (size_t)d->tokens.n + 1, sizeof *d->margins);
    if (!p || !d->tags || !d->labels || !d->margins)
        return QUOTH_FATAL;
    TRY(fact_row_new(&r, d));
    tag_paths_begin(p);
    p->step = arena_alloc(&d->arena, FACTS_ROW, sizeof *p->step);
    p->scores = arena_alloc(&d->arena, FACTS_ROW, sizeof *p->scores);
    if (!p->step || !p->scores)
        return QUOTH_FATAL;
    for (uint32_t k = 0; k < d->paragraphs.n; k++) {
        uint32_t last = d->paragraphs.at[k].last;
        for (uint32_t t = d->paragraphs.at[k].first; t < last;) {
            t = facts_of_words(&r, d, m, t, last);
            tag_parts_of_speech(&r, m->tagger);
            tag_habits(&r, m->tagger);
            facts_of_neighbours(&r);
            tag_labels(&r, m->tagger, p, d->labels + r.first, d->margins + r.first);
            for (uint32_t i = 0; i < r.n; i++)
                d->tags[r.first + i] = (uint8_t)facts_of(&r, FACT_TAG)[i];
        }
    }
    tag_labels_end(m->tagger, p);
    return QUOTH_OK;
}
