#!/bin/sh
# corpus.sh                 compares quoth's records with corpus/*.records
# corpus.sh NN...           the same for some pieces, the known gaps at length
# corpus.sh --update NN     prints what quoth says now, in the .records form, for a human to review
# SPEC_MARK=1 corpus.sh     puts ~ before every line that fails now, takes it from those that pass
: "${top_srcdir:=$(dirname "$0")/..}"
: "${QUOTH:=./quoth}"

mode=corpus
if [ "${1:-}" = --update ]; then
    mode=update
    shift
fi
verbose=$#
[ $# -gt 0 ] || set -- ''
for n; do
    shift
    set -- "$@" "$top_srcdir/corpus/$n"*.records
done

tmp=$(mktemp -d "${TMPDIR:-/tmp}/quoth-corpus.XXXXXX") || exit 99
trap 'rm -rf "$tmp"' EXIT
trap 'exit 99' HUP INT TERM

LC_ALL=C awk -v mode=$mode -v quoth="$QUOTH" -v tmp="$tmp" -v split_as="${SPLIT_AS:-one}" \
    -v verbose="$verbose" -v mark="${SPEC_MARK:+$tmp}" -f "$top_srcdir/tests/spec.awk" "$@"
rc=$?
if [ $rc -eq 0 ] && [ -n "${SPEC_MARK:-}" ]; then
    for new in "$tmp"/*.records; do
        old=$top_srcdir/corpus/${new##*/}
        [ ! -f "$new" ] || cmp -s "$new" "$old" || mv "$new" "$old"
    done
fi
exit $rc
