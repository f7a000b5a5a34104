/*
 * reports_ends.c - where labelled words end that run on into what is told of the telling.
 *
 *     While Ruiz says [it is safe], Holm left            the main clause
 *     Ruiz backs [the plan] and has sold her boat        another verb of who speaks
 *     Ruiz criticized [the plan] in a tweet              where it was said
 *     Ruiz backed [the plan] on Friday                   when it was
 *     Her claim that [it was spent] drew groans          the main verb
 */
#include "find/content.h"
#include "find/item.h"
#include "find/reports.h"
#include "tag/penn.h"
#include "tag/states.h"

bool clause_begins(const quoth_doc *d, uint32_t s, uint32_t i)
{
    uint32_t k = mention_beginning(d, s, i);

    if (k == NONE || d->mentions.at[k].kind == MEN_RELATIVE)
        return false;
    uint32_t verb = d->mentions.at[k].last;
    uint32_t who = item_is(d, verb, ',') ? mention_beginning(d, s, verb + 1) : NONE;
    if (who != NONE && item_is(d, d->mentions.at[who].last, ','))
        verb = d->mentions.at[who].last + 1;
    return penn_is_finite(d->tags[item_token(d, verb)]);
}

/* Does a clause of its own, whose verb is still to come, open at token t behind the first: [who] left,
 * [because] he left, the man [he] met, knew [the dam] was safe, and [the dam] was safe? */
static bool opens_clause(const reporter *r, uint32_t s, uint32_t t)
{
    const quoth_doc *d = r->d;
    uint8_t tag = d->tags[t];
    uint32_t id = d->tokens.at[t].word, i = report_item(r, t);

    if (tag == PENN_WP || tag == PENN_WDT || tag == PENN_WPS || tag == PENN_WRB ||
        (id == W(that) && tag == PENN_IN))
        return true;
    bool joins = tag == PENN_CC || r->m->lex.words[id].classes & LEX_(SUBORDINATOR) ||
                 (penn_is_verb(tag) && r->m->lex.words[id].classes & LEX_(CUE_VERB));
    if (joins)
        return item_begins_clause(d, s, i + 1);
    uint8_t before = d->tags[t - 1];
    return tag == PENN_PRP && penn_is_finite(d->tags[t + 1]) &&
           (before == PENN_NN || before == PENN_NNS || before == PENN_NNP);
}

/* While Ruiz says [it is safe], Holm left: the token of the comma behind which the main clause begins. */
static uint32_t before_main_clause(const reporter *r, const segment *s, const cue *c)
{
    const quoth_doc *d = r->d;
    uint32_t first = d->sentences.at[s->sentence].first;

    first += item_gist(d, first) & GIST_AND || item_among(d, first, W(even), W(ever), W(just));
    bool asked = c->first == first && item_among(d, first, W(asked), W(pressed), W(questioned));
    if (!asked && (!(item_word(d, r->m, first)->classes & LEX_(SUBORDINATOR)) ||
                   item_among(d, first, W(as)) || /* As Ruiz said, it rained */
                   mention_beginning(d, s->sentence, first + 1) == NONE))
        return NONE;
    for (uint32_t i = first; i < c->first; i++)
        if (item_is(d, i, ','))
            return NONE;
    bool that = r->m->gist[d->tokens.at[s->first].word] & (GIST_THAT | GIST_WH);
    uint32_t verbs = 0,
             clauses = that || item_begins_clause(d, s->sentence, report_item(r, s->first));
    for (uint32_t t = s->first + 1, dashes = 0; t + 2 < s->last; t++) {
        bool dash = item_is_dash(d, report_item(r, t));
        dashes += dash; /* a tax - only if small - he left */
        bool closes = (d->tags[t] == PENN_COMMA && verbs >= clauses) || (dashes == 2 && dash);
        if (closes && clause_begins(d, s->sentence, report_item(r, t) + 1))
            return t; /* not: that, if elected, she will go */
        verbs += penn_is_finite(d->tags[t]) ||
                 r->m->gist[d->tokens.at[t].word] & (GIST_FINITE | GIST_HELPER);
        clauses += opens_clause(r, s->sentence, t);
    }
    return NONE;
}

