/*
 * inner_clauses.c - who speaks in a clause inside another one's.
 *
 *     Holm said that Ruiz had boasted that it was “odd”   Ruiz
 *     Holm said she had been told by Ruiz to “go home”    Ruiz
 *     Holm said it was safe, a view Ruiz called “odd”     Ruiz
 *     It fell, leading Ruiz to call it “odd”               Ruiz
 *     Holm shared a post that called it “odd”             the post
 *     After Holm called it “odd”, Ruiz left               Holm
 */
#include "find/asides.h"
#include "find/inner_verbs.h"
#include "find/item.h"
#include "find/nested.h"

enum { REACH = 12 };

bool leads_to(const quoth_doc *d, uint32_t a, uint32_t b)
{
    if (b > a && (item_is(d, b - 1, ',') || item_is(d, b - 1, ':')))
        b--;
    if (b < a || b - a > LEADING_WORDS)
        return false;
    while (a < b && (item_is_word(d, a) || item_at(d, a)->kind == TOK_NUMBER ||
                     (item_is(d, a, '.') && item_gist(d, a - 1) & GIST_SHORT)))
        a++; /* told Mr. Ruiz in 2005 that it was */
    return a == b;
}

uint32_t party_from(const quoth_doc *d, uint32_t s, uint32_t i)
{
    uint32_t k = mention_beginning(d, s, i);
    if (k == NONE)
        return NONE;
    const mention *x = &d->mentions.at[k];
    return x->kind == MEN_NAME || x->kind == MEN_PRONOUN || item_gist(d, x->head) & GIST_PARTY
               ? k
               : NONE;
}

/* she had been told by [Ruiz] to, had been called “odd” by [Ruiz] */
static uint32_t agent_of(const proposal *p, const cue *c)
{
    const quoth_doc *d = p->d;

    if (!(c->group & CUE_PASSIVE) ||
        !(item_word(d, p->m, c->head)->classes & (LEX_(TELL_VERB) | LEX_(OBJECT_VERB))))
        return NONE;
    if (c->last == p->at)
        return item_among(d, p->at + 1, W(by)) ? party_from(d, p->s, p->at + 2) : NONE;
    return item_among(d, c->last, W(by)) ? party_from(d, p->s, c->last + 1) : NONE;
}

uint32_t subject_of(const quoth_doc *d, const cue *x)
{
    uint32_t i = x->first, first = d->sentences.at[x->sentence].first;

    if (i > first + 1 && item_gist(d, i - 1) & GIST_ADVERB)
        i--;
    uint32_t k = mention_ending(d, x->sentence, i);
    if (k != NONE || i < first + 4 || !item_is(d, i - 1, ','))
        return k;
    k = mention_ending(d, x->sentence, i - 1);
    if (k == NONE || !item_is(d, d->mentions.at[k].first - 1, ','))
        return NONE;
    return mention_ending(d, x->sentence, d->mentions.at[k].first - 1);
}

/* The report blames what [she] calls: nobody else could, where a text is the subject. */
static bool by_text(const proposal *p, const mention *x)
{
    const quoth_doc *d = p->d;
    uint32_t k = item_among(d, x->first, W(he), W(she)) ? d->mention_from[p->s] : NONE;

    return k != NONE && d->mentions.at[k].first == d->sentences.at[p->s].first &&
           item_word(d, p->m, d->mentions.at[k].head)->classes & LEX_(DOCUMENT);
}

