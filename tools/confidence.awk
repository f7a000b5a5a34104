# confidence.awk - the weights of confidence.txt as rows of a C table.
#
#     awk -f tools/confidence.awk src/find/confidence.txt > src/find/confidence.inc
#
# A line holds a sign's name and its weights for quoted and for indirect words.
/^#/ || NF == 0 { next }
NF != 3 || $1 !~ /^[A-Z_]+$/ || $2 !~ /^-?[0-9]+\.[0-9]+$/ || $3 !~ /^-?[0-9]+\.[0-9]+$/ {
    printf "%s:%d: \"%s\" is not NAME QUOTED INDIRECT\n", FILENAME, FNR, $0 > "/dev/stderr"
    exit 1
}
{ printf "[0][SIGN_%s] = %sF, [1][SIGN_%s] = %sF,\n", $1, $2, $1, $3 }
