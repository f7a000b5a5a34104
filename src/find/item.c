/*
 * item.c - which sentence and which mention stand at a place: the “Ana Ruiz” at bytes 40 to 48.
 */
#include "find/item.h"

uint32_t sentence_at(const quoth_doc *d, uint32_t inside, uint32_t at)
{
    uint32_t lo = 0, hi = d->sentences.n, want = inside + 1; /* NONE + 1 is 0: outermost first. */

    while (lo < hi) {
        uint32_t mid = (lo + hi) / 2;
        const sentence *x = &d->sentences.at[mid];
        uint32_t in = x->inside + 1;
        if (in < want || (in == want && item_end(d, x->last - 1) <= at))
            lo = mid + 1;
        else
            hi = mid;
    }
    return lo < d->sentences.n ? lo : d->sentences.n - 1;
}

uint32_t mention_at(const quoth_doc *d, uint32_t inside, range r)
{
    uint32_t s = d->sentences.n ? sentence_at(d, inside, r.start) : 0;

    for (uint32_t k = d->sentences.n ? d->mention_from[s] : 0; k < d->mentions.n; k++) {
        const mention *x = &d->mentions.at[k];
        if (x->sentence != s || item_start(d, x->first) >= r.end)
            break;
        if (item_end(d, x->core - 1) > r.start)
            return k;
    }
    return NONE;
}

bool item_shows(const quoth_doc *d, uint32_t i)
{
    static const str SHOWS[] = {
        S("capture"),  S("captured"), S("captures"),  S("caught"),   S("depict"),  S("depicts"),
        S("filmed"),   S("heard"),    S("overheard"), S("recorded"), S("records"), S("reveal"),
        S("revealed"), S("reveals"),  S("show"),      S("showed"),   S("showing"), S("shows")};
    return str_among(item_text(d, i), SHOWS, LEN(SHOWS));
}

bool item_whoever(const quoth_doc *d, uint32_t i)
{
    if (item_among(d, i, W(whatever)) || (i > 0 && item_among(d, i - 1, W(whatever))))
        return true;
    return i > 2 && item_among(d, i - 1, W(what)) &&
           (item_among(d, i - 2, W(matter)) ||
            (item_among(d, i - 2, W(of)) && item_among(d, i - 3, W(regardless))));
}

/* Ruiz, who [on] a visit, [last] year, [Monday], [has] said; but: who quit in May said. */
static bool opens_adverbial(const quoth_doc *d, uint32_t i)
{
    return item_gist(d, i) & (GIST_PREP | GIST_ADVERB | GIST_HELPER) ||
           item_at(d, i)->shape == SHAPE_TITLE ||
           item_among(d, i, W(last), W(this), W(earlier), W(both));
}

/* Ruiz, who[, after a row,] said; who [on a visit in May] said; who [has both] said: the item behind the word
 * that opens the relative clause of a verb group at item i of sentence s, with no more between than when,
 * where and how; or 0. */
static uint32_t behind_relative(const quoth_doc *d, uint32_t s, uint32_t i)
{
    enum { LONGEST = 16 };
    uint32_t first = d->sentences.at[s].first, stop = i > first + LONGEST ? i - LONGEST : first;
    bool aside = item_is(d, i - 1, ','), beside = true;

    for (i -= aside; i > stop; i--) {
        gist is = item_gist(d, i - 1);
        if (item_among(d, i - 1, W(who), W(which), W(that)))
            return aside ? item_is(d, i, ',') ? i : 0 : opens_adverbial(d, i) ? i : 0;
        beside &= (is & (GIST_ADVERB | GIST_HELPER)) != 0 || item_among(d, i - 1, W(both));
        if (beside)
            continue;
        uint32_t k = mention_ending(d, s, i);
        if (k == NONE &&
            (item_is_span(d, i - 1) || (item_is(d, i - 1, ',') && !aside) ||
             is & (GIST_FINITE | GIST_HELPER | GIST_THAT | GIST_WH) || (is & GIST_SAYS && !aside)))
            return 0;
        if (k == NONE)
            continue;
        i = d->mentions.at[k].first; /* on [a visit]; what governs it is gone over. */
        if (!aside && !mention_is_oblique(d, &d->mentions.at[k]))
            return 0;
        i += aside;
    }
    return 0;
}

