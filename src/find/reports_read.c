/*
 * reports_read.c - which source, cue and content belong together.
 *
 *     [The mayor] [said] [it would rain] and [promised] [boats].
 *      S1          Q1     C1                  Q2         C2      the mayor's, too
 *     [Rain], [she] [said], [was near].
 *      C1      S1    Q1      C1
 *
 * Segments are taken up in reading order.  A report is full when it has all three, and a
 * second source or cue begins the next one; so does a sentence, for what has no cue yet.
 */
#include "find/item.h"
#include "find/reports.h"
#include "tag/penn.h"
#include "tag/states.h"

/* Is there another cue in this sentence behind segment i, and no content after it? */
static bool cue_waits(const segment *s, uint32_t n, uint32_t i)
{
    bool waits = false;
    for (uint32_t k = i + 1; k < n && s[k].sentence == s[i].sentence; k++) {
        if (waits && s[k].label == LABEL_CONTENT)
            return false;
        waits |= s[k].label == LABEL_CUE;
    }
    return waits;
}

/* [A probe] [has mapped] [it], [the institute] [said]: a source that begins a report of its
 * own, right before its cue, where the last one has words behind its cue. */
static bool begins_anew(const report *r, const segment *s, uint32_t n, uint32_t i)
{
    bool behind = r->cue && r->content_n && r->content[r->content_n - 1] > r->cue;
    return behind && i + 1 < n && s[i + 1].label == LABEL_CUE && s[i + 1].first <= s[i].last + 1;
}

bool report_is_split(const report *x)
{
    return x->content_n == 2 && !x->source && x->content[0]->last + 1 >= x->cue->first &&
           x->content[0] < x->cue && x->content[1]->first == x->cue->last;
}

static uint32_t last_verb(const quoth_doc *d, const segment *s)
{
    uint32_t t = s->last - 1;

    while (t > s->first && !penn_is_verb(d->tags[t]))
        t--;
    return t;
}

bool segment_is_passive(const reporter *r, const segment *s)
{
    const quoth_doc *d = r->d;
    bool may = s->first && d->tags[s->first - 1] == PENN_COMMA;

    if (d->tags[last_verb(d, s)] != PENN_VBN)
        return false;
    for (uint32_t t = s->first; t < s->last; t++)
        may |= r->m->gist[d->tokens.at[t].word] & GIST_BE ||
               (d->tokens.at[t].flags & TOK_CLITIC && item_is_short_be(d, report_item(r, t)));
    return may;
}

/* It seems to be late, is expected to; but not: those [expected] to go, [calling] it: may the subject of cue s,
 * with words behind it, stand in front? */
static bool takes_subject(const quoth_doc *d, const segment *s)
{
    uint8_t tag = d->tags[last_verb(d, s)];

    if (tag != PENN_VBG && (tag != PENN_VBN || d->tags[s->last] != PENN_TO ||
                            (s->first && d->tags[s->first - 1] == PENN_COMMA)))
        return true;
    for (uint32_t t = s->first; t < s->last; t++)
        if (penn_is_finite(d->tags[t]))
            return true;
    return false;
}

/* [Ruiz] is expected [to speak]: the words of s, right behind what has its first ones right before it,
 * and no source. */
static bool is_second_half(const reporter *r, const report *x, const segment *s)
{
    return x->content_n == 1 && !x->source && x->cue && s->first == x->cue->last &&
           x->content[0]->last + 1 >= x->cue->first && x->content[0] < x->cue &&
           takes_subject(r->d, x->cue);
}

/* It burned after Ruiz left, [calling] [it a ruin]: a participle of its own, of whose words nothing stands
 * in front of it. */
static bool is_participle(const reporter *r, const segment *s, uint32_t n, uint32_t i)
{
    uint32_t t = s[i].first;

    return r->d->tags[t] == PENN_VBG && t && r->d->tags[t - 1] == PENN_COMMA && i + 1 < n &&
           s[i + 1].label == LABEL_CONTENT && s[i + 1].first == s[i].last;
}

/* Noting [what] they say was his role: is the content s[i] part of what they say? */
static bool is_theirs(const reporter *r, const segment *s, uint32_t n, uint32_t i)
{
    return r->d->tokens.at[s[i].first].word == W(what) && s[i].last == s[i].first + 1 &&
           i + 2 < n && s[i + 1].label == LABEL_SOURCE && s[i + 1].first == s[i].last &&
           s[i + 2].label == LABEL_CUE && s[i + 2].first == s[i + 1].last;
}

