/*
 * inner_verbs.c - whose a second verb is that may belong to a reported clause or to who reports it.
 *
 *     Holm said the clerk had come and called it “odd”       the clerk
 *     Holm says that her boss saw her and told her to “go”   her boss
 *     Police said that Ruiz walked in and shouted, “No”      Ruiz
 *     Police said that the road was shut and told Ruiz “no”  no sign: police, by the scores
 */
#include "find/inner_verbs.h"

#include "find/item.h"
#include "find/nested.h"

enum { REACH = 12, FAR = 24, SURE = 70 };

/* A clause that a cue reports, and its second verb. */
typedef struct {
    const quoth_doc *d;
    const quoth_model *m;
    const cue *outer, *c;
    const mention *x; /* The subject inside. */
} reported_clause;

static const uint32_t WHOM[] = {W(her), W(him), W(me), W(us), W(them)};

static bool is_past(const quoth_doc *d, const quoth_model *m, uint32_t i)
{
    return item_gist(d, i) & GIST_HAVE ? item_among(d, i, W(had))
                                       : item_word(d, m, i)->pos == POS_PAST;
}

/* Roark [“grabbed”] her: the verb at item i stands in marks; was [“smirking”]: if doing. */
static bool is_marked_verb(const reported_clause *r, uint32_t i, bool doing)
{
    const quoth_doc *d = r->d;
    if (!item_is_span(d, i))
        return false;
    const span *words = item_span(d, i);
    const token *verb = &d->tokens.at[words->open + 1];
    return doing ? words->last == words->open + 2 && r->m->lex.words[verb->word].pos == POS_ING
                 : verb->shape == SHAPE_LOWER;
}

/* Who tells of crimes and scenes, and does not cry out there: police say, the clerk testified. */
static bool by_witness(const reported_clause *r)
{
    static const str TELLERS[] = {
        S("Authorities"), S("Deputies"),    S("Detectives"), S("Investigators"), S("Officials"),
        S("Police"),      S("Prosecutors"), S("Witnesses"),  S("affidavit"),     S("authorities"),
        S("complaint"),   S("deputies"),    S("detectives"), S("indictment"),    S("investigators"),
        S("jurors"),      S("lawsuit"),     S("officials"),  S("police"),        S("prosecutor"),
        S("prosecutors"), S("report"),      S("witnesses")};
    const quoth_doc *d = r->d;
    uint32_t k = subject_of(d, r->outer);

    return item_among(d, r->outer->head, W(testified), W(testifies), W(alleged), W(alleges)) ||
           (k != NONE && str_among(item_text(d, d->mentions.at[k].head), TELLERS, LEN(TELLERS)));
}

/* The clause is one scene that who stands in it acts, walked in, rang her, took the cash: not, was shut. */
static bool is_scene(const reported_clause *r)
{
    static const str ACTS[] = {
        S("appeared"), S("approached"), S("arrived"), S("burst"),      S("came"),
        S("charged"),  S("chased"),     S("climbed"), S("come"),       S("confronted"),
        S("cornered"), S("drew"),       S("entered"), S("fell"),       S("gestured"),
        S("grabbed"),  S("held"),       S("jumped"),  S("kicked"),     S("knocked"),
        S("laughed"),  S("leaned"),     S("leant"),   S("leapt"),      S("lunged"),
        S("nodded"),   S("opened"),     S("phoned"),  S("pointed"),    S("pulled"),
        S("punched"),  S("pushed"),     S("raised"),  S("ran"),        S("rang"),
        S("rung"),     S("rushed"),     S("sat"),     S("seized"),     S("shook"),
        S("shrugged"), S("slammed"),    S("slapped"), S("smiled"),     S("spat"),
        S("stood"),    S("stopped"),    S("taken"),   S("telephoned"), S("threw"),
        S("thrown"),   S("took"),       S("turned"),  S("visited"),    S("walked"),
        S("waved"),    S("went"),       S("wept")};
    static const str CALLED[] = {S("called"), S("texted"), S("emailed"), S("messaged")};
    const quoth_doc *d = r->d;
    uint32_t i = r->x->last;

    i += item_among(d, i, W(had));
    i += item_gist(d, i) & GIST_ADVERB && i + 1 < r->c->first;
    if (str_among(item_text(d, i), ACTS, LEN(ACTS)))
        return true;
    bool whom = item_at(d, i + 1)->kind == TOK_NUMBER || item_at(d, i + 1)->shape == SHAPE_TITLE ||
                id_among(item_id(d, i + 1), WHOM, LEN(WHOM));
    return whom && str_among(item_text(d, i), CALLED, LEN(CALLED)); /* called 911 */
}

