/*
 * test_tag.c - the taggers: their model's file, the machine of labels, what they say of
 * sentences, and which labels make a report.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "find/reports.h"
#include "find/spans.h"
#include "tag/tag.h"
#include "tag/templates.h"
#include "text/text.h"

#include "suites.h"

static quoth_model *model;

static void open_model(void)
{
    quoth_options o = quoth_defaults();
    quoth_error err;
    o.kinds |= QUOTH_INDIRECT;
    model = quoth_model_new(&o, &err);
    ck_assert_ptr_nonnull(model);
}

static void close_model(void)
{
    quoth_model_free(model);
}

/* --- The file ------------------------------------------------------------------------- */

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
    size_t pairs = ((size_t)PAIR_ROW << ours->bits[TABLE_PAIR]) + PAIR_ROW;
    size_t states = ((size_t)STATE_ROW << ours->bits[TABLE_STATE]) + STATE_ROW;
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

/* The smallest model, its tables of anything: three kilobytes. */
static uint8_t *small_model(size_t *n)
{
    uint8_t bits[TABLE_N];
    memset(bits, 4, sizeof bits);
    *n = tag_layout_of(bits).size;
    uint8_t *p = malloc(2 * *n);
    ck_assert_ptr_nonnull(p);
    for (size_t i = 0; i < *n; i++)
        p[i] = (uint8_t)(i * 197 + i / 7);
    tag_weights_seal(p, bits);
    return p;
}

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
    static const uint8_t bits[TABLE_N] = {4, 4, 4, 4, 4, 4};
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
        tag_weights_seal(p, bits);
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

/* --- The machine ------------------------------------------------------------------------- */

START_TEST(states_know_what_the_sentence_has_had)
{
    state_machine s;
    states_build(&s);
    ck_assert_uint_eq(s.n, STATE_ROW);
    ck_assert_uint_le(s.edge_n, EDGE_IDS);
    uint32_t start = state_next(&s, STATE_MAX, LABEL_NONE, WORD_STARTS);
    uint32_t source = state_next(&s, start, LABEL_SOURCE, 0);
    uint32_t after = state_next(&s, source, LABEL_NONE, 0);
    ck_assert_uint_ne(after, start);
    ck_assert_uint_eq(state_next(&s, after, LABEL_NONE, WORD_STARTS), start);
    ck_assert_uint_eq(state_next(&s, start, LABEL_IN_CUE, 0), STATE_MAX);
    ck_assert_uint_eq(state_next(&s, source, LABEL_IN_CUE, 0), STATE_MAX);
    ck_assert_uint_ne(state_next(&s, start, LABEL_CONTENT, 0),
                      state_next(&s, start, LABEL_CONTENT, WORD_OPENS));
}
END_TEST

START_TEST(templates_stay_within_the_row)
{
    const template_table *all[] = {&pos_templates, &label_templates, &pair_templates,
                                   &state_templates};
    for (size_t t = 0; t < LEN(all); t++) {
        ck_assert_uint_le(all[t]->n, MAX_FEATURES);
        for (uint32_t k = 0; k < all[t]->n; k++)
            for (int i = 0; i < PARTS; i++) {
                int at = all[t]->at[k].part[i];
                ck_assert_int_ge(at, -FACTS_PAD * FACT_N);
                ck_assert_int_lt(at, (FACTS_PAD + 1) * FACT_N);
            }
    }
}
END_TEST

/* --- Sentences ----------------------------------------------------------------------------- */

static quoth_doc *tagged(const char *text)
{
    quoth_error err;
    quoth_doc *d = quoth_doc_new(model, "d", text, strlen(text), &err);
    ck_assert_ptr_nonnull(d);
    ck_assert_int_eq(text_tokens(d, model), QUOTH_OK);
    ck_assert_int_eq(find_spans(d, model), QUOTH_OK);
    ck_assert_int_eq(tag_document(d, model), QUOTH_OK);
    return d;
}

static const struct {
    const char *text, *tags;
} TAGGED[] = {
    {"The old ferry left slowly.", "DT JJ NN VBD RB ."},
    {"She said she would not go.", "PRP VBD PRP MD RB VB ."},
    {"Mara Vell's boats are leaking.", "NNP NNP POS NNS VBP VBG ."},
    {"He wants to record a record.", "PRP VBZ TO VB DT NN ."},
};

