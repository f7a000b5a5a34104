/*
 * chains.c - which mentions are one speaker.
 */
#include "find/find.h"

quoth_status find_chains(quoth_doc *d, const quoth_model *m)
{
    (void)d;
    (void)m;
    return QUOTH_OK;
}
