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

uint8_t habit_of(uint32_t cues, uint32_t n, uint32_t share)
{
    const uint32_t common = 2000;

    if (n < 2) /* The lexicon may know. */
        return share ? habit_of_rate((float)share / 100) : 0;
    float rate = ((float)cues + 0.2F) / ((float)n + 2.0F);
    return n > common && rate < 0.2F ? 1 : habit_of_rate(rate);
}

void tag_habits(const fact_row *r, const tag_weights *w)
{
    for (uint32_t i = 0; i < r->n; i++) {
        uint32_t hash = habit_key(r, i) * UINT32_C(0x9E3779B1);
        const uint8_t *row = tag_row(w, TABLE_HABIT, 2, hash);
        facts_of(r, FACT_HABIT)[i] =
            row[0] == tag_check(hash) ? row[1] : habit_of(0, 0, facts_of(r, FACT_SHARE)[i]);
    }
}

/* States this much worse than the best are given up. */
enum { BEAM = 6 * SUM_ONE };

/* A sum and the state it comes from in one number, the larger the better; of equal sums
 * that of the first state. */
enum { FROM = (1 << SUM_SHIFT) - 1 };

static uint32_t key_from(int32_t key)
{
    return FROM - (uint32_t)(key & FROM);
}

static const uint8_t begins[BEGINS] = {LABEL_NONE, LABEL_SOURCE, LABEL_CUE, LABEL_CONTENT};

/* Of a way that is worth following. */
static inline bool alive(int32_t before)
{
    return before > NEVER / 2;
}

/* Lanes that are filled at a time: those of labels that begin, and some of what goes on. */
enum {
    EDGE_LANES = 32,
    EDGE_LANES_FIT = 1 / (EDGE_LANES >= LABEL_N * BEGINS && EDGE_LANES <= PAIR_N)
};

PART_OF_WIDE void fill_edges(edge_scores *restrict e, const word_scores *restrict s)
{
    const int16_t begin[BEGINS] = {s->label[LABEL_NONE], s->label[LABEL_SOURCE],
                                   s->label[LABEL_CUE], s->label[LABEL_CONTENT]};
    int16_t begins_of[EDGE_LANES];

    for (uint32_t k = 0; k < EDGE_LANES; k += BEGINS)
        memcpy(&begins_of[k], begin, sizeof begin);
    for (uint32_t k = 0; k < EDGE_LANES; k++)
        e->at[k] = (s->pair[k] + begins_of[k]) * (1 << SUM_SHIFT);
    for (uint32_t i = LABEL_N * BEGINS, l = LABEL_IN_SOURCE; l < LABEL_N; i += 2, l += 2) {
        e->at[i] = (s->pair[i] + s->label[l]) * (1 << SUM_SHIFT);
        e->at[i + 1] = (s->pair[i + 1] + s->label[l]) * (1 << SUM_SHIFT);
    }
}

/* The best way to a label of those from n places that may come before it: of each slot its
 * sum, its edge and the pair of labels.  All but the rows are constants where it is called. */
#define BEST(x, place, pair) larger(x, keys[(place)*SEEN + k] + weights[place][k] + pairs[pair])

/* On with what began in the place before this one. */
static inline void to_next(int32_t *restrict best, const int32_t *restrict keys,
                           const int32_t (*restrict weights)[SEEN], const int32_t *restrict pairs,
                           uint32_t place, uint32_t l)
{
    for (uint32_t k = 0; k < SEEN; k++) {
        int32_t x = BEST(NEVER, place - 1, pair_lane(l - 1, l));
        best[k] = BEST(x, place, pair_lane(l, l));
    }
}

static inline void fill(int32_t *to, int32_t x)
{
    for (uint32_t k = 0; k < SLOTS; k++)
        to[k] = x;
}

/* Contents that began with a mark are the last places; most words are outside of marks. */
enum { PLAIN = PLACES - MARKED };

