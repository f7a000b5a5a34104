/*
 * answers.c - he who was asked, and answers.
 */
#include "find/dialogue.h"
#include "find/face.h"
#include "find/item.h"
#include "find/resolver.h"
#include "find/view.h"

/* Holm was described by [his wife] as kind.  “He sang,” she said: who has just spoken; but: asked by
 * [Ruiz] if it was so, Holm said yes. */
static bool speaks_passively(const resolver *r, const appearance *a)
{
    const quoth_doc *d = r->c->d;
    const mention *x = &d->mentions.at[a->mention];
    uint32_t first = d->sentences.at[x->sentence].first;

    return a->speaker && x->first > first + 3 && item_among(d, x->first - 1, W(by)) &&
           (item_gist(d, x->first - 3) & GIST_BE || item_gist(d, x->first - 4) & GIST_BE);
}

/* Holm hired Ruiz, [who] told them it was late; it was late, but [Ruiz] said no: who says something
 * behind the subject of the sentence. */
static bool ends_speaking(const resolver *r, const appearance *a)
{
    enum { SURE = 60 };
    const quoth_doc *d = r->c->d;
    const mention *x = &d->mentions.at[a->mention];
    uint32_t own = r->c->speaks[a->mention], c = own != NONE ? d->links.at[own].cue : NONE;
    bool joins = (item_gist(d, x->first - 1) & GIST_AND || item_among(d, x->first - 1, W(but))) &&
                 x->first > 1 && item_is(d, x->first - 2, ',');

    if (!(joins || x->kind == MEN_RELATIVE) ||
        !(entity_at(r, a->entity)->human || entity_at(r, a->entity)->kind == QUOTH_PERSON))
        return false;
    uint32_t i = x->last, k = a->mention + 1;
    if (item_is(d, i, ',') && k < d->mentions.n && d->mentions.at[k].first == i + 1 &&
        item_is(d, d->mentions.at[k].last, ','))
        i = d->mentions.at[k].last + 1; /* but [the leader], Ruiz, said */
    return c == NONE ? item_among(d, i, W(said), W(told), W(announced))
                     : d->cues.at[c].kind == CUE_SPEECH && d->cues.at[c].share >= SURE;
}

/* Holm [works] with Ruiz: the verb behind mention x tells how two know each other, and nothing done. */
static bool only_knows(const quoth_doc *d, const mention *x)
{
    static const str KNOWS[] = {S("employed"), S("employs"), S("knew"),        S("knows"),
                                S("meets"),    S("met"),     S("represented"), S("represents"),
                                S("worked"),   S("works")};
    uint32_t i = x->last;

    i += item_is(d, i, ',') && item_is(d, i + 2, ',') ? 3 : 0; /* Holm, 47, works */
    i += (item_gist(d, i) & GIST_BE) != 0;                     /* is represented by */
    return str_among(item_text(d, i), KNOWS, LEN(KNOWS));
}

/* Is b, of whom the sentence tells before it comes to a, as likely the next one of that sex? */
static bool is_rival(const resolver *r, const appearance *b, const appearance *a, uint8_t sex)
{
    if (b->sentence != a->sentence || b->entity == NONE || b->entity == a->entity ||
        b->mention >= a->mention || b->home)
        return false;
    const entity *e = entity_at(r, b->entity);
    return (e->human || e->kind == QUOTH_PERSON) && !e->plural &&
           (!e->gender || e->gender == sex) &&
           !only_knows(r->c->d, &r->c->d->mentions.at[b->mention]);
}

/* So a, who alone says something there, and of whom alone it tells or whom the subject only knows. */
static bool speaks_behind(const resolver *r, const appearance *a, uint8_t sex)
{
    const quoth_doc *d = r->c->d;
    bool who = d->mentions.at[a->mention].kind == MEN_RELATIVE;
    const appearance *b;

    if (recent(r, 0)->sentence != a->sentence || !ends_speaking(r, a))
        return false;
    for (uint32_t i = 0; (b = recent(r, i)) && b->sentence >= a->sentence; i++) {
        bool says = b->speaker || item_gist(d, d->mentions.at[b->mention].last) & GIST_SAYS;
        if ((who && says && b->entity != a->entity) || is_rival(r, b, a, sex))
            return false;
    }
    return true;
}

/* Holm beat Ruiz, who said it was late.  “I won,” he said: may he who speaks in sentence s be
 * another one who has the last word of the sentence before, as well as e? */
