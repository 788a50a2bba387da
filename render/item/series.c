/*
 * Lines and areas: one item a series, broken where a point isn't defined. How an edge becomes an
 * outline is in curve.c.
 */
#include <math.h>
#include <string.h>

#include "render/item.h"
#include "render/item_internal.h"
#include "render/output/scene_json.h"
#include "render/paint.h"

bool series_next_run(const struct series_item *series, size_t *start, size_t *count)
{
    while (*start < series->count && !series->points[*start].defined)
        ++*start;
    size_t end = *start;
    while (end < series->count && series->points[end].defined)
        end++;
    *count = end - *start;
    return *count > 0;
}

static void draw_line(const struct series_item *series, struct path_sink *sink)
{
    const struct curve *curve = curve_find(series->interpolate);
    for (size_t start = 0, count; series_next_run(series, &start, &count); start += count) {
        const struct curve_edge edge = {series->points + start, count, false};
        curve->draw(&edge, series, false, sink);
        if (count == 1) /* d3-shape: a lone point shows as a dot when caps are round */
            sink->close(sink);
    }
}

static void draw_area(const struct series_item *series, struct path_sink *sink)
{
    const struct curve *curve = curve_find(series->interpolate);
    for (size_t start = 0, count; series_next_run(series, &start, &count); start += count) {
        struct curve_edge edge = {series->points + start, count, false};
        curve->draw(&edge, series, false, sink);
        edge.second = true;
        curve->draw(&edge, series, true, sink);
        sink->close(sink);
    }
}

struct bounds series_bounds(const struct item *item,
                            void (*draw)(const struct series_item *, struct path_sink *))
{
    struct path_bounds outline = path_bounds_start(0);
    draw(&item->series, &outline.sink);
    bounds_add_stroke(&outline.bounds, &item->style, true);
    bounds_translate(&outline.bounds, item->x, item->y);
    return outline.bounds;
}

void series_paint(const struct item *item, struct painter *painter,
                  void (*draw)(const struct series_item *, struct path_sink *))
{
    struct bounds bounds = bounds_empty;
    if (style_has_gradient(&item->style))
        bounds = series_bounds(item, draw);
    painter->type->save(painter);
    painter->type->translate(painter, item->x, item->y);
    draw(&item->series, &painter->sink);
    painter->type->restore(painter);
    paint_path(painter, &item->style, &bounds);
}

static struct bounds line_bounds(const struct item *item, const struct text_measurer *measurer)
{
    (void)measurer;
    return series_bounds(item, draw_line);
}

static struct bounds area_bounds(const struct item *item, const struct text_measurer *measurer)
{
    (void)measurer;
    return series_bounds(item, draw_area);
}

static void line_paint(const struct item *item, struct painter *painter)
{
    series_paint(item, painter, draw_line);
}

static void area_paint(const struct item *item, struct painter *painter)
{
    series_paint(item, painter, draw_area);
}

static void write_point(const struct scene_point *point, double x, double y, bool two,
                        struct scene_json *out)
{
    const double values[] = {x + point->x, y + point->y, x + point->x2, y + point->y2};
    for (int i = 0; i < (two ? 4 : 2); i++) {
        buffer_append_text(out->out, i ? "," : "[");
        scene_json_value(out, values[i]);
    }
    buffer_append_text(out->out, "]");
}

static void write_series(const struct item *item, double x, double y, bool two,
                         struct scene_json *out)
{
    const struct series_item *series = &item->series;
    buffer_append_text(out->out, ",\"points\":[");
    for (size_t i = 0; i < series->count; i++) {
        if (i)
            buffer_append_text(out->out, ",");
        if (series->points[i].defined)
            write_point(&series->points[i], x + item->x, y + item->y, two, out);
        else
            buffer_append_text(out->out, "null");
    }
    buffer_append_text(out->out, "]");
    if (series->interpolate && strcmp(series->interpolate, "linear") != 0)
        scene_json_text(out, "interpolate", series->interpolate);
    if (!isnan(series->tension))
        scene_json_number(out, "tension", series->tension);
}

static void line_write_json(const struct item *item, double x, double y, struct scene_json *out)
{
    write_series(item, x, y, false, out);
}

static void area_write_json(const struct item *item, double x, double y, struct scene_json *out)
{
    write_series(item, x, y, true, out);
}

const struct item_type item_line = {
    .name = "line", .bounds = line_bounds, .paint = line_paint, .write_json = line_write_json};

const struct item_type item_area = {
    .name = "area", .bounds = area_bounds, .paint = area_paint, .write_json = area_write_json};
