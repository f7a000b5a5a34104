/* pointed.h - whose words a quotation is, told by the sentence behind it. */
#ifndef FIND_POINTED_H
#define FIND_POINTED_H

#include "doc/doc.h"

/* The mention of whoever sentence s gives the quotation right before it to, or NONE. */
uint32_t pointed_holder(const quoth_doc *d, const quoth_model *m, uint32_t s);

#endif
