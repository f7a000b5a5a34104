/*
 * labels.c - the likeliest row of labels: a linear-chain conditional random field
 * (Lafferty, McCallum and Pereira, ICML 2001) over the states of states.h, decoded by
 * Viterbi's algorithm in whole numbers.
 */
#include "base/eight.h"
#include "base/wide.h"
#include "tag/tag.h"

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

/* States this much worse than the best are given up. */
enum { BEAM = 6 * SUM_ONE };

/* A sum and the state it comes from in one number, the larger the better; of equal sums
 * that of the first state. */
enum { FROM = (1 << SUM_SHIFT) - 1 };

static int32_t way_key(int32_t sum, uint32_t from)
{
    return sum + (int32_t)(FROM - from);
}

static uint32_t key_from(int32_t key)
{
    return FROM - (uint32_t)(key & FROM);
}

static inline void fill_edges(edge_scores *restrict e, const word_scores *restrict s)
{
    for (uint32_t from = 0; from < LABEL_N; from++)
        for (uint32_t l = 0; l < LANES; l++)
            e->at[from][l] = (s->pair[from * LABEL_N + l] + s->label[l]) * (1 << SUM_SHIFT);
}

/* The best of each lane of a group, of a state more. */
static inline void best_lanes(int32_t *restrict best, const int32_t *restrict weights,
                              const int32_t *restrict pair, int32_t key)
{
    for (uint32_t l = 0; l < LANES; l++) {
        int32_t now = key + weights[l] + pair[l];
        best[l] = now > best[l] ? now : best[l];
    }
}

/* Keys of the best ways to each state from those alive before. */
WIDE static void step_on(const tag_weights *w, const tag_step *last, const edge_scores *e,
                         uint32_t setting, int32_t *keys)
{
    const way_table *t = &w->ways[setting];
    int32_t best[GROUPS][LANES];
    uint32_t groups = 0;

    for (uint32_t g = 0; g < GROUPS; g++)
        for (uint32_t l = 0; l < LANES; l++)
            best[g][l] = NEVER;
    for (uint32_t a = 0; a < last->alive_n; a++) {
        uint32_t from = last->alive[a];
        groups |= 1u << t->group[from];
        best_lanes(best[t->group[from]], t->edge[from], e->at[w->states.label[from]],
                   way_key(last->before[from], from));
    }
    for (; groups; groups &= groups - 1) {
        uint32_t g = lowest_bit(groups);
        for (uint32_t l = 0; l < LABEL_N; l++) {
            int32_t *to = &keys[t->to[g][l]];
            *to = best[g][l] > *to ? best[g][l] : *to;
        }
    }
}

/* Fills before, which is keys with the scores of the states; returns the best of it. */
static inline int32_t add_states(const int32_t *restrict keys, const int16_t *restrict state,
                                 int32_t *restrict before)
{
    int32_t best = INT32_MIN;
    for (uint32_t k = 0; k < STATE_ROW; k++)
        before[k] = (keys[k] & ~FROM) + state[k] * (1 << SUM_SHIFT);
    for (uint32_t k = 0; k < STATE_ROW; k++)
        best = before[k] > best ? before[k] : best;
    return best;
}

/* The best way to each state of word i, less the best of all; keeps the states within
 * the beam. */
WIDE static void forward(const tag_weights *w, tag_paths *p, uint32_t i)
{
    tag_step *s = &p->step[i];
    uint8_t alive[STATE_ROW];

    for (uint32_t k = 0; k < STATE_ROW; k++)
        s->keys[k] = NEVER;
    fill_edges(&s->edges, &p->scores[i]);
    if (i)
        step_on(w, s - 1, &s->edges, s->setting, s->keys);
    for (uint32_t k = 0; !i && k < STATE_ROW; k++)
        if (w->states.first[s->setting & WORD_OPENS ? 1 : 0][k])
            s->keys[k] = p->scores[i].label[w->states.label[k]] * (1 << SUM_SHIFT);
    int32_t best = add_states(s->keys, p->scores[i].state, s->before);
    for (uint32_t k = 0; k < STATE_ROW; k++) {
        s->before[k] -= best;
        alive[k] = s->before[k] >= -BEAM;
    }
    s->alive_n = 0;
    for (uint32_t k = 0; k < STATE_ROW; k += 8)
        for (uint64_t x = load8((char *)alive + k); x; x &= x - 1)
            s->alive[s->alive_n++] = (uint8_t)(k + first_flag(x));
}

