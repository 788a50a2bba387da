/*
 * The loess transform: a smooth curve through two fields, fitted to each point's neighbours.
 * https://vega.github.io/vega-lite/docs/loess.html
 *
 * Cleveland 1979, Robust locally weighted regression and smoothing scatterplots, as
 * vega-statistics' regressionLoess() has it.
 */
#include <math.h>
#include <stdlib.h>

#include "base/arena.h"
#include "base/array.h"
#include "base/budget.h"
#include "data/statistics.h"
#include "data/table.h"
#include "data/transform/derive.h"
#include "data/transform/fit.h"
#include "data/transform/transforms.h"

enum { ROBUST_ITERATIONS = 2 };

static const double epsilon = 1e-12;

struct loess_transform {
    const struct json_node *loess, *on, *groupby_node, *as_node;
    double bandwidth; /* the share of the points that are neighbours */
    struct name_list groupby;
    const char *as[2];
};

#define NODE(property, member)                                                                     \
    {                                                                                              \
        .name = (property), .type = PROPERTY_NODE,                                                 \
        .offset = offsetof(struct loess_transform, member)                                         \
    }

static const struct property loess_properties[] = {
    NODE("loess", loess),
    NODE("on", on),
    NODE("groupby", groupby_node),
    NODE("as", as_node),
    {.name = "bandwidth",
     .type = PROPERTY_NUMBER,
     .minimum = 0,
     .maximum = 1,
     .offset = offsetof(struct loess_transform, bandwidth)},
};

#undef NODE

static void *loess_read(const struct json_node *node, const struct transform_context *context)
{
    struct loess_transform *transform = arena_alloc(context->arena, sizeof *transform);
    if (!transform ||
        !json_read_properties(node, "loess transform", PROPERTIES(loess_properties), transform,
                              context->diag) ||
        !names_read_field(node, "loess", "loess", &transform->as[1], context->diag) ||
        !names_read_field(node, "loess", "on", &transform->as[0], context->diag) ||
        !names_read(transform->groupby_node, &transform->groupby, context->arena, context->diag) ||
        !names_read_results(transform->as_node, transform->as, 2, context))
        return NULL;
    if (transform->bandwidth == 0)
        transform->bandwidth = 0.3;
    return transform;
}

/* --- smoothing ------------------------------------------------------------------------------- */

/* Points by x, around their means, and what is found for each. */
struct smoothing {
    size_t count;
    double *x, *y;
    double *smooth, *residuals, *weights;
};

/* The neighbours of a point: from first to last, which may lie beyond the points. */
struct neighbours {
    size_t first, last;
};

/* NAN beyond the points. */
static double x_at(const struct smoothing *smoothing, size_t index)
{
    return index < smoothing->count ? smoothing->x[index] : NAN;
}

static double tricube(double x)
{
    double rest = 1 - x * x * x;
    return rest * rest * rest;
}

static void smooth_point(struct smoothing *smoothing, size_t point,
                         const struct neighbours *neighbours)
{
    double x = smoothing->x[point], first = x_at(smoothing, neighbours->first);
    double last = x_at(smoothing, neighbours->last);
    double reach = (x - first > last - x ? first : last) - x;
    double scale = 1 / fabs(reach != 0 && !isnan(reach) ? reach : 1); /* never 1 / 0 */
    double w = 0, wx = 0, wy = 0, wxy = 0, wx2 = 0;
    for (size_t k = neighbours->first; k <= neighbours->last; k++) {
        double xk = x_at(smoothing, k), yk = k < smoothing->count ? smoothing->y[k] : NAN;
        double robust = k < smoothing->count ? smoothing->weights[k] : NAN;
        double weight = tricube(fabs(x - xk) * scale) * robust, product = xk * weight;
        w += weight;
        wx += product;
        wy += yk * weight;
        wxy += yk * product;
        wx2 += xk * product;
    }
    struct fit_line line = fit_line(&(struct fit_means){wx / w, wy / w, wxy / w, wx2 / w});
    smoothing->smooth[point] = line.intercept + line.slope * x;
    smoothing->residuals[point] = fabs(smoothing->y[point] - smoothing->smooth[point]);
}

/* Steps right while the point beyond the right end is no farther than that at the left end. */
static void move(const struct smoothing *smoothing, size_t point, struct neighbours *neighbours)
{
    if (point >= smoothing->count)
        return;
    double x = smoothing->x[point];
    while (neighbours->last + 1 < smoothing->count && point > neighbours->first &&
           smoothing->x[neighbours->last + 1] - x <= x - smoothing->x[neighbours->first]) {
        neighbours->first++;
        neighbours->last++;
    }
}

static bool smooth_all(struct smoothing *smoothing, double bandwidth, struct budget *budget)
{
    enum { NEIGHBOUR_STEPS = 3, POINT_STEPS = 30 };
    double width = fmax(2, floor(bandwidth * (double)smoothing->count));
    if (!budget_work(budget, (double)smoothing->count * (NEIGHBOUR_STEPS * width + POINT_STEPS)))
        return false;
    struct neighbours neighbours = {0, (size_t)width - 1};
    for (size_t i = 0; i < smoothing->count; i++) {
        smooth_point(smoothing, i, &neighbours);
        move(smoothing, i + 1, &neighbours);
    }
    return true;
}

