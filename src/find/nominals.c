/*
 * nominals.c - descriptions find their entity: "the minister"; of bodies, see described_bodies.c.
 */
#include "find/face.h"
#include "find/interview.h"
#include "find/item.h"
#include "find/resolver.h"
#include "find/title_nouns.h"

/* "The leader of Varn council" is not the Labour group leader: what is said of the description
 * behind its noun and what is said of the role have no word in common. */
static bool told_apart(const resolver *r, const face *f, const clue *role)
{
    bool more = false, own = false;

    for (uint32_t k = role->first; k < role->last; k++) {
        if (!word_tells(r, k) || same_word(r, k, f->noun))
            continue;
        own = true;
        for (uint32_t i = f->noun + 1; i < f->role_last; i++)
            if (word_tells(r, i) && same_word(r, k, i))
                return false;
    }
    for (uint32_t i = f->noun + 1; i < f->role_last && !more; i++)
        more = word_tells(r, i);
    return own && more;
}

/* Every word of the description before its noun that tells one holder of an
 * office from another stands in the role too; adjectives only where the role is
 * more than a bare title. */
static bool described_by(const resolver *r, const face *f, const clue *role)
{
    static const str FIELDS[] = {S("military"),  S("political"), S("religious"),
                                 S("spiritual"), S("tribal"),    S("traditional")}; /* leaders */
    const quoth_doc *d = r->c->d;

    for (uint32_t i = f->role_first; i < f->noun; i++) {
        const word *w = item_word(d, r->c->m, i);
        if (!item_is_word(d, i) || w->classes & (LEX_(DETERMINER) | LEX_(POSSESSIVE)))
            continue;
        bool found = false;
        for (uint32_t k = role->first; k < role->last && !found; k++)
            found = item_is_word(d, k) && same_word(r, k, i);
        bool weak = w->pos == POS_ADJ && role->last - role->first < 3 &&
                    !str_among(item_text(d, i), FIELDS, LEN(FIELDS)) &&
                    !(w->classes & (LEX_(NATIONALITY) | LEX_(ROLE) | LEX_(TITLE)));
        if (!found && !weak)
            return false;
    }
    return true;
}

/* The last speaker of the paragraph, or NONE. */
static uint32_t last_speaker(const resolver *r, uint32_t s)
{
    const appearance *a;
    uint32_t para = r->c->d->sentences.at[s].para;

    for (uint32_t i = 0; (a = recent(r, i)) && a->para == para; i++)
        if (a->speaker)
            return a->entity;
    return NONE;
}

/* Does a word of items [first, last) stand in the role? */
static bool shares_any(const resolver *r, uint32_t first, uint32_t last, const clue *role)
{
    for (uint32_t i = first; i < last; i++)
        for (uint32_t k = role->first; word_tells(r, i) && k < role->last; k++)
            if (item_is_word(r->c->d, k) && same_word(r, i, k))
                return true;
    return false;
}

/* The army said so, its spokesman too: not the ministry's spokesman, nor one who was here before
 * the army. */
static bool is_of_another(const resolver *r, const clue *role)
{
    const quoth_doc *d = r->c->d;
    const identity *body = &r->c->ids.at[r->its];
    bool before = body->first < body->last && body->first < role->first, owned = false;

    if (shares_any(r, body->first, body->last, role))
        return false;
    for (uint32_t i = 0; i < RING && i < r->kept; i++) {
        const appearance *a = &r->last[i];
        if (a->entity != r->its)
            continue;
        const mention *x = &d->mentions.at[a->mention];
        before |= x->first < role->first;
        if (x->kind != MEN_PRONOUN && shares_any(r, x->first, x->core, role))
            return false;
    }
    for (uint32_t k = role->first; k < role->last && !owned; k++)
        owned = item_at(d, k)->flags & TOK_POSSESSIVE || item_among(d, k, W(of), W(for), W(at));
    return owned || !before;
}

typedef struct {
    uint32_t at[4], n;
    const clue *role[4]; /* By which each was found. */
} few;

