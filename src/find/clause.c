/*
 * clause.c - where the words that a cue attributes end.
 *
 *     If Ruiz says it [is “safe”], nobody will believe her.
 *     Ruiz said it [was late], and Holm said it was not.
 *     Ruiz said it [was late], a claim that many doubt.
 */
#include "find/clause.h"

#include "find/names.h"
#include "find/nested.h"
#include "find/view.h"

bool content_is_subject(const quoth_doc *d, const cue *c, const mention *who)
{
    bool first = who->first == d->sentences.at[c->sentence].first ||
                 item_gist(d, who->first - 1) & GIST_THAT;
    bool does = who->last == c->first && who->kind == MEN_NOMINAL && cue_ends(c) == ENDS_ING;
    does |= who->last + 1 == c->first && item_among(d, who->last, W(that), W(which), W(who));
    bool noun = c->kind == CUE_NOMINAL; /* but: Ruiz made the claim that */
    for (uint32_t i = who->last; noun && i < c->first; i++)
        noun = !(item_gist(d, i) & (GIST_FINITE | GIST_HELPER)) ||
               item_at(d, i)->flags & TOK_POSSESSIVE;
    return first && (does || noun);
}

uint32_t content_appended(const quoth_doc *d, uint32_t first, uint32_t last)
{
    enum { LONGEST = 5 };
    static const str WORDS[] = {S("accusation"), S("allegation"), S("argument"),   S("assertion"),
                                S("charge"),     S("claim"),      S("comment"),    S("contention"),
                                S("estimate"),   S("figure"),     S("line"),       S("number"),
                                S("phrase"),     S("remark"),     S("suggestion"), S("view")};
    bool verb = false;
    uint32_t comma = last;

    for (uint32_t i = first; i + 3 < last; i++) {
        verb |= (item_gist(d, i) & (GIST_FINITE | GIST_HELPER)) != 0;
        bool inside = item_is_span(d, i) && i + 1 < last && item_among(d, i + 1, W(a), W(an));
        if (item_is(d, i, ',') || inside) /* “late,” a claim */
            comma = verb ? i : last;
        verb |= item_is_span(d, i);
        if (item_is(d, i, ';') || item_is_dash(d, i)) {
            verb = false;
            comma = last;
        }
    }
    uint32_t i = comma + 1 + item_among(d, comma + 1, W(in));
    if (comma >= last || !item_among(d, i, W(a), W(an)))
        return last;
    for (uint32_t k = i + 2; k < i + LONGEST && k + 1 < last; k++) {
        bool noun = str_among(item_text(d, k - 1), WORDS, LEN(WORDS));
        gist ends = (noun ? 0 : GIST_FINITE) | GIST_PREP | GIST_AND;
        if (!item_is_word(d, k - 1) || item_gist(d, k - 1) & ends)
            return last;
        if (item_among(d, k, W(that), W(which), W(he), W(she), W(they), W(his), W(her), W(their)) ||
            (noun && (item_gist(d, k) & GIST_THE || item_at(d, k)->shape == SHAPE_TITLE)))
            return noun ? comma : last; /* a claim [Ruiz] called odd */
    }
    return last;
}

/* and [hung up], and [left.]: surely a deed of who has just spoken */
static bool leaves(const quoth_doc *d, uint32_t i)
{
    static const str DEEDS[] = {S("hung"), S("sat"), S("stood"), S("stormed"), S("walked")},
                     WAYS[] = {S("away"), S("back"), S("down"), S("off"), S("out"), S("up")},
                     ENDS[] = {S("apologized"), S("left"), S("wept")};
    str verb = item_text(d, i);

    if (item_gestures(d, i) ||
        (str_among(verb, DEEDS, LEN(DEEDS)) && str_among(item_text(d, i + 1), WAYS, LEN(WAYS))))
        return true;
    return str_among(verb, ENDS, LEN(ENDS)) && item_is(d, i + 1, '.');
}

