/* Any bytes as a web archive, packed or not. */
#include "reading.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    read_as(fuzz_model(), QUOTH_FROM_WARC, data, size);
    return 0;
}
