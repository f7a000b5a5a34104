/*
 * references.c - titles in lists of references.
 *
 *     ^ “Boats come back”. The Ledger.     in an encyclopedia, where a caret leads back to the text
 *     Ruiz, Ana (4 May 2016). “Boats come back”. The Ledger. Retrieved 9 June 2017.
 */
#include "find/nonspeech.h"

#include "find/item.h"

static bool is_small(const token *k)
{
    return k->kind == TOK_WORD && k->shape == SHAPE_LOWER;
}

/* 4 May 2016, p. 9, Retrieved, doi:: does a year or what only references have stand in tokens [t, end)?  Not: in 1998, the
 * 2016 winner. */
static bool has_imprint(const quoth_doc *d, uint32_t t, uint32_t end)
{
    static const str SOLE[] = {S("Archived"), S("DOI"),       S("doi"), S("ISBN"),
                               S("ISSN"),     S("Retrieved"), S("pp"),  S("Vol")};

    for (; t < end; t++) {
        const token *k = &d->tokens.at[t];
        str s = doc_slice(d, k->start, k->end);
        bool told = (t && is_small(&k[-1])) || (t + 1 < d->tokens.n && is_small(&k[1]));
        if ((k->kind == TOK_NUMBER && s.n == 4 && (s.p[0] == '1' || s.p[0] == '2') && !told) ||
            (k->kind == TOK_WORD && str_among(s, SOLE, LEN(SOLE))))
            return true;
    }
    return false;
}

/* Ruiz, Ana; Holm, B. (4 May 2016).  Ruiz, Ana.  Ana Ruiz (2016).: do the words of an entry of a bibliography that stand
 * before token t name its authors, and does *year tell when it came out? */
static bool names_authors(const quoth_doc *d, uint32_t k, uint32_t t, bool *year)
{
    enum { NAMES = 8 };
    const token *at = d->tokens.at;
    uint32_t first = k;
    bool bracket = false, comma = false;

    for (*year = false; k < t; k++) {
        str w = doc_slice(d, at[k].start, at[k].end);
        bracket = at[k].sub == '(' ? true : at[k].sub == ')' ? false : bracket;
        *year |= bracket && has_imprint(d, k, k + 1);
        bool small = w.n <= 3 || bracket; /* a b Ruiz, A., and Holm, B., et al. (n.d.) */
        if (at[k].kind == TOK_MARK ||
            (at[k].kind == TOK_WORD && at[k].shape == SHAPE_LOWER && !small))
            return false;
        comma |= at[k].sub == ',' && k > first && k <= first + NAMES && at[k - 1].kind == TOK_WORD;
    }
    return comma || *year;
}

bool nonspeech_cited(const quoth_doc *d, const sentence *x, const span *s)
{
    enum { LONGEST = 96 };
    s = x->inside != NONE ? &d->spans.at[x->inside] : s;
    const paragraph *p = &d->paragraphs.at[x->para];
    const token *at = d->tokens.at;
    uint32_t t = s->open - 1, first = p->first;

    if (s->open <= first || s->open > first + LONGEST || at[t].kind == TOK_WORD)
        return false;
    if (d->text.p[at[first].start] == '^')
        return at[t].sub == '.' || at[t].sub == ':' || t == first;
    bool year, closes = at[t].sub == '.' && s->open > first + 3 &&
                        (at[t - 1].kind == TOK_WORD ? at[t - 1].shape != SHAPE_LOWER
                                                    : at[t - 1].sub == ')');
    const token *next = &at[span_after(s)];
    if (!closes || at[s->last - 1].sub == ',' ||
        (next->kind == TOK_WORD && next->shape == SHAPE_LOWER) ||
        !names_authors(d, first, t, &year))
        return false;
    uint32_t end = p->last < t + LONGEST ? p->last : t + LONGEST;
    return year || has_imprint(d, span_after(s), end);
}
