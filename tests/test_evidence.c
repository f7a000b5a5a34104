/*
 * test_evidence.c - what labels say of words in marks, and where they are not heard.
 *
 * Labels are set by hand: the source, the cue and the content of a case.
 */
#include <stdlib.h>

#include "find/evidence.h"
#include "find/item.h"
#include "tag/states.h"

#include "find_passes.h"

#include <check.h> /* Last: its macro fail hides base.h's function. */

/* Labels the tokens of the words `what`, where they stand first. */
static void label_words(quoth_doc *d, const char *what, uint8_t l)
{
    const char *at = strstr(d->text.p, what);
    ck_assert_ptr_nonnull(at);
    uint32_t start = (uint32_t)(at - d->text.p), end = start + (uint32_t)strlen(what);
    bool begun = false;

    for (uint32_t t = 0; t < d->tokens.n; t++) {
        const token *x = &d->tokens.at[t];
        if (x->start < start || x->end > end || x->end == x->start)
            continue;
        d->labels[t] = (uint8_t)(l + begun);
        begun = true;
    }
    ck_assert(begun);
}

static bool heard;    /* What evidence_add returned, */
static int32_t marks; /* and the score of no speech before it. */

/* The proposals for the first span of `text`, labelled so; NULL: no such label. */
static quoth_doc *propose_for(proposal *p, const char *text, const char *source, const char *said,
                              const char *content)
{
    static int16_t weights[WEIGHT_N];
    quoth_doc *d = read_to_cues(text);

    d->labels = arena_zero(&d->arena, (size_t)d->tokens.n + 1, 1);
    d->margins = arena_zero(&d->arena, (size_t)d->tokens.n + 1, sizeof *d->margins);
    ck_assert(d->labels && d->margins);
    if (source)
        label_words(d, source, LABEL_SOURCE);
    if (said)
        label_words(d, said, LABEL_CUE);
    if (content)
        label_words(d, content, LABEL_CONTENT);
    for (uint32_t i = EVIDENCE; i < WEIGHT_N; i++)
        weights[i] = (int16_t)(i % 97); /* So that features differ by what they are worth. */
    ck_assert_int_eq(proposal_init(p, d, model, true, weights), QUOTH_OK);
    ck_assert_int_eq(evidence_read(p), QUOTH_OK);
    p->s = 0;
    for (p->at = 0; !item_is_span(d, p->at); p->at++)
        ck_assert_uint_lt(p->at, d->items.n);
    p->span = d->items.at[p->at].is & ~ITEM_SPAN;
    propose(p);
    for (uint32_t i = 0; i < p->n; i++)
        if (p->c[i].kind == BY_MARKS)
            marks = p->c[i].score;
    heard = evidence_add(p);
    return d;
}

/* What is said of the proposal that holder and cue with these heads made. */
static const features *said_of(const proposal *p, str holder, str said)
{
    for (uint32_t i = 0; i < p->n; i++) {
        const candidate *c = &p->c[i];
        if (c->kind != BY_PAIR)
            continue;
        uint32_t h = p->d->mentions.at[c->holder].head, k = p->d->cues.at[c->cue].head;
        if (str_eq(item_text(p->d, h), holder) && str_eq(item_text(p->d, k), said))
            return &c->part[MAX_PARTS - 1];
    }
    ck_abort_msg("nobody proposes %s", holder.p);
    return NULL;
}

static bool same_features(const proposal *p, const features *a, const features *b)
{
    uint32_t n = a->to - a->from;
    return n == b->to - b->from &&
           memcmp(&p->pool.at[a->from], &p->pool.at[b->from], n * sizeof *p->pool.at) == 0;
}

static const char *const TEXT =
    "Bo Pell laughed and Ana Ruiz told a clerk that the mill was \"old and damp\" there.";

