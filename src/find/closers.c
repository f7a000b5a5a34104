/*
 * closers.c - an unlisted verb and a person between a quotation and the end of its sentence.
 *
 *     “Late”, analyses the surveyor Ana Ruiz.      “Late”, storms, off the record, a minister.
 *     “Late”, the surveyor Ana Ruiz analyses.
 */
#include "find/closers.h"

#include "find/item.h"
#include "find/view.h"

/* slips, deplored: a word that may be a verb of the third person or the past, whatever it is elsewhere. */
static bool may_be_verb(const quoth_doc *d, const quoth_model *m, uint32_t i)
{
    const gist no = GIST_PREP | GIST_AND | GIST_HELPER | GIST_BE | GIST_HAVE | GIST_I | GIST_WH |
                    GIST_ADVERB | GIST_OF | GIST_TO | GIST_THAT;
    const item *t = item_at(d, i);

    if ((t->kind != TOK_WORD) | (t->shape != SHAPE_LOWER) | ((t->gist & no) != 0))
        return false;
    uint8_t pos = item_word(d, m, i)->pos;
    str x = item_text(d, i);
    bool ed = x.n > 3 && x.p[x.n - 2] == 'e' && x.p[x.n - 1] == 'd';
    bool s = x.n > 3 && x.p[x.n - 1] == 's' && x.p[x.n - 2] != 's';
    return (ed | s | (pos == POS_PAST)) && !(t->flags & (TOK_POSSESSIVE | TOK_HYPHEN));
}

/* Is nothing but a full stop behind item i? */
static bool ends_at(const quoth_doc *d, const sentence *s, uint32_t i)
{
    return i >= s->last || (i + 1 == s->last && item_is(d, i, '.'));
}

/* slips Ana Ruiz[, 43, a baker.] */
static bool tells_more(const quoth_doc *d, const sentence *s, uint32_t i)
{
    if (!item_is(d, i, ',') || item_gist(d, i + 1) & GIST_AND)
        return false;
    while (i < s->last && !item_is_span(d, i))
        i++;
    return i == s->last;
}

/* Somebody named, or a person of whom the text says nothing yet: a minister. */
static bool is_person(const quoth_doc *d, const mention *x)
{
    bool one = x->kind == MEN_NOMINAL && item_gist(d, x->head) & GIST_PARTY &&
               (item_gist(d, x->first) & (GIST_DEFINITE | GIST_THE) ||
                item_among(d, x->first, W(a), W(an)));
    return (x->kind == MEN_NAME || one) && !(x->flags & (MEN_PLURAL | MEN_POSSESSOR));
}

/* analyses[, off the record,] a minister; deplored [for her part] Ana Ruiz: behind what item i opens. */
static uint32_t behind_how(const quoth_doc *d, uint32_t i)
{
    bool comma = item_is(d, i, ',');

    if (!(item_gist(d, i + comma) & GIST_PREP) || !item_is_word(d, i + comma + 2))
        return i;
    uint32_t end = i + comma + 3;
    return !comma ? end : item_is(d, end, ',') ? end + 1 : i;
}

/* “The Last Ferry,” stars Ana Ruiz: do all words but short ones in the marks of item i begin with a capital? */
static bool is_title(const quoth_doc *d, uint32_t i)
{
    enum { SHORT = 4 };
    const span *marks = item_span(d, i);
    uint32_t words = 0;

    for (uint32_t t = marks->open + 1; t < marks->last; t++) {
        const token *x = &d->tokens.at[t];
        if (x->kind == TOK_WORD && x->shape == SHAPE_LOWER && x->end - x->start >= SHORT)
            return false;
        words += x->kind == TOK_WORD;
    }
    return words > 1;
}

