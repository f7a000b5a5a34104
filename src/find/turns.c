/*
 * turns.c - transcripts and headlines: whose words follow "NAME:".
 *
 *     RUIZ: We close at six.            a turn; its words are direct speech
 *     [02:14:07] LUIS ARDEN, PILOT: …   after a time stamp
 *     Okafor: Dam repairs cannot wait   a headline; its words are reported
 *
 * A name in capitals makes a turn; a name in title case does where the piece has at least two such
 * lines or names come with the format, "Q." and "A." where it has both.  "UPDATE:" and its like are
 * no names.
 */
#include "base/ascii.h"
#include "find/datelines.h"
#include "find/dialogue.h"
#include "find/find.h"
#include "find/headlines.h"
#include "find/item.h"

enum { HEAD_REACH = 24, HEAD_LOW = 8, TITLE_TURNS = 2 };

typedef struct {
    range name;     /* Bytes. */
    uint32_t first; /* First token of what is said. */
    uint32_t para;
    bool capitals;
    rubric common;
    bool again;   /* It stands twice close by. */
    bool stopped; /* Mr. HARROW. We: no colon. */
    bool article; /* The Beacon: a turn only where it alternates with others. */
    bool dead;    /* Shard: nobody, to judge by all such lines. */
    char letter;  /* Q or A before a full stop, else 0. */
} turn_head;

VEC(turn_head);

/* A word in lower case that stands in no name: [said], but van, 's. */
static bool is_no_name(const quoth_doc *d, const quoth_model *m, const token *t)
{
    char c = d->text.p[t->start];
    return c >= 'a' && c <= 'z' && t->flags & TOK_SPACE && t->word &&
           !(m->lex.words[t->word].classes & LEX_(NAME_PART));
}

/* Mr. [HARROW]. We; The [CHAIRMAN]. We: a full stop where others have the colon. */
static bool has_stopped_head(const quoth_doc *d, const quoth_model *m, const paragraph *p)
{
    enum { MOST = 6 };
    const token *at = d->tokens.at;
    uint32_t t = p->first + 1, stop = t + MOST < p->last ? t + MOST : p->last, name;

    if (at[p->first].shape != SHAPE_TITLE || t >= stop ||
        (at[t].kind == TOK_WORD && at[t].shape == SHAPE_LOWER))
        return false;
    if (at[p->first].word != W(the) &&
        !(m->lex.words[at[p->first].word].classes & (LEX_(HONORIFIC) | LEX_(TITLE))))
        return false;
    name = t += at[t].kind == TOK_PUNCT && at[t].sub == '.';
    while (t < stop && at[t].kind == TOK_WORD && at[t].shape != SHAPE_LOWER)
        t++;
    if (t > name && at[t].word == W(of))
        t += 2;
    return t > name && t < stop && at[t].kind == TOK_PUNCT && at[t].sub == '.';
}

/* A capital, then a colon before any stop, mark or long stretch in lower case.  By our own
 * patterns nothing in lower case comes before a comma, bracket or time. */
static bool may_be_turn(const quoth_doc *d, const quoth_model *m, const paragraph *p)
{
    const token *at = d->tokens.at;
    uint32_t stop = p->first + HEAD_REACH < p->last ? p->first + HEAD_REACH : p->last, low = 0;
    bool free = m->patterns.users || at[p->first].kind != TOK_WORD ||
                id_among(at[p->first].word, (uint32_t[]){W(updated), W(posted), W(at)}, 3);

    for (uint32_t t = p->first; t + 1 < stop; t++) {
        if (at[t].kind == TOK_WORD) {
            low += at[t].shape == SHAPE_LOWER;
            free |= at[t].word == W(hon); /* Some hon. members: */
            if (low > HEAD_LOW || (low && t == p->first) || (!free && is_no_name(d, m, &at[t])))
                return false;
        } else if (at[t].kind == TOK_MARK) {
            return false;
        } else if (at[t].kind == TOK_PUNCT) {
            if (at[t].sub == ':')
                return true;
            free |= at[t].sub == ',' || at[t].sub == '(' || at[t].sub == '[';
            if (at[t].sub == '?' || at[t].sub == '!' || at[t].sub == ';')
                return false;
        }
    }
    return false;
}

