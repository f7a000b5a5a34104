/*
 * parts.c - what part an item may have in a noun phrase, where the lexicon alone does
 * not tell: capitals, words in no list, signs.
 */
#include "find/chunk.h"
#include "find/item.h"

static const uint64_t FUNCTION = LEX_(PREPOSITION) | LEX_(CONJUNCTION) | LEX_(SUBORDINATOR) |
                                 LEX_(AUXILIARY) | LEX_(MODAL) | LEX_(NEGATION) | LEX_(WH);

/* Per Solvang said; but: Per Reuters, the bridge is closed. */
static bool is_per(const chunker *c, uint32_t i)
{
    uint32_t k = i + 1;

    if (!item_among(c->d, i, W(per)))
        return false;
    while (k < c->last && item_capitalised(item_at(c->d, k)))
        k++;
    return k > i + 1 && (i > c->first || !item_is(c->d, k, ','));
}

/* "Cross-examined by", "Heckled at", in no list: a participle, but "Majeed said". */
static bool participle(const chunker *c, uint32_t i)
{
    const item *t = item_at(c->d, i);
    str s = item_text(c->d, i);
    const char *hyphen = s.p + s.n - 1;

    if (t->word || s.n < 6 || i + 1 >= c->last)
        return false;
    if (!memcmp(s.p + s.n - 3, "ing",
                3)) { /* Rattling off, Wagging a finger; but: Golding of Lund */
        gist next = item_gist(c->d, i + 1);
        return part_does_alone(c, i) ||
               (item_at(c->d, i + 1)->shape == SHAPE_LOWER && !(next & GIST_OF) &&
                (next & GIST_PREP || (next & GIST_PART) == P_DET));
    }
    if (memcmp(s.p + s.n - 2, "ed", 2) != 0)
        return false;
    while (hyphen > s.p && *hyphen != '-')
        hyphen--;
    bool compound = hyphen > s.p && hyphen[1] >= 'a' && hyphen[1] <= 'z';
    return compound || item_gist(c->d, i + 1) & GIST_PREP ||
           (item_at(c->d, i + 1)->shape == SHAPE_LOWER && /* Overlaid text says */
            item_word(c->d, c->m, i + 1)->classes & LEX_(DOCUMENT) &&
            !(item_gist(c->d, i + 1) & (GIST_FINITE | GIST_PLURAL)));
}

/* Forty-one */
static bool is_number(const chunker *c, uint32_t i)
{
    static const str TENS[] = {S("Twenty-"), S("Thirty-"),  S("Forty-"),  S("Fifty-"),
                               S("Sixty-"),  S("Seventy-"), S("Eighty-"), S("Ninety-")};
    str s = item_text(c->d, i);

    for (size_t k = 0; item_at(c->d, i)->flags & TOK_HYPHEN && k < LEN(TENS); k++)
        if (s.n > TENS[k].n && str_eq((str){s.p, TENS[k].n}, TENS[k]))
            return true;
    return false;
}

/* Conversely, in no list. */
static bool is_adverb(const chunker *c, uint32_t i)
{
    static const str ENDS[] = {S("ally"),  S("ously"), S("ively"), S("ently"),
                               S("antly"), S("edly"),  S("ingly"), S("fully"),
                               S("ably"),  S("ibly"),  S("sely"),  S("tely")};
    enum { SHORTEST = 8 };
    str s = item_text(c->d, i);

    if (item_at(c->d, i)->word || s.n < SHORTEST || !item_is(c->d, i + 1, ','))
        return false;
    return str_ends_in(s, ENDS, LEN(ENDS), 0);
}

/* [Luckily] Ruiz had a key; [Oh] Ruiz! */
static bool tells_of_clause(const chunker *c, uint32_t i)
{
    static const str WORDS[] = {
        S("Accordingly"), S("Ah"),      S("Alas"),         S("Consequently"), S("Curiously"),
        S("Happily"),     S("Hence"),   S("Incidentally"), S("Luckily"),      S("Mercifully"),
        S("Oddly"),       S("Oh"),      S("Predictably"),  S("Sadly"),        S("Thankfully"),
        S("Tragically"),  S("Weirdly"), S("Wow")};
    return !item_at(c->d, i)->word && str_among(item_text(c->d, i), WORDS, LEN(WORDS));
}

