/*
 * test_tables.c - the file that holds the taggers' tables: whole, damaged and hostile.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "tag/weights.h"

#include "suites.h"

static uint8_t *copy_of_model(void)
{
    uint8_t *p = malloc(tag_model.n + 1);
    ck_assert_ptr_nonnull(p);
    memcpy(p, tag_model.p, tag_model.n);
    return p;
}

static const char *refused(const uint8_t *p, size_t n)
{
    static tag_weights w;
    const char *why = "";
    quoth_status s = tag_weights_read(&w, (str){(const char *)p, n}, &why);
    ck_assert((s == QUOTH_OK) == (why == NULL));
    return why ? why : "";
}

START_TEST(a_model_is_read_whole_or_not_at_all)
{
    uint8_t *p = copy_of_model();
    ck_assert_str_eq(refused(p, tag_model.n), "");
    static const size_t lengths[] = {0, 1, 8, 31, 32, 33, 4096};
    for (size_t i = 0; i < LEN(lengths); i++)
        ck_assert_str_ne(refused(p, lengths[i]), "");
    ck_assert_str_eq(refused(p, tag_model.n - 1), "cut short or too long");
    p[tag_model.n] = 0;
    ck_assert_str_eq(refused(p, tag_model.n + 1), "cut short or too long");
    free(p);
}
END_TEST

/* The tables that are widened at build time are those that a file's model gets. */
START_TEST(ready_made_tables_are_those_of_the_model)
{
    char path[] = "/tmp/quoth-model-XXXXXX";
    quoth_error err;
    allocator from = alloc_or_malloc(NULL, NULL);
    int fd = mkstemp(path);
    ck_assert_int_ge(fd, 0);
    ck_assert(write(fd, tag_model.p, tag_model.n) == (ssize_t)tag_model.n);
    close(fd);
    tag_weights *ours = tagger_new(from, NULL, &err), *read = tagger_new(from, path, &err);
    unlink(path);
    ck_assert(ours && read);
    size_t pairs = (size_t)WIDE_ROW << ours->bits[TABLE_PAIR];
    size_t states = (size_t)WIDE_ROW << ours->bits[TABLE_STATE];
    ck_assert(memcmp(ours->wide[TABLE_PAIR], read->wide[TABLE_PAIR], 2 * pairs) == 0);
    ck_assert(memcmp(ours->wide[TABLE_STATE], read->wide[TABLE_STATE], 2 * states) == 0);
    tagger_free(ours, from);
    tagger_free(read, from);
}
END_TEST

START_TEST(every_damaged_byte_is_seen)
{
    uint8_t *p = copy_of_model();
    for (size_t i = 0; i < tag_model.n; i += i < 1100 ? 1 : 9973) {
        p[i] ^= 0x40;
        ck_assert_msg(*refused(p, tag_model.n), "byte %zu", i);
        p[i] ^= 0x40;
    }
    p[8]++;
    ck_assert_str_eq(refused(p, tag_model.n), "a model for another version of quoth");
    free(p);
}
END_TEST

START_TEST(a_model_may_claim_any_size)
{
    uint8_t *p = copy_of_model();
    for (int t = 0; t < TABLE_N; t++)
        for (int bits = 0; bits < 256; bits++) {
            uint8_t was = p[12 + t];
            p[12 + t] = (uint8_t)bits;
            ck_assert(bits == was || *refused(p, tag_model.n));
            p[12 + t] = was;
        }
    free(p);
}
END_TEST

/* Of the smallest model: two rows for each template of a label. */
static const uint8_t small[TABLE_N] = {4, 4, 4, 8, 4, 4};

/* It, its tables of anything: five kilobytes. */
static uint8_t *small_model(size_t *n)
{
    *n = tag_layout_of(small).size;
    uint8_t *p = malloc(2 * *n);
    ck_assert_ptr_nonnull(p);
    for (size_t i = 0; i < *n; i++)
        p[i] = (uint8_t)(i * 197 + i / 7);
    memset(p + tag_layout_of(small).regions, 1, MAX_FEATURES);
    tag_weights_seal(p, small);
    return p;
}

/* Rows of templates lie within the table, whatever the file says. */
START_TEST(regions_lie_within_their_table)
{
    size_t n;
    uint8_t *p = small_model(&n), *bits = p + tag_layout_of(small).regions;

    for (uint32_t k = 0; k < label_templates.n; k++)
        for (int x = 0; x < 256; x++) {
            bits[k] = (uint8_t)x;
            tag_weights_seal(p, small);
            bool fits =
                x && x <= 8 && 2 * (label_templates.n - 1) + (1u << x) <= 1u << small[TABLE_LABEL];
            ck_assert_str_eq(refused(p, n),
                             fits ? "" : "damaged: more rows for labels than there are");
            bits[k] = 1;
        }
    memset(bits, 20, MAX_FEATURES);
    tag_weights_seal(p, small);
    ck_assert_str_eq(refused(p, n), "damaged: more rows for labels than there are");
    free(p);
}
END_TEST

