The output and the messages are the same whatever the number of jobs:

  $ awk 'BEGIN {
  >   for (i = 1; i <= 500; i++) {
  >     if (i % 97 == 0) { print "{broken"; continue }
  >     printf "{\"id\":\"d%d\",\"text\":\"", i
  >     for (k = 0; k < i * 7 % 40; k++)
  >       printf "The river rose %d inches. \\\"Bridge %d is closed,\\\" Ana Ruiz said. ", k, i
  >     print "\"}"
  >   }
  > }' >news.jsonl
  $ echo '"We lost the harvest," Tomas Lindqvist said.' >harvest.txt
  $ quoth -j1 news.jsonl nowhere.txt harvest.txt news.jsonl >one 2>one.err
  [1]
  $ wc -l <one.err | tr -d ' '
  11
  $ test $(wc -l <one) -gt 1000
  $ for j in 2 3 8 0; do quoth -j$j news.jsonl nowhere.txt harvest.txt news.jsonl >many 2>many.err
  > echo $?; cmp one many; cmp one.err many.err; done
  1
  1
  1
  1
  $ for to in json text; do quoth -q --to=$to --jobs=1 news.jsonl >one
  > quoth -q --to=$to --jobs=8 news.jsonl >many; cmp one many; done

More jobs than documents, and none at all:

  $ quoth -j 64 harvest.txt | wc -l | tr -d ' '
  1
  $ quoth -j64 --to=json </dev/null
  []

Reasons come in order too:

  $ quoth --explain -j1 -q news.jsonl 2>one.err >/dev/null
  [1]
  $ quoth --explain -j8 -q news.jsonl 2>many.err >/dev/null
  [1]
  $ test -s one.err && cmp one.err many.err
