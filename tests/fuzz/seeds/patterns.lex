1# a frame and a turn
turn	^([A-Z]+):
medium	in a (postcard)(?: to (\w+))?
