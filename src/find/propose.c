/*
 * propose.c - candidates for one quoted span.
 *
 * Near cues (near.c), for each the nearest holders on both sides; holders without a cue; the
 * speaker before; nobody; no speech.  The features and what they are worth were
 * studied on PolNeAR (see doc/design.md); the weights come from src/train.
 */
#include "find/propose.h"

#include "find/item.h"
#include "find/near.h"
#include "find/priors.h"

enum { GOOD_CUE = 0 };

/* --- Cues ------------------------------------------------------------------- */

/* Which way round: 0 cue before, 1 cue after, 2 cue in the sentence before. */
static uint32_t side_of(const proposal *p, const near_cue *c)
{
    return c->back ? 2 : p->d->cues.at[c->index].head > p->at;
}

static uint32_t share_bin(uint32_t share)
{
    return share / 10;
}

static bool better_between(const proposal *p, const near_cue *list, uint32_t n, uint32_t i)
{
    const quoth_doc *d = p->d;
    const cue *x = &d->cues.at[list[i].index];
    uint32_t from = x->head < p->at ? x->head : p->at, to = x->head < p->at ? p->at : x->head;
    bool better = false;

    for (uint32_t k = 0; k < n; k++) {
        const cue *y = &d->cues.at[list[k].index];
        better |= (y->head > from) & (y->head < to) & (y->share >= x->share);
    }
    return better;
}

static features cue_features(proposal *p, const span_view *v, const near_cue *list, uint32_t n,
                             uint32_t i)
{
    const quoth_doc *d = p->d;
    const cue *c = &d->cues.at[list[i].index];
    const sentence *s = &d->sentences.at[c->sentence];
    uint32_t side = side_of(p, &list[i]);
    uint32_t lo = side == 1 ? p->at : c->last - 1, hi = side == 1 ? c->first : p->at;
    uint32_t gap = hi > lo ? hi - lo - 1 : 0;
    uint32_t lemma = p->m->lex.words[c->lemma].hash;
    uint32_t bits = view_between(p->d, lo, hi), form = c->form;
    sight before = see(d, p->m, s, c->first - 1), after = see(d, p->m, s, c->last);
    feature_pool pool = p->pool, *fp = &pool; /* A copy can live in registers. */
    features f = features_begin(fp);

    feature(fp, T_CUE_LEMMA, lemma);
    feature(fp, T_CUE_LEMMA_SIDE, lemma + side);
    feature(fp, T_CUE_LEMMA_NEXT, lemma + side * 16 + (gap < 3 ? gap : 3));
    feature(fp, T_CUE_SHARE, share_bin(c->share) | side << 4 | (uint32_t)c->kind << 6);
    feature(fp, T_CUE_FORM, form | side << 12);
    feature(fp, T_CUE_GROUP, (uint32_t)(c->group & ~CUE_PASSIVE) | side << 8);
    feature(fp, T_CUE_BEFORE, before.word);
    feature(fp, T_CUE_AFTER, after.word + side);
    feature(fp, T_CUE_BEFORE_POS, before.look | side << 10);
    feature(fp, T_CUE_AFTER_POS, after.look | side << 10);
    feature(fp, T_CUE_FAR,
            bin(gap) | side << 4 | (uint32_t)v->opens << 6 | (c->share >= STRONG ? 128u : 0));
    feature(fp, T_CUE_BETWEEN, bits | side << 8);
    feature(fp, T_CUE_TOUCH,
            (side == 1 ? v->after.look : v->before.look) | side << 10 | (uint32_t)v->last << 12);
    feature(fp, T_CUE_RANK, list[i].rank | side << 4);
    feature(fp, T_CUE_BETTER, (uint32_t)better_between(p, list, n, i) | side << 2);
    feature(fp, T_CUE_SPANS, (bits & 1) | side << 2 | (uint32_t)v->low << 4);
    feature(fp, T_CUE_LOW,
            (uint32_t)v->low | side << 1 | (bits & 128 ? 8u : 0) | (bits & 6) << 4 |
                v->length << 10);
    features_end(fp, &f);
    p->pool.end = pool.end;
    return f;
}

