/*
 * reports_clause.c - what of the clause that is told the labels miss.
 *
 *     said [the storm], now east of Guam, could land    all of the clause
 *     reported that [in May], Holm left                 all of it behind what opens it
 *     [Ana Ruiz], 41, hit a car, police say             an age ends no clause
 */
#include "find/content.h"
#include "find/item.h"
#include "find/reports.h"
#include "tag/penn.h"
#include "tag/states.h"

/* Can the aside of items [first, last) stand behind a noun: now east of Guam; which weakened on Friday;
 * though it weakened; said to be the worst; and in particular its waves? */
static bool is_aside(const quoth_doc *d, const quoth_model *m, uint32_t first, uint32_t last)
{
    bool who =
        item_among(d, first, W(who), W(which), W(whose), W(where), W(whom), W(though), W(although));

    if (item_among(d, first, W(and), W(or), W(but)) &&
        !(item_gist(d, first + 1) & GIST_PREP || item_is_adverb(d, m, first + 1)))
        return false;
    uint32_t lead = first + (item_is_adverb(d, m, first) || item_among(d, first, W(first)));
    bool verb = false;
    for (uint32_t i = first; i < last; i++) {
        if (item_is_span(d, i))
            return false;
        uint8_t tag = d->tags[item_token(d, i)];
        verb |= penn_is_finite(tag) && !(i == lead && tag == PENN_VBD);
    }
    return last > first && verb == who;
}

/* He sold the pier, now old, [said] Holm: does the verb of item i have its speaker behind it? */
static bool says_behind(const reporter *r, uint32_t s, uint32_t i)
{
    const quoth_doc *d = r->d;
    uint32_t k = mention_beginning(d, s, i + 1);

    if (!(item_gist(d, i) & GIST_SAYS) || item_word(d, r->m, i)->classes & LEX_(TELL_VERB) ||
        k == NONE)
        return false;
    const mention *x = &d->mentions.at[k];
    return x->kind != MEN_NOMINAL || item_gist(d, x->head) & GIST_PARTY;
}

/* The verb that subject words of segment s, behind the cue, lead to behind what commas set off: said
 * the storm, now east of Guam, [could] land; or 0. */
static uint32_t verb_behind_aside(const reporter *r, const segment *s, const cue *c)
{
    enum { LONGEST = 24 };
    const quoth_doc *d = r->d;
    uint32_t i = report_item(r, s->first), end = d->sentences.at[s->sentence].last;
    bool asks = item_among(d, i, W(whether), W(if)), that = asks || item_gist(d, i) & GIST_THAT;
    bool behind = asks || i == c->last || i == content_begins(d, r->m, (uint32_t)(c - d->cues.at));
    if (!behind || cue_ends(c) == ENDS_ING ||
        item_among(d, c->first - 1, W(who), W(which), W(that)) ||
        (!that && item_word(d, r->m, c->head)->classes & LEX_(OBJECT_VERB)))
        return 0; /* a group called the Pier, led by Holm, is new */
    uint32_t open = report_item(r, s->last - 1) + 1;
    for (uint32_t j = open; that && --j > i + 1;)
        if (item_gist(d, j) & GIST_THAT && item_gist(d, j - 1) & GIST_AND) {
            i = j; /* that it leaked and that [the chief, Ana Ruiz], left */
            break;
        }
    uint32_t k = mention_beginning(d, s->sentence, i + that);
    if (k == NONE || d->mentions.at[k].kind == MEN_RELATIVE)
        return 0;
    open = open < d->mentions.at[k].last ? d->mentions.at[k].last : open;
    uint32_t who = d->mentions.at[k].last, apposed = mention_beginning(d, s->sentence, who + 1);
    if (item_is(d, who, ',') && apposed != NONE && d->mentions.at[apposed].kind == MEN_NAME)
        who = d->mentions.at[apposed].last;
    if (who < open && item_is(d, who, ',') && item_is(d, open, ',') &&
        item_among(d, who + 1, W(who), W(which), W(whose), W(whom)))
        open = who; /* said [the boy, who cannot be named], left */
    for (uint32_t j = i + that; j < open; j++)
        if (penn_is_verb(d->tags[item_token(d, j)]))
            return 0;
    bool cut = that && d->labels[item_token(d, open)] == LABEL_NONE &&
               penn_is_finite(d->tags[item_token(d, open)]);
    if (!item_is(d, open, ','))
        return cut ? open : 0; /* denied that the voice [was] his but said */
    uint32_t name = item_is(d, d->mentions.at[k].last, ',') /* said [its chief, Ana Ruiz], left */
                        ? mention_beginning(d, s->sentence, d->mentions.at[k].last + 1)
                        : NONE;
    uint32_t aside = d->mentions.at[k].last + 1; /* said [Ana Ruiz, then its chief], left */
    bool inside = (name != NONE && d->mentions.at[name].last == open) ||
                  (aside < open && item_is(d, aside - 1, ',') && is_aside(d, r->m, aside, open));
    for (uint32_t j = d->mentions.at[k].first; j < d->mentions.at[k].last && !inside; j++)
        inside = item_is(d, j, ',') && d->mentions.at[k].last == open;
    for (uint32_t j = open + !inside; j + 1 < end && j < open + LONGEST; j++) {
        if (!item_is(d, j, ','))
            continue;
        if (j > open && (!is_aside(d, r->m, open + 1, j) || says_behind(r, s->sentence, open + 1)))
            return 0;
        uint32_t verb = j + 1 + item_is_adverb(d, r->m, j + 1);
        if (item_is_word(d, verb) && item_at(d, verb)->shape == SHAPE_LOWER &&
            penn_is_finite(d->tags[item_token(d, verb)]))
            return that || !says_behind(r, s->sentence, verb) ? verb : 0;
    }
    return 0;
}

