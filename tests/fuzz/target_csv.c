/*
 * Delimited text, with the types of its columns inferred.
 */
#include "base/arena.h"
#include "base/diag.h"
#include "base/intern.h"
#include "data/load.h"
#include "tests/fuzz/fuzz.h"

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size)
{
    struct diag *diag = diag_new();
    struct arena *arena = diag ? arena_new(diag) : NULL;
    struct intern *intern = arena ? intern_new(arena) : NULL;
    if (intern) {
        struct data_context context = {.arena = arena, .intern = intern, .diag = diag};
        struct data_format format = {.type = "csv"};
        struct data_text text = {"d.csv", (const char *)bytes, size, &format, NULL};
        data_loader_csv.load(&text, &context);
    }
    arena_free(arena);
    diag_free(diag);
    return 0;
}
