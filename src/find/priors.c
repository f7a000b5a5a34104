/*
 * priors.c - set by hand, where the training text underrates a shape.
 *
 * PolNeAR is US news of one year.  What it holds too seldom to learn, stands
 * here: a row a shape, with an example.  A trainer does not see them.
 */
#include "find/priors.h"

#include "find/item.h"

/* What the rows look at. */
typedef struct {
    const proposal *p;
    const span_view *v;
    const quoth_doc *d;
    const sentence *s; /* Of the span. */
    uint32_t at;       /* The span's item. */
    const cue *c;      /* Or NULL. */
    const mention *x;  /* The holder, or NULL. */
} shape;

static uint64_t classes(const shape *k, uint32_t i)
{
    return item_word(k->d, k->p->m, i)->classes;
}

static bool left(const shape *k)
{
    return k->x->last <= k->c->first;
}

/* The cue stands before the span in its sentence, with at most `words` words and
 * the signs between them. */
static bool right_before(const shape *k, uint32_t words)
{
    uint32_t i = k->c->last;
    if (k->c->head > k->at || k->d->sentences.at + k->c->sentence != k->s)
        return false;
    while (i < k->at && (words || item_at(k->d, i)->kind == TOK_PUNCT))
        words -= item_at(k->d, i++)->kind != TOK_PUNCT;
    return i == k->at;
}

static bool nested(const shape *k)
{
    return k->d->spans.at[k->p->span].outer != NONE;
}

/* --- A cue and a holder --------------------------------------------------------- */

/* Its possessor, and the noun announces words. */
static bool owns(const shape *k)
{
    uint32_t i = k->c->last;
    bool announces = i == k->at || item_at(k->d, i)->kind == TOK_PUNCT ||
                     item_among(k->d, i, W(that), W(of), W(about), W(to), W(on), W(is), W(was));
    return k->c->kind == CUE_NOMINAL && k->x->flags & MEN_POSSESSOR && k->x->last <= k->c->head &&
           k->c->head - k->x->last < 3 && (announces || k->c->head > k->at);
}

static bool owns_act(const shape *k)
{
    uint32_t b = k->c->first;
    return k->x->flags & MEN_POSSESSOR && b == k->x->last + 3 && b < k->at && (k->c->form & 7) == 1 &&
           item_among(k->d, b - 1, W(for), W(of), W(in)) && right_before(k, 12);
}

static bool owns_clause(const shape *k)
{
    return owns(k) && k->c->head < k->at && item_among(k->d, k->c->last, W(that)) &&
           k->v->nearest >= k->at - k->c->head;
}

static bool shouts_from(const shape *k)
{
    return k->c->last + 1 == k->at && item_among(k->d, k->c->last, W(of)) &&
           k->x->first == k->at + 2 && item_among(k->d, k->at + 1, W(from));
}

static bool around_aside(const shape *k)
{
    const quoth_doc *d = k->d;
    uint32_t a = k->x->last, b = k->c->first;

    if (!left(k) || b < a + 4 || !item_is(d, a, ',') || k->x->kind == MEN_RELATIVE ||
        !item_among(d, a + 1, W(who), W(whose), W(which)))
        return false;
    return item_is(d, b - 1, ',') || item_is_span(d, b - 1);
}

/* "sent in May from the embassy": such a participle behind item i, no comma up to the cue. */
static bool sent_before(const shape *k, uint32_t i)
{
    const quoth_doc *d = k->d;

    if (!item_among(d, i, W(sent), W(issued), W(released), W(published), W(posted), W(written)))
        return false;
    for (uint32_t b = i; b < k->c->first; b++)
        if (item_at(d, b)->kind == TOK_PUNCT || item_is_span(d, b))
            return false;
    return true;
}

static bool sent_thing(const shape *k)
{
    return left(k) && k->x->kind == MEN_NOMINAL && sent_before(k, k->x->last) &&
           classes(k, k->x->head) & LEX_(DOCUMENT);
}

static bool sent_from(const shape *k)
{
    const quoth_doc *d = k->d;
    uint32_t from = d->mention_from[k->x->sentence];
    const mention *thing = &d->mentions.at[from];

    return left(k) && thing->last + 2 < k->x->first && sent_before(k, thing->last) &&
           item_gist(d, k->x->first - 1) & GIST_PREP;
}

