/*
 * test_spans.c - which marks open and close quotations.
 *
 * A case is a text and its spans in the order of their opening marks: the
 * depth, then ! (never closed), < (continues a span), > (runs on), then the
 * words inside.
 */
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

#include "find/spans.h"
#include "text/text.h"

#include <check.h> /* Last: its macro fail hides base.h's function. */

typedef struct {
    const char *text, *spans;
} example;

static const example PLAIN[] = {
    {"\"The quay floods twice a year,\" Ottilie Marr said.", "0(The quay floods twice a year,)"},
    {"“The quay floods,” Marr said, “and nobody digs.”", "0(The quay floods,) 0(and nobody digs.)"},
    {"The harbour master called it \"a sieve\".", "0(a sieve)"},
    {"Marr said: \"Go.\" Then she left.", "0(Go.)"},
    {"\"Is it late?\" \"It is,\" the guard said.", "0(Is it late?) 0(It is,)"},
    {"“Is it late?” “It is,” the guard said.", "0(Is it late?) 0(It is,)"},
    {"“One.”“Two.”", "0(One.) 0(Two.)"},
    {"The clerk (\"a saint,\" says Marr) stayed.", "0(a saint,)"},
    {"“We lost the nets”—Marr sighed—“and the boat.”", "0(We lost the nets) 0(and the boat.)"},
    {"\"We lost the nets\"—Marr sighed—\"and the boat.\"", "0(We lost the nets) 0(and the boat.)"},
    {"\"I was about to—\" he said.", "0(I was about to—)"},
    {"Marr: \"...and then it sank\"", "0(...and then it sank)"},
    {"\"Yes\"/\"no\" answers only.", "0(Yes) 0(no)"},
    {"\"$40 is too much,\" she said.", "0($40 is too much,)"},
    {"🎉 \"Great catch 🐟\" Marr wrote.", "0(Great catch 🐟)"},
    {"\"The pump\nleft us wet\nall night,\" Marr said.", "0(The pump\nleft us wet\nall night,)"},
    {"No marks at all.", ""},
    {"", ""},
};

static const example BROKEN[] = {
    {"“Nobody told us,“ Marr said, “that it leaks.”", "0(Nobody told us,) 0(that it leaks.)"},
    {"”Nobody told us,” Marr said.", "0(Nobody told us,)"},
    {"”Nobody told us,“ Marr said.", "0(Nobody told us,)"},
    {"Marr wrote ”it leaks” twice.", "0(it leaks)"},
    {"\"The grant paid for two pumps,” Marr said.", "0(The grant paid for two pumps,)"},
    {"“The grant paid for two pumps,\" Marr said.", "0(The grant paid for two pumps,)"},
    {"\"Well,\"he said, \"go.\"", "0(Well,) 0(go.)"},
    {"Nadia Hale:\"The pier is ours\"", "0(The pier is ours)"},
    {"\"Go now, \"he said. \"We stay.\"", "0(Go now,) 0(We stay.)"},
    {"\" We start at six, \" Marr said.", "0(We start at six,)"},
    {"“ We start at six, ” Marr said.", "0(We start at six,)"},
    {"“\xC2\xA0We start at six,\xC2\xA0” Marr said.", "0(We start at six,)"},
    {"\"The pump failed.\"1 He left. \"So did I.\"2", "0(The pump failed.) 0(So did I.)"},
    {"The field was \"\" and nobody saw. It was \"a slip\".", "0(a slip)"},
    {"The field was “” and nobody saw.", ""},
    {"\"\" \"\" \"\"", ""},
    {"A lone \" between spaces.", ""},
    {"It leaks,\" he said.", ""},
    {"It leaks,” he said.", ""},
    {"It leaks,” he said.\n\n“Go,” she said.", "0(Go,)"},
    {"The beam was 6'4\" long and 3\" thick. \"It broke,\" Marr said.", "0(It broke,)"},
    {"\"The beam was 6'4\" long,\" Marr said.", "0(The beam was 6'4\" long,)"},
    {"“The lad is 6’2”,” Marr said.", "0(The lad is 6’2”,)"},
    {"The door is 7′2″ high. “Too low,” Marr said.", "0(Too low,)"},
    {"\"We opened in 1998\" is all he said.", "0(We opened in 1998)"},
    {"<a class=\"big red\" href=\"x\">\"Go,\"</a> Marr said.", "0(Go,)"},
    {"<a name=\"value\">Marr said \"go\".", "0(go)"},
};

