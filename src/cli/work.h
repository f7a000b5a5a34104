/*
 * work.h - read in order, work in parallel, write in order.
 *
 *      main          workers        main
 *      read  ->  [slot][slot]...  -> write
 *
 * Slots form a ring, so memory is bounded and a slow document holds back
 * output but never reorders it: -j1 and -j8 print the same bytes.
 */
#ifndef CLI_WORK_H
#define CLI_WORK_H

#include <stdbool.h>
#include <stddef.h>

typedef struct ring ring;

typedef struct {
    /* Main thread; false: no more.  r is for work_write_all, NULL in one thread. */
    bool (*read)(void *ctx, size_t slot, ring *r);
    void (*work)(void *ctx, size_t slot);  /* Any worker. */
    bool (*write)(void *ctx, size_t slot); /* Main thread; false: stop. */
} work_ops;

/* Runs until read or write says stop.  After a stop, write is not called
 * again: slots that were read and not written keep what they hold.  With one
 * thread everything happens in the caller's, in slot 0.  Threads start when
 * there is work for them; with fewer than asked for, or none, the work is
 * done all the same.  Returns 0, or ENOMEM. */
int work_run(const work_ops *ops, void *ctx, size_t slots, size_t threads);

/* In read, which is about to wait for long: what was read before is worked on and written first. */
void work_write_all(ring *r);

#endif
