#include "base/eight.h"
#include "base/wide.h"
#include "out/out.h"

/* A record is written without looking at the room for it: see most_bytes. */
typedef struct {
    char *p; /* Here. */
    const quoth_doc *d;
    offsets *o;
} record;

static inline void put(record *w, const char *p, size_t n)
{
    memcpy(w->p, p, n);
    w->p += n;
}

static inline void put_char(record *w, char c)
{
    *w->p++ = c;
}

#define PUT_LIT(w, lit) put((w), (lit), sizeof(lit) - 1)

static void put_number(record *w, uint32_t x)
{
    size_t n = 1;
    for (uint64_t limit = 10; x >= limit; limit *= 10)
        n++;
    w->p += n;
    for (char *p = w->p; n--; x /= 10)
        *--p = (char)('0' + x % 10);
}

/* 0.97, whatever the locale; 0 and 1 without decimals. */
static void put_share(record *w, float share)
{
    unsigned percent = percent_of(share);
    if (percent == 0 || percent == 100) {
        put_char(w, percent ? '1' : '0');
        return;
    }
    char digits[] = {'0', '.', (char)('0' + percent / 10), (char)('0' + percent % 10)};
    put(w, digits, sizeof digits);
}

/* Bytes that may need an escape: controls, ", \\, DEL, and 0xC2, which leads the controls
 * U+0080..U+009F.  The lowest flag is right; those above it may be there for its sake.  The
 * first subtraction finds zeros, see has_zero of Bit Twiddling Hacks; that of 0x21 finds
 * controls and, as 2 is taken out of it, the mark. */
static inline uint64_t special_flags(uint64_t x)
{
#define HAS_ZERO(x) (((x)-EACH_BYTE) & ~(x))
    uint64_t low = ((x ^ EACH_BYTE * 2) - EACH_BYTE * 0x21) | (x + EACH_BYTE);
    uint64_t hit = (low & ~x) | HAS_ZERO(x ^ EACH_BYTE * '\\') | HAS_ZERO(x ^ EACH_BYTE * 0xc2);
#undef HAS_ZERO
    return hit & HIGH_BITS;
}

enum { STEP = 32 };

/* Copies STEP bytes at a time, up to any that special_flags finds: how many were plain. */
WIDE static size_t copy_plain(char *to, const char *p, size_t n)
{
    size_t i = 0;

    for (; n - i >= STEP; i += STEP) {
        unsigned char any = 0;
        for (int k = 0; k < STEP; k++) {
            unsigned char c = (unsigned char)p[i + k];
            any |= (c < ' ') | (c == '"') | (c == '\\') | (c == 0x7f) | (c == 0xc2);
        }
        memcpy(to + i, p + i, STEP);
        if (any)
            break;
    }
    return i;
}

/* Writes the bytes before the first special one, and perhaps some more behind them that others
 * will overwrite; how many were plain. */
static inline size_t put_plain(record *w, const char *p, size_t n)
{
    char *const to = w->p;
    uint64_t hit = 0;
    size_t i = n >= STEP ? copy_plain(to, p, n) : 0;

    for (; i + 8 <= n; i += 8) {
        hit = special_flags(load8(p + i));
        memcpy(to + i, p + i, 8);
        if (hit)
            break;
    }
    if (!hit && n >= 8) { /* The last eight; some of them again. */
        i = n - 8;
        hit = special_flags(load8(p + i));
        memcpy(to + i, p + i, 8);
        i += hit ? 0 : 8;
    } else if (!hit) { /* A zero behind them is special, too. */
        hit = special_flags(load_part(p, n));
        memcpy(to, p, n);
    }
    i += hit ? first_flag(hit) : 0;
    w->p = to + i;
    return i;
}

static void put_unicode_escape(record *w, unsigned char c)
{
    static const char hex[] = "0123456789abcdef";
    char escape[] = {'\\', 'u', '0', '0', hex[c >> 4], hex[c & 15]};
    put(w, escape, sizeof escape);
}