/* Her lawyer is not his lawyer, nor Mark Hale's lawyer. */
static bool is_of_other_sex(const resolver *r, const mention *x, const clue *role)
{
    const quoth_doc *d = r->c->d;
    uint8_t own = item_among(d, x->first, W(her))   ? GENDER_FEMALE
                  : item_among(d, x->first, W(his)) ? GENDER_MALE
                                                    : GENDER_UNKNOWN;
    uint8_t other = item_among(d, role->first, W(her))   ? GENDER_FEMALE
                    : item_among(d, role->first, W(his)) ? GENDER_MALE
                                                         : GENDER_UNKNOWN;

    for (uint32_t i = role->first; own && !other && i + 1 < role->last; i++)
        if (item_at(d, i + 1)->flags & TOK_POSSESSIVE)
            for (uint32_t k = role->first; k <= i && !other; k++)
                other = face_gender(item_word(d, r->c->m, k));
    return own && other && own != other;
}

/* Lund met them.  The [minister] left.  ¶ In Varn, Minister Ruiz spoke: may x as well be another, whom
 * the text has named, or one of another place than e, whom it names only later, with that role? */
static bool is_of_elsewhere(const resolver *r, const mention *x, const face *f, const clue *role)
{
    static const str RULES[] = {S("ambassador"), S("chancellor"), S("envoy"),     S("general"),
                                S("governor"),   S("minister"),   S("president"), S("secretary")};
    const quoth_doc *d = r->c->d;
    uint32_t para = d->sentences.at[x->sentence].para;
    const range is = entity_at(r, role->entity)->role;
    const appearance *a;

    if (r->c->ids.at[role->entity].seen || role->first < x->last || x->core > x->first + 2 ||
        !item_among(d, x->first, W(the)))
        return false;
    if (is.end && is.end <= item_start(d, role->first))
        return true; /* The [captain] … the head of safety, Capt Ruiz */
    uint32_t s = sentence_at(d, NONE, item_start(d, role->first)), i = d->sentences.at[s].first;
    if (d->sentences.at[s].para > para && item_among(d, i, W(in)) && item_is(d, i + 2, ',') &&
        item_word(d, r->c->m, i + 1)->classes & LEX_(PLACE))
        return true;
    if (!str_among(item_text(d, f->noun), RULES, LEN(RULES)))
        return false;
    for (uint32_t n = 0; (a = recent(r, n)) && a->para + 1 >= para; n++)
        if (a->entity != NONE && (a->subject || a->speaker) &&
            entity_at(r, a->entity)->kind == QUOTH_PERSON && !entity_at(r, a->entity)->plural &&
            entity_at(r, a->entity)->name.end)
            return true;
    return false;
}

/* [My companion] smiled: not who was called so some time ago, nor who is so called only later. */
static bool is_passing(const resolver *r, const mention *x, const face *f, const clue *role)
{
    enum { FAR = 5 };
    static const str WHO[] = {S("acquaintance"), S("colleague"), S("companion"), S("comrade"),
                              S("friend"),       S("guest"),     S("neighbor"),  S("neighbour"),
                              S("passenger"),    S("visitor")};
    const quoth_doc *d = r->c->d;
    const appearance *a;
    uint32_t para = d->sentences.at[x->sentence].para;

    if (!item_among(d, x->first, W(my), W(our)) || !str_among(item_text(d, f->noun), WHO, LEN(WHO)))
        return false;
    if (role->first >= x->last)
        return x->sentence + 2 < d->sentences.n &&
               role->first >= d->sentences.at[x->sentence + 2].first;
    for (uint32_t n = 0; (a = recent(r, n)) && a->para + FAR >= para; n++)
        if (a->entity == role->entity)
            return false;
    return true;
}

/* The minister said [the chief minister, Ana Ruiz], was late: nobody who is named only then; nor is
 * the former minister a minister whom the text names later, or her husband one of much later. */
