/*
 * reports_silent.c - labelled verbs after which nobody says anything: a plea, refusals to comment,
 * who is cited, who is called in.
 */
#include "find/item.h"
#include "find/names.h"
#include "find/parties.h"
#include "find/reports.h"
#include "tag/penn.h"
#include "tag/states.h"

/* denies nine [counts] of theft: a plea; denied him [bail]: a refusal.  No words. */
static bool only_pleads(const reporter *r, const report *x, uint32_t last)
{
    enum { REACH = 4 };
    static const str WITHHELD[] = {S("access"),  S("asylum"),  S("bail"),   S("entry"),
                                   S("licence"), S("license"), S("parole"), S("permission"),
                                   S("permit"),  S("permits"), S("visa"),   S("visas")};
    const quoth_doc *d = r->d;
    uint32_t i = report_item(r, x->content[0]->first), end = i + REACH;
    bool denies = item_among(d, last, W(denies), W(denied), W(denying));

    if (!denies && !item_among(d, last, W(admits), W(admitted), W(admitting)))
        return false;
    bool plain = denies;
    for (uint32_t t = x->content[0]->first; t < x->content[0]->last; t++)
        plain &= !penn_is_finite(d->tags[t]); /* denied access was cut */
    for (; i < end; i++) {
        if (item_among(d, i, W(counts), W(charges), W(offense), W(count)))
            return !item_among(d, i - 1, W(the), W(these), W(those));
        plain &= !(item_gist(d, i) & (GIST_THAT | GIST_PREP | GIST_FINITE | GIST_HELPER));
        if (plain && item_is_word(d, i) && str_among(item_text(d, i), WITHHELD, LEN(WITHHELD)))
            return d->tags[item_token(d, i + 1)] != PENN_NN &&
                   d->tags[item_token(d, i + 1)] != PENN_NNS; /* denied visa delays */
    }
    return false;
}

/* That [said], it rained; all [told], nine came: how a sentence goes on, no report. */
bool report_leads_on(const reporter *r, const segment *said)
{
    const quoth_doc *d = r->d;
    uint32_t i = report_item(r, said->first), first = d->sentences.at[said->sentence].first;

    return i > first && i <= first + 2 && item_is(d, i + 1, ',') &&
           ((item_among(d, i, W(said)) && item_among(d, first, W(that))) ||
            (item_among(d, i, W(told)) && item_among(d, first, W(all))));
}

bool report_sets_time(const reporter *r, const segment *said)
{
    const quoth_doc *d = r->d;
    uint32_t first = d->sentences.at[said->sentence].first, last = report_item(r, said->last - 1);

    if (report_leads_on(r, said))
        return true;
    if (!item_is(d, last + 1, ',') || !item_among(d, first, W(before), W(after), W(while), W(when),
                                                  W(until), W(since), W(once), W(whenever)))
        return false;
    for (uint32_t i = first + 1; i < last; i++)
        if (item_is(d, i, ',') || item_is_span(d, i))
            return false;
    return true;
}

/* rated [the claim] that it rains false: someone else's. */
static bool is_rated(const reporter *r, uint32_t begins)
{
    static const str RATES[] = {S("rate"), S("rated"), S("rates"), S("rating")};

    return begins > 0 && !item_is_span(r->d, begins - 1) &&
           str_among(item_text(r->d, begins - 1), RATES, LEN(RATES));
}

/* she said, [pointing to] their son: no words, but of rising costs. */
static bool only_points(const reporter *r, const report *x, uint32_t last, uint32_t told)
{
    const quoth_doc *d = r->d;
    uint32_t k = mention_beginning(d, x->cue->sentence, told);

    if (!item_among(d, last, W(to), W(at)) || last == 0 || k == NONE ||
        !item_among(d, last - 1, W(pointing), W(pointed), W(points), W(point)) ||
        item_token(d, d->mentions.at[k].last) < x->content[0]->last)
        return false;
    const mention *y = &d->mentions.at[k];
    return face_of(d, r->m, y).human || y->kind == MEN_PRONOUN;
}

