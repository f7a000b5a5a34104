/*
 * stops.c - which full stops end a sentence.
 *
 *     Crumb Inc. The firm         a sentence ends
 *     Crumb Inc. v. Ek; Mr. Ek    none
 *     at 9 p.m. “It was chaos,”   one: words of somebody who talks begin
 *     on X. Fans; in the U.S. Holm said
 */
#include "find/stops.h"

#include "find/item.h"

static bool is_title_case(const token *t)
{
    return t->kind == TOK_WORD && t->shape == SHAPE_TITLE;
}

/* the [PM]. Rao said, at 4 [PM]. Rao said: short for nothing that goes on. */
static bool is_minister(const token *at, const quoth_model *m, uint32_t t)
{
    return t > 0 && at[t].word == W(pm) && at[t].shape == SHAPE_UPPER &&
           (m->gist[at[t - 1].word] & GIST_THE || at[t - 1].kind == TOK_NUMBER);
}

/* She posted it on [X]. Fans; but: It was played by X. Jones. */
static bool is_site(const token *at, uint32_t t)
{
    return t > 1 && at[t].word == W(x) && at[t].shape == SHAPE_TITLE &&
           id_among(at[t - 1].word, (uint32_t[]){W(on), W(via), W(to), W(off)}, 4) &&
           at[t - 1].shape == SHAPE_LOWER;
}

/* What begins at token t behind a short word, token `is`: another sentence, or does the name go on?
 * Crumb Inc. The firm; Crumb Inc. Marta Ek said; Mr. Ek; Crumb Inc. v. Ek */
static bool starts_anew(const quoth_doc *d, const quoth_model *m, uint32_t is, uint32_t t)
{
    const uint64_t opening = LEX_(DETERMINER) | LEX_(POSSESSIVE) | LEX_(PRONOUN) |
                             LEX_(SUBORDINATOR) | LEX_(CONJUNCTION) | LEX_(PREPOSITION);
    const uint64_t given = LEX_(FIRST_MALE) | LEX_(FIRST_FEMALE);
    const token *k = &d->tokens.at[t], *before = &d->tokens.at[is];
    const word *w = &m->lex.words[k->word], *shortened = &m->lex.words[before->word];

    if (!is_title_case(k))
        return false;
    if (is_minister(d->tokens.at, m, is) || is_site(d->tokens.at, is))
        return true;
    if ((before->shape == SHAPE_LOWER && !(before->flags & TOK_STOPPED)) ||
        (shortened->classes & (LEX_(HONORIFIC) | LEX_(TITLE) | LEX_(DAY)) &&
         before->word != W(pm)) ||
        id_among(before->word, (uint32_t[]){W(ft), W(mt)}, 2)) /* Ft. Worth */
        return false;
    bool titled = before->flags & TOK_STOPPED && is > 0 && is_title_case(before - 1);
    if (w->classes & opening && w->pos != POS_NAME && !(w->classes & given))
        return k->end - k->start > 1 && !titled; /* Refugees To Enter U.S. As Talks Begin */
    return shortened->classes & LEX_(ORG_END) && w->classes & given && stop_capital(&k[1]);
}

