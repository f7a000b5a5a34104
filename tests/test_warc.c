/* Web archives: pages and texts come out, whatever is damaged between them. */
#include "packing.h"
#include "reading.h"
#include "suites.h"

#if defined HAVE_GUMBO && defined HAVE_ZLIB && defined HAVE_ZSTD

#define TEXT "text/plain"
#define HTTP "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=UTF-8\r\n"

/* A record of that version, type and content. */
static void put_record(buf *b, const char *version, const char *type, const char *uri,
                       const char *media, str content)
{
    buf_fmt(b,
            "WARC/%s\r\nWARC-Type: %s\r\nWARC-Target-URI: %s\r\nContent-Type: %s\r\n"
            "Content-Length: %zu\r\n\r\n",
            version, type, uri, media, content.n);
    buf_str(b, content);
    buf_put(b, "\r\n\r\n", 4);
}

static buf new_buf(void)
{
    buf b;
    buf_init(&b, alloc_or_malloc(NULL, NULL));
    return b;
}

static void check_transcript(const buf *bytes, const char *transcript)
{
    buf b = transcript_of(NULL, (str){bytes->p, bytes->n}, "in", 0);
    ck_assert_str_eq(b.p, transcript);
    buf_free(&b);
}

START_TEST(kinds_of_records)
{
    buf b = new_buf();

    put_record(&b, "0.17", "warcinfo", "i", "application/warc-fields", S("software: x\r\n"));
    put_record(&b, "0.18", "response", "u:1", "application/http", S(HTTP "\r\n<p>One"));
    put_record(&b, "1.0", "request", "u:2", "application/http", S("GET / HTTP/1.1\r\n\r\n"));
    put_record(&b, "1.0", "resource", "<u:3>", "text/html", S("<p>Three"));
    put_record(&b, "1.1", "conversion", "u:4", TEXT, S("Four\nlines"));
    put_record(&b, "1.1", "response", "u:5", "application/http",
               S("HTTP/1.1 404 Not Found\r\nContent-Type: text/html\r\n\r\n<p>No"));
    put_record(&b, "1.1", "resource", "u:6", "image/png", S("\x89PNG"));
    put_record(&b, "1.1", "conversion", "u:7", TEXT, S(""));
    buf_fmt(&b, "WARC/1.0\r\nWARC-Type: conversion\r\nContent-Type: text/plain\r\n"
                "Content-Length: 5\r\n\r\nEight\r\n\r\n");
    check_transcript(&b, "u:1|One|\nu:3|Three|\nu:4|Four/lines|\nu:7||\n|Eight|\n");
    buf_free(&b);
}
END_TEST

START_TEST(http_bodies)
{
    buf b = new_buf(), c = new_buf();
    str gz = pack_gzip(S("<p>Packed")), zlib = pack_deflate(S("<p>Deflated"), 15);

    put_record(&b, "1.0", "response", "u:1", "application/http",
               S(HTTP "Transfer-Encoding: chunked\r\n\r\n4\r\n<p>O\r\n2;x=y\r\nne\r\n0\r\n\r\n"));
    put_record(&b, "1.0", "response", "u:2", "application/http",
               S(HTTP "Transfer-Encoding: chunked\r\n\r\n<p>Put together"));
    buf_fmt(&c, HTTP "Content-Encoding: gzip\r\n\r\n");
    buf_str(&c, gz);
    put_record(&b, "1.0", "response", "u:3", "application/http", (str){c.p, c.n});
    c.n = 0;
    buf_fmt(&c, HTTP "Content-Encoding: deflate\r\n\r\n");
    buf_str(&c, zlib);
    put_record(&b, "1.0", "response", "u:4", "application/http", (str){c.p, c.n});
    put_record(&b, "1.0", "response", "u:5", "application/http",
               S(HTTP "Content-Encoding: gzip\r\n\r\n<p>Unpacked"));
    put_record(&b, "1.0", "response", "u:6", "application/http",
               S("HTTP/1.0 200 OK\r\nContent-Type: text/html; charset=koi8-r\r\n\r\n<p>\xC4\xC1"));
    put_record(&b, "1.0", "response", "u:7", "application/http",
               S(HTTP "Transfer-Encoding: chunked\r\n\r\n4\r\n<p>O\r\nFF\r\nne"));
    put_record(&b, "1.0", "response", "u:8", "application/http",
               S(HTTP "Content-Encoding: br\r\n\r\n\x0b\x02"));
    put_record(&b, "1.0", "response", "u:9", "application/http", S(HTTP "\r\n<p>Nine"));
    check_transcript(&b, "u:1|One|\nu:2|Put together|\nu:3|Packed|\nu:4|Deflated|\nu:5|Unpacked|\n"
                         "u:6|\xD0\xB4\xD0\xB0|read as koi8-r; offsets count in the decoded text\n"
                         "skip in: record 7, u:7: its chunks are damaged; record skipped\n"
                         "skip in: record 8, u:8: its coding is not known; record skipped\n"
                         "u:9|Nine|\n");
    free((char *)(uintptr_t)gz.p);
    free((char *)(uintptr_t)zlib.p);
    buf_free(&b);
    buf_free(&c);
}
END_TEST

