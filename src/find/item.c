/*
 * item.c - which sentence and which mention stand at a place: the “Ana Ruiz” at bytes 40 to 48.
 */
#include "find/item.h"

uint32_t sentence_at(const quoth_doc *d, uint32_t inside, uint32_t at)
{
    uint32_t lo = 0, hi = d->sentences.n, want = inside + 1; /* NONE + 1 is 0: outermost first. */

    while (lo < hi) {
        uint32_t mid = (lo + hi) / 2;
        const sentence *x = &d->sentences.at[mid];
        uint32_t in = x->inside + 1;
        if (in < want || (in == want && item_end(d, x->last - 1) <= at))
            lo = mid + 1;
        else
            hi = mid;
    }
    return lo < d->sentences.n ? lo : d->sentences.n - 1;
}

uint32_t mention_from_item(const quoth_doc *d, uint32_t s, uint32_t i)
{
    const mention *at = d->mentions.at;
    uint32_t from = d->mention_from[s], n = d->mention_from[s + 1] - from;

    for (uint32_t half; n > 1; n -= half) { /* Which half they are in cannot be predicted. */
        half = n / 2;
        from += half & (0u - (at[from + half - 1].first < i));
    }
    return from + (n && at[from].first < i);
}

uint32_t mention_at(const quoth_doc *d, uint32_t inside, range r)
{
    uint32_t s = d->sentences.n ? sentence_at(d, inside, r.start) : 0;

    for (uint32_t k = d->sentences.n ? d->mention_from[s] : 0; k < d->mentions.n; k++) {
        const mention *x = &d->mentions.at[k];
        if (x->sentence != s || item_start(d, x->first) >= r.end)
            break;
        if (item_end(d, x->core - 1) > r.start)
            return k;
    }
    return NONE;
}

bool item_shows(const quoth_doc *d, uint32_t i)
{
    static const str SHOWS[] = {
        S("capture"),  S("captured"), S("captures"),  S("caught"),   S("depict"),  S("depicts"),
        S("filmed"),   S("heard"),    S("overheard"), S("recorded"), S("records"), S("reveal"),
        S("revealed"), S("reveals"),  S("show"),      S("showed"),   S("showing"), S("shows")};
    return str_among(item_text(d, i), SHOWS, LEN(SHOWS));
}

bool item_whoever(const quoth_doc *d, uint32_t i)
{
    if (item_among(d, i, W(whatever)) || (i > 0 && item_among(d, i - 1, W(whatever))))
        return true;
    return i > 2 && item_among(d, i - 1, W(what)) &&
           (item_among(d, i - 2, W(matter)) ||
            (item_among(d, i - 2, W(of)) && item_among(d, i - 3, W(regardless))));
}
