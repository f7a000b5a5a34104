/* item.h - what an item of a stream is and where it stands. */
#ifndef FIND_ITEM_H
#define FIND_ITEM_H

#include "doc/doc.h"
#include "lex/model.h"
#include "lex/token_hash.h"
#include "lex/word_ids.h"

/* An empty one, TOK_END, before the first, NONE itself, and behind the last. */
static inline const item *item_at(const quoth_doc *d, uint32_t i)
{
    return &d->items.at[i & d->item_mask];
}

static inline bool item_is_span(const quoth_doc *d, uint32_t i)
{
    return item_at(d, i)->is & ITEM_SPAN;
}

/* Of an item that is a span. */
static inline const span *item_span(const quoth_doc *d, uint32_t i)
{
    return &d->spans.at[d->items.at[i].is & ~ITEM_SPAN];
}

/* Its token, of a folded span the opening mark; the end token beyond the last item. */
static inline uint32_t item_token(const quoth_doc *d, uint32_t i)
{
    const item *x = item_at(d, i);
    return x->is & ITEM_SPAN ? d->spans.at[x->is & ~ITEM_SPAN].open : x->is;
}

static inline const token *item_tok(const quoth_doc *d, uint32_t i)
{
    return &d->tokens.at[item_token(d, i)];
}

/* The token behind a folded span: its closing mark is the last of it. */
static inline uint32_t span_after(const span *s)
{
    return s->close != NONE ? s->close + 1 : s->last;
}

static inline uint32_t item_start(const quoth_doc *d, uint32_t i)
{
    return item_tok(d, i)->start;
}

static inline uint32_t item_end(const quoth_doc *d, uint32_t i)
{
    uint32_t t = d->items.at[i].is;
    if (t & ITEM_SPAN)
        t = span_after(&d->spans.at[t & ~ITEM_SPAN]) - 1;
    return d->tokens.at[t].end;
}

/* Bytes of the items [first, last). */
static inline range item_range(const quoth_doc *d, uint32_t first, uint32_t last)
{
    return first < last ? (range){item_start(d, first), item_end(d, last - 1)} : (range){0, 0};
}

static inline uint32_t item_hash(const quoth_doc *d, const quoth_model *m, uint32_t i)
{
    return token_hash(d, m, item_tok(d, i));
}

/* What the item's word means; the unknown word for a span, punctuation, and
 * outside of [0, n). */
static inline const word *item_word(const quoth_doc *d, const quoth_model *m, uint32_t i)
{
    return &m->lex.words[item_at(d, i)->word];
}

static inline gist item_gist(const quoth_doc *d, uint32_t i)
{
    return item_at(d, i)->gist;
}

/* Items [first, last) of sentence s read as a name of their own, inside what is no mention: a report of
 * [Ana Ruiz]. */
static inline mention mention_of_name(uint32_t first, uint32_t last, uint32_t s)
{
    return (mention){.first = first,
                     .last = last,
                     .core = last,
                     .head = last - 1,
                     .name_first = first,
                     .name_last = last,
                     .sentence = s,
                     .kind = MEN_NAME};
}

/* Does a preposition stand before mention x? */
static inline bool mention_is_oblique(const quoth_doc *d, const mention *x)
{
    return x->first && item_gist(d, x->first - 1) & GIST_PREP;
}

/* The subject of a verb group that begins at item i of sentence s, right before it or with
 * something between commas: "[Ana Ruiz], the mayor, was quoted".  NONE if there is none. */
uint32_t mention_subject(const quoth_doc *d, uint32_t s, uint32_t i);

/* Ruiz, [who] on Monday said it rained: what opens the clause of cue c, where no more than when, where and
 * how parts the two; else h. */
uint32_t mention_relative(const quoth_doc *d, const cue *c, uint32_t h);

/* Who stands before the relative "who" at mention h; h if nobody does. */
uint32_t mention_antecedent(const quoth_doc *d, uint32_t h);

/* [Ana Ruiz], 42, who; [Ana Ruiz] at Volta, who: whom mention h tells more of, past what stands between;
 * or NONE. */
