/*
 * reports_plain.c - indirect speech that grammar tells: "according to Ruiz", and "…, Ruiz
 * said" behind what was said, where the labels say nothing, or less.
 */
#include "find/content.h"
#include "find/item.h"
#include "find/reports.h"
#include "tag/penn.h"
#include "tag/states.h"

/* Said Ana Ruiz, [54], of Varn; [director] of the mill; [Holm's lawyer]: do items [first, last) of sentence s begin
 * with an age or a role without an article? */
static bool tells_who(const quoth_doc *d, const quoth_model *m, uint32_t s, uint32_t first,
                      uint32_t last)
{
    first += item_among(d, first, W(now), W(then));
    uint32_t k = mention_beginning(d, s, first);
    uint32_t head = k != NONE ? d->mentions.at[k].head : first;

    if (item_at(d, first)->kind == TOK_NUMBER)
        return first + 1 == last || item_is(d, first + 1, ',');
    return !item_is_span(d, head) && head < last &&
           item_word(d, m, head)->classes & (LEX_(ROLE) | LEX_(TITLE)) &&
           item_at(d, head)->shape == SHAPE_LOWER;
}

/* It rained, said his wife, [Ana Ruiz]; said Ana Ruiz, [a lawyer in Varn]: do items [first, last) say
 * who mention h, right before them, is? */
static bool is_apposition(const quoth_doc *d, const quoth_model *m, uint32_t h, uint32_t first,
                          uint32_t last)
{
    const mention *x = &d->mentions.at[h];

    if (x->last + 1 != first || !item_is(d, x->last, ','))
        return false;
    uint32_t k = x->kind == MEN_NOMINAL ? mention_beginning(d, x->sentence, first) : NONE;
    if (x->kind == MEN_NOMINAL)
        return (k != NONE && d->mentions.at[k].kind == MEN_NAME &&
                d->mentions.at[k].last == last) ||
               item_is_of_which(d, first, last);
    if (!item_among(d, first, W(a), W(an), W(the)) && !tells_who(d, m, x->sentence, first, last))
        return false;
    for (uint32_t i = first; i < last && !item_among(d, i, W(who), W(which), W(whose), W(that));
         i++)
        if (item_is_span(d, i) || (item_gist(d, i) & (GIST_FINITE | GIST_HELPER) &&
                                   !(item_at(d, i)->flags & TOK_POSSESSIVE)))
            return false;
    return true;
}

/* [Ruiz, who according to Holm had a key, left], Brandt said: are the words of s that links have what others
 * tell of in them? */
static bool wraps_source(const reporter *r, const segment *s)
{
    for (uint32_t t = s->first; t < s->last; t++) {
        uint32_t k = r->taken[t], c = k ? r->d->links.at[k - 1].cue : NONE;
        if (k && (c == NONE || r->d->cues.at[c].kind != CUE_ACCORDING))
            return false;
    }
    return segment_wraps(r, s);
}

