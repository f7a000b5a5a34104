/*
 * reports_empty.c - labels that make no report: a plea, an interview declined, a source without
 * words, a name.
 */
#include "find/item.h"
#include "find/names.h"
#include "find/nonspeech.h"
#include "find/reports.h"
#include "find/view.h"
#include "tag/penn.h"
#include "tag/states.h"

/* denies nine [counts] of theft: a plea, no words. */
static bool only_pleads(const reporter *r, const report *x, uint32_t last)
{
    enum { REACH = 4 };
    const quoth_doc *d = r->d;
    uint32_t i = report_item(r, x->content[0]->first), end = i + REACH;

    if (!item_among(d, last, W(denies), W(denied), W(denying), W(admits), W(admitted),
                    W(admitting)))
        return false;
    for (; i < end; i++)
        if (item_among(d, i, W(counts), W(charges), W(offense), W(count)))
            return !item_among(d, i - 1, W(the), W(these), W(those));
    return false;
}

/* That [said], it rained; all [told], nine came: how a sentence goes on, no report. */
static bool only_leads_on(const reporter *r, const segment *said)
{
    const quoth_doc *d = r->d;
    uint32_t i = report_item(r, said->first), first = d->sentences.at[said->sentence].first;

    return i > first && i <= first + 2 && item_is(d, i + 1, ',') &&
           ((item_among(d, i, W(said)) && item_among(d, first, W(that))) ||
            (item_among(d, i, W(told)) && item_among(d, first, W(all))));
}

bool report_sets_time(const reporter *r, const segment *said)
{
    const quoth_doc *d = r->d;
    uint32_t first = d->sentences.at[said->sentence].first, last = report_item(r, said->last - 1);

    if (only_leads_on(r, said))
        return true;
    if (!item_is(d, last + 1, ',') || !item_among(d, first, W(before), W(after), W(while), W(when),
                                                  W(until), W(since), W(once), W(whenever)))
        return false;
    for (uint32_t i = first + 1; i < last; i++)
        if (item_is(d, i, ',') || item_is_span(d, i))
            return false;
    return true;
}

/* rated [the claim] that it rains false: someone else's. */
static bool is_rated(const reporter *r, uint32_t begins)
{
    static const str RATES[] = {S("rate"), S("rated"), S("rates"), S("rating")};

    return begins > 0 && !item_is_span(r->d, begins - 1) &&
           str_among(item_text(r->d, begins - 1), RATES, LEN(RATES));
}

/* she said, [pointing to] their son: no words, but of rising costs. */
static bool only_points(const reporter *r, const report *x, uint32_t last, uint32_t told)
{
    const quoth_doc *d = r->d;
    uint32_t k = mention_beginning(d, x->cue->sentence, told);

    if (!item_among(d, last, W(to), W(at)) || last == 0 || k == NONE ||
        !item_among(d, last - 1, W(pointing), W(pointed), W(points), W(point)) ||
        item_token(d, d->mentions.at[k].last) < x->content[0]->last)
        return false;
    const mention *y = &d->mentions.at[k];
    return face_of(d, r->m, y).human || y->kind == MEN_PRONOUN;
}

/* asked [to be named] only by her first name; asked to remain anonymous: how, no words. */
static bool only_hides(const quoth_doc *d, uint32_t asked, uint32_t told)
{
    static const str NAMING[] = {S("named"), S("identified"), S("anonymous"), S("unnamed")};

    if (!item_among(d, asked, W(asked), W(asking), W(asks)))
        return false;
    if (item_among(d, told, W(that)) && item_gist(d, told + 1) & GIST_DEFINITE)
        return item_among(d, told + 2, W(name), W(names),
                          W(identity)); /* that his name not be used */
    if (!(item_gist(d, told) & GIST_TO))
        return false;
    uint32_t i = told + 2 + (item_gist(d, told + 2) & GIST_BE);
    return !item_is_span(d, i) && str_among(item_text(d, i), NAMING, LEN(NAMING));
}

/* Is mention k, who is called, all that report x has, but for [to thank her], [on Friday]?  Not: called
 * [her a hero], [the mayor] on Friday [a liar]. */
