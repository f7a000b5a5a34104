/* What the patterns find, by example, and what a user may write. */
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

#include "lex/patterns.h"
#include "suites.h"

static patterns all;
static bool starved;

static void *no_memory(void *left, void *p, size_t size)
{
    if (size && (*(int *)left)-- <= 0)
        return NULL;
    if (size)
        return realloc(p, size);
    free(p);
    return NULL;
}

static void set_up(void)
{
    quoth_error err;
    ck_assert_msg(patterns_load(&all, alloc_or_malloc(NULL, NULL), NULL, &err) == QUOTH_OK, "%s",
                  err.message);
}

static void tear_down(void)
{
    patterns_free(&all);
}

typedef struct {
    const char *text;  /* The first letters may be marked off by "^": where the match starts. */
    const char *whole; /* NULL: no match. */
    const char *one, *two;
} example;

static void is(const char *what, const char *text, range r, const char *want)
{
    size_t n = strlen(want ? want : "");
    ck_assert_msg(r.end - r.start == n && memcmp(text + r.start, want ? want : "", n) == 0,
                  "%s of \"%s\": \"%.*s\", not \"%s\"", what, text, (int)(r.end - r.start),
                  text + r.start, want ? want : "");
}

static void check_all(pattern_name name, bool anchored, const example *e, size_t n)
{
    range out[PATTERN_GROUPS];
    for (; n--; e++) {
        str text = {e->text, strlen(e->text)};
        bool got = pattern_match(&all, name, text, 0, (uint32_t)text.n, anchored, out, &starved);
        ck_assert_msg(got == (e->whole != NULL), "%s: \"%s\"", got ? "matched" : "missed", e->text);
        if (!got)
            continue;
        is("match", e->text, out[0], e->whole);
        is("group 1", e->text, out[1], e->one);
        is("group 2", e->text, out[2], e->two);
    }
}

START_TEST(turn)
{
    static const example e[] = {
        {"IDA ROHDE: We sail at dawn.", "IDA ROHDE:", "IDA ROHDE", ""},
        {"Ida Rohde: “We sail.”", "Ida Rohde:", "Ida Rohde", ""},
        {"Rohde: No.", "Rohde:", "Rohde", ""},
        {"SEN. JO ELM (D-OR), COMMITTEE CHAIR: Order.",
         "SEN. JO ELM (D-OR), COMMITTEE CHAIR:", "SEN. JO ELM", "COMMITTEE CHAIR"},
        {"LUIS ARDEN, HARBOUR PILOT (through translator): It came.",
         "LUIS ARDEN, HARBOUR PILOT (through translator):", "LUIS ARDEN", "HARBOUR PILOT"},
        {"Ida Rohde, harbour pilot: Never.", "Ida Rohde, harbour pilot:", "Ida Rohde",
         "harbour pilot"},
        {"PRYOR (voice-over): At dawn.", "PRYOR (voice-over):", "PRYOR", ""},
        {"PRYOR [voice-over]: At dawn.", "PRYOR [voice-over]:", "PRYOR", ""},
        {"THE PRESIDENT: Thank you.", "THE PRESIDENT:", "THE PRESIDENT", ""},
        {"MR. McADAM: Yes.", "MR. McADAM:", "MR. McADAM", ""},
        {"JAN VAN DER VELL: Yes.", "JAN VAN DER VELL:", "JAN VAN DER VELL", ""},
        {"Jan van der Vell: Yes.", "Jan van der Vell:", "Jan van der Vell", ""},
        {"Élise Noël: Oui.", "Élise Noël:", "Élise Noël", ""},
        {">> PRYOR: Good evening.", ">> PRYOR:", "PRYOR", ""},
        {"Speaker 2: Yes.", "Speaker 2:", "Speaker 2", ""},
        {"Q: Why?", "Q:", "Q", ""},
        {"A: Because.", "A:", "A", ""},
        {"PRYOR:", "PRYOR:", "PRYOR", ""},
        {"4:57 was too late.", NULL, NULL, NULL},
        {"Luke 4:57 says so.", NULL, NULL, NULL},
        {"The result: nothing.", NULL, NULL, NULL},
        {"The Result: nothing.", NULL, NULL, NULL},
        {"Ms Rohde said: “No.”", NULL, NULL, NULL},
        {"Speaking in Varn, Ms Rohde said: “No.”", NULL, NULL, NULL},
        {"http://varn.example", NULL, NULL, NULL},
        {"VARN, March 4: the ferry", NULL, NULL, NULL},
    };
    check_all(PATTERN_TURN, true, e, LEN(e));
}
END_TEST

