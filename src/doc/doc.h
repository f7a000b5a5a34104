/*
 * doc.h - the document, and what each pass adds to it.
 *
 *   read      text, id, note       bytes become clean UTF-8
 *             fields, origins, cited, times   what a page says of itself; where its words stand
 *   skim      unread               paragraphs that nobody asked for
 *   tokens    tokens, paragraphs
 *   spans     spans                “...” found and matched
 *   streams   streams, sentences   the text with every quoted span folded
 *   mentions  mentions             who could be speaking
 *   cues      cues                 said, according to, :
 *   links     links                content + cue + holder, with a score
 *   chains    entities             which mentions are one speaker
 *   sources   quotations           addressee, source chain, the record
 *
 * A pass reads what came before and appends to its own array.  Passes never
 * point at each other's elements, they keep indexes: arrays may move.
 */
#ifndef DOC_DOC_H
#define DOC_DOC_H

#include "base/buf.h"
#include "base/vec.h"

#define NONE UINT32_MAX /* An index that points at nothing. */

typedef enum {
    TOK_END,    /* One after the last token; empty. */
    TOK_WORD,   /* Letters, digits inside, inner apostrophes and hyphens. */
    TOK_NUMBER, /* Starts with a digit. */
    TOK_PUNCT,  /* See punct. */
    TOK_MARK,   /* Anything that may be a quotation mark or apostrophe. */
    TOK_BREAK,  /* End of a paragraph: the line ends and blanks there, and text left unread. */
} tok_kind;

/* token.sub of a TOK_PUNCT: an ASCII character for itself, and */
enum { PUNCT_DASH = '_' /* – — -- */, PUNCT_ELLIPSIS = '~' /* … ... */, PUNCT_OTHER = 'x' };

/* token.sub of a TOK_MARK. */
typedef enum {
    MARK_STRAIGHT,        /* "  U+0022 (and U+FF02) */
    MARK_OPEN,            /* “  U+201C; closes German and Swedish quotations */
    MARK_CLOSE,           /* ”  U+201D */
    MARK_LOW,             /* „  U+201E */
    MARK_GUILLEMET_LEFT,  /* «  U+00AB */
    MARK_GUILLEMET_RIGHT, /* »  U+00BB */
    MARK_CORNER_OPEN,     /* 「 U+300C */
    MARK_CORNER_CLOSE,    /* 」 U+300D */
    MARK_WHITE_OPEN,      /* 『 U+300E */
    MARK_WHITE_CLOSE,     /* 』 U+300F */
    MARK_TICKS,           /* `` ‘‘ two in a row */
    MARK_PRIMES,          /* '' ’’ two in a row */
    MARK_SINGLE,          /* '  U+0027 */
    MARK_SINGLE_OPEN,     /* ‘  U+2018 */
    MARK_SINGLE_CLOSE,    /* ’  U+2019 */
    MARK_SINGLE_LOW,      /* ‚  U+201A */
    MARK_ANGLE_LEFT,      /* ‹  U+2039 */
    MARK_ANGLE_RIGHT,     /* ›  U+203A */
    MARK_TICK,            /* `  U+0060 */
    MARK_PRIME,           /* ′ ″ U+2032, U+2033: feet, minutes; never speech */
    MARK_N
} mark_kind;

typedef enum {
    SHAPE_LOWER, /* said */
    SHAPE_TITLE, /* Ruiz, McCain */
    SHAPE_UPPER, /* RUIZ, U.N. (two capitals or more) */
    SHAPE_OTHER, /* letters without case, digits, symbols */
} tok_shape;

enum {
    TOK_SPACE = 1,      /* White space (or the start of the text) before it. */
    TOK_POSSESSIVE = 2, /* This token is the 's or ’ of a possessive. */
    TOK_CLITIC = 4,     /* Split off its word: 's, or the word before is. */
    TOK_LINE = 8,       /* First of a line: a line end, not a paragraph end, before it. */
    TOK_HYPHEN = 16,    /* A hyphen inside the word. */
    TOK_STOPPED = 32,   /* A full stop at its end is its own: U.S. */
};

