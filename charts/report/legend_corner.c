/*
 * Legends of one corner move together, as they stand side by side.
 */
#include "charts/report/legend_corner.h"

#include <math.h>

#include "base/array.h"
#include "charts/read/context.h"
#include "charts/read/encoding.h"
#include "charts/report/probe.h"
#include "render/item.h"

/* What legends of one corner take together: they stand side by side. */
struct taken_corner {
    double width, height;
    size_t count;
};

static const enum legend_orient corners[] = {LEGEND_TOP_RIGHT, LEGEND_TOP_LEFT, LEGEND_BOTTOM_RIGHT,
                                             LEGEND_BOTTOM_LEFT};

static bool is_corner(int orient)
{
    return orient >= LEGEND_TOP_LEFT && orient <= LEGEND_BOTTOM_RIGHT;
}

/* Whether nothing is in the box, nor within 2 px of it. False when memory is out. */
static bool look_into(struct bounds box, const struct legend_frame *frame, bool *is_free,
                      struct context *context)
{
    static const double apart = 2;
    struct report_probe probe = {.marks = frame->marks, .count = frame->mark_count};
    bounds_expand(&box, apart);
    bool done = report_probe_box(&probe, &box, context);
    *is_free = !probe.is_hit;
    return done;
}

static struct bounds box_at(const struct taken_corner *corner, enum legend_orient orient,
                            const struct legend_frame *frame)
{
    bool is_right = orient == LEGEND_TOP_RIGHT || orient == LEGEND_BOTTOM_RIGHT;
    bool is_low = orient == LEGEND_BOTTOM_LEFT || orient == LEGEND_BOTTOM_RIGHT;
    double x = is_right ? frame->width - frame->offset - corner->width : frame->offset;
    double y = is_low ? frame->height - frame->offset - corner->height : frame->offset;
    return (struct bounds){x, y, x + corner->width, y + corner->height};
}

static void move_all(const struct arranged_legends *legends, int from, int to,
                     const struct context *context)
{
    for (size_t i = 0; i < legends->count; i++) {
        if (legends->orients[i] != from)
            continue;
        legends->orients[i] = to;
        node_note(legends->legends[i].parts[0].def->node, context->diag,
                  "a legend goes to the %s, as it would lie on marks", legend_orients[to]);
    }
}

/* All of one corner, of which others may be taken. */
static bool clear_corner(const struct arranged_legends *legends, struct taken_corner taken[],
                         enum legend_orient own, const struct legend_frame *frame,
                         struct context *context)
{
    struct taken_corner corner = taken[own];
    bool is_free = false;
    if (!look_into(box_at(&corner, own, frame), frame, &is_free, context))
        return false;
    if (is_free)
        return true;
    for (size_t i = 0; i < COUNT_OF(corners); i++) {
        if (taken[corners[i]].count > 0)
            continue;
        if (!look_into(box_at(&corner, corners[i], frame), frame, &is_free, context))
            return false;
        if (!is_free)
            continue;
        taken[corners[i]] = corner;
        taken[own] = (struct taken_corner){0};
        move_all(legends, (int)own, (int)corners[i], context);
        return true;
    }
    taken[own] = (struct taken_corner){0};
    move_all(legends, (int)own, LEGEND_RIGHT, context);
    return true;
}

/* One at legendX and legendY goes to the right: that place isn't one of the corners'. */
static bool clear_places(const struct arranged_legends *legends, const struct legend_frame *frame,
                         struct context *context)
{
    for (size_t i = 0; i < legends->count; i++) {
        const struct item *group = legends->marks[i].items;
        bool is_free = true;
        struct bounds box = {group->x, group->y, group->x + group->group.width,
                             group->y + group->group.height};
        if (legends->orients[i] != LEGEND_NONE || legends->marks[i].is_hidden)
            continue;
        if (!look_into(box, frame, &is_free, context))
            return false;
        if (!is_free) {
            legends->orients[i] = LEGEND_RIGHT;
            node_note(legends->legends[i].parts[0].def->node, context->diag,
                      "a legend goes to the right, as it would lie on marks");
        }
    }
    return true;
}

/* Of legends that together are larger than the plot. */
static void move_out(const struct arranged_legends *legends, const struct legend_frame *frame)
{
    double width = 0, height = 0, margin = 2 * frame->offset;
    for (size_t i = 0; i < legends->count; i++) {
        if (!is_corner(legends->orients[i]))
            continue;
        width += legends->marks[i].items->group.width + margin;
        height = fmax(height, legends->marks[i].items->group.height + margin);
    }
    for (size_t i = 0; i < legends->count; i++) {
        if (is_corner(legends->orients[i]) && (width > frame->width || height > frame->height))
            legends->orients[i] = LEGEND_RIGHT;
    }
}

bool report_clear_corners(const struct arranged_legends *legends, const struct legend_frame *frame,
                          struct context *context)
{
    static const double gap = 8; /* Vega's margin between legends */
    struct taken_corner taken[LEGEND_ORIENT_COUNT] = {{0}};
    move_out(legends, frame);
    for (size_t i = 0; i < legends->count; i++) {
        const struct item *group = legends->marks[i].items;
        struct taken_corner *corner = &taken[legends->orients[i]];
        corner->width += group->group.width + (corner->count > 0 ? gap : 0);
        corner->height = fmax(corner->height, group->group.height);
        corner->count++;
    }
    for (int orient = LEGEND_TOP_LEFT; orient <= LEGEND_BOTTOM_RIGHT; orient++) {
        if (taken[orient].count > 0 &&
            !clear_corner(legends, taken, (enum legend_orient)orient, frame, context))
            return false;
    }
    return clear_places(legends, frame, context);
}
