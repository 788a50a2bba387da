/*
 * What it takes to paint a path on Cairo, charged before it is done.
 */
#ifndef RENDER_PAINT_COST_H
#define RENDER_PAINT_COST_H

#include <cairo.h>
#include <stdbool.h>
#include <stddef.h>

#include "base/budget.h"
#include "render/scene.h"

struct paint_cost {
    cairo_t *cairo; /* with the path */
    const struct style *style;
    struct budget *budget;
    bool has_pixels;                     /* the output is painted; else the path is written */
    size_t part_count;                   /* lines, curves, shapes of the path */
    bool fills_densely, strokes_densely; /* as render/dense.h does */
};

/* False when a limit is reached. */
bool paint_cost_spend(const struct paint_cost *cost);

/* Of so many glyphs that are filled, size px high in the coordinates of the path; of their outlines
 * that are stroked, which are the path. */
bool paint_cost_spend_glyphs(const struct paint_cost *cost, double size, double count);
bool paint_cost_spend_outlines(const struct paint_cost *cost);

#endif
