# widen.awk - the last two tables of the taggers' model as 16-bit numbers.
#
#     od -An -v -tu1 src/tag/model.bin | awk -f tools/widen.awk > src/tag/model_wide.inc
#
# Where they begin, the bits in the head of the model say: src/tag/weights.c.

BEGIN {
    tables = split("1 4 2 8 40 40", row) # TAG_TABLES
    FIRST = 5
    name[5] = "PAIR"
    name[6] = "STATE"
    BITS_AT = 12
    TABLES_AT = 32 + 2 * 512 + 128 # EDGES_AT, EDGE_IDS, MAX_FEATURES
    POS_ROW = 64
}

# The first byte of each table.
function lay_out(    t, at) {
    at = TABLES_AT
    for (t = 1; t <= tables; t++) {
        start[t] = at
        at += row[t] * 2 ^ bits[t] + (t == 1 ? POS_ROW : 0)
    }
    start[t] = at
}

function table(t,    i) {
    printf "static const int16_t WIDE_%s[] = {\n", name[t]
    for (i = start[t]; i < start[t + 1]; i++)
        printf "%d,%s", byte[i] - (byte[i] > 127 ? 256 : 0), (i % 16 == 15 ? "\n" : "")
    print "\n};"
}

{
    for (i = 1; i <= NF; i++) {
        if (n >= BITS_AT && n < BITS_AT + tables)
            bits[n - BITS_AT + 1] = $i
        if (n == TABLES_AT)
            lay_out()
        if (n >= TABLES_AT && n >= start[FIRST])
            byte[n] = $i
        n++
    }
}

END {
    if (n != start[tables + 1]) {
        print "widen.awk: no model, or not this version's" > "/dev/stderr"
        exit 1
    }
    print "/* Made by tools/widen.awk. */"
    for (t = FIRST; t <= tables; t++)
        table(t)
}
