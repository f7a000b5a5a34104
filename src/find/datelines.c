/*
 * datelines.c - what opens a paragraph and names nobody who speaks.
 *
 *     JALPAR: A man was held on Friday.      a place
 *     Varn, 9 Sep (VNA) The court said       a place, the day and an agency
 *     Dear Amy: My brother snores.           whom a letter is to
 *     PRESS RELEASE: Homes for all           a label of several words
 *     Q112 Chair: Is it shut?                a question's number
 */
#include "find/datelines.h"

#include "base/ascii.h"
#include "find/dialogue.h"
#include "find/find.h"
#include "find/headlines.h"
#include "find/item.h"

enum { LEADS = 4, CAPITALS = 3 }; /* Paragraphs that may open a piece; words of a place. */

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

rubric rubric_of(const quoth_doc *d, const quoth_model *m, uint32_t t, uint32_t end)
{
    const uint8_t small[] = {POS_CONJ, POS_PREP, POS_DET, POS_ADV, POS_TO};
    const uint8_t plain[] = {POS_NOUN, POS_NOUNS,  POS_VERB, POS_PAST, POS_ING,
                             POS_PART, POS_VERB_S, POS_ADJ,  POS_NUM};
    const token *at = d->tokens.at;
    const word *first = &m->lex.words[at[t].word], *last = &m->lex.words[at[end - 1].word];

    if (end < t + 2 || !first->pos || first->classes & (datelines_somebody & ~LEX_(DOCUMENT)))
        return NO_RUBRIC;
    bool opens = memchr(plain + 2, first->pos, sizeof plain - 2) || first->pos == POS_PREP;
    if (opens && memchr(small + 1, m->lex.words[at[t + 1].word].pos, sizeof small - 1))
        return RUBRIC;
    for (uint32_t i = t; i < end; i++) {
        const word *w = &m->lex.words[at[i].word];
        bool joins = i + 1 < end && memchr(small, w->pos, sizeof small);
        bool label = i + 1 == end && w->classes & LEX_(LABEL);
        if (!joins &&
            (!memchr(plain, w->pos, sizeof plain) || (!label && w->classes & datelines_somebody)))
            return NO_RUBRIC;
    }
    return last->classes & LEX_(LABEL) ? RUBRIC : MAYBE_RUBRIC;
}

/* The colon behind the words in capitals that paragraph x opens with, at most so many, or its first token. */
static uint32_t capitals_end(const quoth_doc *d, const paragraph *x, uint32_t most)
{
    const token *at = d->tokens.at;
    uint32_t t = x->first;

    while (t < x->last && t < x->first + most && at[t].kind == TOK_WORD &&
           at[t].shape == SHAPE_UPPER)
        t++;
    return t + 2 < x->last && at[t].kind == TOK_PUNCT && at[t].sub == ':' ? t : x->first;
}

/* PERTH, HONG KONG: do tokens [first, last) name a place that the lists have? */
static bool is_listed(const quoth_doc *d, const quoth_model *m, uint32_t first, uint32_t last)
{
    const token *at = d->tokens.at;
    uint64_t is = m->lex.words[at[last - 1].word].classes;
    char joined[32];
    uint32_t n = at[last - 1].end - at[first].start;

    if (last == first + 1 || n > sizeof joined)
        return is & LEX_(PLACE) && !(is & (LEX_(FIRST_MALE) | LEX_(FIRST_FEMALE)));
    for (uint32_t k = 0; k < n; k++) {
        char c = d->text.p[at[first].start + k];
        joined[k] = c == ' ' ? '-' : ascii_lower(c);
    }
    return (is & LEX_(PLACE) && !(is & (LEX_(FIRST_MALE) | LEX_(FIRST_FEMALE)))) ||
           m->lex.words[lexicon_find(&m->lex, joined, n)].classes & LEX_(PLACE);
}

