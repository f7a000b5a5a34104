#!/bin/sh
# The shared library exports the functions of quoth.h, all of them and nothing else.
lib=${top_builddir:-.}/.libs/libquoth.so
if [ ! -f "$lib" ] || ! nm -D "$lib" > symbols.tmp 2>&1; then
    rm -f symbols.tmp
    echo "no shared library here, or no nm that reads it: skipped"
    exit 77
fi
exported=$(awk '$2 ~ /^[A-Z]$/ && $2 != "A" && $2 != "U" { sub(/@.*/, "", $3); print $3 }' \
    symbols.tmp | LC_ALL=C sort)
rm -f symbols.tmp
declared=$(sed -n 's/^[a-z].*[ *]\(quoth_[a-z_]*\)(.*/\1/p' "${top_srcdir:-.}/src/quoth.h" |
    grep -v '_fn$' | LC_ALL=C sort)
[ "$exported" = "$declared" ] && exit 0
printf 'exported:\n%s\n\ndeclared in quoth.h:\n%s\n' "$exported" "$declared"
exit 1
