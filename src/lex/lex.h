/*
 * lex.h - what single words mean.
 *
 * A lexicon maps lower-case word forms to classes, a lemma, a usual part of
 * speech and, for cue words, the share of their uses that announce speech.
 * The words come from src/lex/en/<class>.txt (compiled in by tools/lexgen.awk)
 * and from a user's folder with files of the same names and form: one entry a
 * line, lemma|form|form..., and in cue-verb.txt and cue-noun.txt its share as
 * a number from 0 to 1 after a tab (none: 1).  pos.txt has form TAB tag.
 */
#ifndef LEX_LEX_H
#define LEX_LEX_H

#include "base/buf.h"

/* One class a file: the class FIRST_MALE is src/lex/en/first-male.txt. */
#define LEX_CLASSES(X)                                                                             \
    X(CUE_VERB, "cue-verb")         /* say, tell, note: weight = share of uses as cue */           \
    X(CUE_NOUN, "cue-noun")         /* claim, warning, allegation, statement */                    \
    X(OBJECT_VERB, "object-verb")   /* call, describe, brand: the object is content */             \
    X(THOUGHT_VERB, "thought-verb") /* think, believe, hope */                                     \
    X(TELL_VERB, "tell-verb")       /* tell, inform, warn: takes an addressee */                   \
    X(DENY_VERB, "deny-verb")       /* deny, refuse, decline, dispute */                           \
    X(ACCORDING, "according")       /* selon, laut, según: alone they mean "according to" */      \
    X(ROLE, "role")                 /* spokesman, minister, coach, tenant: one person */           \
    X(ROLES, "roles")               /* residents, critics, analysts: a group */                    \
    X(UNNAMED, "unnamed")       /* official(s), source(s), diplomat(s), person: speak unnamed */   \
    X(ORG, "org")               /* ministry, police, court, company: an organisation */            \
    X(ORG_NAME, "org-name")     /* reuters, nato, bbc: names of organisations, no persons */       \
    X(OUTLET, "outlet")         /* reuters, bbc, newspaper, agency: brings news */                 \
    X(PLATFORM, "platform")     /* twitter, facebook, instagram */                                 \
    X(DOCUMENT, "document")     /* report, letter, poll, lawsuit, sign */                          \
    X(HONORIFIC, "honorific")   /* mr, mrs, ms, sir, dame */                                       \
    X(TITLE, "title")           /* president, senator, gen, dr: stands before a name */            \
    X(FIRST_MALE, "first-male") /* given names */                                                  \
    X(FIRST_FEMALE, "first-female")                                                                \
    X(EPITHET, "epithet")               /* dearest, young, former: before a name, no part of it */ \
    X(NAME_PART, "name-part")           /* de, van, von, al, bin: lower case inside a name */      \
    X(NAME_END, "name-end")             /* jr, sr, iii */                                          \
    X(ORG_END, "org-end")               /* inc, corp, university, ministry, council, party */      \
    X(PRONOUN, "pronoun")               /* he, she, they, it, i, we, you: subjects */              \
    X(OBJECT_PRONOUN, "object-pronoun") /* him, her, them, me, us */                               \
    X(POSSESSIVE, "possessive")         /* his, her, their, its, my, our */                        \
    X(DETERMINER, "determiner")         /* a, the, this, some, several, one, two */                \
    X(PREPOSITION, "preposition")                                                                  \
    X(CONJUNCTION, "conjunction")   /* and, or, but */                                             \
    X(SUBORDINATOR, "subordinator") /* when, while, if, because, although */                       \
    X(WH, "wh")                     /* who, which, that, what, whose */                            \
    X(AUXILIARY, "auxiliary")       /* is, was, has, had, would, 'd */                             \
    X(MODAL, "modal")               /* will, would, could, may */                                  \
    X(NEGATION, "negation")         /* not, never, didn't */                                       \
    X(HEDGE, "hedge")               /* allegedly, reportedly */                                    \
    X(DAY, "day")                   /* monday, january, yesterday */                               \
    X(NATIONALITY, "nationality")   /* french, european */                                         \
    X(PLACE, "place")               /* france, paris, texas */                                     \
    X(WORK, "work")                 /* film, song, book, album: has a title in marks */            \
    X(ABBREVIATION,                                                                                \
      "abbreviation")       /* mr, gen, u.s, inc, jan: a full stop after it ends nothing */        \
    X(FEMALE, "female")     /* spokeswoman, mother, queen */                                       \
    X(MALE, "male")         /* spokesman, father, king */                                          \
    X(LABEL, "label")       /* update, note, photo, source: "UPDATE:" is no speaker */             \
    X(DIVISION, "division") /* chapter, part, act: before a number a heading */

typedef enum {
#define X(name, file) LEX_##name##_BIT,
    LEX_CLASSES(X)
#undef X
        LEX_N
} lex_bit;

enum lex_class_check { LEX_FITS = 1 / (LEX_N <= 64) };

#define LEX_(name) ((uint64_t)1 << LEX_##name##_BIT)

/* The usual part of speech of a form, counted in news (src/lex/en/pos.txt, where
 * POS_VERB_S is written verb_s). */
