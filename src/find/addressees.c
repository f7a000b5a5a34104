/*
 * addressees.c - to whom it was said.
 *
 *     told [reporters]; [she] was asked; said to [him]; in a letter to [the board]
 */
#include "find/names.h"
#include "find/nonspeech.h"
#include "find/trace.h"
#include "find/view.h"
#include "tag/penn.h"

/* told [the mayor], Ana Ruiz, that; wrote to [the clerk], Ana Ruiz.: where the phrase at byte `end` ends with its name. */
static uint32_t with_name(const trace *t, const party *p)
{
    const quoth_doc *d = t->d;
    uint32_t k = d->mention_from[t->index], stop = d->mention_from[t->index + 1];

    while (k < stop && item_end(d, d->mentions.at[k].last - 1) != p->range.end)
        k++;
    uint32_t last = k < stop ? d->mentions.at[k].last : 0, name = NONE;
    if (k < stop && d->mentions.at[k].kind == MEN_NOMINAL && item_is(d, last, ','))
        name = mention_beginning(d, t->index, last + 1);
    if (name == NONE || d->mentions.at[name].kind != MEN_NAME)
        return p->range.end;
    uint32_t end = d->mentions.at[name].last;
    uint32_t next = item_is(d, end, ',') ? mention_beginning(d, t->index, end + 1) : NONE;
    if (next != NONE && d->mentions.at[next].kind == MEN_NAME)
        return p->range.end; /* told the mayor, Ruiz, Berg and Holm that */
    bool same = d->entity_of[k] != NONE && d->entity_of[k] == d->entity_of[name];
    bool part = p->range.start > item_start(d, d->mentions.at[k].first) && t->behind;
    return (same && (end >= t->s->last || item_at(d, end)->kind == TOK_PUNCT)) ||
                   (part && (end >= t->s->last || item_is(d, end, '.')))
               ? item_end(d, end - 1)
               : p->range.end;
}

void trace_addressee(trace *t, party p)
{
    if (t->has_addressee)
        return;
    p.range.end = with_name(t, &p);
    t->addressee = p;
    t->has_addressee = true;
}

/* --- Behind "to" ------------------------------------------------------------ */

/* Can mention k be spoken to? */
static bool may_hear(const trace *t, uint32_t k)
{
    const mention *x = &t->d->mentions.at[k];
    if (x->kind == MEN_PRONOUN || x->kind == MEN_RELATIVE)
        return x->kind == MEN_PRONOUN;
    face f = face_of(t->d, t->m, x);
    bool does = x->kind == MEN_NAME && x->name_first > x->first && f.role_first == f.role_last &&
                item_at(t->d, x->first)->shape == SHAPE_LOWER &&
                item_gist(t->d, x->first) & GIST_VERBAL;
    does |= x->kind == MEN_NOMINAL && x->last == x->first + 1 && !f.human &&
            item_at(t->d, x->first)->shape == SHAPE_LOWER &&
            trace_word(t, x->first)->pos == POS_NOUN && item_gist(t->d, x->first) & GIST_VERBAL;
    if (does)
        return false; /* to hand Varn the match, to campaign */
    bool own = trace_word(t, x->first)->classes & LEX_(POSSESSIVE) && f.kind != QUOTH_DOCUMENT;
    own |= x->last == x->first + 1 && trace_word(t, x->head)->classes & LEX_(NATIONALITY) &&
           item_at(t->d, x->head)->shape != SHAPE_LOWER; /* not: to polish it */
    return f.human || own || f.kind == QUOTH_ORGANIZATION || f.kind == QUOTH_PERSON;
}

/* a statement [sent] to the Ledger, an interview she [gave] to it */
static bool handed(const trace *t, uint32_t i)
{
    enum { BACK = 6 };
    static const str HANDS[] = {S("delivered"), S("emailed"),  S("gave"), S("given"), S("issued"),
                                S("made"),      S("provided"), S("read"), S("sent")};

    if (!str_among(item_text(t->d, i), HANDS, LEN(HANDS)) || !trace_sent_out(t, i))
        return false;
    for (uint32_t k = i; k-- > t->s->first && i - k <= BACK && item_is_word(t->d, k);)
        if (among(t, k, W(according)))
            return false; /* according to a transcript [read] to the jury */
    return true;
}

