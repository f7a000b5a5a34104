/*
 * marks.c - the prices of a mark's readings.
 *
 *     ROLE[left][right]  what its neighbours make of it
 *     refine             apostrophes, plurals, feet and inches
 *     PRICE[class][role] what each reading costs then
 *     PAIR[open][close]  which mark closes which
 */
#include "find/marks.h"

/* --- What stands beside a mark? -------------------------------------------- */

typedef enum {
    SP, /* White space, a border of the paragraph. */
    WD, /* A word or number. */
    OP, /* ( [ { $ */
    CL, /* ) ] } . , ; : ? ! */
    DA, /* A dash, an ellipsis, a slash, anything else. */
    SIDES
} side;

typedef enum {
    OPENS,    /* said "Go */
    CLOSES,   /* Go." He */
    EITHER,   /* said:"Go and Go,"he */
    GLUED,    /* a"b */
    LONE,     /* said " Go */
    MEASURE,  /* 6'4" */
    WORD_END, /* 'the boys': closes behind a word; this and below for ' alone */
    PLURAL,   /* the boys' pay, runnin' late */
    ELISION,  /* 'em, '80s */
    OWNER,    /* the boys' pay: a noun follows, and the paragraph ends in a stop */
    ROLES
} role;

// clang-format off
static const uint8_t ROLE[SIDES][SIDES] = {
/* left \ right  SP       WD      OP      CL      DA                           */
[SP] =         { LONE,    OPENS,  OPENS,  LONE,   OPENS  }, /* said "Go   " .  */
[WD] =         { CLOSES,  GLUED,  CLOSES, CLOSES, CLOSES }, /* Go" he     Go", */
[OP] =         { OPENS,   OPENS,  OPENS,  LONE,   OPENS  }, /* ("Go       (")  */
[CL] =         { CLOSES,  EITHER, EITHER, CLOSES, CLOSES }, /* Go," he    :"Go */
[DA] =         { CLOSES,  OPENS,  OPENS,  CLOSES, EITHER }, /* Go-" he    -"Go */
};
// clang-format on

/* --- What does each reading cost? ------------------------------------------ */

typedef enum {
    BLIND,  /* " ''        no direction of its own */
    OPENER, /* “ */
    CLOSER, /* ” */
    ONLY_OPENS,
    ONLY_CLOSES,
    LEFT,  /* « ‹ */
    RIGHT, /* » › */
    NEVER, /* ′ */
    /* From here on it may be an apostrophe. */
    QUOTE,      /* ' */
    TURNED,     /* ‘ */
    APOSTROPHE, /* ’ */
    GRAVE,      /* ` */
    CLASSES
} mark_class;

typedef struct {
    uint8_t text, open, close;
} price;

enum { X = MARK_NEVER };

// clang-format off
static const price PRICE[CLASSES][ROLES] = {
/*                OPENS     CLOSES    EITHER    GLUED     LONE      MEASURE */
[BLIND] =       {{12,0,6}, {12,6,0}, {12,1,1}, {6,4,4},  {6,3,3},  {1,9,2}},
[OPENER] =      {{12,0,8}, {12,5,1}, {12,0,3}, {10,0,3}, {6,0,4},  {12,5,1}},
[CLOSER] =      {{12,1,5}, {10,8,0}, {10,3,0}, {10,3,0}, {6,4,0},  {1,8,2}},
[ONLY_OPENS] =  {{8,0,X},  {8,0,X},  {8,0,X},  {8,0,X},  {8,0,X},  {8,0,X}},
[ONLY_CLOSES] = {{8,X,0},  {8,X,0},  {8,X,0},  {8,X,0},  {8,X,0},  {8,X,0}},
[LEFT] =        {{12,0,6}, {12,6,0}, {12,0,1}, {12,0,1}, {6,0,X},  {12,6,0}},
[RIGHT] =       {{12,0,6}, {12,6,0}, {12,1,0}, {12,1,0}, {6,X,0},  {12,6,0}},
[NEVER] =       {{0,X,X},  {0,X,X},  {0,X,X},  {0,X,X},  {0,X,X},  {0,X,X}},
/*               OPENS    CLOSES   EITHER   GLUED    LONE     MEASURE  WORD_END PLURAL   ELISION  OWNER */
[QUOTE] =      {{7,0,X}, {9,X,0}, {6,1,1}, {0,X,3}, {1,8,4}, {0,X,3}, {5,X,0}, {1,X,2}, {0,6,X}, {0,X,3}},
[TURNED] =     {{9,0,X}, {5,4,4}, {6,0,3}, {4,1,X}, {4,2,X}, {0,X,X}, {5,4,4}, {1,X,4}, {0,4,X}, {0,X,4}},
[APOSTROPHE] = {{3,5,X}, {9,X,0}, {4,X,0}, {0,X,1}, {2,X,2}, {0,X,2}, {5,X,0}, {1,X,2}, {0,7,X}, {0,X,2}},
[GRAVE] =      {{5,0,X}, {0,X,2}, {0,4,2}, {0,X,2}, {0,X,X}, {0,X,X}, {0,X,2}, {0,X,2}, {5,0,X}, {0,X,2}},
};
// clang-format on

