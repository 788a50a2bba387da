/*
 * Files of time zones: bytes as /usr/share/zoneinfo has them, asked about times near and far.
 */
#include "base/arena.h"
#include "base/array.h"
#include "base/diag.h"
#include "data/time/zone.h"
#include "tests/fuzz/fuzz.h"

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size)
{
    static const double times[] = {-8.64e15, -2717650800000, 0, 1583650800000, 4e12, 8.64e15};
    struct diag *diag = diag_new();
    struct arena *arena = diag ? arena_new(diag) : NULL;
    const struct zone *zone = arena ? zone_read("zone", bytes, size, arena, diag) : NULL;
    for (size_t i = 0; zone && i < COUNT_OF(times); i++) {
        zone_offset(zone, times[i]);
        zone_offset_at_local(zone, times[i]);
    }
    arena_free(arena);
    diag_free(diag);
    return 0;
}
