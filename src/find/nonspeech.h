/* nonspeech.h - marks that hold nobody's words. */
#ifndef FIND_NONSPEECH_H
#define FIND_NONSPEECH_H

#include "doc/doc.h"
#include "lex/model.h"

/* Why the folded span at item i of sentence s would be no speech.  *sure: its
 * place alone says so, whatever cue is near. */
quoth_why nonspeech_reason(const quoth_doc *d, const quoth_model *m, uint32_t s, uint32_t i,
                           bool *sure);

/* told the “Tarn Courant”: do the marks, item i of sentence s, hold the name of who was told? */
bool nonspeech_hears(const quoth_doc *d, const quoth_model *m, uint32_t s, uint32_t i);

/* Ruiz, Ana. “[Boats]”. The Ledger. 2016: is s, in sentence x, or what it stands in, a title in a list of references? */
bool nonspeech_cited(const quoth_doc *d, const sentence *x, const span *s);

#endif
