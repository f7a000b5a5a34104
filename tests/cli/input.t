Standard input is read without FILE, and where FILE is "-":

  $ speaker() { sed 's/.*"doc":"\([^"]*\)".*"name":"\([^"]*\)".*/\1: \2/'; }
  $ echo '"The bridge is closed," Ana Ruiz said.' >bridge.txt
  $ quoth <bridge.txt | speaker
  -: Ana Ruiz
  $ quoth - <bridge.txt | speaker
  -: Ana Ruiz

The words between the marks are the quote, comma and all:

  $ quoth bridge.txt | sed 's/.*"quote":\("[^"]*"\).*/\1/'
  "The bridge is closed,"

Files are read in the order they are given; the document's id is the name as given:

  $ echo '"We lost the harvest," Tomas Lindqvist said.' >harvest.txt
  $ quoth harvest.txt ./bridge.txt | speaker
  harvest.txt: Tomas Lindqvist
  ./bridge.txt: Ana Ruiz
  $ quoth harvest.txt - <bridge.txt | speaker
  harvest.txt: Tomas Lindqvist
  -: Ana Ruiz

A path may hold spaces, and a name may begin with a dash:

  $ mkdir 'two words'
  $ cp bridge.txt 'two words/a b.txt'
  $ cp bridge.txt ./--help
  $ quoth 'two words/a b.txt' -- --help | speaker
  two words/a b.txt: Ana Ruiz
  --help: Ana Ruiz

A file that is not there is skipped, the others are read:

  $ quoth nowhere.txt bridge.txt >out
  quoth: nowhere.txt: No such file or directory; skipped
  [1]
  $ speaker <out
  bridge.txt: Ana Ruiz

So is a folder, as an argument and as standard input:

  $ quoth 'two words'
  quoth: two words: Is a directory; skipped without --recursive
  [1]
  $ quoth <.
  quoth: -: Is a directory; skipped
  [1]

Standard input that is closed cannot be read:

  $ quoth <&-
  quoth: -: Bad file descriptor; the rest skipped
  [1]

Messages stay on one line, whatever a file is called:

  $ quoth "$(printf 'new\nline\033[1m.txt')"
  quoth: new?line?[1m.txt: No such file or directory; skipped
  [1]

Input with nothing in it is no error and gives no record:

  $ quoth </dev/null
  $ : >empty.txt
  $ printf ' \n\n\t\n' | quoth - empty.txt

The last line needs no newline:

  $ printf '"The bridge is closed," Ana Ruiz said.' | quoth | speaker
  -: Ana Ruiz
