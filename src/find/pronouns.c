/*
 * pronouns.c - descriptions, pronouns and relatives find their entity.
 *
 * In reading order, with the last appearances at hand; antecedents.c chooses among them.
 */
#include "find/item.h"
#include "find/resolver.h"
#include "find/view.h"

enum { NEAR = 6 }; /* Links looked at for the one of a span. */

/* Inside a quotation: "I" is its speaker. */
static uint32_t quoted_speaker(resolver *r, uint32_t inside)
{
    const quoth_doc *d = r->c->d;
    uint32_t lo = 0, hi = d->links.n;

    if (inside == r->inside)
        return r->speaker == NONE ? NONE : d->entity_of[r->speaker];
    r->inside = inside;
    r->speaker = NONE;
    while (lo < hi) { /* Links of spans come first, but their streams mix: look by content. */
        uint32_t mid = (lo + hi) / 2;
        if (d->links.at[d->link_order[mid]].content.start <
            d->tokens.at[d->spans.at[inside].open].start)
            lo = mid + 1;
        else
            hi = mid;
    }
    for (; lo < d->links.n && lo < hi + NEAR; lo++) {
        const attribution *a = &d->links.at[d->link_order[lo]];
        if (a->span != inside || a->holder == NONE)
            continue;
        r->speaker = a->holder;
        return d->entity_of[a->holder];
    }
    return NONE;
}

/* "He" in somebody's words: the only other person of that gender in the sentence
 * around them. */
static uint32_t other_person(const resolver *r, uint32_t inside, uint32_t speaker, uint8_t sex)
{
    enum { LOOKED_AT = 32 };
    const quoth_doc *d = r->c->d;
    uint32_t around = d->folds[inside].sentence, found = NONE, seen = 0;

    if (speaker == NONE)
        return NONE;
    for (uint32_t k = d->mention_from[around];
         k < d->mention_from[around + 1] && seen++ < LOOKED_AT; k++) {
        uint32_t e = d->entity_of[k];
        if (asks_passively(d, &d->mentions.at[k]) || e == NONE || e == speaker || e == found ||
            d->entities.at[e].kind != QUOTH_PERSON || d->entities.at[e].plural ||
            (r->c->ids.at[e].mute && !r->c->ids.at[e].talks) ||
            (r->c->ids.at[e].place && !r->c->ids.at[e].acts) || /* in Amherst */
            (d->entities.at[e].gender && d->entities.at[e].gender != sex))
            continue;
        if (found != NONE)
            return NONE;
        found = e;
    }
    return found;
}

/* Whose turn outermost item k is in, or NONE; whom he calls there is no "he" of his.  Turns are the first
 * links. */
static uint32_t turn_speaker(resolver *r, uint32_t k)
{
    const quoth_doc *d = r->c->d;
    const uint32_t at = item_start(d, k);
    const attribution *a = d->links.at + r->turn, *end = d->links.at + d->links.n;

    while (a < end && (a->rule == RULE_TURN || a->rule == RULE_COLON) && a->span == NONE &&
           a->content.end <= at)
        a++;
    r->turn = (uint32_t)(a - d->links.at);
    bool in = a < end && a->rule == RULE_TURN && a->span == NONE && a->content.start <= at;
    if (in)
        called_read_turn(d, r->c->m, a->content.start, k, &r->calls);
    return in && a->holder != NONE ? d->entity_of[a->holder] : NONE;
}

/* The winner was [Ruiz], she said.  The name right before, mention k - 1 of somebody else, or NONE. */
static uint32_t named_right_before(const quoth_doc *d, uint32_t k)
{
    const mention *x = &d->mentions.at[k], *y = x - 1;

    bool ends = k > d->mention_from[x->sentence] && item_is(d, x->first - 1, ',') &&
                y->last + 1 == x->first && y->kind == MEN_NAME &&
                item_gist(d, x->last) & GIST_SAYS && item_is(d, x->last + 1, '.');
    return ends ? d->entity_of[k - 1] : NONE;
}

