/*
 * The order of reading. A mark goes before or after another one only if they don't lie on each
 * other: the picture stays what it is.
 */
#include "render/output/reading_order.h"

#include <stdlib.h>
#include <string.h>

#include "base/array.h"
#include "render/item_internal.h"

/* Other roles are the plot's. */
static const struct {
    const char *role;
    enum reading_part part;
} part_roles[] = {
    {"figure-kicker", READING_KICKER}, {"title", READING_TITLE},
    {"legend", READING_LEGEND},        {"figure-note", READING_NOTE},
    {"figure-source", READING_NOTE},   {"figure-credit", READING_NOTE},
};

static enum reading_part part_of(const char *role)
{
    for (size_t i = 0; i < COUNT_OF(part_roles); i++) {
        if (strcmp(part_roles[i].role, role) == 0)
            return part_roles[i].part;
    }
    return READING_PLOT;
}

static bool meet(const struct bounds *a, const struct bounds *b)
{
    return a->x1 <= b->x2 && b->x1 <= a->x2 && a->y1 <= b->y2 && b->y1 <= a->y2;
}

/* Whether the mark, painted among the others as i, would change places with one on which it lies.
 */
static bool is_bound(const struct reading_order *order, const struct bounds *boxes, size_t i)
{
    for (size_t k = 0; k < order->count; k++) {
        bool changes =
            k < i ? order->parts[k] > order->parts[i] : order->parts[k] < order->parts[i];
        if (changes && meet(&boxes[k], &boxes[i]))
            return true;
    }
    return false;
}

static void bind(struct reading_order *order, const struct bounds *boxes)
{
    for (bool again = true; again;) {
        again = false;
        for (size_t i = 0; i < order->count; i++) {
            if (order->parts[i] == READING_PLOT || !is_bound(order, boxes, i))
                continue;
            order->parts[i] = READING_PLOT;
            again = true; /* others may have to stay with it */
        }
    }
}

static bool sort(struct reading_order *order)
{
    size_t used = 0;
    struct scene_mark *marks = calloc(order->count + 1, sizeof *marks);
    enum reading_part *parts = calloc(order->count + 1, sizeof *parts);
    bool is_made = marks && parts;
    for (int part = READING_KICKER; is_made && part <= READING_NOTE; part++) {
        for (size_t i = 0; i < order->count; i++) {
            if ((int)order->parts[i] != part)
                continue;
            marks[used] = order->marks[i];
            marks[used].zindex = 0;
            parts[used++] = order->parts[i];
        }
    }
    if (!is_made) {
        free(marks);
        free(parts);
        return false;
    }
    free(order->marks);
    free(order->parts);
    order->marks = marks;
    order->parts = parts;
    return true;
}

/* The marks as they are painted, with their parts and boxes. */
static void list(const struct group_item *group, const struct text_measurer *measurer,
                 struct reading_order *order, struct bounds *boxes)
{
    struct mark_order painted = {.group = group};
    const struct scene_mark *mark;
    while ((mark = mark_order_next(&painted))) {
        order->marks[order->count] = *mark;
        order->parts[order->count] = part_of(mark->role);
        boxes[order->count++] = mark_bounds(mark, measurer);
    }
}

bool reading_order_make(const struct scene *scene, const struct text_measurer *measurer,
                        struct reading_order *order)
{
    const struct group_item *group = &scene->root.items[0].group;
    struct bounds *boxes = calloc(group->mark_count + 1, sizeof *boxes);
    *order = (struct reading_order){
        .scene = *scene,
        .group = scene->root.items[0],
        .marks = calloc(group->mark_count + 1, sizeof *order->marks),
        .parts = calloc(group->mark_count + 1, sizeof *order->parts),
    };
    bool is_made = boxes && order->marks && order->parts;
    if (is_made) {
        list(group, measurer, order, boxes);
        bind(order, boxes);
        is_made = sort(order);
    }
    free(boxes);
    if (!is_made) {
        reading_order_free(order);
        return false;
    }
    order->group.group.marks = order->marks;
    order->group.group.mark_count = order->count;
    order->scene.root.items = &order->group;
    return true;
}

void reading_order_free(struct reading_order *order)
{
    free(order->marks);
    free(order->parts);
    *order = (struct reading_order){0};
}
