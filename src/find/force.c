/*
 * force.c - is it asserted, denied, asked, expected or alleged?
 *
 * The words of the cue's group tell, with a few before it: did not say, refused
 * to say, would say, is alleged to have told; "Nobody said".
 */
#include "find/item.h"
#include "find/parties.h"
#include "find/span_content.h"

static bool negative_holder(const quoth_doc *d, uint32_t h)
{
    if (h == NONE)
        return false;
    const mention *x = &d->mentions.at[h];
    if (item_among(d, x->first, W(no)) && item_at(d, x->first + 1)->kind == TOK_NUMBER)
        return false; /* No 10 */
    return item_among(d, x->first, W(nobody), W(none), W(neither), W(no)) ||
           (x->first > d->sentences.at[x->sentence].first && item_among(d, x->first - 1, W(nor)));
}

/* "asked whether", "wondered if"; asking for something is no question. */
static bool question(const quoth_doc *d, const cue *c)
{
    enum { REACH = 12 };
    uint32_t end = d->sentences.at[c->sentence].last;

    if (!item_among(d, c->head, W(ask), W(asks), W(asked), W(asking), W(wonder), W(wonders),
                    W(wondered), W(wondering), W(pressed), W(questioned), W(quizzed)))
        return false;
    for (uint32_t i = c->last; i < end && i < c->last + REACH; i++) {
        if (item_among(d, i, W(whether), W(if), W(what), W(why), W(how), W(who), W(when), W(where),
                       W(which), W(whom), W(whose)))
            return true;
        if (item_is_span(d, i))
            break;
    }
    return false;
}

/* Did Ruiz say it was “late”?  Fact check: has she said so? */
static bool is_asked(const quoth_doc *d, const cue *c)
{
    enum { LABEL = 4 };
    const sentence *s = &d->sentences.at[c->sentence];
    uint32_t first = s->first;

    for (uint32_t i = s->first; i < s->first + LABEL && i < c->first; i++)
        if (item_is(d, i, ':'))
            first = i + 1;
    return s->inside == NONE && item_is(d, s->last - 1, '?') && c->first > first &&
           item_among(d, first, W(did), W(does), W(do), W(had), W(has), W(have), W(is), W(was),
                      W(will), W(would), W(could));
}

/* "if he says", "unless she admits": a condition opens the clause. */
static bool condition(const quoth_doc *d, const cue *c, uint32_t h)
{
    uint32_t first =
        h != NONE && d->mentions.at[h].sentence == c->sentence && d->mentions.at[h].first < c->first
            ? d->mentions.at[h].first
            : c->first;
    return first > d->sentences.at[c->sentence].first &&
           item_among(d, first - 1, W(if), W(unless), W(whether), W(should));
}

/* [stopped] short of calling, [fell] just short of saying, [hesitated] to call: the verb of what is not done */
static bool stops_short(const quoth_doc *d, const cue *c)
{
    static const str STOPS[] = {S("fall"),  S("falls"),   S("fell"),    S("stop"),
                                S("stops"), S("stopped"), S("stopping")},
                     WAITS[] = {S("hesitate"), S("hesitated"), S("hesitates")};

    if (str_among(item_text(d, c->head), WAITS, LEN(WAITS)))
        return item_gist(d, c->last) & GIST_TO;
    return str_among(item_text(d, c->head), STOPS, LEN(STOPS)) &&
           (item_among(d, c->last, W(short)) || item_among(d, c->last + 1, W(short)));
}

/* has yet to [call], failed to [say], did not go so far as to [call] */
static bool falls_short(const quoth_doc *d, const cue *c)
{
    static const str FAILS[] = {S("fail"), S("failed"), S("failing"), S("fails"), S("yet")};
    uint32_t i = c->first, first = d->sentences.at[c->sentence].first;

    if (i < first + 3 || !(item_gist(d, i - 1) & GIST_TO))
        return false;
    if (str_among(item_text(d, i - 2), FAILS, LEN(FAILS)))
        return true;
    return i > first + 6 && item_among(d, i - 2, W(as)) && item_among(d, i - 3, W(far)) &&
           item_among(d, i - 6, W(not ), W(never));
}

/* stopped short of calling, without saying, instead of saying */
static bool held_back(const quoth_doc *d, const cue *c)
{
    uint32_t i = c->first, first = d->sentences.at[c->sentence].first;

    if (stops_short(d, c) || falls_short(d, c))
        return true;
    bool having = item_among(d, i, W(having)); /* denied having called */
    if ((cue_ends(c) != ENDS_ING && !having) || i < first + 2)
        return false;
    bool denied = item_among(d, i - 1, W(denied), W(denies), W(denying)) &&
                  !(item_among(d, i - 2, W(not ), W(never), W(neither)));
    static const str AVOIDS[] = {S("avoid"),  S("avoided"),  S("avoiding"), S("avoids"),
                                 S("resist"), S("resisted"), S("resisting")};
    return denied || item_among(d, i - 1, W(without)) ||
           (str_among(item_text(d, i - 1), AVOIDS, LEN(AVOIDS)) &&
            !item_among(d, i - 2, W(not ), W(never))) || /* could not resist saying */
           (item_among(d, i - 1, W(from)) && item_among(d, i - 2, W(away))) ||
           (item_among(d, i - 1, W(of)) && item_among(d, i - 2, W(short), W(instead))) ||
           (item_among(d, i - 1, W(from)) && item_among(d, i - 2, W(refrained), W(refrain)));
}

/* Nothing but a comma or colon stands between cue and quotation: these words are
 * the denial, not what is denied. */
