/*
 * gist.h - the little that hot loops ask of a word, four bytes a word id.
 *
 * Words of a lexicon take 48 bytes each and hardly fit a cache; this does.
 */
#ifndef LEX_GIST_H
#define LEX_GIST_H

#include "lex/lex.h"

/* What a lower-case word can be in a noun phrase. */
typedef enum {
    P_OTHER,
    P_DET, /* the, a, two, his */
    P_MOD, /* adjective, number, nationality */
    P_NOUN,
    P_NAME,    /* capitalised, or of a script without case */
    P_POSS,    /* 's */
    P_JOINER,  /* van, de: inside names only */
    P_PRONOUN, /* he */
    P_WHO,     /* who, which, that after a noun */
    P_SPAN,    /* No words, but items of a stream: a folded span, */
    P_STOP,    /* . */
    P_COMMA,   /* , */
    P_COLON,   /* : */
    P_ET,      /* & */
    P_MARK,    /* a mark that quotes nothing */
} np_part;

enum {
    GIST_PART = 15, /* An np_part. */
    GIST_CUE = 1 << 4,
    GIST_OF = 1 << 5,
    GIST_ATTACH = 1 << 6, /* for, at, from, with, in, to, on, by: after a person or office */
    GIST_AND = 1 << 7,
    GIST_TO = 1 << 8,
    GIST_BE = 1 << 9,
    GIST_HAVE = 1 << 10,
    GIST_THAT = 1 << 11,
    GIST_THE = 1 << 12,
    GIST_HELPER = 1 << 13, /* Auxiliary, modal, negation, hedge: before a verb. */
    GIST_FINITE = 1 << 14, /* A finite verb by its usual part of speech. */
    GIST_WH = 1 << 15,
    GIST_SAYS = 1 << 17,   /* A cue verb, surely enough, even where it looks like a noun. */
    GIST_OFFICE = 1 << 18, /* A person or office, takes for, at, from, with. */
    GIST_PLURAL = 1 << 19,
    GIST_SHORT = 1 << 20, /* Honorific or abbreviation: a full stop may follow. */
    GIST_PARTY = 1 << 21, /* At the head of a phrase: perhaps people, a body, a document. */
    GIST_PREP = 1 << 22,
    GIST_GIVEN = 1 << 23,  /* A given name. */
    GIST_VERBAL = 1 << 24, /* By its usual part of speech a verb, or in no list. */
    GIST_ADVERB = 1 << 25,
    GIST_SMALL = 1 << 26,    /* Preposition, determiner, conjunction: in lower case in titles. */
    GIST_I = 1 << 27,        /* I, you, she: any pronoun. */
    GIST_MAY = 1 << 28,      /* Auxiliary or modal. */
    GIST_DEFINITE = 1 << 29, /* the, this, that, these, those, his */
    GIST_DIVISION = 1 << 30, /* chapter, part: before a number a heading */
    GIST_WHO = P_WHO,        /* The one part that grammar.txt gives. */
    GIST_ODD = 1 << 16,      /* Its part depends on its neighbours: her, one, Sunday, plc. */
};

typedef uint32_t gist;

/* By word id, x->n of them; NULL without memory.  They lie in the program, or in the lexicon
 * where a user's folder has changed its words: then they are made here, once. */
MUST_USE const gist *gist_load(lexicon *x);

/* The usual part of speech alone, by word id; as gist_load. */
MUST_USE const uint8_t *pos_load(lexicon *x);

#endif
