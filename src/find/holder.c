/*
 * holder.c - who speaks in a link, when grammar says it is not the holder.
 *
 *     The league was criticised by coach Remy Hale.      the agent
 *     She was asked whether it rained.                   nobody
 *     Ana Ruiz, who came late, praised the film.         not "who"
 */
#include "find/item.h"
#include "find/names.h"
#include "find/nested.h"
#include "find/parties.h"

/* Is convinced that, is opposed to: it is whose mind it is that says so. */
static bool minds(const quoth_doc *d, uint32_t i)
{
    return item_among(d, i, W(assured), W(concerned), W(convinced), W(determined), W(opposed),
                      W(persuaded), W(worried)) &&
           !item_among(d, i + 1, W(by));
}

/* Boy told to “man up”; Mother told baby was “fine”: a headline leaves out "was". */
static bool told_in_headline(const quoth_doc *d, const cue *c)
{
    enum { LEADS = 2 };
    const sentence *s = &d->sentences.at[c->sentence];
    uint32_t i = c->last, last = s->last - 1;

    if (s->para >= LEADS || s->inside != NONE || c->first != c->head ||
        !item_among(d, c->head, W(told), W(urged), W(ordered), W(warned)) ||
        !(item_is_span(d, last) || item_at(d, last)->kind != TOK_PUNCT))
        return false;
    bool clause = item_is_word(d, i) && item_gist(d, i + 1) & GIST_BE &&
                  !(item_gist(d, i) & GIST_THAT) && item_among(d, c->head, W(told), W(warned));
    return item_gist(d, i) & GIST_TO || clause;
}

/* Boy told to “man up” by [teacher] */
static uint32_t teller_behind(const quoth_doc *d, const attribution *a, const cue *c)
{
    uint32_t by = a->span != NONE ? d->folds[a->span].item + 1 : NONE;
    bool agent = by != NONE && d->folds[a->span].sentence == c->sentence && by > c->last &&
                 item_among(d, by, W(by)) && told_in_headline(d, c);
    uint32_t k = agent ? mention_beginning(d, c->sentence, by + 1) : NONE;
    return k != NONE && (d->mentions.at[k].kind == MEN_NAME ||
                         item_gist(d, d->mentions.at[k].head) & GIST_PARTY)
               ? k
               : NONE;
}

static bool passive(const quoth_doc *d, const quoth_model *m, const cue *c)
{
    uint32_t i = c->head, first = d->sentences.at[c->sentence].first;

    if (told_in_headline(d, c))
        return true;
    if (cue_ends(c) == ENDS_ING || minds(d, i))
        return false; /* is telling */
    while (i > first && item_word(d, m, i - 1)->pos == POS_ADV)
        i--;
    return i > first && (item_among(d, i - 1, W(is), W(are), W(was), W(were), W(be), W(been),
                                    W(being), W(gets), W(got)) ||
                         item_is_short_be(d, i - 1));
}

static bool tells(const quoth_doc *d, const quoth_model *m, const cue *c)
{
    return c->kind == CUE_SPEECH && item_word(d, m, c->head)->classes & LEX_(TELL_VERB) &&
           !item_among(d, c->head, W(quote), W(quotes), W(quoted), W(quoting), W(written),
                       W(shown));
}

/* She had not seen it; [asked] how he knew, he smiled: such a clause opens another one. */
static inline bool asked_anew(const quoth_doc *d, const cue *c)
{
    enum { REACH = 24 };
    uint32_t i = c->first, last = d->sentences.at[c->sentence].last;

    if (i < 3 || !(item_is(d, i - 1, ';') || item_id(d, i - 1) == W(but)))
        return false;
    if (i < d->sentences.at[c->sentence].first + 3 || i != c->head ||
        !item_among(d, i, W(asked), W(pressed), W(questioned)) ||
        !(item_is(d, i - 1, ';') || item_is(d, i - 2, ',')) ||
        !item_among(d, c->last, W(if), W(whether), W(what), W(why), W(how), W(about)))
        return false;
    for (i = c->last; i + 2 < last && i < c->last + REACH; i++)
        if (item_is(d, i, ','))
            return item_begins_clause(d, c->sentence, i + 1);
    return false;
}

