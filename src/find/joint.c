/*
 * joint.c - those who speak together, where more than a word joins two names.
 *
 *     the mayor, Luc Brun, and his deputy, Ida Holm, said
 *     two aides and Ida Holm said
 *     Luc Brun, Ida Holm and Abel Moss said
 */
#include "find/item.h"
#include "find/names.h"
#include "find/parties.h"

/* The mention of sentence s that begins at item i and is somebody by name, itself or by the name set
 * off behind it: [his deputy], Ida Holm.  *end is the item behind.  NONE: nobody. */
static uint32_t named_from(const quoth_doc *d, uint32_t s, uint32_t i, uint32_t *end)
{
    uint32_t k = mention_beginning(d, s, i);

    if (k == NONE || d->entity_of[k] == NONE || !d->entities.at[d->entity_of[k]].name.end)
        return NONE;
    const mention *x = &d->mentions.at[k];
    *end = x->last;
    if (x->kind == MEN_NAME)
        return k;
    uint32_t name = item_is(d, x->last, ',') ? mention_beginning(d, s, x->last + 1) : NONE;
    if (name == NONE || d->entity_of[name] != d->entity_of[k])
        return NONE;
    *end = d->mentions.at[name].last;
    return k;
}

/* Behind the brackets with a party or seat that open at item i, "[(R-S.C.)] and"; or i. */
static uint32_t behind_seat(const quoth_doc *d, uint32_t i)
{
    enum { LONGEST = 5 };

    if (!item_is(d, i, '(') || !item_is_word(d, i + 1) || item_at(d, i + 1)->shape == SHAPE_LOWER)
        return i;
    for (uint32_t k = i + 2; k < i + LONGEST; k++)
        if (item_is(d, k, ')'))
            return k + 1;
    return i;
}

/* The bracket that opens those which end before item i, "[(]R-S.C.), "; or i. */
static uint32_t before_seat(const quoth_doc *d, uint32_t s, uint32_t i)
{
    uint32_t k = i;

    if (!item_is(d, i - 1, ')'))
        return i;
    while (k > d->sentences.at[s].first + 1 && i - k < 5 && !item_is(d, k, '('))
        k--;
    return behind_seat(d, k) == i ? k : i;
}

/* Behind the party that brackets or a comma set off at item i; or i. */
static uint32_t behind_party(const quoth_doc *d, uint32_t i)
{
    uint32_t k = behind_seat(d, i);

    return k > i ? k : item_behind_party(d, i);
}

/* No clause between items a and b. */
static bool no_clause(const quoth_doc *d, uint32_t a, uint32_t b)
{
    for (; a < b; a++)
        if (item_is_span(d, a) || item_gist(d, a) & (GIST_FINITE | GIST_HELPER | GIST_WH))
            return false;
    return true;
}

/* May mention x be the first of two?  Not: a study in Varn and Tarn, chair and member Ana Ruiz. */
static bool may_be_first(const quoth_doc *d, const mention *x)
{
    if (x->kind == MEN_NAME)
        return true;
    if (x->kind != MEN_NOMINAL || x->last != x->core)
        return false;
    bool owned = false; /* Norway's prime minister, Ida Holm, and */
    for (uint32_t i = x->first + 1; i < x->core; i++)
        owned |= item_at(d, i)->flags & TOK_POSSESSIVE;
    return owned || x->flags & MEN_PLURAL || (item_gist(d, x->first) & GIST_PART) == P_DET;
}

/* Behind the office that is set off behind mention k, [Jon Berg], the bishop; or its end. */
static uint32_t behind_office(const quoth_doc *d, uint32_t k, uint32_t end)
{
    uint32_t s = d->mentions.at[k].sentence;
    uint32_t o = item_is(d, end, ',') ? mention_beginning(d, s, end + 1) : NONE;
    bool own = o != NONE && d->mentions.at[o].kind == MEN_NOMINAL && d->entity_of[k] != NONE &&
               d->entity_of[o] == d->entity_of[k];
    bool closed = own && item_at(d, d->mentions.at[o].last)->kind == TOK_PUNCT;

    return closed ? d->mentions.at[o].last : end;
}