/* said [to] Holm, said on Monday [to] Holm, in a letter [to] Holm; not: exports to Varn, moved to
 * Varn.  Does who hears it stand behind item i? */
static bool tells_to(const trace *t, uint32_t i)
{
    static const str TURNS[] = {S("directly"), S("gestured"), S("gesturing"), S("nodding"),
                                S("phone"),    S("replied"),  S("replying"),  S("responding"),
                                S("speaking"), S("talking"),  S("turning"),   S("writing")};
    const quoth_doc *d = t->d;
    const cue *c = t->a->cue != NONE ? &d->cues.at[t->a->cue] : NULL;

    if (c && (i == c->last || (t->holder != NONE && i == d->mentions.at[t->holder].last)))
        return true;
    if (!item_is_word(d, i - 1))
        return item_is(d, i - 1, ',') || item_at(d, i - 1)->kind == TOK_NUMBER;
    return trace_goes_out(t, i - 1) || handed(t, i - 1) || item_is_when(d, t->m, i - 1) ||
           item_is_adverb(d, t->m, i - 1) || str_among(item_text(d, i - 1), TURNS, LEN(TURNS));
}

/* To [the clerk] she said: does the phrase behind item i, the first, stand before who speaks? */
static bool opens_to(const trace *t, uint32_t i, uint32_t k)
{
    const quoth_doc *d = t->d;
    uint32_t behind = d->mentions.at[k].last;

    behind += item_is(d, behind, ',');
    const cue *c = t->a->cue != NONE ? &d->cues.at[t->a->cue] : NULL;
    uint32_t words = c ? c->last + (item_is(d, c->last, ',') || item_is(d, c->last, ':')) : 0;
    return c && item_is_span(d, words) && c->kind == CUE_SPEECH && c->share >= STRONG &&
           !among(t, i + 1, W(a)) && i == t->s->first && t->holder != NONE &&
           d->mentions.at[t->holder].first == behind;
}

/* refused [to show her form], threatened [not to show up], promised [to campaign]; not: apologized
 * [to the board for it]: do the words that are told begin with item i and a verb, maybe mention k? */
static bool begins_words(const trace *t, uint32_t i, uint32_t k)
{
    static const str ACTS[] = {S("campaign"), S("host"),    S("judge"), S("lobby"),
                               S("partner"),  S("press"),   S("rally"), S("rule"),
                               S("staff"),    S("support"), S("team")};
    const attribution *a = t->a;
    const mention *x = &t->d->mentions.at[k];
    uint32_t at = item_start(t->d, among(t, i - 1, W(not )) ? i - 1 : i);
    bool bare = x->core == x->first + 1 &&
                str_among(item_text(t->d, x->first), ACTS, LEN(ACTS)); /* nouns, too */

    if (!bare && (!t->d->tags || t->d->tags[item_token(t->d, i + 1)] != PENN_VB))
        return false;
    return a->content.start == at ||
           (a->next != NONE && t->d->links.at[a->next].content.start == at);
}

bool trace_to(const trace *t, uint32_t i, uint32_t k)
{
    return among(t, i, W(to)) && may_hear(t, k) && !begins_words(t, i, k) &&
           !among(t, i - 1, W(according), W(refer), W(refers), W(referred), W(referring),
                  W(pointed), W(pointing), W(agreed), W(agree), W(agrees), W(attributed), W(linked),
                  W(close), W(related)) &&
           !(among(t, i - 1, W(speak), W(talk)) && among(t, i - 2, W(to))) &&
           !(among(t, i - 1, W(speaking), W(talking)) &&
             among(t, i - 2, W(on), W(of), W(from), W(about),
                   W(against))); /* a ban on talking to */
}

