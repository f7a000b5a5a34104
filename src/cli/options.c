#include "cli/options.h"

#include <stdarg.h>
#include <stdio.h>
#include <string.h>

typedef enum {
    OPT_HEADING, /* help alone: a line above the next options. */
    OPT_FLAG,    /* bool */
    OPT_CHOICE,  /* int: the index of a choice. */
    OPT_SET,     /* unsigned: one bit a choice, the last choice is all of them. */
    OPT_NUMBER,  /* unsigned: 0..JOBS_MAX. */
    OPT_SHARE,   /* float: 0..1. */
    OPT_STRING,  /* const char *, not empty. */
} opt_kind;

typedef struct {
    opt_kind kind;
    char brief; /* 0: none. */
    const char *name, *arg;
    size_t at; /* Where in options the value goes. */
    const char *help;
    const char *const *choices; /* Ends with NULL; in the order of the enum. */
} opt;

static const char *const from_choices[] = {"auto", "text", "jsonl", NULL};
static const char *const to_choices[] = {"jsonl", "json", "text", "csv", "tsv", "jsonld", NULL};
static const char *const kind_choices[] = {"direct", "mixed", "indirect", "all", NULL};
static const char *const offset_choices[] = {"char", "byte", "utf16", NULL};
static const char *const color_choices[] = {"auto", "always", "never", NULL};

#define AT(member) offsetof(options, member)

/* clang-format off */
#define HEADING(text) {OPT_HEADING, 0, NULL, NULL, 0, text, NULL}

static const opt table[] = {
    HEADING("Input"),
    {OPT_CHOICE, 'f', "from", "FORMAT", AT(from), "how to read the input", from_choices},
    {OPT_STRING, 0, "text-field", "NAME", AT(text_field),
     "jsonl: the member with the text (default: text)", NULL},
    {OPT_STRING, 0, "id-field", "NAME", AT(id_field),
     "jsonl: the member with the id (default: doc,\nthen id, then url)", NULL},

    HEADING("What counts"),
    {OPT_SET, 'k', "kinds", "LIST", AT(kinds), "which quotations, separated by commas", kind_choices},
    {OPT_FLAG, 0, "all-marks", NULL, AT(all_marks),
     "also report marks that hold nobody's words:\ntitles, names, scare quotes", NULL},
    {OPT_SHARE, 0, "min-confidence", "N", AT(min_confidence),
     "name no speaker that is less sure than N,\n0 to 1 (default: 0.3)", NULL},
    {OPT_STRING, 0, "lexicon", "DIR", AT(lexicon), "add the words and patterns of this folder", NULL},

    HEADING("Output"),
    {OPT_CHOICE, 't', "to", "FORMAT", AT(to), "how to write the records", to_choices},
    {OPT_CHOICE, 0, "offsets", "UNIT", AT(offsets), "what start and end count", offset_choices},
    {OPT_STRING, 'o', "output", "FILE", AT(output), "write to FILE, whole or not at all", NULL},
    {OPT_CHOICE, 0, "color", "WHEN", AT(color), "colours in --to=text", color_choices},
    {OPT_FLAG, 0, "explain", NULL, AT(explain), "say on standard error why each link was made", NULL},

    HEADING("Running"),
    {OPT_NUMBER, 'j', "jobs", "N", AT(jobs),
     "work on N documents at once (default: 1;\n0: as many as there are processors)", NULL},
    {OPT_FLAG, 'q', "quiet", NULL, AT(quiet), "no warnings and no notes", NULL},
    {OPT_FLAG, 'V', "version", NULL, AT(version), "print the version and end", NULL},
    {OPT_FLAG, 'h', "help", NULL, AT(help), "print this page and end", NULL},
};
/* clang-format on */

enum { TABLE_N = sizeof table / sizeof *table };

static const options defaults = {
    .kinds = QUOTH_DIRECT | QUOTH_MIXED, .min_confidence = 0.3F, .jobs = 1};

/* --- Parsing ----------------------------------------------------------------- */

