/*
 * Field names in transforms: reading lists of them, and finding the fields with "did you mean".
 */
#include "data/transform/names.h"

#include <math.h>
#include <string.h>

#include "base/arena.h"
#include "data/format/written_number.h"

static bool fail_type(const struct json_node *node, const char *wanted, struct diag *diag)
{
    return node_error(node, diag, DIAG_TYPE, NULL, "\"%s\" must be %s, not %s",
                      node->key ? node->key : node->parent->key, wanted, node_type_name(node));
}

bool names_read(const struct json_node *node, struct name_list *list, struct arena *arena,
                struct diag *diag)
{
    *list = (struct name_list){.node = node};
    if (!node || node_is_null(node))
        return true;
    bool single = node_is_text(node);
    if (!single && !node_is_array(node))
        return fail_type(node, "an array of fields", diag);
    size_t count = single ? 1 : node_size(node);
    const char **names = arena_array(arena, count, sizeof *names);
    if (!names)
        return false;
    for (size_t i = 0; i < count; i++) {
        const struct json_node *name = single ? node : node_element(node, i);
        if (!name)
            return false;
        names[i] = node_text(name);
        if (!names[i])
            return fail_type(name, "an array of fields", diag);
    }
    list->names = names;
    list->count = count;
    return true;
}

bool names_read_pair(const struct json_node *node, const char **start, const char **end,
                     const struct transform_context *context)
{
    if (!node || node_is_null(node))
        return true;
    if (node_is_text(node)) {
        *start = node_text(node);
        *end = arena_format(context->arena, "%s_end", *start);
        return *end;
    }
    const struct json_node *first = node_element(node, 0), *second = node_element(node, 1);
    if (node_size(node) != 2 || !node_is_text(first) || !node_is_text(second))
        return fail_type(node, "a new field or an array of two", context->diag);
    *start = node_text(first);
    *end = node_text(second);
    return true;
}

bool names_read_results(const struct json_node *node, const char **as, size_t count,
                        const struct transform_context *context)
{
    if (!node || node_is_null(node))
        return true;
    if (!node_is_text(node) && !node_is_array(node))
        return fail_type(node, "an array of new fields", context->diag);
    for (size_t i = 0; i < count; i++) {
        const struct json_node *name = node_is_array(node) ? node_element(node, i) : node;
        if (name && !node_is_null(name) && !node_is_text(name))
            return fail_type(node, "an array of new fields", context->diag);
        if (node_is_text(name))
            as[i] = node_text(name);
        if (node_is_text(node))
            break;
    }
    return true;
}

bool names_read_field(const struct json_node *node, const char *transform, const char *property,
                      const char **name, struct diag *diag)
{
    const struct json_node *field = node_member(node, property);
    *name = node_text(field);
    if (*name)
        return true;
    return node_error(field ? field : node, diag, DIAG_MISSING_PROPERTY, NULL,
                      "the %s transform needs \"%s\", a field's name", transform, property);
}

const char *names_of_field(const struct field *field)
{
    return field->column && field->path_count == 0 ? field->column->name : field->name;
}

bool names_find_field(const char *name, const struct json_node *node, const struct table *table,
                      const struct transform_context *context, struct field *field)
{
    if (!table_find_field(table, name, context->scratch, field))
        return false;
    if (field->column || table->row_count == 0)
        return true;
    const char *nearest = table_suggest_field(table, name);
    const char *hint =
        nearest ? arena_format(context->scratch, "did you mean \"%s\"?", nearest) : NULL;
    if (node)
        return node_error(node, context->diag, DIAG_UNKNOWN_FIELD, hint,
                          "field \"%s\" is in no row", name);
    return diag_error(context->diag, DIAG_UNKNOWN_FIELD, NULL, hint, "field \"%s\" is in no row",
                      name);
}

void names_warn_texts(const struct field *field, const struct named_field *named,
                      const struct table *table, const struct transform_context *context)
{
    const char *name = named->name;
    size_t count = 0, first = 0;
    for (size_t row = 0; field->column && row < table->row_count; row++) {
        struct value value = field_value(field, row);
        if (value.type == VALUE_TEXT && value.text[0] && isnan(value_to_number(value)) &&
            count++ == 0)
            first = row;
    }
    const char *place =
        count && named->node ? table_row_place(table, first, context->scratch) : NULL;
    if (!place)
        return;
    const char *text = field_value(field, first).text;
    const char *written = written_number_property(name, text, context->arena);
    node_warn(named->node, context->diag, DIAG_NOT_A_NUMBER, written ? written : named->hint,
              "%zu value%s of \"%s\" %s, the first is \"%s\" in %s", count, count == 1 ? "" : "s",
              name, count == 1 ? "reads as no number" : "read as no numbers", text, place);
}

struct field *names_find_fields(const char *const *names, size_t count,
                                const struct json_node *node, const struct table *table,
                                const struct transform_context *context)
{
    struct field *fields = arena_array(context->scratch, count, sizeof *fields);
    for (size_t i = 0; fields && i < count; i++) {
        const struct json_node *name = node_is_array(node) ? node_element(node, i) : node;
        if (!names_find_field(names[i], name, table, context, &fields[i]))
            return NULL;
    }
    return fields;
}

bool names_check(const struct name_list *lists, size_t count, const struct table *table,
                 const struct transform_context *context)
{
    for (size_t i = 0; i < count; i++) {
        if (!names_find_fields(lists[i].names, lists[i].count, lists[i].node, table, context))
            return false;
    }
    return true;
}
