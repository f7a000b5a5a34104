#!/bin/sh
# Runs every example of doc/spec.md.  SPEC_ONLY=LINE runs the one around that line.
# SPEC_MARK=1 writes known-gap to the examples that fail now and takes it from those that pass.
: "${top_srcdir:=$(dirname "$0")/..}"
: "${QUOTH:=./quoth}"

tmp=$(mktemp -d "${TMPDIR:-/tmp}/quoth-spec.XXXXXX") || exit 99
trap 'rm -rf "$tmp"' EXIT
trap 'exit 99' HUP INT TERM

LC_ALL=C awk -v mode=spec -v quoth="$QUOTH" -v tmp="$tmp" -v only="${SPEC_ONLY:-0}" \
    -v split_as="${SPLIT_AS:-one}" -v mark="${SPEC_MARK:+$tmp}" \
    -f "$top_srcdir/tests/spec.awk" "$top_srcdir/doc/spec.md"
rc=$?
if [ $rc -eq 0 ] && [ -n "${SPEC_MARK:-}" ]; then
    cmp -s "$tmp/spec.md" "$top_srcdir/doc/spec.md" || mv "$tmp/spec.md" "$top_srcdir/doc/spec.md"
fi
exit $rc
