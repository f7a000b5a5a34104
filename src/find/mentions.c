/*
 * mentions.c - noun phrases that could be speaking.
 *
 * A small chunker: every item has a part (determiner, modifier, noun, name,
 * possessive, pronoun, other: parts.c), runs of them are noun phrases (phrases.c).
 * No parser: what it gets wrong, the scores of links.c have to live with.
 */
#include "base/ascii.h"
#include "find/chunk.h"
#include "find/find.h"
#include "find/item.h"

/* Whose x is by its first words: [Captain Holm]'s claim, [their] warning. */
static bool owner_of(const chunker *c, const mention *x, mention *own)
{
    const quoth_doc *d = c->d;
    uint32_t k = x->first;

    *own = (mention){.first = x->first, .sentence = c->sentence, .flags = MEN_POSSESSOR};
    while (k < x->head && part_of(c, k) != P_POSS && item_at(d, k)->kind != TOK_MARK)
        k++; /* or Forbes[’] claim */
    if (k == x->head) {
        if (!(item_word(d, c->m, x->first)->classes & LEX_(POSSESSIVE)))
            return false;
        own->kind = MEN_PRONOUN;
        own->last = own->core = x->first + 1;
        own->head = own->name_first = own->name_last = x->first;
        return true;
    }
    own->last = own->core = k;
    own->head = k - 1;
    const uint64_t w = item_word(d, c->m, own->head)->classes;
    if (w & LEX_(DAY) && !(w & (LEX_(FIRST_MALE) | LEX_(FIRST_FEMALE))))
        return false; /* Tuesday's conference call */
    phrase_name(c, own);
    own->kind = part_of(c, own->head) == P_NAME ? MEN_NAME : MEN_NOMINAL;
    return true;
}

/* [Ruiz]'s voice broke.  “…”: whose voice, eyes or hands open a sentence may speak behind it. */
static bool is_part_of_body(const chunker *c, const mention *x)
{
    static const str PARTS[] = {S("brow"),  S("brows"), S("eyebrows"),  S("eyes"),  S("face"),
                                S("hands"), S("lips"),  S("shoulders"), S("smile"), S("voice")};

    return x->first == c->first && x->core - x->first > 2 &&
           str_among(item_text(c->d, x->head), PARTS, LEN(PARTS));
}

/* "Captain Holm's claim", "their warning": whose words a noun announces is a
 * mention of its own, before the whole phrase. */
static quoth_status push_possessor(const chunker *c, const mention *x)
{
    mention own;

    bool announces =
        c->is[x->head] & GIST_CUE && x->core - x->first > 1 &&
        (item_word(c->d, c->m, x->head)->classes & LEX_(CUE_NOUN) || item_is_view(c->d, x->head));
    if (!(announces || is_part_of_body(c, x)) || !owner_of(c, x, &own))
        return QUOTH_OK;
    return mention_push(&c->d->arena, &c->d->mentions, own);
}

/* "Odd Lien and Turi Vang": two names of a kind, at the start of a clause. */
static bool joins(const chunker *c, const mention *a, mention *b)
{
    bool name = a->kind == MEN_NAME; /* or a clerk of the Department of Food */
    if (!(c->is[a->last] & GIST_AND) || !(name || a->last > a->core) || a->flags & MEN_POSSESSOR ||
        part_of(c, a->last + 1) != P_NAME)
        return false;
    phrase_at(c, a->last + 1, b);
    uint32_t i = a->first;
    bool start =
        i == c->first || part_of(c, i - 1) == P_SPAN || part_of(c, i - 1) == P_COMMA ||
        (item_word(c->d, c->m, i - 1)->classes & (LEX_(CUE_VERB) | LEX_(SUBORDINATOR) | LEX_(DAY)));
    return b->kind == MEN_NAME &&
           ((start && name) || mention_for_both(c, a, b) || mention_one_body(c, a, b));
}

