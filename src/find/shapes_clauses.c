/*
 * shapes_clauses.c - which of the verbs and clauses of a sentence is the quotation's.
 */
#include "find/shape.h"

/* Is x a document that somebody right behind it does something with: the letter [he] left said? */
bool shape_left_by(const shape *k, const mention *x)
{
    const quoth_doc *d = k->d;

    if (!(classes(k, x->head) & LEX_(DOCUMENT)))
        return false;
    uint32_t y = mention_beginning(d, k->c->sentence, x->last);
    if (y == NONE || d->mentions.at[y].kind == MEN_NOMINAL || !right_before(k, 10))
        return false;
    uint32_t verb = d->mentions.at[y].last;
    for (uint32_t i = verb; i < k->c->first; i++)
        if (item_at(d, i)->kind != TOK_WORD)
            return false; /* In a memo he drew up, he wrote */
    return verb < k->c->first && item_gist(d, verb) & GIST_FINITE;
}

/* Ruiz objected, and Holm agreed, telling her Q: a clause about somebody else between the holder
 * and the cue. */
static bool another_clause(const shape *k)
{
    const quoth_doc *d = k->d;
    uint32_t s = k->c->sentence;

    enum { FEW = 16 };
    uint32_t from = mention_from_item(d, s, k->x->last);
    for (uint32_t m = from; m < d->mention_from[s + 1] && m < from + FEW; m++) {
        const mention *y = &d->mentions.at[m];
        if (y->last >= k->c->first)
            break;
        bool joined = item_gist(d, y->first - 1) & GIST_AND && item_is(d, y->first - 2, ',');
        if (y->first > k->x->last + 2 && y->kind != MEN_PRONOUN &&
            (joined || item_among(d, y->first - 1, W(as), W(while), W(where))) &&
            item_gist(d, y->last) & (GIST_FINITE | GIST_SAYS))
            return true;
    }
    return false;
}

/* Ruiz met Holm in Varn and Lund, saying Q: neither whom she met nor where speaks. */
bool shape_object_before_saying(const shape *k)
{
    const quoth_doc *d = k->d;
    uint32_t b = k->c->first, first = k->x->first;

    if (b <= k->x->last || !item_is(d, b - 1, ',') || !right_before(k, 12))
        return false;
    if (another_clause(k))
        return true;
    uint32_t subject = view_subject(d, k->p->m, k->c->sentence);
    bool verb = item_is_word(d, first - 1) && item_at(d, first - 1)->shape == SHAPE_LOWER &&
                !(item_gist(d, first - 1) & (GIST_PREP | GIST_OF | GIST_TO | GIST_AND | GIST_THAT));
    if (subject != NONE && &d->mentions.at[subject] != k->x &&
        d->mentions.at[subject].last + 1 == first && verb)
        return true;
    if (b != k->x->last + 1)
        return false;
    while (first > k->s->first + 1 &&
           (item_gist(d, first - 1) & GIST_AND || item_is(d, first - 1, ','))) {
        uint32_t m = mention_ending(d, k->c->sentence, first - 1);
        if (m == NONE)
            return false;
        first = d->mentions.at[m].first;
        if (d->mentions.at[m].last > d->mentions.at[m].core)
            return true; /* wrote a letter to the mayor, Ruiz, calling it Q */
    }
    return first > k->s->first && item_gist(d, first - 1) & (GIST_PREP | GIST_TO) &&
           !item_among(d, first - 1, W(by), W(from));
}

/* The longest mention that ends where cue c begins, or NONE; mention_ending finds the last one,
 * of "Holm and his wife told" the wife. */
static uint32_t whole_mention_ending(const quoth_doc *d, const cue *c)
{
    uint32_t m = d->mention_from[c->sentence], end = d->mention_from[c->sentence + 1];

    while (m < end && d->mentions.at[m].last != c->first)
        m++;
    return m < end ? m : NONE;
}

/* said Holm, an hour earlier, had called it Q; that Holm had, in one breath, called it Q: the
 * mention before what is set off before cue c, behind item from, or NONE. */
