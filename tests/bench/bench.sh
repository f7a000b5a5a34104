#!/bin/sh
# How fast and how small quoth is, as a table on standard output; doc/benchmarks.md says how to
# read it.  Leaves no file behind.  A slow machine is a number, never a failure.
#
#   QUOTH        the program (./quoth)         top_srcdir   the source tree (.)
#   BENCH_TEXT   JSON Lines with doc and text  BENCH_RUNS   rounds of each measurement (7)
#   BENCH_WARC_MB  size of the memory test with WARC (1000)
#   BENCH_TIMES  copies of BENCH_TEXT (10)     BENCH_MB     size of the memory test (100)
set -eu
QUOTH=${QUOTH:-./quoth}
top_srcdir=${top_srcdir:-.}
runs=${BENCH_RUNS:-7}
here=$top_srcdir/tests/bench
LC_ALL=C.UTF-8
export LC_ALL

dir=$(mktemp -d "${TMPDIR:-/tmp}/quoth-bench.XXXXXX")
trap 'rm -rf "$dir"' EXIT
trap 'exit 1' HUP INT TERM

# shellcheck disable=SC2046 # pkg-config gives several words
build() {
    ${CC:-cc} -O2 -D_POSIX_C_SOURCE=200809L -o "$dir/$1" "$here/$1.c" \
        ${2:+$(pkg-config --cflags --libs "$2")}
}
build measure
build gen

# Pinned to the last core we may use; the -j2 row runs free.
pin=
if command -v taskset > "$dir/taskset"; then
    core=$(taskset -pc $$ | sed 's/.*[^0-9]//')
    pin="taskset -c $core"
fi

eval_text=$top_srcdir/../shared/eval/polnear-train.jsonl
if [ -n "${BENCH_TEXT:-}" ]; then
    name=$BENCH_TEXT
    cp "$BENCH_TEXT" "$dir/once"
elif [ -r "$eval_text" ]; then
    name="polnear-train, doc and text only"
    build strip libcjson
    "$dir/strip" < "$eval_text" > "$dir/once"
else
    name="generated"
    "$dir/gen" 4000000 jsonl > "$dir/once"
fi
i=0
while [ $i -lt "${BENCH_TIMES:-10}" ]; do
    cat "$dir/once"
    i=$((i + 1))
done > "$dir/in"
bytes=$(($(wc -c < "$dir/in")))
lines=$(($(wc -l < "$dir/in")))

# rows BYTES DOCS NAME... < lines of measure: one row each
rows() {
    bytes=$1 docs=$2
    shift 2
    for row; do
        read -r ms ratio kib status
        note=
        [ "$status" = 0 ] || note="  (exit status $status)"
        awk -v name="$row" -v b="$bytes" -v d="$docs" -v ms="$ms" -v ratio="$ratio" -v kib="$kib" \
            -v note="$note" 'BEGIN {
            printf "%-38s %8.1f %8.3f %8.1f %10.0f %8.1f%s\n", name, b / ms / 1e3, ratio,
                1e6 * ms / b, d / ms * 1e3, kib / 1024, note }'
    done
}

cpu=$(sed -n 's/^model name[^:]*: *//p' /proc/cpuinfo 2> "$dir/cpu" | sed 1q)
echo "machine  ${cpu:-$(uname -m)}, $(getconf _NPROCESSORS_ONLN) cores, $(uname -sr)"
echo "date     $(date -u +%Y-%m-%d)"
echo "version  $("$QUOTH" --version | sed 1q)"
echo "input    $name: $bytes bytes, $lines documents; medians of $runs rounds; ${pin:-not pinned}"
echo
printf '%-38s %8s %8s %8s %10s %8s\n' "speed, one thread" MB/s "x wc -w" ns/byte docs/s MiB
quoth="$QUOTH --from=jsonl --to=jsonl --jobs=1"
# shellcheck disable=SC2086 # these hold several words
$pin "$dir/measure" "$runs" \
    $quoth --kinds=direct,mixed "$dir/in" -- \
    $quoth --kinds=direct,mixed --offsets=byte "$dir/in" -- \
    $quoth --kinds=all "$dir/in" -- \
    $quoth --kinds=all --offsets=byte "$dir/in" -- \
    wc -w "$dir/in" > "$dir/out"