/* [Landlocked] Laos, [Oil-rich] Norway, [Neighbouring] Poland: what the place is like, and not what it is called. */
static bool tells_of_place(const chunker *c, uint32_t i)
{
    static const str LIKE[] = {S("Landlocked"), S("Mighty"), S("Tiny"), S("Wealthy")};
    const quoth_doc *d = c->d;
    str s = item_text(d, i);
    const char *dash = memchr(s.p, '-', s.n);
    bool compound = dash && dash + 1 < s.p + s.n && dash[1] >= 'a' && dash[1] <= 'z';

    return i + 2 < c->last && !item_is_span(d, i + 1) && item_at(d, i + 1)->shape == SHAPE_TITLE &&
           item_word(d, c->m, i + 1)->classes & LEX_(PLACE) &&
           !(item_gist(d, i + 1) & GIST_GIVEN) && !item_capitalised(item_at(d, i + 2)) &&
           (compound || phrase_neighbours(c, i) || str_among(s, LIKE, LEN(LIKE)));
}

/* A capitalised word that begins a sentence is a name only if its lower-case
 * form is no common word, or a name goes on behind it. */
static np_part part_of_initial(const chunker *c, uint32_t i, const word *w)
{
    const uint64_t names = LEX_(FIRST_MALE) | LEX_(FIRST_FEMALE) | LEX_(ORG_NAME) | LEX_(PLACE) |
                           LEX_(HONORIFIC) | LEX_(OUTLET);
    bool next = i + 1 < c->last && !item_is_span(c->d, i + 1) &&
                item_capitalised(item_at(c->d, i + 1)) &&
                !(item_word(c->d, c->m, i + 1)->classes & (LEX_(DAY) | LEX_(PRONOUN)));

    if (next && part_opens_body(c, i, w))
        return P_NAME;
    bool given = next && w->classes & (LEX_(FIRST_MALE) | LEX_(FIRST_FEMALE)); /* Hope Ruiz */
    if (w->classes & LEX_(CUE_VERB) && w->share >= 60 && w->pos != POS_NOUN && !given)
        return P_OTHER; /* Said Ruiz: … */
    if (w->classes &
        (FUNCTION | LEX_(PRONOUN) | LEX_(POSSESSIVE) | LEX_(DETERMINER) | LEX_(ACCORDING)))
        return P_OTHER;
    if (next && item_among(c->d, i, W(acting), W(managing)) &&
        item_word(c->d, c->m, i + 1)->classes & (LEX_(ROLE) | LEX_(TITLE)))
        return P_NAME; /* Managing Director Ana Ruiz */
    if (participle(c, i) || is_adverb(c, i))
        return P_OTHER;
    if (is_number(c, i) || tells_of_place(c, i))
        return P_MOD;
    bool stop = i + 2 < c->last && item_is(c->d, i + 1, '.') &&
                item_start(c->d, i + 1) == item_end(c->d, i) &&
                item_capitalised(item_at(c->d, i + 2));
    if (stop && w->classes & (LEX_(TITLE) | LEX_(HONORIFIC) | LEX_(NAME_PART)))
        return P_NAME; /* Rep. Bo Quill, St. Mary's Hospital */
    if (w->classes & names || (!w->n && !w->pos) || w->pos == POS_NAME ||
        (w->classes & LEX_(ORG_END) && !w->pos)) /* Rovers said */
        return P_NAME;
    if (next && w->pos != POS_ADV && w->pos != POS_PREP && w->pos != POS_ING && w->pos != POS_DET)
        return P_NAME;
    return P_OTHER;
}

