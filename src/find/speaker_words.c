/*
 * speaker_words.c - the words that name the speaker of a link.
 *
 * Which words name the holder: its noun phrase and what stands between it and
 * its cue, cut into segments at the commas:
 *
 *     [Joel Hale][, the head of Transit Watch][, which speaks for drivers], said
 *     said [Clem Ardle][, an engineer who has walked the bank].
 */
#include "find/names.h"

#include "find/asides.h"
#include "find/item.h"
#include "find/parties.h"

enum { REACH = 96 }; /* Items. */

typedef struct {
    const quoth_doc *d;
    const quoth_model *m;
    const mention *x;
    uint32_t from, to; /* Items of the sentence. */
    bool person;
} phrase;

static const word *at(const phrase *p, uint32_t i)
{
    return item_word(p->d, p->m, i);
}

static bool finite(const phrase *p, uint32_t i)
{
    const word *w = at(p, i);
    return item_is_word(p->d, i) && !(item_at(p->d, i)->flags & TOK_POSSESSIVE) &&
           (w->pos == POS_PAST || w->pos == POS_VERB_S || w->pos == POS_MODAL ||
            w->classes & (LEX_(AUXILIARY) | LEX_(MODAL)));
}

/* "briefed on the plan", but not "sought an answer", "said on Monday". */
static bool participle(const phrase *p, uint32_t i)
{
    const word *w = at(p, i);
    if (!item_is_word(p->d, i) || (w->pos != POS_PART && w->pos != POS_PAST && w->pos != POS_ING))
        return false;
    return w->pos != POS_PAST ||
           (item_gist(p->d, i + 1) & GIST_PREP && !(item_gist(p->d, i) & GIST_SAYS) &&
            !item_among(p->d, i + 1, W(to)));
}

/* Does an aside that belongs to the noun phrase begin at item i? */
static bool aside(const phrase *p, uint32_t i)
{
    const quoth_doc *d = p->d;
    const word *w = at(p, i);

    if (i >= p->to || item_is_span(d, i))
        return false;
    if (item_among(d, i, W(who), W(which), W(whose), W(whom), W(where), W(of), W(from), W(now),
                   W(then)))
        return true;
    if (w->classes & (LEX_(SUBORDINATOR) | LEX_(CONJUNCTION) | LEX_(PRONOUN) | LEX_(WH)))
        return false;
    if (item_at(d, i)->kind == TOK_NUMBER)
        return true;
    if (!item_is_word(d, i))
        return false;
    if (w->classes & (LEX_(DETERMINER) | LEX_(POSSESSIVE) | LEX_(ROLE) | LEX_(TITLE) | LEX_(ORG) |
                      LEX_(NAME_END)))
        return true;
    if (participle(p, i))
        return !p->person && w->pos != POS_ING;
    return w->pos == POS_ADJ || w->pos == POS_NOUN || w->pos == POS_NAME ||
           (item_at(d, i)->shape != SHAPE_LOWER && w->pos != POS_ADV &&
            !(w->classes & LEX_(PREPOSITION)));
}

static bool close_bracket(const quoth_doc *d, uint32_t i)
{
    return item_is(d, i, ')') || item_is(d, i, ']');
}

/* The end of a bracket that opens at item i, or i. */
static uint32_t skip_bracket(const phrase *p, uint32_t i)
{
    enum { LONGEST = 16 };
    if (i >= p->to || !(item_is(p->d, i, '(') || item_is(p->d, i, '[')))
        return i;
    for (uint32_t k = i + 1; k < p->to && k < i + LONGEST; k++)
        if (close_bracket(p->d, k))
            return k + 1;
    return i;
}

/* The comma, dash or end that closes the segment which begins at item i; a
 * pair of commas inside a relative clause is skipped: "and, for hours, waited". */
static uint32_t segment_end(const phrase *p, uint32_t i, uint32_t stop)
{
    for (uint32_t k = i; k < stop; k++) {
        if (item_is(p->d, k, ',') && k > i &&
            item_among(p->d, k - 1, W(and), W(or), W(but), W(who), W(which))) {
            while (k + 1 < stop && !item_is(p->d, k + 1, ','))
                k++;
            k++;
            continue;
        }
        if (item_is(p->d, k, ',') || item_is(p->d, k, ';') || item_is(p->d, k, ':') ||
            item_is(p->d, k, PUNCT_DASH))
            return k;
    }
    return stop;
}

