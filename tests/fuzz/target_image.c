/*
 * A picture of the mark "image": PNG or JPEG.
 */
#include <stdlib.h>

#include "base/arena.h"
#include "base/budget.h"
#include "base/diag.h"
#include "render/picture.h"
#include "tests/fuzz/fuzz.h"

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size)
{
    struct budget budget;
    const char *problem = NULL;
    struct diag *diag = diag_new();
    struct arena *arena = diag ? arena_new(diag) : NULL;
    if (!arena)
        abort();
    budget_begin(&budget, diag);
    budget_allow(&budget, LIMIT_MEMORY, 64e6);
    budget_allow(&budget, LIMIT_PIXELS, 1e6);
    arena_set_budget(arena, &budget);
    bool is_read = picture_decode(bytes, size, arena, &problem) != NULL;
    if (!is_read && !problem && !diag_has_errors(diag))
        abort();
    picture_media_type(bytes, size);
    picture_undrawn_kind(bytes, size);
    arena_free(arena);
    diag_free(diag);
    return 0;
}
