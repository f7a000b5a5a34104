/*
 * parts_loud.c - capitals that only shout: in headlines and headings, of labels and keywords.
 */
#include "find/chunk.h"
#include "find/item.h"
#include "text/text.h"

bool part_is_shouted(const chunker *c, uint32_t i, const word *w)
{
    static const str ENDS[] = {S("en"), S("ed"), S("ing"), S("y"), S("ous"), S("ful"), S("less")};
    enum { SHORTEST = 4, LONG = 6 };
    const uint64_t person = LEX_(FIRST_MALE) | LEX_(FIRST_FEMALE);
    const uint64_t names = person | LEX_(ORG_NAME) | LEX_(PLACE) | LEX_(HONORIFIC) | LEX_(OUTLET) |
                           LEX_(ORG) | LEX_(ORG_END) | LEX_(TITLE) | LEX_(ROLE) | LEX_(NAME_END) |
                           LEX_(PLATFORM) | LEX_(ABBREVIATION);
    const quoth_doc *d = c->d;
    const item *t = item_at(d, i), *next = item_at(d, i + 1);
    str s = item_text(d, i);
    char low[24];

    if (s.n < SHORTEST || s.n > sizeof low || w->classes & names || i + 2 >= c->last ||
        next->kind != TOK_WORD)
        return false;
    for (size_t k = 0; k < s.n; k++)
        low[k] = s.p[k] >= 'A' && s.p[k] <= 'Z' ? (char)(s.p[k] - 'A' + 'a') : s.p[k];
    bool plain = t->word ? w->pos == POS_ADJ || w->pos == POS_NOUN || w->pos == POS_PART ||
                               w->pos == POS_ING || w->pos == POS_PAST
                         : s.n >= LONG && str_ends_in((str){low, s.n}, ENDS, LEN(ENDS), 3);
    bool unknown =
        t->word && w->pos == POS_ADJ && !next->word && item_capitalised(item_at(d, i + 2));
    return plain && next->shape == SHAPE_TITLE &&
           (unknown || item_word(d, c->m, i + 1)->classes & person); /* FURIOUS Jez Ruiz */
}

bool part_is_common(const item *t, const word *w)
{
    const uint64_t names = LEX_(FIRST_MALE) | LEX_(FIRST_FEMALE) | LEX_(ORG_NAME) | LEX_(PLACE) |
                           LEX_(HONORIFIC) | LEX_(OUTLET) | LEX_(ORG) | LEX_(ORG_END) |
                           LEX_(NAME_END) | LEX_(NATIONALITY) | LEX_(DAY);
    return t->word && !(w->classes & names) && w->pos != POS_NAME && w->pos != POS_NONE;
}

bool part_headline(const chunker *c)
{
    enum { FEWEST = 4, COMMON = 2, SMALL = 3 };
    const quoth_doc *d = c->d;
    uint32_t words = 0, common = 0;
    const uint64_t people = LEX_(ROLE) | LEX_(ROLES) | LEX_(UNNAMED);
    bool behind = item_is_span(d, c->first) && item_is(d, c->first + 1, ':') &&
                  item_word(d, c->m, c->first + 2)->classes & people; /* “Go”: Fans Mourn Ruiz */
    uint32_t inside = d->sentences.at[c->sentence].inside;
    if (c->last - c->first < FEWEST || (inside != NONE && inside != BACKGROUND))
        return false;
    for (uint32_t i = c->first; i < c->last; i++) {
        const item *t = item_at(d, i);
        if (t->kind != TOK_WORD || t->is & ITEM_SPAN)
            continue;
        words++;
        if (t->shape != SHAPE_LOWER)
            common += i > c->first && part_is_common(t, item_word(d, c->m, i));
        else if (!(t->gist & (GIST_PREP | GIST_AND | GIST_HELPER)) &&
                 item_end(d, i) - item_start(d, i) > SMALL)
            return false;
    }
    bool ends = item_is(d, c->last - 1, '.');
    return (words >= FEWEST && common >= (ends ? COMMON : COMMON - 1)) ||
           (behind && !ends && words + 1 >= FEWEST && common >= COMMON);
}

