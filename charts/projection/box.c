/*
 * Cutting what lies in the plane at the borders of a box.
 */
#include <math.h>

#include "charts/projection/steps.h"

static bool has(const struct geo_box *box, double x, double y)
{
    return box->x1 <= x && x <= box->x2 && box->y1 <= y && y <= box->y2;
}

/* --- the way along the borders -----------------------------------------------------------------
 */

/* The corner that a point on a border is before, in that direction: 0 at the left's top, then on
 * along the top, the right and the bottom. */
static int corner_of(const struct geo_box *box, const struct geo_vertex *point, int direction)
{
    bool is_forwards = direction > 0;
    if (fabs(point->x - box->x1) < GEO_EPSILON)
        return is_forwards ? 0 : 3;
    if (fabs(point->x - box->x2) < GEO_EPSILON)
        return is_forwards ? 2 : 1;
    if (fabs(point->y - box->y1) < GEO_EPSILON)
        return is_forwards ? 1 : 0;
    return is_forwards ? 3 : 2;
}

static double compare(const struct geo_edge *edge, const struct geo_vertex *a,
                      const struct geo_vertex *b)
{
    int side_a = corner_of(&edge->box, a, 1), side_b = corner_of(&edge->box, b, 1);
    if (side_a != side_b)
        return side_a - side_b;
    const double along[] = {b->y - a->y, a->x - b->x, a->y - b->y, b->x - a->x};
    return along[side_a];
}

static void follow(const struct geo_edge *edge, const struct geo_vertex *from,
                   const struct geo_vertex *to, int direction, struct geo_lines *out)
{
    const struct geo_box *box = &edge->box;
    int corner = from ? corner_of(box, from, direction) : 0;
    int last = from ? corner_of(box, to, direction) : 0;
    bool goes_around = !from || corner != last || (compare(edge, from, to) < 0) != (direction > 0);
    if (!goes_around) {
        geo_lines_add(out, to->x, to->y);
        return;
    }
    do {
        geo_lines_add(out, corner == 0 || corner == 3 ? box->x1 : box->x2,
                      corner > 1 ? box->y2 : box->y1);
        corner = (corner + direction + 4) % 4;
    } while (corner != last);
}

/* --- cutting lines ---------------------------------------------------------------------------- */

/* Narrows the part [*t0, *t1] of a way to what is beyond a border that is distance away in its
 * direction; false when nothing is. */
static bool narrow(double distance, double step, bool is_low, double *t0, double *t1)
{
    if (step == 0)
        return is_low ? !(distance > 0) : !(distance < 0);
    double t = distance / step;
    bool enters = (step > 0) == is_low;
    if (enters) {
        if (t > *t1)
            return false;
        if (t > *t0)
            *t0 = t;
    } else {
        if (t < *t0)
            return false;
        if (t < *t1)
            *t1 = t;
    }
    return true;
}

/* Cuts a line at the borders (Liang and Barsky). False when it is all outside. */
static bool cut_line(const struct geo_box *box, struct geo_vertex *a, struct geo_vertex *b)
{
    double t0 = 0, t1 = 1, dx = b->x - a->x, dy = b->y - a->y;
    struct geo_vertex from = *a;
    if (!narrow(box->x1 - from.x, dx, true, &t0, &t1) ||
        !narrow(box->x2 - from.x, dx, false, &t0, &t1) ||
        !narrow(box->y1 - from.y, dy, true, &t0, &t1) ||
        !narrow(box->y2 - from.y, dy, false, &t0, &t1))
        return false;
    if (t0 > 0)
        a->x = from.x + t0 * dx, a->y = from.y + t0 * dy;
    if (t1 < 1)
        b->x = from.x + t1 * dx, b->y = from.y + t1 * dy;
    return true;
}

static double bounded(double x)
{
    const double furthest = 1e9;
    return x > furthest ? furthest : x < -furthest ? -furthest : x;
}

struct boxing {
    const struct geo_box *box;
    struct geo_lines *out;
    bool has_previous, sees_previous;
    struct geo_vertex previous;
    bool is_clean; /* nothing was cut off */
};

