/*
 * measure - run commands in turn and say how long they take.
 *
 *     measure ROUNDS CMD [ARG...] [-- CMD [ARG...]]...
 *
 * A round runs every command once, stdin and stdout on /dev/null; one round
 * more than asked comes first and is not counted.  For every command one line:
 *
 *     median ms, median of (time of the last command / own time), peak KiB, exit status
 *
 * The ratio is taken inside each round, so slow drift of the machine cancels.
 */
#define _GNU_SOURCE /* wait4 */
#include <fcntl.h>
#include <spawn.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

enum { MOST_COMMANDS = 16, MOST_ROUNDS = 10000 };

extern char **environ;

typedef struct {
    char **argv;
    double *ms, *ratio;
    long peak_kib;
    int status;
} command;

static double now_ms(void)
{
    struct timespec t;
    clock_gettime(CLOCK_MONOTONIC, &t);
    return (double)t.tv_sec * 1e3 + (double)t.tv_nsec / 1e6;
}

static int by_value(const void *a, const void *b)
{
    double x = *(const double *)a, y = *(const double *)b;
    return (x > y) - (x < y);
}

static double median(double *x, int n)
{
    qsort(x, (size_t)n, sizeof *x, by_value);
    return n % 2 ? x[n / 2] : (x[n / 2 - 1] + x[n / 2]) / 2;
}

static double run_once(command *c)
{
    posix_spawn_file_actions_t files;
    struct rusage use;
    pid_t pid;
    int status, e;

    posix_spawn_file_actions_init(&files);
    posix_spawn_file_actions_addopen(&files, 0, "/dev/null", O_RDONLY, 0);
    posix_spawn_file_actions_addopen(&files, 1, "/dev/null", O_WRONLY, 0);
    double start = now_ms();
    if ((e = posix_spawnp(&pid, c->argv[0], &files, NULL, c->argv, environ)) != 0) {
        fprintf(stderr, "measure: %s: %s\n", c->argv[0], strerror(e));
        exit(1);
    }
    if (wait4(pid, &status, 0, &use) < 0) {
        perror("measure: wait4");
        exit(1);
    }
    double took = now_ms() - start;
    posix_spawn_file_actions_destroy(&files);
    if (use.ru_maxrss > c->peak_kib)
        c->peak_kib = use.ru_maxrss;
    int code = WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
    if (code > c->status)
        c->status = code;
    return took;
}

int main(int argc, char **argv)
{
    command c[MOST_COMMANDS];
    int n = 0, rounds = argc > 2 ? atoi(argv[1]) : 0;

    if (rounds < 1 || rounds > MOST_ROUNDS) {
        fprintf(stderr, "usage: measure ROUNDS CMD [ARG...] [-- CMD [ARG...]]...\n");
        return 2;
    }
    for (int i = 2; i < argc && n < MOST_COMMANDS; i++) {
        c[n++] = (command){.argv = argv + i,
                           .ms = calloc((size_t)rounds, sizeof(double)),
                           .ratio = calloc((size_t)rounds, sizeof(double))};
        if (!c[n - 1].ms || !c[n - 1].ratio)
            return 1;
        while (i < argc && strcmp(argv[i], "--") != 0)
            i++;
        argv[i] = NULL; /* argv[argc] is NULL already. */
        if (!*c[n - 1].argv) {
            fprintf(stderr, "measure: empty command\n");
            return 2;
        }
    }
    for (int r = -1; r < rounds; r++) {
        for (int i = 0; i < n; i++) {
            double ms = run_once(&c[i]);
            if (r >= 0)
                c[i].ms[r] = ms;
        }
        for (int i = 0; r >= 0 && i < n; i++)
            c[i].ratio[r] = c[n - 1].ms[r] / c[i].ms[r];
    }
    for (int i = 0; i < n; i++) {
        printf("%.3f %.4f %ld %d\n", median(c[i].ms, rounds), median(c[i].ratio, rounds),
               c[i].peak_kib, c[i].status);
        free(c[i].ms);
        free(c[i].ratio);
    }
    return 0;
}
