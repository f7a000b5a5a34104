/*
 * described_bodies.c - which body a description means.
 *
 *     the institute      the Halden Institute
 *     the agency         the only outlet
 *     the company        the only firm with a name that appeared lately
 */
#include "find/item.h"
#include "find/resolver.h"

/* The Harbour [Board]: a body by its last word, and no outlet. */
static bool is_board(const resolver *r, uint32_t e)
{
    const identity *id = &r->c->ids.at[e];
    const uint64_t w = id->last ? item_word(r->c->d, r->c->m, id->last - 1)->classes : 0;

    return !id->outlet && w & LEX_(ORG) && !(w & LEX_(OUTLET));
}

/* The Port [of] Varn. */
static bool is_of_something(const resolver *r, uint32_t e)
{
    const identity *id = &r->c->ids.at[e];
    uint32_t i = id->first;

    while (i < id->last && !item_among(r->c->d, i, W(of), W(for)))
        i++;
    return i < id->last;
}

/* Holm told [the Echo] that; [the Echo] reported that: a body that is there for the news, and no firm of which it tells. */
static bool brings_news(const resolver *r, const appearance *a)
{
    const quoth_doc *d = r->c->d;
    const mention *x = &d->mentions.at[a->mention];
    uint32_t i = r->c->ids.at[a->entity].first;

    i -= i && item_among(d, i - 1, W(the));
    return (i && item_among(d, i - 1, W(told), W(tells), W(telling))) ||
           (x->kind == MEN_NAME && item_among(d, x->last, W(reported), W(reports)) &&
            item_gist(d, x->last + 1) & GIST_THAT);
}

/* [Germany], [Varn]: a land or a town. */
static bool is_land(const resolver *r, uint32_t e)
{
    const identity *id = &r->c->ids.at[e];
    return id->last == id->first + 1 &&
           item_word(r->c->d, r->c->m, id->first)->classes & LEX_(PLACE);
}

/* The only outlet that appeared lately, and behind it no other body where `last` asks for that; in
 * paragraph para, if not NONE, the last organisation with a name. */
static uint32_t find_outlet(const resolver *r, uint32_t para, bool last)
{
    const appearance *a;
    uint32_t found = NONE;

    for (uint32_t i = 0; (a = recent(r, i)); i++) {
        if (a->entity == NONE)
            continue;
        const entity *e = entity_at(r, a->entity);
        if (e->kind != QUOTH_ORGANIZATION || !e->name.end)
            continue;
        if (para != NONE && !r->c->ids.at[a->entity].outlet && is_of_something(r, a->entity))
            continue; /* The Port of Varn told [the paper]. */
        if (para != NONE && a->para == para && is_land(r, a->entity))
            continue;
        if (para != NONE)
            return a->para == para && !is_board(r, a->entity) ? a->entity : NONE;
        const identity *id = &r->c->ids.at[a->entity];
        if (last && found == NONE && !id->outlet &&
            (a->subject || item_at(r->c->d, id->first)->shape == SHAPE_UPPER))
            return NONE; /* It was in Nature.  NASA said so.  [The agency] */
        if (!r->c->ids.at[a->entity].outlet || a->entity == found)
            continue;
        if (found != NONE)
            return NONE;
        found = a->entity;
    }
    return found;
}

/* Wrote on [Facebook] that [it] was late: where it stands, and not who does something. */
static bool is_posted_on(const resolver *r, const appearance *a)
{
    const quoth_doc *d = r->c->d;
    const mention *x = &d->mentions.at[a->mention];
    uint32_t last = r->c->ids.at[a->entity].last;

    return last && item_word(d, r->c->m, last - 1)->classes & LEX_(PLATFORM) &&
           (x->kind != MEN_NAME || (x->first && item_among(d, x->first - 1, W(on))));
}

/* "the company": the only organisation with a name that appeared lately, and no public body, unless
 * it is a group; of those that somebody works for only if homes. */
