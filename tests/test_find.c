/*
 * test_find.c - what the passes between marks and records see: sentences,
 * mentions, cues, marks that are no speech, and the reasons of a choice.
 *
 * A case is a text and what is found, in order and separated by bars.
 */
#include <stdio.h>
#include <stdlib.h>

#include "find/item.h"
#include "find/nonspeech.h"

#include "find_passes.h"

#include <check.h> /* Last: its macro fail hides base.h's function. */

typedef struct {
    const char *text, *want;
} example;

static const example SENTENCES[] = {
    {"Ana Ruiz left. Bo Hale stayed.", "Ana Ruiz left.|Bo Hale stayed."},
    {"\"Go!\" Ana Ruiz said. She left.", "\"Go!\" Ana Ruiz said.|She left."},
    {"\"Go!\" Ana Ruiz, the keeper of the dam, said.",
     "\"Go!\" Ana Ruiz, the keeper of the dam, said."},
    {"\"Go!\" He said that it was late.", "\"Go!\"|He said that it was late."},
    {"\"One. Two,\" she said. \"Three.\"", "\"One. Two,\" she said.|\"Three.\""},
    {"Dr. Reim of the U.S. office left at 3 p.m. on Monday.",
     "Dr. Reim of the U.S. office left at 3 p.m. on Monday."},
    {"John D. Hale left.\nBo stayed.", "John D. Hale left.|Bo stayed."},
};

static const example MENTIONS[] = {
    {"Transport Minister Ana Ruiz laughed.", "Transport Minister Ana Ruiz"},
    {"A spokesman for Halden Rail laughed.", "A spokesman for Halden Rail"},
    {"One western diplomat laughed.", "One western diplomat"},
    {"Odd Lien and Turi Vang laughed.", "Odd Lien|Odd Lien and Turi Vang"},
    {"Jan van der Meer laughed.", "Jan van der Meer"},
    {"Ruiz's warning that it fell failed.", "Ruiz|Ruiz's warning|that|it"},
    {"He told the reporters that she left.", "He|the reporters|that|she"},
    {"VARN, March 4 (Coastal Wire) - Ana Ruiz left.", "Ana Ruiz"},
    {"The letter states that it fell.", "The letter|that|it"},
};

static const example CUES[] = {
    {"Ruiz said it leaks.", "said"},
    {"Ruiz did not say that it leaks.", "did not say"},
    {"Ruiz refused to say why.", "refused to say"},
    {"Ruiz went on to say that it leaks.", "went on to say"},
    {"Ruiz was quoted as saying it leaks.", "was quoted as saying"},
    {"It fell, according to Ruiz.", "according to"},
    {"Ruiz pointed out that it leaks.", "pointed out"},
    {"\"It leaks,\" Ruiz wheezelled.", "wheezelled"},
};

static const example MARKS[] = {
    {"The film “Night Ferry” was shot here.", "title!"},
    {"Aldo “Pick” Ferro left.", "name!"},
    {"The so-called “express” is slow.", "scare!"},
    {"He won the “Best Small Boat” prize.", "name!"},
    {"A book titled “to the lake” came out.", "title!"},
    {"Ana Ruiz called it “late”.", "scare"},
    {"Ana Ruiz said: “We will go there tomorrow at noon.”", "unknown"},
};

static void put(char *out, size_t cap, const quoth_doc *d, uint32_t first, uint32_t last)
{
    range r = item_range(d, first, last);
    size_t n = strlen(out);
    snprintf(out + n, cap - n, "%s%.*s", n ? "|" : "", (int)(r.end - r.start), d->text.p + r.start);
}

START_TEST(sentences)
{
    char got[400] = "";
    quoth_doc *d = read_to_cues(SENTENCES[_i].text);
    for (uint32_t i = 0; i < d->sentences.n; i++)
        if (d->sentences.at[i].inside == NONE)
            put(got, sizeof got, d, d->sentences.at[i].first, d->sentences.at[i].last);
    ck_assert_str_eq(got, SENTENCES[_i].want);
    quoth_doc_free(d);
}
END_TEST