static quoth_status push_plain(reporter *r, uint32_t c, uint32_t h, content x)
{
    quoth_doc *d = r->d;
    attribution a = {.span = NONE, .next = NONE, .echo = NONE, .cue = c, .holder = h, .p = PLAIN_P};

    if (x.n && !x.after && item_among(d, x.part[0].first, W(asked), W(pressed), W(questioned)))
        return QUOTH_OK; /* Asked what it meant, Holm thought. */
    if (x.n == 1 && x.after && x.part[0].last == x.part[0].first + 1 &&
        item_among(d, x.part[0].first, W(for), W(of), W(about)))
        return QUOTH_OK; /* The song everyone asked for. */
    if (x.n == 2 && is_apposition(d, r->m, h, x.part[1].first, x.part[1].last))
        x.n = 1;
    bool whole =
        x.n == 1 && !x.after && cue_closes(d, &d->cues.at[c]) && d->cues.at[c].share >= SURE_SHARE;
    for (uint32_t i = 0; i < x.n; i++) {
        segment s = {item_token(d, x.part[i].first), item_token(d, x.part[i].last - 1) + 1, 0, 0};
        if (x.part[i].last <= x.part[i].first ||
            (segment_taken(r, &s) && !(whole && wraps_source(r, &s))))
            return QUOTH_OK; /* Ruiz, who according to Holm [had a key], left, he said. */
    }
    if (x.n && x.part[0].first < d->cues.at[c].first)
        a.rule = d->mentions.at[h].first < d->cues.at[c].first ? RULE_CONTENT_SPEAKER_CUE
                                                               : RULE_CONTENT_CUE_SPEAKER;
    else
        a.rule = d->cues.at[c].kind == CUE_ACCORDING ? RULE_CUE_SPEAKER_CONTENT
                                                     : RULE_SPEAKER_CUE_CONTENT;
    uint32_t link = d->links.n, first = x.part[0].first, last = x.part[0].last;
    bool short_one = x.n == 1 && last <= first + 2;
    if (short_one &&
        ((last == first + 1 && (item_is_adverb(d, r->m, first) || item_among(d, first, W(it)))) ||
         (item_at(d, first)->kind == TOK_PUNCT && item_at(d, last - 1)->kind == TOK_PUNCT)))
        return QUOTH_OK; /* has not spoken publicly; (from Varn, they say) */
    if (x.n == 1 && x.after && item_among(d, first, W(that)) &&
        item_among(d, first + 1, W(have), W(are), W(were)))
        return QUOTH_OK; /* Lake District states that have suffered */
    for (uint32_t k = d->cues.at[c].first; x.n && k < d->cues.at[c].last; k++)
        r->taken[item_token(d, k)] = link + 1;
    for (uint32_t i = 0; i < x.n; i++) {
        range words = item_range(d, x.part[i].first, x.part[i].last);
        TRY(report_piece(d, &a, report_in_brackets(d, &d->cues.at[c], words), i == 0));
        for (uint32_t k = x.part[i].first; k < x.part[i].last; k++)
            r->taken[item_token(d, k)] = link + 1;
    }
    return QUOTH_OK;
}

/* Does cue c close or interrupt x, a clause of its own words, while the labels have it in the
 * content of another cue, or have another cue in the clause?  Then the clause is said. */
static bool runs_over(const quoth_doc *d, uint32_t c, uint32_t h, content x)
{
    uint8_t l = d->labels[item_token(d, d->cues.at[c].head)];
    const mention *who = &d->mentions.at[h]; /* The pier was old, said [his wife]: no content. */
    bool within = d->labels[item_token(d, who->head)] >= LABEL_CONTENT;
    bool sure = d->cues.at[c].kind == CUE_ACCORDING || x.n == 2;
    bool beside = who->first == d->cues.at[c].last || who->last == d->cues.at[c].first;
    bool verb = who->last == d->sentences.at[who->sentence].last, /* Pier old, say [police] */
        other = l == LABEL_CONTENT + 1 || (within && beside);

    for (uint32_t i = x.n ? x.part[0].first : 0; x.n && i < x.part[0].last; i++) {
        verb |= (item_gist(d, i) & (GIST_FINITE | GIST_HELPER)) != 0 ||
                ((sure || (within && beside)) && penn_is_finite(d->tags[item_token(d, i)]));
        other |= d->labels[item_token(d, i)] == LABEL_CUE;
    }
    return verb && other && !x.after;
}

/* It came, he said, [with] the pier; not: [with] a smile, [by] phone. */
static bool leads_on(const quoth_doc *d, uint32_t i)
{
    if (item_among(d, i, W(with)))
        return !item_among(d, i + 1, W(a), W(an), W(his), W(her), W(their));
    if (item_among(d, i, W(by), W(for), W(without)))
        return !item_among(d, i + 1, W(phone), W(email), W(text), W(telephone));
    return item_among(d, i, W(because), W(that), W(whether), W(until), W(unless), W(why));
}

/* Does a subject with its verb stand at item i of sentence s: [It came], he said; [there is] a risk? */
static bool opens_clause(const quoth_doc *d, uint32_t s, uint32_t i)
{
    uint32_t k = mention_beginning(d, s, i);
    return k != NONE ? mention_acts(d, &d->mentions.at[k])
                     : item_among(d, i, W(there)) && item_gist(d, i + 1) & GIST_HELPER;
}

/* It was not, [he] said, a bribe; it came, [he] said, with the pier: do the labels give but one
 * part of a clause that the cue, up to item i, interrupts? */
