/*
 * nonspeech.c - titles, names and scare quotes, by where the marks stand.
 *
 *     a film called “The Circle”       title, name
 *     Aldo “Pick” Ferreira             name
 *     the so-called “express” bus      scare
 *     the “Best Small Boat” category   name
 *     called him “the Admiral”         name
 */
#include "find/nonspeech.h"

#include "find/inside.h"
#include "find/item.h"
#include "find/view.h"

enum { NAME_WORDS = 6, SCARE_WORDS = 4 };

static inside look_inside(const quoth_doc *d, const quoth_model *m, const span *s)
{
    const uint64_t small =
        LEX_(PREPOSITION) | LEX_(DETERMINER) | LEX_(CONJUNCTION) | LEX_(POSSESSIVE);
    inside v = {.org = true};

    for (uint32_t t = s->open + 1; t < s->last && v.words <= NAME_WORDS; t++) {
        const token *k = &d->tokens.at[t];
        bool clitic = (k[-1].kind == TOK_WORD) & (k[-1].end == k->start); /* Here[’s] */
        if (clitic | ((k->kind != TOK_WORD) & (k->kind != TOK_NUMBER)))
            continue;
        const word *w = &m->lex.words[k->word];
        v.words++;
        v.lower += (k->kind == TOK_WORD) & (k->shape == SHAPE_LOWER) &
                   ((v.words == 1) | !(w->classes & small));
        v.article |= v.words == 1 && v.lower && w->classes & LEX_(DETERMINER);
        v.org &= (w->classes & (LEX_(ORG_NAME) | LEX_(OUTLET))) != 0;
    }
    const token *last = &d->tokens.at[s->last - 1], *first = &d->tokens.at[s->open + 1];
    v.ended = s->last > s->open + 1 && last->kind == TOK_PUNCT && strchr(".?!,", last->sub);
    last -= v.ended && first < last;
    v.bracketed =
        first < last && first->kind == TOK_PUNCT && last->kind == TOK_PUNCT &&
        ((first->sub == '(' && last->sub == ')') || (first->sub == '[' && last->sub == ']'));
    v.title = v.words > 0 && v.words <= NAME_WORDS && v.lower == 0;
    v.few = v.words <= SCARE_WORDS && !v.ended;
    return v;
}

/* Aldo “Pick” Ferreira: right between two parts of a name. */
static bool is_nickname(const quoth_doc *d, const quoth_model *m, const sentence *s, uint32_t i)
{
    const uint64_t no_name = LEX_(PRONOUN) | LEX_(DETERMINER) | LEX_(DAY);
    if (i == s->first || i + 1 >= s->last || !is_capital(d, i - 1) || !is_capital(d, i + 1))
        return false;
    return !(item_word(d, m, i - 1)->classes & (no_name | LEX_(CUE_VERB))) &&
           !(item_word(d, m, i + 1)->classes & no_name);
}

/* A lower-case noun, or a word in no list that does not look like a verb. */
static bool noun_at(const quoth_doc *d, const sentence *s, uint32_t i)
{
    if (i >= s->last || !item_is_word(d, i) || item_at(d, i)->shape != SHAPE_LOWER)
        return false;
    str w = item_text(d, i);
    bool verbal = w.n > 4 && (!memcmp(w.p + w.n - 2, "ed", 2) || !memcmp(w.p + w.n - 3, "ing", 3));
    return item_id(d, i) ? (item_gist(d, i) & GIST_PART) == P_NOUN : w.n > 3 && !verbal;
}

/* called him “the Admiral”, knew her as “Auntie” */
static bool calls_somebody(const quoth_doc *d, const sentence *s, uint32_t i)
{
    uint32_t k = i > s->first && item_among(d, i - 1, W(as)) ? i - 1 : i;
    return k > s->first + 1 && item_among(d, k - 1, W(him), W(her), W(me), W(them), W(us)) &&
           item_among(d, k - 2, W(call), W(calls), W(called), W(knew), W(know), W(known),
                      W(nicknamed), W(dubbed));
}

