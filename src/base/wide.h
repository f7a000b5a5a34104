/* wide.h - loops for the vectors of the machine at hand. */
#ifndef BASE_WIDE_H
#define BASE_WIDE_H

#include "config.h"

/* A static function (Clang 14 loses others) that is compiled for processors with AVX-512, if
 * the compiler can, with AVX2, and for all; which one runs is settled as the program is
 * loaded.  Loops in it are over whole numbers: compilers make vectors of them, and they give
 * the same everywhere. */
#ifdef TARGET_CLONES
#define WIDE __attribute__((target_clones(TARGET_CLONES)))
#else
#define WIDE
#endif

/* A part of such functions, compiled with each. */
#ifdef __GNUC__
#define PART_OF_WIDE static inline __attribute__((always_inline))
#else
#define PART_OF_WIDE static inline
#endif

#endif
