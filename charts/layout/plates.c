/*
 * Plates behind texts.
 */
#include "charts/layout/plates.h"

#include <math.h>
#include <string.h>

#include "charts/label/contrast.h"
#include "charts/read/context.h"
#include "render/hatch.h"
#include "render/item.h"
#include "render/item_internal.h"

void plates_add(struct plates *plates, const struct bounds *text, struct color color)
{
    static const double margin = 1; /* px */
    struct item plate = {.x = text->x1 - margin, .y = text->y1, .style = style_default};
    plate.style.fill = (struct paint){.type = PAINT_COLOR, .color = color};
    plate.rect.width = text->x2 - text->x1 + 2 * margin;
    plate.rect.height = text->y2 - text->y1;
    plates->items[plates->count++] = plate;
}

bool plates_insert(const struct plates *plates, struct group_item *group, size_t index,
                   struct context *context)
{
    struct scene_mark *marks =
        arena_array(context->arena, group->mark_count + 1, sizeof(struct scene_mark));
    if (!marks)
        return false;
    memcpy(marks, group->marks, index * sizeof *marks);
    memcpy(marks + index + 1, group->marks + index, (group->mark_count - index) * sizeof *marks);
    marks[index] = (struct scene_mark){.type = &item_rect,
                                       .role = "plate",
                                       .zindex = plates->zindex,
                                       .items = plates->items,
                                       .item_count = plates->count};
    group->marks = marks;
    group->mark_count++;
    return true;
}

static bool lies_in(const struct scene_mark *mark, const struct item *item, double x, double y)
{
    double right = x - item->x, down = y - item->y;
    if (mark->type == &item_rect)
        return right >= 0 && down >= 0 && right <= item->rect.width && down <= item->rect.height;
    if (mark->type != &item_arc)
        return false;
    const struct arc_item *arc = &item->arc;
    double radius = hypot(right, down), angle = atan2(right, -down);
    double low = fmin(arc->start_angle, arc->end_angle);
    double high = fmax(arc->start_angle, arc->end_angle);
    while (angle < low)
        angle += 2 * PI;
    return angle <= high && radius >= fmin(arc->inner_radius, arc->outer_radius) &&
           radius <= fmax(arc->inner_radius, arc->outer_radius);
}

/* The hatch under a place in a group, of what is painted last; NULL: none. */
static const struct hatch *hatch_under(const struct group_item *group, double x, double y)
{
    const struct hatch *hatch = NULL;
    for (size_t m = 0; m < group->mark_count; m++) {
        const struct scene_mark *mark = &group->marks[m];
        for (size_t i = 0; i < mark->item_count && mark->type != &item_text; i++) {
            if (lies_in(mark, &mark->items[i], x, y))
                hatch = mark->items[i].style.fill.hatch;
        }
    }
    return hatch;
}

static bool clear_mark(struct group_item *group, size_t index, struct context *context)
{
    const struct scene_mark *mark = &group->marks[index];
    struct plates plates = {arena_array(context->arena, mark->item_count, sizeof(struct item)), 0,
                            mark->zindex};
    if (!plates.items)
        return false;
    for (size_t i = 0; i < mark->item_count; i++) {
        struct item *text = &mark->items[i];
        struct bounds box = item_bounds(&item_text, text, context->measurer);
        const struct hatch *hatch =
            hatch_under(group, (box.x1 + box.x2) / 2, (box.y1 + box.y2) / 2);
        if (!hatch)
            continue;
        text->style.fill.color = contrast_readable(text->style.fill.color, hatch->ground);
        plates_add(&plates, &box, hatch->ground);
    }
    return plates.count == 0 || plates_insert(&plates, group, index, context);
}

static bool clear_group(struct group_item *group, struct context *context)
{
    for (size_t m = 0; m < group->mark_count; m++) {
        const struct scene_mark *mark = &group->marks[m];
        bool is_of_data = mark->type == &item_text && !strcmp(mark->role, "mark");
        size_t before = group->mark_count;
        if (is_of_data && mark->item_count > 0 && !clear_mark(group, m, context))
            return false;
        m += group->mark_count - before;
        mark = &group->marks[m];
        for (size_t i = 0; mark->type->has_marks && i < mark->item_count; i++) {
            if (!clear_group(&mark->items[i].group, context))
                return false;
        }
    }
    return true;
}

bool plates_on_hatches(struct scene *scene, struct context *context)
{
    return !context->meta.patterns || clear_group(&scene->root.items[0].group, context);
}
