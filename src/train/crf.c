#include "train/crf.h"

#include <math.h>

#include "tag/tag.h"
#include "train/memory.h"

enum { PAIRS = LABEL_N * LABEL_N, STATES = 40 };

/* Scores, then their exponentials, and the two sums over all ways, of each word. */
typedef struct {
    float label[LABEL_N], pair[PAIRS], state[STATES];
    double here[STATES], step[PAIRS], before[STATES], behind[STATES];
    uint32_t gold, gold_edge, setting;
} word_room;

struct crf_room {
    word_room at[FACTS_ROW];
    double edge[EDGE_IDS];
};

static weights weights_new(size_t rows, size_t width)
{
    weights w = {.rows = rows, .width = width};
    w.w = must(calloc(rows * width + 1, sizeof *w.w));
    w.g = must(calloc(rows * width + 1, sizeof *w.g));
    w.sum = must(calloc(rows * width + 1, sizeof *w.sum));
    w.last = must(calloc(rows + 1, sizeof *w.last));
    return w;
}

static void weights_free(weights *w)
{
    free(w->w);
    free(w->g);
    free(w->sum);
    free(w->last);
}

crf *crf_new(size_t labels, size_t pairs, size_t states, const feature_list *lists)
{
    crf *c = must(calloc(1, sizeof *c));
    c->room = must(malloc(sizeof *c->room));
    c->label = weights_new(labels, LABEL_N);
    c->pair = weights_new(pairs, PAIRS);
    c->state = weights_new(states, STATES);
    c->edge = weights_new(EDGE_IDS, 1);
    c->lists = lists;
    states_build(&c->m);
    return c;
}

void crf_free(crf *c)
{
    weights_free(&c->label);
    weights_free(&c->pair);
    weights_free(&c->state);
    weights_free(&c->edge);
    free(c->room);
    free(c);
}

static void each_weights(crf *c, void (*run)(weights *w, uint32_t n), uint32_t n)
{
    run(&c->label, n);
    run(&c->pair, n);
    run(&c->state, n);
    run(&c->edge, n);
}

static void remember(weights *w, uint32_t n)
{
    (void)n;
    for (size_t i = 0; i < w->rows * w->width; i++)
        w->sum[i] += w->w[i];
}

static void recall(weights *w, uint32_t n)
{
    for (size_t i = 0; i < w->rows * w->width; i++)
        w->w[i] = w->sum[i] / (float)n;
}

static void forget(weights *w, uint32_t n)
{
    (void)n;
    memset(w->w, 0, w->rows * w->width * sizeof *w->w);
    memset(w->g, 0, w->rows * w->width * sizeof *w->g);
}

void crf_forget(crf *c)
{
    each_weights(c, forget, 0);
}

void crf_remember(crf *c)
{
    c->remembered++;
    each_weights(c, remember, 0);
}

void crf_recall(crf *c)
{
    if (c->remembered)
        each_weights(c, recall, c->remembered);
}

/* --- Scores ------------------------------------------------------------------------------ */

/* Is this feature seen in this pass?  The same answer all through one step. */
static bool seen(const crf *c, uint64_t feature)
{
    if (c->dropout == 0)
        return true;
    uint32_t h = (uint32_t)feature * UINT32_C(2654435761) ^ c->time * UINT32_C(0x85EBCA6B);
    h ^= h >> 15;
    h *= UINT32_C(0x2C1B3C6D);
    return (float)(h >> 8) >= c->dropout * 16777216.0F;
}

/* Towards zero by what the steps since the last look would have done. */
static void shrink_row(const crf *c, weights *w, uint32_t row)
{
    float by = c->shrink * c->step * (float)(c->time - w->last[row]);
    w->last[row] = c->time;
    if (by <= 0)
        return;
    for (size_t i = row * w->width; i < (row + 1) * w->width; i++) {
        if (w->w[i] == 0)
            continue;
        float a = by / sqrtf(w->g[i] + 1e-6F);
        w->w[i] = w->w[i] > a ? w->w[i] - a : w->w[i] < -a ? w->w[i] + a : 0;
    }
}

