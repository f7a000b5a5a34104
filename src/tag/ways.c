#include "tag/ways.h"

/* The state each lane of a state leads to, STATE_ROW: none. */
typedef struct {
    uint8_t to[LANES];
} lanes;

static bool agree(const uint8_t *a, const lanes *b)
{
    for (int l = 0; l < LANES; l++)
        if (a[l] != STATE_ROW && b->to[l] != STATE_ROW && a[l] != b->to[l])
            return false;
    return true;
}

static void join_group(way_table *t, uint32_t state, const lanes *x)
{
    uint32_t g = 0;
    while (g < t->groups && !agree(t->to[g], x))
        g++;
    if (g == t->groups)
        memset(t->to[t->groups++], STATE_ROW, LANES);
    t->group[state] = (uint8_t)g;
    for (int l = 0; l < LANES; l++)
        if (x->to[l] != STATE_ROW)
            t->to[g][l] = x->to[l];
}

void ways_build(way_table t[WORD_SETTINGS], const state_machine *m, const int16_t *weights)
{
    for (uint32_t s = 0; s < WORD_SETTINGS; s++) {
        t[s].groups = 0;
        for (uint32_t i = 0; i < STATE_ROW; i++) {
            lanes x;
            memset(&x, STATE_ROW, sizeof x);
            for (int l = 0; l < LANES; l++)
                t[s].edge[i][l] = NEVER;
            for (uint32_t e = m->from[s][i]; e < m->from[s][i + 1]; e++) {
                const edge *y = &m->edge[s][e];
                uint8_t l = m->label[y->to];
                x.to[l] = y->to;
                t[s].edge[i][l] = weights[y->id] * (1 << SUM_SHIFT);
            }
            join_group(&t[s], i, &x);
        }
    }
}
