/*
 * reports_words.c - which words of a labelled stretch are said.
 *
 *     said [the plan was cheap, but the mayor], Ana Ruiz,  up to the clause of the next one
 */
#include "find/content.h"
#include "find/item.h"
#include "find/names.h"
#include "find/nested.h"
#include "find/reports.h"
#include "tag/penn.h"
#include "tag/states.h"

/* Ruiz, who until [Holm] decided to run led, [who] as Holm said was ill: does mention x act within the relative
 * clause of another? */
static bool is_within_relative(const quoth_doc *d, const quoth_model *m, const mention *x)
{
    return x->first > 1 && item_word(d, m, x->first - 1)->classes & LEX_(SUBORDINATOR) &&
           item_among(d, x->first - 2, W(that), W(which), W(who), W(whom));
}

/* Ruiz, who wrote [the report], is calm; Ruiz, warning [of rain], left: the comma that closes the
 * clause of words s in the main one, or NONE. */
static uint32_t side_ends(const reporter *r, const segment *s, const attribution *a)
{
    const quoth_doc *d = r->d;
    const cue *c = &d->cues.at[a->cue];
    const mention *who = a->holder != NONE ? &d->mentions.at[a->holder] : NULL;
    uint32_t last = d->sentences.at[s->sentence].last, asides = 0;
    bool part = who && cue_ends(c) == ENDS_ING && item_is(d, c->first - 1, ',') &&
                who->last + 1 == c->first;

    uint32_t title = who && who->first > 1 && item_is(d, who->first - 1, ',')
                         ? mention_ending(d, s->sentence, who->first - 1)
                         : NONE; /* a union, whose leader, Ruiz, said */
    bool whose = title != NONE && d->mentions.at[title].first > 0 &&
                 item_among(d, d->mentions.at[title].first - 1, W(whose));
    if (!who || (!part && !whose && who->kind != MEN_RELATIVE && !is_within_relative(d, r->m, who)))
        return NONE;
    for (uint32_t i = report_item(r, s->first) + 1; i + 1 < last; i++) {
        if (!item_is(d, i, ','))
            continue;
        if (part && item_among(d, i + 1, W(which), W(who), W(whose))) {
            asides++; /* warning that the roof, which was old, leaked */
        } else if (asides) {
            asides--;
        } else if (item_at(d, i + 1)->shape == SHAPE_LOWER &&
                   (item_gist(d, i + 1) & (GIST_FINITE | GIST_HELPER) ||
                    (part && penn_is_finite(d->tags[item_token(d, i + 1)])))) {
            return i;
        }
    }
    return NONE;
}

/* asked [the mayor] if it rained; argued [for years] that it rained: where the clause that is told begins in words s,
 * right behind cue c and no part of it; or NONE. */
static uint32_t behind_heard(const reporter *r, const segment *s, const cue *c)
{
    enum { LONGEST = 10 };
    const quoth_doc *d = r->d;
    uint32_t last = s->last < s->first + LONGEST ? s->last : s->first + LONGEST;
    bool tells = item_word(d, r->m, c->head)->classes & LEX_(TELL_VERB);
    bool asks = item_among(d, c->head, W(asked), W(asks), W(ask), W(asking));
    bool when = d->tags[s->first] == PENN_IN;
    gist opens = r->m->gist[d->tokens.at[s->first].word];

    if (c->kind != CUE_SPEECH || (!tells && !when) || opens & (GIST_THAT | GIST_WH | GIST_OF) ||
        d->tags[s->first] == PENN_RB)
        return NONE;
    for (uint32_t t = s->first + 1; t < last; t++) {
        const token *x = &d->tokens.at[t];
        if (when ? x->word == W(that) && d->tags[t + 1] != PENN_COMMA
                 : id_among(x->word, (uint32_t[]){W(why), W(how), W(what)}, 3) ||
                       (asks && (x->word == W(if) || x->word == W(whether))))
            return report_item(r, t);
        if (penn_is_verb(d->tags[t]) || x->kind != TOK_WORD || d->tags[t] == PENN_IN ||
            r->m->lex.words[x->word].classes & LEX_(CUE_NOUN))
            return NONE;
    }
    return NONE;
}

