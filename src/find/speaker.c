/*
 * speaker.c - the speaker of a link as the record shows it: name, kind, role, members.
 */
#include "find/item.h"
#include "find/names.h"
#include "find/parties.h"

/* --- Nicknames ------------------------------------------------------------------- */

static size_t append(char *p, size_t n, str s)
{
    while (s.n && (!n || p[n - 1] == ' ') && s.p[0] == ' ') {
        s.p++;
        s.n--;
    }
    memcpy(p + n, s.p, s.n);
    return n + s.n;
}

quoth_status name_text(quoth_doc *d, range name, str *out)
{
    uint32_t i = doc_span_from(d, name.start), from = name.start;
    size_t n = 0;

    *out = doc_slice(d, name.start, name.end);
    if (i >= d->spans.n || d->tokens.at[d->spans.at[i].open].start >= name.end)
        return QUOTH_OK;
    char *p = arena_alloc(&d->arena, name.end - name.start, 1);
    if (!p)
        return QUOTH_FATAL;
    for (; i < d->spans.n && d->tokens.at[d->spans.at[i].open].start < name.end; i++) {
        uint32_t open = d->tokens.at[d->spans.at[i].open].start;
        if (open < from)
            continue;
        n = append(p, n, doc_slice(d, from, open));
        from = d->tokens.at[span_after(&d->spans.at[i]) - 1].end;
    }
    if (from < name.end)
        n = append(p, n, doc_slice(d, from, name.end));
    while (n && p[n - 1] == ' ')
        n--;
    if (n)
        *out = (str){p, n};
    return QUOTH_OK;
}

/* --- The party ------------------------------------------------------------------- */

static str text_of(const quoth_doc *d, range r)
{
    return doc_slice(d, r.start, r.end);
}

quoth_status entity_party(quoth_doc *d, uint32_t e, party *out)
{
    const entity *x = &d->entities.at[e];

    *out = (party){.kind = x->kind, .entity = x->number};
    if (x->role.end && x->kind == QUOTH_PERSON)
        out->role = text_of(d, x->role);
    if (!x->name.end)
        return QUOTH_OK;
    out->range = x->name;
    out->name = text_of(d, x->name);
    if (x->kind == QUOTH_PERSON)
        TRY(name_text(d, x->name, &out->name));
    TRY(on_one_line(d, &out->name));
    return on_one_line(d, &out->role);
}

quoth_status party_join(quoth_doc *d, party *members, size_t n, party *out)
{
    size_t bytes = 0;

    out->members = members;
    out->members_n = n;
    out->role = (str){0};
    out->name = (str){0};
    for (size_t i = 0; i < n; i++) {
        if (!members[i].name.n)
            return QUOTH_OK;
        bytes += members[i].name.n + LEN(" and ");
    }
    char *p = arena_alloc(&d->arena, bytes, 1);
    if (!p)
        return QUOTH_FATAL;
    out->name.p = p;
    for (size_t i = 0; i < n; i++) {
        if (i)
            out->name.n = append(p, out->name.n, i + 1 < n ? S(", ") : S(" and "));
        out->name.n = append(p, out->name.n, members[i].name);
    }
    return QUOTH_OK;
}

/* "Odd Lien and Turi Vang": a name made of both, and each of them. */
static quoth_status joint_party(quoth_doc *d, const entity *x, party *out)
{
    party *members = arena_alloc(&d->arena, 2, sizeof *members);

    if (!members)
        return QUOTH_FATAL;
    TRY(entity_party(d, x->parts[0], &members[0]));
    TRY(entity_party(d, x->parts[1], &members[1]));
    return party_join(d, members, 2, out);
}

/* Kind of a mention that stands for nobody known. */
static quoth_party_kind lone_kind(const quoth_doc *d, const quoth_model *m, uint32_t k)
{
    const mention *x = &d->mentions.at[k];

    if (x->kind == MEN_PRONOUN) {
        if (item_among(d, x->first, W(others), W(many), W(some), W(everyone), W(everybody)))
            return QUOTH_GROUP;
        if (item_among(d, x->first, W(someone), W(somebody)))
            return QUOTH_UNNAMED;
        bool person = item_among(d, x->first, W(he), W(she), W(him), W(her), W(his));
        return person && d->sentences.at[x->sentence].inside == NONE ? QUOTH_PERSON : QUOTH_UNKNOWN;
    }
    return x->kind == MEN_RELATIVE ? QUOTH_UNKNOWN : (quoth_party_kind)face_known(d, m, k).kind;
}

