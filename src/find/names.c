/*
 * names.c - what a noun phrase says by itself.
 *
 * A run of capitalised words is a name; words of office at its front are a
 * role.  It names an organisation if one of its words, or the noun before it,
 * says so; else a person.  Without a name the head noun decides.
 */
#include "find/face.h"
#include "text/text.h"

/* --- Phrases with a name --------------------------------------------------- */

/* "Mum-of-three", "Gran-of-six" */
static bool parent_of(const reader *r, str s)
{
    const lexicon *x = &r->m->lex;
    const char *dash = memchr(s.p, '-', s.n);
    size_t n = dash ? (size_t)(dash - s.p) : 0;

    return n && s.n > n + 4 && !memcmp(dash, "-of-", 4) &&
           x->words[lexicon_find(x, s.p, n)].classes & (LEX_(MALE) | LEX_(FEMALE));
}

/* "Ninth-grader", "ex-striker": a description in one word, not a part of the name. */
static bool compound(const reader *r, uint32_t i)
{
    const uint64_t people = LEX_(ROLE) | LEX_(UNNAMED) | LEX_(MALE) | LEX_(FEMALE);
    const lexicon *x = &r->m->lex;
    const item *t = item_at(r->d, i);

    if (!(t->flags & TOK_HYPHEN) || t->kind != TOK_WORD || t->word)
        return false;
    str s = item_text(r->d, i);
    const char *end = s.p + s.n, *tail = end;
    while (tail > s.p && tail[-1] >= 'a' && tail[-1] <= 'z')
        tail--;
    if (end - tail < 3 || tail - s.p < 2 || tail[-1] != '-')
        return false;
    bool doer = end[-2] == 'e' && end[-1] == 'r';
    return doer || parent_of(r, s) ||
           x->words[lexicon_find(x, tail, (size_t)(end - tail))].classes & people;
}

/* Gov. [Dean] Hale, but not: Associate Dean Hale. */
static bool given_too(const reader *r, uint32_t i, uint32_t first, uint32_t last)
{
    static const str GIVEN[] = {S("Baron"), S("Buddy"),  S("Dean"),    S("Duke"),
                                S("Earl"),  S("Major"),  S("Marshal"), S("Nan"),
                                S("Piper"), S("Prince"), S("Tanner"),  S("Victor")};
    uint32_t before = i - (i > first + 1 && item_is(r->d, i - 1, '.')) - 1;

    return i > first && i + 2 == last && str_among(item_text(r->d, i), GIVEN, LEN(GIVEN)) &&
           !item_is(r->d, i + 1, '.') && at(r, before)->classes & (LEX_(TITLE) | LEX_(ROLE)) &&
           !item_among(r->d, before, W(assistant), W(associate), W(deputy), W(sergeant), W(sgt),
                       W(field), W(air), W(chief));
}

/* The words at item i, before a name that ends at item last, that say where somebody is from: one in
 * Belgian Guy Maes, Dutchman Wim Maes; two in New Zealander Guy Maes; or none. */
static uint32_t nation(const reader *r, uint32_t i, uint32_t last)
{
    enum { LONGEST = 24 };
    static const str WHO[] = {S("man"), S("woman")};
    const lexicon *x = &r->m->lex;
    const word *w = at(r, i);
    str s = item_text(r->d, i), t = item_text(r->d, i + 1);
    char both[2 * LONGEST];

    if (w->classes & LEX_(NATIONALITY) && !(w->classes & FIRST))
        return i + 2 < last && (at(r, i + 1)->classes & FIRST || str_ends_in(s, WHO, 2, 3));
    if (i + 3 >= last || s.n + 1 > LONGEST || t.n > LONGEST || !(at(r, i + 2)->classes & FIRST) ||
        !item_is_word(r->d, i + 1))
        return 0;
    memcpy(both, s.p, s.n);
    both[s.n] = '-';
    memcpy(both + s.n + 1, t.p, t.n);
    return x->words[lexicon_find(x, both, s.n + 1 + t.n)].classes & LEX_(NATIONALITY) ? 2 : 0;
}

/* The words of office at the front of [first, last) end here; one word at
 * least stays. */
