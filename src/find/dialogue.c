/*
 * dialogue.c - whose turn it is where no tag says so.
 *
 *     "Is it late?" asked Ruiz.
 *     "It is," said Holm.
 *     "And tomorrow?"            Ruiz: they take turns.
 *     "Late again, Ana."         Holm: whom he calls by name is another.
 *
 * In news such a paragraph goes on with the speaker before.  So a run of paragraphs that
 * quote is a dialogue only where two in a row have no tag, and one answers a question of
 * one of two known speakers, or two answer questions; or where one without a tag calls the
 * speaker before by name; or where the document has a few such runs.
 *
 * There, who may have spoken are those next to it, an even number of turns away or an odd
 * one, and the two who spoke before the run; what each fact is worth stands in one table,
 * set by hand on two novels.  Two rounds: what the first is sure of helps the second.
 */
#include "find/dialogue.h"

#include <math.h>

#include "find/called.h"
#include "find/item.h"
#include "find/parties.h"
#include "find/view.h"

#define NARRATOR (NONE - 1) /* "I", who tells it all. */

enum {
    REACH = 12, /* Turns looked at on each side. */
    ROUNDS = 2, /* Over a run. */
    FEW = 2,    /* Dialogues that make all runs of a document such. */
    BEFORE = 2, /* Speakers of earlier runs. */
    CANDIDATES = 5 + BEFORE,
};

/* A paragraph that quotes, with those that it runs on over. */
typedef struct {
    uint32_t first, last; /* Its links, by rank. */
    uint32_t para, end;   /* Paragraphs, the last one included. */
    uint32_t who, holder; /* Entity, NARRATOR or NONE; the mention that names it. */
    uint32_t guess, guess_holder;
    float p;       /* Of the guess, or of whom "she" is said to mean. */
    called *calls; /* In its words. */
    uint8_t sex;   /* Of the pronoun in its tag; 0: none. */
    bool free;     /* No tag says who speaks, and */
    bool alone;    /* there is nothing else in it. */
    bool asks;
} turn;

VEC(turn);

static const float SURE = 0.6f; /* That a guess counts for others. */

typedef struct {
    uint32_t who, holder;
    int32_t points;
} candidate;

typedef struct {
    const chains *c;
    turn_vec turns;
    candidate before[BEFORE]; /* Newest first. */
    uint32_t known;
} dialogue;

/* What speaks for somebody, in quarters. */
enum {
    SAME_2 = 8, /* "Is it late?" asked Ruiz. ¶ "It is." ¶ "And [tomorrow]?" */
    SAME_4 = 6, /* The same four turns away, or more. */
    OTHER_1 = -4,
    OTHER_3 = -3,
    OTHER_5 = -1,
    AHEAD_2 = 5, /* The tag comes later. */
    AHEAD_1 = -3,
    SPOKE = 2,        /* In a run before. */
    IS_CALLED = -10,  /* In these words. */
    WAS_CALLED = 7,   /* In those before, */
    TO_BE_CALLED = 3, /* or behind. */
    NEVER = -99,
    MEANT = 6, /* By a pronoun, as pronouns.c has it. */
    NOBODY_KNOWN = 2,
};

/* --- Turns ---------------------------------------------------------------------- */

static uint32_t who_holds(const quoth_doc *d, uint32_t h)
{
    if (h == NONE)
        return NONE;
    const mention *x = &d->mentions.at[h];
    uint32_t e = d->entity_of[h];
    if (e != NONE && (x->kind != MEN_PRONOUN || d->entities.at[e].name.end))
        return e;
    return item_among(d, x->first, W(i)) ? NARRATOR : NONE;
}

static uint8_t sex_of(const quoth_doc *d, uint32_t h)
{
    uint32_t i = h != NONE ? d->mentions.at[h].first : NONE;
    return h == NONE                  ? GENDER_UNKNOWN
           : item_among(d, i, W(he))  ? GENDER_MALE
           : item_among(d, i, W(she)) ? GENDER_FEMALE
                                      : GENDER_UNKNOWN;
}

