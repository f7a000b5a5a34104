/*
 * test_tag.c - the taggers: the machine of labels, what they say of sentences, and which
 * labels make a report.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

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

/* labels.c spreads the weights of states over their slots: they go up with the numbers. */
START_TEST(states_are_numbered_slot_by_slot)
{
    state_machine s;
    states_build(&s);
    for (uint32_t k = 0; k < s.n; k++) {
        uint32_t it = s.label[k] ? 1u << (s.label[k] - 1) / 2 : 0;
        ck_assert_uint_eq(s.seen[k] & it, it);
        ck_assert(!k || state_slot(&s, k) > state_slot(&s, k - 1));
    }
}
END_TEST

START_TEST(two_labels_in_a_row_have_a_lane_of_their_own)
{
    bool taken[PAIR_N] = {false};
    uint32_t n = 0;

    for (uint32_t from = 0; from < LABEL_N; from++)
        for (uint32_t to = 0; to < LABEL_N; to++) {
            if (to && to % 2 == 0 && from != to && from != to - 1)
                continue; /* Nothing goes on that has not begun. */
            ck_assert_uint_lt(pair_lane(from, to), PAIR_N);
            ck_assert(!taken[pair_lane(from, to)]);
            taken[pair_lane(from, to)] = true;
            n++;
        }
    ck_assert_uint_eq(n, PAIR_N);
}
END_TEST

