/*
 * speaks_inside.c - who speaks in a clause that somebody else is the source of.
 *
 *     Ruiz said it was “odd”, according to Holm     Ruiz
 *     In a statement sent on Sunday she said “no”   she
 *     Ruiz said the town had told us to go “at once”   the town
 */
#include "find/item.h"
#include "find/nested.h"

/* Ruiz [kept] saying */
static bool keeps(const quoth_doc *d, const cue *y)
{
    return cue_ends(y) == ENDS_ING && y->first == y->head &&
           y->first > d->sentences.at[y->sentence].first &&
           (str_eq(item_text(d, y->first - 1), S("kept")) ||
            str_eq(item_text(d, y->first - 1), S("keeps")));
}

/* A verb of saying, or of what is done by saying, whose subject is mention k. */
static bool says_itself(const proposal *p, const cue *y, uint32_t k)
{
    enum { SOME = 40 };
    const quoth_doc *d = p->d;

    bool answers = k != NONE && item_answers(d, y->head); /* shot back */
    if (k == NONE || (!answers && (y->kind != CUE_SPEECH || y->share < SOME)) ||
        y->group & (CUE_PASSIVE | CUE_MODAL | CUE_BE) ||
        (cue_ends(y) == ENDS_ING && !keeps(d, y)) ||
        !(answers || cue_ends(y) != ENDS_OTHERWISE ||
          item_gist(d, y->first) & (GIST_FINITE | GIST_HELPER | GIST_HAVE)) ||
        item_among(d, y->head, W(spoke), W(speaks), W(talked), W(discussed), W(supposed)))
        return false; /* spoke with her “to discuss it”, would call him “odd” */
    const mention *x = &d->mentions.at[k];
    return x->kind == MEN_NAME || x->kind == MEN_PRONOUN || item_gist(d, x->head) & GIST_PARTY ||
           x->flags & MEN_ELLIPTIC;
}

/* In [a statement] released on Sunday she said: a text, mention k, through which it came. */
static bool is_through(const proposal *p, uint32_t k)
{
    const quoth_doc *d = p->d;
    const mention *x = k != NONE ? &d->mentions.at[k] : NULL;

    return x && x->sentence == p->s && x->kind == MEN_NOMINAL &&
           x->first > d->sentences.at[p->s].first && item_among(d, x->first - 1, W(in)) &&
           item_word(d, p->m, x->head)->classes & LEX_(DOCUMENT);
}

/* in a statement [released] on Sunday: what became of it. */
static bool sent_text(const proposal *p, const cue *x, uint32_t k)
{
    static const str SENT[] = {S("aired"),    S("broadcast"), S("circulated"), S("dated"),
                               S("emailed"),  S("issued"),    S("posted"),     S("published"),
                               S("released"), S("sent"),      S("shared"),     S("signed")};

    return is_through(p, k) && p->d->mentions.at[k].last == x->first &&
           str_among(item_text(p->d, x->head), SENT, LEN(SENT));
}

/* Is mention k the subject of a main or reported clause?  Not: the plan [Ruiz] announced. */
static bool opens_clause(const proposal *p, uint32_t k)
{
    const quoth_doc *d = p->d;
    uint32_t i = d->mentions.at[k].first;

    return i == d->sentences.at[p->s].first || !item_is_word(d, i - 1) ||
           item_gist(d, i - 1) & (GIST_AND | GIST_THAT) ||
           item_among(d, i - 1, W(after), W(because), W(when), W(while), W(as));
}

