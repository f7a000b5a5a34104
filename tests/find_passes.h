/* find_passes.h - documents on their way through find/, for tests that look in between. */
#ifndef TESTS_FIND_PASSES_H
#define TESTS_FIND_PASSES_H

#include "find/find.h"
#include "find/spans.h"
#include "text/text.h"

#include "suites.h"

/* Of all kinds of quotation. */
static quoth_model *model;

static void setup(void)
{
    quoth_options o = quoth_defaults();
    o.kinds = QUOTH_DIRECT | QUOTH_MIXED | QUOTH_INDIRECT;
    model = quoth_model_new(&o, NULL);
    ck_assert_ptr_nonnull(model);
}

static void teardown(void)
{
    quoth_model_free(model);
}

static quoth_doc *read_to_cues(const char *text)
{
    quoth_doc *d = quoth_doc_new(model, "t", text, strlen(text), NULL);
    ck_assert_ptr_nonnull(d);
    ck_assert_int_eq(text_tokens(d, model), QUOTH_OK);
    ck_assert_int_eq(find_spans(d, model), QUOTH_OK);
    ck_assert_int_eq(find_streams(d, model), QUOTH_OK);
    ck_assert_int_eq(find_mentions(d, model), QUOTH_OK);
    ck_assert_int_eq(find_cues(d, model), QUOTH_OK);
    return d;
}

#endif
