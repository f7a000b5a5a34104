#include "train/reliability.h"

#include <math.h>
#include <stdio.h>

void reliability_add(reliability *r, double confidence, bool right)
{
    int i = (int)(confidence * BINS);
    i = i < 0 ? 0 : i < BINS ? i : BINS - 1;
    r->bin[i].sure += confidence;
    r->bin[i].right += right;
    r->bin[i].n++;
}

static uint32_t cases(const reliability *r)
{
    uint32_t n = 0;
    for (int i = 0; i < BINS; i++)
        n += r->bin[i].n;
    return n;
}

/* What bin i adds to the error. */
static double error_of(const reliability *r, int i)
{
    uint32_t n = cases(r);
    return n ? fabs(r->bin[i].sure - r->bin[i].right) / n : 0;
}

double reliability_error(const reliability *r)
{
    double sum = 0;
    for (int i = 0; i < BINS; i++)
        sum += error_of(r, i);
    return sum;
}

static const column COLUMNS[] = {{"count", 0}, {"sure", 3},  {"right", 3},
                                 {"gap", 3},   {"noise", 3}, {"error", 4}};

/* noise: the standard error of the share that is right. */
static void put_row(const figures *page, const char *name, double n, double sure, double right,
                    double error)
{
    double p = right / n;
    double v[LEN(COLUMNS)] = {n, sure / n, p, sure / n - p, sqrt(p * (1 - p) / n), error};
    figures_row(page, name, v);
}

void report_reliability(const reliability *r, const char *what, bool json)
{
    figures page = {what, what, COLUMNS, LEN(COLUMNS), json};
    double sure = 0, right = 0;
    char name[16];

    figures_head(&page);
    for (int i = 0; i < BINS; i++) {
        sure += r->bin[i].sure;
        right += r->bin[i].right;
        snprintf(name, sizeof name, "%.1f-%.1f", (double)i / BINS, (double)(i + 1) / BINS);
        if (r->bin[i].n)
            put_row(&page, name, r->bin[i].n, r->bin[i].sure, r->bin[i].right, error_of(r, i));
    }
    if (cases(r))
        put_row(&page, "all", cases(r), sure, right, reliability_error(r));
}
