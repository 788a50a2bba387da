/*
 * The stack transform of a spec; the computing is in stack.c.
 * https://vega.github.io/vega-lite/docs/stack.html#transform
 */
#include <string.h>

#include "base/arena.h"
#include "base/array.h"
#include "data/table.h"
#include "data/transform/names.h"
#include "data/transform/stack.h"
#include "data/transform/transforms.h"

struct stack_transform {
    const struct json_node *stack, *groupby_node, *as_node, *sort_node;
    int offset; /* index in offset_names */
    struct name_list groupby;
    struct sort_list sort;
    struct stack_params params;
};

static const char *const offset_names[] = {"zero", "center", "normalize", NULL};
static const enum stack_offset offset_values[] = {STACK_ZERO, STACK_CENTER, STACK_NORMALIZE};

static const struct property stack_properties[] = {
    {.name = "stack", .type = PROPERTY_NODE, .offset = offsetof(struct stack_transform, stack)},
    {.name = "groupby",
     .type = PROPERTY_NODE,
     .offset = offsetof(struct stack_transform, groupby_node)},
    {.name = "as", .type = PROPERTY_NODE, .offset = offsetof(struct stack_transform, as_node)},
    {.name = "sort", .type = PROPERTY_NODE, .offset = offsetof(struct stack_transform, sort_node)},
    {.name = "offset",
     .type = PROPERTY_ENUM,
     .names = offset_names,
     .offset = offsetof(struct stack_transform, offset)},
};

/* Without "as" the ends are named after the field. */
static bool read_names(struct stack_transform *transform, const struct transform_context *context)
{
    struct stack_params *params = &transform->params;
    params->as = arena_format(context->arena, "%s_start", params->field);
    params->as_end = arena_format(context->arena, "%s_end", params->field);
    return params->as && params->as_end &&
           names_read_pair(transform->as_node, &params->as, &params->as_end, context);
}

static void *stack_read(const struct json_node *node, const struct transform_context *context)
{
    struct stack_transform *transform = arena_alloc(context->arena, sizeof *transform);
    if (!transform || !json_read_properties(node, "stack transform", PROPERTIES(stack_properties),
                                            transform, context->diag))
        return NULL;
    struct stack_params *params = &transform->params;
    params->field = node_text(transform->stack);
    if (!params->field) {
        node_error(transform->stack, context->diag, DIAG_TYPE, NULL,
                   "\"stack\" must be a field's name, not %s", node_type_name(transform->stack));
        return NULL;
    }
    params->offset = offset_values[transform->offset < 0 ? 0 : transform->offset];
    if (!names_read(transform->groupby_node, &transform->groupby, context->arena, context->diag) ||
        !order_read(transform->sort_node, &transform->sort, context) ||
        !read_names(transform, context))
        return NULL;
    params->groupby = transform->groupby.names;
    params->groupby_count = transform->groupby.count;
    params->sort = transform->sort.keys;
    params->sort_count = transform->sort.count;
    return transform;
}

static const struct table *stack_run_transform(const void *params, const struct table *table,
                                               const struct transform_context *context)
{
    const struct stack_transform *transform = params;
    const struct stack_params *stack = &transform->params;
    const struct name_list named[] = {
        {transform->stack, &stack->field, 1},
        {transform->groupby_node, stack->groupby, stack->groupby_count}};
    struct row_order order;
    if (!names_check(named, COUNT_OF(named), table, context) ||
        !order_find(&transform->sort, table, context, &order))
        return NULL;
    return stack_run(stack, table, context);
}

const struct transform_type transform_stack = {.name = "stack",
                                               .read = stack_read,
                                               .run = stack_run_transform,
                                               .properties = stack_properties,
                                               .property_count = COUNT_OF(stack_properties)};
