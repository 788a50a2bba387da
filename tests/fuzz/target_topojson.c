/*
 * TopoJSON: the first object's features, and the lines between them. The loader of GeoJSON is that
 * of JSON, which the target "records" tries.
 */
#include <stdbool.h>
#include <stdlib.h>

#include "base/arena.h"
#include "base/budget.h"
#include "base/diag.h"
#include "base/intern.h"
#include "data/load.h"
#include "tests/fuzz/fuzz.h"

static void load(const char *text, size_t size, const struct data_format *format)
{
    struct budget budget;
    struct diag *diag = diag_new();
    struct arena *arena = diag ? arena_new(diag) : NULL;
    struct intern *intern = arena ? intern_new(arena) : NULL;
    if (!intern)
        abort();
    budget_begin(&budget, diag);
    budget_allow(&budget, LIMIT_MEMORY, 64e6);
    budget_allow(&budget, LIMIT_WORK, 5e6);
    arena_set_budget(arena, &budget);
    struct data_context context = {.arena = arena, .intern = intern, .diag = diag};
    const struct data_text given = {"d.json", text, size, format, NULL};
    if (!data_loader_topojson.load(&given, &context) && !diag_has_errors(diag))
        abort();
    arena_free(arena);
    diag_free(diag);
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size)
{
    load((const char *)bytes, size, &(struct data_format){.type = "topojson", .feature = "o"});
    load((const char *)bytes, size,
         &(struct data_format){.type = "topojson", .mesh = "o", .filter = "interior"});
    return 0;
}