START_TEST(words_have_their_part_of_speech)
{
    static const char *const names[] = {
#define X(tag, text) text,
        PENN_TAGS(X)
#undef X
    };
    quoth_doc *d = tagged(TAGGED[_i].text);
    char got[256] = "";
    for (uint32_t t = 0; t < d->tokens.n; t++)
        if (d->tokens.at[t].kind != TOK_BREAK)
            snprintf(got + strlen(got), sizeof got - strlen(got), "%s%s", *got ? " " : "",
                     names[d->tags[t]]);
    ck_assert_str_eq(got, TAGGED[_i].tags);
    quoth_doc_free(d);
}
END_TEST

/* S, Q and C begin a source, cue and content; small letters go on. */
static const struct {
    const char *text, *labels;
} LABELLED[] = {
    {"The mayor said the ferry would sail again in May.", "SsQCcccccc."},
    {"The harbour will close in May, the mayor said.", "Cccccc.SsQ."},
    {"The ferry sank in a storm.", "......."},
};

START_TEST(indirect_speech_is_labelled)
{
    quoth_doc *d = tagged(LABELLED[_i].text);
    char got[64] = "";
    uint32_t n = 0;
    for (uint32_t t = 0; t < d->tokens.n && d->tokens.at[t].kind != TOK_BREAK; t++) {
        bool comma = d->tokens.at[t].kind == TOK_PUNCT; /* Either side of a border is well. */
        got[n++] = comma ? '.' : ".SsQqCc"[d->labels[t]];
    }
    char want[64];
    n = 0;
    for (uint32_t t = 0; t < d->tokens.n && d->tokens.at[t].kind != TOK_BREAK; t++)
        want[n++] = LABELLED[_i].labels[t];
    for (uint32_t t = 0; t < n; t++)
        if (d->tokens.at[t].kind == TOK_PUNCT)
            want[t] = '.';
    ck_assert_int_eq(memcmp(got, want, n), 0);
    quoth_doc_free(d);
}
END_TEST

/* The same features, one word at a time and by columns; but for a low byte of 0. */
static void compare_columns(const fact_row *r, uint32_t first, const template_table *t)
{
    fact_columns c;
    uint32_t by_column[MAX_FEATURES][COLUMN], f[MAX_FEATURES];

    columns_fill(&c, r, first, model->tagger->asked);
    columns_features(&c, t, by_column);
    for (uint32_t i = first; i < r->n && i < first + COLUMN; i++) {
        uint32_t n = features_of(t, &r->at[i], f);
        for (uint32_t k = 0; k < n; k++) {
            ck_assert_uint_eq(by_column[k][i - first] >> 8, f[k] >> 8);
            ck_assert_uint_eq(by_column[k][i - first] & 0xFF, tag_check(f[k]));
        }
    }
}

START_TEST(columns_have_the_features_of_words)
{
    quoth_doc *d = tagged("The mayor of Port Ellis said on Monday, in a \"short\" letter, that the "
                          "ferry would sail again in May. Nobody else has said so.");
    fact_row r;
    ck_assert_int_eq(fact_row_new(&r, d), QUOTH_OK);
    facts_of_words(&r, d, model, 0, d->paragraphs.at[0].last);
    tag_parts_of_speech(&r, model->tagger);
    tag_habits(&r, model->tagger);
    facts_of_neighbours(&r);
    ck_assert_uint_gt(r.n, COLUMN);
    for (uint32_t first = 0; first < r.n; first += COLUMN) {
        compare_columns(&r, first, &label_templates);
        compare_columns(&r, first, &pair_templates);
        compare_columns(&r, first, &state_templates);
    }
    quoth_doc_free(d);
}
END_TEST

START_TEST(ways_are_the_edges_of_the_machine)
{
    const state_machine *m = &model->tagger->states;
    ck_assert_uint_eq(m->n, STATE_ROW);
    for (uint32_t s = 0; s < WORD_SETTINGS; s++) {
        const way_table *t = &model->tagger->ways[s];
        const int32_t *weights = t->edge[0][0];
        uint32_t edges = 0;
        for (uint32_t k = 0; k < LABEL_N * SLOTS; k++)
            edges += weights[k] != NEVER;
        ck_assert_uint_eq(edges, m->edges[s]);
        for (uint32_t e = 0; e < m->edges[s]; e++) {
            const edge *x = &m->edge[s][e];
            label l = (label)m->label[x->to];
            uint32_t from = state_slot(m, x->from), to = state_slot(m, x->to);
            ck_assert_int_ne(t->edge[l][from / SEEN][from % SEEN], NEVER);
            if (l % 2 || l == LABEL_NONE) /* Whatever the place before, */
                ck_assert_uint_eq(t->to[l][from % SEEN], to);
            else /* or on in its place, from there or from the one before it. */
                ck_assert(to == from || to == from + SEEN);
        }
    }
}
END_TEST

