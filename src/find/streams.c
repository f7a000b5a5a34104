/*
 * streams.c - fold the quoted spans and cut sentences.
 *
 * The outermost stream is the whole text with every outermost span folded into
 * one item; the inside of a span that holds other spans is a stream of its own.
 *
 *     He said “Stay.” and left.      [He][said][Q][and][left][.]
 *
 * A folded span ends its sentence only if the words inside end one and what
 * follows is no attribution: “Go!” Ana Ruiz said.
 */
#include "find/chunk.h"
#include "find/datelines.h"
#include "find/find.h"
#include "find/item.h"
#include "find/stops.h"

typedef struct {
    quoth_doc *d;
    const quoth_model *m;
    uint32_t inside; /* The span whose inside is being cut, or NONE. */
    uint32_t para;
    uint32_t first; /* First item of the open sentence. */
    uint32_t spans; /* Spans in it. */
} cutter;

static quoth_status cut(cutter *c)
{
    quoth_doc *d = c->d;
    if (d->items.n > c->first) {
        sentence s = {c->first, d->items.n, c->para, c->inside, c->spans};
        TRY(sentence_push(&d->arena, &d->sentences, s));
    }
    c->first = d->items.n;
    c->spans = 0;
    return QUOTH_OK;
}

/* "Olsen said late last week.", "Olsen told reporters.": no clause up to the stop behind token i, a cue. */
static bool says_no_more(const cutter *c, uint32_t i)
{
    enum { LONGEST = 9 };
    const token *at = c->d->tokens.at;

    for (uint32_t k = i + 1; k <= i + LONGEST; k++) {
        if (at[k].kind == TOK_END || at[k].kind == TOK_BREAK)
            return true;
        if (at[k].kind == TOK_PUNCT && at[k].sub == '.' && !stop_shortens(c->d, c->m, k))
            return k > i + 1;
        if (at[k].kind != TOK_WORD ||
            c->m->gist[at[k].word] &
                (GIST_FINITE | GIST_HELPER | GIST_HAVE | GIST_BE | GIST_THAT | GIST_WH | GIST_TO))
            return false;
    }
    return false;
}

/* "Olsen said it rained", "Olsen said: “No.”": what token i, a cue, announces follows it. */
static bool leads_on(const cutter *c, uint32_t i)
{
    const token *next = &c->d->tokens.at[i + 1];
    if (next->kind == TOK_PUNCT && (next->sub == ',' || next->sub == ':'))
        return next[1].kind == TOK_MARK || next->sub == ':';
    return next->kind == TOK_MARK || (next->kind == TOK_WORD && !says_no_more(c, i));
}

/* Brandt said [the board would meet], he told me [she was late], asked [whether]: does a clause begin at token t, or,
 * behind a verb of telling, further on? */
static bool clause_begins(const cutter *c, uint32_t t, bool tells)
{
    enum { REACH = 5 };
    const gist odd = GIST_PREP | GIST_AND | GIST_WH | GIST_TO | GIST_OF;
    const gist verb = GIST_MAY | GIST_BE | GIST_HAVE;
    const token *at = c->d->tokens.at;
    gist subject = c->m->gist[at[t].word];

    if (at[t].word == W(whether))
        return true;
    bool starts = !tells && ((subject & GIST_PART) == P_DET || (subject & GIST_PART) == P_PRONOUN);
    for (uint32_t i = t + 1; i < t + REACH && at[i].kind == TOK_WORD; i++) {
        gist g = c->m->gist[at[i].word];
        bool when = c->m->lex.words[at[i + 1].word].classes & LEX_(DAY); /* told him that night */
        if (tells && ((g & GIST_THAT && !when) || at[i].word == W(whether)))
            return true;
        if (starts && g & verb)
            return true;
        bool other = (g & GIST_PART) == P_PRONOUN;
        if (g & odd || (other && !tells))
            return false; /* said the moment she was in */
        starts |= other;
    }
    return false;
}

/* Is the cue at token i the end of a whole attribution, not of a new sentence:
 * "Go!" he said. but "Go!" He said that it was late. */