/* Behind the name in capitals that begins at item i; *given: it begins as somebody's does. */
static uint32_t behind_name(const chunker *c, uint32_t i, bool *given)
{
    const uint64_t person = LEX_(FIRST_MALE) | LEX_(FIRST_FEMALE) | LEX_(TITLE) | LEX_(HONORIFIC);

    *given = i < c->last && item_is_word(c->d, i) && item_word(c->d, c->m, i)->classes & person;
    while (i < c->last && !item_is_span(c->d, i) &&
           (item_capitalised(item_at(c->d, i)) || item_is(c->d, i, '.')))
        i++;
    return i;
}

/* [Meet] Ana Ruiz; [Enter] Ana Ruiz, stage left; [Follow] Lidex on Twitter: a verb, and then whom it calls; but:
 * Contact Lidex said. */
static bool calls_in(const chunker *c, uint32_t i)
{
    static const str CALLS[] = {
        S("Ask"),   S("Call"),    S("Catch"),    S("Contact"), S("Cue"),         S("Email"),
        S("Enter"), S("Exit"),    S("Follow"),   S("Image"),   S("Introducing"), S("Join"),
        S("Meet"),  S("Picture"), S("Pictured"), S("Reach"),   S("Read"),        S("Remember"),
        S("See"),   S("Share"),   S("Take"),     S("Tweet"),   S("Visit"),       S("Watch")};
    static const str FIRMS[] = {S("Call"),  S("Catch"), S("Image"), S("Picture"),
                                S("Reach"), S("Share"), S("Take")};
    const uint64_t body = LEX_(ORG) | LEX_(ORG_END) | LEX_(ROLE) | LEX_(ROLES);
    const quoth_doc *d = c->d;
    bool given = false;

    if (item_at(d, i + 1)->shape != SHAPE_TITLE || !str_among(item_text(d, i), CALLS, LEN(CALLS)))
        return false;
    uint32_t k = behind_name(c, i + 1, &given);
    if (given || k == i + 1)
        return given;
    bool owns = k < c->last && item_at(d, k)->flags & TOK_POSSESSIVE;
    return !c->headline && (owns || !(item_gist(d, k) & (GIST_FINITE | GIST_HELPER | GIST_SAYS))) &&
           !item_is(d, k, ',') && !(item_word(d, c->m, i + 1)->classes & body) &&
           !(item_word(d, c->m, k - 1)->classes & body) &&
           !str_among(item_text(d, i), FIRMS, LEN(FIRMS));
}

/* [Cross-examining] him; but not: Award-winning */
static bool is_doing(const chunker *c, uint32_t i)
{
    static const str HOW[] = {S("Co"), S("Cross"), S("Fact"), S("Re")};
    const lexicon *x = &c->m->lex;
    str s = item_text(c->d, i);
    const char *dash = memchr(s.p, '-', s.n);
    size_t k = dash ? (size_t)(dash - s.p) : s.n;

    return k < s.n && str_among((str){s.p, k}, HOW, LEN(HOW)) &&
           item_word(c->d, c->m, i + 1)->pos != POS_NOUN && /* Co-founding member Ruiz */
           x->words[lexicon_find(x, dash + 1, s.n - k - 1)].pos == POS_ING;
}

/* [Sentencing] Ruiz, Judge Ida Holm said; [Opening] Varn Hall on Monday, Ruiz said: what a phrase of
 * its own says of the subject behind it.  Not: Planning Minister Ana Ruiz, Boeing. */
