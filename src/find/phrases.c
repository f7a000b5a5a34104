/*
 * phrases.c - one noun phrase: where it ends, what in it is a name.
 *
 *     (determiner | modifier | noun | name | possessive)* (noun | name)
 *
 * and what belongs to it behind its head: attached.c.
 */
#include "find/chunk.h"
#include "find/item.h"

bool phrase_goes_over(const chunker *c, uint32_t i)
{
    np_part next = part_of(c, i + 1);
    bool the = next == P_NOUN && i > c->first && c->is[i - 1] & GIST_DEFINITE; /* the back rows */
    return (next == P_NOUN || next == P_MOD || next == P_NAME) &&
           (c->is[i] & GIST_VERBAL || (c->is[i] & GIST_ADVERB && (next == P_MOD || the)));
}

/* Is the span at item i a nickname: Jon “Slim” Berg?  Not: called Holm “a bore,” Ruiz said. */
static bool is_nickname(const chunker *c, uint32_t i)
{
    enum { LONGEST = 4 };
    const quoth_doc *d = c->d;
    const span *s = &d->spans.at[d->items.at[i].is & ~ITEM_SPAN];
    const token *last = &d->tokens.at[s->last - (s->last > s->open + 1)];

    return s->last - s->open <= LONGEST + 1 && last->kind != TOK_PUNCT;
}

/* Something inside a name: John D. Hale, Marks & Co, a nickname in marks. */
static bool in_name(const chunker *c, uint32_t k, np_part p, uint32_t stop)
{
    if (p == P_SPAN && k + 2 < stop && part_of(c, k + 1) == P_JOINER &&
        part_of(c, k + 2) == P_NAME && is_nickname(c, k))
        return true; /* Jan “Tig” van Berg */
    if (p == P_ET && k + 1 < stop && item_at(c->d, k + 1)->shape == SHAPE_TITLE)
        c->is[k + 1] = (c->is[k + 1] & ~(gist)GIST_PART) | P_NAME; /* the Wire & [Post] */
    if (k + 1 < stop && part_of(c, k + 1) == P_NAME &&
        ((p == P_SPAN && is_nickname(c, k)) || p == P_ET ||
         (p == P_STOP && item_end(c->d, k - 1) == item_start(c->d, k))))
        return true;
    return p == P_STOP && c->is[k - 1] & GIST_SHORT;
}

/* Doctors [Without] Borders */
static bool in_title(const chunker *c, uint32_t k)
{
    return item_at(c->d, k)->shape == SHAPE_TITLE && c->is[k] & GIST_PREP && !c->headline &&
           k + 1 < c->last && part_of(c, k + 1) == P_NAME;
}

/* Save [the] Pier, a campaign's name. */
static bool in_slogan(const chunker *c, uint32_t k)
{
    return item_among(c->d, k, W(the)) && k + 1 < c->last && part_of(c, k + 1) == P_NAME &&
           item_calls_for(c->d, k - 1);
}

/* The apostrophe of a plural: the farmers[' ]leader. */
static bool is_possessive(const chunker *c, uint32_t k)
{
    const item *t = item_at(c->d, k);
    str s = item_text(c->d, k - 1);

    return t->kind == TOK_MARK && t->sub >= MARK_SINGLE && !(t->flags & TOK_SPACE) &&
           s.p[s.n - 1] == 's' && k + 1 < c->last && item_at(c->d, k + 1)->flags & TOK_SPACE;
}

/* The Farmers' Union, the Teachers' Provident, and not: the Rovers' Bo Marsh. */
static bool is_body(const chunker *c, uint32_t k)
{
    const uint64_t body = LEX_(ORG) | LEX_(ORG_END) | LEX_(ORG_NAME);
    bool trade = k > c->first + 2 && item_word(c->d, c->m, k - 2)->classes & LEX_(ROLES);

    if (trade && part_of(c, k) == P_NAME && part_of(c, k + 1) != P_NAME && !(c->is[k] & GIST_GIVEN))
        return true;
    for (; k < c->last && part_of(c, k) == P_NAME; k++)
        if (item_word(c->d, c->m, k)->classes & body)
            return true;
    return false;
}