static bool subject_of_passive(const shape *k)
{
    return !owns(k) && left(k) && k->c->group & CUE_PASSIVE && !(k->c->last - k->c->head > 1);
}

static bool thought(const shape *k)
{
    const span_view *v = k->v;
    return v->opens && v->last && !v->low && v->words > 3 &&
           item_among(k->d, k->c->head, W(think), W(thinks), W(thought), W(thinking));
}

static bool outer_layer(const shape *k)
{
    uint32_t far = k->c->head > k->at ? k->c->head - k->at : k->at - k->c->head;
    return k->c->kind == CUE_ACCORDING && k->v->nearest < 8 && far > k->v->nearest;
}

/* A colon between holder and cue, and somebody else behind it. */
static bool beyond_colon(const shape *k)
{
    if (!left(k))
        return false;
    for (uint32_t i = k->x->last; i + 1 < k->c->first; i++)
        if (item_is(k->d, i, ':'))
            return mention_beginning(k->d, k->c->sentence, i + 1) != NONE;
    return false;
}

static bool colon_cue(const shape *k)
{
    return k->at > k->s->first && item_is(k->d, k->at - 1, ':') && right_before(k, 1) && left(k) &&
           (k->c->kind == CUE_SPEECH || (k->c->kind == CUE_FRAME && k->x->last == k->c->first));
}

static bool colon_verb(const shape *k)
{
    return colon_cue(k) && k->x->last == k->c->first && k->x->kind == MEN_NOMINAL;
}

static bool inner_document(const shape *k)
{
    return k->x->last == k->c->first && k->c->head < k->at && (k->c->form & 7) == 1 &&
           classes(k, k->x->head) & LEX_(DOCUMENT) && item_among(k->d, k->c->last, W(that));
}

/* One word that means according to: Selon Ruiz, … */
static bool foreign_according(const shape *k)
{
    return k->c->kind == CUE_ACCORDING && classes(k, k->c->head) & LEX_(ACCORDING) &&
           k->x->first == k->c->last;
}

static bool in_words_of(const shape *k)
{
    bool own = classes(k, k->c->first + 1) & LEX_(POSSESSIVE);
    bool owner =
        k->x->first == k->c->last || (k->x->first > k->c->first && k->x->last <= k->c->last);
    return k->c->kind == CUE_ACCORDING && item_among(k->d, k->c->head, W(words)) &&
           (own || owner) && right_before(k, 12);
}

/* A verb of calling, its object and the span, which ends the clause. */
static bool brands(const shape *k, const cue *c)
{
    enum { OBJECT = 9 };
    const item *after = item_at(k->d, k->at + 1);
    bool ends = k->at + 1 >= k->s->last || after->kind == TOK_PUNCT ||
                item_gist(k->d, k->at + 1) & GIST_AND;

    if (!ends || c->head >= k->at || k->at - c->last > OBJECT || k->at == c->last ||
        !(classes(k, c->head) & LEX_(OBJECT_VERB)) || c->group & CUE_PASSIVE || nested(k))
        return false;
    for (uint32_t i = c->last; i < k->at; i++)
        if (item_at(k->d, i)->kind == TOK_PUNCT || item_gist(k->d, i) & (GIST_FINITE | GIST_THAT))
            return false;
    return true;
}

static bool pair_brands(const shape *k)
{
    return brands(k, k->c) && left(k) && k->c->first - k->x->last < 2;
}

/* --- A cue alone ------------------------------------------------------------------ */

static bool was_told(const shape *k)
{
    return k->c->group & CUE_PASSIVE && classes(k, k->c->head) & LEX_(TELL_VERB) &&
           right_before(k, 2) && !item_among(k->d, k->c->last, W(by));
}

static bool is_described(const shape *k, const cue *c)
{
    return c->group & CUE_PASSIVE && classes(k, c->head) & LEX_(OBJECT_VERB) &&
           c->last + 1 >= k->at && c->last <= k->at &&
           (c->last == k->at || item_among(k->d, c->last, W(as)));
}

