/*
 * asides.c - words that somebody else tells of, between commas.
 *
 *     Holm, Ruiz recalled, looked up and said “no”         Holm's
 *     his father, who, he says, told him that it was “no”  who's
 *     He was told, he says, to “go home”                   nobody's by name
 */
#include "find/asides.h"

#include "find/item.h"
#include "find/nested.h"

enum { SURE = 60 }; /* The share of a sure verb of saying. */

/* Who tells behind item i, by which cue, and where the comma behind it stands; or NONE. */
static uint32_t teller_from(const quoth_doc *d, uint32_t s, uint32_t i, uint32_t *end,
                            uint32_t *cue_at)
{
    uint32_t k = mention_beginning(d, s, i + 1);

    if (k == NONE || d->mentions.at[k].kind == MEN_RELATIVE)
        return NONE;
    for (uint32_t c = d->cue_from[s]; c < d->cue_from[s + 1]; c++) {
        const cue *x = &d->cues.at[c];
        if (x->first <= i || x->kind != CUE_SPEECH || x->share < SURE || !item_is(d, x->last, ','))
            continue;
        if (x->first != d->mentions.at[k].last && k + 1 < d->mention_from[s + 1] &&
            d->mentions.at[k + 1].first == i + 1)
            k++; /* his [lawyer] */
        if (x->first != d->mentions.at[k].last)
            continue;
        *end = x->last;
        *cue_at = c;
        return k;
    }
    return NONE;
}

uint32_t aside_teller(const quoth_doc *d, uint32_t s, uint32_t i, uint32_t *end, uint32_t *cue_at)
{
    return item_is(d, i, ',') ? teller_from(d, s, i, end, cue_at) : NONE;
}

/* He [was told], he says, to Q: the cue that ends at item i, whose holder is told; or NONE. */
static uint32_t passive_before(const proposal *p, uint32_t i)
{
    const quoth_doc *d = p->d;

    for (uint32_t c = d->cue_from[p->s]; c < d->cue_from[p->s + 1]; c++)
        if (d->cues.at[c].last == i && d->cues.at[c].group & CUE_PASSIVE &&
            item_word(d, p->m, d->cues.at[c].head)->classes & LEX_(TELL_VERB))
            return c;
    return NONE;
}

/* said, told, called; not: would appeal, was described, proposed. */
static bool says_plainly(const quoth_doc *d, const cue *x)
{
    return x->kind == CUE_SPEECH && cue_ends(x) != ENDS_ING &&
           !(x->group & (CUE_MODAL | CUE_PASSIVE | CUE_TO | CUE_DENIED | CUE_NEGATED | CUE_BE)) &&
           item_among(d, x->head, W(said), W(says), W(told), W(tells), W(wrote), W(replied),
                      W(answered), W(shouted), W(asked), W(called), W(calls), W(described),
                      W(warned), W(admitted), W(insisted), W(whispered), W(urged), W(accused),
                      W(branded), W(denounced), W(declared), W(vowed), W(complained));
}

/* the [judge], her [plan]: a word that could be a verb and ends a noun phrase. */
static bool is_noun(const quoth_doc *d, const cue *x)
{
    uint32_t k = mention_ending(d, x->sentence, x->last);
    return k != NONE && d->mentions.at[k].first < x->first;
}

/* The last cue between item `from` and the span that has no subject of its own. */
static uint32_t verb_behind(const proposal *p, uint32_t from)
{
    const quoth_doc *d = p->d;

    for (uint32_t c = d->cue_from[p->s + 1]; c-- > d->cue_from[p->s];) {
        const cue *x = &d->cues.at[c];
        if (x->first < from || x->last > p->at || is_noun(d, x))
            continue;
        bool says = says_plainly(d, x);
        return says && leads_to(d, x->last, p->at) && mention_ending(d, p->s, x->first) == NONE
                   ? c
                   : NONE;
    }
    return NONE;
}

