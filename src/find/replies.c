/*
 * replies.c - who speaks next, by the sentence before.
 *
 *     “Late,” Lund said, and Holm cut in. “No”  who takes the floor
 *     “Who?” Lund asked the porter. “The cook.” whom she asked
 *     Told of it, Lund frowned. “No.”           who was told
 *     It holds, says Ruiz. “It is oak.”         who told of it right before
 *     Asked why, Ruiz was blunt: “No.”          who is asked
 */
#include "find/item.h"
#include "find/unscored.h"
#include "find/view.h"

/* [Holm] wept; was unmoved; was not so sure; shook her head: do items [i, end) only tell how somebody took it? */
static bool only_reacts(const quoth_doc *d, uint32_t i, uint32_t end)
{
    static const uint32_t degrees[] = {W(not ), W(so), W(less), W(more), W(as), W(too), W(very)};

    if (item_gist(d, i) & GIST_BE)
        for (i++; i + 1 < end && id_among(item_id(d, i), degrees, LEN(degrees));)
            i++;
    else if (item_among(d, i, W(shook)) && item_among(d, i + 1, W(his), W(her)))
        i += 2;
    return i + 1 == end && item_is_word(d, i);
}

/* “Late,” Lund said, and [her brother] cut in. “Never”: who has the last word of the sentence
 * before takes the floor; called it “late,” but [Holm] was unmoved: so does who only reacts. */
static uint32_t interrupter(const proposal *p)
{
    static const str TAKES[] = {
        S("cut"),     S("cuts"),     S("chimed"), S("chimes"),      S("interrupted"), S("broke"),
        S("jumped"),  S("jumps"),    S("butted"), S("interjected"), S("interrupts"),  S("breaks"),
        S("replied"), S("answered"), S("piped"),  S("retorted"),    S("countered"),   S("stepped"),
        S("shot"),    S("replies"),  S("agreed"), S("responded"),   S("disagreed"),   S("leaned")};
    enum { BEHIND = 4 };
    const quoth_doc *d = p->d;
    const sentence *s = &d->sentences.at[p->s], *b = s - (p->s > 0);

    if (!p->s || b->para != s->para || b->inside != s->inside || p->at != s->first ||
        s->last != s->first + 1 || !b->spans || b->last < b->first + 4)
        return NONE;
    for (uint32_t i = b->last - 2; i + BEHIND + 2 >= b->last && i > b->first + 2; i--) {
        uint32_t k = mention_ending(d, p->s - 1, i);
        if (k == NONE || d->mentions.at[k].first <= b->first || !item_is_word(d, i))
            continue;
        uint32_t joins = d->mentions.at[k].first - 1;
        if (!(item_gist(d, joins) & GIST_AND || item_among(d, joins, W(but)) ||
              item_is(d, joins, ';')))
            continue;
        const mention *x = &d->mentions.at[k];
        bool marks = item_is_span(d, joins - 1) &&
                     (x->kind == MEN_NAME || item_gist(d, x->head) & GIST_PARTY);
        if (str_among(item_text(d, i), TAKES, LEN(TAKES)) ||
            (marks && joins > b->first + 2 && only_reacts(d, i, b->last - 1)))
            return k;
    }
    return NONE;
}

/* Ruiz was asked what she would do. ¶ “Sleep.”: whose answer a quotation is that has a paragraph of
 * its own. */
static uint32_t asked_before(const proposal *p)
{
    const quoth_doc *d = p->d;
    const sentence *s = &d->sentences.at[p->s], *b = s - (p->s > 0);

    if (!p->s || b->para + 1 != s->para || b->inside != s->inside || s->inside != NONE ||
        b->spans || s->last != s->first + 1 ||
        d->paragraphs.at[s->para].last != span_after(&d->spans.at[p->span]) ||
        view_last_mark(d, &d->spans.at[p->span]) == '?')
        return NONE;
    for (uint32_t c = d->cue_from[p->s - 1]; c < d->cue_from[p->s]; c++) {
        const cue *x = &d->cues.at[c];
        if (!(x->group & CUE_PASSIVE) || !item_among(d, x->head, W(asked)))
            continue;
        uint32_t k = mention_ending(d, p->s - 1, x->first);
        bool asks = item_among(d, x->last, W(whether), W(if), W(what), W(why), W(how), W(where),
                               W(when), W(who), W(about));
        return asks && k != NONE && d->mentions.at[k].first == b->first ? k : NONE;
    }
    return NONE;
}