typedef struct {
    uint32_t start, end; /* Bytes of text. */
    uint32_t word;       /* Id in the lexicon, 0: unknown. */
    uint8_t kind;        /* tok_kind */
    uint8_t sub;         /* mark_kind or punctuation. */
    uint8_t shape;       /* tok_shape */
    uint8_t flags;       /* TOK_SPACE | ... */
} token;

typedef struct {
    uint32_t first,
        last;    /* Tokens [first, last), without TOK_BREAK and a time in front; none: unread. */
    bool marked; /* There is a TOK_MARK among them. */
} paragraph;

/* A quotation in marks: one span a paragraph it touches.  A quotation that
 * runs on over paragraphs ("One. ¶ "Two.") is several spans, each naming the
 * one before it. */
typedef struct {
    uint32_t open;   /* Token of the opening mark. */
    uint32_t close;  /* Token of the closing mark; NONE if there is none in this paragraph. */
    uint32_t last;   /* Content is tokens [open + 1, last). */
    uint32_t outer;  /* Span around it, or NONE. */
    uint32_t before; /* The span that this one continues, or NONE. */
    bool runs_on;    /* Not closed because the next paragraph takes it up again. */
    uint8_t depth;   /* 0: outermost. */
} span;

/* A stream is the text at one level of quotation: the outermost, or the
 * inside of one span that holds others.  It is a row of items, each a token or
 * a whole span folded into one, so that grammar sees `X said Q.` */
typedef struct {
    uint32_t is;                     /* Token; with ITEM_SPAN: span. */
    uint32_t word;                   /* Of the token; 0: unknown, a span, a sign. */
    uint32_t gist;                   /* Of the word: lex/gist.h. */
    uint8_t kind, sub, shape, flags; /* Of the token, of a span its opening mark. */
} item;
#define ITEM_SPAN 0x80000000u

/* Where a span is folded: by span, in d->folds. */
typedef struct {
    uint32_t item, sentence;
} fold;

/* sentence.inside of what was read for its names alone: find/background.c. */
#define BACKGROUND (UINT32_MAX - 1)

/* A sentence of a stream; the stops inside a folded span do not end it. */
typedef struct {
    uint32_t first, last; /* Items [first, last). */
    uint32_t para;        /* Paragraph. */
    uint32_t inside;      /* The span whose inside this is, NONE or BACKGROUND. */
    uint32_t spans;       /* How many items are spans. */
} sentence;

typedef enum { MEN_NAME, MEN_NOMINAL, MEN_PRONOUN, MEN_RELATIVE } mention_kind;

enum {
    MEN_POSSESSOR = 1, /* Followed by 's, or a possessive pronoun. */
    MEN_ELLIPTIC = 2,  /* A determiner or number alone: "Another said". */
    MEN_JOINT = 4,     /* "Lien and Vang". */
    MEN_PLURAL = 8,
    MEN_TURN = 16, /* The name of a transcript turn, headline colon or signature. */
};

/* A noun phrase that could be speaking.
 *
 *     the former finance minister Ana Ruiz of the Harbour Party
 *     first              name_first  core               last
 */
typedef struct {
    uint32_t first, last;           /* Items [first, last): with its of, for, at phrases. */
    uint32_t core;                  /* Items [first, core): the base noun phrase. */
    uint32_t head;                  /* Item of the head word. */
    uint32_t name_first, name_last; /* Items of its name; empty when it has none. */
    uint32_t sentence;
    uint8_t kind;  /* mention_kind */
    uint8_t flags; /* MEN_POSSESSOR | ... */
} mention;

typedef enum {
    CUE_SPEECH,    /* A listed verb: said. */
    CUE_NOMINAL,   /* A noun: warning, claim. */
    CUE_ACCORDING, /* according to, selon. */
    CUE_FRAME,     /* Any verb that stands where a verb of saying would. */
} cue_kind;

typedef struct {
    uint32_t first, last; /* Items [first, last): "has not said", "pointed out". */
    uint32_t head;        /* Item of the head word. */
    uint32_t sentence;
    uint32_t lemma; /* Word id. */
    uint8_t kind;   /* cue_kind */
    uint8_t share;  /* Of the lemma's uses that are cues, 0..100. */
    uint16_t form;  /* Ending, part of speech and kind, as a feature. */
    uint8_t group;  /* CUE_NEGATED | ...: what the words before the head do. */
} cue;