/* Surely a finite verb at token t, behind "and": [has] sold, [ranks] it; not: [advanced] fuels. */
static bool is_verb(const reporter *r, uint32_t t)
{
    const quoth_doc *d = r->d;
    uint8_t next = d->tags[t + 1];

    return penn_is_finite(d->tags[t]) &&
           (r->m->gist[d->tokens.at[t].word] & (GIST_FINITE | GIST_HELPER) || next == PENN_DT ||
            next == PENN_PRP || next == PENN_PRPS || next == PENN_TO || next == PENN_NNP);
}

/* Decided not to run and [Ruiz] left: does the clause of a name or pronoun begin at token t, behind no other name? */
static bool begins_other(const reporter *r, uint32_t s, uint32_t t)
{
    const quoth_doc *d = r->d;
    uint8_t tag = d->tags[t];

    return (tag == PENN_PRP || (tag == PENN_NNP && d->tags[t - 2] != PENN_NNP)) &&
           clause_begins(d, s, report_item(r, t));
}

/* Vowed to build homes but [cut] them: may the verb at token t go on from a "to"? */
static bool may_be_infinitive(const reporter *r, uint32_t t)
{
    uint32_t id = r->d->tokens.at[t].word;

    return r->d->tags[t] != PENN_MD && r->m->lex.words[id].lemma == id && r->m->pos[id] != POS_PAST;
}

/* Ruiz backs [the plan] and has sold her boat; citing [a leak] and closing it: the token of the joining word
 * behind words without a verb to which the next one could belong. */
static uint32_t before_joined(const reporter *r, const segment *s, const cue *c)
{
    const quoth_doc *d = r->d;
    bool ing = cue_ends(c) == ENDS_ING && d->tags[s->first - 1] == PENN_VBG, list = false;
    bool to = false, wish = d->tags[s->first] == PENN_TO || d->tags[s->first + 1] == PENN_TO;

    if (d->tags[s->first] == PENN_PRP && penn_is_verb(d->tags[s->first + 1]))
        return NONE; /* [it opened] the lines but closed them */
    for (uint32_t t = s->first; t + 1 < s->last; t++) {
        uint8_t tag = d->tags[t];
        if (penn_is_finite(tag) || d->tokens.at[t].kind == TOK_MARK || tag == PENN_COLON ||
            tag == PENN_WDT || tag == PENN_WP ||
            (d->tokens.at[t].word == W(that) && d->tags[t + 1] == PENN_NNS) ||
            (r->m->gist[d->tokens.at[t].word] & (GIST_FINITE | GIST_HELPER) && tag != PENN_RB &&
             d->tags[t - 1] != PENN_TO))
            return NONE; /* a law [that bans] boats and closes ports */
        ing &= tag != PENN_VBG;
        to |= tag == PENN_TO;
        list |= tag == PENN_COMMA && d->tags[t + 1] != PENN_CC;
        if (tag != PENN_CC || t == s->first)
            continue;
        bool comma = d->tags[t - 1] == PENN_COMMA;
        uint32_t verb = t + 1 + (d->tags[t + 1] == PENN_RB);
        if ((is_verb(r, verb) && !(to && may_be_infinitive(r, verb))) ||
            (ing && !list && d->tags[verb] == PENN_VBG && d->tags[verb + 1] != PENN_NN &&
             d->tags[verb + 1] != PENN_NNS) ||
            (comma && !list && clause_begins(d, s->sentence, report_item(r, t) + 1)) ||
            (to && wish && !comma && begins_other(r, s->sentence, t + 1)))
            return t - comma;
    }
    return NONE;
}

/* The token behind [a tweet] or [her Facebook page] that begins at token t, in which something can be said, or NONE. */
static uint32_t medium_ends(const reporter *r, uint32_t t, uint32_t last)
{
    enum { LONGEST = 4 };
    static const str MEDIA[] = {
        S("account"),   S("ad"),         S("column"), S("editorial"), S("email"),   S("essay"),
        S("interview"), S("interviews"), S("letter"), S("memo"),      S("message"), S("op-ed"),
        S("page"),      S("podcast"),    S("post"),   S("posts"),     S("speech"),  S("speeches"),
        S("statement"), S("tweet"),      S("tweets"), S("video")};
    const quoth_doc *d = r->d;
    uint8_t tag = d->tags[t];

    if (item_word(d, r->m, report_item(r, t))->classes & LEX_(PLATFORM))
        return t + 1;
    if (tag != PENN_DT && tag != PENN_PRPS && (tag != PENN_JJ || d->tokens.at[t - 1].word != W(in)))
        return NONE;
    for (uint32_t k = t + (tag != PENN_JJ); k < last && k < t + LONGEST; k++) {
        if (d->tokens.at[k].kind == TOK_PUNCT || penn_is_verb(d->tags[k]))
            return NONE;
        if (str_among(item_text(d, report_item(r, k)), MEDIA, LEN(MEDIA)))
            return k + 1;
    }
    return NONE;
}

