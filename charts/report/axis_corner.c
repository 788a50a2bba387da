/*
 * Where an axis of x meets one of y. Each keeps its labels apart from each other, but those at the
 * corner know nothing of the other axis: large ones, or a title longer than the axis, may overlap.
 */
#include <math.h>
#include <string.h>

#include "charts/read/context.h"
#include "charts/read/property.h"
#include "charts/report/axis.h"
#include "charts/report/box.h"
#include "render/item.h"

static bool is_of_x(const struct placed_axis *guide)
{
    return guide->orient == ORIENT_BOTTOM || guide->orient == ORIENT_TOP;
}

static bool is_text(const struct scene_mark *mark)
{
    return mark->type == &item_text;
}

static struct bounds text_bounds(const struct placed_axis *guide, const struct context *context)
{
    struct bounds bounds = bounds_empty;
    for (size_t i = 0; i < guide->group->group.mark_count; i++) {
        const struct scene_mark *mark = &guide->group->group.marks[i];
        struct bounds own = bounds_empty;
        if (is_text(mark))
            own = mark_bounds(mark, context->measurer);
        bounds_union(&bounds, &own);
    }
    bounds_translate(&bounds, guide->x + guide->group->x, guide->y + guide->group->y);
    return bounds;
}

/* How far outwards a text of an axis of x has to move to be clear of a box. */
static double clearance(const struct placed_axis *guide, const struct item *text,
                        const struct report_box *other, const struct context *context)
{
    struct report_box box = report_box_of_text(text, guide->x + guide->group->x,
                                               guide->y + guide->group->y, context->measurer);
    if (!report_boxes_meet(&box, other, 1))
        return 0;
    struct bounds own = report_box_bounds(&box), taken = report_box_bounds(other);
    return ceil(guide->orient == ORIENT_TOP ? own.y2 - taken.y1 : taken.y2 - own.y1) + 1;
}

static double clear_of_text(const struct placed_axis *guide, const struct report_box *other,
                            const struct context *context)
{
    double most = 0;
    for (size_t m = 0; m < guide->group->group.mark_count; m++) {
        const struct scene_mark *mark = &guide->group->group.marks[m];
        for (size_t i = 0; is_text(mark) && i < mark->item_count; i++)
            most = fmax(most, clearance(guide, &mark->items[i], other, context));
    }
    return most;
}

static double clear_of(const struct placed_axis *guide, const struct placed_axis *other,
                       const struct context *context)
{
    struct bounds own = text_bounds(guide, context), taken = text_bounds(other, context);
    double most = 0;
    if (bounds_is_empty(&own) || bounds_is_empty(&taken) || own.x1 > taken.x2 + 1 ||
        taken.x1 > own.x2 + 1 || own.y1 > taken.y2 + 1 || taken.y1 > own.y2 + 1)
        return 0;
    for (size_t m = 0; m < other->group->group.mark_count; m++) {
        const struct scene_mark *mark = &other->group->group.marks[m];
        for (size_t i = 0; is_text(mark) && i < mark->item_count; i++) {
            struct report_box box =
                report_box_of_text(&mark->items[i], other->x + other->group->x,
                                   other->y + other->group->y, context->measurer);
            most = fmax(most, clear_of_text(guide, &box, context));
        }
    }
    return most;
}

static void move_texts(const struct placed_axis *guide, double by)
{
    for (size_t m = 0; m < guide->group->group.mark_count; m++) {
        const struct scene_mark *mark = &guide->group->group.marks[m];
        for (size_t i = 0; is_text(mark) && i < mark->item_count; i++)
            mark->items[i].y += by;
    }
}

/* Axes at one side move together. True when they did. */
static bool part_side(const struct placed_axis *guides, size_t count, int orient,
                      struct bounds *bounds, const struct context *context)
{
    double most = 0;
    for (size_t i = 0; i < count; i++) {
        for (size_t k = 0; guides[i].orient == orient && k < count; k++) {
            if (!is_of_x(&guides[k]))
                most = fmax(most, clear_of(&guides[i], &guides[k], context));
        }
    }
    for (size_t i = 0; most > 0 && i < count; i++) {
        if (guides[i].orient != orient)
            continue;
        move_texts(&guides[i], orient == ORIENT_TOP ? -most : most);
        struct bounds own = text_bounds(&guides[i], context);
        bounds_union(bounds, &own);
    }
    return most > 0;
}

void report_part_axes(const struct placed_axis *guides, size_t count, struct bounds *bounds,
                      const struct context *context)
{
    /* What is clear of the labels may still meet a title further out. */
    for (int round = 0; round < 4; round++) {
        bool has_moved = part_side(guides, count, ORIENT_BOTTOM, bounds, context);
        has_moved |= part_side(guides, count, ORIENT_TOP, bounds, context);
        if (!has_moved)
            return;
    }
}
