/*
 * The box of a geometry on the sphere: the parts of the equator that its lines run along, merged,
 * without the widest gap between them; and how far north and south great circles go.
 */
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "data/geo/sphere.h"

#define PI 3.14159265358979323846
#define EPSILON 1e-6

/* From one longitude eastwards to another. */
struct range {
    double from, to;
};

struct finding {
    struct geometry_visitor visitor; /* the first member */
    double south, north;
    struct range *ranges;
    size_t count, capacity;
    bool failed; /* memory ran out */
    /* The line under way. */
    struct range range;
    bool has_previous;
    double lambda, phi;
};

/* How far it is eastwards; ±180 are a whole turn apart. */
static double eastwards(double from, double to)
{
    return to - from < 0 ? to - from + 360 : to - from;
}

static void add_range(struct finding *finding, struct range range)
{
    enum { FIRST_CAPACITY = 16 };
    if (finding->count == finding->capacity) {
        size_t wanted = finding->capacity ? 2 * finding->capacity : FIRST_CAPACITY;
        struct range *grown = realloc(finding->ranges, wanted * sizeof *grown);
        finding->failed |= !grown;
        if (!grown)
            return;
        finding->ranges = grown;
        finding->capacity = wanted;
    }
    finding->ranges[finding->count++] = range;
}

static void add_latitude(struct finding *finding, double phi)
{
    finding->south = phi < finding->south ? phi : finding->south;
    finding->north = phi > finding->north ? phi : finding->north;
}

/* The northernmost point of the great circle through two: its longitude and latitude. */
static struct sphere_point summit(const struct finding *finding, double lambda, double phi)
{
    double l0 = finding->lambda * PI / 180, p0 = finding->phi * PI / 180;
    double l1 = lambda * PI / 180, p1 = phi * PI / 180;
    double ax = cos(p0) * cos(l0), ay = cos(p0) * sin(l0), az = sin(p0);
    double bx = cos(p1) * cos(l1), by = cos(p1) * sin(l1), bz = sin(p1);
    double nx = ay * bz - az * by, ny = az * bx - ax * bz, nz = ax * by - ay * bx;
    /* across (ny, -nx, 0), which is where the circle meets the equator */
    double x = -nx * nz, y = -ny * nz, z = ny * ny + nx * nx;
    double length = sqrt(x * x + y * y + z * z);
    return (struct sphere_point){atan2(y, x) * 180 / PI, asin(fmin(1, z / length)) * 180 / PI};
}

static bool passes(double lambda, double from, double to, double sign, bool is_across)
{
    return is_across != (sign * from < lambda && lambda < sign * to);
}

static void add_latitudes(struct finding *finding, double lambda, double phi, bool is_across)
{
    struct sphere_point top = summit(finding, lambda, phi);
    double sign = lambda - finding->lambda > 0 ? 1 : -1;
    double at = top.x * sign, opposite = fmod(at + 360, 360) - 180;
    if (passes(at, finding->lambda, lambda, sign, is_across))
        finding->north = fmax(finding->north, top.y);
    else if (passes(opposite, finding->lambda, lambda, sign, is_across))
        finding->south = fmin(finding->south, -top.y);
    add_latitude(finding, phi);
}

static void widen(struct finding *finding, double lambda, bool is_across)
{
    struct range *range = &finding->range;
    bool is_plain = !is_across && range->to >= range->from;
    if (is_plain) {
        range->from = fmin(range->from, lambda);
        range->to = fmax(range->to, lambda);
        return;
    }
    bool is_eastward = is_across ? lambda < finding->lambda : lambda > finding->lambda;
    double width = eastwards(range->from, range->to);
    if (is_eastward) {
        if (eastwards(range->from, lambda) > width)
            range->to = lambda;
    } else if (eastwards(lambda, range->to) > width) {
        range->from = lambda;
    }
}

static void add_vertex(struct finding *finding, double lambda, double phi)
{
    bool is_across = fabs(lambda - finding->lambda) > 180;
    if (finding->has_previous) {
        add_latitudes(finding, lambda, phi, is_across);
        widen(finding, lambda, is_across);
    } else {
        finding->range = (struct range){lambda, lambda};
        add_latitude(finding, phi);
    }
    finding->has_previous = true;
    finding->lambda = lambda;
    finding->phi = phi;
}

static bool visit_point(struct geometry_visitor *visitor, struct value position)
{
    struct finding *finding = (struct finding *)visitor;
    double lambda = geometry_coordinate(position, 0);
    add_latitude(finding, geometry_coordinate(position, 1));
    add_range(finding, (struct range){lambda, lambda});
    return !finding->failed;
}

