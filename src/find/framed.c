/*
 * framed.c - whose words a quotation is, told by the noun that frames it.
 *
 *     a warning from Ana Ruiz that it was “late”     the message from Ruiz was that it was “late”
 *     a video of Ana Ruiz saying “go”                Ruiz led the crowd in chants of “Go!”
 *     a plan seen by its critics as a “gift”         Council “hid” damp report, tenants claim
 */
#include "find/framed.h"

#include "find/item.h"

enum { REACH = 48 }; /* Items between a noun and its words. */

/* The sentence and the quotation in it. */
typedef struct {
    const quoth_doc *d;
    uint32_t s, at;
} frame;

/* Who may speak: the mention that begins at item i, or NONE. */
static uint32_t party_at(const frame *f, uint32_t i)
{
    uint32_t k = mention_beginning(f->d, f->s, i);
    if (k == NONE)
        return NONE;
    const mention *x = &f->d->mentions.at[k];
    bool speaks = x->kind == MEN_NAME || x->kind == MEN_PRONOUN ||
                  (x->kind == MEN_NOMINAL && item_gist(f->d, x->head) & GIST_PARTY);
    return speaks && x->last <= f->at ? k : NONE;
}

/* Nobody says anything between item i and the quotation. */
static bool says_nothing_until(const frame *f, uint32_t i)
{
    enum { SOME = 30 };
    const quoth_doc *d = f->d;

    for (uint32_t k = i; k < f->at; k++)
        if (item_is_span(d, k) || item_is(d, k, ';'))
            return false;
    for (uint32_t c = d->cue_from[f->s]; c < d->cue_from[f->s + 1]; c++) {
        const cue *x = &d->cues.at[c];
        if (x->head < i || x->first > f->at + 3 || (x->first == i && i < f->at))
            continue; /* that [rates] “could double” */
        if (x->first > f->at && x->group & CUE_PASSIVE && !item_among(d, x->last, W(by)))
            continue; /* that an “odd sum” [was raised] */
        if (x->kind == CUE_ACCORDING || (x->kind == CUE_SPEECH && x->share >= SOME))
            return false;
    }
    return true;
}

/* Ruiz said it leaked, [despite] assurances by Holm that; contradicting a claim by Holm that: what she
 * does not tell. */
static bool is_set_against(const frame *f, uint32_t noun)
{
    enum { LONGEST = 3 };
    const quoth_doc *d = f->d;
    uint32_t i = noun, first = d->sentences.at[f->s].first;

    if (!item_among(d, noun + 1, W(by), W(from)))
        return false;
    while (i > first + 2 && noun - i < LONGEST && item_is_word(d, i - 1) &&
           !(item_gist(d, i - 1) & GIST_PREP) && !item_is(d, i - 2, ','))
        i--;
    str s = item_text(d, i - 1), ing = S("ing");
    return i > first + 2 && item_is(d, i - 2, ',') &&
           (item_among(d, i - 1, W(despite)) || str_ends_in(s, &ing, 1, 3));
}

/* Does a speaker with a verb of his own come first, and the noun is not what he speaks of?
 * Ruiz said the message from voters was “no”. */
static bool reported(const frame *f, uint32_t noun)
{
    enum { SURE = 60, OBJECT = 5 };
    const quoth_doc *d = f->d;

    if (is_set_against(f, noun))
        return false;
    for (uint32_t c = d->cue_from[f->s]; c < d->cue_from[f->s + 1]; c++) {
        const cue *x = &d->cues.at[c];
        if (x->head < noun && x->kind == CUE_SPEECH && x->share >= SURE && noun - x->head > OBJECT)
            return true;
    }
    return false;
}

