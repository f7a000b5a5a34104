/*
 * cues.c - words that may announce speech.
 *
 * Listed verbs and nouns with the share of their uses that are cues, "according
 * to" and its like, and any verb right beside a quoted span: “Go,” she rasped.
 */
#include "find/find.h"
#include "find/item.h"

enum { FRAME_REACH = 5 }; /* Items between a span and an unlisted verb. */

static const uint64_t BEFORE_VERB = LEX_(AUXILIARY) | LEX_(MODAL) | LEX_(NEGATION) | LEX_(HEDGE);

/* The verb group from its auxiliaries to its particle: "has not pointed out". */
static void verb_group(const quoth_doc *d, const quoth_model *m, const sentence *s, cue *c)
{
    enum { LONGEST = 6 };

    while (c->first > s->first && c->head - c->first < LONGEST) {
        const word *w = item_word(d, m, c->first - 1);
        bool adverb = w->pos == POS_ADV && item_is_word(d, c->first - 1);
        bool to = item_among(d, m, c->first - 1, "to") && c->first - 1 > s->first &&
                  (item_word(d, m, c->first - 2)->classes & (LEX_(DENY_VERB) | LEX_(CUE_VERB)) ||
                   item_word(d, m, c->first - 2)->pos == POS_PART);
        if (to) {
            c->first -= 2;
            continue;
        }
        if (!(w->classes & BEFORE_VERB) && !adverb)
            break;
        c->first--;
    }
    while (c->first < c->head) { /* An adverb alone does not open the group. */
        const word *w = item_word(d, m, c->first);
        if (w->classes & (BEFORE_VERB | LEX_(DENY_VERB) | LEX_(CUE_VERB)) || w->pos == POS_PART)
            break;
        c->first++;
    }
    if (item_among(d, m, c->last, "out|back|off") && c->last < s->last)
        c->last++;
}

/* An unlisted word that stands where a verb of saying would. */
static bool frame_verb(const quoth_doc *d, const sentence *s, uint32_t i, const word *w)
{
    const token *t = item_tok(d, i);
    uint32_t n = t->end - t->start;
    bool ed = n > 4 && memcmp(d->text.p + t->end - 2, "ed", 2) == 0;
    bool ing = n > 5 && memcmp(d->text.p + t->end - 3, "ing", 3) == 0;

    if (t->shape != SHAPE_LOWER || w->classes & BEFORE_VERB)
        return false;
    if (!(w->pos == POS_PAST || w->pos == POS_VERB_S || w->pos == POS_PART || w->pos == POS_ING ||
          w->pos == POS_VERB || (w->pos == POS_NONE && (ed || ing))))
        return false;
    uint32_t lo = i > s->first + FRAME_REACH ? i - FRAME_REACH : s->first;
    uint32_t hi = i + FRAME_REACH < s->last ? i + FRAME_REACH : s->last - 1;
    for (uint32_t k = lo; k <= hi; k++)
        if (item_is_span(d->items.at[k]))
            return true;
    return false;
}

static bool cue_at(const quoth_doc *d, const quoth_model *m, uint32_t n, uint32_t i, cue *c)
{
    const sentence *s = &d->sentences.at[n];
    const word *w = item_word(d, m, i);
    const token *t = item_tok(d, i);

    *c = (cue){.first = i, .last = i + 1, .head = i, .sentence = n, .lemma = w->lemma, .share = w->share};
    if (item_is_span(d->items.at[i]) || t->kind != TOK_WORD)
        return false;
    if (w->classes & LEX_(ACCORDING)) {
        c->kind = CUE_ACCORDING;
    } else if (item_among(d, m, i, "according") && item_among(d, m, i + 1, "to") && i + 1 < s->last) {
        c->kind = CUE_ACCORDING;
        c->last++;
        c->share = 100;
    } else if (w->classes & LEX_(CUE_VERB) && w->share > 0) {
        c->kind = CUE_SPEECH;
        verb_group(d, m, s, c);
    } else if (w->classes & LEX_(CUE_NOUN)) {
        c->kind = CUE_NOMINAL;
    } else if (s->spans && frame_verb(d, s, i, w)) {
        c->kind = CUE_FRAME;
        verb_group(d, m, s, c);
    } else {
        return false;
    }
    return true;
}

quoth_status find_cues(quoth_doc *d, const quoth_model *m)
{
    d->cue_from = arena_alloc(&d->arena, (size_t)d->sentences.n + 1, sizeof *d->cue_from);
    if (!d->cue_from)
        return QUOTH_FATAL;
    for (uint32_t s = 0; s < d->sentences.n; s++) {
        d->cue_from[s] = d->cues.n;
        for (uint32_t i = d->sentences.at[s].first; i < d->sentences.at[s].last; i++) {
            cue c;
            if (cue_at(d, m, s, i, &c))
                TRY(cue_push(&d->arena, &d->cues, c));
        }
    }
    d->cue_from[d->sentences.n] = d->cues.n;
    return QUOTH_OK;
}