/* was late, [the court was told.], [the inquiry has heard yesterday.] */
static bool court_hears(const quoth_doc *d, const quoth_model *m, uint32_t s, uint32_t i)
{
    uint32_t k = mention_beginning(d, s, i);
    uint32_t verb = k != NONE ? d->mentions.at[k].last : 0;
    bool told = false;

    if (k == NONE || d->mentions.at[k].kind != MEN_NOMINAL)
        return false;
    for (; item_gist(d, verb) & (GIST_BE | GIST_HAVE); verb++)
        told |= (item_gist(d, verb) & GIST_BE) != 0;
    return (told ? item_among(d, verb, W(told)) : item_among(d, verb, W(heard))) &&
           item_is(d, verb + 1 + (item_word(d, m, verb + 1)->classes & LEX_(DAY) ? 1 : 0), '.');
}

/* said a man [“snapped”], then left: do the marks before item i hold the verb of what is told? */
static bool acts_in_marks(const quoth_doc *d, const quoth_model *m, uint32_t s, uint32_t i)
{
    uint32_t at = i - 1 - !item_is_span(d, i - 1);

    if (!item_is_span(d, at) || mention_ending(d, s, at) == NONE)
        return false;
    const token *verb = &d->tokens.at[item_span(d, at)->open + 1];
    const word *w = &m->lex.words[verb->word];
    return verb->shape == SHAPE_LOWER && (w->pos == POS_PAST || w->pos == POS_PART ||
                                          m->gist[verb->word] & (GIST_BE | GIST_HAVE));
}

bool content_left_behind(const quoth_doc *d, const quoth_model *m, uint32_t s, uint32_t i,
                         bool comma)
{
    static const str DRAWS[] = {S("drawing"),   S("eliciting"), S("prompting"),
                                S("provoking"), S("sparking"),  S("triggering")},
                     GIVES[] = {S("citing"),    S("elaborating"), S("explaining"),
                                S("giving"),    S("identifying"), S("mentioning"),
                                S("naming"),    S("offering"),    S("presenting"),
                                S("providing"), S("saying"),      S("specifying")};

    if (!item_is_word(d, i) || acts_in_marks(d, m, s, i))
        return false;
    if (item_among(d, i, W(and)))
        return leaves(d, i + 1);
    if (!comma)
        return false;
    if (court_hears(d, m, s, i))
        return true;
    const str ed = S("ed");
    if (item_among(d, i, W(then)))
        return item_is_word(d, i + 1) && (m->pos[item_id(d, i + 1)] == POS_PAST ||
                                          str_ends_in(item_text(d, i + 1), &ed, 1, 3));
    if (item_among(d, i, W(without)))
        return item_is_word(d, i + 1) && str_among(item_text(d, i + 1), GIVES, LEN(GIVES));
    return str_among(item_text(d, i), DRAWS, LEN(DRAWS));
}

/* (but) [would not say] why, [did not rule out] it, [declined to comment], [gave no details]: behind the verb that tells,
 * from item i on, what a speaker keeps back; or NONE. */
static uint32_t behind_kept(const quoth_doc *d, const quoth_model *m, uint32_t i)
{
    static const str RESISTS[] = {S("decline"), S("declined"), S("declines"), S("declining"),
                                  S("refused"), S("refuses"),  S("refusing")},
                     HELPERS[] = {S("did"), S("do"), S("does"), S("will"), S("would")},
                     TELLS[] = {S("disclose"), S("divulge"), S("elaborate"), S("identify"),
                                S("reveal"),   S("say"),     S("specify")},
                     GIVES[] = {S("gave"),     S("give"),    S("gives"),   S("offer"),
                                S("offered"),  S("offers"),  S("provide"), S("provided"),
                                S("provides"), S("release"), S("released")},
                     ANY[] = {S("a"),       S("additional"), S("an"),    S("any"), S("few"),
                              S("further"), S("her"),        S("his"),   S("its"), S("more"),
                              S("no"),      S("other"),      S("their"), S("the")},
                     DETAILS[] = {S("comment"),     S("detail"),    S("details"), S("evidence"),
                                  S("explanation"), S("figures"),   S("name"),    S("names"),
                                  S("reason"),      S("specifics"), S("timeline")};
    const uint64_t help = LEX_(AUXILIARY) | LEX_(MODAL);
    bool resists = str_among(item_text(d, i), RESISTS, LEN(RESISTS)) && item_among(d, i + 1, W(to));
    bool helped =
        str_among(item_text(d, i), HELPERS, LEN(HELPERS)) && item_among(d, i + 1, W(not ));
    bool no = resists || helped ||
              (item_word(d, m, i)->classes & LEX_(NEGATION) && item_word(d, m, i)->classes & help);

    i += resists || helped ? 2 : no;
    i += item_among(d, i, W(immediately), W(publicly), W(otherwise));
    if (!item_is_word(d, i))
        return NONE;
    if (no && (str_among(item_text(d, i), TELLS, LEN(TELLS)) ||
               (resists && item_among(d, i, W(comment)))))
        return i + 1;
    if (no && item_among(d, i, W(rule)) && item_among(d, i + 1, W(out)))
        return i + 2;
    if (!str_among(item_text(d, i), GIVES, LEN(GIVES)))
        return NONE;
    for (i++; item_is_word(d, i) && str_among(item_text(d, i), ANY, LEN(ANY)); i++)
        no |= item_among(d, i, W(few), W(no));
    return no && item_is_word(d, i) && str_among(item_text(d, i), DETAILS, LEN(DETAILS)) ? i : NONE;
}

