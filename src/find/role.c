/*
 * role.c - which words of a phrase say what somebody is.
 *
 *     should favor [candidate] Ana Ruiz     in July 2015 [President] Ruiz
 *     head of the Office for Roads [and Rivers]
 *     [Senator]s Ana Ruiz and Ivo Holm
 */
#include "find/face.h"

/* --- Where it begins -------------------------------------------------------------- */

/* to [trade] outfielder Dee Hollis, but not: according to [campaign] manager Ana Ruiz. */
static bool to_verb(const reader *r, uint32_t first)
{
    return item_among(r->d, first - 1, W(to)) &&
           (first < 2 ||
            !item_among(r->d, first - 2, W(according), W(spoke), W(speaking), W(speaks), W(talked),
                        W(talking), W(wrote), W(writing), W(written)));
}

/* should almost certainly [force] Sen. Ana Ruiz, helped [fight] Mayor Ruiz, do you [support] Dr. Ruiz. */
static bool verb_behind(const reader *r, uint32_t first)
{
    uint32_t k = first - 1, start = r->d->sentences.at[r->x->sentence].first;

    while (k > start && item_gist(r->d, k) & GIST_ADVERB)
        k--;
    if (item_among(r->d, k, W(help), W(helped), W(helping), W(helps), W(they), W(we), W(you)))
        return true;
    gist g = item_gist(r->d, k);
    return g & GIST_HELPER && !(g & (GIST_BE | GIST_HAVE)) &&
           item_at(r->d, k)->shape == SHAPE_LOWER;
}

/* has long [admired] Bishop Ana Ruiz: where the verb ends before the title at item end - 1 at the latest. */
static uint32_t behind_perfect(const reader *r, uint32_t first, uint32_t end)
{
    static const str ed = S("ed");

    if (!(item_gist(r->d, first - 1) & GIST_HAVE))
        return first;
    for (uint32_t i = first; i + 1 < end && item_at(r->d, i)->shape == SHAPE_LOWER; i++)
        if (str_ends_in(item_text(r->d, i), &ed, 1, 2))
            return i + 1;
    return first;
}

uint32_t role_start(const reader *r, uint32_t first, uint32_t end)
{
    const uint64_t office = LEX_(ROLE) | LEX_(TITLE);

    if (first == 0)
        return first;
    const item *t = item_at(r->d, first);
    if (t->kind == TOK_NUMBER)
        return first + (item_is_year(r->d, first) &&
                        (item_is_when(r->d, r->m, first - 1) ||
                         item_among(r->d, first - 1, W(in), W(since), W(by), W(until))));
    if (t->shape != SHAPE_LOWER)
        return first;
    static const str DOES[] = {S("count"), S("counsel"), S("father"), S("judge"), S("mother")};
    bool lone = first + 1 == end;
    bool unknown = at(r, first)->pos == POS_NONE && item_at(r->d, first + 1)->shape == SHAPE_TITLE;
    bool noun = !(at(r, first)->classes & office) && /* to [override] Gov. Ana Ruiz */
                (at(r, first)->pos == POS_NOUN || at(r, first)->pos == POS_VERB || unknown);
    if (lone ? !str_among(item_text(r->d, first), DOES, LEN(DOES)) : !noun)
        return behind_perfect(r, first, end);
    return first + (to_verb(r, first) || verb_behind(r, first));
}

/* --- Where it ends ---------------------------------------------------------------- */

/* Ways, Strategic: a capital, but nobody's name and no body by itself. */
static bool is_common(const quoth_doc *d, const quoth_model *m, uint32_t i)
{
    const uint64_t other = LEX_(FIRST_MALE) | LEX_(FIRST_FEMALE) | LEX_(PLACE) | LEX_(OUTLET) |
                           LEX_(ORG) | LEX_(ORG_END) | LEX_(ORG_NAME) | LEX_(TITLE) | LEX_(ROLE) |
                           LEX_(HONORIFIC) | LEX_(EPITHET) | LEX_(NATIONALITY) | LEX_(PLATFORM);
    const word *w = item_word(d, m, i);

    return item_is_word(d, i) && item_at(d, i)->shape == SHAPE_TITLE && !(w->classes & other) &&
           w->pos != POS_NONE && w->pos != POS_NAME;
}

/* the Justice [and Unity Party], the Varn Russia [and Eurasia Center]: behind "and" at item last, do capitals up to
 * item end end the name of a body that does not end before it? */