/* Officers responded [to the scene], [to a call]: they came. */
static bool only_comes(const quoth_doc *d, uint32_t last, uint32_t told)
{
    static const str SCENES[] = {S("address"),  S("alarm"),     S("apartment"), S("blaze"),
                                 S("call"),     S("calls"),     S("crash"),     S("emergency"),
                                 S("fire"),     S("home"),      S("hospital"),  S("house"),
                                 S("incident"), S("residence"), S("scene"),     S("shooting")};
    uint32_t to = item_gist(d, last) & GIST_TO ? last : told;

    if (to == 0 || !(item_gist(d, to) & GIST_TO) ||
        !item_among(d, to - 1, W(responded), W(responding), W(respond)))
        return false;
    for (uint32_t i = to + 1; i < to + 4 && item_is_word(d, i); i++)
        if (str_among(item_text(d, i), SCENES, LEN(SCENES)))
            return true;
    return false;
}

/* asked [to be named] only by her first name; asked to remain anonymous: how, no words. */
static bool only_hides(const quoth_doc *d, uint32_t asked, uint32_t told)
{
    static const str NAMING[] = {S("anonymous"), S("called"), S("identified"), S("known"),
                                 S("named"),     S("quoted"), S("referred"),   S("unnamed")};

    if (!item_among(d, asked, W(asked), W(asking), W(asks), W(want), W(wanted), W(wants)))
        return false;
    if (item_among(d, told, W(that)) && item_gist(d, told + 1) & GIST_DEFINITE)
        return item_among(d, told + 2, W(name), W(names),
                          W(identity)); /* that his name not be used */
    if (!(item_gist(d, told) & GIST_TO))
        return false;
    uint32_t i = told + 2 + (item_gist(d, told + 2) & GIST_BE);
    return !item_is_span(d, i) && str_among(item_text(d, i), NAMING, LEN(NAMING));
}

/* The board summoned the mayor, [Ana Ruiz], to explain the delay: what somebody is to say, and has not yet. */
static bool only_bidden(const reporter *r, const report *x)
{
    static const str BIDS[] = {S("asked"),   S("challenged"), S("directed"), S("invited"),
                               S("ordered"), S("pressed"),    S("summoned"), S("tasked"),
                               S("told"),    S("urged")};
    const quoth_doc *d = r->d;
    uint32_t s = x->cue->sentence, i = report_item(r, x->cue->first);

    if (!(item_gist(d, i) & GIST_TO))
        return false;
    uint32_t k = mention_ending(d, s, i - item_is(d, i - 1, ','));
    if (k == NONE || d->mentions.at[k].first < d->sentences.at[s].first + 3 ||
        !item_is(d, d->mentions.at[k].first - 1, ','))
        return false;
    k = mention_ending(d, s, d->mentions.at[k].first - 1);
    if (k == NONE || d->mentions.at[k].first == d->sentences.at[s].first)
        return false;
    return str_among(item_text(d, d->mentions.at[k].first - 1), BIDS, LEN(BIDS));
}

/* Is mention k, who is called, all that report x has, but for [to thank her], [on Friday]?  Not: called
 * [her a hero], [the mayor] on Friday [a liar]. */
static bool only_itself(const reporter *r, const report *x, uint32_t k)
{
    const quoth_doc *d = r->d;
    const mention *y = &d->mentions.at[k];
    uint32_t end = report_item(r, x->content[0]->last - 1) + 1, i = y->last;

    if (y->kind != MEN_NAME && !face_of(d, r->m, y).human)
        return false;
    for (uint32_t n = y->first + 1; n < y->core; n++)
        if (item_among(d, n, W(a), W(an), W(the)))
            return false;
    for (uint32_t n = i; n < end; n++)
        if (item_gist(d, n) & GIST_TO)
            end = n;
    i += i < end && item_is_when(d, r->m, i);
    return report_only_phrases(d, y->sentence, i, end);
}

/* Ruiz [called a snap election], [called Holm] on Friday, has been [called as] a witness; a group
 * [called the Gulls]: what is called something needs a name beside it. */
