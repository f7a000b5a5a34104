/*
 * chains.c - which mentions are one speaker.
 *
 * First the full names, then the short ones: a surname or given name that fits
 * exactly one of them.  Then what is said beside a name, by beside.c.  What is
 * left, descriptions and pronouns, is for pronouns.c.
 */
#include "find/chains.h"

#include "find/dialogue.h"
#include "find/find.h"
#include "find/interview.h"
#include "find/item.h"
#include "find/parties.h"

/* --- Names ------------------------------------------------------------------- */

/* "in Orla", "went to Orla", but not "at Orla's". */
static bool is_where(const quoth_doc *d, const quoth_model *m, const mention *x, const face *f)
{
    static const str GONE[] = {
        S("been"),      S("commuted"),   S("commuting"), S("drive"),  S("driven"),   S("driving"),
        S("drove"),     S("flew"),       S("flown"),     S("fly"),    S("flying"),   S("moved"),
        S("moving"),    S("sailed"),     S("sailing"),   S("travel"), S("traveled"), S("traveling"),
        S("travelled"), S("travelling"), S("went")};
    uint32_t before = f->name_first - 1, first = d->sentences.at[x->sentence].first;

    if (f->name_first <= first || x->flags & MEN_POSSESSOR)
        return false;
    bool among = before > first && item_is(d, before, ',') && /* from Libya, [Orla] and Chad */
                 (item_is(d, f->name_last, ',') || item_gist(d, f->name_last) & GIST_AND) &&
                 item_word(d, m, before - 1)->classes & LEX_(PLACE) &&
                 item_word(d, m, f->name_last + 1)->classes & LEX_(PLACE);
    static const str HEADS[] = {S("captained"), S("captains"),    S("chaired"),
                                S("chairs"),    S("represented"), S("represents")};
    bool led = before > first && item_among(d, before - 1, W(who)) && item_is_word(d, before) &&
               f->name_last == f->name_first + 1 && !(item_gist(d, f->name_first) & GIST_GIVEN) &&
               str_among(item_text(d, before), HEADS, LEN(HEADS)); /* who represents Orla */
    return among || led || item_among(d, before, W(in), W(at), W(near), W(outside)) ||
           (before > first && item_among(d, before, W(to)) && item_is_word(d, before - 1) &&
            str_among(item_text(d, before - 1), GONE, LEN(GONE)));
}

static names_kind kind_of_name(const chains *c, const face *f, const name_words *w)
{
    bool given = f->titled && item_among(c->d, f->name_first - 1, W(sir), W(dame)); /* Sir Ivo */

    return w->n != 1 ? FULL_NAMES : f->titled && !given ? TITLED_NAMES : SHORT_NAMES;
}

/* The Ruiz [firm], where Ruiz is somebody: a body with that word in its name. */
static void name_after(chains *c, uint32_t k, name_words *w)
{
    face *f = &c->faces[k];
    bool many;

    if (f->kind != QUOTH_ORGANIZATION || f->noun != f->name_last ||
        item_at(c->d, f->noun)->shape != SHAPE_LOWER)
        return;
    uint32_t e = entity_named(c, f, w, &many);
    const entity *x = e != NONE ? &c->d->entities.at[e] : NULL;
    if (x && x->kind == QUOTH_PERSON && (x->gender || x->role.end)) {
        f->name_last++;
        *w = name_words_of(c, f->name_first, f->name_last);
    }
}

/* Does mention k speak or open its sentence, alone or as who she is: [Ana Holm], his mother, [Ana Holm]? */
static bool leads(const chains *c, uint32_t k)
{
    const mention *x = &c->d->mentions.at[k];
    uint32_t first = c->d->mention_from[x->sentence];

    if (c->speaks[k] != NONE || k == first)
        return true;
    return x[-1].kind == MEN_NOMINAL && x[-1].last + 1 == x->first &&
           item_is(c->d, x[-1].last, ',') && (c->speaks[k - 1] != NONE || k - 1 == first);
}

