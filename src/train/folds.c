#include "train/folds.h"

#include "train/memory.h"
#include "train/shuffle.h"

static folds folds_new(uint32_t docs, uint32_t n)
{
    return (folds){must(malloc((docs + (size_t)1) * sizeof(int32_t))), docs, n};
}

folds folds_dealt(uint32_t docs, uint32_t n, uint32_t seed)
{
    folds f = folds_new(docs, n);
    uint32_t *deck = must(malloc((docs + (size_t)1) * sizeof *deck));

    for (uint32_t i = 0; i < docs; i++)
        deck[i] = i;
    if (docs)
        shuffle(deck, docs, &seed);
    for (uint32_t i = 0; i < docs; i++)
        f.of[deck[i]] = (int32_t)(i % n);
    free(deck);
    return f;
}

folds folds_by_number(uint32_t docs, uint32_t n)
{
    folds f = folds_new(docs, n);
    for (uint32_t i = 0; i < docs; i++)
        f.of[i] = (int32_t)(i % n);
    return f;
}

folds folds_last(uint32_t docs, uint32_t first)
{
    folds f = folds_new(docs, 1);
    for (uint32_t i = 0; i < docs; i++)
        f.of[i] = i < first ? NO_FOLD : 0;
    return f;
}

void folds_free(folds *f)
{
    free(f->of);
}
