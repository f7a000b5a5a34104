/*
 * reports.c - indirect speech: a cue, its holder and a clause without marks.
 *
 * Every cue that no quoted span took proposes its holders, or that it attributes
 * nothing; the scores choose as they do for spans.
 */
#include "find/reports.h"

#include "find/content.h"
#include "find/explain.h"
#include "find/find.h"
#include "find/item.h"

enum { LEFT = 4, RIGHT = 2 };

static features report_features(proposal *p, const cue *c, const content *x, uint32_t kind)
{
    const quoth_doc *d = p->d;
    const quoth_model *m = p->m;
    const sentence *s = &d->sentences.at[c->sentence];
    feature_pool *fp = &p->pool;
    features f = features_begin(fp);
    uint32_t lemma = m->lex.words[c->lemma].hash, form = c->form;
    uint32_t begins = content_begins(d, m, (uint32_t)(c - d->cues.at));
    uint32_t next = begins < s->last ? begins : d->items.n;
    uint32_t before = c->first > s->first ? c->first - 1 : d->items.n;
    uint32_t words = 0, shape = (uint32_t)x->after | (uint32_t)x->clause << 1 | x->n << 2;
    for (uint32_t i = 0; i < x->n; i++)
        words += x->part[i].last - x->part[i].first;

    feature(fp, T_REPORT_KIND, kind | shape << 4);
    feature(fp, T_REPORT_CUE, lemma + kind);
    feature(fp, T_REPORT_CUE, lemma + kind + 7919 * (form + 1));
    feature(fp, T_REPORT_CUE,
            kind | (uint32_t)c->share / 5 << 4 | (form & 0xFF) << 12 | 0x80000000u);
    feature(fp, T_REPORT_NEXT, look_word(d, m, next) + kind);
    feature(fp, T_REPORT_NEXT_LEMMA, lemma + kind + 104729 * look(d, m, next));
    feature(fp, T_REPORT_NEXT_LEMMA, kind | look(d, m, next) << 4 | look(d, m, before) << 14);
    feature(fp, T_REPORT_THAT, kind | shape << 4 | (uint32_t)(c->group & ~CUE_PASSIVE) << 10);
    feature(fp, T_REPORT_THAT, lemma + kind + 15485863 * shape);
    feature(fp, T_REPORT_LENGTH, kind | bin(words) << 4 | shape << 8);
    feature(fp, T_REPORT_PLACE,
            kind | (c->first == s->first ? 16u : 0) | (s->spans ? 32u : 0) |
                look_word(d, m, before) << 6);
    feature(fp, T_REPORT_PLACE, lemma + kind + 32452843 * look(d, m, before));
    features_end(fp, &f);
    return f;
}

static void add(proposal *p, candidate c)
{
    if (p->n == MAX_CANDIDATES)
        return;
    for (int i = 0; i < MAX_PARTS; i++)
        c.score += c.part[i].sum;
    p->c[p->n++] = c;
}

static features report_pair(proposal *p, const cue *c, uint32_t h, uint32_t rank)
{
    const quoth_doc *d = p->d;
    const mention *x = &d->mentions.at[h];
    bool left = x->first < c->head;
    uint32_t lo = left ? x->last - 1 : c->last - 1, hi = left ? c->first : x->first;
    uint32_t gap = hi > lo ? hi - lo - 1 : 0;
    uint32_t side = (uint32_t)left | (uint32_t)c->kind << 1;
    bool ing = (c->form & 7) == 1;
    features f = features_begin(&p->pool);

    gap_view g = view_gap(d, lo + 1, hi);
    uint32_t commas = g.commas, who = g.who, verbs = g.finite;
    feature(&p->pool, T_PAIR_SIDE, 0x1000 | side);
    feature(&p->pool, T_PAIR_FAR, 0x1000 | bin(gap) | side << 4);
    feature(&p->pool, T_PAIR_COMMAS,
            0x1000 | (commas < 3 ? commas : 3) | side << 2 | (verbs ? 64u : 0) | (who ? 128u : 0));
    feature(&p->pool, T_PAIR_CUES,
            0x1000 | (verbs < 3 ? verbs : 3) | side << 2 | (uint32_t)ing << 6 |
                (gap == 0 ? 128u : 0));
    feature(&p->pool, T_PAIR_FIRST,
            0x1000 | (h == d->mention_from[x->sentence]) | (uint32_t)ing << 1 | (commas ? 4u : 0) |
                rank << 4 | side << 8);
    feature(&p->pool, T_PAIR_GAP,
            0x1000000 + (gap == 0   ? 0
                         : gap == 1 ? look(d, p->m, lo + 1)
                                    : look(d, p->m, lo + 1) * 200 + look(d, p->m, hi - 1)));
    bool by = x->first > d->sentences.at[x->sentence].first && item_among(d, x->first - 1, W(by));
    feature(&p->pool, T_PAIR_PASSIVE,
            0x1000 | (c->group & CUE_PASSIVE ? 1u : 0) | (uint32_t)left << 1 | (uint32_t)by << 2 |
                (gap < 3 ? gap : 3) << 3);
    feature(&p->pool, T_PAIR_LEMMA, p->m->lex.words[c->lemma].hash + 0x1000 + side);
    holder_features(&p->pool, d, p->m, c, h, rank, 16 + side);
    features_end(&p->pool, &f);
    return f;
}

