#include "find/score.h"

static const int16_t WEIGHTS[WEIGHT_N] = {
#include "find/weights.inc"
/* Behind them: */
#include "find/evidence.inc"
};

const int16_t *const score_weights = WEIGHTS;

static const char *const TEXTS[] = {
#define X(name, text) text,
    TEMPLATES(X)
#undef X
};

const char *template_text(template_id t)
{
    return TEXTS[t];
}
