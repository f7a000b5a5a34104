#!/bin/sh
# format.sh [--fix] - C as clang-format 14 wants it; other versions differ, so they do not count.
cd "${top_srcdir:-.}" || exit 99
for clang_format in clang-format-14 clang-format ''; do
    case $($clang_format --version 2>&1) in
    *"version 14."*) break ;;
    esac
done
if [ -z "$clang_format" ]; then
    echo "clang-format 14 is not installed: skipped"
    exit 77
fi

case ${1:-} in
--fix) set -- -i ;;
*) set -- --dry-run -Werror ;;
esac
# shellcheck disable=SC2046 # no file of ours has a space in its name
exec "$clang_format" "$@" $(find src tests doc -name '*.[ch]' | LC_ALL=C sort)