/* --- Which marks belong together? ------------------------------------------ */

typedef enum { DOUBLE, SINGLE, ANGLED, CORNER, FAMILIES } family;

/* hang: never closed, after a word and after anything else; run: the same,
 * but the next paragraph takes it up. */
typedef struct {
    uint8_t class, family;
    uint8_t hang[2], run[2];
} trait;

static const trait TRAIT[MARK_N] = {
    [MARK_STRAIGHT] = {BLIND, DOUBLE, {8, 8}, {2, 1}},
    [MARK_OPEN] = {OPENER, DOUBLE, {8, 8}, {2, 1}},
    [MARK_CLOSE] = {CLOSER, DOUBLE, {8, 8}, {2, 1}},
    [MARK_LOW] = {ONLY_OPENS, DOUBLE, {6, 6}, {2, 1}},
    [MARK_TICKS] = {ONLY_OPENS, DOUBLE, {6, 6}, {2, 1}},
    [MARK_PRIMES] = {BLIND, DOUBLE, {8, 8}, {2, 1}},
    [MARK_GUILLEMET_LEFT] = {LEFT, ANGLED, {8, 8}, {2, 1}},
    [MARK_GUILLEMET_RIGHT] = {RIGHT, ANGLED, {8, 8}, {2, 1}},
    [MARK_ANGLE_LEFT] = {LEFT, ANGLED, {8, 8}, {2, 1}},
    [MARK_ANGLE_RIGHT] = {RIGHT, ANGLED, {8, 8}, {2, 1}},
    [MARK_CORNER_OPEN] = {ONLY_OPENS, CORNER, {4, 4}, {2, 1}},
    [MARK_CORNER_CLOSE] = {ONLY_CLOSES, CORNER, {4, 4}, {2, 1}},
    [MARK_WHITE_OPEN] = {ONLY_OPENS, CORNER, {4, 4}, {2, 1}},
    [MARK_WHITE_CLOSE] = {ONLY_CLOSES, CORNER, {4, 4}, {2, 1}},
    [MARK_SINGLE] = {QUOTE, SINGLE, {12, 6}, {20, 2}},
    [MARK_SINGLE_OPEN] = {TURNED, SINGLE, {8, 6}, {6, 1}},
    [MARK_SINGLE_CLOSE] = {APOSTROPHE, SINGLE, {12, 12}, {20, 20}},
    [MARK_SINGLE_LOW] = {ONLY_OPENS, SINGLE, {12, 12}, {20, 2}},
    [MARK_TICK] = {GRAVE, SINGLE, {12, 12}, {20, 2}},
    [MARK_PRIME] = {NEVER, SINGLE, {0, 0}, {0, 0}},
};

