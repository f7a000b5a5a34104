/*
 * unscored.c - links that need no scores: shapes that leave no choice.
 *
 *     “Words.” - Ana Ruiz                       signatures.c
 *     “RUIZ: Words.”                            a turn in marks
 *     “Pier to close,” by Ana Ruiz: “Words.”    an author
 *     Some called it “this” and others “that”   the verb is not said again
 *     “Never,” came the reply                   nobody's by name
 *     “Late,” Lund said, and a boy groaned, “No”  who joins in
 *     “Late,” Lund said, and Holm cut in. “No”  replies.c
 *     “Words.” That was Ruiz's message          pointed.c
 *     市長は「…」と述べた                       japanese.c
 *     the film “Words”                          nonspeech.c
 *     a claim by Ruiz that it was “late”        framed.c, asides.c, texts.c
 */
#include "find/unscored.h"

#include "find/asides.h"
#include "find/closers.h"
#include "find/framed.h"
#include "find/headlines.h"
#include "find/item.h"
#include "find/nested.h"
#include "find/nonspeech.h"
#include "find/pointed.h"
#include "find/signatures.h"

/* “Pier to close,” by the Lantern's [Ana Ruiz]: “The pier … */
static uint32_t author_before(const proposal *p)
{
    enum { LONGEST = 10 };
    const quoth_doc *d = p->d;
    uint32_t first = d->sentences.at[p->s].first;

    if (p->at < first + 4 || !item_is(d, p->at - 1, ':'))
        return NONE;
    uint32_t k = mention_ending(d, p->s, p->at - 1);
    if (k == NONE || item_at(d, d->mentions.at[k].head)->shape != SHAPE_TITLE)
        return NONE;
    for (uint32_t i = p->at - 2; i > first + 1 && i + LONGEST > p->at && !item_is_span(d, i); i--)
        if (item_among(d, i, W(by)))
            return item_is_span(d, i - 1 - item_is(d, i - 1, ',')) ? k : NONE;
    return NONE;
}

/* And this from [the mayor], Ana Ruiz, on Telegram: “Where is the plan?”, in its paragraph or the next one. */
static uint32_t sent_in(const proposal *p)
{
    enum { NEAR = 8, LONGEST = 30 };
    const quoth_doc *d = p->d;
    const sentence *s = &d->sentences.at[p->s];
    uint32_t end = p->at, cues = d->cue_from[p->s + 1];

    if (cues > d->cue_from[p->s] && d->cues.at[cues - 1].first > p->at)
        return NONE; /* And this from Varn: “It fell,” said Holm. */
    if (p->at == s->first && p->s && s[-1].para + 1 == s->para && s[-1].inside == s->inside)
        end = (--s)->last;
    uint32_t i = s->first + (item_gist(d, s->first) & GIST_AND ? 1 : 0), from = i + 1;
    if (end < i + 4 || end > i + LONGEST || !item_is(d, end - 1, ':') ||
        !item_among(d, i, W(this), W(here), W(more), W(also)))
        return NONE;
    while (from < i + NEAR && !item_among(d, from, W(from)))
        from++;
    uint32_t k = mention_beginning(d, (uint32_t)(s - d->sentences.at), from + 1);
    for (uint32_t n = i + 1; n < end; n++)
        if (item_is_span(d, n) || (item_gist(d, n) & (GIST_FINITE | GIST_HELPER) &&
                                   !item_is_clitic(d, n) && !item_among(d, n, W(is))))
            return NONE;
    bool sent = item_among(d, from, W(from)) && !item_among(d, from + 1, W(this)); /* this story */
    return sent ? k : NONE;
}

