#include "lex/folder.h"

#include <dirent.h>
#include <errno.h>
#include <stdarg.h>
#include <stdio.h>
#include <sys/stat.h>

enum { FILE_MAX = 16 << 20, PATH_LENGTH = 4096, PIECE = 16384 };

static quoth_status read_all(wordfile *f, FILE *in, quoth_error *err)
{
    size_t got;
    do {
        if (!buf_room(&f->text, PIECE))
            return fail(err, QUOTH_FATAL, "%s/%s: out of memory", f->dir, f->name);
        got = fread(f->text.p + f->text.n, 1, PIECE, in);
        f->text.n += got;
        if (f->text.n > FILE_MAX)
            return fail(err, QUOTH_FATAL, "%s/%s: longer than %d MiB", f->dir, f->name,
                        FILE_MAX >> 20);
    } while (got);
    if (ferror(in))
        return fail(err, QUOTH_FATAL, "%s/%s: %s", f->dir, f->name, strerror(errno));
    return QUOTH_OK;
}

quoth_status wordfile_open(wordfile *f, allocator from, const char *dir, const char *name,
                           quoth_error *err)
{
    char path[PATH_LENGTH];

    *f = (wordfile){.dir = dir, .name = name};
    buf_init(&f->text, from);
    int n = snprintf(path, sizeof path, "%s/%s", dir, name);
    if (n < 0 || (size_t)n >= sizeof path)
        return fail(err, QUOTH_FATAL, "%.100s...: the path is too long", dir);
    FILE *in = fopen(path, "rb");
    if (!in && errno == ENOENT)
        return QUOTH_OK;
    if (!in)
        return fail(err, QUOTH_FATAL, "%s: %s", path, strerror(errno));
    quoth_status s = read_all(f, in, err);
    fclose(in);
    if (s != QUOTH_OK)
        wordfile_close(f);
    else if (f->text.n >= 3 && memcmp(f->text.p, "\xEF\xBB\xBF", 3) == 0)
        f->at = 3; /* A byte order mark. */
    return s;
}

void wordfile_close(wordfile *f)
{
    buf_free(&f->text);
}

bool wordfile_next(wordfile *f, str *line)
{
    while (f->at < f->text.n) {
        const char *p = f->text.p + f->at;
        size_t rest = f->text.n - f->at;
        const char *end = memchr(p, '\n', rest);
        size_t n = end ? (size_t)(end - p) : rest;
        f->at += n + (end != NULL);
        f->line++;
        if (n && p[n - 1] == '\r')
            n--;
        if (n && *p != '#') {
            *line = (str){p, n};
            return true;
        }
    }
    return false;
}

quoth_status wordfile_fail(const wordfile *f, quoth_error *err, const char *fmt, ...)
{
    char why[160];
    va_list ap;

    va_start(ap, fmt);
    vsnprintf(why, sizeof why, fmt, ap);
    va_end(ap);
    return fail(err, QUOTH_FATAL, "%s/%s:%u: %s", f->dir, f->name, f->line, why);
}

/* A link to nothing is no file to wordfile_open. */
static quoth_status check_there(const char *dir, const char *name, quoth_error *err)
{
    char path[PATH_LENGTH];
    struct stat st;

    int n = snprintf(path, sizeof path, "%s/%s", dir, name);
    if (n > 0 && (size_t)n < sizeof path && stat(path, &st) != 0)
        return fail(err, QUOTH_FATAL, "%s: %s", path, strerror(errno));
    return QUOTH_OK;
}

quoth_status folder_check(const char *dir, bool (*known)(const char *name), quoth_error *err)
{
    quoth_status s = QUOTH_OK;
    DIR *d = opendir(dir);
    if (!d)
        return fail(err, QUOTH_FATAL, "%s: %s", dir, strerror(errno));
    for (const struct dirent *e; s == QUOTH_OK && (e = readdir(d));) {
        size_t n = strlen(e->d_name);
        if (n <= 4 || strcmp(e->d_name + n - 4, ".txt") != 0)
            continue;
        if (known(e->d_name))
            s = check_there(dir, e->d_name, err);
        else
            s = fail(err, QUOTH_FATAL, "%s/%s: no list has this name", dir, e->d_name);
    }
    closedir(d);
    return s;
}
