/*
 * attached.c - what belongs to a noun phrase behind its head: its "of" phrase, and where it is a
 * person or office also its for, at, from and with phrases.
 *
 *     a spokeswoman [for the Varn Trust], the leaders [of Norway, Sweden and Denmark]
 */
#include "find/chunk.h"
#include "find/item.h"

/* The mayor [in a letter], a reporter [by telephone] */
static bool is_medium(const chunker *c, uint32_t first, uint32_t end)
{
    if (item_among(c->d, first - 1, W(by)))
        return item_among(c->d, first, W(telephone), W(phone), W(email), W(text), W(video));
    return item_among(c->d, first - 1, W(in)) && item_among(c->d, first, W(a), W(an)) &&
           item_word(c->d, c->m, end - 1)->classes & LEX_(DOCUMENT);
}

/* a video [of Ana Ruiz] saying: whoever is seen or heard in it does something. */
static bool shows_doing(const chunker *c, uint32_t head, uint32_t behind)
{
    static const str SHOWS[] = {S("video"),   S("videos"), S("footage"),     S("recording"),
                                S("audio"),   S("clip"),   S("clips"),       S("recordings"),
                                S("tape"),    S("tapes"),  S("film"),        S("image"),
                                S("picture"), S("photo"),  S("recollection")};
    return behind < c->last && item_word(c->d, c->m, behind)->pos == POS_ING &&
           str_among(item_text(c->d, head), SHOWS, LEN(SHOWS));
}

/* The Tarn [Forum] for Justice: does the name of a body that ends at item head go on? */
static bool is_cause(const chunker *c, uint32_t head)
{
    const uint64_t given = LEX_(FIRST_MALE) | LEX_(FIRST_FEMALE);
    const item *t = item_at(c->d, head + 2);

    return part_of(c, head) == P_NAME && item_at(c->d, head)->shape == SHAPE_TITLE &&
           item_word(c->d, c->m, head)->classes & LEX_(ORG_END) && t->shape == SHAPE_TITLE &&
           part_of(c, head + 2) == P_NAME && !(item_word(c->d, c->m, head + 2)->classes & given);
}

/* Ana Ruiz of [Doctors] for Peace, of the [Center] for Peace: does the name at item i, behind "of", go
 * on with what it is for? */
static bool is_of_cause(const chunker *c, uint32_t i)
{
    const item *t = item_at(c->d, i + 2);

    return item_among(c->d, i + 1, W(for)) && part_of(c, i) == P_NAME &&
           item_at(c->d, i)->shape == SHAPE_TITLE && t->shape == SHAPE_TITLE &&
           item_word(c->d, c->m, i)->classes & (LEX_(ORG_END) | LEX_(ROLES)) &&
           part_of(c, i + 2) == P_NAME && !(t->gist & GIST_GIVEN);
}

/* Does a body's name stand in items [i, end)? */
static bool names_body(const chunker *c, uint32_t i, uint32_t end)
{
    const uint64_t body = LEX_(ORG) | LEX_(ORG_END) | LEX_(ORG_NAME) | LEX_(OUTLET);

    for (; i < end; i++)
        if (part_of(c, i) == P_NAME && item_word(c->d, c->m, i)->classes & body)
            return true;
    return false;
}

static const uint64_t NO_PERSON =
    LEX_(PLACE) | LEX_(DAY) | LEX_(ORG) | LEX_(ORG_END) | LEX_(ORG_NAME) | LEX_(OUTLET);

/* Ana Ruiz [from the Varn Trust], Ana [in Port Varn] writes, Ana Ruiz [at Volta] said: behind a name of one or
 * two words that begins at item first. */