enum {
    CUE_NEGATED = 1,
    CUE_MODAL = 2,
    CUE_DENIED = 4, /* refused to say */
    CUE_TO = 8,
    CUE_BE = 16,
    CUE_HAVE = 32,
    CUE_PASSIVE = 64, /* was called */
};

/* How a cue's word ends: the lowest bits of its form. */
typedef enum { ENDS_OTHERWISE, ENDS_ING, ENDS_ED, ENDS_S } cue_ending;

static inline cue_ending cue_ends(const cue *c)
{
    return (cue_ending)(c->form & 7);
}

/* Which path made a link; the names are the record's rule. */
#define RULES(X)                                                                                   \
    X(SPEAKER_CUE_CONTENT, "speaker-cue-content") /* Ruiz said: Q */                               \
    X(CUE_SPEAKER_CONTENT, "cue-speaker-content") /* According to Ruiz, Q */                       \
    X(CONTENT_SPEAKER_CUE, "content-speaker-cue") /* Q, Ruiz said */                               \
    X(CONTENT_CUE_SPEAKER, "content-cue-speaker") /* Q, said Ruiz */                               \
    X(SPEAKER_CONTENT_CUE, "speaker-content-cue") /* Ruiz Q said; rare */                          \
    X(CUE_CONTENT_SPEAKER, "cue-content-speaker")                                                  \
    X(CUE_ONLY, "cue-only")         /* A cue whose speaker nobody names: was told that Q */        \
    X(SPEAKER_ONLY, "speaker-only") /* Ruiz shook her head. Q */                                   \
    X(COLON, "colon")               /* Ruiz: Q */                                                  \
    X(CARRY, "carry-over")          /* Q, said Ruiz. Q */                                          \
    X(CONTINUED, "continued")       /* Q over a paragraph border */                                \
    X(TURN, "turn")                 /* RUIZ: words */                                              \
    X(SIGNATURE, "signature")       /* Q - Ana Ruiz */                                             \
    X(ECHO, "echo")                 /* The same words stand elsewhere, with their speaker. */      \
    X(MARKS, "marks")               /* Marks that hold nobody's words. */                          \
    X(NOBODY, "nobody")             /* Speech, and nobody named. */                                \
    X(DIALOGUE, "dialogue")         /* Q, said Ruiz. ¶ Q, said Holm. ¶ Q: they take turns. */

typedef enum {
#define X(name, text) RULE_##name,
    RULES(X)
#undef X
        RULE_N
} rule;

/* "speaker-cue-content"; static. */
str rule_name(rule r);

/* One attribution: what was said, by whom, and the word that says so. */
typedef struct {
    uint32_t span;   /* First quoted span, or NONE (indirect speech, turns). */
    uint32_t next;   /* The link whose span goes on with this quotation (split, run on), or NONE. */
    uint32_t cue;    /* Index into cues, or NONE. */
    uint32_t holder; /* Index into mentions, or NONE. */
    uint32_t echo;   /* The link that holds the same words, with their speaker, or NONE. */
    range content;   /* What is attributed here, marks and words around them included. */
    range cue_words, holder_words, content_words; /* As the taggers see them, or empty. */
    float p;                                      /* How sure: of holder and of its being speech. */
    float doubt;  /* That its "she" is another than find/dialogue.c says. */
    uint8_t rule; /* rule */
    bool head;    /* First piece of its quotation; false: another link's next. */
} attribution;

typedef enum { GENDER_UNKNOWN, GENDER_MALE, GENDER_FEMALE } gender;

/* Somebody who speaks or is spoken of, by whatever words. */
typedef struct {
    range name;        /* Bytes of the fullest name; empty: none. */
    range role;        /* Bytes of role or title; empty: none. */
    uint32_t parts[2]; /* Entities of a joint speaker, else NONE. */
    uint32_t number;   /* As a speaker, from 1 in order of appearance; 0: has not spoken. */
    uint8_t kind;      /* quoth_party_kind */
    uint8_t gender;
    bool plural;
    bool human;
} entity;

typedef quoth_quotation quotation;
typedef quoth_party party;

/* What the reader knows of the document beside its text. */
typedef enum { DOC_TITLE, DOC_BYLINE, DOC_DATE, DOC_URL, DOC_FIELDS } doc_field;

