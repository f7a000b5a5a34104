/*
 * confidence.h - how sure a record's speaker is, as a share of such records.
 *
 * The machine's own probability knows what it chose among, not what kind of
 * record came out.  A second, small log-linear model weighs that probability
 * with what the record looks like; it was fitted on documents that neither it
 * nor the first model had seen (Platt, "Probabilistic outputs for support
 * vector machines", 1999).
 */
#ifndef FIND_CONFIDENCE_H
#define FIND_CONFIDENCE_H

#include "doc/doc.h"

/* X(NAME, what it is worth when it holds, in the words of --explain) */
#define SIGNS(X)                                                                                   \
    X(ALWAYS, "to begin with")                                                                     \
    X(SCORE, "the choice itself")                                                                  \
    X(SPEAKER_FIRST, "as in: Ruiz said Q")                                                         \
    X(ACCORDING, "as in: According to Ruiz, Q")                                                    \
    X(BEHIND, "as in: Q, Ruiz said")                                                               \
    X(BEHIND_CUE, "as in: Q, said Ruiz")                                                           \
    X(NO_CUE, "no cue")                                                                            \
    X(COLON, "as in: Ruiz: Q")                                                                     \
    X(CARRIED, "nobody named near")                                                                \
    X(CUE_SHARE, "how often the cue announces speech")                                             \
    X(CUE_BESIDE, "the speaker beside the cue")                                                    \
    X(CUE_NOUN, "the cue is a noun")                                                               \
    X(CUE_AWAY, "the cue stands in another sentence")                                              \
    X(SPEAKER_FAR, "the speaker stands far away")                                                  \
    X(PERSON, "a person")                                                                          \
    X(ORGANIZATION, "an organisation")                                                             \
    X(GROUP, "a group")                                                                            \
    X(UNNAMED, "unnamed")                                                                          \
    X(DOCUMENT, "a document")                                                                      \
    X(UNKNOWN, "a speaker of no known kind")                                                       \
    X(FIRST_PERSON, "I, we or my")                                                                 \
    X(DESCRIBED, "named by a description")                                                         \
    X(TITLE_CASE, "capitals as in a title")                                                        \
    X(ONE_WORD, "one word")                                                                        \
    X(FEW_WORDS, "two or three words")                                                             \
    X(OTHER_CUE, "no cue to the taggers")                                                          \
    X(OTHER_SPEAKER, "no speaker to the taggers")                                                  \
    X(LABEL_DOUBT, "how unsure the taggers are of the speaker")

typedef enum {
#define X(name, text) SIGN_##name,
    SIGNS(X)
#undef X
        SIGN_N
} sign;

/* Quoted words of which the taggers have nothing to say, or something; and indirect ones. */
typedef enum { SURE_QUOTED, SURE_LABELLED, SURE_INDIRECT, SURE_KINDS } sure_kind;

sure_kind confidence_kind(const quoth_doc *d, const attribution *a);

/* The signs of quotation q, the record of link a.  Returns of which kind it is. */
sure_kind confidence_signs(const quoth_doc *d, const attribution *a, const quotation *q,
                           float signs[SIGN_N]);

/* 0..1, from the signs. */
float confidence_of(const float signs[SIGN_N], sure_kind kind);

/* What one unit of a sign is worth. */
float confidence_weight(sign s, sure_kind kind);

/* Links made by their form alone, a head of a line or a signature: the model was not
 * fitted on them, nor on quotations inside others, which PolNeAR leaves out. */
bool confidence_by_form(const attribution *a);

#endif
