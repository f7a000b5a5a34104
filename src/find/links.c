/*
 * links.c - give every quoted span to its cue and speaker.
 *
 * Left to right, one choice a span: one that runs on from the paragraph before keeps
 * its speaker; a signature decides alone; else the best-scored proposal wins
 * (propose.c).  The speaker before is one of the proposals, and being nobody's words
 * another.  Where the taggers have spoken, they may then prefer another speaker
 * (evidence.c), but change nothing else.
 */
#include "find/links.h"

#include <math.h>

#include "find/evidence.h"
#include "find/explain.h"
#include "find/find.h"
#include "find/item.h"
#include "find/nested.h"
#include "find/span_content.h"
#include "find/unscored.h"

/* What the labels make of a link. */
typedef struct {
    candidate c;
    float p;
    bool heard;
} second_choice;

typedef struct {
    quoth_doc *d;
    const quoth_model *m;
    const chooser *by;
    proposal *p;
    uint32_t *link_of;     /* By span: its link, or NONE. */
    uint32_t *carried;     /* By link: the one whose speaker goes on, or NONE. */
    settled *here;         /* By span. */
    second_choice *second; /* By link; NULL: no labels. */
} linker;

float choice_probability(const candidate *c, uint32_t n, uint32_t i)
{
    int32_t top = c[0].score;
    for (uint32_t k = 1; k < n; k++)
        top = c[k].score > top ? c[k].score : top;
    float sum = 0, same = 0;
    uint32_t holder = c[i].holder;
    for (uint32_t k = 0; k < n; k++) {
        float e = expf((float)(c[k].score - top) / WEIGHT_ONE);
        bool alike = (k == i) | ((holder != NONE) & (c[k].holder == holder));
        sum += e;
        same += alike * e; /* Without a branch. */
    }
    return same / sum;
}

static uint32_t best(const proposal *p)
{
    uint32_t top = 0;
    int32_t most = p->c[0].score;

    for (uint32_t i = 1; i < p->n; i++) {
        bool better = p->c[i].score > most; /* Twice, without a branch. */
        top = better ? i : top;
        most = better ? p->c[i].score : most;
    }
    return top;
}

static range span_range(const quoth_doc *d, uint32_t s)
{
    const span *x = &d->spans.at[s];
    return (range){d->tokens.at[x->open].start, d->tokens.at[span_after(x) - 1].end};
}

/* --- One span ------------------------------------------------------------------ */

/* Words that the next paragraph takes up again, or that another cuts short, “But –” “No”, are
 * somebody's. */
static bool is_said(const quoth_doc *d, const span *s)
{
    const token *after = &d->tokens.at[span_after(s)];
    return s->runs_on || (s->close != NONE && after->kind == TOK_MARK &&
                          after[-2].kind == TOK_PUNCT && after[-2].sub == PUNCT_DASH);
}

/* “Late!” [and, from the back,] “Go!” */
static bool cries_beyond(const proposal *p)
{
    const quoth_doc *d = p->d;

    return p->last.link != NONE && p->last.sentence == p->s && item_is(d, p->at - 1, ',') &&
           item_gist(d, p->last.item + 1) & GIST_AND && item_is(d, p->last.item + 2, ',');
}

/* A cry of “Late!”, chants of “Late!” and, from the back, “Go!”: a noise that is made of words. */
static bool is_cried(const proposal *p)
{
    static const str NOISES[] = {S("chant"), S("chants"), S("cries"),  S("cry"),
                                 S("roar"),  S("roars"),  S("scream"), S("screams"),
                                 S("shout"), S("shouts"), S("yell"),   S("yells")};
    const quoth_doc *d = p->d;
    uint32_t i = p->at, first = d->sentences.at[p->s].first;

    if (d->tokens.at[d->spans.at[p->span].open + 1].shape == SHAPE_LOWER)
        return false;
    i = cries_beyond(p) ? p->last.item : i;
    return i > first + 1 && item_gist(d, i - 1) & GIST_OF &&
           str_among(item_text(d, i - 2), NOISES, LEN(NOISES));
}

/* rated “Good” by the council and named one of the “Top Ten” [by Holm]: not by who rated it. */
static bool has_own_agent(const proposal *p)
{
    const quoth_doc *d = p->d;

    return p->last.link != NONE && p->last.sentence == p->s &&
           item_among(d, p->last.item + 1, W(by)) && item_among(d, p->at + 1, W(by)) &&
           party_from(d, p->s, p->at + 2) != NONE;
}