static bool is_question_word(const quoth_doc *d, uint32_t i)
{
    return item_among(d, i, W(if), W(whether), W(what), W(why), W(how), W(about), W(on), W(when),
                      W(where), W(who));
}

/* Asked by Wallis[, for the board,] [if] it rained: the item of the question behind who asks, at item i, or NONE. */
static uint32_t question_of(const quoth_doc *d, uint32_t i, uint32_t last)
{
    enum { ASIDE = 8 };
    uint32_t end = i + 1;

    if (item_is(d, i, ',')) {
        while (end < last && end < i + ASIDE && !item_is(d, end, ','))
            end++;
        return item_is(d, end, ',') && is_question_word(d, end + 1) ? end + 1 : NONE;
    }
    for (; i < last && !item_is(d, i, ','); i++)
        if (is_question_word(d, i))
            return i;
    return NONE;
}

/* Asked in May by [Wallis] whether it rained, Ruiz smiled. */
static uint32_t asker_of(const quoth_doc *d, const cue *c)
{
    enum { TIME = 4 };
    bool opens = c->first == d->sentences.at[c->sentence].first &&
                 item_among(d, c->head, W(asked), W(pressed), W(questioned));

    for (uint32_t i = c->last; opens && i < c->last + TIME; i++)
        if (item_among(d, i, W(by)))
            return mention_beginning(d, c->sentence, i + 1);
        else if (item_gist(d, i) & GIST_WH || item_among(d, i, W(whether), W(if)))
            break;
    return NONE;
}

bool is_asked_aside(const quoth_doc *d, uint32_t s, uint32_t asked)
{
    enum { REACH = 20 };
    uint32_t last = d->sentences.at[s].last, i = asked + 1;

    if (item_id(d, asked) != W(asked) || !item_is(d, asked - 1, ',') || item_among(d, i, W(by)) ||
        mention_ending(d, s, asked - 1) == NONE)
        return false;
    while (i < last && i < asked + REACH && !item_is(d, i, ',') && !item_is_span(d, i))
        i++;
    return item_is(d, i, ',') && item_gist(d, i + 1) & (GIST_FINITE | GIST_HELPER | GIST_SAYS);
}

/* When [asked] who led, most voters named Holm: whoever stands there is asked. */
static inline bool when_asked(const quoth_doc *d, const cue *c)
{
    return item_among(d, c->head, W(asked)) && c->first == c->head &&
           item_among(d, c->first - 1, W(when), W(if)) && !item_among(d, c->last, W(by));
}

/* Ruiz, a baker, asked why it was late, [to which Holm replied], [and Holm replied]: an answer to her at
 * item i. */
static bool answers_behind(const quoth_doc *d, uint32_t s, uint32_t i)
{
    bool which = item_gist(d, i) & GIST_TO && item_among(d, i + 1, W(which));
    uint32_t k = which                        ? mention_beginning(d, s, i + 2)
                 : item_gist(d, i) & GIST_AND ? mention_beginning(d, s, i + 1)
                                              : NONE;
    return k != NONE && item_among(d, d->mentions.at[k].last, W(replied), W(answered), W(said),
                                   W(told), W(responded));
}

/* "Asked whether …, she smiled", "when asked whether …" and "Ana Ruiz, asked if …, smiled". */
static bool asked(const quoth_doc *d, const cue *c)
{
    bool start = c->first == d->sentences.at[c->sentence].first;

    if (!item_among(d, c->head, W(asked), W(pressed), W(questioned), W(quizzed), W(told),
                    W(reminded), W(warned)))
        return false;
    if (start || asked_anew(d, c) || item_among(d, c->first - 1, W(when), W(if)))
        return !item_among(d, c->last, W(by));
    if (!item_is(d, c->first - 1, ','))
        return false;
    if (item_among(d, c->head, W(told)) && item_gist(d, c->last) & (GIST_TO | GIST_THAT))
        return true; /* Ruiz, told to go, smiled. */
    if (!item_among(d, c->last, W(if), W(whether), W(what), W(why), W(how), W(about), W(on)))
        return is_asked_aside(d, c->sentence, c->head);
    for (uint32_t i = c->last; i < d->sentences.at[c->sentence].last; i++)
        if (item_is(d, i, ',') && !answers_behind(d, c->sentence, i + 1))
            return true; /* What she did then follows. */
    return false;
}

