/*
 * tokens.c - cut the text into words, numbers, punctuation and marks.
 *
 * Every byte belongs to one token or to white space before one.  A table of
 * byte classes says what begins here; one function a class says where it ends.
 *
 *     "Don't go," Ruiz's aide said.
 *     [“"”][Don't][go][,][“"”][Ruiz]['s][aide][said][.]
 */
#include "text/text.h"

typedef enum {
    B_OTHER, /* control and unlisted ASCII */
    B_SPACE,
    B_LINE,
    B_LETTER,
    B_DIGIT,
    B_PUNCT,
    B_QUOTE, /* " ' ` */
    B_HANDLE, /* @ # */
    B_HIGH,  /* lead byte of a longer sequence */
} byte_class;

// clang-format off
static const uint8_t CLASS[256] = {
    ['\t'] = B_SPACE, ['\v'] = B_SPACE, ['\f'] = B_SPACE, [' '] = B_SPACE,
    ['\n'] = B_LINE, ['\r'] = B_LINE,
    ['a'] = B_LETTER, ['b'] = B_LETTER, ['c'] = B_LETTER, ['d'] = B_LETTER, ['e'] = B_LETTER,
    ['f'] = B_LETTER, ['g'] = B_LETTER, ['h'] = B_LETTER, ['i'] = B_LETTER, ['j'] = B_LETTER,
    ['k'] = B_LETTER, ['l'] = B_LETTER, ['m'] = B_LETTER, ['n'] = B_LETTER, ['o'] = B_LETTER,
    ['p'] = B_LETTER, ['q'] = B_LETTER, ['r'] = B_LETTER, ['s'] = B_LETTER, ['t'] = B_LETTER,
    ['u'] = B_LETTER, ['v'] = B_LETTER, ['w'] = B_LETTER, ['x'] = B_LETTER, ['y'] = B_LETTER,
    ['z'] = B_LETTER,
    ['A'] = B_LETTER, ['B'] = B_LETTER, ['C'] = B_LETTER, ['D'] = B_LETTER, ['E'] = B_LETTER,
    ['F'] = B_LETTER, ['G'] = B_LETTER, ['H'] = B_LETTER, ['I'] = B_LETTER, ['J'] = B_LETTER,
    ['K'] = B_LETTER, ['L'] = B_LETTER, ['M'] = B_LETTER, ['N'] = B_LETTER, ['O'] = B_LETTER,
    ['P'] = B_LETTER, ['Q'] = B_LETTER, ['R'] = B_LETTER, ['S'] = B_LETTER, ['T'] = B_LETTER,
    ['U'] = B_LETTER, ['V'] = B_LETTER, ['W'] = B_LETTER, ['X'] = B_LETTER, ['Y'] = B_LETTER,
    ['Z'] = B_LETTER,
    ['0'] = B_DIGIT, ['1'] = B_DIGIT, ['2'] = B_DIGIT, ['3'] = B_DIGIT, ['4'] = B_DIGIT,
    ['5'] = B_DIGIT, ['6'] = B_DIGIT, ['7'] = B_DIGIT, ['8'] = B_DIGIT, ['9'] = B_DIGIT,
    ['"'] = B_QUOTE, ['\''] = B_QUOTE, ['`'] = B_QUOTE,
    ['@'] = B_HANDLE, ['#'] = B_HANDLE,
    ['!'] = B_PUNCT, ['$'] = B_PUNCT, ['%'] = B_PUNCT, ['&'] = B_PUNCT, ['('] = B_PUNCT,
    [')'] = B_PUNCT, ['*'] = B_PUNCT, ['+'] = B_PUNCT, [','] = B_PUNCT, ['-'] = B_PUNCT,
    ['.'] = B_PUNCT, ['/'] = B_PUNCT, [':'] = B_PUNCT, [';'] = B_PUNCT, ['<'] = B_PUNCT,
    ['='] = B_PUNCT, ['>'] = B_PUNCT, ['?'] = B_PUNCT, ['['] = B_PUNCT, ['\\'] = B_PUNCT,
    [']'] = B_PUNCT, ['^'] = B_PUNCT, ['_'] = B_PUNCT, ['{'] = B_PUNCT, ['|'] = B_PUNCT,
    ['}'] = B_PUNCT, ['~'] = B_PUNCT,
    [0xC2] = B_HIGH, [0xC3] = B_HIGH, [0xC4] = B_HIGH, [0xC5] = B_HIGH, [0xC6] = B_HIGH,
    [0xC7] = B_HIGH, [0xC8] = B_HIGH, [0xC9] = B_HIGH, [0xCA] = B_HIGH, [0xCB] = B_HIGH,
    [0xCC] = B_HIGH, [0xCD] = B_HIGH, [0xCE] = B_HIGH, [0xCF] = B_HIGH, [0xD0] = B_HIGH,
    [0xD1] = B_HIGH, [0xD2] = B_HIGH, [0xD3] = B_HIGH, [0xD4] = B_HIGH, [0xD5] = B_HIGH,
    [0xD6] = B_HIGH, [0xD7] = B_HIGH, [0xD8] = B_HIGH, [0xD9] = B_HIGH, [0xDA] = B_HIGH,
    [0xDB] = B_HIGH, [0xDC] = B_HIGH, [0xDD] = B_HIGH, [0xDE] = B_HIGH, [0xDF] = B_HIGH,
    [0xE0] = B_HIGH, [0xE1] = B_HIGH, [0xE2] = B_HIGH, [0xE3] = B_HIGH, [0xE4] = B_HIGH,
    [0xE5] = B_HIGH, [0xE6] = B_HIGH, [0xE7] = B_HIGH, [0xE8] = B_HIGH, [0xE9] = B_HIGH,
    [0xEA] = B_HIGH, [0xEB] = B_HIGH, [0xEC] = B_HIGH, [0xED] = B_HIGH, [0xEE] = B_HIGH,
    [0xEF] = B_HIGH, [0xF0] = B_HIGH, [0xF1] = B_HIGH, [0xF2] = B_HIGH, [0xF3] = B_HIGH,
    [0xF4] = B_HIGH,
};
// clang-format on