static bool ends_body(const quoth_doc *d, const quoth_model *m, uint32_t last, uint32_t end)
{
    const uint64_t body = LEX_(OUTLET) | LEX_(ORG) | LEX_(ORG_END) | LEX_(ORG_NAME);
    uint32_t i = last;

    while (i > 0 && item_is_word(d, i - 1) && item_at(d, i - 1)->shape == SHAPE_TITLE) {
        if (item_word(d, m, --i)->classes & body)
            return false;
    }
    return i < last && item_among(d, i - 1, W(the)) && end > last + 2 &&
           item_word(d, m, end - 1)->classes & LEX_(ORG_END);
}

/* head of the Office for Roads [and Rivers], chairman of the Ways [and Means Committee]: the end of
 * the body's name that "and" at item last cuts, or last. */
static uint32_t name_end(const quoth_doc *d, const quoth_model *m, uint32_t noun, uint32_t last)
{
    enum { LONGEST = 6 };
    uint32_t i = noun + 1, end = last + 1;

    if (last < noun + 3 || !(item_gist(d, last) & GIST_AND || item_is(d, last, '&')))
        return last;
    while (i < last && !(item_gist(d, i) & (GIST_OF | GIST_ATTACH)))
        i++;
    while (end < last + LONGEST && item_is_word(d, end) && item_at(d, end)->shape == SHAPE_TITLE &&
           !(item_at(d, end)->flags & TOK_POSSESSIVE))
        end++;
    if (!(is_common(d, m, last - 1) && is_common(d, m, last + 1)) && !ends_body(d, m, last, end))
        return last;
    bool whose =
        item_at(d, end)->flags & TOK_POSSESSIVE || item_at(d, end - 1)->flags & TOK_POSSESSIVE;
    return i < last && !whose ? end : last;
}

bool role_of_many(const quoth_doc *d, const quoth_model *m, uint32_t i)
{
    if (!(item_word(d, m, i)->classes & (LEX_(ROLES) | LEX_(ABBREVIATION))))
        return false;
    str s = item_text(d, i);
    bool show =
        i > 0 && item_gist(d, i - 1) & GIST_GIVEN && item_at(d, i - 1)->shape == SHAPE_TITLE;
    return !show && s.n > 3 && s.p[s.n - 1] == 's' && /* but: Late Joe hosts */
           m->lex.words[lexicon_find(&m->lex, s.p, s.n - 1)].classes & (LEX_(ROLE) | LEX_(TITLE));
}

/* Director of the [“Lind” theatre], leader of the party [“Go”]: the end of a body whose name stands in marks at item last,
 * or last. */
static uint32_t marked_end(const quoth_doc *d, const quoth_model *m, uint32_t noun, uint32_t last)
{
    if (last < noun + 3 || !item_is_span(d, last))
        return last;
    uint64_t before = item_word(d, m, last - 1)->classes;
    const uint64_t body = LEX_(ORG) | LEX_(DIVISION) | LEX_(WORK);
    if (!(before & LEX_(DETERMINER)))
        return last + (before & body || item_among(d, last - 1, W(list), W(project)));
    uint32_t i = last + 1;
    return i + (item_is_word(d, i) && item_at(d, i)->shape == SHAPE_LOWER &&
                (item_word(d, m, i)->classes & body || item_word(d, m, i)->pos == POS_NOUN));
}

range role_range(const quoth_doc *d, const quoth_model *m, uint32_t first, uint32_t last,
                 uint32_t noun)
{
    if (noun == NONE || first > noun || noun >= last)
        return item_range(d, first, last);
    while (first < noun && item_at(d, first)->shape == SHAPE_LOWER &&
           item_gist(d, first) & (GIST_PREP | GIST_OF))
        first++; /* the one [with] Senator Ana Ruiz */
    for (uint32_t i = first; i < noun; i++)
        if (item_gist(d, i) & GIST_PLURAL && item_at(d, i)->shape == SHAPE_LOWER &&
            item_word(d, m, i)->classes & LEX_(ROLES) &&
            (item_at(d, i + 1)->shape != SHAPE_LOWER ||
             item_word(d, m, i + 1)->classes & LEX_(EPITHET)))
            first = i + 1; /* rival [candidates] former Gov. Ruiz and Sen. Holm */
    range r = item_range(d, first, marked_end(d, m, noun, name_end(d, m, noun, last)));
    r.end -= noun + 1 == last && role_of_many(d, m, noun);
    return r;
}