/* [Ana Ruiz] on Telegram: ¶ “Where is the plan?”; Here is [Ruiz] in the Commons: a line of who speaks, and where. */
static uint32_t posted_on(const proposal *p)
{
    const quoth_doc *d = p->d;
    const sentence *s = &d->sentences.at[p->s], *b = s - (p->s > 0);
    uint32_t i = b->first, colon = b->last - 1, cues = d->cue_from[p->s + 1];

    if (!p->s || p->at != s->first || b->para + 1 != s->para || b->inside != s->inside ||
        b->spans || b->last < i + 4 || !item_is(d, colon, ':') ||
        (cues > d->cue_from[p->s] && d->cues.at[cues - 1].first > p->at))
        return NONE;
    i += item_gist(d, i) & GIST_AND ? 1 : 0;
    i += item_among(d, i, W(here), W(then), W(now), W(this));
    i += item_among(d, i, W(is), W(from));
    uint32_t k = mention_beginning(d, p->s - 1, i);
    const mention *x = k != NONE ? &d->mentions.at[k] : NULL;
    if (!x || x->kind != MEN_NAME || x->flags & MEN_POSSESSOR ||
        item_word(d, p->m, x->head)->classes & (LEX_(PLACE) | LEX_(DAY)) ||
        !item_among(d, x->core, W(on), W(in), W(via)))
        return NONE;
    uint32_t where = x->core + 1 + item_among(d, x->core + 1, W(the));
    for (i = where; i < colon; i++)
        if (item_is_span(d, i) ||
            (item_at(d, i)->shape == SHAPE_LOWER && item_at(d, i)->kind == TOK_WORD))
            return NONE;
    return where < colon ? k : NONE;
}

/* “RUIZ: GO NOW”: are all words from token t on in capitals?  So a placard or a front page has them. */
static bool all_capitals(const quoth_doc *d, uint32_t t, uint32_t last)
{
    for (; t < last; t++)
        if (d->tokens.at[t].kind == TOK_WORD && d->tokens.at[t].shape != SHAPE_UPPER &&
            d->tokens.at[t].end - d->tokens.at[t].start > 1)
            return false;
    return true;
}

/* “RUIZ: Words.” */
static uint32_t turn_holder(const proposal *p)
{
    const quoth_doc *d = p->d;
    const span *s = &d->spans.at[p->span];
    const token *k = &d->tokens.at[s->open + 1];
    range out[PATTERN_GROUPS];

    if (k->shape != SHAPE_UPPER || k->kind != TOK_WORD || all_capitals(d, s->open + 1, s->last) ||
        !pattern_match(&p->m->patterns, PATTERN_TURN, d->text, k->start,
                       d->tokens.at[s->last].start, true, out, d->starved))
        return NONE;
    for (; k->start < out[1].end; k++)
        if (k->word == W(to))
            return NONE; /* “RUIZ TO CITY: NO” */
    return mention_at(d, p->span, out[1]);
}

/* Is m one of several who are told apart: some, one resident, others? */
static bool is_one_of_many(const quoth_doc *d, const mention *x)
{
    return item_among(d, x->first, W(some), W(one), W(many), W(most), W(several), W(others),
                      W(another));
}

/* Did the holder of link a call something so: Holm called it “a gift” and [Berg] “a curse”; Holm called the plan “a
 * gift”, [Berg] “a curse”? */
static bool called_it(const proposal *p, const attribution *a)
{
    const quoth_doc *d = p->d;
    const cue *c = a->cue != NONE ? &d->cues.at[a->cue] : NULL;

    if (!c || !item_among(d, c->head, W(call), W(calls), W(called), W(described), W(describes)))
        return false;
    uint32_t at = p->last.item - item_among(d, p->last.item - 1, W(as));
    uint32_t k = mention_ending(d, p->s, at);
    bool thing = k != NONE && d->mentions.at[k].first == c->last &&
                 d->mentions.at[k].kind == MEN_NOMINAL &&
                 !(item_gist(d, d->mentions.at[k].head) & (GIST_PARTY | GIST_OFFICE));
    if (k == NONE && at == c->last + 2 && item_among(d, c->last, W(the), W(this), W(that)))
        thing = !(item_gist(d, at - 1) & (GIST_PARTY | GIST_OFFICE)); /* called the play “a gift” */
    return thing || (item_among(d, c->last, W(it)) && c->last + 1 == at);
}

/* was called “useful” by Holm and [by Berg] “a waste”, by Holm as “useful” and [by Berg] as “a waste”: whom a second
 * "by" names, mention h behind the words of another. */