uint32_t closing_holder(const quoth_doc *d, const quoth_model *m, uint32_t n, uint32_t i,
                        uint32_t *verb)
{
    const sentence *s = &d->sentences.at[n];

    if (i != s->first || !view_comma(d, i + item_is(d, i + 1, ',')))
        return NONE;
    if (is_title(d, i))
        return NONE;
    i += 1 + item_is(d, i + 1, ',');
    if (may_be_verb(d, m, i)) {
        uint32_t k = mention_beginning(d, n, behind_how(d, i + 1));
        *verb = i;
        uint32_t end = k != NONE ? d->mentions.at[k].last : 0;
        if (k != NONE && is_person(d, &d->mentions.at[k]) &&
            (ends_at(d, s, end) || tells_more(d, s, end)))
            return k;
    }
    uint32_t k = mention_beginning(d, n, i);
    if (k == NONE || !is_person(d, &d->mentions.at[k]))
        return NONE;
    *verb = d->mentions.at[k].last;
    return ends_at(d, s, *verb + 1) && may_be_verb(d, m, *verb) &&
                   item_word(d, m, *verb)->pos != POS_NOUNS
               ? k
               : NONE;
}

uint32_t closing_relative(const quoth_doc *d, uint32_t s, uint32_t at, uint32_t *holder)
{
    enum { SURE = 60, TAIL = 8 };
    const sentence *x = &d->sentences.at[s];
    uint32_t k = at == x->first && d->cue_from[s] < d->cue_from[s + 1]
                     ? mention_beginning(d, s, at + 1)
                     : NONE;

    if (k == NONE)
        return NONE;
    bool some = item_among(d, at + 1, W(someone), W(somebody), W(another), W(one));
    if (d->mentions.at[k].kind != MEN_NOMINAL && !some)
        return NONE;
    uint32_t who = d->mentions.at[k].head + 1, c = d->cue_from[s + 1] - 1;
    const cue *y = &d->cues.at[c];
    const str ing = S("ing");
    bool does = item_is_word(d, who) && item_gist(d, who) & GIST_VERBAL &&
                str_ends_in(item_text(d, who), &ing, 1, 3); /* a woman [working] at the site */
    if (!(does || item_among(d, who, W(who), W(whose))) || y->first < who + 2 ||
        y->kind != CUE_SPEECH || y->share < SURE || y->group || cue_ends(y) == ENDS_ING ||
        x->last - y->last > TAIL || item_gist(d, y->first - 1) & (GIST_AND | GIST_PREP | GIST_TO))
        return NONE;
    bool acts = does;
    for (uint32_t i = who + 1; i < y->first; i++) {
        if (!item_is_word(d, i) || item_gist(d, i) & GIST_THAT)
            return NONE;
        acts |= (item_gist(d, i) & (GIST_FINITE | GIST_HELPER | GIST_SAYS | GIST_VERBAL)) != 0;
    }
    const uint32_t before = y->first - 1;
    if (!acts || item_among(d, before, W(he), W(she), W(they), W(it), W(i), W(we), W(what)))
        return NONE; /* a driver who did as [she] said */
    *holder = k;
    return c;
}

uint32_t closing_headline(const quoth_doc *d, uint32_t s, uint32_t at, uint32_t *holder)
{
    enum { SURE = 60, SOME = 40, HEADLINES = 2 };
    const sentence *x = &d->sentences.at[s];
    uint32_t c = d->cue_from[s + 1], from = d->cue_from[s];

    if (x->para >= HEADLINES || x->inside != NONE || c == from || at + 3 > x->last ||
        item_at(d, x->last - 1)->kind == TOK_PUNCT || view_last_mark(d, item_span(d, at)) != ',')
        return NONE;
    const cue *y = &d->cues.at[--c];
    uint32_t k = y->last == x->last ? mention_ending(d, s, y->first) : NONE;
    if (k == NONE || d->mentions.at[k].first != at + 1 || y->kind != CUE_SPEECH ||
        y->share < SURE || y->group)
        return NONE;
    for (uint32_t n = from; n < c; n++)
        if (d->cues.at[n].last <= at && d->cues.at[n].kind == CUE_SPEECH &&
            d->cues.at[n].share >= SOME)
            return NONE; /* Holm called plan ‘odd,’ court hears */
    *holder = k;
    return c;
}
