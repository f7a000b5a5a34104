/*
 * trace.c - phrases that tell to whom it was said and through whom it came.
 *
 *     in an email to the Ledger, by phone, via a spokesman, quoting the ministry
 */
#include "find/trace.h"

#include "find/names.h"
#include "find/view.h"

/* The mention of the sentence that begins at item i, the longest, or NONE. */
uint32_t trace_mention(const trace *t, uint32_t i)
{
    const quoth_doc *d = t->d;
    uint32_t k = mention_beginning(d, t->index, i), end = d->mention_from[t->index + 1];

    if (k == NONE)
        return NONE;
    return k + 1 < end && d->mentions.at[k + 1].first == i ? k + 1 : k;
}

/* --- Parties ---------------------------------------------------------------- */

party trace_party(const trace *t, uint32_t k)
{
    const quoth_doc *d = t->d;
    const mention *x = &d->mentions.at[k];
    uint32_t e = d->entity_of[k];
    party p = {.range = item_range(d, x->first, x->last)};

    if (e != NONE) {
        const entity *y = &d->entities.at[e];
        p.kind = y->kind;
        p.entity = y->number;
        p.resolved_by = d->resolved_by[k];
        if (y->name.end)
            p.name = doc_slice(d, y->name.start, y->name.end);
        return p;
    }
    face f = face_known(d, t->m, k);
    p.kind = x->kind == MEN_PRONOUN ? QUOTH_UNKNOWN : f.kind;
    if (f.name_first < f.name_last) {
        range r = face_name(d, &f);
        p.name = doc_slice(d, r.start, r.end);
    }
    return p;
}

/* A party of items [first, last) that are part of a longer mention. */
party trace_part(const trace *t, uint32_t first, uint32_t last)
{
    mention x = {.first = first, .last = last, .core = last, .head = last - 1, .kind = MEN_NOMINAL};

    x.name_first = x.name_last = last;
    while (x.name_first > first && item_is_word(t->d, x.name_first - 1) &&
           item_at(t->d, x.name_first - 1)->shape != SHAPE_LOWER &&
           !(trace_word(t, x.name_first - 1)->classes & LEX_(DETERMINER)))
        x.name_first--;
    face f = face_of(t->d, t->m, &x);
    party p = {.range = item_range(t->d, first, last), .kind = f.kind};
    if (f.name_first < f.name_last) {
        range r = face_name(t->d, &f);
        p.name = doc_slice(t->d, r.start, r.end);
    }
    return p;
}

/* Citing [two officials], a study; not: the cost, her work, another reason, their decision. */
bool trace_origin(const trace *t, uint32_t k, const party *p)
{
    static const str DEEDS[] = {S("decision"), S("decisions"), S("plan"),    S("plans"),
                                S("platform"), S("release"),   S("releases")};
    const mention *x = &t->d->mentions.at[k];
    static const str COPIES[] = {S("copies"), S("copy")};

    if (str_among(item_text(t->d, x->head), COPIES, LEN(COPIES)))
        return true;
    if (x->kind == MEN_PRONOUN || str_among(item_text(t->d, x->head), DEEDS, LEN(DEEDS)) ||
        (among(t, x->head, W(another)) && trace_word(t, x->last)->pos == POS_NOUN))
        return false;
    return p->kind == QUOTH_PERSON || p->kind == QUOTH_ORGANIZATION || p->kind == QUOTH_DOCUMENT ||
           trace_word(t, x->head)->classes & LEX_(OUTLET) ||
           among(t, x->head, W(interview), W(interviews)) || face_of(t->d, t->m, x).human;
}

/* told the Varn Security [Forum], the Economic [Club] of Varn: who listens to a speech and prints nothing. */
static bool meets(const trace *t, uint32_t first, uint32_t last)
{
    static const str MEETS[] = {S("Academy"),    S("Assembly"),  S("Association"), S("Chamber"),
                                S("Club"),       S("Committee"), S("Conference"),  S("Congress"),
                                S("Convention"), S("Council"),   S("Dialogue"),    S("Expo"),
                                S("Festival"),   S("Forum"),     S("Institute"),   S("Inquiry"),
                                S("Inquest"),    S("Society"),   S("Summit"),      S("Symposium"),
                                S("Tribunal"),   S("Union"),     S("University")};

    for (uint32_t i = first; i < last; i++)
        if (item_is_word(t->d, i) && str_among(item_text(t->d, i), MEETS, LEN(MEETS)))
            return true;
    return false;
}

