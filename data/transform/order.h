/*
 * The order of rows by fields: what "sort" says in transforms.
 */
#ifndef DATA_TRANSFORM_ORDER_H
#define DATA_TRANSFORM_ORDER_H

#include "data/table.h"
#include "data/transform.h"

struct sort_key {
    const char *field;
    bool is_descending;
};

/* A property "sort": an array of {"field", "order"}. */
struct sort_list {
    const struct sort_key *keys;
    const struct json_node *const *nodes; /* where the spec names the fields; NULL: nowhere */
    size_t count;
};

/* Reads it; node may be NULL or null: none. False after an error. */
bool order_read(const struct json_node *node, struct sort_list *list,
                const struct transform_context *context);

/* A property "frame": which rows around one count, by their offsets; null, an open end, becomes
 * NAN. Without one (NULL, null) frame stays. False after an error. */
bool order_read_frame(const struct json_node *node, double frame[2], struct diag *diag);

/* The keys with their fields found in a table. */
struct row_order {
    const struct sort_key *keys;
    const struct field *fields;
    size_t count;
};

/* False after an error: a field that no row has. */
bool order_find(const struct sort_list *list, const struct table *table,
                const struct transform_context *context, struct row_order *order);

/* Two rows as Vega's ascending() has them: negative, 0 or positive. */
int order_compare(const struct row_order *order, size_t a, size_t b);

/* Sorts rows; ties stay as they are. spare has room for all of them. */
void order_sort(const struct row_order *order, size_t *rows, size_t count, size_t *spare);

#endif