/* Writes the special character at p and returns its length. */
static size_t put_special(record *w, const char *p, size_t n)
{
    unsigned char c = (unsigned char)*p, next = n > 1 ? (unsigned char)p[1] : 0;
    static const char letters[0x20] = {
        ['\b'] = 'b', ['\f'] = 'f', ['\n'] = 'n', ['\r'] = 'r', ['\t'] = 't'};

    if (c == 0xc2) {
        if (next >= 0x80 && next < 0xa0)
            put_unicode_escape(w, next);
        else
            put(w, p, n > 1 ? 2 : 1);
        return n > 1 ? 2 : 1;
    }
    char letter = c < sizeof letters ? letters[c] : c == 0x7f ? 0 : (char)c;
    if (letter)
        put(w, (char[]){'\\', letter}, 2);
    else
        put_unicode_escape(w, c);
    return 1;
}

/* s as the inside of a JSON string. */
static void put_escaped(record *w, str s)
{
    while (s.n) {
        size_t n = put_plain(w, s.p, s.n);
        if (n < s.n)
            n += put_special(w, s.p + n, s.n - n);
        s = (str){s.p + n, s.n - n};
    }
}

static void put_string(record *w, str s)
{
    put_char(w, '"');
    put_escaped(w, s);
    put_char(w, '"');
}

static void put_known(record *w, str s)
{
    if (s.n)
        put_string(w, s);
    else
        PUT_LIT(w, "null");
}

static void put_word(record *w, str s)
{
    put_char(w, '"');
    put(w, s.p, s.n);
    put_char(w, '"');
}

static void put_above_zero(record *w, uint32_t x)
{
    if (x)
        put_number(w, x);
    else
        PUT_LIT(w, "null");
}

/* "start":118,"end":131, and where it stood before it was text. */
static void put_range(record *w, range r)
{
    PUT_LIT(w, "\"start\":");
    put_number(w, offsets_at(w->o, r.start));
    PUT_LIT(w, ",\"end\":");
    put_number(w, offsets_at(w->o, r.end));
    if (!w->d->origins.n)
        return;
    range from = doc_origin(w->d, r);
    PUT_LIT(w, ",\"origin\":{\"start\":");
    put_number(w, from.start);
    PUT_LIT(w, ",\"end\":");
    put_number(w, from.end);
    put_char(w, '}');
}

/* "text":"told","start":58,"end":62 */
static void put_place(record *w, range r)
{
    if (r.start == r.end) {
        PUT_LIT(w, "\"text\":null,\"start\":null,\"end\":null");
        return;
    }
    PUT_LIT(w, "\"text\":");
    put_string(w, doc_slice(w->d, r.start, r.end));
    put_char(w, ',');
    put_range(w, r);
}

/* "one two" of two ranges, null of none. */
static void put_words(record *w, const range *r, size_t n)
{
    if (!n) {
        PUT_LIT(w, "null");
        return;
    }
    put_char(w, '"');
    for (size_t i = 0; i < n; i++) {
        if (i)
            put_char(w, ' ');
        put_escaped(w, doc_slice(w->d, r[i].start, r[i].end));
    }
    put_char(w, '"');
}

static void put_spans(record *w, const range *r, size_t n)
{
    put_char(w, '[');
    for (size_t i = 0; i < n; i++) {
        if (i)
            put_char(w, ',');
        put_char(w, '{');
        put_range(w, r[i]);
        put_char(w, '}');
    }
    put_char(w, ']');
}

/* Begins an object: what a speaker and a link of the source chain share. */
static void put_party(record *w, const party *p)
{
    put_char(w, '{');
    put_place(w, p->range);
    PUT_LIT(w, ",\"kind\":");
    put_word(w, party_kind_name(p->kind));
    PUT_LIT(w, ",\"name\":");
    put_known(w, p->name);
    PUT_LIT(w, ",\"role\":");
    put_known(w, p->role);
}

