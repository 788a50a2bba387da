/*
 * What the kinds of items share: boxes with strokes, corners, the order of painting.
 */
#ifndef RENDER_ITEM_INTERNAL_H
#define RENDER_ITEM_INTERNAL_H

#include <math.h>

#include "render/path.h"
#include "render/scene.h"

struct painter;

#define PI 3.14159265358979323846

static inline double degrees_to_radians(double degrees)
{
    return degrees * (PI / 180);
}

/* False for an item without a place, which is left out: Cairo refuses to go on after a NaN. */
static inline bool item_is_placed(const struct item *item)
{
    return isfinite(item->x) && isfinite(item->y);
}

/* The box between two opposite corners, whichever they are. */
struct bounds bounds_between(double x1, double y1, double x2, double y2);

/* What is left of bounds inside clip; empty when nothing. */
void bounds_clip(struct bounds *bounds, const struct bounds *clip);

/* Adds what a stroke covers outside of its path, by Vega's rule; miter: the path has corners. */
void bounds_add_stroke(struct bounds *bounds, const struct style *style, bool miter);

/* The radii as drawn: at least 0, at most half the shorter side. True when one is more than 0. */
bool corners_clamp(const double radius[CORNER_COUNT], double width, double height,
                   double clamped[CORNER_COUNT]);

/* A rectangle with rounded corners, with the curves that Vega uses for them. */
void path_rounded_rect(struct path_sink *sink, const struct bounds *box,
                       const double radius[CORNER_COUNT]);

/* The edge of a series: lines have one, areas two, of which the second is drawn backwards. */
struct curve_edge {
    const struct scene_point *points;
    size_t count;
    bool second;
};

/* The i-th point in the order of drawing: the second edge of an area runs backwards. */
struct path_point curve_edge_point(const struct curve_edge *edge, size_t i);

/* One interpolation: how an edge becomes an outline. join: line_to() its first point. */
struct curve {
    const char *name;
    void (*draw)(const struct curve_edge *edge, const struct series_item *series, bool join,
                 struct path_sink *sink);
};

/* The curves of render/item/curve_spline.c, as d3-shape has them. */
typedef void curve_draw(const struct curve_edge *edge, const struct series_item *series, bool join,
                        struct path_sink *sink);
curve_draw curve_draw_basis, curve_draw_basis_closed, curve_draw_basis_open, curve_draw_bundle,
    curve_draw_cardinal, curve_draw_cardinal_closed, curve_draw_cardinal_open,
    curve_draw_catmull_rom, curve_draw_catmull_rom_closed, curve_draw_catmull_rom_open,
    curve_draw_natural;

/* The curve of that name; linear for NULL and for what nobody knows. */
const struct curve *curve_find(const char *interpolate);

/* The runs of defined points, one after the other: the first run from *start on; false when none.
 * count is its length. */
bool series_next_run(const struct series_item *series, size_t *start, size_t *count);

/* The bounds of an item that is a series, and its painting; draw puts the outline about (0, 0). */
struct bounds series_bounds(const struct item *item,
                            void (*draw)(const struct series_item *, struct path_sink *));
void series_paint(const struct item *item, struct painter *painter,
                  void (*draw)(const struct series_item *, struct path_sink *));

/* The marks of a group in the order of painting: those without z-index first, then by z-index. Zero
 * it and fill group to begin. */
struct mark_order {
    const struct group_item *group;
    size_t index;
    int zindex;
};

/* The next mark, or NULL. */
const struct scene_mark *mark_order_next(struct mark_order *order);

#endif