static uint32_t beside_insertion(const shape *k, const cue *c, uint32_t from)
{
    enum { LONGEST = 8 };
    const quoth_doc *d = k->d;
    uint32_t i = c->first;

    if (i < from + 4 || !item_is(d, i - 1, ',') || cue_ends(c) == ENDS_ING)
        return NONE;
    for (uint32_t a = i - 2; a > from && i - a < LONGEST; a--) {
        if (item_gist(d, a) & (GIST_FINITE | GIST_SAYS) || item_is_span(d, a))
            return NONE;
        if (!item_is(d, a, ','))
            continue;
        while (a > from && item_gist(d, a - 1) & (GIST_HAVE | GIST_HELPER))
            a--;
        return mention_ending(d, c->sentence, a);
    }
    return NONE;
}

/* Ruiz[, who had hinted that it might rain,] said: one clause between commas, about the holder. */
static bool is_set_off(const shape *k)
{
    const quoth_doc *d = k->d;
    uint32_t a = k->x->last, b = k->c->first - 1, i = a + 1;

    if (!item_is(d, a, ',') || !item_is(d, b, ',') || !item_among(d, i, W(who), W(which), W(whose)))
        return false;
    while (i < b && !item_is(d, i, ',') && !item_is_span(d, i))
        i++;
    return i == b;
}

/* "Ruiz said Holm told": another holder ends at this verb and is what an outer one reports. */
static bool beyond_report(const shape *k)
{
    enum { SURE = 60 };
    const quoth_doc *d = k->d;
    enum { NEAR = 10 };
    uint32_t s = k->c->sentence;
    for (uint32_t i = k->c->first; i > k->x->last + 1 && k->c->first - i < NEAR; i--) {
        if (item_gist(d, i - 1) & (GIST_FINITE | GIST_SAYS))
            break;
        if (item_among(d, i - 1, W(which)) && item_gist(d, i - 2) & GIST_PREP)
            return true; /* pointed to an email in which Holm told her Q */
    }
    if (k->c == &d->cues.at[d->cue_from[s]] || k->c[-1].last < k->x->last)
        return false; /* No verb between the holder and this one. */
    if (is_set_off(k))
        return false;
    uint32_t m = whole_mention_ending(d, k->c);
    for (uint32_t c = d->cue_from[s]; m == NONE && c < d->cue_from[s + 1]; c++) {
        const cue *y = &d->cues.at[c]; /* The court heard how a witness, known as B, told */
        if (y->first >= k->x->last && y->last + 1 < k->c->first &&
            (item_gist(d, y->last) & GIST_THAT || item_among(d, y->last, W(how))) &&
            mention_beginning(d, s, y->last + 1) != NONE && !(k->c->group & CUE_PASSIVE) &&
            !(item_gist(d, k->c->first - 1) & GIST_AND) && cue_ends(k->c) != ENDS_ING)
            return true;
    }
    m = m != NONE ? m : beside_insertion(k, k->c, k->x->last);
    if (m == NONE || d->mentions.at[m].first <= k->x->last)
        return false;
    uint32_t b = d->mentions.at[m].first;
    b -= (item_gist(d, b - 1) & GIST_THAT) != 0;
    for (uint32_t c = d->cue_from[s]; c < d->cue_from[s + 1]; c++)
        if (d->cues.at[c].last == b && d->cues.at[c].share >= SURE)
            return !item_among(d, d->cues.at[c].first - 1,
                               W(who)) && /* A vicar who knew Holm called */
                   !(cue_ends(&d->cues.at[c]) == ENDS_ING &&
                     d->cues.at[c].first == k->x->last); /* A vicar suing Holm called */
    return false;
}

/* cited [a report] that called it Q; from her son, who told her, Q: the relative is about what the
 * outer verb ends in. */
static bool cites(const shape *k, const mention *x)
{
    const quoth_doc *d = k->d;
    uint32_t i = x->first - item_is(d, x->first - 1, ',');
    uint32_t m = mention_ending(d, k->c->sentence, i);

    if (m == NONE || d->mentions.at[m].first < k->c->last)
        return false;
    return item_among(d, x->first, W(who)) ||
           item_among(d, k->c->head, W(cited), W(cites), W(citing), W(pointed), W(points),
                      W(quoted), W(quotes));
}

