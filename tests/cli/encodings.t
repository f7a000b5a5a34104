  $ facts() { sed 's/.*"quote":\("[^"]*"\).*"name":"\([^"]*\)".*/\1 \2/'; }

A byte order mark is no text:

  $ printf '\357\273\277"The bridge is closed," Ana Ruiz said.\n' >bom.txt
  $ quoth bom.txt | facts
  "The bridge is closed," Ana Ruiz
  $ quoth bom.txt | sed 's/.*"quote_spans":\[{"start":\([0-9]*\),.*/\1/'
  1

Neither are carriage returns before a newline, but offsets no longer fit the file:

  $ printf 'The river rose.\r\n\r\n"The bridge is closed," Ana Ruiz said.\r\n' | quoth | facts
  quoth: -: CRLF line ends read as LF; offsets count in the decoded text
  "The bridge is closed," Ana Ruiz

Windows-1252 is told apart; the note does not change the status:

  $ printf '\223The caf\351 is closed,\224 Ana Ruiz said.\n' >cp1252.txt
  $ quoth cp1252.txt >out
  quoth: cp1252.txt: read as Windows-1252; offsets count in the decoded text
  $ facts <out
  "The café is closed," Ana Ruiz

Bytes that mean nothing are replaced, and that is said:

  $ printf '\303\251\303\251\303\251\303\251\303\251\303\251\303\251\303\251\303\251 \377 "The bridge is closed," Ana Ruiz said.\n' >bad.txt
  $ quoth bad.txt >out
  quoth: bad.txt: 1 invalid byte replaced by U+FFFD
  $ facts <out
  "The bridge is closed," Ana Ruiz
  $ quoth --quiet bad.txt | facts
  "The bridge is closed," Ana Ruiz

NUL is a character like others:

  $ printf 'One\000two. "The bridge is closed," Ana Ruiz said.\n' | quoth --quiet | facts
  "The bridge is closed," Ana Ruiz