static uint32_t sentence_end(const phrase *p)
{
    uint32_t end = p->to;
    while (end > p->from && item_at(p->d, end - 1)->kind == TOK_PUNCT &&
           !item_is_span(p->d, end - 1) && !close_bracket(p->d, end - 1))
        end--;
    return end;
}

/* Is there a verb between a and b that the words before it do not explain as a
 * participle or a relative clause's? */
static bool has_main_verb(const phrase *p, uint32_t a, uint32_t b)
{
    for (uint32_t i = a; i < b; i++)
        if (finite(p, i))
            return true;
    return false;
}

static bool has_verb(const phrase *p, uint32_t a, uint32_t b)
{
    while (a < b && !finite(p, a) && at(p, a)->pos != POS_PART)
        a++;
    return a < b;
}

/* "on Monday", "late that night", "in 2019", "in a letter", "as saying": no part of
 * whoever spoke. */
static bool is_circumstance(const phrase *p, uint32_t i)
{
    const quoth_doc *d = p->d;
    uint32_t k = i;

    if (item_among(d, i, W(during), W(as)))
        return true;
    if (item_among(d, i, W(in)) && item_among(d, i + 1, W(a), W(an)))
        return (at(p, i + 2)->classes | at(p, i + 3)->classes) & LEX_(DOCUMENT);
    k += (item_gist(d, k) & GIST_PREP) != 0;
    if (k > i && item_is_year(d, k))
        return true;
    k += item_among(d, k, W(the), W(this), W(that), W(a)) || item_at(d, k)->kind == TOK_NUMBER;
    return item_is_when(d, p->m, k) || (k > i + 1 && item_among(d, k, W(time), W(moment)));
}

/* Reduced relatives: "people [briefed on the plan]", "one [who asked not to be
 * named]".  Ends before the cue's adverbs. */
static uint32_t reduced(const phrase *p, uint32_t i, uint32_t stop)
{
    const quoth_doc *d = p->d;
    bool who = item_among(d, i, W(who), W(which), W(that), W(whose));
    bool nominal = p->x->kind == MEN_NOMINAL && !item_answers(d, i); /* hit back */
    bool phrase_follows = nominal && (participle(p, i) || at(p, i)->pos == POS_ADJ ||
                                      at(p, i)->classes & LEX_(PREPOSITION));

    if (i >= stop || (!who && !phrase_follows) || item_is(d, i, ',') || is_circumstance(p, i))
        return i;
    uint32_t end = i;
    while (end < stop && !item_is(d, end, ',') && !item_is(d, end, ':') && !item_is_span(d, end))
        end++;
    for (uint32_t k = i + 1; !who && !participle(p, i) && k < end; k++)
        if (is_circumstance(p, k))
            return k;
    if (end < stop && item_is(d, end, ',') && !who && end == stop - 1)
        stop = end;
    if (!who &&
        (has_main_verb(p, i + 1, end) || item_among(d, end - 1, W(and), W(or), W(but), W(to))))
        return i;
    if (end > i && at(p, end - 1)->classes & (LEX_(DETERMINER) | LEX_(POSSESSIVE)) && end == stop)
        return i; /* The piece [used it as its] headline */
    while (end > i &&
           (at(p, end - 1)->pos == POS_ADV || at(p, end - 1)->classes & LEX_(CONJUNCTION)))
        end--;
    return end;
}

/* Right border when the cue stands behind: everything up to item stop that is
 * set off by commas. */
static uint32_t border_before(const phrase *p, uint32_t stop)
{
    uint32_t end = skip_bracket(p, p->x->last);

    end = reduced(p, end, stop);
    for (bool more = false; end < stop && item_is(p->d, end, ','); more = true) {
        bool phrase_goes_on = more && at(p, end + 1)->classes & LEX_(PREPOSITION);
        uint32_t close = segment_end(p, end + 1, stop);
        bool who = item_among(p->d, end + 1, W(who), W(whose), W(which));
        if (who && item_at(p->d, close + 1)->kind == TOK_NUMBER && item_is(p->d, close + 2, ',') &&
            !has_main_verb(p, end + 1, close))
            close = segment_end(p, close + 3, stop); /* whose son Odd, [12, is ill], said */
        if (who && item_gist(p->d, close - 1) & GIST_HAVE)
            break; /* Ruiz, who has, so far, refused */
        if ((!aside(p, end + 1) && !phrase_goes_on) || close >= stop || !item_is(p->d, close, ','))
            break;
        if (more && p->person && is_circumstance(p, end + 1) && has_verb(p, end + 1, close))
            break; /* Ruiz, whose boat sank, last year sold it, citing */
        end = close;
    }
    return end;
}

