/*
 * The density transform: how densely a field's values lie, smoothed by normal curves around them.
 * https://vega.github.io/vega-lite/docs/density.html
 */
#include <math.h>
#include <string.h>

#include "base/arena.h"
#include "base/array.h"
#include "data/statistics.h"
#include "data/table.h"
#include "data/transform/curve.h"
#include "data/transform/transforms.h"

enum density_resolve { DENSITY_SHARED, DENSITY_INDEPENDENT };

enum { STEP_LIMIT = 100 * 1000 };

static const char *const resolve_names[] = {"shared", "independent", NULL};

struct density_transform {
    const struct json_node *density, *groupby_node, *extent_node, *as_node;
    bool cumulative, counts;
    double bandwidth; /* 0: found from the values */
    double steps, minsteps, maxsteps;
    int resolve;      /* enum density_resolve */
    double extent[2]; /* NAN: that of the values */
    struct name_list groupby;
    const char *as[2];
};

#define PLACE(member) .offset = offsetof(struct density_transform, member)
#define NODE(property, member)                                                                     \
    {                                                                                              \
        .name = (property), .type = PROPERTY_NODE, PLACE(member)                                   \
    }
#define STEPS(member)                                                                              \
    {                                                                                              \
        .name = #member, .type = PROPERTY_NUMBER, .minimum = 0, .maximum = STEP_LIMIT,             \
        PLACE(member)                                                                              \
    }

static const struct property density_properties[] = {
    NODE("density", density),
    NODE("groupby", groupby_node),
    NODE("extent", extent_node),
    NODE("as", as_node),
    STEPS(steps),
    STEPS(minsteps),
    STEPS(maxsteps),
    {.name = "cumulative", .type = PROPERTY_BOOL, PLACE(cumulative)},
    {.name = "counts", .type = PROPERTY_BOOL, PLACE(counts)},
    {.name = "bandwidth", .type = PROPERTY_NUMBER, PLACE(bandwidth)},
    {.name = "resolve", .type = PROPERTY_ENUM, .names = resolve_names, PLACE(resolve)},
};

#undef STEPS
#undef NODE
#undef PLACE

static void *density_read(const struct json_node *node, const struct transform_context *context)
{
    struct density_transform *transform = arena_alloc(context->arena, sizeof *transform);
    const char *field;
    if (!transform)
        return NULL;
    transform->extent[0] = transform->extent[1] = NAN;
    transform->as[0] = "value";
    transform->as[1] = "density";
    if (!json_read_properties(node, "density transform", PROPERTIES(density_properties), transform,
                              context->diag) ||
        !names_read_field(node, "density", "density", &field, context->diag) ||
        !names_read(transform->groupby_node, &transform->groupby, context->arena, context->diag) ||
        !derive_read_extent(transform->extent_node, transform->extent, context->diag) ||
        !names_read_results(transform->as_node, transform->as, 2, context))
        return NULL;
    return transform;
}

/* --- kernels --------------------------------------------------------------------------------- */

/* The values of a group, each the middle of a normal curve. */
struct kernels {
    const double *middles;
    size_t count;
    double bandwidth;
    bool is_sorted; /* the middles are: those far from a place are passed over */
};

/* So many are worth sorting. */
enum { SORTED_FROM = 1000 };

