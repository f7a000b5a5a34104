Long work shows how far it has come, on a terminal (script plays one); a reader that waits makes
the work long:

  $ script -qec true /dev/null </dev/null >/dev/null 2>&1 || exit 80
  $ i=0; while [ $i -lt 1500 ]; do echo '{"text":"\"The bridge is closed,\" Ana Ruiz said."}'
  > i=$((i + 1)); done >many.jsonl
  $ cat >work <<'END'
  > quoth "$@" many.jsonl | { sleep 1.3; cat >/dev/null; }
  > END
  $ on_terminal() { TERM=$1 script -qec "$2" /dev/null </dev/null | tr '\r\033' '\n^' >seen; }
  $ on_terminal xterm 'sh work'
  $ grep -c '^^\[Kquoth: [0-9]* documents, 0.[01] of 0.1 MB, 0.[01] MB/s, [0-9]* s left$' seen | sed 's/^[1-9][0-9]*$/some/'
  some
  $ tail -c 4 seen
  
  ^[K (no-eol)

Without an end in sight it says what it knows:

  $ on_terminal xterm 'cat many.jsonl | (quoth - | { sleep 1.3; cat >/dev/null; })'
  $ grep -c '^^\[Kquoth: [0-9]* documents, 0.[01] MB, 0.[01] MB/s$' seen | sed 's/^[1-9][0-9]*$/some/'
  some

A message takes the place of the line:

  $ on_terminal xterm 'sh work nowhere.txt'
  $ grep -c '^quoth: nowhere.txt: No such file or directory; skipped$' seen
  1

None where work is short, where nobody watches, where records go to the terminal, on a dumb one,
and with --quiet:

  $ on_terminal xterm 'head -n 9 many.jsonl | quoth - >/dev/null'; grep -c documents, seen
  0
  [1]
  $ sh work 2>&1 | cat
  $ on_terminal xterm 'cat many.jsonl | (sleep 1.2; quoth -)'; grep -c documents, seen
  0
  [1]
  $ on_terminal dumb 'sh work'; grep -c . seen
  0
  [1]
  $ on_terminal xterm 'sh work --quiet'; grep -c . seen
  0
  [1]