/* Channel [6], Channel [Four], Kanal [9], Number [10] */
static bool is_station(const chunker *c, uint32_t k)
{
    static const str CHANNELS[] = {S("Antenne"), S("Canal"),  S("Channel"), S("France"),
                                   S("Kanal"),   S("Kanaal"), S("Sky"),     S("Telewizja")};
    const item *t = item_at(c->d, k);
    bool channel =
        str_among(item_text(c->d, k - 1), CHANNELS, LEN(CHANNELS)) ||
        (item_among(c->d, k - 1, W(no), W(number)) && str_eq(item_text(c->d, k), S("10")));

    if (t->kind != TOK_NUMBER)
        return item_word(c->d, c->m, k)->pos == POS_NUM && item_capitalised(t) &&
               item_capitalised(item_at(c->d, k - 1)) &&
               item_among(c->d, k - 1, W(channel), W(page),
                          part_of(c, k + 1) == P_POSS ? W(channel) : W(radio)); /* Page Six */
    return item_end(c->d, k) - item_start(c->d, k) <= 2 &&
           !(item_at(c->d, k - 1)->flags & TOK_POSSESSIVE) &&
           (item_word(c->d, c->m, k - 1)->classes & LEX_(OUTLET) || channel) &&
           part_of(c, k + 1) != P_NOUN && part_of(c, k + 1) != P_MOD &&
           (part_of(c, k + 1) != P_NAME || /* but: France 2 Germany 1 */
            str_eq(item_text(c->d, k + 1), S("Live")));
}

/* a Ruiz[/]Tarn News poll: two who share what follows. */
static bool in_pair(const chunker *c, uint32_t k)
{
    const quoth_doc *d = c->d;
    uint32_t i = k + 1;

    if (!item_is(d, k, '/') || item_start(d, k) != item_end(d, k - 1) ||
        item_start(d, i) != item_end(d, k))
        return false;
    while (i < c->last && (part_of(c, i) == P_NAME || item_is(d, i, '/')))
        i++;
    return i > k + 1 && part_of(c, i) == P_NOUN && item_word(d, c->m, i)->classes & LEX_(DOCUMENT);
}

/* Dr [(Mrs)] Holm, the Farmers Union [(FU)] president, Brig [(retd)] Holm, Ruth [(Berg)] Holm: the item behind the
 * bracket at item k inside a phrase that begins at item i; or k. */
static uint32_t behind_bracket(const chunker *c, uint32_t i, uint32_t k)
{
    enum { MOST = 4 };
    static const str RETIRED[] = {S("Retd"), S("Rtd"), S("retd"), S("retired"), S("rtd")};
    const uint64_t rank = LEX_(HONORIFIC) | LEX_(TITLE) | LEX_(ROLE);
    const uint64_t office = LEX_(TITLE) | LEX_(ROLE) | LEX_(ROLES) | LEX_(UNNAMED);
    const uint32_t things = 1u << P_NAME | 1u << P_NOUN | 1u << P_MOD;
    const quoth_doc *d = c->d;
    uint32_t end = k + 1, before = k - 1 - item_is(d, k - 1, '.');

    while (end < c->last && end <= k + MOST &&
           (item_capitalised(item_at(d, end)) ||
            str_among(item_text(d, end), RETIRED, LEN(RETIRED)) ||
            (end > k + 1 && (item_is(d, end, '.') || item_is(d, end, '/')))))
        end++;
    uint32_t behind = end + 1, lone = end == k + 2;
    if (end == k + 1 || end >= c->last || !item_is(d, end, ')') ||
        !item_capitalised(item_at(d, before)))
        return k;
    bool short_form = lone && item_at(d, k + 1)->shape != SHAPE_TITLE;
    for (uint32_t at = behind; short_form && at < behind + MOST && things >> part_of(c, at) & 1;
         at++)
        if (part_of(c, at) != P_MOD && item_word(d, c->m, at)->classes & office)
            return behind;
    if (part_of(c, behind) != P_NAME || item_at(d, behind)->shape == SHAPE_LOWER)
        return k;
    bool abbreviated = before == i && item_at(d, i)->shape == SHAPE_UPPER &&
                       item_text(d, i).n <= 4 &&
                       !(item_word(d, c->m, i)->classes & (LEX_(ORG_NAME) | LEX_(OUTLET)));
    uint32_t last = behind;
    while (part_of(c, last) == P_NAME)
        last++;
    bool born = lone && (c->is[i] | c->is[before]) & GIST_GIVEN &&
                item_at(d, k + 1)->shape == SHAPE_TITLE && !item_is(d, last, '(') &&
                !(item_word(d, c->m, behind)->classes & rank);
    return abbreviated || born || item_word(d, c->m, before)->classes & rank ? behind : k;
}

