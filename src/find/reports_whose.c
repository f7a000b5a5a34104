/*
 * reports_whose.c - whose a report is, and a cue that no label gives a source.
 *
 *     Ruiz, whose boat had sunk, [said]        Ruiz: who stands beside it
 *     [Varn] [views] itself                    Varn: the labels part what grammar took for one
 *     The mill, which feeds [Tarn], [said]     the mill: the source stands in an aside
 */
#include "find/find.h"
#include "find/inner_verbs.h"
#include "find/item.h"
#include "find/reports.h"
#include "tag/penn.h"

/* "[Ruiz], whose boat had sunk, said", "[Ruiz], when asked for comment, said": the only mention before a
 * cue that a comma sets off, if a clause with who, which or when follows it up to there; or NONE. */
static uint32_t cue_subject(const reporter *r, const segment *seg)
{
    const quoth_doc *d = r->d;
    uint32_t found = NONE, s = seg->sentence, i = report_item(r, seg->first);

    if (i < d->sentences.at[s].first + 4 || !(item_is(d, i - 1, ',') || item_is_span(d, i - 1)))
        return NONE;
    for (uint32_t k = d->mention_from[s]; k < d->mention_from[s + 1]; k++) {
        const mention *x = &d->mentions.at[k];
        uint32_t who = item_behind_party(d, x->last) + 1;
        if (x->last >= i - 1)
            break;
        bool asked = d->tags[seg->first] != PENN_VBG &&
                     item_among(d, who, W(when), W(asked), W(pressed), W(questioned));
        if (!item_is(d, x->last, ',') || mention_is_oblique(d, x) ||
            !(asked || item_among(d, who, W(who), W(whose), W(which))))
            continue;
        if (d->tags[seg->first] == PENN_VBG && !item_among(d, who, W(whose)) &&
            mention_beginning(d, s, who + 1) != NONE)
            return NONE; /* the tower, which [Ruiz] called odd, blaming Holm */
        for (uint32_t b = who; b + 1 < i; b++)
            if (item_is(d, b, ',') || item_is_span(d, b))
                return NONE;
        found = x->flags & MEN_POSSESSOR ? NONE : k;
    }
    return found;
}

bool clause_acts(const quoth_doc *d, uint32_t i, uint32_t s)
{
    enum { REACH = 3 };
    uint32_t end = d->sentences.at[s].last;

    for (uint32_t last = i + REACH; i < last && i < end && !item_is_span(d, i); i++) {
        uint8_t tag = d->tags[item_token(d, i)];
        if (penn_is_finite(tag))
            return true;
        if (tag != PENN_RB)
            return false;
    }
    return false;
}

bool mention_acts(const quoth_doc *d, const mention *x)
{
    uint32_t i = item_behind_party(d, behind_brackets(d, x->last));
    return clause_acts(d, i + (i > x->last && item_is(d, i, ',')), x->sentence);
}

/* Mention k, cut down to its owner if that ends before item i, where a cue begins: [Ruiz]'s refusal,
 * [his] regret; or NONE. */
static uint32_t owner_before(reporter *r, uint32_t k, uint32_t i)
{
    quoth_doc *d = r->d;
    uint32_t first = d->mentions.at[k].first;
    bool owned = item_at(d, i - 1)->flags & TOK_POSSESSIVE ||
                 (first + 1 == i && item_word(d, r->m, first)->classes & LEX_(POSSESSIVE));

    return owned && mention_cut_owner(d, r->m, k) ? k : NONE;
}

/* The item behind which the subject of a verb group at item i ends: [Ruiz] last week said, on Friday
 * said; [Ruiz] (Lab, Varn West) said. */
static uint32_t behind_subject(const quoth_doc *d, const quoth_model *m, uint32_t i, uint32_t start)
{
    enum { BRACKET = 10 };
    uint32_t was = i;

    for (uint32_t k = i - 1; item_is(d, i - 1, ')') && k > start && k + BRACKET > i; k--)
        if (item_is(d, k, '('))
            return k;
    while (i > start + 1 && item_is_when(d, m, i - 1))
        i--;
    return i < was && i > start + 1 && item_among(d, i - 1, W(on), W(in)) ? i - 1 : i;
}

/* Kagan - who led the board - [said]: the mention before the dashes that end at item i. */
static uint32_t before_dashes(const quoth_doc *d, uint32_t s, uint32_t i)
{
    enum { LONGEST = 40 };
    uint32_t start = d->sentences.at[s].first, last = i - 1;

    if (i < start + 3 || !item_is_dash(d, last))
        return NONE;
    for (i = last; i > start && last - i < LONGEST; i--)
        if (item_is_dash(d, i - 1))
            return mention_ending(d, s, i - 1);
    return NONE;
}