static bool may_be_behind(const resolver *r, uint32_t s, uint32_t e, uint8_t sex)
{
    const quoth_doc *d = r->c->d;
    const appearance *a, *b;

    for (uint32_t i = 0; (a = recent(r, i)) && a->sentence + 1 >= s; i++) {
        if (a->sentence == s && a->entity == e)
            return false; /* Holm sang, but he said */
        if (a->sentence + 1 != s || a->entity == NONE || a->entity == e || a->subject ||
            d->sentences.at[a->sentence].para != d->sentences.at[s].para ||
            (entity_at(r, a->entity)->gender && entity_at(r, a->entity)->gender != sex) ||
            !ends_speaking(r, a))
            continue;
        for (uint32_t k = i + 1; (b = recent(r, k)) && b->sentence == a->sentence; k++)
            if (b->entity == e && is_rival(r, b, a, sex))
                return true;
    }
    return false;
}

/* [Ana Ruiz] was told by Lea Holm that it was late.  She: may the one who was told be meant? */
static bool tells_rival(const resolver *r, const appearance *a, uint8_t sex)
{
    const quoth_doc *d = r->c->d;
    uint32_t verb = d->mentions.at[a->mention].first - 2;
    const appearance *b;

    if (!(item_word(d, r->c->m, verb)->classes & LEX_(TELL_VERB)))
        return false; /* Ruiz was praised by Holm. */
    for (uint32_t i = 0; (b = recent(r, i)) && b->sentence >= a->sentence; i++)
        if (b->subject && b->sentence == a->sentence && is_rival(r, b, a, sex))
            return true;
    return false;
}

int speaks_last(const resolver *r, const appearance *a, uint8_t sex)
{
    enum { BY_HER = 2, BEHIND = 4 };

    if (!a->speaker && !(item_gist(r->c->d, r->c->d->mentions.at[a->mention].last) & GIST_SAYS))
        return 0;
    if (entity_at(r, a->entity)->gender == sex && speaks_passively(r, a))
        return tells_rival(r, a, sex) ? 0 : BY_HER;
    return speaks_behind(r, a, sex) ? BEHIND : 0;
}

/* “Ruiz is wrong,” “The mayor is wrong”: does token t speak of mention x, who is e? */
static bool is_spoken_of(const resolver *r, uint32_t t, const mention *x, uint32_t e)
{
    const quoth_doc *d = r->c->d;
    const name_words *w = &r->c->ids.at[e].words;
    const token *at = &d->tokens.at[t];

    if (at->kind != TOK_WORD)
        return false;
    if (w->n && at->shape != SHAPE_LOWER && token_hash(d, r->c->m, at) == w->at[w->n - 1])
        return true;
    if (!id_among(at[-1].word, (uint32_t[]){W(the)}, 1) || !at->word)
        return false;
    for (uint32_t i = x->first; i < x->last; i++)
        if (item_id(d, i) == at->word &&
            item_word(d, r->c->m, i)->classes & (LEX_(TITLE) | LEX_(ROLE)))
            return true;
    return false;
}

/* It is late, Mayor Ruiz said.  “The mayor lies,” [he] said: is e, who closes the sentence before, spoken
 * of in the words of pronoun k? */
static bool speaks_of_closer(const resolver *r, uint32_t k, uint32_t e)
{
    const quoth_doc *d = r->c->d;
    uint32_t s = d->mentions.at[k].sentence, i = 0;
    const appearance *a;

    while ((a = recent(r, i)) && a->sentence + 1 >= s && (a->entity != e || a->sentence + 1 != s))
        i++;
    if (!a || a->entity != e || a->sentence + 1 != s ||
        !view_closes(d, &d->mentions.at[a->mention]))
        return false;
    for (uint32_t n = r->c->speaks[k]; n != NONE; n = d->links.at[n].next) {
        const span *p = d->links.at[n].span != NONE ? &d->spans.at[d->links.at[n].span] : NULL;
        for (uint32_t t = p ? p->open + 1 : 0; p && t < p->last; t++)
            if (is_spoken_of(r, t, &d->mentions.at[a->mention], e))
                return true;
    }
    return false;
}

/* Does the sentence ask something in marks: “Why?” Holm asked the driver. */
static bool quotes_question(const quoth_doc *d, uint32_t s)
{
    const sentence *x = &d->sentences.at[s];
    uint32_t i = item_is_span(d, x->first) ? x->first : x->last - 1;

    return item_is_span(d, i) && view_last_mark(d, item_span(d, i)) == '?';
}

