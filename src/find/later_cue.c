/*
 * later_cue.c - which of a speaker's verbs the words belong to.
 *
 *     Ruiz said staff felt “late”                          said
 *     Ruiz said it was sad and called it “odd”             called
 *     The note found in his box read “gone”                read
 *     Ruiz declined to say but told them it was “odd”      told
 *     Ruiz said she ran and in May told us it was “odd”    told
 *     Ruiz said she ran but wondered if it was “odd”       wondered
 *     Ruiz called it “odd”, and threatened “to sue”        threatened
 */
#include "find/clause.h"
#include "find/item.h"
#include "find/nested.h"
#include "find/unscored.h"
#include "find/view.h"

/* Ruiz [said] staff felt “late”: the verb right behind the holder of c, where c's is another's. */
static uint32_t own_cue(const quoth_doc *d, const candidate *c, uint32_t at)
{
    enum { SURE = 60, REACH = 8 };
    const cue *x = &d->cues.at[c->cue];
    const mention *who = &d->mentions.at[c->holder];
    uint32_t s = x->sentence, first = who->last;

    bool does = cue_ends(x) == ENDS_ING; /* “Late,” Ruiz [said] softly, shrugging. */
    if (who->sentence != s || x->first < first + 2 || x->first > first + REACH ||
        x->kind != CUE_SPEECH ||
        (does && (who->first < at || at + 2 < who->first || !item_is(d, x->first - 1, ','))))
        return NONE;
    for (uint32_t k = d->cue_from[s]; k < c->cue; k++) {
        const cue *y = &d->cues.at[k];
        if (y->first != first || y->kind != CUE_SPEECH || y->share < SURE || y->group & CUE_PASSIVE)
            continue;
        if (does)
            return k;
        uint32_t m = mention_ending(d, s, x->first), that = y->last;
        that += (item_gist(d, that) & GIST_THAT) != 0;
        return m != NONE && d->mentions.at[m].first == that ? k : NONE;
    }
    return NONE;
}

/* Volta declined to comment on what it [called] “gossip”, left, citing what it [described] as a “farce”: the verb
 * right before the words. */
static uint32_t what_cue(const proposal *p, const candidate *c)
{
    const quoth_doc *d = p->d;
    bool cites = item_among(d, d->cues.at[c->cue].head, W(citing));

    for (uint32_t k = c->cue + 1; k < d->cue_from[p->s + 1]; k++) {
        const cue *y = &d->cues.at[k];
        uint32_t as = y->last + item_among(d, y->last, W(as));
        as += cites && item_among(d, as, W(a), W(an), W(the));
        if (as == p->at && y->first > 1 && item_among(d, y->first - 2, W(what)) &&
            item_gist(d, y->first - 1) & GIST_I &&
            item_word(d, p->m, y->head)->classes & LEX_(OBJECT_VERB))
            return k;
    }
    return NONE;
}

/* “Late,” Lund told them, [calling] it “a farce”: the participle between two quotations of one
 * speaker has the second for its own; or NONE. */
static uint32_t next_cue(const proposal *p, const candidate *c)
{
    enum { SOME = 30 };
    const quoth_doc *d = p->d;
    const last_link *was = &p->last;

    if (was->link == NONE || was->sentence != p->s || d->links.at[was->link].cue != c->cue ||
        d->cues.at[c->cue].sentence != p->s)
        return NONE;
    for (uint32_t k = d->cue_from[p->s + 1]; k-- > c->cue + 1;) {
        const cue *y = &d->cues.at[k];
        bool says = y->share >= SOME || item_word(d, p->m, y->head)->classes & LEX_(OBJECT_VERB);
        if (y->last <= p->at && y->first > was->item && y->kind == CUE_SPEECH && says &&
            cue_ends(y) == ENDS_ING && item_is(d, y->first - 1, ',') && y->first == y->head &&
            y->last < p->at && !item_is(d, y->last, ',')) /* not: she says, laughing, Q */
            return k;
    }
    return NONE;
}

/* That of the verb's form, where words alone tell: a cue_ending, with that of "called" for all of the past. */
static uint32_t tense(const quoth_doc *d, const cue *x)
{
    return item_among(d, x->head, W(said), W(told), W(wrote)) ? ENDS_ED : cue_ends(x);
}

