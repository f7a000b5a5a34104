/*
 * penn.h - the part-of-speech tags of the Penn Treebank (Marcus, Santorini and
 * Marcinkiewicz, Computational Linguistics 1993), as CoreNLP writes them.
 */
#ifndef TAG_PENN_H
#define TAG_PENN_H

#include "base/base.h"

#define PENN_TAGS(X)                                                                               \
    X(NN, "NN")   /* ferry */                                                                      \
    X(IN, "IN")   /* of, that */                                                                   \
    X(NNP, "NNP") /* Ruiz */                                                                       \
    X(DT, "DT")   /* the */                                                                        \
    X(JJ, "JJ")   /* cold */                                                                       \
    X(NNS, "NNS") /* ferries */                                                                    \
    X(COMMA, ",")                                                                                  \
    X(STOP, ".")  /* . ? ! */                                                                      \
    X(VBD, "VBD") /* said */                                                                       \
    X(RB, "RB")   /* never */                                                                      \
    X(PRP, "PRP") /* she */                                                                        \
    X(VB, "VB")   /* say */                                                                        \
    X(CC, "CC")   /* and */                                                                        \
    X(VBZ, "VBZ") /* says */                                                                       \
    X(TO, "TO")                                                                                    \
    X(VBG, "VBG")     /* saying */                                                                 \
    X(VBN, "VBN")     /* told, after was or has */                                                 \
    X(VBP, "VBP")     /* they say */                                                               \
    X(CLOSE, "''")    /* a closing mark */                                                         \
    X(CD, "CD")       /* 7 */                                                                      \
    X(PRPS, "PRP$")   /* her */                                                                    \
    X(OPEN, "``")     /* an opening mark */                                                        \
    X(MD, "MD")       /* would */                                                                  \
    X(POS, "POS")     /* 's */                                                                     \
    X(COLON, ":")     /* : ; -- ... */                                                             \
    X(WP, "WP")       /* who */                                                                    \
    X(WDT, "WDT")     /* which */                                                                  \
    X(NNPS, "NNPS")   /* Democrats */                                                              \
    X(WRB, "WRB")     /* when */                                                                   \
    X(RP, "RP")       /* pointed out */                                                            \
    X(JJR, "JJR")     /* colder */                                                                 \
    X(JJS, "JJS")     /* coldest */                                                                \
    X(RBR, "RBR")     /* more coldly */                                                            \
    X(RIGHT, "-RRB-") /* ) ] */                                                                    \
    X(LEFT, "-LRB-")  /* ( [ */                                                                    \
    X(EX, "EX")       /* there is */                                                               \
    X(MONEY, "$")                                                                                  \
    X(RBS, "RBS") /* most coldly */                                                                \
    X(PDT, "PDT") /* all the */                                                                    \
    X(UH, "UH")   /* well */                                                                       \
    X(WPS, "WP$") /* whose */                                                                      \
    X(FW, "FW")   /* voir */                                                                       \
    X(LS, "LS")   /* 1. */                                                                         \
    X(SYM, "SYM")                                                                                  \
    X(HASH, "#")

typedef enum {
#define X(name, text) PENN_##name,
    PENN_TAGS(X)
#undef X
        PENN_N,
    PENN_EDGE = PENN_N /* Before the first and behind the last word. */
} penn_tag;

/* A verb that has a subject: she says, said, would say. */
static inline bool penn_is_finite(uint32_t tag)
{
    return tag == PENN_VBD || tag == PENN_VBZ || tag == PENN_VBP || tag == PENN_MD;
}

static inline bool penn_is_verb(uint32_t tag)
{
    return penn_is_finite(tag) || tag == PENN_VB || tag == PENN_VBG || tag == PENN_VBN;
}

#endif