/* Ruiz said she had met Holm, [who told] her the pier was Q */
static bool who_told(const quoth_doc *d, const shape *y)
{
    const cue *c = y->c;

    return c->first > y->s->first + 2 && item_among(d, c->first - 1, W(who)) &&
           item_is(d, c->first - 2, ',') && c->kind == CUE_SPEECH &&
           item_among(d, c->head, W(told), W(said), W(tells), W(says)) && right_before(y, 8);
}

/* How many words may stand between an inner verb y and the span. */
static uint32_t inner_reach(const shape *k, const cue *y)
{
    const quoth_doc *d = k->d;

    bool set_off = k->at && (item_is(d, k->at - 1, ',') || item_is(d, k->at - 1, ':'));
    if (!set_off && item_word(d, k->p->m, y->head)->classes & LEX_(TELL_VERB) &&
        item_among(d, y->head, W(told), W(tells), W(warned), W(asked), W(advised), W(urged),
                   W(ordered), W(assured), W(informed), W(texted)))
        return 9; /* Ruiz said Holm told her that it was Q */
    if (item_among(d, k->c->head, W(reported), W(reports)))
        return 6; /* The Post reported that Holm told friends she felt Q */
    return k->at && item_is(d, k->at - 1, ',') ? 3 : 1; /* told a donor, Q */
}

/* said [Holm told her that] it was Q: mention m right behind the outer verb, and whom it tells, a
 * clause; not: told her about the Q deal, what Holm told her was Q. */
static bool tells_clause(const shape *k, const cue *y, uint32_t m)
{
    const quoth_doc *d = k->d;
    const mention *x = &d->mentions.at[m];
    uint32_t from = k->c->last + ((item_gist(d, k->c->last) & GIST_THAT) != 0), i = y->last + 1;
    uint32_t to = mention_beginning(d, y->sentence, y->last);

    bool when = x->first > from && item_among(d, x->first - 1, W(when)); /* began when Holm told */
    bool that = x->first > from && item_gist(d, x->first - 1) & GIST_THAT; /* said on Monday that */
    if ((x->first != from && !when && !that) || x->kind == MEN_RELATIVE ||
        (x->kind == MEN_NOMINAL && !(item_gist(d, x->head) & GIST_PARTY)))
        return false;
    if (to != NONE && d->mentions.at[to].last > i)
        i = d->mentions.at[to].last;
    uint32_t subject = mention_beginning(d, y->sentence, i);
    if (when && !(item_gist(d, i) & GIST_THAT))
        return false;
    bool clause = item_gist(d, i) & (GIST_THAT | GIST_TO) || i == k->at ||
                  (subject != NONE && item_gist(d, d->mentions.at[subject].last) &
                                          (GIST_FINITE | GIST_HELPER | GIST_BE));
    for (; i < k->at; i++)
        if (item_gist(d, i) & GIST_AND || item_is(d, i, ','))
            return false;
    return clause;
}

/* pointed to a passage in which the authors [state] that Q: has cue c a subject and a clause of its own there? */
static bool in_which(const quoth_doc *d, const cue *c)
{
    uint32_t m = whole_mention_ending(d, c), i = m != NONE ? d->mentions.at[m].first : 0;

    return i > 2 && item_gist(d, c->last) & GIST_THAT && item_among(d, i - 1, W(which)) &&
           item_gist(d, i - 2) & GIST_PREP && d->mentions.at[m].kind != MEN_RELATIVE;
}

/* said that it was late[, and she told] them to Q: does the clause of pronoun m, with verb y, go up to the span? */
static bool adds_clause(const shape *k, const cue *y, uint32_t m)
{
    const quoth_doc *d = k->d;
    uint32_t i = d->mentions.at[m].first - 1;

    if (!(item_gist(d, i) & GIST_AND) || !item_is(d, i - 1, ',') || y->share < 60)
        return false;
    for (i = y->last; i < k->at; i++)
        if (item_gist(d, i) & GIST_AND || item_is(d, i, ','))
            return false;
    return true;
}