/* [Holm]'s plan is a fraud, he said: whose the subject is, is another; or NONE. */
static uint32_t inserted_owner(const chains *c, uint32_t k)
{
    const quoth_doc *d = c->d;
    const mention *x = &d->mentions.at[k];
    uint32_t first = d->mention_from[x->sentence], start = d->sentences.at[x->sentence].first;

    bool inserted = k > first && item_is(d, x->first - 1, ',') &&
                    item_gist(d, x->last) & GIST_SAYS && d->mentions.at[first].first == start;
    return inserted ? c->owners[first] : NONE;
}

/* [Ruiz] recalled him saying, [Ruiz], a clerk, called him “odd”: who hears or describes mention k is another; or NONE. */
static uint32_t hearer(const resolver *r, uint32_t k)
{
    const quoth_doc *d = r->c->d;
    const mention *x = &d->mentions.at[k];

    uint32_t tells = describer(r, k);
    if (tells != NONE)
        return tells;
    bool hears = k > d->mention_from[x->sentence] &&
                 (item_recalls(d, x->first - 1) || item_perceives(d, x->first - 1) ||
                  item_among(d, x->first - 1, W(hear), W(quoted), W(quotes)));
    return hears ? d->entity_of[k - 1] : NONE;
}

/* In an interview with [Ruiz], she said: somebody else. */
static uint32_t interviewer(const quoth_doc *d, uint32_t k)
{
    const mention *x = &d->mentions.at[k], *y = x - 1;
    uint32_t first = d->sentences.at[x->sentence].first;

    bool leads = k > d->mention_from[x->sentence] && item_is(d, x->first - 1, ',') &&
                 y->last + 1 == x->first && y->kind == MEN_NAME &&
                 item_among(d, y->first - 1, W(with), W(to)) &&
                 (item_among(d, first, W(in), W(during)) || item_among(d, first, W(speaking)));
    return leads ? d->entity_of[k - 1] : NONE;
}

/* Is nobody meant by mention k, of that sort, and it by no other mention? */
bool stands_alone(const chains *c, uint32_t k, mention_sort sort)
{
    uint32_t noun = c->d->mentions.at[k].head, key;

    if (sort != SORT_ONE)
        return sort != SORT_FULL;
    return !*clue_roles(c, noun) &&
           !(c->shortened && clue_of_start(c, noun, &key) && clue_first(c, key) != NONE);
}

/* Whom pronoun k, outside of words in marks, does not mean, "I" of a turn but for: whose turn it is, or who
 * stands where another one speaks; or NONE. */
static uint32_t another_than(resolver *r, uint32_t k, uint8_t sex)
{
    const quoth_doc *d = r->c->d;
    const mention *x = &d->mentions.at[k];
    uint32_t first = d->mention_from[x->sentence], e = turn_speaker(r, x->first);

    if (e == NONE && first < k && is_inserted(d, x))
        e = d->entity_of[first];
    if (e != NONE || !sex)
        return e;
    e = named_right_before(d, k);
    e = e == NONE ? hearer(r, k) : e;
    e = e == NONE ? interviewer(d, k) : e;
    return e == NONE ? inserted_owner(r->c, k) : e;
}

static uint8_t sex_of(uint32_t id)
{
    static const uint32_t he[] = {W(he), W(him), W(his)}, she[] = {W(she), W(her)};
    return id_among(id, he, LEN(he))     ? GENDER_MALE
           : id_among(id, she, LEN(she)) ? GENDER_FEMALE
                                         : GENDER_UNKNOWN;
}

/* Ruiz wrote a letter in which [she], and she: nobody else is named before her in the sentence. */
static bool hangs_on(const resolver *r, uint32_t k)
{
    const quoth_doc *d = r->c->d;
    const mention *x = &d->mentions.at[k];
    uint32_t first = d->mention_from[x->sentence];

    if (k == first || !item_among(d, x->first - 1, W(which), W(where), W(whom), W(and), W(but),
                                  W(because), W(when), W(while), W(as), W(after), W(before),
                                  W(since), W(though), W(although)))
        return false;
    const uint64_t people = LEX_(ROLE) | LEX_(TITLE);
    while (--k > first) {
        const mention *y = &d->mentions.at[k];
        bool acts = y->kind == MEN_NOMINAL && !(y->flags & MEN_PLURAL) &&
                    item_word(d, r->c->m, y->head)->classes & people &&
                    item_gist(d, y->last) & GIST_FINITE; /* said the chief met those whom he */
        if (y->kind == MEN_NAME || acts)
            return false;
    }
    return true;
}

