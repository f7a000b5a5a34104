/*
 * priors.c - set by hand, where the training text underrates a shape.
 *
 * PolNeAR is US news of one year.  What it holds too seldom to learn, stands in
 * shapes_cued.c and shapes_bare.c: a row a shape, with an example.  A trainer does not
 * see them.
 */
#include "find/priors.h"

#include "base/eight.h"
#include "find/item.h"
#include "find/shape.h"
#include "find/unscored.h"

static uint64_t facts_of_cues(const proposal *p)
{
    const quoth_doc *d = p->d;
    uint32_t behind = p->at + 1 + item_is(d, p->at + 1, ',');
    uint64_t f = 0;

    for (uint32_t c = d->cue_from[p->s]; c < d->cue_from[p->s + 1]; c++) {
        const cue *x = &d->cues.at[c];
        bool calls = item_word(d, p->m, x->head)->classes & LEX_(OBJECT_VERB);
        f |= CUES | (x->last == p->at ? CUE_BEFORE : 0) | (x->first == behind ? CUE_BEHIND : 0);
        f |= calls || item_among(d, x->head, W(named)) ? CALLS : 0;
        f |= x->kind == CUE_ACCORDING ? ASIDES : 0;
    }
    return f;
}

static uint64_t facts_of_span(const proposal *p, const span_view *v)
{
    const quoth_doc *d = p->d;
    const sentence *s = &d->sentences.at[p->s];
    uint64_t f = facts_of_cues(p);

    if (p->at > s->first) {
        f |= item_is(d, p->at - 1, ':') ? COLON : 0;
        f |= item_is(d, p->at - 1, PUNCT_DASH) ? DASH : 0;
        f |= item_is(d, p->at - 1, '(') ? BRACKET : 0;
        f |= item_among(d, p->at - 1, W(of)) ? OF_BEFORE : 0;
        f |= v->words <= SHORT_WORDS && !v->low ? SHORT : 0;
    }
    f |= item_is(d, p->at + 1, ':') ? COLON_BEHIND : 0;
    f |= item_is(d, p->at + 1, PUNCT_DASH) ? DASH_BEHIND : 0;
    f |= v->alone ? ALONE : 0;
    f |= v->opens ? OPENS : 0;
    f |= v->last && v->words > 3 ? FULL : 0;
    f |= v->person ? SPEAKS : 0;
    f |= item_ends_clause(d, s, p->at) ? ENDS : 0;
    f |= in_headline(d, s) ? HEADLINE : 0;
    f |= item_among(d, p->at + 1 + item_is(d, p->at + 1, ','), W(is), W(was)) ? WAS_BEHIND : 0;
    f |= d->spans.at[p->span].outer != NONE ? INSIDE : 0;
    return f;
}

/* Cue c leads to item `at` and another one stands behind it. */
static bool leads_on(const quoth_doc *d, const cue *c, uint32_t at)
{
    return (c->head < at) & (c + 1 < &d->cues.at[d->cue_from[c->sentence + 1]]);
}

/* Has k look at cue c, or none.  Returns what is seen of it alone. */
static uint64_t take_cue(shape *k, uint32_t c)
{
    const quoth_doc *d = k->d;

    k->c = c != NONE ? &d->cues.at[c] : NULL;
    k->outer = false;
    if (!k->c)
        return 0;
    const cue *y = k->c;
    bool on = leads_on(d, y, k->at);
    uint64_t f = y->head < k->at ? LEADS : 0;
    k->outer = on && shape_outer_verb(k);
    f |= k->outer || (on && shape_accuses(k)) ? OTHER_CUE : 0;
    f |= cue_ends(y) == ENDS_ING || item_among(d, y->first, W(having)) ? IS_ING : 0;
    f |= y->group & CUE_PASSIVE ? IS_PASSIVE : 0;
    f |= y->kind == CUE_ACCORDING ? IS_ACCORDING : 0;
    f |= y->last > y->head + 1 ? IS_LONG : 0;
    f |= item_among(d, y->head, W(think), W(thinks), W(thought), W(thinking)) ? IS_THINK : 0;
    return f;
}

/* Has k look at the holder of candidate y, or none.  Returns what is seen of it, alone and beside
 * the cue, with few branches: it cannot be predicted. */
