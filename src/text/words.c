/*
 * words.c - where words, numbers and handles end, and what they are.
 *
 * Most words are plain: up to fifteen ASCII letters and a space, taken eight
 * bytes at a time.
 */
#include "base/eight.h"
#include "text/scan.h"

/* --- Looking ahead ------------------------------------------------------------ */

static bool capital_at(const scanner *s, uint32_t i)
{
    return i < s->n && s->p[i] >= 'A' && s->p[i] <= 'Z';
}

static bool is_punct(char c)
{
    byte_class k = (byte_class)BYTE_CLASS[(unsigned char)c];
    return (k == B_PUNCT) | (k == B_STOP);
}

/* How many bytes an apostrophe at i takes: ' or ’. */
static uint32_t apostrophe_at(const scanner *s, uint32_t i)
{
    if (is_at(s, i, '\''))
        return 1;
    return s->n - i > 2 && memcmp(s->p + i, "\xE2\x80\x99", 3) == 0 ? 3 : 0;
}

/* Two letters and a stop at i, behind a letter and a stop behind a hyphen: D-W.[Va.] */
static bool short_at(const scanner *s, uint32_t from, uint32_t i)
{
    return i - from >= 4 && s->p[i - 1] == '.' && s->p[i - 3] == '-' && capital_at(s, i) &&
           is_at(s, i + 2, '.') && s->p[i + 1] >= 'a' && s->p[i + 1] <= 'z';
}

/* A full stop at i inside the word from `from` on: U.S., a.m., D-N.J., D-W.Va., example.com;
 * not "end.Next". */
static bool inner_stop(const scanner *s, uint32_t from, uint32_t i)
{
    char next = i + 1 < s->n ? s->p[i + 1] : ' ';
    if (next >= 'a' && next <= 'z')
        return true;
    bool single = i - from == 1 || (i - from >= 3 && (s->p[i - 2] == '.' || s->p[i - 2] == '-'));
    return (single && capital_at(s, i + 1) && is_at(s, i + 2, '.')) || short_at(s, from, i + 1);
}

/* Letters from `from` on end at i, whatever comes then. */
static bool ends_word(const scanner *s, uint32_t from, uint32_t i)
{
    return class_at(s, i) <= B_PUNCT || (s->p[i] == '.' && !inner_stop(s, from, i));
}

/* The last stop of U.S. */
static bool outer_stop(const scanner *s, uint32_t i)
{
    return is_at(s, i, '.') && i - s->i >= 3 &&
           (s->p[i - 2] == '.' || (s->p[i - 3] == '.' && short_at(s, s->i, i - 2)));
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
    while (i > s->i + 1 && s->p[i - 1] != '/' && class_at(s, i - 1) >= B_PUNCT &&
           class_at(s, i - 1) <= B_JOINT)
        i--;
    return i;
}

/* --- Words ------------------------------------------------------------------- */

void look_up_waiting(scanner *s)
{
    token *at = s->d->tokens.at;

    for (const waiting *x = s->waiting, *end = x + s->waiting_n; x < end; x++) {
        token *t = &at[x->token];
        t->word = lexicon_find_key(s->lex, (word_key){x->form, x->hash});
        PREFETCH(&s->lex->words[t->word]); /* The passes behind will ask. */
        PREFETCH(&s->gist[t->word]);
    }
    s->waiting_n = 0;
}

/* Token t will be the word of key k.  Its bucket of the lexicon is far away, in memory or a slow
 * cache: it is sent for at once and looked at when more words have been read. */
static inline void await_word(scanner *s, word_key k, uint32_t t)
{
    lexicon_prefetch(s->lex, k.hash);
    s->waiting[s->waiting_n++] = (waiting){k.form, k.hash, t};
    if (s->waiting_n == WAITING)
        look_up_waiting(s);
}

static quoth_status push_word(scanner *s, uint32_t end, tok_kind kind, tok_shape shape,
                              uint8_t flags)
{
    str form = {s->p + s->i, end - s->i};
    if (form.n > 2 && form.p[form.n - 1] == '.')
        form.n--; /* U.S. is listed as u.s */
    token t = {.start = s->i,
               .end = end,
               .kind = (uint8_t)kind,
               .shape = (uint8_t)shape,
               .flags = s->flags | flags};
    TRY(push_token(s, t));
    await_word(s, key_of_word(form.p, form.n), s->d->tokens.n - 1);
    return QUOTH_OK;
}

