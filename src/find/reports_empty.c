/*
 * reports_empty.c - labels that make no report: a source without words, a name, half of one, who
 * brings it.
 */
#include "find/item.h"
#include "find/names.h"
#include "find/nonspeech.h"
#include "find/reports.h"
#include "find/view.h"
#include "tag/penn.h"
#include "tag/states.h"

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
    uint32_t i = report_item(r, t), id = d->tokens.at[t].word;
    if (x->source && x->source->last == t && d->tokens.at[x->cue->first].word == W(according) &&
        id_among(id, (uint32_t[]){W(that), W(which), W(who)}, 3))
        return true; /* according to letters [that were leaked] */
    if (id == W(that))
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

/* It was late, [a] claim Holm called “odd”; it was late, [a claim Holm] denied, [a claim experts] doubt: an article is
 * nobody, and no claim denies. */
static bool only_article(const reporter *r, const report *x)
{
    static const str CLAIMS[] = {S("accusation"), S("allegation"), S("assertion"), S("charge"),
                                 S("claim"),      S("contention"), S("suggestion")};
    const quoth_doc *d = r->d;
    const segment *s = x->source;
    uint32_t verb = report_item(r, x->cue->first), k = mention_ending(d, x->cue->sentence, verb);

    if (s && s->last == s->first + 1 && s->last == x->cue->first &&
        id_among(d->tokens.at[s->first].word, (uint32_t[]){W(a), W(an)}, 2))
        return true;
    uint32_t i = s && s->last == x->cue->first ? report_item(r, s->first)
                 : k != NONE                   ? d->mentions.at[k].first
                                               : verb;
    return i + 2 < verb && item_is(d, i - 1, ',') && item_among(d, i, W(a), W(an)) &&
           str_among(item_text(d, i + 1), CLAIMS, LEN(CLAIMS)) &&
           (item_gist(d, i + 2) & GIST_THE || item_at(d, i + 2)->shape == SHAPE_TITLE ||
            (k != NONE && d->mentions.at[k].first == i && d->mentions.at[k].flags & MEN_PLURAL));
}

/* half said [so in May], apologized [the next day], reports [next week]: no words; but: says [the vote is tomorrow]. */
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
        !id_among(t->word, (uint32_t[]){W(the), W(earlier), W(later), W(last), W(next)}, 5) ||
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

/* Apologised [to the family of a man who died]: to whom, and nothing that was said. */
static bool only_addresses(const reporter *r, const report *x)
{
    static const uint32_t WHAT[] = { W(for), W(saying), W(that) };
    uint32_t t = x->content_n == 1 ? report_behind_apologised(r, x) : NONE;

    if (t == NONE)
        return false;
    for (; t < x->content[0]->last; t++)
        if (id_among(r->d->tokens.at[t].word, WHAT, LEN(WHAT)))
            return false;
    return true;
}

/* Explaining to [the judge], admitted [to police]: to whom, and nothing that was said. */
static bool only_whom(const reporter *r, const report *x)
{
    static const str TELLS[] = {
        S("acknowledged"), S("admitted"), S("complained"), S("complaining"), S("confessed"),
        S("confessing"),   S("confided"), S("explained"),  S("explaining"),  S("explains"),
        S("speaking"),     S("spoke"),    S("talked"),     S("talking"),     S("talks")};
    const quoth_doc *d = r->d;
    const segment *s = x->content_n == 1 ? x->content[0] : NULL;

    if (!s || s->first != x->cue->last)
        return false;
    uint32_t to = s->first - (d->tokens.at[s->first].word != W(to));
    if (d->tokens.at[to].word != W(to))
        return false;
    uint32_t i = report_item(r, to), k = mention_beginning(d, s->sentence, i + 1);
    return k != NONE && str_among(item_text(d, i - 1), TELLS, LEN(TELLS)) &&
           item_token(d, d->mentions.at[k].last) >= s->last &&
           (d->mentions.at[k].kind == MEN_PRONOUN || face_of(d, r->m, &d->mentions.at[k]).human);
}

