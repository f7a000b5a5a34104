/*
 * antecedents.c - whom of those who appeared lately a pronoun means.
 *
 * The best of them by distance, place in the sentence and having spoken; nobody when a second
 * one is as good.
 */
#include "find/face.h"
#include "find/item.h"
#include "find/resolver.h"
#include "find/view.h"

enum { PARAGRAPHS = 2, SUBJECT = 3, LEAD = 2, NEAR = 6, MARGIN = 1 };

quoth_status resolver_settle(resolver *r, uint32_t k)
{
    chains *c = r->c;

    if (c->d->entity_of[k] != NONE)
        return QUOTH_OK;
    TRY(entity_new(c, chain_face(c, k), &c->d->entity_of[k]));
    for (uint32_t i = 0; i < RING && i < r->kept; i++)
        if (r->last[i].mention == k && r->last[i].entity == NONE)
            r->last[i].entity = c->d->entity_of[k];
    return QUOTH_OK;
}

/* [Greenline] hired Ana Ruiz; [FC Tarn] beat Orsk: a name of which nothing says that it is
 * somebody's. */
static bool is_bare_name(const resolver *r, uint32_t who)
{
    const entity *e = entity_at(r, who);
    const identity *id = &r->c->ids.at[who];

    if (e->gender || e->kind != QUOTH_PERSON || id->talks || id->sure || e->role.end)
        return false;
    return id->words.n == 1 || id->place || item_at(r->c->d, id->first)->shape == SHAPE_UPPER ||
           item_word(r->c->d, r->c->m, id->last - 1)->classes & LEX_(PLACE);
}

/* Whom he calls by name or tells of is not "he", nor is his wife who died. */
bool is_called(const resolver *r, uint32_t e)
{
    const called *x = &r->calls;
    bool any = (x->n | x->tells | x->title) != 0;

    return (any && ((x->n && called_is(r->c, x, e)) || (x->tells && called_tells_of(r->c, x, e)) ||
                    (x->title && called_by_title(r->c, x, e)))) ||
           (r->speaks && r->c->ids.at[e].gone);
}

/* A patient told [nurses] so.  They: do several come in behind a, who hardly only listen? */
static bool many_behind(const resolver *r, const appearance *a)
{
    const quoth_doc *d = r->c->d;
    const appearance *b;

    for (uint32_t i = 0; (b = recent(r, i)) && b->number > a->number; i++) {
        bool many = b->entity == NONE ? b->many
                                      : entity_at(r, b->entity)->plural ||
                                            entity_at(r, b->entity)->kind == QUOTH_GROUP;
        if (many && b->mention > a->mention && face_known(d, r->c->m, b->mention).human &&
            !item_among(d, d->mentions.at[b->mention].head, W(reporters), W(journalists)))
            return true;
    }
    return false;
}

/* A spokesperson said so.  They added: one of whose sex nobody speaks. */
static bool is_they(const resolver *r, const appearance *a)
{
    static const str THEY[] = {S("caller"), S("neighbor"), S("neighbour"),    S("person"),
                               S("source"), S("user"),     S("spokesperson"), S("witness")},
                     ALONE[] = {S("attendee"), S("colleague"),     S("commenter"), S("complainant"),
                                S("customer"), S("donor"),         S("employee"),  S("guest"),
                                S("insider"),  S("participant"),   S("passenger"), S("patient"),
                                S("reader"),   S("resident"),      S("staffer"),   S("survivor"),
                                S("viewer"),   S("whistleblower"), S("worker")};
    const quoth_doc *d = r->c->d;
    str who = item_text(d, d->mentions.at[a->mention].head);

    return entity_at(r, a->entity)->kind == QUOTH_UNNAMED && !entity_at(r, a->entity)->plural &&
           (str_among(who, THEY, LEN(THEY)) ||
            (str_among(who, ALONE, LEN(ALONE)) && !many_behind(r, a)));
}

/* Does a stand before what it says: [GM]: How so? */
static bool heads_turn(const resolver *r, const appearance *a)
{
    uint32_t i = r->c->speaks[a->mention];
    return i != NONE && r->c->d->links.at[i].rule == RULE_TURN;
}

