/*
 * segments.c - stretches of words with one label.
 */
#include "find/item.h"
#include "find/reports.h"
#include "tag/penn.h"
#include "tag/states.h"

uint32_t report_item(const reporter *r, uint32_t t)
{
    uint32_t lo = 0, hi = r->outer;
    while (lo < hi) {
        uint32_t mid = (lo + hi) / 2;
        if (item_token(r->d, mid) <= t)
            lo = mid + 1;
        else
            hi = mid;
    }
    return lo ? lo - 1 : 0;
}

bool segment_in_marks(const reporter *r, const segment *s)
{
    return item_is_span(r->d, report_item(r, s->first)) ||
           item_is_span(r->d, report_item(r, s->last - 1));
}

range segment_bytes(const quoth_doc *d, const segment *s)
{
    return (range){d->tokens.at[s->first].start, d->tokens.at[s->last - 1].end};
}

bool segment_taken(const reporter *r, const segment *s)
{
    for (uint32_t t = s->first; t < s->last; t++)
        if (r->taken[t])
            return true;
    return false;
}

bool segment_wraps(const reporter *r, const segment *s)
{
    const quoth_doc *d = r->d;
    range all = segment_bytes(d, s);

    for (uint32_t t = s->first, last = 0; t < s->last; t++) {
        uint32_t k = r->taken[t];
        if (!k || k == last)
            continue;
        const attribution *a = &d->links.at[k - 1];
        if (a->cue == NONE)
            return false;
        const cue *c = &d->cues.at[a->cue];
        if (!range_holds(all, item_range(d, c->first, c->last)) || !range_holds(all, a->content))
            return false;
        last = k;
    }
    return true;
}

static bool is_punct(const token *t, uint8_t sub)
{
    return (t->kind == TOK_PUNCT) & (t->sub == sub);
}

/* The deal with Paul Reis (R-Wis[.)]: the end of what is said, behind the brackets open in it. */
static uint32_t behind_open(const quoth_doc *d, const segment *s)
{
    const token *at = d->tokens.at;
    uint32_t end = s->last + is_punct(&at[s->last], '.');

    for (uint32_t t = s->last; is_punct(&at[end], ')') && t > s->first; t--)
        if (is_punct(&at[t - 1], '(') || is_punct(&at[t - 1], ')'))
            return at[t - 1].sub == '(' ? end + 1 : s->last;
    return s->last;
}

/* Commas, stops and marks at its ends belong to nobody; nor does a speaker's 's: [Ruiz]'s
 * verdict. */
static void trim(const quoth_doc *d, segment *s)
{
    while (s->last > s->first) {
        const token *t = &d->tokens.at[s->last - 1];
        if (t->kind != TOK_PUNCT || !memchr(",.;:?!_-", t->sub, 8))
            break;
        s->last--;
    }
    while (s->last > s->first) {
        const token *t = &d->tokens.at[s->first];
        if (t->kind != TOK_PUNCT || !memchr(",.;:_-", t->sub, 6))
            break;
        s->first++;
    }
    if (s->label == LABEL_CONTENT && s->last > s->first)
        s->last = behind_open(d, s);
    if (s->label != LABEL_SOURCE || s->last < s->first + 2)
        return;
    const token *end = &d->tokens.at[s->last - 1];
    bool closes = end->kind == TOK_PUNCT && end->sub == ')';
    for (uint32_t t = s->first; closes && t < s->last; t++)
        closes = d->tokens.at[t].kind != TOK_PUNCT || d->tokens.at[t].sub != '(';
    s->last -= closes || end->flags & TOK_POSSESSIVE;
}

/* A dateline is no part of what follows: [Varn, 4 March -] the mill announced */
static void trim_dateline(const quoth_doc *d, segment *s)
{
    uint32_t from = d->sentences.at[s->sentence].first, opens = behind_dateline(d, s->sentence);

    if (s->first == item_token(d, from) && item_token(d, opens) < s->last)
        s->first = item_token(d, opens);
}

