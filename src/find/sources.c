/*
 * sources.c - to whom it was said, and through whom it reached the reader.
 *
 *     Ruiz | wrote | in an email to the Ledger | that Q
 *     In a statement, | Ruiz, quoted by Nova, | said Q
 *     Q, Ruiz told Reuters by phone, as the Ledger first reported.
 *
 * Three regions of the cue's sentence are read, each a few items: what is put
 * in front, what stands between holder and cue, and what follows the cue up to
 * its content.  Whoever reports the attribution itself comes last.
 */
#include "find/layers.h"
#include "find/names.h"
#include "find/trace.h"

enum { LAYERS = 3, TELLS = 50 };

/* There were [“holes”] in a report; she had [“lied”] in her diary; he [“lives”] on Nova News; he felt
 * [“at home”] on TV: is what stands behind the span at item i rather a part of what is said? */
static bool goes_on(const trace *t, uint32_t i)
{
    const quoth_doc *d = t->d;
    const cue *c = &d->cues.at[t->a->cue];
    uint32_t verb = i - 1, k = mention_ending(d, t->index, i);
    const token *inner = &d->tokens.at[item_token(d, i) + 1];

    if (trace_word(t, c->head)->classes & LEX_(OBJECT_VERB))
        return false;
    if (k != NONE && k != t->holder && d->mentions.at[k].first >= c->last)
        return !(t->m->gist[inner->word] & GIST_BE) && /* told him “no” */
               !(t->has_addressee && d->mentions.at[k].first == c->last);
    if (verb <= c->last || item_gist(d, verb) & (GIST_THAT | GIST_SAYS))
        return false;
    verb -= verb > c->last + 1 && !(item_gist(d, verb) & (GIST_BE | GIST_HAVE));
    const uint8_t pos = t->m->lex.words[inner->word].pos;
    if (item_gist(d, verb) & GIST_HAVE) /* has “kept us safe” on Twitter */
        return !((pos == POS_PAST || pos == POS_PART) &&
                 trace_word(t, i + 2)->classes & LEX_(PLATFORM));
    return !(item_gist(d, verb) & GIST_BE) || among(t, verb - 1, W(there));
}

/* in [an interview], in the Ledger; not: in the law, in it.  Were the words of the span before item
 * i, a preposition, said in what follows it? */
static bool said_in(const trace *t, uint32_t i)
{
    const quoth_doc *d = t->d;
    uint32_t k = trace_mention(t, i + 1);

    if (k == NONE)
        return !goes_on(t, i - 1);
    const mention *x = &d->mentions.at[k];
    bool occasion = trace_goes_out(t, x->head),
         by_nobody = d->cues.at[t->a->cue].group & CUE_PASSIVE;
    if (among(t, i + 1, W(a), W(an)) && occasion)
        return true;
    if (goes_on(t, i - 1))
        return false;
    return !among(t, i + 1, W(the), W(this), W(that), W(these), W(those)) || occasion ||
           (by_nobody && t->holder == NONE) || x->name_first < x->name_last ||
           x->kind != MEN_NOMINAL;
}

/* Ruiz said it was “late” for all[, in a letter] to them: the preposition behind a comma that closes the words of the
 * link, which go on behind the span at item i - 1, or end with it, and of what they were said in; or i. */
static uint32_t behind_comma(const trace *t, uint32_t i)
{
    const quoth_doc *d = t->d;
    range words = t->a->content_words.end ? t->a->content_words : t->a->content;
    uint32_t in = i;

    while (in < t->s->last && item_start(d, in) < words.end)
        in++;
    if (!item_is(d, in, ',') || !among(t, in + 1, W(in)) ||
        !among(t, in + 2, W(a), W(an), W(his), W(her), W(its), W(their)))
        return i;
    uint32_t k = trace_mention(t, in + 2);
    return k != NONE && trace_goes_out(t, d->mentions.at[k].head) ? in + 1 : i;
}

/* Ruiz called it “late” [in an email seen by the Ledger]. */
static quoth_status behind_words(trace *t, bool bound)
{
    const quoth_doc *d = t->d;
    uint32_t s = t->a->span;

    if (!bound || s == NONE || d->folds[s].sentence != t->index)
        return QUOTH_OK;
    uint32_t own = d->folds[s].item + 1, i = behind_comma(t, own);
    uint32_t stop = i + REACH < t->s->last ? i + REACH : t->s->last;
    if (!item_among(d, i, W(in), W(on), W(via)) || (i == own && !said_in(t, i)))
        return QUOTH_OK;
    return trace_region(t, i, stop, true);
}

/* In a letter, Holm said it was late, while [Ruiz] called it “odd”; in a letter Holm called it late, a
 * word [Ruiz] called “odd”: has somebody else the letter? */
