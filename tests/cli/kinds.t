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

A record is the same whatever is asked for beside it:

  $ quoth -k all river.txt | grep '"kind":"mixed"' >all
  $ quoth -k mixed river.txt | cmp - all
