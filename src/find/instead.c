/*
 * instead.c - who speaks instead of a holder that stands beside them.
 *
 *     [Ruiz] sent a message to parents saying it was “odd”     not the message
 *     [A memo] obtained by the Ledger called it “late”         not the Ledger
 *     [Critics] including Ana Ruiz called it “odd”             not Ana Ruiz
 */
#include "find/item.h"
#include "find/parties.h"

/* "Ruiz sent a message to parents saying …": not the message.  Whose it is, or NONE. */
static uint32_t sender_of(const quoth_doc *d, const quoth_model *m, const cue *c, uint32_t h)
{
    const mention *x = &d->mentions.at[h];
    uint32_t first = d->sentences.at[c->sentence].first;

    if (x->kind != MEN_NOMINAL || !item_among(d, c->head, W(saying), W(stating), W(warning)) ||
        x->last > c->first || x->first == first ||
        !(item_word(d, m, x->head)->classes & LEX_(DOCUMENT)) ||
        !item_among(d, x->first - 1, W(sent), W(sends), W(issued), W(issues), W(released),
                    W(releases), W(posted), W(posts), W(published), W(wrote), W(shared)))
        return NONE;
    bool aside = x->first > first + 1 && item_is(d, x->first - 2, ','); /* Ruiz, who …, sent */
    for (uint32_t k = h; k-- > d->mention_from[x->sentence];) {
        const mention *y = &d->mentions.at[k];
        bool opens = y->kind == MEN_RELATIVE || (y->first > first && item_is(d, y->first - 1, ','));
        if (aside && opens)
            aside = false;
        else if (!aside && y->last < x->first && !(y->flags & MEN_POSSESSOR))
            return k;
    }
    return NONE;
}

/* [My late father], a driver, said: does a noun phrase open the sentence that the next describes? */
static bool described(const quoth_doc *d, const mention *y, const mention *x)
{
    return y->kind == MEN_NOMINAL && y->first == d->sentences.at[y->sentence].first &&
           ((item_gist(d, y->first) & GIST_PART) == P_DET || item_among(d, y->first, W(my))) &&
           item_among(d, x->first, W(a), W(an), W(the));
}

/* "Ruiz Ltd, the maker of “Halo”, announced": the name before an apposition that was
 * taken for the holder, or NONE. */
static uint32_t named_before(const quoth_doc *d, const cue *c, uint32_t h)
{
    const mention *x = &d->mentions.at[h];
    uint32_t k = h - 1;

    if (x->kind != MEN_NOMINAL || h == d->mention_from[x->sentence] || x->last >= c->first ||
        !item_is(d, x->first - 1, ',') || x->name_first < x->name_last)
        return NONE;
    const mention *y = &d->mentions.at[k];
    if (mention_is_oblique(d, y))
        return NONE; /* In Varn, the mayor, Ana Ruiz, said */
    bool closed = false;
    for (uint32_t i = x->last; i < c->first && !closed; i++) {
        if (item_gist(d, i) & GIST_SAYS && item_gist(d, i + 1) & GIST_THAT)
            return NONE; /* In the Post, a group argued that it rained, and asked */
        closed = item_is(d, i, ',');
    }
    return (y->kind == MEN_NAME || described(d, y, x)) && y->last + 1 == x->first && closed &&
                   !(y->flags & (MEN_POSSESSOR | MEN_JOINT))
               ? k
               : NONE;
}

/* "According to [emails] seen by Ruiz": what stands behind cue c, and mention h only did something
 * to, or NONE. */
static uint32_t done_by(const quoth_doc *d, const quoth_model *m, const cue *c, uint32_t h)
{
    const mention *x = &d->mentions.at[h];

    if (x->first < c->last + 3 || !item_among(d, x->first - 1, W(by)))
        return NONE;
    const word *w = item_word(d, m, x->first - 2);
    uint32_t k = w->pos == POS_PART || w->pos == POS_PAST
                     ? mention_ending(d, c->sentence, x->first - 2)
                     : NONE;
    return k != NONE && d->mentions.at[k].first == c->last && d->mentions.at[k].kind != MEN_PRONOUN
               ? k
               : NONE;
}

/* [Emails] combed through by the Ledger suggest, [a draft] signed off on by Ruiz says: the text that mention x
 * only did something to, by a verb of two or three words before "by" at item `by`; or NONE. */