/* --- Holders --------------------------------------------------------------- */

static void add_holder(feature_pool *pool, const holder_view *x, const cue *c, uint32_t rank,
                       uint32_t setting)
{
    feature_pool copy = *pool, *p = &copy;

    feature(p, T_HOLDER_KIND, x->kind | setting << 26);
    feature(p, T_HOLDER_WORD, x->word);
    feature(p, T_HOLDER_CLASS, x->classes);
    feature(p, T_HOLDER_BEFORE, x->before.word + setting);
    feature(p, T_HOLDER_AFTER, x->after.word + setting);
    feature(p, T_HOLDER_BEFORE_POS, x->before.look | setting << 10);
    feature(p, T_HOLDER_AFTER_POS, x->after.look | setting << 10);
    feature(p, T_PAIR_RANK, rank | setting << 4);
    if (c)
        feature(p, T_HOLDER_KIND_CUE, (x->kind & 0xFFF) | c->form << 12);
    pool->sum = copy.sum;
    pool->end = copy.end;
}

/* Most speakers are looked at more than once. */
static const holder_view *view_known(proposal *p, uint32_t holder)
{
    holder_view *x = &p->known[holder % KNOWN];
    if (x->holder != holder)
        *x = view_holder(p->d, p->m, holder);
    return x;
}

static features pair_features(proposal *p, const cue *c, const near_holder *h, uint32_t side,
                              bool *breaks)
{
    const quoth_doc *d = p->d;
    const mention *x = &d->mentions.at[h->index];
    bool left = x->first < c->head;
    uint32_t lo = left ? x->last - 1 : c->last - 1, hi = left ? c->first : x->first;
    if (hi < lo + 1)
        hi = lo + 1;
    uint32_t gap = hi - lo - 1;
    uint32_t order =
        (uint32_t)left | side << 1 | (p->at < x->first ? 8u : 0) | (uint32_t)c->kind << 4;
    bool ing = cue_ends(c) == ENDS_ING;
    gap_view g = view_gap(d, lo + 1, hi);
    *breaks = g.breaks || hi - lo > GAP_SEEN;
    uint32_t commas = g.commas, who = g.who, cues = g.finite, spans = g.spans;
    uint32_t others = (h->rank != FIRST) & (h->index > d->mention_from[x->sentence]);
    feature_pool pool = p->pool, *fp = &pool;
    features f = features_begin(fp);
    uint32_t others_between = left ? h->rank & 7 : h->rank - 8;

    feature(fp, T_PAIR_SIDE, order);
    feature(fp, T_PAIR_FAR, bin(gap) | order << 4);
    feature(fp, T_PAIR_COMMAS,
            (commas < 3 ? commas : 3) | (uint32_t)left << 2 | (cues ? 8u : 0) | (who ? 16u : 0));
    feature(fp, T_PAIR_CUES,
            (cues < 3 ? cues : 3) | (uint32_t)left << 2 | (uint32_t)ing << 3 |
                (gap == 0 ? 16u : 0));
    feature(fp, T_PAIR_MENTIONS, others_between | (uint32_t)left << 3);
    feature(fp, T_PAIR_WHO,
            (who ? 1u : 0) | (uint32_t)x->kind << 1 | (uint32_t)left << 4 | g.breaks << 5);
    feature(fp, T_PAIR_FIRST,
            others | (uint32_t)ing << 1 | (commas ? 4u : 0) | others_between << 3 |
                (uint32_t)left << 7 | (spans ? 256u : 0));
    feature(fp, T_PAIR_GAP,
            gap == 0   ? 0
            : gap == 1 ? look(d, p->m, lo + 1)
            : gap == 2 ? look(d, p->m, lo + 1) * 200 + look(d, p->m, lo + 2)
                       : 99999 + look(d, p->m, lo + 1) * 200 + look(d, p->m, hi - 1));
    uint32_t passive = (c->group & CUE_PASSIVE) != 0;
    bool by =
        x->first > p->d->sentences.at[x->sentence].first && item_among(d, x->first - 1, W(by));
    feature(fp, T_PAIR_LEMMA, p->m->lex.words[c->lemma].hash + order + passive * 7919);
    feature(fp, T_PAIR_PASSIVE,
            passive | (uint32_t)left << 1 | (uint32_t)by << 2 | (gap < 3 ? gap : 3) << 3);
    feature(fp, T_PAIR_SPAN, (spans ? 1u : 0) | (uint32_t)left << 1 | side << 2);
    feature(fp, T_CUE_TOUCH,
            0x10000 | (gap == 0 ? 1u : 0) | (uint32_t)(c->group & ~CUE_PASSIVE) << 4 |
                (uint32_t)left << 1);
    p->pool.sum = pool.sum;
    p->pool.end = pool.end;
    add_holder(&p->pool, view_known(p, h->index), c, h->rank, order & 7);
    features_end(&p->pool, &f);
    return f;
}

