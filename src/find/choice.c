/*
 * choice.c - what a choice is made to say, once the scores have chosen.
 *
 *     [It] was said that         nobody says so
 *     在他看来，“…”               nobody by name
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

void choice_refine(const proposal *p, candidate *c)
{
    speaks_inside(p, c);
    if (c->kind == BY_PAIR) {
        c->holder = mention_placed(p->d, c->holder);
        c->holder = mention_relative(p->d, &p->d->cues.at[c->cue], c->holder);
        if (is_impersonal(p->d, c)) {
            c->kind = BY_CUE;
            c->holder = NONE;
            c->rule = RULE_CUE_ONLY;
        }
    }
    if (is_bare_run(p->d, c))
        *c = (candidate){.cue = NONE, .holder = NONE, .kind = BY_NOBODY, .rule = RULE_NOBODY};
    uint32_t was = c->cue;
    c->cue = later_cue(p, c);
    if (c->cue != was && c->kind == BY_CARRY) {
        c->kind = BY_PAIR;
        c->rule = RULE_SPEAKER_CUE_CONTENT;
    }
}