/* "The card read: Q", "It reads: Q": what has words on it is a document. */
static bool is_read(const quoth_doc *d, const attribution *a, const mention *x, uint32_t e)
{
    if (a->cue == NONE || a->rule == RULE_CARRY ||
        !item_among(d, d->cues.at[a->cue].head, W(read), W(reads)))
        return false;
    if (x->kind == MEN_PRONOUN)
        return item_among(d, x->first, W(it)) &&
               (e == NONE || d->entities.at[e].kind != QUOTH_DOCUMENT);
    return x->kind == MEN_NOMINAL && e != NONE && !d->entities.at[e].human &&
           !d->entities.at[e].name.end && d->entities.at[e].kind == QUOTH_UNNAMED;
}

/* A clerk heard [Ruiz] shout; the court heard how [Ruiz] told: do the taggers take who only heard mention x,
 * in words from byte start, for a part of it? */
static bool hears(const quoth_doc *d, const mention *x, uint32_t start)
{
    for (uint32_t i = x->first;
         i-- > d->sentences.at[x->sentence].first && item_start(d, i) >= start;)
        if (item_perceives(d, i))
            return true;
    return false;
}

/* In Leeds [Ruiz] said, By 2021 [Ruiz] was: do the taggers take what opens the sentence before mention h, and no
 * comma behind it, for a part of it, in words from byte start? */
static bool is_fronted(const quoth_doc *d, const quoth_model *m, uint32_t h, uint32_t start)
{
    const mention *x = &d->mentions.at[h], *y = h ? x - 1 : x;
    uint32_t from = d->sentences.at[x->sentence].first;

    if (!(item_gist(d, from) & GIST_PREP) || x->first < from + 2 || start <= item_start(d, from) ||
        start >= item_start(d, x->first))
        return false;
    return item_is_year(d, x->first - 1) ||
           (item_at(d, x->first - 1)->shape == SHAPE_TITLE && item_is_when(d, m, x->first - 1)) ||
           (y->last == x->first && y->first > from && item_gist(d, y->first - 1) & GIST_PREP);
}

/* The club suspended [Holm] for calling it “odd”: is the holder of link a, behind byte `start`, whom somebody blames? */
static bool is_blamed(const quoth_doc *d, const attribution *a, uint32_t start)
{
    const mention *x = &d->mentions.at[a->holder];

    return a->cue != NONE && cue_ends(&d->cues.at[a->cue]) == ENDS_ING &&
           d->cues.at[a->cue].first == x->last + 1 && item_among(d, x->last, W(for)) &&
           start < item_start(d, x->first);
}

/* said Ruiz[, an answer] that pleased few[, words] she regrets[, to the delight] of all: does what tells of the words, and
 * not of the speaker, begin at item i? */
static bool sums_up(const quoth_doc *d, const quoth_model *m, uint32_t i)
{
    enum { REACH = 4 };
    static const str WORDS[] = {S("joke"), S("line"), S("phrase"), S("quip"), S("verdict")},
                     MANY[] = {S("comments"), S("remarks"), S("words")};

    i += item_is_word(d, i) && str_eq(item_text(d, i), S("much"));
    if (item_among(d, i, W(to)) && item_among(d, i + 1, W(the)))
        return item_gist(d, i + 3) & GIST_OF;
    if (item_is_word(d, i) && str_among(item_text(d, i), MANY, LEN(MANY)))
        return true;
    if (!item_among(d, i, W(a), W(an)))
        return false;
    for (uint32_t k = i + 1; k < i + REACH && item_is_word(d, k); k++) {
        bool voice = str_eq(item_text(d, k), S("voice")); /* an early voice for it */
        bool noun = (item_word(d, m, k)->classes & LEX_(CUE_NOUN) && !voice) ||
                    str_among(item_text(d, k), WORDS, LEN(WORDS));
        uint32_t next = d->parts[k + 1] & GIST_PART;
        if (noun)
            return item_is_word(d, k + 1) && next != P_NOUN && next != P_POSS &&
                   !(item_gist(d, k + 1) & (GIST_OF | GIST_AND));
        if (item_gist(d, k) & (GIST_PREP | GIST_FINITE | GIST_THAT | GIST_WH))
            return false;
    }
    return false;
}