/* told [a clerk posing as a magnate] that: nothing but whom, and when, stands before the words. */
static bool leads_to_that(const quoth_doc *d, const cue *y, uint32_t at)
{
    enum { LONGEST = 12 };
    uint32_t i = y->last;

    i += (item_gist(d, i) & GIST_TO) != 0;
    uint32_t k = mention_beginning(d, y->sentence, i);
    if (k == NONE || !(d->mentions.at[k].kind != MEN_NOMINAL ||
                       item_gist(d, d->mentions.at[k].head) & GIST_PARTY))
        return false;
    i = d->mentions.at[k].last;
    uint32_t name = item_is(d, i, ',') ? mention_beginning(d, y->sentence, i + 1) : NONE;
    if (name != NONE && item_is(d, d->mentions.at[name].last, ','))
        i = d->mentions.at[name].last + 1; /* told a clerk, Ana Ruiz, that */
    for (; i < at && i <= y->last + LONGEST; i++)
        if (!item_is_word(d, i) && item_at(d, i)->kind != TOK_NUMBER &&
            !(item_is(d, i, '.') && item_gist(d, i - 1) & GIST_SHORT))
            return false; /* on Aug. 15 that */
        else if (item_gist(d, i) & GIST_THAT)
            return leads_to(d, i, at);
        else if (item_gist(d, i) & (GIST_FINITE | GIST_HELPER | GIST_AND | GIST_WH))
            return false;
    return false;
}

/* told [deputies] her car had stalled and she: a clause without "that", and perhaps another one that goes on with
 * the same person, lead to the words. */
static bool leads_by_clauses(const quoth_doc *d, const quoth_model *m, const cue *y, uint32_t at)
{
    enum { LONGEST = 16 };
    uint32_t s = y->sentence, whom = mention_beginning(d, s, y->last);

    if (whom == NONE || !(item_word(d, m, y->head)->classes & LEX_(TELL_VERB)) ||
        y->last + LONGEST < at)
        return false;
    uint32_t i = d->mentions.at[whom].last;
    if (!item_begins_clause(d, s, i) &&
        !(item_word(d, m, i)->classes & LEX_(POSSESSIVE) &&
          item_gist(d, i + 2) & (GIST_FINITE | GIST_HELPER | GIST_HAVE | GIST_BE)))
        return false; /* her van had */
    for (i = y->last; i < at; i++)
        if (!item_is_word(d, i) ||
            (item_gist(d, i) & GIST_AND && !item_among(d, i + 1, W(he), W(she), W(they), W(that))))
            return false;
    return true;
}

/* Ruiz called them “marks” who would “pay,” according to Holm; according to Holm, Ruiz told her that it “fell” and
 * “broke”: one verb leads to both quotations. */
static bool goes_on_behind(const proposal *p, const cue *according)
{
    const quoth_doc *d = p->d;
    const attribution *was = p->last.link != NONE ? &d->links.at[p->last.link] : NULL;

    if (!was || p->last.sentence != p->s || was->holder == NONE || was->cue == NONE ||
        according->kind != CUE_ACCORDING)
        return false;
    const cue *y = &d->cues.at[was->cue];
    uint32_t i = p->last.item + 1;
    if (according->first < p->at)
        return y->sentence == p->s && y->kind == CUE_SPEECH && y->first > according->last &&
               i + 1 == p->at && item_gist(d, i) & GIST_AND;
    return y->sentence == p->s && y->kind == CUE_SPEECH && y->last <= p->last.item &&
           leads_to(d, p->last.item + 1, p->at) && !item_is(d, p->at - 1, ':');
}

/* Q, she said [her sister] told her: who told is who speaks, where nothing else is said by cue x, or NONE; *by: its cue. */
static uint32_t told_teller(const proposal *p, const cue *x, uint32_t *by)
{
    enum { SURE = 70 };
    const quoth_doc *d = p->d;
    uint32_t k =
        x->first > p->at && x->first <= p->at + LEADING_WORDS ? party_from(d, p->s, x->last) : NONE;

    for (uint32_t i = *by + 1; k != NONE && i < d->cue_from[p->s + 1]; i++) {
        const cue *y = &d->cues.at[i];
        if (y->first != d->mentions.at[k].last || y->kind != CUE_SPEECH || y->share < SURE ||
            y->group & (CUE_PASSIVE | CUE_MODAL) ||
            !(item_word(d, p->m, y->head)->classes & LEX_(TELL_VERB)))
            continue;
        uint32_t end =
            y->last + (item_word(d, p->m, y->last)->classes & LEX_(OBJECT_PRONOUN) ? 1 : 0);
        *by = i;
        return end > y->head + 1 && !item_is_word(d, end) && !item_is_span(d, end) ? k : NONE;
    }
    return NONE;
}

