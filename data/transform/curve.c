/*
 * Adaptive sampling: an interval is halved while its middle lies off the straight line.
 */
#include "data/transform/curve.h"

#include "base/arena.h"
#include "base/budget.h"
#include <math.h>
#include <stdlib.h>

static const double least_angle = 0.5 * 3.141592653589793 / 180; /* half a degree */

struct point {
    double x, y;
};

/* Sampling under way: points still to come, the next one last. */
struct sampling {
    const struct curve *curve;
    struct budget *budget;
    struct point *next;
    size_t count, capacity;
    double scale_x, scale_y; /* to a square of one by one */
};

static struct point point_at(const struct curve *curve, double x)
{
    return (struct point){x, curve->y(curve->model, x)};
}

/* Asks for so many points before they are computed. */
static bool spend(const struct curve *curve, double count, const struct derivation *derivation)
{
    return budget_work(arena_budget(derivation->context->arena), count * (curve->cost + 20));
}

static bool push(struct sampling *sampling, struct point point)
{
    if (sampling->count == sampling->capacity) {
        size_t capacity = sampling->capacity ? sampling->capacity * 2 : 64;
        struct point *next =
            budget_resize(sampling->budget, sampling->next, capacity, sizeof *next);
        if (!next)
            return false;
        sampling->next = next;
        sampling->capacity = capacity;
    }
    sampling->next[sampling->count++] = point;
    return true;
}

static bool add(const struct curve *curve, struct derivation *derivation, size_t group,
                struct point point)
{
    return derive_add(derivation, group, VALUE_OF_NUMBER(point.x),
                      VALUE_OF_NUMBER(point.y * curve->scale));
}

static bool add_evenly(const struct curve *curve, struct derivation *derivation, size_t group)
{
    double low = curve->extent[0], span = curve->extent[1] - low;
    if (!spend(curve, curve->max_steps + 1, derivation))
        return false;
    for (double i = 0; i < curve->max_steps; i++) {
        double x = i > 0 ? low + i / curve->min_steps * span : low;
        if (!add(curve, derivation, group, point_at(curve, x)))
            return false;
    }
    return add(curve, derivation, group, point_at(curve, curve->extent[1]));
}

/* The angle at p between the ways to q and to r. */
static double bend(const struct sampling *sampling, struct point p, struct point q, struct point r)
{
    double sx = sampling->scale_x, sy = sampling->scale_y;
    return fabs(atan2(sy * (r.y - p.y), sx * (r.x - p.x)) -
                atan2(sy * (q.y - p.y), sx * (q.x - p.x)));
}

/* The least points, the last one first; the curve is scaled by them. */
static bool push_least(struct sampling *sampling, struct point first)
{
    const struct curve *curve = sampling->curve;
    double low = curve->extent[0], span = curve->extent[1] - low, min = first.y, max = first.y;
    bool done = push(sampling, point_at(curve, curve->extent[1]));
    for (double i = curve->min_steps - 1; done && i > 0; i--)
        done = push(sampling, point_at(curve, low + i / curve->min_steps * span));
    for (size_t i = 0; i < sampling->count; i++) {
        min = sampling->next[i].y < min ? sampling->next[i].y : min;
        max = sampling->next[i].y > max ? sampling->next[i].y : max;
    }
    sampling->scale_x = 1 / span;
    sampling->scale_y = 1 / (max - min);
    return done;
}

static bool refine(struct sampling *sampling, struct point last, struct derivation *derivation,
                   size_t group)
{
    const struct curve *curve = sampling->curve;
    double least = (curve->extent[1] - curve->extent[0]) / curve->max_steps;
    while (sampling->count > 0) {
        struct point next = sampling->next[sampling->count - 1];
        if (!spend(curve, 1, derivation))
            return false;
        struct point middle = point_at(curve, (last.x + next.x) / 2);
        if (middle.x - last.x >= least && bend(sampling, last, middle, next) > least_angle) {
            if (!push(sampling, middle))
                return diag_out_of_memory(derivation->context->diag);
            continue;
        }
        last = next;
        sampling->count--;
        if (!add(curve, derivation, group, last))
            return false;
    }
    return true;
}

bool curve_add(const struct curve *curve, struct derivation *derivation, size_t group)
{
    struct curve whole = *curve;
    whole.max_steps = fmax(curve->min_steps, curve->max_steps);
    if (whole.min_steps == whole.max_steps)
        return add_evenly(&whole, derivation, group);
    struct sampling sampling = {.curve = &whole,
                                .budget = arena_budget(derivation->context->arena)};
    if (!spend(&whole, whole.min_steps + 1, derivation))
        return false;
    struct point first = point_at(&whole, whole.extent[0]);
    bool done = push_least(&sampling, first) ? true : diag_out_of_memory(derivation->context->diag);
    done = done && add(&whole, derivation, group, first) &&
           refine(&sampling, first, derivation, group);
    budget_free(sampling.next);
    return done;
}
