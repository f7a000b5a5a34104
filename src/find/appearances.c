/*
 * appearances.c - who has appeared: what pronouns and descriptions look back at.
 *
 *     Told that Holm had left, [Ruiz] paused.    the subject, who goes on
 *     The plan is a fraud, [Ruiz] said.          who speaks last takes over
 *     [Kemp], Dick or Liz, came.                 either
 */
#include "find/item.h"
#include "find/resolver.h"
#include "find/view.h"

static inline appearance *add(resolver *r, uint32_t k, uint32_t who)
{
    const quoth_doc *d = r->c->d;
    const mention *x = &d->mentions.at[k];
    const sentence *s = &d->sentences.at[x->sentence];
    appearance *a = &r->last[r->kept++ % RING];

    *a = (appearance){.entity = who,
                      .mention = k,
                      .sentence = x->sentence,
                      .para = s->para,
                      .number = r->n++,
                      .possessor = x->flags & MEN_POSSESSOR};
    gist before = x->first > s->first ? item_gist(d, x->first - 1) : 0;
    if (before & GIST_AND && k > d->mention_from[x->sentence] && x[-1].last + 1 == x->first &&
        x[-1].first > s->first)
        before = item_gist(d, x[-1].first - 1); /* between Tarn and [Orsk] */
    a->oblique = before & GIST_PREP;
    if (who != NONE)
        r->c->ids.at[who].seen = true;
    return a;
}

/* [Ruiz]'s plan, and not: Ruiz's brother. */
static bool owns_thing(const resolver *r, uint32_t k)
{
    uint32_t e = r->c->d->entity_of[k];
    return e == NONE || !(entity_at(r, e)->human || entity_at(r, e)->kind == QUOTH_PERSON);
}

/* Told that Holm had left, [Ruiz] paused: the subject behind what leads in, or the first mention. */
static uint32_t lead_subject(const resolver *r, uint32_t s)
{
    const quoth_doc *d = r->c->d;
    const word *w = item_word(d, r->c->m, d->sentences.at[s].first);
    bool does = view_opens_doing(d, r->c->m, s); /* Smiling at Holm, [Ruiz] left. */
    bool leads =
        does || w->pos == POS_PART || w->pos == POS_PAST || w->classes & LEX_(SUBORDINATOR);
    uint32_t k = leads ? view_subject(d, r->c->m, s) : d->mention_from[s];
    return does && !item_is(d, d->mentions.at[k].first - 1, ',') ? d->mention_from[s] : k;
}

/* Who speaks of somebody, mention k, goes on, not the subject of what is said. */
static void takes_over(resolver *r, uint32_t k)
{
    uint32_t s = r->c->d->mentions.at[k].sentence;

    for (uint32_t i = 0; i < RING && i < r->kept; i++) { /* The newest. */
        appearance *a = &r->last[(r->kept - 1 - i) % RING];
        if (a->sentence != s)
            break;
        a->subject = false;
    }
    r->fresh = NONE;
}

/* Holm said so, while [Ruiz] said no; Holm is late, [Ruiz] said: who speaks last. */
static bool speaks_too(const quoth_doc *d, const mention *x, bool speaks)
{
    bool has = x->first > d->sentences.at[x->sentence].first + 2;

    return view_closes(d, x) ||
           (has && item_among(d, x->first - 1, W(while)) &&
            (speaks || item_is_span(d, x->first - 2) || item_is_span(d, x->first - 3)));
}

/* [Alas].  [Nope], it failed: a cry, not somebody's name. */
static bool is_cry(const resolver *r, uint32_t k)
{
    static const str CRIES[] = {S("Ah"),   S("Aha"),  S("Alas"), S("Amen"), S("Eh"),   S("Gosh"),
                                S("Ha"),   S("Hah"),  S("Hey"),  S("Hi"),   S("Hmm"),  S("Nah"),
                                S("Nope"), S("Oh"),   S("Oops"), S("Ouch"), S("Ugh"),  S("Uh"),
                                S("Um"),   S("Well"), S("Whoa"), S("Wow"),  S("Yeah"), S("Yep"),
                                S("Yes"),  S("Yup")};
    const uint64_t names = LEX_(FIRST_MALE) | LEX_(FIRST_FEMALE);
    const quoth_doc *d = r->c->d;
    const mention *x = &d->mentions.at[k];

    if (x->kind != MEN_NAME || x->last != x->first + 1)
        return false;
    const sentence *s = &d->sentences.at[x->sentence];
    if (x->first != s->first || r->c->speaks[k] != NONE ||
        item_word(d, r->c->m, x->first)->classes & names)
        return false;
    bool alone = x->last + 1 == s->last && (item_is(d, x->last, '.') || item_is(d, x->last, '!'));
    return (alone && !r->c->ids.at[d->entity_of[k]].seen) ||
           (item_is(d, x->last, ',') && str_among(item_text(d, x->first), CRIES, LEN(CRIES)));
}

