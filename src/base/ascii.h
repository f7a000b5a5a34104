/* ascii.h - letters, digits and blanks of markup and protocols, whatever the locale. */
#ifndef BASE_ASCII_H
#define BASE_ASCII_H

#include "base/base.h"

static inline char ascii_lower(char c)
{
    return c >= 'A' && c <= 'Z' ? (char)(c + 32) : c;
}

static inline bool ascii_is_letter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

static inline bool ascii_is_digit(char c)
{
    return c >= '0' && c <= '9';
}

static inline bool ascii_is_alnum(char c)
{
    return ascii_is_letter(c) || ascii_is_digit(c);
}

/* What HTML takes for a blank. */
static inline bool ascii_is_blank(char c)
{
    return c == ' ' || (c >= '\t' && c <= '\r' && c != '\v');
}

/* Whether s begins with what is given in lower case, itself in any. */
static inline bool ascii_starts(str s, const char *lower)
{
    size_t i = 0;

    while (lower[i] && i < s.n && ascii_lower(s.p[i]) == lower[i])
        i++;
    return !lower[i];
}

/* Whether s, in any case, is one of n that are given in lower case. */
static inline bool ascii_among(str s, const str *lower, size_t n)
{
    for (size_t i = 0; i < n; i++)
        if (lower[i].n == s.n && ascii_starts(s, lower[i].p))
            return true;
    return false;
}

static inline bool ascii_same(str s, const char *lower)
{
    return ascii_starts(s, lower) && s.n == strlen(lower);
}

#endif
