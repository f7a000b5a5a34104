/*
 * phrase_verbs.c - nouns that are the verb behind a phrase.
 *
 *     police documents [quote] Ruiz     the ad [shows] Ruiz shouting     but: a blog [post] on Monday
 */
#include "base/ascii.h"
#include "find/chunk.h"
#include "find/item.h"

/* told an earnings [call] */
static bool is_told_call(const chunker *c, uint32_t k)
{
    static const str CALLS[] = {S("conference"), S("earnings"),  S("investor"), S("phone"),
                                S("press"),      S("telephone"), S("video"),    S("zoom")};
    uint32_t i = k - 1;

    if (k < c->first + 3 || !str_among(item_text(c->d, i), CALLS, LEN(CALLS)))
        return false;
    while (i > c->first && part_of(c, i - 1) == P_MOD)
        i--;
    return i > c->first + 1 && part_of(c, i - 1) == P_DET &&
           item_among(c->d, i - 2, W(told), W(tell), W(tells), W(telling));
}

/* "a blog post on Monday", "a Telegram post that": a verb would end in s. */
static bool is_compound(const chunker *c, uint32_t k)
{
    bool one = k > c->first && part_of(c, k - 1) == P_NOUN &&
               (!(c->is[k - 1] & GIST_PLURAL) || item_among(c->d, k - 1, W(media)));
    bool named =
        k > c->first + 1 && part_of(c, k - 1) == P_NAME && item_among(c->d, k - 2, W(a), W(an));
    if (item_among(c->d, k, W(call)) && is_told_call(c, k))
        return true;
    if (item_among(c->d, k, W(documents)) && k > c->first &&
        item_among(c->d, k - 1, W(court), W(police), W(government), W(company)))
        return true; /* court documents, */
    if ((one || named) &&
        item_among(c->d, k, W(post), W(report), W(claim), W(statement), W(note), W(comment),
                   W(message), W(release), W(interview), W(brief), W(state), W(counsel)))
        return true;
    const gist inside = 1u << P_NAME | 1u << P_NOUN | 1u << P_MOD;
    uint32_t i = k, stop = k > c->first + 4 ? k - 4 : c->first;
    while (i > stop && inside >> part_of(c, i - 1) & 1)
        i--;
    bool article = item_among(c->d, i - 1, W(a), W(an)) ||
                   (item_among(c->d, i - 1, W(the)) && !(c->is[k - 1] & GIST_PLURAL));
    return i > c->first && i < k && article &&
           item_word(c->d, c->m, k)->classes & LEX_(ROLE); /* a High Court judge that */
}

/* “We won't go”: [tenants] fight developer: does the sentence, a headline's, go on behind its words with items
 * [first + 2, k), of somebody by what he is? */
static bool headline_names(const chunker *c, uint32_t k)
{
    enum { LONGEST = 4 };
    const uint64_t who = LEX_(ROLE) | LEX_(ROLES) | LEX_(TITLE) | LEX_(UNNAMED);
    const quoth_doc *d = c->d;
    uint32_t i = c->first + 2;

    if (k <= i || k > i + LONGEST || !item_is_span(d, c->first) || !item_is(d, c->first + 1, ':') ||
        item_at(d, c->last - 1)->kind != TOK_WORD || !(item_word(d, c->m, k - 1)->classes & who))
        return false;
    for (; i < k; i++)
        if (part_of(c, i) != P_NOUN && part_of(c, i) != P_MOD)
            return false;
    return true;
}

bool phrase_headline_verb(const chunker *c, uint32_t k)
{
    static const str ACTS[] = {S("back"),  S("battle"),  S("blast"), S("cheer"), S("demand"),
                               S("face"),  S("fear"),    S("fight"), S("hail"),  S("mourn"),
                               S("plead"), S("protest"), S("slam"),  S("step"),  S("urge")};
    const uint64_t who = LEX_(ROLE) | LEX_(ROLES) | LEX_(TITLE) | LEX_(UNNAMED) | LEX_(ORG) |
                         LEX_(ORG_END) | LEX_(DOCUMENT);
    str s = item_text(c->d, k);

    if (!headline_names(c, k))
        return false;
    if (c->is[k - 1] & GIST_PLURAL)
        return k + 1 < c->last && ascii_among(s, ACTS, LEN(ACTS));
    const word *w = item_word(c->d, c->m, k);
    return s.n > 3 && s.p[s.n - 1] == 's' && s.p[s.n - 2] != 's' && !(w->classes & who) &&
           (w->pos == POS_VERB_S || w->pos == POS_NONE ||
            ascii_among((str){s.p, s.n - 1}, ACTS, LEN(ACTS)));
}

