The version and the licence:

  $ quoth --version
  quoth 0.1.0
  Licence MIT: free to use, change and share, without warranty.
  $ quoth -V | sed -n 1p
  quoth 0.1.0

The help page fits a terminal of 80 columns and starts with the usage:

  $ quoth --help | sed -n 1p
  Usage: quoth [OPTION]... [FILE]...
  $ quoth -h | awk 'length($0) > 80'
  $ quoth --help | tail -n 4
  Exit status:
    0  all is well
    1  some input was missing or broken; the rest was done
    2  could not go on: bad option, no memory, output not written

A misspelt option names the nearest one; others are just unknown:

  $ quoth --quite
  quoth: unknown option '--quite'; did you mean '--quiet'?
  Try 'quoth --help'.
  [2]
  $ quoth --form=text
  quoth: unknown option '--form'; did you mean '--from'?
  Try 'quoth --help'.
  [2]
  $ quoth --vegetables
  quoth: unknown option '--vegetables'
  Try 'quoth --help'.
  [2]
  $ quoth -qx
  quoth: unknown option '-x'
  Try 'quoth --help'.
  [2]

A wrong value names the option and what it takes:

  $ quoth --to=xml
  quoth: option '--to': unknown value 'xml'; choose from jsonl, json, text, document, csv, tsv, jsonld, html, sqlite
  Try 'quoth --help'.
  [2]
  $ quoth -k direct,loud
  quoth: option '-k': unknown value 'loud'; choose from direct, mixed, indirect, all
  Try 'quoth --help'.
  [2]
  $ quoth --kinds=
  quoth: option '--kinds': unknown value ''; choose from direct, mixed, indirect, all
  Try 'quoth --help'.
  [2]
  $ quoth -jmany
  quoth: option '-j': 'many' is not a number from 0 to 1024
  Try 'quoth --help'.
  [2]
  $ quoth --jobs=-1
  quoth: option '--jobs': '-1' is not a number from 0 to 1024
  Try 'quoth --help'.
  [2]
  $ quoth --jobs 99999999999999999999
  quoth: option '--jobs': '99999999999999999999' is not a number from 0 to 1024
  Try 'quoth --help'.
  [2]
  $ quoth --min-confidence=half
  quoth: option '--min-confidence': 'half' is not a share from 0 to 1
  Try 'quoth --help'.
  [2]
  $ quoth --min-confidence=2
  quoth: option '--min-confidence': '2' is not a share from 0 to 1
  Try 'quoth --help'.
  [2]
  $ quoth --min-confidence=1.01
  quoth: option '--min-confidence': '1.01' is not a share from 0 to 1
  Try 'quoth --help'.
  [2]
  $ quoth --output=
  quoth: option '--output': the value is empty
  Try 'quoth --help'.
  [2]

A value that is missing, and one too many:

  $ quoth --text-field
  quoth: option '--text-field' needs a value: NAME
  Try 'quoth --help'.
  [2]
  $ quoth -o
  quoth: option '-o' needs a value: FILE
  Try 'quoth --help'.
  [2]
  $ quoth --quiet=yes
  quoth: option '--quiet' takes no value
  Try 'quoth --help'.
  [2]

Long options may be shortened while they stay clear; "--name value" does as well:

  $ echo '"The bridge is closed," Ana Ruiz said.' >bridge.txt
  $ quoth --off byte --o=out.json bridge.txt
  quoth: option '--o' is ambiguous: '--offsets' or '--output'?
  Try 'quoth --help'.
  [2]
  $ quoth --off byte --ou=out.json --to json bridge.txt
  $ sed -n '1p;$p' out.json
  [
  ]
  $ quoth --vers | sed -n 1p
  quoth 0.1.0

Short options may share a word, options may follow files, and the last one counts:

  $ quoth -qtjson bridge.txt -t jsonl | wc -l | tr -d ' '
  1

A copy of quoth's own lists is a lexicon; what stands beside them and is no list is passed over:

  $ mkdir lists; cp "$TESTDIR"/../../src/lex/en/*.txt lists
  $ quoth --lexicon=lists bridge.txt >copied.out; quoth bridge.txt | cmp - copied.out

A lexicon that is not there ends the run before anything is written:

  $ quoth --lexicon=nowhere -o lexicon.out bridge.txt
  quoth: nowhere: No such file or directory
  [2]
  $ test -e lexicon.out
  [1]

So do lists that are links to nothing:

  $ mkdir astray; ln -s nothing astray/role.txt; quoth --lexicon=astray bridge.txt
  quoth: astray/role.txt: No such file or directory
  [2]
  $ rm astray/role.txt; printf 'caf\351\n' >astray/role.txt; quoth --lexicon=astray bridge.txt
  quoth: astray/role.txt:1: not UTF-8
  [2]
