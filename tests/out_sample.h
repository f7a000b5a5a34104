/* out_sample.h - for the tests of writers: documents by hand. */
#ifndef TESTS_OUT_SAMPLE_H
#define TESTS_OUT_SAMPLE_H

#include <check.h>

#include "doc/id.h"
#include "out/out.h"

/* One, two, three and four bytes a character, a combining accent, a tab. */
static const char piece[] =
    "The 東京 desk 🌉 wrote. Harbour chief Inès "
    "Öst "
    "told the Tide Gazette that the quay was “worn\tout”.\n\n"
    "\"We go on,\" she said. \"Every \\ day😀.\"\n\n"
    "Lund and Mo denied that e\xcc\x81lan was gone from the \"silent\" quay.\n";

/* --- Documents by hand ------------------------------------------------------- */

static range find(const quoth_doc *d, const char *words)
{
    size_t n = strlen(words);
    for (size_t i = 0; i + n <= d->text.n; i++)
        if (!memcmp(d->text.p + i, words, n))
            return (range){(uint32_t)i, (uint32_t)(i + n)};
    ck_abort_msg("not in the piece: %s", words);
}

static quoth_doc *document(allocator from, str id, str text)
{
    quoth_doc *d = doc_new(from);
    if (!d)
        return NULL;
    d->id = arena_copy(&d->arena, id);
    d->text = arena_copy(&d->arena, text);
    d->extracted = true;
    if (d->id.p && d->text.p)
        return d;
    doc_free(d);
    return NULL;
}

/* Arrays of a quotation live as long as the document; NULL without memory. */
static void *keep(quoth_doc *d, const void *p, size_t size)
{
    void *q = arena_alloc(&d->arena, 1, size);
    return q && size ? memcpy(q, p, size) : q;
}

static bool push(quoth_doc *d, quotation q, const range *quote, const range *content)
{
    q.quote = keep(d, quote, q.quote_n * sizeof *quote);
    q.content = keep(d, content, q.content_n * sizeof *content);
    if (!q.quote || !q.content)
        return false;
    q.id = quotation_id(d, &q, 0);
    return quotation_push(&d->arena, &d->quotations, q) == QUOTH_OK;
}

static bool push_mixed(quoth_doc *d)
{
    range quote[] = {find(d, "worn\tout")};
    range content[] = {find(d, "the quay was “worn\tout”")};
    party source[] = {{.range = find(d, "the Tide Gazette"),
                       .kind = QUOTH_ORGANIZATION,
                       .name = S("Tide Gazette"),
                       .link = QUOTH_RELAY,
                       .how = S("told")},
                      {.kind = QUOTH_DOCUMENT, .link = QUOTH_ORIGIN}};
    quotation q = {.kind = QUOTH_MIXED,
                   .closed = true,
                   .has_speaker = true,
                   .has_addressee = true,
                   .quote_n = 1,
                   .content_n = 1,
                   .source_n = 2,
                   .paragraph = 1,
                   .confidence = 0.97f,
                   .cue = find(d, "told"),
                   .cue_lemma = S("tell"),
                   .rule = S("speaker-cue-content"),
                   .sentence = {find(d, "Harbour").start, content[0].end + 1},
                   .speaker = {.range = find(d, "Harbour chief Inès Öst"),
                               .kind = QUOTH_PERSON,
                               .name = S("Inès Öst"),
                               .role = S("Harbour chief"),
                               .entity = 1},
                   .addressee = {.range = source[0].range}};
    q.source = keep(d, source, sizeof source);
    return q.source && push(d, q, quote, content);
}

static bool push_split(quoth_doc *d)
{
    range quote[] = {find(d, "We go on,"), find(d, "Every \\ day😀.")};
    range content[] = {find(d, "\"We go on,\""), find(d, "\"Every \\ day😀.\"")};
    return push(d,
                (quotation){.kind = QUOTH_DIRECT,
                            .altered = true,
                            .has_speaker = true,
                            .quote_n = 2,
                            .content_n = 2,
                            .paragraph = 2,
                            .confidence = 1,
                            .cue = find(d, "said"),
                            .cue_lemma = S("say"),
                            .sentence = {content[0].start, content[1].end},
                            .rule = S("content-speaker-cue"),
                            .speaker = {.range = find(d, "she"),
                                        .kind = QUOTH_PERSON,
                                        .name = S("Inès Öst"),
                                        .role = S("Harbour chief"),
                                        .entity = 1,
                                        .resolved_by = QUOTH_BY_PRONOUN}},
                quote, content);
}

static bool push_joint(quoth_doc *d)
{
    range content[] = {find(d, "that e\xcc\x81lan was gone")};
    party members[] = {
        {.range = find(d, "Lund"), .kind = QUOTH_PERSON, .name = S("Lund"), .entity = 3},
        {.range = find(d, "Mo"),
         .resolved_by = QUOTH_BY_SHORT_NAME,
         .name = S("Ada Mo"),
         .entity = 4}};
    quotation q = {
        .kind = QUOTH_INDIRECT,
        .has_speaker = true,
        .content_n = 1,
        .paragraph = 3,
        .confidence = 0.005f,
        .cue = find(d, "denied"),
        .cue_lemma = S("deny"),
        .force = QUOTH_NEGATED,
        .rule = S("speaker-cue-content"),
        .sentence = content[0],
        .speaker = {
            .range = find(d, "Lund and Mo"), .kind = QUOTH_GROUP, .entity = 2, .members_n = 2}};
    q.speaker.members = keep(d, members, sizeof members);
    return q.speaker.members && push(d, q, NULL, content);
}

/* The cue and the speaker of mere marks must not be printed. */
static bool push_marks(quoth_doc *d)
{
    range quote[] = {find(d, "silent")}, content[] = {find(d, "\"silent\"")};
    return push(d,
                (quotation){.kind = QUOTH_MARKS,
                            .closed = true,
                            .has_speaker = true,
                            .quote_n = 1,
                            .content_n = 1,
                            .cue = find(d, "gone"),
                            .confidence = 0,
                            .why = QUOTH_WHY_SCARE},
                quote, content);
}

static quoth_doc *sample(allocator from)
{
    quoth_doc *d = document(from, S("harbour.txt"), S(piece));
    if (!d || (push_mixed(d) && push_split(d) && push_joint(d) && push_marks(d)))
        return d;
    doc_free(d);
    return NULL;
}

static allocator heap(void)
{
    return alloc_or_malloc(NULL, NULL);
}

/* A document whose text is one quotation. */
static quoth_doc *single(str id, str text)
{
    quoth_doc *d = document(heap(), id, text);
    range all = {0, (uint32_t)text.n};
    quotation q = {
        .kind = QUOTH_DIRECT, .closed = true, .quote_n = 1, .content_n = 1, .paragraph = 1};
    ck_assert(push(d, q, &all, &all));
    return d;
}

static void render(quoth_doc *d, quoth_to to, quoth_offsets unit, bool color)
{
    quoth_error err = {0};
    quoth_style style = {.to = to, .offsets = unit, .color = color};
    ck_assert_msg(quoth_doc_render(d, &style, &err) == QUOTH_OK, "%s", err.message);
}

#endif
