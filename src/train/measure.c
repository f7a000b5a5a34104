#include "train/measure.h"

#include <math.h>

#include "tag/tag.h"
#include "train/memory.h"

/* The end of the span that begins at i, and its kind; i if none does. */
static uint32_t span_at(const uint8_t *labels, uint32_t n, uint32_t i, span_kind *kind)
{
    uint8_t begins = labels[i];
    if (begins % 2 == 0)
        return i;
    *kind = (span_kind)(begins / 2);
    for (i++; i < n && labels[i] == begins + 1; i++)
        ;
    return i;
}

static void count_row(tally *t, const gold_row *r)
{
    for (uint32_t i = 0; i < r->facts.n; i++) {
        span_kind gold = SPAN_N, got = SPAN_N;
        uint32_t a = span_at(r->label, r->facts.n, i, &gold);
        uint32_t b = span_at(r->got, r->facts.n, i, &got);
        if (a > i)
            t->of[gold].annotated++;
        if (b > i)
            t->of[got].found++;
        if (a > i && a == b && gold == got)
            t->of[gold].right++;
        t->tagged += r->tag[i] != PENN_N;
        t->tags_right += r->tag[i] == facts_of(&r->facts, FACT_TAG)[i];
    }
    t->words += r->facts.n;
}

void measure(tally *t, gold_rows *r, const tag_weights *w)
{
    tag_paths *p = must(calloc(1, sizeof *p));
    uint16_t *margins = must(malloc(FACTS_ROW * sizeof *margins));

    tag_paths_begin(p);
    p->step = must(malloc(FACTS_ROW * sizeof *p->step));
    p->scores = must(malloc(FACTS_ROW * sizeof *p->scores));
    for (uint32_t i = 0; i < r->n; i++) {
        gold_row *x = &r->at[i];
        tag_parts_of_speech(&x->facts, w);
        tag_habits(&x->facts, w);
        facts_of_neighbours(&x->facts);
        tag_labels(&x->facts, w, p, x->got, margins);
        tag_labels_end(w, p);
        count_row(t, x);
        t->docs += i == 0 || x->doc != r->at[i - 1].doc;
    }
    free(p->scores);
    free(p->step);
    free(margins);
    free(p);
}

void tally_add(tally *to, const tally *t)
{
    for (int k = 0; k < SPAN_N; k++) {
        to->of[k].annotated += t->of[k].annotated;
        to->of[k].found += t->of[k].found;
        to->of[k].right += t->of[k].right;
    }
    to->docs += t->docs;
    to->words += t->words;
    to->tagged += t->tagged;
    to->tags_right += t->tags_right;
}

static double percent(double n, double of)
{
    return of > 0 ? 100 * n / of : (double)NAN;
}

double precision_of(const span_count *n)
{
    return percent(n->right, n->found);
}

double recall_of(const span_count *n)
{
    return percent(n->right, n->annotated);
}

double f1_of(const span_count *n)
{
    return percent(2.0 * n->right, (double)n->found + n->annotated);
}

double tags_right(const tally *t)
{
    return percent(t->tags_right, t->tagged);
}

double mean_f1(const tally *t)
{
    double sum = 0;
    int n = 0;
    for (int k = 0; k < SPAN_N; k++)
        if (t->of[k].annotated + t->of[k].found) {
            sum += f1_of(&t->of[k]);
            n++;
        }
    return n ? sum / n : (double)NAN;
}

double spread(const double *x, uint32_t n)
{
    double sum = 0, squares = 0;
    uint32_t m = 0;
    for (uint32_t i = 0; i < n; i++)
        if (!isnan(x[i])) {
            sum += x[i];
            m++;
        }
    for (uint32_t i = 0; i < n; i++)
        if (!isnan(x[i]))
            squares += (x[i] - sum / m) * (x[i] - sum / m);
    return m > 1 ? sqrt(squares / (m - 1)) : (double)NAN;
}