static bool set_off(const quoth_doc *d, const cue *c, range content)
{
    uint32_t i = c->last;
    if (item_is(d, i, ',') || item_is(d, i, ':'))
        return i + 1 < d->items.n && item_start(d, i + 1) == content.start;
    return content.end <= item_start(d, c->first);
}

/* It “hid” [the report], the mayor denies: do words outside the marks stand between them and who denies it? */
static bool goes_on_outside(const quoth_doc *d, const attribution *a)
{
    const mention *who = a->holder != NONE ? &d->mentions.at[a->holder] : NULL;
    uint32_t at = d->folds[a->span].item;

    if (id_among(d->tokens.at[item_span(d, at)->open + 1].word, (uint32_t[]){W(i), W(we)}, 2))
        return false; /* “I never met” the man, she denied: her words */
    return who && who->sentence == d->folds[a->span].sentence && who->first > at + 2 &&
           item_is_word(d, at + 1) && item_is_word(d, who->first - 2) &&
           item_is(d, who->first - 1, ',');
}

/* rejected it as “odd”: the words are his who rejects. */
static bool called_so(const quoth_doc *d, const cue *c, const attribution *a)
{
    uint32_t at = d->folds[a->span].item;
    return d->folds[a->span].sentence == c->sentence && at > c->last &&
           item_among(d, at - 1, W(as)) && !item_among(d, c->last, W(being), W(that));
}

/* She'd [called] it “odd”: does 'd, item i of cue c, stand for had? */
static bool stands_for_had(const quoth_doc *d, const quoth_model *m, const cue *c, uint32_t i)
{
    if (!str_among(item_text(d, i), (const str[]){S("'d"), S("’d")}, 2))
        return false;
    while (++i < c->head && item_gist(d, i) & GIST_ADVERB)
        ;
    return m->pos[item_id(d, i)] == POS_PAST;
}

/* voted unanimously [to deny] a permit: an act, and nothing unsaid */
static bool is_voted(const quoth_doc *d, const cue *c, uint32_t i)
{
    enum { REACH = 6 };
    uint32_t first = d->sentences.at[c->sentence].first;

    if (i < first + 2 || !(item_gist(d, i - 1) & GIST_TO))
        return false;
    for (uint32_t k = i - 1; k > first && k + REACH > i; k--)
        if (item_among(d, k - 1, W(vote), W(voted), W(votes), W(voting)))
            return true;
    return false;
}

/* The Lantern [can] exclusively reveal that: it does so here. */
static bool can_reveal(const quoth_doc *d, const cue *c, uint32_t i)
{
    static const str OPENS[] = {S("disclose"), S("reveal")};
    str verb = item_text(d, c->head);
    return str_eq(item_text(d, i), S("can")) &&
           (str_among(verb, OPENS, LEN(OPENS)) ||
            (c->head > i + 1 && str_eq(verb, S("confirm")))); /* can now confirm */
}

quoth_force link_force(const quoth_doc *d, const quoth_model *m, const attribution *a)
{
    if (a->cue == NONE)
        return QUOTH_ASSERTED;
    const cue *c = &d->cues.at[a->cue];
    uint32_t from = c->first > d->sentences.at[c->sentence].first ? c->first - 1 : c->first;
    bool modal = false, hedge = false, is = false;

    if (negative_holder(d, a->holder) || held_back(d, c))
        return QUOTH_NEGATED;
    bool quoted = a->span != NONE &&
                  ((set_off(d, c, a->content) && !goes_on_outside(d, a)) || called_so(d, c, a) ||
                   (c->sentence == d->folds[a->span].sentence &&
                    denier_speaks(d, m, c, d->folds[a->span].item) != NONE));
    static const str ACCUSED[] = {S("accused"), S("suspected")};
    for (uint32_t i = from; i <= c->head; i++) {
        const word *w = item_word(d, m, i);
        bool own = i >= c->first;
        bool deny = w->classes & LEX_(DENY_VERB) &&
                    !item_among(d, i, W(question), W(questions), W(questioned), W(challenge),
                                W(challenges), W(challenged), W(challenging), W(dismiss),
                                W(dismisses), W(dismissed), W(dismissing), W(discount), W(dodged));
        deny = deny && !is_voted(d, c, i);
        deny = deny && !(i == c->head && quoted);
        if (own && (w->classes & LEX_(NEGATION) || deny))
            return condition(d, c, a->holder) ? QUOTH_CONDITIONAL : QUOTH_NEGATED;
        is |= own && item_gist(d, i) & GIST_BE;
        modal |=
            own &&
            ((w->classes & LEX_(MODAL) && !stands_for_had(d, m, c, i) && !can_reveal(d, c, i)) ||
             ((i < c->head || is) &&
              item_among(d, i, W(expected), W(likely), W(due), W(set), W(planned))));
        hedge |= w->classes & LEX_(HEDGE) && !item_among(d, i, W(likely), W(maybe), W(perhaps),
                                                         W(possibly), W(probably), W(supposed));
        hedge |= own && i < c->head && (is || item_among(d, i + 2, W(be), W(have))) &&
                 item_among(d, i, W(reported), W(said), W(alleged), W(understood), W(believed),
                            W(rumoured), W(rumored), W(claimed));
    }
    if (question(d, c) || is_asked(d, c))
        return QUOTH_QUESTIONED;
    hedge |= c->first > 1 && cue_ends(c) == ENDS_ING && item_gist(d, c->first - 1) & GIST_OF &&
             str_among(item_text(d, c->first - 2), ACCUSED, LEN(ACCUSED)); /* accused of telling */
    if (hedge)
        return QUOTH_ALLEGED;
    return modal || condition(d, c, a->holder) ? QUOTH_CONDITIONAL : QUOTH_ASSERTED;
}
