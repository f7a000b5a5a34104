/* headings.c - "Chapter VI", "PART 2", "Act Three": the head of a part of the text. */
#include "text/scan.h"
#include "text/text.h"

bool heading_number(const lexicon *lex, str text, const token *t)
{
    if (t->kind != TOK_WORD || t->shape == SHAPE_LOWER)
        return t->kind == TOK_NUMBER;
    if (lex->words[t->word].pos == POS_NUM)
        return true;
    for (uint32_t i = t->start; i < t->end; i++)
        if (!memchr("IVXLC", text.p[i], 5))
            return false;
    return true;
}

bool heading_here(scanner *s)
{
    enum { LONGEST = 3 };
    const token_vec *v = &s->d->tokens;
    uint32_t t = v->n;

    while (t > s->para && v->n - t <= LONGEST && !(t < v->n && v->at[t].flags & TOK_LINE))
        t--;
    uint32_t n = v->n - t;
    if (n < 2 || n > LONGEST || (n == LONGEST && v->at[t + 2].kind != TOK_PUNCT))
        return false;
    look_up_waiting(s);
    return s->gist[v->at[t].word] & GIST_DIVISION && v->at[t].shape != SHAPE_LOWER &&
           heading_number(s->lex, s->d->text, &v->at[t + 1]);
}