/* One more than the price; 0 is never. */
static const uint8_t PAIR[MARK_N][MARK_N] = {
    [MARK_STRAIGHT] = {[MARK_STRAIGHT] = 1, [MARK_CLOSE] = 2, [MARK_OPEN] = 4, [MARK_PRIMES] = 5},
    [MARK_OPEN] = {[MARK_CLOSE] = 1, [MARK_OPEN] = 2, [MARK_STRAIGHT] = 2, [MARK_PRIMES] = 3},
    [MARK_CLOSE] = {[MARK_CLOSE] = 1, [MARK_OPEN] = 3, [MARK_STRAIGHT] = 3},
    [MARK_LOW] = {[MARK_OPEN] = 1, [MARK_CLOSE] = 1, [MARK_STRAIGHT] = 2},
    [MARK_TICKS] = {[MARK_PRIMES] = 1, [MARK_STRAIGHT] = 2, [MARK_CLOSE] = 2},
    [MARK_PRIMES] = {[MARK_PRIMES] = 1, [MARK_STRAIGHT] = 5, [MARK_CLOSE] = 5},
    [MARK_GUILLEMET_LEFT] = {[MARK_GUILLEMET_RIGHT] = 1},
    [MARK_GUILLEMET_RIGHT] = {[MARK_GUILLEMET_LEFT] = 1, [MARK_GUILLEMET_RIGHT] = 3},
    [MARK_ANGLE_LEFT] = {[MARK_ANGLE_RIGHT] = 1},
    [MARK_ANGLE_RIGHT] = {[MARK_ANGLE_LEFT] = 1, [MARK_ANGLE_RIGHT] = 3},
    [MARK_CORNER_OPEN] = {[MARK_CORNER_CLOSE] = 1},
    [MARK_WHITE_OPEN] = {[MARK_WHITE_CLOSE] = 1},
    [MARK_SINGLE] = {[MARK_SINGLE] = 1, [MARK_SINGLE_CLOSE] = 2},
    [MARK_SINGLE_OPEN] = {[MARK_SINGLE_CLOSE] = 1, [MARK_SINGLE] = 2, [MARK_SINGLE_OPEN] = 4},
    [MARK_SINGLE_CLOSE] = {[MARK_SINGLE_CLOSE] = 1},
    [MARK_SINGLE_LOW] = {[MARK_SINGLE_OPEN] = 1, [MARK_SINGLE_CLOSE] = 1, [MARK_SINGLE] = 2},
    [MARK_TICK] = {[MARK_SINGLE] = 1, [MARK_SINGLE_CLOSE] = 1, [MARK_TICK] = 2},
};

static const uint8_t NEST[FAMILIES][FAMILIES] = {
    /* outer \ inner  DOUBLE SINGLE ANGLED CORNER */
    [DOUBLE] = {3, 0, 0, 0}, /* "The "Vesuvius" boiler" */
    [SINGLE] = {1, 6, 1, 0},
    [ANGLED] = {0, 0, 1, 0}, /* «Le «Vésuve» fume» */
    [CORNER] = {0, 0, 0, 0},
};

/* mark_level: kind + 1; opened after no word; hardly an opening mark. */
enum { KIND = 0x1F, FIRM = 0x20, DOUBT = 0x40, SURE = 3 };

static const trait *trait_of(mark_level open)
{
    return &TRAIT[(open & KIND) - 1];
}

uint8_t mark_pair(mark_level open, uint8_t close)
{
    uint8_t found = PAIR[(open & KIND) - 1][close];
    return found ? (uint8_t)(found - 1) : MARK_NEVER;
}

uint8_t mark_nest(mark_level outer, const mark *inner)
{
    enum { FRESH = 4 }; /* A sentence begins: rather a new quotation. */
    uint8_t in = TRAIT[inner->kind].family, out = trait_of(outer)->family;
    return (uint8_t)(NEST[out][in] + (inner->fresh && in == out ? FRESH : 0));
}

uint8_t mark_hang(mark_level open)
{
    return trait_of(open)->hang[(open & FIRM) != 0];
}

uint8_t mark_run(mark_level open, const mark *lead)
{
    if (lead->open > SURE || open & DOUBT || trait_of(open)->family != TRAIT[lead->kind].family)
        return MARK_NEVER;
    return trait_of(open)->run[(open & FIRM) != 0];
}

/* --- Looking at the neighbours ---------------------------------------------- */

