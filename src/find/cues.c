/*
 * cues.c - words that may announce speech.
 *
 * Listed verbs and nouns with the share of their uses that are cues, "according
 * to" and its like, and any verb right beside a quoted span: “Go,” she rasped.
 */
#include "find/closers.h"
#include "find/find.h"
#include "find/item.h"
#include "find/view.h"

enum { FRAME_REACH = 5 }; /* Items between a span and an unlisted verb. */

static const uint64_t BEFORE_VERB = LEX_(AUXILIARY) | LEX_(MODAL) | LEX_(NEGATION) | LEX_(HEDGE);

/* After an article, a possessive or an adjective a word is a noun. */
static bool is_noun_here(const quoth_doc *d, const sentence *s, uint32_t i)
{
    if (i == s->first || item_is_span(d, i - 1))
        return i > s->first + 2 && item_among(d, i - 2, W(as)) && item_is_span(d, i - 1) &&
               item_among(d, i, W(claims), W(reports)); /* rejected as “odd” [claims] that */
    const item *before = item_at(d, i - 1);
    uint32_t part = item_gist(d, i - 1) & GIST_PART;
    bool that = item_gist(d, i - 1) & (GIST_THAT | GIST_HELPER);
    return before->kind == TOK_WORD &&
           ((before->flags & TOK_POSSESSIVE) || (part == P_DET && !that) || part == P_MOD);
}

/* A man in the [back] said */
static bool is_place(const quoth_doc *d, const sentence *s, uint32_t i)
{
    return item_among(d, i, W(back)) && i > s->first && item_among(d, i - 1, W(the), W(in));
}

/* The verb group from its auxiliaries to its particle: "has not pointed out". */
static void verb_group(const quoth_doc *d, const quoth_model *m, const sentence *s, cue *c)
{
    enum { LONGEST = 6 };

    while (c->first > s->first && c->head - c->first < LONGEST) {
        const word *w = item_word(d, m, c->first - 1);
        bool adverb =
            w->pos == POS_ADV && item_is_word(d, c->first - 1) && !is_place(d, s, c->first - 1);
        bool on = item_gist(d, c->first - 1) & GIST_TO && c->first >= s->first + 3 &&
                  item_among(d, c->first - 2, W(on)) &&
                  item_among(d, c->first - 3, W(go), W(goes), W(went), W(going), W(gone));
        if (on) { /* went on to say */
            c->first -= 3;
            continue;
        }
        if (item_at(d, c->first - 1)->flags & TOK_POSSESSIVE && c->first > s->first + 1 &&
            (item_gist(d, c->first - 2) & GIST_PART) != P_PRONOUN)
            break; /* Ruiz's promise, but: he's said */
        bool to = item_gist(d, c->first - 1) & GIST_TO && c->first - 1 > s->first &&
                  (item_word(d, m, c->first - 2)->classes & (LEX_(DENY_VERB) | LEX_(CUE_VERB)) ||
                   item_word(d, m, c->first - 2)->pos == POS_PART);
        if (to && !is_noun_here(d, s, c->first - 2)) {
            c->first -= 2;
            continue;
        }
        bool month = item_at(d, c->first - 1)->shape == SHAPE_TITLE && c->first > s->first + 1;
        bool name = item_among(d, c->first - 1, W(may), W(will)) &&
                    item_at(d, c->first - 1)->shape == SHAPE_TITLE &&
                    mention_ending(d, c->sentence, c->first) != NONE;
        if ((!(w->classes & BEFORE_VERB) && !adverb) || month || name)
            break; /* sent in May described */
        c->first--;
    }
    while (c->first < c->head &&
           !item_among(d, c->first, W(go), W(goes), W(went), W(going),
                       W(gone))) { /* An adverb alone does not open the group. */
        const word *w = item_word(d, m, c->first);
        if (w->classes & (BEFORE_VERB | LEX_(DENY_VERB) | LEX_(CUE_VERB)) || w->pos == POS_PART)
            break;
        c->first++;
    }
    if (c->last < s->last && item_among(d, c->last, W(out), W(back), W(off), W(it)))
        c->last +=
            !item_among(d, c->last, W(it)) || item_among(d, c->head, W(put), W(puts), W(putting));
    if (item_among(d, c->first > s->first ? c->head - 1 : c->head, W(neither)) &&
        item_among(d, c->last, W(nor)) && c->last + 2 < s->last) {
        c->head = c->last + 1; /* would neither confirm nor deny */
        c->last += 2;
    }
    if (c->last + 1 < s->last && item_as_saying(d, c->last))
        c->last += 2;          /* was quoted as saying */
    uint32_t be = c->head - 1; /* has let it be known */
    if (item_among(d, c->head, W(known)) && c->head > s->first + 3 && item_among(d, be, W(be)) &&
        item_among(d, be - 1, W(it)) && item_among(d, be - 2, W(let), W(lets))) {
        c->first = be - 2;
        while (c->first > s->first &&
               item_word(d, m, c->first - 1)->classes & (BEFORE_VERB | LEX_(AUXILIARY)))
            c->first--;
    }
}