uint32_t cue_neighbour(const reporter *r, const segment *s)
{
    const quoth_doc *d = r->d;
    const uint32_t in = s->sentence;
    uint32_t first = report_item(r, s->first), last = report_item(r, s->last - 1);

    if (item_among(d, last, W(to)) && first < last)
        return mention_beginning(d, in, last + 1);
    const bool part = d->tags[s->first] == PENN_VBG,
               acts = !part && !(item_gist(d, first) & GIST_BE);
    uint32_t i = acts ? behind_subject(d, r->m, first, d->sentences.at[in].first) : first;
    uint32_t k = mention_ending(d, in, i);
    k = k != NONE ? k : cue_subject(r, s);
    k = k == NONE && part ? clause_subject(d, in, first, true) : k;
    k = k != NONE ? k : mention_subject(d, in, i);
    k = k == NONE && acts ? before_dashes(d, in, i) : k;
    k = k == NONE && !part ? clause_subject(d, in, first, false) : k;
    k = k == NONE && !part ? loose_subject(d, in, first) : k;
    return k == NONE && part ? clause_behind(d, r->m, in, first) : k;
}

/* Does x, cut off from the words behind it, name somebody by itself: [Varn] views, [many] mention;
 * but not: [The] criticism, [a German] warning, an [official] denial, [Bo] Holm On the Sea? */
static bool names_somebody(const quoth_doc *d, const quoth_model *m, const mention *x)
{
    static const uint32_t SOME[] = {W(all),  W(both), W(few),     W(many), W(most),
                                    W(none), W(some), W(several), W(those)};
    const word *w = item_word(d, m, x->head);
    bool verb = clause_acts(d, x->last, x->sentence),
         name = item_at(d, x->head)->shape == SHAPE_TITLE,
         goes_on = x->kind == MEN_NAME ? item_at(d, x->last)->shape == SHAPE_TITLE
                                       : !(x->flags & MEN_PLURAL);

    if (item_among(d, x->head, W(percent)))
        return true;
    if (x->flags & MEN_ELLIPTIC && !(verb && name && x->head > x->first))
        return id_among(item_id(d, x->head), SOME, LEN(SOME));
    return verb || (!goes_on && w->pos != POS_ADJ && !(w->classes & LEX_(NATIONALITY)));
}

static uint32_t cut_source(reporter *r, const report *x)
{
    quoth_doc *d = r->d;
    uint32_t first = report_item(r, x->source->first), says = report_item(r, x->cue->first),
             last = report_item(r, x->source->last - 1) + 1;
    uint32_t k = mention_beginning(d, x->source->sentence, first);

    last += last + 1 == says && item_at(d, last)->flags & TOK_POSSESSIVE;
    if (x->shared || last != says || k == NONE || d->mentions.at[k].last <= last)
        return NONE;
    uint32_t whose = owner_before(r, k, says);
    bool noun = item_gist(d, says) & GIST_PARTY &&
                (item_word(d, r->m, says)->classes & (LEX_(ROLE) | LEX_(TITLE)) ||
                 !penn_is_verb(d->tags[x->cue->first]));
    if (whose != NONE || noun || item_gist(d, report_item(r, x->cue->last - 1)) & GIST_PARTY)
        return whose; /* [River] [warden] Alma Reis: her office */
    const mention was = d->mentions.at[k];
    mention_cut(d, r->m, k, last);
    if (d->mentions.at[k].last == last && names_somebody(d, r->m, &d->mentions.at[k]))
        return k;
    d->mentions.at[k] = was;
    return NONE;
}

/* The emails, [first requested] by Ruiz, show; obtained under the law by Ruiz: does item i open such an aside? */
static bool opens_participle(const quoth_doc *d, uint32_t i)
{
    i += item_among(d, i, W(first)) || item_gist(d, i) & GIST_ADVERB ? 1 : 0;
    uint8_t tag = d->tags[item_token(d, i)];
    return tag == PENN_VBN || (tag == PENN_VBD && item_gist(d, i + 1) & GIST_PREP);
}

/* The council, which paid for [the survey], has said: whom the clause that ends in mention h and a
 * comma is about, or h. */
