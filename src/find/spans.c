/*
 * spans.c - match quotation marks.
 *
 * marks.c prices what every mark of a paragraph can be; here the cheapest
 * reading of the whole paragraph is found and its spans are written down.
 *
 *     "They nicknamed it "Vesuvius" and left," tenant Brandt said.
 *     open               open     close     close      0 + 3 + 0 + 0
 *     open               close    open      close      0 + 6 + 6 + 0
 *
 * READINGS says what a reading does to the stack of open marks.  The search
 * keeps the cheapest way to each stack (Viterbi, at most PATHS of them).  A
 * paragraph is read for itself: a mistake ends with it.
 */
#include "find/spans.h"

#include "find/marks.h"

enum {
    DEPTH = 8,     /* Spans inside spans; one byte each of path.stack. */
    PATHS = 12,    /* Stacks kept in the search. */
    MARKS = 512,   /* Read at once; a paragraph with more is read in stretches. */
    LEADS = DEPTH, /* Marks at the start of the next paragraph. */
    WORSE = 16,    /* A path this much dearer than the best is given up. */
    BROKEN = 4,    /* An open mark given up because one around it closes. */
};

typedef enum {
    TEXT,   /* the boys' pay      the stack stays */
    OPEN,   /* said "Go           push */
    CLOSE,  /* Go." He            pop down to the mark that it closes */
    REOPEN, /* "Go, he said. "No  pop, never closed; push */
    READINGS
} reading;

typedef struct {
    uint64_t stack; /* mark_levels, the innermost in the low byte. */
    uint32_t cost;
} path;

typedef struct {
    uint8_t parent, reading;
} trail;

typedef struct {
    quoth_doc *d;
    const quoth_model *m;
    uint32_t first, end; /* The paragraph's tokens. */

    mark marks[MARKS];
    uint32_t n;
    mark leads[LEADS];
    uint32_t leads_n;

    path paths[PATHS], next[PATHS];
    uint32_t paths_n, next_n;
    trail trails[MARKS][PATHS];
    uint8_t chosen[MARKS]; /* reading */

    uint32_t open[DEPTH]; /* Spans that are open, the outermost first. */
    mark_level level[DEPTH];
    uint32_t depth;
    uint32_t carry[DEPTH]; /* Spans that this paragraph may take up. */
    uint32_t carry_n;
} machine;

/* --- Searching -------------------------------------------------------------- */

static bool push(path *p, const mark *k)
{
    mark_level top = (mark_level)p->stack;

    if (k->open == MARK_NEVER || p->stack >> 8 * (DEPTH - 1))
        return false;
    p->cost += k->open + (top ? mark_nest(top, k) : 0u);
    p->stack = p->stack << 8 | k->level;
    return true;
}

static bool pop(path *p, const mark *k)
{
    if (k->close == MARK_NEVER)
        return false;
    for (p->cost += k->close; p->stack; p->stack >>= 8) {
        mark_level top = (mark_level)p->stack;
        uint8_t pair = mark_pair(top, k->kind);
        if (pair != MARK_NEVER) {
            p->cost += pair;
            p->stack >>= 8;
            return true;
        }
        p->cost += mark_hang(top) + BROKEN;
    }
    return false;
}

/* What reading r of mark k makes of the path; false: it cannot be read so. */
static bool take(path *p, const mark *k, reading r)
{
    mark_level top = (mark_level)p->stack;

    switch (r) {
    case TEXT:
        p->cost += k->text;
        return true;
    case OPEN:
        return push(p, k);
    case CLOSE:
        return pop(p, k);
    case REOPEN:
        if (!top || mark_run(top, k) == MARK_NEVER)
            return false; /* Not of the same family, or no opening mark. */
        p->cost += mark_hang(top);
        p->stack >>= 8;
        return push(p, k);
    case READINGS:
        break;
    }
    return false;
}

/* Keeps p if it is the cheapest way to its stack and among the PATHS best. */
static void keep(machine *x, uint32_t i, path p, trail t)
{
    uint32_t slot = 0, dearest = 0;

    while (slot < x->next_n && x->next[slot].stack != p.stack) {
        if (x->next[slot].cost > x->next[dearest].cost)
            dearest = slot;
        slot++;
    }
    if (slot == PATHS)
        slot = dearest;
    if (slot == x->next_n)
        x->next_n++;
    else if (x->next[slot].cost <= p.cost)
        return;
    x->next[slot] = p;
    x->trails[i][slot] = t;
}

/* Do the marks open and close in turn, for nothing, while all else costs something?  There is no
 * need to search then.  Fills chosen. */
static bool are_paired(machine *x)
{
    if (x->n % 2 || x->paths[0].stack)
        return false;
    for (uint32_t i = 0; i < x->n; i += 2) {
        const mark *open = &x->marks[i], *close = &x->marks[i + 1];
        if (open->open || close->close || mark_pair(open->level, close->kind) || !open->text ||
            !close->text || !close->open)
            return false;
        x->chosen[i] = OPEN;
        x->chosen[i + 1] = CLOSE;
    }
    return true;
}

