/*
 * relays.c - sources that the cue of a link names.
 *
 *     the Ledger quoted her as saying Q; according to
 *     police, the note read Q
 */
#include "find/asides.h"
#include "find/layers.h"
#include "find/names.h"
#include "find/nested.h"
#include "find/trace.h"
#include "find/view.h"

/* Behind the run of capitals at item i: a [Tarn News] poll; or i. */
static uint32_t behind_capitals(const trace *t, uint32_t i, uint32_t end)
{
    uint32_t k = i;

    while (k < end && item_is_word(t->d, k) && item_at(t->d, k)->shape != SHAPE_LOWER &&
           !(trace_word(t, k)->classes & (LEX_(DETERMINER) | LEX_(NATIONALITY))) &&
           !(item_at(t->d, k)->flags & TOK_POSSESSIVE))
        k++;
    return k;
}

/* "emails seen by the Lantern", "a Reuters poll": outlets inside the noun phrase of document h, which
 * ends before byte `end_at`. */
static quoth_status inside_document(trace *t, uint32_t h, uint32_t end_at)
{
    const quoth_doc *d = t->d;
    const mention *x = &d->mentions.at[h];

    for (uint32_t i = x->first; i < x->head; i++) {
        uint32_t end = behind_capitals(t, i, x->head);
        bool outlet = false;
        for (uint32_t k = i; k < end; k++)
            outlet |= (trace_word(t, k)->classes & LEX_(OUTLET)) != 0;
        if (outlet && (end > i + 1 || !among(t, i, W(tv), W(radio)))) {
            party p = {.range = item_range(d, i, end),
                       .kind = QUOTH_ORGANIZATION,
                       .name = trace_text(t, i, end)};
            TRY(trace_push(t, p, QUOTH_RELAY, trace_text(t, x->head, x->head + 1)));
        }
        i = end > i ? end - 1 : i;
    }
    for (uint32_t i = x->core; i < t->s->last && i < x->core + FRONT && item_start(d, i) < end_at;
         i++) {
        uint32_t k = among(t, i, W(by), W(in)) ? trace_mention(t, i + 1) : NONE;
        if (k == NONE && among(t, i, W(by), W(in)) && i + 1 < x->last)
            continue;
        if (k == NONE || item_at(d, i - 1)->kind == TOK_NUMBER)
            continue; /* drawn up in 2019 by surveyors Tate & Lund */
        party p = trace_party(t, k);
        uint32_t verb = i;
        while (verb > x->core + 1 &&
               (item_is_when(d, t->m, verb - 1) || (verb < i && among(t, verb - 1, W(on)))))
            verb--; /* published [last week] by */
        if (trace_outlet(t, d->mentions.at[k].first, d->mentions.at[k].last, &p))
            TRY(trace_push(t, p, QUOTH_RELAY,
                           trace_text(t, verb > x->first ? verb - 1 : i, i + 1)));
    }
    return QUOTH_OK;
}

static bool is_document(const trace *t, uint32_t k)
{
    uint32_t e = t->d->entity_of[k];
    return e != NONE && t->d->entities.at[e].kind == QUOTH_DOCUMENT;
}

/* The report [(3 October)] quotes: the bracket that item i - 1 closes, or i. */
static uint32_t before_bracket(const trace *t, uint32_t i)
{
    enum { LONGEST = 12 };
    uint32_t k = i;

    if (i < t->s->first + 2 || !item_is(t->d, i - 1, ')'))
        return i;
    while (k > t->s->first && k + LONGEST > i && !item_is(t->d, k, '('))
        k--;
    return item_is(t->d, k, '(') ? k : i;
}