/* [Holm] thanked them, Ruiz said, and called: the subject of the sentence, who does something before
 * item i; not: the pier is old, Ruiz said, and called. */
static uint32_t acting_subject(const quoth_doc *d, const quoth_model *m, uint32_t s, uint32_t i)
{
    uint32_t k = view_subject(d, m, s);

    if (k == NONE)
        return NONE;
    const mention *x = &d->mentions.at[k];
    bool who = x->kind == MEN_NAME || x->kind == MEN_PRONOUN ||
               (x->kind == MEN_NOMINAL && item_gist(d, x->head) & GIST_PARTY);
    uint8_t pos = item_word(d, m, x->last)->pos;
    bool verb = item_gist(d, x->last) & (GIST_FINITE | GIST_HAVE | GIST_SAYS) || pos == POS_PAST ||
                pos == POS_PART;
    bool acts = verb && !(item_gist(d, x->last) & GIST_BE) && !(x->flags & MEN_POSSESSOR);
    return who && acts && x->last < i ? k : NONE;
}

static bool joins(const quoth_doc *d, uint32_t i)
{
    return item_gist(d, i) & GIST_AND || item_among(d, i, W(but));
}

uint32_t aside_teller_before(const quoth_doc *d, uint32_t s, uint32_t i, uint32_t *cue_at)
{
    uint32_t first = d->sentences.at[s].first;

    i -= i > first && item_is_word(d, i - 1) && !joins(d, i - 1); /* and later */
    if (i < first + 6 || !joins(d, i - 1) || !item_is(d, i - 2, ','))
        return NONE;
    for (uint32_t c = d->cue_from[s]; c < d->cue_from[s + 1]; c++) {
        const cue *x = &d->cues.at[c];
        if (x->last != i - 2 || x->kind != CUE_SPEECH || x->share < SURE)
            continue;
        uint32_t k = mention_ending(d, s, x->first);
        *cue_at = c;
        return k != NONE && item_is(d, d->mentions.at[k].first - 1, ',') ? k : NONE;
    }
    return NONE;
}

/* …, and [Ruiz] – who was late – called it “odd”: whose verb stands behind an aside in dashes. */
static bool beyond_dashes(const proposal *p, candidate *found)
{
    enum { LONGEST = 20 };
    const quoth_doc *d = p->d;
    uint32_t first = d->sentences.at[p->s].first;

    for (uint32_t c = d->cue_from[p->s + 1]; c-- > d->cue_from[p->s];) {
        const cue *y = &d->cues.at[c];
        if (y->last > p->at || !leads_to(d, y->last, p->at))
            continue;
        if (!says_plainly(d, y) || y->first < first + 4 || !item_is_dash(d, y->first - 1))
            return false;
        for (uint32_t i = y->first - 2; i > first && y->first - i < LONGEST && !item_is_span(d, i);
             i--) {
            if (!item_is_dash(d, i))
                continue;
            uint32_t k = mention_ending(d, p->s, i);
            bool who = k != NONE && d->mentions.at[k].kind != MEN_RELATIVE &&
                       !mention_is_oblique(d, &d->mentions.at[k]);
            *found = (candidate){
                .cue = c, .holder = k, .kind = BY_PAIR, .rule = RULE_SPEAKER_CUE_CONTENT};
            return who;
        }
        return false;
    }
    return false;
}

/* It sank after [Ruiz] called: a name right before cue y, with which a clause begins; or NONE. */
static uint32_t own_subject(const proposal *p, const cue *y)
{
    enum { NOT = CUE_MODAL | CUE_PASSIVE | CUE_TO | CUE_DENIED | CUE_NEGATED | CUE_BE };
    const quoth_doc *d = p->d;
    bool says = y->kind == CUE_SPEECH && y->share >= SURE && !(y->group & NOT) &&
                y->first == y->head &&
                (cue_ends(y) == ENDS_S || item_word(d, p->m, y->head)->pos == POS_PAST);
    uint32_t k = says || says_plainly(d, y) ? mention_ending(d, p->s, y->first) : NONE;
    bool name = k != NONE && d->mentions.at[k].kind == MEN_NAME;
    return name && k > d->mention_from[p->s] && begins_joined(d, p->m, k) ? k : NONE;
}

