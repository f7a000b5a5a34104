/*
 * texts.c - texts that speak, whoever has them, and words that no one by name says.
 *
 *     Residents received a leaflet warning them to “stay in”  a leaflet
 *     A report in which Ruiz is named says it is “odd”        the report
 *     Staff were told by text that it was “shut”              nobody by name, a text
 *     He left to cries of “Shame!”                            nobody by name
 */
#include "find/item.h"
#include "find/nested.h"

enum { FAR = 32 };

static bool is_text(const proposal *p, const mention *x)
{
    return x->kind == MEN_NOMINAL && item_word(p->d, p->m, x->head)->classes & LEX_(DOCUMENT);
}

/* Does the verb before item i have a text, and not send one: got [a text], reacted to [an email]? */
static bool has_text(const quoth_doc *d, uint32_t i, uint32_t first)
{
    static const str HAS[] = {
        S("found"),    S("get"),       S("gets"),      S("got"),        S("had"),
        S("held"),     S("holding"),   S("holds"),     S("ignored"),    S("opened"),
        S("receive"),  S("received"),  S("receives"),  S("saw"),        S("waved"),
        S("waving"),   S("wore"),      S("carried"),   S("displayed"),  S("wearing"),
        S("carrying"), S("retweeted"), S("reposted"),  S("shared"),     S("cited"),
        S("cites"),    S("citing"),    S("condemned"), S("criticised"), S("criticized"),
        S("denied"),   S("dismissed"), S("noted"),     S("praised"),    S("rejected"),
        S("rejects"),  S("welcomed")};
    static const str REACTS[] = {S("reacted"),   S("reacting"),   S("reaction"), S("respond"),
                                 S("responded"), S("responding"), S("fury"),     S("anger"),
                                 S("replied"),   S("reply"),      S("response"), S("objected"),
                                 S("angrily"),   S("woke"),       S("returned")};

    if (i < first + 2)
        return false;
    if (item_among(d, i - 1, W(to)))
        return i > first + 2 && str_among(item_text(d, i - 2), REACTS, LEN(REACTS));
    if (item_among(d, i - 1, W(under), W(beneath)))
        return true; /* ran it under a headline */
    if (item_among(d, i - 1, W(out)))
        return item_among(d, i - 2, W(took), W(take), W(takes), W(taken));
    return item_is_word(d, i - 1) && str_among(item_text(d, i - 1), HAS, LEN(HAS));
}

/* said, in red marker, “…”: plain words, or a phrase between commas, lead to the words. */
static bool leads_over(const quoth_doc *d, uint32_t a, uint32_t b)
{
    if (item_is(d, a, ',') && item_gist(d, a + 1) & GIST_PREP && b > a && item_is(d, b - 1, ','))
        a++;
    return leads_to(d, a, b);
}

/* got [an email from the chief], Ana Ruiz, saying; a letter from the [landlord warning] them: the chunker
 * took the verb for a noun. */
static uint32_t text_before(const quoth_doc *d, uint32_t s, const cue *c, uint32_t that)
{
    uint32_t i = c->first - that;
    bool comma = c->first > 2 && item_is(d, i - 1, ',');
    uint32_t k = mention_ending(d, s, i - comma);

    if (that)
        return k;
    if (comma)
        return k != NONE && d->mentions.at[k].kind == MEN_NAME &&
                       item_is(d, d->mentions.at[k].first - 1, ',')
                   ? mention_ending(d, s, d->mentions.at[k].first - 1)
                   : NONE;
    return k == NONE && item_among(d, c->last, W(them), W(him), W(her), W(me), W(us))
               ? mention_ending(d, s, c->first + 1)
               : k;
}

/* got [a text] saying, took out [an ad] that read */
static uint32_t had_text(const proposal *p, const cue *c)
{
    const quoth_doc *d = p->d;
    uint32_t that = item_among(d, c->first - 1, W(that), W(which));

    if (that ? c->kind != CUE_SPEECH || item_among(d, c->head, W(showed), W(shows))
             : cue_ends(c) != ENDS_ING)
        return NONE;
    uint32_t k = text_before(d, p->s, c, that);
    uint32_t last = p->at - 1 - (item_is(d, p->at - 1, ',') || item_is(d, p->at - 1, ':'));
    if (k == NONE || !leads_over(d, c->last, p->at) ||
        (item_among(d, c->head, W(showing)) && last > c->last &&
         (item_gist(d, last) & GIST_SAYS || item_gist(d, last - 1) & GIST_SAYS)))
        return NONE; /* a clip showing Ruiz saying, telling her */
    static const str SHOWN[] = {S("aired"), S("circulated"), S("posted"), S("ran"), S("tweeted")};
    const mention *x = &d->mentions.at[k];
    uint32_t first = d->sentences.at[p->s].first;
    bool shown = that && x->first > first && item_is_word(d, x->first - 1) &&
                 str_among(item_text(d, x->first - 1), SHOWN, LEN(SHOWN));
    return is_text(p, x) && (shown || has_text(d, x->first, first)) ? k : NONE;
}

