/* hostile_inputs.h - texts that no newspaper prints, in any size. */
#ifndef TESTS_HOSTILE_INPUTS_H
#define TESTS_HOSTILE_INPUTS_H

#include <check.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

typedef struct {
    char *p;
    size_t n, cap;
    uint64_t seed;
} text;

/* before, unit n times, then n times, after; or what fill writes. */
typedef struct {
    const char *name;
    size_t n;
    const char *before, *unit, *then, *after;
    void (*fill)(text *t, size_t n);
} hostile;

static void add(text *t, const char *p, size_t n)
{
    if (t->n + n > t->cap) {
        t->cap = 2 * (t->n + n);
        t->p = realloc(t->p, t->cap);
        ck_assert_ptr_nonnull(t->p);
    }
    memcpy(t->p + t->n, p, n);
    t->n += n;
}

static void add_times(text *t, const char *s, size_t times)
{
    size_t n = s ? strlen(s) : 0;
    for (size_t i = 0; n && i < times; i++)
        add(t, s, n);
}

static uint32_t draw(text *t)
{
    t->seed = t->seed * UINT64_C(6364136223846793005) + UINT64_C(1442695040888963407);
    return (uint32_t)(t->seed >> 33);
}

static void fill_bytes(text *t, size_t n)
{
    while (n--)
        add(t, (char[]){(char)draw(t)}, 1);
}

static void fill_utf8(text *t, size_t n)
{
    while (n--) {
        uint32_t c = draw(t) % 4 ? draw(t) % 0x3100 : draw(t) % 0x110000;
        if (c >= 0xd800 && c < 0xe000)
            c = ' ';
        char out[4] = {(char)(0xf0 | c >> 18), (char)(0x80 | (c >> 12 & 63)),
                       (char)(0x80 | (c >> 6 & 63)), (char)(0x80 | (c & 63))};
        if (c >= 0x10000) {
            add(t, out, 4);
        } else if (c >= 0x800) {
            out[1] = (char)(0xe0 | c >> 12);
            add(t, out + 1, 3);
        } else {
            out[2] = (char)(0xc0 | c >> 6);
            out[3] = (char)(c < 0x80 ? c : 0x80 | (c & 63));
            add(t, c < 0x80 ? out + 3 : out + 2, c < 0x80 ? 1 : 2);
        }
    }
}

/* Words, marks and stops that mean something to the machines, in any order. */
static void fill_soup(text *t, size_t n)
{
    static const char *const soup[] = {
        "“",     "”",       "\"",    "'",      "‘",    "’",      "«",     "»",    "„",
        ", ",    ". ",      "\n\n",  "\n",     ": ",   " – ",    "(",     ") ",   "? ",
        "said ", "told ",   "Ruiz ", "Ana ",   "she ", "not ",   "that ", "[",    "] ",
        "he ",   "citing ", "who ",  "mayor ", "the ", "police", "'s ",   "... ", "in a statement ",
        "and ",  "Reuters", "``",    "''",     "if ",  "asked ", "5'",    "6\"",  "according to "};
    while (n--)
        add_times(t, soup[draw(t) % (sizeof soup / sizeof *soup)], 1);
}

/* A thousand different names and words, so that tables of names fill up. */
static void fill_names(text *t, size_t n)
{
    char s[80];
    for (; n--;) {
        snprintf(s, sizeof s, "“No %u,” said Ana%u B%u. ", draw(t), draw(t) % 50000, draw(t) % 999);
        add(t, s, strlen(s));
    }
}

#define REPEAT(name, n, unit)                                                                      \
    {                                                                                              \
        name, n, NULL, unit, NULL, NULL, NULL                                                      \
    }
#define NEST(name, n, open, close)                                                                 \
    {                                                                                              \
        name, n, NULL, open, close, NULL, NULL                                                     \
    }