static uint32_t token_at(const quoth_doc *d, const paragraph *p, uint32_t byte)
{
    uint32_t t = p->first;
    while (t < p->last && d->tokens.at[t].end <= byte)
        t++;
    return t;
}

/* The Varn Beacon: a body's name behind its article, which no pattern takes.  Fills *h. */
static bool article_head(const quoth_doc *d, const paragraph *p, turn_head *h)
{
    enum { MOST = 4 };
    const token *at = d->tokens.at;
    uint32_t t = p->first + 1;

    if (at[p->first].word != W(the) || at[p->first].shape != SHAPE_TITLE)
        return false;
    while (t < p->last && t <= p->first + MOST && at[t].kind == TOK_WORD &&
           at[t].shape != SHAPE_LOWER)
        t++;
    if (t == p->first + 1 || t + 1 >= p->last || at[t].kind != TOK_PUNCT || at[t].sub != ':')
        return false;
    h->name = (range){at[p->first].start, at[t - 1].end};
    h->first = t + 1;
    h->article = true;
    return true;
}

/* Fills *h if the paragraph opens with a turn head. */
static bool turn_at(const quoth_doc *d, const quoth_model *m, const paragraph *p, turn_head *h)
{
    range out[PATTERN_GROUPS];
    uint32_t from = d->tokens.at[p->first].start, to = d->tokens.at[p->last - 1].end;

    h->letter = turn_letter(d, p);
    h->stopped = has_stopped_head(d, m, p);
    if (!h->letter && !h->stopped && !may_be_turn(d, m, p))
        return false;
    if (pattern_match(&m->patterns, PATTERN_STAMP, d->text, from, to, true, out, d->starved))
        from = out[0].end;
    if (!pattern_match(&m->patterns, PATTERN_TURN, d->text, from, to, true, out, d->starved))
        return article_head(d, p, h);
    h->name = out[1];
    h->first = token_at(d, p, out[0].end);
    if (h->first >= p->last)
        return false;
    h->stopped &= d->tokens.at[h->first - 1].sub == '.';
    uint32_t t = token_at(d, p, out[1].start), end = token_at(d, p, out[1].end - 1) + 1;
    h->capitals = true;
    h->common = rubric_of(d, m, t, end);
    for (uint32_t i = t; i < end; i++) {
        const token *k = &d->tokens.at[i];
        const word *w = &m->lex.words[k->word];
        bool initials = k->shape == SHAPE_UPPER && k->end - k->start == 2;
        bool opens =
            i == t || (i == t + 1 && k[-1].word == W(the) &&
                       !(w->classes & datelines_somebody & ~LEX_(DOCUMENT))); /* THE CLAIM: */
        bool office =
            end > i + 1 && m->lex.words[d->tokens.at[end - 1].word].classes & datelines_somebody;
        if (opens && w->classes & LEX_(LABEL) && !initials && !office) /* but: RUGBY COACH: */
            return false;
        if (i > t && k->word == W(to) && !(m->lex.words[k[-1].word].classes & datelines_somebody))
            return false; /* RUIZ TO CITY: NO; but: ADVISER TO RUIZ: No. */
        h->capitals &= k->kind != TOK_WORD || k->shape == SHAPE_UPPER || k->end - k->start == 1;
    }
    return true;
}

/* ANA RUIZ, HOST: ¶ Good morning.  Fills *h if paragraph i is no more than such a head in capitals, whose words are
 * the next one. */
