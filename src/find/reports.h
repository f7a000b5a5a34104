/* reports.h - indirect speech with its choice laid open, for src/train. */
#ifndef FIND_REPORTS_H
#define FIND_REPORTS_H

#include "find/links.h"

MUST_USE quoth_status reports_run(quoth_doc *d, const quoth_model *m, const chooser *by,
                                  const int16_t *weights);

#endif
