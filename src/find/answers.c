/*
 * answers.c - he who was asked, and answers.
 */
#include "find/item.h"
#include "find/resolver.h"
#include "find/view.h"

/* Added, continued. */
static bool goes_on(const quoth_doc *d, uint32_t c)
{
    return c != NONE && item_among(d, d->cues.at[c].head, W(added), W(adds), W(continued),
                                   W(continues), W(concluded));
}

/* Does the sentence ask something in marks: “Why?” Holm asked the driver. */
static bool quotes_question(const quoth_doc *d, uint32_t s)
{
    const sentence *x = &d->sentences.at[s];
    uint32_t i = item_is_span(d, x->first) ? x->first : x->last - 1;

    return item_is_span(d, i) && view_last_mark(d, item_span(d, i)) == '?';
}

/* When she asked [the driver] why, he replied; “Why?” Holm asked [the driver].  “Why not?” he said:
 * whom pronoun k means, a mention; or NONE. */
static uint32_t find_asked(const resolver *r, uint32_t k)
{
    static const str ASKED[] = {S("asked"),      S("asks"),       S("cautioned"), S("challenged"),
                                S("confronted"), S("questioned"), S("quizzed"),   S("warned")};
    enum { REACH = 12 };
    const quoth_doc *d = r->c->d;
    uint32_t s = d->mentions.at[k].sentence, from = d->mention_from[s], i = k;
    bool before = !r->replies && s && d->sentences.at[s - 1].para == d->sentences.at[s].para &&
                  d->sentences.at[s - 1].inside == NONE && quotes_question(d, s - 1);

    bool when = item_among(d, d->sentences.at[s].first, W(when), W(after)) &&
                item_is(d, d->mentions.at[k].first - 1, ',');
    if (!r->replies && !before && !when)
        return NONE;
    if (when)
        before = false;
    if (before || k == from)
        i = from, from = s ? d->mention_from[s - 1] : 0;
    while (i-- > from && i + REACH > k) {
        const mention *x = &d->mentions.at[i];
        if ((x->kind == MEN_NAME || x->kind == MEN_NOMINAL) &&
            !(x->flags & (MEN_PLURAL | MEN_JOINT)) && x->first > 1 &&
            !item_is_span(d, x->first - 2) && /* “Why?” asked Holm. */
            str_among(item_text(d, x->first - 1), ASKED, LEN(ASKED)))
            return i;
    }
    return NONE;
}

/* Holm said [the chief] met them, where he told them: the subject of the clause on which pronoun k
 * hangs, a mention; or NONE. */
static uint32_t find_acting(const resolver *r, uint32_t k)
{
    const quoth_doc *d = r->c->d;
    const mention *x = &d->mentions.at[k];
    uint32_t from = d->mention_from[x->sentence];

    if (!x->first || !item_among(d, x->first - 1, W(which), W(where), W(whom)))
        return NONE;
    while (k-- > from) {
        const mention *y = &d->mentions.at[k];
        if (y->kind == MEN_NOMINAL && !(y->flags & MEN_PLURAL) && y->first > 0 &&
            item_gist(d, y->first - 1) & (GIST_SAYS | GIST_THAT) &&
            item_gist(d, y->last) & GIST_FINITE)
            return k;
        if (y->kind == MEN_NAME)
            break;
    }
    return NONE;
}

/* Whom that mention is, if he may be meant: *out, else unchanged. */
static quoth_status resolve_asked(resolver *r, uint32_t k, uint8_t sex, uint32_t *out)
{
    const uint64_t people = LEX_(ROLE) | LEX_(TITLE) | LEX_(UNNAMED) | LEX_(MALE) | LEX_(FEMALE);
    const quoth_doc *d = r->c->d;
    const mention *x = &d->mentions.at[k];

    if (x->kind == MEN_NOMINAL && !(item_word(d, r->c->m, x->head)->classes & people))
        return QUOTH_OK;
    if (x->kind == MEN_NOMINAL)
        TRY(resolver_settle(r, k));
    if (d->entity_of[k] == NONE)
        return QUOTH_OK;
    const entity *e = entity_at(r, d->entity_of[k]);
    if ((e->human || e->kind == QUOTH_PERSON) && !e->plural && (!e->gender || e->gender == sex))
        *out = d->entity_of[k];
    return QUOTH_OK;
}

quoth_status resolve_answer(resolver *r, uint32_t k, uint8_t sex, uint32_t *out, bool *answers)
{
    uint32_t own = r->c->speaks[k];
    uint32_t asked =
        own != NONE && !goes_on(r->c->d, r->c->d->links.at[own].cue) ? find_asked(r, k) : NONE;

    asked = asked == NONE ? find_acting(r, k) : asked;
    *answers = asked != NONE;
    return *answers ? resolve_asked(r, asked, sex, out) : QUOTH_OK;
}
