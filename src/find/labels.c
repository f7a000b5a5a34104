/*
 * labels.c - heads before a colon, a dash or a name that are no speaker's.
 *
 *     KARACHI: The alliance said     a place
 *     Film review: The Gull          a label
 *     VARN, March 4 — “…”            a dateline
 *     Q112 Chair: Is it late?        the number of a question
 */
#include "find/dialogue.h"
#include "find/find.h"
#include "find/headlines.h"
#include "find/item.h"

enum { LEADS = 4 }; /* Paragraphs that may open a piece. */

/* A man was held on Friday.  But: We close on Friday. */
static bool tells_news(const quoth_doc *d, const quoth_model *m, uint32_t t, uint32_t last)
{
    const token *at = d->tokens.at, *end = &at[last - 1];
    uint32_t first = t, k = doc_span_from(d, at[t].start);
    bool when = false;

    end -= end->kind == TOK_MARK;
    if (m->lex.words[at[t].word].classes & LEX_(PRONOUN) || end->kind != TOK_PUNCT ||
        !memchr(".?!", end->sub, 3))
        return false;
    for (; t < last; t++) {
        while (k < d->spans.n && d->spans.at[k].open < t)
            k++;
        if (k < d->spans.n && d->spans.at[k].open == t) {
            t = d->spans.at[k].last;
            continue;
        }
        const word *w = &m->lex.words[at[t].word];
        if (is_of_talk(at[t].word))
            return false;
        when |= (t > first && w->classes & LEX_(DAY) && at[t].shape == SHAPE_TITLE) ||
                id_among(at[t].word, (uint32_t[]){W(said), W(told)}, 2);
    }
    return when;
}

/* "KARACHI: The alliance said", "JALPAR: A man was held on Friday.": a place in capitals that opens
 * the piece and comes with no other turn.  The first token behind it, or p's. */
static uint32_t behind_place(const quoth_doc *d, const quoth_model *m, uint32_t p)
{
    const uint64_t who = LEX_(FIRST_MALE) | LEX_(FIRST_FEMALE) | LEX_(ROLE) | LEX_(ROLES) |
                         LEX_(TITLE) | LEX_(HONORIFIC) | LEX_(ORG) | LEX_(ORG_NAME) | LEX_(OUTLET) |
                         LEX_(DOCUMENT) | LEX_(UNNAMED) | LEX_(PRONOUN) | LEX_(LABEL) | LEX_(MALE) |
                         LEX_(FEMALE);
    const token *at = d->tokens.at;
    const paragraph *x = &d->paragraphs.at[p];
    uint32_t t = x->first, heads = 0;

    while (t < x->last && t < x->first + 2 && at[t].kind == TOK_WORD && at[t].shape == SHAPE_UPPER)
        t++;
    if (t == x->first || p >= LEADS || t + 2 >= x->last || at[t].kind != TOK_PUNCT ||
        at[t].sub != ':')
        return x->first;
    uint64_t is = m->lex.words[at[t - 1].word].classes;
    bool listed = is & LEX_(PLACE) && !(is & (LEX_(FIRST_MALE) | LEX_(FIRST_FEMALE)));
    bool place = listed || (t == x->first + 1 && !(is & who) && !d->voiced &&
                            at[t].start - at[t - 1].start > 2 && tells_news(d, m, t + 1, x->last) &&
                            !headline_word_speaks(d, m, x->first));
    for (uint32_t k = 0; place && k < d->paragraphs.n; k++) {
        uint32_t i = d->paragraphs.at[k].first;
        while (i < d->paragraphs.at[k].last && at[i].kind == TOK_WORD && at[i].shape == SHAPE_UPPER)
            i++;
        heads += i > d->paragraphs.at[k].first && i < d->paragraphs.at[k].last &&
                 at[i].kind == TOK_PUNCT && at[i].sub == ':';
    }
    return place && heads == 1 ? t + 1 : x->first;
}

/* "Film review: The Gull", "PRESS RELEASE: Homes for all", "THE CLAIM:": a label of several words. */
static uint32_t behind_label(const quoth_doc *d, const quoth_model *m, uint32_t p)
{
    enum { MOST = 3 };
    const uint32_t kinds[] = {W(review),    W(reviews),   W(release), W(check),
                              W(claim),     W(preview),   W(recap),   W(analysis),
                              W(explainer), W(interview), W(video)};
    const token *at = d->tokens.at;
    const paragraph *x = &d->paragraphs.at[p];
    uint32_t t = x->first;

    if (at[t].shape == SHAPE_LOWER)
        return t;
    while (t + 2 < x->last && t < x->first + MOST && at[t].kind == TOK_WORD) {
        const word *w = &m->lex.words[at[t].word];
        bool noun = w->pos == POS_NOUN || w->pos == POS_NOUNS || w->pos == POS_VERB;
        if (!noun && !(t == x->first && m->gist[at[t].word] & GIST_THE))
            return x->first;
        t++;
    }
    bool label = t > x->first + 1 && at[t].kind == TOK_PUNCT && at[t].sub == ':' &&
                 id_among(at[t - 1].word, kinds, LEN(kinds));
    return label ? t + 1 : x->first;
}