/* Thought [for a moment], thought about [it for a while], thought [long and hard]: how, and not what. */
static bool only_ponders(const reporter *r, const report *x)
{
    static const str HOW[] = {S("deeply"), S("hard"), S("long")};
    static const str MOMENTS[] = {S("beat"),   S("bit"),    S("minute"),
                                  S("moment"), S("second"), S("while")};
    const quoth_doc *d = r->d;
    const segment *s = x->content[0];
    uint32_t t = s->first, i = report_item(r, t);

    uint32_t verb = x->cue->first;
    while (verb < x->cue->last && r->m->lex.words[d->tokens.at[verb].word].lemma != W(think))
        verb++;
    if (x->content_n > 1 || t != x->cue->last || verb == x->cue->last)
        return false;
    for (uint32_t k = t; k < s->last; k++)
        if (penn_is_finite(d->tags[k]) || d->tags[k] == PENN_TO || d->tokens.at[k].kind == TOK_MARK)
            return false;
    bool about = item_among(d, i - 1, W(about), W(for));
    uint32_t first = i + (!about && item_among(d, i, W(about), W(for)));
    if (str_among(item_text(d, first), HOW, LEN(HOW)))
        return item_token(d, first + 1) >= s->last || item_gist(d, first + 1) & GIST_AND;
    if (item_among(d, first, W(it), W(that), W(this)))
        return about || first > i;
    return item_among(d, first, W(a)) && str_among(item_text(d, first + 1), MOMENTS, LEN(MOMENTS));
}

/* Citing [what it called “odd” terms]: the marks have a record of their own. */
static bool only_what_called(const reporter *r, const report *x)
{
    const quoth_doc *d = r->d;
    const segment *s = x->content[0];
    uint32_t i = report_item(r, s->first);

    if (x->content_n > 1 || s->first < x->cue->last || d->tokens.at[s->first].word != W(what) ||
        !segment_taken(r, s))
        return false;
    uint32_t k = mention_beginning(d, s->sentence, i + 1);
    return k != NONE && d->mentions.at[k].kind == MEN_PRONOUN &&
           item_word(d, r->m, d->mentions.at[k].last)->classes & LEX_(OBJECT_VERB);
}

static bool is_pronoun(const reporter *r, const report *x)
{
    uint32_t k = mention_beginning(r->d, x->cue->sentence, report_item(r, x->content[0]->first));
    return k != NONE && r->d->mentions.at[k].kind == MEN_PRONOUN;
}