/* What item k with part p is in a base noun phrase that goes on before it with
 * a part `before`; P_OTHER ends the phrase. */
static np_part goes_on_as(const chunker *c, uint32_t k, np_part p, np_part before, uint32_t stop)
{
    bool thing = before == P_NOUN || before == P_NAME;

    switch (p) {
    case P_DET:
        return before == P_POSS || before == P_DET ? p : P_OTHER; /* told the reporters */
    case P_NOUN:
    case P_POSS:
        if (c->headline && before == P_NAME && part_of(c, k + 1) == P_NAME &&
            !(c->is[k + 1] & GIST_GIVEN && c->is[k] & GIST_OFFICE))
            return P_OTHER; /* Ruiz Hits Hale; but: Harbour Widow Ana Ruiz */
        if (before == P_NAME && item_text(c->d, k - 1).p[0] == '@')
            return P_OTHER; /* @varnnews tweets */
        if (phrase_shows_doing(c, k) ||
            ((item_among(c->d, k, W(shows), W(showed)) ||
              (item_among(c->d, k, W(show)) && c->is[k - 1] & GIST_PLURAL)) &&
             item_word(c->d, c->m, k - 1)->classes &
                 (before == P_NOUN ? LEX_(DOCUMENT) : LEX_(PLATFORM)))) {
            c->is[k] &= ~(gist)GIST_PART; /* The ad shows Ruiz */
            return P_OTHER;
        }
        if (before == P_NOUN && phrase_headline_verb(c, k))
            return P_OTHER;
        if (before == P_NAME && item_among(c->d, k, W(minutes), W(moments), W(seconds)))
            return P_OTHER; /* on Facebook minutes after the vote */
        if (phrase_writes_in(c, k)) {
            c->is[k] &= ~(gist)GIST_PART;
            return P_OTHER;
        }
        return (thing && phrase_ends_in_verb(c, k)) || (p == P_POSS && !thing) ? P_OTHER : p;
    case P_PRONOUN:
    case P_WHO:
        return P_OTHER;
    case P_JOINER:
        if (before == P_NAME && (part_of(c, k + 1) == P_NAME || part_of(c, k + 1) == P_JOINER))
            return phrase_ends_in_verb(c, k) ? P_OTHER : P_NAME;
        break;
    default:
        break;
    }
    if (!thing)
        return phrase_goes_over(c, k) ? P_MOD : P_OTHER;
    if (p == P_MARK && is_possessive(c, k)) {
        bool more = part_of(c, k + 1) == P_NOUN || part_of(c, k + 1) == P_MOD ||
                    (item_at(c->d, k + 1)->shape == SHAPE_LOWER &&
                     phrase_goes_over(c, k + 1)); /* Tarn Coaches’ managing director */
        if (c->is[k + 1] & GIST_GIVEN && item_capitalised(item_at(c->d, k + 2)) &&
            k > c->first + 1 && item_among(c->d, k - 2, W(the))) {
            c->is[k] = (c->is[k] & ~(gist)GIST_PART) | P_POSS; /* said the Rovers’ Bo Marsh */
            return P_POSS;
        }
        if (more || !is_body(c, k + 1))
            return more ? P_POSS : P_OTHER;
        return item_capitalised(item_at(c->d, k - 1)) ? P_NAME : P_POSS;
    }
    return before == P_NAME && in_name(c, k, p, stop) ? P_NAME : P_OTHER;
}

static bool names_words(const chunker *c, uint32_t k)
{
    return !item_is_span(c->d, k) && item_word(c->d, c->m, k)->classes & LEX_(CUE_NOUN);
}

