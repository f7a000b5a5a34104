#!/bin/sh
# Every span of every record is the printed words, in all three units, for the pieces of corpus/,
# the examples of doc/spec.md and whatever lies in ../shared/eval; threads and formats change nothing.
# invariants.sh FILE.jsonl... checks these documents instead.
: "${top_srcdir:=$(dirname "$0")/..}"
: "${top_builddir:=.}"
: "${QUOTH:=$top_builddir/quoth}"
: "${INVARIANTS:=$top_builddir/tests/invariants}"

tmp=$(mktemp -d "${TMPDIR:-/tmp}/quoth-invariants.XXXXXX") || exit 99
trap 'rm -rf "$tmp"' EXIT
trap 'exit 99' HUP INT TERM
status=0

wrong() {
    echo "$*"
    status=1
}

# check DOCS.jsonl ARG...
check() {
    docs=$1
    shift
    for unit in char byte utf16; do
        if ! "$QUOTH" --quiet --from=jsonl --offsets=$unit "$@" "$docs" > "$tmp/records"; then
            wrong "$docs $*: quoth failed"
        elif ! "$INVARIANTS" "$docs" "$tmp/records" $unit; then
            wrong "$docs --offsets=$unit $*"
        fi
    done
    "$QUOTH" --quiet --from=jsonl --offsets=utf16 --jobs=8 "$@" "$docs" > "$tmp/more"
    cmp "$tmp/records" "$tmp/more" || wrong "$docs $*: --jobs=8 prints other records"
}

if [ $# -eq 0 ]; then
    "$INVARIANTS" --wrap "$top_srcdir"/corpus/*.txt > "$tmp/corpus" || exit 99
    "$QUOTH" --quiet --from=text --kinds=all "$top_srcdir"/corpus/*.txt > "$tmp/text"
    "$QUOTH" --quiet --from=jsonl --kinds=all "$tmp/corpus" > "$tmp/lines"
    cmp "$tmp/text" "$tmp/lines" || wrong "corpus/: read as text and as JSON Lines differ"

    # The same bytes, the same ids: those of fewer kinds are among those of all.
    "$QUOTH" --quiet --from=jsonl "$tmp/corpus" | sed 's/.*"id":"\([0-9a-f]*\)".*/\1/' > "$tmp/few"
    while read -r id; do
        grep -q "\"id\":\"$id\"" "$tmp/lines" || wrong "id $id is not among those of --kinds=all"
    done < "$tmp/few"

    # The examples of doc/spec.md, whatever kinds each of them asks for.
    LC_ALL=C awk '
        /^```quoth/ { inside = 1; text = ""; next }
        inside && /^->$/ { printf "{\"id\":\"%d\",\"text\":\"%s\"}\n", ++n, text; inside = 0 }
        inside { gsub(/\\/, "\\\\\\\\"); gsub(/"/, "\\\""); gsub(/\t/, "\\t"); text = text $0 "\\n" }
    ' "$top_srcdir/doc/spec.md" > "$tmp/spec"
    [ "$(grep -c . "$tmp/spec")" -gt 1000 ] || wrong "doc/spec.md: few examples were read"

    set -- "$tmp/corpus" "$tmp/spec"
    for docs in "$top_srcdir"/../shared/eval/*.jsonl; do
        [ -r "$docs" ] && set -- "$@" "$docs"
    done
fi
for docs; do
    check "$docs" --kinds=all --all-marks
    check "$docs"
done
exit $status
