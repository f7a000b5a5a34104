/*
 * test_chains.c - who is meant, through whom, with what force.
 *
 * A case is a text and what its quotations say, in order and separated by
 * bars: for speakers "kind name (role)", with - for no speaker and ? for no
 * name; for chains "addressee < link < link"; for forces the force.
 */
#include <stdio.h>
#include <string.h>

#include "quoth.h"

#include <check.h>

typedef struct {
    const char *text, *want;
} example;

static const example SPEAKERS[] = {
    {"\"We are late,\" said Harbour Minister Ines Falk.", "person Ines Falk (Harbour Minister)"},
    {"Ines Falk, a retired pilot, came first. \"We are late,\" Falk said.",
     "person Ines Falk (retired pilot)"},
    {"Oda Reim met the press. \"We are late,\" Ms Reim said.", "person Oda Reim"},
    {"Ruben Stahl rows alone. \"It is cold,\" he said.", "person Ruben Stahl"},
    {"Clara Voss and her brother Leon Voss rowed. \"It is cold,\" Voss said.", "person ?"},
    {"Clara Voss met Leon Brandt. \"It is cold,\" she said. \"It is not,\" he said.",
     "person Clara Voss|person Leon Brandt"},
    {"Mayor Edda Lunt spoke. \"It is cold,\" the mayor said.", "person Edda Lunt (mayor)"},
    {"\"It is cold,\" the mayor said.", "unnamed ?"},
    {"The Northern Dike Board met. \"We dig,\" the board said.",
     "organization Northern Dike Board"},
    {"\"We dig,\" two officials said.", "unnamed ?"},
    {"\"We dig,\" residents said.", "group ?"},
    {"The report said: \"The wall leaks.\"", "document ?"},
    {"Andriy Holovchenko came. \"We dig,\" Holovchenka said.", "person Andriy Holovchenko"},
    {"Yuriy Marchevych came. \"We dig,\" Marchevich said.", "person Yuriy Marchevych"},
    {"\"We dig,\" replied Odd Sand and Turi Moe.", "person Odd Sand and Turi Moe"},
    {"Her deputy, Jonas Feld, said: \"We dig.\"", "person Jonas Feld (Her deputy)"},
    {"Joost Maier's boat sank. \"We swam,\" the 31-year-old said.", "person Joost Maier"},
    {"\"We dig,\" Ada Moll said.\n\n\"We dig deep.\"", "person Ada Moll|person Ada Moll"},
    {"\"It is shut,\" Bastian \"Boots\" Lind said. \"We wait,\" Lind added.",
     "person Bastian Lind|person Bastian Lind"},
    {"\"We wait,\" said Clara Banks. \"We do,\" she said.",
     "person Clara Banks|person Clara Banks"},
    {"\"We wait,\" said Florian Waters. \"We do,\" he said.",
     "person Florian Waters|person Florian Waters"},
    {"\"We wait,\" asked janitor Ludo Banks.", "person Ludo Banks (janitor)"},
    {"Pol. Ulf Maas spoke. The polite answer said: \"We sing.\"", "unnamed ?"},
    {"Her solicitor, Tariq Sheikh KC, said: \"We go.\"", "person Tariq Sheikh (Her solicitor)"},
    {"\"We swim,\" explains the youngest, Greta Holm.", "person Greta Holm"},
    {"\"We strike,\" said union leader Marta Pohl.", "person Marta Pohl (union leader)"},
    {"Ninth-grader Lena Tran said: \"We swim.\"", "person Lena Tran (Ninth-grader)"},
    {"\"We sail,\" Novalink and Corvane said in a joint statement.",
     "organization Novalink and Corvane"},
    {"\"We vote,\" Coast-Europeans said. \"We do,\" Democrats said.", "group ?|group ?"},
    {"Sweden-born Lena Tran said: \"We swim.\"", "person Lena Tran"},
    {"KelpNow said it was \"late\".", "organization KelpNow"},
    {"\"We are late,\" replied @HarbourWatch.", "organization @HarbourWatch"},
    {"\"We are late,\" replied @LenaTran.", "person @LenaTran"},
    {"Driftwood founder and managing director Pia Lund said: \"We grow.\"",
     "person Pia Lund (Driftwood founder and managing director)"},
    {"Paul Brandt rowed. The ferry stopped in Florence. \"It is cold,\" she said.", "person ?"},
    {"\"We go,\" said Deputy Minister for Roads Ana King.",
     "person Ana King (Deputy Minister for Roads)"},
    {"The first witness, retired pilot Morris Tarn, said: \"It sank.\"",
     "person Morris Tarn (first witness, retired pilot)"},
    {"Oleksandr Taran came. \"We go,\" Alexander Taran said.", "person Oleksandr Taran"},
    {"Captain Ada Berg left.\n\nA ranger came late. \"It is cold,\" she said.", "unnamed ?"},
    {"Ana Mull sent flowers. The card read: \"We dig.\"", "document ?"},
};