/* Does one of the items behind the mention that is asked open what: asked Ruiz, 47, [if] it was so? */
static bool opens_question(const quoth_doc *d, const mention *x)
{
    enum { REACH = 6 };
    for (uint32_t i = x->last; i < x->last + REACH && !item_is(d, i, '.'); i++)
        if (item_among(d, i, W(whether), W(if), W(what), W(why), W(how), W(where), W(when), W(who),
                       W(about)))
            return true;
    return false;
}

sides sides_by(const resolver *r, uint32_t k)
{
    const quoth_doc *d = r->c->d;
    uint32_t own = r->c->speaks[k], n = own != NONE ? d->links.at[own].span : NONE;

    return n != NONE ? sides_of(d, n) : (sides){.words = 0};
}

/* Asked Ruiz, 47, [if she should] go.  “I am ill,” pronoun k said: who asks, as likely as Ruiz, mention x? */
static bool asks_advice(const resolver *r, const mention *x, uint32_t k, uint8_t sex)
{
    enum { REACH = 6 };
    const quoth_doc *d = r->c->d;
    uint32_t i = x->last;

    while (i < x->last + REACH && !item_among(d, i, W(whether), W(if)))
        i++;
    if (r->replies || !item_among(d, i, W(whether), W(if)) ||
        item_id(d, i + 1) != (sex == GENDER_MALE ? W(he) : W(she)) ||
        !item_among(d, i + 2, W(should)))
        return false;
    sides v = sides_by(r, k);
    return v.me && !v.you;
}

bool asks_on(const resolver *r, uint32_t k)
{
    uint32_t own = r->c->speaks[k], n = own != NONE ? r->c->d->links.at[own].span : NONE;

    return n != NONE && view_last_mark(r->c->d, &r->c->d->spans.at[n]) == '?';
}

/* Is mention x put something to in a way that pronoun k, which does so, answers? */
static bool is_answered(const resolver *r, const mention *x, uint32_t k, uint8_t sex, bool replies)
{
    static const str ASKED[] = {S("asked"),      S("asks"),       S("cautioned"), S("challenged"),
                                S("confronted"), S("questioned"), S("quizzed"),   S("warned")};
    const quoth_doc *d = r->c->d;
    uint32_t verb = x->first - 1;

    if (item_is_span(d, verb - 1))
        return false; /* “Why?” asked Holm. */
    if (item_among(d, verb, W(told), W(tells), W(reminded)))
        return replies;
    bool to = item_among(d, verb, W(to)) && item_among(d, verb - 1, W(suggested), W(it));
    bool accused = to || item_among(d, verb, W(accused), W(accuses));
    str s = item_text(d, verb);
    bool past = s.n > 3 && (s.p[s.n - 1] == 'd' || s.p[s.n - 1] == 's');
    if (!accused && !(past && str_among(s, ASKED, LEN(ASKED))))
        return false;
    if (replies)
        return true;
    if (!accused && !opens_question(d, x))
        return false;
    sides v = sides_by(r, k);
    bool same = sex == GENDER_MALE ? v.he : v.she;
    return !same && !asks_on(r, k) && (!accused || (v.me && !v.you));
}

/* When she asked [the driver] why, he replied; “Why?” Holm asked [the driver].  “Why not?” he said;
 * Holm asked [the driver] why.  “No reason,” he said: whom pronoun k means, a mention; or NONE. */
static uint32_t find_asked(const resolver *r, uint32_t k, uint8_t sex)
{
    enum { REACH = 12 };
    const quoth_doc *d = r->c->d;
    uint32_t s = d->mentions.at[k].sentence, from = d->mention_from[s], i = k;
    bool near = s && d->sentences.at[s - 1].para == d->sentences.at[s].para &&
                d->sentences.at[s - 1].inside == NONE;
    bool when = item_among(d, d->sentences.at[s].first, W(when), W(after)) &&
                item_is(d, d->mentions.at[k].first - 1, ',');
    bool goes = item_gist(d, d->mentions.at[k].first - 1) & GIST_AND ||
                item_among(d, d->mentions.at[k].first - 1, W(but)); /* asked him why, and [he] */
    bool replies = r->replies;
    if (!replies && (r->c->speaks[k] == NONE || !(when || goes || near)))
        return NONE;
    bool why = near && quotes_question(d, s - 1);
    bool before = !when && (k == from || (why && !replies));
    replies |= when || (before && why);
    if (!replies && !goes && !(before && near))
        return NONE;
    if (before)
        i = from, from = s ? d->mention_from[s - 1] : 0;
    while (i-- > from && i + REACH > k) {
        const mention *x = &d->mentions.at[i];
        if ((x->kind == MEN_NAME || x->kind == MEN_NOMINAL) &&
            !(x->flags & (MEN_PLURAL | MEN_JOINT)) && x->first > 1 &&
            is_answered(r, x, k, sex, replies))
            return i;
    }
    return NONE;
}

