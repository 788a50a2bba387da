/*
 * The window transform: what each row gets from the rows around it. The operations are in
 * window_ops.c, aggregates over frames in window_aggregate.c.
 * https://vega.github.io/vega-lite/docs/window.html
 */
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "base/arena.h"
#include "base/array.h"
#include "base/budget.h"
#include "data/transform/names.h"
#include "data/transform/transforms.h"
#include "data/transform/window_internal.h"

struct window_transform {
    const struct json_node *list, *frame_node, *groupby_node, *sort_node;
    bool ignores_peers;
    double frame[2]; /* NAN: open */
    struct name_list groupby;
    struct sort_list sort;
    struct window_request *requests;
    size_t count;
};

#define NODE(property, member)                                                                     \
    {                                                                                              \
        .name = (property), .type = PROPERTY_NODE,                                                 \
        .offset = offsetof(struct window_transform, member)                                        \
    }

static const struct property window_properties[] = {
    NODE("window", list),
    NODE("frame", frame_node),
    NODE("groupby", groupby_node),
    NODE("sort", sort_node),
    {.name = "ignorePeers",
     .type = PROPERTY_BOOL,
     .offset = offsetof(struct window_transform, ignores_peers)},
};

#undef NODE

/* --- reading --------------------------------------------------------------------------------- */

struct window_definition {
    const struct json_node *op, *field, *param;
    const char *as;
};

static const struct property definition_properties[] = {
    {.name = "op", .type = PROPERTY_NODE, .offset = offsetof(struct window_definition, op)},
    {.name = "field", .type = PROPERTY_NODE, .offset = offsetof(struct window_definition, field)},
    {.name = "param", .type = PROPERTY_NODE, .offset = offsetof(struct window_definition, param)},
    {.name = "as", .type = PROPERTY_TEXT, .offset = offsetof(struct window_definition, as)},
};

static bool fail_op(const struct json_node *node, const struct json_node *op, struct diag *diag)
{
    const char *name = node_text(op);
    if (!name)
        return node_error(op ? op : node, diag, DIAG_MISSING_PROPERTY, NULL,
                          "a window needs \"op\", the name of an operation");
    if (strcmp(name, "exponential") == 0 || strcmp(name, "exponentialb") == 0)
        return node_error(op, diag, DIAG_UNSUPPORTED, NULL,
                          "the operation \"%s\" is not computed by burin yet", name);
    const char *nearest = window_op_suggest(name);
    const char *hint =
        nearest ? arena_format(node->document->arena, "did you mean \"%s\"?", nearest) : NULL;
    return node_error(op, diag, DIAG_UNKNOWN, hint, "unknown window operation \"%s\"", name);
}

static bool read_op(const struct json_node *node, const struct json_node *op,
                    struct window_request *request, struct diag *diag)
{
    const char *name = node_text(op);
    request->op = name ? window_op_named(name) : NULL;
    request->aggregate_op = name && !request->op ? aggregate_op_named(name) : AGGREGATE_NONE;
    if (!request->op && request->aggregate_op == AGGREGATE_NONE)
        return fail_op(node, op, diag);
    if (aggregate_rules[request->aggregate_op].is_random)
        aggregate_tell_random(op, diag);
    return true;
}

/* Vega-Lite's name for a result without "as". */
static const char *default_name(const char *op, const char *field, struct arena *arena)
{
    return field ? arena_format(arena, "%s_%s", op, field) : op;
}

static bool read_request(const struct json_node *node, struct window_request *request,
                         const struct transform_context *context)
{
    struct window_definition definition = {0};
    struct diag *diag = context->diag;
    if (!node ||
        !json_read_properties(node, "window", PROPERTIES(definition_properties), &definition,
                              diag) ||
        !read_op(node, definition.op, request, diag))
        return false;
    const char *op = node_text(definition.op), *field = node_text(definition.field);
    bool needs_field =
        request->op ? request->op->needs_field : request->aggregate_op != AGGREGATE_COUNT;
    if (needs_field && !field)
        return node_error(definition.field ? definition.field : node, diag, DIAG_MISSING_PROPERTY,
                          NULL, "the operation \"%s\" needs \"field\", a field's name", op);
    request->field_node = needs_field ? definition.field : NULL;
    request->param = node_number(definition.param);
    if (request->op && request->op->needs_param && !(request->param > 0))
        return node_error(definition.param ? definition.param : node, diag, DIAG_MISSING_PROPERTY,
                          NULL, "the operation \"%s\" needs \"param\", a number greater than 0",
                          op);
    request->as = definition.as ? definition.as : default_name(op, field, context->arena);
    return request->as;
}

