/*
 * Bins in a spec: the object of a "bin" property, and the bin transform. The computing is in bin.c.
 */
#include <math.h>
#include <string.h>

#include "base/arena.h"
#include "base/array.h"
#include "data/table.h"
#include "data/transform/bin.h"
#include "data/transform/names.h"
#include "data/transform/transforms.h"

/* What is read by hand: the place of a list of numbers in the struct. */
struct bin_lists {
    const struct json_node *steps, *divide, *extent;
};

struct bin_reading {
    struct bin_params params;
    struct bin_lists lists;
};

#define NUMBER(member, low)                                                                        \
    {                                                                                              \
        .name = #member, .type = PROPERTY_NUMBER, .minimum = (low), .maximum = 1e300,              \
        .offset = offsetof(struct bin_reading, params.member)                                      \
    }
#define LIST(member)                                                                               \
    {                                                                                              \
        .name = #member, .type = PROPERTY_NODE,                                                    \
        .offset = offsetof(struct bin_reading, lists.member)                                       \
    }

/* "binned" says that no bins are to be made: it belongs to the encoding. */
static const struct property bin_properties[] = {
    NUMBER(maxbins, 1),
    NUMBER(base, 1),
    NUMBER(step, 0),
    NUMBER(minstep, 0),
    NUMBER(anchor, -1e300),
    LIST(steps),
    LIST(divide),
    LIST(extent),
    {.name = "nice", .type = PROPERTY_BOOL, .offset = offsetof(struct bin_reading, params.nice)},
    {.name = "binned", .type = PROPERTY_ELSEWHERE},
};

const struct property_set bin_property_set = {"bin", bin_properties, COUNT_OF(bin_properties)};

#undef NUMBER
#undef LIST

/* Reads an array of count numbers that are at least minimum. */
static bool read_numbers(const struct json_node *node, size_t count, double minimum, double *out,
                         struct diag *diag)
{
    if (!node_is_array(node) || node_size(node) != count)
        return node_error(node, diag, DIAG_TYPE, NULL, "\"%s\" must be an array of %zu numbers",
                          node->key, count);
    for (size_t i = 0; i < count; i++) {
        const struct json_node *element = node_element(node, i);
        if (!element)
            return false;
        out[i] = node_number(element);
        if (!(out[i] >= minimum && isfinite(out[i])))
            return node_error(element, diag, DIAG_TYPE, NULL, "\"%s\" must hold numbers%s, not %s",
                              node->key, minimum > 0 ? " greater than 0" : "",
                              node_is_number(element) ? "this" : node_type_name(element));
    }
    return true;
}

static bool read_steps(const struct json_node *node, struct bin_params *params, struct diag *diag)
{
    size_t count = node_size(node);
    if (!node_is_array(node) || count == 0)
        return node_error(node, diag, DIAG_TYPE, NULL,
                          "\"steps\" must be an array of numbers, the least first");
    double *steps = arena_array(node->document->arena, count, sizeof *steps);
    if (!steps || !read_numbers(node, count, 1e-300, steps, diag))
        return false;
    params->steps = steps;
    params->step_count = count;
    return true;
}

/* Of the intervals of a selection the one of "field", or of "encoding": they stand in the order of
 * x and y. NULL while the selection is empty. */
static const struct json_node *find_interval(const struct json_node *extent,
                                             const struct json_node *selection)
{
    const char *field = node_text(node_member(extent, "field")),
               *channel = node_text(node_member(extent, "encoding"));
    const struct json_node *first = node_member_at(selection, 0),
                           *second = first ? node_member_at(selection, 1) : NULL;
    if (field)
        return node_member(selection, field);
    return channel && !strcmp(channel, "y") && second ? second : first;
}

static bool read_span(const struct json_node *interval, double *span, struct diag *diag)
{
    double ends[2] = {0};
    if (!interval)
        return true;
    if (!read_numbers(interval, 2, -INFINITY, ends, diag))
        return false;
    *span = fabs(ends[1] - ends[0]);
    return true;
}