/* [Ruiz:] nobody said so.  But in a headline it is the source: AW poll: voters see a gap */
static void trim_head(const quoth_doc *d, segment *s)
{
    enum { LONGEST = 4 };
    const sentence *in = &d->sentences.at[s->sentence];
    uint32_t t = s->first;

    if (t != item_token(d, in->first) || !item_is(d, in->last - 1, '.'))
        return;
    while (t + 1 < s->last && t < s->first + LONGEST && d->tokens.at[t].kind == TOK_WORD)
        t++;
    if (t > s->first && d->tokens.at[t].kind == TOK_PUNCT && d->tokens.at[t].sub == ':' &&
        t + 1 < s->last)
        s->first = t + 1;
}

static uint64_t classes_at(const reporter *r, uint32_t t)
{
    return r->m->lex.words[r->d->tokens.at[t].word].classes;
}

/* [outside court,] the mill; in a letter seen by [Reuters,] chairman Ana Ruiz */
static void trim_where(const reporter *r, segment *s)
{
    const quoth_doc *d = r->d;
    uint32_t i = report_item(r, s->first);
    bool prep = item_gist(d, i) & GIST_PREP;
    uint32_t k = mention_beginning(d, s->sentence, prep ? i + 1 : i);

    if (k == NONE || !item_is(d, d->mentions.at[k].last, ','))
        return;
    bool seen = k + 1 < d->mention_from[s->sentence + 1] &&
                d->mentions.at[k + 1].kind == MEN_NAME &&
                item_among(d, i - 1, W(by), W(at), W(in), W(near));
    uint32_t behind = item_token(d, d->mentions.at[k].last) + 1;
    if ((prep || seen) && behind < s->last)
        s->first = behind;
}

/* Holm, whom Ruiz called odd, [said]: does a verb of saying close the clause of segment s behind its
 * relative clause? */
static bool cue_resumes(const quoth_doc *d, const segment *s)
{
    uint32_t end = item_token(d, d->sentences.at[s->sentence].last - 1);

    for (uint32_t t = s->last + 1; t < end; t++)
        if (d->labels[t] == LABEL_CUE && d->tokens.at[t - 1].kind == TOK_PUNCT &&
            d->tokens.at[t - 1].sub == ',')
            return true;
    return false;
}

/* A boat that [police] said had sunk: whom a relative clause about somebody else names. */
static void trim_outer(const reporter *r, segment *s)
{
    const quoth_doc *d = r->d;
    static const uint32_t which[] = {W(that), W(which), W(who), W(whom)};

    for (uint32_t t = s->last; t-- > s->first + 1 && d->labels[s->last] == LABEL_CUE;) {
        if (d->tokens.at[t].kind == TOK_PUNCT)
            return;
        if (!id_among(d->tokens.at[t].word, which, LEN(which)) || t + 1 == s->last)
            continue;
        if (d->tags[t] == PENN_DT || penn_is_verb(d->tags[t + 1]))
            return; /* one of that group, some who advocate it */
        if (d->tokens.at[t - 1].kind == TOK_PUNCT && cue_resumes(d, s))
            return;
        uint32_t k = mention_beginning(d, s->sentence, report_item(r, t + 1));
        if (k == NONE || item_token(d, d->mentions.at[k].last) != s->last)
            return;
        const mention *x = &d->mentions.at[k];
        if (x->kind != MEN_NOMINAL || item_gist(d, x->head) & GIST_PARTY ||
            item_word(d, r->m, x->first)->classes & (LEX_(DETERMINER) | LEX_(POSSESSIVE)))
            s->first = t + 1; /* but: who fit that profile */
        return;
    }
}

/* Ana Ruiz [last month], a poll [earlier this week], Ana Ruiz [at the time]: when the verb of a source was, which is
 * one phrase in front of it. */