/* Points far from the curve count for less the next time. False when all are on it. */
static bool weigh(struct smoothing *smoothing, double *sorted)
{
    size_t valid = 0;
    for (size_t i = 0; i < smoothing->count; i++)
        if (!isnan(smoothing->residuals[i]))
            sorted[valid++] = smoothing->residuals[i];
    statistics_sort(sorted, valid);
    double median = quantile_sorted(sorted, valid, 0.5);
    if (fabs(median) < epsilon)
        return false;
    for (size_t i = 0; i < smoothing->count; i++) {
        double off = smoothing->residuals[i] / (6 * median), weight = 1 - off * off;
        smoothing->weights[i] = off >= 1 ? epsilon : weight * weight;
    }
    return true;
}

/* --- running --------------------------------------------------------------------------------- */

struct loess_point {
    double x, y;
    size_t index;
};

static int compare_points(const void *a, const void *b)
{
    const struct loess_point *p = a, *q = b;
    int sign = (p->x > q->x) - (p->x < q->x);
    return sign != 0 ? sign : (p->index > q->index) - (p->index < q->index);
}

/* Sorts the points by x; those of the same x keep their order. */
static bool sort_points(struct smoothing *smoothing, struct arena *arena)
{
    struct loess_point *points = arena_array(arena, smoothing->count, sizeof *points);
    if (!points)
        return false;
    for (size_t i = 0; i < smoothing->count; i++)
        points[i] = (struct loess_point){smoothing->x[i], smoothing->y[i], i};
    qsort(points, smoothing->count, sizeof *points, compare_points);
    for (size_t i = 0; i < smoothing->count; i++) {
        smoothing->x[i] = points[i].x;
        smoothing->y[i] = points[i].y;
    }
    return true;
}

/* Moves the points so that their means are 0, which go to mean. */
static void center(struct smoothing *smoothing, double mean[2])
{
    struct fit_points points = {.x = smoothing->x, .y = smoothing->y, .count = smoothing->count};
    fit_find_means(&points);
    mean[0] = points.mean_x;
    mean[1] = points.mean_y;
    for (size_t i = 0; i < smoothing->count; i++) {
        smoothing->x[i] -= mean[0];
        smoothing->y[i] -= mean[1];
    }
}

/* Points of the same x become one, with the mean of what was found. */
static bool add_points(const struct smoothing *smoothing, const double mean[2],
                       struct derivation *derivation, size_t group)
{
    for (size_t i = 0, next; i < smoothing->count; i = next) {
        double x = smoothing->x[i] + mean[0], y = smoothing->smooth[i];
        for (next = i + 1; next < smoothing->count && smoothing->x[next] + mean[0] == x; next++)
            y += (smoothing->smooth[next] - y) / (double)(next - i);
        if (!derive_add(derivation, group, VALUE_OF_NUMBER(x), VALUE_OF_NUMBER(y + mean[1])))
            return false;
    }
    return true;
}

static bool add_group(const struct loess_transform *transform, struct derivation *derivation,
                      const struct field *x, const struct field *y, size_t group)
{
    struct arena *arena = derivation->context->scratch;
    struct group_points points;
    if (!derive_points(derivation, x, y, group, &points))
        return false;
    struct smoothing smoothing = {.x = points.x, .y = points.y, .count = points.count};
    double mean[2], *sorted = arena_array(arena, smoothing.count, sizeof *sorted);
    smoothing.smooth = arena_array(arena, smoothing.count, sizeof *smoothing.smooth);
    smoothing.residuals = arena_array(arena, smoothing.count, sizeof *smoothing.residuals);
    smoothing.weights = arena_array(arena, smoothing.count, sizeof *smoothing.weights);
    if (!sorted || !smoothing.smooth || !smoothing.residuals || !smoothing.weights ||
        !sort_points(&smoothing, arena))
        return false;
    center(&smoothing, mean);
    for (size_t i = 0; i < smoothing.count; i++)
        smoothing.weights[i] = 1;
    struct budget *budget = arena_budget(arena);
    bool done = smooth_all(&smoothing, transform->bandwidth, budget);
    for (int i = 0; done && i < ROBUST_ITERATIONS && weigh(&smoothing, sorted); i++)
        done = smooth_all(&smoothing, transform->bandwidth, budget);
    return done && add_points(&smoothing, mean, derivation, group);
}

static const struct table *loess_run(const void *params, const struct table *table,
                                     const struct transform_context *context)
{
    const struct loess_transform *transform = params;
    struct field x, y;
    struct derivation derivation = {0};
    bool done =
        names_find_field(node_text(transform->on), transform->on, table, context, &x) &&
        names_find_field(node_text(transform->loess), transform->loess, table, context, &y) &&
        derive_begin(&derivation, &transform->groupby, table, context);
    for (size_t i = 0; done && i < derivation.group_count; i++)
        done = add_group(transform, &derivation, &x, &y, i);
    table = done ? derive_table(&derivation, transform->as, NULL) : NULL;
    derive_end(&derivation);
    return table;
}

const struct transform_type transform_loess = {.name = "loess",
                                               .read = loess_read,
                                               .run = loess_run,
                                               .properties = loess_properties,
                                               .property_count = COUNT_OF(loess_properties)};