/* It comes days after [Ruiz] left, the news comes after: whom it is about; but: the mayor came after. */
static bool comes_after(const quoth_doc *d, const mention *x)
{
    enum { REACH = 5 };
    uint32_t first = d->sentences.at[x->sentence].first, i = x->first - 1;

    const mention *it = &d->mentions.at[d->mention_from[x->sentence]];

    if (x->first < first + 3 || x->kind != MEN_NAME || !item_among(d, i, W(after)) ||
        !item_among(d, first, W(it), W(this), W(that), W(the), W(news)) ||
        (it != x && item_gist(d, it->head) & GIST_OFFICE))
        return false;
    for (uint32_t k = i; k-- > first && i - k < REACH;)
        if (item_among(d, k, W(come), W(comes), W(came)))
            return k > first;
    return false;
}

/* At a meeting, [a recording] of which was heard by the Times, Ruiz said. */
static bool is_part_of_it(const quoth_doc *d, const mention *x)
{
    return item_among(d, x->last, W(of)) && item_among(d, x->last + 1, W(which), W(whom)) &&
           x->first > d->sentences.at[x->sentence].first && item_is(d, x->first - 1, ',');
}

static void appear(resolver *r, uint32_t k, uint32_t who)
{
    const mention *x = &r->c->d->mentions.at[k];
    const entity *e = entity_at(r, who);
    bool own = who == r->c->d->entity_of[k];

    bool speaks = r->c->speaks[k] != NONE;
    if (own && (item_gist(r->c->d, x->last) & GIST_SAYS) &&
        ((speaks && is_inserted(r->c->d, x)) || speaks_too(r->c->d, x, speaks)))
        takes_over(r, k);
    uint32_t i = x->first, s = r->c->d->sentences.at[x->sentence].first;
    bool told = own && e->kind == QUOTH_ORGANIZATION && i > s + 3 &&
                item_among(r->c->d, i - 2, W(according)) && item_is(r->c->d, i - 3, ',');
    told |= own && e->kind == QUOTH_PERSON && comes_after(r->c->d, x);
    if (told)
        takes_over(r, k); /* It rained, according to [the union].  It said */
    appearance *a = add(r, k, who);
    a->possessor |= !own;
    a->speaker = own && speaks;
    a->oblique &= !told;
    if (i == s + 2 && item_among(r->c->d, s, W(as)) && item_among(r->c->d, s + 1, W(for)))
        a->oblique = false; /* As for Ruiz, she */
    bool actor =
        e->human | (e->kind == QUOTH_ORGANIZATION) | (e->kind == QUOTH_DOCUMENT) | a->speaker;
    bool stands = !a->possessor || (own && x->kind == MEN_NAME) || /* [Ruiz]'s brother Jon */
                  (!own && i == s && owns_thing(r, k));
    bool may_be = actor & stands & !a->oblique & (r->fresh != x->sentence);
    a->subject = may_be && k >= lead_subject(r, x->sentence) && !is_part_of_it(r->c->d, x);
    if (a->subject)
        r->fresh = x->sentence;
}

/* It is the view of [Ruiz] that: who says so, so that she goes on; others just appear. */
static void appear_behind(resolver *r, uint32_t k, uint32_t who)
{
    const mention *x = &r->c->d->mentions.at[k];
    bool holds = x->kind == MEN_NOMINAL && item_among(r->c->d, x->head, W(view), W(opinion));

    if (holds)
        takes_over(r, k);
    appear(r, k, who);
    if (!holds)
        return;
    appearance *a = &r->last[(r->kept - 1) % RING];
    a->possessor = a->oblique = false;
    a->subject = true;
    r->fresh = x->sentence;
}

/* [Kemp], who may be Dick Kemp or Liz Kemp, is somebody, too. */
static void appear_either(resolver *r, uint32_t k)
{
    const quoth_doc *d = r->c->d;
    const mention *x = &d->mentions.at[k];
    const face *f = chain_face(r->c, k);

    if (x->kind != MEN_NAME || f->kind != QUOTH_PERSON || f->name_last - f->name_first != 1 ||
        f->plural || item_word(d, r->c->m, f->name_first)->classes & LEX_(DAY))
        return;
    if (r->fresh == x->sentence || k < lead_subject(r, x->sentence))
        return;
    appearance *a = add(r, k, NONE);
    a->speaker = r->c->speaks[k] != NONE;
    a->subject = a->either = !a->possessor & !a->oblique;
    if (a->subject)
        r->fresh = x->sentence;
}

/* Plain things appear, too: no entity is made for them, and one that is alone
 * only counts, unless it is the first of its paragraph. */
static void appear_plain(resolver *r, uint32_t k, bool many)
{
    const quoth_doc *d = r->c->d;
    uint32_t para = d->sentences.at[d->mentions.at[k].sentence].para;

    if (!many && r->kept && r->last[(r->kept - 1) % RING].para == para)
        r->n++;
    else
        add(r, k, NONE)->many = many;
}

/* Ann Holm and Odd Lien, [both engineers], said; [two bakers] from Varn: what two who are named are, and no
 * others. */