bool trace_outlet(const trace *t, uint32_t first, uint32_t last, const party *p)
{
    bool outlet = false, office = false, name = false;

    if (last == first + 1 && trace_word(t, first)->classes & LEX_(PLACE) &&
        !(trace_word(t, first)->classes & LEX_(OUTLET)) &&
        !(item_is_word(t->d, last) && item_at(t->d, last)->shape != SHAPE_LOWER))
        return false; /* told Varn: a government; but: told Varn Today */
    for (uint32_t i = first; i < last; i++) {
        const word *w = trace_word(t, i);
        outlet |= w->classes & LEX_(OUTLET) &&
                  !(among(t, i, W(news)) && item_at(t->d, i)->shape == SHAPE_LOWER);
        office |= ((w->classes & LEX_(ORG)) && !(w->classes & LEX_(OUTLET))) ||
                  among(t, i, W(house), W(senate), W(congress));
        name |= item_is_word(t->d, i) && item_at(t->d, i)->shape != SHAPE_LOWER;
    }
    const word *head = trace_word(t, last - 1);
    bool people = (head->classes & (LEX_(ROLE) | LEX_(TITLE))) > 0 &&
                  item_gist(t->d, last - 1) & GIST_PLURAL; /* U.S. Bishops */
    return p->kind == QUOTH_ORGANIZATION &&
           (outlet || (p->name.n && name && !office && !people && !meets(t, first, last)));
}

static bool same_range(range a, range b)
{
    return a.start < b.end && b.start < a.end;
}

quoth_status trace_push(trace *t, party p, quoth_link_role role, str how)
{
    const mention *h = t->holder != NONE ? &t->d->mentions.at[t->holder] : NULL;

    if (h && h->kind != MEN_PRONOUN && h->kind != MEN_RELATIVE &&
        p.range.start == item_start(t->d, h->first) && p.range.end >= item_end(t->d, h->core - 1))
        return QUOTH_OK; /* Who speaks is no source of his own. */
    for (uint32_t i = 0; i < t->chain.n; i++)
        if (same_range(t->chain.at[i].range, p.range) ||
            (p.name.n && str_eq(t->chain.at[i].name, p.name)))
            return QUOTH_OK;
    p.link = role;
    p.how = how;
    p.role = (str){0};
    return party_push(&t->d->arena, &t->chain, p);
}

/* told [People], told [the Economist]: titles in words that mean something else, too. */
static bool is_title(const trace *t, uint32_t first, uint32_t last)
{
    static const str BARE[] = {S("Ars Technica"), S("Billboard"), S("Business Insider"),
                               S("Fortune"),      S("Full Fact"), S("Insider"),
                               S("Live Science"), S("Metro"),     S("Nature"),
                               S("People"),       S("Punch"),     S("Salon"),
                               S("Science"),      S("Slate"),     S("Scientific American"),
                               S("Stuff"),        S("Time"),      S("Sports Illustrated")},
                     WITH_THE[] = {S("Economist"), S("Globe and Mail"), S("Spectator")},
                     CAPITAL_THE[] = {S("Australian"), S("Hindu"), S("Oregonian"), S("Scotsman")};
    bool article = among(t, first, W(the));
    range at = item_range(t->d, first + article, last);
    str s = doc_slice(t->d, at.start, at.end);

    if (!article)
        return str_among(s, BARE, LEN(BARE));
    return str_among(s, WITH_THE, LEN(WITH_THE)) || (item_at(t->d, first)->shape == SHAPE_TITLE &&
                                                     str_among(s, CAPITAL_THE, LEN(CAPITAL_THE)));
}

/* Where the capitals end that begin at item i, before last; *outlet: they name one. */
static uint32_t behind_outlet(const trace *t, uint32_t i, uint32_t last, bool *outlet)
{
    uint32_t end = i;

    *outlet = false;
    while (end < last && item_is_word(t->d, end) && item_at(t->d, end)->shape != SHAPE_LOWER &&
           !(item_at(t->d, end)->flags & TOK_POSSESSIVE))
        *outlet |= (trace_word(t, end++)->classes & LEX_(OUTLET)) != 0;
    uint64_t ends = end > i ? trace_word(t, end - 1)->classes : 0;
    *outlet &= (end > i + 1 || !among(t, i, W(tv), W(radio), W(news))) &&
               (ends & LEX_(OUTLET) || !(ends & LEX_(ORG_END))); /* not: the Post Office */
    return end;
}