/* [Holm], quoting his father, a judge, said: whose verb cue y is, behind who is cited; or NONE. */
static uint32_t citer(const quoth_doc *d, const cue *y)
{
    uint32_t k = subject_of(d, y), first = d->sentences.at[y->sentence].first;
    uint32_t i = k != NONE ? d->mentions.at[k].first - 1 : first;

    return i > first + 1 && item_among(d, i, W(citing), W(quoting)) && item_is(d, i - 1, ',')
               ? mention_ending(d, y->sentence, i - 1)
               : NONE;
}

/* Ruiz, a baker, [has said] she wants them “out”: is what cue y wants told by the cue right before it? */
static bool is_told_wish(const proposal *p, const cue *y)
{
    const quoth_doc *d = p->d;
    uint32_t k =
        y > &d->cues.at[d->cue_from[p->s]] && item_among(d, y->head, W(want), W(wants), W(wanted))
            ? mention_ending(d, p->s, y->first)
            : NONE;

    if (k == NONE || d->mentions.at[k].kind != MEN_PRONOUN)
        return false;
    uint32_t i = d->mentions.at[k].first;
    i -= item_gist(d, i - 1) & GIST_THAT ? 1 : 0;
    return y[-1].last == i && item_gist(d, y[-1].head) & GIST_SAYS;
}

/* It sank, but [its owner], Tom Hale, called it “odd”: the subject of a second clause, which its name
 * or who is cited parts from the verb. */
static bool beyond_name(const proposal *p, candidate *found)
{
    enum { FEWEST = 5 };
    const quoth_doc *d = p->d;
    uint32_t first = d->sentences.at[p->s].first, none = d->cue_from[p->s];

    for (uint32_t c = p->at > first + FEWEST ? d->cue_from[p->s + 1] : none; c-- > none;) {
        const cue *y = &d->cues.at[c];
        bool comma = y->last <= p->at && item_is(d, y->first - 1, ',');
        if (y->last > p->at || (!comma && is_noun(d, y)) || is_told_wish(p, y))
            continue;
        bool leads = leads_to(d, y->last, p->at);
        uint32_t k = !leads ? NONE : comma ? second_subject(d, p->m, y) : own_subject(p, y);
        if (leads && k == NONE)
            k = comma ? citer(d, y) : related_subject(d, p->m, y);
        *found =
            (candidate){.cue = c, .holder = k, .kind = BY_PAIR, .rule = RULE_SPEAKER_CUE_CONTENT};
        return k != NONE;
    }
    return false;
}

/* It was “late”, [Holm] said, and “odd”, [Ruiz] said: each tells of the words before, behind the comma
 * that closes them. */
static bool each_told(const proposal *p, candidate *found)
{
    enum { REACH = 12 };
    const quoth_doc *d = p->d;
    const sentence *s = &d->sentences.at[p->s];
    uint32_t by, i = p->at - 1;

    if (s->spans < 2)
        return false;
    if (joins(d, i) && p->at > s->first + 4 && item_is(d, i - 1, ',')) {
        uint32_t k = teller_behind(d, p->s, p->at, &by);
        if (k == NONE || aside_teller_before(d, p->s, p->at, &i) == NONE)
            return false;
        *found =
            (candidate){.cue = by, .holder = k, .kind = BY_PAIR, .rule = RULE_CONTENT_SPEAKER_CUE};
        return true;
    }
    uint32_t end, comma = item_is(d, p->at + 1, ',');
    if (!comma && view_last_mark(d, item_span(d, p->at)) != ',')
        return false;
    uint32_t who = teller_from(d, p->s, p->at + comma, &end, &by);
    if (who == NONE || !joins(d, end + 1))
        return false;
    for (i = end + 2; i < end + REACH && item_is_word(d, i);)
        i++; /* and it was “odd” */
    *found =
        (candidate){.cue = by, .holder = who, .kind = BY_PAIR, .rule = RULE_CONTENT_SPEAKER_CUE};
    return i < s->last && item_is_span(d, i) && teller_behind(d, p->s, i, &end) != NONE;
}