static void put_identity(record *w, const party *p)
{
    PUT_LIT(w, ",\"entity\":");
    put_above_zero(w, p->entity);
    PUT_LIT(w, ",\"resolved_by\":");
    put_word(w, resolved_name(p->resolved_by));
    put_char(w, '}');
}

static void put_speaker(record *w, const party *p)
{
    put_party(w, p);
    if (p->members_n) {
        PUT_LIT(w, ",\"members\":[");
        for (size_t i = 0; i < p->members_n; i++) {
            if (i)
                put_char(w, ',');
            put_party(w, &p->members[i]);
            put_identity(w, &p->members[i]);
        }
        put_char(w, ']');
    }
    put_identity(w, p);
}

static void put_source(record *w, const quotation *q)
{
    put_char(w, '[');
    for (size_t i = 0; i < q->source_n; i++) {
        const party *p = &q->source[i];
        if (i)
            put_char(w, ',');
        put_char(w, '{');
        put_place(w, p->range);
        PUT_LIT(w, ",\"kind\":");
        put_word(w, party_kind_name(p->kind));
        PUT_LIT(w, ",\"name\":");
        put_known(w, p->name);
        PUT_LIT(w, ",\"role\":");
        put_word(w, p->link == QUOTH_ORIGIN ? S("origin") : S("relay"));
        PUT_LIT(w, ",\"how\":");
        put_known(w, p->how);
        put_char(w, '}');
    }
    put_char(w, ']');
}

static void put_cue(record *w, const quotation *q)
{
    put_char(w, '{');
    put_place(w, q->cue);
    PUT_LIT(w, ",\"lemma\":");
    put_known(w, q->cue_lemma);
    PUT_LIT(w, ",\"force\":");
    put_word(w, force_name(q->force));
    put_char(w, '}');
}

static void put_head(record *w, const quotation *q, str id)
{
    static const char hex[] = "0123456789abcdef";
    char digits[16];
    for (unsigned i = 0; i < sizeof digits; i++)
        digits[i] = hex[q->id >> (60 - 4 * i) & 15];

    PUT_LIT(w, "{\"v\":");
    put_number(w, QUOTH_RECORD_VERSION);
    PUT_LIT(w, ",\"id\":\"");
    put(w, digits, sizeof digits);
    PUT_LIT(w, "\",\"doc\":");
    put_string(w, id);
    PUT_LIT(w, ",\"kind\":");
    put_word(w, kind_name(q->kind));
}

static void put_content(record *w, const quotation *q)
{
    PUT_LIT(w, ",\"quote\":");
    put_words(w, q->quote, q->quote_n);
    PUT_LIT(w, ",\"quote_spans\":");
    put_spans(w, q->quote, q->quote_n);
    PUT_LIT(w, ",\"closed\":");
    put(w, q->closed ? "true" : "false", q->closed ? 4 : 5);
    PUT_LIT(w, ",\"altered\":");
    put(w, q->altered ? "true" : "false", q->altered ? 4 : 5);
    PUT_LIT(w, ",\"content\":");
    put_words(w, q->content, q->content_n);
    PUT_LIT(w, ",\"content_spans\":");
    put_spans(w, q->content, q->content_n);
}

static void put_people(record *w, const quotation *q)
{
    bool speech = q->kind != QUOTH_MARKS;
    PUT_LIT(w, ",\"cue\":");
    if (speech && q->cue.start < q->cue.end)
        put_cue(w, q);
    else
        PUT_LIT(w, "null");
    PUT_LIT(w, ",\"speaker\":");
    if (speech && q->has_speaker)
        put_speaker(w, &q->speaker);
    else
        PUT_LIT(w, "null");
    PUT_LIT(w, ",\"addressee\":");
    if (speech && q->has_addressee) {
        put_char(w, '{');
        put_place(w, q->addressee.range);
        put_char(w, '}');
    } else {
        PUT_LIT(w, "null");
    }
    PUT_LIT(w, ",\"source\":");
    put_source(w, q);
}