uint32_t mention_antecedent(const quoth_doc *d, uint32_t h)
{
    const mention *x = &d->mentions.at[h];
    uint32_t past = relative_past(d, h);

    if (past != NONE)
        return past;
    for (uint32_t k = h; k-- > d->mention_from[x->sentence];) {
        uint32_t last = d->mentions.at[k].last;
        if (item_behind_party(d, last) > last && item_behind_party(d, last) + 1 == x->first)
            return k; /* Ruiz, D-Wash., who */
        if (last + 1 == x->first && !(k > d->mention_from[x->sentence] &&
                                      item_behind_party(d, d->mentions.at[k - 1].last) == last))
            return k;
    }
    return h;
}

/* Both of "Ruiz and Holm", if mention k is the first of two. */
static uint32_t both(const quoth_doc *d, uint32_t k)
{
    bool joint = k != NONE && k + 1 < d->mentions.n && d->mentions.at[k + 1].flags & MEN_JOINT &&
                 d->mentions.at[k + 1].first == d->mentions.at[k].first;
    return joint ? k + 1 : k;
}

uint32_t behind_brackets(const quoth_doc *d, uint32_t i)
{
    enum { LONGEST = 8 };

    for (uint32_t k = i + 1; item_is(d, i, '(') && k < i + LONGEST; k++)
        if (item_is(d, k, ')'))
            return k + 1;
    return i;
}

uint32_t mention_subject(const quoth_doc *d, uint32_t s, uint32_t i)
{
    uint32_t k = mention_ending(d, s, i);

    if (k != NONE || !item_is(d, i - 1, ','))
        return k;
    for (k = d->mention_from[s]; k < d->mention_from[s + 1] && d->mentions.at[k].last < i; k++) {
        const mention *x = &d->mentions.at[k];
        uint32_t aged = behind_brackets(d, x->last) - x->last;
        if (x->kind != MEN_RELATIVE && !(x->flags & MEN_POSSESSOR) && !mention_is_oblique(d, x) &&
            item_is(d, x->last + aged, ',')) /* Ana Ruiz (47), of Varn, denied */
            break;
    }
    if (k == d->mention_from[s + 1] || d->mentions.at[k].last >= i)
        return NONE;
    bool who = false;
    for (uint32_t j = d->sentences.at[s].first; j < i; j++) {
        who |= j > d->mentions.at[k].last && item_among(d, j, W(who), W(which), W(whose));
        bool verb = item_gist(d, j) & (GIST_FINITE | GIST_HELPER);
        if (!who && verb &&
            !(j > d->mentions.at[k].last && item_is_clitic(d, j))) /* but: its owner's */
            return NONE; /* She sold the pier, said Holm. */
    }
    return both(d, k);
}

/* Does "as saying" follow mention k, but for what is said of it: quoted Ana Ruiz, the mayor, as
 * saying; quoted a man in the crowd as saying? */
static bool says_behind(const quoth_doc *d, uint32_t k)
{
    enum { REACH = 24 };
    uint32_t last = d->mentions.at[k].last, end = d->sentences.at[d->mentions.at[k].sentence].last;
    uint32_t as = item_saying_from(d, last, last + REACH < end ? last + REACH : end);

    if (as == NONE || as + 1 >= end)
        return false;
    if (item_is(d, last, ','))
        return item_is(d, as - 1, ',');
    for (uint32_t i = last; i < as; i++)
        if (item_is(d, i, ',') || item_gist(d, i) & (GIST_FINITE | GIST_HELPER))
            return false;
    return true;
}

