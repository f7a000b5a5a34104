/* The lexicon: look-ups, the compiled-in lists, a user's folder. */
#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

#include "lex/gist.h"
#include "lex/lex.h"
#include "suites.h"

static lexicon lex;

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
    ck_assert(lexicon_load(&lex, alloc_or_malloc(NULL, NULL), NULL, &err) == QUOTH_OK);
}

static void tear_down(void)
{
    lexicon_free(&lex);
}

static const word *look(const lexicon *x, const char *form)
{
    size_t n = strlen(form);
    return &x->words[lexicon_find(x, form, n)];
}

static bool lemma_is(const lexicon *x, const word *w, const char *lemma)
{
    return str_eq(word_form(x, &x->words[w->lemma]), (str){lemma, strlen(lemma)});
}

START_TEST(folding)
{
    ck_assert_uint_eq(word_hash("", 0), 0);
    ck_assert_uint_ne(word_hash("ab", 2), word_hash("ba", 2));
    ck_assert_uint_eq(word_hash("SAID", 4), word_hash("said", 4));
    ck_assert_uint_eq(word_hash("Don\xE2\x80\x99t", 7), word_hash("don't", 5));
    ck_assert_uint_ne(word_hash("don\xE2\x80", 5), word_hash("don'", 4));
    ck_assert_ptr_eq(look(&lex, "Said"), look(&lex, "said"));
    ck_assert_ptr_eq(look(&lex, "Didn’t"), look(&lex, "didn't"));
    ck_assert(look(&lex, "didn’t")->classes & LEX_(NEGATION));
}
END_TEST

START_TEST(unknown_word)
{
    ck_assert_uint_eq(lexicon_find(&lex, "", 0), 0);
    ck_assert_ptr_eq(look(&lex, "zzyzzx"), lex.words);
    ck_assert_uint_eq(lex.words[0].classes, 0);
    ck_assert_uint_eq(lex.words[0].n, 0);
    ck_assert_uint_eq(lexicon_find(&lex, "ministers_", 10), 0);
    ck_assert_uint_eq(lexicon_find(&lex, "spokeswoman", 10), 0);
}
END_TEST

/* What the generator computed is what the library computes. */
START_TEST(table)
{
    ck_assert_uint_gt(lex.n, 10000);
    for (uint32_t i = 1; i < lex.n; i++) {
        const word *w = &lex.words[i];
        str form = word_form(&lex, w);
        ck_assert_msg(w->hash == word_hash(form.p, form.n), "%.*s", (int)form.n, form.p);
        ck_assert_msg(lexicon_find(&lex, form.p, form.n) == i, "%.*s", (int)form.n, form.p);
        ck_assert_uint_lt(w->lemma, lex.n);
        ck_assert_uint_gt(w->lemma, 0);
        ck_assert_uint_le(w->share, 100);
        ck_assert_uint_lt(w->pos, POS_N);
        ck_assert_msg(w->classes || w->pos, "%.*s", (int)form.n, form.p);
    }
    ck_assert_ptr_eq(look(&lex, "the"), &lex.words[1]); /* The commonest comes first. */
}
END_TEST

