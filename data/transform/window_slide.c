/*
 * Frames that slide under operations that can't take a value back: quantiles find their numbers in
 * an order tree of ranks, extremes keep a monotone queue of the rows that may yet be the extreme.
 * Results are those of a walk through the frame.
 */
#include <math.h>
#include <stdint.h>
#include <stdlib.h>

#include "base/arena.h"
#include "base/budget.h"
#include "data/transform/window_internal.h"

static const size_t no_rank = SIZE_MAX; /* of a row whose value doesn't count */

/* A number and its place in the partition; those that are equal keep their order. */
struct ranked {
    double number;
    size_t place;
};

static int compare_ranked(const void *a, const void *b)
{
    const struct ranked *p = a, *q = b;
    int sign = (p->number > q->number) - (p->number < q->number);
    return sign != 0 ? sign : (p->place > q->place) - (p->place < q->place);
}

static struct value value_at(const struct window_aggregate *aggregate,
                             const struct window_frame *frame, size_t place)
{
    return field_value(&aggregate->request->field, frame->rows[place]);
}

static void rank_values(struct window_aggregate *aggregate, const struct window_frame *frame,
                        struct ranked *numbers)
{
    struct window_slide *slide = &aggregate->slide;
    size_t count = 0;
    for (size_t i = 0; i < frame->count; i++) {
        slide->ranks[i] = no_rank;
        numbers[count].place = i;
        count += aggregate_read_number(value_at(aggregate, frame, i), &numbers[count].number);
    }
    qsort(numbers, count, sizeof *numbers, compare_ranked);
    for (size_t i = 0; i < count; i++) {
        slide->ranks[numbers[i].place] = i;
        slide->sorted[i] = numbers[i].number;
    }
    slide->tree.size = count;
}

static bool begin_quantile(struct window_aggregate *aggregate, const struct window_frame *frame)
{
    struct budget *budget = arena_budget(aggregate->arena);
    struct window_slide *slide = &aggregate->slide;
    size_t count = frame->count + 1; /* the tree has one more, and no array is empty */
    struct ranked *numbers = budget_array(budget, count, sizeof *numbers);
    slide->sorted = budget_array(budget, count, sizeof *slide->sorted);
    slide->ranks = budget_array(budget, count, sizeof *slide->ranks);
    slide->tree.sums = budget_array(budget, count, sizeof *slide->tree.sums);
    bool done = numbers && slide->sorted && slide->ranks && slide->tree.sums;
    if (done)
        rank_values(aggregate, frame, numbers);
    budget_free(numbers);
    return done;
}

/* Whether each of the values that count is below, equal to or above each other. */
static bool are_ordered(const struct window_aggregate *aggregate, const struct window_frame *frame)
{
    size_t texts = 0, others = 0;
    for (size_t i = 0; i < frame->count; i++) {
        struct value value = value_at(aggregate, frame, i);
        if (value_is_nested(value))
            return false;
        if (aggregate_counts(value))
            value.type == VALUE_TEXT ? texts++ : others++;
    }
    return texts == 0 || others == 0;
}

static bool begin_extreme(struct window_aggregate *aggregate, const struct window_frame *frame)
{
    struct budget *budget = arena_budget(aggregate->arena);
    struct window_slide *slide = &aggregate->slide;
    slide->queue = budget_array(budget, frame->count + 1, sizeof *slide->queue);
    return slide->queue;
}

