/*
 * skim.c - paragraphs that need not be read.
 *
 * Where only words in marks are asked for, most paragraphs of a news text hold
 * none.  A look at their bytes, 32 at a time, tells which they are at a tenth
 * of what reading them costs.  Read are those with a mark, those that may be a
 * turn of a transcript, the one before each of them, where "he" was named, and
 * what follows a mark with a dash, or as one or two short lines: a signature.
 */
#include "base/eight.h"
#include "base/wide.h"
#include "text/text.h"

enum {
    NEEDED = 1,      /* A mark, a turn. */
    SIGNED = 2,      /* Begins with a dash, or is short and no sentence. */
    LOW = 4,         /* In lower case, right behind a line: may go on with it. */
    BLANK = 8,       /* No character that surely is a token. */
    HEADS = 32,      /* The head of a turn, whose words are the next line. */
    ODD = 16,        /* A control character: leave it to the tokenizer. */
    TURN_HEAD = 240, /* Bytes: no turn has its colon behind them. */
    SHORT = 60,      /* Bytes of a signature that no dash opens. */
    TURN_LOW = 8,    /* Words in lower case that a turn may begin with. */
    STEP = 32,       /* Bytes looked at at once. */
};

typedef struct {
    uint32_t start, end; /* From its first character that is no blank. */
    uint32_t flags;
} line;

VEC(line);

static bool letter(const char *p)
{
    return (*p | 0x20) >= 'a' && (*p | 0x20) <= 'z';
}

/* Is the quotation mark, or what looks like one, at text[i] more than an
 * apostrophe inside a word?  n: its bytes. */
static bool is_mark(str text, size_t i, size_t n)
{
    return i == 0 || i + n >= text.n || !letter(text.p + i - 1) || !letter(text.p + i + n);
}

/* What a byte that is no plain ASCII letter, digit or punctuation says. */
static uint32_t special_at(str text, size_t i)
{
    unsigned char c = (unsigned char)text.p[i];

    if (c == '"' || c == '`')
        return NEEDED;
    if (c == '\'')
        return is_mark(text, i, 1) ? NEEDED : 0;
    if (c < ' ')
        return c == '\t' || c == '\r' || c == '\v' ? 0 : ODD;
    unsigned char next = i + 1 < text.n ? (unsigned char)text.p[i + 1] : 0;
    unsigned char third = i + 2 < text.n ? (unsigned char)text.p[i + 2] : 0;
    switch (c) {
    case 0xC2: /* « » ´ */
        return next == 0xAB || next == 0xBB || next == 0xB4 ? NEEDED : 0;
    case 0xE2:
        if (next != 0x80 || third < 0x98)
            return 0;
        if (third == 0x99) /* ’ */
            return is_mark(text, i, 3) ? NEEDED : 0;
        /* ‘ to ‟, ′ ″, ‹ › */
        return third <= 0x9F || third == 0xB2 || third == 0xB3 || third == 0xB9 || third == 0xBA
                   ? NEEDED
                   : 0;
    case 0xE3: /* 「 to 』 */
        return next == 0x80 && third >= 0x8C && third <= 0x8F ? NEEDED : 0;
    case 0xEF: /* ＂ */
        return next == 0xBC && third == 0x82 ? NEEDED : 0;
    default:
        return 0;
    }
}

/* Flags the bytes that special_at looks at. */
static uint64_t special_flags(uint64_t x)
{
#define FLAG_ZEROS(x) ((((x)-EACH_BYTE) & ~(x)) & HIGH_BITS)
    uint64_t low = (x - EACH_BYTE * 0x20) & ~x; /* Controls; what borrows from them is looked at. */
    return ((low | x) & HIGH_BITS) | FLAG_ZEROS(x ^ EACH_BYTE * '"') |
           FLAG_ZEROS(x ^ EACH_BYTE * '\'') | FLAG_ZEROS(x ^ EACH_BYTE * '`');
#undef FLAG_ZEROS
}

/* How many bytes, by STEP, come before any that special_at looks at. */
WIDE static size_t plain_bytes(const char *p, size_t n)
{
    size_t i = 0;

    for (; n - i >= STEP; i += STEP) {
        unsigned char any = 0; /* Its high bit is what counts. */
        for (int k = 0; k < STEP; k++) {
            unsigned char c = (unsigned char)p[i + k];
            any |= c | (c - ' ') | ((c ^ '"') - 1) | ((c ^ '\'') - 1) | ((c ^ '`') - 1);
        }
        if (any & 0x80)
            break;
    }
    return i;
}

/* Does what stands before the colon of a line look like a name? */
static bool may_be_turn(str s)
{
    size_t low = 0, n = s.n < TURN_HEAD ? s.n : TURN_HEAD;
    const char *end = s.p + n, *colon = s.p;

    if (s.n > 3 && (s.p[0] == 'Q' || s.p[0] == 'A') && s.p[1] == '.' && s.p[2] == ' ')
        return true;
    for (bool found = false; !found; colon++) {
        colon = memchr(colon, ':', (size_t)(end - colon));
        if (!colon)
            return false;
        found =
            colon + 1 == s.p + s.n || !(letter(colon + 1) || (colon[1] >= '0' && colon[1] <= '9'));
    }
    for (const char *p = s.p; p < colon; p++)
        low += *p >= 'a' && *p <= 'z' && (p == s.p || p[-1] == ' ');
    return low <= TURN_LOW;
}

static bool is_capital(char c)
{
    return c >= 'A' && c <= 'Z';
}