/* Gives their entity to all names of that kind. */
static quoth_status name_pass(chains *c, names_kind kind)
{
    bool single = kind != FULL_NAMES;
    quoth_doc *d = c->d;

    for (uint32_t i = c->first_of[kind]; i != NONE; i = c->names.at[i].next) {
        uint32_t k = c->names.at[i].mention, e;
        const face *f = &c->faces[k];
        const name_words *w = &c->names.at[i].words;
        name_after(c, k, &c->names.at[i].words);
        if (!single || !entity_by_age(c, f, w, &e))
            TRY(entity_for(c, f, w, &e));
        d->entity_of[k] = e;
        if (e == NONE)
            continue;
        if (!single && c->ids.at[e].first == f->name_first) {
            c->ids.at[e].kin = name_comes_as_kin(c, &d->mentions.at[k], f, e);
            c->ids.at[e].leads = leads(c, k);
        }
        const name_words *full = &c->ids.at[e].words;
        if (single && full->n == 1 && c->ids.at[e].first == f->name_first)
            name_comes_as_kin(c, &d->mentions.at[k], f, e);
        if (is_where(d, c->m, &d->mentions.at[k], f) && !f->titled)
            c->ids.at[e].place |= single && full->n == 1;
        else if (!(item_gist(d, f->name_first - 1) & GIST_PREP))
            c->ids.at[e].acts = true;
        c->ids.at[e].surname |= single && full->n > 1 && full->at[full->n - 1] == w->at[0];
        range own = face_name(d, f), known = d->entities.at[e].name;
        bool same = own.end - own.start == known.end - known.start;
        c->ids.at[e].given |= single && full->n > 1 && full->at[0] == w->at[0] && !same;
        d->resolved_by[k] = same ? QUOTH_BY_SELF : QUOTH_BY_SHORT_NAME;
    }
    return QUOTH_OK;
}

/* Quiñones, whom no other name fits, is Ana Quiñones Paz, whom nobody calls Paz. */
static void middle_pass(chains *c, names_kind kind)
{
    quoth_doc *d = c->d;

    for (uint32_t i = c->first_of[kind]; i != NONE; i = c->names.at[i].next) {
        uint32_t k = c->names.at[i].mention, e = d->entity_of[k];
        if (e == NONE || c->ids.at[e].words.n != 1 || d->entities.at[e].kind != QUOTH_PERSON)
            continue;
        uint32_t full = entity_by_middle(c, e, &c->names.at[i].words);
        uint8_t sex = full != NONE ? d->entities.at[full].gender : GENDER_UNKNOWN;
        const face *f =
            chain_face(c, k); /* Paz, if not Ms. Paz: a surname, whatever the lists say. */
        if (full == NONE || (sex && f->titled && f->gender && sex != f->gender))
            continue;
        d->entity_of[k] = full;
        d->resolved_by[k] = QUOTH_BY_SHORT_NAME;
    }
}

/* The Chief Justice, Ana Ruiz, spoke; the [CJ] said: letters of an office set off from its holder. */
static void letters_pass(chains *c)
{
    quoth_doc *d = c->d;

    for (uint32_t i = c->first_of[SHORT_NAMES]; i != NONE; i = c->names.at[i].next) {
        uint32_t k = c->names.at[i].mention, e = d->entity_of[k];
        if (e == NONE || c->ids.at[e].words.n != 1 || d->entities.at[e].kind != QUOTH_ORGANIZATION)
            continue;
        uint32_t holder = entity_by_office(c, chain_face(c, k), &c->names.at[i].words);
        if (holder == NONE || c->ids.at[holder].first > d->mentions.at[k].first)
            continue;
        d->entity_of[k] = holder;
        d->resolved_by[k] = QUOTH_BY_SHORT_NAME;
    }
}

/* --- The pass ------------------------------------------------------------------ */

const face *chain_face(chains *c, uint32_t k)
{
    face *f = &c->faces[k];

    if (!(c->sorts[k] & SORT_READ)) {
        *f = face_of(c->d, c->m, &c->d->mentions.at[k]);
        c->sorts[k] |= SORT_READ | (f->owner_first < f->owner_last ? SORT_OWNED : 0);
    }
    return f;
}

face face_known(const quoth_doc *d, const quoth_model *m, uint32_t k)
{
    bool read = d->sorts && d->sorts[k] & SORT_READ;
    return read ? d->faces[k] : face_of(d, m, &d->mentions.at[k]);
}