uint32_t relative_past(const quoth_doc *d, uint32_t h);

/* [A nurse] working in Varn, who was late, said: whom name h with a clause behind it only tells the place of; or h. */
uint32_t mention_placed(const quoth_doc *d, uint32_t h);

/* Behind the brackets that open at item i: Ana Ruiz [(47)], Odd Lien [(D-R.I.)]; or i. */
uint32_t behind_brackets(const quoth_doc *d, uint32_t i);

/* The item is this punctuation. */
static inline bool item_is(const quoth_doc *d, uint32_t i, char punct)
{
    return item_at(d, i)->sub == (uint8_t)punct; /* No mark_kind is a character. */
}

static inline bool item_is_word(const quoth_doc *d, uint32_t i)
{
    return item_at(d, i)->kind == TOK_WORD;
}

/* Nothing parts it from the item before: Holm['s]. */
static inline bool item_is_clitic(const quoth_doc *d, uint32_t i)
{
    return i > 0 && item_start(d, i) == item_end(d, i - 1);
}

static inline str item_text(const quoth_doc *d, uint32_t i)
{
    return doc_slice(d, item_start(d, i), item_end(d, i));
}

/* I['m] told, we['re] told */
static inline bool item_is_short_be(const quoth_doc *d, uint32_t i)
{
    str t = item_text(d, i);
    return item_at(d, i)->flags & TOK_CLITIC && (t.p[t.n - 1] == 'm' || t.p[t.n - 1] == 'e') &&
           item_is_clitic(d, i) && t.p[t.n - 2] != 'v';
}

/* The sentence of byte at in the stream inside span `inside` (NONE: outermost);
 * the next one if at lies between two. */
uint32_t sentence_at(const quoth_doc *d, uint32_t inside, uint32_t at);

/* Is the sentence before s of its stream, or of that of the span which this one's takes up:
 * “My dad said: ¶ “‘Wait.’”? */
static inline bool stream_goes_on(const quoth_doc *d, uint32_t s)
{
    uint32_t in = d->sentences.at[s].inside, was = s ? d->sentences.at[s - 1].inside : NONE;
    return s && (in == was || (in < d->spans.n && was != NONE && d->spans.at[in].before == was));
}

/* The first mention of sentence s that begins at item i or behind it; the end of
 * the sentence's mentions if there is none. */
static inline uint32_t mention_from_item(const quoth_doc *d, uint32_t s, uint32_t i)
{
    uint32_t from = d->mention_from[s], to = d->mention_from[s + 1];
    uint32_t k = d->mentions_before[i < d->items.n ? i : d->items.n];

    k = k > from ? k : from;
    return k < to ? k : to;
}

/* The first mention of sentence s that begins at item i, or NONE. */
static inline uint32_t mention_beginning(const quoth_doc *d, uint32_t s, uint32_t i)
{
    uint32_t k = mention_from_item(d, s, i);
    return k < d->mention_from[s + 1] && d->mentions.at[k].first == i ? k : NONE;
}

/* The last mention of sentence s that ends before item i, which it touches; or NONE. */
static inline uint32_t mention_ending(const quoth_doc *d, uint32_t s, uint32_t i)
{
    uint32_t k = mention_from_item(d, s, i);
    return k > d->mention_from[s] && d->mentions.at[k - 1].last == i ? k - 1 : NONE;
}

/* Commerce, Fisheries: in the list of what offices and bodies are for.  (charges.c) */
bool charge_called(str s);

/* Ministry of Fisheries, Committee on Trade: an office or a body named for what it is for, which
 * may go on behind "and" or a comma. */
bool mention_has_charge(const quoth_doc *d, const mention *x);

/* A subject at item i, and right behind it a finite verb. */
static inline bool item_begins_clause(const quoth_doc *d, uint32_t s, uint32_t i)
{
    uint32_t k = mention_beginning(d, s, i);
    return k != NONE && item_gist(d, d->mentions.at[k].last) & (GIST_FINITE | GIST_HELPER);
}

