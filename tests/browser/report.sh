#!/bin/sh
# The HTML report in Chromium, by npm's playwright-core (found by NODE_PATH, or in ./node_modules).
# SCREENSHOT=FILE keeps a picture of the first page.
# shellcheck source=tests/writers/lib.sh
. "$(dirname "$0")/../writers/lib.sh"
needs node
for name in "$CHROMIUM" chromium chromium-browser google-chrome; do
    [ -n "$name" ] && CHROMIUM=$(command -v "$name") && break
done
[ -n "$CHROMIUM" ] || skip "chromium is not installed (Debian: chromium)"
export CHROMIUM
NODE_PATH=${NODE_PATH:-$PWD/node_modules}
export NODE_PATH
node -e 'require("playwright-core")' > /dev/null 2>&1 ||
    skip "node finds no playwright-core (npm install playwright-core, then NODE_PATH=.../node_modules)"

texts
cp "$top_srcdir/doc/examples/minister.txt" "$tmp/00-minister.txt"
quoth_all -q > "$tmp/records"
quoth_all -q --to=html > "$tmp/report.html" || wrong "quoth failed"
node "$top_srcdir/tests/browser/report.js" "$tmp/report.html" "$tmp/records" "$tmp" \
    "$SCREENSHOT" || status=1
exit $status
