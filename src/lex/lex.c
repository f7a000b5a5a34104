#include "lex/lex.h"

#include <stdalign.h>

#include "base/eight.h"
#include "base/utf8.h"
#include "lex/compose.h"
#include "lex/folder.h"

#include "lex/lex_en.inc"

enum { FORM_MAX = 64, EN_N = LEN(EN_WORDS) };

static const char *const FILES[] = {
#define X(name, file) file ".txt",
    LEX_CLASSES(X)
#undef X
        "pos.txt",
    "patterns.txt",
};

static const char *const TAGS[POS_N] = {
    [POS_NOUN] = "noun", [POS_NOUNS] = "nouns", [POS_NAME] = "name",   [POS_VERB] = "verb",
    [POS_PAST] = "past", [POS_ING] = "ing",     [POS_PART] = "part",   [POS_VERB_S] = "verb_s",
    [POS_ADJ] = "adj",   [POS_ADV] = "adv",     [POS_DET] = "det",     [POS_PREP] = "prep",
    [POS_PRON] = "pron", [POS_CONJ] = "conj",   [POS_MODAL] = "modal", [POS_TO] = "to",
    [POS_WH] = "wh",     [POS_NUM] = "num",     [POS_OTHER] = "other",
};

/* --- Looking up ------------------------------------------------------------ */

/* Writes the character at *p folded, steps over it, and returns how many bytes that makes. */
static inline size_t fold(char *to, const char **p, const char *end)
{
    unsigned char c = (unsigned char)*(*p)++;
    if (c == 0xE2 && end - *p >= 2 && memcmp(*p, "\x80\x99", 2) == 0) {
        *p += 2; /* U+2019 */
        *to = '\'';
        return 1;
    }
    if (c == 0xC2 && end > *p && **p == '\xAD') {
        *p += 1; /* A soft hyphen. */
        return 0;
    }
    if (c < 0x80 && end - *p >= 2 && **p == '\xCC') {
        uint32_t both = compose((char)c, (*p)[1] & 0x3F);
        *p += both ? 2 : 0;
        if (both)
            return utf8_encode(to, both);
    }
    *to = (char)(c >= 'A' && c <= 'Z' ? c + 32 : c);
    return 1;
}

/* Copies p folded; returns how many bytes that makes. */
static size_t fold_all(char *to, const char *p, size_t n)
{
    size_t len = 0;
    for (const char *end = p + n; p < end;)
        len += fold(to + len, &p, end);
    return len;
}

/* Is there perhaps an apostrophe, a soft hyphen or an accent of its own among the bytes of p? */
static bool may_fold(const char *p, size_t n)
{
    bool may = false;
    for (size_t i = 0; i < n && !may; i++)
        may = (p[i] == '\xE2') | (p[i] == '\xC2') | (p[i] == '\xCC');
    return may;
}

static word_key key_of_any(const char *p, size_t n)
{
    char folded[3 * FORM_MAX];
    word_key k = {0};
    uint64_t any = 0;
    uint32_t other = 0;

    for (size_t i = 0; i <= n; i += 8) {
        uint64_t x = load_part(p + i, n - i < 8 ? n - i : 8);
        any |= x;
        x = lower_case(x);
        if (i == 0)
            k.form = x;
        k.hash = key_hash(k.hash, x, KEY_PRIME);
        other = key_hash(other, x, KEY_PRIME2);
    }
    if (any & HIGH_BITS && n <= sizeof folded && may_fold(p, n)) {
        size_t len = fold_all(folded, p, n);
        if (len < n)
            return key_of_any(folded, len);
    }
    if (n > 8)
        k.form = (uint64_t)other << 32 | k.hash;
    return k;
}

word_key key_of_word(const char *p, size_t n)
{
    uint64_t head = load_part(p, n < 8 ? n : 8),
             next = n > 8 && n < 16 ? load_part(p + 8, n - 8) : 0;

    if (n >= 16 || (head | next) & HIGH_BITS)
        return key_of_any(p, n);
    return key_of_short(lower_case(head), lower_case(next), n);
}

uint32_t word_hash(const char *p, size_t n)
{
    return key_of_word(p, n).hash;
}

