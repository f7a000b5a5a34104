/*
 * weights.c - a model in a file:
 *
 *     "quothtag"  format  bits of each table  checksum  edges  bits of regions  tables
 *     8 bytes     4       TABLE_N, to 8       8         1024   MAX_FEATURES     as the bits say
 *
 * Numbers have their low byte first.
 */
#include "tag/weights.h"

enum { MAGIC = 8, FORMAT_AT = 8, BITS_AT = 12, CHECKSUM_AT = 24, EDGES_AT = 32, FORMAT = 2 };
enum { FEWEST_BITS = 4, MOST_BITS = 20 };

static const uint8_t magic[MAGIC] = {'q', 'u', 'o', 't', 'h', 't', 'a', 'g'};
static const uint8_t row_bytes[TABLE_N] = {
#define X(NAME, name, row) row,
    TAG_TABLES(X)
#undef X
};

enum tables_fit { BITS_FIT = 1 / (BITS_AT + TABLE_N <= CHECKSUM_AT) };

tag_layout tag_layout_of(const uint8_t bits[TABLE_N])
{
    tag_layout x = {.edges = EDGES_AT, .regions = EDGES_AT + (size_t)EDGE_IDS * 2};

    x.size = x.regions + MAX_FEATURES;
    for (int t = 0; t < TABLE_N; t++) {
        x.at[t] = x.size;
        x.size += (size_t)row_bytes[t] << bits[t];
        if (t == TABLE_POS)
            x.size += POS_ROW;
    }
    return x;
}

bool label_regions(label_region *x, const uint8_t *bits, size_t rows)
{
    uint32_t next = 0;

    for (uint32_t k = 0; k < label_templates.n; k++) {
        if (bits[k] < 1 || bits[k] > MOST_BITS)
            return false;
        x[k] = (label_region){next, 32u - bits[k]};
        next += 1u << bits[k];
    }
    return next <= rows;
}

/* FNV-1a (Fowler, Noll and Vo) over eight bytes at a time. */
static uint64_t checksum(const uint8_t *p, size_t n)
{
    uint64_t h = UINT64_C(0xCBF29CE484222325);
    for (size_t i = 0; i < n; i += 8) {
        uint64_t x = 0;
        for (size_t k = 0; k < 8 && i + k < n; k++)
            x |= (uint64_t)p[i + k] << 8 * k;
        h = (h ^ x) * UINT64_C(0x100000001B3);
        h ^= h >> 29;
    }
    return h;
}

static uint64_t sum_of(const uint8_t *model, size_t size)
{
    return checksum(model, CHECKSUM_AT) ^ checksum(model + EDGES_AT, size - EDGES_AT);
}

static uint64_t number(const uint8_t *p, size_t n)
{
    uint64_t x = 0;
    for (size_t i = 0; i < n; i++)
        x |= (uint64_t)p[i] << 8 * i;
    return x;
}

static void put(uint8_t *p, size_t n, uint64_t x)
{
    for (size_t i = 0; i < n; i++)
        p[i] = (uint8_t)(x >> 8 * i);
}

void tag_weights_seal(uint8_t *model, const uint8_t bits[TABLE_N])
{
    memset(model, 0, EDGES_AT);
    memcpy(model, magic, MAGIC);
    put(model + FORMAT_AT, 4, FORMAT);
    memcpy(model + BITS_AT, bits, TABLE_N);
    put(model + CHECKSUM_AT, 8, sum_of(model, tag_layout_of(bits).size));
}

quoth_status tag_weights_read(tag_weights *w, str model, const char **why)
{
    const uint8_t *p = (const uint8_t *)model.p;
    int16_t edges[EDGE_IDS];

    *why = "no tagger model";
    if (model.n < EDGES_AT || memcmp(p, magic, MAGIC) != 0)
        return QUOTH_SKIP;
    *why = "a model for another version of quoth";
    if (number(p + FORMAT_AT, 4) != FORMAT)
        return QUOTH_SKIP;
    *why = "damaged: a table of no possible size";
    for (int t = 0; t < TABLE_N; t++) {
        w->bits[t] = p[BITS_AT + t];
        if (w->bits[t] < FEWEST_BITS || w->bits[t] > MOST_BITS)
            return QUOTH_SKIP;
    }
    tag_layout x = tag_layout_of(w->bits);
    *why = "cut short or too long";
    if (model.n != x.size)
        return QUOTH_SKIP;
    *why = "damaged: its checksum is wrong";
    if (model.p != tag_model.p && number(p + CHECKSUM_AT, 8) != sum_of(p, x.size))
        return QUOTH_SKIP;
    *why = "damaged: more rows for labels than there are";
    if (!label_regions(w->regions, p + x.regions, (size_t)1 << w->bits[TABLE_LABEL]))
        return QUOTH_SKIP;
    for (int t = 0; t < TABLE_N; t++)
        w->at[t] = p + x.at[t];
    states_build(&w->states);
    for (size_t i = 0; i < EDGE_IDS; i++)
        edges[i] = (int16_t)number(p + x.edges + 2 * i, 2);
    ways_build(w->ways, &w->states, edges);
    for (uint32_t k = 0; k < STATE_ROW; k++)
        w->slot[k] = (uint8_t)state_slot(&w->states, k);
    memset(w->asked, 0, sizeof w->asked);
    columns_asked(&label_templates, w->asked);
    columns_asked(&pair_templates, w->asked);
    columns_asked(&state_templates, w->asked);
    *why = NULL;
    return QUOTH_OK;
}

static const uint8_t compiled_in[] = {
#include "tag/model.inc"
};

const str tag_model = {(const char *)compiled_in, sizeof compiled_in};
