/* The public functions around the passes; readers live in read/, writers in out/. */
#include "config.h"

#include "doc/doc.h"
#include "find/find.h"
#include "find/priors.h"
#include "find/score.h"
#include "find/spans.h"
#include "lex/model.h"
#include "tag/weights.h"
#include "text/text.h"

#define ALL_KINDS (QUOTH_DIRECT | QUOTH_MIXED | QUOTH_INDIRECT)

/* The way of the data.  A pass fails only for want of memory. */
static const struct {
    const char *finding;
    quoth_status (*run)(quoth_doc *d, const quoth_model *m);
} passes[] = {
    {"paragraphs", text_skim},
    {"tokens", text_tokens},
    {"quoted spans", find_spans},
    {"quotations", find_quotations},
};

const char *quoth_version(void)
{
    return PACKAGE_VERSION;
}

quoth_options quoth_defaults(void)
{
    return (quoth_options){
        .kinds = QUOTH_DIRECT | QUOTH_MIXED,
        .max_doc_bytes = (size_t)64 << 20,
        .min_confidence = 0.25F,
    };
}

quoth_model *quoth_model_new(const quoth_options *opt, quoth_error *err)
{
    quoth_options o = opt ? *opt : quoth_defaults();
    if (!o.kinds || (o.kinds & ~(unsigned)ALL_KINDS)) {
        fail(err, QUOTH_FATAL, "kinds %#x: only direct, mixed and indirect can be asked for",
             o.kinds);
        return NULL;
    }
    if (!(o.min_confidence >= 0 && o.min_confidence <= 1)) {
        fail(err, QUOTH_FATAL, "min_confidence %g: a share from 0 to 1 is meant",
             (double)o.min_confidence);
        return NULL;
    }
    allocator from = alloc_or_malloc(o.alloc, o.alloc_ctx);
    quoth_model *m = alloc_resize(from, NULL, sizeof *m);
    if (!m) {
        fail(err, QUOTH_FATAL, "out of memory");
        return NULL;
    }
    *m = (quoth_model){.from = from, .weights = score_weights, .options = o};
    m->options.lexicon_dir = m->options.tagger = NULL;
    if (lexicon_load(&m->lex, from, o.lexicon_dir, err) != QUOTH_OK ||
        patterns_load(&m->patterns, from, o.lexicon_dir, err) != QUOTH_OK) {
        quoth_model_free(m);
        return NULL;
    }
    if (o.kinds & QUOTH_INDIRECT || o.tagger) {
        m->tagger = tagger_new(from, o.tagger, err);
        if (!m->tagger) {
            quoth_model_free(m);
            return NULL;
        }
    }
    m->gist = gist_load(&m->lex);
    m->pos = pos_load(&m->lex);
    m->priors = priors_new(from);
    if (!m->gist || !m->pos || !m->priors) {
        fail(err, QUOTH_FATAL, "out of memory");
        quoth_model_free(m);
        return NULL;
    }
    return m;
}

void quoth_model_free(quoth_model *m)
{
    if (!m)
        return;
    patterns_free(&m->patterns);
    alloc_free(m->from, m->priors);
    tagger_free(m->tagger, m->from);
    lexicon_free(&m->lex);
    alloc_free(m->from, m);
}

quoth_status quoth_extract(const quoth_model *m, quoth_doc *d, quoth_error *err)
{
    if (d->extracted)
        return QUOTH_OK;
    for (size_t i = 0; i < LEN(passes); i++) {
        quoth_status status = passes[i].run(d, m);
        if (status != QUOTH_OK)
            return fail(err, status, "%.*s: out of memory finding %s",
                        d->id.n < 128 ? (int)d->id.n : 128, d->id.p, passes[i].finding);
    }
    d->extracted = true;
    return QUOTH_OK;
}

const quoth_quotation *quoth_quotations(const quoth_doc *d, size_t *n)
{
    *n = d->extracted ? d->quotations.n : 0;
    return d->quotations.at;
}

quoth_str quoth_doc_explain(const quoth_doc *d)
{
    return (quoth_str){d->explain.p, d->explain.n};
}