/* The best way over any lane. */
static inline int32_t best_lane(const int32_t *restrict on, const int32_t *restrict weights,
                                const int32_t *restrict pair)
{
    int32_t best = INT32_MIN;
    for (uint32_t l = 0; l < LANES; l++) {
        int32_t now = on[l] + weights[l] + pair[l];
        best = now > best ? now : best;
    }
    return best;
}

/* The best way from each state alive at word i - 1 to the end, less the best of any. */
WIDE static void backward(const tag_weights *w, tag_paths *p, uint32_t i)
{
    const tag_step *s = &p->step[i], *last = s - 1;
    const way_table *t = &w->ways[s->setting];
    int32_t *to = p->behind[(i - 1) & 1], *from = p->behind[i & 1];
    int32_t on[GROUPS][LANES], best = NEVER;

    for (uint32_t k = 0; k < STATE_ROW; k++) {
        to[k] = NEVER;
        from[k] += p->scores[i].state[k] * (1 << SUM_SHIFT);
    }
    from[STATE_ROW] = NEVER;
    for (uint32_t g = 0; g < t->groups; g++)
        for (uint32_t l = 0; l < LANES; l++)
            on[g][l] = from[t->to[g][l]];
    for (uint32_t a = 0; a < last->alive_n; a++) {
        uint32_t k = last->alive[a];
        to[k] = best_lane(on[t->group[k]], t->edge[k], s->edges.at[w->states.label[k]]);
        best = to[k] > best ? to[k] : best;
    }
    for (uint32_t a = 0; a < last->alive_n; a++) {
        int32_t *x = &to[last->alive[a]];
        *x = *x > NEVER / 2 ? *x - best : NEVER;
    }
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
    return (same - other < BEAM ? same - other : BEAM) / (1 << SUM_SHIFT);
}

/* Margins of the labels that begin something: nothing is asked of words behind the last of
 * them and a word with one state alive, nor of those before the first. */
static void fill_margins(const tag_weights *w, tag_paths *p, const uint8_t *labels, uint32_t n,
                         uint16_t *margins)
{
    uint32_t first = 0, last = n;

    while (first < n && labels[first] % 2 == 0)
        first++;
    while (last > first && labels[last - 1] % 2 == 0)
        last--;
    while (last < n && last && p->step[last - 1].alive_n > 1)
        last++;
    for (uint32_t k = 0; k < STATE_ROW && last > first; k++)
        p->behind[(last - 1) & 1][k] = p->step[last - 1].before[k] >= -BEAM ? 0 : NEVER;
    for (uint32_t i = last; i-- > first;) {
        int32_t margin = labels[i] % 2 ? margin_of(w, p, i, labels[i]) : 0;
        margins[i] = (uint16_t)(margin < 0 ? 0 : margin);
        if (i > first)
            backward(w, p, i);
    }
}

void tag_labels(const fact_row *r, const tag_weights *w, tag_paths *p, uint8_t *labels,
                uint16_t *margins)
{
    uint32_t y = 0;

    if (!r->n)
        return;
    score_row(r, w, p->scores);
    for (uint32_t i = 0; i < r->n; i++) {
        p->step[i].setting = word_setting(&r->at[i]);
        forward(w, p, i);
    }
    const tag_step *end = &p->step[r->n - 1];
    for (uint32_t k = 0; k < STATE_ROW; k++)
        y = end->before[k] > end->before[y] ? k : y;
    for (uint32_t i = r->n; i-- > 0;) {
        labels[i] = w->states.label[y];
        y = key_from(p->step[i].keys[y]);
    }
    fill_margins(w, p, labels, r->n, margins);
}
