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
#define FACT(n) (UINT64_C(1) << (n))
/* Of the span. */
#define COLON FACT(0) /* Right before it; */
#define DASH FACT(1)
#define OF_BEFORE FACT(2)
#define BRACKET FACT(3)
#define COLON_BEHIND FACT(4) /* right behind it; */
#define DASH_BEHIND FACT(5)
#define ALONE FACT(6)       /* nothing else in its sentence; */
#define OPENS FACT(7)       /* first in it; */
#define FULL FACT(8)        /* that, in more than three words with a mark at their end; */
#define SPEAKS FACT(9)      /* I, we or you in it; */
#define SHORT FACT(10)      /* few words, the first with a capital, behind another word; */
#define INSIDE FACT(11)     /* in another span; */
#define ENDS FACT(12)       /* last in its clause; */
#define HEADLINE FACT(13)   /* in one; */
#define WAS_BEHIND FACT(14) /* is or was behind it. */
/* Of the cues of its sentence: */
#define CUES FACT(15)       /* there is one; */
#define CUE_BEFORE FACT(16) /* one ends right before the span, */
#define CUE_BEHIND FACT(17) /* or begins right behind it, a comma aside; */
#define CALLS FACT(18)      /* one names or judges something; */
#define ASIDES FACT(19)     /* one says according to whom. */
/* Of the holder: */
#define LEFT FACT(20)         /* before the cue, */
#define NEXT FACT(21)         /* or right behind the span; */
#define BESIDE FACT(22)       /* at most a word between it and the cue, */
#define FAR FACT(23)          /* or more than two; */
#define HAS_OWNER FACT(24)    /* it owns something; */
#define COMMA_BEHIND FACT(25) /* a comma is behind it, */
#define PREP_BEFORE FACT(26)  /* a preposition before it, */
#define BY_BEFORE FACT(27)    /* that one; */
#define IS_NOMINAL FACT(28)   /* it is no name, */
#define IS_RELATIVE FACT(29)  /* but who or which. */
/* Of the cue: */
#define LEADS FACT(30)  /* before the span, */
#define IS_ING FACT(31) /* saying, having said, */
#define IS_PASSIVE FACT(32)
#define IS_ACCORDING FACT(33)
#define IS_LONG FACT(34)   /* put it; */
#define IS_THINK FACT(35)  /* think; */
#define NEXT_CUE FACT(36)  /* right before the holder, */
#define MAY_BREAK FACT(37) /* perhaps with a colon between the two; */
#define OTHER_CUE FACT(38) /* another one may report it, or be what it reports. */

enum { SHORT_WORDS = 6 };

/* One shape. */
typedef struct prior {
    candidate_kind of;
    uint64_t needs;
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