static uint32_t skip_office(const reader *r, uint32_t first, uint32_t last)
{
    uint32_t end = first;

    for (uint32_t i = first; i + 1 < last; i++) {
        const word *w = at(r, i);
        bool given = (i == first && w->classes & FIRST && !(w->classes & LEX_(HONORIFIC)) &&
                      !item_is(r->d, i + 1, '.')) ||
                     given_too(r, i, first, last) ||
                     (i > first && i + 2 == last &&
                      item_among(r->d, i + 1, W(jr), W(jnr), W(sr), W(ii), W(iii))); /* King Jr */
        uint32_t from = i == end ? nation(r, i, last) : 0;
        bool epithet = w->classes & LEX_(EPITHET) && i == end; /* Not in "Big Old Oak". */
        bool several =
            w->classes & LEX_(ROLES) && at(r, i + 1)->classes & FIRST; /* Senators Ana Ruiz and */
        if ((w->classes & (OFFICE | LEX_(HONORIFIC)) && !given) || epithet || from || several ||
            compound(r, i) || (i <= first + 1 && face_attribute(r, i)))
            end = from ? i + from : item_is(r->d, i + 1, '.') && i + 2 < last ? i + 2 : i + 1;
        i += from == 2;
    }
    return end;
}

/* KC, MP, PhD: no part of the name, but Jr and III are. */
static uint32_t drop_letters(const reader *r, uint32_t first, uint32_t last)
{
    while (last > first + 1 && at(r, last - 1)->classes & LEX_(NAME_END) &&
           !item_among(r->d, last - 1, W(jr), W(jnr), W(sr), W(snr), W(ii), W(iii), W(iv)))
        last--;
    return last;
}

/* Can items [i, end) behind its noun end a role?  "minister of finance", "billionaire
 * environmentalist", but not "partisan fire". */
static bool ends_role(const reader *r, uint32_t i, uint32_t end)
{
    static const str doers[] = {S("ist"), S("er"), S("or"), S("ian")};

    for (; i < end; i++) {
        const word *w = at(r, i);
        str s = item_text(r->d, i);
        if (item_among(r->d, i, W(of), W(for), W(at), W(in), W(on), W(to), W(and)))
            return true;
        bool doer = !item_is_word(r->d, i) || item_at(r->d, i)->shape != SHAPE_LOWER ||
                    w->classes & (OFFICE | LEX_(UNNAMED) | LEX_(EPITHET) | LEX_(HONORIFIC));
        doer = doer || str_ends_in(s, doers, LEN(doers), 3);
        if (!doer)
            return false;
    }
    return true;
}

/* Some exchanges concern [Mayor] Ana Ruiz: a verb that was taken for a noun stands before the title. */
static bool names_it(const reader *r, uint32_t first, uint32_t title)
{
    const uint64_t attribute = OFFICE | LEX_(ORG) | LEX_(UNNAMED) | LEX_(EPITHET) | LEX_(PLACE);
    uint32_t verb = title - 1;

    return title >= first + 2 && item_is_word(r->d, verb) &&
           item_at(r->d, verb)->shape == SHAPE_LOWER && at(r, verb)->pos == POS_NOUN &&
           !(at(r, verb)->classes & attribute) && item_at(r->d, verb - 1)->shape == SHAPE_LOWER &&
           item_gist(r->d, verb - 1) & GIST_PLURAL && at(r, title)->classes & LEX_(TITLE);
}