/* …, a view that [Ruiz] called */
static uint32_t glosses(const proposal *p, const cue *c)
{
    const quoth_doc *d = p->d;
    uint32_t first = d->sentences.at[p->s].first, k = NONE;

    if (item_word(d, p->m, c->head)->classes & LEX_(OBJECT_VERB) &&
        (c->last == p->at || (c->last + 1 == p->at && item_among(d, c->last, W(as)))))
        k = subject_of(d, c);
    if (k == NONE)
        return NONE;
    const mention *x = &d->mentions.at[k];
    if (x->first > first && item_among(d, x->first - 1, W(what)) &&
        (x->kind != MEN_PRONOUN || by_text(p, x)))
        return k; /* what Ruiz calls */
    if (x->first > first && item_among(d, x->first - 1, W(which), W(whom))) {
        const span *words = &d->spans.at[p->span]; /* which locals call “the Beast”: its name */
        bool name = item_among(d, c->head, W(call)) && words->last < words->open + 5 &&
                    d->tokens.at[words->last - 1].shape == SHAPE_TITLE;
        return name ? NONE : k; /* the bill, which Ruiz calls */
    }
    uint32_t i = x->first, stop = i > first + REACH ? i - REACH : first;
    uint32_t of =
        i > first && item_gist(d, i - 1) & GIST_THAT ? mention_ending(d, p->s, i - 1) : NONE;
    if (of != NONE && d->mentions.at[of].kind == MEN_NOMINAL && of > d->mention_from[p->s])
        return k; /* opposed a bill that Ruiz calls */
    if (item_among(d, i, W(a), W(an), W(something)) && x->kind == MEN_NAME)
        i = x->name_first; /* a move Ruiz: one phrase by its looks */
    while (i > stop + 1 && item_is_word(d, i - 1) && !(item_gist(d, i - 1) & GIST_FINITE))
        i--;
    i += item_among(d, i, W(in));
    uint32_t before = i - 1 - item_among(d, i - 1, W(in)); /* in an attack Ruiz called */
    return i < x->first + (x->kind == MEN_NAME) &&
                   (item_is(d, before, ',') || item_is_span(d, before)) &&
                   item_among(d, i, W(a), W(an), W(something))
               ? k
               : NONE;
}

/* Behind whom cue x tells, told [the clerk, Ana Ruiz,] that; or behind x. */
static uint32_t behind_told(const proposal *p, const cue *x)
{
    const quoth_doc *d = p->d;
    bool tells = item_word(d, p->m, x->head)->classes & LEX_(TELL_VERB);
    uint32_t to = tells ? x->last : x->last + 1;
    uint32_t k = tells || item_gist(d, x->last) & GIST_TO ? mention_beginning(d, x->sentence, to)
                                                          : NONE; /* wrote to her */
    bool whom = tells && item_word(d, p->m, x->last)->classes & LEX_(OBJECT_PRONOUN);
    uint32_t i = k != NONE ? d->mentions.at[k].last : x->last + whom;

    if (k == NONE || !item_is(d, i, ','))
        return i;
    k = mention_beginning(d, x->sentence, i + 1);
    return k != NONE && item_is(d, d->mentions.at[k].last, ',') ? d->mentions.at[k].last + 1 : i;
}

/* Not: Ruiz's constant [call] for a pier. */
static bool is_finite(const proposal *p, const cue *x)
{
    return cue_ends(x) != ENDS_OTHERWISE || item_word(p->d, p->m, x->head)->pos == POS_PAST ||
           item_gist(p->d, x->first) & (GIST_FINITE | GIST_HELPER | GIST_HAVE);
}

/* People, bodies and texts tell; not: [something] told him it was. */
static bool may_tell(const proposal *p, const mention *x)
{
    return x->kind == MEN_NAME || x->kind == MEN_PRONOUN || x->flags & MEN_ELLIPTIC ||
           item_gist(p->d, x->head) & GIST_PARTY ||
           item_word(p->d, p->m, x->head)->classes & LEX_(DOCUMENT);
}

/* Does a clause, or the words alone, follow at item i: told her [that], said [it was], wrote [“…]? */
static bool clause_follows(const proposal *p, const cue *x, uint32_t i)
{
    const quoth_doc *d = p->d;
    enum { SURE = 85, TIME = 4 };
    uint32_t k = mention_beginning(d, p->s, i);

    const token *opens = &d->tokens.at[d->spans.at[p->span].open + 1]; /* wrote “a letter” */
    if ((i == p->at && x->share >= SURE && opens->shape != SHAPE_LOWER) ||
        (i + 1 == p->at && (item_is(d, i, ':') || (item_is(d, i, ',') && i > x->last))))
        return true;
    if (i > x->last && item_gist(d, i) & GIST_TO)
        return true;
    if (item_is(d, p->at - 1, ':') && item_gist(d, i) & GIST_PREP &&
        (item_at(d, i + 1)->kind == TOK_NUMBER || item_is_when(d, p->m, i + 1)))
        return true;                                      /* told her in 2021: */
    for (uint32_t b = i; b < p->at && b <= i + TIME; b++) /* in 2005 that */
        if (item_gist(d, b) & GIST_THAT)
            return true;
        else if (item_gist(d, b) & GIST_TO && b > x->last && item_is_when(d, p->m, b - 1))
            return true; /* told them on Friday to */
        else if (item_among(d, b, W(a), W(an), W(the)))
            b++; /* in a post that */
        else if (item_gist(d, b) & (GIST_FINITE | GIST_HELPER))
            break;
    if (k == NONE)
        return false;
    const mention *who = &d->mentions.at[k];
    if (who->last == p->at) /* told her she “just left” */
        return who->kind == MEN_PRONOUN && i > x->last && opens->shape == SHAPE_LOWER;
    return item_gist(d, who->last) & (GIST_FINITE | GIST_HELPER | GIST_BE | GIST_HAVE);
}

