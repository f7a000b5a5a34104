/*
 * test_damage.c - thousands of damaged inputs for every reader (DAMAGED_INPUTS, Makefile.am).
 *
 * A row of READERS is a file of three parts.  Bits of the middle are flipped, pieces cut
 * out, doubled, or taken from elsewhere, from fixed seeds: the readers come to an end,
 * give documents of UTF-8 and one-line messages, and leave no memory behind.  What the
 * other two parts hold comes out as if nothing had happened.  A new reader is a new row.
 */
#include "packing.h"
#include "reading.h"
#include "suites.h"

enum { CHANGES_MOST = 4, PIECE_MOST = 64 };

typedef struct {
    const char *name;
    quoth_from from; /* Every other round; by its looks in between. */
    void (*make)(buf *part);
    str (*pack)(str);         /* What then packs each part, or NULL. */
    const char *first, *last; /* Lines of the transcript that are always there, or NULL. */
} reader_row;

/* --- Intact files ---------------------------------------------------------------------- */

#define TEXT                                                                                       \
    "WELDON - \xE2\x80\x9CThe ferry is late,\xE2\x80\x9D Ana Ruiz told the council.\r\n\r\n"       \
    "Caf\xC3\xA9 owners said: \xC2\xABWe wait.\xC2\xBB\n\xF0\x9F\x9A\xA2\n"

static void make_utf8(buf *part)
{
    buf_str(&part[1], S("\xEF\xBB\xBF" TEXT));
}

static void make_windows_1252(buf *part)
{
    buf_str(&part[1],
            S("\x93The ferry is late,\x94 Ana Ruiz told the caf\xE9.\r\n\x85 \x96 \x80 5\n"));
}

/* The text in units of two bytes, the mark of their order before it. */
static void put_utf16(buf *b, str s, bool big)
{
    static const uint16_t smile[] = {0xFEFF, 0xD83D, 0xDEA2, 0x201C};

    for (size_t i = 0; i < s.n + LEN(smile); i++) {
        unsigned unit = i < LEN(smile) ? smile[i] : (unsigned char)s.p[i - LEN(smile)];
        char low = (char)(unit & 0xFF), high = (char)(unit >> 8);
        buf_char(b, big ? high : low);
        buf_char(b, big ? low : high);
    }
}

static void make_utf16le(buf *part)
{
    put_utf16(&part[1], S("Late, said Ana Ruiz.\r\nAnd again."), false);
}

static void make_utf16be(buf *part)
{
    put_utf16(&part[1], S("Late, said Ana Ruiz.\r\nAnd again."), true);
}

static void make_jsonl(buf *part)
{
    buf_str(&part[0], S("{\"id\":\"a\",\"text\":\"First\"}\n"));
    buf_str(
        &part[1],
        S("{\"id\":\"b\",\"text\":\"Se\\u00e9 \\ud83d\\udea2 \\\"c\\\"\",\"n\":[1,2.5e3,null,{}]}\n"
          "{\"text\":\"caf\xC3\xA9\\n\"}\n\n{\"id\":7,\"text\":\"d\"}"));
    buf_str(&part[2], S("\n{\"id\":\"z\",\"text\":\"Last\"}\n"));
}

#ifdef HAVE_GUMBO
static void make_html(buf *part)
{
    buf_str(&part[1],
            S("<!doctype html><html><head><meta charset=utf-8><title>Late &amp; later</title>"
              "<link rel=canonical href='https://x.example/a'><script type='application/ld+json'>"
              "{\"@type\":\"NewsArticle\",\"author\":{\"name\":\"Ana\"}}</script></head><body>"
              "<nav><ul><li><a href=/>Home</a></ul></nav><div class=\"article body\"><h1>Late</h1>"
              "<p>The ferry, the <b>mayor</b> said, is &ldquo;late&rdquo;.<!-- no --><blockquote>"
              "<p>So it is.</blockquote><table><tr><td>1<td>2</table><q cite=x>yes</q></div>"
              "<svg><title>x</title></svg><aside>more</aside></body></html>"));
}
#endif

static void put_record(buf *b, const char *type, const char *uri, const char *media, str content)
{
    buf_fmt(b,
            "WARC/1.0\r\nWARC-Type: %s\r\nWARC-Target-URI: %s\r\nContent-Type: %s\r\n"
            "Content-Length: %zu\r\n\r\n",
            type, uri, media, content.n);
    buf_str(b, content);
    buf_put(b, "\r\n\r\n", 4);
}