/* quoted, cited; reported him as saying */
static inline bool quotes_here(const quoth_doc *d, uint32_t i)
{
    enum { NEAR = 8 };
    return item_quotes(d, i) ||
           (item_among(d, i, W(reported)) && item_saying_from(d, i + 1, i + NEAR) != NONE);
}

/* "quoted [him] as saying", "remembers [him] saying", with the cue at either verb: whom; "[he] was
 * quoted as saying": who.  NONE if the words are others. */
static uint32_t quoted_person(const quoth_doc *d, const cue *c)
{
    enum { REACH = 32, NEAR = 8 };
    const sentence *s = &d->sentences.at[c->sentence];
    uint32_t verb = c->head;

    if (c->head > s->first + 2 && item_as_saying(d, c->head - 1))
        while (verb > s->first && c->head - verb < REACH && !quotes_here(d, verb))
            verb--;
    if (verb == c->head && item_is_voicing(d, verb))
        while (verb > s->first && c->head - verb < NEAR && !item_recalls(d, verb))
            verb--;
    uint32_t k = mention_beginning(d, c->sentence, verb + 1);
    if (item_recalls(d, verb))
        return k != NONE && item_is_voicing(d, d->mentions.at[k].last) ? k : NONE;
    if (!quotes_here(d, verb))
        return NONE;
    bool group = c->head == verb;
    uint32_t first = group ? c->first : verb > s->first ? verb - 1 : verb;
    bool be =
        (group && c->group & CUE_PASSIVE) || (verb > s->first && item_gist(d, verb - 1) & GIST_BE);
    if (be) {
        uint32_t i = group ? c->last : verb + 1;
        uint32_t by = item_among(d, i, W(by)) ? mention_beginning(d, c->sentence, i + 1) : NONE;
        bool says = item_as_saying(d, verb + 1) || (by != NONE && says_behind(d, by));
        return says ? mention_subject(d, c->sentence, first) : NONE;
    }
    return k != NONE && says_behind(d, both(d, k)) ? both(d, k) : NONE;
}

/* The quotation of link a stands in another sentence than its cue. */
static bool elsewhere(const quoth_doc *d, const attribution *a)
{
    const sentence *s = &d->sentences.at[d->cues.at[a->cue].sentence];
    return a->span != NONE && a->content.start >= item_end(d, s->last - 1);
}

/* "It was late, a court heard": from whom, nobody says. */
static bool only_hears(const quoth_doc *d, const cue *c, uint32_t h)
{
    uint32_t head = d->mentions.at[h].head;
    return item_among(d, c->head, W(hear), W(hears), W(heard)) &&
           (item_among(d, head, W(court), W(jury), W(jurors), W(inquest), W(inquiry), W(tribunal),
                       W(hearing), W(trial), W(panel), W(committee)) ||
            str_eq(item_text(d, head), S("magistrates")));
}

/* Ruiz is said to be “livid”: by whom, nobody says. */
static bool only_reputed(const quoth_doc *d, const quoth_model *m, const cue *c, uint32_t h)
{
    if (item_among(d, c->head, W(accused)) && c->first == c->head && item_among(d, c->last, W(of)))
        return true; /* two men accused of a heist */
    bool reduced = d->mentions.at[h].last == c->first && c->first == c->head &&
                   item_among(d, c->head, W(thought), W(believed)); /* a fish thought to be lost */
    return d->mentions.at[h].last <= c->first && item_among(d, c->last, W(to)) &&
           (passive(d, m, c) || reduced) &&
           item_among(d, c->head, W(said), W(believed), W(thought), W(understood), W(rumored),
                      W(rumoured), W(reported), W(alleged));
}

/* 46 percent said Ruiz and [31 percent] said Holm: the share right before the verb, not who was
 * named by others. */
