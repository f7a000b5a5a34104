Packed input is known by its bytes, whatever the file is called:

  $ echo '"The bridge is closed," Ana Ruiz said.' >bridge.txt
  $ echo '{"id": "north", "text": "\"The bridge is closed,\" Ana Ruiz said."}' >news.jsonl
  $ speaker() { sed 's/.*"doc":"\([^"]*\)".*"name":"\([^"]*\)".*/\1: \2/'; }
  $ gzip -c bridge.txt >packed
  $ quoth packed >out 2>err || { grep -q 'built without' err && exit 80; }
  $ cat err
  $ speaker <out
  packed: Ana Ruiz
  $ gzip -c news.jsonl | quoth | speaker
  north: Ana Ruiz

Several packed files behind one another are one file:

  $ (gzip -c news.jsonl; gzip -c news.jsonl) | quoth | speaker
  north: Ana Ruiz
  north: Ana Ruiz

What is cut off is named; whole lines before the end are kept:

  $ head -c 40 packed >cut
  $ quoth cut
  quoth: cut: gzip data damaged or cut off; document skipped
  [1]
  $ (gzip -c news.jsonl; head -c 40 packed) | quoth >out
  quoth: -: gzip data damaged or cut off; the rest skipped
  [1]
  $ speaker <out
  north: Ana Ruiz
