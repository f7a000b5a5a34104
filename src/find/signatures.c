/*
 * signatures.c - a name below the words, or behind them, signs them.
 *
 *     “Words.” - Ana Ruiz, Transport Minister
 *     “Words.” — Ana Ruiz (@anaruiz) March 4, 2026    a post shown on a page
 *     “Words.” — The owner of a shop in Varn          nobody by name, but not who spoke before
 *     “Words.” (Una Keane)
 */
#include "find/signatures.h"

#include "base/ascii.h"
#include "find/framed.h"
#include "find/item.h"
#include "find/names.h"

/* “We are going in there without a plan. ¶ Ana Ruiz, Harbour Trust.”: the line that closes the
 * marks of the one before names who said it. */
static uint32_t signed_inside(const quoth_doc *d, const span *s)
{
    enum { LONGEST = 12 };
    const token *at = d->tokens.at;
    uint32_t t = span_after(s), end = t + 1;

    if (s->close != NONE || at[t].kind != TOK_BREAK || at[t + 1].kind != TOK_WORD ||
        at[t + 1].shape == SHAPE_LOWER)
        return NONE;
    while (end - t <= LONGEST && at[end].kind != TOK_BREAK && at[end].kind != TOK_END &&
           at[end].kind != TOK_MARK)
        end++;
    bool closed = at[end].kind == TOK_MARK && at[end].sub < MARK_SINGLE &&
                  (at[end + 1].kind == TOK_BREAK || at[end + 1].kind == TOK_END);
    uint32_t k = closed ? mention_at(d, s->outer, (range){at[t + 1].start, at[t + 1].end}) : NONE;
    if (k == NONE)
        return NONE;
    const mention *x = &d->mentions.at[k];
    uint32_t behind = x->last;
    bool alone = item_is(d, behind, ',') || item_token(d, behind) + 1 >= end;
    return x->kind == MEN_NAME && x->name_last - x->name_first > 1 && alone ? k : NONE;
}

/* “It is a situation.” Transport Secretary Gil Marr, asked about the trains.  “It rained.” (Una
 * Keane): a name without a verb, from token t on, closes the paragraph or is the next. */
static uint32_t signed_behind(const proposal *p, uint32_t t)
{
    enum { LONGEST = 14 };
    const quoth_doc *d = p->d;
    const token *at = d->tokens.at;
    bool brackets = at[t].kind == TOK_PUNCT && at[t].sub == '(';

    if (d->spans.at[p->span].outer != NONE)
        return NONE;
    t += brackets;
    uint32_t end = t;
    while (end - t <= LONGEST && at[end].kind != TOK_BREAK && at[end].kind != TOK_END &&
           at[end].kind != TOK_MARK)
        end++;
    if (end <= t || end - t > LONGEST || at[end].kind == TOK_MARK || at[t].kind != TOK_WORD ||
        at[t].shape == SHAPE_LOWER ||
        (brackets && !(at[end - 1].kind == TOK_PUNCT && at[end - 1].sub == ')')))
        return NONE;
    for (uint32_t i = t; i < end; i++) {
        const word *w = &p->m->lex.words[at[i].word];
        static const uint32_t OF[] = {
            W(about),
            W(how),
            W(why),
            W(whether),
            W(if),
            W(what),
            W(by)
        };
        if (at[i].word == W(asked) && at[i - 1].kind == TOK_PUNCT &&
            id_among(at[i + 1].word, OF, LEN(OF)))
            break; /* Gil Marr, asked how it was */
        if (w->pos == POS_PAST || w->pos == POS_VERB_S || w->pos == POS_VERB ||
            w->classes & (LEX_(AUXILIARY) | LEX_(MODAL) | LEX_(CUE_VERB) | LEX_(PRONOUN)))
            return NONE;
    }
    uint32_t k = mention_at(d, NONE, (range){at[t].start, at[t].end});
    if (k == NONE)
        return NONE;
    const mention *x = &d->mentions.at[k];
    bool full = x->name_last - x->name_first > 1;
    uint32_t behind = item_token(d, x->last);
    bool closes = behind + 1 >= end || item_is(d, x->last, ',') || item_is(d, x->last, ')');
    return full && closes ? k : NONE;
}

/* — A teacher in Varn   — @anaruiz: a line of no sentence, without marks, below the words. */
static bool signs_without_name(const proposal *p, uint32_t t, uint32_t end)
{
    const token *at = p->d->tokens.at;
    static const str CREDITS[] = {S("Additional"), S("Editing"), S("Reporting"), S("Staff"),
                                  S("With"),       S("editing"), S("files"),     S("photo"),
                                  S("reporting"),  S("staff")};

    if (t >= end || at[t].kind == TOK_PUNCT || at[end - 1].sub == '.')
        return false;
    for (; t < end; t++) {
        const word *w = &p->m->lex.words[at[t].word];
        if (str_among(doc_slice(p->d, at[t].start, at[t].end), CREDITS, LEN(CREDITS)) ||
            at[t].kind == TOK_MARK || (at[t].kind == TOK_PUNCT && at[t].sub == ':') ||
            w->pos == POS_PAST || w->pos == POS_VERB_S ||
            w->classes & (LEX_(AUXILIARY) | LEX_(MODAL) | LEX_(PRONOUN)))
            return false;
    }
    return true;
}

