/*
 * headlines.c - headlines whose words before the colon name no speaker.
 *
 *     Storm hits village: “We lost it all”    a clause, what a thing did
 *     Long read: “We lost it all”             the kind of piece
 *     Hull flood: “We lost it all”            what it is about
 */
#include "find/headlines.h"

#include "base/ascii.h"
#include "find/item.h"

/* Is the word at item i, of a headline's subject, a thing's? */
static bool is_thing(const quoth_doc *d, const quoth_model *m, uint32_t i)
{
    const uint64_t who = LEX_(ROLE) | LEX_(ROLES) | LEX_(TITLE) | LEX_(UNNAMED) | LEX_(ORG) |
                         LEX_(OUTLET) | LEX_(DOCUMENT) | LEX_(MALE) | LEX_(FEMALE) | LEX_(PRONOUN);
    const word *w = item_word(d, m, i);

    if (w->classes & who || item_among(d, i, W(band), W(couple), W(crew), W(family), W(team)))
        return false;
    return w->pos == POS_NOUN && !(w->classes & (LEX_(FIRST_MALE) | LEX_(FIRST_FEMALE)));
}

/* A word in lower case, or one that only the headline writes with a capital: Storm Hits [Coastal] Village. */
static bool is_common(const quoth_doc *d, const quoth_model *m, uint32_t i)
{
    const word *w = item_word(d, m, i);

    return item_is_word(d, i) &&
           (item_at(d, i)->shape == SHAPE_LOWER ||
            (item_at(d, i)->shape == SHAPE_TITLE && w->pos != POS_NONE && w->pos != POS_NAME));
}

/* splits, hits; [guts] mill; but: sales manager. */
static bool may_do(const quoth_doc *d, const quoth_model *m, uint32_t i)
{
    const word *w = item_word(d, m, i);
    str s = item_text(d, i);

    if (s.n < 4 || s.p[s.n - 1] != 's' || s.p[s.n - 2] == 's' || !item_is_word(d, i) ||
        (w->classes & LEX_(CUE_VERB) && w->share >= 35))
        return false;
    if (item_at(d, i)->shape != SHAPE_LOWER)
        return w->pos == POS_VERB_S || (w->pos == POS_NONE && is_common(d, m, i + 1));
    return w->pos == POS_VERB_S || w->pos == POS_NONE ||
           (w->pos == POS_NOUNS && item_word(d, m, i + 1)->pos == POS_NOUN);
}

/* [Dog poo row splits village]: “…” */
static bool tells_of_thing(const quoth_doc *d, const quoth_model *m, uint32_t first, uint32_t last)
{
    enum { LONGEST = 4 };
    const uint64_t who = LEX_(ROLE) | LEX_(ROLES) | LEX_(TITLE) | LEX_(UNNAMED);
    uint32_t i = first + 1;

    while (i < last && i <= first + LONGEST && !may_do(d, m, i)) {
        if (!is_common(d, m, i))
            return false;
        i++;
    }
    if (i + 1 >= last || i > first + LONGEST || !is_thing(d, m, i - 1))
        return false;
    for (uint32_t k = first; k + 1 < i; k++)
        if (item_word(d, m, k)->pos == POS_NAME || item_gist(d, k) & (GIST_PREP | GIST_OF))
            return false;
    return !(item_word(d, m, last - 1)->classes & who);
}

/* [Judge blocks Varn mining plan]: “…”: what an office did, with a verb that is a noun elsewhere; but: Police
 * chiefs association: “…”. */
static bool tells_of_office(const quoth_doc *d, const quoth_model *m, uint32_t first, uint32_t last)
{
    const uint64_t office = LEX_(ROLE) | LEX_(TITLE), body = LEX_(ORG) | LEX_(ORG_END);
    const word *verb = item_word(d, m, first + 1);
    str s = item_text(d, first + 1);

    if (last < first + 4 || s.p[s.n - 1] != 's' || verb->pos != POS_NOUNS ||
        !is_common(d, m, first + 1) || !(item_word(d, m, first)->classes & office))
        return false;
    return !((verb->classes | item_word(d, m, last - 1)->classes) &
             (office | body | LEX_(ROLES) | LEX_(UNNAMED) | LEX_(OUTLET))) &&
           !(verb->classes & LEX_(DOCUMENT));
}

/* [First person]: “…”, [Live Q&A]: “…” */
static bool is_rubric(const quoth_doc *d, uint32_t first, uint32_t last)
{
    static const str FORMS[] = {S("q&a"), S("read"), S("person"), S("diary")};
    static const str KINDS[] = {S("first"), S("live"), S("long"), S("weekend"), S("big")};

    first += item_gist(d, first) & GIST_THE && last > first + 1;
    str a = item_text(d, first), b = item_text(d, last - 1);
    if (last > first + 2 || !ascii_among(b, FORMS, LEN(FORMS)))
        return false;
    return last == first + 1 ? b.n == 3 : ascii_among(a, KINDS, LEN(KINDS));
}