static bool turn_below(const quoth_doc *d, const quoth_model *m, uint32_t i, turn_head *h)
{
    enum { LEAST = 4 };
    static const str WHO[] = {S("ANCHOR"), S("BYLINE"), S("CO-HOST"), S("CORRESPONDENT"),
                              S("HOST"),   S("HOSTS"),  S("REPORTER")};
    const token *at = d->tokens.at;
    const paragraph *p = &d->paragraphs.at[i];
    range out[PATTERN_GROUPS];
    bool comma = false;

    if (i + 1 >= d->paragraphs.n || p->last - p->first < LEAST || p->last - p->first > HEAD_REACH ||
        p[1].first == p[1].last || at[p->last - 1].kind != TOK_PUNCT ||
        at[p->last - 1].sub != ':' || at[p[1].last - 1].sub == ':')
        return false;
    for (uint32_t t = p->first; t < p->last; t++) {
        comma |= at[t].kind == TOK_PUNCT && at[t].sub == ',';
        if (at[t].kind == TOK_MARK ||
            (at[t].kind == TOK_WORD && at[t].shape != SHAPE_UPPER && at[t].end > at[t].start + 1))
            return false;
    }
    const token *last = &at[p->last - 2];
    if (!comma || !str_among(doc_slice(d, last->start, last->end), WHO, LEN(WHO)) ||
        !pattern_match(&m->patterns, PATTERN_TURN, d->text, at[p->first].start, at[p->last - 1].end,
                       true, out, d->starved))
        return false;
    *h = (turn_head){.name = out[1], .first = p[1].first, .para = i + 1, .capitals = true};
    h->common = rubric_of(d, m, token_at(d, p, out[1].start), token_at(d, p, out[1].end - 1) + 1);
    return true;
}

/* All words of the head: TEXT ON SCREEN, Some hon. members, Speaker 1. */
static void take_head(quoth_doc *d, mention *x, uint32_t end)
{
    const sentence *s = &d->sentences.at[x->sentence];
    uint32_t i = x->last;

    while (i < s->last && item_end(d, i) <= end &&
           (item_is_word(d, i) || item_is(d, i, '.') || item_at(d, i)->kind == TOK_NUMBER))
        i++;
    if (i == x->last || x->last != x->core)
        return;
    bool number = x->kind == MEN_NOMINAL && item_at(d, i - 1)->kind == TOK_NUMBER;
    x->last = x->core = i;
    if (number)
        return; /* Witness 3 */
    x->name_last = i;
    x->head = i - 1;
}

static quoth_status push_turn(quoth_doc *d, const turn_head *h, const paragraph *p, rule by)
{
    uint32_t last = p->last;
    attribution a = {
        .span = NONE, .next = NONE, .echo = NONE, .cue = NONE, .head = true, .rule = (uint8_t)by};

    a.holder = mention_at(d, NONE, h->name);
    const mention *x = a.holder != NONE ? &d->mentions.at[a.holder] : NULL;
    if (x && (h->capitals || x->kind == MEN_PRONOUN || item_at(d, x->last)->kind == TOK_NUMBER))
        take_head(d, &d->mentions.at[a.holder], h->name.end);
    if (a.holder != NONE && by == RULE_TURN)
        d->mentions.at[a.holder].flags |= MEN_TURN;
    a.content = (range){d->tokens.at[h->first].start, d->tokens.at[last - 1].end};
    a.p = a.holder == NONE ? 0.5f : by == RULE_TURN ? 0.89f : 0.8f;
    return attribution_push(&d->arena, &d->links, a);
}

/* Do the words of a stopped head's turn sound spoken: I, you, or those of The CHAIRMAN?  But: Mr.
 * BIG. The best chocolate of 1999. */
static bool is_spoken(const quoth_doc *d, const turn_head *h, const paragraph *p)
{
    const token *at = d->tokens.at;

    if (id_among(at[p->first].word, (uint32_t[]){W(the), W(chairman), W(chairwoman)}, 3))
        return true;
    for (uint32_t t = h->first; t < p->last; t++)
        if (is_of_talk(at[t].word))
            return true;
    return false;
}

/* Does h open the first of several paragraphs? */
static bool leads(const quoth_doc *d, const turn_head *h)
{
    return h->para == 0 && d->paragraphs.n > 1;
}

/* A headline ends without a full stop, but where it is all of the title. */
static bool is_headline(const quoth_doc *d, const turn_head *h)
{
    enum { FEWEST = 3, LINE = 20, TITLE = 32 };
    const paragraph *p = &d->paragraphs.at[h->para];
    const token *end = &d->tokens.at[p->last - 1];
    uint32_t n = p->last - h->first;
    bool title = leads(d, h) && sentence_at(d, NONE, d->tokens.at[h->first].start) ==
                                    sentence_at(d, NONE, end->start);

    if (end->kind == TOK_PUNCT && end->sub != '!' && end->sub != '?' && !(title && end->sub == '.'))
        return false;
    return n >= FEWEST && n < (title ? TITLE : LINE);
}