/* An unlisted word that stands where a verb of saying would. */
static bool frame_verb(const quoth_doc *d, const sentence *s, uint32_t i, const word *w)
{
    if (item_at(d, i)->shape != SHAPE_LOWER || item_at(d, i)->flags & TOK_HYPHEN ||
        w->classes & BEFORE_VERB)
        return false;
    str t = item_text(d, i);
    bool ed = t.n > 4 && memcmp(t.p + t.n - 2, "ed", 2) == 0;
    bool ing = t.n > 5 && memcmp(t.p + t.n - 3, "ing", 3) == 0;
    if (!(item_answers(d, i) || w->pos == POS_PAST || w->pos == POS_VERB_S || w->pos == POS_PART ||
          w->pos == POS_ING || w->pos == POS_VERB || (w->pos == POS_NONE && (ed || ing))))
        return false;
    if (i > s->first && item_among(d, i - 1, W(more), W(less), W(very), W(so), W(too)))
        return false; /* A diplomat was less restrained: Q */
    uint32_t lo = i > s->first + FRAME_REACH ? i - FRAME_REACH : s->first;
    uint32_t hi = i + FRAME_REACH < s->last ? i + FRAME_REACH : s->last - 1;
    for (uint32_t k = lo; k <= hi; k++)
        if (item_is_span(d, k))
            return true;
    return false;
}

/* "in the words of the minister", "in her own words": what word i belongs to. */
static bool in_words(const quoth_doc *d, const sentence *s, uint32_t i, cue *c)
{
    enum { REACH = 6 };
    if (!item_among(d, i, W(words)) || i == s->first)
        return false;
    uint32_t k = i - 1;
    k -= k > s->first && item_at(d, k)->kind == TOK_MARK; /* Forbes’ */
    while (k > s->first && i - k < REACH && item_is_word(d, k) && !item_among(d, k, W(in)))
        k--;
    bool of = item_among(d, i - 1, W(the)) && item_among(d, i + 1, W(of));
    if (!item_among(d, k, W(in)) || (!of && k + 1 == i))
        return false;
    bool owned = item_at(d, i - 1)->flags & TOK_POSSESSIVE || item_at(d, i - 1)->kind == TOK_MARK;
    if (!of && !(item_gist(d, k + 1) & GIST_DEFINITE) && !owned && !item_among(d, i - 1, W(own)))
        return false;
    c->first = k;
    c->last = of ? i + 2 : i + 1;
    c->kind = CUE_ACCORDING;
    c->share = 100;
    return true;
}

/* Q, per Ruiz; per the mayor, Q; but: 40 miles per hour, Per Solvang said. */
static bool per_source(const quoth_doc *d, const sentence *s, uint32_t i)
{
    if (!item_among(d, i, W(per)) || i + 1 >= s->last || !item_is_word(d, i + 1))
        return false;
    bool apart = i == s->first || item_at(d, i - 1)->kind == TOK_PUNCT || item_is_span(d, i - 1);
    bool named = item_at(d, i + 1)->shape != SHAPE_LOWER || item_gist(d, i + 1) & GIST_DEFINITE ||
                 item_among(d, i + 1, W(a), W(an), W(multiple), W(sources));
    return apart && named && mention_beginning(d, (uint32_t)(s - d->sentences.at), i) == NONE;
}

range cue_range(const quoth_doc *d, const quoth_model *m, const cue *c)
{
    const sentence *s = &d->sentences.at[c->sentence];
    uint32_t first = c->first, last = c->last;

    if (c->kind == CUE_SPEECH || c->kind == CUE_FRAME) {
        while (first > s->first && item_is_adverb(d, m, first - 1) && !is_place(d, s, first - 1))
            first--;
        if (last == c->head + 1 && last < s->last && item_is_adverb(d, m, last) &&
            (last + 1 == s->last || !item_is_word(d, last + 1) ||
             (item_gist(d, last + 1) & GIST_THAT && !item_among(d, last, W(only)))))
            last++;
    }
    return item_range(d, first, last);
}

