/*
 * Whether a mark shows anything: by its items, whatever kept the others away.
 */
#include "charts/mark/shown.h"

#include <math.h>

#include "base/array.h"
#include "charts/mark/mark.h"
#include "charts/read/view.h"
#include "render/item.h"

bool shown_has_channel(const struct unit *unit)
{
    /* Where a mark says by itself what it draws: a rule at a place, a word of text. */
    static const char *const own[] = {"x",   "y",     "x2",     "y2",      "text",
                                      "url", "theta", "theta2", "radius2", "radius"};
    if (unit->mark->is_projected) /* its rows are shapes by themselves */
        return true;
    for (size_t i = 0; i < CHANNEL_COUNT; i++) {
        const struct channel_def *def = &unit->encoding[i];
        if (def->kind != CHANNEL_DEF_NONE && !def->channel->is_silent)
            return true;
    }
    const struct json_node *mark = node_member(unit->view->node, "mark");
    for (size_t i = 0; i < COUNT_OF(own); i++) {
        if (node_member(mark, own[i]))
            return true;
    }
    return false;
}

/* Areas, lines and trails reach from a point to the next. */
static bool series_shows(const struct series_item *series)
{
    for (size_t i = 1; i < series->count; i++) {
        if (series->points[i].defined && series->points[i - 1].defined)
            return true;
    }
    return false;
}

static bool item_shows(const struct unit *unit, const struct scene_mark *mark,
                       const struct item *item)
{
    if (unit->mark->is_series)
        return series_shows(&item->series);
    if (mark->type == &item_group) { /* of bars with round corners */
        for (size_t i = 0; i < item->group.mark_count; i++) {
            if (item->group.marks[i].item_count)
                return true;
        }
        return false;
    }
    if (mark->type == &item_text && !(item->text.text && *item->text.text))
        return false;
    if (mark->type == &item_arc && !(item->arc.start_angle < item->arc.end_angle) &&
        !(item->arc.start_angle > item->arc.end_angle))
        return false; /* a slice of 0 */
    return isfinite(item->x) && isfinite(item->y);
}

/* An item of a clipped mark that lies beside the plot, with its place and its size. */
static bool is_clipped_away(const struct unit *unit, const struct scene_mark *mark,
                            const struct item *item)
{
    if (!mark->clip || unit->mark->is_series || mark->type != &item_symbol)
        return false;
    return item->x < 0 || item->x > unit->view->pixel_width || item->y < 0 ||
           item->y > unit->view->pixel_height;
}

void shown_note(struct unit *unit, const struct scene_mark *mark)
{
    bool shows = false;
    for (size_t i = 0; i < mark->item_count && !shows; i++) {
        shows = item_shows(unit, mark, &mark->items[i]);
        if (shows && is_clipped_away(unit, mark, &mark->items[i])) {
            unit->is_clipped_away = true;
            shows = false;
        }
    }
    if (!shows || !shown_has_channel(unit))
        return;
    for (struct view *view = unit->view; view && !view->shows_data; view = view->parent)
        view->shows_data = true;
}