static bool comes_from(const chunker *c, uint32_t first, uint32_t end)
{
    if (end > first + 2 || part_of(c, end - 1) != P_NAME ||
        !item_among(c->d, end, W(from), W(at), W(in)))
        return false;
    uint32_t i = end + 1 + item_among(c->d, end + 1, W(the));
    bool alone = end == first + 1, given = c->is[first] & GIST_GIVEN;
    if (part_of(c, i) != P_NAME || c->headline ||
        (alone && item_word(c->d, c->m, first)->classes & NO_PERSON &
                      ~(given && first == c->first ? LEX_(DAY) : 0))) /* Jan from Hull */
        return false;
    uint32_t behind = phrase_end(c, i);
    bool body = names_body(c, i, behind), says = item_gist(c->d, behind) & GIST_SAYS;
    if (item_among(c->d, end, W(from)) && !alone)
        return (given && (body || says)) || /* Caller Dave from Goole said */
               (says && c->is[first] & GIST_OFFICE && c->is[end - 1] & GIST_GIVEN);
    if (item_among(c->d, end, W(from)) && alone && first == c->first)
        return says || (given && item_gist(c->d, behind) & GIST_FINITE);
    return says && (item_among(c->d, end, W(at)) ? given || alone : given && alone);
}

/* A plaque [outside] the court, the entry [for] Varn: what bears words, and where it stands. */
static bool may_stand(const chunker *c, uint32_t head, uint32_t end)
{
    static const str BEARS[] = {S("banner"),    S("billboard"),   S("entry"),  S("gravestone"),
                                S("headstone"), S("inscription"), S("notice"), S("placard"),
                                S("plaque"),    S("poster"),      S("sign"),   S("sticker"),
                                S("tombstone")};
    const quoth_doc *d = c->d;
    if (item_among(d, head, W(voice), W(voices)) && item_among(d, end, W(from), W(at)))
        return true; /* a voice from the third row shouted */

    return item_among(d, end, W(above), W(at), W(behind), W(below), W(beside), W(by), W(for), W(in),
                      W(inside), W(near), W(on), W(outside), W(over), W(under)) &&
           str_among(item_text(d, head), BEARS, LEN(BEARS));
}

/* A plaque [outside the court] says, the entry [for Varn] reads: behind what bears words where it stands. */
static bool stands_there(const chunker *c, uint32_t head, uint32_t end)
{
    const quoth_doc *d = c->d;

    if (part_of(c, head) != P_NOUN || !may_stand(c, head, end))
        return false;
    uint32_t behind = phrase_end(c, end + 1);
    return item_gist(d, behind) & GIST_SAYS || item_among(d, behind, W(reads), W(read));
}

/* A spokeswoman for [van der] Berg: lets the parts of a name before the first with a capital, from item
 * i on, begin a phrase. */
static void take_joiners(const chunker *c, uint32_t i)
{
    enum { MOST = 3 };
    uint32_t k = i;

    while (k < i + MOST && part_of(c, k) == P_JOINER)
        k++;
    for (; part_of(c, k) == P_NAME && i < k; i++)
        c->is[i] = (c->is[i] & ~(gist)GIST_PART) | P_MOD;
}

/* the wife of [jailed] mayor Ana Ruiz, supporters of the party of [late] former president Holm: does the word at
 * item i, which is in no part of a phrase, tell how it stands with who holds the office behind it? */
static bool tells_of_office(const chunker *c, uint32_t i)
{
    enum { LONGEST = 5 };
    const gist small = GIST_FINITE | GIST_HELPER | GIST_BE | GIST_HAVE | GIST_SAYS | GIST_PREP |
                       GIST_OF | GIST_TO | GIST_AND | GIST_THAT | GIST_WH | GIST_ATTACH;
    uint32_t k = i + 1;

    if (part_of(c, i) != P_OTHER || !item_is_word(c->d, i) ||
        item_at(c->d, i)->shape != SHAPE_LOWER || c->is[i] & small)
        return false;
    while (k < i + LONGEST && k + 1 < c->last && item_at(c->d, k)->shape == SHAPE_LOWER &&
           (part_of(c, k) == P_NOUN || part_of(c, k) == P_MOD))
        k++;
    return k > i + 1 && part_of(c, k) == P_NAME && c->is[k - 1] & GIST_OFFICE;
}