static uint64_t take_holder(shape *k, const candidate *y)
{
    static const uint64_t KINDS[] = {[MEN_NAME] = 0,
                                     [MEN_NOMINAL] = IS_NOMINAL,
                                     [MEN_PRONOUN] = 0,
                                     [MEN_RELATIVE] = IS_RELATIVE};
    static const uint64_t GAPS[] = {LEFT | BESIDE, LEFT | BESIDE, LEFT, LEFT | FAR};
    const quoth_doc *d = k->d;
    const mention *x = k->x = y->holder != NONE ? &d->mentions.at[y->holder] : NULL;
    const cue *c = k->c;

    if (!x)
        return 0;
    uint64_t f = 0;
    f |= x->first > k->at && x->first < k->at + 3 ? NEXT : 0;
    f |= x->flags & MEN_POSSESSOR ? HAS_OWNER : 0;
    f |= item_is(d, x->last, ',') ? COMMA_BEHIND : 0;
    f |= mention_is_oblique(d, x) ? PREP_BEFORE : 0;
    f |= item_among(d, x->first - 1, W(by)) ? BY_BEFORE : 0;
    f |= KINDS[x->kind];
    if (!c)
        return f;
    uint32_t gap = c->first - x->last;
    bool first = c == &d->cues.at[d->cue_from[c->sentence]], left = x->last <= c->first;
    f |= y->breaks ? MAY_BREAK : 0;
    f |= x->first == c->last ? NEXT_CUE : 0;
    f |= GAPS[gap < 3 ? gap : 3] & (UINT64_C(0) - left);
    f |= (gap > 2) & (!first | leads_on(d, c, k->at)) ? OTHER_CUE : 0;
    f |= gap == 2 && item_perceives(d, x->last) ? OTHER_CUE : 0;
    return f;
}

/* Those of the rows that need no fact from `first` on that is not there.  Without a branch:
 * what a candidate looks like cannot be predicted. */
static inline uint64_t rows_left(uint64_t rows, const prior_sets *sets, uint64_t facts, int first,
                                 int last)
{
    uint64_t lack = 0;
#pragma GCC unroll 8
    for (int f = first; f < last; f += 4)
        lack |= sets->lack[f / 4][facts >> f & 15];
    return rows & ~lack;
}

prior_sets *priors_new(allocator from)
{
    prior_sets *s = alloc_resize(from, NULL, sizeof *s);
    uint64_t need[FACTS] = {0}; /* By fact. */

    if (!s)
        return NULL;
    *s = (prior_sets){.of = {0}};
    for (size_t r = 0; r < CUED_N + BARE_N; r++) {
        const prior *row = s->row[r] = r < CUED_N ? &CUED[r] : &BARE[r - CUED_N];
        s->of[row->of] |= UINT64_C(1) << r;
        for (int f = 0; f < FACTS; f++)
            need[f] |= (row->needs >> f & 1) << r;
    }
    for (uint32_t four = 0; four < FOURS; four++)
        for (uint32_t there = 15; there-- > 0;) { /* One fact more, and what it lacks then. */
            uint32_t gone = lowest_bit(~there);
            s->lack[four][there] = s->lack[four][there | 1u << gone] | need[4 * four + gone];
        }
    return s;
}

static shape shape_of(const proposal *p, const span_view *v)
{
    const quoth_doc *d = p->d;
    return (shape){.p = p, .v = v, .d = d, .s = &d->sentences.at[p->s], .at = p->at};
}

static bool has_cue(const candidate *c)
{
    return c->kind == BY_PAIR || c->kind == BY_CUE;
}

/* “Late,” whispers the man next to him: whoever spoke before, he does not go on. */
static bool told_behind(const proposal *p)
{
    enum { SOME = 30 };
    const quoth_doc *d = p->d;
    uint32_t i = p->at + 1 + item_is(d, p->at + 1, ',');

    for (uint32_t c = d->cue_from[p->s]; c < d->cue_from[p->s + 1]; c++) {
        const cue *x = &d->cues.at[c];
        if (x->first != i || x->kind != CUE_SPEECH || x->share < SOME || x->group & CUE_PASSIVE)
            continue;
        uint32_t k = mention_beginning(d, p->s, x->last);
        return k != NONE && d->mentions.at[k].kind != MEN_RELATIVE;
    }
    return false;
}

