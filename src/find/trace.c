/*
 * trace.c - phrases that tell to whom it was said and through whom it came.
 *
 *     in an email to the Ledger, by phone, via a spokesman, quoting the ministry
 */
#include "find/trace.h"

#include "find/names.h"
#include "find/view.h"

/* The mention of the sentence that begins at item i, the longest, or NONE. */
uint32_t trace_mention(const trace *t, uint32_t i)
{
    const quoth_doc *d = t->d;
    uint32_t k = mention_beginning(d, t->index, i), end = d->mention_from[t->index + 1];

    if (k == NONE)
        return NONE;
    return k + 1 < end && d->mentions.at[k + 1].first == i ? k + 1 : k;
}

/* --- Parties ---------------------------------------------------------------- */

party trace_party(const trace *t, uint32_t k)
{
    const quoth_doc *d = t->d;
    const mention *x = &d->mentions.at[k];
    uint32_t e = d->entity_of[k];
    party p = {.range = item_range(d, x->first, x->last)};

    if (e != NONE) {
        const entity *y = &d->entities.at[e];
        p.kind = y->kind;
        p.entity = y->number;
        p.resolved_by = d->resolved_by[k];
        if (y->name.end)
            p.name = doc_slice(d, y->name.start, y->name.end);
        return p;
    }
    face f = face_known(d, t->m, k);
    p.kind = x->kind == MEN_PRONOUN ? QUOTH_UNKNOWN : f.kind;
    if (f.name_first < f.name_last) {
        range r = face_name(d, &f);
        p.name = doc_slice(d, r.start, r.end);
    }
    return p;
}

/* A party of items [first, last) that are part of a longer mention. */
party trace_part(const trace *t, uint32_t first, uint32_t last)
{
    mention x = {.first = first, .last = last, .core = last, .head = last - 1, .kind = MEN_NOMINAL};

    x.name_first = x.name_last = last;
    while (x.name_first > first && item_is_word(t->d, x.name_first - 1) &&
           item_at(t->d, x.name_first - 1)->shape != SHAPE_LOWER &&
           !(trace_word(t, x.name_first - 1)->classes & LEX_(DETERMINER)))
        x.name_first--;
    face f = face_of(t->d, t->m, &x);
    party p = {.range = item_range(t->d, first, last), .kind = f.kind};
    if (f.name_first < f.name_last) {
        range r = face_name(t->d, &f);
        p.name = doc_slice(t->d, r.start, r.end);
    }
    return p;
}

/* Citing [two officials], a study; not: the cost. */
bool trace_origin(const trace *t, uint32_t k, const party *p)
{
    const mention *x = &t->d->mentions.at[k];
    return p->kind == QUOTH_PERSON || p->kind == QUOTH_ORGANIZATION || p->kind == QUOTH_DOCUMENT ||
           trace_word(t, x->head)->classes & LEX_(OUTLET) ||
           among(t, x->head, W(interview), W(interviews)) || face_of(t->d, t->m, x).human;
}

/* Does items [first, last) name one who brings news?  A named organisation does
 * unless it is an office, a court, a party. */
bool trace_outlet(const trace *t, uint32_t first, uint32_t last, const party *p)
{
    bool outlet = false, office = false, name = false;

    if (last == first + 1 && trace_word(t, first)->classes & LEX_(PLACE) &&
        !(trace_word(t, first)->classes & LEX_(OUTLET)) &&
        !(item_is_word(t->d, last) && item_at(t->d, last)->shape != SHAPE_LOWER))
        return false; /* told Varn: a government; but: told Varn Today */
    for (uint32_t i = first; i < last; i++) {
        const word *w = trace_word(t, i);
        outlet |= (w->classes & LEX_(OUTLET)) != 0;
        office |= ((w->classes & LEX_(ORG)) && !(w->classes & LEX_(OUTLET))) ||
                  among(t, i, W(house), W(senate), W(congress));
        name |= item_is_word(t->d, i) && item_at(t->d, i)->shape != SHAPE_LOWER;
    }
    const word *head = trace_word(t, last - 1);
    bool people = (head->classes & (LEX_(ROLE) | LEX_(TITLE))) > 0 &&
                  item_gist(t->d, last - 1) & GIST_PLURAL; /* U.S. Bishops */
    return p->kind == QUOTH_ORGANIZATION && (outlet || (p->name.n && name && !office && !people));
}

