/* chunk.h - a sentence on its way to mentions: what its passes share. */
#ifndef FIND_CHUNK_H
#define FIND_CHUNK_H

#include "find/item.h"

enum {
    SENTENCE_ITEMS = 500, /* The most; so that later passes may look at a whole sentence. */
    SURNAMES = 128,
};

/* Common words, and whether each is somebody's surname in this text: Marta Price, Theresa May. */
typedef struct {
    uint32_t id[SURNAMES], n;
    bool is[SURNAMES];
} surnames;

typedef struct {
    quoth_doc *d;
    const quoth_model *m;
    uint32_t sentence, first, last; /* Items of the sentence. */
    gist *is; /* By item, 0 behind the last: its word's, with its part in the sentence. */
    uint32_t *rest, *odd; /* Room for the items of a sentence. */
    surnames *asked;
    bool headline; /* Capitals tell nothing: “Mayor Calls Engineer a Fool”. */
} chunker;

/* Capitals that only shout: parts_loud.c. */

/* [HEARTBROKEN] Ana Ruiz told fans, [CRICKET] legend Ana Ruiz: a paper sets the first word of a piece, item i,
 * in capitals; not: MAYOR Ana Ruiz, NASA chief Ana Ruiz. */
bool part_is_shouted(const chunker *c, uint32_t i, const word *w);

/* A common word that only a headline writes with a capital. */
bool part_is_common(const item *t, const word *w);

/* “CYCLING-Lund takes yellow”: a wire's keyword, and no name with it. */
bool part_is_keyword(const chunker *c, uint32_t i);

/* [EXCLUSIVE]: …; FACT [CHECK]: …; item i is the first or the second of the sentence. */
bool part_is_label(const chunker *c, uint32_t i, const item *t, const word *w);

/* Every word but small ones begins with a capital, and several of them need none. */
bool part_headline(const chunker *c);

/* Gives the items [*i, *end), no lower-case words of the lexicon, their parts. */
void parts_in_sentence(const chunker *c, const uint32_t *i, const uint32_t *end);

/* [Act III, Scene 2] Holm Speaks; but: Part II of the report.  The front of the sentence is a
 * heading and in no phrase. */
void part_heading(const chunker *c);

/* [Rising] Tide said, [Failing] Schools Watch said: a participle that opens a body's name of common
 * words, and a verb of saying behind it; not: Leaving Varn, Ruiz said. */
bool part_opens_body(const chunker *c, uint32_t i, const word *w);

/* [Mitigating], Ana Ruiz said it was late: what the subject behind the comma does; but: Golding, Ana
 * Ruiz said, is late. */
bool part_does_alone(const chunker *c, uint32_t i);

/* What word i, whose part depends on its neighbours, is between them.  (between.c) */
np_part part_between(const chunker *c, uint32_t i);

/* Is the sentence, an outermost one without spans, a line of a page, and no text?  (chrome.c) */
bool chunk_is_chrome(const chunker *c);

/* The first item behind the dateline of an outermost sentence.  (chrome.c) */
uint32_t chunk_from(const chunker *c);

/* For a capitalised word that may be something else: surnames.c. */

/* Helm told reporters: a surname that a verb follows, a comma, a mark or 's. */
bool part_surname(const chunker *c, uint32_t i, const item *t);

/* Mr. [May], Ms. [Union] */
bool part_titled(const chunker *c, uint32_t i, const item *t);

/* Gloria [Means] said: a surname behind a given one, and a verb behind it; but: Mayor [Calls] it mad. */
bool part_surname_in_s(const chunker *c, uint32_t i);

/* Rovers [forward] Ana Ruiz: what a player plays, before her full name. */
bool part_plays(const chunker *c, uint32_t i);

/* Sen. [Will] Tarver, George [Will], [Will] said; but: Will Nance pay? */
bool part_will(const chunker *c, uint32_t i, const item *t);

/* [Sue] from Hull said, [Jan], from Hull, says: a given name, whatever else the word may be. */
bool part_caller(const chunker *c, uint32_t i, const item *t);

