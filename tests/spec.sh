#!/bin/sh
# Runs every example of doc/spec.md.  SPEC_ONLY=LINE runs the one around that line.
: "${top_srcdir:=$(dirname "$0")/..}"
: "${QUOTH:=./quoth}"

tmp=$(mktemp -d "${TMPDIR:-/tmp}/quoth-spec.XXXXXX") || exit 99
trap 'rm -rf "$tmp"' EXIT
trap 'exit 99' HUP INT TERM

LC_ALL=C awk -v mode=spec -v quoth="$QUOTH" -v tmp="$tmp" -v only="${SPEC_ONLY:-0}" \
    -v split_as="${SPLIT_AS:-one}" -f "$top_srcdir/tests/spec.awk" "$top_srcdir/doc/spec.md"