static bool same_range(range a, range b)
{
    return a.start < b.end && b.start < a.end;
}

quoth_status trace_push(trace *t, party p, quoth_link_role role, str how)
{
    const mention *h = t->holder != NONE ? &t->d->mentions.at[t->holder] : NULL;

    if (h && h->kind != MEN_PRONOUN && h->kind != MEN_RELATIVE &&
        p.range.start == item_start(t->d, h->first) && p.range.end >= item_end(t->d, h->core - 1))
        return QUOTH_OK; /* Who speaks is no source of his own. */
    for (uint32_t i = 0; i < t->chain.n; i++)
        if (same_range(t->chain.at[i].range, p.range) ||
            (p.name.n && str_eq(t->chain.at[i].name, p.name)))
            return QUOTH_OK;
    p.link = role;
    p.how = how;
    p.role = (str){0};
    return party_push(&t->d->arena, &t->chain, p);
}

void trace_addressee(trace *t, party p)
{
    if (t->has_addressee)
        return;
    t->addressee = p;
    t->has_addressee = true;
}

/* Told to an outlet, it is told through it. */
quoth_status trace_tell(trace *t, uint32_t first, uint32_t last, party p, str how)
{
    trace_addressee(t, p);
    return trace_outlet(t, first, last, &p) ? trace_push(t, p, QUOTH_RELAY, how) : QUOTH_OK;
}

/* --- Phrases --------------------------------------------------------------- */

/* "an email to the Ashby Mercury": a medium, and whom it went to. */
quoth_status trace_medium(trace *t, uint32_t prep, uint32_t k)
{
    const mention *x = &t->d->mentions.at[k];
    uint32_t to = x->core;

    TRY(trace_push(t, trace_party(t, k), QUOTH_RELAY, trace_text(t, prep, prep + 1)));
    while (to < x->last && !among(t, to, W(to)))
        to++;
    bool does = to + 2 == x->last && (item_gist(t->d, x->last) & GIST_PART) == P_DET;
    if (to + 1 < x->last && !does) /* Not: an affidavit to support the charge. */
        return trace_tell(t, to + 1, x->last, trace_part(t, to + 1, x->last),
                          trace_text(t, prep, to + 1));
    return QUOTH_OK;
}

/* "in the journal Old Bones", "in the Ashby Mercury": an outlet by its words, or
 * a name with an article that is no place and no abbreviation. */
static bool brings_news(const trace *t, const mention *x)
{
    static const str ROOMS[] = {S("Building"), S("Centre"), S("Center"), S("Chamber"),
                                S("Garden"),   S("Hall"),   S("Hotel"),  S("House"),
                                S("Office"),   S("Palace"), S("Room"),   S("Square")};
    bool outlet = false, plain = true;

    if (x->name_first >= x->name_last || str_among(item_text(t->d, x->head), ROOMS, LEN(ROOMS)))
        return false;
    for (uint32_t i = x->first; i < x->core; i++) {
        outlet |= (trace_word(t, i)->classes & LEX_(OUTLET)) != 0;
        plain = plain &&
                !(trace_word(t, i)->classes &
                  (LEX_(PLACE) | LEX_(ORG) | LEX_(ORG_NAME) | LEX_(ORG_END) | LEX_(NATIONALITY))) &&
                !(item_is_word(t->d, i) && item_at(t->d, i)->shape == SHAPE_UPPER);
    }
    return outlet || (plain && among(t, x->first, W(the)) && x->core - x->first > 2);
}

