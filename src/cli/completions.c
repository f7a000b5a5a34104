#include "cli/completions.h"

#include <string.h>

#include "cli/options.h"
#include "cli/search.h"

typedef enum {
    TAKES_NOTHING,
    TAKES_CHOICE,
    TAKES_LIST,
    TAKES_FILE,
    TAKES_FOLDER,
    TAKES_WORD
} taken;

static taken takes(const opt *x)
{
    if (!x->arg) /* A flag, a page, a heading. */
        return TAKES_NOTHING;
    if (x->choices)
        return x->kind == OPT_SET ? TAKES_LIST : TAKES_CHOICE;
    return strcmp(x->arg, "FILE") == 0  ? TAKES_FILE
           : strcmp(x->arg, "DIR") == 0 ? TAKES_FOLDER
                                        : TAKES_WORD;
}

static void put_choices(opt_page *g, const opt *x)
{
    for (int i = 0; x->choices && x->choices[i]; i++)
        opt_put(g, "%s%s", i ? " " : "", x->choices[i]);
}

/* The help on one line; each of `special` behind a backslash, and ' as the
 * shell wants it inside '...'. */
static void put_help(opt_page *g, const opt *x, const char *special, const char *quote)
{
    for (const char *s = x->help; *s; s++) {
        if (*s == '\'')
            opt_put(g, "%s", quote);
        else
            opt_put(g, "%s%c", strchr(special, *s) ? "\\" : "", *s == '\n' ? ' ' : *s);
    }
}

/* --- bash ------------------------------------------------------------------------ */

static const char bash_head[] =
    "# bash completion for quoth; made by quoth --completions=bash\n"
    "_quoth() {\n"
    "    local cur=${COMP_WORDS[COMP_CWORD]} prev=${COMP_WORDS[COMP_CWORD - 1]} words= before=\n"
    "    COMPREPLY=()\n"
    "    [[ $cur == '=' ]] && cur=\n"
    "    [[ $prev == '=' ]] && prev=${COMP_WORDS[COMP_CWORD - 2]}\n";

static const char bash_tail[] =
    "    if [[ -n $words ]]; then\n"
    "        [[ $cur == *,* && $words != --* ]] && before=${cur%,*},\n"
    "        COMPREPLY=($(compgen -P \"$before\" -W \"$words\" -- \"${cur##*,}\"))\n"
    "        [[ ${COMPREPLY[0]} == *= ]] && compopt -o nospace 2> /dev/null\n"
    "    else\n"
    "        COMPREPLY=($(compgen -f -- \"$cur\"))\n"
    "        compopt -o filenames 2> /dev/null\n"
    "        [[ $COMP_CWORD == 1 && search == \"$cur\"* ]] && COMPREPLY+=(search)\n"
    "    fi\n"
    "    return 0\n"
    "}\n"
    "complete -F _quoth quoth\n";

static void bash_option(opt_page *g, const opt *x)
{
    taken what = takes(x);

    if (!x->name || what == TAKES_NOTHING || what == TAKES_FILE)
        return;
    opt_put(g, "        ");
    if (x->brief)
        opt_put(g, "-%c | ", x->brief);
    opt_put(g, "--%s) ", x->name);
    if (what == TAKES_FOLDER)
        opt_put(g, "COMPREPLY=($(compgen -d -- \"$cur\")); return ;;\n");
    else if (what == TAKES_WORD)
        opt_put(g, "return ;;\n");
    else {
        opt_put(g, "words='");
        put_choices(g, x);
        opt_put(g, "' ;;\n");
    }
}

static void bash_table(opt_page *g, const opt_table *t)
{
    opt_put(g, "        case $prev in\n");
    for (int i = 0; i < t->n; i++)
        bash_option(g, &t->at[i]);
    opt_put(g, "        *) [[ $cur == -* ]] && words='");
    for (int i = 0, n = 0; i < t->n; i++)
        if (t->at[i].name)
            opt_put(g, "%s--%s%s", n++ ? " " : "", t->at[i].name,
                    takes(&t->at[i]) == TAKES_NOTHING ? "" : "=");
    opt_put(g, "' ;;\n        esac\n");
}

