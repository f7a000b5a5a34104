/* str.h - pieces of a run of bytes. */
#ifndef BASE_STR_H
#define BASE_STR_H

#include "base/base.h"

/* s from byte n on. */
static inline str str_cut(str s, size_t n)
{
    return (str){s.p + n, s.n - n};
}

static inline bool str_begins(str s, const char *with)
{
    size_t n = strlen(with);
    return s.n >= n && memcmp(s.p, with, n) == 0;
}

/* What stands behind the first `what` in s; p NULL: there is none. */
static inline str str_behind(str s, const char *what)
{
    while (s.n) {
        const char *p = memchr(s.p, *what, s.n);
        if (!p)
            break;
        s = str_cut(s, (size_t)(p - s.p));
        if (str_begins(s, what))
            return str_cut(s, strlen(what));
        s = str_cut(s, 1);
    }
    return (str){NULL, 0};
}

/* s without the spaces and tabs around it. */
static inline str str_trim(str s)
{
    while (s.n && (*s.p == ' ' || *s.p == '\t'))
        s = str_cut(s, 1);
    while (s.n && (s.p[s.n - 1] == ' ' || s.p[s.n - 1] == '\t'))
        s.n--;
    return s;
}

/* Takes the first line off s, its \n, \r or \r\n too. */
static inline str str_take_line(str *s)
{
    size_t n = 0;

    while (n < s->n && s->p[n] != '\n' && s->p[n] != '\r')
        n++;
    str line = {s->p, n};
    n += n + 1 < s->n && s->p[n] == '\r' && s->p[n + 1] == '\n';
    *s = str_cut(*s, n < s->n ? n + 1 : n);
    return line;
}

#endif
