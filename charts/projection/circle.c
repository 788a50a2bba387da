/*
 * A circle about the projection's centre as the edge of what is seen.
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

static struct geo_vertex vertex_of(struct vector v)
{
    return (struct geo_vertex){atan2(v.y, v.x), geo_asin(v.z), false};
}

static double dot(struct vector a, struct vector b)
{
    return a.x * b.x + a.y * b.y + a.z * b.z;
}

/* a + b * k */
static struct vector sum(struct vector a, struct vector b, double k)
{
    return (struct vector){a.x + b.x * k, a.y + b.y * k, a.z + b.z * k};
}

static bool sees(const struct geo_edge *edge, double lambda, double phi)
{
    return cos(lambda) * cos(phi) > edge->cosine;
}

static bool is_near(const struct geo_vertex *a, const struct geo_vertex *b)
{
    return fabs(a->x - b->x) < GEO_EPSILON && fabs(a->y - b->y) < GEO_EPSILON;
}

/* --- where great circles meet the edge ---------------------------------------------------------
 */

/* The line along which the plane through two points and the centre cuts the circle's plane: what is
 * on it at t is base + along * t. */
struct meeting {
    struct vector base, along;
    double t_first, t_second;
};

enum meets { MEETS_NOT, MEETS, MEETS_ANYWHERE };

static enum meets meet(const struct geo_edge *edge, const struct geo_vertex *a,
                       const struct geo_vertex *b, struct meeting *meeting)
{
    struct vector p = vector_of(a->x, a->y), q = vector_of(b->x, b->y);
    struct vector normal = {p.y * q.z - p.z * q.y, p.z * q.x - p.x * q.z, p.x * q.y - p.y * q.x};
    double square = dot(normal, normal), slant = normal.x;
    double determinant = square - slant * slant;
    if (!(determinant < 0 || determinant > 0)) /* both at poles of the circle, or nowhere */
        return MEETS_ANYWHERE;
    meeting->along = (struct vector){0, -normal.z, normal.y};
    meeting->base = sum((struct vector){edge->cosine * square / determinant, 0, 0}, normal,
                        -edge->cosine * slant / determinant);
    double w = dot(meeting->base, meeting->along), u = dot(meeting->along, meeting->along);
    double root = w * w - u * (dot(meeting->base, meeting->base) - 1);
    if (root < 0)
        return MEETS_NOT;
    root = sqrt(root);
    meeting->t_first = (-w - root) / u;
    meeting->t_second = (-w + root) / u;
    return MEETS;
}

static struct geo_vertex meeting_point(const struct meeting *meeting, double t)
{
    return vertex_of(sum(meeting->base, meeting->along, t));
}

/* Of two points on different sides. */
static bool meet_once(const struct geo_edge *edge, const struct geo_vertex *a,
                      const struct geo_vertex *b, struct geo_vertex *point)
{
    struct meeting meeting;
    enum meets meets = meet(edge, a, b, &meeting);
    *point = meets == MEETS ? meeting_point(&meeting, meeting.t_first)
                            : (struct geo_vertex){a->x, a->y, false};
    return meets != MEETS_NOT;
}

/* Whether a meeting point lies between two points on the same side. */
static bool is_between(const struct geo_vertex *q, const struct geo_vertex *a,
                       const struct geo_vertex *b)
{
    double west = fmin(a->x, b->x), east = fmax(a->x, b->x), apart = east - west;
    if (fabs(apart - GEO_PI) < GEO_EPSILON) { /* over a pole of the sphere */
        double reach = fabs(q->x - west) < GEO_EPSILON ? a->y : b->y;
        return (a->y + b->y > 0) != (q->y < reach);
    }
    double low = fmin(a->y, b->y), high = fmax(a->y, b->y);
    if (apart < GEO_EPSILON)
        return low <= q->y && q->y <= high;
    return (apart > GEO_PI) != (west <= q->x && q->x <= east);
}

/* Of two points on the same side: in through one, out through the other. */
static bool meet_twice(const struct geo_edge *edge, const struct geo_vertex *a,
                       const struct geo_vertex *b, struct geo_vertex points[2])
{
    struct meeting meeting;
    if (meet(edge, a, b, &meeting) != MEETS)
        return false;
    points[0] = meeting_point(&meeting, meeting.t_first);
    points[1] = meeting_point(&meeting, meeting.t_second);
    return is_between(&points[0], a, b);
}

/* --- cutting lines ---------------------------------------------------------------------------- */

/* On which sides of the circle's bounding box a point lies: two that share one don't meet it. */
static unsigned sides_of(double radius, double lambda, double phi)
{
    double r = radius < GEO_PI / 2 ? radius : GEO_PI - radius;
    unsigned sides = lambda < -r ? 1 : lambda > r ? 2 : 0;
    return sides | (phi < -r ? 4U : phi > r ? 8U : 0U);
}

struct cutting {
    const struct geo_edge *edge;
    struct geo_lines *out;
    bool is_small; /* less than a hemisphere is seen */
    bool has_previous, sees_previous;
    unsigned previous_sides;
    struct geo_vertex previous;
    unsigned result;
};

