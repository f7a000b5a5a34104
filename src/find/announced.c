/*
 * announced.c - whom the first lines announce.
 *
 *     A head teacher has apologised.  ¶ [Sam Hale], head of Orla Academy, said
 */
#include "find/face.h"
#include "find/item.h"
#include "find/resolver.h"

/* [U.S.] official, former aide: a word by which one holder of an office is not another. */
static bool sets_apart(const resolver *r, uint32_t i)
{
    const quoth_doc *d = r->c->d;
    const word *w = item_word(d, r->c->m, i);
    const uint64_t people = LEX_(NATIONALITY) | LEX_(ROLE) | LEX_(TITLE);

    if (!item_is_word(d, i) || w->classes & LEX_(DETERMINER))
        return false;
    return w->pos != POS_ADJ || w->classes & people || item_at(d, i)->shape != SHAPE_LOWER ||
           item_among(d, i, W(former), W(ex), W(retired));
}

/* Does role x say what the description does, if by half its noun: head of Orla?  A nurse is nobody
 * who comes in as “Ana Ruiz, a nurse”. */
static bool fits(const resolver *r, const face *f, const clue *x)
{
    const quoth_doc *d = r->c->d;

    if (item_among(d, x->first, W(a), W(an)) ||
        (x->first && item_among(d, x->first - 1, W(a), W(an))))
        return false;
    bool found = false, told = false;
    for (uint32_t i = f->role_first; i <= f->noun; i++, told |= found) {
        found = false;
        for (uint32_t k = x->first; k < x->last && !found; k++)
            found = item_is_word(d, k) && same_word(r, i, k);
        if (!found && i < f->noun && sets_apart(r, i))
            return false;
        found &= i == f->noun || item_word(d, r->c->m, i)->classes & (LEX_(ROLE) | LEX_(TITLE));
    }
    return told;
}

/* A head teacher has apologised, a judge said: the piece will name them; an official who just said so stays
 * nameless. */
static bool is_led_in(const quoth_doc *d, const mention *x, const face *f)
{
    static const str OFFICES[] = {S("archbishop"), S("bishop"),   S("chairman"),  S("chairwoman"),
                                  S("coroner"),    S("governor"), S("judge"),     S("magistrate"),
                                  S("mayor"),      S("minister"), S("president"), S("principal")};
    const sentence *s = &d->sentences.at[x->sentence];
    bool opens = x->first == s->first && (s == d->sentences.at || s[-1].para < s->para);

    return opens && (!(item_gist(d, x->last) & GIST_SAYS) ||
                     str_among(item_text(d, f->noun), OFFICES, LEN(OFFICES)));
}

uint32_t find_announced(const resolver *r, const mention *x, const face *f)
{
    enum { LEADS = 3, LINES = 16 }; /* Paragraphs; sentences: each looks through all names. */
    const chains *c = r->c;
    const quoth_doc *d = c->d;
    uint32_t para = d->sentences.at[x->sentence].para;

    if (para >= LEADS || x->sentence >= LINES || !item_among(d, x->first, W(a), W(an)) ||
        !is_led_in(d, x, f))
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
            if (c->clues.at[n].entity == e && fits(r, f, &c->clues.at[n]) &&
                !ranked_apart(r, x, f, &c->clues.at[n]))
                return e;
        return NONE;
    }
    return NONE;
}