/* Lets the phrase behind the preposition at item end begin with a word that else begins none. */
static void let_begin(const chunker *c, uint32_t end, gist takes)
{
    if (end + 1 >= c->last)
        return;
    if (c->is[end] & takes && end + 2 < c->last && part_of(c, end + 2) == P_NAME &&
        phrase_neighbours(c, end + 1))
        c->is[end + 1] = (c->is[end + 1] & ~(gist)GIST_PART) | P_MOD;
    bool retired = c->is[end] & GIST_OF && end + 2 < c->last && part_of(c, end + 1) == P_OTHER &&
                   item_is_word(c->d, end + 1) && part_of(c, end + 2) == P_NOUN &&
                   item_word(c->d, c->m, end + 1)->pos == POS_PART;
    bool for_him = c->is[end] & GIST_OF || (c->is[end] & takes && item_among(c->d, end, W(for)));
    if (retired || (for_him && tells_of_office(c, end + 1)))
        c->is[end + 1] = (c->is[end + 1] & ~(gist)GIST_PART) | P_MOD; /* of retired engineers */
    if (part_of(c, end + 1) == P_JOINER && c->is[end] & takes)
        take_joiners(c, end + 1);
}

/* beaten 6-4 [by Ana Ruiz], from the desk [of Ursula Penn], in the words [of a witness], runs the lab [with Ana
 * Ruiz]; but: an analyst with Ana Ruiz */
static bool is_anothers(const chunker *c, uint32_t head, uint32_t of)
{
    const uint64_t w = item_word(c->d, c->m, head)->classes;
    bool partner =
        item_among(c->d, of, W(with)) && part_of(c, of + 1) == P_NAME &&
        (c->is[of + 1] & GIST_GIVEN || item_among(c->d, of + 1, W(dr), W(mr), W(ms), W(mrs))) &&
        w & LEX_(ORG) && !(w & (LEX_(ROLE) | LEX_(TITLE)));
    uint32_t end = partner ? phrase_end(c, of + 1) : of;
    partner = partner && (end >= c->last || part_of(c, end) == P_COMMA || item_is(c->d, end, '.') ||
                          c->is[end] & GIST_AND);

    return partner || (item_among(c->d, of, W(by)) && item_at(c->d, head)->kind == TOK_NUMBER) ||
           (item_among(c->d, head, W(desk), W(words)) && c->is[of] & GIST_OF);
}

/* A warning [from Ana Ruiz] that the wall is weak: the words that follow are hers; not: a letter from Ruiz
 * that says. */
static bool words_follow(const chunker *c, uint32_t head, uint32_t of, uint32_t behind)
{
    const quoth_doc *d = c->d;
    const gist verb = GIST_FINITE | GIST_HELPER | GIST_BE | GIST_HAVE | GIST_SAYS;

    if (!(c->is[behind] & GIST_THAT) || !(c->is[head] & GIST_CUE) || c->is[of] & GIST_OF ||
        !item_among(d, of, W(by), W(from)) || !(item_word(d, c->m, head)->classes & LEX_(CUE_NOUN)))
        return false;
    uint32_t i = behind + 1;
    gist next = item_is_span(d, i) ? c->m->gist[d->tokens.at[item_span(d, i)->open + 1].word]
                                   : item_gist(d, i);
    return !(next & (verb | GIST_VERBAL));
}

/* , who led the inquiry[,] said: does a verb stand behind the clause of the "who" at item i? */
static bool verb_behind_who(const chunker *c, uint32_t i)
{
    const gist verb = GIST_FINITE | GIST_HELPER | GIST_BE | GIST_HAVE | GIST_SAYS | GIST_CUE;

    while (i < c->last && !item_is(c->d, i, ',') && part_of(c, i) != P_SPAN)
        i++;
    return i + 1 < c->last && item_is(c->d, i, ',') && item_gist(c->d, i + 1) & verb;
}