bool stop_shortens(const quoth_doc *d, const quoth_model *m, uint32_t t)
{
    const token *at = d->tokens.at;
    if (t == 0 || at[t - 1].kind != TOK_WORD || (at[t].flags & TOK_SPACE))
        return false;
    if (at[t - 1].shape == SHAPE_LOWER && !(m->gist[at[t - 1].word] & GIST_SHORT))
        return false; /* Most. */
    if (at[t - 1].word == W(no) && at[t + 1].kind != TOK_NUMBER)
        return false; /* He said no. */
    if (at[t - 1].word && at[t + 1].word == at[t - 1].word && at[t - 1].end - at[t - 1].start > 1)
        return false; /* Wayne Barr. Barr said */
    const uint64_t before_name = LEX_(HONORIFIC) | LEX_(TITLE);
    if (t > 1 && at[t - 2].kind == TOK_PUNCT && at[t - 2].sub == ',' &&
        at[t + 1].kind == TOK_MARK && at[t + 1].flags & TOK_SPACE && stop_capital(&at[t + 2]) &&
        at[t - 1].shape != SHAPE_LOWER && !(m->lex.words[at[t - 1].word].classes & before_name))
        return false; /* of Macon, Ga. “It is over,” */
    bool glued = at[t + 1].start == at[t].end;
    bool comma = at[t + 1].kind == TOK_PUNCT && at[t + 1].sub == ',';
    bool letter = at[t + 1].end == at[t + 1].start + 1 && stop_capital(&at[t + 1]);
    if (glued && stop_capital(&at[t - 1]) && (comma || letter))
        return true; /* R-S.C., */
    bool initial = at[t - 1].end - at[t - 1].start == 1 && at[t - 1].shape == SHAPE_TITLE;
    static const uint32_t states[] = {W(del),  W(ill),  W(ind), W(la),
                                      W(mass), W(miss), W(ore), W(wash)};
    bool state = t > 1 && at[t - 2].kind == TOK_PUNCT && at[t - 2].sub == ',' &&
                 at[t + 1].kind == TOK_PUNCT && at[t - 1].shape == SHAPE_TITLE &&
                 id_among(at[t - 1].word, states, LEN(states)); /* PORTLAND, Ore. (AW) - */
    return state ||
           ((initial || m->gist[at[t - 1].word] & GIST_SHORT) && !starts_anew(d, m, t - 1, t + 1));
}

bool stop_lets_begin(const quoth_doc *d, uint32_t t)
{
    const token *k = &d->tokens.at[t];
    switch ((tok_kind)k->kind) {
    case TOK_WORD:
        return k->shape != SHAPE_LOWER;
    case TOK_NUMBER:
    case TOK_MARK:
    case TOK_END:
    case TOK_BREAK:
        return true;
    case TOK_PUNCT:
        return k->sub == '(' || k->sub == '[' || k->sub == PUNCT_DASH || k->sub == PUNCT_OTHER ||
               k->sub == PUNCT_ELLIPSIS || k->sub == '*' || k->sub == '$';
    }
    return true;
}

bool stop_ends(const quoth_doc *d, const quoth_model *m, uint32_t t)
{
    const token *at = d->tokens.at;
    if (at[t].end - at[t].start > 1)
        return true; /* 。 ？ */
    if (at[t].sub != '.')
        return stop_lets_begin(d, t + 1);
    bool glued = at[t + 1].kind == TOK_WORD && !(at[t + 1].flags & TOK_SPACE);
    if (glued && at[t + 1].end - at[t + 1].start == 1 && at[t + 2].kind == TOK_PUNCT &&
        at[t + 2].sub == '.')
        return false; /* R-S.C. */
    return !stop_shortens(d, m, t) && stop_lets_begin(d, t + 1) &&
           ((at[t + 1].flags & TOK_SPACE) || at[t + 1].kind == TOK_MARK ||
            at[t + 1].kind == TOK_END || at[t + 1].kind == TOK_BREAK ||
            (at[t + 1].kind == TOK_WORD && at[t + 1].shape == SHAPE_TITLE));
}

/* a.m., p.m. */
static bool is_hour(const quoth_doc *d, const token *t)
{
    const char *p = d->text.p + t->start;

    return t->end - t->start == 4 && !memcmp(p + 1, ".m.", 3) && (p[0] == 'a' || p[0] == 'p');
}

