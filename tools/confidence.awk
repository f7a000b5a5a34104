# confidence.awk - the weights of confidence.txt as rows of a C table.
#
#     awk -f tools/confidence.awk src/find/confidence.txt > src/find/confidence.inc
#
# A line holds a sign's name and its weights: for quoted words without and with the
# taggers, and for indirect words.
/^#/ || NF == 0 { next }
NF != 4 || $1 !~ /^[A-Z_]+$/ || $2 !~ /^-?[0-9]+\.[0-9]+$/ || $3 !~ /^-?[0-9]+\.[0-9]+$/ ||
$4 !~ /^-?[0-9]+\.[0-9]+$/ {
    printf "%s:%d: \"%s\" is not NAME QUOTED LABELLED INDIRECT\n", FILENAME, FNR, $0 > "/dev/stderr"
    exit 1
}
{
    printf "[SURE_QUOTED][SIGN_%s] = %sF, ", $1, $2
    printf "[SURE_LABELLED][SIGN_%s] = %sF, ", $1, $3
    printf "[SURE_INDIRECT][SIGN_%s] = %sF,\n", $1, $4
}
