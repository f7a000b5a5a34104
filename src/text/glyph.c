#include "text/glyph.h"

static uint32_t decode(const unsigned char *p, uint8_t *n)
{
    if (p[0] < 0xE0) {
        *n = 2;
        return (uint32_t)(p[0] & 0x1F) << 6 | (p[1] & 0x3F);
    }
    if (p[0] < 0xF0) {
        *n = 3;
        return (uint32_t)(p[0] & 0x0F) << 12 | (uint32_t)(p[1] & 0x3F) << 6 | (p[2] & 0x3F);
    }
    *n = 4;
    return (uint32_t)(p[0] & 0x07) << 18 | (uint32_t)(p[1] & 0x3F) << 12 |
           (uint32_t)(p[2] & 0x3F) << 6 | (p[3] & 0x3F);
}

// clang-format off
static const struct { uint16_t c; uint8_t is, sub; } GLYPHS[] = { /* keep sorted */
    {0x00A0, C_SPACE, 0},            {0x00AB, C_MARK, MARK_GUILLEMET_LEFT},
    {0x00AD, C_LETTER, 0},           {0x00B4, C_MARK, MARK_SINGLE_CLOSE},
    {0x00B7, C_PUNCT, PUNCT_OTHER},  {0x00BB, C_MARK, MARK_GUILLEMET_RIGHT},
    {0x2010, C_PUNCT, '-'},          {0x2011, C_PUNCT, '-'},
    {0x2012, C_PUNCT, PUNCT_DASH},   {0x2013, C_PUNCT, PUNCT_DASH},
    {0x2014, C_PUNCT, PUNCT_DASH},   {0x2015, C_PUNCT, PUNCT_DASH},
    {0x2018, C_MARK, MARK_SINGLE_OPEN},  {0x2019, C_MARK, MARK_SINGLE_CLOSE},
    {0x201A, C_MARK, MARK_SINGLE_LOW},   {0x201B, C_MARK, MARK_SINGLE_OPEN},
    {0x201C, C_MARK, MARK_OPEN},         {0x201D, C_MARK, MARK_CLOSE},
    {0x201E, C_MARK, MARK_LOW},          {0x201F, C_MARK, MARK_OPEN},
    {0x2026, C_PUNCT, PUNCT_ELLIPSIS},
    {0x2032, C_MARK, MARK_PRIME},        {0x2033, C_MARK, MARK_PRIME},
    {0x2039, C_MARK, MARK_ANGLE_LEFT},   {0x203A, C_MARK, MARK_ANGLE_RIGHT},
    {0x3001, C_PUNCT, ','},              {0x3002, C_PUNCT, '.'},
    {0x300C, C_MARK, MARK_CORNER_OPEN},  {0x300D, C_MARK, MARK_CORNER_CLOSE},
    {0x300E, C_MARK, MARK_WHITE_OPEN},   {0x300F, C_MARK, MARK_WHITE_CLOSE},
    {0xFF01, C_PUNCT, '!'},  {0xFF02, C_MARK, MARK_STRAIGHT}, {0xFF08, C_PUNCT, '('},
    {0xFF09, C_PUNCT, ')'},  {0xFF0C, C_PUNCT, ','},  {0xFF0E, C_PUNCT, '.'},
    {0xFF1A, C_PUNCT, ':'},  {0xFF1B, C_PUNCT, ';'},  {0xFF1F, C_PUNCT, '?'},
};
// clang-format on

/* Code points that are no letters but stand in no row above. */
static char_class class_of(uint32_t c)
{
    if ((c >= 0x2000 && c <= 0x200B) || c == 0x3000 || c == 0x202F || c == 0x2028 || c == 0x2029 ||
        c == 0xFEFF)
        return C_SPACE;
    if (c >= 0x3040 && c <= 0x30FF)
        return c >= 0x30A0 ? C_HAN : C_KANA; /* Katakana spells names: runs with Han. */
    if ((c >= 0x3400 && c <= 0x9FFF) || (c >= 0xF900 && c <= 0xFAFF) || c == 0x3005)
        return C_HAN;
    if ((c >= 0x80 && c <= 0xBF && c != 0xAA && c != 0xB5 && c != 0xBA) || c == 0xD7 || c == 0xF7 ||
        (c >= 0x2000 && c <= 0x2BFF) || (c >= 0x3000 && c <= 0x303F) ||
        (c >= 0xE000 && c <= 0xF8FF) || (c >= 0xFE00 && c <= 0xFE6F) ||
        (c >= 0xFF00 && c <= 0xFFFF) || (c >= 0x1F000 && c <= 0x1FAFF) || c >= 0xE0000)
        return C_PUNCT;
    return C_LETTER;
}

/* Capitals of Latin Extended-B. */
static bool is_upper_extended(uint32_t c)
{
    if (c < 0x1DE) /* Ə, Ơ, Ư; pairs, the capital odd. */
        return c == 0x18F || c == 0x1A0 || c == 0x1AF || (c >= 0x1CD && c & 1);
    return !(c & 1) && c != 0x1F0 && (c < 0x221 || (c >= 0x222 && c < 0x233)); /* Ș, Ț */
}

/* Capitals of Latin, Greek and Cyrillic. */
static bool is_upper(uint32_t c)
{
    if (c < 0x100)
        return c >= 0xC0 && c <= 0xDE;
    if (c < 0x180) /* Pairs, the capital even but for two odd stretches. */
        return (c >= 0x139 && c <= 0x148) || (c >= 0x179 && c <= 0x17E) ? c & 1 : !(c & 1);
    if (c < 0x250)
        return is_upper_extended(c);
    if (c >= 0x460 && c < 0x530 && c != 0x482) /* Ґ, Қ; pairs again. */
        return c >= 0x4C1 && c < 0x4CF ? c & 1 : !(c & 1);
    return (c >= 0x386 && c <= 0x3AB && c != 0x390) || (c >= 0x400 && c <= 0x42F) ||
           (c >= 0x1E00 && c <= 0x1EFF && !(c & 1));
}

glyph glyph_at(const char *p)
{
    glyph g = {0};
    uint32_t c = decode((const unsigned char *)p, &g.n);
    size_t lo = 0, hi = LEN(GLYPHS);

    while (lo < hi) {
        size_t mid = (lo + hi) / 2;
        if (GLYPHS[mid].c < c)
            lo = mid + 1;
        else
            hi = mid;
    }
    if (lo < LEN(GLYPHS) && GLYPHS[lo].c == c) {
        g.is = (char_class)GLYPHS[lo].is;
        g.sub = GLYPHS[lo].sub;
        return g;
    }
    g.is = class_of(c);
    g.sub = PUNCT_OTHER;
    g.upper = g.is == C_LETTER && is_upper(c);
    return g;
}
