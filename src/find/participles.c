/*
 * participles.c - whose a participle of saying is.
 *
 *     Holm thanked Ruiz for calling it “odd”              Ruiz
 *     Ruiz was heard on tape calling it “odd”             Ruiz
 *     Police said that Holm had lied by saying it “fell”  Holm
 *     Holm said it had soured, with Ruiz calling it “odd”  Ruiz
 *     Holm said a clerk had come, telling her to “go”     the clerk
 *     Fans tore it down, calling her “odd”, Ruiz said     fans
 *     Ruiz praised Holm, who won, calling her “odd”       Ruiz
 *     Police said Holm left the room calling it “odd”     Holm
 *     Ruiz remembers her boss, Holm, saying “no”          Holm
 *     Holm said that …, and that …, adding that it “fell”  Holm
 */
#include "base/ascii.h"
#include "find/inner_verbs.h"
#include "find/item.h"
#include "find/names.h"
#include "find/nested.h"
#include "find/reports.h"
#include "find/view.h"

enum { REACH = 12 };

static const str SAYING[] = {
    S("boasting"), S("branding"),   S("calling"),  S("claiming"),  S("demanding"), S("describing"),
    S("dubbing"),  S("insisting"),  S("labeling"), S("labelling"), S("likening"),  S("saying"),
    S("shouting"), S("suggesting"), S("telling"),  S("tweeting"),  S("writing")};

/* Does item i open sentence s, or stand behind no more than what opens it: After [calling]; now, by
 * [calling]; in addition to [calling]? */
static bool opens(const quoth_doc *d, uint32_t s, uint32_t i)
{
    uint32_t first = d->sentences.at[s].first;

    return i == first ||
           (i <= first + 3 && item_gist(d, i - 1) & (GIST_PREP | GIST_TO) &&
            item_at(d, first)->gist & (GIST_PREP | GIST_ADVERB)) ||
           (i == first + 1 && item_among(d, first, W(after), W(before), W(while), W(when), W(since),
                                         W(by), W(in), W(despite), W(besides)));
}

/* Calling it “odd”, [Ruiz] left: the subject behind a clause that opens the sentence. */
static uint32_t opener(const proposal *p, const cue *c)
{
    const quoth_doc *d = p->d;
    bool comma = item_is(d, p->at + 1, ',');

    bool says = item_word(d, p->m, c->head)->classes & LEX_(OBJECT_VERB) ||
                item_among(d, c->head, W(citing), W(saying), W(warning), W(quoting), W(declaring));
    if (!says || cue_ends(c) != ENDS_ING || !opens(d, p->s, c->first) ||
        !(comma || view_last_mark(d, &d->spans.at[p->span]) == ','))
        return NONE;
    uint32_t k = mention_beginning(d, p->s, p->at + 1 + comma);
    if (k == NONE || !(item_gist(d, d->mentions.at[k].last) & (GIST_FINITE | GIST_HELPER)))
        return NONE;
    const mention *x =
        &d->mentions.at[k]; /* Calling it “odd”, no money was left, the budget was cut. */
    bool thing = x->kind == MEN_NOMINAL && !(x->flags & MEN_ELLIPTIC) &&
                 !(item_gist(d, x->head) & GIST_PARTY) && item_gist(d, x->last) & GIST_BE;
    return thing || item_among(d, x->first, W(no), W(little)) ? NONE : k;
}

/* for [calling] */
static bool is_blame(const quoth_doc *d, const cue *c)
{
    return cue_ends(c) == ENDS_ING && c->first >= d->sentences.at[c->sentence].first + 4 &&
           item_among(d, c->first - 1, W(for)) &&
           str_among(item_text(d, c->head), SAYING, LEN(SAYING));
}

/* a clip showing [him] saying, a video of [him] calling: the item of the pronoun right before cue c, or 0. */
static uint32_t seen_saying(const quoth_doc *d, const cue *c)
{
    static const str FILMS[] = {S("audio"),     S("clip"), S("clips"), S("footage"),
                                S("recording"), S("tape"), S("video"), S("videos")};
    uint32_t i = c->first - 1;

    if (cue_ends(c) != ENDS_ING || c->kind != CUE_SPEECH || c->first < 4 ||
        !item_among(d, i, W(him), W(her), W(them)))
        return 0;
    bool of = item_gist(d, i - 1) & GIST_OF && item_is_word(d, i - 2) &&
              str_among(item_text(d, i - 2), FILMS, LEN(FILMS));
    return of || item_shows(d, i - 1) ? i : 0;
}

