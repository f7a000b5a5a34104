/* framed.h - whose words a quotation is, told by the noun that frames it. */
#ifndef FIND_FRAMED_H
#define FIND_FRAMED_H

#include "find/propose.h"

/* Is the quoted span that p stands at framed so?  Then *found is its cue and speaker. */
bool framed(const proposal *p, candidate *found);

#endif
