/*
 * segments_joined.c - a second verb and others that the labels put into the content of a first.
 *
 *     She [backs] [new taxes but opposes the pier]     backs new taxes; opposes the pier
 *     Ruiz [called] [the plan a relic that had failed and cost millions]     one content
 *     was called [a fool by Ruiz]                      a fool; Ruiz
 *     one [saying] [it was late and others demanding more]     it was late; others, more
 *     Holm [said] [it was late and Ruiz said it was over]      it was late; Ruiz, it was over
 */
#include "find/content.h"
#include "find/item.h"
#include "find/names.h"
#include "find/reports.h"
#include "tag/penn.h"
#include "tag/states.h"

/* How often a verb must be a cue to be one behind another. */
enum { LEAST_SHARE = 30 };

/* Does nothing that a verb with this tag might go on from stand in tokens [first, last), but a noun phrase
 * with what hangs on it: a law [passed] in May and vetoed; but not: and vetoes? */
static bool has_no_clause(const quoth_doc *d, uint32_t first, uint32_t last, uint8_t next)
{
    for (uint32_t t = first; t < last; t++) {
        uint8_t tag = d->tags[t];
        if (penn_is_finite(tag) || (tag == PENN_VBN && next == PENN_VBD) || tag == PENN_WP ||
            tag == PENN_WDT || tag == PENN_WRB || d->tokens.at[t].word == W(that) ||
            d->tokens.at[t].kind == TOK_MARK)
            return false;
    }
    return true;
}

/* The cue behind an "and" in content s that goes on from the verb of segment said, which takes no more
 * than a noun phrase there; or NONE. */
static uint32_t second_cue(const reporter *r, const segment *said, const segment *s)
{
    const quoth_doc *d = r->d;
    uint32_t begins = report_item(r, s->first), ends = report_item(r, s->last - 1);
    uint8_t tag = d->tags[said->last - 1];

    for (uint32_t t = said->last; t-- > said->first && !penn_is_verb(tag);)
        tag = d->tags[t];
    if (!penn_is_finite(tag) || tag == PENN_MD)
        return NONE;
    for (uint32_t c = d->cue_from[s->sentence]; c < d->cue_from[s->sentence + 1]; c++) {
        const cue *y = &d->cues.at[c];
        uint8_t is = d->tags[item_token(d, y->head)];
        if (y->first <= begins + 1 || y->last > ends || y->kind != CUE_SPEECH ||
            y->share < LEAST_SHARE || (is != tag && is != PENN_VBG))
            continue;
        uint32_t i = y->first;
        while (i > begins && item_gist(d, i - 1) & GIST_ADVERB)
            i--;
        if (i > begins + 1 &&
            (is == tag ? item_among(d, i - 1, W(and), W(but)) : item_is(d, i - 1, ',')) &&
            has_no_clause(d, s->first, item_token(d, i - 1), tag))
            return c;
    }
    return NONE;
}

/* One saying [it was late and others demanding more]: the cue in content s of participle said that others have behind
 * an "and", and *who they are; or NONE. */
static uint32_t others_cue(const reporter *r, const segment *said, const segment *s, uint32_t *who)
{
    const quoth_doc *d = r->d;
    uint32_t begins = report_item(r, s->first), ends = report_item(r, s->last - 1);

    if (d->tags[said->last - 1] != PENN_VBG)
        return NONE;
    for (uint32_t c = d->cue_from[s->sentence]; c < d->cue_from[s->sentence + 1]; c++) {
        const cue *y = &d->cues.at[c];
        if (y->first <= begins + 2 || y->last > ends || y->kind != CUE_SPEECH ||
            y->share < LEAST_SHARE || y->first != y->head ||
            d->tags[item_token(d, y->head)] != PENN_VBG)
            continue;
        *who = mention_ending(d, s->sentence, y->first);
        if (*who == NONE)
            continue;
        const mention *x = &d->mentions.at[*who];
        if (x->first > begins && item_among(d, x->first - 1, W(and), W(while)) &&
            item_among(d, x->last - 1, W(another), W(many), W(other), W(others), W(some)))
            return c;
    }
    return NONE;
}

/* Holm said [it was late and Ruiz said it was over]: the cue in content s of the verb said that somebody else has
 * behind an "and", in the same tense, and *who that is; or NONE. */
