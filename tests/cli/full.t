A full disk, as /dev/full plays it, is noticed although all fits the buffer.

  $ test -c /dev/full || exit 80
  $ echo '"The bridge is closed," Ana Ruiz said.' >bridge.txt
  $ quoth bridge.txt >/dev/full
  quoth: standard output: No space left on device; stopped
  [2]
  $ quoth -o /dev/full --to=text bridge.txt
  quoth: /dev/full: No space left on device; stopped
  [2]
  $ quoth --help >/dev/full
  quoth: standard output: No space left on device; stopped
  [2]
  $ quoth --to=json </dev/null >/dev/full
  quoth: standard output: No space left on device; stopped
  [2]

A run that fails half way with many workers ends as well:

  $ i=0; while [ $i -lt 2000 ]; do echo '{"text":"\"The bridge is closed,\" Ana Ruiz said."}'
  > i=$((i + 1)); done >many.jsonl
  $ quoth -j8 many.jsonl >/dev/full
  quoth: standard output: No space left on device; stopped
  [2]