bool participle_of_him(const quoth_doc *d, const cue *c)
{
    uint32_t i = c->first - 2, seen = seen_saying(d, c);

    if (seen)
        return mention_ending(d, c->sentence, seen + 1) == NONE;
    return is_blame(d, c) && item_among(d, i, W(him), W(her), W(them)) &&
           mention_ending(d, c->sentence, i + 1) == NONE;
}

/* [Holm] was fined by Ruiz for calling: who that is, where item i is the verb; or NONE. */
static uint32_t fined_by(const quoth_doc *d, uint32_t s, uint32_t i)
{
    uint32_t be = i - 1, first = d->sentences.at[s].first;

    if (!(item_gist(d, be) & GIST_BE) && !item_among(d, be, W(been)))
        return NONE;
    while (be > first + 1 && item_gist(d, be - 1) & (GIST_BE | GIST_HAVE))
        be--;
    uint32_t k = mention_ending(d, s, be);
    return k != NONE && d->mentions.at[k].kind != MEN_RELATIVE ? k : NONE;
}

/* Holm thanked [Ruiz] for calling it */
static uint32_t blamed_for(const quoth_doc *d, uint32_t s, const cue *c)
{
    static const str BLAMES[] = {S("arrested"),   S("attacked"),  S("banned"),    S("blamed"),
                                 S("castigated"), S("chided"),    S("condemned"), S("criticised"),
                                 S("criticized"), S("denounced"), S("dismissed"), S("fined"),
                                 S("fired"),      S("jailed"),    S("mocked"),    S("praised"),
                                 S("rebuked"),    S("sacked"),    S("scolded"),   S("slammed"),
                                 S("sued"),       S("suspended"), S("thanked")};
    uint32_t first = d->sentences.at[s].first;

    if (!is_blame(d, c))
        return NONE;
    uint32_t k = mention_ending(d, s, c->first - 1);
    if (k == NONE || k == d->mention_from[s])
        return NONE;
    const mention *x = &d->mentions.at[k];
    uint32_t verb = x->first - 1;
    if (item_among(d, verb, W(by)) && x->first > first + 3)
        return fined_by(d, s, verb - 1);
    bool object = x->first > first + 1 && item_is_word(d, verb) &&
                  item_at(d, verb)->shape == SHAPE_LOWER &&
                  !(item_gist(d, verb) & (GIST_PREP | GIST_TO | GIST_BE | GIST_HAVE | GIST_AND));
    bool people = x->kind == MEN_NOMINAL && item_gist(d, x->head) & (GIST_PARTY | GIST_OFFICE) &&
                  str_among(item_text(d, verb), BLAMES, LEN(BLAMES));
    return object && (x->kind == MEN_NAME || x->kind == MEN_PRONOUN || people) ? k : NONE;
}

/* The board found that [the firm] had misled savers by claiming */
static uint32_t by_means(const quoth_doc *d, uint32_t s, const cue *c)
{
    uint32_t first = d->sentences.at[s].first, from = d->mention_from[s];

    if (cue_ends(c) != ENDS_ING || c->kind != CUE_SPEECH || c->first < first + 4 ||
        !item_among(d, c->first - 1, W(by)))
        return NONE;
    uint32_t end = mention_from_item(d, s, c->first);
    for (uint32_t k = end; k-- > from && k + REACH > end;) {
        const mention *x = &d->mentions.at[k];
        if (item_gist(d, x->last) & (GIST_FINITE | GIST_HELPER | GIST_HAVE | GIST_BE))
            return x->first > first && item_among(d, x->first - 1, W(that)) &&
                           x->kind != MEN_RELATIVE && !(x->flags & MEN_POSSESSOR)
                       ? k
                       : NONE;
    }
    return NONE;
}

/* [Ruiz] was heard on tape calling; reported that [Ruiz] had been heard telling */
static uint32_t heard(const proposal *p, const cue *c)
{
    static const str CAUGHT[] = {S("caught"),    S("filmed"),   S("heard"),
                                 S("overheard"), S("recorded"), S("taped")};
    const quoth_doc *d = p->d;
    uint32_t i = c->first, first = d->sentences.at[p->s].first;

    if (cue_ends(c) != ENDS_ING || c->kind != CUE_SPEECH)
        return NONE;
    if (i > first + 4 && item_among(d, i - 2, W(on), W(by)))
        i -= 2; /* on tape */
    if (i < first + 3 || !str_among(item_text(d, i - 1), CAUGHT, LEN(CAUGHT)))
        return NONE;
    i--;
    while (i > first + 1 && item_gist(d, i - 1) & (GIST_BE | GIST_HAVE | GIST_HELPER))
        i--;
    return item_gist(d, i) & (GIST_BE | GIST_HAVE) ? mention_ending(d, p->s, i) : NONE;
}

