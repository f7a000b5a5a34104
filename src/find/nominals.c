/*
 * nominals.c - descriptions find their entity: "the minister", "the company".
 */
#include "find/face.h"
#include "find/item.h"
#include "find/offices.h"
#include "find/resolver.h"

static bool tells(const resolver *r, uint32_t i)
{
    const uint64_t small =
        LEX_(DETERMINER) | LEX_(POSSESSIVE) | LEX_(PREPOSITION) | LEX_(CONJUNCTION);
    return item_is_word(r->c->d, i) && !(item_word(r->c->d, r->c->m, i)->classes & small);
}

/* "The leader of Varn council" is not the Labour group leader: what is said of the description
 * behind its noun and what is said of the role have no word in common. */
static bool told_apart(const resolver *r, const face *f, const clue *role)
{
    bool more = false, own = false;

    for (uint32_t k = role->first; k < role->last; k++) {
        if (!tells(r, k) || same_word(r, k, f->noun))
            continue;
        own = true;
        for (uint32_t i = f->noun + 1; i < f->role_last; i++)
            if (tells(r, i) && same_word(r, k, i))
                return false;
    }
    for (uint32_t i = f->noun + 1; i < f->role_last && !more; i++)
        more = tells(r, i);
    return own && more;
}

/* Every word of the description before its noun that tells one holder of an
 * office from another stands in the role too; adjectives only where the role is
 * more than a bare title. */
