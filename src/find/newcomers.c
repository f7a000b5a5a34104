/*
 * newcomers.c - somebody who comes between a person and the next "he".
 *
 *     Holm said it was “late”.  Another baker laughed.  “Not so,” he said.     Holm, or the baker
 *     Holm said it was “late”.  ¶ We spoke to Ivo Ruiz.  “Not so,” he said.    Holm, or Ivo Ruiz
 */
#include "find/face.h"
#include "find/item.h"
#include "find/resolver.h"

/* Behind what a comma opens at item i: Another[, who left,] laughed, one[, a baker,]; or i. */
static uint32_t behind_clause(const quoth_doc *d, const sentence *s, uint32_t i)
{
    uint32_t k = i + 1;

    if (!item_is(d, i, ',') || !item_among(d, k, W(who), W(a), W(an)))
        return i;
    while (k < s->last && !item_is(d, k, ','))
        k++;
    return k + 1;
}

bool newcomer_before(const resolver *r, const mention *x, uint32_t e, uint8_t sex)
{
    enum { FEW = 3 };
    static const str REACTS[] = {S("agreed"),   S("disagreed"), S("frowned"),  S("grinned"),
                                 S("laughed"),  S("nodded"),    S("objected"), S("shook"),
                                 S("shrugged"), S("sighed"),    S("smiled"),   S("winced")};
    const quoth_doc *d = r->c->d;
    const sentence *s = &d->sentences.at[x->sentence] - 1;
    uint32_t k = x->sentence ? d->mention_from[x->sentence - 1] : NONE;

    if (k == NONE || s->spans || s->para != s[1].para || s->inside != s[1].inside ||
        k >= d->mention_from[x->sentence])
        return false;
    const mention *y = &d->mentions.at[k];
    const word *w = item_word(d, r->c->m, y->first);
    bool alone = item_among(d, y->head, W(another), W(one)); /* Another, who left, laughed. */
    bool fresh =
        alone || item_among(d, y->first, W(a), W(an), W(another)) || w->classes & LEX_(POSSESSIVE);
    if (!fresh || y->first != s->first)
        return false;
    if (y->flags & MEN_POSSESSOR && k + 1 < d->mention_from[x->sentence] && y[1].first == y->first)
        y++; /* [his brother], not his */
    if (d->entity_of[y - d->mentions.at] == e)
        return false; /* Holm sat down.  His manager, e, agreed. */
    const word *head = item_word(d, r->c->m, y->head);
    uint8_t own = face_gender(head);
    bool person =
        own || alone || head->classes & (LEX_(ROLE) | LEX_(TITLE)) || y->flags & MEN_ELLIPTIC;
    uint32_t verb = behind_clause(d, s, y->last);
    bool brief = verb < s->last && str_among(item_text(d, verb), REACTS, LEN(REACTS)) &&
                 verb + FEW >= s->last - 1;
    return person && brief && !(y->flags & MEN_PLURAL) && (!own || own == sex);
}

/* The BBC spoke to [Ana Ruiz]: is y, named here for the first time, a person of that sex, if any is known? */
static bool comes_in(const resolver *r, const mention *y, uint8_t sex)
{
    const quoth_doc *d = r->c->d;
    uint32_t who = d->entity_of[y - d->mentions.at];

    if (y->kind != MEN_NAME || who == NONE || y->flags & (MEN_POSSESSOR | MEN_JOINT) ||
        y->name_last < y->last ||
        item_among(d, y->first - 1, W(at), W(in), W(near), W(around), W(outside), W(inside)))
        return false; /* had lunch at Chez Ruiz */
    const entity *e = entity_at(r, who);
    const identity *id = &r->c->ids.at[who];
    return e->kind == QUOTH_PERSON && !e->plural && id->words.n > 1 && !id->place && !id->mute &&
           id->first >= y->first && id->last <= y->last && (!e->gender || e->gender == sex);
}

/* [Her] marriage to Ivo Ruiz ended: is the one before meant in items [i, end), too? */
static bool speaks_of_her(const quoth_doc *d, uint32_t i, uint32_t end)
{
    for (; i < end; i++)
        if (item_among(d, i, W(his), W(her), W(he), W(she), W(him)))
            return true;
    return false;
}

bool newcomer_named(const resolver *r, const mention *x, uint32_t e, uint8_t sex)
{
    const quoth_doc *d = r->c->d;
    uint32_t s = x->sentence - !item_is(d, x->first - 1, ':'),
             para = d->sentences.at[x->sentence].para;

    if (!x->sentence || d->sentences.at[s].para != para || d->sentences.at[s].inside != NONE ||
        (s > 0 && d->sentences.at[s - 1].para == para) || appears_in(r, e, para))
        return false;
    uint32_t n = 0, first = 0;
    for (uint32_t k = d->mention_from[s]; k < d->mention_from[s + 1]; k++)
        if (d->mentions.at[k].first < x->first && comes_in(r, &d->mentions.at[k], sex)) {
            first = d->mentions.at[k].first;
            n++; /* Goals from Ruiz and Lund won it: he is neither. */
        }
    return n == 1 && !speaks_of_her(d, d->sentences.at[s].first, first);
}

