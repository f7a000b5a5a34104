/*
 * sources.c - to whom it was said, and through whom it reached the reader.
 */
#include "find/parties.h"

quoth_status link_sources(quoth_doc *d, const quoth_model *m, const attribution *a,
                          party *addressee, bool *has, party_vec *source)
{
    (void)d;
    (void)m;
    (void)a;
    *addressee = (party){0};
    *has = false;
    *source = (party_vec){0};
    return QUOTH_OK;
}
