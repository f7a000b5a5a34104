#!/bin/sh
# policy.sh FOLDER - the Content-Security-Policy of reports: nothing from anywhere, and of style and
# script only those two whose hashes stand here.
hash() {
    openssl dgst -sha256 -binary "$1" | openssl base64 -A
}

style=$(hash "$1/report.css") && script=$(hash "$1/report.js") || exit 1
printf "default-src 'none'; style-src 'sha256-%s'; script-src 'sha256-%s'; base-uri 'none'; %s\n" \
    "$style" "$script" "form-action 'none'"