static void add_rows(const crf *c, weights *w, const feature_list *l, uint32_t place, float *sum)
{
    for (uint64_t i = l->from[place]; i < l->from[place + 1]; i++) {
        uint32_t row = l->at[i];
        if (w == &c->label && !seen(c, i))
            continue;
        if (c->shrink > 0)
            shrink_row(c, w, row);
        for (size_t k = 0; k < w->width; k++)
            sum[k] += w->w[row * w->width + k];
    }
}

static void score_words(crf *c, uint32_t n, uint32_t place)
{
    for (uint32_t i = 0; i < n; i++) {
        word_room *x = &c->room->at[i];
        memset(x->label, 0, sizeof x->label);
        memset(x->pair, 0, sizeof x->pair);
        memset(x->state, 0, sizeof x->state);
        add_rows(c, &c->label, &c->lists[0], place + i, x->label);
        for (int l = 0; l < LABEL_N; l++)
            x->label[l] /= 1 - c->dropout;
        add_rows(c, &c->pair, &c->lists[1], place + i, x->pair);
        add_rows(c, &c->state, &c->lists[2], place + i, x->state);
    }
}

/* The states and edges of the annotation; false: it makes no way through the machine. */
static bool walk_gold(crf *c, const gold_row *r)
{
    uint32_t at = STATE_MAX;
    for (uint32_t i = 0; i < r->facts.n; i++) {
        word_room *x = &c->room->at[i];
        uint32_t from = at;
        x->setting = word_setting(&r->facts, i);
        at = state_next(&c->m, from, r->label[i], x->setting);
        if (at == STATE_MAX)
            return false;
        x->gold = at;
        for (uint32_t e = 0; i && e < c->m.edges[x->setting]; e++) {
            const edge *y = &c->m.edge[x->setting][e];
            if (y->from == from && y->to == at)
                x->gold_edge = e;
        }
    }
    return true;
}

/* The annotation has to win by a margin, the wider the more beginnings a way has wrong:
 * softmax-margin (Gimpel and Smith, NAACL 2010). */
static float margin_of(const crf *c, uint8_t got, uint8_t gold)
{
    return got != gold && (got % 2 || gold % 2) ? c->margin : 0;
}

/* Exponentials, scaled so that none overflows; returns the logarithm of the scale less
 * the score of the annotation. */
static double exponentials(crf *c, uint32_t n)
{
    double sum = 0;
    for (uint32_t i = 0; i < n; i++) {
        word_room *x = &c->room->at[i];
        const uint8_t gold = c->m.label[x->gold];
        double most = -1e9;
        for (int s = 0; s < STATES; s++) {
            uint8_t l = c->m.label[s];
            x->here[s] = (double)(x->label[l] + x->state[s] + margin_of(c, l, gold));
            most = x->here[s] > most ? x->here[s] : most;
        }
        sum += most - x->here[x->gold];
        for (int s = 0; s < STATES; s++)
            x->here[s] = exp(x->here[s] - most);
        if (!i)
            continue;
        const edge *g = &c->m.edge[x->setting][x->gold_edge];
        most = -1e9;
        for (int p = 0; p < PAIRS; p++)
            most = (double)x->pair[p] > most ? (double)x->pair[p] : most;
        sum += most - (double)x->pair[g->pair] - (double)c->edge.w[g->id];
        for (int p = 0; p < PAIRS; p++)
            x->step[p] = exp((double)x->pair[p] - most);
    }
    for (uint32_t e = 0; e < c->m.edge_n; e++)
        c->room->edge[e] = exp((double)c->edge.w[e]);
    return sum;
}

static double normalise(double *v)
{
    double sum = 1e-280;
    for (int s = 0; s < STATES; s++)
        sum += v[s];
    for (int s = 0; s < STATES; s++)
        v[s] /= sum;
    return log(sum);
}

