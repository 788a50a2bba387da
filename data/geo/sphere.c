/*
 * Areas and centroids on the sphere. Bounds are in sphere_bounds.c.
 */
#include "data/geo/sphere.h"

#include <math.h>

#define PI 3.14159265358979323846

static double radians(double degrees)
{
    return degrees * (PI / 180);
}

static bool ignore_point(struct geometry_visitor *visitor, struct value position)
{
    (void)visitor, (void)position;
    return true;
}

static bool ignore_line(struct geometry_visitor *visitor, const struct value_array *positions)
{
    (void)visitor, (void)positions;
    return true;
}

/* --- areas ------------------------------------------------------------------------------------ */

struct area {
    struct geometry_visitor visitor; /* the first member */
    double sum;
};

/* The excess of the triangle between the south pole and two positions (Cagnoli's theorem). */
static double excess(struct value a, struct value b)
{
    double delta = radians(geometry_coordinate(b, 0)) - radians(geometry_coordinate(a, 0));
    double half_a = radians(geometry_coordinate(a, 1)) / 2 + PI / 4;
    double half_b = radians(geometry_coordinate(b, 1)) / 2 + PI / 4;
    double sign = delta >= 0 ? 1 : -1, size = sign * delta, k = sin(half_a) * sin(half_b);
    return atan2(k * sign * sin(size), cos(half_a) * cos(half_b) + k * cos(size));
}

double sphere_excess(const struct value_array *rings)
{
    double sum = 0;
    for (size_t i = 0; i < rings->count; i++) {
        const struct value_array *ring = rings->items[i].array;
        for (size_t k = 1; k < ring->count; k++)
            sum += excess(ring->items[k - 1], ring->items[k + 1 < ring->count ? k : 0]);
    }
    return sum;
}

static bool add_polygon_area(struct geometry_visitor *visitor, const struct value_array *rings)
{
    double sum = sphere_excess(rings);
    ((struct area *)visitor)->sum += sum < 0 ? 2 * PI + sum : sum;
    return true;
}

static bool add_sphere_area(struct geometry_visitor *visitor)
{
    ((struct area *)visitor)->sum += 2 * PI;
    return true;
}

bool sphere_area(struct value object, double *area)
{
    struct area sum = {
        .visitor = {ignore_point, ignore_line, add_polygon_area, add_sphere_area, ""}};
    bool done = geometry_visit(object, &sum.visitor);
    *area = 2 * sum.sum;
    return done;
}

/* --- centroids -------------------------------------------------------------------------------- */

struct vector {
    double x, y, z;
};

static struct vector vector_at(struct value position)
{
    double lambda = radians(geometry_coordinate(position, 0));
    double phi = radians(geometry_coordinate(position, 1)), cosine = cos(phi);
    return (struct vector){cosine * cos(lambda), cosine * sin(lambda), sin(phi)};
}

static void add_vector(struct vector *sum, struct vector v, double weight)
{
    sum->x += weight * v.x;
    sum->y += weight * v.y;
    sum->z += weight * v.z;
}

static double length_of(struct vector v)
{
    return sqrt(v.x * v.x + v.y * v.y + v.z * v.z);
}

struct centroid {
    struct geometry_visitor visitor; /* the first member */
    struct vector points, lines, areas;
    double length;
};

static bool add_point(struct geometry_visitor *visitor, struct value position)
{
    add_vector(&((struct centroid *)visitor)->points, vector_at(position), 1);
    return true;
}

static struct vector cross(struct vector a, struct vector b)
{
    return (struct vector){a.y * b.z - a.z * b.y, a.z * b.x - a.x * b.z, a.x * b.y - a.y * b.x};
}

static void add_side(struct centroid *centroid, struct vector a, struct vector b, double angle)
{
    centroid->length += angle;
    add_vector(&centroid->lines, a, angle);
    add_vector(&centroid->lines, b, angle);
    add_vector(&centroid->points, b, 1);
}

static bool add_line(struct geometry_visitor *visitor, const struct value_array *positions)
{
    struct centroid *centroid = (struct centroid *)visitor;
    struct vector previous = {0, 0, 0};
    for (size_t i = 0; i < positions->count; i++) {
        struct vector v = vector_at(positions->items[i]);
        if (i == 0)
            add_vector(&centroid->points, v, 1);
        else
            add_side(centroid, previous, v,
                     atan2(length_of(cross(previous, v)),
                           previous.x * v.x + previous.y * v.y + previous.z * v.z));
        previous = v;
    }
    return true;
}

/* Brock, The Inertia Tensor for a Spherical Triangle, 1975. */
static void add_ring(struct centroid *centroid, const struct value_array *ring)
{
    if (ring->count < 2)
        return;
    struct vector first = vector_at(ring->items[0]), previous = first;
    add_vector(&centroid->points, first, 1);
    for (size_t i = 1; i < ring->count; i++) {
        struct vector v = i + 1 < ring->count ? vector_at(ring->items[i]) : first;
        struct vector normal = cross(previous, v);
        double length = length_of(normal), angle = asin(fmin(1, length));
        if (length > 0)
            add_vector(&centroid->areas, normal, -angle / length);
        add_side(centroid, previous, v, angle);
        previous = v;
    }
}

static bool add_polygon(struct geometry_visitor *visitor, const struct value_array *rings)
{
    for (size_t i = 0; i < rings->count; i++)
        add_ring((struct centroid *)visitor, rings->items[i].array);
    return true;
}

static bool ignore_sphere(struct geometry_visitor *visitor)
{
    (void)visitor;
    return true;
}

bool sphere_centroid(struct value object, struct sphere_point *center)
{
    const double least_area = 1e-12, least_length = 1e-6;
    struct centroid centroid = {.visitor = {add_point, add_line, add_polygon, ignore_sphere, ""}};
    bool done = geometry_visit(object, &centroid.visitor);
    struct vector v = centroid.areas;
    if (length_of(v) < least_area) {
        v = centroid.length < least_length ? centroid.points : centroid.lines;
        if (length_of(v) < least_area)
            v = (struct vector){NAN, NAN, NAN};
    }
    center->x = atan2(v.y, v.x) * (180 / PI);
    center->y = asin(v.z / length_of(v)) * (180 / PI);
    return done;
}