static void trim_when(const reporter *r, segment *s)
{
    const quoth_doc *d = r->d;
    const token *at = d->tokens.at;
    uint32_t t = s->last;

    while (t > s->first + 1 &&
           (classes_at(r, t - 1) & LEX_(DAY) ||
            id_among(at[t - 1].word, (uint32_t[]){W(earlier), W(later), W(this)}, 3)))
        t--;
    if (t == s->last && t > s->first + 3 && at[t - 1].word == W(time) && at[t - 2].word == W(the) &&
        at[t - 3].word == W(at))
        t -= 3;
    if (t == s->last || at[s->last - 1].flags & TOK_POSSESSIVE || at[s->last - 1].word == W(this) ||
        id_among(at[t - 1].word, (uint32_t[]){W(the), W(a), W(an)}, 3))
        return; /* Leaders of the march */
    uint32_t k = mention_ending(d, s->sentence, report_item(r, t));
    const mention *x = k != NONE ? &d->mentions.at[k] : NULL;
    bool whole =
        x && item_token(d, x->first) == s->first && at[t].shape != SHAPE_UPPER; /* USA TODAY */
    if (whole &&
        (x->kind == MEN_NAME || (x->kind == MEN_NOMINAL && item_gist(d, x->head) & GIST_PARTY)))
        s->last = t;
}

/* , [a move] critics call “odd”, [a claim] the mayor called “odd”: are items [first, who), behind a comma, a thing
 * that whoever follows says something of? */
static bool is_judged(const reporter *r, uint32_t s, uint32_t first, uint32_t who)
{
    const uint64_t people = LEX_(ROLE) | LEX_(TITLE) | LEX_(UNNAMED) | LEX_(EPITHET) | LEX_(ORG);
    const quoth_doc *d = r->d;

    if (!d->sentences.at[s].spans || first == 0 || !item_is(d, first - 1, ',') ||
        !item_among(d, first, W(a), W(an)) || item_word(d, r->m, who - 1)->classes & people ||
        d->tags[item_token(d, who - 1)] != PENN_NN)
        return false;
    for (uint32_t i = first + 1; i < who; i++)
        if (item_at(d, i)->shape != SHAPE_LOWER || item_gist(d, i) & (GIST_PREP | GIST_OF))
            return false;
    return true;
}

/* In [Leeds] Mayor Ana Ruiz, at [a rally] supporters, [a move] critics: does a phrase end at who speaks, which begins at
 * item first, where s does: what the sentence opens with or one thing, and they several? */
static bool is_another(const quoth_doc *d, uint32_t s, uint32_t first, const mention *who)
{
    uint32_t opens = d->sentences.at[s].first;
    first += first == opens && item_gist(d, first) & GIST_PREP; /* at Ford Ana Ruiz */
    uint32_t k = mention_beginning(d, s, first);

    if (k == NONE || d->mentions.at[k].last != who->first || who->kind == MEN_PRONOUN)
        return false;
    return (first > opens && item_gist(d, opens) & GIST_PREP &&
            item_gist(d, first - 1) & (GIST_PREP | GIST_OF)) ||
           (item_among(d, first, W(a), W(an)) && who->kind == MEN_NOMINAL &&
            (item_gist(d, who->first) & GIST_PLURAL || item_among(d, who->first, W(police))));
}

/* [Outside court] Ana Ruiz, [that summer] Ana Ruiz, to [the coroner] his lawyers: what stands in front of who
 * speaks, without a comma. */