PART_OF_WIDE void step_from(const way_table *restrict t, const int32_t *restrict keys,
                            const int32_t *restrict pairs_at, uint32_t places, int32_t *restrict to)
{
    int32_t best[BEGINS][SEEN];

    fill(to, NEVER);
    to_next(to + 2 * SEEN, keys, t->edge[LABEL_IN_SOURCE], pairs_at, 2, LABEL_IN_SOURCE);
    to_next(to + 4 * SEEN, keys, t->edge[LABEL_IN_CUE], pairs_at, 4, LABEL_IN_CUE);
    to_next(to + 6 * SEEN, keys, t->edge[LABEL_IN_CONTENT], pairs_at, 6, LABEL_IN_CONTENT);
    if (places == PLACES)
        to_next(to + 8 * SEEN, keys, t->edge[LABEL_IN_CONTENT], pairs_at, 8, LABEL_IN_CONTENT);
    for (uint32_t i = 0; i < BEGINS; i++) {
        const int32_t(*weights)[SEEN] = t->edge[begins[i]], *pairs = pairs_at + i;
        for (uint32_t k = 0; k < SEEN; k++) {
            int32_t x = BEST(NEVER, 0, LABEL_NONE * BEGINS);
            x = BEST(x, 1, LABEL_SOURCE * BEGINS);
            x = BEST(x, 2, LABEL_IN_SOURCE * BEGINS);
            x = BEST(x, 3, LABEL_CUE * BEGINS);
            x = BEST(x, 4, LABEL_IN_CUE * BEGINS);
            x = BEST(x, 5, LABEL_CONTENT * BEGINS);
            x = BEST(x, 6, LABEL_IN_CONTENT * BEGINS);
            x = places == PLACES ? BEST(x, 7, LABEL_CONTENT * BEGINS) : x;
            best[i][k] = places == PLACES ? BEST(x, 8, LABEL_IN_CONTENT * BEGINS) : x;
        }
    }
    for (uint32_t k = 0; k < SEEN; k++)
        to[t->none[k]] = larger(to[t->none[k]], best[0][k]);
    begin_it(to + 1 * SEEN, best[1], HAD_SOURCE, HAD_CUE, HAD_CONTENT);
    begin_it(to + 3 * SEEN, best[2], HAD_CUE, HAD_SOURCE, HAD_CONTENT);
    begin_it(to + t->content * SEEN, best[3], HAD_CONTENT, HAD_SOURCE, HAD_CUE);
}

/* Keys of the best ways to each state from those before. */
WIDE static void step_on(const way_table *restrict t, const int32_t *restrict keys,
                         const word_scores *restrict scores, uint32_t places,
                         edge_scores *restrict e, int32_t *restrict to)
{
    fill_edges(e, scores);
    if (places == PLACES)
        step_from(t, keys, e->at, PLACES, to);
    else
        step_from(t, keys, e->at, PLAIN, to);
}

#undef BEST

/* Four states of one label, slot by slot: their sentence has had `it`, and a, b, both or
 * neither.  Slots without a state get what one with `it` has: they are never reached. */
PART_OF_WIDE void spread(int32_t *restrict own, const int16_t *restrict state, uint32_t it,
                         uint32_t a, uint32_t b)
{
    own[0] = own[it] = state[0] * (1 << SUM_SHIFT);
    own[a] = own[it | a] = state[1] * (1 << SUM_SHIFT);
    own[b] = own[it | b] = state[2] * (1 << SUM_SHIFT);
    own[a | b] = own[it | a | b] = state[3] * (1 << SUM_SHIFT);
}

PART_OF_WIDE void fill_own(int32_t *restrict own, const int16_t *restrict state)
{
    for (uint32_t k = 0; k < SEEN; k++)
        own[k] = state[k] * (1 << SUM_SHIFT);
    spread(own + 1 * SEEN, state + 8, HAD_SOURCE, HAD_CUE, HAD_CONTENT);
    spread(own + 2 * SEEN, state + 12, HAD_SOURCE, HAD_CUE, HAD_CONTENT);
    spread(own + 3 * SEEN, state + 16, HAD_CUE, HAD_SOURCE, HAD_CONTENT);
    spread(own + 4 * SEEN, state + 20, HAD_CUE, HAD_SOURCE, HAD_CONTENT);
    spread(own + 5 * SEEN, state + 24, HAD_CONTENT, HAD_SOURCE, HAD_CUE);
    spread(own + 6 * SEEN, state + 28, HAD_CONTENT, HAD_SOURCE, HAD_CUE);
    spread(own + 7 * SEEN, state + 32, HAD_CONTENT, HAD_SOURCE, HAD_CUE);
    spread(own + 8 * SEEN, state + 36, HAD_CONTENT, HAD_SOURCE, HAD_CUE);
}