/* “Why are you late?  It won't do.”: does the first sentence of the words ask? */
static bool opens_asking(const quoth_doc *d, const span *x)
{
    for (uint32_t t = x->open + 1; t < x->last; t++)
        if (d->tokens.at[t].kind == TOK_PUNCT &&
            (d->tokens.at[t].sub == '?' || d->tokens.at[t].sub == '.'))
            return d->tokens.at[t].sub == '?';
    return false;
}

/* I ask [Ruiz] about the boat. “It sank.”  I asked him what [he] meant. “No.”: whom the sentence before asks,
 * where the words are no question. */
static uint32_t asked_of(const proposal *p)
{
    const quoth_doc *d = p->d;
    const sentence *s = &d->sentences.at[p->s], *b = s - (p->s > 0);

    if (!p->s || b->para + 1 < s->para || b->inside != s->inside || b->spans || p->at != s->first ||
        s->last > s->first + 2 || (s->last > s->first + 1 && item_is_word(d, p->at + 1)) ||
        view_last_mark(d, &d->spans.at[p->span]) == '?' || opens_asking(d, &d->spans.at[p->span]))
        return NONE;
    for (uint32_t c = d->cue_from[p->s - 1]; c < d->cue_from[p->s]; c++) {
        const cue *x = &d->cues.at[c];
        uint32_t who = mention_ending(d, p->s - 1, x->first);
        if (x->group || who == NONE || d->mentions.at[who].first > b->first + 1 ||
            !item_among(d, x->head, W(ask), W(asks), W(asked)))
            continue;
        uint32_t k = mention_beginning(d, p->s - 1, x->last);
        if (k == NONE || d->mentions.at[k].flags & MEN_PLURAL ||
            !item_among(d, d->mentions.at[k].last, W(whether), W(if), W(what), W(why), W(how),
                        W(where), W(when), W(who), W(about)))
            return NONE;
        bool him = item_among(d, d->mentions.at[k].first, W(him), W(her));
        uint32_t i = d->mentions.at[k].last + 1;
        if (him && item_among(d, i, W(he), W(she)) && mention_beginning(d, p->s - 1, i) != NONE)
            k = mention_beginning(d, p->s - 1, i);
        return item_among(d, d->mentions.at[k].first, W(me), W(us), W(them), W(himself)) ? NONE : k;
    }
    return NONE;
}

/* Nothing but the span and perhaps a mark in its sentence, right behind another one of the paragraph. */
static bool stands_alone(const proposal *p)
{
    const quoth_doc *d = p->d;
    const sentence *s = &d->sentences.at[p->s];

    return p->s && p->at == s->first && s->last <= s->first + 2 && s[-1].para == s->para &&
           s[-1].inside == s->inside && (s->last == s->first + 1 || !item_is_word(d, p->at + 1));
}

/* The pier will hold, says [Ana Ruiz], a builder. “It is oak.”: who tells of the sentence before, at
 * its end. */
static uint32_t closer(const proposal *p)
{
    enum { SURE = 60, TAIL = 10 };
    const quoth_doc *d = p->d;

    if (d->sentences.at[p->s - 1].spans)
        return NONE;
    uint32_t last = d->sentences.at[p->s - 1].last;
    for (uint32_t c = d->cue_from[p->s]; c-- > d->cue_from[p->s - 1];) {
        const cue *x = &d->cues.at[c];
        if (x->first < 1 || !item_is(d, x->first - 1, ',') || x->kind != CUE_SPEECH ||
            x->share < SURE || x->group || cue_ends(x) == ENDS_ING)
            continue;
        uint32_t k = mention_beginning(d, p->s - 1, x->last);
        const uint64_t who = LEX_(ROLE) | LEX_(ROLES) | LEX_(TITLE) | LEX_(UNNAMED) | LEX_(ORG);
        if (k == NONE || !(d->mentions.at[k].kind == MEN_NAME ||
                           item_word(d, p->m, d->mentions.at[k].head)->classes & who))
            return NONE;
        uint32_t i = d->mentions.at[k].last;
        if (last - i > TAIL)
            return NONE;
        for (; i < last; i++)
            if (item_gist(d, i) & (GIST_FINITE | GIST_HELPER | GIST_THAT | GIST_AND) &&
                !(item_at(d, i)->flags & TOK_POSSESSIVE))
                return NONE;
        return k;
    }
    return NONE;
}