/* Is mention k surely somebody who hears, and not what an answer is about: Covid, the news, Brexit? */
static bool is_somebody(const trace *t, uint32_t k)
{
    const mention *x = &t->d->mentions.at[k];
    uint32_t e = t->d->entity_of[k];
    face f = face_of(t->d, t->m, x);

    if (x->kind == MEN_PRONOUN)
        return !among(t, x->first, W(it), W(this), W(that));
    if (x->kind != MEN_NAME)
        return f.kind != QUOTH_ORGANIZATION && !among(t, x->head, W(news)) &&
               (f.human || item_gist(t->d, x->head) & GIST_PARTY);
    return f.kind == QUOTH_PERSON &&
           (f.titled || f.gender || (e != NONE && t->d->entities.at[e].gender));
}

/* [Replying to] Holm, Ruiz said; in reply to him, she said */
static bool replies_to(const trace *t, uint32_t i, uint32_t k)
{
    static const str REPLIES[] = {S("Replying"), S("Responding"), S("reply"),
                                  S("replying"), S("responding"), S("response")};

    if (t->behind || i == t->s->first || !item_is_word(t->d, i - 1) ||
        !str_among(item_text(t->d, i - 1), REPLIES, LEN(REPLIES)))
        return false;
    const mention *x = &t->d->mentions.at[k];
    return !(x->flags & MEN_POSSESSOR) && /* not: to Holm's attack */
           !(item_at(t->d, x->last)->flags & TOK_POSSESSIVE) && is_somebody(t, k) &&
           (x->kind != MEN_NOMINAL || x->last - x->first <= 3);
}

bool trace_hears(const trace *t, uint32_t i, uint32_t k)
{
    return (t->behind && tells_to(t, i)) || among(t, i - 1, W(speaking), W(talking)) ||
           replies_to(t, i, k) ||
           (!t->behind && i > t->s->first + 1 && handed(t, i - 1) && !among(t, i - 1, W(read))) ||
           opens_to(t, i, k);
}

/* --- Behind a verb of telling ------------------------------------------------- */

/* Many people, though no noun for a person: asked the crowd */
static bool gathers(const trace *t, uint32_t i)
{
    static const str CROWDS[] = {S("audience"),  S("community"), S("convention"), S("crowd"),
                                 S("gathering"), S("meeting"),   S("nation"),     S("public"),
                                 S("rally"),     S("room"),      S("types"),      S("world")};
    return str_among(item_text(t->d, i), CROWDS, LEN(CROWDS));
}

/* said [to him], Q */
static bool to_him(trace *t, uint32_t i)
{
    const quoth_doc *d = t->d;

    if (!among(t, i, W(to)) || !(trace_word(t, i + 1)->classes & LEX_(OBJECT_PRONOUN)) ||
        !(item_is(d, i + 2, ',') || item_is(d, i + 2, ':')))
        return false;
    uint32_t k = trace_mention(t, i + 1);
    party p = {.range = item_range(d, i + 1, i + 2), .kind = QUOTH_UNKNOWN};
    trace_addressee(t, k != NONE ? trace_party(t, k) : p);
    return true;
}

/* urged [Republicans] to vote; told [jurors] in her speech; asked [the court] for more: what stands
 * behind whom it was said to is no part of him, mention k. */
static void cut_addressee(const trace *t, const cue *c, uint32_t k, party *p, uint32_t *from)
{
    const quoth_doc *d = t->d;
    bool asked = among(t, c->head, W(ask), W(asks), W(asked), W(asking), W(thank), W(thanks),
                       W(thanked), W(thanking));

    for (uint32_t w = d->mentions.at[k].core; w < *from; w++)
        if ((among(t, w, W(to), W(on), W(in), W(at), W(during)) || (asked && among(t, w, W(for)))) &&
            p->range.end == item_end(d, *from - 1)) {
            p->range.end = item_end(d, w - 1);
            *from = w;
        }
}

static bool counts(const trace *t, uint32_t i)
{
    return item_at(t->d, i)->kind == TOK_NUMBER || trace_word(t, i)->classes & LEX_(DETERMINER);
}