/* A name to its end; not: [Holm] Moves Up: */
static bool is_person_name(const quoth_doc *d, const quoth_model *m, range name)
{
    uint32_t k = mention_at(d, NONE, name);
    if (k == NONE || d->mentions.at[k].kind != MEN_NAME ||
        item_end(d, d->mentions.at[k].last - 1) < name.end)
        return false;
    uint64_t c = item_word(d, m, d->mentions.at[k].head)->classes;
    return !(c & (LEX_(PLACE) | LEX_(WORK) | LEX_(LABEL) | LEX_(DAY) | LEX_(PLATFORM)));
}

/* Mayor: The life of Ana Ruiz; Poll: Who won?; Police: What we know: does the title behind mention k begin as one that only
 * says of what it is?  Those of what somebody says have a verb behind “the”. */
static bool is_theme(const quoth_doc *d, const turn_head *h, uint32_t k)
{
    static const str OPENS[] = {S("behind"), S("beyond"), S("from"), S("how"),
                                S("inside"), S("meet"),   S("what"), S("when"),
                                S("where"),  S("which"),  S("who"),  S("why")};
    static const str LISTED[] = {S("facts"),  S("questions"), S("reasons"),
                                 S("things"), S("tips"),      S("ways")};
    const token *t = &d->tokens.at[h->first],
                *end = &d->tokens.at[d->paragraphs.at[h->para].last - 1];
    str first = doc_slice(d, t->start, t->end);

    if (end->sub == '?' || ascii_among(first, OPENS, LEN(OPENS)))
        return true;
    for (uint32_t i = 1; i < 4 && t + i <= end; i++)
        if (ascii_among(doc_slice(d, t[i].start, t[i].end), LISTED, LEN(LISTED)))
            return true;
    if (!id_among(t->word, (uint32_t[]){W(the), W(a), W(an)}, 3))
        return false;
    const mention *x = k + 1 < d->mentions.n ? &d->mentions.at[k + 1] : NULL;
    return !x || item_start(d, x->first) != t->start ||
           !(item_gist(d, x->last) & (GIST_FINITE | GIST_HELPER));
}

/* Report: Bridge “unsafe”; Police: Man was armed; Harbour officials: No: those who tell of things, in a title that
 * says no more of them. */
static bool is_office(const quoth_doc *d, const quoth_model *m, const turn_head *h)
{
    static const str TELLERS[] = {S("documents"), S("experts"), S("insiders"), S("officials"),
                                  S("police"),    S("poll"),    S("report"),   S("sources"),
                                  S("study"),     S("survey"),  S("union"),    S("witnesses")};
    const uint64_t who = LEX_(ROLE) | LEX_(ROLES) | LEX_(TITLE) | LEX_(UNNAMED);
    uint32_t k = leads(d, h) ? mention_at(d, NONE, h->name) : NONE;
    const mention *x = k != NONE ? &d->mentions.at[k] : NULL;

    if (!x || x->kind != MEN_NOMINAL || item_start(d, x->first) != h->name.start ||
        item_end(d, x->last - 1) != h->name.end || is_theme(d, h, k))
        return false;
    return ascii_among(item_text(d, x->head), TELLERS, LEN(TELLERS)) ||
           item_word(d, m, x->head)->classes & who;
}

/* Are the words of a turn, from token `first` to that of its end, all in one pair of marks? */
static bool wholly_marked(const quoth_doc *d, uint32_t first, const paragraph *p)
{
    uint32_t k = doc_span_from(d, d->tokens.at[first].start);

    return k < d->spans.n && d->spans.at[k].open == first && span_after(&d->spans.at[k]) >= p->last;
}

/* "Ruiz: 547.", "Orby: Ana Ruiz, Bo Marsh, Cy Lund, Di Berg": a figure in a table, a list of
 * names. */
