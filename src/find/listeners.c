/*
 * listeners.c - he who tells something is not who hears it.
 *
 *     Officer Holm stopped Ivo Ruiz.  “No,” [he] told the officer.             Ruiz
 *     PC Ana Holm said Lea Ruiz wept.  “No,” [she] told officers.              Ruiz
 */
#include "base/ascii.h"
#include "find/item.h"
#include "find/resolver.h"

/* Does who bears the title say that he is one of those [officers, doctors], item i; any trade if that is empty? */
static bool is_of_trade(str title, str whom)
{
    static const str DETECTIVES[] = {S("dc"), S("dci"), S("det"), S("detective"),
                                     S("di"), S("ds"),  S("dsi"), S("investigator")},
                     POLICE[] = {S("constable"), S("deputy"),   S("inspector"), S("officer"),
                                 S("pc"),        S("sergeant"), S("sgt"),       S("trooper")},
                     DOCTORS[] = {S("doctor"), S("dr")};
    bool detective = ascii_among(title, DETECTIVES, LEN(DETECTIVES));

    if (str_eq(whom, S("officers")) || str_eq(whom, S("police")))
        return detective || ascii_among(title, POLICE, LEN(POLICE));
    if (str_eq(whom, S("detectives")) || str_eq(whom, S("investigators")))
        return detective;
    if (str_eq(whom, S("doctors")))
        return ascii_among(title, DOCTORS, LEN(DOCTORS));
    return whom.n == title.n + 1 && ascii_among(title, &(str){whom.p, title.n}, 1);
}

/* [Officers] found her.  She told them: who are several, in the sentence before s; empty if none. */
static str several_before(const quoth_doc *d, uint32_t s)
{
    for (uint32_t k = d->mention_from[s]; k-- > d->mention_from[s - 1];)
        if (d->mentions.at[k].flags & MEN_PLURAL)
            return item_is_word(d, d->mentions.at[k].head) ? item_text(d, d->mentions.at[k].head)
                                                           : (str){0};
    return (str){0};
}

/* PC Ana Ruiz said Lea Holm wept.  She told [officers], `whom`: the one of that trade who spoke right before another
 * came in, and who hardly tells her own; or NONE. */
static uint32_t colleague(const resolver *r, uint32_t s, str whom)
{
    const quoth_doc *d = r->c->d;
    const appearance *a;
    uint32_t found = NONE;
    bool others = false;

    for (uint32_t i = 0; (a = recent(r, i)) && a->sentence + 2 >= s; i++) {
        if (a->entity == NONE || a->sentence == s)
            continue;
        others |=
            a->entity != found && entity_at(r, a->entity)->kind == QUOTH_PERSON && found != NONE;
        if (found != NONE || a->sentence + 1 < s)
            continue;
        if (!a->speaker || !a->subject) {
            others |= entity_at(r, a->entity)->kind == QUOTH_PERSON;
            continue;
        }
        range role = entity_at(r, a->entity)->role;
        str t = doc_slice(d, role.start, role.end);
        size_t n = 0;
        while (n < t.n && t.p[n] != ' ')
            n++;
        if (!is_of_trade((str){t.p, n}, whom))
            return NONE;
        found = a->entity;
    }
    return others ? found : NONE;
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
        *out = colleague(r, d->mentions.at[k].sentence, S("officers"));
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
    if (s && item_among(d, i, W(them)))
        *out = colleague(r, s, several_before(d, s));
    if (n == NONE)
        return QUOTH_OK;
    const mention *y = &d->mentions.at[n];
    if (y->flags & MEN_PLURAL) {
        if (s && item_is_word(d, y->head))
            *out = colleague(r, s, item_text(d, y->head));
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