/* recalled a meeting at [which] Ruiz asked for “more”; but not: the meeting at which Ruiz spoke was “odd”. */
static bool at_which(const proposal *p, uint32_t which, const cue *c)
{
    const quoth_doc *d = p->d;

    if (!item_among(d, which, W(which)) || !item_among(d, which - 1, W(at), W(in), W(during)) ||
        d->cues.at[d->cue_from[p->s]].last >= which)
        return false;
    for (uint32_t i = c->last; i < p->at && !(item_gist(d, c->last) & GIST_THAT); i++)
        if (item_gist(d, i) & (GIST_BE | GIST_HAVE | GIST_HELPER))
            return false;
    return true;
}

/* emails that show [Ruiz] told her; a file showing that [Ruiz] knew; a meeting at which [Ruiz] asked: the subject of
 * cue c, which is no participle. */
static uint32_t shown_to_say(const proposal *p, const cue *c)
{
    const quoth_doc *d = p->d;
    uint32_t s = p->s;
    uint32_t k = c->group & CUE_PASSIVE ? NONE : mention_ending(d, s, c->first);

    if (k == NONE || k == d->mention_from[s])
        return NONE;
    const mention *x = &d->mentions.at[k];
    uint32_t first = d->sentences.at[s].first, verb = x->first - 1;
    if (x->first < first + 3)
        return NONE;
    bool at = at_which(p, verb, c);
    verb -= (item_gist(d, verb) & GIST_THAT) != 0;
    if ((!at && !item_shows(d, verb)) ||
        !(x->kind != MEN_NOMINAL || item_gist(d, x->head) & GIST_PARTY))
        return NONE;
    return at || item_among(d, verb, W(showing)) || item_among(d, verb - 1, W(that), W(which))
               ? k
               : NONE;
}

/* The ad shows [Ruiz] saying; a tape that captured [her] calling; shows the mayor, [Ana Ruiz], telling */
static uint32_t shown(const quoth_doc *d, uint32_t s, const cue *c)
{
    bool may = c->kind == CUE_SPEECH && c->first > 0;
    uint32_t k = may ? mention_ending(d, s, c->first - item_is(d, c->first - 1, ',')) : NONE;
    if (k == NONE || k == d->mention_from[s])
        return NONE;
    const mention *x = &d->mentions.at[k];
    if (x->last < c->first) {
        uint32_t role = x->kind == MEN_NAME && item_is(d, x->first - 1, ',')
                            ? mention_ending(d, s, x->first - 1)
                            : NONE;
        return role != NONE && item_shows(d, d->mentions.at[role].first - 1) ? k : NONE;
    }
    bool who = x->kind == MEN_NAME || x->kind == MEN_PRONOUN || item_gist(d, x->head) & GIST_PARTY;
    return who && item_shows(d, x->first - 1) ? k : NONE;
}

/* soured, with [one] calling him; with [its chief], Ana Ruiz, telling them */
static uint32_t with_one(const proposal *p, const cue *x)
{
    const quoth_doc *d = p->d;

    if (cue_ends(x) != ENDS_ING || x->kind != CUE_SPEECH)
        return NONE;
    uint32_t k = subject_of(d, x);
    uint32_t i = k != NONE ? d->mentions.at[k].first : 0;
    if (k == NONE ||
        !(d->mentions.at[k].kind != MEN_NOMINAL || d->mentions.at[k].flags & MEN_ELLIPTIC ||
          item_gist(d, d->mentions.at[k].head) & GIST_PARTY))
        return NONE;
    return i > d->sentences.at[p->s].first + 1 && item_among(d, i - 1, W(with)) &&
                   item_is(d, i - 2, ',')
               ? k
               : NONE;
}