/* quoted by "Reuters": the marks hold the name. */
static quoth_status marked_name(trace *t, uint32_t i, quoth_link_role role)
{
    enum { LONGEST = 5 };
    const quoth_doc *d = t->d;
    const span *s = item_span(d, i);

    if (s->last - s->open - 1 > LONGEST || s->last == s->open + 1)
        return QUOTH_OK;
    if (d->tokens.at[s->open + 1].shape == SHAPE_LOWER)
        return QUOTH_OK;
    range r = {d->tokens.at[s->open + 1].start, d->tokens.at[s->last - 1].end};
    party p = {.range = r, .kind = QUOTH_ORGANIZATION, .name = doc_slice(d, r.start, r.end)};
    if (among(t, i - 1, W(for), W(with), W(to)))
        trace_addressee(t, p);
    return trace_push(t, p, role, trace_text(t, i - 1, i));
}

/* "seen by", "published last week by", "broadcast on Sunday on": the participle before preposition
 * i, or NONE. */
static uint32_t carried_by(const trace *t, uint32_t i)
{
    static const str AIRED[] = {S("aired"), S("broadcast"), S("published"), S("streamed")};
    enum { REACH_BACK = 4 };
    bool by = among(t, i, W(by));

    if (!by && !among(t, i, W(on), W(in)))
        return NONE;
    for (uint32_t k = i; k-- > t->s->first && i - k <= REACH_BACK && item_is_word(t->d, k);)
        if ((by && among(t, k, W(quoted), W(cited), W(reported), W(carried), W(seen), W(obtained),
                         W(posted), W(reviewed))) ||
            str_among(item_text(t->d, k), AIRED, LEN(AIRED)))
            return k;
    return NONE;
}

/* broadcast on [Kanal 9], on state television; not: on Sunday, in Varn */
static bool airs(const trace *t, const mention *x, const party *p)
{
    bool outlet = false, place = false;

    for (uint32_t w = x->first; w < x->core; w++) {
        outlet |= (trace_word(t, w)->classes & LEX_(OUTLET)) != 0;
        place |= item_is_when(t->d, t->m, w) || trace_word(t, w)->classes & LEX_(PLACE);
    }
    return outlet || (!place && x->kind == MEN_NAME && p->kind != QUOTH_DOCUMENT);
}

/* on his [YouTube] channel, on the [Telegram] messaging app: the name of where people post, or NONE. */
static uint32_t platform_of(const trace *t, const mention *x)
{
    static const str PAGES[] = {S("account"), S("app"),      S("channel"), S("feed"),
                                S("page"),    S("platform"), S("profile"), S("site"),
                                S("stream"),  S("website")};

    if (!str_among(item_text(t->d, x->head), PAGES, LEN(PAGES)))
        return NONE;
    for (uint32_t w = x->first; w < x->head; w++)
        if (trace_word(t, w)->classes & LEX_(PLATFORM) && item_at(t->d, w)->shape != SHAPE_LOWER)
            return w;
    return NONE;
}

static party named_item(const trace *t, uint32_t w)
{
    return (party){.range = item_range(t->d, w, w + 1),
                   .kind = QUOTH_ORGANIZATION,
                   .name = trace_text(t, w, w + 1)};
}

/* an address, a statement, remarks: words that go to somebody */
bool trace_goes_out(const trace *t, uint32_t i)
{
    static const str GOES[] = {S("address"),    S("answer"),    S("apology"),    S("appeal"),
                               S("call"),       S("calls"),     S("caution"),    S("comment"),
                               S("comments"),   S("interview"), S("interviews"), S("lecture"),
                               S("message"),    S("messages"),  S("plea"),       S("presentation"),
                               S("promise"),    S("question"),  S("questions"),  S("rebuke"),
                               S("remarks"),    S("reply"),     S("response"),   S("responses"),
                               S("speech"),     S("speeches"),  S("statement"),  S("toast"),
                               S("submission"), S("testimony"), S("warning")};
    return trace_word(t, i)->classes & LEX_(DOCUMENT) ||
           str_among(item_text(t->d, i), GOES, LEN(GOES));
}