static bool only_summons(const reporter *r, const report *x, uint32_t begins, uint32_t last)
{
    const quoth_doc *d = r->d;
    uint32_t told = report_item(r, x->content[0]->first), s = x->cue->sentence;

    if (last > begins && item_among(d, last, W(as), W(to)) && item_among(d, last - 1, W(called)))
        return true;
    bool passive = last > begins && item_gist(d, last - 1) & GIST_BE;
    if (!x->source || x->source->first > x->cue->first || told != last + 1 || passive ||
        !item_among(d, last, W(called), W(calls), W(call), W(calling)))
        return false;
    uint32_t who = report_item(r, x->source->first), k = mention_beginning(d, s, told);
    bool one = item_among(d, told, W(a), W(an));
    if (k == NONE)
        return false;
    if (!one && (d->mentions.at[k].kind == MEN_PRONOUN || !only_itself(r, x, k)))
        return false;
    if (one && (who > d->sentences.at[s].first && item_is_word(d, who - 1) &&
                !item_among(d, who - 1, W(so), W(then), W(and), W(but))))
        return false; /* what Ruiz called a farce */
    uint32_t end = report_item(r, x->content[0]->last - 1) + 1, behind = d->mentions.at[k].last;
    return behind >= end || item_gist(d, behind) & (GIST_PREP | GIST_TO) || item_is_self(d, behind);
}

bool report_is_wish(const reporter *r, const report *x)
{
    const quoth_doc *d = r->d;

    if (!x->source || x->shared || x->cue->last > x->cue->first + 2 || x->source->first < 2 ||
        x->source > x->cue || d->tokens.at[x->source->first - 1].word != W(that))
        return false;
    uint8_t wants = d->labels[x->source->first - 2], tag = d->tags[x->cue->first];
    uint32_t k = segment_holder(r, x->source), id = d->tokens.at[x->cue->first].word;
    return (wants == LABEL_CUE || wants == LABEL_IN_CUE) && (tag == PENN_VB || tag == PENN_VBP) &&
           k != NONE && !(d->mentions.at[k].flags & MEN_PLURAL) &&
           d->mentions.at[k].kind != MEN_PRONOUN && r->m->lex.words[id].lemma == id;
}

/* The note cited [a person] at the mill; the board confirmed [Ana Ruiz] as head: who, and no words. */
static bool only_names(const reporter *r, const report *x, uint32_t last, uint32_t told)
{
    const quoth_doc *d = r->d;
    bool cites = item_among(d, last, W(cited), W(cites));
    uint32_t k = cites || item_among(d, last, W(confirmed), W(confirms))
                     ? mention_beginning(d, x->cue->sentence, told)
                     : NONE;

    if (k == NONE || told != last + 1 || !face_of(d, r->m, &d->mentions.at[k]).human)
        return false;
    uint32_t behind = d->mentions.at[k].last;
    if (!cites)
        return item_among(d, behind, W(as), W(to));
    return item_token(d, behind) >= x->content[0]->last ||
           (item_gist(d, behind) & GIST_PREP && !item_among(d, behind, W(as)));
}

/* Officers [found the boy] in a lake, the police found [Tom Holm]: no words; but: found [Holm] in contempt; the poll
 * found [Holm] with a lead. */
static bool only_finds(const reporter *r, const report *x, uint32_t last, uint32_t told)
{
    const quoth_doc *d = r->d;
    uint32_t h = x->source && !x->shared ? segment_holder(r, x->source) : NONE;

    if (h == NONE || told != last + 1 || !item_among(d, last, W(found), W(finds), W(find)))
        return false;
    const mention *who = &d->mentions.at[h];
    uint32_t k = mention_beginning(d, x->cue->sentence, told);
    if (k == NONE || face_of(d, r->m, who).kind == QUOTH_DOCUMENT ||
        item_among(d, who->head, W(it)) || !face_of(d, r->m, &d->mentions.at[k]).human)
        return false;
    static const str JUDGES[] = {S("court"), S("judge"), S("jurors"), S("jury"), S("tribunal")};
    if (str_among(item_text(d, who->head), JUDGES, LEN(JUDGES)))
        return false; /* found Holm, who had fled, guilty */
    static const str STATES[] = {S("breach"), S("contempt"), S("default"),  S("fault"),
                                 S("odds"),   S("risk"),     S("violation")};
    uint32_t behind = d->mentions.at[k].last, core = d->mentions.at[k].core;
    if (core < behind && str_among(item_text(d, core + 1), STATES, LEN(STATES)))
        return false; /* found [patients at risk of harm] */
    return item_token(d, behind) >= x->content[0]->last || item_is(d, behind, ',') ||
           (item_gist(d, behind) & GIST_PREP && !item_among(d, behind, W(to), W(as), W(with)) &&
            !str_among(item_text(d, behind + 1), STATES, LEN(STATES)));
}