static void add_vertices(struct finding *finding, const struct value_array *positions, size_t count)
{
    finding->has_previous = false;
    for (size_t i = 0; i < count; i++)
        add_vertex(finding, geometry_coordinate(positions->items[i], 0),
                   geometry_coordinate(positions->items[i], 1));
}

static bool visit_line(struct geometry_visitor *visitor, const struct value_array *positions)
{
    struct finding *finding = (struct finding *)visitor;
    add_vertices(finding, positions, positions->count);
    if (positions->count > 0)
        add_range(finding, finding->range);
    return !finding->failed;
}

static const struct range whole_turn = {-180, 180};

/* How far a ring turns about the poles: a whole turn has one of them inside. */
static double turn_of(const struct value_array *ring)
{
    double turn = 0;
    for (size_t i = 1; i < ring->count; i++) {
        double from = geometry_coordinate(ring->items[i - 1], 0);
        double delta = geometry_coordinate(ring->items[i + 1 < ring->count ? i : 0], 0) - from;
        turn += fabs(delta) > 180 ? delta + (delta > 0 ? 360 : -360) : delta;
    }
    return turn;
}

static bool visit_polygon(struct geometry_visitor *visitor, const struct value_array *rings)
{
    struct finding *finding = (struct finding *)visitor;
    double turn = 0;
    size_t first = finding->count;
    for (size_t i = 0; i < rings->count; i++) {
        const struct value_array *ring = rings->items[i].array;
        if (ring->count < 2)
            continue;
        add_vertices(finding, ring, ring->count - 1);
        add_vertex(finding, geometry_coordinate(ring->items[0], 0),
                   geometry_coordinate(ring->items[0], 1));
        turn += turn_of(ring);
        add_range(finding, fabs(turn) > EPSILON ? whole_turn : finding->range);
    }
    if (finding->count > first && sphere_excess(rings) < 0) {
        finding->south = -90, finding->north = 90;
        finding->ranges[finding->count - 1] = whole_turn;
    } else if (turn > EPSILON) {
        finding->north = 90;
    } else if (turn < -EPSILON) {
        finding->south = -90;
    }
    return !finding->failed;
}

static bool visit_sphere(struct geometry_visitor *visitor)
{
    struct finding *finding = (struct finding *)visitor;
    finding->south = -90, finding->north = 90;
    add_range(finding, whole_turn);
    return !finding->failed;
}

/* --- merging ---------------------------------------------------------------------------------- */

static int compare_ranges(const void *a, const void *b)
{
    const struct range *first = a, *second = b;
    return first->from < second->from ? -1 : first->from > second->from;
}

static bool has(const struct range *range, double lambda)
{
    return range->from <= range->to ? range->from <= lambda && lambda <= range->to
                                    : lambda < range->from || range->to < lambda;
}

/* Ranges that meet become one, in place; how many are left. */
static size_t merge(struct range *ranges, size_t count)
{
    size_t last = 0;
    for (size_t i = 1; i < count; i++) {
        struct range *a = &ranges[last], b = ranges[i];
        if (!has(a, b.from) && !has(a, b.to)) {
            ranges[++last] = b;
            continue;
        }
        if (eastwards(a->from, b.to) > eastwards(a->from, a->to))
            a->to = b.to;
        if (eastwards(b.from, a->to) > eastwards(a->from, a->to))
            a->from = b.from;
    }
    return last + 1;
}

static void leave_gap(const struct range *ranges, size_t count, struct sphere_box *box)
{
    double widest = -INFINITY;
    for (size_t i = 0; i < count; i++) {
        const struct range *before = &ranges[i > 0 ? i - 1 : count - 1];
        double gap = eastwards(before->to, ranges[i].from);
        if (gap > widest) {
            widest = gap;
            box->x1 = ranges[i].from;
            box->x2 = before->to;
        }
    }
}

bool sphere_bounds(struct value object, struct sphere_box *box)
{
    struct finding finding = {.visitor = {visit_point, visit_line, visit_polygon, visit_sphere, ""},
                              .south = INFINITY,
                              .north = -INFINITY};
    bool done = geometry_visit(object, &finding.visitor);
    *box = (struct sphere_box){NAN, NAN, NAN, NAN};
    if (done && finding.count > 0) {
        qsort(finding.ranges, finding.count, sizeof *finding.ranges, compare_ranges);
        box->y1 = finding.south;
        box->y2 = finding.north;
        leave_gap(finding.ranges, merge(finding.ranges, finding.count), box);
    }
    free(finding.ranges);
    return done;
}
