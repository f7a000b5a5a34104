/* chains.h - what the files that tell speakers apart share. */
#ifndef FIND_CHAINS_H
#define FIND_CHAINS_H

#include "doc/doc.h"
#include "find/names.h"
#include "lex/model.h"

enum { NAME_WORDS = 8 };

/* The words of a name, as hashes. */
typedef struct {
    uint32_t at[NAME_WORDS];
    uint32_t n;
} name_words;

/* What is known of an entity while chains are made. */
typedef struct {
    name_words words;
    uint32_t first, last; /* Items of the name; empty: none. */
    bool sure;            /* Of its kind. */
    bool office;          /* Its role is a word for an office, not just a title. */
    bool given;           /* Called by the given name alone. */
    bool outlet;          /* Brings news. */
    bool place;           /* Somebody or something was "in Orla", */
    bool acts;            /* but here no preposition stands before it. */
    bool kin;             /* Comes in as somebody's: his wife, Ana Ruiz. */
    uint8_t kin_of;       /* The gender of whose kin that is, or 0. */
    bool wed;             /* Comes in as a wife, a husband. */
    bool gone;            /* Comes in as somebody's who died, is missing: his wife, Ana, died. */
    bool namesake;        /* It has that surname and a title: Mr. Ruiz's son, Ivo Ruiz. */
    bool mute;            /* Named like a street, a code, a dog, */
    bool talks;           /* but it speaks. */
    bool surname;         /* Called by the last word of the name alone. */
    bool seen;            /* Appeared already, in reading order. */
    bool aside;           /* Named but as whose something is: [Ana Ruiz]'s rally. */
    bool leads;           /* First named as who speaks, or opens a sentence. */
    uint32_t courtesy;    /* The item of the name first behind Mrs, once kin_pass asked. */
} identity;

/* One way to find an entity: a word of its name, the noun of its role, of a body without a name. */
typedef struct {
    uint32_t key, next;
    uint32_t entity;
    uint32_t first, last; /* Items of the role, for descriptions. */
} clue;

VEC(identity);
VEC(clue);

typedef enum {
    CLUE_NAME,
    CLUE_MIDDLE, /* The first of two surnames. */
    CLUE_ALIAS,  /* A nickname, too. */
    CLUE_STEM,
    CLUE_INITIALS,
    CLUE_LETTERS, /* Of an office: CS for a Cabinet Secretary. */
    CLUE_ROLE,
    CLUE_SHORT_ROLE,
    CLUE_TURN, /* The head of a turn with a number or letter: Speaker 1. */
    CLUE_BODY
} clue_kind;

/* What a mention is to the others.  Most are plain: no pronoun can mean "the
 * bridge", and only who speaks of a bridge elsewhere has to know of it. */
typedef enum {
    SORT_FULL,
    SORT_ONE,        /* A plain thing. */
    SORT_DETAIL,     /* The same in words that never describe another: "the first". */
    SORT_MANY,       /* Plain things: "they". */
    SORT_READ = 8,   /* Added: its face is known, */
    SORT_OWNED = 16, /* which has an owner; */
    SORT_KEPT = 32,  /* something depends on who it is. */
} mention_sort;

/* Names of several words, Mr and Mrs with a surname, other names of one word. */
typedef enum { FULL_NAMES, TITLED_NAMES, SHORT_NAMES, NAMES_KINDS } names_kind;

/* A mention with a name. */
typedef struct {
    uint32_t mention;
    uint32_t next;    /* The next one of its kind, or NONE. */
    name_words words; /* At least one. */
} named;

VEC(named);