/* Does such a word stand closely before item i? */
bool trace_sent_out(const trace *t, uint32_t i)
{
    enum { REACH_BACK = 4 };
    for (uint32_t k = i; k-- > t->s->first && i - k <= REACH_BACK && item_is_word(t->d, k);)
        if (trace_goes_out(t, k))
            return true;
    return false;
}

/* broadcast by [Kanal] 9 */
static party numbered(const trace *t, party p, uint32_t last)
{
    if (item_at(t->d, last)->kind != TOK_NUMBER || !p.name.n ||
        p.range.end != item_end(t->d, last - 1) ||
        p.name.p + p.name.n != t->d->text.p + p.range.end)
        return p;
    p.range.end = item_end(t->d, last);
    p.name = doc_slice(t->d, (uint32_t)(p.name.p - t->d->text.p), p.range.end);
    return p;
}

/* in an interview [broadcast] on Sunday: was it what was done with mention x behind item i? */
static bool was_aired(const trace *t, uint32_t i, const mention *x)
{
    return x->kind == MEN_NOMINAL && x->core == x->head + 1 && x->head > x->first &&
           among(t, i, W(in), W(from)) && among(t, x->head, W(broadcast)) &&
           trace_goes_out(t, x->head - 1) && trace_word(t, x->core)->classes & LEX_(PREPOSITION);
}

/* [an interview] broadcast by [Nova] */
static quoth_status aired(trace *t, uint32_t i, const mention *x)
{
    party p = trace_part(t, x->first, x->head);

    p.kind = QUOTH_DOCUMENT;
    TRY(trace_push(t, p, QUOTH_RELAY, trace_text(t, i, i + 1)));
    if (x->last <= x->core + 1 || !among(t, x->core, W(by), W(on), W(in)))
        return QUOTH_OK;
    p = numbered(t, trace_part(t, x->core + 1, x->last), x->last);
    if (!p.name.n || trace_word(t, x->last - 1)->classes & LEX_(PLACE))
        return QUOTH_OK;
    p.kind = QUOTH_ORGANIZATION;
    return trace_push(t, p, QUOTH_RELAY, trace_text(t, x->head, x->core + 1));
}

/* interview with [Nordwire]: a name of one word that nobody else here bears. */
static bool asks_alone(const trace *t, const mention *x, const party *p)
{
    const uint64_t else_is = LEX_(FIRST_MALE) | LEX_(FIRST_FEMALE) | LEX_(PLACE) | LEX_(ROLE);

    return x->kind == MEN_NAME && x->last == x->first + 1 && p->kind == QUOTH_PERSON &&
           str_eq(p->name, item_text(t->d, x->first)) &&
           !(trace_word(t, x->first)->classes & else_is);
}

/* interview with [Kanal 9] broadcast on Sunday: who asked, mention k. */
static quoth_status interviewer(trace *t, uint32_t i, uint32_t k, party p)
{
    const mention *x = &t->d->mentions.at[k];
    bool aired =
        x->last > x->first + 1 && among(t, x->last - 1, W(broadcast)) &&
        (trace_word(t, x->last)->classes & LEX_(PREPOSITION) || item_is_when(t->d, t->m, x->last));

    if (aired)
        p = trace_part(t, x->first, x->last - 1);
    if (asks_alone(t, x, &p) && among(t, i - 1, W(interview))) {
        trace_addressee(t, p);
        p.kind = QUOTH_UNKNOWN;
        return trace_push(t, p, QUOTH_RELAY, trace_text(t, i - 1, i + 1));
    }
    return trace_tell(t, x->first, x->last - aired, p, trace_text(t, i - 1, i + 1));
}