/* [Holm], whom Ruiz called “odd,” pronounced herself “glad”: who says something of himself, in a verb
 * behind a comma, is the subject. */
static bool of_himself(const proposal *p, candidate *found)
{
    const quoth_doc *d = p->d;
    uint32_t verb = p->at - 2, k;

    if (!item_among(d, p->at - 1, W(himself), W(herself), W(themselves)) ||
        p->at < d->sentences.at[p->s].first + 4 ||
        !(item_word(d, p->m, verb)->classes & LEX_(OBJECT_VERB)) ||
        !(item_is(d, verb - 1, ',') || item_is_span(d, verb - 1)))
        return false;
    k = view_subject(d, p->m, p->s);
    if (k == NONE || d->mentions.at[k].first > d->sentences.at[p->s].first ||
        !item_is(d, d->mentions.at[k].last, ','))
        return false;
    for (uint32_t c = d->cue_from[p->s]; c < d->cue_from[p->s + 1]; c++)
        if (d->cues.at[c].head == verb && cue_ends(&d->cues.at[c]) != ENDS_ING) {
            *found = (candidate){
                .cue = c, .holder = k, .kind = BY_PAIR, .rule = RULE_SPEAKER_CUE_CONTENT};
            return true;
        }
    return false;
}

static bool is_that(const quoth_doc *d, uint32_t s, uint32_t i)
{
    return item_gist(d, i) & GIST_THAT || item_begins_clause(d, s, i);
}

/* [The Lantern] reported on Monday, citing two officials, that it was Q: whose verb stands before
 * who is cited. */
static bool beyond_cited(const proposal *p, candidate *found)
{
    const quoth_doc *d = p->d;
    uint32_t first = d->sentences.at[p->s].first;

    for (uint32_t c = d->cue_from[p->s + 1]; c-- > d->cue_from[p->s];) {
        const cue *x = &d->cues.at[c];
        if (x->last > p->at || !item_among(d, x->head, W(citing), W(quoting)) ||
            x->first < first + 3 || !item_is(d, x->first - 1, ','))
            continue;
        uint32_t i = x->last, when = x->first - 1;
        while (i < p->at && !item_is_span(d, i) && !(item_is(d, i, ',') && is_that(d, p->s, i + 1)))
            i++;
        while (when > first + 2 &&
               (item_is_when(d, p->m, when - 1) || item_among(d, when - 1, W(on), W(late))))
            when--;
        if (!item_is(d, i, ',') || c == d->cue_from[p->s] || speaks_from(d, c, i + 2))
            return false;
        const cue *y = x - 1;
        uint32_t k = mention_ending(d, p->s, y->first);
        *found = (candidate){
            .cue = c - 1, .holder = k, .kind = BY_PAIR, .rule = RULE_SPEAKER_CUE_CONTENT};
        return y->last == when && k != NONE && y->kind == CUE_SPEECH && y->share >= STRONG &&
               !(y->group & (CUE_DENIED | CUE_NEGATED | CUE_MODAL | CUE_PASSIVE));
    }
    return false;
}

bool verb_retells(const quoth_doc *d, uint32_t i)
{
    return item_among(d, i, W(alleged), W(alleges), W(allege), W(claims), W(reported), W(reports),
                      W(said), W(say), W(says), W(show), W(shows), W(stated), W(states),
                      W(testified));
}