static void propose_report(proposal *p, uint32_t ci)
{
    const quoth_doc *d = p->d;
    const cue *c = &d->cues.at[ci];
    uint32_t from = d->mention_from[c->sentence], to = d->mention_from[c->sentence + 1];
    uint32_t i = mention_from_item(d, c->sentence, c->head);
    content bare = content_of_cue(d, p->m, ci, NONE);

    p->n = 0;
    p->pool.n = 0;
    p->s = c->sentence;
    p->at = c->head;
    p->span = NONE;
    features none = report_features(p, c, &bare, BY_MARKS),
             who = report_features(p, c, &bare, BY_PAIR),
             nobody = report_features(p, c, &bare, BY_CUE);
    candidate x = {.cue = ci, .holder = NONE, .kind = BY_MARKS, .rule = RULE_MARKS, .part = {none}};
    add(p, x);
    x = (candidate){
        .cue = ci, .holder = NONE, .kind = BY_CUE, .rule = RULE_CUE_ONLY, .part = {nobody}};
    add(p, x);
    for (uint32_t k = i, n = 0; k-- > from && n < LEFT; n++) {
        x = (candidate){.cue = ci,
                        .holder = k,
                        .kind = BY_PAIR,
                        .rule = RULE_SPEAKER_CUE_CONTENT,
                        .part = {who, report_pair(p, c, k, n)}};
        add(p, x);
    }
    if (i > from + LEFT) {
        x = (candidate){.cue = ci,
                        .holder = from,
                        .kind = BY_PAIR,
                        .rule = RULE_SPEAKER_CUE_CONTENT,
                        .part = {who, report_pair(p, c, from, 7)}};
        add(p, x);
    }
    for (uint32_t k = i, n = 0; k < to && n < RIGHT; k++, n++) {
        x = (candidate){.cue = ci,
                        .holder = k,
                        .kind = BY_PAIR,
                        .rule = RULE_CUE_SPEAKER_CONTENT,
                        .part = {who, report_pair(p, c, k, 8 + n)}};
        add(p, x);
    }
}

static quoth_status push_report(quoth_doc *d, const quoth_model *m, const candidate *c, float p)
{
    content x = content_of_cue(d, m, c->cue, c->holder);
    bool words = false; /* Marks alone are no indirect speech. */
    for (uint32_t i = 0; i < x.n; i++)
        for (uint32_t k = x.part[i].first; k < x.part[i].last && !words; k++)
            words = !item_is_span(d, k) && item_at(d, k)->kind != TOK_PUNCT;
    if (!words)
        return QUOTH_OK;
    for (uint32_t i = 0; i < x.n; i++) {
        attribution a = {.span = NONE,
                         .next = NONE,
                         .echo = NONE,
                         .cue = c->cue,
                         .holder = c->holder,
                         .content = item_range(d, x.part[i].first, x.part[i].last),
                         .p = p,
                         .rule = c->rule,
                         .head = i == 0};
        TRY(attribution_push(&d->arena, &d->links, a));
        if (i)
            d->links.at[d->links.n - 2].next = d->links.n - 1;
    }
    return QUOTH_OK;
}

quoth_status reports_run(quoth_doc *d, const quoth_model *m, const chooser *by,
                         const int16_t *weights)
{
    if (!d->cues.n)
        return QUOTH_OK;
    proposal *p = arena_zero(&d->arena, 1, sizeof *p);
    uint8_t *used = arena_zero(&d->arena, d->cues.n, 1);
    if (!p || !used)
        return QUOTH_FATAL;
    TRY(proposal_init(p, d, m, by != NULL, weights));
    for (uint32_t i = 0; i < d->links.n; i++)
        if (d->links.at[i].cue != NONE)
            used[d->links.at[i].cue] = 1;
    for (uint32_t c = 0; c < d->cues.n; c++) {
        if (used[c] || d->cues.at[c].kind == CUE_FRAME ||
            d->sentences.at[d->cues.at[c].sentence].inside != NONE)
            continue;
        propose_report(p, c);
        uint32_t i = 0;
        if (by) {
            i = by->choose(by->ctx, p);
        } else {
            for (uint32_t k = 1; k < p->n; k++)
                if (p->c[k].score > p->c[i].score)
                    i = k;
        }
        if (p->c[i].kind == BY_MARKS)
            continue;
        if (m->options.explain)
            explain_choice(d, p, i);
        TRY(push_report(d, m, &p->c[i], choice_probability(p->c, p->n, i)));
    }
    return QUOTH_OK;
}

quoth_status find_reports(quoth_doc *d, const quoth_model *m)
{
    return reports_run(d, m, NULL, m->weights + WEIGHTS_INDIRECT);
}