/* Is e, if anybody, surely no he or she of that sex? */
static bool is_of_other_sex(const resolver *r, uint32_t e, uint8_t sex)
{
    return e != NONE && entity_at(r, e)->gender && entity_at(r, e)->gender != sex;
}

/* Questioned by [Holm], Ana Ruiz said no.  He asked her why: who began to ask, a mention; or NONE. */
static uint32_t find_asker(const resolver *r, uint32_t k, uint8_t sex)
{
    static const str ASKED[] = {S("Challenged"),     S("Cross-examined"), S("Examined"),
                                S("Grilled"),        S("Interviewed"),    S("Pressed"),
                                S("Questioned"),     S("Quizzed"),        S("Re-examined"),
                                S("cross-examined"), S("examined")};
    enum { REACH = 5 };
    const quoth_doc *d = r->c->d;
    uint32_t s = d->mentions.at[k].sentence, y = d->mention_from[s - 1];
    uint32_t by = d->mentions.at[y].first - 1, first = d->sentences.at[s - 1].first, met = 0;

    if (k != d->mention_from[s] || y + 1 >= k || by <= first || by > first + REACH ||
        !item_among(d, by, W(by)) || d->mentions.at[y].kind != MEN_NAME)
        return NONE;
    str verb = item_text(d, by - 1);
    if (verb.n < 7 || !str_among(verb, ASKED, LEN(ASKED)))
        return NONE;
    for (uint32_t n = y + 1; n < k; n++) {
        bool name = d->mentions.at[n].kind == MEN_NAME;
        if (name && !is_of_other_sex(r, d->entity_of[n], sex))
            return NONE; /* Tom Lund said no.  He asked: either. */
        met |= name && item_is(d, d->mentions.at[n].first - 1, ',');
    }
    return met ? y : NONE;
}

/* A letter from Ruiz, her landlord: is there somebody behind the "from" of text k, and not: Ruiz sent a letter
 * from prison? */
static bool comes_from_somebody(const resolver *r, uint32_t k)
{
    static const str SENDS[] = {S("delivered"), S("filmed"), S("gave"),      S("issued"),
                                S("made"),      S("posted"), S("published"), S("recorded"),
                                S("released"),  S("sent"),   S("shared"),    S("tweeted"),
                                S("uploaded"),  S("wrote")};
    const uint64_t given = LEX_(FIRST_MALE) | LEX_(FIRST_FEMALE);
    const quoth_doc *d = r->c->d;
    const mention *x = &d->mentions.at[k];
    uint32_t last = x->last - 1;
    uint64_t is = item_word(d, r->c->m, last)->classes;

    if (r->c->owners[k] != NONE && entity_at(r, r->c->owners[k])->kind == QUOTH_PERSON)
        return true;
    if (is & PEOPLE || item_word(d, r->c->m, x->core + 1)->classes & (given | LEX_(HONORIFIC)))
        return true;
    if (x->first && str_among(item_text(d, x->first - 1), SENDS, LEN(SENDS)))
        return false;
    return r->c->owners[k] != NONE || is & LEX_(ORG) || item_at(d, last)->shape != SHAPE_LOWER;
}

/* A letter from [Ruiz] was read.  In it, she: whose the words are, a mention; or NONE. */
static uint32_t find_author(const resolver *r, uint32_t k)
{
    enum { REACH = 3 };
    const quoth_doc *d = r->c->d;
    uint32_t s = d->mentions.at[k].sentence, i = d->sentences.at[s].first;
    uint32_t from = d->mention_from[s - 1], end = d->mention_from[s], at = d->mentions.at[k].first;

    if (!item_among(d, i, W(in)))
        return NONE;
    at -= item_is(d, at - 1, ',');
    bool it = (at == i + 2 && item_among(d, i + 1, W(it))) ||
              (at == i + 3 && item_among(d, i + 1, W(the), W(this)));
    if (!it || (at == i + 3 && !(item_word(d, r->c->m, i + 2)->classes & LEX_(DOCUMENT))))
        return NONE;
    for (uint32_t n = from; n < end && n < from + REACH; n++) {
        const mention *y = &d->mentions.at[n];
        if (y->kind == MEN_NOMINAL && item_among(d, y->core, W(from), W(by)) &&
            y->last > y->core + 1 && item_word(d, r->c->m, y->head)->classes & LEX_(DOCUMENT))
            return comes_from_somebody(r, n) ? n : NONE;
    }
    return NONE;
}

