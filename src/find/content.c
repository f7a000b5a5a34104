/*
 * content.c - which words a cue attributes.
 *
 *     Ruiz told reporters [that it would rain].
 *     [It would rain], Ruiz said on Monday.
 *     [It would], Ruiz said, [rain].
 *     According to Ruiz, [it would rain].
 *
 * Clause borders by commas, stops and cues; no parser.
 */
#include "find/clause.h"

/* Behind "as saying" of "quoted [a man] as saying"; or i. */
static uint32_t behind_saying(const quoth_doc *d, uint32_t i, uint32_t end)
{
    enum { REACH = 24 };

    uint32_t as = item_saying_from(d, i, i + REACH < end ? i + REACH : end);
    as += as != NONE && item_among(d, as + 1, W(having)); /* as having said */
    return as != NONE && as + 2 < end ? as + 2 : i;
}

uint32_t content_begins(const quoth_doc *d, const quoth_model *m, uint32_t c)
{
    const cue *x = &d->cues.at[c];
    uint32_t i = x->last, end = d->sentences.at[x->sentence].last;
    const word *w = item_word(d, m, x->head);

    if (item_quotes(d, x->head)) {
        uint32_t words = behind_saying(d, i, end);
        const mention *to = item_among(d, words - 1, W(telling), W(asking), W(warning))
                                ? mention_from(d, x->sentence, words)
                                : NULL;
        if (!to || to->last >= end)
            return words;
        const mention *who =
            item_is(d, to->last, ',') ? mention_from(d, x->sentence, to->last + 1) : NULL;
        bool named = who && who->last + 1 < end && item_is(d, who->last, ',') &&
                     item_gist(d, who->last + 1) & GIST_THAT;
        return named ? who->last + 1 : to->last; /* as telling [the clerk, Ana Ruiz,] that */
    }
    if (item_gist(d, i) & GIST_TO && x->kind == CUE_SPEECH) {
        const mention *hears = mention_from(d, x->sentence, i + 1);
        bool him = item_word(d, m, i + 1)->classes & LEX_(OBJECT_PRONOUN);
        uint32_t behind = hears ? hears->last : him ? i + 2 : 0;
        bool as = w->classes & LEX_(OBJECT_VERB) && item_among(d, behind, W(as));
        if (behind && (as || item_gist(d, behind) & GIST_THAT || item_is(d, behind, ',') ||
                       item_is(d, behind, ':')))
            return behind; /* described to the Post [as “late”], said to him: [Q] */
    }
    if (!(w->classes & LEX_(TELL_VERB)))
        return i;
    const mention *to = mention_from(d, x->sentence, i);
    if (to && mention_predicates(d, m, x->head, to))
        return i; /* warned [the bridge would] */
    bool subject = item_gist(d, i + 1) & (GIST_FINITE | GIST_HELPER); /* promised it would */
    bool whole = to && to->last > i + 1; /* told [her lawyer] the deal was off */
    if (item_word(d, m, i)->classes & LEX_(OBJECT_PRONOUN) && !subject && !whole)
        i++;
    else if (to && to->kind != MEN_RELATIVE && to->last < end)
        i = to->last;
    uint32_t show = i + (item_at(d, i)->flags & TOK_POSSESSIVE ? 1u : 0u);
    if (show < end && item_is_span(d, show) && item_gist(d, show + 1) & GIST_THAT)
        i = show + 1; /* told Nova's “Today” that */
    return i;
}

/* Behind [in Boston], before a clause: said late last week in Boston the pier would close; or i. */
static uint32_t behind_place(const clause *x, uint32_t i)
{
    const quoth_doc *d = x->d;
    const mention *where =
        item_among(d, i, W(in), W(at)) ? mention_from(d, x->c->sentence, i + 1) : NULL;

    return where && where->kind == MEN_NAME && item_begins_clause(d, x->c->sentence, where->last)
               ? where->last
               : i;
}

/* A short adverbial: "on Monday", "in a statement", "late last night", up to a
 * comma, that or the sentence end; returns its end, or i. */