/* Ruiz, who left and [said] it rained: the same for a second verb at item i. */
static uint32_t behind_first_verb(const quoth_doc *d, uint32_t s, uint32_t i)
{
    enum { LONGEST = 16 };
    uint32_t first = d->sentences.at[s].first + 1;
    uint32_t stop = i > first + LONGEST ? i - LONGEST : first;

    for (; i > stop && !item_is(d, i - 1, ',') && !item_is_dash(d, i - 1); i--)
        if (item_among(d, i - 1, W(who), W(which)))
            return item_is(d, i - 2, ',') && mention_beginning(d, s, i) == NONE ? i : 0;
    return 0; /* but: which Ruiz wrote and said it rained */
}

/* [The mother] of a boy who drowned in west [Varn] told; [A man] who left after [she] wept told: who opens
 * the sentence, where mention h ends the relative clause behind that the verb group at item i follows, or
 * is the subject of a verb in it; or h. */
static uint32_t outside_who(const quoth_doc *d, uint32_t s, uint32_t h, uint32_t i)
{
    enum { LONGEST = 24 };
    const uint32_t k = d->mention_from[s];
    const mention *x = &d->mentions.at[h], *y = &d->mentions.at[k];
    uint32_t who = y->last;

    if (h <= k + 1 || !item_among(d, who, W(who), W(that), W(which)) || y->kind != MEN_NOMINAL ||
        !(y->first == d->sentences.at[s].first || item_is_span(d, y->first - 1)) ||
        who + LONGEST < i)
        return h;
    uint32_t verb = who + 1 + (item_gist(d, who + 1) & GIST_ADVERB ? 1 : 0), before = x->first - 1;
    gist acts = GIST_FINITE | GIST_HELPER;
    bool when = item_among(d, before, W(after), W(before), W(when), W(while), W(because), W(until));
    if (!(item_gist(d, verb) & acts) || item_gist(d, verb) & GIST_SAYS || verb > before)
        return h;
    bool over = x->last < i && when && item_gist(d, x->last) & acts;
    if (!over && (x->last != i || when || !(item_gist(d, before) & GIST_PREP) ||
                  item_among(d, before, W(since), W(as), W(than), W(like))))
        return h;
    for (uint32_t b = verb; b < i; b++)
        if (!item_is_word(d, b) && item_at(d, b)->kind != TOK_NUMBER)
            return h;
        else if (item_gist(d, b) & (GIST_THAT | GIST_WH))
            return h;
    return k;
}

/* Volta and Tarn, whose head of news, [Ana Ruiz], said: who stands between commas before a verb group at item
 * i, where a body's "whose" opens what she is; or NONE. */
static uint32_t named_of_whose(const quoth_doc *d, uint32_t s, const mention *body, uint32_t i)
{
    enum { LONGEST = 8 };
    uint32_t k = i > 1 && item_is(d, i - 1, ',') ? mention_ending(d, s, i - 1) : NONE;
    uint32_t b = k != NONE ? d->mentions.at[k].first - 1 : 0, from = body->last;

    if (k == NONE || d->mentions.at[k].kind != MEN_NAME || b <= from + 2 || !item_is(d, b, ',') ||
        !item_is(d, from, ',') || !item_among(d, from + 1, W(whose)) || b > from + LONGEST)
        return NONE;
    for (uint32_t a = from + 2; a < b; a++)
        if (!item_is_word(d, a) || item_gist(d, a) & (GIST_HELPER | GIST_BE | GIST_HAVE))
            return NONE;
    return k;
}