static uint32_t handled_by(const quoth_doc *d, const quoth_model *m, uint32_t s, uint32_t by)
{
    static const str ALONG[] = {S("along"), S("around"),  S("at"),  S("down"), S("forward"),
                                S("in"),    S("into"),    S("off"), S("on"),   S("out"),
                                S("over"),  S("through"), S("up")},
                     ED = S("ed");
    uint32_t i = by;

    while (i + 2 > by && str_among(item_text(d, i - 1), ALONG, LEN(ALONG)))
        i--;
    const word *w = item_word(d, m, i - 1);
    uint32_t k =
        i < by && (w->pos == POS_PART || w->pos == POS_PAST || item_among(d, i - 1, W(put)) ||
                   str_ends_in(item_text(d, i - 1), &ED, 1, 2))
            ? mention_ending(d, s, i - 1)
            : NONE;
    return k != NONE && item_word(d, m, d->mentions.at[k].head)->classes & LEX_(DOCUMENT) ? k
                                                                                          : NONE;
}

/* "[A memo] obtained by the Ledger called it late", "[A memo], seen by the Ledger, called it late":
 * what the one at mention h only brought, or NONE. */
static uint32_t brought_by(const quoth_doc *d, const quoth_model *m, const cue *c, uint32_t h)
{
    const mention *x = &d->mentions.at[h];
    uint32_t k = NONE;

    if (c->kind == CUE_ACCORDING)
        return done_by(d, m, c, h);
    bool aside = x->last + 1 == c->first && item_is(d, x->last, ',');
    if ((x->last == c->first || aside) && x->first > d->sentences.at[x->sentence].first + 2 &&
        item_among(d, x->first - 1, W(by)) &&
        item_among(d, x->first - 2, W(obtained), W(seen), W(reviewed), W(published), W(released),
                   W(written)))
        k = mention_ending(d, x->sentence,
                           x->first - 2 - (uint32_t)(aside && item_is(d, x->first - 3, ',')));
    else if (x->last == c->first && x->first > d->sentences.at[x->sentence].first + 3 &&
             item_among(d, x->first - 1, W(by)))
        k = handled_by(d, m, x->sentence, x->first - 1);
    return k != NONE && d->mentions.at[k].kind == MEN_NOMINAL ? k : NONE;
}

/* Chairman, Farmers Union, [Mr Jon Berg], said: an office, its body, which is mention h, and then who
 * holds it. */
static bool holds_office(const quoth_doc *d, uint32_t h, uint32_t k)
{
    const mention *x = &d->mentions.at[h], *y = x - 1, *z = &d->mentions.at[k];
    uint32_t first = d->sentences.at[x->sentence].first;

    return h > d->mention_from[x->sentence] && y->first == first && y->last + 1 == x->first &&
           item_is(d, y->last, ',') && item_gist(d, y->head) & GIST_OFFICE && x->kind == MEN_NAME &&
           item_is(d, x->last, ',') && z->first == x->last + 1 &&
           item_among(d, z->first, W(mr), W(mrs), W(ms), W(miss), W(dr), W(prof));
}

/* An expert cited by the panel, [Dr Ana Ruiz], said: the name that closes the apposition. */
static uint32_t named_behind(const quoth_doc *d, const cue *c, uint32_t h)
{
    const mention *x = &d->mentions.at[h];
    uint32_t k = c->first > x->last + 2 && item_is(d, c->first - 1, ',')
                     ? mention_ending(d, c->sentence, c->first - 1)
                     : NONE;

    if (k != NONE && k > h && d->mentions.at[k].kind == MEN_NAME && holds_office(d, h, k))
        return k;
    if (x->kind != MEN_NOMINAL || k == NONE || k == h || d->mentions.at[k].kind != MEN_NAME ||
        !item_is(d, d->mentions.at[k].first - 1, ',') ||
        !item_among(d, x->last, W(cited), W(quoted), W(interviewed), W(briefed), W(hired),
                    W(consulted), W(contacted)))
        return NONE;
    return k;
}

/* [Ruiz] herself called it; [Critics] including Ana Ruiz, who ran in May, called it: whom mention h
 * only underlines or is an example of, or NONE. */