/* The clerk, Ana Ruiz, [left]; the clerk [left]: the item of the verb of mention x. */
static uint32_t verb_of(const quoth_doc *d, const mention *x)
{
    uint32_t k = item_is(d, x->last, ',') ? mention_beginning(d, x->sentence, x->last + 1) : NONE;
    bool named =
        k != NONE && d->mentions.at[k].kind == MEN_NAME && item_is(d, d->mentions.at[k].last, ',');

    return named ? d->mentions.at[k].last + 1 : x->last;
}

/* The party whose clause cue y, before cue x, tells of: said that [Holm] left; or NONE. */
static uint32_t told_subject(const quoth_doc *d, const quoth_model *m, const cue *y, const cue *x)
{
    uint32_t i = y->last, s = x->sentence, to = mention_beginning(d, s, i);

    if (y->kind != CUE_SPEECH)
        return NONE;
    if (item_word(d, m, y->head)->classes & LEX_(TELL_VERB) && to != NONE)
        i = d->mentions.at[to].last;
    i += (item_gist(d, i) & GIST_THAT) != 0;
    uint32_t k = reports_clause(d, m, y, i) || i > y->last ? party_from(d, s, i) : NONE;
    if (k == NONE)
        return NONE;
    uint32_t verb = verb_of(d, &d->mentions.at[k]);
    uint8_t pos = item_word(d, m, verb)->pos;
    bool acts = item_gist(d, verb) & (GIST_FINITE | GIST_HAVE | GIST_HELPER) || pos == POS_PAST ||
                pos == POS_PART;
    return acts && verb < x->first ? k : NONE;
}

/* Holm said [a clerk] had sent her away, telling her */
static uint32_t turns_to(const proposal *p, uint32_t at_cue)
{
    const quoth_doc *d = p->d;
    const cue *x = &d->cues.at[at_cue];
    static const uint32_t WHOM[] = {W(her), W(him), W(them), W(me), W(us)};

    if (cue_ends(x) != ENDS_ING || x->kind != CUE_SPEECH || x->first != x->head ||
        !item_is(d, x->first - 1, ',') || !id_among(item_id(d, x->last), WHOM, LEN(WHOM)) ||
        !(item_word(d, p->m, x->head)->classes & (LEX_(TELL_VERB) | LEX_(OBJECT_VERB))))
        return NONE;
    for (uint32_t o = d->cue_from[p->s]; o < at_cue; o++) {
        uint32_t k = told_subject(d, p->m, &d->cues.at[o], x);
        if (k != NONE && d->mentions.at[k].kind != MEN_PRONOUN)
            return k;
    }
    return NONE;
}

/* Do [the police], a report tell what somebody did, and do not judge it? */
static bool bears_witness(const quoth_doc *d, const mention *teller, uint8_t kind)
{
    static const str WHO[] = {S("authorities"), S("deputies"),    S("detectives"),    S("guards"),
                              S("guides"),      S("inspectors"),  S("investigators"), S("officers"),
                              S("police"),      S("prosecutors"), S("rangers"),       S("troopers"),
                              S("wardens"),     S("witnesses")};

    return kind == QUOTH_DOCUMENT || ascii_among(item_text(d, teller->head), WHO, LEN(WHO));
}

/* Ruiz [lied], broke his word: what one is blamed for. */
static bool does_wrong(const quoth_doc *d, uint32_t i)
{
    static const str WRONGS[] = {S("abused"),  S("betrayed"), S("breached"), S("broke"),
                                 S("broken"),  S("cheated"),  S("deceived"), S("failed"),
                                 S("ignored"), S("leaked"),   S("lied"),     S("misled"),
                                 S("ruined"),  S("stole"),    S("stolen"),   S("violated")};
    return item_is_word(d, i) && str_among(item_text(d, i), WRONGS, LEN(WRONGS));
}

/* Police said Holm fled, [claiming he] was ill; wrote to him, [boasting that]; but not: Holm was held, [saying he] had
 * a gun; the party said Holm lied, [saying he] had no plan; critics said Holm left, [demanding] more; a bank broke the
 * law: does `who`, of whose act a body tells, say the words of cue x, behind a comma and the verb at item i? */
