/*
 * epithets.c - who was just told of goes on under a description that the text has not used.
 *
 *     Ivan Petrov said no.  “We wait,” [the senior Russian diplomat] stressed.
 *     Dana Holm sold her shares.  “I was scared,” [the former executive] said.
 *     Ana Holm and Lea Berg won.  “We want more,” [the pair] said.
 */
#include <string.h>

#include "base/ascii.h"
#include "find/face.h"
#include "find/item.h"
#include "find/resolver.h"

/* The former clerk, the veteran coach: does item i say so of a life? */
static bool is_of_a_life(const quoth_doc *d, uint32_t i)
{
    static const str LONG[] = {S("ex"), S("long-time"), S("longtime"), S("one-time"), S("onetime")};

    return item_among(d, i, W(former), W(retired), W(veteran)) ||
           str_among(item_text(d, i), LONG, LEN(LONG));
}

/* The former [president], minister, senator: one whom everybody knows, named or not. */
static bool is_well_known(const quoth_doc *d, const mention *x)
{
    static const str KNOWN[] = {S("boyfriend"), S("candidate"), S("chancellor"), S("girlfriend"),
                                S("governor"),  S("husband"),   S("king"),       S("lady"),
                                S("leader"),    S("mayor"),     S("minister"),   S("nominee"),
                                S("partner"),   S("premier"),   S("president"),  S("queen"),
                                S("secretary"), S("senator"),   S("speaker"),    S("wife")};

    for (uint32_t i = x->first + 1; i < x->core; i++)
        if (str_among(item_text(d, i), KNOWN, LEN(KNOWN)))
            return true;
    return false;
}

/* The Russian [diplomat]: a trade that a nation or a body tells no others of. */
static bool is_of_trade(str noun)
{
    static const str TRADES[] = {
        S("academic"),      S("activist"),     S("actor"),        S("actress"),
        S("artist"),        S("athlete"),      S("author"),       S("billionaire"),
        S("biologist"),     S("boxer"),        S("businessman"),  S("businesswoman"),
        S("centre-back"),   S("champion"),     S("chef"),         S("columnist"),
        S("comedian"),      S("composer"),     S("conductor"),    S("cyclist"),
        S("defender"),      S("designer"),     S("diplomat"),     S("dissident"),
        S("economist"),     S("engineer"),     S("entrepreneur"), S("executive"),
        S("explorer"),      S("filmmaker"),    S("footballer"),   S("forward"),
        S("goalkeeper"),    S("golfer"),       S("guitarist"),    S("historian"),
        S("international"), S("jockey"),       S("journalist"),   S("justice"),
        S("magnate"),       S("medalist"),     S("medallist"),    S("midfielder"),
        S("millionaire"),   S("mogul"),        S("mountaineer"),  S("musician"),
        S("native"),        S("neurosurgeon"), S("novelist"),     S("painter"),
        S("philosopher"),   S("photographer"), S("physicist"),    S("pianist"),
        S("playwright"),    S("poet"),         S("politician"),   S("professor"),
        S("psychologist"),  S("quarterback"),  S("racer"),        S("researcher"),
        S("rider"),         S("runner"),       S("scholar"),      S("scientist"),
        S("sculptor"),      S("singer"),       S("skier"),        S("soprano"),
        S("sprinter"),      S("star"),         S("striker"),      S("surgeon"),
        S("swimmer"),       S("tenor"),        S("theologian"),   S("trader"),
        S("tycoon"),        S("veteran"),      S("violinist"),    S("winger"),
        S("winner"),        S("writer")};

    return str_among(noun, TRADES, LEN(TRADES));
}

/* The Vermont [senator]. */
static bool is_of_office(str noun)
{
    static const str SEATS[] = {S("candidate"), S("congressman"),  S("congresswoman"),
                                S("contender"), S("front-runner"), S("frontrunner"),
                                S("hopeful"),   S("lawmaker"),     S("legislator"),
                                S("nominee"),   S("senator")};

    return str_among(noun, SEATS, LEN(SEATS));
}