static uint32_t answering_cue(const reporter *r, const segment *said, const segment *s,
                              uint32_t *who)
{
    const quoth_doc *d = r->d;
    uint32_t begins = report_item(r, s->first), ends = report_item(r, s->last - 1);
    uint8_t tag = d->tags[said->last - 1];

    if ((tag != PENN_VBD && tag != PENN_VBZ) ||
        !(r->m->gist[d->tokens.at[said->last - 1].word] & GIST_SAYS))
        return NONE;
    for (uint32_t c = d->cue_from[s->sentence]; c < d->cue_from[s->sentence + 1]; c++) {
        const cue *y = &d->cues.at[c];
        if (y->first <= begins + 3 || y->last + 1 > ends || y->kind != CUE_SPEECH ||
            y->first != y->head || !(item_gist(d, y->head) & GIST_SAYS) ||
            d->tags[item_token(d, y->head)] != tag)
            continue;
        *who = mention_ending(d, s->sentence, y->first);
        const mention *x = *who != NONE ? &d->mentions.at[*who] : NULL;
        if (!x || x->first < begins + 3 || (x->kind != MEN_NAME && x->kind != MEN_NOMINAL) ||
            !item_among(d, x->first - 1, W(and), W(while)) ||
            !item_begins_clause(d, s->sentence,
                                y->last + ((item_gist(d, y->last) & GIST_THAT) != 0)))
            continue;
        bool clause = false;
        for (uint32_t t = s->first; t < item_token(d, x->first - 1); t++)
            if (d->tokens.at[t].kind == TOK_MARK)
                return NONE;
            else
                clause |= penn_is_finite(d->tags[t]);
        return clause ? c : NONE;
    }
    return NONE;
}

/* Parts the content that ends n segments: [it was late] and [others] [demanding] [more], the last three of them cue
 * y and mention who. */
static uint32_t split_others(reporter *r, uint32_t n, const cue *y, const mention *who)
{
    const quoth_doc *d = r->d;
    segment *s = &r->segments[n - 1];
    uint32_t joint = item_token(d, who->first) - 1, last = s->last;

    s->last = joint - (d->tokens.at[joint - 1].kind == TOK_PUNCT);
    s[1] = (segment){joint + 1, item_token(d, who->last), s->sentence, LABEL_SOURCE};
    s[2] = (segment){s[1].last, item_token(d, y->last), s->sentence, LABEL_CUE};
    s[3] = (segment){s[2].last, last, s->sentence, LABEL_CONTENT};
    return n + 2 + (last > s[3].first);
}

/* Was called [a fool by Ruiz]: the token behind "by", where who says it begins in content s of a passive; or NONE. */
static uint32_t agent_begins(const reporter *r, const segment *s, uint32_t *end)
{
    const quoth_doc *d = r->d;

    for (uint32_t t = s->first; t + 1 < s->last; t++) {
        const token *x = &d->tokens.at[t];
        if (x->kind == TOK_MARK || penn_is_verb(d->tags[t]))
            return NONE;
        if (x->word != W(by) || t == s->first)
            continue;
        uint32_t k = mention_beginning(d, s->sentence, report_item(r, t + 1));
        if (k == NONE ||
            item_word(d, r->m, report_item(r, t - 1))->classes & (LEX_(CUE_NOUN) | LEX_(DOCUMENT)))
            return NONE;
        face f = face_of(d, r->m, &d->mentions.at[k]);
        *end = item_token(d, d->mentions.at[k].last);
        return (f.human || f.kind == QUOTH_ORGANIZATION) &&
                       (*end == s->last || (*end < s->last && d->tags[*end] == PENN_IN))
                   ? t + 1
                   : NONE;
    }
    return NONE;
}

/* Sales are expected [to rise, while rents] are expected to fall: the token where the subject of passive cue
 * said begins in content s of another passive; or NONE. */
static uint32_t subject_begins(const reporter *r, const segment *s, const segment *said)
{
    const quoth_doc *d = r->d;
    uint32_t k = mention_ending(d, s->sentence, report_item(r, said->first));

    if (k == NONE)
        return NONE;
    uint32_t t = item_token(d, d->mentions.at[k].first);
    if (t < s->first + 2)
        return NONE;
    bool joins = r->m->lex.words[d->tokens.at[t - 1].word].classes & LEX_(SUBORDINATOR) ||
                 d->tokens.at[t - 1].word == W(that) ||
                 (d->tags[t - 1] == PENN_CC && d->tags[t - 2] == PENN_COMMA);
    return joins ? t : NONE;
}

/* [Sales] are expected [to rise, while rents] [are expected]: parts the content in front of the last of n
 * segments, a cue, before the subject of the cue. */
static uint32_t split_subject(reporter *r, uint32_t n)
{
    segment *s = &r->segments[n - 1];
    uint32_t t = subject_begins(r, s - 1, s);

    if (t == NONE)
        return n;
    s[1] = *s;
    *s = (segment){t, s->first, s->sentence, LABEL_CONTENT};
    s[-1].last = t - 1 - (r->d->tags[t - 2] == PENN_COMMA);
    return n + 1;
}

/* [What the judge, Holm,] deemed to be late: parts the content in front of the last of n segments, a cue, whose
 * subject stands behind "what". */
static uint32_t split_what(reporter *r, uint32_t n)
{
    const quoth_doc *d = r->d;
    segment *s = &r->segments[n - 1];
    uint32_t first = s[-1].first + 1;

    if (s->first < first + 1 || !penn_is_finite(d->tags[s->last - 1]) ||
        mention_beginning(d, s->sentence, report_item(r, first)) == NONE)
        return n;
    for (uint32_t t = first; t < s[-1].last; t++)
        if (penn_is_verb(d->tags[t]))
            return n;
    s[1] = *s;
    *s = (segment){first, s[-1].last, s->sentence, LABEL_SOURCE};
    s[-1].last = first;
    return n + 1;
}

