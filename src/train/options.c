#include "train/options.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>

static void put_help(const option *o, size_t n, const char *usage)
{
    printf("%s", usage);
    for (size_t i = 0; i < n; i++) {
        char shown[64];
        if (o[i].kind == OPTION_HEADING) {
            printf("\n%s:\n", o[i].help);
            continue;
        }
        if (o[i].kind == OPTION_MORE) {
            printf("  %-22s %s\n", "", o[i].help);
            continue;
        }
        snprintf(shown, sizeof shown, "--%s%s%s", o[i].name, *o[i].arg == '[' ? "" : "=", o[i].arg);
        printf("  %-22s %s\n", shown, o[i].help);
    }
    printf("\n  %-22s show this page and exit\n", "--help");
    exit(0);
}

static void refuse(const option *o, const char *value)
{
    fprintf(stderr, "quoth-train: option '--%s': '%s' is no ", o->name, value);
    if (o->kind == OPTION_PART)
        fprintf(stderr, "K/N with K below N\n");
    else if (o->kind == OPTION_TEXT)
        fprintf(stderr, "%s\n", o->arg);
    else
        fprintf(stderr, "number from %g to %g\n", o->least, o->most);
    exit(2);
}

static bool number_of(const char *value, double *x, char **end)
{
    errno = 0;
    *x = strtod(value, end);
    return *end != value && !errno && (*value == '.' || (*value >= '0' && *value <= '9'));
}

static void set(const option *o, const char *value)
{
    double x, of;
    char *end;

    switch (o->kind) {
    case OPTION_INT:
    case OPTION_FLOAT:
        if (!number_of(value, &x, &end) || *end || !(x >= o->least && x <= o->most) ||
            (o->kind == OPTION_INT && x != (double)(int)x))
            refuse(o, value);
        if (o->kind == OPTION_INT)
            *(int *)o->to = (int)x;
        else
            *(float *)o->to = (float)x;
        break;
    case OPTION_PART:
        if (!number_of(value, &x, &end) || *end != '/' || !number_of(end + 1, &of, &end) || *end ||
            of < 1 || of > 1e6 || x >= of || x != (double)(int)x || of != (double)(int)of)
            refuse(o, value);
        *(modulo *)o->to = (modulo){(uint32_t)x, (uint32_t)of};
        break;
    case OPTION_TEXT:
        if (!*value && *o->arg != '[')
            refuse(o, value);
        *(const char **)o->to = value;
        break;
    case OPTION_HEADING:
    case OPTION_MORE:
        break;
    }
}

static void take(const option *o, size_t n, const char *arg)
{
    size_t length = strcspn(arg, "=");

    for (size_t i = 0; i < n; i++) {
        if (!o[i].name || strlen(o[i].name) != length || memcmp(o[i].name, arg, length) != 0)
            continue;
        if (!arg[length] && *o[i].arg != '[') {
            fprintf(stderr, "quoth-train: option '--%s' needs a value\n", o[i].name);
            exit(2);
        }
        set(&o[i], arg[length] ? arg + length + 1 : "");
        return;
    }
    fprintf(stderr, "quoth-train: unknown option '--%.*s'; see --help\n", (int)length, arg);
    exit(2);
}

int options_parse(const option *o, size_t n, const char *usage, int argc, char **argv)
{
    int rest = 0;

    for (int i = 0; i < argc; i++) {
        if (strcmp(argv[i], "--help") == 0)
            put_help(o, n, usage);
        else if (strncmp(argv[i], "--", 2) == 0)
            take(o, n, argv[i] + 2);
        else
            argv[rest++] = argv[i];
    }
    return rest;
}
