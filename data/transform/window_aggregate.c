/*
 * Aggregates over the frame of a window. Running sums stay linear: rows that enter the frame are
 * added, those that leave it are taken back where the operation allows, as Vega does. What doesn't
 * is in window_slide.c.
 */
#include <stdlib.h>
#include <string.h>

#include "base/arena.h"
#include "base/budget.h"
#include "data/transform/window_internal.h"

/* Nothing is in the frame. */
static void reset(struct window_aggregate *aggregate, const struct window_frame *frame)
{
    if (aggregate->part_counts)
        for (size_t i = aggregate->start; i < aggregate->end; i++)
            aggregate->part_counts[aggregate->parts[frame->rows[i]]] = 0;
    aggregate->cell = (struct cell){0};
    aggregate->distinct = aggregate->start = aggregate->end = 0;
    aggregate->is_known = false;
}

void window_aggregate_end(struct window_aggregate *aggregate, const struct window_frame *frame)
{
    reset(aggregate, frame);
    window_slide_end(&aggregate->slide);
}

static void add_row(struct window_aggregate *aggregate, size_t row)
{
    const struct window_request *request = aggregate->request;
    if (aggregate->parts)
        aggregate->distinct += aggregate->part_counts[aggregate->parts[row]]++ == 0;
    else
        aggregate_add(&aggregate_rules[request->aggregate_op], &aggregate->cell,
                      field_value(&request->field, row), row);
}

static bool remove_row(struct window_aggregate *aggregate, size_t row)
{
    const struct window_request *request = aggregate->request;
    if (aggregate->parts) {
        aggregate->distinct -= --aggregate->part_counts[aggregate->parts[row]] == 0;
        return true;
    }
    return aggregate_remove(&aggregate_rules[request->aggregate_op], &aggregate->cell,
                            field_value(&request->field, row));
}

/* Brings the rows that are in the aggregate to those of the frame. */
static bool slide(struct window_aggregate *aggregate, const struct window_frame *frame)
{
    enum { ROW_STEPS = 4 };
    struct budget *budget = arena_budget(aggregate->arena);
    bool slides = frame->start >= aggregate->start && frame->start < aggregate->end &&
                  frame->end >= aggregate->end;
    while (slides && aggregate->start < frame->start) {
        slides = remove_row(aggregate, frame->rows[aggregate->start]);
        aggregate->start += slides;
    }
    if (!slides) {
        reset(aggregate, frame);
        aggregate->start = aggregate->end = frame->start;
    }
    if (!budget_work(budget, ROW_STEPS * (double)(frame->end - aggregate->end)))
        return false;
    for (; aggregate->end < frame->end; aggregate->end++)
        add_row(aggregate, frame->rows[aggregate->end]);
    return true;
}

static bool compute(struct window_aggregate *aggregate, const struct window_frame *frame)
{
    const struct window_request *request = aggregate->request;
    struct gathering gathering = {.table = aggregate->table,
                                  .field = &request->field,
                                  .rows = &frame->rows[frame->start],
                                  .count = frame->end - frame->start,
                                  .arena = aggregate->arena};
    const struct aggregate_rule *rule = &aggregate_rules[request->aggregate_op];
    aggregate->result = VALUE_OF_UNDEFINED;
    enum window_sliding sliding = aggregate->slide.sliding;
    if (sliding == WINDOW_SLIDING_UNKNOWN && gathering.count < frame->count)
        sliding = window_slide_begin(aggregate, frame); /* a lone frame isn't worth it */
    if (sliding == WINDOW_SLIDING_FAILED)
        return false;
    if (sliding == WINDOW_SLIDES) {
        aggregate->result = window_slide_next(aggregate, frame);
    } else if (request->aggregate_op == AGGREGATE_COUNT) {
        aggregate->result = VALUE_OF_NUMBER((double)gathering.count);
    } else if (rule->gather) {
        aggregate->start = frame->start;
        aggregate->end = frame->end;
        return rule->gather(&gathering, &aggregate->result);
    } else {
        if (!slide(aggregate, frame))
            return false;
        aggregate->result = aggregate->parts ? VALUE_OF_NUMBER((double)aggregate->distinct)
                                             : rule->result(&aggregate->cell, &gathering);
    }
    aggregate->start = frame->start;
    aggregate->end = frame->end;
    return true;
}

bool window_aggregate_next(struct window_aggregate *aggregate, const struct window_frame *frame,
                           struct value *result)
{
    struct window_frame frame_at_hand = *frame;
    if (frame_at_hand.end < frame_at_hand.start)
        frame_at_hand.end = frame_at_hand.start;
    bool same = aggregate->is_known && frame_at_hand.start == aggregate->start &&
                frame_at_hand.end == aggregate->end;
    if (!same && !compute(aggregate, &frame_at_hand))
        return false;
    aggregate->is_known = true;
    *result = aggregate->result;
    return true;
}
