/*
 * The operations that only windows have, by name, as vega-transforms' WindowOps computes them; the
 * frame and the partitions are window.c's.
 */
#include <math.h>
#include <string.h>

#include "base/array.h"
#include "base/suggest.h"
#include "data/transform/window_internal.h"

bool window_rows_differ(const struct window_frame *frame, size_t a, size_t b)
{
    return frame->order->count == 0 ||
           order_compare(frame->order, frame->rows[a], frame->rows[b]) != 0;
}

static struct value count_of(size_t count)
{
    return VALUE_OF_NUMBER((double)count);
}

static struct value value_at(const struct window_frame *frame, const struct window_request *request,
                             size_t place)
{
    return field_value(&request->field, frame->rows[place]);
}

static bool is_null(struct value value)
{
    return value.type == VALUE_NULL || value.type == VALUE_UNDEFINED;
}

/* --- ranks ----------------------------------------------------------------------------------- */

static struct value next_row_number(const struct window_frame *frame,
                                    const struct window_request *request,
                                    struct window_state *state)
{
    (void)request;
    (void)state;
    return count_of(frame->at + 1);
}

/* Whether the row at hand is the first of its peers. */
static bool starts_peers(const struct window_frame *frame)
{
    return frame->at == 0 || window_rows_differ(frame, frame->at - 1, frame->at);
}

static struct value next_rank(const struct window_frame *frame,
                              const struct window_request *request, struct window_state *state)
{
    (void)request;
    if (starts_peers(frame))
        state->rank = frame->at + 1;
    return count_of(state->rank);
}

static struct value next_dense_rank(const struct window_frame *frame,
                                    const struct window_request *request,
                                    struct window_state *state)
{
    (void)request;
    state->rank += starts_peers(frame);
    return count_of(state->rank);
}

static struct value next_percent_rank(const struct window_frame *frame,
                                      const struct window_request *request,
                                      struct window_state *state)
{
    double rank = next_rank(frame, request, state).number;
    return VALUE_OF_NUMBER((rank - 1) / ((double)frame->count - 1));
}

/* The last peer's share. Of the very first row Vega doesn't look for peers. */
static double cume_dist(const struct window_frame *frame, struct window_state *state)
{
    size_t place = frame->at;
    if (state->rank < place) {
        while (place + 1 < frame->count && !window_rows_differ(frame, place, place + 1))
            place++;
        state->rank = place;
    }
    return (double)(1 + state->rank) / (double)frame->count;
}

static struct value next_cume_dist(const struct window_frame *frame,
                                   const struct window_request *request, struct window_state *state)
{
    (void)request;
    return VALUE_OF_NUMBER(cume_dist(frame, state));
}

static struct value next_ntile(const struct window_frame *frame,
                               const struct window_request *request, struct window_state *state)
{
    return VALUE_OF_NUMBER(ceil(request->param * cume_dist(frame, state)));
}

/* --- values of other rows -------------------------------------------------------------------- */

/* The value that many rows on; null beyond the partition. */
static struct value value_beyond(const struct window_frame *frame,
                                 const struct window_request *request, double sign)
{
    double offset = isnan(request->param) || request->param == 0 ? 1 : request->param;
    double place = (double)frame->at + sign * offset;
    if (!(place >= 0 && place < (double)frame->count) || place != floor(place))
        return VALUE_OF_NULL;
    return value_at(frame, request, (size_t)place);
}

static struct value next_lag(const struct window_frame *frame, const struct window_request *request,
                             struct window_state *state)
{
    (void)state;
    return value_beyond(frame, request, -1);
}

static struct value next_lead(const struct window_frame *frame,
                              const struct window_request *request, struct window_state *state)
{
    (void)state;
    return value_beyond(frame, request, 1);
}

/* Vega fails on a frame without rows. */
static struct value next_first_value(const struct window_frame *frame,
                                     const struct window_request *request,
                                     struct window_state *state)
{
    (void)state;
    return frame->start < frame->count ? value_at(frame, request, frame->start)
                                       : VALUE_OF_UNDEFINED;
}

static struct value next_last_value(const struct window_frame *frame,
                                    const struct window_request *request,
                                    struct window_state *state)
{
    (void)state;
    return frame->end > 0 ? value_at(frame, request, frame->end - 1) : VALUE_OF_UNDEFINED;
}

static struct value next_nth_value(const struct window_frame *frame,
                                   const struct window_request *request, struct window_state *state)
{
    (void)state;
    double place = (double)frame->start + request->param - 1;
    if (!(place < (double)frame->end) || place != floor(place))
        return place < (double)frame->end ? VALUE_OF_UNDEFINED : VALUE_OF_NULL;
    return value_at(frame, request, (size_t)place);
}

static struct value next_prev_value(const struct window_frame *frame,
                                    const struct window_request *request,
                                    struct window_state *state)
{
    struct value value = value_at(frame, request, frame->at);
    if (!is_null(value))
        state->value = value;
    return is_null(state->value) ? VALUE_OF_NULL : state->value;
}

/* The value of the row itself or of the next that has one. */
static struct value next_next_value(const struct window_frame *frame,
                                    const struct window_request *request,
                                    struct window_state *state)
{
    if (frame->at < state->found)
        return state->value;
    state->value = VALUE_OF_NULL;
    for (size_t place = frame->at; is_null(state->value) && place < frame->count; place++) {
        state->value = value_at(frame, request, place);
        state->found = place + 1;
    }
    if (is_null(state->value))
        state->value = VALUE_OF_NULL;
    return state->value;
}

static const struct window_op window_ops[] = {
    {"row_number", false, false, next_row_number},
    {"rank", false, false, next_rank},
    {"dense_rank", false, false, next_dense_rank},
    {"percent_rank", false, false, next_percent_rank},
    {"cume_dist", false, false, next_cume_dist},
    {"ntile", false, true, next_ntile},
    {"lag", true, false, next_lag},
    {"lead", true, false, next_lead},
    {"first_value", true, false, next_first_value},
    {"last_value", true, false, next_last_value},
    {"nth_value", true, true, next_nth_value},
    {"prev_value", true, false, next_prev_value},
    {"next_value", true, false, next_next_value},
};

const struct window_op *window_op_named(const char *name)
{
    for (size_t i = 0; i < COUNT_OF(window_ops); i++)
        if (strcmp(window_ops[i].name, name) == 0)
            return &window_ops[i];
    return NULL;
}

const char *window_op_suggest(const char *name)
{
    struct suggest suggest = {.word = name};
    for (size_t i = 0; i < COUNT_OF(window_ops); i++)
        suggest_offer(&suggest, window_ops[i].name);
    for (int i = AGGREGATE_NONE + 1; i < AGGREGATE_OP_COUNT; i++)
        suggest_offer(&suggest, aggregate_ops[i].name);
    return suggest.best;
}