static bool closes_attribution(const cutter *c, uint32_t t, uint32_t i)
{
    const token *at = c->d->tokens.at, *next = &at[i + 1];
    bool pronoun =
        c->m->gist[at[t].word] & GIST_PART && (c->m->gist[at[t].word] & GIST_PART) == P_PRONOUN;

    if (c->m->gist[next->word] & GIST_THAT ||
        (next->kind == TOK_WORD &&
         clause_begins(c, i + 1, c->m->lex.words[at[i].word].classes & LEX_(TELL_VERB))))
        return false;
    if ((!pronoun && i > t) || (at[t].word == W(i) && i == t + 1 && says_no_more(c, i)))
        return true; /* “Who?” I asked my father. */
    return next->kind == TOK_END || next->kind == TOK_BREAK ||
           (next->kind == TOK_PUNCT && (next->sub == '.' || next->sub == ','));
}

/* Holm [went] on, as if nobody had heard; but: the show [went] on. */
static bool went_on(const cutter *c, uint32_t i)
{
    const token *k = &c->d->tokens.at[i];
    bool who = stop_capital(&k[-1]) || (c->m->gist[k[-1].word] & GIST_PART) == P_PRONOUN;
    return id_among(k->word, (uint32_t[]){W(went), W(goes), W(go)}, 3) && k[1].word == W(on) &&
           k[2].kind == TOK_PUNCT && (who || k[2].sub == ',') && k->shape == SHAPE_LOWER;
}

/* From token t on stands "NAME said", "NAME, a doctor, said" or "Said NAME".  stopped: behind
 * a full stop, where another sentence is likelier: “It tripped.” Holm nodded. */
static bool attribution_follows(const cutter *c, uint32_t t, bool stopped)
{
    enum { REACH = 7, ASIDE = 28, SURE = 40, SURER = 90 };
    const token *at = c->d->tokens.at;
    bool aside = false;
    uint32_t end = t + REACH, name_end = t + 4;

    for (uint32_t i = t; i < end && i < c->d->tokens.n; i++) {
        const token *k = &at[i];
        if (k->kind == TOK_WORD) {
            const word *w = &c->m->lex.words[k->word];
            if (w->classes & LEX_(NEGATION) && !aside)
                return false; /* “Go!” The other did not speak. */
            bool ready = !aside || (at[i - 1].kind == TOK_PUNCT &&
                                    (at[i - 1].sub == ',' || at[i - 1].sub == ')'));
            bool noun = i > t && (c->m->gist[at[i - 1].word] & GIST_THE || /* The show went on. */
                                  at[i - 1].flags & TOK_POSSESSIVE);       /* Holm's reply was */
            if (ready && !noun && (w->classes & LEX_(CUE_VERB)) &&
                w->share >= (stopped ? SURER : SURE) && k->shape == SHAPE_LOWER)
                return !(stopped && leads_on(c, i)) && closes_attribution(c, t, i);
            if (ready && !stopped && went_on(c, i))
                return closes_attribution(c, t, i + 1);
            if (k->shape == SHAPE_LOWER && i > t + 4 && !aside)
                return false;
        } else if (k->kind == TOK_PUNCT && k->sub == '.' && stop_shortens(c->d, c->m, i)) {
            end++;
            name_end++; /* Sen. J. Ruiz asked. */
        } else if (k->kind == TOK_PUNCT && (k->sub == ',' || k->sub == '(') && i > t &&
                   i <= name_end) {
            aside = true;
            end = t + ASIDE;
        } else if (!(k->kind == TOK_NUMBER && aside) /* Holm, 62, asked. */ &&
                   (k->kind != TOK_PUNCT || k->sub == '.' || k->sub == ':')) {
            return false;
        }
    }
    return false;
}

/* A cue stands in the open sentence, before the span that was folded last. */
static bool led_in(const cutter *c)
{
    for (uint32_t i = c->first; i + 1 < c->d->items.n; i++)
        if (c->d->items.at[i].gist & GIST_CUE)
            return true;
    return false;
}

/* “Not once.” (Nexus says it has no figures.) */
static bool sentence_in_brackets(const cutter *c, uint32_t t)
{
    enum { LONGEST = 60 };
    const token *at = c->d->tokens.at;

    for (uint32_t i = t + 2; i < t + LONGEST && at[i].kind != TOK_BREAK && at[i].kind != TOK_END;
         i++)
        if (at[i].kind == TOK_PUNCT && at[i].sub == ')')
            return stop_capital(&at[t + 1]) && stop_is(&at[i - 1]);
    return false;
}