/* a letter, a written response; not: a video call, a briefing */
static bool is_text(const trace *t, const mention *x, const party *p)
{
    bool document = p->kind == QUOTH_DOCUMENT;
    for (uint32_t w = x->first; w < x->last && x->kind == MEN_NOMINAL; w++)
        document |=
            (trace_word(t, w)->classes & LEX_(DOCUMENT)) &&
            item_at(t->d, w)->shape == SHAPE_LOWER &&
            !among(t, w, W(briefing), W(briefings), W(speech), W(hearing), W(inquiry), W(inquest),
                   W(presentation), W(dissent), W(order), W(story), W(plan), W(analysis));
    document &= !among(t, x->last, W(call), W(conference)); /* In a video call */
    bool of = item_gist(t->d, x->head + 1) & GIST_OF; /* one of her columns; not: poll workers */
    document = document && (of || p->kind == QUOTH_DOCUMENT || !face_of(t->d, t->m, x).human);
    for (uint32_t w = x->first; w + 1 < x->core; w++) /* In a written response */
        document |= among(t, w, W(written), W(emailed)) &&
                    among(t, w + 1, W(response), W(answer), W(reply), W(comment), W(responses));
    return document;
}

/* through [its news agency Tarnpress] */
static bool has_outlet(const trace *t, const mention *x)
{
    bool outlet = false;

    for (uint32_t w = x->first; w < x->core; w++)
        outlet |= (trace_word(t, w)->classes & LEX_(OUTLET)) != 0;
    return outlet;
}

/* In [emailed] comments: the mention at item i + 1 where a participle, which is no part of it, stands
 * at item i; or NONE. */
static uint32_t behind_participle(const trace *t, uint32_t i)
{
    if (!item_is_word(t->d, i) || item_at(t->d, i)->shape != SHAPE_LOWER ||
        !(item_gist(t->d, i) & GIST_VERBAL) || trace_word(t, i)->pos == POS_ING)
        return NONE;
    uint32_t k = trace_mention(t, i + 1);
    return k != NONE && among(t, t->d->mentions.at[k].head, W(comments), W(remarks), W(testimony),
                              W(evidence), W(statements))
               ? k
               : NONE;
}

