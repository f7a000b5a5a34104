0# words of one more newspaper
grumble|grumbles|grumbled|grumbling	0.9
mutter|muttered	0.6
