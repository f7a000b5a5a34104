/*
 * shape.h - what a proposal looks like, for the rows of priors.h.
 */
#ifndef FIND_SHAPE_H
#define FIND_SHAPE_H

#include "find/item.h"
#include "find/priors.h"

/* What the rows look at. */
typedef struct {
    const proposal *p;
    const span_view *v;
    const quoth_doc *d;
    const sentence *s; /* Of the span. */
    uint32_t at;       /* The span's item. */
    const cue *c;      /* Or NULL. */
    const mention *x;  /* The holder, or NULL. */
    bool outer;        /* shape_outer_verb() of the cue. */
} shape;

/* What is seen at once: a row that needs more than there is is not asked. */
enum {
    COLON = 1 << 0, /* Right before the span; */
    DASH = 1 << 1,
    OF_BEFORE = 1 << 2,
    BRACKET = 1 << 3,
    COLON_BEHIND = 1 << 4, /* right behind it; */
    DASH_BEHIND = 1 << 5,
    ALONE = 1 << 6,       /* nothing else in its sentence; */
    OPENS = 1 << 7,       /* first in it; */
    FULL = 1 << 8,        /* that, in more than three words with a mark at their end; */
    SPEAKS = 1 << 9,      /* I, we or you in it; */
    SHORT = 1 << 10,      /* few words, the first with a capital, behind another word; */
    INSIDE = 1 << 11,     /* in another span; */
    CUES = 1 << 12,       /* a cue in its sentence; */
    ENDS = 1 << 13,       /* last in its clause; */
    HEADLINE = 1 << 14,   /* in one; */
    WAS_BEHIND = 1 << 15, /* is or was behind it. */
    FACTS_OF_SPAN = 16,
    LEFT = 1 << 16,         /* The holder stands before the cue, */
    NEXT = 1 << 17,         /* or right behind the span; */
    BESIDE = 1 << 18,       /* at most a word between it and the cue, */
    FAR = 1 << 19,          /* or more than two; */
    HAS_OWNER = 1 << 20,    /* it owns something; */
    COMMA_BEHIND = 1 << 21, /* a comma is behind it, */
    PREP_BEFORE = 1 << 22,  /* a preposition before it; */
    IS_NOMINAL = 1 << 23,   /* it is no name. */
    LEADS = 1 << 24,        /* The cue: before the span, */
    IS_ING = 1 << 25,       /* saying, having said, */
    IS_PASSIVE = 1 << 26,
    IS_ACCORDING = 1 << 27,
    IS_LONG = 1 << 28,   /* put it; */
    NEXT_CUE = 1 << 29,  /* right before the holder, */
    MAY_BREAK = 1 << 30, /* perhaps with a colon between the two; */
    SHORT_WORDS = 6,
};
#define OTHER_CUE (1u << 31) /* one that may report it, or be what it reports. */

/* One shape. */
typedef struct {
    candidate_kind of;
    uint32_t needs;
    bool (*holds)(const shape *k);
    int32_t worth;    /* Quarters of WEIGHT_ONE. */
    const char *like; /* A text of that shape; Q is the quotation. */
} prior;

/* Of a cue, with a holder or alone (shapes_cued.c); without one (shapes_bare.c).  At most 32
 * rows each. */
extern const prior CUED[], BARE[];
extern const size_t CUED_N, BARE_N;

static inline uint64_t classes(const shape *k, uint32_t i)
{
    return item_word(k->d, k->p->m, i)->classes;
}

static inline bool left(const shape *k)
{
    return k->x->last <= k->c->first;
}

/* The cue stands before the span in its sentence, with at most `words` words and
 * the signs between them. */
static inline bool right_before(const shape *k, uint32_t words)
{
    uint32_t i = k->c->last;
    if (k->c->head > k->at || k->d->sentences.at + k->c->sentence != k->s)
        return false;
    while (i < k->at && (words || item_at(k->d, i)->kind == TOK_PUNCT))
        words -= item_at(k->d, i++)->kind != TOK_PUNCT;
    return i == k->at;
}

static inline bool nested(const shape *k)
{
    return k->d->spans.at[k->p->span].outer != NONE;
}

/* Nothing goes on behind the span at item `at` of sentence s. */
static inline bool item_ends_clause(const quoth_doc *d, const sentence *s, uint32_t at)
{
    const item *after = item_at(d, at + 1);
    return at + 1 >= s->last || after->kind == TOK_PUNCT || item_gist(d, at + 1) & GIST_AND;
}

/* Is sentence s a headline, by its end? */
static inline bool in_headline(const quoth_doc *d, const sentence *s)
{
    uint32_t last = s->last - 1;
    return s->para < 2 && (item_is_span(d, last) || item_at(d, last)->kind != TOK_PUNCT);
}

/* A verb of calling, its object and the span, which ends the clause. */
bool shape_brands(const shape *k, const cue *c);
bool shape_is_described(const shape *k, const cue *c);
/* The quotation before stands in the same sentence, a dash or comma before this one. */
bool shape_resumes(const shape *k);
/* Lionel Hale thought */
bool shape_thinks(const shape *k);

/* The holder is a document that somebody right behind it does something with: the letter [he]
 * left said. */
bool shape_left_by(const shape *k, const mention *x);
/* Ruiz met Holm in Varn and Lund, saying Q: neither whom she met nor where speaks. */
bool shape_object_before_saying(const shape *k);
/* Another verb of saying, with a holder of its own, stands between this one, whoever's it is, and
 * the span. */
bool shape_outer_verb(const shape *k);
/* A man accused of theft was Q */
bool shape_accuses(const shape *k);
/* Of two reports in one sentence this is the outer one. */
bool shape_outer_report(const shape *k);
/* Ruiz, who came late, said Q */
bool shape_around_aside(const shape *k);
/* The clause about the holder has a verb of its own, this one is the next. */
bool shape_around_clause(const shape *k);

#endif