bool shape_outer_verb(const shape *k)
{
    enum { SURE = 80, SOME = 30, FEW = 6 };
    const quoth_doc *d = k->d;
    uint32_t s = k->c->sentence;

    if (k->c->kind != CUE_SPEECH || k->c->group & CUE_PASSIVE)
        return false;
    for (uint32_t c = d->cue_from[s]; c < d->cue_from[s + 1]; c++) {
        shape y = *k;
        y.c = &d->cues.at[c];
        if (y.c->first <= k->c->last || y.c->kind != CUE_SPEECH || cue_ends(y.c) == ENDS_ING)
            continue;
        if (who_told(d, &y))
            return true;
        if (y.c->share >= SOME && y.c->last < k->at && in_which(d, y.c))
            return true;
        uint32_t words = inner_reach(k, y.c);
        if (!((y.c->share >= (words > 1 ? SOME : SURE) && right_before(&y, words)) ||
              shape_brands(k, y.c)))
            continue;
        uint32_t m = whole_mention_ending(d, y.c);
        m = m != NONE ? m : beside_insertion(k, y.c, k->c->last);
        if (m == NONE || d->mentions.at[m].first < k->c->last)
            continue;
        if (d->mentions.at[m].kind == MEN_PRONOUN) {
            if (adds_clause(k, y.c, m))
                return true;
            continue;
        }
        if (words > FEW && !tells_clause(k, y.c, m))
            continue;
        if (d->mentions.at[m].kind != MEN_RELATIVE || cites(k, &d->mentions.at[m]))
            return true;
    }
    return false;
}

/* Ruiz, in response to Falk's use of a slur, said: a phrase from preposition i up to the comma
 * before the verb, which no other clause is in. */
static bool beside_phrase(const shape *k, uint32_t i)
{
    enum { LONGEST = 24 };
    const gist noun = 1u << P_POSS | 1u << P_DET | 1u << P_MOD; /* Before one: Falk's use. */
    const quoth_doc *d = k->d;
    uint32_t b = k->c->first;

    if (!(item_gist(d, i) & GIST_PREP) || !item_is(d, b - 1, ',') || b - i > LONGEST ||
        mention_is_oblique(d, k->x) || cue_ends(k->c) == ENDS_ING || k->x->flags & MEN_POSSESSOR ||
        item_among(d, i, W(because)) || !right_before(k, 12))
        return false;
    for (uint32_t w = k->s->first; w < k->x->first; w++)
        if (item_among(d, w, W(who), W(whose), W(which)))
            return false; /* Ruiz, who was editor, Fiction, at Tarn Press, said */
    for (; i + 1 < b; i++)
        if ((item_gist(d, i) & (GIST_FINITE | GIST_SAYS | GIST_HELPER | GIST_WH) &&
             !(noun >> (item_gist(d, i - 1) & GIST_PART) & 1) &&
             !(item_at(d, i - 1)->flags & TOK_POSSESSIVE)) ||
            item_is(d, i, ',') || item_is(d, i, ';'))
            return false;
    return true;
}

/* The letter, a copy of which the Lantern has seen, says */
static bool copy_of_which(const quoth_doc *d, uint32_t i)
{
    enum { REACH = 3 };

    for (uint32_t k = i; k < i + REACH; k++)
        if (item_gist(d, k) & GIST_OF)
            return item_among(d, k + 1, W(which), W(whom));
    return false;
}

/* Ruiz, of the Harbour Institute[,] who came late, said; or behind the holder. */
static uint32_t behind_body(const shape *k)
{
    const quoth_doc *d = k->d;
    uint32_t i = k->x->last;
    uint32_t m = item_is(d, i, ',') && item_among(d, i + 1, W(of), W(from), W(at), W(with))
                     ? mention_beginning(d, k->c->sentence, i + 2)
                     : NONE;

    return m != NONE && item_is(d, d->mentions.at[m].last, ',') ? d->mentions.at[m].last : i;
}