/* a letter from [Ana Ruiz], who: it is not the letter that does what follows. */
static bool sender_follows(const chunker *c, uint32_t head, uint32_t of, uint32_t behind)
{
    const quoth_doc *d = c->d;
    const gist elliptic = 1u << P_DET | 1u << P_MOD;

    return item_is(d, behind, ',') && item_among(d, behind + 1, W(who)) &&
           item_among(d, of, W(from), W(by)) && part_of(c, behind - 1) == P_NAME &&
           (elliptic >> part_of(c, head) & 1 ||
            item_word(d, c->m, head)->classes & LEX_(DOCUMENT)) &&
           !verb_behind_who(c, behind + 2);
}

/* Is the phrase between the preposition at item of and item behind none of what the noun at item head
 * is: thanked the King [for his] “patience”, said the cook [at last]? */
static bool stands_apart(const chunker *c, uint32_t head, uint32_t of, uint32_t behind)
{
    const quoth_doc *d = c->d;

    if (shows_doing(c, head, behind) || words_follow(c, head, of, behind) ||
        sender_follows(c, head, of, behind))
        return true;
    if (item_among(d, of, W(in)) && item_is_company(d, head))
        return true; /* wrote Ruiz and colleagues [in the Lantern] */
    if (behind != of + 2)
        return false;
    bool his =
        !(c->is[of] & GIST_OF) && part_of(c, of + 1) == P_DET && part_of(c, behind) == P_SPAN;
    return his || (item_among(d, of, W(at)) &&
                   item_among(d, of + 1, W(last), W(first), W(once), W(least)));
}

/* Sources [inside the Kremlin] said, a man [behind her] says */
static bool speaks_inside_it(const chunker *c, uint32_t end)
{
    static const str WHERE[] = {S("alongside"), S("around"), S("behind"),   S("beside"),
                                S("inside"),    S("near"),   S("opposite"), S("within")};
    if (!item_is_word(c->d, end) || !str_among(item_text(c->d, end), WHERE, LEN(WHERE)))
        return false;
    bool her = item_among(c->d, end + 1, W(her), W(him), W(me), W(them), W(us));
    uint32_t verb = her && item_gist(c->d, end + 2) & GIST_SAYS ? end + 2 : phrase_end(c, end + 1);
    return (item_gist(c->d, verb) & GIST_SAYS && item_word(c->d, c->m, verb)->pos != POS_ING) ||
           item_among(c->d, verb, W(tell), W(told));
}

/* a priest with a [drum] shouted: does the noun at item behind, in no list of nouns, end the phrase? */
static bool with_unknown(const chunker *c, uint32_t of, uint32_t behind)
{
    return behind == of + 2 && part_of(c, of + 1) == P_DET && part_of(c, behind) == P_OTHER &&
           item_at(c->d, behind)->shape == SHAPE_LOWER && item_among(c->d, of + 1, W(a), W(an)) &&
           !(c->is[behind] & (GIST_PREP | GIST_TO)) && item_gist(c->d, behind + 1) & GIST_SAYS;
}

/* A letter of 14 [March 2016]: the item behind a date whose month is item behind, if it is one. */
static uint32_t behind_date(const chunker *c, uint32_t behind)
{
    if (behind >= c->last || item_at(c->d, behind)->shape == SHAPE_LOWER ||
        !item_is_when(c->d, c->m, behind))
        return behind;
    return behind + 1 + (behind + 1 < c->last && item_is_year(c->d, behind + 1));
}

/* the chief executive [(CE)] for Varn, the head of the Farmers Union [(FU)], Ana Ruiz: behind the short form at item
 * i, or i. */
static uint32_t behind_short_form(const chunker *c, uint32_t i, gist takes)
{
    const quoth_doc *d = c->d;

    return item_is(d, i, '(') && i + 3 < c->last && item_capitalised(item_at(d, i + 1)) &&
                   item_at(d, i + 1)->shape != SHAPE_TITLE && item_is(d, i + 2, ')') &&
                   (c->is[i + 3] & takes || part_of(c, i + 3) == P_COMMA)
               ? i + 3
               : i;
}

