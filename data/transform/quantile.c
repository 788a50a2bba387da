/*
 * The quantile transform: the values below which given shares of a field's values lie.
 * https://vega.github.io/vega-lite/docs/quantile.html
 */
#include <math.h>

#include "base/arena.h"
#include "base/array.h"
#include "base/budget.h"
#include "data/statistics.h"
#include "data/table.h"
#include "data/transform/derive.h"
#include "data/transform/transforms.h"

struct quantile_transform {
    const struct json_node *quantile, *groupby_node, *probs_node, *as_node;
    double step;
    struct name_list groupby;
    const char *as[2];
    double *probs;
    size_t prob_count;
};

#define NODE(property, member)                                                                     \
    {                                                                                              \
        .name = (property), .type = PROPERTY_NODE,                                                 \
        .offset = offsetof(struct quantile_transform, member)                                      \
    }

static const struct property quantile_properties[] = {
    NODE("quantile", quantile),
    NODE("groupby", groupby_node),
    NODE("probs", probs_node),
    NODE("as", as_node),
    {.name = "step",
     .type = PROPERTY_NUMBER,
     .minimum = 0,
     .maximum = 1,
     .offset = offsetof(struct quantile_transform, step)},
};

#undef NODE

/* In the middle of equal steps, below 1. */
static bool make_probs(struct quantile_transform *transform,
                       const struct transform_context *context)
{
    double step = transform->step > 0 ? transform->step : 0.01;
    double start = step / 2, count = ceil((1 - 1e-14 - start) / step);
    if (!budget_spend(arena_budget(context->arena), LIMIT_ROWS, fmax(0, count)))
        return false;
    transform->prob_count = count > 0 ? (size_t)count : 0;
    transform->probs = arena_array(context->arena, transform->prob_count, sizeof *transform->probs);
    for (size_t i = 0; transform->probs && i < transform->prob_count; i++)
        transform->probs[i] = start + (double)i * step;
    return transform->probs;
}

static bool read_probs(struct quantile_transform *transform,
                       const struct transform_context *context)
{
    const struct json_node *list = transform->probs_node;
    if (!list || node_is_null(list))
        return make_probs(transform, context);
    if (!node_is_array(list))
        return node_error(list, context->diag, DIAG_TYPE, NULL,
                          "\"probs\" must be an array of numbers, not %s", node_type_name(list));
    transform->prob_count = node_size(list);
    transform->probs = arena_array(context->arena, transform->prob_count, sizeof *transform->probs);
    for (size_t i = 0; transform->probs && i < transform->prob_count; i++) {
        const struct json_node *prob = node_element(list, i);
        transform->probs[i] = node_number(prob);
        if (!node_is_number(prob))
            return node_error(prob, context->diag, DIAG_TYPE, NULL,
                              "\"probs\" must be an array of numbers");
    }
    return transform->probs;
}

static void *quantile_read(const struct json_node *node, const struct transform_context *context)
{
    struct quantile_transform *transform = arena_alloc(context->arena, sizeof *transform);
    const char *field;
    if (!transform)
        return NULL;
    transform->as[0] = "prob";
    transform->as[1] = "value";
    if (!json_read_properties(node, "quantile transform", PROPERTIES(quantile_properties),
                              transform, context->diag) ||
        !names_read_field(node, "quantile", "quantile", &field, context->diag) ||
        !names_read(transform->groupby_node, &transform->groupby, context->arena, context->diag) ||
        !names_read_results(transform->as_node, transform->as, 2, context) ||
        !read_probs(transform, context))
        return NULL;
    return transform;
}

/* The numbers of a group, sorted; null, "" and what isn't a number are left out. */
static double *collect(const struct derivation *derivation, const struct field *field, size_t group,
                       size_t *count)
{
    size_t row_count;
    const size_t *rows = derive_group_rows(derivation, group, &row_count);
    double *numbers = arena_array(derivation->context->scratch, row_count, sizeof *numbers);
    *count = 0;
    for (size_t i = 0; numbers && i < row_count; i++) {
        struct value value = field_value(field, rows[i]);
        bool blank = value.type == VALUE_TEXT && !value.text[0];
        if (!blank && derive_read_number(value, &numbers[*count]))
            (*count)++;
    }
    if (numbers)
        statistics_sort(numbers, *count);
    return numbers;
}

static bool add_group(const struct quantile_transform *transform, struct derivation *derivation,
                      const struct field *field, size_t group)
{
    size_t count;
    derive_group_rows(derivation, group, &count);
    if (!budget_work(arena_budget(derivation->context->arena),
                     5 * (double)count * log2(2 + (double)count)))
        return false;
    const double *numbers = collect(derivation, field, group, &count);
    for (size_t i = 0; numbers && i < transform->prob_count; i++) {
        double p = transform->probs[i];
        struct value quantile =
            count > 0 ? VALUE_OF_NUMBER(quantile_sorted(numbers, count, p)) : VALUE_OF_UNDEFINED;
        if (!derive_add(derivation, group, VALUE_OF_NUMBER(p), quantile))
            return false;
    }
    return numbers;
}

static const struct table *quantile_run(const void *params, const struct table *table,
                                        const struct transform_context *context)
{
    const struct quantile_transform *transform = params;
    struct field field;
    struct derivation derivation = {0};
    const char *name = node_text(transform->quantile);
    bool done = names_find_field(name, transform->quantile, table, context, &field) &&
                derive_begin(&derivation, &transform->groupby, table, context) &&
                derive_expect(&derivation, (double)transform->prob_count, 0);
    for (size_t i = 0; done && i < derivation.group_count; i++)
        done = add_group(transform, &derivation, &field, i);
    table = done ? derive_table(&derivation, transform->as, NULL) : NULL;
    derive_end(&derivation);
    return table;
}

const struct transform_type transform_quantile = {.name = "quantile",
                                                  .read = quantile_read,
                                                  .run = quantile_run,
                                                  .properties = quantile_properties,
                                                  .property_count = COUNT_OF(quantile_properties)};