/* reported that [in May], Holm [left]; told how, [as a child], she [sang]: the verb of the clause behind what
 * opens it, where segment s ends; or 0. */
static uint32_t verb_behind_opener(const reporter *r, const segment *s)
{
    enum { LONGEST = 8 };
    const quoth_doc *d = r->d;
    uint32_t i = report_item(r, s->first), open = report_item(r, s->last - 1) + 1;

    if (!item_is(d, open, ',') || !item_among(d, i, W(that), W(how), W(why), W(whether)) ||
        item_gist(d, i + 1) & GIST_TO ||
        item_word(d, r->m, d->sentences.at[s->sentence].first)->classes & LEX_(SUBORDINATOR))
        return 0; /* While Ruiz says that in May, Holm left: the main clause */
    if (open == i + 1) {
        do
            open++;
        while (item_is_word(d, open) && open < i + LONGEST);
        if (!item_is(d, open, ',') || !is_aside(d, r->m, i + 2, open))
            return 0;
    } else if (!(item_gist(d, i + 1) & GIST_PREP) &&
               !(item_word(d, r->m, i + 1)->classes & LEX_(SUBORDINATOR))) {
        return 0;
    }
    uint32_t k = mention_beginning(d, s->sentence, open + 1);
    return k != NONE && mention_acts(d, &d->mentions.at[k]) ? d->mentions.at[k].last : 0;
}

/* Asked [whether the pier, now old, would close], Holm laughed: is cue c of nobody who is there? */
static bool asks_first(const quoth_doc *d, const cue *c)
{
    uint32_t first = d->sentences.at[c->sentence].first;

    return (c->first == first || (c->first == first + 1 && item_among(d, first, W(when), W(if)))) &&
           d->tags[item_token(d, c->head)] == PENN_VBN;
}

/* Where the clause that goes on at item i of sentence s, up to item end, ends: before one of its own, behind a
 * comma alone if asked. */
static uint32_t goes_on_to(const quoth_doc *d, uint32_t s, uint32_t i, uint32_t end, bool asked)
{
    for (; i < end && !item_is(d, i, PUNCT_DASH); i++) {
        bool joint = i + 2 < end && item_among(d, i + 1, W(and), W(but), W(while));
        if (item_is(d, i, ',') && i + 2 < end && (joint || asked) &&
            item_begins_clause(d, s, i + 1 + joint))
            break;
    }
    return i;
}

range report_with_clause(reporter *r, const segment *s, const attribution *a, range words)
{
    quoth_doc *d = r->d;
    const mention *who = a->holder != NONE ? &d->mentions.at[a->holder] : NULL;
    bool asked = !who && asks_first(d, &d->cues.at[a->cue]);
    uint32_t verb = (who && who->kind != MEN_RELATIVE) || asked
                        ? verb_behind_aside(r, s, &d->cues.at[a->cue])
                        : 0;
    bool opener = who && !verb;
    if (opener)
        verb = verb_behind_opener(r, s);
    content x = verb ? content_of_cue(d, r->m, a->cue, a->holder) : (content){0};

    if (!verb || (!opener && !asked && (x.n != 1 || !x.after)))
        return words;
    uint32_t end = d->sentences.at[s->sentence].last;
    end -= item_is(d, end - 1, '.');
    end = x.n == 1 && x.part[0].last > verb ? x.part[0].last : end;
    uint32_t last = goes_on_to(d, s->sentence, verb + 1, end, asked);
    uint32_t stop = item_is_span(d, last - 1) ? span_after(item_span(d, last - 1))
                                              : item_token(d, last - 1) + 1;
    segment more = {s->last, stop, s->sentence, s->label};
    bool taken = segment_taken(r, &more);
    if (more.last <= more.first ||
        (taken && !(r->taken[item_token(d, verb)] && segment_wraps(r, &more))))
        return words;
    for (uint32_t t = more.first; !taken && !opener && t < more.last; t++)
        r->taken[t] = d->links.n + 1; /* Behind an opener somebody else may speak. */
    return (range){words.start, item_end(d, last - 1)};
}

