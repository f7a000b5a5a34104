/*
 * main.c - drives a fuzz target where the compiler has no libFuzzer.
 *
 *     fuzz_TARGET SECONDS FILE...
 *
 * Runs every file, then changes of them from a fixed seed until the time is
 * over.  The input at hand is in fuzz.input, and stays there after a crash.
 */
#include "fuzz.h"

#include <string.h>
#include <time.h>

enum { MOST_BYTES = 1 << 16 };

typedef struct {
    uint8_t *p;
    size_t n;
} bytes;

static uint64_t seed = 1;

static size_t draw(size_t n)
{
    seed = seed * UINT64_C(6364136223846793005) + UINT64_C(1442695040888963407);
    return (size_t)(seed >> 33) % n;
}

static bytes load(const char *name)
{
    bytes b = {malloc(MOST_BYTES), 0};
    FILE *f = fopen(name, "rb");
    if (!f || !b.p)
        broken(name);
    b.n = fread(b.p, 1, MOST_BYTES, f);
    fclose(f);
    return b;
}

static void keep(const uint8_t *p, size_t n)
{
    FILE *f = fopen("fuzz.input", "wb");
    if (f) {
        fwrite(p, 1, n, f);
        fclose(f);
    }
}

/* Changes a byte, cuts a piece out, doubles a piece, or takes one of other. */
static size_t change(uint8_t *p, size_t n, bytes other)
{
    size_t at = draw(n + 1), len = draw(64) + 1;
    const uint8_t *from = p;
    size_t from_n = n;

    switch (draw(4)) {
    case 0:
        if (at < n)
            p[at] = draw(4) ? (uint8_t)("\"'\n :,.-<>&/=0"[draw(14)]) : (uint8_t)draw(256);
        return n;
    case 1:
        len = len < n - at ? len : n - at;
        memmove(p + at, p + at + len, n - at - len);
        return n - len;
    case 2:
        from = other.p;
        from_n = other.n;
        break;
    default:
        break;
    }
    if (n + len > MOST_BYTES || len >= from_n)
        return n;
    uint8_t piece[64];
    memcpy(piece, from + draw(from_n - len), len);
    memmove(p + at + len, p + at, n - at);
    memcpy(p + at, piece, len);
    return n + len;
}

int main(int argc, char **argv)
{
    static uint8_t work[MOST_BYTES];
    bytes *seeds = calloc((size_t)argc, sizeof *seeds);
    size_t n = 0, runs = 0;

    if (argc < 3 || !seeds) {
        fprintf(stderr, "usage: %s SECONDS FILE...\n", argv[0]);
        return 2;
    }
    time_t end = time(NULL) + atol(argv[1]);
    for (int i = 2; i < argc; i++, runs++) {
        seeds[n] = load(argv[i]);
        keep(seeds[n].p, seeds[n].n);
        LLVMFuzzerTestOneInput(seeds[n].p, seeds[n].n);
        n++;
    }
    for (; time(NULL) < end; runs++) {
        bytes s = seeds[draw(n)];
        size_t size = s.n;
        memcpy(work, s.p, s.n);
        for (size_t changes = draw(20) + 1; changes--;)
            size = change(work, size, seeds[draw(n)]);
        keep(work, size);
        LLVMFuzzerTestOneInput(work, size);
    }
    remove("fuzz.input");
    while (n)
        free(seeds[--n].p);
    free(seeds);
    printf("%zu inputs\n", runs);
    return 0;
}