/* small: its first letter, some letter is in lower case. */
static tok_shape shape_of(bool small, bool some)
{
    return (tok_shape)((uint32_t)!small << !some); /* 0, 1 or 2, and no branch. */
}

/* Takes words of up to fifteen ASCII letters with a space, or punctuation and
 * a space, behind each, until something else comes. */
void take_plain_words(scanner *s)
{
    token_vec *v = &s->d->tokens;
    token *const at = v->at;
    uint32_t t = v->n, last = s->n > 16 ? s->n - 16 : 0, room = v->cap - t;
    const char *const text = s->p;
    uint32_t i = s->i;
    uint8_t flags = s->flags;

    if (i < last && last - i >= room) /* Each token takes a byte at least. */
        last = room ? i + room - 1 : i;
    while (i < last) {
        const char *p = text + i;
        letter_run a = letters_at(p);
        word_key k = {.form = a.folded, .hash = key_hash(0, a.folded, KEY_PRIME)};
        uint32_t n = a.n;
        uint64_t small = a.small;
        if (n == 8) {
            letter_run b = letters_at(p + 8);
            n += b.n;
            small |= b.small;
            k = key_of_short(a.folded, b.folded, n);
        }
        if (n - 1 >= 15)
            break;
        token plain = {.start = i,
                       .end = i + n,
                       .kind = TOK_WORD,
                       .shape = (uint8_t)shape_of(a.small & 0x20, small || n == 1),
                       .flags = flags};
        if (p[n] == ' ') { /* As most often. */
            at[t] = plain;
            await_word(s, k, t++);
            flags = TOK_SPACE;
            i += n + 1;
            continue;
        }
        bool punct = is_punct(p[n]) & (p[n + 1] == ' ');
        if (!punct && !ends_word(s, i, i + n))
            break;
        at[t] = plain;
        await_word(s, k, t++);
        i += n;
        flags = 0;
        if (!punct)
            break;
        flags = TOK_SPACE;
        at[t++] = (token){.start = i, .end = i + 1, .kind = TOK_PUNCT, .sub = (uint8_t)text[i]};
        i += 2;
    }
    v->n = t;
    s->i = i;
    s->flags = flags;
}

/* How a word is spelt so far. */
typedef struct {
    uint32_t caps, lows; /* Letters; those without case count as small. */
    uint32_t cut;        /* Where its last apostrophe is, or 0. */
    bool dotted, hyphen;
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
        if (!letter_at(s, i + 1) && !digit_at(s, i + 1))
            return 0;
        w->hyphen = true;
        return 1;
    case '&': /* AT&T */
        return w->caps && !w->lows && letter_at(s, i + 1);
    case '.':
        if (w->dotted && outer_stop(s, i) && apostrophe_at(s, i + 1))
            return 1; /* the U.N.'s seat */
        if (i > s->i && digit_at(s, i - 1) && digit_at(s, i + 1) && (w->caps || w->hyphen))
            return 1; /* N40.5 million, a magnitude-6.9 quake */
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

quoth_status take_word(scanner *s)
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
    bool stopped = w.dotted && outer_stop(s, i);
    i += stopped;
    tok_shape shape = shape_of(!capital, w.lows || w.caps < 2);
    uint8_t flags = (uint8_t)((w.hyphen ? TOK_HYPHEN : 0) | (stopped ? TOK_STOPPED : 0));
    uint32_t mark = w.cut ? apostrophe_at(s, w.cut) : 0, tail = w.cut + mark;
    if (mark && is_clitic(s->p + tail, i - tail)) {
        uint8_t is = (s->p[tail] | 0x20) == 's' ? TOK_CLITIC | TOK_POSSESSIVE : TOK_CLITIC;
        TRY(push_word(s, w.cut, TOK_WORD, shape, TOK_CLITIC | (flags & TOK_HYPHEN)));
        return push_word(s, i, TOK_WORD, SHAPE_LOWER, is);
    }
    return push_word(s, i, TOK_WORD, shape, flags);
}