/* - at which point [the crowd] chanted “Go!” -: a verb of saying between mention k and the span. */
static bool chants(const proposal *p, uint32_t k)
{
    enum { SOME = 30 };
    const quoth_doc *d = p->d;
    const mention *x = &d->mentions.at[k];

    for (uint32_t c = d->cue_from[p->s]; c < d->cue_from[p->s + 1]; c++) {
        const cue *y = &d->cues.at[c];
        if (y->first == x->last && y->kind == CUE_SPEECH && y->share >= SOME &&
            (y->last == p->at || (y->last + 1 == p->at && !item_is_word(d, y->last))))
            return x->kind != MEN_RELATIVE && x->kind != MEN_PRONOUN;
    }
    return false;
}

/* After Lund called her “nasty,” [Ruiz] told them it was “late”: a verb and its subject right behind
 * a quotation whose own verb stands before it. */
static bool starts_over(const proposal *p)
{
    enum { SURE = 60 };
    const quoth_doc *d = p->d;
    const attribution *was = &d->links.at[p->last.link];
    uint32_t i = p->last.item + 1, k;

    if (was->cue == NONE || d->cues.at[was->cue].head > p->last.item ||
        d->cues.at[was->cue].sentence != p->s)
        return false;
    i += item_is(d, i, ',');
    k = mention_beginning(d, p->s, i);
    if (k != NONE && d->mentions.at[k].kind != MEN_NAME && d->mentions.at[k].kind != MEN_NOMINAL)
        return false;
    for (uint32_t c = d->cue_from[p->s]; k != NONE && c < d->cue_from[p->s + 1]; c++) {
        const cue *y = &d->cues.at[c];
        if (y->first == d->mentions.at[k].last && y->kind == CUE_SPEECH && y->share >= SURE &&
            y->last <= p->at && cue_ends(y) != ENDS_ING && !(y->group & CUE_PASSIVE))
            return true;
    }
    return false;
}

/* One called it “robbery”; another posted, “Lol.”; while Ruiz thought it “late”: the item that
 * parts the quotation before from somebody else and a verb in a clause of his own, or 0. */
static uint32_t told_apart(const proposal *p)
{
    enum { NEAR = 4 };
    const quoth_doc *d = p->d;

    if (p->last.link == NONE || p->last.sentence != p->s)
        return 0;
    if (starts_over(p))
        return p->last.item;
    for (uint32_t i = p->last.item + 1; i + 1 < p->at; i++) {
        bool parts = item_is(d, i, ';') || item_among(d, i, W(while), W(whereas));
        bool joins = item_gist(d, i) & GIST_AND || item_among(d, i, W(point), W(as), W(when));
        uint32_t k = parts || joins ? mention_beginning(d, p->s, i + 1) : NONE;
        if (k == NONE)
            continue;
        if (joins && chants(p, k))
            return i;
        if (joins)
            continue;
        for (uint32_t c = d->cue_from[p->s]; c < d->cue_from[p->s + 1]; c++)
            if (d->cues.at[c].first > i + 1 && d->cues.at[c].head < p->at &&
                p->at - d->cues.at[c].last <= NEAR)
                return i;
    }
    return 0;
}

/* “Ours,” says Ruiz.  Holm nods.  “Still here”: another one has taken the floor. */
static bool another_nods(const proposal *p)
{
    static const str FACES[] = {S("chuckled"), S("frowned"), S("frowns"), S("grimaced"),
                                S("grinned"),  S("grins"),   S("paused"), S("raised"),
                                S("scoffed"),  S("snorted"), S("winced")};
    enum { LONGEST = 8 };
    const quoth_doc *d = p->d;
    const sentence *b = &d->sentences.at[p->s - (p->s > 0)];

    if (!p->s || b->para != b[1].para || b->spans || b->last - b->first > LONGEST ||
        p->at != b[1].first || p->last.link == NONE)
        return false;
    uint32_t k = view_subject(d, p->m, p->s - 1);
    if (k == NONE)
        return false;
    const mention *x = &d->mentions.at[k];
    uint32_t h = d->links.at[p->last.link].holder;
    bool opens =
        x->first == b->first || item_is(d, x->first - 1, ','); /* Told of this, Holm nods. */
    return opens && x->kind == MEN_NAME && h != NONE &&
           !str_eq(item_text(d, x->head), item_text(d, d->mentions.at[h].head)) &&
           (str_among(item_text(d, x->last), FACES, LEN(FACES)) ||
            item_among(d, x->last, W(nods), W(nodded), W(agrees), W(agreed), W(disagrees),
                       W(disagreed), W(shrugs), W(shrugged), W(laughs), W(laughed), W(smiles),
                       W(smiled), W(sighs), W(sighed)));
}

