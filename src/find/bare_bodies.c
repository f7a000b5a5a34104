/*
 * bare_bodies.c - what "it" means where only a name without any other sign stands for who speaks.
 *
 *     Volta said in a statement that it was late.  “We regret it,” [it] said.
 *     Volta is closing ten shops.  In a letter to staff, [it] said it was late.
 *
 * A statement says nothing more: it is what its sender said it in.  And who is "it" is a body.
 */
#include "find/resolver.h"

/* Does somebody say something in sentence s? */
static bool is_told_in(const quoth_doc *d, uint32_t s)
{
    enum { SOME = 30 };

    for (uint32_t c = d->cue_from[s]; c < d->cue_from[s + 1]; c++)
        if ((d->cues.at[c].share >= SOME &&
             !item_among(d, d->cues.at[c].head, W(read), W(reads))) ||
            d->cues.at[c].kind == CUE_NOMINAL)
            return true;
    return false;
}

/* In [a statement], where somebody says something in it; told [Reuters]: e last appeared so, in sentence *s. */
static bool only_carries(const resolver *r, uint32_t e, uint32_t here, uint32_t *s)
{
    const quoth_doc *d = r->c->d;
    const appearance *a;

    for (uint32_t i = 0; (a = recent(r, i)); i++)
        if (a->entity == e) {
            const mention *x = &d->mentions.at[a->mention];
            *s = a->sentence;
            if (x->first && item_among(d, x->first - 1, W(told), W(tells)))
                return r->c->ids.at[e].outlet;
            if (x->kind != MEN_NOMINAL)
                continue;
            return x->first && item_among(d, x->first - 1, W(in)) &&
                   !item_among(d, x->head, W(report), W(study), W(paper), W(review), W(survey)) &&
                   (a->sentence == here || is_told_in(d, *s));
        }
    return false;
}

/* Holm [laughed]; Holm, [who] left; Holm, [54]; [Aksel] Brandt: by what stands there a person, if no known one. */
static bool lives(const resolver *r, const mention *x, const identity *id)
{
    static const str LIVES[] = {S("born"),     S("cried"),   S("died"),     S("dies"),
                                S("frowned"),  S("grinned"), S("jailed"),   S("laughed"),
                                S("married"),  S("nodded"),  S("resigned"), S("retired"),
                                S("shrugged"), S("sighed"),  S("smiled"),   S("wept")};
    const quoth_doc *d = r->c->d;
    uint32_t i = x->last + item_is(d, x->last, ',');
    bool odd = id->words.n > 1;

    for (uint32_t k = id->first; k < id->last; k++) {
        uint8_t pos = item_word(d, r->c->m, k)->pos;
        odd &= pos == POS_NONE || pos == POS_NAME;
    }
    bool aged = i > x->last && item_at(d, i)->kind == TOK_NUMBER && item_is(d, i + 1, ',');
    if (odd || aged)
        return true;
    if (item_among(d, i, W(who))) /* Volta, who make cars: many */
        return item_word(d, r->c->m, i + 1)->pos != POS_VERB &&
               !item_among(d, i + 1, W(are), W(have), W(were), W(do));
    i += item_gist(d, i) & (GIST_BE | GIST_HAVE) ? 1 : 0;
    const uint64_t det = LEX_(DETERMINER); /* laughed [off] it, retired [a] brand */
    return item_is_word(d, i) && str_among(item_text(d, i), LIVES, LEN(LIVES)) &&
           !(item_word(d, r->c->m, i + 1)->classes & det) &&
           !item_among(d, i + 1, W(off), W(its), W(from));
}

/* Volta, Tarn Freight: nothing says whether it is somebody's or a body's. */
static bool may_be_body(const resolver *r, const appearance *a)
{
    enum { FEW = 2 };
    const quoth_doc *d = r->c->d;
    const uint64_t person = LEX_(FIRST_MALE) | LEX_(FIRST_FEMALE) | LEX_(HONORIFIC) | LEX_(TITLE);
    const entity *e = a->entity != NONE ? entity_at(r, a->entity) : NULL;

    if (!e || !a->subject || d->mentions.at[a->mention].kind != MEN_NAME ||
        d->entity_of[a->mention] != a->entity || e->kind != QUOTH_PERSON || e->gender ||
        e->plural || e->role.end)
        return false;
    const identity *id = &r->c->ids.at[a->entity];
    bool given = false;
    for (uint32_t i = id->first; i < id->last; i++)
        given |= (item_word(d, r->c->m, i)->classes & person) != 0;
    return !given && !id->sure && !id->surname && id->words.n <= FEW &&
           !lives(r, &d->mentions.at[a->mention], id);
}