/* In a speech [in Varn on Friday], a letter [to her aides]; but not: in a speech [as a fraud], on Twitter [for his
 * vote], in a letter [to stop]: do tokens [t, last), behind a medium, only go on telling where it was said? */
static bool only_goes_on(const quoth_doc *d, uint32_t t, uint32_t last)
{
    static const uint32_t places[] = {W(after), W(at), W(before), W(during), W(in), W(on), W(to)};
    static const uint32_t ties[] = {W(about), W(as), W(for), W(from), W(of), W(that)};
    uint32_t medium = d->tokens.at[t - 1].word;

    if (t < last && !id_among(d->tokens.at[t].word, places, LEN(places)) &&
        !(d->tokens.at[t].word == W(with) && medium == W(interview)))
        return false;
    for (; t < last; t++)
        if (id_among(d->tokens.at[t].word, ties, LEN(ties)) ||
            (d->tags[t] == PENN_TO && d->tags[t + 1] == PENN_VB))
            return false;
    return true;
}

/* Ruiz criticized [the plan] in a tweet; backed [the plan] on Friday: the token where it begins to be told, behind
 * what the verb takes, where or when that was. */
static uint32_t before_setting(const reporter *r, const segment *s, const cue *c)
{
    enum { SHORT = 4 };
    const quoth_doc *d = r->d;
    uint32_t verb = item_token(d, c->head);
    bool any = d->tokens.at[s->first].word == W(a) || d->tokens.at[s->first].word == W(an);

    if (report_item(r, s->first) != c->last || d->tags[s->first] == PENN_TO ||
        d->tags[s->first] == PENN_IN || c->kind != CUE_SPEECH)
        return NONE;
    for (uint32_t t = s->first; t < s->last; t++) {
        uint8_t tag = d->tags[t];
        if (penn_is_finite(tag) || d->tokens.at[t].kind == TOK_MARK)
            return NONE;
        uint8_t before = d->tags[t - 1];
        bool noun = before == PENN_NN || before == PENN_NNS || before == PENN_NNP ||
                    before == PENN_NNPS || before == PENN_PRP || before == PENN_RB;
        if (t == s->first || !noun ||
            item_word(d, r->m, report_item(r, t - 1))->classes & LEX_(CUE_NOUN))
            continue;
        uint32_t id = d->tokens.at[t].word;
        bool in = id == W(in) || id == W(on) || id == W(via), when = id == W(on);
        any &= tag != PENN_IN || when;
        uint32_t end = in && !(any && when) ? medium_ends(r, t + 1, s->last) : NONE;
        if (end != NONE && only_goes_on(d, end, s->last))
            return t;
        end = t + when;
        bool named =
            when || d->tokens.at[end].shape == SHAPE_TITLE || id == W(last) || id == W(yesterday);
        if (t >= s->first + SHORT || d->tags[verb] != PENN_VBD || !named)
            continue;
        while (end < s->last && item_is_when(d, r->m, report_item(r, end)))
            end++;
        if (end > t + when && end == s->last)
            return t;
    }
    return NONE;
}

uint32_t report_ends(const reporter *r, const segment *s, const cue *c)
{
    if (s->last < s->first + 3 || report_item(r, s->first) < c->last)
        return NONE;

    uint32_t end = before_main_clause(r, s, c);
    uint32_t joined = before_joined(r, s, c);
    end = joined < end ? joined : end;
    return end == NONE ? before_setting(r, s, c) : end;
}

/* Is what cue c has part of what its sentence is about: [her claim] that, [a letter] demanding, [those who]
 * support it, in May, [talks] on it? */