/* Friends call him “Bud.” “the Hammer,” in a sentence's marks: a given name or one word more than "the". */
static bool is_called(const quoth_doc *d, const quoth_model *m, const sentence *s, uint32_t i,
                      const inside *v)
{
    const span *x = item_span(d, i);
    const token *t = &d->tokens.at[x->open + 1], *last = &d->tokens.at[x->last - 1];

    if (!v->ended || v->words != 1u + v->article || v->lower != v->article || last->sub == '!' ||
        last->sub == '?' || !calls_somebody(d, s, i) ||
        item_among(d, i - 2, W(called), W(calls))) /* Holm called him “Judas.” */
        return false;
    const uint64_t given = LEX_(FIRST_MALE) | LEX_(FIRST_FEMALE);
    return v->article ? t->word == W(the) : !t->word || m->lex.words[t->word].classes & given;
}

/* Known to her friends as “the Deacon,” she left; Berg, who is known to locals as “Kel”: by whom is said; a nurse
 * identified only as “R.K.” */
static bool known_to_some(const quoth_doc *d, const sentence *s, uint32_t i)
{
    enum { REACH = 7 };

    if (i == s->first || !item_among(d, i - 1, W(as)))
        return false;
    if (i < s->first + REACH && item_among(d, s->first, W(known), W(nicknamed), W(dubbed)))
        return true;
    for (uint32_t k = i - 1; k-- > s->first && i - k < REACH && item_is_word(d, k);)
        if (i - k <= 3 && str_eq(item_text(d, k), S("identified")))
            return true;
        else if (item_among(d, k, W(known)))
            return item_gist(d, k + 1) & GIST_TO || item_among(d, k + 1, W(by), W(among));
    return false;
}

/* Berg, called “Kel” [by friends] */
static bool by_friends(const quoth_doc *d, const sentence *s, uint32_t i)
{
    static const str FRIENDS[] = {S("colleagues"), S("family"),     S("fans"),       S("friends"),
                                  S("locals"),     S("neighbors"),  S("neighbours"), S("relatives"),
                                  S("residents"),  S("schoolmates")};
    uint32_t k = i + 2;

    if (i == s->first || !item_among(d, i - 1, W(called), W(nicknamed)) ||
        !item_among(d, i + 1, W(by)))
        return false;
    k += item_among(d, k, W(his), W(her), W(their));
    return k < s->last && str_among(item_text(d, k), FRIENDS, LEN(FRIENDS));
}

/* What a thing is called, to judge by the words before item i: was named “Hope”, is called
 * “budget.xls”, a car called the “Spark”, a dish, called “skrei”, works as a “ferry whisperer”; but:
 * the plan was called “reckless”. */
static bool names_thing(const quoth_doc *d, const sentence *s, uint32_t i, const inside *v)
{
    if (i < s->first + 2 || item_among(d, i + 1, W(by)))
        return false;
    uint32_t b = i - 1;
    bool capitals = v->lower == 0, be = item_gist(d, b - 1) & GIST_BE;
    if (item_among(d, b, W(named), W(christened)))
        return be;
    if (item_among(d, b, W(called))) {
        bool now = item_among(d, b - 1, W(is), W(are));
        bool aside = item_is(d, b - 1, ',') && item_is(d, i + 1, ',');
        return (be && capitals) || ((now || aside) && !v->article);
    }
    if (i < s->first + 3)
        return false;
    if (item_among(d, b, W(the)) && item_among(d, b - 1, W(called), W(named)))
        return capitals && (item_gist(d, b - 2) & GIST_PART) == P_NOUN;
    return item_among(d, b, W(a), W(an)) && item_among(d, b - 1, W(as)) &&
           item_among(d, b - 2, W(work), W(works), W(worked), W(serves));
}

/* leads “Orby with Ida Holm”, the host of “Today”, in charge of “Today”, the alias “Tarn” */
static bool hosts_show(const quoth_doc *d, const quoth_model *m, const sentence *s, uint32_t i)
{
    static const str HOSTS[] = {S("hosts"),    S("hosted"),    S("hosting"), S("anchors"),
                                S("anchored"), S("premiered"), S("leads"),   S("pseudonym"),
                                S("alias"),    S("codename"),  S("username")};
    if (str_among(item_text(d, i - 1), HOSTS, LEN(HOSTS)))
        return true;
    return i >= s->first + 2 && item_among(d, i - 1, W(of)) &&
           (item_word(d, m, i - 2)->classes & LEX_(ROLE) || item_among(d, i - 2, W(charge)));
}

/* “…,” Latin [for] “if you wish peace”; (Spanish for “later”) */
static bool translates(const quoth_doc *d, const sentence *s, uint32_t i)
{
    return i >= s->first + 3 && item_among(d, i - 1, W(for)) && is_capital(d, i - 2) &&
           (item_at(d, i - 3)->kind == TOK_PUNCT || item_is_span(d, i - 3) ||
            item_gist(d, i - 3) & GIST_BE) &&
           !item_is(d, i - 3, '.');
}