static const example CHAINS[] = {
    {"\"We dig,\" Ada Moll told Reuters.", "Reuters < Reuters"},
    {"Ada Moll told reporters: \"We dig.\"", "reporters"},
    {"\"We dig,\" Ada Moll said in a statement.", "- < a statement"},
    {"\"We dig,\" Ada Moll wrote on Facebook.", "- < Facebook"},
    {"In a letter to parents, Ada Moll wrote: \"We dig.\"", "parents < a letter to parents"},
    {"\"We dig,\" Ada Moll said.", "-"},
    {"\"We dig,\" Ada Moll said in an interview with the Marsh Courier.",
     "the Marsh Courier < Marsh Courier"},
    {"Lena \"Lark\" Moss told Karl \"Bear\" Brandt: \"We dig.\"", "Karl \"Bear\" Brandt"},
};

static const example FORCES[] = {
    {"Ada Moll said \"we dig\".", "0"},
    {"Ada Moll did not say whether the wall would hold.", "1"},
    {"Ada Moll denied that the wall would fall.", "1"},
    {"Ada Moll refused to say who paid for the wall.", "1"},
    {"Ada Moll asked whether the wall would hold.", "2"},
    {"Ada Moll is expected to tell parliament that the wall will hold.", "3"},
};

static size_t put_str(char *out, size_t n, size_t cap, quoth_str s)
{
    int w = snprintf(out + n, cap - n, "%.*s", (int)s.n, s.p);
    return n + (w > 0 ? (size_t)w : 0);
}

static size_t put(char *out, size_t n, size_t cap, const char *s)
{
    return put_str(out, n, cap, (quoth_str){s, strlen(s)});
}

static size_t put_party(char *out, size_t n, size_t cap, const quoth_doc *d, const quoth_party *p)
{
    quoth_str text = quoth_doc_text(d);
    return put_str(out, n, cap,
                   p->name.n ? p->name
                             : (quoth_str){text.p + p->range.start, p->range.end - p->range.start});
}

static size_t speaker(char *out, size_t n, size_t cap, const quoth_doc *d, const quoth_quotation *q)
{
    static const char *const KINDS[] = {"unknown", "person",  "organization",
                                        "group",   "unnamed", "document"};
    (void)d;
    if (!q->has_speaker)
        return put(out, n, cap, "-");
    n = put(out, n, cap, KINDS[q->speaker.kind]);
    n = put(out, n, cap, " ");
    n = q->speaker.name.n ? put_str(out, n, cap, q->speaker.name) : put(out, n, cap, "?");
    if (!q->speaker.role.n)
        return n;
    n = put(out, n, cap, " (");
    n = put_str(out, n, cap, q->speaker.role);
    return put(out, n, cap, ")");
}

static size_t chain(char *out, size_t n, size_t cap, const quoth_doc *d, const quoth_quotation *q)
{
    quoth_str text = quoth_doc_text(d);
    quoth_range r = q->addressee.range;

    n = q->has_addressee ? put_str(out, n, cap, (quoth_str){text.p + r.start, r.end - r.start})
                         : put(out, n, cap, "-");
    for (size_t i = 0; i < q->source_n; i++) {
        n = put(out, n, cap, " < ");
        n = put_party(out, n, cap, d, &q->source[i]);
    }
    return n;
}

static size_t force(char *out, size_t n, size_t cap, const quoth_doc *d, const quoth_quotation *q)
{
    (void)d;
    return n + (size_t)snprintf(out + n, cap - n, "%d", (int)q->force);
}

typedef size_t show(char *out, size_t n, size_t cap, const quoth_doc *d, const quoth_quotation *q);

static void check_all(const example *e, size_t n, show *f)
{
    quoth_error err = {0};
    quoth_options opt = quoth_defaults();

    opt.kinds = QUOTH_DIRECT | QUOTH_MIXED | QUOTH_INDIRECT;
    quoth_model *m = quoth_model_new(&opt, &err);
    ck_assert_msg(m != NULL, "%s", err.message);
    for (size_t i = 0; i < n; i++) {
        char got[1024] = "";
        size_t used = 0, count;
        quoth_doc *d = quoth_doc_new(m, "t", e[i].text, strlen(e[i].text), &err);
        ck_assert_msg(d && quoth_extract(m, d, &err) == QUOTH_OK, "%s", err.message);
        const quoth_quotation *q = quoth_quotations(d, &count);
        for (size_t k = 0; k < count; k++) {
            if (k)
                used = put(got, used, sizeof got, "|");
            used = f(got, used, sizeof got, d, &q[k]);
        }
        ck_assert_msg(strcmp(got, e[i].want) == 0, "%s\n  want %s\n  got  %s", e[i].text, e[i].want,
                      got);
        quoth_doc_free(d);
    }
    quoth_model_free(m);
}

START_TEST(speakers)
{
    check_all(SPEAKERS, sizeof SPEAKERS / sizeof *SPEAKERS, speaker);
}
END_TEST

START_TEST(sources)
{
    check_all(CHAINS, sizeof CHAINS / sizeof *CHAINS, chain);
}
END_TEST

START_TEST(forces)
{
    check_all(FORCES, sizeof FORCES / sizeof *FORCES, force);
}
END_TEST

Suite *chains_suite(void);

Suite *chains_suite(void)
{
    Suite *s = suite_create("chains");
    TCase *c = tcase_create("chains");

    tcase_add_test(c, speakers);
    tcase_add_test(c, sources);
    tcase_add_test(c, forces);
    suite_add_tcase(s, c);
    return s;
}