/* Ana, reporter: does item i begin a name, or tell who works for an outlet to bring what is said? */
static bool is_staff(const trace *t, uint32_t i, uint32_t last)
{
    static const str STAFF[] = {
        S("anchor"),   S("columnist"),   S("correspondent"), S("correspondents"), S("editor"),
        S("host"),     S("interviewer"), S("journalist"),    S("journalists"),    S("presenter"),
        S("reporter"), S("reporters"),   S("writer")};
    if (!item_is_word(t->d, i))
        return false;
    for (uint32_t k = i; k < last && k < i + 3; k++)
        if (str_among(item_text(t->d, k), STAFF, LEN(STAFF)))
            return true;
    const uint64_t person = LEX_(ROLE) | LEX_(ROLES) | LEX_(TITLE);
    return item_at(t->d, i)->shape != SHAPE_LOWER ||
           (item_at(t->d, i - 1)->flags & TOK_POSSESSIVE &&
            !(trace_word(t, last - 1)->classes & person)); /* its project */
}

/* told [CNN]'s Ana Ruiz, a [Nova News] reporter, Ana Ruiz of [CNN]: the outlet in items [first, last), who are
 * somebody else, is who brings it. */
static quoth_status told_to_staff(trace *t, uint32_t first, uint32_t last, str how)
{
    bool outlet;
    uint32_t i = first + among(t, first, W(the), W(a), W(an));
    uint32_t noun =
        last - (trace_word(t, last - 1)->classes & LEX_(OUTLET) &&
                item_at(t->d, last - 1)->shape == SHAPE_LOWER); /* the Tarn Post [newspaper] */
    uint32_t end = behind_outlet(t, i, last, &outlet);
    bool owned = end < last && item_at(t->d, end)->flags & TOK_POSSESSIVE;
    bool staff = end + owned < last && is_staff(t, end + owned, last);

    for (uint32_t of = i + 1; !(outlet && staff) && of + 1 < last; of++)
        if (among(t, of, W(of), W(from), W(at))) {
            i = of + 1 + among(t, of + 1, W(the));
            end = behind_outlet(t, i, last, &outlet);
            outlet |= end == noun && noun < last && end > i;
            staff = end == last || end == noun;
        }
    if (!outlet || !staff)
        return QUOTH_OK;
    range at = item_range(t->d, i, end);
    party p = {.kind = QUOTH_ORGANIZATION, .range = at, .name = doc_slice(t->d, at.start, at.end)};
    return trace_push(t, p, QUOTH_RELAY, how);
}

/* told [La Cronaca], [Il Secolo]: an article and a name that nobody here bears. */
static bool is_foreign_title(const trace *t, uint32_t first, uint32_t last, const party *p)
{
    static const str THE[] = {S("Das"), S("Der"), S("Die"), S("El"), S("Il"),
                              S("La"),  S("Le"),  S("Les"), S("Los")};

    return p->kind == QUOTH_PERSON && last == first + 2 && !among(t, first - 1, W(to)) &&
           str_among(item_text(t->d, first), THE, LEN(THE)) &&
           !(trace_word(t, first + 1)->classes & LEX_(PLACE)) &&
           str_eq(p->name, trace_text(t, first, last));
}

/* Told to an outlet, it is told through it. */
quoth_status trace_tell(trace *t, uint32_t first, uint32_t last, party p, str how)
{
    if (is_title(t, first, last) || is_foreign_title(t, first, last, &p)) {
        p.kind = QUOTH_ORGANIZATION;
        if (!p.name.n) {
            range at = item_range(t->d, first + among(t, first, W(the)), last);
            p.name = doc_slice(t->d, at.start, at.end);
        }
        trace_addressee(t, p);
        return trace_push(t, p, QUOTH_RELAY, how);
    }
    trace_addressee(t, p);
    if (trace_outlet(t, first, last, &p))
        return trace_push(t, p, QUOTH_RELAY, how);
    return told_to_staff(t, first, last, how);
}

/* --- Phrases --------------------------------------------------------------- */