/* A question that is a paragraph: “Forget what?” */
static bool asks_alone(const quoth_doc *d, const sentence *in, const span *s)
{
    const token *at = d->tokens.at;
    const paragraph *p = &d->paragraphs.at[in->para];
    return in->para > 0 && s->close != NONE && s->open == p->first && span_after(s) == p->last &&
           s->last > s->open + 2 && at[s->last - 1].sub == '?' &&
           at[s->last - 1].kind == TOK_PUNCT && at[s->last - 2].shape == SHAPE_LOWER;
}

/* She says, “Eat,” [and I say], “Drink”: a verb of its own, and who says it, stand between the span before
 * and this one. */
static bool said_anew(const proposal *p, candidate *own)
{
    enum { SURE = 60 };
    const quoth_doc *d = p->d;
    uint32_t i = p->at, was = p->last.item;

    if (p->last.link == NONE || p->last.sentence != p->s || i < was + 4)
        return false;
    i -= item_is(d, i - 1, ',') || item_is(d, i - 1, ':');
    for (uint32_t c = d->cue_from[p->s + 1]; c-- > d->cue_from[p->s];) {
        const cue *x = &d->cues.at[c];
        if (x->last > i || x->kind != CUE_SPEECH)
            continue;
        uint32_t k = x->last == i && x->share >= SURE ? subject_of(d, x) : NONE;
        uint32_t b = k != NONE ? d->mentions.at[k].first - 1 : was;
        *own = (candidate){.cue = c, .holder = k};
        return b > was && b <= was + 2 && (item_gist(d, b) & GIST_AND || item_among(d, b, W(but)));
    }
    return false;
}

/* It sank, Ruiz said, in what [she called] a “tragedy”: a verb that names things, and who does so, lead to the
 * span. */
static bool is_what_called(const proposal *p, candidate *own)
{
    enum { FEW = 4 };
    const quoth_doc *d = p->d;

    for (uint32_t c = d->cue_from[p->s + 1]; c-- > d->cue_from[p->s];) {
        const cue *x = &d->cues.at[c];
        if (x->last > p->at)
            continue;
        uint32_t k = x->last + FEW >= p->at && x->kind == CUE_SPEECH &&
                             item_word(d, p->m, x->head)->classes & LEX_(OBJECT_VERB)
                         ? subject_of(d, x)
                         : NONE;
        uint32_t what = k != NONE ? d->mentions.at[k].first - 1 : 0;
        if (k == NONE || what < d->sentences.at[p->s].first + 2 || !item_among(d, what, W(what)) ||
            !item_among(d, what - 1, W(in)) || !item_is(d, what - 2, ','))
            return false;
        for (uint32_t i = x->last; i < p->at; i++)
            if (!item_is_word(d, i) || item_gist(d, i) & (GIST_FINITE | GIST_HELPER | GIST_AND))
                return false;
        *own = (candidate){.cue = c, .holder = k};
        return true;
    }
    return false;
}

/* Ruiz said [she told] him: “Go”: a verb of telling, right before the span but for who is told, and its subject,
 * right behind another's verb. */
static bool is_told_in_turn(const proposal *p, candidate *own)
{
    enum { SURE = 60 };
    const quoth_doc *d = p->d;
    uint32_t i = p->at - 1, c = d->cue_from[p->s + 1];

    if (p->at < d->sentences.at[p->s].first + 6 || !(item_is(d, i, ',') || item_is(d, i, ':')))
        return false;
    uint32_t whom = mention_ending(d, p->s, i);
    while (c > d->cue_from[p->s] && d->cues.at[c - 1].last > p->at)
        c--;
    uint32_t from = whom != NONE ? d->mentions.at[whom].first : i - 1;
    if ((whom == NONE && !item_among(d, from, W(him), W(them), W(me), W(us))) ||
        c < d->cue_from[p->s] + 2 || from != d->cues.at[c - 1].last)
        return false;
    const cue *x = &d->cues.at[--c], *y = x - 1;
    uint32_t k = subject_of(d, x);
    if (k == NONE || d->mentions.at[k].kind != MEN_PRONOUN || x->group || y->group ||
        !(item_word(d, p->m, x->head)->classes & LEX_(TELL_VERB)) || y->share < SURE ||
        y->kind != CUE_SPEECH || y->sentence != p->s)
        return false;
    uint32_t first = d->mentions.at[k].first;
    *own = (candidate){.cue = c, .holder = k};
    return y->last == first || (y->last + 1 == first && item_gist(d, y->last) & GIST_THAT);
}

/* Takes all that the span may be out of the running but what `own` is. */
static void leave_only(proposal *p, const candidate *own)
{
    enum { NEVER = 64 * WEIGHT_ONE };

    for (uint32_t i = 0; i < p->n; i++)
        if (p->c[i].cue != own->cue || p->c[i].holder != own->holder)
            p->c[i].score -= NEVER;
}

