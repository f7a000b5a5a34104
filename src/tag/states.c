#include "tag/states.h"

/* What tells states apart. */
typedef struct {
    label label;
    uint32_t seen; /* 1: source, 2: cue, 4: content. */
    bool marked;
} state;

enum { START = STATE_MAX, ALL = 7, CONTENT = 4 };

/* False: l cannot follow. */
static bool next(state from, bool start, label l, uint32_t setting, state *to)
{
    *to = (state){l, from.seen, from.marked};
    if (l == LABEL_NONE) {
        to->seen = setting & WORD_STARTS || start ? 0 : from.seen;
        to->marked = false;
        return true;
    }
    if (l % 2 == 0) /* Goes on. */
        return !start && (from.label == l || from.label == l - 1);
    uint32_t it = 1u << (l / 2);
    bool again = from.seen & it && !(it == CONTENT && from.seen == ALL);
    to->seen = again ? it : from.seen | it;
    to->marked = l == LABEL_CONTENT && setting & WORD_OPENS;
    return true;
}

/* The number of a state, a new one if it is new. */
static uint32_t number(state_machine *s, state *known, state x)
{
    uint32_t i = 0;
    while (i < s->n &&
           (known[i].label != x.label || known[i].seen != x.seen || known[i].marked != x.marked))
        i++;
    if (i == s->n) {
        s->label[i] = (uint8_t)x.label;
        s->seen[i] = (uint8_t)x.seen;
        s->marked[i] = x.marked;
        known[s->n++] = x;
    }
    return i;
}

static void add_edges(state_machine *s, state *known, uint16_t id[STATE_MAX][STATE_MAX], uint32_t i,
                      uint32_t setting)
{
    state to;
    for (label l = 0; l < LABEL_N; l++) {
        if (!next(known[i], false, l, setting, &to))
            continue;
        uint32_t k = number(s, known, to);
        if (!id[i][k])
            id[i][k] = (uint16_t)++s->edge_n;
        s->edge[setting][s->edges[setting]++] =
            (edge){(uint8_t)i, (uint8_t)k, (uint8_t)(known[i].label * LABEL_N + l),
                   (uint16_t)(id[i][k] - 1)};
    }
}

void states_build(state_machine *s)
{
    state known[STATE_MAX], to;
    uint16_t id[STATE_MAX][STATE_MAX];

    memset(s, 0, sizeof *s);
    memset(id, 0, sizeof id);
    for (uint32_t opens = 0; opens < 2; opens++)
        for (label l = 0; l < LABEL_N; l++)
            if (next((state){0}, true, l, WORD_STARTS | (opens ? WORD_OPENS : 0), &to))
                s->first[opens][number(s, known, to)] = true;
    for (uint32_t i = 0; i < s->n; i++) /* Grows as it goes. */
        for (uint32_t setting = 0; setting < WORD_SETTINGS; setting++) {
            s->from[setting][i] = (uint8_t)s->edges[setting];
            add_edges(s, known, id, i, setting);
            s->from[setting][i + 1] = (uint8_t)s->edges[setting];
        }
}

uint32_t state_next(const state_machine *s, uint32_t from, label l, uint32_t setting)
{
    if (from == START) {
        for (uint32_t i = 0; i < s->n; i++)
            if (s->label[i] == l && s->first[setting & WORD_OPENS ? 1 : 0][i])
                return i;
        return START;
    }
    for (uint32_t e = 0; e < s->edges[setting]; e++)
        if (s->edge[setting][e].from == from && s->label[s->edge[setting][e].to] == l)
            return s->edge[setting][e].to;
    return START;
}