/* The Vermont [senator], the Republican [nominee]: may who is of this office, or none, be so, too?  Sen. Ruiz may be
 * the nominee; who is a lawyer, or the governor, is no senator, nor is Lawyer Ruiz a nominee. */
static bool may_hold(const resolver *r, uint32_t e, str noun)
{
    static const str RUNS[] = {S("candidate"),   S("contender"), S("front-runner"),
                               S("frontrunner"), S("hopeful"),   S("nominee")},
                     OFFICES[] = {
                         S("candidate"), S("congressman"),  S("congresswoman"),  S("contender"),
                         S("democrat"),  S("front-runner"), S("frontrunner"),    S("gov"),
                         S("governor"),  S("hopeful"),      S("mayor"),          S("nominee"),
                         S("president"), S("rep"),          S("representative"), S("republican"),
                         S("secretary"), S("sen"),          S("senator")};
    range role = entity_at(r, e)->role;
    str s = doc_slice(r->c->d, role.start, role.end), last = s;

    for (size_t i = 0; i < s.n; i++)
        if (s.p[i] == ' ')
            last = (str){s.p + i + 1, s.n - i - 1};
    return !is_of_office(noun) || !role.end ||
           (str_among(noun, RUNS, LEN(RUNS)) && ascii_among(last, OFFICES, LEN(OFFICES)));
}

/* The mother of three, the father-of-two. */
static bool has_children(const quoth_doc *d, uint32_t i)
{
    static const str PARENTS[] = {S("dad"),         S("father"), S("grandfather"),
                                  S("grandmother"), S("mother"), S("mum")};
    str s = item_text(d, i);
    const char *dash = memchr(s.p, '-', s.n);

    return str_among((str){s.p, dash ? (size_t)(dash - s.p) : s.n}, PARENTS, LEN(PARENTS)) &&
           (dash ? s.n > 8 && memcmp(dash, "-of-", 4) == 0
                 : item_among(d, i + 1, W(of)) &&
                       (item_at(d, i + 2)->kind == TOK_NUMBER ||
                        item_among(d, i + 2, W(two), W(three), W(four), W(five), W(six))));
}

/* Does x describe somebody by more than what he is at hand: the former clerk, the Chelsea striker? */
static bool is_epithet(const resolver *r, const mention *x, const face *f)
{
    const quoth_doc *d = r->c->d;
    str noun = item_text(d, f->noun);
    bool trade = is_of_trade(noun) || is_of_office(noun);

    if (has_children(d, f->noun))
        return true;
    for (uint32_t i = x->first + 1; i < f->noun; i++) {
        const uint64_t from = LEX_(NATIONALITY) | LEX_(PLACE);
        if (item_at(d, i)->shape == SHAPE_LOWER && item_among(d, i, W(current), W(other), W(new)))
            return false;
        if (is_of_a_life(d, i))
            return !is_well_known(d, x);
        if (trade &&
            (item_word(d, r->c->m, i)->classes & from || item_at(d, i)->shape != SHAPE_LOWER))
            return true;
    }
    return false;
}

/* May a be somebody else without a name whom x describes: a clerk, his lawyer; called her husband; shot at a striker? */
static bool is_unnamed(const resolver *r, const appearance *a, uint32_t noun)
{
    const quoth_doc *d = r->c->d;
    const mention *y = &d->mentions.at[a->mention];

    return y->kind == MEN_NOMINAL && !(y->flags & MEN_PLURAL) &&
           (a->subject || a->speaker || !(a->oblique || a->possessor) ||
            same_word(r, y->head, noun)) &&
           (a->entity == NONE || !entity_at(r, a->entity)->name.end) &&
           face_of(d, r->c->m, y).human;
}

/* The Leeds [native] is not the York native. */
static bool is_other_such(const resolver *r, const face *f, uint32_t e)
{
    range role = entity_at(r, e)->role;
    str noun = item_text(r->c->d, f->noun);

    return role.end && str_ends_in(doc_slice(r->c->d, role.start, role.end), &noun, 1, 0);
}

