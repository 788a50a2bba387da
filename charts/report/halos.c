/*
 * Halos of texts over grid lines, in the color that these lie on.
 */
#include "charts/report/halos.h"

#include <string.h>

#include "charts/layout/plates.h"
#include "charts/read/context.h"
#include "charts/report/box.h"
#include "render/item.h"

static bool is_grid(const struct scene_mark *mark)
{
    return mark->type == &item_rule && !strcmp(mark->role, "axis-grid");
}

/* Whether a grid line of the group runs through the box. x and y: where the group of the grid
 * lies. */
static bool is_crossed(const struct group_item *group, const struct bounds *box, double x, double y)
{
    for (size_t m = 0; m < group->mark_count; m++) {
        const struct scene_mark *mark = &group->marks[m];
        for (size_t i = 0; i < mark->item_count; i++) {
            const struct item *item = &mark->items[i];
            struct bounds line = {item->x + x, item->y + y, item->rule.x2 + x, item->rule.y2 + y};
            if (is_grid(mark) && line.x1 <= box->x2 && line.x2 >= box->x1 && line.y1 <= box->y2 &&
                line.y2 >= box->y1)
                return true;
            if (!strcmp(mark->role, "axis") && mark->type->has_marks &&
                is_crossed(&item->group, box, x + item->x, y + item->y))
                return true;
        }
    }
    return false;
}

static bool add_halos(const struct group_item *group, struct color color, struct plates *plates,
                      struct context *context)
{
    size_t most = 0;
    for (size_t m = 0; m < group->mark_count; m++)
        most += group->marks[m].type == &item_text ? group->marks[m].item_count : 0;
    plates->items = arena_array(context->arena, most + 1, sizeof(struct item));
    for (size_t m = 0; plates->items && m < group->mark_count; m++) {
        const struct scene_mark *mark = &group->marks[m];
        for (size_t i = 0; mark->type == &item_text && i < mark->item_count; i++) {
            const struct item *text = &mark->items[i];
            struct report_box box = report_box_of_text(text, 0, 0, context->measurer);
            struct bounds bounds = report_box_bounds(&box);
            if (!strcmp(mark->role, "mark") && text->text.angle == 0 && text->style.opacity > 0 &&
                !report_box_is_empty(&box) && is_crossed(group, &bounds, 0, 0))
                plates_add(plates, &bounds, color);
        }
    }
    return plates->items != NULL;
}

/* Behind the last grid, before what is drawn over it. */
static size_t place_of(const struct group_item *group)
{
    size_t place = 0;
    for (size_t m = 0; m < group->mark_count; m++) {
        const struct scene_mark *mark = &group->marks[m];
        bool has_grid = !strcmp(mark->role, "axis") && mark->zindex <= 0 && mark->item_count > 0 &&
                        mark->items[0].group.mark_count > 0 &&
                        is_grid(&mark->items[0].group.marks[0]);
        place = has_grid ? m + 1 : place;
    }
    return place;
}

static bool draw_in(struct item *item, struct color ground, struct context *context)
{
    struct group_item *group = &item->group;
    struct plates plates = {0};
    const struct paint *fill = &item->style.fill;
    struct color color = fill->type == PAINT_COLOR && fill->color.alpha >= 1 ? fill->color : ground;
    for (size_t m = 0; m < group->mark_count; m++) {
        const struct scene_mark *mark = &group->marks[m];
        for (size_t i = 0; mark->type->has_marks && i < mark->item_count; i++) {
            if (strcmp(mark->role, "axis") != 0 && !draw_in(&mark->items[i], color, context))
                return false;
        }
    }
    size_t place = place_of(group);
    if (place == 0 || place == group->mark_count)
        return true;
    plates.zindex = group->marks[place - 1].zindex;
    return add_halos(group, color, &plates, context) &&
           (plates.count == 0 || plates_insert(&plates, group, place, context));
}

bool report_draw_halos(struct scene *scene, struct context *context)
{
    const struct paint *background = &scene->background;
    if (background->type != PAINT_COLOR || background->color.alpha < 1)
        return true; /* what the paper's color is isn't known */
    return draw_in(&scene->root.items[0], background->color, context);
}
