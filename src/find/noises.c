/*
 * noises.c - shouts of “No”, a roar of “Yes”: who makes them, and who only hears.
 *
 *     Holm left the stage to chants of “No”      not the stage
 *     Holm ignored shouts of “No”                not Holm
 */
#include "find/item.h"
#include "find/parties.h"

/* [Holm] ignored shouts of Q, his win drew chants of Q: is the verb at item i, right before such a noise, one of who does
 * not make it? */
static bool only_draws(const quoth_doc *d, const mention *x, uint32_t i)
{
    static const str MAKES[] = {
        S("added"),    S("aimed"),   S("began"),     S("begin"),     S("chanted"),  S("continued"),
        S("directed"), S("echoed"),  S("emitted"),   S("gave"),      S("give"),     S("gives"),
        S("had"),      S("hurled"),  S("initiated"), S("issued"),    S("joined"),   S("kept"),
        S("launched"), S("lead"),    S("leads"),     S("led"),       S("let"),      S("made"),
        S("makes"),    S("offered"), S("raised"),    S("raises"),    S("released"), S("repeated"),
        S("resumed"),  S("sang"),    S("screamed"),  S("sent"),      S("shouted"),  S("started"),
        S("struck"),   S("threw"),   S("took"),      S("unleashed"), S("uttered"),  S("voiced")};

    return (x->last == i || x->last + 1 == i) && item_is_word(d, i) &&
           item_at(d, i)->shape == SHAPE_LOWER && item_gist(d, i) & (GIST_FINITE | GIST_VERBAL) &&
           !(item_gist(d, i) & (GIST_PREP | GIST_TO | GIST_BE)) &&
           !str_among(item_text(d, i), MAKES, LEN(MAKES));
}

bool cries_at(const quoth_doc *d, const cue *c, uint32_t h)
{
    static const str NOISES[] = {S("boos"),   S("chant"),    S("chants"),  S("cheers"),
                                 S("cries"),  S("cry"),      S("jeers"),   S("roar"),
                                 S("roars"),  S("scream"),   S("screams"), S("shout"),
                                 S("shouts"), S("whistles"), S("yell"),    S("yells")};
    uint32_t first = d->sentences.at[c->sentence].first, i = c->first, noise = c->head;
    const mention *x = &d->mentions.at[h];
    bool cries =
        item_gist(d, noise + 1) & GIST_OF && str_among(item_text(d, noise), NOISES, LEN(NOISES));

    if (x->first >= i)
        return false;
    if (!cries) { /* brought a roar, smiled at cries */
        noise = c->last + item_among(d, c->last, W(at), W(over));
        noise += item_among(d, noise, W(a), W(an), W(the));
        cries = item_gist(d, noise + 1) & GIST_OF && item_is_word(d, noise) &&
                str_among(item_text(d, noise), NOISES, LEN(NOISES));
    }
    if (!cries)
        return false;
    if (noise != c->head)
        return only_draws(d, x, c->head);
    if (x->last > c->head || item_among(d, x->first, W(it)))
        return true;  /* [a shout] of Q rose; it drew cries of Q */
    for (;; i -= 2) { /* to [boos and a] roar */
        i -= item_among(d, i - 1, W(a), W(an), W(the));
        if (i <= first + 1 || !(item_gist(d, i - 1) & GIST_AND))
            break;
    }
    if ((i < c->first && x->first >= i) || (i > first + 1 && only_draws(d, x, i - 1)))
        return true;
    if (i < first + 3 || item_gist(d, i - 1) & GIST_TO)
        return i > first + 2;
    if (!item_among(d, i - 1, W(with), W(by)))
        return false;
    if (x->last + 1 >= i)
        return h > d->mention_from[c->sentence];
    uint32_t verb = i - 2; /* been drowned out by */
    verb -= !(item_gist(d, verb) & GIST_VERBAL);
    return item_gist(d, verb - 1) & GIST_BE || item_among(d, verb - 1, W(been));
}