/* "the 31-year-old", "Ruiz's": what a plain noun phrase does not hold. */
static bool is_rich(const quoth_doc *d, const mention *x)
{
    str head = item_text(d, x->head);

    if (item_is_span(d, x->head) || (!item_id(d, x->head) && memchr(head.p, '-', head.n)))
        return true;
    for (uint32_t i = x->first + 1; i + 1 < x->core; i++)
        if (item_at(d, i)->flags & TOK_POSSESSIVE)
            return true;
    return false;
}

static mention_sort sort_of(const quoth_doc *d, const quoth_model *m, const mention *x)
{
    bool detail = x->flags & MEN_ELLIPTIC;
    const item *head = item_at(d, x->head), *first = item_at(d, x->first);

    gist told = head->gist | (detail ? first->gist : 0);
    if ((x->name_first < x->name_last) | ((x->flags & MEN_JOINT) != 0) | ((told & GIST_PARTY) != 0))
        return SORT_FULL;
    bool long_name = x->core - x->first > 2 && first->shape != SHAPE_LOWER;
    bool titled = long_name &&
                  (item_is(d, x->first + 1, '.') || item_at(d, x->first + 1)->shape != SHAPE_LOWER);
    if (titled || (long_name && first->gist & GIST_GIVEN) || is_rich(d, x))
        return SORT_FULL;
    if (x->flags & MEN_PLURAL ||
        (detail && (first->kind == TOK_NUMBER || m->pos[first->word] == POS_NUM)))
        return SORT_MANY;
    str s = item_text(d, x->head);
    bool unlisted = !head->word && head->shape == SHAPE_LOWER && s.n > 3 && s.p[s.n - 1] == 's' &&
                    s.p[s.n - 2] != 's';
    return detail ? SORT_DETAIL : unlisted ? SORT_MANY : SORT_ONE;
}

/* Mention k is not plain: something depends on who it is. */
static void keep(chains *c, uint32_t k)
{
    const quoth_doc *d = c->d;

    for (; k != NONE; k = d->mentions.at[k].kind == MEN_RELATIVE ? chain_antecedent(d, k) : NONE)
        c->sorts[k] = SORT_KEPT;
}

static void keep_sentence(chains *c, uint32_t s)
{
    uint32_t end = c->d->mention_from[s + 1];
    c->stop = end > c->stop ? end : c->stop;
}

/* Who holds links: others have to know of them. */
static void keep_holders(chains *c)
{
    quoth_doc *d = c->d;

    for (uint32_t i = d->links.n; i-- > 0;) {
        const attribution *a = &d->links.at[i];
        uint32_t h = d->holders[i];
        if (a->rule == RULE_MARKS)
            continue;
        if (a->cue != NONE)
            keep_sentence(c, d->cues.at[a->cue].sentence);
        if (a->holder != NONE)
            keep_sentence(c, d->mentions.at[a->holder].sentence);
        keep(c, a->holder);
        keep(c, h);
        if (h == NONE)
            continue;
        keep_sentence(c, d->mentions.at[h].sentence);
        c->speaks[h] = i;
    }
}

static quoth_status allot(chains *c)
{
    quoth_doc *d = c->d;
    uint32_t n = d->mentions.n, size = 64;

    while (size < n)
        size *= 2;
    c->mask = size - 1;
    c->faces = arena_alloc(&d->arena, n, sizeof *c->faces);
    c->sorts = arena_zero(&d->arena, n, sizeof *c->sorts);
    c->speaks = arena_alloc(&d->arena, n, sizeof *c->speaks);
    c->owners = arena_alloc(&d->arena, n, sizeof *c->owners);
    c->homes = arena_alloc(&d->arena, n, sizeof *c->homes);
    c->pairs = arena_alloc(&d->arena, n, sizeof *c->pairs);
    c->slots = arena_alloc(&d->arena, size, sizeof *c->slots);
    c->roles = arena_zero(&d->arena, size, sizeof *c->roles);
    c->stem = arena_zero(&d->arena, 1, sizeof *c->stem);
    d->entity_of = arena_alloc(&d->arena, n, sizeof *d->entity_of);
    d->resolved_by = arena_zero(&d->arena, n, sizeof *d->resolved_by);
    if (!c->faces || !c->sorts || !c->speaks || !c->owners || !c->homes || !c->pairs || !c->slots ||
        !c->roles || !c->stem || !d->entity_of || !d->resolved_by)
        return QUOTH_FATAL;
    d->faces = c->faces;
    d->sorts = c->sorts;
    memset(c->slots, 0xFF, size * sizeof *c->slots);
    memset(c->speaks, 0xFF, n * sizeof *c->speaks);
    memset(c->owners, 0xFF, n * sizeof *c->owners);
    memset(c->homes, 0xFF, n * sizeof *c->homes);
    memset(c->pairs, 0xFF, n * sizeof *c->pairs);
    memset(d->entity_of, 0xFF, n * sizeof *d->entity_of);
    return QUOTH_OK;
}