static void search(machine *x)
{
    uint32_t best = 0;

    for (uint32_t i = 0; i < x->n; i++) {
        x->next_n = 0;
        for (uint32_t j = 0; j < x->paths_n; j++) {
            for (reading r = TEXT; r < READINGS && x->paths[j].cost <= best + WORSE; r++) {
                path p = x->paths[j];
                if (take(&p, &x->marks[i], r))
                    keep(x, i, p, (trail){(uint8_t)j, (uint8_t)r});
            }
        }
        memcpy(x->paths, x->next, x->next_n * sizeof *x->next);
        x->paths_n = x->next_n;
        best = x->paths[0].cost;
        for (uint32_t j = 1; j < x->paths_n; j++)
            best = x->paths[j].cost < best ? x->paths[j].cost : best;
    }
}

/* What it costs to end a paragraph with these marks open. */
static uint32_t end_cost(const machine *x, uint64_t stack)
{
    uint32_t cost = 0, lead = 0;
    bool runs = true;

    for (int shift = 8 * (DEPTH - 1); shift >= 0; shift -= 8) {
        mark_level open = (mark_level)(stack >> shift);
        if (!open)
            continue;
        uint8_t run = runs && lead < x->leads_n ? mark_run(open, &x->leads[lead++]) : MARK_NEVER;
        uint8_t hang = mark_hang(open);
        runs = run < hang;
        cost += runs ? run : hang;
    }
    return cost;
}

/* Follows the cheapest path back; fills chosen. */
static void choose(machine *x, bool ends)
{
    uint32_t best = 0, least = UINT32_MAX;

    for (uint32_t j = 0; j < x->paths_n; j++) {
        uint32_t cost = x->paths[j].cost + (ends ? end_cost(x, x->paths[j].stack) : 0);
        if (cost < least) {
            least = cost;
            best = j;
        }
    }
    x->paths[0] = (path){x->paths[best].stack, 0};
    x->paths_n = 1;
    for (uint32_t i = x->n; i-- > 0; best = x->trails[i][best].parent)
        x->chosen[i] = x->trails[i][best].reading;
}

/* --- Where does an unclosed span end? ---------------------------------------- */

static uint64_t classes_at(const machine *x, uint32_t i)
{
    return x->m->lex.words[x->d->tokens.at[i].word].classes;
}

static bool is_punct(const token *t, char c)
{
    return t->kind == TOK_PUNCT && t->sub == (uint8_t)c;
}

/* At i stands "NAME VERB." or "VERB NAME.": Leif Andersson said.  A comma or
 * colon will do at the very end: he added, */
static bool said_at(const machine *x, uint32_t i, uint32_t end)
{
    enum { LONGEST = 7 };
    const token *at = x->d->tokens.at;
    uint32_t stop = end - i > LONGEST ? i + LONGEST : end, verb = NONE, from = i;

    for (; i < stop && at[i].kind == TOK_WORD; i++) {
        if (verb == NONE && classes_at(x, i) & LEX_(CUE_VERB))
            verb = i;
    }
    bool stops = i == end || is_punct(&at[i], '.') ||
                 (i + 1 == end && (is_punct(&at[i], ',') || is_punct(&at[i], ':')));
    if (verb == NONE || i == from + 1 || !stops)
        return false;
    uint32_t name = verb == from ? from + 1 : from;
    bool person = classes_at(x, name) & (LEX_(MALE) | LEX_(FEMALE) | LEX_(ROLE) | LEX_(DETERMINER));
    if (at[name].shape == SHAPE_LOWER && !person)
        return false;
    return verb == from || verb + 1 == i;
}

/* "The pumps failed, Leif Andersson said. -> behind the comma. */
static uint32_t guess_end(const machine *x, uint32_t open, uint32_t end)
{
    if (!x->m)
        return end;
    for (uint32_t i = open + 2; i + 2 < end; i++) {
        if (is_punct(&x->d->tokens.at[i], ',') && said_at(x, i + 1, end))
            return i + 1;
    }
    return end;
}

/* --- Writing down ------------------------------------------------------------ */

static quoth_status open_span(machine *x, const mark *k)
{
    span_vec *v = &x->d->spans;
    span s = {.open = k->tok,
              .close = NONE,
              .last = x->end,
              .outer = x->depth ? x->open[x->depth - 1] : NONE,
              .before = NONE,
              .depth = (uint8_t)x->depth};

    if (x->depth < x->carry_n && k->tok == x->first + x->depth) {
        s.before = x->carry[x->depth];
        v->at[s.before].runs_on = true;
    }
    x->open[x->depth] = v->n;
    x->level[x->depth++] = k->level;
    return span_push(&x->d->arena, v, s);
}

