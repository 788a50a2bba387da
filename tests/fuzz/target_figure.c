/*
 * A whole figure without its surroundings, to try many a second: texts have fixed widths, no file
 * is read, limits are low, and the scene is written as JSON.
 */
#include <stdlib.h>

#include "base/arena.h"
#include "base/budget.h"
#include "base/diag.h"
#include "base/intern.h"
#include "charts/figure.h"
#include "render/output.h"
#include "render/text.h"
#include "tests/fuzz/fuzz.h"

struct figure {
    struct budget budget;
    struct diag *diag;
    struct arena *arena, *scratch;
    struct scene scene;
};

static void open_figure(struct figure *figure)
{
    *figure = (struct figure){.diag = diag_new()};
    figure->arena = figure->diag ? arena_new(figure->diag) : NULL;
    if (!figure->arena)
        abort();
    budget_begin(&figure->budget, figure->diag);
    budget_allow(&figure->budget, LIMIT_WORK, 3e6);
    budget_allow(&figure->budget, LIMIT_MEMORY, 64e6);
    budget_allow(&figure->budget, LIMIT_ITEMS, 2e4);
    budget_allow(&figure->budget, LIMIT_CELLS, 200);
    budget_allow(&figure->budget, LIMIT_ROWS, 2e4);
    arena_set_budget(figure->arena, &figure->budget);
    figure->scratch = arena_new_beside(figure->arena);
    if (!figure->scratch)
        abort();
}

static bool make(struct figure *figure, const uint8_t *bytes, size_t size)
{
    struct intern *intern = intern_new(figure->arena);
    struct context context = {.arena = figure->arena,
                              .scratch = figure->scratch,
                              .intern = intern,
                              .diag = figure->diag,
                              .measurer = &text_measurer_fixed};
    context.data = (struct data_context){
        .arena = figure->arena, .intern = intern, .diag = figure->diag, .base = "."};
    struct figure_sources sources = {.spec = {"f.vl.json", (const char *)bytes, size}};
    struct figure_parts parts;
    return figure_make(&sources, &context, &figure->scene, &parts);
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size)
{
    struct figure figure;
    struct buffer out = {0};
    open_figure(&figure);
    if (make(&figure, bytes, size)) {
        const struct output_options options = {0};
        output_format_named("scene.json")->encode(&figure.scene, NULL, &options, &out, figure.diag);
    } else if (!diag_has_errors(figure.diag)) {
        abort(); /* a failure without a word */
    }
    buffer_free(&out);
    arena_free(figure.scratch);
    arena_free(figure.arena);
    diag_free(figure.diag);
    return 0;
}