/* assured Ana Ruiz [of Varn's help], told Holm [of it]: it is what she is told, where her name begins at item first. */
static bool told_of_it(const chunker *c, uint32_t first, uint32_t end)
{
    static const str TELLS[] = {S("assured"), S("assures"),  S("convinced"), S("informed"),
                                S("informs"), S("notified"), S("reassured"), S("reminded"),
                                S("reminds"), S("told"),     S("warned"),    S("warns")};
    const uint64_t body = LEX_(ORG) | LEX_(ORG_END) | LEX_(ORG_NAME) | LEX_(OUTLET) | LEX_(TITLE);

    if (first == c->first || !(c->is[end] & GIST_OF) || part_of(c, first) != P_NAME ||
        part_of(c, end - 1) != P_NAME || !str_among(item_text(c->d, first - 1), TELLS, LEN(TELLS)))
        return false;
    for (uint32_t i = first; i < end; i++)
        if (item_word(c->d, c->m, i)->classes & body)
            return false;
    uint32_t k = end + 1;
    while (k < c->last && part_of(c, k) == P_NAME)
        k++;
    bool place = item_among(c->d, first - 1, W(told)) || item_among(c->d, k, W(that), W(to));
    return part_of(c, k) == P_POSS || !place; /* Holm of Nova News; Holm of Varn that it rained */
}

/* A plan [to impeach President Ruiz]: what it is to do, where a noun seems to follow. */
static bool aims(const chunker *c, uint32_t head, uint32_t end)
{
    return c->is[end] & GIST_TO && item_among(c->d, head, W(plan), W(plans)) &&
           item_at(c->d, end + 2)->shape == SHAPE_TITLE;
}

/* head of sales [and marketing], clerk for water [and sewer operations] at Volta: behind two bare nouns, from the
 * preposition at item of on, that an office is for; or `end`, before "and". */
static uint32_t behind_charges(const chunker *c, uint32_t head, uint32_t of, uint32_t end)
{
    const uint64_t who = LEX_(ROLE) | LEX_(ROLES) | LEX_(TITLE) | LEX_(UNNAMED);
    const gist things = 1u << P_NOUN | 1u << P_MOD,
               stops = 1u << P_COMMA | 1u << P_STOP | 1u << P_SPAN;
    uint32_t i = end + 1;

    if (!(item_word(c->d, c->m, head)->classes & who) || part_of(c, of + 1) == P_DET ||
        part_of(c, end - 1) != P_NOUN || i >= c->last ||
        !(things >> part_of(c, i) & 1) || !item_among(c->d, of, W(of), W(for)))
        return end;
    uint32_t k = phrase_end(c, i);
    for (uint32_t n = of + 1; n < k; n++)
        if (n != end &&
            (!(things >> part_of(c, n) & 1) || item_word(c->d, c->m, n)->classes & who ||
             item_at(c->d, n)->shape != SHAPE_LOWER))
            return end;
    return k >= c->last || stops >> part_of(c, k) & 1 || c->is[k] & GIST_ATTACH ? k : end;
}

