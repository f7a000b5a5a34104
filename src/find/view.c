#include "find/view.h"

#include "find/item.h"
#include "find/score.h"

static const uint64_t HEAD_CLASSES =
    LEX_(ROLE) | LEX_(ROLES) | LEX_(UNNAMED) | LEX_(ORG) | LEX_(ORG_NAME) | LEX_(OUTLET) |
    LEX_(PLATFORM) | LEX_(DOCUMENT) | LEX_(TITLE) | LEX_(FIRST_MALE) | LEX_(FIRST_FEMALE) |
    LEX_(PLACE) | LEX_(WORK) | LEX_(DAY) | LEX_(NATIONALITY) | LEX_(ORG_END);

static inline uint32_t look_at(const quoth_doc *d, const quoth_model *m, uint32_t i)
{
    const item *t = &d->items.at[i];

    if (t->kind != TOK_WORD)
        return t->is & ITEM_SPAN       ? LOOK_SPAN
               : t->kind == TOK_PUNCT  ? LOOK_PUNCT + t->sub
               : t->kind == TOK_NUMBER ? LOOK_NUMBER
                                       : LOOK_MARK;
    uint32_t pos = m->pos[t->word];
    if ((t->shape != SHAPE_LOWER) & ((pos == POS_NONE) | (pos == POS_NAME)))
        return LOOK_NAME;
    if (pos != POS_NONE)
        return pos;
    str s = item_text(d, i);
    if (s.n > 4 && memcmp(s.p + s.n - 2, "ed", 2) == 0)
        return LOOK_ED;
    return s.n > 5 && memcmp(s.p + s.n - 3, "ing", 3) == 0 ? LOOK_ING : POS_NONE;
}

uint32_t look(const quoth_doc *d, const quoth_model *m, uint32_t i)
{
    return i < d->items.n ? look_at(d, m, i) : (uint32_t)LOOK_EDGE;
}

uint32_t look_word(const quoth_doc *d, const quoth_model *m, uint32_t i)
{
    uint32_t id = item_is_span(d, i) ? 0 : item_id(d, i);
    return id ? m->lex.words[id].hash : look(d, m, i);
}

sight see(const quoth_doc *d, const quoth_model *m, const sentence *s, uint32_t i)
{
    if ((i < s->first) | (i >= s->last))
        return (sight){LOOK_EDGE, LOOK_EDGE};
    uint32_t seen = look_at(d, m, i), id = d->items.at[i].word, hash = m->lex.words[id].hash;
    return (sight){id ? hash : seen, seen};
}

static uint32_t class_bits(uint64_t classes)
{
    classes &= HEAD_CLASSES;
    return (uint32_t)(classes ^ classes >> 32);
}

static uint32_t kind_of(const quoth_doc *d, const quoth_model *m, const mention *x)
{
    uint32_t k = x->kind | (uint32_t)(x->flags & (MEN_POSSESSOR | MEN_ELLIPTIC | MEN_JOINT)) << 2;
    const word *w = item_word(d, m, x->head), *first = item_word(d, m, x->first);
    if (x->kind == MEN_PRONOUN)
        return k | (w->hash & 0xFFFF) << 8;
    uint32_t len = x->name_last - x->name_first;
    k |= (len < 3 ? len : 3) << 5;
    if (x->kind == MEN_NOMINAL)
        k |= (first->classes & LEX_(DETERMINER)   ? item_gist(d, x->first) & GIST_THE ? 1u : 2u
              : first->classes & LEX_(POSSESSIVE) ? 3u
                                                  : 0)
             << 8;
    return k;
}

holder_view view_holder(const quoth_doc *d, const quoth_model *m, uint32_t holder)
{
    const mention *x = &d->mentions.at[holder];
    const sentence *s = &d->sentences.at[x->sentence];
    const word *w = item_word(d, m, x->head);
    uint64_t name = x->name_first < x->name_last ? item_word(d, m, x->name_first)->classes : 0;

    return (holder_view){.holder = holder,
                         .kind = kind_of(d, m, x),
                         .word = x->kind == MEN_NAME ? class_bits(w->classes) : w->hash,
                         .classes = class_bits(w->classes | name) * 8 + x->kind,
                         .before = see(d, m, s, x->first - 1),
                         .after = see(d, m, s, x->last)};
}

