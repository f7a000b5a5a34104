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

/* KC, MP, PhD: no part of the name, but Jr and III are. */
static uint32_t drop_letters(const reader *r, uint32_t first, uint32_t last)
{
    static const str DAY = S("day"); /* the Harbour Bank [Friday] */

    last -= last > first + 1 && item_text(r->d, last - 1).p[0] == '@'; /* on Twitter @VarnNews */
    while (last > first + 1 && at(r, last - 1)->classes & LEX_(NAME_END) &&
           !item_among(r->d, last - 1, W(jr), W(jnr), W(sr), W(snr), W(ii), W(iii), W(iv)))
        last--;
    return last - (last > first + 2 && at(r, last - 1)->classes & LEX_(DAY) &&
                   str_ends_in(item_text(r->d, last - 1), &DAY, 1, 3));
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

/* Some exchanges concern [Mayor] Ana Ruiz, the ad attacks [Sen.] Ruiz: a verb that was taken for a noun stands
 * before the title. */
static bool names_it(const reader *r, uint32_t first, uint32_t title)
{
    const uint64_t attribute =
        OFFICE | LEX_(ROLES) | LEX_(ORG) | LEX_(UNNAMED) | LEX_(EPITHET) | LEX_(PLACE);
    uint32_t verb = title - 1;

    return title >= first + 2 && item_is_word(r->d, verb) &&
           item_at(r->d, verb)->shape == SHAPE_LOWER && !(at(r, verb)->classes & attribute) &&
           item_at(r->d, verb - 1)->shape == SHAPE_LOWER && at(r, title)->classes & LEX_(TITLE) &&
           at(r, verb)->pos == (item_gist(r->d, verb - 1) & GIST_PLURAL ? POS_NOUN : POS_NOUNS);
}

/* The former [backstroker] Ana Ruiz: a word in no list, made like those for who does something, before a given name. */
static bool does_so(const reader *r, uint32_t i)
{
    static const str DOERS[] = {S("er"), S("ist"), S("or")};
    const item *t = item_at(r->d, i);

    return !t->word && t->kind == TOK_WORD && t->shape == SHAPE_LOWER &&
           at(r, i + 1)->classes & FIRST && str_ends_in(item_text(r->d, i), DOERS, LEN(DOERS), 4);
}

/* The role before the name: from the article's end to the name. */
static void read_role(const reader *r, face *f, uint32_t end)
{
    uint32_t first = r->x->first;

    bool proper = first + 1 < end && capital(r, first) && capital(r, first + 1) &&
                  item_among(r->d, first, W(one), W(all), W(no), W(every)) &&
                  !(at(r, first + 1)->classes & OFFICE); /* One Nation MP, All Blacks coach */
    if (first < end && at(r, first)->classes & LEX_(DETERMINER) && !proper)
        first++;
    if (first == r->x->first && first < end && !capital(r, first))
        first = role_start(r, first, end);
    if (first + 1 == end && first == r->x->first + 1 && at(r, first)->classes & LEX_(TITLE) &&
        capital(r, first) && item_among(r->d, first - 1, W(a), W(an)))
        return; /* what a President Ruiz could do */
    for (uint32_t i = first; i < end; i++) {
        const word *w = at(r, i);
        if (w->classes & LEX_(NAME_PART) && !capital(r, i))
            continue; /* di Hale; but: DI Hale */
        bool title = w->classes & (LEX_(TITLE) | LEX_(UNNAMED)) && f->noun == NONE;
        title |= w->classes & LEX_(ROLES) && role_of_many(r->d, r->m, i);
        if ((title || w->classes & LEX_(ROLE)) && !(w->classes & LEX_(HONORIFIC)))
            f->noun = i;
    }
    if (f->noun == NONE && first < end && (office_compound(r, end - 1) || does_so(r, end - 1)))
        f->noun = end - 1;
    if (f->noun == NONE)
        return;
    uint32_t note = end; /* DCP [(Outer North)] Holm, Brig [(retd)] Holm */
    while (item_is(r->d, end - 1, ')') && note > f->noun + 1 && !item_is(r->d, note, '('))
        note--;
    if (!ends_role(r, f->noun + 1, note)) {
        f->noun = NONE;
        return;
    }
    if (item_is(r->d, note, '(') && !(at(r, note + 1)->classes & LEX_(HONORIFIC))) {
        f->role_first = first;
        f->role_last = end;
        return;
    }
    while (end > f->noun + 1 &&
           (at(r, end - 1)->classes & LEX_(HONORIFIC) || item_is(r->d, end - 1, '.') ||
            item_is(r->d, end - 1, ')') || item_is(r->d, end - 1, '(') ||
            item_among(r->d, end - 1, W(dr)) ||
            (str_eq(item_text(r->d, end - 1), S("Tan")) && item_among(r->d, end, W(sri)))))
        end--; /* geologist [Dr.] Li, president [Tan Sri] Low */
    if (capital(r, f->noun) && names_it(r, first, f->noun))
        first = f->noun;
    f->role_first = first;
    f->role_last = end;
}

/* Is one of the words before the name of f an office that has long been men's alone, and is no more? */
static bool of_clergy(const reader *r, const face *f)
{
    static const str CLERGY[] = {S("archbishop"), S("bishop"), S("imam"), S("rabbi"),
                                 S("Archbishop"), S("Bishop"), S("Imam"), S("Rabbi")};

    for (uint32_t i = r->x->first; i < f->name_first; i++)
        if (str_among(item_text(r->d, i), CLERGY, LEN(CLERGY)))
            return true;
    return false;
}

void face_read_gender(const reader *r, face *f)
{
    uint32_t own = f->owner_last < f->name_first ? f->owner_last : 0; /* Mr Ruiz's wife Kim */
    for (uint32_t i = own > r->x->first ? own : r->x->first; i < f->name_first && !f->gender; i++)
        if (at(r, i)->classes & (LEX_(HONORIFIC) | LEX_(MALE) | LEX_(FEMALE)) &&
            !(at(r, i)->classes & LEX_(POSSESSIVE))) /* His daughter Kim */
            f->gender = face_gender(at(r, i));
    uint8_t given = f->name_last > f->name_first + 1 ? face_gender(at(r, f->name_first)) : 0;
    if (f->gender && given && given != f->gender && of_clergy(r, f))
        f->gender = GENDER_UNKNOWN; /* Rabbi Linda Holm */
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

    return at(r, a)->classes & LEX_(ROLES) && x->core == a + 1 && x->last > x->core + 1 &&
           item_among(r->d, x->core, W(of), W(for)) && capital(r, x->last - 1) &&
           !str_among(item_text(r->d, a), OFFICES, LEN(OFFICES)) && !opens_sentence(r, a);
}

/* A [Notice] of Violation: one of many such, and nobody's name. */
static bool text_called(const reader *r, uint32_t i)
{
    const uint64_t other = FIRST | LEX_(OUTLET) | LEX_(ORG) | LEX_(ORG_END) | LEX_(ORG_NAME);
    const word *w = at(r, i);

    return item_among(r->d, r->x->first, W(a), W(an)) && i + 1 == r->x->core &&
           w->classes & LEX_(DOCUMENT) && !(w->classes & other);
}

/* Mr at item i, or Dr, or Sgt before a name of two words: a person, though she is called Fox. */
static bool is_titled(const reader *r, uint32_t i, uint32_t words)
{
    const uint64_t w = at(r, i)->classes;

    return w & LEX_(HONORIFIC) || item_among(r->d, i, W(dr), W(prof)) ||
           (words == 2 && w & LEX_(TITLE) && w & LEX_(ABBREVIATION));
}

/* Mayor Dmitar [Power], Mayor [Church], Police Chief Dmitar [Court]: behind an office that people hold
 * and no body is called by, a name whose last word alone tells of a body.  Not: Mayor Police. */
static bool holds_office(const reader *r, uint32_t rank, uint32_t a, uint32_t b)
{
    bool chief = item_among(r->d, rank, W(chief)) && rank > r->x->name_first;

    if (b - a > 2 ||
        !(chief || item_among(r->d, rank, W(mayor), W(governor), W(gov), W(senator), W(sen), W(rep),
                              W(congressman), W(congresswoman), W(councillor), W(councilman),
                              W(councilwoman), W(minister), W(commissioner), W(coach), W(sheriff))))
        return false;
    if (b - a == 1)
        return name_of_family(item_text(r->d, a)) && !(at(r, a)->classes & LEX_(ORG_NAME));
    const word *given = at(r, a);
    return !(given->classes & ~FIRST) && (given->pos == POS_NONE || given->pos == POS_NAME) &&
           !(at(r, b - 1)->classes & LEX_(ORG_NAME));
}

/* The North [Sea], the [River] Lund, where no body is called by it. */
static bool is_landscape(const reader *r, uint32_t a, uint32_t b)
{
    static const str LANDS[] = {S("Alps"),      S("Archipelago"), S("Basin"), S("Canyon"),
                                S("Desert"),    S("Gulf"),        S("Ocean"), S("Peninsula"),
                                S("Mountains"), S("Reef"),        S("River"), S("Sea"),
                                S("Seas"),      S("Strait")};

    return a > r->x->first && item_among(r->d, a - 1, W(the)) && b == r->x->core &&
           (str_among(item_text(r->d, b - 1), LANDS, LEN(LANDS)) ||
            (b - a == 2 && str_eq(item_text(r->d, a), S("River")) &&
             !(at(r, b - 1)->classes & (LEX_(ORG) | LEX_(ORG_END))))); /* the River Trust */
}

/* A Varn [Air Boeing 737], an Acme [Galaxy]: one of many that are made, and not the maker. */
static bool is_made(const reader *r, uint32_t a, uint32_t b)
{
    const uint64_t body = LEX_(ORG) | LEX_(ORG_END) | LEX_(OUTLET) | LEX_(ROLE);

    return b - a > 1 && a == r->x->first + 1 && b == r->x->core &&
           item_among(r->d, a - 1, W(a), W(an)) && !(at(r, a)->classes & (FIRST | OFFICE)) &&
           !(at(r, b - 1)->classes & body);
}

/* The end of a name that has its maker's behind it: Varn Air [Boeing 737]. */
static uint32_t drop_make(const reader *r, uint32_t first, uint32_t last)
{
    static const str MAKERS[] = {S("Airbus"), S("Boeing"),  S("Bombardier"),
                                 S("Cessna"), S("Embraer"), S("Gulfstream")};

    for (uint32_t i = first + 1; i < last; i++)
        if (str_among(item_text(r->d, i), MAKERS, LEN(MAKERS)))
            return i;
    return last;
}

/* The Red [Book], the Highway [Code], a Green [Paper]: a text by its name; but not: the Holm Report, a site as often. */
static bool is_text(const reader *r, uint32_t a, uint32_t b)
{
    static const str TEXTS[] = {S("Act"),  S("Bill"),  S("Book"),     S("Charter"),
                                S("Code"), S("Guide"), S("Handbook"), S("Manual")};
    str s = item_text(r->d, b - 1);

    if (b - a < 2 || !a || !item_among(r->d, a - 1, W(the)) || b != r->x->core)
        return false;
    bool paper = str_eq(s, S("Paper")) && item_among(r->d, b - 2, W(green), W(white));
    return paper || (str_among(s, TEXTS, LEN(TEXTS)) &&
                     !(at(r, a)->classes & (LEX_(OUTLET) | LEX_(ORG_NAME))));
}

/* What capitals [a, b) that no office stands before are, if nobody's name: a Notice of Violation, Hurricane Maria,
 * Doctors of the Desert, Democrats. */
static bool read_nobody(const reader *r, face *f, uint32_t a, uint32_t b)
{
    if (face_nobody(r, f, a, b))
        return true;
    if (text_called(r, b - 1)) {
        f->kind = QUOTH_DOCUMENT;
        f->human = false;
        f->noun = b - 1;
        f->name_last = f->name_first;
        return true;
    }
    if (is_text(r, a, b) && !body_listed(r, a, b)) {
        f->kind = QUOTH_DOCUMENT;
        f->human = false;
        return true;
    }
    static const str STORMS[] = {S("Cyclone"), S("Hurricane"), S("Storm"), S("Typhoon")};
    bool thing = is_landscape(r, a, b) || is_made(r, a, b);
    if (thing || (b - a == 2 && str_among(item_text(r->d, a), STORMS, LEN(STORMS)))) {
        f->kind = QUOTH_UNKNOWN;
        f->human = false;
        f->name_last = thing ? f->name_first : b;
        return true;
    }
    if (b - a == 1 && society(r, a)) {
        f->kind = QUOTH_ORGANIZATION;
        f->human = false;
        body_widen(r, f);
        return true;
    }
    if (b - a == 1 && many_of_them(r, a)) {
        f->kind = QUOTH_GROUP;
        f->plural = true;
        f->name_last = f->name_first; /* No name. */
        f->noun = a;
        return true;
    }
    return false;
}

/* [Jailed] Ruiz left, [Tearful] Ruiz left: how somebody is, in a capital that only opens the sentence; but not:
 * Waleed, Alfred, Una. */
static bool is_state(const reader *r, uint32_t i)
{
    static const str ENDS[] = {S("ced"),  S("ded"), S("ged"), S("ked"), S("lled"),
                               S("ned"),  S("sed"), S("ted"), S("zed"), S("ered"),
                               S("ured"), S("ful"), S("less")},
                     DONE = S("ed"),
                     FEELS[] = {S("Angry"),    S("Anxious"), S("Desperate"), S("Happy"),
                                S("Pregnant"), S("Proud"),   S("Sick"),      S("Tired"),
                                S("Unwell"),   S("Weary")};
    const item *t = item_at(r->d, i), *name = t + 1;
    str s = item_text(r->d, i);

    if (at(r, i)->classes & (FIRST | LEX_(NATIONALITY) | LEX_(PLACE)) || t->shape != SHAPE_TITLE ||
        t->flags & TOK_HYPHEN || (name->word && !(name->gist & GIST_GIVEN)))
        return false;
    uint8_t pos = r->m->pos[t->word];
    if (pos != POS_NONE)
        return pos == POS_PART || pos == POS_PAST || str_among(s, FEELS, LEN(FEELS));
    if (str_ends_in(s, ENDS, LEN(ENDS), 3) || (s.n > 6 && memcmp(s.p, "Un", 2) == 0))
        return true;
    pos =
        str_ends_in(s, &DONE, 1, 3) ? r->m->pos[lexicon_find(&r->m->lex, s.p, s.n - 2)] : POS_NONE;
    return pos == POS_NOUN || pos == POS_VERB;
}

/* miner [Volta Resources]: a firm by its last word, and what stands before it may be one. */
static bool is_trader(const reader *r, uint32_t a, uint32_t b)
{
    return b - a > 1 && !(at(r, a)->classes & FIRST) &&
           at(r, b - 1)->classes & (LEX_(ORG) | LEX_(ORG_END)) &&
           trade_of_both(item_text(r->d, a - 1));
}

static void read_named(const reader *r, face *f, uint32_t first, uint32_t last)
{
    uint32_t letters = drop_letters(r, first, last), b = drop_make(r, first, letters);
    const mention *x = r->x;
    if (x->core > last && x->head + 1 == x->core && !capital(r, x->head) &&
        at(r, x->head)->classes & LEX_(DOCUMENT) && !(at(r, x->head)->classes & LEX_(ORG))) {
        f->kind = QUOTH_DOCUMENT; /* a Ministry of Health memo */
        f->noun = x->head;
        f->name_first = f->name_last = x->name_first;
        return;
    }
    bool listed = body_listed(r, first, b);
    uint32_t a = listed ? first : office_end(r, first, b);
    bool office = a > first;

    f->name_first = a;
    f->name_last = b;
    f->kind = QUOTH_PERSON;
    f->human = true;
    if (office ? face_nobody(r, f, first, b) : read_nobody(r, f, a, b))
        return;
    bool pair = b - a > 2 && (item_is(r->d, a + 1, '&') || item_is(r->d, b - 2, '&'));
    bool firm = office && body_trade(r, a - 1) && !(at(r, a)->classes & FIRST) &&
                (b - a == 1 || (b - a == 2 && at(r, a)->pos == POS_ADJ)); /* watchdog Clean Hill */
    firm |= office && item_among(r->d, a - 1, W(rival), W(operator)) && body_called(r, a);
    bool body = listed || body_named(r, a, b) || firm || (!office && body_called(r, a));
    const word *before = a > r->x->first ? at(r, a - 1) : at(r, NONE);
    bool trade = before->classes & LEX_(ROLE) && !(before->classes & LEX_(ORG)) && a == first &&
                 before->pos != POS_ADJ && !listed && !pair && !body_trade(r, a - 1);
    trade = trade && !(body && is_trader(r, a, b));
    /* but: the liberal Policy Center, Retailer Lund & Hale */
    uint32_t rank = office ? a - 1 - item_is(r->d, a - 1, '.') : NONE;
    bool town = at(r, a)->classes & LEX_(PLACE) && !item_among(r->d, rank, W(sheriff), W(sen));
    bool senator = office && b - a == 1 && !(at(r, a)->classes & LEX_(ORG_NAME)) && !town &&
                   item_among(r->d, rank, W(senator), W(sen), W(rep), W(gov), W(sheriff),
                              W(congressman), W(congresswoman), W(dr)); /* Senator Post */
    bool titled =
        senator || (office && body && (is_titled(r, rank, b - a) || holds_office(r, rank, a, b)));
    if (body && !trade && !titled && !(office && !pair && at(r, a)->classes & FIRST)) {
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
        bool handle = letters < last && item_text(r->d, letters).p[0] == '@';
        if (b == letters && !handle)
            body_widen(r, f);
        face_team(r, f);
        if (!face_officer(r, f) && !face_hosted(r, f))
            face_headed(r, f);
        return;
    }
    if (b - a > 1 && !(r->x->flags & MEN_JOINT))
        f->plural = false; /* Flora Rivers */
    if (a == x->first && b > a + 1 && opens_sentence(r, a) && is_state(r, a))
        f->name_first = ++a;
    read_role(r, f, a);
    face_read_gender(r, f);
}

/* "the prime minister of Zavoria Oleksiy Hale": the name behind the phrases. */
static bool read_late_name(const reader *r, face *f)
{
    uint32_t end,
        a = r->x->last < r->x->core + 2 ? NONE : late_name(r, &end); /* Most end before. */

    if (a == NONE || item_gist(r->d, r->x->core - 1) & GIST_PLURAL)
        return false; /* Critics of President Ana Ruiz */
    f->name_first = a;
    f->name_last = end;
    f->kind = QUOTH_PERSON;
    f->human = true;
    read_role(r, f, a);
    if (f->noun != NONE && office_charged(r))
        f->noun = r->x->core - 1; /* Dean of Students Ana Ruiz */
    face_read_gender(r, f);
    return true;
}

/* Ana Ruiz [heads] the board, [stars] in it: several people, as it seems, whose phrase ends before what a
 * verb would have behind it. */
static bool may_be_deed(const reader *r, uint32_t i)
{
    return at(r, i)->classes & LEX_(ROLES) && item_at(r->d, i)->shape == SHAPE_LOWER &&
           i + 1 == r->x->last && (item_gist(r->d, i + 1) & GIST_PART) == P_DET;
}

/* [Mr.] Rooke heads, [Senator] Rooke flies: where the name behind a title that opens a phrase begins, or NONE. */
static uint32_t behind_title(const reader *r, uint32_t a, uint32_t b)
{
    const gist verb = GIST_FINITE | GIST_HELPER;
    uint32_t i = a + 1 + item_is(r->d, a + 1, '.');

    if (!capital(r, a) || !capital(r, i) || i >= b || b + 1 != r->x->last ||
        !(at(r, a)->classes & (LEX_(HONORIFIC) | LEX_(TITLE)) || item_among(r->d, a, W(dr))) ||
        item_gist(r->d, b + 1) & verb || item_at(r->d, b + 1)->kind == TOK_PUNCT)
        return NONE;
    return i;
}

/* "Anselm Rooke lowers", "Ida van Rooke paints", "Mr. Rooke heads": a verb that was taken for a noun. */
static bool read_before_verb(const reader *r, face *f)
{
    const mention *x = r->x;
    uint32_t a = x->first, b = x->head, end = a;

    if (b < a + 2 || (at(r, b)->classes & (PEOPLE | LEX_(ROLES) | LEX_(ORG) | LEX_(DOCUMENT)) &&
                      !may_be_deed(r, b)))
        return false;
    if (!(at(r, a)->classes & FIRST) && (a = end = behind_title(r, a, b)) == NONE)
        return false;
    while (end < b && (capital(r, end) || (end > a && at(r, end)->classes & LEX_(NAME_PART))))
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
    if (a > x->first && !item_among(r->d, x->first, W(dr)))
        read_role(r, f, a);
    face_read_gender(r, f);
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

/* Part II of the report, Paragraph seven */
static bool is_division(const reader *r)
{
    static const str PARTS[] = {S("Annex"),  S("Appendix"),  S("Article"), S("Chapter"),
                                S("Clause"), S("Paragraph"), S("Section"), S("Volume")};
    const mention *x = r->x;
    uint32_t i = x->name_first < x->name_last ? x->name_first : x->first;

    if (x->name_last > i + 2)
        return false;
    if (x->name_last == i + 2 && item_gist(r->d, i) & GIST_DIVISION &&
        heading_number(&r->m->lex, r->d->text, item_tok(r->d, i + 1)))
        return true;
    return i == x->first &&
           (item_at(r->d, i + 1)->kind == TOK_NUMBER || at(r, i + 1)->pos == POS_NUM) &&
           str_among(item_text(r->d, i), PARTS, LEN(PARTS));
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
    if (f.owner_last > x->first + 1 && item_is(d, f.owner_last - 1, '.'))
        f.owner_first--; /* Varn Inc.'s chief */
    while (f.owner_first > x->first && capital(&r, f.owner_first - 1) &&
           !(at(&r, f.owner_first - 1)->classes & LEX_(DETERMINER)))
        f.owner_first--;
    if (x->kind == MEN_PRONOUN || x->kind == MEN_RELATIVE)
        read_pronoun(&r, &f);
    else if (is_division(&r))
        f.kind = QUOTH_DOCUMENT;
    else if (named && x->core == x->name_last && x->last > x->core + 2 &&
             (office_for(&r) || office_charged(&r)) && read_late_name(&r, &f))
        return f;
    else if (named && office_for(&r))
        face_nominal(&r, &f); /* Deputy Prime Minister of Orsova Milan Dragic: no name we know. */
    else if (named && !office_alone(&r))
        read_named(&r, &f, x->name_first, x->name_last);
    else if (!read_late_name(&r, &f) && !read_before_verb(&r, &f) && !face_late_officer(&r, &f))
        face_nominal(&r, &f);
    return f;
}

range face_name(const quoth_doc *d, const face *f)
{
    return item_range(d, f->name_first, f->name_last);
}