static uint32_t share_before(const quoth_doc *d, const cue *c, uint32_t h)
{
    uint32_t k = c->kind == CUE_SPEECH ? mention_ending(d, c->sentence, c->first) : NONE;
    bool share = k != NONE && k != h && item_among(d, d->mentions.at[k].head, W(percent));
    return share && d->mentions.at[h].last < d->mentions.at[k].first &&
                   item_gist(d, d->mentions.at[k].first - 1) & GIST_AND
               ? k
               : NONE;
}

/* “Q,” said [on Tuesday] to journalists [on Tuesday] the mayor: the item behind words that tell when. */
static uint32_t behind_when(const quoth_doc *d, const quoth_model *m, uint32_t i, uint32_t end)
{
    while (i < end &&
           (item_is_when(d, m, i) || (item_among(d, i, W(on), W(in)) && item_is_when(d, m, i + 1))))
        i++;
    return i;
}

/* “Q,” said to journalists [the mayor]; “Q,” told the Lantern [the mayor]: who stands behind whom it was
 * said to, mention h, and NONE if nobody does; but: “Q,” told Ruiz. */
static uint32_t behind_hearer(const quoth_doc *d, const quoth_model *m, const attribution *a,
                              const cue *c, uint32_t h)
{
    const mention *x = &d->mentions.at[h];
    uint32_t end = d->sentences.at[c->sentence].last, i = behind_when(d, m, c->last, end);
    bool to = i < x->first && item_gist(d, i) & GIST_TO;

    if (i + to != x->first || a->span == NONE || c->group & CUE_PASSIVE || c->kind != CUE_SPEECH ||
        cue_ends(c) == ENDS_ING || d->folds[a->span].sentence != c->sentence ||
        d->folds[a->span].item + 2 < c->first || d->folds[a->span].item > c->first ||
        !(to || item_among(d, c->head, W(told), W(tells))) ||
        (x->kind == MEN_NAME && x->name_first > x->first &&
         item_gist(d, x->first) & GIST_PLURAL)) /* journalists Ana Ruiz */
        return h;
    uint32_t k = mention_beginning(d, c->sentence, behind_when(d, m, x->last, end));
    const mention *y = k != NONE ? &d->mentions.at[k] : x;
    bool speaks = y != x && (y->kind == MEN_NAME || item_gist(d, y->head) & GIST_PARTY) &&
                  !(y->flags & MEN_POSSESSOR);
    return speaks ? both(d, k) : to ? NONE : h;
}

/* [He] is glad and has said, through his lawyer, that: whose words mention h, behind cue c, only brings; or h. */
static uint32_t spoken_through(const quoth_doc *d, const cue *c, uint32_t h)
{
    uint32_t s = c->sentence, k = mention_ending(d, s, c->first), first = d->mention_from[s];

    if (d->mentions.at[h].first > c->last + 2 || d->mentions.at[h].first < c->last + 1)
        return h;
    if (k == NONE && item_gist(d, c->first - 1) & GIST_AND &&
        d->mentions.at[first].first == d->sentences.at[s].first)
        k = first;
    return k != NONE ? k : h;
}

