/*
 * The lookup transform: fields from the row of other data that has the same key.
 * https://vega.github.io/vega-lite/docs/lookup.html
 */
#include <math.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "base/arena.h"
#include "base/array.h"
#include "base/budget.h"
#include "base/intern.h"
#include "data/source.h"
#include "data/table.h"
#include "data/transform/names.h"
#include "data/transform/transforms.h"

struct lookup_transform {
    const struct json_node *lookup, *from, *as_node, *fallback;
    /* of from: */
    const struct json_node *data, *key, *fields_node, *param;
    struct name_list fields; /* none: the whole row */
    const char **as;         /* one a field, or one */
};

#define NODE(property, member)                                                                     \
    {                                                                                              \
        .name = (property), .type = PROPERTY_NODE,                                                 \
        .offset = offsetof(struct lookup_transform, member)                                        \
    }

static const struct property lookup_properties[] = {
    NODE("lookup", lookup),
    NODE("from", from),
    NODE("as", as_node),
    NODE("default", fallback),
};

static const struct property from_properties[] = {
    NODE("data", data),
    NODE("key", key),
    NODE("fields", fields_node),
    NODE("param", param),
};

#undef NODE

static bool read_from(const struct json_node *node, struct lookup_transform *transform,
                      const struct transform_context *context)
{
    struct diag *diag = context->diag;
    if (!transform->from)
        return node_error(node, diag, DIAG_MISSING_PROPERTY, NULL,
                          "the lookup transform needs \"from\", the other data and its key");
    if (!json_read_properties(transform->from, "\"from\" of a lookup", PROPERTIES(from_properties),
                              transform, diag))
        return false;
    if (transform->param && !node_is_text(transform->param))
        return node_error(transform->param, diag, DIAG_TYPE, NULL,
                          "\"param\" must be the name of a selection, not %s",
                          node_type_name(transform->param));
    if (!transform->data && !transform->param)
        return node_error(transform->from, diag, DIAG_MISSING_PROPERTY, NULL,
                          "a lookup needs \"data\", the rows to look up in");
    if (!node_is_text(transform->key))
        return node_error(transform->key ? transform->key : transform->from, diag,
                          DIAG_MISSING_PROPERTY, NULL,
                          "a lookup needs \"key\", a field of the other data");
    return names_read(transform->fields_node, &transform->fields, context->arena, diag);
}

/* Without fields the whole row becomes one: Vega-Lite calls it "_lookup" unless told otherwise. */
static bool read_names(const struct json_node *node, struct lookup_transform *transform,
                       const struct transform_context *context)
{
    const struct json_node *as = transform->as_node;
    size_t count = transform->fields.count;
    bool whole = !transform->fields_node;
    transform->as = arena_array(context->arena, count + 1, sizeof *transform->as);
    if (!transform->as)
        return false;
    transform->as[0] = transform->param ? node_text(transform->param) : "_lookup";
    for (size_t i = 0; i < count; i++)
        transform->as[i] = transform->fields.names[i];
    if (whole && !node_is_text(as) && !transform->param)
        node_warn(as ? as : node, context->diag, DIAG_TYPE, "name it with \"as\"",
                  "a lookup without \"fields\" makes one field of the whole row: \"_lookup\"");
    size_t given = node_is_array(as) ? node_size(as) : 1;
    if (!whole && as && !node_is_null(as) && given != count)
        return node_error(as, context->diag, DIAG_TYPE, NULL, "\"as\" has %zu names for %zu fields",
                          given, count);
    return (whole && !node_is_text(as)) ||
           names_read_results(as, transform->as, whole ? 1 : count, context);
}

static void *lookup_read(const struct json_node *node, const struct transform_context *context)
{
    struct lookup_transform *transform = arena_alloc(context->arena, sizeof *transform);
    const char *field;
    if (!transform ||
        !json_read_properties(node, "lookup transform", PROPERTIES(lookup_properties), transform,
                              context->diag) ||
        !names_read_field(node, "lookup", "lookup", &field, context->diag) ||
        !read_from(node, transform, context) || !read_names(node, transform, context))
        return NULL;
    return transform;
}

/* --- running --------------------------------------------------------------------------------- */

/* A row of the other data by its key. Keys are equal when their texts are, which are interned: so
 * they can be sorted and searched by address. */
