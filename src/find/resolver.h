/* resolver.h - who appeared lately, for descriptions and pronouns. */
#ifndef FIND_RESOLVER_H
#define FIND_RESOLVER_H

#include "find/called.h"
#include "find/chains.h"
#include "find/dialogue.h"
#include "find/item.h"

enum { APPEARANCES = 40, RING = 64 }; /* That a pronoun looks back at; that are kept. */

typedef struct {
    uint32_t entity; /* NONE: a plain thing, or several, that nobody asked for yet. */
    uint32_t mention, sentence, para;
    uint32_t number; /* Among all appearances. */
    bool subject, speaker, possessor;
    bool oblique; /* Behind a preposition. */
    bool home;    /* Behind whom it is the home of: no pronoun means it. */
    bool many;    /* Without an entity: plain things; */
    bool either;  /* one of several by that surname. */
} appearance;

typedef struct {
    chains *c;
    appearance last[RING];
    uint32_t kept;            /* Appearances ever put in the ring; */
    uint32_t n;               /* those that are left out count, too. */
    uint32_t fresh;           /* The sentence whose subject is known. */
    uint32_t inside, speaker; /* The last span asked for, and who holds it: a mention or NONE. */
    uint32_t turn;            /* The link of the turn at hand, or of the next one. */
    uint32_t talking;         /* Whose turn it is, whom no "he" there means, or NONE. */
    uint32_t departed;        /* Whose death the piece opens with, or NONE. */
    uint32_t torn;            /* A surname of several, one of whom the pronoun means, or NONE. */
    bool paired;              /* Ana and Lea Ruiz met.  The pronoun at hand may mean either. */
    bool replies;             /* The pronoun at hand does: “Never,” he replied; */
    bool writes;              /* or writes: “Never,” he wrote; */
    bool speaks;              /* or says so now: “Never,” he said; */
    bool
        confides; /* or speaks of himself to nobody there: “I cried,” but not “You lied,” he said. */
    bool within;   /* It stands right behind which: a letter in which [she]. */
    bool under;    /* The pronoun at hand stands right behind when, because, after. */
    uint32_t at;   /* The item of the last he or she. */
    uint32_t led;  /* Its sentence, if that begins: Told that Ruiz left, [he]; or NONE. */
    uint32_t lost; /* The last he or she who speaks and is nobody known, or NONE. */
    uint32_t its;  /* Whose the description at hand is: [its] lawyer; or NONE. */
    called calls;  /* Whom the words of the pronoun at hand call by name. */
} resolver;

static inline const entity *entity_at(const resolver *r, uint32_t e)
{
    return &r->c->d->entities.at[e];
}

/* Are items i and k the same word? */
static inline bool same_word(const resolver *r, uint32_t i, uint32_t k)
{
    const chains *c = r->c;
    return item_hash(c->d, c->m, i) == item_hash(c->d, c->m, k);
}

/* Does item i tell one from another: a word that is not small? */
static inline bool word_tells(const resolver *r, uint32_t i)
{
    const uint64_t small =
        LEX_(DETERMINER) | LEX_(POSSESSIVE) | LEX_(PREPOSITION) | LEX_(CONJUNCTION);
    return item_is_word(r->c->d, i) && !(item_word(r->c->d, r->c->m, i)->classes & small);
}

/* The appearances, newest first; NULL behind the last one that counts. */
static inline const appearance *recent(const resolver *r, uint32_t i)
{
    if (i >= r->kept)
        return NULL;
    const appearance *a = &r->last[(r->kept - 1 - i) % RING];
    return r->n - a->number <= APPEARANCES ? a : NULL;
}

/* Can a, who is e, be a he or she of that sex? */
static inline bool suits_person(const appearance *a, const entity *e, uint8_t sex)
{
    return (!e->plural) & ((e->kind == QUOTH_PERSON) | (e->kind == QUOTH_UNNAMED)) &
           (e->human | a->speaker) & (!sex | !e->gender | (sex == e->gender));
}

typedef enum { WANT_PERSON, WANT_THING, WANT_MANY } want;

/* Asked by [Ruiz], she */
static inline bool asks_passively(const quoth_doc *d, const mention *x)
{
    return x->first > 1 && item_among(d, x->first - 1, W(by)) &&
           item_among(d, x->first - 2, W(asked));
}

/* The mayor, [she] said, was late: somebody else. */
static inline bool is_inserted(const quoth_doc *d, const mention *x)
{
    uint32_t first = d->sentences.at[x->sentence].first;

    return x->first > first + 1 && item_is(d, x->first - 1, ',') &&
           item_gist(d, x->last) & GIST_SAYS && item_is(d, x->last + 1, ',') &&
           d->mentions.at[d->mention_from[x->sentence]].last == x->first - 1;
}

/* Mention k, whose entity if any is known, appears; plain: it is a thing that nobody asked for.
 * (appearances.c) */
void resolver_sees(resolver *r, uint32_t k, bool plain);

/* The same, with who is told of in it, as in few.  (appearances.c) */
void resolver_sees_all(resolver *r, uint32_t k, bool plain);

