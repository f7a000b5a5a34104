/*
 * relatives.c - a noun right before a name: a title, or what somebody so named does something to.
 *
 *     the striker Ana Ruiz said          one phrase
 *     the plan | Ana Ruiz called mad     two
 *     the lawyer Ruiz hired | said       one phrase about the lawyer
 */
#include "find/chunk.h"
#include "find/item.h"

static uint32_t behind_name(const chunker *c, uint32_t k)
{
    const gist name = 1u << P_NAME | 1u << P_JOINER;

    while (k < c->last && name >> part_of(c, k) & 1)
        k++;
    return k;
}

/* Is the word at item i a verb in whatever form could end a verb group: hired, been [hiring]? */
static bool is_main_verb(const chunker *c, uint32_t i, bool helped)
{
    str s = item_text(c->d, i), ed = S("ed");
    uint8_t pos = item_word(c->d, c->m, i)->pos;

    if (i >= c->last || !item_is_word(c->d, i) || item_at(c->d, i)->shape != SHAPE_LOWER ||
        part_of(c, i) == P_NAME)
        return false;
    if (item_among(c->d, i, W(beat), W(hit), W(hurt), W(put), W(set), W(wed)))
        return true;
    if (pos == POS_PAST || pos == POS_PART || (pos == POS_NONE && str_ends_in(s, &ed, 1, 2)))
        return true;
    return helped && (pos == POS_ING || pos == POS_VERB);
}

/* Behind the verb at item i with its helpers, "had never [quarreled]"; or i. */
static uint32_t behind_group(const chunker *c, uint32_t i)
{
    uint32_t k = i;
    bool helped = false, passive = false;

    for (; k < c->last && c->is[k] & (GIST_HELPER | GIST_ADVERB); k++) {
        helped |= (c->is[k] & GIST_MAY) != 0;
        passive = c->is[k] & GIST_BE ? true : c->is[k] & GIST_MAY ? false : passive;
    }
    if (!is_main_verb(c, k, helped))
        return i;
    bool told = passive && item_word(c->d, c->m, k)->pos != POS_ING; /* was hired [by] */
    if (told && !(c->is[k + 1] & GIST_PREP))
        return i;
    return item_among(c->d, k + 1, W(by)) ? i : k + 1;
}

/* A finite verb at item i that no subject stands before. */
static bool is_finite(const chunker *c, uint32_t i)
{
    return i < c->last && item_at(c->d, i)->shape == SHAPE_LOWER &&
           c->is[i] & (GIST_FINITE | GIST_MAY) && part_of(c, i) == P_OTHER &&
           !(c->is[i] & GIST_PREP);
}

/* Behind the preposition at item i and what it governs; the sentence's own verb ends both. */
static uint32_t behind_preposition(const chunker *c, uint32_t i)
{
    const gist things =
        1u << P_DET | 1u << P_MOD | 1u << P_NOUN | 1u << P_NAME | 1u << P_POSS | 1u << P_JOINER;
    uint32_t k = i + 1;

    while (k < c->last && things >> part_of(c, k) & 1 &&
           !(c->is[k] & GIST_FINITE && item_at(c->d, k - 1)->kind == TOK_NUMBER))
        k++;
    return k;
}

/* The [mayor Ruiz had met] where a subject has its verb: it was the mayor; “…,” said the mayor. */
static bool has_subject(const chunker *c, uint32_t i)
{
    if (i < c->first + 2)
        return false;
    return c->is[i - 1] & GIST_BE || (c->is[i - 1] & GIST_SAYS && part_of(c, i - 2) == P_SPAN);
}

/* , Ida Holm, said: the name of whom the clause is about, and the verb. */
static bool is_named_behind(const chunker *c, uint32_t i)
{
    uint32_t k = behind_name(c, i + 1);
    return k > i + 1 && item_is(c->d, i, ',') && item_is(c->d, k, ',') && is_finite(c, k + 1);
}

/* The judge Ruiz was referring [to] is late. */
static bool is_stranded(const chunker *c, uint32_t i)
{
    return c->is[i] & GIST_TO &&
           item_among(c->d, i + 1, W(is), W(was), W(are), W(were), W(has), W(had), W(will));
}