static bool only_itself(const reporter *r, const report *x, uint32_t k)
{
    const quoth_doc *d = r->d;
    const mention *y = &d->mentions.at[k];
    uint32_t end = report_item(r, x->content[0]->last - 1) + 1, i = y->last;

    if (y->kind != MEN_NAME && !face_of(d, r->m, y).human)
        return false;
    for (uint32_t n = y->first + 1; n < y->core; n++)
        if (item_among(d, n, W(a), W(an), W(the)))
            return false;
    for (uint32_t n = i; n < end; n++)
        if (item_gist(d, n) & GIST_TO)
            end = n;
    i += i < end && item_is_when(d, r->m, i);
    return report_only_phrases(d, y->sentence, i, end);
}

/* Ruiz [called a snap election], [called Holm] on Friday, has been [called as] a witness; a group
 * [called the Gulls]: what is called something needs a name beside it. */
static bool only_summons(const reporter *r, const report *x, uint32_t begins, uint32_t last)
{
    const quoth_doc *d = r->d;
    uint32_t told = report_item(r, x->content[0]->first), s = x->cue->sentence;

    if (last > begins && item_among(d, last, W(as)) && item_among(d, last - 1, W(called)))
        return true;
    bool passive = last > begins && item_gist(d, last - 1) & GIST_BE;
    if (!x->source || x->source->first > x->cue->first || told != last + 1 || passive ||
        !item_among(d, last, W(called), W(calls), W(call), W(calling)))
        return false;
    uint32_t who = report_item(r, x->source->first), k = mention_beginning(d, s, told);
    bool one = item_among(d, told, W(a), W(an));
    if (k == NONE)
        return false;
    if (!one && (d->mentions.at[k].kind == MEN_PRONOUN || !only_itself(r, x, k)))
        return false;
    if (one && (who > d->sentences.at[s].first && item_is_word(d, who - 1) &&
                !item_among(d, who - 1, W(so), W(then), W(and), W(but))))
        return false; /* what Ruiz called a farce */
    uint32_t end = report_item(r, x->content[0]->last - 1) + 1, behind = d->mentions.at[k].last;
    return behind >= end || item_gist(d, behind) & (GIST_PREP | GIST_TO) || item_is_self(d, behind);
}

bool report_is_wish(const reporter *r, const report *x)
{
    const quoth_doc *d = r->d;

    if (!x->source || x->shared || x->cue->last > x->cue->first + 2 || x->source->first < 2 ||
        x->source > x->cue || d->tokens.at[x->source->first - 1].word != W(that))
        return false;
    uint8_t wants = d->labels[x->source->first - 2], tag = d->tags[x->cue->first];
    uint32_t k = segment_holder(r, x->source), id = d->tokens.at[x->cue->first].word;
    return (wants == LABEL_CUE || wants == LABEL_IN_CUE) && (tag == PENN_VB || tag == PENN_VBP) &&
           k != NONE && !(d->mentions.at[k].flags & MEN_PLURAL) &&
           d->mentions.at[k].kind != MEN_PRONOUN && r->m->lex.words[id].lemma == id;
}

/* The note cited [a person] at the mill; the board confirmed [Ana Ruiz] as head: who, and no words. */
static bool only_names(const reporter *r, const report *x, uint32_t last, uint32_t told)
{
    const quoth_doc *d = r->d;
    bool cites = item_among(d, last, W(cited), W(cites));
    uint32_t k = cites || item_among(d, last, W(confirmed), W(confirms))
                     ? mention_beginning(d, x->cue->sentence, told)
                     : NONE;

    if (k == NONE || told != last + 1 || !face_of(d, r->m, &d->mentions.at[k]).human)
        return false;
    uint32_t behind = d->mentions.at[k].last;
    if (!cites)
        return item_among(d, behind, W(as), W(to));
    return item_token(d, behind) >= x->content[0]->last ||
           (item_gist(d, behind) & GIST_PREP && !item_among(d, behind, W(as)));
}

