# weights.awk - the weights of find/ as the rows of a C table.
#
#     awk -f tools/weights.awk src/find/weights.txt > src/find/weights.inc
#
# A line holds pairs index:weight, sorted by index.
/^#/ { next }
{
    for (i = 1; i <= NF; i++) {
        if ($i !~ /^[0-9]+:-?[0-9]+$/) {
            printf "%s:%d: \"%s\" is not index:weight\n", FILENAME, FNR, $i > "/dev/stderr"
            exit 1
        }
        split($i, pair, ":")
        printf "[%d] = %d,\n", pair[1], pair[2]
    }
}
