/* Any bytes as a page. */
#include "reading.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    read_as(fuzz_model(), QUOTH_FROM_HTML, data, size);
    return 0;
}
