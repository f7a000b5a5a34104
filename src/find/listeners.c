/*
 * listeners.c - he who tells something is not who hears it.
 *
 *     Officer Holm stopped Ivo Ruiz.  “No,” [he] told the officer.             Ruiz
 *     PC Ana Holm said Lea Ruiz wept.  “No,” [she] told officers.              Ruiz
 */
#include "base/ascii.h"
#include "find/item.h"
#include "find/resolver.h"

/* Officers, nurses: who does his work with others. */
static bool is_of_trade(const quoth_doc *d, uint32_t i)
{
    static const str TRADES[] = {S("agents"),        S("deputies"), S("detectives"), S("doctors"),
                                 S("investigators"), S("medics"),   S("nurses"),     S("officers"),
                                 S("paramedics"),    S("police"),   S("troopers")};
    return item_is_word(d, i) && str_among(item_text(d, i), TRADES, LEN(TRADES));
}

/* [Officers] found her.  She told them: are those of a trade whom "them" in sentence s means? */
static bool means_trade(const quoth_doc *d, uint32_t s)
{
    for (uint32_t k = d->mention_from[s]; k-- > d->mention_from[s - 1];)
        if (d->mentions.at[k].flags & MEN_PLURAL)
            return is_of_trade(d, d->mentions.at[k].head);
    return false;
}

/* PC Ana Ruiz said Lea Holm wept.  She told [officers]: the one of that trade who spoke right before, who hardly tells
 * her own; or NONE. */
static uint32_t colleague(const resolver *r, uint32_t s)
{
    static const str OF_THEM[] = {S("agent"),        S("constable"), S("dc"),        S("dci"),
                                  S("deputy"),       S("det"),       S("detective"), S("di"),
                                  S("doctor"),       S("dr"),        S("ds"),        S("inspector"),
                                  S("investigator"), S("medic"),     S("nurse"),     S("officer"),
                                  S("paramedic"),    S("pc"),        S("sergeant"),  S("sgt"),
                                  S("trooper")};
    const quoth_doc *d = r->c->d;
    const appearance *a;

    for (uint32_t i = 0; (a = recent(r, i)) && a->sentence + 1 >= s; i++) {
        if (!a->speaker || !a->subject || a->entity == NONE || a->sentence == s)
            continue;
        range role = entity_at(r, a->entity)->role;
        str t = doc_slice(d, role.start, role.end);
        size_t n = 0;
        while (n < t.n && t.p[n] != ' ')
            n++;
        return ascii_among((str){t.p, n}, OF_THEM, LEN(OF_THEM)) ? a->entity : NONE;
    }
    return NONE;
}

/* In police interview she said: what an officer asked. */
static bool in_interview(const quoth_doc *d, const mention *x)
{
    uint32_t i = d->sentences.at[x->sentence].first;

    if (!item_among(d, i, W(in)) || x->first > i + 4)
        return false;
    return item_among(d, i + 1, W(interview)) ||
           (item_among(d, i + 1, W(police)) && item_among(d, i + 2, W(interview)));
}

/* He told [the officer], he said to [Ruiz]: whom pronoun k, who says it, speaks to; *out is NONE if nobody known. */
quoth_status spoken_to(resolver *r, uint32_t k, uint32_t *out)
{
    const quoth_doc *d = r->c->d;
    uint32_t own = r->c->speaks[k], c = own != NONE ? d->links.at[own].cue : NONE, i;

    *out = NONE;
    if (c != NONE && d->mentions.at[k].sentence && in_interview(d, &d->mentions.at[k])) {
        *out = colleague(r, d->mentions.at[k].sentence);
        return QUOTH_OK;
    }
    if (c == NONE || d->cues.at[c].head != d->mentions.at[k].last ||
        d->cues.at[c].group & CUE_PASSIVE)
        return QUOTH_OK;
    i = d->cues.at[c].head + 1;
    if (item_among(d, i, W(to)))
        i++;
    else if (!(item_word(d, r->c->m, i - 1)->classes & LEX_(TELL_VERB)))
        return QUOTH_OK;
    uint32_t s = d->mentions.at[k].sentence, n = mention_beginning(d, s, i);
    if (s && item_among(d, i, W(them)) && means_trade(d, s))
        *out = colleague(r, s);
    if (n == NONE)
        return QUOTH_OK;
    const mention *y = &d->mentions.at[n];
    if (y->flags & MEN_PLURAL) {
        if (s && is_of_trade(d, y->head))
            *out = colleague(r, s);
        return QUOTH_OK;
    }
    if (d->entity_of[n] == NONE && y->kind == MEN_NOMINAL && item_among(d, i, W(the)) &&
        !stands_alone(r->c, n, chain_sort(r->c, n)))
        TRY(resolve_nominal(r, n));
    uint32_t e = d->entity_of[n];
    if (e != NONE && r->c->ids.at[e].seen)
        *out = e;
    return QUOTH_OK;
}
