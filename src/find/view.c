#include "find/view.h"

#include "find/item.h"
#include "find/score.h"

uint32_t look(const quoth_doc *d, const quoth_model *m, uint32_t i)
{
    if (i >= d->items.n)
        return LOOK_EDGE;
    if (item_is_span(d->items.at[i]))
        return LOOK_SPAN;
    const token *t = &d->tokens.at[d->items.at[i]];
    if (t->kind != TOK_WORD)
        return t->kind == TOK_PUNCT    ? LOOK_PUNCT + t->sub
               : t->kind == TOK_NUMBER ? LOOK_NUMBER
                                       : LOOK_MARK;
    uint32_t pos = m->pos[t->word];
    if (t->shape != SHAPE_LOWER && (pos == POS_NONE || pos == POS_NAME))
        return LOOK_NAME;
    if (pos != POS_NONE)
        return pos;
    uint32_t n = t->end - t->start;
    if (n > 4 && memcmp(d->text.p + t->end - 2, "ed", 2) == 0)
        return LOOK_ED;
    return n > 5 && memcmp(d->text.p + t->end - 3, "ing", 3) == 0 ? LOOK_ING : POS_NONE;
}

uint32_t look_word(const quoth_doc *d, const quoth_model *m, uint32_t i)
{
    if (i < d->items.n && !item_is_span(d->items.at[i])) {
        const token *t = &d->tokens.at[d->items.at[i]];
        if (t->word)
            return t->hash;
    }
    return look(d, m, i);
}

uint32_t look_in(const quoth_doc *d, const quoth_model *m, const sentence *s, uint32_t i)
{
    return i >= s->first && i < s->last ? look(d, m, i) : (uint32_t)LOOK_EDGE;
}

uint32_t word_in(const quoth_doc *d, const quoth_model *m, const sentence *s, uint32_t i)
{
    return i >= s->first && i < s->last ? look_word(d, m, i) : (uint32_t)LOOK_EDGE;
}

uint8_t view_last_mark(const quoth_doc *d, const span *s)
{
    uint32_t t = s->last;
    while (t > s->open + 1 && d->tokens.at[t - 1].kind == TOK_MARK)
        t--;
    const token *inside = &d->tokens.at[t - 1], *behind = &d->tokens.at[span_after(s)];
    if (t > s->open + 1 && inside->kind == TOK_PUNCT && inside->sub != ')' && inside->sub != ']')
        return inside->sub == PUNCT_DASH || inside->sub == PUNCT_ELLIPSIS ? PUNCT_DASH
                                                                          : inside->sub;
    if (behind->kind == TOK_PUNCT && !(behind->flags & TOK_SPACE) &&
        (behind->sub == ',' || behind->sub == '.'))
        return behind->sub == ',' ? 'c' : 's';
    return 0;
}

span_view view_span(const quoth_doc *d, const quoth_model *m, uint32_t in, uint32_t at)
{
    const span *s = item_span(d, d->items.at[at]);
    const sentence *sent = &d->sentences.at[in];
    span_view v = {.last = view_last_mark(d, s)};
    bool first = true;

    for (uint32_t t = s->open + 1; t < s->last && v.words < 40; t++) {
        const token *k = &d->tokens.at[t];
        if (k->kind != TOK_WORD && k->kind != TOK_NUMBER)
            continue;
        const word *w = &m->lex.words[k->word];
        if (first)
            v.low = k->shape == SHAPE_LOWER && k->kind == TOK_WORD;
        if (v.words < 2)
            v.word = v.word * 31 + k->hash;
        first = false;
        v.words++;
        bool small = w->classes & (LEX_(PREPOSITION) | LEX_(DETERMINER) | LEX_(CONJUNCTION));
        v.lower += (k->shape == SHAPE_LOWER && !small);
        v.person += (w->classes & LEX_(PRONOUN)) != 0;
        v.finite += (w->classes & (LEX_(AUXILIARY) | LEX_(MODAL))) != 0;
    }
    v.length = v.words < 4 ? v.words : bin(v.words) + 1;
    v.opens = at == sent->first;
    v.alone = v.opens && (sent->last == at + 1 ||
                          (sent->last == at + 2 && item_tok(d, at + 1)->kind == TOK_PUNCT));
    v.single = d->tokens.at[s->open].sub >= MARK_SINGLE && d->tokens.at[s->open].sub <= MARK_TICK;
    v.nearest = 15;
    for (uint32_t c = d->cue_from[in]; c < d->cue_from[in + 1]; c++) {
        uint32_t h = d->cues.at[c].head, far = h > at ? h - at : at - h;
        if (d->cues.at[c].share >= STRONG && far < v.nearest)
            v.nearest = far;
    }
    return v;
}

uint32_t view_place(const quoth_doc *d, const quoth_model *m, uint32_t in, uint32_t at,
                    const span_view *v)
{
    const sentence *s = &d->sentences.at[in];
    uint32_t before = at > s->first ? look(d, m, at - 1) : LOOK_EDGE;
    uint32_t touch = before == LOOK_PUNCT + ','   ? 1
                     : before == LOOK_PUNCT + ':' ? 2
                     : before == LOOK_EDGE        ? 0
                                                  : 3;
    return touch | (uint32_t)v->low << 2 | (uint32_t)v->alone << 3 | (v->nearest < 15 ? 16u : 0) |
           (s->spans > 1 ? 32u : 0);
}

uint32_t view_between(const quoth_doc *d, const quoth_model *m, uint32_t a, uint32_t b)
{
    enum { FAR = 24 };
    uint32_t bits = 0;

    if (b - a > FAR)
        a = b - FAR;
    for (uint32_t i = a + 1; i < b; i++) {
        item it = d->items.at[i];
        if (item_is_span(it)) {
            bits |= 1;
            continue;
        }
        const token *t = &d->tokens.at[it];
        if (t->kind == TOK_PUNCT) {
            bits |= t->sub == ','                           ? 2u
                    : t->sub == ':'                         ? 4u
                    : t->sub == '.' || t->sub == ';'        ? 8u
                    : t->sub == PUNCT_DASH || t->sub == '-' ? 16u
                                                            : 0;
        } else if (t->kind == TOK_WORD) {
            gist g = m->gist[t->word];
            bits |= g & GIST_WH ? 32u : 0;
            bits |= g & GIST_AND ? 64u : 0;
            bits |= g & GIST_THAT ? 128u : 0;
        }
    }
    return bits;
}

gap_view view_gap(const quoth_doc *d, const quoth_model *m, uint32_t from, uint32_t to)
{
    enum { FAR = 20 }; /* Beyond that the numbers are all large. */
    gap_view g = {0};

    if (to > from + FAR)
        to = from + FAR;
    for (uint32_t i = from; i < to; i++) {
        item it = d->items.at[i];
        if (item_is_span(it)) {
            g.spans++;
            continue;
        }
        const token *t = &d->tokens.at[it];
        gist w = m->gist[t->word];
        g.commas += t->kind == TOK_PUNCT && t->sub == ',';
        g.who += (w & GIST_WH) != 0;
        g.finite += (w & GIST_FINITE) != 0;
    }
    return g;
}