static bool are_his_own(const quoth_doc *d, const quoth_model *m, const mention *teller,
                        const mention *who, const cue *x, uint32_t i)
{
    static const str LOUD[] = {S("boasting"), S("shouting")},
                     HIS[] = {S("claiming"), S("insisting")};
    uint8_t kind = face_of(d, m, teller).kind;
    bool firm = kind == QUOTH_ORGANIZATION;
    uint32_t of = x->last + ((item_gist(d, x->last) & GIST_THAT) != 0);
    bool he = item_among(d, of, W(he), W(she), W(they));

    i += (item_gist(d, i) & GIST_HAVE) != 0;
    if (item_gist(d, i) & GIST_BE ||
        !(firm || kind == QUOTH_DOCUMENT || teller->flags & MEN_PLURAL))
        return false;
    bool own = str_eq(item_text(d, x->head), S("demanding")) ||
               (he && str_among(item_text(d, x->head), HIS, LEN(HIS)));
    return (firm && item_among(d, x->last, W(he), W(she)) && !does_wrong(d, i)) ||
           (item_among(d, x->head, W(telling)) &&
            item_among(d, x->last, W(his), W(her), W(him), W(them))) ||
           str_among(item_text(d, x->head), LOUD, LEN(LOUD)) ||
           (own && bears_witness(d, teller, kind) && face_of(d, m, who).kind != QUOTH_ORGANIZATION);
}

/* The Post reported that Holm met [Ruiz, who] left saying; that [Holm] left, saying he: who acts in what another tells. */
static uint32_t told_inside(const quoth_doc *d, const quoth_model *m, const cue *x)
{
    static const uint32_t TELLS[] = {W(add),    W(allege), W(claim), W(confirm), W(note),
                                     W(recall), W(report), W(say),   W(tell),    W(write)};
    uint32_t s = x->sentence, k = NONE, teller = NONE;

    if (x->kind != CUE_SPEECH || !str_among(item_text(d, x->head), SAYING, LEN(SAYING)) ||
        x->last - x->head > 1)
        return NONE;
    for (uint32_t o = d->cue_from[s]; o < d->cue_from[s + 1] && k == NONE; o++) {
        const cue *y = &d->cues.at[o];
        if (y->first >= x->first)
            break;
        k = id_among(y->lemma, TELLS, LEN(TELLS)) ? told_subject(d, m, y, x) : NONE;
        teller = mention_ending(d, s, y->first);
    }
    if (k == NONE || teller == NONE || d->mentions.at[k].last + 1 >= x->first)
        return NONE; /* He began calling them. */
    uint32_t verb = verb_of(d, &d->mentions.at[k]), i = verb;
    for (uint32_t r = k + 1; r < d->mention_from[s + 1] && d->mentions.at[r].last < x->first; r++)
        if (d->mentions.at[r].kind == MEN_RELATIVE &&
            item_among(d, d->mentions.at[r].first, W(who))) {
            k = r;
            i = d->mentions.at[r].last;
        }
    while (i + 1 < x->first && !item_is(d, i, ',') &&
           !item_among(d, i, W(after), W(as), W(because), W(before), W(when), W(while)))
        i++;
    if (i + 1 < x->first || d->mentions.at[k].kind == MEN_PRONOUN)
        return NONE; /* Ruiz said he left, calling it. */
    return !item_is(d, i, ',') ||
                   are_his_own(d, m, &d->mentions.at[teller], &d->mentions.at[k], x, verb)
               ? k
               : NONE;
}

/* passed [a row of strikers] chanting; as [nurses] stood outside, chanting: who makes the noise. */
static uint32_t crowd(const quoth_doc *d, const cue *x)
{
    static const str LOUD[] = {S("booing"),  S("chanting"),  S("cheering"), S("jeering"),
                               S("singing"), S("screaming"), S("shouting"), S("yelling")};
    uint32_t s = x->sentence, from = d->mention_from[s];

    if (cue_ends(x) != ENDS_ING || !str_among(item_text(d, x->head), LOUD, LEN(LOUD)))
        return NONE;
    uint32_t k = mention_ending(d, s, x->first);
    bool apart = item_is(d, x->first - 1, ',');
    uint32_t end = apart ? mention_from_item(d, s, x->first) : from;
    for (uint32_t i = end; i > from && i + REACH > end; i--) {
        const mention *y = &d->mentions.at[i - 1];
        if (y->first > d->sentences.at[s].first &&
            item_among(d, y->first - 1, W(as), W(while), W(where)) && y->kind == MEN_NOMINAL &&
            item_gist(d, y->last) & (GIST_FINITE | GIST_HELPER | GIST_HAVE))
            return i - 1;
    }
    if (k == NONE || k == from)
        return NONE;
    const mention *y = &d->mentions.at[k];
    return y->kind == MEN_NOMINAL && item_gist(d, y->last - 1) & GIST_PLURAL ? k : NONE;
}