/* "the tweet quoted her as saying": who quotes. */
quoth_status trace_quoting(trace *t, const cue *c)
{
    const quoth_doc *d = t->d;
    bool says = item_as_saying(d, c->head - 1);
    if ((!says && (!item_quotes(d, c->head) || among(t, c->head, W(citing)))) ||
        t->holder == NONE || (says && !item_quotes(d, d->mentions.at[t->holder].first - 1)) ||
        (!says && d->mentions.at[t->holder].first < c->last))
        return QUOTH_OK;
    uint32_t stop = says ? d->mentions.at[t->holder].first - 1 : c->first, who = NONE;
    stop = before_bracket(t, stop);
    for (uint32_t k = d->mention_from[t->index]; k < d->mention_from[t->index + 1]; k++) {
        if (d->mentions.at[k].first >= stop)
            break;
        gist before = item_gist(d, d->mentions.at[k].first - 1);
        bool object = d->mentions.at[k].first > t->s->first &&
                      (before & GIST_PREP ||
                       (before & (GIST_FINITE | GIST_HAVE) && d->mentions.at[k].last < stop));
        if (d->mentions.at[k].last <= stop && d->mentions.at[k].kind != MEN_RELATIVE && !object &&
            !(d->mentions.at[k].flags & MEN_POSSESSOR))
            who = k;
    }
    if (who == NONE)
        return QUOTH_OK;
    TRY(trace_push(t, trace_party(t, who), QUOTH_RELAY, trace_text(t, c->head, c->head + 1)));
    bool work = trace_word(t, d->mentions.at[who].head)->classes & LEX_(WORK); /* by Volta Press */
    return is_document(t, who) && !work ? inside_document(t, who, item_start(d, stop)) : QUOTH_OK;
}

/* [A tape obtained by the Lantern] captured Ruiz calling it Q, shows that he called it: what shows the holder
 * saying so. */
static quoth_status shown_in(trace *t, const cue *c)
{
    const quoth_doc *d = t->d;
    uint32_t verb = d->mentions.at[t->holder].first;

    if (verb-- < t->s->first + 2)
        return QUOTH_OK;
    verb -= item_gist(d, verb) & GIST_THAT && cue_ends(c) != ENDS_ING;
    if (verb < t->s->first + 1 || !item_shows(d, verb) || item_gist(d, verb - 1) & GIST_HELPER)
        return QUOTH_OK;
    for (uint32_t k = t->holder; k-- > d->mention_from[t->index];) {
        const mention *x = &d->mentions.at[k];
        bool of_it = x->first > t->s->first && item_gist(d, x->first - 1) & GIST_PREP;
        if (of_it || x->kind == MEN_RELATIVE || among(t, x->head, W(first)))
            continue;
        if (x->last > verb || !is_document(t, k))
            return QUOTH_OK;
        TRY(trace_push(t, trace_party(t, k), QUOTH_RELAY, trace_text(t, c->head, c->head + 1)));
        return inside_document(t, k, item_start(d, verb));
    }
    return QUOTH_OK;
}

/* "sent a message to parents saying": the object is the medium. */
static quoth_status sent(trace *t, uint32_t i, uint32_t stop)
{
    for (; i < stop; i++) {
        static const str SENDS[] = {
            S("circulated"), S("delivered"), S("drafted"),   S("emailed"),  S("gave"),
            S("issued"),     S("issues"),    S("left"),      S("made"),     S("penned"),
            S("posted"),     S("posts"),     S("published"), S("put"),      S("read"),
            S("recorded"),   S("release"),   S("released"),  S("releases"), S("sending"),
            S("sends"),      S("sent"),      S("shared"),    S("signed"),   S("tweeted"),
            S("writing"),    S("wrote"),     S("got"),       S("has"),      S("had")};
        uint32_t k = trace_mention(t, i);
        uint32_t verb = i - 1 - (among(t, i - 1, W(out)) && i > t->s->first + 1);
        if (k == NONE || !item_is_word(t->d, verb) ||
            !str_among(item_text(t->d, verb), SENDS, LEN(SENDS)) ||
            t->d->mentions.at[k].last > stop)
            continue;
        if (trace_party(t, k).kind == QUOTH_DOCUMENT)
            return trace_medium(t, verb, k);
    }
    return QUOTH_OK;
}

/* She released [a statement] calling it Q, that said Q: is the object of cue c itself the medium? */
static quoth_status sent_saying(trace *t, const cue *c)
{
    const quoth_doc *d = t->d;
    uint32_t k = trace_mention(t, c->last);
    uint32_t end = k != NONE ? d->mentions.at[k].last : 0;

    bool says = k != NONE && item_gist(d, end) & GIST_THAT && item_gist(d, end + 1) & GIST_SAYS;
    if (k == NONE || t->a->content.start <= item_start(d, end) ||
        !(says || trace_word(t, end)->pos == POS_ING))
        return QUOTH_OK;
    return sent(t, c->last, end);
}