START_TEST(labels_tell_speakers_apart)
{
    proposal *p = calloc(1, sizeof *p);
    quoth_doc *d =
        propose_for(p, TEXT, "Ana Ruiz", "told", "that the mill was \"old and damp\" there");
    const features *ruiz = said_of(p, S("Ruiz"), S("told")),
                   *pell = said_of(p, S("Pell"), S("told")),
                   *clerk = said_of(p, S("clerk"), S("told"));

    ck_assert_uint_gt(ruiz->to, ruiz->from);
    ck_assert(!same_features(p, ruiz, pell));
    ck_assert(same_features(p, pell, clerk)); /* Neither has a label. */
    quoth_doc_free(d);

    d = propose_for(p, TEXT, "Bo Pell", "told", "that the mill was \"old and damp\" there");
    ck_assert(
        !same_features(p, said_of(p, S("Ruiz"), S("told")), said_of(p, S("Pell"), S("told"))));
    quoth_doc_free(d);
    free(p);
}
END_TEST

static bool anything_said(const proposal *p)
{
    for (uint32_t i = 0; i < p->n; i++)
        if (p->c[i].part[MAX_PARTS - 1].to > p->c[i].part[MAX_PARTS - 1].from)
            return true;
    return false;
}

START_TEST(silence_says_nothing)
{
    proposal *p = calloc(1, sizeof *p);
    quoth_doc *d = propose_for(p, TEXT, "Ana Ruiz", "told", "there");

    ck_assert(!labels_hear(d, p->span));
    ck_assert(!heard && !anything_said(p));
    quoth_doc_free(d);
    free(p);
}
END_TEST

START_TEST(a_cue_within_the_content_is_a_layer)
{
    const char *text =
        "Ana Ruiz told a clerk that Bo Pell said the mill was \"old and damp\" there.";
    proposal *p = calloc(1, sizeof *p);
    quoth_doc *d = propose_for(p, text, "Ana Ruiz", "told",
                               "that Bo Pell said the mill was \"old and damp\" there");

    ck_assert(labels_hear(d, p->span));
    ck_assert(!heard && !anything_said(p));
    quoth_doc_free(d);
    free(p);
}
END_TEST

START_TEST(labels_do_not_say_whether_it_is_speech)
{
    proposal *p = calloc(1, sizeof *p);
    quoth_doc *d =
        propose_for(p, TEXT, "Ana Ruiz", "told", "that the mill was \"old and damp\" there");

    ck_assert(heard);
    for (uint32_t i = 0; i < p->n; i++)
        if (p->c[i].kind == BY_MARKS)
            ck_assert_int_eq(p->c[i].score, marks);
    quoth_doc_free(d);
    free(p);
}
END_TEST

/* The same words go on in the same records, whatever their speakers. */
START_TEST(words_do_not_depend_on_labels)
{
    static const char *const text =
        "While Quist praised the deal, Mara Vell fixated on the \"escape\" line. \"It is,\" she "
        "said. \"It was.\"\n\nOrr asked: \"Why?\" The \"Night Ferry\" left.";
    quoth_options o = quoth_defaults();
    quoth_model *few = quoth_model_new(&o, NULL);
    quoth_doc *a = quoth_doc_new(few, "t", text, strlen(text), NULL),
              *b = quoth_doc_new(model, "t", text, strlen(text), NULL);
    size_t n, m, k = 0;

    ck_assert_int_eq(quoth_extract(few, a, NULL), QUOTH_OK);
    ck_assert_int_eq(quoth_extract(model, b, NULL), QUOTH_OK);
    const quoth_quotation *x = quoth_quotations(a, &n), *y = quoth_quotations(b, &m);
    ck_assert_uint_ge(n, 3);
    for (size_t i = 0; i < m; i++)
        if (y[i].quote_n)
            ck_assert(k < n && y[i].id == x[k++].id);
    ck_assert_uint_eq(k, n);
    quoth_doc_free(a);
    quoth_doc_free(b);
    quoth_model_free(few);
}
END_TEST

Suite *evidence_suite(void)
{
    Suite *s = suite_create("evidence");
    TCase *c = tcase_create("labels");
    tcase_add_checked_fixture(c, setup, teardown);
    tcase_add_test(c, labels_tell_speakers_apart);
    tcase_add_test(c, silence_says_nothing);
    tcase_add_test(c, a_cue_within_the_content_is_a_layer);
    tcase_add_test(c, labels_do_not_say_whether_it_is_speech);
    tcase_add_test(c, words_do_not_depend_on_labels);
    suite_add_tcase(s, c);
    return s;
}
