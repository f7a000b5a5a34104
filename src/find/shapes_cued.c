/*
 * shapes_cued.c - shapes of a quotation with a cue that PolNeAR underrates.
 */
#include "find/shape.h"

/* A verb of calling, its object and the span, which ends the clause. */
bool shape_brands(const shape *k, const cue *c)
{
    enum { OBJECT = 9 };

    if (!item_ends_clause(k->d, k->s, k->at) || c->head >= k->at || k->at - c->last > OBJECT ||
        k->at == c->last || !(classes(k, c->head) & LEX_(OBJECT_VERB)) || c->group & CUE_PASSIVE ||
        nested(k))
        return false;
    for (uint32_t i = c->last; i < k->at; i++)
        if (item_at(k->d, i)->kind == TOK_PUNCT || item_gist(k->d, i) & (GIST_FINITE | GIST_THAT))
            return false;
    return true;
}

bool shape_is_described(const shape *k, const cue *c)
{
    return c->group & CUE_PASSIVE && classes(k, c->head) & LEX_(OBJECT_VERB) &&
           c->last + 1 >= k->at && c->last <= k->at &&
           (c->last == k->at || item_among(k->d, c->last, W(as)));
}

/* The quotation before stands in the same sentence, a dash or comma before this one. */
bool shape_resumes(const shape *k)
{
    const last_link *was = &k->p->last;
    return was->link != NONE && was->sentence == k->p->s && k->at > k->s->first &&
           item_is(k->d, k->at - 1, PUNCT_DASH) &&
           k->d->links.at[was->link].holder == (uint32_t)(k->x - k->d->mentions.at);
}

/* Lionel Hale thought */
bool shape_thinks(const shape *k)
{
    return k->x->first > k->at && k->x->first < k->at + 3 &&
           item_among(k->d, k->x->last, W(thought), W(thinks), W(wondered));
}

/* Its possessor, and the noun announces words. */
static bool owns(const shape *k)
{
    uint32_t i = k->c->last;
    bool announces = i == k->at || item_at(k->d, i)->kind == TOK_PUNCT ||
                     item_among(k->d, i, W(that), W(of), W(about), W(to), W(on), W(is), W(was));
    return k->c->kind == CUE_NOMINAL && k->x->flags & MEN_POSSESSOR && k->x->last <= k->c->head &&
           k->c->head - k->x->last < 3 && (announces || k->c->head > k->at);
}

/* Q - Ruiz paused - Q; Ruiz's reply - Q - was late. */
static bool set_off_by_dash(const shape *k)
{
    return shape_resumes(k) || owns(k);
}

static bool owns_act(const shape *k)
{
    uint32_t b = k->c->first;
    return k->x->flags & MEN_POSSESSOR && b == k->x->last + 3 && b < k->at && cue_ends(k->c) == ENDS_ING &&
           item_among(k->d, b - 1, W(for), W(of), W(in)) && right_before(k, 12);
}

static bool owns_clause(const shape *k)
{
    uint32_t x = k->x->last, head = k->c->head;
    bool opens = k->c->kind == CUE_NOMINAL && k->x->flags & MEN_POSSESSOR &&
                 k->x->first == k->s->first && x <= head && head - x < 3;
    for (uint32_t i = head + 1; opens && i < k->at && item_is(k->d, k->at - 1, ':'); i++)
        if (item_gist(k->d, i) & GIST_BE)
            return true; /* Holm's reply to all of them was one word long: Q */
    return owns(k) && k->c->head < k->at && item_among(k->d, k->c->last, W(that)) &&
           k->v->nearest >= k->at - k->c->head;
}

static bool shouts_from(const shape *k)
{
    return k->c->last + 1 == k->at && item_among(k->d, k->c->last, W(of)) &&
           k->x->first == k->at + 2 && item_among(k->d, k->at + 1, W(from));
}

/* "sent in May from the embassy": such a participle behind item i, no comma up to the cue. */
static bool sent_before(const shape *k, uint32_t i)
{
    const quoth_doc *d = k->d;

    if (!item_among(d, i, W(sent), W(issued), W(released), W(published), W(posted), W(written),
                    W(circulated), W(distributed), W(signed), W(left), W(leaked)))
        return false;
    for (uint32_t b = i; b < k->c->first; b++)
        if (item_at(d, b)->kind == TOK_PUNCT || item_is_span(d, b))
            return false;
    return true;
}

