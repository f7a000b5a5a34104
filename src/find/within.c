/*
 * within.c - names inside a phrase about somebody or something else.
 *
 *     [Ana Ruiz]'s son                  whose it is
 *     the head of [Tarn Boilers]        whom somebody works for
 *     the lawyer [Ana Ruiz] hired       who has to do with it
 */
#include "find/chains.h"
#include "find/item.h"

/* Umbaria's president: whose it is, is a country; but a leader may have a government. */
static bool governs(const chains *c, uint32_t k, uint32_t owner)
{
    static const str STATE[] = {S("air"),     S("armed"),      S("borders"),
                                S("capital"), S("coast"),      S("embassy"),
                                S("navy"),    S("parliament"), S("president")};
    uint32_t i = c->faces[k].owner_last + 1;

    return !item_id(c->d, owner) && item_is_word(c->d, i) &&
           str_among(item_text(c->d, i), STATE, LEN(STATE));
}

/* "the Courier's Alan Tigg", "Ruiz's next film": the owner appears, too; with an
 * article it is an organisation. */
static quoth_status name_owner(chains *c, uint32_t k)
{
    const uint64_t given = LEX_(FIRST_MALE) | LEX_(FIRST_FEMALE);
    const face *f = &c->faces[k];
    face owner = {.name_first = f->owner_first,
                  .name_last = f->owner_last,
                  .noun = NONE,
                  .kind = QUOTH_PERSON,
                  .human = true};
    while (owner.name_first + 1 < owner.name_last &&
           item_word(c->d, c->m, owner.name_first)->classes & (LEX_(TITLE) | LEX_(HONORIFIC)) &&
           !(item_word(c->d, c->m, owner.name_first)->classes & given))
        owner.name_first += 1 + item_is(c->d, owner.name_first + 1, '.'); /* Prof. Ruiz's study */
    name_words w = name_words_of(c, owner.name_first, owner.name_last);

    if ((owner.name_first > c->d->mentions.at[k].first &&
         item_among(c->d, owner.name_first - 1, W(the))) ||
        (w.n == 1 && governs(c, k, owner.name_first))) {
        owner.kind = QUOTH_ORGANIZATION;
        owner.human = false;
        return entity_for(c, &owner, &w, &c->owners[k]);
    }
    bool many;
    c->owners[k] = entity_named(c, &owner, &w, &many);
    uint64_t first = item_word(c->d, c->m, owner.name_first)->classes & given;
    bool full = owner.name_last - owner.name_first > 1 && (first || name_unlisted(c, &owner, &w));
    owner.gender = first & LEX_(FIRST_MALE) ? GENDER_MALE : GENDER_FEMALE;
    if (!first || first == given)
        owner.gender = GENDER_UNKNOWN;
    if (!many && full)
        return entity_for(c, &owner, &w, &c->owners[k]); /* Its name may be the fuller one. */
    return QUOTH_OK;
}

quoth_status chains_owners(chains *c)
{
    const uint8_t *sorts = c->sorts;

    for (uint32_t k = 0, n = c->d->mentions.n; k < n; k++)
        if (sorts[k] & SORT_OWNED && c->owners[k] == NONE)
            TRY(name_owner(c, k));
    return QUOTH_OK;
}

/* Do two words in capitals close a phrase about a thing? */
static bool capitals_close(const quoth_doc *d, const mention *x)
{
    return x->kind == MEN_NOMINAL && x->last > x->core + 2 &&
           item_at(d, x->last - 1)->shape == SHAPE_TITLE &&
           item_at(d, x->last - 2)->shape == SHAPE_TITLE;
}

/* The trial of [Ana Ruiz], a letter to Mayor [Ana Ruiz] */
static bool names_person_behind(const chains *c, const mention *x)
{
    const uint64_t given = item_word(c->d, c->m, x->last - 2)->classes;
    return given & (LEX_(FIRST_MALE) | LEX_(FIRST_FEMALE)) && !(given & LEX_(PLACE));
}

/* Executives at [Tarn Chemical]: a body by its last word. */
static bool names_firm_behind(const chains *c, const mention *x)
{
    const quoth_doc *d = c->d;
    return item_among(d, x->core, W(at), W(of), W(for), W(from)) &&
           item_word(d, c->m, x->last - 1)->classes & LEX_(ORG_END) &&
           !item_among(d, x->last - 1, W(city), W(county), W(district), W(state), W(port));
}

/* The lawyer [Ana Ruiz] hired, [Ana Ruiz] fans, from item a of mention x: she has a name, though the phrase is not
 * about her. */