static bool was_described(const shape *k)
{
    return is_described(k, k->c);
}

/* --- A holder without a cue -------------------------------------------------------- */

static bool before_colon(const shape *k)
{
    uint32_t before = k->x->first - 1;
    bool where = k->x->first > k->s->first + 1 && item_among(k->d, before, W(in), W(at), W(near)) &&
                 k->x->last + 1 == k->at; /* Pat in Skerry: Q */
    return !where && k->x->last <= k->at && k->d->sentences.at + k->x->sentence == k->s &&
           k->at > k->s->first && item_is(k->d, k->at - 1, ':');
}

static bool behind_headline_colon(const shape *k)
{
    return k->v->opens && k->x->first == k->at + 2 && item_is(k->d, k->at + 1, ':');
}

/* The sentence before is about him: its first words, or the last clause. */
static bool subject_before(const shape *k)
{
    const sentence *b = &k->d->sentences.at[k->x->sentence];
    if (b + 1 != k->s || b->para != k->s->para || !k->v->alone || k->v->words < 3 ||
        k->x->kind == MEN_RELATIVE)
        return false;
    if (k->x - k->d->mentions.at == (ptrdiff_t)k->d->mention_from[k->x->sentence])
        return true;
    return k->x->first > b->first && item_is(k->d, k->x->first - 1, ',') &&
           k->x->last + 2 == b->last && k->x->kind == MEN_PRONOUN;
}

static bool dash_behind(const shape *k)
{
    return k->x->first == k->at + 2 && item_is(k->d, k->at + 1, PUNCT_DASH) && k->v->words > 1;
}

/* The quotation before stands in the same sentence, a dash or comma before this one. */
static bool resumes(const shape *k)
{
    const last_link *was = &k->p->last;
    return was->link != NONE && was->sentence == k->p->s && k->at > k->s->first &&
           item_is(k->d, k->at - 1, PUNCT_DASH) &&
           k->d->links.at[was->link].holder == (uint32_t)(k->x - k->d->mentions.at);
}

/* Lionel Hale thought */
static bool thinks(const shape *k)
{
    return k->x->first > k->at && k->x->first < k->at + 3 &&
           item_among(k->d, k->x->last, W(thought), W(thinks), W(wondered));
}

/* "From the desk of Ursula Penn": a line without a verb. */
static bool from_desk(const shape *k)
{
    const sentence *b = &k->d->sentences.at[k->x->sentence];
    if (b + 1 != k->s || !item_among(k->d, b->first, W(from)) || !k->v->opens)
        return false;
    for (uint32_t i = b->first; i < b->last; i++)
        if (item_gist(k->d, i) & GIST_FINITE || (item_is(k->d, i, ',') && i < k->x->first))
            return false;
    return k->x->kind == MEN_NAME || k->x->name_first < k->x->name_last;
}

/* --- No speech, or nobody's --------------------------------------------------------- */

static bool speaks(const shape *k)
{
    const span_view *v = k->v;
    return v->person && v->words > 2 && (v->last || v->words > 5);
}

/* A sentence of its own is speech. */
static bool stands(const shape *k)
{
    return k->v->alone && k->v->words > 2 && k->v->last != 0;
}

/* In a quotation: more often a name than speech, but for what somebody never said. */
static bool nested_name(const shape *k)
{
    enum { SURE = 60 };
    const quoth_doc *d = k->d;
    if (!nested(k))
        return false;
    for (uint32_t c = d->cue_from[k->p->s]; c < d->cue_from[k->p->s + 1]; c++) {
        shape y = *k;
        y.c = &d->cues.at[c];
        if (y.c->share >= SURE && y.c->group & CUE_NEGATED && right_before(&y, 1))
            return false;
    }
    return true;
}

