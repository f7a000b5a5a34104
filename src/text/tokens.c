/*
 * tokens.c - cut the text into words, numbers, punctuation and marks.
 *
 * Every byte belongs to one token or to white space before one.  Most words
 * are plain: up to seven ASCII letters, taken eight bytes at a time.  For all
 * else a table of byte classes says what begins here, and one function a class
 * says where it ends.
 *
 *     "Don't go," Ruiz's aide said.
 *     ["][Don't][go][,]["][Ruiz]['s][aide][said][.]
 */
#include "base/eight.h"
#include "text/glyph.h"
#include "text/text.h"

/* Up to B_PUNCT they end a word whatever follows. */
typedef enum {
    B_OTHER, /* Controls; bytes that begin no character. */
    B_SPACE,
    B_LINE,
    B_MARK,   /* " ` # */
    B_PUNCT,
    B_STOP,   /* Punctuation that may join letters to one word: - . & : */
    B_JOINT,  /* What else may: ' @ */
    B_HIGH,   /* First byte of a longer character. */
    B_DIGIT,
    B_LETTER,
} byte_class;

// clang-format off
static const uint8_t CLASS[256] = {
#define o B_OTHER
#define W B_SPACE
#define N B_LINE
#define P B_PUNCT
#define M B_MARK
#define J B_JOINT
#define I B_STOP
#define H B_HIGH
#define D B_DIGIT
#define L B_LETTER
/* 00 */ o, o, o, o, o, o, o, o, o, W, N, W, W, N, o, o,
/* 10 */ o, o, o, o, o, o, o, o, o, o, o, o, o, o, o, o,
/*       sp !  "  #  $  %  &  '  (  )  *  +  ,  -  .  / */
/* 20 */ W, P, M, M, P, P, I, J, P, P, P, P, P, I, I, P,
/*       0  1  2  3  4  5  6  7  8  9  :  ;  <  =  >  ? */
/* 30 */ D, D, D, D, D, D, D, D, D, D, I, P, P, P, P, P,
/*       @  A  B  C  D  E  F  G  H  I  J  K  L  M  N  O */
/* 40 */ J, L, L, L, L, L, L, L, L, L, L, L, L, L, L, L,
/*       P  Q  R  S  T  U  V  W  X  Y  Z  [  \  ]  ^  _ */
/* 50 */ L, L, L, L, L, L, L, L, L, L, L, P, P, P, P, P,
/*       `  a  b  c  d  e  f  g  h  i  j  k  l  m  n  o */
/* 60 */ M, L, L, L, L, L, L, L, L, L, L, L, L, L, L, L,
/*       p  q  r  s  t  u  v  w  x  y  z  {  |  }  ~    */
/* 70 */ L, L, L, L, L, L, L, L, L, L, L, P, P, P, P, o,
/* 80 */ o, o, o, o, o, o, o, o, o, o, o, o, o, o, o, o,
/* 90 */ o, o, o, o, o, o, o, o, o, o, o, o, o, o, o, o,
/* a0 */ o, o, o, o, o, o, o, o, o, o, o, o, o, o, o, o,
/* b0 */ o, o, o, o, o, o, o, o, o, o, o, o, o, o, o, o,
/* c0 */ o, o, H, H, H, H, H, H, H, H, H, H, H, H, H, H,
/* d0 */ H, H, H, H, H, H, H, H, H, H, H, H, H, H, H, H,
/* e0 */ H, H, H, H, H, H, H, H, H, H, H, H, H, H, H, H,
/* f0 */ H, H, H, H, H, o, o, o, o, o, o, o, o, o, o, o,
#undef o
#undef W
#undef N
#undef P
#undef M
#undef J
#undef I
#undef H
#undef D
#undef L
};
// clang-format on

typedef struct {
    quoth_doc *d;
    const lexicon *lex;
    const char *p;
    uint32_t n, i;
    uint8_t flags; /* For the next token. */
    bool wrapped;  /* Lines are broken at a fixed width. */
    uint32_t para; /* First token of the open paragraph. */
    bool marked;   /* It holds a TOK_MARK. */
} scanner;

/* --- Looking ahead ---------------------------------------------------------- */

static byte_class class_at(const scanner *s, uint32_t i)
{
    return i < s->n ? (byte_class)CLASS[(unsigned char)s->p[i]] : B_LINE;
}

static bool is_punct(byte_class k)
{
    return k == B_PUNCT || k == B_STOP;
}