/* Kavitha [a/p] Maniam: a child of */
static bool is_child_of(const chunker *c, uint32_t k)
{
    static const str OF[] = {S("a/l"), S("a/p"), S("d/o"), S("s/o")};
    const quoth_doc *d = c->d;
    str s = item_text(d, k);

    return s.n == 1 && part_of(c, k + 3) == P_NAME && item_end(d, k + 2) == item_start(d, k) + 3 &&
           str_among((str){s.p, 3}, OF, LEN(OF));
}

/* according to court [records], a school [document] */
static bool names_papers(const chunker *c, uint32_t k)
{
    return item_at(c->d, k)->shape == SHAPE_LOWER &&
           item_word(c->d, c->m, k)->classes & LEX_(DOCUMENT);
}

/* the Varn [acting] president, Volta [managing] director, chief [operating] officer, his new [running] mate, the harbour's [only] pilot */
static bool is_modifier(const chunker *c, uint32_t k, np_part before)
{
    if (before == P_POSS)
        return item_among(c->d, k, W(only));
    bool of_office =
        c->is[k + 1] & GIST_OFFICE &&
        item_among(c->d, k, W(acting), W(building), W(founding), W(incoming), W(managing),
                   W(outgoing), W(planning), W(presiding), W(working), W(zoning));
    if (before == P_NAME || (before == P_NOUN && of_office))
        return of_office;
    if (item_among(c->d, k - 1, W(chief)))
        return item_among(c->d, k + 1, W(officer));
    return item_among(c->d, k - 1, W(new)) && phrase_goes_over(c, k);
}

static np_part make_name(const chunker *c, uint32_t k)
{
    c->is[k] = (c->is[k] & ~(gist)GIST_PART) | P_NAME;
    return P_NAME;
}

/* The mother of the [deceased], Ana Ruiz, said; but: of the accused man. */
static bool is_defendant(const chunker *c, uint32_t k)
{
    static const str WHO[] = {S("accused"),  S("bereaved"), S("convicted"),
                              S("deceased"), S("injured"),  S("wounded")};
    return k > c->first + 1 && c->is[k - 2] & GIST_OF && item_is(c->d, k + 1, ',') &&
           str_among(item_text(c->d, k), WHO, LEN(WHO));
}

/* The part of item k, elsewhere of no phrase, behind a part `before` in the phrase that begins at item i. */
static np_part other_behind(const chunker *c, uint32_t i, uint32_t k, np_part before)
{
    bool named = before == P_NAME;

    if (named && (in_title(c, k) || in_pair(c, k)))
        return make_name(c, k);
    if (named && part_plays(c, k))
        return P_NOUN;
    if ((before == P_DET && (item_among(c->d, k, W(back), W(front)) || is_defendant(c, k))) ||
        (item_among(c->d, k, W(works)) && item_among(c->d, k - 1, W(public))))
        return P_NOUN; /* a man at the back, public works chief Ana Ruiz */
    if ((named || before == P_NOUN) && item_is(c->d, k, '(')) {
        for (uint32_t b = behind_bracket(c, i, k); b > k; b--)
            make_name(c, b - 1);
        if (part_of(c, k) != P_OTHER)
            return P_NAME;
    }
    return is_modifier(c, k, before) ? P_MOD : P_OTHER;
}

/* The part of item k behind a part `before` in the phrase that begins at item i, whatever part it
 * has elsewhere; P_OTHER ends the phrase. */
static np_part part_behind(const chunker *c, uint32_t i, uint32_t k, np_part before)
{
    const gist depends = 1u << P_OTHER | 1u << P_DET | 1u << P_MOD | 1u << P_NAME;
    np_part p = part_of(c, k);
    bool named = before == P_NAME;

    if (named && item_is(c->d, k + 1, '/') && is_child_of(c, k)) {
        make_name(c, k + 1);
        make_name(c, k + 2);
        return make_name(c, k);
    }
    if (!(depends >> p & 1))
        return p;
    if (p == P_OTHER)
        p = other_behind(c, i, k, before);
    else if (named && p != P_NAME && (is_station(c, k) || (p == P_DET && in_slogan(c, k))))
        p = make_name(c, k);
    if (p == P_NAME && (named || before == P_NOUN) && phrase_told_of(c, i, k))
        return P_OTHER;
    if (p == P_NAME && before == P_NOUN &&
        (relative_opens(c, i, k) || (k > i + 1 && item_is_when(c->d, c->m, k - 1))))
        return P_OTHER; /* For two years [Senator Ana Ruiz] said */
    if (p == P_MOD && (named || before == P_NOUN) && part_of(c, k + 1) == P_NOUN &&
        item_is_when(c->d, c->m, k + 1))
        return P_OTHER; /* The mayor [last week] said */
    return p;
}