/* Lund told us he [called] her “odd” and threatened “to sue”: does what cue x tells have a verb, which may be joined as
 * well, before the words of item end? */
static bool tells_clause(const quoth_doc *d, const cue *x, uint32_t end)
{
    for (uint32_t i = x->last; i < end; i++)
        if (item_gist(d, i) & (GIST_FINITE | GIST_HELPER))
            return true;
    return false;
}

/* Lund called it “a farce”, and [threatened] “to sue”: the verb right behind the quotation before, which “and” or
 * “but” join, in the form of the one before. */
static uint32_t joined_cue(const proposal *p, const candidate *c)
{
    enum { SOME = 30 };
    const quoth_doc *d = p->d;
    const last_link *was = &p->last;
    const cue *x = &d->cues.at[c->cue];
    uint32_t i = was->item + 1;

    if (was->link == NONE || was->sentence != p->s || d->links.at[was->link].cue != c->cue ||
        x->kind != CUE_SPEECH || x->last > was->item || x->group & CUE_PASSIVE)
        return NONE;
    i += item_is(d, i, ',');
    if (!(item_gist(d, i) & GIST_AND) && !item_among(d, i, W(but)))
        return NONE;
    i += 1 + item_is_adverb(d, p->m, i + 1);
    for (uint32_t k = c->cue + 1; k < d->cue_from[p->s + 1] && d->cues.at[k].first <= i; k++) {
        const cue *y = &d->cues.at[k];
        if (y->first != i || y->last > p->at || y->kind != CUE_SPEECH || y->group)
            continue;
        bool done = cue_ends(y) == ENDS_ED && item_among(d, y->last, W(by), W(of), W(as));
        bool says = y->share >= SOME || item_word(d, p->m, y->head)->classes & LEX_(OBJECT_VERB);
        return says && !done && tense(d, x) == tense(d, y) && !tells_clause(d, x, was->item) ? k
                                                                                             : NONE;
    }
    return NONE;
}

/* Lund said it would fight a ruling that hurt the port, [calling] it “odd”; said it was sad and
 * [called] it “odd”: a verb of calling, its object and the words, behind what c's cue reports. */
static uint32_t calling_cue(const proposal *p, const candidate *c)
{
    enum { OBJECT = 6 };
    const quoth_doc *d = p->d;
    const cue *x = &d->cues.at[c->cue];
    const clause in = {.d = d, .m = p->m, .c = x};

    if (x->kind != CUE_SPEECH || d->mentions.at[c->holder].last > x->first || x->sentence != p->s)
        return NONE;
    for (uint32_t k = d->cue_from[p->s + 1]; k-- > c->cue + 1;) {
        const cue *y = &d->cues.at[k];
        if (y->last >= p->at || p->at - y->last > OBJECT || y->first != y->head ||
            y->group & CUE_PASSIVE || !(item_word(d, p->m, y->head)->classes & LEX_(OBJECT_VERB)))
            continue;
        uint32_t at = mention_ending(d, p->s, y->first);
        const mention *text = at != NONE ? &d->mentions.at[at] : NULL;
        bool by_text = text && text->kind == MEN_NOMINAL && text->first >= x->last &&
                       text->first <= x->last + 1 &&
                       item_word(d, p->m, text->head)->classes & LEX_(DOCUMENT);
        uint32_t when = clause_before_when(&in, x->last, y->first);
        bool ing = cue_ends(y) == ENDS_ING, joined = item_gist(d, when - 1) & GIST_AND;
        bool behind = ing && (item_is(d, y->first - 1, ',') || by_text ||
                              item_among(d, y->first - 1, W(for)));
        behind |= !ing && (joined || item_among(d, when - 1, W(but)));
        if (!behind)
            continue;
        for (uint32_t i = y->last; i < p->at; i++)
            if (!item_is_span(d, i) &&
                (item_at(d, i)->kind == TOK_PUNCT || item_gist(d, i) & (GIST_FINITE | GIST_HELPER)))
                return NONE;
        return k;
    }
    return NONE;
}

