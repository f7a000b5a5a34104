#include "train/figures.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>

enum { FIRST_WIDTH = 14, WIDTH = 8 };

/* As wide as its name, and never less than a number needs. */
static int width_of(const column *c)
{
    int n = (int)strlen(c->name);
    return n > WIDTH ? n : WIDTH;
}

void figures_head(const figures *r)
{
    if (r->json)
        return;
    printf("%-*s", FIRST_WIDTH, r->first);
    for (int i = 0; i < r->n; i++)
        printf(" %*s", width_of(&r->at[i]), r->at[i].name);
    putchar('\n');
}

static void put_json(const figures *r, const char *first, const double *value)
{
    printf("{\"table\":\"%s\",\"%s\":\"%s\"", r->name, r->first, first);
    for (int i = 0; i < r->n; i++)
        if (isnan(value[i]))
            printf(",\"%s\":null", r->at[i].name);
        else
            printf(",\"%s\":%.*f", r->at[i].name, r->at[i].digits, value[i]);
    printf("}\n");
}

void figures_row(const figures *r, const char *first, const double *value)
{
    if (r->json) {
        put_json(r, first, value);
        return;
    }
    printf("%-*s", FIRST_WIDTH, first);
    for (int i = 0; i < r->n; i++)
        if (isnan(value[i]))
            printf(" %*s", width_of(&r->at[i]), "-");
        else
            printf(" %*.*f", width_of(&r->at[i]), r->at[i].digits, value[i]);
    putchar('\n');
}

bool figures_json(const char *form)
{
    bool json = strcmp(form, "json") == 0;
    if (!json && strcmp(form, "text") != 0) {
        fprintf(stderr, "quoth-train: option '--report': '%s' is neither text nor json\n", form);
        exit(2);
    }
    return json;
}
