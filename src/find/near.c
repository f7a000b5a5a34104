/*
 * near.c - which cues and holders stand near a quoted span.
 *
 *     Ruiz [smiled] and [said], “Words,” as Holm [nodded]     said, nodded, smiled
 */
#include "find/near.h"

#include "find/item.h"

enum { LEFT = 4, RIGHT = 2 };

/* Distance and, for words seldom cues, a little more. */
static uint32_t cost(const proposal *p, const near_cue *x)
{
    return x->far + (100 - p->d->cues.at[x->index].share) / 8u;
}

static void add_near(const proposal *p, near_cue *list, uint32_t *n, uint32_t cap, near_cue x)
{
    uint32_t i = *n < cap ? (*n)++ : cap;
    if (i == cap) {
        if (cost(p, &list[cap - 1]) <= cost(p, &x))
            return;
        i = cap - 1;
    }
    while (i > 0 && cost(p, &list[i - 1]) > cost(p, &x)) {
        list[i] = list[i - 1];
        i--;
    }
    list[i] = x;
}

/* “Late,” said Ruiz of Morland [Reports], “and dear”: a word that ends a name, whatever it is elsewhere. */
static bool ends_name(const proposal *p, uint32_t h)
{
    const quoth_doc *d = p->d;
    return h + 4 > p->at && h + 1 < p->at && item_at(d, h)->shape == SHAPE_TITLE &&
           item_at(d, h - 1)->shape == SHAPE_TITLE && item_is(d, p->at - 1, ',') &&
           item_at(d, p->at - 2)->shape == SHAPE_TITLE && p->last.link != NONE &&
           p->last.sentence == p->s && p->last.item < h;
}

bool near_only_when(const quoth_doc *d, uint32_t who, uint32_t k)
{
    const mention *y = &d->mentions.at[k];

    if (who == NONE || who == k ||
        !item_among(d, y->first - 1, W(when), W(before), W(after), W(while), W(until), W(as)))
        return false;
    const mention *x = &d->mentions.at[who];
    return (x->kind == MEN_NAME || (x->kind == MEN_PRONOUN && !item_among(d, x->first, W(it)))) &&
           item_gist(d, y->last) & (GIST_FINITE | GIST_HELPER | GIST_VERBAL);
}

/* [told her] he was sorry, [spoke] to reporters: has cue c words, and no thing that is said?  Not: [called] a
 * vote, [voted]. */
static bool has_words(const quoth_doc *d, const cue *c)
{
    enum { OFTEN = 70 };
    uint32_t i = c->head + 1;

    return item_among(d, c->head, W(told), W(tells), W(explained), W(recalled), W(described),
                      W(read)) ||
           item_gist(d, i) & GIST_THAT || item_begins_clause(d, c->sentence, i) ||
           item_gist(d, i + 1) & GIST_THAT || item_begins_clause(d, c->sentence, i + 1) ||
           ((c->share >= OFTEN || item_among(d, c->head, W(spoke), W(talked))) &&
            mention_beginning(d, c->sentence, i) == NONE);
}

/* before [the vote] [began]: is cue c, with a subject right before it, or its end, in such a clause?  But
 * who, when [Holm] [said] she would run, is there with words of his own speaks next. */
static bool is_when(const quoth_doc *d, uint32_t who, const cue *c)
{
    uint32_t k = mention_from_item(d, c->sentence, c->head + 1),
             from = d->mention_from[c->sentence];
    uint32_t last = k > from ? d->mentions.at[k - 1].last : NONE;

    return (last == c->first || last == c->head + 1) && near_only_when(d, who, k - 1) &&
           !has_words(d, c);
}

uint32_t near_cues(const proposal *p, const span_view *v, near_cue list[MAX_CUES])
{
    const quoth_doc *d = p->d;
    uint32_t n = 0;

    for (uint32_t c = d->cue_from[p->s]; c < d->cue_from[p->s + 1]; c++) {
        uint32_t h = d->cues.at[c].head;
        if (ends_name(p, h))
            continue;
        add_near(p, list, &n, MAX_CUES - 2, (near_cue){c, h > p->at ? h - p->at : p->at - h, 0, 0});
    }
    if (v->opens && p->s > 0 && stream_goes_on(d, p->s)) {
        uint32_t before = d->cue_from[p->s];
        uint32_t from = d->cue_from[p->s - 1], got = 0, who = view_subject(d, p->m, p->s - 1);
        bool led_in = who != NONE && who != d->mention_from[p->s - 1];
        for (uint32_t c = before; c-- > from && got < 2;)
            if (led_in && d->cues.at[c].head < d->mentions.at[who].first)
                break; /* Asked whether Holm had called, Ruiz laughed. Q */
            else if (d->cues.at[c].share >= STRONG && !is_when(d, who, &d->cues.at[c])) {
                list[n++] = (near_cue){c, p->at - d->cues.at[c].head, 0, 1};
                got++;
            }
    }
    for (uint32_t i = 0; i < n; i++)
        list[i].rank = i;
    return n;
}

uint32_t near_holders(const proposal *p, uint32_t s, uint32_t a, uint32_t b,
                      near_holder list[MAX_HOLDERS])
{
    const quoth_doc *d = p->d;
    uint32_t from = d->mention_from[s], to = d->mention_from[s + 1], n = 0;
    uint32_t i = mention_from_item(d, s, a), left = 0, right = 0;

    bool head = i > from + 1 && d->mentions.at[from].flags & MEN_TURN &&
                item_is(d, d->mentions.at[from].last, ':');
    from += head; /* Holm: Why did [the bank] say Q? */
    for (uint32_t k = i; k-- > from && left < LEFT;)
        list[n++] = (near_holder){k, left++};
    if (i > from && i - from > LEFT) {
        uint32_t subject = view_subject(d, p->m, s);
        list[n++] = (near_holder){from, FIRST};
        if (subject > from && subject + LEFT < i)
            list[n++] = (near_holder){subject, FIRST};
    }
    for (uint32_t k = i; k < to && right < RIGHT; k++)
        if (d->mentions.at[k].first >= b)
            list[n++] = (near_holder){k, 8 + right++};
    return n;
}