/* VARN, March 4 — “…”: the mark right behind the dash that a paragraph with its first words in
 * capitals opens with, or NONE. */
static uint32_t mark_behind_dash(const quoth_doc *d, const paragraph *x)
{
    enum { REACH = 20 };
    const token *at = d->tokens.at;
    uint32_t t = x->first, stop = t + REACH < x->last ? t + REACH : x->last;

    if (t == x->last || at[t].shape != SHAPE_UPPER || at[t].kind != TOK_WORD)
        return NONE;
    while (t < stop && !(at[t].kind == TOK_PUNCT && (at[t].sub == PUNCT_DASH || at[t].sub == '-')))
        t++;
    return t + 1 < stop && at[t + 1].kind == TOK_MARK ? t + 1 : NONE;
}

/* A dateline before a quotation that opens the piece.  But: HOLM — “Go.” ¶ RUIZ — “No.” */
static uint32_t behind_dateline_of(const quoth_doc *d, const quoth_model *m, uint32_t p)
{
    const paragraph *x = &d->paragraphs.at[p];
    uint32_t mark = p < LEADS ? mark_behind_dash(d, x) : NONE;
    range out[PATTERN_GROUPS];

    if (mark == NONE ||
        !pattern_match(&m->patterns, PATTERN_DATELINE, d->text, d->tokens.at[x->first].start,
                       d->tokens.at[x->last - 1].end, true, out, d->starved) ||
        out[0].end != d->tokens.at[mark].start)
        return x->first;
    for (uint32_t k = p + 1; k < d->paragraphs.n; k++)
        if (mark_behind_dash(d, &d->paragraphs.at[k]) != NONE)
            return x->first;
    return mark;
}

/* Q112 [Chair]:, Q3 [Mr] Holm:, Q7 [Zubir] Holm: does somebody's name begin at token t, and not:
 * Q3 [Orders]:, Q4 [Varn] Motors:? */
static bool names_asker(const quoth_doc *d, const quoth_model *m, uint32_t t, bool many)
{
    const uint64_t given = LEX_(FIRST_MALE) | LEX_(FIRST_FEMALE);
    const token *k = &d->tokens.at[t];
    uint64_t is = m->lex.words[k->word].classes;

    return id_among(k->word, (uint32_t[]){W(chair), W(chairman), W(chairwoman)}, 3) ||
           is & (LEX_(HONORIFIC) | LEX_(TITLE)) ||
           (k[1].kind == TOK_WORD && (is & given || (many && !k->word)));
}

/* Q112 Chair: a question with its number, as committees print them.  The first token behind it, or
 * p's. */
static uint32_t behind_number(const quoth_doc *d, const quoth_model *m, const paragraph *x)
{
    enum { MOST = 8, QUARTERS = 4 };
    const token *at = d->tokens.at;
    const char *q = d->text.p + at[x->first].start;
    uint32_t t = x->first + 1, stop = t + MOST < x->last ? t + MOST : x->last;

    if (q[0] != 'Q' || q[1] < '1' || q[1] > '9' || !(at[t].flags & TOK_SPACE))
        return x->first;
    while (t < stop && ((at[t].kind == TOK_WORD && at[t].shape != SHAPE_LOWER) ||
                        (at[t].kind == TOK_PUNCT && at[t].sub == '.')))
        t++;
    bool many = q[1] > '0' + QUARTERS || at[x->first].end - at[x->first].start > 2;
    return t > x->first + 1 && t < stop && at[t].kind == TOK_PUNCT && at[t].sub == ':' &&
                   names_asker(d, m, x->first + 1, many)
               ? x->first + 1
               : x->first;
}

uint32_t turns_behind_head(const quoth_doc *d, const quoth_model *m, uint32_t p)
{
    const paragraph *x = &d->paragraphs.at[p];
    uint32_t t = x->first < x->last ? behind_number(d, m, x) : x->first;

    if (t > x->first)
        return t;
    t = behind_place(d, m, p);
    t = t > x->first ? t : behind_dateline_of(d, m, p);
    return t > x->first ? t : behind_label(d, m, p);
}