/* Behind the clause whose subject is the name at item k; or k. */
static uint32_t clause_end(const chunker *c, uint32_t i, uint32_t k)
{
    enum { LONGEST = 12 };
    const quoth_doc *d = c->d;
    uint32_t stop = k + LONGEST < c->last ? k + LONGEST : c->last;

    if (part_of(c, k) != P_NAME || part_of(c, i) != P_DET || part_of(c, k - 1) != P_NOUN ||
        item_at(d, k - 1)->shape != SHAPE_LOWER || c->headline)
        return k;
    uint32_t verb = behind_name(c, k), end = behind_group(c, verb);
    if (end == verb || verb >= stop)
        return k;
    bool about = item_among(d, end, W(of), W(for), W(with), W(about)) || /* accused of */
                 is_stranded(c, end);
    if (c->is[end - 1] & GIST_SAYS && !about) /* the man Ruiz said had hit her */
        return is_finite(c, end) && !has_subject(c, i) ? end : k;
    while (end < stop && !is_finite(c, end)) {
        bool when = item_is_when(d, c->m, end) || item_among(d, end, W(most), W(best), W(least));
        if (c->is[end] & GIST_PREP)
            end = behind_preposition(c, end);
        else if (is_stranded(c, end))
            end++; /* was referring [to] is */
        else if (when || c->is[end] & GIST_ADVERB)
            end++;
        else
            break;
    }
    bool set_off = item_is(d, end, ',') && i > c->first && item_is(d, i - 1, ',') &&
                   verb == k + 1 && !(c->is[k] & GIST_GIVEN) && is_finite(c, end + 1);
    if (is_finite(c, end) || is_named_behind(c, end) || set_off)
        return end; /* Ana Holm, the dancer Ruiz loved, is */
    bool object = end < c->last &&
                  1u << part_of(c, end) &
                      (1u << P_DET | 1u << P_PRONOUN | 1u << P_NAME | 1u << P_NOUN | 1u << P_SPAN);
    return has_subject(c, i) && !object ? end : k;
}

uint32_t relative_end(const chunker *c, uint32_t i, uint32_t k)
{
    const uint64_t people =
        LEX_(ROLE) | LEX_(TITLE) | LEX_(UNNAMED) | LEX_(ORG) | LEX_(MALE) | LEX_(FEMALE);
    uint32_t end = clause_end(c, i, k);
    bool tells = c->is[end - 1] & GIST_SAYS && is_finite(c, end) &&
                 !(item_word(c->d, c->m, k - 1)->classes & people);
    return tells ? k : end; /* a row [Ruiz] said would end */
}

/* The plan [Ana Ruiz] called mad; not: the striker Ana Ruiz called. */
bool relative_opens(const chunker *c, uint32_t i, uint32_t k)
{
    const uint64_t who = LEX_(ROLE) | LEX_(TITLE) | LEX_(UNNAMED) | LEX_(ORG) | LEX_(ORG_END) |
                         LEX_(OUTLET) | LEX_(PLACE) | LEX_(EPITHET) | LEX_(HONORIFIC) | LEX_(MALE) |
                         LEX_(FEMALE) | LEX_(PLATFORM);
    const word *w = item_word(c->d, c->m, k - 1);
    uint32_t end;

    if (clause_end(c, i, k) > k)
        return true;
    if (item_among(c->d, i, W(something), W(anything)) && i + 1 == k)
        return true; /* something Ruiz called mad */
    bool many = item_among(c->d, k - 1, W(people), W(things)) && item_gist(c->d, k) & GIST_GIVEN;
    bool fits = part_of(c, i) == P_DET && !(w->classes & who) &&
                (w->pos == POS_NOUN || w->classes & LEX_(DOCUMENT));
    if (!(fits || many) || c->headline || item_at(c->d, k - 1)->shape != SHAPE_LOWER)
        return false; /* many: people [Ana Ruiz] has called mad */
    str s = item_text(c->d, k - 1);
    bool does =
        s.n > 3 && (memcmp(s.p + s.n - 2, "er", 2) == 0 || memcmp(s.p + s.n - 2, "or", 2) == 0 ||
                    memcmp(s.p + s.n - 3, "ist", 3) == 0 || memcmp(s.p + s.n - 3, "man", 3) == 0);
    if (does && !(w->classes & (LEX_(DOCUMENT) | LEX_(CUE_NOUN))))
        return false;
    end = behind_name(c, k);
    end += end < c->last && c->is[end] & GIST_ADVERB; /* once called */
    uint8_t pos = item_word(c->d, c->m, end)->pos;
    bool verb = c->is[end] & (GIST_FINITE | GIST_SAYS | GIST_MAY | GIST_HAVE) || pos == POS_PAST ||
                pos == POS_PART;
    return end < c->last && verb && !item_among(c->d, end + 1, W(by));
}
