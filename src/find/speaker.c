/*
 * speaker.c - the speaker of a link as the record shows it.
 */
#include "find/item.h"
#include "find/parties.h"

range holder_range(const quoth_doc *d, const quoth_model *m, uint32_t h, uint32_t c)
{
    (void)m;
    (void)c;
    return item_range(d, d->mentions.at[h].first, d->mentions.at[h].last);
}

quoth_status link_speaker(quoth_doc *d, const quoth_model *m, const attribution *a, party *out,
                          bool *has)
{
    *out = (party){0};
    *has = a->holder != NONE;
    if (!*has)
        return QUOTH_OK;
    const mention *x = &d->mentions.at[a->holder];
    out->range = holder_range(d, m, a->holder, a->cue);
    if (x->name_first < x->name_last) {
        range r = item_range(d, x->name_first, x->name_last);
        out->name = doc_slice(d, r.start, r.end);
        out->kind = QUOTH_PERSON;
    }
    return QUOTH_OK;
}