PART_OF_WIDE void close_places(const int32_t *restrict names, const int32_t *restrict keys,
                               uint32_t places, const int32_t *restrict own,
                               int32_t *restrict before)
{
    int32_t best = INT32_MIN;

    for (uint32_t k = 0; k < places * SEEN; k++) {
        before[k] = (keys[k] & ~FROM) + own[k];
        best = larger(best, before[k]);
    }
    for (uint32_t k = 0; k < places * SEEN; k++) {
        int32_t x = before[k] - best;
        before[k] = (x >= -BEAM ? x : NEVER) + names[k];
    }
    for (uint32_t k = places * SEEN; k < SLOTS; k++)
        before[k] = NEVER;
}

/* Fills s->own, what the states themselves add, and s->before.  Names are the numbers of
 * the states as they stand in keys: of equal sums the first state's is the largest. */
WIDE static void close_step(const slots *restrict names, const int16_t *restrict state,
                            tag_step *restrict s)
{
    fill_own(s->own.at, state);
    if (s->places == PLACES)
        close_places(names->at, s->keys.at, PLACES, s->own.at, s->before.at);
    else
        close_places(names->at, s->keys.at, PLAIN, s->own.at, s->before.at);
}

static void fill_names(const uint8_t *slot, slots *names)
{
    fill(names->at, 0);
    for (uint32_t k = 0; k < STATE_ROW; k++)
        names->at[slot[k]] = (int32_t)(FROM - k);
}

/* The best way to each state of the first word. */
static void start(const tag_weights *w, const word_scores *scores, tag_step *s)
{
    const bool *first = w->states.first[s->setting & WORD_OPENS ? 1 : 0];
    fill(s->keys.at, NEVER);
    for (uint32_t k = 0; k < STATE_ROW; k++)
        if (first[k])
            s->keys.at[w->slot[k]] = scores->label[w->states.label[k]] * (1 << SUM_SHIFT);
}

/* --- How sure --------------------------------------------------------------------------- */

/* The best way on from the states of a place, of the label before: to any label, or on with
 * what is in place `next`.  Constants but for the rows, as above. */
static inline void from_place(int32_t *restrict to, const way_table *restrict t,
                              const int32_t *restrict on, const edge_scores *restrict e,
                              uint32_t place, uint32_t next)
{
    const uint32_t before = place < LABEL_N ? place : place - MARKED;
    const uint32_t in = next < LABEL_N ? next : next - MARKED;
#define BEST(x, l, row)                                                                            \
    larger(x, on[(row)*SEEN + k] + t->edge[l][place][k] + e->at[pair_lane(before, l)])
    for (uint32_t k = 0; k < SEEN; k++) {
        int32_t x = BEST(NEVER, LABEL_NONE, 0);
        x = BEST(x, LABEL_SOURCE, 1);
        x = BEST(x, LABEL_CUE, 2);
        x = BEST(x, LABEL_CONTENT, 3);
        to[k] = next ? BEST(x, in, BEGINS + next) : x;
    }
#undef BEST
}