START_TEST(signature)
{
    static const example e[] = {
        {"— Mara Vell", "— Mara Vell", "Mara Vell", ""},
        {"-Commissioner Rolf Steen", "-Commissioner Rolf Steen", "Commissioner Rolf Steen", ""},
        {" – Ana Ruiz, Transport Minister", " – Ana Ruiz, Transport Minister", "Ana Ruiz",
         "Transport Minister"},
        {"-- Jan van der Vell, 41, pilot.", "-- Jan van der Vell, 41, pilot.", "Jan van der Vell",
         "41, pilot"},
        {"— the ferry was late", NULL, NULL, NULL},
        {"— The ferry", NULL, NULL, NULL},
        {"— Mara Vell was late for the ferry", NULL, NULL, NULL},
        {"Mara Vell", NULL, NULL, NULL},
    };
    check_all(PATTERN_SIGNATURE, true, e, LEN(e));
}
END_TEST

static const char *const FURNITURE[] = {
    "Read more: Ferry crews walk out",
    "Read More",
    "See also",
    "Click here to read the full story",
    "Tap here to subscribe",
    "Share this story",
    "Share",
    "Share on Facebook",
    "Menu",
    "Search",
    "Skip to main content",
    "Advertisement",
    "ADVERTISEMENT",
    "Story continues below",
    "Article continues after advertisement",
    "Sign up for our newsletter and get the harbour in your inbox",
    "Subscribe now",
    "Follow us on Twitter",
    "Follow Ana Ruiz on Facebook",
    "Photo: Ana Ruiz",
    "Photo by Ana Ruiz",
    "Image caption, The ferry at Varn",
    "Image source, Getty Images",
    "Image 3 of 8",
    "Video: The ferry leaves",
    "Picture credit: Rolf Steen",
    "(Photo by Ana Ruiz/Getty Images)",
    "(AP Photo/Rolf Steen)",
    "The ferry leaves Varn on Tuesday. Ana Ruiz/Getty Images",
    "2 min read",
    "5-minute read",
    "1 of 5",
    "12 comments",
    "By Ana Ruiz",
    "BY ANA RUIZ",
    "By Ana Ruiz and Rolf Steen",
    "By Jan van der Vell, Transport Correspondent",
    "By Ana Ruiz | March 4, 2021",
    "Reporting by Ana Ruiz; Editing by Rolf Steen",
    "(Reporting by Ana Ruiz in Varn; editing by Rolf Steen)",
    "Copyright 2021 Varn Herald. All rights reserved.",
    "© 2021 Varn Herald",
    "We use cookies to improve your visit.",
    "Cookie policy",
    "Accept all cookies",
    "Terms of use",
    "Related: Ferry fares to rise",
    "Related stories",
    "More on this story",
    "Most read",
    "You may also like",
    "Published: 4 March 2021",
    "Last updated at 14:05",
    "Updated March 4, 2021",
    "Facebook Twitter WhatsApp Email",
    "News | Sport | Weather",
};

static const char *const PROSE[] = {
    "Read the letter she wrote before she left the harbour.",
    "The council said more ferries would run.",
    "By Tuesday morning the crews had gone home.",
    "Photos show the bridge under water.",
    "Follow the money, he said.",
    "More than 40 people were hurt, the police said on Monday.",
    "Home prices rose.",
    "Search teams found the boat on Monday.",
    "Comments by the mayor drew anger.",
    "Close to 40 boats were lost.",
    "Related offences were dropped.",
    "Sport is not a right, Ms Rohde said.",
    "Posted to Varn as a young officer, Mr Steen learned the language.",
    "We use cookies, said the baker.",
    "Video of the crash was shown in court.",
    "Subscribe, he said.",
    "“Read more,” she said.",
    "Ana Ruiz",
};