/* The mention of that stream whose words overlap bytes r, or NONE. */
uint32_t mention_at(const quoth_doc *d, uint32_t inside, range r);

/* The id of the item's word; 0 for a span, punctuation and unknown words. */
static inline uint32_t item_id(const quoth_doc *d, uint32_t i)
{
    return item_at(d, i)->word;
}

static inline bool id_among(uint32_t id, const uint32_t *ids, size_t n)
{
    bool among = false;
#pragma GCC unroll 32
    for (size_t i = 0; i < n; i++)
        among |= id == ids[i];
    return among;
}

/* The comma behind a party, seat or age that a comma opens at item i, "[, R-S.C.], who"; or i. */
static inline uint32_t item_behind_party(const quoth_doc *d, uint32_t i)
{
    enum { LONGEST = 7 };
    if (!item_is(d, i, ','))
        return i;
    for (uint32_t k = i + 1; k < i + LONGEST; k++) {
        if (item_is(d, k, ','))
            return k;
        const item *t = item_at(d, k);
        bool odd = item_is_span(d, k) || (t->kind == TOK_WORD && t->shape == SHAPE_LOWER);
        if (odd || (t->kind == TOK_PUNCT && t->sub != '.'))
            break;
    }
    return i;
}

/* The item is one of these words: item_among(d, i, W(that), W(whether)). */
#define item_among(d, i, ...)                                                                      \
    id_among(item_id((d), (i)), (const uint32_t[]){__VA_ARGS__},                                   \
             sizeof((const uint32_t[]){__VA_ARGS__}) / sizeof(uint32_t))

/* 2019 */
static inline bool item_is_year(const quoth_doc *d, uint32_t i)
{
    return item_at(d, i)->kind == TOK_NUMBER && item_end(d, i) - item_start(d, i) == 4;
}

/* Monday, last, week; but not: Monday's. */
static inline bool item_is_when(const quoth_doc *d, const quoth_model *m, uint32_t i)
{
    const item *x = item_at(d, i);
    return x->kind == TOK_WORD && !(x->flags & TOK_POSSESSIVE) &&
           (m->lex.words[x->word].classes & LEX_(DAY) ||
            item_among(d, i, W(days), W(weeks), W(months), W(years), W(hours), W(decades)));
}

/* Whatever the word is elsewhere: she [shot] back. */
static inline bool item_answers(const quoth_doc *d, uint32_t i)
{
    return item_among(d, i + 1, W(back)) && item_at(d, i)->shape == SHAPE_LOWER &&
           (!item_is_word(d, i + 2) || item_at(d, i + 2)->shape == SHAPE_TITLE);
}

static inline bool item_quotes(const quoth_doc *d, uint32_t i)
{
    return item_among(d, i, W(quote), W(quotes), W(quoted), W(quoting), W(cite), W(cites), W(cited),
                      W(citing));
}

/* warned [she] “cannot” wait, warned it “may” last: does pronoun x behind a verb of telling, which is no
 * "tell" if it may be its object, open what is said? */
static inline bool mention_opens_words(const quoth_doc *d, const quoth_model *m, bool tells,
                                       const mention *x)
{
    if (x->kind != MEN_PRONOUN || !item_is_span(d, x->last))
        return false;
    if (item_among(d, x->first, W(he), W(she), W(they), W(we), W(i)))
        return true;
    const token *inner = &d->tokens.at[item_token(d, x->last) + 1];
    return !tells && item_among(d, x->first, W(it)) && inner->shape == SHAPE_LOWER &&
           m->gist[inner->word] & GIST_HELPER && inner->word != W(not );
}

/* warned the bridge [would] fall: does mention x behind verb i do what follows, so that nobody is told?
 * Not: told 3,000 in Varn it has gone. */