/* Trade [and Industry]: does the name of body x run on in mention y? */
static bool runs_on(const quoth_doc *d, const mention *x, const mention *y)
{
    if (y->first != x->last + 1 || (item_gist(d, y->first) & GIST_PART) != P_NAME)
        return false;
    for (uint32_t i = x->first; i < x->last; i++)
        if (item_gist(d, i) & (GIST_PREP | GIST_OF))
            return true;
    return false;
}

/* The second of two whose words are those of bytes r, or reach up to cue c, and whose first is
 * mention h; *end is the item behind.  NONE: h alone. */
static uint32_t second_of(const quoth_doc *d, uint32_t h, range r, const cue *c, uint32_t *end)
{
    enum { LONGEST = 24 };
    const mention *x = &d->mentions.at[h];
    uint32_t s = x->sentence, last = d->sentences.at[s].last;

    bool runs = item_is_word(d, x->last) && !(item_gist(d, x->last) & (GIST_PREP | GIST_OF)) &&
                !item_among(d, x->last, W(and)); /* Ida Holm beat the mayor, and */
    if (runs || !may_be_first(d, x))
        return NONE;
    uint32_t from = behind_seat(d, x->last);
    for (uint32_t i = from; i + 1 < last && i < x->last + LONGEST; i++) {
        if (c && i >= c->first && x->first < c->first)
            return NONE;
        if (!item_among(d, i, W(and)) || (i > from && !item_is(d, i - 1, ',')))
            continue;
        uint32_t k = named_from(d, s, i + 1, end);
        if (k == NONE || !no_clause(d, x->last, i))
            return NONE;
        *end = behind_office(d, k, behind_party(d, *end)); /* Sen. Bo Marsh, R-Tarn */
        *end += item_among(d, *end, W(both));
        bool before = c && c->sentence == s &&
                      (*end == c->first || (*end + 1 == c->first && item_is(d, *end, ',')));
        const mention *y = &d->mentions.at[k];
        bool closes = c && c->last == x->first && item_is(d, *end, '.'); /* said Ruiz, and Holm. */
        bool whole =
            before || closes || (item_end(d, *end - 1) >= r.end - 1 && item_start(d, i) < r.end);
        bool one = d->entity_of[k] == d->entity_of[h] ||
                   (d->entities.at[d->entity_of[k]].kind != QUOTH_PERSON && runs_on(d, x, y));
        return whole && !one ? k : NONE;
    }
    return NONE;
}

/* [Ida Holm, the mayor, and] Jon Berg said; [the mayor, Ida Holm, and] the bishop, Jon Berg, said: the
 * first of two whose second begins with mention h, the subject of cue c; or NONE. */
static uint32_t first_of(const quoth_doc *d, uint32_t h, const cue *c)
{
    uint32_t s = d->mentions.at[h].sentence, i = d->mentions.at[h].first, end = 0;

    if (!c || i < d->sentences.at[s].first + 4 || !item_among(d, i - 1, W(and)) ||
        !item_is(d, i - 2, ','))
        return NONE;
    uint32_t b = mention_ending(d, s, i - 2);
    if (b == NONE || b == d->mention_from[s])
        return NONE;
    uint32_t k = b - 1;
    const mention *x = &d->mentions.at[k], *y = &d->mentions.at[b];
    bool opens = x->first == d->sentences.at[s].first || item_is_span(d, x->first - 1);
    bool set_off = (x->kind == MEN_NAME) != (y->kind == MEN_NAME) && item_is(d, x->last, ',') &&
                   x->last + 1 == y->first && d->entity_of[k] != NONE &&
                   d->entity_of[b] == d->entity_of[k];
    return opens && set_off && second_of(d, k, (range){0, 0}, c, &end) == h ? k : NONE;
}

/* What the text calls mention k: its entity, or no more than its words. */
static quoth_status member(quoth_doc *d, const quoth_model *m, uint32_t k, party *out)
{
    const mention *x = &d->mentions.at[k];

    if (d->entity_of[k] != NONE)
        TRY(entity_party(d, d->entity_of[k], out));
    else
        *out = (party){.kind = face_of(d, m, x).kind};
    if (!out->range.end)
        out->range = item_range(d, x->first, x->last);
    return QUOTH_OK;
}