/* Is e of a nation which x names another one instead of? */
static bool is_of_other_nation(const resolver *r, const mention *x, uint32_t e)
{
    const quoth_doc *d = r->c->d;
    range role = entity_at(r, e)->role;

    for (uint32_t i = x->first + 1; role.end && i < x->core; i++) {
        if (!(item_word(d, r->c->m, i)->classes & LEX_(NATIONALITY)))
            continue;
        str own = item_text(d, i);
        for (uint32_t k = r->c->ids.at[e].first; k-- > 0 && item_start(d, k) >= role.start;)
            if (item_word(d, r->c->m, k)->classes & LEX_(NATIONALITY))
                return !str_eq(item_text(d, k), own);
        return false;
    }
    return false;
}

/* The striker, the Vermont senator: has y a role that goes with such a noun, or none, if that will do? */
static bool may_be_so(const resolver *r, const entity *y, str noun, bool none)
{
    str role = doc_slice(r->c->d, y->role.start, y->role.end);

    if (!role.n)
        return none;
    return str_ends_in(role, &noun, 1, 0) ||
           (is_of_office(noun) && *role.p >= 'A' && *role.p <= 'Z');
}

/* Ruiz praised [Holm], was beaten by [Berg].  The striker: is somebody else who may be meant named where e is last, or behind it? */
static bool has_rival(const resolver *r, const face *f, uint32_t e, const cue *c)
{
    const appearance *a;
    uint32_t last = NONE;
    str noun = item_text(r->c->d, f->noun);
    bool none = !is_of_office(noun) || !entity_at(r, e)->role.end;
    bool any = c && item_among(r->c->d, c->head, W(answered), W(replied), W(replies),
                               W(responded)); /* wrote to Holm */

    for (uint32_t i = 0; (a = recent(r, i)) && (last == NONE || a->sentence == last); i++) {
        const entity *y = a->entity != NONE ? entity_at(r, a->entity) : NULL;
        uint32_t first = r->c->d->mentions.at[a->mention].first;
        bool takes_part = first > 0 && item_among(r->c->d, first - 1, W(by), W(with));
        if (a->entity == e)
            last = a->sentence;
        else if (y && y->kind == QUOTH_PERSON && y->name.end && !y->plural &&
                 (takes_part ||
                  may_be_so(r, y, noun, none && (any || !(a->oblique || a->possessor)))) &&
                 !(f->gender && y->gender && f->gender != y->gender))
            return true;
    }
    return false;
}

uint32_t find_epithet(const resolver *r, uint32_t k, const face *f)
{
    enum { FEW = 3 };
    const quoth_doc *d = r->c->d;
    const mention *x = &d->mentions.at[k];
    const attribution *l = &d->links.at[r->c->speaks[k]];
    const appearance *a;
    uint32_t para = d->sentences.at[x->sentence].para, e = NONE;

    if (x->flags & MEN_PLURAL || !item_among(d, x->first, W(the)) || !is_epithet(r, x, f) ||
        item_word(d, r->c->m, x->first - (x->first > 0))->classes & LEX_(SUBORDINATOR))
        return NONE;
    for (uint32_t i = 0; (a = recent(r, i)) && a->para + 1 >= para; i++) {
        if (is_unnamed(r, a, f->noun))
            return NONE;
        if (!(a->subject || a->speaker) || a->entity == NONE || a->entity == e ||
            entity_at(r, a->entity)->kind != QUOTH_PERSON || !entity_at(r, a->entity)->name.end)
            continue;
        if (e != NONE || entity_at(r, a->entity)->plural || a->sentence + FEW < x->sentence)
            return NONE; /* Two, either of whom may be meant. */
        e = a->entity;
    }
    if (e == NONE || (!entity_at(r, e)->gender && r->c->ids.at[e].words.n < 2) ||
        is_other_such(r, f, e) || is_of_other_nation(r, x, e) ||
        has_rival(r, f, e, l->cue != NONE ? &d->cues.at[l->cue] : NULL) ||
        !may_hold(r, e, item_text(d, f->noun)))
        return NONE;
    uint8_t sex = entity_at(r, e)->gender;
    sides v = sides_by(r, k);
    bool other = (v.he && sex != GENDER_FEMALE) || (v.she && sex != GENDER_MALE);
    bool tells = l->cue != NONE && item_among(d, d->cues.at[l->cue].last, W(him), W(her));
    return other || tells || (f->gender && sex && f->gender != sex) ? NONE : e;
}