/* asked [the senator] three times whether: how often is no part of whom, mention k; false if what
 * is left is nobody. */
static bool cut_times(const trace *t, uint32_t k, party *p, uint32_t *from)
{
    mention x = t->d->mentions.at[k];
    uint32_t w = x.first + 1;

    while (w + 1 < x.last && !(counts(t, w) && among(t, w + 1, W(times))))
        w++;
    if (w + 1 >= x.last)
        return true;
    x.last = x.core = w;
    x.head = w - 1;
    *p = trace_part(t, x.first, w);
    *from = w;
    return item_at(t->d, x.head)->shape == SHAPE_TITLE || face_of(t->d, t->m, &x).human;
}

/* told [the jury of five men] and seven women */
static void join_count(const trace *t, uint32_t k, party *p, uint32_t *from)
{
    const quoth_doc *d = t->d;
    const mention *x = &d->mentions.at[k];
    uint32_t i = *from, end = i + 3;

    if (x->last != i || i < x->first + 4 || !among(t, i - 3, W(of)) || !counts(t, i - 2) ||
        !(item_gist(d, i) & GIST_AND) || !counts(t, i + 1) ||
        !(item_gist(d, i + 2) & GIST_PLURAL) || item_gist(d, end) & (GIST_FINITE | GIST_HELPER))
        return;
    *from = end;
    p->range.end = item_end(d, end - 1);
}

/* told [a crowd of more] than 5,000 people, [a crowd of several] hundred, [a group] of about 40: how many they are. */
static void join_number(const trace *t, uint32_t *from, party *p)
{
    static const str ABOUT[] = {S("about"),  S("almost"),  S("around"),  S("fewer"), S("more"),
                                S("nearly"), S("roughly"), S("several"), S("some"),  S("than")},
                     TENS[] = {S("dozen"),    S("dozens"),   S("hundred"),
                               S("hundreds"), S("thousand"), S("thousands")};
    const quoth_doc *d = t->d;
    uint32_t i = *from;

    if (!(item_gist(d, i) & GIST_OF) && !(i > 1 && item_gist(d, i - 2) & GIST_OF &&
                                          str_among(item_text(d, i - 1), ABOUT, LEN(ABOUT))))
        return;
    i += (item_gist(d, i) & GIST_OF) != 0;
    while (item_is_word(d, i) && str_among(item_text(d, i), ABOUT, LEN(ABOUT)))
        i++;
    uint32_t number = i;
    i += item_at(d, i)->kind == TOK_NUMBER;
    i += item_is_word(d, i) && str_among(item_text(d, i), TENS, LEN(TENS));
    if (i == number)
        return;
    i += item_is_word(d, i) && (item_gist(d, i) & GIST_PLURAL) != 0 &&
         !(item_gist(d, i) & (GIST_FINITE | GIST_HELPER));
    *from = i;
    p->range.end = item_end(d, i - 1);
}

/* urged [those] still in the lowlands “to leave”: which of all they are, up to what they are to do. */
static void join_which(const trace *t, const mention *x, uint32_t *from, party *p)
{
    enum { LONGEST = 8 };
    const quoth_doc *d = t->d;
    uint32_t i = *from, end = i + LONGEST;

    if (!among(t, x->head, W(those)) || x->last != i)
        return;
    while (
        i < end && item_is_word(d, i) && !item_is_span(d, i) &&
        !(item_gist(d, i) & (GIST_TO | GIST_WH | GIST_THAT | GIST_FINITE | GIST_HELPER | GIST_AND)))
        i++;
    if (i == *from || i == end || !(item_is_span(d, i) || item_gist(d, i) & GIST_TO))
        return;
    *from = i;
    p->range.end = item_end(d, i - 1);
}

