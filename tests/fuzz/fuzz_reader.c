/* Any bytes as a file, read in every way. */
#include "reading.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    for (int from = QUOTH_FROM_AUTO; from <= QUOTH_FROM_MAIL; from++)
        read_as(fuzz_model(), (quoth_from)from, data, size);
    return 0;
}
