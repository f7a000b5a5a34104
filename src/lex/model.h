/* model.h - all that is known before the first document; never changes. */
#ifndef LEX_MODEL_H
#define LEX_MODEL_H

#include "lex/gist.h"
#include "lex/lex.h"
#include "lex/patterns.h"

struct quoth_model {
    allocator from;
    lexicon lex;
    const gist *gist;   /* By word id; as pos, the lexicon's. */
    const uint8_t *pos; /* By word id: lex_pos, nearer to hand than in words. */
    patterns patterns;
    const int16_t *weights;     /* Of find/score.h. */
    struct prior_sets *priors;  /* Of find/priors.h. */
    struct tag_weights *tagger; /* Of tag/weights.h; NULL where nobody asks for indirect speech. */
    quoth_options options;      /* Without the borrowed strings. */
};

#endif
