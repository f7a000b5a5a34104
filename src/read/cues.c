/*
 * cues.c - lines of subtitles become paragraphs.
 *
 *     We looked for another answer      one paragraph: a sentence goes on in the next
 *     and there is none.                cue, and the next sentence too,
 *     - Since when?                     until a dash, >>, NAME: or another <v Name> says that
 *     - Since March.                    somebody else speaks, or there is a pause
 *
 * <v Ana Ruiz> becomes the turn head "Ana Ruiz: ".  Left out are tags, {\an8} and its like,
 * lines that describe a sound, "[door slams]", and a line that only moved up.
 */
#include "read/cues.h"

#include "base/ascii.h"
#include "base/str.h"
#include "base/utf8.h"

enum { MARK_MOST = 1000, HEAD_MOST = 48, HEAD_WORDS = 4 };

static bool is_letter(char c)
{
    return ascii_is_letter(c) || (unsigned char)c >= 0x80;
}

/* --- Marks inside a line ---------------------------------------------------------------------- */

/* Bytes at s that are no words: <i>, </i>, <00:31.000>, {\an8}, \N; 0: none. */
static size_t mark_at(str s, bool vtt)
{
    char c = *s.p, next = s.n > 1 ? s.p[1] : ' ';
    const char *end = NULL;

    s.n = s.n < MARK_MOST ? s.n : MARK_MOST;
    if (c == '\\' && (next == 'N' || next == 'n' || next == 'h'))
        return 2;
    if (c == '{' && (next == '\\' || ((next | 0x20) == 'y' && s.n > 2 && s.p[2] == ':')))
        end = memchr(s.p, '}', s.n);
    else if (c == '<' && (is_letter(next) || next == '/' || (vtt && ascii_is_digit(next))))
        end = memchr(s.p, '>', s.n);
    return end ? (size_t)(end + 1 - s.p) : 0;
}

/* The name in <v Ana Ruiz> or <v.loud Ana Ruiz>; n 0: it is none. */
static str voice_in(str mark)
{
    size_t n = 2;

    if (mark.n < 5 || mark.p[0] != '<' || mark.p[1] != 'v' || !strchr(". \t", mark.p[2]))
        return (str){NULL, 0};
    while (n < mark.n && mark.p[n] != ' ' && mark.p[n] != '\t')
        n++;
    str name = str_cut(mark, n < mark.n ? n : mark.n);
    name.n -= name.n > 0; /* > */
    return str_trim(name);
}

/* c->plain becomes the line without its marks. */
static void make_plain(cues *c, str s)
{
    c->plain.n = 0;
    while (s.n) {
        size_t n = mark_at(s, c->vtt);
        if (!n)
            buf_char(&c->plain, *s.p);
        s = str_cut(s, n ? n : 1);
    }
}

/* --- Who speaks --------------------------------------------------------------------------------- */

/* "- ", ">> ": what says that somebody else speaks. */
static size_t turn_mark(str s)
{
    static const char *const DASHES[] = {"-",   "\xE2\x80\x93", "\xE2\x80\x94", "\xE2\x80\x95",
                                         ">>>", ">>",           "&gt;&gt;&gt;", "&gt;&gt;"};

    for (size_t i = 0; i < LEN(DASHES); i++) {
        size_t n = strlen(DASHES[i]);
        if (s.n <= n || memcmp(s.p, DASHES[i], n) != 0)
            continue;
        bool ascii = DASHES[i][0] == '-';
        if (s.p[n] == ' ' || (ascii && (is_letter(s.p[n]) || s.p[n] == '"')) || !ascii)
            return n;
    }
    return 0;
}

/* "RUIZ:", "Ana Ruiz:" at the start; *capitals: all of it is in capitals. */
static bool has_head(str s, bool *capitals)
{
    size_t words = 0, n = 0;

    *capitals = true;
    for (; n < s.n && n < HEAD_MOST && s.p[n] != ':'; n++) {
        char c = s.p[n];
        bool starts = !n || s.p[n - 1] == ' ';
        words += starts;
        *capitals &= !(c >= 'a' && c <= 'z');
        if ((starts && !(c >= 'A' && c <= 'Z') && c != '#' && !(n && ascii_is_digit(c)) &&
             (unsigned char)c < 0x80) ||
            strchr("?!,;\"", c))
            return false;
    }
    return n && n < s.n && s.p[n] == ':' && words <= HEAD_WORDS &&
           (n + 1 == s.n || s.p[n + 1] == ' ');
}

/* The whole line tells of a sound: "[door slams]", "(laughter)". */
static bool is_sound(str s)
{
    char close = s.n > 2 ? *s.p == '[' ? ']' : *s.p == '(' ? ')' : 0 : 0;

    return close && memchr(s.p, close, s.n) == s.p + s.n - 1;
}

/* --- Paragraphs ------------------------------------------------------------------------------------ */

static uint32_t place(const cues *c, const char *p)
{
    return (uint32_t)(p - c->g->source.p);
}

void cues_end(cues *c)
{
    if (c->in_paragraph)
        page_close(c->g);
    c->in_paragraph = c->ended = false;
}