/* I put this to [Ruiz]; we ask [Ruiz]; when I met [Ruiz], I spoke to [Ruiz]: whoever tells it all hears what Ruiz
 * answers. */
static bool is_asked_by_us(const resolver *r, const appearance *a)
{
    enum { REACH = 8 };
    static const str REACHED[] = {S("ask"),         S("asked"),     S("called"), S("emailed"),
                                  S("interviewed"), S("met"),       S("phoned"), S("rang"),
                                  S("texted"),      S("telephoned")},
                     SPOKE[] = {S("spoke"), S("speak"), S("talk"), S("talked"), S("wrote")};
    const quoth_doc *d = r->c->d;
    const mention *x = &d->mentions.at[a->mention];
    uint32_t first = d->sentences.at[x->sentence].first;

    first += item_among(d, first, W(when), W(after));
    if (!item_among(d, first, W(i), W(we)) || x->first <= first + 1 || x->first > first + REACH ||
        x->flags & MEN_POSSESSOR) /* I met Holm's brother */
        return false;
    if (x->kind != MEN_NAME)
        return a->entity == r->c->pairs[a->mention] && item_among(d, x->first, W(this), W(that));
    return str_among(item_text(d, x->first - 1), REACHED, LEN(REACHED)) ||
           (item_among(d, x->first - 1, W(to)) &&
            (str_among(item_text(d, x->first - 2), SPOKE, LEN(SPOKE)) ||
             item_among(d, x->first - 2, W(it), W(that), W(this)))) ||
           (item_among(d, x->first - 1, W(with)) &&
            str_among(item_text(d, x->first - 2), SPOKE, LEN(SPOKE)));
}

static bool suits(const resolver *r, const appearance *a, want w, uint8_t sex)
{
    if (a->entity == NONE)
        return (w == WANT_MANY && a->many) ||
               (w == WANT_PERSON && (a->either || is_asked_by_us(r, a)));
    if ((a->entity == r->talking) | a->home)
        return false;
    const entity *e = entity_at(r, a->entity);
    const mention *x = &r->c->d->mentions.at[a->mention]; /* with [Orsk], a [Scrooge] */
    bool odd = is_place(r, a->entity) ||
               ((a->oblique || item_among(r->c->d, x->first, W(a))) && is_bare_name(r, a->entity));
    if (w == WANT_PERSON)
        return suits_person(a, e, sex) && !is_called(r, a->entity) &&
               (!odd || is_asked_by_us(r, a)) && (a->sentence != r->led || x->kind != MEN_NAME) &&
               !(r->talking != NONE && heads_turn(r, a));
    if (w == WANT_MANY)
        return e->plural || e->kind == QUOTH_ORGANIZATION || e->kind == QUOTH_GROUP ||
               (a->speaker && a->subject && is_they(r, a));
    bool team = e->kind == QUOTH_GROUP && item_among(r->c->d, x->head, W(group), W(team));
    return !e->plural && (team || e->kind == QUOTH_ORGANIZATION || e->kind == QUOTH_DOCUMENT) &&
           !is_place(r, a->entity) && !heads_turn(r, a); /* in Varn; GM: what is it? */
}

bool leads_sentence(const quoth_doc *d, const appearance *a, const entity *e)
{
    const mention *x = a->entity == NONE ? NULL : &d->mentions.at[a->mention];
    return x && x->first == d->sentences.at[x->sentence].first &&
           (e->kind == QUOTH_PERSON || item_among(d, x->head, W(other)) ||
            item_among(d, x->first, W(a), W(an), W(one), W(another)));
}

/* "It leaks," Holm said.  "How so?" asked [Ruiz].  "It just does," he said: who puts a question to
 * one who has just spoken there does not answer it. */
static bool asks_back(const resolver *r, const appearance *a)
{
    const quoth_doc *d = r->c->d;
    uint32_t i = a->speaker ? r->c->speaks[a->mention] : NONE;
    const attribution *link = i != NONE ? &d->links.at[i] : NULL;
    const appearance *b;

    if (!link || link->span == NONE || link->cue == NONE ||
        !item_among(d, d->cues.at[link->cue].head, W(asked), W(asks)) ||
        view_last_mark(d, &d->spans.at[link->span]) != '?')
        return false;
    for (uint32_t n = 0; (b = recent(r, n)) && b->para == a->para; n++)
        if (b->speaker && b->entity != a->entity && b->sentence + 1 == a->sentence)
            return true;
    return false;
}