/* told [visiting counterpart Luc Brun]: whom it was told behind a participle. */
static bool told_guest(trace *t, const cue *c, uint32_t *from)
{
    const quoth_doc *d = t->d;
    uint32_t i = c->last;
    str s = item_text(d, i);
    bool guest = among(t, c->head, W(tell), W(tells), W(told), W(telling)) &&
                 item_at(d, i)->shape == SHAPE_LOWER && s.n > 5 &&
                 memcmp(s.p + s.n - 3, "ing", 3) == 0;
    guest |= item_at(d, i + 1)->kind == TOK_NUMBER &&
             among(t, i, W(about), W(around), W(nearly), W(almost)); /* told about 40 clerks */
    uint32_t k = guest ? trace_mention(t, i + 1) : NONE;

    if (k == NONE || !face_of(d, t->m, &d->mentions.at[k]).human)
        return false;
    party p = trace_party(t, k);
    *from = d->mentions.at[k].last;
    p.range = item_range(d, i, *from);
    trace_addressee(t, p);
    return true;
}

/* was quoted as telling [aides] that */
static void quoted_telling(trace *t, const cue *c)
{
    const quoth_doc *d = t->d;
    uint32_t stop = c->last + REACH < t->s->last ? c->last + REACH : t->s->last;
    uint32_t as = item_saying_from(d, c->head, stop);
    uint32_t k = as != NONE && among(t, as + 1, W(telling), W(asking), W(warning))
                     ? trace_mention(t, as + 2)
                     : NONE;

    if (k == NONE || d->mentions.at[k].kind == MEN_RELATIVE)
        return;
    const mention *x = &d->mentions.at[k];
    party p = trace_party(t, k);
    if (x->kind == MEN_NOMINAL && !face_of(d, t->m, x).human && !gathers(t, x->head) &&
        p.kind != QUOTH_ORGANIZATION)
        return;
    trace_addressee(t, p);
}

/* told [a late-night] talk show, [a media] call: a phrase ends where its last nouns could be verbs. */
static void widen_show(const trace *t, uint32_t first, party *p, uint32_t *from)
{
    static const str SHOWS[] = {S("call"), S("call-in"), S("phone-in"), S("show"), S("talk")};
    uint32_t i = *from;

    if (!among(t, first, W(a), W(an)))
        return;
    while (i < t->s->last && item_is_word(t->d, i) &&
           str_among(item_text(t->d, i), SHOWS, LEN(SHOWS)))
        i++;
    if (i == *from)
        return;
    *from = i;
    *p = (party){.range = item_range(t->d, first, i), .kind = QUOTH_GROUP};
}

/* ordered the Lantern [to pay], thanked it: whom something is asked of or owed passes nothing on.
 * Item i stands behind it. */
static bool wants_done(const trace *t, const cue *c, uint32_t i)
{
    static const uint32_t WANTS[] = {
        W(ask),   W(beg),      W(challenge), W(command),  W(congratulate), W(direct), W(lobby),
        W(order), W(petition), W(press),     W(question), W(thank),        W(urge)};

    return id_among(c->lemma, WANTS, LEN(WANTS)) || item_gist(t->d, i) & GIST_TO ||
           among(t, i, W(against)) || (among(t, i, W(not )) && item_gist(t->d, i + 1) & GIST_TO);
}