typedef struct {
    quoth_doc *d;
    const quoth_model *m;
    face *faces;      /* By mention, see chain_face. */
    uint8_t *sorts;   /* By mention: mention_sort. */
    uint32_t stop;    /* No mention from here on stands in a record. */
    uint32_t *speaks; /* By mention: a link that it holds, or NONE. */
    uint32_t *owners; /* By mention: the entity that stands before its 's, or NONE. */
    uint32_t *homes;  /* By mention: the organisation in the phrases behind it, or NONE. */
    uint32_t *pairs;  /* By mention: the joint entity that it ends, or NONE. */
    named_vec names;
    uint32_t first_of[NAMES_KINDS]; /* By kind: its first name, or NONE. */
    identity_vec ids;               /* By entity. */
    clue_vec clues;
    uint32_t *slots;           /* Newest clue by key. */
    uint32_t joint, joint_end; /* All joint mentions are among these. */
    face *seconds;             /* Of each: the name behind "and"; empty: none. */
    struct {
        uint32_t last, key; /* The end of the surname that was read last, and its key, */
        bool known;         /* if it has one.  See respelled.c. */
    } * stem;
    bool shortened; /* There are clues of the kind CLUE_SHORT_ROLE. */
    bool *roles;    /* By slot: some role that counts may be there. */
    uint32_t mask;
} chains;

enum { OFFICE_LETTERS = 4 };

enum { CLUES_SEEN = 48 }; /* Of one slot; older ones are never looked at. */

/* On the way through the clues of one key, newest first. */
typedef struct {
    uint32_t key, next, left;
} clue_walk;

uint32_t clue_key(clue_kind kind, uint32_t hash);
MUST_USE quoth_status clue_add(chains *c, uint32_t key, uint32_t e, uint32_t first, uint32_t last);
/* The newest clue of the key's slot, or NONE. */
uint32_t clue_first(const chains *c, uint32_t key);

static inline clue_walk clues_of(const chains *c, uint32_t key)
{
    return (clue_walk){key, clue_first(c, key), CLUES_SEEN};
}

/* NULL behind the last one. */
static inline const clue *clue_next(const chains *c, clue_walk *w)
{
    while (w->next != NONE && w->left) {
        const clue *x = &c->clues.at[w->next];
        w->next = x->next;
        w->left--;
        if (x->key == w->key)
            return x;
    }
    return NULL;
}

/* What roles with that noun have for key. */
uint32_t clue_of_noun(const chains *c, uint32_t noun);
/* Of a title in lower case. */
uint32_t clue_of_title(const chains *c, str form);
/* The same by its first letters, as in "Gen."; false if it has too few or is no office. */
bool clue_of_start(const chains *c, uint32_t noun, uint32_t *key);
/* Notes the letters of the office that items [first, last) are: CS, DPP. */
MUST_USE quoth_status clue_office_letters(chains *c, uint32_t e, uint32_t first, uint32_t last);
/* The only one that the letters of an office mean, or an office that looks like a given name, and one
 * word of a name: [CJ Holm], the [CJ], where Chief Justice Ana Holm came in; [Dean Holm]; or NONE. */
uint32_t entity_by_office(const chains *c, const face *f, const name_words *w);
/* May descriptions with that noun tell who it is? */
bool *clue_roles(const chains *c, uint32_t noun);

static inline mention_sort chain_sort(const chains *c, uint32_t k)
{
    return (mention_sort)(c->sorts[k] & (SORT_READ - 1));
}

/* What mention k says by itself. */
const face *chain_face(chains *c, uint32_t k);

/* The mention right before relative k that it stands for, or NONE. */
uint32_t chain_antecedent(const quoth_doc *d, uint32_t k);

name_words name_words_of(const chains *c, uint32_t first, uint32_t last);

/* Whose first surname of two or nickname the only word of w is, all that is known of e, or NONE: [Quiñones]
 * is Ana Quiñones Paz. */
uint32_t entity_by_middle(const chains *c, uint32_t e, const name_words *w);

/* The entity that f names, in words w, NONE if there is none yet; *many if
 * several may be meant. */
uint32_t entity_named(const chains *c, const face *f, const name_words *w, bool *many);
/* The same, made if need be; *out is NONE if several may be meant. */
MUST_USE quoth_status entity_for(chains *c, const face *f, const name_words *w, uint32_t *out);

MUST_USE quoth_status entity_new(chains *c, const face *f, uint32_t *out);
/* Notes that the entity is described by items [first, last) with this noun. */
MUST_USE quoth_status entity_role(chains *c, uint32_t e, uint32_t first, uint32_t last,
                                  uint32_t noun);