bool headline_word_speaks(const quoth_doc *d, const quoth_model *m, uint32_t t)
{
    const token *at = d->tokens.at;
    uint32_t n = at[t].end - at[t].start;

    for (uint32_t i = 1; i + 1 < d->tokens.n; i++) {
        if (i == t || at[i].shape != SHAPE_TITLE || at[i].end - at[i].start != n ||
            at[i].kind != TOK_WORD)
            continue;
        uint32_t same = 0;
        while (same < n && ascii_lower(d->text.p[at[i].start + same]) ==
                               ascii_lower(d->text.p[at[t].start + same]))
            same++;
        const uint64_t given =
            LEX_(FIRST_MALE) | LEX_(FIRST_FEMALE) | LEX_(HONORIFIC) | LEX_(TITLE) | LEX_(ROLE);
        if (same == n && (m->lex.words[at[i - 1].word].classes & given ||
                          id_among(at[i - 1].word, (uint32_t[]){W(said), W(says)}, 2) ||
                          (i > 1 && at[i - 2].word == W(according)) ||
                          m->lex.words[at[i + 1].word].classes & LEX_(CUE_VERB)))
            return true;
    }
    return false;
}

bool headline_name_speaks(const quoth_doc *d, const quoth_model *m, uint32_t first, uint32_t last)
{
    const uint64_t given = LEX_(FIRST_MALE) | LEX_(FIRST_FEMALE) | LEX_(HONORIFIC) | LEX_(TITLE) |
                           LEX_(ROLE) | LEX_(OUTLET);

    while (last > first && d->tokens.at[last - 1].kind != TOK_WORD)
        last--;
    for (uint32_t t = first; t < last; t++)
        if (m->lex.words[d->tokens.at[t].word].classes & given)
            return true;
    return d->paragraphs.n < 2 || last == first || headline_word_speaks(d, m, last - 1);
}

/* [Hull flood]: “…”, [World Cup]: “…”, [Storm Gethin]: “…”; not: Survivor recalls storm: “…” */
static bool is_event(const quoth_doc *d, const quoth_model *m, uint32_t first, uint32_t last)
{
    enum { LONGEST = 3 };
    static const str EVENTS[] = {
        S("attack"),     S("blast"),     S("blaze"),     S("bombing"), S("collapse"), S("crash"),
        S("crisis"),     S("cup"),       S("cyclone"),   S("death"),   S("disaster"), S("drought"),
        S("earthquake"), S("election"),  S("explosion"), S("fire"),    S("flood"),    S("flooding"),
        S("floods"),     S("hurricane"), S("inquest"),   S("killing"), S("murder"),   S("olympics"),
        S("outbreak"),   S("quake"),     S("riot"),      S("riots"),   S("shooting"), S("siege"),
        S("stabbing"),   S("storm"),     S("strike"),    S("trial"),   S("typhoon"),  S("war"),
        S("wildfire"),   S("wildfires")};

    for (uint32_t i = first; i + 1 < last; i++)
        if (item_word(d, m, i)->classes & LEX_(CUE_VERB) ||
            headline_word_speaks(d, m, item_token(d, i)))
            return false;
    if (last > first + LONGEST)
        return false;
    return ascii_among(item_text(d, first), EVENTS, LEN(EVENTS)) ||
           ascii_among(item_text(d, last - 1), EVENTS, LEN(EVENTS));
}

bool headline_names_nobody(const quoth_doc *d, const quoth_model *m, uint32_t s, uint32_t at)
{
    const sentence *x = &d->sentences.at[s];

    if (s != 0 || at + 1 != x->last || x->inside != NONE || at < x->first + 2 ||
        !item_is(d, at - 1, ':') || !item_is_word(d, x->first))
        return false;
    uint32_t first = x->first, last = at - 1;
    bool names = last <= first + 2;
    for (uint32_t i = first; names && i < last; i++)
        names &= item_at(d, i)->shape == SHAPE_TITLE && item_is_word(d, i);
    if (names && !headline_name_speaks(d, m, item_token(d, first), item_token(d, last)))
        return true;
    return is_rubric(d, first, last) || is_event(d, m, first, last) ||
           tells_of_thing(d, m, first, last) || tells_of_office(d, m, first, last);
}