static uint32_t speaks_in(const quoth_doc *d, const quoth_model *m, const attribution *a)
{
    uint32_t h = a->holder;

    h = both(d, h);
    if (a->cue == NONE || a->rule == RULE_CARRY || a->rule == RULE_MARKS)
        return h;
    const cue *c = &d->cues.at[a->cue];
    uint32_t teller = teller_behind(d, a, c);
    if (teller != NONE)
        return teller;
    if (c->kind == CUE_SPEECH || c->kind == CUE_FRAME) {
        bool quoted = item_among(d, c->head, W(quoted), W(cited));
        uint32_t person = quoted_person(d, c);
        bool told_of = person != NONE && a->span == NONE &&
                       c->last == d->mentions.at[person].first &&
                       a->content.start == item_start(d, c->last);
        if (person != NONE && !told_of) /* Ruiz recalls [the doctor saying so] */
            return person;
        bool claim = item_word(d, m, c->head)->classes & (LEX_(DENY_VERB) | LEX_(OBJECT_VERB)) &&
                     c->first == c->head; /* a claim denied by the army */
        if (item_among(d, c->last, W(by)) && (passive(d, m, c) || claim) && !quoted) {
            uint32_t agent = mention_beginning(d, c->sentence, c->last + 1);
            if (agent != NONE)
                return is_means(d, c->last + 1) ? NONE : agent;
        }
    }
    if (h == NONE)
        return asker_of(d, c);
    if (d->mentions.at[h].sentence != c->sentence)
        return h;
    bool apart = d->mentions.at[h].last + 6 < c->first && item_is(d, c->first - 1, ',');
    uint32_t second = apart ? second_subject(d, m, c) : NONE;
    if (second != NONE && second > h)
        return second;
    if (d->mentions.at[h].first && item_id(d, d->mentions.at[h].first - 1) == W(through))
        return spoken_through(d, c, h);
    uint32_t share = share_before(d, c, h);
    if (share != NONE)
        return share;
    if (asked_anew(d, c) || when_asked(d, c) || link_told(d, m, a) == h || only_hears(d, c, h) ||
        only_reputed(d, m, c, h) || cries_at(d, c, h))
        return NONE;
    const mention *x = &d->mentions.at[h];
    if (c->kind == CUE_ACCORDING && x->flags & MEN_POSSESSOR && x->first >= c->last &&
        h + 1 < d->mentions.n && d->mentions.at[h + 1].first == x->first &&
        d->mentions.at[h + 1].last > x->last)
        return h + 1; /* in the words of [the port's only pilot] */
    uint32_t told = x->first >= c->last ? behind_hearer(d, m, a, c, h) : h;
    if (told != h)
        return told;
    uint32_t instead = holder_instead(d, m, c, h);
    if (instead != NONE)
        return instead;
    if (x->kind == MEN_RELATIVE && x->first > d->sentences.at[c->sentence].first &&
        c->first > x->last + 1 && item_is(d, x->first - 1, ',') && item_is(d, c->first - 1, ','))
        return mention_antecedent(d, h);
    return h;
}

/* Asked whether Holm[,] a judge, could win, Ruiz: does the comma at item i part the subject of what cue
 * c asks from its verb? */
static bool told_of_subject(const quoth_doc *d, const cue *c, uint32_t i)
{
    uint32_t k = mention_ending(d, c->sentence, i);
    uint32_t before = k != NONE ? d->mentions.at[k].first - 1 : 0;

    return before >= c->last &&
           (item_gist(d, before) & GIST_THAT || item_among(d, before, W(whether), W(if)));
}

/* Asked if he liked the new coach, [Ruiz], Holm said: is mention k told of what stands before it, and somebody else's
 * clause begins behind the next comma? */
static bool is_apposed(const quoth_doc *d, const quoth_model *m, uint32_t k)
{
    const gist verb = GIST_FINITE | GIST_HELPER | GIST_SAYS | GIST_VERBAL;
    const mention *x = &d->mentions.at[k];
    uint32_t next =
        item_is(d, x->last, ',') ? mention_beginning(d, x->sentence, x->last + 1) : NONE;
    uint32_t was = next != NONE ? mention_ending(d, x->sentence, x->first - 1) : NONE;

    if (was == NONE || d->mentions.at[next].kind == MEN_RELATIVE ||
        !item_is_word(d, d->mentions.at[next].last) ||
        !(item_gist(d, d->mentions.at[next].last) & verb))
        return false; /* the coach, Ruiz, 25, said */
    return d->mentions.at[next].kind == MEN_NAME ||
           item_word(d, m, d->mentions.at[was].head)->classes & (LEX_(ROLE) | LEX_(TITLE));
}

/* Holm said [his son] had called and was told: the subject of the clause that passive cue c goes on with,
 * where somebody tells of it; or NONE. */