static uint32_t skip_adverbial(const clause *x, uint32_t i)
{
    enum { LONGEST = 9 };
    const quoth_doc *d = x->d;
    const word *w = item_word(d, x->m, i);

    if (i >= x->end || !(w->classes & (LEX_(PREPOSITION) | LEX_(DAY)) || w->pos == POS_ADV))
        return i;
    uint32_t set = content_behind_setting(d, x->m, x->c->sentence, i);
    bool on = item_among(d, i, W(at), W(during), W(in), W(on)); /* on the show “Nova” that */
    if (set > i)
        return set;
    if (item_among(d, i, W(that), W(to), W(if), W(about), W(of), W(as)))
        return i;
    for (uint32_t k = i + 1; k < x->end && k < i + LONGEST; k++) {
        if (item_among(d, k, W(that), W(whether)))
            return k;
        if (item_is(d, k, ',') || item_is_span(d, k))
            return item_is(d, k, ',') ? k
                   : on && item_gist(d, k + 1) & GIST_THAT && k < i + 4 &&
                           !(item_word(d, x->m, k - 1)->classes & LEX_(DETERMINER))
                       ? k + 1
                       : i;
        if (!(item_word(d, x->m, k)->classes & LEX_(DAY)) || k + 1 >= x->end)
            continue;
        if (item_at(d, k + 1)->flags & TOK_POSSESSIVE ||
            (k > i + 1 && item_gist(d, k + 1) & (GIST_FINITE | GIST_HELPER)))
            return i; /* said last year's flood was bad, last week was good */
        uint32_t behind = behind_place(x, k + 1);
        if (behind > k + 1)
            return behind;
        if (!(item_word(d, x->m, k + 1)->classes & (LEX_(PREPOSITION) | LEX_(DAY))))
            return k + 1;
    }
    return i;
}

/* The Post said, [citing a doctor, that …]: does item i, a comma, open who is cited? */
static bool cites_first(const clause *x, uint32_t i)
{
    return comma(x, i) && item_among(x->d, i + 1, W(citing), W(quoting));
}

static content forward(const clause *x, uint32_t i)
{
    content out = {.after = true};
    const quoth_doc *d = x->d;

    enum { ASIDE = 12 };
    i = skip_adverbial(x, i);
    bool cites = cites_first(x, i);
    for (uint32_t k = i + 1; comma(x, i) && k < x->end && k < i + ASIDE; k++)
        if (comma(x, k) && (item_among(d, k + 1, W(that), W(whether)) ||
                            (cites && item_begins_clause(d, x->c->sentence, k + 1))))
            i = k; /* reported, citing two officials, that … */
    while (comma(x, i) || item_is(d, i, ':'))
        i++;
    out.clause = item_among(d, i, W(that), W(whether), W(if), W(to), W(what), W(how), W(why));
    uint32_t end = clause_end(x, i);
    if (end > i)
        out = (content){.part = {{i, end}}, .n = 1, .clause = out.clause, .after = true};
    return out;
}

/* Ruiz met a man [who], Holm said, [was late]; two men, [one of whom], he said, [was late]: where the
 * relative clause begins that items up to end open, or first. */
static uint32_t relative_first(const clause *x, uint32_t first, uint32_t end)
{
    const quoth_doc *d = x->d;
    uint32_t i = end - 1;

    if (end < first + 3)
        return first;
    if (item_among(d, i, W(who), W(which), W(whom))) {
        bool of = item_gist(d, i - 1) & GIST_OF;
        const mention *y = of ? mention_before(d, x->c->sentence, end) : NULL;
        if (y && y->first == i) /* the existence of [which] */
            y = mention_before(d, x->c->sentence, i - 1);
        return y && y->first >= first ? y->first : of ? i - 2 : i;
    }
    return item_among(d, i - 1, W(whose)) ? i - 1 : item_among(d, i - 2, W(whose)) ? i - 2 : first;
}

static content backward(const clause *x, uint32_t end)
{
    uint32_t first = behind_dateline(x->d, x->c->sentence);
    while (end > first && comma(x, end - 1))
        end--;
    first = relative_first(x, first, end);
    if (item_is(x->d, first, '(')) /* (It could not.) “It rained,” Ruiz said. */
        for (uint32_t i = first + 2; i + 1 < end; i++)
            if (item_is(x->d, i, ')')) {
                first = item_is(x->d, i - 1, '.') ? i + 1 : first;
                break;
            }
    if (item_among(x->d, first, W(but), W(and)) && end > first + 1)
        first++;
    content out = {.n = end > first, .part = {{first, end}}};
    return out;
}