/* the head of the group “Green Varn” */
static bool names_group(const quoth_doc *d, const quoth_model *m, const sentence *s, uint32_t i)
{
    static const str GROUPS[] = {S("association"), S("band"),    S("campaign"), S("coalition"),
                                 S("collective"),  S("faction"), S("group"),    S("list"),
                                 S("movement"),    S("party")};

    return i > s->first + 3 && item_among(d, i - 2, W(the)) && item_gist(d, i - 3) & GIST_OF &&
           item_word(d, m, i - 4)->classes & (LEX_(ROLE) | LEX_(TITLE)) &&
           str_among(item_text(d, i - 1), GROUPS, LEN(GROUPS));
}

/* dubbed the “Tea Act”, named it “Operation Herring” */
static bool gives_name(const quoth_doc *d, const sentence *s, uint32_t i)
{
    return i > s->first + 1 && item_among(d, i - 1, W(the), W(it), W(him), W(her), W(them)) &&
           item_among(d, i - 2, W(dubbed), W(nicknamed), W(christened), W(named), W(names), W(dub));
}

/* hates the word “closure”, words such as “may” */
static bool only_a_word(const quoth_doc *d, const sentence *x, uint32_t i)
{
    static const str FEELS[] = {
        S("hate"),  S("hates"),  S("hated"),   S("love"),    S("loves"),    S("loved"),
        S("like"),  S("likes"),  S("liked"),   S("dislike"), S("dislikes"), S("disliked"),
        S("avoid"), S("avoids"), S("avoided"), S("prefer"),  S("prefers"),  S("preferred"),
        S("dread"), S("dreads"), S("loathes"), S("loathed")};

    static const str WORDS[] = {S("Phrases"), S("Terms"), S("Words"),
                                S("phrases"), S("terms"), S("words")};
    enum { LONGEST = 24 };

    for (uint32_t k = i; k > x->first + 2 && i < k + LONGEST; k--) {
        if (item_among(d, k - 1, W(as)) && item_among(d, k - 2, W(such)))
            return str_among(item_text(d, k - 3), WORDS,
                             LEN(WORDS)); /* Words such as “may” and “will” */
        if (!item_is_span(d, k - 1) && !(item_gist(d, k - 1) & GIST_AND || item_is(d, k - 1, ',')))
            break;
    }
    if (i < x->first + 4 || !item_among(d, i - 1, W(word), W(term), W(phrase)) ||
        !item_among(d, i - 2, W(the)))
        return false;
    return str_among(item_text(d, i - 3), FEELS, LEN(FEELS)) ||
           (item_gist(d, i - 3) & (GIST_SAYS | GIST_THAT) && /* said the word “liar” was banned */
            item_gist(d, i + 1) & (GIST_FINITE | GIST_HELPER));
}

/* The shop added a “quiet” hour, offers “smart” meters: what is done or sold, by its kind; but: identified a “serious”
 * failing, announced a “total” ban, launched a “massive” raid, police said. */
static bool only_kind(const quoth_doc *d, const sentence *x, uint32_t i, const inside *v)
{
    enum { REACH = 16 };
    static const str DOES[] = {
        S("add"),      S("added"),    S("adding"),   S("adds"),   S("introduced"), S("launched"),
        S("launches"), S("offered"),  S("offering"), S("offers"), S("ordered"),    S("posted"),
        S("posts"),    S("unveiled"), S("unveils"),  S("used"),   S("uses"),       S("using")};
    const gist small = GIST_PREP | GIST_OF | GIST_TO | GIST_AND | GIST_THAT | GIST_WH |
                       GIST_HELPER | GIST_ADVERB | GIST_DEFINITE;
    uint32_t b = i - 1 - item_among(d, i - 1, W(a), W(an)), after = i + 1;

    if (b <= x->first || after >= x->last || v->words > 2 || v->lower != v->words ||
        !item_is_word(d, after) || item_at(d, after)->shape != SHAPE_LOWER ||
        item_gist(d, after) & small || !(b + 1 < i || item_gist(d, after) & GIST_PLURAL) ||
        !str_among(item_text(d, b), DOES, LEN(DOES)))
        return false;
    for (uint32_t k = after + 1; k < x->last && k < i + REACH; k++)
        if (item_gist(d, k) & GIST_SAYS)
            return false;
    return true;
}