/* Quote of the day: “Words.” - Ana Ruiz: only a label stands before the words. */
static bool has_label(const proposal *p)
{
    enum { LONGEST = 8 };
    const quoth_doc *d = p->d;
    uint32_t first = d->sentences.at[p->s].first;

    if (p->at <= first || p->at - first > LONGEST || !item_is(d, p->at - 1, ':') ||
        item_at(d, first)->shape == SHAPE_LOWER)
        return false;
    for (uint32_t c = d->cue_from[p->s]; c < d->cue_from[p->s + 1]; c++)
        if (d->cues.at[c].last < p->at && d->cues.at[c].kind == CUE_SPEECH &&
            mention_ending(d, p->s, d->cues.at[c].first) != NONE)
            return false; /* Ruiz said: “Words.” - Ana Holm */
    return true;
}

/* ¶ “Words.” ¶ Ana Ruiz ¶ [Chief Executive]: below a quotation of several paragraphs, does a short line from token t on
 * say what somebody is?  Not: Sports Editor, who wrote it all. */
static bool is_office_line(const proposal *p, uint32_t t)
{
    enum { LONGEST = 6 };
    static const str WRITERS[] = {S("columnist"), S("correspondent"), S("editor"), S("journalist"),
                                  S("news"),      S("reporter"),      S("writer")};
    const token *at = p->d->tokens.at;
    uint32_t end = t;
    bool office = false;

    for (; end < t + LONGEST && at[end].kind == TOK_WORD; end++) {
        office |= (p->m->lex.words[at[end].word].classes & (LEX_(ROLE) | LEX_(TITLE))) != 0;
        if (ascii_among(doc_slice(p->d, at[end].start, at[end].end), WRITERS, LEN(WRITERS)))
            return false;
    }
    return office && p->d->spans.at[p->span].before != NONE && at[t].shape != SHAPE_LOWER &&
           (at[end].kind == TOK_BREAK || at[end].kind == TOK_END);
}

/* “Words.” - Ana Ruiz; the dash may begin the next paragraph. */
settled settled_by_signature(const proposal *p)
{
    enum { LONGEST = 18 }; /* Tokens. */
    const settled open = {.cue = NONE, .holder = NONE};
    const quoth_doc *d = p->d;
    const token *at = d->tokens.at;
    const sentence *in = &d->sentences.at[p->s];
    const span *s = &d->spans.at[p->span];
    uint32_t t = span_after(s);
    settled x = {.cue = NONE, .kind = BY_HOLDER, .rule = RULE_SIGNATURE, .p = 0.89F};
    range out[PATTERN_GROUPS];

    x.holder = in->last == in->first + 1 ? signed_inside(d, s) : NONE;
    if (x.holder != NONE)
        return x;
    if (p->at != in->first && !has_label(p))
        return open; /* An agency signs the article, nobody the quotation. */
    bool below = at[t].kind == TOK_BREAK;
    if (below && p->s && in[-1].para == in->para)
        return open;
    t += below;
    if (at[t].kind != TOK_PUNCT || (at[t].sub != PUNCT_DASH && at[t].sub != '-')) {
        bool alone = in->para < d->paragraphs.n && s->open == d->paragraphs.at[in->para].first;
        x.holder = alone ? signed_behind(p, t) : NONE;
        uint32_t last = x.holder != NONE ? item_token(d, d->mentions.at[x.holder].last - 1) + 1 : 0;
        if (below && x.holder != NONE && !item_is(d, d->mentions.at[x.holder].last, ',') &&
            !(at[last].kind == TOK_BREAK && is_office_line(p, last + 1)))
            return open; /* A name alone is the heading of what follows. */
        return x.holder != NONE ? x : open;
    }
    uint32_t end = t;
    while (end - t <= LONGEST && at[end].kind != TOK_BREAK && at[end].kind != TOK_END)
        end++;
    if (end - t > LONGEST)
        return open;
    if (pattern_match(&p->m->patterns, PATTERN_SIGNATURE, d->text, at[t].start, at[end].start, true,
                      out, d->starved))
        x.holder = mention_at(d, s->outer, out[1]);
    if (x.holder != NONE)
        return x;
    if (!below || !signs_without_name(p, t + 1, end))
        return open;
    x.holder = mention_at(d, s->outer, (range){at[t + 1].start, at[t + 1].end});
    const mention *who = x.holder != NONE ? &d->mentions.at[x.holder] : NULL;
    bool begins = who && item_token(d, who->first) == t + 1 &&
                  ((who->kind == MEN_NOMINAL && face_of(d, p->m, who).human) ||
                   d->text.p[at[t + 1].start] == '@');
    return begins ? x : (settled){NONE, NONE, BY_NOBODY, RULE_NOBODY, x.p};
}