/* Ana Ruiz, [President] and Chief Executive of Volta: an office in capitals behind a name, no name itself. */
static bool is_first_office(const chunker *c, const mention *x)
{
    const uint64_t office = LEX_(TITLE) | LEX_(ROLE);
    uint32_t i = x->first;
    mention y;

    if (x->kind != MEN_NAME || x->last != x->core || i < c->first + 2 ||
        part_of(c, i - 1) != P_COMMA || part_of(c, i - 2) != P_NAME ||
        !(c->is[x->last] & GIST_AND) || x->last + 1 >= c->last)
        return false;
    uint32_t before = i - 2;
    while (before > c->first && part_of(c, before - 1) == P_NAME)
        before--;
    bool named =
        !(item_word(c->d, c->m, x->head)->classes & office) ||
        (before > c->first && item_among(c->d, before - 1, W(in), W(at), W(from), W(near)));
    for (uint32_t k = i; k < x->last; k++)
        named |= c->is[k] & GIST_GIVEN || !item_id(c->d, k);
    if (named || !((1u << P_NAME | 1u << P_NOUN | 1u << P_MOD) >> part_of(c, x->last + 1) & 1))
        return false;
    phrase_at(c, x->last + 1, &y);
    return item_word(c->d, c->m, y.head)->classes & office &&
           item_at(c->d, y.head)->shape != SHAPE_LOWER;
}

/* Lower-case words of the lexicon, four fifths of all, are what their gist says; the rest and those
 * that depend on their neighbours are noted on the way, the former without a branch. */
static void fill_parts(const chunker *c)
{
    const item *items = c->d->items.at;
    gist *is = c->is;
    uint32_t *rest = c->rest, *odd = c->odd, last = c->last;

    for (uint32_t i = c->first; i < last; i++) {
        const item *t = &items[i];
        uint32_t other = (uint32_t)(t->kind ^ TOK_WORD) | (uint32_t)(t->shape ^ SHAPE_LOWER) |
                         (t->flags & TOK_POSSESSIVE) | (t->word - 1) >> 31; /* No word. */
        gist g = t->gist;
        is[i] = g;
        *rest = i;
        rest += other != 0;
        if (g & GIST_ODD)
            *odd++ = i; /* Few are. */
    }
    is[last] = 0;
    parts_in_sentence(c, c->rest, rest);
    for (const uint32_t *i = c->odd; i < odd; i++)
        is[*i] = (is[*i] & ~(gist)GIST_PART) | part_between(c, *i);
    if (items[c->first].gist & GIST_DIVISION)
        part_heading(c);
}

/* The mayor was [blunt]: no noun phrase, nor a word in no list that nothing follows. */
static bool is_predicate(const chunker *c, const mention *x)
{
    if (x->first == c->first || !(c->is[x->first - 1] & GIST_BE) || x->last != x->first + 1)
        return false;
    const item *t = item_at(c->d, x->first);
    if (t->kind != TOK_WORD || t->shape != SHAPE_LOWER)
        return false;
    return part_of(c, x->first) == P_MOD || (!t->word && item_at(c->d, x->last)->kind == TOK_PUNCT);
}

/* a post shared [12,000 times], [more] than 12,000 times, [thousands of times] claims: how often, behind a
 * verb */
static bool tells_how_often(const chunker *c, const mention *x)
{
    const quoth_doc *d = c->d;
    uint32_t i = x->first, n = i;
    uint32_t times = c->is[x->head + 1] & GIST_OF ? x->head + 2 : x->head;

    if (!item_among(d, times, W(times), W(more)) || i + 2 < times)
        return false;
    if (x->kind != MEN_NOMINAL || i < c->first + 3 || i + 4 < x->core ||
        !((c->is[i - 1] | c->is[i - 3]) & GIST_VERBAL))
        return false; /* Two words and "of" at most. */
    if (item_among(d, i, W(more)) && item_among(d, i + 1, W(than))) {
        n += 2;
        times = item_among(d, i + 3, W(times)) ? i + 3 : i + 4;
    }
    bool counts = times > x->head || item_at(d, n)->kind == TOK_NUMBER;
    uint32_t verb = item_among(d, i - 1, W(than)) ? i - 3 : i - 1;
    return counts && item_among(d, times, W(times)) && c->is[verb] & GIST_VERBAL;
}