static bool goes_on_behind(const quoth_doc *d, const cue *c, uint32_t i, content x)
{
    uint32_t first = x.part[0].first, last = x.part[0].last, behind = x.part[1].first;
    bool front = false, back = d->labels[item_token(d, behind)] >= LABEL_CONTENT, comma = false;

    if (c->kind != CUE_SPEECH || item_gist(d, last - 1) & (GIST_WH | GIST_PREP))
        return false;
    for (uint32_t k = first; k < last; k++) {
        front |= d->labels[item_token(d, k)] >= LABEL_CONTENT;
        comma |= item_is(d, k, ',');
    }
    if ((front && back) || (item_among(d, behind, W(with), W(by)) && !leads_on(d, behind)))
        return false;
    bool so = item_among(d, first, W(so), W(such)) && item_gist(d, behind) & GIST_THAT;
    if (so && back) /* So loud was it, he said, that he wept. */
        return true;
    if (behind == i + 1 && (item_gist(d, last - 1) & GIST_HELPER || item_left_open(d, c->first) ||
                            (!comma && back && opens_clause(d, c->sentence, first))))
        return true;
    return front && leads_on(d, behind);
}

static bool only_which(const quoth_doc *d, content x)
{
    return x.part[0].last == x.part[0].first + 1 &&
           item_among(d, x.part[0].first, W(which), W(who));
}

/* Those [who slept badly were ill], the study found: does more than the relative clauses of items [first, last) of
 * sentence s have a verb, and does no comma part them? */
static bool has_own_verb(const reporter *r, uint32_t s, uint32_t first, uint32_t last)
{
    const quoth_doc *d = r->d;
    uint32_t verbs = 0;

    for (uint32_t i = first; i < last; i++) {
        if (item_is_span(d, i) || item_is(d, i, ',') || item_gist(d, i) & GIST_AND)
            return false;
        verbs += penn_is_finite(d->tags[item_token(d, i)]);
    }
    for (uint32_t k = mention_from_item(d, s, first);
         verbs && k < d->mention_from[s + 1] && d->mentions.at[k].first < last; k++)
        verbs -= d->mentions.at[k].kind == MEN_RELATIVE;
    return verbs > 0;
}

/* Is what stands in front of a cue, x, a clause of its own: [it rained], records show; but not: [when it
 * rained], [in May]? */
static bool front_is_clause(const reporter *r, uint32_t s, content x)
{
    const quoth_doc *d = r->d;

    const uint64_t opens = LEX_(SUBORDINATOR) | LEX_(WH) | LEX_(PREPOSITION);

    if (!x.n || x.after || item_word(d, r->m, x.part[0].first)->classes & opens)
        return false;
    for (uint32_t k = mention_from_item(d, s, x.part[0].first);
         k < d->mention_from[s + 1] && d->mentions.at[k].last < x.part[0].last; k++) {
        const mention *y = &d->mentions.at[k];
        if (y->kind == MEN_RELATIVE)
            return has_own_verb(r, s, x.part[0].first, x.part[0].last);
        if (y->first > x.part[0].first && item_word(d, r->m, y->first - 1)->classes & opens)
            return false;
        if (mention_acts(d, y))
            return true;
    }
    return false;
}

/* Rates will fall, [the bank] said on Monday, a move that helps many; a third left, according to
 * the board, which met today: do the labels give cue c but what hangs on the clause, a comma
 * behind it? */