static bool letter_at(const scanner *s, uint32_t i)
{
    byte_class k = class_at(s, i);
    return k == B_LETTER || (k == B_HIGH && glyph_at(s->p + i).is == C_LETTER);
}

static bool digit_at(const scanner *s, uint32_t i)
{
    return class_at(s, i) == B_DIGIT;
}

static bool capital_at(const scanner *s, uint32_t i)
{
    return i < s->n && s->p[i] >= 'A' && s->p[i] <= 'Z';
}

static bool is_at(const scanner *s, uint32_t i, char c)
{
    return i < s->n && s->p[i] == c;
}

/* How many bytes an apostrophe at i takes: ' or ’. */
static uint32_t apostrophe_at(const scanner *s, uint32_t i)
{
    if (is_at(s, i, '\''))
        return 1;
    return s->n - i > 2 && memcmp(s->p + i, "\xE2\x80\x99", 3) == 0 ? 3 : 0;
}

/* A full stop at i inside the word from `from` on: U.S., a.m., example.com;
 * not "end.Next". */
static bool inner_stop(const scanner *s, uint32_t from, uint32_t i)
{
    char next = i + 1 < s->n ? s->p[i + 1] : ' ';
    if (next >= 'a' && next <= 'z')
        return true;
    bool single = i - from == 1 || (i - from >= 3 && s->p[i - 2] == '.');
    return single && capital_at(s, i + 1) && is_at(s, i + 2, '.');
}

/* Letters from `from` on end at i, whatever comes then. */
static bool ends_word(const scanner *s, uint32_t from, uint32_t i)
{
    return class_at(s, i) <= B_PUNCT || (s->p[i] == '.' && !inner_stop(s, from, i));
}

/* ruiz@example.org, https://example.org: what makes a word an address. */
static bool address_at(const scanner *s, uint32_t i)
{
    return (is_at(s, i, '@') && letter_at(s, i + 1)) ||
           (is_at(s, i, ':') && is_at(s, i + 1, '/') && is_at(s, i + 2, '/'));
}

static uint32_t address_end(const scanner *s, uint32_t i)
{
    while (class_at(s, i) > B_LINE && s->p[i] != '"' && s->p[i] != '<') {
        glyph g = class_at(s, i) == B_HIGH ? glyph_at(s->p + i) : (glyph){.n = 1};
        if (g.is != C_LETTER)
            break;
        i += g.n;
    }
    while (i > s->i + 1 && s->p[i - 1] != '/' &&
           (class_at(s, i - 1) >= B_PUNCT && class_at(s, i - 1) <= B_JOINT))
        i--;
    return i;
}

/* --- Words -------------------------------------------------------------------- */

/* A space behind the token is taken with it. */
static quoth_status push_token(scanner *s, token t)
{
    s->i = t.end;
    s->flags = 0;
    if (is_at(s, t.end, ' ')) {
        s->i++;
        s->flags = TOK_SPACE;
    }
    return token_push(&s->d->arena, &s->d->tokens, t);
}

static quoth_status push(scanner *s, uint32_t end, tok_kind kind, uint8_t sub)
{
    token t = {.start = s->i, .end = end, .kind = (uint8_t)kind, .sub = sub, .flags = s->flags};
    s->marked |= kind == TOK_MARK;
    return push_token(s, t);
}

static quoth_status push_word(scanner *s, uint32_t end, tok_kind kind, tok_shape shape,
                              uint8_t flags)
{
    str form = {s->p + s->i, end - s->i};
    if (form.n > 2 && form.p[form.n - 1] == '.')
        form.n--; /* U.S. is listed as u.s */
    uint32_t id = lexicon_find(s->lex, form.p, form.n);
    token t = {.start = s->i,
               .end = end,
               .word = id,
               .hash = lexicon_hash(s->lex, id, form.p, form.n),
               .kind = (uint8_t)kind,
               .shape = (uint8_t)shape,
               .flags = s->flags | flags};
    return push_token(s, t);
}

static tok_shape shape_of(bool capital, bool all)
{
    return !capital ? SHAPE_LOWER : all ? SHAPE_UPPER : SHAPE_TITLE;
}