/* [A report] in which Ruiz is named says */
static uint32_t text_around(const proposal *p, const cue *c)
{
    const quoth_doc *d = p->d;
    uint32_t k = d->mention_from[p->s];

    if (k == d->mention_from[p->s + 1] || c->kind != CUE_SPEECH || cue_ends(c) == ENDS_ING ||
        c->group & CUE_PASSIVE || (item_gist(d, c->first - 1) & GIST_PART) == P_DET ||
        mention_ending(d, p->s, c->first) != NONE || !leads_to(d, c->last, p->at))
        return NONE;
    const mention *x = &d->mentions.at[k];
    uint32_t i = x->last + item_is(d, x->last, ',');
    if (x->first != d->sentences.at[p->s].first || !is_text(p, x) ||
        !item_among(d, i, W(in), W(where)) ||
        (item_among(d, i, W(in)) && !item_among(d, i + 1, W(which))) || c->first > i + FAR)
        return NONE;
    for (i += 2; i < c->first; i++)
        if (item_is_span(d, i) || item_gist(d, i) & (GIST_FINITE | GIST_HELPER))
            return item_is_span(d, i) ? NONE : k;
    return NONE;
}

/* [A lawsuit] filed by Ruiz, a baker, calls: the verb behind who made a text that opens the sentence. */
static uint32_t text_made(const proposal *p, const cue *c)
{
    enum { SOME = 40 };
    const quoth_doc *d = p->d;
    uint32_t k = d->mention_from[p->s];

    if (!item_is(d, c->first - 1, ',') || c->kind != CUE_SPEECH || c->share < SOME ||
        c->group & CUE_PASSIVE || cue_ends(c) == ENDS_ING || k == d->mention_from[p->s + 1])
        return NONE;
    const mention *x = &d->mentions.at[k];
    if (x->first != d->sentences.at[p->s].first || !is_text(p, x) ||
        !item_among(d, x->last + 1, W(by)) || c->first > x->last + FAR ||
        !leads_to(d, c->last, p->at))
        return NONE;
    for (uint32_t i = x->last + 1; i < c->first; i++)
        if (item_is_span(d, i) || item_among(d, i, W(who), W(which)) ||
            (item_gist(d, i) & (GIST_FINITE | GIST_HELPER) && !item_is_clitic(d, i)))
            return NONE;
    return k;
}

/* [A sign] he held read: the second verb behind a text, whose first is another's. */
static uint32_t text_held(const proposal *p, const cue *c)
{
    enum { NEAR = 4 };
    const quoth_doc *d = p->d;
    uint32_t k = d->mention_from[p->s];

    const mention *x = &d->mentions.at[k];
    if (c->group || k == d->mention_from[p->s + 1] || x->kind != MEN_NOMINAL ||
        x->first != d->sentences.at[p->s].first || !is_text(p, x) ||
        !item_among(d, c->head, W(read), W(reads), W(said), W(says), W(declared), W(warned)) ||
        !leads_to(d, c->last, p->at))
        return NONE;
    uint32_t who = mention_beginning(d, p->s, x->last);
    if (who == NONE || d->mentions.at[who].last >= c->first ||
        c->first - d->mentions.at[who].last > NEAR || mention_ending(d, p->s, c->first) != NONE ||
        d->mentions.at[who].kind == MEN_RELATIVE)
        return NONE;
    bool acts = false;
    for (uint32_t i = d->mentions.at[who].last; i < c->first; i++) {
        if (!item_is_word(d, i) || item_gist(d, i) & GIST_AND)
            return NONE;
        uint8_t pos = item_word(d, p->m, i)->pos;
        acts |= item_gist(d, i) & GIST_FINITE || pos == POS_PAST || pos == POS_PART;
    }
    return acts ? k : NONE;
}

/* [a video], which ends with the words: */
static uint32_t text_ends(const proposal *p, const cue *c)
{
    static const str ENDS[] = {S("begins"),    S("began"), S("closed"),  S("closes"),
                               S("concludes"), S("ended"), S("ends"),    S("opened"),
                               S("opens"),     S("start"), S("started"), S("starts")};
    const quoth_doc *d = p->d;
    uint32_t i = c->head, first = d->sentences.at[p->s].first;

    if (c->kind != CUE_NOMINAL || i < first + 4 || item_id(d, i - 2) != W(with) ||
        !item_among(d, i, W(words), W(line), W(sentence), W(message)) ||
        item_id(d, i - 1) != W(the) || !str_among(item_text(d, i - 3), ENDS, LEN(ENDS)) ||
        !leads_to(d, c->last, p->at))
        return NONE;
    i -= 3;
    i -= item_among(d, i - 1, W(which), W(that));
    i -= i > first && item_is(d, i - 1, ',');
    uint32_t k = mention_ending(d, p->s, i);
    return k != NONE && is_text(p, &d->mentions.at[k]) ? k : NONE;
}