static bool hangs_behind(const reporter *r, uint32_t c, uint32_t h, content x)
{
    const quoth_doc *d = r->d;
    const cue *y = &d->cues.at[c];
    uint32_t last = d->sentences.at[y->sentence].last;
    uint32_t i = y->last > d->mentions.at[h].last ? y->last : d->mentions.at[h].last;
    bool verb = false;

    if (x.n == 2 && !x.after) { /* The lake, [he] said, is a bath. */
        for (uint32_t k = x.part[0].first; k + 1 < x.part[0].last; k++)
            verb |= (item_gist(d, k) & (GIST_FINITE | GIST_HELPER)) != 0;
        if (verb)
            return goes_on_behind(d, y, i, x);
        uint32_t t = item_token(d, x.part[1].first);
        if (d->labels[t] < LABEL_CONTENT)
            return true; /* Voters, he said, [don't mind] */
        bool does = item_gist(d, x.part[1].first) & (GIST_FINITE | GIST_HELPER) ||
                    penn_is_finite(d->tags[t]);
        if (does && x.part[1].first == i + 1 && only_which(d, x))
            return true; /* a door which, [staff] say, had closed */
        return d->labels[t] == LABEL_CONTENT &&
               ((does && x.part[1].first == i + 1) || goes_on_behind(d, y, i, x));
    }
    if (x.n != 1 || x.after)
        return false;
    for (uint32_t k = x.part[0].first; k < x.part[0].last; k++) {
        if (d->labels[item_token(d, k)] >= LABEL_CONTENT)
            return false;
        verb |= (item_gist(d, k) & (GIST_FINITE | GIST_HELPER)) != 0;
    }
    if (verb && item_among(d, i, W(on), W(under)) && d->labels[item_token(d, i)] >= LABEL_CONTENT &&
        y->kind == CUE_SPEECH && front_is_clause(r, y->sentence, x))
        return true; /* It failed, [they] said on condition of anonymity because … */
    while (i < last && !item_is(d, i, ',') && d->labels[item_token(d, i)] < LABEL_CONTENT)
        i++;
    return verb && i < last && item_is(d, i, ',');
}

/* According to two aides, [who spoke late, rates will fall]: do the labels give cue c, of holder h,
 * what hangs on who it is, too, and not x alone?  And "who, according to Holm, had a key" is hers. */
static bool hangs_on(const quoth_doc *d, uint32_t c, uint32_t h, content x)
{
    const cue *y = &d->cues.at[c];
    uint32_t i = d->mentions.at[h].last;

    if (y->kind != CUE_ACCORDING)
        return false;
    if (y->first && item_among(d, y->first - 1, W(who), W(which)))
        return true;
    return x.n == 1 && x.after && item_is(d, i, ',') &&
           item_among(d, i + 1, W(who), W(which), W(whose)) && x.part[0].first > i + 1 &&
           d->labels[item_token(d, i + 1)] >= LABEL_CONTENT;
}

static bool only_introduces(const reporter *r, uint32_t c, content x)
{
    const quoth_doc *d = r->d;
    return x.n == 1 && !x.after &&
           report_only_introduces(d, d->cues.at[c].head, x.part[0].first, x.part[0].last);
}

/* Ruiz, a nurse, took it[, the court heard.]: whatever stands between her and her verb. */
static bool court_heard(const reporter *r, const cue *y, content x)
{
    const quoth_doc *d = r->d;

    bool court = item_among(d, y->first - 1, W(court), W(jury), W(jurors), W(inquest)) ||
                 str_eq(item_text(d, y->first - 1), S("magistrates"));

    if (!court || !item_among(d, y->head, W(heard)) || !cue_closes(d, y) || x.n != 1 || x.after)
        return false;
    for (uint32_t i = x.part[0].first; i < x.part[0].last; i++)
        if (!item_is_span(d, i) && penn_is_finite(d->tags[item_token(d, i)]))
            return true;
    return false;
}

/* It rained, records show; but not: the sun came out, Holm smiled: does cue c of holder h, which is not
 * always one, close or interrupt x, what it tells? */
static bool closes_clause(const reporter *r, uint32_t c, uint32_t h, content x)
{
    const quoth_doc *d = r->d;
    const cue *y = &d->cues.at[c];
    uint8_t is = d->labels[item_token(d, y->head)];

    if (is == LABEL_CUE || is == LABEL_IN_CUE)
        return true;
    bool found = item_among(d, y->head, W(found)) && item_among(d, y->head - 1, W(it));
    if ((d->mentions.at[h].kind == MEN_PRONOUN && !found) || item_gestures(d, y->head) ||
        !(front_is_clause(r, y->sentence, x) || court_heard(r, y, x)))
        return false;
    for (uint32_t i = x.part[0].first; i < x.part[0].last && !is; i++)
        if (d->labels[item_token(d, i)] == LABEL_CUE)
            return false;
    return true;
}