/* Does the span at item `at` open sentence s, a headline that goes on behind a colon without marks? */
static bool opens_headline(const quoth_doc *d, uint32_t s, uint32_t at)
{
    const sentence *x = &d->sentences.at[s];

    return s == 0 && at == x->first && x->inside == NONE && x->spans == 1 &&
           item_is(d, at + 1, ':') && item_at(d, x->last - 1)->kind == TOK_WORD;
}

/* driver [jailed], officer [dies], man [guilty]: somebody else speaks of it, or whoever suffered from it. */
static bool is_fate(const quoth_doc *d, uint32_t i)
{
    static const str FATES[] = {S("arrested"), S("charged"),   S("convicted"), S("dead"),
                                S("died"),     S("dies"),      S("executed"),  S("found"),
                                S("guilty"),   S("jailed"),    S("killed"),    S("missing"),
                                S("murdered"), S("sentenced"), S("stabbed")};

    return item_is_word(d, i) && ascii_among(item_text(d, i), FATES, LEN(FATES));
}

/* ‘[We] had no choice’, ‘They took [my] job’: whoever the headline is about may well say so; alone: of one. */
static bool says_i(const quoth_doc *d, uint32_t at, bool alone)
{
    const uint32_t own[] = {W(i), W(my), W(me), W(we), W(our), W(us)};
    const span *x = item_span(d, at);

    for (uint32_t t = x->open + 1; t < x->last; t++)
        if (id_among(d->tokens.at[t].word, own, alone ? 3 : LEN(own)))
            return true;
    return false;
}

/* residents [told] to leave: are they spoken to? */
static bool is_bid(const quoth_doc *d, uint32_t i)
{
    static const str BIDDEN[] = {S("advised"), S("ordered"), S("told"), S("warned")};

    return item_is_word(d, i) && ascii_among(item_text(d, i), BIDDEN, LEN(BIDDEN));
}

/* residents [told] to leave, by text: others' words, if nobody speaks of himself in them. */
static bool is_bidden(const quoth_doc *d, const quoth_model *m, uint32_t i)
{
    return is_bid(d, i) &&
           (!item_among(d, i + 1, W(by)) || item_word(d, m, i + 2)->classes & LEX_(DOCUMENT));
}

uint32_t headline_doer(const quoth_doc *d, uint32_t s, uint32_t at, uint32_t *verb)
{
    uint32_t k = opens_headline(d, s, at) ? mention_beginning(d, s, at + 2) : NONE;
    uint32_t c = d->cue_from[s];

    if (k == NONE || d->mentions.at[k].kind == MEN_PRONOUN)
        return NONE;
    uint32_t i =
        d->mentions.at[k].last; /* tenants [fight] council plan: a noun outside of phrases */
    if (item_gist(d, i - 1) & GIST_PLURAL && (item_gist(d, i) & GIST_PART) == P_NOUN &&
        mention_beginning(d, s, i) == NONE && mention_beginning(d, s, i + 1) != NONE) {
        *verb = NONE;
        return k;
    }
    while (c < d->cue_from[s + 1] && d->cues.at[c].first < d->mentions.at[k].last)
        c++;
    const cue *y = &d->cues.at[c];
    if (c == d->cue_from[s + 1] || y->first != d->mentions.at[k].last || y->first != y->head ||
        y->kind != CUE_SPEECH)
        return NONE;
    *verb = c;
    if (is_bid(d, y->head) && item_among(d, y->last, W(by)))
        return says_i(d, at, true) ? NONE : mention_beginning(d, s, y->last + 1);
    bool does = cue_ends(y) == ENDS_OTHERWISE && mention_beginning(d, s, y->last) != NONE;
    return does ? k : NONE;
}

uint32_t headline_speaker(const quoth_doc *d, const quoth_model *m, uint32_t s, uint32_t at)
{
    enum { SURE = 60 };
    const uint64_t who = LEX_(ROLE) | LEX_(ROLES) | LEX_(TITLE) | LEX_(UNNAMED);
    uint32_t k = opens_headline(d, s, at) ? mention_beginning(d, s, at + 2) : NONE;
    const mention *x = k != NONE ? &d->mentions.at[k] : NULL;

    if (!x || x->kind != MEN_NOMINAL || x->flags & MEN_POSSESSOR ||
        !(item_word(d, m, x->core - 1)->classes & who ||
          item_among(d, x->core - 1, W(families), W(family), W(couple))))
        return NONE;
    if (is_fate(d, x->last) || !says_i(d, at, false))
        return NONE;
    if (item_among(d, x->last + 1, W(by)) && !(x->flags & MEN_PLURAL))
        return NONE; /* PM attacked by minister */
    for (uint32_t c = d->cue_from[s]; c < d->cue_from[s + 1]; c++) {
        const cue *y = &d->cues.at[c]; /* warns minister; boy tells court */
        bool says = y->first == x->last && item_word(d, m, y->head)->classes & LEX_(CUE_VERB);
        if ((says || y->share >= SURE) && !item_among(d, y->head, W(blame), W(blames)) &&
            cue_ends(y) != ENDS_ING)
            return NONE;
    }
    return k;
}

