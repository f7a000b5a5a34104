#include "cli/progress.h"

#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

#include "cli/output.h"

#define PATIENCE 1.0 /* Seconds of work before there is a line, */
#define PERIOD 0.2   /* and between two. */

static double now(void)
{
    struct timespec t;

    clock_gettime(CLOCK_MONOTONIC, &t);
    return (double)t.tv_sec + (double)t.tv_nsec / 1e9;
}

/* Of all files together; 0 where one has no size. */
static uint64_t total_size(const options *o)
{
    uint64_t total = 0;
    struct stat st;

    for (int i = 0; i < o->files_n; i++) {
        if (stat(o->files[i], &st) != 0)
            continue; /* It will be skipped. */
        if (!S_ISREG(st.st_mode))
            return 0;
        total += (uint64_t)st.st_size;
    }
    return total;
}

static bool reads_standard_input(const options *o)
{
    for (int i = 0; i < o->files_n; i++)
        if (strcmp(o->files[i], "-") == 0)
            return true;
    return false;
}

void progress_begin(progress *p, const options *o, bool records_shown)
{
    const char *term = getenv("TERM");

    *p = (progress){.on = !o->quiet && !records_shown && isatty(STDERR_FILENO) && term &&
                          strcmp(term, "dumb") != 0};
    if (!p->on)
        return;
    p->total = reads_standard_input(o) ? 0 : total_size(o);
    p->begun = p->shown = now();
}

/* quoth: 1234 documents, 56.2 of 120.0 MB, 12.3 MB/s, 5 s left */
static void show(const progress *p, double seconds)
{
    char line[160], of[32] = "", left[48] = "";
    double mb = (double)p->read / 1e6, rate = mb / seconds;

    if (p->total >= p->read && p->total) {
        snprintf(of, sizeof of, " of %.1f", (double)p->total / 1e6);
        if (p->read)
            snprintf(left, sizeof left, ", %.0f s left",
                     (double)(p->total - p->read) * seconds / (double)p->read);
    }
    snprintf(line, sizeof line, "quoth: %" PRIu64 " document%s, %.1f%s MB, %.1f MB/s%s",
             p->documents, p->documents == 1 ? "" : "s", mb, of, rate, left);
    say_status(line);
}

void progress_step(progress *p, uint64_t read)
{
    if (!p->on)
        return;
    p->documents++;
    p->read = read;
    double t = now();
    if (t - p->begun < PATIENCE || t - p->shown < PERIOD)
        return;
    p->shown = t;
    show(p, t - p->begun);
}

void progress_end(progress *p)
{
    if (p->on)
        say_status("");
}