static bool is_second_agent(const proposal *p, uint32_t h)
{
    const quoth_doc *d = p->d;
    uint32_t by = d->mentions.at[h].first - 1, joint = by - 1;
    const mention *x = &d->mentions.at[d->links.at[p->last.link].holder];

    if (!item_among(d, by, W(by)) || x->sentence != p->s || !item_among(d, x->first - 1, W(by)))
        return false;
    joint -= item_among(d, joint, W(and), W(but));
    joint -= item_is(d, joint, ',') || item_is(d, joint, ';');
    return joint + 1 < by && (joint == p->last.item || joint + 1 == x->last);
}

/* was called “useful” by Holm and, in May, “a waste” [by Berg], by Holm in May and “a waste” [by Berg], as “useful” by Holm, as “a waste” [by
 * Berg]; or NONE. */
static uint32_t agent_behind(const proposal *p)
{
    enum { GAP = 8 };
    const quoth_doc *d = p->d;
    const mention *x = &d->mentions.at[d->links.at[p->last.link].holder];
    uint32_t i = x->last, before = p->at - 1 - item_among(d, p->at - 1, W(as));

    if (!(item_is(d, before, ',') || item_gist(d, before) & GIST_AND) ||
        !item_among(d, p->at + 1, W(by)) || x->sentence != p->s || x->first != p->last.item + 2 ||
        !item_among(d, x->first - 1, W(by)) || i >= p->at || p->at - i > GAP ||
        !(item_is(d, i, ',') || item_gist(d, i) & (GIST_AND | GIST_PREP)))
        return NONE;
    for (; i < p->at; i++)
        if (item_at(d, i)->shape == SHAPE_LOWER &&
            item_gist(d, i) & (GIST_FINITE | GIST_HELPER | GIST_WH | GIST_THAT))
            return NONE;
    uint32_t k = mention_beginning(d, p->s, p->at + 2);
    uint32_t teller = k != NONE && item_is(d, d->mentions.at[k].last, ',')
                          ? mention_beginning(d, p->s, d->mentions.at[k].last + 1)
                          : NONE; /* by many, [Berg] said: all of it */
    return teller != NONE && item_gist(d, d->mentions.at[teller].last) & GIST_SAYS ? NONE : k;
}

/* Republicans praised her as “tough” and [Democrats] as “fair”: groups, of one they do not name. */
static bool groups_see_her(const proposal *p, uint32_t h)
{
    static const uint32_t WHOM[] = {W(her), W(him), W(it), W(them)};
    const quoth_doc *d = p->d;
    const attribution *a = &d->links.at[p->last.link];
    const mention *x = &d->mentions.at[a->holder], *y = &d->mentions.at[h];
    const cue *c = a->cue != NONE ? &d->cues.at[a->cue] : NULL;

    return c && item_among(d, p->at - 1, W(as)) && item_among(d, p->last.item - 1, W(as)) &&
           id_among(item_id(d, c->last), WHOM, LEN(WHOM)) && x->flags & y->flags & MEN_PLURAL &&
           y->last == p->at - 1;
}

/* Lund called the pier “amnesty”; [Ruiz], “sense” */
static bool is_parted(const proposal *p, uint32_t h)
{
    const quoth_doc *d = p->d;
    const mention *x = &d->mentions.at[h];

    return x->kind == MEN_NAME && x->last + 1 == p->at && item_is(d, x->last, ',') &&
           x->first == p->last.item + 2 && item_is(d, x->first - 1, ';');
}

/* Lund called the war “a shame”, [Russia] “a foe” and Holm “a fool”, the war “a shame” but [Russia] “a foe”: is name h rather one more of whom the
 * holder says so, than who says so? */
static bool names_on(const proposal *p, uint32_t h)
{
    const quoth_doc *d = p->d;
    uint32_t i = p->at + 1 + item_is(d, p->at + 1, ',');
    i += item_gist(d, i) & GIST_AND ? 1 : 0;
    uint32_t k = i > p->at + 1 ? mention_beginning(d, p->s, i) : NONE;
    uint32_t behind = k != NONE ? d->mentions.at[k].last : 0;

    uint32_t joint = d->mentions.at[h].first - 1;
    bool listed = item_among(d, joint, W(and), W(but)) &&
                  !item_among(d, d->cues.at[d->links.at[p->last.link].cue].last, W(it));
    return listed || item_word(d, p->m, d->mentions.at[h].head)->classes & LEX_(PLACE) ||
           (behind && item_is_span(d, behind + item_among(d, behind, W(as))));
}

