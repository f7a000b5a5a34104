#!/bin/sh
# quality.sh - measure quoth with the scorers of a folder, as tables in Markdown.
#
#     tools/quality.sh QUOTH FOLDER SPEC
#
# FOLDER holds score.py, cases.py and what they score: see doc/quality.md.  SPEC is
# doc/spec.md, whose known gaps are listed last.  Needs Python 3, for the scorers.
set -u
quoth=$1 eval=$2 spec=$3
work=$(mktemp -d) || exit 2
trap 'rm -rf "$work"' EXIT INT TERM

die()
{
    echo "quality.sh: $*" >&2
    exit 2
}

test -f "$eval/score.py" && test -f "$eval/cases.py" ||
    die "no scorers in $eval; name their folder: make quality EVAL=FOLDER"
command -v python3 >/dev/null || die "python3 is not installed; the scorers need it"

# run FILE OPTION...: the scorer's lines on what quoth says of it.
run()
{
    file=$1
    shift
    "$quoth" --from=jsonl --offsets=char -q "$@" "$file" >"$work/records" || die "$file: quoth failed"
    python3 "$eval/score.py" "$file" "$work/records"
}

# figure NAME LINE FIELD: the number behind FIELD in the scorer's line that begins with LINE.
figure()
{
    awk -v line="$2" -v field="$3" '
        index($0, line) == 1 {
            n = split(substr($0, length(line) + 1), word, " ")
            m = split(field, want, " ")
            for (i = 1; i <= n; i++) {
                for (k = 1; k <= m && word[i + k - 1] == want[k]; k++) ;
                if (k > m) { print word[i + m]; found = 1; exit }
            }
        }
        END { if (!found) print "–" }' "$work/$1"
}

sets=
for set in polnear-dev wire-dev seeds novels; do
    test -f "$eval/$set.jsonl" || continue
    run "$eval/$set.jsonl" --kinds=all >"$work/$set" || exit
    sets="$sets $set"
done
test -n "$sets" || die "nothing to score in $eval"

# row TITLE LINE FIELD
row()
{
    printf '| %s |' "$1"
    for set in $sets; do
        printf ' %s |' "$(figure "$set" "$2" "$3")"
    done
    echo
}

echo '### What is right'
echo
printf '| measure |'
for set in $sets; do printf ' %s |' "$set"; done
echo
printf '| --- |'
for set in $sets; do printf ' --- |'; done
echo
row 'quoted words found' 'quoted words found' r
row 'quoted words given to a speaker: right' 'quoted words attributed' p
row 'quoted words given to their speaker: found' 'quoted words attributed' r
row 'both as F1' 'quoted words attributed' f1
row 'attributions, with and without marks, found (F1, overlap 0.3)' 'relations@0.3' f1
row 'their speaker right' 'relations@0.3' speaker
row 'their cue right' 'relations@0.3' cue
row 'content exact (F1)' 'content exact' f1
row 'name of the speaker right' 'names (any)' right
row 'name right where the text says it beside the words' 'names (explicit)' right
row 'kind of speaker right' 'speaker kind' right
row 'role right' 'role ' right
row 'addressee right' 'addressee' right
row 'negation right' 'negation' right
row 'source chain (F1)' 'source chain' f1
row 'marks that are no speech left alone' 'not speech left alone' right

echo
echo '### How sure'
echo
echo 'On polnear-dev: what is left, and how much of it is right, when less sure speakers are withheld.'
echo
echo '| --min-confidence | speakers named | right | share of all quoted words |'
echo '| --- | --- | --- | --- |'
for least in 0 0.25 0.5 0.7 0.8 0.9 0.95; do
    run "$eval/polnear-dev.jsonl" --kinds=all --min-confidence=$least >"$work/least" || exit
    printf '| %s | %s | %s | %s |\n' "$least" "$(figure least 'quoted words attributed' pred)" \
        "$(figure least 'quoted words attributed' p)" "$(figure least 'quoted words attributed' r)"
done
echo
printf 'Expected calibration error, ten bins: %s.\n' "$(figure polnear-dev confidence 'calibration error')"

echo
echo '### By phenomenon'
echo
python3 "$eval/cases.py" "$eval/cases.jsonl" \
    --quoth "$quoth --from=jsonl --kinds=all --offsets=char" >"$work/cases" || exit
printf 'Small cases of what extractors get wrong, %s' "$(sed -n '1s/ *records whose.*//p' "$work/cases" | sed 's/^cases/cases/')"
printf '; records whose offsets do not give their words: %s.\n' "$(sed -n '1s/.*: *//p' "$work/cases")"
printf 'All pass but: %s.\n' "$(sed -n 3p "$work/cases" | sed 's/  */ /g; s#\([0-9]*/[0-9]*\) #\1, #g')"
echo
echo 'Our own examples, `doc/spec.md`, by section: those that do not pass yet.'
echo
awk '
    /^## / { section = substr($0, 4) }
    /^```quoth/ { all[section]++; gap = / known-gap/; if (gap) { open[section]++; text = ""; inside = 1 } next }
    inside && /^->$/ { inside = 0; list[++n] = section "\t" text; next }
    inside && NF { text = text (text == "" ? "" : " ¶ ") $0 }
    /^```/ { inside = 0 }
    END {
        print "| section | passes | does not yet |"
        print "| --- | --- | --- |"
        for (i = 1; i <= n; i++) {
            split(list[i], part, "\t")
            s = part[1]
            gsub(/\|/, "\\|", part[2])
            printf "| %s | %d of %d | %s |\n", s, all[s] - open[s], all[s], part[2]
        }
    }' "$spec"