static bool read_requests(struct window_transform *transform,
                          const struct transform_context *context)
{
    if (!node_is_array(transform->list))
        return node_error(transform->list, context->diag, DIAG_TYPE, NULL,
                          "\"window\" must be an array of operations, not %s",
                          node_type_name(transform->list));
    transform->count = node_size(transform->list);
    transform->requests =
        arena_array(context->arena, transform->count, sizeof *transform->requests);
    if (!transform->requests)
        return false;
    for (size_t i = 0; i < transform->count; i++)
        if (!read_request(node_element(transform->list, i), &transform->requests[i], context))
            return false;
    return true;
}

static void *window_read(const struct json_node *node, const struct transform_context *context)
{
    struct window_transform *transform = arena_alloc(context->arena, sizeof *transform);
    if (!transform || !json_read_properties(node, "window transform", PROPERTIES(window_properties),
                                            transform, context->diag))
        return NULL;
    transform->frame[0] = NAN; /* the default: all rows up to the one at hand */
    if (!read_requests(transform, context) ||
        !order_read_frame(transform->frame_node, transform->frame, context->diag) ||
        !names_read(transform->groupby_node, &transform->groupby, context->arena, context->diag) ||
        !order_read(transform->sort_node, &transform->sort, context))
        return NULL;
    return transform;
}

/* --- running --------------------------------------------------------------------------------- */

/* A window transform under way. */
struct windowing {
    const struct window_transform *transform;
    const struct table *table;
    const struct transform_context *context;
    struct row_order order;
    struct window_request *requests; /* with their fields found */
    struct window_state *states;
    struct window_aggregate *aggregates;
    struct groups *parts;   /* of distinct's fields, one a request */
    struct value **results; /* of each request, one a row */
};

static size_t clamp(double place, size_t count)
{
    return !(place > 0) ? 0 : place > (double)count ? count : (size_t)place;
}