uint32_t content_kept_back(const quoth_doc *d, const quoth_model *m, uint32_t i, uint32_t *verb)
{
    if (!item_among(d, i, W(but), W(and), W(though)))
        return NONE;
    *verb = i + 1 + item_among(d, i + 1, W(he), W(she), W(they), W(it));
    return item_is_word(d, *verb) ? behind_kept(d, m, *verb) : NONE;
}

/* Does the mention at item i tell of somebody or a body that might keep something back: said [Holm, the bank] knew? */
static bool tells_of_agent(const quoth_doc *d, const quoth_model *m, uint32_t s, uint32_t i)
{
    uint32_t k = mention_beginning(d, s, i);

    if (k == NONE || d->mentions.at[k].kind == MEN_PRONOUN ||
        mention_beginning(d, s, d->mentions.at[k].last) != NONE)
        return false; /* reporters the roof leaked */
    face f = face_of(d, m, &d->mentions.at[k]);
    return f.human || f.kind == QUOTH_ORGANIZATION;
}

/* Might [but did not say why], whose verb and what it tells stand before items verb and told, be part of the words that
 * begin at item i?  Not: a man was held but did not say why. */
static bool kept_inside(const quoth_doc *d, const quoth_model *m, uint32_t s, uint32_t i,
                        uint32_t verb, uint32_t told)
{
    i += (item_gist(d, i) & GIST_THAT) != 0;
    uint32_t who[] = {W(he), W(she), W(they), W(it)}, own = item_id(d, verb - 1);
    bool pronoun = id_among(own, who, LEN(who));

    if (item_among(d, told, W(it), W(so)) ||
        (pronoun && own != item_id(d, i) && item_among(d, i, W(he), W(she), W(they))))
        return true; /* he knew but did not disclose it; she asked but it gave no reason */
    if (!tells_of_agent(d, m, s, i))
        return false;
    uint32_t acts = d->mentions.at[mention_beginning(d, s, i)].last;
    if (pronoun || item_among(d, verb, W(declined)))
        return pronoun;
    if (item_gist(d, acts) & GIST_BE ||
        (item_among(d, acts, W(will), W(would)) && !item_among(d, verb, W(will), W(would))))
        return false; /* Holm would act but did not say when */
    return !(item_among(d, verb, W(would)) && item_among(d, told - 1, W(say)));
}

uint32_t content_tail(const quoth_doc *d, const quoth_model *m, uint32_t s, uint32_t first,
                      uint32_t i, uint32_t last)
{
    uint32_t verb;

    for (; i + 1 < last; i++) {
        if (item_is(d, i, ',') &&
            (item_among(d, i + 1, W(without)) || court_hears(d, m, s, i + 1)) &&
            content_left_behind(d, m, s, i + 1, true))
            return i; /* not: the storm cut the power, prompting fears */
        uint32_t told = content_kept_back(d, m, i, &verb);
        if (told != NONE && !kept_inside(d, m, s, first, verb, told))
            return i - item_is(d, i - 1, ',');
    }
    return last;
}

/* Ruiz's claim that “six studies” back her up [is] worse: the main verb behind span item i, the subject
 * of the clause in it, or NONE. */