/* told [reporters]: mention k right behind the verb, if it can be told anything. */
static quoth_status told_mention(trace *t, const cue *c, uint32_t k, uint32_t *from)
{
    const quoth_doc *d = t->d;
    uint32_t i = c->last;
    party p = trace_party(t, k);
    *from = d->mentions.at[k].last;
    cut_addressee(t, c, k, &p, from);
    if (!cut_times(t, k, &p, from))
        return QUOTH_OK;
    bool cut = p.range.end < item_end(d, d->mentions.at[k].head);
    join_count(t, k, &p, from);
    join_number(t, from, &p);
    join_which(t, &d->mentions.at[k], from, &p);
    widen_show(t, i, &p, from);
    const mention *x = &d->mentions.at[k];
    bool meets = among(t, x->head, W(briefing), W(hearing), W(inquest), W(inquiry));
    if (p.kind == QUOTH_DOCUMENT && meets && !p.name.n)
        p.kind = QUOTH_GROUP; /* told a briefing */
    if (p.kind == QUOTH_DOCUMENT && str_eq(item_text(d, x->head), S("edition")))
        p.kind = QUOTH_ORGANIZATION; /* told the Sunday edition of it */
    if (p.kind == QUOTH_DOCUMENT)
        return QUOTH_OK; /* She wrote the report. */
    if (among(t, c->head, W(order), W(orders), W(ordered), W(ordering)) && x->kind == MEN_NOMINAL &&
        item_is_word(d, *from) && item_gist(d, *from) & GIST_VERBAL && !face_of(d, t->m, x).human)
        return QUOTH_OK; /* ordered flags lowered */
    bool tells = among(t, c->head, W(tell), W(tells), W(told), W(telling));
    bool nation = trace_word(t, x->head)->classes & LEX_(NATIONALITY) &&
                  item_at(d, x->head)->shape != SHAPE_LOWER;
    if (!tells && !meets && !cut && !nation && x->kind == MEN_NOMINAL && p.kind == QUOTH_UNNAMED &&
        !face_of(d, t->m, x).human && !gathers(t, x->head) &&
        !(x->flags & MEN_PLURAL && !item_id(d, x->head)))
        return QUOTH_OK; /* He ordered an inquiry, questioned her plan. */
    static const str QUESTIONS[] = {S("question"), S("questions")};
    if (str_among(item_text(d, x->head), QUESTIONS, LEN(QUESTIONS)))
        return QUOTH_OK; /* He asked no questions. */
    if (c->lemma == W(question) && x->kind == MEN_NOMINAL && p.kind != QUOTH_ORGANIZATION &&
        !face_of(d, t->m, x).human)
        return QUOTH_OK; /* He questioned her tactics. */
    if (among(t, c->head, W(promised), W(promise), W(promises), W(show), W(shows), W(showed)) &&
        d->mentions.at[k].kind == MEN_NOMINAL && p.kind != QUOTH_ORGANIZATION &&
        (item_at(d, i)->kind == TOK_NUMBER || among(t, i, W(a), W(an))) &&
        !face_of(d, t->m, &d->mentions.at[k]).human)
        return QUOTH_OK; /* They promised 200 jobs, showed a tight race. */
    if (!wants_done(t, c, *from))
        return trace_tell(t, i, *from, p, trace_text(t, c->head, c->head + 1));
    trace_addressee(t, p); /* ordered the Lantern to pay: it brings nothing */
    return QUOTH_OK;
}

/* told the [“Tarn Reef”], the newspaper [“Tarn”], [“Tarn Courant”]: do the marks at item i, or the word
 * before, name an outlet? */
static bool marks_outlet(const trace *t, uint32_t i)
{
    const span *s = item_span(t->d, i);
    bool outlet = among(t, i - 1, W(the)) || trace_word(t, i - 1)->classes & LEX_(OUTLET);

    for (uint32_t k = s->open + 1; k < s->last && !outlet; k++)
        outlet = (t->m->lex.words[t->d->tokens.at[k].word].classes & LEX_(OUTLET)) != 0;
    return outlet;
}

/* told the [“Tarn Courant”]: the item of the marks that hold who was told, or NONE. */
static uint32_t told_marked(const trace *t, const cue *c)
{
    enum { NEAR_IT = 3 };

    if (!t->s->spans || !among(t, c->head, W(told), W(tells), W(telling)))
        return NONE;
    for (uint32_t i = c->last; i < c->last + NEAR_IT && i < t->s->last; i++)
        if (item_is_span(t->d, i))
            return nonspeech_hears(t->d, t->m, t->index, i) && marks_outlet(t, i) ? i : NONE;
    return NONE;
}

/* Who hears it is named in the marks at item i. */
static quoth_status tell_marked(trace *t, const cue *c, uint32_t i)
{
    const quoth_doc *d = t->d;
    const span *s = item_span(d, i);
    const token *end = &d->tokens.at[s->last - 1];
    range r = {d->tokens.at[s->open + 1].start, end->kind == TOK_PUNCT ? end[-1].end : end->end};
    party p = {.range = r, .kind = QUOTH_ORGANIZATION, .name = doc_slice(d, r.start, r.end)};

    trace_addressee(t, p);
    return trace_push(t, p, QUOTH_RELAY, trace_text(t, c->head, c->head + 1));
}

