/*
 * Symbols: Vega's shapes (vega-scenegraph, path/symbols.js) and SVG paths, by area.
 */
#include <math.h>
#include <string.h>

#include "base/array.h"
#include "render/item.h"
#include "render/item_internal.h"
#include "render/output/scene_json.h"
#include "render/paint.h"

/* A corner of a polygon in parts of the half side r = √size / 2. */
struct corner_point {
    double x, y;
};

#define HALF_SQRT3 0.86602540378443864676
/* An equilateral triangle stands with its centre, not its middle, at the position. */
#define CENTER_DROP (HALF_SQRT3 - 0.5773502691896257)

static const struct corner_point
    cross_points[] = {{-1, -.4}, {-1, .4}, {-.4, .4}, {-.4, 1}, {.4, 1},   {.4, .4},
                      {1, .4},   {1, -.4}, {.4, -.4}, {.4, -1}, {-.4, -1}, {-.4, -.4}},
    diamond_points[] = {{-1, 0}, {0, -1}, {1, 0}, {0, 1}},
    square_points[] = {{-1, -1}, {1, -1}, {1, 1}, {-1, 1}},
    arrow_points[] = {{-1. / 7, 1}, {1. / 7, 1},  {1. / 7, -.125}, {.4, -.125},
                      {0, -1},      {-.4, -.125}, {-1. / 7, -.125}},
    wedge_points[] = {{0, -HALF_SQRT3 - CENTER_DROP},
                      {-.25, HALF_SQRT3 - CENTER_DROP},
                      {.25, HALF_SQRT3 - CENTER_DROP}},
    triangle_points[] = {{0, -HALF_SQRT3 - CENTER_DROP},
                         {-1, HALF_SQRT3 - CENTER_DROP},
                         {1, HALF_SQRT3 - CENTER_DROP}},
    triangle_up_points[] = {{0, -HALF_SQRT3}, {-1, HALF_SQRT3}, {1, HALF_SQRT3}},
    triangle_down_points[] = {{0, HALF_SQRT3}, {-1, -HALF_SQRT3}, {1, -HALF_SQRT3}},
    triangle_right_points[] = {{HALF_SQRT3, 0}, {-HALF_SQRT3, -1}, {-HALF_SQRT3, 1}},
    triangle_left_points[] = {{-HALF_SQRT3, 0}, {HALF_SQRT3, -1}, {HALF_SQRT3, 1}},
    stroke_points[] = {{-1, 0}, {1, 0}};

/* In the order of symbol_shape_names. */
static const struct polygon {
    const struct corner_point *points;
    size_t count; /* 0: a circle */
    bool open;
} polygons[] = {
    {NULL, 0, false},
    {square_points, COUNT_OF(square_points), false},
    {cross_points, COUNT_OF(cross_points), false},
    {diamond_points, COUNT_OF(diamond_points), false},
    {triangle_up_points, COUNT_OF(triangle_up_points), false},
    {triangle_down_points, COUNT_OF(triangle_down_points), false},
    {triangle_right_points, COUNT_OF(triangle_right_points), false},
    {triangle_left_points, COUNT_OF(triangle_left_points), false},
    {arrow_points, COUNT_OF(arrow_points), false},
    {wedge_points, COUNT_OF(wedge_points), false},
    {triangle_points, COUNT_OF(triangle_points), false},
    {stroke_points, COUNT_OF(stroke_points), true},
};

const char *const symbol_shape_names[] = {
    "circle",      "square",        "cross",          "diamond",
    "triangle-up", "triangle-down", "triangle-right", "triangle-left",
    "arrow",       "wedge",         "triangle",       "stroke",
    NULL,
};

static const struct polygon *find_polygon(const char *shape)
{
    for (size_t i = 0; symbol_shape_names[i]; i++) {
        if (strcmp(symbol_shape_names[i], shape) == 0)
            return &polygons[i];
    }
    return NULL;
}

bool symbol_shape_is_valid(const char *shape)
{
    return find_polygon(shape) || (*shape && path_draw_svg(shape, 1, 1, NULL));
}

static void draw_polygon(const struct polygon *polygon, double r, struct path_sink *sink)
{
    for (size_t i = 0; i < polygon->count; i++) {
        double x = polygon->points[i].x * r, y = polygon->points[i].y * r;
        if (i == 0)
            sink->move_to(sink, x, y);
        else
            sink->line_to(sink, x, y);
    }
    if (!polygon->open)
        sink->close(sink);
}

/* The outline around (0, 0). A faulty path was refused when the spec was read; here, what comes
 * before the fault is drawn. */
static void draw_shape(const struct symbol_item *symbol, struct path_sink *sink)
{
    double r = sqrt(symbol->size) / 2;
    const struct polygon *polygon = find_polygon(symbol->shape);
    if (isnan(r))
        return;
    if (!polygon)
        path_draw_svg(symbol->shape, r, r, sink);
    else if (polygon->count)
        draw_polygon(polygon, r, sink);
    else
        sink->circle(sink, 0, 0, r);
}

static struct bounds symbol_bounds(const struct item *item, const struct text_measurer *measurer)
{
    (void)measurer;
    struct path_bounds outline = path_bounds_start(item->symbol.angle);
    draw_shape(&item->symbol, &outline.sink);
    bounds_add_stroke(&outline.bounds, &item->style, true);
    bounds_translate(&outline.bounds, item->x, item->y);
    return outline.bounds;
}

static void symbol_paint(const struct item *item, struct painter *painter)
{
    struct bounds bounds = bounds_empty;
    if (style_has_gradient(&item->style))
        bounds = symbol_bounds(item, NULL);
    painter->type->save(painter);
    painter->type->translate(painter, item->x, item->y);
    painter->type->rotate(painter, degrees_to_radians(item->symbol.angle));
    draw_shape(&item->symbol, &painter->sink);
    painter->type->restore(painter);
    paint_path(painter, &item->style, &bounds);
}

static void symbol_write_json(const struct item *item, double x, double y, struct scene_json *out)
{
    scene_json_number(out, "x", x + item->x);
    scene_json_number(out, "y", y + item->y);
    scene_json_number(out, "size", item->symbol.size);
    scene_json_text(out, "shape", item->symbol.shape);
    scene_json_angle(out, item->symbol.angle);
}

const struct item_type item_symbol = {.name = "symbol",
                                      .bounds = symbol_bounds,
                                      .paint = symbol_paint,
                                      .write_json = symbol_write_json};