/* Verbs alone, with what belongs to them, stand between the subject and the second verb: walked in, pulled a gun
 * and; not: left, and. */
static bool is_one_clause(const reported_clause *r)
{
    const quoth_doc *d = r->d;
    uint32_t i = r->x->last;

    if (!(item_gist(d, i) & (GIST_FINITE | GIST_HAVE | GIST_BE | GIST_VERBAL | GIST_ADVERB)) &&
        !is_marked_verb(r, i, false) && !is_scene(r))
        return false;
    for (; i + 1 < r->c->first; i++) {
        bool verb = item_gist(d, i + 1) & (GIST_FINITE | GIST_VERBAL);
        if (item_is(d, i, ',') ? !verb || i + 2 >= r->c->first
                               : item_at(d, i)->kind == TOK_PUNCT && !item_is(d, i, '$'))
            return false;
        bool when = item_gist(d, i) & GIST_THAT && item_is_when(d, r->m, i + 1); /* that night */
        if ((!when && item_gist(d, i) & (GIST_THAT | GIST_WH | GIST_WHO)) ||
            item_among(d, i, W(but), W(as)))
            return false;
        if (i > r->x->last && item_begins_clause(d, r->c->sentence, i))
            return false;
    }
    return true;
}

/* took [her] aside: the item of whoever the subject does it to, or NONE. */
static uint32_t object_of(const reported_clause *r)
{
    for (uint32_t i = r->x->last + 1; i + 1 < r->c->first; i++) {
        uint32_t k = mention_beginning(r->d, r->c->sentence, i);
        if (id_among(item_id(r->d, i), WHOM, LEN(WHOM)) &&
            (k == NONE || r->d->mentions.at[k].last == i + 1))
            return i; /* not: her car */
    }
    return NONE;
}

/* Whom the second verb speaks to or of is who reports it all: her [husband] laughed and told her; took her aside
 * and told her; a man rang and told me. */
static bool tells_reporter(const reported_clause *r, uint32_t object)
{
    const quoth_doc *d = r->d;
    uint32_t to = r->c->last - (r->c->last > r->c->head + 1);
    uint32_t id = item_id(d, to);

    if (!id_among(id, WHOM, LEN(WHOM)))
        return false;
    uint32_t first = r->x->first;
    return (object != NONE && item_id(d, object) == id) || item_among(d, to, W(me), W(us)) ||
           (id == W(her) && item_among(d, first, W(her))) ||
           (id == W(him) && item_among(d, first, W(his))) ||
           (id == W(them) && item_among(d, first, W(their)));
}