static inline bool mention_predicates(const quoth_doc *d, const quoth_model *m, uint32_t i,
                                      const mention *x)
{
    bool tells = item_among(d, i, W(tell), W(tells), W(told), W(telling));
    return mention_opens_words(d, m, tells, x) ||
           (item_word(d, m, x->last)->classes & (LEX_(AUXILIARY) | LEX_(MODAL)) &&
            !(item_at(d, x->last)->flags & TOK_POSSESSIVE) &&
            !item_among(d, x->last, W(being), W(be), W(been), W(having), W(do)) &&
            (!tells || x->kind == MEN_PRONOUN));
}

/* Ruiz called it odd, [reports] the Lantern. */
static inline bool item_brings(const quoth_doc *d, uint32_t i)
{
    return item_among(d, i, W(reports), W(reported), W(writes), W(wrote), W(informs),
                      W(communicates), W(relays), W(transmits));
}

/* the union's [point] of view */
static inline bool item_is_view(const quoth_doc *d, uint32_t i)
{
    return item_among(d, i, W(point)) && item_among(d, i + 2, W(view));
}

/* whatever [the critics] say, no matter what [Ruiz] says: nobody is said to have said it. */
bool item_whoever(const quoth_doc *d, uint32_t i);

/* A tape [captured] Ruiz calling it odd. */
bool item_shows(const quoth_doc *d, uint32_t i);

/* Holm [heard] Ruiz call it odd. */
static inline bool item_perceives(const quoth_doc *d, uint32_t i)
{
    return item_among(d, i, W(heard), W(hear), W(hears), W(saw), W(watched));
}

/* Holm [remembers] a teacher telling her */
static inline bool item_recalls(const quoth_doc *d, uint32_t i)
{
    return item_among(d, i, W(remember), W(remembers), W(remembered), W(recall), W(recalls),
                      W(recalled), W(hear), W(hears), W(heard));
}

/* the valley [could] flood: what is said of later, told in the past. */
static inline bool item_shifts_back(const quoth_doc *d, uint32_t i)
{
    return item_among(d, i, W(could), W(would), W(might), W(should), W(had));
}

/* Holm remembers a teacher [telling] her */
static inline bool item_is_voicing(const quoth_doc *d, uint32_t i)
{
    return item_among(d, i, W(saying), W(telling), W(asking), W(shouting));
}

/* [leading] Holm to call it “odd” */
static inline bool item_prompts(const quoth_doc *d, uint32_t i)
{
    return item_among(d, i, W(leading), W(prompting), W(causing), W(forcing), W(drawing));
}

/* Ana Ruiz, [acting] mayor: no verb, whatever the word is elsewhere. */
static inline bool item_leads_office(const quoth_doc *d, uint32_t i)
{
    return item_among(d, i, W(acting), W(managing), W(leading), W(visiting), W(sitting),
                      W(founding), W(presiding), W(running), W(representing));
}

/* She [smiled]: a verb of the face, which says something only beside marks. */
static inline bool item_gestures(const quoth_doc *d, uint32_t i)
{
    return item_among(d, i, W(laughs), W(laughed), W(smiles), W(smiled), W(nods), W(nodded),
                      W(shrugs), W(shrugged), W(sighs), W(sighed), W(grins), W(grinned));
}

/* Ruiz - the mayor - said; Ruiz – the mayor – said */
static inline bool item_is_dash(const quoth_doc *d, uint32_t i)
{
    return item_is(d, i, PUNCT_DASH) || item_is(d, i, '-');
}

/* It was, said Holm, late; it was not, said Holm, late: is the clause left open that a comma parts from item i? */
static inline bool item_left_open(const quoth_doc *d, uint32_t i)
{
    uint32_t k = i > 2 && item_is(d, i - 1, ',') ? i - 2 - item_among(d, i - 2, W(not )) : 0;

    return k && item_gist(d, k) & GIST_BE;
}

/* Ruiz [herself] said */
static inline bool item_is_self(const quoth_doc *d, uint32_t i)
{
    return item_among(d, i, W(himself), W(herself), W(itself), W(themselves));
}

/* and [on Monday] called, but [once] called: where the words begin that tell when between a joining word and item i;
 * or i. */
uint32_t item_before_when(const quoth_doc *d, const quoth_model *m, uint32_t i);