static bool is_carried(const attribution *a)
{
    return a->rule == RULE_CARRY || a->rule == RULE_NOBODY;
}

/* Is the span of link a, which nobody is said to speak, a paragraph by itself? */
static bool stands_alone(const quoth_doc *d, const attribution *a)
{
    const span *s = &d->spans.at[a->span];
    const paragraph *p = &d->paragraphs.at[d->sentences.at[d->folds[a->span].sentence].para];
    return is_carried(a) && s->open == p->first && span_after(s) == p->last;
}

/* In most documents there are none. */
static bool any_alone(const quoth_doc *d)
{
    for (uint32_t i = 0; i < d->links.n; i++) {
        const attribution *a = &d->links.at[i];
        if (is_carried(a) && a->span != NONE && stands_alone(d, a))
            return true;
    }
    return false;
}

static turn turn_of(const dialogue *x, uint32_t rank, uint32_t para)
{
    const quoth_doc *d = x->c->d;
    const attribution *a = &d->links.at[d->link_order[rank]];
    const span *s = &d->spans.at[a->span];
    const paragraph *p = &d->paragraphs.at[para];
    turn t = {.first = rank, .para = para, .who = NONE, .holder = NONE};

    t.free = is_carried(a) && s->open == p->first;
    t.alone = stands_alone(d, a);
    if (!is_carried(a)) {
        t.holder = link_holder(d, a);
        t.who = who_holds(d, t.holder);
        t.sex = sex_of(d, t.holder);
    }
    return t;
}

static quoth_status read_turns(dialogue *x)
{
    const quoth_doc *d = x->c->d;
    turn *t = NULL;

    for (uint32_t i = 0; i < d->links.n; i++) {
        const attribution *a = &d->links.at[d->link_order[i]];
        if (a->span == NONE || a->rule == RULE_MARKS || d->spans.at[a->span].outer != NONE)
            continue;
        uint32_t para = d->sentences.at[d->folds[a->span].sentence].para;
        bool more = t && (para == t->end || (para == t->end + 1 && !a->head));
        if (!more) {
            TRY(turn_push(&x->c->d->arena, &x->turns, turn_of(x, i, para)));
            t = &x->turns.at[x->turns.n - 1];
        }
        t->last = i + 1;
        t->end = para;
        t->asks = view_last_mark(d, &d->spans.at[a->span]) == '?';
    }
    return QUOTH_OK;
}

static uint32_t end_of_run(const dialogue *x, uint32_t i)
{
    const turn *t = x->turns.at;

    while (i + 1 < x->turns.n && t[i + 1].para == t[i].end + 1)
        i++;
    return i + 1;
}

/* "When, [Vera]?": do the words of turn t call the one they were given to? */
static bool calls_itself(const dialogue *x, const turn *t)
{
    const quoth_doc *d = x->c->d;
    uint32_t n = d->link_order[t->first], who = who_holds(d, d->holders[n]);
    called calls = {.n = 0};

    called_read(d, x->c->m, d->links.at[n].span, &calls);
    return who < NARRATOR && called_is(x->c, &calls, who);
}

/* Do turns [first, last) show by themselves that two talk? */
static bool is_dialogue(const dialogue *x, uint32_t first, uint32_t last)
{
    enum { ANSWERS = 2 };
    bool row = false, two = false;
    uint32_t who = NONE, answers = 0;

    for (uint32_t i = first; i < last; i++) {
        const turn *t = &x->turns.at[i];
        row |= t->alone && i > first && t[-1].alone;
        answers += t->alone && i > first && t[-1].asks;
        two |= who != NONE && t->who != NONE && t->who != who;
        who = t->who != NONE ? t->who : who;
    }
    if (row && ((two && answers) || answers >= ANSWERS))
        return true;
    for (uint32_t i = first; i < last; i++)
        if (x->turns.at[i].alone && calls_itself(x, &x->turns.at[i]))
            return true;
    return false;
}

/* --- Whose turn ------------------------------------------------------------------- */