/* told NBC's “Today”, the author of “Hacked World Order”: capitals in a place for titles. */
static bool titled_here(const shape *k)
{
    enum { LONGEST = 6 };
    const quoth_doc *d = k->d;
    const span *x = &d->spans.at[k->p->span];
    const uint64_t small =
        LEX_(PREPOSITION) | LEX_(DETERMINER) | LEX_(CONJUNCTION) | LEX_(POSSESSIVE);
    uint32_t words = 0, b = k->at - 1;
    uint8_t end = k->v->last;

    if (k->at == k->s->first || k->v->words > LONGEST || k->v->low || end == '?' || end == '!')
        return false;
    for (uint32_t t = x->open + 1; t < x->last; t++) {
        const token *w = &d->tokens.at[t];
        words += w->kind == TOK_WORD;
        if (w->kind == TOK_WORD && w->shape == SHAPE_LOWER &&
            !(k->p->m->lex.words[w->word].classes & small))
            return false;
    }
    if (item_at(d, b)->kind != TOK_WORD)
        return false;
    bool owned = item_at(d, b)->flags & TOK_POSSESSIVE && b > k->s->first &&
                 item_at(d, b - 1)->shape != SHAPE_LOWER;
    return owned || item_among(d, b, W(on), W(told), W(tells), W(telling)) ||
           (words > 1 && item_among(d, b, W(of)));
}

/* Somebody thinks it, right behind. */
static bool thought_behind(const shape *k)
{
    uint32_t i = k->at + 1, who = mention_from_item(k->d, k->p->s, i);
    if (who >= k->d->mention_from[k->p->s + 1] || k->d->mentions.at[who].first != i || nested(k))
        return false;
    uint32_t verb = k->d->mentions.at[who].last;
    return item_among(k->d, verb, W(thought), W(thinks), W(wondered));
}

/* Opens a bracket and no sentence. */
static bool in_brackets(const shape *k)
{
    uint32_t b = k->at - 1;
    return k->at > k->s->first && item_is(k->d, b, '(') && item_is(k->d, k->at + 1, ',') &&
           !k->v->person;
}

/* A paragraph of its own, behind a quotation in the one before: "Yes." */
static bool replies(const shape *k)
{
    const last_link *was = &k->p->last;
    return k->v->alone && k->v->last && was->link != NONE &&
           k->s->para == k->d->sentences.at[was->sentence].para + 1;
}

static bool surely_said(const shape *k)
{
    bool heads = k->v->opens && k->v->words > 1 && item_is(k->d, k->at + 1, ':');
    return !nested(k) && (stands(k) || speaks(k) || heads || replies(k));
}

static bool stands_and_speaks(const shape *k)
{
    return stands(k) && k->v->person && !nested(k);
}

static bool stands_or_speaks(const shape *k)
{
    return stands(k) || speaks(k);
}

static bool branded(const shape *k)
{
    const quoth_doc *d = k->d;
    for (uint32_t c = d->cue_from[k->p->s]; c < d->cue_from[k->p->s + 1]; c++)
        if (brands(k, &d->cues.at[c]))
            return true;
    return false;
}

static bool described_as(const shape *k)
{
    const quoth_doc *d = k->d;
    for (uint32_t c = d->cue_from[k->p->s]; c < d->cue_from[k->p->s + 1]; c++)
        if (is_described(k, &d->cues.at[c]))
            return true;
    return false;
}

/* A verb of saying follows at once: “Q”, declared on Monday the minister. */
static bool said_behind(const shape *k)
{
    enum { SURE = 60 };
    const quoth_doc *d = k->d;
    uint32_t i = k->at + 1 + item_is(d, k->at + 1, ',');

    for (uint32_t c = d->cue_from[k->p->s]; c < d->cue_from[k->p->s + 1]; c++)
        if (d->cues.at[c].first == i)
            return d->cues.at[c].share >= SURE && d->cues.at[c].kind == CUE_SPEECH && !nested(k);
    return false;
}