PART_OF_WIDE void step_to(const way_table *restrict t, const edge_scores *restrict e,
                          const int32_t *restrict own, const int32_t *restrict behind,
                          const int32_t *restrict before, uint32_t places, int32_t *restrict to)
{
    int32_t on[(BEGINS + PLACES) * SEEN], *from = on + BEGINS * SEEN, best = NEVER;

    for (uint32_t k = 0; k < places * SEEN; k++)
        from[k] = behind[k] + own[k];
    for (uint32_t k = 0; k < SEEN; k++)
        on[k] = from[t->none[k]];
    begun_it(on + 1 * SEEN, from + 1 * SEEN, HAD_SOURCE, HAD_CUE, HAD_CONTENT);
    begun_it(on + 2 * SEEN, from + 3 * SEEN, HAD_CUE, HAD_SOURCE, HAD_CONTENT);
    begun_it(on + 3 * SEEN, from + t->content * SEEN, HAD_CONTENT, HAD_SOURCE, HAD_CUE);
    from_place(to + 0 * SEEN, t, on, e, 0, 0);
    from_place(to + 1 * SEEN, t, on, e, 1, 2);
    from_place(to + 2 * SEEN, t, on, e, 2, 2);
    from_place(to + 3 * SEEN, t, on, e, 3, 4);
    from_place(to + 4 * SEEN, t, on, e, 4, 4);
    from_place(to + 5 * SEEN, t, on, e, 5, 6);
    from_place(to + 6 * SEEN, t, on, e, 6, 6);
    if (places == PLACES) {
        from_place(to + 7 * SEEN, t, on, e, 7, 8);
        from_place(to + 8 * SEEN, t, on, e, 8, 8);
    }
    for (uint32_t k = 0; k < places * SEEN; k++) {
        to[k] = alive(before[k]) ? to[k] : NEVER;
        best = larger(best, to[k]);
    }
    for (uint32_t k = 0; k < places * SEEN; k++)
        to[k] = to[k] > NEVER / 2 ? to[k] - best : NEVER;
    for (uint32_t k = places * SEEN; k < SLOTS; k++)
        to[k] = NEVER;
}

/* The best way from each state alive at word i - 1 to the end, less the best of any. */
WIDE static void step_back(const way_table *restrict t, const tag_step *restrict s,
                           const int32_t *restrict behind, const int32_t *restrict before,
                           int32_t *restrict to)
{
    if (s->places == PLACES)
        step_to(t, &s->edges, s->own.at, behind, before, PLACES, to);
    else
        step_to(t, &s->edges, s->own.at, behind, before, PLAIN, to);
}

/* The best rows through the states alive of a place. */
PART_OF_WIDE void through(int32_t *restrict to, const int32_t *restrict before,
                          const int32_t *restrict behind, uint32_t place)
{
    for (uint32_t k = 0; k < SEEN; k++) {
        int32_t x = before[place * SEEN + k];
        to[k] = larger(to[k], alive(x) ? (x & ~FROM) + behind[place * SEEN + k] : NEVER);
    }
}

/* How much worse the best row is that gives a word another sort of label. */
WIDE static int32_t margin_of(const int32_t *restrict before, const int32_t *restrict behind,
                              uint32_t sort)
{
    int32_t best[BEGINS * SEEN], same = NEVER, other = NEVER;

    for (uint32_t k = 0; k < BEGINS * SEEN; k++)
        best[k] = NEVER;
    through(best + 0 * SEEN, before, behind, 0);
    through(best + 1 * SEEN, before, behind, 1);
    through(best + 1 * SEEN, before, behind, 2);
    through(best + 2 * SEEN, before, behind, 3);
    through(best + 2 * SEEN, before, behind, 4);
    through(best + 3 * SEEN, before, behind, 5);
    through(best + 3 * SEEN, before, behind, 6);
    through(best + 3 * SEEN, before, behind, 7);
    through(best + 3 * SEEN, before, behind, 8);
    for (uint32_t k = 0; k < SEEN; k++)
        same = larger(same, best[sort * SEEN + k]);
    for (uint32_t k = SEEN; k < BEGINS * SEEN; k++)
        other = larger(other, best[(sort * SEEN + k) % (BEGINS * SEEN)]);
    return (same - other < BEAM ? same - other : BEAM) / (1 << SUM_SHIFT);
}

static bool one_alive(const tag_step *s)
{
    uint32_t n = 0;
    for (uint32_t k = 0; k < SLOTS; k++)
        n += alive(s->before.at[k]);
    return n == 1;
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
    while (last < n && last && !one_alive(&p->step[last - 1]))
        last++;
    for (uint32_t k = 0; k < SLOTS && last > first; k++)
        p->behind[(last - 1) & 1].at[k] = alive(p->step[last - 1].before.at[k]) ? 0 : NEVER;
    for (uint32_t i = last; i-- > first;) {
        tag_step *s = &p->step[i];
        int32_t margin = 0;
        if (labels[i] % 2)
            margin = margin_of(s->before.at, p->behind[i & 1].at, (labels[i] + 1u) / 2);
        margins[i] = (uint16_t)(margin < 0 ? 0 : margin);
        if (i > first)
            step_back(&w->ways[s->setting], s, p->behind[i & 1].at, (s - 1)->before.at,
                      p->behind[(i - 1) & 1].at);
    }
}

