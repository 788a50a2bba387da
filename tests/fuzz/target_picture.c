/*
 * A picture that says what it was made from, and its spec taken out.
 */
#include "library/burin.h"
#include "tests/fuzz/fuzz.h"

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size)
{
    struct burin_record *record = burin_record_new("a.png", bytes, size);
    if (record && burin_record_is_good(record)) {
        burin_record_json(record);
        burin_record_spec(record);
    }
    burin_record_free(record);
    return 0;
}
