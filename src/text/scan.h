/*
 * scan.h - the scanner, shared by the files of this folder.
 *
 *   words.c   words, numbers, addresses, handles
 *   tokens.c  everything else, and the loop
 */
#ifndef TEXT_SCAN_H
#define TEXT_SCAN_H

#include "lex/gist.h"
#include "text/glyph.h"
#include "text/text.h"

/* Up to B_PUNCT they end a word whatever follows. */
typedef enum {
    B_OTHER, /* Controls; bytes that begin no character. */
    B_SPACE,
    B_LINE,
    B_MARK, /* " ` # */
    B_PUNCT,
    B_STOP,  /* Punctuation that may join letters to one word: - . & : */
    B_JOINT, /* What else may: ' @ */
    B_HIGH,  /* First byte of a longer character. */
    B_DIGIT,
    B_LETTER,
} byte_class;

extern const uint8_t BYTE_CLASS[256]; /* byte_class */

/* A word that is not looked up yet. */
typedef struct {
    uint64_t form; /* Of its word_key. */
    uint32_t hash, token;
} waiting;

enum { WAITING = 32 };

/* A view of the text, and what the next token will need. */
typedef struct {
    quoth_doc *d;
    const lexicon *lex;
    const gist *gist;
    const char *p;
    uint32_t n, i;
    uint8_t flags;   /* For the next token. */
    bool wrapped;    /* Lines are broken at a fixed width. */
    uint32_t unread; /* The next of d->unread. */
    uint32_t para;   /* First token of the open paragraph. */
    bool marked;     /* It holds a TOK_MARK. */
    uint32_t waiting_n;
    waiting waiting[WAITING];
} scanner;

/* --- Looking ahead ------------------------------------------------------------ */

static inline byte_class class_at(const scanner *s, uint32_t i)
{
    return i < s->n ? (byte_class)BYTE_CLASS[(unsigned char)s->p[i]] : B_LINE;
}

static inline bool letter_at(const scanner *s, uint32_t i)
{
    byte_class k = class_at(s, i);
    return k == B_LETTER || (k == B_HIGH && glyph_at(s->p + i).is == C_LETTER);
}

static inline bool digit_at(const scanner *s, uint32_t i)
{
    return class_at(s, i) == B_DIGIT;
}

static inline bool is_at(const scanner *s, uint32_t i, char c)
{
    return i < s->n && s->p[i] == c;
}

/* --- Taking a token, from s->i on ------------------------------------------------ */

/* A space behind the token is taken with it. */
MUST_USE static inline quoth_status push_token(scanner *s, token t)
{
    s->i = t.end;
    s->flags = 0;
    if (is_at(s, t.end, ' ')) {
        s->i++;
        s->flags = TOK_SPACE;
    }
    return token_push(&s->d->arena, &s->d->tokens, t);
}

MUST_USE static inline quoth_status push(scanner *s, uint32_t end, tok_kind kind, uint8_t sub)
{
    token t = {.start = s->i, .end = end, .kind = (uint8_t)kind, .sub = sub, .flags = s->flags};
    s->marked |= kind == TOK_MARK;
    return push_token(s, t);
}

/* Looks up the words that wait. */
void look_up_waiting(scanner *s);

/* Words of ASCII letters that end in an evident way, as long as they come. */
void take_plain_words(scanner *s);

/* The word, number, or @handle or #tag, that begins at s->i. */
MUST_USE quoth_status take_word(scanner *s);
MUST_USE quoth_status take_number(scanner *s);
MUST_USE quoth_status take_handle(scanner *s);

/* The 's of "Tarn Inc.'s", up to end. */
MUST_USE quoth_status take_possessive(scanner *s, uint32_t end);

/* The word that begins with a letter of a script without spaces, of class `is`. */
MUST_USE quoth_status take_run(scanner *s, char_class is);

/* Does the line up to here hold a heading, "Chapter VI", and nothing else?  (headings.c) */
bool heading_here(scanner *s);

#endif
