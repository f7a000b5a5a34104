/*
 * titled_marks.c - marks that hold the title of a work, a programme, a rubric.
 *
 *     starred in “The Gull”; Her film: “The Circle”; On CNN's “Face the Day,”
 *     “The Salt Ledger” is published by Harrow Lane; Photo: “Mind the gap”
 */
#include "base/ascii.h"
#include "find/inside.h"
#include "find/view.h"

/* Her new book is called “Ashes.”: a work's, where it ends its sentence. */
static bool names_work(const quoth_doc *d, const quoth_model *m, const sentence *x, uint32_t i)
{
    if (i < x->first + 3 || i + 1 < x->last || !item_among(d, i - 1, W(called)) ||
        !item_among(d, i - 2, W(is), W(was)))
        return false;
    for (uint32_t k = x->first; k + 2 < i; k++)
        if (item_word(d, m, k)->classes & LEX_(WORK))
            return true;
    return false;
}

/* starred in “The Gull” */
static bool plays_in(const quoth_doc *d, const sentence *s, uint32_t i)
{
    static const str PLAYS[] = {S("starred"),  S("starring"),  S("stars"),   S("co-starred"),
                                S("appeared"), S("appearing"), S("appears"), S("performed")};

    return i >= s->first + 2 && item_among(d, i - 1, W(in)) &&
           str_among(item_text(d, i - 2), PLAYS, LEN(PLAYS));
}

/* who plays Kay in “Night Ferry” */
static bool plays_whom(const quoth_doc *d, const sentence *s, uint32_t i)
{
    enum { REACH = 4 };
    static const str PLAYS[] = {S("play"), S("played"), S("playing"), S("plays")};

    if (i < s->first + 3 || !item_among(d, i - 1, W(in)))
        return false;
    for (uint32_t k = i - 2; k > s->first && i - k < REACH && is_capital(d, k); k--)
        if (str_among(item_text(d, k - 1), PLAYS, LEN(PLAYS)))
            return true;
    return false;
}

/* In “The Ferry,” her second novel, Ana Ruiz writes; In “The Ferry,” Ana Ruiz writes */
static bool leads_in(const quoth_doc *d, const quoth_model *m, const sentence *x, uint32_t i)
{
    enum { REACH = 5 };

    if (i != x->first + 1 || !item_among(d, i - 1, W(in)))
        return false;
    if (item_is(d, i + 1, ',') || view_last_mark(d, item_span(d, i)) == ',')
        return true;
    for (uint32_t k = i + 1; k < x->last && k < i + REACH; k++)
        if (item_word(d, m, k)->classes & LEX_(WORK))
            return true;
    return false;
}

/* “The Salt Ledger” is published by Harrow Lane: whoever brings out or makes a work says nothing by it. */
static bool is_made(const quoth_doc *d, uint32_t i)
{
    static const str MADE[] = {S("composed"), S("directed"), S("illustrated"),
                               S("narrated"), S("produced"), S("published"),
                               S("released"), S("sung"),     S("translated")};

    return item_among(d, i + 1, W(is), W(was)) && str_among(item_text(d, i + 2), MADE, LEN(MADE)) &&
           item_among(d, i + 3, W(by));
}

/* On CNN's “Face the Day,” in Nova's “Harbour Talk”: an outlet's programme; but: in Varn's “Go.” */
static bool is_programme(const quoth_doc *d, const quoth_model *m, const sentence *x, uint32_t i)
{
    const token *last = &d->tokens.at[item_span(d, i)->last - 1];
    uint32_t b = i - 1;

    if (b <= x->first || item_is_span(d, b) ||
        !(item_at(d, b)->flags & TOK_POSSESSIVE || item_at(d, b)->kind == TOK_MARK))
        return false; /* on Fox News[’] */
    b -= !item_is_word(d, b) || !(item_word(d, m, b)->classes & LEX_(OUTLET));
    return item_word(d, m, b)->classes & LEX_(OUTLET) && item_at(d, b)->shape != SHAPE_LOWER &&
           !(last->kind == TOK_PUNCT && last->sub != ',');
}

bool marks_hold_title(const quoth_doc *d, const quoth_model *m, const sentence *x, uint32_t i,
                      const inside *v)
{
    uint32_t b = i - 1;

    if (v->title && !v->ended && is_made(d, i))
        return true;
    if (i == x->first)
        return false;
    bool colon = item_is(d, b, ':'), mark = colon || item_is(d, b, ',');
    uint64_t before = item_word(d, m, mark && b > x->first ? b - 1 : b)->classes;
    if (colon && b == x->first + 1 && !item_is_word(d, i + 1) &&
        before & (LEX_(WORK) | LEX_(LABEL)) && !(before & LEX_(DOCUMENT)))
        return true; /* Photo: “Mind the gap” */
    static const str RUBRICS[] = {S("checklist"), S("digest"),  S("primer"),
                                  S("round-up"),  S("roundup"), S("rundown")};
    if (colon && x->first == d->sentences.at[0].first && b > x->first && b <= x->first + 3 &&
        ascii_among(item_text(d, b - 1), RUBRICS, LEN(RUBRICS)))
        return true; /* Spending roundup: “Cuts hurt” */
    if (!v->title)
        return false;
    bool listed = item_among(d, b, W(and)) && b > x->first && item_is_span(d, b - 1);
    if (plays_in(d, x, i) || plays_whom(d, x, i) || (listed && plays_in(d, x, b - 1)))
        return true;
    if (!v->ended && b > x->first && item_among(d, b, W(in), W(on)) &&
        item_gist(d, i + 1) & GIST_THAT && item_gist(d, b - 1) & GIST_SAYS)
        return true; /* writes in “The Ferry” that it rained */
    bool is = mark && b > x->first + 1 && item_gist(d, b - 2) & GIST_BE; /* was short: Q */
    bool paper = colon && b > x->first + 3 && item_at(d, b - 1)->shape == SHAPE_TITLE &&
                 item_among(d, b - 3, W(told), W(tells), W(telling)); /* told the Record: */
    if (!is && !paper && before & LEX_(WORK))
        return true; /* Her film: “The Circle” */
    uint8_t end = d->tokens.at[item_span(d, i)->last - 1].sub;
    bool cried = v->ended && (end == '!' || end == '?'); /* announced “I Quit!” */
    if (v->words > 1 && (item_among(d, b, W(published), W(publish), W(released), W(release),
                                    W(recorded), W(directed)) ||
                         (!cried && item_among(d, b, W(announced), W(announcing)))))
        return true; /* plans to release “The Gulls” */
    static const str SINGS[] = {S("sang"), S("sings"), S("sung")};
    if (v->words > 1 && !mark && str_among(item_text(d, b), SINGS, LEN(SINGS)))
        return true; /* The choir sang “Silent Night” */
    return is_programme(d, m, x, i) || leads_in(d, m, x, i) || names_work(d, m, x, i);
}
