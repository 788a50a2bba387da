/*
 * An item is in a box when a piece of its outline crosses the box, or when it is filled and has the
 * box in it.
 */
#include "charts/report/probe.h"

#include <math.h>

#include "charts/read/context.h"
#include "render/item.h"
#include "render/outline.h"

/* A box on the way through the marks. */
struct probing {
    struct report_probe *asked;
    const struct bounds *box;
    struct context *context;
    size_t crossings; /* of the way from the box's middle to the right, by the item's outline */
};

/* Liang and Barsky: the part of the way along the piece that is within low and high. */
static void cut(double from, double by, double low, double high, double part[2])
{
    if (!(by < 0 || by > 0)) {
        if (from < low || from > high)
            part[1] = -1;
        return;
    }
    double first = (low - from) / by, last = (high - from) / by;
    part[0] = fmax(part[0], fmin(first, last));
    part[1] = fmin(part[1], fmax(first, last));
}

static bool take_piece(const struct outline_piece *piece, double width, void *closure)
{
    (void)width;
    struct probing *probe = closure;
    const struct bounds *box = probe->box;
    double part[2] = {0, 1}, y = (box->y1 + box->y2) / 2;
    cut(piece->x1, piece->x2 - piece->x1, box->x1, box->x2, part);
    cut(piece->y1, piece->y2 - piece->y1, box->y1, box->y2, part);
    probe->asked->is_hit |= part[0] <= part[1];
    if ((piece->y1 > y) != (piece->y2 > y)) {
        double along = (y - piece->y1) / (piece->y2 - piece->y1);
        bool is_right = piece->x1 + along * (piece->x2 - piece->x1) > (box->x1 + box->x2) / 2;
        probe->crossings += is_right;
    }
    return true;
}

static bool boxes_meet(const struct bounds *a, const struct bounds *b)
{
    return a->x1 < b->x2 && b->x1 < a->x2 && a->y1 < b->y2 && b->y1 < a->y2;
}

static bool probe_marks(struct probing *probe, const struct scene_mark *marks, size_t count,
                        double x, double y);

static bool probe_item(struct probing *probe, const struct scene_mark *mark,
                       const struct item *item, double x, double y)
{
    struct outline_taker taker = {take_piece, probe, probe->context->arena};
    if (mark->type->has_marks)
        return probe_marks(probe, item->group.marks, item->group.mark_count, x + item->x,
                           y + item->y);
    if (mark->type == &item_text) {
        struct bounds box = item_bounds(&item_text, item, probe->context->measurer);
        bounds_translate(&box, x, y);
        probe->asked->is_hit |= item->style.opacity > 0 && boxes_meet(&box, probe->box);
        return true;
    }
    probe->crossings = 0;
    if (!outline_trace(mark->type, item, x, y, &taker))
        return false;
    probe->asked->is_hit |= item->style.fill.type != PAINT_NONE && probe->crossings % 2 == 1;
    return true;
}

static bool probe_marks(struct probing *probe, const struct scene_mark *marks, size_t count,
                        double x, double y)
{
    for (size_t m = 0; m < count && !probe->asked->is_hit; m++) {
        for (size_t i = 0; i < marks[m].item_count && !probe->asked->is_hit; i++) {
            if (!probe_item(probe, &marks[m], &marks[m].items[i], x, y))
                return false;
        }
    }
    return true;
}

bool report_probe_box(struct report_probe *probe, const struct bounds *box, struct context *context)
{
    struct probing probing = {.asked = probe, .box = box, .context = context};
    probe->is_hit = false;
    return probe_marks(&probing, probe->marks, probe->count, probe->x, probe->y);
}