/* explaining to [the clerk] that it rained: where the words begin. */
static uint32_t behind_told(const reporter *r, const segment *s, const cue *c, range words)
{
    const quoth_doc *d = r->d;
    uint32_t first = report_item(r, s->first);

    uint32_t i = first == content_begins(d, r->m, (uint32_t)(c - d->cues.at))
                     ? content_behind_setting(d, r->m, s->sentence, first)
                     : first;
    i = i > first ? i : content_behind_platform(d, r->m, s->sentence, first);
    if (i > first && item_start(d, i) < words.end)
        return item_start(d, i);
    i = first == c->last ? behind_heard(r, s, c) : NONE;
    if (i != NONE && item_start(d, i) < words.end)
        return item_start(d, i);

    if (!first || !item_among(d, first - 1, W(to)))
        return words.start;
    uint32_t k = mention_beginning(d, s->sentence, first);
    face f = k != NONE ? face_of(d, r->m, &d->mentions.at[k]) : (face){0};
    if (!f.human && f.kind != QUOTH_ORGANIZATION && f.kind != QUOTH_PERSON)
        return words.start;
    uint32_t that = d->mentions.at[k].last;
    return item_gist(d, that) & GIST_THAT && item_start(d, that) < words.end ? item_start(d, that)
                                                                             : words.start;
}

/* A boat that police said [had sunk] was found: where the words of s, behind the mention that tells of
 * whom they are about, end before the verb of the clause around. */
static uint32_t main_verb(const reporter *r, const segment *s, const mention *who)
{
    const quoth_doc *d = r->d;

    if (!who || who->first < 2)
        return NONE;
    bool within = d->tags[s->first] == PENN_TO && is_within_relative(d, r->m, who);
    if (!(within || penn_is_finite(d->tags[s->first]) || d->tags[s->first] == PENN_VBN) ||
        !item_among(d, who->first - 1 - within, W(that), W(which), W(who), W(whom)))
        return NONE; /* who until Holm decided [to run] led */
    for (uint32_t t = s->first + 2; t < s->last; t++) {
        const token *before = &d->tokens.at[t - 1];
        uint64_t joins =
            LEX_(CONJUNCTION) | LEX_(PRONOUN) | LEX_(WH) | LEX_(SUBORDINATOR) | LEX_(AUXILIARY);
        if (penn_is_finite(d->tags[t]) && before->kind == TOK_PUNCT && before->sub == ',')
            return t - 1;
        if (penn_is_finite(d->tags[t]) && before->kind != TOK_PUNCT &&
            !(r->m->lex.words[before->word].classes & joins) && before->word != W(that))
            return t;
    }
    return NONE;
}

/* Holm said it leaked, but [the mayor], Ana Ruiz, called: words s end before whose clause begins there. */
static range before_second(const reporter *r, const segment *s, range words)
{
    const quoth_doc *d = r->d;
    uint32_t last = report_item(r, s->last - 1) + 1;

    if (!item_is(d, last, ',') || item_end(d, last - 1) != words.end)
        return words;
    for (uint32_t c = d->cue_from[s->sentence]; c < d->cue_from[s->sentence + 1]; c++) {
        const cue *y = &d->cues.at[c];
        uint32_t k = y->first > last ? second_subject(d, r->m, y) : NONE;
        if (k == NONE || (d->mentions.at[k].last != last && y->first != last + 1))
            continue;
        uint32_t i = d->mentions.at[k].first - 1;
        i -= item_is(d, i - 1, ',');
        if (item_start(d, i) > words.start)
            words.end = item_end(d, i - 1);
    }
    return words;
}

/* Despite claims [that it is new], all of the boats sank: the comma in words s, of a cue in a phrase that opens
 * the sentence, behind which the subject of the main clause, whose verb is token verb, stands; or NONE. */
static uint32_t before_main(const reporter *r, const segment *s, const cue *c, uint32_t verb)
{
    enum { NEAR = 8 };
    const quoth_doc *d = r->d;
    uint32_t first = d->sentences.at[s->sentence].first;

    if (!(item_gist(d, first) & GIST_PREP) || c->first > first + NEAR ||
        penn_is_verb(d->tags[item_token(d, c->head)]) || !penn_is_finite(d->tags[verb]))
        return NONE;
    uint32_t begins = report_item(r, s->first), i = report_item(r, verb - 1);
    while (i > begins && !item_is(d, i, ','))
        i--;
    return i > begins + 1 && mention_beginning(d, s->sentence, i + 1) != NONE ? i : NONE;
}

/* Ruiz has said it leaks, and in May [called] it “odd”: words s end before the second verb of link a's holder, whose link is
 * another. */