/* The role before the name: from the article's end to the name. */
static void read_role(const reader *r, face *f, uint32_t end)
{
    uint32_t first = r->x->first;

    if (first < end && at(r, first)->classes & LEX_(DETERMINER))
        first++;
    bool verb = first > 0 && first == r->x->first && item_among(r->d, first - 1, W(to)) &&
                first + 1 < end && !(at(r, first)->classes & (LEX_(ROLE) | LEX_(TITLE))) &&
                at(r, first)->pos == POS_NOUN && !capital(r, first);
    first += verb; /* to [trade] outfielder Dee Hollis */
    for (uint32_t i = first; i < end; i++) {
        const word *w = at(r, i);
        bool title = w->classes & (LEX_(TITLE) | LEX_(UNNAMED)) && f->noun == NONE;
        if ((title || w->classes & LEX_(ROLE)) && !(w->classes & LEX_(HONORIFIC)))
            f->noun = i;
    }
    if (f->noun == NONE && first < end && compound(r, end - 1))
        f->noun = end - 1;
    if (f->noun == NONE)
        return;
    if (!ends_role(r, f->noun + 1, end)) {
        f->noun = NONE;
        return;
    }
    while (end > f->noun + 1 && (at(r, end - 1)->classes & LEX_(HONORIFIC) ||
                                 item_is(r->d, end - 1, '.') || item_among(r->d, end - 1, W(dr))))
        end--; /* geologist [Dr.] Li */
    if (capital(r, f->noun) && names_it(r, first, f->noun))
        first = f->noun;
    f->role_first = first;
    f->role_last = end;
}

static void read_gender(const reader *r, face *f)
{
    for (uint32_t i = r->x->first; i < f->name_first && !f->gender; i++)
        if (at(r, i)->classes & (LEX_(HONORIFIC) | LEX_(MALE) | LEX_(FEMALE)) &&
            !(at(r, i)->classes & LEX_(POSSESSIVE))) /* His daughter Kim */
            f->gender = face_gender(at(r, i));
    f->titled = f->gender != GENDER_UNKNOWN;
    if (!f->gender)
        f->gender = face_gender(at(r, f->name_first));
}

/* Europeans, African-Americans, Democrats: no name. */
static bool many_of_them(const reader *r, uint32_t i)
{
    const lexicon *x = &r->m->lex;
    str s = item_text(r->d, i);
    size_t k = s.n;

    if (s.n < 5 || s.p[s.n - 1] != 's' || at(r, i)->classes & FIRST)
        return false;
    if (at(r, i)->classes & LEX_(ROLES) || item_among(r->d, i, W(democrats), W(republicans)))
        return true;
    while (k && s.p[k - 1] != '-')
        k--;
    return x->words[lexicon_find(x, s.p + k, s.n - k - 1)].classes & LEX_(NATIONALITY);
}

/* a statement by Doctors of the Desert: no sentence begins there, and its capital makes it a name; but
 * not: Members of Parliament. */
static bool society(const reader *r, uint32_t a)
{
    static const str OFFICES[] = {S("Governors"),  S("Judges"),      S("Justices"),
                                  S("Leaders"),    S("Members"),     S("Ministers"),
                                  S("Presidents"), S("Secretaries"), S("Senators")};
    const mention *x = r->x;

    return !opens_sentence(r, a) && at(r, a)->classes & LEX_(ROLES) && x->core == a + 1 &&
           x->last > x->core + 1 && item_among(r->d, x->core, W(of), W(for)) &&
           capital(r, x->last - 1) && !str_among(item_text(r->d, a), OFFICES, LEN(OFFICES));
}

/* A [Notice] of Violation: one of many such, and nobody's name. */
static bool text_called(const reader *r, uint32_t i)
{
    const uint64_t other = FIRST | LEX_(OUTLET) | LEX_(ORG) | LEX_(ORG_END) | LEX_(ORG_NAME);
    const word *w = at(r, i);

    return item_among(r->d, r->x->first, W(a), W(an)) && i + 1 == r->x->core &&
           w->classes & LEX_(DOCUMENT) && !(w->classes & other);
}

/* A Department of Health [spokeswoman], a Ministry of Justice [memo]: the phrase is about the noun
 * behind the name of a body. */
static void headed(const reader *r, face *f)
{
    uint32_t i = r->x->last - 1;
    const word *w = at(r, i);
    bool document = (w->classes & LEX_(DOCUMENT)) != 0;

    if (r->x->last <= f->name_last || capital(r, i) || possessive(r, i) ||
        item_gist(r->d, i - 1) & GIST_PREP || w->classes & LEX_(ORG) ||
        !(document || w->classes & (LEX_(ROLE) | LEX_(UNNAMED))))
        return;
    f->kind = document ? QUOTH_DOCUMENT : QUOTH_UNNAMED;
    f->human = !document;
    f->noun = i;
    f->name_last = f->name_first;
}

