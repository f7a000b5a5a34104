/* place.h - what the id of a document says of its outlet and its day. */
#ifndef OUT_PLACE_H
#define OUT_PLACE_H

#include "base/base.h"

enum { DATE_N = 10 }; /* 2026-11-03 */

/* The host of a URL, without user, port and "www."; empty for any other id. */
str place_outlet(str id);

/* The first YYYY-MM-DD or YYYY/MM/DD of the id, with hyphens; false: none. */
bool place_date(str id, char date[DATE_N + 1]);

/* The same for a date in words as well: Tue, 03 Nov 2026; November 3, 2026. */
bool place_day(str said, char date[DATE_N + 1]);

#endif