/* “Are you sure?” the clerk asked.  “Yes.”  “How old?” I ask.  “Ninety.”  Who asks does not answer. */
static bool answers(const proposal *p, const span_view *v)
{
    enum { FEW = 4 };
    static const str ANSWERS[] = {S("Absolutely"), S("Correct"), S("No"),
                                  S("Nope"),       S("Yeah"),    S("Yes")};
    const quoth_doc *d = p->d;
    const attribution *was = p->last.link != NONE ? &d->links.at[p->last.link] : NULL;
    const span *s = &d->spans.at[p->span];
    const token *t = &d->tokens.at[s->open + 1];

    if (!was || was->cue == NONE || was->holder == NONE || p->last.sentence + 1 != p->s ||
        !item_among(d, d->cues.at[was->cue].head, W(asked), W(asks), W(ask)) ||
        view_last_mark(d, &d->spans.at[p->last.span]) != '?' || s->open + 1 >= s->last)
        return false;
    if (str_among(doc_slice(d, t->start, t->end), ANSWERS, LEN(ANSWERS)) || ends_humbly(p))
        return true;
    return v->words <= FEW && v->last == '.' && !v->finite &&
           item_among(d, d->mentions.at[was->holder].head, W(i), W(we));
}

/* ‘Pretty cool there’, a paragraph of its own where double marks quote: the head of a section. */
static bool heads_section(const proposal *p)
{
    const quoth_doc *d = p->d;
    const span *x = &d->spans.at[p->span];
    const paragraph *in = &d->paragraphs.at[d->sentences.at[p->s].para];
    const last_link *was = &p->last;

    return was->link != NONE && was->sentence != p->s && x->outer == NONE && x->open == in->first &&
           span_after(x) + 1 >= in->last &&
           d->tokens.at[d->spans.at[was->span].open].sub < MARK_SINGLE;
}

/* Ruiz felt Q; Holm said Q2: the semicolon behind the span that parts it from the cues of another
 * clause, where its own has one, or UINT32_MAX. */
static uint32_t clause_stops(const proposal *p)
{
    enum { REACH = 40, SOME = 30 };
    const quoth_doc *d = p->d;
    const cue *c = d->cues.at + d->cue_from[p->s], *end = d->cues.at + d->cue_from[p->s + 1];
    uint32_t last = d->sentences.at[p->s].last;

    if (c == end || end[-1].head < p->at || c->head > p->at)
        return UINT32_MAX;
    for (; c < end && c->head < p->at; c++)
        if (c->share >= SOME) {
            for (uint32_t i = p->at + 1; i < last && i < p->at + REACH; i++)
                if (item_is(d, i, ';'))
                    return i;
            break;
        }
    return UINT32_MAX;
}

/* She told him, according to the diary, that he “should go”: the cue of an aside behind her own
 * verb, or NONE. */
static uint32_t told_aside(const proposal *p)
{
    enum { NEAR = 3, SURE = 60 };
    const quoth_doc *d = p->d;
    const cue *verb = NULL;

    for (uint32_t c = d->cue_from[p->s]; c < d->cue_from[p->s + 1]; c++) {
        const cue *x = &d->cues.at[c];
        if (x->head > p->at)
            break;
        if ((x->kind == CUE_SPEECH && x->share >= SURE) || x->kind == CUE_NOMINAL)
            verb = x;
        if (x->kind != CUE_ACCORDING || !verb || !item_is(d, x->first - 1, ',') ||
            x->first - 1 < verb->last || x->first - 1 - verb->last >= NEAR)
            continue;
        uint32_t k = mention_beginning(d, p->s, x->last);
        uint32_t behind = k != NONE ? d->mentions.at[k].last : 0;
        return item_is(d, behind, ',') || item_is(d, behind, ':') ? c : NONE;
    }
    return NONE;
}

/* The item behind a relative clause which is over before the words, or 0: the plan, for which the
 * council has sold its hall, is “late”.  *from: where it begins. */
static uint32_t relative_over(const proposal *p, uint32_t *from)
{
    const quoth_doc *d = p->d;
    uint32_t first = d->sentences.at[p->s].first, comma = 0;

    for (uint32_t i = p->at - (p->at > first); i > first + 1; i--) {
        if (item_is(d, i, ',') && i + 1 < p->at)
            comma = i;
        else if (comma && item_among(d, i, W(which), W(whom), W(where))) {
            *from = i;
            return item_is(d, i - 1, ',') || item_is(d, i - 2, ',') ? comma : 0;
        }
    }
    return 0;
}