/* --- Numbers and handles --------------------------------------------------------- */

/* 3,000.50  4:57  90th  1990s  50-year-old */
quoth_status take_number(scanner *s)
{
    uint32_t i = s->i;
    uint8_t hyphen = 0;
    for (;;) {
        byte_class k = class_at(s, i);
        if (k == B_DIGIT || k == B_LETTER)
            i++;
        else if (i < s->n && memchr(",.:/", s->p[i], 4) && digit_at(s, i + 1))
            i += 2;
        else if (is_at(s, i, '-') && letter_at(s, i + 1)) {
            i++;
            hyphen = TOK_HYPHEN;
        } else
            return push_word(s, i, TOK_NUMBER, SHAPE_OTHER, hyphen);
    }
}

/* Bytes of the letter, digit or _ at i, or 0. */
static uint32_t handle_part(const scanner *s, uint32_t i)
{
    if (class_at(s, i) == B_HIGH)
        return letter_at(s, i) ? glyph_at(s->p + i).n : 0;
    return class_at(s, i) == B_LETTER || digit_at(s, i) || is_at(s, i, '_');
}

/* @ruiz #budget */
quoth_status take_handle(scanner *s)
{
    uint32_t i = s->i + 1;

    if (!letter_at(s, i))
        return push(s, i, TOK_PUNCT, PUNCT_OTHER);
    for (uint32_t n; (n = handle_part(s, i));)
        i += n;
    return push_word(s, i, TOK_WORD, SHAPE_TITLE, 0);
}

/* Tarn Inc.['s] */
quoth_status take_possessive(scanner *s, uint32_t end)
{
    return push_word(s, end, TOK_WORD, SHAPE_LOWER, TOK_CLITIC | TOK_POSSESSIVE);
}

/* --- Scripts without spaces ------------------------------------------------------- */

/* The end of the letters of class `is` from i on. */
static uint32_t run_end(const scanner *s, uint32_t i, char_class is)
{
    for (glyph g; class_at(s, i) == B_HIGH && (g = glyph_at(s->p + i)).is == is; i += g.n)
        ;
    return i;
}

static uint64_t classes_of(const scanner *s, uint32_t from, uint32_t to)
{
    word_key k = key_of_word(s->p + from, to - from);
    return s->lex->words[lexicon_find_key(s->lex, k)].classes;
}

static bool says(const scanner *s, uint32_t from, uint32_t to)
{
    return classes_of(s, from, to) & LEX_(CUE_VERB);
}

/* 李文静[说]： where a listed verb of saying ends the Han letters up to end, which nothing of their script
 * follows, and does not begin them; else end. */
static uint32_t verb_in_run(const scanner *s, uint32_t end)
{
    enum { HAN = 3, LONGEST = 3 }; /* Bytes of a letter; letters of a verb. */
    uint32_t most = (end - s->i) / HAN, verb = end;

    for (uint32_t n = 1; n < most && n <= LONGEST; n++)
        verb = says(s, end - n * HAN, end) ? end - n * HAN : verb;
    return verb;
}

/* Han letters are one word up to the verb at their end, 李文静 [说]; with their kana the verb is one,
 * [述べた]; what kana else there is stands alone, 市長 [は].  Kana and verbs are small, no part of a name;
 * a pronoun may begin a sentence. */
quoth_status take_run(scanner *s, char_class is)
{
    uint32_t end = run_end(s, s->i, is);

    if (is == C_HAN) {
        uint32_t kana = run_end(s, end, C_KANA);
        if (kana > end && says(s, s->i, kana))
            end = kana;
        else if (kana == end && !letter_at(s, end) && !says(s, s->i, end))
            end = verb_in_run(s, end);
    }
    uint64_t classes = classes_of(s, s->i, end);
    tok_shape shape = is == C_KANA || classes & LEX_(CUE_VERB) ? SHAPE_LOWER
                      : classes & LEX_(PRONOUN)                ? SHAPE_TITLE
                                                               : SHAPE_OTHER;
    return push_word(s, end, TOK_WORD, shape, 0);
}