START_TEST(damaged_heads)
{
    buf b = new_buf();

    put_record(&b, "1.0", "conversion", "u:1", TEXT, S("One"));
    buf_fmt(&b, "WARC/1.0\r\nWARC-Type: conversion\r\nWARC-Target-URI: u:2\r\n\r\nTwo\r\n\r\n");
    put_record(&b, "1.0", "conversion", "u:3", TEXT, S("Three"));
    buf_fmt(&b, "WARC/1.0\r\nWARC-Target-URI: u:4\r\nContent-Length: 99\r\n\r\nFour\r\n\r\n");
    put_record(&b, "1.0", "conversion", "u:5", TEXT, S("Five"));
    buf_fmt(&b,
            "WARC/1.0\r\nWARC-Target-URI: u:6\r\nContent-Length: 99999999999\r\n\r\nSix\r\n\r\n");
    put_record(&b, "1.0", "conversion", "u:7", TEXT, S("Seven"));
    buf_fmt(&b, "something else\r\n\r\n");
    put_record(&b, "1.0", "conversion", "u:9", TEXT, S("Nine"));
    buf_fmt(&b, "WARC/1.0\r\nWARC-Target-URI: u:10\r\nContent-Length: 99\r\n\r\ncut");
    check_transcript(&b,
                     "u:1|One|\n"
                     "skip in: record 2, u:2: no Content-Length; record skipped\nu:3|Three|\n"
                     "skip in: record 4, u:4: its length is wrong; record skipped\nu:5|Five|\n"
                     "skip in: record 6, u:6: longer than is allowed; record skipped\nu:7|Seven|\n"
                     "skip in: record 8: no WARC head; record skipped\nu:9|Nine|\n"
                     "skip in: record 10, u:10: its length is wrong; record skipped\n");
    buf_free(&b);
}
END_TEST

/* A length that ends where the head of the next record does; heads without an end. */
START_TEST(records_inside_records)
{
    buf b = new_buf(), heads = new_buf();

    buf_fmt(&b, "WARC/1.0\r\nWARC-Target-URI: u:1\r\nContent-Length: 102\r\n\r\nOn\r\n");
    size_t at = b.n;
    put_record(&b, "1.0", "conversion", "u:2", TEXT, S("Two"));
    ck_assert_uint_eq(b.n - at, 102 + 7);
    for (int i = 0; i < 3; i++)
        buf_fmt(&b, "WARC/1.0\r\nWARC-Target-URI: u:x\r\n");
    put_record(&b, "1.0", "conversion", "u:3", TEXT, S("Three\nWARC/1.0\nend"));
    put_record(&b, "1.0", "conversion", "u:4", TEXT, S("Four"));
    check_transcript(&b, "skip in: record 1, u:1: its length is wrong; record skipped\nu:2|Two|\n"
                         "skip in: record 3, u:x: its head is damaged; record skipped\n"
                         "skip in: record 4, u:x: its head is damaged; record skipped\n"
                         "skip in: record 5, u:x: its head is damaged; record skipped\n"
                         "u:3|Three/WARC/1.0/end|\nu:4|Four|\n");
    b.n = 0;
    for (int i = 0; i < 300000; i++)
        buf_fmt(&heads, "WARC/1.0\n");
    put_record(&b, "1.0", "conversion", "u:1", TEXT, (str){heads.p, heads.n});
    b.n -= 3;
    buf_char(&b, 'x'); /* Were each head sought to the end of all, this took minutes. */
    purse w;
    quoth_model m = model_of(&w, 0);
    input in = {.bytes = {b.p, b.n}, .step = SIZE_MAX};
    heads.n = 0;
    ck_assert_int_eq(transcribe(&m, NULL, &in, "in", &heads), QUOTH_END);
    buf_free(&heads);
    buf_free(&b);
}
END_TEST

/* Three records, each packed by itself; the pieces of the file. */
static void pack_three(str *piece, bool zstd)
{
    static const str texts[] = {{"One of three", 12}, {"Two of three", 12}, {"Three of three", 14}};

    for (int i = 0; i < 3; i++) {
        buf b = new_buf();
        put_record(&b, "1.0", "conversion", (const char *[]){"u:1", "u:2", "u:3"}[i], TEXT,
                   texts[i]);
        piece[i] = zstd ? pack_zstd((str){b.p, b.n}) : pack_gzip((str){b.p, b.n});
        buf_free(&b);
    }
}

static buf join_three(const str *piece)
{
    buf b = new_buf();
    for (int i = 0; i < 3; i++)
        buf_str(&b, piece[i]);
    return b;
}

