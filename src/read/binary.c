/* binary.c - what is no text at all: pictures, programs, packed files, databases. */
#include "base/str.h"
#include "read/read.h"

enum {
    LOOKED_AT = 8192, /* Bytes of a file. */
    FEW = 4,          /* Control characters that any text may have. */
    RARE = 16,        /* Of so many bytes of text fewer than one is a control character: of what
                       * is packed or ciphered every tenth is. */
};

/* What such files begin with, where few control characters follow; RTF and PostScript are words
 * among so many codes that they are none either. */
// clang-format off
static const str MAGICS[] = {
    {"%PDF-", 5},        {"\x89PNG", 4},          {"\xFF\xD8\xFF", 3},  {"\x7F" "ELF", 4},
    {"PK\3\4", 4},       {"\xFD" "7zXZ", 5},      {"\x1F\x8B", 2},      {"(\xB5/\xFD", 4},
    {"\xFF\xFE\0\0", 4}, {"\0\0\xFE\xFF", 4}, /* UTF-32 */
    {"SQLite format 3", 15}, {"bplist", 6}, {"{\\rtf", 5}, {"%!PS-", 5},
};
// clang-format on

static bool is_control(char c)
{
    return (unsigned char)c < ' ' && !(c >= '\b' && c <= '\r') && c != '\x1B';
}

bool is_binary(str s)
{
    size_t n = s.n < LOOKED_AT ? s.n : LOOKED_AT, controls = 0, mark;

    for (size_t i = 0; i < LEN(MAGICS); i++)
        if (s.n > MAGICS[i].n && !memcmp(s.p, MAGICS[i].p, MAGICS[i].n))
            return true;
    if (charset_utf16(s, &mark))
        return false;
    for (size_t i = 0; i < n; i++)
        controls += is_control(s.p[i]);
    return controls > FEW && controls * RARE > n;
}
