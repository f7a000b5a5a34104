/* Messages of MIME: which part is read, and what its codes stand for. */
#include "markups.h"
#include "suites.h"

#define HEAD "MIME-Version: 1.0\nContent-Type: "
#define CODED(coding) HEAD "text/plain; charset=utf-8\nContent-Transfer-Encoding: " coding "\n\n"
#define PARTS(kind) HEAD "multipart/" kind "; boundary=\"a b\"\n\n"
#define PLAIN "--a b\nContent-Type: text/plain\n\n"
#define PAGE "--a b\nContent-Type: text/html\n\n"

// clang-format off
static const struct {
    const char *bytes, *text; /* As a transcript. */
} EXAMPLES[] = {
    {CODED("7bit") "One =3D.\n", "in|One =3D./|\n"},
    {CODED("Quoted-Printable") "caf=C3=A9 =3d =\nx= \ny=3\n=", "in|caf\xC3\xA9 = xy=3/|\n"},
    {CODED("base64") "T25l\nIHR3bw==\nno", "in|One two|\n"},
    {CODED("uuencode") "x", "skip in: its coding is not known; message skipped\n"},
    {"Subject: x\nTo: y\nMIME-Version: 1.0\n\nOne", "in|One|\n"},
    {"MIME-Version: 1.0\r\nContent-Type: text/plain;\r\n\tcharset=iso-8859-1\r\n\r\ncaf\xE9", "in|caf\xC3\xA9|read as Windows-1252; offsets count in the decoded text\n"},
#ifdef HAVE_GUMBO
    {PARTS("alternative") PLAIN "One\n" PAGE "<p>Two\n--a b--\nno", "in|Two|\n"},
#endif
    {PARTS("mixed") PLAIN "One\n\n--a b\nContent-Type: image/png\n\nno\n" PLAIN "no\n--a b--\n", "in|One/|\n"},
    {PARTS("mixed") "no\n--a b\n\nOne\n--a bc\n--a b --\n", "in|One/--a bc/--a b --/|\n"},
    {PARTS("mixed") "--a b\nContent-Type: text/html\nContent-Disposition: attachment\n\nno\n" PLAIN "One", "in|One|\n"},
    {PARTS("mixed") "--a b\nContent-Type: multipart/alternative; boundary=c\n\n--c\nContent-Type: text/plain\n\nOne\n--c--\nno\n" PLAIN "no\n", "in|One|\n"},
    {PARTS("mixed") "--a b\nContent-Type: image/png\n\nno\n--a b--\n", "skip in: no text in it; message skipped\n"},
    {HEAD "application/pdf\n\nno", "skip in: no text in it; message skipped\n"},
    {HEAD "text/plain", "in||\n"},
    {"", "in||\n"},
};

static const char *const UNITS[] = {
    "--a b\n", "--a b--\n", PLAIN, PAGE, PARTS("mixed"), "=", "=C3", "=\n", "Subject: =?utf-8?Q?=\n", "\n", "\r\n",
    " x", "Content-Type: ", "boundary=", "\"", "=?", "?=", "Content-Transfer-Encoding: base64\n",
};

static const char *const HEADS[] = {"", HEAD "text/html\n\n", PARTS("related"), CODED("base64"), CODED("quoted-printable")};
// clang-format on

START_TEST(examples)
{
    check_transcript(QUOTH_FROM_MAIL, EXAMPLES[_i].bytes, EXAMPLES[_i].text);
}
END_TEST

START_TEST(linear)
{
    check_linear(QUOTH_FROM_MAIL, HEADS[_i % 5], UNITS[_i / 5]);
}
END_TEST

static const char MAIL[] =
    "From: =?utf-8?Q?Ren=C3=A9e?= <r@orla.example>\nSubject: =?utf-8?B?YnJpZGdl?=\n" PARTS("mixed")
        PLAIN
    "caf=C3=A9\n--a b\nContent-Type: multipart/alternative; boundary=c\n\n--c\n"
    "Content-Type: text/html; charset=utf-8\nContent-Transfer-Encoding: quoted-printable\n\n"
    "<p>One =E2=80=9Ctwo=E2=80=9D =\nthree</p>\n--c--\n--a b--\n";

/* However damaged, it is read to its end: a document, or a message that says why there is none. */
START_TEST(changed)
{
    str whole = {MAIL, sizeof MAIL - 1};
    uint64_t seed = (uint64_t)_i + 1;

    for (long round = damage_rounds(); round--;) {
        buf b = damage(whole, 0, whole.n, &seed), c = damage((str){b.p, b.n}, 0, b.n, &seed);
        buf t = read_any(QUOTH_FROM_MAIL, (str){c.p, c.n}, 1 + draw(&seed, 300));
        ck_assert_msg(strstr(t.p, "in|") || strstr(t.p, "message skipped"), "%s", t.p);
        buf_free(&b);
        buf_free(&c);
        buf_free(&t);
    }
}
END_TEST

START_TEST(no_memory)
{
    check_memory(QUOTH_FROM_MAIL, (str){MAIL, sizeof MAIL - 1});
}
END_TEST

Suite *mail_suite(void)
{
    Suite *s = suite_create("mail");
    TCase *t = tcase_create("mail");

    tcase_set_timeout(t, 300);
    tcase_add_loop_test(t, examples, 0, LEN(EXAMPLES));
    tcase_add_loop_test(t, linear, 0, 5 * LEN(UNITS));
    tcase_add_loop_test(t, changed, 0, DAMAGE_PARTS);
    tcase_add_test(t, no_memory);
    suite_add_tcase(s, t);
    return s;
}