/* Told that Ruiz had left, [he] paused: nobody who is named there. */
static bool is_told_first(const resolver *r, uint32_t k)
{
    const quoth_doc *d = r->c->d;
    const mention *x = &d->mentions.at[k];
    uint32_t first = d->sentences.at[x->sentence].first;

    return item_gist(d, x->last) & (GIST_FINITE | GIST_HELPER | GIST_SAYS) &&
           x->first > first + 1 &&
           item_among(d, first, W(told), W(asked), W(reminded), W(informed), W(pressed),
                      W(questioned)) &&
           view_subject(d, r->c->m, x->sentence) == k;
}

/* She said so.  "I know him," [she] added: nobody knew then who she is, and e was not named since. */
static bool goes_on_unknown(const resolver *r, uint32_t k, uint32_t e)
{
    const quoth_doc *d = r->c->d;
    const appearance *a;

    if (r->lost == NONE || d->sentences.at[d->mentions.at[r->lost].sentence].para !=
                               d->sentences.at[d->mentions.at[k].sentence].para)
        return false;
    if (sex_of(item_id(d, d->mentions.at[r->lost].first)) !=
        sex_of(item_id(d, d->mentions.at[k].first)))
        return false;
    for (uint32_t i = 0; (a = recent(r, i)) && a->mention > r->lost; i++)
        if (a->entity == e)
            return false;
    return true;
}

/* Whom the words that mention k says call by name: "I tell you, [Mr. Berg]," she cried. */
static void read_calls(resolver *r, uint32_t k)
{
    const quoth_doc *d = r->c->d;

    for (uint32_t i = r->c->speaks[k]; i != NONE; i = d->links.at[i].next)
        if (d->links.at[i].span != NONE)
            called_read(d, r->c->m, d->links.at[i].span, &r->calls);
}

/* Ana Ruiz met Volta.  “Ruiz is late,” she said: does the likelier one only not speak because he tells of her? */
static bool tells_of_likely(const resolver *r, uint32_t e, uint8_t sex)
{
    const appearance *a;

    for (uint32_t i = 0; (a = recent(r, i)); i++)
        if (a->entity == e && a->speaker)
            return false;
        else if (a->entity != NONE && a->entity != e && (a->subject || a->speaker) &&
                 entity_at(r, a->entity)->gender == sex &&
                 called_tells_of(r->c, &r->calls, a->entity))
            return true;
    return false;
}

/* Replied, wrote back. */
static bool is_reply(const quoth_doc *d, uint32_t c)
{
    uint32_t i = c != NONE ? d->cues.at[c].head : NONE;

    return c != NONE &&
           (item_among(d, i + 1, W(back)) ||
            item_among(d, i, W(replied), W(replies), W(answered), W(answers), W(responded)));
}

static bool is_written(const quoth_doc *d, uint32_t c)
{
    return c != NONE && item_among(d, d->cues.at[c].head, W(wrote), W(writes), W(written),
                                   W(posted), W(texted), W(tweeted));
}

