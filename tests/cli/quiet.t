--quiet leaves out what was skipped and noted, and keeps the exit status:

  $ echo '"The bridge is closed," Ana Ruiz said.' >bridge.txt
  $ quoth --quiet nowhere.txt bridge.txt . | wc -l | tr -d ' '
  1
  $ quoth -q nowhere.txt
  [1]

What ends the run is still said:

  $ quoth -q -o no/such/folder bridge.txt
  quoth: no/such/folder: cannot be written: No such file or directory
  [2]
  $ quoth -q --to=xml
  quoth: option '--to': unknown value 'xml'; choose from jsonl, json, text, document, csv, tsv, jsonld, html, sqlite
  Try 'quoth --help'.
  [2]
