/*
 * Dropping labels that overlap: parity and greedy, as Vega does them.
 */
#include "charts/guide/overlap.h"

#include <math.h>

#include "charts/read/context.h"
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

static void drop_overlaps(struct label_box **kept, size_t count, const struct overlap_rule *rule)
{
    double separation = isnan(rule->separation) ? 0 : rule->separation;
    struct label_box *last = kept[count - 1];
    if (count < 3 || !any_overlap(kept, count, separation))
        return;
    do {
        count = rule->method == LABEL_OVERLAP_GREEDY ? reduce_greedy(kept, count, separation)
                                                     : reduce_parity(kept, count);
    } while (count >= 3 && any_overlap(kept, count, separation));
    /* The last label matters more than the one before it. */
    if (count < 3 && last->is_hidden) {
        if (count > 1)
            kept[count - 1]->is_hidden = true;
        last->is_hidden = false;
    }
}

/* Labels that stick out of the range go. */
static void drop_outside(struct label_box *boxes, size_t count, const struct overlap_rule *rule)
{
    for (size_t i = 0; i < count; i++) {
        const struct bounds *box = &boxes[i].bounds;
        if ((rule->is_x ? box->x1 : box->y1) < rule->low ||
            (rule->is_x ? box->x2 : box->y2) > rule->high)
            boxes[i].is_hidden = true;
    }
}

size_t overlap_drop_labels(struct item *labels, size_t count, const struct overlap_rule *rule,
                           struct context *context)
{
    struct arena_mark mark = arena_mark(context->arena);
    if (rule->method == LABEL_OVERLAP_NONE)
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
    if (shown) {
        drop_overlaps(kept, shown, rule);
        if (rule->has_range)
            drop_outside(boxes, shown, rule);
    }
    for (size_t i = 0; i < shown; i++) {
        if (!boxes[i].is_hidden)
            labels[left++] = labels[boxes[i].index];
    }
    arena_rewind(context->arena, mark);
    return left;
}

bool overlap_read_method(const struct json_node *node, void *field, struct diag *diag)
{
    static const char *const methods[] = {"parity", "greedy", NULL};
    int *method = field;
    struct property property = {.name = "labelOverlap", .type = PROPERTY_ENUM, .names = methods};
    int index = -1;
    if (node_is_bool(node)) {
        *method = node_is_true(node) ? LABEL_OVERLAP_PARITY : LABEL_OVERLAP_NONE;
        return true;
    }
    if (!json_read_property(node, &property, &index, diag))
        return false;
    *method = index + 1; /* behind LABEL_OVERLAP_NONE, which null is */
    return true;
}
