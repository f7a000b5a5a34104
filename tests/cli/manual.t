Every option of --help stands in quoth(1), written the same way, and the reverse:

  $ { quoth --help; quoth search --help | sed '/--to=/d; /--quiet/d; /--help/d'; } | sed -n 's/^  \(-[a-zA-Z], \)* *\(--[a-z-]*[=A-Z]*\) .*/\1\2/p; s/^  \(-[a-zA-Z], --[a-z-]*[=A-Z]*\)$/\1/p' >help
  $ sed -n '/^\\fB.*\\fB\\-\\-\|^\\fB\\-\\-/{s/\\f[BIR]//g; s/\\-/-/g; p;}' "$TESTDIR/../../doc/quoth.1" >manual
  $ diff help manual

So do the values that options take, the default among them:

  $ { quoth --help; quoth search --help | sed '/--to=/d; /--quiet/d; /--help/d'; } | sed -n 's/^ \{26\}\([a-z0-9]*\*.*\)/\1/p' | tr -d '*,' | tr ' ' '\n' |
  > while read -r value; do
  >   grep -q "^\.BR* .*$value\|^\.BR* $value" "$TESTDIR/../../doc/quoth.1" || echo "$value"
  > done

The manual names the version:

  $ sed -n 's/^\.TH.*"\(quoth [0-9.]*\)".*/\1/p' "$TESTDIR/../../doc/quoth.1" >title
  $ quoth --version | sed -n 1p | diff - title
