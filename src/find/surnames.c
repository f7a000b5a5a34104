/*
 * surnames.c - names that are other words as well.
 *
 *     [Helm] told reporters, Mr. [Union], [April] Holt, “…,” [Cuban] said
 */
#include "find/chunk.h"
#include "find/item.h"
#include "find/names.h"

/* Is the word w, of text s, no name but a body's or a rank behind one, wherever it stands? */
static bool names_body(const quoth_model *m, const word *w, str s)
{
    if (w->classes & LEX_(NAME_END))
        return true;
    if (!(w->classes & (LEX_(ORG) | LEX_(ORG_END))))
        return false;
    bool many = w->classes & LEX_(ORG) && w->lemma != w - m->lex.words; /* Chambers */
    return w->classes & (LEX_(ORG_NAME) | LEX_(PLACE)) || (!many && !name_of_family(s));
}

/* The first of the tokens [x, end) that is the word, or end: four at a time, most being others. */
static const token *find_word(const token *x, const token *end, uint32_t id)
{
    while (end - x >= 4 && x[0].word != id && x[1].word != id && x[2].word != id && x[3].word != id)
        x += 4;
    while (x < end && x->word != id)
        x++;
    return x;
}

/* [Sun] Weidong, [Son] Min-ho: does the word for when, or for kin, stand before a name in no list, and not behind
 * "on"? */
static bool opens_name(const quoth_model *m, const token *x)
{
    if (x->word == W(son))
        return !x[1].word && x[1].flags & TOK_HYPHEN && x[1].shape == SHAPE_TITLE;
    return m->lex.words[x->word].classes & LEX_(DAY) && !x[1].word && x[1].kind == TOK_WORD &&
           x[1].shape == SHAPE_TITLE && (x[-1].kind != TOK_WORD || x[-1].shape == SHAPE_TITLE);
}

/* Does the word stand behind a given name or Mr somewhere, as the last of its run? */
static bool ends_name(const quoth_doc *d, const quoth_model *m, uint32_t id)
{
    const uint64_t before = LEX_(FIRST_MALE) | LEX_(FIRST_FEMALE) | LEX_(HONORIFIC);
    enum { REACH = 1 << 16 }; /* A book's worth; so that a document of any length is linear. */
    const token *at = d->tokens.at, *end = at + (d->tokens.n < REACH ? d->tokens.n : REACH);

    for (const token *x = at; (x = find_word(x + 1, end, id)) < end;) {
        const token *y = x - 1;
        y -= y > at && y->kind == TOK_PUNCT && y->sub == '.';
        if (x->shape == SHAPE_TITLE && opens_name(m, x))
            return true;
        if (x->shape != SHAPE_TITLE || x->kind != TOK_WORD || x[1].shape == SHAPE_TITLE ||
            y->shape != SHAPE_TITLE || y->kind != TOK_WORD)
            continue;
        uint64_t w = m->lex.words[y->word].classes;
        if (w & LEX_(HONORIFIC) ||
            (w & before && y == x - 1 &&
             !names_body(m, &m->lex.words[id], doc_slice(d, x->start, x->end))))
            return true;
    }
    return false;
}

/* The same, asked once of each word; past so many words of none. */
static bool is_known(const chunker *c, uint32_t id)
{
    surnames *asked = c->asked;
    uint32_t k = 0;

    while (k < asked->n && asked->id[k] != id)
        k++;
    if (k == SURNAMES)
        return false;
    if (k == asked->n) {
        asked->id[k] = id;
        asked->is[k] = ends_name(c->d, c->m, id);
        asked->n++;
    }
    return asked->is[k];
}

bool part_surname(const chunker *c, uint32_t i, const item *t)
{
    const quoth_doc *d = c->d;

    if (!t->word || i + 1 >= c->last)
        return false;
    bool adverb = i == c->first && item_gist(d, i + 1) & GIST_ADVERB && i + 2 < c->last;
    const item *next = item_at(d, i + 1 + adverb); /* [Price] later told */
    bool verb = next->kind == TOK_WORD && next->shape == SHAPE_LOWER &&
                (next->gist & (GIST_FINITE | GIST_HELPER | GIST_AND) ||
                 (i == c->first && next->gist & GIST_SAYS && /* [Waters] criticised it */
                  !item_among(d, i + 1, W(say))));
    bool apart = item_is_span(d, i + 1) || next->flags & TOK_POSSESSIVE || item_is(d, i + 1, ',') ||
                 item_is(d, i + 1, ':');
    return (verb || apart) && is_known(c, t->word);
}