uint32_t lexicon_find_on(const lexicon *x, word_key k)
{
    const uint32_t buckets = UINT32_MAX >> x->shift;

    for (uint32_t i = k.hash >> x->shift; x->buckets[i].spilled;) {
        const lex_bucket *b = &x->buckets[i = (i + 1) & buckets];
        for (int s = 0; s < LEX_SLOTS; s++)
            if (b->form[s] == k.form)
                return b->id[s];
    }
    if (!x->more_mask)
        return 0;
    for (uint32_t s = k.hash & x->more_mask; x->more[s]; s = (s + 1) & x->more_mask) {
        const word *w = &x->words[x->more[s]];
        str form = word_form(x, w);
        if (w->hash == k.hash && key_of_word(form.p, form.n).form == k.form)
            return x->more[s];
    }
    return 0;
}

uint32_t lexicon_find(const lexicon *x, const char *p, size_t n)
{
    return lexicon_find_key(x, key_of_word(p, n));
}

/* --- A user's folder ------------------------------------------------------- */

/* The name of a list, or of what stands beside ours and is none: a copy of our folder is one. */
static bool known_file(const char *name)
{
    if (strcmp(name, "common.txt") == 0 || strcmp(name, "grammar.txt") == 0)
        return true;
    for (size_t i = 0; i < LEN(FILES); i++)
        if (strcmp(FILES[i], name) == 0)
            return true;
    return false;
}

static void more_put(lexicon *x, uint32_t hash, uint32_t id)
{
    uint32_t s = hash & x->more_mask;
    while (x->more[s])
        s = (s + 1) & x->more_mask;
    x->more[s] = id;
}

/* Twice the slots, at most half full. */
static quoth_status more_grow(lexicon *x)
{
    size_t n = x->more_mask ? 2 * ((size_t)x->more_mask + 1) : 1024;

    x->more = arena_zero(&x->keep, n, sizeof *x->more);
    if (!x->more)
        return QUOTH_FATAL;
    x->more_mask = (uint32_t)(n - 1);
    for (uint32_t i = EN_N; i < x->n; i++)
        more_put(x, x->own[i].hash, i);
    return QUOTH_OK;
}

static quoth_status words_grow(lexicon *x, uint32_t cap)
{
    word *own = arena_alloc(&x->keep, cap, sizeof *own);
    if (!own)
        return QUOTH_FATAL;
    memcpy(own, x->words, x->n * sizeof *own);
    x->words = x->own = own;
    x->cap = cap;
    return QUOTH_OK;
}

/* The id of a form, a new one for a new form. */
static quoth_status intern(lexicon *x, str form, uint32_t *id)
{
    word_key k = key_of_word(form.p, form.n);
    *id = lexicon_find_key(x, k);
    if (*id)
        return QUOTH_OK;
    if (x->n == x->cap)
        TRY(words_grow(x, 2 * x->cap));
    if (x->n - EN_N >= x->more_mask / 2)
        TRY(more_grow(x));
    uint32_t at = (uint32_t)x->own_forms.n;
    buf_str(&x->own_forms, form);
    if (x->own_forms.failed)
        return QUOTH_FATAL;
    x->forms = x->own_forms.p;
    *id = x->n++;
    x->own[*id] = (word){.form = at, .n = (uint8_t)form.n, .lemma = *id, .hash = k.hash};
    more_put(x, k.hash, *id);
    return QUOTH_OK;
}

static quoth_status check_form(const wordfile *f, str form, quoth_error *err)
{
    if (form.n == 0)
        return wordfile_fail(f, err, "empty word");
    if (form.n > FORM_MAX)
        return wordfile_fail(f, err, "word longer than %d bytes", FORM_MAX);
    if (utf8_valid_prefix(form.p, form.n) < form.n)
        return wordfile_fail(f, err, "not UTF-8");
    for (size_t i = 0; i < form.n; i++) {
        unsigned char c = (unsigned char)form.p[i];
        if (c >= 'A' && c <= 'Z')
            return wordfile_fail(f, err, "upper case in \"%.*s\"", (int)form.n, form.p);
        if (c <= ' ' || c == 0x7F)
            return wordfile_fail(f, err, "white space in a word");
    }
    return QUOTH_OK;
}

/* What stands before the next sep in *rest; steps over both. */
static str cut(str *rest, char sep)
{
    const char *end = rest->n ? memchr(rest->p, sep, rest->n) : NULL;
    str s = {rest->p, end ? (size_t)(end - rest->p) : rest->n};
    size_t step = s.n + (end != NULL);
    *rest = (str){rest->p + step, rest->n - step};
    return s;
}

