/*
 * Vega's black of titles, axes and legends, on a background that the spec or a theme makes dark.
 * Other colours are somebody's choice.
 */
#include "charts/report/ink.h"

#include <string.h>

#include "charts/label/contrast.h"
#include "render/item.h"

static bool is_black(const struct paint *fill)
{
    return fill->type == PAINT_COLOR && fill->color.alpha > 0 && !(fill->color.red > 0) &&
           !(fill->color.green > 0) && !(fill->color.blue > 0);
}

static void settle_item(struct item *item, struct color ground)
{
    /* That of large texts, at which black is better left: WCAG 2.1, 1.4.3. */
    static const double least = 3;
    struct paint *fill = &item->style.fill;
    if (!is_black(fill) || contrast_ratio(fill->color, ground) >= least)
        return;
    double alpha = fill->color.alpha;
    fill->color = contrast_readable(fill->color, ground);
    fill->color.alpha = alpha;
}

static void settle_group(struct item *group, struct color around)
{
    const struct paint *fill = &group->style.fill;
    struct color ground =
        fill->type == PAINT_COLOR && fill->color.alpha >= 1 ? fill->color : around;
    for (size_t m = 0; m < group->group.mark_count; m++) {
        struct scene_mark *mark = &group->group.marks[m];
        for (size_t i = 0; i < mark->item_count; i++) {
            /* What stands beside a plot isn't on its colour. */
            bool is_beside = !strcmp(mark->role, "axis") || !strcmp(mark->role, "title");
            if (mark->type->has_marks)
                settle_group(&mark->items[i], is_beside ? around : ground);
            else if (mark->type == &item_text && strcmp(mark->role, "mark") != 0)
                settle_item(&mark->items[i], ground);
        }
    }
}

void report_settle_ink(struct scene *scene)
{
    const struct paint *background = &scene->background;
    if (background->type == PAINT_COLOR && background->color.alpha >= 1)
        settle_group(&scene->root.items[0], background->color);
}