START_TEST(samples)
{
    static const struct {
        const char *form;
        uint64_t classes;
    } e[] = {
        {"told", LEX_(CUE_VERB) | LEX_(TELL_VERB)},
        {"described", LEX_(OBJECT_VERB)},
        {"believes", LEX_(THOUGHT_VERB)},
        {"denied", LEX_(DENY_VERB)},
        {"claim", LEX_(CUE_VERB) | LEX_(CUE_NOUN)},
        {"selon", LEX_(ACCORDING)},
        {"spokeswoman", LEX_(ROLE) | LEX_(FEMALE) | LEX_(UNNAMED)},
        {"father-of-two", LEX_(ROLE) | LEX_(MALE)},
        {"neighbours", LEX_(ROLES) | LEX_(UNNAMED)},
        {"passers-by", LEX_(ROLES)},
        {"officials", LEX_(UNNAMED)},
        {"ministry", LEX_(ORG) | LEX_(ORG_END)},
        {"prosecutors", LEX_(ORG)},
        {"nato", LEX_(ORG_NAME)},
        {"reuters", LEX_(OUTLET) | LEX_(ORG_NAME)},
        {"newspaper", LEX_(OUTLET)},
        {"instagram", LEX_(PLATFORM)},
        {"lawsuit", LEX_(DOCUMENT)},
        {"mr", LEX_(HONORIFIC) | LEX_(ABBREVIATION)},
        {"gen", LEX_(TITLE) | LEX_(ABBREVIATION)},
        {"rolf", LEX_(FIRST_MALE)},
        {"ida", LEX_(FIRST_FEMALE)},
        {"van", LEX_(NAME_PART)},
        {"iii", LEX_(NAME_END)},
        {"she", LEX_(PRONOUN) | LEX_(FEMALE)},
        {"them", LEX_(OBJECT_PRONOUN)},
        {"their", LEX_(POSSESSIVE)},
        {"several", LEX_(DETERMINER)},
        {"under", LEX_(PREPOSITION)},
        {"but", LEX_(CONJUNCTION)},
        {"although", LEX_(SUBORDINATOR)},
        {"who", LEX_(WH)},
        {"was", LEX_(AUXILIARY)},
        {"would", LEX_(MODAL)},
        {"allegedly", LEX_(HEDGE)},
        {"wednesday", LEX_(DAY)},
        {"ukrainian", LEX_(NATIONALITY)},
        {"texas", LEX_(PLACE)},
        {"album", LEX_(WORK)},
        {"note", LEX_(LABEL)},
    };
    for (size_t i = 0; i < LEN(e); i++)
        ck_assert_msg((look(&lex, e[i].form)->classes & e[i].classes) == e[i].classes, "%s",
                      e[i].form);
    ck_assert(lemma_is(&lex, look(&lex, "said"), "say"));
    ck_assert(lemma_is(&lex, look(&lex, "told"), "tell"));
    ck_assert(lemma_is(&lex, look(&lex, "sagte"), "sagen"));
    ck_assert_uint_gt(look(&lex, "said")->share, 80);
}
END_TEST

/* --- A user's folder ------------------------------------------------------- */

static char dir[64];

static void put(const char *name, const char *text, size_t n)
{
    char path[128];
    snprintf(path, sizeof path, "%s/%s", dir, name);
    FILE *f = fopen(path, "wb");
    ck_assert_ptr_nonnull(f);
    ck_assert_uint_eq(fwrite(text, 1, n, f), n);
    fclose(f);
}

static void drop(const char *name)
{
    char path[128];
    snprintf(path, sizeof path, "%s/%s", dir, name);
    unlink(path);
}

static void set_up_dir(void)
{
    strcpy(dir, "/tmp/quoth-lex-XXXXXX");
    ck_assert_ptr_nonnull(mkdtemp(dir));
}

static void tear_down_dir(void)
{
    rmdir(dir);
}

START_TEST(folder)
{
    static const char verbs[] = "\xEF\xBB\xBF# ours\r\n\r\n"
                                "grunk|grunks|grunked\t0.35\r\n"
                                "say|says|said\t.5\n"
                                "frob|frobs";
    lexicon x;
    quoth_error err;

    put("cue-verb.txt", verbs, sizeof verbs - 1);
    put("role.txt", "quaymaster\nsaid\n", 16);
    put("pos.txt", "grunked\tpast\nquaymaster\tnoun\n", 29);
    put("patterns.txt", "left to patterns.c", 18);
    put("readme", "ignored", 7);
    quoth_status s = lexicon_load(&x, alloc_or_malloc(NULL, NULL), dir, &err);
    ck_assert_msg(s == QUOTH_OK, "%s", err.message);
    ck_assert(look(&x, "Grunked")->classes == LEX_(CUE_VERB));
    ck_assert(lemma_is(&x, look(&x, "grunked"), "grunk"));
    ck_assert_uint_eq(look(&x, "grunked")->share, 35);
    ck_assert_uint_eq(look(&x, "grunked")->pos, POS_PAST);
    ck_assert_uint_eq(look(&x, "frobs")->share, 100);
    ck_assert_uint_eq(look(&x, "said")->share, 50);
    ck_assert(look(&x, "said")->classes & LEX_(ROLE));
    ck_assert(lemma_is(&x, look(&x, "said"), "say"));
    ck_assert(look(&x, "quaymaster")->classes == LEX_(ROLE));
    ck_assert(look(&x, "nato")->classes & LEX_(ORG_NAME));
    lexicon_free(&x);
    lexicon_free(&x);
    drop("cue-verb.txt"), drop("role.txt"), drop("pos.txt"), drop("patterns.txt"), drop("readme");
}
END_TEST