static candidate *candidate_for(candidate at[CANDIDATES], uint32_t *n, uint32_t who,
                                uint32_t holder)
{
    for (uint32_t i = 0; i < *n; i++)
        if (at[i].who == who)
            return &at[i];
    at[*n] = (candidate){.who = who, .holder = holder};
    return &at[(*n)++];
}

/* The nearest known speakers among turns [first, last) on one side of turn i. */
static void look_aside(const dialogue *x, uint32_t first, uint32_t last, uint32_t i, bool ahead,
                       candidate at[CANDIDATES], uint32_t *n)
{
    static const int32_t back[] = {0, OTHER_1, SAME_2, OTHER_3, SAME_4, OTHER_5};
    static const int32_t front[] = {0, AHEAD_1, AHEAD_2, OTHER_3, SAME_4, OTHER_5};
    uint32_t room = ahead ? last - 1 - i : i - first;
    bool seen[2] = {false, false};

    for (uint32_t far = 1; far <= room && far <= REACH; far++) {
        const turn *t = &x->turns.at[ahead ? i + far : i - far];
        if (t->who == NONE || seen[far % 2])
            continue;
        seen[far % 2] = true;
        uint32_t k = far < LEN(back) ? far : far % 2 ? 5 : 4;
        candidate_for(at, n, t->who, t->holder)->points += ahead ? front[k] : back[k];
    }
}

static bool calls(const dialogue *x, const turn *t, uint32_t who)
{
    return who < NARRATOR && called_is(x->c, t->calls, who);
}

/* May "she", or whoever speaks without a tag, be somebody? */
static bool may_be(const dialogue *x, const turn *t, uint32_t who)
{
    if (!t->sex)
        return true;
    uint8_t sex = who < NARRATOR ? x->c->d->entities.at[who].gender : GENDER_UNKNOWN;
    return who < NARRATOR && (!sex || sex == t->sex);
}

/* Who may speak in turn i of the run [first, last), and what speaks for each. */
static uint32_t weigh(const dialogue *x, uint32_t first, uint32_t last, uint32_t i,
                      candidate at[CANDIDATES])
{
    const turn *t = &x->turns.at[i];
    uint32_t n = 0;

    look_aside(x, first, last, i, false, at, &n);
    look_aside(x, first, last, i, true, at, &n);
    for (uint32_t k = 0; k < x->known; k++)
        candidate_for(at, &n, x->before[k].who, x->before[k].holder)->points += SPOKE;
    if (t->sex && t->who != NONE)
        candidate_for(at, &n, t->who, t->holder)->points += MEANT;
    for (uint32_t k = 0; k < n; k++) {
        if (!may_be(x, t, at[k].who))
            at[k].points = NEVER;
        else if (calls(x, t, at[k].who))
            at[k].points += IS_CALLED;
        else if (i > first && calls(x, t - 1, at[k].who))
            at[k].points += WAS_CALLED;
        else if (i + 1 < last && calls(x, t + 1, at[k].who))
            at[k].points += TO_BE_CALLED;
    }
    return n;
}

static void choose(dialogue *x, uint32_t first, uint32_t last, uint32_t i)
{
    candidate at[CANDIDATES];
    turn *t = &x->turns.at[i];
    uint32_t n = weigh(x, first, last, i, at), top = 0;
    float sum = expf(NOBODY_KNOWN / 4.0f);

    t->guess = NONE;
    t->p = 0;
    if (!n)
        return;
    for (uint32_t k = 0; k < n; k++) {
        sum += expf((float)at[k].points / 4);
        top = at[k].points > at[top].points ? k : top;
    }
    for (uint32_t k = 0; k < n && t->sex && t->who != NONE; k++)
        top = at[k].who == t->who ? k : top;
    t->guess = at[top].who;
    t->guess_holder = at[top].holder;
    t->p = expf((float)at[top].points / 4) / sum;
}

/* --- The pass --------------------------------------------------------------------- */

