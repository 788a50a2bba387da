/*
 * Rows from inline values: records of the spec's own tree.
 */
#include <math.h>
#include <stdio.h>
#include <string.h>

#include "base/arena.h"
#include "base/intern.h"
#include "base/suggest.h"
#include "data/load.h"
#include "data/table.h"

enum {
    INDEX_SIZE = 24,
    LARGEST_CHECKS = 16 /* of integers whose text is looked up in the spec: that takes a scan */
};

/* Values under way. */
struct inline_rows {
    const struct json_node *values; /* the records, or the one record */
    const struct data_context *context;
    struct load_parse parse;
    struct load_rounding rounding;
    size_t checks;
    struct table_builder *builder;
    size_t index; /* of the record under way */
};

static const struct json_node *record_node(const struct inline_rows *rows, size_t index)
{
    return node_is_array(rows->values) ? node_element(rows->values, index) : rows->values;
}

static const struct json_node *field_node(const struct inline_rows *rows, size_t index,
                                          const char *name)
{
    const struct json_node *record = record_node(rows, index);
    const struct json_node *member = node_member(record, name);
    return member ? member : record;
}

/* The tree has doubles only: what the spec's text says is looked up. */
static void check_integer(struct inline_rows *rows, const char *name, double value)
{
    const double largest_safe = 9007199254740991;
    if (fabs(value) <= largest_safe || rows->checks++ >= LARGEST_CHECKS)
        return;
    const char *text = node_written(field_node(rows, rows->index, name));
    size_t length = strspn(text, "+-.0123456789eE");
    load_note_rounding(&rows->rounding,
                       &(struct load_number){name, text, length, value, rows->index});
}

static bool add_field(struct inline_rows *rows, const char *key, const json_t *json)
{
    const struct data_context *context = rows->context;
    const char *name = intern_text(context->intern, key, strlen(key));
    if (!name)
        return false;
    struct value value = json_value(json, context->intern, context->arena);
    if (value.type == VALUE_NUMBER)
        check_integer(rows, name, value.number);
    struct load_conversion *conversion = load_find_conversion(&rows->parse, name);
    if (conversion)
        value = load_convert(conversion, value, rows->index, context->arena);
    return table_builder_set_interned(rows->builder, name, value);
}

/* An object's members, an array's elements by their index, anything else as the field "data". */
static bool add_row(struct inline_rows *rows, const json_t *record)
{
    if (!table_builder_add_row(rows->builder))
        return false;
    char name[INDEX_SIZE];
    const char *key;
    json_t *value;
    size_t index;
    switch (json_typeof(record)) {
    case JSON_OBJECT:
        json_object_foreach((json_t *)record, key, value)
        {
            if (!add_field(rows, key, value))
                return false;
        }
        return true;
    case JSON_ARRAY:
        json_array_foreach(record, index, value)
        {
            snprintf(name, sizeof name, "%zu", index);
            if (!add_field(rows, name, value))
                return false;
        }
        return true;
    default:
        return add_field(rows, "data", record);
    }
}

static bool add_rows(struct inline_rows *rows)
{
    if (!node_is_array(rows->values))
        return add_row(rows, rows->values->value);
    json_t *record;
    json_array_foreach(rows->values->value, rows->index, record)
    {
        if (!add_row(rows, record))
            return false;
    }
    return true;
}

/* The records below "property"; NULL after an error. */
static const struct json_node *find_property(const struct json_node *values,
                                             const struct data_format *format,
                                             const struct json_node *data,
                                             const struct data_context *context)
{
    size_t count;
    const char *const *keys = load_split_path(format->property, &count, context->arena);
    for (size_t i = 0; keys && i < count; i++) {
        const struct json_node *member = node_member(values, keys[i]);
        if (!member) {
            struct suggest suggest = {.word = keys[i]};
            const struct json_node *other;
            for (size_t k = 0; (other = node_member_at(values, k)); k++)
                suggest_offer(&suggest, other->key);
            load_fail_property(data, keys[i], suggest.best, values->key ? values->key : "values",
                               context);
            return NULL;
        }
        values = member;
    }
    if (keys && !node_is_array(values) && !node_is_object(values)) {
        load_fail_no_records(data, format, "values", node_type_name(values), context);
        return NULL;
    }
    return keys ? values : NULL;
}

static struct diag_place place_at(const void *reading, size_t at, const char *field)
{
    return node_place(field_node(reading, at, field), false);
}

struct table *load_inline(const struct json_node *values, const struct data_format *format,
                          const struct json_node *data, const struct data_context *context)
{
    struct inline_rows rows = {.values = values, .context = context};
    if (format->property && !(rows.values = find_property(values, format, data, context)))
        return NULL;
    if (!load_read_parse(format->parse, &rows.parse, context))
        return NULL;
    rows.builder = table_builder_new(context->intern, context->diag);
    struct table *table = NULL;
    if (rows.builder && add_rows(&rows))
        table = table_builder_freeze(rows.builder, context->arena);
    table_builder_free(rows.builder);
    if (table)
        table = load_fill_missing(&rows.parse, table, context);
    if (!table)
        return NULL;
    load_check_parse(&rows.parse, table, context);
    load_warn_values(&rows.parse, &rows.rounding, place_at, &rows, context);
    return table;
}