/* Where a piece of the text stands in the bytes that were read: the n bytes at text
 * stand there as they are if n == source_n, else they stand for those (an entity, a
 * tag).  Between pieces lie line ends and marks that stand nowhere. */
typedef struct {
    uint32_t text, n, source, source_n;
} origin;

/* Words whose source is given by what holds them: <q cite>. */
typedef struct {
    range text;
    str url;
} cited;

/* What stands at that byte of what was read, up to the next, was on the screen from start to
 * end: milliseconds. */
typedef struct {
    uint32_t source, start, end;
} timing;

VEC(timing);
VEC(origin);
VEC(cited);
VEC(token);
VEC(paragraph);
VEC(span);
VEC(item);
VEC(sentence);
VEC(mention);
VEC(cue);
VEC(attribution);
VEC(entity);
VEC(quotation);
VEC(party);
VEC(range);

struct quoth_doc {
    arena arena; /* Owns everything below but the two bufs. */
    str id, text, note;
    str fields[DOC_FIELDS]; /* n 0: not known. */
    origin_vec origins;     /* By text; none: the text is what was read, decoded. */
    cited_vec cited;        /* By text. */
    timing_vec times;       /* By source: subtitles only. */
    bool voiced;            /* The format itself says whose turn it is. */

    bool lines;       /* Paragraphs run over line ends. */
    range_vec unread; /* Bytes of the paragraphs that nobody asked for; most often none. */
    token_vec tokens; /* at[n] is a TOK_END, so at[i + 1] is always valid. */
    paragraph_vec paragraphs;
    span_vec spans;         /* Sorted by open. */
    item_vec items;         /* Behind the last are empty ones up to at[item_mask], */
    uint32_t item_mask;     /* one less than a power of two: any index, so masked, may be read. */
    fold *folds;            /* By span. */
    sentence_vec sentences; /* Outermost stream first, then insides by span, then background. */
    mention_vec mentions;   /* Sorted by first; */
    uint32_t *mention_from; /* those of sentence i are [mention_from[i], mention_from[i + 1]), */
    uint32_t *mentions_before; /* By item, and for the end of all: how many begin before it. */
    uint32_t *parts; /* By item but of background: what it is in its phrase (find/chunk.h). */
    uint32_t titled[32],
        titled_n; /* Words behind Mr or Ms that name bodies elsewhere: Mr. Union. */
    cue_vec cues;
    uint32_t *cue_from;    /* As mention_from. */
    attribution_vec links; /* Quoted spans in text order, then indirect speech. */
    uint32_t *link_order;  /* The links in text order of their content, */
    uint32_t *link_rank;   /* and where in it each link is. */
    uint8_t *tags;         /* By token: its part of speech, a penn_tag. */
    uint8_t *labels;       /* By token: source, cue or content of indirect speech (tag/speech.h). */
    uint16_t *margins;     /* By token: how sure the label is. */
    uint32_t *holders;     /* By link: the mention that speaks (find/parties.h), or NONE. */
    entity_vec entities;
    uint32_t *entity_of;      /* By mention: its entity, or NONE. */
    uint8_t *resolved_by;     /* By mention: quoth_resolved. */
    const uint8_t *sorts;     /* By mention: mention_sort of find/chains.h; NULL: nobody speaks. */
    const struct face *faces; /* By mention, see face_known in find/names.h. */
    quotation_vec quotations;

    bool extracted;
    bool *starved; /* A pattern got no memory; behind a pointer for those who only look. */
    buf explain;   /* Lines for --explain. */
    buf rendered;  /* quoth_doc_render */
    bool is_rendered;
    quoth_style rendered_in; /* How; no database. */
};

/* An empty document, itself inside its own arena; NULL without memory. */
quoth_doc *doc_new(allocator from);
void doc_free(quoth_doc *d);

/* Where the words stand in the bytes that were read. */
range doc_origin(const quoth_doc *d, range r);

/* When they are said; false where nobody knows. */
bool doc_time(const quoth_doc *d, range r, quoth_time *t);

/* The first span whose mark opens at that byte or behind it; d->spans.n if there is none. */
uint32_t doc_span_from(const quoth_doc *d, uint32_t byte);

static inline str doc_slice(const quoth_doc *d, uint32_t start, uint32_t end)
{
    return (str){d->text.p + start, end - start};
}

#endif