/* Which Holm called “a gift” and [Berg] “a curse”, a move Holm described as “sane”, Berg as “odd”: does what the holder
 * of link a called so stand in front of her, so that whoever comes next does likewise? */
static bool called_before(const proposal *p, const attribution *a)
{
    const quoth_doc *d = p->d;
    const cue *c = a->cue != NONE ? &d->cues.at[a->cue] : NULL;

    return c && c->kind == CUE_SPEECH && !(c->group & CUE_PASSIVE) && c->sentence == p->s &&
           d->mentions.at[a->holder].last == c->first &&
           c->last + item_among(d, c->last, W(as)) == p->last.item &&
           item_word(d, p->m, c->head)->classes & LEX_(OBJECT_VERB);
}

/* Some called it “a lifeline” and [others] “vandalism”; one as “kind”, [another] as “odd”: the
 * verb is not said again. */
static uint32_t gapped_holder(const proposal *p)
{
    const quoth_doc *d = p->d;
    uint32_t i = p->at, last = p->last.link;

    if (last == NONE || p->last.sentence != p->s || d->links.at[last].holder == NONE)
        return NONE;
    bool named = called_it(p, &d->links.at[last]);
    i -= i > p->last.item && (item_is(d, i - 1, ',') || item_among(d, i - 1, W(as)));
    uint32_t h = mention_ending(d, p->s, i);
    bool groups = h != NONE && groups_see_her(p, h);
    if (h != NONE && (is_parted(p, h) || is_second_agent(p, h)))
        return h;
    uint32_t agent = agent_behind(p);
    if (agent != NONE)
        return agent;
    bool thing =
        h != NONE && item_among(d, d->mentions.at[h].first, W(a), W(an)) &&
        !(item_word(d, p->m, d->mentions.at[h].head)->classes &
          (LEX_(ROLE) | LEX_(TITLE) | LEX_(UNNAMED))); /* a dog he called “Rex” and a cat “Tom” */
    bool bare = !thing && called_before(p, &d->links.at[last]);
    if (!named && !groups && !bare && !is_one_of_many(d, &d->mentions.at[d->links.at[last].holder]))
        return NONE;
    if (h == NONE || !(groups || bare || is_one_of_many(d, &d->mentions.at[h]) ||
                       (named && d->mentions.at[h].kind == MEN_NAME && !names_on(p, h))))
        return NONE;
    for (i = d->mentions.at[h].first; i > p->last.item + 1; i--)
        if (!item_is(d, i - 1, ',') && !item_is(d, i - 1, ';') &&
            !item_among(d, i - 1, W(and), W(while), W(but), W(still)))
            return NONE;
    return h;
}

/* came the reply [from] Holm, a shout from the back: whose words they are, if a person's or a body's. */
static uint32_t sender(const proposal *p, uint32_t i)
{
    const quoth_doc *d = p->d;
    uint32_t k = item_among(d, i, W(from)) ? mention_beginning(d, p->s, i + 1) : NONE;
    bool one = k != NONE && (d->mentions.at[k].kind == MEN_NAME ||
                             item_gist(d, d->mentions.at[k].head) & GIST_PARTY);
    return one && !(item_word(d, p->m, d->mentions.at[k].head)->classes & LEX_(PLACE)) ? k : NONE;
}

/* “Never,” came [the reply], a voice from the cellar: somebody's, and hardly his who spoke before.
 * Its cue, and *who; or NONE. */
static uint32_t reply_cue(const proposal *p, uint32_t *who)
{
    const quoth_doc *d = p->d;
    uint32_t s = p->s, i = p->at + 1 + (uint32_t)item_is(d, p->at + 1, ',');
    bool came = item_among(d, i, W(came), W(comes));

    if (!(came || item_among(d, i, W(was))) ||
        !item_among(d, i + 1, W(the), W(a), W(an), W(her), W(his), W(their)))
        return NONE;
    for (uint32_t c = d->cue_from[s]; c < d->cue_from[s + 1]; c++) {
        const cue *x = &d->cues.at[c];
        bool replies = item_among(d, x->head, W(reply), W(answer), W(response));
        bool calls = item_among(d, x->head, W(shout), W(cry), W(call), W(voice), W(chant));
        if (x->head <= i + 1 || x->head > i + 3 || item_among(d, x->last, W(of)) ||
            !(replies || (came && calls)))
            continue;
        *who = sender(p, x->last);
        return c;
    }
    return NONE;
}

