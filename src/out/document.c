/* document.c - the document itself as one JSON object a line: what was read, before any passes. */
#include "out/out.h"

static void put_string(buf *b, str s)
{
    size_t from = 0;

    buf_char(b, '"');
    for (size_t i = 0; i < s.n; i++) {
        unsigned char c = (unsigned char)s.p[i];
        if (c >= 0x20 && c != '"' && c != '\\' && c != 0x7f)
            continue;
        buf_put(b, s.p + from, i - from);
        if (c == '"' || c == '\\')
            buf_fmt(b, "\\%c", c);
        else
            buf_fmt(b, c == '\n' ? "\\n" : "\\u%04x", c);
        from = i + 1;
    }
    buf_put(b, s.p + from, s.n - from);
    buf_char(b, '"');
}

void document_render(buf *b, const quoth_doc *d, str id)
{
    static const char *const NAMES[] = {
        [DOC_TITLE] = ",\"title\":",
        [DOC_BYLINE] = ",\"byline\":",
        [DOC_DATE] = ",\"date\":",
        [DOC_URL] = ",\"url\":",
    };
    PUT(b, "{\"doc\":");
    put_string(b, id);
    for (size_t i = 0; i < DOC_FIELDS; i++)
        if (d->fields[i].n) {
            buf_put(b, NAMES[i], strlen(NAMES[i]));
            put_string(b, d->fields[i]);
        }
    PUT(b, ",\"text\":");
    put_string(b, d->text);
    PUT(b, "}\n");
}
