#include "tag/states.h"

/* What tells states apart. */
typedef struct {
    label label;
    uint32_t seen; /* 1: source, 2: cue, 4: content. */
    bool marked;
} state;

enum { START = STATE_MAX, ALL = 7, CONTENT = 4 };

/* What label l is of, as a bit of `seen`; 0 for none. */
static uint32_t kind_of(label l)
{
    return l == LABEL_NONE ? 0 : 1u << (l - 1) / 2;
}

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
    uint32_t it = kind_of(l);
    bool again = from.seen & it && !(it == CONTENT && from.seen == ALL);
    to->seen = again ? it : from.seen | it;
    to->marked = l == LABEL_CONTENT && setting & WORD_OPENS;
    return true;
}

static void number_states(state_machine *s)
{
    for (uint32_t marked = 0; marked < 2; marked++)
        for (label l = marked ? LABEL_CONTENT : LABEL_NONE; l < LABEL_N; l++)
            for (uint32_t seen = 0; seen <= ALL; seen++) {
                if ((seen & kind_of(l)) != kind_of(l))
                    continue;
                s->label[s->n] = (uint8_t)l;
                s->seen[s->n] = (uint8_t)seen;
                s->marked[s->n++] = (uint8_t)marked;
            }
}

static uint32_t number_of(const state_machine *s, state x)
{
    uint32_t i = 0;
    while (s->label[i] != x.label || s->seen[i] != x.seen || s->marked[i] != x.marked)
        i++;
    return i;
}

static void add_edges(state_machine *s, uint16_t id[STATE_MAX][STATE_MAX], uint32_t i,
                      uint32_t setting)
{
    state from = {s->label[i], s->seen[i], s->marked[i]}, to;
    for (label l = 0; l < LABEL_N; l++) {
        if (!next(from, false, l, setting, &to))
            continue;
        uint32_t k = number_of(s, to);
        if (!id[i][k])
            id[i][k] = (uint16_t)++s->edge_n;
        s->edge[setting][s->edges[setting]++] = (edge){
            (uint8_t)i, (uint8_t)k, (uint8_t)(from.label * LABEL_N + l), (uint16_t)(id[i][k] - 1)};
    }
}

void states_build(state_machine *s)
{
    state to;
    uint16_t id[STATE_MAX][STATE_MAX];

    memset(s, 0, sizeof *s);
    memset(id, 0, sizeof id);
    number_states(s);
    for (uint32_t opens = 0; opens < 2; opens++)
        for (label l = 0; l < LABEL_N; l++)
            if (next((state){0}, true, l, WORD_STARTS | (opens ? WORD_OPENS : 0), &to))
                s->first[opens][number_of(s, to)] = true;
    for (uint32_t i = 0; i < s->n; i++)
        for (uint32_t setting = 0; setting < WORD_SETTINGS; setting++) {
            s->from[setting][i] = (uint8_t)s->edges[setting];
            add_edges(s, id, i, setting);
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
