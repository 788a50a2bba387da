/*
 * Time formats: eight bytes of a time, and the specifier.
 */
#include <string.h>

#include "base/arena.h"
#include "base/diag.h"
#include "data/format/locale.h"
#include "tests/fuzz/fuzz.h"

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size)
{
    double time;
    if (size < sizeof time)
        return 0;
    memcpy(&time, bytes, sizeof time);
    struct diag *diag = diag_new();
    struct arena *arena = diag ? arena_new(diag) : NULL;
    const char *text =
        arena ? arena_copy(arena, (const char *)bytes + sizeof time, size - sizeof time) : NULL;
    if (text) {
        time_format(text, time, NULL, &locale_default.time, arena);
        time_format_multi(time, NULL, &locale_default.time, arena);
    }
    arena_free(arena);
    diag_free(diag);
    return 0;
}