/* [May] I thank her? [Mark] my words, [Mark] you: no given name. */
bool part_turn_of_speech(const chunker *c, uint32_t i, const item *t);

/* told [This] Morning, spoke to [Good] Morning Varn: a show. */
bool part_show(const chunker *c, uint32_t i);

/* A word for when, which names somebody in: Jan van der Meer, April Holt, Theresa May. */
np_part part_of_day(const chunker *c, uint32_t i, const item *t, const word *w);

/* Swedish, a Swede. */
np_part part_of_nation(const chunker *c, uint32_t i, const item *t, const word *w);

/* For part_behind_seat, behind a comma.  (seats.c) */
uint32_t part_behind_comma(const chunker *c, uint32_t i);

/* The end of the base noun phrase that begins at item i. */
uint32_t phrase_end(const chunker *c, uint32_t i);

/* In Leeds [Ana Ruiz said]; On the wall [somebody has]: where the subject begins behind the phrase at item i that
 * opens the sentence and no comma closes; or stop.  (fronted.c) */
uint32_t phrase_front_end(const chunker *c, uint32_t i, uint32_t stop);

/* The end of what belongs to the noun phrase of items [first, end) behind it.  (attached.c) */
uint32_t phrase_with(const chunker *c, uint32_t first, uint32_t end);

/* The noun phrase that begins at item i, with all that belongs to it. */
void phrase_at(const chunker *c, uint32_t i, mention *x);

/* The name inside [first, core) of x: the last run of names, with its joiners. */
void phrase_name(const chunker *c, mention *x);

/* For phrase_owns_words, behind 's. */
bool phrase_has_words(const chunker *c, uint32_t i);

/* Names of firms: firms.c. */

/* The Dockers [and General Workers Union]: one body, where the article stands once; the end of the
 * phrase that begins at item i and has "and" at item end. */
uint32_t firm_behind_and(const chunker *c, uint32_t i, uint32_t end);

/* Brightwell Foods, [Inc]: is item i, behind a comma, the form that a firm has by law? */
bool firm_form_at(const chunker *c, uint32_t i);

/* Hale[, Moss & Co]: the end of a firm's name that begins at item i, whose first word a comma follows, or
 * i + 1; but: In Varn, Moss & Co. */
uint32_t firm_behind_comma(const chunker *c, uint32_t i);

/* Volta Inc. [(NYSE: VLT)], Volta plc [(VLT.L)], Volta [(“Volta” or the “Company”)]: behind the bracket at item i, or
 * at the stop before it, in which a firm's shares or the firm itself is called; or i. */
uint32_t firm_behind_ticker(const chunker *c, uint32_t i);

/* [Moody's] said: a firm's name, whose 's possesses nothing. */
bool firm_in_s(const chunker *c, uint32_t behind);

/* Does [first, end) say when, and no more?  "two years", "2019", "that time". */
bool phrase_says_when(const chunker *c, uint32_t first, uint32_t end);

/* For phrase_ends_in_verb, where a glance does not rule it out.  (phrase_verbs.c) */
bool phrase_verb_follows(const chunker *c, uint32_t k);

/* “We won't go”: tenants [fight] developer; “It's over”: mayor [quits]: is item k the verb of a headline behind its
 * words?  (phrase_verbs.c) */
bool phrase_headline_verb(const chunker *c, uint32_t k);

/* “A joy”: actor [on] her role: does what somebody, items [i, k), speaks of begin there? */
bool phrase_headline_topic(const chunker *c, uint32_t i, uint32_t k);

/* A participle between determiner and noun: the [leading] campaigner. */
bool phrase_goes_over(const chunker *c, uint32_t i);

/* The plan [Ana Ruiz] called mad; not: the striker [Ana Ruiz] called.  The phrase begins at item i,
 * the name at item k. */
bool relative_opens(const chunker *c, uint32_t i, uint32_t k);

/* told the BBC [Ruiz] was: is item k of the phrase that begins at item i whom it is told of?  (told_of.c) */
bool phrase_told_of(const chunker *c, uint32_t i, uint32_t k);

