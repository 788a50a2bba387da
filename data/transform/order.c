/*
 * Sorting rows by fields, and the "sort" of transforms in a spec.
 */
#include "data/transform/order.h"

#include <math.h>
#include <string.h>

#include "base/arena.h"
#include "base/array.h"
#include "base/budget.h"
#include "data/transform/names.h"

struct sort_definition {
    const struct json_node *field;
    int order;
};

static const char *const order_names[] = {"ascending", "descending", NULL};

static const struct property sort_properties[] = {
    {.name = "field", .type = PROPERTY_NODE, .offset = offsetof(struct sort_definition, field)},
    {.name = "order",
     .type = PROPERTY_ENUM,
     .names = order_names,
     .offset = offsetof(struct sort_definition, order)},
};

static bool read_key(const struct json_node *node, const struct json_node **field,
                     struct sort_key *key, struct diag *diag)
{
    struct sort_definition definition = {0};
    if (!node ||
        !json_read_properties(node, "sort", PROPERTIES(sort_properties), &definition, diag))
        return false;
    if (!node_is_text(definition.field))
        return node_error(node, diag, DIAG_MISSING_PROPERTY, NULL,
                          "\"sort\" needs \"field\", a field's name");
    *field = definition.field;
    *key = (struct sort_key){node_text(definition.field), definition.order == 1};
    return true;
}

bool order_read(const struct json_node *node, struct sort_list *list,
                const struct transform_context *context)
{
    *list = (struct sort_list){0};
    if (!node || node_is_null(node))
        return true;
    if (!node_is_array(node))
        return node_error(node, context->diag, DIAG_TYPE, NULL,
                          "\"sort\" must be an array of fields and orders, not %s",
                          node_type_name(node));
    size_t count = node_size(node);
    struct sort_key *keys = arena_array(context->arena, count, sizeof *keys);
    const struct json_node **nodes = arena_array(context->arena, count, sizeof *nodes);
    if (!keys || !nodes)
        return false;
    for (size_t i = 0; i < count; i++)
        if (!read_key(node_element(node, i), &nodes[i], &keys[i], context->diag))
            return false;
    *list = (struct sort_list){.keys = keys, .nodes = nodes, .count = count};
    return true;
}

bool order_read_frame(const struct json_node *node, double frame[2], struct diag *diag)
{
    if (!node || node_is_null(node))
        return true;
    for (size_t i = 0; i < 2; i++) {
        const struct json_node *end = node_element(node, i);
        if (node_size(node) != 2 || !(node_is_number(end) || node_is_null(end)))
            return node_error(node, diag, DIAG_TYPE, "null leaves an end open",
                              "\"frame\" must be an array of two numbers");
        frame[i] = node_number(end); /* NAN for null */
    }
    return true;
}

bool order_find(const struct sort_list *list, const struct table *table,
                const struct transform_context *context, struct row_order *order)
{
    enum { COMPARE_STEPS = 8 };
    struct field *fields = arena_array(context->scratch, list->count, sizeof *fields);
    double comparisons = (double)table->row_count * log2(2 + (double)table->row_count);
    if (!fields || !budget_work(arena_budget(context->arena),
                                COMPARE_STEPS * (double)list->count * comparisons))
        return false;
    for (size_t i = 0; i < list->count; i++)
        if (!names_find_field(list->keys[i].field, list->nodes ? list->nodes[i] : NULL, table,
                              context, &fields[i]))
            return false;
    *order = (struct row_order){.keys = list->keys, .fields = fields, .count = list->count};
    return true;
}

int order_compare(const struct row_order *order, size_t a, size_t b)
{
    for (size_t i = 0; i < order->count; i++) {
        const struct field *field = &order->fields[i];
        int sign = value_compare(field_value(field, a), field_value(field, b));
        if (sign != 0)
            return order->keys[i].is_descending ? -sign : sign;
    }
    return 0;
}

/* Merges two runs that lie side by side; on a tie the left one comes first. */
static void merge(const struct row_order *order, const size_t *rows, size_t middle, size_t count,
                  size_t *merged)
{
    size_t left = 0, right = middle;
    for (size_t i = 0; i < count; i++) {
        bool from_left =
            left < middle && (right >= count || order_compare(order, rows[left], rows[right]) <= 0);
        merged[i] = from_left ? rows[left++] : rows[right++];
    }
}

/* A merge sort: qsort isn't stable and hands no context. */
void order_sort(const struct row_order *order, size_t *rows, size_t count, size_t *spare)
{
    for (size_t width = 1; width < count; width *= 2) {
        for (size_t start = 0; start < count; start += 2 * width) {
            size_t length = count - start < 2 * width ? count - start : 2 * width;
            size_t middle = length < width ? length : width;
            merge(order, &rows[start], middle, length, &spare[start]);
        }
        memcpy(rows, spare, count * sizeof *rows);
    }
}
