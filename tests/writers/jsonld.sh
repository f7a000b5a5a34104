#!/bin/sh
# jsonld: valid against doc/annotation.schema.json, each selector where its words stand, and a
# ClaimReview a line of jq away; where npm's jsonld is at hand, expanded by it too.
# shellcheck source=tests/writers/lib.sh
. "$(dirname "$0")/lib.sh"
needs jq
needs_python jsonschema

texts
quoth_all > "$tmp/records"
quoth_all --to=jsonld --offsets=utf16 > "$tmp/graph"
jq -c '.["@graph"][]' "$tmp/graph" > "$tmp/lines" || wrong "jq cannot read it"
"$python" "$top_srcdir/tests/writers/validate.py" "$top_srcdir/doc/annotation.schema.json" \
    "$tmp/lines" || status=1
"$python" "$top_srcdir/tests/writers/positions.py" "$tmp/graph" "$tmp/records" "$tmp" || status=1

[ "$("$QUOTH" --to=jsonld < /dev/null | jq -c '.["@graph"]')" = '[]' ] || wrong "nothing is no graph"

# As in quoth-records(7).
reviews=$(jq -c '.["@graph"][].body | select(.appearance) | del(.["@context"]) |
    {"@context": "https://schema.org", "@type": "ClaimReview", claimReviewed: .text,
     itemReviewed: .}' "$tmp/graph" | jq -s 'map(select(.itemReviewed.creator | objects | .name)) | length')
[ "$reviews" -gt 50 ] || wrong "$reviews reviews"

if node -e 'require("jsonld")' > /dev/null 2>&1; then
    node "$top_srcdir/tests/writers/expand.js" "$tmp/graph" || status=1
else
    echo "not expanded: no node with npm's jsonld (NODE_PATH)"
fi
exit $status