/* [A clerk] told her that it was late.  “I cried,” but not “You cry,” she said: somebody who comes in to tell it to who goes
 * on. */
static bool only_tells(const resolver *r, const appearance *a, const cue *c)
{
    const quoth_doc *d = r->c->d;
    uint32_t he = item_among(d, r->at, W(he), W(him), W(his)) ? W(him) : W(her);
    uint32_t whom = mention_beginning(d, c->sentence, c->last);

    return r->confides && (whom == NONE || d->mentions.at[whom].last == c->last + 1) &&
           item_word(d, r->c->m, c->head)->classes & LEX_(TELL_VERB) && item_id(d, c->last) == he &&
           item_among(d, d->mentions.at[a->mention].first, W(a), W(an), W(one), W(another)) &&
           a->entity != NONE && !entity_at(r, a->entity)->gender;
}

bool only_asks(const resolver *r, const appearance *a)
{
    enum { REACH = 8 };
    const quoth_doc *d = r->c->d;
    uint32_t i = a->speaker ? r->c->speaks[a->mention] : NONE;
    const cue *c = i != NONE && d->links.at[i].cue != NONE ? &d->cues.at[d->links.at[i].cue] : NULL;

    if (!c || c->group & CUE_PASSIVE || c->head < d->mentions.at[a->mention].last)
        return false;
    if (only_tells(r, a, c))
        return true;
    if (!item_among(d, c->head, W(asked), W(asks)) ||
        (!r->replies && a->entity != NONE && entity_at(r, a->entity)->kind != QUOTH_UNNAMED))
        return false; /* Holm asked Ruiz why she left.  “She shrugged,” she said: either. */
    for (uint32_t k = c->last; k < c->last + REACH; k++)
        if (item_among(d, k, W(whether), W(if), W(what), W(why), W(how), W(where), W(when),
                       W(about)))
            return true;
    return false;
}

/* [Ruiz] was asked if she agreed: who answers next. */
static bool is_asked(const resolver *r, const appearance *a)
{
    const quoth_doc *d = r->c->d;
    uint32_t i = d->mentions.at[a->mention].last;

    if (item_is(d, i, ',') && is_in_relative(d, a->sentence, d->mentions.at[a->mention].first))
        return false; /* Lund, who replaced [Ruiz], was asked */

    for (uint32_t far = 0; item_is(d, i, ',') && far < 2; far++) {
        uint32_t k = a->mention + 1 + far; /* The coach, [Ruiz], was */
        i = k < d->mentions.n && d->mentions.at[k].first == i + 1 ? d->mentions.at[k].last : i + 1;
    }
    return item_among(d, i, W(was), W(is), W(were)) && item_among(d, i + 1, W(asked)) &&
           item_among(d, i + 2, W(if), W(whether), W(about), W(how), W(why), W(what));
}

/* Holm told [Ruiz], wrote to [Ruiz], interviewed [Ruiz]: who may answer. */
static bool is_told(const resolver *r, const appearance *a)
{
    const quoth_doc *d = r->c->d;
    const mention *x = &d->mentions.at[a->mention];

    return x->kind == MEN_NAME && x->first > d->sentences.at[x->sentence].first + 1 &&
           a->entity == d->entity_of[a->mention] && item_is_word(d, x->first - 1) &&
           (item_among(d, x->first - 1, W(interviewed), W(emailed), W(texted)) ||
            (item_among(d, x->first - 1, W(to)) &&
             item_among(d, x->first - 2, W(wrote), W(writes), W(said), W(says))) ||
            (item_word(d, r->c->m, x->first - 1)->classes & LEX_(TELL_VERB) &&
             item_gist(d, x->first - 1) & GIST_FINITE));
}

/* Ana Ruiz called [her brother].  “It is late,” he said: the one of that sex whom she, who is of the other,
 * speaks to or brings. */