static uint32_t verb_behind(const clause *x, uint32_t i)
{
    const uint64_t joins = LEX_(CONJUNCTION) | LEX_(PRONOUN) | LEX_(WH) | LEX_(SUBORDINATOR) |
                           LEX_(AUXILIARY) | LEX_(MODAL);

    const str ly = S("ly");
    if (str_ends_in(item_text(x->d, i + 1), &ly, 1, 3))
        return NONE; /* “six studies” clearly show */
    for (uint32_t k = i + 2; k + 1 < x->end && !comma(x, k) && !item_is_span(x->d, k); k++)
        if (item_gist(x->d, k) & (GIST_FINITE | GIST_HELPER) &&
            !(item_word(x->d, x->m, k - 1)->classes & joins) &&
            !(item_gist(x->d, k - 1) & (GIST_TO | GIST_THAT)))
            return k;
    return NONE;
}

/* [A man who] told police: is the clause of the cue about what the sentence is about? */
static bool is_about_subject(const clause *x)
{
    const mention *who = mention_before(x->d, x->c->sentence, x->c->first);
    const mention *what =
        who && who->kind == MEN_RELATIVE ? mention_before(x->d, x->c->sentence, who->first) : NULL;
    return what && what->first == x->s->first;
}

/* A man who called it “late” on Friday [was] jailed: the verb of what the clause is about, behind the
 * span before item i; or NONE. */
static uint32_t main_behind(const clause *x, uint32_t i)
{
    const quoth_doc *d = x->d;

    if (item_gist(d, i) & GIST_SAYS)
        return i;
    for (; i < x->end && item_is_word(d, i) && !item_is_span(d, i); i++) {
        if (item_gist(d, i) & (GIST_FINITE | GIST_HELPER) &&
            !(item_at(d, i)->flags & TOK_POSSESSIVE))
            return i;
        if (item_gist(d, i) & (GIST_AND | GIST_THAT | GIST_WH | GIST_I))
            return NONE;
    }
    return NONE;
}

/* It came from Ruiz, who said that [“they”] had left: does span item k act in what is told? */
static bool subject_in_marks(const clause *x, uint32_t k)
{
    const quoth_doc *d = x->d;
    bool the =
        !(item_gist(d, k - 1) & GIST_THAT) && item_word(d, x->m, k - 1)->classes & LEX_(DETERMINER);

    return item_is_span(d, k) && item_gist(d, k - 1 - the) & GIST_THAT && !is_about_subject(x) &&
           item_gist(d, k + 1) & (GIST_FINITE | GIST_HELPER) &&
           view_last_mark(d, item_span(d, k)) != ',';
}

/* When Ruiz called it “late,” [she] wept: does mention next, behind span item k and a comma, act? */
static bool acts_behind(const clause *x, uint32_t k, const mention *next)
{
    const quoth_doc *d = x->d;

    if (!next || (!comma(x, k + 1) && view_last_mark(d, item_span(d, k)) != ','))
        return false;
    return item_gist(d, next->last) & GIST_VERBAL && next->kind != MEN_RELATIVE;
}

/* "If Ruiz says it [is “safe”], nobody will believe her", "Ruiz, who called it “safe”, left": the
 * comma behind the quotation in a clause that the main one follows, or the sentence end. */