static void put_text_record(buf *b, const char *uri, str text)
{
    put_record(b, "conversion", uri, "text/plain", text);
}

/* The line end before it is its own: records begin lines. */
static void put_last_record(buf *part)
{
    part[1].n--;
    buf_char(&part[2], '\n');
    put_text_record(&part[2], "u:9", S("Last"));
}

static void make_wet(buf *part)
{
    put_text_record(&part[0], "u:1", S("First"));
    for (int i = 0; i < 3; i++)
        put_text_record(&part[1], "u:2", S(TEXT));
    put_last_record(part);
}

static void make_warc(buf *part)
{
#define HTTP "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=UTF-8\r\n"
    put_text_record(&part[0], "u:1", S("First"));
    put_record(&part[1], "conversion", "u:2", "text/plain", S("One"));
    put_record(&part[1], "response", "u:3", "application/http",
               S(HTTP "Transfer-Encoding: chunked\r\n\r\n4\r\n<p>O\r\n2\r\nne\r\n0\r\n\r\n"));
    put_record(&part[1], "resource", "u:4", "text/html", S("<p>Three <q cite=x>y</q>"));
    put_last_record(part);
}

static buf new_buf(void)
{
    buf b;
    buf_init(&b, alloc_or_malloc(NULL, NULL));
    return b;
}

/* Each part becomes a member. */
static void pack_parts(buf *part, str (*pack)(str))
{
    for (int i = 0; i < 3; i++) {
        str s = pack((str){part[i].p ? part[i].p : "", part[i].n});
        bool any = part[i].n > 0;
        part[i].n = 0;
        if (any)
            buf_str(&part[i], s);
        free((char *)(uintptr_t)s.p);
    }
}

static const reader_row READERS[] = {
    {"UTF-8", QUOTH_FROM_TEXT, make_utf8, NULL, NULL, NULL},
    {"Windows-1252", QUOTH_FROM_TEXT, make_windows_1252, NULL, NULL, NULL},
    {"UTF-16LE", QUOTH_FROM_TEXT, make_utf16le, NULL, NULL, NULL},
    {"UTF-16BE", QUOTH_FROM_TEXT, make_utf16be, NULL, NULL, NULL},
    {"jsonl", QUOTH_FROM_JSONL, make_jsonl, NULL, "a|First|\n", "z|Last|\n"},
#ifdef HAVE_GUMBO
    {"html", QUOTH_FROM_HTML, make_html, NULL, NULL, NULL},
#endif
    {"WET", QUOTH_FROM_WARC, make_wet, NULL, "u:1|First|\n", "u:9|Last|\n"},
    {"WARC", QUOTH_FROM_WARC, make_warc, NULL, "u:1|First|\n", "u:9|Last|\n"},
#ifdef HAVE_ZLIB
    {"text, gzip", QUOTH_FROM_TEXT, make_utf8, pack_gzip, NULL, NULL},
    {"jsonl, gzip", QUOTH_FROM_JSONL, make_jsonl, pack_gzip, "a|First|\n", NULL},
    {"WARC, gzip", QUOTH_FROM_WARC, make_warc, pack_gzip, "u:1|First|\n", "u:9|Last|\n"},
#endif
#ifdef HAVE_ZSTD
    {"text, zstd", QUOTH_FROM_TEXT, make_utf8, pack_zstd, NULL, NULL},
    {"jsonl, zstd", QUOTH_FROM_JSONL, make_jsonl, pack_zstd, "a|First|\n", NULL},
    {"WARC, zstd", QUOTH_FROM_WARC, make_warc, pack_zstd, "u:1|First|\n", "u:9|Last|\n"},
#endif
};

/* --- Damage ------------------------------------------------------------------------------ */

