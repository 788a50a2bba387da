/*
 * The filter transform: the rows that pass a predicate (data/transform/predicate.c).
 * https://vega.github.io/vega-lite/docs/filter.html
 */
#include <stdlib.h>

#include "base/arena.h"
#include "base/array.h"
#include "base/budget.h"
#include "data/origin/sql_relation.h"
#include "data/table.h"
#include "data/transform/predicate.h"
#include "data/transform/transforms.h"

struct filter_params {
    const struct json_node *node;
    struct predicate *predicate;
};

static const struct property filter_properties[] = {
    {.name = "filter", .type = PROPERTY_NODE, .offset = offsetof(struct filter_params, node)},
};

static void *filter_read(const struct json_node *node, const struct transform_context *context)
{
    struct filter_params *params = arena_alloc(context->arena, sizeof *params);
    if (!params || !json_read_properties(node, "filter transform", PROPERTIES(filter_properties),
                                         params, context->diag))
        return NULL;
    params->predicate = predicate_read(params->node, context);
    return params->predicate ? params : NULL;
}

/* Lists the rows that pass; what a row's test leaves behind is dropped before the next. */
static size_t select_rows(const struct predicate *predicate, size_t row_count, size_t *rows,
                          struct arena *arena)
{
    size_t count = 0;
    struct arena_mark mark = arena_mark(arena);
    const struct budget *budget = arena_budget(arena);
    for (size_t row = 0; row < row_count && !(budget && budget->is_over); row++) {
        if (predicate_test(predicate, row, arena))
            rows[count++] = row;
        arena_rewind(arena, mark);
    }
    return count;
}

static const struct table *filter_run(const void *params, const struct table *table,
                                      const struct transform_context *context)
{
    const struct filter_params *filter = params;
    if (!predicate_bind(filter->predicate, table, context))
        return NULL;
    if (table->row_count == 0)
        return table;
    struct budget *budget = arena_budget(context->arena);
    size_t *rows = budget_array(budget, table->row_count, sizeof *rows);
    if (!rows) {
        diag_out_of_memory(context->diag);
        return NULL;
    }
    size_t count = select_rows(filter->predicate, table->row_count, rows, context->scratch);
    if (budget && budget->is_over) {
        budget_free(rows);
        return NULL;
    }
    if (count == 0 && !filter->node->is_made &&
        !context->is_piece) /* outliers that a mark looks for are not missed */
        node_warn(filter->node, context->diag, DIAG_FILTER_EMPTY, NULL,
                  "the filter leaves none of %zu row%s", table->row_count,
                  table->row_count == 1 ? "" : "s");
    if (count < table->row_count)
        table = table_select_rows(table, rows, count, context->tables);
    budget_free(rows);
    return table;
}

static enum sql_push filter_push(const void *params, struct sql_relation *relation,
                                 const struct transform_context *context)
{
    const struct filter_params *filter = params;
    const struct sql_relation before = *relation;
    struct sql_writer condition = sql_writer_of(&before);
    bool is_same = predicate_push(filter->predicate, &before, &condition);
    bool good = !is_same || sql_relation_filter(relation, &condition);
    (void)context;
    sql_writer_free(&condition);
    return !good ? SQL_PUSH_FAILED : is_same ? SQL_PUSH_DONE : SQL_PUSH_NOT;
}

static bool filter_may_flow(const void *params)
{
    (void)params;
    return true;
}

const struct transform_type transform_filter = {.name = "filter",
                                                .read = filter_read,
                                                .run = filter_run,
                                                .push = filter_push,
                                                .makes_fewer = true,
                                                .may_flow = filter_may_flow,
                                                .properties = filter_properties,
                                                .property_count = COUNT_OF(filter_properties),
                                                .part = &predicate_property_set};