START_TEST(a_row_of_any_length_is_tagged)
{
    enum { WORDS = 5000 };
    char *text = malloc(WORDS * 6 + 1);
    ck_assert_ptr_nonnull(text);
    for (int i = 0; i < WORDS; i++)
        memcpy(text + 6 * (size_t)i, i % 9 ? "ferry " : "he sa ", 6);
    text[WORDS * 6] = 0;
    quoth_doc *d = tagged(text);
    for (uint32_t t = 0; t < d->tokens.n; t++)
        ck_assert_uint_lt(d->labels[t], LABEL_N);
    quoth_doc_free(d);
    free(text);
}
END_TEST

/* --- Reports -------------------------------------------------------------------------------- */

/* Segments in order, a sentence's apart from the next by a bar; the reports as the
 * numbers of their source, cue and contents. */
static const struct {
    const char *segments, *reports;
} READ[] = {
    {"SQC", "0 1 2"},
    {"CSQ", "1 2 0"},
    {"CQS", "2 1 0"},
    {"CSQC", "1 2 0 3"},
    {"SQCQC", "0 1 2, 0 3 4"},
    {"SQCSQC", "0 1 2, 3 4 5"},
    {"SQCCSQ", "0 1 2, 4 5 3"},
    {"SQC|QC", "0 1 2, - 3 4"},
    {"C|SQC", "- - 0, 1 2 3"},
    {"S|Q", "0 - -, - 1 -"},
    {"", ""},
};

START_TEST(what_belongs_together_is_one_report)
{
    segment s[16];
    report r[16];
    uint32_t n = 0, in = 0;
    char got[128] = "";

    for (const char *p = READ[_i].segments; *p; p++) {
        if (*p == '|') {
            in++;
            continue;
        }
        label kind = *p == 'S' ? LABEL_SOURCE : *p == 'Q' ? LABEL_CUE : LABEL_CONTENT;
        s[n] = (segment){.first = n, .last = n + 1, .sentence = in, .label = (uint8_t)kind};
        n++;
    }
    uint32_t made = reports_read(s, n, r);
    for (uint32_t i = 0; i < made; i++) {
        const segment *all[3 + REPORT_PIECES] = {r[i].source, r[i].cue};
        for (uint32_t k = 0; k < r[i].content_n; k++)
            all[2 + k] = r[i].content[k];
        uint32_t of = 2 + (r[i].content_n ? r[i].content_n : 1);
        for (uint32_t k = 0; k < of; k++) {
            char *end = got + strlen(got);
            const char *before = k ? " " : i ? ", " : "";
            if (all[k])
                snprintf(end, 16, "%s%d", before, (int)(all[k] - s));
            else
                snprintf(end, 16, "%s-", before);
        }
    }
    ck_assert_str_eq(got, READ[_i].reports);
}
END_TEST

Suite *tag_suite(void)
{
    Suite *s = suite_create("tag");
    TCase *file = tcase_create("file"), *words = tcase_create("words");

    tcase_add_test(file, a_model_is_read_whole_or_not_at_all);
    tcase_add_test(file, ready_made_tables_are_those_of_the_model);
    tcase_add_test(file, every_damaged_byte_is_seen);
    tcase_add_test(file, a_model_may_claim_any_size);
    tcase_add_test(file, damaged_models_are_refused);
    tcase_add_test(file, hostile_models_tag_too);
    tcase_add_test(file, a_model_file_is_named_when_it_is_none);
    tcase_set_timeout(file, 60);
    suite_add_tcase(s, file);
    tcase_add_checked_fixture(words, open_model, close_model);
    tcase_add_test(words, states_know_what_the_sentence_has_had);
    tcase_add_test(words, templates_stay_within_the_row);
    tcase_add_loop_test(words, words_have_their_part_of_speech, 0, LEN(TAGGED));
    tcase_add_loop_test(words, indirect_speech_is_labelled, 0, LEN(LABELLED));
    tcase_add_test(words, columns_have_the_features_of_words);
    tcase_add_test(words, ways_are_the_edges_of_the_machine);
    tcase_add_test(words, a_row_of_any_length_is_tagged);
    tcase_add_loop_test(words, what_belongs_together_is_one_report, 0, LEN(READ));
    suite_add_tcase(s, words);
    return s;
}