static bool read_extent(const struct json_node *node, struct bin_params *params, struct diag *diag)
{
    const struct json_node *extent = node;
    const char *param = node_text(node_member(node, "param"));
    if (param) {
        node = json_node_with(node, json_pack("{s:s}", "expr", param));
        node = node ? node_evaluated(node, diag) : NULL;
        if (!node)
            return false;
        /* Bins that are as fine as a selection's interval asks for, over all of the data. */
        if (node_is_object(node) && !node_expression(node))
            return read_span(find_interval(extent, node), &params->span, diag);
    }
    return read_numbers(node, 2, -INFINITY, params->extent, diag);
}

/* vega-statistics would multiply by the base for ever. */
static bool check_base(const struct json_node *node, double base, struct diag *diag)
{
    return base > 1 ? true
                    : node_error(node_member(node, "base"), diag, DIAG_TYPE, NULL,
                                 "\"base\" must be greater than 1");
}

bool bin_read_params(const struct json_node *node, struct bin_params *params, struct diag *diag)
{
    if (node_is_true(node))
        return true;
    if (!node_is_object(node))
        return node_error(node, diag, DIAG_TYPE, NULL, "\"bin\" must be true or an object, not %s",
                          node_type_name(node));
    struct bin_reading reading = {.params = *params};
    const struct bin_lists *lists = &reading.lists;
    if (!json_read_properties(node, "bin", PROPERTIES(bin_properties), &reading, diag) ||
        !check_base(node, reading.params.base, diag))
        return false;
    if ((lists->steps && !read_steps(lists->steps, &reading.params, diag)) ||
        (lists->divide && !read_numbers(lists->divide, 2, 1e-300, reading.params.divide, diag)) ||
        (lists->extent && !read_extent(lists->extent, &reading.params, diag)))
        return false;
    *params = reading.params;
    return true;
}

/* --- the transform --------------------------------------------------------------------------- */

struct bin_transform {
    const struct json_node *bin, *field_node, *as_node;
    const char *field, *as, *as_end;
    struct bin_params params;
};

static const struct property transform_properties[] = {
    {.name = "bin", .type = PROPERTY_NODE, .offset = offsetof(struct bin_transform, bin)},
    {.name = "field", .type = PROPERTY_NODE, .offset = offsetof(struct bin_transform, field_node)},
    {.name = "as", .type = PROPERTY_NODE, .offset = offsetof(struct bin_transform, as_node)},
};

static void *bin_read(const struct json_node *node, const struct transform_context *context)
{
    struct bin_transform *transform = arena_alloc(context->arena, sizeof *transform);
    if (!transform || !json_read_properties(node, "bin transform", PROPERTIES(transform_properties),
                                            transform, context->diag))
        return NULL;
    transform->field = node_text(transform->field_node);
    if (!transform->field) {
        node_error(transform->field_node ? transform->field_node : node, context->diag,
                   DIAG_MISSING_PROPERTY, NULL,
                   "the bin transform needs \"field\", the field to bin");
        return NULL;
    }
    if (!names_read_pair(transform->as_node, &transform->as, &transform->as_end, context))
        return NULL;
    if (!transform->as) {
        node_error(node, context->diag, DIAG_MISSING_PROPERTY, NULL,
                   "the bin transform needs \"as\", the name of the new field");
        return NULL;
    }
    transform->params = bin_params_default;
    transform->params.maxbins = NAN;
    if (!bin_read_params(transform->bin, &transform->params, context->diag))
        return NULL;
    if (isnan(transform->params.maxbins))
        transform->params.maxbins = 10; /* Vega-Lite's autoMaxBins() without a channel */
    return transform;
}

static const struct table *bin_run_transform(const void *params, const struct table *table,
                                             const struct transform_context *context)
{
    const struct bin_transform *transform = params;
    struct field field;
    if (!names_find_field(transform->field, transform->field_node, table, context, &field))
        return NULL;
    const struct bin_columns columns = {transform->field, transform->as, transform->as_end};
    return bin_run(&transform->params, &columns, table, NULL, context);
}

/* Unless the bins follow from the values. */
static bool bin_may_flow(const void *params)
{
    const struct bin_transform *transform = params;
    return !isnan(transform->params.extent[0]) && !isnan(transform->params.extent[1]);
}

const struct transform_type transform_bin = {.name = "bin",
                                             .read = bin_read,
                                             .run = bin_run_transform,
                                             .may_flow = bin_may_flow,
                                             .properties = transform_properties,
                                             .property_count = COUNT_OF(transform_properties)};