static const example SINGLES[] = {
    {"'The wall will not last,' Marr said.", "0(The wall will not last,)"},
    {"‘The wall will not last,’ Marr said.", "0(The wall will not last,)"},
    {"'No more mud': mayor vows to dig", "0(No more mud)"},
    {"Boxer Ivan 'Anvil' Prokop retired.", "0(Anvil)"},
    {"‘We don’t know,’ Marr said. ‘Ask the boys’ mothers.’",
     "0(We don’t know,) 0(Ask the boys’ mothers.)"},
    {"'The nurses' pay is low,' he said.", "0(The nurses' pay is low,)"},
    {"‘The nurses’ pay is low,’ he said.", "0(The nurses’ pay is low,)"},
    {"The nurses' lawyers left James' car at one o'clock.", ""},
    {"The nurses’ lawyers left James’ car at one o’clock.", ""},
    {"They were runnin' and shoutin' before the neighbours' cameras.", ""},
    {"Don't let 'em play rock 'n' roll like in the '80s or '08.", ""},
    {"Don’t let ’em play rock ’n’ roll like in the ’80s or ’08.", ""},
    {"Don‘t let ‘em play in the ‘80s style.", ""},
    {"'I grew up in the '80s,' he said.", "0(I grew up in the '80s,)"},
    {"'He was runnin' late,' she said.", "0(He was runnin' late,)"},
    {"It is a 'when' question, not an 'if' question.", "0(when) 0(if)"},
    {"'It is ours,' she said, 'and it isn't theirs.'", "0(It is ours,) 0(and it isn't theirs.)"},
    {"'We paid on time,' he said. 'They never sent a receipt.",
     "0(We paid on time,) 0!(They never sent a receipt.)"},
    {"‘We paid on time,’ he said. ‘They never sent a receipt.",
     "0(We paid on time,) 0!(They never sent a receipt.)"},
    {"`The dam is sound,' Marr said.", "0(The dam is sound,)"},
    {"Type `make` and wait.", "0(make)"},
    {"The lad is 6'4 and the door 3' wide.", ""},
    {"He left ' and ' behind.", ""},
};

static const example TONGUES[] = {
    {"«The timetable is a fiction,» Aubry said.", "0(The timetable is a fiction,)"},
    {"Le chantier « n'aurait jamais dû ouvrir ».", "0(n'aurait jamais dû ouvrir)"},
    {"»Die Kasse ist leer«, sagte Riedel.", "0(Die Kasse ist leer)"},
    {"‹La caisse est vide›, dit-il.", "0(La caisse est vide)"},
    {"„Der Damm hält“, sagte Vogt. „Noch.“", "0(Der Damm hält) 0(Noch.)"},
    {"„Zapora wytrzyma”, powiedział Wilk.", "0(Zapora wytrzyma)"},
    {"‚Der Damm hält‘, sagte Vogt.", "0(Der Damm hält)"},
    {"”Dammen håller”, sade Vik. ”Än.”", "0(Dammen håller) 0(Än.)"},
    {"»Dammen håller», sade Vik.", "0(Dammen håller)"},
    {"村長は「水は明日から」と述べた。", "0(水は明日から)"},
    {"彼は「町長が『もう来るな』と言った」と話した。",
     "0(町長が『もう来るな』と言った) 1(もう来るな)"},
    {"村长说：“水位下降了。”", "0(水位下降了。)"},
    {"村长说\"水位下降了\"然后走了。", "0(水位下降了)"},
    {"``The dam is sound,'' Marr said.", "0(The dam is sound,)"},
    {"''The dam is sound,'' Marr said. ''I built it.''", "0(The dam is sound,) 0(I built it.)"},
    {"“Go,” he said. \"Stay,\" said she. «Non,» said Aubry.", "0(Go,) 0(Stay,) 0(Non,)"},
    {"Home » News » Weather", ""},
};