/* marched on, [raising fears] that it would spread: what comes of it, and others'. */
static bool only_stirs(const quoth_doc *d, uint32_t verb, uint32_t told)
{
    static const str STIRS[] = {S("fuelling"), S("fueling"), S("raising"), S("sparking"),
                                S("stoking")},
                     FEARS[] = {S("alarm"), S("anxiety"),   S("doubts"),
                                S("fear"),  S("fears"),     S("hope"),
                                S("hopes"), S("suspicion"), S("suspicions")};

    return !item_is_span(d, told) && str_among(item_text(d, verb), STIRS, LEN(STIRS)) &&
           str_among(item_text(d, told), FEARS, LEN(FEARS));
}

/* spoke so softly that; declined requests; an old saying that: words that only look like a cue. */
static bool is_no_saying(const reporter *r, const report *x, uint32_t last)
{
    const quoth_doc *d = r->d;
    uint32_t begins = report_item(r, x->cue->first), told = report_item(r, x->content[0]->first);

    if (x->source && item_among(d, last, W(expected)) && last > 0 &&
        item_gist(d, last - 1) & GIST_BE &&
        !(item_word(d, r->m, told + 1)->classes & LEX_(CUE_VERB)))
        return true; /* The trial is expected to end; but: she is expected to say. */
    if ((told == last + 1 && only_stirs(d, last, told)) || only_names(r, x, last, told) ||
        report_is_wish(r, x) || only_hides(d, last, told) || only_summons(r, x, begins, last) ||
        only_points(r, x, last, told))
        return true;
    if (item_is_self(d, told) && x->content[0]->last == x->content[0]->first + 1)
        return true; /* A man who described [himself] as a priest */
    if (is_rated(r, begins) || (report_sets_time(r, x->cue) && told == last + 2))
        return true;
    if (begins + 1 < last && item_among(d, last - 1, W(so)) && item_gist(d, told) & GIST_THAT)
        return true;
    if (item_among(d, begins, W(declined), W(declines), W(refused)) &&
        (item_among(d, told, W(requests), W(request), W(interview)) ||
         item_among(d, told + 1, W(requests), W(request), W(interview))))
        return true;
    return begins == last && begins > 0 && item_among(d, last, W(saying)) &&
           item_word(d, r->m, begins - 1)->pos == POS_ADJ;
}

/* When asked [about the pier], if asked [to leave]; but not: when asked [whether he left]. */
static bool only_asked(const reporter *r, uint32_t last, uint32_t told)
{
    const quoth_doc *d = r->d;

    if (item_among(d, last, W(about)))
        return item_among(d, last - 1, W(asked), W(quizzed), W(pressed));
    return item_among(d, last, W(asked)) && last > 0 && item_among(d, last - 1, W(when), W(if)) &&
           item_at(d, last)->shape == SHAPE_LOWER && !(item_gist(d, told) & GIST_WH) &&
           !item_among(d, told, W(whether), W(if), W(by));
}

/* Citing [two officials], [a report], [Reuters]: who or what says so; but not: citing high rents. */
static bool only_cites(const reporter *r, uint32_t last, uint32_t in, uint32_t told)
{
    const quoth_doc *d = r->d;

    if (item_among(d, last, W(quoting)))
        return true;
    if (!item_among(d, last, W(citing)))
        return false;
    uint32_t k = mention_beginning(d, in, told);
    if (k == NONE)
        return false;
    const mention *x = &d->mentions.at[k];
    const uint64_t sources =
        LEX_(DOCUMENT) | LEX_(OUTLET) | LEX_(ORG) | LEX_(PLATFORM) | LEX_(UNNAMED) | LEX_(WORK);
    return x->kind == MEN_NAME || x->kind == MEN_PRONOUN || face_of(d, r->m, x).human ||
           item_word(d, r->m, x->head)->classes & sources;
}