static range before_own_verb(const reporter *r, const segment *s, const attribution *a, range words)
{
    const quoth_doc *d = r->d;
    uint32_t first = report_item(r, s->first);

    for (uint32_t c = d->cue_from[s->sentence]; c < d->cue_from[s->sentence + 1]; c++) {
        const cue *y = &d->cues.at[c];
        uint32_t n = y->first > first + 2 ? r->taken[item_token(d, y->head)] : 0;
        const attribution *b = n ? &d->links.at[n - 1] : a;
        if (b == a || b->cue != c || a->holder == NONE || b->holder != a->holder ||
            y->group & CUE_BE || d->tags[item_token(d, y->head)] != PENN_VBD)
            continue;
        uint32_t i = item_before_when(d, r->m, y->first) - 1;
        if (!(item_gist(d, i) & GIST_AND || item_among(d, i, W(but))))
            continue;
        i -= item_is(d, i - 1, ',');
        if (item_start(d, i) > words.start && item_start(d, i) < words.end)
            words.end = item_end(d, i - 1);
    }
    return words;
}

/* What is said ends before the comma behind which its own speaker stands: after promising
 * [that the pier would stay], Holm left. */
static range said_words(const reporter *r, const segment *s, const attribution *a, uint32_t holder)
{
    const quoth_doc *d = r->d;
    range words = report_not_before(r, a, segment_bytes(d, s));
    uint32_t first = holder == NONE ? 0 : d->mentions.at[holder].first;

    if (first > 1 && item_is(d, first - 1, ',') && item_start(d, first) < words.end &&
        item_start(d, first - 2) > words.start)
        words.end = item_end(d, first - 2);
    const sentence *in = &d->sentences.at[s->sentence];
    bool verb = false;
    for (uint32_t i = in->last; i-- > in->first + 1 && item_start(d, i) > words.start;) {
        if (item_start(d, i) >= words.end)
            continue;
        verb |= item_is_span(d, i) || item_gist(d, i) & (GIST_FINITE | GIST_HELPER | GIST_SAYS);
        if (item_is(d, i, ';') && !verb && item_end(d, i) < words.end)
            words.end = item_start(d, i); /* it was closed; [its owner] */
    }
    uint32_t main = main_verb(r, s, a->holder != NONE ? &d->mentions.at[a->holder] : NULL);
    if (main != NONE && d->tokens.at[main - 1].end < words.end)
        words.end = d->tokens.at[main - 1].end;
    uint32_t begins = report_item(r, s->first), ends = report_item(r, s->last - 1) + 1;
    uint32_t own = ends + 1 >= in->last && begins > d->cues.at[a->cue].head
                       ? content_appended(d, begins, ends)
                       : ends;
    if (own < ends && item_start(d, own) < words.end)
        words.end = item_start(d, own); /* it was late[, a claim that many doubt] */
    uint32_t tail = begins > d->cues.at[a->cue].head
                        ? content_tail(d, r->m, s->sentence, begins, begins, ends)
                        : ends;
    if (tail < ends && item_start(d, tail) < words.end)
        words.end = item_end(d, tail - 1); /* it was late[, drawing cheers] */
    const cue *c = &d->cues.at[a->cue];
    bool asks = (c->first == in->first ||
                 (c->first == in->first + 1 && item_among(d, in->first, W(when), W(if)))) &&
                a->holder == NONE && d->tags[item_token(d, c->head)] == PENN_VBN;
    for (uint32_t i = begins; asks && i + 1 < ends; i++)
        if (item_is(d, i, ',') && item_begins_clause(d, s->sentence, i + 1)) {
            words.end = item_start(d, i); /* Asked [what it meant], Holm thought */
            break;
        }
    uint32_t stop = report_ends(r, s, &d->cues.at[a->cue]);
    if (stop != NONE && d->tokens.at[stop - 1].end < words.end)
        words.end = d->tokens.at[stop - 1].end;
    main = segment_main_verb(r, s, &d->cues.at[a->cue]);
    if (main != NONE && d->tokens.at[main - 1].end < words.end)
        words.end = d->tokens.at[main - 1].end;
    main = before_main(r, s, &d->cues.at[a->cue], main != NONE ? main : s->last);
    if (main != NONE && item_start(d, main) < words.end)
        words.end = item_start(d, main);
    uint32_t end = in->last - 1, aside = side_ends(r, s, a);
    if (aside != NONE && item_end(d, aside) < words.end)
        words.end = item_start(d, aside);
    words.start = behind_told(r, s, &d->cues.at[a->cue], words);
    words = before_second(r, s, report_whole_clause(r, s, a, words));
    words = before_own_verb(r, s, a, words);
    if (item_start(d, end) > words.start && item_end(d, end) < words.end && !item_is_span(d, end))
        words.end = item_start(d, end); /* at the benches. [Ruiz hit back] */
    return words;
}

/* She urged mercy, [which] Ruiz called odd: is content i of x, behind another one, but a pronoun?  Or does it tell
 * which: it is safe, according to tests [that show the dam]? */