static uint32_t whole_party(const quoth_doc *d, const cue *c, uint32_t h)
{
    const mention *x = &d->mentions.at[h];
    uint32_t first = d->sentences.at[x->sentence].first, i = x->first;

    if (item_is_self(d, i))
        return mention_ending(d, x->sentence, i);
    if (i <= first + 1 || x->kind == MEN_PRONOUN)
        return NONE;
    uint32_t office = item_is(d, i - 1, ',') && item_is(d, x->last, ',') &&
                              c->first == x->last + 1 && x->kind == MEN_NAME
                          ? mention_ending(d, x->sentence, i - 1)
                          : NONE;
    if (office != NONE)
        i = d->mentions.at[office].first; /* including the mayor, Ana Ruiz, */
    if (i <= first + 1)
        return NONE;
    if (item_among(d, i - 1, W(including)))
        i--;
    else if (item_id(d, i - 1) == W(them) && item_id(d, i - 2) == W(among))
        i -= 2;
    else if (item_among(d, i - 1, W(as)) && i > first + 2 && item_among(d, i - 2, W(such)))
        i -= 2;
    else
        return NONE;
    i -= i > first + 1 && item_is(d, i - 1, ',');
    uint32_t k = mention_ending(d, x->sentence, i);
    bool people = k != NONE && x->kind == MEN_NAME && d->mentions.at[k].kind == MEN_NOMINAL &&
                  item_gist(d, d->mentions.at[k].head) & GIST_PARTY;
    return people ? k : NONE;
}

/* [The union], in a statement signed by its president, Ana Ruiz, said: whose the text is that she signed, or
 * NONE. */
static uint32_t signed_for(const quoth_doc *d, const quoth_model *m, const cue *c, uint32_t h)
{
    const mention *x = &d->mentions.at[h];
    uint32_t s = x->sentence, first = d->sentences.at[s].first, i = x->first;

    if (x->last + 1 != c->first || !item_is(d, x->last, ',') || i < first + 6)
        return NONE;
    uint32_t office = item_is(d, i - 1, ',') ? mention_ending(d, s, i - 1) : NONE;
    if (office != NONE && d->mentions.at[office].first > first + 6)
        i = d->mentions.at[office].first;
    if (!item_among(d, i - 1, W(by)) || !item_among(d, i - 2, W(signed), W(issued), W(released)))
        return NONE;
    uint32_t text = mention_ending(d, s, i - 2);
    const mention *y = text != NONE ? &d->mentions.at[text] : NULL;
    if (!y || !(item_word(d, m, y->head)->classes & LEX_(DOCUMENT)) || y->first < first + 3 ||
        !item_among(d, y->first - 1, W(in)) || !item_is(d, y->first - 2, ','))
        return NONE;
    uint32_t k = mention_ending(d, s, y->first - 2);
    return k != NONE && d->mentions.at[k].first == first ? k : NONE;
}

/* [A clerk] who was there, and who would not be named, said: of whom the clause tells, which the comma before cue
 * c closes, where h is its pronoun, and the sentence begins with him; or NONE. */
static uint32_t told_of_twice(const quoth_doc *d, const cue *c, uint32_t h)
{
    const mention *x = &d->mentions.at[h];
    uint32_t k = d->mention_from[x->sentence], joint = x->first - 1;

    if (x->kind != MEN_RELATIVE || !item_among(d, x->first, W(who)) || x->last >= c->first ||
        !item_is(d, c->first - 1, ',') || !(item_gist(d, joint) & GIST_AND) || k >= h)
        return NONE;
    const mention *y = &d->mentions.at[k];
    bool at_once = y->first == d->sentences.at[x->sentence].first &&
                   item_among(d, y->last + item_is(d, y->last, ','), W(who));
    return at_once && y->last < x->first ? k : NONE;
}

/* [The union], whose leader, Ana Ruiz, died in May, said: of whom the clause tells in which mention h has a verb of
 * his own, and which the comma before cue c closes; or NONE. */