/* The note found in his box [read] “gone”: the verb behind a participle of c's holder, a text. */
static uint32_t true_verb(const proposal *p, const candidate *c)
{
    static const str PARTICIPLES[] = {S("addressed"), S("dated"),    S("found"),  S("issued"),
                                      S("leaked"),    S("obtained"), S("posted"), S("published"),
                                      S("released"),  S("seen"),     S("sent"),   S("shared"),
                                      S("signed"),    S("written")};
    const quoth_doc *d = p->d;
    const cue *x = &d->cues.at[c->cue];
    const mention *who = &d->mentions.at[c->holder];

    if (x->sentence != p->s || x->first != who->last || x->last >= p->at ||
        who->kind != MEN_NOMINAL || !(item_word(d, p->m, who->head)->classes & LEX_(DOCUMENT)) ||
        !str_among(item_text(d, x->head), PARTICIPLES, LEN(PARTICIPLES)))
        return NONE;
    for (uint32_t k = d->cue_from[p->s + 1]; k-- > c->cue + 1;) {
        const cue *y = &d->cues.at[k];
        if (y->last > p->at || y->kind != CUE_SPEECH)
            continue;
        uint32_t m = mention_ending(d, p->s, y->first);
        bool own = m != NONE && !mention_is_oblique(d, &d->mentions.at[m]);
        bool tells =
            item_among(d, y->head, W(read), W(reads), W(says), W(said), W(found), W(finds),
                       W(shows), W(showed), W(warned), W(warns), W(called), W(calls), W(concluded));
        return tells && !own && !(y->group & CUE_PASSIVE) ? k : NONE;
    }
    return NONE;
}

/* The Lantern [reported], citing two officials, that it was “over”: the verb before who is cited. */
static uint32_t before_citing(const proposal *p, const candidate *c)
{
    const quoth_doc *d = p->d;
    const cue *x = &d->cues.at[c->cue];

    if (c->cue == d->cue_from[x->sentence] || !item_among(d, x->head, W(citing), W(quoting)))
        return NONE;
    const cue *y = x - 1;
    bool before = y->last + 1 == x->first && item_is(d, y->last, ',') && y->kind == CUE_SPEECH &&
                  !(y->group & (CUE_DENIED | CUE_NEGATED | CUE_MODAL)) &&
                  mention_ending(d, x->sentence, y->first) == c->holder;
    return before ? c->cue - 1 : NONE;
}

/* Lund called it “odd,” while a clerk, speaking in Varn, [told] the Lantern it was “good”: the verb of a second clause, whose
 * subject commas part from it, behind the words before. */
static uint32_t second_clause_cue(const proposal *p, const candidate *c)
{
    enum { SURE = 60 };
    const quoth_doc *d = p->d;
    uint32_t from = d->cue_from[p->s];

    if (p->last.link == NONE || p->last.sentence != p->s || d->cues.at[c->cue].first > p->last.item)
        return NONE;
    from =
        c->cue + 1 > from ? c->cue + 1 : from; /* The cue of a carried speaker may be far away. */
    for (uint32_t k = d->cue_from[p->s + 1]; k-- > from;) {
        const cue *y = &d->cues.at[k];
        if (y->last > p->at || y->first <= p->last.item || y->share < SURE ||
            cue_ends(y) == ENDS_ING)
            continue;
        uint32_t who = second_subject(d, p->m, y);
        if (who != NONE)
            return d->mentions.at[who].first > p->last.item ? k : NONE;
    }
    return NONE;
}

/* said it was late and on Monday [told] reporters it was “odd”: a second verb, behind when that was, right before whom it
 * tells, or the clause, with the words. */