bool holder_manner(const quoth_doc *d, const quoth_model *m, const mention *x)
{
    uint32_t i = x->last + 1;
    uint32_t k = x->kind == MEN_NAME && item_is(d, x->last, ',') &&
                         item_word(d, m, i)->classes & LEX_(POSSESSIVE)
                     ? mention_beginning(d, x->sentence, i)
                     : NONE;

    if (k != NONE && k + 1 < d->mention_from[x->sentence + 1] && d->mentions.at[k + 1].first == i)
        k++;
    if (k == NONE)
        return false;
    const mention *y = &d->mentions.at[k];
    return y->kind == MEN_NOMINAL && y->name_first >= y->name_last && !face_of(d, m, y).human &&
           (item_word(d, m, y->last)->pos == POS_ING || item_among(d, y->last, W(on), W(in)));
}

static bool is_mention(const phrase *p, uint32_t first, uint32_t last)
{
    const quoth_doc *d = p->d;
    for (uint32_t k = d->mention_from[p->x->sentence]; k < d->mention_from[p->x->sentence + 1];
         k++) {
        if (d->mentions.at[k].first == first && d->mentions.at[k].last == last)
            return true;
        if (d->mentions.at[k].first > first)
            break;
    }
    return false;
}

static bool holds_span(const quoth_doc *d, uint32_t first, uint32_t last)
{
    while (first < last && !item_is_span(d, first))
        first++;
    return first < last;
}

/* Right border when the cue stands before: said X, an engineer who …. */
static uint32_t border_behind(const phrase *p, bool fronted)
{
    const quoth_doc *d = p->d;
    uint32_t stop = sentence_end(p), end = skip_bracket(p, p->x->last);

    if (p->x->kind == MEN_NOMINAL && end < stop &&
        (participle(p, end) || item_among(d, end, W(who)))) {
        uint32_t close = segment_end(p, end, stop);
        for (uint32_t k = end; k < close; k++)
            if (item_is_span(d, k))
                close = k;
        end = close;
    }
    while (end + 1 < stop && item_is(d, end, ',') && aside(p, end + 1)) {
        if (end == p->x->last && holder_manner(d, p->m, p->x))
            break;
        uint32_t close = segment_end(p, end + 1, stop);
        bool number = item_at(d, end + 1)->kind == TOK_NUMBER && close == end + 2;
        bool who = item_among(d, end + 1, W(who), W(which), W(whose));
        if (who && item_gist(d, end + 2) & GIST_SAYS && holds_span(d, end + 3, close))
            break; /* according to Ruiz, who said it was “late” */
        bool noun = item_among(d, end + 1, W(a), W(an)) && is_mention(p, end + 1, close);
        bool named = p->x->kind == MEN_NOMINAL && is_mention(p, end + 1, close) &&
                     item_at(d, close - 1)->shape == SHAPE_TITLE; /* the mayor, Ana Ruiz, */
        if (fronted && (close >= stop || (!number && !who && !noun && !named)))
            break;
        for (uint32_t k = end + 1; k < close; k++)
            if (item_is_span(d, k) && !who)
                close = k;
        if (!who && has_main_verb(p, end + 1, close)) {
            bool inner = false;
            for (uint32_t k = end + 1; k < close && !inner && !finite(p, k); k++)
                inner = item_among(d, k, W(who), W(which), W(whose), W(that));
            if (!inner)
                break;
        }
        end = close;
    }
    return end;
}

/* Left border: "her counterpart, Dmitar Hale"; "chair of governors the Rev Moyo";
 * "founder and Chief Executive Horace Venn". */
