/* Any bytes as a user's word list (first byte even) or pattern file (odd). */
#include "fuzz.h"

#include <string.h>
#include <unistd.h>

static char dir[64], words[80], patterns[80];

static void clean(void)
{
    unlink(words);
    unlink(patterns);
    rmdir(dir);
}

static void make_dir(void)
{
    const char *tmp = getenv("TMPDIR");
    snprintf(dir, sizeof dir, "%.40s/quoth-fuzz.XXXXXX", tmp ? tmp : "/tmp");
    if (!mkdtemp(dir))
        broken("no temporary folder");
    snprintf(words, sizeof words, "%s/cue-verb.txt", dir);
    snprintf(patterns, sizeof patterns, "%s/patterns.txt", dir);
    atexit(clean);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    static const char text[] = "“Late,” grumbled Ana Ruiz, citing a study.\nRUIZ: No.\n";
    quoth_error err = {0};

    if (!size)
        return 0;
    if (!*dir)
        make_dir();
    unlink(words);
    unlink(patterns);
    FILE *f = fopen(data[0] % 2 ? patterns : words, "wb");
    if (!f || fwrite(data + 1, 1, size - 1, f) != size - 1 || fclose(f))
        broken("cannot write the word list");

    quoth_options o = quoth_defaults();
    o.lexicon_dir = dir;
    quoth_model *m = quoth_model_new(&o, &err);
    if (!m) {
        if (err.status != QUOTH_FATAL || !err.message[0] || strchr(err.message, '\n'))
            broken("a refused word list without a one-line message");
        return 0;
    }
    quoth_doc *d = quoth_doc_new(m, "fuzz", text, sizeof text - 1, &err);
    if (!d || quoth_extract(m, d, &err) != QUOTH_OK)
        broken("a document that fails");
    quoth_doc_free(d);
    quoth_model_free(m);
    return 0;
}