/* Eight to fifteen ASCII letters at i; how many, or 0 for more. */
static uint32_t long_word(const scanner *s, uint32_t i, letter_run a, token *t)
{
    const char *p = s->p + i;
    letter_run b = letters_at(p + 8);
    word_key k = {.head = a.folded, .next = b.folded, .hash = key_hash(0, a.folded)};

    if (b.n == 8)
        return 0;
    k.hash = key_hash(k.hash, b.folded);
    t->word = lexicon_find_short(s->lex, k, p, 8 + b.n);
    t->shape = (uint8_t)shape_of(!(a.small & 0x20), !(a.small | b.small));
    return 8 + b.n;
}

/* Takes words of up to fifteen ASCII letters with the space behind each, until
 * something else comes. */
static void plain_words(scanner *s)
{
    token_vec *v = &s->d->tokens;
    const uint32_t last = s->n > 16 ? s->n - 16 : 0;
    token *t = v->at + v->n, *const room = v->at + v->cap;
    const char *const text = s->p;
    uint32_t i = s->i;
    uint8_t flags = s->flags;

    while (i < last && t + 1 < room) {
        const char *p = text + i;
        letter_run a = letters_at(p);
        uint32_t n = a.n == 8 ? long_word(s, i, a, t) : a.n;
        if (!n)
            break;
        byte_class next = (byte_class)CLASS[(unsigned char)p[n]];
        bool space = p[n] == ' ', punct = !space && is_punct(next) && p[n + 1] == ' ';
        if (!space && !punct && !ends_word(s, i, i + n))
            break;
        if (n < 8) {
            word_key k = {.head = a.folded, .hash = key_hash(0, a.folded)};
            t->word = lexicon_find_short(s->lex, k, p, n);
            t->shape = (uint8_t)(!(a.small & 0x20) + (!a.small && n > 1));
        }
        t->hash = lexicon_hash(s->lex, t->word, p, n);
        t->start = i;
        i += n;
        t->end = i;
        t->kind = TOK_WORD;
        t->sub = 0;
        t->flags = flags;
        t++;
        flags = 0;
        if (punct) {
            *t++ = (token){.start = i, .end = i + 1, .kind = TOK_PUNCT, .sub = (uint8_t)text[i]};
            i++;
        } else if (!space) {
            break;
        }
        i++;
        flags = TOK_SPACE;
    }
    v->n = (uint32_t)(t - v->at);
    s->i = i;
    s->flags = flags;
}

/* How a word is spelt so far. */
typedef struct {
    uint32_t caps, lows; /* Letters; those without case count as small. */
    uint32_t cut;        /* Where its last apostrophe is, or 0. */
    bool dotted;
} spelling;

static uint32_t skip_letters(const scanner *s, uint32_t i, spelling *w)
{
    letter_run run = {.n = 8};

    for (; run.n == 8 && s->n - i >= 8; i += run.n) {
        run = letters_at(s->p + i);
        uint32_t small = count_flags(run.small << 2);
        w->lows += small;
        w->caps += run.n - small;
    }
    for (; run.n == 8 && class_at(s, i) == B_LETTER; i++)
        *(capital_at(s, i) ? &w->caps : &w->lows) += 1;
    return i;
}

/* A character beyond ASCII at i goes on with the word: its bytes, else 0. */
static uint32_t skip_high(const scanner *s, uint32_t i, spelling *w)
{
    glyph g = glyph_at(s->p + i);
    if (g.is == C_MARK && apostrophe_at(s, i) && letter_at(s, i + 3)) {
        w->cut = i;
        return 3;
    }
    if (g.is != C_LETTER)
        return 0;
    w->caps += g.upper;
    w->lows += !g.upper;
    return g.n;
}

/* What is no ASCII letter at i goes on with the word: its bytes, else 0. */
static uint32_t skip_joint(const scanner *s, uint32_t i, spelling *w)
{
    switch (class_at(s, i)) {
    case B_DIGIT:
        return 1;
    case B_HIGH:
        return skip_high(s, i, w);
    case B_STOP:
    case B_JOINT:
        break;
    default:
        return 0;
    }
    switch (s->p[i]) {
    case '\'':
        if (!letter_at(s, i + 1))
            return 0;
        w->cut = i;
        return 1;
    case '-':
        return letter_at(s, i + 1) || digit_at(s, i + 1);
    case '&': /* AT&T */
        return w->caps && !w->lows && letter_at(s, i + 1);
    case '.':
        w->dotted |= inner_stop(s, s->i, i);
        return inner_stop(s, s->i, i);
    default:
        return 0;
    }
}

