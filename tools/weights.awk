# weights.awk - the weights of find/ as the rows of a C table.
#
#     awk -f tools/weights.awk src/find/weights.txt > src/find/weights.inc
/^#/ { next }
NF != 2 || $1 !~ /^[0-9]+$/ || $2 !~ /^-?[0-9]+$/ {
    printf "%s:%d: not an index and a weight\n", FILENAME, FNR > "/dev/stderr"
    exit 1
}
{ printf "[%d] = %d,\n", $1, $2 }
