/* names.h - what a noun phrase says by itself: name, role, kind, gender. */
#ifndef FIND_NAMES_H
#define FIND_NAMES_H

#include "doc/doc.h"
#include "lex/model.h"

/*
 *     the Talvian Foreign Minister Irena Koslo
 *         role_first               name_first  name_last
 */
typedef struct face {
    uint32_t name_first, name_last; /* Items; empty: no name. */
    uint32_t role_first, role_last; /* Items without the article; empty: no role. */
    uint32_t noun;                  /* Item of the word that says what it is, or NONE. */
    uint8_t kind;                   /* quoth_party_kind, as far as these words tell. */
    uint8_t gender;
    bool titled;   /* Its gender is in a word before the name. */
    bool definite; /* the, this, his, Ruiz's */
    bool plural;
    bool human;                       /* A person or people, by name or noun. */
    bool age;                         /* the 31-year-old, the father-of-two */
    uint32_t owner_first, owner_last; /* the Courier's columnist: items of the owner's name. */
} face;

face face_of(const quoth_doc *d, const quoth_model *m, const mention *x);

/* The same of mention k, which may have been read before.  (chains.c) */
face face_known(const quoth_doc *d, const quoth_model *m, uint32_t k);

/* Dr, Cllr: a fuller role takes its place. */
static inline bool role_is_short(range role)
{
    enum { SHORT = 5 }; /* Bytes. */
    return role.end - role.start <= SHORT;
}

/* Justices, candidates, at item i: what each of several is, who may be called so one by one.  (role.c) */
bool role_of_many(const quoth_doc *d, const quoth_model *m, uint32_t i);

/* Reads the organisation in the phrases behind x, "the head of Tarn Boilers": false if
 * there is none.  (homes.c) */
bool home_of(const quoth_doc *d, const quoth_model *m, const mention *x, face *out);

/* The words that say what somebody is, of items [first, last) with that noun.  (role.c) */
range role_range(const quoth_doc *d, const quoth_model *m, uint32_t first, uint32_t last,
                 uint32_t noun);

/* The name of f without marks and brackets around it. */
range face_name(const quoth_doc *d, const face *f);

/* The largest shareholder, Halden Capital; miner Volta Resources: what a firm can be as well as a person.  (bodies.c) */
bool trade_of_both(str s);

/* Church, Post: a word for a body that is a family's name behind a given one.  (bodies.c) */
bool name_of_family(str s);

/* Is the body of that name, items [first, last), a public one: the Department of Health, the FBI?
 * Not: a party or a club that may well be called a group.  (bodies.c) */
bool body_public(const quoth_doc *d, uint32_t first, uint32_t last, bool group);

#endif