static void trim_front(const reporter *r, segment *s)
{
    static const str SEASONS[] = {S("autumn"), S("season"), S("spring"), S("summer"), S("winter")};
    const quoth_doc *d = r->d;
    uint32_t first = report_item(r, s->first),
             k = mention_ending(d, s->sentence, report_item(r, s->last));

    if (k == NONE || d->mentions.at[k].first <= first)
        return;
    const mention *x = &d->mentions.at[k];
    uint32_t who = x->kind == MEN_NAME && x->first == first + 1 ? x->name_first : x->first;
    uint32_t t = item_token(d, who);
    bool another = is_another(d, s->sentence, first, x);
    if (who <= first + 1 && !another)
        return;
    bool phrase = false;
    if (x->kind == MEN_NAME && first == d->sentences.at[s->sentence].first) {
        phrase = item_among(d, first, W(outside), W(inside), W(after), W(before), W(at), W(in),
                            W(during));
        phrase |= who == first + 2 && item_among(d, first, W(that), W(this), W(one)) &&
                  (item_is_when(d, r->m, first + 1) ||
                   str_among(item_text(d, first + 1), SEASONS, LEN(SEASONS)));
        for (uint32_t i = first + 1; i < who && phrase; i++)
            phrase = item_is_word(d, i) && item_at(d, i)->shape == SHAPE_LOWER;
    }
    bool his = x->kind == MEN_NOMINAL && item_word(d, r->m, x->first)->classes & LEX_(POSSESSIVE) &&
               (d->tags[t - 1] == PENN_NN || d->tags[t - 1] == PENN_NNS);
    if (phrase || his || is_judged(r, s->sentence, first, who) || another)
        s->first = t;
}

/* The ministry [on 3 May], the ministry [on May 3] said: without the date that s ends with, or in. */
static void trim_date(const reporter *r, segment *s)
{
    const token *at = r->d->tokens.at;
    uint32_t t = s->last - 1;

    if (s->last < s->first + 3 || at[t].kind != TOK_NUMBER)
        return;
    bool month = classes_at(r, t - 1) & LEX_(DAY) && at[t - 1].shape == SHAPE_TITLE;
    t -= month;
    if (at[t - 1].word == W(on) && t > s->first + 1 &&
        (month || (classes_at(r, s->last) & LEX_(DAY) && at[s->last].shape == SHAPE_TITLE)))
        s->last = t - 1;
}

void segment_trim_source(const reporter *r, segment *s)
{
    const token *at = r->d->tokens.at;
    const uint64_t given = LEX_(FIRST_MALE) | LEX_(FIRST_FEMALE);

    while (s->first + 1 < s->last && classes_at(r, s->first) & LEX_(DAY) &&
           !(classes_at(r, s->first) & given || at[s->first].flags & TOK_POSSESSIVE) &&
           (!id_among(at[s->first].word, (uint32_t[]){W(early), W(late)}, 2) ||
            classes_at(r, s->first + 1) & LEX_(DAY))) /* Not: [early] results */
        s->first++;                                   /* On [Monday] Ana Ruiz said */
    while (s->last > s->first + 1 && at[s->first].kind == TOK_PUNCT &&
           !memchr("([", at[s->first].sub, 2))
        s->first++; /* A bullet. */
    if (s->last > s->first + 2 && classes_at(r, s->last - 1) & LEX_(DAY)) {
        const token *before = &at[s->last - 2];
        bool on =
            before->word == W(on) && r->d->tags[s->last - 3] != PENN_VBN; /* a poll released on */
        bool this = before->word == W(this) &&
                    mention_ending(r->d, s->sentence, report_item(r, s->last - 2)) != NONE;
        bool apart = at[s->last - 1].shape == SHAPE_TITLE &&
                     mention_ending(r->d, s->sentence, report_item(r, s->last - 1)) != NONE;
        bool now =
            id_among(at[s->last - 1].word, (uint32_t[]){W(today), W(yesterday), W(tonight)}, 3) &&
            at[s->last - 1].shape == SHAPE_LOWER;
        if (on || now || this || apart || (before->kind == TOK_PUNCT && before->sub == ','))
            s->last -= on || this ? 2 : 1; /* A man [on Monday] said; Ana Ruiz [Monday] said */
        trim(r->d, s);
    }
    trim_date(r, s);
    if (s->last > s->first + 1 && at[s->last].kind == TOK_WORD)
        trim_when(r, s);
    if (s->first == s->last)
        return; /* Nothing but the day and signs around it. */
    bool leads = classes_at(r, s->last - 1) & LEX_(POSSESSIVE) ||
                 id_among(at[s->last - 1].word, (uint32_t[]){W(the), W(a), W(an)}, 3);
    if (s->last > s->first + 2 && leads && classes_at(r, s->last - 2) & LEX_(PREPOSITION))
        s->last -= 2; /* Ana Ruiz [in her] first interview */
    static const uint32_t who[] = {W(who), W(whose), W(which), W(that)};
    while (s->last > s->first + 1 && id_among(at[s->last - 1].word, who, LEN(who)))
        s->last--;
    for (uint32_t t = s->last; t-- > s->first + 1 && at[s->last].kind == TOK_WORD;)
        if (at[t].kind == TOK_PUNCT && at[t].sub == ',') {
            if (id_among(at[t + 1].word, who, LEN(who)))
                s->last = t; /* Ana Ruiz[, whose latest book] is dedicated */
            break;
        }
    trim_outer(r, s);
    if (s->last > s->first + 2)
        trim_front(r, s);
    bool comma = false;
    for (uint32_t t = s->first + 1; t < s->last && !comma; t++)
        comma = at[t].kind == TOK_PUNCT && at[t].sub == ',';
    if (comma)
        trim_where(r, s);
}