/* Words r of mention x, who speaks by a cue before, without what only tells of what is said. */
static range without_sum(const quoth_doc *d, const quoth_model *m, const mention *x, range r)
{
    uint32_t end = d->sentences.at[x->sentence].last;

    for (uint32_t i = x->last; i + 2 < end && item_end(d, i) < r.end; i++)
        if (item_is(d, i, ',') && sums_up(d, m, i + 1))
            return (range){r.start, item_end(d, i - 1)};
    return r;
}

/* The team tested masks [but] said: do words r end before another verb of their own? */
static bool leads_on(const quoth_doc *d, range r)
{
    static const str JOINS[] = {S(" and"), S(" but")};
    return str_ends_in((str){d->text.p + r.start, r.end - r.start}, JOINS, LEN(JOINS), 3);
}

/* The words that name mention h: as the taggers see them, unless that breaks off at a full stop inside
 * what grammar sees, "Ruiz (D-S" of "Ruiz (D-S.C.)". */
static range words_of(const quoth_doc *d, const quoth_model *m, const attribution *a, uint32_t h)
{
    range seen = a->holder_words;

    if (!seen.end || h != a->holder || leads_on(d, seen) ||
        hears(d, &d->mentions.at[h], seen.start) || is_fronted(d, m, h, seen.start) ||
        is_blamed(d, a, seen.start))
        return holder_range(d, m, h, a->cue);
    if (seen.end >= d->text.n || d->text.p[seen.end] != '.')
        return seen;
    range whole = holder_range(d, m, h, a->cue);
    return whole.start == seen.start && whole.end > seen.end ? whole : seen;
}

/* Words r up to the bracket that closes what opens in them: [Holm (Letters], May 3). */
static range with_bracket(const quoth_doc *d, range r)
{
    enum { LONGEST = 60 };
    uint32_t i = r.start,
             stop = r.end + LONGEST < d->text.n ? r.end + LONGEST : (uint32_t)d->text.n;
    bool open = false;

    for (; i < r.end; i++)
        open = d->text.p[i] == '(' || (open && d->text.p[i] != ')');
    while (open && i < stop && d->text.p[i] != ')' && d->text.p[i] != '\n')
        i++;
    return open && i < stop && d->text.p[i] == ')' ? (range){r.start, i + 1} : r;
}

/* The court found that she had lied. “[I] was tired.”: no body, mention h, says I where no verb says that it speaks. */
static bool is_no_person(const quoth_doc *d, const attribution *a, uint32_t h)
{
    uint32_t e = d->entity_of[h];

    if (a->span == NONE || e == NONE || d->entities.at[e].kind != QUOTH_ORGANIZATION ||
        (a->cue != NONE && d->cues.at[a->cue].sentence == d->folds[a->span].sentence))
        return false;
    const span *s = &d->spans.at[a->span];
    for (uint32_t t = s->open + 1; t < s->last; t++)
        if (id_among(d->tokens.at[t].word, (uint32_t[]){W(i), W(me), W(my)}, 3))
            return true;
    return false;
}

/* Does mention k, without a name of its own, stand behind or before mention h, with a comma between them? */
static bool is_beside(const quoth_doc *d, uint32_t k, uint32_t h)
{
    const mention *a = &d->mentions.at[k < h ? k : h], *b = &d->mentions.at[k < h ? h : k];

    return d->mentions.at[k].kind == MEN_NOMINAL && a->sentence == b->sentence &&
           b->first <= a->last + 2 && item_is(d, a->last, ',');
}

/* What mention k says by itself that somebody is; an empty range if nothing. */
static range role_in(const quoth_doc *d, const quoth_model *m, uint32_t k)
{
    face f = face_known(d, m, k);
    return f.noun != NONE && f.role_first < f.role_last
               ? role_range(d, m, f.role_first, f.role_last, f.noun)
               : (range){0};
}

/* Ruiz, [a clerk who left]; [Her old friend, Dr] Ana Ruiz: what she is by the words beside mention h, whose own say
 * `own`, where nothing fuller is known from there; an empty range if there are none. */
