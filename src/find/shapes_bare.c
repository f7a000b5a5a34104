/*
 * shapes_bare.c - shapes of a quotation without a cue, or of marks without speech, that
 * PolNeAR underrates.
 */
#include "find/shape.h"

static bool before_colon(const shape *k)
{
    uint32_t before = k->x->first - 1;
    bool where = k->x->first > k->s->first + 1 && item_among(k->d, before, W(in), W(at), W(near)) &&
                 k->x->last + 1 == k->at; /* Pat in Skerry: Q */
    where |= k->x->kind == MEN_RELATIVE;  /* Ruiz, who lost her seat, was calm: Q */
    return !where && k->x->last <= k->at && k->d->sentences.at + k->x->sentence == k->s &&
           k->at > k->s->first && item_is(k->d, k->at - 1, ':');
}

/* The sentence's subject before the colon, and no cue but the colon. */
static bool leads_to_colon(const shape *k)
{
    enum { SOME = 10, SURE = 60 };
    const quoth_doc *d = k->d;
    uint32_t x = (uint32_t)(k->x - d->mentions.at);

    for (uint32_t c = d->cue_from[k->p->s]; c < d->cue_from[k->p->s + 1]; c++)
        if (d->cues.at[c].first >= k->x->last &&
            d->cues.at[c].share >= (d->cues.at[c].last <= k->at ? SOME : SURE))
            return false;
    const uint64_t who = LEX_(ROLE) | LEX_(TITLE) | LEX_(UNNAMED) | LEX_(MALE) | LEX_(FEMALE) |
                         LEX_(ROLES) | LEX_(DOCUMENT);
    uint32_t named = mention_beginning(d, k->x->sentence, k->x->last + 1);
    bool aside =
        item_is(d, k->x->last, ',') && named != NONE &&
        d->mentions.at[named].kind == MEN_NAME; /* Her counterpart, Bo Marsh, was calm: Q */
    bool speaks = aside || k->x->kind != MEN_NOMINAL || classes(k, k->x->head) & who;
    return speaks && before_colon(k) && x == view_subject(d, k->p->m, k->x->sentence) &&
           k->x->first == k->s->first;
}

/* Not its source: with Holm, but not: from Holm. */
static bool beside_colon(const shape *k)
{
    return before_colon(k) && !item_among(k->d, k->x->first - 1, W(from), W(by), W(of), W(for));
}

static bool behind_headline_colon(const shape *k)
{
    return k->v->opens && k->x->first == k->at + 2 && item_is(k->d, k->at + 1, ':');
}

/* The sentence before is about him: its first words, or the last clause. */
static bool subject_before(const shape *k)
{
    const sentence *b = &k->d->sentences.at[k->x->sentence];
    if (b + 1 != k->s || b->para != k->s->para || !k->v->alone || k->v->words < 3 ||
        k->x->kind == MEN_RELATIVE)
        return false;
    if (k->x - k->d->mentions.at == (ptrdiff_t)view_subject(k->d, k->p->m, k->x->sentence))
        return true;
    return k->x->first > b->first && item_is(k->d, k->x->first - 1, ',') &&
           k->x->last + 2 == b->last && k->x->kind == MEN_PRONOUN;
}

/* Whose voice, at mention x, is no more than somewhere, or has another beside who may speak: Ruiz's face was on the wall;
 * Ruiz's hands shook as the judge spoke. */
static bool is_only_seen(const quoth_doc *d, const mention *x)
{
    const mention *end = d->mentions.at + d->mention_from[x->sentence + 1], *part = x + 1;

    if (part >= end || part->first != x->first)
        return true;
    for (const mention *y = part + 1; y < end; y++)
        if (y->kind != MEN_PRONOUN && item_among(d, y->first - 1, W(as), W(when), W(while)))
            return true;
    return item_gist(d, part->last) & GIST_BE &&
           item_gist(d, part->last + 1) & (GIST_PREP | GIST_DEFINITE);
}

/* Ruiz's voice broke.  “…” */
static bool voiced_before(const shape *k)
{
    const sentence *b = &k->d->sentences.at[k->x->sentence];

    return k->x->flags & MEN_POSSESSOR && b + 1 == k->s && b->para == k->s->para && !b->spans &&
           k->x->first == b->first && k->x->kind != MEN_PRONOUN && k->v->alone && k->v->words > 2 &&
           !is_only_seen(k->d, k->x);
}

static bool dash_behind(const shape *k)
{
    return k->x->first == k->at + 2 && k->v->opens && item_is(k->d, k->at + 1, PUNCT_DASH) &&
           k->v->words > 1;
}

