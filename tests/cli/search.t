A database is added to, and looked up by words, speaker and day:

  $ quoth search nowhere x 2>&1 | grep -q 'without SQLite' && exit 80
  [1]
  $ echo '{"id": "gale/2026-11-03", "text": "\"The old bridge is closed,\" Ana Ruiz said."}' >a.jsonl
  $ echo '{"id": "gale/2025-01-31", "text": "Bo Lindqvist said the bridge was \"beyond repair\"."}' >b.jsonl
  $ quoth --to=sqlite -o quotes.db a.jsonl
  $ quoth -t sqlite -o quotes.db b.jsonl a.jsonl
  $ quoth search quotes.db bridge | sed 's/.*"doc":"\([^"]*\)".*/\1/'
  gale/2025-01-31
  gale/2026-11-03
  $ quoth a.jsonl >a.record; quoth search quotes.db bridge old | cmp - a.record
  $ quoth search --to=text quotes.db Repair | sed 's/0\.[0-9]*$/N/'
  gale/2025-01-31 · 2025-01-31
    the bridge was "beyond repair"
      — Bo Lindqvist · said · mixed · N
  $ quoth search quotes.db 'old bridge' | wc -l | tr -d ' '
  1
  $ quoth search quotes.db 'bridge old'
  $ quoth search quotes.db 'clos*' | wc -l | tr -d ' '
  1
  $ quoth search quotes.db --speaker=ruiz | cmp - a.record
  $ quoth search quotes.db --speaker=lindqvist closed
  $ quoth search quotes.db --after=2026 | cmp - a.record
  $ quoth search quotes.db --after 2026-11-03 bridge | cmp - a.record
  $ quoth search quotes.db --after=2026-11-04 bridge

Nothing found is an empty answer:

  $ quoth search --to=json quotes.db ferry
  []
  $ quoth search --to=json quotes.db closed | cut -c1-7
  [
  {"v":1,
  ]

No word is taken for a part of the query language:

  $ for word in '"' "it's" 'OR' 'a AND' '(' '-x' 'NEAR(a b)' 'content:' '*' '^a'; do
  >   quoth search quotes.db -- "$word"
  > done

What is wrong is said in one line:

  $ quoth --to=sqlite a.jsonl
  quoth: --to=sqlite needs --output=FILE, the database to add to
  Try 'quoth --help'.
  [2]
  $ quoth --to=sqlite -o no/such/quotes.db a.jsonl
  quoth: no/such/quotes.db: unable to open database file
  [2]
  $ quoth --to=sqlite -o a.jsonl b.jsonl
  quoth: a.jsonl: file is not a database
  [2]
  $ quoth search a.jsonl bridge
  quoth: a.jsonl: file is not a database
  [2]
  $ quoth search nowhere.db bridge
  quoth: nowhere.db: unable to open database file
  [2]
  $ quoth search quotes.db --after=yesterday
  quoth: 'yesterday' is no day: write 2026, 2026-11 or 2026-11-03
  [2]
  $ quoth search
  quoth: search: which DATABASE?
  Try 'quoth search --help'.
  [2]
  $ quoth search quotes.db
  quoth: search: for which WORD, --speaker or --after?
  Try 'quoth search --help'.
  [2]
  $ quoth search --spaeker=x quotes.db
  quoth: search: unknown option '--spaeker'; did you mean '--speaker'?
  Try 'quoth search --help'.
  [2]
  $ quoth search --help | sed -n 1p
  Usage: quoth search [OPTION]... DATABASE [WORD]...
  $ quoth search --help | awk 'length($0) > 80'

Options may stand before the command, if they are its own:

  $ quoth -q --to text search quotes.db Repair | sed -n 1p
  gale/2025-01-31 · 2025-01-31
  $ quoth -t json search --quiet quotes.db ferry
  []
  $ quoth --kinds=all search quotes.db ferry
  quoth: search: unknown option '--kinds'
  Try 'quoth search --help'.
  [2]
  $ quoth -t csv search quotes.db ferry
  quoth: search: option '-t': unknown value 'csv'; choose from jsonl, json, text
  Try 'quoth search --help'.
  [2]

A database of somebody else's is left alone:

  $ command -v sqlite3 >/dev/null || exit 80
  $ sqlite3 other.db 'CREATE TABLE t (x)'; cp other.db before.db
  $ quoth --to=sqlite -o other.db a.jsonl
  quoth: other.db: a database, but none of quoth's
  [2]
  $ quoth search other.db bridge
  quoth: other.db: not a database of quoth's
  [2]
  $ cmp other.db before.db
  $ sqlite3 quotes.db 'PRAGMA user_version = 1'
  $ quoth --to=sqlite -o quotes.db a.jsonl
  quoth: quotes.db: a database of another version of quoth
  [2]

A file of the name search is read all the same:

  $ cp a.jsonl search; quoth -- search | wc -l | tr -d ' '
  1

A document's own day and address go before what its id says; what it does not hold any more goes:

  $ rows() { sqlite3 "$1" "$2" 2>/dev/null || python3 -c 'import sqlite3, sys
  > for row in sqlite3.connect(sys.argv[1]).execute(sys.argv[2]): print(*row, sep="|")' "$1" "$2"; }
  $ echo '{"id": "n", "date": "Tue, 03 Nov 2026 10:00 GMT", "url": "https://www.gale.example/n", "text": "\"Closed,\" Ana Ruiz said. \"Lost,\" she said."}' >c.jsonl
  $ quoth -t sqlite -o c.db c.jsonl
  $ rows c.db 'SELECT doc, outlet, date FROM documents'
  n|gale.example|2026-11-03
  $ echo '{"id": "n", "text": "\"Shut,\" Ana Ruiz said. \"Lost,\" she said."}' >d.jsonl
  $ quoth -t sqlite -o c.db d.jsonl
  $ rows c.db 'SELECT quote FROM quotations ORDER BY start'
  Shut,
  Lost,
  $ rows c.db 'SELECT count(*), outlet FROM utterances, documents'
  2|gale.example

Several documents of one id are kept in one run, and what comes from standard input always:

  $ cat c.jsonl d.jsonl >e.jsonl
  $ quoth -t sqlite -o e.db e.jsonl; quoth -t sqlite -o e.db e.jsonl
  $ rows e.db 'SELECT count(*) FROM quotations'
  4
  $ for word in Shut Lost; do echo "\"$word,\" Ana Ruiz said." | quoth -t sqlite -o f.db; done
  $ rows f.db 'SELECT count(*) FROM quotations'
  2
