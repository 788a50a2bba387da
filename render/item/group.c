/*
 * Groups: an own rectangle, and marks within its coordinates. The order in which the marks are
 * painted is decided here.
 */
#include <math.h>
#include <string.h>

#include "render/item.h"
#include "render/item_internal.h"
#include "render/output/scene_json.h"
#include "render/paint.h"

double group_stroke_offset(const struct item *group)
{
    double width = group->style.stroke_width;
    if (!isnan(group->group.stroke_offset))
        return group->group.stroke_offset;
    if (group->style.stroke.type == PAINT_NONE || !(width > 0.5 && width < 1.5))
        return 0;
    return 0.5 - fabs(width - 1);
}

/* The lowest z-index above that; 0 when there is none. */
static int next_zindex(const struct group_item *group, bool any, int above)
{
    int next = 0;
    for (size_t i = 0; i < group->mark_count; i++) {
        int z = group->marks[i].zindex;
        if (z != 0 && (any || z > above) && (next == 0 || z < next))
            next = z;
    }
    return next;
}

/* Vega paints what has a z-index, even a negative one, after what has none (util/visit.js). */
const struct scene_mark *mark_order_next(struct mark_order *order)
{
    const struct group_item *group = order->group;
    for (;;) {
        while (order->index < group->mark_count) {
            const struct scene_mark *mark = &group->marks[order->index++];
            if (mark->zindex == order->zindex)
                return mark;
        }
        int next = next_zindex(group, order->zindex == 0, order->zindex);
        if (next == 0)
            return NULL;
        order->zindex = next;
        order->index = 0;
    }
}

static struct bounds group_bounds(const struct item *item, const struct text_measurer *measurer)
{
    const struct group_item *group = &item->group;
    const struct bounds box = {0, 0, group->width, group->height};
    struct bounds bounds = bounds_empty;
    for (size_t i = 0; !group->clip && i < group->mark_count; i++) {
        struct bounds mark = mark_bounds(&group->marks[i], measurer);
        if (group->marks[i].clip)
            bounds_clip(&mark, &box);
        bounds_union(&bounds, &mark);
    }
    if (group->clip || group->width != 0 || group->height != 0)
        bounds_union(&bounds, &box);
    bounds_add_stroke(&bounds, &item->style, false);
    bounds_translate(&bounds, item->x, item->y);
    return bounds;
}

static struct bounds own_box(const struct item *item)
{
    double offset = group_stroke_offset(item), x = item->x + offset, y = item->y + offset;
    return bounds_between(x, y, x + item->group.width, y + item->group.height);
}

/* Gradients of a group refer to its bounds, as Vega's do. */
static void paint_own_rect(const struct item *item, const struct style *style,
                           struct painter *painter)
{
    bool is_seen = style->fill.type != PAINT_NONE || style->stroke.type != PAINT_NONE;
    if (!is_seen && !painter->type->structure)
        return;
    struct bounds box = own_box(item), bounds = bounds_empty;
    if (style_has_gradient(style)) /* else nobody asks, and measuring all that is inside is slow */
        bounds = group_bounds(item, painter->measurer);
    path_rounded_rect(&painter->sink, &box, item->group.corner_radius);
    paint_path(painter, style, &bounds);
}

static void begin_part(struct painter *painter, enum group_part part)
{
    if (painter->type->structure)
        painter->type->structure->begin_part(painter, part);
}

static void end_part(struct painter *painter, enum group_part part)
{
    if (painter->type->structure)
        painter->type->structure->end_part(painter, part);
}

static void paint_content(const struct item *item, struct painter *painter)
{
    const struct group_item *group = &item->group;
    begin_part(painter, GROUP_CONTENT);
    painter->type->save(painter);
    painter->type->translate(painter, item->x, item->y);
    if (group->clip) {
        const struct bounds box = {0, 0, group->width, group->height};
        path_rounded_rect(&painter->sink, &box, group->corner_radius);
        painter->type->clip(painter);
    }
    paint_group_marks(painter, group);
    painter->type->restore(painter);
    end_part(painter, GROUP_CONTENT);
}

static void group_paint(const struct item *item, struct painter *painter)
{
    const struct group_item *group = &item->group;
    struct style fill = style_fill_only(&item->style), stroke = style_stroke_only(&item->style);

    begin_part(painter, GROUP_BACKGROUND);
    paint_own_rect(item, group->stroke_foreground ? &fill : &item->style, painter);
    end_part(painter, GROUP_BACKGROUND);
    paint_content(item, painter);
    begin_part(painter, group->stroke_foreground ? GROUP_FOREGROUND : GROUP_NO_FOREGROUND);
    if (group->stroke_foreground)
        paint_own_rect(item, &stroke, painter);
    end_part(painter, GROUP_FOREGROUND);
}

/* The fields of a rect; what is in the group is written by the walk in scene_json.c. */
static void group_write_json(const struct item *item, double x, double y, struct scene_json *out)
{
    double offset = group_stroke_offset(item);
    struct item rect = {.x = item->x + offset,
                        .y = item->y + offset,
                        .rect = {.width = item->group.width, .height = item->group.height}};
    memcpy(rect.rect.corner_radius, item->group.corner_radius, sizeof rect.rect.corner_radius);
    item_rect.write_json(&rect, x, y, out);
}

const struct item_type item_group = {.name = "group",
                                     .has_marks = true,
                                     .bounds = group_bounds,
                                     .paint = group_paint,
                                     .write_json = group_write_json};