bool part_titled(const chunker *c, uint32_t i, const item *t)
{
    quoth_doc *d = c->d;

    if (i == c->first || t->shape != SHAPE_TITLE)
        return false;
    uint32_t k = i - 1 - (uint32_t)(i > c->first + 1 && item_is(d, i - 1, '.'));
    if (!(item_gist(d, k) & GIST_SHORT) || !item_capitalised(item_at(d, k)) ||
        !(item_word(d, c->m, k)->classes & LEX_(HONORIFIC)))
        return false;
    if (item_word(d, c->m, i)->classes & (LEX_(ORG) | LEX_(ORG_END)) &&
        d->titled_n < LEN(d->titled))
        d->titled[d->titled_n++] = t->word;
    return true;
}

bool part_surname_in_s(const chunker *c, uint32_t i)
{
    const item *next = item_at(c->d, i + 1), *given = item_at(c->d, i - 1);

    return given->gist & GIST_GIVEN && given->shape == SHAPE_TITLE && i + 1 < c->last &&
           ((next->shape == SHAPE_LOWER && next->gist & (GIST_FINITE | GIST_HELPER | GIST_SAYS)) ||
            item_is(c->d, i + 1, ','));
}

bool part_will(const chunker *c, uint32_t i, const item *t)
{
    const quoth_doc *d = c->d;

    if (c->headline)
        return false;
    if (i + 1 < c->last && item_capitalised(item_at(d, i + 1)) &&
        (i > c->first || !item_is(d, c->last - 1, '?')))
        return true;
    bool given = i > c->first && item_capitalised(item_at(d, i - 1)) &&
                 item_word(d, c->m, i - 1)->classes & (LEX_(FIRST_MALE) | LEX_(FIRST_FEMALE));
    return given || (item_gist(d, i + 1) & GIST_FINITE && part_surname(c, i, t));
}

/* [Sue], a nurse in Stockport, ...; [Will], 41, says */
static bool is_aged(const chunker *c, uint32_t i)
{
    const quoth_doc *d = c->d;
    bool role = item_among(d, i + 2, W(a), W(an)) && item_at(d, i)->word != W(may) &&
                item_gist(d, i + 3) & GIST_OFFICE;

    return item_is(d, i + 1, ',') &&
           (role || (item_at(d, i + 2)->kind == TOK_NUMBER && item_is(d, i + 3, ',') &&
                     item_at(d, i + 4)->shape == SHAPE_LOWER));
}

bool part_caller(const chunker *c, uint32_t i, const item *t)
{
    const quoth_doc *d = c->d;
    uint32_t from = i + 1 + item_is(d, i + 1, ','), behind = from + 2;

    if (i != c->first || !(t->gist & GIST_GIVEN) || t->shape != SHAPE_TITLE || c->headline ||
        from + 2 >= c->last)
        return false;
    if (is_aged(c, i))
        return true;
    if (!item_among(d, from, W(from), W(in)) || item_at(d, from + 1)->kind != TOK_WORD ||
        item_at(d, from + 1)->shape != SHAPE_TITLE ||
        item_word(d, c->m, from + 1)->classes & LEX_(DAY))
        return false;
    while (behind < c->last && item_at(d, behind)->shape == SHAPE_TITLE)
        behind++;
    behind += from > i + 1 && item_is(d, behind, ',');
    const gist verb = item_among(d, from, W(from)) ? GIST_SAYS | GIST_FINITE : GIST_SAYS;
    return item_at(d, behind)->shape == SHAPE_LOWER && item_gist(d, behind) & verb;
}

bool part_turn_of_speech(const chunker *c, uint32_t i, const item *t)
{
    const quoth_doc *d = c->d;

    if ((t->word != W(may) && t->word != W(mark)) || t->shape != SHAPE_TITLE || i + 2 >= c->last ||
        (i != c->first && item_at(d, i - 1)->kind != TOK_PUNCT))
        return false; /* Sir – May I */
    if (t->word == W(may))
        return item_among(d, i + 1, W(i)) &&
               (item_is(d, i + 2, ',') || !(item_gist(d, i + 2) & (GIST_FINITE | GIST_HELPER)));
    return t->word == W(mark) && (item_among(d, i + 1, W(you)) ||
                                  (item_among(d, i + 1, W(my)) && item_among(d, i + 2, W(words))));
}