/* “Late,” Lund said, and [a woman] behind me groaned, “No”: who joins in, with a verb right before the
 * words.  Its cue, and *who; or NONE. */
static uint32_t joiner_cue(const proposal *p, uint32_t *who)
{
    enum { PLACE = 6 };
    const quoth_doc *d = p->d;
    uint32_t s = p->s, end = p->at - 1;

    if (p->last.link == NONE || p->last.sentence != s || p->last.item + 4 > end ||
        !(item_is(d, end, ',') || item_is(d, end, ':')))
        return NONE;
    for (uint32_t c = d->cue_from[s]; c < d->cue_from[s + 1]; c++) {
        const cue *x = &d->cues.at[c];
        if (x->last != end || x->first <= p->last.item || x->group || cue_ends(x) == ENDS_ING)
            continue;
        uint32_t k = mention_from_item(d, s, x->first), stop = d->mention_from[s];
        for (; k > stop && d->mentions.at[k - 1].first > p->last.item; k--) {
            const mention *y = &d->mentions.at[k - 1];
            bool joins = item_among(d, y->first - 1, W(and), W(but), W(while));
            uint32_t i = y->last;
            while (joins && i < x->first && item_is_word(d, i) && !(item_gist(d, i) & GIST_FINITE))
                i++;
            bool behind =
                i == x->first &&
                (y->last == i || (item_gist(d, y->last) & GIST_PREP && i <= y->last + PLACE));
            bool other = y->kind == MEN_NOMINAL || y->kind == MEN_NAME ||
                         item_among(d, y->first, W(someone), W(somebody), W(another), W(one));
            if (!joins || !behind || !other)
                continue;
            *who = k - 1;
            return c;
        }
    }
    return NONE;
}

/* “We are done.” That was [Ruiz]'s message to her players. */
static uint32_t holder_behind(const proposal *p)
{
    const quoth_doc *d = p->d;
    const sentence *s = &d->sentences.at[p->s];

    if (s->last != s->first + 1 || p->s + 1 >= d->sentences.n || s[1].para != s->para ||
        s[1].inside != s->inside)
        return NONE;
    return pointed_holder(d, p->m, p->s + 1);
}

static const settled OPEN = {.cue = NONE, .holder = NONE};
static const float SURE = 0.9F, FRAMED = 0.85F;

/* After calling it “odd,” Ruiz was [“taken off the list”]: the main clause behind a participle, which
 * has no verb of saying, is not hers. */
static bool is_behind_opener(const proposal *p)
{
    const quoth_doc *d = p->d;
    const attribution *was = p->last.link != NONE ? &d->links.at[p->last.link] : NULL;

    if (!was || was->cue == NONE || was->holder == NONE || p->last.sentence != p->s ||
        cue_ends(&d->cues.at[was->cue]) != ENDS_ING)
        return false;
    const cue *c = &d->cues.at[was->cue];
    const mention *x = &d->mentions.at[was->holder];
    if (x->sentence != p->s || c->last > p->last.item || x->first <= p->last.item ||
        x->last > p->at)
        return false;
    for (uint32_t k = d->cue_from[p->s]; k < d->cue_from[p->s + 1]; k++)
        if (d->cues.at[k].first >= x->last)
            return false;
    return true;
}

settled settled_by_last(const proposal *p)
{
    settled x = {.cue = NONE, .kind = BY_HOLDER, .rule = RULE_SPEAKER_ONLY, .p = p->last.p};

    x.holder = gapped_holder(p);
    if (x.holder != NONE)
        return x;
    x.cue = joiner_cue(p, &x.holder);
    if (x.cue != NONE)
        return (settled){x.cue, x.holder, BY_PAIR, RULE_SPEAKER_CUE_CONTENT, SURE};
    if (is_anothers_question(p) || is_anothers_turn(p))
        return (settled){NONE, NONE, BY_NOBODY, RULE_NOBODY, SURE};
    if (is_behind_opener(p))
        return (settled){NONE, NONE, BY_MARKS, RULE_MARKS, SURE};
    x.holder = who_was_asked(p);
    x.holder = x.holder != NONE ? x.holder : after_pause(p);
    x.p = SURE;
    return x.holder != NONE ? x : OPEN;
}