/* It cracked, according to a report[, but] engineers said Q; or, where it opens the sentence, only: according to a
 * report, it cracked[;] engineers said Q: does a clause of its own begin in items [from, left)? */
static bool parted(const trace *t, uint32_t from, uint32_t left, bool opens)
{
    for (uint32_t i = from; i < left; i++)
        if (item_is(t->d, i, ';') ||
            (!opens && item_is(t->d, i, ',') &&
             (among(t, i + 1, W(but), W(while), W(whereas), W(though), W(although)) ||
              (item_gist(t->d, i + 1) & GIST_AND &&
               (i + 2 == left || item_begins_clause(t->d, t->index, i + 2))))))
            return true;
    return false;
}

/* Holm called it Q, and “no,” [Ruiz] said; it was Q, [but] he was armed, Ruiz said: does mention k, by
 * cue y, tell of other words alone, or of a clause behind these? */
static bool tells_other(const trace *t, const cue *own, uint32_t k, uint32_t y)
{
    enum { NEIGHBOURS = 8 };
    const quoth_doc *d = t->d;
    uint32_t rank = d->link_rank[(uint32_t)(t->a - d->links.at)], from = own->last;
    uint32_t opens = item_start(d, d->mentions.at[k].first);

    bool closed = t->a->content.end <= item_start(d, own->first);
    for (uint32_t i = rank > NEIGHBOURS ? rank - NEIGHBOURS : 0;
         closed && i < d->links.n && i <= rank + NEIGHBOURS; i++) {
        const attribution *b = &d->links.at[d->link_order[i]];
        bool apart = b->content.start >= t->a->content.end || b->content.end <= t->a->content.start;
        if (b->cue == y && apart && b->content.end <= opens)
            return true;
    }
    while (from < d->mentions.at[k].first && item_start(d, from) < t->a->content.end)
        from++;
    return parted(t, from, d->mentions.at[k].first, false);
}

/* According to a transcript published on [the city's site]: the last of the chain comes before those that stand
 * behind it, up to byte `end`. */
static void move_up(trace *t, uint32_t end)
{
    party *at = t->chain.at, last = at[t->chain.n - 1];
    uint32_t i = t->chain.n - 1;

    while (i && at[i - 1].range.start > last.range.start && at[i - 1].range.start < end) {
        at[i] = at[i - 1];
        i--;
    }
    at[i] = last;
}

/* "According to police, the note read Q": who else is named as a source in the
 * sentence of the cue, and not in what is said. */
static quoth_status according(trace *t, const cue *own)
{
    const quoth_doc *d = t->d;
    uint32_t left = t->holder != NONE && d->mentions.at[t->holder].sentence == t->index &&
                            d->mentions.at[t->holder].first < own->first
                        ? d->mentions.at[t->holder].first
                        : own->first;

    for (uint32_t c = d->cue_from[t->index]; c < d->cue_from[t->index + 1]; c++) {
        const cue *y = &d->cues.at[c];
        if (y->kind != CUE_ACCORDING || y->head == own->head ||
            range_holds(t->a->content, item_range(d, y->first, y->last)))
            continue;
        uint32_t k = trace_mention(t, y->last);
        if (k == NONE || k == t->holder || parted(t, y->last, left, y->first == t->s->first) ||
            (y->first > own->last && tells_other(t, own, k, c)))
            continue;
        uint32_t i = d->mentions.at[k].last, stop = i + NEAR < t->s->last ? i + NEAR : t->s->last;
        uint32_t known = t->chain.n;
        TRY(trace_push(t, trace_party(t, k), QUOTH_RELAY, trace_text(t, y->first, y->last)));
        uint32_t end = i;
        while (end < stop && !item_is(d, end, ','))
            end++;
        if (t->chain.n > known && end > i)
            move_up(t, item_end(d, end - 1));
        TRY(trace_region(t, i, stop, false)); /* emails seen by the Lantern */
    }
    return QUOTH_OK;
}