/* A sign that the one inside speaks. */
static bool is_inside(const reported_clause *r)
{
    const quoth_doc *d = r->d;
    const quoth_model *m = r->m;
    const cue *c = r->c;
    bool telling = item_word(d, m, c->head)->classes & LEX_(TELL_VERB);
    bool judges = item_word(d, m, c->head)->classes & LEX_(OBJECT_VERB);
    uint32_t object = object_of(r), to = c->last - (c->last > c->head + 1);
    bool whom = id_among(item_id(d, to), WHOM, LEN(WHOM));

    if (tells_reporter(r, object))
        return true;
    if (judges && !telling)
        return false;
    if (whom && object != NONE)
        return false; /* insulted her and told him */
    bool scene = is_scene(r) || (object != NONE && is_marked_verb(r, r->x->last, false));
    if (cue_ends(r->outer) == ENDS_S || item_word(d, m, r->outer->head)->pos == POS_VERB)
        return (is_past(d, m, r->x->last) || item_is_span(d, r->x->last)) &&
               is_past(d, m, c->first) && (scene || !whom);
    static const str LOUD[] = {S("bellowed"), S("roared"),    S("screamed"), S("shouted"),
                               S("shrieked"), S("whispered"), S("yelled")};
    bool loud = str_among(item_text(d, c->head), LOUD, LEN(LOUD));
    bool one = r->x->kind == MEN_NOMINAL && item_among(d, r->x->first, W(a), W(an), W(one));
    bool words = item_is(d, c->last, ',') || item_is(d, c->last, ':') || item_is_span(d, c->last);
    bool calls =
        item_among(d, c->head, W(urged)) || (item_among(d, c->head, W(warned)) && !words && !whom);
    if (by_witness(r) && (loud || calls))
        return loud; /* Police said the river fell and warned */
    if (item_gist(d, r->x->last) & GIST_BE && is_marked_verb(r, r->x->last + 1, true) && words)
        return true;
    return scene && (loud || telling || object != NONE || ((one || by_witness(r)) && words));
}

/* said [the clerk] had come and called it */
static uint32_t comes_and_calls(const quoth_doc *d, const cue *c, uint32_t k)
{
    static const str MOVES[] = {S("arrived"),  S("been"),    S("come"),  S("gone"),
                                S("returned"), S("visited"), S("walked")};
    static const uint32_t one[] = {W(him), W(her), W(me)};
    const mention *x = &d->mentions.at[k];

    bool acted = item_gist(d, x->last) & GIST_HAVE && !item_among(d, x->last + 1, W(been));
    bool moves = str_among(item_text(d, x->last + 1), MOVES, LEN(MOVES));
    bool it = (moves && item_among(d, c->last, W(it))) ||
              (x->flags & MEN_PLURAL && id_among(item_id(d, c->last), one, LEN(one)));
    for (uint32_t b = x->last; b + 1 < c->first; b++)
        acted &= item_is_word(d, b) && !item_among(d, b, W(him), W(them), W(me), W(us));
    return acted && it ? k : NONE;
}

/* Where the clause begins that cue y reports: said [the clerk], told the court that [the clerk]. */
static uint32_t clause_begins(const quoth_doc *d, const quoth_model *m, const cue *y)
{
    uint32_t i = y->last;
    uint32_t to = item_word(d, m, y->head)->classes & LEX_(TELL_VERB)
                      ? mention_beginning(d, y->sentence, i)
                      : NONE;

    if (to == NONE)
        return i + ((item_gist(d, i) & GIST_THAT) != 0);
    uint32_t behind = d->mentions.at[to].last;
    uint32_t who = mention_beginning(d, y->sentence, behind);
    uint32_t verb = who != NONE ? d->mentions.at[who].last : behind;
    if (item_gist(d, behind) & GIST_THAT ||
        (who != NONE &&
         (item_gist(d, verb) & (GIST_FINITE | GIST_HELPER) ||
          item_word(d, m, verb)->pos == POS_PAST || item_word(d, m, verb)->pos == POS_PART)))
        i = behind; /* told the clerk that; told the clerk a man came */
    return i + ((item_gist(d, i) & GIST_THAT) != 0);
}

static bool is_court(const quoth_doc *d, uint32_t k)
{
    static const str COURTS[] = {S("Court"),   S("Jurors"),  S("court"),   S("hearing"),
                                 S("inquest"), S("inquiry"), S("jurors"),  S("jury"),
                                 S("panel"),   S("trial"),   S("tribunal")};
    return k != NONE && str_among(item_text(d, d->mentions.at[k].head), COURTS, LEN(COURTS));
}