static uint8_t rule_of(const proposal *p, const cue *c, const mention *x)
{
    static const uint8_t RULE[2][2][2] = {{{RULE_CONTENT_CUE_SPEAKER, RULE_CONTENT_SPEAKER_CUE},
                                           {RULE_SPEAKER_CONTENT_CUE, RULE_SPEAKER_CONTENT_CUE}},
                                          {{RULE_CUE_CONTENT_SPEAKER, RULE_CUE_CONTENT_SPEAKER},
                                           {RULE_CUE_SPEAKER_CONTENT, RULE_SPEAKER_CUE_CONTENT}}};
    return RULE[c->head < p->at][x->first < p->at][x->first < c->head];
}

/* --- The kinds of candidates ------------------------------------------------ */

static features kind_features(proposal *p, const span_view *v, uint32_t kind)
{
    feature_pool pool = p->pool, *fp = &pool;
    features f = features_begin(fp);

    feature(fp, T_KIND, kind);
    feature(fp, T_KIND_PLACE, kind | v->place << 4);
    feature(fp, T_KIND_LENGTH, kind | v->length << 4 | (v->nearest < 15 ? 1u : 0) << 10);
    feature(fp, T_KIND_MARK, kind | (uint32_t)v->last << 4 | (v->words < 4 ? 4096u : 0));
    features_end(fp, &f);
    p->pool.end = pool.end;
    return f;
}

/* The candidate that was written to p->c[p->n], where there is always room, is complete. */
static inline void add(proposal *p)
{
    candidate *c = &p->c[p->n];
    c->score = c->part[0].sum + c->part[1].sum + c->part[2].sum;
    p->top = c->score > p->top ? c->score : p->top;
    p->n += p->n < MAX_CANDIDATES;
}

/* Stands right before the cue. */
static bool touches(const quoth_doc *d, const cue *c, const near_holder *h)
{
    const mention *x = &d->mentions.at[h->index];
    return h->rank == 0 && x->last == c->first && x->kind != MEN_RELATIVE;
}