static bool described_by(const resolver *r, const face *f, const clue *role)
{
    const quoth_doc *d = r->c->d;

    for (uint32_t i = f->role_first; i < f->noun; i++) {
        const word *w = item_word(d, r->c->m, i);
        if (!item_is_word(d, i) || w->classes & (LEX_(DETERMINER) | LEX_(POSSESSIVE)))
            continue;
        bool found = false;
        for (uint32_t k = role->first; k < role->last && !found; k++)
            found = item_is_word(d, k) && same_word(r, k, i);
        bool weak = w->pos == POS_ADJ && role->last - role->first < 3 &&
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
        for (uint32_t k = role->first; tells(r, i) && k < role->last; k++)
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

/* The minister said [the chief minister, Ana Ruiz], was late: nobody who is named only then; nor is
 * the former minister a minister whom the text names later, or her husband one of much later. */
static bool comes_too_late(const resolver *r, const mention *x, const face *f, const clue *role)
{
    const quoth_doc *d = r->c->d;

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
        if (!known && out->n < LEN(out->at))
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
    uint32_t last = last_speaker(r, x->sentence);
    if (who.n == 1 && last != NONE && last != who.at[0] && is_counterpart(r, last))
        return last;
    if (who.n == 1)
        return who.at[0];
    for (uint32_t i = 0; i < who.n; i++)
        if (who.at[i] == last)
            return last;
    return NONE;
}

/* The Harbour [Board]: a body by its last word, and no outlet. */
static bool is_board(const resolver *r, uint32_t e)
{
    const identity *id = &r->c->ids.at[e];
    const uint64_t w = id->last ? item_word(r->c->d, r->c->m, id->last - 1)->classes : 0;

    return !id->outlet && w & LEX_(ORG) && !(w & LEX_(OUTLET));
}

/* The only outlet that appeared lately; in paragraph para, if not NONE, the last
 * organisation with a name. */
static uint32_t find_outlet(const resolver *r, uint32_t para)
{
    const appearance *a;
    uint32_t found = NONE;

    for (uint32_t i = 0; (a = recent(r, i)); i++) {
        if (a->entity == NONE)
            continue;
        const entity *e = entity_at(r, a->entity);
        if (e->kind != QUOTH_ORGANIZATION || !e->name.end)
            continue;
        if (para != NONE)
            return a->para == para && !is_board(r, a->entity) ? a->entity : NONE;
        if (!r->c->ids.at[a->entity].outlet || a->entity == found)
            continue;
        if (found != NONE)
            return NONE;
        found = a->entity;
    }
    return found;
}

/* Wrote on [Facebook] that [it] was late: where it stands, and not who does something. */
static bool is_posted_on(const resolver *r, const appearance *a)
{
    const quoth_doc *d = r->c->d;
    const mention *x = &d->mentions.at[a->mention];
    uint32_t last = r->c->ids.at[a->entity].last;

    return last && item_word(d, r->c->m, last - 1)->classes & LEX_(PLATFORM) &&
           (x->kind != MEN_NAME || (x->first && item_among(d, x->first - 1, W(on))));
}

/* "the company": the only organisation with a name that appeared lately, and no public body, unless
 * it is a group; of those that somebody works for only if homes. */
static uint32_t find_company(const resolver *r, uint32_t noun, bool homes)
{
    bool group = item_among(r->c->d, noun, W(group));
    const appearance *a;
    uint32_t found = NONE;

    for (uint32_t i = 0; (a = recent(r, i)); i++) {
        uint32_t who = a->entity;
        if (who == NONE || a->home > homes)
            continue;
        const entity *e = entity_at(r, who);
        const identity *id = &r->c->ids.at[who];
        if (e->kind != QUOTH_ORGANIZATION || !e->name.end || id->outlet || who == found)
            continue;
        if (id->first < id->last && item_word(r->c->d, r->c->m, id->first)->classes & LEX_(PLACE))
            continue;
        bool family = e->plural && id->last == id->first + 1; /* the Holms */
        if (family || is_posted_on(r, a))
            continue;
        if (found != NONE || body_public(r->c->d, id->first, id->last, group))
            return NONE;
        found = who;
    }
    return found;
}

/* Is item i in the name of e? */
static bool in_its_name(const resolver *r, uint32_t i, uint32_t e)
{
    const identity *id = &r->c->ids.at[e];

    for (uint32_t k = id->first; k < id->last; k++)
        if (item_is_word(r->c->d, k) && same_word(r, i, k))
            return true;
    return false;
}

/* Ruiz's campaign is not Ana Ruiz's [Senate] campaign: does the name of e say more behind whose it is? */
static bool is_narrower(const resolver *r, uint32_t first, uint32_t noun, uint32_t e)
{
    const quoth_doc *d = r->c->d;
    const identity *id = &r->c->ids.at[e];
    bool owned = false;

    for (uint32_t k = id->first; k + 1 < id->last; k++) {
        bool said = !owned || item_at(d, k)->shape == SHAPE_LOWER || !item_is_word(d, k);
        for (uint32_t i = first; i < noun && !said; i++)
            said = same_word(r, i, k);
        if (!said)
            return true;
        owned |= item_at(d, k)->flags & TOK_POSSESSIVE;
    }
    return false;
}

/* Zavoria's central bank is not the Merrow Bank: what tells one body from another, before the noun
 * of a description, is not in the name of e. */
static bool named_apart(const resolver *r, uint32_t first, uint32_t noun, uint32_t e)
{
    const quoth_doc *d = r->c->d;
    bool names = false, known = false;

    for (uint32_t i = first; i < noun; i++) {
        bool found = in_its_name(r, i, e);
        if (!found && item_among(d, i, W(central), W(rival), W(other), W(another), W(parent),
                                 W(sister), W(second), W(national), W(federal), W(appeals)))
            return true;
        bool name = item_is_word(d, i) && item_at(d, i)->shape != SHAPE_LOWER && tells(r, i);
        names |= name;
        known |= name && found; /* Ana Ruiz's campaign, the Ruiz campaign */
    }
    return (names && !known) || (known && is_narrower(r, first, noun, e));
}

/* The [Skerry] newspaper group, company or paper is not Varn Boilers; but the Dutch group may be. */
static bool named_otherwise(const resolver *r, const mention *x, const face *f, uint32_t e)
{
    const quoth_doc *d = r->c->d;

    for (uint32_t i = x->first + 1; i < f->noun; i++)
        if (item_is_word(d, i) && item_at(d, i)->shape != SHAPE_LOWER &&
            !(item_at(d, i)->flags & TOK_HYPHEN) &&
            !(item_word(d, r->c->m, i)->classes & (LEX_(PLACE) | LEX_(NATIONALITY))) &&
            !in_its_name(r, i, e))
            return true;
    return false;
}

/* Are the words of a description before its noun those of clue y? */
static bool same_words(const resolver *r, const mention *x, const face *f, const clue *y)
{
    uint32_t i = x->first, k = y->first;

    for (;; i++, k++) {
        while (i < f->noun && !tells(r, i))
            i++;
        while (k < y->last && !tells(r, k))
            k++;
        if (i >= f->noun || k >= y->last)
            return i >= f->noun && k >= y->last;
        if (!same_word(r, i, k))
            return false;
    }
}

/* The body without a name that was called just so; else the only one that was called by that
 * noun, or of several the only one with a name: the charity Shelterline; or NULL. */
static const clue *find_called(const resolver *r, const mention *x, const face *f)
{
    const chains *c = r->c;
    clue_walk walk = clues_of(c, clue_key(CLUE_BODY, item_hash(c->d, c->m, f->noun)));
    const clue *found[2] = {NULL};
    uint32_t n[2] = {0};

    for (const clue *y; (y = clue_next(c, &walk));) {
        bool has_name = entity_at(r, y->entity)->name.end != 0;
        if (!c->ids.at[y->entity].seen ||
            (found[has_name] && found[has_name]->entity == y->entity))
            continue;
        if (!has_name && x->core - x->first > 2 && same_words(r, x, f, y))
            return y;
        found[has_name] = y;
        n[has_name]++;
    }
    bool bare = item_among(c->d, x->first, W(the)) && x->core == x->first + 2;
    const clue *only = n[1] == 1 ? found[1] : n[0] == 1 && !n[1] ? found[0] : NULL;
    return bare ? only : NULL;
}

/* The agency, the news agency; but the local station, the Farsnegar news agency, the show Morning
 * Now are outlets of their own. */
static bool is_plain_outlet(const resolver *r, const mention *x, const face *f)
{
    const quoth_doc *d = r->c->d;
    static const str OTHERS[] = {
        S("another"), S("independent"),   S("local"),        S("national"), S("official"),
        S("other"),   S("private"),       S("public"),       S("regional"), S("rival"),
        S("second"),  S("semi-official"), S("semiofficial"), S("state"),    S("state-run")};
    const uint64_t kinds = LEX_(OUTLET) | LEX_(ORG) | LEX_(DOCUMENT);

    for (uint32_t i = x->first + 1; i < f->noun; i++) {
        const word *w = item_word(d, r->c->m, i);
        bool other = w->pos == POS_NOUN && !(w->classes & kinds);
        if (other || item_at(d, i)->shape == SHAPE_TITLE || w->classes & LEX_(NATIONALITY) ||
            str_among(item_text(d, i), OTHERS, LEN(OTHERS)))
            return false;
    }
    return x->last == x->core && x->last == f->noun + 1 &&
           item_at(d, x->last)->shape != SHAPE_TITLE;
}

/* Do the two stand in one sentence that was read lately? */
static bool meet(const resolver *r, uint32_t one, uint32_t two)
{
    for (uint32_t i = 0; i < RING && i < r->kept; i++)
        for (uint32_t k = 0; r->last[i].entity == one && k < RING && k < r->kept; k++)
            if (r->last[k].entity == two && r->last[k].sentence == r->last[i].sentence)
                return true;
    return false;
}

/* Her university: *e only if it was in a sentence with her, else NONE. */
static quoth_status keep_theirs(resolver *r, const mention *x, uint32_t *e)
{
    uint32_t who, found = *e;
    bool his = item_among(r->c->d, x->first, W(his));

    if ((!his && !item_among(r->c->d, x->first, W(her))) || !entity_at(r, found)->name.end ||
        item_at(r->c->d, r->c->ids.at[found].last - 1)->shape == SHAPE_LOWER)
        return QUOTH_OK;
    TRY(find_antecedent(r, x->sentence, WANT_PERSON, his ? GENDER_MALE : GENDER_FEMALE, &who));
    *e = who != NONE && meet(r, found, who) ? found : NONE;
    return QUOTH_OK;
}

/* Her club, the company: no body e that the text only names later; but his team may be the Ruiz
 * team. */
static bool is_yet_to_come(const resolver *r, const mention *x, uint32_t e)
{
    const quoth_doc *d = r->c->d;
    const identity *id = &r->c->ids.at[e];

    return !id->seen && id->last > id->first && item_at(d, id->last - 1)->shape != SHAPE_LOWER &&
           (item_word(d, r->c->m, x->first)->classes & LEX_(POSSESSIVE) ||
            (item_among(d, x->first, W(the)) && x->core == x->first + 2));
}

/* "the agency": the only outlet; "the institute": the Halden Institute. */
static uint32_t find_body(const resolver *r, const mention *x, const face *f)
{
    const chains *c = r->c;
    const word *w = item_word(c->d, c->m, f->noun);
    clue_walk walk = clues_of(c, clue_key(CLUE_NAME, item_hash(c->d, c->m, f->noun)));
    uint32_t found = NONE;

    for (const clue *y; (y = clue_next(c, &walk));) {
        if (entity_at(r, y->entity)->kind != QUOTH_ORGANIZATION)
            continue;
        if (found != NONE && found != y->entity)
            return NONE;
        found = y->entity;
    }
    if (found != NONE && is_yet_to_come(r, x, found))
        found = NONE;
    const clue *other = find_called(r, x, f);
    if (other && found == NONE)
        return other->entity;
    if (other && other->entity != found && named_apart(r, other->first, other->last, found))
        return x->core - x->first > 2 || !c->ids.at[found].seen
                   ? other->entity
                   : NONE; /* The central bank, or Merrow Bank? */
    if (found != NONE && named_apart(r, x->first, f->noun, found))
        return NONE;
    return found == NONE && w->classes & LEX_(OUTLET) && !(w->classes & LEX_(DOCUMENT)) &&
                   is_plain_outlet(r, x, f)
               ? find_outlet(r, NONE)
               : found; /* Not for "this newspaper". */
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

/* Is the noun at item i one for firms, and for nobody else?  All of them stand in org.txt, too. */
static bool is_firm(const resolver *r, uint32_t i)
{
    static const str FIRMS[] = {
        S("airline"),     S("automaker"),    S("broadcaster"), S("brokerage"),    S("carmaker"),
        S("chain"),       S("chipmaker"),    S("company"),     S("conglomerate"), S("drugmaker"),
        S("firm"),        S("giant"),        S("group"),       S("insurer"),      S("lender"),
        S("maker"),       S("manufacturer"), S("planemaker"),  S("refiner"),      S("retailer"),
        S("shipbuilder"), S("start-up"),     S("startup"),     S("steelmaker"),   S("supermarket"),
        S("utility")};
    return item_word(r->c->d, r->c->m, i)->classes & LEX_(ORG) &&
           str_among(item_text(r->c->d, i), FIRMS, LEN(FIRMS));
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
    if (f->kind == QUOTH_ORGANIZATION && f->noun != NONE && !marked.end &&
        (f->definite || item_among(d, x->first, W(police))) &&
        !item_among(d, x->first, W(this), W(that), W(my), W(our)))
        e = find_body(r, x, f);
    if (e != NONE)
        TRY(keep_theirs(r, x, &e));
    if (e == NONE && f->noun != NONE && outer && item_among(d, x->first, W(the)) &&
        item_among(d, f->noun, W(paper), W(newspaper), W(magazine), W(daily), W(weekly)))
        e = find_outlet(r, d->sentences.at[x->sentence].para);
    if (e == NONE && f->noun != NONE && f->definite && outer && !marked.end &&
        is_firm(r, f->noun)) {
        e = find_company(r, f->noun, false);
        e = e == NONE ? find_company(r, f->noun, true) : e;
        e = e != NONE && named_otherwise(r, x, f, e) ? NONE : e;
    }
    r->its = NONE;
    if (e == NONE && office && item_among(d, x->first, W(its)))
        TRY(find_antecedent(r, x->sentence, WANT_THING, GENDER_UNKNOWN, &r->its));
    if (e == NONE && office && f->definite)
        e = find_described(r, x, f);
    if (e == NONE && office && outer && r->c->speaks[k] != NONE)
        e = find_announced(r, x, f);
    if (e == NONE && office && outer)
        e = find_continued(r, k, f);
    if (e == NONE && f->age && f->definite &&
        !(item_word(d, r->c->m, x->first)->classes & LEX_(POSSESSIVE))) /* her 60-year-old mother */
        TRY(find_antecedent(r, x->sentence, WANT_PERSON, f->gender, &e));
    d->resolved_by[k] = e == NONE ? QUOTH_BY_SELF : QUOTH_BY_DESCRIPTION;
    if (e == NONE) {
        TRY(entity_new(r->c, f, &e));
        if (f->kind == QUOTH_ORGANIZATION && f->noun != NONE && !marked.end && outer)
            TRY(clue_add(r->c, clue_key(CLUE_BODY, item_hash(d, r->c->m, f->noun)), e, x->first,
                         f->noun));
        if (marked.end)
            d->entities.at[e].name = marked;
        if (office)
            TRY(entity_role(r->c, e, f->role_first, f->role_last, f->noun));
    }
    d->entity_of[k] = e;
    return QUOTH_OK;
}