/* [The car] refused to start: a thing; but not: the mayor, Sweden, the council, she. */
static bool only_resists(const reporter *r, const report *x)
{
    uint32_t k = x->source ? segment_holder(r, x->source) : NONE;

    if (k == NONE)
        return false;
    const mention *y = &r->d->mentions.at[k];
    if (y->kind == MEN_PRONOUN)
        return item_among(r->d, y->head, W(it), W(this), W(that));
    face f = face_of(r->d, r->m, y);
    return y->kind == MEN_NOMINAL && !f.human && f.kind != QUOTH_ORGANIZATION &&
           f.kind != QUOTH_GROUP && !(item_gist(r->d, y->head) & GIST_PARTY);
}

/* Refused [to pay because it was “a fraud”]: do quoted words stand in items [i, last]? */
static bool holds_marks(const quoth_doc *d, uint32_t i, uint32_t last)
{
    while (i <= last && !item_is_span(d, i))
        i++;
    return i <= last;
}

/* Declined [to comment], refused to [answer questions]: no words; but not: refused [to sign the bill]. */
static bool only_keeps_quiet(const reporter *r, const report *x, uint32_t last, uint32_t told)
{
    static const str QUIET[] = {S("answer"),  S("be"),  S("comment"), S("discuss"), S("elaborate"),
                                S("respond"), S("say"), S("speak"),   S("talk")};
    const quoth_doc *d = r->d;
    bool to = item_gist(d, told) & GIST_TO;
    uint32_t first = report_item(r, x->cue->first);

    if (!to && !item_among(d, last, W(to)))
        return false;
    uint32_t verb = told + to;
    bool acts = to && item_is_word(d, verb) &&
                item_among(d, last, W(refused), W(refuses), W(refusing), W(refuse), W(declined),
                           W(declines), W(declining)) &&
                !str_among(item_text(d, verb), QUIET, LEN(QUIET)) && !only_resists(r, x) &&
                !holds_marks(d, told, report_item(r, x->content[0]->last - 1));
    for (uint32_t i = first; i <= last && !acts; i++)
        if (!item_is_span(d, i) && item_word(d, r->m, i)->classes & LEX_(DENY_VERB))
            return true;
    return false;
}

/* Reuters reported, citing two officials: a source, no words.  Declined to comment: no
 * words of anybody. */
static bool says_nothing(const reporter *r, const report *x)
{
    const quoth_doc *d = r->d;
    uint32_t last = report_item(r, x->cue->last - 1);
    uint32_t told = report_item(r, x->content[0]->first);

    if (is_no_saying(r, x, last) || only_pleads(r, x, last))
        return true;
    static const str AVOIDS[] = {S("avoid"), S("avoided"), S("avoiding"), S("avoids")};
    const token *t = &d->tokens.at[x->content[0]->first];
    if (t->word == W(not ) && t[1].word == W(to) &&
        (t[2].word == W(be) || item_among(d, last, W(asked), W(asks), W(asking)) ||
         str_eq(item_text(d, last), S("preferred"))))
        return true; /* Asked not to be named, preferred not to give it; but: vowed not to vote. */
    uint32_t first = report_item(r, x->cue->first);
    if (first < last && str_among(item_text(d, first), AVOIDS, LEN(AVOIDS)) &&
        str_eq(item_text(d, first + 1), S("commenting")))
        return true; /* avoided commenting on the rate */
    return only_asked(r, last, told) || only_cites(r, last, x->content[0]->sentence, told) ||
           only_keeps_quiet(r, x, last, told);
}

/* he said [-]; he tweets [@ruiz]: no words. */
static bool has_no_words(const reporter *r, const report *x)
{
    const token *t = &r->d->tokens.at[x->content[0]->first],
                *end = &r->d->tokens.at[x->content[0]->last];

    if (end > t + 2 || x->content_n > 1)
        return false;
    while (t < end && t->kind == TOK_PUNCT)
        t++;
    return t == end || (t + 1 == end && r->d->text.p[t->start] == '@');
}