/* Department of Transport spokesman [Ana Ruiz], Bank of Varn Governor [Ana Ruiz]: who holds an office
 * of the body whose name opens the phrase. */
static bool officer_of(const reader *r, face *f)
{
    uint32_t i = f->name_first + 1, end = r->x->last;

    while (i + 1 < end && !item_among(r->d, i, W(of)))
        i++;
    if (i + 3 >= end || !capital(r, i + 1) ||
        at(r, i + 1)->classes & (LEX_(ROLE) | LEX_(TITLE) | LEX_(EPITHET)))
        return false;
    for (i += 2; i + 2 < end; i++) {
        const word *w = at(r, i);
        if (!(w->classes & (LEX_(ROLE) | LEX_(TITLE))) || w->classes & (FIRST | LEX_(ORG)) ||
            !capital(r, i + 1) || !(at(r, i + 1)->classes & FIRST))
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
        read_gender(r, f);
        return true;
    }
    return false;
}

/* Bank of Varn governor [Ana Ruiz], where no capital tells the bank from any other. */
static bool read_officer(const reader *r, face *f)
{
    const mention *x = r->x;

    if (x->kind != MEN_NOMINAL || x->last < x->core + 5 || !capital(r, x->first) ||
        !(at(r, x->head)->classes & LEX_(ORG)) || !item_among(r->d, x->core, W(of)) ||
        item_at(r->d, x->last - 1)->shape != SHAPE_TITLE)
        return false;
    f->name_first = x->first;
    if (officer_of(r, f))
        return true;
    f->name_first = f->name_last = 0;
    return false;
}

static void read_named(const reader *r, face *f, uint32_t first, uint32_t last)
{
    uint32_t b = drop_letters(r, first, last);
    const mention *x = r->x;
    if (x->core > last && x->head + 1 == x->core && !capital(r, x->head) &&
        at(r, x->head)->classes & LEX_(DOCUMENT) && !(at(r, x->head)->classes & LEX_(ORG))) {
        f->kind = QUOTH_DOCUMENT; /* a Ministry of Health memo */
        f->noun = x->head;
        f->name_first = f->name_last = x->name_first;
        return;
    }
    bool listed = body_listed(r, first, b);
    uint32_t a = listed ? first : skip_office(r, first, b);
    bool office = a > first;

    f->name_first = a;
    f->name_last = b;
    f->kind = QUOTH_PERSON;
    f->human = true;
    if (!office && text_called(r, b - 1)) {
        f->kind = QUOTH_DOCUMENT;
        f->human = false;
        f->noun = b - 1;
        f->name_last = f->name_first;
        return;
    }
    if (b - a == 1 && !office && society(r, a)) {
        f->kind = QUOTH_ORGANIZATION;
        f->human = false;
        body_widen(r, f);
        return;
    }
    if (b - a == 1 && !office && many_of_them(r, a)) {
        f->kind = QUOTH_GROUP;
        f->plural = true;
        f->name_last = f->name_first; /* No name. */
        f->noun = a;
        return;
    }
    bool firm = office && body_trade(r, a - 1) && b - a == 1 && !(at(r, a)->classes & FIRST);
    bool body = listed || body_named(r, a, b) || firm || (!office && body_called(r, a));
    const word *before = a > r->x->first ? at(r, a - 1) : at(r, NONE);
    bool trade = before->classes & LEX_(ROLE) && !(before->classes & LEX_(ORG)) && a == first;
    bool titled =
        office && (at(r, a - 1)->classes & LEX_(HONORIFIC) ||
                   (item_is(r->d, a - 1, '.') && at(r, a - 2)->classes & LEX_(HONORIFIC)));
    if (body && !trade && !titled && !(office && at(r, a)->classes & FIRST)) {
        f->kind = QUOTH_ORGANIZATION;
        f->human = false;
        bool trade_first = office && opens_sentence(r, first) &&
                           at(r, first)->classes & LEX_(ROLE) &&
                           !(at(r, first)->classes & LEX_(TITLE)) && body_named(r, a, b);
        f->name_first =
            firm || trade_first ? a : first; /* "General Motors", "Broker Tate & Lund" */
        for (uint32_t i = r->x->first; i < first; i++)
            if (at(r, i)->classes & (LEX_(ORG) | LEX_(OUTLET)))
                f->noun = i;
        body_widen(r, f);
        if (!officer_of(r, f))
            headed(r, f);
        return;
    }
    if (b - a > 1 && !(r->x->flags & MEN_JOINT))
        f->plural = false; /* Flora Rivers */
    read_role(r, f, a);
    read_gender(r, f);
}