bool is_means(const quoth_doc *d, uint32_t i)
{
    static const str MEANS[] = {S("email"), S("e-mail"), S("fax"),      S("letter"), S("mail"),
                                S("note"),  S("phone"),  S("post"),     S("radio"),  S("SMS"),
                                S("telex"), S("text"),   S("WhatsApp"), S("wire")};
    return item_is_word(d, i) && str_among(item_text(d, i), MEANS, LEN(MEANS)) &&
           (!item_is_word(d, i + 1) || item_gist(d, i + 1) & (GIST_THAT | GIST_TO));
}

/* were told by text that: through what, not by whom */
static bool through_text(const proposal *p, const cue *c)
{
    const quoth_doc *d = p->d;

    return c->group & CUE_PASSIVE && item_among(d, c->last, W(by)) && is_means(d, c->last + 1) &&
           (item_gist(d, c->last + 2) & (GIST_THAT | GIST_TO) || c->last + 2 == p->at) &&
           leads_to(d, c->last + 2, p->at);
}

/* left to cries of */
static bool amid_cries(const proposal *p, const cue *c)
{
    static const str CRIES[] = {S("chants"),  S("cheers"), S("cries"),   S("jeers"),
                                S("screams"), S("shouts"), S("slogans"), S("yells")};
    const quoth_doc *d = p->d;
    uint32_t i = c->head;

    if (i + 2 != p->at || !item_among(d, i + 1, W(of)) ||
        !str_among(item_text(d, i), CRIES, LEN(CRIES)))
        return false;
    i -= item_at(d, i - 1)->shape == SHAPE_LOWER && !(item_gist(d, i - 1) & (GIST_PREP | GIST_TO));
    return i > d->sentences.at[p->s].first &&
           item_among(d, i - 1, W(to), W(amid), W(over), W(above), W(despite), W(through), W(when),
                      W(as));
}

/* found [a note] in the drawer: “…”, and nothing behind it */
static uint32_t text_found(const proposal *p)
{
    static const str FINDS[] = {S("discovered"), S("find"),    S("finding"),  S("finds"),
                                S("found"),      S("noticed"), S("received"), S("receives"),
                                S("recovered"),  S("saw"),     S("see"),      S("seeing"),
                                S("sees"),       S("seized"),  S("spots"),    S("spotted")},
                     SHEETS[] = {S("card"), S("letters"), S("line"),
                                 S("list"), S("slip"),    S("words")};
    const quoth_doc *d = p->d;
    uint32_t colon = p->at - 1, first = d->sentences.at[p->s].first;

    if (p->at < first + 4 || !item_is(d, colon, ':') || item_is_word(d, p->at + 1))
        return NONE;
    uint32_t k = mention_ending(d, p->s, colon);
    if (k != NONE && item_among(d, d->mentions.at[k].first - 1, W(in), W(on), W(under), W(from)))
        k = mention_ending(d, p->s, d->mentions.at[k].first - 1); /* in chalk, on his phone */
    if (k == NONE || d->mentions.at[k].kind != MEN_NOMINAL || d->mentions.at[k].first < first + 2)
        return NONE;
    const mention *x = &d->mentions.at[k];
    return (is_text(p, x) || str_among(item_text(d, x->head), SHEETS, LEN(SHEETS))) &&
                   item_is_word(d, x->first - 1) &&
                   str_among(item_text(d, x->first - 1), FINDS, LEN(FINDS))
               ? k
               : NONE;
}

bool told_by_text(const proposal *p, candidate *found)
{
    const quoth_doc *d = p->d;
    uint32_t text = text_found(p);

    if (text != NONE) {
        *found =
            (candidate){.cue = NONE, .holder = text, .kind = BY_HOLDER, .rule = RULE_SPEAKER_ONLY};
        return true;
    }

    for (uint32_t c = d->cue_from[p->s + 1]; c-- > d->cue_from[p->s];) {
        const cue *x = &d->cues.at[c];
        if (x->last > p->at || x->head >= p->at)
            continue;
        if (through_text(p, x) || amid_cries(p, x)) {
            *found = (candidate){.cue = c, .holder = NONE, .kind = BY_CUE, .rule = RULE_CUE_ONLY};
            return true;
        }
        uint32_t k = had_text(p, x);
        k = k != NONE ? k : text_around(p, x);
        k = k != NONE ? k : text_made(p, x);
        k = k != NONE ? k : text_held(p, x);
        k = k != NONE ? k : text_ends(p, x);
        *found =
            (candidate){.cue = c, .holder = k, .kind = BY_PAIR, .rule = RULE_SPEAKER_CUE_CONTENT};
        if (k != NONE || p->at - x->last > LEADING_WORDS)
            return k != NONE;
    }
    return false;
}