/* [claims] that were false; according to Ruiz, [a former clerk]: what tells which or who, and no words. */
static bool only_describes(const reporter *r, const report *x)
{
    const quoth_doc *d = r->d;
    uint32_t t = x->content[0]->first;

    if (x->content_n > 1 || t < x->cue->last)
        return false;
    uint32_t i = report_item(r, t);
    if (d->tokens.at[t].word == W(that))
        return t == x->cue->last && t == x->cue->first + 1 &&
               (d->tags[t + 1] == PENN_VBP || d->tags[t + 1] == PENN_VBD) &&
               (r->m->gist[d->tokens.at[t - 1].word] & GIST_PART) == P_NOUN &&
               mention_beginning(d, x->cue->sentence, i + 1) == NONE;
    if (d->tokens.at[x->cue->first].word != W(according) || !x->source || x->source->last + 1 != t)
        return false;
    uint32_t k = mention_beginning(d, x->cue->sentence, i);
    return k != NONE && item_token(d, d->mentions.at[k].last) >= x->content[0]->last &&
           face_of(d, r->m, &d->mentions.at[k]).human;
}

/* half said [so in May], apologized [the next day]: no words; but: says [the vote is tomorrow]. */
static bool only_refers(const reporter *r, const report *x)
{
    enum { LONGEST = 4 };
    const token *t = &r->d->tokens.at[x->content[0]->first],
                *last = &r->d->tokens.at[x->content[0]->last - 1];

    if (x->content_n > 1 || x->cue->last != x->content[0]->first || last == t)
        return false;
    if (t->word == W(so))
        return r->m->gist[t[1].word] & GIST_PREP;
    if (last >= t + LONGEST || last->shape != SHAPE_LOWER ||
        !id_among(t->word, (uint32_t[]){W(the), W(earlier), W(later), W(last)}, 4) ||
        (last->word != W(day) && !(r->m->lex.words[last->word].classes & LEX_(DAY))))
        return false;
    for (t++; t < last; t++) {
        uint32_t part = r->m->gist[t->word] & GIST_PART;
        if (part != P_MOD && part != P_DET && t->word != W(same) && t->word != W(following) &&
            !(r->m->lex.words[t->word].classes & LEX_(DAY)))
            return false;
    }
    return true;
}

/* "Asked whether it rained, Ruiz laughed", "Ruiz, who came late, denied that it rained": nothing
 * that somebody says begins so. */
static bool begins_badly(const reporter *r, const report *x)
{
    static const uint32_t pointers[] = {W(that), W(this), W(it)};
    static const uint32_t asked[] = {W(asked), W(pressed), W(questioned)};
    static const uint32_t what[] = { W(whether), W(why), W(how), W(what), W(about), W(if) };
    const token *t = &r->d->tokens.at[x->content[0]->first];
    const word *w = &r->m->lex.words[t->word];
    bool one = x->content_n == 1 && x->content[0]->last == x->content[0]->first + 1;

    if (x->cue < x->content[0] && x->content_n == 1 &&
        id_among(t->word, (uint32_t[]){W(who), W(which), W(whose)}, 3) &&
        r->d->tokens.at[x->cue->first].word == W(according))
        return true; /* According to Ruiz, who was late, */
    if (x->cue->last == x->content[0]->first && x->source && x->source < x->cue &&
        r->d->tokens.at[x->cue->first].word == W(according))
        return true; /* Ruiz said it rained, according to [an email]: a source, no words. */
    if (x->content[0] < x->cue && t->shape == SHAPE_TITLE &&
        (str_eq(doc_slice(r->d, t->start, t->end), S("Reached")) ||
         str_eq(doc_slice(r->d, t->start, t->end), S("Contacted"))))
        return true; /* Reached at home, Ruiz laughed. */
    if (x->content[0] < x->cue && w->classes & LEX_(WH) && x->content_n == 1 &&
        x->content[0]->last == x->content[0]->first + 2 &&
        item_gist(r->d, report_item(r, x->content[0]->first) + 1) & GIST_HELPER)
        return true; /* [What do] the voters say? */
    if (one && w->classes & LEX_(WH) &&
        (x->content[0] < x->cue || (t->word == W(what) && t[1].kind == TOK_WORD)))
        return true; /* What the papers say; welcomed what she called a gift */
    if (id_among(t->word, pointers, LEN(pointers)) && x->content_n == 1 &&
        x->content[0]->last == x->content[0]->first + 2 && t[1].word == W(up))
        return true; /* Moss summed [it up]. */
    if (id_among(t->word, pointers, LEN(pointers)) &&
        x->content[0]->last == x->content[0]->first + 2 &&
        r->m->lex.words[t[1].word].classes & LEX_(DAY))
        return true; /* He repeated [that Tuesday]. */
    if (one && (id_among(t->word, pointers, LEN(pointers)) || w->pos == POS_ADV))
        return true; /* A spokeswoman denied this, has not spoken publicly. */
    if (only_refers(r, x) || has_no_words(r, x) || only_describes(r, x))
        return true;
    const token *before = t - (x->content[0]->first > 0);
    if (x->cue < x->content[0] && before->kind == TOK_PUNCT && before->sub == ',' &&
        id_among(r->d->tokens.at[x->cue->first].word, asked, LEN(asked)) &&
        r->d->tokens.at[x->cue->first].shape == SHAPE_TITLE)
        return true; /* Asked by whom, the aide smiled. */
    if (t->kind != TOK_WORD || w->pos == POS_NOUN)
        return false;
    if (t->shape == SHAPE_TITLE && x->content[0] < x->cue)
        return id_among(t->word, asked, LEN(asked)) && t[1].kind == TOK_WORD &&
               id_among(t[1].word, what, LEN(what));
    return t->shape == SHAPE_LOWER && w->classes & (LEX_(CUE_VERB) | LEX_(DENY_VERB)) &&
           (w->pos == POS_PAST || w->pos == POS_PART) && t[1].word == W(that);
}