static uint32_t border_left(const phrase *p, uint32_t h, bool subject)
{
    const quoth_doc *d = p->d;
    uint32_t first = p->x->first, e = d->entity_of ? d->entity_of[h] : NONE;

    for (uint32_t k = h; k-- > d->mention_from[p->x->sentence];) {
        const mention *y = &d->mentions.at[k];
        bool same = e != NONE && d->entity_of[k] == e;
        bool touch =
            y->last == first ||
            (y->last + 1 == first &&
             (item_is(d, y->last, ',') || item_among(d, y->last, W(and)))) ||
            (y->last + 2 == first && (item_is(d, y->last, ',') || item_among(d, y->last, W(and))));
        if (!same || !touch || y->kind != MEN_NOMINAL)
            break;
        bool beside = at(p, p->from)->pos == POS_ING || item_among(d, p->from, W(with));
        uint32_t other = beside && y->first > p->from + 1 && item_is(d, y->first - 1, ',') &&
                                 item_is(d, y->last, ',')
                             ? mention_ending(d, y->sentence, y->first - 1)
                             : NONE;
        if (subject && item_is(d, y->last, ',') && mention_is_oblique(d, y))
            break; /* With a cat at her side, Ana Ruiz said */
        if (other != NONE && d->mentions.at[other].kind == MEN_NAME && d->entity_of[other] != e)
            break; /* Beside Odd Lien, the mayor, Ana Ruiz, a baker, said */
        first = y->first;
    }
    if (first >= p->from + 2 && item_is(d, first - 1, '.') &&
        at(p, first - 2)->classes & (LEX_(TITLE) | LEX_(HONORIFIC)))
        first -= 2; /* Maj. Olena Hale */
    const word *w = at(p, first ? first - 1 : 0);
    if (first == p->from + 1 && item_is_word(d, p->from) && at(p, first)->classes & LEX_(ROLE) &&
        (w->pos == POS_ADJ || w->pos == POS_PART || w->pos == POS_ING || w->pos == POS_PAST))
        first--; /* Managing director, retired teacher */
    return first;
}

/* "the founder and chief executive, Ana Ruiz": its last mention. */
static uint32_t last_part(const quoth_doc *d, uint32_t h)
{
    if (!d->entity_of || d->entity_of[h] == NONE)
        return h;
    for (; h + 1 < d->mentions.n; h++) {
        const mention *a = &d->mentions.at[h], *b = a + 1;
        bool near = b->first > a->last && b->first - a->last <= 2 &&
                    (item_is(d, a->last, ',') || item_among(d, a->last, W(and)));
        if (a->sentence != b->sentence || d->entity_of[h + 1] != d->entity_of[h] || !near ||
            a->kind != MEN_NOMINAL || b->kind == MEN_RELATIVE || b->kind == MEN_PRONOUN)
            break;
    }
    return h;
}

/* "Hale promises reform", "the landlord warning them", taken for one noun phrase: its cue is a verb all the same. */
static bool swallowed(const phrase *p, const cue *c)
{
    bool whom = cue_ends(c) == ENDS_ING && c->first + 1 == p->x->last &&
                item_among(p->d, c->first + 1, W(them), W(him), W(her), W(me), W(us));
    if (c->kind != CUE_SPEECH || !(cue_ends(c) == ENDS_S || whom) || c->first != c->head ||
        c->first <= p->x->first || c->first >= p->x->last)
        return false;
    const word *before = at(p, c->first - 1);
    return item_is_word(p->d, c->first - 1) && before->pos != POS_ADJ &&
           !(before->classes & (LEX_(DETERMINER) | LEX_(POSSESSIVE) | LEX_(PREPOSITION))) &&
           !(item_at(p->d, c->first - 1)->flags & TOK_POSSESSIVE);
}

/* quoted [two people in the know] as saying: what is said of them ends there. */
static uint32_t before_saying(const phrase *p, uint32_t end)
{
    uint32_t as = item_saying_from(p->d, p->x->last, p->to);
    return as == NONE ? end : as - (uint32_t)item_is(p->d, as - 1, ',');
}

/* [The council] attacked Holm, calling her “odd”, cue y; attacked Holm, in one speech calling her “odd”: a verb
 * with its object, no participle. */
static bool has_object(const phrase *p, const cue *y)
{
    const quoth_doc *d = p->d;
    uint32_t verb = p->x->last, s = p->x->sentence;

    if (!y || cue_ends(y) != ENDS_ING || y->first <= verb + 1 || !item_is_word(d, verb))
        return false;
    uint32_t when = mention_ending(d, s, y->first), comma = y->first - 1;
    if (when != NONE && d->mentions.at[when].first > verb + 3)
        comma = d->mentions.at[when].first - 2;
    return comma > verb + 1 && item_is(d, comma, ',') &&
           (when != NONE || at(p, verb)->classes & LEX_(OBJECT_VERB)) &&
           !item_among(d, verb, W(named), W(called), W(dubbed), W(nicknamed)) &&
           mention_beginning(d, s, verb + 1) != NONE;
}