/* Ruiz, of [the Harbour Institute], who came late, said */
static bool is_body_of(const shape *k)
{
    const quoth_doc *d = k->d;
    uint32_t i = k->x->first;

    if (i < k->s->first + 3 || !item_is(d, i - 2, ',') ||
        !item_among(d, i - 1, W(of), W(from), W(at), W(with)))
        return false;
    uint32_t m = mention_ending(d, k->c->sentence, i - 2);
    return m != NONE && d->mentions.at[m].kind != MEN_RELATIVE &&
           !mention_is_oblique(d, &d->mentions.at[m]);
}

bool shape_around_aside(const shape *k)
{
    const quoth_doc *d = k->d;
    uint32_t a = item_behind_party(d, behind_body(k)), b = k->c->first;

    if (!left(k) || b < a + 4 || !item_is(d, a, ',') || k->x->kind == MEN_RELATIVE ||
        is_body_of(k) ||
        !(item_among(d, a + 1, W(who), W(whose), W(which)) || beside_phrase(k, a + 1) ||
          copy_of_which(d, a + 1) ||
          (cue_ends(k->c) != ENDS_ING && item_among(d, a + 1, W(when), W(as)))))
        return false;
    bool does = !item_among(d, a + 1, W(whose)); /* Volta, whose head, Ruiz, said Q */
    for (uint32_t i = a + 2; i + 1 < b; i++) {
        if (item_is_span(d, i))
            return false; /* Ruiz, who came late, said Q, while Holm, a doctor, said Q */
        does |= (item_gist(d, i) & (GIST_FINITE | GIST_HELPER | GIST_BE | GIST_HAVE)) != 0;
    }
    return does && (item_is(d, b - 1, ',') || item_is_span(d, b - 1)) && !k->outer;
}

/* An actor [playing] Holm said, a thief [posing] as Holm said: w, behind whom the clause is about. */
static bool does_as(const shape *k, const word *w)
{
    const quoth_doc *d = k->d;
    uint32_t i = k->x->last;
    str s = item_text(d, i), ing = S("ing");

    bool somebody = item_gist(d, k->x->head) & GIST_PARTY ||
                    classes(k, k->x->head) & (LEX_(MALE) | LEX_(FEMALE));
    if (!somebody || !str_ends_in(s, &ing, 1, 2) || !(w->pos == POS_ING || w->pos == POS_NONE) ||
        item_gist(d, i) & GIST_PREP)
        return false;
    uint32_t object = mention_ending(d, k->c->sentence, k->c->first);
    bool whole =
        object != NONE && d->mentions.at[object].first <= i + 1; /* a woman [suing] Holm said */
    return object != NONE &&
           (whole || !(w->classes & LEX_(CUE_VERB)) || item_among(d, i + 1, W(as)));
}

/* Two officials briefed on the plan said: no other verb between the participle and this one. */
static bool around_participle(const shape *k)
{
    const quoth_doc *d = k->d;

    if (k->x->kind != MEN_NOMINAL || k->c->first < k->x->last + 2)
        return false;
    const word *w = item_word(d, k->p->m, k->x->last);
    bool doing = does_as(k, w);
    if (!doing && !(item_gist(d, k->x->last + 1) & GIST_PREP) &&
        !item_among(d, k->x->last + 1, W(as)))
        return false;
    bool part = doing || w->pos == POS_PART || w->pos == POS_PAST || w->pos == POS_ADJ;

    bool says = item_gist(d, k->x->last) & GIST_SAYS && w->pos == POS_PAST && /* said in a post */
                !(item_among(d, k->x->last, W(accused)) && item_gist(d, k->x->last + 1) & GIST_OF);
    if (!part || says || k->c->kind == CUE_NOMINAL || !right_before(k, 10) ||
        (cue_ends(k->c) == ENDS_OTHERWISE && item_word(d, k->p->m, k->c->head)->pos == POS_NOUN) ||
        (item_among(d, k->x->last + 1, W(after), W(before), W(since), W(until)) &&
         !item_among(d, k->x->last, W(named))) ||
        mention_is_oblique(d, k->x))
        return false; /* Ruiz left after [his wife] told */
    for (uint32_t i = k->x->last + 2; i < k->c->first; i++)
        if (item_at(d, i)->kind != TOK_WORD ||
            item_gist(d, i) & (GIST_AND | GIST_FINITE | GIST_HELPER) ||
            item_word(d, k->p->m, i)->classes & LEX_(SUBORDINATOR))
            return false; /* Ruiz resigned in May when Holm said */
    return true;
}