bool part_is_keyword(const chunker *c, uint32_t i)
{
    enum { SHORTEST = 4 };
    str s = item_text(c->d, i);
    size_t k = 0;

    while (k < s.n && s.p[k] >= 'A' && s.p[k] <= 'Z')
        k++;
    return i == c->first && k >= SHORTEST && k + 2 < s.n && s.p[k] == '-' && s.p[k + 1] >= 'A' &&
           s.p[k + 1] <= 'Z' && s.p[k + 2] >= 'a' && s.p[k + 2] <= 'z';
}

/* RUGBY [COACH]: …; HOCKEY STAR [HOLM]: who stands in capitals before the colon, behind item i. */
static bool heads_turn(const chunker *c, uint32_t i)
{
    const quoth_doc *d = c->d;
    uint32_t k = i + 1;

    while (k < c->last && item_is_word(d, k) && item_at(d, k)->shape == SHAPE_UPPER)
        k++;
    if (k == i + 1 || !item_is(d, k, ':'))
        return false;
    const word *w = item_word(d, c->m, k - 1);
    return !item_at(d, k - 1)->word || w->classes & (LEX_(ROLE) | LEX_(UNNAMED) | LEX_(TITLE));
}

/* FACT [CHECK]: …; THE [CLAIM]: … */
static bool labels_with(const chunker *c, uint32_t i, const word *w)
{
    const quoth_doc *d = c->d;
    const item *t = item_at(d, i);
    bool article = item_among(d, i - 1, W(the));
    const word *label = article ? w : item_word(d, c->m, i - 1);

    return t->shape == SHAPE_UPPER && item_at(d, i - 1)->shape == SHAPE_UPPER &&
           item_is(d, i + 1, ':') && part_is_common(t, w) && label->classes & LEX_(LABEL) &&
           !(w->classes & (LEX_(ROLE) | LEX_(UNNAMED)));
}

/* [EXCLUSIVE]: …; [Video]: …; but: CRICKET legend Ana Ruiz. */
static bool opens_label(const chunker *c, uint32_t i, const item *t, const word *w)
{
    const quoth_doc *d = c->d;

    if (!(w->classes & LEX_(LABEL)))
        return false;
    bool labels = (t->shape == SHAPE_UPPER && item_text(d, i).n > 2) || item_is(d, i + 1, '|') ||
                  (t->shape == SHAPE_TITLE && item_is(d, i + 1, ':'));
    bool whose =
        item_at(d, i + 1)->shape == SHAPE_LOWER && item_word(d, c->m, i + 1)->classes & LEX_(ROLE);
    return labels && !whose && !heads_turn(c, i);
}

bool part_is_label(const chunker *c, uint32_t i, const item *t, const word *w)
{
    return i == c->first ? opens_label(c, i, t, w) : labels_with(c, i, w);
}

void part_heading(const chunker *c)
{
    const quoth_doc *d = c->d;

    for (uint32_t i = c->first; i + 1 < c->last; i += item_is_word(d, i) ? 2 : 1) {
        const item *t = item_at(d, i), *behind = item_at(d, i + 2);
        if (i > c->first && t->kind == TOK_PUNCT)
            continue;
        bool goes_on = i + 2 < c->last && behind->kind == TOK_WORD && behind->shape == SHAPE_LOWER;
        if (!(t->gist & GIST_DIVISION) || t->shape == SHAPE_LOWER || goes_on ||
            !heading_number(&c->m->lex, d->text, item_tok(d, i + 1)))
            return;
        c->is[i] &= ~(gist)GIST_PART; /* P_OTHER */
        c->is[i + 1] &= ~(gist)GIST_PART;
    }
}
