The examples of README.md print what stands there:

  $ cp "$TESTDIR"/../../doc/examples/* .
  $ awk '/^```console/ { on = 1; next } /^```/ { on = 0 } on' "$TESTDIR/../../README.md" >expected
  $ grep -c '^\$ ' expected
  5
  $ sed -n 's/^\$ //p' expected >commands
  $ while read -r line; do
  >   printf '$ %s\n' "$line"
  >   sh -c "$line" </dev/null
  > done <commands >actual 2>&1
  $ diff expected actual
