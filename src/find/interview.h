/* interview.h - answers in marks to questions without. */
#ifndef FIND_INTERVIEW_H
#define FIND_INTERVIEW_H

#include "find/chains.h"

/* Gives paragraphs that only quote, behind questions without marks, to who is interviewed. */
void interview_run(chains *c);

#endif