static bool is_her_kin(const resolver *r, const appearance *a, uint8_t sex)
{
    const quoth_doc *d = r->c->d;
    const mention *x = &d->mentions.at[a->mention];
    const appearance *b;

    if (!item_among(d, x->first, W(his), W(her)) || !is_kin(d, x->head) || a->possessor ||
        entity_at(r, a->entity)->gender != sex)
        return false;
    for (uint32_t i = 0; (b = recent(r, i)) && b->sentence == a->sentence; i++)
        if (b->subject && b->entity != NONE && b->mention < a->mention)
            return entity_at(r, b->entity)->gender && entity_at(r, b->entity)->gender != sex;
    return false;
}

/* Holm told jurors [Ruiz] had texted a friend: whose the words that are written behind it are. */
static bool sends(const resolver *r, const appearance *a)
{
    enum { REACH = 4 };
    static const str WRITES[] = {S("emailed"), S("messaged"), S("posted"), S("texted"),
                                 S("tweeted"), S("written"),  S("wrote")};
    const quoth_doc *d = r->c->d;
    uint32_t i = d->mentions.at[a->mention].last;

    i += item_among(d, i, W(had));
    if (!item_is_word(d, i) || !str_eq(item_text(d, i), S("sent")))
        return item_is_word(d, i) && str_among(item_text(d, i), WRITES, LEN(WRITES));
    for (uint32_t k = i + 1; k < i + REACH && item_is_word(d, k); k++)
        if (item_word(d, r->c->m, k)->classes & LEX_(DOCUMENT))
            return true; /* sent her a letter; but: sent him flowers */
    return false;
}

/* If [Holm] fails, she; said that [Holm] lied when she; but: said Holm was late, and she. */
static bool does_something(const resolver *r, const appearance *a)
{
    const quoth_doc *d = r->c->d;
    const mention *x = &d->mentions.at[a->mention];
    bool reported =
        x->first > 0 && item_gist(d, x->first - 1) & (GIST_THAT | GIST_SAYS | GIST_FINITE);

    return item_gist(d, x->last) & GIST_FINITE && !(x->flags & MEN_ELLIPTIC) &&
           (!reported || r->under);
}

/* Does the sentence begin with a, who is a person by more than a lone name? */
static bool is_somebody(const resolver *r, const appearance *a, const entity *e)
{
    return leads_sentence(r->c->d, a, e) &&
           (e->gender || e->role.end || r->c->ids.at[a->entity].words.n > 1);
}

/* [Ruiz] ruled that Holm lied when she: may the subject of the sentence of a be meant, too? */
static bool may_be_subject(const resolver *r, const appearance *a, uint8_t sex)
{
    const appearance *b;

    for (uint32_t i = 0; (b = recent(r, i)) && b->sentence == a->sentence; i++)
        if (b->subject && b->entity != a->entity && b->entity != NONE &&
            entity_at(r, b->entity)->human &&
            (!entity_at(r, b->entity)->gender || entity_at(r, b->entity)->gender == sex))
            return true;
    return false;
}

/* It comes after [Ruiz] said she: a clause, where "after" is no preposition. */
static bool acts_behind(const resolver *r, const appearance *a)
{
    const quoth_doc *d = r->c->d;
    const mention *x = &d->mentions.at[a->mention];
    return x->kind == MEN_NAME && x->first > d->sentences.at[x->sentence].first + 1 &&
           item_among(d, x->first - 1, W(after), W(before), W(since)) &&
           item_gist(d, x->last) & GIST_SAYS;
}