/* The first place whose row isn't before (after: is after) that of place, as d3's bisector. */
static size_t bisect(const struct window_frame *frame, size_t place, bool after)
{
    size_t low = 0, high = frame->count;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        int sign = order_compare(frame->order, frame->rows[middle], frame->rows[place]);
        if (sign < 0 || (after && sign == 0))
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

/* A frame that ends between peers takes them all. */
static void take_peers(struct window_frame *frame)
{
    size_t start = frame->start, end = frame->end;
    if (start > 0 && start < frame->count && !window_rows_differ(frame, start - 1, start))
        frame->start = bisect(frame, start, false);
    if (end > 0 && end < frame->count && !window_rows_differ(frame, end - 1, end))
        frame->end = bisect(frame, end - 1, true);
}

static void set_frame(const struct window_transform *transform, struct window_frame *frame)
{
    const double *ends = transform->frame;
    double at = (double)frame->at;
    frame->start = isnan(ends[0]) ? 0 : clamp(at + ends[0], frame->count);
    frame->end = isnan(ends[1]) ? frame->count : clamp(at + ends[1] + 1, frame->count);
    if (frame->order->count > 0 && !transform->ignores_peers)
        take_peers(frame);
}

static bool run_rows(struct windowing *run, struct window_frame *frame)
{
    const struct window_transform *transform = run->transform;
    memset(run->states, 0, transform->count * sizeof *run->states);
    if (!budget_work(arena_budget(run->context->arena),
                     (double)frame->count * (double)(10 + 10 * transform->count)))
        return false;
    for (frame->at = 0; frame->at < frame->count; frame->at++) {
        size_t row = frame->rows[frame->at];
        set_frame(transform, frame);
        for (size_t i = 0; i < transform->count; i++) {
            const struct window_request *request = &run->requests[i];
            struct value *result = &run->results[i][row];
            if (request->op)
                *result = request->op->next(frame, request, &run->states[i]);
            else if (!window_aggregate_next(&run->aggregates[i], frame, result))
                return false;
        }
    }
    return true;
}

static bool run_partition(struct windowing *run, struct window_frame *frame)
{
    bool done = run_rows(run, frame);
    for (size_t i = 0; i < run->transform->count; i++)
        window_aggregate_end(&run->aggregates[i], frame);
    return done;
}

static bool run_groups(struct windowing *run, const struct groups *groups)
{
    struct group_rows list;
    if (!group_rows_list(&list, groups, run->context->diag))
        return false;
    size_t *spare =
        budget_array(arena_budget(run->context->arena), groups->row_count + 1, sizeof *spare);
    bool done = spare ? true : diag_out_of_memory(run->context->diag);
    for (size_t i = 0; done && i < groups->count; i++) {
        size_t *rows = &list.rows[list.starts[i]];
        struct window_frame frame = {
            .order = &run->order, .rows = rows, .count = list.starts[i + 1] - list.starts[i]};
        if (run->order.count > 0)
            order_sort(&run->order, rows, frame.count, spare);
        done = run_partition(run, &frame);
    }
    budget_free(spare);
    group_rows_free(&list);
    return done;
}

/* Numbers a field's values, so that distinct ones can be counted. */
static bool number_values(struct windowing *run, size_t index)
{
    const struct window_request *request = &run->requests[index];
    struct window_aggregate *aggregate = &run->aggregates[index];
    if (request->aggregate_op != AGGREGATE_DISTINCT)
        return true;
    const struct group_keys keys = {&request->field, 1, GROUP_BY_TEXT};
    if (!groups_find(&run->parts[index], &keys, run->table->row_count, run->context))
        return false;
    aggregate->parts = run->parts[index].of_row;
    aggregate->part_counts =
        arena_array(run->context->scratch, run->parts[index].count, sizeof *aggregate->part_counts);
    return aggregate->part_counts;
}

static bool prepare(struct windowing *run)
{
    const struct window_transform *transform = run->transform;
    struct arena *arena = run->context->scratch;
    size_t count = transform->count, row_count = run->table->row_count;
    run->requests = arena_array(arena, count, sizeof *run->requests);
    run->states = arena_array(arena, count, sizeof *run->states);
    run->aggregates = arena_array(arena, count, sizeof *run->aggregates);
    run->parts = arena_array(arena, count, sizeof *run->parts);
    run->results = arena_array(arena, count, sizeof *run->results);
    if (!run->requests || !run->states || !run->aggregates || !run->parts || !run->results)
        return false;
    for (size_t i = 0; i < count; i++) {
        struct window_request *request = &run->requests[i];
        *request = transform->requests[i];
        run->results[i] = arena_array(arena, row_count, sizeof **run->results);
        if (!run->results[i] ||
            (request->field_node &&
             !names_find_field(node_text(request->field_node), request->field_node, run->table,
                               run->context, &request->field)))
            return false;
        run->aggregates[i] = (struct window_aggregate){
            .table = run->table, .arena = run->context->tables, .request = request};
        if (!number_values(run, i))
            return false;
    }
    return order_find(&transform->sort, run->table, run->context, &run->order);
}

static const struct table *add_columns(const struct windowing *run)
{
    const struct table *table = run->table;
    for (size_t i = 0; table && i < run->transform->count; i++)
        table = table_with_column(table, run->requests[i].as, run->results[i], run->context->intern,
                                  run->context->tables);
    return table;
}

static bool run_window(struct windowing *run)
{
    const struct name_list *names = &run->transform->groupby;
    const struct field *groupby =
        names_find_fields(names->names, names->count, names->node, run->table, run->context);
    const struct group_keys keys = {groupby, names->count, GROUP_BY_TEXT};
    struct groups groups;
    if (!groupby || !groups_find(&groups, &keys, run->table->row_count, run->context))
        return false;
    bool done = run_groups(run, &groups);
    groups_free(&groups);
    return done;
}

static const struct table *window_run(const void *params, const struct table *table,
                                      const struct transform_context *context)
{
    struct windowing run = {.transform = params, .table = table, .context = context};
    bool done = prepare(&run) && run_window(&run);
    for (size_t i = 0; run.parts && i < run.transform->count; i++)
        groups_free(&run.parts[i]);
    return done ? add_columns(&run) : NULL;
}

static const struct property_set window_part = {"window", definition_properties,
                                                COUNT_OF(definition_properties)};

const struct transform_type transform_window = {.name = "window",
                                                .read = window_read,
                                                .run = window_run,
                                                .properties = window_properties,
                                                .property_count = COUNT_OF(window_properties),
                                                .part = &window_part};
