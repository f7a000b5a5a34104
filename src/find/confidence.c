#include "find/confidence.h"

#include <math.h>

#include "find/evidence.h"
#include "find/item.h"
#include "find/parties.h"
#include "find/reports.h"
#include "tag/weights.h"

static const float WEIGHT[SURE_KINDS][SIGN_N] = {
#include "find/confidence.inc"
};

static const sign BY_RULE[RULE_N] = {
    [RULE_SPEAKER_CUE_CONTENT] = SIGN_SPEAKER_FIRST,
    [RULE_CUE_SPEAKER_CONTENT] = SIGN_ACCORDING,
    [RULE_CONTENT_SPEAKER_CUE] = SIGN_BEHIND,
    [RULE_CONTENT_CUE_SPEAKER] = SIGN_BEHIND_CUE,
    [RULE_SPEAKER_ONLY] = SIGN_NO_CUE,
    [RULE_COLON] = SIGN_COLON,
    [RULE_CARRY] = SIGN_CARRIED,
    [RULE_CONTINUED] = SIGN_CARRIED,
};

static const sign BY_KIND[] = {
    [QUOTH_UNKNOWN] = SIGN_UNKNOWN,           [QUOTH_PERSON] = SIGN_PERSON,
    [QUOTH_ORGANIZATION] = SIGN_ORGANIZATION, [QUOTH_GROUP] = SIGN_GROUP,
    [QUOTH_UNNAMED] = SIGN_UNNAMED,           [QUOTH_DOCUMENT] = SIGN_DOCUMENT,
};

bool confidence_by_form(const attribution *a)
{
    return a->rule == RULE_TURN || a->rule == RULE_SIGNATURE || a->rule == RULE_ECHO ||
           a->rule == RULE_MARKS || a->rule == RULE_NOBODY || a->rule == RULE_DIALOGUE;
}

static void look_inside(const quoth_doc *d, const span *s, float signs[SIGN_N])
{
    enum { LONGEST = 6, LONG_WORD = 3 };
    uint32_t words = 0, low = 0;

    for (uint32_t t = s->open + 1; t < s->last && words <= LONGEST; t++) {
        const token *w = &d->tokens.at[t];
        if (w->kind != TOK_WORD)
            continue;
        low += w->shape == SHAPE_LOWER && (words == 0 || w->end - w->start > LONG_WORD);
        words++;
    }
    const token *last = &d->tokens.at[s->last - 1];
    bool cries = last->kind == TOK_PUNCT && (last->sub == '?' || last->sub == '!');
    signs[SIGN_TITLE_CASE] = words > 0 && words <= LONGEST && !low && !cries;
    signs[SIGN_ONE_WORD] = words == 1;
    signs[SIGN_FEW_WORDS] = words == 2 || words == 3;
}

/* Hundreds of bytes between a and b, 4 at most. */
static float apart(range a, range b)
{
    const float most = 4;
    float n = a.end <= b.start   ? (float)(b.start - a.end)
              : a.start >= b.end ? (float)(a.start - b.end)
                                 : 0;
    return n / 100 < most ? n / 100 : most;
}

sure_kind confidence_kind(const quoth_doc *d, const attribution *a)
{
    if (a->span == NONE)
        return SURE_INDIRECT;
    bool outermost = d->spans.at[a->span].outer == NONE;
    return outermost && labels_hear(d, a->span) ? SURE_LABELLED : SURE_QUOTED;
}

/* What the taggers make of the words, the cue and the speaker of link a. */
static void look_at_labels(const quoth_doc *d, const attribution *a, float signs[SIGN_N])
{
    uint32_t h = link_holder(d, a);

    signs[SIGN_OTHER_CUE] =
        a->cue != NONE && label_sort_at(d, item_token(d, d->cues.at[a->cue].head)) != SAYS_CUE;
    if (h == NONE)
        return;
    uint32_t t = item_token(d, d->mentions.at[h].head);
    segment s;
    bool named = label_sort_at(d, t) == SAYS_SOURCE && segment_at(d, t, &s);
    signs[SIGN_OTHER_SPEAKER] = !named;
    signs[SIGN_LABEL_DOUBT] = named ? 1 / (1 + (float)d->margins[s.first] / TAG_ONE) : 1;
}

sure_kind confidence_signs(const quoth_doc *d, const attribution *a, const quotation *q,
                           float signs[SIGN_N])
{
    const float least = 0.001f, grammar = 0.9f;
    bool named = a->holder == NONE && link_holder(d, a) != NONE; /* Whatever scored best. */
    float p = named ? grammar : a->p < least ? least : a->p > 1 - least ? 1 - least : a->p;
    range at = q->quote_n ? q->quote[0] : q->content[0];
    const quoth_party *who = &q->speaker;

    memset(signs, 0, SIGN_N * sizeof *signs);
    signs[BY_RULE[a->rule]] = 1;
    signs[SIGN_ALWAYS] = 1;
    signs[SIGN_SCORE] = logf(p / (1 - p));
    if (a->cue != NONE) {
        const cue *c = &d->cues.at[a->cue];
        const sentence *s = &d->sentences.at[c->sentence];
        if (!q->quote_n) {
            signs[SIGN_CUE_SHARE] = c->kind == CUE_ACCORDING ? 1 : (float)c->share / 100;
            signs[SIGN_CUE_BESIDE] =
                a->holder != NONE && (mention_ending(d, c->sentence, c->first) == a->holder ||
                                      mention_beginning(d, c->sentence, c->last) == a->holder);
        }
        signs[SIGN_CUE_NOUN] = c->kind == CUE_NOMINAL;
        signs[SIGN_CUE_AWAY] =
            at.start >= item_end(d, s->last - 1) || at.end <= item_start(d, s->first);
    }
    if (q->has_speaker) {
        signs[BY_KIND[who->kind]] = 1;
        signs[SIGN_SPEAKER_FAR] = apart(who->range, at);
        signs[SIGN_DESCRIBED] = who->resolved_by == QUOTH_BY_DESCRIPTION;
        uint32_t h = link_holder(d, a);
        signs[SIGN_FIRST_PERSON] =
            h != NONE && item_among(d, d->mentions.at[h].first, W(i), W(we), W(my));
    }
    if (a->span != NONE)
        look_inside(d, &d->spans.at[a->span], signs);
    sure_kind kind = confidence_kind(d, a);
    if (kind == SURE_LABELLED)
        look_at_labels(d, a, signs);
    return kind;
}

float confidence_of(const float signs[SIGN_N], sure_kind kind)
{
    float sum = 0;
    for (int i = 0; i < SIGN_N; i++)
        sum += signs[i] * WEIGHT[kind][i];
    return 1 / (1 + expf(-sum));
}

float confidence_weight(sign s, sure_kind kind)
{
    return WEIGHT[kind][s];
}