static bool leads_with_doing(const chunker *c, uint32_t i)
{
    enum { REACH = 12 };
    const quoth_doc *d = c->d;
    const uint64_t other = LEX_(FIRST_MALE) | LEX_(FIRST_FEMALE) | LEX_(PLACE) | LEX_(ORG_NAME) |
                           LEX_(OUTLET) | LEX_(NAME_END);
    const uint64_t what = LEX_(ROLE) | LEX_(TITLE) | LEX_(ORG) | LEX_(ORG_END) | LEX_(ROLES);
    const word *w = item_word(d, c->m, i);
    str s = item_text(d, i), ing = S("ing");
    bool given;

    if (i != c->first || c->headline || !str_ends_in(s, &ing, 1, 3) ||
        (w->pos != POS_NOUN && w->pos != POS_ING && w->pos != POS_NONE) || w->classes & other)
        return false;
    if (w->pos == POS_NONE && is_doing(c, i))
        return true;
    uint32_t k = behind_name(c, i + 1, &given);
    const uint64_t next = item_word(d, c->m, i + 1)->classes,
                   last = item_word(d, c->m, k - 1)->classes;
    if (k == i + 1 || next & what & ~(uint64_t)LEX_(TITLE) || last & what ||
        (w->pos == POS_NONE && !(given && next & ~what)))
        return false;
    bool phrase = item_gist(d, k) & GIST_PREP;
    for (uint32_t end = k + REACH; phrase && k < end && k < c->last && !item_is(d, k, ','); k++)
        phrase = !item_is_span(d, k) && !(item_gist(d, k) & (GIST_FINITE | GIST_HELPER));
    if (!item_is(d, k, ',') || k + 1 >= c->last || !item_capitalised(item_at(d, k + 1)))
        return false;
    k = behind_name(c, k + 1, &given);
    return given && k < c->last && !item_is(d, k, ',') && item_is_word(d, k) &&
           !(item_gist(d, k) & GIST_AND);
}

/* Is the capitalised word none that may be something else than a name, nor one that Mr makes one:
 * Mr. Union? */
static bool is_plain_name(const item *t, const word *w)
{
    const uint64_t other = FUNCTION | LEX_(PRONOUN) | LEX_(DETERMINER) | LEX_(POSSESSIVE) |
                           LEX_(DAY) | LEX_(CUE_VERB) | LEX_(NATIONALITY) | LEX_(ORG) |
                           LEX_(ORG_END);
    const gist low = 1u << P_PRONOUN | 1u << P_WHO;

    return !(w->classes & other) && !(low >> (t->gist & GIST_PART) & 1);
}

/* The [WHO] said, the UN and [WHO] warned: a body, and no pronoun from here on. */
static bool is_body_who(const chunker *c, uint32_t i)
{
    const quoth_doc *d = c->d;
    bool behind = i > c->first &&
                  (item_among(d, i - 1, W(the)) || item_gist(d, i - 1) & (GIST_PREP | GIST_AND)),
         opens = i == c->first && item_gist(d, i + 1) & (GIST_FINITE | GIST_HELPER) &&
                 !item_is(d, c->last - 1, '?');

    bool office = i + 1 < c->last && !item_is_span(d, i + 1) &&
                  item_word(d, c->m, i + 1)->classes & (LEX_(ROLE) | LEX_(TITLE)); /* WHO chief */
    if (!item_among(d, i, W(who)) || !(behind || opens || office) ||
        item_at(d, i + 1)->shape == SHAPE_UPPER)
        return false;
    item *x = &c->d->items.at[i];
    x->word = 0;
    x->gist = P_NAME;
    return true;
}

/* They, WE; WHO, That. */
static np_part part_of_pronoun(const chunker *c, uint32_t i, const item *t, np_part low)
{
    const quoth_doc *d = c->d;

    if (low == P_PRONOUN)
        return t->shape == SHAPE_UPPER && item_text(d, i).n > 1 ? P_NAME : P_PRONOUN;
    if (t->shape == SHAPE_UPPER && is_body_who(c, i))
        return P_NAME;
    gist next = item_gist(d, i + 1);
    bool noun = (next & GIST_PART) == P_NOUN && !(next & GIST_PLURAL) &&
                item_at(d, i + 1)->shape == SHAPE_LOWER;
    return i == c->first && item_among(d, i, W(that)) && noun ? P_DET : low; /* That email */
}

