/*
 * The antimeridian as the edge that the sphere is cut open at.
 */
#include <math.h>

#include "charts/projection/steps.h"

static bool sees(const struct geo_edge *edge, double lambda, double phi)
{
    (void)edge, (void)lambda, (void)phi;
    return true;
}

/* The latitude at which the great circle through two points crosses the antimeridian. */
static double crossing(const struct geo_vertex *a, const struct geo_vertex *b)
{
    double apart = sin(a->x - b->x);
    if (!(fabs(apart) > GEO_EPSILON))
        return (a->y + b->y) / 2;
    double cos_a = cos(a->y), cos_b = cos(b->y);
    return atan((sin(a->y) * cos_b * sin(b->x) - sin(b->y) * cos_a * sin(a->x)) /
                (cos_a * cos_b * apart));
}

/* Ends the line on one side of the antimeridian and begins one on the other. */
static void step_across(struct geo_lines *out, double from, double to, double phi)
{
    geo_lines_add(out, from, phi);
    geo_lines_begin(out, false);
    geo_lines_add(out, to, phi);
}

static double side_of(double lambda)
{
    return lambda > 0 ? GEO_PI : -GEO_PI;
}

/* Off the antimeridian by a trifle, so that two points on it aren't a line along it. */
static double nudged(double lambda, double side)
{
    return fabs(lambda - side) < GEO_EPSILON ? lambda - side * GEO_EPSILON : lambda;
}

static unsigned cut(const struct geo_edge *edge, const struct geo_vertex *vertices, size_t count,
                    struct geo_lines *out)
{
    (void)edge;
    unsigned result = GEO_CUT_NOT;
    struct geo_vertex a = {NAN, NAN, false};
    double side_a = NAN;
    geo_lines_begin(out, false);
    for (size_t i = 0; i < count; i++) {
        struct geo_vertex b = vertices[i];
        double side_b = side_of(b.x), apart = fabs(b.x - a.x);
        if (fabs(apart - GEO_PI) < GEO_EPSILON) { /* over a pole */
            double pole = (a.y + b.y) / 2 > 0 ? GEO_PI / 2 : -GEO_PI / 2;
            geo_lines_add(out, a.x, pole);
            step_across(out, side_a, side_b, pole);
            geo_lines_add(out, b.x, pole);
            result = GEO_CUT_JOIN;
        } else if (side_a * side_b < 0 && apart >= GEO_PI) {
            a.x = nudged(a.x, side_a);
            b.x = nudged(b.x, side_b);
            step_across(out, side_a, side_b, crossing(&a, &b));
            result = GEO_CUT_JOIN;
        }
        geo_lines_add(out, b.x, b.y);
        a = b;
        side_a = side_b;
    }
    return result;
}

/* Along the antimeridian, or over a pole to its other side. */
static void follow(const struct geo_edge *edge, const struct geo_vertex *from,
                   const struct geo_vertex *to, int direction, struct geo_lines *out)
{
    (void)edge;
    const double pi = GEO_PI;
    if (!from) {
        double phi = direction * pi / 2;
        const struct geo_point outline[] = {{-pi, phi},  {0, phi},   {pi, phi},
                                            {pi, 0},     {pi, -phi}, {0, -phi},
                                            {-pi, -phi}, {-pi, 0},   {-pi, phi}};
        for (size_t i = 0; i < sizeof outline / sizeof *outline; i++)
            geo_lines_add(out, outline[i].x, outline[i].y);
    } else if (fabs(from->x - to->x) > GEO_EPSILON) {
        double lambda = from->x < to->x ? pi : -pi, phi = direction * lambda / 2;
        geo_lines_add(out, -lambda, phi);
        geo_lines_add(out, 0, phi);
        geo_lines_add(out, lambda, phi);
    } else {
        geo_lines_add(out, to->x, to->y);
    }
}

/* Up the west side from the south pole, then down the east side. */
static double along(const struct geo_vertex *vertex)
{
    return vertex->x < 0 ? vertex->y - GEO_PI / 2 - GEO_EPSILON : GEO_PI / 2 - vertex->y;
}

double geo_compare_around(const struct geo_edge *edge, const struct geo_vertex *a,
                          const struct geo_vertex *b)
{
    (void)edge;
    return along(a) - along(b);
}

struct geo_edge geo_edge_antimeridian(void)
{
    return (struct geo_edge){.sees = sees,
                             .cut = cut,
                             .follow = follow,
                             .compare = geo_compare_around,
                             .start = {-GEO_PI, -GEO_PI / 2}};
}