/* There is no name without a capital. */
static bool any_capital(const quoth_doc *d, const mention *x)
{
    const item *at = d->items.at;
    bool any = false;

    for (uint32_t i = x->first; i < x->last; i++)
        any |= at[i].shape != SHAPE_LOWER;
    return any;
}

/* Mention k has name f: it goes to the end of its list, if it is no joint one. */
static quoth_status add_name(chains *c, uint32_t k, const face *f, uint32_t last[NAMES_KINDS])
{
    named n = {k, NONE, name_words_of(c, f->name_first, f->name_last)};
    names_kind kind = kind_of_name(c, f, &n.words);

    if (!n.words.n)
        return QUOTH_OK;
    if (!(c->d->mentions.at[k].flags & MEN_JOINT)) {
        *(last[kind] == NONE ? &c->first_of[kind] : &c->names.at[last[kind]].next) = c->names.n;
        last[kind] = c->names.n;
    }
    return named_push(&c->d->arena, &c->names, n);
}

static quoth_status prepare(chains *c)
{
    quoth_doc *d = c->d;
    uint32_t last[NAMES_KINDS];

    memset(last, 0xFF, sizeof last);
    memset(c->first_of, 0xFF, sizeof c->first_of);
    keep_holders(c);
    const mention *x = d->mentions.at;
    for (uint32_t k = 0, n = d->mentions.n; k < n; k++, x++) {
        if (x->kind == MEN_PRONOUN || x->kind == MEN_RELATIVE)
            continue;
        mention_sort sort = c->sorts[k] & SORT_KEPT ? SORT_FULL : sort_of(d, c->m, x);
        c->sorts[k] |= (uint8_t)sort;
        if (sort != SORT_FULL)
            continue;
        if (x->flags & MEN_JOINT) {
            c->joint = c->joint_end ? c->joint : k;
            c->joint_end = k + 1;
        }
        if (x->kind == MEN_NOMINAL && !any_capital(d, x)) {
            if (k < c->stop)
                *clue_roles(c, x->head) = true;
            continue;
        }
        const face *f = chain_face(c, k);
        if (f->name_first >= f->name_last) {
            *clue_roles(c, x->head) = true;
            continue;
        }
        TRY(add_name(c, k, f, last));
    }
    TRY(clue_reserve(&d->arena, &c->clues, 2 * c->names.n + 16));
    TRY(identity_reserve(&d->arena, &c->ids, c->names.n + 16));
    return entity_reserve(&d->arena, &d->entities, c->names.n + 16);
}

/* Merges two sorted runs, a bottom-up merge sort of links by content. */
static quoth_status order_links(quoth_doc *d)
{
    uint32_t n = d->links.n;
    uint32_t *a = arena_alloc(&d->arena, n, sizeof *a), *b = arena_alloc(&d->arena, n, sizeof *b);

    d->link_rank = arena_alloc(&d->arena, n, sizeof *d->link_rank);
    if (!a || !b || !d->link_rank)
        return QUOTH_FATAL;
    for (uint32_t i = 0; i < n; i++)
        a[i] = i;
    for (uint32_t width = 1; width < n; width *= 2) {
        for (uint32_t lo = 0; lo < n; lo += 2 * width) {
            uint32_t mid = lo + width < n ? lo + width : n;
            uint32_t hi = mid + width < n ? mid + width : n, i = lo, j = mid;
            for (uint32_t k = lo; k < hi; k++) {
                bool left = i < mid && (j >= hi || d->links.at[a[i]].content.start <=
                                                       d->links.at[a[j]].content.start);
                b[k] = left ? a[i++] : a[j++];
            }
        }
        uint32_t *swap = a;
        a = b;
        b = swap;
    }
    d->link_order = a;
    for (uint32_t i = 0; i < n; i++)
        d->link_rank[a[i]] = i;
    return QUOTH_OK;
}