/* Does the folded span end its sentence? */
static bool span_ends(const cutter *c, const span *s)
{
    const token *at = c->d->tokens.at;
    uint32_t after = span_after(s), last = s->last - 1;

    while (last > s->open && at[last].kind == TOK_MARK)
        last--; /* A nested quotation closes here too. */
    bool broken = at[last].sub == PUNCT_DASH || at[last].sub == '-'; /* “But –” “No,” said Ruiz. */
    if (broken && at[last].kind == TOK_PUNCT && at[after].kind == TOK_MARK)
        return true;
    if (at[last].flags & TOK_STOPPED && led_in(c) && stop_in_word_ends(c->d, c->m, last, after))
        return true; /* He “left the U.S.” The talks failed */
    if (!(stop_is(&at[last]) || at[last].sub == PUNCT_ELLIPSIS) || at[last].kind != TOK_PUNCT)
        return s->close == NONE && (at[after].kind == TOK_BREAK || at[after].kind == TOK_END);
    if (at[after].kind == TOK_MARK)
        return true;
    if (at[after].kind == TOK_PUNCT && at[after].sub == '(' && at[last].sub == '.')
        return sentence_in_brackets(c, after);
    if (!stop_lets_begin(c->d, after) || at[after].sub == PUNCT_DASH || at[after].sub == '(')
        return false;
    bool stopped = at[last].sub == '.', led = led_in(c);
    uint32_t before = c->d->items.n - 2; /* None before the first item. */
    bool introduced = led && before > c->first &&
                      (item_is(c->d, before, ',') ||
                       item_is(c->d, before, ':')); /* I asked, “Where?”  She said */
    return !stop_capital(&at[after]) || (stopped && led) || introduced ||
           !attribution_follows(c, after, stopped);
}

static inline item item_of(const gist *gists, uint32_t is, const token *k)
{
    return (item){is, k->word, gists[k->word], k->kind, k->sub, k->shape, k->flags};
}

/* May a sentence end with token k: a stop, a word with a stop of its own? */
static inline bool may_end(const token *k)
{
    return stop_is(k) | ((k->flags & TOK_STOPPED) != 0);
}

/* It fell. (It had been raining[.)] Ruiz said: does the bracket at token t close a sentence in brackets, whose items
 * are those from c->first up to n? */
static bool closes_bracket(const cutter *c, uint32_t t, uint32_t n)
{
    const token *k = &c->d->tokens.at[t];
    uint32_t i = n;

    if (k->kind != TOK_PUNCT || k->sub != ')' || k->flags & TOK_SPACE ||
        !(k[1].flags & TOK_SPACE) || !(stop_capital(&k[1]) || k[1].kind == TOK_MARK))
        return false;
    while (i > c->first && !item_is(c->d, i - 1, '('))
        i--;
    return i > c->first && (i - 1 == c->first || item_is_span(c->d, i - 2));
}

/* Cuts tokens [t, to), of which no span is folded; there is room for them. */
static quoth_status cut_plain(cutter *c, uint32_t t, uint32_t to)
{
    quoth_doc *d = c->d;
    const gist *gists = c->m->gist;

    while (t < to) {
        uint32_t n = d->items.n, room = SENTENCE_ITEMS - (n - c->first), from = t;
        uint32_t stop = to - t < room ? to : t + room;
        bool ends = false;

        const token *k = &d->tokens.at[t];
        item *x = &d->items.at[n];
        while (t < stop && !ends) {
            do
                *x++ = item_of(gists, t++, k);
            while (!may_end(k++) && t < stop);
            if (may_end(k - 1))
                ends = stop_is(k - 1) ? stop_ends(d, c->m, t - 1)
                                      : stop_in_word_ends(d, c->m, t - 1, t);
            if (!ends && t < stop && stop_is(k - 1)) {
                d->items.n = n + (t - from);
                ends = closes_bracket(c, t, d->items.n);
                if (ends)
                    *x++ = item_of(gists, t++, k);
            }
        }
        d->items.n = n + (t - from);
        if (ends || d->items.n - c->first >= SENTENCE_ITEMS)
            TRY(cut(c));
    }
    return QUOTH_OK;
}

