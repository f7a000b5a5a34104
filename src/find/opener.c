/*
 * opener.c - what stands in front of the clause that a comma-set "Ruiz said" interrupts.
 *
 *     [In the north], Ruiz said, roads are closed       said, too
 *     [If it rains], Ruiz said, roads will close        said, too
 *     [The road], Ruiz said, will close                 said, too
 *     [In an interview], Ruiz said, roads are closed    where it was said
 */
#include "find/content.h"
#include "find/item.h"
#include "find/reports.h"
#include "tag/penn.h"
#include "tag/states.h"

/* In [an interview], at a rally, on Twitter: do items [first, last) tell where somebody speaks? */
static bool tells_where(const quoth_doc *d, const quoth_model *m, uint32_t first, uint32_t last)
{
    static const str OCCASIONS[] = {
        S("address"), S("appearance"), S("call"),    S("conference"), S("conversation"),
        S("debate"),  S("deposition"), S("event"),   S("exchange"),   S("forum"),
        S("hearing"), S("interview"),  S("lecture"), S("meeting"),    S("podcast"),
        S("rally"),   S("remarks"),    S("sermon"),  S("show"),       S("words")};

    if (!item_among(d, first, W(in), W(at), W(on), W(during), W(through), W(via), W(with), W(from)))
        return false; /* under the law */
    for (uint32_t i = first + 1; i < last; i++)
        if (item_word(d, m, i)->classes & (LEX_(DOCUMENT) | LEX_(PLATFORM) | LEX_(CUE_NOUN)) ||
            str_among(item_text(d, i), OCCASIONS, LEN(OCCASIONS)))
            return true;
    return false;
}

/* said [Monday] the pier: does item i, right behind a verb of saying, only say when it was said? */
static bool is_day_said(const quoth_doc *d, const quoth_model *m, uint32_t s, uint32_t i)
{
    const uint64_t opens = LEX_(DETERMINER) | LEX_(POSSESSIVE) | LEX_(PRONOUN);
    bool named = item_at(d, i)->shape == SHAPE_TITLE || item_among(d, i, W(yesterday));

    if (!named || !item_is_when(d, m, i) || mention_beginning(d, s, i) != NONE)
        return false;
    uint32_t first = i + 1;
    first += item_among(d, first, W(at)) && item_among(d, first + 1, W(least), W(most)) ? 2 : 0;
    uint32_t k = mention_beginning(d, s, first);
    return k != NONE && d->mentions.at[k].kind != MEN_RELATIVE &&
           (item_word(d, m, first)->classes & opens || first > i + 1 ||
            item_is_span(d, d->mentions.at[k].last) ||
            (d->mentions.at[k].kind == MEN_NAME &&
             item_begins_clause(d, s, first))); /* not: Sunday services would */
}

uint32_t content_behind_platform(const quoth_doc *d, const quoth_model *m, uint32_t s, uint32_t i)
{
    bool on = i > d->sentences.at[s].first && item_among(d, i - 1, W(on)) &&
              item_at(d, i)->shape != SHAPE_LOWER && item_word(d, m, i)->classes & LEX_(PLATFORM);
    return on && item_begins_clause(d, s, i + 1) ? i + 1 : i;
}

uint32_t content_behind_setting(const quoth_doc *d, const quoth_model *m, uint32_t s, uint32_t i)
{
    if (is_day_said(d, m, s, i))
        return i + 1;
    uint32_t k = item_gist(d, i) & GIST_PREP ? mention_beginning(d, s, i + 1) : NONE;
    if (k == NONE)
        return i;
    uint32_t end = d->mentions.at[k].last;
    return tells_where(d, m, i, end) && item_begins_clause(d, s, end) ? end : i;
}

/* Perhaps, today: what one word says that is not the writer's, who ties the sentence to the one before. */
static bool is_said_alone(const quoth_doc *d, uint32_t i)
{
    return item_among(d, i, W(perhaps), W(maybe), W(probably), W(sometimes), W(often), W(usually),
                      W(now), W(today), W(here), W(there), W(unfortunately), W(eventually));
}

/* In the north, under the law, since May; but not: with a smile, through an interpreter, after a pause, in
 * addition, for her part. */
static bool is_setting(const quoth_doc *d, uint32_t first, uint32_t last)
{
    if (item_among(d, last - 1, W(addition), W(turn), W(part), W(contrast)))
        return false;
    return item_among(d, first, W(in), W(under), W(for), W(since), W(until), W(despite), W(during),
                      W(across), W(among), W(unlike));
}