/* “Late.” Told of the remark, [Lund] frowned. “No.”: who is told takes the floor. */
static uint32_t told_before(const proposal *p)
{
    enum { LONGEST = 16 };
    const quoth_doc *d = p->d;
    const sentence *b = &d->sentences.at[p->s - 1];
    uint32_t i = b->first + item_is_span(d, b->first);
    if (b->last - i > LONGEST || !item_among(d, i, W(told), W(informed), W(shown), W(reminded)) ||
        item_at(d, i)->shape != SHAPE_TITLE || b->spans > i - b->first)
        return NONE;
    while (i + 3 < b->last && !item_is(d, i, ','))
        i++;
    uint32_t k = item_is(d, i, ',') ? mention_beginning(d, p->s - 1, i + 1) : NONE;
    bool acts = k != NONE && item_gist(d, d->mentions.at[k].last) & GIST_FINITE;
    return acts && d->mentions.at[k].kind == MEN_NAME ? k : NONE;
}

uint32_t who_was_asked(const proposal *p)
{
    enum { FEW = 4 };
    const quoth_doc *d = p->d;
    const attribution *was = p->last.link != NONE ? &d->links.at[p->last.link] : NULL;
    const span *s = &d->spans.at[p->span];

    if (!was || was->cue == NONE || was->holder == NONE || p->last.sentence + 1 != p->s ||
        s->last > s->open + FEW + 2 || !stands_alone(p) || view_last_mark(d, s) != '.' ||
        view_last_mark(d, &d->spans.at[p->last.span]) != '?')
        return NONE;
    for (uint32_t t = s->open + 1; t < s->last; t++)
        if (p->m->gist[d->tokens.at[t].word] & (GIST_FINITE | GIST_MAY))
            return NONE;
    const cue *c = &d->cues.at[was->cue];
    uint32_t k = mention_beginning(d, p->last.sentence, c->last);
    bool asks = item_among(d, c->head, W(asked), W(asks), W(ask));
    return asks && k != NONE && k != was->holder && d->mentions.at[was->holder].last == c->first &&
                   d->mentions.at[k].last + 1 == d->sentences.at[p->last.sentence].last
               ? k
               : NONE;
}

/* Then, [after a pause]: do items [i, end) of sentence s tell of nobody else, and nothing done? */
static bool only_tells_how(const quoth_doc *d, uint32_t s, uint32_t i, uint32_t end)
{
    for (uint32_t k = i; k < end; k++)
        if (item_is_span(d, k) || item_gist(d, k) & (GIST_FINITE | GIST_HELPER | GIST_WH) ||
            item_among(d, k, W(from), W(by)))
            return false;
    for (uint32_t c = d->cue_from[s]; c < d->cue_from[s + 1]; c++) {
        const cue *y = &d->cues.at[c];
        if (y->kind != CUE_FRAME && !item_among(d, y->head - 1, W(a)))
            return false; /* not: with [a grin] */
    }
    for (uint32_t k = d->mention_from[s]; k < d->mention_from[s + 1]; k++) {
        uint32_t first = d->mentions.at[k].first;
        if (first > i && first < end &&
            !(item_gist(d, first - 1) & (GIST_PREP | GIST_OF | GIST_TO)) &&
            !item_among(d, first, W(more)))
            return false; /* Then the mayor: “No” */
    }
    return true;
}