/* would not say [why], [gave details about it]: do items [told, ends) tell what is kept back?  Not: gave no [reason],
 * did not identify [them]. */
static bool tells_what(const quoth_doc *d, uint32_t s, uint32_t told, uint32_t ends)
{
    if (told >= ends)
        return false;
    if (item_gist(d, told) & (GIST_WH | GIST_THAT) || item_among(d, told, W(if), W(whether)))
        return true;
    uint32_t k = mention_beginning(d, s, told);
    bool pronoun = k != NONE && d->mentions.at[k].kind == MEN_PRONOUN;
    return !pronoun && told + 1 < ends && !item_among(d, told - 1, W(say), W(comment));
}

/* Said [it was late but would not say why]: parts the content that ends n segments where the speaker keeps something
 * back. */
static uint32_t split_kept(reporter *r, uint32_t n)
{
    const quoth_doc *d = r->d;
    segment *s = &r->segments[n - 1];
    uint32_t begins = report_item(r, s->first), ends = report_item(r, s->last - 1) + 1, verb;
    uint32_t but = content_tail(d, r->m, s->sentence, begins, begins, ends);

    but += but < ends && item_is(d, but, ',');
    uint32_t told = but < ends ? content_kept_back(d, r->m, but, &verb) : NONE;
    if (told == NONE)
        return n;
    uint32_t last = s->last;
    s->last = item_token(d, but) - item_is(d, but - 1, ',');
    if (!tells_what(d, s->sentence, told, ends))
        return n;
    s[1] = (segment){item_token(d, verb), item_token(d, told), s->sentence, LABEL_CUE};
    s[2] = (segment){s[1].last, last, s->sentence, LABEL_CONTENT};
    return n + 2;
}

/* said that it had [weighed, and] [rejected], [a plan]: is cue x a second verb between commas, before s, of the
 * clause in y? */
static bool doubles_verb(const quoth_doc *d, const segment *y, const segment *x, const segment *s)
{
    uint32_t t = y->last, verb = y->last - 1;

    return y->label == LABEL_CONTENT && x->label == LABEL_CUE && x->sentence == y->sentence &&
           s->sentence == x->sentence && d->tags[t] == PENN_COMMA && d->tags[t + 1] == PENN_CC &&
           x->first == t + 2 && x->last == x->first + 1 && d->tags[x->last] == PENN_COMMA &&
           s->first == x->last + 1 && penn_is_verb(d->tags[verb]);
}

uint32_t segment_split(reporter *r, uint32_t n)
{
    const quoth_doc *d = r->d;
    segment *s = &r->segments[n - 1];

    if (n > 2 && s->label == LABEL_CONTENT && doubles_verb(d, s - 2, s - 1, s)) {
        s[-2].last = s->last;
        return n - 2;
    }
    if (n > 1 && s->label == LABEL_CUE && s[-1].label == LABEL_CONTENT &&
        d->tokens.at[s[-1].first].word == W(what) && s[-1].sentence == s->sentence &&
        s[-1].last + 1 >= s->first)
        return split_what(r, n);

    if (n > 2 && s->label == LABEL_CUE && s[-1].label == LABEL_CONTENT &&
        s[-2].label == LABEL_CUE && s[-2].sentence == s->sentence && s[-1].last == s->first &&
        s[-2].last == s[-1].first && segment_is_passive(r, s) && segment_is_passive(r, s - 2))
        return split_subject(r, n);
    if (n < 2 || s->label != LABEL_CONTENT || s[-1].label != LABEL_CUE ||
        s[-1].sentence != s->sentence || s[-1].last != s->first || s->last < s->first + 4)
        return n;
    uint32_t c, end, who = segment_is_passive(r, s - 1) ? agent_begins(r, s, &end) : NONE;
    if (who != NONE) {
        s[1] = (segment){who, end, s->sentence, LABEL_SOURCE};
        s->last = who - 1;
        if (n > 2 && s[-2].last == s[-1].first)
            s[-2].label = LABEL_CONTENT; /* [Holm] was called it by Ruiz */
        return n + 1;
    }
    c = others_cue(r, s - 1, s, &who);
    c = c != NONE ? c : answering_cue(r, s - 1, s, &who);
    if (c != NONE)
        return split_others(r, n, &d->cues.at[c], &d->mentions.at[who]);
    c = second_cue(r, s - 1, s);
    if (c == NONE)
        return split_kept(r, n);
    const cue *y = &d->cues.at[c];
    uint32_t last = s->last, joint = item_token(d, y->first - 1);
    s[1] = (segment){item_token(d, y->first), item_token(d, y->last), s->sentence, LABEL_CUE};
    while (d->tokens.at[joint].kind != TOK_PUNCT &&
           !id_among(d->tokens.at[joint].word, (uint32_t[]){W(and), W(but)}, 2))
        joint--;
    s->last = joint - (d->tokens.at[joint - 1].kind == TOK_PUNCT);
    s[2] = (segment){s[1].last, last, s->sentence, LABEL_CONTENT};
    return n + 2;
}