static const struct {
    candidate_kind of;
    bool (*holds)(const shape *k);
    int32_t worth;    /* Quarters of WEIGHT_ONE. */
    const char *like; /* A text of that shape; Q is the quotation. */
} PRIORS[] = {
    {BY_PAIR, owns, 4, "Holm's allegation: Q"},
    {BY_PAIR, owns_act, 12, "Holm's apology for calling it Q"},
    {BY_PAIR, owns_clause, 12, "He rejected Holm's allegation that Q"},
    {BY_PAIR, shouts_from, 20, "shouts of Q from the back rows"},
    {BY_PAIR, around_aside, 6, "Ruiz, who came late, said Q"},
    {BY_PAIR, sent_thing, 16, "A letter sent in May from the embassy said Q"},
    {BY_PAIR, sent_from, -20, "A letter sent in May from the embassy said Q"},
    {BY_PAIR, subject_of_passive, -12, "Ruiz was told: Q"},
    {BY_PAIR, thought, -24, "Q, thought Ruiz"},
    {BY_PAIR, thinks, -24, "Q, Ruiz thought as it closed"},
    {BY_PAIR, outer_layer, -8, "According to Reuters, Q, Ruiz said"},
    {BY_PAIR, beyond_colon, -16, "From our editor, Ruiz: an aide calls it Q"},
    {BY_PAIR, colon_cue, 8, "Ruiz said: Q"},
    {BY_PAIR, colon_verb, 6, "According to police, the note read: Q"},
    {BY_PAIR, inner_document, 10, "He read a memo warning that Q"},
    {BY_PAIR, in_words_of, 16, "in Ruiz's words, Q"},
    {BY_PAIR, foreign_according, 12, "Selon Ruiz, Q"},
    {BY_PAIR, resumes, 8, "Q - Ruiz paused - Q"},
    {BY_PAIR, pair_brands, 6, "Ruiz branded the scheme Q"},
    {BY_CUE, was_told, 10, "She will say she was told Q"},
    {BY_CUE, was_described, 6, "The plan was described as Q"},
    {BY_HOLDER, before_colon, 10, "Ruiz, a minute later: Q"},
    {BY_HOLDER, behind_headline_colon, 10, "Q: Ruiz"},
    {BY_HOLDER, subject_before, 10, "Asked when, she smiled. Q"},
    {BY_HOLDER, dash_behind, 24, "Q - Ruiz paused - Q"},
    {BY_HOLDER, resumes, 8, "Q - Ruiz paused - Q"},
    {BY_HOLDER, thinks, -24, "Q Ruiz thought"},
    {BY_HOLDER, from_desk, 16, "From the desk of Ana Ruiz. Q"},
    {BY_NOBODY, stands_or_speaks, 4, "Q."},
    {BY_MARKS, nested_name, 8, "The “Vesuvius” boiler, in a quotation"},
    {BY_MARKS, titled_here, 16, "told Nova’s “Today”"},
    {BY_MARKS, thought_behind, 24, "“Why did I come?” Ruiz thought"},
    {BY_MARKS, in_brackets, 10, "She writes (“Gulls and Us”, May 3) that"},
    {BY_MARKS, surely_said, -8, "“We shall see.”"},
    {BY_MARKS, stands_and_speaks, -12, "“Are we late?”"},
    {BY_MARKS, said_behind, -8, "Q, declared on Monday the minister"},
    {BY_MARKS, described_as, -6, "The plan was described as Q"},
    {BY_MARKS, branded, -4, "Ruiz branded the scheme Q"},
};

static shape shape_of(const proposal *p, const span_view *v, const candidate *c)
{
    const quoth_doc *d = p->d;
    return (shape){.p = p,
                   .v = v,
                   .d = d,
                   .s = &d->sentences.at[p->s],
                   .at = p->at,
                   .c = c->cue != NONE ? &d->cues.at[c->cue] : NULL,
                   .x = c->holder != NONE ? &d->mentions.at[c->holder] : NULL};
}

int32_t prior_of(const proposal *p, const span_view *v, const candidate *c)
{
    shape k = shape_of(p, v, c);
    int32_t sum = 0;

    for (size_t i = 0; i < LEN(PRIORS); i++)
        if (PRIORS[i].of == c->kind && PRIORS[i].holds(&k))
            sum += PRIORS[i].worth;
    return sum * (WEIGHT_ONE / 4);
}

const char *prior_at(const proposal *p, const span_view *v, const candidate *c, size_t *i,
                     int32_t *worth)
{
    shape k = shape_of(p, v, c);

    for (; *i < LEN(PRIORS); ++*i)
        if (PRIORS[*i].of == c->kind && PRIORS[*i].holds(&k)) {
            *worth = PRIORS[*i].worth * (WEIGHT_ONE / 4);
            return PRIORS[(*i)++].like;
        }
    return NULL;
}