static uint32_t outside_aside(const quoth_doc *d, uint32_t h, const cue *c)
{
    enum { LONGEST = 16 };
    const mention *x = &d->mentions.at[h];
    uint32_t first = d->sentences.at[c->sentence].first;

    if (x->sentence != c->sentence || !item_is(d, x->last, ',') || c->first != x->last + 1)
        return h;
    uint32_t street = x->first > first + 2 && item_is(d, x->first - 1, ',')
                          ? mention_ending(d, c->sentence, x->first - 1)
                          : NONE;
    if (street != NONE && mention_is_oblique(d, &d->mentions.at[street])) {
        uint32_t k = mention_subject(d, c->sentence, c->first);
        return k != NONE ? k : h; /* Ana Ruiz, of Hill Drive, [Tarn], denied */
    }
    for (uint32_t i = x->first; i > first + 1 && x->first - i < LONGEST; i--) {
        if (!item_is(d, i - 1, ',') && item_is_word(d, i - 1))
            continue;
        if (!item_is(d, i - 1, ',') ||
            !(item_among(d, i, W(who), W(which), W(whose)) || opens_participle(d, i)))
            return h;
        uint32_t k = mention_ending(d, c->sentence, i - 1);
        return k != NONE ? k : h;
    }
    return h;
}

/* The item of the "whose" that opens the clause which mention h acts in, or NONE. */
static uint32_t whose_before(const quoth_doc *d, const mention *h)
{
    enum { LONGEST = 8 };
    uint32_t first = d->sentences.at[h->sentence].first;

    for (uint32_t i = h->first; i > first + 1 && i + LONGEST > h->first; i--)
        if (item_among(d, i, W(whose)))
            return item_is(d, i - 1, ',') ? i : NONE;
    return NONE;
}

/* [Volta], whose head, Ana Ruiz, denied it, said: the body, where mention h has a verb of its own before the
 * finite one of report x; Volta, whose [head Ana Ruiz] denied it: she; or h. */
static uint32_t around_whose(const reporter *r, const report *x, uint32_t h)
{
    const quoth_doc *d = r->d;
    uint32_t s = x->cue->sentence, i = report_item(r, x->cue->first);
    const mention *who = &d->mentions.at[h];

    if (who->sentence != s || who->last >= i || !penn_is_finite(d->tags[x->cue->first]))
        return h;
    uint32_t k = mention_ending(d, s, i);
    if (k != NONE && k > h && item_is(d, who->last, ',') &&
        whose_before(d, &d->mentions.at[k]) == who->last + 1)
        return k;
    uint32_t whose = item_is(d, i - 1, ',') ? whose_before(d, who) : NONE;
    uint32_t verb = who->last + item_is(d, who->last, ',');
    if (whose == NONE || verb >= i - 1 || !clause_acts(d, verb, s))
        return h;
    k = mention_ending(d, s, whose - 1);
    return k != NONE ? k : h;
}

/* [A man] who described himself as [a priest]: whom mention h only tells of, or h. */
static uint32_t described_so(const quoth_doc *d, uint32_t h)
{
    enum { NEAR = 4 };
    const mention *x = &d->mentions.at[h];
    uint32_t i = x->first, from = d->mention_from[x->sentence];

    if (i < d->sentences.at[x->sentence].first + NEAR || !item_among(d, i - 1, W(as)) ||
        !item_is_self(d, i - 2))
        return h;
    for (uint32_t k = h; k-- > from + 1 && i - d->mentions.at[k].first <= NEAR;)
        if (d->mentions.at[k].kind == MEN_RELATIVE && d->mentions.at[k].last + 3 == i &&
            d->mentions.at[k - 1].last == d->mentions.at[k].first)
            return k - 1;
    return h;
}

/* [The film] – which has Holm, among others – explains: whom the clause around the dashes that end at item i is
 * about, where mention h stands between them; or h. */
static uint32_t around_dashes(const quoth_doc *d, uint32_t h, uint32_t i)
{
    const mention *x = &d->mentions.at[h];
    uint32_t k = x->last < i && item_is_dash(d, i - 1) ? before_dashes(d, x->sentence, i) : NONE;
    bool aside =
        k != NONE && k < h && item_among(d, d->mentions.at[k].last + 1, W(which), W(who), W(whose));

    return aside ? k : h;
}

/* [Holm] called Ruiz, who left, and told him: who does it to whom the relative of mention h is about, where commas
 * set that off before item i; or NONE. */
