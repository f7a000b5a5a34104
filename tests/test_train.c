/* test_train.c - what the reports of quoth-train count. */
#include <math.h>

#include "train/folds.h"
#include "train/groups.h"
#include "train/measure.h"
#include "train/reliability.h"

#include "suites.h"

static void every_document_once(const folds *f, uint32_t docs, uint32_t n)
{
    uint32_t size[8] = {0};
    ck_assert_uint_eq(f->docs, docs);
    for (uint32_t i = 0; i < docs; i++) {
        ck_assert(f->of[i] >= 0 && (uint32_t)f->of[i] < n);
        size[f->of[i]]++;
    }
    for (uint32_t k = 0; k < n; k++)
        ck_assert(size[k] == docs / n || size[k] == docs / n + 1);
}

START_TEST(folds_partition_the_documents)
{
    enum { DOCS = 53, N = 5 };
    folds a = folds_dealt(DOCS, N, 1), b = folds_dealt(DOCS, N, 1), c = folds_dealt(DOCS, N, 2);
    folds d = folds_by_number(DOCS, N);

    every_document_once(&a, DOCS, N);
    every_document_once(&c, DOCS, N);
    every_document_once(&d, DOCS, N);
    ck_assert(memcmp(a.of, b.of, DOCS * sizeof *a.of) == 0);
    ck_assert(memcmp(a.of, c.of, DOCS * sizeof *a.of) != 0);
    ck_assert_int_eq(d.of[7], 2);
    folds_free(&a);
    folds_free(&b);
    folds_free(&c);
    folds_free(&d);
}
END_TEST

START_TEST(what_stands_last_is_held_back)
{
    folds f = folds_last(5, 3);
    ck_assert_int_eq(f.of[2], NO_FOLD);
    ck_assert_int_eq(f.of[3], 0);
    ck_assert_int_eq(f.of[4], 0);
    folds_free(&f);
}
END_TEST

START_TEST(every_template_is_in_one_group)
{
    bool off[MAX_FEATURES], seen[MAX_FEATURES] = {false};
    uint32_t all = 0;

    for (uint32_t g = 0; g < GROUP_N; g++) {
        uint32_t n = 0;
        groups_mask(1u << g, off);
        for (uint32_t k = 0; k < label_templates.n; k++) {
            ck_assert(!(off[k] && seen[k]));
            seen[k] |= off[k];
            n += off[k];
        }
        ck_assert_uint_gt(group_size((group)g), 0);
        ck_assert_uint_eq(n, g < GROUP_pairs ? group_size((group)g) : 0);
        all += group_size((group)g);
    }
    ck_assert_uint_eq(all, label_templates.n + pair_templates.n + state_templates.n);
    ck_assert_uint_eq(groups_of("words,pairs"), 1u << GROUP_words | 1u << GROUP_pairs);
    ck_assert_uint_eq(groups_of(""), (1u << GROUP_N) - 1);
}
END_TEST

/* Three of 0.95, two of them right; one of 0.25, wrong; two of 0.55 and 0.65, right:
 * (|2.85 - 2| + |0.25 - 0| + |0.55 - 1| + |0.65 - 1|) / 6 = 1.9 / 6. */
START_TEST(the_calibration_error_is_that_of_a_pencil)
{
    reliability r = {0};
    ck_assert(reliability_error(&r) == 0);
    reliability_add(&r, 0.95, true);
    reliability_add(&r, 0.95, true);
    reliability_add(&r, 0.95, false);
    reliability_add(&r, 0.25, false);
    reliability_add(&r, 0.55, true);
    reliability_add(&r, 0.65, true);
    ck_assert(fabs(reliability_error(&r) - 1.9 / 6) < 1e-9);
    reliability_add(&r, 1, true); /* In the last bin: |3.85 - 3|. */
    ck_assert(fabs(reliability_error(&r) - 1.9 / 7) < 1e-9);
}
END_TEST

START_TEST(shares_are_those_of_a_pencil)
{
    const double x[] = {2, 4, 4, 4, 5, 5, 7, 9}, none[] = {NAN, 3};
    span_count n = {.annotated = 8, .found = 5, .right = 4}, nothing = {0};
    tally t = {.of = {n}, .docs = 1, .words = 9}, all = {0};

    ck_assert(fabs(precision_of(&n) - 80) < 1e-9);
    ck_assert(fabs(recall_of(&n) - 50) < 1e-9);
    ck_assert(fabs(f1_of(&n) - 800.0 / 13) < 1e-9);
    ck_assert(isnan(f1_of(&nothing)));
    ck_assert(fabs(spread(x, 8) - sqrt(32.0 / 7)) < 1e-9);
    ck_assert(isnan(spread(none, 2)));
    tally_add(&all, &t);
    tally_add(&all, &t);
    ck_assert_uint_eq(all.of[SPAN_SOURCE].right, 8);
    ck_assert_uint_eq(all.docs, 2);
    ck_assert(fabs(mean_f1(&all) - 800.0 / 13) < 1e-9);
}
END_TEST

Suite *train_suite(void)
{
    Suite *s = suite_create("train");
    TCase *c = tcase_create("reports");

    tcase_add_test(c, folds_partition_the_documents);
    tcase_add_test(c, what_stands_last_is_held_back);
    tcase_add_test(c, every_template_is_in_one_group);
    tcase_add_test(c, the_calibration_error_is_that_of_a_pencil);
    tcase_add_test(c, shares_are_those_of_a_pencil);
    suite_add_tcase(s, c);
    return s;
}