/* In [June] Holt said, last [Sunday] Holt, the [Summer] Fair: when, whatever name stands behind it. */
static bool tells_when(const chunker *c, uint32_t i)
{
    const quoth_doc *d = c->d;

    return i > c->first &&
           (part_of(c, i - 1) == P_DET ||
            item_among(d, i - 1, W(in), W(on), W(since), W(until), W(during), W(last), W(next),
                       W(this), W(early), W(late), W(through), W(before), W(after)));
}

/* [April] Holt, a nurse; Police Chief [Sunday] Holt; "...," said [Friday] Holt: a word for when that is
 * a given name, too, before a surname in no list; of days of the week only behind a title, where the
 * verb has its subject behind it, behind "as", or between commas behind who it is: a trader, [Monday]
 * Holt, said. */
static bool is_given_day(const chunker *c, uint32_t i)
{
    static const str GIVEN[] = {S("April"), S("Autumn"), S("Summer"), S("Winter")};
    static const str DAYS[] = {S("Friday"), S("Monday"), S("Sunday")};
    const quoth_doc *d = c->d;
    const word *next = item_word(d, c->m, i + 1);
    const uint64_t first = LEX_(FIRST_MALE) | LEX_(FIRST_FEMALE);
    str s = item_text(d, i);
    bool plain = next->pos == POS_NONE || next->pos == POS_NAME || item_among(d, i, W(april));

    if (item_at(d, i + 1)->shape != SHAPE_TITLE || c->headline || tells_when(c, i) || !plain ||
        (next->classes && (next->classes & ~first || item_capitalised(item_at(d, i + 2)))))
        return false; /* but: April Ana Ruiz */
    if (str_among(s, GIVEN, LEN(GIVEN)))
        return true;
    if (i < c->first + 2 || !str_among(s, DAYS, LEN(DAYS)))
        return false;
    bool inverted = item_is_span(d, i - 2) && item_gist(d, i - 1) & GIST_SAYS;
    bool apposed = item_is(d, i - 1, ',') && item_is(d, i + 2, ',') &&
                   item_word(d, c->m, i - 2)->classes & (LEX_(ROLE) | LEX_(UNNAMED));
    return inverted || apposed || item_among(d, i - 1, W(as)) ||
           (item_capitalised(item_at(d, i - 1)) &&
            item_word(d, c->m, i - 1)->classes & LEX_(TITLE));
}

/* Is the word before item i, or before the full stop there, a title: Maj. [Gen.] Sun, [Minister] Sun? */
static bool behind_title(const chunker *c, uint32_t i)
{
    uint32_t k = i - 1 - (uint32_t)(i > c->first + 1 && item_is(c->d, i - 1, '.'));
    return i > c->first && item_at(c->d, k)->shape == SHAPE_TITLE &&
           item_word(c->d, c->m, k)->classes & LEX_(TITLE);
}

/* [Sun] Weidong, Pham [Thu] Hang, Gen. [Sun]: a day or month cut short that is a name in Asia, and no
 * day from here on.  Not: Sun 5 May, on Sun Holm spoke. */
static bool is_short_name(const chunker *c, uint32_t i, const item *t)
{
    static const str SHORT[] = {S("Dec"), S("Jun"), S("Mar"), S("Mon"), S("Nov"),
                                S("Sat"), S("Sun"), S("Thu"), S("Wed")};
    const quoth_doc *d = c->d;
    const item *next = item_at(d, i + 1);
    uint32_t k = i + 1;

    if (!str_among(item_text(d, i), SHORT, LEN(SHORT)) || c->headline || tells_when(c, i))
        return false;
    while (k < c->last && item_at(d, k)->shape == SHAPE_TITLE)
        k++;
    bool goes_on = k > i + 1 && !item_is_when(d, c->m, i + 1) && next->kind == TOK_WORD,
         ends = item_is(d, k, ',') || item_is(d, k, '.') || item_at(d, k)->shape == SHAPE_LOWER,
         surname = item_word(d, c->m, i + 1)->pos == POS_NONE ||
                   item_word(d, c->m, i + 1)->pos == POS_NAME || next->gist & GIST_GIVEN,
         inside = i > c->first && item_at(d, i - 1)->shape == SHAPE_TITLE && !item_id(d, i - 1);
    if (!(goes_on && ends && (surname || inside)) && !behind_title(c, i) && !part_surname(c, i, t))
        return false;
    item *x = &c->d->items.at[i];
    x->word = 0;
    x->gist = P_NAME;
    return true;
}