static uint32_t caller(const quoth_doc *d, const mention *x, uint32_t i)
{
    uint32_t s = x->sentence;

    if (!(item_gist(d, i - 1) & GIST_AND) || !item_is(d, i - 2, ',') ||
        !item_is(d, x->first - 1, ','))
        return NONE;
    for (uint32_t c = x->last; c + 2 < i; c++)
        if (item_is(d, c, ',') || item_gist(d, c) & GIST_AND)
            return NONE;
    uint32_t k = mention_ending(d, s, x->first - 1);
    uint32_t verb = k != NONE ? d->mentions.at[k].first - 1 : 0;
    return verb > d->sentences.at[s].first && penn_is_finite(d->tags[item_token(d, verb)])
               ? mention_ending(d, s, verb)
               : NONE;
}

/* [Aides] who saw it warned; [Holm] - who left - said; [Holm], who left, wept and said: whom the clause
 * around the one of the relative h is about, where that one ends before item i, a finite verb, whose subject may be
 * shared; or h. */
static uint32_t around_relative(const quoth_doc *d, uint32_t h, uint32_t i, bool shared)
{
    const mention *x = &d->mentions.at[h];
    uint32_t k = x->first, s = x->sentence, who = caller(d, x, i);

    if (who != NONE || !shared)
        return who != NONE ? who : h;
    if (x->kind != MEN_RELATIVE || i < x->last + 2 || k < d->sentences.at[s].first + 1 ||
        !penn_is_finite(d->tags[item_token(d, i)]))
        return h;
    if (item_is_dash(d, i - 1)) {
        k = before_dashes(d, s, i);
        /* but: Ruiz, the head of Tarn for All, or [TFA] - which lost - said */
        bool other = k == NONE || k >= h || item_among(d, d->mentions.at[k].first - 1, W(or));
        return other ? h : k;
    }
    bool off = item_is(d, k - 1, ',') || item_is_dash(d, k - 1);
    bool closed = !off && !item_is(d, i - 1, ',') && !(item_gist(d, i - 1) & GIST_AND);
    for (uint32_t c = x->last + 2; off && !closed && c + 1 < i; c++)
        closed = item_is(d, c, ',') && clause_acts(d, c + 1, s);
    if (!closed)
        return h;
    k = mention_ending(d, s, x->first - off);
    return k != NONE && (!off || d->mentions.at[k].kind == MEN_NAME) ? k : mention_antecedent(d, h);
}

/* [It] was revealed in March that Ruiz had paid: nobody's, though a subject stands there. */
static bool is_impersonal(const reporter *r, const report *x, const cue *c, const mention *who)
{
    const quoth_doc *d = r->d;
    uint32_t told = report_item(r, x->content[0]->first);

    return who->last == c->first && item_among(d, who->head, W(it)) && told > c->head &&
           (item_gist(d, told) & (GIST_THAT | GIST_WH) || item_among(d, told, W(whether), W(if)));
}

/* [Ruiz] was described as a fool: by whom, nobody says. */
bool report_only_spoken_of(const reporter *r, const report *x, const cue *c, const mention *who)
{
    const quoth_doc *d = r->d;
    uint32_t i = c->head, first = c->first;

    if (who->last > first || d->tags[item_token(d, i)] != PENN_VBN ||
        item_among(d, report_item(r, x->cue->last - 1), W(by)) || item_among(d, c->last, W(by)))
        return false;
    if (!(item_word(d, r->m, i)->classes & LEX_(OBJECT_VERB)) && !is_impersonal(r, x, c, who))
        return false;
    while (i > first && item_is_adverb(d, r->m, i - 1))
        i--;
    return i > first && item_gist(d, i - 1) & GIST_BE;
}

/* [Ruiz] said it rained, according to the minutes, and suggested: whose second verb it is, where the
 * source of report x stands behind "according to" or is not who acts; or NONE. */
static uint32_t beyond_source(const reporter *r, const report *x, const cue *c)
{
    const quoth_doc *d = r->d;
    uint32_t s = x->cue->sentence, i = report_item(r, x->cue->first);

    uint32_t inside = second_actor(d, r->m, c, report_item(r, x->source->first));
    if (inside != NONE)
        return inside;
    if (x->source->first < 2 || d->tokens.at[x->source->first - 2].word != W(according) ||
        x->cue->first < x->source->last || !(item_gist(d, i - 1) & GIST_AND) ||
        !penn_is_finite(d->tags[x->cue->first]))
        return NONE;
    uint32_t of = report_first_cue(d, s, d->sentences.at[s].first);
    return of != NONE ? mention_ending(d, s, d->cues.at[of].first) : NONE;
}