static int worth(const resolver *r, const appearance *a, const sentence *s, want w, uint8_t sex)
{
    static const entity things = {.plural = true}, someone = {.kind = QUOTH_PERSON};
    bool heard = w == WANT_PERSON && is_asked_by_us(r, a);
    const entity *e = a->entity != NONE    ? entity_at(r, a->entity)
                      : a->either || heard ? &someone
                                           : &things;
    uint32_t far = (uint32_t)(s - r->c->d->sentences.at) - a->sentence;
    int points = NEAR - (int)(far < NEAR ? far : NEAR) - 2 * (int)(s->para - a->para);

    bool next = w == WANT_PERSON && far == 1 && a->para == s->para && a->entity != NONE;
    points += next && is_told(r, a) ? SUBJECT + r->replies : 0;
    heard &= far == 1 && a->para == s->para;
    points += heard || (next && is_asked(r, a)) ? 2 * SUBJECT : 0;
    points += next && r->writes && sends(r, a) ? 4 * SUBJECT : 0;
    points += next && !a->subject && is_her_kin(r, a, sex) ? 2 * SUBJECT : 0;
    points += next && !a->subject ? SUBJECT * speaks_last(r, a, sex) : 0;

    if (far == 0 && !a->subject && !a->possessor && a->entity != NONE && does_something(r, a) &&
        (!a->oblique || acts_behind(r, a) || appearance_leads(r, a)))
        points += r->under && !may_be_subject(r, a, sex) ? SUBJECT + LEAD : SUBJECT;
    points += far == 0 && w == WANT_PERSON && appearance_leads(r, a) && appearance_surely(r, a)
                  ? LEAD
                  : 0;
    points -= w == WANT_PERSON && a->entity != NONE && only_related(r, a, far == 0) ? SUBJECT : 0;
    points += r->within && far == 0 && a->subject && is_somebody(r, a, e) ? 2 * SUBJECT : 0;
    bool back = far == 1 && asks_back(r, a),
         asks = back || (far == 1 && a->subject && only_asks(r, a));
    points += (a->subject && !asks ? SUBJECT : 0) - (back ? SUBJECT : 0);
    if (far == 1 && a->subject && !asks && a->para == s->para && leads_sentence(r->c->d, a, e))
        points += LEAD;
    points -= a->possessor || (a->oblique && !(far == 0 && appearance_opens(r, a))) ? 1 : 0;
    if (far == 0 && asks_passively(r->c->d, &r->c->d->mentions.at[a->mention]))
        points -= SUBJECT; /* Asked by a neighbour, he */
    bool went_on = far == 1 && a->subject && a->speaker && !asks && a->para == s->para;
    points +=
        sex && (e->gender == sex || a->either || (went_on && e->kind == QUOTH_PERSON)) ? 3 : 0;
    points += w == WANT_PERSON && e->kind == QUOTH_PERSON ? 1 : 0;
    points += w == WANT_MANY && e->plural ? 3 : 0;
    points -= appearance_aside(r->c->d, a, s) ? SUBJECT + LEAD : 0;
    return points;
}

/* Of those who share the surname of mention k, the only one of that sex, or NONE. */
static uint32_t one_of_them(const resolver *r, uint32_t k, uint8_t sex)
{
    chains *c = r->c;
    face f = *chain_face(c, k);
    name_words w = name_words_of(c, f.name_first, f.name_last);
    bool many;

    f.gender = sex;
    f.titled = true; /* As if she were called Ms. Kemp. */
    uint32_t e = entity_named(c, &f, &w, &many);
    return e != NONE && entity_at(r, e)->gender == sex ? e : NONE;
}

bool bears_surname(const resolver *r, uint32_t k, uint32_t e)
{
    const name_words *w = &r->c->ids.at[e].words;
    const face *f = &r->c->faces[k];

    return w->n > 1 && w->at[w->n - 1] == item_hash(r->c->d, r->c->m, f->name_last - 1);
}

/* The best of those who appeared, those whose surname may be another's only if either; or NULL. */
static const appearance *choose(const resolver *r, uint32_t s, want w, uint8_t sex, bool either)
{
    const sentence *here = &r->c->d->sentences.at[s];
    const appearance *a, *best = NULL, *near = NULL;
    int top = 0, second = 0;

    for (uint32_t i = 0; (a = recent(r, i)) && here->para - a->para <= PARAGRAPHS; i++) {
        if (a->either > either || !suits(r, a, w, sex))
            continue;
        int points = worth(r, a, here, w, sex);
        if (w == WANT_PERSON && a->sentence == s && appearance_leads(r, a))
            near = a;
        if (best && a->entity == best->entity && (a->entity != NONE || a->either)) {
            top = points > top ? points : top;
        } else if (!best || points > top) {
            second = best ? top : 0;
            top = points;
            best = a;
        } else if (points > second) {
            second = points;
        }
    }
    if (near && best && near->entity != best->entity)
        return NULL; /* Holm ran it.  When Berg left, he: either. */
    return best && top > 0 && top - second >= MARGIN ? best : NULL;
}

/* Greenline hired [Ana Ruiz].  [She]: of its sentence the only one of that sex, where the best is a
 * bare name; else the best. */
