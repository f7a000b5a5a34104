/*
 * joint.c - two who speak together, where more than a word joins their names.
 *
 *     the mayor, Luc Brun, and his deputy, Ida Holm, said
 *     two aides and Ida Holm said
 */
#include "find/item.h"
#include "find/names.h"
#include "find/parties.h"

/* The mention of sentence s that begins at item i and is somebody by name, itself or by the name set
 * off behind it: [his deputy], Ida Holm.  *end is the item behind.  NONE: nobody. */
static uint32_t named_from(const quoth_doc *d, uint32_t s, uint32_t i, uint32_t *end)
{
    uint32_t k = mention_beginning(d, s, i);

    if (k == NONE || d->entity_of[k] == NONE || !d->entities.at[d->entity_of[k]].name.end)
        return NONE;
    const mention *x = &d->mentions.at[k];
    *end = x->last;
    if (x->kind == MEN_NAME)
        return k;
    uint32_t name = item_is(d, x->last, ',') ? mention_beginning(d, s, x->last + 1) : NONE;
    if (name == NONE || d->entity_of[name] != d->entity_of[k])
        return NONE;
    *end = d->mentions.at[name].last;
    return k;
}

/* No clause between items a and b. */
static bool no_clause(const quoth_doc *d, uint32_t a, uint32_t b)
{
    for (; a < b; a++)
        if (item_is_span(d, a) || item_gist(d, a) & (GIST_FINITE | GIST_HELPER | GIST_WH))
            return false;
    return true;
}

/* May mention x be the first of two?  Not: a study in Varn and Tarn, chair and member Ana Ruiz. */
static bool may_be_first(const quoth_doc *d, const mention *x)
{
    if (x->kind == MEN_NAME)
        return true;
    return x->kind == MEN_NOMINAL && x->last == x->core &&
           (x->flags & MEN_PLURAL || (item_gist(d, x->first) & GIST_PART) == P_DET);
}

/* Trade [and Industry]: does the name of body x run on in mention y? */
static bool runs_on(const quoth_doc *d, const mention *x, const mention *y)
{
    if (y->first != x->last + 1 || (item_gist(d, y->first) & GIST_PART) != P_NAME)
        return false;
    for (uint32_t i = x->first; i < x->last; i++)
        if (item_gist(d, i) & GIST_PREP || item_gist(d, i) & GIST_OF)
            return true;
    return false;
}

/* The second of two whose words are those of bytes r, or reach up to cue c, and whose first is
 * mention h; *end is the item behind.  NONE: h alone. */
static uint32_t second_of(const quoth_doc *d, uint32_t h, range r, const cue *c, uint32_t *end)
{
    enum { LONGEST = 24 };
    const mention *x = &d->mentions.at[h];
    uint32_t s = x->sentence, last = d->sentences.at[s].last;

    if (!may_be_first(d, x))
        return NONE;
    for (uint32_t i = x->last; i + 1 < last && i < x->last + LONGEST; i++) {
        if (c && i >= c->first && x->first < c->first)
            return NONE;
        if (!item_among(d, i, W(and)) || (i > x->last && !item_is(d, i - 1, ',')))
            continue;
        uint32_t k = named_from(d, s, i + 1, end);
        if (k == NONE || !no_clause(d, x->last, i))
            return NONE;
        *end = item_behind_party(d, *end); /* Sen. Bo Marsh, R-Tarn */
        *end += item_among(d, *end, W(both));
        bool before = c && c->sentence == s &&
                      (*end == c->first || (*end + 1 == c->first && item_is(d, *end, ',')));
        const mention *y = &d->mentions.at[k];
        bool whole = before || (item_end(d, *end - 1) >= r.end - 1 && item_start(d, i) < r.end);
        bool one = d->entity_of[k] == d->entity_of[h] ||
                   (d->entities.at[d->entity_of[k]].kind != QUOTH_PERSON && runs_on(d, x, y));
        return whole && !one ? k : NONE;
    }
    return NONE;
}

/* What the text calls mention k: its entity, or no more than its words. */
static quoth_status member(quoth_doc *d, const quoth_model *m, uint32_t k, party *out)
{
    const mention *x = &d->mentions.at[k];

    if (d->entity_of[k] != NONE)
        TRY(entity_party(d, d->entity_of[k], out));
    else
        *out = (party){.kind = face_of(d, m, x).kind};
    if (!out->range.end)
        out->range = item_range(d, x->first, x->last);
    return QUOTH_OK;
}

quoth_status joint_members(quoth_doc *d, const quoth_model *m, uint32_t h, uint32_t cue_at,
                           party *out)
{
    const mention *x = &d->mentions.at[h];
    const cue *c =
        cue_at != NONE && d->cues.at[cue_at].sentence == x->sentence ? &d->cues.at[cue_at] : NULL;
    uint32_t first = h, end = 0;

    if (x->kind == MEN_PRONOUN || x->kind == MEN_RELATIVE || x->flags & MEN_JOINT)
        return QUOTH_OK;
    while (first > d->mention_from[x->sentence] &&
           item_start(d, d->mentions.at[first - 1].first) >= out->range.start)
        first--; /* [two aides] and Ida Holm, whose name was found */
    uint32_t second = item_start(d, d->mentions.at[first].first) == out->range.start
                          ? second_of(d, first, out->range, c, &end)
                          : NONE;
    if (second == NONE)
        return QUOTH_OK;
    party *members = arena_alloc(&d->arena, 2, sizeof *members);
    if (!members)
        return QUOTH_FATAL;
    TRY(member(d, m, first, &members[0]));
    TRY(member(d, m, second, &members[1]));
    out->range.end = item_end(d, end - 1);
    if (members[0].kind != members[1].kind)
        out->kind = QUOTH_GROUP;
    return party_join(d, members, out);
}