/* Cuts tokens [t, to) with the spans from index s on folded. */
static quoth_status cut_stream(cutter *c, uint32_t t, uint32_t to, uint32_t s, uint8_t depth)
{
    quoth_doc *d = c->d;

    while (d->items.cap - d->items.n <= to - t) { /* Insides come on top of all tokens. */
        if (d->items.cap > UINT32_MAX / 2)
            return QUOTH_FATAL;
        TRY(item_reserve(&d->arena, &d->items, 2 * d->items.cap));
    }
    while (t < to) {
        while (s < d->spans.n && (d->spans.at[s].open < t || d->spans.at[s].depth != depth))
            s++;
        const span *next = s < d->spans.n && d->spans.at[s].open < to ? &d->spans.at[s] : NULL;
        TRY(cut_plain(c, t, next ? next->open : to));
        if (!next)
            break;
        if (next->open > t && stop_ends_before_span(d, c->m, next))
            TRY(cut(c));
        d->folds[s] = (fold){d->items.n, d->sentences.n};
        d->items.at[d->items.n++] = item_of(c->m->gist, ITEM_SPAN | s, &d->tokens.at[next->open]);
        c->spans++;
        if (span_ends(c, next) || d->items.n - c->first >= SENTENCE_ITEMS)
            TRY(cut(c));
        t = span_after(next);
    }
    return cut(c);
}

/* “RUIZ: We go on.” - a transcript in marks: its speaker is to be found. */
static bool begins_turn(const quoth_doc *d, const span *s)
{
    enum { REACH = 6 };
    const token *at = d->tokens.at;

    if (s->open + 1 >= s->last || at[s->open + 1].shape != SHAPE_UPPER)
        return false;
    for (uint32_t t = s->open + 2; t < s->last && t < s->open + REACH; t++)
        if (at[t].kind == TOK_PUNCT && at[t].sub == ':')
            return true;
    return false;
}

static bool holds_spans(const quoth_doc *d, uint32_t s)
{
    return s + 1 < d->spans.n && d->spans.at[s + 1].outer == s;
}

/* “My dad said: ¶ “‘Wait.’”: the next paragraph takes the words up with somebody's words in them. */
static bool leads_to_inner(const quoth_doc *d, uint32_t s)
{
    return d->spans.at[s].runs_on && s + 1 < d->spans.n && d->spans.at[s + 1].before == s &&
           holds_spans(d, s + 1);
}

static uint32_t paragraph_of(const quoth_doc *d, uint32_t t)
{
    uint32_t lo = 0, hi = d->paragraphs.n;
    while (hi - lo > 1) {
        uint32_t mid = (lo + hi) / 2;
        if (d->paragraphs.at[mid].first <= t)
            lo = mid;
        else
            hi = mid;
    }
    return lo;
}

enum { FARTHEST = 63 }; /* How far before the first item or behind the last somebody may look. */

/* Room for n items, and for as many empty ones. */
static quoth_status make_room(quoth_doc *d, uint32_t n)
{
    if (n > UINT32_MAX / 4)
        return QUOTH_FATAL;
    d->item_mask = FARTHEST;
    while (d->item_mask < n + FARTHEST)
        d->item_mask = 2 * d->item_mask + 1;
    return item_reserve(&d->arena, &d->items, d->item_mask + 1);
}

quoth_status streams_end(quoth_doc *d, const quoth_model *m)
{
    const item none = item_of(m->gist, d->tokens.n, &d->tokens.at[d->tokens.n]);

    TRY(make_room(d, d->items.n));
    for (uint32_t i = 0; i < FARTHEST; i++)
        d->items.at[d->items.n + i] = d->items.at[d->item_mask - i] = none;
    return QUOTH_OK;
}

quoth_status streams_add(quoth_doc *d, const quoth_model *m, uint32_t para)
{
    cutter c = {.d = d, .m = m, .inside = BACKGROUND, .para = para, .first = d->items.n};
    const paragraph *p = &d->paragraphs.at[para];

    return cut_stream(&c, p->first, p->last, d->spans.n, 0);
}