/* Makes the entity of plain things, mention k.  (antecedents.c) */
MUST_USE quoth_status resolver_settle(resolver *r, uint32_t k);

/* Whom a pronoun of sentence s means, or NONE.  (antecedents.c) */
MUST_USE quoth_status find_antecedent(resolver *r, uint32_t s, want w, uint8_t sex, uint32_t *out);

/* What "it", mention k, means: a body with a bare name, too, where it speaks.  (bare_bodies.c) */
MUST_USE quoth_status find_thing(resolver *r, uint32_t k, uint32_t *out);

/* Is the sentence about a, who is e, "Ana Ruiz" or "A ranger"?  "The ranger" may well be the one whom the
 * text means all the time.  (antecedents.c) */
bool leads_sentence(const quoth_doc *d, const appearance *a, const entity *e);

/* After [Holm] fired Berg, he: does a open the sentence behind a conjunction? */
bool appearance_opens(const resolver *r, const appearance *a);

/* When [Ruiz] left the court, she said: may she be meant, as nobody else is in that clause? */
bool appearance_leads(const resolver *r, const appearance *a);

/* When [Ruiz] was asked, she said; while [Ruiz] welcomed it, she said: is it surely she? */
bool appearance_surely(const resolver *r, const appearance *a);

/* Holm said so. ([Berg] denied it.) He left: is a in a sentence in brackets, and sentence s not? */
bool appearance_aside(const quoth_doc *d, const appearance *a, const sentence *s);

/* Does e appear in paragraph para?  (antecedents.c) */
bool appears_in(const resolver *r, uint32_t e, uint32_t para);

/* The judge told Ruiz no.  “Never,” [she] added: is x who spoke last?  (antecedents.c) */
bool adds_to(const resolver *r, const mention *x);

/* Ana Ruiz left.  A nurse said it was late.  “I cried,” [she] said: who began to speak in the
 * sentence before, without a name, goes on; NONE if e does, or stands in the way.  (nameless.c) */
uint32_t nameless_speaker(const resolver *r, const mention *x, uint32_t e, uint8_t sex);

/* The president quoted Ruiz: “I cried.”  [She] said: did somebody without a name who may be x quote e
 * in the sentence before?  (nameless.c) */
bool quoted_by_other(const resolver *r, const mention *x, uint32_t e, uint8_t sex);

/* A doctor told Ruiz she was ill.  “I cried,” [she] said: is e, who heard of herself, as likely as the
 * doctor?  (nameless.c) */
bool told_of_himself(const resolver *r, const mention *x, uint32_t e, uint8_t sex);

/* Holm said it was “late”.  ¶ The BBC spoke to Ana Ruiz.  “Not so,” [she] said: either, though by pronoun x of
 * that sex Holm, e, of the paragraph above seems meant.  (newcomers.c) */
bool newcomer_named(const resolver *r, const mention *x, uint32_t e, uint8_t sex);

/* The judge told Ruiz no.  “Never,” [she] added: not Ruiz, e, who was only told. */
bool only_hears(const resolver *r, const mention *x, uint32_t e);

/* Holm said it was “late”.  Another baker laughed.  “Not so,” [he] said: either, though by pronoun
 * x of that sex e seems meant.  (newcomers.c) */
bool newcomer_before(const resolver *r, const mention *x, uint32_t e, uint8_t sex);

/* Ana Ruiz made it.  Blue Pencil, the best, called it odd.  [She]: rather one whose sex is known, and
 * *other is who that is, or NONE where two may be or the name is no common word?  (strangers.c) */
bool stranger_before(const resolver *r, const appearance *best, uint8_t sex, uint32_t *other);

/* The only one named so far who may be [the singer], mention k; or NONE.  (starring.c) */
uint32_t find_star(const resolver *r, uint32_t k, const face *f);

/* Who was just told of, alone, and is [the former clerk], mention k, too; or NONE.  (epithets.c) */
uint32_t find_epithet(const resolver *r, uint32_t k, const face *f);

/* The only two who were just told of together and are [the pair], mention k, too; or NONE.  (epithets.c) */
uint32_t find_two(const resolver *r, uint32_t k);

/* Lund, who replaced [Ruiz] in May: does item i, the first of a phrase of sentence s, stand in a clause
 * about another?  (strangers.c) */
bool is_in_relative(const quoth_doc *d, uint32_t s, uint32_t i);

/* The mayor, whose son, [Ruiz], left, was ill.  “No,” he said; said the mayor, who beat [Ruiz].  He: is
 * a told of but in such a clause, which ends before the pronoun, in the sentence of it if `here`, or is
 * about who speaks?  (strangers.c) */
bool only_related(const resolver *r, const appearance *a, bool here);

/* Whose death the piece opens with: [Ana Ruiz], the potter, has died; or NONE.  (departed.c) */
uint32_t find_departed(const chains *c);

/* Who is meant by x, for whom e was found: in a new paragraph of a piece on somebody's death not
 * the friend who spoke last, whom only "he said" may mean, and then nobody is known.
 * (departed.c) */
uint32_t departed_or(const resolver *r, const mention *x, uint32_t e, uint8_t sex);