/* "an email to the Ashby Mercury": a medium, and whom it went to. */
quoth_status trace_medium(trace *t, uint32_t prep, uint32_t k)
{
    const mention *x = &t->d->mentions.at[k];
    uint32_t to = x->core;

    TRY(trace_push(t, trace_party(t, k), QUOTH_RELAY, trace_text(t, prep, prep + 1)));
    while (to < x->last && !among(t, to, W(to)))
        to++;
    bool does = to + 2 == x->last && (item_gist(t->d, x->last) & GIST_PART) == P_DET;
    if (to + 1 < x->last && !does) /* Not: an affidavit to support the charge. */
        return trace_tell(t, to + 1, x->last, trace_part(t, to + 1, x->last),
                          trace_text(t, prep, to + 1));
    return QUOTH_OK;
}

/* quoted by "Reuters": the marks hold the name. */
static quoth_status marked_name(trace *t, uint32_t i, quoth_link_role role)
{
    enum { LONGEST = 5 };
    const quoth_doc *d = t->d;
    const span *s = item_span(d, i);

    if (s->last - s->open - 1 > LONGEST || s->last == s->open + 1)
        return QUOTH_OK;
    if (d->tokens.at[s->open + 1].shape == SHAPE_LOWER)
        return QUOTH_OK;
    const token *end = &d->tokens.at[s->last - 1];
    range r = {d->tokens.at[s->open + 1].start, end->kind == TOK_PUNCT ? end[-1].end : end->end};
    party p = {.range = r, .kind = QUOTH_ORGANIZATION, .name = doc_slice(d, r.start, r.end)};
    if (among(t, i - 1, W(for), W(with), W(to)))
        trace_addressee(t, p);
    return trace_push(t, p, role, trace_text(t, i - 1, i));
}

/* In [emailed] comments: the mention at item i + 1 where a participle, which is no part of it, stands
 * at item i; or NONE. */
static uint32_t behind_participle(const trace *t, uint32_t i)
{
    if (!item_is_word(t->d, i) || item_at(t->d, i)->shape != SHAPE_LOWER ||
        !(item_gist(t->d, i) & GIST_VERBAL) || trace_word(t, i)->pos == POS_ING)
        return NONE;
    uint32_t k = trace_mention(t, i + 1);
    return k != NONE && among(t, t->d->mentions.at[k].head, W(comments), W(remarks), W(testimony),
                              W(evidence), W(statements))
               ? k
               : NONE;
}

/* said, adding [that] it was over; said[,] but she refused; said a day [after] it spread on Facebook: does a
 * clause begin at item i that is not about who heard what stands before? */
static bool turns_away(const trace *t, uint32_t i)
{
    const quoth_doc *d = t->d;

    if (item_gist(d, i) & GIST_THAT)
        return item_gist(d, i - 1) & GIST_SAYS;
    if (among(t, i + 1, W(cited), W(quoted)))
        return false;
    if (among(t, i, W(after), W(before))) {
        uint32_t k = trace_mention(t, i + 1), verb = k != NONE ? d->mentions.at[k].last : i;
        return verb > i && item_is_word(d, verb) && item_at(d, verb)->shape == SHAPE_LOWER &&
               !(item_gist(d, verb) & (GIST_PREP | GIST_AND | GIST_OF));
    }
    return (item_gist(d, i) & GIST_AND || among(t, i, W(but), W(while), W(whereas), W(when))) &&
           (item_begins_clause(d, t->index, i + 1) || item_gist(d, i + 1) & GIST_FINITE);
}

/* [seen] by the Ledger, obtained earlier by it, posted on Facebook */
static bool carries(const trace *t, uint32_t i)
{
    enum { FAR = 3 };
    for (uint32_t k = i + 1; k <= i + FAR && item_is_word(t->d, k); k++)
        if (among(t, k, W(by), W(on), W(with)))
            return trace_carried(t, k) == i;
    return false;
}

/* in a note [that the Ledger has seen]: who got to see what was just named. */
static quoth_status seen_by(trace *t, uint32_t i)
{
    uint32_t k = among(t, i, W(that), W(which)) ? trace_mention(t, i + 1) : NONE;

    if (k == NONE)
        return QUOTH_OK;
    const mention *x = &t->d->mentions.at[k];
    uint32_t verb = x->last + (item_gist(t->d, x->last) & GIST_HAVE ? 1 : 0);
    if (!among(t, verb, W(seen), W(saw), W(obtained), W(reviewed), W(viewed)))
        return QUOTH_OK;
    party p = trace_party(t, k);
    return trace_outlet(t, x->first, x->last, &p)
               ? trace_push(t, p, QUOTH_RELAY, trace_text(t, verb, verb + 1))
               : QUOTH_OK;
}

