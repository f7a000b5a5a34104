/* names.c - what every format calls a kind, a force, a share, a time. */
#include <inttypes.h>
#include <stdio.h>

#include "out/out.h"

#define NAME(lit)                                                                                  \
    {                                                                                              \
        (lit), sizeof(lit) - 1                                                                     \
    }

static const str party_kinds[] = {
    [QUOTH_UNKNOWN] = NAME("unknown"),           [QUOTH_PERSON] = NAME("person"),
    [QUOTH_ORGANIZATION] = NAME("organization"), [QUOTH_GROUP] = NAME("group"),
    [QUOTH_UNNAMED] = NAME("unnamed"),           [QUOTH_DOCUMENT] = NAME("document"),
};

static const str resolved_by[] = {
    [QUOTH_BY_SELF] = NAME("self"),
    [QUOTH_BY_PRONOUN] = NAME("pronoun"),
    [QUOTH_BY_SHORT_NAME] = NAME("short-name"),
    [QUOTH_BY_DESCRIPTION] = NAME("description"),
    [QUOTH_BY_CARRY] = NAME("carried-over"),
};

static const str forces[] = {
    [QUOTH_ASSERTED] = NAME("asserted"),     [QUOTH_NEGATED] = NAME("negated"),
    [QUOTH_QUESTIONED] = NAME("questioned"), [QUOTH_CONDITIONAL] = NAME("conditional"),
    [QUOTH_ALLEGED] = NAME("alleged"),
};

static const str whys[] = {
    [QUOTH_WHY_UNKNOWN] = NAME("unknown"),
    [QUOTH_WHY_TITLE] = NAME("title"),
    [QUOTH_WHY_NAME] = NAME("name"),
    [QUOTH_WHY_SCARE] = NAME("scare"),
};

str kind_name(quoth_kind kind)
{
    return kind == QUOTH_DIRECT  ? S("direct")
           : kind == QUOTH_MIXED ? S("mixed")
           : kind == QUOTH_MARKS ? S("marks")
                                 : S("indirect");
}

str force_name(quoth_force force)
{
    return forces[force];
}

str party_kind_name(quoth_party_kind kind)
{
    return party_kinds[kind];
}

str resolved_name(quoth_resolved by)
{
    return resolved_by[by];
}

str why_name(quoth_why why)
{
    return whys[why];
}

unsigned percent_of(float share)
{
    return !(share > 0) ? 0 : share >= 1 ? 100 : (unsigned)((double)share * 100 + 0.5);
}

bool time_of_words(const quoth_doc *d, const quotation *q, quoth_time *t)
{
    return q->content_n &&
           doc_time(d, (range){q->content[0].start, q->content[q->content_n - 1].end}, t);
}

static void put_clock(char *to, uint32_t seconds)
{
    uint32_t minutes = seconds / 60 % 60, hours = seconds / 3600;

    if (hours)
        snprintf(to, CLOCK / 3, "%" PRIu32 ":%02" PRIu32 ":%02" PRIu32, hours, minutes,
                 seconds % 60);
    else
        snprintf(to, CLOCK / 3, "%" PRIu32 ":%02" PRIu32, minutes, seconds % 60);
}

str clock_of(char to[CLOCK], quoth_time t)
{
    char start[CLOCK / 3], end[CLOCK / 3];

    put_clock(start, t.start / 1000);
    put_clock(end, t.end / 1000 + (t.end % 1000 > 0));
    return (str){to, (size_t)snprintf(to, CLOCK, "%s–%s", start, end)};
}