/* --- Characters beyond ASCII -------------------------------------------- */

typedef enum { C_LETTER, C_HAN, C_KANA, C_SPACE, C_PUNCT, C_MARK } char_class;

typedef struct {
    char_class is;
    uint8_t sub;
    uint8_t n; /* Bytes. */
    bool upper;
} glyph;

static uint32_t decode(const unsigned char *p, uint8_t *n)
{
    if (p[0] < 0xE0) {
        *n = 2;
        return (uint32_t)(p[0] & 0x1F) << 6 | (p[1] & 0x3F);
    }
    if (p[0] < 0xF0) {
        *n = 3;
        return (uint32_t)(p[0] & 0x0F) << 12 | (uint32_t)(p[1] & 0x3F) << 6 | (p[2] & 0x3F);
    }
    *n = 4;
    return (uint32_t)(p[0] & 0x07) << 18 | (uint32_t)(p[1] & 0x3F) << 12 |
           (uint32_t)(p[2] & 0x3F) << 6 | (p[3] & 0x3F);
}

// clang-format off
static const struct { uint16_t c; uint8_t is, sub; } GLYPHS[] = { /* keep sorted */
    {0x00A0, C_SPACE, 0},            {0x00AB, C_MARK, MARK_GUILLEMET_LEFT},
    {0x00AD, C_LETTER, 0},           {0x00B4, C_MARK, MARK_SINGLE_CLOSE},
    {0x00B7, C_PUNCT, PUNCT_OTHER},  {0x00BB, C_MARK, MARK_GUILLEMET_RIGHT},
    {0x2010, C_PUNCT, '-'},          {0x2011, C_PUNCT, '-'},
    {0x2012, C_PUNCT, PUNCT_DASH},   {0x2013, C_PUNCT, PUNCT_DASH},
    {0x2014, C_PUNCT, PUNCT_DASH},   {0x2015, C_PUNCT, PUNCT_DASH},
    {0x2018, C_MARK, MARK_SINGLE_OPEN},  {0x2019, C_MARK, MARK_SINGLE_CLOSE},
    {0x201A, C_MARK, MARK_SINGLE_LOW},   {0x201B, C_MARK, MARK_SINGLE_OPEN},
    {0x201C, C_MARK, MARK_OPEN},         {0x201D, C_MARK, MARK_CLOSE},
    {0x201E, C_MARK, MARK_LOW},          {0x201F, C_MARK, MARK_OPEN},
    {0x2026, C_PUNCT, PUNCT_ELLIPSIS},
    {0x2032, C_MARK, MARK_PRIME},        {0x2033, C_MARK, MARK_PRIME},
    {0x2039, C_MARK, MARK_ANGLE_LEFT},   {0x203A, C_MARK, MARK_ANGLE_RIGHT},
    {0x3001, C_PUNCT, ','},              {0x3002, C_PUNCT, '.'},
    {0x300C, C_MARK, MARK_CORNER_OPEN},  {0x300D, C_MARK, MARK_CORNER_CLOSE},
    {0x300E, C_MARK, MARK_WHITE_OPEN},   {0x300F, C_MARK, MARK_WHITE_CLOSE},
    {0xFF01, C_PUNCT, '!'},  {0xFF02, C_MARK, MARK_STRAIGHT}, {0xFF08, C_PUNCT, '('},
    {0xFF09, C_PUNCT, ')'},  {0xFF0C, C_PUNCT, ','},  {0xFF0E, C_PUNCT, '.'},
    {0xFF1A, C_PUNCT, ':'},  {0xFF1B, C_PUNCT, ';'},  {0xFF1F, C_PUNCT, '?'},
};
// clang-format on

