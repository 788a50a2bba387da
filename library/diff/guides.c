/*
 * Axes and legends: which there are, where they stand, whether there is a grid.
 */
#include <string.h>

#include "base/arena.h"
#include "charts/guide/axis.h"
#include "charts/guide/legend.h"
#include "charts/read/view.h"
#include "library/diff/diff.h"

static void add(const struct diff_pair *pair, const struct view *view, const char *subject)
{
    diff_add(pair->diff, &(struct diff_change){DIFF_GUIDE, view->node, subject, NULL, NULL});
}

static const struct axis *axis_of(const struct view *view, enum channel_id id)
{
    for (size_t i = 0; i < view->axis_count; i++) {
        if (view->axes[i].channel->id == id && !view->axes[i].is_off)
            return &view->axes[i];
    }
    return NULL;
}

static void compare_axes(const struct axis *then, const struct axis *now, const struct view *view,
                         const struct diff_pair *pair)
{
    const char *name = channels[now ? now->channel->id : then->channel->id].name;
    struct diff *diff = pair->diff;
    if (!then || !now) {
        add(pair, view, diff_text(diff, "the axis of %s is %s", name, now ? "new" : "gone"));
        return;
    }
    if (then->orient != now->orient)
        add(pair, view,
            diff_text(diff, "the axis of %s is at the %s, not the %s", name,
                      property_orients[now->orient], property_orients[then->orient]));
    bool had_grid = then->params.grid.is_on == 1, has_grid = now->params.grid.is_on == 1;
    if (had_grid != has_grid)
        add(pair, view, diff_text(diff, "the grid of %s is %s", name, has_grid ? "new" : "gone"));
}

static const struct legend *legend_of(const struct view *view, enum channel_id id)
{
    for (size_t i = 0; i < view->legend_count; i++) {
        if (view->legends[i].channel == id)
            return &view->legends[i];
    }
    return NULL;
}

static const char *side_of(const struct legend *legend)
{
    int orient = legend->params.orient;
    return orient >= 0 && orient < LEGEND_ORIENT_COUNT ? legend_orients[orient] : "right";
}

static void compare_legends(const struct legend *then, const struct legend *now,
                            const struct view *view, const struct diff_pair *pair)
{
    const char *name = channels[now ? now->channel : then->channel].name;
    struct diff *diff = pair->diff;
    if (!then || !now)
        add(pair, view, diff_text(diff, "the legend of %s is %s", name, now ? "new" : "gone"));
    else if (then->params.orient != now->params.orient)
        add(pair, view,
            diff_text(diff, "the legend of %s is at \"%s\", not \"%s\"", name, side_of(now),
                      side_of(then)));
}

static void compare_view(const struct view *then, const struct view *now,
                         const struct diff_pair *pair)
{
    for (enum channel_id id = 0; id < CHANNEL_COUNT; id++) {
        const struct axis *axes[] = {axis_of(then, id), axis_of(now, id)};
        const struct legend *legends[] = {legend_of(then, id), legend_of(now, id)};
        if (axes[0] || axes[1])
            compare_axes(axes[0], axes[1], now, pair);
        if (legends[0] || legends[1])
            compare_legends(legends[0], legends[1], now, pair);
    }
}

void diff_compare_guides(const struct diff_pair *pair)
{
    diff_each_view(pair, compare_view);
}