/* "1", "0.35", ".5" -> 0..100; -1 if it is nothing of the kind. */
static int parse_share(str s)
{
    int whole = 0, hundredths = 0, unit = 10;
    size_t i = 0;

    if (i < s.n && (s.p[i] == '0' || s.p[i] == '1'))
        whole = s.p[i++] - '0';
    if (i < s.n && s.p[i] == '.' && i + 1 < s.n)
        for (i++; i < s.n && s.p[i] >= '0' && s.p[i] <= '9'; i++, unit /= 10)
            hundredths += (s.p[i] - '0') * unit;
    if (s.n == 0 || i < s.n || 100 * whole + hundredths > 100)
        return -1;
    return 100 * whole + hundredths;
}

static void add_class(lexicon *x, uint32_t id, uint32_t lemma, lex_bit class, int share)
{
    word *w = &x->own[id];
    bool cue = class == LEX_CUE_VERB_BIT;

    if (w->classes == 0 || cue)
        w->lemma = lemma;
    if (cue || (class == LEX_CUE_NOUN_BIT && !(w->classes & LEX_(CUE_VERB))))
        w->share = (uint8_t)share;
    w->classes |= (uint64_t)1 << class;
}

/* lemma|form|form...[TAB share] */
static quoth_status class_line(lexicon *x, const wordfile *f, str line, lex_bit class,
                               quoth_error *err)
{
    str forms = cut(&line, '\t');
    bool weighed = forms.p + forms.n < line.p;
    int share = weighed ? parse_share(line) : 100;
    uint32_t id, lemma = 0;

    if (share < 0)
        return wordfile_fail(f, err, "expected a number from 0 to 1 after the tab");
    if (weighed && class != LEX_CUE_VERB_BIT && class != LEX_CUE_NOUN_BIT)
        return wordfile_fail(f, err, "only cue-verb.txt and cue-noun.txt take a number");
    bool more;
    do {
        str form = cut(&forms, '|');
        more = form.p + form.n < forms.p;
        TRY(check_form(f, form, err));
        if (intern(x, form, &id) != QUOTH_OK)
            return wordfile_fail(f, err, "out of memory");
        if (!lemma)
            lemma = id;
        add_class(x, id, lemma, class, share);
    } while (more);
    return QUOTH_OK;
}

/* form TAB tag */
static quoth_status pos_line(lexicon *x, const wordfile *f, str line, quoth_error *err)
{
    str form = cut(&line, '\t');
    uint32_t id;

    TRY(check_form(f, form, err));
    for (int tag = POS_NONE + 1; tag < POS_N; tag++) {
        if (!str_eq(line, (str){TAGS[tag], strlen(TAGS[tag])}))
            continue;
        if (intern(x, form, &id) != QUOTH_OK)
            return wordfile_fail(f, err, "out of memory");
        x->own[id].pos = (uint8_t)tag;
        return QUOTH_OK;
    }
    return wordfile_fail(f, err, "expected a word, a tab and a tag such as noun or verb");
}

/* FILES[i]: a class, or pos.txt. */
static quoth_status load_file(lexicon *x, const char *dir, int i, quoth_error *err)
{
    wordfile f;
    str line;
    quoth_status s = QUOTH_OK;

    TRY(wordfile_open(&f, x->from, dir, FILES[i], err));
    while (s == QUOTH_OK && wordfile_next(&f, &line))
        s = i < LEX_N ? class_line(x, &f, line, (lex_bit)i, err) : pos_line(x, &f, line, err);
    wordfile_close(&f);
    return s;
}

static quoth_status load_folder(lexicon *x, const char *dir, quoth_error *err)
{
    TRY(folder_check(dir, known_file, err));
    buf_put(&x->own_forms, EN_FORMS, sizeof EN_FORMS - 1);
    if (x->own_forms.failed || words_grow(x, x->n + 1024) != QUOTH_OK)
        return fail(err, QUOTH_FATAL, "out of memory");
    for (int i = 0; i <= LEX_N; i++)
        TRY(load_file(x, dir, i, err));
    return QUOTH_OK;
}

quoth_status lexicon_load(lexicon *x, allocator from, const char *dir, quoth_error *err)
{
    *x = (lexicon){
        .from = from,
        .words = EN_WORDS,
        .forms = EN_FORMS,
        .n = EN_N,
        .shift = EN_SHIFT,
        .buckets = EN_BUCKETS,
    };
    arena_init(&x->keep, from);
    buf_init(&x->own_forms, from);
    quoth_status s = dir ? load_folder(x, dir, err) : QUOTH_OK;
    if (s != QUOTH_OK)
        lexicon_free(x);
    return s;
}

void lexicon_free(lexicon *x)
{
    arena_free(&x->keep);
    buf_free(&x->own_forms);
    *x = (lexicon){.from = x->from};
}