static bool sent_thing(const shape *k)
{
    if (!left(k) || k->x->kind != MEN_NOMINAL || !(classes(k, k->x->head) & LEX_(DOCUMENT)))
        return false;
    return shape_left_by(k, k->x) || (k->c->kind != CUE_NOMINAL && sent_before(k, k->x->last));
}

/* The jury in the case against Holm said: who it is against is not who speaks. */
static bool is_against(const shape *k)
{
    return k->x->last == k->c->first && k->x->first > k->s->first + 2 &&
           item_among(k->d, k->x->first - 1, W(against), W(about)) && cue_ends(k->c) != ENDS_ING &&
           k->c->kind == CUE_SPEECH;
}

static bool sent_from(const shape *k)
{
    if (is_against(k))
        return true;
    const quoth_doc *d = k->d;
    uint32_t from = d->mention_from[k->x->sentence];
    const mention *thing = &d->mentions.at[from];

    return left(k) && thing->last + 2 < k->x->first &&
           (sent_before(k, thing->last) || shape_left_by(k, thing)) &&
           item_gist(d, k->x->first - 1) & GIST_PREP;
}

/* was quoted by the Courier as saying: its subject speaks, whom "by" names does not. */
static bool quoted_by(const shape *k)
{
    const quoth_doc *d = k->d;
    if (!item_among(d, k->c->head, W(quoted), W(cited)) || !item_among(d, k->c->last, W(by)))
        return false;
    for (uint32_t i = k->c->last; i + 1 < k->at; i++)
        if (item_as_saying(d, i))
            return true;
    return item_as_saying(d, k->c->head + 1);
}

static bool subject_of_passive(const shape *k)
{
    return !quoted_by(k) && !owns(k) && left(k) && k->c->group & CUE_PASSIVE &&
           !(k->c->last - k->c->head > 1);
}

static bool thought(const shape *k)
{
    return !k->v->low;
}

/* Ruiz described it as Q, according to Holm: a verb of calling before, and nothing set off behind it. */
static bool called_before(const shape *k)
{
    enum { REACH = 10 };
    const quoth_doc *d = k->d;

    for (uint32_t c = d->cue_from[k->p->s]; c < d->cue_from[k->p->s + 1]; c++) {
        const cue *y = &d->cues.at[c];
        if (y->last >= k->at || y->group & CUE_PASSIVE || k->at - y->last > REACH ||
            !(classes(k, y->head) & LEX_(OBJECT_VERB)) || cue_ends(y) == ENDS_ING)
            continue;
        uint32_t i = y->last;
        while (i < k->at && item_is_word(d, i) && !item_is_span(d, i) &&
               !(item_gist(d, i) & GIST_FINITE))
            i++;
        if (i == k->at)
            return true;
    }
    return false;
}

static bool outer_layer(const shape *k)
{
    if (k->c->first > k->at && called_before(k))
        return true;
    uint32_t far = k->c->head > k->at ? k->c->head - k->at : k->at - k->c->head;
    return k->c->kind == CUE_ACCORDING && k->v->nearest < 8 && far > k->v->nearest;
}

/* A colon between holder and cue, and somebody else behind it. */
static bool beyond_colon(const shape *k)
{
    if (!left(k))
        return false;
    for (uint32_t i = k->x->last; i + 1 < k->c->first; i++)
        if (item_is(k->d, i, ':'))
            return mention_beginning(k->d, k->c->sentence, i + 1) != NONE;
    return false;
}

static bool colon_cue(const shape *k)
{
    return k->at > k->s->first && item_is(k->d, k->at - 1, ':') && right_before(k, 1) && left(k) &&
           (k->c->kind == CUE_SPEECH || (k->c->kind == CUE_FRAME && k->x->last == k->c->first));
}

static bool colon_verb(const shape *k)
{
    return colon_cue(k) && k->x->last == k->c->first && k->x->kind == MEN_NOMINAL;
}

/* The report quotes [one nurse]: Q; quoted [Ruiz] in her speech: Q.  Not: quotes the report, the Bible,
 * Article 5, her mother's will: Q. */