static bool is_subject(const quoth_doc *d, const cue *c)
{
    enum { REACH = 8 };
    const uint32_t first = d->sentences.at[c->sentence].first;

    if (c->kind != CUE_NOMINAL && c->kind != CUE_SPEECH)
        return false;
    uint32_t head = c->head;
    head -= head > c->first && d->tags[item_token(d, head)] == PENN_IN; /* his [promises] of */
    uint8_t tag = d->tags[item_token(d, head)];
    bool noun = c->kind == CUE_NOMINAL || ((tag == PENN_NN || tag == PENN_NNS) &&
                                           !penn_is_verb(d->tags[item_token(d, c->first)]));
    bool ing = !noun && cue_ends(c) == ENDS_ING && c->first == c->head;
    ing |= !noun && item_gist(d, c->head + 1) & GIST_OF; /* a man [accused] of theft */
    uint32_t k = mention_ending(d, c->sentence, noun ? head + 1 : c->first);

    uint32_t that = k != NONE && !noun && !ing ? d->mentions.at[k].first : first;
    if (k != NONE && !noun && !ing && d->mentions.at[k].kind == MEN_RELATIVE)
        k = mention_ending(d, c->sentence, d->mentions.at[k].first);
    else if (that > first + 1 && item_gist(d, that - 1) & GIST_THAT)
        k = mention_ending(d, c->sentence, that - 1); /* the claim that [Ruiz said] */
    else if (!noun && !ing)
        return false;
    if (k == NONE && noun && head == first + 1)
        return (item_gist(d, first) & GIST_PART) == P_DET || item_gist(d, first) & GIST_I;
    if (k != NONE && d->mentions.at[k].first > first + 1 &&
        item_gist(d, d->mentions.at[k].first - 1) & GIST_OF) /* half of [those] who */
        k = mention_ending(d, c->sentence, d->mentions.at[k].first - 1);
    if (k == NONE || d->mentions.at[k].kind != MEN_NOMINAL)
        return false;
    const gist small = GIST_AND | GIST_SMALL | GIST_ADVERB; /* even those who */
    uint32_t i = d->mentions.at[k].first;
    return i == first || (i == first + 1 && item_gist(d, first) & small) ||
           (i < first + REACH && item_gist(d, first) & GIST_PREP && item_is(d, i - 1, ','));
}

/* The water was unsafe [angered] Holm: a finite verb at token t that looks like a participle. */
static bool takes(const quoth_doc *d, uint32_t t)
{
    uint8_t before = d->tags[t - 1], next = d->tags[t + 1];

    return d->tags[t] == PENN_VBN &&
           (before == PENN_JJ || before == PENN_NN || before == PENN_NNS) &&
           (next == PENN_DT || next == PENN_NNP || next == PENN_PRP);
}

/* Those who back [the plan that failed] are few: is there one verb from token t on to `last` that opens no
 * clause of its own, which then is the main one? */
static bool is_bare(const reporter *r, const cue *c, uint32_t t, uint32_t last)
{
    const quoth_doc *d = r->d;
    uint32_t id = d->tokens.at[t].word;
    int verbs = 0;

    if (r->m->gist[id] & (GIST_THAT | GIST_WH) || id == W(if) || id == W(whether) ||
        (d->tags[t] == PENN_PRP && penn_is_finite(d->tags[t + 1])) ||
        (((c->share >= SURE_SHARE && !item_quotes(d, c->head)) || /* citing [high rents] was sent */
          r->m->lex.words[d->tokens.at[item_token(d, c->head)].word].classes &
              LEX_(THOUGHT_VERB)) &&
         item_begins_clause(d, c->sentence, report_item(r, t))))
        return false;
    for (t++; t < last && verbs < 2; t++)
        verbs += ((penn_is_finite(d->tags[t]) && d->tags[t - 1] != PENN_CC) || takes(d, t)) -
                 opens_clause(r, c->sentence, t);
    return verbs == 1;
}

/* The pact Ruiz refused [to sign] is dead; the offer that Ruiz declined: do words s, to do it, belong to cue c of a
 * clause that tells of what the sentence is about? */