/* Whether a word, and a word before it, may be in a content that began with a mark. */
static uint32_t places_of(const tag_step *s, const tag_step *before)
{
    int32_t most = NEVER;

    for (uint32_t k = PLAIN * SEEN; k < SLOTS && before && before->places == PLACES; k++)
        most = larger(most, before->before.at[k]);
    return s->setting & WORD_OPENS || alive(most) ? PLACES : PLAIN;
}

/* Labels for words of which something may be told. */
static void label_words(const tag_weights *w, tag_paths *p, const tag_part *x)
{
    const word_scores *scores = p->scores + x->first;
    slots names;
    int32_t best = INT32_MIN;

    fill_names(w->slot, &names);
    for (uint32_t i = 0; i < x->n; i++) {
        tag_step *s = &p->step[i];
        s->setting = p->setting[x->first + i];
        s->places = places_of(s, i ? s - 1 : NULL);
        if (i)
            step_on(&w->ways[s->setting], (s - 1)->before.at, &scores[i], s->places, &s->edges,
                    s->keys.at);
        else
            start(w, scores, s);
        close_step(&names, scores[i].state, s);
    }
    for (uint32_t k = 0; k < SLOTS; k++)
        best = larger(best, p->step[x->n - 1].before.at[k]);
    for (uint32_t i = x->n; i-- > 0;) {
        uint32_t y = key_from(best);
        x->labels[i] = w->states.label[y];
        best = p->step[i].keys.at[w->slot[y]];
    }
    fill_margins(w, p, x->labels, x->n, x->margins);
}

void tag_paths_begin(tag_paths *p)
{
    p->words = p->parts = p->block.n = p->block.end = 0;
    /* Features are made of the gaps between stretches, too, and thrown away. */
    memset(&p->block.columns, 0, sizeof p->block.columns);
}

void tag_labels_end(const tag_weights *w, tag_paths *p)
{
    score_all(&p->block, w);
    for (uint32_t i = 0; i < p->parts; i++)
        label_words(w, p, &p->part[i]);
    p->words = p->parts = 0;
}

/* What waits fits: a part of FACTS_ROW words leaves no room for others. */
enum row_fits { ROW_FITS = 1 / (FACTS_ROW % COLUMN == 0) };

/* Words wait until there are as many as are looked at in one go; a part of more is cut, and
 * labelled with the next one. */
static void add_part(const fact_row *r, const tag_weights *w, tag_paths *p, uint8_t *labels,
                     uint16_t *margins)
{
    if (r->n > score_room(&p->block))
        tag_labels_end(w, p);
    p->part[p->parts++] = (tag_part){p->words, r->n, labels, margins};
    for (uint32_t i = 0; i < r->n; i++)
        p->setting[p->words + i] = (uint8_t)word_setting(r, i);
    for (uint32_t i = 0, n; i < r->n; i += n) {
        if (!score_room(&p->block))
            score_all(&p->block, w);
        n = r->n - i < score_room(&p->block) ? r->n - i : score_room(&p->block);
        score_add(&p->block, r, i, n, w, p->scores + p->words + i);
    }
    p->words += r->n;
}

/* Of a word whose sentence has neither a mark nor a possible cue: nobody says it. */
static bool untold(const fact_row *r, uint32_t i)
{
    return !facts_of(r, FACT_SENT_MARKS)[i] && !facts_of(r, FACT_SENT_CUES)[i];
}

void tag_labels(const fact_row *r, const tag_weights *w, tag_paths *p, uint8_t *labels,
                uint16_t *margins)
{
    for (uint32_t a = 0, b; a < r->n; a = b) {
        bool none = untold(r, a);
        for (b = a + 1; b < r->n && untold(r, b) == none; b++)
            ;
        fact_row part = {.at = r->at + a, .stride = r->stride, .n = b - a, .first = r->first + a};
        if (none)
            memset(labels + a, LABEL_NONE, part.n);
        else
            add_part(&part, w, p, labels + a, margins + a);
    }
}
