/* The tokenizer: words, numbers, punctuation and marks; lines and paragraphs. */
#include <stdio.h>
#include <stdlib.h>

#include "base/utf8.h"
#include "suites.h"
#include "text/text.h"

static quoth_model model;

static void set_up(void)
{
    model.from = alloc_or_malloc(NULL, NULL);
    ck_assert_int_eq(lexicon_load(&model.lex, model.from, NULL, NULL), QUOTH_OK);
}

static void tear_down(void)
{
    lexicon_free(&model.lex);
}

static quoth_doc *read_tokens(const char *text, size_t n)
{
    quoth_doc *d = doc_new(model.from);
    ck_assert_ptr_nonnull(d);
    d->text = (str){text, n};
    ck_assert_int_eq(text_tokens(d, &model), QUOTH_OK);
    return d;
}

/* --- What the tokens are ------------------------------------------------------ */

typedef struct {
    const char *text, *tokens;
} example;

/* w word, n number, m mark, p punctuation, | the end of a paragraph; + glued to
 * the token before, ~ on a new line; `s` the 's of a possessive. */
static void describe(const quoth_doc *d, char *out, size_t room)
{
    static const char kinds[] = {[TOK_WORD] = 'w', [TOK_NUMBER] = 'n', [TOK_PUNCT] = 'p',
                                 [TOK_MARK] = 'm', [TOK_BREAK] = '|',  [TOK_END] = '?'};
    size_t n = 0;

    out[0] = '\0';
    for (uint32_t i = 0; i < d->tokens.n && n < room; i++) {
        const token *t = &d->tokens.at[i];
        str s = doc_slice(d, t->start, t->kind == TOK_BREAK ? t->start : t->end);
        const char *before = t->kind == TOK_BREAK      ? " "
                             : !(t->flags & TOK_SPACE) ? "+"
                             : t->flags & TOK_LINE     ? "~"
                                                       : " ";
        n += (size_t)snprintf(out + n, room - n, "%s%c%.*s", i ? before : "",
                              t->flags & TOK_POSSESSIVE ? 's' : kinds[t->kind], (int)s.n, s.p);
    }
}

/* Tokens stand in order, and between them is nothing but white space. */
static void check_cover(const quoth_doc *d)
{
    uint32_t at = 0;

    for (uint32_t i = 0; i <= d->tokens.n; i++) {
        const token *t = &d->tokens.at[i];
        ck_assert_uint_le(t->start, t->end);
        ck_assert_uint_ge(t->start, at);
        ck_assert(t->kind == TOK_END ? i == d->tokens.n : t->end > t->start);
        for (uint32_t stop = t->kind == TOK_BREAK ? t->end : t->start; at < stop;) {
            uint32_t c;
            at += (uint32_t)utf8_decode(d->text.p + at, stop - at, &c);
            ck_assert_msg(c <= ' ' || c == 0x7F || c == 0xA0 || (c >= 0x2000 && c <= 0x200B) ||
                              c == 0x2028 || c == 0x2029 || c == 0x202F || c == 0x3000 ||
                              c == 0xFEFF,
                          "U+%04X belongs to no token", (unsigned)c);
        }
        at = t->end;
    }
    ck_assert_uint_eq(at, d->text.n);
}

static void check_paragraphs(const quoth_doc *d)
{
    uint32_t at = 0;

    for (uint32_t i = 0; i < d->paragraphs.n; i++) {
        const paragraph *p = &d->paragraphs.at[i];
        bool marked = false;
        ck_assert_uint_lt(p->first, p->last);
        for (; at < p->first; at++)
            ck_assert_int_eq(d->tokens.at[at].kind, TOK_BREAK);
        for (; at < p->last; at++) {
            ck_assert_int_ne(d->tokens.at[at].kind, TOK_BREAK);
            marked |= d->tokens.at[at].kind == TOK_MARK;
        }
        ck_assert_int_eq(p->marked, marked);
    }
}

static void check_example(const example *x)
{
    /* In memory of its own, so that valgrind sees a byte read too far. */
    size_t n = strlen(x->text);
    char *text = malloc(n + !n), out[1024];
    ck_assert_ptr_nonnull(text);
    memcpy(text, x->text, n);
    quoth_doc *d = read_tokens(text, n);
    describe(d, out, sizeof out);
    ck_assert_msg(strcmp(out, x->tokens) == 0, "\"%s\"\n  gives  %s\n  not    %s", x->text, out,
                  x->tokens);
    check_cover(d);
    check_paragraphs(d);
    doc_free(d);
    free(text);
}