/* A video [shows] Ruiz in her office, saying: a verb of what one sees somebody do. */
static bool only_shows(const quoth_doc *d, uint32_t verb)
{
    static const str SHOWS[] = {S("captured"), S("caught"),      S("featured"), S("features"),
                                S("filmed"),   S("heard"),       S("hear"),     S("hears"),
                                S("heckled"),  S("interviewed"), S("quoted"),   S("quotes"),
                                S("recorded"), S("saw"),         S("showed"),   S("shows")};

    return str_among(item_text(d, verb), SHOWS, LEN(SHOWS));
}

/* [The club] sacked its coach, Ruiz, on Friday, saying: who does what the verb before item i tells to whom begins there, at the
 * start of the sentence; or NONE. */
static uint32_t doer_before(const quoth_doc *d, uint32_t s, uint32_t i)
{
    static const str ED = S("ed");
    uint32_t first = d->sentences.at[s].first, verb = i - 1;

    verb -=
        item_gist(d, verb) & (GIST_PREP | GIST_TO) && !item_among(d, verb, W(by), W(from), W(of));
    if (verb < first + 1 || verb > i || !item_is_word(d, verb) ||
        item_at(d, verb)->shape != SHAPE_LOWER ||
        !(item_gist(d, verb) & GIST_FINITE || str_ends_in(item_text(d, verb), &ED, 1, 3)) ||
        item_gist(d, verb) & (GIST_BE | GIST_HAVE | GIST_HELPER | GIST_PREP) || only_shows(d, verb))
        return NONE;
    uint32_t k = mention_ending(d, s, verb);
    return k != NONE && d->mentions.at[k].first == first ? k : NONE;
}

/* Fans booed Ruiz, [who apologised], saying: does what somebody is said to do stand between items i and end? */
static bool does_since(const quoth_doc *d, uint32_t i, uint32_t end)
{
    for (; i + 1 < end; i++)
        if (item_among(d, i, W(who)) && !(item_gist(d, i + 1) & (GIST_BE | GIST_HAVE)))
            return true;
    return false;
}

/* Holm told [the clerk], [Ruiz], that it was late, adding: who told what mention k, the holder of cue x, heard; or
 * NONE. */
static uint32_t teller_of(const proposal *p, const cue *x, uint32_t k)
{
    const quoth_doc *d = p->d;
    uint32_t i = d->mentions.at[k].first;

    if (cue_ends(x) != ENDS_ING || !item_is(d, x->first - 1, ',') || i < 2 || i > x->first ||
        !item_among(d, x->head, W(adding), W(arguing), W(calling), W(claiming), W(describing),
                    W(insisting), W(saying), W(warning)))
        return NONE;
    uint32_t beside =
        mention_ending(d, p->s, x->first - 1); /* and Ruiz, saying it was “odd”, left */
    if ((beside != NONE && item_gist(d, d->mentions.at[beside].first - 1) & GIST_AND) ||
        does_since(d, i, x->first))
        return NONE;
    uint32_t apposed = item_is(d, i - 1, ',') ? mention_ending(d, p->s, i - 1) : NONE;
    i = apposed != NONE ? d->mentions.at[apposed].first : i;
    for (const cue *y = x; y-- > &d->cues.at[d->cue_from[p->s]];)
        if (y->last == i)
            return y->kind == CUE_SPEECH && !(y->group & CUE_PASSIVE) && !only_shows(d, y->head) &&
                           item_word(d, p->m, y->head)->classes &
                               (LEX_(TELL_VERB) | LEX_(OBJECT_VERB))
                       ? subject_of(d, y)
                       : NONE;
    return apposed != NONE ? doer_before(d, p->s, i) : NONE;
}