/* All holders of cue i of the list, and nobody. */
static void follow_cue(proposal *p, const near_cue *near, features f, features pair, features bare)
{
    const cue *c = &p->d->cues.at[near->index];
    near_holder holders[MAX_HOLDERS];
    uint32_t k = near_holders(p, c->sentence, c->head, c->last, holders);
    uint32_t side = side_of(p, near), first = p->d->mention_from[c->sentence];
    bool beside = !p->all && k && touches(p->d, c, &holders[0]);

    for (uint32_t h = 0; h < k; h++) {
        const mention *x = &p->d->mentions.at[holders[h].index];
        if (beside & (h > 1) & (holders[h].index != first) & (holders[h].rank != FIRST))
            continue; /* “Q,” Ruiz said: two and the first of the sentence will do. */
        candidate *y = &p->c[p->n];
        *y = (candidate){.cue = near->index,
                         .holder = holders[h].index,
                         .kind = BY_PAIR,
                         .rule = rule_of(p, c, x),
                         .part = {pair, f}};
        y->part[2] = pair_features(p, c, &holders[h], side, &y->breaks);
        add(p);
    }
    feature_pool pool = p->pool, *fp = &pool;
    features none = features_begin(fp);
    feature(fp, T_PAIR_SIDE, 4096 + side);
    feature(fp, T_PAIR_LEMMA, p->m->lex.words[c->lemma].hash + 4096);
    feature(fp, T_CUE_GROUP, 4096 + ((uint32_t)(c->group & ~CUE_PASSIVE) | side << 8));
    feature(fp, T_PAIR_RANK, 4096 + k);
    features_end(fp, &none);
    p->pool.end = pool.end;
    p->c[p->n] = (candidate){.cue = near->index,
                             .holder = NONE,
                             .kind = BY_CUE,
                             .rule = RULE_CUE_ONLY,
                             .part = {bare, f, none}};
    add(p);
}

/* Returns the score of the best cue, pairs aside. */
static int32_t propose_cues(proposal *p, const span_view *v)
{
    near_cue cues[MAX_CUES];
    features f[MAX_CUES];
    uint32_t n = near_cues(p, v, cues);
    features pair = kind_features(p, v, BY_PAIR), bare = kind_features(p, v, BY_CUE);
    int32_t top = INT32_MIN / 2;

    for (uint32_t i = 0; i < n; i++) {
        f[i] = cue_features(p, v, cues, n, i);
        top = f[i].sum > top ? f[i].sum : top;
    }
    for (uint32_t i = 0; i < n; i++)
        if (p->all || f[i].sum > top - BEAM)
            follow_cue(p, &cues[i], f[i], pair, bare);
    return top;
}

/* The cue of sentence s whose words begin at item i, or NONE. */
static uint32_t cue_from_item(const quoth_doc *d, uint32_t s, uint32_t i)
{
    for (uint32_t c = d->cue_from[s]; c < d->cue_from[s + 1]; c++)
        if (d->cues.at[c].first == i)
            return c;
    return NONE;
}

/* A holder without a cue: "Ruiz: Q", "Ruiz shook her head. Q". */
static void propose_holder(proposal *p, const span_view *v, features kind, uint32_t h,
                           uint32_t rank, uint32_t back)
{
    const quoth_doc *d = p->d;
    const mention *x = &d->mentions.at[h];
    const sentence *s = &d->sentences.at[p->s];
    bool left = x->first < p->at;
    uint32_t lo = left ? x->last - 1 : p->at, hi = left ? p->at : x->first;
    if (hi < lo + 1)
        hi = lo + 1;
    uint32_t bits = view_between(p->d, lo, hi), gap = hi - lo - 1;
    feature_pool pool = p->pool, *fp = &pool;
    features f = features_begin(fp);
    bool colon = left && !back && p->at > s->first && item_is(d, p->at - 1, ':');

    feature(fp, T_ONLY_BETWEEN, bits | (uint32_t)left << 8 | back << 9 | (gap < 3 ? gap : 3) << 11);
    feature(fp, T_ONLY_STRONG,
            bin(v->nearest) | (uint32_t)left << 4 | back << 5 | (uint32_t)colon << 7);
    feature(fp, T_ONLY_BACK, back | rank << 2 | (uint32_t)v->alone << 6);
    feature(fp, T_ONLY_TOUCH,
            (left ? v->before.look : v->after.look) | (uint32_t)left << 10 | back << 11);
    feature(fp, T_ONLY_ALONE,
            (uint32_t)v->alone | (uint32_t)v->last << 1 | back << 9 | (uint32_t)left << 12 |
                (d->sentences.at[x->sentence].para != s->para ? 8192u : 0));
    p->pool.sum = pool.sum;
    p->pool.end = pool.end;
    add_holder(&p->pool, view_known(p, h), NULL, rank, 8 + back * 2 + left);
    features_end(&p->pool, &f);
    bool headline = !left && v->opens && item_is(d, p->at + 1, ':') && x->first == p->at + 2;
    p->c[p->n] = (candidate){.cue = headline ? cue_from_item(d, p->s, x->last) : NONE,
                             .holder = h,
                             .kind = BY_HOLDER,
                             .part = {kind, f},
                             .rule = colon ? RULE_COLON : RULE_SPEAKER_ONLY};
    add(p);
}