/* Save the [Pier]: no name is halved. */
static void take_whole_name(const reporter *r, segment *s)
{
    const quoth_doc *d = r->d;
    uint32_t i = report_item(r, s->first), from = d->mention_from[s->sentence + 1];

    if (d->labels[s->first - (s->first > 0)] != LABEL_NONE)
        return;
    while (from-- > d->mention_from[s->sentence]) {
        const mention *x = &d->mentions.at[from];
        if (x->kind != MEN_NAME || x->name_first >= i || x->name_last <= i)
            continue;
        for (uint32_t t = item_token(d, x->name_first); t < s->first; t++)
            if (d->labels[t] != LABEL_NONE)
                return;
        s->first = item_token(d, x->name_first);
        return;
    }
}

/* [Ann] [Means said], [Luis] [do] [Vale]: the label of s, behind source *who, halves a name; whole, it
 * is the source's. */
static void give_name(const reporter *r, segment *who, segment *s)
{
    const quoth_doc *d = r->d;
    uint32_t i = report_item(r, s->first), was = i ? d->parts[i - 1] & GIST_PART : P_OTHER,
             part = d->parts[i] & GIST_PART;
    bool joins = was == P_JOINER ? part == P_NAME && s->label == LABEL_SOURCE
                                 : was == P_NAME && s->label == LABEL_CUE &&
                                       (s->last == s->first + 1
                                            ? part == P_JOINER
                                            : part == P_NAME && item_gist(d, i + 1) & GIST_SAYS &&
                                                  item_at(d, i + 1)->shape == SHAPE_LOWER);

    if (who->label != LABEL_SOURCE || who->last != s->first || !joins)
        return;
    who->last = was == P_JOINER ? s->last : s->first + 1;
    s->first = who->last;
}

/* On the night of Feb[. 11 and later]: the end of content up to token t, where the stop at t shortens
 * the word before it; or t. */
static uint32_t behind_short(const reporter *r, uint32_t t)
{
    const quoth_doc *d = r->d;
    const token *at = &d->tokens.at[t];
    uint32_t k = t + 1;

    if (at->sub != '.' || at->kind != TOK_PUNCT || at->flags & TOK_SPACE ||
        !(at[1].flags & TOK_SPACE))
        return t;
    bool initial = at[-1].end == at[-1].start + 1 && at[1].shape == SHAPE_TITLE;
    bool goes_on = at[1].kind == TOK_NUMBER || at[1].shape == SHAPE_LOWER || initial;
    if ((at[1].kind != TOK_NUMBER && at[1].kind != TOK_WORD) || !goes_on ||
        at[-1].shape == SHAPE_LOWER)
        return t;
    uint32_t s = sentence_at(d, NONE, at[-1].start);
    uint32_t end = item_token(d, d->sentences.at[s].last - 1) + 1;
    while (k < end && d->labels[k] == LABEL_NONE && d->tokens.at[k].kind != TOK_MARK)
        k++;
    bool more = k == t + 1 && k < end && d->labels[k] == LABEL_CONTENT;
    while (more && k + 1 < end && d->labels[k + 1] == LABEL_CONTENT + 1)
        k++;
    return more ? k + 1 : k == end ? end : t;
}