/* Ten thousand: bits flipped, ends cut off, pieces moved; never taken for a model. */
START_TEST(damaged_models_are_refused)
{
    size_t n;
    uint8_t *whole = small_model(&n), *p = malloc(2 * n);
    uint64_t seed = 1;

    ck_assert_ptr_nonnull(p);
    ck_assert_str_eq(refused(whole, n), "");
    for (int round = 0; round < 10000; round++) {
        seed = seed * UINT64_C(6364136223846793005) + UINT64_C(1442695040888963407);
        size_t at = (size_t)(seed >> 33) % n, size = n, from = (size_t)(seed >> 13) % n;
        memcpy(p, whole, n);
        if (round % 4 == 0)
            size = at;
        else if (round % 4 == 1)
            p[at] ^= (uint8_t)(1 << (seed >> 60) % 8);
        else if (round % 4 == 2)
            memmove(p + at, whole + from, n - (at > from ? at : from));
        else
            memcpy(p + n, whole, size = n - at); /* Something behind it. */
        size += round % 4 == 3 ? n : 0;
        bool same = size == n && memcmp(p, whole, n) == 0;
        ck_assert_msg(same || *refused(p, size), "round %d", round);
    }
    free(whole);
    free(p);
}
END_TEST

/* A model in a file; NULL with *err if it is refused. */
static quoth_model *model_in_file(const uint8_t *p, size_t n, quoth_error *err)
{
    char path[] = "/tmp/quoth-model.XXXXXX";
    quoth_options o = quoth_defaults();
    int fd = mkstemp(path);
    FILE *f = fd < 0 ? NULL : fdopen(fd, "wb");

    ck_assert_msg(f && fwrite(p, 1, n, f) == n && fclose(f) == 0, "%s", path);
    o.tagger = path;
    o.kinds |= QUOTH_INDIRECT;
    quoth_model *m = quoth_model_new(&o, err);
    remove(path);
    ck_assert(m || strncmp(err->message, path, strlen(path)) == 0);
    return m;
}

/* Whatever stands in its tables, a text is tagged: the rows say nothing that is not checked. */
START_TEST(hostile_models_tag_too)
{
    static const char text[] = "The mayor said the ferry would sail again in May, “at last”.\n";
    size_t n;
    uint8_t *p = small_model(&n);
    uint64_t seed = 1;
    quoth_error err;

    for (int round = 0; round < 300; round++) {
        for (size_t i = 0; i < n; i++) {
            seed = seed * UINT64_C(6364136223846793005) + UINT64_C(1442695040888963407);
            p[i] = round == 0   ? 0x80
                   : round == 1 ? 0x7F
                   : round == 2 ? 0xFF
                                : (uint8_t)(seed >> 40);
        }
        memset(p + tag_layout_of(small).regions, 1, MAX_FEATURES);
        tag_weights_seal(p, small);
        quoth_model *m = model_in_file(p, n, &err);
        ck_assert_msg(m != NULL, "%s", err.message);
        quoth_doc *d = quoth_doc_new(m, "d", text, sizeof text - 1, &err);
        ck_assert(d && quoth_extract(m, d, &err) == QUOTH_OK);
        for (uint32_t t = 0; t < d->tokens.n; t++)
            ck_assert_uint_lt(d->labels[t], LABEL_N);
        quoth_doc_free(d);
        quoth_model_free(m);
    }
    ck_assert_ptr_null(model_in_file(p, n - 1, &err));
    ck_assert_ptr_nonnull(strstr(err.message, ": cut short or too long"));
    p[n / 2] ^= 1;
    ck_assert_ptr_null(model_in_file(p, n, &err));
    ck_assert_ptr_nonnull(strstr(err.message, ": damaged: its checksum is wrong"));
    ck_assert_ptr_null(model_in_file((const uint8_t *)text, sizeof text, &err));
    ck_assert_ptr_nonnull(strstr(err.message, ": no tagger model"));
    free(p);
}
END_TEST

START_TEST(a_model_file_is_named_when_it_is_none)
{
    quoth_options o = quoth_defaults();
    quoth_error err;
    o.tagger = "/no/such/model";
    ck_assert_ptr_null(quoth_model_new(&o, &err));
    ck_assert_ptr_nonnull(strstr(err.message, "/no/such/model: No such file"));
    o.tagger = "/";
    ck_assert_ptr_null(quoth_model_new(&o, &err));
    ck_assert_str_eq(err.message, "/: cannot be read");
    o.tagger = "/dev/zero";
    ck_assert_ptr_null(quoth_model_new(&o, &err));
    ck_assert_str_eq(err.message, "/dev/zero: longer than 64 MiB");
    o.tagger = "/dev/null";
    ck_assert_ptr_null(quoth_model_new(&o, &err));
    ck_assert_str_eq(err.message, "/dev/null: no tagger model");
}
END_TEST

Suite *tables_suite(void)
{
    Suite *s = suite_create("tables");
    TCase *file = tcase_create("file");

    tcase_add_test(file, a_model_is_read_whole_or_not_at_all);
    tcase_add_test(file, ready_made_tables_are_those_of_the_model);
    tcase_add_test(file, every_damaged_byte_is_seen);
    tcase_add_test(file, a_model_may_claim_any_size);
    tcase_add_test(file, regions_lie_within_their_table);
    tcase_add_test(file, damaged_models_are_refused);
    tcase_add_test(file, hostile_models_tag_too);
    tcase_add_test(file, a_model_file_is_named_when_it_is_none);
    tcase_set_timeout(file, 60);
    suite_add_tcase(s, file);
    return s;
}
