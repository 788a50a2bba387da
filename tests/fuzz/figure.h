/*
 * A figure without its surroundings, to try many a second: texts have fixed widths, no file is
 * read, limits are low, and the scene is written as JSON.
 */
#ifndef TESTS_FUZZ_FIGURE_H
#define TESTS_FUZZ_FIGURE_H

#include <stdlib.h>

#include "base/arena.h"
#include "base/budget.h"
#include "base/diag.h"
#include "base/intern.h"
#include "charts/figure.h"
#include "render/output.h"
#include "render/text.h"

struct figure {
    struct budget budget;
    struct diag *diag;
    struct arena *arena, *scratch;
    struct scene scene;
};

static inline void figure_open(struct figure *figure)
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

/* Makes the figure, and writes its scene. A failure without a word is a fault. */
static inline void figure_try(struct figure *figure, const struct figure_sources *sources)
{
    struct intern *intern = intern_new(figure->arena);
    struct context context = {.arena = figure->arena,
                              .scratch = figure->scratch,
                              .intern = intern,
                              .diag = figure->diag,
                              .measurer = &text_measurer_fixed};
    context.data = (struct data_context){
        .arena = figure->arena, .intern = intern, .diag = figure->diag, .base = "."};
    struct figure_parts parts;
    struct buffer out = {0};
    const struct output_options options = {0};
    if (figure_make(sources, &context, &figure->scene, &parts))
        output_format_named("scene.json")
            ->encode(&figure->scene, NULL, &options, &out, figure->diag);
    else if (!diag_has_errors(figure->diag))
        abort();
    buffer_free(&out);
}

static inline void figure_close(struct figure *figure)
{
    arena_free(figure->scratch);
    arena_free(figure->arena);
    diag_free(figure->diag);
}

#endif
