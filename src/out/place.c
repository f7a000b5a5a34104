#include "out/place.h"
#include "base/ascii.h"

#include <stdio.h>

str place_outlet(str id)
{
    const char *end = id.p + id.n, *p = id.p;

    while (p + 3 <= end && memcmp(p, "://", 3) != 0)
        p++;
    if (p + 3 > end || p == id.p)
        return S("");
    p += 3;
    const char *stop = p;
    while (stop < end && !memchr("/?#", *stop, 3))
        stop++;
    for (const char *at = p; at < stop; at++)
        if (*at == '@')
            p = at + 1;
    for (const char *at = stop; at > p; at--)
        if (at[-1] == ':')
            stop = at - 1;
        else if (!ascii_is_digit(at[-1]))
            break;
    if (stop - p > 4 && memcmp(p, "www.", 4) == 0)
        p += 4;
    return (str){p, (size_t)(stop - p)};
}

static unsigned number(const char *p, int digits)
{
    unsigned x = 0;

    for (int i = 0; i < digits; i++)
        x = 10 * x + (unsigned)(p[i] - '0');
    return x;
}

static bool is_date(const char *p)
{
    static const char form[] = "dddd-dd-dd";

    for (int i = 0; i < DATE_N; i++)
        if (form[i] == 'd' ? !ascii_is_digit(p[i]) : p[i] != p[4] || (p[i] != '-' && p[i] != '/'))
            return false;
    unsigned year = number(p, 4), month = number(p + 5, 2), day = number(p + 8, 2);
    return year >= 1000 && month >= 1 && month <= 12 && day >= 1 && day <= 31;
}

bool place_date(str id, char date[DATE_N + 1])
{
    for (size_t i = 0; i + DATE_N <= id.n; i++) {
        bool alone = (i == 0 || !ascii_is_digit(id.p[i - 1])) &&
                     (i + DATE_N == id.n || !ascii_is_digit(id.p[i + DATE_N]));
        if (!alone || !is_date(id.p + i))
            continue;
        memcpy(date, id.p + i, DATE_N);
        date[4] = date[7] = '-';
        date[DATE_N] = '\0';
        return true;
    }
    return false;
}

/* 1 to 12 for a word that begins as a month's name does, else 0. */
static unsigned month_of(str word)
{
    static const char months[] = "janfebmaraprmayjunjulaugsepoctnovdec";

    for (unsigned i = 0; word.n >= 3 && i < 12; i++) {
        size_t same = 0;
        while (same < 3 && ascii_lower(word.p[same]) == months[3 * i + same])
            same++;
        if (same == 3)
            return i + 1;
    }
    return 0;
}

/* Is the number at said[from, end) one of 14:05, 9.05 or 9am? */
static bool is_of_hour(str said, size_t from, size_t end)
{
    size_t last = end - 1;

    if (ascii_lower(said.p[last]) == 'm')
        return true;
    if (end + 1 < said.n && (said.p[end] == ':' || said.p[end] == '.') &&
        ascii_is_digit(said.p[end + 1]))
        return true;
    return from > 1 && (said.p[from - 1] == ':' || said.p[from - 1] == '.') &&
           ascii_is_digit(said.p[from - 2]);
}

bool place_day(str said, char date[DATE_N + 1])
{
    unsigned year = 0, month = 0, day = 0;

    if (place_date(said, date))
        return true;
    for (size_t i = 0; i < said.n && !(year && month && day);) {
        size_t from = i, digits = 0;
        while (i < said.n && ascii_is_alnum(said.p[i]))
            digits += ascii_is_digit(said.p[i++]);
        str word = {said.p + from, i - from};
        i += i == from;
        if (!digits && !month)
            month = month_of(word);
        else if (digits == 4 && word.n == 4)
            year = number(word.p, 4);
        else if (digits && digits <= 2 && ascii_is_digit(*word.p) && !day && /* 3, 3rd */
                 !is_of_hour(said, from, i))
            day = number(word.p, (int)digits);
    }
    if (year < 1000 || !month || !day || day > 31)
        return false;
    snprintf(date, DATE_N + 1, "%04u-%02u-%02u", year % 10000, month % 13, day % 32);
    return true;
}