/* Ruiz was jailed by Judge Holm.  “You lied,” [he] said: whom pronoun k of that sex means, for whom e was found: the
 * judge if he says you, nobody known if neither that nor me.  (newcomers.c) */
uint32_t not_sentenced(const resolver *r, uint32_t k, uint32_t e, uint8_t sex);

/* [Ruiz] called her “odd”: whose verb pronoun k is the object of, so that he is not meant; or NONE.  (newcomers.c) */
uint32_t describer(const resolver *r, uint32_t k);

/* Does e bear the surname that mention k is?  (antecedents.c) */
bool bears_surname(const resolver *r, uint32_t k, uint32_t e);

/* “Why?” Holm asked Ruiz.  “Why not?” [she] said: if pronoun k, which holds a link, answers whoever
 * asked, *answers, and *out is who that is, unless another sex is known of him; NONE where the one
 * who was found may as well be another.  (answers.c) */
MUST_USE quoth_status resolve_answer(resolver *r, uint32_t k, uint8_t sex, uint32_t *out,
                                     bool *answers);

/* What the words that pronoun k says in marks are like.  (answers.c) */
sides sides_by(const resolver *r, uint32_t k);
/* Asked Ruiz about the boat.  “Where is it?” pronoun k said: who asked goes on.  (answers.c) */
bool asks_on(const resolver *r, uint32_t k);
/* “Why?” Holm asked.  ¶ “No reason,” [he] replied: would pronoun k answer itself if it were e, who has just
 * spoken, with span *was?  (retorts.c) */
bool answers_itself(const resolver *r, uint32_t k, uint32_t e, uint32_t *was);
/* Who answers instead: whom span `was` calls, or the only other one about; or NONE. */
uint32_t who_answers(const resolver *r, uint32_t k, uint32_t other, uint32_t was, uint8_t sex);
/* Holm read out a letter from [Vell] in which he, or: from [Vell].  “No,” he wrote: who wrote it, if pronoun k of
 * that sex, who speaks, means him; or NONE.  (writers.c) */
MUST_USE quoth_status find_writer(resolver *r, uint32_t k, uint8_t sex, uint32_t *out);

/* He told [the officer], he said to [Ruiz]: whom pronoun k, who says it, speaks to; *out is NONE if nobody known.
 * (listeners.c) */
MUST_USE quoth_status spoken_to(resolver *r, uint32_t k, uint32_t *out);

/* Is nobody meant by mention k, of that sort, and it by no other mention?  (pronouns.c) */
bool stands_alone(const chains *c, uint32_t k, mention_sort sort);

/* Is e whom the words of the pronoun at hand call, or tell of, or one who died?  (antecedents.c) */
bool is_called(const resolver *r, uint32_t e);

/* Is e a town with a given name, "in Florence", that never did anything; Tarn Avenue, a greyhound?  (partners.c) */
bool is_place(const resolver *r, uint32_t e);

/* May the likeliest as well be whom he does it to or with, in a sentence before s; who does something himself
 * where the likeliest only owns the subject; the other of a pair?  (partners.c) */
bool has_partner(const resolver *r, const appearance *best, uint32_t s, uint8_t sex);
bool owns_subject(const resolver *r, const appearance *best, uint8_t sex);
bool is_of_pair(const resolver *r, const appearance *best, uint8_t sex);

/* Does a ask, and not answer: [a neighbour] asked Ruiz if he was cold?  (antecedents.c) */
bool only_asks(const resolver *r, const appearance *a);

/* How surely a, who is no subject, has the last word of the sentence before a pronoun of that sex.
 * (answers.c) */
int speaks_last(const resolver *r, const appearance *a, uint8_t sex);

/* The only person of that gender among the last appearances. */
uint32_t find_only(const resolver *r, uint8_t sex);

/* "A head teacher has apologised.  ¶ Sam Hale, head of Orla Academy, …": whom the first
 * lines announce, the next paragraph begins with.  (announced.c) */
uint32_t find_announced(const resolver *r, const mention *x, const face *f);

/* Is somebody of that sex with the surname that mention k is first named behind the last one who
 * appeared by it?  (ranks.c) */
bool namesake_between(const resolver *r, uint32_t k, uint8_t sex);

/* Is the office of `role` another than the one of x, f: the deputy mayor, the mayor; the first witness,
 * the second?  (ranks.c) */
bool ranked_apart(const resolver *r, const mention *x, const face *f, const clue *role);

/* Who is called by a state and a party or seat: the Oregon Republican, the former Ohio governor; or NONE.
 * (statesmen.c) */
uint32_t find_statesman(const resolver *r, const mention *x, const face *f);

/* Whom mention x, the Republican, no state told, means: who alone is lately in office or of that party; or NONE. */
uint32_t find_partisan(const resolver *r, const mention *x, const face *f);

/* Which body x, whose noun is known, describes.  (described_bodies.c) */
MUST_USE quoth_status find_described_body(resolver *r, const mention *x, const face *f,
                                          uint32_t *e);

/* Mention k, a noun phrase without a name.  (nominals.c) */
MUST_USE quoth_status resolve_nominal(resolver *r, uint32_t k);

#endif