uint32_t report_first_cue(const quoth_doc *d, uint32_t s, uint32_t i)
{
    const gist odd = CUE_MODAL | CUE_PASSIVE | CUE_TO | CUE_DENIED | CUE_NEGATED;
    uint32_t k = mention_beginning(d, s, i);

    if (k == NONE || d->mentions.at[k].kind == MEN_RELATIVE)
        return NONE;
    k += k + 1 < d->mention_from[s + 1] && d->mentions.at[k + 1].first == i;
    for (uint32_t c = d->cue_from[s]; c < d->cue_from[s + 1]; c++) {
        const cue *y = &d->cues.at[c];
        if (y->first == d->mentions.at[k].last && y->kind == CUE_SPEECH && !(y->group & odd))
            return item_among(d, y->head, W(said), W(says), W(told), W(tells)) &&
                           penn_is_finite(d->tags[item_token(d, y->head)])
                       ? c
                       : NONE;
    }
    return NONE;
}

/* Holm said it rained [and Ruiz] said it did not: does somebody else say something behind the "and" at item i? */
static bool answers(const quoth_doc *d, uint32_t s, uint32_t i)
{
    uint32_t k = item_gist(d, i) & GIST_AND ? mention_beginning(d, s, i + 1) : NONE;

    return k != NONE && d->mentions.at[k].kind != MEN_RELATIVE &&
           item_gist(d, d->mentions.at[k].last) & GIST_SAYS;
}

/* Are items [first, last) of sentence s one clause that can be told: that it rained; but not: of it;
 * that it rained, and was held? */
static bool is_told(const quoth_doc *d, uint32_t s, uint32_t first, uint32_t last)
{
    if (!(item_gist(d, first) & (GIST_THAT | GIST_WH)) && !opens_clause(d, s, first))
        return false;
    for (uint32_t i = first; i + 1 < last; i++)
        if (item_is(d, i, ';') ||
            (item_is(d, i, ',') && item_gist(d, i + 1) & (GIST_AND | GIST_FINITE)) ||
            item_among(d, i + 1, W(but), W(while), W(although)) || answers(d, s, i))
            return false;
    return true;
}

/* A link for what somebody says in items [first, last) of sentence s, which others tell of; *done: it
 * is that shape. */
static quoth_status push_first_hand(reporter *r, uint32_t s, uint32_t first, uint32_t last,
                                    bool *done)
{
    const quoth_doc *d = r->d;
    uint32_t c = report_first_cue(d, s, first);
    uint32_t i = c != NONE ? content_begins(d, r->m, c) : 0;

    *done = c != NONE && i < last && is_told(d, s, i, last) &&
            !r->taken[item_token(d, d->cues.at[c].head)];
    if (!*done)
        return QUOTH_OK;
    content x = {.part = {{i, last}}, .n = 1, .after = true};
    return push_plain(r, c, mention_ending(d, s, d->cues.at[c].first), x);
}

/* A link for what cue c, perhaps "according to" or "reported", of holder h, has, x, or what somebody says in it; who
 * reports that somebody said so has a link, too. */
static quoth_status push_told(reporter *r, uint32_t c, uint32_t h, content x)
{
    quoth_doc *d = r->d;
    const cue *y = &d->cues.at[c];
    bool source = y->kind == CUE_ACCORDING, done = false;

    if (x.n == 1 && (!x.after || item_among(d, y->head + 1, W(by))) &&
        (source || item_brings(d, y->head) || item_among(d, y->head, W(heard))))
        TRY(push_first_hand(r, y->sentence, x.part[0].first, x.part[0].last, &done));
    if (!done)
        return push_plain(r, c, h, x);
    if (source)
        return QUOTH_OK;
    attribution a = {.span = NONE, .next = NONE, .echo = NONE, .cue = c, .holder = h, .p = PLAIN_P};
    a.rule = RULE_CONTENT_SPEAKER_CUE;
    r->taken[item_token(d, y->head)] = d->links.n + 1;
    return report_piece(d, &a, item_range(d, x.part[0].first, x.part[0].last), true);
}

quoth_status report_first_hand(reporter *r, const report *x, bool *done)
{
    const segment *words = x->content[0];

    *done = false;
    if (r->d->tokens.at[x->cue->first].word != W(according) || x->content_n != 1 ||
        words->first > x->cue->first || words->sentence != x->cue->sentence ||
        segment_taken(r, words))
        return QUOTH_OK;
    return push_first_hand(r, words->sentence, report_item(r, words->first),
                           report_item(r, words->last - 1) + 1, done);
}

