/*
 * Groups of stacked bars.
 */
#include "charts/mark/stack_group.h"

#include <math.h>
#include <string.h>

#include "base/array.h"
#include "charts/mark/mark.h"
#include "charts/read/context.h"
#include "charts/read/view.h"
#include "render/item.h"

/* A stack while it is gathered. */
struct stack {
    struct bounds box;
    size_t count; /* of its bars */
    size_t first; /* the bar that it began with */
};

static bool is_rounded(const struct item *item)
{
    for (int i = 0; i < CORNER_COUNT; i++) {
        if (item->rect.corner_radius[i] != 0)
            return true;
    }
    return false;
}

static bool must_group(const struct unit *unit, const struct scene_mark *mark)
{
    return unit->mark->rounds_stacks && channel_is_position(unit->stack_channel) &&
           unit->encoding[CHANNEL_SIZE].kind != CHANNEL_DEF_FIELD && mark->item_count &&
           is_rounded(&mark->items[0]);
}

static struct bounds box_of(const struct item *item)
{
    return (struct bounds){item->x, item->y, item->x + item->rect.width,
                           item->y + item->rect.height};
}

/* Bars of a stack have the same place and breadth across it. */
static bool is_same_stack(const struct bounds *a, const struct bounds *b, bool is_x)
{
    return is_x ? a->y1 == b->y1 && a->y2 == b->y2 : a->x1 == b->x1 && a->x2 == b->x2;
}

/* Numbers each bar's stack in the order of their first bars. */
static size_t find_stacks(const struct scene_mark *mark, bool is_x, struct stack *stacks,
                          size_t *number)
{
    size_t count = 0;
    for (size_t i = 0; i < mark->item_count; i++) {
        struct bounds box = box_of(&mark->items[i]);
        size_t k = 0;
        while (k < count && !is_same_stack(&stacks[k].box, &box, is_x))
            k++;
        if (k == count)
            stacks[count++] = (struct stack){.box = box, .first = i};
        bounds_union(&stacks[k].box, &box);
        stacks[k].count++;
        number[i] = k;
    }
    return count;
}

/* Whether the stroke's field tells whole stacks apart; Vega paints no border of one that doesn't.
 */
static bool has_border(const struct unit *unit)
{
    static const enum channel_id dimensions[] = {CHANNEL_X, CHANNEL_Y, CHANNEL_X_OFFSET,
                                                 CHANNEL_Y_OFFSET};
    const struct channel_def *stroke = &unit->encoding[CHANNEL_STROKE];
    bool has = stroke->kind != CHANNEL_DEF_FIELD;
    for (size_t i = 0; i < COUNT_OF(dimensions); i++) {
        const struct channel_def *def = &unit->encoding[dimensions[i]];
        has |= dimensions[i] != unit->stack_channel && def->kind == CHANNEL_DEF_FIELD &&
               stroke->kind == CHANNEL_DEF_FIELD && !strcmp(def->name, stroke->name);
    }
    return has;
}

/* The group: where the stack is, with its corners and border. */
static struct item group_of(const struct unit *unit, const struct stack *stack,
                            const struct item *bar)
{
    struct item group = {.x = stack->box.x1,
                         .y = stack->box.y1,
                         .style = bar->style,
                         .group = {.width = stack->box.x2 - stack->box.x1,
                                   .height = stack->box.y2 - stack->box.y1,
                                   .clip = true,
                                   .stroke_offset = NAN}};
    group.style.fill = (struct paint){0};
    group.style.opacity = 1;
    memcpy(group.group.corner_radius, bar->rect.corner_radius, sizeof bar->rect.corner_radius);
    if (!has_border(unit))
        group.style.stroke = (struct paint){0};
    if (group.style.stroke.type != PAINT_NONE) {
        group.group.stroke_foreground = true;
        group.group.stroke_offset = 0;
    }
    return group;
}

/* Bars and the stacks that they lie in. */
struct grouping {
    const struct scene_mark *mark;
    struct stack *stacks;
    size_t *number; /* of each bar: which stack */
};

static bool fill_group(const struct grouping *grouping, size_t index, struct item *group,
                       struct context *context)
{
    const struct scene_mark *mark = grouping->mark;
    const struct stack *stack = &grouping->stacks[index];
    struct scene_mark *inner = arena_alloc(context->arena, sizeof *inner);
    struct item *items = arena_array(context->arena, stack->count, sizeof *items);
    if (!inner || !items)
        return false;
    *inner = *mark;
    inner->items = items;
    inner->item_count = 0;
    for (size_t i = stack->first; i < mark->item_count; i++) {
        if (grouping->number[i] != index)
            continue;
        struct item *item = &items[inner->item_count++];
        *item = mark->items[i];
        item->x -= group->x;
        item->y -= group->y;
        memset(item->rect.corner_radius, 0, sizeof item->rect.corner_radius);
    }
    group->group.marks = inner;
    group->group.mark_count = 1;
    return true;
}

bool stack_group_bars(const struct unit *unit, struct scene_mark *mark, struct context *context)
{
    if (!must_group(unit, mark))
        return true;
    struct stack *stacks = arena_array(context->arena, mark->item_count, sizeof *stacks);
    size_t *number = arena_array(context->arena, mark->item_count, sizeof *number);
    struct grouping grouping = {mark, stacks, number};
    if (!stacks || !number)
        return false;
    size_t count = find_stacks(mark, unit->stack_channel == CHANNEL_X, stacks, number);
    struct item *groups = arena_array(context->arena, count, sizeof *groups);
    if (!groups)
        return false;
    for (size_t i = 0; i < count; i++) {
        groups[i] = group_of(unit, &stacks[i], &mark->items[stacks[i].first]);
        if (!fill_group(&grouping, i, &groups[i], context))
            return false;
    }
    mark->type = &item_group;
    mark->is_scope = true;
    mark->words = NULL;
    mark->role = "scope";
    mark->name = NULL;
    mark->items = groups;
    mark->item_count = count;
    return true;
}