/* Behind the holder: that …; was that …; was clear: …; the item from which on it is told, or 0. */
static uint32_t opens_words(const frame *f, uint32_t i)
{
    enum { SIMPLY = 3 };
    const quoth_doc *d = f->d;

    if (item_gist(d, i) & GIST_THAT)
        return i + 1;
    bool be = item_gist(d, i) & GIST_BE ||
              (item_gist(d, i) & GIST_HAVE && item_gist(d, i + 1) & GIST_BE) ||
              item_among(d, i, W(remains), W(remained));
    if (!be)
        return 0;
    i += 1 + ((item_gist(d, i) & GIST_HAVE) != 0);
    for (uint32_t end = i + SIMPLY; i < end && i < f->at; i++) {
        if (item_gist(d, i) & (GIST_THAT | GIST_TO) || item_is(d, i, ':'))
            return i + 1;
        if (!item_is_word(d, i) && !item_is(d, i, ','))
            return 0;
    }
    return i == f->at ? i : 0;
}

/* [The message from Ruiz], a document whose head is item i, or NONE. */
static uint32_t document_with(const frame *f, uint32_t i)
{
    const quoth_doc *d = f->d;

    enum { BACK = 12 };
    uint32_t from = mention_from_item(d, f->s, i > BACK ? i - BACK : 0);
    for (uint32_t k = from; k < d->mention_from[f->s + 1]; k++) {
        const mention *x = &d->mentions.at[k];
        if (x->first > i)
            break;
        if (x->head == i && x->last > i + 1 && x->kind == MEN_NOMINAL)
            return k;
    }
    return NONE;
}

/* a report in the Post that [the pier was] “odd”: one verb, right before the words; not: that she had
 * left was “odd”; was “odd”. */
static bool one_verb_before(const frame *f, uint32_t from)
{
    const quoth_doc *d = f->d;
    const gist verb = GIST_FINITE | GIST_HELPER | GIST_BE;
    uint32_t verbs = 0;

    if (!(item_gist(d, from - 1) & GIST_THAT) || f->at == from || !(item_gist(d, f->at - 1) & verb))
        return false;
    for (uint32_t i = from; i < f->at; i++)
        verbs += (item_gist(d, i) & verb) && !(i > from && item_gist(d, i - 1) & verb);
    return verbs == 1;
}

/* Ruiz[, the head of the ports,] that; Ruiz[, an analyst,] it: the item behind the comma that closes what the
 * one at item i opens; or i. */
static uint32_t behind_apposition(const frame *f, uint32_t i)
{
    enum { LONGEST = 12 };
    const quoth_doc *d = f->d;

    if (!item_is(d, i, ',') || !item_among(d, i + 1, W(a), W(an), W(the), W(its), W(their)))
        return i;
    for (uint32_t k = i + 2; k + 1 < f->at && k < i + LONGEST && item_is_word(d, k); k++)
        if (item_is(d, k + 1, ','))
            return k + 2;
    return i;
}

/* a warning from Ruiz that, the message from Ruiz was that */
static bool frames_clause(const frame *f, const cue *c, uint32_t *holder)
{
    const quoth_doc *d = f->d;
    uint32_t i = c->head + 1;

    if (c->kind != CUE_NOMINAL || i >= f->at || f->at - i > REACH ||
        !item_among(d, i, W(from), W(by), W(among), W(of), W(inside), W(within), W(in)))
        return false;
    uint32_t k = document_with(f, c->head);
    bool printed = item_among(d, i, W(in));
    k = k != NONE || printed ? k : party_at(f, i + 1);
    if (k == NONE)
        return false;
    uint32_t last = d->mentions.at[k].last, that = behind_apposition(f, last);
    uint32_t from = opens_words(f, item_gist(d, that) & GIST_THAT ? that : last);
    if (printed && from && !one_verb_before(f, from))
        return false;
    if (!from || !says_nothing_until(f, from) || reported(f, c->head))
        return false;
    *holder = k;
    return true;
}

/* a video of Ruiz saying */
static bool shows_saying(const frame *f, const cue *c, uint32_t *holder)
{
    const quoth_doc *d = f->d;
    uint32_t k = c->head < f->at && f->at - c->head < REACH && cue_ends(c) == ENDS_ING &&
                         c->kind == CUE_SPEECH && c->first > d->sentences.at[f->s].first
                     ? mention_ending(d, f->s, c->first)
                     : NONE;

    if (k == NONE || !says_nothing_until(f, c->head + 1))
        return false;
    const mention *x = &d->mentions.at[k];
    if (x->kind != MEN_NAME || x->first < d->sentences.at[f->s].first + 2 ||
        !item_among(d, x->first - 1, W(of), W(with)))
        return false;
    *holder = k;
    return true;
}