/* What preposition i and mention k behind it add. */
static quoth_status phrase(trace *t, uint32_t i, uint32_t k)
{
    const mention *x = &t->d->mentions.at[k];
    const word *head = trace_word(t, x->head);
    party p = trace_party(t, k);
    bool document = is_text(t, x, &p) && !(among(t, i, W(in)) && among(t, x->first, W(a)) &&
                                           among(t, x->head, W(sign), W(finding)));
    if (document)
        p.kind = QUOTH_DOCUMENT;
    if (among(t, x->head, W(dissent)))
        return QUOTH_OK; /* In dissent, the judge wrote */
    bool talk =
        among(t, x->head, W(interview), W(commentary), W(comments), W(remarks), W(conversation)) ||
        (among(t, x->head, W(address)) && among(t, i, W(in)) && item_id(t->d, x->first));

    uint32_t carried = k == t->holder ? NONE : carried_by(t, i);
    if (carried != NONE && among(t, i, W(by)))
        return trace_push(t, p, QUOTH_RELAY, trace_text(t, carried, i + 1));
    if (was_aired(t, i, x))
        return aired(t, i, x);
    if (among(t, i, W(through)) && x->kind != MEN_PRONOUN &&
        (face_of(t->d, t->m, x).human ||
         (item_at(t->d, x->head)->shape != SHAPE_LOWER && has_outlet(t, x))))
        return trace_push(t, p, QUOTH_RELAY, trace_text(t, i, i + 1));
    if (among(t, i, W(via)))
        return trace_push(t, p, QUOTH_RELAY, trace_text(t, i, i + 1));
    if (among(t, i, W(with), W(for)) &&
        among(t, i - 1, W(interview), W(commentary), W(comments), W(remarks), W(conversation)))
        return interviewer(t, i, k, p);
    if (among(t, i, W(on), W(in)) && head->classes & LEX_(PLATFORM))
        return trace_push(t, p, QUOTH_RELAY, trace_text(t, i, i + 1));
    uint32_t platform = among(t, i, W(on)) ? platform_of(t, x) : NONE;
    if (platform != NONE)
        return trace_push(t, named_item(t, platform), QUOTH_RELAY, trace_text(t, i, i + 1));
    if (among(t, i, W(in), W(on), W(for), W(with)) && p.kind == QUOTH_ORGANIZATION && brings_news(t, x))
        return trace_push(t, p, QUOTH_RELAY, trace_text(t, i, i + 1));
    if (among(t, i, W(in), W(by), W(on), W(through), W(from), W(at)) && talk && !t->chain.n && !among(t, x->last, W(with), W(for))) {
        p.kind = QUOTH_DOCUMENT;
        for (uint32_t w = x->first; w < x->head; w++)
            if (trace_word(t, w)->classes & LEX_(OUTLET) && item_at(t->d, w)->shape != SHAPE_LOWER)
                p = named_item(t, w); /* an MSNBC interview */
        return trace_push(t, p, QUOTH_RELAY, trace_text(t, i, i + 1));
    }
    const cue *verb = t->a->cue != NONE ? &t->d->cues.at[t->a->cue] : NULL;
    bool paper = among(t, i, W(in)) && p.kind == QUOTH_ORGANIZATION && p.name.n && verb &&
                 verb->last == i &&
                 among(t, verb->head, W(wrote), W(writes), W(writing), W(written));
    if (paper && !(head->classes & LEX_(PLACE)))
        return trace_push(t, p, QUOTH_RELAY, trace_text(t, i, i + 1)); /* wrote in the Lantern */
    bool written = among(t, i, W(in)) && among(t, i - 1, W(writing)) && i == t->s->first + 1;
    if (written && trace_outlet(t, x->first, x->last, &p))
        return trace_push(t, p, QUOTH_RELAY, trace_text(t, i, i + 1)); /* Writing in the Lantern */
    bool of_holder = among(t, i - 1, W(involved), W(named), W(mentioned), W(identified), W(listed),
                           W(described), W(featured), W(included), W(briefed)) ||
                     (among(t, i, W(through)) && among(t, i - 1, W(obtained), W(released)));
    if (among(t, i, W(in), W(by), W(on), W(through), W(from)) && document && !talk && !of_holder)
        return trace_medium(t, i, k);
    if (carried != NONE && trace_sent_out(t, carried) && airs(t, x, &p)) {
        p.kind = QUOTH_ORGANIZATION;
        return trace_push(t, numbered(t, p, x->last), QUOTH_RELAY, trace_text(t, carried, i + 1));
    }
    return QUOTH_OK;
}

/* said, adding [that] it was over; said[,] but she refused: does a clause begin at item i that is
 * not about who heard what stands before? */
static bool turns_away(const trace *t, uint32_t i)
{
    const quoth_doc *d = t->d;

    if (item_gist(d, i) & GIST_THAT)
        return item_gist(d, i - 1) & GIST_SAYS;
    if (among(t, i + 1, W(cited), W(quoted)))
        return false;
    return (item_gist(d, i) & GIST_AND || among(t, i, W(but), W(while), W(whereas), W(when))) &&
           (item_begins_clause(d, t->index, i + 1) || item_gist(d, i + 1) & GIST_FINITE);
}

/* [seen] by the Ledger, obtained earlier by it */
static bool carries(const trace *t, uint32_t i)
{
    enum { FAR = 3 };
    for (uint32_t k = i + 1; k <= i + FAR && item_is_word(t->d, k); k++)
        if (among(t, k, W(by)))
            return carried_by(t, k) == i;
    return false;
}

/* in a note [that the Ledger has seen]: who got to see what was just named. */
static quoth_status seen_by(trace *t, uint32_t i)
{
    uint32_t k = among(t, i, W(that), W(which)) ? trace_mention(t, i + 1) : NONE;

    if (k == NONE)
        return QUOTH_OK;
    const mention *x = &t->d->mentions.at[k];
    uint32_t verb = x->last + (item_gist(t->d, x->last) & GIST_HAVE ? 1 : 0);
    if (!among(t, verb, W(seen), W(saw), W(obtained), W(reviewed), W(viewed)))
        return QUOTH_OK;
    party p = trace_party(t, k);
    return trace_outlet(t, x->first, x->last, &p)
               ? trace_push(t, p, QUOTH_RELAY, trace_text(t, verb, verb + 1))
               : QUOTH_OK;
}