/* May who holds link a of a headline, who is `own` or nobody known, be e: the ferry boss Ana Ruiz; drivers reject an
 * “odd” offer, which she called so; but not: patients, a report, a union says it is “odd”. */
static bool may_be_called(const quoth_doc *d, const quoth_model *m, const attribution *a,
                          uint32_t own, uint32_t e)
{
    const mention *x = &d->mentions.at[link_holder(d, a)];
    uint8_t kind = own == NONE ? QUOTH_UNNAMED : d->entities.at[own].kind;
    bool denies =
        a->cue != NONE && item_word(d, m, d->cues.at[a->cue].head)->classes & LEX_(DENY_VERB);

    return denies || d->entities.at[e].kind != QUOTH_PERSON || x->kind != MEN_NOMINAL ||
           (!(x->flags & MEN_PLURAL) && (kind == QUOTH_UNNAMED || kind == QUOTH_PERSON) &&
            !(item_word(d, m, x->head)->classes & LEX_(DOCUMENT)));
}

/* "Ferry boss tells MPs he ‘cannot recall’": who says so in the piece. */
static void follow_echoes(quoth_doc *d, const quoth_model *m)
{
    for (uint32_t i = 0; i < d->links.n; i++) {
        const attribution *a = &d->links.at[i];
        uint32_t h = d->holders[i];
        if (a->echo == NONE || a->rule == RULE_ECHO || h == NONE || d->holders[a->echo] == NONE)
            continue;
        uint32_t e = d->entity_of[d->holders[a->echo]], own = d->entity_of[h];
        if (e == NONE || (own != NONE && d->entities.at[own].name.end) ||
            !may_be_called(d, m, a, own, e))
            continue;
        d->entity_of[h] = e;
        d->resolved_by[h] = QUOTH_BY_DESCRIPTION;
    }
}

/* Speakers get their numbers as they appear. */
static void number_speakers(quoth_doc *d)
{
    uint32_t number = 0;

    for (uint32_t i = 0; i < d->links.n; i++) {
        const attribution *a = &d->links.at[d->link_order[i]];
        if (!a->head || a->rule == RULE_MARKS)
            continue;
        uint32_t h = link_holder(d, a), e = h == NONE ? NONE : d->entity_of[h];
        if (e == NONE || d->entities.at[e].number)
            continue;
        d->entities.at[e].number = ++number;
        for (uint32_t k = 0; k < 2; k++)
            if (d->entities.at[e].parts[k] != NONE &&
                !d->entities.at[d->entities.at[e].parts[k]].number)
                d->entities.at[d->entities.at[e].parts[k]].number = ++number;
    }
}

static bool any_speech(const quoth_doc *d)
{
    for (uint32_t i = 0; i < d->links.n; i++)
        if (d->links.at[i].rule != RULE_MARKS)
            return true;
    return false;
}

quoth_status find_chains(quoth_doc *d, const quoth_model *m)
{
    chains c = {.d = d, .m = m};

    TRY(order_links(d));
    TRY(find_holders(d, m));
    if (!any_speech(d))
        return QUOTH_OK;
    TRY(allot(&c));
    TRY(prepare(&c));
    TRY(name_pass(&c, FULL_NAMES));
    TRY(chains_seconds(&c));
    TRY(name_pass(&c, TITLED_NAMES));
    TRY(chains_homes(&c));
    TRY(name_pass(&c, SHORT_NAMES));
    kin_pass(&c);
    middle_pass(&c, TITLED_NAMES);
    middle_pass(&c, SHORT_NAMES);
    TRY(chains_owners(&c));
    TRY(chains_couples(&c));
    TRY(chains_beside(&c));
    letters_pass(&c);
    chains_initials(&c);
    TRY(chains_pairs(&c));
    chains_mutes(&c);
    TRY(chains_resolve(&c));
    interview_run(&c);
    TRY(dialogue_run(&c));
    follow_echoes(d, m);
    number_speakers(d);
    return QUOTH_OK;
}