/* A spokesman for Ana Ruiz, for Governor Ana Ruiz, for presidential hopeful Ana Ruiz: the name at
 * item a is hers, and hers is not the phrase. */
static bool works_for(const reader *r, uint32_t a)
{
    uint32_t i = a;

    if (at(r, a - 1)->pos == POS_NUM)
        return false; /* mother of three Ana Ruiz */

    while (i > r->x->core + 1 && !item_among(r->d, i - 1, W(staff)) && /* chief of staff Ana Ruiz */
           (at(r, i - 1)->classes & (OFFICE | LEX_(HONORIFIC) | LEX_(EPITHET)) ||
            item_is(r->d, i - 1, '.') ||
            (item_at(r->d, i - 1)->shape == SHAPE_LOWER && !(at(r, i - 1)->classes & LEX_(ORG)) &&
             !(item_gist(r->d, i - 1) & (GIST_PREP | GIST_TO)))))
        i--;
    return item_gist(r->d, i - 1) & (GIST_PREP | GIST_TO);
}

/* "the prime minister of Zavoria Oleksiy Hale": the name behind the phrases. */
static bool read_late_name(const reader *r, face *f)
{
    const mention *x = r->x;
    uint32_t a = x->core;

    if (!(at(r, x->head)->classes & PEOPLE))
        return false;
    while (a + 1 < x->last && !(capital(r, a) && capital(r, a + 1) && at(r, a)->classes & FIRST &&
                                !(at(r, a)->classes & LEX_(PLACE))))
        a++;
    if (a + 1 >= x->last || works_for(r, a))
        return false;
    uint32_t b = a;
    while (b < x->last &&
           (capital(r, b) || (item_is(r->d, b, '.') && b + 1 < x->last && capital(r, b + 1))))
        b++; /* John F. Hale */
    f->name_first = a;
    f->name_last = b;
    f->kind = QUOTH_PERSON;
    f->human = true;
    read_role(r, f, a);
    read_gender(r, f);
    return true;
}

/* "Anselm Rooke lowers": a verb that was taken for a noun. */
static bool read_before_verb(const reader *r, face *f)
{
    const mention *x = r->x;
    uint32_t a = x->first, b = x->head;

    if (b < a + 2 || !(at(r, a)->classes & FIRST) ||
        at(r, b)->classes & (PEOPLE | LEX_(ROLES) | LEX_(ORG) | LEX_(DOCUMENT)))
        return false;
    uint32_t end = a;
    while (end < b && capital(r, end))
        end++;
    str s = item_text(r->d, end);
    bool verb = end == b || (end >= a + 2 && item_is_word(r->d, end) && s.p[s.n - 1] == 's' &&
                             !(at(r, end)->classes & (PEOPLE | LEX_(ROLES) | LEX_(ORG))) &&
                             !possessive(r, end)); /* Anselm Rooke fixes nets */
    if (!verb)
        return false;
    b = end;
    f->name_first = a;
    f->name_last = b;
    f->kind = QUOTH_PERSON;
    f->human = true;
    f->plural = false;
    read_gender(r, f);
    return true;
}

static void read_pronoun(const reader *r, face *f)
{
    uint32_t i = r->x->first;

    f->plural = item_among(r->d, i, W(they), W(them), W(their), W(we), W(us));
    if (item_among(r->d, i, W(he), W(him), W(his)))
        f->gender = GENDER_MALE;
    else if (item_among(r->d, i, W(she), W(her)))
        f->gender = GENDER_FEMALE;
}

