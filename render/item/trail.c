/*
 * Trails: lines whose width varies from point to point (vega-scenegraph, path/trail.js).
 */
#include <math.h>
#include <string.h>

#include "render/item.h"
#include "render/item_internal.h"
#include "render/output/scene_json.h"
#include "render/paint.h"

/* From one point to the next: a closed shape with a half circle about each. */
static void draw_segment(const struct scene_point *from, const struct scene_point *to,
                         struct path_sink *sink)
{
    double r1 = from->x2 / 2, r2 = to->x2 / 2;
    double x = from->y - to->y, y = to->x - from->x, length = hypot(x, y);
    if (length == 0) {
        sink->circle(sink, to->x, to->y, r2);
        sink->close(sink);
        return;
    }
    double angle = atan2(y, x);
    x /= length, y /= length;
    sink->move_to(sink, from->x - x * r1, from->y - y * r1);
    sink->line_to(sink, to->x - x * r2, to->y - y * r2);
    path_circular(sink, &(struct path_circular){{to->x, to->y}, r2, angle - PI, angle});
    sink->line_to(sink, from->x + x * r1, from->y + y * r1);
    path_circular(sink, &(struct path_circular){{from->x, from->y}, r1, angle, angle + PI});
    sink->close(sink);
}

static void draw_trail(const struct series_item *series, struct path_sink *sink)
{
    for (size_t start = 0, count; series_next_run(series, &start, &count); start += count) {
        for (size_t i = 1; i < count; i++)
            draw_segment(&series->points[start + i - 1], &series->points[start + i], sink);
    }
}

static struct bounds trail_bounds(const struct item *item, const struct text_measurer *measurer)
{
    (void)measurer;
    return series_bounds(item, draw_trail);
}

static void trail_paint(const struct item *item, struct painter *painter)
{
    series_paint(item, painter, draw_trail);
}

static void trail_write_json(const struct item *item, double x, double y, struct scene_json *out)
{
    const struct series_item *series = &item->series;
    buffer_append_text(out->out, ",\"points\":[");
    for (size_t i = 0; i < series->count; i++) {
        const struct scene_point *point = &series->points[i];
        const double values[] = {x + item->x + point->x, y + item->y + point->y, point->x2};
        if (i)
            buffer_append_text(out->out, ",");
        for (int k = 0; point->defined && k < 3; k++) {
            buffer_append_text(out->out, k ? "," : "[");
            scene_json_value(out, values[k]);
        }
        buffer_append_text(out->out, point->defined ? "]" : "null");
    }
    buffer_append_text(out->out, "]");
}

const struct item_type item_trail = {
    .name = "trail", .bounds = trail_bounds, .paint = trail_paint, .write_json = trail_write_json};
