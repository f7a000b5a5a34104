#!/bin/sh
# What bash, zsh and fish complete with quoth's scripts; a shell that is not installed is left out.
: "${top_builddir:=.}"
: "${QUOTH:=$top_builddir/quoth}"

tmp=$(mktemp -d "${TMPDIR:-/tmp}/quoth-completions.XXXXXX") || exit 99
trap 'rm -rf "$tmp"' EXIT
status=0
shells=0
: > "$tmp/harbour.txt"
mkdir "$tmp/lists"

# is WANT GOT WHAT
is() {
    [ "$1" = "$2" ] && return
    printf '%s\nexpected: %s\ngot:      %s\n' "$3" "$1" "$2"
    status=1
}

# installed SHELL: puts its script into $tmp.
installed() {
    "$QUOTH" --completions="$1" > "$tmp/script.$1" || status=1
    command -v "$1" > /dev/null 2>&1 || { echo "$1 is not installed: left out"; return 1; }
    shells=$((shells + 1))
}

# in_bash WORD...: what the last word may become; words split at = as bash does.
in_bash() {
    (cd "$tmp" && bash --norc -c '. ./script.bash; COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1))
        _quoth; echo "${COMPREPLY[*]}"' bash "$@")
}

formats='jsonl json text document csv tsv jsonld html sqlite'
if installed bash; then
    is "$formats" "$(in_bash quoth --to = '')" 'bash: --to='
    is "$formats" "$(in_bash quoth --to =)" 'bash: --to= right behind the sign'
    is 'jsonl json jsonld' "$(in_bash quoth -t js)" 'bash: -t js'
    is 'direct,mixed' "$(in_bash quoth --kinds = direct,m)" 'bash: --kinds=direct,m'
    is '--offsets= --output=' "$(in_bash quoth --o)" 'bash: --o'
    is '--quiet' "$(in_bash quoth a.txt --q)" 'bash: --q behind a file'
    is 'lists' "$(in_bash quoth --lexicon = l)" 'bash: --lexicon=l'
    is 'harbour.txt' "$(in_bash quoth har)" 'bash: a file'
    is 'search' "$(in_bash quoth sea)" 'bash: the command'
    is '--speaker=' "$(in_bash quoth search --s)" 'bash: search --s'
    is '--speaker=' "$(in_bash quoth -q search --s)" 'bash: -q search --s'
    is 'jsonl json text' "$(in_bash quoth search --to = '')" 'bash: search --to='
fi

# in_fish LINE
in_fish() {
    (cd "$tmp" && HOME=$tmp XDG_CONFIG_HOME=$tmp fish --no-config -c \
        'source script.fish; complete -C $argv[1]' "$1" | cut -f 1 | sort | tr '\n' ' ')
}

if installed fish; then
    is '--to=csv ' "$(in_fish 'quoth --to=c')" 'fish: --to=c'
    is 'html ' "$(in_fish 'quoth -t h')" 'fish: -t h'
    is '--quiet ' "$(in_fish 'quoth --q')" 'fish: --q'
    is 'search ' "$(in_fish 'quoth sear')" 'fish: the command'
    is '--speaker= ' "$(in_fish 'quoth search --spea' | sed 's/--speaker /--speaker= /')" 'fish: search'
fi

# in_zsh WORD...: what the script asks of _arguments.
in_zsh() {
    (cd "$tmp" && zsh -fc '_arguments() { print -rl -- "$@"; }; words=("$@"); CURRENT=$#
        . ./script.zsh' zsh "$@")
}

if installed zsh; then
    is '1' "$(in_zsh quoth --to= | grep -c "^(-t --to)--to=\[.*\]:FORMAT:($formats)\$")" 'zsh: --to='
    is '0' "$(in_zsh quoth --to= | grep -c '^--speaker')" 'zsh: quoth has no --speaker'
    is '1' "$(in_zsh quoth search --sp | grep -c '^--speaker=\[')" 'zsh: search --speaker'
    is '1' "$(in_zsh quoth x | grep -c 'hold nobody'"'"'s words\\: titles')" 'zsh: help is quoted'
fi

# Every option of --help is in each of them.
for option in $("$QUOTH" --help | sed -n 's/^  \(-[a-zA-Z],\)* *--\([a-z-]*\).*/\2/p'); do
    for script in "$tmp"/script.*; do
        grep -qE -- "(--|-l )$option\b" "$script" || { echo "$script: no $option"; status=1; }
    done
done
[ $status -eq 0 ] && [ $shells -eq 0 ] && exit 77
exit $status