static uint32_t find_company(const resolver *r, uint32_t noun, bool homes)
{
    bool group = item_among(r->c->d, noun, W(group));
    const appearance *a;
    uint32_t found = NONE;

    for (uint32_t i = 0; (a = recent(r, i)); i++) {
        uint32_t who = a->entity;
        if (who == NONE || a->home > homes)
            continue;
        const entity *e = entity_at(r, who);
        const identity *id = &r->c->ids.at[who];
        if (e->kind != QUOTH_ORGANIZATION || !e->name.end || id->outlet || who == found)
            continue;
        if (id->first < id->last && item_word(r->c->d, r->c->m, id->first)->classes & LEX_(PLACE))
            continue;
        bool family = e->plural && id->last == id->first + 1; /* the Holms */
        if (family || id->place || is_posted_on(r, a) || brings_news(r, a))
            continue;
        if (found != NONE || body_public(r->c->d, id->first, id->last, group))
            return NONE;
        found = who;
    }
    return found;
}

/* Is item i in the name of e? */
static bool in_its_name(const resolver *r, uint32_t i, uint32_t e)
{
    const identity *id = &r->c->ids.at[e];

    for (uint32_t k = id->first; k < id->last; k++)
        if (item_is_word(r->c->d, k) && same_word(r, i, k))
            return true;
    return false;
}

/* Ruiz's campaign is not Ana Ruiz's [Senate] campaign: does the name of e say more behind whose it is? */
static bool is_narrower(const resolver *r, uint32_t first, uint32_t noun, uint32_t e)
{
    const quoth_doc *d = r->c->d;
    const identity *id = &r->c->ids.at[e];
    bool owned = false;

    for (uint32_t k = id->first; k + 1 < id->last; k++) {
        bool said = !owned || item_at(d, k)->shape == SHAPE_LOWER || !item_is_word(d, k);
        for (uint32_t i = first; i < noun && !said; i++)
            said = same_word(r, i, k);
        if (!said)
            return true;
        owned |= item_at(d, k)->flags & TOK_POSSESSIVE;
    }
    return false;
}

/* Zavoria's central bank is not the Merrow Bank: what tells one body from another, before the noun
 * of a description, is not in the name of e. */
static bool named_apart(const resolver *r, uint32_t first, uint32_t noun, uint32_t e)
{
    const quoth_doc *d = r->c->d;
    bool names = false, known = false;

    for (uint32_t i = first; i < noun; i++) {
        bool found = in_its_name(r, i, e);
        if (!found && item_among(d, i, W(central), W(rival), W(other), W(another), W(parent),
                                 W(sister), W(second), W(national), W(federal), W(appeals)))
            return true;
        bool name = item_is_word(d, i) && item_at(d, i)->shape != SHAPE_LOWER && word_tells(r, i);
        names |= name;
        known |= name && found; /* Ana Ruiz's campaign, the Ruiz campaign */
    }
    return (names && !known) || (known && is_narrower(r, first, noun, e));
}

/* The [Skerry] newspaper group, company or paper is not Varn Boilers; but the Dutch group may be. */
static bool named_otherwise(const resolver *r, const mention *x, const face *f, uint32_t e)
{
    const quoth_doc *d = r->c->d;

    for (uint32_t i = x->first + 1; i < f->noun; i++)
        if (item_is_word(d, i) && item_at(d, i)->shape != SHAPE_LOWER &&
            !(item_at(d, i)->flags & TOK_HYPHEN) &&
            !(item_word(d, r->c->m, i)->classes & (LEX_(PLACE) | LEX_(NATIONALITY))) &&
            !in_its_name(r, i, e))
            return true;
    return false;
}

/* Are the words of a description before its noun those of clue y? */
static bool same_words(const resolver *r, const mention *x, const face *f, const clue *y)
{
    uint32_t i = x->first, k = y->first;

    for (;; i++, k++) {
        while (i < f->noun && !word_tells(r, i))
            i++;
        while (k < y->last && !word_tells(r, k))
            k++;
        if (i >= f->noun || k >= y->last)
            return i >= f->noun && k >= y->last;
        if (!same_word(r, i, k))
            return false;
    }
}

/* The body without a name that was called just so; else the only one that was called by that
 * noun, or of several the only one with a name: the charity Shelterline; or NULL. */