static unsigned own_sides(const struct cutting *cutting, const struct geo_vertex *point,
                          bool is_seen)
{
    double radius = cutting->edge->radius;
    if (cutting->is_small)
        return is_seen ? 0 : sides_of(radius, point->x, point->y);
    double across = point->x + (point->x < 0 ? GEO_PI : -GEO_PI);
    return is_seen ? sides_of(radius, across, point->y) : 0;
}

static void cross(struct cutting *cutting, const struct geo_vertex *point, bool is_seen)
{
    struct geo_vertex meeting;
    cutting->result = 0;
    if (is_seen) {
        geo_lines_begin(cutting->out, false);
        meet_once(cutting->edge, point, &cutting->previous, &meeting);
        geo_lines_add(cutting->out, meeting.x, meeting.y);
    } else {
        meet_once(cutting->edge, &cutting->previous, point, &meeting);
        geo_lines_add_vertex(cutting->out, (struct geo_vertex){meeting.x, meeting.y, true});
    }
    cutting->previous = meeting;
}

/* A side whose ends are both seen may leave the circle in between, and one whose ends are not may
 * pass through it. */
static void pass(struct cutting *cutting, const struct geo_vertex *point)
{
    struct geo_vertex meeting[2];
    if (!meet_twice(cutting->edge, point, &cutting->previous, meeting))
        return;
    cutting->result = 0;
    if (cutting->is_small) {
        geo_lines_begin(cutting->out, false);
        geo_lines_add(cutting->out, meeting[0].x, meeting[0].y);
        geo_lines_add(cutting->out, meeting[1].x, meeting[1].y);
    } else {
        geo_lines_add(cutting->out, meeting[1].x, meeting[1].y);
        geo_lines_begin(cutting->out, false);
        geo_lines_add_vertex(cutting->out, (struct geo_vertex){meeting[0].x, meeting[0].y, true});
    }
}

static void take(struct cutting *cutting, const struct geo_vertex *point)
{
    bool is_hemisphere = !(fabs(cutting->edge->cosine) > GEO_EPSILON);
    bool is_seen = sees(cutting->edge, point->x, point->y);
    unsigned sides = own_sides(cutting, point, is_seen);
    if (!cutting->has_previous) {
        cutting->sees_previous = is_seen;
        if (is_seen)
            geo_lines_begin(cutting->out, false);
    }
    if (is_seen != cutting->sees_previous)
        cross(cutting, point, is_seen);
    else if (!is_hemisphere && cutting->has_previous && cutting->is_small != is_seen &&
             !(sides & cutting->previous_sides))
        pass(cutting, point);
    if (is_seen && (!cutting->has_previous || !is_near(&cutting->previous, point)))
        geo_lines_add(cutting->out, point->x, point->y);
    cutting->has_previous = true;
    cutting->previous = *point;
    cutting->sees_previous = is_seen;
    cutting->previous_sides = sides;
}

static unsigned cut(const struct geo_edge *edge, const struct geo_vertex *vertices, size_t count,
                    struct geo_lines *out)
{
    struct cutting cutting = {
        .edge = edge, .out = out, .is_small = edge->cosine > 0, .result = GEO_CUT_NOT};
    bool sees_first = count > 0 && sees(edge, vertices[0].x, vertices[0].y);
    for (size_t i = 0; i < count; i++)
        take(&cutting, &vertices[i]);
    return cutting.result | (sees_first && cutting.sees_previous ? GEO_CUT_JOIN : 0);
}

/* --- the way along the edge ------------------------------------------------------------------- */

/* The angle at which a point lies on the circle. */
static double angle_of(const struct geo_edge *edge, const struct geo_vertex *vertex)
{
    struct vector v = vector_of(vertex->x, vertex->y);
    double x = v.x - edge->cosine;
    double length = sqrt(x * x + v.y * v.y + v.z * v.z);
    double angle = geo_acos(-v.y / length);
    return fmod((-v.z < 0 ? -angle : angle) + 2 * GEO_PI - GEO_EPSILON, 2 * GEO_PI);
}

static void follow(const struct geo_edge *edge, const struct geo_vertex *from,
                   const struct geo_vertex *to, int direction, struct geo_lines *out)
{
    const double turn = 2 * GEO_PI, step = direction * geo_radians(2);
    double start = edge->radius + direction * turn, end = edge->radius - step / 2;
    if (from) {
        start = angle_of(edge, from);
        end = angle_of(edge, to);
        if (direction > 0 ? start < end : start > end)
            start += direction * turn;
    }
    double sine = sin(edge->radius);
    for (double t = start; direction > 0 ? t > end : t < end; t -= step) {
        struct geo_vertex vertex =
            vertex_of((struct vector){edge->cosine, -sine * cos(t), -sine * sin(t)});
        geo_lines_add_vertex(out, vertex);
    }
}

struct geo_edge geo_edge_circle(double radius)
{
    struct geo_edge edge = {.sees = sees,
                            .cut = cut,
                            .follow = follow,
                            .compare = geo_compare_around,
                            .radius = radius,
                            .cosine = cos(radius)};
    edge.start = edge.cosine > 0 ? (struct geo_point){0, -radius}
                                 : (struct geo_point){-GEO_PI, radius - GEO_PI};
    return edge;
}