/* “Q,” Holm [went on], as if nobody had heard; she [goes on]: Q */
static bool goes_on(const quoth_doc *d, const sentence *s, uint32_t i)
{
    if (!s->spans || !item_among(d, i, W(go), W(goes), W(went)) || !item_among(d, i + 1, W(on)) ||
        i == s->first)
        return false;
    bool who = item_at(d, i - 1)->shape == SHAPE_TITLE || item_gist(d, i - 1) & GIST_I;
    return item_is_span(d, i + 2) || item_is(d, i + 2, ',') || item_is(d, i + 2, ':') ||
           (who && (i + 2 >= s->last || item_at(d, i + 2)->kind == TOK_PUNCT));
}

/* Ann [Means] said, [Planned] Homes said: part of a name, with a verb of its own. */
static bool in_name(const quoth_doc *d, const sentence *s, uint32_t i)
{
    uint32_t k = i + 1;

    if ((d->parts[i] & GIST_PART) != P_NAME ||
        (i > s->first && (d->parts[i - 1] & GIST_PART) != P_NAME))
        return false;
    while (k < s->last && (d->parts[k] & GIST_PART) == P_NAME)
        k++;
    bool many = k > i + 1 || i > s->first;
    return many && k < s->last && item_at(d, k)->shape == SHAPE_LOWER &&
           item_gist(d, k) & (GIST_SAYS | GIST_OF);
}

/* she added, [smiling]: how she did, behind the verb that leads to the words; said, [pointing] at the dam: Q */
static bool tells_how(const quoth_doc *d, const cue *c)
{
    enum { SURE = 60, LONGEST = 8 };
    static const str HOW[] = {S("beaming"), S("crying"),    S("gesturing"), S("grinning"),
                              S("joking"),  S("laughing"),  S("nodding"),   S("pointing"),
                              S("shaking"), S("shrugging"), S("sighing"),   S("smiling")};
    uint32_t i = c->last, end = d->sentences.at[c->sentence].last;

    if (d->cues.n == d->cue_from[c->sentence] || cue_ends(c) != ENDS_ING ||
        !item_is(d, c->first - 1, ',') || !str_among(item_text(d, c->head), HOW, LEN(HOW)))
        return false;
    if (item_among(d, i, W(at), W(to)))
        while (i < end && i < c->last + LONGEST && item_is_word(d, i))
            i++;
    const cue *y = &d->cues.at[d->cues.n - 1];
    return (i == end || item_at(d, i)->kind == TOK_PUNCT) && y->last == c->first - 1 &&
           y->kind == CUE_SPEECH && y->share >= SURE && cue_ends(y) != ENDS_ING;
}

/* whatever the critics [say]: a cue of nobody, but for words in marks right behind it */
static bool whoever_says(const quoth_doc *d, const cue *c)
{
    uint32_t k = mention_ending(d, c->sentence, c->first), i = c->last;
    uint32_t end = d->sentences.at[c->sentence].last;

    if (k == NONE || !item_whoever(d, d->mentions.at[k].first))
        return false;
    while (i < end && !item_is(d, i, ',') && !item_is_span(d, i))
        i++;
    return i == end || !item_is_span(d, i);
}

/* on her X [account] */
static bool is_page(const quoth_doc *d, const quoth_model *m, const sentence *s, uint32_t i)
{
    return item_among(d, i, W(account)) && i > s->first &&
           item_word(d, m, i - 1)->classes & LEX_(PLATFORM) &&
           item_at(d, i - 1)->shape != SHAPE_LOWER;
}

/* As the old Chinese [saying] goes, there is a Chinese [saying]: what no one says; but: a man saying, the Chinese
 * saying: */
static bool is_proverb(const quoth_doc *d, const quoth_model *m, const sentence *s, uint32_t i)
{
    enum { WORDS = 3 };
    i -= i > s->first && item_among(d, i, W(goes));
    uint32_t a = i;

    if (!item_among(d, i, W(saying)))
        return false;
    while (a > s->first && i - a < WORDS &&
           (item_word(d, m, a - 1)->pos == POS_ADJ ||
            item_word(d, m, a - 1)->classes & LEX_(NATIONALITY)))
        a--;
    if (a == s->first || !(item_word(d, m, a - 1)->classes & LEX_(DETERMINER)))
        return false;
    return item_among(d, i + 1, W(goes)) ||
           (a < i && item_among(d, a - 1, W(a), W(an)) && /* not: filed a brief saying */
            !(item_word(d, m, i - 1)->classes & (LEX_(DOCUMENT) | LEX_(ROLE) | LEX_(UNNAMED))));
}