static uint32_t around_whose(const quoth_doc *d, const quoth_model *m, const cue *c, uint32_t h)
{
    enum { LONGEST = 8 };
    const mention *x = &d->mentions.at[h];
    uint32_t first = d->sentences.at[x->sentence].first, i = x->first;
    uint32_t verb = x->last + item_is(d, x->last, ',');

    verb += item_gist(d, verb) & GIST_ADVERB ? 1 : 0;
    if (x->sentence != c->sentence || verb + 1 >= c->first || !item_is(d, c->first - 1, ','))
        return NONE;
    uint8_t pos = item_word(d, m, verb)->pos;
    if (!(item_gist(d, verb) & (GIST_FINITE | GIST_BE | GIST_HAVE)) && pos != POS_PAST)
        return NONE;
    while (i > first + 1 && i + LONGEST > x->first && !item_among(d, i, W(whose)))
        i--;
    return item_among(d, i, W(whose)) ? mention_ending(d, x->sentence, i - item_is(d, i - 1, ','))
                                      : NONE;
}

/* [Ruiz], a dealer in maps, old globes, and prints said; [Ruiz], who sells maps and prints says: who is set off before
 * a list of things that ends, in mention h, at cue c; or NONE. */
static uint32_t before_list(const quoth_doc *d, const quoth_model *m, const cue *c, uint32_t h)
{
    const uint64_t speaks = LEX_(DETERMINER) | LEX_(POSSESSIVE) | LEX_(ORG) | LEX_(DOCUMENT);
    const mention *x = &d->mentions.at[h];
    uint32_t i = x->first, first = d->sentences.at[x->sentence].first;

    str s = item_text(d, x->head);
    if (x->last != c->first || x->kind != MEN_NOMINAL || s.p[s.n - 1] != 's' || i < first + 5 ||
        x->core < x->last)
        return NONE;
    bool last = item_gist(d, i - 1) & GIST_AND || (x->flags & MEN_JOINT && item_is(d, i - 1, ','));
    if (!last || item_gist(d, x->head) & GIST_PARTY ||
        (item_word(d, m, i)->classes | item_word(d, m, x->head)->classes) & speaks)
        return NONE;
    for (uint32_t k = h; k-- > d->mention_from[x->sentence];) {
        const mention *y = &d->mentions.at[k];
        bool opens = y->first == first || item_is_span(d, y->first - 1) ||
                     (y->first > first + 1 && item_is_span(d, y->first - 2));
        if (opens && y->kind == MEN_NAME && item_is(d, y->last, ','))
            return item_among(d, y->last + 1, W(a), W(an), W(also), W(the), W(who)) ? k : NONE;
    }
    return NONE;
}

uint32_t holder_instead(const quoth_doc *d, const quoth_model *m, const cue *c, uint32_t h)
{
    const mention *x = &d->mentions.at[h];
    if (h && item_is_view(d, x->head) && x[-1].first == x->first)
        return h - 1; /* From [the union]'s point of view */
    if (x->flags & MEN_POSSESSOR && item_among(d, c->head, W(reads), W(read)) &&
        h + 1 < d->mentions.n && x[1].first == x->first && x[1].last == c->first &&
        item_word(d, m, x[1].head)->classes & LEX_(DOCUMENT))
        return h + 1; /* [His letter] reads, in part, “Go home.” */
    uint32_t listed = before_list(d, m, c, h);
    if (listed != NONE)
        return listed;
    uint32_t whole = whole_party(d, c, h);
    if (whole != NONE && d->mentions.at[whole].last <= c->first)
        return whole;
    uint32_t sender = sender_of(d, m, c, h), body = signed_for(d, m, c, h);
    uint32_t told = told_of_twice(d, c, h), whose = around_whose(d, m, c, h);
    if (told != NONE || whose != NONE)
        return told != NONE ? told : whose;
    if (sender != NONE || body != NONE)
        return sender != NONE ? sender : body;
    uint32_t named = named_before(d, c, h), brought = brought_by(d, m, c, h);
    if (named != NONE || brought != NONE)
        return named != NONE ? named : brought;
    uint32_t reads = item_among(d, c->head, W(reads), W(read), W(says), W(runs))
                         ? mention_beginning(d, c->sentence, c->last)
                         : NONE;
    if (reads != NONE && reads < h && item_among(d, x->first - 1, W(by)) &&
        d->mentions.at[reads].kind == MEN_NOMINAL &&
        !(item_word(d, m, d->mentions.at[reads].head)->classes & LEX_(ROLE)))
        return reads; /* “Go home,” reads [the note] sent by Ruiz */
    return named_behind(d, c, h);
}