/* Ivo Ruiz [alias] Kalu, Ivo Ruiz [aka] Kalu */
bool item_is_alias(const quoth_doc *d, uint32_t i);

/* Ruiz and [colleagues] */
bool item_is_company(const quoth_doc *d, uint32_t i);

/* [Save] the Pier: the verb that a campaign's name begins with. */
static inline bool item_calls_for(const quoth_doc *d, uint32_t i)
{
    return item_at(d, i)->shape == SHAPE_TITLE &&
           item_among(d, i, W(save), W(stop), W(keep), W(free), W(protect), W(feed));
}

/* quoted him as [saying], as [grumbling] */
static inline bool item_is_tone(const quoth_doc *d, uint32_t i)
{
    static const str TONES[] = {S("admitting"),   S("arguing"),    S("boasting"),   S("claiming"),
                                S("complaining"), S("conceding"),  S("declaring"),  S("denying"),
                                S("grumbling"),   S("insisting"),  S("joking"),     S("lamenting"),
                                S("predicting"),  S("suggesting"), S("threatening")};
    return item_among(d, i, W(saying), W(telling), W(writing), W(asking), W(warning), W(stating),
                      W(having), W(calling), W(describing)) ||
           str_among(item_text(d, i), TONES, LEN(TONES));
}

/* quoted him [as] saying */
static inline bool item_as_saying(const quoth_doc *d, uint32_t i)
{
    return item_id(d, i) == W(as) && item_is_tone(d, i + 1);
}

/* The first such item of [i, end) before a span, or NONE. */
static inline uint32_t item_saying_from(const quoth_doc *d, uint32_t i, uint32_t end)
{
    while (i < end && !item_is_span(d, i) && !item_as_saying(d, i))
        i++;
    return i < end && !item_is_span(d, i) ? i : NONE;
}

/* The first item of sentence s behind a dateline: Varn, 4 March - [It] rained. */
static inline uint32_t behind_dateline(const quoth_doc *d, uint32_t s)
{
    uint32_t first = d->sentences.at[s].first, k = d->mention_from[s];
    uint32_t opens = k < d->mention_from[s + 1] ? d->mentions.at[k].first : first;
    bool dash = opens > first && (item_is(d, opens - 1, '-') || item_is(d, opens - 1, PUNCT_DASH));

    return dash ? opens : first;
}

/* Ana Ruiz, [née] Holm: a name behind it is that of nobody else. */
static inline bool item_born(const quoth_doc *d, uint32_t i)
{
    if (item_id(d, i) || !item_is_word(d, i))
        return false;
    str s = item_text(d, i);
    return s.n < 6 && s.p[0] == 'n' && (str_eq(s, S("née")) || str_eq(s, S("nee")));
}

/* In small letters, of a verb: also, reportedly; but not: two years ago. */
static inline bool item_is_adverb(const quoth_doc *d, const quoth_model *m, uint32_t i)
{
    if (!item_is_word(d, i) || item_at(d, i)->shape != SHAPE_LOWER)
        return false;
    const word *w = item_word(d, m, i);
    str t = item_text(d, i);
    return w->pos == POS_ADV ? !item_among(d, i, W(ago), W(however), W(so), W(up), W(out))
                             : w->pos == POS_NONE && t.n > 4 && memcmp(t.p + t.n - 2, "ly", 2) == 0;
}

/* A thief [posing] as Holm, a boy [named] after her, [such] as Holm: no clause follows. */
static inline bool item_poses(const quoth_doc *d, uint32_t i)
{
    static const str POSES[] = {S("disguised"), S("dressed"), S("masquerading"),
                                S("named"),     S("posing"),  S("such")};
    return item_is_word(d, i) && str_among(item_text(d, i), POSES, LEN(POSES));
}

/* Ruiz is [convinced] that: what somebody feels, and nobody does to her. */
bool item_is_felt(const quoth_doc *d, uint32_t i);

/* According to the charge, [a copy of which was seen]: do items [first, last) only say more of it? */
bool item_is_of_which(const quoth_doc *d, uint32_t first, uint32_t last);

#endif
