#!/bin/sh
# check-layers.sh - every #include obeys tools/layers.
cd "${1:-${top_srcdir:-.}}" || exit 1

# shellcheck disable=SC2046 # no file of ours has a space in its name
awk '
    function wrong(why) {
        printf "%s:%d: %s\n", FILENAME, FNR, why
        bad = 1
    }
    FILENAME == "tools/layers" {
        if (/^#/ || !NF)
            next
        if (/^</) {
            owners[$1] = substr($0, length($1) + 1) " "
            next
        }
        chain++
        for (i = 1; i <= NF; i++) {
            row[$i] = chain
            col[$i] = i
        }
        next
    }
    FNR == 1 {
        n = split(FILENAME, part, "/")
        here = n > 2 ? part[2] : ""
        if (here != "" && !(here in row))
            wrong("folder " here " is not in tools/layers")
    }
    /^#[ ]*include[ ]*</ {
        match($0, /<[^>]*>/)
        name = substr($0, RSTART, RLENGTH)
        if (name in owners && !index(owners[name], " " here " "))
            wrong(here " may not include " name)
    }
    /^#[ ]*include[ ]*"/ {
        split($0, quoted, "\"")
        name = quoted[2]
        if (name == "quoth.h" || name == "config.h")
            next
        if (!index(name, "/")) {
            wrong("write the folder of \"" name "\" too")
            next
        }
        there = substr(name, 1, index(name, "/") - 1)
        if (row[there] != row[here] || col[there] > col[here])
            wrong(here " may not include " there)
    }
    END { exit bad }
' tools/layers $(find src -name '*.[ch]' | LC_ALL=C sort)