/* The court [heard] that; jurors [were told] that: who only hears what others did and said.  Prosecutors [told] the
 * jury that he lied and told [her], cue c: he did. */
static bool court_listens(const quoth_doc *d, const cue *y, const cue *c)
{
    uint32_t i = y->last;

    if (y->group & CUE_PASSIVE ? item_among(d, y->head, W(told))
                               : item_among(d, y->head, W(heard), W(hears), W(hear)))
        return is_court(d, subject_of(d, y));
    if (!item_among(d, y->head, W(told)) || y->group & CUE_PASSIVE)
        return false;
    uint32_t to = mention_beginning(d, y->sentence, i);
    i = to != NONE ? to : mention_ending(d, y->sentence, i); /* within the cue */
    return is_court(d, i) &&
           id_among(item_id(d, c->last - (c->last > c->head + 1)), WHOM, LEN(WHOM));
}

/* The court heard that his partner, [Ana Ruiz], rang a friend and said: whose the second verb, cue c, is; or
 * NONE. */
static uint32_t heard_of_in_court(const quoth_doc *d, const quoth_model *m, const cue *c)
{
    for (const cue *y = c; y-- > &d->cues.at[d->cue_from[c->sentence]];) {
        if (!court_listens(d, y, c))
            continue;
        uint32_t k = party_from(d, c->sentence, clause_begins(d, m, y));
        if (k == NONE || d->mentions.at[k].kind == MEN_PRONOUN ||
            d->mentions.at[k].last >= c->first)
            return NONE;
        uint32_t i = d->mentions.at[k].last;
        uint32_t name = item_is(d, i, ',') ? mention_beginning(d, c->sentence, i + 1) : NONE;
        return name != NONE && item_is(d, d->mentions.at[name].last, ',') ? name : k;
    }
    return NONE;
}

uint32_t second_verb(const quoth_doc *d, const quoth_model *m, uint32_t at_cue)
{
    const cue *c = &d->cues.at[at_cue];

    if (!(item_gist(d, c->first - 1) & GIST_AND) || item_is(d, c->first - 2, ',') ||
        cue_ends(c) == ENDS_ING || c->kind != CUE_SPEECH || c->group & CUE_PASSIVE)
        return NONE;
    uint32_t in_court = heard_of_in_court(d, m, c);
    if (in_court != NONE)
        return in_court;
    for (uint32_t o = at_cue; o-- > d->cue_from[c->sentence];) {
        const cue *y = &d->cues.at[o];
        if (y->kind != CUE_SPEECH || y->share < SURE || y->group & CUE_PASSIVE)
            continue;
        if (y->last + FAR < c->first)
            return NONE;
        uint32_t k = party_from(d, c->sentence, clause_begins(d, m, y));
        if (k == NONE || d->mentions.at[k].kind == MEN_PRONOUN ||
            d->mentions.at[k].last >= c->first)
            continue;
        reported_clause r = {.d = d, .m = m, .outer = y, .c = c, .x = &d->mentions.at[k]};
        if (is_one_clause(&r) && is_inside(&r))
            return k;
        return y->last + REACH >= c->first ? comes_and_calls(d, c, k) : NONE;
    }
    return NONE;
}