rows "$bytes" "$lines" direct,mixed "direct,mixed --offsets=byte" all "all --offsets=byte" "wc -w" \
    < "$dir/out"

echo
printf '%-38s %8s %8s\n' "two threads, not pinned" MB/s "x -j1"
"$dir/measure" "$runs" \
    "$QUOTH" --from=jsonl --to=jsonl --kinds=direct,mixed --jobs=2 "$dir/in" -- \
    "$QUOTH" --from=jsonl --to=jsonl --kinds=direct,mixed --jobs=1 "$dir/in" > "$dir/out"
sed 1q "$dir/out" | rows "$bytes" "$lines" "direct,mixed -j2" | cut -c1-56
"$dir/measure" "$runs" \
    "$QUOTH" --from=jsonl --to=jsonl --kinds=all --jobs=2 "$dir/in" -- \
    "$QUOTH" --from=jsonl --to=jsonl --kinds=all --jobs=1 "$dir/in" > "$dir/out"
sed 1q "$dir/out" | rows "$bytes" "$lines" "all -j2" | cut -c1-56
rm "$dir/in" "$dir/once"

echo
# shellcheck disable=SC2086
$pin "$dir/measure" 200 "$QUOTH" -- "$QUOTH" --kinds=all -- true > "$dir/out"
awk '{ ms[NR] = $1 } END {
    printf "start-up on empty input: median of 200 runs %.2f ms, --kinds=all %.2f ms (true: %.2f ms)\n",
        ms[1], ms[2], ms[3] }' "$dir/out"

# Pages: bytes of markup, scripts and all.
"$dir/gen" 50000000 warc > "$dir/pages.warc"
gzip -c "$dir/pages.warc" > "$dir/pages.warc.gz"
"$dir/gen" 5000 html > "$dir/page.html"
mkdir "$dir/pages"
i=0
while [ $i -lt 500 ]; do
    cp "$dir/page.html" "$dir/pages/$i.html"
    i=$((i + 1))
done
cat "$dir/pages"/*.html > "$dir/page.html"
pages=$(($(wc -c < "$dir/pages.warc")))
count=$(grep -c '^WARC/1.1' "$dir/pages.warc")
echo
printf '%-38s %8s %8s %8s %10s %8s\n' "pages, one thread" MB/s "x wc -w" ns/byte docs/s MiB
# shellcheck disable=SC2086
$pin "$dir/measure" 3 "$QUOTH" "$dir/pages.warc" -- "$QUOTH" "$dir/pages.warc.gz" -- \
    wc -w "$dir/pages.warc" > "$dir/out"
rows "$pages" "$count" "WARC" "WARC, gzip (bytes unpacked)" "wc -w" < "$dir/out"
# shellcheck disable=SC2086
$pin "$dir/measure" 3 "$QUOTH" --recursive "$dir/pages" -- wc -w "$dir/page.html" > "$dir/out"
rows "$(($(wc -c < "$dir/page.html")))" 500 "HTML, a folder of 500 pages" "wc -w" < "$dir/out"
rm -r "$dir/pages.warc" "$dir/pages.warc.gz" "$dir/page.html" "$dir/pages"

echo
peak() { # NAME FILE ARG...: one run
    row=$1 file=$2
    shift 2
    "$dir/measure" 1 "$QUOTH" --jobs=1 "$@" "$file" | {
        read -r ms ratio kib status
        awk -v name="$row" -v ms="$ms" -v kib="$kib" -v status="$status" 'BEGIN {
            printf "peak memory, %s: %.1f MiB in %.2f s%s\n", name, kib / 1024, ms / 1e3,
                status + 0 ? " (exit status " status ")" : "" }'
    }
    rm "$file"
}
mb=${BENCH_MB:-100}
"$dir/gen" "${mb}000000" jsonl > "$dir/many"
peak "$mb MB of JSON Lines, -j1" "$dir/many" --from=jsonl --kinds=all
"$dir/gen" "${BENCH_WARC_MB:-1000}000000" warc > "$dir/archive"
peak "${BENCH_WARC_MB:-1000} MB of WARC, -j1" "$dir/archive"
"$dir/gen" 20000000 text > "$dir/single"
peak "one document of 20 MB" "$dir/single" --from=text --kinds=all
