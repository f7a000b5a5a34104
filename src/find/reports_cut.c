/*
 * reports_cut.c - labels and phrases that cut each other short, mended before reports are made.
 *
 *     [The survey] [shows] a rise                     the phrase ends before the cue
 *     [A Varn study] [found] that                     its last noun is no part of the cue
 *     [Three died], two aides said, as it spread      the clause in front is the content
 *     It was late, Ruiz said as she left              when, and no words
 */
#include "find/find.h"
#include "find/item.h"
#include "find/reports.h"
#include "tag/penn.h"
#include "tag/states.h"

/* Ann [Means] said, Luis [do] Vale: a verb by its looks only. */
static bool in_name(const quoth_doc *d, uint32_t i)
{
    uint32_t part = d->parts[i] & GIST_PART;

    return i > 0 && (d->parts[i - 1] & GIST_PART) == P_NAME &&
           (part == P_JOINER ? (d->parts[i + 1] & GIST_PART) == P_NAME
                             : part == P_NAME && item_gist(d, i + 1) & GIST_SAYS &&
                                   item_at(d, i + 1)->shape == SHAPE_LOWER &&
                                   item_at(d, i)->shape == SHAPE_TITLE);
}

/* No phrase of sentence s runs on into token t, a verb; but a role in front of a name is none,
 * as River warden Ana Ruiz. */
static void cut_phrases(reporter *r, uint32_t s, uint32_t t)
{
    const quoth_doc *d = r->d;
    if (!penn_is_finite(d->tags[t]))
        return;
    const uint32_t i = report_item(r, t);
    if (in_name(d, i))
        return;
    for (uint32_t k = d->mention_from[s]; k < d->mention_from[s + 1]; k++) {
        const mention *x = &d->mentions.at[k];
        bool role = x->kind == MEN_NAME && x->head > i && !item_is_span(d, i) &&
                    item_word(d, r->m, i)->classes & LEX_(ROLE);
        if (x->first < i && x->last > i && !role && !item_among(d, x->first, W(no)))
            mention_cut(r->d, r->m, k, i);
    }
}

/* [A Varn University] [study found] that: the noun that a phrase ends in is no part of the cue. */
static void whole_source(reporter *r, const report *x)
{
    const quoth_doc *d = r->d;
    if (!x->source || x->shared || x->source->last != x->cue->first ||
        !(r->m->gist[d->tokens.at[x->cue->first].word] & GIST_PARTY))
        return;
    uint32_t k = mention_beginning(d, x->source->sentence, report_item(r, x->source->first));
    uint32_t says = k != NONE ? item_token(d, d->mentions.at[k].last) : 0;
    if (says <= x->cue->first || says >= x->cue->last || !penn_is_verb(d->tags[says]))
        return;
    r->segments[x->source - r->segments].last = says;
    r->segments[x->cue - r->segments].first = says;
}

uint32_t report_behind_apologised(const reporter *r, const report *x)
{
    const quoth_doc *d = r->d;
    const segment *s = x->content_n ? x->content[0] : NULL;

    if (!s || s->first != x->cue->last || s->sentence != x->cue->sentence)
        return NONE;
    uint32_t to = s->first - (d->tokens.at[s->first].word != W(to));
    if (d->tokens.at[to].word != W(to) || to <= x->cue->first)
        return NONE;
    uint32_t lemma = r->m->lex.words[d->tokens.at[to - 1].word].lemma;
    if (lemma != W(apologise) && lemma != W(apologize))
        return NONE;
    uint32_t k = mention_beginning(d, s->sentence, report_item(r, to + 1));
    if (k == NONE)
        return NONE;
    const mention *m = &d->mentions.at[k];
    for (uint32_t i = m->first; i < m->last; i++)
        if (item_among(d, i, W(for)))
            return item_token(d, i);
    return item_token(d, m->last);
}

/* Forty died when [a ferry sank on the lake, the mayor, Ana Ruiz,] said: a clause of the content at the front
 * of the source. */