/* a [think] tank, the [news] agency: part of what a body is called. */
static bool in_compound(const quoth_doc *d, const quoth_model *m, uint32_t i)
{
    static const str TANKS[] = {S("tank"), S("tanks")};

    if (item_among(d, i, W(think)))
        return str_among(item_text(d, i + 1), TANKS, LEN(TANKS));
    return item_among(d, i, W(news)) && item_at(d, i + 1)->shape == SHAPE_LOWER &&
           item_word(d, m, i + 1)->classes & LEX_(OUTLET);
}

/* Is item t, as most are, neither a listed word of saying nor any verb? */
static inline bool is_no_cue(const item *t)
{
    gist g = t->gist;

    if (t->kind != TOK_WORD)
        return true;
    bool verb = g & (GIST_VERBAL | GIST_FINITE) && !(g & (GIST_HELPER | GIST_PART));
    return !(g & GIST_CUE) && !verb && t->word != W(per) && t[1].word != W(back);
}

/* May item i, in list or not, be a verb or noun of saying, and no part of a name? */
static inline bool may_be_cue(const quoth_doc *d, const quoth_model *m, const sentence *s,
                              uint32_t i)
{
    const item *t = &d->items.at[i];
    gist g = t->gist;
    bool listed = ((g & GIST_CUE) != 0) | (t->word == W(per));
    bool verb = (s->spans != 0) & !(g & (GIST_HELPER | GIST_PART)) &
                ((g & (GIST_VERBAL | GIST_FINITE)) != 0);
    bool answers = (s->spans != 0) & (t[1].word == W(back)); /* Then it may be in no list. */

    if ((t->kind != TOK_WORD) | !(listed | verb | answers))
        return false;
    if (!listed && !verb && !item_answers(d, i))
        return false;
    if (t->shape != SHAPE_TITLE)
        return true;
    bool heads = i == s->first && item_word(d, m, i)->classes & (LEX_(ROLE) | LEX_(TITLE)) &&
                 i + 1 < s->last && t[1].shape == SHAPE_TITLE; /* Coach Ana Ruiz */
    return !heads && !in_name(d, s, i);
}

/* “No,” Ruiz [broke] in; Ruiz [cut] in: “No”. */
static bool interrupts(const quoth_doc *d, const sentence *s, uint32_t n, uint32_t i)
{
    static const str INTO[] = {S("barged"), S("breaks"), S("broke"),   S("butted"), S("butts"),
                               S("chimed"), S("chimes"), S("chipped"), S("cut"),    S("cuts"),
                               S("jumped"), S("jumps"),  S("weighed"), S("weighs")},
                     UP[] = {S("piped"), S("pipes"), S("speaks"), S("spoke")};
    bool in = item_among(d, i + 1, W(in)) && str_among(item_text(d, i), INTO, LEN(INTO)),
         up = item_among(d, i + 1, W(up)) && str_among(item_text(d, i), UP, LEN(UP));

    if (!s->spans || !(in || up) || i + 2 >= s->last)
        return false;
    uint32_t who = mention_ending(d, n, i);
    bool behind = who != NONE && d->mentions.at[who].first > s->first &&
                  item_is_span(d, d->mentions.at[who].first - 1);
    bool before = item_is_span(d, i + 3) && (item_is(d, i + 2, ':') || item_is(d, i + 2, ','));
    return behind || before;
}