START_TEST(chrome)
{
    range out[PATTERN_GROUPS];
    for (size_t i = 0; i < LEN(FURNITURE); i++) {
        str s = {FURNITURE[i], strlen(FURNITURE[i])};
        ck_assert_msg(pattern_match(&all, PATTERN_CHROME, s, 0, (uint32_t)s.n, true, out, &starved),
                      "missed: %s", s.p);
        ck_assert_msg(out[0].start == 0 && out[0].end == s.n, "only a part: %s", s.p);
    }
    for (size_t i = 0; i < LEN(PROSE); i++) {
        str s = {PROSE[i], strlen(PROSE[i])};
        ck_assert_msg(
            !pattern_match(&all, PATTERN_CHROME, s, 0, (uint32_t)s.n, true, out, &starved),
            "matched: %s", s.p);
    }
}
END_TEST

START_TEST(dateline)
{
    static const example e[] = {
        {"VARN, March 4 (Reuters) - The ferry", "VARN, March 4 (Reuters) - ", "Reuters", ""},
        {"VARN (AP) — The ferry", "VARN (AP) — ", "AP", ""},
        {"Varn, Orland (AP) -- The ferry", "Varn, Orland (AP) -- ", "AP", ""},
        {"PORT VARN, Orland, 4 March (Xinhua) -- The ferry",
         "PORT VARN, Orland, 4 March (Xinhua) -- ", "Xinhua", ""},
        {"(Reuters) - The ferry", "(Reuters) - ", "Reuters", ""},
        {"March 4 (Reuters) - The ferry", "March 4 (Reuters) - ", "Reuters", ""},
        {"VARN, Orland — The ferry", "VARN, Orland — ", "", ""},
        {"VARN - The ferry", "VARN - ", "", ""},
        {"VARN, Orland, March 4, 2021 – The ferry", "VARN, Orland, March 4, 2021 – ", "", ""},
        {"Varn - the port - is shut.", NULL, NULL, NULL},
        {"Ms Ruiz (the minister) - said no.", NULL, NULL, NULL},
    };
    check_all(PATTERN_DATELINE, true, e, LEN(e));
}
END_TEST

START_TEST(stamp)
{
    static const example e[] = {
        {"[00:04:57] We sail.", "[00:04:57] ", "", ""},
        {"14:05 GMT The board", "14:05 GMT ", "", ""},
        {"4:57 p.m. ET - The board", "4:57 p.m. ET - ", "", ""},
        {"(0:31) We sail.", "(0:31) ", "", ""},
        {"Updated at 14:05 BST", "Updated at 14:05 BST", "", ""},
        {"10.30am The board", "10.30am ", "", ""},
        {"00:01:02,500 --> 00:01:04,000", "00:01:02,500 --> 00:01:04,000", "", ""},
        {"10.50 euros a ticket", NULL, NULL, NULL},
        {"4:5 on aggregate", NULL, NULL, NULL},
        {"40 boats", NULL, NULL, NULL},
    };
    check_all(PATTERN_STAMP, true, e, LEN(e));
}
END_TEST

START_TEST(stretch_only)
{
    range out[PATTERN_GROUPS];
    str s = S("no. IDA ROHDE: Yes. In a statement");
    ck_assert(!pattern_match(&all, PATTERN_TURN, s, 0, (uint32_t)s.n, true, out, &starved));
    ck_assert(pattern_match(&all, PATTERN_TURN, s, 4, (uint32_t)s.n, true, out, &starved));
    is("group 1", s.p, out[1], "IDA ROHDE");
    ck_assert(!pattern_match(&all, PATTERN_TURN, s, 4, 10, true, out, &starved));
    ck_assert(pattern_match(&all, PATTERN_TURN, s, 4, (uint32_t)s.n, false, out, &starved));
    ck_assert(!pattern_match(&all, PATTERN_TURN, s, 4, 4, true, out, &starved));
}
END_TEST

