/*
 * hosted.c - a phrase that opens with the name of a body, and is about somebody or something else.
 *
 *     Bank of Varn Governor [Ana Ruiz]          who holds an office of it
 *     Varn News [Ana Ruiz]                      who works there
 *     a Department of Health [spokeswoman]      the noun behind it
 *     the [Ana Ruiz campaign]                   the body that is named after her
 */
#include "find/face.h"

void face_headed(const reader *r, face *f)
{
    uint32_t i = r->x->last - 1;
    const word *w = at(r, i);
    bool document = (w->classes & LEX_(DOCUMENT)) != 0;

    if (office_held(r)) {
        f->role_first = r->x->first + (at(r, r->x->first)->classes & LEX_(DETERMINER) ? 1 : 0);
        f->role_last = i + 1;
    } else if (r->x->last <= f->name_last || capital(r, i) || possessive(r, i) ||
               item_gist(r->d, i - 1) & GIST_PREP || w->classes & LEX_(ORG) ||
               !(document || w->classes & (LEX_(ROLE) | LEX_(UNNAMED))))
        return;
    f->kind = document ? QUOTH_DOCUMENT : QUOTH_UNNAMED;
    f->human = !document;
    f->noun = i;
    f->name_last = f->name_first;
}

bool face_officer(const reader *r, face *f)
{
    uint32_t i = f->name_first + 1, end = r->x->last;

    while (i + 1 < end && !item_among(r->d, i, W(of), W(on), W(for)))
        i++;
    if (i + 3 >= end || !capital(r, i + 1) ||
        at(r, i + 1)->classes & (LEX_(ROLE) | LEX_(TITLE) | LEX_(EPITHET)))
        return false;
    for (i += 2; i + 2 < end; i++) {
        const word *w = at(r, i);
        if (!(w->classes & (LEX_(ROLE) | LEX_(TITLE))) || w->classes & (FIRST | LEX_(ORG)) ||
            !capital(r, i + 1) ||
            !(at(r, i + 1)->classes & FIRST || (i + 3 == end && !item_id(r->d, i + 1))))
            continue;
        uint32_t b = i + 1;
        while (b < end && (capital(r, b) || (item_is(r->d, b, '.') && b + 1 < end)))
            b++;
        f->kind = QUOTH_PERSON;
        f->human = true;
        f->name_first = i + 1;
        f->name_last = b;
        f->noun = i;
        f->role_first = r->x->first + (at(r, r->x->first)->classes & LEX_(DETERMINER) ? 1 : 0);
        f->role_last = i + 1;
        face_read_gender(r, f);
        return true;
    }
    return false;
}

bool face_late_officer(const reader *r, face *f)
{
    const mention *x = r->x;

    if (x->kind != MEN_NOMINAL || x->last < x->core + 5 || !capital(r, x->head) ||
        !(at(r, x->head)->classes & LEX_(ORG)) || !item_among(r->d, x->core, W(of)) ||
        item_at(r->d, x->last - 1)->shape != SHAPE_TITLE)
        return false;
    f->name_first = x->first;
    if (face_officer(r, f))
        return true;
    f->name_first = f->name_last = 0;
    return false;
}

bool face_hosted(const reader *r, face *f)
{
    const uint64_t body = LEX_(ORG) | LEX_(ORG_END) | LEX_(ORG_NAME) | LEX_(PLACE) | LEX_(OUTLET);
    uint32_t i = f->name_last - 2;

    if (f->name_last != r->x->core || f->name_last < f->name_first + 4 || f->plural ||
        !(at(r, i)->classes & FIRST) || at(r, i)->classes & LEX_(PLACE) ||
        !(at(r, i - 1)->classes & LEX_(OUTLET)) || at(r, i + 1)->classes & (body | FIRST) ||
        !capital(r, i + 1))
        return false;
    f->kind = QUOTH_PERSON;
    f->human = true;
    f->name_first = i;
    f->gender = face_gender(at(r, i));
    return true;
}

void face_team(const reader *r, face *f)
{
    static const str TEAMS[] = {S("administration"), S("camp"),   S("campaign"), S("candidacy"),
                                S("estate"),         S("family"), S("team"),     S("ticket")};
    uint32_t i = f->name_last;

    if (item_gist(r->d, f->name_first) & GIST_GIVEN && i == r->x->core &&
        item_at(r->d, i)->shape == SHAPE_LOWER && str_among(item_text(r->d, i), TEAMS, LEN(TEAMS)))
        f->name_last++;
}
