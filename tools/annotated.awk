# annotated.awk - pieces annotated as corpus/GUIDE.md says, as JSON Lines that quoth-train reads:
#
#     awk -f tools/annotated.awk corpus/*.records
#
# Beside NN.records stands NN.txt.  Words are looked for behind those of the record before;
# speaker (or the last word of a name) and cue in the same paragraph, nearest to the words.  Of
# words in several pieces the first is taken; a record whose words are not found is left out.
# LC_ALL=C.

function json(s) { gsub(/[\\"]/, "\\\\&", s); gsub(/\n/, "\\n", s); gsub(/\t/, "\\t", s); return s }

# Code points before byte `at` of the text, which counts from 1.
function points(at, s) { s = substr(text, 1, at - 1); gsub(/[\200-\277]/, "", s); return length(s) }

function span(at, n) { return "[[" points(at) "," points(at + n) "]]" }

# Where s stands in the paragraph of byte `by`, nearest to it; 0: nowhere.
function near(s, by, first, last, at, best, from, gap) {
    for (first = by; first > 1 && substr(text, first - 1, 1) != "\n"; first--) ;
    last = index(substr(text, by), "\n"); last = last ? by + last - 1 : length(text) + 1
    gap = length(text); best = 0
    for (from = first; s != "" && (at = index(substr(text, from, last - from), s)); from = at + 1) {
        at += from - 1
        if ((at > by ? at - by : by - at) < gap) { best = at; gap = at > by ? at - by : by - at }
    }
    return best
}

function field(s) { gsub(/^ +| +$|\*$/, "", s); return s == "-" ? "" : s }

function finish() {
    if (id != "")
        printf "{\"doc\":\"%s\",\"text\":\"%s\",\"quotations\":[%s]}\n", id, json(text), list
}

FNR == 1 {
    finish()
    id = FILENAME; sub(/.*\//, "", id); sub(/\.records$/, "", id)
    file = FILENAME; sub(/\.records$/, ".txt", file)
    text = list = ""
    while ((getline line < file) > 0) text = text line "\n"
    close(file)
    done = 1
}
/^ *$|^#|^~?[!?]/ { next }
{
    sub(/^~/, "")
    split($0, half, / ; /)
    if (split(half[1], f, / \| /) < 4) next
    words = field(f[2]); sub(/ \/\/ .*/, "", words)
    at = index(substr(text, done), words)
    if (!at || words == "") next
    at += done - 1; done = at + length(words)
    who = field(f[3]); cue = field(f[4])
    if (match($0, /[;] speaker=[^;]*/)) who = field(substr($0, RSTART + 10, RLENGTH - 10))
    w = near(who, at); c = near(cue, at)
    if (!w) { sub(/.* /, "", who); w = near(who, at) }
    list = list (list == "" ? "" : ",") "{\"content\":" span(at, length(words)) \
        ",\"cue\":" (c ? span(c, length(cue)) : "[]") ",\"source\":" (w ? span(w, length(who)) : "[]") "}"
}
END { finish() }
