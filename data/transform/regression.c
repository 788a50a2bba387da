/*
 * The regression transform: a curve fitted to two fields. The methods are in fit.c.
 * https://vega.github.io/vega-lite/docs/regression.html
 */
#include <math.h>
#include <string.h>

#include "base/arena.h"
#include "base/array.h"
#include "base/budget.h"
#include "base/number.h"
#include "data/table.h"
#include "data/transform/curve.h"
#include "data/transform/fit.h"
#include "data/transform/transforms.h"

struct regression_transform {
    const struct json_node *node, *regression, *on, *groupby_node, *extent_node, *as_node;
    int method;       /* enum fit_method */
    double order;     /* of a polynomial */
    bool params;      /* the formula instead of the curve */
    double extent[2]; /* NAN: that of the values */
    struct name_list groupby;
    const char *as[2];
};

#define PLACE(member) .offset = offsetof(struct regression_transform, member)
#define NODE(property, member)                                                                     \
    {                                                                                              \
        .name = (property), .type = PROPERTY_NODE, PLACE(member)                                   \
    }

static const struct property regression_properties[] = {
    NODE("regression", regression),
    NODE("on", on),
    NODE("groupby", groupby_node),
    NODE("extent", extent_node),
    NODE("as", as_node),
    {.name = "method", .type = PROPERTY_ENUM, .names = fit_method_names, PLACE(method)},
    {.name = "order",
     .type = PROPERTY_NUMBER,
     .minimum = 0,
     .maximum = FIT_ORDER_LIMIT,
     PLACE(order)},
    {.name = "params", .type = PROPERTY_BOOL, PLACE(params)},
};

#undef NODE
#undef PLACE

static bool check_numbers(const struct json_node *node, struct regression_transform *transform,
                          struct diag *diag)
{
    if (transform->order != floor(transform->order))
        return node_error(node_member(node, "order"), diag, DIAG_TYPE, NULL,
                          "\"order\" must be a whole number");
    if (transform->method != FIT_LOG || !(transform->extent[0] <= 0))
        return true;
    node_warn(transform->extent_node, diag, DIAG_NO_EFFECT, NULL,
              "an extent from 0 or below has no effect on a logarithmic regression");
    transform->extent[0] = transform->extent[1] = NAN;
    return true;
}

static void *regression_read(const struct json_node *node, const struct transform_context *context)
{
    struct regression_transform *transform = arena_alloc(context->arena, sizeof *transform);
    if (!transform)
        return NULL;
    transform->node = node;
    transform->order = 3;
    transform->extent[0] = transform->extent[1] = NAN;
    if (!json_read_properties(node, "regression transform", PROPERTIES(regression_properties),
                              transform, context->diag) ||
        !names_read_field(node, "regression", "regression", &transform->as[1], context->diag) ||
        !names_read_field(node, "regression", "on", &transform->as[0], context->diag) ||
        !names_read(transform->groupby_node, &transform->groupby, context->arena, context->diag) ||
        !derive_read_extent(transform->extent_node, transform->extent, context->diag) ||
        !names_read_results(transform->as_node, transform->as, 2, context) ||
        !check_numbers(node, transform, context->diag))
        return NULL;
    transform->method = transform->method < 0 ? FIT_LINEAR : transform->method;
    return transform;
}

/* --- running --------------------------------------------------------------------------------- */

/* A regression under way. */
struct regressing {
    const struct regression_transform *transform;
    struct derivation derivation;
    struct field x, y;
};

static double predict(const void *model, double x)
{
    const struct fit *fit = model;
    return fit->predict(fit, x);
}

static bool add_formula(struct regressing *run, const struct fit *fit, size_t group)
{
    struct arena *arena = run->derivation.context->tables;
    struct value_array *array = arena_alloc(arena, sizeof *array);
    struct value *items = arena_array(arena, fit->count, sizeof *items);
    if (!array || !items)
        return false;
    for (size_t i = 0; i < fit->count; i++)
        items[i] = VALUE_OF_NUMBER(fit->coefficients[i]);
    *array = (struct value_array){.count = fit->count, .items = items};
    return derive_add(&run->derivation, group, (struct value){.type = VALUE_ARRAY, .array = array},
                      VALUE_OF_NUMBER(fit->r_squared));
}

/* A straight line needs its ends only. */
static bool add_curve(struct regressing *run, const struct fit *fit, size_t group)
{
    size_t count;
    const size_t *rows = derive_group_rows(&run->derivation, group, &count);
    struct curve curve = {
        .y = predict, .model = fit, .min_steps = 25, .max_steps = 200, .scale = 1};
    memcpy(curve.extent, run->transform->extent, sizeof curve.extent);
    if (isnan(curve.extent[0]))
        derive_extent(&run->x, rows, count, curve.extent);
    for (size_t i = 0; fit->is_straight && i < 2; i++)
        if (!derive_add(&run->derivation, group, VALUE_OF_NUMBER(curve.extent[i]),
                        VALUE_OF_NUMBER(predict(fit, curve.extent[i]))))
            return false;
    return fit->is_straight || curve_add(&curve, &run->derivation, group);
}

static bool add_group(struct regressing *run, size_t group)
{
    const struct regression_transform *transform = run->transform;
    enum fit_method method = (enum fit_method)transform->method;
    int order = number_to_int(transform->order);
    int freedom = method == FIT_POLY ? order : method == FIT_QUAD ? 2 : 1;
    struct group_points read;
    struct fit fit;
    size_t count;
    derive_group_rows(&run->derivation, group, &count);
    if (count <= (size_t)freedom) {
        node_warn(transform->node, run->derivation.context->diag, DIAG_DATA, NULL,
                  "no regression where there are no more rows than parameters");
        return true;
    }
    if (!derive_points(&run->derivation, &run->x, &run->y, group, &read))
        return false;
    struct fit_points points = {.x = read.x, .y = read.y, .count = read.count};
    if (!budget_work(arena_budget(run->derivation.context->arena),
                     (double)points.count * fit_cost(method, order)))
        return false;
    fit_find_means(&points);
    fit_points(method, order, &points, &fit);
    return transform->params ? add_formula(run, &fit, group) : add_curve(run, &fit, group);
}

static const struct table *regression_run(const void *params, const struct table *table,
                                          const struct transform_context *context)
{
    static const char *const formula[] = {"coef", "rSquared"};
    const struct regression_transform *transform = params;
    struct regressing run = {.transform = transform};
    bool done = names_find_field(node_text(transform->on), transform->on, table, context, &run.x) &&
                names_find_field(node_text(transform->regression), transform->regression, table,
                                 context, &run.y) &&
                derive_begin(&run.derivation, &transform->groupby, table, context);
    for (size_t i = 0; done && i < run.derivation.group_count; i++)
        done = add_group(&run, i);
    table = !done               ? NULL
            : transform->params ? derive_table(&run.derivation, formula, "keys")
                                : derive_table(&run.derivation, transform->as, NULL);
    derive_end(&run.derivation);
    return table;
}

const struct transform_type transform_regression = {.name = "regression",
                                                    .read = regression_read,
                                                    .run = regression_run,
                                                    .properties = regression_properties,
                                                    .property_count =
                                                        COUNT_OF(regression_properties)};
