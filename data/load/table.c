/*
 * Tables whose values have their types already, and what a format's "parse" makes of them.
 */
#include "data/table.h"
#include "base/arena.h"
#include "base/budget.h"
#include "data/load.h"

/* A field's values, converted, in place of those that were there. */
static struct table *convert_column(struct table *table, struct load_conversion *conversion,
                                    const struct data_context *context)
{
    const struct column *column = table_column(table, conversion->field);
    struct budget *budget = arena_budget(context->arena);
    if (!column)
        return table;
    struct value *values = budget_array(budget, table->row_count + 1, sizeof *values);
    if (!values) {
        arena_out_of_memory(context->arena);
        return NULL;
    }
    for (size_t i = 0; i < table->row_count; i++)
        values[i] = load_convert(conversion, column_value(column, i), i, context->arena);
    struct table *converted =
        table_with_column(table, column->name, values, context->intern, context->arena);
    budget_free(values);
    return converted;
}

/* The rows' own numbers are known, but no lines. */
static struct diag_place place_at(const void *name, size_t at, const char *field)
{
    (void)at;
    (void)field;
    return (struct diag_place){.file = name};
}

struct table *load_parse_table(struct table *table, const struct data_format *format,
                               const char *name, const struct data_context *context)
{
    const struct load_rounding rounding = {0};
    struct load_parse parse = {0};
    if (!load_read_parse(format->parse, &parse, context))
        return NULL;
    for (size_t i = 0; table && i < parse.count; i++)
        table = convert_column(table, &parse.conversions[i], context);
    if (table)
        table = load_fill_missing(&parse, table, context);
    if (!table)
        return NULL;
    load_check_parse(&parse, table, context);
    load_warn_values(&parse, &rounding, place_at, name, context);
    return table;
}