/* 's 'd 'm 'll 're 've at the end of a word are words of their own. */
static bool is_clitic(const char *p, uint32_t n)
{
    char a = n > 0 ? (char)(p[0] | 0x20) : 0, b = n > 1 ? (char)(p[1] | 0x20) : 0;
    if (n == 1)
        return a == 's' || a == 'd' || a == 'm';
    return n == 2 && ((a == 'l' && b == 'l') || (a == 'r' && b == 'e') || (a == 'v' && b == 'e'));
}

static quoth_status word_here(scanner *s)
{
    spelling w = {0};
    uint32_t i = s->i, joint;
    bool capital = capital_at(s, i) || (class_at(s, i) == B_HIGH && glyph_at(s->p + i).upper);

    do {
        i = skip_letters(s, i, &w);
        joint = skip_joint(s, i, &w);
        i += joint;
    } while (joint);
    if (address_at(s, i))
        return push_word(s, address_end(s, i), TOK_WORD, SHAPE_OTHER, 0);
    if (w.dotted && is_at(s, i, '.') && i - s->i >= 3 && s->p[i - 2] == '.')
        i++; /* The last stop of U.S. */
    tok_shape shape = shape_of(capital, w.caps >= 2 && !w.lows);
    uint32_t mark = w.cut ? apostrophe_at(s, w.cut) : 0, tail = w.cut + mark;
    if (mark && is_clitic(s->p + tail, i - tail)) {
        uint8_t is = (s->p[tail] | 0x20) == 's' ? TOK_CLITIC | TOK_POSSESSIVE : TOK_CLITIC;
        TRY(push_word(s, w.cut, TOK_WORD, shape, TOK_CLITIC));
        return push_word(s, i, TOK_WORD, SHAPE_LOWER, is);
    }
    return push_word(s, i, TOK_WORD, shape, 0);
}

/* --- Everything else ------------------------------------------------------------ */

/* 3,000.50  4:57  90th  1990s  50-year-old */
static quoth_status number_here(scanner *s)
{
    uint32_t i = s->i;
    for (;;) {
        byte_class k = class_at(s, i);
        if (k == B_DIGIT || k == B_LETTER)
            i++;
        else if (i < s->n && memchr(",.:/", s->p[i], 4) && digit_at(s, i + 1))
            i += 2;
        else if (is_at(s, i, '-') && letter_at(s, i + 1))
            i++;
        else
            return push_word(s, i, TOK_NUMBER, SHAPE_OTHER, 0);
    }
}

/* @ruiz #budget */
static quoth_status handle_here(scanner *s)
{
    uint32_t i = s->i + 1;
    if (!letter_at(s, i))
        return push(s, i, TOK_PUNCT, PUNCT_OTHER);
    while (class_at(s, i) == B_LETTER || digit_at(s, i) || is_at(s, i, '_'))
        i++;
    return push_word(s, i, TOK_WORD, SHAPE_TITLE, 0);
}

/* ' '' ` `` */
static quoth_status single_here(scanner *s)
{
    char c = s->p[s->i];
    bool two = is_at(s, s->i + 1, c) && !is_at(s, s->i + 2, c);
    mark_kind kind = c == '`' ? two ? MARK_TICKS : MARK_TICK : two ? MARK_PRIMES : MARK_SINGLE;
    return push(s, s->i + 1 + two, TOK_MARK, kind);
}

static quoth_status punct_here(scanner *s)
{
    char c = s->p[s->i];
    uint32_t i = s->i + 1;

    while ((c == '.' || c == '-') && is_at(s, i, c))
        i++;
    if (i > s->i + 1)
        return push(s, i, TOK_PUNCT, c == '.' ? PUNCT_ELLIPSIS : PUNCT_DASH);
    return push(s, i, TOK_PUNCT, (uint8_t)c);
}

/* What begins with a byte of class B_MARK or B_JOINT. */
static quoth_status sign_here(scanner *s)
{
    switch (s->p[s->i]) {
    case '"':
        return push(s, s->i + 1, TOK_MARK, MARK_STRAIGHT);
    case '\'':
    case '`':
        return single_here(s);
    case '@':
    case '#':
        return handle_here(s);
    default:
        return punct_here(s);
    }
}