/* He, her, outside of words in marks. */
static quoth_status resolve_he(resolver *r, uint32_t k, uint8_t sex, uint32_t *out)
{
    quoth_doc *d = r->c->d;
    const mention *x = &d->mentions.at[k];
    uint32_t own = r->c->speaks[k], e, was;

    read_calls(r, k);
    r->at = x->first;
    r->replies = own != NONE && is_reply(d, d->links.at[own].cue);
    r->writes = own != NONE && is_written(d, d->links.at[own].cue);
    r->speaks = own != NONE && !r->writes && !item_among(d, x->last, W(once), W(had), W(often));
    sides v = sides_by(r, k);
    r->confides = v.me && !v.you;
    r->under = x->first > 0 && item_is_word(d, x->first - 1) &&
               item_word(d, r->c->m, x->first - 1)->classes & LEX_(SUBORDINATOR);
    TRY(find_writer(r, k, sex, out));
    if (*out != NONE)
        return QUOTH_OK;
    r->within = hangs_on(r, k);
    r->led = is_told_first(r, k) ? x->sentence : NONE;
    TRY(find_antecedent(r, x->sentence, WANT_PERSON, sex, &e));
    r->within = false;
    r->led = NONE;
    bool answers = false;
    TRY(resolve_answer(r, k, sex, &e, &answers));
    if (answers) {
        *out = e;
        return QUOTH_OK;
    }
    uint32_t only = e == NONE && !r->paired ? find_only(r, sex) : NONE;
    if (only != NONE && (r->torn == NONE || bears_surname(r, r->torn, only)))
        e = only;
    bool tells = own != NONE || x->first == d->sentences.at[x->sentence].first;
    uint32_t other = e != NONE && tells && x->sentence ? nameless_speaker(r, x, e, sex) : NONE;
    if (other == NONE && e != NONE && own != NONE &&
        (newcomer_before(r, x, e, sex) || newcomer_named(r, x, e, sex) ||
         (!d->entities.at[e].gender && told_of_himself(r, x, e, sex))))
        e = NONE;
    e = other != NONE ? other : e;
    if (e != NONE &&
        (goes_on_unknown(r, k, e) || only_hears(r, x, e) || quoted_by_other(r, x, e, sex)))
        e = NONE;
    e = not_sentenced(r, k, departed_or(r, x, e, sex), sex);
    if (e != NONE && answers_itself(r, k, e, &was))
        e = who_answers(r, k, e, was, sex);
    if (e != NONE && r->calls.tells && !d->entities.at[e].gender && tells_of_likely(r, e, sex))
        e = NONE;
    if (e == NONE && own != NONE)
        r->lost = k;
    if (e != NONE && !d->entities.at[e].gender && item_among(d, x->first, W(he), W(she)))
        d->entities.at[e].gender = sex;
    *out = e;
    return QUOTH_OK;
}

/* [It] had been a strange game; [it] seems late; [it] was said that: nothing named before. */
static bool is_event(const quoth_doc *d, const mention *x)
{
    uint32_t i = x->last + (item_gist(d, x->last) & GIST_HAVE ? 1 : 0);
    if (!(item_gist(d, i) & GIST_BE))
        return item_among(d, i, W(seems), W(seemed), W(appears), W(appeared)) &&
               !(item_gist(d, i + 1) & GIST_TO);
    return item_among(d, i + 1, W(a), W(an)) ||
           (item_gist(d, i + 2) & GIST_THAT && !item_is_felt(d, i + 1) &&
            !item_among(d, i + 1, W(told), W(assured)));
}

/* [He] is alleged to have told her: of whom that is said. */
static bool is_accused(const quoth_doc *d, const mention *x)
{
    enum { REACH = 3 };
    static const str OF[] = {S("accused"), S("alleged"), S("charged"), S("suspected")};

    for (uint32_t i = x->last; i < x->last + REACH; i++) {
        if (!(item_gist(d, i) & (GIST_BE | GIST_HAVE | GIST_ADVERB)))
            return i > x->last && item_is_word(d, i) && str_among(item_text(d, i), OF, LEN(OF));
    }
    return false;
}

/* Was e told of in the sentence before mention x, where nobody speaks?  Attorney Tom Bell is on trial. */
static bool silent_before(const quoth_doc *d, const mention *x, uint32_t e)
{
    uint32_t s = x->sentence - 1;

    if (!x->sentence)
        return false;
    for (uint32_t c = d->cue_from[s]; c < d->cue_from[s + 1]; c++)
        if (d->cues.at[c].kind == CUE_SPEECH)
            return false;
    for (uint32_t k = d->mention_from[s]; k < d->mention_from[s + 1]; k++)
        if (d->entity_of[k] == e)
            return true;
    return false;
}