/* Ruiz[, the mayor,] said: the item behind what commas set off at item i, or i. */
static uint32_t behind_aside(const quoth_doc *d, const sentence *s, uint32_t i)
{
    enum { LONGEST = 10 };
    uint32_t k = i + 1;

    if (i >= s->last || !item_is(d, i, ','))
        return i;
    while (k < s->last && k < i + LONGEST && !item_is(d, k, ','))
        k++;
    return k < s->last && item_is(d, k, ',') ? k + 1 : i;
}

bool view_comma(const quoth_doc *d, uint32_t i)
{
    return item_is(d, i, ',') || (item_is_span(d, i) && view_last_mark(d, item_span(d, i)) == ',');
}

bool view_opens_doing(const quoth_doc *d, const quoth_model *m, uint32_t s)
{
    const str ing = S("ing");
    uint32_t i = d->sentences.at[s].first, k = d->mention_from[s];
    const word *w = item_word(d, m, i);

    if (w->pos == POS_ING)
        return true;
    if ((w->pos != POS_NONE && w->pos != POS_NOUN) || k == d->mention_from[s + 1] ||
        !item_is_word(d, i) || !str_ends_in(item_text(d, i), &ing, 1, 3))
        return false;
    const mention *x = &d->mentions.at[k];
    return x->first == i + 1 && x->kind == MEN_NAME;
}

