#!/bin/sh
# corpus.sh                 compares quoth's records with corpus/*.records
# corpus.sh NN...           the same for some pieces
# corpus.sh --update NN     prints what quoth says now, in the .records form, for a human to review
: "${top_srcdir:=$(dirname "$0")/..}"
: "${QUOTH:=./quoth}"

mode=corpus
if [ "${1:-}" = --update ]; then
    mode=update
    shift
fi
[ $# -gt 0 ] || set -- ''
for n; do
    shift
    set -- "$@" "$top_srcdir/corpus/$n"*.records
done

tmp=$(mktemp -d "${TMPDIR:-/tmp}/quoth-corpus.XXXXXX") || exit 99
trap 'rm -rf "$tmp"' EXIT
trap 'exit 99' HUP INT TERM

LC_ALL=C awk -v mode=$mode -v quoth="$QUOTH" -v tmp="$tmp" -v split_as="${SPLIT_AS:-one}" \
    -f "$top_srcdir/tests/spec.awk" "$@"