/* shared [a post] that called it; said Ruiz, [who] has called it: with a comma, who; else a text that
 * somebody did not write himself. */
static uint32_t relative(const proposal *p, const cue *x)
{
    static const str WROTE[] = {S("delivered"), S("drafted"),  S("filed"),  S("gave"),
                                S("issued"),    S("made"),     S("penned"), S("posted"),
                                S("published"), S("released"), S("sent"),   S("submitted"),
                                S("tweeted"),   S("write"),    S("writes"), S("wrote")};
    const quoth_doc *d = p->d;
    uint32_t first = d->sentences.at[p->s].first, i = x->first - 1;

    bool calls = item_word(d, p->m, x->head)->classes & LEX_(OBJECT_VERB);
    if (x->first < first + 3 || x->group & CUE_PASSIVE || x->kind != CUE_SPEECH)
        return NONE;
    bool says = item_among(d, x->head, W(said), W(says), W(told), W(tells), W(wrote), W(writes),
                           W(posted), W(tweeted)) &&
                clause_follows(p, x, behind_told(p, x));
    if (item_among(d, i, W(who)) && x > &d->cues.at[d->cue_from[p->s]] && (calls || says))
        return mention_beginning(d, p->s, i);
    if (!calls)
        return NONE;
    uint32_t of = item_among(d, i, W(that), W(which))
                      ? mention_ending(d, p->s, i - item_is(d, i - 1, ','))
                      : NONE;
    if (of == NONE || of == d->mention_from[p->s])
        return NONE;
    const mention *text = &d->mentions.at[of];
    uint32_t verb = text->first - 1;
    return item_word(d, p->m, text->head)->classes & LEX_(DOCUMENT) && item_is_word(d, verb) &&
                   !(item_gist(d, verb) & (GIST_PREP | GIST_OF | GIST_TO)) &&
                   !str_among(item_text(d, verb), WROTE, LEN(WROTE))
               ? of
               : NONE;
}

/* Holm gave [evidence] that Ruiz had told her; not: Holm's claim that Ruiz had told her. */
static bool gives_noun(const quoth_doc *d, const cue *x, uint32_t i)
{
    static const str GIVES[] = {S("gave"), S("given"), S("gives"), S("made"), S("makes")};

    return x->kind == CUE_NOMINAL && x->last + 1 == i && item_gist(d, x->last) & GIST_THAT &&
           x->first > 0 && str_among(item_text(d, x->first - 1), GIVES, LEN(GIVES));
}

/* Holm claims that [I] told her, two aides said [he] told her: who tells it all, by cue y, is somebody else. */
static bool is_other(const quoth_doc *d, const cue *y, const mention *who)
{
    bool outer = d->sentences.at[y->sentence].inside == NONE; /* In words of somebody I is he. */
    bool one = item_among(d, who->first, W(he), W(she));
    uint32_t k = outer && (one || item_among(d, who->first, W(i), W(we))) ? subject_of(d, y) : NONE;

    if (outer && one && k == NONE)
        k = mention_beginning(d, y->sentence, d->sentences.at[y->sentence].first);
    if (one) /* Two aides said he told her; but: Holm said he told her */
        return k != NONE && d->mentions.at[k].flags & MEN_PLURAL;
    return k != NONE && !item_among(d, d->mentions.at[k].first, W(i), W(we), W(you));
}