/* Is the attribution set off by a comma before item a: "…, Ruiz said"? */
static bool set_off(const clause *x, uint32_t a)
{
    return a > x->s->first && (comma(x, a - 1) || item_is_span(x->d, a - 1));
}

/* Does the attribution that ends at item b close its sentence, but for a day,
 * a place or a participle? */
static bool closes(const clause *x, uint32_t b)
{
    const quoth_doc *d = x->d;
    uint32_t k = skip_adverbial(x, b);
    if (item_among(d, b, W(that), W(whether), W(if), W(to)) || (b < x->end && item_is_span(d, b)))
        return false;
    if (k >= x->end || comma(x, b) || comma(x, k) || item_is(d, b, ';'))
        return true;
    if (k > b && item_among(d, k, W(that), W(whether)))
        return false; /* By comparison, Ruiz said Monday in Varn that */
    const word *w = item_word(d, x->m, b);
    return (w->classes & (LEX_(PREPOSITION) | LEX_(DAY) | LEX_(SUBORDINATOR))) != 0 ||
           w->pos == POS_ADV;
}

/* …, [a move] that worries many; [hours] after: a phrase that hangs on the sentence before. */
static bool is_absolute(const clause *x, uint32_t i)
{
    static const str TIMES[] = {S("days"),   S("hours"), S("minutes"),
                                S("months"), S("weeks"), S("years")};

    bool count = item_at(x->d, i)->kind == TOK_NUMBER || (item_gist(x->d, i) & GIST_PART) == P_DET;
    uint32_t unit = i + count;                                          /* two days after */
    bool owned = item_among(x->d, i, W(its), W(their), W(his), W(her)); /* their best in years */
    for (uint32_t k = i + 1; k < x->end && owned; k++)
        owned = !item_is_span(x->d, k) && !(item_gist(x->d, k) & (GIST_FINITE | GIST_HELPER));
    return owned || item_among(x->d, i, W(a), W(an), W(the), W(one), W(as), W(after), W(before)) ||
           str_among(item_text(x->d, unit), TIMES, LEN(TIMES));
}

/* …, [in the latest] attack; [in what] it called a blow; but not: in a year. */
static bool sums_up(const clause *x, uint32_t i)
{
    static const str most = S("st"); /* latest, worst */
    const quoth_doc *d = x->d;

    if (!item_among(d, i, W(in)) || item_is_when(d, x->m, i + 2) || item_is_when(d, x->m, i + 3))
        return false;
    return item_among(d, i + 1, W(a), W(an), W(what)) ||
           (item_among(d, i + 1, W(the)) && item_is_word(d, i + 3) &&
            (item_among(d, i + 2, W(first), W(second), W(third)) ||
             str_ends_in(item_text(d, i + 2), &most, 1, 3)));
}

/* It may fail, Ruiz said, [because] it is old: a clause that the one before goes on with. */
static bool goes_on(const clause *x, uint32_t i)
{
    return item_among(x->d, i, W(because), W(that), W(whether), W(until), W(unless), W(why)) &&
           !(item_gist(x->d, i + 2) & GIST_SAYS); /* because he said */
}

/* A clause of its own, as [if it rains] is not: a verb in items [first, last), and none at its end. */
static bool is_clause(const clause *x, uint32_t first, uint32_t last)
{
    const gist verb = GIST_FINITE | GIST_HELPER;
    bool has = false;

    for (uint32_t i = first + 1; i + 1 < last; i++)
        has |= !item_is_span(x->d, i) && (item_gist(x->d, i) & verb) != 0;
    return has && !item_among(x->d, first, W(if), W(when), W(because), W(while), W(although)) &&
           !(item_gist(x->d, last - 1) & (verb | GIST_PREP | GIST_TO | GIST_BE));
}