static void clear_source(reporter *r, const report *x)
{
    const quoth_doc *d = r->d;
    bool acts = false;

    if (!x->source || x->shared || x->content_n != 1 || x->source->first == 0 ||
        x->content[0]->last + 1 != x->source->first || segment_in_marks(r, x->source) ||
        !item_among(d, report_item(r, x->content[0]->last), W(after), W(as), W(because), W(before),
                    W(when), W(while)))
        return;
    for (uint32_t t = x->source->first; t + 1 < x->source->last; t++) {
        if (r->m->gist[d->tokens.at[t].word] & (GIST_WHO | GIST_WH | GIST_THAT))
            return;
        acts |= penn_is_finite(d->tags[t]) || d->tags[t] == PENN_VBN;
        if (!acts || d->tokens.at[t].kind != TOK_PUNCT || d->tokens.at[t].sub != ',' ||
            mention_beginning(d, x->source->sentence, report_item(r, t + 1)) == NONE)
            continue;
        r->segments[x->content[0] - r->segments].last = t;
        r->segments[x->source - r->segments].first = t + 1;
        return;
    }
}

/* Apologised to viewers [for the mistake], [after calling them fools]: where what the content begins with only tells
 * to whom. */
static void skip_apologised(reporter *r, const report *x)
{
    const quoth_doc *d = r->d;
    uint32_t t = report_behind_apologised(r, x);

    if (t != NONE && t + 1 < x->content[0]->last &&
        (d->tokens.at[t].word == W(for) || d->tags[t + 1] == PENN_VBG))
        r->segments[x->content[0] - r->segments].first = t;
}

/* [Men who] [spoke on Monday said] it rained: of a second verb, the last word of the cue of x, only that is the cue,
 * and all before it tells who they are. */
static void cut_who(reporter *r, const report *x, segment *said)
{
    const quoth_doc *d = r->d;
    uint32_t last = said->last - 1;
    bool does = false;

    if (last <= said->first || !x->source || x->shared || x->source->last != said->first ||
        !(r->m->gist[d->tokens.at[last].word] & GIST_SAYS) ||
        d->tokens.at[said->first - 1].word != W(who) || !penn_is_finite(d->tags[last]) ||
        !penn_is_finite(d->tags[said->first]))
        return;
    for (uint32_t t = said->first; t < last; t++) /* not: who have not yet said */
        does |= penn_is_verb(d->tags[t]) && d->tags[t] != PENN_MD &&
                !(r->m->gist[d->tokens.at[t].word] & (GIST_BE | GIST_HAVE));
    uint32_t k = mention_ending(d, said->sentence, report_item(r, said->first - 1));
    segment *source = &r->segments[x->source - r->segments];
    if (!does)
        return;
    if (k != NONE && source->first + 1 == source->last)
        source->first = item_token(d, d->mentions.at[k].first);
    source->last = said->first = last;
}

/* refused to go and [urged] them to wait; denied [knowing] about it: of two verbs in the cue of x only the last one tells
 * of the words, but what is denied is one of them. */
static void cut_cue(reporter *r, const report *x)
{
    const quoth_doc *d = r->d;
    segment *said = &r->segments[x->cue - r->segments],
            *words = x->content_n == 1 ? &r->segments[x->content[0] - r->segments] : NULL;
    bool to = false;

    cut_who(r, x, said);
    for (uint32_t t = said->first + 1; t + 1 < said->last; t++) {
        to |= d->tags[t] == PENN_TO;
        if (to && d->tags[t] == PENN_CC && penn_is_finite(d->tags[t + 1]))
            said->first = t + 1;
    }
    for (uint32_t t = said->first; words && words->first == said->last && t + 1 < said->last; t++)
        if (id_among(d->tokens.at[t].word, (uint32_t[]){W(denied), W(denies)}, 2) &&
            d->tags[t + 1] == PENN_VBG) {
            words->first = t + 1;
            said->last = t + 1;
        }
}

/* Asked by [Ruiz] [(Lab, Varn West) how it was]: a bracket at the front of the content belongs to who stands
 * before it. */
static void move_bracket(reporter *r, const report *x)
{
    segment *words = x->content_n ? &r->segments[x->content[0] - r->segments] : NULL;
    uint32_t i = words ? report_item(r, words->first) : 0;

    if (!words || !item_is(r->d, i, '(') || !x->source || x->source->last != words->first)
        return;
    uint32_t end = item_token(r->d, behind_brackets(r->d, i));
    if (end <= words->first || end >= words->last)
        return;
    r->segments[x->source - r->segments].last = words->first = end;
}

void report_cut(reporter *r, const report *x)
{
    whole_source(r, x);
    move_bracket(r, x);
    skip_apologised(r, x);
    clear_source(r, x);
    if (segment_in_marks(r, x->cue))
        return;
    cut_cue(r, x);
    cut_phrases(r, x->cue->sentence, x->cue->first);
    if (x->source && !x->shared && !segment_in_marks(r, x->source))
        cut_phrases(r, x->source->sentence, x->source->last);
}