/* Behind the clause about the noun before the name at item k, "the lawyer [Ruiz hired] said"; or k. */
uint32_t relative_end(const chunker *c, uint32_t i, uint32_t k);

/* A clip posted online [shows] Ruiz shouting: is item k a verb, with whom it shows doing what?
 * (phrase_verbs.c) */
bool phrase_shows_doing(const chunker *c, uint32_t k);

/* Sue, a nurse, [emails] to say: a verb, though mostly a noun.  (phrase_verbs.c) */
bool phrase_writes_in(const chunker *c, uint32_t k);

/* A clip appears to [show] Ana Ruiz; but: according to show insiders.  (phrase_verbs.c) */
bool phrase_is_to_show(const chunker *c, uint32_t i);

/* [neighbouring] Norway */
bool phrase_neighbours(const chunker *c, uint32_t i);

/* What a body is for: charges.c. */

/* The Ministry of Fisheries [and Harbours]: words that are nobody's name go on with what a body
 * is for. */
bool mention_for_both(const chunker *c, const mention *a, const mention *b);

/* The Fisheries [and Harbours Agency]: one body that is for both. */
bool mention_one_body(const chunker *c, const mention *a, const mention *b);

/* [Police and] crime commissioner Ana Ruiz, [trade and] industry minister Ana Ruiz: an office for two
 * things, the first of them the noun x; but not: police and county sheriff Ana Ruiz. */
bool mention_shares_office(const chunker *c, const mention *x, mention *y);

/* The work [and pensions secretary], Culture[, Media and Sport Secretary Ana Ruiz]: lets x go on to the end of an
 * office for several things. */
bool mention_of_charges(const chunker *c, mention *x);

/* The Bank of England [governor]: an office behind all of a body's name, which then is the phrase's noun. */
void mention_take_officer(const chunker *c, mention *x);

/* [work] and pensions secretary: if so it is at item i, makes the verb a noun. */
bool mention_frees_work(const chunker *c, uint32_t i);

/* Finance Minister [and Deputy Premier Ana Ruiz]: one person with two offices, whose name is the one of b. */
bool mention_one_holder(const chunker *c, mention *a, const mention *b);

/* The Department of Housing[, Transport and Roads]: x goes on to the end of what it is for. */
void mention_take_charges(const chunker *c, mention *x);

/* The Ports[, Roads and Rail Office]: lets x go on to the end of a row of charges that names a body. */
bool mention_take_row(const chunker *c, mention *x);

/* i may be c->last. */
static inline np_part part_of(const chunker *c, uint32_t i)
{
    return (np_part)(c->is[i] & GIST_PART);
}

/* told [reporters] */
static inline bool phrase_is_told(const chunker *c, uint32_t i)
{
    return i > c->first && item_among(c->d, i - 1, W(told), W(tells), W(telling));
}

/* Behind "D-Ohio" and its like between commas, the party and seat of the name before, and behind the
 * state of a town, "of Macon[, Ga.],"; or i. */
static inline uint32_t part_behind_seat(const chunker *c, uint32_t i)
{
    bool comma = i > c->first + 1 && item_is(c->d, i - 1, ',');
    return comma ? part_behind_comma(c, i) : i;
}

/* The Bishop of Ware['s apology] */
static inline bool phrase_owns_words(const chunker *c, uint32_t i)
{
    return part_of(c, i) == P_POSS && phrase_has_words(c, i);
}

/* "The letter states that", "spokeswoman Bee Hale says": a noun by its looks,
 * a verb by its place, behind a noun or name. */
static inline bool phrase_ends_in_verb(const chunker *c, uint32_t k)
{
    const item *next = item_at(c->d, k + 1); /* People ring me; she shot back. */
    return ((c->is[k] & GIST_SAYS) | (next->gist & GIST_ODD) | (next->word == W(back))) &&
           phrase_verb_follows(c, k);
}

static inline bool item_capitalised(const item *t)
{
    return t->kind == TOK_WORD && (t->shape == SHAPE_TITLE || t->shape == SHAPE_UPPER);
}

#endif