/* Rovers [forward] Ana Ruiz: what a player plays, before her full name. */
bool part_plays(const chunker *c, uint32_t i)
{
    static const str PLAYS[] = {S("center"),   S("centre"), S("closer"), S("forward"),
                                S("fullback"), S("guard"),  S("hooker"), S("lock"),
                                S("prop"),     S("tackle"), S("wing")};
    const quoth_doc *d = c->d;

    return i + 2 < c->last && item_gist(d, i + 1) & GIST_GIVEN &&
           item_at(d, i)->shape == SHAPE_LOWER && item_capitalised(item_at(d, i + 1)) &&
           item_capitalised(item_at(d, i + 2)) && str_among(item_text(d, i), PLAYS, LEN(PLAYS));
}

/* A capitalised word that may open a sentence or clause, or be small elsewhere. */
static np_part part_by_place(const chunker *c, uint32_t i, const item *t, const word *w)
{
    const quoth_doc *d = c->d;
    np_part low = (np_part)(t->gist & GIST_PART);
    bool opens = i == c->first || item_is(d, i - 1, ':');
    if (opens && t->shape == SHAPE_TITLE &&
        (calls_in(c, i) || tells_of_clause(c, i) || leads_with_doing(c, i)))
        return P_OTHER;
    if (w->pos == POS_ADV && i == c->first + 1 && item_is_span(d, c->first) &&
        !(w->classes & (LEX_(FIRST_MALE) | LEX_(FIRST_FEMALE))))
        return low; /* “Q.” Thus Ruiz */
    if (opens && part_plays(c, i + 1) && !(w->classes & FUNCTION) && w->pos != POS_ING)
        return P_NAME;
    bool calls = opens || (item_is(d, i - 1, ',') && t->shape == SHAPE_TITLE);
    if (calls && item_calls_for(d, i) && item_among(d, i + 1, W(the)) && i + 2 < c->last &&
        item_at(d, i + 2)->shape == SHAPE_TITLE)
        return P_NAME; /* Save the Pier */
    if (opens && t->shape == SHAPE_TITLE) {
        np_part p = part_of_initial(c, i, w);
        return p != P_OTHER ? p : part_surname(c, i, t) ? P_NAME : low;
    }
    if (w->classes & (LEX_(DETERMINER) | LEX_(PREPOSITION)) &&
        (i == c->first || item_at(d, i - 1)->kind == TOK_PUNCT))
        return low;
    if (w->classes & (LEX_(DETERMINER) | LEX_(POSSESSIVE)) && w->pos != POS_NAME)
        return P_DET;
    if (w->classes & LEX_(PREPOSITION) && (w->pos == POS_PREP || w->pos == POS_NONE))
        return P_OTHER;
    return w->classes & LEX_(NATIONALITY) ? part_of_nation(c, i, t, w) : P_NAME;
}

/* several [CEOs] */
static bool letters_in_plural(str s)
{
    return s.n > 2 && s.p[s.n - 1] == 's' && s.p[1] >= 'A' && s.p[1] <= 'Z' &&
           s.p[s.n - 2] >= 'A' && s.p[s.n - 2] <= 'Z';
}

/* Does the quotation that opens the sentence end in a comma? */
static bool behind_comma(const chunker *c, uint32_t i)
{
    const quoth_doc *d = c->d;

    if (i != c->first + 1 || !item_is_span(d, c->first))
        return false;
    const token *end = &d->tokens.at[d->spans.at[d->items.at[c->first].is & ~ITEM_SPAN].last - 1];
    return end->kind == TOK_PUNCT && end->sub == ',';
}

/* [Nor] Azlina said; “…,” [So] Minjun said; [He] Lifeng, a minister: a small word that is a name's first,
 * and no small word from here on. */