/* "Deputy Minister for Roads" */
static bool all_office(const reader *r)
{
    for (uint32_t i = r->x->name_first; i < r->x->name_last; i++)
        if (!(at(r, i)->classes & OFFICE) || at(r, i)->classes & FIRST || at(r, i)->pos == POS_NAME)
            return false;
    return true;
}

/* UNIDENTIFIED MAN:, ON-SCREEN TEXT:, THE COURT:, ANNOUNCER: - nobody's name. */
static bool nameless_turn(const reader *r)
{
    const mention *x = r->x;
    const uint64_t kinds = PEOPLE | LEX_(DOCUMENT) | LEX_(ORG);
    uint32_t a = x->name_first, last = x->name_last - 1;
    str s = item_text(r->d, a);

    if (item_at(r->d, last)->shape != SHAPE_UPPER && item_text(r->d, last).n > 1)
        return false;
    if (a == last && a == x->first)
        return item_among(r->d, a, W(announcer), W(narrator), W(moderator), W(interviewer),
                          W(interpreter), W(translator), W(caption), W(text), W(question), W(q),
                          W(answer), W(voice), W(crowd), W(audience));
    bool told = a > x->first && at(r, x->first)->classes & LEX_(DETERMINER);
    bool which = at(r, a)->pos == POS_ADJ || item_among(r->d, a, W(male), W(female)) ||
                 str_eq(s, S("UNIDENTIFIED")) || str_eq(s, S("ON-SCREEN"));
    return (told || (which && last == a + 1 && !(at(r, a)->classes & FIRST))) &&
           (at(r, last)->classes & kinds || item_among(r->d, last, W(voice)));
}

/* Tourism, Sanitation: what an office is for, by its ending. */
static bool is_trade(const reader *r, uint32_t i)
{
    static const str ends[] = {S("ism"), S("tion"), S("ics"), S("ment"), S("ure")};

    return str_ends_in(item_text(r->d, i), ends, LEN(ends), 3);
}

/* "Former Governor of Ohio Ana Ruiz": the run of capitals is an office, the name comes behind. */
static bool office_of(const reader *r)
{
    const mention *x = r->x;
    const word *last = at(r, x->name_last - 1);

    return x->core == x->name_last && x->last > x->core + 3 && last->classes & LEX_(ROLE) &&
           !(last->classes & (LEX_(ORG) | LEX_(ORG_END))) &&
           !(last->classes & FIRST) && item_among(r->d, x->core, W(of), W(for), W(on));
}

/* [Varn's] Foreign Minister, Varn's new Chancellor; but not: Lund's Bishop, of one word that may be
 * a surname. */
static bool owned_office(const reader *r)
{
    static const str SURNAMES[] = {S("Bishop"), S("Dean"), S("Farmer"), S("Judge"),
                                   S("King"),   S("Pope"), S("Prince"), S("Singer")};
    const mention *x = r->x;
    uint32_t i = x->name_first;

    while (i > x->first && !possessive(r, i - 1))
        i--;
    if (i == x->first)
        return false;
    uint32_t last = x->name_last - 1;
    return last > x->name_first || (at(r, last)->classes & LEX_(TITLE) &&
                                    !str_among(item_text(r->d, last), SURNAMES, LEN(SURNAMES)));
}

/* Is the word at item i of an office no word of offices?  But not: [Supreme] Leader, [U.N.] Envoy. */
static bool may_be_name(const reader *r, uint32_t i)
{
    static const str RANKS[] = {S("Grand"), S("Paramount"), S("Supreme")};
    const word *w = at(r, i);
    bool rank = str_among(item_text(r->d, i), RANKS, LEN(RANKS)) && at(r, i + 1)->classes & OFFICE;

    if (rank || item_is(r->d, i, '.') || w->classes & (LEX_(TITLE) | LEX_(ORG_NAME)))
        return false;
    return w->pos == POS_NAME ? !(w->classes & LEX_(ORG)) : w->pos == POS_NONE && !is_trade(r, i);
}