/* a baker [called] Tom Hale, “late”: the cue that only tells a name, or NONE. */
static uint32_t naming_cue(const proposal *p)
{
    const quoth_doc *d = p->d;

    for (uint32_t c = d->cue_from[p->s]; c < d->cue_from[p->s + 1]; c++) {
        const cue *x = &d->cues.at[c];
        if (!item_among(d, x->head, W(called), W(named)) || x->first != x->head)
            continue;
        uint32_t of = mention_ending(d, p->s, x->first), k = mention_beginning(d, p->s, x->last);
        if (of != NONE && k != NONE && d->mentions.at[k].kind == MEN_NAME &&
            d->mentions.at[of].kind == MEN_NOMINAL &&
            item_among(d, d->mentions.at[of].first, W(a), W(an)) &&
            item_is(d, d->mentions.at[k].last, ','))
            return c;
    }
    return NONE;
}

/* “We lost,” Lund said. “It hurts.” “[But we go on.]”: may the span, right behind another one, go on with the words of
 * who is named just before, alone, and call nobody?  Not: “It hurts.” “You poor man,” “Then sit down,” “I do not
 * believe it”, which may answer. */
static bool may_go_on(const proposal *p)
{
    enum { FEW = 3, LONG = 200 };
    static const str GOES_ON[] = {S("And"), S("But"),  S("It"),    S("Our"),
                                  S("So"),  S("They"), S("There"), S("We")};
    const quoth_doc *d = p->d;
    uint32_t k = d->links.at[p->last.link].holder, in = k != NONE ? d->mentions.at[k].sentence : 0;
    const span *x = &d->spans.at[p->span];
    const token *t = &d->tokens.at[x->open + 1];

    if (k == NONE || p->s < in || p->s - in > FEW ||
        d->sentences.at[in].para != d->sentences.at[p->s].para ||
        view_last_mark(d, &d->spans.at[p->last.span]) != '.' || view_last_mark(d, x) != '.' ||
        !str_among(doc_slice(d, t->start, t->end), GOES_ON, LEN(GOES_ON)))
        return false;
    for (uint32_t n = d->mention_from[in]; n < d->mention_from[p->s + 1]; n++)
        if (n != k &&
            (d->mentions.at[n].kind == MEN_NAME || d->mentions.at[n].kind == MEN_PRONOUN ||
             item_gist(d, d->mentions.at[n].head) & GIST_PARTY))
            return false;
    uint32_t i = item_token(d, d->sentences.at[in].first); /* “Your son is ill,” she said, too. */
    for (i = x->open - i > LONG ? x->open - LONG : i; i < x->last; i++)
        if (id_among(d->tokens.at[i].word, (uint32_t[]){W(you), W(your)}, 2))
            return false;
    return true;
}

/* “It was.” “[When?]”: right behind words that a mark closed, in one paragraph, somebody else's. */
static bool another_turn(const proposal *p)
{
    const quoth_doc *d = p->d;
    const span *was = p->last.link != NONE ? &d->spans.at[p->last.span] : NULL;

    if (!was || p->at != p->last.item + 1 || was->close == NONE ||
        d->sentences.at[p->s].para != d->sentences.at[p->last.sentence].para)
        return false;
    uint8_t mark = view_last_mark(d, was);
    return (mark == '.' || mark == '?' || mark == '!') && !may_go_on(p);
}

