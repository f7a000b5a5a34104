/*
 * nameless.c - somebody without a name who began to speak in the sentence before.
 *
 *     Ana Ruiz left.  A nurse said it was late.  “I cried,” [she] said.     the nurse
 */
#include "find/face.h"
#include "find/item.h"
#include "find/resolver.h"

static bool is_plain_noun(const resolver *r, uint32_t k)
{
    const word *w = item_word(r->c->d, r->c->m, k);
    bool noun = w->pos == POS_NOUN || w->pos == POS_NAME ||
                w->classes & (LEX_(TITLE) | LEX_(ROLE)) || item_among(r->c->d, k, W(prime));
    return item_at(r->c->d, k)->shape == SHAPE_LOWER && noun;
}

/* The [medical] examiner, the [Varnish foreign] minister: item k, before the noun of an office, is part of
 * what it is called. */
static bool belongs_to_office(const resolver *r, uint32_t k, uint32_t noun)
{
    static const str FIELDS[] = {
        S("criminal"),  S("defence"),      S("economic"),   S("educational"), S("federal"),
        S("financial"), S("foreign"),      S("forensic"),   S("interior"),    S("legal"),
        S("medical"),   S("military"),     S("municipal"),  S("national"),    S("naval"),
        S("nuclear"),   S("presidential"), S("provincial"), S("public"),      S("regional"),
        S("social"),    S("special"),      S("technical")};
    const quoth_doc *d = r->c->d;
    const word *head = item_word(d, r->c->m, noun);

    if (!(head->classes & (LEX_(TITLE) | LEX_(ROLE))))
        return false;
    if (k + 1 < noun && item_word(d, r->c->m, k)->classes & LEX_(NATIONALITY))
        return true;
    return str_among(item_text(d, k), FIELDS, LEN(FIELDS));
}

/* [The governor], the vice president, her lawyer: somebody by bare nouns, who may well be new here;
 * but the retired surgeon, the senator from Varn are others' second names, and an employer, who
 * does not speak, is a firm. */
static bool is_bare_noun(const resolver *r, const appearance *a)
{
    const quoth_doc *d = r->c->d;
    const mention *x = &d->mentions.at[a->mention];
    uint32_t i = x->first;

    if (x->kind != MEN_NOMINAL || x->core != x->head + 1 || x->flags & MEN_ELLIPTIC ||
        (!a->speaker &&
         (x->last > x->core || item_among(d, x->head, W(employer), W(owner), W(operator)))))
        return false;
    static const str ANYBODY[] = {S("billionaire"), S("champion"), S("incumbent"),  S("lawmaker"),
                                  S("legislator"),  S("newcomer"), S("politician"), S("star"),
                                  S("tycoon"),      S("veteran")};
    if (str_among(item_text(d, x->head), ANYBODY, LEN(ANYBODY)))
        return false;
    for (uint32_t k = x->head; k-- > x->first && i == x->first;)
        i = item_at(d, k)->flags & TOK_POSSESSIVE ? k : i; /* Ruiz's [lawyer] */
    bool his = a->speaker && item_word(d, r->c->m, i)->classes & LEX_(POSSESSIVE);
    if (i == x->first && !item_among(d, i, W(the)) && !his)
        return false;
    for (uint32_t k = i + 1; k <= x->head; k++)
        if (!(is_plain_noun(r, k) || (k < x->head && belongs_to_office(r, k, x->head))))
            return false;
    return true;
}

/* At the back [a farmer] got up. */
static bool comes_in(const quoth_doc *d, const appearance *a)
{
    const mention *x = &d->mentions.at[a->mention];
    return item_among(d, x->first, W(a), W(an), W(another)) && x->kind == MEN_NOMINAL &&
           item_gist(d, x->last) & (GIST_FINITE | GIST_VERBAL);
}

/* The judge sentenced [Ruiz]; the driver cried and [Ruiz] smiled: somebody to whom something is done or
 * who does something else there; but not: the judge said [Ruiz] was late, nor told [Ruiz], if he does
 * not reply, nor is the one it is all about: told [her], told [Ruiz] to leave. */
static bool plays_part(const resolver *r, const mention *he, const appearance *a)
{
    const gist verb = GIST_FINITE | GIST_HELPER | GIST_BE | GIST_HAVE | GIST_SAYS;
    const quoth_doc *d = r->c->d;
    const mention *x = &d->mentions.at[a->mention];
    uint32_t first = d->sentences.at[x->sentence].first, i = x->first - 1;

    if (x->first < first + 2 || a->possessor || item_gist(d, i) & GIST_THAT)
        return false;
    if (!r->replies && item_word(d, r->c->m, i)->classes & LEX_(TELL_VERB) &&
        item_gist(d, i) & GIST_FINITE) {
        uint32_t k = (uint32_t)(he - d->mentions.at);
        sides v = sides_by(r, k);
        bool asked = item_among(d, i, W(asked), W(asks));
        if (x->kind == MEN_PRONOUN)
            return !v.you && !(asked && asks_on(r, k));
        uint32_t own = r->c->speaks[k];
        if (own != NONE && d->links.at[own].span == NONE && item_gist(d, x->last) & GIST_TO)
            return true;
        return (asked || item_gist(d, x->last) & GIST_TO) && v.me && !v.you;
    }
    if (item_gist(d, i) & GIST_AND || item_among(d, i, W(but), W(while)))
        return true;
    bool reported = item_gist(d, i) & GIST_SAYS && item_gist(d, x->last) & verb;
    return !reported && item_is_word(d, i) && item_at(d, i)->shape == SHAPE_LOWER &&
           !(item_gist(d, i) & (GIST_PREP | GIST_OF | GIST_WH)) &&
           (item_gist(d, i) & GIST_PART) == P_OTHER;
}