/* cut the firm to “sell”: what analysts and agencies hand out. */
static bool is_rating(const quoth_doc *d, const sentence *x, uint32_t i)
{
    static const str RATINGS[] = {
        S("buy"),        S("hold"),         S("junk"),       S("negative"), S("neutral"),
        S("outperform"), S("overweight"),   S("positive"),   S("sell"),     S("stable"),
        S("reduce"),     S("underperform"), S("underweight")};
    static const str RATES[] = {S("brokerage"), S("broker"), S("downgraded"), S("downgrade"),
                                S("outlook"),   S("rating"), S("ratings"),    S("upgraded"),
                                S("upgrade"),   S("rated"),  S("rates"),      S("cut"),
                                S("raised"),    S("lowered")};
    enum { REACH = 24 };
    const span *s = item_span(d, i);
    uint32_t from = i > x->first + REACH ? i - REACH : x->first, end = i + REACH;

    bool noun = item_among(d, i - 1, W(a), W(an), W(its), W(the)) && i + 1 < x->last &&
                (str_eq(item_text(d, i + 1), S("rating")) ||
                 str_eq(item_text(d, i + 1), S("recommendation"))); /* a “hold” rating */
    if (s->last != s->open + 2 || i == x->first ||
        !(noun || item_gist(d, i - 1) & (GIST_PREP | GIST_TO)) ||
        !str_among(doc_slice(d, d->tokens.at[s->open + 1].start, d->tokens.at[s->open + 1].end),
                   RATINGS, LEN(RATINGS)))
        return false;
    for (uint32_t k = from; k < x->last && k < end; k++)
        if (item_is_word(d, k) && str_among(item_text(d, k), RATES, LEN(RATES)))
            return true;
    return false;
}

/* call 101, quoting “Gull”; quoting reference “Operation Gull” */
static bool is_reference(const quoth_doc *d, const sentence *x, uint32_t i)
{
    uint32_t k = i - 1;

    if (i < x->first + 3)
        return false;
    k -= str_eq(item_text(d, k), S("reference"));
    if (!item_among(d, k, W(quoting), W(quote)))
        return false;
    k -= item_is(d, k - 1, ',');
    return item_at(d, k - 1)->kind == TOK_NUMBER;
}

/* Film review: The Gull – “A long night”: the critic's words, whom the line does not name. */
static bool closes_review(const quoth_doc *d, const sentence *x, uint32_t i)
{
    uint32_t t = item_token(d, x->first);
    bool behind = i == x->first || item_is(d, i - 1, ':') || item_is(d, i - 1, '-') ||
                  item_is(d, i - 1, PUNCT_DASH);

    return i + 1 == x->last && behind && t > 1 && d->tokens.at[t - 1].kind == TOK_PUNCT &&
           d->tokens.at[t - 1].sub == ':' &&
           id_among(d->tokens.at[t - 2].word, (uint32_t[]){W(review), W(reviews)}, 2);
}

/* What the word before the span, item b, says by itself: titled, headlined, marked, whose; what
 * analysts hand out; or UNKNOWN. */
static quoth_why told_before(const quoth_doc *d, const sentence *x, uint32_t i, uint32_t b,
                             const inside *v)
{
    static const str HEADS[] = {S("headed"), S("headlined"), S("subtitled")};
    bool behind = b < d->items.n && b > x->first && (item_is(d, b, ',') || item_is(d, b, ':'));
    if (b >= d->items.n || !item_is_word(d, b - behind))
        return QUOTH_WHY_UNKNOWN; /* titled, “Night Ferry” */
    if (item_among(d, b - behind, W(titled), W(entitled)) ||
        (behind && v->title && str_eq(item_text(d, b - 1), S("theme"))) ||
        str_among(item_text(d, b), HEADS, LEN(HEADS)) ||
        (v->title && !v->ended && item_among(d, b, W(whose))))
        return QUOTH_WHY_TITLE; /* whose “Night Ferry” won */
    if (v->title && !v->ended && item_among(d, b, W(named)) && b > x->first &&
        item_is_word(d, b - 1) && item_at(d, b - 1)->shape == SHAPE_LOWER)
        return QUOTH_WHY_NAME; /* a fishing boat named “Hope” */
    if (v->words <= 2 && ((item_among(d, b, W(marked)) && !item_among(d, i + 1, W(by))) ||
                          str_eq(item_text(d, b), S("stamped"))))
        return QUOTH_WHY_NAME; /* a memo marked “secret” */
    return is_rating(d, x, i) || is_reference(d, x, i) ? QUOTH_WHY_NAME : QUOTH_WHY_UNKNOWN;
}