static bool is_quoted(const shape *k, const mention *x)
{
    const uint64_t people = LEX_(ROLE) | LEX_(UNNAMED) | LEX_(TITLE) | LEX_(MALE) | LEX_(FEMALE);

    return x->first == k->c->last && !(k->c->group & CUE_PASSIVE) &&
           item_among(k->d, k->c->head, W(quotes), W(quoted), W(cites), W(cited)) &&
           item_is(k->d, k->at - 1, ':') &&
           ((x->kind == MEN_NAME && !item_among(k->d, x->first, W(the)) &&
             item_at(k->d, x->last)->kind != TOK_NUMBER) ||
            (x->kind == MEN_PRONOUN && item_among(k->d, x->first, W(him), W(her))) ||
            (classes(k, x->head) & people && !(x->flags & MEN_POSSESSOR)));
}

/* The verb opens the sentence, the speaker ends at the colon. */
static bool verb_opens(const shape *k)
{
    if (is_quoted(k, k->x))
        return true;
    bool phrase = k->x->kind == MEN_NAME || k->x->core - k->x->first > 1; /* not: Read more: Q */
    return phrase && k->c->first == k->s->first && k->x->first == k->c->last &&
           k->c->kind == CUE_SPEECH && item_is(k->d, k->at - 1, ':');
}

static bool says_inserted(const shape *k)
{
    enum { SURE = 60 };
    const cue *c = k->c;

    if (c->first == k->s->first || !item_is(k->d, c->first - 1, ',') || c->first != c->head ||
        c->kind != CUE_SPEECH || c->share < SURE || k->x->first != c->last ||
        !item_is(k->d, k->x->last, ',') || c->head >= k->at ||
        classes(k, c->head) & LEX_(TELL_VERB))
        return false;
    uint32_t i = k->x->last + 1; /* The trouble, says a clerk, [is] Q */
    bool who = item_gist(k->d, k->x->head) & GIST_PARTY && item_is_word(k->d, i) &&
               item_gist(k->d, i) & (GIST_FINITE | GIST_HELPER | GIST_BE | GIST_HAVE) &&
               !(item_gist(k->d, i) & GIST_SAYS);
    return who || k->x->kind == MEN_NAME;
}

/* "that" is the verb's subject, which the quotation follows. */
static bool that_says(const shape *k)
{
    return k->x->kind == MEN_RELATIVE && k->x->last == k->c->first && right_before(k, 0) &&
           item_among(k->d, k->x->first, W(that), W(which));
}

/* told by her doctor: Q; accused of Q by Ruiz; Holm, called Q by Ruiz */
static bool agent(const shape *k)
{
    const quoth_doc *d = k->d;
    bool passive = k->c->group & CUE_PASSIVE;
    bool calls = classes(k, k->c->head) & LEX_(OBJECT_VERB) || /* a plan called Q by Ruiz */
                 item_among(d, k->c->head, W(seen), W(viewed), W(regarded), W(considered));

    if (!item_among(d, k->x->first - 1, W(by)) || quoted_by(k))
        return false;
    for (uint32_t c = d->cue_from[k->p->s]; c < d->cue_from[k->p->s + 1]; c++)
        if (d->cues.at[c].first >= k->x->last && d->cues.at[c].head < k->at &&
            classes(k, d->cues.at[c].head) & LEX_(OBJECT_VERB))
            return false; /* praised by Holm and condemned as Q by Ruiz */
    bool seen_as = calls && item_among(d, k->x->last, W(as)); /* seen by many as Q */
    if (k->c->kind == CUE_NOMINAL && k->x->first == k->c->last + 1)
        return k->c->head < k->at &&
               (item_is(d, k->at - 1, ':') ||
                item_among(d, k->x->last, W(that))); /* a claim by Ruiz that Q */
    return ((passive || seen_as) && k->x->first == k->c->last + 1 && right_before(k, 10) &&
            !item_is(d, k->at - 1, ',')) || /* He said the line, backed by many, “would stop” */
           ((passive || calls) && k->x->first == k->at + 2 && right_before(k, 2));
}