/* said on [“The Morning Brief”], said Sunday on the podcast [“Odd Hours”]: is it a programme that is named in the
 * marks at item i? */
static bool airs_on(const trace *t, uint32_t i)
{
    const quoth_doc *d = t->d;
    const cue *c = t->a->cue != NONE ? &d->cues.at[t->a->cue] : NULL;
    const span *s = item_span(d, i);
    uint32_t from = i;

    if (!c || !t->behind || !among(t, c->head, W(said), W(says)) || s->last < s->open + 3)
        return false;
    while (from > c->head + 1 && item_is_word(d, from - 1) &&
           trace_word(t, from - 1)->classes & (LEX_(OUTLET) | LEX_(DETERMINER) | LEX_(POSSESSIVE)))
        from--;
    if (!among(t, from - 1, W(on)))
        return false;
    while (from > c->last && (item_is_when(d, t->m, from - 1) || among(t, from - 1, W(on))))
        from--;
    for (uint32_t k = s->open + 1; k < s->last; k++)
        if (d->tokens.at[k].kind == TOK_WORD && d->tokens.at[k].shape == SHAPE_LOWER &&
            d->tokens.at[k].end > d->tokens.at[k].start + 3)
            return false;
    return from <= c->last;
}

/* seen by [“Reuters”], an interview with [“Nova”]: may the marks at item i hold a source's name? */
static bool names_source(const trace *t, uint32_t i)
{
    if (i <= t->s->first + 1)
        return false;
    return airs_on(t, i) || among(t, i - 1, W(via)) || (among(t, i - 1, W(by)) && trace_carried(t, i - 1) != NONE) ||
           (among(t, i - 1, W(for), W(with), W(to)) &&
            among(t, i - 2, W(interview), W(commentary), W(comments), W(told)));
}

/* Apologised to [viewers] for it: what for is no part of whom, mention k. */
static party hearer(const trace *t, uint32_t k)
{
    const mention *x = &t->d->mentions.at[k];
    const cue *c = t->a->cue != NONE ? &t->d->cues.at[t->a->cue] : NULL;
    party p = trace_party(t, k);

    if (c && (c->lemma == W(apologise) || c->lemma == W(apologize)) && x->core < x->last &&
        among(t, x->core, W(for)))
        p.range.end = item_end(t->d, x->core - 1);
    return p;
}

/* wrote on Feb. [3 to Ruiz], in [2015 to Ruiz]: does the phrase of the number at item i go on with whom? */
static bool number_to(const trace *t, uint32_t i)
{
    uint32_t k = t->behind ? trace_mention(t, i) : NONE;
    const mention *x = k != NONE ? &t->d->mentions.at[k] : NULL;

    return x && x->head == i && x->last > i + 2 && among(t, i + 1, W(to)) &&
           t->d->cues.at[t->a->cue].kind == CUE_SPEECH;
}

/* Ruiz, named behind item i, who hears it, up to item last. */
static quoth_status told_then(trace *t, uint32_t i, uint32_t last)
{
    mention x = {.first = i, .core = last, .last = last, .head = last - 1, .kind = MEN_NOMINAL};
    party p = trace_part(t, i, last);

    x.name_first = x.name_last = last;
    if (p.kind != QUOTH_PERSON && p.kind != QUOTH_ORGANIZATION && !face_of(t->d, t->m, &x).human)
        return QUOTH_OK;
    return trace_tell(t, i, last, p, trace_text(t, i - 1, i));
}

/* Reads what the number at item *i, or a date behind it, adds, and goes on behind it, if *done; mention *k behind item *i
 * may be such a number, and is none. */
static quoth_status read_date(trace *t, uint32_t *i, uint32_t *k, bool *done)
{
    const quoth_doc *d = t->d;
    uint32_t dated = NONE, at = *i;

    *done = item_at(d, at)->kind == TOK_NUMBER && number_to(t, at);
    if (*done) {
        *i = d->mentions.at[trace_mention(t, at)].last;
        return told_then(t, at + 2, *i);
    }
    if (*k != NONE && item_at(d, at + 1)->kind == TOK_NUMBER && number_to(t, at + 1))
        *k = NONE;
    if (*k == NONE && among(t, at, W(in)))
        dated = trace_dated(t, at + 1);
    *done = dated != NONE;
    if (!*done)
        return QUOTH_OK;
    *i = d->mentions.at[dated].last;
    return trace_dated_phrase(t, at, dated);
}