typedef struct {
    options *o;
    int argc, i;
    char **argv;
    char *why;
    size_t why_n;
} parser;

static bool refuse(parser *p, const char *fmt, ...) __attribute__((format(printf, 2, 3)));

static bool refuse(parser *p, const char *fmt, ...)
{
    va_list ap;

    va_start(ap, fmt);
    vsnprintf(p->why, p->why_n, fmt, ap);
    va_end(ap);
    return false;
}

static void *value_of(options *o, const opt *x)
{
    return (char *)o + x->at;
}

/* The index of s[0..n) among choices, or -1. */
static int find_choice(const char *const *choices, const char *s, size_t n)
{
    for (int i = 0; choices[i]; i++)
        if (strlen(choices[i]) == n && memcmp(choices[i], s, n) == 0)
            return i;
    return -1;
}

static bool unknown_value(parser *p, const char *shown, const opt *x, const char *s, size_t n)
{
    char list[128];
    size_t used = 0;

    for (int i = 0; x->choices[i]; i++)
        used +=
            (size_t)snprintf(list + used, sizeof list - used, "%s%s", i ? ", " : "", x->choices[i]);
    return refuse(p, "option '%s': unknown value '%.*s'; choose from %s", shown,
                  (int)(n < 80 ? n : 80), s, list);
}

static bool set_bits(parser *p, const char *shown, const opt *x, const char *s)
{
    unsigned bits = 0;

    for (;;) {
        size_t n = strcspn(s, ",");
        int i = find_choice(x->choices, s, n);
        if (i < 0)
            return unknown_value(p, shown, x, s, n);
        bits |= x->choices[i + 1] ? 1u << i : (1u << i) - 1;
        if (!s[n])
            break;
        s += n + 1;
    }
    *(unsigned *)value_of(p->o, x) = bits;
    return true;
}

static bool set_number(parser *p, const char *shown, const opt *x, const char *s)
{
    unsigned v = 0;
    size_t n = strspn(s, "0123456789");

    for (size_t i = 0; i < n && v <= JOBS_MAX; i++)
        v = 10 * v + (unsigned)(s[i] - '0');
    if (!n || s[n] || v > JOBS_MAX)
        return refuse(p, "option '%s': '%.80s' is not a number from 0 to %d", shown, s, JOBS_MAX);
    *(unsigned *)value_of(p->o, x) = v;
    return true;
}

/* Plain decimals: the same in every locale. */
static bool set_share(parser *p, const char *shown, const opt *x, const char *s)
{
    size_t whole = strspn(s, "01"), dot = s[whole] == '.',
           part = strspn(s + whole + dot, "0123456789");
    float v = whole ? (float)(s[whole - 1] - '0') : 0, unit = 0.1F;

    for (const char *c = s + whole + dot; *c && part < 8; c++, unit /= 10)
        v += unit * (float)(*c - '0');
    if (whole > 1 || (!whole && !part) || part >= 8 || s[whole + dot + part] || v > 1)
        return refuse(p, "option '%s': '%.80s' is not a share from 0 to 1", shown, s);
    *(float *)value_of(p->o, x) = v;
    return true;
}

/* shown is the option as it was given: "-f", "--from". */
static bool set_value(parser *p, const char *shown, const opt *x, const char *s)
{
    int i;

    switch (x->kind) {
    case OPT_CHOICE:
        i = find_choice(x->choices, s, strlen(s));
        if (i < 0)
            return unknown_value(p, shown, x, s, strlen(s));
        *(int *)value_of(p->o, x) = i;
        return true;
    case OPT_SET:
        return set_bits(p, shown, x, s);
    case OPT_NUMBER:
        return set_number(p, shown, x, s);
    case OPT_SHARE:
        return set_share(p, shown, x, s);
    case OPT_STRING:
        if (!*s)
            return refuse(p, "option '%s': the value is empty", shown);
        *(const char **)value_of(p->o, x) = s;
        return true;
    default:
        *(bool *)value_of(p->o, x) = true;
        return true;
    }
}