/* One change of b, which takes pieces from the whole file. */
static void change(buf *b, str file, uint64_t *seed)
{
    size_t at = draw(seed, b->n + 1), n = draw(seed, PIECE_MOST) + 1, from = draw(seed, file.n);
    char piece[PIECE_MOST];

    n = n < file.n - from ? n : file.n - from;
    memcpy(piece, file.p + from, n);
    switch (draw(seed, 5)) {
    case 0: /* A bit. */
    case 1:
        if (at < b->n)
            b->p[at] ^= (char)(1 << draw(seed, 8));
        break;
    case 2: /* A piece over another. */
        n = n < b->n - at ? n : b->n - at;
        memcpy(b->p + at, piece, n);
        break;
    case 3: /* A piece between. */
        if (!buf_room(b, n))
            ck_abort();
        memmove(b->p + at + n, b->p + at, b->n - at);
        memcpy(b->p + at, piece, n);
        b->n += n;
        break;
    default: /* A piece cut out, or the end. */
        n = n < b->n - at && draw(seed, 4) ? n : b->n - at;
        memmove(b->p + at, b->p + at + n, b->n - at - n);
        b->n -= n;
    }
}

static void read_damaged(const reader_row *row, str bytes, uint64_t seed)
{
    purse w;
    quoth_model m = model_of(&w, 0);
    input in = {.bytes = bytes, .step = 1 + seed % 300};
    quoth_reader_options o = {.from = seed & 1 ? row->from : QUOTH_FROM_AUTO};
    buf t = new_buf();
    quoth_status status = transcribe(&m, &o, &in, "in", &t);

    for (size_t i = 0; i < t.n; i++)
        t.p[i] = t.p[i] ? t.p[i] : '?';
    buf_char(&t, '\0');
    ck_assert_msg(status == QUOTH_END, "%s: %s", row->name, t.p);
    ck_assert_msg(!row->first || strstr(t.p, row->first), "%s: %.*s\n%s", row->name, (int)bytes.n,
                  bytes.p, t.p);
    ck_assert_msg(!row->last || strstr(t.p, row->last), "%s: %.*s\n%s", row->name, (int)bytes.n,
                  bytes.p, t.p);
    ck_assert_int_eq(w.live, 0);
    buf_free(&t);
}

static void make(const reader_row *row, buf *part, buf *file)
{
    for (int i = 0; i < 3; i++)
        part[i] = new_buf();
    row->make(part);
    if (row->pack)
        pack_parts(part, row->pack);
    *file = new_buf();
    for (int i = 0; i < 3; i++)
        buf_str(file, (str){part[i].p, part[i].n});
}

/* The intact file, so that a row says what it means to. */
START_TEST(intact)
{
    buf part[3], file;

    make(&READERS[_i], part, &file);
    buf t = transcript_of(NULL, (str){file.p, file.n}, "in", 0);
    ck_assert_msg(!strstr(t.p, "skip"), "%s: %s", READERS[_i].name, t.p);
    ck_assert_msg(!READERS[_i].last || strstr(t.p, READERS[_i].last), "%s", t.p);
    buf_free(&t);
    buf_free(&file);
    for (int i = 0; i < 3; i++)
        buf_free(&part[i]);
}
END_TEST

START_TEST(damaged)
{
    const reader_row *row = &READERS[_i / DAMAGE_PARTS];
    uint64_t seed = (uint64_t)_i * 7919 + 1;
    buf part[3], file;

    make(row, part, &file);
    for (long round = damage_rounds(); round--;) {
        buf middle = new_buf(), b = new_buf();
        buf_str(&middle, (str){part[1].p, part[1].n});
        for (size_t n = draw(&seed, CHANGES_MOST) + 1; n--;)
            change(&middle, (str){file.p, file.n}, &seed);
        buf_str(&b, (str){part[0].p, part[0].n});
        buf_str(&b, (str){middle.p, middle.n});
        buf_str(&b, (str){part[2].p, part[2].n});
        read_damaged(row, (str){b.p, b.n}, seed >> 8);
        buf_free(&middle);
        buf_free(&b);
    }
    buf_free(&file);
    for (int i = 0; i < 3; i++)
        buf_free(&part[i]);
}
END_TEST

Suite *damage_suite(void)
{
    Suite *s = suite_create("damage");
    TCase *t = tcase_create("damage");

    tcase_set_timeout(t, 300);
    tcase_add_loop_test(t, intact, 0, LEN(READERS));
    tcase_add_loop_test(t, damaged, 0, DAMAGE_PARTS * LEN(READERS));
    suite_add_tcase(s, t);
    return s;
}