/* Reuters reported that it was over, citing [a colonel]: who stands behind item i. */
static quoth_status cited_at(trace *t, uint32_t i)
{
    uint32_t k = trace_mention(t, i + 1);
    if (k == NONE || k == t->holder)
        return QUOTH_OK;
    party p = trace_party(t, k);
    return trace_origin(t, k, &p) ? trace_push(t, p, QUOTH_ORIGIN, trace_text(t, i, i + 1))
                                  : QUOTH_OK; /* Not: citing the cost. */
}

/* [Ruiz] said Holm told her Q: who tells of it, right before who said it. */
static quoth_status told_of(trace *t, const cue *own)
{
    const quoth_doc *d = t->d;
    uint32_t teller = t->holder, end, by;
    if (teller == NONE || d->mentions.at[teller].last > own->first)
        teller = mention_ending(d, t->index, own->first); /* Holm said [she] was told by Ruiz */
    if (teller == NONE)
        return QUOTH_OK;
    uint32_t first = d->mentions.at[teller].first;
    uint32_t who = aside_teller(d, t->index, d->mentions.at[teller].last, &end, &by);

    uint32_t joins = item_gist(d, own->first - 1) | item_gist(d, own->first - 2);
    if (who == NONE && joins & GIST_AND && mention_ending(d, t->index, own->first) == NONE) {
        who = aside_teller_before(d, t->index, own->first, &by);
        who = who != t->holder ? who : NONE;
        end = 0;
    }
    uint32_t whom = who == NONE ? trace_mention(t, own->last) : NONE;
    uint32_t comma = whom != NONE ? d->mentions.at[whom].last : own->last;
    if (who == NONE && item_is(d, comma, ',')) {
        who = aside_teller(d, t->index, comma, &end, &by);
        who = who != NONE && item_gist(d, end + 1) & GIST_THAT ? who : NONE;
        end = 0; /* Ruiz said, the Lantern reported, that */
    }
    if (who != NONE && end < own->first)
        return trace_push(t, trace_party(t, who), QUOTH_RELAY,
                          trace_text(t, d->cues.at[by].head, d->cues.at[by].head + 1));
    uint32_t hears = first > t->s->first + 2 && item_perceives(d, first - 1)
                         ? mention_ending(d, t->index, first - 1)
                         : NONE; /* Holm said [she] heard Ruiz say */
    if (hears != NONE && d->mentions.at[hears].kind == MEN_PRONOUN)
        first = d->mentions.at[hears].first;
    first -= first > t->s->first && item_gist(d, first - 1) & GIST_THAT;
    for (uint32_t c = d->cue_from[t->index]; c < d->cue_from[t->index + 1]; c++) {
        const cue *y = &d->cues.at[c];
        whom = among(t, y->head, W(told)) ? trace_mention(t, y->last) : NONE;
        bool told = whom != NONE && d->mentions.at[whom].last == first; /* told the clerk [Ruiz] */
        if ((y->last != first && !told &&
             !reports_clause(d, t->m, y, d->mentions.at[teller].first)) ||
            y->kind != CUE_SPEECH || y->group & (CUE_PASSIVE | CUE_DENIED) ||
            !(told ||
              among(t, y->head, W(said), W(says), W(wrote), W(writes), W(reported), W(testified),
                    W(claimed), W(claims), W(recalled), W(alleged), W(alleges), W(allege))))
            continue;
        const attribution *around = link_around(d, t->a);
        bool links =
            around && around->cue != NONE &&
            d->cues.at[around->cue].head == y->head; /* two who heard the speech said Ruiz had */
        uint32_t k = links ? NONE : mention_ending(d, t->index, y->first);
        if (!links && (k == NONE || d->mentions.at[k].kind == MEN_RELATIVE || k == t->holder))
            return QUOTH_OK;
        if (!links)
            TRY(trace_push(t, trace_party(t, k), QUOTH_RELAY, trace_text(t, y->head, y->head + 1)));
        for (uint32_t i = y->last; i + 2 < first; i++)
            if (item_is(d, i, ',') && among(t, i + 1, W(citing), W(quoting)))
                return cited_at(t,
                                i + 1); /* Reuters reported, citing a clerk, that Ruiz had told */
        return QUOTH_OK;
    }
    return QUOTH_OK;
}

