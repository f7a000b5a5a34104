#include "cli/inputs.h"

#include <dirent.h>
#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>
#include <sys/stat.h>

input_name *name_hold(input_name *n)
{
    n->holders++;
    return n;
}

void name_drop(input_name *n)
{
    if (n && !--n->holders)
        free(n);
}

/* folder NULL: the name alone. */
static input_name *name_new(const char *folder, const char *name)
{
    size_t f = folder ? strlen(folder) : 0, n = strlen(name);
    bool slash = f && folder[f - 1] != '/';
    input_name *x = malloc(sizeof *x + f + slash + n + 1);

    if (!x)
        return NULL;
    x->holders = 1;
    if (f)
        memcpy(x->text, folder, f);
    if (slash)
        x->text[f] = '/';
    memcpy(x->text + f + slash, name, n + 1);
    return x;
}

void inputs_init(inputs *in, char **args, int args_n, bool recursive)
{
    *in = (inputs){.args = args, .args_n = args_n, .recursive = recursive};
}

void inputs_set_output(inputs *in, int fd, const char *path)
{
    struct stat st;

    if (fstat(fd, &st) == 0 && S_ISREG(st.st_mode))
        in->output[in->output_n++] = (file_id){st.st_dev, st.st_ino};
    in->written_n = in->output_n;
    if (path && stat(path, &st) == 0 && S_ISREG(st.st_mode))
        in->output[in->output_n++] = (file_id){st.st_dev, st.st_ino};
}

bool inputs_is_output(const inputs *in, const struct stat *st, bool given)
{
    for (int i = 0; i < (given ? in->written_n : in->output_n); i++)
        if (in->output[i].dev == st->st_dev && in->output[i].ino == st->st_ino)
            return true;
    return false;
}

void inputs_free(inputs *in)
{
    while (in->n)
        name_drop(in->waiting[--in->n]);
    free(in->waiting);
    free(in->line);
    name_drop(in->list_name);
    if (in->list && in->list != stdin)
        fclose(in->list);
}

static bool push(inputs *in, input_name *name)
{
    if (name && in->n == in->cap) {
        size_t cap = in->cap ? 2 * in->cap : 64;
        input_name **p = realloc(in->waiting, cap * sizeof *p);
        if (p) {
            in->waiting = p;
            in->cap = cap;
        }
    }
    if (!name || in->n == in->cap) {
        name_drop(name);
        return false;
    }
    in->waiting[in->n++] = name;
    return true;
}

static int last_first(const void *a, const void *b)
{
    const input_name *const *x = a, *const *y = b;
    return strcmp((*y)->text, (*x)->text);
}

/* What lies in the folder waits, in the order of its names; 0 or an errno. */
static int open_folder(inputs *in, const input_name *folder)
{
    DIR *dir = opendir(folder->text);
    size_t from = in->n;
    int error = 0;

    if (!dir)
        return errno;
    for (;;) {
        errno = 0;
        const struct dirent *e = readdir(dir);
        if (!e) {
            error = errno;
            break;
        }
        if (strcmp(e->d_name, ".") == 0 || strcmp(e->d_name, "..") == 0)
            continue;
        if (!push(in, name_new(folder->text, e->d_name))) {
            error = ENOMEM;
            break;
        }
    }
    closedir(dir);
    if (in->n > from)
        qsort(in->waiting + from, in->n - from, sizeof *in->waiting, last_first);
    return error;
}

/* What a saved page keeps beside it: programs, styles and drawings, which are no one's words. */
static bool is_of_page(const char *name)
{
    static const char *const ENDINGS[] = {".js", ".mjs", ".css", ".svg"};
    size_t n = strlen(name);

    for (size_t i = 0; i < sizeof ENDINGS / sizeof *ENDINGS; i++) {
        size_t k = strlen(ENDINGS[i]);
        if (n > k && strcasecmp(name + n - k, ENDINGS[i]) == 0)
            return true;
    }
    return false;
}

/* A name inside a folder: links to folders are not followed, so that it ends, and what
 * is neither file nor folder, a script or the output itself, is passed over. */
static bool is_wanted(const inputs *in, const char *name, bool *folder)
{
    struct stat st;

    if (lstat(name, &st) != 0)
        return true; /* Opening it will say why not. */
    *folder = S_ISDIR(st.st_mode);
    if (S_ISLNK(st.st_mode) && (stat(name, &st) != 0 || S_ISDIR(st.st_mode)))
        return false;
    return *folder ||
           (S_ISREG(st.st_mode) && !is_of_page(name) && !inputs_is_output(in, &st, false));
}

/* *name is the list's where it cannot be opened. */
static input_result open_list(inputs *in, const char *file, input_name **name, int *error)
{
    in->list = strcmp(file, "-") == 0 ? stdin : fopen(file, "r");
    *error = in->list ? 0 : errno;
    input_name *list_name = name_new(NULL, file);
    if (!list_name)
        return INPUT_MEMORY;
    *(in->list ? &in->list_name : name) = list_name;
    return in->list ? INPUT_END : INPUT_TROUBLE;
}

/* A line of the list, or NULL at its end; *error is set if it cannot be read on. */
static const char *next_line(inputs *in, int *error)
{
    ssize_t n = 0;

    errno = 0;
    while ((n = getline(&in->line, &in->line_cap, in->list)) >= 0) {
        if (n && in->line[n - 1] == '\n')
            in->line[--n] = '\0';
        if (n && in->line[n - 1] == '\r')
            in->line[--n] = '\0';
        if (n)
            return in->line;
    }
    *error = ferror(in->list) || errno == ENOMEM ? errno : 0;
    if (in->list != stdin)
        fclose(in->list);
    in->list = NULL;
    return NULL;
}

/* The next name of the list or the command line. */
static input_result next_given(inputs *in, input_name **name, int *error)
{
    while (in->list || in->args_n) {
        if (!in->list && in->args[0][0] == '@' && in->args[0][1]) {
            in->args_n--;
            input_result got = open_list(in, *in->args++ + 1, name, error);
            if (got != INPUT_END)
                return got;
            continue;
        }
        const char *given = NULL;
        if (in->list) {
            given = next_line(in, error);
            if (!given) {
                input_name *list_name = in->list_name;
                in->list_name = NULL;
                if (*error) {
                    *name = list_name;
                    return INPUT_TROUBLE;
                }
                name_drop(list_name);
                continue;
            }
        } else {
            in->args_n--;
            given = *in->args++;
        }
        *name = name_new(NULL, given);
        return *name ? INPUT_FILE : INPUT_MEMORY;
    }
    return INPUT_END;
}

input_result inputs_next(inputs *in, input_name **name, int *error)
{
    for (;;) {
        bool folder = false;
        struct stat st;

        *error = 0;
        *name = NULL;
        if (in->n) {
            *name = in->waiting[--in->n];
            if (!is_wanted(in, (*name)->text, &folder)) {
                name_drop(*name);
                continue;
            }
        } else {
            input_result got = next_given(in, name, error);
            if (got != INPUT_FILE)
                return got;
            folder = in->recursive && strcmp((*name)->text, "-") != 0 &&
                     stat((*name)->text, &st) == 0 && S_ISDIR(st.st_mode);
        }
        if (!folder)
            return INPUT_FILE;
        *error = open_folder(in, *name);
        if (*error)
            return *error == ENOMEM ? INPUT_MEMORY : INPUT_TROUBLE;
        name_drop(*name);
    }
}