/* The words of another in marks among them. */
void dialogue_follow(quoth_doc *d, uint32_t s, uint32_t who)
{
    uint32_t i = sentence_at(d, s, d->tokens.at[d->spans.at[s].open].start);

    for (; i < d->sentences.n && d->sentences.at[i].inside == s; i++)
        for (uint32_t k = d->mention_from[i]; k < d->mention_from[i + 1]; k++)
            if (item_among(d, d->mentions.at[k].first, W(i), W(me), W(my)))
                d->entity_of[k] = who < NARRATOR ? who : NONE;
}

/* The words of turn t, and what else in it was carried with them. */
static void give(dialogue *x, const turn *t)
{
    const float even = 0.5f, most = 0.88f; /* Of 218 that claimed more, 191 were right. */
    quoth_doc *d = x->c->d;
    bool known = t->guess != NONE && t->p > even;
    uint32_t first = d->link_order[t->first], was = d->links.at[first].holder;

    for (uint32_t i = t->first; i < t->last; i++) {
        uint32_t n = d->link_order[i];
        attribution *a = &d->links.at[n];
        if (a->span == NONE || !is_carried(a) || a->holder != was)
            continue;
        a->holder = d->holders[n] = known ? t->guess_holder : NONE;
        a->cue = NONE;
        a->rule = known ? RULE_DIALOGUE : RULE_NOBODY;
        dialogue_follow(d, a->span, known ? t->guess : NONE);
        a->p = !known ? 1 - t->p : t->p < most ? t->p : most;
    }
}

/* The speakers that tags name in turns [first, last), newest first, before those of earlier runs. */
static void remember(dialogue *x, uint32_t first, uint32_t last)
{
    candidate at[CANDIDATES];
    uint32_t n = 0;

    for (uint32_t i = last; i-- > first && n < BEFORE;)
        if (!x->turns.at[i].free && x->turns.at[i].who != NONE)
            candidate_for(at, &n, x->turns.at[i].who, x->turns.at[i].holder);
    for (uint32_t k = 0; k < x->known && n < BEFORE; k++)
        candidate_for(at, &n, x->before[k].who, x->before[k].holder);
    memcpy(x->before, at, n * sizeof *at);
    x->known = n;
}

/* Whom the "she" in the tag of turn t means: nobody where turns speak against whom it was
 * given to, somebody where it was given to nobody and they are sure. */
static void mean(dialogue *x, const turn *t)
{
    const float least = 0.4f, usual = 0.75f; /* As often they are right in a dialogue. */
    quoth_doc *d = x->c->d;
    uint32_t *means = &d->entity_of[t->holder];

    if (t->p < (t->who != NONE ? least : SURE)) {
        *means = NONE;
        return;
    }
    *means = t->guess;
    for (uint32_t i = t->first; i < t->last; i++) {
        attribution *a = &d->links.at[d->link_order[i]];
        if (d->holders[d->link_order[i]] == t->holder)
            a->doubt = 1 - (t->p + usual) / 2;
    }
}

static quoth_status take_turns(dialogue *x, uint32_t first, uint32_t last)
{
    quoth_doc *d = x->c->d;
    turn *at = x->turns.at;
    called *calls = arena_zero(&d->arena, last - first, sizeof *calls);

    if (!calls)
        return QUOTH_FATAL;
    for (uint32_t i = first; i < last; i++) {
        at[i].calls = &calls[i - first];
        for (uint32_t k = at[i].first; k < at[i].last; k++) {
            const attribution *a = &d->links.at[d->link_order[k]];
            if (a->span != NONE && d->spans.at[a->span].outer == NONE)
                called_read(d, x->c->m, a->span, at[i].calls);
        }
    }
    for (uint32_t round = 0; round < ROUNDS; round++) {
        for (uint32_t i = first; i < last; i++)
            if (at[i].free || at[i].sex)
                choose(x, first, last, i);
        for (uint32_t i = first; i < last; i++)
            if (at[i].free) {
                at[i].who = at[i].p >= SURE ? at[i].guess : NONE;
                at[i].holder = at[i].guess_holder;
            }
    }
    for (uint32_t i = first; i < last; i++) {
        if (at[i].free)
            give(x, &at[i]);
        else if (at[i].sex)
            mean(x, &at[i]);
    }
    return QUOTH_OK;
}