bool nonspeech_hears(const quoth_doc *d, const quoth_model *m, uint32_t s, uint32_t i)
{
    const sentence *x = &d->sentences.at[s];
    const span *marks = item_span(d, i);
    const token *end = &d->tokens.at[marks->last - 1];
    uint32_t b = i - 1, after = i + 1;

    if (i < x->first + 2 || marks->last - marks->open > 2 + NAME_WORDS)
        return false;
    b -= item_word(d, m, b)->classes & LEX_(OUTLET) && item_at(d, b)->shape == SHAPE_LOWER;
    b -= item_among(d, b, W(the), W(its), W(local));
    if (!item_among(d, b, W(told), W(tells), W(telling)) || b <= x->first ||
        item_gist(d, b - 1) & GIST_BE)
        return false;
    inside v = look_inside(d, m, marks);
    if (b + 1 == i && (v.words < 2 || (x->spans < 2 && !item_is(d, x->last - 1, '.'))))
        return false; /* Minister told ‘Resign Now’ */
    bool open = item_is_word(d, after) && after < x->last &&
                !(item_gist(d, after) & (GIST_PREP | GIST_THAT | GIST_AND)) &&
                !(item_word(d, m, after)->classes & (LEX_(OUTLET) | LEX_(DAY)));
    return v.words > 0 && v.words <= SCARE_WORDS && v.lower == 0 && !open &&
           !(v.ended && (end->sub == '?' || end->sub == '!'));
}

/* at a “Voters' Forum”, the “Harbour Nights Festival”: an event by its name. */
static bool is_event(const quoth_doc *d, uint32_t i, const inside *v)
{
    static const str EVENTS[] = {S("Awards"),    S("Conference"), S("Convention"), S("Festival"),
                                 S("Forum"),     S("Gala"),       S("Rally"),      S("Summit"),
                                 S("Symposium"), S("Tour"),       S("Workshop")};
    const token *last = &d->tokens.at[item_span(d, i)->last - 1];
    str noun = {d->text.p + last->start, last->end - last->start};

    return v->title && !v->ended && v->words > 1 && item_among(d, i - 1, W(a), W(an), W(the)) &&
           str_among(noun, EVENTS, LEN(EVENTS));
}

/* the virus “Redleaf”, about her boat “Open Sea.”: behind a noun of no words and nobody, what it is called; but: told
 * the court “Guilty,” the slogan “Never Again,” called the plan “Nuts.” */
static bool names_noun(const quoth_doc *d, const quoth_model *m, const sentence *x, uint32_t i,
                       const inside *v)
{
    enum { MOST = 3 };
    static const str WORDS[] = {S("chant"),  S("cry"),      S("greeting"), S("line"),
                                S("mantra"), S("motto"),    S("phrase"),   S("refrain"),
                                S("reply"),  S("response"), S("sentence"), S("sign"),
                                S("slogan"), S("word"),     S("words")};
    const uint64_t other = LEX_(DOCUMENT) | LEX_(CUE_NOUN) | LEX_(ROLE) | LEX_(ROLES) |
                           LEX_(TITLE) | LEX_(UNNAMED) | LEX_(MALE) | LEX_(FEMALE) | LEX_(DAY);
    uint32_t det = i - 2;
    uint8_t end = d->tokens.at[item_span(d, i)->last - 1].sub;

    if (i < x->first + 4 || v->words > MOST || (v->ended && (end == '?' || end == '!')) ||
        !noun_at(d, x, i - 1) || item_word(d, m, i - 1)->classes & other ||
        str_among(item_text(d, i - 1), WORDS, LEN(WORDS)))
        return false;
    det -= (item_gist(d, det) & GIST_PART) != P_DET;
    bool says =
        det > x->first + 2 && item_gist(d, det - 1) & GIST_PREP &&
        (item_among(d, det - 1, W(about), W(of)) /* but: warned of the virus */
             ? item_among(d, det - 2, W(said), W(says), W(wrote), W(writes))
             : item_gist(d, det - 2) & GIST_SAYS ||
                   item_word(d, m, det - 2)->classes & LEX_(CUE_VERB)); /* yelled across the room */
    return (item_gist(d, det) & GIST_PART) == P_DET && item_is_word(d, det - 1) && !says &&
           !item_among(d, det - 1, W(to), W(at), W(as)) &&
           !(item_word(d, m, det - 1)->classes & (LEX_(OBJECT_VERB) | LEX_(TELL_VERB)));
}

