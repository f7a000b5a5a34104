The examples of README.md print what stands there:

  $ quoth search nowhere x 2>&1 | grep -q 'without SQLite' && exit 80
  [1]
  $ cp "$TESTDIR"/../../doc/examples/* .
  $ awk '/^```console/ { on = 1; next } /^```/ { on = 0 } on' "$TESTDIR/../../README.md" >expected
  $ grep -c '^\$ ' expected
  7
  $ sed -n 's/^\$ //p' expected >commands
  $ while read -r line; do
  >   printf '$ %s\n' "$line"
  >   sh -c "$line" </dev/null
  > done <commands >actual 2>&1
  $ diff expected actual
