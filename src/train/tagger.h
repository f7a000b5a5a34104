/* tagger.h - quoth-train tagger. */
#ifndef TRAIN_TAGGER_H
#define TRAIN_TAGGER_H

#include "lex/model.h"

int tagger_main(const quoth_model *m, int argc, char **argv);

#endif