START_TEST(packed_records)
{
    str piece[3];

    pack_three(piece, _i);
    buf b = join_three(piece);
    check_transcript(&b, "u:1|One of three|\nu:2|Two of three|\nu:3|Three of three|\n");
    buf_free(&b);
    for (int i = 0; i < 3; i++)
        free((char *)(uintptr_t)piece[i].p);
}
END_TEST

/* zstd sees more of what is wrong when it has all of a frame at once: one step alone. */
static buf transcript_in_one(str bytes)
{
    purse w;
    quoth_model m = model_of(&w, 0);
    input in = {.bytes = bytes, .step = SIZE_MAX};
    buf t = new_buf();

    ck_assert_int_eq(transcribe(&m, NULL, &in, "in", &t), QUOTH_END);
    ck_assert_int_eq(w.live, 0);
    buf_char(&t, '\0');
    return t;
}

/* Whatever bit of the second record is wrong: the first and third come out. */
START_TEST(packed_damage)
{
    str piece[3];

    pack_three(piece, _i);
    for (size_t at = 0; at < piece[1].n; at++)
        for (int bit = 0; bit < 8; bit++) {
            ((char *)(uintptr_t)piece[1].p)[at] ^= (char)(1 << bit);
            buf b = join_three(piece);
            str bytes = {b.p, b.n};
            buf t = _i ? transcript_in_one(bytes) : transcript_of(NULL, bytes, "in", 0);
            ck_assert_msg(strstr(t.p, "u:1|One of three|\n") &&
                              strstr(t.p, "u:3|Three of three|\n"),
                          "byte %zu, bit %d: %s", at, bit, t.p);
            if (!_i) /* A zstd frame need not have a checksum. */
                ck_assert_msg(strstr(t.p, "u:2|Two of three|\n") || strstr(t.p, "skip in"),
                              "byte %zu, bit %d: %s", at, bit, t.p);
            buf_free(&b);
            buf_free(&t);
            ((char *)(uintptr_t)piece[1].p)[at] ^= (char)(1 << bit);
        }
    for (int i = 0; i < 3; i++)
        free((char *)(uintptr_t)piece[i].p);
}
END_TEST

START_TEST(packed_cut)
{
    str piece[3];

    pack_three(piece, _i);
    for (size_t n = 0; n < piece[1].n; n++) {
        str cut[3] = {piece[0], {piece[1].p, n}, piece[2]};
        buf b = join_three(cut), t = transcript_of(NULL, (str){b.p, b.n}, "in", 0);
        ck_assert_msg(strstr(t.p, "u:1|One of three|\n") != NULL, "%zu: %s", n, t.p);
        ck_assert_msg(strstr(t.p, "u:3|Three of three|\n") != NULL, "%zu: %s", n, t.p);
        buf_free(&b);
        buf_free(&t);
    }
    for (int i = 0; i < 3; i++)
        free((char *)(uintptr_t)piece[i].p);
}
END_TEST

START_TEST(warc_no_memory)
{
    quoth_status status = QUOTH_FATAL;
    str piece[3];

    pack_three(piece, false);
    buf b = join_three(piece);
    for (long k = 0; status == QUOTH_FATAL; k++) {
        purse w;
        quoth_model m = model_of(&w, 0);
        input in = {.bytes = {b.p, b.n}, .step = 50};
        buf t = new_buf();
        w.left = k;
        status = transcribe(&m, NULL, &in, "in", &t);
        ck_assert_int_eq(w.live, 0);
        ck_assert(k < 200);
        buf_free(&t);
    }
    buf_free(&b);
    for (int i = 0; i < 3; i++)
        free((char *)(uintptr_t)piece[i].p);
}
END_TEST

static void add_tests(TCase *t)
{
    tcase_add_test(t, kinds_of_records);
    tcase_add_test(t, http_bodies);
    tcase_add_test(t, damaged_heads);
    tcase_add_test(t, records_inside_records);
    tcase_add_loop_test(t, packed_records, 0, 2);
    tcase_add_loop_test(t, packed_damage, 0, 2);
    tcase_add_loop_test(t, packed_cut, 0, 2);
    tcase_add_test(t, warc_no_memory);
}

#else

/* Text in an archive needs none of the libraries. */
START_TEST(text_alone)
{
    buf b = transcript_of(NULL,
                          S("WARC/1.0\r\nWARC-Type: conversion\r\nWARC-Target-URI: u:1\r\n"
                            "Content-Type: text/plain\r\nContent-Length: 3\r\n\r\nOne\r\n\r\n"),
                          "in", 0);
    ck_assert_str_eq(b.p, "u:1|One|\n");
    buf_free(&b);
}
END_TEST

static void add_tests(TCase *t)
{
    tcase_add_test(t, text_alone);
}

#endif

Suite *warc_suite(void)
{
    Suite *s = suite_create("warc");
    TCase *t = tcase_create("warc");

    tcase_set_timeout(t, 300);
    add_tests(t);
    suite_add_tcase(s, t);
    return s;
}
