/* compose.h - a letter and the accent behind it as the one character that they also are. */
#ifndef LEX_COMPOSE_H
#define LEX_COMPOSE_H

#include "base/base.h"

/* The accented form of an ASCII letter before U+0300 + mark, or 0. */
uint32_t compose(char letter, uint32_t mark);

#endif