/* Judged by the compiler or here, a word is the same. */
START_TEST(folder_gist)
{
    lexicon x;
    quoth_error err;

    put("role.txt", "quaymaster\nof\n", 14);
    ck_assert_msg(lexicon_load(&x, alloc_or_malloc(NULL, NULL), dir, &err) == QUOTH_OK, "%s",
                  err.message);
    ck_assert(lexicon_load(&lex, alloc_or_malloc(NULL, NULL), NULL, &err) == QUOTH_OK);
    const gist *ours = gist_load(&lex), *theirs = gist_load(&x);
    const uint8_t *tags = pos_load(&lex), *their_tags = pos_load(&x);
    uint32_t role = lexicon_find(&x, "quaymaster", 10), of = lexicon_find(&x, "of", 2);
    for (uint32_t i = 0; i < lex.n; i++) {
        ck_assert_msg(i == of || ours[i] == theirs[i], "%.*s", (int)lex.words[i].n,
                      word_form(&lex, &lex.words[i]).p);
        ck_assert_uint_eq(tags[i], lex.words[i].pos);
        ck_assert_uint_eq(tags[i], their_tags[i]);
    }
    ck_assert_uint_eq(theirs[role] & GIST_PART, P_NOUN);
    ck_assert(theirs[role] & GIST_OFFICE && theirs[role] & GIST_PARTY);
    ck_assert_uint_eq(ours[of] & (GIST_OF | GIST_PREP | GIST_OFFICE), GIST_OF | GIST_PREP);
    ck_assert_uint_eq(theirs[of] & (GIST_OF | GIST_OFFICE), GIST_OF | GIST_OFFICE);
    lexicon_free(&x);
    lexicon_free(&lex);
    drop("role.txt");
}
END_TEST

START_TEST(gist_samples)
{
    static const struct {
        const char *form;
        gist is, is_not;
    } e[] = {
        {"that", P_WHO | GIST_THAT | GIST_DEFINITE, GIST_CUE},
        {"one", P_DET | GIST_I | GIST_ODD | GIST_PARTY, GIST_THE},
        {"to", GIST_TO | GIST_ATTACH, GIST_OF},
        {"said", GIST_CUE | GIST_SAYS | GIST_FINITE | GIST_VERBAL, GIST_PARTY},
        {"officials", P_NOUN | GIST_PLURAL | GIST_OFFICE | GIST_PARTY, GIST_VERBAL},
        {"so-called", P_MOD | GIST_PARTY, GIST_CUE}, /* A compound. */
        {"zzyzzx", GIST_VERBAL, GIST_PARTY},         /* In no list. */
    };
    for (size_t i = 0; i < LEN(e); i++) {
        gist g = gist_load(&lex)[lexicon_find(&lex, e[i].form, strlen(e[i].form))];
        ck_assert_msg((g & e[i].is) == e[i].is && !(g & e[i].is_not), "%s: %#x", e[i].form, g);
        ck_assert_uint_eq(g & GIST_PART, e[i].is & GIST_PART);
    }
}
END_TEST

/* More words than the tables have room for at first. */
START_TEST(folder_grows)
{
    static char text[80000 * 8 + 1];
    size_t n = 0;
    char form[16];
    lexicon x;
    quoth_error err;

    for (int i = 0; i < 80000; i++)
        n += (size_t)sprintf(text + n, "q%06d\n", i);
    put("place.txt", text, n);
    ck_assert_msg(lexicon_load(&x, alloc_or_malloc(NULL, NULL), dir, &err) == QUOTH_OK, "%s",
                  err.message);
    for (int i = 0; i < 80000; i += 7) {
        sprintf(form, "Q%06d", i);
        ck_assert(look(&x, form)->classes == LEX_(PLACE));
    }
    for (uint32_t i = 1; i < x.n; i++)
        ck_assert_uint_eq(lexicon_find(&x, word_form(&x, &x.words[i]).p, x.words[i].n), i);
    lexicon_free(&x);
    drop("place.txt");
}
END_TEST

