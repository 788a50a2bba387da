/*
 * The aggregate and joinaggregate transforms of a spec; the computing is in aggregate.c.
 * https://vega.github.io/vega-lite/docs/joinaggregate.html
 */
#include <string.h>

#include "base/arena.h"
#include "base/array.h"
#include "data/table.h"
#include "data/transform/aggregate.h"
#include "data/transform/aggregate_flow.h"
#include "data/transform/names.h"
#include "data/transform/transforms.h"

struct aggregate_transform {
    const struct json_node *list, *groupby_node;
    struct name_list groupby;
    const struct json_node **field_nodes; /* one a field of params */
    struct aggregate_params params;
};

#define LIST_AND_GROUPS(list_name)                                                                 \
    {                                                                                              \
        {.name = (list_name),                                                                      \
         .type = PROPERTY_NODE,                                                                    \
         .offset = offsetof(struct aggregate_transform, list)},                                    \
            {.name = "groupby",                                                                    \
             .type = PROPERTY_NODE,                                                                \
             .offset = offsetof(struct aggregate_transform, groupby_node)},                        \
    }

static const struct property aggregate_properties[] = LIST_AND_GROUPS("aggregate");
static const struct property join_properties[] = LIST_AND_GROUPS("joinaggregate");

#undef LIST_AND_GROUPS

/* One of the list as written. */
struct definition {
    const struct json_node *op, *field;
    const char *as;
};

static const struct property definition_properties[] = {
    {.name = "op", .type = PROPERTY_NODE, .offset = offsetof(struct definition, op)},
    {.name = "field", .type = PROPERTY_NODE, .offset = offsetof(struct definition, field)},
    {.name = "as", .type = PROPERTY_TEXT, .offset = offsetof(struct definition, as)},
};

static bool fail_op(const struct json_node *node, struct diag *diag)
{
    const char *name = node_text(node);
    if (!name)
        return node_error(node, diag, DIAG_TYPE, NULL, "\"op\" must be a string, not %s",
                          node_type_name(node));
    if (strcmp(name, "exponential") == 0 || strcmp(name, "exponentialb") == 0)
        return node_error(node, diag, DIAG_UNSUPPORTED, NULL,
                          "the operation \"%s\" is not computed by burin yet", name);
    const char *nearest = aggregate_op_suggest(name);
    const char *hint =
        nearest ? arena_format(node->document->arena, "did you mean \"%s\"?", nearest) : NULL;
    return node_error(node, diag, DIAG_UNKNOWN, hint, "unknown aggregate operation \"%s\"", name);
}

/* Vega-Lite's name for a result without "as". */
static const char *default_name(const struct aggregate_field *field, struct arena *arena)
{
    const char *op = aggregate_ops[field->op].name;
    return field->field ? arena_format(arena, "%s_%s", op, field->field) : op;
}

static bool read_definition(const struct json_node *node, struct aggregate_field *field,
                            const struct json_node **field_node,
                            const struct transform_context *context)
{
    struct definition definition = {0};
    struct diag *diag = context->diag;
    if (!node || !json_read_properties(node, "aggregate", PROPERTIES(definition_properties),
                                       &definition, diag))
        return false;
    if (!definition.op)
        return node_error(node, diag, DIAG_MISSING_PROPERTY, NULL,
                          "an aggregate needs \"op\", the operation to compute");
    const char *op = node_text(definition.op);
    field->op = op ? aggregate_op_named(op) : AGGREGATE_NONE;
    if (field->op == AGGREGATE_NONE)
        return fail_op(definition.op, diag);
    field->field = node_text(definition.field);
    /* The rows themselves are of no field. */
    if (field->op != AGGREGATE_COUNT && field->op != AGGREGATE_VALUES && !field->field)
        return node_error(definition.field ? definition.field : node, diag, DIAG_MISSING_PROPERTY,
                          NULL, "the operation \"%s\" needs \"field\", the field to aggregate", op);
    *field_node = field->op == AGGREGATE_COUNT ? NULL : definition.field;
    field->node = *field_node;
    if (field->op == AGGREGATE_COUNT)
        field->field = NULL;
    field->as = definition.as ? definition.as : default_name(field, context->arena);
    return field->as;
}

