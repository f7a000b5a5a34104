#include "tag/ways.h"

uint32_t state_slot(const state_machine *m, uint32_t state)
{
    return (m->label[state] + (m->marked[state] ? MARKED : 0u)) * SEEN + m->seen[state];
}

void ways_build(way_table t[WORD_SETTINGS], const state_machine *m, const int16_t *weights)
{
    for (uint32_t s = 0; s < WORD_SETTINGS; s++) {
        for (uint32_t k = 0; k < LABEL_N * SLOTS; k++)
            t[s].edge[k / SLOTS][k % SLOTS / SEEN][k % SEEN] = NEVER;
        for (uint32_t e = 0; e < m->edges[s]; e++) {
            const edge *x = &m->edge[s][e];
            uint32_t from = state_slot(m, x->from), to = state_slot(m, x->to), l = m->label[x->to];
            t[s].edge[l][from / SEEN][from % SEEN] = weights[x->id] * (1 << SUM_SHIFT);
            if (l == LABEL_NONE)
                t[s].none[from % SEEN] = (uint8_t)to;
            if (l == LABEL_CONTENT)
                t[s].content = (uint8_t)(to / SEEN);
        }
    }
}