/* seen by [“Reuters”], an interview with [“Nova”]: may the marks at item i hold a source's name? */
static bool names_source(const trace *t, uint32_t i)
{
    if (i <= t->s->first + 1)
        return false;
    return among(t, i - 1, W(via)) || (among(t, i - 1, W(by)) && carried_by(t, i - 1) != NONE) ||
           (among(t, i - 1, W(for), W(with), W(to)) &&
            among(t, i - 2, W(interview), W(commentary), W(comments), W(told)));
}

/* Reads items [i, stop).  bound: the content follows, so the first word that
 * belongs to no phrase ends the region. */
quoth_status trace_region(trace *t, uint32_t i, uint32_t stop, bool bound)
{
    const quoth_doc *d = t->d;

    while (i < stop) {
        if (item_is_span(d, i) && names_source(t, i)) {
            TRY(marked_name(t, i, QUOTH_RELAY));
            i++;
            continue;
        }
        if (t->chain.n && item_at(d, i)->kind == TOK_WORD)
            TRY(seen_by(t, i));
        if (item_is_span(d, i) || (bound && among(t, i, W(that), W(whether), W(if))) ||
            (t->behind && !bound && turns_away(t, i)))
            break;
        if (among(t, i, W(who), W(whose))) { /* Ana Ruiz, whose party leads in the polls, said */
            while (i < stop && !item_is(d, i, ','))
                i++;
            continue;
        }
        bool prep = trace_word(t, i)->classes & LEX_(PREPOSITION);
        bool citing = among(t, i, W(citing), W(quoting), W(cited)) && !among(t, i - 1, W(without));
        uint32_t k = (prep || citing) && i + 1 < stop ? trace_mention(t, i + 1) : NONE;
        uint32_t worded = k == NONE && among(t, i, W(in)) ? behind_participle(t, i + 1) : NONE;
        if (worded != NONE) {
            party p = trace_party(t, worded);
            p.range.start = item_start(d, i + 1);
            p.kind = QUOTH_DOCUMENT;
            TRY(trace_push(t, p, QUOTH_RELAY, trace_text(t, i, i + 1)));
            i = d->mentions.at[worded].last;
            continue;
        }
        if (k != NONE && citing) {
            party p = trace_party(t, k);
            if (trace_origin(t, k, &p))
                TRY(trace_push(t, p, QUOTH_ORIGIN, trace_text(t, i, i + 1)));
            i = d->mentions.at[k].last;
        } else if (k != NONE) {
            bool to = trace_to(t, i, k);
            if (to && among(t, i - 1, W(reference)))
                TRY(trace_push(t, trace_party(t, k), QUOTH_ORIGIN, trace_text(t, i - 1, i + 1)));
            else if (to && !t->has_addressee && trace_hears(t, i, k))
                TRY(trace_tell(t, d->mentions.at[k].first, d->mentions.at[k].last,
                               trace_party(t, k), trace_text(t, i, i + 1)));
            else
                TRY(phrase(t, i, k));
            i = d->mentions.at[k].last;
        } else {
            const word *w = trace_word(t, i);
            bool loose = w->classes & (LEX_(DAY) | LEX_(PREPOSITION)) || w->pos == POS_ADV ||
                         item_is(d, i, ',') || item_at(d, i)->kind == TOK_NUMBER;
            bool verb = w->pos == POS_PAST || w->pos == POS_VERB_S ||
                        w->classes & (LEX_(AUXILIARY) | LEX_(MODAL));
            if (t->chain.n && (carries(t, i) || carries(t, i + 1)))
                verb = false, loose = true; /* a copy of which was seen by the Ledger */
            if (bound && !loose && (t->a->span == NONE || verb))
                break;
            i++;
        }
    }
    return QUOTH_OK;
}
