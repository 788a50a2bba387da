/*
 * Expressions: compiled, and run where "datum" is undefined. They are UTF-8: the reader of the spec
 * has seen to that.
 */
#include <glib.h>

#include "base/arena.h"
#include "base/diag.h"
#include "base/intern.h"
#include "data/expr.h"
#include "tests/fuzz/fuzz.h"

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size)
{
    if (!g_utf8_validate((const char *)bytes, (gssize)size, NULL))
        return 0;
    struct diag *diag = diag_new();
    struct arena *arena = diag ? arena_new(diag) : NULL;
    struct intern *intern = arena ? intern_new(arena) : NULL;
    const char *text = intern ? arena_copy(arena, (const char *)bytes, size) : NULL;
    struct expr *expr = text ? expr_compile(text, NULL, NULL, arena, diag) : NULL;
    if (expr)
        expr_eval_datum(expr, VALUE_OF_UNDEFINED, arena);
    arena_free(arena);
    diag_free(diag);
    return 0;
}
