/*
 * labels.c - the likeliest row of labels: a linear-chain conditional random field
 * (Lafferty, McCallum and Pereira, ICML 2001) over the states of states.h, decoded by
 * Viterbi's algorithm in whole numbers.
 */
#include "tag/sums.h"
#include "tag/tag.h"
#include "tag/templates.h"

static uint8_t habit_of_rate(float rate)
{
    static const float LEAST[] = {0, 0.04F, 0.12F, 0.25F, 0.45F, 0.70F};
    uint8_t h = 0;
    while (h < LEN(LEAST) && (h == 0 || rate > LEAST[h]))
        h++;
    return h;
}

uint8_t habit_of(uint32_t cues, uint32_t n, const facts *x)
{
    const uint32_t common = 2000;

    if (n < 2) /* The lexicon may know. */
        return x->at[FACT_SHARE] ? habit_of_rate((float)x->at[FACT_SHARE] / 100) : 0;
    float rate = ((float)cues + 0.2F) / ((float)n + 2.0F);
    return n > common && rate < 0.2F ? 1 : habit_of_rate(rate);
}

void tag_habits(fact_row *r, const tag_weights *w)
{
    for (uint32_t i = 0; i < r->n; i++) {
        uint32_t hash = habit_key(&r->at[i]) * UINT32_C(0x9E3779B1);
        const uint8_t *row = tag_row(w, TABLE_HABIT, 2, hash);
        r->at[i].at[FACT_HABIT] = row[0] == tag_check(hash) ? row[1] : habit_of(0, 0, &r->at[i]);
    }
}

static void score_word(const facts *x, const tag_weights *w, tag_step *s)
{
    uint32_t f[MAX_FEATURES], n = features_of(&label_templates, x, f), rows = 0;
    eight_sums sum = {0}, pair[PAIR_ROW / 8] = {{0}}, state[STATE_ROW / 8] = {{0}};

    for (uint32_t k = 0; k < n; k++) { /* A row's first byte is its check, of no weight. */
        const uint8_t *row = tag_row(w, TABLE_LABEL, LABEL_ROW, f[k]);
        if (row[0] == tag_check(f[k])) {
            sums_add(&sum, row);
            rows++;
        }
    }
    uint32_t pairs = features_of(&pair_templates, x, f);
    for (uint32_t k = 0; k < pairs; k++) {
        const uint8_t *row = tag_row(w, TABLE_PAIR, PAIR_ROW, f[k]);
        for (uint32_t i = 0; i < PAIR_ROW / 8; i++)
            sums_add(&pair[i], row + 8 * i);
    }
    uint32_t states = features_of(&state_templates, x, f);
    for (uint32_t k = 0; k < states; k++) {
        const uint8_t *row = tag_row(w, TABLE_STATE, STATE_ROW, f[k]);
        for (uint32_t i = 0; i < STATE_ROW / 8; i++)
            sums_add(&state[i], row + 8 * i);
    }
    for (uint32_t i = 0; i < LABEL_N * LABEL_N; i++)
        s->pair[i] = (int16_t)sums_get(&pair[i / 8], i % 8, pairs);
    for (uint32_t i = 0; i < w->states.n; i++)
        s->state[i] =
            sums_get(&state[i / 8], i % 8, states) + sums_get(&sum, 1u + w->states.label[i], rows);
}

/* States this much worse than the best are given up. */
enum { BEAM = 6 * TAG_ONE };

enum { NEVER = INT32_MIN / 4 };

/* The best way to each state of word i, less the best of all; keeps the states within
 * the beam. */