/* top: the score of the best cue.  A good one leaves a holder without a cue no
 * chance. */
static void propose_holders(proposal *p, const span_view *v, int32_t top)
{
    enum { NEAREST = 3 };
    const quoth_doc *d = p->d;
    if (!p->all && top > GOOD_CUE)
        return;
    uint32_t from = d->mention_from[p->s], to = d->mention_from[p->s + 1];
    uint32_t i = mention_from_item(d, p->s, p->at);
    features kind = kind_features(p, v, BY_HOLDER);

    for (uint32_t k = i, n = 0; k-- > from && n < NEAREST; n++)
        propose_holder(p, v, kind, k, n, 0);
    if (i > from + NEAREST && item_is(d, p->at - 1, ':')) /* Ruiz, who …, was calm: Q */
        propose_holder(p, v, kind, from, NEAREST - 1, 0);
    for (uint32_t k = i, n = 0; k < to && n < 2; k++, n++)
        propose_holder(p, v, kind, k, 8 + n, 0);
    if (!v->opens)
        return;
    for (uint32_t back = 1; back <= 2 && back <= p->s; back++) {
        uint32_t s = p->s - back;
        if (!stream_goes_on(d, s + 1))
            break;
        uint32_t a = view_subject(d, p->m, s), b = d->mention_from[s + 1];
        if (a == NONE)
            continue;
        propose_holder(p, v, kind, a, 7, back);
        if (a + 2 < b && d->mentions.at[a].kind == MEN_NOMINAL &&
            d->mentions.at[a + 1].kind == MEN_NAME)
            propose_holder(p, v, kind, a + 1, 6, back);
        if (b > a + 1 && !near_only_when(d, a, b - 1))
            propose_holder(p, v, kind, b - 1, 0, back);
    }
}

static void propose_carry(proposal *p, const span_view *v)
{
    const quoth_doc *d = p->d;
    if (p->last.link == NONE)
        return;
    const attribution *l = &d->links.at[p->last.link];
    const sentence *s = &d->sentences.at[p->s], *was = &d->sentences.at[p->last.sentence];
    const span *before = &d->spans.at[p->last.span];
    uint32_t paras = s->para - was->para;
    bool near = paras < 2; /* Else there may be paragraphs between that nobody read. */
    uint32_t sents = near ? p->s - p->last.sentence : 2 * paras + 1;
    uint32_t gap = near ? p->at - p->last.item - 1 : UINT32_MAX;
    features kind = kind_features(p, v, BY_CARRY);
    feature_pool pool = p->pool, *fp = &pool;
    features f = features_begin(fp);
    uint32_t far = (paras < 4 ? paras : 4) | (sents < 5 ? sents : 5) << 3;

    feature(fp, T_CARRY_FAR, far);
    feature(fp, T_CARRY_WORDS, bin(gap) | (paras ? 16u : 0) | (uint32_t)v->opens << 5);
    feature(fp, T_CARRY_ALONE, (uint32_t)v->alone | far << 1 | (uint32_t)v->opens << 8);
    feature(fp, T_CARRY_CLOSED,
            (before->close != NONE ? 1u : 0) | (uint32_t)view_last_mark(d, before) << 1 |
                (paras ? 512u : 0) | (uint32_t)v->alone << 10);
    feature(fp, T_CARRY_STRONG,
            bin(v->nearest) | (uint32_t)v->opens << 4 | (sents == 0 ? 32u : 0) |
                (sents == 1 ? 64u : 0));
    feature(fp, T_CARRY_RULE, l->rule | far << 5 | (uint32_t)v->opens << 12);
    feature(fp, T_CARRY_LEMMA,
            (l->cue == NONE ? 0 : p->m->lex.words[d->cues.at[l->cue].lemma].hash) + (sents == 0));
    feature(fp, T_CARRY_LOW,
            (uint32_t)v->low | (sents < 2 ? sents : 2) << 1 | (uint32_t)v->opens << 3 |
                v->length << 4);
    features_end(fp, &f);
    p->pool.end = pool.end;
    p->c[p->n] = (candidate){.cue = l->cue,
                             .holder = l->holder,
                             .kind = BY_CARRY,
                             .rule = RULE_CARRY,
                             .part = {kind, f}};
    add(p);
}

