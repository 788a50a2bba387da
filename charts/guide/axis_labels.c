/*
 * Which labels of an axis are shown when there is no room for all: Vega's Overlap transform
 * (vega-view-transforms).
 */
#include <math.h>

#include "charts/context.h"
#include "charts/guide/axis.h"
#include "charts/scale/scale.h"
#include "render/item.h"

/* A label and the box that it takes. */
struct label_box {
    struct bounds bounds;
    size_t index;
    bool is_hidden;
};

static bool boxes_meet(const struct bounds *a, const struct bounds *b, double separation)
{
    double gap = fmax(fmax(b->x1 - a->x2, a->x1 - b->x2), fmax(b->y1 - a->y2, a->y1 - b->y2));
    return separation > gap;
}

static bool any_overlap(struct label_box *const *kept, size_t count, double separation)
{
    for (size_t i = 1; i < count; i++) {
        if (boxes_meet(&kept[i - 1]->bounds, &kept[i]->bounds, separation))
            return true;
    }
    return false;
}

/* Every other label goes. */
static size_t reduce_parity(struct label_box **kept, size_t count)
{
    size_t left = 0;
    for (size_t i = 0; i < count; i++) {
        kept[i]->is_hidden = i % 2 != 0;
        if (i % 2 == 0)
            kept[left++] = kept[i];
    }
    return left;
}

/* Labels that meet the last one kept go. */
static size_t reduce_greedy(struct label_box **kept, size_t count, double separation)
{
    size_t left = 0;
    for (size_t i = 0; i < count; i++) {
        bool meets = left > 0 && boxes_meet(&kept[left - 1]->bounds, &kept[i]->bounds, separation);
        kept[i]->is_hidden = meets;
        if (!meets)
            kept[left++] = kept[i];
    }
    return left;
}

static void drop_overlaps(struct label_box **kept, size_t count, const struct axis_params *params)
{
    double separation = isnan(params->label_separation) ? 0 : params->label_separation;
    struct label_box *last = kept[count - 1];
    if (count < 3 || !any_overlap(kept, count, separation))
        return;
    do {
        count = params->label_overlap == LABEL_OVERLAP_GREEDY
                    ? reduce_greedy(kept, count, separation)
                    : reduce_parity(kept, count);
    } while (count >= 3 && any_overlap(kept, count, separation));
    /* The last label matters more than the one before it. */
    if (count < 3 && last->is_hidden) {
        if (count > 1)
            kept[count - 1]->is_hidden = true;
        last->is_hidden = false;
    }
}

/* labelBound: labels that stick out of the scale's range go. */
static void drop_outside(struct label_box *boxes, size_t count, const struct axis *axis)
{
    double start = scale_range_start(axis->scale), end = scale_range_end(axis->scale);
    double tolerance = axis->params.label_bound != 0 ? axis->params.label_bound : 1;
    double low = fmin(start, end) - tolerance, high = fmax(start, end) + tolerance;
    bool is_x = axis->channel->id == CHANNEL_X;
    for (size_t i = 0; i < count; i++) {
        const struct bounds *box = &boxes[i].bounds;
        if ((is_x ? box->x1 : box->y1) < low || (is_x ? box->x2 : box->y2) > high)
            boxes[i].is_hidden = true;
    }
}

size_t axis_drop_labels(struct item *labels, size_t count, const struct axis *axis,
                        struct context *context)
{
    const struct axis_params *params = &axis->params;
    struct arena_mark mark = arena_mark(context->arena);
    if (params->label_overlap == LABEL_OVERLAP_NONE && isnan(params->label_bound))
        return count;
    struct label_box *boxes = arena_array(context->arena, count, sizeof *boxes);
    struct label_box **kept = arena_array(context->arena, count, sizeof(struct label_box *));
    size_t shown = 0, left = 0;
    if (!boxes || !kept)
        return count;
    for (size_t i = 0; i < count; i++) {
        struct bounds bounds = item_bounds(&item_text, &labels[i], context->measurer);
        if (bounds.x2 - bounds.x1 > 1 && bounds.y2 - bounds.y1 > 1) {
            boxes[shown] = (struct label_box){.bounds = bounds, .index = i};
            kept[shown] = &boxes[shown];
            shown++;
        }
    }
    if (shown && params->label_overlap != LABEL_OVERLAP_NONE) {
        drop_overlaps(kept, shown, params);
        if (!isnan(params->label_bound))
            drop_outside(boxes, shown, axis);
    }
    for (size_t i = 0; i < shown; i++) {
        if (!boxes[i].is_hidden)
            labels[left++] = labels[boxes[i].index];
    }
    arena_rewind(context->arena, mark);
    return left;
}