bool told_of_himself(const resolver *r, const mention *x, uint32_t e, uint8_t sex)
{
    static const uint32_t HE[] = {W(he), W(his)}, SHE[] = {W(she), W(her)};
    const quoth_doc *d = r->c->d;
    const sentence *s = &d->sentences.at[x->sentence] - 1;
    uint32_t first = x->sentence ? d->mention_from[x->sentence - 1] : NONE, k = first + 1;

    if (first == NONE || k >= d->mention_from[x->sentence] || s->para != s[1].para)
        return false;
    const mention *y = &d->mentions.at[first], *z = &d->mentions.at[k];
    if (y->first != s->first || !item_among(d, y->first, W(a), W(an)) ||
        face_gender(item_word(d, r->c->m, y->head)) || !item_among(d, y->last, W(told)) ||
        z->first != y->last + 1 || z->kind != MEN_NAME || d->entity_of[k] != e)
        return false;
    uint32_t i = z->last + (item_gist(d, z->last) & GIST_THAT ? 1 : 0);
    sides v = sides_by(r, (uint32_t)(x - d->mentions.at));
    bool state = item_gist(d, i + 1) & (GIST_BE | GIST_HAVE | GIST_HELPER) ||
                 item_among(d, i, W(his), W(her));
    bool of_her = sex == GENDER_MALE ? v.he : v.she; /* told me she was kind.  “I miss her,” */
    return v.me && !v.you && !of_her && state &&     /* But: a witness told Ruiz she saw it. */
           (sex == GENDER_MALE ? id_among(item_id(d, i), HE, LEN(HE))
                               : id_among(item_id(d, i), SHE, LEN(SHE)));
}

bool quoted_by_other(const resolver *r, const mention *x, uint32_t e, uint8_t sex)
{
    const quoth_doc *d = r->c->d;
    uint32_t was = x->sentence - 1, k = x->sentence ? d->mention_from[was] : NONE;

    if (k == NONE || k + 1 >= d->mention_from[x->sentence] ||
        d->sentences.at[was].para != d->sentences.at[x->sentence].para || d->entity_of[k] == NONE ||
        d->entity_of[k + 1] != e)
        return false;
    const mention *y = &d->mentions.at[k];
    const entity *who = entity_at(r, d->entity_of[k]);
    return who->kind == QUOTH_UNNAMED && (!who->gender || who->gender == sex) &&
           y->first == d->sentences.at[was].first && y[1].first == y->last + 1 &&
           item_among(d, y->last, W(quotes), W(quoted), W(cites), W(cited));
}

uint32_t nameless_speaker(const resolver *r, const mention *x, uint32_t e, uint8_t sex)
{
    const quoth_doc *d = r->c->d;
    const sentence *here = &d->sentences.at[x->sentence];
    const appearance *a;
    uint32_t found = NONE;
    bool spoke = false, also = false, acts = false; /* Is e in that sentence, too, and how? */
    bool here_before = appears_in(r, e, here->para), adds = adds_to(r, x);

    for (uint32_t i = 0; (a = recent(r, i)) && a->sentence + 1 >= x->sentence; i++) {
        if (a->entity == e && a->subject &&
            (a->sentence < x->sentence || d->mentions.at[a->mention].kind == MEN_NAME))
            return NONE;
        if (a->entity == NONE || a->sentence + 1 != x->sentence || a->para != here->para)
            continue;
        const entity *y = entity_at(r, a->entity);
        also |= a->entity == e;
        acts |= a->entity == e && plays_part(r, x, a);
        bool other = y->gender &&
                     y->gender != sex && /* told Ruiz that he left, she added: either */
                     (!adds || face_gender(item_word(d, r->c->m, d->mentions.at[a->mention].head)));
        bool asks = !adds && only_asks(r, a) && !asks_on(r, (uint32_t)(x - d->mentions.at));
        if (!a->subject || asks || y->kind != QUOTH_UNNAMED || y->plural || other)
            continue;
        bool opens = d->mentions.at[a->mention].first == d->sentences.at[a->sentence].first;
        bool comes = !here_before && comes_in(d, a);
        if (!comes && !(opens && (is_bare_noun(r, a) || (a->speaker && leads_sentence(d, a, y)))))
            continue;
        found = a->entity;
        spoke = comes || a->speaker;
    }
    if (found != NONE && told_of_himself(r, x, e, sex))
        return NONE;
    return (spoke || !also) && (!acts || (spoke && adds)) ? found : NONE;
}