uint32_t describer(const resolver *r, uint32_t k)
{
    enum { FEW = 8 };
    const quoth_doc *d = r->c->d;
    const mention *x = &d->mentions.at[k];

    if (x->first + 1 != x->last || x->flags & MEN_POSSESSOR ||
        !item_among(d, x->first, W(her), W(him)))
        return NONE;
    for (uint32_t n = k; n-- > d->mention_from[x->sentence] && k - n <= FEW;) {
        uint32_t own = r->c->speaks[n], c = own != NONE ? d->links.at[own].cue : NONE;
        if (c != NONE && d->cues.at[c].head + 1 == x->first && !(d->cues.at[c].group & CUE_PASSIVE))
            return d->entity_of[n];
    }
    return NONE;
}

/* Ruiz called [her] “odd”, told [her] to go.  “I laughed,” pronoun k says: either may, and nobody is known; else e, who is
 * Ruiz. */
static uint32_t unless_described(const resolver *r, uint32_t k, uint32_t e, uint8_t sex)
{
    enum { FEW = 32 };
    static const str JUDGES[] = {
        S("accused"),   S("advised"),    S("attacked"),   S("branded"),  S("called"),
        S("convinced"), S("criticised"), S("criticized"), S("defended"), S("denounced"),
        S("described"), S("dubbed"),     S("encouraged"), S("endorsed"), S("labeled"),
        S("labelled"),  S("likened"),    S("mocked"),     S("ordered"),  S("persuaded"),
        S("praised"),   S("thanked"),    S("told"),       S("urged"),    S("warned")};
    const quoth_doc *d = r->c->d;
    uint32_t s = d->mentions.at[k].sentence;
    sides v = sides_by(r, k);

    if (!s || !v.me || v.you || adds_to(r, &d->mentions.at[k]) ||
        (sex == GENDER_MALE ? v.he : v.she) ||
        d->sentences.at[s - 1].para + 1 < d->sentences.at[s].para)
        return e;
    for (uint32_t n = d->mention_from[s - 1], few = 0; n < d->mention_from[s] && few < FEW;
         n++, few++) {
        uint32_t own = d->entity_of[n] == e ? r->c->speaks[n] : NONE;
        uint32_t c = own != NONE ? d->links.at[own].cue : NONE,
                 i = c != NONE ? d->cues.at[c].head : 0;
        uint32_t whom = c != NONE ? mention_beginning(d, s - 1, i + 1) : NONE;
        if (c == NONE || d->cues.at[c].group & CUE_PASSIVE ||
            !(sex == GENDER_MALE ? item_among(d, i + 1, W(him)) : item_among(d, i + 1, W(her))) ||
            (whom != NONE && d->mentions.at[whom].last != i + 2))
            continue;
        return str_among(item_text(d, i), JUDGES, LEN(JUDGES)) ? NONE : e;
    }
    return e;
}

uint32_t not_sentenced(const resolver *r, uint32_t k, uint32_t e, uint8_t sex)
{
    static const str PUNISHED[] = {S("admonished"), S("fined"),       S("imprisoned"), S("jailed"),
                                   S("rebuked"),    S("reprimanded"), S("sentenced")};
    const quoth_doc *d = r->c->d;
    uint32_t s = d->mentions.at[k].sentence, by = NONE, verb = NONE;

    e = e != NONE ? unless_described(r, k, e, sex) : e;
    if (!s || e == NONE || d->sentences.at[s - 1].para != d->sentences.at[s].para)
        return e;
    for (uint32_t n = d->mention_from[s - 1]; n < d->mention_from[s]; n++) {
        const mention *y = &d->mentions.at[n];
        if (d->entity_of[n] == e && verb == NONE && item_gist(d, y->last) & GIST_BE &&
            str_among(item_text(d, y->last + 1), PUNISHED, LEN(PUNISHED)))
            verb = y->last + 1;
        else if (verb != NONE && d->entity_of[n] != e && item_among(d, y->first - 1, W(by)))
            by = d->entity_of[n];
    }
    if (by == NONE || entity_at(r, by)->kind != QUOTH_PERSON || entity_at(r, by)->plural ||
        (entity_at(r, by)->gender && entity_at(r, by)->gender != sex))
        return e;
    sides v = sides_by(r, k);
    return v.me ? e : v.you ? by : NONE;
}