static bool only_lists(const quoth_doc *d, const quoth_model *m, const turn_head *h,
                       const paragraph *p)
{
    enum { LIST = 3 };
    const token *last = &d->tokens.at[p->last - 1];
    uint32_t words = 0, commas = 0;

    for (uint32_t t = h->first; t < p->last; t++) {
        const token *k = &d->tokens.at[t];
        const word *w = &m->lex.words[k->word];
        if (k->kind == TOK_WORD && k->shape == SHAPE_LOWER &&
            !(w->classes & (LEX_(NAME_PART) | LEX_(CONJUNCTION))))
            return false;
        words += k->kind == TOK_WORD;
        commas += k->kind == TOK_PUNCT && k->sub == ',';
    }
    return words ? commas >= LIST && words >= 2 * commas
                 : !h->capitals && !h->letter && !(last->kind == TOK_PUNCT && last->sub == '?');
}

/* Does the first sentence behind the head have a verb of saying of its own, and nobody's given name
 * or office stand in the head?  Then a place is named. */
static bool reports_itself(const quoth_doc *d, const quoth_model *m, const turn_head *h,
                           const paragraph *p)
{
    enum { REACH = 16 };
    const uint64_t who = LEX_(FIRST_MALE) | LEX_(FIRST_FEMALE) | LEX_(ROLE) | LEX_(TITLE) |
                         LEX_(HONORIFIC) | LEX_(ORG) | LEX_(OUTLET) | LEX_(DOCUMENT) |
                         LEX_(UNNAMED) | LEX_(PRONOUN);
    uint32_t stop = h->first + REACH < p->last ? h->first + REACH : p->last;

    for (uint32_t t = p->first; t < h->first; t++)
        if (m->lex.words[d->tokens.at[t].word].classes & who)
            return false;
    if (h->para > 1 || m->lex.words[d->tokens.at[h->first].word].classes & LEX_(PRONOUN))
        return false;
    for (uint32_t t = h->first + 1; t < p->last; t++)
        if (id_among(d->tokens.at[t].word, (uint32_t[]){W(i), W(me), W(my), W(we)}, 4))
            return false; /* RUIZ: Berg told me */
    for (uint32_t t = h->first + 1; t < stop && d->tokens.at[t].kind != TOK_MARK; t++)
        if (id_among(d->tokens.at[t].word, (uint32_t[]){W(said), W(told)}, 2))
            return true;
    return false;
}

/* Heads of turns, and what all of them tell of each. */
typedef struct {
    turn_head_vec heads;
    uint32_t titled, asked, answered;
    bool spoken;
} transcript;

static quoth_status read_heads(quoth_doc *d, const quoth_model *m, transcript *x)
{
    for (uint32_t i = 0; i < d->paragraphs.n; i++) {
        const paragraph *p = &d->paragraphs.at[i];
        turn_head h = {.para = i};
        if (p->first == p->last)
            continue;
        if (!turn_below(d, m, i, &h) && (!turn_at(d, m, p, &h) || only_lists(d, m, &h, p)))
            continue;
        x->spoken |= h.stopped && is_spoken(d, &h, p);
        x->asked += h.letter == 'Q';
        x->answered += h.letter == 'A';
        x->titled += !h.capitals && !h.article;
        TRY(turn_head_push(&d->arena, &x->heads, h));
    }
    return QUOTH_OK;
}

/* Whoever talks has another turn soon. */
static void find_again(const quoth_doc *d, turn_head_vec *heads)
{
    enum { NEAR = 8 };

    for (uint32_t i = 0; i < heads->n; i++)
        for (uint32_t k = i + 1; k < heads->n && k <= i + NEAR; k++)
            if (str_eq(doc_slice(d, heads->at[i].name.start, heads->at[i].name.end),
                       doc_slice(d, heads->at[k].name.start, heads->at[k].name.end)))
                heads->at[i].again = heads->at[k].again = true;
}

static bool asks(const quoth_doc *d, const turn_head *h)
{
    return d->tokens.at[d->paragraphs.at[h->para].last - 1].sub == '?';
}