/* As [the plane landed]; but: as usual, after all. */
static bool has_verb(const quoth_doc *d, uint32_t first, uint32_t last)
{
    static const str ED = S("ed");

    for (; first < last; first++)
        if (item_gist(d, first) & (GIST_FINITE | GIST_HELPER) ||
            str_ends_in(item_text(d, first), &ED, 1, 2))
            return true;
    return false;
}

bool content_opener(const quoth_doc *d, const quoth_model *m, uint32_t first, uint32_t last)
{
    for (uint32_t i = first; i < last; i++)
        if (item_is_span(d, i) || item_at(d, i)->kind == TOK_PUNCT)
            return false;
    if (item_among(d, first, W(if), W(because), W(unless), W(once), W(whether)) ||
        (item_among(d, first, W(when), W(while), W(although), W(though), W(as), W(after), W(before),
                    W(until), W(since)) &&
         has_verb(d, first + 1, last)))
        return true;
    if (last == first + 1)
        return is_said_alone(d, first);
    return is_setting(d, first, last) && !tells_where(d, m, first, last);
}

/* The pier, [which] Ruiz said would close: is the item before the pair of a cue and who, mention who, the subject of
 * words s right behind? */
static bool is_relative_subject(const reporter *r, const segment *s, const cue *c,
                                const mention *who)
{
    const quoth_doc *d = r->d;

    return who->last == c->first && penn_is_finite(d->tags[s->first]) &&
           report_item(r, s->first) == c->last &&
           item_among(d, who->first - 1, W(which), W(that)) &&
           !(item_gist(d, who->first - 2) & GIST_PREP);
}

/* Revenue fell 4%, Volta said, [hurt by weak demand], [one of them a child]: no clause by itself. */
static bool hangs(const quoth_doc *d, const segment *words)
{
    uint8_t opens = d->tags[words->first];

    if (opens != PENN_VBN && opens != PENN_VBG && opens != PENN_CD && opens != PENN_RB &&
        opens != PENN_JJ && opens != PENN_JJR)
        return false;
    for (uint32_t t = words->first; t < words->last; t++)
        if (d->tokens.at[t].kind == TOK_MARK || penn_is_finite(d->tags[t]) ||
            d->tags[t] == PENN_TO || d->tokens.at[t].kind == TOK_PUNCT)
            return false;
    return true;
}

range report_opener(const reporter *r, const report *x, const cue *c, uint32_t holder)
{
    enum { ASIDE = 4 };
    const range none = {0, 0};
    const quoth_doc *d = r->d;
    const segment *words = x->content[0];
    uint32_t first = d->sentences.at[c->sentence].first;

    if (holder == NONE || words->first < x->cue->last || words->sentence != c->sentence ||
        c->first < first + 2)
        return none;
    const mention *who = &d->mentions.at[holder];
    if (who->sentence != c->sentence || who->first < first + 2 || who->kind == MEN_RELATIVE)
        return none;
    if (is_relative_subject(r, words, c, who))
        return item_range(d, who->first - 1, who->first);
    uint32_t a = c->first < who->first ? c->first : who->first, i = report_item(r, words->first);
    uint32_t b = c->last > who->last ? c->last : who->last;
    if (!item_is(d, a - 1, ',') || i < b + 1 || i > b + ASIDE || !item_is(d, i - 1, ','))
        return none;
    for (uint32_t k = b; k + 1 < i; k++)
        if (item_is(d, k, ','))
            return none;
    first = behind_dateline(d, c->sentence);
    while (item_word(d, r->m, first)->classes & LEX_(CONJUNCTION))
        first++;
    if (first + 1 >= a)
        return none;
    for (uint32_t k = first; k < a; k++)
        if (d->labels[item_token(d, k)] != LABEL_NONE || r->taken[item_token(d, k)])
            return none;
    uint32_t k = mention_beginning(d, c->sentence, first);
    bool subject = k != NONE && d->mentions.at[k].last + 1 == a &&
                   item_gist(d, i) & (GIST_FINITE | GIST_HELPER);
    bool tail = !subject && item_gist(d, c->head) & GIST_SAYS && hangs(d, words) &&
                report_free_clause(r, c->sentence, first, a - 1, false);
    return subject || tail || content_opener(d, r->m, first, a - 1) ? item_range(d, first, a - 1)
                                                                    : none;
}