/* June [3]; (“Title”, [3] June); ([3 May]) */
static bool is_date(const chunker *c, const mention *x)
{
    const quoth_doc *d = c->d;
    uint32_t i = x->first;

    if (item_at(d, i)->kind != TOK_NUMBER || x->core > i + 2)
        return false;
    bool behind = i > c->first && (item_is(d, i - 1, ',') || item_is(d, i - 1, '(')) &&
                  item_at(d, i + 1)->shape == SHAPE_TITLE && item_is_when(d, c->m, i + 1);
    if (x->core == i + 2)
        return behind && (item_is(d, i + 2, ',') || item_is(d, i + 2, ')'));
    return behind || (i > c->first && item_word(d, c->m, i - 1)->classes & LEX_(DAY));
}

/* Ana Ruiz, [MD], said: a degree behind a name, not somebody. */
static bool is_degree(const chunker *c, const mention *x)
{
    uint32_t i = x->first;
    str s = item_text(c->d, i);

    return x->last == i + 1 && i > c->first + 1 && part_of(c, i - 1) == P_COMMA &&
           part_of(c, i - 2) == P_NAME && ascii_lower(s.p[0]) != s.p[0] &&
           ascii_lower(s.p[s.n - 1]) != s.p[s.n - 1] &&
           item_word(c->d, c->m, i)->classes & LEX_(NAME_END) &&
           (part_of(c, i + 1) == P_COMMA || part_of(c, i + 1) == P_STOP);
}

/* phrase_says_when, where a glance does not rule it out. */
static inline bool says_when(const chunker *c, uint32_t first, uint32_t end)
{
    return (end == first + 1 || part_of(c, end - 1) == P_NOUN) && phrase_says_when(c, first, end);
}

/* A claim [experts] doubt, a move [critics] say is odd: "a" stands before no plural, so that whoever does
 * something begins a phrase. */
static void cut_plural(const chunker *c, mention *x)
{
    static const str COUNTS[] = {S("billion"),  S("couple"), S("dozen"),   S("few"),
                                 S("good"),     S("great"),  S("half"),    S("handful"),
                                 S("hundred"),  S("lot"),    S("million"), S("number"),
                                 S("thousand"), S("little"), S("further")};
    const quoth_doc *d = c->d;
    uint32_t i = x->first, head = x->core - 1;

    if (head < i + 2 || x->kind != MEN_NOMINAL || !item_among(d, i, W(a), W(an)) ||
        item_at(d, head - 1)->shape != SHAPE_LOWER || c->is[head - 1] & GIST_PLURAL ||
        !(c->is[x->last] & (GIST_FINITE | GIST_HELPER | GIST_CUE)))
        return;
    const word *w = item_word(d, c->m, head), *noun = item_word(d, c->m, head - 1);
    bool people = w->classes & (LEX_(ROLES) | LEX_(UNNAMED)) && c->is[head] & GIST_PLURAL;
    if ((!people && !item_among(d, head, W(police))) ||
        (noun->pos != POS_NOUN && noun->pos != POS_VERB) || noun->classes & LEX_(NATIONALITY))
        return;
    for (uint32_t k = i + 1; k < head; k++)
        if (str_among(item_text(d, k), COUNTS, LEN(COUNTS)) || item_at(d, k)->kind == TOK_NUMBER)
            return;
    x->last = x->core = head;
    x->head = head - 1;
    x->flags &= (uint8_t)~MEN_PLURAL;
}

