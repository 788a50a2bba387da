/*
 * Boxes, and what Vega's scenegraph says of the boxes of items and marks. What each kind of item
 * covers is in render/item/; the rule for strokes, shared by them, is here.
 */
#include "render/scene.h"

#include <math.h>

#include "render/item.h"
#include "render/item_internal.h"

const struct style style_default = {
    .opacity = 1,
    .fill_opacity = 1,
    .stroke_opacity = 1,
    .stroke_width = 1,
    .stroke_miter_limit = 4,
};

const struct bounds bounds_empty = {INFINITY, INFINITY, -INFINITY, -INFINITY};

bool bounds_is_empty(const struct bounds *bounds)
{
    return !(bounds->x1 <= bounds->x2 && bounds->y1 <= bounds->y2);
}

void bounds_add(struct bounds *bounds, double x, double y)
{
    /* Comparisons, not fmin(): a NaN leaves the box as it is. */
    if (x < bounds->x1)
        bounds->x1 = x;
    if (y < bounds->y1)
        bounds->y1 = y;
    if (x > bounds->x2)
        bounds->x2 = x;
    if (y > bounds->y2)
        bounds->y2 = y;
}

void bounds_union(struct bounds *bounds, const struct bounds *other)
{
    if (bounds_is_empty(other))
        return;
    bounds_add(bounds, other->x1, other->y1);
    bounds_add(bounds, other->x2, other->y2);
}

void bounds_translate(struct bounds *bounds, double dx, double dy)
{
    bounds->x1 += dx;
    bounds->y1 += dy;
    bounds->x2 += dx;
    bounds->y2 += dy;
}

void bounds_expand(struct bounds *bounds, double by)
{
    bounds->x1 -= by;
    bounds->y1 -= by;
    bounds->x2 += by;
    bounds->y2 += by;
}

void bounds_rotate(struct bounds *bounds, double angle, double x, double y)
{
    if (bounds_is_empty(bounds))
        return;
    double cosine = cos(degrees_to_radians(angle)), sine = sin(degrees_to_radians(angle));
    const double corner[][2] = {{bounds->x1, bounds->y1},
                                {bounds->x2, bounds->y1},
                                {bounds->x2, bounds->y2},
                                {bounds->x1, bounds->y2}};
    struct bounds turned = bounds_empty;
    for (int i = 0; i < 4; i++) {
        double dx = corner[i][0] - x, dy = corner[i][1] - y;
        bounds_add(&turned, x + dx * cosine - dy * sine, y + dx * sine + dy * cosine);
    }
    *bounds = turned;
}

struct bounds bounds_between(double x1, double y1, double x2, double y2)
{
    struct bounds bounds = bounds_empty;
    bounds_add(&bounds, x1, y1);
    bounds_add(&bounds, x2, y2);
    return bounds;
}

void bounds_clip(struct bounds *bounds, const struct bounds *clip)
{
    bounds->x1 = fmax(bounds->x1, clip->x1);
    bounds->y1 = fmax(bounds->y1, clip->y1);
    bounds->x2 = fmin(bounds->x2, clip->x2);
    bounds->y2 = fmin(bounds->y2, clip->y2);
}

/* Vega, boundStroke.js: half the width to each side; √2 times as much for square caps on slanted
 * ends; for outlines with corners, as far as a miter may reach. */
void bounds_add_stroke(struct bounds *bounds, const struct style *style, bool miter)
{
    if (style->stroke.type == PAINT_NONE || style->opacity == 0 || style->stroke_opacity == 0)
        return;
    double half = style->stroke_width / 2;
    double reach = style->stroke_cap == STROKE_CAP_SQUARE ? sqrt(2) * half : half;
    if (miter && style->stroke_join == STROKE_JOIN_MITER)
        reach = fmax(reach, style->stroke_miter_limit * half);
    bounds_expand(bounds, reach);
}

struct bounds item_bounds(const struct item_type *type, const struct item *item,
                          const struct text_measurer *measurer)
{
    return type->bounds(item, measurer);
}

struct bounds mark_bounds(const struct scene_mark *mark, const struct text_measurer *measurer)
{
    struct bounds bounds = bounds_empty;
    for (size_t i = 0; i < mark->item_count; i++) {
        struct bounds item = mark->type->bounds(&mark->items[i], measurer);
        bounds_union(&bounds, &item);
    }
    return bounds;
}