uint32_t cries_inside(const quoth_doc *d, const quoth_model *m, uint32_t at_cue)
{
    static const str CRYING[] = {S("bellowing"), S("chanting"), S("howling"),   S("roaring"),
                                 S("screaming"), S("shouting"), S("shrieking"), S("yelling")};
    const cue *c = &d->cues.at[at_cue];
    uint32_t s = c->sentence;
    bool says = item_among(d, c->head, W(saying)) && c->last == c->head + 1 &&
                (item_is(d, c->last, ',') || item_is(d, c->last, ':'));

    if (cue_ends(c) != ENDS_ING ||
        !(says || str_among(item_text(d, c->head), CRYING, LEN(CRYING))) ||
        !(item_is(d, c->first - 1, ',') || item_among(d, c->first - 1, W(while), W(and))))
        return NONE;
    for (uint32_t o = at_cue; o-- > d->cue_from[s];) {
        const cue *y = &d->cues.at[o];
        uint32_t noun = mention_ending(d, s, y->last); /* the suspect */
        if (y->kind != CUE_SPEECH || y->share < SURE || y->group & CUE_PASSIVE ||
            (noun != NONE && d->mentions.at[noun].first < y->first))
            continue;
        uint32_t k = y->last + FAR < c->first ? NONE : party_from(d, s, clause_begins(d, m, y));
        if (k == NONE || d->mentions.at[k].last >= c->first)
            return NONE;
        reported_clause r = {.d = d, .m = m, .outer = y, .c = c, .x = &d->mentions.at[k]};
        if (item_begins_clause(d, s, r.x->last) || item_gist(d, r.x->last) & GIST_TO)
            return NONE; /* told Ruiz he was; urged them to */
        uint32_t verb = c->last + 1 + item_is(d, c->last + 1, ',');
        if (r.x->last + 1 == c->first)
            return item_is_span(d, c->last) && item_word(d, m, verb)->pos == POS_PAST
                       ? k
                       : NONE; /* said Ruiz, shouting “no”, ran */
        if (says && !(by_witness(&r) && is_scene(&r)))
            return NONE;
        for (uint32_t i = r.x->last; i + 1 < c->first; i++)
            if (item_gist(d, i) & GIST_AND)
                return NONE; /* a man ran and an officer chased him, shouting */
        bool other = d->mentions.at[k].kind != MEN_PRONOUN, scene = is_scene(&r);
        bool told = (by_witness(&r) || item_among(d, y->head, W(heard))) &&
                    !item_among(d, r.x->first, W(they)); /* Police said they ran, shouting */
        return (told && (other || scene)) || (other && scene) ? k : NONE;
    }
    return NONE;
}

bool answers_reporter(const quoth_doc *d, const quoth_model *m, const cue *c, const mention *x)
{
    uint32_t to = c->last - (c->last > c->head + 1);
    bool other = item_among(d, x->first, W(he))
                     ? item_among(d, to, W(her))
                     : item_among(d, x->first, W(she)) && item_among(d, to, W(him));

    return other && x->first > 1 && item_gist(d, x->first - 1) & GIST_AND &&
           item_word(d, m, c->head)->classes & LEX_(TELL_VERB);
}

bool told_by_nobody(const quoth_doc *d, const quoth_model *m, uint32_t at_cue)
{
    const cue *c = &d->cues.at[at_cue];

    if (item_among(d, c->first, W(being)) && item_recalls(d, c->first - 1))
        return !item_among(d, c->last, W(by)); /* Ruiz recalls being told: */
    return c->group & CUE_PASSIVE && at_cue > d->cue_from[c->sentence] &&
           item_gist(d, c->first - 1) & GIST_AND &&
           item_gist(d, c->first) & (GIST_BE | GIST_HAVE) &&
           item_word(d, m, c->head)->classes & LEX_(TELL_VERB) && !item_among(d, c->last, W(by)) &&
           item_gist(d, c->last) & (GIST_TO | GIST_THAT);
}

/* It will close, Ruiz said, [hours after] Holm denied: does a clause behind a told one begin at item i? */
static bool begins_later(const quoth_doc *d, const quoth_model *m, uint32_t s, uint32_t i)
{
    enum { TIME = 3 };
    uint32_t first = d->sentences.at[s].first, comma = i - 2;

    if (i < first + 4 || !item_among(d, i - 1, W(as), W(after), W(while), W(before), W(when),
                                     W(since), W(because), W(but), W(though), W(although)))
        return false;
    while (comma > first && comma + 2 + TIME > i &&
           (item_is_when(d, m, comma) || item_at(d, comma)->kind == TOK_NUMBER ||
            item_gist(d, comma + 1) & GIST_PREP || item_is_when(d, m, comma + 1)) &&
           !item_is(d, comma, ','))
        comma--;
    return item_is(d, comma, ',');
}