/* Prosecutor Ivo Holm, a police detective, U.S. Attorney Holm: who accuses others. */
static bool is_of_law(const quoth_doc *d, const entity *e)
{
    static const str LAW[] = {S("ttorney"), S("etective"), S("olice"), S("rosecutor"), S("heriff")};
    str role = doc_slice(d, e->role.start, e->role.end);

    for (size_t i = 0; i < role.n; i++)
        for (size_t k = 0; k < LEN(LAW); k++)
            if (role.n - i >= LAW[k].n && str_eq((str){role.p + i, LAW[k].n}, LAW[k]))
                return true;
    return false;
}

static quoth_status resolve_pronoun(resolver *r, uint32_t k)
{
    quoth_doc *d = r->c->d;
    const mention *x = &d->mentions.at[k];
    uint32_t inside = d->sentences.at[x->sentence].inside, e = NONE;
    uint8_t sex = sex_of(item_id(d, x->first));

    d->resolved_by[k] =
        item_among(d, x->first, W(others), W(many), W(some)) ? QUOTH_BY_SELF : QUOTH_BY_PRONOUN;
    r->talking = inside == NONE ? another_than(r, k, sex) : NONE;
    if (sex && inside == NONE && r->talking == NONE)
        TRY(spoken_to(r, k, &r->talking));
    bool me = item_among(d, x->first, W(i), W(me), W(my));
    if (r->talking != NONE && me) {
        e = r->talking;
    } else if (inside != NONE) {
        if (me)
            e = quoted_speaker(r, inside);
        else if (sex)
            e = other_person(r, inside, quoted_speaker(r, inside), sex);
    } else if (sex) {
        TRY(resolve_he(r, k, sex, &e));
        if (e != NONE && is_accused(d, x) && is_of_law(d, &d->entities.at[e]) &&
            !silent_before(d, x, e))
            e = NONE;
    } else if (item_among(d, x->first, W(it)) && is_event(d, x)) {
        e = NONE;
    } else if (item_among(d, x->first, W(it), W(its), W(itself))) {
        TRY(find_thing(r, k, &e));
    } else if (item_among(d, x->first, W(they), W(them), W(their), W(themselves))) {
        TRY(find_antecedent(r, x->sentence, WANT_MANY, GENDER_UNKNOWN, &e));
    }
    d->entity_of[k] = e;
    r->talking = NONE;
    r->calls.n = r->calls.tells = r->calls.title = 0;
    r->speaks = false;
    return QUOTH_OK;
}

/* Ana Ruiz, born in [Paris], who; a baker now living in [Varn], who: the one before place i, or i. */
static uint32_t behind_origin(const chains *c, uint32_t k, uint32_t i)
{
    const quoth_doc *d = c->d;
    const mention *x = &d->mentions.at[i];
    uint32_t p = x->first - 1;

    if (i == d->mention_from[x->sentence] || !item_among(d, d->mentions.at[k].first, W(who)) ||
        x->kind != MEN_NAME || !(item_gist(d, p) & GIST_PREP) || x->last != x->core)
        return i;
    bool lives = item_among(d, p, W(in)) &&
                 item_among(d, p - 1, W(born), W(raised), W(living), W(based), W(educated));
    if (!lives && !(item_word(d, c->m, x->last - 1)->classes & LEX_(PLACE)))
        return i;
    uint8_t pos = item_word(d, c->m, p - 1)->pos; /* born, now living */
    p -= pos == POS_PART || pos == POS_PAST || pos == POS_ING;
    p -= lives && item_among(d, p - 1, W(now));
    p -= item_is(d, p - 1, ',') || !lives;
    return (lives || item_is(d, p, ',')) && x[-1].last == p ? i - 1 : i;
}

