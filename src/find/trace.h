/* trace.h - the source chain of one link, while it is being read. */
#ifndef FIND_TRACE_H
#define FIND_TRACE_H

#include "find/item.h"
#include "find/parties.h"

enum { REACH = 40, FRONT = 24, NEAR = 6 };

typedef struct {
    quoth_doc *d;
    const quoth_model *m;
    const attribution *a;
    uint32_t holder; /* link_holder */
    const sentence *s;
    uint32_t index; /* Of s. */
    party addressee;
    bool has_addressee;
    bool behind; /* Reading behind the cue. */
    party_vec chain;
} trace;

static inline const word *trace_word(const trace *t, uint32_t i)
{
    return item_word(t->d, t->m, i);
}

/* The word of item i of the sentence is one of these. */
#define among(t, i, ...)                                                                           \
    ((i) >= (t)->s->first && (i) < (t)->s->last && item_among((t)->d, (i), __VA_ARGS__))

static inline str trace_text(const trace *t, uint32_t first, uint32_t last)
{
    range r = item_range(t->d, first, last);
    return doc_slice(t->d, r.start, r.end);
}

/* The mention of the sentence that begins at item i, the longest, or NONE. */
uint32_t trace_mention(const trace *t, uint32_t i);

party trace_party(const trace *t, uint32_t mention);

/* A party of items [first, last) that are part of a longer mention. */
party trace_part(const trace *t, uint32_t first, uint32_t last);

/* May the party of a mention be behind what somebody else says: citing two officials? */
bool trace_origin(const trace *t, uint32_t mention, const party *p);

/* Do items [first, last) name one who brings news?  A named organisation does
 * unless it is an office, a court, a party. */
bool trace_outlet(const trace *t, uint32_t first, uint32_t last, const party *p);

/* Appends a party, once; how: the words that make it a source. */
quoth_status trace_push(trace *t, party p, quoth_link_role role, str how);

/* Who is told, if nobody is yet.  (addressees.c) */
void trace_addressee(trace *t, party p);

/* Told to an outlet, it is told through it. */
quoth_status trace_tell(trace *t, uint32_t first, uint32_t last, party p, str how);

/* "an email to the Ashby Mercury" behind preposition prep: a medium, and whom it went to. */
quoth_status trace_medium(trace *t, uint32_t prep, uint32_t mention);

/* Reads items [i, stop).  bound: the content follows, so the first word that
 * belongs to no phrase ends the region. */
quoth_status trace_region(trace *t, uint32_t i, uint32_t stop, bool bound);

/* "played a call in which Ruiz said": what the words stood in.  (media.c) */
quoth_status trace_stood_in(trace *t);

/* What preposition i and mention k behind it add.  (media.c) */
quoth_status trace_phrase(trace *t, uint32_t i, uint32_t k);

/* in a [March 2015] message, in a [Feb. 3] letter, in its [Tuesday] statement: the mention behind the date that begins
 * with item i + 1 behind an article; or NONE.  (media.c) */
uint32_t trace_dated(const trace *t, uint32_t i);

/* In [a March message] to Ruiz: what preposition i and such a mention k add.  (media.c) */
quoth_status trace_dated_phrase(trace *t, uint32_t i, uint32_t k);

/* "seen by", "published last week by", "broadcast on Sunday on": the participle before preposition
 * i, or NONE.  (media.c) */
uint32_t trace_carried(const trace *t, uint32_t i);

/* an address, a statement, remarks: is item i words that somebody gives others?  (media.c) */
bool trace_goes_out(const trace *t, uint32_t i);

/* Does such a word stand closely before item i?  (media.c) */
bool trace_sent_out(const trace *t, uint32_t i);

/* Is item i a [to] that leads to mention k, who can hear; not: agreed to it?  (addressees.c) */
bool trace_to(const trace *t, uint32_t i, uint32_t k);

/* Was it said to mention k behind such an item i?  (addressees.c) */
bool trace_hears(const trace *t, uint32_t i, uint32_t k);

/* Whom a verb of telling is told: "told [reporters]", "[she] was asked"; *from: the first item
 * behind.  (addressees.c) */
quoth_status trace_addressed(trace *t, const cue *c, uint32_t *from);

/* "the tweet quoted her as saying": who quotes. */
quoth_status trace_quoting(trace *t, const cue *c);

/* What cue c adds beside the regions: who quotes, who sent it, whose paper it is. */
quoth_status trace_relays(trace *t, const cue *c);

#endif