static const clue *find_called(const resolver *r, const mention *x, const face *f)
{
    const chains *c = r->c;
    clue_walk walk = clues_of(c, clue_key(CLUE_BODY, item_hash(c->d, c->m, f->noun)));
    const clue *found[2] = {NULL};
    uint32_t n[2] = {0};

    for (const clue *y; (y = clue_next(c, &walk));) {
        bool has_name = entity_at(r, y->entity)->name.end != 0;
        if (!c->ids.at[y->entity].seen || (found[has_name] && found[has_name]->entity == y->entity))
            continue;
        if (!has_name && x->core - x->first > 2 && same_words(r, x, f, y))
            return y;
        found[has_name] = y;
        n[has_name]++;
    }
    bool bare = item_among(c->d, x->first, W(the)) && x->core == x->first + 2;
    const clue *only = n[1] == 1 ? found[1] : n[0] == 1 && !n[1] ? found[0] : NULL;
    return bare ? only : NULL;
}

/* The agency, the news agency; but the local station, the Farsnegar news agency, the show Morning
 * Now are outlets of their own. */
static bool is_plain_outlet(const resolver *r, const mention *x, const face *f)
{
    const quoth_doc *d = r->c->d;
    static const str OTHERS[] = {
        S("another"), S("independent"),   S("local"),        S("national"), S("official"),
        S("other"),   S("private"),       S("public"),       S("regional"), S("rival"),
        S("second"),  S("semi-official"), S("semiofficial"), S("state"),    S("state-run")};
    const uint64_t kinds = LEX_(OUTLET) | LEX_(ORG) | LEX_(DOCUMENT);

    for (uint32_t i = x->first + 1; i < f->noun; i++) {
        const word *w = item_word(d, r->c->m, i);
        bool other = (w->pos == POS_NOUN || w->pos == POS_NOUNS) && !(w->classes & kinds);
        if (other || item_at(d, i)->shape == SHAPE_TITLE || item_at(d, i)->flags & TOK_POSSESSIVE ||
            w->classes & LEX_(NATIONALITY) || str_among(item_text(d, i), OTHERS, LEN(OTHERS)))
            return false;
    }
    return x->last == x->core && x->last == f->noun + 1 &&
           item_at(d, x->last)->shape != SHAPE_TITLE;
}

/* Do the two stand in one sentence that was read lately? */
static bool meet(const resolver *r, uint32_t one, uint32_t two)
{
    for (uint32_t i = 0; i < RING && i < r->kept; i++)
        for (uint32_t k = 0; r->last[i].entity == one && k < RING && k < r->kept; k++)
            if (r->last[k].entity == two && r->last[k].sentence == r->last[i].sentence)
                return true;
    return false;
}

/* Her university: *e only if it was in a sentence with her, else NONE. */
static quoth_status keep_theirs(resolver *r, const mention *x, uint32_t *e)
{
    uint32_t who, found = *e;
    bool his = item_among(r->c->d, x->first, W(his));

    if ((!his && !item_among(r->c->d, x->first, W(her))) || !entity_at(r, found)->name.end ||
        item_at(r->c->d, r->c->ids.at[found].last - 1)->shape == SHAPE_LOWER)
        return QUOTH_OK;
    TRY(find_antecedent(r, x->sentence, WANT_PERSON, his ? GENDER_MALE : GENDER_FEMALE, &who));
    *e = who != NONE && meet(r, found, who) ? found : NONE;
    return QUOTH_OK;
}

/* [Varn's] Harbour Board: does the name of e begin with whose it is, of which x says nothing? */
static bool of_another_land(const resolver *r, const mention *x, uint32_t e)
{
    uint32_t k = r->c->ids.at[e].first;
    bool owned = item_at(r->c->d, k + 1)->flags & TOK_POSSESSIVE ||
                 item_word(r->c->d, r->c->m, k)->classes & LEX_(NATIONALITY);

    for (uint32_t i = x->first; i < x->last && owned; i++)
        owned = !same_word(r, i, k);
    return owned;
}

/* Her club, the company, the foreign ministry: no body e that the text only names later; but his
 * team may be the Ruiz team. */
static bool is_yet_to_come(const resolver *r, const mention *x, uint32_t e)
{
    const quoth_doc *d = r->c->d;
    const identity *id = &r->c->ids.at[e];

    return !id->seen && id->last > id->first && item_at(d, id->last - 1)->shape != SHAPE_LOWER &&
           (item_word(d, r->c->m, x->first)->classes & LEX_(POSSESSIVE) ||
            (item_among(d, x->first, W(the)) && x->core == x->first + 2) ||
            of_another_land(r, x, e));
}