/* … said[.], said on Monday[.], said[, as it rained.]: does no more than that follow item i? */
static bool ends_there(const trace *t, uint32_t i)
{
    const quoth_doc *d = t->d;

    if (item_is(d, i, ','))
        return among(t, i + 1, W(as), W(while), W(after), W(amid));
    return (i >= t->s->last || !among(t, i, W(by))) && verb_closes(d, i, t->s->last);
}

/* Q, [her lawyer] said; Q, [two people] who heard it said: who tells by cue y, or NONE. */
static uint32_t who_tells(const trace *t, const cue *y)
{
    enum { LONGEST = 12 };
    const quoth_doc *d = t->d;
    uint32_t first = t->s->first + 1, k = mention_ending(d, t->index, y->first);

    if (k != NONE && view_comma(d, d->mentions.at[k].first - 1))
        return k;
    for (uint32_t i = y->first; i-- > first && y->first - i < LONGEST && item_is_word(d, i);)
        if (among(t, i, W(who)))
            return mention_ending(d, t->index, i);
    return k;
}

/* Ruiz called it Q, [his lawyer] said: who tells of the link, whose words and cue stand before, by
 * cue *by at the end of the sentence; or NONE. */
static uint32_t teller(const trace *t, const cue *own, uint32_t *by)
{
    const quoth_doc *d = t->d;
    uint32_t first = d->cue_from[t->index], c = d->cue_from[t->index + 1];

    while (c-- > first && d->cues.at[c].first > own->last) {
        const cue *y = &d->cues.at[c];
        bool tells = among(t, y->head, W(told), W(tells));
        if (!(tells || verb_retells(d, y->head)) || item_start(d, y->first) < t->a->content.end ||
            y->group & CUE_PASSIVE)
            continue;
        uint32_t whom = tells ? trace_mention(t, y->last) : NONE;
        uint32_t k = who_tells(t, y);
        if (k == NONE || !ends_there(t, whom != NONE ? d->mentions.at[whom].last : y->last))
            return NONE;
        const mention *x = &d->mentions.at[k];
        bool who = x->kind == MEN_NAME || x->kind == MEN_NOMINAL;
        bool same = d->entity_of[k] != NONE && d->entity_of[k] == d->entity_of[t->holder];
        *by = c;
        uint32_t at = x->first - 1 - among(t, x->first - 1, W(state));
        uint8_t mark = item_is_span(d, at) ? view_last_mark(d, item_span(d, at)) : 0;
        return who && !same && (view_comma(d, at) || mark == '!' || mark == '?') ? k : NONE;
    }
    return NONE;
}

/* Ruiz called it Q, [his lawyer] said: who closes the sentence where the words are another's. */
static quoth_status told_at_end(trace *t, const cue *own)
{
    const quoth_doc *d = t->d;
    uint32_t by;

    if (t->holder == NONE || d->mentions.at[t->holder].sentence != t->index)
        return QUOTH_OK;
    uint32_t first = d->mentions.at[t->holder].first;
    if (first > own->first || (first > t->s->first &&
                               trace_word(t, first - 1)->classes & (LEX_(SUBORDINATOR) | LEX_(WH))))
        return QUOTH_OK;
    uint32_t k = teller(t, own, &by);
    if (k == NONE || k == t->holder || tells_other(t, own, k, by))
        return QUOTH_OK;
    uint32_t opens = d->mentions.at[k].first;
    party p = trace_party(t, k);
    const cue *y = &d->cues.at[by];
    if (among(t, opens - 1, W(state)))
        p.range.start = item_start(d, opens - 1);
    TRY(trace_push(t, p, QUOTH_RELAY, trace_text(t, y->first, y->last)));
    uint32_t whom = among(t, y->head, W(told), W(tells)) ? trace_mention(t, y->last) : NONE;
    if (whom == NONE)
        return QUOTH_OK;
    p = trace_party(t, whom); /* two aides told [Reuters] */
    return trace_outlet(t, d->mentions.at[whom].first, d->mentions.at[whom].last, &p)
               ? trace_push(t, p, QUOTH_RELAY, trace_text(t, y->head, y->last))
               : QUOTH_OK;
}

