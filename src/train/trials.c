#include "train/trials.h"

#include <pthread.h>

#include "train/memory.h"

/* Threads take the trials one after the other; each has rows of its own. */
typedef struct {
    trial *at;
    uint32_t n, next, done; /* Under the lock. */
    const gold_rows *rows;
    const folds *folds;
    const tagger_plan *plan;
    pthread_mutex_t lock;
} queue;

static void run(trial *t, const queue *q)
{
    tagger_plan plan = *q->plan;
    gold_rows learnt = {0}, held = {0};
    allocator from = alloc_or_malloc(NULL, NULL);
    const char *why;
    size_t n;

    rows_copy(&learnt, q->rows, q->folds, t->fold, false);
    rows_copy(&held, q->rows, q->folds, t->fold, true);
    plan.labels.without = t->without;
    plan.labels.seed = t->seed;
    plan.labels.log = NULL;
    uint8_t *model = learn_tagger(&learnt, &plan, &n);
    rows_free(&learnt);
    tag_weights *w = must(calloc(1, sizeof *w));
    if (tag_weights_read(w, (str){(char *)model, n}, &why) != QUOTH_OK) {
        fprintf(stderr, "quoth-train: a model of its own: %s\n", why);
        exit(2);
    }
    buf_init(&w->own, from);
    if (!tag_weights_widen(w, from))
        must(NULL);
    measure(&t->got, &held, w);
    tagger_free(w, from);
    free(model);
    rows_free(&held);
}

static void *work(void *arg)
{
    queue *q = arg;

    pthread_mutex_lock(&q->lock);
    while (q->next < q->n) {
        trial *t = &q->at[q->next++];
        pthread_mutex_unlock(&q->lock);
        run(t, q);
        pthread_mutex_lock(&q->lock);
        fprintf(stderr, "quoth-train: %u of %u models learnt and measured\n", ++q->done, q->n);
    }
    pthread_mutex_unlock(&q->lock);
    return NULL;
}

void trials_run(trial *t, uint32_t n, const gold_rows *r, const folds *f, const tagger_plan *p,
                int jobs)
{
    queue q = {.at = t, .n = n, .rows = r, .folds = f, .plan = p};
    pthread_t *others = must(calloc((size_t)jobs, sizeof *others));
    int started = 0;

    pthread_mutex_init(&q.lock, NULL);
    while (started + 1 < jobs && pthread_create(&others[started], NULL, work, &q) == 0)
        started++;
    work(&q);
    while (started-- > 0)
        pthread_join(others[started], NULL);
    pthread_mutex_destroy(&q.lock);
    free(others);
}