bool report_points_back(const quoth_doc *d, const report *x, uint32_t i)
{
    const segment *s = x->content[i];
    uint8_t tag = d->tags[s->first];

    if (i > 0 && x->source && x->source->last == s->first &&
        d->tokens.at[x->cue->first].word == W(according) &&
        id_among(d->tokens.at[s->first].word, (uint32_t[]){W(that), W(which), W(who)}, 3))
        return true;
    return i > 0 && s->last == s->first + 1 && x->content[i - 1] > x->cue &&
           (tag == PENN_WDT || tag == PENN_WP || tag == PENN_WRB || tag == PENN_IN);
}

/* Content i of x, with the next one where no more than a phrase without a label parts the two: that they
 * had been told [of it], that they went. */
static segment with_next(const reporter *r, const report *x, uint32_t i)
{
    enum { LONGEST = 12 };
    const quoth_doc *d = r->d;
    segment s = *x->content[i];
    const segment *next = i + 1 < x->content_n ? x->content[i + 1] : NULL;

    if (!next || s.first < x->cue->last || next->sentence != s.sentence ||
        next->first > s.last + LONGEST || d->tokens.at[s.first].word != W(that) ||
        d->tokens.at[next->first].word != W(that) || d->tags[s.last] != PENN_IN)
        return s;
    for (uint32_t t = s.last; t < next->first; t++)
        if (d->labels[t] != LABEL_NONE || penn_is_finite(d->tags[t]) ||
            d->tokens.at[t].kind == TOK_MARK || r->taken[t])
            return s;
    s.last = next->last;
    return s;
}

/* said that they were tired, [and its head], Ana Ruiz, said: segment s without what tells of the next
 * source, or s. */
static segment before_next_source(const reporter *r, const segment *s)
{
    const quoth_doc *d = r->d;
    uint32_t i = report_item(r, s->last - 1) + 1, k = mention_ending(d, s->sentence, i);
    segment cut = *s;

    if (!item_is(d, i, ',') || d->labels[s->last + 1] != LABEL_SOURCE || k == NONE)
        return cut;
    uint32_t its = d->mentions.at[k].first, end = its - 2;
    if (item_gist(d, its - 1) & GIST_AND && item_is(d, end, ',') && item_token(d, end) > s->first &&
        item_word(d, r->m, its)->classes & LEX_(POSSESSIVE))
        cut.last = item_token(d, end);
    return cut;
}

/* Segment s without the relative clause at its end that another link has: said that Holm met two men,
 * [one of whom], he noted, was late. */
static segment before_relative(const reporter *r, const segment *s)
{
    segment cut = *s;
    uint32_t t = s->last;

    while (t > s->first && r->taken[t - 1])
        t--;
    for (uint32_t k = t; k < s->last && k < t + 3 && cut.last == s->last; k++)
        if (id_among(r->d->tokens.at[k].word, (uint32_t[]){W(who), W(which), W(whom), W(whose)}, 4))
            cut.last = t;
    while (cut.last < s->last && cut.last > s->first + 1 &&
           r->d->tokens.at[cut.last - 1].kind == TOK_PUNCT)
        cut.last--;
    return cut.last > s->first + 1 ? cut : *s;
}

segment report_stretch(const reporter *r, const report *x, uint32_t *i)
{
    segment s = with_next(r, x, *i);

    *i += s.last > x->content[*i]->last;
    s = before_relative(r, &s);
    return before_next_source(r, &s);
}

range report_in_brackets(const quoth_doc *d, const cue *c, range words)
{
    enum { LONGEST = 60 };
    const sentence *s = &d->sentences.at[c->sentence];
    uint32_t open = c->first, close = c->last;

    while (open > s->first && c->first - open < LONGEST && !item_is(d, open - 1, '(') &&
           !item_is(d, open - 1, ')'))
        open--;
    if (open == s->first || !item_is(d, open - 1, '('))
        return words;
    while (close < s->last && !item_is(d, close, ')'))
        close++;
    if (words.start < item_start(d, open) && words.end > item_start(d, open))
        words.start = item_start(d, open);
    if (close == s->last || words.end <= item_start(d, close))
        return words;
    if (words.start < item_start(d, close))
        words.end = item_end(d, close - 1);
    else if (words.start == item_start(d, close) && words.end > item_end(d, close))
        words.start = item_start(d, close + 1); /* (Ruiz said): it rained */
    return words;
}

range report_words(reporter *r, const segment *s, const attribution *a, uint32_t holder)
{
    range words = report_with_clause(r, s, a, said_words(r, s, a, holder));
    return a->cue != NONE ? report_in_brackets(r->d, &r->d->cues.at[a->cue], words) : words;
}