static void propose_marks(proposal *p, const span_view *v, candidate_kind kind)
{
    features k = kind_features(p, v, kind);
    feature_pool pool = p->pool, *fp = &pool;
    features f = features_begin(fp);
    uint32_t n = v->length, of = kind == BY_MARKS ? 0 : 0x8000000;

    feature(fp, T_NOT_LENGTH, of | n | bin(v->nearest) << 4);
    feature(fp, T_NOT_CAPS, of | n | (v->lower < 3 ? v->lower : 3) << 4 | (uint32_t)v->low << 6);
    feature(fp, T_NOT_LAST, of | v->last | n << 8);
    feature(fp, T_NOT_PERSON, of | (v->person ? 1u : 0) | n << 1);
    feature(fp, T_NOT_FINITE, of | (v->finite ? 1u : 0) | n << 1 | (uint32_t)v->last << 6);
    feature(fp, T_NOT_BEFORE, of + v->before.word);
    feature(fp, T_NOT_AFTER, of + v->after.word);
    feature(fp, T_NOT_BEFORE_POS, of | v->before.look | (n < 4 ? n : 4) << 10);
    feature(fp, T_NOT_AFTER_POS, of | v->after.look | (n < 4 ? n : 4) << 10);
    feature(fp, T_NOT_CUE,
            of | bin(v->nearest) | (uint32_t)v->opens << 4 | (uint32_t)v->alone << 5 |
                (uint32_t)v->low << 6);
    feature(fp, T_NOT_SINGLE, of | (uint32_t)v->single | (n < 4 ? n : 4) << 1);
    feature(fp, T_NOT_WORD, of + (v->words < 3 ? v->word : 0));
    features_end(fp, &f);
    p->pool.end = pool.end;
    p->c[p->n] = (candidate){.cue = NONE,
                             .holder = NONE,
                             .kind = (uint8_t)kind,
                             .part = {k, f},
                             .rule = kind == BY_MARKS ? RULE_MARKS : RULE_NOBODY};
    add(p);
}

quoth_status proposal_init(proposal *p, quoth_doc *d, const quoth_model *m, bool all,
                           const int16_t *weights)
{
    p->d = d;
    p->m = m;
    p->s = p->at = p->span = p->words = p->n = 0;
    p->all = all;
    p->witness = NULL;
    p->witnesses = 0;
    p->last = (last_link){.link = NONE};
    p->pool = (feature_pool){.weights = weights};
    for (uint32_t i = 0; i < KNOWN; i++)
        p->known[i].holder = NONE;
    p->pool.at = arena_alloc(&d->arena, POOL, sizeof *p->pool.at);
    return p->pool.at ? QUOTH_OK : QUOTH_FATAL;
}

void propose(proposal *p)
{
    p->n = 0;
    p->top = INT32_MIN;
    p->pool.end = p->pool.at;
    span_view v = view_span(p->d, p->m, p->s, p->at);

    p->words = v.words;
    propose_carry(p, &v);
    propose_marks(p, &v, BY_MARKS);
    propose_marks(p, &v, BY_NOBODY);
    propose_holders(p, &v, propose_cues(p, &v));
    add_priors(p, &v);
}