static quoth_status name_subject(chains *c, const mention *x, uint32_t a)
{
    const quoth_doc *d = c->d;
    uint32_t b = a, e = NONE;

    if (x->kind != MEN_NOMINAL)
        return QUOTH_OK;
    while (b < x->last && item_at(d, b)->shape == SHAPE_TITLE)
        b++;
    if (b < a + 2 || item_at(d, x->head)->shape != SHAPE_LOWER)
        return QUOTH_OK;
    mention y = mention_of_name(a, b, x->sentence);
    face f = face_of(d, c->m, &y);
    if (f.kind != QUOTH_PERSON || f.name_first + 1 >= f.name_last)
        return QUOTH_OK;
    name_words w = name_words_of(c, f.name_first, f.name_last);
    return entity_for(c, &f, &w, &e);
}

/* News [for Ana Ruiz], the trial [of Ana Ruiz], who: is x nobody who may say anything?  But: the family of Ana Ruiz, who. */
static bool is_no_party(const chains *c, const mention *x)
{
    static const str EVENTS[] = {S("arrest"),    S("arrival"),  S("case"),        S("death"),
                                 S("departure"), S("election"), S("endorsement"), S("hands"),
                                 S("help"),      S("killing"),  S("mouth"),       S("murder"),
                                 S("name"),      S("return"),   S("nomination"),  S("resignation"),
                                 S("story"),     S("support"),  S("trial")};
    const uint64_t who = LEX_(ROLE) | LEX_(TITLE) | LEX_(UNNAMED) | LEX_(MALE) | LEX_(FEMALE) |
                         LEX_(ROLES) | LEX_(ORG);
    const quoth_doc *d = c->d;

    if (item_word(d, c->m, x->head)->classes & who || item_gist(d, x->head) & GIST_PARTY)
        return false;
    return item_among(d, x->core, W(for), W(by), W(to), W(about), W(against), W(from), W(with)) ||
           (item_among(d, x->core, W(of)) && str_among(item_text(d, x->head), EVENTS, LEN(EVENTS)));
}

quoth_status chains_homes(chains *c)
{
    quoth_doc *d = c->d;

    const mention *at = d->mentions.at;
    const uint8_t *sorts = c->sorts;

    for (uint32_t k = 0, stop = c->stop; k < stop; k++) {
        const mention *x = &at[k];
        bool goes_on = x->last >= x->core + 2;
        face home;
        uint32_t front = x->first + item_among(d, x->first, W(the), W(a), W(an));
        bool given = x->core > front + 2 && item_gist(d, front) & GIST_GIVEN &&
                     item_at(d, front + 2)->shape == SHAPE_LOWER && !(sorts[k] & SORT_OWNED) &&
                     !(item_word(d, c->m, front)->classes & (LEX_(PLACE) | LEX_(DAY)));
        if (!goes_on && !given && !(sorts[k] & SORT_OWNED))
            continue; /* Most. */
        if (goes_on)
            TRY(name_subject(c, x, x->core));
        uint32_t known = c->ids.n;
        if (given)
            TRY(name_subject(c, x, front));
        if (c->sorts[k] & SORT_OWNED && c->faces[k].owner_last > c->faces[k].owner_first + 1)
            TRY(name_owner(c, k)); /* [Ana Ruiz]'s son, before anybody is called Ruiz. */
        for (; known < c->ids.n; known++)
            c->ids.at[known].aside = true;
        if (!goes_on)
            continue;
        mention y = *x;
        if (c->sorts[k] & SORT_READ && c->faces[k].name_first > x->core)
            y.last = c->faces[k].name_first; /* Governor of Tarn Bank Ana Ruiz */
        if (y.last < x->last && y.last < x->core + 3)
            continue; /* Secretary of State Ana Ruiz */
        bool full = chain_sort(c, k) == SORT_FULL, closed = !full && capitals_close(d, x);
        bool thing = closed && names_person_behind(c, x), firm = closed && names_firm_behind(c, x);
        if (!(full || thing || firm) || !home_of(d, c->m, &y, &home) ||
            (!full && home.kind != (firm ? QUOTH_ORGANIZATION : QUOTH_PERSON)))
            continue;
        name_words w = name_words_of(c, home.name_first, home.name_last);
        uint32_t e = NONE;
        TRY(entity_for(c, &home, &w, &e));
        if (thing && item_among(d, x->first, W(this), W(that)) && item_among(d, x->core, W(to)))
            c->pairs[k] = e; /* I put this to Ana Ruiz: she may answer. */
        if (thing && item_among(d, x->head, W(view), W(opinion)) && item_among(d, x->core, W(of)))
            c->pairs[k] = e; /* It is the view of Ana Ruiz */
        if (home.kind == QUOTH_PERSON && capitals_close(d, x) && item_is(d, x->last, ',') &&
            item_among(d, x->last + 1, W(who)) && is_no_party(c, x))
            c->pairs[k] = e; /* There was news for Ana Ruiz, who said */
        if (home.kind == QUOTH_ORGANIZATION)
            c->homes[k] = e; /* A person so named is nobody "the company" may mean. */
    }
    return QUOTH_OK;
}
