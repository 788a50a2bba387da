/*
 * Bending lines: between two vertices a line is the great circle's, which a projection bends. Where
 * it would be off by more than the precision, vertices are added halfway, over and over.
 */
#include <math.h>

#include "charts/projection/steps.h"

enum { MOST_HALVINGS = 16 };

/* A vertex on the sphere, as an angle and as a vector, and in the plane. */
struct spot {
    double lambda;
    double a, b, c;
    double x, y;
};

static struct spot spot_at(const struct projection *projection, double lambda, double phi)
{
    struct geo_point point = geo_place(projection, lambda, phi);
    double cos_phi = cos(phi);
    return (struct spot){.lambda = lambda,
                         .a = cos_phi * cos(lambda),
                         .b = cos_phi * sin(lambda),
                         .c = sin(phi),
                         .x = point.x,
                         .y = point.y};
}

static struct spot halfway(const struct projection *projection, const struct spot *from,
                           const struct spot *to)
{
    double a = from->a + to->a, b = from->b + to->b, c = from->c + to->c;
    double length = sqrt(a * a + b * b + c * c);
    c /= length;
    bool is_pole = fabs(fabs(c) - 1) < GEO_EPSILON;
    double lambda = is_pole || fabs(from->lambda - to->lambda) < GEO_EPSILON
                        ? (from->lambda + to->lambda) / 2
                        : atan2(b, a);
    struct geo_point point = geo_place(projection, lambda, geo_asin(c));
    return (struct spot){
        .lambda = lambda, .a = a / length, .b = b / length, .c = c, .x = point.x, .y = point.y};
}

/* Whether the middle isn't where a straight line has it: off to the side, near an end, or too far
 * on the sphere to say. */
static bool is_bent(const struct spot *from, const struct spot *middle, const struct spot *to,
                    double tolerance)
{
    const double furthest = cos(geo_radians(30));
    double dx = to->x - from->x, dy = to->y - from->y, square = dx * dx + dy * dy;
    double middle_x = middle->x - from->x, middle_y = middle->y - from->y;
    double aside = dy * middle_x - dx * middle_y;
    return aside * aside / square > tolerance ||
           fabs((dx * middle_x + dy * middle_y) / square - 0.5) > 0.3 ||
           from->a * to->a + from->b * to->b + from->c * to->c < furthest;
}

struct bending {
    const struct projection *projection;
    double tolerance; /* px² */
    struct geo_lines *out;
};

static void bend(const struct bending *bending, const struct spot *from, const struct spot *to,
                 int halvings)
{
    double dx = to->x - from->x, dy = to->y - from->y;
    if (!(dx * dx + dy * dy > 4 * bending->tolerance) || halvings == 0 || bending->out->failed)
        return;
    struct spot middle = halfway(bending->projection, from, to);
    if (!is_bent(from, &middle, to, bending->tolerance))
        return;
    bend(bending, from, &middle, halvings - 1);
    geo_lines_add(bending->out, middle.x, middle.y);
    bend(bending, &middle, to, halvings - 1);
}

void geo_resample(const struct projection *projection, const struct geo_lines *from,
                  const struct geo_line *line, struct geo_lines *out)
{
    const struct geo_vertex *vertices = geo_line_vertices(from, line);
    struct bending bending = {projection, projection->precision * projection->precision, out};
    bool bends = bending.tolerance > 0 && !projection->type->is_plane;
    struct spot first = {0}, previous = {0};
    geo_lines_begin(out, line->is_ring);
    for (size_t i = 0; i < line->count; i++) {
        if (!bends) {
            struct geo_point point = geo_place(projection, vertices[i].x, vertices[i].y);
            geo_lines_add(out, point.x, point.y);
            continue;
        }
        struct spot spot = spot_at(projection, vertices[i].x, vertices[i].y);
        if (i == 0)
            first = spot;
        else
            bend(&bending, &previous, &spot, MOST_HALVINGS);
        geo_lines_add(out, spot.x, spot.y);
        previous = spot;
    }
    if (bends && line->is_ring && line->count > 0)
        bend(&bending, &previous, &first, MOST_HALVINGS);
}