static side side_of(const token *t)
{
    static const uint8_t signs[256] = {
        ['('] = OP, ['['] = OP, ['{'] = OP, ['<'] = OP, ['$'] = OP, ['#'] = OP, ['&'] = OP,
        ['*'] = OP, ['+'] = OP, [')'] = CL, [']'] = CL, ['}'] = CL, ['>'] = CL, ['.'] = CL,
        [','] = CL, [';'] = CL, [':'] = CL, ['?'] = CL, ['!'] = CL, ['%'] = CL};

    switch ((tok_kind)t->kind) {
    case TOK_WORD:
    case TOK_NUMBER:
        return WD;
    case TOK_PUNCT:
        return signs[t->sub] ? (side)signs[t->sub] : DA;
    case TOK_MARK:
    case TOK_BREAK:
    case TOK_END:
        break;
    }
    return SP;
}

/* "them"[1:] after an apostrophe: 'em, 't, 'tis, '80s, but no word by itself: 'no', 'in pain'. */
static bool is_elision(const quoth_doc *d, const quoth_model *m, uint32_t tok)
{
    enum { LONGEST = 12 };
    const token *t = &d->tokens.at[tok], *after = t + 1;
    str s = doc_slice(d, t->start, t->end);

    if (t->kind == TOK_NUMBER)
        return s.n == 2 || (s.n == 3 && s.p[2] == 's');
    if (t->kind != TOK_WORD || s.n > LONGEST)
        return false;
    if (m) {
        char form[LONGEST + 1] = "'";
        memcpy(form + 1, s.p, s.n);
        if (lexicon_find(&m->lex, form, s.n + 1))
            return true;
    }
    if (t->shape != SHAPE_LOWER || s.n > 2 || (s.n == 2 && t->word) ||
        (unsigned char)s.p[0] >= 0x80)
        return false;
    bool shut = after->kind == TOK_MARK && !(after->flags & TOK_SPACE);
    return s.n == 1 ? !memchr("aeiou", s.p[0], 5) : !shut;
}

/* boys' pay, runnin' late: what an apostrophe may end, a word after it. */
static bool is_plural(const quoth_doc *d, uint32_t tok, uint32_t end)
{
    const token *t = &d->tokens.at[tok];
    str s = doc_slice(d, t[-1].start, t[-1].end);

    if (tok + 1 >= end || (t[1].kind != TOK_WORD && t[1].kind != TOK_NUMBER) || s.n < 2)
        return false;
    return memchr("sSxz", s.p[s.n - 1], 4) || (s.n > 3 && memcmp(s.p + s.n - 2, "in", 2) == 0);
}

/* the boys' pay, the residents' long wait, in a paragraph that ends in a stop; but: the boys' was */
static bool is_owner(const quoth_doc *d, const quoth_model *m, uint32_t tok, uint32_t end)
{
    const token *t = &d->tokens.at[tok], *last = &d->tokens.at[end - 1];
    if (!m || t[1].kind != TOK_WORD || t[1].shape != SHAPE_LOWER || last->kind != TOK_PUNCT ||
        !(memchr(".?!:", last->sub, 4) || last->sub == PUNCT_ELLIPSIS))
        return false;
    uint8_t pos = m->lex.words[t[1].word].pos, of = m->lex.words[t[-1].word].pos;
    str s = doc_slice(d, t[1].start, t[1].end);
    bool verbal = s.n > 4 && (!memcmp(s.p + s.n - 2, "ed", 2) || !memcmp(s.p + s.n - 2, "ly", 2));
    bool noun = pos == POS_NOUN || pos == POS_NOUNS || pos == POS_ADJ ||
                (pos == POS_NONE && s.n > 2 && !verbal);
    return noun && (of == POS_NOUNS || of == POS_NONE) && d->text.p[t[-1].end - 1] == 's';
}

