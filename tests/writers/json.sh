#!/bin/sh
# jsonl and json: jq reads them alike, and a JSON Schema validator finds the records to be what
# doc/record.schema.json says.
# shellcheck source=tests/writers/lib.sh
. "$(dirname "$0")/lib.sh"
needs jq

texts
quoth_all > "$tmp/lines"
quoth_all --to=json > "$tmp/array"
jq -c . "$tmp/lines" > "$tmp/a" || wrong "jq cannot read the JSON Lines"
jq -c '.[]' "$tmp/array" > "$tmp/b" || wrong "jq cannot read the array"
cmp "$tmp/a" "$tmp/b" || wrong "json and jsonl say different things"
jq -r .id "$tmp/lines" | sort | uniq -d | grep . && wrong "an id stands for two records"

printf '1\n00:00:01,000 --> 00:00:02,500\n"Closed," said Ana Ruiz.\n' | "$QUOTH" >> "$tmp/lines"
tail -n 1 "$tmp/lines" | jq -e '.time == {start: 1, end: 2.5}' > /dev/null || wrong "no time of a subtitle"

needs_python jsonschema
"$python" "$top_srcdir/tests/writers/validate.py" "$top_srcdir/doc/record.schema.json" "$tmp/lines" ||
    status=1
exit $status