static void take_outside(struct boxing *boxing, struct geo_vertex *point, bool is_seen)
{
    struct geo_vertex a = {bounded(boxing->previous.x), bounded(boxing->previous.y), false};
    *point = (struct geo_vertex){bounded(point->x), bounded(point->y), false};
    struct geo_vertex b = *point;
    bool meets = cut_line(boxing->box, &a, &b);
    if (!meets && !is_seen)
        return;
    if (!boxing->sees_previous || !meets)
        geo_lines_begin(boxing->out, false);
    if (meets && !boxing->sees_previous)
        geo_lines_add(boxing->out, a.x, a.y);
    geo_lines_add(boxing->out, b.x, b.y);
    boxing->is_clean = false;
}

static void take(struct boxing *boxing, struct geo_vertex point)
{
    bool is_seen = has(boxing->box, point.x, point.y);
    if (!boxing->has_previous) {
        if (is_seen) {
            geo_lines_begin(boxing->out, false);
            geo_lines_add(boxing->out, point.x, point.y);
        }
    } else if (is_seen && boxing->sees_previous) {
        geo_lines_add(boxing->out, point.x, point.y);
    } else {
        take_outside(boxing, &point, is_seen);
    }
    boxing->has_previous = true;
    boxing->previous = point;
    boxing->sees_previous = is_seen;
}

void geo_box_line(const struct geo_box *box, const struct geo_vertex *vertices, size_t count,
                  struct geo_lines *out)
{
    struct boxing boxing = {.box = box, .out = out, .is_clean = true};
    for (size_t i = 0; i < count; i++)
        take(&boxing, vertices[i]);
}

/* --- cutting polygons ------------------------------------------------------------------------- */

/* How often the rings go around the corner where the way along the borders begins. */
static int winding(const struct geo_box *box, const struct geo_lines *rings)
{
    int turns = 0;
    for (size_t i = 0; i < rings->line_count; i++) {
        const struct geo_vertex *ring = geo_line_vertices(rings, &rings->lines[i]);
        for (size_t k = 0; k < rings->lines[i].count; k++) {
            const struct geo_vertex *a = &ring[k > 0 ? k - 1 : rings->lines[i].count - 1];
            const struct geo_vertex *b = &ring[k];
            double left = (b->x - a->x) * (box->y2 - a->y),
                   right = (b->y - a->y) * (box->x1 - a->x);
            if (a->y <= box->y2)
                turns += b->y > box->y2 && left > right;
            else
                turns -= b->y <= box->y2 && left < right;
        }
    }
    return turns;
}

/* Appends a ring's parts to the segments. True when nothing was cut off. */
static bool box_ring(const struct geo_box *box, const struct geo_vertex *ring, size_t count,
                     struct geo_cutting *cutting)
{
    struct boxing boxing = {.box = box, .out = &cutting->parts, .is_clean = true};
    geo_lines_clear(&cutting->parts);
    for (size_t i = 0; i < count; i++)
        take(&boxing, ring[i]);
    if (count > 0)
        take(&boxing, ring[0]);
    size_t parts = cutting->parts.line_count;
    bool joins = count > 0 && has(box, ring[0].x, ring[0].y) && boxing.sees_previous && parts > 1;
    for (size_t i = joins ? 1 : 0; i < parts; i++) {
        geo_lines_begin(&cutting->segments, false);
        geo_lines_extend(&cutting->segments, &cutting->parts.lines[i], &cutting->parts);
    }
    if (joins)
        geo_lines_extend(&cutting->segments, &cutting->parts.lines[0], &cutting->parts);
    return boxing.is_clean;
}

bool geo_box_polygon(const struct geo_box *box, const struct geo_lines *rings,
                     struct geo_cutting *cutting, struct geo_lines *out)
{
    const struct geo_edge edge = {.compare = compare, .follow = follow, .box = *box};
    bool is_clean = true;
    geo_lines_clear(&cutting->segments);
    for (size_t i = 0; i < rings->line_count; i++) {
        const struct geo_line *ring = &rings->lines[i];
        is_clean &= box_ring(box, geo_line_vertices(rings, ring), ring->count, cutting);
    }
    if (cutting->parts.failed || cutting->segments.failed)
        return false;
    bool starts_inside = winding(box, rings) != 0;
    if (is_clean && starts_inside) { /* the box is all inside */
        geo_lines_begin(out, true);
        follow(&edge, NULL, NULL, 1, out);
    }
    return cutting->segments.line_count == 0
               ? !out->failed
               : geo_join(&edge, &cutting->segments, starts_inside, out);
}