/* Asked by Holm[, for the defence,] why it was late: behind what commas set off at item i, if anything. */
static uint32_t behind_aside(const quoth_doc *d, uint32_t i)
{
    enum { LONGEST = 10 };
    uint32_t k = i + 1;

    while (k < i + LONGEST && item_is_word(d, k))
        k++;
    return item_is(d, i, ',') && item_is(d, k, ',') ? k + 1 : i;
}

/* Asked by Holm [who signed it], he left; pressed on [why it was late], Ruiz laughed: the item that ends the question,
 * which begins at item i of sentence s, where a clause begins, no cue before it; or 0. */
static uint32_t question_ends(const reporter *r, uint32_t s, uint32_t i)
{
    const quoth_doc *d = r->d;
    uint32_t end = behind_aside(d, i + 1); /* Asked if, in her view, it would go */

    if (!item_among(d, i, W(whether), W(if), W(why), W(how), W(what), W(who), W(when), W(where)) ||
        item_is(d, end, ','))
        return 0;
    for (; end + 2 < d->sentences.at[s].last; end++) {
        uint8_t l = item_is_span(d, end) ? LABEL_CUE : d->labels[item_token(d, end)];
        if (l != LABEL_NONE && l < LABEL_CONTENT)
            return 0;
        if (item_is(d, end, ',') && end > i + 2 &&
            (item_begins_clause(d, s, end + 1) || clause_begins(d, s, end + 1)))
            return end;
    }
    return 0;
}

/* A link for the question that sentence s begins with, where labels say nothing of it, or less than by whom. */
static quoth_status push_question(reporter *r, uint32_t s)
{
    quoth_doc *d = r->d;
    uint32_t c = d->cue_from[s], first = d->sentences.at[s].first, h = NONE;

    if (c == d->cue_from[s + 1] || d->sentences.at[s].inside != NONE ||
        !item_among(d, first, W(asked), W(pressed), W(questioned)) || d->cues.at[c].head != first ||
        r->taken[item_token(d, first)])
        return QUOTH_OK;
    uint32_t i = d->cues.at[c].last;
    range on = {0, 0}; /* pressed [on] */
    if (item_among(d, i, W(on), W(about)))
        on = item_range(d, first, ++i);
    else if (item_among(d, i, W(by)))
        h = mention_beginning(d, s, i + 1);
    uint32_t by = h != NONE ? behind_brackets(d, d->mentions.at[h].last) : i;
    i = h != NONE ? behind_aside(d, by) : i;
    bool about = h != NONE && item_among(d, i, W(on), W(about));
    i += about;
    uint8_t tagged = d->labels[item_token(d, first)];
    if (i == by && !item_is(d, i + 1, ',') && tagged != LABEL_NONE &&
        !(tagged == LABEL_CUE && h != NONE))
        return QUOTH_OK;
    uint32_t end = question_ends(r, s, i);
    if (!end)
        return QUOTH_OK;
    attribution a = {.span = NONE, .next = NONE, .echo = NONE, .cue = c, .holder = h, .p = PLAIN_P};
    a.cue_words = on;
    a.rule = h == NONE ? RULE_CUE_ONLY : RULE_CUE_SPEAKER_CONTENT;
    for (uint32_t k = first; k < end; k++)
        r->taken[item_token(d, k)] = d->links.n + 1;
    return report_piece(d, &a, item_range(d, i, end), true);
}