static bool another_says(const trace *t, uint32_t left)
{
    enum { NEIGHBOURS = 8 };
    const quoth_doc *d = t->d;
    uint32_t rank = d->link_rank[(uint32_t)(t->a - d->links.at)];
    uint32_t front = trace_mention(t, t->s->first + 1);
    uint32_t behind = front != NONE ? d->mentions.at[front].last : NONE;

    for (uint32_t i = t->s->first + 2; i < left; i++)
        if (among(t, i, W(while), W(whereas)))
            return true;
    if (t->holder == NONE || d->mentions.at[t->holder].kind == MEN_PRONOUN)
        return false;
    for (uint32_t i = rank > NEIGHBOURS ? rank - NEIGHBOURS : 0; i < rank; i++) {
        const attribution *b = &d->links.at[d->link_order[i]];
        const cue *y = b->cue != NONE ? &d->cues.at[b->cue] : NULL;
        uint32_t k = y ? link_holder(d, b) : NONE;
        if (k == NONE || y->sentence != t->index || y->last >= left || y->kind != CUE_SPEECH ||
            d->mentions.at[k].kind == MEN_RELATIVE || link_same_speaker(d, t->a, b))
            continue; /* In a letter that Holm called “odd”, Ruiz said: hers */
        uint32_t first = d->mentions.at[k].first;
        if (first == behind || (first > t->s->first + 2 && item_is(d, first - 1, ',')))
            return true;
    }
    return false;
}

/* Holm said to him [that] her dog was in the papers and asked Q: where what Holm, mention h, says by
 * another verb, right behind, before cue c, begins; c's first item if there is none. */
static uint32_t said_before(const trace *t, const mention *h, const cue *c)
{
    const quoth_doc *d = t->d;

    if (!(item_gist(d, c->first - 1) & GIST_AND) || cue_ends(c) == ENDS_ING)
        return c->first;
    for (uint32_t k = t->a->cue; k-- > d->cue_from[t->index] && d->cues.at[k].first >= h->last;)
        if (d->cues.at[k].first == h->last && d->cues.at[k].kind == CUE_SPEECH &&
            d->cues.at[k].last < c->first && d->cues.at[k].share >= TELLS) {
            uint32_t i = d->cues.at[k].last;
            while (i < c->first && !(item_gist(d, i) & GIST_THAT))
                i++;
            return i < c->first ? i : h->last;
        }
    return c->first;
}

/* Holm is expected [to speak in a letter]: has link a, whose words begin before cue c, more of them right
 * behind it? */
static bool goes_on_behind(const quoth_doc *d, const attribution *a, const cue *c)
{
    return a->next != NONE && a->span == NONE &&
           d->links.at[a->next].content.start == item_start(d, c->last);
}

/* In a letter, speaking on Nova, replying to Holm: does item i begin a phrase that tells how it was said? */
static bool leads(const trace *t, uint32_t i)
{
    static const str REPLIES[] = {S("Replying"), S("Responding"), S("replying"), S("responding")};

    return trace_word(t, i)->classes & LEX_(PREPOSITION) ||
           item_among(t->d, i, W(speaking), W(writing), W(citing), W(appearing)) ||
           (item_is_word(t->d, i) && str_among(item_text(t->d, i), REPLIES, LEN(REPLIES)));
}

/* [In a letter] Holm said; but [in a letter] he said; it was late; [on a podcast] he said: where what stands
 * in front of item left begins, or left. */
static uint32_t front_from(const trace *t, uint32_t left)
{
    const quoth_doc *d = t->d;
    uint32_t first = t->s->first;

    if (left == first || leads(t, first))
        return first;
    for (uint32_t i = left; i-- > first && left - i < FRONT;) {
        bool joins = item_gist(d, i) & GIST_AND || among(t, i, W(but));
        if (item_is(d, i, ';') || (joins && (i == first || item_is(d, i - 1, ','))))
            return leads(t, i + 1) ? i + 1 : left;
    }
    return left;
}