/* Code points that are no letters but stand in no row above. */
static char_class class_of(uint32_t c)
{
    if ((c >= 0x2000 && c <= 0x200B) || c == 0x3000 || c == 0x202F || c == 0x2028 || c == 0x2029 ||
        c == 0xFEFF)
        return C_SPACE;
    if (c >= 0x3040 && c <= 0x30FF)
        return c >= 0x30A0 ? C_HAN : C_KANA; /* Katakana spells names: runs with Han. */
    if ((c >= 0x3400 && c <= 0x9FFF) || (c >= 0xF900 && c <= 0xFAFF) || c == 0x3005)
        return C_HAN;
    if ((c >= 0x80 && c <= 0xBF && c != 0xAA && c != 0xB5 && c != 0xBA) || c == 0xD7 || c == 0xF7 ||
        (c >= 0x2000 && c <= 0x2BFF && !(c >= 0x2C00)) || (c >= 0x3000 && c <= 0x303F) ||
        (c >= 0xE000 && c <= 0xF8FF) || (c >= 0xFE00 && c <= 0xFE6F) ||
        (c >= 0xFF00 && c <= 0xFFFF) || (c >= 0x1F000 && c <= 0x1FAFF) || c >= 0xE0000)
        return C_PUNCT;
    return C_LETTER;
}

/* Capitals of Latin-1, Latin Extended-A, Greek and Cyrillic. */
static bool is_upper(uint32_t c)
{
    if (c < 0x100)
        return c >= 0xC0 && c <= 0xDE;
    if (c < 0x180) /* Pairs, the capital even but for two odd stretches. */
        return (c >= 0x139 && c <= 0x148) || (c >= 0x179 && c <= 0x17E) ? c & 1 : !(c & 1);
    return (c >= 0x391 && c <= 0x3A9) || (c >= 0x400 && c <= 0x42F) ||
           (c >= 0x1E00 && c <= 0x1EFF && !(c & 1));
}

