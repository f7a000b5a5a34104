#!/bin/sh
# train.sh - quoth-train on thirty pieces of corpus/: what it learns, and what it reports.
: "${top_srcdir:=.}" "${top_builddir:=build}" "${QUOTH:=$top_builddir/quoth}"
train=$top_builddir/quoth-train
[ -x "$train" ] || { echo "no program at $train"; exit 99; }
tmp=$(mktemp -d "${TMPDIR:-/tmp}/quoth-train.XXXXXX") || exit 99
trap 'rm -rf "$tmp"' EXIT
trap 'exit 99' HUP INT TERM
gold=$tmp/gold.jsonl
LC_ALL=C
export LC_ALL
awk -f "$top_srcdir/tools/annotated.awk" "$top_srcdir"/corpus/[0-2]*.records \
    "$top_srcdir"/corpus/30-*.records >"$gold"
failed=0

# check WHAT TEST...
check() {
    what=$1
    shift
    if "$@"; then echo "ok   $what"; else echo "FAIL $what"; failed=1; fi
}
tagger() { "$train" tagger --scouting=1 --passes=1 --models=1 "$@" 2>>"$tmp/err"; }
# column NAME ROW FILE: a number of a report.
column() {
    awk -v name="$1" -v row="$2" \
        'NR == 1 { for (i in h) ; for (i = 1; i <= NF; i++) if ($i == name) c = i }
         NR > 1 && $1 == row { print $c }' "$3"
}

# --- Cross-validation
tagger --cross=3 "$gold" >"$tmp/cross"
tagger --cross=3 --jobs=3 "$gold" >"$tmp/again"
tagger --cross=3 --seed=2 "$gold" >"$tmp/other"
check 'cross-validation: the same whatever the number of threads' cmp "$tmp/cross" "$tmp/again"
check 'cross-validation: another seed, other folds' test "$(cat "$tmp/cross")" != "$(cat "$tmp/other")"
check 'cross-validation: three folds of ten documents' \
    test "$(awk '$2 == 10 { n++ } END { print n }' "$tmp/cross")" = 3
check 'cross-validation: the folds hold all words' \
    test "$(awk '$1 ~ /^[0-9]/ { n += $3 } END { print n }' "$tmp/cross")" = "$(column words all "$tmp/cross")"
check 'cross-validation: most cues that are found are right' \
    awk -v p="$(column cue.p all "$tmp/cross")" 'BEGIN { exit !(p > 60 && p <= 100) }'
tagger --cross=3 --report=json "$gold" >"$tmp/json"
check 'cross-validation: as JSON, a row a line' \
    test "$(grep -c '^{"table":"cross-validation","fold":"[0-2als].*"tags":null,.*}$' "$tmp/json")" = 5

# --- Ablation
tagger --hold=0/3 --ablate=marks,states "$gold" >"$tmp/ablation"
check 'ablation: everything, another seed, and two groups' \
    test "$(awk 'NR > 1 { print $1 }' "$tmp/ablation" | tr '\n' ' ')" = 'nothing (other marks states '
check 'ablation: a loss is a difference' \
    awk -v all="$(column mean nothing "$tmp/ablation")" -v some="$(column mean marks "$tmp/ablation")" \
    -v loss="$(column loss marks "$tmp/ablation")" \
    'BEGIN { d = all - some - loss; exit !(d < 0.11 && d > -0.11) }'

# Features that are known with and without a group: those that are lost are that group's, and
# all groups together have them all.
known() { sed -n 's/.* \([0-9]*\) features known$/\1/p' "$tmp/log"; }
learn() { "$train" tagger --scouting=1 --passes=1 --models=1 --to="$tmp/m" "$@" "$gold" 2>"$tmp/log"; }
learn
all=$(known)
cp "$tmp/m" "$tmp/first"
sum=0
groups='possible cues marks sentence clauses habits tags meanings shapes words'
for group in $groups; do
    learn --without="$group"
    lost=$((all - $(known)))
    [ $lost -gt 0 ] || sum=-1000000
    sum=$((sum + lost))