static const example WORDS[] = {
    {"", ""},
    {" \t ", ""},
    {"Bo", "wBo"},
    {"The kiln cooled.", "wThe wkiln wcooled+p."},
    {"kiln, oven; stove: hob", "wkiln+p, woven+p; wstove+p: whob"},
    {"kiln,oven", "wkiln+p,+woven"},
    {"a well-kept up-to-date T-3 - no", "wa wwell-kept wup-to-date wT-3 p- wno"},
    {"glaze- or slip-", "wglaze+p- wor wslip+p-"},
    {"glaze--slip – and … or ...", "wglaze+p--+wslip p– wand p… wor p..."},
    {"counterproductive uncharacteristically so", "wcounterproductive wuncharacteristically wso"},
    {"Zoë Čapek naïve ÖBB", "wZoë wČapek wnaïve wÖBB"},
    {"AT&T and R&D but kiln&co", "wAT&T wand wR&D wbut wkiln+p&+wco"},
    {"mp3 H2O x2y", "wmp3 wH2O wx2y"},
    {"done.Next", "wdone+p.+wNext"},
    {"pot\x01kiln", "wpot wkiln"},
};

static const example ABBREVIATIONS[] = {
    {"U.S. law", "wU.S. wlaw"},
    {"the U.S.", "wthe wU.S."},
    {"the U.N.'s seat", "wthe wU.N.+s's wseat"},
    {"at 5 p.m. sharp", "wat n5 wp.m. wsharp"},
    {"Mr. Ash met J. Oak.", "wMr+p. wAsh wmet wJ+p. wOak+p."},
    {"kiln.example is up", "wkiln.example wis wup"},
};

static const example CLITICS[] = {
    {"Ash's pot", "wAsh+s's wpot"},
    {"Ash’s pot", "wAsh+s’s wpot"},
    {"she'll, they've, we're", "wshe+w'll+p, wthey+w've+p, wwe+w're"},
    {"I'd say I'm in", "wI+w'd wsay wI+w'm win"},
    {"don't, won’t", "wdon't+p, wwon’t"},
    {"O'Hara's", "wO'Hara+s's"},
    {"the potters' kiln", "wthe wpotters+m' wkiln"},
    {"rock 'n' roll", "wrock m'+wn+m' wroll"},
    {"'em", "m'+wem"},
    {"POTTER'S", "wPOTTER+s'S"},
};

static const example NUMBERS[] = {
    {"3,000.50 at 4:57", "n3,000.50 wat n4:57"},
    {"the 90th, the 1990s", "wthe n90th+p, wthe n1990s"},
    {"a 50-year-old kiln", "wa n50-year-old wkiln"},
    {"$5 or 12%.", "p$+n5 wor n12+p%+p."},
    {"3/4, 10-12", "n3/4+p, n10+p-+n12"},
    {"7.", "n7+p."},
};

static const example ADDRESSES[] = {
    {"see https://kiln.example/a?b=1, or", "wsee whttps://kiln.example/a?b=1+p, wor"},
    {"(http://kiln.example/)", "p(+whttp://kiln.example/+p)"},
    {"“http://kiln.example”", "m“+whttp://kiln.example+m”"},
    {"http://kiln.example/straße 5", "whttp://kiln.example/straße n5"},
    {"mail ash@kiln.example.", "wmail wash@kiln.example+p."},
    {"by @ash_oak, #kilnday", "wby w@ash_oak+p, w#kilnday"},
    {"@Zoë #1 @", "w@Zoë p#+n1 p@"},
};

static const example MARKS[] = {
    {"\"Go,\" said Ash", "m\"+wGo+p,+m\" wsaid wAsh"},
    {"“Go”", "m“+wGo+m”"},
    {"«Go» „Go“ ‹a› 「b」", "m«+wGo+m» m„+wGo+m“ m‹+wa+m› m「+wb+m」"},
    {"``Go''", "m``+wGo+m''"},
    {"''Go'' he said", "m''+wGo+m'' whe wsaid"},
    {"'''Go,' she said''", "m''+m'+wGo+p,+m' wshe wsaid+m''"},
    {"she said 'go'''", "wshe wsaid m'+wgo+m'+m''"},
    {"\"'''Go", "m\"+m''+m'+wGo"},
    {"```Go", "m``+m`+wGo"},
    {"‘‘Go,’’ he said", "m‘‘+wGo+p,+m’’ whe wsaid"},
    {"‘‘‘Go’’’", "m‘‘+m‘+wGo+m’+m’’"},
    {"pot’’s", "wpot+m’+m’+ws"},
    {"6'4\" tall, 5′ 7″", "n6+m'+n4+m\" wtall+p, n5+m′ n7+m″"},
};