/* --- Three and more ---------------------------------------------------------------- */

/* Those of a list of names, by entity, and its items. */
typedef struct {
    uint32_t who[8];
    size_t n;
    uint32_t first, last;
} roll;

/* Volta, Holm: of one word, which may be anybody's. */
static bool bare(const quoth_doc *d, const entity *x)
{
    return x->kind == QUOTH_PERSON && !x->gender && x->name.end &&
           !memchr(d->text.p + x->name.start, ' ', x->name.end - x->name.start);
}

/* May entities a and b stand in one list?  A body may look like a person: Tarn Boilers and Volta. */
static bool alike(const quoth_doc *d, uint32_t a, uint32_t b)
{
    const entity *x = &d->entities.at[a], *y = &d->entities.at[b];

    return x->kind == y->kind || (x->kind == QUOTH_ORGANIZATION && bare(d, y)) ||
           (y->kind == QUOTH_ORGANIZATION && bare(d, x));
}

/* Adds entity e.  False: it is nobody by name, there already, of another kind, or one too many. */
static bool add(const quoth_doc *d, roll *r, uint32_t e)
{
    if (e == NONE || !d->entities.at[e].name.end || r->n == LEN(r->who) ||
        (r->n && !alike(d, e, r->who[0])))
        return false;
    for (size_t i = 0; i < r->n; i++)
        if (r->who[i] == e)
            return false;
    r->who[r->n++] = e;
    return true;
}

/* Adds the pair that mention k of the doc may be: Ida Holm and Abel Moss. */
static bool add_pair(const quoth_doc *d, roll *r, uint32_t k)
{
    if (k >= d->mentions.n || d->entity_of[k] == NONE || !(d->mentions.at[k].flags & MEN_JOINT) ||
        d->mentions.at[k].flags & MEN_POSSESSOR)
        return false;
    const uint32_t *two = d->entities.at[d->entity_of[k]].parts;
    r->last = d->mentions.at[k].last;
    return two[0] != NONE && add(d, r, two[0]) && add(d, r, two[1]);
}

/* The name that ends at the comma at item i, or before the party that does: Ida Holm, R-Varn.  Like
 * that entity; or NONE. */
static uint32_t name_before(const quoth_doc *d, uint32_t s, uint32_t i, uint32_t like)
{
    enum { PARTY = 7 };
    uint32_t k = mention_ending(d, s, before_seat(d, s, i)), j = i;

    if (k == NONE || d->entity_of[k] == NONE || !alike(d, d->entity_of[k], like)) {
        while (i - j < PARTY && j > d->sentences.at[s].first + 1 && !item_is(d, --j, ','))
            ;
        k = item_is(d, j, ',') && item_behind_party(d, j) == i ? mention_ending(d, s, j) : NONE;
    }
    return k != NONE && d->mentions.at[k].kind == MEN_NAME &&
                   !mention_has_charge(d, &d->mentions.at[k])
               ? k
               : NONE;
}

/* In a statement, [Ida Holm]: does one phrase open sentence s, and the comma at item i close it? */
static bool leads_in(const quoth_doc *d, uint32_t s, uint32_t i)
{
    uint32_t first = d->sentences.at[s].first;

    for (uint32_t k = first; k < i; k++)
        if (item_at(d, k)->kind == TOK_PUNCT)
            return false;
    return i == first + 1 ||
           (item_gist(d, first) & (GIST_PREP | GIST_SMALL) && no_clause(d, first, i));
}

/* Goes back over the names before r->first, each with a comma behind it.  False when the list
 * begins amid a clause: in London, Ida Holm and Abel Moss. */