static bool cue_at(const quoth_doc *d, const quoth_model *m, uint32_t n, uint32_t i, cue *c)
{
    const sentence *s = &d->sentences.at[n];

    if (!may_be_cue(d, m, s, i) || in_compound(d, m, i))
        return false;
    const word *w = item_word(d, m, i);
    bool verb = w->classes & LEX_(CUE_VERB), noun = w->classes & LEX_(CUE_NOUN);
    *c = (cue){
        .first = i, .last = i + 1, .head = i, .sentence = n, .lemma = w->lemma, .share = w->share};
    if (w->classes & LEX_(ACCORDING) || per_source(d, s, i)) {
        c->kind = CUE_ACCORDING;
        c->share = 100;
    } else if (in_words(d, s, i, c)) {
        ;
    } else if (!verb && !noun && item_gist(d, i) & GIST_CUE && i + 1 < s->last &&
               item_gist(d, i + 1) & GIST_TO) {
        c->kind = CUE_ACCORDING;
        c->last++;
        c->share = 100;
    } else if (is_page(d, m, s, i) || is_proverb(d, m, s, i)) {
        return false;
    } else if (noun && is_noun_here(d, s, i)) {
        c->kind = CUE_NOMINAL;
        return !(item_gist(d, i + 1) & GIST_THAT &&
                 item_gist(d, i + 2) & GIST_SAYS); /* He cited a report that called it Q. */
    } else if (says_nothing_here(d, m, s, i)) {
        return false;
    } else if (goes_on(d, s, i) || interrupts(d, s, n, i)) {
        c->kind = CUE_SPEECH;
        c->share = 90;
        verb_group(d, m, s, c);
        c->last = i + 2;
    } else if (item_is_view(d, i)) {
        c->kind = CUE_NOMINAL;
        c->last = i + 3;
    } else if (verb && w->share > 0) {
        c->kind = CUE_SPEECH;
        verb_group(d, m, s, c);
    } else if (noun) {
        c->kind = CUE_NOMINAL;
    } else if (s->spans && frame_verb(d, s, i, w)) {
        c->kind = CUE_FRAME;
        verb_group(d, m, s, c);
    } else {
        return false;
    }
    return true;
}

/* Only sentences with a quoted span, or right before one, can lend a cue to
 * it; the others matter to indirect speech alone. */
static bool wanted(const quoth_doc *d, const quoth_model *m, uint32_t s)
{
    return m->options.kinds & QUOTH_INDIRECT || d->sentences.at[s].spans ||
           (s + 1 < d->sentences.n && d->sentences.at[s + 1].spans);
}

static uint16_t form_of(const quoth_doc *d, const quoth_model *m, const cue *c)
{
    const token *t = item_tok(d, c->head);
    str s = doc_slice(d, t->start, t->end);
    cue_ending ending = s.n > 3 && memcmp(s.p + s.n - 3, "ing", 3) == 0  ? ENDS_ING
                        : s.n > 2 && memcmp(s.p + s.n - 2, "ed", 2) == 0 ? ENDS_ED
                        : s.p[s.n - 1] == 's'                            ? ENDS_S
                                                                         : ENDS_OTHERWISE;
    return (uint16_t)(ending | (uint32_t)m->pos[t->word] << 3 | (uint32_t)c->kind << 8);
}

/* Ruiz is [convinced] that: what somebody feels, and nobody does to her. */
static bool is_felt(const quoth_doc *d, const cue *c)
{
    bool leads =
        item_gist(d, c->last) & GIST_THAT || item_is(d, c->last, ':') ||
        item_begins_clause(d, c->sentence, c->last); /* not: worried about “zombie” firms */
    return leads && item_is_felt(d, c->head);
}

/* Teen killed in crash [remembered] as ‘kind’: a headline leaves "is" out. */
static bool is_reduced(const quoth_doc *d, const quoth_model *m, const cue *c)
{
    const sentence *s = &d->sentences.at[c->sentence];

    if (c->first != c->head || !item_among(d, c->last, W(as)) || cue_ends(c) != ENDS_ED ||
        s->last != c->last + 2 || !item_is_span(d, c->last + 1) ||
        view_last_mark(d, item_span(d, c->last + 1)) == '.' ||
        !(item_word(d, m, c->head)->classes & LEX_(OBJECT_VERB) ||
          item_among(d, c->head, W(remembered))))
        return false;
    for (uint32_t i = s->first; i < c->first; i++)
        if (item_among(d, i, W(who), W(whom), W(that), W(which)))
            return false;
    return true;
}

/* was hailed and [mourned] as “a saint” by Holm, Lund, [called] “a saint” by Holm: "was" is not said.  Not: Holm
 * called “Late” by Berg a bore; and called “Late” by Berg as dull as mud. */