sides sides_of(const quoth_doc *d, uint32_t k)
{
    const span *s = &d->spans.at[k];
    sides x = {.words = 0};

    for (uint32_t t = s->open + 1; t < s->last; t++) {
        uint32_t id = d->tokens.at[t].word;
        x.me |= id_among(id, (uint32_t[]){W(i), W(me), W(my), W(we), W(our), W(us)}, 6);
        x.you |= id_among(id, (uint32_t[]){W(you), W(your)}, 2);
        x.he |= id_among(id, (uint32_t[]){W(he), W(him), W(his)}, 3);
        x.she |= id_among(id, (uint32_t[]){W(she), W(her)}, 2);
        x.words += d->tokens.at[t].kind == TOK_WORD;
    }
    return x;
}

static sides sides_of_turn(const quoth_doc *d, const turn *t)
{
    sides x = {.words = 0};

    for (uint32_t i = t->first; i < t->last; i++) {
        const attribution *a = &d->links.at[d->link_order[i]];
        sides y = a->span != NONE ? sides_of(d, a->span) : (sides){.words = 0};
        x.me |= y.me;
        x.you |= y.you;
        x.words += y.words;
    }
    return x;
}

/* "I'm leaving," she told [Joe], her [son]: somebody who may answer, neither a paper nor Jim White, who asked her; or NONE. */
static uint32_t told_by_name(const quoth_doc *d, const attribution *a)
{
    const cue *c = &d->cues.at[a->cue];
    uint32_t k = mention_beginning(d, c->sentence, c->last);

    if (k == NONE || d->mentions.at[k].kind == MEN_PRONOUN || d->mentions.at[k].flags & MEN_PLURAL)
        return NONE;
    const mention *y = &d->mentions.at[k];
    uint32_t e = d->entity_of[k];
    bool kin = item_among(d, y->first, W(his), W(her), W(my)) && y->kind == MEN_NOMINAL;
    return kin || (y->kind == MEN_NAME && e != NONE && d->entities.at[e].kind == QUOTH_PERSON &&
                   item_gist(d, y->name_first) & GIST_GIVEN && y->last == y->first + 1)
               ? k
               : NONE;
}

/* "[I]'m leaving," she told Joe. ¶ "[You] can't": is turn t an answer, where whom she told may speak? */
static bool replies(const quoth_doc *d, const turn *t)
{
    const attribution *a = &d->links.at[d->link_order[t->first]];
    uint32_t opens = a->span != NONE ? d->tokens.at[d->spans.at[a->span].open + 1].word : 0;
    bool mine = sides_of_turn(d, &t[-1]).me || sides_of_turn(d, &t[1]).me;

    return t->asks || t[-1].asks || id_among(opens, (uint32_t[]){W(no), W(not )}, 2) ||
           (mine && sides_of_turn(d, t).you);
}

/* "I see it," Ana said. ¶ "[You don't.]" ¶ "I do," Ana said: do few words without a tag, turn i, stand between
 * few of one who would rather have gone on?  Then *who was told the first, or NONE. */
static bool is_between(const dialogue *x, uint32_t i, uint32_t *who)
{
    enum { BRIEF = 6 };
    const quoth_doc *d = x->c->d;
    const turn *t = &x->turns.at[i];

    if (i + 1 >= x->turns.n || t[1].free || t[1].para != t->end + 1 || t[-1].sex != t[1].sex ||
        t[-1].who != t[1].who || (t[1].who == NONE && !t[1].sex))
        return false;
    const attribution *a = &d->links.at[d->link_order[t[1].last - 1]], /* he told the Mercury */
        *b = &d->links.at[d->link_order[t[-1].last - 1]];
    if (a->cue == NONE ||
        item_among(d, d->cues.at[a->cue].head, W(added), W(adds), W(continued), W(continues),
                   W(told), W(tells)) ||
        sides_of_turn(d, &t[-1]).words > BRIEF || sides_of_turn(d, t).words > BRIEF ||
        sides_of_turn(d, &t[1]).words > BRIEF)
        return false;
    bool told = b->cue != NONE && item_among(d, d->cues.at[b->cue].head, W(told), W(tells));
    *who = told ? told_by_name(d, b) : NONE;
    told = told && !item_among(d, d->cues.at[b->cue].last, W(me)); /* my mother told me */
    bool answers = *who != NONE && replies(d, t);
    if (told && (*who == NONE || (!answers && !sides_of_turn(d, t).you)))
        return false; /* "He was kind": she may go on. */
    *who = answers ? *who : NONE;
    return true;
}