/* "…, who suggested": the mention right before, with or without a comma. */
static quoth_status resolve_relative(resolver *r, uint32_t k)
{
    chains *c = r->c;
    quoth_doc *d = c->d;
    uint32_t i = chain_antecedent(d, k);

    d->resolved_by[k] = QUOTH_BY_PRONOUN;
    if (i == NONE)
        return QUOTH_OK;
    i = behind_origin(c, k, i);
    if (chain_sort(c, i) == SORT_MANY)
        TRY(resolver_settle(r, i));
    const mention *x = &d->mentions.at[i];
    uint32_t e = d->entity_of[i];
    bool odd = e != NONE && d->entities.at[e].kind == QUOTH_PERSON &&
               item_among(d, d->mentions.at[k].first, W(which));
    if (odd && (c->ids.at[e].sure || (x->last > x->core + 1 && chain_sort(c, i) != SORT_MANY)))
        return QUOTH_OK; /* a book by Ana Ruiz, which; Ana Ruiz of the Trust, which: not she. */
    if (x->kind == MEN_NOMINAL && x->last > x->core && c->pairs[i] != NONE)
        e = c->pairs[i]; /* news for Ana Ruiz, who */
    d->entity_of[k] = e;
    if (e == NONE)
        c->sorts[k] = chain_sort(c, i) == SORT_FULL ? SORT_FULL : SORT_DETAIL;
    else if (odd)
        d->entities.at[e].kind = QUOTH_ORGANIZATION;
    return QUOTH_OK;
}

/* [Ruiz] turned to her late husband, was told by her coach, mention k: a surname alone is now a woman's; but: Lund said
 * Ruiz lied to her husband. */
static void sex_by_kin(const resolver *r, uint32_t k)
{
    const quoth_doc *d = r->c->d;
    const mention *x = &d->mentions.at[k];
    const appearance *a;

    if (x->kind != MEN_NOMINAL || x->head > x->first + 2 || x->head == x->first ||
        !item_among(d, x->first, W(his), W(her)))
        return;
    uint8_t sex = sex_of(item_id(d, x->first));
    if (x->head == x->first + 2 && item_word(d, r->c->m, x->first + 1)->pos == POS_NOUN)
        return;
    bool by = x->first && item_among(d, x->first - 1, W(by)) &&
              item_word(d, r->c->m, x->head)->classes & (LEX_(ROLE) | LEX_(TITLE));
    if (!by && !is_kin(d, x->head))
        return;
    for (uint32_t i = 0; (a = recent(r, i)) && a->sentence == x->sentence; i++) {
        if (a->entity == NONE || d->mentions.at[a->mention].kind != MEN_NAME)
            continue;
        entity *e = &d->entities.at[a->entity];
        uint32_t verb = d->mentions.at[a->mention].last;
        bool his = !by || (item_gist(d, verb) & (GIST_BE | GIST_HAVE) && verb + NEAR > x->first);
        if (his && a->subject && !e->gender && !e->plural && e->kind == QUOTH_PERSON)
            e->gender = sex;
        return;
    }
}

quoth_status chains_resolve(chains *c)
{
    quoth_doc *d = c->d;
    resolver *r = arena_zero(&d->arena, 1, sizeof *r);

    if (!r)
        return QUOTH_FATAL;
    r->c = c;
    r->departed = find_departed(c);
    r->fresh = r->inside = r->talking = r->led = r->lost = NONE;
    chains_outlets(c);
    const mention *at = d->mentions.at;
    const uint32_t *of = d->entity_of;
    for (uint32_t k = 0, stop = c->stop; k < stop; k++) {
        uint8_t kind = at[k].kind;
        bool pronoun = kind == MEN_PRONOUN || kind == MEN_RELATIVE;
        if (of[k] == NONE && pronoun)
            TRY(kind == MEN_PRONOUN ? resolve_pronoun(r, k) : resolve_relative(r, k));
        bool plain = of[k] == NONE && stands_alone(c, k, chain_sort(c, k));
        if (of[k] == NONE && !plain && !pronoun)
            TRY(resolve_nominal(r, k));
        sex_by_kin(r, k);
        if ((c->owners[k] & c->homes[k] & c->pairs[k]) != NONE) /* One of them is known. */
            resolver_sees_all(r, k, plain);
        else if (plain || kind == MEN_NAME || of[k] != NONE)
            resolver_sees(r, k, plain);
    }
    return QUOTH_OK;
}