static bool comes_too_late(const resolver *r, const mention *x, const face *f, const clue *role)
{
    const quoth_doc *d = r->c->d;

    if (is_passing(r, x, f, role))
        return true;
    if (r->c->ids.at[role->entity].seen || role->first < x->last)
        return false;
    return role->first < d->sentences.at[x->sentence].last ||
           (item_among(d, f->role_first, W(former), W(ex), W(late), W(retired)) &&
            item_id(d, f->role_first) != item_id(d, role->first)) ||
           (item_among(d, x->first, W(his), W(her)) && is_kin(d, f->noun) &&
            x->sentence + 2 < d->sentences.n &&
            role->first >= d->sentences.at[x->sentence + 2].first);
}

static void collect(const resolver *r, const mention *m, const face *f, uint32_t key, few *out)
{
    const chains *c = r->c;
    clue_walk walk = clues_of(c, key);

    for (const clue *x; (x = clue_next(c, &walk));) {
        if (!described_by(r, f, x) || told_apart(r, f, x) ||
            (r->its != NONE && is_of_another(r, x)) || comes_too_late(r, m, f, x) ||
            is_of_other_sex(r, m, x) || ranked_apart(r, m, f, x))
            continue;
        uint8_t sex = entity_at(r, x->entity)->gender;
        if (f->gender && sex && f->gender != sex)
            continue;
        bool known = false;
        for (uint32_t k = 0; k < out->n; k++)
            known |= out->at[k] == x->entity;
        if (known || out->n == LEN(out->at))
            continue;
        out->role[out->n] = x;
        out->at[out->n++] = x->entity;
    }
}

/* "her Orsk counterpart" holds the same office. */
static bool is_counterpart(const resolver *r, uint32_t e)
{
    str s = S("counterpart");
    range role = entity_at(r, e)->role;
    return role.end - role.start >= s.n &&
           str_eq(doc_slice(r->c->d, (uint32_t)(role.end - s.n), role.end), s);
}

/* The officer: Det Supt Ian Gale. */
static void collect_titled(const resolver *r, const mention *x, const face *f, few *out)
{
    str titles = office_titles(r->c->d, f->noun);

    for (size_t i = 0, end; i < titles.n; i = end + 1) {
        for (end = i; end < titles.n && titles.p[end] != ' ';)
            end++;
        collect(r, x, f, clue_of_title(r->c, (str){titles.p + i, end - i}), out);
    }
    for (uint32_t n = item_among(r->c->d, x->first, W(the)) ? out->n : 0; n-- > 0;)
        if (!r->c->ids.at[out->at[n]].seen) { /* Nobody whom the text only names later. */
            out->at[n] = out->at[--out->n];
            out->role[n] = out->role[out->n];
        }
}

/* Former Prime Minister [Ana Ruiz], the Tarnish Prime Minister, [Ana Ruiz]: hardly the PM, in a piece of
 * somewhere else. */
static bool is_of_past_or_abroad(const resolver *r, uint32_t e)
{
    enum { REACH = 6 };
    const quoth_doc *d = r->c->d;
    uint32_t i = r->c->ids.at[e].first, end = i > REACH ? i - REACH : 0;

    while (i > end && (item_is_word(d, i - 1) || item_is(d, i - 1, ','))) {
        i--;
        if (item_among(d, i, W(former), W(then), W(late), W(ex)) ||
            item_word(d, r->c->m, i)->classes & (LEX_(NATIONALITY) | LEX_(PLACE)))
            return true;
    }
    return false;
}

/* Prime Minister Ana Ruiz left.  [The PM] said: the only one seen yet whose office has these letters. */
static uint32_t find_lettered(const resolver *r, const mention *x, const face *f)
{
    const chains *c = r->c;
    uint32_t found = NONE;

    if (f->noun != x->first + 1 || item_at(c->d, f->noun)->shape != SHAPE_UPPER ||
        item_text(c->d, f->noun).n > OFFICE_LETTERS)
        return NONE;
    clue_walk walk = clues_of(c, clue_key(CLUE_LETTERS, item_hash(c->d, c->m, f->noun)));
    for (const clue *y; (y = clue_next(c, &walk));) {
        if (!c->ids.at[y->entity].seen || entity_at(r, y->entity)->kind != QUOTH_PERSON ||
            y->entity == found)
            continue;
        if (found != NONE)
            return NONE;
        found = y->entity;
    }
    if (found != NONE && is_of_past_or_abroad(r, found) && last_speaker(r, x->sentence) != found)
        return NONE;
    return found;
}

