Three sentences, one of each kind:

  $ printf '%s\n\n' '"The bridge is closed," Ana Ruiz said.' \
  > 'Tomas Lindqvist said the road was "beyond repair" after the flood.' \
  > 'Petra Novak said that the ferry would run on Monday.' >river.txt
  $ kinds() { sed 's/^.*"doc":"[^"]*","kind":"\([a-z]*\)".*/\1/'; }

Direct and mixed quotations are the default:

  $ quoth river.txt | kinds
  direct
  mixed
  $ quoth --kinds=mixed river.txt | kinds
  mixed
  $ quoth -k direct,direct river.txt | kinds
  direct
  $ quoth --kinds=indirect river.txt | kinds
  indirect
  $ quoth --kinds all river.txt | kinds
  direct
  mixed
  indirect
  $ quoth -k indirect,mixed,direct river.txt | kinds
  direct
  mixed
  indirect

Which words are quotations does not depend on what is asked for beside them; how sure the speaker is may,
for with indirect speech the taggers have a say:

  $ quoth -k all river.txt | grep '"kind":"mixed"' | sed 's/,"cue".*//' >all
  $ quoth -k mixed river.txt | sed 's/,"cue".*//' | cmp - all
  $ quoth -k direct,mixed river.txt | grep '"kind":"mixed"' >both
  $ quoth -k mixed river.txt | cmp - both

A speaker less sure than is asked for is withheld; the record stays, and says how sure the name was:

  $ quoth --min-confidence=1 river.txt | sed 's/.*"quote":"\([^"]*\)".*"speaker":\([a-z]*\).*/\1 \2/'
  The bridge is closed, null
  beyond repair null
  $ quoth --min-confidence=0 river.txt | grep -c '"speaker":null'
  0
  [1]
  $ quoth --min-confidence=1 --explain river.txt 2>&1 >/dev/null | grep -c 'no speaker is named'
  2