/* marched on, [raising fears] that it would spread: what comes of it, and others'. */
static bool only_stirs(const quoth_doc *d, uint32_t verb, uint32_t told)
{
    static const str STIRS[] = {S("fuelling"), S("fueling"), S("raising"), S("sparking"),
                                S("stoking")},
                     FEARS[] = {S("alarm"), S("anxiety"),   S("doubts"),
                                S("fear"),  S("fears"),     S("hope"),
                                S("hopes"), S("suspicion"), S("suspicions")};

    return !item_is_span(d, told) && str_among(item_text(d, verb), STIRS, LEN(STIRS)) &&
           str_among(item_text(d, told), FEARS, LEN(FEARS));
}

/* was charged [with “theft”], was sentenced [to a year for “theft”], is wanted [for “theft”], police held him on
 * suspicion [of “theft”]: what the law does to whom. */
static bool only_punishes(const quoth_doc *d, uint32_t last, uint32_t told)
{
    static const str DOES[] = {S("arrested"),  S("charged"),    S("convicted"), S("detained"),
                               S("fined"),     S("imprisoned"), S("indicted"),  S("jailed"),
                               S("sentenced"), S("wanted")};
    bool behind = item_among(d, last, W(for), W(with), W(on)); /* is wanted for [it] */
    uint32_t verb = last - behind;

    if (last > 1 && item_gist(d, last) & GIST_OF && item_among(d, last - 2, W(on)))
        return str_eq(item_text(d, last - 1), S("suspicion"));
    return verb > 1 && str_among(item_text(d, verb), DOES, LEN(DOES)) &&
           (item_gist(d, verb - 1) & GIST_BE || item_among(d, verb - 2, W(has), W(have), W(had))) &&
           (behind || item_among(d, told, W(with), W(to), W(for), W(on), W(over)));
}

/* Asked [by a reporter about reports] that it leaked, was pressed [by lawmakers on] the losses: what somebody was asked
 * about, where the source of x runs on into it or up to it. */
static bool only_asked_about(const reporter *r, const report *x, uint32_t last)
{
    const quoth_doc *d = r->d;
    uint32_t verb = last - item_among(d, last, W(by));
    uint32_t told = report_item(r, x->content[0]->first);

    if (!x->source || x->source->first < x->cue->last ||
        item_among(d, told, W(whether), W(if), W(how), W(why), W(what), W(when), W(where),
                   W(who)) || /* by a reporter on Friday whether it leaked */
        !item_among(d, verb, W(asked), W(pressed), W(questioned), W(quizzed)) ||
        !item_among(d, report_item(r, x->source->first) - 1, W(by)))
        return false;
    for (uint32_t t = x->source->first + 1; t <= x->source->last; t++)
        if (id_among(d->tokens.at[t].word, (uint32_t[]){W(about), W(on), W(over)}, 3))
            return true;
    return false;
}

/* Do the words of x end in a quotation? */
static bool last_in_marks(const reporter *r, const report *x)
{
    return item_is_span(r->d, report_item(r, x->content[x->content_n - 1]->last - 1));
}

/* before ordering [a second coffee]: no words; but: ordering a retrial. */
static bool only_serves(const quoth_doc *d, uint32_t last, uint32_t told)
{
    enum { REACH = 5 };
    static const str ORDERS[] = {S("order"), S("ordered"), S("ordering"), S("orders")};
    static const str MEALS[] = {
        S("beer"),   S("beers"),   S("breakfast"), S("burger"), S("burgers"), S("cocktail"),
        S("coffee"), S("coffees"), S("dessert"),   S("dinner"), S("drink"),   S("drinks"),
        S("food"),   S("lunch"),   S("meal"),      S("pint"),   S("pints"),   S("pizza"),
        S("pizzas"), S("salad"),   S("sandwich"),  S("soup"),   S("steak"),   S("takeaway"),
        S("tea"),    S("whisky"),  S("wine")};

    if (!str_among(item_text(d, last), ORDERS, LEN(ORDERS)))
        return false;
    for (uint32_t i = told; i < told + REACH && item_is_word(d, i); i++)
        if (str_among(item_text(d, i), MEALS, LEN(MEALS)))
            return true;
    return false;
}

