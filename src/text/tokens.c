/*
 * tokens.c - cut the text into words, numbers, punctuation and marks.
 *
 * Every byte belongs to one token or to white space before one.  A table of
 * byte classes says what begins here, one function a class where it ends.
 *
 *     "Don't go," Ruiz's aide said.
 *     ["][Don't][go][,]["][Ruiz]['s][aide][said][.]
 */
#include "text/scan.h"

// clang-format off
const uint8_t BYTE_CLASS[256] = {
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

/* --- Punctuation and marks ---------------------------------------------------- */

/* The n bytes at s->i once more at i. */
static bool again_at(const scanner *s, uint32_t i, uint32_t n)
{
    return s->n - i >= n && memcmp(s->p + s->i, s->p + i, n) == 0;
}

/* A single mark of n bytes, or two that stand for a double one.  Of three the
 * double one is outside: '''Go,'' he said, 'to her.''' */
static quoth_status single_here(scanner *s, uint32_t n, mark_kind one, mark_kind two)
{
    const token_vec *v = &s->d->tokens;
    const token *before = v->n > s->para ? &v->at[v->n - 1] : NULL;
    bool apart = !before || s->flags & TOK_SPACE;
    uint32_t end = s->i + n, run = 1;

    if (!apart && before->kind == TOK_PUNCT && before->sub == '.' && is_at(s, end, 's') &&
        !letter_at(s, end + 1) && !digit_at(s, end + 1))
        return take_possessive(s, end + 1);
    for (; run < 4 && again_at(s, end, n); run++)
        end += n;
    bool starts = letter_at(s, end) || digit_at(s, end);
    bool opens = starts && (apart || (before->kind == TOK_MARK && before->sub != one));
    bool inside = starts && !apart && before->kind == TOK_WORD;
    if ((run == 2 && !(inside && n > 1)) || (run == 3 && opens))
        return push(s, s->i + 2 * n, TOK_MARK, two);
    return push(s, s->i + n, TOK_MARK, one);
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
        return single_here(s, 1, MARK_SINGLE, MARK_PRIMES);
    case '`':
        return single_here(s, 1, MARK_TICK, MARK_TICKS);
    default: /* @ # */
        return take_handle(s);
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
        if (g.sub == MARK_SINGLE_OPEN || g.sub == MARK_SINGLE_CLOSE)
            return single_here(s, g.n, (mark_kind)g.sub,
                               g.sub == MARK_SINGLE_OPEN ? MARK_TICKS : MARK_PRIMES);
        return push(s, i, TOK_MARK, g.sub);
    case C_PUNCT:
        return push(s, i, TOK_PUNCT, g.sub);
    case C_HAN:
    case C_KANA:
        return take_run(s, g.is);
    case C_LETTER:
        break;
    }
    return take_word(s);
}

/* --- Lines and paragraphs ------------------------------------------------- */

static quoth_status push_paragraph(scanner *s)
{
    quoth_doc *d = s->d;
    if (d->tokens.n == s->para)
        return QUOTH_OK;
    return paragraph_push(&d->arena, &d->paragraphs, (paragraph){s->para, d->tokens.n, s->marked});
}

/* Ends the paragraph with a break up to byte end, and behind unread paragraphs
 * that begin there. */
static quoth_status end_paragraph(scanner *s, uint32_t end)
{
    quoth_doc *d = s->d;
    token_vec *v = &d->tokens;
    const range_vec *unread = &d->unread;
    paragraph none = {.first = v->n, .last = v->n};

    TRY(push_paragraph(s));
    while (s->unread < unread->n && unread->at[s->unread].start == end) {
        end = unread->at[s->unread++].end;
        while (class_at(s, end) <= B_LINE && end < s->n)
            end++;
        TRY(paragraph_push(&d->arena, &d->paragraphs, none));
    }
    TRY(push(s, end, TOK_BREAK, 0));
    s->para = v->n;
    s->marked = false;
    s->flags = TOK_SPACE;
    return QUOTH_OK;
}

/* A line end inside a sentence, in a text of hard-wrapped lines but behind "Chapter VI", or where
 * the next line goes on in lower case, is a space; any other ends the paragraph. */