/* Long runs of what a pattern likes best end, and quickly. */
START_TEST(hostile)
{
    static const char *const bits[] = {"A",     "A ",           "Ab ", "a|",      "-",
                                       "in a ", "in the in a ", "(",   "1:2",     "By ",
                                       "U.S.",  "citing ",      " ",   "\xC3\x89"};
    static char text[60000];
    range out[PATTERN_GROUPS];

    for (size_t b = 0; b < LEN(bits); b++) {
        size_t n = 0, step = strlen(bits[b]);
        for (; n + step <= sizeof text; n += step)
            memcpy(text + n, bits[b], step);
        for (int p = 0; p < PATTERN_N; p++)
            (void)pattern_match(&all, (pattern_name)p, (str){text, n}, 0, (uint32_t)n, true, out,
                                &starved);
    }
}
END_TEST

/* --- Compiled when asked for ----------------------------------------------- */

static void *match_all(void *ctx)
{
    const patterns *x = ctx;
    bool want_memory = false;
    str s = S("\x01");
    range out[PATTERN_GROUPS];

    for (int p = 0; p < PATTERN_N; p++)
        if (pattern_match(x, (pattern_name)p, s, 0, 1, false, out, &want_memory) || want_memory)
            return NULL;
    s = S("IDA ROHDE: Yes.");
    return pattern_match(x, PATTERN_TURN, s, 0, (uint32_t)s.n, true, out, &want_memory) ? ctx
                                                                                        : NULL;
}

/* Each pattern is sound, whichever of the threads asks for it first. */
START_TEST(first_asked_by_many)
{
    enum { THREADS = 8, ROUNDS = 20 };
    quoth_error err;

    for (int round = 0; round < ROUNDS; round++) {
        patterns x;
        pthread_t at[THREADS];
        ck_assert(patterns_load(&x, alloc_or_malloc(NULL, NULL), NULL, &err) == QUOTH_OK);
        for (int i = 0; i < THREADS; i++)
            ck_assert_int_eq(pthread_create(&at[i], NULL, match_all, &x), 0);
        for (int i = 0; i < THREADS; i++) {
            void *got;
            ck_assert_int_eq(pthread_join(at[i], &got), 0);
            ck_assert_ptr_eq(got, &x);
        }
        patterns_free(&x);
    }
}
END_TEST

/* --- A user's folder ------------------------------------------------------- */

static quoth_status load_user(patterns *x, const char *lines, quoth_error *err)
{
    char dir[] = "/tmp/quoth-patterns-XXXXXX", path[64];
    ck_assert_ptr_nonnull(mkdtemp(dir));
    snprintf(path, sizeof path, "%s/patterns.txt", dir);
    FILE *f = fopen(path, "wb");
    ck_assert_ptr_nonnull(f);
    fputs(lines, f);
    fclose(f);
    quoth_status s = patterns_load(x, alloc_or_malloc(NULL, NULL), dir, err);
    unlink(path);
    rmdir(dir);
    return s;
}

START_TEST(user_pattern)
{
    patterns x;
    quoth_error err;
    range out[PATTERN_GROUPS];
    str s = S("@@ Varn Herald staff @@");

    ck_assert_msg(load_user(&x, "# ours\n\nchrome\t^@@.*@@$\r\n", &err) == QUOTH_OK, "%s",
                  err.message);
    ck_assert(pattern_match(&x, PATTERN_CHROME, s, 0, (uint32_t)s.n, true, out, &starved));
    ck_assert(!pattern_match(&all, PATTERN_CHROME, s, 0, (uint32_t)s.n, true, out, &starved));
    patterns_free(&x);
}
END_TEST