/* [The two ministers], the couple: two at a time; but not their lawyers, mothers, victims. */
static bool are_two(const quoth_doc *d, const mention *x)
{
    static const str TWO[] = {S("couple"), S("duo"), S("pair")};
    static const str ELSE[] = {S("agents"),     S("attorneys"), S("children"),    S("daughters"),
                               S("detectives"), S("doctors"),   S("fathers"),     S("judges"),
                               S("jurors"),     S("lawyers"),   S("mothers"),     S("nurses"),
                               S("officers"),   S("parents"),   S("prosecutors"), S("sons"),
                               S("victims"),    S("witnesses")};

    return item_among(d, x->first, W(the)) &&
           ((item_among(d, x->first + 1, W(two)) &&
             (x->last == x->first + 2 ||
              (x->flags & MEN_PLURAL && !str_among(item_text(d, x->head), ELSE, LEN(ELSE))))) ||
            (x->core == x->first + 2 && str_among(item_text(d, x->first + 1), TWO, LEN(TWO))));
}

/* The two [organizations]: no people. */
static bool are_bodies(str noun)
{
    static const str BODIES[] = {
        S("agencies"),      S("airlines"),      S("banks"),     S("bodies"), S("charities"),
        S("clubs"),         S("companies"),     S("firms"),     S("groups"), S("ministries"),
        S("organisations"), S("organizations"), S("retailers"), S("teams"),  S("unions")};

    return str_among(noun, BODIES, LEN(BODIES));
}

/* The two [women]: of what sex, if the noun says so. */
static uint8_t sex_of_many(str noun)
{
    static const str FEMALE[] = {S("actresses"), S("girls"), S("ladies"), S("sisters"), S("women")};
    static const str MALE[] = {S("boys"), S("brothers"), S("gentlemen"), S("men")};

    return str_among(noun, FEMALE, LEN(FEMALE)) ? GENDER_FEMALE
           : str_among(noun, MALE, LEN(MALE))   ? GENDER_MALE
                                                : 0;
}

uint32_t find_two(const resolver *r, uint32_t k)
{
    const quoth_doc *d = r->c->d;
    const mention *x = &d->mentions.at[k];
    const appearance *a;
    uint32_t para = d->sentences.at[x->sentence].para, e = NONE, seen[2], n = 0;

    if (!are_two(d, x))
        return NONE;
    uint8_t kind = are_bodies(item_text(d, x->head)) ? QUOTH_ORGANIZATION : QUOTH_PERSON;
    for (uint32_t i = 0; (a = recent(r, i)) && a->para + 1 >= para; i++) {
        const entity *y = a->entity != NONE ? entity_at(r, a->entity) : NULL;
        const mention *of = &d->mentions.at[a->mention];
        bool two = item_among(d, of->first, W(two)) || item_among(d, of->first + 1, W(two));
        if (of->kind == MEN_NOMINAL &&
            (same_word(r, of->head, x->head) || (two && (!y || y->parts[0] == NONE))))
            return NONE; /* Two men came.  The two men, the pair said */
        if (!y || a->entity == e || id_among(a->entity, seen, n) ||
            (y->parts[0] != NONE ? entity_at(r, y->parts[0])->kind : y->kind) != kind ||
            (y->parts[0] == NONE && !(y->name.end && (a->subject || a->speaker))))
            continue;
        if (y->parts[0] == NONE ? n == LEN(seen) : e != NONE)
            return NONE;
        if (y->parts[0] == NONE)
            seen[n++] = a->entity;
        else
            e = a->entity;
    }
    uint8_t sex = sex_of_many(item_text(d, x->head));
    for (uint32_t i = 0; e != NONE && sex && i < 2; i++) {
        uint8_t own = entity_at(r, entity_at(r, e)->parts[i])->gender;
        if (own && own != sex)
            return NONE;
    }
    for (uint32_t i = 0; e != NONE && i < n; i++)
        if (!id_among(seen[i], entity_at(r, e)->parts, 2))
            return NONE; /* Or three. */
    return e;
}