static bool how_described(const shape *k)
{
    const quoth_doc *d = k->d;
    uint32_t i = k->at + 1 + item_is(d, k->at + 1, ',');
    return item_among(d, i, W(is), W(was)) && item_among(d, i + 1, W(how), W(what)) &&
           k->x->first == i + 2 &&
           k->c->first == k->x->last + item_is_adverb(d, k->p->m, k->x->last);
}

static bool as_puts_it(const shape *k)
{
    return left(k) && k->x->kind != MEN_PRONOUN && item_among(k->d, k->x->first - 1, W(as)) &&
           item_among(k->d, k->c->head, W(put), W(puts)) && item_among(k->d, k->c->last - 1, W(it));
}

/* Shouts, and nobody else's. */
static bool shouts_of(const shape *k)
{
    return k->c->kind == CUE_NOMINAL && k->c->last + 1 == k->at && k->c->first == k->s->first;
}

static bool inner_document(const shape *k)
{
    return k->x->last == k->c->first && k->c->head < k->at && cue_ends(k->c) == ENDS_ING &&
           !item_among(k->d, k->x->head, W(polls)) &&
           (classes(k, k->x->head) & LEX_(DOCUMENT) ||
            item_among(k->d, k->x->head, W(one), W(another))) &&
           (k->c->last == k->at || item_among(k->d, k->c->last, W(that)));
}

/* One word that means according to: per Ruiz; Selon Ruiz, … */
static bool one_word_according(const shape *k)
{
    return k->c->kind == CUE_ACCORDING && k->c->last == k->c->first + 1 &&
           k->x->first == k->c->last;
}

static bool in_words_of(const shape *k)
{
    bool own = classes(k, k->c->first + 1) & LEX_(POSSESSIVE);
    bool owner =
        k->x->first == k->c->last || (k->x->first > k->c->first && k->x->last <= k->c->last);
    return k->c->kind == CUE_ACCORDING && item_among(k->d, k->c->head, W(words)) &&
           (own || owner) && (right_before(k, 12) || k->c->first == k->at + 1);
}

static bool pair_brands(const shape *k)
{
    if (item_among(k->d, k->x->first - 1, W(what)) && k->x->kind == MEN_NOMINAL &&
        k->x->last == k->c->first && classes(k, k->c->head) & LEX_(OBJECT_VERB) &&
        right_before(k, 1))
        return true; /* what locals call Q */
    return shape_brands(k, k->c) && left(k) && k->c->first - k->x->last < 2;
}

/* Holm was urged to Q, [police said]: does who says all of it close the sentence? */
static bool said_behind(const shape *k)
{
    const quoth_doc *d = k->d;
    uint32_t i = k->at + 1 + item_is(d, k->at + 1, ','), end = d->sentences.at[k->p->s].last;
    uint32_t x = i < end ? mention_beginning(d, k->p->s, i) : NONE;
    uint32_t verb = x != NONE ? d->mentions.at[x].last : end;

    return verb < end && item_among(d, verb, W(said), W(says), W(say)) &&
           (verb + 1 == end || item_is(d, verb + 1, '.'));
}

/* The plan was described as Q. */
static bool was_told(const shape *k)
{
    if (item_among(k->d, k->at + 1, W(by)) ||
        (item_gist(k->d, k->at - 1) & GIST_TO && said_behind(k)))
        return false;
    if (shape_is_described(k, k->c))
        return true;
    return k->c->group & CUE_PASSIVE && classes(k, k->c->head) & LEX_(TELL_VERB) &&
           right_before(k, item_among(k->d, k->c->last, W(by)) || item_is(k->d, k->c->last, ',') ||
                                   item_gist(k->d, k->c->last) & GIST_THAT
                               ? 12
                               : 2);
}

/* A headline's verb and what it is about, not what is said; who quotes another. */
static bool over_it(const shape *k)
{
    if (item_among(k->d, k->c->head, W(quotes), W(quoted), W(cites), W(cited))) {
        uint32_t m = mention_beginning(k->d, k->c->sentence, k->c->last);
        return m != NONE && is_quoted(k, &k->d->mentions.at[m]);
    }
    return k->c->last < k->at && !k->v->person &&
           item_among(k->d, k->c->last, W(over), W(after), W(amid), W(despite)) &&
           in_headline(k->d, k->s);
}

static bool reports_another(const shape *k)
{
    return k->outer;
}