/* Pushes the phrase at item i, with whom it is joined to; *end is its end. */
static quoth_status push_phrase(const chunker *c, uint32_t i, uint32_t *end)
{
    quoth_doc *d = c->d;
    mention x, with;

    phrase_at(c, i, &x);
    if (item_among(d, x.last, W(work)) && mention_frees_work(c, x.last))
        phrase_at(c, i, &x);
    cut_plural(c, &x);
    *end = x.last;
    bool bare = x.core == i + 1 && item_among(d, i, W(the), W(a), W(an), W(no), W(every)) &&
                ((!item_is(d, i + 1, '.') && !item_is(d, i + 1, ':')) || /* A: It did. */
                 item_among(d, i, W(no)));
    if ((x.last == x.core && (bare || says_when(c, i, x.core) || is_date(c, &x))) ||
        is_predicate(c, &x) || is_degree(c, &x) || tells_how_often(c, &x))
        return QUOTH_OK;
    if (x.kind == MEN_NAME && x.core == i + 2 && item_among(d, i, W(a), W(an)) &&
        item_word(d, c->m, i + 1)->classes & LEX_(ROLE)) {
        bool who = item_is(d, x.last, ',') && item_among(d, x.last + 1, W(who));
        if (i > c->first && item_is(d, i - 1, ',') && !who)
            return QUOTH_OK; /* the mayor, a Democrat, */
        x.kind = MEN_NOMINAL;
        x.name_last = x.name_first;
    }
    if (is_first_office(c, &x)) {
        x.kind = MEN_NOMINAL;
        x.name_last = x.name_first;
    }
    mention_take_officer(c, &x);
    if ((c->is[x.last] & GIST_AND || item_is(d, x.last, ',')) && mention_of_charges(c, &x)) {
        *end = x.last;
    } else if (c->is[x.last] & GIST_AND && mention_shares_office(c, &x, &with)) {
        x = with;
        x.first = i;
        *end = x.last;
    }
    TRY(push_possessor(c, &x));
    if (item_is(d, x.last, ',') && !mention_take_row(c, &x) &&
        (item_at(d, x.head)->shape == SHAPE_TITLE || x.last > x.core))
        mention_take_charges(c, &x);
    bool both = joins(c, &x, &with);
    if (both && mention_for_both(c, &x, &with)) {
        x.last = with.last;
    } else if (both && (mention_one_body(c, &x, &with) || mention_one_holder(c, &x, &with))) {
        x.last = with.last;
        x.core = with.core;
        x.head = with.head;
        x.name_last = with.name_last;
        x.flags |= with.flags & MEN_POSSESSOR;
    } else if (both) {
        TRY(mention_push(&d->arena, &d->mentions, x));
        x.last = with.last;
        x.core = with.core;
        x.head = with.head;
        x.name_last = with.name_last;
        x.flags |= MEN_JOINT | MEN_PLURAL | (with.flags & MEN_POSSESSOR);
    }
    *end = x.last;
    return mention_push(&d->arena, &d->mentions, x);
}

/* Behind the bracket that opens at item i right behind a name, "(Lab)", "(Lib Dem, Varn West)",
 * "(Con, Isle of Varn and Tarn)", or i. */
static uint32_t skip_party(const chunker *c, uint32_t i)
{
    enum { LONGEST = 10 };
    const quoth_doc *d = c->d;
    bool seat = false;

    if (!item_is(d, i, '(') || i >= c->last || part_of(c, i - 1) != P_NAME)
        return i;
    for (uint32_t k = i + 1; k < c->last && k <= i + LONGEST; k++) {
        const item *t = item_at(d, k);
        if (item_is(d, k, ')'))
            return k + 1;
        seat |= item_is(d, k, ',');
        if (t->kind == TOK_WORD && t->shape == SHAPE_LOWER && !(seat && t->gist & GIST_SMALL))
            break;
    }
    return i;
}

/* Behind [somebody in the crowd], or the pronoun. */
static uint32_t behind_somebody(const chunker *c, uint32_t i)
{
    const gist phrase = 1u << P_DET | 1u << P_NOUN | 1u << P_NAME;
    bool some = item_among(c->d, i, W(someone), W(somebody), W(anyone), W(everyone), W(everybody),
                           W(nobody));

    if (some && i + 3 < c->last && c->is[i + 2] & GIST_ATTACH &&
        item_among(c->d, i + 1, W(close), W(familiar), W(briefed), W(involved)))
        i++; /* someone close to the talks */
    if (!some || i + 2 >= c->last || !(c->is[i + 1] & GIST_ATTACH) ||
        !(phrase >> part_of(c, i + 2) & 1) || item_is_when(c->d, c->m, i + 2))
        return i + 1;
    return phrase_end(c, i + 2);
}