/* The Beacon: Why?  ¶ Ida Holm: …  ¶ The Beacon: You left.  Keeps such heads only with somebody else's turn between
 * them, where one of them asks. */
static void drop_articles(const quoth_doc *d, transcript *x)
{
    turn_head *at = x->heads.at;
    uint32_t n = 0, all = x->heads.n;
    bool ask = false;

    for (uint32_t i = 0; i < all; i++) {
        bool next = i + 2 < all && !at[i + 1].article && at[i + 2].article,
             before = i > 1 && !at[i - 1].article && at[i - 2].article;
        at[i].again &= !at[i].article || next || before;
        ask |= at[i].article && at[i].again && asks(d, &at[i]);
    }
    for (uint32_t i = 0; i < all && !ask; i++)
        at[i].again &= !at[i].article;
    for (uint32_t i = 0; i < all; i++)
        if (!at[i].article || at[i].again) {
            x->titled += at[i].article;
            at[n++] = at[i];
        }
    x->heads.n = n;
}

/* Does the paragraph say I, you, or ask, outside of marks? */
static bool talks(const quoth_doc *d, const turn_head *h, const paragraph *p)
{
    uint32_t k = doc_span_from(d, d->tokens.at[h->first].start);

    for (uint32_t t = h->first; t < p->last; t++) {
        while (k < d->spans.n && d->spans.at[k].open < t)
            k++;
        if (k < d->spans.n && d->spans.at[k].open == t)
            t = d->spans.at[k].last;
        else if (is_of_talk(d->tokens.at[t].word) || d->tokens.at[t].sub == '?')
            return true;
    }
    return false;
}

/* Ana:; Ms. Ruiz:; Mayor: or, with somebody's name only, the first two. */
static bool is_somebody(const quoth_doc *d, const quoth_model *m, const turn_head *h, bool by_name)
{
    const uint64_t name = LEX_(FIRST_MALE) | LEX_(FIRST_FEMALE) | LEX_(HONORIFIC);
    const uint64_t who = name | LEX_(ROLE) | LEX_(ROLES) | LEX_(TITLE) | LEX_(UNNAMED) |
                         LEX_(PRONOUN) | LEX_(ORG) | LEX_(OUTLET);

    for (uint32_t t = d->paragraphs.at[h->para].first; t < h->first; t++)
        if (m->lex.words[d->tokens.at[t].word].classes & (by_name ? name : who))
            return true;
    return false;
}

/* Shard: A part of the database.  ¶ Quorum: More than half of them.  Where most heads in title case name nobody, and
 * nobody says I or you or asks behind them, they are no turns, but for those that do. */
static void drop_labels(const quoth_doc *d, const quoth_model *m, transcript *x)
{
    turn_head *at = x->heads.at;
    uint32_t alive = 0, again = 0, talking = 0;
    bool asked = false; /* The Beacon: Why now? */

    for (uint32_t i = 0; i < x->heads.n; i++)
        asked |= at[i].article;
    if (x->titled < TITLE_TURNS || d->voiced || asked)
        return;
    for (uint32_t i = 0; i < x->heads.n; i++) {
        bool titled = !at[i].capitals;
        bool speaks = titled && talks(d, &at[i], &d->paragraphs.at[at[i].para]);
        bool somebody = titled && is_somebody(d, m, &at[i], false);
        talking += speaks;
        alive += speaks || somebody;
        again += titled && at[i].again && !speaks && !somebody;
        at[i].dead = titled && !(speaks && at[i].again) && !is_somebody(d, m, &at[i], true);
    }
    alive += 4 * talking >= x->titled ? again : 0;
    for (uint32_t i = 0; i < x->heads.n; i++)
        at[i].dead &= 2 * alive < x->titled;
}

/* Ruiz: “No idea” [if cuts hurt]: does what a title says go on behind the marks that it opens with?  Not: Ruiz:
 * “No idea” [after] row, “I would do it again” [on] tolls */
