--output writes the file, and nothing else:

  $ echo '"The bridge is closed," Ana Ruiz said.' >bridge.txt
  $ quoth bridge.txt >want
  $ quoth -o out.jsonl bridge.txt
  $ cmp want out.jsonl
  $ ls -A
  bridge.txt
  out.jsonl
  want

A new file has the usual mode, an old one keeps its own:

  $ umask 027
  $ quoth -o mode bridge.txt
  $ ls -l mode | cut -c1-10
  -rw-r-----
  $ chmod 606 mode
  $ quoth -o mode bridge.txt
  $ ls -l mode | cut -c1-10
  -rw----rw-
  $ rm mode

Input that was skipped does not hold the file back:

  $ quoth --output=out.jsonl nowhere.txt bridge.txt bridge.txt
  quoth: nowhere.txt: No such file or directory; skipped
  [1]
  $ wc -l <out.jsonl | tr -d ' '
  2

The input may be the output, and a link stays a link:

  $ ln -s out.jsonl link
  $ echo '"The bridge is open," Ana Ruiz said.' >out.jsonl
  $ quoth -f text -o link out.jsonl
  $ grep -c 'bridge is open' out.jsonl
  1
  $ test -L link && rm link

What cannot be created is said at once:

  $ quoth -o no/such/folder.jsonl bridge.txt
  quoth: no/such/folder.jsonl: cannot be written: No such file or directory
  [2]
  $ quoth -o . bridge.txt
  quoth: .: cannot be written: Is a directory
  [2]

A file that cannot be written whole stays as it was (here a limit on the size of files):

  $ cp want old
  $ i=0; while [ $i -lt 9 ]; do cat bridge.txt bridge.txt bridge.txt; i=$((i + 1)); done >many.txt
  $ (ulimit -f 1; trap '' XFSZ; quoth -o old many.txt many.txt many.txt; echo $?) 2>&1 | cat
  quoth: old: File too large; left as it was
  2
  $ cmp want old
  $ ls -A
  bridge.txt
  many.txt
  old
  out.jsonl
  want

A signal removes the temporary file too:

  $ mkfifo slow
  $ quoth -o old slow & pid=$!
  $ exec 3>slow
  $ ls -A | grep -c '^\.quoth-......$'
  1
  $ { kill $pid; wait $pid; } 2>/dev/null
  [143]
  $ exec 3>&-
  $ cmp want old
  $ ls -A | grep -c '^\.quoth'
  0
  [1]

A device is written directly, "-" is standard output:

  $ quoth -o /dev/null bridge.txt
  $ test -c /dev/null
  $ quoth -o - bridge.txt | cmp - want

Standard output that is closed is an error as soon as there is something to write:

  $ quoth </dev/null >&-
  $ quoth bridge.txt >&-
  quoth: standard output: Bad file descriptor; stopped
  [2]
  $ quoth --version >&-
  quoth: standard output: Bad file descriptor; stopped
  [2]
  $ quoth --quiet bridge.txt >&-
  quoth: standard output: Bad file descriptor; stopped
  [2]

An input file opened in its place is not written to:

  $ cp bridge.txt copy.txt
  $ quoth bridge.txt copy.txt >&- 2>/dev/null
  [2]
  $ cmp bridge.txt copy.txt

A reader that goes away ends the run without a message:

  $ (trap '' PIPE; sleep 1; quoth bridge.txt; echo $? >status) | :; cat status
  2

What was found is shown before quoth waits for more input:

  $ mkfifo pipe
  $ (echo '{"text": "\"Closed,\" Ana Ruiz said."}'; read -r line <pipe; echo "$line" >shown) | quoth >pipe
  $ cut -c1-7 shown
  {"v":1,

So is what several threads have found:

  $ (echo '{"text": "\"Closed,\" Ana Ruiz said."}'; read -r line <pipe; echo "$line" >shown2) | quoth -j3 >pipe
  $ cmp shown shown2