/* told [the Sun], spoke to [This Morning]: may what begins at item i bring news by the word before it? */
static bool is_heard_by(const chunker *c, uint32_t i)
{
    return i > c->first + 1 && (item_word(c->d, c->m, i - 1)->classes & LEX_(TELL_VERB) ||
                                item_among(c->d, i - 1, W(to), W(with)));
}

bool part_show(const chunker *c, uint32_t i)
{
    static const str OPENS[] = {S("Good"), S("This")};
    const quoth_doc *d = c->d;

    return str_among(item_text(d, i), OPENS, LEN(OPENS)) && !c->headline && is_heard_by(c, i) &&
           i + 1 < c->last && str_eq(item_text(d, i + 1), S("Morning"));
}

/* told the [Sun], the Varn [Sun] reported; told This [Morning]: a paper or a show, and no time from here on. */
static bool is_paper(const chunker *c, uint32_t i)
{
    const quoth_doc *d = c->d;
    bool sun = i > c->first && !c->headline && str_eq(item_text(d, i), S("Sun"));
    uint32_t k = i - 1;

    k -= sun && k > c->first && item_capitalised(item_at(d, k)) && !item_among(d, k, W(the));
    if (sun && (!item_among(d, k, W(the)) || item_at(d, i + 1)->kind == TOK_NUMBER ||
                item_capitalised(item_at(d, i + 1))))
        return false;
    if (!(sun && (is_heard_by(c, k) || item_gist(d, i + 1) & GIST_SAYS)) &&
        !(i > c->first && part_show(c, i - 1)))
        return false;
    for (k = i - !sun; k <= i; k++) {
        d->items.at[k].word = 0;
        d->items.at[k].gist = P_NAME;
    }
    return true;
}

np_part part_of_day(const chunker *c, uint32_t i, const item *t, const word *w)
{
    if (t->shape == SHAPE_TITLE && (is_short_name(c, i, t) || is_paper(c, i)))
        return P_NAME;
    const uint64_t first = LEX_(FIRST_MALE) | LEX_(FIRST_FEMALE);
    const item *next = i + 1 < c->last ? item_at(c->d, i + 1) : t;
    bool joiner = next->kind == TOK_WORD && next->shape == SHAPE_LOWER &&
                  c->m->lex.words[next->word].classes & LEX_(NAME_PART);
    bool given = next != t && t->shape == SHAPE_TITLE && is_given_day(c, i);
    given |= w->classes & first && next != t &&
             (joiner || (item_capitalised(next) && !tells_when(c, i)));
    bool surname = i > c->first && item_capitalised(item_at(c->d, i - 1)) &&
                   item_word(c->d, c->m, i - 1)->classes & first;
    bool paper = i > c->first && item_among(c->d, i, W(today), W(tonight), W(tomorrow)) &&
                 t->shape == SHAPE_TITLE && item_capitalised(item_at(c->d, i - 1)) &&
                 !item_is_when(c->d, c->m, i - 1); /* Varn Today */
    return surname || given || paper || part_surname(c, i, t) ? P_NAME : P_OTHER;
}

np_part part_of_nation(const chunker *c, uint32_t i, const item *t, const word *w)
{
    const quoth_doc *d = c->d;
    bool one = w->lemma == w - c->m->lex.words &&
               (item_among(d, i - 1, W(the), W(a)) ||
                (i == c->first + 1 && item_word(d, c->m, i - 1)->classes & LEX_(POSSESSIVE)));
    bool alone = i > c->first && (!item_capitalised(item_at(d, i - 1)) || one) &&
                 (i + 1 >= c->last || !item_capitalised(item_at(d, i + 1)));
    gist next = i + 1 < c->last ? item_gist(d, i + 1) : 0;
    const gist inside = 1u << P_DET | 1u << P_MOD | 1u << P_NOUN;
    bool told = alone && i > c->first + 1 && item_gist(d, i - 1) & GIST_SAYS &&
                item_is_span(d, i - 2) && item_is(d, i + 1, '.') && is_known(c, t->word);
    if (told ||
        (alone && !(i > c->first && inside >> part_of(c, i - 1) & 1) && part_surname(c, i, t)))
        return P_NAME; /* “…,” Cuban said, of Mark Cuban; but: the Cuban said */
    if (alone && next & GIST_FINITE && (next & GIST_PART) == P_OTHER && t->shape == SHAPE_TITLE)
        return P_NOUN; /* the 20-year-old Swede told reporters */
    return alone || i == c->first ? P_MOD : P_NAME;
}