START_TEST(user_pattern_many_groups)
{
    patterns x;
    quoth_error err;
    range out[PATTERN_GROUPS];
    str s = S("@abcdef");

    ck_assert(load_user(&x, "stamp\t^@(a)(b)?(x)?(c)(d)(e)\n", &err) == QUOTH_OK);
    ck_assert(pattern_match(&x, PATTERN_STAMP, s, 0, (uint32_t)s.n, true, out, &starved));
    is("group 1", s.p, out[1], "a");
    is("group 3", s.p, out[3], "");
    patterns_free(&x);
}
END_TEST

/* A pattern that explodes is given up. */
START_TEST(user_pattern_explodes)
{
    patterns x;
    quoth_error err;
    range out[PATTERN_GROUPS];
    char text[2000];

    memset(text, 'a', sizeof text);
    ck_assert(load_user(&x, "stamp\t(?:a+a+)+b\n", &err) == QUOTH_OK);
    ck_assert(!pattern_match(&x, PATTERN_STAMP, (str){text, sizeof text}, 0, sizeof text, false,
                             out, &starved));
    patterns_free(&x);
}
END_TEST

START_TEST(user_pattern_broken)
{
    static const struct {
        const char *lines, *says;
    } e[] = {
        {"turn\t^(a\n", "patterns.txt:1: offset 3: missing closing parenthesis"},
        {"# x\nturn\tab[\n", "patterns.txt:2: offset 3:"},
        {"turn ^a\n", "patterns.txt:1: expected a name, a tab and a pattern"},
        {"turn\t\n", "patterns.txt:1: expected a name, a tab and a pattern"},
        {"tern\t^a\n", "patterns.txt:1: no pattern is called \"tern\""},
        {"turn\t\\C\n", "patterns.txt:1: offset"},
        {"turn\ta\xFFz\n", "patterns.txt:1: offset"},
    };
    for (size_t i = 0; i < LEN(e); i++) {
        patterns x;
        quoth_error err = {0};
        ck_assert(load_user(&x, e[i].lines, &err) == QUOTH_FATAL);
        ck_assert_msg(strstr(err.message, e[i].says) != NULL, "%s", err.message);
    }
}
END_TEST

START_TEST(no_memory_left)
{
    quoth_error err;
    patterns x;
    range out[PATTERN_GROUPS];
    str s = S("IDA ROHDE: Yes.");
    int failures = 0, left;

    for (int n = 0;; n++) {
        left = n;
        if (patterns_load(&x, alloc_or_malloc(no_memory, &left), NULL, &err) == QUOTH_OK)
            break;
        failures++;
        ck_assert_int_lt(n, 10000);
    }
    ck_assert_int_gt(failures, 3);
    for (int n = 0;; n++) {
        bool want_memory = false;
        left = n;
        if (pattern_match(&x, PATTERN_TURN, s, 0, (uint32_t)s.n, true, out, &want_memory))
            break;
        ck_assert(want_memory);
        ck_assert_int_lt(n, 100);
    }
    bool want_memory = false;
    left = 0;
    ck_assert(!pattern_match(&x, PATTERN_TURN, s, 0, (uint32_t)s.n, true, out, &want_memory));
    ck_assert(want_memory);
    patterns_free(&x);
}
END_TEST

Suite *patterns_suite(void)
{
    Suite *s = suite_create("patterns");
    TCase *c = tcase_create("patterns");
    tcase_add_checked_fixture(c, set_up, tear_down);
    tcase_add_test(c, turn);
    tcase_add_test(c, signature);
    tcase_add_test(c, chrome);
    tcase_add_test(c, dateline);
    tcase_add_test(c, stamp);
    tcase_add_test(c, stretch_only);
    tcase_add_test(c, hostile);
    tcase_add_test(c, first_asked_by_many);
    tcase_add_test(c, user_pattern);
    tcase_add_test(c, user_pattern_many_groups);
    tcase_add_test(c, user_pattern_explodes);
    tcase_add_test(c, user_pattern_broken);
    tcase_add_test(c, no_memory_left);
    suite_add_tcase(s, c);
    return s;
}