static const hostile inputs[] = {
    REPEAT("straight marks", 500000, "\""),
    REPEAT("opening marks", 200000, "“"),
    REPEAT("closing marks", 200000, "”"),
    REPEAT("low marks", 200000, "„"),
    REPEAT("left guillemets", 300000, "«"),
    REPEAT("right guillemets", 300000, "»"),
    REPEAT("corner marks", 200000, "「"),
    REPEAT("closing corner marks", 200000, "」"),
    REPEAT("white corner marks", 200000, "『"),
    REPEAT("grave accents", 500000, "`"),
    REPEAT("apostrophes", 500000, "'"),
    REPEAT("opening single marks", 200000, "‘"),
    REPEAT("closing single marks", 200000, "’"),
    REPEAT("low single marks", 200000, "‚"),
    REPEAT("angle marks", 200000, "‹"),
    REPEAT("primes", 200000, "5′ 3″ "),
    REPEAT("single and double by turns", 300000, "\"'"),
    REPEAT("curly by turns", 100000, "“”"),
    REPEAT("curly the wrong way round", 100000, "”“"),
    REPEAT("guillemets by turns", 100000, "»«"),
    REPEAT("every mark in a row", 10000, "\"“”„«»「」『』``'''‘’‚‹›′″"),
    REPEAT("opening marks and words", 60000, "“ever deeper "),
    REPEAT("straight marks and words", 60000, "\"so it goes "),
    REPEAT("opening marks, one a paragraph", 30000, "“And then it rained again.\n\n"),
    REPEAT("straight opening marks, one a paragraph", 30000, "\"And then it rained again.\n\n"),
    REPEAT("opening single marks, one a word", 60000, "‘tis "),
    REPEAT("elisions", 60000, "rock 'n' roll of the '90s, "),
    NEST("nested curly marks", 50000, "“deep ", " out” "),
    NEST("nested by turns", 25000, "“one ‘two ", "’ and ” "),
    NEST("nested guillemets", 50000, "«a ", " b»"),
    NEST("nested brackets", 100000, "(said ", ")"),
    {"a mark at both ends of a long text", 60000, "“", "The road was open. ", NULL,
     "” said Ana Ruiz.", NULL},
    {"a mark that is never closed", 60000, "Ana Ruiz said: “", "It rained, and she said so. ", NULL,
     NULL, NULL},
    REPEAT("newlines", 1000000, "\n"),
    REPEAT("blanks", 1000000, " "),
    REPEAT("no-break spaces", 300000, "\xc2\xa0"),
    REPEAT("carriage returns", 500000, "\r\n"),
    REPEAT("control characters", 500000, "\x01"),
    REPEAT("one line of 10 MB", 280000, "The mayor said that it was too late. "),
    REPEAT("words without a stop", 200000, "road "),
    REPEAT("one word", 1000000, "a"),
    REPEAT("a word of apostrophes", 300000, "o'"),
    REPEAT("a word of hyphens", 300000, "x-"),
    REPEAT("digits", 500000, "7"),
    REPEAT("numbers with commas", 200000, "1,"),
    REPEAT("capitalised words", 100000, "Weldon "),
    REPEAT("capital letters", 100000, "N.A.T. "),
    REPEAT("titles", 60000, "Mr President Dr "),
    REPEAT("said", 100000, "said "),
    REPEAT("said, with commas", 100000, "said, "),
    REPEAT("said that", 100000, "said that "),
    REPEAT("according to", 60000, "according to "),
    REPEAT("citing", 60000, ", citing Ana Ruiz"),
    {"held before a charge", 60000, "Police ", "held ", NULL, "Ruiz on suspicion of “theft”.",
     NULL},
    REPEAT("in a statement", 50000, "in a statement to Reuters "),
    REPEAT("commas", 200000, ","),
    REPEAT("commas and blanks", 200000, ", "),
    REPEAT("full stops", 500000, "."),
    REPEAT("colons", 300000, ":"),
    REPEAT("dashes", 200000, "—"),
    REPEAT("hyphens", 500000, "-"),
    REPEAT("dash lines", 60000, "— Ana Ruiz\n"),
    REPEAT("a line of signatures", 60000, "“Go” - Ana said. "),
    REPEAT("announced in one paragraph", 60000, "A teacher said: “It rained.” Ana Ruiz left. "),
    REPEAT("pronouns", 100000, "she "),
    REPEAT("not", 100000, "not "),
    REPEAT("and", 100000, "Ana and "),
    REPEAT("of the", 100000, "of the "),
    REPEAT("possessives", 100000, "Ruiz's "),
    REPEAT("who", 60000, "Ruiz, who "),
    REPEAT("name and cue", 60000, "Ruiz said "),
    REPEAT("name and cue with stops", 60000, "Ruiz said. "),
    REPEAT("colon lines", 50000, "RUIZ: It is late.\n"),
    REPEAT("bare colon lines", 100000, "RUIZ:\n"),
    REPEAT("time stamps", 60000, "10:45 RUIZ: "),
    REPEAT("datelines", 30000, "WELDON, March 4 (Reuters) - Rain.\n\n"),
    REPEAT("a paragraph of quotations", 30000, "“It is late,” said Ana Ruiz. "),
    REPEAT("a paragraph of split quotations", 20000, "“It is,” she said, “very late.” "),
    REPEAT("a paragraph of quotations without cue", 40000, "“It is late.” "),
    REPEAT("partial quotations", 30000, "Ruiz called it “late” and “sad”, "),
    REPEAT("two words of speech a paragraph", 40000, "“Yes,” he said.\n\n"),
    {"many names", 20000, NULL, NULL, NULL, NULL, fill_names},
    {"random bytes", 500000, NULL, NULL, NULL, NULL, fill_bytes},
    {"random characters", 200000, NULL, NULL, NULL, NULL, fill_utf8},
    {"random words and marks", 150000, NULL, NULL, NULL, NULL, fill_soup},
    REPEAT("characters cut off", 300000, "\xe2\x80"),
    REPEAT("continuation bytes", 500000, "\x9c"),
    REPEAT("surrogates", 200000, "\xed\xa0\x80"),
    REPEAT("byte order marks", 200000, "\xef\xbb\xbf"),
    {"the end cut off inside a mark", 20000, NULL, "“It is late,” said Ruiz. ", NULL, "\xe2\x80",
     NULL},
};

enum { INPUTS = sizeof inputs / sizeof *inputs };

static text make(const hostile *h, size_t n)
{
    text t = {.seed = 42};
    add_times(&t, h->before, 1);
    add_times(&t, h->unit, n);
    add_times(&t, h->then, n);
    add_times(&t, h->after, 1);
    if (h->fill)
        h->fill(&t, n);
    return t;
}

#endif