/* said Holm left a company, [Ruiz Shows, that owns the pier]: the item behind the name, and what is told of
 * it, that is set off at item i behind a phrase; or i. */
static uint32_t behind_name(const reporter *r, uint32_t s, uint32_t i)
{
    const quoth_doc *d = r->d;
    uint32_t what = mention_ending(d, s, i), k = mention_beginning(d, s, i + 1);

    if (!item_is(d, i, ',') || what == NONE || d->mentions.at[what].kind != MEN_NOMINAL ||
        k == NONE || d->mentions.at[k].kind != MEN_NAME || d->mentions.at[k].flags & MEN_JOINT)
        return i;
    uint32_t end = d->mentions.at[k].last, last = d->sentences.at[s].last;
    if (!item_is(d, end, ',') && end + 1 != last)
        return i;
    bool relative = item_among(d, end + 1, W(that), W(which), W(who), W(whose)) &&
                    penn_is_finite(d->tags[item_token(d, end + 2)]);
    for (uint32_t j = end + 1; relative && j < last; j++) {
        if (item_is(d, j, ',') || item_is_span(d, j) || d->labels[item_token(d, j)] != LABEL_NONE)
            relative = false;
    }
    end = relative ? last - item_is(d, last - 1, '.') : end;
    for (uint32_t j = i; j < end; j++)
        if (d->labels[item_token(d, j)] != LABEL_NONE)
            return i;
    return item_gist(d, end + 1) & GIST_SAYS ? i : end;
}

/* [Ruiz will tell the court] that it was late, [the firm quit] what it called a “mess”, she said: the item where the
 * words of link a begin, which stand in front of its cue and which `that` at item i opens inside a clause; or i. */
static uint32_t around_that(const reporter *r, const attribution *a, uint32_t i)
{
    const quoth_doc *d = r->d;
    const cue *c = &d->cues.at[a->cue];

    if (c->first <= i || !(item_gist(d, i) & GIST_THAT || item_among(d, i, W(what))) ||
        i == d->sentences.at[c->sentence].first || !item_is_word(d, i - 1) ||
        item_gist(d, i - 1) & GIST_AND)
        return i;
    content x = content_of_cue(d, r->m, a->cue, a->holder);
    return x.n == 1 && x.part[0].first < i && x.part[0].last > i ? x.part[0].first : i;
}

/* [It sank], Ruiz said, in what she called a “tragedy”: what link a attributes by grammar, if its label is on items
 * from i on, which sum it up; else words. */
static range summed_up(const reporter *r, const attribution *a, uint32_t i, range words)
{
    const quoth_doc *d = r->d;
    const cue *c = &d->cues.at[a->cue];
    uint32_t in = i - (i > c->last && item_among(d, i, W(what)));

    if (in <= c->last || !item_among(d, in, W(in)) || !item_among(d, in + 1, W(what)) ||
        !item_is(d, in - 1, ','))
        return words;
    content x = content_of_cue(d, r->m, a->cue, a->holder);
    return x.n == 1 && x.part[0].last <= c->first ? item_range(d, x.part[0].first, x.part[0].last)
                                                  : words;
}

range report_whole_clause(const reporter *r, const segment *s, const attribution *a, range words)
{
    const cue *c = &r->d->cues.at[a->cue];
    bool relative = a->holder != NONE && r->d->mentions.at[a->holder].kind == MEN_RELATIVE;
    const quoth_doc *d = r->d;
    const sentence *in = &d->sentences.at[s->sentence];
    uint32_t first = report_item(r, s->first), last = report_item(r, s->last - 1);
    uint32_t k = d->mention_from[s->sentence];

    if (item_end(d, last) == words.end && item_is(d, last + 1, ',') &&
        item_at(d, last + 2)->kind == TOK_NUMBER && item_is(d, last + 3, ',') &&
        last + 5 < in->last && mention_ending(d, s->sentence, last + 1) != NONE) {
        uint32_t end = in->last - item_is(d, in->last - 1, '.');
        words.end = item_end(d, end - 1);
    }
    bool clause = item_gist(d, first) & GIST_THAT;
    for (uint32_t t = s->first; t < s->last && !clause; t++)
        clause = penn_is_finite(d->tags[t]);
    if (item_end(d, last) == words.end && clause && cue_ends(c) != ENDS_ING && !relative)
        words.end = item_end(d, behind_name(r, s->sentence, last + 1) - 1);
    if (item_start(d, first) == words.start && item_among(d, first, W(which), W(who)) &&
        k < d->mention_from[s->sentence + 1] && d->mentions.at[k].first == in->first &&
        d->mentions.at[k].last + 1 == first && item_is(d, first - 1, ','))
        words.start = item_start(d, in->first);
    if (item_start(d, first) != words.start)
        return words;
    words.start = item_start(d, around_that(r, a, first));
    return summed_up(r, a, first, words);
}
