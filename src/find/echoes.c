/*
 * echoes.c - the same words once more: whose they are in one place, they are in the other.
 *
 *     Councillors split over ‘bonkers’ plan        a headline names nobody, or not in full;
 *     Raj Sethi branded the scheme ‘bonkers’.      the piece below it does
 *
 * A quotation that stands without a speaker, or only in a headline, looks for a
 * sure one that holds the same words.  So does a paragraph of nothing but marks that
 * would go to who spoke before: a page repeats there what somebody says elsewhere.
 */
#include "find/find.h"
#include "find/item.h"
#include "find/view.h"

enum {
    WORDS = 12,      /* Of a quotation that looks for its like, */
    PULLED = 48,     /* and of one that a page repeats in a paragraph of its own, */
    SOME = 4,        /* which are no mere “Never.” */
    FEW = 4,         /* Where one word was found again, not in a long speech. */
    LONG = 160,      /* Words of another one that are compared. */
    SEEKERS = 32,    /* Quotations that look, */
    LOOKED_AT = 256, /* and others that they look at. */
    HEADLINES = 4,   /* Paragraphs at the top that may be headlines, */
    LONGEST = 24,    /* and their tokens. */
};

typedef struct {
    uint32_t at[LONG], n;
} words;

static void read_words(const quoth_doc *d, const quoth_model *m, uint32_t s, uint32_t most,
                       words *w)
{
    const span *x = &d->spans.at[s];

    w->n = 0;
    for (uint32_t t = x->open + 1; t < x->last && w->n < most; t++) {
        uint8_t kind = d->tokens.at[t].kind;
        if (kind == TOK_WORD || kind == TOK_NUMBER)
            w->at[w->n++] = token_hash(d, m, &d->tokens.at[t]);
    }
}

static bool holds(const words *a, const words *b)
{
    for (uint32_t i = 0; i + b->n <= a->n; i++)
        if (!memcmp(a->at + i, b->at, b->n * sizeof *b->at))
            return true;
    return false;
}

static const sentence *sentence_of(const quoth_doc *d, const attribution *a)
{
    return &d->sentences.at[d->folds[a->span].sentence];
}

/* A short paragraph near the top without a full stop. */
static bool in_headline(const quoth_doc *d, const sentence *s)
{
    const paragraph *p = &d->paragraphs.at[s->para];
    const token *end = &d->tokens.at[p->last - 1];

    if (end->kind == TOK_MARK && p->last - p->first > 1)
        end--; /* “… rust.” */
    return s->inside == NONE && s->para < HEADLINES && p->last - p->first <= LONGEST &&
           end->kind != TOK_PUNCT && s->last - s->first > 1;
}

/* "Head admits he ‘misread’ forecast": its own subject and cue say whose words they
 * are, but perhaps not his name. */
static bool says_who(const quoth_doc *d, const attribution *a)
{
    enum { SURE = 60, NEAR = 4 };

    if (a->cue == NONE || a->holder == NONE || d->cues.at[a->cue].share < SURE)
        return false;
    uint32_t head = d->cues.at[a->cue].head, at = d->folds[a->span].item;
    if (item_is(d, at + 1, ':'))
        return false; /* ‘He was my rock’: town mourns lifeguard */
    return at < head || at - head <= NEAR;
}

/* Fears over ‘smart meters’: a name of things, which whoever speaks of them uses. */
static bool names_things(const quoth_doc *d, const quoth_model *m, const span *own)
{
    enum { TERM = 3 };
    const token *t = &d->tokens.at[own->open + 1], *end = &d->tokens.at[own->last];
    const uint64_t tells = LEX_(PRONOUN) | LEX_(POSSESSIVE) | LEX_(DETERMINER);

    if (t >= end || end - t > TERM || end[-1].kind != TOK_WORD)
        return false;
    for (const token *k = t; k + 1 < end; k++)
        if (k->kind != TOK_WORD || m->lex.words[k->word].classes & tells ||
            m->gist[k->word] & (GIST_FINITE | GIST_HELPER | GIST_PREP))
            return false;
    str last = doc_slice(d, end[-1].start, end[-1].end);
    uint8_t pos = m->lex.words[end[-1].word].pos;
    return pos == POS_NOUNS || (pos == POS_NONE && last.n > 4 && last.p[last.n - 1] == 's');
}

/* The sure quotation that holds these words, or NONE. */
static uint32_t find_echo(const quoth_doc *d, const quoth_model *m, uint32_t i, const words *w)
{
    const float sure = 0.6f;
    const span *own = &d->spans.at[d->links.at[i].span];
    bool things = in_headline(d, sentence_of(d, &d->links.at[i])) && names_things(d, m, own);
    words other;

    for (uint32_t k = 0; k < d->links.n && k < LOOKED_AT; k++) {
        const attribution *b = &d->links.at[k];
        if (k == i || b->span == NONE || b->holder == NONE || b->p < sure ||
            b->rule == RULE_MARKS || b->rule == RULE_ECHO || b->rule == RULE_CARRY)
            continue;
        bool asked = view_last_mark(d, own) == '?' && /* “All night?”  “All night,” said Lund. */
                     sentence_of(d, b)->para == sentence_of(d, &d->links.at[i])->para;
        if (asked || in_headline(d, sentence_of(d, b)))
            continue;
        read_words(d, m, b->span, LONG, &other);
        if (holds(&other, w) && (things ? other.n == w->n : w->n > 1 || other.n <= FEW))
            return k;
    }
    return NONE;
}

/* A pull quote: a paragraph of its own that no words of its own give to anybody. */
static bool is_pulled(const quoth_doc *d, const attribution *a)
{
    const span *x = &d->spans.at[a->span];
    const sentence *s = sentence_of(d, a);

    return (a->rule == RULE_CARRY || a->rule == RULE_SPEAKER_ONLY) && s->para < d->paragraphs.n &&
           x->open == d->paragraphs.at[s->para].first &&
           span_after(x) >= d->paragraphs.at[s->para].last;
}

quoth_status find_echoes(quoth_doc *d, const quoth_model *m)
{
    const float sure = 0.8f;
    uint32_t seekers = 0;
    words w;

    for (uint32_t i = 0; i < d->links.n && seekers < SEEKERS; i++) {
        attribution *a = &d->links.at[i];
        if (a->span == NONE || !a->head || a->next != NONE || d->spans.at[a->span].outer != NONE)
            continue;
        const sentence *s = sentence_of(d, a);
        bool headline = in_headline(d, s);
        bool open = a->rule == RULE_NOBODY || a->rule == RULE_CUE_ONLY;
        bool pulled = is_pulled(d, a);
        if (!headline && !open && !pulled)
            continue;
        uint32_t most = pulled ? PULLED : WORDS, least = headline ? 1u : pulled ? SOME : 2u;
        read_words(d, m, a->span, most + 1, &w);
        if (w.n > most || w.n < least)
            continue;
        seekers++;
        uint32_t k = find_echo(d, m, i, &w);
        if (k == NONE)
            continue;
        const attribution *b = &d->links.at[k];
        a->echo = k;
        if (headline && says_who(d, a))
            continue;
        a->holder = b->holder;
        a->cue = NONE;
        a->rule = RULE_ECHO;
        a->p = sure * b->p;
    }
    return QUOTH_OK;
}