static char *next_arg(parser *p)
{
    return p->i + 1 < p->argc ? p->argv[++p->i] : NULL;
}

static bool needs_arg(parser *p, const char *shown, const opt *x)
{
    return refuse(p, "option '%s' needs a value: %s", shown, x->arg);
}

enum { NAME_MAX_N = 24 }; /* Longer than any option. */

static size_t least(size_t a, size_t b)
{
    return a < b ? a : b;
}

/* How many letters to insert, delete, change or swap with their neighbour to
 * make b of a[0..n) (optimal string alignment). */
static size_t distance(const char *a, size_t n, const char *b)
{
    size_t d[NAME_MAX_N + 1][NAME_MAX_N + 1], m = strlen(b);

    for (size_t i = 0; i <= n; i++)
        d[i][0] = i;
    for (size_t j = 0; j <= m; j++)
        d[0][j] = j;
    for (size_t i = 1; i <= n; i++)
        for (size_t j = 1; j <= m; j++) {
            size_t change = d[i - 1][j - 1] + (a[i - 1] != b[j - 1]);
            d[i][j] = least(change, least(d[i - 1][j], d[i][j - 1]) + 1);
            if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                d[i][j] = least(d[i][j], d[i - 2][j - 2] + 1);
        }
    return d[n][m];
}

static bool unknown_option(parser *p, const char *name, size_t n)
{
    const char *nearest = NULL;
    size_t best = n / 3 < 3 ? n / 3 + 1 : 4;

    for (int i = 0; i < TABLE_N && n <= NAME_MAX_N; i++) {
        size_t d = table[i].name ? distance(name, n, table[i].name) : best;
        if (d < best) {
            best = d;
            nearest = table[i].name;
        }
    }
    if (nearest)
        return refuse(p, "unknown option '--%.*s'; did you mean '--%s'?", (int)n, name, nearest);
    return refuse(p, "unknown option '--%.*s'", (int)(n < 80 ? n : 80), name);
}

/* The option that name[0..n) names or alone abbreviates. */
static const opt *find_long(parser *p, const char *name, size_t n)
{
    const opt *found = NULL;
    const opt *second = NULL;

    for (int i = 0; i < TABLE_N && n; i++) {
        const opt *x = &table[i];
        if (!x->name || strncmp(x->name, name, n) != 0)
            continue;
        if (!x->name[n])
            return x;
        if (found)
            second = x;
        else
            found = x;
    }
    if (second) {
        refuse(p, "option '--%.*s' is ambiguous: '--%s' or '--%s'?", (int)n, name, found->name,
               second->name);
        return NULL;
    }
    if (!found)
        unknown_option(p, name, n);
    return found;
}

static bool parse_long(parser *p, const char *name)
{
    size_t n = strcspn(name, "=");
    const opt *x = find_long(p, name, n);
    const char *value = name[n] ? name + n + 1 : NULL;
    char shown[NAME_MAX_N + 3];

    if (!x)
        return false;
    snprintf(shown, sizeof shown, "--%s", x->name);
    if (x->kind == OPT_FLAG && value)
        return refuse(p, "option '%s' takes no value", shown);
    if (x->kind != OPT_FLAG && !value && !(value = next_arg(p)))
        return needs_arg(p, shown, x);
    return set_value(p, shown, x, value);
}

static const opt *find_short(char c)
{
    for (int i = 0; i < TABLE_N; i++)
        if (table[i].brief == c)
            return &table[i];
    return NULL;
}

/* s is one word of short options, the dash excluded: "qj4". */
static bool parse_short(parser *p, const char *s)
{
    for (; *s; s++) {
        const char shown[] = {'-', *s, 0};
        const opt *x = find_short(*s);
        if (!x)
            return refuse(p, "unknown option '%s'", shown);
        if (x->kind != OPT_FLAG) {
            const char *value = s[1] ? s + 1 : next_arg(p);
            return value ? set_value(p, shown, x, value) : needs_arg(p, shown, x);
        }
        if (!set_value(p, shown, x, NULL))
            return false;
    }
    return true;
}