/* TARVANPUR: A man was held on Friday: words that name nobody we know, and news of others. */
static bool is_unlisted(const quoth_doc *d, const quoth_model *m, uint32_t p, uint32_t t)
{
    const uint64_t who = LEX_(FIRST_MALE) | LEX_(FIRST_FEMALE) | LEX_(ROLE) | LEX_(ROLES) |
                         LEX_(TITLE) | LEX_(HONORIFIC) | LEX_(ORG) | LEX_(ORG_NAME) | LEX_(OUTLET) |
                         LEX_(DOCUMENT) | LEX_(UNNAMED) | LEX_(PRONOUN) | LEX_(LABEL) | LEX_(MALE) |
                         LEX_(FEMALE);
    const token *at = d->tokens.at;
    const paragraph *x = &d->paragraphs.at[p];

    for (uint32_t i = x->first; i < t; i++)
        if (m->lex.words[at[i].word].classes & who)
            return false;
    return !d->voiced && at[t].start - at[t - 1].start > 2 && tells_news(d, m, t + 1, x->last) &&
           !headline_word_speaks(d, m, t - 1);
}

static uint32_t heads_of(const quoth_doc *d)
{
    const token *at = d->tokens.at;
    uint32_t heads = 0;

    for (uint32_t k = 0; k < d->paragraphs.n; k++) {
        uint32_t i = d->paragraphs.at[k].first;
        while (i < d->paragraphs.at[k].last && at[i].kind == TOK_WORD && at[i].shape == SHAPE_UPPER)
            i++;
        heads += i > d->paragraphs.at[k].first && i < d->paragraphs.at[k].last &&
                 at[i].kind == TOK_PUNCT && at[i].sub == ':';
    }
    return heads;
}

/* Somebody talks in tokens [t, last): I, you; or asks. */
static bool talks(const quoth_doc *d, uint32_t t, uint32_t last)
{
    for (; t < last; t++)
        if (is_of_talk(d->tokens.at[t].word) || d->tokens.at[t].sub == '?')
            return true;
    return false;
}

bool datelines_alone(const quoth_doc *d, const quoth_model *m)
{
    enum { MOST = 24 };
    uint32_t heads[MOST], n = 0;

    for (uint32_t p = 0; p < d->paragraphs.n; p++) {
        const paragraph *x = &d->paragraphs.at[p];
        uint32_t colon = capitals_end(d, x, CAPITALS);
        if (colon == x->first)
            continue;
        if (n == MOST || !is_listed(d, m, x->first, colon) || talks(d, colon, x->last))
            return false;
        str name = doc_slice(d, d->tokens.at[x->first].start, d->tokens.at[colon].start);
        for (uint32_t k = 0; k < n; k++)
            if (str_eq(name, (str){d->text.p + heads[k], name.n}))
                return false;
        heads[n++] = d->tokens.at[x->first].start;
    }
    return n > 1 && n == heads_of(d);
}

/* "KARACHI: The alliance said", "JALPAR: A man was held on Friday.": a place in capitals that opens
 * the piece and comes with no other turn, or with other places alone.  The first token behind it, or p's. */
static uint32_t behind_place(const quoth_doc *d, const quoth_model *m, uint32_t p, bool alone)
{
    const paragraph *x = &d->paragraphs.at[p];
    uint32_t t = capitals_end(d, x, CAPITALS);

    if (t == x->first || (alone ? !is_listed(d, m, x->first, t) : p >= LEADS))
        return x->first;
    bool place =
        alone || ((is_listed(d, m, x->first, t) || is_unlisted(d, m, p, t)) && heads_of(d) == 1);
    return place ? t + 1 : x->first;
}

/* Dear Amy: My brother, DEAR READERS: and Sir, My brother: whom a letter is to, and nobody who speaks. */
static uint32_t behind_dear(const quoth_doc *d, const paragraph *x)
{
    enum { MOST = 6 };
    const token *at = d->tokens.at;
    uint32_t t = x->first + 1;

    if (id_among(at[x->first].word, (uint32_t[]){W(sir), W(madam)}, 2) && t + 1 < x->last &&
        at[t].kind == TOK_PUNCT && at[t].sub == ',' && at[t + 1].shape == SHAPE_TITLE)
        return t + 1;
    if (at[x->first].word != W(dear))
        return x->first;
    while (t + 2 < x->last && t < x->first + MOST && at[t].kind == TOK_WORD)
        t++;
    return t > x->first + 1 && at[t].kind == TOK_PUNCT && at[t].sub == ':' ? t + 1 : x->first;
}