static bool in_relative(const reporter *r, const segment *s, const cue *c)
{
    const quoth_doc *d = r->d;
    uint32_t first = d->sentences.at[c->sentence].first;

    if (d->tags[s->first] != PENN_TO || c->kind != CUE_SPEECH || report_item(r, s->first) < c->last)
        return false;
    uint32_t k = mention_ending(d, c->sentence, c->first);
    if (k == NONE || d->mentions.at[k].first <= first + 1)
        return false;
    uint32_t i = d->mentions.at[k].first;
    uint32_t that =
        i - (item_gist(d, i - 1) & GIST_THAT || item_among(d, i - 1, W(which), W(who), W(whom)));
    k = mention_ending(d, c->sentence, that);
    return k != NONE && d->mentions.at[k].kind == MEN_NOMINAL && d->mentions.at[k].first == first;
}

/* To sign on Friday [bans] boats: behind a time, a verb that the tags take for a noun. */
static bool is_late_verb(const reporter *r, uint32_t t)
{
    const quoth_doc *d = r->d;
    uint8_t next = d->tags[t + 1];

    return d->tags[t] == PENN_NNS && d->tokens.at[t].shape == SHAPE_LOWER &&
           (next == PENN_NNS || next == PENN_DT || next == PENN_NNP || next == PENN_PRPS) &&
           item_is_when(d, r->m, report_item(r, t - 1));
}

/* [To sign] is dead: the token of the first verb in words s that belongs to no clause in them; or NONE. */
static uint32_t after_infinitive(const reporter *r, const segment *s)
{
    const quoth_doc *d = r->d;
    uint32_t clauses = 0;

    for (uint32_t t = s->first + 1; t < s->last; t++) {
        if ((penn_is_finite(d->tags[t]) || is_late_verb(r, t)) && !clauses--)
            return t;
        clauses += opens_clause(r, s->sentence, t);
    }
    return NONE;
}

uint32_t segment_main_verb(const reporter *r, const segment *s, const cue *c)
{
    const quoth_doc *d = r->d;

    if (in_relative(r, s, c))
        return after_infinitive(r, s);
    if (report_item(r, s->first) < c->last || d->tokens.at[s->first - 1].kind == TOK_PUNCT ||
        !is_subject(d, c))
        return NONE;
    const sentence *in = &d->sentences.at[c->sentence];
    for (uint32_t t = item_token(d, c->head) + 1; t < s->first; t++)
        if (penn_is_finite(d->tags[t]))
            return NONE; /* Her question was on the dam, which is old. */
    bool bare = is_bare(r, c, s->first, item_token(d, in->last));
    bool within = item_gist(d, in->first) & GIST_PREP; /* Despite claims that it leaks, Holm left */
    static const uint32_t states[] = {W(ahead), W(away), W(back), W(behind), W(down), W(up)};
    bool of = d->tags[s->first - 1] == PENN_IN && d->tokens.at[s->first].word != W(whether);
    uint32_t verbs = 0, clauses = bare || of ? 0 : 1;
    for (uint32_t t = s->first + 1; t < s->last; t++) {
        uint8_t tag = d->tags[t], before = d->tags[t - 1];
        gist was = r->m->gist[d->tokens.at[t - 1].word];
        if (d->tokens.at[t].kind == TOK_MARK) {
            uint32_t i = report_item(r, t);
            if (!item_is_span(d, i) || item_span(d, i)->close == NONE)
                return NONE;
            uint32_t own = item_span(d, i)->open + 1;
            verbs += verbs < clauses && penn_is_finite(d->tags[own]);
            t = item_span(d, i)->last;
            continue;
        }
        if (within && bare && tag == PENN_COMMA &&
            item_begins_clause(d, s->sentence, report_item(r, t) + 1))
            return t;
        bool done = tag == PENN_VBN && (before == PENN_VBN || before == PENN_VBD) &&
                    !(was & (GIST_BE | GIST_HAVE));
        done |= takes(d, t);
        bool wish = tag == PENN_VB && (before == PENN_NN || before == PENN_NNS ||
                                       before == PENN_NNP || before == PENN_PRP);
        if ((penn_is_finite(tag) || (!bare && (done || wish))) && before != PENN_CC) {
            if (verbs >= clauses)
                return t - (t > s->first + 1 && item_is_adverb(d, r->m, report_item(r, t - 1)) &&
                            !id_among(d->tokens.at[t - 1].word, states, LEN(states)));
            verbs++; /* that the money was spent [stunned] the board; [also stunned] it */
        }
        clauses += opens_clause(r, s->sentence, t);
    }
    return NONE;
}