/* "Is it late?" Ruiz asked me. ¶ "It is."  "So you slept," Ruiz said. ¶ "I did."  Is the answer, in turn i
 * without a tag, another's, in a text that talks or to somebody named?  Then *who was asked, or NONE. */
static bool is_answer(const dialogue *x, uint32_t i, bool talks, uint32_t *who)
{
    enum { BRIEF = 16 };
    const quoth_doc *d = x->c->d;
    const turn *t = &x->turns.at[i];

    *who = NONE;
    if (!t->alone || t[-1].free || t->para != t[-1].end + 1)
        return false;
    if (is_between(x, i, who))
        return true;
    *who = NONE;
    if (t[-1].who == NONE)
        return false;
    uint32_t verb = d->links.at[d->link_order[t[-1].last - 1]].cue;
    const cue *c = verb != NONE ? &d->cues.at[verb] : NULL;
    if (c && t[-1].asks && item_among(d, c->head, W(asked), W(asks))) {
        *who = mention_beginning(d, c->sentence, c->last);
        uint32_t e = who_holds(d, *who);
        bool told = *who != NONE ? e != t[-1].who : item_among(d, c->last, W(me), W(us));
        *who = told && e != NONE ? *who : NONE;
        return told || talks;
    }
    sides a = sides_of_turn(d, &t[-1]), b = sides_of_turn(d, t);
    bool brief = a.words <= BRIEF;
    return talks && ((a.you && !a.me && (t[-1].asks || (b.me && !b.you && brief))) ||
                     (a.me && !a.you && b.you && !b.me && brief && b.words <= BRIEF));
}

/* Turn i is such an answer, and who gave the one before speaks next, if no tag says who does. */
static void take_answer(dialogue *x, uint32_t i, uint32_t who)
{
    enum { ANSWERS = 2 };
    turn *t = &x->turns.at[i];

    t->guess = who != NONE ? x->c->d->entity_of[who] : NONE;
    t->guess_holder = who;
    t->p = who != NONE ? 0.8f : 0;
    give(x, t);
    for (uint32_t k = i + 1; k < x->turns.n && x->turns.at[k].alone && x->turns.at[k].free &&
                             x->turns.at[k].para == x->turns.at[k - 1].end + 1;
         k++) {
        x->turns.at[k].guess = NONE;
        if ((k - i) % ANSWERS == 0)
            give(x, &x->turns.at[k]);
    }
}

quoth_status dialogue_run(chains *c)
{
    dialogue x = {.c = c};
    uint32_t shown = 0;

    if (!any_alone(c->d))
        return QUOTH_OK;
    TRY(read_turns(&x));
    for (uint32_t i = 0, end; i < x.turns.n && shown < FEW; i = end) {
        end = end_of_run(&x, i);
        shown += is_dialogue(&x, i, end);
    }
    for (uint32_t i = 1, who; i < x.turns.n; i++)
        if (is_answer(&x, i, shown, &who))
            take_answer(&x, i, who);
    for (uint32_t i = 0, end; shown && i < x.turns.n; i = end) {
        end = end_of_run(&x, i);
        if (shown >= FEW || is_dialogue(&x, i, end))
            TRY(take_turns(&x, i, end));
        remember(&x, i, end);
    }
    return QUOTH_OK;
}
