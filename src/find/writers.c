/*
 * writers.c - whose a text is that somebody reads out.
 *
 *     Holm read out a letter from Ivo Vell in which [he] said no
 *     Holm quoted from the diary of a nurse, Ana Vell.  “No,” [she] wrote.
 */
#include "find/face.h"
#include "find/item.h"
#include "find/resolver.h"

/* Whom the name of items [i, last) in sentence s means, if one of that sex may be meant: *out, else unchanged; one
 * who was not named before only if `sure`. */
static quoth_status take_writer(resolver *r, uint32_t i, uint32_t last, uint32_t s, uint8_t sex,
                                bool sure, uint32_t *out)
{
    const quoth_doc *d = r->c->d;
    bool many;

    if (item_word(d, r->c->m, last - 1)->classes & (LEX_(PLACE) | LEX_(DAY)))
        return QUOTH_OK;
    mention y = mention_of_name(i, last, s);
    face f = face_of(d, r->c->m, &y);
    name_words w = name_words_of(r->c, f.name_first, f.name_last);
    if (f.kind != QUOTH_PERSON || !w.n || (f.gender && f.gender != sex))
        return QUOTH_OK;
    uint32_t e = entity_named(r->c, &f, &w, &many);
    if (many || (e != NONE ? entity_at(r, e)->kind != QUOTH_PERSON ||
                                 (entity_at(r, e)->gender && entity_at(r, e)->gender != sex)
                           : !sure && !f.titled && !(item_gist(d, i) & GIST_GIVEN)))
        return QUOTH_OK;
    f.gender = sex;
    return entity_for(r->c, &f, &w, out);
}

/* Does the text before item i come from its subject: Holm [wrote] a letter from prison? */
static bool is_sent(const quoth_doc *d, uint32_t i)
{
    return item_among(d, i, W(issued), W(wrote), W(released), W(sent), W(published), W(posted),
                      W(of), W(in)); /* is the subject of a book by Vell */
}

/* A letter from [Vell] in which pronoun k; but: Holm sent a letter from Varn, told of a letter from Hoxley in which he. */
static quoth_status writer_here(resolver *r, uint32_t k, uint8_t sex, uint32_t *out)
{
    const quoth_doc *d = r->c->d;
    const mention *x = &d->mentions.at[k];
    uint32_t first = d->sentences.at[x->sentence].first, last = x->first - 2, i = last;

    if (item_gist(d, x->last + !!(item_gist(d, x->last) & GIST_HAVE)) & GIST_BE)
        return QUOTH_OK;
    while (i > first + 3 && item_is_word(d, i - 1) && item_at(d, i - 1)->shape != SHAPE_LOWER)
        i--;
    if (i == last || !item_among(d, i - 1, W(from), W(by)) ||
        !(item_word(d, r->c->m, i - 2)->classes & LEX_(DOCUMENT)) || is_sent(d, i - 4))
        return QUOTH_OK;
    return take_writer(r, i, last, x->sentence, sex, item_among(d, i - 1, W(by)), out);
}

/* The diary of [a nurse, Ana] Vell: where the name behind item i begins, if somebody's word or nothing leads to it;
 * or NONE. */
static uint32_t name_behind(const quoth_doc *d, const quoth_model *m, uint32_t i, uint32_t end)
{
    enum { REACH = 6 };
    uint32_t from = i;

    while (i < end && i < from + REACH && item_at(d, i)->shape == SHAPE_LOWER &&
           (item_is_word(d, i) || item_is(d, i, ',')))
        i++;
    bool name = i < end && item_is_word(d, i) && item_at(d, i)->shape != SHAPE_LOWER;
    uint32_t noun = i - 1 - (i > from && item_is(d, i - 1, ','));
    return name && (i == from || item_word(d, m, noun)->classes & PEOPLE) ? i : NONE;
}

/* Was [read], found: does a word of sentence x before item i tell that somebody has the text, and not that he answers it,
 * shares it, blames it; or does the text itself, which item i follows, open the sentence? */
static bool is_read(const quoth_doc *d, const sentence *x, uint32_t i)
{
    static const str READS[] = {S("cited"),    S("cites"),   S("discovered"), S("found"),
                                S("obtained"), S("opened"),  S("quoted"),     S("quotes"),
                                S("quoting"),  S("read"),    S("reading"),    S("reads"),
                                S("received"), S("recited"), S("showed"),     S("shown")};
    enum { LEAD = 3, BACK = 8 };

    if (i <= x->first + LEAD && item_among(d, x->first, W(a), W(an), W(the), W(another), W(one)))
        return true;
    for (uint32_t k = i; k-- > x->first && i - k <= BACK;)
        if (item_is_word(d, k) && str_among(item_text(d, k), READS, LEN(READS)))
            return true;
    return false;
}

/* Holm read a letter from [Vell].  “No,” pronoun k wrote. */
static quoth_status writer_before(resolver *r, uint32_t k, uint8_t sex, uint32_t *out)
{
    static const str TEXTS[] = {S("diaries"), S("diary"),   S("email"), S("emails"),  S("journal"),
                                S("letter"),  S("letters"), S("memo"),  S("message"), S("messages"),
                                S("note"),    S("post"),    S("text"),  S("texts"),   S("will")};
    const quoth_doc *d = r->c->d;
    uint32_t s = d->mentions.at[k].sentence;
    const sentence *x = &d->sentences.at[s];

    if (!s || x[-1].para != x->para || x[-1].inside != NONE)
        return QUOTH_OK;
    for (uint32_t i = x[-1].first + 2; i + 2 < x[-1].last; i++) {
        if (!item_among(d, i, W(from), W(by), W(of)) || !item_is_word(d, i - 1) ||
            !str_among(item_text(d, i - 1), TEXTS, LEN(TEXTS)) || is_sent(d, i - 3) ||
            !is_read(d, &x[-1], i))
            continue;
        uint32_t name = name_behind(d, r->c->m, i + 1, x[-1].last), last = name;
        if (name == NONE)
            continue;
        while (last < x[-1].last && item_is_word(d, last) &&
               item_at(d, last)->shape != SHAPE_LOWER &&
               !(item_at(d, last)->flags & TOK_POSSESSIVE))
            last++;
        return take_writer(r, name, last, s - 1, sex, false, out);
    }
    return QUOTH_OK;
}

quoth_status find_writer(resolver *r, uint32_t k, uint8_t sex, uint32_t *out)
{
    const quoth_doc *d = r->c->d;
    const mention *x = &d->mentions.at[k];
    uint32_t which = x->first - 1;

    *out = NONE;
    if (x->first >= d->sentences.at[x->sentence].first + 6 && item_among(d, which, W(which)) &&
        item_among(d, which - 1, W(in)))
        return writer_here(r, k, sex, out);
    return r->writes && !r->replies ? writer_before(r, k, sex, out) : QUOTH_OK;
}
