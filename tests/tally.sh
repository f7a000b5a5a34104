#!/bin/sh
# tally.sh BUILD - one line: how many tests of the last make check passed, failed, were skipped.
# A log that counts its own tests ("3 passed, 1 failed", or Check's line) counts as those, any
# other as one.
cd "${1:-.}" || exit 1
# shellcheck disable=SC2046 # no file of ours has a space in its name
awk '
    FNR == 1 { log_file = FILENAME; sub(/trs$/, "log", log_file) }
    /^:test-result:/ {
        p = f = s = 0
        while ((getline line < log_file) > 0) {
            if (line ~ /^[0-9]+ passed, [0-9]+ failed/) {
                split(line, w, " ")
                p = w[1]; f = w[3]; s = w[6] ~ /^skip/ ? w[5] : 0
            } else if (match(line, /Checks: [0-9]+, Failures: [0-9]+, Errors: [0-9]+/)) {
                split(substr(line, RSTART, RLENGTH), w, " ")
                f = w[4] + w[6]; p = w[2] - f
            }
        }
        close(log_file)
        if ($2 == "SKIP")
            s += !s
        else if ($2 == "PASS")
            p += !p
        else
            f += !f
        passed += p; failed += f; skipped += s
    }
    END {
        printf "%d passed, %d failed", passed, failed
        if (skipped)
            printf ", %d skipped", skipped
        print ""
    }
' /dev/null $(find tests tools -name '*.trs' 2> /dev/null)