/* [Fans] tore it down, calling her “odd”, Ruiz said: what happens to who tells of it. */
static uint32_t done_to(const proposal *p, const cue *x)
{
    enum { SURE = 60 };
    const quoth_doc *d = p->d;
    static const uint32_t WHOM[] = {W(her), W(him), W(them), W(me), W(us)};
    uint32_t i = p->at + 1 + item_is(d, p->at + 1, ','), first = d->sentences.at[p->s].first;

    if (cue_ends(x) != ENDS_ING || x->first != x->head || !item_is(d, x->first - 1, ',') ||
        !id_among(item_id(d, x->last), WHOM, LEN(WHOM)) ||
        !(item_word(d, p->m, x->head)->classes & (LEX_(TELL_VERB) | LEX_(OBJECT_VERB))))
        return NONE;
    uint32_t k = mention_beginning(d, p->s, first);
    uint32_t who = mention_beginning(d, p->s, i);
    uint32_t verb = who != NONE ? d->mentions.at[who].last : i;
    if (k == NONE || d->mentions.at[k].kind == MEN_PRONOUN)
        return NONE;
    for (const cue *y = x + 1; y < d->cues.at + d->cue_from[p->s + 1]; y++)
        if (y->first == verb && y->kind == CUE_SPEECH && y->share >= SURE &&
            !(y->group & CUE_PASSIVE) && cue_ends(y) != ENDS_ING)
            return k;
    return NONE;
}

/* Shares fell after [Volta] cut its plan, citing “odd” rents: what is traded tells nothing. */
static uint32_t past_shares(const quoth_doc *d, uint32_t s, uint32_t i)
{
    enum { LONGEST = 24 };
    static const str TRADED[] = {S("DAX"),    S("FTSE"),   S("Nasdaq"), S("Nikkei"),
                                 S("Shares"), S("Stocks"), S("bonds"),  S("index"),
                                 S("shares"), S("stock"),  S("stocks")};
    uint32_t first = d->sentences.at[s].first, k = d->mention_from[s];

    if (i < first + 6 || !item_is(d, i - 1, ','))
        return NONE;
    for (uint32_t b = i - 2; b > first + 1 && b + LONGEST > i && !item_is_span(d, b); b--) {
        if (!item_among(d, b, W(after)))
            continue;
        uint32_t who = mention_beginning(d, s, b + 1);
        if (who == NONE || k == d->mention_from[s + 1] ||
            !str_among(item_text(d, d->mentions.at[k].core - 1), TRADED, LEN(TRADED)))
            return NONE;
        const mention *x = &d->mentions.at[who];
        bool some = x->kind == MEN_NAME || item_gist(d, x->head) & (GIST_PARTY | GIST_OFFICE);
        return some && !(x->flags & MEN_POSSESSOR) && x->last < i ? who : NONE;
    }
    return NONE;
}

/* Ruiz remembered her boss, Holm, saying [he] was kind: do the words behind cue x tell of somebody? */
static bool tells_of(const quoth_doc *d, const cue *x)
{
    static const uint32_t who[] = {W(he), W(she), W(his), W(her)};
    uint32_t i = x->last + (item_gist(d, x->last) & GIST_THAT ? 1 : 0);

    if (item_is_span(d, i))
        return id_among(d->tokens.at[item_span(d, i)->open + 1].word, who, LEN(who));
    return item_among(d, i, W(he), W(she), W(his), W(her));
}

/* Ruiz remembers her boss, [Holm], saying; recalls [Holm] coming in and saying. */
static uint32_t remembered(const quoth_doc *d, const quoth_model *m, const cue *x)
{
    uint32_t s = x->sentence, first = d->sentences.at[s].first, verb = x->first - 1;

    if (x->first < first + 3 || !item_is_voicing(d, x->head))
        return NONE;
    while (verb > first && verb + REACH > x->first && !item_recalls(d, verb))
        verb--;
    uint32_t k = item_recalls(d, verb) ? mention_beginning(d, s, verb + 1) : NONE;
    if (k == NONE)
        return NONE;
    uint32_t end = d->mentions.at[k].last;
    uint32_t beside = item_is(d, end, ',') ? mention_beginning(d, s, end + 1) : NONE;
    if (beside != NONE && d->mentions.at[beside].last + 1 == x->first &&
        item_is(d, x->first - 1, ',') && !tells_of(d, x))
        return d->mentions.at[beside].kind == MEN_NAME ? beside : k;
    bool also = end + 1 < x->first && item_word(d, m, end)->pos == POS_ING &&
                item_gist(d, x->first - 1) & GIST_AND;
    for (uint32_t i = end; also && i + 1 < x->first; i++)
        also = item_is_word(d, i) && !(item_gist(d, i) & (GIST_FINITE | GIST_HELPER));
    return also ? k : NONE;
}