/* Fills the proposals of the span; where it is somebody's, it is not nobody's words, and a question
 * that might have been hardly goes on. */
static void weigh(const linker *l)
{
    const int32_t never = 64 * WEIGHT_ONE;
    proposal *p = l->p;
    const span *s = &p->d->spans.at[p->span];

    propose(p);
    bool said = !l->by && (is_said(p->d, s) || is_cried(p) || stands_as_said(p));
    bool asks =
        !l->by && asks_alone(p->d, &p->d->sentences.at[p->s], s) && p->c[best(p)].kind == BY_MARKS;
    bool anew = asks || (!l->by && has_own_agent(p));
    for (uint32_t i = 0; (said || anew) && i < p->n; i++)
        if (((said || asks) && p->c[i].kind == BY_MARKS) || (anew && p->c[i].kind == BY_CARRY))
            p->c[i].score -= never;
    candidate own;
    if (!l->by && (said_anew(p, &own) || is_what_called(p, &own) || is_told_in_turn(p, &own) ||
                   told_to_do(p, &own)))
        leave_only(p, &own);
}

/* A quotation goes on with this span: same sentence and cue, or right after
 * its attribution in the same paragraph. */
static bool goes_on(const linker *l, const candidate *c, uint32_t link)
{
    const quoth_doc *d = l->d;
    const proposal *p = l->p;
    if (link == NONE || (p->last.sentence != p->s && c->kind == BY_HOLDER))
        return false;
    const attribution *was = &d->links.at[link];
    bool same = c->cue == was->cue && c->holder == was->holder;
    if (!same || was->rule == RULE_MARKS || was->rule == RULE_TURN)
        return false;
    if (p->last.sentence == p->s) /* not: cries of “Late!” and, from the back, “Go!” */
        return !(cries_beyond(p) && is_cried(p) && item_among(d, p->last.item + 3, W(from)));
    const sentence *s = &d->sentences.at[p->s];
    return p->s == p->last.sentence + 1 && s->para == d->sentences.at[p->last.sentence].para &&
           p->at == s->first;
}

/* Whose words link a is, by candidate c. */
static void name_speaker(const linker *l, attribution *a, const candidate *c)
{
    const quoth_doc *d = l->d;
    uint32_t in = d->folds[a->span].sentence, last = l->carried[a - d->links.at];

    a->cue = c->cue;
    a->holder = c->holder;
    a->rule = c->rule;
    if (c->kind != BY_PAIR || d->cues.at[c->cue].sentence == in)
        return;
    const attribution *was = last != NONE ? &d->links.at[last] : NULL;
    const sentence *of = &d->sentences.at[d->cues.at[c->cue].sentence];
    if (was && was->cue == c->cue && was->holder == c->holder) {
        a->rule = RULE_CARRY; /* The cue before, taken again, is no new cue. */
    } else if (!item_is(d, of->last - 1, ':')) {
        a->rule = RULE_SPEAKER_ONLY; /* That cue has content of its own. */
        a->cue = NONE;
    }
}

static quoth_status make_link(linker *l, const candidate *c, float p, bool on)
{
    quoth_doc *d = l->d;
    proposal *x = l->p;
    attribution a = {.span = x->span,
                     .next = NONE,
                     .echo = NONE,
                     .content = span_range(d, x->span),
                     .p = p,
                     .head = !on};

    TRY(attribution_push(&d->arena, &d->links, a));
    uint32_t n = d->links.n - 1;
    l->carried[n] = x->last.link;
    name_speaker(l, &d->links.at[n], c);
    l->link_of[x->span] = n;
    if (on)
        d->links.at[x->last.link].next = n;
    if (c->kind != BY_MARKS)
        x->last = (last_link){n, x->span, x->s, x->at, p};
    return QUOTH_OK;
}

/* Link n was made of proposal i.  Returns the one that labels prefer. */
static uint32_t hear_labels(linker *l, uint32_t n, uint32_t i)
{
    proposal *p = l->p;

    if (!l->second || p->c[i].kind == BY_MARKS ||
        (p->c[i].kind == BY_CUE && choice_is_borne(l->d, l->m, &l->d->cues.at[p->c[i].cue])) ||
        !evidence_add(p))
        return i;
    for (uint32_t k = 0; k < p->n; k++)
        if (p->c[k].kind != BY_MARKS && p->c[k].score > p->c[i].score)
            i = k;
    choice_refine(p, &p->c[i]);
    l->second[n] = (second_choice){p->c[i], choice_probability(p->c, p->n, i), true};
    return i;
}

