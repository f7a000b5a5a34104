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

/* Is x a document that somebody right behind it does something with: the letter [he] left said? */
static bool left_by(const shape *k, const mention *x)
{
    const quoth_doc *d = k->d;
    uint32_t y = mention_beginning(d, k->c->sentence, x->last);

    if (y == NONE || d->mentions.at[y].kind == MEN_NOMINAL || !right_before(k, 10) ||
        !(classes(k, x->head) & LEX_(DOCUMENT)))
        return false;
    uint32_t verb = d->mentions.at[y].last;
    for (uint32_t i = verb; i < k->c->first; i++)
        if (item_at(d, i)->kind != TOK_WORD)
            return false; /* In a memo he drew up, he wrote */
    return verb < k->c->first && item_gist(d, verb) & GIST_FINITE;
}

static bool sent_thing(const shape *k)
{
    if (!left(k) || k->x->kind != MEN_NOMINAL || !(classes(k, k->x->head) & LEX_(DOCUMENT)))
        return false;
    return left_by(k, k->x) || sent_before(k, k->x->last);
}

static bool sent_from(const shape *k)
{
    const quoth_doc *d = k->d;
    uint32_t from = d->mention_from[k->x->sentence];
    const mention *thing = &d->mentions.at[from];

    return left(k) && thing->last + 2 < k->x->first &&
           (sent_before(k, thing->last) || left_by(k, thing)) &&
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
    const span_view *v = k->v;
    return v->opens && v->last && !v->low && v->words > 3 &&
           item_among(k->d, k->c->head, W(think), W(thinks), W(thought), W(thinking));
}