/* In [neighbouring] Norway, in [occupied] Varn */
static bool qualifies_place(const chunker *c, uint32_t i)
{
    if (part_of(c, i + 1) != P_NAME || item_at(c->d, i)->shape != SHAPE_LOWER)
        return false;
    str s = item_text(c->d, i), ed = S("ed");
    return (s.n > 10 && phrase_neighbours(c, i)) ||
           (i > c->first && str_ends_in(s, &ed, 1, 3) &&
            item_among(c->d, i - 1, W(in), W(from), W(across)) &&
            item_word(c->d, c->m, i + 1)->classes & LEX_(PLACE));
}

/* [managing] director Ana Ruiz */
static bool qualifies(const chunker *c, uint32_t i)
{
    if (qualifies_place(c, i))
        return true;
    bool office = part_of(c, i + 1) == P_NOUN &&
                  (item_word(c->d, c->m, i + 1)->classes | item_word(c->d, c->m, i + 2)->classes) &
                      (LEX_(ROLE) | LEX_(TITLE));
    return office && c->is[i] & GIST_VERBAL &&
           (item_among(c->d, i, W(managing), W(acting), W(visiting), W(outgoing), W(incoming),
                       W(founding), W(presiding), W(sitting), W(attending), W(consulting),
                       W(commanding), W(working), W(investigating), W(retired), W(elected),
                       W(ousted), W(ruling)) ||
            (i == c->first && item_among(c->d, i + 1, W(coach))) || /* Pitching coach Ana Ruiz */
            (i == c->first && item_among(c->d, i, W(planning), W(zoning), W(building), W(returning),
                                         W(defending), W(prosecuting), W(starting), W(housing))));
}

/* “…,” [van] Dyke said */
static bool opens_name(const chunker *c, uint32_t i)
{
    return part_of(c, i) == P_JOINER && i > c->first && part_of(c, i - 1) == P_SPAN &&
           part_of(c, i + 1) == P_NAME && item_at(c->d, i + 1)->shape == SHAPE_TITLE &&
           item_gist(c->d, i + 2) & GIST_SAYS;
}

/* “…,” [jokes] Kim, [notes] doctor Ana Ruiz, She [quotes] Ruiz as saying: a verb, though most jokes
 * are nouns. */
static bool is_verb(const chunker *c, uint32_t i)
{
    const gist speaker = 1u << P_DET | 1u << P_NAME | 1u << P_PRONOUN;
    np_part before = part_of(c, i - 1);

    if (c->is[i] & GIST_SAYS && before == P_SPAN)
        return speaker >> part_of(c, i + 1) & 1 || c->is[i + 1] & GIST_OFFICE;
    return part_of(c, i) == P_NOUN && item_among(c->d, i, W(quotes), W(cites)) &&
           (before == P_PRONOUN || item_is_adverb(c->d, c->m, i - 1) ||
            item_is(c->d, i - 1, ')') || /* The report (page 3) quotes Ruiz */
            (before == P_COMMA && part_of(c, i + 1) == P_NAME));
}

/* A plan to [impeach] President Ruiz: before somebody's title in capitals, what nobody lists or what a plan is to do; but:
 * according to committee Chairman Ruiz. */
static bool is_deed(const chunker *c, uint32_t i)
{
    static const str TO_DO[] = {
        S("attempt"), S("attempts"), S("bid"),     S("bids"),     S("call"),   S("calls"),
        S("decided"), S("decision"), S("effort"),  S("efforts"),  S("going"),  S("led"),
        S("likely"),  S("made"),     S("motion"),  S("move"),     S("moved"),  S("moves"),
        S("needs"),   S("plan"),     S("planned"), S("planning"), S("plans"),  S("plot"),
        S("pushed"),  S("ready"),    S("refused"), S("right"),    S("sought"), S("tried"),
        S("trying"),  S("vote"),     S("voted"),   S("votes"),    S("voting"), S("wanted"),
        S("wants"),   S("way")};
    const quoth_doc *d = c->d;

    if (!(c->is[i - 1] & GIST_TO) || part_of(c, i) != P_NOUN || i < c->first + 2 ||
        item_at(d, i)->shape != SHAPE_LOWER || item_at(d, i + 1)->shape != SHAPE_TITLE ||
        !(item_word(d, c->m, i + 1)->classes & LEX_(TITLE)))
        return false;
    return !item_id(d, i) || str_among(item_text(d, i - 2), TO_DO, LEN(TO_DO));
}

