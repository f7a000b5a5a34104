/*
 * outlets.c - which of a piece's names are those of newspapers, agencies and stations.
 *
 *     VARN (Nordwire) - A ferry    who is credited
 *     the Halden Post              a name that says so
 */
#include "find/chains.h"
#include "find/item.h"

/* "VARN, May 3 (Nordwire) -": whose report it is.  Its one word, or nothing. */
static str credit_of(const quoth_doc *d)
{
    enum { REACH = 24, PARAGRAPHS_IN = 4 };
    const token *at = d->tokens.at;

    for (uint32_t p = 0; p < d->paragraphs.n && p < PARAGRAPHS_IN; p++) {
        uint32_t first = d->paragraphs.at[p].first, last = d->paragraphs.at[p].last;
        last = last - first > REACH ? first + REACH : last;
        for (uint32_t t = first; t + 3 < last; t++)
            if (at[t].kind == TOK_PUNCT && at[t].sub == '(' && at[t + 1].kind == TOK_WORD &&
                at[t + 2].kind == TOK_PUNCT && at[t + 2].sub == ')' &&
                at[t + 3].kind == TOK_PUNCT &&
                (at[t + 3].sub == '-' || at[t + 3].sub == PUNCT_DASH))
                return doc_slice(d, at[t + 1].start, at[t + 1].end);
    }
    return (str){NULL, 0};
}

void chains_outlets(const chains *c)
{
    const quoth_doc *d = c->d;
    const str credit = credit_of(d);

    for (uint32_t n = 0; n < c->names.n; n++) {
        uint32_t k = c->names.at[n].mention, e = d->entity_of[k];
        if (e != NONE && credit.n && d->entities.at[e].kind == QUOTH_PERSON && !c->ids.at[e].sure &&
            str_eq(doc_slice(d, d->entities.at[e].name.start, d->entities.at[e].name.end),
                   credit)) {
            c->d->entities.at[e].kind = QUOTH_ORGANIZATION;
            c->d->entities.at[e].human = false;
            c->ids.at[e].outlet = true;
        }
        if (e == NONE || c->ids.at[e].outlet || d->entities.at[e].kind != QUOTH_ORGANIZATION)
            continue;
        bool outlet = false;
        for (uint32_t i = d->mentions.at[k].first; i < c->faces[k].name_last; i++)
            outlet |= (item_word(d, c->m, i)->classes & LEX_(OUTLET)) != 0;
        c->ids.at[e].outlet = outlet;
    }
}