/* Mr. HARROW.  The CHAIRMAN. */
static bool may_be_stopped_turn(str s)
{
    enum { LONGEST = 15, BEHIND = 4 };

    if (s.n < LONGEST + BEHIND || !is_capital(s.p[0]))
        return false;
    const char *p = memchr(s.p, ' ', LONGEST);
    if (!p || !is_capital(p[1]) || !(is_capital(p[2]) || is_capital(p[3])))
        return false;
    for (p += 4; p + 2 < s.p + s.n && (letter(p) || *p == '-' || *p == '\''); p++)
        continue;
    return *p == '.' || (p[0] == ' ' && p[1] == 'o' && p[2] == 'f');
}

static uint32_t look_at(str s)
{
    static const char dashes[] = "\xE2\x80\x93\xE2\x80\x94\xE2\x80\x95";
    uint32_t flags = 0;
    size_t i = 0;

    while (s.n - i >= 8 && !(flags & NEEDED)) {
        i += plain_bytes(s.p + i, s.n - i);
        size_t end = s.n - i < STEP ? s.n : i + STEP;
        for (; end - i >= 8 && !(flags & NEEDED); i += 8) {
            uint64_t hit = special_flags(load8(s.p + i));
            for (; hit; hit &= hit - 1)
                flags |= special_at(s, i + first_flag(hit));
        }
    }
    for (; i < s.n && !(flags & NEEDED); i++) {
        unsigned char c = (unsigned char)s.p[i];
        if (c < ' ' || c >= 0x80 || c == '"' || c == '\'' || c == '`')
            flags |= special_at(s, i);
    }
    if ((unsigned char)s.p[0] <= ' ' || (unsigned char)s.p[0] >= 0x7F)
        flags |= BLANK;
    if (s.p[0] == '-' || s.p[0] == '~' ||
        (s.n > 2 && memcmp(s.p, dashes, 2) == 0 && memchr(dashes + 2, s.p[2], 7)))
        flags |= SIGNED;
    if (s.n <= SHORT && is_capital(s.p[0]) && !strchr(".!?", s.p[s.n - 1]))
        flags |= SIGNED;
    if (!(flags & NEEDED) && (may_be_turn(s) || may_be_stopped_turn(s)))
        flags |= NEEDED;
    if (s.n > 1 && s.n <= SHORT && s.p[s.n - 1] == ':' && is_capital(s.p[s.n - 2]))
        flags |= HEADS; /* ANA RUIZ, HOST: */
    return flags;
}

static quoth_status read_lines(quoth_doc *d, line_vec *v, line_lengths *seen)
{
    const char *p = d->text.p, *end = p + d->text.n;
    uint32_t blank_lines = 1;

    while (p < end) {
        const char *nl = memchr(p, '\n', (size_t)(end - p)), *stop = nl ? nl : end;
        const char *from = p;
        if (nl && nl < d->text.p + LINES_LOOK)
            line_note(seen, d->text, p, nl);
        while (from < stop && (*from == ' ' || *from == '\t' || *from == '\r' || *from == '\v'))
            from++;
        if (from < stop) {
            str s = {from, (size_t)(stop - from)};
            line x = {(uint32_t)(from - d->text.p), (uint32_t)(stop - d->text.p), look_at(s)};
            if (!blank_lines && *from >= 'a' && *from <= 'z')
                x.flags |= LOW;
            TRY(line_push(&d->arena, v, x));
            blank_lines = 0;
        } else {
            blank_lines++;
        }
        p = stop + 1;
    }
    return QUOTH_OK;
}

/* Is line i to be read? */
static bool needed(const line_vec *v, uint32_t i)
{
    const line *x = &v->at[i];
    bool last = i + 1 == v->n;

    if (x->flags & (NEEDED | LOW | BLANK) || (i && x[-1].flags & HEADS) ||
        (!last && x[1].flags & (NEEDED | LOW)))
        return true;
    return x->flags & SIGNED && i &&
           (x[-1].flags & NEEDED || (i > 1 && x[-1].flags & SIGNED && x[-2].flags & NEEDED));
}

/* Lines before the first of two questions that marks answer, where it is said who is interviewed;
 * or 0. */
static uint32_t before_questions(const quoth_doc *d, const line_vec *v)
{
    enum { TWO = 2, MOST = 12 };
    uint32_t first = 0, n = 0;

    for (uint32_t i = 0; i + 1 < v->n && n < TWO; i++) {
        uint32_t end = v->at[i].end;
        while (end > v->at[i].start && d->text.p[end - 1] <= ' ' && d->text.p[end - 1] > 0)
            end--;
        if (end == v->at[i].start || d->text.p[end - 1] != '?' || v->at[i].flags & NEEDED ||
            !(v->at[i + 1].flags & NEEDED))
            continue;
        first = n++ ? first : i;
    }
    return n < TWO ? 0 : first < MOST ? first : MOST;
}

quoth_status text_skim(quoth_doc *d, const quoth_model *m)
{
    line_vec v = {0};
    line_lengths seen = {0};

    if (m->options.kinds & QUOTH_INDIRECT)
        return QUOTH_OK;
    TRY(read_lines(d, &v, &seen));
    if (lines_are_wrapped(&seen))
        return QUOTH_OK;
    for (uint32_t i = 0; i < v.n; i++)
        if (v.at[i].flags & ODD)
            return QUOTH_OK;
    for (uint32_t i = before_questions(d, &v); i < v.n; i++)
        if (!needed(&v, i))
            TRY(range_push(&d->arena, &d->unread, (range){v.at[i].start, v.at[i].end}));
    return QUOTH_OK;
}