/* 31500 as 31.500 */
static void put_seconds(record *w, uint32_t ms)
{
    uint32_t part = ms % 1000;

    put_number(w, ms / 1000);
    put(w,
        (char[]){'.', (char)('0' + part / 100), (char)('0' + part / 10 % 10),
                 (char)('0' + part % 10)},
        4);
}

static void put_time(record *w, const quotation *q)
{
    quoth_time t;

    if (!time_of_words(w->d, q, &t))
        return;
    PUT_LIT(w, ",\"time\":{\"start\":");
    put_seconds(w, t.start);
    PUT_LIT(w, ",\"end\":");
    put_seconds(w, t.end);
    put_char(w, '}');
}

static void put_tail(record *w, const quotation *q)
{
    PUT_LIT(w, ",\"paragraph\":");
    put_above_zero(w, q->paragraph);
    PUT_LIT(w, ",\"sentence\":");
    if (q->sentence.start < q->sentence.end) {
        put_char(w, '{');
        put_range(w, q->sentence);
        put_char(w, '}');
    } else {
        PUT_LIT(w, "null");
    }
    put_time(w, q);
    PUT_LIT(w, ",\"confidence\":");
    put_share(w, q->confidence);
    PUT_LIT(w, ",\"rule\":");
    put_known(w, q->rule);
    if (q->kind == QUOTH_MARKS) {
        PUT_LIT(w, ",\"why\":");
        put_word(w, why_name(q->why));
    }
    put_char(w, '}');
}

enum { ESCAPED = 6 }; /* A byte becomes six at most: \u001f. */

static size_t most_of_party(const party *p)
{
    size_t text = (p->range.end - p->range.start) + p->name.n + p->role.n + p->how.n;
    return 320 + ESCAPED * text;
}

static size_t most_of_ranges(const range *r, size_t n)
{
    size_t most = 0;
    for (size_t i = 0; i < n; i++)
        most += 128 + ESCAPED * (r[i].end - r[i].start);
    return most;
}

/* No record takes more: its keys, numbers and fixed words take less than 1344,
 * those of a party or range less than stands above. */
static size_t most_bytes(const quotation *q, str id)
{
    size_t most =
        1344 + ESCAPED * (id.n + (q->cue.end - q->cue.start) + q->cue_lemma.n + q->rule.n);

    most += most_of_ranges(q->quote, q->quote_n) + most_of_ranges(q->content, q->content_n);
    most += most_of_party(&q->speaker) + most_of_party(&q->addressee);
    for (size_t i = 0; i < q->speaker.members_n; i++)
        most += most_of_party(&q->speaker.members[i]);
    for (size_t i = 0; i < q->source_n; i++)
        most += most_of_party(&q->source[i]);
    return most;
}

void json_string(buf *b, str s)
{
    json_pieces(b, &(quoth_doc){.text = s}, &(range){0, (uint32_t)s.n}, 1);
}

void json_pieces(buf *b, const quoth_doc *d, const range *r, size_t n)
{
    record w = {NULL, d, NULL};

    if (!buf_room(b, most_of_ranges(r, n) + 2))
        return;
    w.p = b->p + b->n;
    put_words(&w, r, n);
    b->n = (size_t)(w.p - b->p);
}

void jsonl_render(buf *b, const quoth_doc *d, str id, offsets *o, str separator, str end)
{
    enum { TYPICAL = 1024, SPARE = 8 }; /* Bytes; records: what the last one may take is more. */
    record w = {NULL, d, o};

    if (d->quotations.n && !buf_room(b, (size_t)TYPICAL * (d->quotations.n + SPARE)))
        return;
    for (uint32_t i = 0; i < d->quotations.n; i++) {
        const quotation *q = &d->quotations.at[i];
        if (i)
            buf_str(b, separator);
        if (!buf_room(b, most_bytes(q, id)))
            return;
        w.p = b->p + b->n;
        put_head(&w, q, id);
        put_content(&w, q);
        put_people(&w, q);
        put_tail(&w, q);
        b->n = (size_t)(w.p - b->p);
    }
    if (d->quotations.n)
        buf_str(b, end);
}
