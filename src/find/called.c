/*
 * called.c - a name that stands alone between stops calls somebody.
 *
 *     "[Watson], come here."    "I tell you, my dear [Miss Berg], it leaks!"
 *
 * Names in a list look the same; nobody lists himself either.
 */
#include "find/called.h"

#include "find/item.h"

static bool is_stop(const token *t)
{
    return t->kind == TOK_PUNCT &&
           (t->sub == ',' || t->sub == '.' || t->sub == '!' || t->sub == '?' || t->sub == ';' ||
            t->sub == ':' || t->sub == PUNCT_DASH || t->sub == PUNCT_ELLIPSIS);
}

/* "[Mr.] Berg", "[my dear] Berg" */
static bool leads_in(const quoth_model *m, const token *t)
{
    const uint64_t classes = LEX_(HONORIFIC) | LEX_(TITLE) | LEX_(EPITHET);
    return t->kind == TOK_WORD &&
           (m->lex.words[t->word].classes & classes || id_among(t->word, (uint32_t[]){W(my)}, 1));
}

static uint8_t sex_of_title(const quoth_model *m, const token *t)
{
    uint64_t c = m->lex.words[t->word].classes & (LEX_(MALE) | LEX_(FEMALE));
    return c == LEX_(MALE) ? GENDER_MALE : c == LEX_(FEMALE) ? GENDER_FEMALE : GENDER_UNKNOWN;
}

/* The words from token t on, behind a stop, if they call somebody.  Returns the token behind. */
static uint32_t read_name(const quoth_doc *d, const quoth_model *m, uint32_t t, uint32_t last,
                          called *x)
{
    enum { LONGEST = 3 };
    const token *at = d->tokens.at;
    uint8_t sex = GENDER_UNKNOWN;
    uint32_t was = x->n, n = 0;

    while (t < last && leads_in(m, &at[t])) {
        sex = sex ? sex : sex_of_title(m, &at[t]);
        t++;
        if (sex && t < last && at[t].kind == TOK_PUNCT && at[t].sub == '.')
            t++; /* Mr. */
    }
    for (; t < last && at[t].kind == TOK_WORD && at[t].shape != SHAPE_LOWER && n < LONGEST;
         t++, n++)
        if (x->n < CALLED) {
            x->word[x->n] = token_hash(d, m, &at[t]);
            x->sex[x->n++] = sex;
        }
    if (t < last && !is_stop(&at[t]))
        x->n = was;
    return t;
}

/* The token before the one behind the span that opens at mark t, the *next one or one behind it:
 * another calls there.  t if there is none. */
static uint32_t behind_inner(const quoth_doc *d, uint32_t *next, uint32_t t)
{
    while (*next < d->spans.n && d->spans.at[*next].open < t)
        ++*next;
    bool opens = *next < d->spans.n && d->spans.at[*next].open == t;
    return opens ? span_after(&d->spans.at[*next]) - 1 : t;
}

static bool is_comma(const token *t)
{
    return t->kind == TOK_PUNCT && t->sub == ',';
}

/* [Ruiz] is late, [Ruiz]'s: not the plan of Ruiz, who may well say so; nor: they say [Ruiz] is late. */
static bool is_subject(const quoth_doc *d, const quoth_model *m, uint32_t t, uint32_t first,
                       uint32_t end, uint32_t last)
{
    static const uint32_t SAY[] = {W(say), W(says), W(said), W(think), W(that), W(the), W(my)};
    const token *at = d->tokens.at;

    if (end >= last || (t > first && id_among(at[t - 1].word, SAY, LEN(SAY))))
        return false;
    uint8_t pos = m->lex.words[at[end].word].pos;
    return at[end].kind == TOK_WORD && at[end].shape == SHAPE_LOWER &&
           (pos == POS_VERB || pos == POS_PAST || pos == POS_VERB_S || pos == POS_MODAL ||
            at[end].flags & TOK_POSSESSIVE);
}

/* The name in the capitals from token t on, if somebody is told of: "[Ana Ruiz] is late".  Returns the last. */
static uint32_t read_told(const quoth_doc *d, const quoth_model *m, uint32_t t, uint32_t first,
                          uint32_t last, called *x)
{
    const token *at = d->tokens.at;
    uint32_t end = t + 1, name = t;

    while (end < last && at[end].kind == TOK_WORD && at[end].shape != SHAPE_LOWER)
        end++;
    while (name + 1 < end && leads_in(m, &at[name]))
        name++; /* [Mayor] Ruiz */
    const word *w = &m->lex.words[at[name].word];
    bool opens = end - t == 1 && (t == first || is_stop(&at[t - 1]));
    if (x->tells == CALLED || (opens && !(w->classes & (LEX_(FIRST_MALE) | LEX_(FIRST_FEMALE))) &&
                               w->pos != POS_NONE && w->pos != POS_NAME))
        return end - 1; /* Will it last? */
    if (!is_subject(d, m, t, first, end, last))
        return end - 1;
    x->told[x->tells][0] = token_hash(d, m, &at[name]);
    x->told[x->tells++][1] = token_hash(d, m, &at[end - 1]);
    return end - 1;
}