/* led the crowd in chants of */
static bool makes_chant(const frame *f, const cue *c, uint32_t *holder)
{
    static const str LOUD[] = {S("chants"),  S("cries"),  S("shouts"), S("cheers"),
                               S("screams"), S("chorus"), S("calls"),  S("boos")};
    const quoth_doc *d = f->d;
    uint32_t i = c->head, first = d->sentences.at[f->s].first;

    if (i + 2 != f->at || !item_among(d, i + 1, W(of)) ||
        !str_among(item_text(d, i), LOUD, LEN(LOUD)))
        return false;
    while (i > first && i + 3 > c->head && !(item_gist(d, i - 1) & (GIST_PREP | GIST_TO)))
        i--;
    if (i <= first + 1 || !item_among(d, i - 1, W(in), W(into), W(to), W(with)))
        return false;
    uint32_t k = mention_ending(d, f->s, i - 1);
    if (k == NONE || k == d->mention_from[f->s])
        return false;
    *holder = k;
    return true;
}

/* a plan seen by its critics as */
static bool regarded(const frame *f, const cue *c, uint32_t *holder)
{
    enum { NEAR = 3 };
    static const str KEPT[] = {S("remembered"), S("recalled"), S("mocked"),
                               S("derided"),    S("praised"),  S("lauded")};
    const quoth_doc *d = f->d;

    if (c->head + 2 >= f->at || !item_among(d, c->head + 1, W(by)) ||
        !(item_among(d, c->head, W(seen), W(viewed), W(regarded), W(considered), W(described),
                     W(dismissed), W(hailed), W(denounced)) ||
          str_among(item_text(d, c->head), KEPT, LEN(KEPT))))
        return false;
    uint32_t k = party_at(f, c->head + 2);
    if (k == NONE || !item_among(d, d->mentions.at[k].last, W(as)) ||
        f->at - d->mentions.at[k].last > NEAR)
        return false;
    *holder = k;
    return true;
}

/* the line from the Treasury is that: words by a noun that is seldom a cue. */
static bool line_of(const frame *f, uint32_t *holder)
{
    static const str LINE[] = {S("line"),       S("consensus"),  S("mood"),    S("sentiment"),
                               S("perception"), S("refrain"),    S("fears"),   S("hopes"),
                               S("concerns"),   S("complaints"), S("rumours"), S("rumors")};
    const quoth_doc *d = f->d;

    uint32_t first = d->sentences.at[f->s].first;

    for (uint32_t i = f->at > first + REACH ? f->at - REACH : first; i + 3 < f->at; i++) {
        if (!item_among(d, i + 1, W(from), W(among), W(inside), W(within)) ||
            !str_among(item_text(d, i), LINE, LEN(LINE)))
            continue;
        uint32_t k = party_at(f, i + 2),
                 from = k == NONE ? 0 : opens_words(f, d->mentions.at[k].last);
        *holder = k;
        return from && says_nothing_until(f, from) && !reported(f, i);
    }
    return false;
}

/* The Kremlin [rejected] Ruiz’s “absurd” claims, but not: her “garbage” remark, her “absurd” jibe: does who
 * judges so speak, whose verb stands before mention k? */
static bool is_judged(const frame *f, const quoth_model *m, uint32_t k)
{
    static const str TOLD[] = {S("attack"), S("claim"),    S("claims"), S("comment"), S("comments"),
                               S("rant"),   S("outburst"), S("remark"), S("remarks"), S("tirade")};
    const quoth_doc *d = f->d;
    const span *marks = item_span(d, f->at);
    const token *one = &d->tokens.at[marks->open + 1];
    const word *w = &m->lex.words[one->word];

    if (one->shape != SHAPE_LOWER || span_after(marks) != marks->open + 3 ||
        !(w->pos == POS_ADJ || w->pos == POS_NONE) ||
        !str_among(item_text(d, f->at + 1), TOLD, LEN(TOLD)))
        return false;
    for (uint32_t c = d->cue_from[f->s]; c < d->cue_from[f->s + 1]; c++) {
        const cue *x = &d->cues.at[c];
        if (x->last == d->mentions.at[k].first && !(x->group & CUE_PASSIVE) &&
            item_word(d, m, x->head)->classes & (LEX_(DENY_VERB) | LEX_(OBJECT_VERB)))
            return true;
    }
    return false;
}

