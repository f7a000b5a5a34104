The examples of quoth(1) and of --help run as they stand there:

  $ echo '"The bridge is closed," Ana Ruiz said.' >article.txt
  $ cp article.txt harbour.txt; cp article.txt election.txt
  $ echo '{"text": "One.", "body": "\"The bridge is closed,\" Ana Ruiz said."}' >news.jsonl
  $ printf '1\n00:00:01,000 --> 00:00:02,000\n"Closed," said Ana Ruiz.\n' >talk.srt
  $ echo '<rss><item><description>x</description></item></rss>' >news.xml
  $ printf 'WARC/1.0\r\nWARC-Type: conversion\r\nContent-Type: text/plain\r\nContent-Length: 8\r\n\r\nNothing.\r\n\r\n' >archive.warc.gz
  $ awk '/^\.SH/ { on = $2 == "EXAMPLES" } /^\.fi/ { show = 0 } on && show; /^\.nf/ { show = 1 }' \
  > "$TESTDIR/../../doc/quoth.1" | sed "s/\\\\(aq/'/g; s/\\\\-/-/g" >commands
  $ quoth --help | sed -n 's/^  \(quoth \([^ ]\{1,\} \)*\) .*/\1/p' >>commands
  $ wc -l <commands | tr -d ' '
  15
  $ while read -r line; do
  >   case $line in
  >   *jq*) command -v jq >/dev/null || continue ;;
  >   *news.xml*) ! quoth news.xml 2>&1 | grep -q 'built without' || continue ;;
  >   *quotes.db*) ! quoth search nowhere x 2>&1 | grep -q 'without SQLite' || continue ;;
  >   esac
  >   sh -c "$line" </dev/null >out || echo "$line: status $?"
  >   case $line in *-o*) test -e report.html || test -e quotes.db || test -e quotes.jsonl ;; *) test -s out ;; esac || echo "$line: no output"
  > done <commands