/* Yes, [senator]. */
static void read_title(const quoth_model *m, const token *at, uint32_t t, uint32_t last, called *x)
{
    if (at[t].shape == SHAPE_LOWER && at[t].word && (t + 1 == last || is_stop(&at[t + 1])) &&
        m->lex.words[at[t].word].classes & LEX_(TITLE))
        x->title = t;
}

/* Whom tokens [first, last) call, only by commas if `set_off`; `inner` is the first span that may
 * stand in them. */
static void read_calls(const quoth_doc *d, const quoth_model *m, uint32_t first, uint32_t last,
                       uint32_t inner, bool set_off, called *x)
{
    const token *at = d->tokens.at;

    for (uint32_t t = first; t < last && x->n < CALLED; t++) {
        if (at[t].kind == TOK_MARK)
            t = behind_inner(d, &inner, t);
        if (at[t].kind != TOK_WORD && is_comma(&at[t]) && t + 1 < last)
            read_title(m, at, t + 1, last, x);
        if (at[t].shape == SHAPE_LOWER || at[t].kind != TOK_WORD)
            continue;
        uint32_t from = t, start = t;
        while (from > first && at[from - 1].shape == SHAPE_LOWER && leads_in(m, &at[from - 1]))
            from--;
        uint32_t was = x->n;
        if (from == first || is_stop(&at[from - 1]))
            t = read_name(d, m, t, last, x);
        if (set_off && !is_comma(&at[t]) && !(from > first && is_comma(&at[from - 1])))
            x->n = was; /* Danny?  He left. */
        if (!set_off && x->n == was)
            t = read_told(d, m, start, first, last, x);
    }
}

void called_read(const quoth_doc *d, const quoth_model *m, uint32_t s, called *x)
{
    read_calls(d, m, d->spans.at[s].open + 1, d->spans.at[s].last, s + 1, false, x);
}

void called_read_turn(const quoth_doc *d, const quoth_model *m, uint32_t from, uint32_t i,
                      called *x)
{
    enum { REACH = 64 };
    uint32_t last = item_token(d, i), first = last > REACH ? last - REACH : 0;

    while (first < last && d->tokens.at[first].start < from)
        first++;
    read_calls(d, m, first, last, doc_span_from(d, d->tokens.at[first].start), true, x);
}

bool calls_beside(const quoth_doc *d, const mention *a, const mention *b)
{
    uint32_t i = a->first - 1;

    if (item_among(d, b->first, W(your)))
        return true;
    if (b->kind != MEN_NAME || b->last != b->first + 1 || a->first < 2 ||
        !(item_is(d, b->last, '.') || item_is(d, b->last, '!') || item_is(d, b->last, '?')))
        return false;
    i -= item_among(d, i, W(not ));
    bool is = item_gist(d, i) & GIST_BE || item_among(d, i, W(am)) ||
              item_at(d, i)->flags & TOK_POSSESSIVE; /* he's */
    return is && item_among(d, i - 1, W(i), W(you), W(he), W(she), W(we), W(they));
}

bool called_is(const chains *c, const called *x, uint32_t e)
{
    const name_words *w = &c->ids.at[e].words;
    uint8_t sex = c->d->entities.at[e].gender;

    for (uint32_t i = 0; i < x->n; i++)
        for (uint32_t k = 0; k < w->n && (!sex || !x->sex[i] || sex == x->sex[i]); k++)
            if (w->at[k] == x->word[i])
                return true;
    return false;
}

/* Has somebody else the name that this word is, too? */
static bool is_shared(const chains *c, uint32_t hash, uint32_t e)
{
    clue_walk walk = clues_of(c, clue_key(CLUE_NAME, hash));

    for (const clue *x; (x = clue_next(c, &walk));)
        if (x->entity != e && c->d->entities.at[x->entity].kind == QUOTH_PERSON)
            return true;
    return false;
}

bool called_tells_of(const chains *c, const called *x, uint32_t e)
{
    const name_words *w = &c->ids.at[e].words;

    for (uint32_t i = 0; i < x->tells && w->n; i++) {
        uint32_t first = x->told[i][0], last = x->told[i][1];
        if (first == last
                ? (first == w->at[0] || first == w->at[w->n - 1]) && !is_shared(c, first, e)
                : first == w->at[0] && last == w->at[w->n - 1])
            return true;
    }
    return false;
}

bool called_by_title(const chains *c, const called *x, uint32_t e)
{
    static const uint32_t SHORTENED[] = {W(senator), W(governor), W(general)}; /* Sen. Ruiz */
    enum { SHORT = 3 };
    const token *t = &c->d->tokens.at[x->title];
    const word *words = c->m->lex.words;
    bool brief = c->shortened && id_among(t->word, SHORTENED, LEN(SHORTENED));
    uint32_t full = clue_key(CLUE_ROLE, words[words[t->word].lemma].hash),
             start = brief ? clue_key(CLUE_SHORT_ROLE, word_hash(c->d->text.p + t->start, SHORT))
                           : full;
    clue_walk walk = clues_of(c, full), other = clues_of(c, start);

    uint32_t found = NONE;
    for (const clue *y; (y = clue_next(c, &walk)) || (brief && (y = clue_next(c, &other)));) {
        if (found != NONE && y->entity != found)
            return false; /* one senator to another */
        found = y->entity;
    }
    return found == e;
}