/* "the minister": the one of that office, or of several the one who spoke last. */
static uint32_t find_described(const resolver *r, const mention *x, const face *f)
{
    uint32_t key;
    few who = {.n = 0};

    collect(r, x, f, clue_of_noun(r->c, f->noun), &who);
    if (!who.n && clue_of_start(r->c, f->noun, &key))
        collect(r, x, f, key, &who);
    if (!who.n)
        collect_titled(r, x, f, &who);
    if (!who.n)
        return find_lettered(r, x, f);
    uint32_t last = last_speaker(r, x->sentence);
    if (who.n == 1 && last != NONE && last != who.at[0] && is_counterpart(r, last))
        return last;
    if (who.n == 1)
        return is_of_elsewhere(r, x, f, who.role[0]) ? NONE : who.at[0];
    for (uint32_t i = 0; i < who.n; i++)
        if (who.at[i] == last)
            return last;
    return NONE;
}

/* the newspaper "Halden Post": the marks hold its name. */
static range name_in_marks(const resolver *r, const mention *x)
{
    enum { LONGEST = 6 };
    const quoth_doc *d = r->c->d;
    uint32_t names = 0;

    if (x->last >= d->sentences.at[x->sentence].last || !item_is_span(d, x->last))
        return (range){0, 0};
    const span *s = item_span(d, x->last);
    for (uint32_t t = s->open + 1; t < s->last; t++) {
        const token *y = &d->tokens.at[t];
        bool small = r->c->m->lex.words[y->word].classes & (LEX_(PREPOSITION) | LEX_(DETERMINER));
        if (y->kind == TOK_WORD && y->shape == SHAPE_LOWER && !small)
            return (range){0, 0};
        names += y->kind == TOK_WORD;
    }
    if (!names || names > LONGEST)
        return (range){0, 0};
    return (range){d->tokens.at[s->open + 1].start, d->tokens.at[s->last - 1].end};
}

/* "Captain Tim Brey was blunt.  The defender added": who goes on is the speaker before. */
static uint32_t find_continued(const resolver *r, uint32_t k, const face *f)
{
    const quoth_doc *d = r->c->d;
    const mention *x = &d->mentions.at[k];
    uint32_t link = r->c->speaks[k], e = NONE;

    if (link == NONE || !item_among(d, x->first, W(the)) || x->core - x->first > 2)
        return NONE;
    const attribution *a = &d->links.at[link];
    if (a->cue != NONE && item_among(d, d->cues.at[a->cue].head, W(added), W(adds), W(continued),
                                     W(continues), W(concluded)))
        e = last_speaker(r, x->sentence);
    if (e == NONE || entity_at(r, e)->kind != QUOTH_PERSON || entity_at(r, e)->plural)
        return NONE;
    return f->gender && entity_at(r, e)->gender && f->gender != entity_at(r, e)->gender ? NONE : e;
}

/* Speaker 1: …  Witness A: …  A: …  What mention x, the head of a turn that a number or letter tells from others, has for
 * key; or 0. */
static uint32_t turn_key(const resolver *r, const mention *x)
{
    enum { LONGEST = 4 };
    const quoth_doc *d = r->c->d;
    uint32_t i = x->first, hash = 0;

    if (!(x->flags & MEN_TURN))
        return 0;
    if (turn_answers(d, x))
        return clue_key(CLUE_TURN, item_hash(d, r->c->m, i));
    for (; i < x->first + LONGEST && !item_is(d, i, ':'); i++)
        hash = clue_key(CLUE_TURN, hash ^ item_hash(d, r->c->m, i));
    bool told = i > x->first + 1 && item_is(d, i, ':') &&
                (item_at(d, i - 1)->kind == TOK_NUMBER || item_text(d, i - 1).n == 1);
    return told ? hash : 0;
}

/* e is found by the words of the description from here on; its role they are only where it has none. */
static quoth_status take_role(resolver *r, const face *f, uint32_t e)
{
    if (entity_at(r, e)->role.end)
        return clue_add(r->c, clue_of_noun(r->c, f->noun), e, f->role_first, f->role_last);
    return entity_role(r->c, e, f->role_first, f->role_last, f->noun);
}

