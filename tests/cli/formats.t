  $ echo '"The bridge is closed," Ana Ruiz said.' >bridge.txt
  $ escapes() { tr '\033' '^' | grep -c '\^\['; }

JSON is an array, with no documents or no quotations an empty one:

  $ quoth --to=json </dev/null
  []
  $ quoth --to=json nowhere.txt
  quoth: nowhere.txt: No such file or directory; skipped
  []
  [1]
  $ echo 'Nobody said a word.' | quoth --to=json
  []
  $ quoth --to=json bridge.txt bridge.txt | cut -c1-8
  [
  {"v":1,"
  {"v":1,"
  ]

JSON Lines and text have nothing to write then:

  $ quoth --to=jsonl </dev/null
  $ quoth --to=text </dev/null

Tables have their header all the same, and lines that end as RFC 4180 says:

  $ quoth --to=csv </dev/null | cut -c1-28
  id,doc,kind,speaker,speaker_
  $ quoth --to=tsv </dev/null | tr '\t' , | cut -c1-28
  id,doc,kind,speaker,speaker_
  $ quoth --to=csv bridge.txt bridge.txt | tr '\r' '$' | cut -d, -f4-5,13-14
  speaker,speaker_name,quote,content
  Ana Ruiz,Ana Ruiz,"The bridge is closed,"
  Ana Ruiz,Ana Ruiz,"The bridge is closed,"
  $ quoth --to=csv bridge.txt | tail -n 1 | grep -o '"The.*closed,"""'
  "The bridge is closed,","""The bridge is closed,"""
  $ quoth --to=csv bridge.txt | tr '\r' '$' | grep -c '\$$'
  2

A report is one page, without a document too:

  $ for n in '' bridge.txt 'bridge.txt bridge.txt'; do
  >   quoth --to=html -- $n </dev/null | grep -c '<article\|^</html>'
  > done
  2
  2
  3
  $ quoth --to=html bridge.txt | sed -n '1p;$p'
  <!DOCTYPE html>
  </html>

Text names the file, the words and the speaker:

  $ quoth --to=text bridge.txt | sed -n '1p;3,$d;2s/^ *//p'
  bridge.txt
  "The bridge is closed,"
  $ quoth --to=text bridge.txt | grep -c 'Ana Ruiz'
  1

It has colours only where it is asked for them (here nobody watches):

  $ quoth --to=text bridge.txt | escapes
  0
  [1]
  $ quoth --to=text --color=always bridge.txt | escapes >/dev/null
  $ NO_COLOR=1 quoth --to=text --color=always bridge.txt | escapes >/dev/null
  $ quoth --color=always bridge.txt | escapes
  0
  [1]

Offsets count characters, bytes or UTF-16 code units (before the words: an emoji of
four bytes and two units, an accented letter of two bytes):

  $ printf '\360\237\214\211 Caf\303\251 news. "The bridge is closed," Ana Ruiz said.\n' >emoji.txt
  $ for unit in char byte utf16; do quoth --offsets=$unit emoji.txt |
  > sed 's/.*"quote_spans":\[{"start":\([0-9]*\),"end":\([0-9]*\).*/\1-\2/'; done
  14-35
  18-39
  15-36

The id does not depend on how offsets count:

  $ for unit in char byte utf16; do quoth --offsets=$unit emoji.txt |
  > sed 's/.*"id":"\([0-9a-f]\{16\}\)".*/\1/'; done | sort -u | wc -l | tr -d ' '
  1
