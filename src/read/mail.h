/* mail.h - what MIME does to text that travels by mail, undone. */
#ifndef READ_MAIL_H
#define READ_MAIL_H

#include "base/arena.h"

/* The bytes of a body as "Content-Transfer-Encoding: coding" wrote them.  QUOTH_SKIP: it is not
 * known. */
MUST_USE quoth_status mail_body(arena *a, str body, str coding, str *out);

/* A field's value in UTF-8: "=?utf-8?Q?caf=C3=A9?=" is café. */
MUST_USE quoth_status mail_words(arena *a, str value, str *out);

#endif