static bool names_before(const quoth_doc *d, roll *r, uint32_t s, uint32_t like, const cue *c)
{
    uint32_t back[LEN(r->who)], n = 0, from = d->sentences.at[s].first;

    while (n < LEN(back) && r->first > from + 1 && item_is(d, r->first - 1, ',')) {
        uint32_t k = name_before(d, s, r->first - 1, like);
        bool led = n && leads_in(d, s, r->first - 1);
        if (k == NONE && !led)
            return false;
        if (k == NONE || (led && mention_is_oblique(d, &d->mentions.at[k])))
            break;
        back[n++] = d->entity_of[k];
        r->first = d->mentions.at[k].first;
    }
    if (r->first > from && !item_is_span(d, r->first - 1) && !item_is(d, r->first - 1, ':') &&
        !(n && item_is(d, r->first - 1, ',')) && !(c && r->first == c->last))
        return false;
    while (n)
        if (!add(d, r, back[--n]))
            return false;
    return true;
}

/* The name of a list that goes on with the comma or the "and" at item i, or behind the party that
 * stands between: Ida Holm, R-Varn, Abel Moss.  NONE: none.  *ends: the last one. */
static uint32_t next_of(const quoth_doc *d, const roll *r, uint32_t s, uint32_t i, bool *ends)
{
    for (int turn = 0; turn < 2; turn++, i = behind_party(d, i)) {
        i += item_is(d, i, ',');
        *ends = item_among(d, i, W(and));
        uint32_t k = mention_beginning(d, s, i + *ends);
        if (k != NONE && d->mentions.at[k].kind == MEN_NAME && d->entity_of[k] != NONE &&
            alike(d, d->entity_of[k], r->who[0]))
            return k;
        i -= item_is(d, i - 1, ',');
    }
    return NONE;
}

/* Goes on over the names behind mention h: Luc Brun, [Ida Holm and Abel Moss], or
 * [Ida Holm, and Abel Moss]. */
static bool names_behind(const quoth_doc *d, roll *r, uint32_t s, uint32_t h)
{
    bool ends = false;

    if (mention_has_charge(d, &d->mentions.at[h]) || !add(d, r, d->entity_of[h]))
        return false;
    while (!ends) {
        uint32_t k = next_of(d, r, s, r->last, &ends);
        if (k == NONE)
            return false;
        const mention *x = &d->mentions.at[k];
        if (!ends && k + 1 < d->mentions.n && x[1].first == x->first && add_pair(d, r, k + 1))
            return true;
        if (x->flags & (MEN_POSSESSOR | MEN_JOINT) || !add(d, r, d->entity_of[k]))
            return false;
        r->last = x->last;
    }
    r->last = behind_party(d, r->last);
    return true;
}

/* Does a list that ends at item i stand alone, before cue c or at the end of a clause? */
static bool stands(const quoth_doc *d, uint32_t s, uint32_t i, const cue *c)
{
    i += item_is(d, i, ',');
    return i >= d->sentences.at[s].last || (c && i == c->first) || item_is_span(d, i) ||
           item_is(d, i - 1, ',') || item_is(d, i, '.') || item_is(d, i, ';') ||
           item_is(d, i, ':') || item_among(d, i, W(all));
}

/* Gives *out all of a list of three names and more, one of which is mention h. */
static quoth_status list_members(quoth_doc *d, uint32_t h, const cue *c, party *out)
{
    const mention *x = &d->mentions.at[h];
    roll r = {.first = x->first, .last = x->last};
    bool joint = x->flags & MEN_JOINT;

    if ((x->kind != MEN_NAME && !joint) || d->entity_of[h] == NONE)
        return QUOTH_OK;
    bool last = r.first && item_among(d, r.first - 1, W(and)); /* Ida Holm, and [Abel Moss] */
    r.first -= last;
    uint32_t both = d->entities.at[d->entity_of[h]].parts[0];
    uint32_t like = both != NONE ? both : d->entity_of[h];
    if (!names_before(d, &r, x->sentence, like, c) ||
        !(joint  ? add_pair(d, &r, h)
          : last ? add(d, &r, d->entity_of[h])
                 : names_behind(d, &r, x->sentence, h)) ||
        r.n < 3 || !stands(d, x->sentence, behind_party(d, r.last), c))
        return QUOTH_OK;
    party *members = arena_alloc(&d->arena, r.n, sizeof *members);
    if (!members)
        return QUOTH_FATAL;
    for (size_t i = 0; i < r.n; i++)
        TRY(entity_party(d, r.who[i], &members[i]));
    uint32_t start = item_start(d, r.first), end = item_end(d, r.last - 1);
    out->range.start = start < out->range.start ? start : out->range.start;
    out->range.end = end > out->range.end ? end : out->range.end;
    out->kind = members[0].kind;
    for (size_t i = 1; i < r.n; i++)
        out->kind = members[i].kind == out->kind ? out->kind : QUOTH_GROUP;
    return party_join(d, members, r.n, out);
}