/* Takes "of", and after a person or office for, at, from, with, in, to. */
static uint32_t with_phrases(const chunker *c, uint32_t first, uint32_t end, uint32_t head)
{
    enum { PHRASES = 4 };
    const gist phrase = 1u << P_DET | 1u << P_MOD | 1u << P_NOUN | 1u << P_NAME;
    const gist elliptic = 1u << P_DET | 1u << P_MOD;
    bool paper = part_of(c, head) == P_NAME && c->is[head] & GIST_OFFICE &&
                 item_word(c->d, c->m, head)->classes & LEX_(OUTLET);
    bool office = (c->is[head] & GIST_OFFICE && !paper) || elliptic >> part_of(c, head) & 1;
    gist takes = office ? GIST_OF | GIST_ATTACH : GIST_OF;
    bool titled = part_of(c, head) == P_NAME && !office && c->is[first] & GIST_OFFICE &&
                  head > first + 1; /* analyst Ana Ruiz [at Volta] */
    bool person = part_of(c, head) == P_NAME && head > first &&
                  c->is[first] & (GIST_GIVEN | GIST_OFFICE),
         body = false; /* Ana Ruiz of the Varn Trust [in Norway] */

    for (int n = 0; n < PHRASES; n++) {
        if (n == 0 && item_among(c->d, end, W(for)) && is_cause(c, head))
            takes |= GIST_ATTACH;
        if (office && part_of(c, end) == P_MOD && c->is[end + 1] & GIST_ATTACH)
            end++; /* a person close to the talks */
        if (c->is[end] & GIST_OF && elliptic >> part_of(c, head) & 1 &&
            item_among(c->d, end + 1, W(them), W(us), W(whom)))
            return end + 2; /* one of them */
        if (office)
            end = behind_short_form(c, end, takes);
        let_begin(c, end, takes);
        if (c->is[head] & GIST_OFFICE &&
            item_among(c->d, end + 1, W(her), W(him), W(them), W(me), W(us)) &&
            !(phrase >> part_of(c, end + 2) & 1) &&
            (item_among(c->d, end, W(for), W(to)) || (n == 0 && speaks_inside_it(c, end))))
            return end + 2; /* a spokeswoman for her */
        bool at = titled && item_among(c->d, end, W(at), W(from)) && part_of(c, end + 1) == P_NAME;
        at |= n == 0 && (comes_from(c, first, end) || stands_there(c, head, end) ||
                         (office && speaks_inside_it(c, end)));
        at |= n == 1 && person && is_of_cause(c, end - 1);
        at |= body && item_among(c->d, end, W(in)) && part_of(c, end + 1) == P_NAME;
        if ((!(c->is[end] & takes) && !at) || !(phrase >> part_of(c, end + 1) & 1))
            break;
        if (aims(c, head, end) || is_anothers(c, head, end) ||
            (n == 0 && told_of_it(c, first, end)))
            break;
        uint32_t of = end, behind = phrase_end(c, end + 1);
        if (stands_apart(c, head, of, behind))
            break;
        behind += with_unknown(c, of, behind);
        if (behind == of + 2 && item_at(c->d, of + 1)->kind == TOK_NUMBER) {
            bool share = item_at(c->d, of - 1)->kind == TOK_NUMBER ||
                         item_word(c->d, c->m, of - 1)->pos == POS_NUM;
            if (!(c->is[of] & GIST_OF) && !share)
                break; /* a post at 4 a.m., a speech on 3 May; but: four in 10 */
            behind = behind_date(c, behind);
        }
        bool aside = phrase_says_when(c, of + 1, behind) || is_medium(c, of + 1, behind);
        if (!(c->is[of] & GIST_OF) && aside)
            break;
        end = c->is[head] & GIST_OFFICE && c->is[behind] & GIST_AND
                  ? behind_charges(c, head, of, behind)
                  : behind;
        body = person && names_body(c, of + 1, end);
        for (uint32_t i = of + 1; i + 1 < end; i++)
            if (phrase_owns_words(c, i))
                return i;
    }
    return end;
}

/* The end of the name of a country, town or union at item i; or i.  any: of one in no list, too; bodies: of a
 * body, too. */