/* Who is known already and may be mention k, outside of words in marks, though nothing said that before. */
static quoth_status find_known(resolver *r, uint32_t k, const face *f, bool office, uint32_t *e)
{
    const mention *x = &r->c->d->mentions.at[k];
    bool speaks = r->c->speaks[k] != NONE;

    if (f->definite) {
        *e = find_statesman(r, x, f);
        *e = *e == NONE && speaks ? find_partisan(r, x, f) : *e;
        if (*e != NONE && office)
            TRY(take_role(r, f, *e));
    }
    if (*e == NONE && office && speaks)
        *e = find_announced(r, x, f);
    if (*e == NONE && office)
        *e = find_continued(r, k, f);
    if (*e == NONE && office)
        *e = find_star(r, k, f);
    if (*e == NONE && office && speaks) {
        *e = find_epithet(r, k, f);
        if (*e != NONE)
            TRY(take_role(r, f, *e));
    }
    if (*e == NONE && speaks)
        *e = find_two(r, k);
    return QUOTH_OK;
}

quoth_status resolve_nominal(resolver *r, uint32_t k)
{
    quoth_doc *d = r->c->d;
    const mention *x = &d->mentions.at[k];
    const face *f = chain_face(r->c, k);
    uint32_t e = NONE;
    if (f->name_first < f->name_last)
        return QUOTH_OK;
    bool office = f->kind == QUOTH_UNNAMED && f->role_first < f->role_last && f->noun != NONE;
    bool outer = d->sentences.at[x->sentence].inside == NONE;
    range marked = f->kind == QUOTH_ORGANIZATION ? name_in_marks(r, x) : (range){0, 0};
    bool body = f->kind == QUOTH_ORGANIZATION || (outer && f->definite);
    if (body && f->noun != NONE && !marked.end)
        TRY(find_described_body(r, x, f, &e));
    r->its = NONE;
    if (e == NONE && office && item_among(d, x->first, W(its)))
        TRY(find_antecedent(r, x->sentence, WANT_THING, GENDER_UNKNOWN, &r->its));
    if (e == NONE && office && f->definite)
        e = find_described(r, x, f);
    if (e == NONE && outer)
        TRY(find_known(r, k, f, office, &e));
    if (e == NONE && f->age && f->definite &&
        !(item_word(d, r->c->m, x->first)->classes & LEX_(POSSESSIVE))) /* her 60-year-old mother */
        TRY(find_antecedent(r, x->sentence, WANT_PERSON, f->gender, &e));
    uint32_t turn = e == NONE && outer ? turn_key(r, x) : 0;
    clue_walk walk = clues_of(r->c, turn);
    const clue *same = turn ? clue_next(r->c, &walk) : NULL;
    e = same ? same->entity : e;
    if (turn && !same && turn_answers(d, x)) {
        e = interview_answers(r->c, d->sentences.at[x->sentence].para);
        if (e != NONE)
            TRY(clue_add(r->c, turn, e, x->first, x->head + 1));
    }
    d->resolved_by[k] = e == NONE ? QUOTH_BY_SELF : QUOTH_BY_DESCRIPTION;
    if (e == NONE) {
        TRY(entity_new(r->c, f, &e));
        bool leads = r->c->speaks[k] != NONE || x->first == d->sentences.at[x->sentence].first;
        bool some =
            f->kind == QUOTH_GROUP && !f->plural && leads; /* a group of doctors: the group */
        if ((f->kind == QUOTH_ORGANIZATION || some) && f->noun != NONE && !marked.end && outer)
            TRY(clue_add(r->c, clue_key(CLUE_BODY, item_hash(d, r->c->m, f->noun)), e, x->first,
                         f->noun));
        if (turn)
            TRY(clue_add(r->c, turn, e, x->first, x->head + 1));
        if (marked.end)
            d->entities.at[e].name = marked;
        if (office)
            TRY(entity_role(r->c, e, f->role_first, f->role_last, f->noun));
    }
    d->entity_of[k] = e;
    return QUOTH_OK;
}
