/*
 * Shapes: the outlines of geometries on maps.
 */
#include "render/item.h"
#include "render/item_internal.h"
#include "render/output/scene_json.h"
#include "render/paint.h"

static void draw_shape(const struct shape_item *shape, struct path_sink *sink)
{
    for (size_t i = 0; i < shape->count; i++) {
        const struct shape_step *step = &shape->steps[i];
        switch (step->type) {
        case SHAPE_MOVE:
            sink->move_to(sink, step->x, step->y);
            break;
        case SHAPE_LINE:
            sink->line_to(sink, step->x, step->y);
            break;
        case SHAPE_CLOSE:
            sink->close(sink);
            break;
        case SHAPE_DOT:
            sink->circle(sink, step->x, step->y, shape->radius);
            break;
        }
    }
}

/* Without the stroke. */
static struct bounds outline_bounds(const struct item *item)
{
    struct path_bounds outline = path_bounds_start(0);
    draw_shape(&item->shape, &outline.sink);
    bounds_translate(&outline.bounds, item->x, item->y);
    return outline.bounds;
}

static struct bounds shape_bounds(const struct item *item, const struct text_measurer *measurer)
{
    (void)measurer;
    struct bounds bounds = outline_bounds(item);
    if (!bounds_is_empty(&bounds))
        bounds_add_stroke(&bounds, &item->style, true);
    return bounds;
}

static void shape_paint(const struct item *item, struct painter *painter)
{
    struct bounds bounds = bounds_empty;
    if (style_has_gradient(&item->style))
        bounds = shape_bounds(item, NULL);
    painter->type->save(painter);
    painter->type->translate(painter, item->x, item->y);
    draw_shape(&item->shape, &painter->sink);
    painter->type->restore(painter);
    paint_path(painter, &item->style, &bounds);
}

static void shape_write_json(const struct item *item, double x, double y, struct scene_json *out)
{
    struct bounds bounds = outline_bounds(item);
    if (bounds_is_empty(&bounds))
        bounds = (struct bounds){item->x, item->y, item->x, item->y};
    scene_json_number(out, "x", x + bounds.x1);
    scene_json_number(out, "y", y + bounds.y1);
    scene_json_number(out, "width", bounds.x2 - bounds.x1);
    scene_json_number(out, "height", bounds.y2 - bounds.y1);
}

const struct item_type item_shape = {
    .name = "shape", .bounds = shape_bounds, .paint = shape_paint, .write_json = shape_write_json};
