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

#include "base/arena.h"

/* One class a file: the class FIRST_MALE is src/lex/en/first-male.txt. */
#define LEX_CLASSES(X)                                                                             \
    X(CUE_VERB, "cue-verb")         /* say, tell, note: weight = share of uses as cue */           \
    X(CUE_NOUN, "cue-noun")         /* claim, warning, allegation, statement */                    \
    X(OBJECT_VERB, "object-verb")   /* call, describe, brand: the object is content */             \
    X(THOUGHT_VERB, "thought-verb") /* think, believe, hope */                                     \
    X(TELL_VERB, "tell-verb")       /* tell, inform, warn: takes an addressee */                   \
    X(DENY_VERB, "deny-verb")       /* deny, refuse, decline, dispute */                           \
    X(ACCORDING, "according")       /* selon, laut, según: alone they mean "according to" */       \
    X(ROLE, "role")                 /* spokesman, minister, coach, tenant: one person */           \
    X(ROLES, "roles")               /* residents, critics, analysts: a group */                    \
    X(UNNAMED, "unnamed")           /* official(s), source(s), diplomat(s), person: speak unnamed */\
    X(ORG, "org")                   /* ministry, police, court, company: an organisation */        \
    X(ORG_NAME, "org-name")         /* reuters, nato, bbc: names of organisations, no persons */   \
    X(OUTLET, "outlet")             /* reuters, bbc, newspaper, agency: brings news */             \
    X(PLATFORM, "platform")         /* twitter, facebook, instagram */                             \
    X(DOCUMENT, "document")         /* report, letter, poll, lawsuit, sign */                      \
    X(HONORIFIC, "honorific")       /* mr, mrs, ms, sir, dame */                                   \
    X(TITLE, "title")               /* president, senator, gen, dr: stands before a name */        \
    X(FIRST_MALE, "first-male")     /* given names */                                              \
    X(FIRST_FEMALE, "first-female")                                                                \
    X(NAME_PART, "name-part")       /* de, van, von, al, bin: lower case inside a name */          \
    X(NAME_END, "name-end")         /* jr, sr, iii */                                              \
    X(ORG_END, "org-end")           /* inc, corp, university, ministry, council, party */          \
    X(PRONOUN, "pronoun")           /* he, she, they, it, i, we, you: subjects */                  \
    X(OBJECT_PRONOUN, "object-pronoun") /* him, her, them, me, us */                               \
    X(POSSESSIVE, "possessive")     /* his, her, their, its, my, our */                            \
    X(DETERMINER, "determiner")     /* a, the, this, some, several, one, two */                    \
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
    X(ABBREVIATION, "abbreviation") /* mr, gen, u.s, inc, jan: a full stop after it ends nothing */\
    X(FEMALE, "female")             /* spokeswoman, mother, queen */                               \
    X(MALE, "male")                 /* spokesman, father, king */                                  \
    X(LABEL, "label")               /* update, note, photo, source: "UPDATE:" is no speaker */

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
    POS_NOUN,    /* NN */
    POS_NOUNS,   /* NNS */
    POS_NAME,    /* NNP, NNPS */
    POS_VERB,    /* VB, VBP */
    POS_PAST,    /* VBD */
    POS_ING,     /* VBG */
    POS_PART,    /* VBN */
    POS_VERB_S,  /* VBZ */
    POS_ADJ,     /* JJ* */
    POS_ADV,     /* RB*, RP */
    POS_DET,     /* DT, PDT, PRP$ */
    POS_PREP,    /* IN */
    POS_PRON,    /* PRP */
    POS_CONJ,    /* CC */
    POS_MODAL,   /* MD */
    POS_TO,      /* TO */
    POS_WH,      /* W* */
    POS_NUM,     /* CD */
    POS_OTHER,
    POS_N
} lex_pos;

typedef struct {
    uint64_t classes; /* LEX_(CUE_VERB) | ... */
    str form;         /* Lower case; lives as long as the lexicon. */
    uint32_t lemma;   /* Word id of the lemma; its own id if it is one. */
    uint32_t hash;    /* word_hash(form) */
    uint8_t share;    /* CUE_VERB, CUE_NOUN: uses that are cues, 0..100. */
    uint8_t pos;      /* lex_pos */
} word;

/* Word ids are indexes into words; id 0 is the unknown word: no class, empty
 * form.  The compiled-in tables are used where they lie; only a user's folder
 * makes copies of them, to add to. */
typedef struct {
    allocator from;
    const word *words;
    uint32_t n;
    uint32_t mask;
    const uint32_t *slots; /* Open addressing: word ids, 0 empty. */
    word *own;             /* words and slots once copied, else NULL. */
    uint32_t *own_slots;
    uint32_t cap;          /* Of own. */
    arena keep;            /* The copies, and the forms of the folder. */
} lexicon;

/* FNV-1a over the bytes, ASCII letters folded to lower case, U+2019 counted
 * as an ASCII apostrophe: the hash of "Don’t" is the hash of "don't". */
uint32_t word_hash(const char *p, size_t n);

/* Loads the compiled-in words, then a user's folder dir (NULL: none), whose
 * lists add classes and override shares.  A broken line of the folder, or a
 * *.txt that is no list, is an error that names file and line. */
MUST_USE quoth_status lexicon_load(lexicon *x, allocator from, const char *dir, quoth_error *err);
void lexicon_free(lexicon *x);

/* The id of the word form p[0..n), any case, 0 if unknown; hash is its
 * word_hash. */
uint32_t lexicon_find(const lexicon *x, const char *p, size_t n, uint32_t hash);

#endif