/* laughed off [Ruiz]’s “clueless” jibe: words that a noun of saying behind them gives to its owner. */
static bool owned(const frame *f, const quoth_model *m, candidate *found)
{
    static const str SAID[] = {
        S("attack"),   S("barb"),     S("boast"),  S("claim"),   S("claims"), S("comment"),
        S("comments"), S("dig"),      S("insult"), S("insults"), S("jab"),    S("jibe"),
        S("jibes"),    S("outburst"), S("quip"),   S("rant"),    S("remark"), S("remarks"),
        S("slur"),     S("slurs"),    S("snub"),   S("taunt"),   S("taunts"), S("tirade")};
    const quoth_doc *d = f->d;

    if (f->at < d->sentences.at[f->s].first + 2 ||
        !(item_at(d, f->at - 1)->flags & TOK_POSSESSIVE) ||
        !str_among(item_text(d, f->at + 1), SAID, LEN(SAID)))
        return false;
    uint32_t k = mention_ending(d, f->s, f->at - 1);
    if (k == NONE || is_judged(f, m, k))
        return false;
    found->holder = k;
    for (uint32_t c = d->cue_from[f->s]; c < d->cue_from[f->s + 1]; c++)
        if (d->cues.at[c].head == f->at + 1 && d->cues.at[c].kind == CUE_NOMINAL) {
            found->cue = c;
            found->kind = BY_PAIR;
            found->rule = RULE_SPEAKER_CONTENT_CUE;
        }
    return true;
}

/* [Tarn says] Orsk “violated” truce, Orsk denies: does somebody say so who opens the headline? */
static bool opens_saying(const frame *f)
{
    enum { SOME = 30 };
    const quoth_doc *d = f->d;

    for (uint32_t c = d->cue_from[f->s]; c < d->cue_from[f->s + 1]; c++) {
        const cue *y = &d->cues.at[c];
        bool own = item_among(d, y->head, W(believe), W(believes), W(denies), W(deny), W(think),
                              W(thinks)); /* Holm thinks Ruiz “lied”, aides say */
        uint32_t k = y->head < f->at && y->kind == CUE_SPEECH && y->share >= SOME && !own
                         ? mention_ending(d, f->s, y->first)
                         : NONE;
        if (k != NONE && d->mentions.at[k].first == d->sentences.at[f->s].first)
            return true;
    }
    return false;
}

/* Council “hid” damp report, [tenants claim]: who closes a headline. */
static bool closes_headline(const frame *f, candidate *found)
{
    enum { SOME = 30 };
    const quoth_doc *d = f->d;
    const sentence *s = &d->sentences.at[f->s];
    const cue *y =
        d->cue_from[f->s] < d->cue_from[f->s + 1] ? &d->cues.at[d->cue_from[f->s + 1] - 1] : NULL;

    bool told = y && y->last + 1 == s->last && item_among(d, y->head, W(tells), W(tell)) &&
                item_is_word(d, y->last); /* whistleblower tells inquiry */
    if (s->para > 1 || !y || (y->last != s->last && !told) || y->head <= f->at || y->share < SOME ||
        y->kind != CUE_SPEECH || f->at == s->first || item_perceives(d, y->head))
        return false;
    uint32_t k = mention_ending(d, f->s, y->first);
    if (k == NONE || !item_is(d, d->mentions.at[k].first - 1, ',') ||
        d->mentions.at[k].first < f->at + 2 || opens_saying(f))
        return false;
    static const str HEARS[] = {S("court"), S("hearing"), S("inquest"), S("inquiry"),
                                S("jury"),  S("MPs"),     S("panel"),   S("tribunal")};
    if (item_among(d, y->head, W(told)) &&
        str_among(item_text(d, d->mentions.at[k].head), HEARS, LEN(HEARS)))
        k = NONE; /* Nurse “stole” drugs, court told: not by the court. */
    *found = (candidate){.cue = (uint32_t)(y - d->cues.at),
                         .holder = k,
                         .kind = k != NONE ? BY_PAIR : BY_CUE,
                         .rule = k != NONE ? RULE_CONTENT_SPEAKER_CUE : RULE_CUE_ONLY};
    return true;
}