/* "the agency": the only outlet; "the institute": the Halden Institute. */
static uint32_t find_body(const resolver *r, const mention *x, const face *f)
{
    const chains *c = r->c;
    const word *w = item_word(c->d, c->m, f->noun);
    clue_walk walk = clues_of(c, clue_key(CLUE_NAME, item_hash(c->d, c->m, f->noun)));
    uint32_t found = NONE;

    for (const clue *y; (y = clue_next(c, &walk));) {
        if (entity_at(r, y->entity)->kind != QUOTH_ORGANIZATION)
            continue;
        if (found != NONE && found != y->entity)
            return NONE;
        found = y->entity;
    }
    if (found != NONE && is_yet_to_come(r, x, found))
        found = NONE;
    const clue *other = find_called(r, x, f);
    if (other && found == NONE)
        return other->entity;
    if (other && other->entity != found && named_apart(r, other->first, other->last, found))
        return x->core - x->first > 2 || !c->ids.at[found].seen
                   ? other->entity
                   : NONE; /* The central bank, or Merrow Bank? */
    if (found != NONE && named_apart(r, x->first, f->noun, found))
        return NONE;
    return found == NONE && w->classes & LEX_(OUTLET) && !(w->classes & LEX_(DOCUMENT)) &&
                   is_plain_outlet(r, x, f)
               ? find_outlet(r, NONE, item_among(c->d, f->noun, W(agency)))
               : found; /* Not for "this newspaper". */
}

/* Is the noun at item i one for firms, and for nobody else?  All of them stand in org.txt, too. */
static bool is_firm(const resolver *r, uint32_t i)
{
    static const str FIRMS[] = {
        S("airline"),     S("automaker"),    S("broadcaster"), S("brokerage"),    S("carmaker"),
        S("chain"),       S("chipmaker"),    S("company"),     S("conglomerate"), S("drugmaker"),
        S("firm"),        S("giant"),        S("group"),       S("insurer"),      S("lender"),
        S("maker"),       S("manufacturer"), S("planemaker"),  S("refiner"),      S("retailer"),
        S("shipbuilder"), S("start-up"),     S("startup"),     S("steelmaker"),   S("supermarket"),
        S("utility")};
    return item_word(r->c->d, r->c->m, i)->classes & LEX_(ORG) &&
           str_among(item_text(r->c->d, i), FIRMS, LEN(FIRMS));
}

/* Holm told [the Echo] that it was late, the newspaper, mention x, reported; or NONE. */
static uint32_t told_here(const resolver *r, const mention *x)
{
    const quoth_doc *d = r->c->d;

    for (uint32_t k = d->mention_from[x->sentence]; &d->mentions.at[k] < x; k++) {
        const mention *y = &d->mentions.at[k];
        uint32_t e = y->kind == MEN_NAME ? d->entity_of[k] : NONE;
        if (e != NONE && entity_at(r, e)->kind == QUOTH_ORGANIZATION && y->first &&
            item_among(d, y->first - 1, W(told), W(tells)))
            return e;
    }
    return NONE;
}

quoth_status find_described_body(resolver *r, const mention *x, const face *f, uint32_t *e)
{
    const quoth_doc *d = r->c->d;
    uint32_t first = x->first;
    bool outer = d->sentences.at[x->sentence].inside == NONE;
    bool paper = item_among(d, first, W(the)) && x->core == first + 2 &&
                 item_among(d, f->noun, W(paper), W(newspaper), W(magazine), W(daily), W(weekly));

    *e = paper ? told_here(r, x) : *e;
    if (*e != NONE)
        return QUOTH_OK;
    if (f->kind == QUOTH_ORGANIZATION && (f->definite || item_among(d, first, W(police))) &&
        !item_among(d, first, W(this), W(that), W(my), W(our)))
        *e = find_body(r, x, f);
    if (*e != NONE)
        TRY(keep_theirs(r, x, e));
    if (*e != NONE || !outer)
        return QUOTH_OK;
    if (item_among(d, first, W(the)) &&
        item_among(d, f->noun, W(paper), W(newspaper), W(magazine), W(daily), W(weekly)))
        *e = find_outlet(r, d->sentences.at[x->sentence].para, false);
    if (*e == NONE && f->definite && is_firm(r, f->noun)) {
        *e = find_company(r, f->noun, false);
        *e = *e == NONE ? find_company(r, f->noun, true) : *e;
        *e = *e != NONE && named_otherwise(r, x, f, *e) ? NONE : *e;
    }
    return QUOTH_OK;
}