static glyph glyph_at(const char *p)
{
    glyph g = {0};
    uint32_t c = decode((const unsigned char *)p, &g.n);
    size_t lo = 0, hi = LEN(GLYPHS);

    while (lo < hi) {
        size_t mid = (lo + hi) / 2;
        if (GLYPHS[mid].c < c)
            lo = mid + 1;
        else
            hi = mid;
    }
    if (lo < LEN(GLYPHS) && GLYPHS[lo].c == c) {
        g.is = (char_class)GLYPHS[lo].is;
        g.sub = GLYPHS[lo].sub;
        return g;
    }
    g.is = class_of(c);
    g.sub = PUNCT_OTHER;
    g.upper = g.is == C_LETTER && is_upper(c);
    return g;
}

/* --- The scanner ---------------------------------------------------------- */

typedef struct {
    quoth_doc *d;
    const lexicon *lex;
    const char *p;
    uint32_t n, i;
    uint8_t flags;  /* For the next token. */
    bool wrapped;   /* Lines are broken at a fixed width. */
    uint32_t para;  /* First token of the open paragraph. */
} scanner;

static bool letter_at(const scanner *s, uint32_t i)
{
    if (i >= s->n)
        return false;
    unsigned char c = (unsigned char)s->p[i];
    return CLASS[c] == B_LETTER || (CLASS[c] == B_HIGH && glyph_at(s->p + i).is == C_LETTER);
}

static bool digit_at(const scanner *s, uint32_t i)
{
    return i < s->n && CLASS[(unsigned char)s->p[i]] == B_DIGIT;
}

static quoth_status push(scanner *s, uint32_t end, tok_kind kind, uint8_t sub)
{
    token t = {.start = s->i, .end = end, .kind = (uint8_t)kind, .sub = sub, .flags = s->flags};
    s->i = end;
    s->flags = 0;
    return token_push(&s->d->arena, &s->d->tokens, t);
}

/* How many bytes an apostrophe at i takes: ' or ’. */
static uint32_t apostrophe_at(const scanner *s, uint32_t i)
{
    if (i >= s->n)
        return 0;
    if (s->p[i] == '\'')
        return 1;
    return i + 2 < s->n && memcmp(s->p + i, "\xE2\x80\x99", 3) == 0 ? 3 : 0;
}

/* 's 'd 'm 'll 're 've at the end of a word are words of their own. */
static bool clitic(const char *p, uint32_t n)
{
    char a = n > 0 ? (char)(p[0] | 0x20) : 0, b = n > 1 ? (char)(p[1] | 0x20) : 0;
    if (n == 1)
        return a == 's' || a == 'd' || a == 'm';
    return n == 2 && ((a == 'l' && b == 'l') || (a == 'r' && b == 'e') || (a == 'v' && b == 'e'));
}

static quoth_status push_word(scanner *s, uint32_t end, tok_kind kind, tok_shape shape, uint8_t flags)
{
    uint32_t look = end;
    if (end - s->i > 2 && s->p[end - 1] == '.')
        look--; /* U.S. is listed as u.s */
    uint32_t hash = word_hash(s->p + s->i, look - s->i);
    uint32_t id = lexicon_find(s->lex, s->p + s->i, look - s->i, hash);
    token t = {.start = s->i,
               .end = end,
               .word = id,
               .hash = hash,
               .kind = (uint8_t)kind,
               .shape = (uint8_t)shape,
               .flags = s->flags | flags};
    s->i = end;
    s->flags = 0;
    return token_push(&s->d->arena, &s->d->tokens, t);
}

/* A full stop inside a word: U.S., a.m., example.com; not "end.Next". */
static bool inner_stop(const scanner *s, uint32_t from, uint32_t i)
{
    unsigned char next = i + 1 < s->n ? (unsigned char)s->p[i + 1] : ' ';
    if (next >= 'a' && next <= 'z' && i - from > 0)
        return true;
    bool single = i - from == 1 || (i - from >= 3 && s->p[i - 2] == '.');
    return single && next >= 'A' && next <= 'Z' && i + 2 < s->n && s->p[i + 2] == '.';
}