/* [Hours later], the Post said; [on Monday]: items [first, last) tell when and nothing else. */
static bool only_when(const clause *x, uint32_t first, uint32_t last)
{
    const uint64_t small = LEX_(PREPOSITION) | LEX_(DETERMINER);
    bool when = false;

    for (uint32_t i = first; i < last; i++) {
        const word *w = item_word(x->d, x->m, i);
        bool day = item_is_when(x->d, x->m, i) || item_among(x->d, i, W(later), W(earlier));
        bool count = w->pos == POS_NUM || item_at(x->d, i)->kind == TOK_NUMBER;
        if (!day && !count && w->pos != POS_ADV && !(w->classes & small))
            return false;
        when |= day;
    }
    return when;
}

static content around(const clause *x, uint32_t a, uint32_t b)
{
    content out = backward(x, a);
    uint32_t k = skip_adverbial(x, b);
    bool when = out.n && only_when(x, out.part[0].first, out.part[0].last);
    if (when && cites_first(x, k))
        return forward(x, b);
    if (comma(x, a - 1) && a > x->s->first + 2 && item_gist(x->d, a - 2) & GIST_AND && comma(x, b))
        return (content){.part = {{b + 1, clause_end(x, b + 1)}}, .n = 1}; /* and, he said, … */
    bool open =
        out.n && (item_gist(x->d, out.part[0].last - 1) & GIST_HELPER || /* It was, he said, mad */
                  item_left_open(x->d, a));
    bool fled =
        item_gist(x->d, k + 1) & GIST_FINITE || item_word(x->d, x->m, k + 1)->pos == POS_PAST;
    uint32_t least = open || fled || item_is_span(x->d, k + 1) ? k + 1 : k + 2;
    if (comma(x, k) && out.n && least < x->end) {
        const word *w = item_word(x->d, x->m, k + 1);
        bool aside =
            w->pos == POS_ING || w->classes & (LEX_(WH) | LEX_(SUBORDINATOR) | LEX_(CONJUNCTION));
        bool whole = is_clause(x, out.part[0].first, out.part[0].last);
        for (uint32_t i = out.part[0].first; i < out.part[0].last && !whole; i++)
            whole = comma(x, i);
        aside |= whole && w->classes & LEX_(CUE_VERB); /* not: His son, he said, told him */
        aside &= !goes_on(x, k + 1);
        aside |=
            !open && is_absolute(x, k + 1) && is_clause(x, out.part[0].first, out.part[0].last);
        const mention *front = mention_from(x->d, x->c->sentence, out.part[0].first);
        aside |= sums_up(x, k + 1) && (!front || front->last + 1 < out.part[0].last);
        bool joined = item_gist(x->d, k + 1) & GIST_AND && k + 2 < x->end &&
                      item_begins_clause(x->d, x->c->sentence, k + 2);
        if (!aside || joined)
            return (content){.part = {out.part[0], {k + 1, clause_end(x, k + 1)}}, .n = 2};
    }
    out.n -= when;
    return out;
}

/* warned her not to [“sit down”], not to be [“odd”]: do marks stand at item i or right behind its verb? */
static bool marks_near(const clause *x, uint32_t i)
{
    return item_is_span(x->d, i) || (item_is_span(x->d, i + 1) && i + 1 < x->end);
}

/* According to Ana Ruiz, [a baker in Varn], the pier is old; the board, [based in Varn], met: the comma that closes
 * what is told of who, behind the one at item b, in front of a clause; or b. */
static uint32_t behind_told_of(const clause *x, const mention *who, uint32_t b)
{
    enum { LONGEST = 12 };
    const quoth_doc *d = x->d;
    uint32_t k = b + 1;

    if (!who || !comma(x, b))
        return b;
    const mention *y = mention_from(d, x->c->sentence, k);
    bool role = who->kind == MEN_NAME && y && y->first == k && y->kind == MEN_NOMINAL &&
                item_word(d, x->m, y->head)->classes & (LEX_(ROLE) | LEX_(ROLES));
    const word *w = item_word(d, x->m, k);
    const str ed = S("ed");
    bool part = w->pos == POS_PART || (w->pos == POS_NONE && item_at(d, k)->shape == SHAPE_LOWER &&
                                       str_ends_in(item_text(d, k), &ed, 1, 3));
    if (!role && !part && !item_among(d, k, W(based), W(known)))
        return b;
    while (k < x->end && k < b + LONGEST && !comma(x, k)) {
        if (item_is_span(d, k) || item_gist(d, k) & (GIST_HELPER | GIST_THAT) ||
            (item_gist(d, k) & GIST_FINITE && k > b + 1))
            return b;
        k++;
    }
    y = mention_from(d, x->c->sentence, k + 1);
    bool list = y && y->flags & MEN_JOINT && item_among(d, k + 1, W(a), W(an));
    return comma(x, k) && !list && item_begins_clause(d, x->c->sentence, k + 1) ? k : b;
}