done
check 'without: each group takes its own features and no others' test "$sum" = "$all"
learn --without="$(echo $groups | tr ' ' ,)"
check 'without: no group, no feature' test "$(known)" = 0
learn
check 'the same annotation gives the same model' cmp "$tmp/first" "$tmp/m"
learn --seed=2
check 'another seed gives another' test "$(cksum <"$tmp/first")" != "$(cksum <"$tmp/m")"
tagger --hold=0/3 --margin=0 "$gold" >"$tmp/narrow"
tagger --hold=0/3 --margin=3 "$gold" >"$tmp/wide"
check 'a wide margin finds less as long as little is learnt' \
    awk -v none="$(column content.r all "$tmp/narrow")" -v wide="$(column content.r all "$tmp/wide")" \
    'BEGIN { exit !(wide < none) }'
echo 'Ana Ruiz said the bridge at Orla was closed.' >"$tmp/a.txt"
check 'quoth takes a model' "$QUOTH" --kinds=all --model="$tmp/m" -o "$tmp/records" "$tmp/a.txt"

# The example of doc/training.md.
sed -n '/^```json$/,/^```$/{/^```/d; p;}' "$top_srcdir/doc/training.md" >"$tmp/example"
check 'the example of doc/training.md is read' tagger --to="$tmp/m" "$tmp/example"

# --- Calibration
"$train" --passes=2 --calibration=3 "$gold" >"$tmp/calibration" 2>>"$tmp/err"
"$train" --passes=2 --calibration=3 "$gold" >"$tmp/again" 2>>"$tmp/err"
check 'calibration: deterministic' cmp "$tmp/calibration" "$tmp/again"
check 'calibration: the bins hold all cases, and their errors are the error' awk '
    $1 ~ /^[01]\./ { n += $2; e += $7 }
    $1 == "all" { bad += n != $2 || e - $7 > 0.001 || $7 - e > 0.001 || !n; n = e = 0; tables++ }
    END { exit bad || tables < 2 }' "$tmp/calibration"

# --- Evidence: each document by a tagger that has not seen it
for k in 0 1; do tagger --hold=$k/2 --to="$tmp/h$k" "$gold"; done
evidence() { "$train" --passes=2 --evidence=2 --taggers="$tmp/h0,$tmp/h1" "$gold" 2>>"$tmp/err"; }
evidence >"$tmp/evidence"
evidence >"$tmp/again"
check 'evidence: deterministic' cmp "$tmp/evidence" "$tmp/again"
check 'evidence: its own weights and no others' awk '
    !/^#/ { for (i = 1; i <= NF; i++) { split($i, w, ":"); n++; low += w[1] < 65536 } }
    END { exit !n || low }' "$tmp/evidence"
"$train" --passes=2 --calibration=3 --taggers="$tmp/h0,$tmp/h1" "$gold" >"$tmp/other" 2>>"$tmp/err"
check 'calibration: other taggers, other indirect speech' \
    test "$(grep -c . "$tmp/other")" -gt 0 -a "$(cksum <"$tmp/other")" != "$(cksum <"$tmp/calibration")"

# --- What is wrong is said in a line
refused() {
    said=$2
    "$train" $1 >"$tmp/out" 2>"$tmp/err"
    [ $? = 2 ] && [ "$(wc -l <"$tmp/err")" -eq 1 ] && [ ! -s "$tmp/out" ] && grep -q "$said" "$tmp/err" || {
        echo "FAIL quoth-train $1"
        cat "$tmp/err"
        failed=1
    }
}
echo '{"doc":"a"}' >"$tmp/bad"
refused '' 'no annotated documents'
refused --passes=x "'x' is no number"
refused --passes=0 'from 1'
refused --no 'unknown option'
refused "--evidence=2 $gold" 'two --taggers'
refused "--evidence=2 --confidence=2 $gold" 'one of --evidence'
refused "--taggers=$tmp/h0,$tmp/none $gold" 'none'
refused "$tmp/none" 'No such file'
refused "$tmp/bad" "bad:1: no annotated document"
refused "tagger $gold" 'one of --to'
refused "tagger --cross=31 $gold" 'too few for 31 folds'
refused "tagger --cross=3 --ablate=colours $gold" "called 'colours'"
refused "tagger --cross=3 --report=xml $gold" 'neither text nor json'
refused "tagger --hold=3/3 $gold" 'K below N'
refused "tagger --cross=3 --tags=$tmp/none $gold" 'No such file'
refused "tagger --cross=3 --model=$gold $gold" 'no tagger model'
exit $failed