static const example SCRIPTS[] = {
    {"窯は「熱い」と言った。", "w窯+wは+m「+w熱+wい+m」+wと+w言った+p。"},
    {"窯が言ったのは", "w窯+wが+w言+wったのは"},
    {"她说，好。", "w她+w说+p，+w好+p。"},
    {"窑说道好", "w窑说道好"},
    {"窑说道：", "w窑+w说道+p："},
    {"说。", "w说+p。"},
    {"カップ、皿", "wカップ+p、+w皿"},
    {"Печь остыла", "wПечь wостыла"},
    {"hot \xF0\x9F\x94\xA5\xF0\x9F\x8F\xBA pot", "whot p\xF0\x9F\x94\xA5+p\xF0\x9F\x8F\xBA wpot"},
    {"pot\xC2\xA0"
     "kiln\xE2\x80\xAF%",
     "wpot wkiln p%"},
    {"soft\xC2\xADly", "wsoft\xC2\xADly"},
    {"bad \xEF\xBF\xBD byte", "wbad p\xEF\xBF\xBD wbyte"},
};

static const example LINES[] = {
    {"One.\nTwo.", "wOne+p. | wTwo+p."},
    {"One.\n\n \nTwo.\n", "wOne+p. | wTwo+p. |"},
    {"\n\nOne", "| wOne"},
    {"the kiln\ncooled", "wthe wkiln~wcooled"},
    {"the kiln,\n  cooled", "wthe wkiln+p,~wcooled"},
    {"the kiln\n\ncooled", "wthe wkiln | wcooled"},
    {"The kiln\nThe oven", "wThe wkiln | wThe woven"},
};

static const struct {
    const example *at;
    size_t n;
} TABLES[] = {
    {WORDS, LEN(WORDS)},         {ABBREVIATIONS, LEN(ABBREVIATIONS)},
    {CLITICS, LEN(CLITICS)},     {NUMBERS, LEN(NUMBERS)},
    {ADDRESSES, LEN(ADDRESSES)}, {MARKS, LEN(MARKS)},
    {SCRIPTS, LEN(SCRIPTS)},     {LINES, LEN(LINES)},
};

START_TEST(examples)
{
    for (size_t i = 0; i < TABLES[_i].n; i++)
        check_example(&TABLES[_i].at[i]);
}
END_TEST

/* --- What they are like ---------------------------------------------------------- */

START_TEST(shapes)
{
    static const struct {
        const char *text;
        tok_shape shape;
    } at[] = {
        {"kiln", SHAPE_LOWER},    {"Kiln", SHAPE_TITLE},        {"KILN", SHAPE_UPPER},
        {"McAsh", SHAPE_TITLE},   {"eKiln", SHAPE_LOWER},       {"I", SHAPE_TITLE},
        {"U.N.", SHAPE_UPPER},    {"Überkiln", SHAPE_TITLE},    {"ÖBB", SHAPE_UPPER},
        {"élan", SHAPE_LOWER},    {"GLAZEMAKERS", SHAPE_UPPER}, {"Glazemakers", SHAPE_TITLE},
        {"T-SHIRT", SHAPE_UPPER}, {"陶器", SHAPE_OTHER},        {"7th", SHAPE_OTHER},
    };
    char padded[64];

    for (size_t i = 0; i < LEN(at); i++) {
        for (int pad = 0; pad <= 20; pad += 20) { /* Near the end, and far from it. */
            int n = snprintf(padded, sizeof padded, "%s%*s", at[i].text, pad, "");
            quoth_doc *d = read_tokens(padded, (size_t)n);
            ck_assert_uint_eq(d->tokens.n, 1);
            ck_assert_msg(d->tokens.at[0].shape == at[i].shape, "%s", at[i].text);
            doc_free(d);
        }
    }
}
END_TEST

START_TEST(subkinds)
{
    static const struct {
        const char *text;
        uint8_t sub;
    } at[] = {
        {".", '.'},          {"–", PUNCT_DASH},     {"--", PUNCT_DASH},
        {"-", '-'},          {"…", PUNCT_ELLIPSIS}, {"..", PUNCT_ELLIPSIS},
        {"。", '.'},         {"，", ','},           {"@", PUNCT_OTHER},
        {"€", PUNCT_OTHER},  {"\"", MARK_STRAIGHT}, {"“", MARK_OPEN},
        {"''", MARK_PRIMES}, {"’’", MARK_PRIMES},   {"``", MARK_TICKS},
        {"‘‘", MARK_TICKS},  {"'", MARK_SINGLE},    {"’", MARK_SINGLE_CLOSE},
        {"`", MARK_TICK},    {"″", MARK_PRIME},     {"»", MARK_GUILLEMET_RIGHT},
    };

    for (size_t i = 0; i < LEN(at); i++) {
        quoth_doc *d = read_tokens(at[i].text, strlen(at[i].text));
        ck_assert_uint_eq(d->tokens.n, 1);
        ck_assert_msg(d->tokens.at[0].sub == at[i].sub, "%s", at[i].text);
        doc_free(d);
    }
}
END_TEST

