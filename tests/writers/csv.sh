#!/bin/sh
# csv and tsv, read by Python's csv module: cell for cell what the records say.
# shellcheck source=tests/writers/lib.sh
. "$(dirname "$0")/lib.sh"
needs_python csv

texts
timed
for unit in char byte utf16; do
    quoth_all --offsets=$unit > "$tmp/records"
    for to in csv tsv; do
        quoth_all --to=$to --offsets=$unit > "$tmp/table"
        "$python" "$top_srcdir/tests/writers/compare_table.py" $to "$tmp/table" "$tmp/records" ||
            wrong "--to=$to --offsets=$unit"
    done
done
"$QUOTH" --to=csv < /dev/null | cmp -n 100 - "$tmp/table" > /dev/null && wrong "tsv is csv"
exit $status