/* Wife, brother.  (kin.c) */
bool is_kin(const quoth_doc *d, uint32_t i);

/* The Kochs are no firm; Mrs. Ruiz may be Ana Ruiz or her mother, Eva. */
void kin_pass(chains *c);

/* His wife, [Ana Ruiz]; [Ana Ruiz], the mayor's wife: e comes in by x, with the name of f, as
 * somebody's kin, which tells its gender.  (kin.c) */
bool name_comes_as_kin(chains *c, const mention *x, const face *f, uint32_t e);

/* Wuko Salako's goal: two words that are nothing else. */
bool name_unlisted(const chains *c, const face *f, const name_words *w);

/* The only one with the surname that f calls Mr or Ms, though the given name is listed with the other
 * sex, or NONE: Lindsey Holm … Mr Holm; but not where kin comes in.  (kin.c) */
uint32_t entity_by_courtesy(const chains *c, const face *f, const name_words *w);

/* Ivo Tarn Sr is not Ivo Tarn Jr.  (entities.c) */
bool other_generation(const chains *c, uint32_t e, const face *f);

/* Notes how the name of f sounds, for names spelled otherwise; then whom f names so, or NONE.
 * (respelled.c) */
MUST_USE quoth_status respelled_add(chains *c, uint32_t e, const face *f);
uint32_t entity_respelled(const chains *c, const face *f, const name_words *w);

/* May body e be meant by f, which has fewer words than its name?  (shortened.c) */
bool body_shortened(const chains *c, uint32_t e, const face *f);

/* Volta [Pay]: does the name that ends before item last end as that of what a firm sells or runs?  (shortened.c) */
bool body_product(const chains *c, uint32_t last);

/* Volta said it would close: is the name of one word at item i, before what it says, a body's, to judge by "it"?
 * (shortened.c) */
bool body_tells_of_it(chains *c, uint32_t i);

/* The elder [Ruiz], the younger Mr. Ruiz: false if f is none of these; *out is whoever came in as the
 * other's father or son, or NONE.  (kin.c) */
bool entity_by_age(const chains *c, const face *f, const name_words *w, uint32_t *out);

/* Is e known by so many words at most, none of them a given name?  (beside.c) */
bool entity_is_bare(const chains *c, uint32_t e, uint32_t words);

/* Ana Ruiz and [Leo Ruiz] have come in, before anybody is called Ruiz.  (couples.c) */
MUST_USE quoth_status chains_seconds(chains *c);

/* An entity for those who share a mention: Odd Lien and Turi Vang.  (couples.c) */
MUST_USE quoth_status chains_couples(chains *c);

/* An entity for those who stand together: Ana Ruiz and her brother, Leo.  (couples.c) */
MUST_USE quoth_status chains_pairs(chains *c);

/* [IC]: a turn of Ines Carver, where nobody else has these initials.  (initials.c) */
void chains_initials(chains *c);

/* Notes who or what has a name, but never says a word.  (mutes.c) */
void chains_mutes(chains *c);

/* Whose something is, whom somebody works for: [Ana Ruiz]'s son, the trial of [Ana Ruiz].  (within.c) */
MUST_USE quoth_status chains_homes(chains *c);

/* The same of the owners that are left, once all have their names.  (within.c) */
MUST_USE quoth_status chains_owners(chains *c);

/* What stands beside a name.  (beside.c) */
MUST_USE quoth_status chains_beside(chains *c);

/* A baker, [who] gave her name only as Ana: mention k is what stands behind one who is named so.  (own_names.c) */
MUST_USE quoth_status chains_self_named(chains *c, uint32_t k);

/* Mention k is the name by which one who stands before it is identified.  (own_names.c) */
MUST_USE quoth_status chains_identified(chains *c, uint32_t k);

/* Descriptions, pronouns and relatives, in reading order.  (pronouns.c) */
MUST_USE quoth_status chains_resolve(chains *c);

/* Says of every named entity whether it is an outlet; the dateline may credit one.  (outlets.c) */
void chains_outlets(const chains *c);

#endif