/* When I mention [this he roars]: the clause says when. */
static bool only_when_told(const reporter *r, const report *x, uint32_t told)
{
    const quoth_doc *d = r->d;
    uint32_t first = d->sentences.at[x->cue->sentence].first;

    return x->source && item_among(d, first, W(when), W(whenever)) &&
           report_item(r, x->source->first) == first + 1 &&
           item_among(d, told, W(this), W(it), W(that)) && item_gist(d, told + 1) & GIST_I;
}

/* spoke so softly that; declined requests; an old saying that: words that only look like a cue. */
static bool is_no_saying(const reporter *r, const report *x, uint32_t last)
{
    const quoth_doc *d = r->d;
    uint32_t begins = report_item(r, x->cue->first), told = report_item(r, x->content[0]->first);

    if (x->source && item_among(d, last, W(expected)) && last > 0 &&
        item_gist(d, last - 1) & GIST_BE &&
        !(item_word(d, r->m, told + 1)->classes & LEX_(CUE_VERB)))
        return true; /* The trial is expected to end; but: she is expected to say. */
    if ((told == last + 1 && only_stirs(d, last, told)) || only_names(r, x, last, told) ||
        only_finds(r, x, last, told) || only_serves(d, last, told) || only_when_told(r, x, told) ||
        report_is_wish(r, x) || only_asked_about(r, x, last) || only_hides(d, last, told) ||
        (last_in_marks(r, x) && only_punishes(d, last, told)) || only_summons(r, x, begins, last) ||
        only_points(r, x, last, told))
        return true;
    if (str_eq(item_text(d, told), S("anonymity")) &&
        item_among(d, last, W(requested), W(requesting), W(demanded), W(sought), W(asked)))
        return true; /* requested anonymity to speak freely */
    static const str IDENTIFIES[] = {S("identified"), S("identifies"), S("introduced")};
    uint32_t as = told + 1 + !item_among(d, told + 1, W(as));
    bool names = item_is_word(d, as + 1) && item_at(d, as + 1)->shape == SHAPE_TITLE &&
                 str_among(item_text(d, last), IDENTIFIES, LEN(IDENTIFIES));
    if (item_is_self(d, told) && (x->content[0]->last == x->content[0]->first + 1 || names))
        return true; /* A man who described [himself] as a priest, identified [himself as Ruiz] */
    if (is_rated(r, begins) || (report_sets_time(r, x->cue) && told == last + 2))
        return true;
    if (begins + 1 < last && item_among(d, last - 1, W(so)) && item_gist(d, told) & GIST_THAT)
        return true;
    if (item_among(d, begins, W(declined), W(declines), W(refused)) &&
        (item_among(d, told, W(requests), W(request), W(interview)) ||
         item_among(d, told + 1, W(requests), W(request), W(interview))))
        return true;
    return begins == last && begins > 0 && item_among(d, last, W(saying)) &&
           item_word(d, r->m, begins - 1)->pos == POS_ADJ;
}

/* When asked [about the pier], if asked [to leave]; but not: when asked [whether he left]. */
static bool only_asked(const reporter *r, uint32_t s, uint32_t last, uint32_t told)
{
    const quoth_doc *d = r->d;

    if (item_among(d, last, W(about)))
        return item_among(d, last - 1, W(asked), W(quizzed), W(pressed));
    uint32_t what = told + (item_gist(d, told) & GIST_TO ? 1 : 0);
    if (item_among(d, what, W(comment)) && !item_is_word(d, what + 1) && last > 0 &&
        item_among(d, last - (uint32_t)item_among(d, last, W(for)), W(asked), W(pressed)))
        return true; /* asked for comment, pressed to comment */
    if (item_among(d, last, W(for)) || item_among(d, told + 1, W(same)))
        return is_asked_aside(d, s, last - (item_id(d, last) == W(for))); /* The bank, asked for comment, said */
    return item_among(d, last, W(asked)) && last > 0 && item_among(d, last - 1, W(when), W(if)) &&
           item_at(d, last)->shape == SHAPE_LOWER && !(item_gist(d, told) & GIST_WH) &&
           !item_among(d, told, W(whether), W(if), W(by));
}