static const appearance *by_sex(const resolver *r, const appearance *best, uint8_t sex)
{
    const appearance *a, *found = NULL;

    if (!best->subject || best->entity == NONE || !is_bare_name(r, best->entity))
        return best;
    for (uint32_t i = 0; (a = recent(r, i)) && a->sentence >= best->sentence; i++) {
        if (a->sentence != best->sentence || a->entity == NONE || a->home ||
            a->entity == r->talking || (found && found->entity == a->entity))
            continue;
        const entity *e = entity_at(r, a->entity);
        if (e->kind != QUOTH_PERSON || e->gender != sex || e->plural || is_place(r, a->entity))
            continue;
        if (found)
            return best;
        found = a;
    }
    return found ? found : best;
}

quoth_status find_antecedent(resolver *r, uint32_t s, want w, uint8_t sex, uint32_t *out)
{
    const appearance *best = choose(r, s, w, sex, true);

    *out = NONE;
    r->paired = false;
    r->torn = best && best->either ? best->mention : NONE;
    if (!best)
        return QUOTH_OK;
    if (w == WANT_PERSON && best->entity == NONE && !best->either) {
        TRY(resolver_settle(r, best->mention));
        *out = best->entity;
        return QUOTH_OK;
    }
    if (w == WANT_PERSON)
        best = by_sex(r, best, sex);
    r->paired =
        w == WANT_PERSON && (is_of_pair(r, best, sex) || has_partner(r, best, s, sex) ||
                             (best->sentence < s && r->at > r->c->d->sentences.at[s].first &&
                              owns_subject(r, best, sex)));
    if (!r->paired && w == WANT_PERSON && best->sentence < s &&
        stranger_before(r, best, sex, out)) {
        r->paired = *out == NONE;
        return QUOTH_OK;
    }
    if (r->paired)
        return QUOTH_OK;
    if (best->either) {
        *out = one_of_them(r, r->torn, sex);
        r->paired = *out == NONE && namesake_between(r, r->torn, sex);
        best = *out == NONE && !r->paired ? choose(r, s, w, sex, false) : NULL;
        if (best && best->entity != NONE && bears_surname(r, r->torn, best->entity))
            *out = best->entity;
        return QUOTH_OK;
    }
    if (best->entity == NONE)
        TRY(resolver_settle(r, best->mention));
    *out = best->entity;
    return QUOTH_OK;
}

bool appears_in(const resolver *r, uint32_t e, uint32_t para)
{
    const appearance *a;

    for (uint32_t i = 0; (a = recent(r, i)) && a->para == para; i++)
        if (a->entity == e)
            return true;
    return false;
}

bool adds_to(const resolver *r, const mention *x)
{
    const quoth_doc *d = r->c->d;
    uint32_t own = r->c->speaks[x - d->mentions.at];
    uint32_t c = own != NONE ? d->links.at[own].cue : NONE;

    return c != NONE && item_among(d, d->cues.at[c].head, W(added), W(adds), W(continued),
                                   W(continues), W(concluded));
}

bool only_hears(const resolver *r, const mention *x, uint32_t e)
{
    const appearance *a;
    bool told = false;

    if (!adds_to(r, x))
        return false;
    for (uint32_t i = 0; (a = recent(r, i)) && a->sentence + 1 >= x->sentence; i++) {
        if (a->entity != e || a->sentence == x->sentence)
            continue;
        if (a->speaker || a->subject)
            return false;
        told |= is_told(r, a);
    }
    return told;
}

uint32_t find_only(const resolver *r, uint8_t sex)
{
    const appearance *a;
    uint32_t found = NONE;

    if (r->talking != NONE && r->c->d->links.at[0].rule == RULE_TURN)
        return NONE;
    for (uint32_t i = 0; (a = recent(r, i)); i++) {
        if (a->entity == NONE || a->entity == found || a->entity == r->talking ||
            is_called(r, a->entity))
            continue;
        const entity *e = entity_at(r, a->entity);
        if (e->kind != QUOTH_PERSON || e->plural || is_place(r, a->entity) ||
            (e->gender && e->gender != sex))
            continue;
        if (found != NONE || !e->gender)
            return NONE;
        found = a->entity;
    }
    return found;
}