static content according(const clause *x)
{
    const mention *who = x->holder != NONE ? &x->d->mentions.at[x->holder] : NULL;
    uint32_t b = who && who->first >= x->c->last ? who->last : x->c->last;

    if (b > x->c->last && x->c->first > x->s->first &&
        item_among(x->d, x->c->first - 1, W(who), W(which)) &&
        item_gist(x->d, b) & (GIST_FINITE | GIST_HELPER)) {
        content own = {.n = 1, .after = true, .part = {{b, b + 1}}};
        while (own.part[0].last < x->end && !comma(x, own.part[0].last))
            own.part[0].last++;
        return own; /* Ruiz, who according to Holm had a key, left. */
    }
    bool begins = x->c->first > x->s->first + 1 && comma(x, x->c->first - 1) && comma(x, b) &&
                  item_word(x->d, x->m, x->c->first - 2)->classes &
                      (LEX_(CONJUNCTION) | LEX_(SUBORDINATOR)) &&
                  item_begins_clause(x->d, x->c->sentence, b + 1); /* because, according to Ruiz, */
    const mention *front = mention_from(x->d, x->c->sentence, x->s->first);
    bool subject =
        front && front->last + 1 == x->c->first && comma(x, b) &&
        item_gist(x->d, b + 1) & (GIST_FINITE | GIST_HELPER); /* Ruiz, according to Holm, left */
    if (subject || (x->c->first > x->s->first + 2 && !begins &&
                    !(x->c->first <= x->s->first + 3 && comma(x, x->c->first - 1))))
        return around(x, x->c->first, b);
    while (b < x->end && !comma(x, b))
        b++;
    bool aside =
        item_among(x->d, b + 1, W(which), W(who), W(whose), W(where), W(citing), W(quoting)) ||
        (item_at(x->d, b + 1)->kind == TOK_NUMBER && comma(x, b + 2));
    const mention *name = mention_from(x->d, x->c->sentence, b + 1);
    aside |= who && who->kind == MEN_NOMINAL && name && name->kind == MEN_NAME &&
             comma(x, name->last); /* According to the mayor, Ana Ruiz, … */
    for (uint32_t k = b + 1; aside && k + 1 < x->end; k++)
        if (comma(x, k)) {
            b = k; /* According to the board, which has yet to meet, … */
            break;
        }
    b = behind_told_of(x, who, b);
    return b + 1 < x->end ? forward(x, b + 1) : (content){0};
}

/* The warning that …, a claim that …: only with its clause. */
static content nominal(const clause *x)
{
    uint32_t i = x->c->last;
    if (!item_among(x->d, i, W(that), W(whether)))
        return (content){0};
    return forward(x, i);
}

/* Behind what is set off by commas behind the speaker at item b: explained Ruiz, [40, the head of
 * research], “and …”.  Or b. */
static uint32_t behind_asides(const clause *x, uint32_t b)
{
    while (comma(x, b)) {
        const mention *y = mention_from(x->d, x->c->sentence, b + 1);
        bool age = item_at(x->d, b + 1)->kind == TOK_NUMBER;
        uint32_t end = age ? b + 2 : y ? y->last : b;
        bool told = y && (age ||
                          item_word(x->d, x->m, y->first)->classes &
                              (LEX_(DETERMINER) | LEX_(POSSESSIVE)) ||
                          item_word(x->d, x->m, y->head)->classes & (LEX_(ROLE) | LEX_(TITLE)));
        if (end == b || !comma(x, end) || !item_is_span(x->d, end + 1) || !(age || told))
            break;
        b = end;
    }
    return b;
}