/* [Analyst] Ana Ruiz, Ana Ruiz, [a historian] at Volta: do items [i, end) hold the word for one who judges? */
static bool names_judge(const quoth_doc *d, uint32_t i, uint32_t end)
{
    static const str JUDGES[] = {S("analyst"),     S("commentator"), S("critic"),
                                 S("economist"),   S("expert"),      S("historian"),
                                 S("observer"),    S("scholar"),     S("scientist"),
                                 S("sociologist"), S("strategist"),  S("researcher")};

    while (i < end && !str_among(item_text(d, i), JUDGES, LEN(JUDGES)))
        i++;
    return i < end;
}

/* For [Mayor] Ana Ruiz, Ana Ruiz, [the head] of the union: does an office stand in items [i, end)? */
static bool names_office(const quoth_doc *d, const quoth_model *m, uint32_t i, uint32_t end)
{
    while (i < end && !(item_word(d, m, i)->classes & LEX_(TITLE)) && !item_among(d, i, W(head)))
        i++;
    return i < end;
}

/* For Mayor Ruiz, [“the deal is dead”]: a whole clause in marks, and nothing else, no title. */
static bool marks_clause(const quoth_doc *d, const quoth_model *m, const span *marks)
{
    enum { LONGEST = 12 };
    const token *t = &d->tokens.at[marks->open + 1];
    uint32_t stop = marks->last - marks->open - 1;

    if (t->shape != SHAPE_LOWER || stop < 4)
        return false;
    for (uint32_t i = 1; i + 1 < stop && i < LONGEST; i++)
        if (m->gist[t[i].word] & (GIST_FINITE | GIST_HELPER | GIST_BE))
            return true;
    return false;
}

/* For [analyst Ana Ruiz], the crisis “has only begun”: who has that view opens the sentence; not: For the
 * defendant Ana Ruiz, prison “would serve no purpose”. */
static bool viewed_by(const frame *f, const quoth_model *m, candidate *found)
{
    enum { WORDS = 3 };
    const quoth_doc *d = f->d;
    const sentence *s = &d->sentences.at[f->s];

    if (!item_among(d, s->first, W(for)))
        return false;
    const span *marks = item_span(d, f->at);
    if (f->at + 2 < s->last || marks->last < marks->open + WORDS)
        return false;
    uint32_t k = mention_beginning(d, f->s, s->first + 1);
    if (k == NONE)
        return false;
    const mention *x = &d->mentions.at[k];
    uint32_t words = x->last + item_is(d, x->last, ',');
    if (item_among(d, x->last + 1, W(a), W(an), W(the)) && behind_apposition(f, x->last) > x->last)
        words = behind_apposition(f, x->last);
    const token *verb = &d->tokens.at[marks->open + 1];
    bool whole = words == f->at && names_office(d, m, s->first + 1, words) &&
                 (x->kind == MEN_NAME || item_among(d, x->first, W(the))) &&
                 marks_clause(d, m, marks);
    if (whole && item_is(d, words - 1, ',')) {
        found->holder = k;
        return true;
    }
    if (x->kind != MEN_NAME || !names_judge(d, s->first + 1, words) ||
        !item_is(d, words - 1, ',') || words >= f->at ||
        !(m->gist[verb->word] & (GIST_FINITE | GIST_HELPER) ||
          item_gist(d, f->at - 1) & (GIST_BE | GIST_HELPER)) ||
        !says_nothing_until(f, words - 1))
        return false;
    found->holder = k;
    return true;
}