/* Is a name in the marks, of a few words or in capitals, to judge by what stands around them? */
static bool is_name(const quoth_doc *d, const quoth_model *m, uint32_t s, uint32_t i,
                    const inside *v)
{
    const sentence *x = &d->sentences.at[s];
    bool after = i > x->first, plain = v->lower == v->article;
    uint32_t b = i - 1;

    if (!after)
        return v->title && v->org && !v->ended;
    const uint32_t opens = d->tokens.at[item_span(d, i)->open + 1].word;
    bool dubbed = item_among(d, b, W(nicknamed), W(dubbed)) &&
                  (plain || !id_among(opens, (uint32_t[]){W(a), W(an)}, 2)); /* dubbed “a coward” */
    if (v->words <= NAME_WORDS && (dubbed || (plain && known_to_some(d, x, i))))
        return true;
    if (v->few &&
        ((v->words > v->article && plain && calls_somebody(d, x, i)) || names_thing(d, x, i, v)))
        return true;
    if (translates(d, x, i) || is_called(d, m, x, i, v))
        return true;
    if (!v->title)
        return false;
    if (names_noun(d, m, x, i, v))
        return true;
    if (is_event(d, i, v) || (!v->ended && names_group(d, m, x, i)) || by_friends(d, x, i) ||
        item_among(d, b, W(christened)))
        return true;
    if ((v->org && !v->ended) || nonspeech_hears(d, m, s, i) ||
        (!v->ended && gives_name(d, x, i)) || hosts_show(d, m, x, i))
        return true;
    if ((item_is(d, b, ':') || item_is(d, b, ',')) && b > x->first &&
        item_among(d, b - 1, W(name), W(nickname), W(sign)))
        return true; /* gave only his first name, “Tarn,” */
    bool owned = (item_gist(d, b) & GIST_PART) == P_DET || item_at(d, b)->flags & TOK_POSSESSIVE;
    bool called = b > x->first && item_among(d, b, W(called), W(named)) &&
                  (item_gist(d, b - 1) & GIST_PART) == P_NOUN;
    return v->few && (called || (owned && noun_at(d, x, i + 1)));
}

quoth_why nonspeech_reason(const quoth_doc *d, const quoth_model *m, uint32_t s, uint32_t i,
                           bool *sure)
{
    const sentence *x = &d->sentences.at[s];
    inside v = look_inside(d, m, item_span(d, i));
    uint32_t b = i > x->first ? i - 1 : d->items.n; /* The item before, if any. */

    *sure = true;
    if ((v.bracketed && v.words <= SCARE_WORDS) || closes_review(d, x, i))
        return QUOTH_WHY_UNKNOWN;
    const span *marks = item_span(d, i);
    if (marks->last == marks->open + 2 && item_is(d, b, ':') &&
        d->tokens.at[marks->open + 1].kind == TOK_NUMBER)
        return QUOTH_WHY_NAME; /* ETag: "138269" */
    if (nonspeech_cited(d, x, marks))
        return QUOTH_WHY_TITLE;
    if (v.few && is_nickname(d, m, x, i))
        return QUOTH_WHY_NAME;
    quoth_why told = told_before(d, x, i, b, &v);
    if (told != QUOTH_WHY_UNKNOWN)
        return told;
    if (item_among(d, b, W(so_called)))
        return v.title ? QUOTH_WHY_NAME : QUOTH_WHY_SCARE;
    if (marks_hold_title(d, m, x, i, &v))
        return QUOTH_WHY_TITLE;
    if (is_name(d, m, s, i, &v))
        return QUOTH_WHY_NAME;
    bool means = item_among(d, b, W(meaning)); /* red, meaning “danger” */
    if ((v.few && (means || only_kind(d, x, i, &v))) ||
        (v.words <= SCARE_WORDS && only_a_word(d, x, i)))
        return QUOTH_WHY_SCARE;
    *sure = false;
    if (v.title && !v.ended)
        return v.words > 1 ? QUOTH_WHY_TITLE : QUOTH_WHY_NAME;
    return v.few ? QUOTH_WHY_SCARE : QUOTH_WHY_UNKNOWN;
}
