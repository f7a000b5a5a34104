#include "cli/options.h"

#include <stdio.h>
#include <string.h>

static const char *const from_choices[] = {"auto",     "text",      "jsonl", "html", "warc",
                                           "markdown", "subtitles", "feed",  "mail", NULL};
static const char *const to_choices[] = {"jsonl", "json",   "text", "document", "csv",
                                         "tsv",   "jsonld", "html", "sqlite",   NULL};
static const char *const kind_choices[] = {"direct", "mixed", "indirect", "all", NULL};
static const char *const offset_choices[] = {"char", "byte", "utf16", NULL};
static const char *const shell_choices[] = {"bash", "zsh", "fish", NULL};
static const char *const color_choices[] = {"auto", "always", "never", NULL};

#define AT(member) offsetof(options, member)

/* clang-format off */
static const opt rows[] = {
    OPT_HEADLINE("Input"),
    {OPT_CHOICE, 'f', "from", "FORMAT", AT(from), "how to read the input", from_choices},
    {OPT_STRING, 0, "text-field", "NAME", AT(text_field),
     "jsonl: the member with the text (default: text)", NULL},
    {OPT_STRING, 0, "id-field", "NAME", AT(id_field),
     "jsonl: the member with the id (default: doc,\nthen id, then url)", NULL},

    {OPT_FLAG, 'r', "recursive", NULL, AT(recursive), "read what lies in folders, however deep", NULL},

    OPT_HEADLINE("What counts"),
    {OPT_SET, 'k', "kinds", "LIST", AT(kinds), "which quotations, separated by commas", kind_choices},
    {OPT_FLAG, 0, "all-marks", NULL, AT(all_marks),
     "also report marks that hold nobody's words:\ntitles, names, scare quotes", NULL},
    {OPT_SHARE, 0, "min-confidence", "N", AT(min_confidence),
     "name no speaker that is less sure than N,\n0 to 1 (default: 0.25)", NULL},
    {OPT_STRING, 0, "model", "FILE", AT(model),
     "label indirect speech by this model, made by\nquoth-train, not by quoth's own", NULL},
    {OPT_STRING, 0, "lexicon", "DIR", AT(lexicon), "add the words and patterns of this folder", NULL},

    OPT_HEADLINE("Output"),
    {OPT_CHOICE, 't', "to", "FORMAT", AT(to), "how to write the records", to_choices},
    {OPT_CHOICE, 0, "offsets", "UNIT", AT(offsets), "what start and end count", offset_choices},
    {OPT_STRING, 'o', "output", "FILE", AT(output), "write to FILE, whole or not at all\n(sqlite: add to it)", NULL},
    {OPT_CHOICE, 0, "color", "WHEN", AT(color), "colours in --to=text", color_choices},
    {OPT_FLAG, 0, "explain", NULL, AT(explain), "say on standard error why each link was made", NULL},

    OPT_HEADLINE("Running"),
    {OPT_NUMBER, 'j', "jobs", "N", AT(jobs),
     "work on N documents at once (default: 1;\n0: as many as there are processors)", NULL},
    {OPT_FLAG, 'q', "quiet", NULL, AT(quiet), "no warnings, notes or progress", NULL},
    {OPT_FLAG, 'v', "verbose", NULL, AT(verbose), "say on standard error what each file was taken for",
     NULL},
    {OPT_CHOICE, 0, "completions", "SHELL", AT(shell), "print what completes options in a shell", shell_choices},
    {OPT_PAGE, 'V', "version", NULL, AT(version), "print the version and end", NULL},
    {OPT_PAGE, 'h', "help", NULL, AT(help), "print this page and end", NULL},
};
/* clang-format on */

static const options defaults = {
    .kinds = QUOTH_DIRECT | QUOTH_MIXED, .min_confidence = 0.25F, .jobs = 1, .shell = -1};

const opt_table options_table = OPT_TABLE(rows, defaults, "search");

bool options_parse(options *o, int argc, char **argv, char *why, size_t why_n)
{
    operands files;

    *o = defaults;
    if (!opt_parse(&options_table, o, &files, argc, argv, why, why_n))
        return false;
    o->search_at = files.command;
    if (o->search_at)
        return true;
    o->files = files.at;
    o->files_n = files.n;
    if (o->to == QUOTH_TO_SQLITE && (!o->output || strcmp(o->output, "-") == 0) && !o->help &&
        !o->version) {
        snprintf(why, why_n, "--to=sqlite needs --output=FILE, the database to add to");
        return false;
    }
    return true;
}

int options_help(quoth_write_fn *fn, void *ctx)
{
    opt_page g = {.fn = fn, .ctx = ctx};

    opt_put(&g, "Usage: quoth [OPTION]... [FILE]...\n"
                "       quoth search [OPTION]... DATABASE [WORD]...\n"
                "Find the quotations in news text and say who said them: one record a quotation.\n"
                "Without FILE, or where FILE is -, read standard input; @LIST stands for the\n"
                "files that LIST names, one a line.\n");
    opt_put_help(&g, &options_table);
    opt_put(&g,
            "\nA star marks the default. Long options may be shortened while they stay clear.\n");
    opt_put(&g, "\nExamples:\n"
                "  quoth article.txt                        records as JSON Lines\n"
                "  quoth --to=text --kinds=all article.txt  a page to read\n"
                "  quoth -j0 -o quotes.jsonl news.jsonl     a big file, on every processor\n"
                "  quoth --to=sqlite -o quotes.db article.txt  add to a database\n"
                "  quoth search quotes.db bridge            and look it up\n");
    opt_put(&g, "\nExit status:\n"
                "  0  all is well\n"
                "  1  some input was missing or broken; the rest was done\n"
                "  2  could not go on: bad option, no memory, output not written\n");
    return g.rc;
}