/* "14:05 UPDATE Police confirm": the first token behind the time, and the label, that an entry of
 * a live blog opens with; they are in no sentence. */
static uint32_t behind_stamp(const quoth_doc *d, const quoth_model *m, const paragraph *p)
{
    const token *at = d->tokens.at;
    uint32_t t = p->first, first = t + (at[t].kind == TOK_PUNCT);
    range out[PATTERN_GROUPS];

    if (first >= p->last || at[first].kind != TOK_NUMBER ||
        !pattern_match(&m->patterns, PATTERN_STAMP, d->text, at[t].start, at[p->last - 1].end, true,
                       out, d->starved))
        return t;
    while (t < p->last && at[t].start < out[0].end)
        t++;
    bool label = t + 1 < p->last && at[t].shape == SHAPE_UPPER && at[t].kind == TOK_WORD &&
                 m->lex.words[at[t].word].classes & LEX_(LABEL);
    t += label;
    t += label && at[t].kind == TOK_PUNCT && t + 1 < p->last;
    bool opens = t < p->last && (at[t].kind == TOK_MARK || stop_capital(&at[t])) &&
                 !(m->lex.words[at[t].word].classes & LEX_(DAY));
    return opens ? t : p->first;
}

char turn_letter(const quoth_doc *d, const paragraph *p)
{
    const token *t = &d->tokens.at[p->first];
    char c = d->text.p[t->start];
    bool stop = p->last - p->first > 2 && t[1].kind == TOK_PUNCT && t[1].sub == '.' &&
                t[1].start == t->end && t[2].flags & TOK_SPACE;

    return t->kind == TOK_WORD && t->end - t->start == 1 && (c == 'Q' || c == 'A') && stop ? c : 0;
}

/* Do paragraphs of both letters open like that, or several with a question? */
static bool has_letters(const quoth_doc *d)
{
    enum { SEVERAL = 2 };
    uint32_t asks = 0, answers = 0;

    for (uint32_t p = 0; p < d->paragraphs.n && !(asks && answers) && asks < SEVERAL; p++) {
        const paragraph *x = &d->paragraphs.at[p];
        char c = x->first < x->last ? turn_letter(d, x) : 0;
        asks += c == 'Q';
        answers += c == 'A';
    }
    return (asks && answers) || asks >= SEVERAL;
}

quoth_status find_streams(quoth_doc *d, const quoth_model *m)
{
    cutter c = {.d = d, .m = m, .inside = NONE};
    uint32_t first = 0;
    bool letters = has_letters(d), places = datelines_alone(d, m);

    TRY(make_room(d, d->tokens.n));
    d->item_mask = UINT32_MAX; /* There are no empty ones as yet. */
    d->folds = arena_zero(&d->arena, d->spans.n, sizeof *d->folds);
    if (!d->folds)
        return QUOTH_FATAL;
    for (uint32_t p = 0; p < d->paragraphs.n; p++) {
        while (first < d->spans.n && d->spans.at[first].open < d->paragraphs.at[p].first)
            first++;
        paragraph *x = &d->paragraphs.at[p];
        if (x->first < x->last)
            x->first = behind_stamp(d, m, x);
        if (x->first < x->last)
            x->first = turns_behind_head(d, m, p, places);
        uint32_t opens = x->first + (letters && x->first < x->last && turn_letter(d, x) ? 2 : 0);
        c.para = p;
        if (opens > x->first)
            TRY(cut_stream(&c, x->first, opens, first, 0));
        TRY(cut_stream(&c, opens, x->last, first, 0));
    }
    for (uint32_t s = 0; s < d->spans.n; s++) {
        if (!holds_spans(d, s) && !leads_to_inner(d, s) && !begins_turn(d, &d->spans.at[s]))
            continue;
        c.inside = s;
        c.spans = 0;
        c.para = paragraph_of(d, d->spans.at[s].open);
        TRY(cut_stream(&c, d->spans.at[s].open + 1, d->spans.at[s].last, s + 1,
                       (uint8_t)(d->spans.at[s].depth + 1)));
    }
    return streams_end(d, m);
}
