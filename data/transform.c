/*
 * The table of transforms, and the pipeline that runs a spec's list of them.
 */
#include "data/transform.h"

#include "base/arena.h"
#include "base/array.h"
#include "base/budget.h"
#include "base/suggest.h"
#include "data/table.h"
#include "data/transform/transforms.h"

/* Those that stand beside another's name (a density's "extent" …) come last. */
const struct transform_type *const transform_types[] = {
    &transform_filter,     &transform_calculate,     &transform_bin,      &transform_timeunit,
    &transform_aggregate,  &transform_joinaggregate, &transform_stack,    &transform_impute,
    &transform_window,     &transform_fold,          &transform_flatten,  &transform_lookup,
    &transform_pivot,      &transform_sample,        &transform_quantile, &transform_density,
    &transform_regression, &transform_loess,         &transform_extent,   NULL,
};

const struct transform_type *transform_find(const struct json_node *node)
{
    for (size_t i = 0; transform_types[i]; i++)
        if (node_member(node, transform_types[i]->name))
            return transform_types[i];
    return NULL;
}

/* The transform's name nearest to a member's, over all members; *meant is that member. */
static const char *suggest_type(const struct json_node *node, const struct json_node **meant)
{
    const struct json_node *member;
    struct suggest best = {0};
    for (size_t i = 0; (member = node_member_at(node, i)); i++) {
        struct suggest suggest = {.word = member->key};
        for (size_t k = 0; transform_types[k]; k++)
            suggest_offer(&suggest, transform_types[k]->name);
        if (suggest.best && (!best.best || suggest.distance < best.distance)) {
            best = suggest;
            *meant = member;
        }
    }
    return best.best;
}

static bool fail_unknown(const struct json_node *node, const struct transform_context *context)
{
    const struct json_node *meant = node_member_at(node, 0);
    if (!meant)
        return node_error(node, context->diag, DIAG_TYPE, NULL, "this transform is empty");
    const char *nearest = suggest_type(node, &meant);
    const char *hint =
        nearest ? arena_format(context->arena, "did you mean \"%s\"?", nearest) : NULL;
    return node_error_at_key(meant, context->diag, DIAG_UNKNOWN, hint, "unknown transform \"%s\"",
                             meant->key);
}

enum { ROW_STEPS = 10 }; /* that any transform takes for a row */

static const struct table *run_one(const struct json_node *node, const struct table *table,
                                   const struct transform_context *context)
{
    if (!node_is_object(node)) {
        node_error(node, context->diag, DIAG_TYPE, NULL, "a transform must be an object, not %s",
                   node_type_name(node));
        return NULL;
    }
    const struct transform_type *type = transform_find(node);
    if (!type) {
        fail_unknown(node, context);
        return NULL;
    }
    struct budget *budget = arena_budget(context->arena);
    struct budget_place before = budget_enter(budget, json_budget_place(node));
    void *params = type->read(node, context);
    bool may_run = params && budget_work(budget, ROW_STEPS * (double)table->row_count);
    const struct table *result = may_run ? type->run(params, table, context) : NULL;
    if (result && !budget_spend(budget, LIMIT_ROWS, (double)result->row_count))
        result = NULL;
    budget_leave(budget, before);
    return result;
}

/* Frees what the table doesn't share of those before it, once that is worth it. */
static bool drop_tables(struct arena *tables, const struct table *table, size_t *kept_size,
                        struct diag *diag)
{
    enum { WORTH_IT = 1 << 20 };
    if (arena_size(tables) < *kept_size + WORTH_IT)
        return true;
    struct arena_sweep *sweep = arena_sweep_begin(tables);
    if (!sweep)
        return false;
    bool done = table_keep(table, sweep, diag);
    arena_sweep_end(sweep, done);
    *kept_size = arena_size(tables);
    return done;
}

/* Each in turn; of what a transform leaves, its table alone is there for the next. */
static const struct table *run_list(const struct json_node *transforms, size_t first,
                                    const struct table *table,
                                    const struct transform_context *context)
{
    size_t count = node_size(transforms), kept_size = 0;
    const struct arena_mark start = arena_mark(context->scratch);
    for (size_t i = first; table && i < count; i++) {
        const struct json_node *node = node_element(transforms, i);
        table = node ? run_one(node, table, context) : NULL;
        arena_rewind(context->scratch, start);
        if (table && !drop_tables(context->tables, table, &kept_size, context->diag))
            table = NULL;
    }
    return table;
}

static void release_arena(void *arena)
{
    arena_free(arena);
}

static const struct table *run_with_arenas(const struct json_node *transforms, size_t first,
                                           const struct table *table,
                                           const struct transform_context *context)
{
    struct transform_context own = *context;
    own.tables = arena_new_beside(context->arena);
    if (!own.tables || !arena_defer(context->arena, release_arena, own.tables))
        return NULL;
    own.scratch = arena_new_beside(context->arena);
    table = own.scratch ? run_list(transforms, first, table, &own) : NULL;
    arena_free(own.scratch);
    return table;
}

const struct table *transform_run_from(const struct json_node *transforms, size_t first,
                                       const struct table *table,
                                       const struct transform_context *context)
{
    if (!transforms || node_is_null(transforms))
        return table;
    if (!node_is_array(transforms)) {
        node_error(transforms, context->diag, DIAG_TYPE, NULL,
                   "\"transform\" must be an array, not %s", node_type_name(transforms));
        return NULL;
    }
    struct expr_scope made = {.outer = context->scope};
    struct transform_context own = *context;
    if (!own.made) {
        own.made = &made;
        own.scope = &made;
    }
    return run_with_arenas(transforms, first, table, &own);
}

const struct table *transform_run_all(const struct json_node *transforms, const struct table *table,
                                      const struct transform_context *context)
{
    return transform_run_from(transforms, 0, table, context);
}