void speaks_inside(const proposal *p, candidate *c)
{
    const quoth_doc *d = p->d;
    const cue *x = c->cue != NONE ? &d->cues.at[c->cue] : NULL;

    uint32_t own = x && c->kind == BY_PAIR && is_through(p, c->holder)
                       ? mention_ending(d, x->sentence, x->first)
                       : NONE;
    if (own != NONE && own != c->holder && says_itself(p, x, own)) {
        c->holder = own;
        return;
    }
    uint32_t told =
        x && c->kind == BY_PAIR && x->sentence == p->s ? teller_of(p, x, c->holder) : NONE;
    if (told != NONE) {
        c->holder = told;
        return;
    }
    uint32_t by = c->cue;
    uint32_t teller =
        x && c->kind == BY_PAIR && x->sentence == p->s ? told_teller(p, x, &by) : NONE;
    if (teller != NONE) {
        found_pair(c, by, teller, RULE_CONTENT_SPEAKER_CUE);
        return;
    }
    if (!x || c->kind != BY_PAIR || x->sentence != p->s ||
        (x->kind != CUE_ACCORDING && !sent_text(p, x, c->holder)))
        return;
    if (goes_on_behind(p, x)) {
        const attribution *was = &d->links.at[p->last.link];
        found_pair(c, was->cue, was->holder, RULE_SPEAKER_CUE_CONTENT);
        return;
    }
    for (uint32_t i = d->cue_from[p->s + 1]; i-- > d->cue_from[p->s];) {
        const cue *y = &d->cues.at[i];
        uint32_t k = keeps(d, y) ? mention_ending(d, p->s, y->first - 1) : subject_of(d, y);
        if (i == c->cue || !says_itself(p, y, k))
            continue;
        uint32_t next = p->at + 1 + item_is(d, p->at + 1, ',');
        bool behind = d->mentions.at[k].first == next && x->first > y->last &&
                      x->first - y->last <= LEADING_WORDS;
        bool before = y->last <= p->at && opens_clause(p, k) &&
                      (leads_to(d, y->last, p->at) || leads_to_that(d, y, p->at));
        for (uint32_t b = y->last; before && b < p->at; b++)
            before = !(item_gist(d, b) & GIST_AND); /* laughed and the room was “stunned” */
        before |= opens_clause(p, k) && leads_by_clauses(d, p->m, y, p->at);
        if (!behind && !before)
            continue;
        found_pair(c, i, k, behind ? RULE_CONTENT_SPEAKER_CUE : RULE_SPEAKER_CUE_CONTENT);
        return;
    }
}

/* Does another's verb stand right before item i, perhaps with a "that" between: Ruiz [said] the town had ordered? */
static bool is_reported_from(const quoth_doc *d, uint32_t s, uint32_t i)
{
    enum { SURE = 60 };

    i -= i > d->sentences.at[s].first && item_gist(d, i - 1) & GIST_THAT ? 1 : 0;
    for (uint32_t c = d->cue_from[s]; c < d->cue_from[s + 1] && d->cues.at[c].first < i; c++) {
        const cue *y = &d->cues.at[c];
        if (y->last == i && y->kind == CUE_SPEECH && y->share >= SURE && !y->group)
            return true;
    }
    return false;
}

bool told_to_do(const proposal *p, candidate *own)
{
    enum { REACH = 10 };
    const quoth_doc *d = p->d;
    uint32_t c = d->cue_from[p->s + 1], from = d->cue_from[p->s];

    while (c > from && !(item_word(d, p->m, d->cues.at[c - 1].head)->classes & LEX_(TELL_VERB)))
        c--;
    const cue *x = c > from ? &d->cues.at[c - 1] : NULL;
    if (!x || x->last >= p->at || x->last + REACH < p->at || x->group & CUE_PASSIVE ||
        cue_ends(x) == ENDS_ING)
        return false;
    uint32_t k = subject_of(d, x), whom = mention_beginning(d, p->s, x->last);
    uint32_t to = whom != NONE ? d->mentions.at[whom].last : p->at;
    if (k == NONE || to + 1 >= p->at || !(item_gist(d, to) & GIST_TO) ||
        d->mentions.at[k].kind == MEN_PRONOUN || party_from(d, p->s, d->mentions.at[k].first) != k)
        return false;
    for (uint32_t i = to; i < p->at; i++)
        if (!item_is_word(d, i) || item_gist(d, i) & (GIST_THAT | GIST_WH | GIST_AND))
            return false;
    *own = (candidate){.cue = c - 1, .holder = k};
    return is_reported_from(d, p->s, d->mentions.at[k].first);
}