static uint32_t behind_place(const chunker *c, uint32_t i, bool any, bool bodies)
{
    const uint64_t given = LEX_(FIRST_MALE) | LEX_(FIRST_FEMALE);
    const uint64_t body = bodies ? LEX_(ORG) | LEX_(ORG_END) | LEX_(OUTLET) : 0;
    bool place = false;
    uint32_t k = i + (uint32_t)item_among(c->d, i, W(the)), first = k;

    for (; k < c->last && part_of(c, k) == P_NAME; k++) {
        uint64_t w = item_word(c->d, c->m, k)->classes;
        if ((w & given && !(w & LEX_(PLACE))) ||
            ((any || (bodies && k == first)) && w & (LEX_(TITLE) | LEX_(HONORIFIC))))
            return i;
        place |= w & (LEX_(PLACE) | LEX_(ORG_NAME) | body) ||
                 (bodies && item_at(c->d, k)->shape == SHAPE_UPPER) ||
                 item_among(c->d, k, W(states), W(kingdom), W(union));
        if (bodies && place && c->is[k + 1] & GIST_OF && part_of(c, k + 2) == P_NAME)
            k++; /* the University of Varn */
    }
    return (place || any) && part_of(c, k) != P_POSS ? k : i;
}

/* The leaders of Norway[, Sweden and Denmark], researchers at Harvard[, MIT and the University of Varn]: the end of the
 * places and bodies that many of a kind, before item core, are of. */
static uint32_t behind_places(const chunker *c, uint32_t core, uint32_t last)
{
    bool ends = false, any = item_among(c->d, core - 1, W(ministers), W(leaders), W(presidents),
                                        W(mayors), W(governors), W(ambassadors));
    bool bodies = item_among(c->d, core, W(at), W(from));
    uint32_t i = last;

    if (last < core + 2 ||
        !(c->is[core - 1] & GIST_PLURAL || item_among(c->d, core - 1, W(ministries))) ||
        !(bodies || item_among(c->d, core, W(of), W(in))) ||
        behind_place(c, core + 1, any, bodies) != last)
        return last;
    while (!ends) {
        bool comma = item_is(c->d, i, ',');
        ends = i + 1 < c->last && c->is[i + comma] & GIST_AND;
        uint32_t k = i + comma + ends;
        i = comma || ends ? behind_place(c, k, any, bodies) : k;
        if (i == k)
            return last;
    }
    return i;
}

/* Does somebody's full name, or a title and a name, stand at item i, and a comma or stop behind it, but no list?  sure:
 * nothing but the holder tells that what stands before is a body. */
static bool holder_at(const chunker *c, uint32_t i, bool sure)
{
    const quoth_doc *d = c->d;
    const uint64_t titled = LEX_(HONORIFIC) | LEX_(TITLE), w = item_word(d, c->m, i)->classes;

    if (i >= c->last || part_of(c, i) != P_NAME || item_at(d, i)->shape == SHAPE_LOWER)
        return false;
    uint32_t end = phrase_end(c, i), k = end + 1;
    bool title = w & titled || item_among(d, i, W(dr), W(prof));
    bool ends = k >= c->last;
    if (end < i + 2 || part_of(c, end - 1) != P_NAME ||
        (!ends && (part_of(c, end) != P_COMMA || c->is[k] & GIST_AND || part_of(c, k) == P_NAME)))
        return false;
    return title || (!sure && (c->is[i] & GIST_GIVEN || !item_id(d, i)) && !names_body(c, i, end));
}

/* The Chairman[, Harbour Board], Ana Ruiz, said: behind the bodies that commas set off between an office, up to item
 * last, and its holder; or last. */