uint32_t view_subject(const quoth_doc *d, const quoth_model *m, uint32_t s)
{
    enum { REACH = 40 };
    const sentence *x = &d->sentences.at[s];
    uint32_t first = d->mention_from[s], end = d->mention_from[s + 1];
    const word *w = item_word(d, m, x->first);
    bool leads = item_gist(d, x->first) & GIST_PREP || w->classes & LEX_(SUBORDINATOR) ||
                 w->pos == POS_PART || w->pos == POS_PAST || view_opens_doing(d, m, s);

    if (first == end)
        return NONE;
    leads = leads && !item_is(d, x->last - 1, ':'); /* As Ruiz reported, it rained: Q */
    for (uint32_t i = x->first; leads && i < x->last && i < x->first + REACH; i++) {
        uint32_t k = view_comma(d, i) ? mention_beginning(d, s, i + 1) : NONE;
        if (k == NONE || d->mentions.at[k].kind == MEN_RELATIVE)
            continue;
        uint32_t verb = behind_aside(d, x, d->mentions.at[k].last);
        gist behind = verb < x->last && item_is_word(d, verb) ? item_gist(d, verb) : 0;
        bool named = d->mentions.at[k].kind == MEN_NAME || d->mentions.at[k].kind == MEN_PRONOUN;
        uint32_t last = d->mentions.at[k].last, of = mention_ending(d, s, i);
        if (named && of != NONE && d->mentions.at[of].kind == MEN_NOMINAL &&
            item_is(d, last, ',') && item_is(d, i, ',') &&
            (item_gist(d, last + 1) & (GIST_FINITE | GIST_HELPER | GIST_SAYS) ||
             item_among(d, d->mentions.at[of].first - 1, W(by))))
            continue; /* When the host, Ana Ruiz, asked her; told by the judge, Ana Ruiz, that */
        if (behind & (GIST_FINITE | GIST_HELPER) || (named && behind & GIST_VERBAL))
            return k;
    }
    return first;
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

static uint32_t place_of(const sentence *s, const span_view *v)
{
    uint32_t touch = v->before.look == LOOK_PUNCT + ','   ? 1
                     : v->before.look == LOOK_PUNCT + ':' ? 2
                     : v->before.look == LOOK_EDGE        ? 0
                                                          : 3;
    return touch | (uint32_t)v->low << 2 | (uint32_t)v->alone << 3 | (v->nearest < 15 ? 16u : 0) |
           (s->spans > 1 ? 32u : 0);
}

static void view_inside(const quoth_doc *d, const quoth_model *m, const span *s, span_view *v)
{
    enum { ENOUGH = 40 };
    uint32_t words = 0, lower = 0;
    gist seen = 0;

    for (uint32_t t = s->open + 1; t < s->last && words < ENOUGH; t++) {
        const token *k = &d->tokens.at[t];
        bool is_word = (k->kind == TOK_WORD) | (k->kind == TOK_NUMBER);
        gist g = m->gist[k->word];
        if (words < 2 && is_word) {
            v->low = words ? v->low : k->shape == SHAPE_LOWER && k->kind == TOK_WORD;
            v->word = v->word * 31 + token_hash(d, m, k);
        }
        words += is_word;
        lower += is_word & (k->shape == SHAPE_LOWER) & !(g & GIST_SMALL);
        seen |= g & (0u - is_word);
    }
    v->words = words;
    v->lower = lower;
    v->person = (seen & GIST_I) != 0;
    v->finite = (seen & GIST_MAY) != 0;
}

span_view view_span(const quoth_doc *d, const quoth_model *m, uint32_t in, uint32_t at)
{
    const span *s = item_span(d, at);
    const sentence *sent = &d->sentences.at[in];
    span_view v = {.last = view_last_mark(d, s)};

    view_inside(d, m, s, &v);
    v.length = v.words < 4 ? v.words : bin(v.words) + 1;
    v.opens = at == sent->first;
    v.alone = v.opens && (sent->last == at + 1 ||
                          (sent->last == at + 2 && item_at(d, at + 1)->kind == TOK_PUNCT));
    v.single = d->tokens.at[s->open].sub >= MARK_SINGLE && d->tokens.at[s->open].sub <= MARK_TICK;
    v.nearest = 15;
    for (uint32_t c = d->cue_from[in]; c < d->cue_from[in + 1]; c++) {
        uint32_t h = d->cues.at[c].head, far = h > at ? h - at : at - h;
        if (d->cues.at[c].share >= STRONG && far < v.nearest)
            v.nearest = far;
    }
    v.before = see(d, m, sent, at - 1);
    v.after = see(d, m, sent, at + 1);
    v.place = place_of(sent, &v);
    return v;
}

static uint32_t sign_bit(const item *t)
{
    static const uint8_t bits[2][256] = {
        [1] = {[','] = 2, [':'] = 4, ['.'] = 8, [';'] = 8, [PUNCT_DASH] = 16, ['-'] = 16}};
    return bits[t->kind == TOK_PUNCT][t->sub]; /* Without a branch. */
}

uint32_t view_between(const quoth_doc *d, uint32_t a, uint32_t b)
{
    enum { FAR = 24 };
    const item *items = d->items.at;
    uint32_t bits = 0;
    gist seen = 0;

    if (b - a > FAR)
        a = b - FAR;
    for (uint32_t i = a + 1; i < b; i++) {
        const item *t = &items[i]; /* A span is a mark, by its kind. */
        bits |= t->is / ITEM_SPAN | sign_bit(t);
        seen |= t->gist & (0u - (t->kind == TOK_WORD)); /* Without a branch, too. */
    }
    return bits | (seen & GIST_WH ? 32u : 0) | (seen & GIST_AND ? 64u : 0) |
           (seen & GIST_THAT ? 128u : 0);
}

gap_view view_gap(const quoth_doc *d, uint32_t from, uint32_t to)
{
    const item *items = d->items.at;
    uint32_t commas = 0, finite = 0, spans = 0, breaks = 0;
    gist seen = 0;

    if (to > from + GAP_SEEN)
        to = from + GAP_SEEN;
    for (uint32_t i = from; i < to; i++) {
        const item *t = &items[i]; /* Of a span the opening mark: no word, no punctuation. */
        bool punct = t->kind == TOK_PUNCT;
        spans += t->is / ITEM_SPAN;
        commas += punct & (t->sub == ',');
        breaks |= punct & ((t->sub == ':') | (t->sub == ';'));
        seen |= t->gist;
        finite += t->gist / GIST_FINITE & 1;
    }
    return (gap_view){commas, (seen & GIST_WH) != 0, finite, spans, breaks};
}

bool view_closes(const quoth_doc *d, const mention *x)
{
    return x->kind != MEN_NOMINAL && x->first > d->sentences.at[x->sentence].first &&
           item_is(d, x->first - 1, ',') && item_is(d, x->last + 1, '.') &&
           x->last + 2 >= d->sentences.at[x->sentence].last;
}
