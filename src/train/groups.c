#include "train/groups.h"

#include <stdio.h>
#include <stdlib.h>

static const struct {
    const char *name;
    uint32_t first, last;
} GROUPS_BY_FACT[] = {
#define X(name, first, last, says) {#name, FACT_##first, FACT_##last},
    FACT_GROUPS(X)
#undef X
};

const char *group_name(group g)
{
    return g == GROUP_pairs ? "pairs" : g == GROUP_states ? "states" : GROUPS_BY_FACT[g].name;
}

/* Of template k of a label. */
static group group_of(uint32_t k)
{
    uint32_t parts = 1, best = GROUP_words;

    while (k >= label_templates.upto[parts - 1])
        parts++;
    for (uint32_t p = 0; p < parts; p++) {
        uint32_t f = (uint32_t)label_templates.at[k].part[p].fact, g = 0;
        while (f < GROUPS_BY_FACT[g].first || f > GROUPS_BY_FACT[g].last)
            g++;
        best = g < best ? g : best;
    }
    return (group)best;
}

uint32_t group_size(group g)
{
    uint32_t n = 0;

    if (g == GROUP_pairs)
        return pair_templates.n;
    if (g == GROUP_states)
        return state_templates.n;
    for (uint32_t k = 0; k < label_templates.n; k++)
        n += group_of(k) == g;
    return n;
}

uint32_t groups_of(const char *list)
{
    uint32_t groups = 0;

    if (!*list)
        return (1u << GROUP_N) - 1;
    for (size_t n; *list; list += n + (list[n] == ',')) {
        group g = 0;
        n = strcspn(list, ",");
        while (g < GROUP_N && (strlen(group_name(g)) != n || memcmp(group_name(g), list, n) != 0))
            g++;
        if (g == GROUP_N) {
            fprintf(stderr, "quoth-train: no group of templates is called '%.*s'; see --help\n",
                    (int)n, list);
            exit(2);
        }
        groups |= 1u << g;
    }
    return groups;
}

void groups_mask(uint32_t groups, bool off[MAX_FEATURES])
{
    for (uint32_t k = 0; k < label_templates.n; k++)
        off[k] = groups >> group_of(k) & 1;
}