static double forward(crf *c, uint32_t n)
{
    double sum = 0;
    for (uint32_t i = 0; i < n; i++) {
        word_room *x = &c->room->at[i];
        for (int s = 0; s < STATES; s++)
            x->before[s] = !i && c->m.first[x->setting >> 1][s] ? 1 : 0;
        for (uint32_t e = 0; i && e < c->m.edges[x->setting]; e++) {
            const edge *y = &c->m.edge[x->setting][e];
            x->before[y->to] += (x - 1)->before[y->from] * c->room->edge[y->id] * x->step[y->pair];
        }
        for (int s = 0; s < STATES; s++)
            x->before[s] *= x->here[s];
        sum += normalise(x->before);
    }
    return sum;
}

/* --- Gradients ---------------------------------------------------------------------------- */

static void move_row(const crf *c, weights *w, uint32_t row, const float *gradient)
{
    float *g = &w->g[row * w->width], *at = &w->w[row * w->width];
    for (size_t k = 0; k < w->width; k++) {
        g[k] += gradient[k] * gradient[k];
        at[k] -= c->step * gradient[k] / sqrtf(g[k] + 1e-6F);
    }
}

static void move_rows(const crf *c, weights *w, const feature_list *l, uint32_t place,
                      const float *gradient)
{
    const float least = w == &c->label ? 1e-4F : 1e-3F;
    bool any = false;

    for (size_t k = 0; k < w->width; k++)
        any |= fabsf(gradient[k]) > least;
    for (uint64_t i = l->from[place]; any && i < l->from[place + 1]; i++)
        if (w != &c->label || seen(c, i))
            move_row(c, w, l->at[i], gradient);
}

static void move_states(crf *c, uint32_t i, uint32_t place)
{
    const word_room *x = &c->room->at[i];
    float state[STATES], labels[LABEL_N] = {0};
    double sum = 0;

    for (int s = 0; s < STATES; s++)
        sum += x->before[s] * x->behind[s];
    for (int s = 0; s < STATES; s++) {
        state[s] = sum > 0 ? (float)(x->before[s] * x->behind[s] / sum) : 0;
        labels[c->m.label[s]] += state[s];
    }
    state[x->gold]--;
    labels[c->m.label[x->gold]]--;
    move_rows(c, &c->label, &c->lists[0], place, labels);
    move_rows(c, &c->state, &c->lists[2], place, state);
}

/* The way from word i - 1 to i; fills what is behind word i - 1. */
static void move_edges(crf *c, uint32_t i, uint32_t place, double *edges)
{
    word_room *x = &c->room->at[i], *last = x - 1;
    double way[EDGE_MAX], sum = 0;
    float pair[PAIRS] = {0};
    const edge *gold = &c->m.edge[x->setting][x->gold_edge];

    memset(last->behind, 0, sizeof last->behind);
    for (uint32_t e = 0; e < c->m.edges[x->setting]; e++) {
        const edge *y = &c->m.edge[x->setting][e];
        double v = c->room->edge[y->id] * x->step[y->pair] * x->here[y->to] * x->behind[y->to];
        last->behind[y->from] += v;
        way[e] = v * last->before[y->from];
        sum += way[e];
    }
    for (uint32_t e = 0; sum > 0 && e < c->m.edges[x->setting]; e++) {
        const edge *y = &c->m.edge[x->setting][e];
        pair[y->pair] += (float)(way[e] / sum);
        edges[y->id] += way[e] / sum;
    }
    pair[gold->pair]--;
    edges[gold->id]--;
    normalise(last->behind);
    move_rows(c, &c->pair, &c->lists[1], place, pair);
}

double crf_learn(crf *c, const gold_row *r, uint32_t place)
{
    uint32_t n = r->facts.n;
    double edges[EDGE_IDS] = {0};

    c->time++;
    if (!n || !walk_gold(c, r))
        return 0;
    score_words(c, n, place);
    double loss = exponentials(c, n) + forward(c, n);
    for (int s = 0; s < STATES; s++)
        c->room->at[n - 1].behind[s] = 1;
    for (uint32_t i = n; i-- > 0;) {
        move_states(c, i, place + i);
        if (i)
            move_edges(c, i, place + i, edges);
    }
    for (uint32_t e = 0; e < c->m.edge_n; e++) {
        float g = (float)edges[e];
        if (fabsf(g) > 1e-6F)
            move_row(c, &c->edge, e, &g);
    }
    return loss;
}