static range role_beside(const quoth_doc *d, const quoth_model *m, uint32_t h, range own,
                         bool known)
{
    enum { FULL = 5 }; /* Bytes: not Dr, Cllr. */
    bool name = d->mentions.at[h].kind == MEN_NAME;
    uint32_t a = name && h ? h - 1 : h, b = a + 1;

    if (b < d->mentions.n && is_beside(d, a, b) && d->entity_of[a] == d->entity_of[b]) {
        range first = role_in(d, m, a), second = role_in(d, m, b);
        if (first.end && second.end)
            first.end = second.end;
        return first;
    }
    b = h + 1;
    bool fuller = !known && name && own.end - own.start < FULL && b < d->mentions.n;
    return fuller && is_beside(d, b, h) && d->entity_of[b] == d->entity_of[h] ? role_in(d, m, b)
                                                                              : (range){0};
}

/* [Senators] Ana Ruiz and Ivo Holm; Ana Ruiz and Ivo Holm, [co-founders of Volta]: what both are. */
static range role_of_both(const quoth_doc *d, const quoth_model *m, uint32_t h)
{
    face f = face_known(d, m, h);

    if (f.noun != NONE && f.role_first < f.role_last && role_of_many(d, m, f.noun))
        return item_range(d, f.role_first, f.role_last);
    for (uint32_t n = 0; n < 2; n++) {
        uint32_t k = n ? h - 2 : h + 1; /* Two mentions begin where both do. */
        if (k >= d->mentions.n || !is_beside(d, k, h))
            continue;
        const mention *x = &d->mentions.at[k];
        if (!role_of_many(d, m, x->head))
            continue;
        uint32_t i = x->first + ((item_word(d, m, x->first)->classes & LEX_(DETERMINER)) != 0);
        return item_range(d, i, x->last);
    }
    return (range){0};
}

quoth_status link_speaker(quoth_doc *d, const quoth_model *m, const attribution *a, party *out,
                          bool *has)
{
    uint32_t h = link_holder(d, a);

    *out = (party){0};
    *has = h != NONE && !is_no_person(d, a, h);
    if (!*has)
        return QUOTH_OK;
    const mention *x = &d->mentions.at[h];
    uint32_t e = d->entity_of[h];
    if (is_read(d, a, x, e))
        *out = (party){.kind = QUOTH_DOCUMENT,
                       .entity = x->kind == MEN_NOMINAL ? d->entities.at[e].number : 0};
    else if (e == NONE)
        out->kind = lone_kind(d, m, h);
    else
        TRY(entity_party(d, e, out));
    out->range = words_of(d, m, a, h);
    if (a->cue != NONE && d->cues.at[a->cue].sentence == x->sentence &&
        d->cues.at[a->cue].first < x->first)
        out->range = without_sum(d, m, x, out->range);
    if (x->first && out->range.start == item_start(d, x->first - 1) &&
        (item_among(d, x->first - 1, W(who), W(which)) ||
         (x->kind == MEN_NAME && item_among(d, x->first - 1, W(that)))))
        out->range.start =
            item_start(d, x->first); /* Ruiz, who [police] say knew; that [Ruiz] told */
    out->range = with_bracket(d, out->range);
    out->resolved_by = a->rule == RULE_CARRY || a->rule == RULE_DIALOGUE
                           ? QUOTH_BY_CARRY
                           : (quoth_resolved)d->resolved_by[h];
    if (e == NONE)
        return QUOTH_OK;
    TRY(joint_members(d, m, h, a->rule == RULE_CARRY ? NONE : a->cue, out));
    if (!out->members_n && d->entities.at[e].parts[0] != NONE) {
        TRY(joint_party(d, &d->entities.at[e], out));
        if (x->flags & MEN_JOINT && out->kind == QUOTH_PERSON)
            out->role = text_of(d, role_of_both(d, m, h));
        return on_one_line(d, &out->role);
    }
    if (out->kind != QUOTH_PERSON || out->members_n)
        return QUOTH_OK;
    face f = face_known(d, m, h); /* Its own words come first. */
    bool office = f.noun != NONE && item_word(d, m, f.noun)->classes & (LEX_(ROLE) | LEX_(UNNAMED));
    range role = role_range(d, m, f.role_first, f.role_last, f.noun),
          known = d->entities.at[e].role;
    bool part = (known.start <= role.start && role.end <= known.end) ||
                (known.end - known.start > role.end - role.start && role_is_short(role));
    if (role.end && (!out->role.n || (office && !part)))
        out->role = text_of(d, role);
    bool here = known.start >= out->range.start && known.end <= out->range.end;
    range beside = role_beside(d, m, h, role, here && !role_is_short(known));
    if (beside.end)
        out->role = text_of(d, beside);
    return on_one_line(d, &out->role);
}