/* Gives the links from `first` on the speakers that labels prefer.  Which words are
 * quotations, and which of them go on with others, has been settled without and stays. */
static void take_seconds(linker *l, uint32_t first)
{
    quoth_doc *d = l->d;

    for (uint32_t n = first; n < d->links.n; n++) {
        attribution *a = &d->links.at[n];
        const attribution *was = l->carried[n] != NONE ? &d->links.at[l->carried[n]] : NULL;
        const second_choice *x = &l->second[n];
        bool carries = x->heard ? x->c.kind == BY_CARRY : a->rule == RULE_CARRY;
        if (!a->head && was) {
            a->cue = was->cue;
            a->holder = was->holder;
            a->rule = a->rule == RULE_CONTINUED ? a->rule : was->rule;
            a->p = was->p;
        } else if (carries && was) {
            a->cue = was->cue;
            a->holder = was->holder;
            a->rule = RULE_CARRY;
            a->p = x->heard ? x->p * was->p : a->p;
        } else if (x->heard) {
            name_speaker(l, a, &x->c);
            a->p = x->p;
        }
    }
}

/* Made by words that name somebody, not by carrying on or for want of better. */
static bool names_speaker(const attribution *a)
{
    return a->cue != NONE && a->rule != RULE_CARRY && a->rule != RULE_CUE_ONLY;
}

/* A span that goes on from the paragraph before but is followed by a cue of its
 * own is a quotation of its own: “Two,” she added. */
static bool has_own_speaker(const linker *l)
{
    enum { NEAR = 5, SURE = 60 };
    const quoth_doc *d = l->d;
    const proposal *p = l->p;

    for (uint32_t c = d->cue_from[p->s]; c < d->cue_from[p->s + 1]; c++) {
        const cue *x = &d->cues.at[c];
        if (x->head > p->at && x->head < p->at + NEAR && x->share >= SURE && x->kind == CUE_SPEECH)
            return true;
    }
    return false;
}

/* The pieces before, up to link was, follow candidate c, and the span is the next of them. */
static quoth_status hand_back(linker *l, uint32_t was, const candidate *c, float sure)
{
    for (uint32_t k = was;; k--) {
        attribution *a = &l->d->links.at[k];
        a->cue = c->cue;
        a->holder = c->holder;
        a->rule = c->rule;
        a->p = sure;
        if (l->second)
            l->second[k].heard = false;
        if (a->head || k == 0)
            break;
        if (l->d->spans.at[a->span].before == NONE) {
            if (c->rule != RULE_SIGNATURE || l->carried[k] == NONE || l->carried[k] >= k)
                break;
            k = l->carried[k] + 1;
        }
    }
    l->p->last.link = was;
    return make_link(l, c, sure, true);
}

/* “One. ¶ “Two,” said Ruiz: a later paragraph of a quotation names its speaker.
 * The pieces before, up to link was, follow it. */
static quoth_status link_late(linker *l, uint32_t was)
{
    quoth_doc *d = l->d;
    proposal *p = l->p;

    weigh(l);
    uint32_t i = l->by ? l->by->choose(l->by->ctx, p) : best(p);
    candidate c = p->c[i];
    float sure = choice_probability(p->c, p->n, i);
    bool here = c.kind == BY_PAIR && d->cues.at[c.cue].sentence == p->s;
    if (!here) {
        const attribution *a = &d->links.at[was];
        bool speech = a->rule != RULE_MARKS;
        c = (candidate){.cue = a->cue,
                        .holder = a->holder,
                        .rule = RULE_CONTINUED,
                        .kind = speech ? BY_CARRY : BY_MARKS};
        if (!speech || p->last.link != was)
            return make_link(l, &c, a->p, false);
        return make_link(l, &c, a->p, true);
    }
    return hand_back(l, was, &c, sure);
}

/* “Late,” [the letter] says; wrote [the chairman]: one whom a signature below may name; not: Holm wrote. */
static bool may_be_signed(const linker *l, const attribution *a)
{
    const mention *x = a->holder != NONE ? &l->d->mentions.at[a->holder] : NULL;

    return !names_speaker(a) || (x && x->kind == MEN_NOMINAL && x->name_first >= x->name_last);
}