/* He is [more] blunt. */
static bool compares(const chunker *c, uint32_t i)
{
    return c->is[i - 1] & GIST_BE && item_among(c->d, i, W(more), W(less));
}

/* Does a phrase begin at item i? */
static bool begins_phrase(const chunker *c, uint32_t i)
{
    const gist begins =
        1u << P_DET | 1u << P_MOD | 1u << P_NOUN | 1u << P_NAME | 1u << P_PRONOUN | 1u << P_WHO;
    const gist goes_on = 1u << P_NOUN | 1u << P_NAME;

    if (!(begins >> part_of(c, i) & 1) &&
        !(item_among(c->d, i, W(work)) && mention_frees_work(c, i))) {
        if (!(goes_on >> part_of(c, i + 1) & 1) || !(opens_name(c, i) || qualifies(c, i)))
            return false;
        c->is[i] = (c->is[i] & ~(gist)GIST_PART) | P_MOD;
    }
    if (i > c->first && part_of(c, i - 1) == P_COMMA && phrase_writes_in(c, i))
        return false;
    return i == c->first || !(is_verb(c, i) || compares(c, i) || is_deed(c, i));
}

/* Late[s]: a plural of no people, where a verb may stand. */
static bool may_be_verb(const chunker *c, uint32_t i)
{
    str s = item_text(c->d, i);
    bool people = c->is[i] & (GIST_PARTY | GIST_OFFICE) &&
                  !(item_word(c->d, c->m, i)->classes & LEX_(DOCUMENT));

    return part_of(c, i) == P_NOUN && s.p[s.n - 1] == 's' && !people &&
           item_at(c->d, i)->shape == SHAPE_LOWER;
}

/* “…,” [storms] Ana Ruiz.  “…,” the surveyor Ana Ruiz [analyses].  Such a word right behind the quotation
 * that opens the sentence, or behind the name that closes it, is in no phrase. */
static void free_verbs(const chunker *c)
{
    const gist inside = 1u << P_NAME | 1u << P_NOUN | 1u << P_MOD | 1u << P_DET;
    uint32_t i = c->first + 1, last = c->last - 1;

    i += part_of(c, i) == P_COMMA;
    last -= last > i && part_of(c, last) == P_STOP;
    if (i >= last)
        return;
    if (part_of(c, i + 1) == P_NAME && may_be_verb(c, i)) {
        c->is[i] &= ~(gist)GIST_PART;
        return;
    }
    if (part_of(c, last - 1) != P_NAME || !may_be_verb(c, last))
        return;
    while (i < last && inside >> part_of(c, i) & 1)
        i++;
    if (i == last)
        c->is[i] &= ~(gist)GIST_PART;
}

static quoth_status chunk(chunker *c)
{
    quoth_doc *d = c->d;

    const sentence *s = &d->sentences.at[c->sentence];
    bool outer = s->inside == NONE, chrome = outer && !s->spans && chunk_is_chrome(c);
    uint32_t first = chrome ? c->last : outer ? chunk_from(c) : c->first;

    for (uint32_t i = c->first; i < first; i++)
        c->is[i] = 0; /* No part of any phrase. */
    if (chrome)
        return QUOTH_OK;
    c->first = first;
    c->headline = part_headline(c);
    fill_parts(c);
    if (part_of(c, c->first) == P_SPAN)
        free_verbs(c);
    for (uint32_t i = c->first; i < c->last;) {
        if (!begins_phrase(c, i)) {
            i++;
            continue;
        }
        np_part p = part_of(c, i);
        uint32_t seat = p == P_NAME ? part_behind_seat(c, i) : i;
        if (seat > i) {
            i = seat;
            continue;
        }
        if (p == P_PRONOUN || p == P_WHO) {
            mention x = {.first = i,
                         .last = behind_somebody(c, i),
                         .core = i + 1,
                         .head = i,
                         .sentence = c->sentence};
            x.kind = p == P_PRONOUN ? MEN_PRONOUN : MEN_RELATIVE;
            TRY(mention_push(&d->arena, &d->mentions, x));
            i = x.last;
        } else {
            uint32_t end;
            TRY(push_phrase(c, i, &end));
            end = skip_party(c, end);
            i = phrase_owns_words(c, end) ? phrase_end(c, end + 1) : end;
        }
        np_part before = part_of(c, i - 1);
        i += ((before == P_NOUN || before == P_NAME) && phrase_ends_in_verb(c, i)) ||
             (before == P_NOUN && phrase_headline_verb(c, i));
    }
    return QUOTH_OK;
}