/* Citing [two officials], [a report], [Reuters]: who or what says so; but not: citing high rents.  Reuters reported,
 * citing two officials, [that Ruiz left]: what Reuters reported. */
static bool only_cites(const reporter *r, uint32_t last, uint32_t in, uint32_t told)
{
    const quoth_doc *d = r->d;

    if (item_among(d, last, W(quoting)))
        return true;
    if (!item_among(d, last, W(citing)))
        return false;
    if (item_gist(d, told) & GIST_THAT && told > last + 1 && item_is(d, told - 1, ','))
        return true;
    uint32_t k = mention_beginning(d, in, told);
    if (k == NONE)
        return false;
    const mention *x = &d->mentions.at[k];
    const uint64_t sources =
        LEX_(DOCUMENT) | LEX_(OUTLET) | LEX_(ORG) | LEX_(PLATFORM) | LEX_(UNNAMED) | LEX_(WORK);
    return x->kind == MEN_NAME || x->kind == MEN_PRONOUN || face_of(d, r->m, x).human ||
           item_word(d, r->m, x->head)->classes & sources;
}

/* [The car], [prices] refused to start: a thing; but not: the mayor, Sweden, the council, she, some. */
static bool only_resists(const reporter *r, const report *x)
{
    static const str SOME[] = {S("couple"), S("duo"), S("majority"), S("pair"), S("trio")};
    uint32_t k = x->source ? segment_holder(r, x->source) : NONE;

    if (k == NONE)
        return false;
    const mention *y = &r->d->mentions.at[k];
    if (y->kind == MEN_PRONOUN)
        return item_among(r->d, y->head, W(it), W(this), W(that));
    face f = face_of(r->d, r->m, y);
    return y->kind == MEN_NOMINAL && !f.human && f.kind != QUOTH_ORGANIZATION &&
           !(y->flags & MEN_ELLIPTIC) && !(item_gist(r->d, y->head) & GIST_PARTY) &&
           !str_among(item_text(r->d, y->head), SOME, LEN(SOME));
}

/* Refused [to pay because it was “a fraud”]: do quoted words stand in items [i, last]? */
static bool holds_marks(const quoth_doc *d, uint32_t i, uint32_t last)
{
    while (i <= last && !item_is_span(d, i))
        i++;
    return i <= last;
}

/* Declined [to comment], refused to [answer questions]: no words; but not: refused [to sign the bill]. */
static bool only_keeps_quiet(const reporter *r, const report *x, uint32_t last, uint32_t told)
{
    static const str QUIET[] = {S("answer"),  S("be"),  S("comment"), S("discuss"), S("elaborate"),
                                S("respond"), S("say"), S("speak"),   S("talk")};
    const quoth_doc *d = r->d;
    bool to = item_gist(d, told) & GIST_TO;
    uint32_t first = report_item(r, x->cue->first);

    if (!to && !item_among(d, last, W(to)))
        return false;
    uint32_t verb = told + to;
    bool acts = to && item_is_word(d, verb) &&
                item_among(d, last, W(refused), W(refuses), W(refusing), W(refuse), W(declined),
                           W(declines), W(declining)) &&
                !str_among(item_text(d, verb), QUIET, LEN(QUIET)) && !only_resists(r, x) &&
                !holds_marks(d, told, report_item(r, x->content[0]->last - 1));
    for (uint32_t i = first; i <= last && !acts; i++)
        if (!item_is_span(d, i) && item_word(d, r->m, i)->classes & LEX_(DENY_VERB))
            return true;
    return false;
}