/* Nothing but a comma or a conjunction, or the start of its sentence, before it. */
static bool opens_clause(const quoth_doc *d, const mention *x)
{
    uint32_t b = x->first - 1;
    return x->first == d->sentences.at[x->sentence].first || item_is(d, b, ',') ||
           item_gist(d, b) & (GIST_AND | GIST_THAT);
}

/* who [stole] it, who [shot] Holm: a verb by its place, though a noun elsewhere. */
static bool may_do(const quoth_doc *d, uint32_t i)
{
    uint32_t part = item_gist(d, i) & GIST_PART;

    return part == P_OTHER ||
           (part == P_NOUN && !(item_gist(d, i) & GIST_PLURAL) &&
            item_at(d, i)->shape == SHAPE_LOWER && item_at(d, i + 1)->shape == SHAPE_TITLE);
}

/* who [wrote] to Holm, who [accused] Holm: no clause can follow. */
static bool takes_object(const quoth_doc *d, uint32_t i)
{
    return item_gist(d, i + 1) & (GIST_TO | GIST_PREP) || item_among(d, i, W(accused), W(called));
}

/* The clause about the holder has a verb of its own, this one is the next. */
bool shape_around_clause(const shape *k)
{
    const quoth_doc *d = k->d;
    uint32_t verbs = 0, ands = 0;

    if (around_participle(k))
        return true;
    if (cue_ends(k->c) == ENDS_ING || !opens_clause(d, k->x) || !right_before(k, 10) ||
        !(item_among(d, k->x->last, W(who), W(that), W(which), W(where)) || shape_left_by(k, k->x)))
        return false;
    for (uint32_t i = k->x->last + 1; i < k->c->first; i++) {
        if (item_is(d, i, '.') && item_word(d, k->p->m, i - 1)->classes & LEX_(TITLE))
            continue; /* who wrote to Gov. Holm */
        if (item_at(d, i)->kind != TOK_WORD)
            return false;
        ands += (item_gist(d, i) & GIST_AND) != 0; /* who left and asked not to be named said */
        bool own = i == k->x->last + 1 && may_do(d, i); /* who stole */
        if (own && item_gist(d, i) & GIST_SAYS && !takes_object(d, i) &&
            !item_ends_clause(d, k->s, k->at))
            return false; /* A man who said Holm called him Q has left. */
        verbs += own || item_gist(d, i) & GIST_FINITE;
    }
    return verbs == 1 + ands && ands < 2;
}

/* "A man accused of theft was “late”, a court heard": that he is accused tells who is meant. */
bool shape_accuses(const shape *k)
{
    enum { NEAR = 3 };
    return item_among(k->d, k->c->head, W(accused)) && k->c->first == k->c->head &&
           item_among(k->d, k->c->last, W(of)) && k->at > k->c->last + NEAR;
}

/* Neighbours heard Ruiz call him Q: it was she who did. */
static bool hears_another(const shape *k)
{
    const quoth_doc *d = k->d;

    if (cue_ends(k->c) != ENDS_OTHERWISE || k->c->first != k->c->head ||
        !item_perceives(d, k->x->last))
        return false;
    uint32_t m = whole_mention_ending(d, k->c);
    return m != NONE && d->mentions.at[m].first == k->x->last + 1;
}

/* Of two reports in one sentence this is the outer one. */
bool shape_outer_report(const shape *k)
{
    uint32_t far = k->c->first - k->x->last;

    return k->outer || (far == 0 && shape_accuses(k)) || (far == 2 && hears_another(k)) ||
           (far > 2 && beyond_report(k));
}
