/* parties.h - who is meant by a link, through whom, with what force. */
#ifndef FIND_PARTIES_H
#define FIND_PARTIES_H

#include "doc/doc.h"
#include "lex/model.h"

/* Fills d->holders: who speaks in a link is its holder, but the agent of a
 * passive ("was told by the mayor"), and nobody where the holder is only told
 * ("was asked whether").  (holder.c) */
MUST_USE quoth_status find_holders(quoth_doc *d, const quoth_model *m);

/* Who speaks in link a of d: a mention or NONE. */
static inline uint32_t link_holder(const quoth_doc *d, const attribution *a)
{
    return d->holders[a - d->links.at];
}

/* Whom the holder's place names instead: "[she] was asked".  A mention or NONE.
 * (holder.c) */
uint32_t link_told(const quoth_doc *d, const quoth_model *m, const attribution *a);

/* Ruiz, [asked] as she left whether it held, said: is the one before the comma at item asked - 1 who is asked? */
bool is_asked_aside(const quoth_doc *d, uint32_t s, uint32_t asked);

/* The speaker of link a as the record shows it: printed range, kind, name,
 * role, entity, members.  False when the text names nobody.  (speaker.c) */
MUST_USE quoth_status link_speaker(quoth_doc *d, const quoth_model *m, const attribution *a,
                                   party *out, bool *has);

/* What is known of entity e.  (speaker.c) */
MUST_USE quoth_status entity_party(quoth_doc *d, uint32_t e, party *out);

/* Makes *out the n members, in d's arena, under all their names.  (speaker.c) */
MUST_USE quoth_status party_join(quoth_doc *d, party *members, size_t n, party *out);

/* Gives *out, the speaker by mention h and cue (or NONE), its members if its words are of several.
 * (joint.c) */
MUST_USE quoth_status joint_members(quoth_doc *d, const quoth_model *m, uint32_t h, uint32_t c,
                                    party *out);

/* To whom it was said, and the chain of sources.  *source is in d's arena.
 * (sources.c) */
MUST_USE quoth_status link_sources(quoth_doc *d, const quoth_model *m, const attribution *a,
                                   party *addressee, bool *has, party_vec *source);

/* Asserted, negated, questioned, conditional or alleged.  (force.c) */
quoth_force link_force(const quoth_doc *d, const quoth_model *m, const attribution *a);

/* Bytes of the whole noun phrase of holder h, with what stands between it and
 * its cue c (NONE: no cue): "Joel Abiodun, the deputy head of Transit Watch".
 * (speaker_words.c) */
range holder_range(const quoth_doc *d, const quoth_model *m, uint32_t h, uint32_t c);

/* Ana Ruiz, [his voice breaking]: does what a comma sets off behind the name x tell how he spoke, not who
 * he is?  (speaker_words.c) */
bool holder_manner(const quoth_doc *d, const quoth_model *m, const mention *x);

/* The words of a person's name without a nickname in marks: Solveig "Sunny" Aas
 * is Solveig Aas.  *out is in the text, or else in d's arena.  (speaker.c) */
MUST_USE quoth_status name_text(quoth_doc *d, range name, str *out);

/* The same words with a space for each line end and what stands around it.  (records.c) */
MUST_USE quoth_status on_one_line(quoth_doc *d, str *words);

/* Who speaks where mention h is an apposition to them, an example of them, what they sent or what
 * brought their words by cue c; or NONE: h does.  (instead.c) */
uint32_t holder_instead(const quoth_doc *d, const quoth_model *m, const cue *c, uint32_t h);

/* Holm left [the stage] to chants of Q, [Holm] was met with cries of Q, they met [Holm] with cries of Q, [whistles] and
 * shouts of Q: where it was, or to whom, or one more noise; not who cried out.  (noises.c) */
bool cries_at(const quoth_doc *d, const cue *c, uint32_t h);

#endif