static void bash(opt_page *g)
{
    opt_put(g, "%s    if [[ \" ${COMP_WORDS[*]:1:COMP_CWORD-1} \" == *' search '* ]]; then\n",
            bash_head);
    bash_table(g, &search_table);
    opt_put(g, "    else\n");
    bash_table(g, &options_table);
    opt_put(g, "    fi\n%s", bash_tail);
}

/* --- zsh ------------------------------------------------------------------------- */

static void zsh_option(opt_page *g, const opt *x)
{
    taken what = takes(x);
    const char *value = what == TAKES_NOTHING ? "" : "=";

    if (x->brief)
        opt_put(g, "    '(-%c --%s)'{-%c%s,--%s%s}'[", x->brief, x->name, x->brief,
                *value ? "+" : "", x->name, value);
    else
        opt_put(g, "    '--%s%s[", x->name, value);
    put_help(g, x, "[]:\\", "'\\''");
    opt_put(g, "]");
    if (*value)
        opt_put(g, ":%s:", x->arg);
    if (what == TAKES_FILE || what == TAKES_FOLDER)
        opt_put(g, what == TAKES_FILE ? "_files" : "_files -/");
    if (what == TAKES_CHOICE)
        opt_put(g, "(");
    if (what == TAKES_LIST)
        opt_put(g, "_values -s , %s ", x->arg);
    put_choices(g, x);
    opt_put(g, what == TAKES_CHOICE ? ")' \\\n" : "' \\\n");
}

static void zsh_table(opt_page *g, const opt_table *t)
{
    opt_put(g, "  _arguments -s -S \\\n");
    for (int i = 0; i < t->n; i++)
        if (t->at[i].name)
            zsh_option(g, &t->at[i]);
}

static void zsh(opt_page *g)
{
    opt_put(g, "#compdef quoth\n# made by quoth --completions=zsh\n"
               "if (( CURRENT > 2 )) && [[ $words[2] == search ]]; then\n"
               "  shift words\n  (( CURRENT-- ))\n");
    zsh_table(g, &search_table);
    opt_put(g, "    '1:DATABASE:_files' '*:WORD:'\nelse\n");
    zsh_table(g, &options_table);
    opt_put(g, "    '1: :_alternative \"commands:command:(search)\" \"files:FILE:_files\"' "
               "'*:FILE:_files'\nfi\n");
}

/* --- fish ------------------------------------------------------------------------- */

static void fish_option(opt_page *g, const opt *x, const char *where)
{
    taken what = takes(x);

    opt_put(g, "complete -c quoth -n '%s'", where);
    if (x->brief)
        opt_put(g, " -s %c", x->brief);
    opt_put(g, " -l %s", x->name);
    if (what == TAKES_FILE)
        opt_put(g, " -r -F");
    else if (what == TAKES_FOLDER)
        opt_put(g, " -x -a '(__fish_complete_directories)'");
    else if (what != TAKES_NOTHING)
        opt_put(g, " -x");
    if (what == TAKES_CHOICE || what == TAKES_LIST) {
        opt_put(g, what == TAKES_LIST ? " -a '(__fish_append , " : " -a '");
        put_choices(g, x);
        opt_put(g, what == TAKES_LIST ? ")'" : "'");
    }
    opt_put(g, " -d '");
    put_help(g, x, "\\", "\\'");
    opt_put(g, "'\n");
}

static void fish_table(opt_page *g, const opt_table *t, const char *where)
{
    for (int i = 0; i < t->n; i++)
        if (t->at[i].name)
            fish_option(g, &t->at[i], where);
}

static void fish(opt_page *g)
{
    opt_put(g, "# made by quoth --completions=fish\n"
               "complete -c quoth -n __fish_use_subcommand -a search "
               "-d 'find quotations in a database'\n");
    fish_table(g, &search_table, "__fish_seen_subcommand_from search");
    fish_table(g, &options_table, "not __fish_seen_subcommand_from search");
}

int completions_put(shell sh, quoth_write_fn *fn, void *ctx)
{
    static void (*const scripts[])(opt_page * g) = {
        [SHELL_BASH] = bash, [SHELL_ZSH] = zsh, [SHELL_FISH] = fish};
    opt_page g = {.fn = fn, .ctx = ctx};

    scripts[sh](&g);
    return g.rc;
}