/* Pushes mention k, if it has a name, as who brings it by item verb. */
static quoth_status brought_by(trace *t, uint32_t k, uint32_t verb)
{
    if (k == NONE || k == t->holder || t->d->mentions.at[k].kind == MEN_PRONOUN)
        return QUOTH_OK;
    party p = trace_party(t, k);
    return p.name.n ? trace_push(t, p, QUOTH_RELAY, trace_text(t, verb, verb + 1)) : QUOTH_OK;
}

/* Nothing but when it was, or in what, stands from item i to the comma or end that closes it: reported on
 * Friday, wrote in the Lantern; not: reported a loss, reported Ruiz for theft. */
static bool brings_no_object(const trace *t, uint32_t i)
{
    enum { LONGEST = 8 };
    const quoth_doc *d = t->d;

    if (among(t, i, W(in), W(on), W(for)))
        return !among(t, i, W(for));
    for (uint32_t stop = i + LONGEST; i < t->s->last && i < stop; i++) {
        if (item_is(d, i, ',') || item_is(d, i, '.'))
            return true;
        if (!item_is_when(d, t->m, i) && !among(t, i, W(last), W(this), W(earlier), W(first)))
            return false;
    }
    return i == t->s->last;
}

/* As [the Lantern] reports, Ruiz called it Q; as reports the Lantern */
static quoth_status brought_before(trace *t, const cue *own)
{
    enum { LONGEST = 12 };
    const quoth_doc *d = t->d;
    uint32_t first = t->s->first, i = first + 1;

    if (!among(t, first, W(as)) || own->first < first + 4)
        return QUOTH_OK;
    while (i < own->first && i < first + LONGEST && !item_brings(d, i))
        i++;
    if (!item_brings(d, i) || i >= own->first)
        return QUOTH_OK;
    bool inverted = i == first + 1;
    uint32_t k = trace_mention(t, inverted ? i + 1 : first + 1);
    bool beside = k != NONE && (inverted || d->mentions.at[k].last <= i);
    return beside && brings_no_object(t, inverted ? d->mentions.at[k].last : i + 1)
               ? brought_by(t, k, i)
               : QUOTH_OK;
}

/* Ruiz said Q, [reports Agerpol]: a phrase by its looks. */
static quoth_status brought_in_phrase(trace *t, uint32_t verb)
{
    const quoth_doc *d = t->d;
    uint32_t k = trace_mention(t, verb);
    uint32_t last = k != NONE ? d->mentions.at[k].last : 0;

    if (last < verb + 2 || item_at(d, verb + 1)->shape == SHAPE_LOWER || !brings_no_object(t, last))
        return QUOTH_OK;
    party p = trace_part(t, verb + 1, last);
    return p.name.n ? trace_push(t, p, QUOTH_RELAY, trace_text(t, verb, verb + 1)) : QUOTH_OK;
}

/* Ruiz called it Q, reports [the Lantern] */
static quoth_status brought_behind(trace *t, const cue *own)
{
    const quoth_doc *d = t->d;

    for (uint32_t i = own->last + 1; i + 1 < t->s->last; i++) {
        if (item_at(d, i - 1)->kind == TOK_WORD || !item_brings(d, i) || !view_comma(d, i - 1) ||
            item_start(d, i) < t->a->content.end)
            continue;
        uint32_t k = trace_mention(t, i + 1);
        if (k == NONE)
            return brought_in_phrase(t, i);
        return brings_no_object(t, d->mentions.at[k].last) ? brought_by(t, k, i) : QUOTH_OK;
    }
    return QUOTH_OK;
}

