/*
 * Axes that are told to stand in the plot, or their labels to, where marks turn out to be.
 */
#include <math.h>
#include <string.h>

#include "charts/read/context.h"
#include "charts/read/view.h"
#include "charts/report/axis.h"
#include "charts/report/box.h"
#include "charts/report/probe.h"
#include "render/item.h"

/* Whether the spec moves the labels from where they would stand beside the plot. */
static bool is_moved(const struct axis_params *params)
{
    return params->offset < 0 || params->label_padding < 0 || params->label.align >= 0 ||
           params->label.baseline >= 0 || fabs(params->label_offset) > 0;
}

static void move_back(struct axis_params *params)
{
    static const double beside = 2; /* Vega's labelPadding */
    params->offset = fmax(0, params->offset);
    params->label_padding = params->label_padding < 0 ? beside : params->label_padding;
    params->label.align = params->label.baseline = -1;
    params->label_offset = 0;
}

static bool is_text(const struct scene_mark *mark)
{
    return mark->type == &item_text && !strcmp(mark->role, "axis-label");
}

/* Whether labels lie on what the probe has, or on their own axis's line. */
static bool find_hit(const struct item *group, struct report_probe *probe, bool *is_hit,
                     struct context *context)
{
    *is_hit = false;
    struct report_probe line = {.x = group->x, .y = group->y};
    for (size_t m = 0; m < group->group.mark_count; m++) {
        if (!strcmp(group->group.marks[m].role, "axis-domain"))
            line.marks = &group->group.marks[m], line.count = 1;
    }
    for (size_t m = 0; m < group->group.mark_count; m++) {
        const struct scene_mark *mark = &group->group.marks[m];
        for (size_t i = 0; is_text(mark) && i < mark->item_count && !*is_hit; i++) {
            struct report_box box =
                report_box_of_text(&mark->items[i], group->x, group->y, context->measurer);
            struct bounds bounds = report_box_bounds(&box);
            if (!report_probe_box(probe, &bounds, context) ||
                !report_probe_box(&line, &bounds, context))
                return false;
            *is_hit = probe->is_hit || line.is_hit;
        }
    }
    return true;
}

bool report_clear_axis(const struct placed_axis_marks *placed, struct scene_mark *mark,
                       struct bounds *box, struct context *context)
{
    struct report_probe probe = {.marks = placed->marks, .count = placed->mark_count};
    bool is_hit;
    if (!is_moved(&placed->axis->params) || mark->item_count == 0)
        return true;
    if (!find_hit(&mark->items[0], &probe, &is_hit, context))
        return false;
    if (!is_hit)
        return true;
    struct axis plain = *placed->axis;
    struct axis_groups groups = {.has_main = true};
    struct bounds taken = bounds_empty;
    move_back(&plain.params);
    if (!axis_build(&plain, placed->view, &groups, context))
        return false;
    *mark = groups.main;
    *box = report_place_axis(placed->view, &plain, mark, &taken, context);
    node_note(plain.units[0]->encoding[plain.channel->id].node, context->diag,
              "labels of the %s axis stand beside the plot, as they would lie on marks",
              plain.channel->name);
    return true;
}