/* What ends a phrase behind a part of it, whatever words the two are; see goes_on_as. */
static const gist ENDS[GIST_PART + 1] = {
    [P_NOUN] = 1u << P_PRONOUN | 1u << P_WHO | 1u << P_COMMA | 1u << P_COLON | 1u << P_DET |
               1u << P_JOINER | 1u << P_SPAN | 1u << P_STOP | 1u << P_ET,
    [P_NAME] = 1u << P_PRONOUN | 1u << P_WHO | 1u << P_COMMA | 1u << P_COLON,
};

/* Of nouns, names and modifiers, which go on with a phrase whatever words they are, those that do not
 * behind such a part, where the phrase begins otherwise, is told something (see phrase_told_of). */
static const gist ASKED[2][GIST_PART + 1] = {
    {[P_NOUN] = UINT32_MAX, [P_NAME] = ~(1u << P_NAME)},
    {[P_NOUN] = UINT32_MAX, [P_NAME] = UINT32_MAX},
};

uint32_t phrase_end(const chunker *c, uint32_t i)
{
    enum { LONGEST = 24 };
    const gist things = 1u << P_NOUN | 1u << P_NAME, easy = 1u << P_NAME | 1u << P_MOD;
    const gist ends_none = 1u << P_STOP | 1u << P_POSS;
    const gist behind = 1u << P_OTHER | 1u << P_DET; /* a thing; see goes_on_as. */
    const gist *asked = ASKED[phrase_is_told(c, i)];
    uint32_t end = i + 1, stop = c->last - i > LONGEST ? i + LONGEST : c->last;
    np_part before = part_of(c, i);
    bool according = i >= c->first + 2 && item_among(c->d, i - 2, W(according));
    const np_part goes_on = according ? P_NOUN : P_OTHER; /* to media reports, */

    if (c->is[c->first] & GIST_PREP)
        stop = phrase_front_end(c, i, stop);
    for (uint32_t k = i + 1; k < stop; k++) {
        np_part p = part_of(c, k);
        if (before == goes_on && (names_words(c, k) || names_papers(c, k))) {
            end = k + 1;
            continue;
        }
        if (!(((things | easy) & ~asked[before]) >> p & 1)) {
            if (ENDS[before] >> p & 1)
                break;
            bool thing = things >> before & 1;
            p = part_behind(c, i, k, before);
            if (!((easy >> p & 1) | ((p == P_NOUN) & !thing)))
                p = ((behind >> p & 1) & thing) ? P_OTHER : goes_on_as(c, k, p, before, stop);
            if (p == P_OTHER)
                break;
        }
        if (things >> p & 1 || (p == P_MOD && before == P_DET))
            end = k + 1;
        before = p;
    }
    while ((ends_none >> part_of(c, end - 1) & 1) & (end > i + 1))
        end--;
    if (c->is[end] & GIST_AND)
        return firm_behind_and(c, i, end);
    if (part_of(c, end) == P_COMMA && before == P_NAME && firm_form_at(c, end + 1)) {
        c->is[end] = P_JOINER;
        return end + 2;
    }
    if (part_of(c, end) != P_COMMA || end != i + 1 || before != P_NAME)
        return end;
    return part_of(c, end + 1) == P_NAME ? firm_behind_comma(c, i) : end;
}

bool phrase_has_words(const chunker *c, uint32_t i)
{
    return i + 1 < c->last && names_words(c, i + 1);
}

bool phrase_says_when(const chunker *c, uint32_t first, uint32_t end)
{
    const quoth_doc *d = c->d;
    bool year = end == first + 1 && item_is_year(d, first);
    return year || (part_of(c, end - 1) == P_NOUN &&
                    (item_is_when(d, c->m, end - 1) || item_among(d, end - 1, W(time))));
}

bool phrase_neighbours(const chunker *c, uint32_t i)
{
    static const str NEAR[] = {S("neighbouring"), S("neighboring"), S("Neighbouring"),
                               S("Neighboring")};
    return str_among(item_text(c->d, i), NEAR, LEN(NEAR));
}