bool report_free_clause(const reporter *r, uint32_t s, uint32_t first, uint32_t last, bool sure)
{
    const quoth_doc *d = r->d;
    bool clause = sure && mention_beginning(d, s, first) != NONE;

    if (item_word(d, r->m, first)->classes & (LEX_(SUBORDINATOR) | LEX_(WH)))
        return false;
    for (uint32_t i = first; i < last; i++)
        if (item_is_span(d, i) || item_is(d, i, ';') || d->labels[item_token(d, i)] != LABEL_NONE)
            return false;
    for (uint32_t k = d->mention_from[s]; k < d->mention_from[s + 1] && !clause; k++) {
        const mention *x = &d->mentions.at[k];
        if (x->last >= last)
            break;
        if (x->kind == MEN_RELATIVE ||
            (x->first > first &&
             item_word(d, r->m, x->first - 1)->classes & (LEX_(SUBORDINATOR) | LEX_(WH))))
            return false;
        clause = x->first >= first && mention_acts(d, x) && !mention_is_oblique(d, x);
    }
    return clause;
}

void report_take_front(reporter *r, const report *x)
{
    const quoth_doc *d = r->d;

    if (!x->source || x->shared || x->content_n != 1 || x->source->last > x->cue->first ||
        x->content[0]->first < x->cue->last || x->content[0]->sentence != x->source->sentence)
        return;
    uint32_t s = x->source->sentence, first = behind_dateline(d, s);
    uint32_t who = report_item(r, x->source->first), b = report_item(r, x->cue->last - 1) + 1;
    first += item_among(d, first, W(but), W(and));
    if (who < first + 4 || !item_is(d, who - 1, ','))
        return;
    uint32_t c = report_item(r, x->content[0]->first);
    while (b < c && !item_is(d, b, ','))
        b++;
    bool hangs = item_gist(d, b + 1) & GIST_PREP ||
                 item_word(d, r->m, b + 1)->classes & LEX_(SUBORDINATOR) ||
                 item_among(d, b + 1, W(a), W(an));
    bool main_follows = !item_among(d, b + 1, W(as), W(while), W(though), W(although), W(after));
    for (uint32_t t = x->content[0]->first; t < x->content[0]->last; t++)
        main_follows |= d->tokens.at[t].kind == TOK_PUNCT && d->tokens.at[t].sub == ',';
    if (b >= c || !hangs || !report_free_clause(r, s, first, who - 1, !main_follows && c == b + 1))
        return;
    segment *words = &r->segments[x->content[0] - r->segments];
    words->first = item_token(d, first);
    words->last = item_token(d, who - 2) + 1;
}

/* A word that the tags have as a verb, and nothing that hangs on a noun: given, giving. */
static bool is_act(const quoth_doc *d, uint32_t i)
{
    uint8_t tag = d->tags[item_token(d, i)];

    return penn_is_finite(tag) || tag == PENN_VB ||
           (tag == PENN_VBG && d->text.p[item_end(d, i) - 3] != 'i'); /* shots rang out */
}

bool report_only_phrases(const quoth_doc *d, uint32_t s, uint32_t i, uint32_t end)
{
    const uint8_t *tag = d->tags;

    for (uint32_t k = i; k < end; k++) {
        uint32_t t = item_token(d, k);
        bool quality = tag[t] == PENN_JJ || tag[t] == PENN_JJR || tag[t] == PENN_JJS;
        if ((!item_is_word(d, k) && item_at(d, k)->kind != TOK_NUMBER) || is_act(d, k) ||
            item_gist(d, k) & (GIST_THAT | GIST_TO | GIST_HELPER | GIST_BE))
            return false;
        if (quality && (tag[t - 1] == PENN_NN || tag[t - 1] == PENN_NNS ||
                        (item_gist(d, k - 1) & GIST_PREP && mention_beginning(d, s, k) == NONE)))
            return false; /* in her speech [better roads]; called the judge below [careless] */
    }
    for (uint32_t k = mention_from_item(d, s, i);
         k < d->mention_from[s + 1] && d->mentions.at[k].first < end; k++) {
        const mention *x = &d->mentions.at[k];
        if (!(item_gist(d, x->first - 1) & (GIST_PREP | GIST_AND)) &&
            d->tags[item_token(d, x->first - 1)] != PENN_VBG)
            return false; /* in 2010 [the sale]; at the time [a liar] */
    }
    return true;
}