/* Holm asked, but [Ruiz] has, so far, refused; a step that [Holm], until now, has refused: who stands in front
 * of an aside before the cue of report x; *found: there is one behind a helper, whoever that may be, or behind
 * the subject of a clause of its own. */
static uint32_t across_aside(const reporter *r, const report *x, bool *found)
{
    enum { LONGEST = 8 };
    const quoth_doc *d = r->d;
    uint32_t i = report_item(r, x->cue->first), s = x->cue->sentence;
    uint32_t first = d->sentences.at[s].first, j = i - 2;
    uint8_t tag = d->tags[x->cue->first];

    *found = false;
    if (i < first + 4 || !item_is(d, i - 1, ',') || (tag != PENN_VBN && !penn_is_finite(tag)))
        return NONE;
    for (; j > first + 1 && j + LONGEST > i && !item_is(d, j, ','); j--)
        if (item_is_span(d, j) || penn_is_finite(d->tags[item_token(d, j)]))
            return NONE;
    if (!item_is(d, j, ','))
        return NONE;
    *found = item_gist(d, j - 1) & GIST_HAVE;
    uint32_t k = mention_ending(d, s, j - *found);
    if (!*found && x->shared && k != NONE && d->mentions.at[k].first > first)
        *found = item_among(d, d->mentions.at[k].first - 1, W(which), W(that), W(whom), W(but));
    return *found ? k : NONE;
}

/* [A post] shared hundreds of times on Photoline says: who stands before the participle whose number of
 * times the labels take for the source of report x; or NONE. */
static uint32_t shared_by_many(const reporter *r, const report *x)
{
    enum { LONGEST = 5 };
    const quoth_doc *d = r->d;
    uint32_t s = x->cue->sentence, first = report_item(r, x->source->first), i = first;

    if (x->source->sentence != s || first < d->sentences.at[s].first + 2 ||
        mention_beginning(d, s, first) != NONE || item_at(d, first - 1)->shape != SHAPE_LOWER)
        return NONE;
    while (i < first + LONGEST && item_token(d, i) < x->source->last && !item_among(d, i, W(times)))
        i++;
    return item_among(d, i, W(times)) ? mention_ending(d, s, first - 1) : NONE;
}

/* [The bank], whose head, Ed Vell, was fined, has denied it: whose the source of report x, a clause with a verb of its
 * own, is; or NONE. */
static uint32_t before_whose(const reporter *r, const report *x)
{
    const quoth_doc *d = r->d;
    uint32_t i = report_item(r, x->source->first), says = report_item(r, x->cue->first);

    if (!item_among(d, i, W(whose)) || x->source->sentence != x->cue->sentence || says < i + 3 ||
        !item_is(d, i - 1, ',') || !item_is(d, says - 1, ','))
        return NONE;
    for (uint32_t k = i; k + 1 < says; k++)
        if (!item_is_span(d, k) && penn_is_finite(d->tags[item_token(d, k)]))
            return mention_ending(d, x->source->sentence, i - 1);
    return NONE;
}

/* Declined to comment on [claims], is investigating [reports] that it was late: others say so. */
static bool is_claim_of_others(const reporter *r, const report *x)
{
    static const str CLAIMS[] = {S("accusations"), S("allegations"), S("claims"),
                                 S("reports"),     S("rumors"),      S("rumours"),
                                 S("speculation"), S("suggestions")},
                     MEETS[] = {S("comment"),      S("commenting"),    S("investigate"),
                                S("investigated"), S("investigating"), S("respond"),
                                S("responded"),    S("responding")};
    const quoth_doc *d = r->d;
    uint32_t i = report_item(r, x->cue->last - 1);

    if (!str_among(item_text(d, i), CLAIMS, LEN(CLAIMS)) || i < 2)
        return false;
    i -= item_among(d, i - 1, W(on), W(to)) ? 2 : 1;
    return str_among(item_text(d, i), MEETS, LEN(MEETS));
}

/* The report is k's, not holder's; own: the holder is still that of its source. */
static void pass_on(uint32_t *holder, bool *own, uint32_t k)
{
    *own &= k == *holder;
    *holder = k;
}