/* The first of sorted middles that isn't less than x. */
static size_t first_from(const struct kernels *kernels, double x)
{
    size_t low = 0, high = kernels->count;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (kernels->middles[middle] < x)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

/* How far from x, in bandwidths, curves still matter: all those beyond add less than a digit of the
 * last place to what the nearest has alone, for the density as for its integral. */
static double reach_at(const struct kernels *kernels, double x)
{
    const double digits = 42; /* exp(-42) is 6e-19 */
    size_t after = first_from(kernels, x);
    double nearest = INFINITY;
    if (after < kernels->count)
        nearest = kernels->middles[after] - x;
    if (after > 0)
        nearest = fmin(nearest, x - kernels->middles[after - 1]);
    double z = nearest / kernels->bandwidth;
    return sqrt(z * z + 2 * (log((double)kernels->count) + log1p(z) + digits));
}

static double density_at(const void *model, double x)
{
    const struct kernels *kernels = model;
    double sum = 0;
    size_t first = 0, end = kernels->count;
    if (kernels->is_sorted) {
        double reach = reach_at(kernels, x) * kernels->bandwidth;
        first = first_from(kernels, x - reach);
        end = first_from(kernels, x + reach);
    }
    for (size_t i = first; i < end; i++)
        sum += normal_density((x - kernels->middles[i]) / kernels->bandwidth, 0, 1);
    return sum / kernels->bandwidth / (double)kernels->count;
}

static double cumulative_at(const void *model, double x)
{
    const double whole = 9; /* bandwidths left of x there is all of a curve: 1 to the last digit */
    const struct kernels *kernels = model;
    size_t first = 0, end = kernels->count;
    if (kernels->is_sorted) {
        first = first_from(kernels, x - whole * kernels->bandwidth);
        end = first_from(kernels, x + reach_at(kernels, x) * kernels->bandwidth);
    }
    double sum = (double)first;
    for (size_t i = first; i < end; i++)
        sum += normal_cumulative((x - kernels->middles[i]) / kernels->bandwidth, 0, 1);
    return sum / (double)kernels->count;
}

/* Many are sorted into room for as many, unless one is no number. */
static void sort_kernels(struct kernels *kernels, double *sorted)
{
    if (kernels->count < SORTED_FROM || !(kernels->bandwidth > 0) || isinf(kernels->bandwidth))
        return;
    for (size_t i = 0; i < kernels->count; i++) {
        if (!isfinite(kernels->middles[i]))
            return;
        sorted[i] = kernels->middles[i];
    }
    statistics_sort(sorted, kernels->count);
    kernels->middles = sorted;
    kernels->is_sorted = true;
}

/* JavaScript's a || b. */
static double or_else(double a, double b)
{
    return a != 0 && !isnan(a) ? a : b;
}

/* Scott 1992, Multivariate density estimation: from the deviation or the quartiles, whichever is
 * less. rows are the group's. */
static double estimate_bandwidth(const struct field *field, const size_t *rows, size_t count,
                                 double *numbers)
{
    size_t valid = 0;
    for (size_t i = 0; i < count; i++)
        valid += derive_read_number(field_value(field, rows[i]), &numbers[valid]);
    double deviation = sample_deviation(numbers, valid);
    statistics_sort(numbers, valid);
    double q1 = quantile_sorted(numbers, valid, 0.25), q3 = quantile_sorted(numbers, valid, 0.75);
    double height = (q3 - q1) / 1.34;
    double least = isnan(deviation) || isnan(height) ? NAN : fmin(deviation, height);
    double spread = or_else(or_else(or_else(least, deviation), fabs(q1)), 1);
    return 1.06 * spread * pow((double)count, -0.2);
}

/* --- running --------------------------------------------------------------------------------- */

/* Fills the steps by Vega's rules: those given, 25 to 200 by default; for a shared extent as many
 * as possible, so that groups can be stacked. */
static struct curve begin_curve(const struct density_transform *transform)
{
    double most = or_else(or_else(transform->steps, transform->maxsteps), 200);
    struct curve curve = {.y = transform->cumulative ? cumulative_at : density_at,
                          .min_steps = or_else(or_else(transform->steps, transform->minsteps), 25),
                          .max_steps = most,
                          .scale = 1};
    if (transform->resolve != DENSITY_INDEPENDENT)
        curve.min_steps = most;
    return curve;
}

enum { KERNEL_STEPS = 6 }; /* of an exponential */

static bool add_group(const struct density_transform *transform, const double *extent,
                      struct derivation *derivation, const struct field *field, size_t group)
{
    size_t count;
    const size_t *rows = derive_group_rows(derivation, group, &count);
    double *numbers = derive_numbers(derivation, field, group);
    double *sorted = arena_array(derivation->context->scratch, count + 1, sizeof *sorted);
    if (!numbers || !sorted)
        return false;
    struct kernels kernels = {numbers, count, transform->bandwidth, false};
    if (kernels.bandwidth == 0)
        kernels.bandwidth = estimate_bandwidth(field, rows, count, sorted);
    sort_kernels(&kernels, sorted);
    struct curve curve = begin_curve(transform);
    curve.model = &kernels;
    curve.cost = KERNEL_STEPS * (double)count;
    curve.scale = transform->counts ? (double)count : 1;
    if (extent)
        memcpy(curve.extent, extent, sizeof curve.extent);
    else
        derive_extent(field, rows, count, curve.extent);
    return curve_add(&curve, derivation, group);
}

static bool add_groups(const struct density_transform *transform, struct derivation *derivation,
                       const struct field *field)
{
    double shared[2];
    const double *extent = isnan(transform->extent[0]) ? NULL : transform->extent;
    if (!derive_expect(derivation, begin_curve(transform).min_steps + 1, 0))
        return false;
    if (!extent && transform->resolve != DENSITY_INDEPENDENT) {
        derive_extent(field, derivation->list.rows, derivation->table->row_count, shared);
        extent = shared;
    }
    for (size_t i = 0; i < derivation->group_count; i++)
        if (!add_group(transform, extent, derivation, field, i))
            return false;
    return true;
}

static const struct table *density_run(const void *params, const struct table *table,
                                       const struct transform_context *context)
{
    const struct density_transform *transform = params;
    struct field field;
    struct derivation derivation = {0};
    const char *name = node_text(transform->density);
    bool done = names_find_field(name, transform->density, table, context, &field) &&
                derive_begin(&derivation, &transform->groupby, table, context) &&
                add_groups(transform, &derivation, &field);
    table = done ? derive_table(&derivation, transform->as, NULL) : NULL;
    derive_end(&derivation);
    return table;
}

const struct transform_type transform_density = {.name = "density",
                                                 .read = density_read,
                                                 .run = density_run,
                                                 .properties = density_properties,
                                                 .property_count = COUNT_OF(density_properties)};