uint32_t after_pause(const proposal *p)
{
    enum { FEW = 5 };
    static const str PAUSES[] = {S("Pause"), S("beat"),    S("moment"),
                                 S("pause"), S("silence"), S("while")};
    const quoth_doc *d = p->d;
    const attribution *was = p->last.link != NONE ? &d->links.at[p->last.link] : NULL;
    uint32_t s = p->s, i = d->sentences.at[s].first, end = p->at;

    if (s > 0 && i == end && p->last.sentence + 2 == s) { /* A beat.  But not: “No,” she said. */
        if (d->cue_from[s] < d->cue_from[s + 1])
            return NONE;
        i = d->sentences.at[--s].first;
        end = d->sentences.at[s].last;
        bool asks = item_is(d, end - 1, '?') && end <= i + FEW; /* And the pier? */
        if (!asks && (end > i + 3 || !str_among(item_text(d, end - 2), PAUSES, LEN(PAUSES))))
            return NONE;
    }
    const sentence *x = &d->sentences.at[s];
    if (!was || p->last.sentence + 1 != s || x->para != d->sentences.at[p->last.sentence].para ||
        x->para != d->sentences.at[p->s].para || x->inside != NONE ||
        p->at + 1 < d->sentences.at[p->s].last ||
        view_last_mark(d, &d->spans.at[p->last.span]) == '?' ||
        d->tokens.at[d->spans.at[p->span].open + 1].shape == SHAPE_LOWER)
        return NONE; /* “Late?” Ruiz asked.  A pause.  “No.” */
    for (uint32_t k = d->mention_from[s]; s != p->s && k < d->mention_from[s + 1]; k++)
        if (d->mentions.at[k].kind == MEN_NAME ||
            item_gist(d, d->mentions.at[k].head) & (GIST_PARTY | GIST_OFFICE))
            return NONE; /* And her clerk? “No comment.” */
    if (s != p->s)
        return was->holder;
    i += item_among(d, i, W(and), W(but));
    bool then = item_among(d, i, W(then)),
         after =
             item_among(d, i, W(after)) && str_among(item_text(d, end - 2), PAUSES, LEN(PAUSES));
    if (end < i + 2 || !(then || after) ||
        !(item_is(d, end - 1, ':') || (then && item_is(d, end - 1, ','))))
        return NONE;
    return only_tells_how(d, s, i, end) ? was->holder : NONE;
}

/* Who is said to speak right behind the span at item i of sentence s: “No,” [Lund] said, said
 * [Lund]; or NONE. */
static uint32_t answerer(const quoth_doc *d, uint32_t s, uint32_t i)
{
    enum { REACH = 3 };

    for (uint32_t k = d->mention_from[s]; k < d->mention_from[s + 1]; k++)
        if (d->mentions.at[k].first > i)
            return d->mentions.at[k].first <= i + REACH ? k : NONE;
    return NONE;
}

/* May mention b, behind a, be the same: Lund, Ada Lund, he?  I am not he, nor does she turn into the
 * judge. */
static bool may_be_same(const quoth_doc *d, const quoth_model *m, uint32_t a, uint32_t b)
{
    const mention *x = &d->mentions.at[a], *y = &d->mentions.at[b];
    bool one = x->kind == MEN_PRONOUN, two = y->kind == MEN_PRONOUN;

    if (one != two)
        return two && item_among(d, y->first, W(he), W(she));
    return item_hash(d, m, x->head) == item_hash(d, m, y->head);
}

bool is_anothers_question(const proposal *p)
{
    const quoth_doc *d = p->d;
    const sentence *s = &d->sentences.at[p->s];
    const attribution *was = p->last.link != NONE ? &d->links.at[p->last.link] : NULL;

    if (p->at != s->first || s->last != s->first + 1 || p->s + 1 >= d->sentences.n ||
        s[1].inside != s->inside || !item_is_span(d, s[1].first) ||
        view_last_mark(d, &d->spans.at[p->span]) != '?')
        return false;
    if (!was || was->holder == NONE || p->last.sentence + 1 != p->s)
        return false;
    uint32_t who = answerer(d, p->s + 1, s[1].first);
    if (who == NONE || !may_be_same(d, p->m, was->holder, who))
        return false;
    if (s[1].para == s->para)
        return s[-1].para == s->para;
    if (s[1].para != s->para + 1 || s[-1].para + 1 != s->para)
        return false;
    const span *q = &d->spans.at[p->span];
    for (uint32_t t = q->open + 1; t < q->last; t++)
        if (id_among(d->tokens.at[t].word, (uint32_t[]){W(you), W(your)}, 2))
            return true; /* “No,” Lund said. ¶ “Are you old?” ¶ “I am,” she said. */
    return item_among(d, d->mentions.at[who].last, W(answered), W(answers), W(replied), W(replies),
                      W(responded), W(responds));
}