/* "the Prime Minister", "a senior MP": capitals, but no name. */
static bool only_office(const reader *r)
{
    const mention *x = r->x;
    const word *first = at(r, x->first), *last = at(r, x->name_last - 1);
    bool article = first->classes & (LEX_(DETERMINER) | LEX_(POSSESSIVE)) || owned_office(r);

    if (x->name_last - x->name_first > 1 && all_office(r))
        return true;
    static const str MEMBERS[] = {S("MEP"), S("MP"), S("MSP"), S("TD")};
    bool counted = article || item_among(r->d, x->first, W(one), W(another), W(some));
    if (counted && x->core == x->name_last &&
        (item_among(r->d, x->name_last - 1, W(democrat), W(republican)) ||
         (x->name_last - x->name_first == 2 &&
          str_among(item_text(r->d, x->name_last - 1), MEMBERS, LEN(MEMBERS)))))
        return true; /* the Oregon Republican, a Tory MP */
    if (x->flags & MEN_TURN && nameless_turn(r))
        return true;
    if (x->name_last - x->first == 1 && last->classes & OFFICE && !(last->classes & FIRST) &&
        item_is(r->d, x->first - 1, ',') && item_among(r->d, x->core, W(of), W(for), W(at)))
        return true; /* Ana Ruiz, Leader of Varn Council */
    if (last->classes & LEX_(NAME_END) && x->name_last - x->name_first == 1)
        return item_at(r->d, x->name_first)->shape == SHAPE_UPPER;
    uint64_t office =
        x->name_last - x->first > 2 ? OFFICE : LEX_(TITLE); /* the Examiner: a paper */
    for (uint32_t i = x->name_first; i < x->name_last; i++)
        if (may_be_name(r, i))
            return false;
    return article && last->classes & office && !(last->classes & (FIRST | LEX_(ORG_END))) &&
           skip_office(r, x->name_first, x->name_last + 1) == x->name_last;
}

/* "Part II of the report" */
static bool is_division(const reader *r)
{
    uint32_t i = r->x->name_first;
    const item *t = item_at(r->d, i);
    return r->x->name_last == i + 2 && t->gist & GIST_DIVISION &&
           heading_number(&r->m->lex, r->d->text, item_tok(r->d, i + 1));
}

/* "Mayor asks why": headlines leave the article out. */
static bool headline(const reader *r)
{
    const sentence *s = &r->d->sentences.at[r->x->sentence];
    return s->para < 3 && s->first < s->last && item_at(r->d, s->last - 1)->kind != TOK_PUNCT &&
           r->x->kind == MEN_NOMINAL && !(at(r, r->x->first)->classes & LEX_(DETERMINER)) &&
           s->inside == NONE;
}

face face_of(const quoth_doc *d, const quoth_model *m, const mention *x)
{
    reader r = {d, m, x};
    face f = {.noun = NONE, .plural = x->flags & (MEN_PLURAL | MEN_JOINT)};
    bool named = x->name_first < x->name_last;

    f.definite = item_gist(d, x->first) & GIST_DEFINITE || headline(&r);
    for (uint32_t i = x->first + 1; i + 1 < x->core; i++)
        if (possessive(&r, i)) {
            f.definite = true;
            f.owner_last = i;
        }
    f.owner_first = f.owner_last;
    while (f.owner_first > x->first && capital(&r, f.owner_first - 1) &&
           !(at(&r, f.owner_first - 1)->classes & LEX_(DETERMINER)))
        f.owner_first--;
    if (x->kind == MEN_PRONOUN || x->kind == MEN_RELATIVE)
        read_pronoun(&r, &f);
    else if (named && is_division(&r))
        f.kind = QUOTH_DOCUMENT;
    else if (named && office_of(&r) && read_late_name(&r, &f))
        return f;
    else if (named && office_of(&r))
        face_nominal(&r, &f); /* Deputy Prime Minister of Orsova Milan Dragic: no name we know. */
    else if (named && !only_office(&r))
        read_named(&r, &f, x->name_first, x->name_last);
    else if (!read_late_name(&r, &f) && !read_before_verb(&r, &f) && !read_officer(&r, &f))
        face_nominal(&r, &f);
    return f;
}

range face_name(const quoth_doc *d, const face *f)
{
    return item_range(d, f->name_first, f->name_last);
}