/* In [a joint statement]; condemned it in [the letter]: what somebody says by himself, and not others of him? */
static bool in_own_document(const frame *f)
{
    static const str OWN[] = {S("communique"), S("communiqué"), S("declaration"), S("email"),
                              S("letter"),     S("message"),    S("petition"),    S("post"),
                              S("resolution"), S("statement"),  S("tweet")};
    const quoth_doc *d = f->d;
    const sentence *s = &d->sentences.at[f->s];

    for (uint32_t i = behind_dateline(d, f->s); i + 1 < s->last; i++) {
        uint32_t k = item_among(d, i, W(in)) ? mention_beginning(d, f->s, i + 1) : NONE;
        if (k != NONE && str_among(item_text(d, d->mentions.at[k].head), OWN, LEN(OWN)))
            return true;
        i = i < f->at && k == NONE ? f->at : i; /* It opens the sentence, or stands behind. */
    }
    return false;
}

/* In a letter, the owner “admitted guilt”[, the court heard]: does anybody else say so than who stands before the
 * marks as mention k? */
static bool is_told_of(const frame *f, uint32_t k)
{
    const quoth_doc *d = f->d;

    for (uint32_t c = d->cue_from[f->s]; c < d->cue_from[f->s + 1]; c++) {
        const cue *x = &d->cues.at[c];
        if (x->kind == CUE_ACCORDING)
            return true;
        if (x->kind != CUE_SPEECH)
            continue;
        uint32_t who = mention_ending(d, f->s, x->first);
        uint32_t from = who != NONE ? d->mentions.at[who].first : x->first;
        if (x->head < d->mentions.at[k].first ||
            (cue_ends(x) != ENDS_ING && item_is(d, from - 1, ',')))
            return true;
    }
    return false;
}

/* In a statement, [the embassy] “strongly condemned the raid”: who says so by the verb in the marks. */
static bool says_in_marks(const frame *f, const quoth_model *m, candidate *found)
{
    enum { SOME = 30 };
    const quoth_doc *d = f->d;
    const span *marks = item_span(d, f->at);
    const token *t = &d->tokens.at[marks->open + 1];
    uint32_t k = mention_ending(d, f->s, f->at), n = marks->last - marks->open - 1;

    if (k == NONE || n < 2 || t->shape != SHAPE_LOWER || d->mentions.at[k].flags & MEN_POSSESSOR ||
        d->mentions.at[k].kind == MEN_RELATIVE)
        return false;
    const str ly = S("ly");
    t += m->gist[t->word] & GIST_ADVERB || str_ends_in(doc_slice(d, t->start, t->end), &ly, 1, 3);
    const word *w = &m->lex.words[t->word];
    bool says = w->classes & LEX_(CUE_VERB) && w->pos != POS_ING && w->share >= SOME;
    const mention *x = &d->mentions.at[k];
    bool somebody =
        x->kind != MEN_NOMINAL || x->flags & MEN_PLURAL || item_gist(d, x->head) & GIST_PARTY;
    if (!says || !somebody || is_told_of(f, k) || !in_own_document(f))
        return false;
    found->holder = k;
    return true;
}

bool framed(const proposal *p, candidate *found)
{
    const quoth_doc *d = p->d;
    const frame f = {d, p->s, p->at};
    uint32_t holder = NONE;

    *found = (candidate){.cue = NONE, .kind = BY_HOLDER, .rule = RULE_SPEAKER_ONLY};
    if (line_of(&f, &found->holder) || viewed_by(&f, p->m, found) || owned(&f, p->m, found) ||
        closes_headline(&f, found) || says_in_marks(&f, p->m, found))
        return true;
    for (uint32_t c = d->cue_from[p->s]; c < d->cue_from[p->s + 1]; c++) {
        const cue *x = &d->cues.at[c];
        if (x->head >= p->at)
            break;
        if (!frames_clause(&f, x, &holder) && !shows_saying(&f, x, &holder) &&
            !makes_chant(&f, x, &holder) && !regarded(&f, x, &holder))
            continue;
        *found =
            (candidate){.cue = c,
                        .holder = holder,
                        .kind = BY_PAIR,
                        .rule = d->mentions.at[holder].first < x->head ? RULE_SPEAKER_CUE_CONTENT
                                                                       : RULE_CUE_SPEAKER_CONTENT};
        return true;
    }
    return false;
}