typedef enum {
    POS_NONE,
    POS_NOUN,   /* NN */
    POS_NOUNS,  /* NNS */
    POS_NAME,   /* NNP, NNPS */
    POS_VERB,   /* VB, VBP */
    POS_PAST,   /* VBD */
    POS_ING,    /* VBG */
    POS_PART,   /* VBN */
    POS_VERB_S, /* VBZ */
    POS_ADJ,    /* JJ* */
    POS_ADV,    /* RB*, RP */
    POS_DET,    /* DT, PDT, PRP$ */
    POS_PREP,   /* IN */
    POS_PRON,   /* PRP */
    POS_CONJ,   /* CC */
    POS_MODAL,  /* MD */
    POS_TO,     /* TO */
    POS_WH,     /* W* */
    POS_NUM,    /* CD */
    POS_OTHER,
    POS_N
} lex_pos;

typedef struct {
    uint64_t classes; /* LEX_(CUE_VERB) | ... */
    uint32_t form;    /* Where its n letters stand in the lexicon's forms. */
    uint32_t lemma;   /* Word id of the lemma; its own id if it is one. */
    uint32_t hash;    /* word_hash of the form */
    uint8_t n;
    uint8_t share; /* CUE_VERB, CUE_NOUN: uses that are cues, 0..100. */
    uint8_t pos;   /* lex_pos */
} word;

/* What look-ups compare of a word: ASCII letters folded to lower case, U+2019
 * counted as an ASCII apostrophe, so that "Don’t" is "don't". */
typedef struct {
    uint64_t form; /* Its bytes, the first one lowest, then zeros; of more than eight two hashes. */
    uint32_t hash;
} word_key;

enum { LEX_SLOTS = 3 };

/* Words whose hash begins alike, half a cache line.  A word that finds no room
 * is in the next bucket that has some. */
typedef struct {
    uint64_t form[LEX_SLOTS]; /* Of their word_key; 0 is empty. */
    uint16_t id[LEX_SLOTS];
    uint16_t spilled; /* Some word found no room. */
} lex_bucket;

/* Word ids are indexes into words; id 0 is the unknown word: no class, empty
 * form.  The compiled-in tables are used where they lie, the commonest words
 * first; only a user's folder makes a copy of the words, to add to, and a hash
 * table of the new ones. */
typedef struct {
    allocator from;
    const word *words;
    const char *forms;
    uint32_t n;
    uint32_t shift; /* The bucket of a hash is hash >> shift. */
    const lex_bucket *buckets;

    word *own;          /* words, once copied, else NULL. */
    uint32_t cap;       /* Of own. */
    buf own_forms;      /* forms, once copied. */
    uint32_t more_mask; /* Slots for words not compiled in, less one, or 0. */
    uint32_t *more;     /* By slot: word id, 0 empty. */
    arena keep;         /* The copies. */
} lexicon;

/* p[0..n) holds no NUL. */
word_key key_of_word(const char *p, size_t n);

/* Of its key: the same for the same word, however it is written. */
uint32_t word_hash(const char *p, size_t n);

/* Lower case; lives as long as the lexicon. */
static inline str word_form(const lexicon *x, const word *w)
{
    return (str){x->forms + w->form, w->n};
}

#define KEY_PRIME UINT32_C(0x9E3779B1)
#define KEY_PRIME2 UINT32_C(0x85EBCA77)

/* The hash of a word goes over eight folded bytes at a time, from 0, and over
 * at least one zero behind it. */
static inline uint32_t key_hash(uint32_t hash, uint64_t eight, uint32_t prime)
{
    return ((hash + (uint32_t)eight) * prime + (uint32_t)(eight >> 32)) * prime;
}

/* The key of a word of up to fifteen bytes, zeros behind them in head and next. */
static inline word_key key_of_short(uint64_t head, uint64_t next, size_t n)
{
    word_key k = {.form = head, .hash = key_hash(0, head, KEY_PRIME)};

    if (n < 8)
        return k;
    k.hash = key_hash(k.hash, next, KEY_PRIME);
    if (n > 8)
        k.form = (uint64_t)key_hash(key_hash(0, head, KEY_PRIME2), next, KEY_PRIME2) << 32 | k.hash;
    return k;
}

/* Loads the compiled-in words, then a user's folder dir (NULL: none), whose
 * lists add classes and override shares.  A broken line of the folder, or a
 * *.txt that is no list, is an error that names file and line. */
MUST_USE quoth_status lexicon_load(lexicon *x, allocator from, const char *dir, quoth_error *err);
void lexicon_free(lexicon *x);

/* The id of the word form p[0..n), any case, 0 if unknown. */
uint32_t lexicon_find(const lexicon *x, const char *p, size_t n);

/* For lexicon_find_key. */
uint32_t lexicon_find_on(const lexicon *x, word_key k);

/* Where lexicon_find_key will look. */
static inline void lexicon_prefetch(const lexicon *x, uint32_t hash)
{
    PREFETCH(&x->buckets[hash >> x->shift]);
}

/* The same where its key is known.  All slots of a bucket are compared: which
 * one fits cannot be predicted. */
static inline uint32_t lexicon_find_key(const lexicon *x, word_key k)
{
    const lex_bucket *b = &x->buckets[k.hash >> x->shift];
    uint16_t first = b->id[0], second = b->id[1], third = b->id[2], id = 0;

    id = b->form[0] == k.form ? first : id;
    id = b->form[1] == k.form ? second : id;
    id = b->form[2] == k.form ? third : id;
    return id || !(b->spilled | x->more_mask) ? id : lexicon_find_on(x, k);
}

#endif
