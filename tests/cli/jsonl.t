A line is a document; a bad line costs that line only:

  $ cat >news.jsonl <<'EOF'
  > {"id": "north", "text": "\"The bridge is closed,\" Ana Ruiz said."}
  > {"id": "broken", "text": "\"The bridge
  > 
  > ["no", "object"]
  > {"id": "empty"}
  > {"id": "odd", "text": 7}
  > {"id": "south", "text": "\"We lost the harvest,\" Tomas Lindqvist said."}
  > EOF
  $ quoth news.jsonl >out 2>err
  [1]
  $ sed 's/ at byte [0-9]*;/;/' err
  quoth: news.jsonl:2: not valid JSON; line skipped
  quoth: news.jsonl:4: not a JSON object; line skipped
  quoth: news.jsonl:5: no field "text"; line skipped
  quoth: news.jsonl:6: field "text" is not a string; line skipped
  $ speaker() { sed 's/.*"doc":"\([^"]*\)".*"name":"\([^"]*\)".*/\1: \2/'; }
  $ speaker <out
  north: Ana Ruiz
  south: Tomas Lindqvist
  $ quoth -q news.jsonl | cmp - out

The same from standard input and after a byte order mark:

  $ quoth -q <news.jsonl | cmp - out
  $ (printf '\357\273\277'; cat news.jsonl) | quoth -q | cmp - out

Every record is one valid line, in a JSON array too:

  $ quoth -q --to=json news.jsonl | sed -n '1p;$p'
  [
  ]

A document without an id has its line for one; id fields are doc, id and url, or the one asked for:

  $ line='"text": "\"The bridge is closed,\" Ana Ruiz said."'
  $ echo "{$line}" >plain.jsonl
  $ quoth plain.jsonl | speaker
  plain.jsonl:1: Ana Ruiz
  $ echo "{$line, \"url\": \"u\", \"id\": \"i\", \"n\": 12345678901234567890}" >ids.jsonl
  $ quoth ids.jsonl | speaker
  i: Ana Ruiz
  $ quoth --id-field=url ids.jsonl | speaker
  u: Ana Ruiz
  $ quoth --id-field n ids.jsonl | speaker
  12345678901234567890: Ana Ruiz

The text may be in another member:

  $ echo '{"id": "b", "body": "\"The bridge is closed,\" Ana Ruiz said.", "text": ""}' >body.jsonl
  $ quoth --text-field=body body.jsonl | speaker
  b: Ana Ruiz

--from says what the first bytes do not:

  $ quoth --from=text plain.jsonl | sed 's/.*"doc":"\([^"]*\)".*/\1/' | sort -u
  plain.jsonl
  $ echo 'The bridge is closed, Ana Ruiz said.' | quoth --from=jsonl
  quoth: -:1: not valid JSON at byte 1; line skipped
  [1]
  $ quoth --from=jsonl --to=json </dev/null
  []

Notes name the document:

  $ echo '{"id": "half", "text": "\ud800 \"The bridge is closed,\" Ana Ruiz said."}' >half.jsonl
  $ quoth half.jsonl | speaker
  quoth: half.jsonl: document half: 1 escape replaced by U+FFFD
  half: Ana Ruiz

An array of objects, and objects laid out over several lines, are read as well:

  $ printf '[{"id": "one", "text": "\\"Closed,\\" Ana Ruiz said."},\n {"id": 2}]' >array.json
  $ quoth array.json >out
  quoth: array.json: object 2: no field "text"; skipped
  [1]
  $ speaker <out
  one: Ana Ruiz
  $ printf '{\n  "id": "one",\n  "text": "\\"Closed,\\" Ana Ruiz said."\n}\n' | quoth | speaker
  one: Ana Ruiz
  $ echo '[1]' >numbers.json
  $ quoth numbers.json
  quoth: numbers.json: neither a JSON object nor an array of them; skipped
  [1]