bool verb_closes(const quoth_doc *d, uint32_t i, uint32_t last)
{
    bool ends = i >= last || item_is(d, i, '.') || item_gist(d, i) & GIST_PREP;

    while (ends && ++i < last && item_is_word(d, i))
        ends = !(item_gist(d, i) & (GIST_THAT | GIST_FINITE | GIST_HELPER)) ||
               item_at(d, i)->shape == SHAPE_TITLE; /* in May */
    return ends && (i >= last || item_is(d, i, '.'));
}

uint32_t teller_behind(const quoth_doc *d, uint32_t s, uint32_t at, uint32_t *cue_at)
{
    uint32_t i = at + 1 + item_is(d, at + 1, ','), last = d->sentences.at[s].last;

    uint8_t mark = item_is_span(d, at) ? view_last_mark(d, item_span(d, at)) : 0;

    if (mark != ',' && mark != 'c')
        return NONE;
    uint32_t k = mention_beginning(d, s, i), y = NONE;
    if (k == NONE && item_among(d, i, W(state))) /* state [television] */
        k = mention_beginning(d, s, ++i);
    if (k == NONE)
        return NONE;
    k += k + 1 < d->mention_from[s + 1] && d->mentions.at[k + 1].first == i; /* his [lawyer] */
    if (d->mentions.at[k].kind == MEN_RELATIVE || d->mentions.at[k].kind == MEN_PRONOUN)
        return NONE;
    for (uint32_t c = d->cue_from[s]; c < d->cue_from[s + 1]; c++)
        if (d->cues.at[c].first == d->mentions.at[k].last)
            y = c;
    if (y == NONE || !verb_retells(d, d->cues.at[y].head))
        return NONE;
    *cue_at = y;
    return verb_closes(d, d->cues.at[y].last, last) ? k : NONE;
}

/* [Ruiz] called it “odd,” the Lantern reported: whose own verb leads to the words. */
static bool told_behind(const proposal *p, candidate *found)
{
    const quoth_doc *d = p->d;

    const token *inner = &d->tokens.at[d->spans.at[p->span].open + 1];
    uint32_t by;
    if (p->at < d->sentences.at[p->s].first + 2 ||
        (inner->shape == SHAPE_LOWER && p->m->gist[inner->word] & (GIST_FINITE | GIST_HELPER)) ||
        teller_behind(d, p->s, p->at, &by) == NONE)
        return false; /* Nothing Ruiz said “will help,” Holm said. */
    for (uint32_t c = d->cue_from[p->s + 1]; c-- > d->cue_from[p->s];) {
        const cue *x = &d->cues.at[c];
        uint32_t k = mention_ending(d, p->s, x->first);
        bool joined = k == NONE && item_gist(d, x->first - 1) & GIST_AND;
        k = joined ? acting_subject(d, p->m, p->s, x->first) : k;
        if (x->last > p->at || is_noun(d, x))
            continue;
        bool says =
            says_plainly(d, x) || (x->kind == CUE_SPEECH && x->first == x->head &&
                                   cue_ends(x) != ENDS_ING && item_among(d, p->at - 1, W(as)));
        *found =
            (candidate){.cue = c, .holder = k, .kind = BY_PAIR, .rule = RULE_SPEAKER_CUE_CONTENT};
        return says && k != NONE && d->mentions.at[k].kind != MEN_RELATIVE &&
               !mention_is_oblique(d, &d->mentions.at[k]) && leads_to(d, x->last, p->at);
    }
    return false;
}

/* “Go,” [Ruiz] is said to have told Holm, is to say, was quoted as saying, according to the Post: whose words they
 * are of which others tell. */