/* Does the phrase end with its mention h: [his office] released a statement calling it “odd”, cue y;
 * [Holm], Ruiz recalled, said; [a man] walked in, drew a gun and shouted; [a man] ran off, shouting? */
static bool acts_itself(const phrase *p, uint32_t h, const cue *y)
{
    const quoth_doc *d = p->d;
    const mention *x = p->x;
    uint32_t close, by;
    uint32_t text = y && cue_ends(y) == ENDS_ING && y->first > x->last + 1
                        ? mention_ending(d, x->sentence, y->first)
                        : NONE;
    bool acts = text != NONE && text != h && d->mentions.at[text].first == x->last + 1 &&
                item_is_word(d, x->last) && !(item_gist(d, x->last) & (GIST_PREP | GIST_WH));

    uint32_t verb =
        x->last; /* the team tested masks but said; not: pupils tested in May and said to be */
    bool past = y && y->first > verb + 2 &&
                (at(p, verb)->pos == POS_PAST ||
                 (at(p, verb)->pos == POS_PART && y->kind == CUE_SPEECH &&
                  !item_among(p->d, verb, W(called), W(named), W(dubbed), W(given)) &&
                  mention_beginning(p->d, x->sentence, verb + 1) != NONE));
    acts |= past && !item_is(d, y->first - 2, ',') &&
            (item_gist(d, y->first - 1) & GIST_AND || item_among(d, y->first - 1, W(but)));
    past |= y && y->first > x->last + 2 && at(p, x->last)->pos == POS_PART &&
            mention_beginning(d, x->sentence, x->last + 1) != NONE;
    acts |= past && cue_ends(y) == ENDS_ING && item_is(d, y->first - 1, ',') &&
            !has_main_verb(p, x->last + 1, y->first);
    return acts || has_object(p, y) || aside_teller(d, x->sentence, x->last, &close, &by) != NONE;
}

range holder_range(const quoth_doc *d, const quoth_model *m, uint32_t h, uint32_t c)
{
    uint32_t left = h;
    h = last_part(d, h);
    const mention *x = &d->mentions.at[h];
    const sentence *s = &d->sentences.at[x->sentence];
    phrase p = {d, m, x, s->first, s->last, false};
    const cue *y = c != NONE && d->cues.at[c].sentence == x->sentence ? &d->cues.at[c] : NULL;
    uint32_t first = x->first, end = x->last, e = d->entity_of ? d->entity_of[h] : NONE;

    if (p.to > x->last + REACH)
        p.to = x->last + REACH;
    if (y && p.to < y->last)
        p.to = y->last;
    if (x->kind == MEN_PRONOUN && item_is_self(d, end))
        end++;
    if (x->kind == MEN_PRONOUN || x->kind == MEN_RELATIVE || x->flags & (MEN_POSSESSOR | MEN_TURN))
        return item_range(d, first, end);
    p.person = e != NONE ? d->entities.at[e].kind != QUOTH_DOCUMENT : true;
    first = border_left(&p, h, y && y->first >= x->last);
    if (d->mentions.at[left].first < first)
        first = d->mentions.at[left].first;
    if (item_is_self(d, end))
        return item_range(d, first, end + 1);
    if (y && swallowed(&p, y))
        return item_range(d, first, y->first);
    bool chants = y && y->kind == CUE_NOMINAL && item_gist(d, x->last) & (GIST_PREP | GIST_TO);
    if (y && y->first >= x->last && !chants) /* not: roused the crowd [to loud] chants */
        end = border_before(&p, y->first);
    else if (y && item_word(d, m, x->last)->pos == POS_ING && item_recalls(d, y->head))
        end = x->last;                          /* remembers [a teacher] telling her Q */
    else if (y && !item_left_open(d, y->first)) /* It was, said Holm, [a relic] */
        end = border_behind(&p, y->kind == CUE_ACCORDING && y->first <= s->first + 1);
    if (y && y->first < x->first && (item_quotes(d, y->head) || item_quotes(d, y->first)))
        end = before_saying(&p, end);
    while (end > x->last && item_among(d, end - 1, W(in), W(to)))
        end--; /* led the crowd [in] cries */
    if (y && end == x->last + 1 && item_among(d, x->last, W(for)) && cue_ends(y) == ENDS_ING)
        end--; /* fired its chief [for] calling */
    if (end < x->last || acts_itself(&p, h, y))
        end = x->last;
    return item_range(d, first, end);
}