/* What one look at the span says of all candidates of a kind. */
static void weigh_kinds(proposal *p, const span_view *v, uint64_t facts)
{
    enum { SOME = 30 };
    uint32_t apart = facts & CUES ? told_apart(p) : 0;
    bool heads = facts & ALONE && v->single && heads_section(p);
    const quoth_doc *d = p->d;
    candidate *carry = p->n && p->c[0].kind == BY_CARRY ? &p->c[0] : NULL; /* Always the first. */

    if (carry && facts & ALONE && another_nods(p))
        carry->score -= 3 * WEIGHT_ONE;
    bool bracket = p->at && facts & CUES && item_is(d, p->at - 1, '(') &&
                   !item_is(d, p->at + 1, ')') &&
                   d->cues.at[d->cue_from[p->s + 1] - 1].first > p->at;
    if (carry && bracket) /* (“Late,” a clerk told us.) */
        carry->score -= 6 * WEIGHT_ONE;
    if (carry && (apart || (facts & CUE_BEHIND && told_behind(p))))
        carry->score -= 4 * WEIGHT_ONE;
    uint32_t asker = facts & OPENS && answers(p, v) ? d->links.at[p->last.link].holder : NONE;
    uint32_t stops = facts & CUES ? clause_stops(p) : UINT32_MAX;
    uint32_t aside = facts & ASIDES ? told_aside(p) : NONE;
    uint32_t reacts = facts & CUES && carry ? reacting_cue(p) : NONE;
    uint32_t naming = facts & CALLS ? naming_cue(p) : NONE;
    uint32_t from = 0, over = facts & CUES ? relative_over(p, &from) : 0;
    bool turn = another_turn(p);
    bool some = turn || apart || heads || asker != NONE || stops != UINT32_MAX || aside != NONE ||
                over || naming != NONE || reacts != NONE;
    for (uint32_t i = 0; some && i < p->n; i++) {
        candidate *c = &p->c[i];
        if ((aside != NONE && c->cue == aside) || (naming != NONE && c->cue == naming))
            c->score -= 4 * WEIGHT_ONE;
        if (reacts != NONE && c->cue == reacts && c->kind != BY_CARRY)
            c->score -= 6 * WEIGHT_ONE;
        const cue *y = over && has_cue(c) ? &d->cues.at[c->cue] : NULL;
        if (y && y->share < SOME && y->sentence == p->s && y->first > from && y->last <= over)
            c->score -= 6 * WEIGHT_ONE;
        if (turn && (c->kind == BY_CARRY || (c->kind == BY_MARKS && facts & ALONE)))
            c->score -= 6 * WEIGHT_ONE;
        if (asker != NONE && (c->holder == asker || c->kind == BY_MARKS))
            c->score -= 6 * WEIGHT_ONE;
        if (stops != UINT32_MAX && (c->kind == BY_PAIR || c->kind == BY_CUE) &&
            p->d->cues.at[c->cue].first > stops)
            c->score -= 4 * WEIGHT_ONE;
        bool behind = apart && c->kind == BY_PAIR && d->cues.at[c->cue].head > apart;
        bool crosses = behind && c->holder != NONE && d->mentions.at[c->holder].last <= apart &&
                       d->mentions.at[c->holder].sentence == p->s;
        if (apart && c->kind == BY_PAIR && (!behind || crosses))
            c->score -= 3 * WEIGHT_ONE;
        if (heads && c->kind != BY_NOBODY && c->kind != BY_MARKS)
            c->score -= 6 * WEIGHT_ONE;
    }
}

void add_priors(proposal *p, const span_view *v)
{
    const int32_t far = 9 * WEIGHT_ONE; /* Behind the best; no prior makes up for it. */
    const prior_sets *all = p->m->priors;
    uint64_t facts = facts_of_span(p, v);
    uint64_t rows = rows_left(UINT64_MAX, all, facts, 0, FACTS_OF_SPAN);
    uint32_t of = NONE; /* The cue that k looks at, */
    uint64_t seen = 0;  /* and what is seen of it. */
    int32_t top = p->top;
    shape k = shape_of(p, v);

    weigh_kinds(p, v, facts);
    for (uint32_t i = 0; i < p->n; i++) {
        candidate *c = &p->c[i];
        if ((c->score <= top - far) | (c->kind == BY_CARRY))
            continue;
        if (c->cue != of) {
            of = c->cue;
            seen = take_cue(&k, of);
        }
        uint64_t left = rows_left(rows & all->of[c->kind], all, seen | take_holder(&k, c),
                                  FACTS_OF_SPAN, FACTS);
        int32_t sum = 0;
        for (; left; left &= left - 1) {
            const prior *row = all->row[lowest_bit(left)];
            sum += row->worth * row->holds(&k);
        }
        c->score += sum * (WEIGHT_ONE / 4);
    }
}

const char *prior_at(const proposal *p, const span_view *v, const candidate *c, size_t *i,
                     int32_t *worth)
{
    shape k = shape_of(p, v);
    const prior *rows = has_cue(c) ? CUED : BARE;
    size_t n = has_cue(c) ? CUED_N : BARE_N;
    uint64_t seen = facts_of_span(p, v) | take_cue(&k, c->cue);
    seen |= take_holder(&k, c);

    for (; *i < n; ++*i)
        if (rows[*i].of == (candidate_kind)c->kind && !(rows[*i].needs & ~seen) &&
            rows[*i].holds(&k)) {
            *worth = rows[*i].worth * (WEIGHT_ONE / 4);
            return rows[(*i)++].like;
        }
    return NULL;
}
