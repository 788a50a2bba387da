/*
 * A leader begins at the end of a line or at the rim of a pie, and ends at its text.
 */
#include "charts/report/leaders.h"

#include <math.h>

#include "charts/read/context.h"
#include "charts/report/spots.h"
#include "render/item.h"

/* What stays free at the ends of a leader, px. */
static const double free_end = 2;

static double clamp(double value, double low, double high)
{
    return fmax(low, fmin(high, value));
}

static struct item line_of(const struct report_label *label)
{
    struct item line = {.x = label->end_x, .y = label->end_y, .style = style_default};
    line.style.stroke = label->item->style.fill;
    line.style.opacity = label->item->style.opacity;
    line.style.stroke_width = 0.5;
    return line;
}

/* From the end of a line to the left end of its name. */
static struct item leader_of_end(const struct report_label *label, const struct report_box *box)
{
    struct item line = line_of(label);
    line.x += free_end;
    line.rule.x2 = box->x - box->half_length - free_end - label->x;
    line.rule.y2 = box->y - label->y;
    return line;
}

/* From the rim to the nearest place of the text. */
static struct item leader_of_slice(const struct report_label *label, const struct report_box *box)
{
    struct item line = line_of(label);
    struct bounds bounds = report_box_bounds(box);
    double x = clamp(line.x, bounds.x1 - label->x, bounds.x2 - label->x);
    double y = clamp(line.y, bounds.y1 - label->y, bounds.y2 - label->y);
    double length = hypot(x - line.x, y - line.y);
    double part = length > free_end ? 1 - free_end / length : 0;
    line.rule.x2 = line.x + part * (x - line.x);
    line.rule.y2 = line.y + part * (y - line.y);
    return line;
}

bool report_make_leaders(struct report_labels_of_mark *labels, struct context *context)
{
    labels->leaders = arena_array(context->arena, labels->count + 1, sizeof *labels->leaders);
    for (size_t i = 0; labels->leaders && i < labels->count; i++) {
        const struct report_label *label = &labels->labels[i];
        struct report_box box = report_label_box(label, context);
        if (label->aim.is_taken)
            labels->leaders[labels->leader_count++] = leader_of_end(label, &box);
        else if (label->has_leader)
            labels->leaders[labels->leader_count++] = leader_of_slice(label, &box);
    }
    return labels->leaders != NULL;
}

bool report_add_leaders(const struct report_labels_of_mark *labels, struct context *context)
{
    struct group_item *group = &labels->group->group;
    if (labels->leader_count == 0)
        return true;
    struct scene_mark *all = arena_array(context->arena, group->mark_count + 1, sizeof *all);
    if (!all)
        return false;
    for (size_t i = 0; i < group->mark_count; i++)
        all[i] = group->marks[i];
    all[group->mark_count++] = (struct scene_mark){.type = &item_rule,
                                                   .role = "leader",
                                                   .items = labels->leaders,
                                                   .item_count = labels->leader_count};
    group->marks = all;
    return true;
}
