#!/bin/sh
# html: the policy that lets the page's own style and script run, and nothing else, fits them.
# shellcheck source=tests/writers/lib.sh
. "$(dirname "$0")/lib.sh"
needs openssl

sh "$top_srcdir/tools/policy.sh" "$top_srcdir/src/out/report" > "$tmp/policy"
cmp "$tmp/policy" "$top_srcdir/src/out/report/policy.txt" || wrong "run make report-policy"

# The hashes of what stands in the page.
"$QUOTH" --to=html < /dev/null > "$tmp/page.html"
for element in style script; do
    awk -v e=$element 'index($0, "<" e ">") { sub(".*<" e ">", ""); on = 1 }
        index($0, "</" e ">") { on = 0 }
        on { print }' "$tmp/page.html" > "$tmp/inside"
    hash=$(openssl dgst -sha256 -binary "$tmp/inside" | openssl base64 -A)
    grep -qF "$element-src 'sha256-$hash'" "$tmp/page.html" || wrong "$element is not the one allowed"
done

texts
quoth_all -q --to=html > "$tmp/report.html"
[ "$(grep -c '<script' "$tmp/report.html")" = 1 ] || wrong "a document brought a script"
grep -q '&lt;script&gt;alert(1)&lt;/script&gt;' "$tmp/report.html" || wrong "the attack is not there"
grep -qE '(src|href)="?(http|//)|url\(|@import' "$tmp/report.html" && wrong "the page asks the network"
quoth_all -q --to=html -j4 | cmp - "$tmp/report.html" || wrong "-j4 prints another page"
exit $status