bool options_parse(options *o, int argc, char **argv, char *why, size_t why_n)
{
    parser p = {.o = o, .argc = argc, .argv = argv, .why = why, .why_n = why_n};
    bool only_files = false;

    *o = defaults;
    o->files = argv + (argc > 0);
    for (p.i = 1; p.i < argc && !o->help && !o->version; p.i++) {
        char *arg = argv[p.i];
        bool ok = true;
        if (only_files || arg[0] != '-' || !arg[1])
            o->files[o->files_n++] = arg;
        else if (arg[1] != '-')
            ok = parse_short(&p, arg + 1);
        else if (arg[2])
            ok = parse_long(&p, arg + 2);
        else
            only_files = true;
        if (!ok)
            return false;
    }
    return true;
}

/* --- Help ---------------------------------------------------------------------- */

enum { HELP_COLUMN = 26 };

typedef struct {
    quoth_write_fn *fn;
    void *ctx;
    int rc;
} page;

static void put(page *g, const char *fmt, ...) __attribute__((format(printf, 2, 3)));

static void put(page *g, const char *fmt, ...)
{
    char line[1024];
    va_list ap;

    va_start(ap, fmt);
    int n = vsnprintf(line, sizeof line, fmt, ap);
    va_end(ap);
    if (n > 0 && g->rc == 0)
        g->rc = g->fn(g->ctx, line, (size_t)n < sizeof line ? (size_t)n : sizeof line - 1);
}

static bool is_default(const opt *x, int choice)
{
    const void *v = (const char *)&defaults + x->at;

    return x->kind == OPT_SET ? x->choices[choice + 1] && (*(const unsigned *)v >> choice & 1)
                              : *(const int *)v == choice;
}

static void put_choices(page *g, const opt *x)
{
    put(g, "%*s", HELP_COLUMN, "");
    for (int i = 0; x->choices[i]; i++)
        put(g, "%s%s%s", i ? ", " : "", x->choices[i], is_default(x, i) ? "*" : "");
    put(g, "\n");
}

static void put_option(page *g, const opt *x)
{
    char left[64];

    snprintf(left, sizeof left, "  %c%c%s --%s%s%s", x->brief ? '-' : ' ',
             x->brief ? x->brief : ' ', x->brief ? "," : " ", x->name, x->arg ? "=" : "",
             x->arg ? x->arg : "");
    put(g, "%-*s", HELP_COLUMN, left);
    for (const char *s = x->help; *s;) {
        size_t n = strcspn(s, "\n");
        put(g, "%*s%.*s\n", s == x->help ? 0 : HELP_COLUMN, "", (int)n, s);
        s += n + (s[n] == '\n');
    }
    if (x->choices)
        put_choices(g, x);
}

int options_help(quoth_write_fn *fn, void *ctx)
{
    page g = {.fn = fn, .ctx = ctx};

    put(&g, "Usage: quoth [OPTION]... [FILE]...\n"
            "Find the quotations in news text and say who said them: one record a quotation.\n"
            "Without FILE, or where FILE is -, read standard input.\n");
    for (int i = 0; i < TABLE_N; i++) {
        if (table[i].kind == OPT_HEADING)
            put(&g, "\n%s:\n", table[i].help);
        else
            put_option(&g, &table[i]);
    }
    put(&g, "\nA star marks the default. Long options may be shortened while they stay clear.\n");
    put(&g, "\nExamples:\n"
            "  quoth article.txt                        records as JSON Lines\n"
            "  quoth --to=text --kinds=all article.txt  a page to read\n"
            "  quoth -j0 -o quotes.jsonl news.jsonl     a big file, on every processor\n");
    put(&g, "\nExit status:\n"
            "  0  all is well\n"
            "  1  some input was missing or broken; the rest was done\n"
            "  2  could not go on: bad option, no memory, output not written\n");
    return g.rc;
}
