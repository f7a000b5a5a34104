# shellcheck shell=sh
# lib.sh - for the tests that read what quoth writes with tools that are not ours: $QUOTH, a new
# folder $tmp, and texts.
: "${top_srcdir:=$(dirname "$0")/../..}"
: "${top_builddir:=.}"
: "${QUOTH:=$top_builddir/quoth}"

tmp=$(mktemp -d "${TMPDIR:-/tmp}/quoth-writers.XXXXXX") || exit 99
trap 'rm -rf "$tmp"' EXIT
trap 'exit 99' HUP INT TERM
status=0

skip() {
    echo "SKIP: $*"
    exit 77
}

wrong() {
    echo "$*"
    status=1
}

# needs TOOL...: skips the test where one is absent.
needs() {
    for tool; do
        command -v "$tool" > /dev/null 2>&1 || skip "$tool is not installed"
    done
}

# Sets python to one that has the module.
needs_python() {
    for python in python3 /usr/bin/python3; do
        "$python" -c "import $1" > /dev/null 2>&1 && return
    done
    skip "no python3 with the module $1"
}

# The pieces of corpus/, and one that tries to leave its cell, string or element.
texts() {
    cp "$top_srcdir"/corpus/*.txt "$tmp" || exit 99
    printf '%s\r\n%s\n\n' '"=1+1, ""now"" </script><script>alert(1)</script>' \
        'and <b>more</b> & &amp; \u0041 \", " Ana Ruiz said. ' > "$tmp/hostile, \"1\" & <i>.txt"
    printf '%s\t%s\n\n%s\n' "\"One" "two 🌉,\" said Bo O'Neil; \"three." \
        '“]]> <!-- {{x}} ” said Lady Ölander, citing two officials.' >> \
        "$tmp/hostile, \"1\" & <i>.txt"
}

# Subtitles, known by their first line, as if they were a text.
timed() {
    cat > "$tmp/talk.txt" <<'END'
WEBVTT

00:31.500 --> 00:34.001
<v Eva Blom>We sail on Friday,
whatever the harbour says.

01:02:07.250 --> 01:02:09.000
<v Tom Holm>Mayor Ana Ruiz said the quay
was "closed for good".
END
}

# quoth ARG...: of all the texts, with everything that can be found in them.
quoth_all() {
    (cd "$tmp" && "$QUOTH" --kinds=all --all-marks "$@" -- *.txt)
}

QUOTH=$(cd "$(dirname "$QUOTH")" && pwd)/$(basename "$QUOTH")