/* What the sentence of link a itself says. */
static quoth_status own_chain(trace *t)
{
    const quoth_doc *d = t->d;
    const attribution *a = t->a;
    const cue *c = a->cue != NONE && a->rule != RULE_CARRY ? &d->cues.at[a->cue] : NULL;
    t->holder = link_holder(d, a);
    const mention *h = t->holder != NONE ? &d->mentions.at[t->holder] : NULL;

    if (!c && (!h || a->rule == RULE_CARRY || a->rule == RULE_DIALOGUE))
        return QUOTH_OK;
    t->index = c ? c->sentence : h->sentence;
    t->s = &d->sentences.at[t->index];
    if (h && h->sentence != t->index)
        h = NULL;
    uint32_t left = c && h && h->first < c->first ? h->first : c ? c->first : h->first;
    uint32_t from = c ? c->last : h->last;
    bool bound = c && (a->content.start >= item_end(d, c->last - 1) || goes_on_behind(d, a, c));
    if (c) {
        TRY(trace_addressed(t, c, &from));
        TRY(trace_quoting(t, c));
    }
    uint32_t front = front_from(t, left);
    if (left > front && left - front < FRONT && !(c && c->first == front) && !another_says(t, left))
        TRY(trace_region(t, front, left, false));
    if (c && h && h->last < c->first && c->first - h->last < REACH)
        TRY(trace_region(t, h->last, said_before(t, h, c), false));
    t->behind = c != NULL;
    uint32_t stop = from + REACH < t->s->last ? from + REACH : t->s->last;
    bool label = a->span == NONE && (item_is(d, from, ':') || item_is(d, from - 1, ':'));
    TRY(trace_region(t, from, label ? from : stop, bound)); /* Holm: Work on it goes on. */
    t->behind = false;
    TRY(behind_words(t, bound));
    return trace_relays(t, c);
}

/* --- The whole chain ---------------------------------------------------------- */

static quoth_status add_speaker(trace *t, const attribution *b)
{
    const cue *c = b->cue != NONE ? &t->d->cues.at[b->cue] : NULL;
    party p;
    bool has;

    TRY(link_speaker(t->d, t->m, b, &p, &has));
    if (!has)
        return QUOTH_OK;
    p.members = NULL;
    p.members_n = 0;
    return trace_push(t, p, QUOTH_RELAY, c ? trace_text(t, c->first, c->last) : S(""));
}

/* Without nicknames. */
static quoth_status plain_name(quoth_doc *d, party *p)
{
    if (p->kind != QUOTH_PERSON || p->name.p < d->text.p || p->name.p >= d->text.p + d->text.n)
        return QUOTH_OK;
    uint32_t start = (uint32_t)(p->name.p - d->text.p);
    return name_text(d, (range){start, start + (uint32_t)p->name.n}, &p->name);
}

/* Ruiz said that [what Holm calls “odd”] was late: who writes tells of it, too. */
static bool is_gloss(const quoth_doc *d, const attribution *a)
{
    const cue *c = a->cue != NONE ? &d->cues.at[a->cue] : NULL;
    bool calls = c && item_among(d, c->head, W(call), W(calls), W(called)) &&
                 !(a->span != NONE && d->spans.at[a->span].outer != NONE);
    uint32_t h = calls ? link_holder(d, a) : NONE;

    return h != NONE && d->mentions.at[h].first > 0 &&
           item_among(d, d->mentions.at[h].first - 1, W(what));
}

quoth_status link_sources(quoth_doc *d, const quoth_model *m, const attribution *a,
                          party *addressee, bool *has, party_vec *source)
{
    trace t = {.d = d, .m = m, .a = a};
    const attribution *b = a;

    *addressee = (party){0};
    *has = false;
    taken_up taken = link_taken_up(d, a);
    if (taken != IN_ANOTHER_PARAGRAPH)
        TRY(own_chain(&t));
    if (taken == AT_FIRST) {
        *addressee = t.addressee;
        *has = t.has_addressee;
    }
    static const str HALL[] = {S("audience"), S("crowd")}; /* who hears the same speech */
    bool calls = a->cue != NONE && item_among(d, d->cues.at[a->cue].head, W(urged), W(warned),
                                              W(advised)); /* in the same text */
    bool others = t.has_addressee && !calls &&
                  (t.addressee.kind == QUOTH_GROUP || t.addressee.kind == QUOTH_PERSON) &&
                  !str_ends_in(doc_slice(d, t.addressee.range.start, t.addressee.range.end), HALL,
                               LEN(HALL), 0);
    if (!t.chain.n && taken != IN_ANOTHER_PARAGRAPH && !others)
        for (int i = 0; i < LAYERS && !t.chain.n; i++) {
            b = link_before(d, m, b);
            if (!b || (!i && link_force(d, m, a) == QUOTH_NEGATED))
                break;
            t.a = b;
            TRY(own_chain(&t));
        }
    b = a;
    for (int i = 0; i < LAYERS && !is_gloss(d, a); i++) {
        const attribution *around = link_around(d, b);
        if (!around)
            break;
        if (!link_same_speaker(d, around, a) && link_force(d, m, around) != QUOTH_NEGATED)
            TRY(add_speaker(&t, around));
        t.a = around;
        TRY(own_chain(&t));
        b = around;
    }
    for (uint32_t i = 0; i < t.chain.n; i++)
        TRY(plain_name(d, &t.chain.at[i]));
    *source = t.chain;
    return plain_name(d, addressee);
}