/* POLICE LOG: a line in capitals that heads a list of news names no body. */
static bool heads_list(const quoth_doc *d, const paragraph *x)
{
    static const str LISTS[] = {S("blotter"), S("briefs"), S("calendar"), S("digest"),
                                S("log"),     S("notes"),  S("roundup")};
    enum { MOST = 4 };
    const token *at = d->tokens.at;

    if (x->last < x->first + 2 || x->last > x->first + MOST)
        return false;
    for (uint32_t t = x->first; t < x->last; t++)
        if (at[t].kind != TOK_WORD || at[t].shape != SHAPE_UPPER)
            return false;
    return ascii_among(doc_slice(d, at[x->last - 1].start, at[x->last - 1].end), LISTS, LEN(LISTS));
}

/* Varn, 9 Sep (VNA) The court said; Colombo - Minister Ana Ruiz said: a place and an agency with no dash
 * behind them, and a place alone with one. */
static uint32_t behind_agency(const quoth_doc *d, const quoth_model *m, const paragraph *x)
{
    enum { REACH = 16 };
    const uint64_t given = LEX_(FIRST_MALE) | LEX_(FIRST_FEMALE);
    const token *at = d->tokens.at;
    uint32_t t = x->first + 1, stop = t + REACH < x->last ? t + REACH : x->last;
    uint64_t is = m->lex.words[at[x->first].word].classes;
    range out[PATTERN_GROUPS];

    if (at[x->first].kind != TOK_WORD || at[x->first].shape == SHAPE_LOWER || t + 2 >= x->last)
        return x->first;
    bool dash = at[t].kind == TOK_PUNCT && (at[t].sub == PUNCT_DASH || at[t].sub == '-') &&
                at[t].flags & at[t + 1].flags & TOK_SPACE;
    if (dash && is & LEX_(PLACE) && !(is & given) && at[x->first].shape == SHAPE_TITLE &&
        at[t + 1].kind == TOK_WORD && at[t + 1].shape == SHAPE_TITLE)
        return t + 1;
    while (t < stop && !(at[t].kind == TOK_PUNCT && at[t].sub == '('))
        t++;
    if (t + 3 >= stop || at[t + 1].shape != SHAPE_UPPER || at[t + 2].sub != ')' ||
        !(at[t + 3].kind == TOK_MARK ||
          (at[t + 3].kind == TOK_WORD && at[t + 3].shape != SHAPE_LOWER)) ||
        !pattern_match(&m->patterns, PATTERN_DATELINE, d->text, at[x->first].start,
                       at[x->last - 1].end, true, out, d->starved) ||
        out[0].end != at[t + 3].start)
        return x->first;
    return t + 3;
}

/* "Film review: The Gull", "PRESS RELEASE: Homes for all", "ON THE RECORD:": a label of several words. */
static uint32_t behind_label(const quoth_doc *d, const quoth_model *m, uint32_t p)
{
    enum { MOST = 3, RUBRICS = 6 };
    const uint32_t kinds[] = {W(review),    W(reviews),   W(release), W(check),
                              W(claim),     W(preview),   W(recap),   W(analysis),
                              W(explainer), W(interview), W(video)};
    const token *at = d->tokens.at;
    const paragraph *x = &d->paragraphs.at[p];
    uint32_t t = x->first;

    if (at[t].shape == SHAPE_LOWER)
        return t;
    uint32_t colon = capitals_end(d, x, RUBRICS);
    if (colon > t && rubric_of(d, m, t, colon) == RUBRIC)
        return colon + 1;
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

uint32_t turns_behind_head(const quoth_doc *d, const quoth_model *m, uint32_t p, bool places)
{
    const paragraph *x = &d->paragraphs.at[p];

    if (heads_list(d, x))
        return x->last;
    uint32_t t = behind_number(d, m, x);
    t = t > x->first ? t : behind_dear(d, x);
    t = t > x->first ? t : behind_place(d, m, p, places);
    t = t > x->first || p >= LEADS ? t : behind_agency(d, m, x);
    t = t > x->first ? t : behind_dateline_of(d, m, p);
    return t > x->first ? t : behind_label(d, m, p);
}
