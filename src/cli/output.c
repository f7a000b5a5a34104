#define _XOPEN_SOURCE 700 /* realpath */
#include "cli/output.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

/* --- Messages -------------------------------------------------------------- */

static int write_all(int fd, const char *p, size_t n)
{
    while (n) {
        ssize_t k = write(fd, p, n);
        if (k < 0 && errno == EINTR)
            continue;
        if (k < 0)
            return errno;
        p += k;
        n -= (size_t)k;
    }
    return 0;
}

/* A status stands on the line of the cursor. */
static bool has_status;

#define CLEAR_LINE "\r\x1b[K"

void say_status(const char *line)
{
    char out[256];

    if (!*line && !has_status)
        return;
    int n = snprintf(out, sizeof out, CLEAR_LINE "%s", line);
    (void)write_all(STDERR_FILENO, out, (size_t)n < sizeof out ? (size_t)n : sizeof out - 1);
    has_status = *line != '\0';
}

void say_raw(const char *p, size_t n)
{
    say_status("");
    (void)write_all(STDERR_FILENO, p, n);
}

void say(const char *fmt, ...)
{
    char line[8192] = "quoth: ";
    size_t n = strlen(line), room = sizeof line - n - 1;
    va_list ap;

    va_start(ap, fmt);
    int k = vsnprintf(line + n, room, fmt, ap);
    va_end(ap);
    if (k > 0)
        n += (size_t)k < room ? (size_t)k : room - 1;
    for (size_t i = 0; i < n; i++)
        if ((unsigned char)line[i] < 0x20 || line[i] == 0x7f)
            line[i] = '?';
    line[n++] = '\n';
    say_raw(line, n);
}

/* --- The temporary file ------------------------------------------------------ */

/* What a signal must remove; NULL: nothing. */
static char *volatile temp_path;

static const int deadly[] = {SIGHUP, SIGINT, SIGQUIT, SIGPIPE, SIGTERM, SIGXCPU, SIGXFSZ};

enum { DEADLY_N = sizeof deadly / sizeof *deadly };

static void block_signals(sigset_t *before)
{
    sigset_t set;

    sigemptyset(&set);
    for (int i = 0; i < DEADLY_N; i++)
        sigaddset(&set, deadly[i]);
    sigprocmask(SIG_BLOCK, &set, before);
}

static void on_signal(int sig)
{
    if (temp_path)
        unlink(temp_path);
    raise(sig); /* The default action again, by SA_RESETHAND: dies of it. */
}

static void catch_signals(void)
{
    struct sigaction new = {.sa_handler = on_signal, .sa_flags = (int)SA_RESETHAND}, old;

    sigemptyset(&new.sa_mask);
    for (int i = 0; i < DEADLY_N; i++)
        if (sigaction(deadly[i], NULL, &old) == 0 && old.sa_handler == SIG_DFL)
            sigaction(deadly[i], &new, NULL);
}

/* Opens a new file in path's folder; it is known to on_signal at once. */
static int open_temp(const char *path, mode_t mode)
{
    static const char suffix[] = ".quoth-XXXXXX";
    const char *slash = strrchr(path, '/');
    size_t n = slash ? (size_t)(slash - path) + 1 : 0;
    char *temp = malloc(n + sizeof suffix);
    sigset_t before;

    if (!temp)
        return -1;
    memcpy(temp, path, n);
    memcpy(temp + n, suffix, sizeof suffix);
    block_signals(&before);
    int fd = mkstemp(temp);
    if (fd >= 0) {
        temp_path = temp;
        catch_signals();
    } else {
        free(temp);
    }
    sigprocmask(SIG_SETMASK, &before, NULL);
    if (fd >= 0)
        (void)fchmod(fd, mode); /* Some file systems have no modes. */
    return fd;
}

/* Renames the temporary file to path, or removes it when path is NULL. */
static int settle_temp(const char *path)
{
    char *temp = temp_path;
    int error = 0;
    sigset_t before;

    block_signals(&before);
    if (path && rename(temp, path) != 0)
        error = errno;
    if (!path || error)
        unlink(temp);
    temp_path = NULL;
    sigprocmask(SIG_SETMASK, &before, NULL);
    free(temp);
    return error;
}

/* --- Records ------------------------------------------------------------------- */

static bool open_file(output *o, const char *path)
{
    struct stat st;
    mode_t mask = umask(0), mode = 0666 & ~mask;

    umask(mask);
    o->path = realpath(path, NULL); /* The file, not a link to it, is replaced. */
    if (o->path && stat(o->path, &st) == 0) {
        if (!S_ISREG(st.st_mode)) {
            free(o->path);
            o->path = NULL;
            o->fd = open(path, O_WRONLY | O_CLOEXEC);
            return o->fd >= 0;
        }
        if (access(o->path, W_OK) != 0)
            return false;
        mode = st.st_mode & 0777;
    }
    if (!o->path && (errno != ENOENT || !(o->path = strdup(path))))
        return false;
    o->fd = open_temp(o->path, mode);
    return o->fd >= 0;
}

bool output_open(output *o, const char *path)
{
    o->fd = STDOUT_FILENO;
    o->name = "standard output";
    o->path = NULL;
    o->error = 0;
    o->n = 0;
    if (path && strcmp(path, "-") != 0) {
        o->name = path;
        if (!open_file(o, path)) {
            say("%s: cannot be written: %s", path, strerror(errno));
            free(o->path);
            return false;
        }
    }
    o->eager = isatty(o->fd);
    return true;
}

static void flush(output *o)
{
    if (!o->error)
        o->error = write_all(o->fd, o->buf, o->n);
    o->n = 0;
}

int output_write(void *ctx, const void *p, size_t n)
{
    output *o = ctx;

    if (n > sizeof o->buf - o->n)
        flush(o);
    if (n > sizeof o->buf) {
        if (!o->error)
            o->error = write_all(o->fd, p, n);
    } else if (n) {
        memcpy(o->buf + o->n, p, n);
        o->n += n;
    }
    if (o->error)
        errno = o->error;
    return o->error ? -1 : 0;
}

void output_pause(output *o)
{
    if (o->eager)
        flush(o);
}

void output_show(output *o)
{
    if (o->n)
        flush(o);
}

bool output_close(output *o, bool keep)
{
    bool temp = o->path != NULL;

    if (keep)
        flush(o);
    if (keep && temp && !o->error && fsync(o->fd) != 0 && errno != EINVAL)
        o->error = errno;
    /* A standard output that was closed all along is no error if nothing was written. */
    if (close(o->fd) != 0 && errno != EBADF && errno != EINTR && !o->error)
        o->error = errno;
    if (temp) {
        int error = settle_temp(keep && !o->error ? o->path : NULL);
        if (!o->error)
            o->error = error;
    }
    free(o->path);
    o->path = NULL;
    if (o->error && o->error != EPIPE) /* Who reads no more wants no message. */
        say("%s: %s; %s", o->name, strerror(o->error), temp ? "left as it was" : "stopped");
    return !o->error;
}