bool is_anothers_turn(const proposal *p)
{
    const quoth_doc *d = p->d;
    const sentence *s = &d->sentences.at[p->s];
    const attribution *was = p->last.link != NONE ? &d->links.at[p->last.link] : NULL;

    if (!was || !stands_alone(p) || p->last.sentence + 1 != p->s || p->last.item + 1 != p->at)
        return false;
    char before = view_last_mark(d, &d->spans.at[p->last.span]),
         here = view_last_mark(d, &d->spans.at[p->span]);
    if (!strchr(".?!", before) || !strchr(".?!", here))
        return false;
    if (before == '?' || here == '?')
        return true;
    if (p->s + 1 >= d->sentences.n || s[1].para != s->para || s[1].inside != s->inside ||
        !item_is_span(d, s[1].first))
        return false;
    uint32_t who = answerer(d, p->s + 1, s[1].first);
    return who != NONE && was->holder != NONE && !may_be_same(d, p->m, was->holder, who);
}

bool ends_humbly(const proposal *p)
{
    static const str HUMBLE[] = {S("sir"),    S("ma'am"), S("ma’am"), S("madam"), S("honour"),
                                 S("honor"),  S("lord"),  S("lady"),  S("Sir"),   S("Honor"),
                                 S("Honour"), S("Lord"),  S("Lady"),  S("Madam")};
    const quoth_doc *d = p->d;
    const span *s = &d->spans.at[p->span];
    const token *t = &d->tokens.at[s->last - 1], *from = &d->tokens.at[s->open + 1];

    if (t->kind != TOK_PUNCT || t <= from + 2)
        return false;
    t--;
    if (t->kind != TOK_WORD || !str_among(doc_slice(d, t->start, t->end), HUMBLE, LEN(HUMBLE)))
        return false;
    t -= 1 + (t[-1].word == W(my) || t[-1].word == W(your));
    return t->kind == TOK_PUNCT && t->sub == ',';
}

uint32_t reacting_cue(const proposal *p)
{
    static const str REACTS[] = {S("agreed"),   S("agrees"),  S("disagreed"), S("disagrees"),
                                 S("grinned"),  S("laughed"), S("laughs"),    S("nodded"),
                                 S("shrugged"), S("sighed"),  S("smiled"),    S("winced")};
    const quoth_doc *d = p->d;
    const sentence *s = &d->sentences.at[p->s];
    const attribution *was = p->last.link != NONE ? &d->links.at[p->last.link] : NULL;

    if (!was || was->cue == NONE || was->holder == NONE || p->last.sentence + 1 != p->s ||
        s[-1].para != s->para || d->cues.at[was->cue].head < p->last.item)
        return NONE;
    uint32_t k = mention_beginning(d, p->s, p->at + 1);
    if (k == NONE || d->mentions.at[k].kind == MEN_PRONOUN ||
        !strchr("?!", view_last_mark(d, &d->spans.at[p->span])))
        return NONE;
    uint32_t c = d->cue_from[p->s], i = d->mentions.at[k].last;
    while (c < d->cue_from[p->s + 1] && d->cues.at[c].first != i)
        c++;
    if (c == d->cue_from[p->s + 1])
        return NONE;
    if (str_among(item_text(d, i), REACTS, LEN(REACTS)) && i + 2 == s->last)
        return c;
    for (i = d->cues.at[c].last; i < s->last && !item_is_span(d, i); i++)
        if (item_gist(d, i) & GIST_THAT)
            return c; /* “Late!” Holm answered that it was not. */
    return NONE;
}