/* The general called the raid Q, [Reuters] reported: who brings it stands behind. */
static quoth_status reported_behind(trace *t, const cue *own)
{
    const quoth_doc *d = t->d;

    TRY(told_at_end(t, own));
    for (uint32_t c = d->cue_from[t->index]; c < d->cue_from[t->index + 1]; c++) {
        const cue *y = &d->cues.at[c];
        if (y->first <= own->last ||
            !(among(t, y->head, W(said), W(says)) || item_brings(d, y->head)))
            continue;
        range at = item_range(d, y->first, y->last);
        if (range_holds(t->a->content, at) || at.start < t->a->content.end)
            continue;
        uint32_t k = mention_ending(d, t->index, y->first);
        if (k == NONE || k == t->holder || !item_is(d, d->mentions.at[k].first - 1, ','))
            continue;
        if (t->chain.n && d->mentions.at[k].kind == MEN_NOMINAL &&
            among(t, d->mentions.at[k].first, W(the)) && t->chain.at[0].kind == QUOTH_ORGANIZATION)
            continue; /* told the Lantern, the paper reported */
        party p = trace_party(t, k);
        if (trace_outlet(t, d->mentions.at[k].first, d->mentions.at[k].last, &p) &&
            !tells_other(t, own, k, c))
            return trace_push(t, p, QUOTH_RELAY, trace_text(t, y->first, y->last));
    }
    return QUOTH_OK;
}

static quoth_status cited_behind(trace *t, const cue *own)
{
    const quoth_doc *d = t->d;

    enum { FAR = 64 };
    for (uint32_t i = own->last; i + 2 < t->s->last && i < own->last + FAR; i++) {
        if (!item_is(d, i, ',') || item_start(d, i) < t->a->content.end ||
            !among(t, i + 1, W(citing), W(quoting)))
            continue;
        return cited_at(t, i + 1);
    }
    return QUOTH_OK;
}

/* "The Ledger reports that …. “Q,” the mayor is quoted as saying": by whom, the sentence
 * before says. */
static quoth_status quoted_before(trace *t, const cue *c)
{
    const quoth_doc *d = t->d;

    if (!(c->group & CUE_PASSIVE) || t->chain.n || !t->index ||
        !item_among(d, c->head, W(quoted), W(cited)) || item_among(d, c->last, W(by)) ||
        d->sentences.at[t->index - 1].para != t->s->para)
        return QUOTH_OK;
    for (uint32_t y = d->cue_from[t->index - 1]; y < d->cue_from[t->index]; y++) {
        uint32_t k = mention_ending(d, t->index - 1, d->cues.at[y].first);
        if (d->cues.at[y].share < STRONG || k == NONE)
            continue;
        party p = trace_party(t, k);
        if (trace_outlet(t, d->mentions.at[k].first, d->mentions.at[k].last, &p))
            return trace_push(t, p, QUOTH_RELAY, trace_text(t, c->head, c->head + 1));
    }
    return QUOTH_OK;
}

quoth_status trace_relays(trace *t, const cue *c)
{
    const mention *h = t->holder != NONE ? &t->d->mentions.at[t->holder] : NULL;

    if (h && h->sentence != t->index)
        h = NULL;
    if (c && h && h->last < c->first && cue_ends(c) == ENDS_ING &&
        (mention_ending(t->d, t->index, c->first) != NONE ||
         among(t, c->head, W(saying), W(stating), W(reading), W(warning), W(announcing))))
        TRY(sent(t, h->last, c->first));
    if (c && h && h->last == c->first && cue_ends(c) != ENDS_ING)
        TRY(sent_saying(t, c));
    if (h && is_document(t, t->holder))
        TRY(inside_document(t, t->holder, holder_range(t->d, t->m, t->holder, t->a->cue).end));
    if (c && h && h->last <= c->first && (h->last == c->first || cue_ends(c) != ENDS_ING))
        TRY(shown_in(t, c));
    if (!c)
        return QUOTH_OK;
    if (h && h->sentence == c->sentence)
        TRY(told_of(t, c));
    if (h && h->last <= c->first)
        TRY(trace_stood_in(t));
    TRY(according(t, c));
    TRY(reported_behind(t, c));
    TRY(brought_before(t, c));
    TRY(brought_behind(t, c));
    TRY(cited_behind(t, c));
    return quoted_before(t, c);
}
