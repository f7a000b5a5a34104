/*
 * ranks.c - "the mayor" is not the deputy mayor, nor the second witness the first.
 */
#include "base/ascii.h"
#include "find/item.h"
#include "find/resolver.h"

/* [Prime] minister, [deputy] mayor: the office is another; not an assistant coach, nor the prime
 * minister's deputy. */
static bool makes_other(const quoth_doc *d, uint32_t i)
{
    static const str MANY[] = {S("admiral"), S("coach"),   S("coroner"),
                               S("curator"), S("marshal"), S("professor")};

    if (item_among(d, i, W(assistant), W(vice)))
        return !ascii_among(item_text(d, i + 1), MANY, LEN(MANY));
    if (item_among(d, i, W(prime)))
        return i == 0 || !item_among(d, i - 1, W(deputy));
    return item_among(d, i, W(deputy), W(shadow), W(permanent), W(under));
}

static bool is_past(const quoth_doc *d, uint32_t i)
{
    return item_among(d, i, W(former), W(ex), W(retired));
}

/* [Former] mayor: there is a mayor now; but a former teacher is a teacher still. */
static bool has_one_holder(const quoth_doc *d, uint32_t noun)
{
    return item_among(d, noun, W(chancellor), W(chairman), W(chairwoman), W(mayor), W(minister),
                      W(premier), W(president), W(secretary));
}

/* Chief constable, [head] nurse: there may be others, one of whom spoke before this one came in. */
static bool stands_out(const quoth_doc *d, uint32_t i)
{
    return item_among(d, i, W(chief), W(head), W(managing), W(senior), W(executive), W(lead),
                      W(principal));
}

/* The [second] witness, the [older] brother: one of several; but not: the first black president. */
static bool tells_one(const quoth_doc *d, uint32_t i, uint32_t noun, bool one)
{
    if (item_among(d, i, W(first)))
        return i + 1 == noun && !one;
    return item_among(d, i, W(second), W(third), W(fourth), W(fifth), W(other), W(another),
                      W(older), W(elder), W(eldest), W(oldest), W(younger), W(youngest));
}

/* Does item i stand among items [first, last), too? */
static bool stands_in(const resolver *r, uint32_t i, uint32_t first, uint32_t last)
{
    for (uint32_t k = first; k < last; k++)
        if (same_word(r, i, k))
            return true;
    return false;
}

/* The [minister] is the [deputy] foreign minister, but the foreign minister is not, nor a deputy minister. */
static bool deputes(const resolver *r, uint32_t k, uint32_t first, uint32_t noun)
{
    return item_among(r->c->d, k, W(deputy)) && item_among(r->c->d, noun, W(minister)) &&
           !stands_in(r, k + 1, first, noun + 1);
}

bool ranked_apart(const resolver *r, const mention *x, const face *f, const clue *role)
{
    const quoth_doc *d = r->c->d;
    bool late = !r->c->ids.at[role->entity].seen && role->first >= x->last;
    bool nameless = !entity_at(r, role->entity)->name.end, one = has_one_holder(d, f->noun);

    for (uint32_t i = x->first; i < f->noun; i++)
        if ((tells_one(d, i, f->noun, one) || ((nameless || one) && is_past(d, i))) &&
            !stands_in(r, i, role->first, role->last))
            return true;
    for (uint32_t k = role->first; k + 1 < role->last && !same_word(r, k, f->noun); k++)
        if ((makes_other(d, k) || (one && is_past(d, k)) || (late && stands_out(d, k)) ||
             (item_among(d, k, W(first)) && item_among(d, k + 1, W(minister)) &&
              f->noun > x->first + 1)) && /* the first minister, the [prime] minister */
            !stands_in(r, k, x->first, f->noun) &&
            !deputes(r, k, x->first, f->noun))
            return true;
    return false;
}

bool namesake_between(const resolver *r, uint32_t k, uint8_t sex)
{
    const chains *c = r->c;
    const appearance *a;
    uint32_t name = c->faces[k].name_last - 1, from = NONE;
    clue_walk walk = clues_of(c, clue_key(CLUE_NAME, item_hash(c->d, c->m, name)));

    for (uint32_t i = 0; (a = recent(r, i)) && from == NONE; i++)
        if (a->entity != NONE && entity_at(r, a->entity)->gender == sex &&
            bears_surname(r, k, a->entity))
            from = c->d->mentions.at[a->mention].last;
    for (const clue *x; from != NONE && (x = clue_next(c, &walk));) {
        uint32_t e = x->entity, first = c->ids.at[e].first;
        if (entity_at(r, e)->gender == sex && first >= from && first < name &&
            bears_surname(r, k, e))
            return true;
    }
    return false;
}