static uint32_t told_then(const proposal *p, const candidate *c)
{
    enum { REACH = 10, SURE = 60 };
    const quoth_doc *d = p->d;
    const cue *x = &d->cues.at[c->cue];
    const clause in = {.d = d, .m = p->m, .c = x};

    if (x->kind != CUE_SPEECH || d->mentions.at[c->holder].last > x->first || x->sentence != p->s)
        return NONE;
    for (uint32_t k = c->cue + 1; k < d->cue_from[p->s + 1] && d->cues.at[k].last < p->at; k++) {
        const cue *y = &d->cues.at[k];
        uint32_t whom = mention_beginning(d, p->s, y->last);
        if (y->first == y->head && clause_before_when(&in, x->last, y->first) < y->first &&
            whom != NONE && p->at <= y->last + REACH && y->kind == CUE_SPEECH &&
            !(y->group & CUE_PASSIVE) &&
            (item_among(d, y->head, W(told), W(tells)) ||
             (y->share >= SURE && cue_ends(y) == ENDS_ED)))
            return k;
    }
    return NONE;
}

/* declined to comment other than [to say], beyond [saying] it was “late”: what was said after all. */
static uint32_t said_beyond(const proposal *p, const candidate *c)
{
    const quoth_doc *d = p->d;
    const cue *x = &d->cues.at[c->cue];
    uint32_t i = x->last;

    if (!(x->group & CUE_DENIED) || x->sentence != p->s)
        return NONE;
    i += item_among(d, i, W(further)) ? 1 : 0;
    if (item_among(d, i, W(other)) && item_among(d, i + 1, W(than)))
        i += 2;
    else if (item_among(d, i, W(beyond), W(except), W(besides)))
        i++;
    else
        return NONE;
    i += item_gist(d, i) & GIST_TO ? 1 : 0;
    for (uint32_t k = c->cue + 1; k < d->cue_from[p->s + 1] && d->cues.at[k].first <= i; k++)
        if (d->cues.at[k].head == i && d->cues.at[k].kind == CUE_SPEECH && i < p->at)
            return k;
    return NONE;
}

/* Ruiz said she liked it but [wondered] whether it was “late”: a second verb of hers, right before the clause with the
 * marks. */
static uint32_t asks_then(const proposal *p, const candidate *c)
{
    const quoth_doc *d = p->d;
    const cue *x = &d->cues.at[c->cue];
    uint32_t self = x->last + ((item_gist(d, x->last) & GIST_THAT) != 0), k = d->cue_from[p->s + 1];

    if (x->sentence != p->s || x->kind != CUE_SPEECH ||
        !item_among(d, self, W(he), W(she), W(they)))
        return NONE;
    while (k > c->cue + 1 && d->cues.at[k - 1].first >= p->at)
        k--;
    if (k-- == c->cue + 1)
        return NONE;
    const cue *y = &d->cues.at[k];
    return y->kind == CUE_SPEECH && y->first == y->head && y->first > self + 2 &&
                   item_among(d, y->first - 1, W(and), W(but)) &&
                   item_among(d, y->last, W(whether), W(if))
               ? k
               : NONE;
}

static uint32_t better_cue(const proposal *p, const candidate *c)
{
    uint32_t k = calling_cue(p, c);

    k = k != NONE ? k : true_verb(p, c);
    k = k != NONE ? k : before_citing(p, c);
    k = k != NONE ? k : said_beyond(p, c);
    k = k != NONE ? k : asks_then(p, c);
    k = k != NONE ? k : second_clause_cue(p, c);
    k = k != NONE ? k : told_then(p, c);
    k = k != NONE ? k : joined_cue(p, c);
    return k != NONE ? k : next_cue(p, c);
}

/* Lund [declined to say] how she would vote but [told] the Post that it was “loud”: the words are
 * those of the later verb. */
uint32_t later_cue(const proposal *p, const candidate *c)
{
    const quoth_doc *d = p->d;
    const cue *x = c->cue != NONE ? &d->cues.at[c->cue] : NULL;
    uint32_t own = x && c->holder != NONE ? own_cue(d, c, p->at) : NONE;

    if (own != NONE)
        return own;
    uint32_t inner = x && x->sentence == p->s ? what_cue(p, c) : NONE;
    if (inner != NONE)
        return inner;
    uint32_t better = x && c->holder != NONE ? better_cue(p, c) : NONE;
    if (better != NONE)
        return better;
    if (!x || c->holder == NONE || x->sentence != p->s ||
        d->mentions.at[c->holder].first > x->first ||
        !(item_word(d, p->m, x->last)->classes & LEX_(WH) || x->group & CUE_DENIED ||
          item_among(d, x->last, W(whether), W(if))))
        return c->cue;
    for (uint32_t k = d->cue_from[p->s + 1]; k-- > c->cue + 1;) {
        const cue *y = &d->cues.at[k];
        if (y->last <= p->at && y->first > x->last && y->kind == CUE_SPEECH &&
            item_among(d, y->first - 1, W(but)))
            return k;
    }
    return c->cue;
}