static bool is_small_name(const chunker *c, uint32_t i)
{
    static const str SMALL[] = {S("An"), S("But"), S("Do"), S("He"),
                                S("No"), S("She"), S("So"), S("You")};
    const quoth_doc *d = c->d;
    const item *next = item_at(d, i + 1);
    bool nor = item_among(d, i, W(nor)) || str_eq(item_text(d, i), S("Nay"));
    uint32_t k = i + 1;

    if (i + 2 >= c->last || next->shape != SHAPE_TITLE || next->kind != TOK_WORD || c->headline ||
        (nor && next->gist & (GIST_HELPER | GIST_FINITE)))
        return false;
    if (!nor && (next->word || !str_among(item_text(d, i), SMALL, LEN(SMALL))))
        return false;
    while (k < c->last && item_at(d, k)->shape == SHAPE_TITLE)
        k++;
    bool says = item_gist(d, k) & GIST_SAYS,
         he = i == c->first && item_among(d, i, W(he), W(you)) && (says || item_is(d, k, ',')),
         no = i == c->first && k == i + 2 && next->flags & TOK_HYPHEN &&
              str_eq(item_text(d, i), S("No")) &&
              (item_is(d, k, ',') || item_gist(d, k) & GIST_FINITE), /* No Kwang-su, a minister */
        ranked = i > c->first && item_at(d, i - 1)->shape == SHAPE_TITLE &&
                 item_word(d, c->m, i - 1)->classes & LEX_(TITLE); /* Minister No Kwang-su */
    if (!(nor || he || no || ranked || (says && behind_comma(c, i))))
        return false;
    item *x = &c->d->items.at[i];
    x->word = 0;
    x->gist = P_NAME;
    return true;
}

/* Son [Jan-Erik] Holm, Son [Lars-Ove]: a name with a hyphen at item i that begins a full name, or with a given name. */
static bool is_given_twice(const chunker *c, uint32_t i)
{
    const lexicon *x = &c->m->lex;
    str s = item_text(c->d, i);
    size_t n = 0;

    while (n < s.n && s.p[n] != '-')
        n++;
    bool capital = n + 1 < s.n && s.p[n + 1] >= 'A' && s.p[n + 1] <= 'Z';
    return item_at(c->d, i + 1)->shape == SHAPE_TITLE ||
           (capital &&
            x->words[lexicon_find(x, s.p, n)].classes & (LEX_(FIRST_MALE) | LEX_(FIRST_FEMALE)));
}

/* [Son] Heung-woo, [Son] said: a surname of Korea, and no kin from here on. */
static bool is_son(const chunker *c, uint32_t i, const item *t)
{
    const item *next = item_at(c->d, i + 1);
    item *x = &c->d->items.at[i];

    if (t->word != W(son) || t->shape != SHAPE_TITLE || i + 1 >= c->last || c->headline)
        return false;
    bool twice = next->flags & TOK_HYPHEN && next->shape == SHAPE_TITLE && !next->word;
    if (twice ? is_given_twice(c, i + 1) : !part_surname(c, i, t))
        return false;
    x->word = 0;
    x->gist = P_NAME;
    return true;
}

/* T-shirt, U-turn, X-ray */
static bool is_lettered(str s)
{
    return s.n > 4 && s.p[1] == '-' && s.p[2] >= 'a' && s.p[2] <= 'z';
}