uint32_t segments_read(reporter *r, const paragraph *p)
{
    const quoth_doc *d = r->d;
    uint32_t n = 0;

    for (uint32_t t = p->first, last; t < p->last; t = last) {
        uint8_t l = d->labels[t];
        last = t + 1;
        if (l == LABEL_NONE)
            continue;
        while (last < p->last && d->labels[last] == l + 1)
            last++;
        if (l == LABEL_CONTENT)
            last = behind_short(r, last);
        segment s = {t, last, sentence_at(d, NONE, d->tokens.at[t].start), l};
        const uint32_t end = item_token(d, d->sentences.at[s.sentence].last - 1) + 1;
        if (l == LABEL_CONTENT && s.last > end && d->tokens.at[end].kind == TOK_MARK &&
            d->tokens.at[end - 1].kind == TOK_WORD)
            last = s.last = end; /* until 9 p.m. [“It was late,”] */
        if (s.last > end && d->tokens.at[end - 1].flags & TOK_STOPPED)
            s.last = end; /* left the U.S. [They slept] */
        trim(d, &s);
        if (s.first < s.last && l != LABEL_CUE)
            trim_dateline(d, &s);
        if (s.first < s.last && l == LABEL_SOURCE) {
            trim_head(d, &s);
            segment_trim_source(r, &s);
        }
        if (s.first < s.last && l == LABEL_SOURCE)
            take_whole_name(r, &s);
        if (n && r->segments[n - 1].last == s.first)
            give_name(r, &r->segments[n - 1], &s);
        if (s.first < s.last) {
            r->segments[n++] = s;
            n = segment_split(r, n);
        }
    }
    return n;
}

bool segment_at(const quoth_doc *d, uint32_t t, segment *s)
{
    uint32_t first = t, last = t + 1;

    if (d->labels[t] == LABEL_NONE)
        return false;
    while (first > 0 && d->labels[first] % 2 == 0)
        first--;
    while (d->tokens.at[last].kind != TOK_BREAK && d->labels[last] == d->labels[first] + 1)
        last++;
    *s = (segment){.first = first, .last = last, .label = d->labels[first]};
    trim(d, s);
    return s->first < s->last;
}

/* The first noun phrase whose main word is in the segment, what follows it being said of
 * it: [Two soldiers] resting near the bus station; but the inquiry's [report], which [he]
 * said.  NONE if there is none. */
bool segment_breaks(const reporter *r, uint32_t h)
{
    const quoth_doc *d = r->d;
    const mention *x = &d->mentions.at[h], *thing = x - 1;

    if (h <= d->mention_from[x->sentence] || thing->last != x->first ||
        thing->kind != MEN_NOMINAL || x->flags & MEN_JOINT)
        return false;
    const uint64_t people = LEX_(ROLE) | LEX_(ROLES) | LEX_(TITLE) | LEX_(UNNAMED) | LEX_(ORG) |
                            LEX_(OUTLET) | LEX_(PLATFORM) | LEX_(NATIONALITY);
    const word *w = item_word(d, r->m, thing->head);
    bool subject =
        x->kind == MEN_NAME || item_among(d, x->first, W(he), W(she), W(they), W(we), W(it));
    bool counts =
        item_among(d, thing->first, W(some), W(many), W(most), W(few), W(several), W(other)) ||
        item_among(d, x->first, W(a), W(an)); /* some mainstream Republicans */
    return subject && !counts && !(w->classes & people) && thing->core > thing->first + 1 &&
           (w->pos == POS_NOUN || w->pos == POS_NOUNS || w->classes & LEX_(DOCUMENT) ||
            item_among(d, thing->head, W(man), W(woman)));
}