/* --- Groups ------------------------------------------------------------------------ */

static bool is_group(const quoth_doc *d, uint32_t k)
{
    const mention *x = &d->mentions.at[k];
    uint32_t e = d->entity_of[k];
    bool called = x->kind == MEN_NAME && e != NONE && d->entities.at[e].kind == QUOTH_GROUP;

    return !(x->flags & MEN_POSSESSOR) &&
           (called || (x->kind == MEN_NOMINAL && x->flags & MEN_PLURAL));
}

/* Is mention k joined to the one behind it: by a comma, by "and", or ", and"?  *ends: by "and". */
static bool joins_next(const quoth_doc *d, uint32_t k, bool *ends)
{
    uint32_t i = d->mentions.at[k].last, next = d->mentions.at[k + 1].first;

    i += item_is(d, i, ',');
    *ends = i + 1 == next && item_among(d, i, W(and));
    return *ends || (i == next && i > d->mentions.at[k].last);
}

/* A list may begin at item i: not amid a clause. */
static bool list_may_begin(const quoth_doc *d, uint32_t s, uint32_t i, const cue *c)
{
    return i == d->sentences.at[s].first || item_is_span(d, i - 1) || item_is(d, i - 1, ',') ||
           (c && i == c->last) || item_among(d, i - 1, W(that), W(as), W(but), W(while));
}

/* Widens the words r, which begin or end with those of mention h, to the list of groups that h is one
 * of: [ministers, doctors and] nurses said. */
static void take_groups(const quoth_doc *d, uint32_t h, const cue *c, range *r)
{
    uint32_t s = d->mentions.at[h].sentence, first = h, last = h;
    uint32_t from = d->mention_from[s], end = d->mention_from[s + 1];
    bool ends = false, and_before = false;

    if (!is_group(d, h))
        return;
    while (first > from && is_group(d, first - 1) && joins_next(d, first - 1, &ends) &&
           (!ends || first == last)) {
        and_before |= ends;
        first--;
    }
    while (last + 1 < end && !and_before && is_group(d, last + 1) && joins_next(d, last, &ends)) {
        and_before = ends;
        last++;
    }
    if (!and_before)
        return;
    while (first < h && !list_may_begin(d, s, d->mentions.at[first].first, c))
        first++; /* In two cities, [doctors] and nurses */
    uint32_t start = item_start(d, d->mentions.at[first].first);
    uint32_t stop = item_end(d, d->mentions.at[last].last - 1);
    r->start = start < r->start ? start : r->start;
    r->end = stop > r->end ? stop : r->end;
}

/* They were swept by [Houston] and owner Ana Ruiz said: does mention k belong to the verb before it, and
 * mention h alone to cue c? */
static bool in_clause_before(const quoth_doc *d, const quoth_model *m, uint32_t k, uint32_t h,
                             const cue *c)
{
    const mention *x = &d->mentions.at[k], *y = &d->mentions.at[h];
    uint32_t first = d->sentences.at[x->sentence].first;

    if (!c || y->last != c->first || x->last + 1 != y->first || y->name_first == y->first ||
        x->first < first + 3 || !mention_is_oblique(d, x) || !item_among(d, x->last, W(and)))
        return false;
    uint8_t pos = item_word(d, m, x->first - 2)->pos;
    return (pos == POS_PAST || pos == POS_PART) && item_at(d, x->first - 2)->shape == SHAPE_LOWER;
}

/* The head of the union and [Ana Ruiz]; a lawyer for Ana Ruiz and [Ivo Holm]: mention h may speak with the one
 * of mention k, or not at all. */
