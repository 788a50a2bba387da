/*
 * Legends go first: above the plots they cost a line. Then names are broken into more lines, and
 * rows grow with them.
 */
#include "charts/layout/economy.h"

#include <math.h>
#include <string.h>

#include "base/arena.h"
#include "base/array.h"
#include "charts/guide/layout_style.h"
#include "charts/layout/trial.h"
#include "charts/read/context.h"
#include "charts/read/view.h"
#include "render/item.h"

const struct layout_economy layout_economies[] = {
    {0},
    {.has_legends_above = true},
    {.has_legends_above = true, .name_share = 0.32},
    {.has_legends_above = true, .name_share = 0.32, .row_factor = 1.4},
    {.has_legends_above = true, .name_share = 0.4, .row_factor = 2},
    {.has_legends_above = true, .name_share = 0.3, .row_factor = 3},
};
const size_t layout_economy_count = COUNT_OF(layout_economies);

const double layout_least_share = 0.45;

/* Narrower, names would be columns of single words; px. */
static const double least_name = 60;

/* Px of the picture, from the left, that are in a plot. */
struct columns {
    bool *taken;
    size_t count;
};

static void take(struct columns *columns, double x, double width)
{
    for (size_t i = 0; i < columns->count; i++)
        columns->taken[i] |= (double)i + 0.5 >= x && (double)i + 0.5 < x + width;
}

static void take_plots(const struct view *view, const struct item *group, double x,
                       struct columns *columns)
{
    x += group->x;
    if (view->child_count == 0 || view->kind == VIEW_LAYER) {
        take(columns, x, view->pixel_width);
        return;
    }
    size_t child = 0;
    for (size_t i = 0; i < group->group.mark_count; i++) {
        const struct scene_mark *mark = &group->group.marks[i];
        if (strcmp(mark->role, "scope") != 0 || mark->type != &item_group)
            continue;
        for (size_t k = 0; k < mark->item_count && child < view->child_count; k++)
            take_plots(&view->children[child], &mark->items[k], x, columns);
        child += view->kind == VIEW_CONCAT;
    }
}

double layout_plot_share(const struct trial *trial)
{
    const struct fit_figure *figure = trial->figure;
    const struct scene *scene = figure->scene;
    struct columns columns = {.count = scene->width > 0 ? (size_t)fmin(scene->width, 1e5) : 0};
    columns.taken = arena_array(trial->context->arena, columns.count + 1, sizeof(bool));
    size_t taken = 0;
    if (!columns.taken || columns.count == 0)
        return 1;
    take_plots(figure->view, &scene->root.items[0], scene->origin_x, &columns);
    for (size_t i = 0; i < columns.count; i++)
        taken += columns.taken[i];
    return (double)taken / (double)columns.count;
}

double layout_name_length(const struct context *context)
{
    const struct layout_economy *economy = context->economy;
    double width = context->size[0].px > 0 ? context->size[0].px : context->style->column;
    if (!economy || !(economy->name_share > 0) || !(width > 0))
        return INFINITY;
    return fmax(least_name, economy->name_share * width);
}