/* An email from [Ruiz] in which she, a letter from its head, [Ana Ruiz], in which she: whose the text is that
 * pronoun k stands in, if she may be meant; or NONE. */
static uint32_t find_author_here(const resolver *r, uint32_t k, uint8_t sex)
{
    const quoth_doc *d = r->c->d;
    uint32_t s = d->mentions.at[k].sentence, i = d->mentions.at[k].first, e = NONE;

    if (i < d->sentences.at[s].first + 4 || !item_among(d, i - 1, W(which)) ||
        !item_among(d, i - 2, W(in)))
        return NONE;
    uint32_t n = mention_ending(d, s, i - 2 - item_is(d, i - 3, ','));
    if (n != NONE && n > d->mention_from[s] && d->mentions.at[n].kind == MEN_NAME &&
        item_is(d, d->mentions.at[n].first - 1, ',')) {
        e = d->entity_of[n];
        n = mention_ending(d, s, d->mentions.at[n].first - 1);
    }
    const mention *y = n != NONE ? &d->mentions.at[n] : NULL;
    face home;
    if (!y || y->kind != MEN_NOMINAL || y->last <= y->core + 1 ||
        !item_among(d, y->core, W(from), W(by)) ||
        !(item_word(d, r->c->m, y->head)->classes & LEX_(DOCUMENT)))
        return NONE;
    if (e == NONE && home_of(d, r->c->m, y, &home)) {
        name_words w = name_words_of(r->c, home.name_first, home.name_last);
        bool many;
        e = entity_named(r->c, &home, &w, &many);
    }
    bool she = e != NONE && entity_at(r, e)->kind == QUOTH_PERSON &&
               (!entity_at(r, e)->gender || entity_at(r, e)->gender == sex);
    return she ? e : NONE;
}

/* Whom that mention is, if he may be meant: *out, else unchanged. */
static quoth_status resolve_asked(resolver *r, uint32_t k, uint8_t sex, uint32_t *out)
{
    const quoth_doc *d = r->c->d;
    const mention *x = &d->mentions.at[k];

    if (x->kind == MEN_NOMINAL && !(item_word(d, r->c->m, x->head)->classes & PEOPLE)) {
        if (item_word(d, r->c->m, x->head)->classes & LEX_(DOCUMENT))
            *out = r->c->owners[k]; /* A letter from Ruiz */
        return QUOTH_OK;
    }
    if (x->kind == MEN_NOMINAL)
        TRY(resolver_settle(r, k));
    if (d->entity_of[k] == NONE)
        return QUOTH_OK;
    const entity *e = entity_at(r, d->entity_of[k]);
    if ((e->human || e->kind == QUOTH_PERSON) && !e->plural && (!e->gender || e->gender == sex))
        *out = d->entity_of[k];
    return QUOTH_OK;
}

quoth_status resolve_answer(resolver *r, uint32_t k, uint8_t sex, uint32_t *out, bool *answers)
{
    uint32_t author = find_author_here(r, k, sex), asked = find_asked(r, k, sex);
    uint32_t s = r->c->d->mentions.at[k].sentence;
    const sentence *here = &r->c->d->sentences.at[s];

    *answers = author != NONE;
    if (*answers) {
        *out = author;
        return QUOTH_OK;
    }
    if (asked == NONE && s && here[-1].para == here->para && here[-1].inside == NONE) {
        asked = find_asker(r, k, sex);
        asked = asked == NONE ? find_author(r, k) : asked;
    }
    *answers = asked != NONE;
    if (!*answers) {
        bool says = *out != NONE && r->c->speaks[k] != NONE && s;
        r->paired |= says && (may_be_behind(r, s, *out, sex) || speaks_of_closer(r, k, *out));
        *out = r->paired ? NONE : *out;
        return QUOTH_OK;
    }
    if (asks_advice(r, &r->c->d->mentions.at[asked], k, sex)) {
        *out = NONE;
        return QUOTH_OK;
    }
    return resolve_asked(r, asked, sex, out);
}