START_TEST(templates_stay_within_the_row)
{
    const template_table *all[] = {&pos_word_templates, &pos_tag_templates, &label_templates,
                                   &pair_templates, &state_templates};
    for (size_t t = 0; t < LEN(all); t++) {
        ck_assert_uint_le(all[t]->n, all[t] == &label_templates ? MAX_FEATURES : FEW_FEATURES);
        for (uint32_t k = 0; k < all[t]->n; k++)
            for (int i = 0; i < PARTS; i++) {
                const template_part *x = &all[t]->at[k].part[i];
                ck_assert_int_lt(x->fact, x->by ? FACT_QUOTE_WORDS : FACT_N);
                ck_assert_int_le(abs(x->by), FACTS_PAD);
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
static void compare_columns(const fact_row *r, uint32_t first, uint32_t n, const template_table *t)
{
    const uint32_t at = 7, from = 2;
    fact_columns c;
    uint32_t by_column[MAX_FEATURES][COLUMN], f[MAX_FEATURES];

    memset(&c, 0, sizeof c);
    columns_fill(&c, at, r, first, n, model->tagger->asked);
    columns_features(c.at + FACTS_PAD, COLUMN_ROW, t, from, t->n, at + n, by_column);
    for (uint32_t i = 0; i < n; i++) {
        features_of(t, r, first + i, f);
        for (uint32_t k = from; k < t->n; k++) {
            ck_assert_uint_eq(by_column[k - from][at + i] >> 8, f[k] >> 8);
            ck_assert_uint_eq(by_column[k - from][at + i] & 0xFF, tag_check(f[k]));
        }
    }
}

/* Of a word, table by table and row by row. */
static void plain_scores(const fact_row *r, uint32_t at, word_scores *s)
{
    const tag_weights *w = model->tagger;
    uint32_t f[MAX_FEATURES];

    memset(s, 0, sizeof *s);
    for (uint32_t k = 0, n = features_of(&label_templates, r, at, f); k < n; k++) {
        const uint8_t *row = w->at[TABLE_LABEL] + region_row(&w->regions[k], f[k]) * LABEL_ROW;
        for (uint32_t l = 0; l < LABEL_N && row[0] == tag_check(f[k]); l++)
            s->label[l] = (int16_t)(s->label[l] + (int8_t)row[1 + l]);
    }
    for (uint32_t k = 0, n = features_of(&pair_templates, r, at, f); k < n; k++)
        for (uint32_t i = 0; i < WIDE_ROW; i++)
            s->pair[i] = (int16_t)(s->pair[i] + (int8_t)tag_row(w, TABLE_PAIR, WIDE_ROW, f[k])[i]);
    for (uint32_t k = 0, n = features_of(&state_templates, r, at, f); k < n; k++)
        for (uint32_t i = 0; i < WIDE_ROW; i++)
            s->state[i] =
                (int16_t)(s->state[i] + (int8_t)tag_row(w, TABLE_STATE, WIDE_ROW, f[k])[i]);
}

/* In stretches of 1, 2, 3 words and so on. */
static void compare_scores(const fact_row *r)
{
    score_block *b = calloc(1, sizeof *b);
    word_scores *got = calloc(r->n, sizeof *got), want;

    ck_assert(b && got);
    for (uint32_t i = 0, n = 1; i < r->n; i += n++) {
        if (score_room(b) < n)
            score_all(b, model->tagger);
        n = i + n < r->n ? n : r->n - i;
        score_add(b, r, i, n, model->tagger, got + i);
    }
    score_all(b, model->tagger);
    for (uint32_t i = 0; i < r->n; i++) {
        plain_scores(r, i, &want);
        ck_assert_mem_eq(&got[i], &want, sizeof want);
    }
    free(got);
    free(b);
}

#define FERRY                                                                                      \
    "The mayor of Port Ellis said on Monday, in a \"short\" letter, that the ferry would sail "    \
    "again in May. Nobody else has said so. "

START_TEST(fast_ways_are_the_plain_ones)
{
    quoth_doc *d = tagged(FERRY FERRY FERRY FERRY FERRY FERRY FERRY);
    fact_row r;
    ck_assert_int_eq(fact_row_new(&r, d), QUOTH_OK);
    facts_of_words(&r, d, model, 0, d->paragraphs.at[0].last);
    tag_parts_of_speech(&r, model->tagger);
    tag_habits(&r, model->tagger);
    facts_of_neighbours(&r);
    ck_assert_uint_gt(r.n, COLUMN + 20);
    compare_columns(&r, 0, 21, &label_templates);
    compare_columns(&r, 20, 100, &label_templates);
    compare_columns(&r, 20, 1, &pair_templates);
    compare_columns(&r, r.n - 33, 33, &state_templates);
    compare_scores(&r);
    quoth_doc_free(d);
}
END_TEST

/* A row may wait for others, and be longer than what is looked at in one go. */
START_TEST(rows_that_wait_get_the_labels_of_those_that_do_not)
{
    quoth_doc *d = tagged("\"We sail,\" she said. " FERRY
                          "\n\nNo.\n\n" FERRY FERRY FERRY FERRY FERRY FERRY FERRY
                          "\n\nHe denied that it would. It would.");
    tag_paths *p = calloc(1, sizeof *p);
    uint8_t *labels = calloc(d->tokens.n, 1);
    uint16_t *margins = calloc(d->tokens.n, sizeof *margins);
    fact_row r;

    ck_assert(p && labels && margins && d->paragraphs.n > 3);
    ck_assert_int_eq(fact_row_new(&r, d), QUOTH_OK);
    p->step = calloc(FACTS_ROW, sizeof *p->step);
    p->scores = calloc(FACTS_ROW, sizeof *p->scores);
    for (uint32_t k = 0; k < d->paragraphs.n; k++) {
        uint32_t first = d->paragraphs.at[k].first;
        facts_of_words(&r, d, model, first, d->paragraphs.at[k].last);
        tag_parts_of_speech(&r, model->tagger);
        tag_habits(&r, model->tagger);
        facts_of_neighbours(&r);
        tag_labels(&r, model->tagger, p, labels + first, margins + first);
        tag_labels_end(model->tagger, p);
    }
    ck_assert_mem_eq(labels, d->labels, d->tokens.n);
    ck_assert_mem_eq(margins, d->margins, d->tokens.n * sizeof *margins);
    free(p->step);
    free(p->scores);
    free(p);
    free(labels);
    free(margins);
    quoth_doc_free(d);
}
END_TEST

/* Whatever the place before, label l leads from slot `from` to slot `to`. */
static void check_beginning(const way_table *t, label l, uint32_t from, uint32_t to)
{
    uint32_t it = 1u << l / 2, a = it == HAD_SOURCE ? HAD_CUE : HAD_SOURCE, b = HAD_ALL - it - a;
    int32_t way[SEEN] = {0}, there[SEEN] = {0}, back[SEEN];

    way[from % SEEN] = 1;
    begin_it(there, way, it, a, b);
    begun_it(back, there, it, a, b);
    for (uint32_t k = 0; k < SEEN; k++)
        ck_assert_int_eq(there[k], k == to % SEEN);
    ck_assert_int_eq(back[from % SEEN], 1);
    ck_assert_uint_eq(l == LABEL_CONTENT ? t->content : l, to / SEEN);
}

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
            if (l == LABEL_NONE)
                ck_assert_uint_eq(t->none[from % SEEN], to);
            else if (l % 2)
                check_beginning(t, l, from, to);
            else /* Goes on in its place, from there or from the one before it. */
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
    uint32_t made = reports_read(&(reporter){.segments = s}, n, false, r);
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
    TCase *words = tcase_create("words");

    tcase_add_checked_fixture(words, open_model, close_model);
    tcase_add_test(words, states_know_what_the_sentence_has_had);
    tcase_add_test(words, states_are_numbered_slot_by_slot);
    tcase_add_test(words, two_labels_in_a_row_have_a_lane_of_their_own);
    tcase_add_test(words, templates_stay_within_the_row);
    tcase_add_loop_test(words, words_have_their_part_of_speech, 0, LEN(TAGGED));
    tcase_add_loop_test(words, indirect_speech_is_labelled, 0, LEN(LABELLED));
    tcase_add_test(words, fast_ways_are_the_plain_ones);
    tcase_add_test(words, rows_that_wait_get_the_labels_of_those_that_do_not);
    tcase_add_test(words, ways_are_the_edges_of_the_machine);
    tcase_add_test(words, a_row_of_any_length_is_tagged);
    tcase_add_loop_test(words, what_belongs_together_is_one_report, 0, LEN(READ));
    suite_add_tcase(s, words);
    return s;
}
