/*
 * Imputation in a spec: an encoding's "impute", and the impute transform. The computing is in
 * impute.c.
 */
#include <math.h>

#include "base/arena.h"
#include "base/array.h"
#include "base/budget.h"
#include "data/table.h"
#include "data/transform/impute.h"
#include "data/transform/names.h"
#include "data/transform/order.h"
#include "data/transform/transforms.h"

static const char *const method_names[] = {"value", "mean", "median", "min", "max", NULL};
static const enum aggregate_op methods[] = {AGGREGATE_NONE, AGGREGATE_MEAN, AGGREGATE_MEDIAN,
                                            AGGREGATE_MIN, AGGREGATE_MAX};

struct impute_definition {
    const struct json_node *keyvals, *value, *frame;
    int method; /* index in method_names */
    /* of the transform: */
    const struct json_node *impute, *key, *groupby;
};

#define NODE(member)                                                                               \
    {                                                                                              \
        .name = #member, .type = PROPERTY_NODE,                                                    \
        .offset = offsetof(struct impute_definition, member)                                       \
    }

enum { ENCODING_PROPERTY_COUNT = 4 }; /* the first ones; the others are the transform's */

static const struct property impute_properties[] = {
    NODE(keyvals),
    NODE(value),
    NODE(frame),
    {.name = "method",
     .type = PROPERTY_ENUM,
     .names = method_names,
     .offset = offsetof(struct impute_definition, method)},
    NODE(impute),
    NODE(key),
    NODE(groupby),
};

#undef NODE

struct sequence {
    double start, stop, step;
};

static const struct property sequence_properties[] = {
    {.name = "start", .type = PROPERTY_NUMBER, .offset = offsetof(struct sequence, start)},
    {.name = "stop", .type = PROPERTY_NUMBER, .offset = offsetof(struct sequence, stop)},
    {.name = "step", .type = PROPERTY_NUMBER, .offset = offsetof(struct sequence, step)},
};

/* Vega's sequence(): from start (0), before stop, by step (1). */
static bool read_sequence(const struct json_node *node, struct impute_params *params,
                          const struct transform_context *context)
{
    struct sequence sequence = {0, NAN, 1};
    if (!json_read_properties(node, "keyvals", PROPERTIES(sequence_properties), &sequence,
                              context->diag))
        return false;
    if (isnan(sequence.stop))
        return node_error(node, context->diag, DIAG_MISSING_PROPERTY, NULL,
                          "\"keyvals\" needs \"stop\", where the sequence ends");
    if (sequence.step == 0)
        sequence.step = 1;
    double count = ceil((sequence.stop - sequence.start) / sequence.step);
    if (!budget_spend(arena_budget(context->arena), LIMIT_ROWS, fmax(0, count)))
        return false;
    params->keyval_count = count > 0 ? (size_t)count : 0;
    struct value *keyvals = arena_array(context->arena, params->keyval_count, sizeof *keyvals);
    for (size_t i = 0; keyvals && i < params->keyval_count; i++)
        keyvals[i] = VALUE_OF_NUMBER(sequence.start + (double)i * sequence.step);
    params->keyvals = keyvals;
    return keyvals;
}

static bool read_keyvals(const struct json_node *node, struct impute_params *params,
                         const struct transform_context *context)
{
    if (!node || node_is_null(node))
        return true;
    if (node_is_object(node))
        return read_sequence(node, params, context);
    if (!node_is_array(node))
        return node_error(node, context->diag, DIAG_TYPE, NULL,
                          "\"keyvals\" must be an array of keys or a sequence, not %s",
                          node_type_name(node));
    struct value values = json_value(node->value, context->intern, context->arena);
    if (values.type != VALUE_ARRAY)
        return false;
    params->keyvals = values.array->items;
    params->keyval_count = values.array->count;
    return true;
}

static bool apply(const struct impute_definition *definition, struct impute_params *params,
                  const struct transform_context *context)
{
    params->method = methods[definition->method < 0 ? 0 : definition->method];
    if (definition->value)
        params->value = json_value(definition->value->value, context->intern, context->arena);
    return read_keyvals(definition->keyvals, params, context) &&
           order_read_frame(definition->frame, params->frame, context->diag);
}

bool impute_read_params(const struct json_node *node, struct impute_params *params,
                        const struct transform_context *context)
{
    struct impute_definition definition = {0};
    return json_read_properties(node, "impute",
                                (struct property_table){impute_properties, ENCODING_PROPERTY_COUNT},
                                &definition, context->diag) &&
           apply(&definition, params, context);
}

/* --- the transform --------------------------------------------------------------------------- */

struct impute_transform {
    struct impute_definition definition;
    struct name_list groupby;
    struct impute_params params;
};

static bool read_name(const struct json_node *node, const struct json_node *parent,
                      const char *property, const char **name, struct diag *diag)
{
    *name = node_text(node);
    if (*name)
        return true;
    return node_error(node ? node : parent, diag, DIAG_MISSING_PROPERTY, NULL,
                      "the impute transform needs \"%s\", a field's name", property);
}

static void *impute_read(const struct json_node *node, const struct transform_context *context)
{
    struct impute_transform *transform = arena_alloc(context->arena, sizeof *transform);
    struct diag *diag = context->diag;
    if (!transform || !json_read_properties(node, "impute transform", PROPERTIES(impute_properties),
                                            &transform->definition, diag))
        return NULL;
    const struct impute_definition *definition = &transform->definition;
    struct impute_params *params = &transform->params;
    *params = impute_params_default;
    if (!read_name(definition->impute, node, "impute", &params->field, diag) ||
        !read_name(definition->key, node, "key", &params->key, diag) ||
        !names_read(definition->groupby, &transform->groupby, context->arena, diag) ||
        !apply(definition, params, context))
        return NULL;
    params->groupby = transform->groupby.names;
    params->groupby_count = transform->groupby.count;
    return transform;
}

static const struct table *impute_run_transform(const void *params, const struct table *table,
                                                const struct transform_context *context)
{
    const struct impute_transform *transform = params;
    const struct impute_params *impute = &transform->params;
    const struct name_list named[] = {
        {transform->definition.impute, &impute->field, 1},
        {transform->definition.key, &impute->key, 1},
        {transform->definition.groupby, impute->groupby, impute->groupby_count}};
    return names_check(named, COUNT_OF(named), table, context) ? impute_run(impute, table, context)
                                                               : NULL;
}

static const struct property_set impute_part = {"keyvals", sequence_properties,
                                                COUNT_OF(sequence_properties)};

const struct transform_type transform_impute = {.name = "impute",
                                                .read = impute_read,
                                                .run = impute_run_transform,
                                                .properties = impute_properties,
                                                .property_count = COUNT_OF(impute_properties),
                                                .part = &impute_part};
