/* cited.c - what holds the words names their source: <blockquote cite>, <q cite>. */
#include "find/find.h"
#include "find/layers.h"

quoth_status link_cited(quoth_doc *d, const quotation *q, party_vec *source)
{
    uint32_t at = q->quote_n ? q->quote[0].start : 0, low = 0, high = d->cited.n;

    while (low < high) { /* The first that ends behind it. */
        uint32_t middle = low + (high - low) / 2;
        if (d->cited.at[middle].text.end <= at)
            low = middle + 1;
        else
            high = middle;
    }
    if (!q->quote_n || low == d->cited.n || d->cited.at[low].text.start > at)
        return QUOTH_OK;
    party p = {.kind = QUOTH_DOCUMENT,
               .name = d->cited.at[low].url,
               .link = QUOTH_RELAY,
               .how = S("cite")};
    return party_push(&d->arena, source, p);
}