/* Holm said that [Ruiz] had boasted that it was */
static uint32_t reported(const proposal *p, uint32_t at_cue)
{
    enum { SURE = 70 };
    const quoth_doc *d = p->d;
    const cue *x = &d->cues.at[at_cue];

    if (x->kind != CUE_SPEECH || x->share < SURE ||
        x->group & (CUE_PASSIVE | CUE_DENIED | CUE_MODAL) || cue_ends(x) == ENDS_ING ||
        at_cue == d->cue_from[p->s] || item_word(d, p->m, x->head)->classes & LEX_(THOUGHT_VERB) ||
        !is_finite(p, x))
        return NONE;
    uint32_t k = subject_of(d, x);
    if (k == NONE)
        return NONE;
    const mention *who = &d->mentions.at[k];
    if (who->first < 2)
        return NONE;
    bool again = who->first > 2 && item_gist(d, who->first - 1) & GIST_THAT &&
                 item_gist(d, who->first - 2) & GIST_AND;
    if (who->kind == MEN_PRONOUN && answers_reporter(d, p->m, x, who))
        return k;
    bool other = who->kind == MEN_PRONOUN && is_other(d, x - 1, who);
    if (who->kind == MEN_RELATIVE || (who->kind == MEN_PRONOUN && !again && !other) ||
        !may_tell(p, who))
        return NONE;
    uint32_t behind = behind_told(p, x);
    bool object = other && mention_ending(d, p->s, p->at) != NONE &&
                  d->mentions.at[mention_ending(d, p->s, p->at)].first == x->last;
    bool called = (x->last + 1 >= p->at || object) && at_cue > d->cue_from[p->s] &&
                  (cue_ends(x - 1) == ENDS_ING || other) &&
                  item_word(d, p->m, x->head)->classes & LEX_(OBJECT_VERB);
    if (!called && !clause_follows(p, x, behind))
        return NONE; /* claiming that Ruiz called it */
    for (uint32_t i = behind; i < p->at; i++)
        if (item_gist(d, i) & GIST_AND || item_among(d, i, W(but)) ||
            (item_is(d, i, ',') && i + 1 < p->at))
            return NONE;
    if (item_among(d, who->first - 1, W(which)) && item_among(d, who->first - 2, W(in)))
        return k; /* found emails in which Ruiz told her */
    for (uint32_t o = at_cue; o-- > d->cue_from[p->s];)
        if (reports_clause(d, p->m, &d->cues.at[o], who->first) ||
            gives_noun(d, &d->cues.at[o], who->first) ||
            (again && item_gist(d, d->cues.at[o].last) & GIST_THAT))
            return k;
    return NONE;
}

/* After [Holm] called her “odd”, Ruiz; told that [Holm] had called her “odd”, Ruiz */
static uint32_t fronted(const proposal *p, const cue *x)
{
    const quoth_doc *d = p->d;
    uint32_t first = d->sentences.at[p->s].first;
    uint32_t k = x->kind == CUE_SPEECH && cue_ends(x) != ENDS_ING && !(x->group & CUE_PASSIVE) &&
                         is_finite(p, x)
                     ? subject_of(d, x)
                     : NONE;

    if (k == NONE || item_among(d, d->mentions.at[k].head, W(you), W(one)))
        return NONE;
    uint32_t i = d->mentions.at[k].first;
    bool told =
        i == first + 2 && item_gist(d, first + 1) & GIST_THAT &&
        (item_among(d, first, W(told), W(informed)) || str_eq(item_text(d, first), S("Reminded")));
    bool opens = i == first + 1 && item_among(d, first, W(after), W(because), W(when), W(before),
                                              W(although), W(though), W(while), W(since), W(once));
    return (told || opens) &&
                   (item_word(d, p->m, x->head)->classes & LEX_(OBJECT_VERB) || x->share > 90)
               ? k
               : NONE;
}

static bool is_charged(const quoth_doc *d, const cue *x)
{
    return x->group & CUE_PASSIVE && item_among(d, x->head, W(accused)) &&
           (item_among(d, x->last, W(of)) || item_among(d, x->last - 1, W(of))) &&
           item_gist(d, x->first) & (GIST_BE | GIST_HAVE);
}

/* was branded “a coward” before the vote, [Ruiz said], [said] Ruiz: does somebody tell of it behind a comma? */
static bool told_last(const proposal *p)
{
    const quoth_doc *d = p->d;

    for (uint32_t c = d->cue_from[p->s + 1]; c-- > d->cue_from[p->s];) {
        const cue *x = &d->cues.at[c];
        if (x->first <= p->at || !(x->kind == CUE_ACCORDING || verb_retells(d, x->head)))
            continue;
        uint32_t k = mention_ending(d, p->s, x->first);
        if (view_comma(d, (k != NONE ? d->mentions.at[k].first : x->first) - 1))
            return true;
    }
    return false;
}