/* “If so,” Lund told his aides, according to them, “I quit”: is no comma or joiner between the words before and the
 * one at item comma, but no more than who said so and to whom? */
static bool runs_up(const proposal *p, uint32_t comma)
{
    const quoth_doc *d = p->d;

    for (uint32_t i = p->last.item + 1 + item_is(d, p->last.item + 1, ','); i < comma; i++)
        if (item_is(d, i, ',') || item_is(d, i, ';') || item_gist(d, i) & (GIST_AND | GIST_WH))
            return false;
    return true;
}

/* “Late,” Lund said as [he] joked with an aide, “by ten days”; “The law,” Lund said, [noting] that it was old, “will
 * stand”; “The law,” said Lund, [who] noted its age, “is old”: do words that a comma broke off go on behind the
 * clause of cue x, whose holder is h? */
static bool breaks_in(const proposal *p, const cue *x, uint32_t h)
{
    const quoth_doc *d = p->d;
    const token *t = &d->tokens.at[d->spans.at[p->span].open + 1];
    const mention *who = h != NONE ? &d->mentions.at[h] : NULL;

    if (t->shape != SHAPE_LOWER || t->kind != TOK_WORD ||
        view_last_mark(d, &d->spans.at[p->last.span]) != ',')
        return false;
    bool verb = p->m->gist[t->word] & (GIST_HELPER | GIST_FINITE | GIST_BE | GIST_HAVE);
    if (item_is(d, x->first - 1, ',') && cue_ends(x) == ENDS_ING) {
        bool whole = false; /* not: noting that he and she, on Monday, “had left” */
        for (uint32_t i = x->last + 2; i < p->at && !whole; i++)
            whole = item_gist(d, i) & (GIST_HELPER | GIST_FINITE | GIST_BE | GIST_HAVE);
        return verb && whole && item_gist(d, x->last) & GIST_THAT;
    }
    if (!who || who->last > x->first || (who->kind != MEN_PRONOUN && who->kind != MEN_RELATIVE))
        return false;
    if (item_among(d, who->first, W(who)))
        return verb;
    return item_among(d, who->first - 1, W(as), W(while)) && x->last + 1 < p->at &&
           !(item_word(d, p->m, x->head)->classes & LEX_(OBJECT_VERB));
}

/* “Late,” Lund said, [pointing] to a chart, “by ten days”; “If so,” Lund said, [according to] aides, “I quit”: the words
 * go on where he pointed, and behind who tells of them. */
void resume(const proposal *p, candidate *c)
{
    static const str SHOWS[] = {S("referring"), S("pointing"), S("alluding"), S("gesturing"),
                                S("quoting"),   S("citing"),   S("nodding"),  S("waving"),
                                S("invoking"),  S("speaking"), S("talking"),  S("looking")};
    const quoth_doc *d = p->d;
    const cue *x = c->cue != NONE ? &d->cues.at[c->cue] : NULL;

    if (!x || p->last.link == NONE || p->last.sentence != p->s || x->sentence != p->s ||
        !item_is(d, p->at - 1, ','))
        return;
    bool inside = x->kind != CUE_ACCORDING && breaks_in(p, x, c->holder);
    if (!inside &&
        (x->kind == CUE_ACCORDING ? !runs_up(p, x->first - 1)
                                  : !str_among(item_text(d, x->head), SHOWS, LEN(SHOWS))))
        return;
    const attribution *was = &d->links.at[p->last.link];
    const cue *y = was->cue != NONE ? &d->cues.at[was->cue] : NULL;
    if (y && y->kind == CUE_SPEECH && y->head > p->last.item && y->head < x->first &&
        x->head < p->at && (inside || item_is(d, x->first - 1, ','))) {
        c->cue = was->cue;
        c->holder = was->holder;
    }
}