struct entry {
    const char *key;
    size_t row;
    struct value object; /* the row as a whole, once it was asked for */
};

static int compare_keys(const void *a, const void *b)
{
    uintptr_t x = (uintptr_t)((const struct entry *)a)->key;
    uintptr_t y = (uintptr_t)((const struct entry *)b)->key;
    return (x > y) - (x < y);
}

static int compare_entries(const void *a, const void *b)
{
    const struct entry *x = a, *y = b;
    int sign = compare_keys(a, b);
    return sign != 0 ? sign : (x->row > y->row) - (x->row < y->row);
}

static bool read_key(const struct field *field, size_t row, struct intern *keys,
                     struct entry *entry, const struct transform_context *context)
{
    const char *text =
        value_to_local_text(field_value(field, row), context->zone, context->scratch);
    *entry = (struct entry){.row = row};
    entry->key = text ? intern_text(keys, text, strlen(text)) : NULL;
    return entry->key;
}

/* The other rows by their keys; of those with the same key the last one counts. */
struct index {
    struct intern *keys; /* for this lookup alone */
    struct entry *entries;
    size_t count;
};

/* Keys become texts, then they are sorted or searched. */
static bool spend_sort(size_t count, const struct transform_context *context)
{
    double steps = 40 + 5 * log2(1 + (double)count);
    return budget_work(arena_budget(context->arena), (double)count * steps);
}

static bool make_index(const struct lookup_transform *transform, const struct table *other,
                       struct index *index, const struct transform_context *context)
{
    struct field key;
    size_t count = 0;
    if (!spend_sort(other->row_count, context))
        return false;
    index->keys = intern_new(context->scratch);
    index->entries = arena_array(context->scratch, other->row_count, sizeof *index->entries);
    if (!index->keys || !index->entries ||
        !names_find_field(node_text(transform->key), transform->key, other, context, &key))
        return false;
    for (size_t row = 0; row < other->row_count; row++)
        if (!read_key(&key, row, index->keys, &index->entries[row], context))
            return false;
    qsort(index->entries, other->row_count, sizeof *index->entries, compare_entries);
    for (size_t i = 0; i < other->row_count; i++) {
        bool repeated = count > 0 && index->entries[count - 1].key == index->entries[i].key;
        index->entries[repeated ? count - 1 : count++] = index->entries[i];
    }
    index->count = count;
    return true;
}

/* For each row the other row of its key; NULL: none. */
static struct entry **find_entries(const struct lookup_transform *transform,
                                   const struct table *table, const struct index *index,
                                   const struct transform_context *context)
{
    struct field field;
    if (!spend_sort(table->row_count, context))
        return NULL;
    struct entry **found = arena_array(context->scratch, table->row_count, sizeof *found);
    if (!found ||
        !names_find_field(node_text(transform->lookup), transform->lookup, table, context, &field))
        return NULL;
    for (size_t row = 0; row < table->row_count; row++) {
        struct entry wanted;
        if (!read_key(&field, row, index->keys, &wanted, context))
            return NULL;
        if (index->count > 0)
            found[row] =
                bsearch(&wanted, index->entries, index->count, sizeof wanted, compare_keys);
    }
    return found;
}

/* The rows that a selection holds of its view: src/compile/data/lookup.ts. */
static const struct table *selected_rows(const struct json_node *param,
                                         const struct transform_context *context)
{
    const char *name = node_text(param);
    const struct expr_variable *variable = expr_scope_find(context->scope, name);
    json_t *json = json_pack("{s:{s:s}}", "filter", "param", name);
    const struct json_node *node = json_node_with(param->parent, json);
    if (!variable || !variable->is_selection)
        node_error(param, context->diag, DIAG_UNKNOWN, NULL, "there is no selection \"%s\"", name);
    else if (!variable->rows)
        node_error(param, context->diag, DIAG_UNSUPPORTED,
                   "put the view of the selection before this one",
                   "the rows of the selection \"%s\" aren't known yet", name);
    if (!variable || !variable->rows || !node)
        return NULL;
    void *filter = transform_filter.read(node, context);
    return filter ? transform_filter.run(filter, variable->rows, context) : NULL;
}