static const example NESTED[] = {
    {"\"They call it 'the sieve' here,\" Marr said.",
     "0(They call it 'the sieve' here,) 1(the sieve)"},
    {"\"He told me, 'Dig or drown,' so I dug,\" Marr said.",
     "0(He told me, 'Dig or drown,' so I dug,) 1(Dig or drown,)"},
    {"'He told me, \"Dig or drown,\" so I dug,' Marr said.",
     "0(He told me, \"Dig or drown,\" so I dug,) 1(Dig or drown,)"},
    {"“He said, ‘She told me, “Dig,” so I dug,’” Marr said.",
     "0(He said, ‘She told me, “Dig,” so I dug,’) 1(She told me, “Dig,” so I dug,) 2(Dig,)"},
    {"\"They nicknamed the pump \"Vesuvius\" and left it,\" Marr said.",
     "0(They nicknamed the pump \"Vesuvius\" and left it,) 1(Vesuvius)"},
    {"“They nicknamed the pump “Vesuvius” and left it,” Marr said.",
     "0(They nicknamed the pump “Vesuvius” and left it,) 1(Vesuvius)"},
    {"\"'Wait,' he said, 'and dig,'\" recalled Marr.",
     "0('Wait,' he said, 'and dig,') 1(Wait,) 1(and dig,)"},
    {"“‘Wait,’ he said, ‘and dig,’” recalled Marr.",
     "0(‘Wait,’ he said, ‘and dig,’) 1(Wait,) 1(and dig,)"},
    {"\"I never said 'trust the tide',\" Marr said.",
     "0(I never said 'trust the tide',) 1(trust the tide)"},
    {"''He said, 'Dig,' '' Marr recalled.", "0(He said, 'Dig,') 1(Dig,)"},
    {"''He said, 'Dig,''' Marr recalled. ''So I dug.''", "0(He said, 'Dig,') 1(Dig,) 0(So I dug.)"},
    {"\"'Tis a poor pump,\" Marr said.", "0('Tis a poor pump,)"},
    {"\"Let 'em dig,\" Marr said. \"It's the boys' pump.\"",
     "0(Let 'em dig,) 0(It's the boys' pump.)"},
    {"“He said ‘go and left,” Marr said.", "0(He said ‘go and left,)"},
    {"«Il a dit “non” hier», dit Aubry.", "0(Il a dit “non” hier) 1(non)"},
    {"„Er sagte ‚nein‘ dazu“, sagte Vogt.", "0(Er sagte ‚nein‘ dazu) 1(nein)"},
};

static const example UNCLOSED[] = {
    {"\"We paid on time,\" he said. \"They never sent a receipt.",
     "0(We paid on time,) 0!(They never sent a receipt.)"},
    {"“We paid on time,” he said. “They never sent a receipt.",
     "0(We paid on time,) 0!(They never sent a receipt.)"},
    {"\"The dykes broke at noon, Ivo Lind said.\n\nSoldiers came.\n\n\"It was deep,\" said Marr.",
     "0!(The dykes broke at noon,) 0(It was deep,)"},
    {"\"The dykes broke at noon, said Ivo Lind.\n\nSoldiers came.", "0!(The dykes broke at noon,)"},
    {"\"The dykes broke at noon, he said. It was 'bad' luck.",
     "0!(The dykes broke at noon,) 0(bad)"},
    {"\"The dykes broke, which is bad.\n\nSoldiers came.", "0!(The dykes broke, which is bad.)"},
    {"\"The dykes broke at noon, Ivo Lind said.\n\n\"It was deep,\" said Marr.",
     "0!(The dykes broke at noon,) 0(It was deep,)"},
    {"\"The dykes broke, he said. \"It was deep,\" he added.",
     "0!(The dykes broke,) 0(It was deep,)"},
    {"\"With no boats at hand, he added, \"we swam.\"", "0!(With no boats at hand,) 0(we swam.)"},
    {"“He said ‘go.\n\nSoldiers came.", "0!(He said ‘go.) 1!(go.)"},
    {"He went to \"the fair.\n\nMarr said \"no\".", "0!(the fair.) 0(no)"},
};