static quoth_status put_literal(cues *c, const char *p, size_t n)
{
    return page_put(c->g, (piece){p, (uint32_t)n, place(c, p), (uint32_t)n});
}

/* Begins one before p, under the voice if there is one. */
static quoth_status begin_paragraph(cues *c, const char *p)
{
    cues_end(c);
    TRY(page_open(c->g, TAG_p, place(c, p), 0));
    c->in_paragraph = true;
    if (!c->voice.n)
        return QUOTH_OK;
    TRY(put_literal(c, c->voice.p, c->voice.n));
    return page_put(c->g, (piece){": ", 2, place(c, c->voice.p + c->voice.n), 0});
}

static void note_end(cues *c, str s, size_t n)
{
    char b = *s.p;

    if (b == '.' || b == '?' || b == '!' || (n == 3 && !memcmp(s.p, "\xE2\x80\xA6", 3)))
        c->ended = true;
    else if (is_letter(b) && !(n == 3 && !memcmp(s.p, "\xE2\x80", 2)))
        c->ended = false;
    else if (ascii_is_digit(b) || b == ',' || b == ';' || b == ':' || b == '-')
        c->ended = false;
}

static quoth_status put_mark(cues *c, str mark)
{
    str name = c->vtt ? voice_in(mark) : (str){NULL, 0};

    if (*mark.p == '\\')
        return page_put(c->g, (piece){" ", 1, place(c, mark.p), 2});
    if (!name.n)
        return QUOTH_OK;
    bool other = !str_eq(name, c->voice) || !c->in_paragraph;
    c->voice = name;
    c->voices = true;
    return other ? begin_paragraph(c, mark.p) : QUOTH_OK;
}

/* The words of a line, which lies in a paragraph. */
static quoth_status put_words(cues *c, str s)
{
    while (s.n) {
        entity_text t;
        uint32_t code;
        size_t n = strchr("<{\\", *s.p) ? mark_at(s, c->vtt) : 0;
        if (n) {
            TRY(put_mark(c, (str){s.p, n}));
            s = str_cut(s, n);
            continue;
        }
        if (*s.p == '&' && (n = entity_at(s, &t)) != 0) {
            note_end(c, (str){t.p, t.n}, t.n);
            TRY(entity_put(c->g, &t, place(c, s.p), (uint32_t)n));
        } else {
            n = utf8_decode(s.p, s.n, &code);
            note_end(c, s, n);
            TRY(put_literal(c, s.p, n));
        }
        s = str_cut(s, n);
    }
    return QUOTH_OK;
}

void cues_begin(cues *c, const timing *times)
{
    c->gap = times->start > c->now.end ? times->start - c->now.end : 0;
    c->now = *times;
    c->first = true;
}

/* Whether the line begins a paragraph; *mark: bytes that say so and are no words. */
static bool begins_one(const cues *c, str plain, bool voiced, size_t *mark)
{
    bool capitals, pause = c->first && (c->gap >= SILENCE || (c->gap >= PAUSE && c->ended));

    *mark = turn_mark(plain);
    if (*mark || pause || !c->in_paragraph)
        return true;
    if (c->first && c->voice.n && !voiced)
        return true;
    return has_head(plain, &capitals) && (capitals || c->ended);
}

/* The line behind the words that only say that a turn begins, and what stands before them. */
static str behind_mark(const cues *c, str line, size_t mark)
{
    while (line.n && mark) {
        size_t n = mark_at(line, c->vtt);
        n = n ? n : 1;
        mark -= line.p[0] == '<' || line.p[0] == '{' || line.p[0] == '\\' ? 0 : 1;
        line = str_cut(line, n);
    }
    return line;
}

quoth_status cues_line(cues *c, str line)
{
    size_t mark;
    bool voiced = false;

    make_plain(c, line);
    str plain = {c->plain.p, c->plain.n};
    while (plain.n && (*plain.p == ' ' || *plain.p == '\t'))
        plain = str_cut(plain, 1);
    bool moved = c->first && c->gap <= REPEATED && c->times.n > 1 &&
                 str_eq((str){c->plain.p, c->plain.n}, (str){c->last.p, c->last.n});
    if (!plain.n || is_sound(plain) || moved)
        return QUOTH_OK;
    if (c->vtt && *line.p == '<') {
        const char *end = memchr(line.p, '>', line.n);
        voiced = end && voice_in((str){line.p, (size_t)(end + 1 - line.p)}).n;
    }
    bool begins = begins_one(c, plain, voiced, &mark);
    if (c->first && !voiced)
        c->voice = (str){NULL, 0};
    if (voiced && begins)
        cues_end(c); /* <v> begins it. */
    else if (begins)
        TRY(begin_paragraph(c, line.p));
    else if (c->in_paragraph)
        TRY(put_literal(c, line.p - 1, 1)); /* A blank or a line end. */
    c->first = false;
    buf swap = c->last;
    c->last = c->plain;
    c->plain = swap;
    return put_words(c, behind_mark(c, line, mark));
}