static uint32_t told_within(const quoth_doc *d, const quoth_model *m, const cue *c)
{
    const gist verb = GIST_FINITE | GIST_HELPER | GIST_HAVE | GIST_BE;

    if (!(item_gist(d, c->first - 1) & GIST_AND))
        return NONE;
    for (uint32_t k = d->mention_from[c->sentence + 1]; k-- > d->mention_from[c->sentence];) {
        const mention *x = &d->mentions.at[k];
        if (x->last < c->first && x->kind != MEN_RELATIVE && item_gist(d, x->last) & verb &&
            x->first > d->sentences.at[c->sentence].first)
            return item_gist(d, x->first - 1) & (GIST_SAYS | GIST_THAT) &&
                           (x->kind != MEN_NOMINAL || face_of(d, m, x).human)
                       ? k
                       : NONE; /* not: said the bank was shut and was told */
    }
    return NONE;
}

uint32_t link_told(const quoth_doc *d, const quoth_model *m, const attribution *a)
{
    enum { REACH = 40, FEW = 8 };
    if (a->cue == NONE || a->rule == RULE_CARRY)
        return NONE;
    const cue *c = &d->cues.at[a->cue];
    const sentence *s = &d->sentences.at[c->sentence];
    bool start = c->first == s->first;

    if (!tells(d, m, c) || elsewhere(d, a))
        return NONE;
    uint32_t asker = start ? asker_of(d, c) : NONE;
    uint32_t question =
        asker != NONE ? question_of(d, d->mentions.at[asker].last, s->last) : c->last;
    if (question == NONE)
        return NONE; /* Asked by reporters, Holm said */
    if (item_is(d, question + 1, ',') &&
        is_question_word(d, question)) /* whether, in her view, rates would rise */
        for (question += 2; question + 1 < s->last && !item_is(d, question++, ',');)
            ;
    if (asker != NONE ||
        (asked(d, c) && (start || asked_anew(d, c)))) { /* The first mention behind its clause. */
        for (uint32_t i = question; i + 1 < s->last && i < c->last + REACH; i++) {
            uint32_t k = item_is(d, i, ',') ? mention_beginning(d, c->sentence, i + 1) : NONE;
            if (k != NONE && d->mentions.at[k].kind != MEN_RELATIVE && !told_of_subject(d, c, i) &&
                !is_apposed(d, m, k))
                return k;
        }
        return NONE;
    }
    if (start || (!asked(d, c) && !passive(d, m, c)))
        return NONE;
    uint32_t near = passive(d, m, c) ? mention_ending(d, c->sentence, c->first) : NONE;
    bool agent = a->holder == NONE ||
                 (d->mentions.at[a->holder].sentence == c->sentence &&
                  d->mentions.at[a->holder].first > c->last && item_among(d, c->last, W(by)));
    if (near != NONE && d->mentions.at[near].kind != MEN_RELATIVE && agent)
        return near; /* Holm said [pupils] were told; [pupils] were told by police */
    uint32_t within = agent && passive(d, m, c) ? told_within(d, m, c) : NONE;
    if (within != NONE)
        return within;
    uint32_t best = NONE, from = d->mention_from[c->sentence],
             to = d->mention_from[c->sentence + 1];
    for (uint32_t k = from; k < to && k < from + FEW && d->mentions.at[k].first < c->first; k++)
        if (k == a->holder || (best == NONE && d->mentions.at[k].kind != MEN_RELATIVE &&
                               !mention_is_oblique(d, &d->mentions.at[k])))
            best = k; /* In his book, [Ruiz] recalls being told by Holm */
    if (best != NONE && d->mentions.at[best].kind == MEN_RELATIVE)
        return NONE;
    return both(d, best);
}

quoth_status find_holders(quoth_doc *d, const quoth_model *m)
{
    d->holders = arena_alloc(&d->arena, d->links.n, sizeof *d->holders);
    if (!d->holders)
        return QUOTH_FATAL;
    for (uint32_t i = 0; i < d->links.n; i++)
        d->holders[i] = speaks_in(d, m, &d->links.at[i]);
    return QUOTH_OK;
}