static quoth_status high_here(scanner *s)
{
    glyph g = glyph_at(s->p + s->i);
    uint32_t i = s->i + g.n;

    switch (g.is) {
    case C_SPACE:
        s->i = i;
        s->flags |= TOK_SPACE;
        return QUOTH_OK;
    case C_MARK:
        return push(s, i, TOK_MARK, g.sub);
    case C_PUNCT:
        return push(s, i, TOK_PUNCT, g.sub);
    case C_HAN:
    case C_KANA:
        while (class_at(s, i) == B_HIGH && glyph_at(s->p + i).is == g.is)
            i += glyph_at(s->p + i).n;
        return push_word(s, i, TOK_WORD, SHAPE_OTHER, 0);
    case C_LETTER:
        break;
    }
    return word_here(s);
}

/* --- Lines and paragraphs ------------------------------------------------- */

static quoth_status push_paragraph(scanner *s)
{
    quoth_doc *d = s->d;
    if (d->tokens.n == s->para)
        return QUOTH_OK;
    return paragraph_push(&d->arena, &d->paragraphs,
                          (paragraph){s->para, d->tokens.n, s->marked});
}

static quoth_status end_paragraph(scanner *s, uint32_t end)
{
    token_vec *v = &s->d->tokens;
    TRY(push_paragraph(s));
    TRY(push(s, end, TOK_BREAK, 0));
    s->para = v->n;
    s->marked = false;
    s->flags = TOK_SPACE;
    return QUOTH_OK;
}

/* A line end inside a sentence, in a text of hard-wrapped lines or where the
 * next line goes on in lower case, is a space; any other ends the paragraph. */
static quoth_status line_here(scanner *s)
{
    uint32_t i = s->i, lines = 0;
    while (i < s->n) {
        byte_class k = (byte_class)CLASS[(unsigned char)s->p[i]];
        if (k != B_LINE && k != B_SPACE)
            break;
        lines += s->p[i++] == '\n';
    }
    const token_vec *v = &s->d->tokens;
    bool low = i < s->n && s->p[i] >= 'a' && s->p[i] <= 'z';
    bool mid = v->n > s->para && (v->at[v->n - 1].kind == TOK_WORD || v->at[v->n - 1].sub == ',');
    if (lines < 2 && (s->wrapped || (low && mid))) {
        s->i = i;
        s->flags |= TOK_SPACE | TOK_LINE;
        return QUOTH_OK;
    }
    return end_paragraph(s, i);
}

/* Hard-wrapped text: hardly a line is long, and single line ends mostly come
 * after full lines. */
static bool is_wrapped(const char *p, uint32_t n)
{
    enum { FULL = 45, LONG = 100, LOOK = 200000 };
    uint32_t full = 0, single = 0, over = 0, lines = 0, blank = 0, start = 0;
    uint32_t end = n < LOOK ? n : LOOK;

    while (start < end) {
        const char *nl = memchr(p + start, '\n', end - start);
        if (!nl)
            break;
        uint32_t len = (uint32_t)(nl - (p + start)), next = (uint32_t)(nl - p) + 1;
        bool followed = next < n && p[next] != '\n' && p[next] != '\r';
        lines += len > 1;
        blank += len <= 1;
        over += len > LONG;
        single += followed && len > 1;
        full += followed && len >= FULL && len <= LONG;
        start = next;
    }
    return full >= 3 && blank > 0 && full * 2 > single && over * 50 <= lines;
}

static quoth_status step(scanner *s)
{
    switch (class_at(s, s->i)) {
    case B_SPACE:
    case B_OTHER:
        s->i++;
        s->flags |= TOK_SPACE;
        return QUOTH_OK;
    case B_LINE:
        return line_here(s);
    case B_PUNCT:
    case B_STOP:
        return punct_here(s);
    case B_MARK:
    case B_JOINT:
        return sign_here(s);
    case B_HIGH:
        return high_here(s);
    case B_DIGIT:
        return number_here(s);
    case B_LETTER:
        return word_here(s);
    }
    return QUOTH_FATAL;
}

quoth_status text_tokens(quoth_doc *d, const quoth_model *m)
{
    scanner s = {
        .d = d, .lex = &m->lex, .p = d->text.p, .n = (uint32_t)d->text.n, .flags = TOK_SPACE};

    s.wrapped = is_wrapped(s.p, s.n);
    TRY(token_reserve(&d->arena, &d->tokens, s.n / 4 + 16));
    for (plain_words(&s); s.i < s.n; plain_words(&s))
        TRY(step(&s));
    TRY(push_paragraph(&s));
    s.flags = TOK_SPACE;
    TRY(push(&s, s.n, TOK_END, 0));
    d->tokens.n--; /* at[n] stays readable. */
    return QUOTH_OK;
}