static bool read_list(struct aggregate_transform *transform,
                      const struct transform_context *context)
{
    if (!node_is_array(transform->list))
        return node_error(transform->list, context->diag, DIAG_TYPE, NULL,
                          "\"%s\" must be an array of operations, not %s", transform->list->key,
                          node_type_name(transform->list));
    size_t count = node_size(transform->list);
    struct aggregate_field *fields = arena_array(context->arena, count, sizeof *fields);
    transform->field_nodes = arena_array(context->arena, count, sizeof *transform->field_nodes);
    if (!fields || !transform->field_nodes)
        return false;
    for (size_t i = 0; i < count; i++)
        if (!read_definition(node_element(transform->list, i), &fields[i],
                             &transform->field_nodes[i], context))
            return false;
    transform->params.fields = fields;
    transform->params.count = count;
    return true;
}

static void *read_any(const struct json_node *node, const char *what,
                      const struct property *properties, bool is_join,
                      const struct transform_context *context)
{
    struct aggregate_transform *transform = arena_alloc(context->arena, sizeof *transform);
    if (!transform ||
        !json_read_properties(node, what,
                              (struct property_table){properties, COUNT_OF(aggregate_properties)},
                              transform, context->diag))
        return NULL;
    transform->params.is_join = is_join;
    if (!read_list(transform, context) ||
        !names_read(transform->groupby_node, &transform->groupby, context->arena, context->diag))
        return NULL;
    transform->params.groupby = transform->groupby.names;
    transform->params.groupby_count = transform->groupby.count;
    return transform;
}

static void *aggregate_read(const struct json_node *node, const struct transform_context *context)
{
    return read_any(node, "aggregate transform", aggregate_properties, false, context);
}

static void *join_read(const struct json_node *node, const struct transform_context *context)
{
    return read_any(node, "joinaggregate transform", join_properties, true, context);
}

static const struct table *run_any(const void *params, const struct table *table,
                                   const struct transform_context *context)
{
    const struct aggregate_transform *transform = params;
    const struct aggregate_params *aggregate = &transform->params;
    const struct name_list groups = {transform->groupby_node, aggregate->groupby,
                                     aggregate->groupby_count};
    if (!names_check(&groups, 1, table, context))
        return NULL;
    for (size_t i = 0; i < aggregate->count; i++) {
        const struct name_list own = {transform->field_nodes[i], &aggregate->fields[i].field, 1};
        if (own.node && !names_check(&own, 1, table, context))
            return NULL;
    }
    return aggregate_run(aggregate, table, context);
}

static enum sql_push push_any(const void *params, struct sql_relation *relation,
                              const struct transform_context *context)
{
    const struct aggregate_transform *transform = params;
    return aggregate_push(&transform->params, relation, context);
}

static const struct property_set aggregate_part = {"aggregate", definition_properties,
                                                   COUNT_OF(definition_properties)};

static const struct aggregate_params *aggregate_reduce(const void *params)
{
    const struct aggregate_transform *transform = params;
    return aggregate_may_flow(&transform->params) ? &transform->params : NULL;
}

const struct transform_type transform_aggregate = {.name = "aggregate",
                                                   .read = aggregate_read,
                                                   .run = run_any,
                                                   .push = push_any,
                                                   .makes_fewer = true,
                                                   .reduce = aggregate_reduce,
                                                   .properties = aggregate_properties,
                                                   .property_count = COUNT_OF(aggregate_properties),
                                                   .part = &aggregate_part};
static const struct property_set joinaggregate_part = {"joinaggregate", definition_properties,
                                                       COUNT_OF(definition_properties)};

const struct transform_type transform_joinaggregate = {.name = "joinaggregate",
                                                       .read = join_read,
                                                       .run = run_any,
                                                       .properties = join_properties,
                                                       .property_count = COUNT_OF(join_properties),
                                                       .part = &joinaggregate_part};