static bool has_agent(const quoth_doc *d, const quoth_model *m, const cue *c)
{
    enum { FAR = 6 };
    bool as = item_among(d, c->last, W(as));
    uint32_t i = c->last + as, end = d->sentences.at[c->sentence].last;

    if (!as &&
        !(c->first > 0 && (item_is(d, c->first - 1, ',') || item_gist(d, c->first - 1) & GIST_AND)))
        return false;
    for (uint32_t k = i + 2; !as && k < end && k < i + FAR; k++)
        if (item_among(d, k, W(as)))
            return false;
    return c->first == c->head && cue_ends(c) == ENDS_ED && item_is_span(d, i) &&
           item_among(d, i + 1, W(by)) &&
           (item_word(d, m, c->head)->classes & LEX_(OBJECT_VERB) ||
            item_among(d, c->head, W(mourned), W(remembered)));
}

static uint8_t group_of(const quoth_doc *d, const quoth_model *m, const cue *c)
{
    uint32_t bits = 0, pos = m->pos[item_id(d, c->head)];
    gist last = 0;

    for (uint32_t i = c->first; i < c->head; i++) {
        uint64_t w = item_word(d, m, i)->classes;
        gist g = item_gist(d, i);
        bits |= w & LEX_(NEGATION) ? CUE_NEGATED : 0;
        bits |= w & LEX_(MODAL) ? CUE_MODAL : 0;
        bits |= w & LEX_(DENY_VERB) ? CUE_DENIED : 0;
        bits |= g & GIST_TO ? CUE_TO : 0;
        bits |= g & GIST_BE || item_is_short_be(d, i) ? CUE_BE : 0;
        bits |= g & GIST_HAVE ? CUE_HAVE : 0;
        last = g & (GIST_BE | GIST_HAVE) ? g : last;
    }
    bool to_have = bits & CUE_TO && last & GIST_HAVE; /* is understood to have told */
    if (item_among(d, c->head, W(known)) && item_among(d, c->head - 1, W(be)) &&
        item_among(d, c->head - 2, W(it)))
        bits &= ~(uint32_t)CUE_BE; /* let it be known */
    bool of = item_among(d, c->head, W(accused)) &&
              item_among(d, c->last, W(of)); /* Holm, accused of Q */
    of |= item_among(d, c->head, W(told)) && c->first > 0 && item_is(d, c->first - 1, ',') &&
          item_gist(d, c->last) & (GIST_TO | GIST_THAT | GIST_OF); /* Holm, told to Q */
    if (is_reduced(d, m, c) || has_agent(d, m, c))
        bits |= CUE_BE;
    if (of || (bits & CUE_BE && !to_have &&
               (pos == POS_PART || pos == POS_PAST || cue_ends(c) == ENDS_ED) && !is_felt(d, c)))
        bits |= CUE_PASSIVE;
    return (uint8_t)bits;
}

/* “Late”, [analyses] Ana Ruiz: in no list, and by its looks perhaps a noun. */
static quoth_status add_closer(quoth_doc *d, const quoth_model *m, uint32_t s)
{
    uint32_t i;

    if (closing_holder(d, m, s, d->sentences.at[s].first, &i) == NONE)
        return QUOTH_OK;
    cue c = {.first = i, .last = i + 1, .head = i, .sentence = s, .kind = CUE_FRAME};
    c.form = form_of(d, m, &c);
    return cue_push(&d->arena, &d->cues, c);
}

quoth_status find_cues(quoth_doc *d, const quoth_model *m)
{
    d->cue_from = arena_alloc(&d->arena, (size_t)d->sentences.n + 1, sizeof *d->cue_from);
    if (!d->cue_from)
        return QUOTH_FATAL;
    const item *items = d->items.at;

    for (uint32_t s = 0; s < d->sentences.n; s++) {
        d->cue_from[s] = d->cues.n;
        if (!wanted(d, m, s))
            continue;
        uint32_t first = d->sentences.at[s].first, last = d->sentences.at[s].last;
        for (uint32_t i = first; i < last; i++) {
            cue c;
            if (is_no_cue(&items[i]) || !cue_at(d, m, s, i, &c))
                continue;
            while (d->cues.n > d->cue_from[s] && d->cues.at[d->cues.n - 1].head >= c.first)
                d->cues.n--; /* [refused] to say: one group, its last verb the head. */
            c.form = form_of(d, m, &c);
            if (tells_how(d, &c) || whoever_says(d, &c))
                continue;
            c.group = group_of(d, m, &c);
            TRY(cue_push(&d->arena, &d->cues, c));
            i = c.last - 1;
        }
        if (d->cues.n == d->cue_from[s] && item_is_span(d, first))
            TRY(add_closer(d, m, s));
    }
    d->cue_from[d->sentences.n] = d->cues.n;
    return QUOTH_OK;
}