/* was branded “a coward”, has been labelled a “bully” */
static bool is_branded(const proposal *p, const cue *x)
{
    static const str BRANDS[] = {S("branded"), S("dubbed"), S("labeled"), S("labelled")};
    const quoth_doc *d = p->d;
    const token *opens = &d->tokens.at[d->spans.at[p->span].open + 1];
    uint32_t i = x->last;

    i += item_among(d, i, W(as));
    i += item_among(d, i, W(a), W(an));
    return x->group & CUE_PASSIVE && str_among(item_text(d, x->head), BRANDS, LEN(BRANDS)) &&
           i == p->at && opens->shape == SHAPE_LOWER && !(p->m->gist[opens->word] & GIST_PREP) &&
           item_gist(d, x->first) & (GIST_BE | GIST_HAVE) && !item_among(d, p->at + 1, W(by)) &&
           !told_last(p);
}

/* accused of “odd” tactics by [Ruiz]; NONE: nobody says by whom. */
static uint32_t charged_by(const proposal *p)
{
    enum { LONGEST = 3 };
    const quoth_doc *d = p->d;

    for (uint32_t i = p->at + 1; i <= p->at + LONGEST && item_is_word(d, i); i++)
        if (item_among(d, i, W(by)))
            return party_from(d, p->s, i + 1);
    return NONE;
}

/* The comma or dash before the relative clause that ends in the quotation before this one, or 0. */
static uint32_t relative_before(const proposal *p)
{
    enum { LONGEST = 20 };
    const quoth_doc *d = p->d;
    uint32_t at = p->last.item, first = d->sentences.at[p->s].first;

    if (p->last.link == NONE || p->last.sentence != p->s)
        return 0;
    for (uint32_t i = at; i > first + 1 && at - i < LONGEST; i--)
        if ((item_is(d, i - 1, ',') || item_is(d, i - 1, PUNCT_DASH)) &&
            item_among(d, i, W(who), W(whom), W(whose), W(which)))
            return i - 1;
    return 0;
}

/* [Holm], whom Ruiz called “odd”, called herself “glad”: the verb behind a relative clause that ends in
 * a quotation. */
static uint32_t resumed(const proposal *p, const cue *x)
{
    const quoth_doc *d = p->d;
    bool says = x->kind == CUE_SPEECH || item_word(d, p->m, x->head)->classes & LEX_(OBJECT_VERB);
    uint32_t behind = p->last.item + 1;

    if (!says || x->first != behind + item_is(d, behind, ',') || cue_ends(x) == ENDS_ING)
        return NONE;
    uint32_t comma = relative_before(p);
    return comma ? mention_ending(d, p->s, comma) : NONE;
}

/* [Holm said] the bill, which Ruiz called “odd”, was “fair”: what is said of the bill. */
static bool outer_again(const proposal *p, candidate *found)
{
    const quoth_doc *d = p->d;
    uint32_t comma = relative_before(p), verb = p->last.item + 1;

    verb += item_is(d, verb, ',') || item_is(d, verb, PUNCT_DASH);
    if (!comma || verb >= p->at || !leads_to(d, verb, p->at) ||
        !(item_gist(d, verb) & (GIST_BE | GIST_HAVE | GIST_HELPER | GIST_FINITE)))
        return false;
    uint32_t of = mention_ending(d, p->s, comma);
    for (uint32_t c = d->cue_from[p->s]; of != NONE && c < d->cue_from[p->s + 1]; c++) {
        const cue *y = &d->cues.at[c];
        uint32_t k = y->last < comma && reports_clause(d, p->m, y, d->mentions.at[of].first)
                         ? subject_of(d, y)
                         : NONE;
        if (k != NONE)
            return found_pair(found, c, k, RULE_SPEAKER_CUE_CONTENT);
    }
    return false;
}

/* the [judge], a [plan]: a word that could be a verb and ends a noun phrase. */
static bool is_noun(const quoth_doc *d, const cue *x)
{
    uint32_t k = cue_ends(x) == ENDS_OTHERWISE ? mention_ending(d, x->sentence, x->last) : NONE;

    return k != NONE && d->mentions.at[k].kind == MEN_NOMINAL && d->mentions.at[k].first < x->first;
}