static uint32_t side_clause_end(const clause *x, uint32_t i)
{
    const quoth_doc *d = x->d;
    const mention *who = x->holder != NONE ? &d->mentions.at[x->holder] : NULL;

    if (!who || who->sentence != x->c->sentence)
        return x->end;
    bool opens = cue_ends(x->c) == ENDS_ING && x->c->first < x->s->first + 4;
    if (who->first > i && opens && item_is_span(d, who->first - 1 - comma(x, who->first - 1)))
        return who->first - comma(x, who->first - 1); /* Calling it “odd,” Ruiz left */
    if (who->first >= i)
        return x->end;
    bool whom = who->first > x->s->first && who->last <= x->c->first &&
                item_among(d, who->first - 1, W(whom), W(which)); /* Ruiz, whom Holm calls “odd”, */
    const mention *told = who->first >= x->c->last && item_gist(d, who->first - 1) & GIST_ATTACH
                              ? mention_before(d, x->c->sentence, x->c->first)
                              : NULL; /* a man [who] was told by Holm */
    bool relative = who->kind == MEN_RELATIVE || whom || (told && told->kind == MEN_RELATIVE);
    bool whose = who->first > x->s->first && item_among(d, who->first - 1, W(what));
    bool what = whose || item_among(d, x->s->first, W(what)); /* What Ruiz calls “odd” is new. */
    bool led = whose && who->first == x->s->first + 2 && item_gist(d, x->s->first) & GIST_PREP;
    bool about = content_is_subject(d, x->c, who) && x->c->head < i;
    bool side = about || relative || whose ||
                (who->first == x->s->first + 1 &&
                 item_among(d, x->s->first, W(if), W(when), W(where), W(while), W(what), W(after),
                            W(although), W(though), W(as), W(because), W(before), W(once), W(since),
                            W(unless), W(until)));
    bool marked = false, acts = false;
    for (uint32_t k = i; side && k + 2 < x->end; k++) {
        if (relative && comma(x, k) && item_at(d, k + 1)->shape == SHAPE_LOWER &&
            item_gist(d, k + 1) & (GIST_FINITE | GIST_HELPER))
            return k; /* Ruiz, who admitted it all, was jailed */
        marked |= item_is_span(d, k);
        if (led && marked && comma(x, k))
            return k; /* In what Ruiz called a “coup” at the mill, it closed */
        if (about && item_is_span(d, k) && k > i && item_gist(d, k - 1) & GIST_THAT) {
            uint32_t verb = verb_behind(x, k);
            if (verb != NONE || !(item_gist(d, k + 1) & (GIST_FINITE | GIST_HELPER)))
                return verb != NONE ? verb : x->end;
        }
        if (relative && item_is_span(d, k) && is_about_subject(x)) {
            uint32_t main = main_behind(x, k + 1);
            if (main != NONE)
                return main;
        }
        if (acts && comma(x, k))
            return k;
        if (relative && subject_in_marks(x, k)) {
            acts = true;
            continue;
        }
        uint32_t b = k + 1 + (uint32_t)comma(x, k + 1);
        const mention *next = item_is_span(d, k) ? mention_from(d, x->c->sentence, b) : NULL;
        uint32_t verb = next ? next->last : b;
        bool main_follows = next || relative || what || about;
        if (item_is_span(d, k) && main_follows && verb < x->end &&
            (item_gist(d, verb) & (GIST_FINITE | GIST_HELPER) || acts_behind(x, k, next)))
            return k + 1;
    }
    return acts && comma(x, x->end - 2) ? x->end - 2 : x->end;
}

/* The pier is safe, Ruiz said, [but] Holm, a baker, says it is not: where what clause x holds from item i on
 * ends, before who has a clause of his own, whose verb is cue y, perhaps right behind who; or NONE. */
static uint32_t before_contrast(const clause *x, const cue *y, const mention *who, uint32_t i)
{
    enum { SURE = 85 };
    const quoth_doc *d = x->d;

    if (y->share < SURE || (!who && !comma(x, y->first - 1)))
        return NONE;
    uint32_t k = who ? NONE : second_subject(d, x->m, y);
    who = k != NONE ? &d->mentions.at[k] : who;
    if (!who || who->first <= i + 2 || who->kind == MEN_RELATIVE || who->kind == MEN_PRONOUN)
        return NONE; /* Voters, he said, like it, but they say it costs a lot. */
    uint32_t joint = who->first - 1;
    if (item_is(d, joint, ';'))
        return joint;
    return comma(x, joint - 1) && !(item_gist(d, joint - 2) & GIST_THAT) &&
                   item_among(d, joint, W(but), W(while), W(although), W(though), W(whereas))
               ? joint - 1
               : NONE;
}

/* said she was ill and [had called] it “odd”, [was told] it was “odd”, [knew] it was “odd”: does cue y, right behind
 * an "and", go on with the clause that is told from item i on? */
static bool goes_on_told(const clause *x, const cue *y, uint32_t i)
{
    const gist acts = GIST_FINITE | GIST_HELPER | GIST_VERBAL;
    const quoth_doc *d = x->d;

    i += (item_gist(d, i) & GIST_THAT) != 0;
    const mention *who = mention_from(d, x->c->sentence, i);
    if (!item_among(d, y->first - 1, W(and)) || comma(x, y->first - 2) || !who ||
        who->last >= y->first || !(item_gist(d, who->last) & acts) ||
        item_among(d, x->c->first, W(had), W(was), W(were)))
        return false;
    return item_word(d, x->m, y->head)->classes & LEX_(THOUGHT_VERB) ||
           (y->head > y->first && item_among(d, y->first, W(had), W(was), W(were)));
}

