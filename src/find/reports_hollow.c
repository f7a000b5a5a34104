/*
 * reports_hollow.c - labelled words that only tell that, how or when somebody spoke.
 *
 *     Ruiz said [nothing]; replied [with a smile]; did not respond to [questions]; [her lawyer], Ana
 *     Ruiz, agreed; Ruiz showed [no emotion]; considered [the question]
 */
#include "find/item.h"
#include "find/names.h"
#include "find/reports.h"
#include "tag/penn.h"

/* Does a verb stand in tokens [t, last), before a comma, [as] he left? */
static bool has_verb(const quoth_doc *d, uint32_t t, uint32_t last)
{
    static const uint32_t WHEN[] = { W(as), W(when), W(while) };

    for (; t < last && d->tags[t] != PENN_COMMA; t++) {
        if (id_among(d->tokens.at[t].word, WHEN, LEN(WHEN)))
            return false;
        if (penn_is_finite(d->tags[t]) || d->tokens.at[t].kind == TOK_MARK ||
            (d->tags[t] == PENN_TO && d->tags[t + 1] == PENN_VB))
            return true;
    }
    return false;
}

/* said [nothing about it], named [nobody], wrote [something on a pad]; but not: said [nothing would change] */
static bool is_empty(const quoth_doc *d, uint32_t i, const segment *s)
{
    return item_among(d, i, W(nothing), W(nobody), W(something), W(anything)) &&
           !has_verb(d, s->first, s->last);
}

/* replied [eleven minutes later] */
static bool is_late(const quoth_doc *d, const segment *s)
{
    enum { LONGEST = 5 };
    uint8_t tag = d->tags[s->first];

    return s->last <= s->first + LONGEST && s->last > s->first + 1 &&
           d->tokens.at[s->last - 1].word == W(later) && tag != PENN_PRP &&
           !has_verb(d, s->first, s->last);
}

/* replied with [a smile], did not respond to [questions]; not: replied with [a claim that], [a statement] */
static bool only_answers(const reporter *r, uint32_t verb, const segment *s)
{
    const quoth_doc *d = r->d;
    uint32_t answers = verb - (item_gist(d, verb) & (GIST_PREP | GIST_TO) ? 1 : 0);
    bool denied = false;

    if (!item_among(d, answers, W(reply), W(replies), W(replied), W(respond), W(responds),
                    W(responded), W(answer), W(answered)) ||
        has_verb(d, s->first, s->last))
        return false;
    for (uint32_t i = verb; i + 4 > verb && i-- > 0;)
        denied |= (item_word(d, r->m, i)->classes & LEX_(NEGATION)) != 0;
    if (denied)
        return true;
    for (uint32_t t = s->first; t < s->last; t++)
        if (r->m->lex.words[d->tokens.at[t].word].classes & (LEX_(CUE_NOUN) | LEX_(DOCUMENT)))
            return false;
    return item_among(d, verb, W(with));
}

/* [Her lawyer], Ana Ruiz, agreed: who it is, before the name. */
static bool is_office(const reporter *r, const report *x)
{
    const quoth_doc *d = r->d;
    const segment *s = x->content[0];
    uint32_t i = report_item(r, s->first), k;

    if (!x->source || s->last + 1 != x->source->first || d->tags[s->last] != PENN_COMMA ||
        d->tags[x->source->last] != PENN_COMMA)
        return false;
    k = mention_beginning(d, s->sentence, i);
    return k != NONE && d->mentions.at[k].kind == MEN_NOMINAL &&
           item_token(d, d->mentions.at[k].last) >= s->last &&
           face_of(d, r->m, &d->mentions.at[k]).human;
}

/* Ruiz showed [no emotion], [him the way]; not: showed [that it leaks], [it leaks] */
static bool is_shown(const reporter *r, const report *x, uint32_t verb, uint32_t told)
{
    const quoth_doc *d = r->d;

    if (!item_among(d, verb, W(shows), W(showed), W(show)) || told != verb + 1 || !x->source ||
        item_gist(d, told) & (GIST_THAT | GIST_WH) ||
        has_verb(d, x->content[0]->first, x->content[0]->last))
        return false;
    uint32_t k = segment_holder(r, x->source);
    return k != NONE && (face_of(d, r->m, &d->mentions.at[k]).human ||
                         item_among(d, d->mentions.at[k].head, W(he), W(she)));
}

/* considered [the question for a while]; not: considered [the plan a farce] */
static bool is_weighed(const reporter *r, uint32_t s, uint32_t verb, const segment *w)
{
    const quoth_doc *d = r->d;
    uint32_t told = report_item(r, w->first); /* was [considered] a farce */
    uint32_t k = item_among(d, verb, W(considered), W(considers), W(considering)) &&
                         told == verb + 1 && d->tags[item_token(d, verb)] != PENN_VBN
                     ? mention_beginning(d, s, told)
                     : NONE;

    if (k == NONE)
        return false;
    uint32_t end = report_item(r, w->last - 1) + 1, i = d->mentions.at[k].last;
    return i >= end || (item_gist(d, i) & GIST_PREP && !item_among(d, i, W(as)) &&
                        report_only_phrases(d, s, i, end));
}