static bool fits(const reporter *by, const report *r, const segment *s, uint32_t n, uint32_t i,
                 uint32_t last, bool halves)
{
    bool full = r->source && r->cue && r->content_n;

    if (last != NONE && s[last].sentence != s[i].sentence)
        return false;
    if (s[i].label == LABEL_SOURCE)
        return !r->source && !begins_anew(r, s, n, i);
    if (s[i].label == LABEL_CUE)
        return !r->cue && (!r->content_n || r->source || !halves || !is_participle(by, s, n, i));
    if (halves && !r->content_n && r->cue && by->d->tags[r->cue->first] == PENN_VBG &&
        is_theirs(by, s, n, i))
        return false;
    if (!r->content_n || (halves && is_second_half(by, r, &s[i]) &&
                          !(is_theirs(by, s, n, i) &&
                            segment_is_passive(by, r->cue)))) /* dismissed for [what] he saw */
        return true;
    return full && r->content_n < REPORT_PIECES && !cue_waits(s, n, i);
}

static void take(report *r, const segment *s)
{
    if (s->label == LABEL_SOURCE)
        r->source = s;
    else if (s->label == LABEL_CUE)
        r->cue = s;
    else
        r->content[r->content_n++] = s;
}

uint32_t reports_read(const reporter *r, uint32_t n, bool halves, report *out)
{
    const segment *s = r->segments;
    uint32_t made = 0;

    for (uint32_t i = 0; i < n; i++) {
        if (!made || !fits(r, &out[made - 1], s, n, i, i ? i - 1 : NONE, halves))
            out[made++] = (report){0};
        take(&out[made - 1], &s[i]);
    }
    for (uint32_t i = 1; i < made; i++) {
        report *last = &out[i - 1];
        if (out[i].cue && !out[i].source && last->source &&
            last->source->sentence == out[i].cue->sentence) {
            out[i].source = last->source;
            out[i].shared = true;
        }
    }
    return made;
}

/* Holm, [who] is to run; the pier [that] he bought; but not: [that] pier */
static bool opens_relative(const quoth_doc *d, uint32_t t)
{
    uint8_t tag = d->tags[t];

    return tag == PENN_WP || tag == PENN_WDT || tag == PENN_WPS ||
           (tag == PENN_IN && d->tokens.at[t].word == W(that));
}

/* [The firm] was warned by regulators that it leaked: does x take whom an agent tells for part of the words? */
static bool takes_told(const reporter *r, const report *x)
{
    const quoth_doc *d = r->d;

    if (x->content_n != 2 || !x->source || x->shared || x->content[0] > x->cue ||
        x->content[1] < x->source || x->source < x->cue || x->cue->last == x->cue->first)
        return false;
    const token *verb = &d->tokens.at[x->cue->last - 1];
    uint64_t is = r->m->lex.words[verb->word].classes;
    return is & LEX_(TELL_VERB) && d->tags[x->cue->last - 1] == PENN_VBN &&
           d->tokens.at[x->source->first - 1].word == W(by) &&
           r->m->gist[d->tokens.at[x->content[1]->first].word] & GIST_THAT;
}

void report_drop_subject(reporter *r, report *x)
{
    const quoth_doc *d = r->d;

    if (takes_told(r, x)) {
        x->content[0] = x->content[1];
        x->content_n = 1;
    }
    x->split = report_is_split(x);
    if (!x->split)
        return;
    const segment *about = x->content[0];
    bool relative = false;
    for (uint32_t t = about->first; t < about->last; t++)
        relative = opens_relative(d, t) || (relative && !penn_is_finite(d->tags[t]));
    if (!relative && !(about->last == about->first + 1 && d->tokens.at[about->first].word == W(it)))
        return;
    segment *words = &r->segments[x->content[1] - r->segments];
    for (uint32_t t = words->first + 2; relative && t < words->last; t++)
        if ((penn_is_finite(d->tags[t]) && d->tags[t - 1] != PENN_CC) ||
            (d->tags[t] == PENN_VBN && d->tags[t - 1] == PENN_COMMA))
            words->last = t - (d->tags[t - 1] == PENN_COMMA); /* who is expected [to run], is ill */
    x->content[0] = words;
    x->content_n = 1;
}

void report_take_agent(reporter *r, const report *x)
{
    const quoth_doc *d = r->d;

    if (!x->source || x->shared || x->content_n != 1 || x->content[0] > x->cue ||
        x->source < x->cue || d->tags[x->cue->last - 1] != PENN_VBN ||
        d->tokens.at[x->source->first - 1].word != W(by))
        return;
    segment *who = &r->segments[x->source - r->segments],
            *words = &r->segments[x->content[0] - r->segments];
    uint32_t k = mention_beginning(d, who->sentence, report_item(r, who->first));
    uint32_t end = k != NONE ? item_token(d, d->mentions.at[k].last) : who->last;
    if (end < who->last && d->tokens.at[end].word == W(for))
        who->last = end; /* was praised by [critics] for his candour */
    for (uint32_t t = who->first + 1; t + 1 < who->last; t++) {
        bool of = d->tokens.at[t].word == W(of) && d->tags[t + 1] == PENN_VBG;
        bool to = d->tags[t] == PENN_TO && d->tags[t + 1] == PENN_VB;
        if (!of && !to)
            continue;
        *words = (segment){t, who->last, who->sentence, words->label};
        who->last = t;
        return;
    }
}