static uint32_t behind_office_of(const chunker *c, uint32_t first, uint32_t last)
{
    enum { MOST = 3 };
    const quoth_doc *d = c->d;
    const uint64_t body = LEX_(ORG) | LEX_(ORG_END) | LEX_(ORG_NAME) | LEX_(OUTLET) | LEX_(PLACE);
    uint32_t end = last;
    bool any = false;

    if (first > c->first + 2 && part_of(c, first - 1) == P_COMMA &&
        part_of(c, first - 2) == P_NAME && c->is[first - 3] & GIST_GIVEN)
        return last; /* Ana Ruiz, Vice President, Public Affairs, Volta Health */
    for (uint32_t i = first; i < last; i++)
        if (c->is[i] & GIST_GIVEN && part_of(c, i) == P_NAME)
            return last;
    for (int n = 0; n < MOST; n++) {
        uint32_t i = end + 1;
        if (part_of(c, i) != P_NAME || item_at(d, i)->shape == SHAPE_LOWER ||
            item_word(d, c->m, i)->classes & LEX_(HONORIFIC) ||
            (c->is[i] & GIST_GIVEN && !(item_word(d, c->m, i)->classes & LEX_(PLACE))))
            return last;
        end = phrase_end(c, i);
        while (end + 1 < c->last && (c->is[end] & (GIST_OF | GIST_AND) || item_among(d, end, W(on), W(for))) &&
               (part_of(c, end + 1) == P_NAME || c->is[end + 1] & GIST_THE))
            end = phrase_end(c, end + 1);
        if (part_of(c, end) != P_COMMA)
            return last;
        for (uint32_t k = i; k < end; k++)
            if (part_of(c, k) == P_POSS)
                return last;
        for (uint32_t k = i; k < end; k++)
            any |= (item_word(d, c->m, k)->classes & body) != 0;
        if ((any || item_id(d, end - 1)) && holder_at(c, end + 1, !any))
            return end;
    }
    return last;
}

/* The commissioner for Skerry [and Ware], Ana Ruiz, said: behind the second of two that an office, up to item last, is
 * of or for, if its holder follows; or last. */
static uint32_t behind_second(const chunker *c, uint32_t last)
{
    uint32_t i = last + 1;

    const uint64_t w = item_word(c->d, c->m, i)->classes;
    if (part_of(c, i) != P_NAME || item_at(c->d, i)->shape == SHAPE_LOWER ||
        w & (LEX_(TITLE) | LEX_(HONORIFIC)) || (c->is[i] & GIST_GIVEN && !(w & LEX_(PLACE))))
        return last;
    uint32_t end = phrase_end(c, i);
    return part_of(c, end) == P_COMMA && holder_at(c, end + 1, false) ? end : last;
}

/* A bench of Justices Ana Ruiz [and Bo Lund]: the end of the names of those who sit, before item core. */
static uint32_t behind_judges(const chunker *c, uint32_t core, uint32_t last)
{
    static const str SIT[] = {S("Bench"), S("bench"), S("panel")};

    if (last < core + 2 || !str_among(item_text(c->d, core - 1), SIT, LEN(SIT)) ||
        part_of(c, last - 1) != P_NAME)
        return last;
    while (last + 1 < c->last && (c->is[last] & GIST_AND || item_is(c->d, last, ',')) &&
           part_of(c, last + 1) == P_NAME)
        last = phrase_end(c, last + 1);
    return last;
}

/* hit the wall [with a hammer]: what follows a thing, but for "of", mostly belongs to the verb. */
static bool is_verbs(const chunker *c, uint32_t head, uint32_t end)
{
    return part_of(c, head) == P_NOUN && !(c->is[head] & GIST_OFFICE) && !(c->is[end] & GIST_OF) &&
           part_of(c, end) != P_COMMA && !may_stand(c, head, end);
}

uint32_t phrase_with(const chunker *c, uint32_t first, uint32_t end)
{
    bool points = end == first + 1 && item_among(c->d, end, W(from)) &&
                  item_among(c->d, first, W(this), W(more)); /* And this [from] Ana Ruiz: */
    if (points || is_verbs(c, end - 1, end))
        return end;
    uint32_t last = with_phrases(c, first, end, end - 1);

    last = behind_judges(c, end, behind_places(c, end, last));
    if (!(item_word(c->d, c->m, end - 1)->classes & (LEX_(TITLE) | LEX_(ROLE))))
        return last;
    if (c->is[last] & GIST_AND && last > end + 1)
        return behind_second(c, last);
    if (item_among(c->d, last, W(at)) && item_among(c->d, last + 2, W(time)) &&
        item_among(c->d, last + 1, W(the)) && part_of(c, last + 3) == P_COMMA)
        return last + 3; /* the mayor at the time, */
    return part_of(c, last) == P_COMMA ? behind_office_of(c, first, last) : last;
}
