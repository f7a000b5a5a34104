#!/bin/sh
# run.sh [SECONDS [TARGET...]]: fuzzes every target that long (60; all of them).
# With clang: libFuzzer, ASan and UBSan.  Without: main.c changes the seeds at random.
# A failing input is left in the working directory; FUZZ_BUILD=DIR keeps the targets, to try it.
# shellcheck disable=SC2086 # $cc, $flags, $link and $libs hold several words
set -eu
: "${top_srcdir:=$(dirname "$0")/../..}"
: "${top_builddir:=.}"
seconds=${1:-${FUZZ_SECONDS:-60}}
[ $# -eq 0 ] || shift
[ $# -gt 0 ] || set -- extract html lexicon model reader warc
here=$top_srcdir/tests/fuzz

tmp=$(mktemp -d "${TMPDIR:-/tmp}/quoth-fuzz.XXXXXX")
trap 'rm -rf "$tmp"' EXIT
trap 'exit 1' HUP INT TERM
build=${FUZZ_BUILD:-$tmp/build}
mkdir -p "$build"
build=$(cd "$build" && pwd)

checks=-fsanitize=address,undefined
flags="-std=c11 -O1 -g -fno-sanitize-recover=all -D_POSIX_C_SOURCE=200809L -I$build
    -I$top_srcdir/src -I$top_builddir/src"
# Not every compiler makes functions twice (base/wide.h) and watches them as well.
sed '/TARGET_CLONES/d' "$top_builddir/config.h" > "$build/config.h"
modules='libpcre2-8 libcjson'
for module in gumbo expat zlib libzstd; do
    ! pkg-config --exists $module || modules="$modules $module"
done
flags="$flags $(pkg-config --cflags $modules)"
libs="$(pkg-config --libs $modules) -lm"
echo 'int LLVMFuzzerTestOneInput(const char *p, unsigned long n) { return n && !p; }' > "$tmp/try.c"
if ${CLANG:-clang} $checks,fuzzer "$tmp/try.c" -o "$tmp/try" 2> "$tmp/log"; then
    engine=libFuzzer
    cc=${CLANG:-clang}
    flags="$flags $checks,fuzzer-no-link"
    link="$checks,fuzzer"
else
    engine=main.c
    cc=${CC:-cc}
    ${CC:-cc} $checks "$here/main.c" -I"$top_srcdir/src" -c -o "$tmp/try.o" 2> "$tmp/log" || checks=
    flags="$flags $checks"
    link="$here/main.c"
fi
echo "fuzzing with $cc and $engine, $seconds s a target"

mkdir -p "$build/objects"
for source in "$top_srcdir"/src/*/*.c; do
    case $source in
    */src/cli/* | */src/train/* | */sqlite.c | */sqlite_api.c | */sqlite_search.c) continue ;;
    esac
    room=${source%/*}
    $cc $flags -c "$source" -o "$build/objects/${room##*/}-$(basename "$source" .c).o"
done

status=0
for target; do
    $cc $flags "$here/fuzz_$target.c" "$build"/objects/*.o $link $libs -o "$build/fuzz_$target"
    mkdir "$tmp/$target"
    case $target in
    html) set -- "$here"/seeds/*.html "$here"/../pages/*.html ;;
    lexicon) set -- "$here"/seeds/*.lex ;;
    warc) set -- "$here"/seeds/*.w* ;;
    *) set -- "$here"/seeds/* ;;
    esac
    cp "$@" "$tmp/$target"
    # The longest input is long enough for every limit and short enough to be quick.
    if [ $engine = libFuzzer ]; then
        "$build/fuzz_$target" -max_total_time="$seconds" -max_len=16384 -timeout=10 \
            -rss_limit_mb=2048 -dict="$here/marks.dict" -artifact_prefix="$PWD/$target-" \
            -print_final_stats=1 "$tmp/$target" > "$tmp/log" 2>&1 || status=1
    else
        (cd "$tmp" && "$build/fuzz_$target" "$seconds" "$target"/*) > "$tmp/log" 2>&1 || status=1
        [ ! -f "$tmp/fuzz.input" ] || mv "$tmp/fuzz.input" "$target-input"
    fi
    echo "== $target"
    tail -40 "$tmp/log" | grep -v -e '^stat::' -e '^#' -e '^###' -e '^"' || :
    grep '^stat::number_of_executed_units' "$tmp/log" || :
done
exit $status