/* The file is called [“budget.xls”]: marks that surely hold a name or title. */
static bool only_name(const reporter *r, const segment *s)
{
    uint32_t i = report_item(r, s->first);
    bool sure = false;

    if (!item_is_span(r->d, i) || report_item(r, s->last - 1) != i)
        return false;
    nonspeech_reason(r->d, r->m, s->sentence, i, &sure);
    return sure;
}

/* Shrugged off [the criticism], at item i; but not: [her coat], [the waves]. */
static bool shrugs_off(const reporter *r, const report *x, uint32_t i)
{
    const quoth_doc *d = r->d;
    uint32_t s = x->cue->sentence, told = report_item(r, x->content[0]->first);

    if (!item_among(d, i + 1, W(off)))
        return false;
    uint32_t k = mention_beginning(d, s, told), head = told - 1; /* suggestions [that it leaks] */
    for (; k != NONE && k < d->mention_from[s + 1] && d->mentions.at[k].first == told; k++)
        head = d->mentions.at[k].kind == MEN_RELATIVE ? head : d->mentions.at[k].core - 1;
    return item_word(d, r->m, head)->classes & (LEX_(CUE_NOUN) | LEX_(DOCUMENT));
}

/* She [laughs] so hard; best [known] for “Halo”; the pearl, [described] this week in a journal, was
 * small: what follows is no content. */
static bool only_tells_how(const reporter *r, const report *x)
{
    const quoth_doc *d = r->d;
    const token *head = &d->tokens.at[x->cue->last - 1], *next = head + 1;
    uint32_t i = report_item(r, x->cue->last - 1);

    if (x->content[0]->first < x->cue->last)
        return false;
    if (item_among(d, i, W(posted), W(released), W(published), W(issued)) && i > 0 &&
        next->word != W(that) && item_at(d, i - 1)->shape == SHAPE_LOWER &&
        item_word(d, r->m, i - 1)->classes & LEX_(DOCUMENT))
        return true; /* a message posted minutes after the vote */
    if (item_among(d, i, W(told)) && i > 0 && item_is(d, i - 1, ',') &&
        item_among(d, i + 1, W(this), W(that), W(of), W(about)))
        return true; /* Vik, told this, left. */
    for (; i >= report_item(r, x->cue->first) && i > 0; i--) {
        if (item_among(d, i, W(known)))
            return true;
        if (item_gestures(d, i) && !shrugs_off(r, x, i))
            return next->word != W(that) || item_token(d, i) + 1 != x->cue->last;
    }
    if (!x->source || x->source->last + 1 != x->cue->first || x->cue->last != x->cue->first + 1 ||
        head[-1].kind != TOK_PUNCT || head[-1].sub != ',' ||
        r->m->lex.words[head->word].classes & LEX_(TELL_VERB)) /* Ruiz, asked if it rained, */
        return false;
    for (uint32_t t = x->source->first - (x->source->first > 0); t < x->source->last; t++)
        if (d->tokens.at[t].kind == TOK_PUNCT && d->tokens.at[t].sub == ',')
            return false; /* Ruiz, a doctor, described it */
    str s = doc_slice(d, head->start, head->end);
    return s.n > 2 && memcmp(s.p + s.n - 2, "ed", 2) == 0;
}