/* What the words say beyond what the neighbours' classes say. */
static role refine(const quoth_doc *d, const quoth_model *m, const mark *all, const mark *k,
                   uint32_t end)
{
    role r = (role)ROLE[k->left][k->right];
    const trait *is = &TRAIT[k->kind];
    const token *t = &d->tokens.at[k->tok];
    bool glued = k->left == WD && t[-1].kind != TOK_MARK;

    if (glued && r != LONE && t[-1].kind == TOK_NUMBER) {
        bool feet = k > all && k[-1].tok + 2 == k->tok && TRAIT[k[-1].kind].family == SINGLE;
        bool long_ago = t[-1].end - t[-1].start > 2; /* 'the best since 2004', but: at 6' 4" */
        if (is->family == SINGLE ? !long_ago && k->right != CL
                                 : is->class == BLIND || (is->class == CLOSER && feet))
            return MEASURE;
    }
    if (is->class < QUOTE)
        return r;
    if (r == OPENS && k->right == WD && is_elision(d, m, k->tok + 1))
        return ELISION;
    if (r != CLOSES || k->left != WD)
        return r;
    if (!glued || k->right != SP || !is_plural(d, k->tok, end))
        return WORD_END;
    return is_owner(d, m, k->tok, end) ? OWNER : PLURAL;
}

/* name="value": the two marks around value. */
static void hide_markup(const quoth_doc *d, mark *at, uint32_t n, uint32_t first)
{
    for (uint32_t i = 0; i < n; i++) {
        const token *t = &d->tokens.at[at[i].tok];
        if (at[i].tok < first + 2 || t->flags & TOK_SPACE || t[-1].sub != '=' ||
            t[-1].kind != TOK_PUNCT || t[-1].flags & TOK_SPACE || t[-2].kind != TOK_WORD)
            continue;
        at[i].text = 0;
        at[i].open = at[i].close = MARK_NEVER;
        if (i + 1 < n && at[i + 1].kind == at[i].kind && at[i + 1].left != SP)
            at[i + 1] = (mark){.tok = at[i + 1].tok,
                               .kind = at[i].kind,
                               .level = at[i].level,
                               .open = MARK_NEVER,
                               .close = MARK_NEVER};
    }
}

static uint32_t gather(const quoth_doc *d, uint32_t first, uint32_t *from, uint32_t end, mark *out,
                       uint32_t cap)
{
    uint32_t n = 0, i = *from;

    for (; n < cap; i++) {
        while (i < end && d->tokens.at[i].kind != TOK_MARK)
            i++;
        if (i == end)
            break;
        const token *t = &d->tokens.at[i];
        bool apart = i == first || t->flags & TOK_SPACE;
        mark *k = &out[n];
        *k = (mark){.tok = i, .kind = t->sub};
        k->left = apart                              ? SP
                  : n > 0 && out[n - 1].tok + 1 == i ? out[n - 1].left
                                                     : (uint8_t)side_of(t - 1);
        n++;
    }
    *from = i;
    for (i = n; i-- > 0;) {
        const token *t = &d->tokens.at[out[i].tok] + 1;
        bool apart = out[i].tok + 1 >= end || t->flags & TOK_SPACE;
        out[i].right = apart                                           ? SP
                       : i + 1 < n && out[i + 1].tok == out[i].tok + 1 ? out[i + 1].right
                                                                       : (uint8_t)side_of(t);
    }
    return n;
}

uint32_t marks_read(const quoth_doc *d, const quoth_model *m, uint32_t first, uint32_t *from,
                    uint32_t end, mark *out, uint32_t cap)
{
    uint32_t n = gather(d, first, from, end, out, cap);

    for (uint32_t i = 0; i < n; i++) {
        mark *k = &out[i];
        role r = refine(d, m, out, k, end);
        price p = PRICE[TRAIT[k->kind].class][r];
        bool firm = k->tok == first || d->tokens.at[k->tok - 1].kind != TOK_WORD;
        const token *t = &d->tokens.at[k->tok] - (k->tok > first);
        k->fresh = t->kind == TOK_PUNCT && memchr(".?!", t->sub, 3);
        k->text = p.text;
        k->open = p.open;
        k->close = p.close;
        k->level = (mark_level)((k->kind + 1) | (firm ? FIRM : 0) | (p.open > SURE ? DOUBT : 0));
    }
    hide_markup(d, out, n, first);
    return n;
}