static bool goes_on_plainly(const quoth_doc *d, const quoth_model *m, const turn_head *h,
                            const paragraph *p)
{
    static const str BESIDE[] = {S("after"), S("amid"), S("and"), S("as"), S("despite"), S("over")};
    uint32_t k = doc_span_from(d, d->tokens.at[h->first].start);

    if (h->para != 0 || k == d->spans.n || d->spans.at[k].open != h->first)
        return false;
    uint32_t t = span_after(&d->spans.at[k]);
    const token *x = &d->tokens.at[t];
    return t + 1 < p->last && x->kind == TOK_WORD && !(m->gist[x->word] & GIST_PREP) &&
           !ascii_among(doc_slice(d, x->start, x->end), BESIDE, LEN(BESIDE));
}

/* Does head h begin no turn after all, or one whose words are all in marks? */
static bool is_no_turn(const quoth_doc *d, const quoth_model *m, const transcript *x,
                       const turn_head *h)
{
    const paragraph *p = &d->paragraphs.at[h->para];

    if (h->letter && (!x->asked || !x->answered))
        return true; /* A. J. Hale wrote to us. */
    if (h->dead || (h->stopped && !x->spoken))
        return true; /* Dr. HOLM. On 4 May, peacefully at home. */
    if (h->common == RUBRIC || (h->common && !h->again && (x->heads.n == 1 || !talks(d, h, p))))
        return true; /* MARKET WRAP: Shares fall */
    if (x->heads.n == 1 && h->capitals && reports_itself(d, m, h, p))
        return true;                                  /* NEW SKERRY: Minister Ana Ruiz said that */
    return d->tokens.at[h->first].kind == TOK_MARK && /* Ruiz: “Words.” is for links.c. */
           (h->capitals ? wholly_marked(d, h->first, p)
                        : x->titled >= TITLE_TURNS || !goes_on_plainly(d, m, h, p));
}

quoth_status find_turns(quoth_doc *d, const quoth_model *m)
{
    transcript x = {.titled = 0};

    TRY(read_heads(d, m, &x));
    find_again(d, &x.heads);
    drop_articles(d, &x);
    drop_labels(d, m, &x);
    for (uint32_t i = 0; i < x.heads.n; i++) {
        const turn_head *h = &x.heads.at[i];
        const paragraph *p = &d->paragraphs.at[h->para];
        if (is_no_turn(d, m, &x, h))
            continue;
        bool title = x.heads.n == 1 && leads(d, h) && is_headline(d, h) &&
                     !talks(d, h, p); /* NHS: Lists to grow */
        if ((h->capitals && !title) || x.titled >= TITLE_TURNS || d->voiced)
            TRY(push_turn(d, h, p, RULE_TURN));
        else if (is_headline(d, h) &&
                 (d->tokens.at[h->first].kind != TOK_MARK || goes_on_plainly(d, m, h, p)) &&
                 (is_office(d, m, h) || (is_person_name(d, m, h->name) &&
                                         headline_name_speaks(d, m, p->first, h->first))))
            TRY(push_turn(d, h, p, RULE_COLON));
    }
    return QUOTH_OK;
}

/* Holm: Rivals ‘waved the flag’; Holm: Votes [prove] it ‘odd’: are the marks of link a nobody's, or those of whom the
 * title names, who says all of it? */
static bool is_of_title(const quoth_doc *d, const attribution *head, const attribution *a)
{
    if (a->rule == RULE_MARKS)
        return true;
    return a->holder == head->holder &&
           (a->cue == NONE || item_start(d, d->cues.at[a->cue].first) >= head->content.start);
}

void turns_take_marks(quoth_doc *d)
{
    for (uint32_t i = 0, n = 0; i < d->links.n && d->links.at[i].span == NONE; i++) {
        attribution *head = &d->links.at[i];
        uint32_t *next = &head->next;
        for (; n < d->links.n; n++) {
            attribution *a = &d->links.at[n];
            if (a->content.start >= head->content.end && a->span != NONE)
                break;
            if (head->rule != RULE_COLON || a->span == NONE || !a->head ||
                !range_holds(head->content, a->content) || !is_of_title(d, head, a))
                continue;
            a->head = false;
            *next = n;
            while (*next != NONE)
                next = &d->links.at[*next].next;
        }
    }
}