static uint32_t skip_address(const scanner *s, uint32_t i)
{
    while (i < s->n && CLASS[(unsigned char)s->p[i]] != B_SPACE &&
           CLASS[(unsigned char)s->p[i]] != B_LINE && s->p[i] != '"' && s->p[i] != '<')
        i++;
    while (i > s->i + 1 && CLASS[(unsigned char)s->p[i - 1]] == B_PUNCT && s->p[i - 1] != '/')
        i--;
    return i;
}

/* Letters, inner hyphens, stops, apostrophes; splits a clitic off. */
static quoth_status word_here(scanner *s)
{
    uint32_t i = s->i, from = s->i, caps = 0, lows = 0, cut = 0;
    bool first_upper = false, dotted = false, mixed = false;

    while (i < s->n) {
        unsigned char c = (unsigned char)s->p[i];
        byte_class k = (byte_class)CLASS[c];
        uint32_t n = 1;
        if (k == B_LETTER) {
            bool up = c <= 'Z';
            first_upper |= up && i == from;
            mixed |= up && lows;
            caps += up;
            lows += !up;
        } else if (k == B_HIGH) {
            glyph g = glyph_at(s->p + i);
            if (g.is == C_MARK && apostrophe_at(s, i) && letter_at(s, i + 3)) {
                cut = i;
                n = 3;
            } else if (g.is == C_LETTER) {
                first_upper |= g.upper && i == from;
                caps += g.upper;
                lows += !g.upper;
                n = g.n;
            } else {
                break;
            }
        } else if (k == B_DIGIT) {
            ;
        } else if (c == '\'' && letter_at(s, i + 1) && i > from) {
            cut = i;
        } else if (c == '-' && (letter_at(s, i + 1) || digit_at(s, i + 1)) && i > from) {
            lows += 0;
        } else if (c == '&' && i > from && caps && !lows && letter_at(s, i + 1)) {
            ; /* AT&T */
        } else if (c == '.' && inner_stop(s, from, i)) {
            dotted = true;
        } else if (c == '@' && i > from && letter_at(s, i + 1)) {
            return push_word(s, skip_address(s, i), TOK_WORD, SHAPE_OTHER, 0);
        } else if (c == ':' && i + 2 < s->n && s->p[i + 1] == '/' && s->p[i + 2] == '/') {
            return push_word(s, skip_address(s, i), TOK_WORD, SHAPE_OTHER, 0);
        } else {
            break;
        }
        i += n;
    }
    if (dotted && i < s->n && s->p[i] == '.' && i - from >= 3 && s->p[i - 2] == '.')
        i++; /* The last stop of U.S. */
    tok_shape shape = !first_upper           ? SHAPE_LOWER
                      : caps >= 2 && !lows   ? SHAPE_UPPER
                      : caps + lows == 0     ? SHAPE_OTHER
                                             : SHAPE_TITLE;
    uint32_t mark = cut ? apostrophe_at(s, cut) : 0;
    if (mark && clitic(s->p + cut + mark, i - cut - mark)) {
        bool s_form = (s->p[cut + mark] | 0x20) == 's';
        TRY(push_word(s, cut, TOK_WORD, shape, TOK_CLITIC));
        return push_word(s, i, TOK_WORD, SHAPE_LOWER,
                         TOK_CLITIC | (s_form ? TOK_POSSESSIVE : 0));
    }
    return push_word(s, i, TOK_WORD, shape, 0);
}

/* 3,000.50  4:57  90th  1990s  50-year-old */
static quoth_status number_here(scanner *s)
{
    uint32_t i = s->i;
    while (i < s->n) {
        unsigned char c = (unsigned char)s->p[i];
        if (CLASS[c] == B_DIGIT || CLASS[c] == B_LETTER)
            i++;
        else if ((c == ',' || c == '.' || c == ':' || c == '/') && digit_at(s, i + 1))
            i += 2;
        else if (c == '-' && letter_at(s, i + 1))
            i++;
        else
            break;
    }
    return push_word(s, i, TOK_NUMBER, SHAPE_OTHER, 0);
}

