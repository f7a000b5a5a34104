/*
 * choice.c - what a choice is made to say, once the scores have chosen.
 *
 *     [It] was said that         nobody says so
 *     在他看来，“…”               nobody by name
 *     Ruiz won despite claims that it was “late”
 *     Ruiz said it was sad and [called] it “odd”
 */
#include "find/item.h"
#include "find/nested.h"
#include "find/unscored.h"

/* [It] was said that, it is reported: nobody. */
static bool is_impersonal(const quoth_doc *d, const candidate *c)
{
    const cue *x = &d->cues.at[c->cue];
    const mention *y = &d->mentions.at[c->holder];

    return x->group & CUE_PASSIVE && y->kind == MEN_PRONOUN && y->last <= x->first &&
           item_among(d, y->first, W(it)) && !item_among(d, x->last, W(as));
}

/* 在他看来，“…”: does c take letters without spaces, which need be no name, for who speaks without a verb? */
static bool is_bare_run(const quoth_doc *d, const candidate *c)
{
    enum { HAN = 0xE3 }; /* What the letters of such scripts begin with, or more. */

    return c->kind == BY_HOLDER && c->rule != RULE_COLON &&
           (unsigned char)*item_text(d, d->mentions.at[c->holder].head).p >= HAN;
}

bool choice_is_borne(const quoth_doc *d, const quoth_model *m, const cue *x)
{
    static const str BEARS[] = {S("battled"),      S("battling"),     S("cleared"),
                                S("dodged"),       S("drew"),         S("drawing"),
                                S("examining"),    S("face"),         S("faced"),
                                S("faces"),        S("facing"),       S("fighting"),
                                S("fought"),       S("fuelled"),      S("investigate"),
                                S("investigated"), S("investigates"), S("investigating"),
                                S("probing"),      S("prompted"),     S("prompting"),
                                S("provoked"),     S("reviewing"),    S("sparked"),
                                S("sparking"),     S("survived"),     S("triggered"),
                                S("weathered")},
                     BEHIND[] = {S("about"),  S("after"),   S("against"),   S("amid"),
                                 S("amidst"), S("despite"), S("following"), S("from"),
                                 S("of"),     S("over"),    S("since"),     S("to")};
    uint32_t i = x->head, first = d->sentences.at[x->sentence].first;

    while (i > first && i + 3 > x->head && item_word(d, m, i - 1)->pos == POS_ADJ)
        i--;
    str noun = item_text(d, x->head);
    /* A verb's form, too: claims; but not: to discuss, spoke to says. */
    bool plural = noun.n > 2 && noun.p[noun.n - 1] == 's' && noun.p[noun.n - 2] != 's' &&
                  (x->kind == CUE_NOMINAL || item_word(d, m, x->head)->classes & LEX_(CUE_NOUN));
    if (i == first || !(x->kind == CUE_NOMINAL || plural) || !item_is_word(d, i - 1))
        return false;
    bool one = item_among(d, i - 1, W(a), W(an));
    i -= one;
    if (item_among(d, i - 1, W(on)))
        return !one && plural;
    if (item_gist(d, i - 2) & GIST_THE)
        return false; /* the following statement */
    return str_among(item_text(d, i - 1), BEHIND, LEN(BEHIND)) ||
           str_among(item_text(d, i - 1), BEARS, LEN(BEARS));
}

/* Its cue stays, who speaks goes. */
static void take_holder(candidate *c)
{
    c->kind = BY_CUE;
    c->holder = NONE;
    c->rule = RULE_CUE_ONLY;
}