static bool said_to_have(const proposal *p, candidate *found)
{
    const quoth_doc *d = p->d;
    uint32_t k = mention_beginning(d, p->s, p->at + 1 + item_is(d, p->at + 1, ','));

    for (uint32_t c = d->cue_from[p->s]; k != NONE && c < d->cue_from[p->s + 1]; c++) {
        const cue *x = &d->cues.at[c];
        uint32_t verb = d->mentions.at[k].last;
        bool is = x->first == verb + 1 && item_gist(d, verb) & GIST_BE && /* is [to say] */
                  (item_gist(d, x->first) & GIST_TO || x->first == x->head);
        bool to = x->group & CUE_TO && item_gist(d, verb) & GIST_BE &&
                  item_gist(d, x->head - 1) & (GIST_HAVE | GIST_TO);
        bool will = x->group & CUE_MODAL && x->share >= SURE && item_is(d, x->last, ',');
        if (!(x->first == verb || is) || x->kind != CUE_SPEECH ||
            !(to || will || (x->group & CUE_PASSIVE && item_quotes(d, x->head))))
            continue;
        *found =
            (candidate){.cue = c, .holder = k, .kind = BY_PAIR, .rule = RULE_CONTENT_SPEAKER_CUE};
        return true;
    }
    return false;
}

/* [Ruiz] said, the Lantern reported, that it was “odd”: whose verb ends at the comma, item i. */
static bool said_before(const proposal *p, uint32_t i, candidate *found)
{
    const quoth_doc *d = p->d;
    uint32_t whom = mention_ending(d, p->s, i);
    uint32_t ends = whom != NONE ? d->mentions.at[whom].first : i; /* told [the board], */

    for (uint32_t c = d->cue_from[p->s]; c < d->cue_from[p->s + 1]; c++) {
        const cue *x = &d->cues.at[c];
        if ((x->last != i && x->last != ends) || !says_plainly(d, x))
            continue;
        uint32_t k = mention_ending(d, p->s, x->first);
        *found =
            (candidate){.cue = c, .holder = k, .kind = BY_PAIR, .rule = RULE_SPEAKER_CUE_CONTENT};
        return k != NONE;
    }
    return false;
}

bool told_of_in_aside(const proposal *p, candidate *found)
{
    uint32_t cues = p->d->cue_from[p->s + 1] - p->d->cue_from[p->s];

    if (!cues)
        return false; /* All of them have one. */
    if (beyond_dashes(p, found) || beyond_cited(p, found) || told_behind(p, found) ||
        beyond_name(p, found) || each_told(p, found) || of_himself(p, found) ||
        said_to_have(p, found))
        return true;

    const quoth_doc *d = p->d;
    const sentence *s = &d->sentences.at[p->s];
    enum { REACH = 40 };
    uint32_t end, cue_at, from = p->at > s->first + REACH ? p->at - REACH : s->first + 1;

    for (uint32_t i = from; cues > 1 && i + 3 < p->at; i++) { /* An aside's, and the other one. */
        if (item_is_span(d, i))
            return false;
        if (!item_is(d, i, ',') || aside_teller(d, p->s, i, &end, &cue_at) == NONE || end >= p->at)
            continue;
        uint32_t told = passive_before(p, i);
        if (told != NONE && leads_to(d, end + 1, p->at)) {
            *found =
                (candidate){.cue = told, .holder = NONE, .kind = BY_CUE, .rule = RULE_CUE_ONLY};
            return true;
        }
        if (item_gist(d, end + 1) & GIST_THAT)
            return said_before(p, i, found);
        uint32_t k = mention_ending(d, p->s, i), verb = verb_behind(p, end + 1);
        if (verb == NONE)
            return false;
        bool goes_on = item_gist(d, end + 1) & GIST_AND;
        k = goes_on ? acting_subject(d, p->m, p->s, i) : k;
        const mention *x = k != NONE ? &d->mentions.at[k] : NULL;
        bool subject = x && (goes_on || x->first == s->first || x->kind == MEN_RELATIVE);
        if (!subject || item_among(d, x->first, W(which)))
            return false;
        *found = (candidate){
            .cue = verb, .holder = k, .kind = BY_PAIR, .rule = RULE_SPEAKER_CUE_CONTENT};
        return true;
    }
    return false;
}