static bool is_last_of_many(const quoth_doc *d, uint32_t k, uint32_t h)
{
    const mention *x = &d->mentions.at[k], *y = &d->mentions.at[h];

    return k != h && x->kind == MEN_NOMINAL && y->kind == MEN_NAME &&
           item_gist(d, x->core) & (GIST_OF | GIST_PREP) && item_among(d, y->first - 1, W(and)) &&
           d->entity_of[k] != d->entity_of[h] && no_clause(d, x->first, y->first);
}

/* --- Those with somebody ------------------------------------------------------------ */

/* Gives *out who speaks with mention h and has no name: Ida Holm and [her team], Ida Holm [et al.] */
static quoth_status with_company(quoth_doc *d, const quoth_model *m, uint32_t h, party *out)
{
    const mention *x = &d->mentions.at[h];
    uint32_t k = (x->kind == MEN_NAME || x->kind == MEN_PRONOUN) && item_among(d, x->last, W(and))
                     ? mention_beginning(d, x->sentence, x->last + 1)
                     : NONE;

    if (x->kind == MEN_NAME && str_eq(item_text(d, x->last), S("et")) &&
        str_eq(item_text(d, x->last + 1), S("al"))) {
        out->range.end = item_end(d, x->last + 1 + item_is(d, x->last + 2, '.'));
        out->kind = QUOTH_GROUP;
        out->name = (str){0};
        return QUOTH_OK;
    }
    if (k == NONE || !item_is_company(d, d->mentions.at[k].head) ||
        d->mentions.at[k].flags & MEN_POSSESSOR || item_start(d, x->first) != out->range.start)
        return QUOTH_OK;
    party *members = arena_alloc(&d->arena, 2, sizeof *members);
    if (!members)
        return QUOTH_FATAL;
    TRY(member(d, m, h, &members[0]));
    TRY(member(d, m, k, &members[1]));
    members[1].kind = QUOTH_GROUP;
    out->range.end = item_end(d, d->mentions.at[k].last - 1);
    out->kind = QUOTH_GROUP;
    return party_join(d, members, 2, out);
}

quoth_status joint_members(quoth_doc *d, const quoth_model *m, uint32_t h, uint32_t cue_at,
                           party *out)
{
    const mention *x = &d->mentions.at[h];
    const cue *c =
        cue_at != NONE && d->cues.at[cue_at].sentence == x->sentence ? &d->cues.at[cue_at] : NULL;
    uint32_t first = h, end = 0;

    TRY(list_members(d, h, c, out));
    if (out->members_n || x->kind == MEN_PRONOUN || x->kind == MEN_RELATIVE || x->flags & MEN_JOINT)
        return QUOTH_OK;
    while (first > d->mention_from[x->sentence] &&
           item_start(d, d->mentions.at[first - 1].first) >= out->range.start)
        first--; /* [two aides] and Ida Holm, whose name was found */
    if (first != h && in_clause_before(d, m, first, h, c)) {
        out->range.start = item_start(d, x->first);
        return QUOTH_OK;
    }
    if (first != h)
        TRY(list_members(d, first, c, out));
    if (out->members_n)
        return QUOTH_OK;
    TRY(with_company(d, m, first, out));
    if (out->members_n)
        return QUOTH_OK;
    uint32_t other = first_of(d, first, c);
    if (other != NONE) {
        first = other;
        out->range.start = item_start(d, d->mentions.at[first].first);
    }
    uint32_t second = item_start(d, d->mentions.at[first].first) == out->range.start
                          ? second_of(d, first, out->range, c, &end)
                          : NONE;
    if (second == NONE) {
        if (is_last_of_many(d, first, h))
            *out = (party){.kind = face_of(d, m, &d->mentions.at[first]).kind, .range = out->range};
        take_groups(d, h, c, &out->range);
        return QUOTH_OK;
    }
    party *members = arena_alloc(&d->arena, 2, sizeof *members);
    if (!members)
        return QUOTH_FATAL;
    TRY(member(d, m, first, &members[0]));
    TRY(member(d, m, second, &members[1]));
    out->range.end = item_end(d, end - 1);
    if (members[0].kind != members[1].kind)
        out->kind = QUOTH_GROUP;
    return party_join(d, members, 2, out);
}