uint32_t mention_relative(const quoth_doc *d, const cue *c, uint32_t h)
{
    uint32_t first = d->sentences.at[c->sentence].first, s = c->sentence, i = c->first;

    const mention *x = &d->mentions.at[h != NONE ? h : 0];
    if (i < first + 2 || c->kind != CUE_SPEECH || c->group & CUE_PASSIVE || cue_ends(c) == ENDS_ING)
        return h;
    if (h != NONE && x->sentence == s && x->first < i) {
        uint32_t named = named_of_whose(d, s, x, i);
        if (named != NONE)
            return named;
        uint32_t k = outside_who(d, s, h, i);
        if (k != h)
            return k;
    }
    bool beside = h != NONE && x->last == i; /* who until [Ruiz] decided to run led */
    if (beside &&
        (!mention_is_oblique(d, x) ||
         (x->kind == MEN_NAME && item_among(d, x->first - 1, W(until), W(before), W(as)))))
        return h;
    if (h != NONE && (x->kind == MEN_RELATIVE || x->first >= i))
        return h;
    i = item_gist(d, i - 1) & GIST_AND ? behind_first_verb(d, s, i) : behind_relative(d, s, i);
    uint32_t k = i > first + 1 ? mention_beginning(d, s, i - 1) : NONE;
    bool behind = k != NONE && (item_is(d, i - 2, ',') || mention_ending(d, s, i - 1) != NONE);
    return behind && d->mentions.at[k].kind == MEN_RELATIVE ? k : h;
}

bool item_is_felt(const quoth_doc *d, uint32_t i)
{
    static const str FELT[] = {
        S("adamant"),    S("afraid"),       S("amazed"),    S("annoyed"),   S("astonished"),
        S("aware"),      S("concerned"),    S("confident"), S("convinced"), S("delighted"),
        S("determined"), S("disappointed"), S("glad"),      S("hopeful"),   S("optimistic"),
        S("pleased"),    S("relieved"),     S("shocked"),   S("sorry"),     S("surprised"),
        S("troubled"),   S("unconvinced"),  S("worried")};

    return str_among(item_text(d, i), FELT, LEN(FELT));
}

bool item_is_of_which(const quoth_doc *d, uint32_t first, uint32_t last)
{
    bool is = first + 4 < last && item_gist(d, first + 2) & GIST_OF &&
              item_among(d, first + 3, W(which)) && item_among(d, first, W(a), W(an), W(the));

    for (uint32_t i = first; i < last && is; i++)
        is = !item_is(d, i, ',');
    return is;
}

bool item_is_alias(const quoth_doc *d, uint32_t i)
{
    static const str ALIAS[] = {S("aka"), S("alias"), S("a.k.a."), S("AKA")};

    return str_among(item_text(d, i), ALIAS, LEN(ALIAS));
}

bool item_is_company(const quoth_doc *d, uint32_t i)
{
    static const str WHO[] = {S("co-authors"), S("co-workers"), S("coauthors"), S("collaborators"),
                              S("colleagues"), S("coworkers"),  S("team")};

    return str_among(item_text(d, i), WHO, LEN(WHO));
}

uint32_t item_before_when(const quoth_doc *d, const quoth_model *m, uint32_t i)
{
    enum { REACH = 4 };
    uint32_t k = i;

    while (k > 1 && i - k < REACH && !item_is_span(d, k - 1) &&
           item_at(d, k - 1)->kind != TOK_PUNCT && !(item_gist(d, k - 1) & GIST_AND) &&
           !item_among(d, k - 1, W(but)))
        k--;
    bool joined =
        k > 1 && k < i && (item_gist(d, k - 1) & GIST_AND || item_among(d, k - 1, W(but)));
    bool when = k + 1 == i ? item_among(d, k, W(once), W(later), W(yesterday), W(recently))
                           : item_is_when(d, m, i - 1) || item_is_year(d, i - 1) ||
                                 item_among(d, i - 1, W(later), W(earlier), W(ago));
    return joined && when ? k : i;
}
