/*
 * pointed.c - whose words a quotation is, told by the sentence behind it.
 *
 *     “Q.” That quote from Ana Ruiz made the front page.
 *     “Q.” Those were the words of Ana Ruiz. That was Ruiz's message to her players.
 *     “Q.” That is what Ana Ruiz told us. This is how she puts it. So said Ana Ruiz.
 */
#include "find/pointed.h"

#include "find/item.h"

static bool names_words(const quoth_doc *d, const quoth_model *m, uint32_t i)
{
    return item_word(d, m, i)->classes & LEX_(CUE_NOUN) ||
           item_among(d, i, W(words), W(line), W(lines));
}

static bool says(const quoth_doc *d, const quoth_model *m, uint32_t i)
{
    enum { SURE = 60 };
    const word *w = item_word(d, m, i);
    return (w->classes & LEX_(CUE_VERB) && w->share >= SURE) ||
           item_among(d, i, W(put), W(puts), W(sees), W(spoke));
}

/* from Ana Ruiz, of Ana Ruiz: who is named behind the preposition at item i, a comma aside. */
static uint32_t named_behind(const quoth_doc *d, uint32_t s, uint32_t i)
{
    i += item_is(d, i, ',');
    return item_among(d, i, W(from), W(of), W(by)) ? mention_beginning(d, s, i + 1) : NONE;
}

/* Behind "that was": what Ana Ruiz told us; the message of Ana Ruiz; Ruiz's message. */
static uint32_t named_after_be(const quoth_doc *d, const quoth_model *m, uint32_t s, uint32_t i)
{
    uint32_t k = mention_beginning(d, s, i + 1);

    if (item_among(d, i, W(what), W(how)))
        return k != NONE && says(d, m, d->mentions.at[k].last) ? k : NONE;
    if (item_among(d, i, W(the)) && names_words(d, m, i + 1))
        return named_behind(d, s, i + 2);
    for (k = d->mention_from[s]; k < d->mention_from[s + 1]; k++) {
        const mention *x = &d->mentions.at[k];
        if (x->first == i && x->flags & MEN_POSSESSOR && names_words(d, m, x->last))
            return k;
    }
    return NONE;
}

uint32_t pointed_holder(const quoth_doc *d, const quoth_model *m, uint32_t s)
{
    const sentence *x = &d->sentences.at[s];
    uint32_t i = x->first;

    if (x->last - i < 3 || x->spans)
        return NONE;
    if (item_among(d, i, W(so), W(thus)) && says(d, m, i + 1))
        return mention_beginning(d, s, i + 2);
    bool points = item_among(d, i, W(that), W(those), W(this), W(these), W(such));
    bool quote = item_among(d, i + 1, W(quote), W(quotation), W(words), W(quotes));
    if (points && item_gist(d, i + 1) & GIST_BE)
        return named_after_be(d, m, s, i + 2);
    if ((points && names_words(d, m, i + 1)) || (quote && item_among(d, i, W(the))))
        return named_behind(d, s, i + 2);
    return NONE;
}
