#include "cli/optparse.h"

#include <stdarg.h>
#include <stdio.h>
#include <string.h>

/* --- Parsing ----------------------------------------------------------------- */

typedef struct {
    const opt_table *t;
    void *values;
    int argc, i;
    char **argv;
    bool ended;
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

static void *value_of(parser *p, const opt *x)
{
    return (char *)p->values + x->at;
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
    *(unsigned *)value_of(p, x) = bits;
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
    *(unsigned *)value_of(p, x) = v;
    return true;
}

/* Plain decimals: the same in every locale. */
static bool set_share(parser *p, const char *shown, const opt *x, const char *s)
{
    enum { DIGITS = 8 }; /* That a float can tell; more are allowed. */
    size_t whole = strspn(s, "01"), dot = s[whole] == '.',
           part = dot ? strspn(s + whole + dot, "0123456789") : 0;
    float v = whole ? (float)(s[whole - 1] - '0') : 0, unit = 0.1F;

    for (size_t i = 0; i < part && i < DIGITS; i++, unit /= 10)
        v += unit * (float)(s[whole + dot + i] - '0');
    if (whole > 1 || (!whole && !part) || s[whole + dot + part] || v > 1)
        return refuse(p, "option '%s': '%.80s' is not a share from 0 to 1", shown, s);
    *(float *)value_of(p, x) = v;
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
        *(int *)value_of(p, x) = i;
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
        *(const char **)value_of(p, x) = s;
        return true;
    case OPT_PAGE:
        p->ended = true;
        *(bool *)value_of(p, x) = true;
        return true;
    default:
        *(bool *)value_of(p, x) = true;
        return true;
    }
}

static bool is_flag(const opt *x)
{
    return x->kind == OPT_FLAG || x->kind == OPT_PAGE;
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

    for (int i = 0; i < p->t->n && n <= NAME_MAX_N; i++) {
        size_t d = p->t->at[i].name ? distance(name, n, p->t->at[i].name) : best;
        if (d < best) {
            best = d;
            nearest = p->t->at[i].name;
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

    for (int i = 0; i < p->t->n && n; i++) {
        const opt *x = &p->t->at[i];
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
    if (is_flag(x) && value)
        return refuse(p, "option '%s' takes no value", shown);
    if (!is_flag(x) && !value && !(value = next_arg(p)))
        return needs_arg(p, shown, x);
    return set_value(p, shown, x, value);
}

static const opt *find_short(parser *p, char c)
{
    for (int i = 0; i < p->t->n; i++)
        if (p->t->at[i].brief == c)
            return &p->t->at[i];
    return NULL;
}

/* s is one word of short options, the dash excluded: "qj4". */
static bool parse_short(parser *p, const char *s)
{
    for (; *s; s++) {
        const char shown[] = {'-', *s, 0};
        const opt *x = find_short(p, *s);
        if (!x)
            return refuse(p, "unknown option '%s'", shown);
        if (!is_flag(x)) {
            const char *value = s[1] ? s + 1 : next_arg(p);
            return value ? set_value(p, shown, x, value) : needs_arg(p, shown, x);
        }
        if (!set_value(p, shown, x, NULL))
            return false;
    }
    return true;
}

bool opt_parse(const opt_table *t, void *values, operands *rest, int argc, char **argv, char *why,
               size_t why_n)
{
    parser p = {.t = t, .values = values, .argc = argc, .argv = argv, .why = why, .why_n = why_n};
    bool only_operands = false;

    *rest = (operands){.at = argv + (argc > 0)};
    for (p.i = 1; p.i < argc && !p.ended; p.i++) {
        char *arg = argv[p.i];
        bool ok = true;
        if (t->command && !only_operands && !rest->n && strcmp(arg, t->command) == 0) {
            rest->command = p.i;
            return true;
        }
        if (only_operands || arg[0] != '-' || !arg[1])
            rest->at[rest->n++] = arg;
        else if (arg[1] != '-')
            ok = parse_short(&p, arg + 1);
        else if (arg[2])
            ok = parse_long(&p, arg + 2);
        else
            only_operands = true;
        if (!ok)
            return false;
    }
    return true;
}

/* --- Help ---------------------------------------------------------------------- */

enum { HELP_COLUMN = 26, HELP_WIDTH = 80 };

void opt_put(opt_page *g, const char *fmt, ...)
{
    char line[1024];
    va_list ap;

    va_start(ap, fmt);
    int n = vsnprintf(line, sizeof line, fmt, ap);
    va_end(ap);
    if (n > 0 && g->rc == 0)
        g->rc = g->fn(g->ctx, line, (size_t)n < sizeof line ? (size_t)n : sizeof line - 1);
}

static bool is_default(const opt_table *t, const opt *x, int choice)
{
    const void *v = (const char *)t->defaults + x->at;

    return x->kind == OPT_SET ? x->choices[choice + 1] && (*(const unsigned *)v >> choice & 1)
                              : *(const int *)v == choice;
}

static void put_choices(opt_page *g, const opt_table *t, const opt *x)
{
    size_t column = HELP_COLUMN;

    opt_put(g, "%*s", HELP_COLUMN, "");
    for (int i = 0; x->choices[i]; i++) {
        const char *star = is_default(t, x, i) ? "*" : "";
        size_t n = strlen(x->choices[i]) + strlen(star) + 2;
        bool wraps = column + n > HELP_WIDTH;
        if (i)
            opt_put(g, ",%s%*s", wraps ? "\n" : "", wraps ? HELP_COLUMN : 1, "");
        opt_put(g, "%s%s", x->choices[i], star);
        column = (wraps ? HELP_COLUMN : column) + n;
    }
    opt_put(g, "\n");
}

static void put_option(opt_page *g, const opt_table *t, const opt *x)
{
    char left[64];

    snprintf(left, sizeof left, "  %c%c%s --%s%s%s", x->brief ? '-' : ' ',
             x->brief ? x->brief : ' ', x->brief ? "," : " ", x->name, x->arg ? "=" : "",
             x->arg ? x->arg : "");
    opt_put(g, "%-*s", HELP_COLUMN, left);
    for (const char *s = x->help; *s;) {
        size_t n = strcspn(s, "\n");
        opt_put(g, "%*s%.*s\n", s == x->help ? 0 : HELP_COLUMN, "", (int)n, s);
        s += n + (s[n] == '\n');
    }
    if (x->choices)
        put_choices(g, t, x);
}

void opt_put_help(opt_page *g, const opt_table *t)
{
    for (int i = 0; i < t->n; i++) {
        if (t->at[i].kind == OPT_HEADING)
            opt_put(g, "\n%s:\n", t->at[i].help);
        else
            put_option(g, t, &t->at[i]);
    }
}