static bool outer_layer(const shape *k)
{
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

/* The verb opens the sentence, the speaker ends at the colon. */
static bool verb_opens(const shape *k)
{
    bool phrase = k->x->kind == MEN_NAME || k->x->core - k->x->first > 1; /* not: Read more: Q */
    return phrase && k->c->first == k->s->first && k->x->first == k->c->last &&
           k->c->kind == CUE_SPEECH && item_is(k->d, k->at - 1, ':');
}

static bool says_inserted(const shape *k)
{
    enum { SURE = 60 };
    const cue *c = k->c;
    return c->first > k->s->first && item_is(k->d, c->first - 1, ',') && c->first == c->head &&
           c->kind == CUE_SPEECH && c->share >= SURE && k->x->first == c->last &&
           k->x->kind == MEN_NAME && item_is(k->d, k->x->last, ',') && c->head < k->at;
}

/* "that" is the verb's subject, which the quotation follows. */
static bool that_says(const shape *k)
{
    return k->x->kind == MEN_RELATIVE && k->x->last == k->c->first && right_before(k, 0) &&
           item_among(k->d, k->x->first, W(that), W(which));
}

/* Ruiz met Holm in Varn and Lund, saying Q: neither whom she met nor where speaks. */
static bool object_before_saying(const shape *k)
{
    const quoth_doc *d = k->d;
    uint32_t b = k->c->first, first = k->x->first;

    if (b <= k->x->last || !item_is(d, b - 1, ',') || !right_before(k, 12))
        return false;
    uint32_t subject = view_subject(d, k->p->m, k->c->sentence);
    uint8_t verb = item_word(d, k->p->m, first - 1)->pos;
    if (subject != NONE && d->mentions.at[subject].last + 1 == first &&
        (verb == POS_PAST || verb == POS_PART))
        return true;
    if (b != k->x->last + 1)
        return false;
    while (first > k->s->first + 1 && item_gist(d, first - 1) & GIST_AND) {
        uint32_t m = mention_ending(d, k->c->sentence, first - 1);
        if (m == NONE)
            return false;
        first = d->mentions.at[m].first;
    }
    return first > k->s->first && item_gist(d, first - 1) & GIST_PREP &&
           !item_among(d, first - 1, W(by), W(from));
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
    return ((passive || seen_as) && k->x->first == k->c->last + 1 && right_before(k, 10) &&
            !item_is(d, k->at - 1, ',')) || /* He said the line, backed by many, “would stop” */
           ((passive || calls) && k->x->first == k->at + 2 && right_before(k, 2));
}

static bool how_described(const shape *k)
{
    const quoth_doc *d = k->d;
    uint32_t i = k->at + 1 + item_is(d, k->at + 1, ',');
    return item_among(d, i, W(is), W(was)) && item_among(d, i + 1, W(how), W(what)) &&
           k->x->first == i + 2 && k->c->first == k->x->last;
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

/* The longest mention that ends where cue c begins, or NONE; mention_ending finds the last one,
 * of "Holm and his wife told" the wife. */
static uint32_t whole_mention_ending(const quoth_doc *d, const cue *c)
{
    uint32_t m = d->mention_from[c->sentence], end = d->mention_from[c->sentence + 1];

    while (m < end && d->mentions.at[m].last != c->first)
        m++;
    return m < end ? m : NONE;
}

/* "Ruiz said Holm told": another holder ends at this verb and is what an outer one reports. */
static bool beyond_report(const shape *k)
{
    enum { SURE = 60 };
    const quoth_doc *d = k->d;
    uint32_t s = k->c->sentence, m = whole_mention_ending(d, k->c);

    for (uint32_t c = d->cue_from[s]; m == NONE && c < d->cue_from[s + 1]; c++) {
        const cue *y = &d->cues.at[c]; /* The court heard how a witness, known as B, told */
        if (y->first >= k->x->last && y->last + 1 < k->c->first &&
            (item_gist(d, y->last) & GIST_THAT || item_among(d, y->last, W(how))) &&
            mention_beginning(d, s, y->last + 1) != NONE && !(k->c->group & CUE_PASSIVE) &&
            !(item_gist(d, k->c->first - 1) & GIST_AND) && cue_ends(k->c) != ENDS_ING)
            return true;
    }
    if (m == NONE || d->mentions.at[m].first <= k->x->last)
        return false;
    uint32_t b = d->mentions.at[m].first;
    b -= (item_gist(d, b - 1) & GIST_THAT) != 0;
    for (uint32_t c = d->cue_from[s]; c < d->cue_from[s + 1]; c++)
        if (d->cues.at[c].last == b && d->cues.at[c].share >= SURE)
            return !item_among(d, d->cues.at[c].first - 1,
                               W(who)); /* A vicar who knew Holm called */
    return false;
}

/* Another verb of saying, with a holder of its own, stands between this one and the span. */
static bool outer_verb(const shape *k)
{
    enum { SURE = 80 };
    const quoth_doc *d = k->d;
    uint32_t s = k->c->sentence;

    if (k->c->kind != CUE_SPEECH || k->c->group & CUE_PASSIVE)
        return false;
    for (uint32_t c = d->cue_from[s]; c < d->cue_from[s + 1]; c++) {
        shape y = *k;
        y.c = &d->cues.at[c];
        if (y.c->first <= k->c->last || y.c->kind != CUE_SPEECH || cue_ends(y.c) == ENDS_ING ||
            !((y.c->share >= SURE && right_before(&y, 1)) || shape_brands(k, y.c)))
            continue;
        uint32_t m = whole_mention_ending(d, y.c);
        if (m != NONE && d->mentions.at[m].first >= k->c->last &&
            d->mentions.at[m].kind != MEN_PRONOUN && d->mentions.at[m].kind != MEN_RELATIVE)
            return true;
    }
    return false;
}

static bool around_aside(const shape *k)
{
    const quoth_doc *d = k->d;
    uint32_t a = item_behind_party(d, k->x->last), b = k->c->first;

    if (!left(k) || b < a + 4 || !item_is(d, a, ',') || k->x->kind == MEN_RELATIVE ||
        !item_among(d, a + 1, W(who), W(whose), W(which)))
        return false;
    for (uint32_t i = a + 2; i + 1 < b; i++)
        if (item_is_span(d, i))
            return false; /* Ruiz, who came late, said Q, while Holm, a doctor, said Q */
    return (item_is(d, b - 1, ',') || item_is_span(d, b - 1)) && !outer_verb(k);
}

/* Two officials briefed on the plan said: no other verb between the participle and this one. */
static bool around_participle(const shape *k)
{
    const quoth_doc *d = k->d;
    const word *w = item_word(d, k->p->m, k->x->last);
    bool part = w->pos == POS_PART || w->pos == POS_PAST || w->pos == POS_ADJ;

    bool says = item_gist(d, k->x->last) & GIST_SAYS && w->pos == POS_PAST; /* said in a post */
    if (!part || says || k->c->kind == CUE_NOMINAL || k->x->kind != MEN_NOMINAL ||
        !(item_gist(d, k->x->last + 1) & GIST_PREP) || !right_before(k, 10) ||
        (cue_ends(k->c) == ENDS_OTHERWISE && item_word(d, k->p->m, k->c->head)->pos == POS_NOUN) ||
        mention_is_oblique(d, k->x))
        return false;
    for (uint32_t i = k->x->last + 2; i < k->c->first; i++)
        if (item_at(d, i)->kind != TOK_WORD ||
            item_gist(d, i) & (GIST_AND | GIST_FINITE | GIST_HELPER))
            return false;
    return true;
}

/* Nothing but a comma or a conjunction, or the start of its sentence, before it. */
static bool opens_clause(const quoth_doc *d, const mention *x)
{
    uint32_t b = x->first - 1;
    return x->first == d->sentences.at[x->sentence].first || item_is(d, b, ',') ||
           item_gist(d, b) & (GIST_AND | GIST_THAT);
}

/* The clause about the holder has a verb of its own, this one is the next. */
static bool around_clause(const shape *k)
{
    const quoth_doc *d = k->d;
    uint32_t verbs = 0, ands = 0;

    if (around_participle(k))
        return true;
    if (!(left_by(k, k->x) || item_among(d, k->x->last, W(who), W(that), W(which))) ||
        !right_before(k, 10) || cue_ends(k->c) == ENDS_ING || !opens_clause(d, k->x))
        return false;
    for (uint32_t i = k->x->last + 1; i < k->c->first; i++) {
        if (item_at(d, i)->kind != TOK_WORD)
            return false;
        ands += (item_gist(d, i) & GIST_AND) != 0; /* who left and asked not to be named said */
        bool own = i == k->x->last + 1 && (item_gist(d, i) & GIST_PART) == P_OTHER; /* who stole */
        if (own && item_gist(d, i) & GIST_SAYS && !item_ends_clause(d, k->s, k->at))
            return false; /* A man who said Holm called him Q has left. */
        verbs += own || item_gist(d, i) & GIST_FINITE;
    }
    return verbs == 1 + ands && ands < 2;
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

/* The plan was described as Q. */
static bool was_told(const shape *k)
{
    if (item_among(k->d, k->at + 1, W(by)))
        return false;
    if (shape_is_described(k, k->c))
        return true;
    return k->c->group & CUE_PASSIVE && classes(k, k->c->head) & LEX_(TELL_VERB) &&
           right_before(k, item_among(k->d, k->c->last, W(by)) || item_is(k->d, k->c->last, ',') ||
                                   item_gist(k->d, k->c->last) & GIST_THAT
                               ? 12
                               : 2);
}

/* "A man accused of theft was “late”, a court heard": that he is accused tells who is meant. */
static bool tells_whom(const shape *k)
{
    enum { NEAR = 3 };
    return k->x->last == k->c->first && item_among(k->d, k->c->head, W(accused)) &&
           k->c->first == k->c->head && item_among(k->d, k->c->last, W(of)) &&
           k->at > k->c->last + NEAR;
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
static bool outer_report(const shape *k)
{
    uint32_t far = k->c->first - k->x->last;

    return (far == 2 && hears_another(k)) || tells_whom(k) ||
           (k->c->head < k->at && outer_verb(k)) || (far > 2 && beyond_report(k));
}

/* A headline's verb and what it is about, not what is said. */
static bool over_it(const shape *k)
{
    return k->c->last < k->at && !k->v->person &&
           item_among(k->d, k->c->last, W(over), W(after), W(amid), W(despite));
}

const prior CUED[] = {
    {BY_PAIR, HAS_OWNER, owns, 4, "Holm's allegation: Q"},
    {BY_PAIR, HAS_OWNER | LEFT | LEADS | IS_ING, owns_act, 12, "Holm's apology for calling it Q"},
    {BY_PAIR, HAS_OWNER | LEADS, owns_clause, 12, "He rejected Holm's allegation that Q"},
    {BY_PAIR, OF_BEFORE, shouts_from, 20, "shouts of Q from the back rows"},
    {BY_PAIR, LEFT | COMMA_BEHIND, around_aside, 6, "Ruiz, who came late, said Q"},
    {BY_PAIR, LEFT | IS_NOMINAL, sent_thing, 16, "A letter sent in May from the embassy said Q"},
    {BY_PAIR, LEFT | PREP_BEFORE, sent_from, -20, "A letter sent in May from the embassy said Q"},
    {BY_PAIR, LEFT | IS_PASSIVE, subject_of_passive, -12, "Ruiz was told: Q"},
    {BY_PAIR, OPENS | FULL, thought, -24, "Q, thought Ruiz"},
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
    {BY_PAIR, LEFT | OTHER_CUE, outer_report, -16, "Ruiz said Holm told him Q"},
    {BY_PAIR, LEFT | LEADS | HEADLINE, over_it, -16, "Doctors warn over Q tea"},
    {BY_PAIR, PREP_BEFORE | LEADS, agent, 24, "She was told by Ruiz: Q"},
    {BY_PAIR, LEFT | BESIDE | WAS_BEHIND, how_described, 24, "Q was how Ruiz described it"},
    {BY_PAIR, COLON | LEADS | NEXT_CUE, verb_opens, 16, "Added Ruiz: Q"},
    {BY_PAIR, LEADS | NEXT_CUE, says_inserted, 12, "The trouble, says Ruiz, a doctor, is that Q"},
    {BY_PAIR, LEFT | BESIDE | LEADS, that_says, 10, "He held a sign that said Q"},
    {BY_PAIR, LEFT | LEADS | IS_ING, object_before_saying, -20, "Ruiz met Holm in Varn, saying Q"},
    {BY_PAIR, LEFT | FAR | LEADS, around_clause, 20, "The groups that wrote say they are Q"},
    {BY_PAIR, LEFT | BESIDE | LEADS | ENDS, pair_brands, 6, "Ruiz branded the scheme Q"},
    {BY_PAIR, LEFT | BESIDE | IS_LONG, as_puts_it, 24, "It was Q, as Ruiz put it"},
    {BY_CUE, OF_BEFORE | LEADS, shouts_of, 10, "Shouts of Q rose"},
    {BY_CUE, IS_PASSIVE, was_told, 8, "She will say she was told Q"},
    {BY_CUE, LEADS | OTHER_CUE, outer_verb, -16, "Ruiz said Holm told him Q"},
};
const size_t CUED_N = LEN(CUED);

enum cued_check { CUED_FITS = 1 / (LEN(CUED) <= 32) };