static const example CONTINUED[] = {
    {"\"One.\n\n\"Two,\" Marr said.", "0!>(One.) 0<(Two,)"},
    {"“One.\n\n“Two.\n\n“Three,” Marr said.", "0!>(One.) 0!<>(Two.) 0<(Three,)"},
    {"\"One.\"\n\n\"Two,\" Marr said.", "0(One.) 0(Two,)"},
    {"Marr said: ‘One.\n\n‘Two.’", "0!>(One.) 0<(Two.)"},
    {"Marr said: 'One.\n\n'Two.'", "0!>(One.) 0<(Two.)"},
    {"‘The boys’ pump broke.\n\n‘Two,’ Marr said.", "0!>(The boys’ pump broke.) 0<(Two,)"},
    {"‘Dig for the boys’ was it.\n\n‘Two,’ Marr said.", "0(Dig for the boys) 0(Two,)"},
    {"«Un.\n\n«Deux», dit Aubry.", "0!>(Un.) 0<(Deux)"},
    {"“He said, ‘One.\n\n“‘Two,’ and left,” Marr said.",
     "0!>(He said, ‘One.) 1!>(One.) 0<(‘Two,’ and left,) 1<(Two,)"},
    {"\"One \"half\" is.\n\n\"Two,\" Marr said.", "0!>(One \"half\" is.) 1(half) 0<(Two,)"},
    {"\"One,\" Marr said. \"Two.\n\n\"Three,\" he said.", "0(One,) 0!>(Two.) 0<(Three,)"},
    {"\"One.\n\nSoldiers came.\n\n\"Two,\" Marr said.", "0!(One.) 0(Two,)"},
    {"\"One.\n\nTwo,\" Marr said.\n\n\"Three,\" he said.", "0!(One.) 0(Three,)"},
};

static quoth_model model;

static void set_up(void)
{
    model.from = alloc_or_malloc(NULL, NULL);
    ck_assert_int_eq(lexicon_load(&model.lex, model.from, NULL, NULL), QUOTH_OK);
}

static void tear_down(void)
{
    lexicon_free(&model.lex);
}

static quoth_doc *read_spans(const char *text, size_t n)
{
    quoth_doc *d = doc_new(model.from);
    ck_assert_ptr_nonnull(d);
    d->text = (str){text, n};
    ck_assert_int_eq(text_tokens(d, &model), QUOTH_OK);
    ck_assert_int_eq(find_spans(d, &model), QUOTH_OK);
    return d;
}

/* What holds for any document. */
static void check_order(const quoth_doc *d)
{
    for (uint32_t i = 0; i < d->spans.n; i++) {
        const span *s = &d->spans.at[i], *out = s->outer == NONE ? NULL : &d->spans.at[s->outer];
        bool ok = s->last > s->open + 1;
        ok &= s->close == NONE || s->close == s->last;
        ok &= i == 0 || d->spans.at[i - 1].open < s->open;
        ok &= s->depth == (out ? out->depth + 1u : 0u);
        ok &= !out || (out->open < s->open && s->last <= out->last);
        ok &= !s->runs_on || s->close == NONE;
        ok &= s->before == NONE || d->spans.at[s->before].runs_on;
        ok &= i == 0 || s->outer != d->spans.at[i - 1].outer || s->open >= d->spans.at[i - 1].last;
        if (!ok)
            ck_abort_msg("span %u of %u", i, d->spans.n);
    }
}

static void describe(const quoth_doc *d, char *out, size_t room)
{
    size_t n = 0;
    out[0] = '\0';
    for (uint32_t i = 0; i < d->spans.n && n < room; i++) {
        const span *s = &d->spans.at[i];
        const token *t = d->tokens.at;
        str words = doc_slice(d, t[s->open + 1].start, t[s->last - 1].end);
        n += (size_t)snprintf(out + n, room - n, "%s%u%s%s%s(%.*s)", i ? " " : "", s->depth,
                              s->close == NONE ? "!" : "", s->before == NONE ? "" : "<",
                              s->runs_on ? ">" : "", (int)words.n, words.p);
    }
}

static void check_examples(const example *at, size_t n)
{
    for (size_t i = 0; i < n; i++) {
        char got[1024];
        quoth_doc *d = read_spans(at[i].text, strlen(at[i].text));
        check_order(d);
        describe(d, got, sizeof got);
        ck_assert_msg(strcmp(got, at[i].spans) == 0, "%s\n  want %s\n  got  %s", at[i].text,
                      at[i].spans, got);
        doc_free(d);
    }
}

#define EXAMPLES(name, table)                                                                      \
    START_TEST(name)                                                                               \
    {                                                                                              \
        check_examples(table, LEN(table));                                                         \
    }                                                                                              \
    END_TEST

