/*
 * interview.c - answers in marks to questions without.
 *
 *     What made you start?
 *     "My grandmother kept hives."
 *
 * Where two paragraphs that quote follow a question without marks, those that only quote
 * are one person's answers: whom a tag in one of them names; else the only one whom the
 * lines before the first question name in full.
 */
#include "find/interview.h"

#include "find/dialogue.h"
#include "find/item.h"
#include "find/parties.h"

typedef struct {
    uint32_t answers; /* Paragraphs that only quote, behind a question; */
    uint32_t others;  /* with a tag. */
    uint32_t who;     /* Entity that such tags name, or NONE. */
    uint32_t first;   /* The paragraph of the first question. */
    bool several;     /* They name more than one. */
} interview;

/* Is paragraph p a question without marks? */
static bool is_question(const quoth_doc *d, uint32_t p)
{
    enum { LONGEST = 60 };
    const paragraph *x = &d->paragraphs.at[p];
    const token *end = &d->tokens.at[x->last - (x->last > 0)];

    return x->last - x->first > 2 && x->last - x->first < LONGEST && !x->marked &&
           end->kind == TOK_PUNCT && end->sub == '?';
}

/* Does a quotation fill paragraph p? */
static bool fills(const quoth_doc *d, const span *s, uint32_t p)
{
    return s->open == d->paragraphs.at[p].first && span_after(s) == d->paragraphs.at[p].last;
}

/* Your editor says you never sleep.  Paragraph p puts something to whoever is asked. */
static bool is_put(const quoth_doc *d, uint32_t p)
{
    enum { LONGEST = 40 };
    const uint32_t you[] = {W(you), W(your)};
    const paragraph *x = &d->paragraphs.at[p];

    if (x->last - x->first < 3 || x->last - x->first > LONGEST || x->marked)
        return false;
    const token *end = &d->tokens.at[x->last - 1];
    bool spoken = false;
    for (uint32_t t = x->first; t < x->last && !spoken; t++)
        spoken = id_among(d->tokens.at[t].word, you, LEN(you));
    return spoken && end->kind == TOK_PUNCT && end->sub == '.';
}

/* The paragraph of link a, if that is a quotation outside of others behind a question; else 0. */
static uint32_t answers_in(const quoth_doc *d, const attribution *a)
{
    if (a->span == NONE || !a->head || d->spans.at[a->span].outer != NONE)
        return 0;
    uint32_t p = d->sentences.at[d->folds[a->span].sentence].para;
    if (!p || (a->rule == RULE_MARKS && !fills(d, &d->spans.at[a->span], p)))
        return 0;
    return is_question(d, p - 1) || (is_put(d, p - 1) && fills(d, &d->spans.at[a->span], p)) ? p
                                                                                             : 0;
}

/* Nobody is said to speak, or somebody of the question: what made [you] start? */
static bool is_bare(const quoth_doc *d, const attribution *a, uint32_t p)
{
    bool asked =
        a->holder != NONE && d->sentences.at[d->mentions.at[a->holder].sentence].para == p - 1;
    return (asked || a->rule == RULE_CARRY || a->rule == RULE_NOBODY || a->rule == RULE_MARKS) &&
           fills(d, &d->spans.at[a->span], p);
}

static interview look(const quoth_doc *d)
{
    interview x = {.who = NONE, .first = NONE};

    for (uint32_t n = 0; n < d->links.n; n++) {
        const attribution *a = &d->links.at[n];
        uint32_t p = answers_in(d, a), h = d->holders[n];
        if (!p)
            continue;
        x.first = p - 1 < x.first ? p - 1 : x.first;
        if (is_bare(d, a, p)) {
            x.answers++;
            continue;
        }
        x.others++;
        uint32_t e = h != NONE ? d->entity_of[h] : NONE;
        if (e == NONE || !d->entities.at[e].name.end)
            continue;
        x.several |= x.who != NONE && x.who != e;
        x.who = e;
    }
    return x;
}

/* Does item i ask somebody? */
static bool is_asking(const quoth_doc *d, uint32_t i)
{
    static const str ASKS[] = {S("asked"),      S("asks"),        S("examined"),
                               S("grilled"),    S("interviewed"), S("interviews"),
                               S("questioned"), S("quizzed"),     S("quizzes")};

    return item_is_word(d, i) && str_among(item_text(d, i), ASKS, LEN(ASKS));
}

/* Asked by [Ruiz], [Ruiz] interviewed, the Lantern's [Ruiz]: is mention k of who asks? */
static bool is_asker(const chains *c, uint32_t k)
{
    const quoth_doc *d = c->d;
    const mention *x = &d->mentions.at[k];
    bool by = x->first > d->sentences.at[x->sentence].first && item_among(d, x->first - 1, W(by));

    return by || (c->owners[k] != NONE && c->ids.at[c->owners[k]].outlet) || is_asking(d, x->last);
}

/* The only person whom the paragraphs before p name in full, or NONE. */
static uint32_t interviewed_before(const chains *c, uint32_t p)
{
    const quoth_doc *d = c->d;
    uint32_t found = NONE;

    for (uint32_t n = 0; n < c->names.n; n++) {
        uint32_t k = c->names.at[n].mention, e = d->entity_of[k];
        const sentence *s = &d->sentences.at[d->mentions.at[k].sentence];
        if (s->para >= p || e == NONE || e == found || d->entities.at[e].kind != QUOTH_PERSON ||
            d->entities.at[e].plural || c->ids.at[e].words.n < 2)
            continue;
        if (found != NONE || is_asker(c, k))
            return NONE;
        found = e;
    }
    return found;
}

