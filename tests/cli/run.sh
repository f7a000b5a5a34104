#!/bin/sh
# Runs command-line transcripts: lines "  $ command" (continued by "  > "), the
# output they must print, two spaces before each line, and "  [1]" where the
# exit status is not 0.  All other lines are prose.
#
#     QUOTH=path/to/quoth tests/cli/run.sh [FILE.t]...
#
# Each file runs in one shell, in a new folder, with `quoth` on the PATH and
# TESTDIR naming this folder.  "(no-eol)" ends a last line without a newline;
# a command that ends the shell with status 80 skips the file.

here=$(cd "$(dirname "$0")" && pwd) || exit 2
[ $# -gt 0 ] || set -- "$here"/*.t

quoth=${QUOTH:-$here/../../quoth}
quoth=$(cd "$(dirname "$quoth")" && pwd)/$(basename "$quoth") || exit 2
[ -x "$quoth" ] || { echo "$0: no program at $quoth; set QUOTH" >&2; exit 2; }

tmp=$(mktemp -d) || exit 2
trap 'rm -rf "$tmp"' EXIT
trap 'exit 2' HUP INT TERM
mkdir "$tmp/bin"
printf '#!/bin/sh\nexec "$QUOTH" "$@"\n' >"$tmp/bin/quoth"
chmod +x "$tmp/bin/quoth"
QUOTH=$quoth TESTDIR=$here PATH=$tmp/bin:$PATH LC_ALL=C TERM=dumb
export QUOTH TESTDIR PATH LC_ALL TERM
unset NO_COLOR

# The transcript as a shell script that marks the end of every command.
to_script='
function flush() { if (n) printf "printf \"\\n%s %d %%d\\n\" $?\n", mark, n; n = 0 }
/^  \$ / { flush(); n = NR; print substr($0, 5); next }
/^  > / { n = NR; print substr($0, 5); next }
{ flush() }
END { flush() }'

# The transcript again, with what the commands printed.
to_transcript='
FNR == NR {
    if (index($0, mark " ") == 1) {
        if (text != "")
            out = out "  " text " (no-eol)\n"
        split($0, w, " ")
        said[w[2]] = out (w[3] ? "  [" w[3] "]\n" : "")
        out = text = ""; lines = 0
        next
    }
    if (lines++) out = out "  " text "\n"
    text = $0
    next
}
/^  (\$|>) / { print; if (FNR in said) printf "%s", said[FNR]; next }
/^  / { next }
{ print }'

passed=0 failed=0 skipped=0
for t in "$@"; do
    name=$(basename "$t" .t)
    t=$(cd "$(dirname "$t")" && pwd)/$(basename "$t")
    mark=@@end-of-command-$$
    mkdir "$tmp/$name"
    awk -v mark=$mark "$to_script" "$t" >"$tmp/script"
    (cd "$tmp/$name" && exec sh "$tmp/script") </dev/null >"$tmp/out" 2>&1
    status=$?
    awk -v mark=$mark "$to_transcript" "$tmp/out" "$t" >"$tmp/got"
    if [ $status -eq 80 ]; then
        skipped=$((skipped + 1))
        echo "skip $name"
    elif diff -u "$t" "$tmp/got" >"$tmp/diff"; then
        passed=$((passed + 1))
        echo "ok   $name ($(grep -c '^  \$ ' "$t") commands)"
    else
        failed=$((failed + 1))
        echo "FAIL $name"
        cat "$tmp/diff"
    fi
done
echo "$passed passed, $failed failed, $skipped skipped"
[ $failed -eq 0 ]
