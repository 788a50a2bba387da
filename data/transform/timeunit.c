/*
 * The time unit transform: a field's dates cut down to a unit, as columns. The units themselves are
 * data/timeunit.c's.  https://vega.github.io/vega-lite/docs/timeunit.html#transform
 */
#include "data/timeunit.h"

#include <math.h>
#include <string.h>

#include "base/arena.h"
#include "base/array.h"
#include "base/budget.h"
#include "data/table.h"
#include "data/time.h"
#include "data/transform/transforms.h"

/* What a value is as a date, by Vega-Lite's implicit parsing. False when it is none: null. */
static bool read_date(struct value value, const struct zone *zone, double *time)
{
    if (value.type == VALUE_UNDEFINED || value.type == VALUE_NULL ||
        (value.type == VALUE_TEXT && !value.text[0]))
        return false;
    *time = value.type == VALUE_TEXT ? time_parse(value.text, zone) : value_to_number(value);
    return true;
}

static struct value date_value(double time)
{
    return (struct value){.type = VALUE_DATE, .number = time};
}

/* The unit at hand: if it is to be found, from the dates. */
static struct timeunit resolve(const struct timeunit *unit, const struct field *field,
                               const struct zone *zone, size_t row_count)
{
    double low = INFINITY, high = -INFINITY, time;
    for (size_t row = 0; !unit->parts && row < row_count; row++) {
        if (read_date(field_value(field, row), zone, &time)) {
            low = fmin(low, time); /* which pass over NaN */
            high = fmax(high, time);
        }
    }
    return timeunit_resolve(unit, low, high);
}

const struct table *timeunit_run(const struct timeunit *unit,
                                 const struct timeunit_columns *columns, const struct table *table,
                                 const struct transform_context *context)
{
    struct field field;
    size_t count = table->row_count;
    struct value *starts = arena_array(context->scratch, count, sizeof *starts);
    struct value *ends = arena_array(context->scratch, count, sizeof *ends);
    if ((count > 0 && (!starts || !ends)) ||
        !table_find_field(table, columns->field, context->scratch, &field))
        return NULL;
    struct timeunit resolved = resolve(unit, &field, context->zone, count);
    if (!budget_work(arena_budget(context->scratch), (double)count * timeunit_cost(&resolved)))
        return NULL;
    for (size_t row = 0; row < count; row++) {
        double time;
        starts[row] = ends[row] = VALUE_OF_NULL;
        if (!read_date(field_value(&field, row), context->zone, &time))
            continue;
        starts[row] = date_value(timeunit_floor(&resolved, time));
        ends[row] = date_value(timeunit_next(&resolved, starts[row].number));
    }
    table = table_with_column(table, columns->as, starts, context->intern, context->tables);
    if (!table || !columns->as_end)
        return table;
    return table_with_column(table, columns->as_end, ends, context->intern, context->tables);
}

struct timeunit_params {
    const struct json_node *node;
    const char *field, *as;
    struct timeunit unit;
};

static const struct property timeunit_properties[] = {
    {.name = "timeUnit", .type = PROPERTY_NODE, .offset = offsetof(struct timeunit_params, node)},
    {.name = "field", .type = PROPERTY_TEXT, .offset = offsetof(struct timeunit_params, field)},
    {.name = "as", .type = PROPERTY_TEXT, .offset = offsetof(struct timeunit_params, as)},
};

static void *timeunit_read_transform(const struct json_node *node,
                                     const struct transform_context *context)
{
    struct timeunit_params *params = arena_alloc(context->arena, sizeof *params);
    if (!params ||
        !json_read_properties(node, "timeUnit transform", PROPERTIES(timeunit_properties), params,
                              context->diag) ||
        !timeunit_read(params->node, context->zone, &params->unit, context->arena, context->diag))
        return NULL;
    if (!params->field || !params->as) {
        node_error(node, context->diag, DIAG_TYPE, NULL,
                   "the timeUnit transform needs \"%s\", the name of %s field",
                   params->field ? "as" : "field", params->field ? "the new" : "a");
        return NULL;
    }
    return params;
}

static const struct table *timeunit_run_transform(const void *params, const struct table *table,
                                                  const struct transform_context *context)
{
    const struct timeunit_params *transform = params;
    const char *as_end = arena_format(context->scratch, "%s_end", transform->as);
    if (!as_end)
        return NULL;
    struct field field;
    if (!table_find_field(table, transform->field, context->scratch, &field))
        return NULL;
    if (!field.column && table->row_count > 0) {
        const char *nearest = table_suggest_field(table, transform->field);
        const char *hint =
            nearest ? arena_format(context->scratch, "did you mean \"%s\"?", nearest) : NULL;
        node_warn(transform->node, context->diag, DIAG_UNKNOWN_FIELD, hint,
                  "field \"%s\" is in no row", transform->field);
    }
    const struct timeunit_columns columns = {transform->field, transform->as, as_end};
    return timeunit_run(&transform->unit, &columns, table, context);
}

/* Unless the unit follows from the dates. */
static bool timeunit_may_flow(const void *params)
{
    const struct timeunit_params *transform = params;
    return transform->unit.parts != 0;
}

const struct transform_type transform_timeunit = {.name = "timeUnit",
                                                  .read = timeunit_read_transform,
                                                  .run = timeunit_run_transform,
                                                  .may_flow = timeunit_may_flow,
                                                  .properties = timeunit_properties,
                                                  .property_count = COUNT_OF(timeunit_properties)};