/* The innermost span is no quotation: nothing stands between its marks. */
static void drop_span(machine *x)
{
    span_vec *v = &x->d->spans;
    uint32_t before = v->at[--v->n].before;
    if (before != NONE)
        v->at[before].runs_on = false;
}

/* Ends span i before token end and lifts the spans behind it out of it; not
 * when that would cut one in two. */
static void cut_span(span_vec *v, uint32_t i, uint32_t end)
{
    for (uint32_t j = i + 1; j < v->n; j++) {
        if (v->at[j].open < end && v->at[j].last >= end)
            return;
    }
    for (uint32_t j = i + 1; j < v->n; j++) {
        if (v->at[j].open < end)
            continue;
        v->at[j].depth--;
        if (v->at[j].outer == i)
            v->at[j].outer = NONE;
    }
    v->at[i].last = end;
}

/* The innermost span is never closed and ends before token end. */
static void leave_span(machine *x, uint32_t end)
{
    span_vec *v = &x->d->spans;
    uint32_t i = x->open[--x->depth];

    v->at[i].last = end;
    if (x->depth == 0)
        cut_span(v, i, guess_end(x, v->at[i].open, end));
    if (v->at[i].last <= v->at[i].open + 1 && i + 1 == v->n)
        drop_span(x);
}

static void close_span(machine *x, const mark *k)
{
    while (mark_pair(x->level[x->depth - 1], k->kind) == MARK_NEVER)
        leave_span(x, k->tok);
    span *s = &x->d->spans.at[x->open[--x->depth]];
    s->close = s->last = k->tok;
    if (s->close == s->open + 1)
        drop_span(x);
}

static quoth_status write_down(machine *x)
{
    for (uint32_t i = 0; i < x->n; i++) {
        switch ((reading)x->chosen[i]) {
        case REOPEN:
            leave_span(x, x->marks[i].tok);
            TRY(open_span(x, &x->marks[i]));
            break;
        case OPEN:
            TRY(open_span(x, &x->marks[i]));
            break;
        case CLOSE:
            close_span(x, &x->marks[i]);
            break;
        case TEXT:
        case READINGS:
            break;
        }
    }
    return QUOTH_OK;
}

/* Ends the paragraph; what is open may be taken up by the next one. */
static void end_paragraph(machine *x)
{
    uint32_t was[DEPTH], depth = x->depth;

    memcpy(was, x->open, sizeof was);
    x->carry_n = 0;
    while (x->depth)
        leave_span(x, x->end);
    while (x->carry_n < depth && x->carry_n < x->leads_n) {
        uint32_t i = was[x->carry_n];
        if (i >= x->d->spans.n || x->d->spans.at[i].last != x->end ||
            mark_run(x->level[x->carry_n], &x->leads[x->carry_n]) == MARK_NEVER)
            return;
        x->carry[x->carry_n++] = i;
    }
}

/* The marks that begin the paragraph behind para. */
static void read_leads(machine *x, uint32_t para)
{
    const paragraph *p = &x->d->paragraphs.at[para + 1];

    x->leads_n = 0;
    if (para + 1 == x->d->paragraphs.n || x->d->tokens.at[p->first].kind != TOK_MARK)
        return;
    uint32_t from = p->first, end = p->last;
    if (end - from > LEADS + 1)
        end = from + LEADS + 1;
    x->leads_n = marks_read(x->d, x->m, from, &from, end, x->leads, LEADS);
    for (uint32_t i = 0; i < x->leads_n; i++) {
        if (x->leads[i].tok != p->first + i)
            x->leads_n = i;
    }
}

static quoth_status read_paragraph(machine *x, uint32_t para)
{
    const paragraph *p = &x->d->paragraphs.at[para];
    uint32_t from = p->first;

    x->first = p->first;
    x->end = p->last;
    read_leads(x, para);
    x->paths[0] = (path){0, 0};
    x->paths_n = 1;
    while (from < x->end) {
        x->n = marks_read(x->d, x->m, x->first, &from, x->end, x->marks, MARKS);
        if (!are_paired(x)) {
            search(x);
            choose(x, from >= x->end);
        }
        TRY(write_down(x));
    }
    end_paragraph(x);
    return QUOTH_OK;
}

quoth_status find_spans(quoth_doc *d, const quoth_model *m)
{
    machine *x = arena_alloc(&d->arena, 1, sizeof *x);
    if (!x)
        return QUOTH_FATAL;
    x->d = d;
    x->m = m;
    x->depth = x->carry_n = 0;
    for (uint32_t i = 0; i < d->paragraphs.n; i++) {
        if (d->paragraphs.at[i].marked)
            TRY(read_paragraph(x, i));
        else
            x->carry_n = 0;
    }
    return QUOTH_OK;
}
