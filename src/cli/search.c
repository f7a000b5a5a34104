#include "cli/search.h"

#include <string.h>

#include "cli/output.h"
#include "cli/run.h"

/* Strings are argv's. */
typedef struct {
    int to; /* quoth_to */
    const char *speaker, *after;
    bool quiet, help;
} values;

static const char *const to_choices[] = {"jsonl", "json", "text", NULL};

#define AT(member) offsetof(values, member)

/* clang-format off */
static const opt rows[] = {
    OPT_HEADLINE("Which"),
    {OPT_STRING, 0, "speaker", "NAME", AT(speaker), "only what NAME said", NULL},
    {OPT_STRING, 0, "after", "DATE", AT(after),
     "only from documents of DATE and later:\n2026, 2026-11, 2026-11-03", NULL},

    OPT_HEADLINE("Output"),
    {OPT_CHOICE, 't', "to", "FORMAT", AT(to), "how to write the records", to_choices},
    {OPT_FLAG, 'q', "quiet", NULL, AT(quiet), "as in reading; a search says only what ends it", NULL},
    {OPT_PAGE, 'h', "help", NULL, AT(help), "print this page and end", NULL},
};
/* clang-format on */

static const values defaults = {.to = QUOTH_TO_JSONL};

const opt_table search_table = OPT_TABLE(rows, defaults, NULL);

static void put_help(opt_page *g)
{
    opt_put(g, "Usage: quoth search [OPTION]... DATABASE [WORD]...\n"
               "Find quotations in a database made with --to=sqlite, by date.\n"
               "All of the WORDs must be there; one with blanks is a phrase, one that ends\n"
               "in * stands for any ending.\n");
    opt_put_help(g, &search_table);
    opt_put(g, "\nExamples:\n"
               "  quoth search quotes.db bridge 'beyond repair'\n"
               "  quoth search --speaker=Ruiz --after=2026 --to=text quotes.db\n");
}

static int refuse(const char *why)
{
    static const char hint[] = "Try 'quoth search --help'.\n";

    say("search: %s", why);
    say_raw(hint, sizeof hint - 1);
    return COULD_NOT_GO_ON;
}

static bool search(const values *v, const operands *rest, output *out)
{
    quoth_query query = {.words = (const char *const *)(rest->at + 1),
                         .words_n = (size_t)rest->n - 1,
                         .speaker = v->speaker,
                         .after = v->after,
                         .to = (quoth_to)v->to};
    quoth_error err;

    if (quoth_search(rest->at[0], &query, output_write, out, &err) == QUOTH_OK)
        return true;
    if (!out->error) /* output_close says why. */
        say("%s", err.message);
    return false;
}

int search_main(int argc, char **argv, int at)
{
    values v = defaults;
    operands rest;
    output out;
    char why[256];
    bool ok = true;

    memmove(argv + 1, argv, (size_t)at * sizeof *argv);
    if (!opt_parse(&search_table, &v, &rest, argc - 1, argv + 1, why, sizeof why))
        return refuse(why);
    if (!v.help && rest.n == 0)
        return refuse("which DATABASE?");
    if (!v.help && rest.n == 1 && !v.speaker && !v.after)
        return refuse("for which WORD, --speaker or --after?");
    if (!output_open(&out, NULL))
        return COULD_NOT_GO_ON;
    if (v.help)
        put_help(&(opt_page){.fn = output_write, .ctx = &out});
    else
        ok = search(&v, &rest, &out);
    return output_close(&out, ok) && ok ? ALL_WELL : COULD_NOT_GO_ON;
}