/* [Naming] a third judge would be a success: the act is a subject, and nobody's. */
static bool only_supposes(const reporter *r, const report *x)
{
    const quoth_doc *d = r->d;

    if (x->source || x->content_n > 1 || x->content[0]->first != x->cue->last ||
        d->tags[x->cue->first] != PENN_VBG)
        return false;
    const sentence *s = &d->sentences.at[x->cue->sentence];
    uint32_t begins = report_item(r, x->cue->first), end = report_item(r, x->content[0]->last - 1);
    if (begins > s->first + 1 || end + 2 < s->last ||
        (begins > s->first && !item_among(d, s->first, W(but), W(and), W(so))))
        return false;
    bool acts = false;
    for (uint32_t i = report_item(r, x->content[0]->first) + 1; i <= end; i++) {
        if (item_is(d, i, ',') || item_is_span(d, i))
            return false;
        acts |= item_gist(d, i) & (GIST_MAY | GIST_BE) &&
                !(item_at(d, i)->flags & TOK_POSSESSIVE) &&
                !(item_gist(d, i - 1) & (GIST_TO | GIST_THAT | GIST_I | GIST_WH));
    }
    return acts;
}

/* [The note], Ruiz said, called it “odd”: the subject of a quotation's verb behind the aside. */
static bool only_subject(const reporter *r, const report *x)
{
    const quoth_doc *d = r->d;
    uint32_t comma = x->cue->last, n = r->taken[comma + 1];
    const token *t = &d->tokens.at[comma];

    if (!n || x->content_n > 1 || t->kind != TOK_PUNCT || t->sub != ',' || x->content[0] > x->cue ||
        d->links.at[n - 1].holder == NONE)
        return false;
    const mention *who = &d->mentions.at[d->links.at[n - 1].holder];
    return item_token(d, who->first) == x->content[0]->first &&
           item_token(d, who->last) == x->content[0]->last;
}

/* Ruiz called it “odd”, reports [the agency Norinform]: who brings it, behind the verb. */
static bool only_brings(const reporter *r, const report *x)
{
    const quoth_doc *d = r->d;
    uint32_t i = report_item(r, x->cue->first);

    if (x->content_n > 1 || x->content[0]->first != x->cue->last || !item_brings(d, i) ||
        !view_comma(d, i - 1))
        return false;
    uint32_t k = mention_beginning(d, x->cue->sentence, i + 1);
    return k != NONE && d->mentions.at[k].name_first < d->mentions.at[k].name_last &&
           item_token(d, d->mentions.at[k].last) >= x->content[0]->last;
}

/* In this case, that [approach seems] to work: does a noun stand in the cue between the words of x? */
static bool has_noun(const reporter *r, const report *x)
{
    const quoth_doc *d = r->d;
    const segment *a = x->content[0], *c = x->cue;

    return a->last == a->first + 1 && a->last == c->first && c->last == c->first + 2 &&
           penn_is_finite(d->tags[c->last - 1]) &&
           !(item_gist(d, report_item(r, c->first)) & (GIST_BE | GIST_HELPER));
}

/* The pier was known [for its lights]; the ship was called [the Ana]: what is split around such a cue only
 * tells what that is like, or its name; if the firm is told [of a leak]: a condition of something else. */