/* A signature is that of every paragraph of the quotation. */
static quoth_status link_settled(linker *l, const settled *x)
{
    candidate c = {.cue = x->cue, .holder = x->holder, .kind = x->kind, .rule = x->rule};
    uint32_t before = l->d->spans.at[l->p->span].before;
    uint32_t was = before != NONE ? l->link_of[before] : NONE;

    if (x->rule == RULE_SIGNATURE && was != NONE && may_be_signed(l, &l->d->links.at[was]))
        return hand_back(l, was, &c, x->p);
    return make_link(l, &c, x->p, false);
}

static quoth_status link_span(linker *l, uint32_t s)
{
    quoth_doc *d = l->d;
    proposal *p = l->p;
    uint32_t before = d->spans.at[s].before;

    p->span = s;
    settled by_last = settled_by_last(p);
    if (by_last.p > 0)
        return link_settled(l, &by_last);
    if (l->here[s].p > 0)
        return link_settled(l, &l->here[s]);
    candidate inner;
    if (before == NONE && spoken_inside(p, &inner)) {
        TRY(make_link(l, &inner, 0.85f, false));
        if (inner.kind == BY_CUE && span_called_when(d, l->m, &d->cues.at[inner.cue], p->at))
            p->last.link = NONE; /* branded “odd” after he told her to “go”: no more of it */
        return QUOTH_OK;
    }
    bool runs_on = before != NONE && l->link_of[before] != NONE;
    if (runs_on && !names_speaker(&d->links.at[l->link_of[before]]))
        return link_late(l, l->link_of[before]);
    if (runs_on && l->link_of[before] == p->last.link && !has_own_speaker(l)) {
        const attribution *was = &d->links.at[p->last.link];
        candidate c = {.cue = was->cue, .holder = was->holder, .rule = RULE_CONTINUED};
        return make_link(l, &c, was->p, true);
    }
    weigh(l);
    if (l->by)
        evidence_add(p);
    uint32_t i = l->by ? l->by->choose(l->by->ctx, p) : best(p);
    float sure = choice_probability(p->c, p->n, i);
    if (p->c[i].kind == BY_CARRY)
        sure *= p->last.p; /* No surer than the link it carries. */
    choice_refine(p, &p->c[i]);
    resume(p, &p->c[i]);
    TRY(make_link(l, &p->c[i], sure, goes_on(l, &p->c[i], p->last.link)));
    i = hear_labels(l, d->links.n - 1, i);
    if (l->m->options.explain)
        explain_choice(d, p, i);
    return QUOTH_OK;
}

/* What needs no link before it is asked of all spans first: that code and the one of links_run do
 * not fit into the nearest cache together. */
static void settle_here(linker *l)
{
    const quoth_doc *d = l->d;
    proposal *p = l->p;

    for (uint32_t s = 0; s < d->spans.n; s++) {
        p->s = d->folds[s].sentence;
        p->at = d->folds[s].item;
        p->span = s;
        l->here[s] = settled_here(p);
    }
}

quoth_status links_run(quoth_doc *d, const quoth_model *m, const chooser *by,
                       const int16_t *weights)
{
    linker l = {.d = d, .m = m, .by = by};

    if (!d->spans.n)
        return QUOTH_OK;
    l.p = arena_alloc(&d->arena, 1, sizeof *l.p);
    l.link_of = arena_alloc(&d->arena, d->spans.n, sizeof *l.link_of);
    const uint32_t turns = d->links.n, links = turns + d->spans.n;
    l.carried = arena_alloc(&d->arena, links, sizeof *l.carried);
    l.here = arena_alloc(&d->arena, d->spans.n, sizeof *l.here);
    if (!l.p || !l.link_of || !l.carried || !l.here)
        return QUOTH_FATAL;
    memset(l.link_of, 0xFF, d->spans.n * sizeof *l.link_of);
    TRY(proposal_init(l.p, d, m, by != NULL, weights));
    if (d->labels)
        TRY(evidence_read(l.p));
    if (d->labels && !by) {
        l.second = arena_zero(&d->arena, links, sizeof *l.second);
        if (!l.second)
            return QUOTH_FATAL;
    }
    settle_here(&l);
    for (uint32_t s = 0; s < d->sentences.n; s++) {
        const sentence *sent = &d->sentences.at[s];
        if (!stream_goes_on(d, s))
            l.p->last.link = NONE;
        for (uint32_t i = sent->first, left = sent->spans; left; i++) {
            if (!item_is_span(d, i))
                continue;
            left--;
            l.p->s = s;
            l.p->at = i;
            TRY(link_span(&l, d->items.at[i].is & ~ITEM_SPAN));
        }
    }
    if (l.second)
        take_seconds(&l, turns);
    return QUOTH_OK;
}

quoth_status find_links(quoth_doc *d, const quoth_model *m)
{
    return links_run(d, m, NULL, m->weights);
}