/* Counts the mentions before each item of the sentences from `first` on.  How far it is from one to
 * the next cannot be predicted: so many numbers are written at once, which the next overwrites. */
static quoth_status count_before(quoth_doc *d, uint32_t first)
{
    enum { FAR = 8 };
    uint32_t *before = arena_alloc(&d->arena, (size_t)d->items.n + 1 + FAR, sizeof *before);
    uint32_t i = first ? d->sentences.at[first].first : 0, n = d->mentions.n;

    if (!before)
        return QUOTH_FATAL;
    if (i)
        memcpy(before, d->mentions_before, i * sizeof *before);
    for (uint32_t k = d->mention_from[first]; k <= n; k++) { /* They stand in order. */
        uint32_t end = k < n ? d->mentions.at[k].first + 1 : d->items.n + 1;
        for (; i < end; i += FAR)
#pragma GCC unroll 8
            for (uint32_t j = 0; j < FAR; j++)
                before[i + j] = k;
        i = end;
    }
    d->mentions_before = before;
    return QUOTH_OK;
}

quoth_status mentions_add(quoth_doc *d, const quoth_model *m, uint32_t first)
{
    uint32_t *from = arena_alloc(&d->arena, (size_t)d->sentences.n + 1, sizeof *from);
    gist *is = arena_alloc(&d->arena, (size_t)d->items.n + 1, sizeof *is);
    uint32_t rest[SENTENCE_ITEMS + 1], odd[SENTENCE_ITEMS + 1];

    if (!from || !is)
        return QUOTH_FATAL;
    if (first)
        memcpy(from, d->mention_from, first * sizeof *from);
    else
        d->parts = is;
    d->mention_from = from;
    surnames asked;

    asked.n = 0;
    for (uint32_t s = first; s < d->sentences.n; s++) {
        const sentence *x = &d->sentences.at[s];
        chunker c = {d, m, s, x->first, x->last, is, rest, odd, &asked, false};
        d->mention_from[s] = d->mentions.n;
        TRY(chunk(&c));
    }
    d->mention_from[d->sentences.n] = d->mentions.n;
    return count_before(d, first);
}

void mention_cut(quoth_doc *d, const quoth_model *m, uint32_t k, uint32_t last)
{
    mention *x = &d->mentions.at[k], cut;
    chunker c = {d, m, x->sentence, x->first, last, d->parts, NULL, NULL, NULL, false};
    bool clause = x->kind == MEN_NOMINAL && x->last > x->core && part_of(&c, x->core) == P_NAME;

    if (clause && last > x->core)
        return; /* the lawyer Ruiz [hired] */
    if (last < x->name_last && (part_of(&c, last) == P_JOINER || part_of(&c, last - 1) == P_JOINER))
        return; /* Ruth van [der Berg] */
    phrase_at(&c, x->first, &cut);
    if (cut.last == last && !(x->flags & MEN_JOINT))
        *x = cut;
}

bool mention_cut_owner(quoth_doc *d, const quoth_model *m, uint32_t k)
{
    mention *x = &d->mentions.at[k], own;
    chunker c = {d, m, x->sentence, x->first, x->last, d->parts, NULL, NULL, NULL, false};

    if (x->flags & MEN_JOINT || x->core - x->first < 2 || !owner_of(&c, x, &own))
        return false;
    *x = own;
    return true;
}

quoth_status find_mentions(quoth_doc *d, const quoth_model *m)
{
    TRY(mention_reserve(&d->arena, &d->mentions, d->tokens.n / 8 + 16));
    return mentions_add(d, m, 0);
}