/* What [she] said, as the transcript shows, was: “Q”: hers, and not whose word it is that she did.  Its cue, and *who;
 * or NONE. */
static uint32_t cleft_cue(const proposal *p, uint32_t *who)
{
    const quoth_doc *d = p->d;
    uint32_t first = d->sentences.at[p->s].first, c = d->cue_from[p->s];
    uint32_t be = p->at - 1 - item_is(d, p->at - 1, ':');

    if (p->at < first + 7 || !item_among(d, first, W(what)) || !(item_gist(d, be) & GIST_BE) ||
        !item_is(d, be - 1, ',') || c == d->cue_from[p->s + 1])
        return NONE;
    const cue *x = &d->cues.at[c];
    uint32_t k = mention_ending(d, p->s, x->first);
    if (k == NONE || d->mentions.at[k].first != first + 1 || x->last + 1 >= be ||
        !item_is(d, x->last, ',') || !item_among(d, x->last + 1, W(as)))
        return NONE;
    *who = k;
    return c;
}

/* By who is named around it. */
static settled named_here(const proposal *p)
{
    settled x = {.cue = NONE, .kind = BY_HOLDER, .rule = RULE_TURN, .p = 0.89F};

    x.holder = turn_holder(p);
    if (x.holder != NONE)
        return x;
    x.rule = RULE_COLON;
    x.holder = author_before(p);
    x.holder = x.holder != NONE ? x.holder : sent_in(p);
    x.holder = x.holder != NONE ? x.holder : posted_on(p);
    if (x.holder != NONE)
        return x;
    settled signature = settled_by_signature(p);
    if (signature.p > 0)
        return signature;
    settled particle = settled_by_particle(p);
    if (particle.p > 0)
        return particle;
    x.cue = cleft_cue(p, &x.holder);
    if (x.cue != NONE)
        return (settled){x.cue, x.holder, BY_PAIR, RULE_SPEAKER_CUE_CONTENT, SURE};
    x.cue = reply_cue(p, &x.holder);
    if (x.cue != NONE && x.holder != NONE)
        return (settled){x.cue, x.holder, BY_PAIR, RULE_CONTENT_CUE_SPEAKER, SURE};
    if (x.cue != NONE)
        return (settled){x.cue, NONE, BY_CUE, RULE_CUE_ONLY, SURE};
    x.holder = holder_behind(p);
    x.holder = x.holder != NONE ? x.holder : next_speaker(p);
    return x.holder != NONE ? (settled){NONE, x.holder, BY_HOLDER, RULE_SPEAKER_ONLY, SURE} : OPEN;
}

/* “Late”, analyses [Ana Ruiz].  A listed verb right beside her is left to the scores. */
static settled named_behind(const proposal *p)
{
    enum { SURE_VERB = 60 };
    const quoth_doc *d = p->d;
    uint32_t c = d->cue_from[p->s], verb;
    const cue *x = &d->cues.at[c];

    uint32_t who, last = closing_relative(d, p->s, p->at, &who);
    last = last != NONE ? last : closing_headline(d, p->s, p->at, &who);
    if (last != NONE)
        return (settled){last, who, BY_PAIR, RULE_CONTENT_SPEAKER_CUE, SURE};
    if (p->at != d->sentences.at[p->s].first || c == d->cue_from[p->s + 1] || x->head <= p->at ||
        (x->share >= SURE_VERB && !item_is(d, x->last, ',') &&
         !(item_gist(d, x->last) & GIST_PREP)))
        return OPEN;
    uint32_t k = closing_holder(d, p->m, p->s, p->at, &verb);
    if (k == NONE || x->head != verb)
        return OPEN;
    bool before = d->mentions.at[k].first < verb;
    uint8_t order = before ? RULE_CONTENT_SPEAKER_CUE : RULE_CONTENT_CUE_SPEAKER;
    if (x->share >= SURE_VERB && (before || d->mentions.at[k].first == verb + 1))
        return OPEN;
    return (settled){c, k, BY_PAIR, order, FRAMED};
}

