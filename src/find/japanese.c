/*
 * japanese.c - 田中市長は「給水は明日から」と述べた: the speaker before her particle, the words, と, the verb.
 */
#include "find/item.h"
#include "find/unscored.h"

/* Does particle i mark a subject? */
static bool is_subject_particle(const quoth_doc *d, uint32_t i)
{
    static const str PARTICLES[] = {S("は"), S("が"), S("も")};
    return str_among(item_text(d, i), PARTICLES, LEN(PARTICLES));
}

/* Whom particle i marks; or NONE. */
static uint32_t subject(const proposal *p, uint32_t i)
{
    return is_subject_particle(p->d, i) ? mention_ending(p->d, p->s, i) : NONE;
}

settled settled_by_particle(const proposal *p)
{
    static const settled open = {.cue = NONE, .holder = NONE};
    static const str AS[] = {S("と"), S("とも")};
    const quoth_doc *d = p->d;
    const sentence *s = &d->sentences.at[p->s];
    uint32_t i = p->at + 2, behind = NONE;

    if (i >= s->last || !str_among(item_text(d, i - 1), AS, LEN(AS)))
        return open;
    if (i + 1 < s->last) /* と田中市長[は]語った */
        behind = subject(p, i + 1);
    if (behind != NONE)
        i += 2;
    for (uint32_t c = d->cue_from[p->s]; c < d->cue_from[p->s + 1]; c++) {
        if (d->cues.at[c].first != i)
            continue;
        if (behind != NONE)
            return (settled){c, behind, BY_PAIR, RULE_CONTENT_SPEAKER_CUE, 0.95F};
        uint32_t before = p->at > s->first ? subject(p, p->at - 1) : NONE;
        if (before != NONE)
            return (settled){c, before, BY_PAIR, RULE_SPEAKER_CUE_CONTENT, 0.95F};
        return (settled){c, NONE, BY_CUE, RULE_CUE_ONLY, 0.95F};
    }
    return open;
}
