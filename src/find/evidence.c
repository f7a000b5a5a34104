/*
 * evidence.c - the taggers' labels as a witness of whose the words between marks are.
 *
 * Labels are read as reports (reports_read.c): which source and which cue go with a
 * stretch of content.  A proposal agrees with them or does not, and what that is worth
 * was learnt from documents that neither the taggers nor the other weights had seen.
 *
 * The labels know the outermost layer only: [The mayor] [recalled] [a note warning of
 * “rust”].  Where a cue stands in what they take for content they are not heard.
 */
#include "find/evidence.h"

#include "find/item.h"
#include "find/reports.h"
#include "tag/weights.h"

/* Tokens [first, last); empty: there is none. */
typedef struct {
    uint32_t first, last;
} stretch;

struct witness {
    stretch content, cue, source;
};

label_sort label_sort_at(const quoth_doc *d, uint32_t t)
{
    return d->labels ? (label_sort)((d->labels[t] + 1) / 2) : SAYS_NOTHING;
}

bool labels_hear(const quoth_doc *d, uint32_t s)
{
    const span *x = &d->spans.at[s];
    uint32_t words = 0, heard = 0;

    if (!d->labels)
        return false;
    for (uint32_t t = x->open + 1; t < x->last; t++) {
        words += d->tokens.at[t].kind != TOK_PUNCT;
        heard += d->tokens.at[t].kind != TOK_PUNCT && label_sort_at(d, t) == SAYS_CONTENT;
    }
    return heard && 2 * heard >= words;
}

/* --- Reading labels ----------------------------------------------------------- */

static stretch stretch_of(const segment *s)
{
    return s ? (stretch){s->first, s->last} : (stretch){0, 0};
}

static bool is_empty(stretch s)
{
    return s.first == s.last;
}

static bool holds(stretch s, uint32_t t)
{
    return t >= s.first && t < s.last;
}

quoth_status evidence_read(proposal *p)
{
    quoth_doc *d = p->d;
    reporter r;
    uint32_t n = 0, contents = 0;

    TRY(reporter_new(&r, d, p->m));
    for (uint32_t t = 0; t < d->tokens.n; t++)
        contents += d->labels[t] >= LABEL_CONTENT; /* segment_split parts them */
    struct witness *w = arena_alloc(&d->arena, contents + 1, sizeof *w);
    if (!w)
        return QUOTH_FATAL;
    for (uint32_t k = 0; k < d->paragraphs.n; k++) {
        uint32_t found = segments_read(&r, &d->paragraphs.at[k]);
        uint32_t made = reports_read(&r, found, false, r.reports);
        for (const report *x = r.reports; x < r.reports + made; x++)
            for (uint32_t i = 0; i < x->content_n; i++)
                w[n++] = (struct witness){stretch_of(x->content[i]), stretch_of(x->cue),
                                          stretch_of(x->source)};
    }
    p->witness = w;
    p->witnesses = n;
    return QUOTH_OK;
}

/* Who says most of the words of span s; contents are apart, in the order of the text. */
static const struct witness *witness_of(const proposal *p, const span *s)
{
    const struct witness *best = NULL;
    uint32_t lo = 0, hi = p->witnesses, most = 0;

    while (lo < hi) {
        uint32_t mid = (lo + hi) / 2;
        if (p->witness[mid].content.last <= s->open)
            lo = mid + 1;
        else
            hi = mid;
    }
    for (; lo < p->witnesses && p->witness[lo].content.first < s->last; lo++) {
        const stretch *c = &p->witness[lo].content;
        uint32_t from = c->first > s->open ? c->first : s->open;
        uint32_t to = c->last < s->last ? c->last : s->last;
        if (to - from > most) {
            most = to - from;
            best = &p->witness[lo];
        }
    }
    return best;
}

/* A likely cue within the content, outside the marks. */
static bool has_layer(const proposal *p, const struct witness *w, const span *s)
{
    const quoth_doc *d = p->d;

    for (uint32_t c = d->cue_from[p->s]; c < d->cue_from[p->s + 1]; c++) {
        uint32_t t = item_token(d, d->cues.at[c].head);
        if (d->cues.at[c].share >= STRONG && holds(w->content, t) && (t < s->open || t >= s->last))
            return true;
    }
    return false;
}

/* --- Features ----------------------------------------------------------------- */

enum { NONE_PROPOSED, ONE_MISSED, AGREED, OTHER, ALONE = OTHER + 4 };

/* How a proposal's cue or speaker, its main word at token t (NONE: it has none), stands to
 * the stretch that goes with the content: the same, another one, or there is no such
 * stretch; and in the latter two what the word is labelled. */
static uint32_t agreement(const proposal *p, stretch with, uint32_t t)
{
    if (t == NONE)
        return is_empty(with) ? NONE_PROPOSED : ONE_MISSED;
    if (holds(with, t))
        return AGREED;
    return (is_empty(with) ? ALONE : OTHER) + (uint32_t)label_sort_at(p->d, t);
}

static features label_features(proposal *p, const struct witness *w, const candidate *c)
{
    const quoth_doc *d = p->d;
    uint32_t head = c->cue != NONE ? item_token(d, d->cues.at[c->cue].head) : NONE;
    uint32_t who = c->holder != NONE ? item_token(d, d->mentions.at[c->holder].head) : NONE;
    uint32_t state = 1 + (is_empty(w->cue) ? 0u : 1u) + (is_empty(w->source) ? 0u : 2u);
    uint32_t both = agreement(p, w->cue, head) | agreement(p, w->source, who) << 4;
    uint32_t length = p->words < 2 ? 0 : p->words < 4 ? 1 : p->words < 10 ? 2 : 3;
    features f = features_begin(&p->pool);

    label_feature(&p->pool, T_LABEL_SPAN, c->kind | state << 4 | length << 8);
    label_feature(&p->pool, T_LABEL_BOTH, c->kind | both << 4);
    label_feature(&p->pool, T_LABEL_ALL, c->kind | both << 4 | state << 12);
    features_end(&p->pool, &f);
    return f;
}

bool evidence_add(proposal *p)
{
    const span *s = &p->d->spans.at[p->span];
    if (!p->witness || s->outer != NONE || !labels_hear(p->d, p->span))
        return false;
    const struct witness *w = witness_of(p, s);
    if (!w || has_layer(p, w, s))
        return false;
    for (uint32_t i = 0; i < p->n; i++) {
        candidate *c = &p->c[i];
        if (c->kind == BY_MARKS)
            continue;
        c->part[MAX_PARTS - 1] = label_features(p, w, c);
        c->score += c->part[MAX_PARTS - 1].sum;
    }
    return true;
}