/* Asked if she regretted it, [Ruiz] was blunt: “No.”  A verb of saying is left to the scores. */
static uint32_t asked_here(const proposal *p)
{
    enum { SURE = 60, LONGEST = 8 };
    const quoth_doc *d = p->d;
    uint32_t i = d->sentences.at[p->s].first;

    i += item_among(d, i, W(when));
    if (p->at < i + 4 || !item_is(d, p->at - 1, ':') ||
        !item_among(d, i, W(asked), W(pressed), W(questioned)))
        return NONE;
    uint32_t k = view_subject(d, p->m, p->s);
    if (k == NONE || !item_is(d, d->mentions.at[k].first - 1, ',') ||
        p->at > d->mentions.at[k].last + LONGEST)
        return NONE;
    for (uint32_t c = d->cue_from[p->s]; c < d->cue_from[p->s + 1]; c++)
        if (d->cues.at[c].first >= d->mentions.at[k].last &&
            (d->cues.at[c].kind != CUE_SPEECH || d->cues.at[c].share >= SURE ||
             d->cues.at[c].last + 2 >= p->at))
            return NONE;
    return k;
}

/* [“Late!”] Ruiz said he had gone: a verb with words of its own stands behind. */
static bool is_cut_off(const proposal *p, uint8_t end)
{
    const quoth_doc *d = p->d;
    const sentence *s = &d->sentences.at[p->s];

    if (end == '.' || p->s + 1 >= d->sentences.n || s[1].para != s->para ||
        s[1].inside != s->inside)
        return false;
    uint32_t who = mention_beginning(d, p->s + 1, s->last);
    return who != NONE && item_gist(d, d->mentions.at[who].last) & GIST_SAYS;
}

/* “It is over,” Ruiz said.  He shrugged.  [“Not me.”]; Asked why, she did not wait.  [“Fear.”]; not: A sign hung
 * there.  “Closed.” */
static bool goes_on_after_beat(const proposal *p)
{
    enum { NEAR = 3 };
    const quoth_doc *d = p->d;
    const sentence *s = &d->sentences.at[p->s];

    if (p->s && s[-1].para == s->para &&
        item_among(d, s[-1].first + item_among(d, s[-1].first, W(when)), W(asked), W(pressed),
                   W(questioned)))
        return !s[-1].spans;
    if (p->last.link == NONE || p->last.sentence + NEAR < p->s ||
        d->sentences.at[p->last.sentence].para != s->para ||
        view_last_mark(d, &d->spans.at[p->last.span]) == '?')
        return false;
    uint32_t k = d->mention_from[p->s - 1];
    if (p->last.sentence + 1 == p->s || k == d->mention_from[p->s])
        return p->last.sentence + 1 == p->s;
    const mention *x = &d->mentions.at[k];
    return x->kind != MEN_NOMINAL || item_word(d, p->m, x->first)->classes & LEX_(POSSESSIVE);
}

/* “It is over,” Ruiz said.  He shrugged.  [“Not me.”]: a sentence of its own behind the words of somebody in the
 * paragraph; “Sorry,” Ruiz [ventured] shyly: a comma, and a verb that closes the sentence. */
bool stands_as_said(const proposal *p)
{
    const quoth_doc *d = p->d;
    const sentence *s = &d->sentences.at[p->s];
    const span *x = &d->spans.at[p->span];
    const token *open = &d->tokens.at[x->open + 1];

    if (p->at != s->first || s->inside != NONE || open->kind != TOK_WORD ||
        open->shape == SHAPE_LOWER)
        return false;
    uint8_t end = view_last_mark(d, x);
    if (s->last == p->at + 1)
        return (end == '.' || end == '!' || end == '?') &&
               (is_cut_off(p, end) || goes_on_after_beat(p));
    uint32_t k = end == ',' ? mention_beginning(d, p->s, p->at + 1) : NONE;
    if (k == NONE || d->mentions.at[k].kind == MEN_NOMINAL ||
        d->mentions.at[k].flags & MEN_POSSESSOR)
        return false;
    uint32_t verb = d->mentions.at[k].last;
    uint32_t stop = verb + 1 + (item_is_adverb(d, p->m, verb + 1) ? 1 : 0);
    return item_is_word(d, verb) && item_at(d, verb)->shape == SHAPE_LOWER &&
           (stop >= s->last || item_is(d, stop, '.'));
}

uint32_t next_speaker(const proposal *p)
{
    uint32_t k = asked_here(p);

    k = k != NONE ? k : interrupter(p);
    k = k != NONE ? k : asked_before(p);
    k = k != NONE ? k : asked_of(p);
    if (k != NONE || !stands_alone(p))
        return k;
    k = closer(p);
    return k != NONE ? k : told_before(p);
}
