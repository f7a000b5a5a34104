/* memory.h - a trainer without memory gives up. */
#ifndef TRAIN_MEMORY_H
#define TRAIN_MEMORY_H

#include <stdio.h>
#include <stdlib.h>

/* p, which an allocator gave. */
static inline void *must(void *p)
{
    if (!p) {
        fputs("quoth-train: out of memory\n", stderr);
        exit(2);
    }
    return p;
}

#endif