/* "From the desk of Ursula Penn": a line without a verb. */
static bool from_desk(const shape *k)
{
    const sentence *b = &k->d->sentences.at[k->x->sentence];
    if (b + 1 != k->s || !item_among(k->d, b->first, W(from)) || !k->v->opens)
        return false;
    for (uint32_t i = b->first; i < b->last; i++)
        if (item_gist(k->d, i) & GIST_FINITE || (item_is(k->d, i, ',') && i < k->x->first))
            return false;
    return k->x->kind == MEN_NAME || k->x->name_first < k->x->name_last;
}

/* Have you been to Varn? “Once.”: what a question is about does not answer. */
static bool asked_about(const shape *k)
{
    const sentence *b = &k->d->sentences.at[k->x->sentence];
    return b + 1 == k->s && item_is(k->d, b->last - 1, '?');
}

/* --- No speech, or nobody's --------------------------------------------------------- */

static bool speaks(const shape *k)
{
    const span_view *v = k->v;
    return v->person && v->words > 2 && (v->last || v->words > 5);
}

/* A sentence of its own is speech. */
static bool stands(const shape *k)
{
    return k->v->alone && k->v->words > 2 && k->v->last != 0;
}

/* I heard [the captain] shouting, [she] was shouting; but not: a man on the pier, or there was a man, shouting:
 * does who speaks stand right before the participle of cue c? */
static bool shouts(const shape *k)
{
    const cue *c = k->c;
    uint32_t i = c->first, x = mention_ending(k->d, c->sentence, i);

    if (cue_ends(c) != ENDS_ING || i < k->s->first + 1 || !item_is_word(k->d, i - 1))
        return true;
    if (x == NONE || k->d->mentions.at[x].flags & MEN_POSSESSOR)
        return item_gist(k->d, i - 1) & GIST_AND;
    const mention *y = &k->d->mentions.at[x];
    return c->first < c->head || (y->core == y->last && !(item_gist(k->d, y->first - 1) &
                                                          (GIST_PREP | GIST_TO | GIST_BE)));
}

/* In a quotation: he goes ‘Sorry, love’; she was screaming ‘Up, up!’; as he liked to say, ‘No, sir’. */
static bool speaks_up(const shape *k)
{
    enum { SURE = 80 };
    const quoth_doc *d = k->d;
    bool bare = item_word(d, k->p->m, k->c->head)->pos == POS_VERB;
    bool habit = k->c->head > k->s->first + 1 && item_gist(d, k->c->head - 1) & GIST_TO &&
                 item_among(d, k->c->head - 2, W(like), W(likes), W(liked), W(used), W(loved));

    uint32_t who = mention_ending(d, k->c->sentence, k->c->first);
    bool goes = item_among(d, k->c->head, W(goes), W(went)) && who != NONE &&
                d->mentions.at[who].kind == MEN_PRONOUN;
    bool called =
        k->v->lower || k->v->last == '!' || k->v->last == '?'; /* not: the sign says ‘Holm’ */

    if ((bare && !habit && who == NONE) || k->c->group & CUE_MODAL)
        return false; /* I would say, ‘No, sir’: nobody has said it. */
    return !k->v->low && called && !k->v->opens && k->c->kind == CUE_SPEECH &&
           (k->c->share >= SURE || goes) && !item_among(d, k->c->head, W(wrote), W(writing)) &&
           right_before(k, 0) && shouts(k);
}

/* In a quotation: more often a name than speech, but for what somebody never said. */
static bool nested_name(const shape *k)
{
    enum { SURE = 60 };
    const quoth_doc *d = k->d;
    bool led = k->v->opens && stream_goes_on(d, k->p->s) && item_is(d, k->s[-1].last - 1, ':');
    if (!nested(k) || led)
        return false; /* “She said: ¶ “‘No.’” */
    for (uint32_t c = d->cue_from[k->p->s]; c < d->cue_from[k->p->s + 1]; c++) {
        shape y = *k;
        y.c = &d->cues.at[c];
        if (speaks_up(&y))
            return false;
        if (y.c->share < SURE)
            continue;
        bool led_in = item_is(d, k->at - 1, ',') || item_is(d, k->at - 1, ':');
        bool past = item_word(d, k->p->m, y.c->head)->pos == POS_PAST || /* She said, ‘There’ */
                    item_among(d, y.c->head, W(says), W(asks));
        uint32_t whom = classes(k, y.c->head) & LEX_(TELL_VERB) ? 2 : 0; /* told my mother, */
        bool full = k->v->opens == 0 && past && led_in;
        if ((y.c->group & CUE_NEGATED && right_before(&y, 1)) || (full && right_before(&y, whom)))
            return false;
    }
    return true;
}