static quoth_status quote_here(scanner *s)
{
    char c = s->p[s->i];
    bool twice = s->i + 1 < s->n && s->p[s->i + 1] == c;
    bool thrice = s->i + 2 < s->n && s->p[s->i + 2] == c;

    if (c == '"')
        return push(s, s->i + 1, TOK_MARK, MARK_STRAIGHT);
    if (twice && !thrice)
        return push(s, s->i + 2, TOK_MARK, c == '`' ? MARK_TICKS : MARK_PRIMES);
    return push(s, s->i + 1, TOK_MARK, c == '`' ? MARK_TICK : MARK_SINGLE);
}

static quoth_status punct_here(scanner *s)
{
    char c = s->p[s->i];
    uint32_t i = s->i + 1;

    if (c == '.' && i < s->n && s->p[i] == '.') {
        while (i < s->n && s->p[i] == '.')
            i++;
        return push(s, i, TOK_PUNCT, PUNCT_ELLIPSIS);
    }
    if (c == '-' && i < s->n && s->p[i] == '-') {
        while (i < s->n && s->p[i] == '-')
            i++;
        return push(s, i, TOK_PUNCT, PUNCT_DASH);
    }
    return push(s, i, TOK_PUNCT, (uint8_t)c);
}

static quoth_status handle_here(scanner *s)
{
    uint32_t i = s->i + 1;
    if (!letter_at(s, i))
        return push(s, i, TOK_PUNCT, PUNCT_OTHER);
    while (i < s->n && (CLASS[(unsigned char)s->p[i]] == B_LETTER || digit_at(s, i) || s->p[i] == '_'))
        i++;
    return push_word(s, i, TOK_WORD, SHAPE_TITLE, 0);
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
        while (i < s->n && CLASS[(unsigned char)s->p[i]] == B_HIGH && glyph_at(s->p + i).is == g.is)
            i += glyph_at(s->p + i).n;
        return push_word(s, i, TOK_WORD, SHAPE_OTHER, 0);
    case C_LETTER:
        break;
    }
    return word_here(s);
}

/* --- Lines and paragraphs ------------------------------------------------- */

static quoth_status end_paragraph(scanner *s, uint32_t end)
{
    token_vec *v = &s->d->tokens;
    if (v->n > s->para)
        TRY(paragraph_push(&s->d->arena, &s->d->paragraphs, (paragraph){s->para, v->n}));
    TRY(push(s, end, TOK_BREAK, 0));
    s->para = v->n;
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
    switch ((byte_class)CLASS[(unsigned char)s->p[s->i]]) {
    case B_SPACE:
    case B_OTHER:
        s->i++;
        s->flags |= TOK_SPACE;
        return QUOTH_OK;
    case B_LINE:
        return line_here(s);
    case B_LETTER:
        return word_here(s);
    case B_DIGIT:
        return number_here(s);
    case B_PUNCT:
        return punct_here(s);
    case B_QUOTE:
        return quote_here(s);
    case B_HANDLE:
        return handle_here(s);
    case B_HIGH:
        return high_here(s);
    }
    return QUOTH_FATAL;
}

quoth_status text_tokens(quoth_doc *d, const quoth_model *m)
{
    scanner s = {.d = d, .lex = &m->lex, .p = d->text.p, .n = (uint32_t)d->text.n, .flags = TOK_SPACE};

    s.wrapped = is_wrapped(s.p, s.n);
    TRY(token_reserve(&d->arena, &d->tokens, s.n / 4 + 16));
    while (s.i < s.n)
        TRY(step(&s));
    if (d->tokens.n > s.para)
        TRY(paragraph_push(&d->arena, &d->paragraphs, (paragraph){s.para, d->tokens.n}));
    s.flags = TOK_SPACE;
    TRY(push(&s, s.n, TOK_END, 0));
    d->tokens.n--; /* at[n] stays readable. */
    return QUOTH_OK;
}