/* …, leading [Ruiz], a baker, to call it */
static uint32_t prompted(const proposal *p, const cue *x)
{
    enum { LONGEST = 12 };
    const quoth_doc *d = p->d;
    uint32_t to = item_gist(d, x->first) & GIST_TO ? x->first : x->first - 1;

    if (x->kind != CUE_SPEECH || !(item_gist(d, to) & GIST_TO))
        return NONE;
    uint32_t k = mention_ending(d, p->s, to);
    if (item_is(d, to - 1, ','))
        for (uint32_t i = to - 2; i > d->sentences.at[p->s].first && to - i < LONGEST; i--)
            if (item_prompts(d, i)) {
                k = mention_beginning(d, p->s, i + 1);
                k = k != NONE && item_is(d, d->mentions.at[k].last, ',') ? k : NONE;
                break;
            }
    return k != NONE && k > d->mention_from[p->s] && item_prompts(d, d->mentions.at[k].first - 1)
               ? k
               : NONE;
}

/* A tea described as “odd” [was]; Ruiz, branded “odd”, [was]: nobody says who called it so. */
static bool is_reduced(const proposal *p, const cue *x)
{
    const quoth_doc *d = p->d;
    const gist verb = GIST_FINITE | GIST_HELPER;

    if (x->first != x->head || !(item_word(d, p->m, x->head)->classes & LEX_(OBJECT_VERB)) ||
        cue_ends(x) == ENDS_ING || (x->last != p->at && !item_among(d, p->at - 1, W(as))))
        return false;
    if (item_is(d, x->first - 1, ',') && item_is(d, p->at + 1, ','))
        return item_gist(d, p->at + 2) & verb &&
               mention_ending(d, p->s, x->first - 1) == d->mention_from[p->s];
    uint32_t k = item_gist(d, p->at + 1) & verb ? mention_ending(d, p->s, x->first) : NONE;
    return k != NONE && d->mentions.at[k].kind == MEN_NOMINAL &&
           d->mentions.at[k].first == d->sentences.at[p->s].first;
}

/* “no more” to fear, [Ruiz] later [said]: does somebody tell of the words behind the marks? */
static bool told_behind(const proposal *p)
{
    const quoth_doc *d = p->d;

    for (uint32_t c = d->cue_from[p->s + 1]; c-- > d->cue_from[p->s];) {
        const cue *x = &d->cues.at[c];
        if (x->first > p->at && (x->kind == CUE_ACCORDING || verb_retells(d, x->head) ||
                                 item_among(d, x->head, W(told), W(wrote), W(writes), W(added))))
            return true;
    }
    return false;
}

/* The goal is to say “no more”: what would be said, and by nobody here. */
static bool is_aim(const proposal *p, const cue *x)
{
    enum { SURE = 85 };
    const quoth_doc *d = p->d;
    uint32_t to = item_gist(d, x->first) & GIST_TO ? x->first : x->first - 1;

    if (!(item_gist(d, to) & GIST_TO) || x->share < SURE || x->kind != CUE_SPEECH ||
        x != &d->cues.at[d->cue_from[p->s]] || to < d->sentences.at[p->s].first + 2 ||
        !(item_gist(d, to - 1) & GIST_BE))
        return false;
    uint32_t k = mention_ending(d, p->s, to - 1);
    return k != NONE && d->mentions.at[k].kind == MEN_NOMINAL &&
           !(d->mentions.at[k].flags & MEN_ELLIPTIC) &&
           (!(item_gist(d, d->mentions.at[k].head) & GIST_PARTY) ||
            item_word(d, p->m, d->mentions.at[k].head)->classes & LEX_(DOCUMENT)) &&
           !told_behind(p);
}

