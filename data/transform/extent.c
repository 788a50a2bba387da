/*
 * The extent transform: the least and the greatest value of a field, as a parameter for what comes
 * later. https://vega.github.io/vega-lite/docs/extent.html
 */
#include <math.h>
#include <string.h>

#include "base/arena.h"
#include "base/array.h"
#include "data/table.h"
#include "data/transform/names.h"
#include "data/transform/transforms.h"

struct extent_transform {
    const struct json_node *extent;
    const char *param;
};

static const struct property extent_properties[] = {
    {.name = "extent", .type = PROPERTY_NODE, .offset = offsetof(struct extent_transform, extent)},
    {.name = "param", .type = PROPERTY_TEXT, .offset = offsetof(struct extent_transform, param)},
};

static void *extent_read(const struct json_node *node, const struct transform_context *context)
{
    struct extent_transform *transform = arena_alloc(context->arena, sizeof *transform);
    if (!transform || !json_read_properties(node, "extent transform", PROPERTIES(extent_properties),
                                            transform, context->diag))
        return NULL;
    bool is_field = node_is_text(transform->extent);
    if (!is_field || !transform->param) {
        node_error(is_field ? node : transform->extent, context->diag, DIAG_TYPE, NULL,
                   "the extent transform needs \"%s\", %s", is_field ? "param" : "extent",
                   is_field ? "the name of the new parameter" : "a field's name");
        return NULL;
    }
    return transform;
}

/* False when no value is finite. */
static bool find_extent(const struct field *field, size_t row_count, double extent[2])
{
    extent[0] = INFINITY;
    extent[1] = -INFINITY;
    for (size_t row = 0; row < row_count; row++) {
        struct value value = field_value(field, row);
        bool blank = value.type == VALUE_NULL || value.type == VALUE_UNDEFINED ||
                     (value.type == VALUE_TEXT && !value.text[0]);
        double number = value_to_number(value);
        if (!blank && number < extent[0])
            extent[0] = number;
        if (!blank && number > extent[1])
            extent[1] = number;
    }
    return isfinite(extent[0]) && isfinite(extent[1]);
}

/* One more variable in the scope that grows; one of that name is hidden from now on. */
static bool add_variable(const char *name, struct value value,
                         const struct transform_context *context)
{
    struct expr_scope *scope = context->made;
    struct expr_variable *variables =
        arena_array(context->arena, scope->variable_count + 1, sizeof *variables);
    if (!variables)
        return false;
    variables[0] = (struct expr_variable){.name = name, .value = value};
    if (scope->variable_count > 0)
        memcpy(&variables[1], scope->variables, scope->variable_count * sizeof *variables);
    scope->variables = variables;
    scope->variable_count++;
    return true;
}

static const struct table *extent_run(const void *params, const struct table *table,
                                      const struct transform_context *context)
{
    const struct extent_transform *transform = params;
    struct field field;
    double extent[2];
    struct value_array *array = arena_alloc(context->arena, sizeof *array);
    struct value *ends = arena_array(context->arena, 2, sizeof *ends);
    if (!array || !ends ||
        !names_find_field(node_text(transform->extent), transform->extent, table, context, &field))
        return NULL;
    if (find_extent(&field, table->row_count, extent)) {
        ends[0] = VALUE_OF_NUMBER(extent[0]);
        ends[1] = VALUE_OF_NUMBER(extent[1]);
    } else if (table->row_count > 0) {
        node_warn(transform->extent, context->diag, DIAG_DATA, NULL,
                  "field \"%s\" has no finite values: the parameter \"%s\" is undefined",
                  node_text(transform->extent), transform->param);
    }
    *array = (struct value_array){.count = 2, .items = ends};
    struct value value = {.type = VALUE_ARRAY, .array = array};
    return add_variable(transform->param, value, context) ? table : NULL;
}

const struct transform_type transform_extent = {.name = "extent",
                                                .read = extent_read,
                                                .run = extent_run,
                                                .properties = extent_properties,
                                                .property_count = COUNT_OF(extent_properties)};