/* What may stand in a name. */
static const gist NAMED =
    1u << P_NAME | 1u << P_JOINER | 1u << P_STOP | 1u << P_ET | 1u << P_SPAN | 1u << P_MARK;

/* Ruiz [alias Holm]: what stands before the name of x at item i is its name. */
static void past_alias(const chunker *c, mention *x, uint32_t i)
{
    while (i > x->first + 1 && part_of(c, i - 2) == P_NAME && item_is_alias(c->d, i - 1)) {
        x->name_last = --i;
        while (i > x->first && NAMED >> part_of(c, i - 1) & 1)
            i--;
        x->name_first = i;
    }
}

void phrase_name(const chunker *c, mention *x)
{
    uint32_t i = x->core;

    if (part_of(c, i - 1) == P_NAME)
        while (i > x->first && NAMED >> part_of(c, i - 1) & 1)
            i--;
    while (i < x->core && part_of(c, i) != P_NAME)
        i++;
    x->name_first = i;
    x->name_last = x->core;
    if (i > x->first + 1 && part_of(c, i - 2) == P_NAME)
        past_alias(c, x, i); /* Few. */
}

/* The Bank of Varn's [chief]: an office closes the phrase, items up to last, whose first noun, before
 * item core, is a body's name. */
static bool holds_office(const chunker *c, uint32_t core, uint32_t last)
{
    return (part_of(c, last - 2) == P_POSS || part_of(c, last - 3) == P_POSS) &&
           item_among(c->d, core, W(of)) && part_of(c, core - 1) == P_NAME &&
           part_of(c, last - 1) == P_NOUN && c->is[last - 1] & GIST_OFFICE &&
           item_word(c->d, c->m, core - 1)->classes & LEX_(ORG);
}

/* Most phrases end at item end. */
static inline bool goes_on_behind(const chunker *c, uint32_t end)
{
    const gist joins = GIST_OF | GIST_ATTACH | GIST_PREP | GIST_TO;

    return c->is[end] & joins || item_is(c->d, end, '(') ||
           (part_of(c, end) == P_COMMA && c->is[end - 1] & GIST_OFFICE) ||
           (part_of(c, end) == P_MOD && c->is[end + 1] & GIST_ATTACH);
}

void phrase_at(const chunker *c, uint32_t i, mention *x)
{
    uint32_t core = phrase_end(c, i);
    uint32_t last = part_of(c, core) == P_NAME ? relative_end(c, i, core) : core;
    if (last == core && !phrase_headline_topic(c, i, core))
        last = goes_on_behind(c, core) ? phrase_with(c, i, core) : core;
    if (last == core)
        last = firm_behind_ticker(c, core);
    if (last > core + 3 && holds_office(c, core, last))
        core = last;
    np_part p = part_of(c, core - 1), after = part_of(c, last);
    uint32_t flags = p == P_DET || p == P_MOD ? MEN_ELLIPTIC : 0;

    flags |= c->is[core - 1] & GIST_PLURAL ? MEN_PLURAL : 0;
    bool shop = after == P_POSS && last == core && firm_in_s(c, core);
    if (after == P_POSS && !shop)
        flags |= MEN_POSSESSOR;
    if ((after == P_MARK || after == P_SPAN) && last < c->last) {
        const item *mark = item_at(c->d, last);
        flags |= mark->sub >= MARK_SINGLE && !(mark->flags & TOK_SPACE) ? MEN_POSSESSOR : 0;
    }
    *x = (mention){.first = i,
                   .last = last,
                   .core = core,
                   .head = core - 1,
                   .sentence = c->sentence,
                   .kind = p == P_NAME ? MEN_NAME : MEN_NOMINAL,
                   .flags = (uint8_t)flags};
    phrase_name(c, x);
    if (shop) {
        x->last = x->core = x->name_last = core + 1;
        uint32_t k = core + 2;
        if (c->is[core + 1] & (GIST_OF | GIST_PREP) && part_of(c, k) == P_NAME)
            x->last = phrase_end(c, k); /* Moody's in New York */
        if (c->is[core + 1] & GIST_OF && x->last > k)
            x->core = x->name_last = x->last; /* Lloyd's of London */
    }
}
