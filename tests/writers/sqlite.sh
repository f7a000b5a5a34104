#!/bin/sh
# sqlite: the sqlite3 shell finds every record once, whatever is run, twice, at once or killed.
# shellcheck source=tests/writers/lib.sh
. "$(dirname "$0")/lib.sh"
needs sqlite3
"$QUOTH" search nowhere x 2>&1 | grep -q 'without SQLite' && skip "quoth was built without SQLite"

db=$tmp/quotes.db
ask() {
    sqlite3 "$db" "$1"
}

# is WANT SQL
is() {
    answer=$(ask "$2") || wrong "sqlite3: $2"
    [ "$answer" = "$1" ] || wrong "$2: $answer, not $1"
}

sound() {
    is ok 'PRAGMA integrity_check'
    is '' 'PRAGMA foreign_key_check'
    is '' "INSERT INTO quotation_words (quotation_words) VALUES ('integrity-check')"
    is 0 'SELECT count(*) FROM speakers WHERE number NOT IN (SELECT speaker FROM utterances)'
}

# fill ARG...: adds the texts.
fill() {
    (cd "$tmp" && "$QUOTH" -q --kinds=all --all-marks --to=sqlite -o quotes.db "$@" -- *.txt) ||
        wrong "status $?: $*"
}

texts
timed
quoth_all > "$tmp/records"
n=$(wc -l < "$tmp/records" | tr -d ' ')
files=$(ls "$tmp"/*.txt | wc -l | tr -d ' ')

# Twice, in other units, by several threads: each record once, byte for byte.
fill
fill -j4 --offsets=byte
sound
is "$files" 'SELECT count(*) FROM documents'
is "$n" 'SELECT count(*) FROM quotations'
ask 'SELECT record FROM quotations' | sort > "$tmp/a"
sort "$tmp/records" | cmp - "$tmp/a" || wrong "other records"
is "$n" "SELECT count(*) FROM quotations q WHERE json_extract(record, '\$.id') = id AND
    json_extract(record, '\$.content') IS content AND json_extract(record, '\$.quote') IS quote AND
    json_extract(record, '\$.cue.text') IS cue AND json_extract(record, '\$.kind') = kind AND
    json_extract(record, '\$.content_spans[0].start') IS start AND
    json_extract(record, '\$.time.start') IS time_start AND
    json_extract(record, '\$.time.end') IS time_end AND
    json_extract(record, '\$.confidence') = confidence"
is 31.5 "SELECT time_start FROM statements WHERE speaker = 'Eva Blom' AND doc = 'talk.txt'"
is 0 "SELECT count(*) FROM sources s JOIN quotations q ON q.number = s.quotation
    WHERE json_extract(record, '\$.source[' || (position - 1) || '].name') IS NOT name"
is 0 "SELECT count(*) FROM utterances u JOIN quotations q ON q.number = u.quotation
    WHERE json_extract(record, '\$.speaker.members') IS NULL AND
        json_extract(record, '\$.speaker.text') IS NOT u.text"

# A record that changed takes its own place; speakers nobody quotes any more go.
speakers=$(ask 'SELECT count(*) FROM speakers')
fill --min-confidence=1
sound
is "$n" 'SELECT count(*) FROM quotations'
[ "$(ask 'SELECT count(*) FROM speakers')" -lt "$speakers" ] || wrong "old speakers stay"
fill
is "$speakers" 'SELECT count(*) FROM speakers'
is "$n" 'SELECT count(*) FROM quotations'

# Two at once, into a new one.
rm "$db"
fill &
fill
wait $! || wrong "the other one failed"
sound
is "$n" 'SELECT count(*) FROM quotations'

# Killed in the middle of a batch: the batch is lost and nothing else.
rm "$db"
mkfifo "$tmp/slow"
"$QUOTH" -q --to=sqlite -o "$db" "$tmp/$(basename "$(ls "$top_srcdir"/corpus/*.txt | head -n 1)")" \
    - < "$tmp/slow" & pid=$!
exec 3> "$tmp/slow"
for _ in 1 2 3 4 5 6 7 8 9 10; do
    sleep 1
    sqlite3 "$db" 'SELECT 1 FROM unnamed_by_outlet' > /dev/null 2>&1 && break
done
kill -9 $pid
wait $pid 2> /dev/null
exec 3>&-
sound
is 0 'SELECT count(*) FROM quotations'
fill
is "$n" 'SELECT count(*) FROM quotations'

# Views: everything X said, unnamed sources by outlet.
cat > "$tmp/urls.jsonl" <<'LINES'
{"id": "https://www.tide.example/2026/11/03/quay", "text": "\"The quay is closed,\" Ana Ruiz said."}
{"id": "https://gale.example/2026-11-05.html", "text": "\"The quay is open,\" an official said. \"We sail,\" said Ana Ruiz."}
LINES
"$QUOTH" --to=sqlite -o "$db" "$tmp/urls.jsonl"
is 'tide.example|2026-11-03|The quay is closed,
gale.example|2026-11-05|We sail,' "SELECT outlet, date, quote FROM statements
    WHERE speaker = 'Ana Ruiz' AND outlet IS NOT NULL ORDER BY date"
is 'gale.example|1|2|1|0|0.5
tide.example|1|1|0|0|0.0' 'SELECT * FROM unnamed_by_outlet WHERE outlet IS NOT NULL ORDER BY outlet'
exit $status