quoth_status reports_plain(reporter *r)
{
    quoth_doc *d = r->d;
    uint32_t n = d->cue_from[d->sentences.n];

    for (uint32_t c = 0; c < n; c++) {
        uint32_t head = item_token(d, d->cues.at[c].head);
        if (d->sentences.at[d->cues.at[c].sentence].inside != NONE || r->taken[head])
            continue;
        uint32_t h = plain_holder(d, c);
        bool within = h == NONE && d->labels[head] == LABEL_IN_CONTENT;
        if (within || (h == NONE && !d->labels[head]))
            h = plain_holder_of_that(r, c);
        if (h == NONE || (d->cues.at[c].kind == CUE_ACCORDING &&
                          item_among(d, d->cues.at[c].last, W(whom), W(which))))
            continue;
        content x = content_of_cue(d, r->m, c, h);
        if ((d->cues.at[c].share < SURE_SHARE && !closes_clause(r, c, h, x)) ||
            only_introduces(r, c, x))
            continue;
        bool quoted = item_quotes(d, d->cues.at[c].head) && x.n == 1 && !x.after;
        if (!d->labels[head] || within || quoted || runs_over(d, c, h, x) ||
            hangs_behind(r, c, h, x) || hangs_on(d, c, h, x) ||
            report_parts_joined(d, &d->cues.at[c], h))
            TRY(push_told(r, c, h, x));
    }
    for (uint32_t k = 0; k < d->sentences.n; k++)
        TRY(push_question(r, k));
    return QUOTH_OK;
}

/* Holm, [told of it], left; Holm [reported from] Varn: where or of what or whom, no words. */
static bool only_tells_where(const quoth_doc *d, const cue *c)
{
    if (item_among(d, c->head, W(told)) && c->first > 0 && item_is(d, c->first - 1, ','))
        return item_among(d, c->last, W(of), W(about), W(this), W(that));
    if (item_among(d, c->head, W(confirmed), W(confirms))) {
        uint32_t k = mention_beginning(d, c->sentence, c->last);
        return k != NONE && d->mentions.at[k].kind == MEN_NAME &&
               item_among(d, d->mentions.at[k].last, W(as)); /* confirmed Ana Ruiz as head */
    }
    return item_among(d, c->head, W(reported), W(reports), W(reporting)) &&
           item_among(d, c->last, W(from), W(on), W(for));
}

/* The union [sued], though Ruiz, a baker, called it “odd”: what stands before the verb of a quotation,
 * without a verb of its own, is who says that. */
static bool only_leads(const reporter *r, const content *said)
{
    const quoth_doc *d = r->d;

    if (said->n != 1 || !said->after)
        return false;
    uint32_t verb = item_token(d, said->part[0].last);
    verb += d->tokens.at[verb].kind == TOK_PUNCT;
    uint32_t n = r->taken[verb], c = n ? d->links.at[n - 1].cue : NONE;
    if (c == NONE || item_token(d, d->cues.at[c].first) != verb)
        return false;
    for (uint32_t i = said->part[0].first; i < said->part[0].last; i++)
        if (!item_is_span(d, i) && penn_is_finite(d->tags[item_token(d, i)]) &&
            !item_among(d, i - 1, W(who), W(which)))
            return false;
    return true;
}

quoth_status report_bare(reporter *r, const report *x)
{
    quoth_doc *d = r->d;
    uint32_t first = report_item(r, x->cue->first), last = report_item(r, x->cue->last - 1);

    if (x->source && x->source->first == x->cue->last && d->tags[x->cue->last - 1] == PENN_IN &&
        segment_is_passive(r, x->cue))
        return QUOTH_OK; /* It was a vote of the council, known as [the odd one] */
    for (uint32_t c = d->cue_from[x->cue->sentence]; c < d->cue_from[x->cue->sentence + 1]; c++) {
        const cue *y = &d->cues.at[c];
        bool sure =
            y->kind == CUE_ACCORDING || (y->kind == CUE_SPEECH && y->share >= LABELLED_SHARE);
        if (y->head < first || y->head > last || !sure)
            continue;
        uint32_t h =
            x->source && !x->shared ? segment_holder(r, x->source) : cue_neighbour(r, x->cue);
        content said = h != NONE ? content_of_cue(d, r->m, c, h) : (content){0};
        bool empty =
            (h != NONE && only_introduces(r, c, said)) ||
            (said.after &&
             ((!said.clause && only_tells_where(d, y)) || only_leads(r, &said) ||
              (said.n == 1 &&
               !report_must_follow(d, y->sentence, d->mentions.at[h].first, said.part[0].first) &&
               report_tells_when(d, y->sentence, said.part[0].first, said.part[0].last))));
        return h != NONE && !empty ? push_plain(r, c, h, said) : QUOTH_OK;
    }
    return QUOTH_OK;
}
