#include "cli/work.h"

#include <errno.h>
#include <pthread.h>
#include <stdlib.h>

/* Counts of slots ever read, claimed by a worker, and written; the slot is the
 * count % slots.  written <= claimed <= read <= written + slots, where claimed
 * runs behind only without workers.  The main thread alone writes `read`,
 * `written`, `closed` and `stopped`, under the lock where a worker looks. */
struct ring {
    const work_ops *ops;
    void *ctx;
    size_t slots, threads;
    pthread_mutex_t lock;
    pthread_cond_t to_work, to_write;
    size_t read, claimed, written;
    size_t awaited; /* The slot the main thread waits for. */
    bool *done;     /* [slots]: worked on, not yet written. */
    bool closed;    /* Nothing more will be read. */
    bool stopped;   /* Nothing more will be written. */
    pthread_t *tid;
    size_t started;
};

static void *worker(void *arg)
{
    ring *r = arg;

    pthread_mutex_lock(&r->lock);
    for (;;) {
        while (r->claimed == r->read && !r->closed)
            pthread_cond_wait(&r->to_work, &r->lock);
        if (r->claimed == r->read || r->stopped)
            break;
        size_t slot = r->claimed++ % r->slots;
        pthread_mutex_unlock(&r->lock);

        r->ops->work(r->ctx, slot);

        pthread_mutex_lock(&r->lock);
        r->done[slot] = true;
        if (slot == r->awaited)
            pthread_cond_signal(&r->to_write);
    }
    pthread_mutex_unlock(&r->lock);
    return NULL;
}

static void close_ring(ring *r, bool stopped)
{
    pthread_mutex_lock(&r->lock);
    r->closed = true;
    r->stopped = r->stopped || stopped;
    pthread_cond_broadcast(&r->to_work);
    pthread_mutex_unlock(&r->lock);
}

static void start_one(ring *r)
{
    if (pthread_create(&r->tid[r->started], NULL, worker, r) == 0)
        r->started++;
    else
        r->threads = r->started; /* Do not ask again: fewer will do. */
}

static void feed(ring *r)
{
    while (!r->closed && r->read - r->written < r->slots) {
        if (!r->ops->read(r->ctx, r->read % r->slots, r)) {
            close_ring(r, false);
            return;
        }
        pthread_mutex_lock(&r->lock);
        r->read++;
        pthread_cond_signal(&r->to_work);
        pthread_mutex_unlock(&r->lock);
        if (r->started < r->threads)
            start_one(r);
    }
}

static void drain_one(ring *r)
{
    size_t slot = r->written % r->slots;

    if (!r->started) {
        r->ops->work(r->ctx, slot);
    } else {
        pthread_mutex_lock(&r->lock);
        r->awaited = slot;
        while (!r->done[slot])
            pthread_cond_wait(&r->to_write, &r->lock);
        r->done[slot] = false;
        pthread_mutex_unlock(&r->lock);
    }
    if (!r->ops->write(r->ctx, slot))
        close_ring(r, true);
    r->written++;
}

void work_write_all(ring *r)
{
    while (r->written < r->read && !r->stopped)
        drain_one(r);
}

static void run_alone(const work_ops *ops, void *ctx)
{
    while (ops->read(ctx, 0, NULL)) {
        ops->work(ctx, 0);
        if (!ops->write(ctx, 0))
            return;
    }
}

static void run_ring(ring *r)
{
    pthread_mutex_init(&r->lock, NULL);
    pthread_cond_init(&r->to_work, NULL);
    pthread_cond_init(&r->to_write, NULL);
    for (feed(r); r->written < r->read && !r->stopped; feed(r))
        drain_one(r);
    close_ring(r, false);
    while (r->started)
        pthread_join(r->tid[--r->started], NULL);
    pthread_cond_destroy(&r->to_write);
    pthread_cond_destroy(&r->to_work);
    pthread_mutex_destroy(&r->lock);
}

int work_run(const work_ops *ops, void *ctx, size_t slots, size_t threads)
{
    if (threads <= 1) {
        run_alone(ops, ctx);
        return 0;
    }
    ring r = {.ops = ops, .ctx = ctx, .slots = slots, .threads = threads};
    int rc = 0;

    r.tid = calloc(threads, sizeof *r.tid);
    r.done = calloc(slots, sizeof *r.done);
    if (r.tid && r.done)
        run_ring(&r);
    else
        rc = ENOMEM;
    free(r.done);
    free(r.tid);
    return rc;
}
