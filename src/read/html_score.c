/*
 * html_score.c - how much of a node is text, links, commas, lists.
 *
 * After Mozilla's Readability, Copyright (c) 2010 Arc90 Inc, Apache License 2.0: see COPYING.
 */
#include "read/html.h"

/* Commas of all scripts that have one, in UTF-8. */
static bool is_comma(const char *p, size_t n)
{
    static const char *const COMMAS[] = {"\xD8\x8C",     "\xEF\xB9\x90", "\xEF\xB8\x90",
                                         "\xEF\xBC\x8C", "\xE3\x80\x81", "\xE2\xB9\x81"};
    if (*p == ',')
        return true;
    for (size_t i = 0; i < LEN(COMMAS) && (unsigned char)*p >= 0xD8; i++) {
        size_t k = strlen(COMMAS[i]);
        if (n >= k && !memcmp(p, COMMAS[i], k))
            return true;
    }
    return false;
}

static void count_piece(const piece *x, measure *m)
{
    bool blank = false;

    for (uint32_t i = 0; i < x->n; i++) {
        unsigned char c = (unsigned char)x->p[i];
        if (c <= ' ') {
            blank = true;
            continue;
        }
        if ((c & 0xC0) == 0x80)
            continue;
        m->chars += 1 + blank;
        blank = false;
        if (c == ',' || c >= 0xD8)
            m->commas += is_comma(x->p + i, x->n - i);
    }
}

void measure_add(measure *to, const measure *from)
{
    to->chars += from->chars;
    to->links += from->links;
    to->commas += from->commas;
    to->headings += from->headings;
    to->listed += from->listed;
    to->p = (uint16_t)(to->p + from->p);
    to->img = (uint16_t)(to->img + from->img);
    to->li = (uint16_t)(to->li + from->li);
    to->input = (uint16_t)(to->input + from->input);
    to->embeds = (uint16_t)(to->embeds + from->embeds);
    to->td = (uint16_t)(to->td + from->td);
    to->tr = (uint16_t)(to->tr + from->tr);
    to->th = (uint16_t)(to->th + from->th);
    to->tables = (uint16_t)(to->tables + from->tables);
    to->blocks |= from->blocks;
}

/* The element itself, as those around it see it. */
static void count_element(const node *x, measure *m)
{
    switch ((tag_id)x->id) {
    case TAG_a:
        m->links = m->chars * (x->hints & H_HASH ? 3 : 10);
        break;
    case TAG_h1:
    case TAG_h2:
    case TAG_h3:
    case TAG_h4:
    case TAG_h5:
    case TAG_h6:
        m->headings = m->chars;
        break;
    case TAG_p:
        m->p++;
        break;
    case TAG_li:
        m->li++;
        break;
    case TAG_img:
        m->img++;
        break;
    case TAG_input:
        m->input++;
        break;
    case TAG_embed:
        m->embeds++;
        break;
    case TAG_td:
        m->td++;
        break;
    case TAG_tr:
        m->tr++;
        break;
    case TAG_th:
    case TAG_thead:
    case TAG_caption:
        m->th++;
        break;
    case TAG_table:
        m->tables++;
        break;
    case TAG_ul:
    case TAG_ol:
        m->listed = m->chars;
        break;
    default:
        break;
    }
}

static bool is_container(tag_id id)
{
    return id == TAG_blockquote || id == TAG_dl || id == TAG_div || id == TAG_ol || id == TAG_p ||
           id == TAG_pre || id == TAG_table || id == TAG_ul || id == TAG_img || id == TAG_section ||
           id == TAG_article || id == TAG_main;
}

void measure_own(const page *g, uint32_t i, measure *m)
{
    const node *x = &g->nodes.at[i];

    for (uint32_t k = x->first; k < x->last; k++)
        count_piece(&g->pieces.at[k], m);
    count_element(x, m);
}

void html_measure(const page *g, measure *of)
{
    memset(of, 0, g->nodes.n * sizeof *of);
    for (uint32_t i = g->nodes.n; i-- > 0;) {
        const node *x = &g->nodes.at[i];
        if (x->removed) {
            of[i] = (measure){0};
            continue;
        }
        measure_own(g, i, &of[i]);
        if (x->parent == NONE)
            continue;
        measure_add(&of[x->parent], &of[i]);
        of[x->parent].blocks |= is_container((tag_id)x->id);
    }
}