static bool only_known(const reporter *r, const report *x)
{
    const quoth_doc *d = r->d;
    uint32_t last = report_item(r, x->cue->last - 1), told = report_item(r, x->content[1]->first),
             end = report_item(r, x->content[1]->last - 1);

    if (item_among(d, report_item(r, x->content[0]->first), W(if), W(unless)) ||
        item_among(d, last, W(known)))
        return true;
    if (item_among(d, last, W(for), W(as)))
        return item_among(d, last - 1, W(known));
    return item_among(d, last, W(called), W(named), W(dubbed)) && !item_is_span(d, end) &&
           item_at(d, end)->shape == SHAPE_TITLE && !item_among(d, told, W(a), W(an));
}

/* [The law that the council] is expected to pass; [who] was called it — and left: does not only a subject
 * stand in front of the cue of x, or more than what is told of it behind it? */
static bool splits_others(const reporter *r, const report *x)
{
    const quoth_doc *d = r->d;
    const segment *s = x->content[0];
    bool open = penn_is_finite(d->tags[x->content[1]->first]); /* What is known [is little] */

    for (uint32_t t = s->first; t + 1 < s->last; t++) {
        uint8_t tag = d->tags[t];
        bool that = t > s->first && d->tokens.at[t].word == W(that) &&
                    (d->tags[t - 1] == PENN_NN || d->tags[t - 1] == PENN_NNS);
        open |= tag == PENN_WDT || tag == PENN_WP || that;
        open &= !penn_is_finite(d->tags[t + 1]);
    }
    if (!open && item_is_dash(d, report_item(r, s->first) - 1))
        for (uint32_t t = x->content[1]->first; t < x->content[1]->last; t++)
            open |= item_is_dash(d, report_item(r, t));
    return open;
}

/* Was named [“Hope”], contradicts [what] Ruiz said: are the words behind the cue, between which and the
 * first ones it stands, none of its own? */
static bool lacks_half(const reporter *r, const report *x)
{
    const segment *s = x->content[1];

    return report_is_split(x) &&
           (segment_taken(r, s) || segment_taken(r, x->content[0]) || has_noun(r, x) ||
            only_name(r, s) || only_known(r, x) || splits_others(r, x) ||
            (s->last == s->first + 1 &&
             r->m->lex.words[r->d->tokens.at[s->first].word].classes & LEX_(WH)));
}

/* Rates would rise, said [Ana Ruiz, head of the union that called the strike]; said Ana Ruiz, [the head of
 * …]: who said what stands before, and no words. */
static bool only_teller(const reporter *r, const report *x)
{
    const quoth_doc *d = r->d;
    uint32_t i = report_item(r, x->cue->first), s = x->cue->sentence;
    uint32_t behind = report_item(r, x->cue->last - 1) + 1;

    if (x->content_n > 1 || x->content[0] < x->cue || i <= d->sentences.at[s].first + 2 ||
        !item_is(d, i - 1, ','))
        return false;
    uint32_t k = mention_beginning(d, s, behind);
    if (k == NONE || d->mentions.at[k].kind != MEN_NAME || !item_is(d, d->mentions.at[k].last, ','))
        return false;
    uint32_t at = report_item(r, x->content[0]->first), comma = d->mentions.at[k].last;
    uint32_t role = at == comma + 1 ? mention_beginning(d, s, at) : NONE;
    return at == behind || (role != NONE && item_gist(d, d->mentions.at[role].head) & GIST_PARTY);
}

bool report_is_whole(const reporter *r, const report *x)
{
    if (x->source && item_whoever(r->d, report_item(r, x->source->first)))
        return false;
    return x->cue && x->content_n && !lacks_half(r, x) && !segment_taken(r, x->cue) &&
           !segment_in_marks(r, x->cue) && !says_nothing(r, x) && !begins_badly(r, x) &&
           !(x->content_n == 1 && only_name(r, x->content[0])) && !only_tells_how(r, x) &&
           !only_subject(r, x) && !only_brings(r, x) && !only_supposes(r, x) &&
           !only_leads_on(r, x->cue) && !only_teller(r, x);
}
