/*
 * Rectangles, their rounded corners with Vega's curves. The rectangles of groups are drawn from
 * here too.
 */
#include <math.h>

#include "base/array.h"
#include "render/item.h"
#include "render/item_internal.h"
#include "render/output/scene_json.h"
#include "render/paint.h"

/* How far from the corner the control points lie, as a share of the radius: Vega's rectangle.js
 * takes the constant 0.551915024494 of spencermortensen.com/articles/bezier-circle. */
static const double corner_control = 1 - 0.551915024494;

bool corners_clamp(const double radius[CORNER_COUNT], double width, double height,
                   double clamped[CORNER_COUNT])
{
    double most = fmax(0, fmin(width, height) / 2);
    bool any = false;
    for (int i = 0; i < CORNER_COUNT; i++) {
        clamped[i] = fmax(0, fmin(radius[i], most));
        any |= clamped[i] > 0;
    }
    return any;
}

/* A line to the first point, and around the corner to the last. */
static void corner_to(struct path_sink *sink, struct path_point from, struct path_point corner,
                      struct path_point to)
{
    double c = corner_control;
    sink->line_to(sink, from.x, from.y);
    sink->curve_to(sink, corner.x + c * (from.x - corner.x), corner.y + c * (from.y - corner.y),
                   corner.x + c * (to.x - corner.x), corner.y + c * (to.y - corner.y), to.x, to.y);
}

void path_rounded_rect(struct path_sink *sink, const struct bounds *box,
                       const double radius[CORNER_COUNT])
{
    double x1 = box->x1, y1 = box->y1, x2 = box->x2, y2 = box->y2, r[CORNER_COUNT];
    if (!corners_clamp(radius, x2 - x1, y2 - y1, r)) {
        path_rect(sink, x1, y1, x2 - x1, y2 - y1);
        return;
    }
    double tl = r[CORNER_TOP_LEFT], tr = r[CORNER_TOP_RIGHT], br = r[CORNER_BOTTOM_RIGHT],
           bl = r[CORNER_BOTTOM_LEFT];
    sink->move_to(sink, x1 + tl, y1);
    const struct path_point corners[] = {{x2, y1}, {x2, y2}, {x1, y2}, {x1, y1}};
    corner_to(sink, (struct path_point){x2 - tr, y1}, corners[0], (struct path_point){x2, y1 + tr});
    corner_to(sink, (struct path_point){x2, y2 - br}, corners[1], (struct path_point){x2 - br, y2});
    corner_to(sink, (struct path_point){x1 + bl, y2}, corners[2], (struct path_point){x1, y2 - bl});
    corner_to(sink, (struct path_point){x1, y1 + tl}, corners[3], (struct path_point){x1 + tl, y1});
    sink->close(sink);
}

static struct bounds rect_box(const struct item *item)
{
    return bounds_between(item->x, item->y, item->x + item->rect.width,
                          item->y + item->rect.height);
}

static struct bounds rect_bounds(const struct item *item, const struct text_measurer *measurer)
{
    (void)measurer;
    struct bounds bounds = rect_box(item);
    bounds_add_stroke(&bounds, &item->style, false);
    return bounds;
}

static void rect_paint(const struct item *item, struct painter *painter)
{
    struct bounds box = rect_box(item), bounds = rect_bounds(item, NULL);
    path_rounded_rect(&painter->sink, &box, item->rect.corner_radius);
    paint_path(painter, &item->style, &bounds);
}

static void rect_write_json(const struct item *item, double x, double y, struct scene_json *out)
{
    struct bounds box = rect_box(item);
    double radius[CORNER_COUNT];
    scene_json_number(out, "x", x + box.x1);
    scene_json_number(out, "y", y + box.y1);
    scene_json_number(out, "width", box.x2 - box.x1);
    scene_json_number(out, "height", box.y2 - box.y1);
    if (corners_clamp(item->rect.corner_radius, box.x2 - box.x1, box.y2 - box.y1, radius))
        scene_json_numbers(out, "cornerRadius", radius, COUNT_OF(radius));
}

const struct item_type item_rect = {
    .name = "rect", .bounds = rect_bounds, .paint = rect_paint, .write_json = rect_write_json};
