/*
 * Number formats: eight bytes of a number, and the specifier.
 */
#include <string.h>

#include "base/arena.h"
#include "base/diag.h"
#include "data/format/locale.h"
#include "tests/fuzz/fuzz.h"

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size)
{
    double value;
    if (size < sizeof value)
        return 0;
    memcpy(&value, bytes, sizeof value);
    struct diag *diag = diag_new();
    struct arena *arena = diag ? arena_new(diag) : NULL;
    const char *text =
        arena ? arena_copy(arena, (const char *)bytes + sizeof value, size - sizeof value) : NULL;
    struct number_format format;
    double reference;
    if (text && number_format_parse(text, &format)) {
        number_format_apply(&format, &locale_default.number, value, arena);
        number_format_apply_prefix(&format, &locale_default.number, 1e3, value, arena);
    }
    if (text)
        number_tick_format(&(struct tick_span){0, value, 10}, text, &format, &reference);
    arena_free(arena);
    diag_free(diag);
    return 0;
}
