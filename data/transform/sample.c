/*
 * The sample transform: as many rows as asked for, chosen at random, each with the same chance.
 * https://vega.github.io/vega-lite/docs/sample.html
 *
 * Vega draws other rows each time. Here it is a reservoir (Vitter's algorithm R) fed by a generator
 * that always starts alike, and the rows stay in their order: a figure comes out the same every
 * time.
 */
#include <stdlib.h>

#include "base/arena.h"
#include "base/array.h"
#include "base/random.h"
#include "data/table.h"
#include "data/transform/transforms.h"

struct sample_transform {
    double size;
};

static const struct property sample_properties[] = {
    {.name = "sample",
     .type = PROPERTY_NUMBER,
     .minimum = 0,
     .maximum = 1e15,
     .offset = offsetof(struct sample_transform, size)},
};

static void *sample_read(const struct json_node *node, const struct transform_context *context)
{
    struct sample_transform *transform = arena_alloc(context->arena, sizeof *transform);
    if (!transform)
        return NULL;
    transform->size = 1000;
    return json_read_properties(node, "sample transform", PROPERTIES(sample_properties), transform,
                                context->diag)
               ? transform
               : NULL;
}

static int compare_rows(const void *a, const void *b)
{
    size_t x = *(const size_t *)a, y = *(const size_t *)b;
    return (x > y) - (x < y);
}

static const struct table *sample_run(const void *params, const struct table *table,
                                      const struct transform_context *context)
{
    const struct sample_transform *transform = params;
    if (transform->size >= (double)table->row_count)
        return table;
    size_t size = (size_t)transform->size;
    size_t *rows = arena_array(context->scratch, size, sizeof *rows);
    if (!rows)
        return NULL;
    struct random random = {0};
    for (size_t row = 0; row < table->row_count; row++) {
        size_t place = row < size ? row : (size_t)(random_next(&random) * (double)(row + 1));
        if (place < size)
            rows[place] = row;
    }
    qsort(rows, size, sizeof *rows, compare_rows);
    return table_select_rows(table, rows, size, context->tables);
}

const struct transform_type transform_sample = {.name = "sample",
                                                .read = sample_read,
                                                .run = sample_run,
                                                .properties = sample_properties,
                                                .property_count = COUNT_OF(sample_properties)};