static quoth_status line_here(scanner *s)
{
    uint32_t i = s->i, lines = 0;
    while (i < s->n) {
        byte_class k = class_at(s, i);
        if (k != B_LINE && k != B_SPACE)
            break;
        lines += s->p[i++] == '\n';
    }
    const token_vec *v = &s->d->tokens;
    bool low = i < s->n && s->p[i] >= 'a' && s->p[i] <= 'z';
    bool mid = v->n > s->para && (v->at[v->n - 1].kind == TOK_WORD || v->at[v->n - 1].sub == ',');
    bool head = lines < 2 && s->wrapped && !low && heading_here(s);
    if (lines < 2 && !head && (s->wrapped || (low && mid))) {
        s->i = i;
        s->flags |= TOK_SPACE | TOK_LINE;
        s->d->lines = true;
        return QUOTH_OK;
    }
    return end_paragraph(s, i);
}

void line_note(line_lengths *seen, str text, const char *from, const char *end)
{
    enum { FULL = 45, LONG = 100 };
    const char *next = end + 1;
    uint32_t len = (uint32_t)(end - from);
    bool followed = next < text.p + text.n && *next != '\n' && *next != '\r';

    seen->lines += len > 1;
    seen->blank += len <= 1;
    seen->over += len > LONG;
    seen->single += followed && len > 1;
    seen->full += followed && len >= FULL && len <= LONG;
}

/* Hardly a line is long, and single line ends mostly come after full lines. */
bool lines_are_wrapped(const line_lengths *seen)
{
    return seen->full >= 3 && seen->blank > 0 && seen->full * 2 > seen->single &&
           seen->over * 50 <= seen->lines;
}

static bool is_wrapped(str text)
{
    const char *p = text.p, *nl, *end = p + (text.n < LINES_LOOK ? text.n : LINES_LOOK);
    line_lengths seen = {0};

    for (; p < end && (nl = memchr(p, '\n', (size_t)(end - p))); p = nl + 1)
        line_note(&seen, text, p, nl);
    return lines_are_wrapped(&seen);
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
        return take_number(s);
    case B_LETTER:
        return take_word(s);
    }
    return QUOTH_FATAL;
}

/* Nothing but blanks stands before the first paragraph left out. */
static bool begins_unread(const scanner *s)
{
    uint32_t i = 0, to = s->d->unread.at[0].start;
    while (i < to && class_at(s, i) <= B_LINE)
        i++;
    return i == to;
}

static quoth_status read_all(scanner *s)
{
    for (take_plain_words(s); s->i < s->n; take_plain_words(s))
        TRY(step(s));
    look_up_waiting(s);
    return push_paragraph(s);
}

/* at[n] stays readable. */
static quoth_status push_end(quoth_doc *d)
{
    uint32_t n = (uint32_t)d->text.n;
    TRY(token_push(&d->arena, &d->tokens,
                   (token){.start = n, .end = n, .kind = TOK_END, .flags = TOK_SPACE}));
    d->tokens.n--;
    return QUOTH_OK;
}

quoth_status text_tokens(quoth_doc *d, const quoth_model *m)
{
    scanner s = {.d = d,
                 .lex = &m->lex,
                 .gist = m->gist,
                 .p = d->text.p,
                 .n = (uint32_t)d->text.n,
                 .flags = TOK_SPACE};

    s.wrapped = !d->unread.n && is_wrapped(d->text);
    TRY(token_reserve(&d->arena, &d->tokens, s.n / 4 + 16));
    if (d->unread.n && begins_unread(&s))
        TRY(end_paragraph(&s, d->unread.at[0].start));
    TRY(read_all(&s));
    return push_end(d);
}

quoth_status text_read_on(quoth_doc *d, const quoth_model *m, range bytes)
{
    scanner s = {.d = d,
                 .lex = &m->lex,
                 .gist = m->gist,
                 .p = d->text.p,
                 .n = bytes.end,
                 .flags = TOK_SPACE};
    uint32_t n = (uint32_t)d->text.n;

    s.i = bytes.start;
    s.unread = d->unread.n;
    TRY(token_push(&d->arena, &d->tokens, (token){.start = n, .end = n, .kind = TOK_BREAK}));
    s.para = d->tokens.n;
    TRY(read_all(&s));
    return push_end(d);
}