uint32_t clause_before_when(const clause *x, uint32_t i, uint32_t a)
{
    const quoth_doc *d = x->d;
    uint32_t when = item_before_when(d, x->m, a);

    if (when == a || item_is(d, when - 2, ','))
        return when;
    const mention *who = mention_from(d, x->c->sentence, i + ((item_gist(d, i) & GIST_THAT) != 0));
    bool acts = who && who->last < a &&
                (who->kind == MEN_NAME || item_gist(d, who->head) & GIST_PARTY ||
                 item_among(d, who->first, W(he), W(she), W(they), W(we), W(i)));
    return acts ? a : when;
}

/* said [the mayor, Ana Ruiz, who is ill,] voted: is what stands between item i and the verb at item a the subject
 * of the clause, and what commas set off behind it? */
static bool leads_subject(const clause *x, uint32_t i, uint32_t a)
{
    enum { LONGEST = 24 };
    const gist verb = GIST_FINITE | GIST_HELPER;
    const quoth_doc *d = x->d;
    bool who = false, noun = mention_beginning(d, x->c->sentence,
                                               i + (item_gist(d, i) & GIST_THAT ? 1 : 0)) != NONE;
    uint32_t commas = 0;

    if (!noun || !comma(x, a - 1) || a > i + LONGEST ||
        item_word(d, x->m, x->c->head)->classes & (LEX_(OBJECT_VERB) | LEX_(TELL_VERB)))
        return false;
    for (; i < a; i++) {
        commas += comma(x, i);
        who |= commas && item_gist(d, i) & GIST_WH;
        if (item_is_span(d, i) || (item_gist(d, i) & verb && !who))
            return false;
    }
    return commas == 2 || (commas == 3 && item_at(d, a - 2)->kind == TOK_NUMBER);
}

uint32_t clause_end(const clause *x, uint32_t i)
{
    enum { SURE_ING = 70 };
    const quoth_doc *d = x->d;
    uint32_t from = d->cue_from[x->c->sentence], to = d->cue_from[x->c->sentence + 1];
    uint32_t end = side_clause_end(x, i);

    if (end < x->end)
        return end;

    for (uint32_t k = from; k < to; k++) {
        const cue *y = &d->cues.at[k];
        if (y->first <= i + 1 || y->share < 40 || y->kind != CUE_SPEECH)
            continue;
        uint32_t a = y->first, pos = x->m->pos[item_id(d, y->head)];
        const mention *who = mention_before(d, y->sentence, a);
        if (who && who->first > i + 2 && comma(x, who->first - 1) && y->last == x->end)
            return who->first - 1; /* …, she insists */
        uint32_t contrast = before_contrast(x, y, who, i);
        if (contrast != NONE)
            return contrast;
        for (uint32_t b = who ? who->first : 0; who && b > i + 1 && who->first - b < 4; b--)
            if (comma(x, b - 1) && item_is_span(d, b - 2) && who->kind == MEN_PRONOUN &&
                item_among(d, y->head, W(denies), W(denied), W(rejects), W(rejected)))
                return b - 1; /* …, something she denies */
        if (who && who->first > i + 1 && item_among(d, who->first - 1, W(and), W(but), W(while)))
            a = who->first; /* … and she said */
        if (item_among(d, a - 1, W(then)) && (comma(x, a - 2) || item_is_span(d, a - 2)) &&
            (pos == POS_ING || pos == POS_PAST))
            return a - 1 - comma(x, a - 2); /* …, then added */
        if (cue_ends(y) == ENDS_ING && y->share < SURE_ING && !item_is_span(d, y->last) &&
            !(item_gist(d, y->last) & (GIST_THAT | GIST_TO | GIST_WH)))
            continue; /* taxes, raising wages */
        if (goes_on_told(x, y, i))
            continue;
        if (!who)
            a = clause_before_when(x, i, a);
        bool joins = item_among(d, a - 1, W(and), W(but), W(while));
        bool does = pos == POS_ING || pos == POS_PAST || cue_ends(y) == ENDS_ING;
        if ((joins || item_is(d, a - 1, ',')) && does && !leads_subject(x, i, a))
            return joins && item_is(d, a - 2, ',') ? a - 2 : a - 1;
    }
    return x->end;
}