/* Lifeguard [remembered] as “kind”: who said so, the headline does not tell. */
static uint32_t headline_passive(const proposal *p)
{
    const quoth_doc *d = p->d;

    if (p->at < 2 || !item_among(d, p->at - 1, W(as)) || item_among(d, p->at + 1, W(by)))
        return NONE;
    for (uint32_t c = d->cue_from[p->s]; c < d->cue_from[p->s + 1]; c++)
        if (d->cues.at[c].last + 1 == p->at)
            return d->cues.at[c].group & CUE_PASSIVE && d->cues.at[c].first == d->cues.at[c].head
                       ? c
                       : NONE;
    return NONE;
}

/* [Asked] “are you sorry?”, Holm replied; When [asked] by a clerk “why?”: the words are no part of the answer. */
static uint32_t asked_first(const proposal *p)
{
    enum { NEAR = 8 };
    const quoth_doc *d = p->d;
    uint32_t i = d->sentences.at[p->s].first, last = d->sentences.at[p->s].last;

    i += item_among(d, i, W(when));
    if (!item_among(d, i, W(asked)) || p->at <= i || p->at > i + NEAR || p->at + 2 >= last ||
        view_last_mark(d, &d->spans.at[p->span]) != '?' ||
        !(i + 1 == p->at || item_among(d, i + 1, W(by)) ||
          (i + 2 == p->at && !item_is_word(d, i + 1))))
        return NONE;
    for (uint32_t c = d->cue_from[p->s]; c < d->cue_from[p->s + 1]; c++)
        if (d->cues.at[c].head == i)
            return c;
    return NONE;
}

settled settled_here(const proposal *p)
{
    if (headline_names_nobody(p->d, p->m, p->s, p->at) ||
        headline_tells_of_it(p->d, p->m, p->s, p->at))
        return (settled){NONE, NONE, BY_NOBODY, RULE_NOBODY, SURE};
    settled x = named_here(p);
    uint32_t people = headline_speaker(p->d, p->m, p->s, p->at);
    bool no_speech;
    candidate c;

    if (people != NONE)
        return (settled){NONE, people, BY_HOLDER, RULE_SPEAKER_ONLY, SURE};
    if (x.p > 0)
        return x;
    people = headline_doer(p->d, p->s, p->at, &x.cue);
    if (people != NONE && x.cue == NONE)
        return (settled){NONE, people, BY_HOLDER, RULE_SPEAKER_ONLY, FRAMED};
    if (people != NONE)
        return (settled){x.cue, people, BY_PAIR,
                         p->d->cues.at[x.cue].first < p->d->mentions.at[people].first
                             ? RULE_CONTENT_CUE_SPEAKER
                             : RULE_CONTENT_SPEAKER_CUE,
                         FRAMED};
    uint32_t passive = headline_passive(p);
    passive = passive != NONE ? passive : asked_first(p);
    uint32_t by = passive != NONE && item_among(p->d, p->d->cues.at[passive].last, W(by))
                      ? mention_ending(p->d, p->s, p->at)
                      : NONE;
    if (by != NONE && p->d->mentions.at[by].first == p->d->cues.at[passive].last + 1)
        return (settled){passive, by, BY_PAIR, RULE_SPEAKER_CUE_CONTENT, FRAMED};
    if (passive != NONE)
        return (settled){passive, NONE, BY_CUE, RULE_CUE_ONLY, FRAMED};
    nonspeech_reason(p->d, p->m, p->s, p->at, &no_speech);
    if (no_speech || headline_finds(p->d, p->s, p->at) || headline_punishes(p->d, p->s, p->at))
        return (settled){NONE, NONE, BY_MARKS, RULE_MARKS, 0.97F};
    if (p->d->spans.at[p->span].before == NONE &&
        (framed(p, &c) || told_of_in_aside(p, &c) || told_by_text(p, &c)))
        return (settled){c.cue, c.holder, c.kind, c.rule, FRAMED};
    return named_behind(p);
}