/* [Holm] said that it was late, and that Ruiz had left, adding: whose clauses those are. */
static uint32_t adds_on(const proposal *p, const cue *x)
{
    enum { LONGEST = 24, SURE = 60 };
    const quoth_doc *d = p->d;
    uint32_t first = d->sentences.at[p->s].first, i = x->first - 2;

    if (!item_among(d, x->head, W(adding), W(noting), W(stressing)) || x->first < first + 6 ||
        !item_is(d, x->first - 1, ','))
        return NONE;
    while (i > first + 2 && i + LONGEST > x->first &&
           !(item_among(d, i, W(that)) && item_gist(d, i - 1) & GIST_AND))
        i--;
    const cue *y = &d->cues.at[d->cue_from[p->s]];
    return item_among(d, i, W(that)) && item_gist(d, i - 1) & GIST_AND && y->first < i &&
                   y->kind == CUE_SPEECH && y->share >= SURE && !(y->group & CUE_PASSIVE)
               ? subject_of(d, y)
               : NONE;
}

uint32_t participle_holder(const proposal *p, uint32_t c)
{
    const quoth_doc *d = p->d;
    const cue *x = &d->cues.at[c];

    if (cue_ends(x) != ENDS_ING)
        return x->kind == CUE_SPEECH ? shown_to_say(p, x) : NONE;
    uint32_t k = blamed_for(d, p->s, x);
    k = k != NONE ? k : by_means(d, p->s, x);
    k = k != NONE ? k : opener(p, x);
    k = k != NONE ? k : shown(d, p->s, x);
    k = k != NONE ? k : heard(p, x);
    k = k != NONE ? k : remembered(d, p->m, x);
    k = k != NONE ? k : crowd(d, x);
    k = k != NONE ? k : cries_inside(d, p->m, c);
    k = k != NONE ? k : done_to(p, x);
    k = k != NONE ? k : with_one(p, x);
    k = k != NONE ? k : past_shares(d, p->s, x->first);
    k = k != NONE ? k : turns_to(p, c);
    k = k != NONE ? k : adds_on(p, x);
    return k != NONE ? k : told_inside(d, p->m, x);
}

uint32_t participle_past_who(const reporter *r, const segment *said, const cue *c)
{
    static const uint32_t WHOM[] = {W(her), W(him), W(them), W(it)};
    const quoth_doc *d = r->d;
    const quoth_model *m = r->m;
    uint32_t s = said->sentence, i = report_item(r, said->first);
    uint32_t first = d->sentences.at[s].first, from = d->mention_from[s];
    uint32_t firm = past_shares(d, s, i);

    firm = firm != NONE ? firm : told_inside(d, m, c);
    if (firm != NONE)
        return firm;
    if (i < first + 4 || !item_is(d, i - 1, ',') || !id_among(item_id(d, i + 1), WHOM, LEN(WHOM)) ||
        !(item_word(d, m, i)->classes & LEX_(OBJECT_VERB)))
        return NONE;
    uint32_t who = mention_from_item(d, s, i);
    while (who > from && d->mentions.at[who - 1].kind != MEN_RELATIVE) {
        const mention *x = &d->mentions.at[--who];
        if (x->kind == MEN_PRONOUN || face_of(d, m, x).human)
            return NONE; /* praised Ruiz, who sued Holm, calling him */
    }
    uint32_t comma = who-- > from ? d->mentions.at[who].first - 1 : first;
    uint32_t whom = comma > first && item_is(d, comma, ',') ? mention_ending(d, s, comma) : NONE;
    uint32_t verb = whom != NONE ? d->mentions.at[whom].first - 1 : first;
    if (verb <= first || !item_is_word(d, verb) ||
        !(item_word(d, m, verb)->classes & LEX_(OBJECT_VERB)))
        return NONE;
    uint32_t k = mention_ending(d, s, verb);
    return k != NONE && d->mentions.at[k].kind != MEN_RELATIVE ? k : NONE;
}