/* citing [two officials], a copy of it: mention k behind item i. */
static quoth_status push_cited(trace *t, uint32_t i, uint32_t k)
{
    party p = trace_party(t, k);

    if (!trace_origin(t, k, &p))
        return QUOTH_OK;
    if (p.kind == QUOTH_UNNAMED && !face_of(t->d, t->m, &t->d->mentions.at[k]).human)
        p.kind = QUOTH_DOCUMENT;
    return trace_push(t, p, QUOTH_ORIGIN, trace_text(t, i, i + 1));
}

/* Reads items [i, stop).  bound: the content follows, so the first word that
 * belongs to no phrase ends the region. */
quoth_status trace_region(trace *t, uint32_t i, uint32_t stop, bool bound)
{
    const quoth_doc *d = t->d;

    while (i < stop) {
        if (item_is_span(d, i) && names_source(t, i)) {
            TRY(marked_name(t, i, QUOTH_RELAY));
            i++;
            continue;
        }
        if (t->chain.n && item_at(d, i)->kind == TOK_WORD)
            TRY(seen_by(t, i));
        if (item_is_span(d, i) || (bound && among(t, i, W(that), W(whether), W(if))) ||
            (t->behind && !bound && turns_away(t, i)))
            break;
        if (among(t, i, W(who), W(whose))) { /* Ana Ruiz, whose party leads in the polls, said */
            while (i < stop && !item_is(d, i, ','))
                i++;
            continue;
        }
        bool prep = trace_word(t, i)->classes & LEX_(PREPOSITION);
        bool citing = among(t, i, W(citing), W(quoting), W(cited)) && !among(t, i - 1, W(without));
        uint32_t k = (prep || citing) && i + 1 < stop ? trace_mention(t, i + 1) : NONE;
        bool done;
        TRY(read_date(t, &i, &k, &done));
        if (done)
            continue;
        bool in = k == NONE && among(t, i, W(in));
        uint32_t worded = in ? behind_participle(t, i + 1) : NONE;
        if (worded != NONE) {
            party p = trace_party(t, worded);
            p.range.start = item_start(d, i + 1);
            p.kind = QUOTH_DOCUMENT;
            TRY(trace_push(t, p, QUOTH_RELAY, trace_text(t, i, i + 1)));
            i = d->mentions.at[worded].last;
            continue;
        }
        if (k != NONE && citing) {
            TRY(push_cited(t, i, k));
            i = d->mentions.at[k].last;
        } else if (k != NONE) {
            bool to = trace_to(t, i, k);
            if (to && among(t, i - 1, W(reference)) && among(t, i - 2, W(with)))
                TRY(trace_push(t, trace_party(t, k), QUOTH_ORIGIN, trace_text(t, i - 1, i + 1)));
            else if (to && !t->has_addressee && trace_hears(t, i, k))
                TRY(trace_tell(t, d->mentions.at[k].first, d->mentions.at[k].last, hearer(t, k),
                               trace_text(t, i, i + 1)));
            else
                TRY(trace_phrase(t, i, k));
            i = d->mentions.at[k].last;
        } else {
            const word *w = trace_word(t, i);
            bool loose = w->classes & (LEX_(DAY) | LEX_(PREPOSITION)) || w->pos == POS_ADV ||
                         item_is(d, i, ',') || item_at(d, i)->kind == TOK_NUMBER ||
                         (bound && item_is_when(d, t->m, i)) || among(t, i, W(last));
            bool verb = w->pos == POS_PAST || w->pos == POS_VERB_S ||
                        w->classes & (LEX_(AUXILIARY) | LEX_(MODAL));
            if ((t->chain.n || among(t, i - 1, W(as))) && (carries(t, i) || carries(t, i + 1)))
                verb = false, loose = true; /* a copy of which was seen by the Ledger */
            if (bound && !loose && (t->a->span == NONE || verb))
                break;
            i++;
        }
    }
    return QUOTH_OK;
}