enum window_sliding window_slide_begin(struct window_aggregate *aggregate,
                                       const struct window_frame *frame)
{
    const struct aggregate_rule *rule = &aggregate_rules[aggregate->request->aggregate_op];
    struct window_slide *slide = &aggregate->slide;
    enum { ROW_STEPS = 12 };
    if (slide->sliding != WINDOW_SLIDING_UNKNOWN)
        return slide->sliding;
    bool done = true;
    slide->sliding = WINDOW_WALKS;
    if (!(rule->quantile > 0) && (!rule->is_extreme || !are_ordered(aggregate, frame)))
        return WINDOW_WALKS;
    if (budget_work(arena_budget(aggregate->arena),
                    ROW_STEPS * (double)frame->count * log2(2 + (double)frame->count))) {
        done =
            rule->is_extreme ? begin_extreme(aggregate, frame) : begin_quantile(aggregate, frame);
        if (!done)
            arena_out_of_memory(aggregate->arena);
    } else {
        done = false;
    }
    slide->sliding = done ? WINDOW_SLIDES : WINDOW_SLIDING_FAILED;
    return slide->sliding;
}

void window_slide_end(struct window_slide *slide)
{
    budget_free(slide->sorted);
    budget_free(slide->ranks);
    budget_free(slide->tree.sums);
    budget_free(slide->queue);
    *slide = (struct window_slide){0};
}

/* --- rows enter and leave -----------------------------------------------------------------------
 */

static void enter(struct window_aggregate *aggregate, const struct window_frame *frame,
                  size_t place)
{
    const struct aggregate_rule *rule = &aggregate_rules[aggregate->request->aggregate_op];
    struct window_slide *slide = &aggregate->slide;
    if (slide->ranks) {
        if (slide->ranks[place] != no_rank)
            order_tree_add(&slide->tree, slide->ranks[place]);
        return;
    }
    struct value value = value_at(aggregate, frame, place);
    if (!aggregate_counts(value))
        return;
    while (slide->queue_end > slide->queue_start) {
        struct cell last = {.valid = 1};
        last.best = value_at(aggregate, frame, slide->queue[slide->queue_end - 1]);
        rule->add(&last, value, 1); /* takes the place of a lesser one */
        if (last.best_row == 0)
            break;
        slide->queue_end--;
    }
    slide->queue[slide->queue_end++] = place;
}

static void leave(struct window_slide *slide, size_t place)
{
    if (slide->ranks) {
        if (slide->ranks[place] != no_rank)
            order_tree_remove(&slide->tree, slide->ranks[place]);
    } else if (slide->queue_start < slide->queue_end && slide->queue[slide->queue_start] == place) {
        slide->queue_start++;
    }
}

static struct value quantile_of(const struct window_slide *slide, double p)
{
    if (slide->tree.count == 0)
        return VALUE_OF_UNDEFINED;
    double at = (double)(slide->tree.count - 1) * p;
    size_t below = (size_t)at, above = below + 1 < slide->tree.count ? below + 1 : below;
    double low = slide->sorted[order_tree_rank(&slide->tree, below)];
    double high = slide->sorted[order_tree_rank(&slide->tree, above)];
    return VALUE_OF_NUMBER(low + (high - low) * (at - floor(at)));
}

static struct value extreme_of(const struct window_aggregate *aggregate,
                               const struct window_frame *frame)
{
    const struct window_slide *slide = &aggregate->slide;
    const struct gathering gathering = {.table = aggregate->table, .arena = aggregate->arena};
    struct cell cell = {0};
    if (slide->queue_start < slide->queue_end) {
        size_t place = slide->queue[slide->queue_start];
        cell.best = value_at(aggregate, frame, place);
        cell.best_row = frame->rows[place];
    }
    return aggregate_rules[aggregate->request->aggregate_op].result(&cell, &gathering);
}

struct value window_slide_next(struct window_aggregate *aggregate, const struct window_frame *frame)
{
    struct window_slide *slide = &aggregate->slide;
    const struct aggregate_rule *rule = &aggregate_rules[aggregate->request->aggregate_op];
    for (; slide->end < frame->end; slide->end++)
        enter(aggregate, frame, slide->end);
    for (; slide->start < frame->start && slide->start < slide->end; slide->start++)
        leave(slide, slide->start);
    return rule->is_extreme ? extreme_of(aggregate, frame) : quantile_of(slide, rule->quantile);
}