static void forward(const tag_weights *w, tag_paths *p, uint32_t i)
{
    const state_machine *m = &w->states;
    tag_step *s = &p->step[i];
    const tag_step *last = s - 1;
    int32_t best = NEVER;

    for (uint32_t k = 0; k < m->n; k++)
        s->before[k] = !i && m->first[s->setting & WORD_OPENS ? 1 : 0][k] ? 0 : NEVER;
    for (uint32_t a = 0; i && a < last->alive_n; a++) {
        uint32_t from = last->alive[a];
        int32_t sum = last->before[from];
        for (uint32_t e = m->from[s->setting][from]; e < m->from[s->setting][from + 1]; e++) {
            const edge *x = &m->edge[s->setting][e];
            int32_t to = sum + s->pair[x->pair] + w->edge[x->id];
            if (to > s->before[x->to]) {
                s->before[x->to] = to;
                s->from[x->to] = (uint8_t)from;
            }
        }
    }
    for (uint32_t k = 0; k < m->n; k++) {
        s->before[k] += s->before[k] > NEVER ? s->state[k] : 0;
        best = s->before[k] > best ? s->before[k] : best;
    }
    s->alive_n = 0;
    for (uint32_t k = 0; k < m->n; k++) {
        s->before[k] = s->before[k] > NEVER ? s->before[k] - best : NEVER;
        s->alive[s->alive_n] = (uint8_t)k;
        s->alive_n += s->before[k] >= -BEAM;
    }
}

/* The best way from each state alive at word i - 1 to the end, less the best of any. */
static void backward(const tag_weights *w, tag_paths *p, uint32_t i)
{
    const state_machine *m = &w->states;
    const tag_step *s = &p->step[i], *last = s - 1;
    int32_t *to = p->behind[(i - 1) & 1], best = NEVER;
    const int32_t *from = p->behind[i & 1];

    for (uint32_t k = 0; k < m->n; k++)
        to[k] = NEVER;
    for (uint32_t a = 0; a < last->alive_n; a++) {
        uint32_t k = last->alive[a];
        for (uint32_t e = m->from[s->setting][k]; e < m->from[s->setting][k + 1]; e++) {
            const edge *x = &m->edge[s->setting][e];
            int32_t sum = from[x->to] + s->state[x->to] + s->pair[x->pair] + w->edge[x->id];
            to[k] = sum > to[k] ? sum : to[k];
        }
        best = to[k] > best ? to[k] : best;
    }
    for (uint32_t a = 0; a < last->alive_n; a++)
        to[last->alive[a]] -= best;
}

/* How much worse the best row is that gives word i another sort of label. */
static int32_t margin_of(const tag_weights *w, const tag_paths *p, uint32_t i, uint8_t l)
{
    const state_machine *m = &w->states;
    const tag_step *s = &p->step[i];
    int32_t same = NEVER, other = NEVER;

    for (uint32_t a = 0; a < s->alive_n; a++) {
        uint32_t k = s->alive[a];
        int32_t sum = s->before[k] + p->behind[i & 1][k];
        int32_t *to = (m->label[k] + 1) / 2 == (l + 1) / 2 ? &same : &other;
        *to = sum > *to ? sum : *to;
    }
    return same - other < BEAM ? same - other : BEAM;
}

void tag_labels(const fact_row *r, const tag_weights *w, tag_paths *p, uint8_t *labels,
                uint16_t *margins)
{
    uint32_t y = 0;

    if (!r->n)
        return;
    for (uint32_t i = 0; i < r->n; i++) {
        p->step[i].setting = word_setting(&r->at[i]);
        score_word(&r->at[i], w, &p->step[i]);
        forward(w, p, i);
    }
    const tag_step *end = &p->step[r->n - 1];
    for (uint32_t k = 0; k < w->states.n; k++) {
        y = end->before[k] > end->before[y] ? k : y;
        p->behind[(r->n - 1) & 1][k] = end->before[k] >= -BEAM ? 0 : NEVER;
    }
    bool any = false;
    for (uint32_t i = r->n; i-- > 0;) {
        labels[i] = w->states.label[y];
        any |= labels[i] != LABEL_NONE;
        y = p->step[i].from[y];
    }
    for (uint32_t i = r->n; any && i-- > 0;) {
        int32_t margin = labels[i] % 2 ? margin_of(w, p, i, labels[i]) : 0;
        margins[i] = (uint16_t)(margin < 0 ? 0 : margin);
        if (i)
            backward(w, p, i);
    }
}