/* The words of a text are found as they are alone, wherever they stand. */
START_TEST(words_are_looked_up)
{
    static const char text[] = "Said, said. SAID didn’t didn't U.S. spokeswoman spokeswomanx "
                               "according-to Minister minister’s zzyzzx \"said\" said";
    quoth_doc *d = read_tokens(text, sizeof text - 1);

    for (uint32_t i = 0; i < d->tokens.n; i++) {
        const token *t = &d->tokens.at[i];
        if (t->kind != TOK_WORD)
            continue;
        str s = doc_slice(d, t->start, t->end);
        s.n -= s.n > 2 && s.p[s.n - 1] == '.';
        ck_assert_uint_eq(t->word, lexicon_find(&model.lex, s.p, s.n));
    }
    ck_assert_uint_eq(d->tokens.at[0].word, d->tokens.at[2].word);
    ck_assert_uint_ne(d->tokens.at[0].word, 0);
    doc_free(d);
}
END_TEST

/* --- Lines -------------------------------------------------------------------------- */

START_TEST(hard_wrapped)
{
    static const char wrapped[] = "The potters of the valley had been waiting for the new kiln\n"
                                  "Since the spring of the year before, when the old one was\n"
                                  "Taken down brick by brick and carried to the river bank by\n"
                                  "Carts that nobody had paid for.\n"
                                  "\n"
                                  "It never came.\n";
    quoth_doc *d = read_tokens(wrapped, sizeof wrapped - 1);
    unsigned lines = 0;

    ck_assert_uint_eq(d->paragraphs.n, 2);
    for (uint32_t i = 0; i < d->tokens.n; i++)
        lines += (d->tokens.at[i].flags & TOK_LINE) != 0;
    ck_assert_uint_eq(lines, 3);
    check_cover(d);
    check_paragraphs(d);
    doc_free(d);
}
END_TEST

START_TEST(one_line_a_paragraph)
{
    static const char text[] = "The potters of the valley had been waiting for the new kiln.\n"
                               "Since the spring of the year before they had fired nothing.\n"
                               "Nobody knew who would pay for the carts, or for the bricks.\n";
    quoth_doc *d = read_tokens(text, sizeof text - 1);

    ck_assert_uint_eq(d->paragraphs.n, 3);
    doc_free(d);
}
END_TEST

/* --- Any text ------------------------------------------------------------------------- */

/* Pieces put together at random: whatever stands beside whatever, nothing is
 * lost, and each text ends where its memory ends. */
START_TEST(nothing_is_lost)
{
    static const char *const pieces[] = {
        "kiln", "K", ".", ",", " ",  "\n", "'",    "’",  "\"",        "-",        "&", "@",
        "://",  "3", "#", "“", "é",  "\t", "窯",   "い", "overglaze", "''",       "S", ":",
        "\x01", "`", "‘", "—", "U.", "'s", "\x7F", "ß",  "<",         "\xC2\xA0", "_", "/",
    };
    uint32_t seed = 12345;

    for (int round = 0; round < 20000; round++) {
        char text[128];
        size_t n = 0;
        for (int k = 0; k < 8; k++) {
            seed = seed * 1664525 + 1013904223;
            const char *p = pieces[(seed >> 16) % LEN(pieces)];
            memcpy(text + n, p, strlen(p));
            n += strlen(p);
        }
        char *own = malloc(n);
        ck_assert_ptr_nonnull(own);
        memcpy(own, text, n);
        quoth_doc *d = read_tokens(own, n);
        check_cover(d);
        check_paragraphs(d);
        doc_free(d);
        free(own);
    }
}
END_TEST

Suite *text_suite(void)
{
    Suite *s = suite_create("text");
    TCase *t = tcase_create("tokens");
    tcase_add_unchecked_fixture(t, set_up, tear_down);
    tcase_set_timeout(t, 60);
    tcase_add_loop_test(t, examples, 0, (int)LEN(TABLES));
    tcase_add_test(t, shapes);
    tcase_add_test(t, subkinds);
    tcase_add_test(t, words_are_looked_up);
    tcase_add_test(t, hard_wrapped);
    tcase_add_test(t, one_line_a_paragraph);
    tcase_add_test(t, nothing_is_lost);
    suite_add_tcase(s, t);
    return s;
}