/* declined [to offer further comment], [additional comment], did not give [any details], gave [no answer]: nothing is said. */
static bool only_withholds(const reporter *r, const report *x, uint32_t last, uint32_t told)
{
    static const str GIVES[] = {S("add"),     S("gave"),     S("give"),     S("gives"),
                                S("giving"),  S("issue"),    S("issued"),   S("made"),
                                S("make"),    S("offer"),    S("offered"),  S("offering"),
                                S("offers"),  S("provide"),  S("provided"), S("provides"),
                                S("release"), S("released"), S("share")},
                     MORE[] = {S("a"),        S("additional"), S("an"),  S("any"),   S("first"),
                               S("full"),     S("further"),    S("her"), S("his"),   S("immediate"),
                               S("last"),     S("more"),       S("no"),  S("other"), S("public"),
                               S("specific"), S("their")},
                     WORDS[] = {S("answer"),  S("answers"),     S("comment"),   S("comments"),
                                S("details"), S("explanation"), S("name"),      S("names"),
                                S("reply"),   S("response"),    S("specifics"), S("statement"),
                                S("surname"), S("surnames")};
    enum { REACH = 8 };
    const quoth_doc *d = r->d;
    uint32_t first = report_item(r, x->cue->first), i = first;
    uint32_t end = told + 2 < first + REACH ? told + 2 : first + REACH;
    bool none = false;

    if (told < last)
        return false;
    for (; i < end && !(item_is_word(d, i) && str_among(item_text(d, i), GIVES, LEN(GIVES))); i++)
        none |= item_is_word(d, i) && (item_word(d, r->m, i)->classes & LEX_(DENY_VERB) ||
                                       item_among(d, i, W(not ), W(never), W(no)));
    if (i == end && !item_among(d, last, W(declined), W(declines), W(declining)))
        return false;
    for (i = i == end ? last + 1 : i + 1;
         item_is_word(d, i) && str_among(item_text(d, i), MORE, LEN(MORE)); i++)
        none |= item_among(d, i, W(no));
    return none && item_is_word(d, i) && str_among(item_text(d, i), WORDS, LEN(WORDS)) &&
           !(item_gist(d, i + 1) & GIST_THAT) && !item_among(d, i + 1, W(about));
}

/* [did not comment] on the deaths */
static bool makes_no_comment(const reporter *r, const report *x)
{
    static const str COMMENTS[] = {S("comment"), S("commented"), S("commenting")};
    const quoth_doc *d = r->d;
    uint32_t first = report_item(r, x->cue->first), last = report_item(r, x->cue->last - 1);
    bool comments = false, negated = false;

    for (uint32_t i = first; i <= last; i++) {
        comments |= str_among(item_text(d, i), COMMENTS, LEN(COMMENTS));
        negated |= item_among(d, i, W(not ), W(never));
    }
    return comments && negated && !holds_marks(d, first, report_item(r, x->content[0]->last - 1));
}

/* Reuters reported, citing two officials: a source, no words.  Declined to comment: no
 * words of anybody. */
bool report_says_nothing(const reporter *r, const report *x)
{
    const quoth_doc *d = r->d;
    uint32_t last = report_item(r, x->cue->last - 1);
    uint32_t told = report_item(r, x->content[0]->first);

    if (is_no_saying(r, x, last) || only_pleads(r, x, last) || makes_no_comment(r, x))
        return true;
    static const str AVOIDS[] = {S("avoid"), S("avoided"), S("avoiding"), S("avoids")};
    const token *t = &d->tokens.at[x->content[0]->first];
    if (t->word == W(not ) && t[1].word == W(to) &&
        (t[2].word == W(be) || item_among(d, last, W(asked), W(asks), W(asking)) ||
         str_eq(item_text(d, last), S("preferred"))))
        return true; /* Asked not to be named, preferred not to give it; but: vowed not to vote. */
    uint32_t first = report_item(r, x->cue->first);
    if (first < last && str_among(item_text(d, first), AVOIDS, LEN(AVOIDS)) &&
        str_eq(item_text(d, first + 1), S("commenting")))
        return true; /* avoided commenting on the rate */
    return only_bidden(r, x) || only_comes(d, last, told) ||
           only_asked(r, x->cue->sentence, last, told) ||
           only_cites(r, last, x->content[0]->sentence, told) ||
           only_keeps_quiet(r, x, last, told) || only_withholds(r, x, last, told);
}