bool report_only_introduces(const quoth_doc *d, uint32_t verb, uint32_t first, uint32_t end)
{
    static const str AGREES[] = {S("agreed"),    S("agrees"),   S("concurred"), S("disagreed"),
                                 S("disagrees"), S("objected"), S("objects")};

    if (item_among(d, first, W(when), W(whenever)) &&
        (item_gestures(d, verb) || item_among(d, verb, W(thinks), W(thought))))
        return true;
    if (end >= verb || !item_is(d, end, ',') || !str_among(item_text(d, verb), AGREES, LEN(AGREES)))
        return false;
    for (uint32_t i = first; i < end; i++)
        if (item_is_span(d, i) || penn_is_finite(d->tags[item_token(d, i)]))
            return false;
    return true;
}

bool report_tells_when(const quoth_doc *d, uint32_t s, uint32_t i, uint32_t end)
{
    bool clause = item_among(d, i, W(as), W(after), W(before), W(while));
    bool with = item_among(d, i, W(in), W(during), W(on), W(by), W(at));

    if ((!clause && !with) || item_gist(d, i + 1) & GIST_WH ||
        item_among(d, i + 1, W(least), W(most)))
        return false;
    if (with) {
        bool says = item_among(d, i - 1, W(said), W(says), W(say));
        for (uint32_t k = i; k < end && says; k++)
            if (item_gist(d, k) & GIST_TO)
                end = k; /* in an effort [to win]; but: told in a letter [to quit] */
        return report_only_phrases(d, s, i, end);
    }
    uint32_t k = mention_beginning(d, s, i + 1);
    if (k == NONE || !mention_acts(d, &d->mentions.at[k]))
        return false;
    for (k++; k < d->mention_from[s + 1] && d->mentions.at[k].first < end; k++)
        if (mention_acts(d, &d->mentions.at[k]))
            return false; /* while the pier is safe [the port] is not */
    for (k = i; k < end; k++)
        if ((!item_is_word(d, k) && item_at(d, k)->kind != TOK_NUMBER) ||
            item_gist(d, k) & GIST_THAT)
            return false;
    return true;
}

bool report_must_follow(const quoth_doc *d, uint32_t s, uint32_t who, uint32_t i)
{
    uint32_t first = behind_dateline(d, s);

    return item_among(d, i - 1, W(said), W(says), W(say)) &&
           ((who <= first + 1 && item_among(d, i, W(as), W(after), W(before), W(while))) ||
            item_among(d, first, W(asked)) || item_among(d, first + 1, W(asked)));
}

void report_drop_when(const reporter *r, report *x)
{
    const quoth_doc *d = r->d;

    if (x->content_n && x->content[0] < x->cue && report_only_name(r, x->content[0]))
        memmove(x->content, x->content + 1, --x->content_n * sizeof *x->content);
    if (x->content_n != 1 || x->content[0]->first != x->cue->last ||
        x->content[0]->sentence != x->cue->sentence)
        return;
    uint32_t i = report_item(r, x->content[0]->first);
    const word *w = item_word(d, r->m, i - 1);
    if (item_at(d, i)->shape == SHAPE_LOWER && w->classes & LEX_(CUE_VERB) &&
        w->share >= LABELLED_SHARE && !(w->classes & (LEX_(OBJECT_VERB) | LEX_(THOUGHT_VERB))) &&
        !(x->source && x->source->sentence == x->cue->sentence &&
          report_must_follow(d, x->cue->sentence, report_item(r, x->source->first), i)) &&
        report_tells_when(d, x->cue->sentence, i, report_item(r, x->content[0]->last - 1) + 1))
        x->content_n = 0;
}

bool report_parts_joined(const quoth_doc *d, const cue *x, uint32_t k)
{
    static const str ED[] = {S("ed")}; /* said the man, [named] as Holm, was */

    if (k == NONE || !(item_gist(d, x->head) & GIST_SAYS))
        return false;
    const mention *who = &d->mentions.at[k];
    uint32_t i = who->last + 1;
    if (!item_is(d, who->last, ',') || who->first < x->last)
        return false;
    if (item_is_word(d, i) && penn_is_finite(d->tags[item_token(d, i)]) && /* says Ruiz, [is] old */
        !str_ends_in(item_text(d, i), ED, LEN(ED), 1))
        return who->kind == MEN_NAME || item_gist(d, who->head) & GIST_PARTY;
    return who->kind == MEN_NAME && item_among(d, i, W(and), W(but)) &&
           item_begins_clause(d, x->sentence, i + 1);
}
