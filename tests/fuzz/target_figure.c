/*
 * A whole figure, from a spec that is changed as a tree (mutator.c).
 */
#include "tests/fuzz/figure.h"
#include "tests/fuzz/fuzz.h"

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size)
{
    struct figure figure;
    const struct figure_sources sources = {.spec = {"f.vl.json", (const char *)bytes, size}};
    figure_open(&figure);
    figure_try(&figure, &sources);
    figure_close(&figure);
    return 0;
}