/* A capitalised word. */
static np_part part_of_capital(const chunker *c, uint32_t i, const item *t)
{
    const quoth_doc *d = c->d;
    const word *w = item_word(d, c->m, i);
    np_part low = (np_part)(t->gist & GIST_PART);

    if (t->flags & TOK_HYPHEN && is_lettered(item_text(d, i)))
        return P_NOUN;
    if (w->classes & LEX_(ROLES) && letters_in_plural(item_text(d, i)) &&
        !(i > c->first + 1 && item_at(d, i - 1)->shape == SHAPE_TITLE)) /* Labour MPs */
        return P_NOUN;
    if ((i > c->first + 1 && t->shape == SHAPE_TITLE && !c->headline && is_plain_name(t, w) &&
         !item_is(d, i - 1, ':') && t->word != W(son)) ||
        is_son(c, i, t) || (t->shape == SHAPE_TITLE && part_show(c, i)))
        return P_NAME; /* Most capitals. */
    bool initial = item_end(d, i) - item_start(d, i) == 1 && item_is(d, i + 1, '.') &&
                   item_start(d, i + 1) == item_end(d, i) && low != P_PRONOUN;
    if (initial && i + 2 < c->last && item_capitalised(item_at(d, i + 2)))
        return P_NAME; /* A. J. Hale */
    if (part_titled(c, i, t) || (t->shape == SHAPE_TITLE && is_small_name(c, i)))
        return P_NAME;
    if (low == P_PRONOUN || low == P_WHO)
        return part_of_pronoun(c, i, t, low);
    if (c->headline && part_is_common(t, w))
        return low;
    str s = item_text(d, i);
    if (c->headline && !t->word && s.n > 6 && str_eq((str){s.p + s.n - 4, 4}, S("ally")))
        return P_OTHER; /* Calls Casually */
    if (part_caller(c, i, t))
        return P_NAME;
    if (part_turn_of_speech(c, i, t))
        return P_OTHER;
    if (w->classes & LEX_(DAY))
        return part_of_day(c, i, t, w);
    if (is_per(c, i) || (i == c->first && item_is(d, i + 1, '&') && !c->headline &&
                         item_at(d, i + 2)->shape == SHAPE_TITLE))
        return P_NAME; /* Locks & Keys said */
    if (t->flags & TOK_HYPHEN && part_is_keyword(c, i))
        return P_OTHER;
    if (t->word == W(will) && part_will(c, i, t))
        return P_NAME;
    if (w->classes & (LEX_(AUXILIARY) | LEX_(MODAL)) && t->shape == SHAPE_TITLE && !c->headline &&
        i > c->first && item_at(d, i - 1)->shape == SHAPE_TITLE &&
        (!item_id(d, i - 1) || item_gist(d, i - 1) & GIST_GIVEN))
        return P_NAME; /* Achieng Were */
    if (w->classes & (FUNCTION & ~LEX_(PREPOSITION)) && t->shape == SHAPE_TITLE)
        return i == c->first && w->classes & LEX_(NEGATION) ? low : P_OTHER; /* None of them */
    if (w->classes & LEX_(CUE_VERB) && w->pos == POS_VERB_S && t->shape == SHAPE_TITLE &&
        i > c->first && !part_surname_in_s(c, i))
        return P_OTHER; /* Mayor Calls Engineer a Fool */
    if (i <= c->first + 1 && part_is_label(c, i, t, w))
        return P_OTHER;
    if (t->shape == SHAPE_UPPER && w->classes & LEX_(ROLE) && w->classes & LEX_(TITLE) &&
        !(w->classes & LEX_(NAME_END)) && (!i || item_at(d, i - 1)->kind != TOK_NUMBER))
        return P_NOUN; /* the CEO; but: 4 PM */
    if (i == c->first && t->shape == SHAPE_UPPER && part_is_shouted(c, i, w))
        return P_MOD;
    return part_by_place(c, i, t, w);
}

/* Of Hiragana: は, です. */
static bool is_kana(str s)
{
    const unsigned char *p = (const unsigned char *)s.p;
    return s.n >= 3 && p[0] == 0xE3 && (p[1] == 0x81 || (p[1] == 0x82 && p[2] < 0xA0));
}

/* Letters without spaces between words, too many for a name. */
static bool is_long_run(str s)
{
    enum { NAME = 24 }; /* Bytes of eight letters. */
    return s.n > NAME && (unsigned char)s.p[0] >= 0xE3;
}

/* Words in no list are nouns, if they do not look like verbs or adverbs. */
static np_part part_of_unknown(str s)
{
    size_t n = s.n;
    const char *end = s.p + n;
    if (is_kana(s))
        return P_OTHER;
    bool verbal = n > 4 && (memcmp(end - 2, "ed", 2) == 0 || memcmp(end - 2, "ly", 2) == 0 ||
                            memcmp(end - 3, "ing", 3) == 0);
    return verbal || n < 3 ? P_OTHER : P_NOUN;
}