/* Is e what "it" may mean: a body, a document, and none that only carries what is said? */
static bool may_be_it(const resolver *r, uint32_t e, uint32_t here)
{
    uint32_t s;
    const entity *x = e != NONE ? entity_at(r, e) : NULL;

    return x && (x->kind == QUOTH_ORGANIZATION || x->kind == QUOTH_DOCUMENT) &&
           !only_carries(r, e, here, &s);
}

/* [It] said, it has declined to say; but not: it is said. */
static bool says_it(const resolver *r, uint32_t k)
{
    enum { SOME = 30 };
    const quoth_doc *d = r->c->d;
    uint32_t own = r->c->speaks[k], c = own != NONE ? d->links.at[own].cue : NONE;

    return c != NONE && d->cues.at[c].share >= SOME &&
           !(d->cues.at[c].group & (CUE_BE | CUE_MODAL | CUE_PASSIVE));
}

/* Holm got [one reply].  It said: the text that came to somebody in the sentence before that of mention k; or NONE. */
static uint32_t text_come(const resolver *r, uint32_t k)
{
    static const str GOT[] = {S("gets"), S("got"), S("receives"), S("received")},
                     TEXTS[] = {S("answer"), S("email"), S("letter"),   S("message"), S("note"),
                                S("notice"), S("reply"), S("response"), S("text"),    S("warning")};
    const quoth_doc *d = r->c->d;
    uint32_t s = d->mentions.at[k].sentence;

    if (!s || d->mentions.at[k].first != d->sentences.at[s].first || !stream_goes_on(d, s) ||
        d->sentences.at[s - 1].para != d->sentences.at[s].para)
        return NONE;
    for (uint32_t i = d->mention_from[s]; i-- > d->mention_from[s - 1];) {
        const mention *x = &d->mentions.at[i];
        if (x->kind == MEN_NOMINAL && x->first > d->sentences.at[s - 1].first &&
            item_among(d, x->first, W(a), W(an), W(one)) &&
            str_among(item_text(d, x->head), TEXTS, LEN(TEXTS)) &&
            str_among(item_text(d, x->first - 1), GOT, LEN(GOT)))
            return i;
    }
    return NONE;
}

quoth_status find_thing(resolver *r, uint32_t k, uint32_t *out)
{
    const quoth_doc *d = r->c->d;
    uint32_t here = d->mentions.at[k].sentence, para = d->sentences.at[here].para, s = 0;
    const appearance *a;
    uint32_t verb = d->mentions.at[k].last, said = verb + 1; /* not: It said it was sorry. */
    said += item_gist(d, said) & GIST_THAT ? 1 : 0;
    bool tells = says_it(r, k) && !item_among(d, said, W(it), W(its)) &&
                 item_among(d, verb, W(said), W(says), W(told), W(read), W(warned), W(asked));
    uint32_t text = tells ? text_come(r, k) : NONE;

    if (text != NONE) {
        *out = d->entity_of[text];
        return QUOTH_OK;
    }
    TRY(find_antecedent(r, here, WANT_THING, GENDER_UNKNOWN, out));
    bool carries = *out != NONE && only_carries(r, *out, here, &s);
    if (!says_it(r, k) || (*out != NONE && !carries))
        return QUOTH_OK;
    for (uint32_t i = 0; (a = recent(r, i)) && para - a->para <= 1; i++) {
        if (may_be_it(r, a->entity, here))
            return QUOTH_OK;
        if (!may_be_body(r, a))
            continue;
        for (const appearance *b; (b = recent(r, ++i)) && b->sentence == a->sentence;)
            if (may_be_it(r, b->entity, here))
                return QUOTH_OK;
        r->c->d->entities.at[a->entity].kind = QUOTH_ORGANIZATION;
        *out = a->entity;
        return QUOTH_OK;
    }
    if (carries && s == here)
        *out = NONE; /* In a letter, it said */
    return QUOTH_OK;
}
