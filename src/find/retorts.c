/*
 * retorts.c - he who replies is not the one who has just spoken.
 *
 *     “Are you sure, Lund?” Holm asked.
 *     “I am,” [he] replied.
 */
#include "find/dialogue.h"
#include "find/item.h"
#include "find/resolver.h"
#include "find/view.h"

enum { MANY = NONE - 1 };

/* The outermost span that opens the sentence of pronoun k, who says it, right behind a sentence with
 * one, *was; or NONE. */
static uint32_t opening_span(const resolver *r, uint32_t k, uint32_t *was)
{
    const quoth_doc *d = r->c->d;
    uint32_t s = d->mentions.at[k].sentence, own = r->c->speaks[k];
    const sentence *x = &d->sentences.at[s];

    if (own == NONE || !s || x[-1].para + 1 < x->para || x[-1].inside != NONE || !x[-1].spans ||
        !item_is_span(d, x->first))
        return NONE;
    uint32_t n = (uint32_t)(item_span(d, x->first) - d->spans.at), p = n;
    while (p-- && d->spans.at[p].outer != NONE) {
    }
    if (d->links.at[own].span != n || p == NONE || d->folds[p].sentence + 1 != s)
        return NONE;
    *was = p;
    return n;
}

/* He replied, he shot back, he agreed; but: he replied when asked, he answered a question. */
static bool retorts(const resolver *r, const cue *c, uint32_t end)
{
    static const str MORE[] = {S("agreed"),   S("agrees"),   S("countered"), S("counters"),
                               S("responds"), S("retorted"), S("retorts")};
    const quoth_doc *d = r->c->d;

    if (!r->replies && !str_among(item_text(d, c->head), MORE, LEN(MORE)))
        return false;
    for (uint32_t i = c->head + 1; i < end && !item_is_span(d, i); i++)
        if (item_among(d, i, W(to), W(when), W(after), W(if), W(asked), W(about), W(on),
                       W(question), W(questions), W(that)))
            return false;
    return true;
}

/* “Do you know him?”  “No,” “I do,”: do the words of span n answer those of span was? */
static bool answers(const quoth_doc *d, uint32_t n, uint32_t was)
{
    static const str OPENS[] = {S("Absolutely"), S("Aye"),  S("I"),  S("Nah"), S("Never"),
                                S("No"),         S("Nope"), S("Of"), S("Oh"),  S("Sure"),
                                S("Yeah"),       S("Yep"),  S("Yes")};
    const token *t = &d->tokens.at[d->spans.at[n].open + 1];

    return view_last_mark(d, &d->spans.at[was]) == '?' && sides_of(d, was).you &&
           str_among(doc_slice(d, t->start, t->end), OPENS, LEN(OPENS));
}

/* Who speaks last before sentence s, outside of marks, in its paragraph or the one before. */
static const appearance *last_to_speak(const resolver *r, uint32_t s)
{
    const quoth_doc *d = r->c->d;
    const appearance *a;

    for (uint32_t i = 0; (a = recent(r, i)) && a->para + 1 >= d->sentences.at[s].para; i++)
        if (a->speaker && a->sentence < s && d->sentences.at[a->sentence].inside == NONE)
            return a;
    return NULL;
}

/* “Which part?” [a reporter] asked: who is about to ask, and never answers. */
static bool only_questions(const resolver *r, const appearance *a, uint32_t was)
{
    static const str ASKERS[] = {S("host"),      S("interviewer"), S("journalist"),
                                 S("moderator"), S("questioner"),  S("reporter")};
    const quoth_doc *d = r->c->d;
    const mention *x = &d->mentions.at[a->mention];

    return x->kind == MEN_NOMINAL && str_among(item_text(d, x->head), ASKERS, LEN(ASKERS)) &&
           view_last_mark(d, &d->spans.at[was]) == '?';
}

bool answers_itself(const resolver *r, uint32_t k, uint32_t e, uint32_t *was)
{
    const quoth_doc *d = r->c->d;
    uint32_t n = opening_span(r, k, was), s = d->mentions.at[k].sentence;
    uint32_t c = n != NONE ? d->links.at[r->c->speaks[k]].cue : NONE;
    bool turns = n != NONE && d->sentences.at[s - 1].para != d->sentences.at[s].para;

    if (c == NONE || d->cues.at[c].sentence != s)
        return false;
    const appearance *a = last_to_speak(r, s);
    if (!a || a->entity != e || r->c->speaks[a->mention] == NONE)
        return false;
    if (!answers(d, n, *was) && !only_questions(r, a, *was) &&
        !(turns && retorts(r, &d->cues.at[c], d->sentences.at[s].last)))
        return false;
    uint32_t asked = d->links.at[r->c->speaks[a->mention]].cue;
    return asked == NONE || !item_among(d, d->cues.at[asked].last, W(himself), W(herself));
}

/* Can e, who appears as a, be the he or she who answers `other`? */
static bool may_answer(const resolver *r, const appearance *a, uint32_t other, uint8_t sex)
{
    if (a->entity == NONE || a->entity == other || a->home)
        return false;
    const entity *e = entity_at(r, a->entity);
    return (e->human || e->kind == QUOTH_PERSON) && !e->plural && (!e->gender || e->gender == sex);
}

uint32_t who_answers(const resolver *r, uint32_t k, uint32_t other, uint32_t was, uint8_t sex)
{
    enum { PARAGRAPHS = 4 };
    const quoth_doc *d = r->c->d;
    uint32_t para = d->sentences.at[d->mentions.at[k].sentence].para, found = NONE;
    called calls = {.n = 0};
    const appearance *a;

    called_read(d, r->c->m, was, &calls);
    for (uint32_t i = 0; (a = recent(r, i)) && a->para + PARAGRAPHS >= para; i++) {
        if (!may_answer(r, a, other, sex) || a->entity == found)
            continue;
        if (called_is(r->c, &calls, a->entity))
            return a->entity;
        found = found == NONE ? a->entity : MANY;
    }
    return found != MANY && !calls.n ? found : NONE;
}
