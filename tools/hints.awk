# hints.awk - src/read/hints.txt as rows of C, those of one first letter together.
#
#   comment	ub   ->   {"comment", 7, 0, 0, 1 | 8},
BEGIN {
    FS = "\t"
    n = split("u 1 m 2 g 4 b 8 a 64 s 128 c 2048 f 8192 n 32768 x 65536 d 131072", w, " ")
    for (i = 1; i < n; i += 2)
        bit[w[i]] = w[i + 1]
}
/^#/ || !NF { next }
{
    word = $1
    start = sub(/^\^/, "", word)
    end = sub(/\$$/, "", word)
    flags = ""
    for (i = 1; i <= length($2); i++) {
        c = substr($2, i, 1)
        if (!(c in bit)) {
            printf "%s:%d: no hint is called %s\n", FILENAME, FNR, c > "/dev/stderr"
            exit 1
        }
        flags = flags (i > 1 ? " | " : "") bit[c]
    }
    first = substr(word, 1, 1)
    if (!(first in rows))
        order[++letters] = first
    rows[first] = rows[first] sprintf("    {\"%s\", %d, %d, %d, %s},\n", word, length(word), start, end, flags)
    count[first]++
}
END {
    print "/* Made by tools/hints.awk. */"
    print "static const hint_word HINTS[] = {"
    for (i = 1; i <= letters; i++)
        printf "%s", rows[order[i]]
    print "};"
    print "static const hint_range HINT_RANGES[256] = {"
    for (i = 1; i <= letters; i++) {
        printf "    ['%s'] = {%d, %d},\n", order[i], at, at + count[order[i]]
        at += count[order[i]]
    }
    print "};"
}