START_TEST(mentions)
{
    char got[400] = "";
    quoth_doc *d = read_to_cues(MENTIONS[_i].text);
    for (uint32_t i = 0; i < d->mentions.n; i++)
        put(got, sizeof got, d, d->mentions.at[i].first, d->mentions.at[i].last);
    ck_assert_str_eq(got, MENTIONS[_i].want);
    quoth_doc_free(d);
}
END_TEST

/* A surname that is a common word, behind many times the same one. */
START_TEST(surnames_are_kept_once)
{
    enum { TIMES = 40 };
    char text[1000] = "", got[1200] = "";
    for (int i = 0; i < TIMES; i++)
        strcat(text, "Donald Stone slept. ");
    strcat(text, "Marta Price woke. Price told traders that it was dry.");
    quoth_doc *d = read_to_cues(text);
    uint32_t s = d->sentences.n - 1;
    for (uint32_t i = d->mention_from[s]; i < d->mention_from[s + 1]; i++)
        if (d->mentions.at[i].kind == MEN_NAME)
            put(got, sizeof got, d, d->mentions.at[i].first, d->mentions.at[i].last);
    ck_assert_str_eq(got, "Price");
    quoth_doc_free(d);
}
END_TEST

START_TEST(cues)
{
    char got[400] = "";
    quoth_doc *d = read_to_cues(CUES[_i].text);
    for (uint32_t i = 0; i < d->cues.n && !*got; i++)
        put(got, sizeof got, d, d->cues.at[i].first, d->cues.at[i].last);
    ck_assert_str_eq(got, CUES[_i].want);
    quoth_doc_free(d);
}
END_TEST

START_TEST(marks)
{
    static const char *const why[] = {"unknown", "title", "name", "scare"};
    char got[40] = "none";
    quoth_doc *d = read_to_cues(MARKS[_i].text);
    for (uint32_t s = 0; s < d->sentences.n; s++)
        for (uint32_t i = d->sentences.at[s].first; i < d->sentences.at[s].last; i++) {
            bool sure;
            if (!item_is_span(d, i))
                continue;
            quoth_why w = nonspeech_reason(d, model, s, i, &sure);
            snprintf(got, sizeof got, "%s%s", why[w], sure ? "!" : "");
        }
    ck_assert_str_eq(got, MARKS[_i].want);
    quoth_doc_free(d);
}
END_TEST

/* Every choice is explained, with its runner-up; without the option, nothing is. */
START_TEST(explanation)
{
    const char *text = "\"It leaks,\" said Ana Ruiz, the keeper.";
    quoth_options o = quoth_defaults();
    o.explain = true;
    quoth_model *loud = quoth_model_new(&o, NULL);
    for (int on = 0; on < 2; on++) {
        quoth_doc *d = quoth_doc_new(on ? loud : model, "t", text, strlen(text), NULL);
        ck_assert_int_eq(quoth_extract(on ? loud : model, d, NULL), QUOTH_OK);
        quoth_str e = quoth_doc_explain(d);
        char *s = calloc(e.n + 1, 1);
        memcpy(s, e.n ? e.p : "", e.n);
        ck_assert_int_eq(on, strstr(s, "1. \"Ana Ruiz\", by \"said\": ") &&
                                 strstr(s, "because of") && strstr(s, "2. ") &&
                                 strstr(s, "confidence 0."));
        free(s);
        quoth_doc_free(d);
    }
    quoth_model_free(loud);
}
END_TEST

Suite *find_suite(void)
{
    Suite *s = suite_create("find");
    TCase *c = tcase_create("passes");
    tcase_add_checked_fixture(c, setup, teardown);
    tcase_add_loop_test(c, sentences, 0, LEN(SENTENCES));
    tcase_add_loop_test(c, mentions, 0, LEN(MENTIONS));
    tcase_add_loop_test(c, cues, 0, LEN(CUES));
    tcase_add_loop_test(c, marks, 0, LEN(MARKS));
    tcase_add_test(c, surnames_are_kept_once);
    tcase_add_test(c, explanation);
    suite_add_tcase(s, c);
    return s;
}