START_TEST(folder_broken)
{
    static const struct {
        const char *name, *text, *says;
    } e[] = {
        {"role.txt", "pilot\nPilot\n", "role.txt:2: upper case in \"Pilot\""},
        {"role.txt", "pilot||pilots\n", "role.txt:1: empty word"},
        {"role.txt", "pilot|\n", "role.txt:1: empty word"},
        {"role.txt", "caf\xE9\n", "role.txt:1: not UTF-8"},
        {"role.txt", "harbour pilot\n", "role.txt:1: white space in a word"},
        {"role.txt", "pilot\t0.5\n", "role.txt:1: only cue-verb.txt and cue-noun.txt"},
        {"cue-verb.txt", "grunk\t2\n", "cue-verb.txt:1: expected a number from 0 to 1"},
        {"cue-verb.txt", "grunk\t0.5x\n", "cue-verb.txt:1: expected a number from 0 to 1"},
        {"cue-verb.txt", "grunk\t\n", "cue-verb.txt:1: expected a number from 0 to 1"},
        {"cue-verb.txt", "# x\n\ngrunk\t0.5\t1\n", "cue-verb.txt:3: expected a number"},
        {"pos.txt", "grunk\tnuon\n", "pos.txt:1: expected a word, a tab and a tag"},
        {"pos.txt", "grunk\n", "pos.txt:1: expected a word, a tab and a tag"},
        {"rolls.txt", "", "rolls.txt: no list has this name"},
        {"role.txt",
         "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa\n",
         "role.txt:1: word longer than 64 bytes"},
    };
    for (size_t i = 0; i < LEN(e); i++) {
        lexicon x;
        quoth_error err = {0};
        put(e[i].name, e[i].text, strlen(e[i].text));
        ck_assert(lexicon_load(&x, alloc_or_malloc(NULL, NULL), dir, &err) == QUOTH_FATAL);
        ck_assert_msg(strstr(err.message, e[i].says) != NULL, "%s", err.message);
        ck_assert(err.status == QUOTH_FATAL);
        drop(e[i].name);
    }
}
END_TEST

START_TEST(folder_missing)
{
    lexicon x;
    quoth_error err;
    char path[128];

    snprintf(path, sizeof path, "%s/none", dir);
    ck_assert(lexicon_load(&x, alloc_or_malloc(NULL, NULL), path, &err) == QUOTH_FATAL);
    ck_assert_ptr_nonnull(strstr(err.message, "/none: "));
    snprintf(path, sizeof path, "%s/role.txt", dir);
    mkdir(path, 0700); /* A folder where a file should be. */
    ck_assert(lexicon_load(&x, alloc_or_malloc(NULL, NULL), dir, &err) == QUOTH_FATAL);
    ck_assert_ptr_nonnull(strstr(err.message, "role.txt"));
    rmdir(path);
}
END_TEST

START_TEST(folder_too_big)
{
    lexicon x;
    quoth_error err;
    char path[128];

    put("role.txt", "#", 1);
    snprintf(path, sizeof path, "%s/role.txt", dir);
    ck_assert_int_eq(truncate(path, (16 << 20) + 1), 0);
    ck_assert(lexicon_load(&x, alloc_or_malloc(NULL, NULL), dir, &err) == QUOTH_FATAL);
    ck_assert_ptr_nonnull(strstr(err.message, "longer than 16 MiB"));
    drop("role.txt");
}
END_TEST

START_TEST(folder_without_memory)
{
    lexicon x;
    quoth_error err;
    int failures = 0;

    put("role.txt", "quaymaster\n", 11);
    for (int n = 0;; n++) {
        int left = n;
        err.message[0] = '\0';
        if (lexicon_load(&x, alloc_or_malloc(no_memory, &left), dir, &err) == QUOTH_OK)
            break;
        ck_assert_ptr_nonnull(strstr(err.message, "memory"));
        failures++;
        ck_assert_int_lt(n, 1000);
    }
    ck_assert_int_gt(failures, 1);
    lexicon_free(&x);
    drop("role.txt");
}
END_TEST

Suite *lex_suite(void)
{
    Suite *s = suite_create("lex");
    TCase *c = tcase_create("words");
    tcase_add_checked_fixture(c, set_up, tear_down);
    tcase_add_test(c, folding);
    tcase_add_test(c, unknown_word);
    tcase_add_test(c, table);
    tcase_add_test(c, samples);
    tcase_add_test(c, gist_samples);
    suite_add_tcase(s, c);
    c = tcase_create("folder");
    tcase_add_checked_fixture(c, set_up_dir, tear_down_dir);
    tcase_add_test(c, folder);
    tcase_add_test(c, folder_gist);
    tcase_add_test(c, folder_grows);
    tcase_add_test(c, folder_broken);
    tcase_add_test(c, folder_missing);
    tcase_add_test(c, folder_too_big);
    tcase_add_test(c, folder_without_memory);
    suite_add_tcase(s, c);
    return s;
}