bool phrase_headline_topic(const chunker *c, uint32_t i, uint32_t k)
{
    const quoth_doc *d = c->d;
    bool behind = i == c->first + 2 && item_is_span(d, c->first) && item_is(d, c->first + 1, ':');
    bool before = i == c->first && item_is_span(d, c->last - 1) && k + 2 < c->last;

    return (behind || before) && item_among(d, k, W(on)) && part_of(c, i) != P_DET &&
           c->is[k - 1] & GIST_OFFICE &&
           (c->is[k + 1] & GIST_WH || item_among(d, k + 1, W(his), W(her), W(their)));
}

bool phrase_verb_follows(const chunker *c, uint32_t k)
{
    const gist verb = 1u << P_DET | 1u << P_PRONOUN | 1u << P_WHO | 1u << P_SPAN | 1u << P_COMMA |
                      1u << P_COLON | 1u << P_STOP;
    if (item_answers(c->d, k))
        return true;
    if (c->is[k - 1] & GIST_PLURAL && item_at(c->d, k)->shape == SHAPE_LOWER &&
        item_among(c->d, k + 1, W(me), W(him), W(us), W(them)))
        return true; /* People [ring] me */
    if (!(c->is[k] & GIST_SAYS) || is_compound(c, k))
        return false;
    if (item_among(c->d, k, W(briefing)) && part_of(c, k + 1) != P_DET &&
        part_of(c, k + 1) != P_PRONOUN)
        return false; /* the daily briefing, */
    if (item_among(c->d, k, W(reply), W(answer)) && part_of(c, k + 1) == P_COLON &&
        part_of(c, k - 1) == P_NOUN && !(c->is[k - 1] & GIST_PLURAL))
        return false; /* her standard reply: */
    if (item_quotes(c->d, k) &&
        item_saying_from(c->d, k, k + 12 < c->last ? k + 12 : c->last) != NONE)
        return true; /* police documents quote Ana Ruiz as saying */
    return k + 1 >= c->last || verb >> part_of(c, k + 1) & 1 || c->is[k + 1] & GIST_ATTACH;
}

bool phrase_shows_doing(const chunker *c, uint32_t k)
{
    enum { LONGEST = 4 };
    uint32_t i = k + 1;

    if (!item_among(c->d, k, W(shows), W(showed), W(showing)))
        return false;
    while (i < k + LONGEST && part_of(c, i) == P_NAME)
        i++;
    const uint8_t pos = item_word(c->d, c->m, i)->pos;
    const str ing = S("ing");
    return i > k + 1 && (pos == POS_ING || (pos == POS_NONE && item_is_word(c->d, i) &&
                                            str_ends_in(item_text(c->d, i), &ing, 1, 3)));
}

bool phrase_writes_in(const chunker *c, uint32_t k)
{
    const gist who = 1u << P_NAME | 1u << P_COMMA | 1u << P_NOUN;
    const quoth_doc *d = c->d;

    return k > c->first && item_among(d, k, W(emails), W(messages), W(texts), W(tweets)) &&
           item_at(d, k)->shape == SHAPE_LOWER && who >> part_of(c, k - 1) & 1 &&
           !(c->is[k - 1] & GIST_PLURAL) && item_gist(d, k + 1) & GIST_TO &&
           item_among(d, k + 2, W(ask), W(complain), W(point), W(say), W(suggest), W(tell));
}

bool phrase_is_to_show(const chunker *c, uint32_t i)
{
    if (!item_among(c->d, i, W(show), W(shows)) || i < c->first + 2)
        return false;
    if (c->is[i + 1] & GIST_THAT && item_is(c->d, i - 1, ','))
        return true;              /* The emails, obtained by Ruiz, show that */
    if (c->is[i - 1] & GIST_THAT) /* emails that show Ruiz told her */
        return item_word(c->d, c->m, i - 2)->classes & LEX_(DOCUMENT) &&
               part_of(c, i + 1) == P_NAME;
    return item_among(c->d, i, W(show)) && c->is[i - 1] & GIST_TO &&
           !item_among(c->d, i - 2, W(according));
}
