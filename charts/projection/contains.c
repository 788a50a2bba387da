/*
 * Whether a polygon on the sphere has a point in it. Which side of a ring is its inside the winding
 * says, so a polygon may be larger than a hemisphere.
 */
#include <math.h>

#include "charts/projection/steps.h"

struct vector {
    double x, y, z;
};

static struct vector vector_of(double lambda, double phi)
{
    double cos_phi = cos(phi);
    return (struct vector){cos_phi * cos(lambda), cos_phi * sin(lambda), sin(phi)};
}

/* The unit vector across both. */
static struct vector across(struct vector a, struct vector b)
{
    struct vector cross = {a.y * b.z - a.z * b.y, a.z * b.x - a.x * b.z, a.x * b.y - a.y * b.x};
    double length = sqrt(cross.x * cross.x + cross.y * cross.y + cross.z * cross.z);
    return (struct vector){cross.x / length, cross.y / length, cross.z / length};
}

static double within_turn(double lambda)
{
    if (fabs(lambda) <= GEO_PI)
        return lambda;
    double rest = fmod(fabs(lambda) + GEO_PI, 2 * GEO_PI) - GEO_PI;
    return lambda > 0 ? rest : -rest;
}

/* Sums whose small remainder decides (Neumaier's). */
struct sum {
    double high, low;
};

static void sum_add(struct sum *sum, double x)
{
    double high = sum->high + x;
    sum->low += fabs(sum->high) >= fabs(x) ? (sum->high - high) + x : (x - high) + sum->high;
    sum->high = high;
}

/* The point whose meridian is crossed, and what was found of the polygon so far. */
struct looking {
    double lambda, phi;
    struct vector meridian;
    double turn;     /* of the rings about the south pole */
    struct sum area; /* between the rings and it */
    bool is_odd;     /* crossings of the meridian between the point and the pole */
};

/* Whether the side from a to b crosses the meridian south of the point. */
static bool crosses(const struct looking *looking, const struct geo_vertex *a,
                    const struct geo_vertex *b, bool is_eastward)
{
    struct vector arc = across(vector_of(a->x, a->y), vector_of(b->x, b->y));
    struct vector point = across(looking->meridian, arc);
    double phi = (is_eastward ? -1 : 1) * geo_asin(point.z);
    bool is_level = !(looking->phi < phi) && !(looking->phi > phi);
    return looking->phi > phi || (is_level && (arc.x != 0 || arc.y != 0));
}

static void look_at_side(struct looking *looking, const struct geo_vertex *a,
                         const struct geo_vertex *b)
{
    double from = within_turn(a->x), to = within_turn(b->x), delta = to - from;
    double half_a = a->y / 2 + GEO_PI / 4, half_b = b->y / 2 + GEO_PI / 4;
    double sign = delta >= 0 ? 1 : -1, size = sign * delta, k = sin(half_a) * sin(half_b);
    bool is_across = size > GEO_PI; /* the antimeridian */
    sum_add(&looking->area, atan2(k * sign * sin(size), cos(half_a) * cos(half_b) + k * cos(size)));
    looking->turn += is_across ? delta + sign * 2 * GEO_PI : delta;
    bool is_between = (from >= looking->lambda) != (to >= looking->lambda);
    if (is_between != is_across && crosses(looking, a, b, is_across != (delta >= 0)))
        looking->is_odd = !looking->is_odd;
}

bool geo_polygon_has(const struct geo_lines *rings, struct geo_point point)
{
    double lambda = within_turn(point.x), sine = sin(point.y);
    struct looking looking = {
        .lambda = lambda, .phi = point.y, .meridian = {sin(lambda), -cos(lambda), 0}};
    if (sine >= 1)
        looking.phi = GEO_PI / 2 + GEO_EPSILON;
    else if (sine <= -1)
        looking.phi = -GEO_PI / 2 - GEO_EPSILON;
    for (size_t i = 0; i < rings->line_count; i++) {
        const struct geo_line *ring = &rings->lines[i];
        const struct geo_vertex *vertices = geo_line_vertices(rings, ring);
        for (size_t k = 0; k < ring->count; k++)
            look_at_side(&looking, &vertices[k > 0 ? k - 1 : ring->count - 1], &vertices[k]);
    }
    /* The south pole is inside when the rings go around it clockwise, or don't go around it and
     * have the smaller side on their right. */
    double area = looking.area.high + looking.area.low;
    bool has_pole = looking.turn < -GEO_EPSILON || (looking.turn < GEO_EPSILON && area < -1e-12);
    return has_pole != looking.is_odd;
}