/* What Ruiz told the Post, in May, was [that it rained]: the item behind the verb, or 0. */
static uint32_t cleft_begins(const clause *x)
{
    enum { REACH = 14 };
    const quoth_doc *d = x->d;

    if (!item_among(d, x->s->first, W(what)))
        return 0;
    for (uint32_t i = x->c->last; i + 1 < x->end && i < x->c->last + REACH; i++)
        if (item_gist(d, i) & GIST_BE && item_gist(d, i + 1) & GIST_THAT)
            return i + 1;
    return 0;
}

/* It rained, [its chief], Ana Ruiz, said: where the words that say who mention who is begin, set off as
 * the name is. */
static uint32_t before_office(const clause *x, const mention *who)
{
    const quoth_doc *d = x->d;

    if (who->kind != MEN_NAME || !comma(x, who->first - 1) || !comma(x, who->last))
        return who->first;
    const mention *y = mention_before(d, x->c->sentence, who->first - 1);
    bool office = y && y->kind == MEN_NOMINAL && y->first > x->s->first &&
                  (comma(x, y->first - 1) || item_among(d, y->first - 1, W(as))) &&
                  item_word(d, x->m, y->first)->classes & (LEX_(DETERMINER) | LEX_(POSSESSIVE));
    return office ? y->first : who->first;
}

content content_of_cue(const quoth_doc *d, const quoth_model *m, uint32_t c, uint32_t h)
{
    clause x = {d, m, &d->sentences.at[d->cues.at[c].sentence], &d->cues.at[c], h, 0};

    x.end = x.s->last;
    while (x.end > x.s->first && item_at(d, x.end - 1)->kind == TOK_PUNCT &&
           !item_is_span(d, x.end - 1) && strchr(".?!", item_at(d, x.end - 1)->sub))
        x.end--;
    if (x.c->kind == CUE_ACCORDING)
        return according(&x);
    if (x.c->kind == CUE_NOMINAL)
        return nominal(&x);
    if (item_among(d, x.c->head, W(citing), W(quoting)) && x.c->last == x.c->head + 1 &&
        content_begins(d, m, c) == x.c->last)
        return (content){0}; /* Reuters reported, citing two officials: a source, no words. */
    if (item_word(d, m, x.c->head)->classes & LEX_(DENY_VERB) && item_gist(d, x.c->last) & GIST_TO)
        return (content){0}; /* Declined to comment: no words of anybody. */
    const mention *who =
        h != NONE && d->mentions.at[h].sentence == x.c->sentence ? &d->mentions.at[h] : NULL;
    uint32_t a = x.c->first, b = x.c->last;
    if (who && who->last <= a && a - who->last < 24)
        a = before_office(&x, who);
    if (who && who->first >= b && who->first - b < 2)
        b = behind_asides(&x, who->last);
    const mention *heard = h == NONE ? mention_before(d, x.c->sentence, a) : NULL;
    if (heard && comma(&x, heard->first - 1) && b == x.end)
        a = heard->first; /* Nurse “stole” drugs, [court] told */
    while (a > x.s->first && item_among(d, a - 1, W(as), W(first)))
        a--; /* as first reported by the Ledger */
    if (a == x.s->first && a < x.c->first && b > x.c->last && item_among(d, x.c->head + 1, W(by)))
        return according(&x);
    uint32_t told = content_begins(d, m, c), cleft = cleft_begins(&x);
    if (cleft)
        return forward(&x, cleft);
    if (told > b)
        b = told;
    if (item_among(d, b, W(not )) && item_gist(d, b + 1) & GIST_TO && !marks_near(&x, b + 2))
        return (content){0}; /* Asked not to be named; but: warned her not to “sit down”. */
    if (x.c->first == x.s->first && h == NONE &&
        item_word(d, m, x.c->head)->classes & LEX_(TELL_VERB))
        return (content){0}; /* Asked about it, … */
    bool relative = who && who->kind == MEN_RELATIVE;
    bool told_of = who && who->first >= x.c->last && cue_ends(x.c) != ENDS_ING &&
                   item_among(d, b, W(who)); /* said [men who fled] */
    if (!relative && set_off(&x, a) && (told_of || closes(&x, b)))
        return around(&x, a, b);
    return forward(&x, told > x.c->last ? told : b);
}