EXAMPLES(plain, PLAIN)
EXAMPLES(broken, BROKEN)
EXAMPLES(singles, SINGLES)
EXAMPLES(tongues, TONGUES)
EXAMPLES(nested, NESTED)
EXAMPLES(unclosed, UNCLOSED)
EXAMPLES(continued, CONTINUED)

/* Without a model nothing but spelling is known. */
START_TEST(no_model)
{
    const char text[] = "\"We won, Ivo Lind said.\n\nRock 'n' roll.";
    quoth_doc *d = read_spans(text, strlen(text));
    d->spans.n = 0;
    ck_assert_int_eq(find_spans(d, NULL), QUOTH_OK);
    ck_assert_uint_eq(d->spans.n, 1);
    ck_assert_uint_eq(d->spans.at[0].last, d->paragraphs.at[0].last);
    doc_free(d);
}
END_TEST

static const char *const HOSTILE[] = {
    "“",
    "”",
    "\"",
    "'",
    "''",
    "“”",
    " “a",
    "a” ",
    " 'a",
    "\"a\n\n",
    "“‘a\n\n",
    "“‘“‘“‘“‘“‘",
    "”’”’”’”’”’ ",
    "a=\"b ",
    "“‘«\"'",
    "6'4\" ",
    "「",
    "\"a, Bob said. ",
    "“a, ‘Bob’ said. ",
    "“a ‘b, Bob said. c’ ",
    "`",
    "s' ",
    "\"' ",
    "“\n\n“ ",
};

START_TEST(hostile)
{
    enum { BYTES = 600000, SECONDS = 5 }; /* 0.1 s; valgrind is 40 times slower. */
    const char *unit = HOSTILE[_i];
    size_t n = strlen(unit), times = BYTES / n;
    char *text = malloc(n * times);
    ck_assert_ptr_nonnull(text);
    for (size_t i = 0; i < times; i++)
        memcpy(text + i * n, unit, n);

    quoth_doc *d = doc_new(model.from);
    ck_assert_ptr_nonnull(d);
    d->text = (str){text, n * times};
    ck_assert_int_eq(text_tokens(d, &model), QUOTH_OK);
    size_t before = d->arena.total;
    clock_t start = clock();
    ck_assert_int_eq(find_spans(d, &model), QUOTH_OK);
    ck_assert_msg(clock() - start < SECONDS * CLOCKS_PER_SEC, "%s is slow", unit);
    ck_assert_uint_le(d->arena.total - before, 1u << 20 | (size_t)d->tokens.n * 4 * sizeof(span));
    check_order(d);
    doc_free(d);
    free(text);
}
END_TEST

/* Any run of marks, words and breaks keeps the order of spans. */
START_TEST(scrambled)
{
    static const char *const PARTS[] = {"\"", "“",           "”",           "'", "‘",    "’", "''",
                                        "«",  "»",           "„",           "`", " ",    " ", ",",
                                        ".",  "a ",          "boys",        "6", "\n\n", "(", ")",
                                        "—",  " Bob said. ", ", Bob said.", "=", "「",   "」"};
    uint32_t seed = 1;
    for (int round = 0; round < 4000; round++) {
        char text[512] = "";
        size_t n = 0;
        while (n < sizeof text - 16) {
            seed = seed * 1664525u + 1013904223u;
            const char *part = PARTS[(seed >> 16) % LEN(PARTS)];
            memcpy(text + n, part, strlen(part));
            n += strlen(part);
        }
        quoth_doc *d = read_spans(text, n);
        check_order(d);
        doc_free(d);
    }
}
END_TEST

Suite *spans_suite(void);

Suite *spans_suite(void)
{
    Suite *s = suite_create("spans");
    TCase *c = tcase_create("spans");

    tcase_add_unchecked_fixture(c, set_up, tear_down);
    tcase_set_timeout(c, 60);
    tcase_add_test(c, plain);
    tcase_add_test(c, broken);
    tcase_add_test(c, singles);
    tcase_add_test(c, tongues);
    tcase_add_test(c, nested);
    tcase_add_test(c, unclosed);
    tcase_add_test(c, continued);
    tcase_add_test(c, no_model);
    tcase_add_loop_test(c, hostile, 0, (int)LEN(HOSTILE));
    tcase_add_test(c, scrambled);
    suite_add_tcase(s, c);
    return s;
}
