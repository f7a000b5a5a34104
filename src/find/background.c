/*
 * background.c - reads on, where somebody named is named more fully.
 *
 * Paragraphs far from all marks are left unread (text/skim.c).  But "Ruiz said" is
 * worth more where one of them says "Transport Minister Ana Ruiz": those that
 * hold a new run of capitals around a name already met are read after all, as
 * sentences of a stream of their own, behind all others.
 */
#include "base/eight.h"
#include "find/find.h"
#include "find/item.h"
#include "text/text.h"

enum {
    SLOTS = 1024, /* Names remembered; past half of that, no more. */
    RUN = 12,     /* Words of a run. */
};

/* Most slots stay empty, and are never touched. */
typedef struct {
    uint64_t used[SLOTS / 64];
    uint32_t n;
    uint32_t at[SLOTS];
} hash_set;

static void empty(hash_set *s)
{
    memset(s->used, 0, sizeof s->used);
    s->n = 0;
}

static bool is_used(const hash_set *s, uint32_t i)
{
    return s->used[i / 64] >> i % 64 & 1;
}

static uint32_t slot_of(const hash_set *s, uint32_t hash)
{
    uint32_t i = hash >> 7 & (SLOTS - 1);
    while (is_used(s, i) && s->at[i] != hash)
        i = (i + 1) & (SLOTS - 1);
    return i;
}

static bool has(const hash_set *s, uint32_t hash)
{
    return is_used(s, slot_of(s, hash));
}

/* False if it was there, or there is no room. */
static bool add(hash_set *s, uint32_t hash)
{
    uint32_t i = slot_of(s, hash);
    if (is_used(s, i) || s->n >= SLOTS / 2)
        return false;
    s->used[i / 64] |= UINT64_C(1) << i % 64;
    s->at[i] = hash;
    s->n++;
    return true;
}

typedef struct {
    quoth_doc *d;
    const quoth_model *m;
    hash_set names; /* Words of names in what was read. */
    hash_set runs;  /* Runs of capitals there, by all their words. */
} background;

static uint32_t mix(uint32_t run, uint32_t hash)
{
    return (run ^ hash) * 0x9E3779B1u + 1;
}

/* The names of what has been read, and how they are called there. */
static void note_names(background *b)
{
    const quoth_doc *d = b->d;

    for (uint32_t k = 0; k < d->mentions.n; k++) {
        const mention *x = &d->mentions.at[k];
        uint32_t run = 0, words = 0, last = 0;
        if (x->kind != MEN_NAME || d->sentences.at[x->sentence].inside != NONE)
            continue;
        for (uint32_t i = x->name_first; i < x->name_last; i++) {
            if (!item_is_word(d, i) || item_at(d, i)->shape == SHAPE_LOWER)
                continue;
            last = item_hash(d, b->m, i);
            run = mix(run, last);
            words++;
        }
        if (words)
            add(&b->names, last);
        if (words > 1)
            add(&b->runs, run);
    }
}

/* Bytes of the word at p: letters of any script, ' and - before a letter. */
static size_t word_end(str s, size_t i)
{
    for (; i < s.n; i++) {
        if (i + 8 <= s.n)
            i += letters_at(s.p + i).n;
        if (i >= s.n)
            break;
        unsigned char c = (unsigned char)s.p[i], next = i + 1 < s.n ? (unsigned char)s.p[i + 1] : 0;
        bool letter = (c | 0x20) >= 'a' && (c | 0x20) <= 'z';
        bool joint = (c == '-' || c == '\'') && (next | 0x20) >= 'a' && (next | 0x20) <= 'z';
        if (c == '\'' && next == 's')
            break;
        if (!letter && !joint && c < 0x80)
            break;
    }
    return i;
}

static bool capital_at(str s, size_t i)
{
    return i < s.n && s.p[i] >= 'A' && s.p[i] <= 'Z';
}

/* The first capital from byte i on, or s.n. */
static size_t next_capital(str s, size_t i)
{
    for (; i + 8 <= s.n; i += 8) {
        uint64_t hit = capital_flags(load8(s.p + i));
        if (hit)
            return i + first_flag(hit);
    }
    while (i < s.n && !capital_at(s, i))
        i++;
    return i < s.n ? i : s.n;
}

/* Does another capitalised word follow the one that begins at i and ends at stop?  *next: there. */
static bool goes_on(str s, size_t i, size_t stop, size_t *next)
{
    if (stop + 1 < s.n && s.p[stop] == '.' && stop - i < 4)
        stop++; /* J. Sen. */
    *next = stop + 1;
    return stop < s.n && s.p[stop] == ' ' && capital_at(s, stop + 1);
}

/* Is the run of capitalised words at byte i of the paragraph a new one around a
 * known name?  *end: behind it. */
static bool new_run(background *b, str s, size_t i, size_t *end)
{
    uint32_t run = 0, words = 0;
    bool known = false, more = true;

    while (more && words < RUN) {
        size_t stop = word_end(s, i), next;
        *end = stop;
        more = goes_on(s, i, stop, &next);
        if (!more && !words)
            return false; /* The capital of a sentence, most often. */
        uint32_t hash = word_hash(s.p + i, stop - i);
        known |= has(&b->names, hash);
        run = mix(run, hash);
        words++;
        i = next;
    }
    return known && add(&b->runs, run);
}

static bool tells_more(background *b, range r)
{
    str s = doc_slice(b->d, r.start, r.end);
    bool more = false;

    for (size_t i = next_capital(s, 0); i < s.n; i = next_capital(s, i + 1))
        if (i == 0 || s.p[i - 1] == ' ' || s.p[i - 1] == '(')
            more |= new_run(b, s, i, &i);
    return more;
}

quoth_status find_background(quoth_doc *d, const quoth_model *m)
{
    if (!d->unread.n || !d->spans.n)
        return QUOTH_OK;
    background *b = arena_alloc(&d->arena, 1, sizeof *b);
    uint32_t first = d->sentences.n;

    if (!b)
        return QUOTH_FATAL;
    b->d = d;
    b->m = m;
    empty(&b->names);
    empty(&b->runs);
    note_names(b);
    for (uint32_t i = 0; i < d->unread.n; i++) {
        if (!tells_more(b, d->unread.at[i]))
            continue;
        TRY(text_read_on(d, m, d->unread.at[i]));
        TRY(streams_add(d, m, d->paragraphs.n - 1));
    }
    if (d->sentences.n == first)
        return QUOTH_OK;
    TRY(streams_end(d, m));
    return mentions_add(d, m, first);
}