/* Q: Was it hard?  The letter that paragraph p begins with; or 0. */
static char turn_letter(const quoth_doc *d, uint32_t p)
{
    const token *t = &d->tokens.at[d->paragraphs.at[p].first];
    str head = doc_slice(d, t->start, t->end);

    return head.n == 1 && (*head.p == 'Q' || *head.p == 'A') ? *head.p : 0;
}

/* Q: Did [you] climb?  A: [My] knee hurt.  Does a turn from paragraph p on ask or tell of who answers himself, as no
 * Questions and answers on the Holm case do? */
static bool is_personal(const quoth_doc *d, uint32_t p)
{
    const uint32_t asks[] = {W(you), W(your)}, tells[] = {W(i), W(me), W(my)};

    for (; p < d->paragraphs.n; p++) {
        char letter = turn_letter(d, p);
        const uint32_t *own = letter == 'Q' ? asks : tells;
        size_t n = letter == 'Q' ? LEN(asks) : LEN(tells);
        for (uint32_t t = d->paragraphs.at[p].first; letter && t < d->paragraphs.at[p].last; t++)
            if (id_among(d->tokens.at[t].word, own, n))
                return true;
    }
    return false;
}

/* About [Holm], [Holm’s] case, [Holm] writes: is mention k of whom it is only about, or of a reader? */
static bool is_matter(const quoth_doc *d, uint32_t k)
{
    const mention *x = &d->mentions.at[k];

    return x->flags & MEN_POSSESSOR || item_among(d, x->last, W(writes), W(wrote)) ||
           (x->first > d->sentences.at[x->sentence].first &&
            item_among(d, x->first - 1, W(about), W(of), W(on), W(against), W(over)));
}

/* Q: Have you met [Mr. Holm]?  Is mention k named in a turn that does not call it so? */
static bool is_talked_about(const quoth_doc *d, uint32_t k)
{
    const mention *x = &d->mentions.at[k];
    const sentence *s = &d->sentences.at[x->sentence];
    bool called = item_at(d, x->last)->kind == TOK_PUNCT &&
                  (x->first == s->first || item_at(d, x->first - 1)->kind == TOK_PUNCT);

    return turn_letter(d, s->para) && !called;
}

/* The lawyer questioned [a witness]: does somebody without a name get asked before paragraph p? */
static bool asks_another(const quoth_doc *d, uint32_t p)
{
    for (uint32_t k = 0; k < d->mentions.n; k++) {
        const mention *x = &d->mentions.at[k];
        const sentence *s = &d->sentences.at[x->sentence];
        if (s->para >= p)
            return false;
        if (x->kind == MEN_NOMINAL && !(x->flags & MEN_PLURAL) && x->first > s->first &&
            is_asking(d, x->first - 1))
            return true;
    }
    return false;
}

uint32_t interview_answers(const chains *c, uint32_t p)
{
    const quoth_doc *d = c->d;
    uint32_t e = interviewed_before(c, p);
    bool met = false;

    if (e == NONE || !is_personal(d, p - (p > 0)) || asks_another(d, p))
        return NONE;
    for (uint32_t n = 0; n < c->names.n; n++) {
        uint32_t k = c->names.at[n].mention;
        if (d->entity_of[k] != e)
            continue;
        if (is_talked_about(d, k))
            return NONE;
        met |= d->sentences.at[d->mentions.at[k].sentence].para < p && !is_matter(d, k);
    }
    return met ? e : NONE;
}

/* The first mention that names entity e. */
static uint32_t mention_naming(const chains *c, uint32_t e)
{
    for (uint32_t n = 0; n < c->names.n; n++)
        if (c->d->entity_of[c->names.at[n].mention] == e)
            return c->names.at[n].mention;
    return NONE;
}

/* "Weekly," [she] laughs: so it is e, if nobody is known to be meant. */
static void mean(quoth_doc *d, uint32_t h, uint32_t e)
{
    if (h == NONE || d->entity_of[h] != NONE)
        return;
    uint32_t i = d->mentions.at[h].first;
    uint8_t sex = item_among(d, i, W(she)) ? GENDER_FEMALE : GENDER_MALE;
    if (item_among(d, i, W(he), W(she)) &&
        (!d->entities.at[e].gender || d->entities.at[e].gender == sex))
        d->entity_of[h] = e;
}

void interview_run(chains *c)
{
    enum { FEWEST = 2 };
    const float sure = 0.8f;
    quoth_doc *d = c->d;
    interview x = look(d);

    if (!x.answers || x.answers + x.others < FEWEST || x.several)
        return;
    uint32_t e = x.who != NONE ? x.who : interviewed_before(c, x.first);
    uint32_t h = e != NONE ? mention_naming(c, e) : NONE;
    if (h == NONE)
        return;
    for (uint32_t n = 0; n < d->links.n; n++) {
        uint32_t p = answers_in(d, &d->links.at[n]);
        if (!p)
            continue;
        if (!is_bare(d, &d->links.at[n], p)) {
            mean(d, d->holders[n], e);
            continue;
        }
        for (uint32_t i = n; i != NONE; i = d->links.at[i].next) {
            attribution *a = &d->links.at[i];
            a->holder = d->holders[i] = h;
            a->cue = NONE;
            a->rule = RULE_DIALOGUE;
            a->p = sure;
            if (a->span != NONE)
                dialogue_follow(d, a->span, e);
        }
    }
}
