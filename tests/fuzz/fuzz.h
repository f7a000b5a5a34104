/* fuzz.h - what the targets share. */
#ifndef FUZZ_FUZZ_H
#define FUZZ_FUZZ_H

#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>

#include "quoth.h"

/* libFuzzer, and main.c where there is none, call this with every input. */
int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

/* A promise of quoth.h is broken: say which and make the fuzzer keep the input. */
static inline void broken(const char *what)
{
    fprintf(stderr, "fuzz: %s\n", what);
    abort();
}

/* A model that finds everything; made once, freed with the process. */
static inline quoth_model *fuzz_model(void)
{
    static quoth_model *model;
    if (!model) {
        quoth_options o = quoth_defaults();
        o.kinds = QUOTH_DIRECT | QUOTH_MIXED | QUOTH_INDIRECT;
        o.all_marks = true;
        o.explain = true;
        model = quoth_model_new(&o, NULL);
    }
    if (!model)
        broken("no model");
    return model;
}

#endif