/* court says; says court; but: a rant; but for the verb at item but. */
static bool is_told(const quoth_doc *d, uint32_t s, uint32_t but)
{
    enum { SURE = 60 };

    for (uint32_t c = d->cue_from[s]; c < d->cue_from[s + 1]; c++) {
        const cue *y = &d->cues.at[c];
        bool said =
            mention_ending(d, s, y->first) != NONE || mention_beginning(d, s, y->last) != NONE;
        if (said && y->share >= SURE && y->kind == CUE_SPEECH && y->head != but)
            return true;
    }
    return false;
}

bool headline_finds(const quoth_doc *d, uint32_t s, uint32_t at)
{
    const sentence *x = &d->sentences.at[s];

    return s == 0 && at == x->first && item_at(d, x->last - 1)->kind == TOK_WORD &&
           item_among(d, at + 1, W(found)) && item_gist(d, at + 2) & GIST_PREP &&
           !is_told(d, s, at + 1);
}

bool headline_punishes(const quoth_doc *d, uint32_t s, uint32_t at)
{
    static const str DONE[] = {S("arrested"),   S("banned"), S("charged"),  S("fined"),
                               S("fired"),      S("jailed"), S("punished"), S("sacked"),
                               S("sanctioned"), S("sued"),   S("suspended")};
    const sentence *x = &d->sentences.at[s];
    uint32_t k = d->mention_from[s];

    if (s != 0 || x->inside != NONE || k == d->mention_from[s + 1] ||
        d->mentions.at[k].first != x->first ||
        (item_at(d, x->last - 1)->kind == TOK_PUNCT && !item_is_span(d, x->last - 1)))
        return false;
    uint32_t i = d->mentions.at[k].last;
    if (i + 1 >= at || !item_is_word(d, i) || !str_among(item_text(d, i), DONE, LEN(DONE)))
        return false;
    if (is_told(d, s, i))
        return false;
    return item_among(d, at - 1, W(for), W(over), W(after)) ||
           item_among(d, i + 1, W(for), W(over), W(after)) ||
           item_among(d, i + 2, W(for), W(over), W(after)) ||
           item_among(d, i + 3, W(for), W(over), W(after));
}

/* “She lit up a room”: teen [killed] in crash: does a headline speak of somebody's death from item i on? */
static bool mourns(const quoth_doc *d, uint32_t s, uint32_t i)
{
    static const str DEAD[] = {S("dead"),   S("died"),    S("dies"),     S("drowned"),
                               S("killed"), S("mourned"), S("murdered"), S("remembered")};

    for (; i < d->sentences.at[s].last; i++)
        if (item_is_word(d, i) && str_among(item_text(d, i), DEAD, LEN(DEAD)))
            return true;
    return false;
}

bool headline_tells_of_it(const quoth_doc *d, const quoth_model *m, uint32_t s, uint32_t at)
{
    static const str FOLK[] = {S("band"), S("community"), S("couple"), S("crew"), S("family"),
                               S("firm"), S("nation"),    S("pair"),   S("team"), S("village")};
    if (!opens_headline(d, s, at))
        return false;
    if (mourns(d, s, at + 3))
        return true;
    uint32_t k = mention_beginning(d, s, at + 2);
    k += k != NONE && k + 1 < d->mention_from[s + 1] && d->mentions.at[k + 1].first == at + 2;
    const mention *who = k != NONE ? &d->mentions.at[k] : NULL;
    if (who && who->kind == MEN_NOMINAL &&
        (is_fate(d, who->last) || (is_bidden(d, m, who->last) && !says_i(d, at, false))))
        return true;
    uint32_t noun = who && who->kind == MEN_NOMINAL ? who->head : at + 2,
             behind = noun == at + 2 ? at + 3 : who->last; /* widow's agony as inquest opens */
    if (item_gist(d, noun) & GIST_PARTY || str_among(item_text(d, noun), FOLK, LEN(FOLK)) ||
        !(noun > at + 2 ? item_at(d, noun)->shape == SHAPE_LOWER
                        : item_word(d, m, noun)->pos == POS_NOUN))
        return false;
    return item_among(d, behind, W(as), W(after), W(over), W(at), W(amid)) ||
           (noun > at + 2 && item_among(d, at + 2, W(the), W(a), W(an)) &&
            item_gist(d, noun + 1) & GIST_OF &&
            behind == d->sentences.at[s].last); /* the second act of Ana Ruiz */
}
