/*
 * media.c - what a preposition adds to a source chain.
 *
 *     in an email to the Ledger, through a spokesman, on Nova, broadcast by Kanal 9
 */
#include "base/ascii.h"
#include "find/names.h"
#include "find/trace.h"

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

uint32_t trace_carried(const trace *t, uint32_t i)
{
    static const str AIRED[] = {S("aired"),     S("broadcast"), S("posted"),
                                S("published"), S("streamed"),  S("uploaded")};
    enum { REACH_BACK = 4 };
    bool by = among(t, i, W(by));

    if (!by && !among(t, i, W(on), W(in)))
        return among(t, i, W(with)) && among(t, i - 1, W(shared)) ? i - 1 : NONE;
    for (uint32_t k = i; k-- > t->s->first && i - k <= REACH_BACK && item_is_word(t->d, k);)
        if ((by && among(t, k, W(quoted), W(cited), W(reported), W(carried), W(seen), W(heard),
                         W(obtained), W(posted), W(reviewed))) ||
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

bool trace_goes_out(const trace *t, uint32_t i)
{
    static const str TALK[] = {
        S("address"),    S("answer"),  S("apology"), S("appeal"),  S("broadcast"), S("call"),
        S("calls"),      S("caution"), S("chat"),    S("comment"), S("comments"),  S("interview"),
        S("interviews"), S("lecture"), S("plea"),    S("podcast"), S("promise"),   S("question"),
        S("questions"),  S("rebuke"),  S("remarks"), S("reply"),   S("response"),  S("responses"),
        S("submission"), S("toast")};
    return trace_word(t, i)->classes & LEX_(DOCUMENT) ||
           str_among(item_text(t->d, i), TALK, LEN(TALK));
}

/* Is item i what people do who talk with others: an interview, comments? */
static bool is_talk(const trace *t, uint32_t i)
{
    return among(t, i, W(interview), W(commentary), W(comments), W(remarks), W(conversation));
}

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

    uint32_t title = x->last;
    while (trace_word(t, x->head)->classes & LEX_(OUTLET) && item_is_word(t->d, title) &&
           item_at(t->d, x->head)->shape == SHAPE_LOWER &&
           item_at(t->d, title)->shape != SHAPE_LOWER)
        title++;
    if (title > x->last) { /* the newspaper [Bild] published on Sunday */
        p = trace_part(t, x->first, title);
        return trace_tell(t, x->first, title, p, trace_text(t, i - 1, i + 1));
    }
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

/* said via [email], via [her spokesman], via [Nova]; not: via a server */
static bool carries_words(const trace *t, const mention *x, const party *p)
{
    static const str MEANS[] = {S("broadcast"),  S("broadcasts"), S("chat"),      S("link"),
                                S("livestream"), S("phone"),      S("recording"), S("satellite"),
                                S("stream"),     S("telephone"),  S("text"),      S("translation"),
                                S("translator"), S("video"),      S("videolink"), S("zoom")};
    bool name = item_at(t->d, x->head)->shape != SHAPE_LOWER;

    return name || p->kind == QUOTH_DOCUMENT || face_of(t->d, t->m, x).human ||
           trace_word(t, x->head)->classes & LEX_(PLATFORM) || has_outlet(t, x) ||
           str_among(item_text(t->d, x->head), MEANS, LEN(MEANS));
}

/* told reporters [through] a statement: does no other verb stand between cue c and item i? */
static bool is_right_behind(const trace *t, const cue *c, uint32_t i)
{
    enum { NEAR_CUE = 5 };

    if (i < c->first || i > c->last + NEAR_CUE)
        return false;
    for (uint32_t k = c->last; k < i; k++)
        if (!item_is_word(t->d, k) || item_gist(t->d, k) & (GIST_FINITE | GIST_VERBAL))
            return false;
    return true;
}

/* Does preposition i before the text or talk of mention x say in what it was said?  By email, through a
 * statement, reading from a letter, at an interview; not: struck by her story, looked through the
 * emails, far from his plan, angry at her remarks. */
static bool holds_words(const trace *t, uint32_t i, const mention *x)
{
    static const str READ[] = {S("excerpt"), S("excerpts"), S("extract"), S("extracts"),
                               S("passage"), S("passages"), S("quote"),   S("quoted"),
                               S("quotes"),  S("quoting"),  S("read"),    S("reading"),
                               S("reads"),   S("recited")};
    const cue *c = t->a->cue != NONE ? &t->d->cues.at[t->a->cue] : NULL;
    bool remarks = among(t, x->head, W(comments), W(remarks), W(commentary));

    if (among(t, i, W(in)))
        return true;
    if (among(t, i, W(by)))
        return item_at(t->d, x->first)->shape == SHAPE_LOWER && x->core <= x->first + 2 &&
               !(trace_word(t, x->first)->classes & (LEX_(DETERMINER) | LEX_(POSSESSIVE)));
    if (among(t, i, W(from)))
        return i > t->s->first && str_among(item_text(t->d, i - 1), READ, LEN(READ));
    if (among(t, i, W(through)))
        return i == t->s->first || (c && is_right_behind(t, c, i));
    return !remarks;
}

/* an interview [with] Nova, a column [for] the Lantern, confirmed [for] it; not: support for the Act */
static bool made_for(const trace *t, uint32_t i)
{
    static const str MADE[] = {S("commentary"), S("exclusive"), S("piece"),   S("speaking"),
                               S("spoke"),      S("talked"),    S("talking"), S("write"),
                               S("writes"),     S("writing"),   S("written"), S("wrote")};
    const cue *c = t->a->cue != NONE ? &t->d->cues.at[t->a->cue] : NULL;

    if (c && c->last == i)
        return true;
    while (i > t->s->first + 1 && item_is_when(t->d, t->m, i - 1))
        i--; /* an interview on [Tuesday] with */
    i -= i > t->s->first + 1 && among(t, i - 1, W(on));
    return i > t->s->first &&
           (trace_goes_out(t, i - 1) || str_among(item_text(t->d, i - 1), MADE, LEN(MADE)));
}

/* on [Truth Social], on [her podcast], on [state television]: where it was said, of words that are no name. */
static bool is_air(const trace *t, const mention *x)
{
    static const str OF[] = {S("local"),    S("national"), S("public"),
                             S("regional"), S("state"),    S("state-run")};
    uint32_t b = x->head - 1;

    if (x->head == x->first)
        return false;
    if (str_eq(item_text(t->d, x->head), S("Social")))
        return str_eq(item_text(t->d, b), S("Truth"));
    if (among(t, x->head, W(television), W(tv), W(radio)))
        return str_among(item_text(t->d, b), OF, LEN(OF));
    if (str_eq(item_text(t->d, x->head), S("episode")))
        return true;
    return among(t, x->head, W(podcast)) && item_at(t->d, x->head)->shape == SHAPE_LOWER &&
           !(x->head == x->first + 1 && among(t, x->first, W(the))); /* the podcast “Q” */
}

/* through [a spokesman], via [email], on [Telegram], in [the Lantern], wrote in [Tarn Today]: is mention x,
 * p, behind preposition i itself what brings it? */
static bool is_channel(const trace *t, uint32_t i, const mention *x, const party *p)
{
    bool in = among(t, i, W(in)), plain = item_at(t->d, x->head)->shape == SHAPE_LOWER;

    if (among(t, i, W(via)))
        return carries_words(t, x, p);
    if (among(t, i, W(through)) && x->kind != MEN_PRONOUN &&
        (face_of(t->d, t->m, x).human || (!plain && has_outlet(t, x))))
        return true;
    if (among(t, i, W(on), W(in)) &&
        (trace_word(t, x->head)->classes & LEX_(PLATFORM) || is_air(t, x)))
        return true;
    if (p->kind == QUOTH_ORGANIZATION && brings_news(t, x) &&
        (in || among(t, i, W(on)) || (among(t, i, W(for), W(with)) && made_for(t, i))))
        return true;
    const cue *verb = t->a->cue != NONE ? &t->d->cues.at[t->a->cue] : NULL;
    bool wrote = in && verb && among(t, verb->head, W(wrote), W(writes), W(writing), W(written));
    uint32_t from = i; /* wrote [last month] in the Lantern */
    while (wrote && from > verb->last &&
           (item_is_when(t->d, t->m, from - 1) || among(t, from - 1, W(last), W(on))))
        from--;
    if (wrote && from == verb->last && p->kind == QUOTH_ORGANIZATION && p->name.n &&
        !(trace_word(t, x->head)->classes & LEX_(PLACE)))
        return true;
    return in && among(t, i - 1, W(writing)) && i == t->s->first + 1 &&
           trace_outlet(t, x->first, x->last, p); /* Writing in the Lantern */
}

/* an MSNBC interview, comments: the talk of mention x, p, or the outlet named in it */
static party talk_of(const trace *t, const mention *x, party p)
{
    p.kind = QUOTH_DOCUMENT;
    for (uint32_t w = x->first; w < x->head; w++)
        if (trace_word(t, w)->classes & LEX_(OUTLET) && item_at(t->d, w)->shape != SHAPE_LOWER)
            p = named_item(t, w);
    return p;
}

/* a talk, [a recording] of which was heard by the Lantern: what got there, before participle i. */
static quoth_status part_of_which(trace *t, uint32_t i)
{
    uint32_t of = i - 3, k;

    if (i < t->s->first + 4 || !among(t, i - 2, W(which)) || !(item_gist(t->d, of) & GIST_OF))
        return QUOTH_OK;
    k = mention_ending(t->d, t->index, of);
    if (k == NONE || !(trace_word(t, t->d->mentions.at[k].head)->classes & LEX_(DOCUMENT)))
        return QUOTH_OK;
    return trace_push(t, trace_party(t, k), QUOTH_RELAY, trace_text(t, i, i + 1));
}

/* commented [on] the survey, with an eye on the report, her view on it: what the words, behind preposition i, are only
 * about; but: commented on Facebook. */
static bool is_about(const trace *t, uint32_t i, const mention *x)
{
    static const str ABOUT[] = {S("ear"),     S("eye"),      S("eyes"),     S("light"),
                                S("opinion"), S("opinions"), S("thoughts"), S("verdict")},
                     OFTEN[] = {S("comment"),  S("commented"), S("commenting"),
                                S("comments"), S("view"),      S("views")};

    if (!among(t, i, W(on)) || i <= t->s->first || !item_is_word(t->d, i - 1))
        return false;
    str s = item_text(t->d, i - 1);
    return ascii_among(s, ABOUT, LEN(ABOUT)) ||
           (ascii_among(s, OFTEN, LEN(OFTEN)) &&
            !(trace_word(t, x->head)->classes & (LEX_(PLATFORM) | LEX_(OUTLET))));
}

quoth_status trace_phrase(trace *t, uint32_t i, uint32_t k)
{
    const mention *x = &t->d->mentions.at[k];
    party p = trace_party(t, k);
    bool document =
        is_text(t, x, &p) && !(among(t, i, W(in)) && /* in the latest sign of trouble */
                               (among(t, x->head, W(sign)) ||
                                (among(t, x->head, W(finding)) && among(t, x->first, W(a)))));
    if (document)
        p.kind = QUOTH_DOCUMENT;
    if (among(t, x->head, W(dissent), W(briefing), W(briefings)) ||
        (among(t, i, W(on)) && among(t, x->head, W(record))) ||
        (item_is_year(t->d, x->first) && among(t, x->head, W(warning))))
        return QUOTH_OK; /* In dissent, in a briefing, he wrote; said on the record; wrote in 2017 warning that */
    if (is_about(t, i, x))
        return QUOTH_OK;
    bool talk = is_talk(t, x->head) ||
                (among(t, x->head, W(address)) && among(t, i, W(in)) && item_id(t->d, x->first));

    uint32_t carried = k == t->holder ? NONE : trace_carried(t, i);
    if (carried != NONE && among(t, i, W(by)))
        TRY(part_of_which(t, carried));
    bool shown = carried != NONE && (among(t, i, W(with)) || among(t, carried, W(heard)));
    if (carried != NONE && (among(t, i, W(by)) || shown) &&
        (!shown || trace_outlet(t, x->first, x->last, &p)))
        return trace_push(t, p, QUOTH_RELAY, trace_text(t, carried, i + 1));
    if (was_aired(t, i, x))
        return aired(t, i, x);
    if (among(t, i, W(with), W(for)) && is_talk(t, i - 1))
        return interviewer(t, i, k, p);
    if (among(t, i, W(to)) && among(t, i - 1, W(posted)) &&
        trace_word(t, x->head)->classes & LEX_(PLATFORM))
        return trace_push(t, p, QUOTH_RELAY, trace_text(t, i - 1, i + 1));
    uint32_t platform = among(t, i, W(on)) ? platform_of(t, x) : NONE;
    if (platform != NONE)
        return trace_push(t, named_item(t, platform), QUOTH_RELAY, trace_text(t, i, i + 1));
    if (is_channel(t, i, x, &p)) {
        if (p.kind == QUOTH_UNNAMED && !face_of(t->d, t->m, x).human)
            p.kind = QUOTH_DOCUMENT; /* via telephone */
        return trace_push(t, p, QUOTH_RELAY, trace_text(t, i, i + 1));
    }
    if (among(t, i, W(in), W(by), W(on), W(through), W(from), W(at)) && talk &&
        holds_words(t, i, x) && !t->chain.n && !among(t, x->last, W(with), W(for)))
        return trace_push(t, talk_of(t, x, p), QUOTH_RELAY, trace_text(t, i, i + 1));
    bool of_holder = among(t, i - 1, W(involved), W(named), W(mentioned), W(identified), W(listed),
                           W(described), W(featured), W(included), W(briefed)) ||
                     (among(t, i, W(through)) && among(t, i - 1, W(obtained), W(released)));
    if (among(t, i, W(in), W(by), W(on), W(through), W(from)) && document && !talk && !of_holder &&
        holds_words(t, i, x))
        return trace_medium(t, i, k);
    if (carried != NONE && trace_sent_out(t, carried) && airs(t, x, &p)) {
        p.kind = QUOTH_ORGANIZATION;
        p.range.end = item_end(t->d, x->core - 1);
        return trace_push(t, numbered(t, p, x->last), QUOTH_RELAY, trace_text(t, carried, i + 1));
    }
    return QUOTH_OK;
}

uint32_t trace_dated(const trace *t, uint32_t i)
{
    enum { LONGEST = 8 };
    const quoth_doc *d = t->d;
    uint32_t w = i + 1, k = NONE;

    if (!item_is_when(d, t->m, w) ||
        !(trace_word(t, i)->classes & (LEX_(DETERMINER) | LEX_(POSSESSIVE))))
        return NONE;
    for (; k == NONE && w < i + LONGEST && w < t->s->last; w++) {
        bool date = item_is_when(d, t->m, w) || item_at(d, w)->kind != TOK_WORD;
        k = trace_mention(t, w);
        if (k != NONE && date && d->mentions.at[k].head == w)
            k = NONE; /* 3, */
        if (k == NONE && !date)
            return NONE;
    }
    return k != NONE && trace_goes_out(t, d->mentions.at[k].head) ? k : NONE;
}

quoth_status trace_dated_phrase(trace *t, uint32_t i, uint32_t k)
{
    const uint32_t known = t->chain.n, first = item_start(t->d, t->d->mentions.at[k].first);

    TRY(trace_phrase(t, i, k));
    if (t->chain.n > known && t->chain.at[known].range.start == first)
        t->chain.at[known].range.start = item_start(t->d, i + 1);
    return QUOTH_OK;
}

/* thanked them [on X] for what she called Q: where she did so, before the "for" at item i. */
static quoth_status done_in(trace *t, uint32_t i)
{
    uint32_t k = mention_ending(t->d, t->index, i);
    uint32_t in = k != NONE ? t->d->mentions.at[k].first - 1 : 0;

    return in > t->s->first && among(t, in, W(in), W(on)) ? trace_phrase(t, in, k) : QUOTH_OK;
}

/* played [a call] in which Ruiz said Q: what the words stood in. */
quoth_status trace_stood_in(trace *t)
{
    static const str TALKS[] = {S("call"),    S("calls"),    S("chat"),    S("conversation"),
                                S("episode"), S("exchange"), S("footage"), S("segment")};
    const quoth_doc *d = t->d;
    uint32_t in = d->mentions.at[t->holder].first - 2, k = NONE;

    if (in < t->s->first + 2 || in > t->s->last)
        return QUOTH_OK;
    if (among(t, in, W(for)) && among(t, in + 1, W(what))) {
        bool own = d->mentions.at[t->holder].kind == MEN_PRONOUN && !among(t, in + 2, W(it));
        return own ? done_in(t, in)
                   : QUOTH_OK; /* booed in the report for what [it], [fans] called */
    }
    if (!among(t, in, W(in)) || !among(t, in + 1, W(which)))
        return QUOTH_OK;
    for (uint32_t n = d->mention_from[t->index]; n < t->holder; n++)
        if (d->mentions.at[n].kind == MEN_NOMINAL &&
            (d->mentions.at[n].last == in ||
             (d->mentions.at[n].last + 1 == in && trace_goes_out(t, in - 1)))) {
            k = n;
            break;
        } else if (d->mentions.at[n].last < in && in - d->mentions.at[n].last < NEAR + NEAR &&
                   item_is(d, in - 1, ',') && trace_party(t, n).kind == QUOTH_DOCUMENT &&
                   trace_goes_out(t, d->mentions.at[n].head))
            k = n; /* a letter by Ana Ruiz, a baker, in which she said */
    if (k == NONE)
        return QUOTH_OK;
    bool cut = d->mentions.at[k].last + 1 == in && !item_is(d, in - 1, ','); /* a phone [call] */
    bool talks = cut || str_among(item_text(d, d->mentions.at[k].head), TALKS, LEN(TALKS));
    if (!talks)
        return trace_goes_out(t, d->mentions.at[k].head) ? trace_phrase(t, in, k) : QUOTH_OK;
    party p = trace_party(t, k);
    p.kind = QUOTH_DOCUMENT;
    if (cut)
        p.range = item_range(d, d->mentions.at[k].first, in);
    return trace_push(t, p, QUOTH_RELAY, trace_text(t, in, in + 1));
}