/* Takes from c whom its noun does not belong to, and gives it whom it does: claims by Holm that. */
static void give_noun(const proposal *p, candidate *c)
{
    const quoth_doc *d = p->d;
    const cue *x = &d->cues.at[c->cue];
    const mention *y = &d->mentions.at[c->holder];

    if (x->first >= p->at || y->sentence != x->sentence || y->last > x->first ||
        y->flags & MEN_POSSESSOR || !choice_is_borne(d, p->m, x))
        return;
    uint32_t by =
        item_among(d, x->last, W(by), W(from)) ? mention_beginning(d, p->s, x->last + 1) : NONE;
    if (by != NONE)
        c->holder = by;
    else
        take_holder(c);
}

/* [Ruiz stressed] the need to help teams meet budget [demands]: “Q”; [Ruiz posted] a note on the company [blog]: “Q”: whose
 * verb it is, where c takes what ends a noun phrase before the colon for one. */
static void give_verb(const proposal *p, candidate *c)
{
    enum { SURE = 40 };
    const quoth_doc *d = p->d;
    const cue *x = &d->cues.at[c->cue];
    const mention *y = &d->mentions.at[c->holder];

    static const str POSTS[] = {S("issued"),   S("posted"), S("published"),
                                S("released"), S("shared"), S("wrote")};
    uint32_t first = d->sentences.at[p->s].first;
    if (x->last + 1 != p->at || !item_is(d, x->last, ':') || x->first != x->head ||
        y->last != x->first || y->kind != MEN_NOMINAL || y->first < first + 2)
        return;
    bool posts = y->core < y->last && str_among(item_text(d, y->first - 1), POSTS, LEN(POSTS));
    bool bare = y->first > first + 2 && item_at(d, y->first)->shape == SHAPE_LOWER &&
                !(item_gist(d, y->head) & GIST_PLURAL) &&
                (item_gist(d, y->first) & GIST_PART) != P_DET;
    if (!(posts || bare) || !(item_word(d, p->m, x->head)->classes & LEX_(CUE_NOUN) ||
                              (item_gist(d, x->head) & GIST_PART) == P_NOUN))
        return;
    for (uint32_t k = d->cue_from[p->s]; k < c->cue; k++) {
        const cue *z = &d->cues.at[k];
        uint32_t who = z->kind == CUE_SPEECH && (z->share >= SURE || posts) && z->last <= y->first
                           ? mention_ending(d, p->s, z->first)
                           : NONE;
        if (who == NONE)
            continue;
        c->cue = k;
        c->holder = who;
        return;
    }
}

/* On the form a doctor had typed “unfit”.  “Words.”: does c go on with words that somebody left on something? */
static bool goes_on_with_script(const proposal *p, const candidate *c)
{
    static const str LEFT_THERE[] = {S("chalked"), S("daubed"),  S("etched"),   S("inscribed"),
                                     S("jotted"),  S("painted"), S("scrawled"), S("scribbled"),
                                     S("stamped"), S("typed")};
    uint32_t was =
        c->kind == BY_CARRY && p->last.link != NONE ? p->d->links.at[p->last.link].cue : NONE;

    return was != NONE &&
           str_among(item_text(p->d, p->d->cues.at[was].head), LEFT_THERE, LEN(LEFT_THERE));
}

void choice_refine(const proposal *p, candidate *c)
{
    speaks_inside(p, c);
    if (c->kind == BY_PAIR) {
        c->holder = mention_placed(p->d, c->holder);
        c->holder = mention_relative(p->d, &p->d->cues.at[c->cue], c->holder);
        if (is_impersonal(p->d, c))
            take_holder(c);
        else
            give_noun(p, c);
        if (c->kind == BY_PAIR)
            give_verb(p, c);
    }
    if (is_bare_run(p->d, c) || goes_on_with_script(p, c))
        *c = (candidate){.cue = NONE, .holder = NONE, .kind = BY_NOBODY, .rule = RULE_NOBODY};
    uint32_t was = c->cue;
    c->cue = later_cue(p, c);
    if (c->cue != was && c->kind == BY_CARRY) {
        c->kind = BY_PAIR;
        c->rule = RULE_SPEAKER_CUE_CONTENT;
    }
}