/* [encouraged] owners to follow suit: a verb of telling only with whom and what to do behind it. */
static bool encourages(const trace *t, const cue *c)
{
    uint32_t k = trace_mention(t, c->last);

    return k != NONE && item_gist(t->d, t->d->mentions.at[k].last) & GIST_TO &&
           among(t, c->head, W(encourage), W(encouraged), W(encourages), W(encouraging));
}

quoth_status trace_addressed(trace *t, const cue *c, uint32_t *from)
{
    const quoth_doc *d = t->d;
    uint32_t i = c->last, who = link_told(d, t->m, t->a);

    *from = c->last;
    if (t->holder != NONE && d->mentions.at[t->holder].first == i)
        *from = d->mentions.at[t->holder].last;
    uint32_t marked = told_marked(t, c);
    if (marked != NONE) {
        *from = marked + 1;
        return tell_marked(t, c, marked);
    }
    if (who != NONE) {
        party p = trace_party(t, who);
        p.range = holder_range(d, t->m, who, t->a->cue);
        trace_addressee(t, p);
        return QUOTH_OK;
    }
    if (c->kind == CUE_SPEECH && to_him(t, i)) {
        *from = i + 2;
        return QUOTH_OK;
    }
    if (item_quotes(d, c->head) || item_as_saying(d, c->head - 1))
        quoted_telling(t, c);
    bool calls = among(t, i, W(on)) && among(t, c->head, W(call), W(called), W(calls), W(calling));
    i += calls; /* called on [the board] to resign */
    if (!(calls || trace_word(t, c->head)->classes & LEX_(TELL_VERB) || encourages(t, c)) ||
        among(t, c->head, W(quote), W(quotes), W(quoted), W(quoting)))
        return QUOTH_OK;
    if (trace_word(t, i)->classes & LEX_(OBJECT_PRONOUN) &&
        item_gist(d, i + 1) & (GIST_FINITE | GIST_HELPER) &&
        !(among(t, i + 1, W(not )) && item_gist(d, i + 2) & GIST_TO))
        return QUOTH_OK; /* promised it would rain; but: told them not to go */
    if (among(t, i, W(he), W(she), W(they), W(we)))
        return QUOTH_OK; /* wrote she was late */
    uint32_t k = trace_mention(t, i);
    if (k != NONE && mention_predicates(d, t->m, c->head, &d->mentions.at[k]))
        return QUOTH_OK; /* warned the bridge would fall */
    if (k == NONE && told_guest(t, c, from))
        return QUOTH_OK;
    if (trace_word(t, i)->classes & LEX_(OBJECT_PRONOUN) &&
        !(k != NONE && d->mentions.at[k].last > i + 1)) {
        party p = {.range = item_range(d, i, i + 1), .kind = QUOTH_UNKNOWN};
        if (k != NONE)
            p = trace_party(t, k);
        trace_addressee(t, p);
        *from = i + 1;
    } else if (k != NONE && among(t, c->head, W(show), W(shows), W(showed), W(showing)) &&
               !(item_gist(d, d->mentions.at[k].last) & GIST_THAT)) {
        return QUOTH_OK; /* showed 200 people had left */
    } else if (k != NONE && k != t->holder && d->mentions.at[k].kind != MEN_RELATIVE &&
               !(d->mentions.at[k].last == i + 1 &&
                 (trace_word(t, i)->pos == POS_ADJ ||
                  trace_word(t, i)->pos == POS_ADV)) && /* best */
               !among(t, d->mentions.at[k].head, W(story), W(stories), W(tale), W(truth), W(lie),
                      W(lies), W(joke), W(jokes), W(secret))) {
        return told_mention(t, c, k, from);
    }
    return QUOTH_OK;
}