/* Ruiz said [this in Varn on Monday], disclosed [this while she opened a pier]; but not: [this in itself was odd]. */
static bool points_back(const reporter *r, const report *x)
{
    const quoth_doc *d = r->d;
    const segment *s = x->content[0];
    uint32_t t = s->first;

    if (x->cue->last != t || x->content_n != 1 || d->tokens.at[t].word != W(this) ||
        t + 1 >= s->last || d->tags[t + 1] == PENN_NN || d->tags[t + 1] == PENN_NNS)
        return false;
    if (d->tags[t + 1] != PENN_IN && d->tags[t + 1] != PENN_TO && d->tags[t + 1] != PENN_WRB &&
        !(r->m->lex.words[d->tokens.at[t + 1].word].classes &
          (LEX_(PREPOSITION) | LEX_(SUBORDINATOR))))
        return false;
    for (t++; t < s->last; t++) {
        if (d->tags[t] == PENN_WRB || d->tags[t] == PENN_VBG ||
            r->m->lex.words[d->tokens.at[t].word].classes & LEX_(SUBORDINATOR))
            return true;
        if (penn_is_finite(d->tags[t]))
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
    if ((t->word == W(and)) | (t->word == W(but)) && x->cue < x->content[0] && x->content_n == 1 &&
        x->content[0]->first <= x->cue->last + (t[-1].kind == TOK_PUNCT))
        return true; /* Ruiz refused, [but two guards led him out]. */
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
        (x->content[0] < x->cue || t->word == W(which) ||
         (t->word == W(what) && t[1].kind == TOK_WORD)))
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
    const token *end = &r->d->tokens.at[x->content[0]->last - 1];
    if (end->word == W(which) && end > t && end[-1].word == W(in))
        return true; /* pointed to [a letter in which] it says it is shut */
    if (one && x->content[0] < x->cue && x->source > x->cue && is_pronoun(r, x))
        return true; /* [He] was heckled by a man, who shouted “no”. */
    if (only_refers(r, x) || only_addresses(r, x) || only_whom(r, x) || only_ponders(r, x) ||
        only_what_called(r, x) || has_no_words(r, x) || only_describes(r, x) ||
        only_article(r, x) || points_back(r, x))
        return true;
    const token *before = t - (x->content[0]->first > 0);
    if (x->content[0] < x->cue && item_gestures(r->d, report_item(r, x->cue->last - 1)) &&
        id_among(before->word, asked, LEN(asked)))
        return true; /* Asked [what he meant], Ruiz smiled. */
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

bool report_only_name(const reporter *r, const segment *s)
{
    uint32_t i = report_item(r, s->first), last = report_item(r, s->last - 1);
    bool sure = false;

    bool one = last > i && item_among(r->d, i, W(a), W(an)); /* added [a “quiet” hour] */
    i += one;
    if (!item_is_span(r->d, i))
        return false;
    quoth_why why = nonspeech_reason(r->d, r->m, s->sentence, i, &sure);
    return sure && ((i == last && !one) || why == QUOTH_WHY_SCARE);
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
    const token *end = &d->tokens.at[x->content[x->content_n - 1]->last - 1];
    if (item_among(d, i, W(call), W(calls), W(called), W(calling)) && end[-1].word == W(into) &&
        (end->word == W(question) || end->word == W(doubt)))
        return true; /* calls that into question */
    if (item_among(d, i, W(posted), W(released), W(published), W(issued)) && i > 0 &&
        next->word != W(that) && item_at(d, i - 1)->shape == SHAPE_LOWER &&
        item_word(d, r->m, i - 1)->classes & LEX_(DOCUMENT))
        return true; /* a message posted minutes after the vote */
    uint8_t whom = item_is_word(d, i + 2) ? d->tags[item_token(d, i + 2)] : PENN_COMMA;
    if (item_among(d, i, W(told)) && i > 0 && item_is(d, i - 1, ',') &&
        item_among(d, i + 1, W(this), W(that), W(of), W(about)) &&
        !(whom == PENN_NN && item_among(d, i + 1, W(this)) && !item_is_when(d, r->m, i + 2)))
        return true; /* Vik, told this, left; but: told this newspaper */
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

/* [Ruiz], who leads it, told [another story]: nobody is behind "told" who tells. */
static bool tells_backwards(const reporter *r, const report *x)
{
    return x->source && x->source->first == x->cue->last && x->content_n == 1 &&
           x->content[0]->last <= x->cue->first &&
           item_among(r->d, report_item(r, x->cue->last - 1), W(told), W(tells), W(tell));
}

static bool only_introduces(const reporter *r, const report *x)
{
    const segment *s = x->content[0];
    return x->content_n == 1 && x->source && s->last <= x->source->first &&
           report_only_introduces(r->d, report_item(r, x->cue->last - 1), report_item(r, s->first),
                                  report_item(r, s->last - 1) + 1);
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

/* The pier was known [for its lights]; officers were called [to a house]; the ship was called [the Ana]: what is
 * split around such a cue only tells what that is like, or its name; if the firm is told [of a leak]: a condition of
 * something else. */
static bool only_known(const reporter *r, const report *x)
{
    const quoth_doc *d = r->d;
    uint32_t last = report_item(r, x->cue->last - 1), told = report_item(r, x->content[1]->first),
             end = report_item(r, x->content[1]->last - 1);

    if (item_among(d, report_item(r, x->content[0]->first), W(if), W(unless)) ||
        item_among(d, last, W(known)))
        return true;
    if (item_among(d, last, W(for), W(as), W(to)))
        return item_among(d, last - 1, W(known)) || item_among(d, last - 1, W(called));
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
            report_only_name(r, s) || only_known(r, x) || splits_others(r, x) ||
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

/* Ruiz, according to [whom] it rained: whose words follow stands before. */
static bool names_by_whom(const reporter *r, const report *x)
{
    const token *t = r->d->tokens.at;

    return x->cue && t[x->cue->first].word == W(according) &&
           (t[x->cue->last].word == W(whom) || t[x->cue->last].word == W(which));
}

bool report_only_acts(const quoth_doc *d, const cue *x)
{
    if (x->group & CUE_HAVE)
        return true;
    uint32_t k = mention_ending(d, x->sentence, x->first - 1);
    if (k == NONE || d->mentions.at[k].kind != MEN_NAME || item_among(d, x->head, W(said), W(says)))
        return false;
    for (uint32_t i = d->sentences.at[x->sentence].first; i < x->first; i++)
        if (item_is_span(d, i) || penn_is_verb(d->tags[item_token(d, i)]))
            return false;
    return true;
}

bool report_is_whole(const reporter *r, const report *x)
{
    if (names_by_whom(r, x))
        return false;
    if (x->source && item_whoever(r->d, report_item(r, x->source->first)))
        return false;
    return x->cue && x->content_n && !lacks_half(r, x) && !segment_taken(r, x->cue) &&
           !segment_in_marks(r, x->cue) && !report_says_nothing(r, x) && !begins_badly(r, x) &&
           !(x->content_n == 1 && report_only_name(r, x->content[0])) && !only_tells_how(r, x) &&
           !only_subject(r, x) && !only_brings(r, x) && !only_supposes(r, x) &&
           !report_leads_on(r, x->cue) && !only_teller(r, x) && !tells_backwards(r, x) &&
           !only_introduces(r, x) && !report_is_hollow(r, x);
}
