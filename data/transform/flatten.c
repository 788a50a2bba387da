/*
 * The flatten transform: a row for each element of arrays.
 * https://vega.github.io/vega-lite/docs/flatten.html
 */
#include <string.h>

#include "base/arena.h"
#include "base/array.h"
#include "base/budget.h"
#include "data/table.h"
#include "data/transform/names.h"
#include "data/transform/transforms.h"

struct flatten_transform {
    const struct json_node *flatten, *as_node;
    struct name_list fields;
    const char **as;
};

static const struct property flatten_properties[] = {
    {.name = "flatten",
     .type = PROPERTY_NODE,
     .offset = offsetof(struct flatten_transform, flatten)},
    {.name = "as", .type = PROPERTY_NODE, .offset = offsetof(struct flatten_transform, as_node)},
};

static void *flatten_read(const struct json_node *node, const struct transform_context *context)
{
    struct flatten_transform *transform = arena_alloc(context->arena, sizeof *transform);
    if (!transform ||
        !json_read_properties(node, "flatten transform", PROPERTIES(flatten_properties), transform,
                              context->diag) ||
        !names_read(transform->flatten, &transform->fields, context->arena, context->diag))
        return NULL;
    size_t count = transform->fields.count;
    transform->as = arena_array(context->arena, count, sizeof *transform->as);
    for (size_t i = 0; transform->as && i < count; i++)
        transform->as[i] = transform->fields.names[i];
    if (!transform->as || !names_read_results(transform->as_node, transform->as, count, context))
        return NULL;
    return transform;
}

/* The bytes of the character that starts there: UTF-8. */
static size_t character_size(const char *text)
{
    size_t size = *text != 0;
    while (size > 0 && ((unsigned char)text[size] & 0xc0) == 0x80)
        size++;
    return size;
}

/* A text has elements, too: its characters. Of anything else Vega makes no row (or fails). */
static size_t element_count(struct value value)
{
    size_t count = value.type == VALUE_ARRAY ? value.array->count : 0;
    const char *at = value.type == VALUE_TEXT ? value.text : "";
    for (; *at; at += character_size(at))
        count++;
    return count;
}

static struct value element(struct value value, size_t index, struct arena *arena)
{
    struct value found = VALUE_OF_NULL;
    if (value.type == VALUE_ARRAY && index < value.array->count)
        found = value.array->items[index];
    if (value.type == VALUE_TEXT && index < element_count(value)) {
        const char *at = value.text;
        for (size_t i = 0; i < index; i++)
            at += character_size(at);
        at = arena_copy(arena, at, character_size(at));
        found = at ? VALUE_OF_TEXT(at) : VALUE_OF_NULL;
    }
    return found.type == VALUE_UNDEFINED ? VALUE_OF_NULL : found;
}

/* How many rows the row becomes: the elements of its longest array. */
static size_t longest(const struct field *fields, size_t field_count, size_t row)
{
    size_t length = 0;
    for (size_t i = 0; i < field_count; i++) {
        size_t count = element_count(field_value(&fields[i], row));
        length = count > length ? count : length;
    }
    return length;
}

/* Where each of the new rows comes from, and which element it has. */
struct flattening {
    const struct field *fields;
    size_t field_count, count;
    size_t *rows, *elements;
};

enum { NEW_ROW_STEPS = 10 };

/* Each character of a text is looked for from its start. */
static double text_steps(const struct flattening *run, size_t row)
{
    double steps = 0;
    for (size_t i = 0; i < run->field_count; i++) {
        struct value value = field_value(&run->fields[i], row);
        double length = value.type == VALUE_TEXT ? (double)strlen(value.text) : 0;
        steps += length * length / 3;
    }
    return steps;
}

static bool list_rows(struct flattening *run, const struct table *table,
                      const struct transform_context *context)
{
    struct budget *budget = arena_budget(context->arena);
    double count = 0;
    for (size_t row = 0; row < table->row_count; row++) {
        double length = (double)longest(run->fields, run->field_count, row);
        count += length;
        if (!budget_work(budget, length * (double)(NEW_ROW_STEPS * run->field_count) +
                                     text_steps(run, row)))
            return false;
    }
    if (!budget_spend(budget, LIMIT_ROWS, count))
        return false;
    run->count = (size_t)count;
    run->rows = arena_array(context->scratch, run->count, sizeof *run->rows);
    run->elements = arena_array(context->scratch, run->count, sizeof *run->elements);
    if (!run->rows || !run->elements)
        return false;
    size_t at = 0;
    for (size_t row = 0; row < table->row_count; row++) {
        size_t length = longest(run->fields, run->field_count, row);
        for (size_t i = 0; i < length; i++, at++) {
            run->rows[at] = row;
            run->elements[at] = i;
        }
    }
    return true;
}

static const struct table *flatten_run(const void *params, const struct table *table,
                                       const struct transform_context *context)
{
    const struct flatten_transform *transform = params;
    struct arena *scratch = context->scratch;
    struct flattening run = {.field_count = transform->fields.count};
    run.fields = names_find_fields(transform->fields.names, run.field_count, transform->flatten,
                                   table, context);
    if (!run.fields || !list_rows(&run, table, context))
        return NULL;
    table = table_select_rows(table, run.rows, run.count, context->tables);
    struct value *values = arena_array(scratch, run.count, sizeof *values);
    if (!values)
        return NULL;
    for (size_t k = 0; table && k < run.field_count; k++) {
        for (size_t i = 0; i < run.count; i++)
            values[i] = element(field_value(&run.fields[k], run.rows[i]), run.elements[i], scratch);
        table =
            table_with_column(table, transform->as[k], values, context->intern, context->tables);
    }
    return table;
}

const struct transform_type transform_flatten = {.name = "flatten",
                                                 .read = flatten_read,
                                                 .run = flatten_run,
                                                 .properties = flatten_properties,
                                                 .property_count = COUNT_OF(flatten_properties)};