/* Dorwick, N.C.-based [Ferrol Foods]: whom a place, mention x, its state and "based" before item last lead to;
 * or NONE. */
static uint32_t based_there(const quoth_doc *d, const mention *x, uint32_t last)
{
    enum { NEAR = 5 };

    for (uint32_t i = x->last + 2; i < last && i < x->last + NEAR; i++)
        if (item_among(d, i, W(based)) && item_is(d, i - 1, '-'))
            return mention_beginning(d, x->sentence, i + 1);
    return NONE;
}

/* a union, whose leader, Ruiz, [said]; but: whose leader, Ruiz, left, said: no comma ends what stands between item i and
 * the first cue of sentence s behind it. */
static bool tells_next(const quoth_doc *d, uint32_t s, uint32_t i)
{
    uint32_t c = d->cue_from[s], end = d->sentences.at[s].last;

    while (c < d->cue_from[s + 1] && d->cues.at[c].first < i)
        c++;
    for (end = c < d->cue_from[s + 1] ? d->cues.at[c].first : end; i < end; i++)
        if (item_is(d, i, ','))
            return false;
    return true;
}

/* In [Leeds] Ana Ruiz said: does mention x, and the next right behind it, stand in a phrase that only opens the
 * sentence? */
static bool is_fronted(const quoth_doc *d, const mention *x)
{
    uint32_t first = d->sentences.at[x->sentence].first;

    return x[1].sentence == x->sentence && x[1].first == x->last && x->first == first + 1 &&
           item_gist(d, first) & GIST_PREP;
}

uint32_t segment_holder(const reporter *r, const segment *s)
{
    const quoth_doc *d = r->d;
    uint32_t first = report_item(r, s->first), last = report_item(r, s->last - 1) + 1, spare = NONE;

    for (uint32_t k = d->mention_from[s->sentence]; k < d->mention_from[s->sentence + 1]; k++) {
        const mention *x = &d->mentions.at[k];
        if (x->head < first || x->head >= last ||
            (k + 1 < d->mentions.n && x[1].head < last && is_fronted(d, x)) ||
            (x->flags & MEN_TURN && x->last + 1 < last && item_is(d, x->last, ':')))
            continue; /* Holm: Has [the bank] said */
        uint32_t whose = item_is(d, x->last, ',') && item_among(d, x->last + 1, W(whose))
                             ? mention_beginning(d, s->sentence, x->last + 2)
                             : NONE;
        if (whose != NONE && d->mentions.at[whose].head < last) {
            uint32_t behind = d->mentions.at[whose].last; /* a union, whose leader, [Ruiz], said */
            uint32_t name =
                item_is(d, behind, ',') ? mention_beginning(d, s->sentence, behind + 1) : NONE;
            if (behind == last && !item_is(d, last, ','))
                return whose; /* a union, whose [leader Ana Ruiz] denied it, said */
            bool closes = name != NONE && d->mentions.at[name].kind == MEN_NAME &&
                          item_is(d, d->mentions.at[name].last, ',') &&
                          d->mentions.at[name].last + 1 >= last &&
                          tells_next(d, s->sentence, d->mentions.at[name].last + 1);
            if (closes)
                return name;
        }
        uint32_t there =
            x->kind == MEN_NAME && item_is(d, x->last, ',') ? based_there(d, x, last) : NONE;
        if (there != NONE)
            return there;
        if (!(x->flags & MEN_POSSESSOR) && x->kind != MEN_RELATIVE)
            return k + 1 < d->mention_from[s->sentence + 1] && x[1].head < last &&
                           segment_breaks(r, k + 1)
                       ? k + 1
                       : k;
        spare = spare == NONE ? k : spare;
    }
    for (uint32_t k = d->mention_from[s->sentence];
         spare == NONE && k < d->mention_from[s->sentence + 1]; k++)
        if (d->mentions.at[k].first < first && d->mentions.at[k].last == last)
            spare = k; /* a statement from [the ministry] */
    return spare;
}
