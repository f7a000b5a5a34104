/* main.c - quoth: find quotations in text and say who said them. */
#include <fcntl.h>
#include <string.h>
#include <unistd.h>
#ifdef __GLIBC__
#include <malloc.h>
#endif

#include "cli/completions.h"
#include "cli/options.h"
#include "cli/output.h"
#include "cli/run.h"
#include "cli/search.h"

/* Standard streams that were closed would be reused by the next open, and
 * records would end up in an input file.  What holds their places now fails
 * as a closed one does. */
static void hold_streams(void)
{
    static const int wrong_way[] = {O_WRONLY, O_RDONLY, O_RDONLY};

    for (int fd = STDIN_FILENO; fd <= STDERR_FILENO; fd++)
        if (fcntl(fd, F_GETFD) < 0)
            (void)open("/dev/null", wrong_way[fd]);
}

static int put_version(quoth_write_fn *fn, void *ctx)
{
    const char *version = quoth_version();
    static const char licence[] =
        "\nLicence MIT: free to use, change and share, without warranty.\n";

    if (fn(ctx, "quoth ", 6) != 0 || fn(ctx, version, strlen(version)) != 0)
        return -1;
    return fn(ctx, licence, sizeof licence - 1);
}

/* Prints a page that needs no model. */
static int print(const options *o)
{
    output out;

    if (!output_open(&out, NULL))
        return COULD_NOT_GO_ON;
    if (o->help)
        (void)options_help(output_write, &out); /* output_close knows. */
    else if (o->version)
        (void)put_version(output_write, &out);
    else
        (void)completions_put((shell)o->shell, output_write, &out);
    return output_close(&out, true) ? ALL_WELL : COULD_NOT_GO_ON;
}

/* glibc hands memory back to the system after every document and asks for it again with
 * the next: half of the time of small pages.  It may keep 16 MiB. */
static void keep_memory(void)
{
#ifdef __GLIBC__
    mallopt(M_TRIM_THRESHOLD, 16 << 20);
    mallopt(M_MMAP_THRESHOLD, 4 << 20);
#endif
}

int main(int argc, char **argv)
{
    char dash[] = "-";
    char *standard_input[] = {dash};
    options o;
    char why[256];

    hold_streams();
    keep_memory();
    if (!options_parse(&o, argc, argv, why, sizeof why)) {
        say("%s", why);
        static const char hint[] = "Try 'quoth --help'.\n";
        say_raw(hint, sizeof hint - 1);
        return COULD_NOT_GO_ON;
    }
    if (o.search_at)
        return search_main(argc, argv, o.search_at);
    if (o.help || o.version || o.shell >= 0)
        return print(&o);
    if (!o.files_n) {
        o.files = standard_input;
        o.files_n = 1;
    }
    return run(&o);
}
