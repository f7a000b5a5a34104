/* headlines.h - a headline whose words before the colon name no speaker. */
#ifndef FIND_HEADLINES_H
#define FIND_HEADLINES_H

#include "doc/doc.h"
#include "lex/model.h"

/* Storm hits village: “We lost it all”; Long read: “We lost it all”: does the span, item `at` of
 * sentence s, close a headline that tells what a thing did, or what kind of piece it is? */
bool headline_names_nobody(const quoth_doc *d, const quoth_model *m, uint32_t s, uint32_t at);

/* ‘They took my job’: [workers] blame AI: whom the words behind the colon are about, if people without a
 * name; or NONE. */
uint32_t headline_speaker(const quoth_doc *d, const quoth_model *m, uint32_t s, uint32_t at);

/* ‘Rest in peace’: [fans] mourn singer; ‘Go now’: driver told by [judge]: who does what *verb says,
 * NONE where it is no cue; or NONE. */
uint32_t headline_doer(const quoth_doc *d, uint32_t s, uint32_t at, uint32_t *verb);

/* ‘Forever chemicals’ [found] in rivers: nobody said so. */
bool headline_finds(const quoth_doc *d, uint32_t s, uint32_t at);

/* Bakery [fined] over ‘stale’ bread: who is punished said nothing. */
bool headline_punishes(const quoth_doc *d, uint32_t s, uint32_t at);

/* ‘It is a disgrace’: [anger] as village loses bus; ‘She lit up a room’: teen [killed] in crash; driver [jailed]:
 * behind the colon stands what it is about, and not who says so. */
bool headline_tells_of_it(const quoth_doc *d, const quoth_model *m, uint32_t s, uint32_t at);

/* Is the word at token t, a headline's, a person's elsewhere: Ida Holm, Holm said? */
bool headline_word_speaks(const quoth_doc *d, const quoth_model *m, uint32_t t);

/* Can the name of tokens [first, last), before a headline's colon, be that of somebody who speaks?  One
 * with a given name, an office, and one that the piece tells of as a person; not: Kestrel: Shares sink. */
bool headline_name_speaks(const quoth_doc *d, const quoth_model *m, uint32_t first, uint32_t last);

#endif