static bool describes_two(const quoth_doc *d, uint32_t k)
{
    const mention *x = &d->mentions.at[k];

    if (k == d->mention_from[x->sentence])
        return false;
    const mention *y = x - 1;
    return y->flags & MEN_JOINT && y->last + 1 == x->first && item_is(d, y->last, ',') &&
           (item_among(d, x->first, W(both), W(all)) ||
            (x->kind == MEN_NOMINAL && x->flags & MEN_PLURAL &&
             !(item_gist(d, x->first) & GIST_DEFINITE)));
}

void resolver_sees(resolver *r, uint32_t k, bool plain)
{
    uint32_t who = r->c->d->entity_of[k];

    if (describes_two(r->c->d, k))
        return;
    if (plain)
        appear_plain(r, k, chain_sort(r->c, k) == SORT_MANY);
    else if (who == NONE && r->c->d->mentions.at[k].kind == MEN_NAME)
        appear_either(r, k);
    else if (who != NONE && !is_cry(r, k))
        appear(r, k, who);
}

void resolver_sees_all(resolver *r, uint32_t k, bool plain)
{
    const chains *c = r->c;

    if (c->owners[k] != NONE)
        appear(r, k, c->owners[k]);
    resolver_sees(r, k, plain);
    if (c->homes[k] != NONE)
        add(r, k, c->homes[k])->home = true;
    if (c->pairs[k] != NONE)
        appear_behind(r, k, c->pairs[k]);
}

bool appearance_opens(const resolver *r, const appearance *a)
{
    const quoth_doc *d = r->c->d;
    const mention *x = &d->mentions.at[a->mention];
    return x->first == d->sentences.at[x->sentence].first + 1 && !item_is(d, x->last, ',') &&
           item_word(d, r->c->m, x->first - 1)->classes & LEX_(SUBORDINATOR);
}

/* When Ruiz left, [she] said on Monday, it rained: is all of it told by the pronoun? */
static bool is_interposed(const resolver *r)
{
    enum { REACH = 8 };
    const quoth_doc *d = r->c->d;
    uint32_t i = r->at + 1;

    if (!(item_gist(d, i) & GIST_SAYS) && !item_among(d, i, W(told), W(tells)))
        return false;
    while (++i < r->at + REACH && item_is_word(d, i) &&
           !(item_gist(d, i) & (GIST_FINITE | GIST_HELPER | GIST_THAT)))
        ;
    return item_is(d, i, ',');
}

/* When [Berg] died, was killed: who says nothing any more. */
static bool is_gone(const quoth_doc *d, uint32_t i)
{
    static const str GONE[] = {S("buried"),  S("died"),   S("dies"),
                               S("drowned"), S("killed"), S("murdered")};

    i += item_gist(d, i) & GIST_BE ? 1 : 0;
    return item_is_word(d, i) && str_among(item_text(d, i), GONE, LEN(GONE));
}

/* When [Ruiz] left the court, she said: nobody else is in that clause, which is not told itself: When Ruiz left, she
 * said, it rained. */
bool appearance_leads(const resolver *r, const appearance *a)
{
    const quoth_doc *d = r->c->d;

    if (a->entity == NONE || d->mentions.at[a->mention].kind != MEN_NAME || r->under ||
        !appearance_opens(r, a) || is_gone(d, d->mentions.at[a->mention].last) ||
        item_among(d, d->mentions.at[a->mention].first - 1, W(if), W(unless)) || is_interposed(r))
        return false; /* If Ruiz loses, she said she would go: either. */
    for (uint32_t k = a->mention + 1; k < d->mentions.n && d->mentions.at[k].first < r->at; k++)
        if (item_among(d, d->mentions.at[k].first, W(he), W(him), W(his), W(she), W(her)) ||
            (d->mentions.at[k].kind == MEN_NAME && d->entity_of[k] != NONE &&
             entity_at(r, d->entity_of[k])->kind == QUOTH_PERSON))
            return false;
    return true;
}

bool appearance_surely(const resolver *r, const appearance *a)
{
    static const str PRESSED[] = {S("approached"), S("arrested"),  S("asked"),   S("challenged"),
                                  S("confronted"), S("contacted"), S("pressed"), S("pushed"),
                                  S("questioned"), S("quizzed"),   S("reached"), S("stopped")};
    const quoth_doc *d = r->c->d;
    uint32_t i = d->mentions.at[a->mention].last;

    if (item_among(d, d->mentions.at[a->mention].first - 1, W(while), W(although), W(though)))
        return true;
    return item_gist(d, i) & GIST_BE && item_is_word(d, i + 1) &&
           str_among(item_text(d, i + 1), PRESSED, LEN(PRESSED));
}

bool appearance_aside(const quoth_doc *d, const appearance *a, const sentence *s)
{
    const sentence *x = &d->sentences.at[a->sentence];

    return x != s && x->last > x->first + 2 && item_is(d, x->first, '(') &&
           item_is(d, x->last - 1, ')') && !item_is(d, s->first, '(');
}
