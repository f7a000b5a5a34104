/*
 * announced.c - whom the first lines announce.
 *
 *     A head teacher has apologised.  ¶ [Sam Hale], head of Orla Academy, said
 */
#include "find/face.h"
#include "find/item.h"
#include "find/resolver.h"

/* Do the words of the description, items [first, last), and of role x share one that is
 * not small? */
static bool shares_word(const resolver *r, const face *f, const clue *x)
{
    const quoth_doc *d = r->c->d;

    for (uint32_t i = f->role_first; i <= f->noun; i++) /* Not: a spokesman for [Mayor Ruiz] */
        for (uint32_t k = x->first; k < x->last; k++)
            if (item_is_word(d, i) && item_is_word(d, k) && same_word(r, i, k) &&
                (i == f->noun || item_word(d, r->c->m, i)->classes & (LEX_(ROLE) | LEX_(TITLE))))
                return true;
    return false;
}

uint32_t find_announced(const resolver *r, const mention *x, const face *f)
{
    enum { LEADS = 3, LINES = 16 }; /* Paragraphs; sentences: each looks through all names. */
    const chains *c = r->c;
    const quoth_doc *d = c->d;
    uint32_t para = d->sentences.at[x->sentence].para;

    if (para >= LEADS || x->sentence >= LINES || !item_among(d, x->first, W(a), W(an)))
        return NONE;
    for (uint32_t i = 0; i < c->names.n; i++) {
        uint32_t k = c->names.at[i].mention, e = d->entity_of[k];
        const mention *y = &d->mentions.at[k];
        const sentence *s = &d->sentences.at[y->sentence];
        if (s->para <= para || s->inside != NONE)
            continue;
        bool opens = s->para == para + 1 && y->first == s->first &&
                     (s == d->sentences.at || s[-1].para < s->para);
        if (!opens || e == NONE || entity_at(r, e)->kind != QUOTH_PERSON)
            return NONE;
        for (uint32_t n = 0; n < c->clues.n; n++)
            if (c->clues.at[n].entity == e && shares_word(r, f, &c->clues.at[n]))
                return e;
        return NONE;
    }
    return NONE;
}