/* al-Rashid, d'Angelo: a small prefix, and a name behind it; but not: anti-British. */
static bool is_prefixed(const quoth_doc *d, uint32_t i, const item *t)
{
    static const str PREFIXES[] = {S("al-"), S("el-"), S("ad-"), S("as-"),  S("ash-"), S("at-"),
                                   S("an-"), S("ar-"), S("az-"), S("ibn-"), S("bin-"), S("abu-"),
                                   S("d'"),  S("l'"),  S("d’"),  S("l’")};
    str s = item_text(d, i);

    if (!(t->flags & TOK_HYPHEN) && s.p[0] != 'd' && s.p[0] != 'l')
        return false;
    for (size_t k = 0; k < LEN(PREFIXES); k++) {
        size_t n = PREFIXES[k].n;
        if (s.n > n + 1 && str_eq((str){s.p, n}, PREFIXES[k]))
            return s.p[n] >= 'A' && s.p[n] <= 'Z';
    }
    return false;
}

/* [No] 10, [Number] 10: the prime minister's office. */
static bool is_number_ten(const chunker *c, uint32_t i, const item *t)
{
    return t->shape == SHAPE_TITLE && (t->word == W(no) || t->word == W(number)) &&
           i + 1 < c->last && str_eq(item_text(c->d, i + 1), S("10")) &&
           !item_among(c->d, i + 2, W(of), W(on), W(seed), W(seeds)); /* Number 10 on the list */
}

/* [A] K Sharma: no article before an initial. */
static bool is_initial_a(const chunker *c, uint32_t i, const item *t)
{
    return t->word == W(a) && i + 2 < c->last && item_is_word(c->d, i + 1) &&
           item_text(c->d, i + 1).n == 1 && item_capitalised(item_at(c->d, i + 1)) &&
           item_is_word(c->d, i + 2) && item_at(c->d, i + 2)->shape == SHAPE_TITLE;
}

static np_part part_in_place(const chunker *c, uint32_t i, const item *t)
{
    if (t->flags & TOK_POSSESSIVE)
        return P_POSS;
    if (t->shape == SHAPE_LOWER)
        return t->word                   ? (np_part)(t->gist & GIST_PART)
               : is_prefixed(c->d, i, t) ? P_NAME
                                         : part_of_unknown(item_text(c->d, i));
    if (t->shape == SHAPE_OTHER) /* A script without case. */
        return is_long_run(item_text(c->d, i)) ? P_OTHER : P_NAME;
    if (is_number_ten(c, i, t) || is_initial_a(c, i, t))
        return P_NAME;
    return part_of_capital(c, i, t);
}

static np_part part_of_sign(const item *t)
{
    static const uint8_t parts[256] = {['.'] = P_STOP,
                                       [','] = P_COMMA,
                                       [':'] = P_COLON,
                                       ['&'] = P_ET,
                                       ['+'] = P_ET}; /* Others: P_OTHER. */
    if (t->kind == TOK_PUNCT)
        return (np_part)parts[t->sub];
    return t->kind == TOK_NUMBER ? P_MOD : t->kind == TOK_MARK ? P_MARK : P_OTHER;
}

static gist part_in_sentence(const chunker *c, uint32_t i, const item *t)
{
    gist g = t->gist & ~(gist)GIST_PART;
    if (t->kind != TOK_WORD)
        return t->is & ITEM_SPAN ? P_SPAN
                                 : (g & ~(gist)(GIST_VERBAL | GIST_ADVERB)) | part_of_sign(t);
    if (t->shape != SHAPE_LOWER)
        g &= ~(gist)GIST_SAYS;
    return g | part_in_place(c, i, t);
}

void parts_in_sentence(const chunker *c, const uint32_t *i, const uint32_t *end)
{
    const item *items = c->d->items.at;
    gist *is = c->is;

    for (; i < end; i++)
        is[*i] = part_in_sentence(c, *i, &items[*i]);
}
