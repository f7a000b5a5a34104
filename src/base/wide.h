/* wide.h - loops for the vectors of the machine at hand. */
#ifndef BASE_WIDE_H
#define BASE_WIDE_H

#include "config.h"

/* A function that is compiled twice, for processors with AVX2 and for all; which one runs
 * is settled as the program is loaded.  Such loops are over constant numbers of whole numbers,
 * so that compilers make vectors of them, and give the same everywhere. */
#ifdef HAVE_TARGET_CLONES
#define WIDE __attribute__((target_clones("avx2", "default")))
#else
#define WIDE
#endif

#endif