uint32_t denier(const quoth_doc *d, const quoth_model *m, uint32_t at_cue, uint32_t *verb)
{
    static const str WHAT[] = {S("accusations"), S("allegations"), S("assertions"),
                               S("claims"),      S("reports"),     S("rumors"),
                               S("rumours"),     S("suggestions")};
    const cue *x = &d->cues.at[at_cue];
    uint32_t s = x->sentence;
    bool noun = at_cue > d->cue_from[s] && x[-1].last == x->first && x->first == x->head &&
                cue_ends(x) == ENDS_S && str_among(item_text(d, x->head), WHAT, LEN(WHAT));
    const cue *y = x - noun;

    if (!(item_word(d, m, y->head)->classes & LEX_(DENY_VERB)) ||
        y->group & (CUE_PASSIVE | CUE_MODAL) || cue_ends(y) == ENDS_ING || y->kind != CUE_SPEECH)
        return NONE;
    uint32_t k = mention_ending(d, s, y->first);
    if (k == NONE || d->mentions.at[k].kind == MEN_RELATIVE ||
        !(noun || begins_later(d, m, s, d->mentions.at[k].first)))
        return NONE;
    *verb = at_cue - noun;
    return k;
}

uint32_t whom_of(const quoth_doc *d, const cue *x)
{
    if (x->kind != CUE_ACCORDING || !item_among(d, x->last, W(whom), W(which)))
        return NONE;
    uint32_t k = mention_ending(d, x->sentence, x->first - item_is(d, x->first - 1, ','));
    return k != NONE && d->mentions.at[k].kind != MEN_RELATIVE ? k : NONE;
}

uint32_t beyond_who(const quoth_doc *d, const cue *x)
{
    enum { LONGEST = 14 };
    uint32_t first = d->sentences.at[x->sentence].first, i = x->first, verbs = 0;

    if (!item_among(d, x->head, W(said), W(says), W(told), W(tells)) || x->first != x->head ||
        x->first < first + 6)
        return NONE;
    while (--i > first + 2 && i + LONGEST > x->first && item_is_word(d, i) &&
           item_id(d, i) != W(who))
        verbs += (item_gist(d, i) & (GIST_FINITE | GIST_BE | GIST_HAVE | GIST_MAY)) != 0;
    if (item_id(d, i) != W(who) || verbs != 1 || i + 1 >= x->first ||
        !(item_gist(d, i + 1) & (GIST_FINITE | GIST_BE | GIST_HAVE)))
        return NONE;
    uint32_t k = mention_ending(d, x->sentence, i);
    uint32_t joins = k != NONE ? d->mentions.at[k].first : first;
    return joins > first + 2 && item_among(d, joins - 1, W(but), W(while), W(and)) &&
                   item_is(d, joins - 2, ',')
               ? k
               : NONE;
}

uint32_t second_actor(const quoth_doc *d, const quoth_model *m, const cue *c, uint32_t i)
{
    uint32_t s = c->sentence, first = d->sentences.at[s].first;
    uint32_t k = second_verb(d, m, (uint32_t)(c - d->cues.at));

    if (k != NONE || i != first + 1 || !(item_gist(d, c->first - 1) & GIST_AND) ||
        !item_among(d, first, W(after), W(as), W(because), W(since), W(when), W(while)))
        return k;
    for (i++; i < c->first; i++) {
        uint32_t who = item_is(d, i, ',') ? party_from(d, s, i + 1) : NONE;
        uint32_t verb = who != NONE ? d->mentions.at[who].last : i;
        if (verb > i &&
            (item_gist(d, verb) & (GIST_FINITE | GIST_HELPER) ||
             item_word(d, m, verb)->pos == POS_PAST || item_word(d, m, verb)->pos == POS_PART))
            k = who;
    }
    return k;
}

