/*
 * references.c - titles in lists of references.
 *
 *     ^ Ruiz, Ana (4 May 2016). “Boats come back”. The Ledger. Retrieved 9 June 2017.
 */
#include "find/nonspeech.h"

#include "find/item.h"

/* 4 May 2016, p. 9, Retrieved, doi:: does a year or what only references have stand in tokens [t, end)? */
static bool has_imprint(const quoth_doc *d, uint32_t t, uint32_t end)
{
    static const str SOLE[] = {S("Archived"), S("DOI"),       S("doi"), S("ISBN"),
                               S("ISSN"),     S("Retrieved"), S("pp"),  S("Vol")};

    for (; t < end; t++) {
        const token *k = &d->tokens.at[t];
        str s = doc_slice(d, k->start, k->end);
        if ((k->kind == TOK_NUMBER && s.n == 4 && (s.p[0] == '1' || s.p[0] == '2')) ||
            (k->kind == TOK_WORD && str_among(s, SOLE, LEN(SOLE))))
            return true;
    }
    return false;
}

/* Ruiz, Ana; Holm, B. (4 May 2016). “[Boats]”. The Ledger.  Ruiz, Ana. “[Boats]”. The Ledger. 2016: the title that
 * an entry of a bibliography has behind its authors. */
bool nonspeech_cited(const quoth_doc *d, const sentence *x, const span *s)
{
    enum { LONGEST = 48, NAMES = 8 };
    s = x->inside != NONE ? &d->spans.at[x->inside] : s;
    const paragraph *p = &d->paragraphs.at[x->para];
    const token *at = d->tokens.at;
    uint32_t t = s->open - 1, k = p->first, comma = NONE;

    if (s->open < k + 4 || s->open > k + LONGEST || at[t].sub != '.' || at[t].kind != TOK_PUNCT ||
        (at[t - 1].kind == TOK_WORD ? at[t - 1].shape == SHAPE_LOWER : at[t - 1].sub != ')'))
        return false;
    bool bracket = false, year = false;
    for (; k < t; k++) {
        str w = doc_slice(d, at[k].start, at[k].end);
        bracket = at[k].sub == '(' ? true : at[k].sub == ')' ? false : bracket;
        year |= bracket && has_imprint(d, k, k + 1);
        bool small = w.n <= 3 || bracket; /* a b Ruiz, A., and Holm, B., et al. (n.d.) */
        if (at[k].kind == TOK_MARK ||
            (at[k].kind == TOK_WORD && at[k].shape == SHAPE_LOWER && !small))
            return false;
        if (at[k].sub == ',' && comma == NONE && k <= p->first + NAMES)
            comma = k;
    }
    uint32_t end = p->last < t + LONGEST ? p->last : t + LONGEST;
    return comma != NONE && comma > p->first && at[comma - 1].kind == TOK_WORD &&
           (year || has_imprint(d, span_after(s), end));
}