/* an interview with “Nova Today”, took the stage to “Eye of the Storm” */
static bool heard_there(const shape *k, uint32_t b)
{
    static const str WITH[] = {S("interview"), S("interviews"), S("spoke"), S("speaking")},
                     TO[] = {S("stage"),  S("out"),       S("onstage"),
                             S("danced"), S("listening"), S("dancing")};
    if (b == k->s->first)
        return false;
    str w = item_text(k->d, b - 1);
    return (item_among(k->d, b, W(with)) && str_among(w, WITH, LEN(WITH))) ||
           (item_among(k->d, b, W(to)) && str_among(w, TO, LEN(TO)));
}

/* told NBC's “Today”, the author of “Hacked World Order”: capitals in a place for titles. */
static bool titled_here(const shape *k)
{
    const quoth_doc *d = k->d;
    const span *x = &d->spans.at[k->p->span];
    const uint64_t small =
        LEX_(PREPOSITION) | LEX_(DETERMINER) | LEX_(CONJUNCTION) | LEX_(POSSESSIVE);
    uint32_t words = 0, b = k->at - 1;
    uint8_t end = k->v->last;

    if (k->at == k->s->first || k->v->words > SHORT_WORDS || k->v->low || end == '?' || end == '!')
        return false;
    for (uint32_t t = x->open + 1; t < x->last; t++) {
        const token *w = &d->tokens.at[t];
        words += w->kind == TOK_WORD;
        if (w->kind == TOK_WORD && w->shape == SHAPE_LOWER &&
            !(k->p->m->lex.words[w->word].classes & small))
            return false;
    }
    if (item_at(d, b)->kind != TOK_WORD)
        return false;
    bool owned = item_at(d, b)->flags & TOK_POSSESSIVE && b > k->s->first &&
                 item_at(d, b - 1)->shape != SHAPE_LOWER;
    return owned || item_among(d, b, W(on), W(told), W(tells), W(telling)) ||
           (words > 1 && (item_among(d, b, W(of)) || heard_there(k, b)));
}

/* Somebody thinks it, right behind. */
static bool thought_behind(const shape *k)
{
    uint32_t i = k->at + 1;
    uint32_t who = item_is_word(k->d, i) ? mention_beginning(k->d, k->p->s, i) : NONE;
    if (who == NONE || nested(k))
        return false;
    uint32_t verb = k->d->mentions.at[who].last;
    return item_among(k->d, verb, W(thought), W(thinks), W(wondered));
}

/* Nobody says who calls it so: a tea sold as a “cure”, but not: billed as “a cure” by Ruiz. */
static bool sold_as(const shape *k)
{
    const quoth_doc *d = k->d;
    uint32_t as = k->at - 1;

    as -= as > k->s->first && (item_gist(d, as) & GIST_PART) == P_DET;
    if (k->at < k->s->first + 3 || !item_among(d, as, W(as)) || item_among(d, k->at + 1, W(by)))
        return false;
    uint32_t verb = as - 1; /* sold [online] as */
    verb -= !(item_gist(d, verb) & GIST_FINITE) && item_word(d, k->p->m, verb)->pos != POS_PART;
    return item_among(d, verb, W(sold), W(marketed), W(advertised), W(billed), W(touted),
                      W(promoted), W(known));
}

/* Opens a bracket and no sentence. */
static bool in_brackets(const shape *k)
{
    uint32_t b = k->at - 1;
    return k->at > k->s->first && item_is(k->d, b, '(') && item_is(k->d, k->at + 1, ',') &&
           !k->v->person;
}

/* A paragraph of its own, behind a quotation in the one before: "Yes." */
static bool replies(const shape *k)
{
    const last_link *was = &k->p->last;
    return k->v->alone && k->v->last && was->link != NONE &&
           k->s->para == k->d->sentences.at[was->sentence].para + 1;
}

static bool surely_said(const shape *k)
{
    bool heads = k->v->opens && k->v->words > 1 && item_is(k->d, k->at + 1, ':');
    return !nested(k) && (stands(k) || speaks(k) || heads || replies(k));
}

static bool stands_and_speaks(const shape *k)
{
    return stands(k) && k->v->person && !nested(k);
}

static bool stands_or_speaks(const shape *k)
{
    return stands(k) || speaks(k);
}