/* The clip shows [Ruiz] telling them to “go”: who says what another link has. */
static bool leads_to_speaker(const reporter *r, const segment *s)
{
    const quoth_doc *d = r->d;
    uint32_t t = s->last + (d->tags[s->last] == PENN_COMMA), n = r->taken[t];
    const attribution *a = n ? &d->links.at[n - 1] : NULL;

    if (!a || a->cue == NONE || a->holder == NONE || d->tags[t] != PENN_VBG ||
        item_token(d, d->cues.at[a->cue].first) != t)
        return false;
    const mention *x = &d->mentions.at[a->holder];
    return x->sentence == s->sentence && item_token(d, x->first) >= s->first &&
           item_token(d, x->last) >= s->last;
}

/* a statement in which [its director], Ana Ruiz, called it “odd”: who says what another link has. */
static bool is_speaker_beside(const reporter *r, const segment *s)
{
    const quoth_doc *d = r->d;
    uint32_t i = report_item(r, s->last - 1) + 1,
             k = mention_beginning(d, s->sentence, report_item(r, s->first));
    uint32_t name = item_is(d, i, ',') ? mention_beginning(d, s->sentence, i + 1) : NONE;

    if (k == NONE || d->mentions.at[k].last != i || name == NONE ||
        d->mentions.at[name].kind != MEN_NAME || !item_is(d, d->mentions.at[name].last, ','))
        return false;
    uint32_t t = item_token(d, d->mentions.at[name].last + 1), n = r->taken[t];
    const attribution *a = n ? &d->links.at[n - 1] : NULL;
    return a && a->cue != NONE && (a->holder == name || a->holder == k) &&
           cue_ends(&d->cues.at[a->cue]) != ENDS_ING &&
           item_token(d, d->cues.at[a->cue].first) == t;
}

/* writing for [the majority], argued [the case]: what a judge or a lawyer does */
static bool only_pleads_law(const quoth_doc *d, uint32_t verb, uint32_t told, const segment *s)
{
    static const str CASES[] = {S("appeal"), S("appeals"), S("case"), S("cases"), S("motion")},
                     SIDES[] = {S("court"),    S("dissent"),  S("dissenters"),
                                S("majority"), S("minority"), S("panel")};
    uint32_t i = told;

    for (; item_is_word(d, i + 1) && i < told + 2; i++)
        if (str_among(item_text(d, i + 1), SIDES, LEN(SIDES)))
            return item_among(d, verb, W(for)) &&
                   item_among(d, verb - 1, W(writing), W(wrote), W(writes));
    for (uint32_t t = s->first; t < s->last; t++)
        if (penn_is_finite(d->tags[t]))
            return false; /* argued the case against him was weak */
    return item_among(d, verb, W(argued), W(argues), W(arguing)) &&
           item_among(d, told, W(the), W(his), W(her), W(their)) &&
           str_among(item_text(d, told + 1), CASES, LEN(CASES));
}

/* The song everyone asked [for]; nobody asked [me]: one small word that holds nothing said. */
static bool is_stray(const reporter *r, uint32_t verb, uint32_t told, const segment *s)
{
    const quoth_doc *d = r->d;

    uint32_t last = s->last;

    while (last > s->first + 1 && d->tokens.at[last - 1].kind == TOK_PUNCT)
        last--;
    if (last != s->first + 1)
        return false;
    return item_among(d, told, W(for), W(of), W(about), W(to)) ||
           (item_among(d, verb, W(ask), W(asked), W(asks)) &&
            item_among(d, told, W(me), W(him), W(her), W(us), W(them)));
}

/* Plans for [a pier have been approved]: the noun that opens the sentence is what its verb is about. */
static bool is_subject(const reporter *r, const report *x, uint32_t verb, const segment *s)
{
    const quoth_doc *d = r->d;

    if (report_item(r, x->cue->first) != d->sentences.at[x->cue->sentence].first ||
        !item_among(d, verb, W(for)) || x->source)
        return false;
    for (uint32_t t = s->first; t < s->last; t++) {
        if (id_among(d->tokens.at[t].word, (uint32_t[]){W(who), W(that), W(which), W(when)}, 4))
            return false;
        if (t > s->first && penn_is_finite(d->tags[t]))
            return true;
    }
    return false;
}

/* The council's planning [committee voted]: the word makes part of a body's name. */
static bool is_body(const reporter *r, const report *x, const segment *s)
{
    const quoth_doc *d = r->d;
    return x->cue->last == x->cue->first + 1 && s->first == x->cue->last &&
           d->tokens.at[x->cue->first].word == W(planning) &&
           d->tokens.at[s->first].shape == SHAPE_LOWER &&
           r->m->lex.words[d->tokens.at[s->first].word].classes & LEX_(ORG);
}

bool report_is_hollow(const reporter *r, const report *x)
{
    const segment *s = x->content[0];

    if (x->content_n > 1)
        return false;
    if (s < x->cue)
        return is_office(r, x);
    uint32_t verb = report_item(r, x->cue->last - 1), told = report_item(r, s->first);
    return is_empty(r->d, told, s) || is_late(r->d, s) || leads_to_speaker(r, s) ||
           is_speaker_beside(r, s) || only_answers(r, verb, s) ||
           only_pleads_law(r->d, verb, told, s) || is_shown(r, x, verb, told) ||
           is_weighed(r, x->cue->sentence, verb, s) || is_stray(r, verb, told, s) ||
           is_subject(r, x, verb, s) || is_body(r, x, s);
}