static const struct table *load_other(const struct lookup_transform *transform,
                                      const struct transform_context *context)
{
    if (transform->param)
        return selected_rows(transform->param, context);
    struct data_context data = {
        .intern = context->intern, .diag = context->diag, .zone = context->zone};
    if (context->data)
        data = *context->data;
    data.arena = context->tables; /* with what values are taken from it */
    return data_load(transform->data, &data);
}

/* The entries of the other table that the rows found. */
struct matches {
    const struct table *table, *other;
    struct entry *const *of_row; /* NULL: the row found none */
    size_t row_count;
    struct value fallback; /* for these */
};

/* One new column: a field of the other rows (NULL: the rows themselves), or the default. */
static const struct value *look_up(const struct field *field, const struct matches *matches,
                                   const struct transform_context *context)
{
    struct value *values = arena_array(context->scratch, matches->row_count, sizeof *values);
    for (size_t row = 0; values && row < matches->row_count; row++) {
        struct entry *entry = matches->of_row[row];
        if (entry && !field && entry->object.type == VALUE_UNDEFINED)
            entry->object = table_row_value(matches->other, entry->row, context->tables);
        values[row] = !entry  ? matches->fallback
                      : field ? field_value(field, entry->row)
                              : entry->object;
    }
    return values;
}

/* Vega-Lite passes on a default only when it counts as true. */
static struct value read_fallback(const struct lookup_transform *transform,
                                  const struct transform_context *context)
{
    if (!transform->fallback)
        return VALUE_OF_NULL;
    struct value value = json_value(transform->fallback->value, context->intern, context->tables);
    return value_to_bool(value) ? value : VALUE_OF_NULL;
}

static const char *quoted(struct value value, struct arena *arena)
{
    const char *text = value_to_text(value, arena);
    const char *quote = value.type == VALUE_TEXT ? "\"" : "";
    return text ? arena_format(arena, "%s%s%s", quote, text, quote) : NULL;
}

static void tell_without_match(const struct lookup_transform *transform,
                               const struct matches *matches,
                               const struct transform_context *context)
{
    struct field own, key;
    const char *name = node_text(transform->lookup), *other = node_text(transform->key);
    for (size_t row = 0; row < matches->row_count; row++) {
        if (matches->of_row[row])
            return;
    }
    if (!matches->row_count || !matches->other->row_count || transform->param ||
        !table_find_field(matches->table, name, context->scratch, &own) ||
        !table_find_field(matches->other, other, context->scratch, &key))
        return;
    const char *wanted = quoted(field_value(&own, 0), context->scratch);
    const char *there = quoted(field_value(&key, 0), context->scratch);
    node_warn(transform->lookup, context->diag, DIAG_NO_MATCH,
              arena_format(context->arena, "the first \"%s\" is %s, the first \"%s\" there is %s",
                           name, wanted ? wanted : "", other, there ? there : ""),
              "no row finds its \"%s\" among the \"%s\" of the other %zu row%s", name, other,
              matches->other->row_count, matches->other->row_count == 1 ? "" : "s");
}

static const struct table *lookup_run(const void *params, const struct table *table,
                                      const struct transform_context *context)
{
    const struct lookup_transform *transform = params;
    struct index index;
    const struct table *other = load_other(transform, context);
    if (!other || !make_index(transform, other, &index, context))
        return NULL;
    struct entry *const *found = find_entries(transform, table, &index, context);
    const struct field *fields = names_find_fields(transform->fields.names, transform->fields.count,
                                                   transform->fields_node, other, context);
    if (!found || !fields)
        return NULL;
    size_t count = transform->fields_node ? transform->fields.count : 1;
    const struct matches matches = {table, other, found, table->row_count,
                                    read_fallback(transform, context)};
    tell_without_match(transform, &matches, context);
    for (size_t i = 0; table && i < count; i++) {
        const struct value *values =
            look_up(transform->fields_node ? &fields[i] : NULL, &matches, context);
        table = values ? table_with_column(table, transform->as[i], values, context->intern,
                                           context->tables)
                       : NULL;
    }
    return table;
}

static const struct property_set lookup_part = {"from", from_properties, COUNT_OF(from_properties)};

const struct transform_type transform_lookup = {.name = "lookup",
                                                .read = lookup_read,
                                                .run = lookup_run,
                                                .properties = lookup_properties,
                                                .property_count = COUNT_OF(lookup_properties),
                                                .part = &lookup_part};