/* in the U.S. [Holm] said; in Washington, D.C. [Holm] said: a name of one word that no body bears. */
static bool is_sayer(const quoth_doc *d, const quoth_model *m, uint32_t is, uint32_t t)
{
    enum { SURE = 40 };
    const uint64_t other = LEX_(TITLE) | LEX_(ROLE) | LEX_(ORG) | LEX_(ORG_NAME) | LEX_(ORG_END) |
                           LEX_(PLACE) | LEX_(OUTLET) | LEX_(DOCUMENT) | LEX_(NATIONALITY);
    const uint32_t into[] = {W(in),     W(to),         W(from),   W(into),
                             W(across), W(throughout), W(around), W(entered)};
    const token *at = d->tokens.at;
    const word *w = &m->lex.words[at[t].word], *verb = &m->lex.words[at[t + 1].word];
    bool land = is > 1 && at[is - 1].word == W(the) && id_among(at[is - 2].word, into, LEN(into));
    bool seat = is > 1 && at[is - 1].kind == TOK_PUNCT && at[is - 1].sub == ',' &&
                stop_capital(&at[is - 2]) && m->gist[at[is].word] & GIST_SHORT;
    bool name = w->pos == POS_NONE || w->pos == POS_NAME || w->classes & LEX_(ROLES);

    return (land || seat) && name && !(w->classes & other) && at[t + 1].shape == SHAPE_LOWER &&
           verb->classes & LEX_(CUE_VERB) && verb->share >= SURE;
}

bool stop_in_word_ends(const quoth_doc *d, const quoth_model *m, uint32_t t, uint32_t next)
{
    const uint64_t somebody = LEX_(FIRST_MALE) | LEX_(FIRST_FEMALE) | LEX_(HONORIFIC) |
                              LEX_(TITLE) | LEX_(ROLE) | LEX_(ROLES) | LEX_(UNNAMED);
    const token *k = &d->tokens.at[next];
    const word *w = &m->lex.words[k->word];

    if (!is_title_case(k) || !(k->flags & TOK_SPACE))
        return false;
    if (starts_anew(d, m, t, next))
        return true;
    if (is_hour(d, &d->tokens.at[t]))
        return w->classes & somebody && !(w->classes & LEX_(DAY));
    return d->tokens.at[t].shape == SHAPE_UPPER && is_sayer(d, m, t, next);
}

/* Do the words of span s talk: “It [was] chaos,”, “[I] left”?  But: the U.S. “War on Terror,”.  hour: they
 * come behind one, and any will do. */
static bool talks(const quoth_doc *d, const quoth_model *m, const span *s, bool hour)
{
    enum { SHORTEST = 4, REACH = 24 };
    const token *at = d->tokens.at;
    uint32_t last = s->last - 1, stop = s->last < s->open + REACH ? s->last : s->open + REACH;

    while (last > s->open && at[last].kind == TOK_MARK)
        last--;
    if (s->last - s->open < SHORTEST || at[last].kind != TOK_PUNCT ||
        !stop_capital(&at[s->open + 1]))
        return false;
    if (hour || m->gist[at[s->open + 1].word] & GIST_I)
        return true;
    for (uint32_t t = s->open + 2; t < stop; t++)
        if (at[t].shape == SHAPE_LOWER && at[t].kind == TOK_WORD &&
            m->gist[at[t].word] & (GIST_FINITE | GIST_BE | GIST_HAVE | GIST_MAY | GIST_I))
            return true;
    return false;
}

bool stop_ends_before_span(const quoth_doc *d, const quoth_model *m, const span *s)
{
    const uint64_t before_name = LEX_(HONORIFIC) | LEX_(TITLE);
    const token *at = d->tokens.at;
    uint32_t t = s->open - 1;

    if (s->open == 0 || !(at[s->open].flags & TOK_SPACE))
        return false;
    bool own = at[t].kind == TOK_WORD && at[t].flags & TOK_STOPPED;
    if (!own && (t == 0 || at[t].kind != TOK_PUNCT || at[t].sub != '.'))
        return false;
    t -= !own;
    if (is_minister(at, m, t) || is_site(at, t))
        return stop_capital(&at[s->open + 1]) && at[s->last - 1].kind == TOK_PUNCT;
    return !(m->lex.words[at[t].word].classes & before_name) &&
           talks(d, m, s, own && is_hour(d, &at[t]));
}