const prior CUED[] = {
    {BY_PAIR, HAS_OWNER, owns, 4, "Holm's allegation: Q"},
    {BY_PAIR, HAS_OWNER | LEFT | LEADS | IS_ING, owns_act, 12, "Holm's apology for calling it Q"},
    {BY_PAIR, HAS_OWNER | LEADS, owns_clause, 12, "He rejected Holm's allegation that Q"},
    {BY_PAIR, OF_BEFORE, shouts_from, 20, "shouts of Q from the back rows"},
    {BY_PAIR, LEFT | COMMA_BEHIND, shape_around_aside, 6, "Ruiz, who came late, said Q"},
    {BY_PAIR, LEFT | IS_NOMINAL, sent_thing, 16, "A letter sent in May from the embassy said Q"},
    {BY_PAIR, LEFT | PREP_BEFORE, sent_from, -20, "A letter sent in May from the embassy said Q"},
    {BY_PAIR, LEFT | IS_PASSIVE, subject_of_passive, -12, "Ruiz was told: Q"},
    {BY_PAIR, OPENS | FULL | IS_THINK, thought, -24, "Q, thought Ruiz"},
    {BY_PAIR, NEXT, shape_thinks, -24, "Q, Ruiz thought as it closed"},
    {BY_PAIR, IS_ACCORDING, outer_layer, -8, "According to Reuters, Q, Ruiz said"},
    {BY_PAIR, LEFT | FAR | MAY_BREAK, beyond_colon, -16,
     "From our editor, Ruiz: an aide calls it Q"},
    {BY_PAIR, COLON | LEFT | LEADS, colon_cue, 8, "Ruiz said: Q"},
    {BY_PAIR, COLON | LEFT | LEADS | BESIDE | IS_NOMINAL, colon_verb, 6,
     "According to police, the note read: Q"},
    {BY_PAIR, LEFT | BESIDE | LEADS | IS_ING, inner_document, 10, "He read a memo warning that Q"},
    {BY_PAIR, IS_ACCORDING, in_words_of, 16, "in Ruiz's words, Q"},
    {BY_PAIR, IS_ACCORDING | NEXT_CUE, one_word_according, 12, "Per Ruiz, Q"},
    {BY_PAIR, DASH, set_off_by_dash, 8, "Q - Ruiz paused - Q"},
    {BY_PAIR, LEFT | OTHER_CUE, shape_outer_report, -16, "Ruiz said Holm told him Q"},
    {BY_PAIR, LEFT | LEADS, over_it, -16, "Holm quotes Ruiz: Q"},
    {BY_PAIR, BY_BEFORE | LEADS, agent, 24, "She was told by Ruiz: Q"},
    {BY_PAIR, LEFT | BESIDE | WAS_BEHIND, how_described, 24, "Q was how Ruiz described it"},
    {BY_PAIR, COLON | LEADS | NEXT_CUE, verb_opens, 16, "Holm quotes Ruiz: Q"},
    {BY_PAIR, LEADS | NEXT_CUE, says_inserted, 16, "The trouble, says Ruiz, a doctor, is that Q"},
    {BY_PAIR, LEFT | BESIDE | LEADS | IS_RELATIVE, that_says, 10, "He held a sign that said Q"},
    {BY_PAIR, LEFT | LEADS | IS_ING, shape_object_before_saying, -20,
     "Ruiz met Holm in Varn, saying Q"},
    {BY_PAIR, LEFT | FAR | LEADS, shape_around_clause, 20, "The groups that wrote say they are Q"},
    {BY_PAIR, LEFT | BESIDE | LEADS | ENDS, pair_brands, 6, "Ruiz branded the scheme Q"},
    {BY_PAIR, LEFT | BESIDE | IS_LONG, as_puts_it, 24, "It was Q, as Ruiz put it"},
    {BY_CUE, OF_BEFORE | LEADS, shouts_of, 10, "Shouts of Q rose"},
    {BY_CUE, IS_PASSIVE, was_told, 8, "She will say she was told Q"},
    {BY_CUE, LEADS | OTHER_CUE, reports_another, -16, "Ruiz said Holm told him Q"},
};
const size_t CUED_N = LEN(CUED);

enum cued_check { CUED_FITS = 1 / (LEN(CUED) <= 32) };
