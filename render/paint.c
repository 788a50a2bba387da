/*
 * Painting: what all kinds of items share, on any painter. What each of them draws is in
 * render/item/; Cairo's painter is in paint_cairo.c.
 */
#include "render/paint.h"

#include <math.h>

#include "base/budget.h"
#include "render/item.h"
#include "render/item_internal.h"

void paint_path(struct painter *painter, const struct style *style, const struct bounds *box)
{
    painter->type->paint_path(painter, style, box);
}

bool style_has_gradient(const struct style *style)
{
    return style->fill.type == PAINT_GRADIENT || style->stroke.type == PAINT_GRADIENT;
}

struct style style_fill_only(const struct style *style)
{
    struct style only = *style;
    only.stroke.type = PAINT_NONE;
    return only;
}

struct style style_stroke_only(const struct style *style)
{
    struct style only = *style;
    only.fill.type = PAINT_NONE;
    return only;
}

bool style_has_dash(const struct style *style)
{
    double sum = 0;
    for (size_t i = 0; i < style->stroke_dash_count; i++) {
        if (!(style->stroke_dash[i] >= 0))
            return false;
        sum += style->stroke_dash[i];
    }
    return sum > 0 && isfinite(sum);
}

static void paint_item_of(const struct scene_mark *mark, const struct item *item,
                          struct painter *painter)
{
    const struct painter_structure *structure = painter->type->structure;
    if (structure)
        structure->begin_item(painter, mark, item);
    mark->type->paint(item, painter);
    if (structure)
        structure->end_item(painter, item);
}

static void paint_mark(struct painter *painter, const struct group_item *group,
                       const struct scene_mark *mark)
{
    const struct painter_structure *structure = painter->type->structure;
    if (structure)
        structure->begin_mark(painter, mark);
    if (mark->clip) {
        const struct bounds box = {0, 0, group->width, group->height};
        painter->type->save(painter);
        path_rounded_rect(&painter->sink, &box, group->corner_radius);
        painter->type->clip(painter);
    }
    for (size_t i = 0; i < mark->item_count; i++) {
        if (!budget_work(painter->budget, painter->type->item_steps))
            break;
        if (item_is_placed(&mark->items[i]))
            paint_item_of(mark, &mark->items[i], painter);
    }
    if (mark->clip)
        painter->type->restore(painter);
    if (structure)
        structure->end_mark(painter);
}

void paint_group_marks(struct painter *painter, const struct group_item *group)
{
    struct mark_order order = {.group = group};
    const struct scene_mark *mark;
    while ((mark = mark_order_next(&order)))
        paint_mark(painter, group, mark);
}

static void paint_background(struct painter *painter, const struct scene *scene)
{
    const struct bounds picture = {0, 0, scene->width, scene->height};
    struct style style = style_default;
    style.fill = scene->background;
    path_rect(&painter->sink, 0, 0, scene->width, scene->height);
    paint_path(painter, &style, &picture);
}

void paint_scene_with(struct painter *painter, const struct scene *scene)
{
    const struct painter_type *type = painter->type;
    painter->budget = scene->budget;
    type->save(painter);
    paint_background(painter, scene);
    type->translate(painter, scene->origin_x, scene->origin_y);
    paint_mark(painter, &scene->root.items[0].group, &scene->root);
    type->restore(painter);
}