static bool branded(const shape *k)
{
    const quoth_doc *d = k->d;
    for (uint32_t c = d->cue_from[k->p->s]; c < d->cue_from[k->p->s + 1]; c++)
        if (shape_brands(k, &d->cues.at[c]))
            return true;
    return false;
}

static bool described_as(const shape *k)
{
    const quoth_doc *d = k->d;
    for (uint32_t c = d->cue_from[k->p->s]; c < d->cue_from[k->p->s + 1]; c++)
        if (shape_is_described(k, &d->cues.at[c]))
            return true;
    return false;
}

/* A verb of saying follows at once: “Q”, declared on Monday the minister. */
static bool said_behind(const shape *k)
{
    enum { SURE = 60 };
    const quoth_doc *d = k->d;
    uint32_t i = k->at + 1 + item_is(d, k->at + 1, ',');
    bool owned = k->at > k->s->first && item_at(d, k->at - 1)->flags & TOK_POSSESSIVE &&
                 !(classes(k, i) & LEX_(CUE_NOUN));

    if (owned && i == k->at + 1)
        return false; /* Ruiz's “plan” tells us */
    for (uint32_t c = d->cue_from[k->p->s]; c < d->cue_from[k->p->s + 1]; c++)
        if (d->cues.at[c].first == i)
            return d->cues.at[c].share >= SURE && d->cues.at[c].kind == CUE_SPEECH && !nested(k);
    return false;
}

/* Right behind a verb of saying, and a mark closes it: shouted “Si vis pacem,” */
static bool said_before(const shape *k)
{
    enum { SURE = 80, FEWEST = 2 };
    const quoth_doc *d = k->d;

    if (!k->v->last || k->v->words < FEWEST || nested(k))
        return false;
    for (uint32_t c = d->cue_from[k->p->s]; c < d->cue_from[k->p->s + 1]; c++)
        if (d->cues.at[c].last == k->at)
            return d->cues.at[c].share >= SURE && d->cues.at[c].kind == CUE_SPEECH;
    return false;
}

const prior BARE[] = {
    {BY_HOLDER, COLON, before_colon, 10, "Ruiz, a minute later: Q"},
    {BY_HOLDER, COLON, leads_to_colon, 8, "Ruiz was furious with Holm: Q"},
    {BY_HOLDER, COLON | PREP_BEFORE, beside_colon, -6, "Ruiz was furious with Holm: Q"},
    {BY_HOLDER, COLON_BEHIND, behind_headline_colon, 10, "Q: Ruiz"},
    {BY_HOLDER, ALONE, subject_before, 10, "Asked when, she smiled. Q"},
    {BY_HOLDER, ALONE, voiced_before, 40, "Ruiz's voice broke. Q"},
    {BY_HOLDER, DASH_BEHIND, dash_behind, 24, "Q - Ruiz paused - Q"},
    {BY_HOLDER, DASH, shape_resumes, 8, "Q - Ruiz paused - Q"},
    {BY_HOLDER, NEXT, shape_thinks, -24, "Q Ruiz thought"},
    {BY_HOLDER, OPENS | PREP_BEFORE, asked_about, -16, "Have you been to Varn? Q"},
    {BY_HOLDER, OPENS, from_desk, 16, "From the desk of Ana Ruiz. Q"},
    {BY_NOBODY, 0, stands_or_speaks, 4, "Q."},
    {BY_MARKS, INSIDE, nested_name, 8, "The “Vesuvius” boiler, in a quotation"},
    {BY_MARKS, SHORT, titled_here, 16, "told Nova’s “Today”"},
    {BY_MARKS, 0, thought_behind, 24, "“Why did I come?” Ruiz thought"},
    {BY_MARKS, 0, sold_as, 14, "a tea sold as a “cure”"},
    {BY_MARKS, BRACKET, in_brackets, 10, "She writes (“Gulls and Us”, May 3) that"},
    {BY_MARKS, 0, surely_said, -8, "“We shall see.”"},
    {BY_MARKS, ALONE | SPEAKS, stands_and_speaks, -12, "“Are we late?”"},
    {BY_MARKS, CUE_BEHIND, said_behind, -8, "Q, declared on Monday the minister"},
    {BY_MARKS, CUE_BEFORE, said_before, -6, "Ruiz shouted Q"},
    {BY_MARKS, CALLS, described_as, -6, "The plan was described as Q"},
    {BY_MARKS, CALLS | ENDS, branded, -4, "Ruiz branded the scheme Q"},
};
const size_t BARE_N = LEN(BARE);

enum bare_check { BARE_FITS = 1 / (LEN(BARE) <= 32) };