/* wrote [in his memoirs] that: from item i to end. */
static bool in_words(const quoth_doc *d, uint32_t i, uint32_t end)
{
    enum { LONGEST = 6 };
    gist clause = GIST_FINITE | GIST_HELPER | GIST_AND | GIST_WH | GIST_THAT;
    bool in = i + LONGEST >= end && item_among(d, i, W(in), W(on));

    while (in && i < end)
        in = item_is_word(d, i) && !(item_gist(d, i++) & clause);
    return in;
}

/* reported on Monday[, citing a clerk,] that: the comma between items first and i where that begins, or i. */
static uint32_t before_cited(const quoth_doc *d, uint32_t first, uint32_t i)
{
    enum { LONGEST = 12 };

    if (!item_is(d, i - 1, ','))
        return i;
    for (uint32_t k = i - 2; k > first && k + LONGEST > i && item_is_word(d, k); k--)
        if (item_among(d, k, W(citing), W(quoting)) && item_is(d, k - 1, ','))
            return k - 1;
    return i;
}

/* [Accused] Holm, [sued] Holm: whom it is done to stands behind it, and no clause; but: [warned] Holm was late. */
static bool takes_whom(const quoth_doc *d, const quoth_model *m, uint32_t head)
{
    return item_among(d, head, W(sue), W(sues), W(sued), W(suing)) ||
           (item_word(d, m, head)->classes & LEX_(OBJECT_VERB) &&
            !item_among(d, head, W(warn), W(warns), W(warned), W(warning), W(declare), W(declares),
                        W(declared), W(declaring)));
}

bool reports_clause(const quoth_doc *d, const quoth_model *m, const cue *y, uint32_t i)
{
    enum { CLEAR = 60, TIME = 3 };
    bool that = item_gist(d, i - 1) & GIST_THAT;

    if (!that && takes_whom(d, m, y->head))
        return false;
    if (y->kind != CUE_SPEECH || y->share < CLEAR || y->group & CUE_PASSIVE)
        return false;
    i -= that;
    if (y->last > i)
        return false;
    i = that ? before_cited(d, y->last, i) : i;
    bool when = that && i - y->last <= TIME && i > y->last && item_is_when(d, m, i - 1);
    uint32_t whom = that && item_word(d, m, y->head)->classes & LEX_(TELL_VERB)
                        ? mention_beginning(d, y->sentence, y->last)
                        : NONE;
    if (whom != NONE && d->mentions.at[whom].last == i)
        return true; /* told an inquest that Ruiz had said */
    return y->last == i || when || (that && i > y->last && in_words(d, y->last, i));
}

bool speaks_from(const quoth_doc *d, uint32_t c, uint32_t i)
{
    const uint32_t s = d->cues.at[c].sentence, k = party_from(d, s, i);

    for (c++; k != NONE && c < d->cue_from[s + 1]; c++) {
        const cue *x = &d->cues.at[c];
        if (x->first == d->mentions.at[k].last && x->kind == CUE_SPEECH && x->share >= SURE &&
            !(x->group & (CUE_PASSIVE | CUE_MODAL)))
            return d->mentions.at[k].kind != MEN_PRONOUN;
    }
    return false;
}

bool tells_what_to_do(const quoth_doc *d, const quoth_model *m, uint32_t at_cue)
{
    const cue *x = &d->cues.at[at_cue];
    uint32_t to = item_gist(d, x->first) & GIST_TO ? x->first : x->first - 1;

    return at_cue > d->cue_from[x->sentence] && item_gist(d, to) & GIST_TO &&
           item_among(d, x[-1].head, W(told), W(tells), W(telling)) && item_is_when(d, m, to - 1) &&
           !(x[-1].group & CUE_PASSIVE);
}