/* Holm, wrote [Ana Ruiz], is “a fraud”; Holm, said [police], is “a fraud”: who tells it between the subject and its verb. */
static uint32_t interposed(const proposal *p, const cue *x)
{
    enum { SURE = 60 };
    const quoth_doc *d = p->d;
    uint32_t first = d->sentences.at[p->s].first;

    if (x->kind != CUE_SPEECH || x->share < SURE || x->first != x->head || x->first < first + 2 ||
        cue_ends(x) == ENDS_ING || !item_is(d, x->first - 1, ',') ||
        (p->last.link != NONE && p->last.sentence == p->s && p->last.item > x->first))
        return NONE; /* is “a fraud” and “a liar”: as the words before */
    uint32_t k = mention_beginning(d, p->s, x->last);
    uint32_t subject = mention_ending(d, p->s, x->first - 1);
    if (k == NONE || subject == NONE || d->mentions.at[subject].first != first ||
        d->mentions.at[k].last >= p->at || !item_is(d, d->mentions.at[k].last, ','))
        return NONE;
    bool some = d->mentions.at[k].kind == MEN_NOMINAL &&
                item_gist(d, d->mentions.at[k].head) & GIST_PARTY &&
                item_among(d, x->head, W(said), W(says), W(say));
    if (d->mentions.at[k].kind != MEN_NAME && !some)
        return NONE;
    uint32_t verb = d->mentions.at[k].last + 1, beside = mention_beginning(d, p->s, verb);
    for (uint32_t i = first; some && i + 1 < x->first; i++)
        if (item_is(d, i, ','))
            return NONE; /* Holm, of Leeds, said the firm, a bank, was “bust” */
    if (beside != NONE && item_is(d, d->mentions.at[beside].last, ','))
        verb = d->mentions.at[beside].last + 1; /* wrote Ana Ruiz, the mayor, is */
    return verb == p->at || item_gist(d, verb) & (GIST_FINITE | GIST_HELPER) ? k : NONE;
}

bool spoken_inside(const proposal *p, candidate *found)
{
    const quoth_doc *d = p->d;

    *found = (candidate){.cue = NONE};
    if (outer_again(p, found))
        return true;
    for (uint32_t c = d->cue_from[p->s + 1]; c-- > d->cue_from[p->s];) {
        const cue *x = &d->cues.at[c];
        if (x->last > p->at || is_noun(d, x) || (x->kind == CUE_FRAME && x->last < p->at))
            continue;
        uint32_t teller = interposed(p, x);
        if (teller != NONE)
            return found_pair(found, c, teller, RULE_CUE_SPEAKER_CONTENT);
        if (tells_what_to_do(d, p->m, c))
            continue;
        if (!leads_to(d, x->last, p->at) && !leads_to(d, behind_told(p, x), p->at))
            return false;
        if (is_charged(d, x) && !item_among(d, p->at + 1, W(by))) {
            uint32_t k = charged_by(p);
            uint32_t end = p->at + item_is(d, p->at + 1, ',');
            if (k == NONE && view_comma(d, end) && told_last(p))
                return false; /* was accused of “lying”, the Post said */
            *found = (candidate){.cue = c, .holder = k, .kind = BY_CUE, .rule = RULE_CUE_ONLY};
            found->kind = k != NONE ? BY_PAIR : BY_CUE;
            return true; /* accused of “lying”: nobody says by whom */
        }
        if (is_reduced(p, x) || is_branded(p, x) || is_aim(p, x) || told_by_nobody(d, p->m, c) ||
            participle_of_him(d, x)) {
            *found = (candidate){.cue = c, .holder = NONE, .kind = BY_CUE, .rule = RULE_CUE_ONLY};
            return true;
        }
        uint32_t by = agent_of(p, x);
        if (by != NONE)
            return found_pair(found, c, by, RULE_CUE_SPEAKER_CONTENT);
        uint32_t verb = c, k = x->kind == CUE_ACCORDING ? whom_of(d, x) : denier(d, p->m, c, &verb);
        if (k != NONE)
            return found_pair(found, verb, k, RULE_SPEAKER_CUE_CONTENT);
        k = participle_holder(p, c);
        k = k != NONE ? k : glosses(p, x);
        k = k != NONE ? k : past_others(p, c);
        k = k != NONE ? k : second_verb(d, p->m, c);
        k = k != NONE ? k : relative(p, x);
        k = k != NONE ? k : fronted(p, x);
        k = k != NONE ? k : resumed(p, x);
        k = k != NONE ? k : prompted(p, x);
        k = k != NONE ? k : reported(p, c);
        k = k != NONE ? k : beyond_who(d, x);
        k = k != NONE ? k : heard_inside(d, p->m, x, p->at);
        k = k != NONE ? k : group_beside(d, p->m, x);
        if (k != NONE && x->group & CUE_PASSIVE && d->mentions.at[k].last == x->first &&
            item_word(d, p->m, x->head)->classes & LEX_(OBJECT_VERB)) {
            *found = (candidate){.cue = c, .holder = NONE, .kind = BY_CUE, .rule = RULE_CUE_ONLY};
            return true; /* A note in which Holm was called “odd” */
        }
        return found_pair(found, c, k, RULE_SPEAKER_CUE_CONTENT);
    }
    return false;
}