/* Whose report x is once asides and relatives around `holder`, or NONE, are stepped out of. */
static uint32_t main_holder(const reporter *r, const report *x, const cue *c, uint32_t holder)
{
    const quoth_doc *d = r->d;
    bool part = d->tags[x->cue->first] == PENN_VBG;
    uint32_t outside = holder != NONE ? outside_aside(d, described_so(d, holder), c) : NONE;
    if (outside != NONE && d->mentions.at[outside].kind == MEN_RELATIVE && c->first > 0) {
        uint32_t k = mention_beginning(d, x->cue->sentence, report_item(r, x->cue->first));
        if (k != NONE && d->mentions.at[k].last == c->first &&
            !(d->mentions.at[k].flags & MEN_ELLIPTIC))
            outside = k; /* The man, who [police] said was armed */
    }
    if (outside != NONE && !part)
        outside = mention_relative(d, c, outside);
    uint32_t group = group_beside(d, r->m, c);
    if (group != NONE)
        outside = group;
    return outside;
}

/* according to [a study] that critics say is flawed: the text that somebody, mention h, only speaks of; or NONE. */
static uint32_t text_spoken_of(const reporter *r, const cue *c, uint32_t h)
{
    const quoth_doc *d = r->d;
    uint32_t i = c->kind == CUE_ACCORDING && h != NONE ? d->mentions.at[h].first : 0;

    if (i <= c->last + 1)
        return NONE;
    bool that = item_among(d, i - 1, W(that), W(which));
    uint32_t k = mention_ending(d, c->sentence, i - that);
    if (k == NONE || d->mentions.at[k].first < c->last || d->mentions.at[k].first > c->last + 1)
        return NONE;
    return that || item_word(d, r->m, d->mentions.at[k].head)->classes & LEX_(DOCUMENT) ? k : NONE;
}

uint32_t report_whose(reporter *r, const report *x, const cue *c, bool *own)
{
    const quoth_doc *d = r->d;
    uint8_t tag = d->tags[x->cue->first];
    bool part = tag == PENN_VBG;
    bool aside, stray = x->source && x->content[0] > x->cue && x->source > x->content[0] &&
                        (tag == PENN_VBN || penn_is_finite(tag));
    uint32_t holder = across_aside(r, x, &aside);

    if (c->kind == CUE_NOMINAL && c->first > d->sentences.at[c->sentence].first + 2 &&
        item_is_span(d, c->first - 1) && item_among(d, c->first - 2, W(as)) &&
        !item_among(d, c->last, W(by))) {
        *own = false;
        return NONE; /* Ruiz rejected as “odd” claims that it rained: others'. */
    }
    if (is_claim_of_others(r, x)) {
        *own = false;
        return NONE;
    }
    if (aside || stray) { /* refused to sign, a blow for [many] */
        *own = false;
        return aside ? holder : cue_neighbour(r, x->cue);
    }
    uint32_t past = part ? participle_past_who(r, x->cue, c) : NONE;
    holder = past == NONE && x->shared ? cue_subject(r, x->cue) : past;
    if (part && holder == NONE)
        holder = participle_subject(r, x);
    if (x->shared && x->source && holder == NONE)
        holder = beyond_source(r, x, c);
    if (x->source && holder == NONE)
        holder = shared_by_many(r, x);
    *own = holder == NONE;
    if (*own)
        holder = x->source ? segment_holder(r, x->source) : cue_neighbour(r, x->cue);
    uint32_t whose = x->source && *own ? before_whose(r, x) : NONE;
    if (whose != NONE)
        pass_on(&holder, own, whose);
    uint32_t text = text_spoken_of(r, c, holder);
    if (text != NONE)
        pass_on(&holder, own, text);
    if (holder == NONE && x->source)
        holder = cut_source(r, x);
    if (holder == NONE && x->source)
        holder = cue_neighbour(r, x->cue);
    if (holder != NONE && x->source && !x->shared && part && x->source->last + 1 == x->cue->first)
        pass_on(&holder, own, participle_beyond(d, holder, report_item(r, x->cue->first)));
    if (holder != NONE && part)
        pass_on(&holder, own, participle_past_occasion(r, holder, report_item(r, x->cue->first)));
    if (holder != past && part && participle_of_either(d, holder, report_item(r, x->cue->first)))
        return NONE;
    if (holder != NONE && d->mentions.at[holder].kind == MEN_RELATIVE)
        pass_on(&holder, own, around_relative(d, holder, report_item(r, x->cue->first), x->shared));
    if (holder != NONE)
        pass_on(&holder, own, around_whose(r, x, holder));
    if (holder != NONE)
        pass_on(&holder, own, around_dashes(d, holder, report_item(r, x->cue->first)));
    uint32_t outside = main_holder(r, x, c, holder);
    *own &= outside == holder;
    return outside;
}
